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
from cchc_cli.domain.reports.form import FORM_VERSION, INPUTS, SHEET, FormRow, fingerprint
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
from cchc_cli.files.office.zip import open_office_zip
from cchc_cli.files.yaml_text.build import build

MAX_BYTES = 10_000_000
"""A form takes 20 kB; with a signed page pasted in as a picture it may reach this."""

MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_EXTRA_ROWS = 100
"""Rows in which a task is chosen; a form is drawn up with eight. What is typed there is held against all tasks."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a folder of forms is searched for. All but the first are refused, and are not passed over in silence."""

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


def read_forms(files: Iterable[Path], plan: Plan) -> tuple[list[FilledForm], list[Diagnostic]]:
    """Read every form; a file of which nothing can be trusted gives only what is wrong with it."""
    forms: list[FilledForm] = []
    refused: list[Diagnostic] = []
    for file in files:
        try:
            forms.append(read_form(file, plan))
        except Rejected as rejected:
            refused += rejected.diagnostics
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
        if facts.sheet not in workbook.names:
            raise whole_file("form-sheet-missing", file, sheet=facts.sheet)
        return _FormReader(file, plan, facts, workbook.sheet(facts.sheet)).form()


class _Choice(NamedTuple):
    """A task of the list to choose from. `dated`: it has due dates, so that what is done has a day."""

    label: str
    task: str
    dated: bool


class _Facts(NamedTuple):
    """What the hidden sheet says that the form is. `header` is the row of the headings, from 1."""

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

    @classmethod
    def read(cls, file: str, sheet: SheetCells) -> "_Facts":
        # Of an empty value, as a form of the whole plan has for its period, no cell is written.
        lines = [[*map(typed, line), ""] for _, line in sorted(sheet.rows.items())]
        single: dict[str, list[str]] = {}
        choices: list[_Choice] = []
        rows: dict[int, FormRow] = {}
        try:
            for key, *words in lines:
                match key:
                    case "row":
                        rows[int(words[0])] = FormRow(*words[1:4])
                    case "task":
                        choices.append(_Choice(words[0], words[1], words[2] != "0"))
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
            )
        except (KeyError, IndexError, ValueError, TypeError):
            raise whole_file("form-altered", file) from None

    def check(self, file: str, plan: Plan) -> None:
        """See that this is a form of this plan, as it was drawn up. Raises `Rejected`."""
        if self.version != FORM_VERSION:
            raise whole_file("form-version", file, version=self.version, known=FORM_VERSION)
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
        extra = sum(not row.task for row in rows)
        ordered = 0 < self.header < min(self.rows, default=MAX_ROWS) and max(self.rows, default=0) <= MAX_ROWS
        years = range(plan.span.start.year - 1, plan.span.end.year + 2)
        timely = self.window.start <= self.window.end and self.window.end.year in years
        same = self.mark == fingerprint(self.number, self.agency, self.code, self.window, rows)
        named = {row.task for row in rows} <= {"", *(choice.task for choice in self.choices)}
        known = named and columns_known and self.code in ("", *CODES)
        whole = len(self.headings) == len(self.columns) == len({*self.columns})
        cutoff_lies = re.fullmatch(r"[A-Z]{1,2}[0-9]{1,4}", self.cutoff)
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

    def form(self) -> FilledForm:
        self._as_drawn_up()
        faults: list[Diagnostic] = [*self._strays()]
        cutoff, wrong = self._cutoff()
        faults += wrong
        warnings: list[Diagnostic] = []
        records: list[Record] = []
        rows: list[int] = []
        empty: list[str] = []
        for row, asked in self.facts.rows.items():
            record, found = self._record(row, asked, cutoff)
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

    def _strays(self) -> Iterator[Diagnostic]:
        """Tell of what was filled in beside the rows of the form: it would be lost."""
        # Under the table the signatures stand in the columns for words.
        columns = [self.at[key] for key in ("count", "date", "spent") if key in self.at]
        for row in range(self.facts.header + 1, max(self.sheet.rows, default=0) + 2):
            if row not in self.facts.rows:
                for column in columns:
                    if typed(self._cell(row, column)):
                        yield self._fault("form-row-stray", row, column)
                        break

    def _cutoff(self) -> tuple[date, list[Diagnostic]]:
        """Return the day of rows that give none; it lies in the form's period."""
        window, place = self.facts.window, self.facts.cutoff
        letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", place).groups()  # type: ignore[union-attr]
        row, column = int(digits), column_number(letters) - 1
        if code := self._not_typed(row, column):
            return window.end, [self._fault(code, row, column)]
        words = _day(self._cell(row, column))
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
        wrong = [
            self._fault(code, row, self.at[key])
            for key in ("task", *inputs)
            if (code := self._not_typed(row, self.at[key]))
        ]
        wrong += [
            self._fault("cell-too-long", row, self.at[key], limit=LONGEST_TEXT)
            for key in ("task", *inputs)
            if len(typed(self._cell(row, self.at[key]))) > LONGEST_TEXT
        ]
        if wrong:
            return None, wrong
        typed_in = ((key, _input(key, self._cell(row, self.at[key]))) for key in inputs)
        given = {key: value for key, value in typed_in if value}
        choice, fault = self._task(row, asked, bool(given))
        if fault is not None or choice is None:
            return None, [fault] if fault else []
        if not given or given == {"count": "0"}:  # none, and no more to say of it
            return None, [] if asked.task else [self._fault("form-row-empty", row, self.at["count"])]
        words: dict[str, object] = {**given, "task": choice.task, "agency": self.facts.agency}
        if "date" not in given:
            claimed = {"units", "evidence"} & given.keys() or str(given.get("count", "0")).strip("0")
            if claimed and choice.dated:
                return None, [self._fault("form-date-missing", row, self.at["date"], task=choice.task)]
            if claimed and not {"count", "units"} & given.keys():
                return None, [self._fault("form-count-missing", row, self.at["count"], task=choice.task)]
            # What has no day and claims nothing is money, or a reason: as things stand on the form's day.
            words = {**words, "date": cutoff.isoformat()} | ({} if claimed else {"count": "0"})
        told = {"evidence", "cause"} & given.keys()
        if told and choice.dated and not {"count", "units", "spent"} & words.keys():
            words["count"] = "1"  # the day is that on which it was done
        if asked.due:
            words["due"] = asked.due
        record, faults = build(Record, {**words, "form": self._key(row)})
        if record is not None:
            judged = (f._replace(path=f.path[1:]) for f in check_records([record], self.plan))
            faults = [f for f in judged if f.code != "record-units-unsaid"]
            faults += units_unsaid(self.plan, record)
            faults += self._after_closing(record)
        found = [
            self._fault(f.code, row, self._column_of(f), **f.args)._replace(severity=f.severity)
            for f in faults
        ]
        return record, found

    def _after_closing(self, record: Record) -> Iterator[Fault]:
        """Warn of a day after the one on which the form's data close: most likely a slip, or the next form's."""
        if record.date > self.facts.window.end:
            args = {"date": record.date, "end": self.facts.window.end}
            yield Fault("form-date-after-closing", ("date",), args, Severity.WARNING)

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
        return self.at.get(key, self.at["id"])

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
