"""Forms that answer for the same otherwise: which of them is right nobody knows, and both would count.

A row of a due date is that of another form by task, unit and due date. Any other row speaks of its day, or of all days
of which its form asks where it names none: then it is dated the last of them. What only says that nothing was done yet,
and why, counts for nothing: it is no rival to a later answer, but it is to one that the same due date was met before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import FormTally, Record, latest
from cchc_cli.domain.model.reporting import days_asked_in
from cchc_cli.domain.model.schedule import Period

_Forms = dict[str, list[Record]]


def clashes(plan: Plan, records: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    """Yield each record of a log that clashes with one before it, and that one; both count until one is taken back."""
    counting = latest(
        r for r in records if r.due is not None or r.form is not None or r.supersedes is not None
    )
    rows, tally = AnsweredRows(plan, counting), FormTally()
    for record in counting:
        if tally.add(record):
            if (other := rows.clashing(record)) is not None:
                yield record, other
            rows.add(record)


class AnsweredRows:
    """Records of rows of forms, found by what they answer for.

    `records` are all that are held against each other: one that a form repeats beside another does not clash with it.
    """

    def __init__(self, plan: Plan, records: Iterable[Record]) -> None:
        self._said = {(record.form_copy, record.answer) for record in records if record.form_copy}
        self._plan = plan
        self._days = cache(lambda period: days_asked_in(period, plan))
        self._of_due: defaultdict[object, _Forms] = defaultdict(dict)
        self._of_day: defaultdict[object, _Forms] = defaultdict(dict)
        self._of_days: defaultdict[object, _Forms] = defaultdict(dict)
        self._loose: defaultdict[object, list[Record]] = defaultdict(list)
        self._of_row: dict[str, Record] = {}
        self._together: defaultdict[object, list[Record]] = defaultdict(list)

    def add(self, record: Record) -> None:
        """Take in a record that counts."""
        whose = _whose(record)
        if record.form_copy and record.form is not None:
            self._of_row[record.form] = record
        if record.of_estimate:
            return
        if record.due is not None:
            place = self._of_due[whose, record.due]
            self._together[self._owed_together(record)].append(record)
        elif not record.form_copy or _counts_nothing(record):
            return
        else:
            self._loose[whose].append(record)
            whole = self._names_no_day(record)
            place = self._of_days[whose] if whole else self._of_day[whose, record.date]
        place.setdefault(record.form_copy, []).append(record)

    def clashing(self, record: Record) -> Record | None:
        """Return a record that was taken in and answers otherwise for what this one answers for."""
        form = record.form_copy
        if (same := self._of_row.get(record.form or "")) is not None and same.answer != record.answer:
            return same  # one log has the form as it was, another as it was changed
        if record.of_estimate or (record.due is None and (not form or _counts_nothing(record))):
            return None
        others = (other for forms in self._near(record) for other in _others(forms, form))
        return next((other for other in others if self._differs(record, other)), None)

    def beside(self, record: Record) -> Record | None:
        """Return a record from the form of another period that may tell of the same work as this one.

        One of the two is dated out of the days of which its form asks and in those of the other; or neither names
        its day, and all else is alike; or another of those that share a quota answers for the same due date.
        """
        if not record.form_copy or _counts_nothing(record):
            return None
        if record.due is not None:
            those = self._together[self._owed_together(record)]
            return next((o for o in those if o.agency != record.agency and not _counts_nothing(o)), None)
        others = (o for o in self._loose[_whose(record)] if o.form_period != record.form_period)
        near = [other for other in others if self._may_be(record, other)]
        return next(
            (other for other in near if but_for_day(other) == but_for_day(record)), next(iter(near), None)
        )

    def _may_be(self, record: Record, other: Record) -> bool:
        if self._strays(record, other) or self._strays(other, record):
            return True
        unnamed = self._names_no_day(record) and self._names_no_day(other)
        return unnamed and but_for_day(record) == but_for_day(other)

    def _strays(self, record: Record, other: Record) -> bool:
        mine, its = self._asked(record), self._asked(other)
        return mine is not None and its is not None and record.date not in mine and record.date in its

    def _asked(self, record: Record) -> Period | None:
        """Return the days of which the form of a record asks; None where its name does not say them."""
        return self._days(record.form_period)

    def _names_no_day(self, record: Record) -> bool:
        asked = self._asked(record)
        return asked is not None and record.date == asked.end

    def _days_of(self, record: Record) -> Period:
        """Return the days of which a record speaks that is not of a due date."""
        asked = self._asked(record)
        return asked if asked is not None and asked.end == record.date else Period(record.date, record.date)

    def _near(self, record: Record) -> Iterator[_Forms]:
        whose = _whose(record)
        if record.due is not None:
            yield self._of_due.get((whose, record.due), {})
            return
        days = self._days_of(record)
        for day in days.days():
            yield self._of_day.get((whose, day), {})
        for form, records in self._of_days.get(whose, {}).items():
            if self._days_of(records[0]).overlap(days) is not None:
                yield {form: records}

    def _owed_together(self, record: Record) -> object:
        """Return what a record of a due date is of, whichever of those that share its quota answers."""
        work = self._plan.works_by_id.get(record.task or "")
        return record.task, work and self._plan.unit_of(work, record.agency), record.due

    def _differs(self, record: Record, other: Record) -> bool:
        if record.answer == other.answer or (record.form_copy, other.answer) in self._said:
            return False
        return not _not_yet(record, other) and not _not_yet(other, record)


def _whose(record: Record) -> object:
    """Return of what a record is, and of whom: of work, of its estimate, or of a target."""
    return record.task, record.target, record.budgets, record.agency


def _others(forms: _Forms, form: str) -> Iterator[Record]:
    """Yield the records of other forms; each record of none is another."""
    for other, records in forms.items():
        if other != form or not form:
            yield from records


def _not_yet(record: Record, other: Record) -> bool:
    """Whether a record only says that nothing was done yet, which the other, later or as empty, leaves standing."""
    return _counts_nothing(record) and (record.date < other.date or _counts_nothing(other))


def _counts_nothing(record: Record) -> bool:
    return record.count == 0 and not record.amounts


def but_for_day(record: Record) -> frozenset[tuple[str, object]]:
    """Return what a record says, whichever day it is of."""
    return frozenset(entry for entry in record.answer if entry[0] != "date")
