"""The periodic report that section V.1 of the plan owes: what was done in a period, against what was planned.

It holds what the plan and the log say, and nothing else. What only a person can say (direction, assessment,
difficulties) is not in it; a cause is the words of a record, with the day of that record.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answers
from cchc_cli.domain.figures.register import UnitWords, words_of
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Agency, Plan, Scope, Task
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import ReportingPeriod, following, reporting_agency
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.model.stretch import days_of
from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.calendar import CalendarReport, calendar_report
from cchc_cli.domain.reports.check import CheckItem, CheckReport, State, TargetReading, check_report
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan

_DAY = timedelta(days=1)


class Cause(NamedTuple):
    """A reason for being late in the words of a record: of which work, by whom (a name), written when."""

    task: str
    who: str
    words: str
    date: date


class DueMark(NamedTuple):
    """A due date, and the share of the units owing it that have finished it by the day of the report.

    `demanded`: a date that the plan prints asks for it before that day.
    """

    date: date
    filled: Fraction
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
    `has_data_so_far` whether one ever did. `state` is the most urgent one of the units, of which
    those without a record in the period for ongoing work have not reported; `in_state` of the `followed` units
    are in it, where a group whose members are not listed is followed as one. `due_today`: it is due soon, and that is
    on the report's own day.

    `spread_so_far` is how many of each unit's due dates so far no printed date demands: they have come by the even
    spread alone. `planned_by_spread` and `due_by_spread` say that `planned` and `planned_so_far` rest on that.

    `who` are the names of the leads and `words` the plan's own for when. `unit` is the word that is counted.
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
    followed: int
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
    spans: tuple[Period, ...]
    finished: tuple[tuple[date, int], ...]

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


class Late(NamedTuple):
    """Something overdue on the day of the report, and the last reason that its unit wrote down for that, if any.

    A reason is one for this lateness where it was written on or after the oldest due date that nothing fills, or on
    the form's row of such a due date; what was written of an earlier lateness, made good since, says nothing of it.
    """

    item: CheckItem
    cause: Cause | None


class DueToday(NamedTuple):
    """How many products of a unit's work the plan prints as due on the report's own day that are not finished.

    They are overdue from the next day on.
    """

    item: CheckItem
    count: int  # type: ignore[assignment]  # a tuple's own count is not used


class PeriodicReport(NamedTuple):
    """A report of one period, as far as `as_of`, the last day whose records it holds.

    `reporter` is the agency that sends it, None where the plan does not say who reports; `to` is whom it is
    sent to. `own` says that it holds only the reporter's own works, readings and money, not the whole plan's.
    `status`, `budget` (by work) and `by_agency` stand at `as_of`; `status` counts due dates. `in_period` has what was
    spent in the period, by work, and no other step. `coming` is the calendar from the day after the data to the end
    of the period that follows, or of the plan where that orders nothing of it; None where the plan has ended by then.
    `words` are what units wrote into their forms of the period.
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
    due_today: tuple[DueToday, ...]
    causes: tuple[Cause, ...]
    missing: MissingReport
    budget: BudgetReport
    by_agency: BudgetReport
    in_period: BudgetReport
    following: ReportingPeriod
    coming: CalendarReport | None
    words: tuple[UnitWords, ...]

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
    def spent(self) -> tuple[tuple[str, int], ...]:
        """What was spent in the period, in đồng, by work (an id)."""
        steps = ((row.key[0], row.execution) for row in self.in_period.rows)
        known = ((task, step and step.at(Step.SPENT)) for task, step in steps)
        return tuple((task, amount) for task, amount in known if amount is not None)

    @property
    def partners(self) -> Mapping[str, tuple[str, ...]]:
        """With whom this agency shares a quota (names), by work (an id); works that it has alone are not in it."""
        return {result.task: result.partners for result in self.results if result.partners}

    @property
    def dated(self) -> tuple[TaskResult, ...]:
        """The works of which something was due by the day of the report."""
        return tuple(r for r in self.results if r.planned_so_far)


