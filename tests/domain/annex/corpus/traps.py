"""What is no task of the plan, or is said twice: it is told, and counted once."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    DELETED,
    HEADINGS,
    INSERTED,
    STRUCK,
    Block,
    Kind,
    May,
    NewSheet,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    letter,
    styled,
)

# fmt: off
KIND = Kind("trap")

_ROWS: list[Sequence[str]] = [
    HEADINGS,
    ["1", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi trực tuyến", "Sở Tư pháp", "", "Tháng 9/2026", "30.000.000"],
    ["3", "Khảo sát hài lòng", "Sở Nội vụ", "", "Quý IV/2026", "20.000.000"],
]
_TASKS = [
    Task("Tập huấn nghiệp vụ", amount=50_000_000, coordinating=("Sở Tư pháp",)),
    Task("Hội thi trực tuyến", ("Sở Tư pháp",), "Tháng 9/2026", 30_000_000),
    Task("Khảo sát hài lòng", schedule="Quý IV/2026", amount=20_000_000),
]


def _add(name: str, blocks: Sequence[Block], *tells: Tell, tasks: Sequence[Task] = _TASKS, **options: Any) -> None:
    KIND.add(name, blocks, tasks, tells=tells, **options)


# ---- last year's results

_LAST_YEAR = Table([
    ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian thực hiện", "Kết quả", "Kinh phí đã thực hiện"],
    ["1", "Tọa đàm năm trước", "Sở Nội vụ", "Tháng 5", "Đạt", "45.000.000"],
    ["2", "In sổ tay năm trước", "Sở Tư pháp", "Tháng 8", "Đạt", "15.000.000"],
])
_LAST = Tell(("Tọa đàm năm trước", "Kết quả năm 2025", "Kinh phí đã thực hiện"), table=True)
_before = letter()[:-2]
_add("ket-qua-nam-truoc", [Table(_ROWS)], _LAST,
     before=[*_before, "1. Kết quả năm 2025", _LAST_YEAR, "II. NHIỆM VỤ NĂM 2026", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ"])
_add("ket-qua-la-phu-luc-1", [Table(_ROWS)], _LAST, before=[
    *_before, "PHỤ LỤC I", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025", _LAST_YEAR, PageBreak(), "PHỤ LỤC II",
    "NHIỆM VỤ NĂM 2026",
])
_add("ket-qua-sau-bang", [Table(_ROWS), PageBreak(), "PHỤ LỤC II", "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2025", _LAST_YEAR], _LAST)
_add("ket-qua-trang-tinh", [NewSheet("Ket qua 2025"), "KẾT QUẢ THỰC HIỆN NĂM 2025", _LAST_YEAR,
                            NewSheet("Nhiem vu 2026"), *letter(style="table"), Table(_ROWS)],
     Tell((*_LAST.words, "Ket qua 2025"), table=True), before=(), suffix=".xlsx")

# ---- a second table with the same tasks

_BY_OFFICE = Table([
    ["TT", "Cơ quan chủ trì", "Nhiệm vụ", "Thời gian"],
    ["1", "Sở Nội vụ", "Tập huấn nghiệp vụ", "Quý II/2026"],
    ["2", "Sở Nội vụ", "Khảo sát hài lòng", "Quý IV/2026"],
    ["3", "Sở Tư pháp", "Hội thi trực tuyến", "Tháng 9/2026"],
])
_add("bang-theo-co-quan", [Table(_ROWS), PageBreak(), "PHỤ LỤC II", "PHÂN CÔNG THEO CƠ QUAN", _BY_OFFICE],
     Tell(("PHÂN CÔNG THEO CƠ QUAN", "Tập huấn nghiệp vụ"), table=True))
_add("bang-theo-co-quan-gop", [Table(_ROWS), "Biểu tổng hợp nhiệm vụ theo cơ quan chủ trì", Table([
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Kinh phí"],
    ["1", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Quý II/2026", "50.000.000"],
    ["2", "Khảo sát hài lòng", "Sở Nội vụ", "Quý IV/2026", "20.000.000"],
    ["3", "Hội thi trực tuyến", "Sở Tư pháp", "Tháng 9/2026", "30.000.000"],
])], Tell(("Biểu tổng hợp nhiệm vụ theo cơ quan chủ trì", "Tập huấn nghiệp vụ"), table=True))
_add("trang-tong-hop", [
    NewSheet("Tổng hợp"), "TỔNG HỢP KINH PHÍ",
    Table([["TT", "Nội dung", "Đơn vị", "Thời gian", "Kinh phí"],
           ["1", "Nhiệm vụ của Sở Nội vụ", "Sở Nội vụ", "Năm 2026", "70.000.000"],
           ["2", "Nhiệm vụ của Sở Tư pháp", "Sở Tư pháp", "Năm 2026", "30.000.000"]]),
    NewSheet("Chi tiết"), *letter(style="table"), Table(_ROWS),
], Tell(("Tổng hợp", "Nhiệm vụ của Sở Nội vụ"), table=True), before=(), suffix=".xlsx")
_add("trang-chi-tiet-roi-tong-hop", [
    NewSheet("Chi tiet"), *letter(style="table"), Table(_ROWS), NewSheet("TH"), "TỔNG HỢP",
    Table([["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
           ["1", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Quý II/2026", "50.000.000"],
           ["2", "Các nhiệm vụ khác", "Sở Nội vụ", "Năm 2026", "50.000.000"]]),
], Tell(("TH", "Các nhiệm vụ khác"), table=True), before=(), suffix=".xlsx")
_older: list[Sequence[str]] = [*_ROWS[:2], ["2", "Hội thi trực tuyến", "Sở Tư pháp", "", "Tháng 9/2026", "25.000.000"], _ROWS[3]]
_add("ban-cu-ban-moi", [NewSheet("Bản cũ"), *letter(style="table"), Table(_older), NewSheet("Bản mới"),
                        *letter(style="table"), Table(_ROWS)], Tell(("Bản cũ", "Bản mới"), table=True),
     tasks=[_TASKS[0], Task("Hội thi trực tuyến", ("Sở Tư pháp",), "Tháng 9/2026", OneOf((30_000_000, 25_000_000))), _TASKS[2]],
     before=(), suffix=".xlsx")

# ---- hidden sheets and rows

_add("trang-an", [NewSheet("PL"), *letter(style="table"), Table(_ROWS), NewSheet("Nháp", hidden=True), "Bản nháp",
                  Table([HEADINGS, ["1", "Việc đã bỏ", "Sở Y tế", "", "Quý I/2026", "9.000.000"]])],
     Tell(("Nháp", "Việc đã bỏ"), codes=("sheet",)), before=(), suffix=".xlsx")
_dropped = ["3", "Việc đã bỏ", "Sở Y tế", "", "Quý I/2026", "9.000.000"]
_add("dong-an", [Table([*_ROWS[:3], _dropped, _ROWS[3]], hidden=(3,))], Tell(("Việc đã bỏ",), codes=("hidden",)),
     before=letter(style="table"), suffix=".xlsx")
_add("dong-loc", [Table([*_ROWS[:2], _dropped, *_ROWS[2:]], hidden=(2,), filtered=True)], Tell(("Việc đã bỏ",), codes=("hidden", "filter")),
     before=letter(style="table"), suffix=".xlsx")

# ---- struck through, tracked changes

_add("gach-ngang-ca-dong", [Table([*_ROWS[:3], [styled(STRUCK, c) for c in _dropped], _ROWS[3]])], Tell(("Việc đã bỏ",), codes=("struck",)))
_add("gach-ngang-dong-excel", [Table([*_ROWS[:3], [styled(STRUCK, c) if c else c for c in _dropped], _ROWS[3]])],
     Tell(("Việc đã bỏ",), codes=("struck",)), before=letter(style="table"), suffix=".xlsx")


def _changed(name: str, cell: str, amount: Any, *tells: Tell, **options: Any) -> None:
    rows = [*_ROWS[:2], [*_ROWS[2][:-1], cell], _ROWS[3]]
    tasks = [_TASKS[0], Task("Hội thi trực tuyến", ("Sở Tư pháp",), "Tháng 9/2026", amount), _TASKS[2]]
    _add(name, [Table(rows)], *tells, tasks=tasks, **options)


_changed("gach-ngang-so-cu", f"{styled(STRUCK, '25.000.000')} 30.000.000", May(30_000_000), Tell(("25.000.000",), codes=("struck",)))
_changed("gach-ngang-so-cu-excel", f"{styled(STRUCK, '25.000.000')} 30.000.000", May(30_000_000), Tell(("25.000.000",), codes=("struck",)),
         before=letter(style="table"), suffix=".xlsx")
_changed("sua-co-theo-doi", f"{styled(DELETED, '25')}{styled(INSERTED, '30')}.000.000", May(30_000_000),
         Tell(("30.000.000",), needed=False, codes=("changes-tracked",)))
_add("xoa-dong-co-theo-doi", [Table([*_ROWS[:3], [styled(DELETED, c) if c else c for c in _dropped], _ROWS[3]])],
     Tell(("Việc đã bỏ",), needed=False, codes=("changes-tracked",)))

# ---- tables that are no annex at all: recipients, signatures, contacts

_add("bang-noi-nhan", [Table(_ROWS), Table([["Nơi nhận:\n- Như trên;\n- Lưu: VT, NV.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVõ Trọng Hải"]])])
_add("bang-dau-moi", [Table(_ROWS), "Danh sách đầu mối liên hệ", Table([
    ["TT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"], ["1", "Trần Văn A", "Chuyên viên", "Sở Nội vụ", "0912345678"],
])], Tell(("Danh sách đầu mối liên hệ", "Trần Văn A"), table=True))
_add("bang-chi-tieu", [Table(_ROWS), "PHỤ LỤC II", "CHỈ TIÊU", Table([
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2026"], ["1", "Tỷ lệ hồ sơ trực tuyến", "%", "70", "85"],
])], Tell(("CHỈ TIÊU", "Tỷ lệ hồ sơ trực tuyến"), table=True))
