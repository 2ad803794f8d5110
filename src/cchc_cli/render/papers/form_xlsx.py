"""A form as an Excel workbook: what an agency fills in of what it did."""

from collections.abc import Mapping, Sequence
from datetime import date

from xlsxwriter.utility import xl_range_abs

from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.reports.form import (
    AHEAD,
    AHEAD_ASSUMED,
    APART,
    ASSUMED,
    ESTIMATE,
    SHEET,
    TARGET,
    WORDS,
    Form,
    FormRow,
    FormTask,
)
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import row_height
from cchc_cli.render.papers.form_sheet import (
    CELL,
    CENTRED,
    HEADER,
    INPUT,
    MONEY,
    FormWords,
    FormWorkbook,
    Headline,
    midnight,
)

_WIDTHS = {
    "id": 6,
    "task": 42,
    "when": 18,
    "due": 16,
    "done": 9,
    "count": 9,
    "date": 13,
    "spent": 16,
    "evidence": 28,
    "cause": 24,
    "note": 24,
    "units": 10,
}
_LABEL = 100
"""Letters of a task in the list to choose from; its id comes first, so they differ."""

_SHAPES: dict[str, dict[str, object]] = {
    "count": {"align": "center", "num_format": "0"},
    "units": {"align": "center", "num_format": "0"},
    "date": {"align": "center", "num_format": "dd/mm/yyyy"},
    # The cell holds the day alone; the mark before it is how it is shown.
    ASSUMED: {"align": "center", "num_format": '"~ "dd/mm/yyyy'},
    AHEAD: {"align": "center", "num_format": '"→ "dd/mm/yyyy'},
    AHEAD_ASSUMED: {"align": "center", "num_format": '"→ ~ "dd/mm/yyyy'},
    # “96%” typed into a cell for numbers would be 0,96.
    "value": {"align": "center", "num_format": "@"},
    "spent": MONEY,
}


def write(form: Form, language: Language) -> bytes:
    """Write a form as an XLSX workbook. The same form gives the same bytes."""
    return _ReportForm(form, language).finish()


def columns_of(form: Form) -> tuple[str, ...]:
    """Return the columns of a form by their keys; how much is done is shown only where a log was given."""
    followed = any(task.done is not None for task in form.tasks)
    return ("id", "task", "when", "due", *(("done",) if followed else ()), *form.inputs)


