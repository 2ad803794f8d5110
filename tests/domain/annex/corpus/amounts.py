"""Amounts: how figures are typed, words and sources beside them, parts by year and source, totals."""

from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    HEADINGS,
    MERGED,
    RAISED,
    Ask,
    Kind,
    May,
    OneOf,
    Task,
    Tell,
    Truth,
    letter,
    styled,
)

# fmt: off
KIND = Kind("amount")


def _one(name: str, cells: dict[str, Any], *above: str, heading: str = "Kinh phí", **options: Any) -> None:
    """Add a document with a task for each money cell: its words, and what they mean in đồng."""
    rows = [[*HEADINGS[:-1], heading]]
    tasks = []
    for n, (words, amount) in enumerate(cells.items(), 1):
        work = f"Nhiệm vụ tuyên truyền {'ABCDEFGHIJKLM'[n - 1]}"
        rows.append([str(n), work, "Sở Nội vụ", "", "Quý II/2026", words])
        tasks.append(Task(work, amount=amount))
    KIND.add(name, rows, tasks, letter(*above), **options)


# ---- typed in ways that read as no amount, or as another

_one("khoa-hoc", {"70.000.000": 70_000_000, "5,00E+07": May(50_000_000), "1.2E+08": May(120_000_000)})
_one("loi-excel", {"70.000.000": 70_000_000, "#REF!": Ask(), "#####": Ask(), "#VALUE!": Ask(), "#N/A": Ask()},
     suffix=".xlsx")
_one("loi-trong-word", {"#REF!": Ask(), "########": Ask(), "=SUM(F2:F3)": Ask(), "=E5*2": Ask()})
_one("bang-chu", {"Năm mươi triệu đồng": May(50_000_000), "Một trăm hai mươi triệu đồng": May(120_000_000),
                  "50.000.000 (Năm mươi triệu đồng)": 50_000_000})
_one("bang-chu-trong-ngoac", {"50.000.000 đồng\n(Bằng chữ: Năm mươi triệu đồng)": 50_000_000,
                              "120.000.000 (một trăm hai mươi triệu)": 120_000_000})
_one("chu-o-thay-so-khong", {"5O.OOO.OOO": May(50_000_000), "7o.000.000": May(70_000_000), "30.000.000": 30_000_000})
_one("chu-o-va-l", {"l20.000.000": May(120_000_000), "1OO": Ask()}, heading="Kinh phí (đồng)")
_one("ngat-dong", {"50.000.\n000": May(50_000_000), "1.200.000.\n000": May(1_200_000_000)})
_one("ngat-dong-trieu", {"50\ntriệu": May(50_000_000), "1.2\n00": May(1_200_000_000)}, heading="Kinh phí (triệu đồng)")
_one("doc-hai-nghia", {"70.000,000": Ask(), "50,000": Ask(), "1.2 tỷ": Ask(), "50,000,000": May(50_000_000)})
_one("khoang-trang", {"50 000 000": 50_000_000, "50.000.000đ": 50_000_000, "50.000.000,-": May(50_000_000),
                      "50.000.000 VNĐ": 50_000_000})
_one("khoang-tu-den", {"50 - 70 triệu": Ask(), "Từ 50.000.000 đến 70.000.000": Ask(), "50.000.000-70.000.000": Ask()})
_one("tich", {"2 x 25.000.000": May(50_000_000), "02 lớp x 30 triệu đồng": May(60_000_000),
              "30.000.000 x 4 quý = 120.000.000": May(120_000_000)})
_one("ty-trieu", {"2 tỷ 500": May(2_500_000_000), "2 tỷ 500 triệu": 2_500_000_000, "1,5 tỷ": 1_500_000_000,
                  "1 tỷ rưỡi": May(1_500_000_000)})
_one("theo-ky", {"120/năm": May(120_000_000), "30 triệu/quý": Ask(), "10/tháng": Ask()}, heading="Kinh phí (triệu đồng)")
_one("theo-don-vi", {"50 triệu đồng/huyện": Ask(), "5.000.000 đ/xã": Ask(), "200.000 đồng/người x 100 người": Ask()})
_one("gan-dung", {"Khoảng 50.000.000": Ask(), "Không quá 70.000.000": Ask(), "Dự kiến 30 triệu": Ask()})
_one("am-va-ngoai-te", {"-50.000.000": Ask(), "2.000 USD": Ask(), "0": OneOf((0, None))})

# ---- sources beside the amount

_one("nguon-trong-ngoac", {"200 (NSTW: 150; NSĐP: 50)": May(200_000_000), "80 (ngân sách tỉnh)": 80_000_000,
                           "45,5 (xã hội hóa)": 45_500_000}, heading="Kinh phí (triệu đồng)")
