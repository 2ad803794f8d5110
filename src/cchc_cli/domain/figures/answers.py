"""What units have told of their works, and where they have told nothing. Silence is not zero: “none” is an answer."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate

from cchc_cli.domain.model.plan import Plan, Task, Unit
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.schedule import Kind, Period, Schedule

_DAY = timedelta(days=1)


class Answer:
    """The records in which a unit tells of a work, by date; of one day, in the order of the log.

    What a unit finished is `done` whole products. One that stands for the `size` units of a group that is not listed
    finishes one when as many units as it has did theirs; the units that did so beyond that are `rest`.
    """

    def __init__(self, records: Sequence[Record], size: int, schedule: Schedule) -> None:
        dated = bool(schedule.due)
        self.records = sorted(records, key=_date)
        self.size = size
        self._days = [record.date for record in self.records]
        self._parts = list(accumulate(record.products(size, dated=dated) for record in self.records))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answer) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    @property
    def _value(self) -> tuple[tuple[Record, ...], int, tuple[int, ...]]:
        return tuple(self.records), self.size, tuple(self._parts)

    @property
    def done(self) -> int:
        """How many products were finished."""
        return self._parts[-1] // self.size if self._parts else 0

    @property
    def rest(self) -> int:
        """How many units of a group have done one more product, that the others have not yet."""
        return self._parts[-1] % self.size if self._parts else 0

    def done_by(self, day: date) -> int:
        """Return how many products were finished by a day, that day too."""
        place = bisect_right(self._days, day)
        return self._parts[place - 1] // self.size if place else 0

    def filled(self, n: int, day: date = date.max) -> int:
        """Return how many of the units had finished their `n`-th product, from 1, by a day, that day too."""
        place = bisect_right(self._days, day)
        return min(max(self._parts[place - 1] - (n - 1) * self.size, 0), self.size) if place else 0

    def finished_on(self, n: int) -> date | None:
        """Return the day on which the `n`-th product, from 1, was finished by all of the units."""
        place = bisect_left(self._parts, n * self.size)
        return self._days[place] if place < len(self._days) else None

    def filled_late(self, demands: Iterable[tuple[date, int]]) -> int:
        """Return how many products came after the printed date that demanded them (`Schedule.demands`)."""
        late = seen = 0
        done = self.done
        for day, demanded in demands:
            asked = min(demanded, done)
            late += max(0, asked - max(self.done_by(day), seen))
            seen = max(seen, asked)
            if seen == done:
                break
        return late

    def tells_in(self, window: Period) -> bool:
        """Return whether anything was told in these days."""
        return bisect_left(self._days, window.start) < bisect_right(self._days, window.end)

    def is_owed(self, schedule: Schedule, window: Period, span: Period) -> bool:
        """Return whether an answer is owed for the days of a reporting period.

        It is of work that runs on in them, and where a due date in them was not met before them. `span` are the
        plan's days.
        """
        met = self.done_by(window.start - _DAY)
        first, end = bisect_left(schedule.due, window.start), bisect_right(schedule.due, window.end)
        running = (part.window or span for part in schedule.parts if part.kind is Kind.ONGOING)
        return max(first, met) < end or any(window.overlap(days) is not None for days in running)

    def is_silent(self, schedule: Schedule, window: Period, span: Period) -> bool:
        """Return whether an answer was owed for these days and none was given in them."""
        return self.is_owed(schedule, window, span) and not self.tells_in(window)


class Answers:
    """The records of a log that count, by the work and the unit that they tell of.

    A step of the budget tells nothing of the work.
    """

    def __init__(self, plan: Plan, records: Iterable[Record]) -> None:
        self._plan = plan
        self._records: dict[tuple[str, Unit], list[Record]] = {}
        for record in effective(records):
            if record.task is None or record.budgets:
                continue
            unit = plan.unit_of(plan.works_by_id[record.task], record.agency)
            if unit is not None:
                self._records.setdefault((record.task, unit), []).append(record)

    def of(self, work: Task, unit: Unit, schedule: Schedule) -> Answer:
        """Return what a unit has told of a work."""
        return Answer(self._records.get((work.id, unit), ()), self._plan.size_of(work, unit), schedule)


def _date(record: Record) -> date:
    return record.date
