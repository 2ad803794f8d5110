"""The periodic report that section V.1 of the plan owes: what was done in a period, against what was planned.

It holds what the plan and the log say, and nothing else. What only a person can say (direction, assessment,
difficulties) is not in it; a cause is the words of a record, with the day of that record.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Agency, Plan, Task
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import ReportingPeriod, following
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.model.stretch import days_of
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.answers import Answers
from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.calendar import CalendarReport, calendar_report
from cchc_cli.domain.reports.check import CheckItem, CheckReport, State, check_report
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan


class Cause(NamedTuple):
    """A reason for being late in the words of a record: of which work, by whom (a name), written when."""

    task: str
    who: str
    words: str
    date: date


class DueMark(NamedTuple):
    """A due date, and the share of the units owing it that have finished it by the day of the report."""

    date: date
    filled: Fraction


class TaskResult(NamedTuple):
    """What the units of one work finished, against its due dates.

    Products are counted by unit: a product that 13 districts owe each is 13, and so is one of a group of
    13 units that are not listed. `planned` and `done` are of the period, `planned_so_far` and `done_so_far`
    of all the time up to the day of the report; `kept` is how many of `planned_so_far` are filled, `whole`
    what the whole plan asks. All that is planned is None where the work has no due dates; what is done is None
    where no record says anything, which is not zero. `state` is the most urgent one of the units, of which
    those without a record in the period for ongoing work have not reported; `in_state` of the `followed` units
    are in it, where a group whose members are not listed is followed as one.

    `who` are the names of the leads and `words` the plan's own for when. `unit` is the word that is counted.
    `spans` are the stretches in which work without due dates runs. `finished` has the days on which something
    was finished, each with how much; `evidence` the words of the period's records for it.
    """

    task: str
    name: str
    who: tuple[str, ...]
    words: tuple[str, ...]
    units: int
    unit: str | None
    state: State
    in_state: int
    followed: int
    whole: int | None
    planned: int | None
    done: int | None
    planned_so_far: int | None
    done_so_far: int | None
    kept: int | None
    evidence: tuple[str, ...]
    dues: tuple[DueMark, ...]
    spans: tuple[Period, ...]
    finished: tuple[tuple[date, int], ...]

    @property
    def on_time(self) -> bool:
        """Whether everything that was due so far is finished."""
        return self.kept == self.planned_so_far

    @property
    def rate(self) -> Fraction | None:
        """The share of what was due so far that is finished; None where nothing was due."""
        return Fraction(self.kept or 0, self.planned_so_far) if self.planned_so_far else None


class Late(NamedTuple):
    """Something overdue on the day of the report, and the last reason that its unit wrote down for that, if any.

    A reason is one for this lateness where it was written on or after the oldest due date that nothing fills, or on
    the form's row of such a due date; what was written of an earlier lateness, made good since, says nothing of it.
    """

    item: CheckItem
    cause: Cause | None


class PeriodicReport(NamedTuple):
    """A report of one period, as far as `as_of`, the last day whose records it holds.

    `reporter` is the agency that sends it, None where the plan does not say who reports; `to` is whom it is
    sent to. `own` says that it holds only the reporter's own works, not the whole plan's. `spent` is what
    was spent in the period, in đồng, by work. `status`, `budget` (by work) and `by_agency` stand at
    `as_of`; `status` counts due dates. `coming` is the calendar from the day after the data to the end of the period
    that follows, or of the plan where that orders nothing of it; None where the plan has ended by then.
    """

    plan: Plan
    period: ReportingPeriod
    as_of: date
    reporter: Agency | None
    to: str | None
    own: bool
    results: tuple[TaskResult, ...]
    status: CheckReport
    late: tuple[Late, ...]
    causes: tuple[Cause, ...]
    missing: MissingReport
    budget: BudgetReport
    by_agency: BudgetReport
    spent: tuple[tuple[str, int], ...]
    following: ReportingPeriod
    coming: CalendarReport | None

    @property
    def finished(self) -> bool:
        """Whether the data of the period had closed by the day of the report."""
        return self.as_of == self.period.window.end

    @property
    def is_last(self) -> bool:
        """Whether the plan orders nothing of the period that follows."""
        return not _orders(self.plan, self.following)

    @property
    def from_the_start(self) -> bool:
        """Whether the period begins with the plan or before it, so that it is also everything so far."""
        return self.period.window.start <= self.plan.span.start

    @property
    def dated(self) -> tuple[TaskResult, ...]:
        """The works of which something was due by the day of the report."""
        return tuple(r for r in self.results if r.planned_so_far)


def reporting_agency(plan: Plan) -> str | None:
    """Return the agency that reports on the whole plan: who leads the duty that is to report (V.1)."""
    works = (d.work for d in plan.duties if d.work)
    to_report = (w for w in works if any(word in fold(w.name) for word in ("bao cao", "report")))
    return next((w.lead[0] for w in to_report if not plan.agencies[w.lead[0]].is_group), None)


def periodic_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod,
    as_of: date,
    *,
    reporter: str | None = None,
) -> PeriodicReport:
    """Hold the records up to `as_of`, and no later than the closing of the period, against the plan.

    The records were checked before (see `check_report`). `reporter` (an id) is the agency that sends the
    report: the one that reports on the whole plan tells of all works and writes to the plan's issuer; any
    other tells of its own works, and writes to that one. Raises `reporter-is-group` for one that signs no paper.
    """
    plan = loaded.plan
    if reporter is not None and plan.agencies[reporter].is_group:
        raise BadValue("reporter-is-group", agency=plan.agencies[reporter].name)
    day = min(as_of, period.window.end)
    coordinator = reporting_agency(plan)
    sender = reporter or coordinator
    own = sender is not None and sender != coordinator
    agencies = frozenset({sender}) if own and sender else frozenset[str]()
    status = check_report(loaded, records, day, agencies=agencies)
    missing = missing_report(loaded, records, period, as_of, agencies=agencies)
    log = _RecordsByUnit(loaded, [r for r in effective(records) if r.date <= day])
    window = Period(period.window.start, day) if period.window.start <= day else None
    judge = _Outcomes(loaded, log, window, day, missing)
    items: dict[str, list[CheckItem]] = {}
    for item in status.items:
        items.setdefault(item.task, []).append(item)
    next_period = following(period, plan.reporting)
    ahead = _ahead(plan, next_period, day + timedelta(days=1))
    causes = [c for item in status.items for c in log.causes(item) if window and c.date in window]

    def budget(by: Dimension, log: Sequence[Record] = records) -> BudgetReport:
        return budget_report(loaded, [by], agencies=agencies, records=log, as_of=day)

    in_window = budget(Dimension.TASK, [r for r in effective(records) if window and r.date in window])
    spent = ((row.key[0], row.execution and row.execution.at(Step.SPENT)) for row in in_window.rows)
    return PeriodicReport(
        plan=plan,
        period=period,
        as_of=day,
        reporter=plan.agencies[sender] if sender else None,
        to=plan.agencies[coordinator].full_name if own and coordinator else plan.issuer,
        own=own,
        results=tuple(judge.result(plan.works_by_id[task], owed) for task, owed in items.items()),
        status=status,
        late=tuple(Late(item, log.reason(item, day)) for group in status.late for item in group.items),
        causes=tuple(sorted(causes, key=lambda c: c.date)),
        missing=missing,
        budget=budget(Dimension.TASK),
        by_agency=budget(Dimension.AGENCY),
        spent=tuple((task, amount) for task, amount in spent if amount is not None),
        following=next_period,
        coming=calendar_report(loaded, ahead, agencies=agencies) if ahead else None,
    )


def _orders(plan: Plan, following: ReportingPeriod) -> bool:
    """Whether a plan has days in the months of the period that follows; data close earlier than months end."""
    return days_of(following.code, following.year).overlap(plan.span) is not None


def _ahead(plan: Plan, following: ReportingPeriod, start: date) -> Period | None:
    """Return the plan's days from `start` to the end of the period that follows, or to the plan's own end."""
    end = following.window.end if _orders(plan, following) else plan.span.end
    return Period(start, end).overlap(plan.span)


class _RecordsByUnit:
    """The records in which units tell of works, by date."""

    def __init__(self, loaded: LoadedPlan, records: Iterable[Record]) -> None:
        self._loaded = loaded
        self._answers = Answers(loaded.plan, records)

    def answers(self, item: CheckItem) -> list[Record]:
        """Return the records in which a unit tells of the work, by date; 0 is an answer too."""
        work = self._loaded.plan.works_by_id[item.task]
        return self._answers.of(work, item.unit, self._loaded.schedule(work)).records

    def causes(self, item: CheckItem) -> list[Cause]:
        """Return the reasons that a unit wrote down, by date."""
        return [_cause(item, record) for record in self._reasons(item)]

    def reason(self, item: CheckItem, day: date) -> Cause | None:
        """Return the last reason that a unit wrote down for being late on a day (`Late`)."""
        if item.oldest_due is None:
            return None
        unmet = Period(item.oldest_due, day)
        fitting = [r for r in self._reasons(item) if r.date in unmet or r.due in unmet]
        return _cause(item, fitting[-1]) if fitting else None

    def _reasons(self, item: CheckItem) -> list[Record]:
        return [r for r in self.answers(item) if r.cause]


def _cause(item: CheckItem, record: Record) -> Cause:
    return Cause(item.task, item.who, record.cause or "", record.date)


class _Outcomes:
    """Holds what units finished in a stretch of days, and up to its last one, against what was due."""

    def __init__(
        self,
        loaded: LoadedPlan,
        log: _RecordsByUnit,
        window: Period | None,
        day: date,
        missing: MissingReport,
    ) -> None:
        self._loaded = loaded
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
        by_day: dict[date, int] = {}
        finished: list[int] = []
        evidence: dict[str, None] = {}
        for item, of_unit in zip(items, sizes, strict=True):
            by_unit = 0
            for record in self._log.answers(item):
                products = record.products(of_unit, dated=bool(schedule.due))
                by_day[record.date] = by_day.get(record.date, 0) + products
                by_unit += products
                if self._in_window(record.date):
                    evidence |= dict.fromkeys(record.evidence)
            finished.append(by_unit)
        done = [products for day, products in by_day.items() if self._in_window(day)]
        come = bisect_right(schedule.due, self._day)
        before = bisect_left(schedule.due, self._window.start) if self._window else come
        parts = schedule.parts
        states = [self._state(item) for item in items]
        state = min(states, key=list(State).index)
        return TaskResult(
            task=work.id,
            name=work.name,
            who=tuple(dict.fromkeys(item.lead_name for item in items)),
            words=work.words,
            units=size,
            unit=next((part.unit for part in parts if part.unit), None),
            state=state,
            in_state=states.count(state),
            followed=len(states),
            whole=len(schedule.due) * size if schedule.due else None,
            planned=(come - before) * size if schedule.due else None,
            done=sum(done) if done else None,
            planned_so_far=come * size if schedule.due else None,
            done_so_far=sum(by_day.values()) if by_day else None,
            kept=_filled(finished, sizes, 0, come) if schedule.due else None,
            evidence=tuple(evidence),
            dues=tuple(
                DueMark(due, Fraction(_filled(finished, sizes, n, n + 1), size))
                for n, due in enumerate(schedule.due)
            ),
            spans=self._spans(schedule),
            finished=tuple(sorted(by_day.items())),
        )

    def _state(self, item: CheckItem) -> State:
        """Return where a unit stands; whether it is silent is judged over the days of this report."""
        if item.of or item.state not in (State.ONGOING, State.NO_REPORT):
            return item.state
        return State.NO_REPORT if (item.task, item.unit) in self._silent else State.ONGOING

    def _spans(self, schedule: Schedule) -> tuple[Period, ...]:
        return tuple(part.window or self._plan.span for part in schedule.parts if part.kind is Kind.ONGOING)

    def _in_window(self, day: date) -> bool:
        return self._window is not None and day in self._window


def _filled(finished: Sequence[int], sizes: Sequence[int], first: int, end: int) -> int:
    """Return how many products fill the due dates from number `first` up to `end`, which fill in order."""
    return sum(
        min(max(done - first * size, 0), (end - first) * size)
        for done, size in zip(finished, sizes, strict=True)
    )
