"""What a phrase says, before it meets a plan: work, how often it is due, and the times that are named for it."""

from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.dues.times import Cycle, Grain, When, Years

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

    times: tuple[When | Range, ...] = ()
    bound: Bound = Bound.IN
    led: bool = False

    def __bool__(self) -> bool:
        return bool(self.times)

    @property
    def whens(self) -> tuple[When, ...]:
        """Those of them that are no stretches."""
        return tuple(t for t in self.times if isinstance(t, When))

    @property
    def bases(self) -> list[Years | Cycle | None]:
        """What they start from, stretches at both ends."""
        named = (end for t in self.times for end in (t if isinstance(t, Range) else (t,)))
        return [end.base for end in named if end]

    @property
    def dated(self) -> bool:
        """Whether they say which year they lie in, or mean the plan's, rather than return in each period."""
        return all(isinstance(base, Years) for base in self.bases)

    @property
    def repeats(self) -> bool:
        """Whether they return in each period of a row."""
        return bool(self) and all(isinstance(base, Cycle) for base in self.bases)

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
        named = [t.narrowest for t in self.whens if t.narrowest.width is Grain.DAY]
        return len(named) == len(self.times) and all(n.kind != Grain.HALF for n in named)


def each(*cycles: Cycle) -> Times:
    """Return the whole periods of cycles."""
    return Times(tuple(When((), cycle) for cycle in cycles))


class Owed(NamedTuple):
    """`count` things at each of the times, which a row of periods may give; without times, so many and no more.

    Without a `count` it is one in each. `within` is when the work is done at all, or the wider time that holds its
    last day (“quý II, chậm nhất 15/6”); `total` a number said beside the rate, and the cycle that it is for.
    `ongoing` work has no due date; `external` holds the words that say where dates are set, `event` that they are
    counted from one whose day the plan does not know.
    """

    count: int | None = None  # type: ignore[assignment]  # a tuple's own count is not used
    unit: str | None = None
    minimum: bool = False
    times: Times = Times()
    within: Times = Times()
    total: tuple[int, Cycle | None] | None = None
    ongoing: bool = False
    external: str = ""
    event: bool = False

    @property
    def rhythm(self) -> bool:
        """Whether it says how often, or when in each period."""
        return self.times.repeats

    @property
    def cycles(self) -> tuple[Cycle, ...]:
        """The rows whose periods it falls due in as a whole."""
        return tuple(w.base for w in self.times.whens if isinstance(w.base, Cycle) and not w.steps)

    @property
    def placed(self) -> bool:
        """Whether it says when in a period it is due."""
        return len(self.times.times) > len(self.cycles)

    @property
    def once(self) -> bool:
        """Whether it is due at named times and not again."""
        return bool(self.times) and not self.rhythm

    @property
    def alone(self) -> bool:
        """Whether nothing is said but times that have a name."""
        return bool(self.times) and not self.cycles and self == Owed(times=self.times)


class Reading(NamedTuple):
    """One part of a phrase: what it means, and the words that say it."""

    meaning: Owed
    words: str
