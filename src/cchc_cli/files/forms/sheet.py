"""The sheet of a form that came back: whose it is, whether it stands as it was drawn up, each fault by its cell."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import ClassVar, NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.stretch import CODES
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.collect import FilledForm, row_key
from cchc_cli.domain.reports.form import KNOWN_VERSIONS, FormRow, fingerprint
from cchc_cli.domain.reports.form_lines import CODE as ESTIMATE_CODE
from cchc_cli.domain.reports.form_lines import COLUMNS
from cchc_cli.domain.rules.checks import check_records, units_unsaid
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.limits import LONGEST_TEXT
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.office.workbook import SheetCells, Value, column_letters, column_number
from cchc_cli.files.yaml_text.build import build

MAX_ROWS = 20_000
_MAX_EXTRA_ROWS = 100
"""Rows in which a task is chosen; a form is drawn up with eight. What is typed there is held against all tasks."""

_NAMED = 5
"""Cells that a fault of several names."""

_PLACE = re.compile(r"([A-Z]{1,2})([0-9]{1,5})")

_AGENCY_LINE = "A3"
"""Where a form of version 1 names its agency."""

_DAY_FIRST = re.compile(r"([0-9]{1,2})[-.]([0-9]{1,2})[-.]([0-9]{4})")

_EPOCH = date(1899, 12, 30)
_SERIALS = range(1, 2_958_466)
"""The days that Excel counts: up to 31/12/9999."""

_REPORT_COLUMNS = ("id", "task", "due", "count", "date", "spent", "evidence", "cause")


class Choice(NamedTuple):
    """A task of the list to choose from. `dated`: it has due dates, so that what is done has a day."""

    label: str
    task: str
    dated: bool


class FormFacts(NamedTuple):
    """What the hidden sheet says that the form is. `header` is the row of the headings, from 1.

    `texts` are what stands on the sheet, by its cells, and `identity` those of them that say whose the form is; `words`
    are the cells for words of the whole form, by their keys; what is written into `free` cells is nobody's to read.
    `paper` is what a record has as evidence that is read from an estimate.
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
    choices: tuple[Choice, ...]
    rows: Mapping[int, FormRow]
    identity: tuple[str, ...]
    targets: tuple[Choice, ...]
    words: Mapping[str, str]
    texts: Mapping[str, str]
    free: frozenset[str]
    paper: str

    @classmethod
    def read(cls, file: str, sheet: SheetCells) -> "FormFacts":
        # Of an empty value, as a form of the whole plan has for its period, no cell is written.
        lines = [[*map(typed, line), ""] for _, line in sorted(sheet.rows.items())]
        single: dict[str, list[str]] = {}
        choices: list[Choice] = []
        targets: list[Choice] = []
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
                        choices.append(Choice(words[0], words[1], words[2] != "0"))
                    case "target":
                        targets.append(Choice(words[0], words[1], False))
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
                paper=single.get("paper", [""])[0],
            )
        except (KeyError, IndexError, ValueError, TypeError):
            raise whole_file("form-altered", file) from None

    @property
    def is_estimate(self) -> bool:
        """Whether it is the form of an estimate."""
        return self.code == ESTIMATE_CODE

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
        needed = COLUMNS if self.is_estimate else _REPORT_COLUMNS
        extra = sum(not (row.task or row.kind) for row in rows)
        ordered = 0 < self.header < min(self.rows, default=MAX_ROWS) and max(self.rows, default=0) <= MAX_ROWS
        years = range(plan.span.start.year - 1, plan.span.end.year + 2)
        timely = self.window.start <= self.window.end and self.window.end.year in years
        mark = fingerprint(self.version, self.number, self.agency, self.code, self.window, rows)
        same = self.mark == mark
        choices = {"", *(choice.task for choice in self.choices)}
        named = self.is_estimate or {row.task for row in rows} <= choices
        known = named and {*needed} <= {*self.columns} and self.code in ("", *CODES, ESTIMATE_CODE)
        whole = len(self.headings) == len(self.columns) == len({*self.columns})
        cutoff_lies = all(map(_PLACE.fullmatch, (self.cutoff, *self.identity, *self.words.values())))
        sound = extra <= _MAX_EXTRA_ROWS and ordered and timely and whole and cutoff_lies
        if not (same and known and sound):
            raise whole_file("form-altered", file)


