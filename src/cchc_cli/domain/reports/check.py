"""What is late, how late, who owes it; what falls due soon; who has not reported."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan, ScheduleForm, Scope, Target, Task
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import ReportingPeriod, periods_of
from cchc_cli.domain.model.schedule import Kind, Schedule
from cchc_cli.domain.reports.selection import Selection
from cchc_cli.domain.reports.spending import Execution, entries
from cchc_cli.domain.rules.loaded import LoadedPlan


class State(StrEnum):
    """Where a work stands for a unit. The order is that of urgency."""

    OVERDUE = "overdue"  # Quá hạn
    DUE_SOON = "due_soon"  # Sắp đến hạn
    NO_REPORT = "no_report"  # Chưa báo cáo: a finished reporting period has no record
    IN_PROGRESS = "in_progress"  # Đang thực hiện
    NOT_STARTED = "not_started"  # Chưa đến hạn
    ONGOING = "ongoing"  # Thường xuyên
    UNSCHEDULED = "unscheduled"  # Theo lịch riêng
    DONE_LATE = "done_late"  # Hoàn thành quá hạn
    DONE = "done"  # Hoàn thành đúng hạn


class CheckItem(NamedTuple):
    """One work of one unit, on the day of the report.

    `lead` is the agency or group of the plan that the unit answers in; `who` and `lead_name` are names for
    tables. `due` counts the due dates up to and including the day, of the `of` that the whole plan has;
    `done` what was finished by then (it may be more than was asked), `kept` the due dates so far that it
    fills, `overdue` those before the day that nothing fills. `oldest_due` is the first of these, `next_due`
    the first due date still to come that nothing fills. `unreported` are the finished reporting periods in
    which ongoing work has no record.
    """

    task: str
    name: str
    agency: str
    who: str
    lead: str
    lead_name: str
    state: State
    due: int
    done: int
    kept: int
    overdue: int
    of: int
    oldest_due: date | None
    days_overdue: int
    next_due: date | None
    unreported: tuple[ReportingPeriod, ...] = ()


class LateGroup(NamedTuple):
    """What is overdue under one lead, longest first."""

    name: str
    items: tuple[CheckItem, ...]


class FindingCode(StrEnum):
    """What is odd about money and is not a matter of dates."""

    SPENT_ABOVE_APPROVED = "spent-above-approved"
    APPROVED_ABOVE_APPRAISED = "approved-above-appraised"
    SPENT_WITHOUT_APPROVAL = "spent-without-approval"


class MoneyFinding(NamedTuple):
    """Money of a task that breaks the order of its steps: `amount` against `limit`, in đồng."""

    code: FindingCode
    task: str
    name: str
    agency: str
    who: str
    amount: int
    limit: int | None


class TargetReading(NamedTuple):
    """A target of the plan and what was last read of it.

    `aim` and `reading` are the shares of the words `aim_words` and `words` where these are a percentage.
    All that is read is None where nothing was read yet.
    """

    id: str
    text: str
    aim_words: str | None
    aim: Fraction | None
    words: str | None
    reading: Fraction | None
    date: date | None

    @property
    def met(self) -> bool | None:
        """Whether the reading reaches the aim; None where either is no percentage."""
        return None if self.aim is None or self.reading is None else self.reading >= self.aim


class CheckReport(NamedTuple):
    """Where everything stands on `as_of`. `items` are in the order of the plan, one for each work and unit.

    `late` has the overdue ones by lead, the longest first. `counts` has every state. `kept` of `due` due
    dates so far are filled. `ahead` counts the records dated after `as_of`, which are left out. `within` is
    how many days ahead is soon. `agencies` are the names of those that the report was asked for; none means
    all.
    """

    plan: Plan
    as_of: date
    within: int
    agencies: tuple[str, ...]
    items: tuple[CheckItem, ...]
    late: tuple[LateGroup, ...]
    counts: tuple[tuple[State, int], ...]
    kept: int
    due: int
    ahead: int
    findings: tuple[MoneyFinding, ...]
    targets: tuple[TargetReading, ...]

    @property
    def has_overdue(self) -> bool:
        """Whether anything is overdue."""
        return bool(self.late)

    @property
    def completion(self) -> Fraction | None:
        """The share of the due dates so far that are filled; None where none has come."""
        return Fraction(self.kept, self.due) if self.due else None


def check_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    as_of: date,
    *,
    within: int = 14,
    agencies: frozenset[str] = frozenset(),
) -> CheckReport:
    """Hold the records of a log against the due dates of a plan.

    The records were checked before: their works exist, and `agency` is the id of a unit that owes the work,
    or of one of its members, or None where only one unit does. What was finished fills due dates in order.
    `agencies` (ids) keeps the units that are those agencies or in those groups.
    """
    plan = loaded.plan
    selection = Selection(plan, agencies)
    everyone = Selection(plan)
    standing = effective(records)
    counting = [record for record in standing if record.date <= as_of]
    done_by_task = _by_task(counting)
    judge = _Judge(loaded, as_of, within)
    items: list[CheckItem] = []
    for work in plan.works:
        units = selection.units(work)
        if not units:
            continue
        reading = judge.reading(work)
        owed = done_by_task.get(work.id, ())
        owners = everyone.units(work)
        for unit in units:
            own = owed if len(owners) == 1 else _records_of(unit, owed, work, plan)
            items.append(judge.item(work, unit, reading, own))
    counts = dict.fromkeys(State, 0)
    for item in items:
        counts[item.state] += 1
    return CheckReport(
        plan=plan,
        as_of=as_of,
        within=within,
        agencies=selection.names,
        items=tuple(items),
        late=_late_groups(items),
        counts=tuple(counts.items()),
        kept=sum(item.kept for item in items),
        due=sum(item.due for item in items),
        ahead=len(standing) - len(counting),
        findings=_findings(plan, counting, as_of, selection),
        targets=tuple(_target_reading(target, counting) for target in plan.targets),
    )


def _by_task(records: Iterable[Record]) -> dict[str, list[Record]]:
    """Group what was finished by work, each by date; of one day, in the order of the log.

    A record that says that nothing was finished is kept: it is no silence.
    """
    found: dict[str, list[Record]] = {}
    for record in records:
        if record.task is not None and (record.completions or record.count == 0):
            found.setdefault(record.task, []).append(record)
    for of_task in found.values():
        of_task.sort(key=_date)
    return found


def _date(record: Record) -> date:
    return record.date


def _records_of(unit: str, records: Sequence[Record], work: Task, plan: Plan) -> list[Record]:
    """Return the records of one of several units; those of members too where a group owes as one."""
    names = {unit, *plan.members(unit)} if work.scope is Scope.TOTAL else {unit}
    return [record for record in records if record.agency in names]


class _DaySchedule(NamedTuple):
    """A schedule on a day: how many due dates have passed or come, and which reports are expected of it."""

    dates: tuple[date, ...]
    passed: int  # before the day
    come: int  # up to and including the day
    ongoing: bool
    external: bool
    reports: tuple[ReportingPeriod, ...]


class _Judge:
    """Says where a work stands on a day. The schedule of works with one phrase is read once."""

    def __init__(self, loaded: LoadedPlan, as_of: date, within: int) -> None:
        plan = loaded.plan
        self._loaded = loaded
        self._plan = plan
        self._as_of = as_of
        self._within = within
        self._finished = [p for p in periods_of(plan.reporting, plan.span) if p.finished(as_of)]
        self._readings: dict[ScheduleForm, _DaySchedule] = {}
        self._leads: dict[tuple[str, ...], dict[str, str]] = {}

    def reading(self, work: Task) -> _DaySchedule:
        known = self._readings.get(work.schedule)
        if known is None:
            known = self._readings[work.schedule] = self._read(self._loaded.schedule(work))
        return known

    def _read(self, schedule: Schedule) -> _DaySchedule:
        windows = [p.window or self._plan.span for p in schedule.parts if p.kind is Kind.ONGOING]
        expected = (p for p in self._finished if any(p.window.overlap(w) is not None for w in windows))
        return _DaySchedule(
            dates=schedule.due,
            passed=bisect_left(schedule.due, self._as_of),
            come=bisect_right(schedule.due, self._as_of),
            ongoing=bool(windows),
            external=schedule.external is not None,
            reports=tuple(expected),
        )

    def item(self, work: Task, unit: str, reading: _DaySchedule, records: Sequence[Record]) -> CheckItem:
        done, late = self._filled(work, unit, reading.dates, records) if records else (0, False)
        filled = min(done, len(reading.dates))
        overdue = max(0, reading.passed - filled)
        oldest = reading.dates[filled] if overdue else None
        ahead = max(filled, reading.passed)
        coming = reading.dates[ahead] if ahead < len(reading.dates) else None
        unreported: tuple[ReportingPeriod, ...] = ()
        if reading.dates:
            if overdue:
                state = State.OVERDUE
            elif coming is not None and (coming - self._as_of).days <= self._within:
                state = State.DUE_SOON
            elif filled == len(reading.dates):
                state = State.DONE_LATE if late else State.DONE
            else:
                state = State.IN_PROGRESS if done else State.NOT_STARTED
        elif reading.ongoing:
            unreported = tuple(p for p in reading.reports if not any(r.date in p.window for r in records))
            state = State.NO_REPORT if unreported else State.ONGOING
        else:
            begun = any(record.completions for record in records)
            state = State.IN_PROGRESS if begun else State.UNSCHEDULED
        lead = self._lead_of(work, unit)
        return CheckItem(
            task=work.id,
            name=work.name,
            agency=unit,
            who=self._plan.agencies[unit].label,
            lead=lead,
            lead_name=self._plan.agencies[lead].label,
            state=state,
            due=reading.come,
            done=done,
            kept=min(filled, reading.come),
            overdue=overdue,
            of=len(reading.dates),
            oldest_due=oldest,
            days_overdue=(self._as_of - oldest).days if oldest else 0,
            next_due=coming,
            unreported=unreported,
        )

    def _filled(
        self, work: Task, unit: str, dates: tuple[date, ...], records: Sequence[Record]
    ) -> tuple[int, bool]:
        """Return how many products are finished, and whether one came after the due date that it fills.

        A group whose members are not listed finishes one when as many units as it has did theirs.
        """
        size = 1 if work.scope is Scope.TOTAL else self._plan.agencies[unit].size or 1
        done = parts = 0
        late = False
        for record in records:
            parts += record.products(size)
            if parts // size > done:
                late = late or (done < len(dates) and record.date > dates[done])
                done = parts // size
        return done, late

    def _lead_of(self, work: Task, unit: str) -> str:
        """Return the lead that a unit answers in: itself, or the first group of the work that it is in."""
        if unit in work.lead:
            return unit
        groups = self._leads.get(work.lead)
        if groups is None:
            members = [(member, lead) for lead in reversed(work.lead) for member in self._plan.members(lead)]
            groups = self._leads[work.lead] = dict(members)
        return groups[unit]


def _late_groups(items: Iterable[CheckItem]) -> tuple[LateGroup, ...]:
    groups: dict[str, list[CheckItem]] = {}
    for item in items:
        if item.state is State.OVERDUE:
            groups.setdefault(item.lead, []).append(item)
    for late in groups.values():
        # sort() is stable: equals stay in the order of the plan.
        late.sort(key=lambda item: -item.days_overdue)
    ordered = sorted(groups.items(), key=lambda group: -group[1][0].days_overdue)
    return tuple(LateGroup(late[0].lead_name, tuple(late)) for _, late in ordered)


def _findings(
    plan: Plan, records: Sequence[Record], as_of: date, selection: Selection
) -> tuple[MoneyFinding, ...]:
    """Hold the steps of each task's money against one another, unit by unit."""
    works = {work.id: work for work in plan.works}
    steps: dict[tuple[str, str], dict[Step, int]] = {}
    for entry in entries(records, as_of):
        agency = entry.agency or works[entry.task].lead[0]
        if selection.has(agency):
            amounts = steps.setdefault((entry.task, agency), {})
            amounts[entry.step] = amounts.get(entry.step, 0) + entry.amount
    found: list[MoneyFinding] = []
    for (task, agency), amounts in steps.items():
        money = Execution(amounts)
        over: list[tuple[FindingCode, int, int | None]] = []
        appraised, approved, spent = map(money.at, (Step.APPRAISED, Step.APPROVED, Step.SPENT))
        if spent is not None:
            if approved is None:
                over.append((FindingCode.SPENT_WITHOUT_APPROVAL, spent, None))
            elif spent > approved:
                over.append((FindingCode.SPENT_ABOVE_APPROVED, spent, approved))
        if approved is not None and appraised is not None and approved > appraised:
            over.append((FindingCode.APPROVED_ABOVE_APPRAISED, approved, appraised))
        who = plan.agencies[agency].label
        found.extend(
            MoneyFinding(code, task, works[task].name, agency, who, amount, limit)
            for code, amount, limit in over
        )
    return tuple(found)


def _target_reading(target: Target, records: Iterable[Record]) -> TargetReading:
    readings = [record for record in records if record.target == target.id]
    # max() keeps the first of equals: of one day's readings the last in the log counts.
    last = max(reversed(readings), key=_date, default=None)
    words = last.value if last else None
    return TargetReading(
        id=target.id,
        text=target.text,
        aim_words=target.value,
        aim=share_of(target.value),
        words=words,
        reading=share_of(words),
        date=last.date if last else None,
    )


_PERCENT = re.compile(r"(\d{1,9})(?:[.,](\d{1,9}))?\s*%")


def share_of(words: str | None) -> Fraction | None:
    """Return the share that a percentage says, or None where the words are something else.

    >>> share_of("95,5%")
    Fraction(191, 200)
    """
    match = _PERCENT.fullmatch(words.strip()) if words else None
    if match is None:
        return None
    whole, decimals = match.groups()
    return Fraction(f"{whole}.{decimals or 0}") / 100