_one("nguon-o-dong-duoi", {"200.000.000\n- NSTW: 150.000.000\n- NSĐP: 50.000.000": 200_000_000,
                           "80.000.000\n(Ngân sách tỉnh)": 80_000_000,
                           "NS tỉnh: 50 000 000 đ": 50_000_000})
_one("nguon-khong-khop", {"200 (NSTW: 150; NSĐP: 60)": Ask(), "100 (ngân sách tỉnh 40; xã hội hóa 50)": Ask()},
     heading="Kinh phí (triệu đồng)")
_one("phan-khong-co-tong", {"NSTW: 150; NSĐP: 50": Ask(), "- Tỉnh: 100.000.000\n- Huyện: 50.000.000": Ask()},
     heading="Kinh phí (triệu đồng)")
_one("khong-co-so", {"Lồng ghép": None, "Kinh phí thường xuyên": None, "-": None, "": None, "Không": None},
     tells=[Tell(("Không",), needed=False)])
_one("chua-xac-dinh", {"Theo dự toán được duyệt": May(None), "Đang lập dự toán": May(None), "50.000.000": 50_000_000},
     )

# ---- footnotes

_r1, _r2 = styled(RAISED, "1"), styled(RAISED, "(2)")
_one("chi-so-tren", {f"85{_r1} triệu": May(85_000_000), f"50.000.000{_r1}": May(50_000_000), f"120.000.000{_r2}": May(120_000_000)},
     after=["1 Đã gồm thuế.", "(2) Chưa gồm chi phí in."],
     tells=[Tell(("1 Đã gồm thuế", "(2) Chưa gồm"), needed=False, codes=("raised",))])
_one("chi-so-tren-trong-cot-trieu", {f"85{_r1}": May(85_000_000), "45": 45_000_000}, heading=f"Kinh phí{_r2}\n(triệu đồng)",
     after=["1 Đã gồm thuế."], tells=[Tell(("1 Đã gồm thuế",), needed=False, codes=("raised",))])
_one("chi-so-tren-unicode", {"85¹ triệu": May(85_000_000), "50.000.000²": May(50_000_000)},
     tells=[Tell(("¹", "²"), needed=False)])
_one("dau-sao", {"85.000.000*": May(85_000_000), "50.000.000 (*)": May(50_000_000)},
     after=["(*) Kinh phí tạm tính."], tells=[Tell(("(*)", "Kinh phí tạm tính"), needed=False)])
_one("chi-so-tren-xlsx", {f"85{_r1} triệu": May(85_000_000), "45 triệu": 45_000_000}, suffix=".xlsx")

# ---- parts by year and source

_YEARS = [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (triệu đồng)", ACROSS, ACROSS, ACROSS],
    [MERGED, MERGED, MERGED, MERGED, "Tổng số", "Năm 2024", "Năm 2025", "Năm 2026"],
    ["1", "Xây dựng phần mềm", "Sở Nội vụ", "2024-2026", "600", "100", "200", "300"],
    ["2", "Đào tạo", "Sở Tư pháp", "2025-2026", "90", "", "40", "50"],
]
_YEAR_TASKS = [
    Task("Xây dựng phần mềm", schedule=May("2024-2026"), amount=600_000_000),
    Task("Đào tạo", ("Sở Tư pháp",), May("2025-2026"), 90_000_000),
]
_SPAN = ("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2024 - 2026")
_span: dict[str, Any] = {"before": letter(title=_SPAN, day="ngày 15 tháng 01 năm 2024")}


def _spanned(name: str, rows: Any, tasks: Any, **more: Any) -> None:
    KIND.add(name, rows, tasks, **_span, truth=Truth(title=_SPAN[1], year=(2024, 2026)), **more)


_spanned("cot-nam", [*_YEARS, ["", "Tổng cộng", "", "", "690", "100", "240", "350"]], _YEAR_TASKS)
_spanned("cot-nam-cong-sai", [*_YEARS, ["", "Tổng cộng", "", "", "690", "100", "999", "350"]], _YEAR_TASKS,
         tells=[Tell(("999", "Tổng cộng"))])
_spanned("cot-nam-khong-khop", [*_YEARS[:-1], ["2", "Đào tạo", "Sở Tư pháp", "2025-2026", "90", "", "40", "60"]],
         [_YEAR_TASKS[0], Task("Đào tạo", ("Sở Tư pháp",), May("2025-2026"), Ask())])
