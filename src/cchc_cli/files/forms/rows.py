"""What an agency filled in of what it did: the rows of a report form to records."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.text import fold, nearest
from cchc_cli.domain.reports.form import APART, INPUTS, TARGET, FormRow
from cchc_cli.files.forms.sheet import Choice, FormFacts, FormSheet, typed_day
from cchc_cli.files.office.sheets import typed
from cchc_cli.files.office.workbook import SheetCells, Value


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
