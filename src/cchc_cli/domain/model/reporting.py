"""Reporting periods: what a report covers, when its data close, and when it is sent.

Nghị định 09/2019/NĐ-CP Điều 12: a period runs from the day after the cut-off of the month before it to the
cut-off of its last month, so the reporting year 2020 is 15/12/2019 – 14/12/2020. These are not the calendar
quarters of the work: 20/6 lies in the work's Quý II and in the report's Quý III.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from cchc_cli.domain.model.faults import Fault, Severity
from cchc_cli.domain.model.plan import Plan, Reporting
from cchc_cli.domain.model.scalars import fail
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays

_DAY = timedelta(days=1)
_LONGEST_MONTH = 31

# The first and last month that each code covers, in the order in which the codes are listed to people.
MONTHS = {
    **{f"M{month}": (month, month) for month in range(1, 13)},
    **{f"Q{quarter}": (3 * quarter - 2, 3 * quarter) for quarter in range(1, 5)},
    "H1": (1, 6),
    "H2": (7, 12),
    "9M": (1, 9),
    "Y": (1, 12),
}

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# Folded, and compiled when a person first writes words for a code. The year, where one is written, has been
# taken off with its “năm”.
_WORDS = (
    (r"(?:m|thang )0?([1-9]|1[0-2])", "M{}"),
    (r"(?:q|quy ?)(iv|i{1,3}|[1-4])", "Q{}"),
    (r"h1|(?:6|sau) thang(?: dau(?: nam)?)?", "H1"),
    (r"h2|(?:6|sau) thang cuoi(?: nam)?", "H2"),
    (r"9m|(?:9|chin) thang(?: dau(?: nam)?)?", "9M"),
    (r"y|nam|ca(?: nam)?", "Y"),
)
_YEAR = r"(?: ?/ ?| (?:nam )?)((?:19|20)[0-9]{2})$"


class ReportingPeriod(NamedTuple):
    """A report to send: its code (`MONTHS`), the days whose data it holds, and the day by which it is sent.

    A half-year, nine months and a year hold the quarters within them: adding them up would count twice.
    """

    code: str
    window: Period
    deadline: date

    @property
    def year(self) -> int:
        """The year that the report is about; its window begins in the year before."""
        return self.window.end.year

    def finished(self, as_of: date) -> bool:
        """Whether the period's data closed before `as_of`."""
        return self.window.end < as_of


def parse_period(written: str, year: int, reporting: Reporting) -> ReportingPeriod:
    """Return the period that a person names by code or in words, of `year` where the words say none.

    `Q3`, `Quý III`, `quý 3/2020`, `H1`, `6 tháng đầu năm`, `9 tháng`, `M10`, `tháng 10`, `Y`, `năm 2020`.
    The fault `period-unknown` is raised for anything else.

    >>> parse_period("Quý III/2020", 2021, Reporting()).window
    Period(start=datetime.date(2020, 6, 15), end=datetime.date(2020, 9, 14))
    """
    if written in MONTHS:
        return _period(written, year, reporting)
    words = fold(written)
    if match := re.search(_YEAR, words):
        words, year = words[: match.start()], int(match[1])
    for pattern, code in _WORDS:
        if match := re.fullmatch(pattern, words):
            number = match[1] if match.groups() else ""
            return _period(code.format(_ROMAN.get(number, number)), year, reporting)
    raise fail("period-unknown", value=written, choices=list(MONTHS))


def following(period: ReportingPeriod, reporting: Reporting) -> ReportingPeriod:
    """Return the period of the same length that comes next; after nine months it is the fourth quarter.

    >>> following(parse_period("H1", 2020, Reporting()), Reporting()).code
    'H2'
    """
    first, last = MONTHS[period.code]
    start = last % 12 + 1
    length = min(last - first + 1, 12 - start + 1)
    code = next(code for code, months in MONTHS.items() if months == (start, start + length - 1))
    return _period(code, period.year + (last == 12), reporting)


def periods_of(reporting: Reporting, span: Period) -> tuple[ReportingPeriod, ...]:
    """Return the reports that a plan of `span` owes, in the order in which their data close.

    A report is owed when its months touch the plan's days; of those that close together the shorter is first.
    """
    years = range(span.start.year, span.end.year + 1)
    named = {parse_period(code, year, reporting) for year in years for code in reporting.periods}
    owed = (p for p in named if _months(p.code, p.year).overlap(span))
    return tuple(sorted(owed, key=lambda p: (p.window.end, -p.window.start.toordinal())))


def reporting_faults(plan: Plan, workdays: Workdays) -> Iterator[Fault]:
    """Yield what is wrong with a plan's reporting periods.

    A period that nobody knows and a day that no month has are errors. NĐ 09/2019 Điều 8 asks for at least
    one working day between the closing of the data and the sending: a period that has none is a warning.
    """
    given = plan.reporting
    faults = [
        Fault("reporting-day", ("reporting", key), {"value": day})
        for key, day in (("cutoff_day", given.cutoff_day), ("deadline_day", given.deadline_day))
        if day > _LONGEST_MONTH
    ]
    for at, code in enumerate(given.periods):
        try:
            parse_period(code, plan.span.start.year, given)
        except ValueError:
            facts = {"value": code, "choices": list(MONTHS)}
            faults.append(Fault("period-unknown", ("reporting", "periods", at), facts))
    yield from faults
    for period in () if faults else periods_of(given, plan.span):
        to_send = Period(period.window.end + _DAY, period.deadline)
        if not any(workdays.is_workday(day) for day in to_send.days()):
            named = {"period": period.code, "year": str(period.year), "deadline": period.deadline}
            yield Fault("period-no-workday", ("reporting",), named, Severity.WARNING)


def _period(code: str, year: int, reporting: Reporting) -> ReportingPeriod:
    months = _months(code, year)
    day_before = months.start - _DAY
    opens = _on(day_before.year, day_before.month, reporting.cutoff_day) + _DAY
    closes = _on(year, months.end.month, reporting.cutoff_day)
    # A deadline day that is not after the cut-off day can only be one of the next month.
    month = months.end if reporting.deadline_day > reporting.cutoff_day else months.end + _DAY
    deadline = _on(month.year, month.month, reporting.deadline_day)
    return ReportingPeriod(code, Period(opens, closes), deadline)


def _months(code: str, year: int) -> Period:
    """Return the whole calendar months that a code names."""
    first, last = MONTHS[code]
    return Period(date(year, first, 1), _on(year, last, _LONGEST_MONTH))


def _on(year: int, month: int, day: int) -> date:
    """Return a day of a month, or the month's last where it has no such day (BLDS 2015 Điều 148.3)."""
    return date(year, month, min(day, monthrange(year, month)[1]))