_spanned("cot-nam-khong-tong", [[c for n, c in enumerate(row) if n != 4] for row in (
    [*_YEARS[0][:5], _YEARS[0][4], *_YEARS[0][6:]], *_YEARS[1:],
)], [Task("Xây dựng phần mềm", schedule=May("2024-2026"), amount=May(600_000_000)),
     Task("Đào tạo", ("Sở Tư pháp",), May("2025-2026"), May(90_000_000))])
_SOURCES = [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Tổng kinh phí", "Trong đó", ACROSS, "Ghi chú"],
    [MERGED, MERGED, MERGED, MERGED, MERGED, "NSTW", "NSĐP", MERGED],
    ["1", "Xây dựng phần mềm", "Sở Nội vụ", "Quý II/2026", "600.000.000", "400.000.000", "200.000.000", ""],
    ["2", "Đào tạo", "Sở Tư pháp", "Quý III/2026", "90.000.000", "", "90.000.000", "Làm 2 lớp"],
    ["", "Cộng", "", "", "690.000.000", "400.000.000", "290.000.000", ""],
]
_SOURCE_TASKS = [
    Task("Xây dựng phần mềm", amount=600_000_000),
    Task("Đào tạo", ("Sở Tư pháp",), "Quý III/2026", 90_000_000, note="Làm 2 lớp"),
]
KIND.add("cot-nguon", _SOURCES, _SOURCE_TASKS)
KIND.add("cot-nguon-xlsx", _SOURCES, _SOURCE_TASKS, letter(style="table"), suffix=".xlsx")
KIND.add("cot-nguon-cong-sai", [*_SOURCES[:-1], ["", "Cộng", "", "", "690.000.000", "450.000.000", "290.000.000", ""]],
         _SOURCE_TASKS, tells=[Tell(("450.000.000", "Cộng"))])

# ---- totals of the whole

