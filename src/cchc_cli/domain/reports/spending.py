"""The path of a budget line, as the records of a log tell it (section IV.1 of the plan)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.record import Record, effective


class Step(StrEnum):
    """A step that money takes after the rough estimate (khái toán) in the plan."""

    PROPOSED = "proposed"  # dự toán, đề nghị: drawn up by the lead agency
    APPRAISED = "appraised"  # thẩm định: the finance body
    APPROVED = "approved"  # phê duyệt: UBND tỉnh
    SPENT = "spent"  # đã chi


class Entry(NamedTuple):
    """An amount in đồng that stands at a step, for a task, since a date; `agency` as its record says it."""

    task: str
    agency: str | None
    step: Step
    date: date
    amount: int


class Execution(NamedTuple):
    """What is known of the steps, in đồng; None where no record says anything, which is not zero."""

    proposed: int | None = None
    appraised: int | None = None
    approved: int | None = None
    spent: int | None = None

    @property
    def remaining(self) -> int | None:
        """What is approved and not said to be spent; below zero where more is spent than approved."""
        return None if self.approved is None else self.approved - (self.spent or 0)

    @property
    def rate(self) -> Fraction | None:
        """The share of what is approved that is spent (tỷ lệ giải ngân)."""
        return Fraction(self.spent, self.approved) if self.approved and self.spent is not None else None


def entries(records: Iterable[Record], as_of: date = date.max) -> tuple[Entry, ...]:
    """Return what stands on `as_of`: spending adds up, and of each other step the latest amount counts.

    Latest is by date, and of two on one day the later in the log; each agency of a task is on its own.
    """
    spent: list[Entry] = []
    latest: dict[tuple[str, str | None, Step], Entry] = {}
    for record in effective(records):
        if record.task is None or record.date > as_of:
            continue
        if record.spent is not None:
            spent.append(Entry(record.task, record.agency, Step.SPENT, record.date, record.spent))
        for step in (Step.PROPOSED, Step.APPRAISED, Step.APPROVED):
            amount: int | None = getattr(record, step)
            if amount is None:
                continue
            key = (record.task, record.agency, step)
            if key not in latest or latest[key].date <= record.date:
                latest[key] = Entry(record.task, record.agency, step, record.date, amount)
    return (*latest.values(), *spent)
