"""Amounts that a person most likely did not mean: a thousandth of what makes sense, or more than there is.

An English Excel takes 60.000 for 60, and who thinks in millions types 150. An ordinary small payment is no slip.
"""

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from cchc_cli.domain.figures.spending import TaskMoney, money_of_tasks, parts_of
from cchc_cli.domain.model.faults import Fault
from cchc_cli.domain.model.plan import Plan, Scope
from cchc_cli.domain.model.record import Record, Step

SLIPS = (
    "slip-spent-small",
    "slip-spent-above",
    "slip-spent-thousandfold",
    "slip-step-thousandth",
    "slip-again",
)
"""The codes of what is told here: a person who is asked may keep the amount."""

LEAST_PAYMENT = 1_000
"""In đồng: nothing is paid for less."""

_LOW, _HIGH = Fraction(1, 10), Fraction(6, 5)
"""Shares of a task's estimate between which a budget step makes sense."""

_FACTORS = (1_000, 1_000_000)

_KEEP = "--yes"
"""The option by which a person says that an amount is meant."""


def told_again(row: Record, other: Record) -> Fault | None:
    """Return why a form's row that says the same as another period's, but for the day, most likely tells it again.

    The same money or the same evidence twice is hardly other work; a bare number may well be the same in each period.
    """
    if row.spent is None and not row.evidence:
        return None
    args = {"id": other.id or "?", "date": other.date, "keep": _KEEP}
    return Fault("slip-again", (str(Step.SPENT),), args)


class Purse:
    """What may still be spent of a plan's money; records are judged by it, and then taken into it.

    `log` are the records that count already, their agencies named by their ids.
    """

    def __init__(self, plan: Plan, log: Iterable[Record]) -> None:
        self._plan = plan
        self._money = {money.task.id: money for money in money_of_tasks(plan, log)}
        self._accounts: dict[str, _Account] = {}

    def judge(
        self, record: Record, before: Record | None = None, steps: Collection[str] = frozenset(Step)
    ) -> tuple[Fault, ...]:
        """Return what is most likely a slip among some steps of a record, told by their keys.

        Where nothing is, the record is taken in: of what is left its spending is gone. `before` is the record that
        counts and that it stands in for.
        """
        if before is not None:
            self._pay(before, -1)
        found = tuple(self._slips(record, steps))
        if not found:
            self._pay(record)
        elif before is not None:
            self._pay(before)
        return found

    def _slips(self, record: Record, steps: Collection[str]) -> Iterator[Fault]:
        if (account := self._account(record)) is None:
            return
        for step, amount in record.amounts.items():
            if step in steps and step is Step.SPENT:
                yield from account.payment(record.agency, amount)
            elif step in steps:
                yield from account.decision(step, amount)

    def _pay(self, record: Record, times: int = 1) -> None:
        if record.spent is not None and (account := self._account(record)) is not None:
            account.pay(record.agency, times * record.spent)

    def _account(self, record: Record) -> "_Account | None":
        work = self._plan.works_by_id.get(record.task or "")
        if work is None:
            return None
        if work.id not in self._accounts:
            self._accounts[work.id] = _Account(self._plan, self._money.get(work.id, TaskMoney(work, {})))
        return self._accounts[work.id]


class _Account:
    """The money of one task while payments are made."""

    def __init__(self, plan: Plan, money: TaskMoney) -> None:
        spent = money.judged(money.at(Step.SPENT))
        self._estimate = money.task.amount
        self._approved = money.judged(money.at(Step.APPROVED))
        self._spent: dict[str | None, int] = dict([(None, spent.rest or 0), *spent.parts.items()])
        self._total = spent.total
        self._parts = parts_of(plan, money.task) if money.task.scope is Scope.EACH else {}
        self._above = sum(map(self._above_of, self._spent))

    def pay(self, agency: str | None, amount: int) -> None:
        """Count a payment."""
        unit = self._unit(agency)
        before = self._above_of(unit)
        self._spent[unit] = self._spent.get(unit, 0) + amount
        self._total += amount
        self._above += self._above_of(unit) - before

    def payment(self, agency: str | None, amount: int) -> Iterator[Fault]:
        """Yield why a payment is most likely a slip."""
        path = (str(Step.SPENT),)
        if 0 < amount < LEAST_PAYMENT:
            yield Fault("slip-spent-small", path, {"amount": amount, "likely": amount * 1_000, "keep": _KEEP})
            return
        left = self._left_for(self._unit(agency))
        if left is None or amount <= left:
            return
        args = {"amount": amount, "limit": max(left, 0), "keep": _KEEP}
        meant = (amount // factor for factor in _FACTORS if amount % factor == 0)
        # Less than a hundredth of what is left was not meant more likely than too much.
        likely = next((less for less in meant if max(LEAST_PAYMENT, left / 100) <= less <= left), None)
        if likely is None:
            yield Fault("slip-spent-above", path, args)
        else:
            yield Fault("slip-spent-thousandfold", path, {**args, "likely": likely})

    def decision(self, step: Step, amount: int) -> Iterator[Fault]:
        """Yield why a step of the budget is most likely a slip."""
        estimate = self._estimate or 0
        for more in (amount * factor for factor in _FACTORS if amount and estimate):
            if _LOW * estimate <= more <= _HIGH * estimate:
                args = {"amount": amount, "limit": estimate, "likely": more, "keep": _KEEP}
                yield Fault("slip-step-thousandth", (str(step),), args)

    def _unit(self, agency: str | None) -> str | None:
        """Return the unit that an agency is; None for all that share a quota."""
        return next(iter(self._parts.get(agency, ())), None)

    def _left_for(self, unit: str | None) -> int | None:
        """Return what a unit may still spend of what is approved for it or for the task, else of the estimate."""
        if not self._approved.speaks_of(unit):
            return None if self._estimate is None else self._estimate - self._total
        own = self._part_of(unit) - self._spent.get(unit, 0)
        if self._approved.rest is None:
            return own
        return own + self._approved.rest - (self._above - self._above_of(unit))

    def _above_of(self, unit: str | None) -> int:
        """Return what a unit spent above its own part, so of what is the whole task's."""
        return max(0, self._spent.get(unit, 0) - self._part_of(unit))

    def _part_of(self, unit: str | None) -> int:
        return 0 if unit is None else self._approved.parts.get(unit, 0)
