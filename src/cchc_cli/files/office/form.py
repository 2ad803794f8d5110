"""Filled forms on disk to the records that they tell: right agency and plan, every fault by its sheet and cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold, nearest
from cchc_cli.domain.reports.collect import FilledForm
from cchc_cli.domain.reports.form import APART, INPUTS, SHEET, TARGET, FormRow
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.form_lines import EstimateRows
from cchc_cli.files.office.form_sheet import MAX_ROWS, Choice, FormFacts, FormSheet, typed_day
from cchc_cli.files.office.paper import checked_bytes, exhausting
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.office.workbook import WORKBOOK, OpenWorkbook, SheetCells, Value
from cchc_cli.files.office.zip import is_as_made, open_office_zip

MAX_BYTES = 10_000_000
"""A form takes 20 kB; with a signed page pasted in as a picture it may reach this."""

MAX_COLUMNS = 100

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a folder of forms is searched for. All but the first are refused, and are not passed over in silence."""


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
        facts = FormFacts.read(file, workbook.sheet(SHEET))
        facts.check(file, plan)
        try:
            name = _own_sheet(file, workbook, facts.sheet)
            rows = EstimateRows if facts.is_estimate else ReportRows
            reader = rows(file, plan, facts._replace(sheet=name), workbook.sheet(name))
            form = reader.form([*_beside(reader, workbook, facts.sheet)])
            if is_as_made(archive):
                # Nobody sent back what the plan itself has filled in.
                left = () if facts.is_estimate else form.records
                return form._replace(as_made=True, records=left, rows=form.rows[: len(left)])
            return form
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


def _beside(reader: FormSheet, workbook: OpenWorkbook, name: str) -> Iterator[Diagnostic]:
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


class ReportRows(FormSheet):
    """The rows of due dates, of other work, of estimates and of targets."""

    money = "spent"
    figures = ("count", "date", "spent")
    of_keys: ClassVar[Mapping[str, str]] = {"proposed": "spent", "value": "spent", "target": "task"}

    def __init__(self, file: str, plan: Plan, facts: FormFacts, sheet: SheetCells) -> None:
        super().__init__(file, plan, facts, sheet)
        self.choices = {fold(word): c for c in facts.choices for word in (c.label, c.task, f"{c.task}.")}
        self.tasks = {choice.task: choice for choice in facts.choices}

    def is_in_place(self, row: int, asked: FormRow) -> bool:
        """Whether a row still is of its task and due date."""
        due = self._cell(row, self.at["due"])
        day = due.isoformat()[:10] if isinstance(due, date) else ""
        return typed(self._cell(row, self.at["id"])) == asked.task and day == asked.due

    def is_of(self, asked: FormRow, key: str) -> bool:
        """Whether a cell is one to fill, or says whose the row is."""
        named = key in ("id", "due") or (key == "task" and not asked.task)
        return named or key in APART.get(asked.kind, INPUTS)

    def answers(self, cutoff: date) -> Iterator[tuple[int, Record | None, list[Diagnostic]]]:
        """Yield each row; of two that measure the same target otherwise the second is wrong."""
        readings: dict[object, tuple[int, str | None]] = {}
        for row, asked in self.facts.rows.items():
            record, found = (self._apart if asked.kind in APART else self._record)(row, asked, cutoff)
            if record is not None and record.target is not None:
                other, value = readings.setdefault((record.target, record.date), (row, record.value))
                if value != record.value:
                    args = {"row": str(other), "other": self.file}
                    place = f"{self.facts.sheet}!{self._place(row, self.at['task'])}"
                    found.append(Diagnostic("form-row-clash", self.file, args=args, place=place))
            yield row, record, found

    def _record(self, row: int, asked: FormRow, cutoff: date) -> tuple[Record | None, list[Diagnostic]]:
        """Return the record of a row, None where nothing is filled in, and what is wrong with it."""
        inputs = [key for key in INPUTS if key in self.at]
        if wrong := self._unreadable(row, ("task", *inputs)):
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
        if wrong := self._unreadable(row, ("task", *keys)):
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

    def _task(self, row: int, asked: FormRow, filled: bool) -> tuple[Choice | None, Diagnostic | None]:
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


def _input(key: str, value: Value) -> str | list[str]:
    """Return what was typed into a cell as a progress log writes it; nothing where the cell is empty."""
    if key == "date":
        return typed_day(value)
    if isinstance(value, bool):
        return str(value)
    text = typed(value)
    if key == "evidence":
        return [line.strip() for line in text.split("\n") if line.strip()]
    return text
