"""What the rows of filled forms add to a log: each row once, a changed one as a correction.

A record that came from a form says so in `form`: the period, the form's fingerprint, and the row. By that a row
is known again. A form drawn anew, and the form of a longer period, have another fingerprint: there the row of a due
date is known by task, unit and due date (`due`), and any other by its content, within the same period of the same
agency.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod, period_of
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan


class Fate(StrEnum):
    """What became of a filled row."""

    NEW = "new"
    KNOWN = "known"  # it is in the log already
    CORRECTION = "correction"  # it says something else than when it was last read
    DIFFERENT = (
        "different"  # another form answered for the same due date otherwise; which is right nobody knows
    )

    DOUBTFUL = "doubtful"  # its amount is most likely a slip, and nobody said that it is not

    @property
    def is_written(self) -> bool:
        """Whether the row becomes a record."""
        return self in (Fate.NEW, Fate.CORRECTION)


class Taken(NamedTuple):
    """A row's record as it goes into the log, or would, and why. `other` is the one in the log that it differs from.

    `doubt` says why it is doubtful.
    """

    record: Record
    fate: Fate
    other: Record | None = None
    doubt: Fault | None = None


class FilledForm(NamedTuple):
    """A form as it came back. `records` are its filled rows that are sound, `rows` their numbers in the sheet.

    `code` and `window` are its period. `left_out` has what is wrong with its other rows. `empty` are the keys
    (`row_key`) of the rows in which nothing is filled in. `warnings` are of rows that are taken all the same.
    `spent` are the letters of the column for money.
    """

    file: str
    sheet: str
    agency: str
    code: str
    window: Period
    records: tuple[Record, ...]
    rows: tuple[int, ...]
    left_out: tuple[Diagnostic, ...]
    empty: tuple[str, ...]
    warnings: tuple[Diagnostic, ...] = ()
    spent: str = ""

    def names(self, cell: str) -> Iterator[str]:
        """Yield the ways in which a person may name a cell of this form: with and without its file and sheet."""
        name = self.file.replace("\\", "/").rpartition("/")[2]
        for file in (f"{self.file}:", f"{name}:", ""):
            yield from (f"{file}{self.sheet}!{cell}", f"{file}{cell}")

    def period(self, plan: Plan) -> ReportingPeriod | None:
        """Return its reporting period; None where it is of the whole plan."""
        return period_of(self.code, self.window, plan.reporting) if self.code else None


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

    @property
    def written(self) -> int:
        """How many records were added to the log."""
        return sum(self.count(fate) for fate in Fate if fate.is_written)


Judge = Callable[[Record, Record | None], Sequence[Fault]]
"""Says what is doubtful in the record of a row, which would stand in for another one, or for none."""


def decide(
    log: Sequence[Record], rows: Iterable[Record], judge: Judge = lambda row, before: ()
) -> tuple[Taken, ...]:
    """Hold the records of filled rows, whose `form` is set, against a log. The order is kept.

    Of two rows with one `form` that say the same the second is known; rows that clash were refused before.

    Where a person corrected or took back a record by hand, the same row read again changes nothing; a row
    changed since it was last read stands in for whatever now stands in the log in its place. `judge` is asked of
    each row that would be written; one that is doubtful is as if it had not been filled in.
    """
    last: dict[str, Record] = {}
    answered: dict[_DueRow, Record] = {}
    contents: Counter[tuple[str, object]] = Counter()
    for record in log:
        if record.form is not None:
            last[record.form] = record
            contents[_in_period(record)] += 1
        if record.due is not None:
            answered[_due_row(record)] = record
    follower = {record.supersedes: record for record in log if record.supersedes is not None}
    taken: list[Taken] = []
    for row in rows:
        assert row.form is not None
        head: Record | None = None
        before = last.get(row.form)
        other = _head(answered[_due_row(row)], follower) if _due_row(row) in answered else None
        if before is None and other is not None and not other.void:
            same = content(other) == content(row)
            taken.append(Taken(row, Fate.KNOWN) if same else Taken(row, Fate.DIFFERENT, other))
            continue
        if before is None:
            fate = Fate.KNOWN if contents[_in_period(row)] > 0 else Fate.NEW
            contents[_in_period(row)] -= fate is Fate.KNOWN
        elif content(before) == content(row):
            fate = Fate.KNOWN
        else:
            head = _head(before, follower)
            fate = Fate.NEW if head.void or head.id is None else Fate.CORRECTION
            if fate is Fate.CORRECTION:
                row = replace(row, supersedes=head.id)
        if fate.is_written and (doubts := judge(row, head if fate is Fate.CORRECTION else None)):
            taken.append(Taken(row, Fate.DOUBTFUL, doubt=doubts[0]))
            continue
        last[row.form or ""] = row
        if row.due is not None:
            answered[_due_row(row)] = row
        taken.append(Taken(row, fate))
    return tuple(taken)


def doubtful(forms: Sequence[FilledForm], taken: Iterable[Taken]) -> tuple[Diagnostic, ...]:
    """Return what is doubtful in rows of `forms`, whose fates are in `taken`, each by its cell and how to keep it."""
    fates = iter(taken)
    found: list[Diagnostic] = []
    for form in forms:
        for row in form.rows:
            if (doubt := next(fates).doubt) is not None:
                cell = f"{form.spent}{row}"
                name = cell if len(forms) == 1 else f'"{form.file}:{cell}"'
                keep, place = f"{doubt.args['keep']} {name}", f"{form.sheet}!{cell}"
                found.append(
                    Diagnostic(doubt.code, form.file, args={**doubt.args, "keep": keep}, place=place)
                )
    return tuple(found)


def kept_rows(forms: Sequence[FilledForm], cells: Collection[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the keys of the rows whose cells for money are named, and the names that are of none, or of several."""
    rows: dict[str, set[str]] = {}
    for form in forms:
        for row, record in zip(form.rows, form.records, strict=True):
            for name in form.names(f"{form.spent}{row}"):
                rows.setdefault(name.casefold(), set()).add(record.form or "")
    found = {cell: rows.get(cell.replace("$", "").casefold(), set()) for cell in cells}
    return (
        frozenset(key for keys in found.values() if len(keys) == 1 for key in keys),
        tuple(cell for cell, keys in found.items() if len(keys) != 1),
    )


