"""What the rows of filled forms add to a log: each row once, a changed one as a correction.

A record that came from a form says so in `form`: the period, the form's fingerprint, and the row. By that a row
is known again. A form drawn anew, and the form of another period, have another fingerprint: there a row that says
the very same is known, and one that answers otherwise for the same due date or days (`AnsweredRows`) is not written.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from cchc_cli.domain.figures.register import named
from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import (
    FindingCode,
    MoneyFinding,
    TaskMoney,
    money_findings,
    money_of_tasks,
    parts_of,
)
from cchc_cli.domain.model.effect import followers, last_of
from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import FormTally, Record, Step, latest
from cchc_cli.domain.model.reporting import WHOLE, ReportingPeriod, period_of
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.reports.form_lines import CODE as ESTIMATE_CODE
from cchc_cli.domain.reports.form_lines import estimating
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.clashes import AnsweredRows, but_for_day
from cchc_cli.domain.rules.loaded import LoadedPlan


class Fate(StrEnum):
    """What became of a filled row."""

    NEW = "new"
    KNOWN = "known"  # it is in the log already
    CORRECTION = "correction"  # it says something else than when it was last read
    DIFFERENT = "different"  # another form answers otherwise for the same; which is right nobody knows
    DOUBTFUL = "doubtful"  # it is most likely a slip, and nobody said that it is not

    @property
    def is_written(self) -> bool:
        """Whether the row becomes a record."""
        return self in (Fate.NEW, Fate.CORRECTION)


class Taken(NamedTuple):
    """A row's record as it goes into the log, or would, and why.

    `other` is the one in the log that it differs from, or, where it is written, that may tell of the same work; of a
    known row it is the one that took its record back.
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
    `spent` are the letters of the column for money. `words` are what it says as a whole, by the keys of the register.
    One `as_made` was never saved since it was drawn up: nobody sent it back.
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
    words: Mapping[str, str] = MappingProxyType({})
    as_made: bool = False

    def names(self, cell: str) -> Iterator[str]:
        """Yield the ways in which a person may name a cell of this form: with and without its file and sheet."""
        name = self.file.replace("\\", "/").rpartition("/")[2]
        for file in (f"{self.file}:", f"{name}:", ""):
            yield from (f"{file}{self.sheet}!{cell}", f"{file}{cell}")

    def period(self, plan: Plan) -> ReportingPeriod | None:
        """Return its reporting period; None where it is of the whole plan, as an estimate always is."""
        if not self.code or self.is_estimate:
            return None
        return period_of(self.code, self.window, plan.reporting)

    @property
    def is_estimate(self) -> bool:
        """Whether an agency's estimate is drawn up in it."""
        return self.code == ESTIMATE_CODE


class Sender(NamedTuple):
    """Of whom a form is that came back, and of which period (`code` is empty for the whole plan)."""

    agency: str
    code: str
    window: Period

    @property
    def sends(self) -> tuple[SentPaper, str, str | None]:
        """What the register calls the form: the paper, whose, of which period."""
        if self.code == ESTIMATE_CODE:
            return SentPaper.ESTIMATE, self.agency, None
        return SentPaper.FORM, self.agency, named(self.code, self.window.end.year)


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
    is_estimate: bool = False

    @property
    def taken_back(self) -> tuple[int, ...]:
        """The rows that the log had and a person took back: they are not written again."""
        pairs = zip(self.rows, self.taken, strict=True)
        return tuple(row for row, taken in pairs if taken.fate is Fate.KNOWN and taken.other is not None)


