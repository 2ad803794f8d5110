"""What is late, how late, who owes it; what falls due soon; who has not reported."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answer, Answers
from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import MoneyFinding, TaskMoney, money_findings, money_of_tasks
from cchc_cli.domain.model.plan import Plan, ScheduleForm, Scope, Target, Task, Unit
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.reporting import answer_windows
from cchc_cli.domain.model.schedule import Kind, Schedule
from cchc_cli.domain.rules.loaded import LoadedPlan


class State(StrEnum):
    """Where a work stands for a unit. The order is that of urgency."""

    OVERDUE = "overdue"  # Quá hạn
    BEHIND = "behind"  # Chậm so với nhịp chia đều: no printed date is missed
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

    `unit` holds the agencies that owe it together, one unless the quota is `shared`; `lead` those of the plan that
    the unit answers in; `who` and `lead_name` are names for tables. `due` counts the due dates up to and including
    the day, of the `of` that the whole plan has. `done` is what was finished by then (it may be more than was asked),
    `kept` the due dates so far that it fills, `filled_late` how much came after the printed date that demanded it.
    Of a group of `size` units that is not listed `done` counts whole rounds, and `rest` the units beyond them.

    `overdue` is what printed dates before the day demand and is not finished, `oldest_due` the first of them;
    `behind` what the even spread asks beyond that by the day before, since `behind_since`. `next_due` is the first
    due date still to come that nothing fills, `next_assumed` where the plan does not print it. `silent_since` is
    set where a unit has told nothing of work without due dates in the last reporting period that is over: from the
    first day of the periods without a break.
    """

    task: str
    name: str
    unit: Unit
    who: str
    shared: bool
    lead: Unit
    lead_name: str
    state: State
    due: int
    done: int
    kept: int
    filled_late: int
    rest: int
    size: int
    overdue: int
    behind: int
    of: int
    oldest_due: date | None
    days_overdue: int
    behind_since: date | None
    days_behind: int
    next_due: date | None
    next_assumed: bool
    silent_since: date | None


class LateGroup(NamedTuple):
    """What is overdue, or behind, under one lead, longest first."""

    name: str
    items: tuple[CheckItem, ...]


class TargetReading(NamedTuple):
    """A target of the plan and what was last read of it.

    `aim` and `reading` are the shares of the words `aim_words` and `words` where these are a percentage.
    All that is read is None where nothing was read yet. `readings` has the last of each unit, with its name, and of the
    plan as a whole, without one.
    """

    id: str
    text: str
    aim_words: str | None
    aim: Fraction | None
    words: str | None
    reading: Fraction | None
    date: date | None
    readings: tuple[tuple[str, str], ...]

    @property
    def met(self) -> bool | None:
        """Whether the reading reaches the aim; None where either is no percentage."""
        return None if self.aim is None or self.reading is None else self.reading >= self.aim


class CheckReport(NamedTuple):
    """Where everything stands on `as_of`. `items` are in the order of the plan, one for each work and unit.

    `late` has the overdue ones by lead, the longest first, `behind` those behind the even spread. `counts` has every
    state. `kept` of `due` due dates so far are filled. `ahead` counts the records dated after `as_of`, which are left
    out. `money` has that of each task on the day. `within` is how many days ahead is soon. `agencies` are the names of
    those that the report was asked for; none means all.
    """

    plan: Plan
    as_of: date
    within: int
    agencies: tuple[str, ...]
    items: tuple[CheckItem, ...]
    late: tuple[LateGroup, ...]
    behind: tuple[LateGroup, ...]
    counts: tuple[tuple[State, int], ...]
    kept: int
    due: int
    ahead: int
    money: tuple[TaskMoney, ...]
    findings: tuple[MoneyFinding, ...]
    targets: tuple[TargetReading, ...]

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
    standing = effective(records)
    counting = [record for record in standing if record.date <= as_of]
    answers = Answers(plan, counting)
    judge = _Judge(loaded, as_of, within)
    items = [
        judge.item(work, unit, answers.of(work, unit, loaded.schedule(work)))
        for work in plan.works
        for unit in selection.units(work)
    ]
    money = money_of_tasks(plan, counting)
    counts = dict.fromkeys(State, 0)
    for item in items:
        counts[item.state] += 1
    return CheckReport(
        plan=plan,
        as_of=as_of,
        within=within,
        agencies=selection.names,
        items=tuple(items),
        late=_groups(items, lambda item: item.days_overdue),
        behind=_groups(items, lambda item: item.days_behind),
        counts=tuple(counts.items()),
        kept=sum(item.kept for item in items),
        due=sum(item.due for item in items),
        ahead=len(standing) - len(counting),
        money=money,
        findings=money_findings(plan, money, selection),
        targets=tuple(_target_reading(loaded.plan, target, counting) for target in plan.targets),
    )


def _date(record: Record) -> date:
    return record.date


class _Reckoned(NamedTuple):
    """A schedule on a day: how many due dates have passed or come, and what printed ones demanded before it."""

    schedule: Schedule
    demands: tuple[tuple[date, int], ...]
    demanded: int
    passed: int  # before the day
    come: int  # up to and including the day