def in_force(log: Sequence[Record], keys: Iterable[str]) -> tuple[Record, ...]:
    """Return the records that stand in a log for rows of forms, named by their keys (`row_key`)."""
    wanted = set(keys)
    last = {record.form: record for record in log if record.form is not None and record.form in wanted}
    follower = {record.supersedes: record for record in log if record.supersedes is not None}
    heads = (_head(record, follower) for record in last.values())
    return tuple(head for head in heads if not head.void)


def without_clashes(forms: Sequence[FilledForm]) -> tuple[FilledForm, ...]:
    """Leave out every row that another copy of its form contradicts: which of them is right nobody knows."""
    first: dict[str, tuple[FilledForm, int, Record]] = {}
    wrong: set[str] = set()
    faults: list[list[Diagnostic]] = [[] for _ in forms]
    for form, clashes in zip(forms, faults, strict=True):
        for row, record in zip(form.rows, form.records, strict=True):
            other, its_row, before = first.setdefault(record.form or "", (form, row, record))
            if content(before) != content(record):
                wrong.add(record.form or "")
                args = {"row": str(its_row), "other": other.file}
                place = f"{form.sheet}!A{row}"
                clashes.append(Diagnostic("form-row-clash", form.file, args=args, place=place))
    return tuple(_without(form, wrong, clashes) for form, clashes in zip(forms, faults, strict=True))


def _without(form: FilledForm, wrong: Collection[str], faults: Iterable[Diagnostic]) -> FilledForm:
    kept = [n for n, record in enumerate(form.records) if (record.form or "") not in wrong]
    return form._replace(
        rows=tuple(form.rows[n] for n in kept),
        records=tuple(form.records[n] for n in kept),
        left_out=(*form.left_out, *faults),
    )


def collect_report(
    loaded: LoadedPlan,
    file: str,
    forms: Sequence[FilledForm],
    taken: Iterable[Taken],
    log: Sequence[Record],
    *,
    today: date,
    created: bool,
    refused: int,
) -> CollectReport:
    """Say what became of the rows of `forms`, in their order, now that they stand in the `log` of the name `file`."""
    fates = iter(taken)
    collected = tuple(
        CollectedForm(
            form.file,
            form.agency,
            loaded.plan.agencies[form.agency].label,
            form.period(loaded.plan),
            form.rows,
            tuple(next(fates) for _ in form.rows),
            len(form.left_out),
        )
        for form in forms
    )
    periods = dict.fromkeys(form.period for form in collected)
    return CollectReport(
        plan=loaded.plan,
        file=file,
        created=created,
        forms=collected,
        refused=refused,
        emptied=tuple((form.file, record) for form in forms for record in in_force(log, form.empty)),
        missing=tuple(missing_report(loaded, log, period, today) for period in periods),
    )


def content(record: Record) -> frozenset[tuple[str, object]]:
    """Return what a record says, apart from where it came from and which record it stands in for."""
    return frozenset(entry for entry in record.content if entry[0] not in ("form", "due", "batch"))


_DueRow = tuple[str | None, str | None, date | None]


def _due_row(record: Record) -> _DueRow:
    """Return what a row of a due date is known by in any form: task, unit and due date."""
    return record.task, record.agency, record.due


def row_key(code: str, year: int, mark: str, row: int) -> str:
    """Return what the record of a form's row has as its `form`; `mark` is the form's fingerprint.

    >>> row_key("Q3", 2020, "1f2e3d4c5b", 14)
    'Q3-2020/1f2e3d4c5b/14'
    """
    return f"{code or 'plan'}-{year}/{mark}/{row}"


def _in_period(record: Record) -> tuple[str, object]:
    """Return the period of a form and what was told in it."""
    return (record.form or "").partition("/")[0], content(record)


def _head(record: Record, follower: Mapping[str, Record]) -> Record:
    """Return the record that now stands in the place of one, at the end of its corrections."""
    while (after := follower.get(record.id or "")) is not None:
        record = after
    return record
