"""A plan in plain figures, and the dates that its works fall due on (design §4)."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import floor
from pathlib import Path

DAY = timedelta(days=1)

MONTHS_OF_CODE = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "9M": (1, 9),
    "Y": (1, 12),
}
"""The first and last month that a period of report is named after."""


@dataclass(frozen=True)
class Span:
    """Days from the first to the last, both counted."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def meets(self, other: "Span") -> bool:
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True)
class Rate:
    """`n` in each calendar period of `months`, or in each week where that is 0; in `window` alone, if any."""

    n: int
    months: int
    window: Span | None = None


@dataclass(frozen=True)
class Dates:
    """Named days, each as often as it stands here; also the last day of a window, once for each of its count."""

    days: tuple[date, ...]


@dataclass(frozen=True)
class Ongoing:
    """Work without due dates, all through the plan or through `window`."""

    window: Span | None = None


@dataclass(frozen=True)
class External:
    """Dates that are set elsewhere."""


@dataclass(frozen=True)
class Reports:
    """A duty to report: the days on which the plan's reports are sent, of these periods or of all."""

    codes: tuple[str, ...] | None = None


Part = Rate | Dates | Ongoing | External | Reports


@dataclass(frozen=True)
class Agency:
    """One agency; a group that lists its `members`; or a group with a `size` alone, followed as one."""

    key: str
    members: tuple[str, ...] = ()
    size: int | None = None


@dataclass(frozen=True)
class Work:
    """A task or a duty: who leads it, when it is due, and its rough estimate."""

    key: str
    leads: tuple[str, ...]
    parts: tuple[Part, ...]
    shared: bool = False
    """`scope: total`: one quota for all who lead."""
    amount: int | None = None


@dataclass(frozen=True)
class Reporting:
    """The day on which data close and the day by which a report is sent, of a period's last month; the periods."""

    cutoff_day: int = 14
    deadline_day: int = 20
    codes: tuple[str, ...] = ("Q1", "H1", "Q3", "Y")


@dataclass(frozen=True)
class Plan:
    """A whole plan."""

    span: Span
    agencies: tuple[Agency, ...]
    works: tuple[Work, ...]
    reporting: Reporting = Reporting()
    roll: int = 0
    """Where a due date on a day off goes: 1 to the next working day, -1 to the one before, 0 nowhere."""

    def agency(self, key: str) -> Agency:
        return next(agency for agency in self.agencies if agency.key == key)

    def units(self, work: Work) -> list[str]:
        """Return who owes the work, each once (§4.5: “a group lead owes the quota each”)."""
        return list(dict.fromkeys(unit for lead in work.leads for unit in self._units_of(lead)))

    def items(self, work: Work) -> list[tuple[str, ...]]:
        """Return who owes the work, one by one or together.

        §4.5: “`total` shares one quota among all leads of the task: one item in the name of all, found by each”.
        """
        return [work.leads] if work.shared else [(unit,) for unit in self.units(work)]

    def lead_of(self, work: Work, unit: str) -> str:
        """Return the lead that a unit of the work answers in: itself, or the first group that it is in."""
        return (
            unit if unit in work.leads else next(lead for lead in work.leads if unit in self._units_of(lead))
        )

    def _units_of(self, key: str) -> Iterator[str]:
        members = self.agency(key).members
        if not members:
            yield key
        for member in members:
            yield from self._units_of(member)


@dataclass(frozen=True, order=True)
class Due:
    """One due date. Printed: “the plan says it”; else assumed: “the tool's even spread” (§4.2)."""

    day: date
    part: int
    printed: bool


def dues(plan: Plan, work: Work) -> list[Due]:
    """Return the due dates of a work in order, over all its parts together."""
    return sorted(
        Due(_rolled(plan, day), number, printed)
        for number, part in enumerate(work.parts)
        for day, printed in _days(plan, part)
    )


def _rolled(plan: Plan, day: date) -> date:
    """§4.4: “A plan may set `roll`.” None falls after its last day, and none is dropped for being moved."""
    moved = day
    while plan.roll and not _is_worked(moved):
        moved += DAY * plan.roll
    return moved if moved in plan.span else day


FIXED_DAYS_OFF = {(1, 1), (30, 4), (1, 5), (2, 9)}
"""Day and month of the holidays that are known of a year without a table."""


def _is_worked(day: date) -> bool:
    """§4.3: “Working days use the table”, which has the days that are not as their weekday is."""
    kind = _table().get(day)
    if day.year > max(_table()).year and (day.day, day.month) in FIXED_DAYS_OFF:
        kind = "holiday"
    if kind == "makeup_workday":
        return True
    return day.weekday() < 5 and kind not in ("holiday", "observed_off", "swap_off")


