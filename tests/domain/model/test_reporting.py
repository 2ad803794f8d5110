"""Reporting periods of NĐ 09/2019 Điều 12; every window below is written out from the decree's own text."""

from datetime import date
from typing import Any

import pytest

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Plan, Reporting
from cchc_cli.domain.model.reporting import (
    asked_period,
    following,
    last_finished,
    parse_period,
    period_of,
    periods_of,
    reporting_faults,
)
from cchc_cli.domain.model.schedule import Period
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from tests.conftest import plan_of

DECREE = Reporting()
WORKDAYS = load_workdays()


@pytest.mark.parametrize(
    ("code", "start", "end", "deadline"),
    [
        ("M1", date(2019, 12, 15), date(2020, 1, 14), date(2020, 1, 20)),
        ("M3", date(2020, 2, 15), date(2020, 3, 14), date(2020, 3, 20)),
        ("M10", date(2020, 9, 15), date(2020, 10, 14), date(2020, 10, 20)),
        ("Q1", date(2019, 12, 15), date(2020, 3, 14), date(2020, 3, 20)),
        ("Q2", date(2020, 3, 15), date(2020, 6, 14), date(2020, 6, 20)),
        ("Q3", date(2020, 6, 15), date(2020, 9, 14), date(2020, 9, 20)),
        ("Q4", date(2020, 9, 15), date(2020, 12, 14), date(2020, 12, 20)),
        ("H1", date(2019, 12, 15), date(2020, 6, 14), date(2020, 6, 20)),
        ("H2", date(2020, 6, 15), date(2020, 12, 14), date(2020, 12, 20)),
        ("9M", date(2019, 12, 15), date(2020, 9, 14), date(2020, 9, 20)),
        ("Y", date(2019, 12, 15), date(2020, 12, 14), date(2020, 12, 20)),
    ],
)
def test_windows_of_the_decree(code: str, start: date, end: date, deadline: date) -> None:
    period = parse_period(code, 2020, DECREE)
    assert period.code == code
    assert period.window == Period(start, end)
    assert period.deadline == deadline
    assert period.year == 2020


def test_20_june_is_in_work_quarter_two_and_report_quarter_three() -> None:
    day = date(2020, 6, 20)
    assert (day.month - 1) // 3 + 1 == 2
    quarters = [parse_period(f"Q{n}", 2020, DECREE) for n in (1, 2, 3, 4)]
    assert [q.code for q in quarters if day in q.window] == ["Q3"]


def test_what_is_not_a_period_is_refused_with_what_can_be_written() -> None:
    with pytest.raises(BadValue) as refused:
        parse_period("Q5", 2020, DECREE)
    assert refused.value.code == "period-unknown"
    assert refused.value.fault_args["value"] == "Q5"
    choices = refused.value.fault_args["choices"]
    assert isinstance(choices, tuple)
    assert len(choices) == 20
    assert [parse_period(choice, 2020, DECREE).code for choice in choices] == list(choices)


@pytest.mark.parametrize(
    ("written", "year", "code", "of"),
    [
        ("Q3", None, "Q3", 2020),
        ("quý III/2020", None, "Q3", 2020),
        ("quý III/2020", 2021, "Q3", 2020),  # the words are nearer than --year
        ("2020", None, "Y", 2020),
    ],
)
def test_the_year_of_a_period_asked_for(written: str, year: int | None, code: str, of: int) -> None:
    period = asked_period(plan_of({}, reporting={"periods": ["Q1"]}), written, year)
    assert (period.code, period.year) == (code, of)


