"""How much, by whom, from which source, when: a plan's rough estimates (khái toán) added up in every way.

One idea carries all tables. A task's amount is cut into portions, by lead and by month, in whole đồng that
add up to it; a table only gathers portions under its keys. So every table of a plan has the same total, a
quarter is the sum of its months, and a level is the sum of its agencies.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import Execution, StepAmounts, TaskMoney, money_of_tasks
from cchc_cli.domain.model.money import split
from cchc_cli.domain.model.plan import FundingKind, Plan, ScheduleForm, Scope, Task
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.schedule import Kind, Schedule
from cchc_cli.domain.rules.loaded import LoadedPlan


class Dimension(StrEnum):
    """What the rows of a budget stand for."""

    AGENCY = "agency"
    TASK = "task"
    GROUP = "group"
    SOURCE = "source"
    LEVEL = "level"
    QUARTER = "quarter"
    MONTH = "month"


TIMES = frozenset({Dimension.QUARTER, Dimension.MONTH})
"""Dimensions whose split is this tool's assumption: a plan gives an amount for the whole task.

The steps of the money have no place in them: what is approved has a date of approval, and none of use.
"""

_BY_LEAD = frozenset({Dimension.AGENCY, Dimension.LEVEL})
_IN_PLAN_ORDER = frozenset({Dimension.TASK, Dimension.GROUP})

UNDATED = "undated"
"""The key of the row for money that no date of the schedule places in time."""
UNSPECIFIED = "unspecified"
"""The key of the source of a task that names neither an amount nor a source."""
NONE = ""
"""The key of the row for tasks without a group, or agencies without a level."""


class BudgetNote(StrEnum):
    """What a reader must know to read the table right."""

    TIME_ASSUMED = "time-assumed"  # the plan does not say when an amount is used
    WITHOUT_AMOUNT = "without-amount"  # some tasks name no amount
    COUNTED_IN_EACH_ROW = "counted-in-each-row"  # the rows' tasks add up to more than the total's
    SHARED_EVENLY = "shared-evenly"  # what several leads have together is divided among their rows
    WHOLE_GROUP = "whole-group"  # the amounts of a group are not divided among its members
    STEPS_UNDATED = "steps-undated"  # a log was given, and the steps of its money have no place in time


class BudgetRow(NamedTuple):
    """A row, or a cell of a cross table: its tasks, how many of them have an amount, and how much, in đồng.

    `key` and `name` have one item for each dimension; a name is None where the key is no word of the plan (a
    month, a source, `UNDATED`, `NONE`) and the renderer words it. `amount` is None where no task of the row
    has one. `share` is of the total, `bar` of the largest row. `execution` is None where no steps are told. A row
    of a duty on which money was spent has no task of the annex. `joint` has, in one agency's figures, the steps (None:
    the estimate) at which something stands for several agencies together: it is in no sum.
    """

    key: tuple[str, ...]
    name: tuple[str | None, ...]
    tasks: int
    funded: int
    amount: int | None
    share: Fraction | None = None
    bar: Fraction | None = None
    execution: Execution | None = None
    joint: frozenset[Step | None] = frozenset()


class BudgetReport(NamedTuple):
    """A budget by one dimension, or by two: then `rows` are the cells, and `margins` the sums of each
    dimension, first and second, whose rows add up to `total`.

    `total` counts each task once. `unfunded` counts the tasks without an amount by kind of funding. `as_of` is None
    where no steps are told: no log was given, or rows are of time. `agencies` are the names of those that the report
    was asked for; none means all.
    """

    plan: Plan
    as_of: date | None
    by: tuple[Dimension, ...]
    agencies: tuple[str, ...]
    rows: tuple[BudgetRow, ...]
    margins: tuple[tuple[BudgetRow, ...], ...]
    total: BudgetRow
    unfunded: tuple[tuple[str, int], ...]
    notes: tuple[BudgetNote, ...]


def budget_report(
    loaded: LoadedPlan,
    by: Sequence[Dimension],
    *,
    agencies: frozenset[str] = frozenset(),
    own: bool = False,
    records: Sequence[Record] | None = None,
    as_of: date = date.max,
) -> BudgetReport:
    """Add up the amounts of the annex by one dimension, or by two that differ.

    `agencies` (ids) keeps the portions of those agencies, and of the groups that they are in: what several leads have
    together is divided evenly. With `own` it is not; what is not all theirs is left out (`BudgetRow.joint`), as on a
    paper that they sign. With `records`, checked before, each row of a table without time says what stood at each step
    of the money on `as_of`.
    Raises ValueError where `by` names no dimension, more than two, or one twice.
    """
    money = None if records is None else money_of_tasks(loaded.plan, records, as_of)
    return budget_of(loaded, by, money, agencies=agencies, own=own, as_of=as_of)


def budget_of(
    loaded: LoadedPlan,
    by: Sequence[Dimension],
    money: Sequence[TaskMoney] | None,
    *,
    agencies: frozenset[str] = frozenset(),
    own: bool = False,
    as_of: date = date.max,
) -> BudgetReport:
    """Add up as `budget_report` does, from the money of tasks on `as_of`; None for it where no log was given."""
    if len(by) not in (1, 2) or len(set(by)) < len(by):
        raise ValueError(f"one dimension, or two that differ: {', '.join(by)}")
    plan = loaded.plan
    selection = Selection(plan, agencies)
    # Tables by each dimension alone give the margins of a cross table.
    tables = [
        _Gathered(plan, dims) for dims in ([tuple(by)] if len(by) == 1 else [tuple(by), (by[0],), (by[1],)])
    ]
    total = _Tally()
    by_lead = bool(agencies) or not _BY_LEAD.isdisjoint(by)
    in_time = not TIMES.isdisjoint(by)
    months = _Months(loaded) if in_time else None
    unfunded: dict[str, int] = {}
    shared = whole_group = False
    for task in plan.tasks:
        leads = selection.leads(task)
        if not leads:
            continue
        joint = own and selection.is_part_of_leads(task)
        portions = _portions(replace(task, amount=None) if joint else task, leads, by_lead, months)
        total.count(task, _sum(part for _, _, part in portions))
        for table in tables:
            table.add(task, portions)
        if task.amount is None:
            kind = source_of(task)
            unfunded[kind] = unfunded.get(kind, 0) + 1
        elif joint:
            for tally in (total, *(table.at(task, lead) for table in tables for lead in leads)):
                tally.joint.add(None)
        else:
            shared |= by_lead and len(task.lead) > 1
            whole_group |= any(map(selection.is_part_of, leads))

    followed = money is not None and not in_time
    for of_task in money if money is not None and followed else ():
        task = of_task.task
        if not selection.leads(task):
            continue
        divider = _Divider(plan, task, selection, own) if by_lead else None
        apart = divider is not None and divider.tells_apart(of_task)
        for step, amounts in of_task.each:
            paid = step in (Step.SPENT, None)
            shared |= divider is not None and divider.divides(amounts, paid)
            for lead, amount in divider.shares(amounts, paid) if divider else [(None, amounts.total)]:
                for tally in (total, *(table.at(task, lead) for table in tables)):
                    tally.book(step, amount, apart)
            if divider and step and divider.is_joint(amounts):
                for tally in (total, *(table.at(task, lead) for table in tables for lead in task.lead[:1])):
                    tally.joint.add(step)

    summed = total.row((), (), total.amount, None, followed)
    rows, *margins = (table.rows(total.amount, followed) for table in tables)
    counted_twice = any(sum(row.tasks for row in part) > total.tasks for part in (margins or [rows]))
    conditions = {
        BudgetNote.TIME_ASSUMED: in_time and total.funded > 0,
        BudgetNote.WITHOUT_AMOUNT: total.funded < total.tasks,
        BudgetNote.COUNTED_IN_EACH_ROW: counted_twice,
        BudgetNote.SHARED_EVENLY: shared,
        BudgetNote.WHOLE_GROUP: whole_group,
        BudgetNote.STEPS_UNDATED: money is not None and in_time,
    }
    return BudgetReport(
        plan=plan,
        as_of=as_of if followed else None,
        by=tuple(by),
        agencies=selection.names,
        rows=rows,
        margins=tuple(margins),
        total=summed,
        unfunded=tuple((kind, unfunded[kind]) for kind in (*FundingKind, UNSPECIFIED) if kind in unfunded),
        notes=tuple(note for note, holds in conditions.items() if holds),
    )


def source_of(task: Task) -> str:
    """Return the kind of a task's funding: the one it names; else `budget` where it has an amount."""
    if task.funding is not None:
        return task.funding.kind
    return UNSPECIFIED if task.amount is None else FundingKind.BUDGET


