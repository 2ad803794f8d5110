"""What is late, and why, in the words of the units: the records of a log by the unit that tells of its work."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answer, Answers
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.check import CheckItem
from cchc_cli.domain.rules.loaded import LoadedPlan


class Cause(NamedTuple):
    """A reason for being late in the words of a record: of which work, by whom (a name), written when."""

    task: str
    who: str
    words: str
    date: date


class Late(NamedTuple):
    """Something overdue on the day of the report, and the last reason that its unit wrote down for that, if any.

    A reason is one for this lateness where it was written on or after the oldest due date that nothing fills, or on
    the form's row of such a due date; what was written of an earlier lateness, made good since, says nothing of it.
    """

    item: CheckItem
    cause: Cause | None


class LateReason(NamedTuple):
    """A reason for being late as it was first written, and whose it is (names): the same words folded are one."""

    words: str
    who: tuple[str, ...]


def reasons(causes: Iterable[Cause]) -> tuple[LateReason, ...]:
    """Return the reasons of one work that say the same together, the one of most units first."""
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for cause in causes:
        words = cause.words.strip(" .;")
        found.setdefault(fold(words), (words, {}))[1][cause.who] = None
    alike = [LateReason(words, tuple(who)) for words, who in found.values()]
    return tuple(sorted(alike, key=lambda reason: -len(reason.who)))


class DueToday(NamedTuple):
    """How many products of a unit's work the plan prints as due on the report's own day that are not finished.

    They are overdue from the next day on.
    """

    item: CheckItem
    count: int  # type: ignore[assignment]  # a tuple's own count is not used


class RecordsByUnit:
    """The records in which units tell of works, by date."""

    def __init__(self, loaded: LoadedPlan, records: Iterable[Record]) -> None:
        self._loaded = loaded
        self._answers = Answers(loaded.plan, records)

    def answer(self, item: CheckItem) -> Answer:
        """Return what a unit tells of the work; 0 is an answer too."""
        work = self._loaded.plan.works_by_id[item.task]
        return self._answers.of(work, item.unit, self._loaded.schedule(work))

    def who(self, item: CheckItem, record: Record) -> str:
        """Return the name of whose record one is."""
        return self._loaded.plan.agencies[record.agency].label if record.agency else item.who

    def causes(self, item: CheckItem) -> list[Cause]:
        """Return the reasons that a unit wrote down, by date."""
        return [self._cause(item, record) for record in self._reasons(item)]

    def reason(self, item: CheckItem, day: date) -> Cause | None:
        """Return the last reason that a unit wrote down for being late on a day (`Late`)."""
        if item.oldest_due is None:
            return None
        unmet = Period(item.oldest_due, day)
        fitting = [r for r in self._reasons(item) if r.date in unmet or r.due in unmet]
        return self._cause(item, fitting[-1]) if fitting else None

    def _reasons(self, item: CheckItem) -> list[Record]:
        return [r for r in self.answer(item).records if r.cause]

    def _cause(self, item: CheckItem, record: Record) -> Cause:
        return Cause(item.task, self.who(item, record), record.cause or "", record.date)