class CollectReport(NamedTuple):
    """What was collected into the log `file`: form by form, and who has told nothing of each of their periods.

    `refused` counts the files of which nothing could be used. `emptied` are records in the log from rows of
    these forms that are empty now, each with the form's file; they stay. `registered` is what was added to the
    register of sending. Where estimates were collected, `above` are the tasks for which more is proposed now than the
    plan estimates, and `unsent` the agencies of which something is asked that they have not sent.
    """

    plan: Plan
    file: str
    created: bool
    forms: tuple[CollectedForm, ...]
    refused: int
    emptied: tuple[tuple[str, Record], ...]
    missing: tuple[MissingReport, ...]
    registered: tuple[Sent, ...]
    above: tuple[MoneyFinding, ...] = ()
    unsent: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many rows of all forms had this fate."""
        return sum(taken.fate is fate for form in self.forms for taken in form.taken)

    @property
    def left_out(self) -> int:
        """How many faults kept rows of the forms out."""
        return sum(form.left_out for form in self.forms)

    @property
    def batch(self) -> str | None:
        """The name under which what was added to the log can be listed and taken back; None where nothing was."""
        taken = (taken.record.batch for form in self.forms for taken in form.taken if taken.fate.is_written)
        return next((name for name in (*taken, *(entry.batch for entry in self.registered)) if name), None)

    @property
    def written(self) -> int:
        """How many records were added to the log."""
        return sum(self.count(fate) for fate in Fate if fate.is_written)


Judge = Callable[[Record, Record | None, Record | None], Sequence[Fault]]
"""Says what is doubtful in the record of a row: what it would stand in for, and what it says again but for the day."""


def decide(
    plan: Plan,
    log: Sequence[Record],
    rows: Iterable[Record],
    judge: Judge = lambda row, before, alike: (),
) -> tuple[Taken, ...]:
    """Hold the records of filled rows, whose `form` is set, against a log of a plan. The order is kept.

    Of two rows with one `form` that say the same the second is known; rows that clash were refused before.

    Where a person corrected or took back a record by hand, the same row read again changes nothing; a row
    changed since it was last read stands in for whatever now stands in the log in its place. `judge` is asked of
    each row that would be written; one that is doubtful is as if it had not been filled in.
    """
    listed = tuple(rows)
    deciding = _Deciding(plan, log, listed, judge)
    return tuple(deciding.fate(row) for row in listed)


class _Deciding:
    """What stands in a log while rows of forms are held against it one by one."""

    def __init__(self, plan: Plan, log: Sequence[Record], rows: Sequence[Record], judge: Judge) -> None:
        self._judge = judge
        self._last = {record.form: record for record in log if record.form is not None}
        self._follower = followers(log)
        last = self._last
        changed = {row.form for row in rows if row.form in last and last[row.form].answer != row.answer}
        counting = [record for record in _with_forms(log) if record.form not in changed]
        # What a period's forms said at any time, also where a person has corrected it or taken it back.
        rows_of_period = {(r.form_period, r.answer, r.form) for r in log if r.form is not None}
        self._in_period = Counter((period, answer) for period, answer, _ in rows_of_period)
        self._plan = plan
        self._proposed: dict[object, Record] = {}
        for record in latest(log):
            if record.proposed is not None:
                self._propose(record)
        self._tally, self._rows = FormTally(), AnsweredRows(plan, (*counting, *rows))
        for record in counting:
            self._count(record)

    def _count(self, record: Record) -> None:
        self._tally.add(record)
        self._rows.add(record)

    def fate(self, row: Record) -> Taken:
        """Decide about a row; what is written of it counts from here on."""
        before = self._last.get(row.form or "")
        if before is None:
            return self._fate_of_first(row)
        head = last_of(before, self._follower)
        if before.answer == row.answer:
            return Taken(row, Fate.KNOWN, head if head.void else None)
        if row.of_estimate and head.date > row.date:
            return Taken(row, Fate.DIFFERENT, head)
        if head.void or head.id is None:
            return self._written(row, Fate.NEW)
        return self._written(replace(row, supersedes=head.id), Fate.CORRECTION, head)

    def _fate_of_first(self, row: Record) -> Taken:
        """Decide about a row that no log has in its own name."""
        in_period = row.form_period, row.answer
        said = not self._tally.adds(row)
        if said or self._in_period[in_period] > 0:
            self._in_period[in_period] -= 1
            if said:
                self._tally.add(row)
            return Taken(row, Fate.KNOWN)
        if row.of_estimate:
            return self._fate_of_estimate(row)
        if (other := self._rows.clashing(row)) is not None:
            return Taken(row, Fate.DIFFERENT, other)
        return self._written(row, Fate.NEW)

    def _fate_of_estimate(self, row: Record) -> Taken:
        """Decide about an estimate of another form than one before: the later one holds."""
        before = self._proposed.get(self._whose(row))
        of_whole = self._proposed.get((row.task, None))
        if later := next((r for r in (before, of_whole) if r is not None and r.date > row.date), None):
            return Taken(row, Fate.DIFFERENT, later)
        if before is None or before.id is None or not before.of_estimate:
            return self._written(row, Fate.NEW)
        return self._written(replace(row, supersedes=before.id), Fate.CORRECTION, before)

    def _propose(self, record: Record) -> None:
        """Take in what is proposed; of what is proposed for the same the latest holds."""
        whose = self._whose(record)
        if whose not in self._proposed or self._proposed[whose].date <= record.date:
            self._proposed[whose] = record

    def _whose(self, record: Record) -> object:
        """Return for what a record proposes: a task, and the unit; None for all where several lead."""
        work = self._plan.works_by_id.get(record.task or "")
        return record.task, work and self._plan.unit_of(work, record.agency)

    def _written(self, row: Record, fate: Fate, head: Record | None = None) -> Taken:
        other = self._rows.beside(row) if fate is Fate.NEW else None
        alike = other if other is not None and but_for_day(other) == but_for_day(row) else None
        if doubts := self._judge(row, head, alike):
            if head is not None:
                self._count(replace(head, form=row.form))
            return Taken(row, Fate.DOUBTFUL, doubt=doubts[0])
        self._last[row.form or ""] = row
        if row.of_estimate:
            self._propose(row)
        self._count(row)
        return Taken(row, fate, other)


def _with_forms(log: Sequence[Record]) -> Iterator[Record]:
    """Yield the records of a log that count; one that a person corrected is of the row that it was of before."""
    forms: dict[str | None, str | None] = {}
    for record in log:
        forms[record.id] = record.form or (record.supersedes and forms.get(record.supersedes))
    for record in latest(log):
        form = forms[record.id] if record.id is not None else record.form
        yield record if form == record.form else replace(record, form=form)


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
    follower = followers(log)
    heads = (last_of(record, follower) for record in last.values())
    return tuple(head for head in heads if not head.void)


def without_clashes(forms: Sequence[FilledForm]) -> tuple[FilledForm, ...]:
    """Leave out every row that another copy of its form contradicts: which of them is right nobody knows."""
    first: dict[str, tuple[FilledForm, int, Record]] = {}
    wrong: set[str] = set()
    faults: list[list[Diagnostic]] = [[] for _ in forms]
    for form, clashes in zip(forms, faults, strict=True):
        for row, record in zip(form.rows, form.records, strict=True):
            other, its_row, before = first.setdefault(record.form or "", (form, row, record))
            if before.answer != record.answer:
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
    sent: Sequence[Sent],
    *,
    today: date,
    created: bool,
    refused: int,
    registered: tuple[Sent, ...],
) -> CollectReport:
    """Say what became of the rows of `forms`, in their order, now that they stand in the `log` of the name `file`.

    `sent` is what that log says was sent.
    """
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
            form.is_estimate,
        )
        for form in forms
    )
    periods = dict.fromkeys(form.period for form in collected if not form.is_estimate)
    estimated = {r.task for form in forms if form.is_estimate for r in form.records}
    money = money_of_tasks(loaded.plan, log) if any(form.is_estimate for form in collected) else ()
    findings = money_findings(loaded.plan, money, Selection(loaded.plan, ()))
    return CollectReport(
        plan=loaded.plan,
        file=file,
        created=created,
        forms=collected,
        refused=refused,
        emptied=tuple((form.file, record) for form in forms for record in in_force(log, form.empty)),
        missing=tuple(missing_report(loaded, log, period, today, sent=sent) for period in periods),
        registered=registered,
        above=tuple(
            f for f in findings if f.code is FindingCode.PROPOSED_ABOVE_ESTIMATE and f.task in estimated
        ),
        unsent=_unsent(loaded.plan, money) if any(form.is_estimate for form in collected) else (),
    )


def _unsent(plan: Plan, money: Iterable[TaskMoney]) -> tuple[str, ...]:
    """Return the agencies of which an estimate is asked that nobody has proposed yet, nor for the whole task.

    Of those that share a quota one estimates for all.
    """
    proposed = {of_task.task.id: of_task.at(Step.PROPOSED) for of_task in money}
    parts = {task.id: parts_of(plan, task) for task in plan.tasks}
    return tuple(
        agency
        for agency, tasks in estimating(plan).items()
        if not all(
            task.id in proposed
            and (task.together or proposed[task.id].speaks_of(next(iter(parts[task.id][agency]), None)))
            for task in tasks
        )
    )


def collected_only(plan: Plan, file: str, refused: int) -> CollectReport:
    """Return the report of a collecting in which no form was."""
    return CollectReport(plan, file, False, (), refused, (), (), ())


def returned(
    forms: Iterable[FilledForm], faulty: Collection[str], refused: Iterable[Sender], day: date, batch: str
) -> tuple[Sent, ...]:
    """Return the entries of forms that came back, one for each agency and period.

    `faulty` are the files of forms in which something is to be mended; of those `refused` nothing could be used. A
    whole copy makes up for faulty ones, and what several copies say as a whole is kept of each. A form that is as it
    was made did not come back.
    """
    states: dict[tuple[SentPaper, str, str | None], set[SentState]] = {}
    words: dict[tuple[SentPaper, str, str | None], list[Mapping[str, str]]] = {}
    for form in forms:
        wrong, blank = bool(form.left_out) or form.file in faulty, not (form.records or form.words)
        if form.as_made and blank and not wrong:
            continue
        key = Sender(form.agency, form.code, form.window).sends
        state = SentState.FAULTY if wrong else SentState.BLANK if blank else SentState.RECEIVED
        states.setdefault(key, set()).add(state)
        if form.words:
            words.setdefault(key, []).append(form.words)
    for sender in refused:
        states.setdefault(sender.sends, set()).add(SentState.FAULTY)
    order = (SentState.RECEIVED, SentState.FAULTY, SentState.BLANK)
    entries: list[Sent] = []
    for (paper, agency, period), those in states.items():
        said = _together(words.get((paper, agency, period), ()))
        entries.append(
            Sent(
                sent=paper,
                agency=agency,
                period=period,
                state=next(state for state in order if state in those),
                date=day,
                difficulties=said.get("difficulties"),
                proposals=said.get("proposals"),
                note=said.get("note"),
                batch=batch,
            )
        )
    return tuple(entries)


def _together(words: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return what several copies of a form say as a whole, by its keys: what they say otherwise stays in turn."""
    texts: dict[str, dict[str, None]] = {}
    for key, text in (pair for of_form in words for pair in of_form.items()):
        texts.setdefault(key, {})[text] = None
    return {key: "\n".join(of_key) for key, of_key in texts.items()}


def row_key(code: str, year: int, mark: str, row: int) -> str:
    """Return what the record of a form's row has as its `form`; `mark` is the form's fingerprint.

    >>> row_key("Q3", 2020, "1f2e3d4c5b", 14)
    'Q3-2020/1f2e3d4c5b/14'
    """
    return f"{code or WHOLE}-{year}/{mark}/{row}"
