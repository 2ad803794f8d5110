"""What falls due: expected days are read off a paper calendar of 2020 beside each test."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Task
from cchc_cli.domain.model.schedule import Kind, Part, Period, Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.calendar import (
    CalendarReport,
    DueItem,
    DueProgress,
    Followed,
    MonthCount,
    calendar_agencies,
    calendar_report,
    calendar_window,
)
from cchc_cli.domain.reports.check import State, check_report
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import plan_of, reckoned, records_of

OCTOBER = Period(date(2020, 10, 1), date(2020, 10, 31))
TET = {date(2020, 1, day): "Tết" for day in range(23, 30)}
WORKDAYS = Workdays(TET, years=frozenset({2020}))


def dues(*days: date, minimum: bool = False) -> Schedule:
    return Schedule((Part(Kind.RECURRING, "x", days, minimum=minimum),), days)


def scheduled(**by_id: Schedule) -> Callable[[Task], Schedule]:
    return lambda task: by_id[f"t{task.id}".replace(".", "_")]


FIFTEEN = dues(
    *(
        date(2020, month, day)
        for month, day in [
            *((1, 24), (2, 17), (3, 12), (4, 6), (4, 30), (5, 24), (6, 18), (7, 12)),
            *((8, 6), (8, 31), (9, 24), (10, 18), (11, 12), (12, 6), (12, 31)),
        ]
    )
)


def days_of(report: CalendarReport) -> list[tuple[str, int, int, int]]:
    return [(item.task, item.due.day, item.n, item.units) for item in report.due]


def test_a_due_date_has_its_place_in_the_whole_year_and_its_last_working_day() -> None:
    # 18/10/2020 is a Sunday: the last working day before it is Friday 16. It is the 12th of 15.
    report = calendar_report(reckoned(plan_of({}), scheduled(t1=FIFTEEN), WORKDAYS), OCTOBER)
    item = DueItem(
        *("1", "Nhiệm vụ 1", ("dai",), ("Đài",), 12, 15, date(2020, 10, 18), date(2020, 10, 16)),
        1,
        False,
        False,
        part=0,
        nth=12,
    )
    assert report.due == (item,)


def test_days_off_move_the_last_working_day_before_all_of_tet() -> None:
    # 24/1/2020 is a Friday in Tết, off from Thursday 23: Wednesday 22 is the last working day.
    window = Period(date(2020, 1, 1), date(2020, 1, 31))
    report = calendar_report(reckoned(plan_of({}), scheduled(t1=FIFTEEN), WORKDAYS), window)
    assert [item.last_workday for item in report.due] == [date(2020, 1, 22)]
    assert [day.day for day, _ in report.days_off] == [23, 24, 25, 26, 27, 28, 29]


def test_due_dates_are_in_order_of_the_day_and_then_of_the_plan_with_duties_after_tasks() -> None:
    duty = {
        "id": "V.2",
        "agencies": "dai",
        "text": "…",
        "work": {"name": "Cung cấp nội dung", "lead": "dai", "schedule": "x"},
    }
    weekly = dues(*(date(2020, 10, day) for day in (7, 15, 23, 31)))
    report = calendar_report(
        reckoned(
            plan_of({"lead": "huyen"}, {"lead": "xa"}, {"lead": ["dai", "huyen"]}, duties=(duty,)),
            scheduled(
                t1=weekly,
                t2=dues(date(2020, 10, 31)),
                t3=dues(date(2020, 10, 15), minimum=True),
                tV_2=dues(date(2020, 9, 30), date(2020, 10, 31)),
            ),
            WORKDAYS,
        ),
        OCTOBER,
    )
    # Two districts, 216 communes, three units of two leads.
    assert days_of(report) == [
        *(("1", 7, 1, 2), ("1", 15, 2, 2), ("3", 15, 1, 3), ("1", 23, 3, 2)),
        *(("1", 31, 4, 2), ("2", 31, 1, 216), ("V.2", 31, 2, 1)),
    ]
    assert [item.task for item in report.due if item.minimum] == ["3"]


def test_a_date_that_two_parts_ask_for_is_two_due_dates() -> None:
    twice = dues(date(2020, 10, 31), date(2020, 10, 31))
    report = calendar_report(reckoned(plan_of({}), scheduled(t1=twice), WORKDAYS), OCTOBER)
    assert days_of(report) == [("1", 31, 1, 1), ("1", 31, 2, 1)]
    assert report.months == (MonthCount(2020, 10, due=2, works=1),)


def test_a_group_that_owes_once_together_is_one_unit() -> None:
    report = calendar_report(
        reckoned(
            plan_of({"lead": "huyen", "scope": "total"}, {"lead": "xa", "scope": "total"}),
            scheduled(t1=dues(date(2020, 10, 1)), t2=dues(date(2020, 10, 31))),
            WORKDAYS,
        ),
        OCTOBER,
    )
    assert [item.units for item in report.due] == [1, 1]


def test_asked_for_an_agency_a_calendar_has_what_it_leads_and_its_units_only() -> None:
    plan = plan_of({"lead": "huyen"}, {"coordinating": "huyen-1"}, {"lead": ["dai", "huyen-1"]})
    day = dues(date(2020, 10, 5))
    all_due = scheduled(t1=day, t2=day, t3=day)

    def tasks(*agencies: str, coordinating: bool = False) -> list[tuple[str, int]]:
        report = calendar_report(
            reckoned(plan, all_due, WORKDAYS),
            OCTOBER,
            agencies=frozenset(agencies),
            coordinating=coordinating,
        )
        return [(item.task, item.units) for item in report.due]

    assert tasks() == [("1", 2), ("2", 1), ("3", 2)]
    assert tasks("huyen-1") == [("1", 1), ("3", 1)]
    assert tasks("huyen") == [("1", 2), ("3", 1)]
    # Of what it only helps with, the units that owe it count.
    assert tasks("huyen-1", coordinating=True) == [("1", 1), ("2", 1), ("3", 1)]
    assert tasks("xa") == []


def test_what_runs_on_is_listed_where_its_window_meets_the_days_asked_for() -> None:
    def runs(first: date, last: date) -> Schedule:
        return Schedule((Part(Kind.ONGOING, "Thường xuyên", window=Period(first, last)),), ())

    both = Schedule(
        (Part(Kind.ONGOING, "Tiếp phát"), Part(Kind.RECURRING, "01/tháng", (date(2020, 10, 31),))),
        (date(2020, 10, 31),),
    )
    report = calendar_report(
        reckoned(
            plan_of({}, {}, {}, {"lead": "xa"}),
            scheduled(
                t1=runs(date(2020, 1, 1), date(2020, 9, 30)),
                t2=runs(date(2020, 10, 31), date(2020, 12, 31)),
                t3=Schedule((Part(Kind.EXTERNAL, "theo lịch"),), ()),
                t4=both,
            ),
            WORKDAYS,
        ),
        OCTOBER,
    )
    assert [(item.task, item.words) for item in report.ongoing] == [("2", "Thường xuyên"), ("4", "Tiếp phát")]
    assert [(item.task, item.words) for item in report.unscheduled] == [("3", "theo lịch")]
    assert [item.task for item in report.due] == ["4"]


def test_every_month_of_the_days_asked_for_is_counted() -> None:
    window = Period(date(2020, 3, 13), date(2020, 6, 17))
    report = calendar_report(reckoned(plan_of({}, {}), scheduled(t1=FIFTEEN, t2=FIFTEEN), WORKDAYS), window)
    # 12/3 is before the first day and 18/6 after the last.
    assert report.months == (
        MonthCount(2020, 3, 0, 0),
        MonthCount(2020, 4, 4, 2),
        MonthCount(2020, 5, 2, 2),
        MonthCount(2020, 6, 0, 0),
    )
    assert [item.due for item in report.due] == sorted(item.due for item in report.due)


def test_a_year_without_an_official_list_of_days_off_is_said() -> None:
    window = Period(date(2020, 12, 1), date(2021, 1, 31))
    assert not calendar_report(reckoned(plan_of({}), scheduled(t1=FIFTEEN), WORKDAYS), window).listed
    assert calendar_report(reckoned(plan_of({}), scheduled(t1=FIFTEEN), WORKDAYS), OCTOBER).listed


def test_each_agency_has_a_calendar_and_a_listed_group_none() -> None:
    plan = plan_of({"lead": "huyen"}, {"lead": "huyen-1"}, {"lead": "dai"})
    assert set(plan.agencies) - set(calendar_agencies(plan)) == {"huyen"}
    assert calendar_agencies(plan, frozenset({"huyen", "dai"})) == ("dai", "huyen-1", "huyen-2")


# -- by a log

QUARTER = dues(date(2020, 1, 31), date(2020, 2, 29), date(2020, 3, 31))


def states(
    schedule: Schedule, as_of: date, *records: Mapping[str, object], lead: str = "dai", agency: str = ""
) -> list[DueProgress]:
    loaded = reckoned(plan_of({"lead": lead}), scheduled(t1=schedule), WORKDAYS)
    followed = Followed(loaded, records_of(*records), as_of)
    asked = frozenset({agency} if agency else ())
    report = calendar_report(loaded, YEAR_2020, agencies=asked, followed=followed)
    assert report.as_of == as_of
    return [item.progress for item in report.due if item.progress is not None]


def test_what_was_finished_fills_due_dates_in_order() -> None:
    first, second = {"date": "2020-01-20", "id": "a"}, {"date": "2020-03-10", "id": "b"}
    assert states(QUARTER, date(2020, 4, 1), first, second) == [
        (State.DONE, 1, date(2020, 1, 20)),
        (State.DONE_LATE, 1, date(2020, 3, 10)),
        (State.OVERDUE, 0, None),
    ]
    # On its day a due date is not overdue yet; what is recorded later, or was taken back, does not count.
    voided = {"date": "2020-02-01", "supersedes": "a", "void": "true"}
    assert [s for s, *_ in states(QUARTER, date(2020, 2, 29), first, second)] == [
        State.DONE,
        State.NOT_STARTED,
        State.NOT_STARTED,
    ]
    assert states(QUARTER, date(2020, 2, 1), first, voided)[0] == (State.OVERDUE, 0, None)


def test_an_assumed_date_that_has_passed_is_behind_and_never_overdue() -> None:
    part = Part(Kind.RECURRING, "x", QUARTER.due, assumed=frozenset({0, 1}))
    spread = Schedule((part,), QUARTER.due, part.assumed)
    assert [s for s, *_ in states(spread, date(2020, 3, 31))] == [
        State.BEHIND,
        State.BEHIND,
        State.NOT_STARTED,
    ]
    assert [s for s, *_ in states(spread, date(2020, 4, 1))] == [State.OVERDUE] * 3
    # The printed date of 31/3 demands the first too: done in February it is not late.
    assert states(spread, date(2020, 3, 1), {"date": "2020-02-20"})[0] == (State.DONE, 1, date(2020, 2, 20))


def test_of_a_group_it_is_said_how_many_units_have_filled_a_date() -> None:
    one = {"agency": "huyen-1", "date": "2020-01-10"}
    other = {"agency": "huyen-2", "date": "2020-02-10"}
    first = [states(QUARTER, date(2020, 1, day), one, lead="huyen")[0] for day in (9, 10, 31)]
    assert first == [(State.NOT_STARTED, 0, None), *[(State.IN_PROGRESS, 1, None)] * 2]
    assert states(QUARTER, date(2020, 2, 1), one, lead="huyen")[0] == (State.OVERDUE, 1, None)
    late = states(QUARTER, date(2020, 3, 1), one, other, lead="huyen")[0]
    assert late == (State.DONE_LATE, 2, date(2020, 2, 10))
    # Asked for one district, its own part counts.
    own = states(QUARTER, date(2020, 2, 1), one, lead="huyen", agency="huyen-1")[0]
    assert own == (State.DONE, 1, date(2020, 1, 10))
    # 150 of 216 communes, then the other 66 and 10 of them once more.
    xa = [{"agency": "xa", "date": f"2020-01-{day}", "units": n} for day, n in (("05", "150"), ("20", "76"))]
    assert states(QUARTER, date(2020, 1, 6), *xa, lead="xa")[0] == (State.IN_PROGRESS, 150, None)
    both = states(QUARTER, date(2020, 1, 21), *xa, lead="xa")
    assert both[:2] == [(State.DONE, 216, date(2020, 1, 20)), (State.IN_PROGRESS, 10, None)]


def test_a_month_counts_what_is_done_and_what_is_overdue() -> None:
    loaded = reckoned(plan_of({}, {}), scheduled(t1=QUARTER, t2=QUARTER), WORKDAYS)
    records = records_of({"date": "2020-01-20"}, {"task": "2", "date": "2020-01-20", "count": "2"})
    report = calendar_report(loaded, YEAR_2020, followed=Followed(loaded, records, date(2020, 3, 1)))
    assert report.months[:4] == (
        MonthCount(2020, 1, 2, 2, done=2, overdue=0),
        MonthCount(2020, 2, 2, 2, done=1, overdue=1),
        MonthCount(2020, 3, 2, 2, done=0, overdue=0),
        MonthCount(2020, 4, 0, 0),
    )


@pytest.mark.parametrize("day", ["2020-01-31", "2020-03-21", "2020-07-01", "2020-10-20", "2021-01-05"])
def test_the_states_of_dates_add_up_to_what_check_says(day: str) -> None:
    loaded = load_plan(None)
    records = load_log([Path(__file__).parents[3] / "data" / "progress_2020.yaml"], loaded).records
    as_of = date.fromisoformat(day)
    followed = Followed(loaded, records, as_of)
    for item in check_report(loaded, records, as_of).items:
        work = loaded.plan.works_by_id[item.task]
        found = followed.of(work, (item.unit,), range(1, item.of + 1))
        counts = Counter(progress.state for progress in found)
        assert (counts[State.OVERDUE], counts[State.BEHIND]) == (item.overdue, item.behind)
        done = [progress.finished for progress in found if progress.finished]
        assert (len(done), done) == (min(item.done, item.of), sorted(done))


def test_a_due_date_has_its_place_in_its_part() -> None:
    parts = (
        Part(Kind.ONCE, "x", (date(2020, 3, 1), date(2020, 9, 1))),
        Part(Kind.RECURRING, "y", QUARTER.due, minimum=True),
    )
    report = calendar_report(
        reckoned(plan_of({}), scheduled(t1=Schedule.of(parts)), WORKDAYS), Period.of_year(2020)
    )
    # 31/1, 29/2, 1/3, 31/3, 1/9
    assert [(i.n, i.part, i.nth, i.minimum) for i in report.due] == [
        *((1, 1, 1, True), (2, 1, 2, True), (3, 0, 1, False), (4, 1, 3, True), (5, 0, 2, False)),
    ]


YEAR_2020 = Period.of_year(2020)
FIVE_YEARS = Period(date(2021, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ({"month": "10"}, (1, 10), (31, 10)),
        ({"month": "tháng 10/2020"}, (1, 10), (31, 10)),
        ({"month": "2020-02"}, (1, 2), (29, 2)),
        ({"named": "10"}, (1, 10), (31, 10)),
        ({"named": "October"}, (1, 10), (31, 10)),
        ({"named": "quý III/2020"}, (1, 7), (30, 9)),
        ({"named": "H1"}, (1, 1), (30, 6)),
        ({"named": "9 tháng"}, (1, 1), (30, 9)),
        ({"named": "2020"}, (1, 1), (31, 12)),
        ({"quarter": "3"}, (1, 7), (30, 9)),
        ({"quarter": "2020-3"}, (1, 7), (30, 9)),
        ({"quarter": "3/2020"}, (1, 7), (30, 9)),
        ({"quarter": "quý III"}, (1, 7), (30, 9)),
        ({"quarter": "third quarter"}, (1, 7), (30, 9)),
        ({}, (1, 1), (31, 12)),
        ({"start": date(2020, 5, 4)}, (4, 5), (31, 12)),
        ({"end": date(2021, 5, 4)}, (1, 1), (31, 12)),
    ],
)
def test_the_days_asked_for_are_those_of_the_plan(
    asked: dict[str, Any], start: tuple[int, int], end: tuple[int, int]
) -> None:
    days = calendar_window(YEAR_2020, YEAR_2020, **asked)
    assert ((days.start.day, days.start.month), (days.end.day, days.end.month)) == (start, end)
    assert {days.start.year, days.end.year} == {2020}


@pytest.mark.parametrize(
    ("span", "asked", "code"),
    [
        (YEAR_2020, {"named": "13"}, "stretch-unknown"),
        (YEAR_2020, {"named": "rest"}, "stretch-unknown"),
        (YEAR_2020, {"named": "Q3/2021"}, "stretch-outside"),
        (FIVE_YEARS, {"named": "10"}, "year-missing"),
        (YEAR_2020, {"month": "13"}, "month-unknown"),
        (YEAR_2020, {"month": "0000-01"}, "month-unknown"),
        (YEAR_2020, {"month": "9999-12"}, "month-unknown"),
        (YEAR_2020, {"month": "2200-12"}, "stretch-outside"),
        (YEAR_2020, {"month": "Q3"}, "month-is-quarter"),
        (YEAR_2020, {"month": "H1"}, "window-is-longer"),
        (YEAR_2020, {"month": "2020"}, "window-is-longer"),
        (YEAR_2020, {"quarter": "5"}, "quarter-unknown"),
        (YEAR_2020, {"quarter": "tháng 10"}, "quarter-is-month"),
        (YEAR_2020, {"quarter": "9 tháng"}, "window-is-longer"),
        (FIVE_YEARS, {"month": "10"}, "year-missing"),
        (FIVE_YEARS, {"quarter": "quý III"}, "year-missing"),
        (FIVE_YEARS, {"quarter": "quý III/2020"}, "stretch-outside"),
        (YEAR_2020, {"start": date(2020, 5, 4), "end": date(2020, 5, 3)}, "window-reversed"),
        (YEAR_2020, {"start": date(2019, 5, 4), "end": date(2019, 6, 3)}, "stretch-outside"),
    ],
)
def test_days_that_cannot_be_asked_for_are_refused(span: Period, asked: dict[str, Any], code: str) -> None:
    with pytest.raises(BadValue) as refused:
        calendar_window(span, span, **asked)
    assert refused.value.code == code
