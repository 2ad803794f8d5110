"""Where each work of each unit stands as of a day, and who is silent (design §4.2, §4.5, §5)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tests.reference.log import Entry, standing
from tests.reference.plan import Due, Ongoing, Plan, Span, Work, dues, windows


@dataclass(frozen=True)
class Standing:
    """Where a work stands: rounds, of which a sized group has units left over; late dates; the state."""

    work: str
    units: tuple[str, ...]
    """Who owes it: one unit, or all leads of a shared quota."""
    of: int
    done: int
    rest: int
    """Units of a sized group beyond whole rounds."""
    due_so_far: int
    """Due dates up to and including the day."""
    overdue: int
    oldest_due: date | None
    days_overdue: int
    behind: int
    behind_since: date | None
    days_behind: int
    next_due: date | None
    filled_late: int
    """How many products came after the printed date that demanded them."""
    silent: bool
    state: str


def standings(plan: Plan, entries: Sequence[Entry], as_of: date, within: int = 14) -> list[Standing]:
    """Return where every work of every unit stands, in the plan's order."""
    told = [entry for entry in standing(entries) if entry.day <= as_of]
    return [
        _Owed(plan, work, units, told).standing(as_of, within)
        for work in plan.works
        for units in plan.items(work)
    ]


class _Owed:
    """A work that one unit owes, or several share, and the records of it."""

    def __init__(self, plan: Plan, work: Work, units: tuple[str, ...], told: Sequence[Entry]) -> None:
        self.plan, self.work, self.units = plan, work, units
        self.dues = dues(plan, work)
        self.days = [due.day for due in self.dues]
        alone = work.shared or len(plan.units(work)) == 1
        self.told = sorted(
            (e for e in told if e.work == work.key and (alone or e.agency in units)), key=lambda e: e.day
        )
        self.size = None if work.shared else plan.agency(units[0]).size

    def products(self, until: date) -> int:
        return sum(e.products(dated=bool(self.dues), size=self.size) for e in self.told if e.day <= until)

    def done(self, until: date) -> int:
        """Return the rounds done (Settled: “`check` counts whole rounds and shows the rest as units”)."""
        return self.products(until) // (self.size or 1)

    def demanded(self, before: date) -> int:
        """Return how many occurrences the printed dates before a day demand.

        §4.2: “A printed date demands all occurrences up to it … the greatest k of a printed dₖ before the day”.
        Settled: “each part of a schedule is reckoned on its own (a printed date of one part demands nothing of
        another)”.
        """
        demand = 0
        for number in range(len(self.work.parts)):
            part = [due for due in self.dues if due.part == number]
            demand += max((k for k, due in enumerate(part, 1) if due.printed and due.day < before), default=0)
        return demand

    def standing(self, as_of: date, within: int) -> Standing:
        done = self.done(as_of)
        passed = bisect_left(self.days, as_of)
        overdue = max(0, self.demanded(as_of) - done)
        # §4.2: “`behind` = the number of dates before the day, minus done and overdue; both at least 0.”
        behind = max(0, passed - done - overdue)
        oldest = self._oldest(done) if overdue else None
        # §4.2: “`days_behind` runs from the date numbered done + overdue + 1.”
        since = self.days[done + overdue] if behind else None
        rest = self.products(as_of) % (self.size or 1)
        silent = self._silent(as_of)
        return Standing(
            work=self.work.key,
            units=self.units,
            of=len(self.dues),
            done=done,
            rest=rest,
            due_so_far=bisect_right(self.days, as_of),
            overdue=overdue,
            oldest_due=oldest,
            days_overdue=(as_of - oldest).days if oldest else 0,
            behind=behind,
            behind_since=since,
            days_behind=(as_of - since).days if since else 0,
            next_due=next(iter(self.days[max(done, passed) :]), None),
            filled_late=self._filled_late(done),
            silent=silent,
            state=self._state(as_of, within, overdue, behind, done, rest, silent),
        )

    def _oldest(self, done: int) -> date:
        """§4.2: “`oldest_due` is the first printed date whose k is above done”: that demands more than was done."""
        return next(due.day for due in self._printed() if self.demanded(due.day + timedelta(1)) > done)

    def _printed(self) -> Iterator[Due]:
        return (due for due in self.dues if due.printed)

    def _filled_late(self, done: int) -> int:
        """Settled: “`done_late` looks at printed dates”: each demands the products up to it that none before did."""
        late = demanded = 0
        for day in sorted({due.day for due in self._printed()}):
            demand = self.demanded(day + timedelta(1))
            late += sum(self.done(day) < product <= done for product in range(demanded + 1, demand + 1))
            demanded = demand
        return late

    def _silent(self, as_of: date) -> bool:
        """§5: silence is judged “only for finished periods … an older gap is history, not a state”."""
        finished = [window for window in windows(self.plan) if window.end < as_of]
        return bool(finished) and self.silent_in(finished[-1])

    def silent_in(self, window: Span) -> bool:
        """Say whether the unit told nothing of the work in a finished window, though it had to.

        Settled: “silence is judged for the work, not for the unit · any record but a pure budget step is an
        answer”. Dated work had to where one of its dates in the window is unfilled at the window's end; ongoing
        work where it ran in the window.
        """
        if any(e.day in window and not e.pure_step for e in self.told):
            return False
        filled = self.done(window.end)
        first, after = bisect_left(self.days, window.start), bisect_right(self.days, window.end)
        if max(first, filled) < after:
            return True
        return any(
            window.meets(p.window or self.plan.span) for p in self.work.parts if isinstance(p, Ongoing)
        )

    def _state(
        self, as_of: date, within: int, overdue: int, behind: int, done: int, rest: int, silent: bool
    ) -> str:
        """§5: “In order of urgency”."""
        if not self.dues:
            if not any(isinstance(part, Ongoing) for part in self.work.parts):
                return "in_progress" if done or rest else "unscheduled"
            return "no_report" if silent else "ongoing"
        if overdue:
            return "overdue"
        if behind:
            return "behind"
        if done >= len(self.dues):
            return "done_late" if self._filled_late(done) else "done"
        # Settled: “`due_soon` [looks] at any” date, printed or assumed.
        if self.days[done] <= as_of + timedelta(within):
            return "due_soon"
        return "in_progress" if done or rest else "not_started"


def silences(
    plan: Plan, entries: Sequence[Entry], as_of: date, window: Span
) -> set[tuple[str, tuple[str, ...]]]:
    """Return the works and units that are silent in a window that was over by the day."""
    told = [entry for entry in standing(entries) if entry.day <= as_of]
    return {
        (work.key, units)
        for work in plan.works
        for units in plan.items(work)
        if _Owed(plan, work, units, told).silent_in(window)
    }
