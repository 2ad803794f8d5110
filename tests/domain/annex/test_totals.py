"""Totals and units of whole columns: a wrong one is told, a right one is not."""

from collections.abc import Sequence

import pytest

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.plan.workdays import load_workdays

WORKDAYS = load_workdays()
HEAD = ["Số: 1/KH-UBND", "KẾ HOẠCH", "Tuyên truyền năm {year}", "PHỤ LỤC"]
DONG = "Kinh phí"


def drafted(
    money: str | Sequence[str],
    rows: str,
    *,
    year: str = "2026",
    above: str = "",
    below: str = "",
    margin: str = "",
) -> Draft:
    """Return the draft of an annex: each row of `rows` is its number, its words, and its money, parted by `|`.

    A row whose words begin with “=” is a total or a head, which no one leads.
    """
    columns = [money] if isinstance(money, str) else list(money)
    cells = [["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", *columns]]
    for row in rows.strip().split("\n"):
        number, words, *amounts = (cell.strip() for cell in row.split("|"))
        whose = ["", ""] if words.startswith("=") else ["Sở Nội vụ", f"Năm {year[:4]}"]
        cells.append([number, words.lstrip("="), *whose, *amounts, *[""] * (len(columns) - len(amounts))])
    lines = [line.format(year=year) for line in HEAD] + [above] * bool(above)
    table = PaperTable(1, tuple(tuple(map(Cell, row)) for row in cells))
    margins = (margin,) if margin else ()
    return draft_plan(Paper((*lines, table, *[below] * bool(below)), margins=margins), None, WORKDAYS)


def told(draft: Draft) -> list[str]:
    """Return what is found about money: each code, with the two sums where they differ."""
    codes = ("total", "amount", "unit", "parts", "funding")
    found = [f.fault for f in draft.findings if f.fault.code.startswith(codes)]
    return [f"{f.code} {f.args['stated']} {f.args['total']}" if "total" in f.args else f.code for f in found]


TWO = "1 | Việc A | 30.000.000\n2 | Việc B | 20.000.000\n"


@pytest.mark.parametrize(
    ("rows", "findings"),
    [
        (f"{TWO} | =Tổng cộng | 50.000.000", []),
        (f"{TWO} | =* Tổng cộng | 50.000.000", []),
        (f"{TWO} | =TC | 60.000.000", ["total-differs 60000000 50000000"]),
        (f"{TWO} | =Cộng | 60.000.000", ["total-differs 60000000 50000000"]),
        (f"{TWO} | =Tổng kinh phí: 60.000.000 đồng", ["total-differs 60000000 50000000"]),
        (f"{TWO} | =Tổng kinh phí: 50.000.000 đồng (Năm mươi triệu đồng)", []),
        (f"{TWO} | =Tổng cộng | 50,000", ["total-unread"]),
        (f"{TWO} | =Tổng cộng | 50.000.000\n | =(Bằng chữ: Năm mươi triệu đồng)", []),
        (f"{TWO} | =(Bằng chữ: Sáu mươi triệu đồng chẵn)", ["total-differs 60000000 50000000"]),
        (f" | =TỔNG CỘNG | 50.000.000\n{TWO}", []),
        (f" | =TỔNG CỘNG | 40.000.000\n{TWO}", ["total-differs 40000000 50000000"]),
        # Công bố and Tổng kết are work, and their money counts.
        ("1 | Công bố thủ tục | 30.000.000\n2 | Tổng kết năm | 20.000.000\n | =Tổng cộng | 50.000.000", []),
    ],
)
def test_a_total_is_held_against_the_rows(rows: str, findings: list[str]) -> None:
    assert told(drafted(DONG, rows)) == findings


SECTIONS = """
 | =Tổng cộng | {whole}
I | =Trên báo chí | {first}
1 | Việc A | 30.000.000
2 | Việc B | 20.000.000
 | =Cộng I | {first}
II | =Trên mạng | 5.000.000
1 | Việc C | 5.000.000
 | =Cộng mục II | 5.000.000
 | =Cộng (I+II) | {whole}
"""


