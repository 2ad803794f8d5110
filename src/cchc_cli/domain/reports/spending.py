"""The path of a budget line, as the records of a log tell it (section IV.1 of the plan)."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from cchc_cli.domain.model.record import Record, Step, effective


class Entry(NamedTuple):
    """An amount in đồng that stands at a step, for a task, since a date; `agency` as its record says it."""

    task: str
    agency: str | None
    step: Step
    date: date
    amount: int


class Execution(NamedTuple):
    """What is known of the steps, in đồng; a step that no record speaks of is absent, which is not zero."""

    amounts: Mapping[Step, int] = MappingProxyType({})

    def at(self, step: Step) -> int | None:
        """Return what stands at a step, or None."""
        return self.amounts.get(step)

    @property
    def remaining(self) -> int | None:
        """What is approved and not said to be spent; below zero where more is spent than approved."""
        approved = self.at(Step.APPROVED)
        return None if approved is None else approved - (self.at(Step.SPENT) or 0)

    @property
    def rate(self) -> Fraction | None:
        """The share of what is approved that is spent (tỷ lệ giải ngân)."""
        approved, spent = self.at(Step.APPROVED), self.at(Step.SPENT)
        return Fraction(spent, approved) if approved and spent is not None else None


def entries(records: Iterable[Record], as_of: date = date.max) -> tuple[Entry, ...]:
    """Return what stands on `as_of`: spending adds up, and of each other step the latest amount counts.

    Latest is by date, and of two on one day the later in the log; each agency of a task is on its own.
    """
    spent: list[Entry] = []
    latest: dict[tuple[str, str | None, Step], Entry] = {}
    for record in effective(records):
        if record.task is None or record.date > as_of:
            continue
        for step, amount in record.amounts.items():
            if step is Step.SPENT:
                spent.append(Entry(record.task, record.agency, step, record.date, amount))
                continue
            key = (record.task, record.agency, step)
            if key not in latest or latest[key].date <= record.date:
                latest[key] = Entry(record.task, record.agency, step, record.date, amount)
    return (*latest.values(), *spent)
