"""What is late and how late: expected values are counted by hand beside each test."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.figures.spending import FindingCode
from cchc_cli.domain.model.plan import Task
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Kind, Part, Period, Schedule
from cchc_cli.domain.reports.check import CheckItem, State, check_report, share_of
from tests.conftest import plan_of, reckoned, records_of

QUARTERS = tuple(date(2020, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31)))


def dues(*days: date) -> Schedule:
    return Schedule((Part(Kind.RECURRING, "x", days),), days)


QUARTERLY = dues(*QUARTERS)


def always(schedule: Schedule) -> Callable[[Task], Schedule]:
    return lambda task: schedule


def done(*days: str, **more: Any) -> tuple[Record, ...]:
    return records_of(*({"date": day, **more} for day in days))


def the_item(
    as_of: date, records: tuple[Record, ...] = (), schedule: Schedule = QUARTERLY, **task: Any
) -> CheckItem:
    (item,) = check_report(reckoned(plan_of(task), always(schedule)), records, as_of).items
    return item


def test_a_due_date_is_kept_on_its_own_day_and_overdue_the_day_after() -> None:
    on_the_day = the_item(date(2020, 3, 31))
    assert (on_the_day.state, on_the_day.due, on_the_day.overdue) == (State.DUE_SOON, 1, 0)
    assert on_the_day.next_due == date(2020, 3, 31)
    day_after = the_item(date(2020, 4, 1))
    assert (day_after.state, day_after.due, day_after.overdue) == (State.OVERDUE, 1, 1)
    assert (day_after.oldest_due, day_after.days_overdue) == (date(2020, 3, 31), 1)
    assert day_after.next_due == date(2020, 6, 30)


def test_soon_is_within_fourteen_days_with_both_ends() -> None:
    # 31/3 less 14 days is 17/3.
    assert the_item(date(2020, 3, 17)).state is State.DUE_SOON
    assert the_item(date(2020, 3, 16)).state is State.NOT_STARTED
    within = check_report(reckoned(plan_of({}), always(QUARTERLY)), [], date(2020, 3, 1), within=30)
    assert within.items[0].state is State.DUE_SOON


def test_before_the_plan_nothing_is_due() -> None:
    item = the_item(date(2019, 12, 1))
    assert (item.state, item.due, item.done, item.overdue, item.oldest_due, item.next_due) == (
        *(State.NOT_STARTED, 0, 0, 0, None),
        date(2020, 3, 31),
    )


def test_completions_fill_due_dates_in_order_and_the_oldest_left_counts_the_days() -> None:
    # Two done by 10/10: they fill 31/3 and 30/6. 30/9 is left, ten days over.
    item = the_item(date(2020, 10, 10), done("2020-03-01", "2020-10-05"))
    assert (item.state, item.due, item.done, item.kept, item.overdue) == (State.OVERDUE, 3, 2, 2, 1)
    assert (item.oldest_due, item.days_overdue, item.next_due) == (date(2020, 9, 30), 10, date(2020, 12, 31))


def test_work_done_ahead_fills_due_dates_to_come() -> None:
    # Three done by May fill up to 30/9; the next is 31/12.
    item = the_item(date(2020, 9, 29), done("2020-05-01", count="3"))
    assert (item.state, item.due, item.done, item.kept) == (State.IN_PROGRESS, 2, 3, 2)
    assert item.next_due == date(2020, 12, 31)


def test_all_filled_is_done_and_late_where_one_came_after_the_date_that_it_fills() -> None:
    in_time = done("2020-03-31", "2020-06-30", "2020-09-30", "2020-12-01")
    assert the_item(date(2021, 1, 1), in_time).state is State.DONE
    one_late = done("2020-04-01", "2020-06-30", "2020-09-30", "2020-12-01")
    assert the_item(date(2021, 1, 1), one_late).state is State.DONE_LATE
    # Four on 1/4 fill 31/3 too, a day late.
    assert the_item(date(2020, 4, 1), done("2020-04-01", count="4")).state is State.DONE_LATE


def test_more_than_was_asked_is_no_error() -> None:
    item = the_item(date(2020, 12, 31), done("2020-02-01", count="9"))
    assert (item.state, item.done, item.kept, item.overdue, item.next_due) == (State.DONE, 9, 4, 0, None)


def test_a_fifth_product_after_the_last_date_makes_nothing_late() -> None:
    item = the_item(date(2021, 2, 1), done("2020-02-01", count="4") + done("2021-01-15"))
    assert item.state is State.DONE


def test_the_order_in_the_log_does_not_matter_and_records_to_come_are_left_out_and_counted() -> None:
    records = done("2020-12-01", "2020-06-30", "2020-03-31")
    report = check_report(reckoned(plan_of({}), always(QUARTERLY)), records, date(2020, 7, 1))
    assert (report.items[0].state, report.items[0].done, report.ahead) == (State.IN_PROGRESS, 2, 1)
    # In order of the day, 31/3, 30/6 and 1/12 fill 31/3, 30/6 and 30/9: only the last is late.
    three = dues(date(2020, 3, 31), date(2020, 6, 30), date(2020, 12, 31))
    assert the_item(date(2021, 1, 1), records, three).state is State.DONE


def test_a_superseded_record_and_one_taken_back_do_not_count() -> None:
    records = records_of(
        {"id": "a", "date": "2020-03-01", "count": "3"},
        {"id": "b", "date": "2020-03-01", "supersedes": "a"},
        {"id": "c", "date": "2020-03-02"},
        {"date": "2020-03-02", "supersedes": "c", "void": "true"},
    )
    assert the_item(date(2020, 3, 5), records).done == 1


def test_a_step_of_the_budget_finishes_nothing() -> None:
    assert the_item(date(2020, 3, 5), records_of({"date": "2020-03-01", "approved": "5"})).done == 0


def test_each_member_of_a_group_owes_the_whole_quota() -> None:
    records = done("2020-03-01", agency="huyen-2")
    report = check_report(reckoned(plan_of({"lead": "huyen"}), always(QUARTERLY)), records, date(2020, 4, 5))
    first, second = report.items
    assert (first.unit, first.state, first.lead, first.lead_name) == (
        *(("huyen-1",), State.OVERDUE),
        *(("huyen",), "UBND các huyện"),
    )
    assert (second.unit, second.state) == (("huyen-2",), State.IN_PROGRESS)
    assert (report.kept, report.due, report.completion) == (1, 2, Fraction(1, 2))


def test_a_group_that_owes_once_together_counts_any_members_work() -> None:
    records = done("2020-03-01", agency="huyen-2") + done("2020-06-01", agency="huyen")
    item = the_item(date(2020, 7, 1), records, lead="huyen", scope="total")
    assert (item.unit, item.shared, item.done, item.state) == (("huyen",), True, 2, State.IN_PROGRESS)


def test_leads_that_share_a_quota_have_one_item_in_the_name_of_all_found_by_each() -> None:
    # Four in the year, owed once by both: two by the one, one by the other, one by nobody in particular.
    records = (
        *done("2020-03-01", agency="bao", count="2"),
        *done("2020-04-01", agency="dai"),
        *done("2020-05-01"),
    )
    loaded = reckoned(plan_of({"lead": ["dai", "bao"], "scope": "total"}), always(QUARTERLY))
    for asked in (frozenset[str](), frozenset({"dai"}), frozenset({"bao"})):
        (item,) = check_report(loaded, records, date(2020, 10, 1), agencies=asked).items
        assert (item.unit, item.who, item.done, item.state) == (
            *(("dai", "bao"), "Đài; Báo"),
            *(4, State.DONE),
        )


def test_two_leads_owe_each_and_their_records_are_told_apart() -> None:
    records = done("2020-03-01", agency="bao")
    report = check_report(
        reckoned(plan_of({"lead": ["dai", "bao"]}), always(QUARTERLY)), records, date(2020, 4, 1)
    )
    assert [(item.unit, item.lead, item.done) for item in report.items] == [
        (("dai",), ("dai",), 0),
        (("bao",), ("bao",), 1),
    ]


def test_a_due_date_of_a_group_by_size_is_filled_when_its_units_add_up() -> None:
    # 180 of 216 by the due date; the other 36 on 2/4 fill it, two days late. Then 200 for the second.
    first = done("2020-03-20", units="180")
    on_time = the_item(date(2020, 4, 1), first, lead="xa")
    assert (on_time.state, on_time.done, on_time.overdue) == (State.OVERDUE, 0, 1)
    assert (on_time.rest, on_time.size) == (180, 216)
    assert the_item(date(2020, 3, 1), done("2020-02-01", units="1"), lead="xa").state is State.IN_PROGRESS
    late = first + done("2020-04-02", units="36")
    assert the_item(date(2020, 4, 2), late, lead="xa").done == 1
    single = dues(date(2020, 3, 31))
    assert the_item(date(2020, 4, 2), late, single, lead="xa").state is State.DONE_LATE
    more = late + done("2020-06-01", units="200")
    assert the_item(date(2020, 6, 30), more, lead="xa").done == 1


def test_a_record_that_names_no_number_of_units_speaks_for_the_whole_group() -> None:
    assert the_item(date(2020, 3, 31), done("2020-03-20"), lead="xa").done == 1


def test_what_runs_on_is_late_never_and_unreported_when_a_finished_period_has_no_record() -> None:
    # NĐ 09/2019: Q1 closes on 14/3, H1 (from 15/12) on 14/6, Q3 is 15/6 to 14/9.
    runs = Schedule((Part(Kind.ONGOING, "x", window=Period(date(2020, 1, 1), date(2020, 12, 31))),), ())
    assert the_item(date(2020, 3, 14), (), runs).state is State.ONGOING
    nothing = the_item(date(2020, 3, 15), (), runs)
    assert (nothing.state, nothing.overdue, nothing.due) == (State.NO_REPORT, 0, 0)
    assert nothing.silent_since == date(2019, 12, 15)
    one = done("2020-03-14")
    assert the_item(date(2020, 6, 14), one, runs).state is State.ONGOING
    assert the_item(date(2020, 6, 15), one, runs).state is State.NO_REPORT
    # Silent in H1 (since 15/3) and in Q3: two periods without a break.
    assert the_item(date(2020, 9, 15), one, runs).silent_since == date(2020, 3, 15)
    # Told in each period but the first: that gap is history. So is the fourth until it is over, on 15/12.
    later = done("2020-04-10", "2020-07-10")
    assert the_item(date(2020, 9, 16), later, runs).state is State.ONGOING
    assert the_item(date(2020, 12, 14), later, runs).state is State.ONGOING
    assert the_item(date(2020, 12, 15), later, runs).silent_since == date(2020, 9, 15)
    # That none was done, and why, is an answer; a step of the budget is none.
    zero = done("2020-02-10", count="0", cause="Chưa có kinh phí")
    assert the_item(date(2020, 3, 15), zero, runs).state is State.ONGOING
    step = done("2020-02-10", approved="50")
    assert the_item(date(2020, 3, 15), step, runs).state is State.NO_REPORT
    # Work that began with the third quarter owes no report of the first.
    from_july = Schedule((Part(Kind.ONGOING, "x", window=Period(date(2020, 7, 1), date(2020, 12, 31))),), ())
    assert the_item(date(2020, 6, 15), (), from_july).state is State.ONGOING


def test_work_on_a_calendar_set_elsewhere_has_no_place_until_something_is_recorded() -> None:
    external = Schedule((Part(Kind.EXTERNAL, "x"),), ())
    assert the_item(date(2020, 7, 1), (), external).state is State.UNSCHEDULED
    assert the_item(date(2020, 7, 1), done("2020-05-01"), external).state is State.IN_PROGRESS


def test_a_task_with_both_is_judged_by_its_due_dates() -> None:
    both = Schedule((Part(Kind.ONGOING, "x"), Part(Kind.RECURRING, "x", QUARTERS)), QUARTERS)
    item = the_item(date(2020, 4, 1), (), both)
    assert (item.state, item.silent_since) == (State.OVERDUE, None)


def test_the_late_are_grouped_by_lead_the_longest_first() -> None:
    plan = plan_of({}, {"lead": "huyen"}, {})
    schedules = {
        "1": dues(date(2020, 5, 31)),
        "2": dues(date(2020, 4, 30)),
        "3": dues(date(2020, 3, 31), date(2020, 5, 31)),
    }
    records = records_of(
        {"task": "3", "date": "2020-03-01"}, {"task": "2", "agency": "huyen-1", "date": "2020-05-02"}
    )
    report = check_report(reckoned(plan, lambda task: schedules[task.id]), records, date(2020, 6, 2))
    # Huyện Hai 33 days (30/4 to 2/6); Đài twice two days, tasks 1 and 3 in the order of the plan.
    assert [
        (*g.items[0].lead, [(i.task, *i.unit, i.days_overdue) for i in g.items]) for g in report.late
    ] == [
        ("huyen", [("2", "huyen-2", 33)]),
        ("dai", [("1", "dai", 2), ("3", "dai", 2)]),
    ]
    assert dict(report.counts) == dict.fromkeys(State, 0) | {State.OVERDUE: 3, State.DONE_LATE: 1}


def test_asked_for_an_agency_a_report_has_its_items_only() -> None:
    plan = plan_of({}, {"lead": "huyen"}, {"lead": ["bao", "huyen-1"]})

    def items(*agencies: str) -> list[tuple[str, ...]]:
        report = check_report(
            reckoned(plan, always(QUARTERLY)), [], date(2020, 1, 1), agencies=frozenset(agencies)
        )
        return [(item.task, *item.unit) for item in report.items]

    assert items("huyen-1") == [("2", "huyen-1"), ("3", "huyen-1")]
    assert items("huyen") == [("2", "huyen-1"), ("2", "huyen-2"), ("3", "huyen-1")]
    assert items("dai", "bao") == [("1", "dai"), ("3", "bao")]


def test_an_empty_log_of_an_empty_year_has_no_rate() -> None:
    report = check_report(reckoned(plan_of({}), always(QUARTERLY)), [], date(2020, 1, 1))
    assert (report.due, report.completion, report.late) == (0, None, ())


def even(*days: date, printed: tuple[date, ...]) -> Schedule:
    """Return the schedule of one part of which only some days are printed."""
    return Schedule.of((Part(Kind.RECURRING, "x").with_dues((day, day in printed) for day in days),))


# Fifteen in a year: the k-th falls due 12k/15 months on; the plan prints the year's end alone.
FIFTEEN = even(
    *(date(2020, m, d) for m, d in ((1, 24), (2, 17), (3, 12), (4, 6), (4, 30), (5, 24), (6, 18), (7, 12))),
    *(date(2020, m, d) for m, d in ((8, 6), (8, 31), (9, 24), (10, 18), (11, 12), (12, 6), (12, 31))),
    printed=(date(2020, 12, 31),),
)


def test_behind_the_even_spread_is_not_overdue() -> None:
    # Eleven dates up to 24/9, seven filled: four behind, the eighth since 12/7, which is 95 days before 15/10.
    item = the_item(date(2020, 10, 15), done("2020-02-01", count="7"), FIFTEEN)
    assert (item.state, item.due, item.done, item.overdue, item.behind) == (State.BEHIND, 11, 7, 0, 4)
    assert (item.oldest_due, item.behind_since, item.days_behind) == (None, date(2020, 7, 12), 95)
    # The year's end demands all fifteen: eight are overdue the day after, and nothing is behind beyond them.
    after = the_item(date(2021, 1, 1), done("2020-02-01", count="7"), FIFTEEN)
    assert (after.state, after.overdue, after.behind, after.oldest_due) == (
        *(State.OVERDUE, 8, 0),
        date(2020, 12, 31),
    )


def test_a_printed_date_demands_all_up_to_it_and_behind_counts_beyond() -> None:
    # Four a month, the last of each printed: by 15/10 are 38 dates, by the day before 37; 30/9 demands 36.
    fractions = (
        (m, k, (29 if m == 2 else 31 if m in (1, 3, 5, 7, 8, 10, 12) else 30))
        for m in range(1, 13)
        for k in range(1, 5)
    )
    days = [(date(2020, m, k * n // 4), k == 4) for m, k, n in fractions]
    schedule = Schedule.of((Part(Kind.RECURRING, "x").with_dues(days),))
    item = the_item(date(2020, 10, 15), done("2020-02-01", count="9") + done("2020-10-15"), schedule)
    assert (item.due, item.done, item.overdue, item.behind) == (38, 10, 26, 1)
    assert (item.oldest_due, item.behind_since) == (date(2020, 3, 31), date(2020, 10, 7))


def test_each_part_is_reckoned_on_its_own() -> None:
    # The deadline of 30/6 demands itself, and not the spread dates of the other part before it.
    spread = Part(Kind.RECURRING, "x").with_dues(
        ((date(2020, 3, 1), False), (date(2020, 6, 1), False), (date(2020, 12, 31), True))
    )
    both = Schedule.of((spread, Part(Kind.ONCE, "y", (date(2020, 6, 30),))))
    item = the_item(date(2020, 7, 1), (), both)
    assert (item.overdue, item.oldest_due, item.behind, item.behind_since) == (
        *(1, date(2020, 6, 30)),
        *(2, date(2020, 6, 1)),
    )


def test_late_is_what_came_after_a_printed_date_also_while_work_runs() -> None:
    # A spread date missed makes nothing late; 31/3 missed does, and shows before all is done.
    behind_then_done = the_item(date(2021, 1, 1), done("2020-12-30", count="15"), FIFTEEN)
    assert (behind_then_done.state, behind_then_done.filled_late) == (State.DONE, 0)
    running = the_item(date(2020, 5, 1), done("2020-04-02"))
    assert (running.state, running.filled_late) == (State.IN_PROGRESS, 1)


def test_a_record_of_only_words_fills_no_due_date_and_answers_ongoing_work() -> None:
    for key, words in (("cause", "Chưa ký"), ("evidence", "Ảnh"), ("note", "Xem lại")):
        assert the_item(date(2020, 4, 1), done("2020-03-01", **{key: words})).state is State.OVERDUE
    assert the_item(date(2020, 4, 1), done("2020-03-01", cause="Chưa ký", count="1")).done == 1


def test_a_row_of_a_due_date_that_two_forms_answer_alike_counts_once() -> None:
    """Whichever logs their records stand in; another answer counts, and a person is told of it."""
    row = {"date": "2020-03-20", "count": "1", "spent": "5.000.000", "due": "2020-03-31"}
    from_two = records_of(
        {**row, "id": "a", "form": "Q1-2020/x/10", "batch": "p"},
        {**row, "id": "b", "form": "H1-2020/y/12", "batch": "q"},
    )
    report = check_report(reckoned(plan_of({}), always(QUARTERLY)), from_two, date(2020, 4, 1))
    assert report.items[0].done == 1
    assert [finding.amount for finding in report.findings] == [5_000_000]
    assert the_item(date(2020, 4, 1), from_two[:1] + records_of({**row, "count": "2"})).done == 3


def test_money_out_of_order_is_a_finding_and_not_a_delay() -> None:
    records = records_of(
        {"date": "2020-01-05", "appraised": "90"},
        {"date": "2020-01-06", "approved": "100"},
        {"date": "2020-02-01", "count": "1", "spent": "70"},
        {"date": "2020-03-01", "count": "1", "spent": "40"},
        {"task": "2", "date": "2020-02-01", "spent": "5"},
        {"task": "3", "date": "2020-02-01", "approved": "5", "spent": "5"},
        {"task": "3", "date": "2020-05-01", "spent": "5"},  # after the day
    )
    report = check_report(reckoned(plan_of({}, {}, {}), always(QUARTERLY)), records, date(2020, 3, 2))
    # Approved 100 above appraised 90; spent 70 + 40 = 110 above 100; 5 spent with nothing approved.
    assert {(f.task, f.code, f.amount, f.limit) for f in report.findings} == {
        ("1", FindingCode.APPROVED_ABOVE_APPRAISED, 100, 90),
        ("1", FindingCode.SPENT_ABOVE_APPROVED, 110, 100),
        ("2", FindingCode.SPENT_WITHOUT_APPROVAL, 5, None),
    }
    assert not report.late
    day_before = check_report(reckoned(plan_of({}, {}, {}), always(QUARTERLY)), records, date(2020, 2, 29))
    assert FindingCode.SPENT_ABOVE_APPROVED not in {f.code for f in day_before.findings}


def test_the_last_reading_of_a_target_by_the_day_counts() -> None:
    targets = [{"id": "1", "text": "100% Cổng", "value": "100%"}, {"id": "2", "text": "Tăng thời lượng"}]
    readings = (
        ("2020-06-01", "80%"),
        ("2020-06-02", "95,5%"),
        ("2020-06-02", "96 %"),
        ("2020-12-01", "100%"),
    )
    records = records_of(*({"target": "1", "date": day, "value": value} for day, value in readings))
    report = check_report(
        reckoned(plan_of({}, targets=targets), always(QUARTERLY)), records, date(2020, 7, 1)
    )
    first, second = report.targets
    assert (first.aim, first.reading) == (Fraction(1), Fraction(24, 25))
    assert (first.words, first.date, first.met) == ("96%", date(2020, 6, 2), False)
    assert (second.aim, second.reading, second.words, second.date) == (None, None, None, None)
    assert second.met is None
    at_year_end = check_report(
        reckoned(plan_of({}, targets=targets), always(QUARTERLY)), records, date(2020, 12, 1)
    )
    assert at_year_end.targets[0].met


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("96%", Fraction(96, 100)),
        (" 96 % ", Fraction(96, 100)),
        ("0,5%", Fraction(1, 200)),
        ("12.25%", Fraction(49, 400)),
        ("96", None),
        ("chín sáu %", None),
        ("1.000.000%", None),
        (None, None),
    ],
)
def test_a_percentage_is_a_share_and_other_words_are_words(words: str | None, share: Fraction | None) -> None:
    assert share_of(words) == share


days = st.dates(date(2020, 1, 1), date(2020, 12, 31))


@given(
    st.lists(days, max_size=12).map(sorted),
    st.lists(st.tuples(days, st.integers(1, 3)), max_size=8),
    days,
)
def test_due_done_and_overdue_agree_with_filling_the_dates_one_by_one(
    dates: list[date], finished: list[tuple[date, int]], as_of: date
) -> None:
    """Against the rule as the design says it, walked day by day."""
    schedule = dues(*dates) if dates else Schedule((Part(Kind.EXTERNAL, "x"),), ())
    records = records_of(*({"date": d.isoformat(), "count": str(n)} for d, n in finished))
    item = the_item(as_of, records, schedule)
    open_dates = list(dates)
    for _ in range(sum(n for d, n in finished if d <= as_of)):
        if open_dates:
            open_dates.pop(0)
    late = [d for d in open_dates if d < as_of]
    assert item.due == len([d for d in dates if d <= as_of])
    assert item.overdue == len(late)
    assert item.oldest_due == (late[0] if late else None)
    assert item.next_due == next((d for d in open_dates if d >= as_of), None)
    assert item.kept == item.due - len([d for d in open_dates if d <= as_of])
    assert (item.state is State.OVERDUE) == bool(late)
    if late:
        assert late[0] + timedelta(days=item.days_overdue) == as_of


def test_a_report_is_a_value() -> None:
    made = [check_report(reckoned(plan_of({}), always(QUARTERLY)), [], date(2020, 5, 1)) for _ in range(2)]
    assert made[0] == made[1]