def estimate_shares(loaded: LoadedPlan) -> Iterator[tuple[str, str, str, int]]:
    """Yield what of a task's estimate is a lead's in a quarter: task, lead, the quarter's key, đồng.

    They add up to the tables of agencies and of quarters alike.
    """
    months = _Months(loaded)
    for task in loaded.plan.tasks:
        if task.amount is None:
            continue
        if len(task.lead) == 1:
            for quarter, amount in months.by_quarter(task, task.amount):
                yield task.id, task.lead[0], quarter, amount
            continue
        sums: dict[tuple[str, str], int] = {}
        for lead, month, part in _portions(task, task.lead, True, months):
            key = lead or NONE, _quarter(month)
            sums[key] = sums.get(key, 0) + (part or 0)
        for (of_lead, quarter), amount in sums.items():
            yield task.id, of_lead, quarter, amount


def step_shares(plan: Plan, money: Sequence[TaskMoney]) -> Iterator[tuple[str, str, Step | None, int]]:
    """Yield what of a step of a task's money is a lead's: task, lead, step, đồng; what is shared is divided evenly.

    None is the step of what was spent of no approval, which is in what was spent too.
    """
    selection = Selection(plan)
    for of_task in money:
        divider = _Divider(plan, of_task.task, selection, own=False)
        for step, amounts in of_task.each:
            sums: dict[str, int] = {}
            for lead, amount in divider.shares(amounts, step in (Step.SPENT, None)):
                sums[lead] = sums.get(lead, 0) + amount
            for lead, amount in sums.items():
                yield of_task.task.id, lead, step, amount


