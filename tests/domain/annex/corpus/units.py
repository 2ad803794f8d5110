"""What a number of a money column counts: named in a heading, above, below, in the page header; or not at all."""

from collections.abc import Sequence
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    HEADINGS,
    MERGED,
    Ask,
    Block,
    Kind,
    Letterhead,
    May,
    PageBreak,
    Table,
    Task,
    Tell,
    letter,
)

# fmt: off
KIND = Kind("unit")

_NAMES = ("Tập huấn nghiệp vụ", "Hội thi trực tuyến", "In tờ rơi")


def _rows(figures: Sequence[str], *, heading: str = "Kinh phí", total: str = "") -> list[list[str]]:
    leads = ("Sở Nội vụ", "Sở Tư pháp", "Báo Hà Tĩnh")
    rows = [
        [str(n + 1), name, lead, "", "Quý II/2026", figure]
        for n, (name, lead, figure) in enumerate(zip(_NAMES, leads, figures, strict=False))
    ]
    return [[*HEADINGS[:-1], heading], *rows, *([["", "Tổng cộng", "", "", "", total]] if total else [])]


def _tasks(*amounts: Any) -> list[Task]:
    leads = ("Sở Nội vụ", "Sở Tư pháp", "Báo Hà Tĩnh")
    return [
        Task(name, (lead,), "Quý II/2026", amount)
        for name, lead, amount in zip(_NAMES, leads, amounts, strict=False)
    ]


_MILLION = _tasks(50_000_000, 1_200_000_000, 45_500_000)
_IN_MILLION = ("50", "1.200", "45,5")
_THOUSAND = _tasks(50_000_000, 1_200_000_000, 45_500_000)
_IN_THOUSAND = ("50.000", "1.200.000", "45.500")


def _add(name: str, rows: list[list[str]], tasks: list[Task], *above: str, after: Sequence[Block] = (), **more: Any) -> None:
    KIND.add(name, rows, tasks, letter(*above), after, **more)


# ---- in the heading

for _name, _heading in {
    "trieu-dong": "Kinh phí\n(Triệu đồng)",
    "tr-d": "Kinh phí (tr.đ)",
    "dvt-trieu": "Dự toán kinh phí\nĐVT: triệu đồng",
    "trieu": "Kinh phí (triệu)",
}.items():
    _add(f"tieu-de-{_name}", _rows(_IN_MILLION, heading=_heading, total="1.295,5"), _MILLION)
for _name, _heading in {
    "x1000d": "Kinh phí (x1000đ)",
    "nghin-dong": "Kinh phí\n(nghìn đồng)",
    "1000-dong": "Kinh phí (1.000 đ)",
    "ngan-dong": "KP (ngàn đồng)",
    "x-1-000": "Số tiền (x 1.000 đồng)",
}.items():
    _add(f"tieu-de-{_name}", _rows(_IN_THOUSAND, heading=_heading, total="1.295.500"), _THOUSAND)
_add("tieu-de-dong", _rows(("50.000.000", "1.200.000.000", "900.000"), heading="Kinh phí (đồng)"),
     _tasks(50_000_000, 1_200_000_000, 900_000))
_add("tieu-de-ty", _rows(("0,5", "1,2", "2"), heading="Tổng mức đầu tư (tỷ đồng)"),
     _tasks(500_000_000, 1_200_000_000, 2_000_000_000))

# ---- above the table

_add("tren-nghin-dong", _rows(_IN_THOUSAND, total="1.295.500"), _THOUSAND, "(Nghìn đồng)")
_add("tren-dvt", _rows(_IN_MILLION, total="1.295,5"), _MILLION, "Đơn vị tính: Triệu đồng")
_add("tren-dvt-1000d", _rows(_IN_THOUSAND), _THOUSAND, "ĐVT: 1.000đ")
_add("tren-trieu-trong-ngoac", _rows(_IN_MILLION), _MILLION, "(Triệu đồng)")
_add("tren-xa-dong", _rows(_IN_MILLION), _MILLION, "Đơn vị tính: Triệu đồng",
     "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Hà Tĩnh)", "Phần I. Nhiệm vụ chung",
     tells=[Tell(("Phần I. Nhiệm vụ chung",), needed=False)])
KIND.add("tren-xlsx", _rows(_IN_MILLION), _MILLION, letter("ĐVT: triệu đồng", style="table"), suffix=".xlsx")
KIND.add("tren-csv", _rows(_IN_THOUSAND), _THOUSAND, letter("Đơn vị: nghìn đồng"), suffix=".csv")

# ---- below it, in its last row, in the page header