def periodic_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod,
    as_of: date,
    *,
    reporter: str | None = None,
    sent: Sequence[Sent] = (),
) -> PeriodicReport:
    """Hold the records up to `as_of`, and no later than the closing of the period, against the plan.

    `sent` is what the logs say was sent and came back. The records were checked before (see `check_report`).
    `reporter` (an id) is the agency that sends the report: the one that reports on the whole plan tells of all works
    and writes to the plan's issuer; any other tells of its own works, and writes to that one. Raises
    `reporter-is-group` for one that signs no paper, `reporter-leads-nothing` for one that has no works to tell of.
    """
    plan = loaded.plan
    if reporter is not None and plan.agencies[reporter].is_group:
        raise BadValue("reporter-is-group", agency=plan.agencies[reporter].name)
    day = min(as_of, period.window.end)
    coordinator = reporting_agency(plan)
    sender = reporter or coordinator
    own = sender if sender != coordinator else None
    agencies = frozenset({own}) if own else frozenset[str]()
    status = check_report(loaded, records, day, agencies=agencies)
    if own and not status.items:
        raise BadValue("reporter-leads-nothing", agency=plan.agencies[own].name, id=own)
    if own:
        # What was spent of a whole task that several lead is no figure of one of them.
        findings = tuple(finding for finding in status.findings if finding.agency == own)
        status = status._replace(targets=_own_readings(loaded, records, day, own), findings=findings)
    missing = missing_report(loaded, records, period, as_of, agencies=agencies)
    log = _RecordsByUnit(loaded, [r for r in effective(records) if r.date <= day])
    window = Period(period.window.start, day) if period.window.start <= day else None
    judge = _Outcomes(loaded, log, window, day, missing, own)
    items: dict[str, list[CheckItem]] = {}
    for item in status.items:
        items.setdefault(item.task, []).append(item)
    next_period = following(period, plan.reporting)
    ahead = _ahead(loaded, next_period, day + _DAY)
    causes = [c for item in status.items for c in log.causes(item) if window and c.date in window]

    def budget(by: Dimension, log: Sequence[Record] = records) -> BudgetReport:
        return budget_report(loaded, [by], agencies=agencies, own=own is not None, records=log, as_of=day)

    return PeriodicReport(
        plan=plan,
        period=period,
        as_of=day,
        reporter=plan.agencies[sender] if sender else None,
        to=plan.agencies[coordinator].full_name if own and coordinator else plan.issuer,
        own=own is not None,
        results=tuple(judge.result(plan.works_by_id[task], owed) for task, owed in items.items()),
        status=status,
        late=tuple(Late(item, log.reason(item, day)) for group in status.late for item in group.items),
        due_today=tuple(DueToday(item, n) for item in status.items if (n := judge.due_today(item)) > 0),
        causes=tuple(sorted(causes, key=lambda c: c.date)),
        missing=missing,
        budget=budget(Dimension.TASK),
        by_agency=budget(Dimension.AGENCY),
        in_period=budget(Dimension.TASK, [r for r in effective(records) if window and r.date in window]),
        following=next_period,
        coming=calendar_report(loaded, ahead, agencies=agencies) if ahead else None,
        words=tuple(unit for unit in words_of(plan, sent, period) if own in (None, unit.agency)),
    )


def _own_readings(
    loaded: LoadedPlan, records: Sequence[Record], day: date, own: str
) -> tuple[TargetReading, ...]:
    """Return the targets that an agency read itself; the others of the plan are no figures of its own."""
    read = [replace(r, agency=None) for r in effective(records) if r.target and r.agency == own]
    return tuple(target for target in check_report(loaded, read, day).targets if target.words is not None)


def _orders(plan: Plan, following: ReportingPeriod) -> bool:
    """Whether a plan has days in the months of the period that follows; data close earlier than months end."""
    return days_of(following.code, following.year).overlap(plan.span) is not None


def _ahead(loaded: LoadedPlan, following: ReportingPeriod, start: date) -> Period | None:
    """Return the plan's days from `start` to the end of the period that follows, or to the plan's own end."""
    end = following.window.end if _orders(loaded.plan, following) else loaded.days.end
    return Period(start, end).overlap(loaded.days)


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


class _RecordsByUnit:
    """The records in which units tell of works, by date."""

    def __init__(self, loaded: LoadedPlan, records: Iterable[Record]) -> None:
        self._loaded = loaded
        self._answers = Answers(loaded.plan, records)

    def answers(self, item: CheckItem) -> list[Record]:
        """Return the records in which a unit tells of the work, by date; 0 is an answer too."""
        work = self._loaded.plan.works_by_id[item.task]
        return self._answers.of(work, item.unit, self._loaded.schedule(work)).records

    def who(self, item: CheckItem, record: Record) -> str:
        """Return the name of whose record one is."""
        return self._loaded.plan.agencies[record.agency].label if record.agency else item.who

    def causes(self, item: CheckItem) -> list[Cause]:
        """Return the reasons that a unit wrote down, by date."""
        return [self._cause(item, record) for record in self._reasons(item)]

    def reason(self, item: CheckItem, day: date) -> Cause | None:
        """Return the last reason that a unit wrote down for being late on a day (`Late`)."""
        if item.oldest_due is None:
            return None
        unmet = Period(item.oldest_due, day)
        fitting = [r for r in self._reasons(item) if r.date in unmet or r.due in unmet]
        return self._cause(item, fitting[-1]) if fitting else None

    def _reasons(self, item: CheckItem) -> list[Record]:
        return [r for r in self.answers(item) if r.cause]

    def _cause(self, item: CheckItem, record: Record) -> Cause:
        return Cause(item.task, self.who(item, record), record.cause or "", record.date)


class _Outcomes:
    """Holds what units finished in a stretch of days, and up to its last one, against what was due."""

    def __init__(
        self,
        loaded: LoadedPlan,
        log: _RecordsByUnit,
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
        entries = [self._entries(item, dated=bool(schedule.due)) for item in items]
        finished = [sum(entry.products for entry in of_unit) for of_unit in entries]
        so_far = [entry for of_unit in entries for entry in of_unit]
        done = [entry for entry in so_far if self._window and entry.record.date in self._window]
        come, spread = self._come(schedule, self._day)
        before, spread_before = come, spread
        if self._window:
            before, spread_before = self._come(schedule, self._window.start - _DAY)
        overdue = _demanded(schedule, self._day - _DAY)
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
            followed=len(states),
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
            dues=tuple(
                DueMark(due, Fraction(_filled(finished, sizes, n, n + 1), size), n < overdue)
                for n, due in enumerate(schedule.due)
            ),
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

    def _spans(self, schedule: Schedule) -> tuple[Period, ...]:
        return tuple(part.window or self._plan.span for part in schedule.parts if part.kind is Kind.ONGOING)

    def _entries(self, item: CheckItem, *, dated: bool) -> list[_Finished]:
        return [
            _Finished(record, record.products(item.size, dated=dated), self._log.who(item, record))
            for record in self._log.answers(item)
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
