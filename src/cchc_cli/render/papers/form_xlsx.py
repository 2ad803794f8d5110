"""A form as an Excel workbook: what an agency fills in, and a hidden sheet that says what it is a form of.

The sheet is locked but for the cells to fill, without a password: it keeps slips out, and nobody in. What the
hidden sheet holds is read back by `files.office.form`; its first column says what the rest of a row is.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.reports.form import (
    AHEAD,
    AHEAD_ASSUMED,
    APART,
    ASSUMED,
    ESTIMATE,
    FORM_VERSION,
    SHEET,
    TARGET,
    WORDS,
    Form,
    FormRow,
    FormTask,
    fingerprint,
)
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import Workbook, row_height

_WIDTHS = {
    "id": 6,
    "task": 44,
    "when": 18,
    "due": 12,
    "done": 9,
    "count": 9,
    "date": 13,
    "spent": 16,
    "evidence": 30,
    "cause": 24,
    "note": 24,
    "units": 10,
}
_LABEL = 100
"""Letters of a task in the list to choose from; its id comes first, so they differ."""

_IDENTITY = (2, 3, 4)
"""The rows that say of which plan, agency and period a form is."""

_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
"""In inches."""

_CELL: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "text_wrap": True}
_CENTRED: dict[str, object] = {"align": "center"}
_INPUT: dict[str, object] = {"bg_color": "#FFFBE0", "locked": False}
_HEADER: dict[str, object] = {"bold": True, "bg_color": "#E3ECF5", "align": "center"}
_BAND: dict[str, object] = {"italic": True, "bg_color": "#F4F6F8"}
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
    "spent": {"align": "right", "num_format": "#,##0"},
}


def write(form: Form, language: Language) -> bytes:
    """Write a form as an XLSX workbook. The same form gives the same bytes."""
    return _FormSheet(form, language).finish()


def columns_of(form: Form) -> tuple[str, ...]:
    """Return the columns of a form by their keys; how much is done is shown only where a log was given."""
    followed = any(task.done is not None for task in form.tasks)
    return ("id", "task", "when", "due", *(("done",) if followed else ()), *form.inputs)


class _FormSheet(Workbook):
    """The workbook while it is written."""

    def __init__(self, form: Form, language: Language) -> None:
        super().__init__(language("form.title"))
        self.form = form
        self.language = language
        self.columns = columns_of(form)
        self.texts: list[tuple[str, str]] = []
        self.tasks = {task.id: task for task in form.tasks}
        self.page = self.add_sheet(language("form.sheet"), margins=_MARGINS)
        self.hidden = self.book.add_worksheet(SHEET)
        self.hidden_rows = 0
        self._set_up()
        self._table(self._head() + 1)
        self._hide_texts()
        self.hidden.very_hidden()
        self.page.activate()

    def _set_up(self) -> None:
        page = self.page
        page.set_footer(
            '&L&"Times New Roman,Italic"'
            + inert(self.form.name).replace("&", "&&")[:80]
            + '&R&"Times New Roman,Regular"'
            + self.language("document.page", page="&P", pages="&N")
        )
        for n, key in enumerate(self.columns):
            page.set_column(n, n, _WIDTHS[key])
        page.protect("", {"format_columns": True, "format_rows": True})

    def _head(self) -> int:
        """Write what stands over the table, and what is hidden; return the row under it."""
        width = sum(_WIDTHS[key] for key in self.columns)
        lines = self._lines()
        for row, (text, look) in enumerate(lines):
            self.page.set_row(row, row_height([text], [width]) + (6 if row == 0 else 0))
            self._text(row, 0, text, self.look(look), to=len(self.columns) - 1)
        self._cutoff(len(lines))
        for key, values in self._facts(xl_rowcol_to_cell(len(lines), 2)).items():
            self._hide(key, *values)
        return len(lines) + 1

    def _lines(self) -> list[tuple[str, Mapping[str, object]]]:
        """Return the lines over the table, each with its look."""
        form, language = self.form, self.language
        name = inert(form.name)
        agency = (
            language("form.agency", name=name)
            if form.size is None
            else language("form.agency_size", name=name, size=language.number(form.size))
        )
        period = (
            language(f"reporting.{form.code}", year=form.window.end.year)
            if form.code
            else language("form.whole")
        )
        dates = {"start": language.date(form.window.start), "end": language.date(form.window.end)}
        plan = language("form.plan", number=inert(form.number), title=inert(form.title))
        centred: dict[str, object] = {"align": "center", "text_wrap": True}
        # In a line that is there anyway: a form's cells stay where they are.
        more = [language("form.how_more")]
        if form.asked != form.window:
            more.append(language("form.how_asked"))
        kinds = {row.kind for row in form.rows}
        if kinds & {AHEAD, AHEAD_ASSUMED}:
            more.append(language("form.how_ahead"))
        if kinds & {ASSUMED, AHEAD_ASSUMED}:
            more.append(language("form.how_assumed"))
        bold, italic = {**centred, "bold": True}, {"text_wrap": True, "italic": True}
        return [
            (language("form.title"), {**bold, "font_size": 15}),
            (plan, bold),
            (agency, bold),
            (language("form.period", period=period, **dates), centred),
            (language("form.how"), italic),
            (" ".join(more), italic),
        ]

    def _cutoff(self, row: int) -> None:
        """Write the line that says up to which day data are given."""
        window, language = self.form.window, self.language
        self.page.set_row(row, 21)
        self._text(row, 1, language("form.cutoff"), self.look({"align": "right", "bold": True}))
        look = self.look(_CELL, _INPUT, _SHAPES["date"])
        self.page.write_datetime(row, 2, _midnight(window.end), look)
        self._check_date(row, 2, row, 2, window.start, window.end)
        self._text(row, 3, language("form.cutoff_note"), self.look({"italic": True}))

    def _facts(self, cutoff: str) -> dict[str, list[str]]:
        """Return what a form knows of itself; `cutoff` is the cell of the day up to which data are given."""
        form = self.form
        return {
            "version": [FORM_VERSION],
            "plan": [form.number],
            "span": [form.span.start.isoformat(), form.span.end.isoformat()],
            "agency": [form.agency],
            "period": [form.code],
            "window": [form.window.start.isoformat(), form.window.end.isoformat()],
            "sheet": [self.page.get_name()],
            "identity": [f"A{row}" for row in _IDENTITY],
            "cutoff": [cutoff],
            "mark": [fingerprint(FORM_VERSION, form.number, form.agency, form.code, form.window, form.rows)],
            "columns": list(self.columns),
            "headings": [self.language(f"form.col_{key}") for key in self.columns],
        }

    def _hide(self, *words: str) -> int:
        """Put a row on the hidden sheet; return its place."""
        for n, word in enumerate(words):
            self.hidden.write_string(self.hidden_rows, n, word)
        self.hidden_rows += 1
        return self.hidden_rows - 1

    def _table(self, header: int) -> None:
        page, language = self.page, self.language
        titles = [language(f"form.col_{key}") for key in self.columns]
        widths = [_WIDTHS[key] for key in self.columns]
        page.set_row(header, row_height(titles, [w - 1 for w in widths]))
        for n, title in enumerate(titles):
            self._text(header, n, title, self.look(_CELL, _HEADER))
        self._hide("header", str(header + 1))
        choices = self._choices("task", [(task.id, task.name, str(task.of)) for task in self.form.tasks])
        first_extra, after = self._rows(header + 1)
        self._checks(header + 1, after - 1)
        if first_extra:
            self._choose(first_extra, after - 1, choices, "task")
        after = self._targets(self._estimates(after))
        after = self._words(after)
        corner = xl_rowcol_to_cell(after - 1, len(self.columns) - 1)
        page.ignore_errors({"number_stored_as_text": f"A1:{corner}"})
        page.freeze_panes(header + 1, 2)
        page.repeat_rows(header)
        self._signatures(after + 1)

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
                self.page.write_blank(row, n, None, self.look(_CELL, _INPUT, _SHAPES.get(key, {})))
            elif key == "due" and what.due:
                shape = _SHAPES.get(what.kind, _SHAPES["date"])
                day = _midnight(date.fromisoformat(what.due))
                self.page.write_datetime(row, n, day, self.look(_CELL, shape))
            elif key == "due":
                label = "form.own_dates" if what.kind == Kind.EXTERNAL else "form.asked_days"
                words["due"] = language(label, **self._asked_days())
                self._text(row, n, words["due"], self.look(_CELL, _CENTRED))
            else:
                look = self.look(_CELL, _CENTRED if key in ("id", "done") else {})
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
            look = self.look(_CELL, _INPUT if fillable else {}, _SHAPES.get(key, {}))
            self.page.write_blank(row, n, None, look)
        self.page.set_row(row, 20)

    def _band(self, row: int, text: str) -> int:
        """Write a line across the table; return the row under it."""
        look = self.look({**_CELL, "text_wrap": False}, _BAND)
        for n in range(len(self.columns)):
            self.page.write_blank(row, n, None, look)
        self._text(row, 0, text, look)
        self.page.set_row(row, 20)
        return row + 1

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
        span, at = self.form.span, self.columns.index("date")
        self._check_date(row - len(rows), at, row - 1, at, span.start, span.end)
        return row

    def _apart(self, row: int, kind: str, locked: Mapping[str, str]) -> int:
        """Write the line and the headings over rows that stand apart; return the row under them."""
        row = self._band(row, self.language(f"form.{kind}"))
        titles = {**APART[kind], **locked}
        words = [self.language(f"form.col_{titles[key]}") if key in titles else "" for key in self.columns]
        for n, word in enumerate(words):
            self._text(row, n, word, self.look(_CELL, _HEADER))
        self.page.set_row(row, row_height(words, [_WIDTHS[key] - 1 for key in self.columns]))
        return row + 1

    def _fill_in(self, row: int, what: FormRow, texts: Mapping[str, str]) -> int:
        """Write a row that stands apart; return the row after it."""
        for n, key in enumerate(self.columns):
            if key in APART[what.kind] or (key == "task" and not what.task):
                shape = _SHAPES.get(APART[what.kind].get(key, ""), _SHAPES.get(key, {}))
                self.page.write_blank(row, n, None, self.look(_CELL, _INPUT, shape))
            else:
                look = self.look(_CELL, _CENTRED if key in ("id", "due") else {})
                self._text(row, n, texts.get(key, ""), look)
        self.page.set_row(row, max(row_height([texts.get("task", "")], [_WIDTHS["task"]]), 20))
        self._hide("row", str(row + 1), *what)
        return row + 1

    def _words(self, row: int) -> int:
        """Ask for words of the whole form, a wide cell each; return the row after."""
        last = len(self.columns) - 1
        for key in WORDS:
            row = self._band(row, self.language(f"form.{key}"))
            self.page.merge_range(row, 0, row, last, None, self.look(_CELL, _INPUT, {"valign": "top"}))
            self.page.set_row(row, 60)
            self._hide("words", key, xl_rowcol_to_cell(row, 0))
            row += 1
        return row

    def _text(self, row: int, column: int, text: str, look: Format, to: int | None = None) -> None:
        """Write a text that nobody is to change, up to the column `to`; what it says is kept on the hidden sheet."""
        if to is None:
            self.page.write_string(row, column, text, look)
        else:
            self.page.merge_range(row, column, row, to, text, look)
        if text:
            self.texts.append((xl_rowcol_to_cell(row, column), text))

    def _hide_texts(self) -> None:
        for place, text in self.texts:
            self._hide("text", place, text)

    def _checks(self, first: int, last: int) -> None:
        """Tell at the keyboard of what can't be right. Only what no reading allows is stopped."""
        language = self.language
        at = {key: n for n, key in enumerate(self.columns)}
        span = self.form.span
        self._check_date(first, at["date"], last, at["date"], span.start, span.end)
        whole = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "stop"}
        self._check(first, at["count"], last, whole, language("form.check_count"))
        money = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "warning"}
        self._check(first, at["spent"], last, money, language("form.check_spent"))
        if self.form.size is not None:
            units = {
                "validate": "integer",
                "criteria": "between",
                "minimum": 1,
                "maximum": self.form.size,
                "error_type": "stop",
            }
            message = language("form.check_units", size=language.number(self.form.size))
            self._check(first, at["units"], last, units, message)

    def _check_date(self, top: int, left: int, bottom: int, right: int, start: date, end: date) -> None:
        # A day typed as text (another Windows language) is only warned of: it is read when collected.
        rule = {
            "validate": "date",
            "criteria": "between",
            "minimum": start,
            "maximum": end,
            "error_type": "warning",
            "error_title": self.language("form.check_title"),
            "error_message": self.language(
                "form.check_date", start=self.language.date(start), end=self.language.date(end)
            ),
        }
        self.page.data_validation(top, left, bottom, right, rule)

    def _check(self, first: int, column: int, last: int, rule: Mapping[str, object], message: str) -> None:
        words = {"error_title": self.language("form.check_title"), "error_message": message}
        self.page.data_validation(first, column, last, column, {**rule, **words})

    def _signatures(self, row: int) -> None:
        left, right = 1, len(self.columns) - 2
        for column, who, how in ((left, "made_by", "sign"), (right, "signed_by", "stamp")):
            self._text(row, column, self.language(f"form.{who}"), self.look(_CENTRED, {"bold": True}))
            self._text(row + 1, column, self.language(f"form.{how}"), self.look(_CENTRED, {"italic": True}))
            self.page.write_blank(row + 2, column, None, self.look(_CENTRED, _INPUT))
            self._hide("free", xl_rowcol_to_cell(row + 2, column))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001