@pytest.mark.parametrize(
    ("written", "year", "code"),
    [
        ("Q5", None, "period-unknown"),
        ("Q3/0000", None, "period-unknown"),
        ("Q3/9999", None, "period-unknown"),
        ("Q3", 10000, "year-out-of-range"),
        ("Q3", -1, "year-out-of-range"),
        ("Q3", 0, "year-out-of-range"),
        ("Q3", 1, "year-out-of-range"),
        ("Q3", 1900, "stretch-outside"),
        ("Q3", 2200, "stretch-outside"),
        ("Q2/2021", None, "stretch-outside"),
        ("Q4/2019", None, "stretch-outside"),
        # Their data begin on 15/12/2020, a day of the plan, whose last days have a report of their own (`rest`).
        ("Q1", 2021, "period-after-plan"),
        ("M1/2021", None, "period-after-plan"),
        ("Y", 2021, "period-after-plan"),
    ],
)
def test_a_period_that_a_plan_cannot_have_is_refused(written: str, year: int | None, code: str) -> None:
    with pytest.raises(BadValue) as refused:
        asked_period(plan_of({}, reporting={"periods": ["Q1"]}), written, year)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("head", "start", "end", "deadline"),
    [
        # The year's data close on 14/12; reports are sent on the 20th.
        ({}, date(2020, 12, 15), date(2020, 12, 31), date(2021, 1, 20)),
        ({"reporting": {"periods": "Q3"}}, date(2020, 9, 15), date(2020, 12, 31), date(2021, 1, 20)),
        # The last window is that of 2025; 2021 to 2024 go on into the year after.
        (
            {"period": {"start": "2021-01-01", "end": "2025-12-31"}},
            *(date(2025, 12, 15), date(2025, 12, 31), date(2026, 1, 20)),
        ),
        # Quý II has months of this plan, and closes on 14/6; the first 5th of a month after 30/6.
        (
            {"period": {"start": "2021-02-01", "end": "2021-06-30"},
             "reporting": {"periods": ["Q1", "Q2"], "deadline_day": "5"}},
            *(date(2021, 6, 15), date(2021, 6, 30), date(2021, 7, 5)),
        ),
    ],
)  # fmt: skip
def test_the_rest_of_a_plan_are_its_days_after_the_last_reporting_window(
    head: dict[str, Any], start: date, end: date, deadline: date
) -> None:
    plan = plan_of({}, **head)
    rest = asked_period(plan, "những ngày còn lại")
    assert (rest.code, rest.window, rest.deadline) == ("rest", Period(start, end), deadline)
    assert rest == asked_period(plan, f"rest/{end.year}") == asked_period(plan, "rest", end.year)
    assert period_of("rest", rest.window, plan.reporting) == rest
    assert rest not in periods_of(plan.reporting, plan.span)
    # What comes after it is the year after.
    assert (following(rest, plan.reporting).code, following(rest, plan.reporting).year) == ("Y", end.year + 1)


@pytest.mark.parametrize(
    ("head", "written", "facts"),
    [
        # A cut-off on the last day of a month: the year's data are all of the plan's days.
        (
            {"reporting": {"cutoff_day": "31", "deadline_day": "5"}},
            *("rest", {"year": "2020", "closes": date(2020, 12, 31), "end": date(2020, 12, 31)}),
        ),
        # The year's window is open beyond a plan that ends in November.
        (
            {"period": {"start": "2020-01-01", "end": "2020-11-30"}},
            *("rest", {"year": "2020", "closes": date(2020, 12, 14), "end": date(2020, 11, 30)}),
        ),
        ({}, "rest/2019", {"year": "2019", "closes": date(2020, 12, 14), "end": date(2020, 12, 31)}),
    ],
)
def test_where_the_last_window_reaches_the_end_there_is_no_rest(
    head: dict[str, Any], written: str, facts: dict[str, object]
) -> None:
    with pytest.raises(BadValue) as refused:
        asked_period(plan_of({}, **head), written)
    assert (refused.value.code, refused.value.fault_args) == ("period-no-rest", facts)


def test_a_plan_without_reports_has_no_last_one_and_no_plan_owes_the_rest() -> None:
    with pytest.raises(BadValue) as refused:
        asked_period(plan_of({}, reporting={"periods": []}), "rest")
    assert refused.value.code == "period-none"
    (fault,) = reporting_faults(plan_of({}, reporting={"periods": ["Q1", "rest"]}), WORKDAYS)
    assert (fault.code, fault.path) == ("period-unknown", ("reporting", "periods", 1))
    assert "rest" not in str(fault.args["choices"])


def test_of_a_plan_of_several_years_the_year_must_be_said() -> None:
    plan = _several_years()
    with pytest.raises(BadValue) as refused:
        asked_period(plan, "Q3")
    assert refused.value.code == "year-missing"
    assert asked_period(plan, "Q3", 2022) == asked_period(plan, "quý III/2022")
    assert asked_period(plan, "Q3", 2022).window == Period(date(2022, 6, 15), date(2022, 9, 14))


def test_the_last_finished_period_is_the_longest_of_those_that_closed_last() -> None:
    plan = _several_years()
    assert last_finished(plan, date(2022, 6, 14)) == asked_period(plan, "Q1/2022")
    assert last_finished(plan, date(2022, 6, 15)) == asked_period(plan, "H1/2022")
    assert last_finished(plan, date(2030, 1, 1), 2022) == asked_period(plan, "Y/2022")
    for day, year, code in [
        (date(2021, 3, 14), None, "period-none-finished"),
        (date(2022, 3, 14), 2022, "period-none-finished"),
        (date(2022, 3, 14), 2031, "period-none"),
        (date(2022, 3, 14), 10000, "period-none"),
    ]:
        with pytest.raises(BadValue) as refused:
            last_finished(plan, day, year)
        assert refused.value.code == code


