"""The three reports on the real plan and its example log: what an official reads off the printed annex."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.budget import BudgetNote, BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.calendar import CalendarReport, calendar_report
from cchc_cli.domain.reports.check import CheckReport, State, check_report
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from cchc_cli.render.formats import json as json_answer
from cchc_cli.render.pages import budget as budget_view
from cchc_cli.render.pages import calendar as calendar_view
from cchc_cli.render.pages import check as check_view
from cchc_cli.render.payload import Payload

GOLDEN = Path(__file__).parents[2] / "golden"
LOG = Path(__file__).parents[3] / "data" / "progress_2020.yaml"
LOADED = load_plan(None)
PLAN, WORKDAYS = LOADED.plan, LOADED.workdays
RECORDS = load_log([LOG], LOADED).records
MILLION = 1_000_000


def budget(*by: Dimension, **more: Any) -> BudgetReport:
    return budget_report(LOADED, by, **more)


def calendar(first: date, last: date, *agencies: str, coordinating: bool = False) -> CalendarReport:
    return calendar_report(
        LOADED,
        Period(first, last),
        agencies=frozenset(agencies),
        coordinating=coordinating,
    )


def check(as_of: date, *agencies: str) -> CheckReport:
    return check_report(LOADED, RECORDS, as_of, agencies=frozenset(agencies))


def test_the_plan_has_22_tasks_13_amounts_and_one_thousand_million_dong() -> None:
    for dimension in Dimension:
        total = budget(dimension).total
        assert (total.tasks, total.funded, total.amount) == (22, 13, 1000 * MILLION), dimension


def test_the_budget_by_agency_is_that_of_the_annex() -> None:
    # Rows 6 7 8 12 13 14 15 16 17 20: 50+100+150+30+100+70+100+60+30+120 = 810; 3: 70; 18: 70; 2: 50.
    report = budget(Dimension.AGENCY)
    funded = {row.key[0]: row.amount for row in report.rows if row.amount is not None}
    assert funded == {
        "so-tttt": 810 * MILLION,
        "dai-ptth": 70 * MILLION,
        "so-vhttdl": 70 * MILLION,
        "bao-ha-tinh": 50 * MILLION,
    }
    assert {row.key[0]: (row.tasks, row.funded) for row in report.rows}["dai-ptth"] == (3, 1)
    assert BudgetNote.WITHOUT_AMOUNT in report.notes


def test_the_tasks_without_an_amount_name_their_source() -> None:
    # Rows 4, 5, 11 lồng ghép; 19, 21, 22 tự bố trí; 1, 9 thường xuyên; 10 of another source.
    assert budget(Dimension.SOURCE).unfunded == (
        ("integrated", 3),
        ("self-funded", 3),
        ("recurrent", 2),
        ("other", 1),
    )


def test_a_district_leads_what_its_group_leads() -> None:
    # Row 1 names the agencies that own a portal, the districts among them.
    report = budget(Dimension.TASK, agencies=frozenset({"tp-ha-tinh"}))
    assert [row.key[0] for row in report.rows] == ["1", "9", "19"]
    assert report.total.amount is None


def test_october_is_as_the_annex_asks() -> None:
    report = calendar(date(2020, 10, 1), date(2020, 10, 31))
    assert [(item.task, item.due.day, item.n, item.of, item.units) for item in report.due] == [
        ("19", 7, 37, 48, 13),
        ("19", 15, 38, 48, 13),
        ("3", 18, 12, 15, 1),
        ("19", 23, 39, 48, 13),
        ("7", 31, 1, 1, 1),
        ("19", 31, 40, 48, 13),
        ("21", 31, 10, 12, 216),
        ("V.2", 31, 10, 12, 1),
        ("V.5", 31, 10, 12, 1),
    ]
    # 18/10 is a Sunday and 31/10 a Saturday.
    last = {item.due.day: item.last_workday.day for item in report.due}
    assert last == {7: 7, 15: 15, 18: 16, 23: 23, 31: 30}
    assert [item.task for item in report.unscheduled] == ["11"]


def test_a_year_of_due_dates() -> None:
    # Tasks 3: 15, 4: 4, 5: 4, 7: 1, 9: 1, 16: 1, 19: 48, 20: 4, 21: 12; V.1: 4, V.2: 12, V.5: 12.
    report = calendar(date(2020, 1, 1), date(2020, 12, 31))
    assert len(report.due) == sum(month.due for month in report.months) == 118
    least = [item for item in report.due if item.minimum]
    # The office, 13 districts, and 216 communes.
    assert [(item.task, item.due, item.units) for item in least] == [("9", date(2020, 12, 31), 230)]


def test_the_months_of_a_year_put_together_are_the_year() -> None:
    year = calendar(date(2020, 1, 1), date(2020, 12, 31))
    months = [Period.of_months(2020, month, 1) for month in range(1, 13)]
    assert tuple(item for m in months for item in calendar(m.start, m.end).due) == year.due
    for work in PLAN.works:
        numbers = [item.n for item in year.due if item.task == work.id]
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_district_sees_its_own_dates_and_with_those_it_helps_with() -> None:
    own = calendar(date(2020, 10, 1), date(2020, 10, 31), "tp-ha-tinh")
    assert {(item.task, item.units) for item in own.due} == {("19", 1)}
    helped = calendar(date(2020, 10, 1), date(2020, 10, 31), "tp-ha-tinh", coordinating=True)
    assert {item.task for item in helped.due} == {"7", "19"}


def test_the_example_log_in_october() -> None:
    report = check(date(2020, 10, 20))
    late = [(i.task, *i.unit, i.oldest_due, i.days_overdue) for group in report.late for i in group.items]
    # Task 19, four a month: Vũ Quang sent 24 of 48, and July asks for 28 by its end, 81 days before 20/10.
    assert late[0] == ("19", "huyen-vu-quang", date(2020, 7, 31), 81)
    leads = ["ubnd-huyen", "ubnd-xa", "dai-ptth"]
    assert [group.items[0].lead for group in report.late] == [(lead,) for lead in leads]
    assert sum(count for _, count in report.counts) == len(report.items)
    assert report.kept + sum(item.overdue + item.behind for item in report.items) <= report.due


def test_every_item_of_a_group_has_its_unit() -> None:
    report = check(date(2020, 10, 20), "ubnd-huyen")
    assert {item.unit for item in report.items} == {(m,) for m in PLAN.members("ubnd-huyen")}
    of_19 = [item for item in report.items if item.task == "19"]
    assert len(of_19) == 13
    assert {item.lead for item in of_19} == {("ubnd-huyen",)}


def test_before_the_first_due_date_nothing_is_late() -> None:
    report = check_report(LOADED, [], date(2020, 1, 6))
    assert not report.late
    # The first of 48, on 7/1, is a day off; task 3's first, on 24/1, is 18 days off.
    assert {item.task for item in report.items if item.state is State.DUE_SOON} == {"19"}


@pytest.mark.parametrize(
    ("name", "payload"),
    [
        ("budget_by_agency", lambda: budget_view.payload(budget(Dimension.AGENCY))),
        (
            "budget_by_source_and_quarter",
            lambda: budget_view.payload(budget(Dimension.SOURCE, Dimension.QUARTER)),
        ),
        (
            "budget_followed",
            lambda: budget_view.payload(budget(Dimension.AGENCY, records=RECORDS, as_of=date(2021, 1, 31))),
        ),
        ("calendar_october", lambda: calendar_view.payload(calendar(date(2020, 10, 1), date(2020, 10, 31)))),
        ("check_october", lambda: check_view.payload(check(date(2020, 10, 20)))),
    ],
)
def test_json_is_as_it_was_agreed(name: str, payload: Callable[[], Payload]) -> None:
    assert json_answer.write(payload()).decode() == (GOLDEN / f"{name}.json").read_text("utf-8")
