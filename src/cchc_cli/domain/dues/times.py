"""Named times: from a year, or from each of a row of periods, step by step to the days meant.

“ngày 15 của tháng cuối quý II/2021” is the year 2021, narrowed to its second quarter, to the last month of
that, to the 15th of that. “ngày 15 của tháng cuối quý” is the same narrowing, begun at each quarter.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays

_DAY = timedelta(days=1)
YEARS = range(1900, 3000)
"""The years that a number of four digits may name, and that a plan may lie in."""


class Grain(IntEnum):
    """Lengths of time in the order of their width, below them days of one kind: of the week by `MONDAY` + 0 to 6."""

    MONDAY = -9
    SUNDAY = -3
    WORKDAY = -2
    MIDDLE = -1
    SAME = 0
    """As long as the period itself: the second is the one that follows."""
    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6


MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}


def months(first: int, count: int) -> Period:
    """Return `count` whole months from month number `first` (12 × year + month − 1)."""
    return Period.of_months(first // 12, first % 12 + 1, count)


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
                yield Period(date.fromordinal(start), date.fromordinal(start + self.length - 1))

    def number_in(self, span: Period) -> int:
        """Return how many periods `span` touches, without making them."""
        return len(self._starts(span, True))

    def _starts(self, span: Period, partial: bool) -> range:
        """Return where the periods start: numbers of months, or of days."""
        if self.grain is Grain.MONTH:
            january = span.start.year * 12
            first = january + (month_number(span.start) - january) // self.n * self.n
            return range(first, month_number(span.end) + 1, self.n)
        first = span.start.toordinal() - (span.start.weekday() if self.grain is Grain.WEEK else 0)
        last = span.end.toordinal() - (0 if partial else self.length - 1)
        return range(first, last + 1, self.length)

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


class Narrowing(NamedTuple):
    """The `first` to the `last` of a kind of time in a wider period; from its end where they are below zero.

    `numbered`: it is named by a number that it has in its month or its year (“tháng 3”, “ngày 15”), not by its
    place in whatever period. Of a day of the week that is the zeroth no other lies in the period.
    """

    kind: int
    first: int
    last: int
    numbered: bool = False

    @property
    def width(self) -> Grain:
        """The grain of what a period is narrowed to."""
        longer = self.numbered or self.kind in (Grain.MONTH, Grain.QUARTER)
        return Grain(self.kind) if longer else Grain.DAY

    @property
    def weekday(self) -> bool:
        """Whether it names a day of the week, by its place or as the only one."""
        return self.kind <= Grain.SUNDAY

    @property
    def weekly(self) -> bool:
        """Whether it is a day of the week that only a week has one of, or that is said beside its date."""
        return self.weekday and not self.first

    @property
    def of_month(self) -> bool:
        """Whether it is days of a month by their numbers."""
        return self.numbered and self.kind == Grain.DAY

    @property
    def of_year(self) -> bool:
        """Whether it is months, quarters or a half of a year by their numbers."""
        return self.numbered and self.kind > Grain.DAY

    def within(self, period: Period, workdays: Workdays) -> Period:
        """Return the days meant in a period; refuse those that it does not have."""
        if self.of_month:
            # In a month that lacks one, its last day stands in (Điều 148.3).
            longest = period.end.day
            return Period(*(period.start.replace(day=min(n, longest)) for n in (self.first, self.last)))
        if self.kind == Grain.WORKDAY:
            early = self.first > 0
            day = workdays.on_or_after(period.start) if early else workdays.on_or_before(period.end)
            return Period(day, day)
        if self.kind in (Grain.HALF, Grain.MIDDLE):
            day = _middle(period)
            halves = (Period(period.start, day), Period(day + _DAY, period.end))
            return halves[self.first in (2, -1)] if self.kind == Grain.HALF else Period(day, day)
        start, end, size = period.start.toordinal(), period.end.toordinal() + 1, 1
        if self.weekday:
            start, size = start + (self.kind - Grain.MONDAY - period.start.weekday()) % 7, 7
        elif self.kind != Grain.DAY:
            start, end = month_number(period.start), month_number(period.end) + 1
            size = MONTHS.get(Grain(self.kind), end - start)
            end -= size - 1  # where the last of them begins: no month has a quarter
        places = range(start, end + size * (self.kind == Grain.SAME), size)
        first, last = (n - (n > 0) for n in (self.first, self.last))
        if not -len(places) <= first <= last < len(places):
            if self.weekly:
                raise PhraseError("phrase-weekday", date=period.start)
            raise PhraseError("phrase-longer-than-period", n=last - first + 1)
        if self.weekday or self.kind == Grain.DAY:
            return Period(date.fromordinal(places[first]), date.fromordinal(places[last]))
        return months(places[first], places[last] - places[first] + size)


def _middle(period: Period) -> date:
    """Return a month's 15th, a year's 30/6 (BLDS 2015 Điều 146.3); a quarter's likewise halfway."""
    month, odd = divmod(month_number(period.start) + month_number(period.end) + 1, 2)
    return date(month // 12, month % 12 + 1, 15) if odd else months(month, 1).start - _DAY


MIDDLE = Narrowing(Grain.MIDDLE, 0, 0)
FOLLOWING = Narrowing(Grain.SAME, 2, 2)


def edge(n: int, kind: int, last: bool) -> Narrowing:
    """Return the first `n`, or the last `n`, of a kind in a period."""
    return Narrowing(kind, -n, -1) if last else Narrowing(kind, 1, n)


class Years(NamedTuple):
    """The years `first` to `last`; with no number, the year of the plan."""

    first: int | None = None
    last: int | None = None


class When(NamedTuple):
    """`base` narrowed by `steps`, the widest step first. Without a base the time is not yet complete."""

    steps: tuple[Narrowing, ...]
    base: Years | Cycle | None

    def narrowed(self, period: Period, workdays: Workdays) -> Period:
        """Return the days meant in one period of the base; a day that its year does not have is refused."""
        for step in self.steps:
            if step.of_month and isinstance(self.base, Years) and step.last > period.end.day:
                named = {"day": step.last, "month": period.end.month, "year": str(period.end.year)}
                raise PhraseError("phrase-day-impossible", **named)
            period = step.within(period, workdays)
        return period

    def named(self, span: Period, workdays: Workdays) -> Period:
        """Return the days meant, where the base is years; a missing year is the one year of the plan it fits."""
        if not isinstance(self.base, Years):
            raise PhraseError("phrase-month-missing")
        if first := self.base.first:
            count = 12 * ((self.base.last or first) - first + 1)
            return self.narrowed(months(first * 12, count), workdays)
        years = range(span.start.year, span.end.year + 1)
        found = [self.narrowed(Period.of_year(year), workdays) for year in years]
        fitting = found if len(found) == 1 else [period for period in found if period.overlap(span)]
        if len(fitting) != 1:
            raise PhraseError("phrase-year-missing", first=str(years[0]), last=str(years[-1]))
        return fitting[0]

    @property
    def narrowest(self) -> Narrowing:
        """The step to the days meant; a whole year is its own first."""
        return self.steps[-1] if self.steps else _WHOLE

    def filled(self, other: "When") -> "When":
        """Return this time with the month, year or row that only another says: “ngày 10, 20/5/2026”."""
        row = other.base if isinstance(other.base, Cycle) else None
        if self.base == Years() and self.steps and other.base is not None:
            return self._replace(base=other.base) if row in (None, YEARLY) else self
        if self.base is None and other.base is not None:
            wider = other.steps
            while wider and not fits(self.steps[0], wider[-1]):
                wider = wider[:-1]
            if wider or (row is not None and stands_in(self.steps[0], row)):
                return When((*wider, *self.steps), other.base)
        return self


_WHOLE = Narrowing(Grain.YEAR, 1, 1, numbered=True)


def fits(narrow: Narrowing, wide: Narrowing) -> bool:
    """Whether a narrower time may stand directly in a wider one: a numbered day in a month, and so on."""
    if narrow.of_month:
        return wide.kind == Grain.MONTH and wide.first == wide.last
    return narrow.width < wide.width and not (narrow.numbered or narrow.weekly)


def stands_in(narrow: Narrowing, cycle: Cycle) -> bool:
    """Whether a time may be named by its place in each period of a cycle."""
    if narrow.of_month:
        return cycle == Cycle(1, Grain.MONTH)
    if narrow.weekly:
        return cycle.grain is Grain.WEEK
    return cycle.grain is Grain.MONTH and not (narrow.of_year and cycle.n % 12)


def possible(steps: tuple[Narrowing, ...]) -> bool:
    """Whether some year has all numbers in steps, the widest first: no 31 June, no fifth quarter."""
    most: dict[int, int] = {Grain.DAY: 31, Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2}
    for kind, first, last, numbered in steps:
        if numbered and not 1 <= first <= last <= most[kind]:
            return False
        if numbered and kind == Grain.MONTH:
            most[Grain.DAY] = monthrange(2024, last)[1]
    return True
