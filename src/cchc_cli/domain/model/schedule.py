"""Schedules and the dates that they give: periods, parts, occurrences."""

from collections.abc import Iterator
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

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Return the calendar year `year`."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, year: int, month: int, count: int) -> "Period":
        """Return `count` whole months from `month` (1 to 12) of `year` on."""
        after = year * 12 + month - 1 + count
        return cls(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1))


class Part(NamedTuple):
    """One part of a schedule, with every due date that it gives inside the plan's period.

    `due` is sorted and may hold a date twice (a quarterly and a yearly report both fall on 31/12); it is
    empty for `ongoing` and `external`. `window` is the span in which the work is done (`once`, `ongoing`).
    `count` is the number asked for in each period of a rate, `unit` the word counted (“số”, “lần”).
    """

    kind: Kind
    words: str
    due: tuple[date, ...] = ()
    count: int | None = None  # type: ignore[assignment]  # a tuple's own count is not used
    unit: str | None = None
    minimum: bool = False
    window: Period | None = None


class Schedule(NamedTuple):
    """The parts of a task's schedule, and their due dates in order."""

    parts: tuple[Part, ...]
    due: tuple[date, ...]

    @property
    def external(self) -> Part | None:
        """The part whose dates are set elsewhere, if there is one."""
        return next((p for p in self.parts if p.kind is Kind.EXTERNAL), None)