class _Judge:
    """Says where a work stands on a day. The schedule of works with one phrase is looked at once."""

    def __init__(self, loaded: LoadedPlan, as_of: date, within: int) -> None:
        plan = loaded.plan
        self._loaded = loaded
        self._plan = plan
        self._as_of = as_of
        self._within = within
        self._over = [window for window in reversed(answer_windows(plan)) if window.end < as_of]
        self._days: dict[ScheduleForm, _Reckoned] = {}
        self._leads: dict[tuple[str, ...], dict[str, Unit]] = {}
        self._label = cache(plan.label_of)

    def _days_of(self, work: Task) -> _Reckoned:
        known = self._days.get(work.schedule)
        if known is None:
            schedule = self._loaded.schedule(work)
            demands = tuple(demand for demand in schedule.demands() if demand[0] < self._as_of)
            known = self._days[work.schedule] = _Reckoned(
                schedule=schedule,
                demands=demands,
                demanded=demands[-1][1] if demands else 0,
                passed=bisect_left(schedule.due, self._as_of),
                come=bisect_right(schedule.due, self._as_of),
            )
        return known

    def item(self, work: Task, unit: Unit, answer: Answer) -> CheckItem:
        days = self._days_of(work)
        dates, done = days.schedule.due, answer.done
        filled = min(done, len(dates))
        overdue = max(0, days.demanded - done)
        oldest = next((day for day, demanded in days.demands if demanded > done), None) if overdue else None
        behind = max(0, days.passed - done - overdue)
        behind_since = dates[done + overdue] if behind else None
        ahead = max(filled, days.passed)
        coming = dates[ahead] if ahead < len(dates) else None
        filled_late = answer.filled_late(days.demands) if done else 0
        silent_since = None if dates else self._silent_since(days.schedule, answer)
        if overdue or behind:
            state = State.OVERDUE if overdue else State.BEHIND
        elif dates:
            state = self._dated(answer, len(dates), coming, late=filled_late > 0)
        elif silent_since is not None:
            state = State.NO_REPORT
        elif any(part.kind is Kind.ONGOING for part in days.schedule.parts):
            state = State.ONGOING
        else:
            state = State.IN_PROGRESS if done or answer.rest else State.UNSCHEDULED
        lead = self._lead_of(work, unit)
        return CheckItem(
            task=work.id,
            name=work.name,
            unit=unit,
            who=self._label(unit),
            shared=work.scope is Scope.TOTAL,
            lead=lead,
            lead_name=self._label(lead),
            state=state,
            due=days.come,
            done=done,
            kept=min(filled, days.come),
            filled_late=filled_late,
            rest=answer.rest,
            size=answer.size,
            overdue=overdue,
            behind=behind,
            of=len(dates),
            oldest_due=oldest,
            days_overdue=(self._as_of - oldest).days if oldest else 0,
            behind_since=behind_since,
            days_behind=(self._as_of - behind_since).days if behind_since else 0,
            next_due=coming,
            next_assumed=coming is not None and ahead in days.schedule.assumed,
            silent_since=silent_since,
        )

    def _dated(self, answer: Answer, of: int, coming: date | None, *, late: bool) -> State:
        """Return the state of a work with due dates that is neither overdue nor behind."""
        if coming is not None and (coming - self._as_of).days <= self._within:
            return State.DUE_SOON
        if answer.done >= of:
            return State.DONE_LATE if late else State.DONE
        return State.IN_PROGRESS if answer.done or answer.rest else State.NOT_STARTED

    def _silent_since(self, schedule: Schedule, answer: Answer) -> date | None:
        """Return since when a unit is silent; a gap before something that it told is history."""
        span = self._plan.span
        silent = list(takewhile(lambda window: answer.is_silent(schedule, window, span), self._over))
        return silent[-1].start if silent else None

    def _lead_of(self, work: Task, unit: Unit) -> Unit:
        """Return the lead that a unit answers in: itself, or the first group of the work that it is in."""
        if work.scope is Scope.TOTAL or unit[0] in work.lead:
            return unit
        groups = self._leads.get(work.lead)
        if groups is None:
            members = [(m, (lead,)) for lead in reversed(work.lead) for m in self._plan.members(lead)]
            groups = self._leads[work.lead] = dict(members)
        return groups[unit[0]]


def _groups(items: Iterable[CheckItem], days: Callable[[CheckItem], int]) -> tuple[LateGroup, ...]:
    groups: dict[Unit, list[CheckItem]] = {}
    for item in items:
        if days(item):
            groups.setdefault(item.lead, []).append(item)
    for late in groups.values():
        # sort() is stable: equals stay in the order of the plan.
        late.sort(key=days, reverse=True)
    ordered = sorted(groups.values(), key=lambda late: days(late[0]), reverse=True)
    return tuple(LateGroup(late[0].lead_name, tuple(late)) for late in ordered)


def _target_reading(plan: Plan, target: Target, records: Iterable[Record]) -> TargetReading:
    readings = [record for record in records if record.target == target.id]
    # max() keeps the first of equals: of one day's readings the last in the log counts.
    last = max(reversed(readings), key=_date, default=None)
    words = last.value if last else None
    each = {record.agency: record.value for record in sorted(readings, key=_date)}
    return TargetReading(
        id=target.id,
        text=target.text,
        aim_words=_close(target.value),
        aim=share_of(target.value),
        words=_close(words),
        reading=share_of(words),
        date=last.date if last else None,
        readings=tuple((plan.label_of((unit,)) if unit else "", value or "") for unit, value in each.items()),
    )


def _close(words: str | None) -> str | None:
    """Write a percentage as all are written here, whatever stands between its number and its sign."""
    return re.sub(r"\s+%", "%", words) if words else words


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
