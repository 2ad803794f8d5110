"""What units finished of each work in a stretch of days, and up to its last one, against what was due."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from operator import itemgetter
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answer
from cchc_cli.domain.model.plan import Scope, Task
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.reports.check import CheckItem, State
from cchc_cli.domain.reports.missing import MissingReport
from cchc_cli.domain.reports.report.lateness import RecordsByUnit
from cchc_cli.domain.rules.loaded import LoadedPlan

_DAY = timedelta(days=1)


class DueMark(NamedTuple):
    """A due date (`day`), and the share of the units owing it that have finished it by the day of the report.

    `late` is the share of those that did after the printed date that asks for it, which is `asked`; None where the
    plan prints none. `demanded`: that is before the day of the report.
    """

    day: date
    filled: Fraction
    late: Fraction
    asked: date | None
    demanded: bool


class Recorded(NamedTuple):
    """What records say was finished: the products of those that say how many, and how many others there are.

    `counted` is None where no record says how many. Of records that only tell, such as why nothing was, there is none.
    """

    counted: int | None
    times: int


class Evidence(NamedTuple):
    """What one unit (a name) gave as evidence of what it finished."""

    who: str
    words: tuple[str, ...]


class TaskResult(NamedTuple):
    """What the units of one work finished, against its due dates.

    Products are counted by unit: a product that 13 districts owe each is 13, and so is one of a group of
    13 units that are not listed. `planned` and `done` are of the period, `planned_so_far` and `done_so_far`
    of all the time up to the day of the report; `kept` is how many of `planned_so_far` are filled, `whole`
    what the whole plan asks. All that is planned is None where the work has no due dates; what is done is None
    where no record says how much, which is not zero; `has_data` says whether one of the period tells of the work,
    `has_data_so_far` whether one ever did. `items` say where each unit stands; a group whose members are not listed
    is followed as one. `state` is the most urgent one of the units, of which those without a record in the period for
    ongoing work have not reported; `in_state` of them are in it. `due_today`: it is due soon, and that is
    on the report's own day.

    `spread_so_far` is how many of each unit's due dates so far no printed date demands: they have come by the even
    spread alone. `planned_by_spread` and `due_by_spread` say that `planned` and `planned_so_far` rest on that.

    `who` are the names of the leads and `words` the plan's own for when. `unit` is the word that is counted.
    `answers` have what each of the `items` told up to the day.
    `spans` are the stretches in which work without due dates runs. `finished` has the days on which something
    was finished, each with how much; `evidence` what the period's records give for it. A record that does not say
    of how many products it is counts as one (of each unit); `tally` of the period and `tally_so_far` keep apart what
    somebody counted. `partners` are, in one agency's report, the names of the others that share its quota: all figures
    are of them together.
    """

    task: str
    name: str
    who: tuple[str, ...]
    words: tuple[str, ...]
    units: int
    unit: str | None
    state: State
    in_state: int
    items: tuple[CheckItem, ...]
    due_today: bool
    whole: int | None
    planned: int | None
    done: int | None
    planned_so_far: int | None
    done_so_far: int | None
    has_data: bool
    has_data_so_far: bool
    kept: int | None
    spread_so_far: int
    planned_by_spread: bool
    tally: Recorded
    tally_so_far: Recorded
    partners: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    dues: tuple[DueMark, ...]
    answers: tuple[Answer, ...]
    spans: tuple[Period, ...]
    finished: tuple[tuple[date, int], ...]

    @property
    def followed(self) -> int:
        """How many units are followed."""
        return len(self.items)

    @property
    def unmet(self) -> tuple[CheckItem, ...]:
        """The units that have not finished all that was due so far, the least finished first."""
        short = [item for item in self.items if item.kept < item.due]
        return tuple(sorted(short, key=lambda item: Fraction(item.kept, item.due)))

    @property
    def on_time(self) -> bool:
        """Whether everything that was due so far is finished."""
        return self.kept == self.planned_so_far

    @property
    def due_by_spread(self) -> bool:
        """Whether `planned_so_far` counts due dates that no printed date demands."""
        return self.spread_so_far > 0

    @property
    def rate(self) -> Fraction | None:
        """The share of what was due so far that is finished; None where nothing was due."""
        return Fraction(self.kept or 0, self.planned_so_far) if self.planned_so_far else None


class _Finished(NamedTuple):
    """A record in which a unit (a name) tells of a work, and how many products it says were finished.

    `counts`: it says how many, be it none, or speaks for one.
    """

    record: Record
    products: int
    who: str

    @property
    def counts(self) -> bool:
        return self.is_counted or self.products > 0

    @property
    def is_counted(self) -> bool:
        """Whether somebody counted."""
        return self.record.count is not None or self.record.units is not None


class Outcomes:
    """Holds what units finished in a stretch of days, and up to its last one, against what was due."""

    def __init__(
        self,
        loaded: LoadedPlan,
        log: RecordsByUnit,
        window: Period | None,
        day: date,
        missing: MissingReport,
        own: str | None,
    ) -> None:
        self._loaded = loaded
        self._own = own
        self._plan = loaded.plan
        self._log = log
        self._window = window
        self._day = day
        self._silent = {(task, silent.unit) for silent in missing.silent for task in silent.tasks}

    def result(self, work: Task, items: Sequence[CheckItem]) -> TaskResult:
        """Sum up a work over its units, of which `items` say where each stands."""
        schedule = self._loaded.schedule(work)
        sizes = [item.size for item in items]
        size = sum(sizes)
        answers = [self._log.answer(item) for item in items]
        dated = bool(schedule.due)
        entries = [
            self._entries(item, answer, dated=dated) for item, answer in zip(items, answers, strict=True)
        ]
        finished = [sum(entry.products for entry in of_unit) for of_unit in entries]
        so_far = [entry for of_unit in entries for entry in of_unit]
        done = [entry for entry in so_far if self._window and entry.record.date in self._window]
        come, spread = self._come(schedule, self._day)
        before, spread_before = come, spread
        if self._window:
            before, spread_before = self._come(schedule, self._window.start - _DAY)
        parts = schedule.parts
        states = [self._state(item) for item in items]
        state = min(states, key=list(State).index)
        of_state = [item for item, each in zip(items, states, strict=True) if each is state]
        return TaskResult(
            task=work.id,
            name=work.name,
            who=tuple(dict.fromkeys(item.lead_name for item in items)),
            words=work.words,
            units=size,
            unit=next((part.unit for part in parts if part.unit), None),
            state=state,
            in_state=len(of_state),
            items=tuple(items),
            due_today=state is State.DUE_SOON and all(item.next_due == self._day for item in of_state),
            whole=len(schedule.due) * size if schedule.due else None,
            planned=(come - before) * size if schedule.due else None,
            done=_products(done),
            planned_so_far=come * size if schedule.due else None,
            done_so_far=_products(so_far),
            has_data=bool(done),
            has_data_so_far=bool(so_far),
            kept=_filled(finished, sizes, 0, come) if schedule.due else None,
            spread_so_far=spread,
            planned_by_spread=bool(spread or spread_before) and come > before,
            tally=_tally(done),
            tally_so_far=_tally(so_far),
            partners=self._partners(work),
            evidence=_evidence(done),
            dues=tuple(self._dues(schedule, answers, size)),
            answers=tuple(answers),
            spans=self._spans(schedule),
            finished=_by_day(so_far),
        )

    def _partners(self, work: Task) -> tuple[str, ...]:
        """Return the names of those that share a quota with the agency whose report this is; none in any other."""
        if self._own is None or work.scope is Scope.EACH or work.lead == (self._own,):
            return ()
        return tuple(self._plan.agencies[lead].label for lead in work.lead if lead != self._own)

    def _state(self, item: CheckItem) -> State:
        """Return where a unit stands; whether it is silent is judged over the days of this report."""
        if item.of or item.state not in (State.ONGOING, State.NO_REPORT):
            return item.state
        return State.NO_REPORT if (item.task, item.unit) in self._silent else State.ONGOING

    def due_today(self, item: CheckItem) -> int:
        """Return how many products the plan prints as due on the day itself that are not finished (`DueToday`).

        What was due before it is told as overdue or behind.
        """
        schedule = self._loaded.schedule(self._plan.works_by_id[item.task])
        passed, come = bisect_left(schedule.due, self._day), bisect_right(schedule.due, self._day)
        printed = sum(n not in schedule.assumed for n in range(passed, come))
        return min(printed, come - max(item.done, passed))

    def _come(self, schedule: Schedule, day: date) -> tuple[int, int]:
        """Return how many due dates have come by a day, and how many of them no printed date demands by then."""
        come = bisect_right(schedule.due, day)
        return come, come - _demanded(schedule, day)

    def _dues(self, schedule: Schedule, answers: Sequence[Answer], size: int) -> Iterator[DueMark]:
        """Yield the due dates with the share of the `size` units of all that have finished it, and that were late."""
        demands = schedule.demands()
        for n, due in enumerate(schedule.due):
            place = bisect_right(demands, n, key=itemgetter(1))
            asked = demands[place][0] if place < len(demands) else None
            filled = sum(answer.filled(n + 1, self._day) for answer in answers)
            in_time = filled if asked is None else sum(answer.filled(n + 1, asked) for answer in answers)
            late, demanded = max(filled - in_time, 0), asked is not None and asked < self._day
            yield DueMark(due, Fraction(filled, size), Fraction(late, size), asked, demanded)

    def _spans(self, schedule: Schedule) -> tuple[Period, ...]:
        return tuple(part.window or self._plan.span for part in schedule.parts if part.kind is Kind.ONGOING)

    def _entries(self, item: CheckItem, answer: Answer, *, dated: bool) -> list[_Finished]:
        return [
            _Finished(record, record.products(item.size, dated=dated), self._log.who(item, record))
            for record in answer.records
        ]


def _demanded(schedule: Schedule, day: date) -> int:
    """Return how much printed dates demand to be finished by a day."""
    return max((demanded for printed, demanded in schedule.demands() if printed <= day), default=0)


def _products(entries: Iterable[_Finished]) -> int | None:
    """Return how many products were finished; None where no record says it, be it that none was."""
    counting = [entry.products for entry in entries if entry.counts]
    return sum(counting) if counting else None


def _tally(entries: Sequence[_Finished]) -> Recorded:
    counted = _products(entry for entry in entries if entry.is_counted)
    times = sum(entry.counts and not entry.is_counted for entry in entries)
    return Recorded(counted if counted or not times else None, times)


def _evidence(entries: Iterable[_Finished]) -> tuple[Evidence, ...]:
    found: dict[str, dict[str, None]] = {}
    for entry in entries:
        if entry.record.evidence:
            found.setdefault(entry.who, {}).update(dict.fromkeys(entry.record.evidence))
    return tuple(Evidence(who, tuple(words)) for who, words in found.items())


def _by_day(entries: Iterable[_Finished]) -> tuple[tuple[date, int], ...]:
    found: dict[date, int] = {}
    for entry in entries:
        if entry.products:
            found[entry.record.date] = found.get(entry.record.date, 0) + entry.products
    return tuple(sorted(found.items()))


def _filled(finished: Sequence[int], sizes: Sequence[int], first: int, end: int) -> int:
    """Return how many products fill the due dates from number `first` up to `end`, which fill in order."""
    return sum(
        min(max(done - first * size, 0), (end - first) * size)
        for done, size in zip(finished, sizes, strict=True)
    )
