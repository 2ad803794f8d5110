"""Heads: the title's forms, whose year the plan's is, how the letterhead stands, two plans in one file."""

from dataclasses import replace
from typing import Any

from tests.domain.annex.corpus.document import (
    HEADINGS,
    TITLE,
    Ask,
    Block,
    Kind,
    Letterhead,
    May,
    NewSheet,
    OneOf,
    Table,
    Task,
    Tell,
    Truth,
    letter,
)

# fmt: off
KIND = Kind("head")

_ROWS = [
    HEADINGS,
    ["1", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Sở Tư pháp", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi trực tuyến", "Sở Tư pháp", "Tỉnh đoàn", "Tháng 9/2026", "30.000.000"],
]
_TASKS = (
    Task("Tập huấn nghiệp vụ", ("Sở Nội vụ",), "Quý II/2026", 50_000_000, ("Sở Tư pháp",)),
    Task("Hội thi trực tuyến", ("Sở Tư pháp",), "Tháng 9/2026", 30_000_000, ("Tỉnh đoàn",)),
)


def _titled(name: str, *lines: str, style: str = "lines", options: dict[str, Any] | None = None, **truth: Any) -> None:
    KIND.add(name, _ROWS, _TASKS, letter(title=lines, style=style), truth=Truth(**truth), **(options or {}))


# ---- the title's forms

_titled("trien-khai-hai-dong", "KẾ HOẠCH", "Triển khai thực hiện Đề án 06", "trên địa bàn tỉnh năm 2026",
        title="Triển khai thực hiện Đề án 06 trên địa bàn tỉnh năm 2026")
_titled("thuc-hien-ba-dong", "KẾ HOẠCH", "Thực hiện công tác cải cách hành chính,", "chuyển đổi số và Đề án 06",
        "trên địa bàn tỉnh Hà Tĩnh năm 2026", "(Ban hành ngày 15/01/2026)", style="table",
        title="Thực hiện công tác cải cách hành chính, chuyển đổi số và Đề án 06 trên địa bàn tỉnh Hà Tĩnh năm 2026",
        tells=(Tell(("Ban hành ngày 15/01/2026",), needed=False),))
_titled("nham-nang-cao", "KẾ HOẠCH", "Nhằm nâng cao Chỉ số cải cách hành chính (PAR Index)", "của tỉnh năm 2026",
        title="Nhằm nâng cao Chỉ số cải cách hành chính (PAR Index) của tỉnh năm 2026", style="tabs")
_titled("de-khac-phuc", "KẾ HOẠCH", "Để khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2026",
        title="Để khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2026")
