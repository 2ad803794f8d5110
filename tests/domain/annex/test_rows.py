"""Rows that say what the row above says, or go on with its task."""

from typing import Any

import pytest

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.plan.workdays import load_workdays

HEADINGS = ("TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian", "Nguồn", "Kinh phí", "Ghi chú")
FIRST = ("1", "In tờ gấp", "Tờ gấp", "Sở Nội vụ", "Quý I/2021", "NS tỉnh", "10.000.000", "Mới")
ABOVE = "▲"
"""A cell that is merged with the one above it."""


def drafted(*pages: tuple[tuple[str, ...], ...]) -> Draft:
    tables: list[PaperTable] = []
    for number, page in enumerate(pages, 1):
        rows: list[tuple[Cell, ...]] = [tuple(map(Cell, HEADINGS))]
        for row in page:
            cells = enumerate(row)
            rows.append(tuple(rows[-1][n]._replace(above=True) if w == ABOVE else Cell(w) for n, w in cells))
        tables.append(PaperTable(number, tuple(rows)))
    head = ("KẾ HOẠCH", "Tuyên truyền năm 2021", "Số: 5/KH-UBND", "PHỤ LỤC")
    return draft_plan(Paper((*head, *tables)), None, load_workdays())


def column(draft: Draft, key: str) -> list[Any]:
    found = draft.data["tasks"]
    assert isinstance(found, list)
    return [task.get(key) for task in found]


def codes(draft: Draft) -> list[str]:
    return [f.fault.code for f in draft.findings if f.fault.path[:1] == ("tasks",)]


@pytest.mark.parametrize("mark", ["nt", "Như trên", '"', "-nt-", "″"])
def test_as_above_is_said_of_any_words(mark: str) -> None:
    draft = drafted((FIRST, ("2", "Hội thi", *[mark] * 4, "5.000.000", mark)))
    for key in ("products", "lead", "schedule", "note"):
        first, second = column(draft, key)
        assert first == second
    assert column(draft, "funding") == [{"kind": "budget", "text": "NS tỉnh"}] * 2
    assert codes(draft) == []


def test_an_amount_as_above_is_asked_for() -> None:
    draft = drafted((FIRST, ("2", "Hội thi", "Hội thi", "Sở Nội vụ", "Quý I/2021", "", "nt", "")))
    assert draft.amounts == (10_000_000, None)
    assert codes(draft) == ["funding-unclear"]


def test_a_task_whose_number_and_name_reach_down_keeps_its_name() -> None:
    further = (ABOVE, ABOVE, "Báo cáo", "Sở Y tế", "Quý II/2021", "", "", "")
    draft = drafted((FIRST, further))
    assert column(draft, "name") == ["In tờ gấp"] * 2
    assert column(draft, "products") == [["Tờ gấp"], ["Báo cáo"]]
    assert column(draft, "id") == ["1", "1.2"]
    assert codes(draft) == ["row-unnumbered"]


def test_a_head_without_a_number_begins_a_page() -> None:
    heads = [
        ("", words, *[""] * 6) for words in ("Nhiệm vụ 1: Tuyên truyền", "Nhiệm vụ 2: Thủ tục hành chính")
    ]
    draft = drafted((heads[0], FIRST), (heads[1], ("1", "Hội thi", *FIRST[2:])))
    assert column(draft, "name") == ["In tờ gấp", "Hội thi"]
    assert column(draft, "group") == ["Nhiệm vụ 1: Tuyên truyền", "Nhiệm vụ 2: Thủ tục hành chính"]


def test_a_duty_of_a_task_s_number_has_an_id_of_its_own() -> None:
    rows = (HEADINGS, ("II", "Tuyên truyền", *[""] * 6), FIRST, ("I", "Hội thi", *[""] * 6), FIRST)
    table = PaperTable(1, tuple(tuple(map(Cell, row)) for row in rows))
    text = (
        "KẾ HOẠCH",
        "Tuyên truyền năm 2021",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ: theo dõi.",
        "PHỤ LỤC",
    )
    draft = draft_plan(Paper((*text, table)), None, load_workdays())
    assert column(draft, "id") == ["II.1", "I.1"]
    duties: Any = draft.data["duties"]
    assert [duty["id"] for duty in duties] == ["TH.II.1"]


def test_a_duty_whose_first_line_is_a_name_speaks_to_it() -> None:
    text = (
        "KẾ HOẠCH",
        "Tuyên truyền năm 2021",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính",
        "- Bố trí kinh phí.",
    )
    table = PaperTable(1, tuple(tuple(map(Cell, row)) for row in (HEADINGS, FIRST)))
    draft = draft_plan(Paper((*text, "PHỤ LỤC", table)), None, load_workdays())
    duties: Any = draft.data["duties"]
    assert [duty["agencies"] for duty in duties] == ["so-tai-chinh"]
    assert "duty-unaddressed" not in [f.fault.code for f in draft.findings]


@pytest.mark.parametrize(
    ("mark", "groups"), [("II", ["TUYÊN TRUYỀN", "KIỂM TRA"]), ("III", [None, "KIỂM TRA"])]
)
def test_the_section_above_the_headings_is_the_one_before_the_first_below(
    mark: str, groups: list[str]
) -> None:
    rows = (HEADINGS, FIRST, (mark, "KIỂM TRA", *[""] * 6), ("1", "Hội thi", *FIRST[2:]))
    table = PaperTable(1, tuple(tuple(map(Cell, row)) for row in rows))
    text = ("KẾ HOẠCH", "Tuyên truyền năm 2021", "PHỤ LỤC", "I. TUYÊN TRUYỀN")
    draft = draft_plan(Paper((*text, table)), None, load_workdays())
    assert column(draft, "group") == groups
