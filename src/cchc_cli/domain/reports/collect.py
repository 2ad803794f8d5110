"""What the rows of filled forms add to a log: each row once, a changed one as a correction.

A record that came from a form says so in `form`: the period, the form's fingerprint, and the row. By that a row
is known again. A form drawn anew has another fingerprint; there what was told before is known by its
content, within the same period of the same agency.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.reports.missing import MissingReport


class Fate(StrEnum):
    """What became of a filled row."""

    NEW = "new"
    KNOWN = "known"  # it is in the log already
    CORRECTION = "correction"  # it says something else than when it was last read


class Taken(NamedTuple):
    """A row's record as it goes into the log, or as it stands there, and why."""

    record: Record
    fate: Fate


class CollectedForm(NamedTuple):
    """What became of the rows of one form; `rows` are their numbers in its sheet, `left_out` counts the faulty.

    `period` is absent where the form is of the whole plan.
    """

    file: str
    agency: str
    name: str
    period: ReportingPeriod | None
    rows: tuple[int, ...]
    taken: tuple[Taken, ...]
    left_out: int


class CollectReport(NamedTuple):
    """What was collected into the log `file`: form by form, and who has told nothing of each of their periods.

    `refused` counts the files of which nothing could be used. `emptied` are records in the log from rows of
    these forms that are empty now, each with the form's file; they stay.
    """

    plan: Plan
    file: str
    created: bool
    forms: tuple[CollectedForm, ...]
    refused: int
    emptied: tuple[tuple[str, Record], ...]
    missing: tuple[MissingReport, ...]

    def count(self, fate: Fate) -> int:
        """How many rows of all forms had this fate."""
        return sum(taken.fate is fate for form in self.forms for taken in form.taken)


def decide(log: Sequence[Record], rows: Iterable[Record]) -> tuple[Taken, ...]:
    """Hold the records of filled rows, whose `form` is set, against a log. The order is kept.

    Of two rows with one `form` that say the same the second is known; rows that clash were refused before.

    Where a person corrected or took back a record by hand, the same row read again changes nothing; a row
    changed since it was last read stands in for whatever now stands in the log in its place.
    """
    last: dict[str, Record] = {}
    contents: Counter[tuple[str, object]] = Counter()
    for record in log:
        if record.form is not None:
            last[record.form] = record
            contents[_told(record)] += 1
    follower = {record.supersedes: record for record in log if record.supersedes is not None}
    taken: list[Taken] = []
    for row in rows:
        assert row.form is not None
        before = last.get(row.form)
        if before is None:
            fate = Fate.KNOWN if contents[_told(row)] > 0 else Fate.NEW
            contents[_told(row)] -= fate is Fate.KNOWN
        elif content(before) == content(row):
            fate = Fate.KNOWN
        else:
            head = _head(before, follower)
            fate = Fate.NEW if head.void or head.id is None else Fate.CORRECTION
            if fate is Fate.CORRECTION:
                row = replace(row, supersedes=head.id)
        last[row.form or ""] = row
        taken.append(Taken(row, fate))
    return tuple(taken)


def standing(log: Sequence[Record], keys: Iterable[str]) -> tuple[Record, ...]:
    """Return the records that stand in a log for rows of forms, named by their keys (`row_key`)."""
    wanted = set(keys)
    last = {record.form: record for record in log if record.form is not None and record.form in wanted}
    follower = {record.supersedes: record for record in log if record.supersedes is not None}
    heads = (_head(record, follower) for record in last.values())
    return tuple(head for head in heads if not head.void)


def clashes(rows: Sequence[Record]) -> tuple[tuple[int, int], ...]:
    """Return the places of rows with one `form` that say different things: each with the first of them."""
    first: dict[str, int] = {}
    found: list[tuple[int, int]] = []
    for place, row in enumerate(rows):
        before = first.setdefault(row.form or "", place)
        if content(rows[before]) != content(row):
            found.append((before, place))
    return tuple(found)


def content(record: Record) -> frozenset[tuple[str, object]]:
    """Return what a record says, apart from where it came from and which record it stands in for."""
    return record.content - {("form", record.form)}


def row_key(code: str, year: int, mark: str, row: int) -> str:
    """Return what the record of a form's row has as its `form`; `mark` is the form's fingerprint.

    >>> row_key("Q3", 2020, "1f2e3d4c5b", 14)
    'Q3-2020/1f2e3d4c5b/14'
    """
    return f"{code or 'plan'}-{year}/{mark}/{row}"


def _told(record: Record) -> tuple[str, object]:
    """Return the period of a form and what was told in it."""
    return (record.form or "").partition("/")[0], content(record)


def _head(record: Record, follower: Mapping[str, Record]) -> Record:
    """Return the record that now stands in the place of one, at the end of its corrections."""
    while (after := follower.get(record.id or "")) is not None:
        record = after
    return record
