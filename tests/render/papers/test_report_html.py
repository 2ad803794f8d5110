"""Reports laid out as documents: which blocks, which cells, and a word for every code in both languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cchc_cli.domain.figures.spending import FindingCode
from cchc_cli.domain.model.plan import FundingKind, Task
from cchc_cli.domain.model.schedule import Kind, Part, Period, Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.budget import BudgetNote, BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.calendar import CalendarReport, calendar_report
from cchc_cli.domain.reports.check import CheckReport, State, check_report
from cchc_cli.messages import LANGUAGES, Language
from cchc_cli.render.document import As, Document, Heading, MonthGrid, Note, Table, Tone
from cchc_cli.render.formats import PAGES as FORMS
from cchc_cli.render.formats import draw
from cchc_cli.render.pages import budget as budget_view
from cchc_cli.render.pages import calendar as calendar_view
from cchc_cli.render.pages import check as check_view
from tests.conftest import plan_of, reckoned, records_of

VI = Language("vi")
QUARTERS = tuple(date(2020, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31)))
QUARTERLY = Schedule((Part(Kind.RECURRING, "01 lần/quý", QUARTERS),), QUARTERS)
ONGOING = Schedule((Part(Kind.ONGOING, "Thường xuyên", window=Period.of_year(2020)),), ())
EXTERNAL = Schedule((Part(Kind.EXTERNAL, "theo lịch"),), ())
TASKS: list[dict[str, Any]] = [
    {"id": "1", "name": "Chuyên mục", "lead": "dai", "amount": "70.000.000"},
    {"id": "2", "name": "Truyền thanh", "lead": "huyen", "funding": {"kind": "self-funded"}},
    {"id": "3", "name": "Đăng tin", "lead": "bao", "amount": "30.000.000"},
    {"id": "4", "name": "Hội nghị", "lead": "hoi"},
]
SCHEDULES = {"1": QUARTERLY, "2": QUARTERLY, "3": ONGOING, "4": EXTERNAL}
PLAN = plan_of(*TASKS, title="Tuyên truyền", targets=[{"id": "1", "text": "Chỉ tiêu", "value": "100%"}])
RECORDS = records_of(
    {"task": "1", "date": "2020-02-01", "spent": "5.000.000", "agency": "dai"},
    {"task": "2", "date": "2020-03-31", "agency": "huyen-2"},
    {"task": "2", "date": "2020-12-31", "agency": "huyen-2"},
    {"target": "1", "date": "2020-04-01", "value": "96%"},
)


def schedules(task: Task) -> Schedule:
    return SCHEDULES[task.id]


LOADED = reckoned(PLAN, schedules)


def budget(*by: Dimension, **more: Any) -> BudgetReport:
    return budget_report(LOADED, by, **more)


def calendar(first: date, last: date) -> CalendarReport:
    off = {date(2020, 9, 2): "Quốc khánh"}
    workdays = Workdays(off, frozenset({date(2020, 9, 5)}), frozenset({2020}))
    return calendar_report(reckoned(PLAN, schedules, workdays), Period(first, last))


def status() -> CheckReport:
    return check_report(LOADED, RECORDS, date(2020, 6, 20))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Note | Heading)]


def test_a_budget_has_its_total_in_words_and_a_dash_where_there_is_no_amount() -> None:
    document = budget_view.document(budget(Dimension.AGENCY), VI)
    (table,) = tables(document)
    assert [column.title for column in table.columns] == [
        *("Cơ quan chủ trì", "Nhiệm vụ", "Có khái toán", "Khái toán (đ)", "Tỷ lệ", "Biểu đồ")
    ]
    assert [row.cells for row in table.rows] == [
        ("Đài Phát thanh", 1, 1, 70_000_000, Fraction(7, 10), 1),
        ("Báo", 1, 1, 30_000_000, Fraction(3, 10), Fraction(3, 7)),
        ("UBND các huyện", 1, 0, None, "—", None),
        ("Hội C", 1, 0, None, "—", None),
    ]
    assert table.total is not None
    assert table.total.cells == ("Tổng cộng", 4, 2, 100_000_000, 1, None)
    assert texts(document) == [
        "(Bằng chữ: Một trăm triệu đồng)",
        "Có khái toán: 2/4 nhiệm vụ. Nhiệm vụ không có khái toán: Tự bố trí 1 · Không nêu nguồn 1.",
    ]


def test_a_page_for_some_agencies_says_so_first() -> None:
    some = frozenset({"dai", "bao"})
    year = Period.of_year(2020)
    pages = (
        budget_view.document(budget(Dimension.TASK, agencies=some), VI),
        calendar_view.document(calendar_report(LOADED, year, agencies=some), VI),
        check_view.document(check_report(LOADED, [], year.start, agencies=some), VI),
    )
    assert {texts(page)[0] for page in pages} == {"Chỉ tính: Đài Phát thanh và Báo"}


def test_the_sums_of_a_spreadsheet_are_live_only_where_the_rows_add_up() -> None:
    by_agency, by_month = (
        tables(budget_view.document(budget(d), VI))[0] for d in (Dimension.AGENCY, Dimension.MONTH)
    )
    assert [column.summed for column in by_agency.columns[1:4]] == [True, True, True]
    # A task counts in each month: only the amounts add up to the total.
    assert [column.summed for column in by_month.columns[1:4]] == [False, False, True]


def test_a_cross_table_is_empty_where_there_is_no_task_and_has_a_dash_where_there_is_no_amount() -> None:
    document = budget_view.document(budget(Dimension.AGENCY, Dimension.QUARTER), VI)
    (table,) = tables(document)
    assert [column.title for column in table.columns] == [
        "Cơ quan chủ trì",
        *(f"Quý {n}/2020" for n in ("I", "II", "III", "IV")),
        *("Không xác định thời gian", "Tổng cộng"),
    ]
    cells = {str(row.cells[0]): row.cells[1:] for row in table.rows}
    assert cells["Đài"] == (17_500_000, 17_500_000, 17_500_000, 17_500_000, "", 70_000_000)
    assert cells["Hội C"] == ("", "", "", "", None, None)
    assert table.total is not None
    assert table.total.cells[1:] == (25_000_000, 25_000_000, 25_000_000, 25_000_000, None, 100_000_000)


def test_a_budget_with_a_log_has_the_steps_of_the_money() -> None:
    report = budget(Dimension.TASK, records=RECORDS)
    (table,) = tables(budget_view.document(report, VI))
    # Five million are spent and nothing is approved: a column says so.
    assert table.rows[0].cells == (
        *("1. Chuyên mục", 1, 1, 70_000_000, None, None, None, 5_000_000, 5_000_000, None, None),
    )
    assert table.columns[8].title == "Trong đó chưa duyệt (đ)"
    rows = budget_view.payload(report).main
    assert dict(zip(rows.keys, rows.values[0], strict=True)) == {
        "task": "1",
        "name": "Chuyên mục",
        "tasks": 1,
        "funded": 1,
        "amount": 70_000_000,
        **dict.fromkeys(("proposed", "appraised", "approved", "remaining", "rate")),
        "spent": 5_000_000,
        "spent_unapproved": 5_000_000,
    }


def test_a_month_has_a_grid_an_agenda_and_what_has_no_date() -> None:
    document = calendar_view.document(calendar(date(2020, 9, 1), date(2020, 9, 30)), VI)
    assert document.title == "Lịch đến hạn tháng 9/2020 – Kế hoạch 444/KH-UBND"
    (grid,) = [block for block in document.blocks if isinstance(block, MonthGrid)]
    assert grid.due == {date(2020, 9, 30): 2}
    assert grid.days_off == {date(2020, 9, 2): "Quốc khánh"}
    agenda, ongoing, unscheduled = tables(document)
    assert [row.cells for row in agenda.rows] == [
        (date(2020, 9, 30), "T4", "", "1. Chuyên mục", "3/4", "Đài"),
        (date(2020, 9, 30), "T4", "", "2. Truyền thanh", "3/4", "UBND các huyện (2 đơn vị)"),
    ]
    assert [row.cells for row in ongoing.rows] == [("3. Đăng tin", "Báo", "Thường xuyên")]
    assert [row.cells for row in unscheduled.rows] == [("4. Hội nghị", "Hội C", "theo lịch")]
    assert "Ngày nghỉ: 02/09 Quốc khánh." in texts(document)
    assert "Làm bù: 05/09." in texts(document)


@pytest.mark.parametrize(
    ("first", "last", "named", "grids"),
    [
        (date(2020, 1, 1), date(2020, 12, 31), "năm 2020", 0),
        (date(2020, 4, 1), date(2020, 6, 30), "quý II/2020", 3),
        (date(2020, 2, 1), date(2020, 2, 29), "tháng 2/2020", 1),
        (date(2020, 2, 1), date(2020, 2, 28), "từ 01/02/2020 đến 28/02/2020", 1),
        (date(2020, 1, 31), date(2020, 4, 1), "từ 31/01/2020 đến 01/04/2020", 0),
    ],
)
def test_a_stretch_of_days_has_its_name_and_up_to_three_months_their_grids(
    first: date, last: date, named: str, grids: int
) -> None:
    document = calendar_view.document(calendar(first, last), VI)
    assert document.title == f"Lịch đến hạn {named} – Kế hoạch 444/KH-UBND"
    assert len([block for block in document.blocks if isinstance(block, MonthGrid)]) == grids


def test_a_year_is_counted_by_month_and_brief_leaves_the_due_dates_out() -> None:
    report = calendar(date(2020, 1, 1), date(2020, 12, 31))
    whole, brief = (calendar_view.document(report, VI, brief=brief) for brief in (False, True))
    assert [table.name for table in tables(whole)] == [
        *("Theo tháng", "Đến hạn", "Thường xuyên", "Theo lịch riêng")
    ]
    assert [table.name for table in tables(brief)] == ["Theo tháng"]
    assert texts(brief)[-2:] == [
        "Thường xuyên (1): nhiệm vụ 3. Theo lịch riêng (1): nhiệm vụ 4.",
        "Xem đủ: thêm --all; xem một nhiệm vụ: cchc tasks MÃ.",
    ]
    months = tables(brief)[0]
    assert [row.cells[1] for row in months.rows] == [0, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0, 2]
    assert months.total is not None
    assert months.total.cells[1] == 8


def test_a_check_shows_the_late_by_lead_then_what_is_soon_and_the_rest_when_asked() -> None:
    document = check_view.document(status(), VI)
    # Đài did one by 31/3. Huyện Một did none: 31/3 to 20/6 is 81 days. All three owe 30/6 within 14 days.
    (late, soon, findings) = tables(document)
    assert [row.cells for row in late.rows] == [
        ("2. Truyền thanh", "Huyện Một", "0/1", 1, date(2020, 3, 31), 81)
    ]
    assert {row.tone for row in late.rows} == {Tone.LATE}
    assert [row.cells for row in soon.rows] == [
        ("1. Chuyên mục", "Đài", date(2020, 6, 30), 10, "1/4"),
        ("2. Truyền thanh", "Huyện Hai", date(2020, 6, 30), 10, "1/4"),
    ]
    assert findings.rows[0].cells == ("1. Chuyên mục", "Đài", "Chi khi chưa có phê duyệt", 5_000_000, None)
    assert texts(document)[:2] == ["Quá hạn (1)", "UBND các huyện: 1 việc, lâu nhất 81 ngày"]
    assert texts(document)[-3:] == [
        "Đã hoàn thành 2/3 hạn đã đến (66,7%).",
        "Tổng số 5 việc theo từng đơn vị: Quá hạn 1 · Sắp đến hạn 2 · Chưa báo cáo 1 · Theo lịch riêng 1.",
        "Không tính 1 bản ghi có ngày sau 20/06/2020.",
    ]
    *_, rest, targets = tables(check_view.document(status(), VI, everything=True))
    assert [row.cells for row in rest.rows] == [
        *(
            (
                "3. Đăng tin",
                "Báo",
                "Chưa báo cáo",
                "0",
                "chưa báo cáo từ 15/12/2019",
            ),
            ("4. Hội nghị", "Hội C", "Theo lịch riêng", "0", ""),
        )
    ]
    assert [row.cells for row in targets.rows] == [
        ("1. Chỉ tiêu", "100%", "96%", date(2020, 4, 1), "Chưa đạt")
    ]


def test_a_spreadsheet_has_everything_late_in_one_table_with_its_lead_in_each_row() -> None:
    late = tables(check_view.document(status(), VI, flat=True))[0]
    assert [column.title for column in late.columns][:3] == ["Nhiệm vụ", "Cơ quan chủ trì", "Đơn vị"]
    assert late.rows[0].cells[:3] == ("2. Truyền thanh", "UBND các huyện", "Huyện Một")


def test_each_row_names_its_task_and_the_tables_of_all_leads_have_the_same_columns() -> None:
    report = check_report(LOADED, [], date(2020, 4, 1))
    by_lead = tables(check_view.document(report, VI))[:2]
    # Đài answers for itself, the districts as the units of a group.
    assert [row.cells[:2] for table in by_lead for row in table.rows] == [
        ("1. Chuyên mục", ""),
        ("2. Truyền thanh", "Huyện Một"),
        ("2. Truyền thanh", "Huyện Hai"),
    ]
    assert by_lead[0].columns == by_lead[1].columns
    (flat, *_) = tables(check_view.document(report, VI, flat=True))
    assert [row.cells[0] for row in flat.rows] == ["1. Chuyên mục", "2. Truyền thanh", "2. Truyền thanh"]


def test_nothing_late_is_said() -> None:
    document = check_view.document(check_report(LOADED, [], date(2020, 1, 1)), VI)
    assert texts(document)[0] == "Không có việc nào quá hạn."
    assert "Đã hoàn thành 0/0 hạn đã đến (—)." in texts(document)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_code_has_a_word(code: str) -> None:
    language = Language(code)
    for dimension in Dimension:
        budget_view.document(budget(dimension), language)
    keys = [
        *(f"budget.source_{kind}" for kind in FundingKind),
        *(f"budget.note_{note}" for note in BudgetNote if note is not BudgetNote.WITHOUT_AMOUNT),
        *(f"check.state_{state}" for state in State),
        *(f"check.finding_{finding}" for finding in FindingCode),
    ]
    assert all(language(key) for key in keys)


PAGES: dict[str, Callable[[Language], Document]] = {
    "budget": lambda language: budget_view.document(budget(Dimension.AGENCY), language),
    "crossed": lambda language: budget_view.document(budget(Dimension.AGENCY, Dimension.MONTH), language),
    "followed": lambda language: budget_view.document(budget(Dimension.TASK, records=RECORDS), language),
    "month": lambda language: calendar_view.document(calendar(date(2020, 9, 1), date(2020, 9, 30)), language),
    "year": lambda language: calendar_view.document(calendar(date(2020, 1, 1), date(2020, 12, 31)), language),
    "check": lambda language: check_view.document(status(), language, everything=True),
}
SORTS: dict[As, tuple[type, ...]] = {
    As.TEXT: (str, type(None)),
    As.COUNT: (int, str, type(None)),
    As.MONEY: (int, str, type(None)),
    As.SHARE: (Fraction, str, type(None)),
    As.BAR: (Fraction, type(None)),
    As.DATE: (date, str, type(None)),
}
"""What a cell of each kind of column may be; a text is an empty cell or a dash of its own."""


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_row_fits_its_columns(page: Callable[[Language], Document]) -> None:
    for table in tables(page(Language("en"))):
        for row in (*table.rows, *((table.total,) if table.total else ())):
            for cell, column in zip(row.cells, table.columns, strict=True):
                assert isinstance(cell, SORTS[column.kind]), (column, cell)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("kind", FORMS)
def test_every_page_can_be_written_in_every_form(page: Callable[[Language], Document], kind: str) -> None:
    assert draw(kind, page(VI), VI)


def test_braces_in_the_plan_are_only_text() -> None:
    report = budget(Dimension.AGENCY)._replace(plan=replace(PLAN, number="{number} {0}"))
    assert "{number} {0}" in budget_view.document(report, VI).title
