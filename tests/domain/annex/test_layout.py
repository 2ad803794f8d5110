"""Where tables begin, go on and end: rows of headings, pages, sheets that hold several."""

import pytest

from cchc_cli.domain.annex.columns import roles_of
from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.plan.workdays import load_workdays

HEADINGS = "TT | Nhiệm vụ | Chủ trì | Thời gian"
LETTERHEAD = (
    "Số: 12/KH-UBND | Hà Tĩnh, ngày 15/01/2026 | |\nKẾ HOẠCH | | |\nCải cách hành chính năm 2026 | | |"
)


def table(number: int, rows: str, sheet: str = "") -> PaperTable:
    """Return a table of cells parted by `|`; `^` is covered by the cell above, `<` by the one to the left."""
    found: list[tuple[Cell, ...]] = []
    for line in rows.split("\n"):
        row: list[Cell] = []
        for n, words in enumerate(word.strip() for word in line.split("|")):
            above = found[-1][n].text if words == "^" else ""
            covered = row[-1].text if words == "<" else above
            row.append(Cell(covered or words, above=words == "^", left=words == "<"))
        found.append(tuple(row))
    return PaperTable(number, tuple(found), sheet)


def drafted(*blocks: str | PaperTable) -> Draft:
    return draft_plan(Paper(blocks), None, load_workdays())


def column(draft: Draft, key: str) -> list[object]:
    found = draft.data["tasks"]
    assert isinstance(found, list)
    return [task.get(key) for task in found]


def codes(draft: Draft) -> list[str]:
    return [f.fault.code for f in draft.findings]


PLAN = ("Số: 12/KH-UBND", "KẾ HOẠCH", "Cải cách hành chính năm 2026", "PHỤ LỤC")
TWO_ROWS = "TT | Nhiệm vụ | Trách nhiệm | < | Thời gian\n^ | ^ | Chủ trì | Phối hợp | ^\n"


@pytest.mark.parametrize("numbers", ["", "(1) | (2) | (3) | (4) | (5)\n"])
def test_the_rest_of_a_row_below_repeated_headings_is_no_row_of_them(numbers: str) -> None:
    first = f"{TWO_ROWS}1 | Chi trả trợ cấp | Sở Lao động - Thương binh và | Sở Tài | Tháng"
    rest = " | qua tài khoản | Xã hội | chính | 7/2026\n2 | Hội thi | Sở Y tế | | Quý II/2026"
    draft = drafted(*PLAN, table(1, first), table(2, f"{TWO_ROWS}{numbers}{rest}"))
    assert column(draft, "name") == ["Chi trả trợ cấp qua tài khoản", "Hội thi"]
    assert column(draft, "schedule") == ["Tháng 7/2026", "Quý II/2026"]
    assert "row-continued" not in codes(draft)


@pytest.mark.parametrize(
    "further",
    [
        "^ | ^ | ^ | ^ | Trong đó | <\n^ | ^ | ^ | ^ | NS tỉnh | NS xã",  # the cells above reach down
        " | | | | NS tỉnh | NS xã",  # they are blank instead, below a heading over two columns
    ],
)
def test_further_rows_of_headings(further: str) -> None:
    rows = f"{HEADINGS} | Kinh phí (triệu đồng) | <\n{further}\n1 | Hội thi | Sở Y tế | Quý II/2026 | 30 | 20"
    draft = drafted(*PLAN, table(1, rows))
    assert column(draft, "name") == ["Hội thi"]
    assert "NS tỉnh: 30" in str(column(draft, "amount")) + str(column(draft, "funding"))


def test_a_sheet_whose_table_is_no_annex_is_told_and_its_head_is_read() -> None:
    summary = "TT | Nội dung | Số việc | Kinh phí\n1 | Tuyên truyền | 2 | 120\n2 | Kiểm tra | 1 | 30"
    sheets = (
        table(1, f"{LETTERHEAD}\n{summary}", "Tổng hợp"),
        table(2, f"{HEADINGS}\n1 | Hội thi | Sở Y tế | Quý II/2026", "Chi tiết"),
    )
    draft = drafted(*sheets)
    assert (draft.data["number"], draft.data["title"], draft.data["year"]) == (
        "12/KH-UBND",
        "Cải cách hành chính năm 2026",
        "2026",
    )
    assert column(draft, "name") == ["Hội thi"]
    (told,) = (f for f in draft.findings if f.fault.code == "table-unread")
    assert told.place is not None
    assert (told.place.sheet, told.place.row) == ("Tổng hợp", 4)


def test_the_rows_below_last_years_are_another_table_under_the_same_headings() -> None:
    rows = (
        f"1. KẾT QUẢ THỰC HIỆN NĂM 2025 | | |\n{HEADINGS}\n1 | Sơ kết | Sở Nội vụ | Quý II/2025\n"
        f"2. NHIỆM VỤ NĂM 2026 | | |\n{HEADINGS}\n1 | Hội thi | Sở Y tế | Quý II/2026"
    )
    assert column(drafted(table(1, f"{LETTERHEAD}\nPHỤ LỤC | | |\n{rows}", "PL")), "name") == ["Hội thi"]


def test_a_note_of_stars_below_a_sheet_is_passed_over() -> None:
    rows = f"{HEADINGS}\n1 | Hội thi (*) | Sở Y tế | Quý II/2026\n(*): Nguồn xã hội hóa. | | |"
    assert codes(drafted(table(1, f"{LETTERHEAD}\n{rows}", "PL"))) == []


def test_sections_numbered_in_a_column_of_their_own() -> None:
    rows = "STT | TT | Nhiệm vụ | Chủ trì | Hạn\nI | | Thể chế | |\n | 1 | Rà soát | Sở Tư pháp | Quý I/2026"
    draft = drafted(*PLAN, table(1, rows))
    assert (column(draft, "name"), column(draft, "group"), codes(draft)) == (["Rà soát"], ["Thể chế"], [])


@pytest.mark.parametrize(
    ("titles", "held"),
    [
        ("TT | Nhiệm vụ | Chủ trì | Ngày bắt đầu | Ngày kết thúc", "number name lead start schedule"),
        ("TT | Tên lớp | Chủ trì | Thời gian/lớp (ngày) | Thời gian tổ chức", "number name lead - schedule"),
        ("TT | Tên lớp | Chủ trì | Thời gian (ngày)", "number name lead schedule"),
        ("TT | Hình thức tuyên truyền | Đơn vị thực hiện | Thời gian", "number name lead schedule"),
        ("TT | Nội dung | Hình thức tuyên truyền | Chủ trì | Hạn", "number name - lead schedule"),
        (
            "TT | Nhiệm vụ | Chủ trì | Hạn | Kết quả 6 tháng đầu năm | Sản phẩm",
            "number name lead schedule - products",
        ),
    ],
)
def test_what_columns_hold(titles: str, held: str) -> None:
    roles = roles_of([title.strip() for title in titles.split("|")], ()).held
    assert " ".join(role or "-" for role in roles) == held