_titled("cung-dong-mot-dong", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026",
        title=OneOf(("Cải cách hành chính nhà nước năm 2026", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026")),
        style="table")
_titled("cung-dong-ba-dong", "KẾ HOẠCH TRUYỀN THÔNG", "VỀ CẢI CÁCH HÀNH CHÍNH TỈNH HÀ TĨNH", "NĂM 2026", "__________",
        title=OneOf(("Truyền thông về cải cách hành chính tỉnh Hà Tĩnh năm 2026",
                     "KẾ HOẠCH TRUYỀN THÔNG VỀ CẢI CÁCH HÀNH CHÍNH TỈNH HÀ TĨNH NĂM 2026")))
_titled("chuong-trinh", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "Thực hành tiết kiệm, chống lãng phí năm 2026",
        title=OneOf(("Thực hành tiết kiệm, chống lãng phí năm 2026",
                     "Chương trình hành động Thực hành tiết kiệm, chống lãng phí năm 2026",
                     "Hành động Thực hành tiết kiệm, chống lãng phí năm 2026")))

_decision: list[Block] = [
    Letterhead("table", number="45/QĐ-UBND"),
    "QUYẾT ĐỊNH",
    "Về việc ban hành Kế hoạch cải cách hành chính năm 2026",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 3/TTr-SNV ngày 10/01/2026,",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026",
    "(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh)",
    "I. MỤC TIÊU",
    "- Nâng cao chất lượng phục vụ.",
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ",
]
_MENTIONED = Tell(("Quyết định", "Điều 1", "QUYẾT ĐỊNH", "45/QĐ-UBND"), needed=False)
KIND.add("quyet-dinh-ban-hanh", _ROWS, _TASKS, _decision, truth=Truth(number=May("45/QĐ-UBND")), tells=[_MENTIONED])
KIND.add("quyet-dinh-chi-phu-luc", _ROWS, _TASKS, [
    *_decision[:9], "PHỤ LỤC", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    "(Kèm theo Quyết định số 45/QĐ-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)",
], truth=Truth(title=OneOf(("Cải cách hành chính năm 2026", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
                            "Ban hành Kế hoạch cải cách hành chính năm 2026",
                            "Về việc ban hành Kế hoạch cải cách hành chính năm 2026")),
               number=May("45/QĐ-UBND")), tells=[_MENTIONED])

_result = Table([["STT", "Chỉ số", "2024", "2025"], ["1", "PAR Index", "85,1", "87,4"], ["2", "SIPAS", "80", "83,2"]])
KIND.add("bang-ket-qua-sau-ten", _ROWS, _TASKS, [
    Letterhead("table"), "KẾ HOẠCH", "Cải cách hành chính năm 2026", _result, "I. MỤC TIÊU",
    "- Nâng hạng các chỉ số.", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ",
], tells=[Tell(("PAR Index", "Chỉ số"), needed=False, table=True)])
KIND.add("bang-ket-qua-trong-muc", _ROWS, _TASKS, [
    Letterhead("lines"), "KẾ HOẠCH", "Cải cách hành chính năm 2026", "Căn cứ Nghị quyết số 76/NQ-CP;",
    "I. KẾT QUẢ NĂM 2025", "Kết quả chủ yếu như sau:", _result, "II. MỤC TIÊU", "- Nâng hạng các chỉ số.",
    "PHỤ LỤC", "DANH MỤC NHIỆM VỤ",
], tells=[Tell(("PAR Index", "Chỉ số", "I. KẾT QUẢ NĂM 2025"), needed=False, table=True)])

# ---- the year

_titled("ngay-nghi-quyet", "KẾ HOẠCH", "Thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2025 của Bộ Chính trị",
        title="Thực hiện Nghị quyết số 66-NQ/TW ngày 30 tháng 4 năm 2025 của Bộ Chính trị",
        year=May(2026), style="table")
_titled("nam-cua-luat-va-nam-cua-ke-hoach", "KẾ HOẠCH", "Thi hành Luật Cư trú năm 2020 trong năm 2026",
        title="Thi hành Luật Cư trú năm 2020 trong năm 2026", year=2026)
_titled("nam-cua-luat", "KẾ HOẠCH", "Triển khai thi hành Luật Đất đai năm 2024",
        title="Triển khai thi hành Luật Đất đai năm 2024", year=May(2026), style="tabs")
_titled("chi-so-nam-truoc", "KẾ HOẠCH", "Khắc phục hạn chế Chỉ số PAR Index năm 2025 và nâng cao năm 2026",
        title="Khắc phục hạn chế Chỉ số PAR Index năm 2025 và nâng cao năm 2026", year=May(2026))
_titled("ket-qua-chi-so", "KẾ HOẠCH", "Cải thiện kết quả Chỉ số SIPAS năm 2024",
        title="Cải thiện kết quả Chỉ số SIPAS năm 2024", year=May(2026))
_titled("den-nam-2030", "KẾ HOẠCH", "Chuyển đổi số năm 2026, định hướng đến năm 2030",
        title="Chuyển đổi số năm 2026, định hướng đến năm 2030")
_titled("giai-doan-tam-nhin", "KẾ HOẠCH", "Cải cách hành chính giai đoạn 2026 - 2030, tầm nhìn đến năm 2035",
        title="Cải cách hành chính giai đoạn 2026 - 2030, tầm nhìn đến năm 2035", year=(2026, 2030), style="table")
_titled("chi-den-nam-2030", "KẾ HOẠCH", "Phát triển kinh tế số đến năm 2030",
        title="Phát triển kinh tế số đến năm 2030", year=Ask())
_titled("nhiem-ky", "KẾ HOẠCH", "Cải cách hành chính năm 2026 thực hiện Nghị quyết HĐND nhiệm kỳ 2026 - 2031",
        title="Cải cách hành chính năm 2026 thực hiện Nghị quyết HĐND nhiệm kỳ 2026 - 2031")
_titled("nhiem-ky-khong-nam", "KẾ HOẠCH", "Tuyên truyền cuộc bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031",
        title="Tuyên truyền cuộc bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031", year=May(2026))
_titled("hai-nam", "KẾ HOẠCH", "Cải cách hành chính năm 2026 - 2027", style="table",
        title="Cải cách hành chính năm 2026 - 2027", year=(2026, 2027))
# Where the plan's year is in doubt, so is every time of another year.
KIND.add("nam-truoc-ngay-ban-hanh", _ROWS, [replace(t, schedule=May(t.schedule)) for t in _TASKS],
         letter(title=("KẾ HOẠCH", "Cải cách hành chính năm 2024"), day="ngày 20 tháng 02 năm 2026"),
         truth=Truth(title="Cải cách hành chính năm 2024", year=Ask()))
_ANNEX_LINE = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 28 tháng 12 năm 2025 của UBND tỉnh Hà Tĩnh)"
KIND.add("nam-o-kem-theo", _ROWS, _TASKS, letter(_ANNEX_LINE, day="ngày 28 tháng 12 năm 2025"))
KIND.add("chi-co-nam-ban-hanh", _ROWS, _TASKS,
         letter(_ANNEX_LINE, title=("KẾ HOẠCH", "Truyền thông về dịch vụ công trực tuyến"),
                day="ngày 28 tháng 12 năm 2025"),
         truth=Truth(title="Truyền thông về dịch vụ công trực tuyến", year=Ask()))
KIND.add("nam-o-ten-phu-luc", _ROWS, _TASKS, [
    Letterhead("table"), "KẾ HOẠCH", "Truyền thông về dịch vụ công trực tuyến", "Căn cứ Luật;", "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ TRUYỀN THÔNG NĂM 2026",
], truth=Truth(title="Truyền thông về dịch vụ công trực tuyến"))

# ---- the letterhead

for _style in ("table", "tabs", "lines"):
    KIND.add(f"tieu-ngu-{_style}", _ROWS, _TASKS, letter(
        style=_style, issuer=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ"), place="Quảng Trị",
    ), truth=Truth(issuer="Ủy ban nhân dân tỉnh Quảng Trị"))
    KIND.add(f"co-quan-chu-quan-{_style}", _ROWS, _TASKS, letter(
        style=_style, issuer=("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ"), number="12/KH-SNV",
    ), truth=Truth(issuer=OneOf(("Sở Nội vụ", "Sở Nội vụ tỉnh Hà Tĩnh")), number="12/KH-SNV"))
KIND.add("mot-dong-hai-cot", _ROWS, _TASKS, letter(style="tabs", issuer=("UBND XÃ CẨM BÌNH",), place="Cẩm Bình"),
         truth=Truth(issuer="UBND xã Cẩm Bình"))
KIND.add("chua-co-so", _ROWS, _TASKS, letter(number="    /KH-UBND", day="ngày    tháng 01 năm 2026"),
         truth=Truth(number=Ask()))

# ---- workbooks and CSV without a “PHỤ LỤC” line

_sheet_head: list[Block] = ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",
                            "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)"]