class _ReportForm(FormWorkbook):
    """The workbook while it is written."""

    def __init__(self, form: Form, language: Language) -> None:
        widths = {key: _WIDTHS[key] for key in columns_of(form)}
        words = FormWords(
            language("form.title"),
            language("form.sheet"),
            {key: language(f"form.col_{key}") for key in widths},
            language("form.cutoff"),
            language("form.cutoff_note"),
        )
        super().__init__(form.head, form.rows, widths, words, language)
        self.form = form
        self.tasks = {task.id: task for task in form.tasks}
        self._table(self._over(self._lines(), form.head.window.end))

    def _lines(self) -> list[Headline]:
        """Return the lines over the table."""
        form, head, language = self.form, self.head, self.language
        name = inert(head.name)
        agency = (
            language("form.agency", name=name)
            if head.size is None
            else language("form.agency_size", name=name, size=language.number(head.size))
        )
        period = (
            language(f"reporting.{head.code}", year=head.window.end.year)
            if head.code
            else language("form.whole")
        )
        dates = {"start": language.date(head.window.start), "end": language.date(head.window.end)}
        # In a line that is there anyway: a form's cells stay where they are.
        more = [language("form.how_more")]
        if form.asked != head.window:
            more.append(language("form.how_asked"))
        kinds = {row.kind for row in form.rows}
        if kinds & {AHEAD, AHEAD_ASSUMED}:
            more.append(language("form.how_ahead"))
        if kinds & {ASSUMED, AHEAD_ASSUMED}:
            more.append(language("form.how_assumed"))
        italic = {"text_wrap": True, "italic": True}
        return [
            *self._title_lines(agency, language("form.period", period=period, **dates)),
            (language("form.how"), italic),
            (" ".join(more), italic),
        ]

    def _table(self, header: int) -> None:
        self._header(header)
        choices = self._choices("task", [(task.id, task.name, str(task.of)) for task in self.form.tasks])
        first_extra, after = self._rows(header + 1)
        self._checks(header + 1, after - 1)
        if first_extra:
            self._choose(first_extra, after - 1, choices, "task")
        words = {key: self.language(f"form.{key}") for key in WORDS}
        self._under(self._targets(self._estimates(after)), header, words)

    def _rows(self, row: int) -> tuple[int, int]:
        """Write the rows to fill from `row` on; return the first one of a task to choose, and the row after all."""
        above, first_extra = "", 0
        if self.form.rows and not self.form.rows[0].task:
            known = any(task.done for task in self.form.tasks)
            row = self._band(row, self.language("form.all_recorded" if known else "form.nothing_due"))
        for what in self.form.rows:
            if what.kind in APART:
                continue
            if not what.task and not first_extra:
                first_extra = row = self._band(row, self.language("form.extra", **self._asked_days()))
            if what.task:
                self._asked(row, what, self.tasks[what.task], named=what.task != above)
            else:
                self._free(row)
            self._hide("row", str(row + 1), *what)
            above, row = what.task, row + 1
        return first_extra, row

    def _choices(self, key: str, listed: Sequence[tuple[str, ...]]) -> str:
        """Hide what is chosen from, each an id, a name and more; return the formula of its place."""
        first = self.hidden_rows
        for id_, name, *more in listed:
            label = inert(f"{id_}. {name}").replace("\n", " ")
            self._hide(key, label[:_LABEL], id_, *more)
        return f"={SHEET}!{xl_range_abs(first, 1, self.hidden_rows - 1, 1)}"

    def _choose(self, first: int, last: int, choices: str, what: str) -> None:
        """Let the cells for what is told of be chosen from a list."""
        rule = {"validate": "list", "source": choices, "error_type": "stop"}
        self._check(first, self.columns.index("task"), last, rule, self.language(f"form.check_{what}"))

    def _asked(self, row: int, what: FormRow, task: FormTask, *, named: bool) -> None:
        """Write a row of a task; its name stands in the first of its rows only."""
        language = self.language
        name = language("form.shared", name=task.name) if task.shared else task.name
        done = task.done
        words: dict[str, str] = {
            "id": task.id,
            "task": inert(name) if named else "",
            "when": inert("; ".join(task.when)) if named else "",
            "due": "",
            "done": ""
            if done is None or not named
            else language("form.done_of", done=language.number(done), of=language.number(task.of))
            if task.of
            else language.number(done),
        }
        for n, key in enumerate(self.columns):
            if key in self.form.inputs:
                self.page.write_blank(row, n, None, self.look(CELL, INPUT, _SHAPES.get(key, {})))
            elif key == "due" and what.due:
                shape = _SHAPES.get(what.kind, _SHAPES["date"])
                day = midnight(date.fromisoformat(what.due))
                self.page.write_datetime(row, n, day, self.look(CELL, shape))
            elif key == "due":
                label = "form.own_dates" if what.kind == Kind.EXTERNAL else "form.asked_days"
                words["due"] = language(label, **self._asked_days())
                self._text(row, n, words["due"], self.look(CELL, CENTRED))
            else:
                look = self.look(CELL, CENTRED if key in ("id", "done") else {})
                self._text(row, n, words[key], look)
        tall = ("task", "when", "due")
        height = row_height([words[key] for key in tall], [_WIDTHS[key] for key in tall])
        self.page.set_row(row, max(height, 20))

    def _asked_days(self) -> dict[str, str]:
        """Return the words for the days of which a row without a due date asks."""
        asked, language = self.form.asked, self.language
        return {"start": language.date(asked.start), "end": language.date(asked.end)}

    def _free(self, row: int) -> None:
        for n, key in enumerate(self.columns):
            fillable = key == "task" or key in self.form.inputs
            look = self.look(CELL, INPUT if fillable else {}, _SHAPES.get(key, {}))
            self.page.write_blank(row, n, None, look)
        self.page.set_row(row, 20)

    def _estimates(self, row: int) -> int:
        """Ask, under the table, for the estimate of each work that has none yet; return the row after."""
        rows = [what for what in self.form.rows if what.kind == ESTIMATE]
        if not rows:
            return row
        row = self._apart(row, ESTIMATE, {"id": "id", "task": "task", "due": "amount"})
        for what in rows:
            task = self.tasks[what.task]
            texts = {"id": task.id, "task": inert(task.name), "due": self.language.money(task.amount or 0)}
            row = self._fill_in(row, what, texts)
        number = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "warning"}
        at = self.columns.index("spent")
        self._check(row - len(rows), at, row - 1, number, self.language("form.check_spent"))
        return row

    def _targets(self, row: int) -> int:
        """Ask for what was measured of the plan's targets; return the row after."""
        rows = [what for what in self.form.rows if what.kind == TARGET]
        if not rows:
            return row
        aims = [
            (target.id, f"{target.text} ({target.value})" if target.value else target.text)
            for target in self.form.targets
        ]
        choices = self._choices(TARGET, aims)
        row = self._apart(row, TARGET, {"task": TARGET, "date": "measured"})
        for what in rows:
            row = self._fill_in(row, what, {})
        self._choose(row - len(rows), row - 1, choices, TARGET)
        span, at = self.head.span, self.columns.index("date")
        self._check_date(row - len(rows), at, row - 1, at, span.start, span.end)
        return row

    def _apart(self, row: int, kind: str, locked: Mapping[str, str]) -> int:
        """Write the line and the headings over rows that stand apart; return the row under them."""
        row = self._band(row, self.language(f"form.{kind}"))
        titles = {**APART[kind], **locked}
        words = [self.language(f"form.col_{titles[key]}") if key in titles else "" for key in self.columns]
        for n, word in enumerate(words):
            self._text(row, n, word, self.look(CELL, HEADER))
        self.page.set_row(row, row_height(words, [_WIDTHS[key] - 1 for key in self.columns]))
        return row + 1

    def _fill_in(self, row: int, what: FormRow, texts: Mapping[str, str]) -> int:
        """Write a row that stands apart; return the row after it."""
        for n, key in enumerate(self.columns):
            if key in APART[what.kind] or (key == "task" and not what.task):
                shape = _SHAPES.get(APART[what.kind].get(key, ""), _SHAPES.get(key, {}))
                self.page.write_blank(row, n, None, self.look(CELL, INPUT, shape))
            else:
                look = self.look(CELL, CENTRED if key in ("id", "due") else {})
                self._text(row, n, texts.get(key, ""), look)
        self.page.set_row(row, max(row_height([texts.get("task", "")], [_WIDTHS["task"]]), 20))
        self._hide("row", str(row + 1), *what)
        return row + 1

    def _checks(self, first: int, last: int) -> None:
        """Tell at the keyboard of what can't be right. Only what no reading allows is stopped."""
        language = self.language
        at = {key: n for n, key in enumerate(self.columns)}
        span = self.head.span
        self._check_date(first, at["date"], last, at["date"], span.start, span.end)
        whole = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "stop"}
        self._check(first, at["count"], last, whole, language("form.check_count"))
        money = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "warning"}
        self._check(first, at["spent"], last, money, language("form.check_spent"))
        if self.head.size is not None:
            units = {
                "validate": "integer",
                "criteria": "between",
                "minimum": 1,
                "maximum": self.head.size,
                "error_type": "stop",
            }
            message = language("form.check_units", size=language.number(self.head.size))
            self._check(first, at["units"], last, units, message)
