"""What holds for reporting periods and working days whatever the cut-off day and the year."""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.plan import Reporting
from cchc_cli.domain.model.reporting import ReportingPeriod, parse_period
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.stretch import MONTHS, REST, Stretch, days_of, read_stretch
from cchc_cli.domain.model.text import fold
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import LANGUAGES, Language

DAY = timedelta(days=1)
WORKDAYS = load_workdays()
REPORTINGS = st.builds(Reporting, cutoff_day=st.integers(1, 31), deadline_day=st.integers(1, 31))
YEARS = st.integers(1901, 2199)


def windows(codes: list[str], year: int, reporting: Reporting) -> list[Period]:
    return [parse_period(code, year, reporting).window for code in codes]


@given(YEARS, REPORTINGS)
def test_months_and_quarters_follow_each_other_and_fill_the_year(year: int, reporting: Reporting) -> None:
    (whole,) = windows(["Y"], year, reporting)
    for codes in ([f"M{n}" for n in range(1, 13)], ["Q1", "Q2", "Q3", "Q4"], ["H1", "H2"]):
        parts = windows(codes, year, reporting)
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
        for earlier, later in pairwise(parts):
            assert later.start == earlier.end + DAY
    (following,) = windows(["Y"], year + 1, reporting)
    assert following.start == whole.end + DAY


@given(YEARS, REPORTINGS, st.sampled_from(["M2", "Q1", "H1", "9M", "Y"]))
def test_a_report_is_not_due_before_its_data_close(year: int, reporting: Reporting, code: str) -> None:
    period: ReportingPeriod = parse_period(code, year, reporting)
    assert period.window.end <= period.deadline <= period.window.end + 35 * DAY
    assert period.year == year


TYPED: list[Callable[[str], str]] = [
    str,
    str.upper,
    str.lower,
    fold,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: f"  {name.replace(' ', '   ')} ",
]
"""Ways in which a name may be typed or copied."""


@given(st.sampled_from(list(MONTHS)), st.integers(1900, 2200), st.sampled_from(TYPED))
def test_the_name_of_every_period_reads_back(code: str, year: int, typed: Callable[[str], str]) -> None:
    names = [Language(language)(f"reporting.{code}", year=year) for language in LANGUAGES]
    for written in (*names, f"{code}/{year}", f"{code} {year}", f"{year}-{code}"):
        assert read_stretch(typed(written)) == Stretch(code, year)
    assert read_stretch(typed(code)) == Stretch(code)


@given(st.text(max_size=30), st.sampled_from(["", "m", "q"]))
def test_whatever_is_typed_is_a_stretch_of_days_or_none(written: str, number: str) -> None:
    stretch = read_stretch(written, number)
    if stretch is not None and stretch.code != REST:
        assert days_of(stretch.code, stretch.year or 2020).start.day == 1


@given(YEARS, st.sampled_from(list(MONTHS)), REPORTINGS)
def test_a_report_closes_in_the_last_month_that_its_calendar_days_have(
    year: int, code: str, reporting: Reporting
) -> None:
    days, window = days_of(code, year), parse_period(code, year, reporting).window
    assert (window.end.year, window.end.month) == (days.end.year, days.end.month)
    assert days.start - 31 * DAY <= window.start <= days.start


@given(st.dates(date(2019, 6, 1), date(2028, 6, 1)))
def test_the_nearest_working_day_is_one_with_none_between(day: date) -> None:
    before, after = WORKDAYS.on_or_before(day), WORKDAYS.on_or_after(day)
    assert before <= day <= after
    worked = [d for d in Period(before, after).days() if WORKDAYS.is_workday(d)]
    assert worked == ([day] if before == after else [before, after])
