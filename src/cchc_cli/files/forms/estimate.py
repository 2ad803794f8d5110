"""A table of the estimate round that came back, to what was decided on it: every fault by its sheet and cell.

Only the cells to fill may have changed. A sum that was typed over is taken where it is right.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.collect import FilledForm, row_key, without_clashes
from cchc_cli.domain.reports.estimate import STAGES, Figures, FilledTable, fingerprint, following
from cchc_cli.domain.reports.form import SHEET
from cchc_cli.domain.rules.checks import check_records
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.forms.form import MAX_BYTES, MAX_COLUMNS, own_sheet
from cchc_cli.files.forms.sheet import MAX_ROWS
from cchc_cli.files.office.limits import LONGEST_TEXT
from cchc_cli.files.office.paper import checked_bytes, exhausting
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.office.workbook import WORKBOOK, OpenWorkbook, SheetCells, column_letters, column_number
from cchc_cli.files.office.zip import is_as_made, open_office_zip
from cchc_cli.files.yaml_text.build import build

KIND = "consolidated"
TABLE_VERSION = "1"

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,5})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-.]([0-9]{1,2})[-.]([0-9]{4})")
_NAMED = 5
"""Cells that a fault of several names."""


@contextmanager
def _opened(path: Path) -> Iterator[tuple[OpenWorkbook, ZipFile]]:
    file = str(path)
    with (
        exhausting(file),
        open_office_zip(file, checked_bytes(path, (".xlsx",), MAX_BYTES), WORKBOOK) as archive,
    ):
        too_large = whole_file("form-too-large", file, rows=MAX_ROWS, columns=MAX_COLUMNS)
        yield OpenWorkbook(file, archive, MAX_ROWS, MAX_COLUMNS, too_large), archive


def is_table(path: Path) -> bool:
    """Whether a file is a table of the estimate round; one that can't be read is none."""
    try:
        with _opened(path) as (workbook, _):
            return SHEET in workbook.names and ["kind", KIND] in [
                [*map(typed, line)][:2] for line in workbook.sheet(SHEET).rows.values()
            ]
    except Rejected:
        return False


def read_tables(files: Iterable[Path], plan: Plan, today: date) -> tuple[list[FilledTable], list[Rejected]]:
    """Read every table; of copies of one, rows that clash are left out (`without_clashes`)."""
    tables: list[FilledTable] = []
    refused: list[Rejected] = []
    for file in files:
        try:
            tables.append(read_table(file, plan, today))
        except Rejected as rejected:
            refused.append(rejected)
    forms = without_clashes([table.form for table in tables])
    return [table._replace(form=form) for table, form in zip(tables, forms, strict=True)], refused


def read_table(path: Path, plan: Plan, today: date) -> FilledTable:
    """Read a table that came back. Raises `Rejected` where nothing of it can be trusted; its rows stand or fall alone.

    What was decided is of the day that the table names, else of `today`.
    """
    file = str(path)
    with _opened(path) as (workbook, archive):
        facts = _TableFacts.read(file, workbook.sheet(SHEET))
        facts.check(file, plan)
        name = own_sheet(file, workbook, facts.sheet)
        reader = _TableReader(file, plan, facts, workbook.sheet(name), today)
        return reader.table([*reader.beside(workbook)], as_made=is_as_made(archive))


