"""Reporting periods: what a report covers, when its data close, and when it is sent.

Nghị định 09/2019/NĐ-CP Điều 12: a period runs from the day after the cut-off of the month before it to the
cut-off of its last month, so the reporting year 2020 is 15/12/2019 – 14/12/2020. These are not the calendar
quarters of the work: 20/6 lies in the work's Quý II and in the report's Quý III.
"""

from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from cchc_cli.domain.model.faults import BadValue, Fault, Severity
from cchc_cli.domain.model.plan import Plan, Reporting
from cchc_cli.domain.model.scalars import YEARS
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.stretch import CODES, MONTHS, REST, Stretch, days_of, read_stretch
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays

WHOLE = "plan"
"""What stands for a period's code in the name of a form of the whole plan."""

_DAY = timedelta(days=1)
_LONGEST_MONTH = 31


class ReportingPeriod(NamedTuple):
    """A report to send: its code (`CODES`), the days whose data it holds, and the day by which it is sent.

    A half-year, nine months and a year hold the quarters within them: adding them up would count twice. The rest
    of a plan (`REST`) are its days after the last period that it owes: 15/12–31/12/2020. No plan owes its report.
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
    """Return the period of a year that a person names (`read_stretch`), of `year` where the words say none.

    The fault `period-unknown` is raised for anything else, and for the rest of a plan.

    >>> parse_period("Quý III/2020", 2021, Reporting()).window
    Period(start=datetime.date(2020, 6, 15), end=datetime.date(2020, 9, 14))
    """
    stretch = _named(written, MONTHS)
    return _period(stretch.code, stretch.year or year, reporting)


def asked_period(plan: Plan, written: str, year: int | None = None) -> ReportingPeriod:
    """Return the period that a person asks a plan for, of `year` where the words say none.

    Raises `period-unknown`; `year-missing` where the plan has several years and neither says which;
    `year-out-of-range`; `stretch-outside` where the plan has none of the period's days, `period-after-plan` where it
    has none of its months; `period-none` and `period-no-rest` where the rest of the plan is asked for and there is
    none.
    """
    stretch = _named(written, CODES)
    if year is not None and year not in YEARS:
        raise BadValue("year-out-of-range", value=str(year))
    if stretch.code == REST:
        return _rest(plan, stretch.year or year or plan.span.end.year)
    year = stretch.year or year or stretch.year_in(plan.span)
    period = _period(stretch.code, year, plan.reporting)
    if period.window.overlap(plan.span) is None:
        raise BadValue("stretch-outside", start=plan.span.start, end=plan.span.end)
    if days_of(period.code, year).start > plan.span.end:
        # Its data open with the plan's last days, of which it is not the report.
        known = {"period": period.code, "year": str(year), "start": plan.span.start, "end": plan.span.end}
        raise BadValue("period-after-plan", **known)
    return period


def reported_period(plan: Plan, written: str | None, as_of: date, year: int | None = None) -> ReportingPeriod:
    """Return the period asked for (`asked_period`); where none is named, the last that has closed (`last_finished`)."""
    return last_finished(plan, as_of, year) if written is None else asked_period(plan, written, year)


def last_finished(plan: Plan, as_of: date, year: int | None = None) -> ReportingPeriod:
    """Return the period (of `year`) whose data closed last before a day; of those that close together the longest.

    Raises `period-none` where the plan owes none at all, `period-none-finished` where none has closed.
    """
    owed = [p for p in periods_of(plan.reporting, plan.span) if year is None or p.year == year]
    if not owed:
        raise BadValue("period-none")
    finished = [period for period in owed if period.finished(as_of)]
    if not finished:
        raise BadValue("period-none-finished", first=owed[0].window.end)
    return finished[-1]


def period_of(code: str, window: Period, reporting: Reporting) -> ReportingPeriod:
    """Return the period of a code, given the days that it had when a form of it was drawn up."""
    if code == REST:
        return ReportingPeriod(code, window, _deadline(window.end, reporting))
    return _period(code, window.end.year, reporting)


def following(period: ReportingPeriod, reporting: Reporting) -> ReportingPeriod:
    """Return the period of the same length that comes next; after nine months the fourth quarter, after a rest a year.

    >>> following(parse_period("H1", 2020, Reporting()), Reporting()).code
    'H2'
    """
    if period.code == REST:
        return _period("Y", period.year + 1, reporting)
    first, last = MONTHS[period.code]
    start = last % 12 + 1
    length = min(last - first + 1, 12 - start + 1)
    code = next(code for code, months in MONTHS.items() if months == (start, start + length - 1))
    return _period(code, period.year + (last == 12), reporting)


def preceding(period: ReportingPeriod, plan: Plan) -> ReportingPeriod | None:
    """Return the period whose data closed when those of a period's answers opened (`answer_window`).

    It is the one that the plan owes, the longest of several, else the one as long; None where it lies before the plan.
    """
    closed = answer_window(period, plan).start - _DAY
    if closed < plan.span.start:
        return None
    owed = [p for p in periods_of(plan.reporting, plan.span) if p.window.end == closed]
    if owed:
        return owed[-1]
    named = (_period(code, closed.year, plan.reporting) for code in MONTHS)
    days = period.window.end - period.window.start

    def unlike(other: ReportingPeriod) -> timedelta:
        return abs(other.window.end - other.window.start - days)

    return min((p for p in named if p.window.end == closed), key=unlike, default=None)


def periods_of(reporting: Reporting, span: Period) -> tuple[ReportingPeriod, ...]:
    """Return the reports that a plan of `span` owes, in the order in which their data close.

    A report is owed when its months touch the plan's days; of those that close together the shorter is first.
    """
    years = range(span.start.year, span.end.year + 1)
    named = {parse_period(code, year, reporting) for year in years for code in reporting.periods}
    owed = (p for p in named if days_of(p.code, p.year).overlap(span))
    return tuple(sorted(owed, key=lambda p: (p.window.end, -p.window.start.toordinal())))


def answer_window(period: ReportingPeriod, plan: Plan) -> Period:
    """Return the days of which units answer in a period: those since the cut-off before.

    A half-year and a year hold quarters that had an answer of their own.
    """
    cutoffs = (owed.window.end for owed in periods_of(plan.reporting, plan.span))
    opens = (cutoff + _DAY for cutoff in cutoffs if cutoff < period.window.end)
    return Period(max(period.window.start, *opens, period.window.start), period.window.end)


def days_asked(period: ReportingPeriod | None, plan: Plan) -> Period:
    """Return the days of which a form asks: those of its period's answers, or the whole plan's where it has none."""
    return answer_window(period, plan) if period is not None else plan.span


def days_asked_in(named: str, plan: Plan) -> Period | None:
    """Return the days of which a form of a period asks, named as in a record's `form`; None for none of the plan's."""
    code, _, year = named.rpartition("-")
    if code == WHOLE:
        return plan.span
    try:
        return answer_window(asked_period(plan, code, int(year)), plan)
    except ValueError:
        return None


def answer_windows(plan: Plan) -> tuple[Period, ...]:
    """Return the days from cut-off to cut-off of a plan, in order (`answer_window`)."""
    return tuple(dict.fromkeys(answer_window(p, plan) for p in periods_of(plan.reporting, plan.span)))


def reporting_agency(plan: Plan) -> str | None:
    """Return the agency that reports on the whole plan: who leads the duty that is to report (V.1)."""
    works = (d.work for d in plan.duties if d.work)
    to_report = (w for w in works if any(word in fold(w.name) for word in ("bao cao", "report")))
    return next((w.lead[0] for w in to_report if not plan.agencies[w.lead[0]].is_group), None)


def recordable(plan: Plan) -> Period:
    """Return the days that a record may be of without a doubt.

    They begin with the plan's issue, or the first reporting window where that opens earlier, and end with the
    January after the plan, until when money of its last year is paid (Luật NSNN 2015 Điều 64).
    """
    opens = (period.window.start for period in periods_of(plan.reporting, plan.span))
    start = min(plan.issued or plan.span.start, plan.span.start, *opens)
    return Period(start, date(plan.span.end.year + 1, 1, 31))


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
        except BadValue:
            facts = {"value": code, "choices": tuple(MONTHS)}
            faults.append(Fault("period-unknown", ("reporting", "periods", at), facts))
    yield from faults
    for period in () if faults else periods_of(given, plan.span):
        to_send = Period(period.window.end + _DAY, period.deadline)
        if not any(workdays.is_workday(day) for day in to_send.days()):
            named = {"period": period.code, "year": str(period.year), "deadline": period.deadline}
            yield Fault("period-no-workday", ("reporting",), named, Severity.WARNING)


def _named(written: str, known: Collection[str]) -> Stretch:
    stretch = read_stretch(written)
    if stretch is None or stretch.code not in known:
        raise BadValue("period-unknown", value=written, choices=tuple(MONTHS))
    return stretch


def _rest(plan: Plan, year: int) -> ReportingPeriod:
    """Return what is left of a plan in its last `year` after the last period that it owes."""
    owed, end = periods_of(plan.reporting, plan.span), plan.span.end
    if not owed:
        raise BadValue("period-none")
    closes = owed[-1].window.end
    if closes >= end or year != end.year:
        raise BadValue("period-no-rest", year=str(year), closes=closes, end=end)
    return period_of(REST, Period(closes + _DAY, end), plan.reporting)


def _period(code: str, year: int, reporting: Reporting) -> ReportingPeriod:
    months = days_of(code, year)
    day_before = months.start - _DAY
    opens = _on(day_before.year, day_before.month, reporting.cutoff_day) + _DAY
    closes = _on(year, months.end.month, reporting.cutoff_day)
    return ReportingPeriod(code, Period(opens, closes), _deadline(closes, reporting))


def _deadline(closes: date, reporting: Reporting) -> date:
    """Return the first day after the closing of the data on which reports are sent."""
    deadline = _on(closes.year, closes.month, reporting.deadline_day)
    if deadline > closes:
        return deadline
    after = Period.of_months(closes.year, closes.month, 1).end + _DAY
    return _on(after.year, after.month, reporting.deadline_day)


def _on(year: int, month: int, day: int) -> date:
    """Return a day of a month, or the month's last where it has no such day (BLDS 2015 Điều 148.3)."""
    return date(year, month, min(day, monthrange(year, month)[1]))