Portion = tuple[str | None, str | None, int | None]
"""Lead, month (`2020-10`) and amount of a portion; None where a table does not ask, or there is no amount."""


def _portions(task: Task, leads: tuple[str, ...], by_lead: bool, months: "_Months | None") -> list[Portion]:
    """Cut a task's amount: evenly between its leads, and by its schedule between months.

    Both cuts hold at once, each to the đồng: what the leads get does not depend on whether months are asked
    for, nor the other way round. Leads that are not in `leads` keep their portions, and are left out.
    """
    all_leads: tuple[str | None, ...] = task.lead if by_lead else (None,)
    in_months: tuple[str | None, ...] = months.of(task).months if months else (None,)
    if task.amount is None:
        kept = (lead for lead in all_leads if lead is None or lead in leads)
        return [(lead, month, None) for lead in kept for month in in_months]
    left = months.amounts(task, task.amount) if months else [task.amount]
    if len(all_leads) == 1:
        return [(all_leads[0], month, amount) for month, amount in zip(in_months, left, strict=True)]
    portions: list[Portion] = []
    # Each lead takes its part out of what the leads before it left in each month.
    for lead, part in zip(all_leads, split(task.amount, [1] * len(all_leads)), strict=True):
        taken = split(part, left) if part else (0,) * len(left)
        left = [before - now for before, now in zip(left, taken, strict=True)]
        if lead is None or lead in leads:
            portions.extend((lead, month, amount) for month, amount in zip(in_months, taken, strict=True))
    return portions


class _Spread(NamedTuple):
    """The months in which a schedule's money lies, in order, and their weights, by the key of their quarter."""

    months: tuple[str, ...]
    quarters: tuple[tuple[str, tuple[int, ...]], ...]


class _Months:
    """Where in time a task's amount lies: the tool's assumption, since a plan says it of no amount.

    Due dates share equally; work without due dates is even over the months of its window; what has neither
    is `UNDATED`.
    """

    def __init__(self, loaded: LoadedPlan) -> None:
        self._loaded = loaded
        self._spreads: dict[ScheduleForm, _Spread] = {}

    def of(self, task: Task) -> _Spread:
        known = self._spreads.get(task.schedule)
        if known is None:
            known = self._spreads[task.schedule] = self._spread(self._loaded.schedule(task))
        return known

    def amounts(self, task: Task, amount: int) -> list[int]:
        """Split an amount over quarters, then each quarter's part over its months: they add up to it."""
        parts = zip(self.by_quarter(task, amount), self.of(task).quarters, strict=True)
        return [share for (_, part), (_, weights) in parts for share in split(part, weights)]

    def by_quarter(self, task: Task, amount: int) -> list[tuple[str, int]]:
        """Split an amount over the quarters in which it lies, each by its key."""
        quarters = self.of(task).quarters
        parts = split(amount, [sum(weights) for _, weights in quarters])
        return [(key, part) for (key, _), part in zip(quarters, parts, strict=True)]

    def _spread(self, schedule: Schedule) -> _Spread:
        weights = Counter(map(_month, schedule.due))
        if not weights:
            windows = [
                part.window or self._loaded.plan.span for part in schedule.parts if part.kind is Kind.ONGOING
            ]
            weights.update({_month(m.start) for window in windows for m in window.months()} or {UNDATED})
        months = tuple(sorted(weights))
        quarters = groupby(months, key=_quarter)
        return _Spread(months, tuple((key, tuple(weights[m] for m in within)) for key, within in quarters))


def _month(day: date) -> str:
    """Return the key of a day's month."""
    return f"{day.year:04}-{day.month:02}"


