"""Filled forms on disk to the records that they tell: right agency and plan, every fault by its sheet and cell."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.stretch import CODES
from cchc_cli.domain.model.text import fold, nearest
from cchc_cli.domain.reports.collect import FilledForm, row_key
from cchc_cli.domain.reports.form import (
    APART,
    INPUTS,
    KNOWN_VERSIONS,
    SHEET,
    TARGET,
    WORDS,
    FormRow,
    fingerprint,
)
from cchc_cli.domain.rules.checks import check_records, units_unsaid
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.limits import LONGEST_TEXT
from cchc_cli.files.office.paper import checked_bytes, exhausting
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.office.workbook import (
    WORKBOOK,
    OpenWorkbook,
    SheetCells,
    Value,
    column_letters,
    column_number,
)
from cchc_cli.files.office.zip import is_as_made, open_office_zip
from cchc_cli.files.yaml_text.build import build

MAX_BYTES = 10_000_000
"""A form takes 20 kB; with a signed page pasted in as a picture it may reach this."""

MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_EXTRA_ROWS = 100
"""Rows in which a task is chosen; a form is drawn up with eight. What is typed there is held against all tasks."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a folder of forms is searched for. All but the first are refused, and are not passed over in silence."""

_NAMED = 5
"""Cells that a fault of several names."""

_PLACE = re.compile(r"([A-Z]{1,2})([0-9]{1,5})")

_AGENCY_LINE = "A3"
"""Where a form of version 1 names its agency."""

_DAY_FIRST = re.compile(r"([0-9]{1,2})[-.]([0-9]{1,2})[-.]([0-9]{4})")

_EPOCH = date(1899, 12, 30)
_SERIALS = range(1, 2_958_466)
"""The days that Excel counts: up to 31/12/9999."""


def forms_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are meant, each once; a folder is every workbook in it. Raises `Rejected`."""
    found: dict[Path, Path] = {}
    for path in paths:
        files = [path]
        if path.is_dir():
            # A file that Excel has open leaves one beside it whose name starts with ~$.
            inside = (f for f in path.iterdir() if f.suffix.lower() in _WORKBOOKS and f.name[0] not in ".~")
            files = sorted(inside)
            if not files:
                raise whole_file("folder-without-forms", str(path))
        for file in files:
            found.setdefault(file.resolve() if file.exists() else file, file)
    return tuple(found.values())


class RefusedForm(Rejected):
    """A form of which nothing can be used, though it says whose it is and of which period."""

    def __init__(self, diagnostics: Iterable[Diagnostic], agency: str, code: str, window: Period) -> None:
        super().__init__(diagnostics)
        self.agency, self.code, self.window = agency, code, window


def read_forms(files: Iterable[Path], plan: Plan) -> tuple[list[FilledForm], list[Rejected]]:
    """Read every form; a file of which nothing can be trusted gives only what is wrong with it."""
    forms: list[FilledForm] = []
    refused: list[Rejected] = []
    for file in files:
        try:
            forms.append(read_form(file, plan))
        except Rejected as rejected:
            refused.append(rejected)
    return forms, refused


def read_form(path: Path, plan: Plan) -> FilledForm:
    """Read a filled form. Raises `Rejected` where nothing of it can be trusted; its rows stand or fall alone."""
    file = str(path)
    with (
        exhausting(file),
        open_office_zip(file, checked_bytes(path, (".xlsx",), MAX_BYTES), WORKBOOK) as archive,
    ):
        too_large = whole_file("form-too-large", file, rows=MAX_ROWS, columns=MAX_COLUMNS)
        workbook = OpenWorkbook(file, archive, MAX_ROWS, MAX_COLUMNS, too_large)
        if SHEET not in workbook.names:
            raise whole_file("form-unknown", file)
        facts = _Facts.read(file, workbook.sheet(SHEET))
        facts.check(file, plan)
        try:
            name = _own_sheet(file, workbook, facts.sheet)
            reader = _FormReader(file, plan, facts._replace(sheet=name), workbook.sheet(name))
            form = reader.form([*_beside(reader, workbook, facts.sheet)])
            return form._replace(as_made=is_as_made(archive))
        except Rejected as rejected:
            raise RefusedForm(rejected.diagnostics, facts.agency, facts.code, facts.window) from None


def _own_sheet(file: str, workbook: OpenWorkbook, name: str) -> str:
    """Return the name of the sheet that is filled in: its own, or of the only one, which was renamed."""
    others = [other for other in workbook.shown if other != SHEET]
    if name in workbook.names:
        return name
    if len(others) != 1:
        raise whole_file("form-sheet-missing", file, sheet=name)
    return others[0]


def _beside(reader: "_FormReader", workbook: OpenWorkbook, name: str) -> Iterator[Diagnostic]:
    """Tell of what stands in the workbook and not on the form's own sheet: it is not read."""
    file, own = reader.file, reader.facts.sheet
    if own != name:
        yield Diagnostic(
            "form-sheet-renamed",
            file,
            args={"sheet": name, "found": own},
            severity=Severity.WARNING,
            place=f"{own}!A1",
        )
    for other in workbook.names:
        if other not in (own, SHEET):
            try:
                sheet = workbook.sheet(other)
            except Rejected:
                sheet = None
            yield from reader.on_other(other, sheet)
    if count := workbook.comments() + len([*filter(None, workbook.drawn_text())]):
        args = {"count": count}
        yield Diagnostic("form-notes-unread", file, args=args, severity=Severity.WARNING, place=own)