_both = OneOf((TITLE, "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026"))
for _suffix in (".xlsx", ".csv"):
    KIND.add(f"ten-khong-phu-luc{_suffix[1:]}", _ROWS, _TASKS, _sheet_head, truth=Truth(title=_both), suffix=_suffix)
    KIND.add(f"ten-hai-dong-{_suffix[1:]}", _ROWS, _TASKS, [
        "DANH MỤC NHIỆM VỤ TRỌNG TÂM", "CẢI CÁCH HÀNH CHÍNH TỈNH HÀ TĨNH NĂM 2026", _sheet_head[1],
    ], truth=Truth(title="Danh mục nhiệm vụ trọng tâm cải cách hành chính tỉnh Hà Tĩnh năm 2026"),
       suffix=_suffix)
KIND.add("dau-thu-excel", _ROWS, _TASKS, letter(style="table"), suffix=".xlsx")
KIND.add("dau-thu-csv", _ROWS, _TASKS, letter(style="table"), suffix=".csv", delimiter=",")

# ---- two plans in one file

_OTHER = Tell(("13/KH-UBND", "Họp báo", "Truyền thông chính sách"), table=True)
_second: list[Block] = [
    Letterhead("table", number="13/KH-UBND"), "KẾ HOẠCH", "Truyền thông chính sách năm 2026", "Căn cứ Luật;",
    "PHỤ LỤC", "DANH MỤC NHIỆM VỤ",
    Table([HEADINGS, ["1", "Họp báo", "Sở Tư pháp", "", "Quý I/2026", "10.000.000"]]),
]
KIND.add("hai-ke-hoach-word", [Table(_ROWS), *_second], _TASKS, truth=Truth(other=_OTHER))
KIND.add("hai-ke-hoach-hai-trang-tinh", [NewSheet("KH 12"), *letter(style="table"), Table(_ROWS),
                                         NewSheet("KH 13"), *_second], _TASKS, (), truth=Truth(other=_OTHER),
         suffix=".xlsx")