def _quarter(month: str | None) -> str:
    if month is None or month == UNDATED:
        return UNDATED
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


class _Divider:
    """Divides what stands at a step of a task's money between its leads, of which only some may be asked for.

    `own`: the figures are of those alone, and what they have together with others is not divided.
    """

    def __init__(self, plan: Plan, task: Task, selection: Selection, own: bool) -> None:
        self._selection = selection
        self._scope = task.scope
        self._whole = not (own and selection.is_part_of_leads(task))
        self._units = {
            lead: (lead,) if task.scope is Scope.TOTAL else plan.members(lead) for lead in task.lead
        }
        self._lead_of = {unit: lead for lead in reversed(task.lead) for unit in self._units[lead]}
        # Who leads by itself has a row of its own, in a group too or not.
        self._lead_of |= {lead: lead for lead in task.lead if self._units[lead] == (lead,)}

    def shares(self, amounts: StepAmounts, paid: bool) -> Iterator[tuple[str, int]]:
        """Yield leads with amounts: what units have is their lead's, and the task's is shared evenly by the rest."""
        for unit, amount in amounts.parts.items():
            if self._is_asked(unit):
                yield self._lead_of[unit], amount
        if amounts.rest is None or not self._whole:
            return
        waiting = self._waiting(amounts, paid)
        for lead, part in zip(waiting, split(amounts.rest, [1] * len(waiting)), strict=True):
            if self._selection.has(lead):
                yield lead, part

    def divides(self, amounts: StepAmounts, paid: bool) -> bool:
        """Whether something is shared evenly (`shares`)."""
        return self._whole and bool(amounts.rest) and len(self._waiting(amounts, paid)) > 1

    def is_joint(self, amounts: StepAmounts) -> bool:
        """Whether something stands for others too, and is therefore in no share."""
        if self._whole:
            return False
        groups = (unit for unit in amounts.parts if self._selection.has(unit) and not self._is_asked(unit))
        return amounts.rest is not None or any(groups)

    def tells_apart(self, money: TaskMoney) -> bool:
        """Whether what is approved and spent may not be held against each other: some of either is of others too."""
        if self._whole:
            return False
        compared = (money.at(step) for step in (Step.APPROVED, Step.SPENT))
        return self._scope is Scope.TOTAL or any(map(self.is_joint, compared))

    def _is_asked(self, unit: str) -> bool:
        return self._selection.has(unit) and (self._whole or not self._selection.is_part_of(unit))

    def _waiting(self, amounts: StepAmounts, paid: bool) -> list[str]:
        """Return who shares what is the task's: the leads of which some unit has nothing of its own yet.

        They are all of them, where every unit has, and where what is shared was paid.
        """
        has = amounts.parts.keys()
        waiting = [lead for lead, units in self._units.items() if paid or not has >= {*units}]
        return waiting or list(self._units)


def _sum(parts: Iterator[int | None]) -> int | None:
    """Add up amounts; None where there is none at all."""
    known = [part for part in parts if part is not None]
    return sum(known) if known else None


class _Tally:
    """The counts and sums of one row while they grow."""

    __slots__ = ("amount", "apart", "funded", "joint", "steps", "tasks", "unapproved")

    def __init__(self) -> None:
        self.tasks = 0
        self.funded = 0
        self.amount: int | None = None
        self.steps: dict[Step, int] = {}
        self.unapproved = 0
        self.apart: dict[Step, int] = {}
        self.joint: set[Step | None] = set()

    def count(self, task: Task, amount: int | None) -> None:
        self.tasks += 1
        if amount is not None:
            self.funded += 1
            self.amount = (self.amount or 0) + amount

    def book(self, step: Step | None, amount: int, apart: bool) -> None:
        """Add what stands at a step, `apart` or not (`Execution`); None is what was spent of no approval."""
        if step is None:
            self.unapproved += amount
        else:
            self.steps[step] = self.steps.get(step, 0) + amount
        if apart and step in (Step.APPROVED, Step.SPENT):
            self.apart[step] = self.apart.get(step, 0) + amount
        elif apart and step is None:
            self.apart[Step.SPENT] -= amount

    def row(
        self,
        key: tuple[str, ...],
        name: tuple[str | None, ...],
        total: int | None,
        largest: int | None,
        followed: bool,
    ) -> BudgetRow:
        share = Fraction(self.amount, total) if self.amount is not None and total else None
        bar = Fraction(self.amount, largest) if self.amount is not None and largest else None
        execution = Execution(self.steps, self.unapproved, self.apart) if followed else None
        joint = frozenset(self.joint)
        return BudgetRow(key, name, self.tasks, self.funded, self.amount, share, bar, execution, joint)