@pytest.mark.parametrize(
    ("whole", "first", "findings"),
    [
        ("55.000.000", "50.000.000", []),
        ("56.000.000", "50.000.000", ["total-differs 56000000 55000000", "total-differs 56000000 55000000"]),
        ("55.000.000", "51.000.000", ["total-differs 51000000 50000000"] * 2),
    ],
)
def test_heads_and_totals_of_sections(whole: str, first: str, findings: list[str]) -> None:
    assert told(drafted(DONG, SECTIONS.format(whole=whole, first=first))) == findings


def test_a_head_adds_up_what_is_numbered_under_it() -> None:
    rows = "1 | =Trên báo chí | {}\n1.1 | Việc A | 60.000.000\n1.2 | Việc B | 40.000.000\n2 | Việc C | 50.000.000"
    assert told(drafted(DONG, rows.format("100.000.000"))) == []
    assert told(drafted(DONG, rows.format("150.000.000"))) == ["total-differs 150000000 100000000"]


YEARS = ["Tổng kinh phí (triệu đồng)", "Kinh phí (triệu đồng) 2025", "Kinh phí (triệu đồng) 2026"]


def test_every_year_has_a_total_of_its_own() -> None:
    rows = "1 | Việc A | 220 | 100 | 120\n2 | Việc B | 300 | | 300\n | =Tổng cộng | 520 | {} | {}"
    assert told(drafted(YEARS, rows.format(100, 420), year="2025-2026")) == []
    wrong = drafted(YEARS, rows.format(777, 888), year="2025-2026")
    assert told(wrong) == ["total-differs 777000000 100000000", "total-differs 888000000 420000000"]
    assert wrong.amounts == (220_000_000, 300_000_000)


def test_a_plan_of_one_year_has_the_money_of_that_year() -> None:
    draft = drafted(
        YEARS, "1 | Việc A | 220 | 100 | 120\n2 | Việc B | 100 | 100 |\n | =Tổng cộng | 320 | 200 | 120"
    )
    assert draft.amounts == (120_000_000, None)
    assert told(draft) == ["amount-year"]


def test_the_columns_of_sources_add_up() -> None:
    sources = ["Tổng kinh phí (triệu đồng)", "Kinh phí NSTW (triệu đồng)", "Kinh phí NSĐP (triệu đồng)"]
    assert told(drafted(sources, "1 | Việc A | 200 | 150 | 50\n | =Tổng cộng | 200 | 150 | 50")) == []
    assert told(drafted(sources, "1 | Việc A | 200 | 150 | 60")) == ["parts-differ 200000000 210000000"]
    assert told(drafted(sources, "1 | Việc A | 200 | 150 | 5O")) == ["amount-likely"]


@pytest.mark.parametrize(
    ("where", "amount"),
    [
        ({"above": "(Nghìn đồng)"}, 50_000_000),
        ({"below": "Ghi chú: Kinh phí tính bằng nghìn đồng."}, 50_000_000),
        ({"margin": "ĐVT: nghìn đồng"}, 50_000_000),
    ],
)
def test_a_unit_is_found_wherever_it_stands(where: dict[str, str], amount: int) -> None:
    draft = drafted(DONG, "1 | Việc A | 50.000\n2 | Việc B | 120.000\n | =Tổng cộng | 170.000", **where)
    assert (draft.amounts[0], told(draft)) == (amount, [])


def test_a_unit_in_the_last_row_is_found_and_is_no_task() -> None:
    draft = drafted(DONG, "1 | Việc A | 50\n2 | Việc B | 1.200\n | =Ghi chú: đơn vị tính triệu đồng")
    assert (draft.amounts, told(draft)) == ((50_000_000, 1_200_000_000), [])