class FormSheet:
    """Reads the visible sheet of a form, whose headings and rows are held against the hidden one.

    Whoever derives from it says what its rows answer. `money` is the column that a person is asked about, `figures`
    are those that lose something where a figure stands beside the rows; `of_keys` is the column of what is wrong with
    a key of a record that has none of its own.
    """

    money: ClassVar[str]
    figures: ClassVar[tuple[str, ...]]
    of_keys: ClassVar[Mapping[str, str]]

    def __init__(self, file: str, plan: Plan, facts: FormFacts, sheet: SheetCells) -> None:
        self.file = file
        self.plan = plan
        self.facts = facts
        self.sheet = sheet
        self.at = {key: n for n, key in enumerate(facts.columns)}

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
        for row, record, found in self.answers(cutoff):
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
            column_letters(self.at[self.money] + 1),
            words,
        )

    def answers(self, cutoff: date) -> Iterator[tuple[int, Record | None, list[Diagnostic]]]:
        """Yield each row that may become a record, None where nothing is filled in, and what is wrong with it.

        `cutoff` is the day of the form.
        """
        raise NotImplementedError

    def is_in_place(self, row: int, asked: FormRow) -> bool:
        """Whether a row is still the one that was asked."""
        raise NotImplementedError

    def is_of(self, asked: FormRow, key: str) -> bool:
        """Whether a row's cell in a column is one to fill, or is worked out."""
        raise NotImplementedError

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
            if not self.is_in_place(row, asked):
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
        return row > self.facts.header and column in [self.at[key] for key in self.figures]

    def _unasked(self) -> list[tuple[int, int]]:
        """Return the cells in which something stands that the form neither has nor asks for."""
        return [place for place in sorted(self._filled(self.sheet)) if not self._is_asked(*place)]

    def _is_asked(self, row: int, column: int) -> bool:
        facts, place = self.facts, self._place(row, column)
        if place == facts.cutoff or place in facts.free or place in facts.words.values():
            return True
        key = facts.columns[column] if column < len(facts.columns) else ""
        asked = facts.rows.get(row)
        if asked is not None and key and self.is_of(asked, key):
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

    def _words(self) -> tuple[dict[str, str], list[Diagnostic]]:
        """Return the words of the whole form, by their keys, and what is wrong with them."""
        words: dict[str, str] = {}
        wrong: list[Diagnostic] = []
        for key, place in self.facts.words.items():
            row, column = _at(place)
            text = typed(self._cell(row, column)).strip()
            if code := self._not_typed(row, column):
                wrong.append(self._fault(code, row, column))
            elif len(text) > LONGEST_TEXT:
                wrong.append(self._fault("cell-too-long", row, column, limit=LONGEST_TEXT))
            words |= {key: text} if text else {}
        return words, wrong

    def _cutoff(self) -> tuple[date, list[Diagnostic]]:
        """Return the day of rows that give none; it lies in the form's period."""
        window = self.facts.window
        row, column = _at(self.facts.cutoff)
        if code := self._not_typed(row, column):
            return window.end, [self._fault(code, row, column)]
        words = typed_day(self._cell(row, column))
        if not words:
            return window.end, [
                self._fault("form-cutoff-missing", row, column, start=window.start, end=window.end)
            ]
        record, faults = build(Record, {"task": "1", "date": words})
        if record is None:
            return window.end, [self._fault(f.code, row, column, **f.args) for f in faults]
        if record.date not in window:
            args = {"date": record.date, "start": window.start, "end": window.end}
            return window.end, [self._fault("form-cutoff-outside", row, column, **args)]
        return record.date, []

    def _unreadable(self, row: int, keys: Iterable[str]) -> list[Diagnostic]:
        """Return what keeps cells of a row from being read: that nobody typed them, or too much."""
        cells = [self.at[key] for key in keys]
        wrong = [self._fault(code, row, at) for at in cells if (code := self._not_typed(row, at))]
        return wrong + [
            self._fault("cell-too-long", row, at, limit=LONGEST_TEXT)
            for at in cells
            if len(typed(self._cell(row, at))) > LONGEST_TEXT
        ]

    def _built(
        self, row: int, words: Mapping[str, object], cutoff: date, lines: tuple[EstimateLine, ...] = ()
    ) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row's words, and of the lines under it, and what is wrong with it."""
        record, faults = build(Record, {**words, "form": self._key(row)})
        if record is not None:
            record = replace(record, lines=lines)
            judged = (f._replace(path=f.path[1:]) for f in check_records([record], self.plan))
            faults = [f for f in judged if f.code != "record-units-unsaid"]
            faults += units_unsaid(self.plan, record)
            faults += _after_closing(record, cutoff)
        found = [
            self._fault(f.code, row, self._column_of(f), **f.args)._replace(severity=f.severity)
            for f in faults
        ]
        return record, found

    def _key(self, row: int) -> str:
        return row_key(self.facts.code, self.facts.window.end.year, self.facts.mark, row)

    def _column_of(self, fault: Fault) -> int:
        key = str(fault.path[0]) if fault.path else ""
        return self.at.get(self.of_keys.get(key, key), self.at["id"])

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


def typed_day(value: Value) -> str:
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