class _Choice(NamedTuple):
    """A task of the list to choose from. `dated`: it has due dates, so that what is done has a day."""

    label: str
    task: str
    dated: bool


class _Facts(NamedTuple):
    """What the hidden sheet says that the form is. `header` is the row of the headings, from 1.

    `texts` are what stands on the sheet, by its cells, and `identity` those of them that say whose the form is; `words`
    are the cells for words of the whole form, by their keys; what is written into `free` cells is nobody's to read.
    """

    version: str
    number: str
    span: Period
    agency: str
    code: str
    window: Period
    sheet: str
    cutoff: str
    mark: str
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    header: int
    choices: tuple[_Choice, ...]
    rows: Mapping[int, FormRow]
    identity: tuple[str, ...]
    targets: tuple[_Choice, ...]
    words: Mapping[str, str]
    texts: Mapping[str, str]
    free: frozenset[str]

    @classmethod
    def read(cls, file: str, sheet: SheetCells) -> "_Facts":
        # Of an empty value, as a form of the whole plan has for its period, no cell is written.
        lines = [[*map(typed, line), ""] for _, line in sorted(sheet.rows.items())]
        single: dict[str, list[str]] = {}
        choices: list[_Choice] = []
        targets: list[_Choice] = []
        rows: dict[int, FormRow] = {}
        words_at: dict[str, str] = {}
        texts: dict[str, str] = {}
        free: list[str] = []
        try:
            for key, *words in lines:
                match key:
                    case "row":
                        rows[int(words[0])] = FormRow(*words[1:4])
                    case "task":
                        choices.append(_Choice(words[0], words[1], words[2] != "0"))
                    case "target":
                        targets.append(_Choice(words[0], words[1], False))
                    case "words":
                        words_at[words[0]] = words[1]
                    case "text":
                        texts[words[0]] = words[1]
                    case "free":
                        free.append(words[0])
                    case _:
                        single[key] = words
            columns = tuple(word for word in single["columns"] if word)
            start, end, *_ = map(date.fromisoformat, filter(None, single["span"]))
            opens, closes, *_ = map(date.fromisoformat, filter(None, single["window"]))
            return cls(
                version=single["version"][0],
                number=single["plan"][0],
                span=Period(start, end),
                agency=single["agency"][0],
                code=single["period"][0],
                window=Period(opens, closes),
                sheet=single["sheet"][0],
                cutoff=single["cutoff"][0],
                mark=single["mark"][0],
                columns=columns,
                headings=tuple(single["headings"][: len(columns)]),
                header=int(single["header"][0]),
                choices=tuple(choices),
                rows=rows,
                identity=tuple(filter(None, single.get("identity", ()))),
                targets=tuple(targets),
                words=words_at,
                texts=texts,
                free=frozenset(free),
            )
        except (KeyError, IndexError, ValueError, TypeError):
            raise whole_file("form-altered", file) from None

    def check(self, file: str, plan: Plan) -> None:
        """See that this is a form of this plan, as it was drawn up. Raises `Rejected`."""
        if self.version not in KNOWN_VERSIONS:
            raise whole_file("form-version", file, version=self.version, known=", ".join(KNOWN_VERSIONS))
        if self.number != plan.number:
            raise whole_file("form-other-plan", file, form=self.number, plan=plan.number)
        if self.span != plan.span:
            given = {"start": self.span.start, "end": self.span.end}
            raise whole_file(
                "form-other-year", file, **given, plan_start=plan.span.start, plan_end=plan.span.end
            )
        if self.agency not in plan.agencies:
            raise whole_file("form-other-agency", file, agency=self.agency)
        rows = self.rows.values()
        columns_known = {"id", "task", "due", "count", "date", "spent", "evidence", "cause"} <= {
            *self.columns
        }
        extra = sum(not (row.task or row.kind) for row in rows)
        ordered = 0 < self.header < min(self.rows, default=MAX_ROWS) and max(self.rows, default=0) <= MAX_ROWS
        years = range(plan.span.start.year - 1, plan.span.end.year + 2)
        timely = self.window.start <= self.window.end and self.window.end.year in years
        mark = fingerprint(self.version, self.number, self.agency, self.code, self.window, rows)
        same = self.mark == mark
        named = {row.task for row in rows} <= {"", *(choice.task for choice in self.choices)}
        known = named and columns_known and self.code in ("", *CODES)
        whole = len(self.headings) == len(self.columns) == len({*self.columns})
        cutoff_lies = all(map(_PLACE.fullmatch, (self.cutoff, *self.identity, *self.words.values())))
        sound = extra <= MAX_EXTRA_ROWS and ordered and timely and whole and cutoff_lies
        if not (same and known and sound):
            raise whole_file("form-altered", file)