_row = [
    HEADINGS,
    ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "50.000.000"],
    ["2", "Hội thi", "Sở Tư pháp", "", "Quý III/2026", "70.000.000"],
]
_two = [Task("Tập huấn", amount=50_000_000), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", 70_000_000)]
KIND.add("tong-sai", [*_row, ["", "Tổng cộng", "", "", "", "130.000.000"]], _two,
          tells=[Tell(("Tổng cộng", "130.000.000"))])
KIND.add("tong-bang-chu", [
    *_row, ["", "Tổng cộng", "", "", "", "120.000.000"],
    ["Bằng chữ: Một trăm hai mươi triệu đồng chẵn./.", *[ACROSS] * 5],
], _two)
KIND.add("tong-sai-bang-chu-dung", [
    *_row, ["Tổng kinh phí: 125.000.000 đồng", *[ACROSS] * 5],
], _two, tells=[Tell(("125.000.000",))])
KIND.add("gop-o-cho-hai-viec", [
    HEADINGS, ["1", "Tập huấn", "Sở Nội vụ", "", "Quý II/2026", "100.000.000"],
    ["2", "Hội thi", "Sở Tư pháp", "", "Quý III/2026", MERGED], ["3", "Tờ rơi", "Sở Y tế", "", "Tháng 5/2026", "5.000.000"],
], [Task("Tập huấn", amount=Ask(100_000_000)), Task("Hội thi", ("Sở Tư pháp",), "Quý III/2026", May(None)),
    Task("Tờ rơi", ("Sở Y tế",), "Tháng 5/2026", 5_000_000)])

# ---- what an amount is made of, in columns of their own; columns of money by other names

_WORKS = ("Tập huấn", "Hội thi", "In tờ rơi", "Khảo sát")


def _columns(name: str, headings: list[str], cells: list[list[str]], amounts: list[Any], *above: str, **options: Any) -> None:
    """Add a document with these columns beside the usual ones, and a task for each row of their `cells`."""
    usual = [[str(n), work, "Sở Nội vụ", "Quý II/2026"] for n, work in enumerate(_WORKS, 1)]
    rows = [["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian", *headings]]
    rows += [[*one, *more] for one, more in zip(usual, cells, strict=False)]
    tasks = [Task(work, amount=amount) for work, amount in zip(_WORKS, amounts, strict=False)]
    span = options.get("truth", Truth()).year
    before = letter(*above, title=_LONG[:2]) if isinstance(span, tuple) else letter(*above)
    KIND.add(name, rows, tasks, before, **options)


_LONG = ("KẾ HOẠCH", "Chuyển đổi số giai đoạn 2026 - 2030")
_LONG_TRUTH = Truth(title=_LONG[1], year=(2026, 2030))
_50_70_5 = [50_000_000, 70_000_000, 5_000_000]
_columns("so-luong-don-gia", ["ĐVT", "Số lượng", "Đơn giá", "Thành tiền"], [
    ["Lớp", "2", "25.000.000", "50.000.000"], ["Cuộc", "1", "70.000.000", "70.000.000"], ["Tờ", "1000", "5.000", "5.000.000"],
], _50_70_5, "Đơn vị tính: đồng")
_columns("so-luong-don-gia-trieu", ["Số lượng", "Đơn giá", "Kinh phí (triệu đồng)"],
         [["2", "25", "50"], ["1", "70", "70"], ["1000", "0,005", "5"]], _50_70_5)
_columns("nguon-viet-tat", ["Kinh phí (triệu đồng)", "Nguồn"], [["50", "XHH"], ["70", "TW"], ["5", "CTMTQG"], ["8", "ĐP"]],
         [*_50_70_5, 8_000_000])
_columns("nguon-theo-ma", ["Kinh phí (triệu đồng)"], [["50 (nguồn 13)"], ["Nguồn 13"], ["NST: 5"], ["NST 8, còn lại XHH"]],
         [50_000_000, Ask(), 5_000_000, Ask()])
_columns("cot-nguon-tong-cong", ["Tổng cộng", "Ngân sách tỉnh", "Ngân sách huyện", "Xã hội hóa"],
         [["50", "30", "20", ""], ["70", "70", "", ""], ["5", "", "", "5"]], _50_70_5, "ĐVT: triệu đồng")
_columns("cot-nam-tong-cuoi", ["Năm 2026", "Năm 2027", "Năm 2028", "Năm 2029", "Năm 2030", "Tổng cộng"],
         [["10", "20", "30", "40", "50", "150"], ["", "", "", "20", "50", "70"]], [150_000_000, 70_000_000],
         "ĐVT: triệu đồng", truth=_LONG_TRUTH)
_columns("cot-quy", [f"Kinh phí (triệu đồng) {part}" for part in ("Cả năm", "Quý I", "Quý II", "Quý III", "Quý IV")],
         [["100", "10", "20", "30", "40"], ["70", "", "", "20", "50"]], [100_000_000, 70_000_000])
_columns("kinh-phi-thuc-hien-nam", ["Kinh phí thực hiện năm 2026 (triệu đồng)"], [["50"], ["70"], ["5"]], _50_70_5)
_columns("kinh-phi-nam-truoc", ["Kinh phí thực hiện năm 2025 (triệu đồng)"], [["50"], ["70"]], [Ask(), Ask()],
         tells=[Tell(("Kinh phí thực hiện năm 2025",))])
_columns("chi-phi", ["Chi phí"], [["50"], ["70"], ["5"]], _50_70_5, "ĐVT: triệu đồng")
_columns("nguon-luc-tai-chinh", ["Nguồn lực tài chính (triệu đồng)"], [["50"], ["70"], ["5"]], _50_70_5)

# ---- far from what is usual; speech that leaves something to be guessed

_columns("dong-trong-cot-trieu", ["Kinh phí (triệu đồng)"], [["50 đồng"], ["70"], ["80"]], [Ask(), 70_000_000, 80_000_000])
_columns("mot-o-tinh-bang-nghin", ["Kinh phí"], [["50.000.000"], ["70.000"], ["80.000.000"]], [50_000_000, Ask(), 80_000_000])
_columns("hai-o-lech-nghin-lan", ["Kinh phí (triệu đồng)"], [["50"], ["70.000"]], [50_000_000, Ask()])
_columns("cham-thap-phan", ["Kinh phí (triệu đồng)"], [["50.125"], ["70.250"]], [Ask(), Ask()])
_columns("bang-chu-noi-tat", ["Kinh phí"], [["Hai tỷ năm trăm"], ["Hai tỷ năm trăm triệu"]], [Ask(), 2_500_000_000])
_two_of: dict[str, Any] = {"headings": ["Kinh phí (triệu đồng)"], "cells": [["50"], ["70"]], "amounts": _50_70_5[:2]}
_columns("tong-trong-loi-van", **_two_of, after=["Tổng kinh phí: 120 triệu đồng, trong đó xã hội hóa 40 triệu đồng."])
_columns("tong-sai-trong-loi-van", **_two_of, after=["Tổng kinh phí thực hiện là 130 triệu đồng, từ nguồn ngân sách tỉnh."],
         tells=[Tell(("130",))])
_columns("loi-trong-ngoac-thue", ["Kinh phí (triệu đồng)"], [["50 (đã bao gồm thuế)"], ["70 (đã gồm 10% VAT)"], ["5 (đợt 1)"]], _50_70_5)