class _TableFacts(NamedTuple):
    """What the hidden sheet says that the table is; cells by their places, rows by their numbers.

    `texts` are what stands in cells that nobody is to change, `sums` and `differences` the cells that live ones are
    made of. From the row `free` on a person writes what he likes; the sheet `beside` is only to look at.
    """

    version: str
    number: str
    stage: Step
    sheet: str
    mark: str
    decided: str
    remark: str
    paper: str
    day: str
    free: int
    beside: str
    rows: Mapping[int, Figures]
    texts: Mapping[str, str]
    sums: Mapping[str, Sequence[str]]
    differences: Mapping[str, Sequence[str]]

    @classmethod
    def read(cls, file: str, sheet: SheetCells) -> "_TableFacts":
        single: dict[str, list[str]] = {}
        listed: dict[str, dict[str, str]] = {"text": {}, "sum": {}, "less": {}}
        rows: dict[int, Figures] = {}
        try:
            for _, line in sorted(sheet.rows.items()):
                key, *words = map(typed, line)
                if key in listed:
                    listed[key][words[0]] = words[1]
                elif key == "row":
                    amounts = [*words[3:], *[""] * (1 + len(STAGES))][: 1 + len(STAGES)]
                    figures = tuple(int(amount) if amount else None for amount in amounts)
                    rows[int(words[0])] = words[1], words[2], figures
                else:
                    single[key] = words
            decided, remark = (column.rstrip("1") for column in single["columns"][:2])
            return cls(
                single["version"][0],
                single["plan"][0],
                Step(single["stage"][0]),
                single["sheet"][0],
                single["mark"][0],
                decided,
                remark,
                single["paper"][0],
                single["day"][0],
                int(single["free"][0]),
                single.get("beside", [""])[0],
                rows,
                listed["text"],
                {place: cells.split() for place, cells in listed["sum"].items()},
                {place: cells.split() for place, cells in listed["less"].items()},
            )
        except (KeyError, IndexError, ValueError):
            raise whole_file("form-altered", file) from None

    def check(self, file: str, plan: Plan) -> None:
        """See that this is a table of this plan, as it was drawn up. Raises `Rejected`."""
        if self.version != TABLE_VERSION:
            raise whole_file("form-version", file, version=self.version, known=TABLE_VERSION)
        if self.number != plan.number:
            raise whole_file("form-other-plan", file, form=self.number, plan=plan.number)
        places = (self.paper, self.day, f"{self.decided}1", f"{self.remark}1", *self.texts, *self.sums)
        whole = all(map(_PLACE.fullmatch, (*places, *self.differences)))
        known = {agency for _, agency, _ in self.rows.values()} <= {"", *plan.agencies}
        known = known and {task for task, _, _ in self.rows.values()} <= plan.works_by_id.keys()
        same = self.mark == fingerprint(self.number, self.stage, self.rows.values())
        if not (whole and known and same and following(self.stage)):
            raise whole_file("form-altered", file)


