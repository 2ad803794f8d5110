"""Rows: sections and their marks, totals and what only looks like one, tables that go on over pages."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    HEADINGS,
    MERGED,
    Ask,
    Block,
    Kind,
    May,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    Truth,
    letter,
)

# fmt: off
KIND = Kind("rows")

_SIX = (*HEADINGS,)


def _row(number: str, name: str, amount: str = "", lead: str = "Sở Nội vụ", when: str = "Quý II/2026") -> list[str]:
    return [number, name, lead, "", when, amount]


def _head(number: str, name: str, amount: str = "") -> list[str]:
    return [number, name, "", "", "", amount]


def _across(words: str) -> list[str]:
    return [words, *[ACROSS] * 5]


def _task(name: Any, amount: Any = None, group: Any = "", **more: Any) -> Task:
    return Task(name, amount=amount, group=group, **more)


# ---- totals, and works whose names begin like one

_LOOKALIKES = ("Công bố Chỉ số cải cách hành chính", "Cổng thông tin điện tử tỉnh: nâng cấp", "Tổng kết phong trào thi đua",
               "Cộng đồng doanh nghiệp: đối thoại", "Tổng rà soát thủ tục hành chính")
KIND.add("giong-dong-cong", [_SIX, *(_row(str(n), name, "10.000.000") for n, name in enumerate(_LOOKALIKES, 1)),
                             _head("", "Tổng cộng", "50.000.000")],
         [_task(name, 10_000_000) for name in _LOOKALIKES])
KIND.add("giong-dong-cong-gop-o", [
    _SIX, _row("1", "Xây dựng Chỉ số", "100.000.000"),
    [MERGED, "Công bố kết quả", MERGED, "", MERGED, "30.000.000"],
    [MERGED, "Tổng hợp, báo cáo", MERGED, "", MERGED, ""],
    _row("2", "Hội thi", "10.000.000"), _head("", "Cộng", "140.000.000"),
], [_task("Xây dựng Chỉ số", 100_000_000), _task("Công bố kết quả", 30_000_000, OneOf(("", "Xây dựng Chỉ số"))),
    _task("Tổng hợp, báo cáo", None, OneOf(("", "Xây dựng Chỉ số"))), _task("Hội thi", 10_000_000)],
    tells=[Tell(("Công bố kết quả",), needed=False), Tell(("Tổng hợp, báo cáo",), needed=False)])
for _n, _label in enumerate(("TỔNG CỘNG", "Cộng", "* Tổng cộng", "TC", "Tổng kinh phí", "Tổng cộng (I+II)", "Cộng:", "Tổng số")):
    KIND.add(f"nhan-tong-{_n + 1}", [_SIX, _row("1", "Tập huấn", "50.000.000"), _row("2", "Hội thi", "30.000.000"),
                                     _head("", _label, "80.000.000")],
             [_task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000)])
KIND.add("nhan-tong-o-cot-tt", [_SIX, _row("1", "Tập huấn", "50.000.000"), _row("2", "Hội thi", "30.000.000"),
                                ["Tổng cộng", ACROSS, "", "", "", "80.000.000"]],
         [_task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000)])
KIND.add("tong-dau-bang", [_SIX, _head("", "TỔNG SỐ", "90.000.000"), _row("1", "Tập huấn", "50.000.000"),
                           _row("2", "Hội thi", "40.000.000")],
         [_task("Tập huấn", 50_000_000), _task("Hội thi", 40_000_000)])
KIND.add("tong-dau-va-muc-co-tong", [
    _SIX, _head("", "Tổng cộng", "150.000.000"),
    _head("I", "Tuyên truyền", "100.000.000"), _row("1", "Chuyên trang", "60.000.000"), _row("2", "Chuyên mục", "40.000.000"),
    _head("II", "Tập huấn", "50.000.000"), _row("1", "Lớp nghiệp vụ", "50.000.000"),
], [_task("Chuyên trang", 60_000_000, "Tuyên truyền"), _task("Chuyên mục", 40_000_000, "Tuyên truyền"),
    _task("Lớp nghiệp vụ", 50_000_000, "Tập huấn")])
KIND.add("tong-dau-muc-1-1", [
    _SIX, _head("", "TỔNG CỘNG", "150.000.000"), _head("1", "Trên báo chí", "100.000.000"),
    _row("1.1", "Chuyên trang", "60.000.000"), _row("1.2", "Chuyên mục", "40.000.000"), _row("2", "Tờ rơi", "50.000.000"),
], [_task("Chuyên trang", 60_000_000, "Trên báo chí"), _task("Chuyên mục", 40_000_000, "Trên báo chí"),
    _task("Tờ rơi", 50_000_000)])
KIND.add("tong-muc-sai", [
    _SIX, _head("I", "Tuyên truyền", "110.000.000"), _row("1", "Chuyên trang", "60.000.000"),
    _row("2", "Chuyên mục", "40.000.000"), _head("", "Tổng cộng", "100.000.000"),
], [_task("Chuyên trang", 60_000_000, "Tuyên truyền"), _task("Chuyên mục", 40_000_000, "Tuyên truyền")],
    tells=[Tell(("110.000.000",)), Tell(("Tổng cộng",), needed=False)])

# ---- sections

KIND.add("muc-la-ma-so", [
    _SIX, _across("A. CẢI CÁCH THỂ CHẾ"), _row("1", "Rà soát văn bản", "10.000.000"),
    _across("B. CẢI CÁCH THỦ TỤC HÀNH CHÍNH"), _across("I. Cắt giảm thủ tục"), _row("1", "Thống kê thủ tục"),
    _row("2", "Đánh giá tác động", "20.000.000"), _across("II. Công khai thủ tục"), _row("1", "Niêm yết"),
], [_task("Rà soát văn bản", 10_000_000, "CẢI CÁCH THỂ CHẾ"),
    _task("Thống kê thủ tục", None, "CẢI CÁCH THỦ TỤC HÀNH CHÍNH / Cắt giảm thủ tục"),
    _task("Đánh giá tác động", 20_000_000, "CẢI CÁCH THỦ TỤC HÀNH CHÍNH / Cắt giảm thủ tục"),
    _task("Niêm yết", None, "CẢI CÁCH THỦ TỤC HÀNH CHÍNH / Công khai thủ tục")])
KIND.add("muc-a-i-1", [
    _SIX, _head("A", "Nhiệm vụ chung"), _head("I", "Chỉ đạo, điều hành"), _row("1", "Ban hành Kế hoạch"),
    _row("2", "Giao ban định kỳ", when="Hằng quý"), _head("II", "Tuyên truyền"), _row("1", "Chuyên trang", "60.000.000"),
    _head("B", "Nhiệm vụ riêng"), _row("1", "Khảo sát SIPAS", "80.000.000"),
], [_task("Ban hành Kế hoạch", None, "Nhiệm vụ chung / Chỉ đạo, điều hành"),
    _task("Giao ban định kỳ", None, "Nhiệm vụ chung / Chỉ đạo, điều hành", schedule="Hằng quý"),
    _task("Chuyên trang", 60_000_000, "Nhiệm vụ chung / Tuyên truyền"),
    _task("Khảo sát SIPAS", 80_000_000, "Nhiệm vụ riêng")])
KIND.add("muc-1-1-sau", [
    _SIX, _head("1", "Trên báo chí"), _row("1.1", "Chuyên trang"), _row("1.2", "Chuyên mục"),
    _head("2", "Trên mạng"), _row("2.1", "Fanpage"), _row("2.2", "Zalo"), _row("3", "Tờ rơi"),
], [_task("Chuyên trang", None, "Trên báo chí"), _task("Chuyên mục", None, "Trên báo chí"),
    _task("Fanpage", None, "Trên mạng"), _task("Zalo", None, "Trên mạng"), _task("Tờ rơi")])
KIND.add("muc-khong-so-gop-ngang", [
    _SIX, _across("Công tác tuyên truyền"), _row("1", "Chuyên trang"), _row("2", "Chuyên mục"),
    _across("Công tác kiểm tra"), _row("3", "Kiểm tra công vụ"),
], [_task("Chuyên trang", None, "Công tác tuyên truyền"), _task("Chuyên mục", None, "Công tác tuyên truyền"),
    _task("Kiểm tra công vụ", None, "Công tác kiểm tra")])
KIND.add("so-muc-o-cot-khac", [
    ["Mục", *HEADINGS], ["I", "", "Chỉ đạo điều hành", "", "", "", ""], ["", *_row("1", "Ban hành Kế hoạch")],
    ["", *_row("2", "Giao ban")], ["II", "", "Tuyên truyền", "", "", "", ""], ["", *_row("3", "Chuyên trang", "60.000.000")],
], [_task("Ban hành Kế hoạch", None, "Chỉ đạo điều hành"), _task("Giao ban", None, "Chỉ đạo điều hành"),
    _task("Chuyên trang", 60_000_000, "Tuyên truyền")])
KIND.add("viec-cap-muc", [
    _SIX, _head("I", "Tuyên truyền"), _row("1", "Chuyên trang", "60.000.000"), _row("II", "Tập huấn", "50.000.000"),
    _row("III", "Kiểm tra"), _head("IV", "Khảo sát"), _row("1", "Khảo sát SIPAS"), _row("V", "Sơ kết, tổng kết"),
], [_task("Chuyên trang", 60_000_000, "Tuyên truyền"), _task("Tập huấn", 50_000_000), _task("Kiểm tra"),
    _task("Khảo sát SIPAS", None, "Khảo sát"), _task("Sơ kết, tổng kết")])
KIND.add("viec-cap-muc-1", [
    _SIX, _head("1", "Tuyên truyền"), _row("a", "Chuyên trang"), _row("b", "Chuyên mục"), _row("2", "Tập huấn"),
], [_task("Chuyên trang", None, "Tuyên truyền"), _task("Chuyên mục", None, "Tuyên truyền"), _task("Tập huấn")])
KIND.add("viec-gach-dau-dong", [
    _SIX, _head("1", "Tuyên truyền"), ["-", "Chuyên trang", "Sở Nội vụ", "", "Quý I/2026", "60.000.000"],
    ["-", "Chuyên mục", "Sở Tư pháp", "", "Quý II/2026", "40.000.000"], _row("2", "Tập huấn", "50.000.000"),
], [_task("Chuyên trang", 60_000_000, "Tuyên truyền", schedule="Quý I/2026"),
    _task("Chuyên mục", 40_000_000, "Tuyên truyền", lead=("Sở Tư pháp",)), _task("Tập huấn", 50_000_000)],
    tells=[Tell(("Chuyên trang",), needed=False), Tell(("Chuyên mục",), needed=False)])
KIND.add("o-ten-gop-doc", [
    [*HEADINGS[:2], "Sản phẩm", *HEADINGS[2:]],
    ["1", "Tuyên truyền trên báo", "Chuyên trang", "Báo Hà Tĩnh", "", "Quý I/2026", "60.000.000"],
    ["2", MERGED, "Chuyên mục", "Sở Nội vụ", "", "Quý II/2026", "40.000.000"],
    ["3", "Tập huấn", "Lớp", "Sở Nội vụ", "", "Quý III/2026", ""],
], [_task("Chuyên trang", 60_000_000, "Tuyên truyền trên báo", lead=("Báo Hà Tĩnh",), schedule="Quý I/2026"),
    _task("Chuyên mục", 40_000_000, "Tuyên truyền trên báo"), _task("Tập huấn", schedule="Quý III/2026")])

# ---- blank rows, few columns, unusual headings

_THREE = (["Nội dung", "Chủ trì", "Thời gian"],)
_unnumbered = Tell(("Nội dung", "Việc cần làm"), needed=False, codes=("rows-unnumbered",))
KIND.add("ba-cot-dong-trong", [*_THREE, ["Tập huấn", "Sở Nội vụ", "Quý I/2026"], ["", "", ""],
                               ["Hội thi", "Sở Tư pháp", "Quý II/2026"], ["", "", ""], ["Tọa đàm", "Sở Y tế", ""]],
         [_task("Tập huấn", schedule="Quý I/2026"), _task("Hội thi", lead=("Sở Tư pháp",)),
          _task("Tọa đàm", lead=("Sở Y tế",), schedule=Ask())], tells=[_unnumbered])
KIND.add("ba-cot-nhieu-trang", [
    Table([*_THREE, ["Tập huấn", "Sở Nội vụ", "Quý I/2026"], ["Hội thi", "Sở Tư pháp", "Quý II/2026"]]), PageBreak(),
    Table([*_THREE, ["Tọa đàm", "Sở Y tế", "Quý III/2026"]]), "2",
    Table([["Đối thoại", "Sở Nội vụ", "Quý IV/2026"]]),
], [_task("Tập huấn", schedule="Quý I/2026"), _task("Hội thi", lead=("Sở Tư pháp",)),
    _task("Tọa đàm", lead=("Sở Y tế",), schedule="Quý III/2026"), _task("Đối thoại", schedule="Quý IV/2026")],
    tells=[_unnumbered])
KIND.add("dong-trong-sau-cot", [_SIX, _row("1", "Tập huấn", "50.000.000"), [""] * 6, _row("2", "Hội thi", "30.000.000"),
                                [""] * 6, [""] * 6, _head("", "Tổng cộng", "80.000.000")],
         [_task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000)])
KIND.add("dong-trong-excel", [_SIX, _row("1", "Tập huấn", "50.000.000"), [""] * 6, _row("2", "Hội thi", "30.000.000"),
                              [""] * 6, ["", "", "", "", "Hà Tĩnh, ngày 15/01/2026", ""],
                              ["", "Người lập biểu", "", "", "GIÁM ĐỐC", ""]],
         [_task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000)], letter(style="table"), suffix=".xlsx",
         tells=[Tell(("Người lập biểu", "GIÁM ĐỐC", "Hà Tĩnh, ngày 15/01/2026"), needed=False)])
KIND.add("tieu-de-la", [
    ["STT", "Đầu việc", "Ai làm", "Khi nào xong", "Tiền"], ["1", "Tập huấn", "Sở Nội vụ", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", "Sở Tư pháp", "Quý II/2026", "30.000.000"],
], [_task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000, lead=("Sở Tư pháp",))], truth=Truth(unusual=True))
KIND.add("hang-so-cot", [_SIX, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], _row("1", "Tập huấn", "50.000.000")],
         [_task("Tập huấn", 50_000_000)])
KIND.add("hang-tieu-de-hai-o-trong", [
    ["TT", "Nhiệm vụ", "Cơ quan thực hiện", ACROSS, "Thời gian", "Kinh phí"],
    ["", "", "Chủ trì", "Phối hợp", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026", "50.000.000"],
], [_task("Tập huấn", 50_000_000, coordinating=("Sở Tư pháp",))])
KIND.add("hang-tieu-de-hai-excel", [
    ["TT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời gian", "Kinh phí (triệu đồng)"],
    ["", "", "Chủ trì", "Phối hợp", "", ""], ["1", "Tập huấn", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026", "50"],
], [_task("Tập huấn", 50_000_000, coordinating=("Sở Tư pháp",))], letter(style="table"), suffix=".xlsx")

# ---- over pages


def _pages(name: str, *pages: Sequence[Sequence[str]], between: Sequence[Block] = (PageBreak(),), tasks: Sequence[Task], **more: Any) -> None:
    blocks: list[Block] = []
    for page in pages:
        blocks += [*(between if blocks else ()), Table(page)]
    KIND.add(name, blocks, tasks, **more)


_two_pages = (
    [_SIX, _head("I", "Tuyên truyền"), _row("1", "Chuyên trang", "60.000.000"), _row("2", "Chuyên mục", "40.000.000")],
    [_row("3", "Phóng sự", "20.000.000"), _head("II", "Tập huấn"), _row("1", "Lớp nghiệp vụ", "50.000.000")],
)
_two_page_tasks = [
    _task("Chuyên trang", 60_000_000, "Tuyên truyền"), _task("Chuyên mục", 40_000_000, "Tuyên truyền"),
    _task("Phóng sự", 20_000_000, "Tuyên truyền"), _task("Lớp nghiệp vụ", 50_000_000, "Tập huấn"),
]
_pages("trang-lap-tieu-de", _two_pages[0], [_SIX, *_two_pages[1]], tasks=_two_page_tasks)
_pages("trang-khong-lap", *_two_pages, tasks=_two_page_tasks)
_pages("trang-so-trang", _two_pages[0], [_SIX, *_two_pages[1]], between=("3",), tasks=_two_page_tasks)
_pages("trang-chu-tiep", _two_pages[0], [_SIX, *_two_pages[1]], between=("(tiếp theo)",), tasks=_two_page_tasks)
_pages("trang-don-vi-trang-dau", [[*_SIX[:-1], "Kinh phí (triệu đồng)"], _row("1", "Chuyên trang", "60")],
       [_row("2", "Chuyên mục", "40")],
       tasks=[_task("Chuyên trang", 60_000_000), _task("Chuyên mục", 40_000_000)])
_pages("viec-ke-sang-trang", [_SIX, _row("1", "Xây dựng chuyên trang, chuyên mục", "60.000.000")],
       [_SIX, ["", "trên Báo Hà Tĩnh và Đài PTTH", "", "", "", ""], _row("2", "Tập huấn", "50.000.000"),
        _row("3", "Hội thi", "30.000.000")],
       tasks=[_task(May("Xây dựng chuyên trang, chuyên mục trên Báo Hà Tĩnh và Đài PTTH"), 60_000_000),
              _task("Tập huấn", 50_000_000), _task("Hội thi", 30_000_000)],
       tells=[Tell(("trên Báo Hà Tĩnh và Đài PTTH",), needed=False)])
_pages("viec-ke-khong-lap", [_SIX, _row("1", "Tập huấn", "50.000.000"), _row("2", "Nâng cấp Cổng dịch vụ công,")],
       [["", "kết nối dữ liệu dân cư", "", "", "", "20.000.000"], _row("3", "Hội thi", "30.000.000")],
       tasks=[_task("Tập huấn", 50_000_000), _task(May("Nâng cấp Cổng dịch vụ công, kết nối dữ liệu dân cư"), May(20_000_000)),
              _task("Hội thi", 30_000_000)],
       tells=[Tell(("kết nối dữ liệu dân cư",), needed=False)])
_pages("hai-phu-luc", _two_pages[0], [_SIX, _row("1", "Khảo sát SIPAS", "80.000.000")],
       between=(PageBreak(), "PHỤ LỤC II", "DANH MỤC KHẢO SÁT"),
       tasks=[*_two_page_tasks[:2], _task("Khảo sát SIPAS", 80_000_000)])
_pages("phu-luc-tieu-de-de-an", [["TT", "Tên đề án, văn bản", "Cơ quan trình", "Thời gian trình", "Kinh phí"],
                                 ["1", "Đề án vị trí việc làm", "Sở Nội vụ", "Tháng 5/2026", "200.000.000"]],
       [_SIX, _row("1", "Tập huấn", "50.000.000")], between=("PHỤ LỤC II", "DANH MỤC NHIỆM VỤ"),
       tasks=[_task("Đề án vị trí việc làm", 200_000_000, schedule="Tháng 5/2026"), _task("Tập huấn", 50_000_000)])
KIND.add("tieu-de-lap-trong-bang", [
    Table([*_two_pages[0], _SIX, *_two_pages[1]], repeated=1),
], _two_page_tasks)
