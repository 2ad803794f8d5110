"""The path of a budget line, as the records of a log tell it (section IV.1 of the plan), and what is odd about it.

A step is recorded for a unit, or for the whole task. What is recorded for the whole is divided by what units record
after it: of 100 for the task and then 60 for a unit, 60 is the unit's and 40 still the task's, until the parts reach
the whole. A whole recorded later takes the place of the parts.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.plan import Plan, Scope, Task, Unit
from cchc_cli.domain.model.record import Record, Step, effective


class StepAmounts(NamedTuple):
    """What stands at a step of a task's money, in đồng: by agency, and what is the whole task's.

    `parts` are of the units that owe the task, each an agency; where they share a quota, of the leads, and a group
    has what its members have. `rest` is what is the whole task's and no part; None where nothing is.
    """

    parts: Mapping[str, int]
    rest: int | None = None

    @property
    def total(self) -> int:
        """What stands in all."""
        return sum(self.parts.values()) + (self.rest or 0)

    def speaks_of(self, agency: str | None) -> bool:
        """Whether something stands for an agency, or for the whole task and so for it too."""
        return self.rest is not None or agency in self.parts


_NOTHING = StepAmounts(MappingProxyType({}))


class TaskMoney(NamedTuple):
    """The money of a task or duty on a day; a step that no record speaks of is absent, which is not zero."""

    task: Task
    steps: Mapping[Step, StepAmounts]

    def at(self, step: Step) -> StepAmounts:
        """Return what stands at a step."""
        return self.steps.get(step, _NOTHING)

    @property
    def each(self) -> list[tuple[Step | None, StepAmounts]]:
        """Each step that records speak of, with what stands there; None has what was spent of no approval."""
        return [*self.steps.items(), (None, self.unapproved)]

    @property
    def unapproved(self) -> StepAmounts:
        """What was spent for which nothing is approved, neither for its unit nor for the whole task."""
        approved, spent = self.judged(self.at(Step.APPROVED)), self.at(Step.SPENT)
        parts = {part: amount for part, amount in spent.parts.items() if not approved.speaks_of(part)}
        return StepAmounts(parts, spent.rest if approved.rest is None else None)

    def judged(self, amounts: StepAmounts) -> StepAmounts:
        """Return amounts as they are held against others: by unit, which all leads are where they share a quota."""
        if self.task.scope is Scope.EACH or amounts == _NOTHING:
            return amounts
        return StepAmounts({}, amounts.total)


class Execution(NamedTuple):
    """What is known of the steps, in đồng; a step that no record speaks of is absent, which is not zero.

    `unapproved` is what was spent without approval: it is in what was spent, and in no remainder and no rate. `apart`
    is, in one agency's figures, what of its own is approved and spent beside an amount that several have in common:
    neither may be held against the other, and so it is in none either.
    """

    amounts: Mapping[Step, int] = MappingProxyType({})
    unapproved: int = 0
    apart: Mapping[Step, int] = MappingProxyType({})

    def at(self, step: Step) -> int | None:
        """Return what stands at a step, or None."""
        return self.amounts.get(step)

    @property
    def spent_unapproved(self) -> int | None:
        """How much of what was spent is not approved; None where nothing is said to be spent."""
        return None if self.at(Step.SPENT) is None else self.unapproved

    @property
    def spent_approved(self) -> int | None:
        """How much is spent of what is approved and may be held against it; None where nothing is said to be."""
        spent = self._compared(Step.SPENT)
        return None if spent is None else spent - self.unapproved

    @property
    def approved(self) -> int | None:
        """How much is approved that spending may be held against; None where nothing is said to be."""
        return self._compared(Step.APPROVED)

    def _compared(self, step: Step) -> int | None:
        """Return what stands at a step and not `apart`; None where nothing does."""
        amount, apart = self.at(step), self.apart.get(step)
        if amount is None or apart is None:
            return amount
        return amount - apart if amount > apart else None

    @property
    def remaining(self) -> int | None:
        """What is approved and not said to be spent; below zero where more of it is spent than approved.

        So it is too of a lead that spends what is approved for another one, with which it shares a quota.
        """
        approved, spent = self.approved, self.spent_approved
        return (approved or 0) - (spent or 0) if approved is not None or spent else None

    @property
    def rate(self) -> Fraction | None:
        """The share of what is approved that is spent (tỷ lệ giải ngân)."""
        approved, spent = self.approved, self.spent_approved
        return Fraction(spent, approved) if approved and spent is not None else None


def money_of_tasks(plan: Plan, records: Iterable[Record], as_of: date = date.max) -> tuple[TaskMoney, ...]:
    """Return the money of each task and duty of which a record tells any, on `as_of`, in the order of the plan.

    Spending adds up; every other step is decided anew by each record that names it. Records go by date, those of one
    day in the order of the log. They were checked before (`checks.check_records`), agencies are named by their ids.
    """
    spent: dict[str, dict[str | None, int]] = {}
    decided: dict[str, dict[Step, _Allotment]] = {}
    spoken_of: set[str] = set()
    for task, path, record in decisions(plan, records, as_of):
        spoken_of.add(task)
        for step, amount in record.amounts.items():
            if step is not Step.SPENT:
                decided.setdefault(task, {}).setdefault(step, _Allotment()).put(path, amount)
                continue
            payments, part = spent.setdefault(task, {}), path[0] if path else None
            payments[part] = payments.get(part, 0) + amount
    return tuple(
        TaskMoney(
            work,
            {step: whole.amounts for step, whole in decided.get(work.id, {}).items()}
            | ({Step.SPENT: _payments(spent[work.id])} if work.id in spent else {}),
        )
        for work in plan.works
        if work.id in spoken_of
    )


def decisions(
    plan: Plan, records: Iterable[Record], as_of: date
) -> Iterator[tuple[str, tuple[str, ...], Record]]:
    """Yield each record that tells of money on `as_of`, with its task and whose money it is (`parts_of`)."""
    paths: dict[str, Mapping[str | None, tuple[str, ...]]] = {}
    counting = (r for r in effective(records) if r.task is not None and r.date <= as_of and r.amounts)
    for record in sorted(counting, key=lambda record: record.date):
        task = record.task or ""
        if task not in paths:
            paths[task] = parts_of(plan, plan.works_by_id[task])
        yield task, paths[task][record.agency], record


def _payments(by_part: Mapping[str | None, int]) -> StepAmounts:
    parts = {part: amount for part, amount in by_part.items() if part is not None}
    return StepAmounts(parts, by_part.get(None))


def parts_of(plan: Plan, work: Task) -> dict[str | None, tuple[str, ...]]:
    """Return whose money a record is, by the agency that it names: the whole task's, a part's, that of a part of it.

    What names no agency is that of the only part where there is but one.
    """
    parts = work.lead if work.scope is Scope.TOTAL else tuple(unit for (unit,) in plan.owing(work))
    paths: dict[str | None, tuple[str, ...]] = {None: parts if len(parts) == 1 else ()}
    paths |= {member: (part, member) for part in reversed(parts) for member in plan.members(part)}
    return paths | {part: (part,) for part in parts}


class _Allotment:
    """An amount that is given as a whole and then divided, each part as another such amount."""

    __slots__ = ("_divided", "_parts", "_whole")

    def __init__(self) -> None:
        self._whole: int | None = None
        self._parts: dict[str, _Allotment] = {}
        self._divided = 0

    def put(self, path: tuple[str, ...], amount: int) -> None:
        """Take the amount of a part, or of the whole, which undoes what it was divided into."""
        if not path:
            self._whole, self._parts, self._divided = amount, {}, 0
            return
        part = self._parts.setdefault(path[0], _Allotment())
        before = part.amount
        part.put(path[1:], amount)
        self._divided += part.amount - before
        if self._whole is not None and self._divided >= self._whole:
            self._whole = None

    @property
    def amount(self) -> int:
        return self._divided if self._whole is None else self._whole

    @property
    def amounts(self) -> StepAmounts:
        """What stands of a task's amount, whose parts are agencies'."""
        rest = None if self._whole is None else self._whole - self._divided
        return StepAmounts({name: part.amount for name, part in self._parts.items()}, rest)


class FindingCode(StrEnum):
    """What is odd about money and is not a matter of dates."""

    SPENT_ABOVE_APPROVED = "spent-above-approved"
    APPROVED_ABOVE_APPRAISED = "approved-above-appraised"
    SPENT_WITHOUT_APPROVAL = "spent-without-approval"
    PROPOSED_ABOVE_ESTIMATE = "proposed-above-estimate"
    APPROVED_ABOVE_ESTIMATE = "approved-above-estimate"
    SPENT_ABOVE_ESTIMATE = "spent-above-estimate"


_ABOVE_ESTIMATE = {
    Step.PROPOSED: FindingCode.PROPOSED_ABOVE_ESTIMATE,
    Step.APPROVED: FindingCode.APPROVED_ABOVE_ESTIMATE,
    Step.SPENT: FindingCode.SPENT_ABOVE_ESTIMATE,
}


class MoneyFinding(NamedTuple):
    """Money that breaks the order of its steps: `amount` against `limit`, in đồng.

    It is a unit's, or the whole task's: then `agency` is the lead, or all that share its quota; None where several lead
    that owe each on their own.
    """

    code: FindingCode
    task: str
    name: str
    agency: str | Unit | None
    who: str | None
    amount: int
    limit: int | None


def money_findings(plan: Plan, money: Iterable[TaskMoney], selection: Selection) -> tuple[MoneyFinding, ...]:
    """Hold the steps of each task's money against one another and against the estimate.

    Kept are the findings of units that the selection has, and of whole tasks that they lead.
    """
    found: list[MoneyFinding] = []
    for of_task in money:
        task = of_task.task
        whole = task.lead if len(task.lead) == 1 or task.scope is Scope.TOTAL else ()
        for code, breach in _breaches(of_task):
            unit = (breach.unit,) if breach.unit is not None else whole
            if any(map(selection.has, unit or task.lead)):
                agency = unit if len(unit) > 1 else next(iter(unit), None)
                who = plan.label_of(unit) or None
                found.append(MoneyFinding(code, task.id, task.name, agency, who, breach.amount, breach.limit))
    return tuple(found)


class _Breach(NamedTuple):
    """An amount above its limit: of a unit, or of the whole task (None)."""

    unit: str | None
    amount: int
    limit: int | None


def _breaches(money: TaskMoney) -> Iterator[tuple[FindingCode, _Breach]]:
    unapproved = money.judged(money.unapproved)
    for unit, amount in unapproved.parts.items():
        yield FindingCode.SPENT_WITHOUT_APPROVAL, _Breach(unit, amount, None)
    if unapproved.rest is not None:
        yield FindingCode.SPENT_WITHOUT_APPROVAL, _Breach(None, unapproved.rest, None)
    spent, approved, appraised = (
        money.judged(money.at(step)) for step in (Step.SPENT, Step.APPROVED, Step.APPRAISED)
    )
    if Step.APPROVED in money.steps:
        for breach in _above(spent, approved):
            yield FindingCode.SPENT_ABOVE_APPROVED, breach
    if Step.APPRAISED in money.steps:
        for breach in _above(approved, appraised):
            yield FindingCode.APPROVED_ABOVE_APPRAISED, breach
    # An estimate is the whole task's: no plan gives one to a unit.
    estimate = money.task.amount
    for step, code in _ABOVE_ESTIMATE.items():
        if estimate is not None and (total := money.at(step).total) > estimate:
            yield code, _Breach(None, total, estimate)


def _above(amounts: StepAmounts, limits: StepAmounts) -> Iterator[_Breach]:
    """Yield where a step goes above the one before it: unit by unit, and task-wide as far as either is the task's.

    What units have above their own limits may be of what is the whole task's. A unit of which the limits do not
    speak has none to break.
    """
    own = limits.parts
    over = {unit: amount for unit, amount in amounts.parts.items() if amount > own.get(unit, 0)}
    if limits.rest is None:
        yield from (_Breach(unit, amount, own[unit]) for unit, amount in over.items() if unit in own)
    if (limits.rest, amounts.rest) != (None, None) and amounts.total > limits.total:
        yield _Breach(None, amounts.total, limits.total)
    elif limits.rest is not None:
        limit = limits.rest + sum(own.get(unit, 0) for unit in over)
        if sum(over.values()) > limit:
            yield _Breach(None, sum(over.values()), limit)
