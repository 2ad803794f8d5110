"""Schedules and the dates that they give: periods, parts, occurrences."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
RULE_KEYS = ("INTERVAL", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS", "WKST")
"""What a recurrence rule (RFC 5545) has here: how often, and what else it may say.

The plan's days bound it, and times of day mean nothing where things fall due on days.
"""


class Kind(StrEnum):
    """How a part of a schedule gives dates."""

    RECURRING = "recurring"
    ONCE = "once"
    ONGOING = "ongoing"
    EXTERNAL = "external"


class Roll(StrEnum):
    """Where a due date on a day off goes. BLDS 2015 Điều 148.5 rolls to the next working day."""

    NONE = "none"
    NEXT = "next"
    PREV = "prev"


class Period(NamedTuple):
    """The days from `start` to `end`, both included."""

    start: date
    end: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.end

    def overlap(self, other: "Period") -> "Period | None":
        """Return the days that both have, or None where they have none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None

    def days(self) -> Iterator[date]:
        """Yield each day, first to last."""
        for offset in range((self.end - self.start).days + 1):
            yield self.start + timedelta(days=offset)

    def months(self) -> "list[Period]":
        """Return the whole calendar months in which it has days, first to last."""
        first, last = (day.year * 12 + day.month - 1 for day in self)
        return [Period.of_months(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Return the calendar year `year`."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, year: int, month: int, count: int) -> "Period":
        """Return `count` whole months from `month` (1 to 12) of `year` on."""
        after = year * 12 + month - 1 + count
        return cls(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1))


Due = tuple[date, bool]
"""A due date, and whether the plan prints it."""


def in_order(dues: Iterable[Due]) -> tuple[tuple[date, ...], frozenset[int]]:
    """Return due dates in order, and the places of those that are assumed; of one day, these are first."""
    ordered = sorted(dues)
    return tuple(day for day, _ in ordered), frozenset(n for n, due in enumerate(ordered) if not due[1])


class Part(NamedTuple):
    """One part of a schedule, with every due date that it gives inside the plan's period.

    `due` is sorted and may hold a date twice (a quarterly and a yearly report both fall on 31/12); it is
    empty for `ongoing` and `external`. `assumed` has the places in `due` of the dates that the plan does not
    print: this tool spreads a number evenly over its period, of which the plan says no more than the last day.
    `window` is the span in which the work is done (`once`, `ongoing`).
    `count` is the number asked for in each period of a rate, `unit` the word counted (“số”, “lần”).
    """

    kind: Kind
    words: str
    due: tuple[date, ...] = ()
    count: int | None = None  # type: ignore[assignment]  # a tuple's own count is not used
    unit: str | None = None
    minimum: bool = False
    window: Period | None = None
    assumed: frozenset[int] = frozenset()

    @property
    def dues(self) -> list[Due]:
        """Each due date, with whether the plan prints it."""
        return [(day, n not in self.assumed) for n, day in enumerate(self.due)]

    def with_dues(self, dues: Iterable[Due]) -> "Part":
        """Return this part with other due dates."""
        due, assumed = in_order(dues)
        return self._replace(due=due, assumed=assumed)


class Schedule(NamedTuple):
    """The parts of a task's schedule, and their due dates in order; `assumed` has the places of those not printed."""

    parts: tuple[Part, ...]
    due: tuple[date, ...]
    assumed: frozenset[int] = frozenset()

    @classmethod
    def of(cls, parts: tuple[Part, ...]) -> "Schedule":
        """Return the schedule that has these parts."""
        return cls(parts, *in_order(due for part in parts for due in part.dues))

    def demands(self) -> list[tuple[date, int]]:
        """Return each printed date with how much it demands to be finished by then, in order.

        A printed date demands all of its part up to it, and nothing of another part.
        """
        steps = sorted(
            (day, place, n)
            for place, part in enumerate(self.parts)
            for n, (day, printed) in enumerate(part.dues, 1)
            if printed
        )
        reached = [0] * len(self.parts)
        found: dict[date, int] = {}
        total = 0
        for day, place, n in steps:
            total += n - reached[place]
            reached[place] = n
            found[day] = total
        return list(found.items())

    @property
    def external(self) -> Part | None:
        """The part whose dates are set elsewhere, if there is one."""
        return next((p for p in self.parts if p.kind is Kind.EXTERNAL), None)
