"""What is asked for, approved and paid, by work and by agency (design §3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
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
    """The money of one work: what stands of each step, and what each agency spent (None: all of them together)."""

    plan: Plan
    work: Work
    steps: Mapping[str, Step]
    spent: Mapping[str | None, int]

    def row(self) -> Row:
        """Return the work's row in a table by work."""
        return sum(self._by_agency().values(), NOTHING)

    def by_lead(self) -> dict[str | None, Row]:
        """Return what is each lead's, and under None what is the whole work's where several lead."""
        rows: dict[str | None, Row] = {}
        for agency, row in self._by_agency().items():
            whole = self.work.leads[0] if len(self.work.leads) == 1 else None
            lead = whole if agency is None else self.plan.lead_of(self.work, agency)
            rows[lead] = rows.get(lead, NOTHING) + row
        return rows

    def _by_agency(self) -> dict[str | None, Row]:
        rests = {step: stands.rest or 0 for step, stands in self.steps.items()}
        rows: dict[str | None, Row] = {None: replace(NOTHING, amount=self.work.amount or 0, **rests)}
        for agency in {
            agency for stands in self.steps.values() for agency in stands.parts
        } | self.spent.keys():
            parts = {step: stands.parts.get(agency or "", 0) for step, stands in self.steps.items()}
            spent = self.spent.get(agency, 0)
            unapproved = 0 if self._approved_for(agency) else spent
            row = replace(NOTHING, spent=spent, spent_unapproved=unapproved, **parts)
            rows[agency] = rows.get(agency, NOTHING) + row
        return rows

    def _approved_for(self, agency: str | None) -> bool:
        """Settled: “approval is judged for task and unit, or for the task where it was given for the whole”.

        Those who share a quota are one unit.
        """
        approved = self.steps["approved"]
        return (
            agency in approved.parts
            or approved.rest is not None
            or (self.work.shared and bool(approved.parts))
        )

    def unapproved(self) -> dict[tuple[str, ...], int]:
        """Return what units spent of no approval."""
        found: dict[tuple[str, ...], int] = {}
        for agency, amount in self.spent.items():
            if not self._approved_for(agency):
                unit = self._unit(agency)
                found[unit] = found.get(unit, 0) + amount
        return found

    def _unit(self, agency: str | None) -> tuple[str, ...]:
        if self.work.shared:
            return self.work.leads
        assert agency is not None
        return (agency,)

    def above_estimate(self) -> set[tuple[str, int, int]]:
        """§3: “Spent, proposed or approved above the estimate are findings”: which, how much, above how much."""
        limit = self.work.amount
        if limit is None:
            return set()
        row = self.row()
        amounts = {"proposed": row.proposed, "approved": row.approved, "spent": row.spent}
        return {(what, amount, limit) for what, amount in amounts.items() if amount > limit}

    def above_approval(self) -> set[tuple[str, ...]]:
        """Return whose spending is above what is approved: units, or of the whole work ().

        Where approval was given for the whole, what units spend beyond approvals of their own is of the rest.
        """
        approved = self.steps["approved"]
        if self.work.shared:
            above = approved.total is not None and sum(self.spent.values()) > approved.total
            return {self.work.leads} if above else set()
        over = {
            agency: amount - approved.parts.get(agency or "", 0)
            for agency, amount in self.spent.items()
            if self._approved_for(agency)
        }
        if approved.rest is None:
            return {self._unit(agency) for agency, amount in over.items() if amount > 0}
        return {()} if sum(max(0, amount) for amount in over.values()) > approved.rest else set()


def accounts(plan: Plan, entries: Sequence[Entry], as_of: date) -> list[Account]:
    """Return the account of every work, in the plan's order."""
    told = sorted((e for e in standing(entries) if e.day <= as_of), key=lambda e: e.day)
    return [_account(plan, work, [e for e in told if e.work == work.key]) for work in plan.works]


def _account(plan: Plan, work: Work, told: Sequence[Entry]) -> Account:
    """Add up what was spent, and keep of each step what stands.

    What names no agency is the only unit's where there is one; of a shared work, that is of all together.
    """
    steps = {step: Step() for step in STEPS}
    spent: dict[str | None, int] = {}
    units = plan.units(work)
    for entry in told:
        agency = entry.agency or (units[0] if len(units) == 1 else None)
        for step in STEPS:
            amount = getattr(entry, step)
            if amount is not None:
                steps[step].take(agency, amount)
        if entry.spent is not None:
            spent[agency] = spent.get(agency, 0) + entry.spent
    return Account(plan, work, steps, spent)


def by_work(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str, Row]:
    """Return the rows of a table by work."""
    return {account.work.key: account.row() for account in accounts(plan, entries, as_of)}


def by_lead(plan: Plan, entries: Sequence[Entry], as_of: date) -> dict[str | None, Row]:
    """Return the rows of a table by lead; under None what is the whole works' of several, however it is divided."""
    rows: dict[str | None, Row] = {}
    for account in accounts(plan, entries, as_of):
        for lead, row in account.by_lead().items():
            rows[lead] = rows.get(lead, NOTHING) + row
    return rows