def test_names() -> None:
    vi, en = Language("vi"), Language("en")
    assert vi("reporting.Q3", year=2020) == "Quý III/2020"
    assert vi("reporting.H1", year=2020) == "6 tháng đầu năm 2020"
    assert vi("reporting.9M", year=2020) == "9 tháng năm 2020"
    assert vi("reporting.Y", year=2020) == "Năm 2020"
    assert vi("reporting.M10", year=2020) == "Tháng 10/2020"
    assert en("reporting.M10", year=2020) == "October 2020"


def test_finished_begins_the_day_after_the_cut_off() -> None:
    quarter = parse_period("Q3", 2020, DECREE)
    assert not quarter.finished(date(2020, 9, 14))
    assert quarter.finished(date(2020, 9, 15))


def test_a_plan_of_one_year_owes_its_four_reports_in_order() -> None:
    owed = periods_of(DECREE, Period.of_year(2020))
    assert [(p.code, p.year) for p in owed] == [("Q1", 2020), ("H1", 2020), ("Q3", 2020), ("Y", 2020)]


def test_a_shorter_report_comes_before_a_longer_one_that_closes_with_it() -> None:
    owed = periods_of(Reporting(periods=("Y", "H2", "Q4", "M12", "q4")), Period.of_year(2020))
    assert [p.code for p in owed] == ["M12", "Q4", "H2", "Y"]


def test_a_plan_of_several_years_owes_the_reports_of_each() -> None:
    span = Period(date(2021, 1, 1), date(2025, 12, 31))
    owed = periods_of(DECREE, span)
    assert len(owed) == 20
    assert [p.code for p in owed[:4]] == ["Q1", "H1", "Q3", "Y"]
    assert {p.year for p in owed} == {2021, 2022, 2023, 2024, 2025}


def test_a_plan_from_the_middle_of_a_year_owes_no_report_of_months_before_it() -> None:
    span = Period(date(2020, 7, 1), date(2021, 3, 31))
    owed = [(p.code, p.year) for p in periods_of(DECREE, span)]
    assert owed == [("Q3", 2020), ("Y", 2020), ("Q1", 2021), ("H1", 2021), ("Y", 2021)]


def test_a_cut_off_on_the_last_day_makes_calendar_periods() -> None:
    own = Reporting(cutoff_day=31, deadline_day=5)
    first = parse_period("Q1", 2020, own)
    assert first.window == Period(date(2020, 1, 1), date(2020, 3, 31))
    assert first.deadline == date(2020, 4, 5)
    assert parse_period("M2", 2020, own).window == Period(date(2020, 2, 1), date(2020, 2, 29))
    assert parse_period("Y", 2020, own).deadline == date(2021, 1, 5)


def test_the_default_leaves_a_working_day_to_send_in_every_listed_year() -> None:
    span = Period(date(2020, 1, 1), date(2026, 12, 31))
    for period in periods_of(DECREE, span):
        assert WORKDAYS.on_or_before(period.deadline) > period.window.end


def test_an_unknown_period_in_a_plan_is_a_fault_where_it_stands() -> None:
    (fault,) = reporting_faults(plan_of({}, reporting={"periods": ["Q1", "Q7"]}), WORKDAYS)
    assert (fault.code, fault.path) == ("period-unknown", ("reporting", "periods", 1))


def test_a_day_that_no_month_has_is_a_fault() -> None:
    odd = plan_of({}, reporting={"cutoff_day": "32"})
    (fault,) = reporting_faults(odd, WORKDAYS)
    assert (fault.code, fault.path) == ("reporting-day", ("reporting", "cutoff_day"))


def test_no_working_day_to_send_is_a_warning() -> None:
    # 14/2/2026 is a Saturday and 16–20/2 are Tết: February closes and is due with no working day between.
    (fault,) = reporting_faults(plan_of({}, year="2026", reporting={"periods": ["M1", "M2", "M3"]}), WORKDAYS)
    assert fault.code == "period-no-workday"
    assert fault.args == {"period": "M2", "year": "2026", "deadline": date(2026, 2, 20)}
    quarters = plan_of({}, year="2026", reporting={"periods": ["Q1", "H1", "Q3", "Y"]})
    assert list(reporting_faults(quarters, WORKDAYS)) == []


def _several_years() -> Plan:
    return plan_of({}, period={"start": "2021-01-01", "end": "2025-12-31"})
