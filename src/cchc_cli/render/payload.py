"""What a command tells programs: one envelope for all commands, from which JSON and CSV are written.

A page declares its answer once, as a `Contract`: how each key's value is got, and whether it may be null or left out.
`cchc schema` publishes that (`render.json_schema`). What its keys mean is in `messages.payload`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.model.value import Value

_Item = TypeVar("_Item")
_Part = TypeVar("_Part")
_Value = TypeVar("_Value")
_Report = TypeVar("_Report")

Getter = Callable[[_Item], object]
Getters = Mapping[str, Getter[_Item]]
"""The keys of a row, each with how its value is got from an item."""


@dataclass(frozen=True, eq=False, repr=False)  # of no use, and each is compiled
class Key(Generic[_Item, _Value]):
    """How a key's value is got where it is not always what its word says: there, not null, in the word's form.

    `form` stands in place of the word's own (`messages.payload.WORDS`); a key is in some answers only
    where it is `optional`: it stands or is left out together with these, of which it is one.
    """

    get: Callable[[_Item], _Value]
    form: str | None = None
    nullable: bool = False
    optional: frozenset[str] = frozenset()

    def __call__(self, item: _Item) -> _Value:
        return self.get(item)


def key_of(get: Callable[[_Item], _Value]) -> Key[_Item, _Value]:
    """Return how a value is got with what is declared of it."""
    return get if isinstance(get, Key) else Key(get)


def maybe(get: Callable[[_Item], _Value]) -> Callable[[_Item], _Value]:
    """Declare that a value may be null."""
    return replace(key_of(get), nullable=True)


def formed(form: str, get: Callable[[_Item], _Value]) -> Callable[[_Item], _Value]:
    """Declare that a value has another form here than its word elsewhere."""
    return replace(key_of(get), form=form)


def optional(getters: Getters[_Item]) -> Getters[_Item]:
    """Declare that some answers do without these keys, all of them."""
    together = frozenset(getters)
    return {name: replace(key_of(get), optional=together) for name, get in getters.items()}


def within(of: Callable[[_Item], _Part | None], getters: Getters[_Part]) -> Getters[_Item]:
    """Return the getters of what `of` gives of an item; where that is `maybe` nothing, they give null each."""

    def of_part(key: Key[_Part, object]) -> Getter[_Item]:
        def get(item: _Item) -> object:
            return None if (part := of(item)) is None else key.get(part)

        return Key(get, key.form, key.nullable or key_of(of).nullable, key.optional)

    return {name: of_part(key_of(get)) for name, get in getters.items()}


class Rows(NamedTuple):
    """A table: its keys, which it has without rows too; a value for each in every row; what they add up to."""

    keys: tuple[str, ...]
    values: tuple[tuple[object, ...], ...]
    total: Mapping[str, object] | None = None


class TableContract(NamedTuple, Generic[_Report]):
    """A table as it is declared: a row of each of the `items` of a report, and what the rows add up to.

    `keys` says which of its keys an answer has, in order, where some are optional; the total is `None` where they
    don't add up, and in answers whose total is not `summed`.
    """

    row: Getters[Any]
    items: Callable[[_Report], Iterable[Any]]
    total: Getters[_Report] | None = None
    keys: Callable[[_Report], tuple[str, ...]] | None = None
    summed: Callable[[_Report], bool] | None = None

    def rows(self, report: _Report) -> Rows:
        """Make a row of each item."""
        keys = tuple(self.row) if self.keys is None else self.keys(report)
        of = [key_of(self.row[key]).get for key in keys]
        values = tuple(tuple([get(item) for get in of]) for item in self.items(report))
        if self.total is None or (self.summed is not None and not self.summed(report)):
            return Rows(keys, values)
        left_out = self.row.keys() - set(keys)
        return Rows(
            keys, values, {key: get(report) for key, get in self.total.items() if key not in left_out}
        )


class Payload(NamedTuple):
    """A command's answer. `tables` is its only table, or all of them by name, the main one first.

    `plan` is None where no plan is concerned, `as_of` where no day is, `by` where rows have no dimensions.
    `facts` stand beside, under keys of their own; `notes` are codes of what a reader must know.
    """

    plan: Plan | None
    tables: Rows | Mapping[str, Rows]
    as_of: date | None = None
    by: tuple[str, ...] | None = None
    facts: Mapping[str, object] = MappingProxyType({})
    notes: tuple[str, ...] = ()

    @property
    def main(self) -> Rows:
        """The table that a format of one table has."""
        return self.tables if isinstance(self.tables, Rows) else next(iter(self.tables.values()))


class Contract(NamedTuple, Generic[_Report]):
    """A command's answer as it is declared: each part of its `Payload`, got from a report.

    `tables` is its only table, or all of them by name, the main one first. `notes` are all that there may be, each
    with when it stands.
    """

    plan: Callable[[_Report], Plan | None] | None
    tables: TableContract[_Report] | Mapping[str, TableContract[_Report]]
    as_of: Callable[[_Report], date | None] | None = None
    by: Callable[[_Report], tuple[str, ...]] | None = None
    facts: Getters[_Report] = MappingProxyType({})
    notes: Mapping[str, Callable[[_Report], bool]] = MappingProxyType({})

    def payload(self, report: _Report) -> Payload:
        """Return a report as data."""
        tables = self.tables
        return Payload(
            self.plan(report) if self.plan else None,
            tables.rows(report)
            if isinstance(tables, TableContract)
            else {name: table.rows(report) for name, table in tables.items()},
            self.as_of(report) if self.as_of else None,
            self.by(report) if self.by else None,
            {key: get(report) for key, get in self.facts.items()},
            tuple(note for note, stands in self.notes.items() if stands(report)),
        )


PLAN_FACTS: Getters[Plan] = {
    "number": lambda plan: plan.number,
    "title": lambda plan: plan.title,
    "start": lambda plan: plan.span.start,
    "end": lambda plan: plan.span.end,
}
"""What every answer says of its plan."""


def plan_facts(plan: Plan) -> dict[str, object]:
    """Return what every answer says of its plan."""
    return {key: get(plan) for key, get in PLAN_FACTS.items()}


def plain(value: object) -> object:
    """Return a date in ISO form, a share as a number of at most six decimals, several values as a list of such.

    What a file has by keys has all of its keys.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Value):
        return {key: plain(getattr(value, field.name)) for key, field in value.keys().items()}
    return round(float(value), 6) if isinstance(value, Fraction) else value


def period_key(period: ReportingPeriod | None) -> str | None:
    """Return a reporting period as data have it: `Q3-2020`; None where there is none."""
    return f"{period.code}-{period.year}" if period else None