@cache
def _table() -> dict[date, str]:
    lines = (Path(__file__).parents[2] / "data/workdays.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line[:1].isdigit())
    return {date.fromisoformat(row[0]): row[2] for row in rows}


def _days(plan: Plan, part: Part) -> Iterator[tuple[date, bool]]:
    match part:
        case Rate():
            yield from _of_rate(part, plan.span)
        case Dates():
            # §4.2: “Listed dates, rules (RRULE), windows and a count in a window are printed.”
            yield from ((day, True) for day in part.days)
        case Reports():
            yield from ((day, True) for day in _sendings(plan, part))


def _of_rate(rate: Rate, span: Span) -> Iterator[tuple[date, bool]]:
    """Spread a rate over its periods.

    §4.1: “A due before the plan's first day is dropped, none falls after its last.” §4.2: “The last of each
    period … is printed … The dates between are assumed.” Settled: “a period cut by the plan's end has no printed
    date of its own”.
    """
    window = rate.window or span
    for spread in _weeks(rate, window) if rate.months == 0 else _periods(rate, window):
        for k, day in enumerate(spread, 1):
            if day in span and day in window:
                yield day, k == rate.n


def _weeks(rate: Rate, window: Span) -> Iterator[list[date]]:
    """§4.1: “Weeks are Monday–Sunday, dues on day ⌊k·7/N⌋; weeks that end inside the plan's period count.”"""
    monday = window.start - DAY * window.start.weekday()
    while monday + 6 * DAY <= window.end:
        yield [monday + DAY * (k * 7 // rate.n - 1) for k in range(1, rate.n + 1)]
        monday += 7 * DAY


def _periods(rate: Rate, window: Span) -> Iterator[list[date]]:
    """§4.1: “The k-th of N in a period of M months falls due k·M/N months after its start”."""
    for year in range(window.start.year, window.end.year + 1):
        for first in range(0, 12, rate.months):
            yield [_after(year, first + Fraction(k * rate.months, rate.n)) for k in range(1, rate.n + 1)]


def _after(year: int, months: Fraction) -> date:
    """Return the day that many months after the start of a year.

    §4.1: “a whole number of months -> that month's last day; else the day ⌊fraction × days of the month⌋ (at
    least 1) of the month it falls in.”
    """
    whole = floor(months)
    if months == whole:
        return month_day(year, whole, 31)
    length = monthrange(year, whole + 1)[1]
    return date(year, whole + 1, max(1, floor((months - whole) * length)))


def month_day(year: int, month: int, day: int) -> date:
    """Return a day of a month, the last where the month is shorter (§4.3: “A named day clamps to the month”)."""
    return date(year, month, min(day, monthrange(year, month)[1]))


@dataclass(frozen=True)
class Period:
    """A period of report of one year: the day on which its data close, and the day by which it is sent."""

    code: str
    year: int
    closing: date
    sending: date


def periods(plan: Plan) -> list[Period]:
    """Return the plan's periods of report, in the order of their closing days: those that its days meet."""
    found = []
    for year in range(plan.span.start.year, plan.span.end.year + 1):
        for code in plan.reporting.codes:
            first, last = MONTHS_OF_CODE[code]
            if plan.span.meets(Span(date(year, first, 1), month_day(year, last, 31))):
                found.append(
                    Period(
                        code, year, _closing(plan.reporting, year, last), _sending(plan.reporting, year, last)
                    )
                )
    return sorted(found, key=lambda period: period.closing)


def _closing(reporting: Reporting, year: int, month: int) -> date:
    return month_day(year, month, reporting.cutoff_day)


def _sending(reporting: Reporting, year: int, month: int) -> date:
    """A sending day not after the closing day is one of the next month."""
    sending = month_day(year, month, reporting.deadline_day)
    if sending > _closing(reporting, year, month):
        return sending
    return month_day(year + month // 12, month % 12 + 1, reporting.deadline_day)


def _sendings(plan: Plan, part: Reports) -> list[date]:
    """Return the days on which a duty to report is due.

    §4.6: “takes its dates from the plan's `reporting` (20/3, 20/6, 20/9, 20/12)”. Settled: “a reporting deadline
    after the plan's last day is owed; two reports on one day are one paper; `reporting` is `all` or a list of
    period codes”.
    """
    wanted = [period for period in periods(plan) if part.codes is None or period.code in part.codes]
    return sorted({period.sending for period in wanted if period.sending >= plan.span.start})


def windows(plan: Plan) -> list[Span]:
    """Return the stretches over which silence is judged, in order."""
    return list(dict.fromkeys(window_of(plan, period) for period in periods(plan)))


def window_of(plan: Plan, period: Period) -> Span:
    """Return the days of which units answer in a period.

    §5: “the days since the cut-off before (Q1 15/12–14/3, H1 15/3–14/6, Q3 15/6–14/9, year 15/9–14/12)”. The first
    period of a plan has no cut-off of the plan before it, and begins as its name says.
    """
    first, _ = MONTHS_OF_CODE[period.code]
    year, month = (period.year, first - 1) if first > 1 else (period.year - 1, 12)
    closings = (before.closing for before in periods(plan) if before.closing < period.closing)
    return Span(max([_closing(plan.reporting, year, month), *closings]) + DAY, period.closing)
