"""What a phrase says, before it meets a plan: rates, named times, ongoing and external work."""

from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.dues.times import Cycle, Each, When, Years

MAX_COUNT = 20_000
"""The most due dates that a phrase or a rule may give."""


class Bound(StrEnum):
    """How a named time bounds the work."""

    IN = "in"
    UNTIL = "until"  # the work runs to its last day
    BY = "by"  # its last day is the due date
    BEFORE = "before"  # the day before its first is

    @property
    def deadline(self) -> bool:
        """Whether what is owed is still owed whole, by the last day, where a period is cut short."""
        return self in (Bound.BY, Bound.BEFORE)


class Range(NamedTuple):
    """From one time to another; no start is the plan's first day, no end leaves the work open."""

    start: When | None
    end: When | None


class Times(NamedTuple):
    """Named times, each of them apart. `led`: a word such as “trong” says that they are a window."""

    times: tuple[When | Range, ...]
    bound: Bound = Bound.IN
    led: bool = False

    @property
    def open(self) -> bool:
        """Whether the work has a start and no end."""
        return isinstance(self.times[0], Range) and self.times[0].end is None

    @property
    def bare(self) -> bool:
        """Whether no word leads them that says how they bound the work."""
        return self.bound is Bound.IN and not self.led

    @property
    def days(self) -> bool:
        """Whether each of them is one day, and no month or longer time in which work may be done."""
        return all(isinstance(t, When) and t.narrowest.one_day for t in self.times)


class Rate(NamedTuple):
    """`count` in each period of each cycle; without a cycle, a number of things and no more.

    `each` are the times in a row of periods that the work falls due, where they are named (“ngày 20 hằng
    tháng”); `within` is when it is done at all; `total` a number said beside the rate, and the cycle that the
    total is for. `counted` is whether a number is said: “hằng tháng” has none, and means one.
    """

    count: int  # type: ignore[assignment]  # a tuple's own count is not used
    unit: str | None = None
    minimum: bool = False
    cycles: tuple[Cycle, ...] = ()
    each: tuple[When, ...] = ()
    bound: Bound = Bound.IN
    within: Times | None = None
    total: tuple[int, Cycle | None] | None = None
    counted: bool = True

    @property
    def rhythm(self) -> bool:
        """Whether it says how often, or when in each period."""
        return bool(self.cycles or self.each)


class Once(NamedTuple):
    """Work done in each of the named times, `count` things in all where a count is given.

    `within` is a wider time that holds its last day: “quý II, chậm nhất 15/6”.
    """

    times: Times
    count: int | None = None  # type: ignore[assignment]
    unit: str | None = None
    minimum: bool = False
    within: Times | None = None


class Ongoing(NamedTuple):
    """Work without a due date, perhaps in a window."""

    times: Times | None = None


class External(NamedTuple):
    """Work whose dates are set elsewhere; `by` holds the words that say where.

    `after`: they are counted from an event, whose day the plan does not know.
    """

    by: str = ""
    after: bool = False


Meaning = Rate | Once | Ongoing | External


class Reading(NamedTuple):
    """One part of a phrase: what it means, and the words that say it."""

    meaning: Meaning
    words: str


def finished(time: When | Range) -> bool:
    """Whether a time says which month, week or year it means."""
    if isinstance(time, Range):
        return all(end is None or finished(end) for end in time)
    return time.base is not None


def dated(times: Times) -> bool:
    """Whether times say which year they lie in, or mean the plan's, rather than return in each period."""
    return all(finished(t) and (isinstance(t, Range) or isinstance(t.base, Years)) for t in times.times)


def repeats(what: object) -> bool:
    """Whether times return in each period of a row."""
    return isinstance(what, Times) and all(
        isinstance(t, When) and isinstance(t.base, Each) for t in what.times
    )