class _FormReader:
    """Reads the visible sheet of a form, whose headings and rows are held against the hidden one."""

    def __init__(self, file: str, plan: Plan, facts: _Facts, sheet: SheetCells) -> None:
        self.file = file
        self.plan = plan
        self.facts = facts
        self.sheet = sheet
        self.at = {key: n for n, key in enumerate(facts.columns)}
        self.choices = {fold(word): c for c in facts.choices for word in (c.label, c.task, f"{c.task}.")}
        self.tasks = {choice.task: choice for choice in facts.choices}

    def form(self, beside: Iterable[Diagnostic]) -> FilledForm:
        """Return what is filled in; `beside` is what was found outside of the sheet."""
        self._identity()
        self._as_drawn_up()
        faults: list[Diagnostic] = [*self._strays()]
        cutoff, wrong = self._cutoff()
        words, unread = self._words()
        faults += (*wrong, *unread)
        warnings: list[Diagnostic] = [*self._texts()]
        for fault in beside:
            (faults if fault.is_error else warnings).append(fault)
        records: list[Record] = []
        rows: list[int] = []
        empty: list[str] = []
        readings: dict[object, tuple[int, str | None]] = {}
        for row, asked in self.facts.rows.items():
            record, found = (self._apart if asked.kind in APART else self._record)(row, asked, cutoff)
            if record is not None and record.target is not None:
                other, value = readings.setdefault((record.target, record.date), (row, record.value))
                if value != record.value:
                    args = {"row": str(other), "other": self.file}
                    place = f"{self.facts.sheet}!{self._place(row, self.at['task'])}"
                    found.append(Diagnostic("form-row-clash", self.file, args=args, place=place))
            errors = [fault for fault in found if fault.is_error]
            faults += errors
            if record is not None and not errors and not wrong:
                records.append(record)
                rows.append(row)
                warnings += found
            elif record is None and not errors:
                empty.append(self._key(row))
        facts = self.facts
        return FilledForm(
            self.file,
            facts.sheet,
            facts.agency,
            facts.code,
            facts.window,
            tuple(records),
            tuple(rows),
            tuple(faults),
            tuple(empty),
            tuple(warnings),
            column_letters(self.at["spent"] + 1),
            words,
        )

    def on_other(self, name: str, sheet: SheetCells | None) -> Iterator[Diagnostic]:
        """Tell of what stands on another sheet than the form's own; None for one that is too large to read."""
        filled = sorted(self._filled(sheet)) if sheet is not None else [(1, 0)]
        if sheet is None or any(
            fold(typed(sheet.value(self.facts.header - 1, n))) != fold(word)
            for n, word in enumerate(self.facts.headings)
        ):
            for row, column in filled[:1]:
                place = f"{name}!{self._place(row, column)}"
                yield Diagnostic(
                    "form-sheet-beside",
                    self.file,
                    args={"sheet": name, "own": self.facts.sheet},
                    place=place,
                    severity=Severity.WARNING,
                )
            return
        here = {place: typed(self._cell(*place)) for place in filled}
        other = [place for place in filled if here[place] != typed(sheet.value(place[0] - 1, place[1]))]
        for row, column in other[:1]:
            args = {"sheet": name, "own": self.facts.sheet, "cells": self._named(other)}
            place = f"{name}!{self._place(row, column)}"
            yield Diagnostic("form-sheet-copied", self.file, args=args, place=place)

    def _identity(self) -> None:
        """Refuse a form of which somebody changed whose it is said to be, or of which period or plan."""
        found = {place: typed(self._cell(*_at(place))) for place in (*self.facts.identity, _AGENCY_LINE)}
        wrong = [
            (place, self.facts.texts[place])
            for place in self.facts.identity
            if found[place] and fold(found[place]) != fold(self.facts.texts.get(place, ""))
        ]
        if not self.facts.identity:
            agency = self.plan.agencies[self.facts.agency]
            names = [name for name in (agency.name, agency.short, *agency.aliases) if name]
            line = fold(found[_AGENCY_LINE])
            if line and not any(fold(name) in line for name in names):
                wrong = [(_AGENCY_LINE, agency.name)]
        if wrong:
            raise Rejected(
                self._fault("form-identity", *_at(place), expected=expected, found=found[place])
                for place, expected in wrong
            )

    def _as_drawn_up(self) -> None:
        """Refuse a table whose columns or rows stand elsewhere: what is filled in can't be told apart then."""
        facts = self.facts
        found = [typed(self._cell(facts.header, n)) for n in range(len(facts.columns))]
        moved = [
            self._fault("form-heading", facts.header, n, expected=expected, found=got)
            for n, (expected, got) in enumerate(zip(facts.headings, found, strict=True))
            if fold(expected) != fold(got)
        ]
        if moved:
            raise Rejected(moved)
        last = max(facts.rows, default=facts.header)
        merged = [
            self._fault("form-merged", top + 1, left)
            for (top, left), (bottom, _) in self.sheet.merged
            if bottom + 1 >= facts.header and top + 1 <= last and left < len(facts.columns)
        ]
        if merged:
            raise Rejected(merged)
        for row, asked in facts.rows.items():
            due = self._cell(row, self.at["due"])
            day = due.isoformat()[:10] if isinstance(due, date) else ""
            if typed(self._cell(row, self.at["id"])) != asked.task or day != asked.due:
                raise Rejected([self._fault("form-row-moved", row, self.at["id"], task=asked.task or "—")])
        # What heads a cell for words stands right above it.
        for place in facts.words.values():
            row, column = _at(place)
            expected = facts.texts.get(self._place(row - 1, column), "")
            got = typed(self._cell(row - 1, column))
            if fold(expected) != fold(got):
                moved.append(self._fault("form-heading", row - 1, column, expected=expected, found=got))
        if moved:
            raise Rejected(moved)

    def _strays(self) -> Iterator[Diagnostic]:
        """Tell of figures beside the rows of the form, one of a row: they would be lost."""
        told: set[int] = set()
        for row, column in self._unasked():
            if self._is_figure(row, column) and row not in told:
                told.add(row)
                yield self._fault("form-row-stray", row, column)

    def _texts(self) -> Iterator[Diagnostic]:
        """Tell of words that stand where nothing is asked for, in one sentence: they are not read."""
        places = [place for place in self._unasked() if not self._is_figure(*place)]
        if places:
            words = typed(self._cell(*places[0]))[:80]
            yield Diagnostic(
                "form-text-stray",
                self.file,
                args={"count": len(places), "cells": self._named(places), "words": words},
                place=f"{self.facts.sheet}!{self._place(*places[0])}",
                severity=Severity.WARNING,
            )

    def _is_figure(self, row: int, column: int) -> bool:
        """Whether a cell under the headings is of a column for figures."""
        figures = [self.at[key] for key in ("count", "date", "spent")]
        return row > self.facts.header and column in figures

    def _unasked(self) -> list[tuple[int, int]]:
        """Return the cells in which something stands that the form neither has nor asks for."""
        return [place for place in sorted(self._filled(self.sheet)) if not self._is_asked(*place)]

    def _is_asked(self, row: int, column: int) -> bool:
        facts, place = self.facts, self._place(row, column)
        if place == facts.cutoff or place in facts.free or place in facts.words.values():
            return True
        key = facts.columns[column] if column < len(facts.columns) else ""
        asked = facts.rows.get(row)
        if asked is not None and key:
            if key in ("id", "due") or (key == "task" and not asked.task):
                return True
            if key in APART.get(asked.kind, INPUTS):
                return True
        if facts.identity:
            return fold(typed(self._cell(row, column))) == fold(facts.texts.get(place, ""))
        # A form of version 1 does not say what stands on it; figures have no place beside its rows.
        return column < len(facts.columns) and not (asked is None and self._is_figure(row, column))

    def _filled(self, sheet: SheetCells) -> Iterator[tuple[int, int]]:
        """Yield the cells of a sheet in which something stands, rows from 1 and columns from 0."""
        for index, line in sheet.rows.items():
            yield from ((index + 1, column) for column, value in enumerate(line) if typed(value).strip())

    def _named(self, places: Sequence[tuple[int, int]]) -> str:
        named = ", ".join(self._place(*place) for place in places[:_NAMED])
        return named + ", …" * (len(places) > _NAMED)

    def _words(self) -> tuple[tuple[str | None, ...], list[Diagnostic]]:
        """Return the words of the whole form, in the order of `WORDS`, and what is wrong with them."""
        words: list[str | None] = []
        wrong: list[Diagnostic] = []
        for key in WORDS:
            place = self.facts.words.get(key)
            row, column = _at(place) if place else (0, 0)
            text = typed(self._cell(row, column)).strip() if place else ""
            if place and (code := self._not_typed(row, column)):
                wrong.append(self._fault(code, row, column))
            elif len(text) > LONGEST_TEXT:
                wrong.append(self._fault("cell-too-long", row, column, limit=LONGEST_TEXT))
            words.append(text or None)
        return tuple(words), wrong

    def _cutoff(self) -> tuple[date, list[Diagnostic]]:
        """Return the day of rows that give none; it lies in the form's period."""
        window = self.facts.window
        row, column = _at(self.facts.cutoff)
        if code := self._not_typed(row, column):
            return window.end, [self._fault(code, row, column)]
        words = _day(self._cell(row, column))
        if not words:
            return window.end, [self._fault("form-cutoff-missing", row, column, end=window.end)]
        record, faults = build(Record, {"task": "1", "date": words})
        if record is None:
            return window.end, [self._fault(f.code, row, column, **f.args) for f in faults]
        if record.date not in window:
            args = {"date": record.date, "start": window.start, "end": window.end}
            return window.end, [self._fault("form-cutoff-outside", row, column, **args)]
        return record.date, []

    def _record(self, row: int, asked: FormRow, cutoff: date) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row, None where nothing is filled in, and what is wrong with it."""
        inputs = [key for key in INPUTS if key in self.at]
        if wrong := self._unreadable(row, inputs):
            return None, wrong
        typed_in = ((key, _input(key, self._cell(row, self.at[key]))) for key in inputs)
        given = {key: value for key, value in typed_in if value}
        choice, fault = self._task(row, asked, bool(given))
        if fault is not None or choice is None:
            return None, [fault] if fault else []
        if not given or given == {"count": "0"}:  # none, and no more to say of it
            return None, [] if asked.task else [self._fault("form-row-empty", row, self.at["count"])]
        words: dict[str, object] = {**given, "task": choice.task, "agency": self.facts.agency}
        counted = {"count", "units"} & given.keys()
        if "date" not in given:
            # As things stand on the form's day.
            words["date"] = cutoff.isoformat()
            if "evidence" in given and not counted:
                return None, [self._fault("form-count-missing", row, self.at["count"], task=choice.task)]
            if not counted:  # money, a reason or a note: it claims nothing
                words["count"] = "0"
        elif (
            {"evidence", "cause", "note"} & given.keys()
            and choice.dated
            and not (counted or "spent" in given)
        ):
            words["count"] = "1"  # the day is that on which it was done
        if asked.due:
            words["due"] = asked.due
        return self._built(row, words, cutoff)

    def _apart(self, row: int, asked: FormRow, cutoff: date) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row under the table, of an estimate or a target, as `_record` does."""
        keys = APART[asked.kind]
        if wrong := self._unreadable(row, keys):
            return None, wrong
        typed_in = ((said, _input(key, self._value(row, key))) for key, said in keys.items())
        given = {said: value for said, value in typed_in if value}
        told_of = ("target", self._target(row)) if asked.kind == TARGET else ("task", asked.task)
        if not given and (asked.task or not told_of[1]):
            return None, []
        if not told_of[1]:
            return None, [self._fault("form-task-missing", row, self.at["task"])]
        if not {"proposed", "value"} & given.keys():
            return None, [self._fault("form-row-empty", row, self.at["spent"])]
        agency, day = self.facts.agency, cutoff.isoformat()
        return self._built(row, {"date": day, **given, told_of[0]: told_of[1], "agency": agency}, cutoff)

    def _target(self, row: int) -> str:
        """Return the target that was chosen in a row, by its id; as it was typed where it is none of the plan's."""
        chosen = typed(self._cell(row, self.at["task"])).strip()
        words = {fold(w): c.task for c in self.facts.targets for w in (c.label, c.task, f"{c.task}.")}
        return words.get(fold(chosen), chosen)

    def _value(self, row: int, key: str) -> Value:
        """Return a cell of a row; a number that is shown as a percentage, as the percentage."""
        value = self._cell(row, self.at[key])
        style = self.sheet.styles.get((row - 1, self.at[key]))
        if isinstance(value, int | float) and style is not None and style.percent:
            return f"{typed(round(value * 100, 10))}%"
        return value

    def _unreadable(self, row: int, keys: Iterable[str]) -> list[Diagnostic]:
        """Return what keeps cells of a row from being read: that nobody typed them, or too much."""
        cells = [(key, self.at[key]) for key in ("task", *keys)]
        wrong = [self._fault(code, row, at) for _, at in cells if (code := self._not_typed(row, at))]
        return wrong + [
            self._fault("cell-too-long", row, at, limit=LONGEST_TEXT)
            for _, at in cells
            if len(typed(self._cell(row, at))) > LONGEST_TEXT
        ]

    def _built(
        self, row: int, words: Mapping[str, object], cutoff: date
    ) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row's words, and what is wrong with it."""
        record, faults = build(Record, {**words, "form": self._key(row)})
        if record is not None:
            judged = (f._replace(path=f.path[1:]) for f in check_records([record], self.plan))
            faults = [f for f in judged if f.code != "record-units-unsaid"]
            faults += units_unsaid(self.plan, record)
            faults += _after_closing(record, cutoff)
        found = [
            self._fault(f.code, row, self._column_of(f), **f.args)._replace(severity=f.severity)
            for f in faults
        ]
        return record, found

    def _task(self, row: int, asked: FormRow, filled: bool) -> tuple[_Choice | None, Diagnostic | None]:
        """Return the task that a row tells of: the one asked for, or the one chosen in an extra row."""
        if asked.task:
            return self.tasks[asked.task], None
        chosen = typed(self._cell(row, self.at["task"]))
        if not chosen:
            missing = self._fault("form-task-missing", row, self.at["task"]) if filled else None
            return None, missing
        choice = self.choices.get(fold(chosen))
        if choice is not None:
            return choice, None
        near = nearest(chosen, [c.label for c in self.facts.choices]) or ""
        return None, self._fault("form-task-unknown", row, self.at["task"], task=chosen, near=near)

    def _key(self, row: int) -> str:
        return row_key(self.facts.code, self.facts.window.end.year, self.facts.mark, row)

    def _column_of(self, fault: Fault) -> int:
        key = str(fault.path[0]) if fault.path else ""
        return self.at.get(_COLUMNS.get(key, key), self.at["id"])

    def _cell(self, row: int, column: int) -> Value:
        """Return a cell by its row from 1 and its column from 0; outside of what is written it is empty."""
        return self.sheet.value(row - 1, column)

    def _not_typed(self, row: int, column: int) -> str:
        """Return the fault of a cell that nobody typed: a formula, whose last result may be old, or an error."""
        place = (row - 1, column)
        if place in self.sheet.formulas:
            return "form-formula"
        return "form-cell-error" if place in self.sheet.unread else ""

    def _place(self, row: int, column: int) -> str:
        return f"{column_letters(column + 1)}{row}"

    def _fault(self, code: str, row: int, column: int, **args: object) -> Diagnostic:
        place = f"{self.facts.sheet}!{self._place(row, column)}"
        return Diagnostic(code, self.file, args=args, place=place)


