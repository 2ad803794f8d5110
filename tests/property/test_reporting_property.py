"""What holds for reporting periods and working days whatever the cut-off day and the year."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.plan import Reporting
from cchc_cli.domain.model.reporting import ReportingPeriod, parse_period
from cchc_cli.domain.model.schedule import Period
from cchc_cli.files.plan.workdays import load_workdays

DAY = timedelta(days=1)
WORKDAYS = load_workdays()
REPORTINGS = st.builds(
    lambda cutoff, deadline: Reporting.model_validate(
        {"cutoff_day": str(cutoff), "deadline_day": str(deadline)}
    ),
    st.integers(1, 31),
    st.integers(1, 31),
)
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


@given(st.dates(date(2019, 6, 1), date(2028, 6, 1)))
def test_the_nearest_working_day_is_one_with_none_between(day: date) -> None:
    before, after = WORKDAYS.on_or_before(day), WORKDAYS.on_or_after(day)
    assert before <= day <= after
    worked = [d for d in Period(before, after).days() if WORKDAYS.is_workday(d)]
    assert worked == ([day] if before == after else [before, after])
