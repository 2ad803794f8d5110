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
        else:
            self.parts[agency] = amount

    @property
    def rest(self) -> int | None:
        """Return what stands for the whole work beyond the parts, None where nothing does."""
        if self.whole is None or (self.parts and sum(self.parts.values()) >= self.whole):
            return None
        return self.whole - sum(self.parts.values())

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
    """The money of one work: what stands of each step, and what each agency spent."""

    work: Work
    steps: Mapping[str, Step]
    spent: Mapping[str, int]

    def unapproved(self) -> int:
        return sum(
            amount for agency, amount in self.spent.items() if not self.steps["approved"].covers(agency)
        )

    def row(self) -> Row:
        """Return the work's row in a table by work."""
        proposed, appraised, approved = (self.steps[step].total or 0 for step in STEPS)
        spent = sum(self.spent.values())
        return Row(self.work.amount or 0, proposed, appraised, approved, spent, self.unapproved())

    def by_agency(self) -> dict[str | None, Row]:
        """Return what is each agency's, and under None what is the whole work's (the estimate too)."""
        rows: dict[str | None, Row] = {None: Row(self.work.amount or 0, *self._parts(None), 0, 0)}
        for agency in dict.fromkeys([*self.spent, *(a for step in self.steps.values() for a in step.parts)]):
            spent = self.spent.get(agency, 0)
            unapproved = 0 if self.steps["approved"].covers(agency) else spent
            rows[agency] = Row(0, *self._parts(agency), spent, unapproved)
        return rows

    def _parts(self, agency: str | None) -> tuple[int, int, int]:
        of = [s.rest if agency is None else s.parts.get(agency) for s in (self.steps[step] for step in STEPS)]
        proposed, appraised, approved = (amount or 0 for amount in of)
        return proposed, appraised, approved

    def findings(self) -> set[tuple[str, int, int]]:
        """§3: “Spent, proposed or approved above the estimate are findings”: which, how much, above how much."""
        limit = self.work.amount
        if limit is None:
            return set()
        of = {"proposed": self.steps["proposed"].total, "approved": self.steps["approved"].total}
        of["spent"] = sum(self.spent.values()) or None
        return {(what, amount, limit) for what, amount in of.items() if amount is not None and amount > limit}


def accounts(plan: Plan, entries: Sequence[Entry], as_of: date) -> list[Account]:
    """Return the account of every work, in the plan's order."""
    told = sorted((e for e in standing(entries) if e.day <= as_of), key=lambda e: e.day)
    return [_account(plan, work, [e for e in told if e.work == work.key]) for work in plan.works]


def _account(plan: Plan, work: Work, told: Sequence[Entry]) -> Account:
    steps = {step: Step() for step in STEPS}
    spent: dict[str, int] = {}
    units = plan.units(work)
    for entry in told:
        agency = entry.agency or (units[0] if len(units) == 1 else None)
        for step in STEPS:
            amount = getattr(entry, step)
            if amount is not None:
                steps[step].take(agency, amount)
        if entry.spent is not None:
            assert agency is not None, "who spent must be told where several units owe the work"
            spent[agency] = spent.get(agency, 0) + entry.spent
    return Account(work, steps, spent)


def by_work(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str, Row]:
    """Return the rows of a table by work."""
    return {account.work.key: account.row() for account in accounts(plan, entries, as_of)}


def by_agency(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str | None, Row]:
    """Return the rows of a table by agency; under None what is recorded for whole works."""
    rows: dict[str | None, Row] = {}
    for account in accounts(plan, entries, as_of):
        for agency, row in account.by_agency().items():
            rows[agency] = rows.get(agency, NOTHING) + row
    return rows