class _TableReader:
    """Reads the visible sheet of a table, which is held against the hidden one."""

    def __init__(self, file: str, plan: Plan, facts: _TableFacts, sheet: SheetCells, today: date) -> None:
        self.file, self.plan, self.facts, self.sheet, self.today = file, plan, facts, sheet, today
        step = following(facts.stage)
        assert step is not None
        self.step = step
        self.decisions: dict[str, int] = {}

    def table(self, beside: Iterable[Diagnostic], *, as_made: bool) -> FilledTable:
        """Return what was decided; `beside` is what was found outside of the sheet."""
        self._as_drawn_up()
        faults: list[Diagnostic] = []
        warnings = [*beside, *self._strays()]
        day, paper = self._cell(self.facts.day), self._cell(self.facts.paper)
        beginning = {"date": _day(day) or self.today.isoformat(), "evidence": [paper] if paper else []}
        records: dict[int, Record] = {}
        empty: list[str] = []
        for row, (task, agency, amounts) in self.facts.rows.items():
            words = {key: self._cell(f"{column}{row}") for key, column in self._columns.items()}
            place = f"{self.facts.decided}{row}"
            if code := self._not_typed(place):
                faults.append(self._fault(code, place))
                continue
            key = row_key(self.step, self.plan.span.end.year, self.facts.mark, row)
            if not words[self.step]:
                empty.append(key)
                if words["note"]:
                    warnings.append(self._warning("form-row-empty", place))
                continue
            whose = {"agency": agency} if agency else {}
            given = {name: text for name, text in words.items() if text}
            record, found = self._record(row, {**given, **beginning, **whose, "task": task, "form": key})
            errors = [fault for fault in found if fault.is_error]
            faults += errors
            if record is not None and not errors:
                records[row] = record
                self.decisions[place] = amount = record.amounts[self.step]
                warnings += found
                before = amounts[1 + STAGES.index(self.facts.stage)]
                if before is not None and amount > before:
                    args = {"task": task, "amount": amount, "limit": before}
                    above = Diagnostic(
                        "estimate-above",
                        self.file,
                        args=args,
                        place=f"{self.sheet.name}!{place}",
                        severity=Severity.WARNING,
                    )
                    warnings.append(above)
        faults += self._sums_typed()
        faults += (warning for warning in warnings if warning.is_error)
        return FilledTable(
            FilledForm(
                self.file,
                self.sheet.name,
                "",
                "",
                self.plan.span,
                tuple(self._with_totals(records).values()),
                tuple(records),
                tuple(faults),
                tuple(empty),
                tuple(warning for warning in warnings if not warning.is_error),
                self.facts.decided,
                as_made=as_made,
            ),
            self.facts.stage,
            self.step,
            self.facts.rows,
            bool(day),
        )

    @property
    def _columns(self) -> dict[str, str]:
        return {self.step: self.facts.decided, "note": self.facts.remark}

    def _with_totals(self, records: Mapping[int, Record]) -> dict[int, Record]:
        """Give the record of what is the whole task's the sum of the task's rows: parts recorded after it divide it."""
        several = Counter(task for task, _, _ in self.facts.rows.values())
        sums: Counter[str] = Counter()
        for record in records.values():
            sums[record.task or ""] += record.amounts[self.step]

        def with_total(record: Record) -> Record:
            if record.agency is not None or several[record.task or ""] < 2:
                return record
            total: dict[str, Any] = {self.step.value: sums[record.task or ""]}
            return replace(record, **total)

        return {row: with_total(record) for row, record in records.items()}

    def _record(self, row: int, words: Mapping[str, object]) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row's words, and what is wrong with it."""
        remark = f"{self.facts.remark}{row}"
        if long := [place for place in (remark, self.facts.paper) if len(self._cell(place)) > LONGEST_TEXT]:
            return None, [self._fault("cell-too-long", place, limit=LONGEST_TEXT) for place in long]
        record, faults = build(Record, words)
        if record is not None:
            faults = [fault._replace(path=fault.path[1:]) for fault in check_records([record], self.plan)]
        places = {"date": self.facts.day, "evidence": self.facts.paper, "note": remark}
        return record, [
            self._fault(
                fault.code,
                places.get(str(next(iter(fault.path), "")), f"{self.facts.decided}{row}"),
                **fault.args,
            )._replace(severity=fault.severity)
            for fault in faults
        ]

    # -- the sheet as it was drawn up

    def _as_drawn_up(self) -> None:
        """Refuse a table in which something else than the cells to fill was changed. Raises `Rejected`."""
        changed = [place for place, text in self.facts.texts.items() if not _same(self._cell(place), text)]
        for row, (task, _, _) in self.facts.rows.items():
            if f"B{row}" in changed:
                raise Rejected([self._fault("form-row-moved", f"A{row}", task=task)])
        if changed:
            raise Rejected(
                self._fault(
                    "estimate-cell-changed",
                    place,
                    expected=_worded(self.facts.texts[place]),
                    found=_worded(self._cell(place)),
                )
                for place in changed
            )
        # One cell over several rows: its amount is of all of them, and no one's.
        first, last = min(self.facts.rows, default=0) - 1, max(self.facts.rows, default=0) - 1
        for (top, left), (bottom, _) in self.sheet.merged:
            if top <= last and first <= bottom:
                raise Rejected([self._fault("form-merged", f"{column_letters(left + 1)}{top + 1}")])

    def _sums_typed(self) -> Iterator[Diagnostic]:
        """Tell of live sums and differences in whose place something else was typed."""
        for place in (*self.facts.sums, *self.facts.differences):
            found, amount = self._cell(place), self._worth(place)
            expected = "" if amount is None else str(amount)
            if found and _at(place) not in self.sheet.formulas and not _same(found, expected):
                yield self._fault(
                    "estimate-sum-typed", place, expected=_worded(expected), found=_worded(found)
                )

    def _worth(self, place: str) -> int | None:
        """Return what a cell is worth by the figures that it was drawn up with and what was decided."""
        if place in self.facts.sums:
            parts = [amount for cell in self.facts.sums[place] if (amount := self._worth(cell)) is not None]
            return sum(parts) if parts else None
        if place in self.facts.differences:
            stage, before = map(self._worth, self.facts.differences[place])
            return stage - before if stage is not None and before is not None else None
        if place in self.decisions:
            return self.decisions[place]
        text = self.facts.texts.get(place, "")
        return int(text) if re.fullmatch("-?[0-9]+", text) else None

    def _strays(self) -> Iterator[Diagnostic]:
        """Tell of what stands where nothing is asked for: figures in the column to fill would be lost."""
        facts = self.facts
        known = {facts.paper, facts.day, *facts.texts, *facts.sums, *facts.differences}
        known |= {f"{column}{row}" for row in facts.rows for column in (facts.decided, facts.remark)}
        filled = [
            f"{column_letters(n + 1)}{row + 1}"
            for row, line in sorted(self.sheet.rows.items())
            if row + 1 < facts.free
            for n, value in enumerate(line)
            if typed(value).strip()
        ]
        strays = [place for place in filled if place not in known]
        figures = [place for place in strays if place.rstrip("0123456789") == facts.decided]
        yield from (self._fault("form-row-stray", place) for place in figures)
        if words := [place for place in strays if place not in figures]:
            named = ", ".join(words[:_NAMED]) + ", …" * (len(words) > _NAMED)
            args = {"count": len(words), "cells": named, "words": self._cell(words[0])[:80]}
            yield self._warning("form-text-stray", words[0], **args)

    def beside(self, workbook: OpenWorkbook) -> Iterator[Diagnostic]:
        """Tell of what stands in the workbook and not on the table's own sheets."""
        if self.sheet.name != self.facts.sheet:
            args = {"sheet": self.facts.sheet, "found": self.sheet.name}
            place = f"{self.sheet.name}!A1"
            yield Diagnostic(
                "form-sheet-renamed", self.file, args=args, place=place, severity=Severity.WARNING
            )
        for name in workbook.names:
            if name not in (self.sheet.name, self.facts.beside, SHEET):
                yield from self._on_other(workbook.sheet(name))
        if count := workbook.comments() + len([*filter(None, workbook.drawn_text())]):
            place = self.sheet.name
            yield Diagnostic(
                "form-notes-unread", self.file, args={"count": count}, place=place, severity=Severity.WARNING
            )

    def _on_other(self, sheet: SheetCells) -> Iterator[Diagnostic]:
        """Tell of what stands on another sheet: it is not read, and must not say otherwise."""
        cells = [f"{self.facts.decided}{row}" for row in self.facts.rows]
        here, there = ([typed(s.value(*_at(cell))) for cell in cells] for s in (self.sheet, sheet))
        other = [
            cell for cell, own, copied in zip(cells, here, there, strict=True) if copied and own != copied
        ]
        args = {"sheet": sheet.name, "own": self.sheet.name}
        place = f"{sheet.name}!{other[0] if other else 'A1'}"
        if other:
            named = ", ".join(other[:_NAMED]) + ", …" * (len(other) > _NAMED)
            yield Diagnostic("form-sheet-copied", self.file, args={**args, "cells": named}, place=place)
        elif any(typed(value).strip() for line in sheet.rows.values() for value in line):
            yield Diagnostic(
                "form-sheet-beside", self.file, args=args, place=place, severity=Severity.WARNING
            )

    # -- cells and faults

    def _cell(self, place: str) -> str:
        return typed(self.sheet.value(*_at(place))).strip()

    def _not_typed(self, place: str) -> str:
        """Return the fault of a cell that nobody typed: a formula, whose last result may be old, or an error."""
        if _at(place) in self.sheet.formulas:
            return "form-formula"
        return "form-cell-error" if _at(place) in self.sheet.unread else ""

    def _warning(self, code: str, place: str, **args: object) -> Diagnostic:
        return self._fault(code, place, **args)._replace(severity=Severity.WARNING)

    def _fault(self, code: str, place: str, **args: object) -> Diagnostic:
        return Diagnostic(code, self.file, args=args, place=f"{self.sheet.name}!{place}")


def _at(place: str) -> tuple[int, int]:
    """Return the row and the column of a cell, both from 0."""
    letters, digits = place.rstrip("0123456789"), place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) - 1, column_number(letters) - 1


def _same(found: str, expected: str) -> bool:
    """Whether a cell says what it did, however its number or its spaces are written now."""
    return fold(found) == fold(expected) or (
        bool(expected) and re.sub("[. ]", "", found) == expected and expected.lstrip("-").isdecimal()
    )


def _worded(text: str) -> int | str:
    """Return what a cell says as a fault tells it: an amount as one."""
    return int(text) if re.fullmatch("-?[0-9]{1,18}", text) else text or "—"


def _day(text: str) -> str:
    """Return a day as a log writes it."""
    return _DAY_FIRST.sub(r"\1/\2/\3", text) if _DAY_FIRST.fullmatch(text) else text