@pytest.mark.parametrize(
    ("money", "rows", "findings"),
    [
        (DONG, "1 | A | 50\n2 | B | 120\n3 | C | 1.200\n | =Tổng cộng | 1.370", ["unit-doubtful"]),
        (DONG, "1 | A | 50.000\n2 | B | 120.000", ["unit-doubtful"]),
        (DONG, "1 | A | 50.000.000\n2 | B | 120.000.000\n3 | C | 70", ["amount-small"]),
        ("Kinh phí (đồng)", "1 | A | 50.000\n2 | B | 120.000", []),
        ("Kinh phí (đồng)", "1 | A | 50.000.000\n2 | B | 30.000\n3 | C | 70.000.000", ["amount-small"]),
        ("Kinh phí (đồng)", "1 | A | 50.000.000\n2 | B | 30.000\n3 | C | 700.000", []),
        ("Kinh phí (nghìn đồng)", "1 | A | 50\n2 | B | 120", ["unit-doubtful"]),
        ("Kinh phí (triệu đồng)", "1 | A | 50\n2 | B | 120\n3 | C | 50.000", ["amount-column"]),
        ("Kinh phí (triệu đồng)", "1 | A | 50\n2 | B | 50.000.000", ["amount-column"]),
        ("Kinh phí (triệu đồng)", "1 | A | 50\n2 | B | 1.200\n3 | C | 5.000", []),
        ("Kinh phí (tỷ đồng)", "1 | A | 85\n2 | B | 32,5\n3 | C | 24", []),
        ("Kinh phí (tỷ đồng)", "1 | A | 1.250\n2 | B | 2.500", ["amount-column", "amount-column"]),
        ("Kinh phí (triệu đồng)", "1 | A | 50.125\n2 | B | 20.500", ["amount-column", "amount-column"]),
    ],
)
def test_amounts_that_do_not_fit_their_unit_are_told_once(money: str, rows: str, findings: list[str]) -> None:
    assert told(drafted(money, rows)) == findings


def test_two_units_are_told() -> None:
    draft = drafted("Kinh phí (triệu đồng)", "1 | A | 50", above="ĐVT: nghìn đồng")
    assert (draft.amounts, told(draft)) == ((50_000_000,), ["unit-differs"])


def test_a_sum_in_the_lines_around_the_table_is_checked() -> None:
    said = "Tổng kinh phí: 50.000.000 đồng (Năm mươi triệu đồng)."
    assert told(drafted(DONG, TWO, below=said)) == []
    assert told(drafted(DONG, TWO, above=said)) == []
    assert told(drafted(DONG, TWO, below="Tổng cộng: 90 triệu đồng.")) == ["total-differs 90000000 50000000"]
    assert told(drafted(DONG, TWO, below=said.replace("50.", "90."))) == ["total-unread"]
    assert told(drafted(DONG, TWO, below="(Bằng chữ: Sáu mươi triệu đồng)")) == [
        "total-differs 60000000 50000000"
    ]


@pytest.mark.parametrize(
    ("columns", "row", "told"),
    [
        (["Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"], "3 | 12.500.000 | 37.500.000", False),
        (["Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"], "3 | 12.500.000 | 73.500.000", True),
        (["Số lượng", "Đơn giá", "Kinh phí (triệu đồng)"], "1000 | 0,005 | 5", False),
        (["Số lượng", "Đơn giá (đồng)", "Kinh phí (triệu đồng)"], "3 | 12.300.000 | 37", False),  # rounded
        (["Số lượng", "Đơn giá (đồng)", "Kinh phí (triệu đồng)"], "3 | 12.300.000 | 38", True),
        (["Số lượng", "Số ngày", "Đơn giá", "Thành tiền"], "3 | 2 | 5.000.000 | 30.000.000", False),
        (["Số lượng", "Đơn giá", "Thành tiền"], "3 lớp | 5.000.000 | 20.000.000", False),  # not plain figures
    ],
)
def test_an_amount_that_is_not_quantity_times_price_is_told(columns: list[str], row: str, told: bool) -> None:
    draft = drafted(columns, f"1 | Tập huấn | {row}")
    assert ("amount-product" in [f.fault.code for f in draft.findings]) is told
