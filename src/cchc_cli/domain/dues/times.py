"""Named times: from a year, or from each of a row of periods, step by step to the days meant.

“ngày 15 của tháng cuối quý II/2021” is the year 2021, narrowed to its second quarter, to the last month of
that, to the 15th of that. “ngày 15 của tháng cuối quý” is the same narrowing, begun at each quarter.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from cchc_cli.domain.dues.errors import PhraseError
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays

_DAY = timedelta(days=1)
YEARS = range(1900, 3000)
"""The years that a number of four digits may name, and that a plan may lie in."""


class Grain(IntEnum):
    """Lengths of time in the order of their width."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6


MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}


def months(first: int, count: int) -> Period:
    """Return `count` whole months from month number `first` (12 × year + month − 1)."""
    last = first + count - 1
    year, month = divmod(last, 12)
    return Period(date(first // 12, first % 12 + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1]))


def month_number(day: date) -> int:
    """Return the number of the month that `day` lies in."""
    return day.year * 12 + day.month - 1


class Cycle(NamedTuple):
    """Periods that follow one another: every `n` days, weeks or months (a quarter is three of them)."""

    n: int
    grain: Grain

    @classmethod
    def of(cls, n: int, grain: Grain) -> "Cycle":
        """Return the cycle of `n` grains, in months where the grain is whole months."""
        return cls(n * MONTHS[grain], Grain.MONTH) if grain in MONTHS else cls(n, grain)

    @property
    def length(self) -> int:
        """Its length in days, months taken as 28: good for comparing cycles and for bounding their number."""
        return self.n * {Grain.DAY: 1, Grain.WEEK: 7}.get(self.grain, 28)

    def periods(self, span: Period, partial: bool = False) -> Iterator[Period]:
        """Yield the calendar periods of the plan's days, in order.

        Cycles of months begin with the first year's January and are yielded where they touch `span`.
        Weeks run Monday to Sunday and count where they end inside it, or with `partial` touch it. Days
        begin with its first.
        """
        for start in self._starts(span, partial):
            if self.grain is Grain.MONTH:
                yield months(start, self.n)
            else:
                yield Period(date.fromordinal(start), date.fromordinal(start + self._days - 1))

    def number_in(self, span: Period) -> int:
        """Return how many periods `span` touches, without making them."""
        return len(self._starts(span, True))

    @property
    def _days(self) -> int:
        return self.n * (7 if self.grain is Grain.WEEK else 1)

    def _starts(self, span: Period, partial: bool) -> range:
        """Return where the periods start: numbers of months, or of days."""
        if self.grain is Grain.MONTH:
            january = span.start.year * 12
            first = january + (month_number(span.start) - january) // self.n * self.n
            return range(first, month_number(span.end) + 1, self.n)
        first = span.start.toordinal() - (span.start.weekday() if self.grain is Grain.WEEK else 0)
        last = span.end.toordinal() - (0 if partial else self._days - 1)
        return range(first, last + 1, self._days)

    def due(self, period: Period, count: int) -> Iterator[date]:
        """Yield when the first to the `count`-th of `count` in `period` fall due.

        The k-th of N in M months falls due k·M/N months after the start: on a month's last day where that
        is whole, else on the day ⌊fraction × days of the month⌋, at least the first, of the month it falls
        in. In weeks and days, on the day ⌊k·days/N⌋ of the period, at least its first.
        """
        for k in range(1, count + 1):
            if self.grain is Grain.MONTH:
                whole, rest = divmod(k * self.n, count)
                month = months(month_number(period.start) + whole - (rest == 0), 1)
                day = rest * month.end.day // count or 1
                yield month.end if rest == 0 else month.start.replace(day=day)
            else:
                days = (period.end - period.start).days + 1
                yield period.start + timedelta(days=(k * days // count or 1) - 1)


YEARLY = Cycle.of(1, Grain.YEAR)

# -- from a wide period to a narrower one


class Units(NamedTuple):
    """The `first` to the `last` month, quarter or half of a year."""

    grain: Grain
    first: int
    last: int

    def within(self, period: Period, _workdays: Workdays) -> Period:
        size = MONTHS[self.grain]
        return months(
            month_number(period.start) + (self.first - 1) * size, (self.last - self.first + 1) * size
        )


class Days(NamedTuple):
    """The days of a month named by number; in a month that lacks one, its last day stands in (Điều 148.3)."""

    first: int
    last: int

    def within(self, period: Period, _workdays: Workdays) -> Period:
        longest = period.end.day
        return Period(
            period.start.replace(day=min(self.first, longest)),
            period.start.replace(day=min(self.last, longest)),
        )

    def check(self, period: Period) -> None:
        """Refuse a day that a month named with its year does not have."""
        if self.last > period.end.day:
            year = str(period.end.year)
            raise PhraseError("phrase-day-impossible", day=self.last, month=period.end.month, year=year)


class Edge(NamedTuple):
    """The first `n`, or the last `n`, days, months or quarters of a period."""

    n: int
    grain: Grain
    last: bool

    def within(self, period: Period, _workdays: Workdays) -> Period:
        if self.grain in MONTHS:
            size = self.n * MONTHS[self.grain]
            found = months(
                month_number(period.end) - size + 1 if self.last else month_number(period.start), size
            )
        else:
            beyond = timedelta(days=self.n - 1)
            found = (
                Period(period.end - beyond, period.end)
                if self.last
                else Period(period.start, period.start + beyond)
            )
        if found.start < period.start or found.end > period.end:
            raise PhraseError("phrase-longer-than-period", n=self.n)
        return found


class Middle:
    """The middle day: a month's 15th, a year's 30/6 (BLDS 2015 Điều 146.3); a quarter's likewise halfway."""

    def within(self, period: Period, _workdays: Workdays) -> Period:
        size = month_number(period.end) - month_number(period.start) + 1
        first = month_number(period.start)
        day = (
            months(first, size // 2).end
            if size % 2 == 0
            else months(first + size // 2, 1).start.replace(day=15)
        )
        return Period(day, day)


class HalfOf(NamedTuple):
    """The first or the second half: half a month is 15 days, half a year six months (BLDS 2015 Điều 146.1)."""

    last: bool

    def within(self, period: Period, workdays: Workdays) -> Period:
        middle = MIDDLE.within(period, workdays).start
        return Period(middle + _DAY, period.end) if self.last else Period(period.start, middle)


class Weekday(NamedTuple):
    """A day of the week (Monday is 0): the first to fourth of a period, or from the last (-1); None is a week's."""

    day: int
    nth: int | None = None

    def within(self, period: Period, _workdays: Workdays) -> Period:
        if self.nth is not None and self.nth < 0:
            found = period.end - timedelta(days=(period.end.weekday() - self.day) % 7 - 7 * (self.nth + 1))
        else:
            first = period.start + timedelta(days=(self.day - period.start.weekday()) % 7)
            found = first + timedelta(weeks=(self.nth or 1) - 1)
        return Period(found, found)


class Falling(NamedTuple):
    """The weekday said beside a date: said twice where it agrees, and refused where it does not."""

    day: int

    def within(self, period: Period, _workdays: Workdays) -> Period:
        if period.start.weekday() != self.day:
            raise PhraseError("phrase-weekday", date=period.start)
        return period


class WorkingDay(NamedTuple):
    """The first or the last working day."""

    last: bool

    def within(self, period: Period, workdays: Workdays) -> Period:
        day = workdays.on_or_before(period.end) if self.last else workdays.on_or_after(period.start)
        return Period(day, day)


class Following:
    """The period of the same number of months that comes after."""

    def within(self, period: Period, _workdays: Workdays) -> Period:
        size = month_number(period.end) - month_number(period.start) + 1
        return months(month_number(period.end) + 1, size)


MIDDLE, FOLLOWING = Middle(), Following()
"""The only ones of their kinds."""

Step = Units | Days | Edge | Middle | HalfOf | Weekday | Falling | WorkingDay | Following


class Years(NamedTuple):
    """The years `first` to `last`; with no number, the year of the plan."""

    first: int | None = None
    last: int | None = None


class Each(NamedTuple):
    """Every period of a cycle."""

    cycle: Cycle


class When(NamedTuple):
    """`base` narrowed by `steps`, the widest step first. Without a base the time is not yet complete."""

    steps: tuple[Step, ...]
    base: Years | Each | None

    def narrowed(self, period: Period, workdays: Workdays) -> Period:
        """Return the days meant in one period of the base."""
        for step in self.steps:
            if isinstance(step, Days) and isinstance(self.base, Years):
                step.check(period)
            period = step.within(period, workdays)
        return period

    def named(self, span: Period, workdays: Workdays) -> Period:
        """Return the days meant, where the base is years; a missing year is the one year of the plan it fits."""
        if not isinstance(self.base, Years):
            raise PhraseError("phrase-month-missing")
        if self.base.first is not None:
            last = self.base.last or self.base.first
            return self.narrowed(months(self.base.first * 12, (last - self.base.first + 1) * 12), workdays)
        years = range(span.start.year, span.end.year + 1)
        if len(years) == 1:
            return self.narrowed(Period.of_year(years[0]), workdays)
        fitting = [p for y in years if (p := self.narrowed(Period.of_year(y), workdays)).overlap(span)]
        if len(fitting) != 1:
            raise PhraseError("phrase-year-missing", first=str(years[0]), last=str(years[-1]))
        return fitting[0]

    def on(self, base: Years | Each) -> "When":
        """Return the same steps from another base."""
        return self._replace(base=base)

    @property
    def width(self) -> Grain:
        """The grain of the time that it names."""
        return width(self.steps[-1]) if self.steps else Grain.YEAR

    def filled(self, other: "When") -> "When":
        """Return this time with the month, year or row that only another says: “ngày 10, 20/5/2026”."""
        row = other.base.cycle if isinstance(other.base, Each) else None
        if self.base == Years() and self.steps and other.base is not None:
            return self.on(other.base) if row in (None, YEARLY) else self
        if self.base is None and other.base is not None:
            wider = other.steps
            while wider and not fits(self.steps[0], wider[-1]):
                wider = wider[:-1]
            if wider or (row is not None and stands_in(self.steps[0], row)):
                return When((*wider, *self.steps), other.base)
        return self


EDGES = tuple(Edge(1, grain, last) for grain in (Grain.DAY, Grain.MONTH) for last in (False, True))
"""What names its place in a period, whichever that is: the first day, the last month."""


def width(step: Step) -> Grain:
    """Return the grain of what a step narrows a period to."""
    return step.grain if isinstance(step, Units | Edge) else Grain.DAY


def weekly(step: Step) -> bool:
    """Whether a step is a weekday that only a week has one of."""
    return isinstance(step, Weekday) and step.nth is None


def fits(narrow: Step, wide: Step) -> bool:
    """Whether a narrower time may stand directly in a wider one: a numbered day in a month, and so on."""
    if width(narrow) >= width(wide):
        return False
    if isinstance(narrow, Days):
        single = isinstance(wide, Units) and wide.grain is Grain.MONTH and wide.first == wide.last
        return single or (isinstance(wide, Edge) and wide[:2] == (1, Grain.MONTH))
    return not weekly(narrow) and not isinstance(narrow, Units) and isinstance(wide, Units | Edge | HalfOf)


def stands_in(narrow: Step, cycle: Cycle) -> bool:
    """Whether a time may be named by its place in each period of a cycle."""
    if isinstance(narrow, Days):
        return cycle == Cycle(1, Grain.MONTH)
    if weekly(narrow):
        return cycle.grain is Grain.WEEK
    if isinstance(narrow, Units):
        return cycle.grain is Grain.MONTH and cycle.n % 12 == 0
    return cycle.grain is Grain.MONTH


def possible(steps: tuple[Step, ...]) -> bool:
    """Whether no month named in steps, the widest first, lacks a day of it that they name."""
    longest = 31
    for step in steps:
        if isinstance(step, Units) and step.grain is Grain.MONTH:
            longest = monthrange(2024, step.last)[1]
        if isinstance(step, Days) and not 1 <= step.first <= step.last <= longest:
            return False
    return True
