"""The periodic report: what it counts, on the example log of Plan 444 and on small plans, all worked by hand."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.model.plan import Plan, Reporting
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.reporting import asked_period, following, parse_period, reporting_agency
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.report import PeriodicReport, periodic_report
from cchc_cli.domain.reports.report.outcomes import TaskResult
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import plan_of, records_of

LOADED = load_plan(None)
RECORDS = load_log([Path(__file__).parents[3] / "data" / "progress_2020.yaml"], LOADED).records
NO_DAYS_OFF = Workdays({})


def report_of(
    plan: Plan,
    records: tuple[Record, ...],
    period: str,
    as_of: date = date(2100, 1, 1),
    reporter: str | None = None,
    year: int = 2020,
) -> PeriodicReport:
    named = parse_period(period, year, plan.reporting)
    return periodic_report(LoadedPlan(plan, NO_DAYS_OFF), records, named, as_of, reporter=reporter)


def of_444(period: str, as_of: date = date(2100, 1, 1), reporter: str | None = None) -> PeriodicReport:
    return report_of(LOADED.plan, RECORDS, period, as_of, reporter)


Q3, H1 = of_444("Q3"), of_444("H1")


def result(report: PeriodicReport, task: str) -> TaskResult:
    (found,) = (r for r in report.results if r.task == task)
    return found


# -- Quý III/2020 of Plan 444: data of 15/6–14/9/2020


def test_a_report_holds_the_data_of_its_window_and_no_more() -> None:
    assert (Q3.as_of, Q3.finished, Q3.from_the_start) == (date(2020, 9, 14), True, False)
    assert len(Q3.results) == 25  # 22 tasks of the annex; V.1, V.2 and V.5
    assert Q3.reporter is not None
    assert (Q3.reporter.name, Q3.to, Q3.own) == (
        *("Sở Thông tin và Truyền thông", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
        False,
    )


@pytest.mark.parametrize(
    ("task", "whole", "planned", "done", "planned_so_far", "done_so_far", "kept"),
    [
        # 15/năm: 18/6, 12/7, 6/8, 31/8 fall in the window; records 18/6, 10/7, 6/8, 28/8. Six due dates and six
        # records before.
        ("3", 15, 4, 4, 10, 10, 10),
        # 31/3, 30/6; done on 26/6 only.
        ("5", 4, 1, 1, 2, 1, 1),
        # Quý II: six of one, on 10/7.
        ("16", 1, 1, 6, 1, 6, 1),
        # 04 số/tháng for 13 units: 15, 22, 30/6; 7, 15, 23, 31/7; 7, 15, 23, 31/8; 7/9 are 12 dates, 12 × 13.
        # TP and Hương Sơn 4 a month and 11 others 12 on 30/6: 4+4+132 + 8 + 8. 33 dates by 14/9; by then
        # 2 × 32, ten units 12 + 12 and Hương Khê 10 + 12.
        ("19", 624, 156, 156, 429, 326, 326),
        # One for each of 216 communes at 30/6, 31/7, 31/8; 190 + 197 + 201 units.
        ("21", 2592, 648, 588, 1728, 1435, 1435),
        # Reports by 20/3, 20/6, 20/9 and 20/12: sent on 20/3 and 19/6.
        ("V.1", 4, 1, 1, 2, 2, 2),
        # Due on 31/12 for 1 + 13 + 216 units; TP and Văn phòng in June; Thạch Hà, Hương Sơn (2), 150 communes.
        ("9", 230, 0, 153, 0, 155, 0),
        ("7", 1, 0, None, 0, None, 0),  # October; until then only steps of its budget
        # Ongoing: no due dates. 20 on 11/9; 14, 18 before.
        ("2", None, None, 20, None, 52, None),
        # 310 and 520 are all the articles of the communes together, not of each.
        ("1", None, None, 1042, None, 1718, None),
        ("10", None, None, None, None, 2, None),  # 12/3 and 9/6
    ],
)
def test_what_was_due_and_done_by_task(
    task: str,
    whole: int | None,
    planned: int | None,
    done: int | None,
    planned_so_far: int | None,
    done_so_far: int | None,
    kept: int | None,
) -> None:
    r = result(Q3, task)
    assert (r.whole, r.planned, r.done) == (whole, planned, done)
    assert (r.planned_so_far, r.done_so_far, r.kept) == (planned_so_far, done_so_far, kept)


def test_who_is_late_how_long_and_why() -> None:
    late = {(x.item.task, *x.item.unit): x for x in Q3.late}
    assert len(late) == 13
    assert sorted({task for task, _ in late}) == ["19", "21", "5"]
    # 22 done of the 32 that 31/8 demands; 30/6 demands 24, 76 days before 14/9. The reason written in March is of no
    # due date that is unmet by now.
    huong_khe = late["19", "huyen-huong-khe"]
    assert (huong_khe.item.overdue, huong_khe.item.oldest_due, huong_khe.item.days_overdue) == (
        *(10, date(2020, 6, 30)),
        76,
    )
    assert all(x.cause is None for x in Q3.late)
    assert [(c.task, c.date) for c in Q3.causes] == [
        ("5", date(2020, 6, 26)),
        ("20", date(2020, 7, 2)),
        ("16", date(2020, 7, 10)),
    ]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        # The camera of January, told on 1/2, when the work was late; it caught up a day after.
        ({"date": "2020-02-01", "count": "1"}, False),
        ({"date": "2020-10-30", "count": "0"}, False),
        # 9 of 12 are done: the 10th due date, 31/10, is the oldest that nothing fills.
        ({"date": "2020-10-31", "count": "0"}, True),
        # Written before it on the form's row of that due date; on the rows of others.
        ({"date": "2020-10-12", "count": "0", "due": "2020-10-31"}, True),
        ({"date": "2020-10-12", "count": "0", "due": "2020-09-30"}, False),
        ({"date": "2020-10-12", "count": "0", "due": "2020-12-31"}, False),
    ],
)
def test_a_reason_is_told_only_of_the_lateness_that_it_was_written_of(
    reason: dict[str, Any], told: bool
) -> None:
    words = "Máy quay hỏng trong tháng 01, sửa xong ngày 01/02/2020"
    done = 9 - int(reason["count"])
    records = records_of(
        {"task": "V.5", "cause": words} | reason, {"task": "V.5", "date": "2020-02-02", "count": str(done)}
    )
    report = report_of(LOADED.plan, records, "Y")
    (late,) = (x for x in report.late if x.item.task == "V.5")
    assert late.item.oldest_due == date(2020, 10, 31)
    assert (late.cause and late.cause.words) == (words if told else None)
    # That it was written stays a fact of the year.
    assert [c.words for c in report.causes] == [words]


def test_the_last_of_several_reasons_is_told() -> None:
    records = records_of(
        {"task": "7", "date": "2020-12-01", "count": "0", "cause": "Chờ duyệt"},
        {"task": "7", "date": "2020-12-03", "count": "0", "cause": "Chờ báo Trung ương"},
        {"task": "7", "date": "2020-12-03", "count": "0", "cause": "Báo lùi lịch đăng"},
    )
    (late,) = (x for x in report_of(LOADED.plan, records, "Y").late if x.item.task == "7")
    assert late.cause is not None
    assert late.cause.words == "Báo lùi lịch đăng"


def test_who_has_said_nothing_of_ongoing_work() -> None:
    assert [(*s.unit, [*s.tasks]) for s in Q3.missing.silent] == [
        ("so-tu-phap", ["10"]),
        ("hiep-hoi-dn", ["22"]),
        ("huyen-huong-khe", ["1"]),
        ("huyen-vu-quang", ["1"]),
    ]


@pytest.mark.parametrize("period", ["Q1", "H1", "Q3", "9M", "Y", "M9"])
def test_one_period_rules_who_is_silent_and_the_state_of_each_work(period: str) -> None:
    report = of_444(period)
    ongoing = {r.task for r in report.results if r.planned is None}
    silent = {task for unit in report.missing.silent for task in unit.tasks} & ongoing
    assert {r.task for r in report.results if r.state is State.NO_REPORT} == silent


def test_a_work_has_the_most_urgent_state_of_its_units() -> None:
    states = {r.task: r.state for r in Q3.results}
    # Of ongoing work 1 and 10 have silent units, 2 has none; 3 has its next due date on 24/9; 19 is late.
    assert [states[task] for task in ("1", "10", "2", "3", "16", "19", "7")] == [
        *(State.NO_REPORT, State.NO_REPORT, State.ONGOING, State.DUE_SOON, State.DONE_LATE),
        *(State.OVERDUE, State.NOT_STARTED),
    ]
    # Sở TT&TT, the agencies, the societies, 13 districts and the communes answer for 1; two districts are silent.
    assert [(r.in_state, r.followed) for r in Q3.results if r.task in ("1", "3", "19")] == [
        # TP Hà Tĩnh and Hương Sơn have the 32 that 31/8 demands.
        *((2, 17), (1, 1), (11, 13)),
    ]


def test_the_completion_rate_is_that_of_a_check_on_the_same_day() -> None:
    # Due: 10 + 2 + 2 + 1 + 429 + 2 + 8 + 2 + 8 + 8, the communes as one; kept: 10+2+1+1+326+2+6+2+8+8, where
    # 1435 of 216 each are six whole ones.
    assert (Q3.status.kept, Q3.status.due) == (366, 472)
    assert [r.task for r in Q3.dated] == ["3", "4", "5", "16", "19", "20", "21", "V.1", "V.2", "V.5"]
    assert [r.task for r in Q3.dated if not r.on_time] == ["5", "19", "21"]


def test_money_so_far_and_in_the_period() -> None:
    total = Q3.budget.total
    assert (total.amount, total.funded, total.tasks) == (1_000_000_000, 13, 22)
    assert total.execution is not None
    # 685 in February, task 7's 90 on 20/7.
    assert (total.execution.at(Step.APPROVED), total.execution.at(Step.SPENT)) == (775_000_000, 459_000_000)
    # 18,4 + 30 + 58,5 + 8 + 52 + 35 + 22 + 18,4 + 8,5 + 12,5 + 14,5
    assert sum(amount for _, amount in Q3.spent) == 277_800_000
    assert dict(Q3.spent)["3"] == 36_800_000
    assert sum(row.amount or 0 for row in Q3.by_agency.rows) == 1_000_000_000


def test_what_comes_next_is_the_fourth_quarter() -> None:
    assert Q3.following.code == "Q4"
    assert Q3.coming is not None
    assert Q3.coming.window == Period(date(2020, 9, 15), date(2020, 12, 14))
    assert ("7", date(2020, 10, 31)) in [(item.task, item.due) for item in Q3.coming.due]


# -- 6 tháng đầu năm 2020: cumulative, 15/12/2019–14/6/2020


def test_the_half_year_is_everything_so_far() -> None:
    assert (H1.from_the_start, H1.as_of) == (True, date(2020, 6, 14))
    assert all((r.planned, r.done) == (r.planned_so_far, r.done_so_far) for r in H1.results)
    # 21 due dates for 13 units; by then TP and Hương Sơn 20 each, ten 12, Hương Khê 10.
    nineteen = result(H1, "19")
    assert (nineteen.planned, nineteen.done, nineteen.kept) == (273, 170, 170)
    assert nineteen.rate == Fraction(170, 273)
    # 150 + 162 + 171 + 180 (not the 208 that it corrects) + 184
    assert result(H1, "21").done == 847
    assert H1.budget.total.execution is not None
    assert (H1.budget.total.execution.at(Step.APPROVED), H1.budget.total.execution.at(Step.SPENT)) == (
        685_000_000,
        181_200_000,
    )
    assert [(t.id, t.words) for t in H1.status.targets if t.words] == [("1", "92%"), ("4", "88%")]


def test_nine_months_are_the_half_year_and_the_third_quarter() -> None:
    nine = of_444("9M")
    for whole, half, third in zip(nine.results, H1.results, Q3.results, strict=True):
        assert (whole.done or 0) == (half.done or 0) + (third.done or 0)
    assert sum(a for _, a in nine.spent) == 459_000_000


def test_a_month_is_the_same_counted_over_its_window() -> None:
    # M9: 15/8–14/9. Task 3: 31/8 due, 28/8 done; task 19: 15, 23, 31/8, 7/9 for 13, done 4 + 4.
    month = of_444("M9")
    assert [(r.planned, r.done) for r in month.results if r.task in ("3", "19")] == [(1, 1), (52, 8)]
    assert (month.following.code, month.period.window.start) == ("M10", date(2020, 8, 15))


# -- other days, other senders, other plans


def test_before_the_period_ends_the_report_goes_as_far_as_the_day() -> None:
    early = of_444("Q3", date(2020, 7, 11))
    assert (early.as_of, early.finished) == (date(2020, 7, 11), False)
    # 18/6 due; 18/6 and 10/7 done.
    assert (result(early, "3").planned, result(early, "3").done) == (1, 2)
    assert all(
        record.date <= early.as_of for record in RECORDS if record.cause in [c.words for c in early.causes]
    )
    before = of_444("Q3", date(2020, 6, 1))
    assert result(before, "3").planned == 0
    assert result(before, "3").done is None
    assert not before.missing.silent
    assert not before.spent


def test_another_agency_reports_its_own_works_to_the_one_that_sums_up() -> None:
    own = of_444("Q3", reporter="huyen-can-loc")
    assert (own.own, own.to) == (True, "Sở Thông tin và Truyền thông")
    assert [r.task for r in own.results] == ["1", "9", "19"]
    # 12 of the 12 due dates of one unit; 33 due so far, 24 done.
    nineteen = result(own, "19")
    assert (nineteen.units, nineteen.planned, nineteen.done, nineteen.planned_so_far, nineteen.kept) == (
        *(1, 12, 12),
        *(33, 24),
    )
    assert [x.item.unit for x in own.late] == [("huyen-can-loc",)]
    assert own.budget.total.amount is None
    whole = of_444("Q3", reporter="so-tttt")
    assert (whole.own, len(whole.results)) == (False, 25)


MINIMAL: dict[str, Any] = {
    "number": "1/KH",
    "title": "Kế hoạch nhỏ",
    "year": "2021",
    "agencies": {"a": {"name": "Sở A"}},
    "tasks": [{"id": "1", "name": "Việc", "lead": "a", "schedule": "01 lần/quý"}],
}


def test_a_minimal_plan_without_a_log_has_no_zeroes_and_no_sender() -> None:
    report = report_of(plan_of(**MINIMAL), (), "Q3", year=2021)
    assert (report.reporter, report.to, report.own) == (None, None, False)
    (only,) = report.results
    # 31/3 and 30/6 are due by 14/9, and only 30/6 in the window.
    assert (only.planned, only.done, only.planned_so_far, only.done_so_far, only.kept) == (
        1,
        None,
        2,
        None,
        0,
    )
    assert report.budget.total.amount is None
    assert report.status.targets == ()


def test_who_reports_is_who_leads_the_duty_to_report() -> None:
    work = {"lead": "a", "schedule": "hằng quý"}
    duties = [
        {"id": "V.1", "agencies": "a", "text": "x", "work": {"name": "Gửi phóng sự", **work}},
        {"id": "V.2", "agencies": "a", "text": "x", "work": {"name": "Tổng hợp, BÁO CÁO UBND tỉnh", **work}},
    ]
    assert reporting_agency(plan_of(**MINIMAL, duties=duties)) == "a"
    assert reporting_agency(plan_of(**MINIMAL, duties=duties[:1])) is None
    # A group signs nothing.
    assert (
        reporting_agency(plan_of(**MINIMAL | {"agencies": {"a": {"name": "Các sở"}}}, duties=duties)) is None
    )


@pytest.mark.parametrize(
    ("period", "as_of", "start", "end", "last"),
    [
        ("Q3", date(2100, 1, 1), date(2020, 9, 15), date(2020, 12, 14), False),
        ("H1", date(2100, 1, 1), date(2020, 6, 15), date(2020, 12, 14), False),
        # Of 2021 this plan orders nothing; its own last days stand between.
        ("Y", date(2100, 1, 1), date(2020, 12, 15), date(2020, 12, 31), True),
        ("Q4", date(2100, 1, 1), date(2020, 12, 15), date(2020, 12, 31), True),
        # What comes begins with the day after the data, be they cut short.
        ("Q3", date(2020, 7, 11), date(2020, 7, 12), date(2020, 12, 14), False),
        ("Y", date(2020, 11, 30), date(2020, 12, 1), date(2020, 12, 31), True),
    ],
)
def test_what_comes_next_begins_the_day_after_the_data_and_ends_with_the_plan(
    period: str, as_of: date, start: date, end: date, last: bool
) -> None:
    report = of_444(period, as_of)
    assert report.coming is not None
    assert (report.coming.window, report.is_last) == (Period(start, end), last)


def test_after_the_rest_of_the_plan_nothing_comes() -> None:
    rest = periodic_report(LOADED, RECORDS, asked_period(LOADED.plan, "rest"), date(2021, 1, 5))
    assert (rest.period.window, rest.as_of) == (
        Period(date(2020, 12, 15), date(2020, 12, 31)),
        date(2020, 12, 31),
    )
    assert (rest.finished, rest.from_the_start, rest.coming, rest.is_last) == (True, False, None, True)
    # 15, 23 and 31/12 for each of 13 districts, and the last of the 15 numbers of a year.
    assert [(r.planned, r.done) for r in rest.results if r.task in ("3", "19")] == [(1, None), (39, None)]


def test_a_plan_of_several_years_orders_the_next_one_too() -> None:
    plan = plan_of({"schedule": "01 lần/quý"}, period={"start": "2021-01-01", "end": "2025-12-31"})
    report = report_of(plan, (), "Y", year=2021)
    assert report.coming is not None
    assert (report.coming.window, report.is_last) == (Period(date(2021, 12, 15), date(2022, 12, 14)), False)


def test_after_the_plan_nothing_comes() -> None:
    report = report_of(plan_of(**MINIMAL), (), "Y", year=2022)
    assert report.coming is None


@pytest.mark.parametrize(
    ("code", "next_code", "year"),
    [
        ("M1", "M2", 2020),
        ("M12", "M1", 2021),
        ("Q3", "Q4", 2020),
        ("Q4", "Q1", 2021),
        ("H1", "H2", 2020),
        ("H2", "H1", 2021),
        ("9M", "Q4", 2020),
        ("Y", "Y", 2021),
    ],
)
def test_the_period_that_follows(code: str, next_code: str, year: int) -> None:
    after = following(parse_period(code, 2020, Reporting()), Reporting())
    assert (after.code, after.year) == (next_code, year)


def test_a_group_without_members_counts_its_units() -> None:
    plan = plan_of(
        {"lead": "xa", "schedule": "01 lần/quý"},
        year="2021",
        agencies={"xa": {"name": "Các xã", "size": "10"}},
    )

    def with_records(*given: dict[str, Any]) -> TaskResult:
        records = records_of(*({"agency": "xa"} | g for g in given))
        return report_of(plan, records, "9M", year=2021).results[0]

    # Two due dates by 14/9, for ten units. A record that names no units speaks for all ten.
    said = with_records({"date": "2021-03-01", "units": "4"}, {"date": "2021-04-01"})
    assert (said.planned, said.done, said.kept) == (20, 14, 14)
    # The first due date is full, the second has four of ten.
    assert [due.filled for due in said.dues] == [1, Fraction(4, 10), 0, 0]
    assert with_records({"date": "2021-03-01", "count": "3"}).kept == 20
