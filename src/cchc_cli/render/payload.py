"""What a command tells programs: one envelope for all commands, from which JSON and CSV are written.

What its keys mean is in `messages.payload`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.model.value import Value

_Item = TypeVar("_Item")
_Part = TypeVar("_Part")

Getters = Mapping[str, Callable[[_Item], object]]
"""The keys of a row, each with how its value is got from an item."""


class Rows(NamedTuple):
    """A table: its keys, which it has without rows too; a value for each in every row; what they add up to."""

    keys: tuple[str, ...]
    values: tuple[tuple[object, ...], ...]
    total: Mapping[str, object] | None = None


def rows(getters: Getters[_Item], items: Iterable[_Item], total: Mapping[str, object] | None = None) -> Rows:
    """Make a row of each item."""
    keys, of = tuple(getters), tuple(getters.values())
    return Rows(keys, tuple(tuple([get(item) for get in of]) for item in items), total)


def within(of: Callable[[_Item], _Part | None], getters: Getters[_Part]) -> Getters[_Item]:
    """Return the getters of what `of` gives of an item; null each where it gives nothing."""

    def of_part(get: Callable[[_Part], object]) -> Callable[[_Item], object]:
        return lambda item: None if (part := of(item)) is None else get(part)

    return {key: of_part(get) for key, get in getters.items()}


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


def plan_facts(plan: Plan) -> dict[str, object]:
    """Return what every answer says of its plan."""
    return {"number": plan.number, "title": plan.title, "start": plan.span.start, "end": plan.span.end}


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
