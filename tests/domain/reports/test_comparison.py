"""A period held against past ones: worked by hand; what can't be compared is said and never counted as zero."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import asked_period, preceding
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.report import (
    PastGap,
    PastKind,
    PastLog,
    PastReport,
    PeriodicReport,
    periodic_report,
)
from cchc_cli.domain.reports.report.comparison import compared_works
from cchc_cli.domain.rules.loaded import LoadedPlan
from tests.conftest import plan_of, records_of
from tests.domain.reports.test_report import of_444, report_of


def last_year(*tasks: Mapping[str, object], **head: object) -> Plan:
    return plan_of(*tasks, **{"number": "390/KH-UBND", "year": "2019", **head})


def beside(
    plan: Plan, records: tuple[Record, ...], old: Plan, old_records: tuple[Record, ...], **more: Any
) -> PeriodicReport:
    past = PastLog(LoadedPlan(old, Workdays({})), old_records)
    period = asked_period(plan, "Q3")
    as_of = more.pop("as_of", date(2100, 1, 1))
    return periodic_report(LoadedPlan(plan, Workdays({})), records, period, as_of, past=past, **more)


def of_kind(report: PeriodicReport, kind: PastKind) -> PastReport:
    (found,) = (past for past in report.past if past.kind is kind)
    return found


def figures(report: PeriodicReport | None) -> tuple[int, int, int, int]:
    assert report
    return report.status.kept, report.status.due, len(report.late_works), len(report.dated)


QUARTERLY = {"schedule": "01 lần/quý", "name": "Bản tin năm 2020"}


@pytest.mark.parametrize(
    ("period", "before"),
    # Data of a quarter are told beside those of the cut-off before it, of a month beside the month before.
    [
        ("Q1", None),
        ("H1", "Q1"),
        ("Q3", "H1"),
        ("Y", "Q3"),
        ("M9", "M8"),
        ("9M", "H1"),
        ("Q2", "Q1"),
        ("rest", "Y"),
    ],
)
def test_the_period_before_closed_when_this_one_opened(period: str, before: str | None) -> None:
    plan = plan_of(QUARTERLY)
    found = preceding(asked_period(plan, period), plan)
    assert (found and found.code) == before


def test_the_period_before_needs_no_other_log() -> None:
    """31/3 and 30/6 have come by 14/9, one of them by 14/6; one was done in February, one in July."""
    records = records_of({"date": "2020-02-01"}, {"date": "2020-07-20"})
    report = report_of(plan_of(QUARTERLY), records, "Q3")
    (before,) = report.past
    assert before.report
    assert (before.kind, before.report.period.code, before.report.as_of) == (
        *(PastKind.BEFORE, "H1"),
        date(2020, 6, 14),
    )
    assert figures(report) == (2, 2, 0, 1)
    assert figures(before.report) == (1, 1, 0, 1)
    assert report_of(plan_of(QUARTERLY), records, "Q1").past == ()


def test_of_plan_444_the_figures_of_the_period_before_are_those_of_its_own_report() -> None:
    before = of_kind(of_444("Q3"), PastKind.BEFORE).report
    assert before
    half = of_444("H1")
    assert (before.results, before.status, before.budget) == (half.results, half.status, half.budget)


def test_the_same_period_a_year_ago_is_of_the_other_log() -> None:
    """Four were due in three quarters there, two a quarter, of which one was done; here one of two."""
    old = last_year({"schedule": "02 lần/quý", "name": "Bản tin năm 2019"})
    report = beside(
        plan_of(QUARTERLY), records_of({"date": "2020-02-01"}), old, records_of({"date": "2019-02-01"})
    )
    past = of_kind(report, PastKind.LAST_YEAR)
    # 15/2, 31/3, 15/5, 30/6, 15/8: of each quarter's two dates only its last day is printed.
    assert (past.number, past.year, figures(past.report)) == ("390/KH-UBND", 2019, (1, 5, 1, 1))
    assert figures(report) == (1, 2, 1, 1)
    # The period before is still this log's.
    assert figures(of_kind(report, PastKind.BEFORE).report) == (1, 1, 0, 1)


@pytest.mark.parametrize(
    ("head", "records", "gap"),
    [
        ({"year": "2018"}, ({"date": "2018-02-01"},), PastGap.NO_PERIOD),
        ({}, (), PastGap.NO_DATA),
        # What was recorded after the period closed is not of it.
        ({}, ({"date": "2019-09-15"},), PastGap.NO_DATA),
    ],
)
def test_what_has_no_data_is_no_zero(
    head: dict[str, object], records: tuple[dict[str, object], ...], gap: PastGap
) -> None:
    old = last_year(QUARTERLY, **head)
    past = of_kind(beside(plan_of(QUARTERLY), (), old, records_of(*records)), PastKind.LAST_YEAR)
    assert (past.report, past.gap) == (None, gap)


def test_another_log_of_the_same_plan_tells_the_period_before() -> None:
    plan = plan_of(QUARTERLY)
    report = beside(plan, (), plan, records_of({"date": "2020-02-01"}))
    assert [past.kind for past in report.past] == [PastKind.BEFORE]
    assert figures(report.past[0].report) == (1, 1, 0, 1)


def test_a_plan_of_several_years_has_its_year_before_in_its_own_log() -> None:
    span = {"start": "2019-01-01", "end": "2020-12-31"}
    plan = plan_of({"schedule": "01 lần/quý"}, period=span)
    report = report_of(plan, records_of({"date": "2019-02-01"}), "Q3")
    past = of_kind(report, PastKind.LAST_YEAR).report
    assert past
    assert (past.as_of, figures(past)) == (date(2019, 9, 14), (1, 2, 1, 1))


def test_a_period_cut_short_is_held_against_as_much_of_the_past_one() -> None:
    """65 days of Quý III to 19/8; in 2019 too."""
    report = beside(
        plan_of(QUARTERLY),
        (),
        last_year(QUARTERLY),
        records_of({"date": "2019-02-01"}),
        as_of=date(2020, 8, 19),
    )
    past = of_kind(report, PastKind.LAST_YEAR).report
    assert past
    assert past.as_of == date(2019, 8, 19)


def test_one_agencys_report_is_held_against_its_own() -> None:
    both = {**QUARTERLY, "lead": ["dai", "bao"]}
    old_records = records_of(
        {"agency": "dai", "date": "2019-02-01"},
        {"agency": "bao", "date": "2019-02-01"},
        {"agency": "bao", "date": "2019-05-01"},
    )
    duty = {
        "id": "V.1",
        "agencies": "hoi",
        "text": "x",
        "work": {"name": "Báo cáo", "lead": "hoi", "schedule": "hằng quý"},
    }
    plan, old = plan_of(both, duties=[duty]), last_year(both, duties=[duty])
    own = beside(plan, (), old, old_records, reporter="bao")
    past = of_kind(own, PastKind.LAST_YEAR).report
    assert past
    assert (past.own, figures(past)) == (True, (2, 2, 0, 1))
    # A plan that gives it nothing to do has nothing to hold it against.
    other = beside(plan, (), last_year(QUARTERLY, duties=[duty]), old_records[:1], reporter="bao")
    assert of_kind(other, PastKind.LAST_YEAR).gap in (PastGap.NO_AGENCY, PastGap.NO_DATA)


def test_works_are_the_same_by_code_or_by_name_and_never_by_their_place_alone() -> None:
    now = plan_of(
        {"id": "1", "name": "Bản tin năm 2020", "schedule": "hằng quý"},
        {"id": "2", "name": "Phóng sự", "schedule": "hằng quý"},
        {"id": "3", "name": "Hội thi", "code": "B7", "schedule": "hằng quý"},
        {"id": "4", "name": "Tờ rơi", "schedule": "hằng quý"},
    )
    then = last_year(
        {"id": "7", "name": "BẢN TIN năm 2019", "schedule": "hằng quý"},
        {"id": "2", "name": "Pa nô", "schedule": "hằng quý"},
        {"id": "9", "name": "Cuộc thi", "code": "b7", "schedule": "hằng quý"},
    )
    results = report_of(now, (), "Q3").results, report_of(then, (), "Q3", year=2019).results
    works = compared_works(results[0], now, results[1], then)
    assert [(a.task, b.task) for a, b in works.both] == [("1", "7"), ("3", "9")]
    assert (works.only_now, works.only_then) == (("2", "4"), ("2",))
