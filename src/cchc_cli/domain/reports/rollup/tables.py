"""The rows of the roll-up's database: what is read of a plan and its logs, a table for each kind.

A field is a column: `int` and `bool` are whole numbers, `str` a text, `date` an ISO date; what may be None may be
null. Money is in đồng. Every row of a plan is led by the plan's number in the database (`plan`), which is not in these
values: a plan is read without knowing of the others.

Facts (`FactRows`) hold on every day. Where the plan stands (`DayRows`) is of one day: made anew for another.
"""

from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic


class PlanRow(NamedTuple):
    """A plan. What `level` and `province` are taken from stands beside: `plan`, `issuer` or `folder`; null: not known.

    `identity` is the same of two files that are copies of one plan: its number, issuer, days and title; where the level
    or province of the issuer is not known, what it makes whom do as well. `amends` are numbers, parted by line breaks.
    `followed` says whether it has a log: of a plan without one, nothing is known to be done or late.
    """

    number: str
    title: str
    issuer: str | None
    level: str | None
    level_from: str | None
    province: str | None
    province_from: str | None
    starts: date
    ends: date
    identity: str
    amends: str | None
    followed: bool


class AgencyRow(NamedTuple):
    """An agency of a plan; `folded` is its name as names of several plans are compared, `tier` the plan's word for
    its level, `size` how many units stand behind a group that is not listed."""

    agency: str
    name: str
    folded: str
    tier: str | None
    size: int | None


class WorkRow(NamedTuple):
    """A task, or a duty that has a rhythm (`duty`). `kind` is its name as tasks of several plans are compared.

    `amount` is the estimate, null where the plan names none, which is not zero. `source` is the kind of its money;
    `lead` the names of those who lead it, `tiers` the plan's words for their levels. `units` counts those that owe it,
    of a group that is not listed its size. Several names are parted by `; `.
    """

    task: str
    duty: bool
    code: str | None
    name: str
    kind: str
    part: str | None
    source: str
    amount: int | None
    lead: str
    tiers: str | None
    units: int


class DueRow(NamedTuple):
    """The `n`-th due date of a task, from 1 in order of days, owed by each unit; `printed` in the plan or assumed."""

    task: str
    n: int
    day: date
    printed: bool


class RecordRow(NamedTuple):
    """The `n`-th record of a plan's logs, from 1; `counts` unless another one takes its place or takes it back."""

    n: int
    record: str | None
    task: str | None
    target: str | None
    agency: str | None
    day: date
    count: int | None  # type: ignore[assignment]  # a tuple's own count is not used
    units: int | None
    spent: int | None
    proposed: int | None
    appraised: int | None
    approved: int | None
    counts: bool
    log: str


class StatusRow(NamedTuple):
    """Where a task stands for one of the units that owe it, once for each agency that leads there.

    `first` is true in one row of each unit: what is added up without regard to agencies adds up these. `lead` is an
    agency of the plan; the agencies of a `unit` that owe together are parted by `; `. The numbers are of due dates
    (`CheckItem`): `due` so far of the `of` of the whole plan, `kept` of those filled, `done` products. All but `due`,
    `of` and `next_due` are null where the plan has no log. Work that told nothing in the last reporting period that is
    over is silent since a day.
    """

    task: str
    unit: str
    unit_name: str
    lead: str
    first: bool
    state: str | None
    due: int
    of: int
    done: int | None
    kept: int | None
    overdue: int | None
    behind: int | None
    days_overdue: int | None
    days_behind: int | None
    oldest_due: date | None
    next_due: date | None
    silent_since: date | None


class MoneyRow(NamedTuple):
    """What stands at a step of a task's money for one of its leads: rows of a step add up to the whole.

    `step` is `estimate` or a step of the budget (`Step`), or `spent_unapproved`, which is in `spent` too. The estimate
    is in rows by `quarter` (`2020-Q4`, `undated`), which a step has not.
    """

    task: str
    lead: str
    quarter: str | None
    step: str
    amount: int


class TargetRow(NamedTuple):
    """A target, its aim and what was last read of it; `met` is null where either is no percentage, or nothing was."""

    target: str
    name: str
    aim: str | None
    reading: str | None
    day: date | None
    met: bool | None


class FactRows(NamedTuple):
    """What a plan and its logs say on every day."""

    plan: PlanRow
    agencies: tuple[AgencyRow, ...]
    tasks: tuple[WorkRow, ...]
    dues: tuple[DueRow, ...]
    records: tuple[RecordRow, ...]


class DayRows(NamedTuple):
    """Where a plan stands on a day."""

    statuses: tuple[StatusRow, ...]
    money: tuple[MoneyRow, ...]
    targets: tuple[TargetRow, ...]


class PlanRows(NamedTuple):
    """All that is read of a plan and its logs, and the warnings of both."""

    facts: FactRows
    day: DayRows
    warnings: tuple[Diagnostic, ...]


TABLES: dict[str, type[tuple[object, ...]]] = {
    "plans": PlanRow,
    "agencies": AgencyRow,
    "tasks": WorkRow,
    "dues": DueRow,
    "records": RecordRow,
    "statuses": StatusRow,
    "money": MoneyRow,
    "targets": TargetRow,
}
"""The tables of a plan's rows, by name; the files they come from and their faults have tables of their own."""