_add("duoi-ghi-chu", _rows(_IN_THOUSAND), _THOUSAND, after=["Ghi chú: Kinh phí tính bằng nghìn đồng."])
_add("duoi-dvt", _rows(_IN_MILLION), _MILLION, after=["* Đơn vị tính: triệu đồng"])
_LAST = [["Ghi chú: đơn vị tính nghìn đồng", *[ACROSS] * 5]]
_add("dong-cuoi", [*_rows(_IN_THOUSAND, total="1.295.500"), *_LAST], _THOUSAND)
_add("dong-cuoi-dvt", [*_rows(_IN_MILLION), ["ĐVT: triệu đồng", "", "", "", "", ""]], _MILLION)
_add("dau-trang", _rows(_IN_MILLION), _MILLION, page_header="Đơn vị tính: triệu đồng")
_add("dau-trang-nghin", _rows(_IN_THOUSAND), _THOUSAND, page_header="Biểu số 01 - ĐVT: nghìn đồng")

# ---- two annexes, each in its own unit; a second one that names none

_more = [HEADINGS, ["1", "Khảo sát SIPAS", "Sở Nội vụ", "", "Quý IV/2026", "80"]]
_annex: list[Block] = ["PHỤ LỤC II", "DANH MỤC KHẢO SÁT"]
_add("hai-phu-luc-hai-don-vi", _rows(_IN_THOUSAND), [
    *_THOUSAND, Task("Khảo sát SIPAS", schedule="Quý IV/2026", amount=80_000_000),
], "Đơn vị tính: nghìn đồng", after=[PageBreak(), *_annex, "Đơn vị tính: triệu đồng", Table(_more)])
_add("phu-luc-hai-khong-don-vi", _rows(_IN_MILLION), [
    *_MILLION, Task("Khảo sát SIPAS", schedule="Quý IV/2026", amount=Ask()),
], "Đơn vị tính: triệu đồng", after=[PageBreak(), *_annex, Table(_more)])

# ---- none at all

_TOTAL = Tell(("Tổng cộng",), needed=False)

_add("khong-co-hop-ly", _rows(("50.000.000", "120.000.000", "9.500.000"), total="179.500.000"),
     _tasks(50_000_000, 120_000_000, 9_500_000))
_add("khong-co-nghin", _rows(_IN_THOUSAND, total="1.295.500"), _tasks(Ask(), Ask(), Ask()), tells=[_TOTAL])
_add("khong-co-trieu", _rows(_IN_MILLION, total="1.295,5"), _tasks(Ask(), Ask(), Ask()), tells=[_TOTAL])
_add("khong-co-nguon-trong-ngoac", _rows(("200 (NSTW: 150; NSĐP: 50)", "80 (NS tỉnh)")), _tasks(Ask(), Ask()))
KIND.add("khong-co-xlsx", _rows(("50000", "120000", "45000")), _tasks(Ask(), Ask(), Ask()),
         letter(style="table"), suffix=".xlsx")

# ---- cells with a unit of their own

_add("tung-o", _rows(("50 triệu đồng", "1,2 tỷ đồng", "45.500.000 đ")), _tasks(50_000_000, 1_200_000_000, 45_500_000))
_add("tung-o-lan-lon", _rows(("50 triệu", "1.200.000.000", "45.500 nghìn đồng")),
     _tasks(50_000_000, 1_200_000_000, 45_500_000))
_add("o-khac-don-vi-cot", _rows(("50", "1,2 tỷ", "45.500.000 đồng"), heading="Kinh phí (triệu đồng)"),
     _tasks(50_000_000, May(1_200_000_000), May(45_500_000)))

# ---- two heading rows, the unit in the lower one

KIND.add("hai-hang-tieu-de", [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", ACROSS],
    [MERGED, MERGED, MERGED, MERGED, "Số tiền\n(triệu đồng)", "Nguồn"],
    ["1", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Quý II/2026", "50", "Ngân sách tỉnh"],
    ["2", "Hội thi trực tuyến", "Sở Tư pháp", "Quý II/2026", "1.200", "Xã hội hóa"],
], [Task("Tập huấn nghiệp vụ", amount=50_000_000, funding="Ngân sách tỉnh"),
    Task("Hội thi trực tuyến", ("Sở Tư pháp",), amount=1_200_000_000, funding="Xã hội hóa")],
   [Letterhead("tabs"), *letter()[1:]])

# ---- lines above the table that begin as a unit does; scales of ten and a hundred

_add("tren-dau-muc-d", _rows(_IN_MILLION), _MILLION, "Đơn vị tính: triệu đồng", "Đ/c Nguyễn Văn A chỉ đạo chung.",
     tells=[Tell(("Đ/c Nguyễn Văn A",), needed=False)])
_add("tren-diem-d", _rows(_IN_MILLION, heading="Kinh phí (triệu đồng)"), _MILLION, "đ) Nhiệm vụ khác",
     tells=[Tell(("đ) Nhiệm vụ khác",), needed=False)])
_add("tren-dvt-ty", _rows(("0,05", "1,2", "0,0455")), _MILLION, "Đơn vị tính: Tỷ")
_add("tieu-de-chuc-trieu", _rows(("5", "7", "9"), heading="Kinh phí (chục triệu đồng)"), _tasks(Ask(), Ask(), Ask()))
