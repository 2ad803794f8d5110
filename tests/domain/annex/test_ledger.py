"""The account of a document: each line, row and cell used, passed over or left, and what is left is found."""

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.ledger import CellFate
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.files.plan.workdays import load_workdays

HEADINGS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí", "Ghi chú")


def table_of(number: int, *rows: tuple[str, ...]) -> PaperTable:
    return PaperTable(number, tuple(tuple(map(Cell, row)) for row in rows))


def drafted(
    *rows: tuple[str, ...], above: tuple[str, ...] = (), more: tuple[str | PaperTable, ...] = ()
) -> Draft:
    table = table_of(1, HEADINGS, *rows)
    head = ("KẾ HOẠCH", "Tuyên truyền năm 2021", "PHỤ LỤC", *above)
    return draft_plan(Paper((*head, table, *more)), None, load_workdays())


def fate(draft: Draft, row: int, column: int, table: int = 1) -> tuple[CellFate, str]:
    entry = draft.account.of(Place(table, row, column))
    return entry.fate, entry.by


def codes(draft: Draft) -> list[str]:
    return sorted(f.fault.code for f in draft.findings if f.fault.code != "number-unfound")


TASK = ("1", "In tờ gấp", "Sở Nội vụ", "Quý I/2021", "10.000.000", "")


def test_a_task_uses_each_cell_as_its_column_is() -> None:
    draft = drafted(TASK)
    assert [fate(draft, 1, n) for n in (1, 2)] == [(CellFate.USED, "heading")] * 2
    used = ("number", "name", "lead", "schedule", "amount")
    assert [fate(draft, 2, n) for n in range(1, 6)] == [(CellFate.USED, by) for by in used]
    assert codes(draft) == []


def test_what_says_nothing_of_its_own_is_passed_over_by_a_rule() -> None:
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
    draft = drafted(numbers, TASK, HEADINGS)
    assert (fate(draft, 2, 1), fate(draft, 4, 2)) == (
        (CellFate.PASSED, "column-numbers"),
        (CellFate.USED, "heading"),
    )
    assert codes(draft) == []


def test_words_beside_a_head_or_a_total_are_left_and_found() -> None:
    section = ("I", "Tuyên truyền", "", "", "", "Làm trước")
    total = ("", "Tổng cộng", "", "", "10.000.000", "Chưa gồm dự phòng")
    draft = drafted(section, TASK, total)
    assert (fate(draft, 2, 2), fate(draft, 2, 6)) == (
        (CellFate.USED, "section"),
        (CellFate.LEFT, "cells-left"),
    )
    assert (fate(draft, 4, 5), fate(draft, 4, 6)) == ((CellFate.USED, "total"), (CellFate.LEFT, "cells-left"))
    found = [(f.place, f.words) for f in draft.findings if f.fault.code == "cells-left"]
    assert found == [(Place(1, 2, 6), "Làm trước"), (Place(1, 4, 6), "Chưa gồm dự phòng")]


def test_a_cell_that_is_doubted_is_left() -> None:
    draft = drafted((*TASK[:3], "Vài lần", *TASK[4:]))
    assert fate(draft, 2, 4)[0] is CellFate.LEFT
    assert fate(draft, 2, 3) == (CellFate.USED, "lead")


def test_a_table_without_known_headings_is_left_whole() -> None:
    rows = (("Chỉ tiêu", "Đơn vị tính", "2020", "2021", "Ghi nhận"), ("Hồ sơ", "%", "80", "90", "x"))
    other = table_of(2, *rows)
    draft = drafted(TASK, more=("Chỉ tiêu khác", other))
    assert fate(draft, 2, 1, table=2) == (CellFate.LEFT, "")
    assert codes(draft) == ["table-unread"]


def test_of_work_listed_twice_only_one_table_counts() -> None:
    offices = (("Cơ quan thực hiện", "Nhiệm vụ", "Thời gian"), ("Sở Nội vụ", "In tờ gấp", "Quý I/2021"))
    again = table_of(2, *offices)
    draft = drafted(TASK, more=("PHỤ LỤC 2", again))
    assert len(draft.amounts) == 1
    assert [(f.fault.code, f.place, f.fault.args) for f in draft.findings if f.place] == [
        ("table-repeated", Place(2), {"other": 1})
    ]
    assert fate(draft, 2, 2, table=2)[0] is CellFate.LEFT


def test_a_table_of_another_one_s_sections_does_not_count() -> None:
    sections = (
        ("Nội dung", "Cơ quan chủ trì", "Thời gian", "Kinh phí"),
        ("Tuyên truyền", "Sở Nội vụ", "2021", "10.000.000"),
    )
    for head, code in (("Kinh phí theo nhóm", "table-repeated"), ("Biểu tổng hợp", "table-summary")):
        table = table_of(2, *sections)
        draft = drafted(("I", "Tuyên truyền", "", "", "", ""), TASK, more=(head, table))
        assert draft.amounts == (10_000_000,)
        assert code in codes(draft)


def test_what_calls_itself_a_summary_counts_where_it_is_all_there_is() -> None:
    draft = drafted(TASK, above=("BIỂU TỔNG HỢP NHIỆM VỤ",))
    assert draft.amounts == (10_000_000,)
    assert codes(draft) == []


def test_last_year_s_work_is_told_and_not_counted() -> None:
    done = (
        ("Nội dung", "Đơn vị thực hiện", "Thời gian", "Kinh phí đã thực hiện"),
        ("Hội thi", "Sở Y tế", "Quý I", "5.000.000"),
    )
    table = table_of(2, *done)
    draft = drafted(TASK, more=("Kết quả năm 2020", table))
    assert draft.amounts == (10_000_000,)
    assert codes(draft) == ["table-past"]


def test_a_sum_carried_from_page_to_page_is_left_and_no_work() -> None:
    carried = ("", "Cộng trang trước chuyển sang", "", "", "10.000.000", "")
    draft = drafted(TASK, carried, ("2", "Hội thi", "Sở Y tế", "Quý II/2021", "5.000.000", ""))
    assert draft.amounts == (10_000_000, 5_000_000)
    assert [(f.fault.code, f.place) for f in draft.findings if f.place] == [("cells-left", Place(1, 3))]


def test_the_numbers_of_the_columns_may_say_the_unit() -> None:
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5) (triệu đồng)", "(6)")
    draft = drafted(numbers, (*TASK[:4], "45", ""))
    assert draft.amounts == (45_000_000,)
    assert fate(draft, 2, 5) == (CellFate.PASSED, "column-numbers")
    assert codes(draft) == []