_COLUMNS = {"proposed": "spent", "value": "spent", "target": "task"}
"""The columns of what rows under the table tell."""


def _after_closing(record: Record, cutoff: date) -> Iterator[Fault]:
    """Warn of a day after the one up to which the form gives data: most likely a slip, or the next form's."""
    if record.date > cutoff:
        yield Fault(
            "form-date-after-closing", ("date",), {"date": record.date, "end": cutoff}, Severity.WARNING
        )


def _at(place: str) -> tuple[int, int]:
    """Return the row of a cell, from 1, and its column, from 0."""
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", place).groups()  # type: ignore[union-attr]
    return int(digits), column_number(letters) - 1


def _input(key: str, value: Value) -> str | list[str]:
    """Return what was typed into a cell as a progress log writes it; nothing where the cell is empty."""
    if key == "date":
        return _day(value)
    if isinstance(value, bool):
        return str(value)
    text = typed(value)
    if key == "evidence":
        return [line.strip() for line in text.split("\n") if line.strip()]
    return text


def _day(value: Value) -> str:
    """Return a day as ISO, or as it was typed: Excel's own date, its number, or text with the day first."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    # A range goes through all its days to say whether a float is one of them.
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and _SERIALS.start <= value < _SERIALS.stop
        and value == int(value)
    ):
        return (_EPOCH + timedelta(days=int(value))).isoformat()
    text = typed(value)
    return _DAY_FIRST.sub(r"\1/\2/\3", text) if _DAY_FIRST.fullmatch(text) else text
