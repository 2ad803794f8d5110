"""Budgets added up: expected values are worked out by hand beside each test."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.plan import Task
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.schedule import Kind, Part, Period, Schedule
from cchc_cli.domain.reports.budget import BudgetNote, BudgetReport, BudgetRow, Dimension, budget_report
from tests.conftest import AGENCIES, plan_of, reckoned, records_of


def never(task: Task) -> Schedule:
    raise AssertionError(f"a table without time asked for the schedule of {task.id}")


def dues(*days: date) -> Schedule:
    return Schedule((Part(Kind.RECURRING, "", days),), days)


def ongoing(start: date, end: date) -> Schedule:
    return Schedule((Part(Kind.ONGOING, "", window=Period(start, end)),), ())


EXTERNAL = Schedule((Part(Kind.EXTERNAL, ""),), ())


def scheduled(**by_id: Schedule) -> Callable[[Task], Schedule]:
    return lambda task: by_id[f"t{task.id}"]


def amounts(rows: tuple[BudgetRow, ...]) -> dict[Any, tuple[int, int, int | None]]:
    """The rows as {key: (tasks, funded, amount)}, in order."""
    return {row.key[0] if len(row.key) == 1 else row.key: (row.tasks, row.funded, row.amount) for row in rows}


def test_an_amount_with_three_leads_is_split_to_the_dong_and_the_task_counted_in_each_row() -> None:
    # 100 / 3 = 33 each and 1 left, which goes to the first: 34 + 33 + 33 = 100.
    plan = plan_of({"lead": ["bao", "dai", "huyen"], "amount": "100"})
    report = budget_report(reckoned(plan, never), [Dimension.AGENCY])
    assert amounts(report.rows) == {"bao": (1, 1, 34), "dai": (1, 1, 33), "huyen": (1, 1, 33)}
    assert (report.total.tasks, report.total.funded, report.total.amount) == (1, 1, 100)
    assert report.notes == (BudgetNote.COUNTED_IN_EACH_ROW, BudgetNote.SHARED_EVENLY)
    # By task nothing is divided.
    assert budget_report(reckoned(plan, never), [Dimension.TASK]).notes == ()


def test_a_level_is_the_sum_of_its_agencies_and_counts_a_task_of_two_of_them_once() -> None:
    # The same split as by agency: 34 + 33 for the province, 33 for the districts.
    plan = plan_of({"lead": ["bao", "dai", "huyen"], "amount": "100"}, {"lead": "hoi"})
    report = budget_report(reckoned(plan, never), [Dimension.LEVEL])
    assert amounts(report.rows) == {"tinh": (1, 1, 67), "huyen": (1, 1, 33), "": (1, 0, None)}
    assert [row.name for row in report.rows] == [("Cấp tỉnh",), ("Cấp huyện",), (None,)]


def test_an_agency_that_leads_only_tasks_without_an_amount_has_its_row() -> None:
    plan = plan_of({"lead": "bao"}, {"lead": "dai", "amount": "5"})
    report = budget_report(reckoned(plan, never), [Dimension.AGENCY])
    assert amounts(report.rows) == {"dai": (1, 1, 5), "bao": (1, 0, None)}
    assert report.rows[1].share is report.rows[1].bar is None


def test_a_written_zero_is_an_amount() -> None:
    report = budget_report(reckoned(plan_of({"amount": "0"}), never), [Dimension.AGENCY])
    assert amounts(report.rows) == {"dai": (1, 1, 0)}
    assert report.rows[0].share is None  # of nothing


def test_rows_are_ordered_by_amount_and_equals_as_in_the_plan() -> None:
    plan = plan_of(
        {"lead": "hoi", "amount": "7"},
        {"lead": "huyen-1", "amount": "9"},
        {"lead": "bao", "amount": "7"},
        {"lead": "dai"},
    )
    report = budget_report(reckoned(plan, never), [Dimension.AGENCY])
    assert list(amounts(report.rows)) == ["huyen-1", "bao", "hoi", "dai"]
    # 9 of 23; the bar is of the widest row.
    assert (report.rows[0].share, report.rows[1].bar) == (Fraction(9, 23), Fraction(7, 9))


def test_a_source_is_the_kind_of_funding_and_an_amount_alone_is_the_budget() -> None:
    plan = plan_of(
        {"amount": "5"},
        {"funding": {"kind": "integrated"}},
        {},
        {"amount": "6", "funding": {"kind": "non-state"}},
        {"funding": {"kind": "integrated"}},
    )
    report = budget_report(reckoned(plan, never), [Dimension.SOURCE])
    assert amounts(report.rows) == {
        "non-state": (1, 1, 6),
        "budget": (1, 1, 5),
        "integrated": (2, 0, None),
        "unspecified": (1, 0, None),
    }
    assert report.unfunded == (("integrated", 2), ("unspecified", 1))
    assert report.notes == (BudgetNote.WITHOUT_AMOUNT,)


def test_tasks_and_groups_stay_in_the_order_of_the_plan() -> None:
    plan = plan_of(
        {"amount": "1"}, {"group": "II", "amount": "2"}, {"group": "I", "amount": "9"}, {"group": "II"}
    )
    assert list(amounts(budget_report(reckoned(plan, never), [Dimension.TASK]).rows)) == ["1", "2", "3", "4"]
    groups = budget_report(reckoned(plan, never), [Dimension.GROUP]).rows
    assert list(amounts(groups).items()) == [("II", (2, 1, 2)), ("I", (1, 1, 9)), ("", (1, 1, 1))]


def test_due_dates_share_an_amount_equally_and_quarters_are_the_sums_of_their_months() -> None:
    # 15 numbers a year, 70 million: 3, 4, 4, 4 due dates fall in the quarters, so 14.000.000 and three
    # times 18.666.666,67: the rests are equal, so the first two get the two đồng that are left.
    days = "1-24 2-17 3-12 4-6 4-30 5-24 6-18 7-12 8-6 8-31 9-24 10-18 11-12 12-6 12-31"
    fifteen = dues(*(date(2020, int(m), int(d)) for m, d in (day.split("-") for day in days.split())))
    plan = plan_of({"amount": "70.000.000"})
    by_quarter = budget_report(reckoned(plan, scheduled(t1=fifteen)), [Dimension.QUARTER])
    assert amounts(by_quarter.rows) == {
        "2020-Q1": (1, 1, 14_000_000),
        "2020-Q2": (1, 1, 18_666_667),
        "2020-Q3": (1, 1, 18_666_667),
        "2020-Q4": (1, 1, 18_666_666),
    }
    by_month = amounts(budget_report(reckoned(plan, scheduled(t1=fifteen)), [Dimension.MONTH]).rows)
    # Of the second quarter's 18.666.667, April has 2/4: 9.333.333,5, May and June 1/4 each: 4.666.666,75.
    # Rounded down two đồng are left, for the two that lost three quarters of one.
    assert by_month["2020-04"] == (1, 1, 9_333_333)
    assert by_month["2020-05"][2] == by_month["2020-06"][2] == 4_666_667
    assert sum(row[2] or 0 for row in by_month.values()) == 70_000_000
    assert BudgetNote.TIME_ASSUMED in by_quarter.notes


def test_ongoing_work_is_even_over_the_months_of_its_window_and_work_without_a_date_is_undated() -> None:
    # From Q4: three months of 100: 34 + 33 + 33. A window ends at its due date, 30/6.
    plan = plan_of({"amount": "100"}, {"amount": "7"}, {"amount": "60"}, {})
    schedules = scheduled(
        t1=ongoing(date(2020, 10, 1), date(2020, 12, 31)),
        t2=EXTERNAL,
        t3=Schedule(
            (Part(Kind.ONCE, "", (date(2020, 6, 30),), window=Period(date(2020, 4, 1), date(2020, 6, 30))),),
            (date(2020, 6, 30),),
        ),
        t4=EXTERNAL,
    )
    report = budget_report(reckoned(plan, schedules), [Dimension.MONTH])
    assert amounts(report.rows) == {
        "2020-06": (1, 1, 60),
        "2020-10": (1, 1, 34),
        "2020-11": (1, 1, 33),
        "2020-12": (1, 1, 33),
        "undated": (2, 1, 7),
    }
    assert report.notes == (
        BudgetNote.TIME_ASSUMED,
        BudgetNote.WITHOUT_AMOUNT,
        BudgetNote.COUNTED_IN_EACH_ROW,
    )


def test_a_cross_table_adds_up_to_the_tables_of_each_dimension() -> None:
    # Leads of 100: 34, 33, 33; two months: 50, 50. The first lead takes 17 + 17 of them and leaves 33 + 33;
    # the second takes 33 by equal weights: 17 + 16, the last what is left: 16 + 17.
    plan = plan_of({"lead": ["dai", "bao", "hoi"], "amount": "100"})
    two = scheduled(t1=dues(date(2020, 1, 31), date(2020, 2, 29)))
    report = budget_report(reckoned(plan, two), [Dimension.AGENCY, Dimension.MONTH])
    assert {key: row[2] for key, row in amounts(report.rows).items()} == {
        ("dai", "2020-01"): 17,
        ("dai", "2020-02"): 17,
        ("bao", "2020-01"): 17,
        ("bao", "2020-02"): 16,
        ("hoi", "2020-01"): 16,
        ("hoi", "2020-02"): 17,
    }
    by_agency, by_month = report.margins
    assert amounts(by_agency) == amounts(budget_report(reckoned(plan, two), [Dimension.AGENCY]).rows)
    assert amounts(by_month) == amounts(budget_report(reckoned(plan, two), [Dimension.MONTH]).rows)
    assert report.total.tasks == 1


def test_asked_for_an_agency_a_report_has_its_portions_only() -> None:
    plan = plan_of({"lead": ["dai", "bao"], "amount": "101"}, {"lead": "bao", "amount": "5"}, {})
    report = budget_report(reckoned(plan, never), [Dimension.TASK], agencies=frozenset({"bao"}))
    # 101 = 51 + 50, and the second lead has 50; task 3 is led by dai.
    assert amounts(report.rows) == {"1": (1, 1, 50), "2": (1, 1, 5)}
    assert report.total.amount == 55
    assert report.agencies == ("Báo",)


def test_asked_for_a_member_a_report_has_what_its_group_leads_and_says_that_it_is_the_groups() -> None:
    plan = plan_of({"lead": "huyen", "amount": "9"}, {"lead": "huyen-2", "amount": "4"}, {"amount": "5"})
    report = budget_report(reckoned(plan, never), [Dimension.AGENCY], agencies=frozenset({"huyen-1"}))
    assert amounts(report.rows) == {"huyen": (1, 1, 9)}
    assert report.notes == (BudgetNote.WHOLE_GROUP,)
    group = budget_report(reckoned(plan, never), [Dimension.AGENCY], agencies=frozenset({"huyen"}))
    assert amounts(group.rows) == {"huyen": (1, 1, 9), "huyen-2": (1, 1, 4)}
    assert group.notes == ()


def test_the_latest_amount_of_each_step_counts_and_spending_adds_up() -> None:
    plan = plan_of({"amount": "100"}, {"amount": "50"}, {"lead": "bao"})
    records = records_of(
        {"task": "1", "date": "2020-01-10", "proposed": "110"},
        {"task": "1", "date": "2020-01-20", "proposed": "106", "appraised": "98"},
        {"task": "1", "date": "2020-01-20", "proposed": "105"},  # the same day, later in the log
        {"task": "1", "date": "2020-02-01", "approved": "90"},
        {"task": "1", "date": "2020-06-01", "spent": "30"},
        {"task": "1", "date": "2020-04-01", "spent": "20", "id": "wrong"},
        {"task": "1", "date": "2020-04-01", "spent": "15", "supersedes": "wrong"},
        {"task": "2", "date": "2020-05-05", "approved": "50"},
        {"task": "2", "date": "2020-06-02", "spent": "50"},  # after the day asked for
    )
    report = budget_report(reckoned(plan, never), [Dimension.TASK], records=records, as_of=date(2020, 6, 1))
    first, second, third = (row.execution for row in report.rows)
    assert first is not None
    assert second is not None
    assert third is not None
    assert [first.at(step) for step in Step] == [105, 98, 90, 45]
    assert (first.remaining, first.rate) == (45, Fraction(1, 2))
    assert (second.at(Step.APPROVED), second.at(Step.SPENT), second.remaining, second.rate) == (
        50,
        None,
        50,
        None,
    )
    assert (third.at(Step.APPROVED), third.at(Step.SPENT), third.remaining, third.rate) == (
        None,
        None,
        None,
        None,
    )
    total = report.total.execution
    assert total is not None
    assert (total.at(Step.APPROVED), total.at(Step.SPENT), total.remaining) == (140, 45, 95)


def test_money_of_a_member_stands_in_its_groups_row_and_in_no_month() -> None:
    plan = plan_of({"lead": ["dai", "huyen"], "amount": "100"})
    records = records_of(
        {"task": "1", "agency": "huyen-2", "date": "2020-03-01", "approved": "40"},
        {"task": "1", "agency": "huyen-1", "date": "2020-04-01", "approved": "30"},
        {"task": "1", "agency": "dai", "date": "2021-01-20", "spent": "7"},
    )
    by_agency = budget_report(reckoned(plan, never), [Dimension.AGENCY], records=records)
    assert {row.key[0]: row.execution and row.execution.at(Step.APPROVED) for row in by_agency.rows} == {
        "dai": None,
        "huyen": 70,
    }
    # A step has a day of decision and none of use: by month the estimate stands alone, and it is said why.
    in_march = scheduled(t1=dues(date(2020, 3, 31)))
    for by in ([Dimension.MONTH], [Dimension.AGENCY, Dimension.QUARTER]):
        in_time = budget_report(reckoned(plan, in_march), by, records=records, as_of=date(2020, 12, 31))
        told = (*in_time.rows, *(row for margin in in_time.margins for row in margin), in_time.total)
        assert {row.execution for row in told} == {None}
        assert {row.key[-1] for row in in_time.rows} <= {"2020-03", "2020-Q1"}
        assert (in_time.total.amount, in_time.as_of) == (100, None)
        assert BudgetNote.STEPS_UNDATED in in_time.notes
    one = budget_report(
        reckoned(plan, never), [Dimension.AGENCY], records=records, agencies=frozenset({"huyen-1"})
    )
    assert one.total.execution is not None
    assert one.total.execution.at(Step.APPROVED) == 30


def test_what_leads_share_evenly_is_noted_where_it_happens() -> None:
    plan = plan_of({"lead": ["dai", "bao"]})
    whole = {"date": "2020-01-10", "approved": "101"}
    parts = (
        {"agency": "dai", "date": "2020-01-11", "approved": "60"},
        {"agency": "bao", "date": "2020-01-11", "approved": "41"},
    )

    def told(by: Dimension, *records: dict[str, Any]) -> tuple[list[int | None], bool]:
        report = budget_report(reckoned(plan, never), [by], records=records_of(*records))
        approved = [row.execution and row.execution.at(Step.APPROVED) for row in report.rows]
        return approved, BudgetNote.SHARED_EVENLY in report.notes

    # 101 = 51 + 50. What is left after one lead's 60 is the other's, and what is divided is each one's own.
    assert told(Dimension.AGENCY, whole) == ([51, 50], True)
    assert told(Dimension.AGENCY, whole, parts[0]) == ([60, 41], False)
    assert told(Dimension.AGENCY, whole, *parts) == ([60, 41], False)
    assert told(Dimension.TASK, whole) == ([101], False)
    # Money paid is both's, whoever has more of it: 60 + 20 and 20.
    paid = ({"date": "2020-02-10", "spent": "40"}, {"agency": "dai", "date": "2020-02-11", "spent": "60"})
    report = budget_report(reckoned(plan, never), [Dimension.AGENCY], records=records_of(*paid))
    assert [row.execution and row.execution.at(Step.SPENT) for row in report.rows] == [80, 20]
    assert BudgetNote.SHARED_EVENLY in report.notes


def test_without_a_log_no_row_speaks_of_steps() -> None:
    report = budget_report(reckoned(plan_of({"amount": "1"}), never), [Dimension.TASK])
    assert report.total.execution is report.rows[0].execution is None


leads = st.lists(st.sampled_from(sorted(AGENCIES)), min_size=1, max_size=4, unique=True)
months = st.lists(st.dates(date(2020, 1, 1), date(2020, 12, 31)), max_size=12).map(sorted)
some_tasks = st.lists(st.tuples(leads, st.none() | st.integers(0, 10**9), months), min_size=1, max_size=6)


@given(some_tasks, st.tuples(st.sampled_from(Dimension), st.sampled_from(Dimension)))
def test_every_table_adds_up_to_the_same_total(
    tasks: list[tuple[list[str], int | None, list[date]]], by: tuple[Dimension, Dimension]
) -> None:
    plan = plan_of(*({"lead": lead} | ({} if a is None else {"amount": str(a)}) for lead, a, _ in tasks))
    schedules = {str(n): dues(*days) if days else EXTERNAL for n, (_, _, days) in enumerate(tasks, 1)}

    def report(dimensions: list[Dimension]) -> BudgetReport:
        return budget_report(reckoned(plan, lambda task: schedules[task.id]), dimensions)

    total = sum(a for _, a, _ in tasks if a is not None)
    alone = [report([dimension]) for dimension in by]
    for table in alone:
        assert sum(row.amount or 0 for row in table.rows) == (table.total.amount or 0) == total
    if by[0] is by[1]:
        return
    cross = report(list(by))
    assert cross.margins == (alone[0].rows, alone[1].rows)
    for place, table in enumerate(alone):
        for row in table.rows:
            cells = [cell for cell in cross.rows if cell.key[place] == row.key[0]]
            assert sum(cell.amount or 0 for cell in cells) == (row.amount or 0)


def test_a_dimension_crossed_with_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="agency"):
        budget_report(reckoned(plan_of({}), never), [Dimension.AGENCY, Dimension.AGENCY])
