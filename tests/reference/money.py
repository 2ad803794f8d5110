"""What is asked for, approved and paid, by work and by agency (design §3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from tests.reference.log import STEPS, Entry, standing
from tests.reference.plan import Plan, Work


@dataclass
class Step:
    """What stands of one step of the budget: `whole` of the work, and `parts` of it by agency."""

    whole: int | None = None
    parts: dict[str, int] = field(default_factory=dict)

    def take(self, agency: str | None, amount: int) -> None:
        """Record an amount.

        Settled: “a whole-task step recorded after a breakdown replaces it; a breakdown replaces the whole as far
        as it goes, the rest stays task-wide until the parts reach it”.
        """
        if agency is None:
            self.whole, self.parts = amount, {}
            return
        self.parts[agency] = amount
        if self.whole is not None and sum(self.parts.values()) >= self.whole:
            self.whole = None

    @property
    def rest(self) -> int | None:
        """Return what stands for the whole work beyond the parts, None where nothing does."""
        return None if self.whole is None else self.whole - sum(self.parts.values())

    @property
    def total(self) -> int | None:
        """Return what stands in all, None where nothing was recorded: “No amount is not zero.”"""
        amounts = [*self.parts.values(), *([] if self.rest is None else [self.rest])]
        return sum(amounts) if amounts else None

    def covers(self, agency: str) -> bool:
        """Settled: “approval is judged for task and unit, or for the task where it was given for the whole”."""
        return agency in self.parts or self.rest is not None


@dataclass(frozen=True)
class Row:
    """The money of one work, of one agency, or of all."""

    amount: int
    """The estimate; 0 also where the plan names none."""
    proposed: int
    appraised: int
    approved: int
    spent: int
    """All that was paid."""
    spent_unapproved: int

    @property
    def remaining(self) -> int:
        """§3: “Remaining and rates count only spending of what is approved; unapproved spending stands apart”."""
        return self.approved - (self.spent - self.spent_unapproved)

    @property
    def rate(self) -> Fraction | None:
        """Return spending of what is approved in what is approved."""
        return Fraction(self.spent - self.spent_unapproved, self.approved) if self.approved else None

    def __add__(self, other: "Row") -> "Row":
        return Row(
            self.amount + other.amount,
            self.proposed + other.proposed,
            self.appraised + other.appraised,
            self.approved + other.approved,
            self.spent + other.spent,
            self.spent_unapproved + other.spent_unapproved,
        )


NOTHING = Row(0, 0, 0, 0, 0, 0)


@dataclass(frozen=True)
class Account:
    """The money of one work: what stands of each step, and what each unit spent."""

    work: Work
    steps: Mapping[str, Step]
    spent: Mapping[str, int]

    def row(self) -> Row:
        """Return the work's row in a table by work."""
        proposed, appraised, approved = (self.steps[step].total or 0 for step in STEPS)
        spent = sum(self.spent.values())
        return Row(
            self.work.amount or 0, proposed, appraised, approved, spent, sum(self.unapproved().values())
        )

    def unapproved(self) -> dict[str, int]:
        """Return what units spent of no approval."""
        approved = self.steps["approved"]
        return {unit: amount for unit, amount in self.spent.items() if not approved.covers(unit)}

    def by_unit(self) -> dict[str | None, Row]:
        """Return what is each unit's, and under None what is the whole work's: the estimate, and rests of steps."""
        rests = (self.steps[step].rest or 0 for step in STEPS)
        rows: dict[str | None, Row] = {None: Row(self.work.amount or 0, *rests, 0, 0)}
        unapproved = self.unapproved()
        for unit in dict.fromkeys([*self.spent, *(u for step in self.steps.values() for u in step.parts)]):
            parts = (self.steps[step].parts.get(unit, 0) for step in STEPS)
            rows[unit] = Row(0, *parts, self.spent.get(unit, 0), unapproved.get(unit, 0))
        return rows

    def above_estimate(self) -> set[tuple[str, int, int]]:
        """§3: “Spent, proposed or approved above the estimate are findings”: which, how much, above how much."""
        limit = self.work.amount
        if limit is None:
            return set()
        row = self.row()
        amounts = {"proposed": row.proposed, "approved": row.approved, "spent": row.spent}
        return {(what, amount, limit) for what, amount in amounts.items() if amount > limit}

    def above_approval(self) -> set[str | None]:
        """Return whose spending is above what is approved: units, or under None the whole work's.

        Settled: “approval is judged for task and unit, or for the task where it was given for the whole”: then
        what units spend beyond approvals of their own is of the rest.
        """
        approved = self.steps["approved"]
        over = {u: n - approved.parts.get(u, 0) for u, n in self.spent.items() if approved.covers(u)}
        if approved.rest is None:
            return {unit for unit, amount in over.items() if amount > 0}
        return {None} if sum(max(0, amount) for amount in over.values()) > approved.rest else set()


def accounts(plan: Plan, entries: Sequence[Entry], as_of: date) -> list[Account]:
    """Return the account of every work, in the plan's order."""
    told = sorted((e for e in standing(entries) if e.day <= as_of), key=lambda e: e.day)
    return [_account(plan, work, [e for e in told if e.work == work.key]) for work in plan.works]


def _account(plan: Plan, work: Work, told: Sequence[Entry]) -> Account:
    steps = {step: Step() for step in STEPS}
    spent: dict[str, int] = {}
    units = plan.units(work)
    for entry in told:
        unit = entry.agency or (units[0] if len(units) == 1 else None)
        for step in STEPS:
            amount = getattr(entry, step)
            if amount is not None:
                steps[step].take(unit, amount)
        if entry.spent is not None:
            assert unit is not None, "who spent must be told where several units owe the work"
            spent[unit] = spent.get(unit, 0) + entry.spent
    return Account(work, steps, spent)


def by_work(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str, Row]:
    """Return the rows of a table by work."""
    return {account.work.key: account.row() for account in accounts(plan, entries, as_of)}


def by_lead(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str | None, Row]:
    """Return the rows of a table by lead; under None what is the whole works', however it is divided."""
    rows: dict[str | None, Row] = {}
    for account in accounts(plan, entries, as_of):
        for unit, row in account.by_unit().items():
            lead = None if unit is None else plan.lead_of(account.work, unit)
            rows[lead] = rows.get(lead, NOTHING) + row
    return rows