_KEYS: dict[Dimension, Callable[[Plan, Task, str | None, str | None], str]] = {
    Dimension.AGENCY: lambda plan, task, lead, month: lead or NONE,
    Dimension.TASK: lambda plan, task, lead, month: task.id,
    Dimension.GROUP: lambda plan, task, lead, month: task.group or NONE,
    Dimension.SOURCE: lambda plan, task, lead, month: source_of(task),
    Dimension.LEVEL: lambda plan, task, lead, month: (lead and plan.agencies[lead].level) or NONE,
    Dimension.QUARTER: lambda plan, task, lead, month: _quarter(month),
    Dimension.MONTH: lambda plan, task, lead, month: month or UNDATED,
}
"""Under which key a portion of a task goes, by its lead and month."""


class _Gathered:
    """The rows of a table while they grow, each under its key."""

    def __init__(self, plan: Plan, by: tuple[Dimension, ...]) -> None:
        self._plan = plan
        self._by = by
        self._parts = tuple(_KEYS[dimension] for dimension in by)
        self._task_names = {work.id: work.name for work in plan.works} if Dimension.TASK in by else {}
        self._tallies: dict[tuple[str, ...], _Tally] = {}

    def add(self, task: Task, portions: Sequence[Portion]) -> None:
        """Count a task once in each row that has a portion of it."""
        if len(portions) == 1:
            lead, month, amount = portions[0]
            self._at(self._key(task, lead, month)).count(task, amount)
            return
        sums: dict[tuple[str, ...], int | None] = {}
        for lead, month, part in portions:
            key = self._key(task, lead, month)
            sums[key] = part if part is None else (sums.get(key) or 0) + part
        for key, amount in sums.items():
            self._at(key).count(task, amount)

    def at(self, task: Task, lead: str | None) -> _Tally:
        """Return the row of a task's lead where no time is told; a duty has one without tasks."""
        return self._at(self._key(task, lead, None))

    def rows(self, total: int | None, followed: bool) -> tuple[BudgetRow, ...]:
        """Return the rows: time in order, tasks and groups as in the plan, the rest by amount downwards."""
        orders = [self._order(place, dimension) for place, dimension in enumerate(self._by)]
        keys = sorted(self._tallies, key=lambda key: [o[k] for o, k in zip(orders, key, strict=True)])
        largest = max((t.amount for t in self._tallies.values() if t.amount is not None), default=None)
        return tuple(self._tallies[k].row(k, self._names(k), total, largest, followed) for k in keys)

    def _at(self, key: tuple[str, ...]) -> _Tally:
        tally = self._tallies.get(key)
        if tally is None:
            tally = self._tallies[key] = _Tally()
        return tally

    def _key(self, task: Task, lead: str | None, month: str | None) -> tuple[str, ...]:
        return tuple([part(self._plan, task, lead, month) for part in self._parts])

    def _order(self, place: int, dimension: Dimension) -> dict[str, int]:
        """Return the rank of each key of a dimension."""
        if dimension in TIMES:
            # `undated` sorts after every year.
            keys = sorted({key[place] for key in self._tallies})
        else:
            ranked: dict[Dimension, Sequence[str]] = {
                Dimension.AGENCY: tuple(self._plan.agencies),
                Dimension.LEVEL: tuple(self._plan.levels),
                Dimension.SOURCE: (*FundingKind, UNSPECIFIED),
            }
            sums: dict[str, int] = dict.fromkeys(ranked.get(dimension, ()), -1)
            for key, tally in self._tallies.items():
                if tally.amount is not None:
                    sums[key[place]] = max(sums.get(key[place], -1), 0) + tally.amount
                else:
                    sums.setdefault(key[place], -1)
            keys = list(sums)
            if dimension not in _IN_PLAN_ORDER:
                # sorted() is stable: equals stay in the order of the plan.
                keys.sort(key=lambda key: -sums[key])
            keys.sort(key=lambda key: key == NONE)
        return {key: rank for rank, key in enumerate(keys)}

    def _names(self, key: tuple[str, ...]) -> tuple[str | None, ...]:
        return tuple(self._name(dimension, part) for dimension, part in zip(self._by, key, strict=True))

    def _name(self, dimension: Dimension, key: str) -> str | None:
        match dimension:
            case Dimension.AGENCY:
                return self._plan.agencies[key].name
            case Dimension.TASK:
                return self._task_names[key]
            case Dimension.LEVEL:
                return self._plan.levels.get(key) or key or None
            case Dimension.GROUP:
                return key or None
            case _:
                return None
