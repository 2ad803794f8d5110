"""A form as an Excel workbook: what an agency fills in, and a hidden sheet that says what it is a form of.

The sheet is locked but for the cells to fill, without a password: it keeps slips out, and nobody in. What the
hidden sheet holds is read back by `files.forms`; its first column says what the rest of a row is.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.reports.form import FORM_VERSION, SHEET, Form, FormRow, FormTask, fingerprint
from cchc_cli.messages import Language
from cchc_cli.render.cells import inert
from cchc_cli.render.formats.xlsx import row_height

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
    "cause": 26,
    "units": 10,
}
_LABEL = 100
"""Letters of a task in the list to choose from; its id comes first, so they differ."""

_FONT: dict[str, object] = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_CELL: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "text_wrap": True}
_CENTRED: dict[str, object] = {"align": "center"}
_INPUT: dict[str, object] = {"bg_color": "#FFFBE0", "locked": False}
_HEADER: dict[str, object] = {"bold": True, "bg_color": "#E3ECF5", "align": "center"}
_BAND: dict[str, object] = {"italic": True, "bg_color": "#F4F6F8"}
_SHAPES: dict[str, dict[str, object]] = {
    "count": {"align": "center", "num_format": "0"},
    "units": {"align": "center", "num_format": "0"},
    "date": {"align": "center", "num_format": "dd/mm/yyyy"},
    "spent": {"align": "right", "num_format": "#,##0"},
}


def write(form: Form, language: Language) -> bytes:
    """Write a form as an XLSX workbook. The same form gives the same bytes."""
    return _FormSheet(form, language).finish()


def columns_of(form: Form) -> tuple[str, ...]:
    """Return the columns of a form by their keys; how much is done is shown only where a log was given."""
    followed = any(task.done is not None for task in form.tasks)
    return ("id", "task", "when", "due", *(("done",) if followed else ()), *form.inputs)


class _FormSheet:
    """The workbook while it is written."""

    def __init__(self, form: Form, language: Language) -> None:
        self.form = form
        self.language = language
        self.columns = columns_of(form)
        self.tasks = {task.id: task for task in form.tasks}
        self.out = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.out, {"in_memory": True})
        # XlsxWriter would stamp the time of writing.
        self.book.set_properties({"title": language("form.title"), "created": datetime(2000, 1, 1)})  # noqa: DTZ001
        self.page = self.book.add_worksheet(language("form.sheet"))
        self.hidden = self.book.add_worksheet(SHEET)
        self.formats: dict[str, Any] = {}

    def finish(self) -> bytes:
        self._set_up()
        top = self._head()
        header = top + 1
        self._table(header)
        self.hidden.very_hidden()
        self.page.activate()
        self.book.close()
        return self.out.getvalue()

    def _look(self, *layers: dict[str, object]) -> Any:
        properties = {key: value for layer in (_FONT, *layers) for key, value in layer.items()}
        name = repr(sorted(properties.items()))
        if name not in self.formats:
            self.formats[name] = self.book.add_format(properties)
        return self.formats[name]

    def _set_up(self) -> None:
        page = self.page
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)
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
        """Write what stands over the table; return the row of the day up to which data are given."""
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
        centred: dict[str, object] = {"align": "center", "text_wrap": True}
        lines: list[tuple[str, dict[str, object]]] = [
            (language("form.title"), {**centred, "bold": True, "font_size": 15}),
            (
                language("form.plan", number=inert(form.number), title=inert(form.title)),
                {**centred, "bold": True},
            ),
            (agency, {**centred, "bold": True}),
            (language("form.period", period=period, **dates), centred),
            (language("form.how"), {"text_wrap": True, "italic": True}),
            (language("form.how_more"), {"text_wrap": True, "italic": True}),
        ]
        width = sum(_WIDTHS[key] for key in self.columns)
        for row, (text, look) in enumerate(lines):
            self.page.set_row(row, row_height([text], [width]) + (6 if row == 0 else 0))
            self.page.merge_range(row, 0, row, len(self.columns) - 1, text, self._look(look))
        row = len(lines)
        self.page.set_row(row, 21)
        self.page.write_string(row, 1, language("form.cutoff"), self._look({"align": "right", "bold": True}))
        look = self._look(_CELL, _INPUT, _SHAPES["date"])
        self.page.write_datetime(row, 2, _midnight(form.window.end), look)
        self._check_date(row, 2, row, 2, form.window.start, form.window.end)
        self.page.write_string(row, 3, language("form.cutoff_note"), self._look({"italic": True}))
        facts = {
            "version": [FORM_VERSION],
            "plan": [form.number],
            "span": [form.span.start.isoformat(), form.span.end.isoformat()],
            "agency": [form.agency],
            "period": [form.code],
            "window": [form.window.start.isoformat(), form.window.end.isoformat()],
            "sheet": [self.page.get_name()],
            "cutoff": [xl_rowcol_to_cell(row, 2)],
            "mark": [fingerprint(form.number, form.agency, form.code, form.window, form.rows)],
            "columns": list(self.columns),
            "headings": [language(f"form.col_{key}") for key in self.columns],
        }
        for line, (key, values) in enumerate(facts.items()):
            self._hide(line, [key, *values])
        self.next_hidden = len(facts)
        return row + 1

    def _hide(self, line: int, words: Sequence[str]) -> None:
        for n, word in enumerate(words):
            self.hidden.write_string(line, n, word)

    def _table(self, header: int) -> None:
        page, language = self.page, self.language
        titles = [language(f"form.col_{key}") for key in self.columns]
        widths = [_WIDTHS[key] for key in self.columns]
        page.set_row(header, row_height(titles, [w - 1 for w in widths]))
        for n, title in enumerate(titles):
            page.write_string(header, n, title, self._look(_CELL, _HEADER))
        self._hide(self.next_hidden, ["header", str(header + 1)])
        choices = self._choices(self.next_hidden + 1)
        line = self.next_hidden + 1 + len(self.form.tasks)

        row, above, first_extra = header + 1, "", 0
        if self.form.rows and not self.form.rows[0].task:
            known = any(task.done for task in self.form.tasks)
            row = self._band(row, language("form.all_recorded" if known else "form.nothing_due"))
        for what in self.form.rows:
            if not what.task and not first_extra:
                row = self._band(row, language("form.extra"))
                first_extra = row
            if what.task:
                self._asked(row, what, self.tasks[what.task], named=what.task != above)
            else:
                self._free(row)
            self._hide(line, ["row", str(row + 1), *what])
            above, row, line = what.task, row + 1, line + 1
        last = row - 1
        self._checks(header + 1, last)
        if first_extra:
            task = self.columns.index("task")
            page.data_validation(
                first_extra,
                task,
                last,
                task,
                {
                    "validate": "list",
                    "source": choices,
                    "error_type": "stop",
                    "error_title": language("form.check_title"),
                    "error_message": language("form.check_task"),
                },
            )
        page.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(last, len(self.columns) - 1)}"})
        page.freeze_panes(header + 1, 2)
        page.repeat_rows(header)
        self._signatures(row + 1)

    def _choices(self, line: int) -> str:
        """Put the tasks to choose from on the hidden sheet; return the formula of their place."""
        for n, task in enumerate(self.form.tasks):
            label = inert(f"{task.id}. {task.name}").replace("\n", " ")
            self._hide(line + n, ["task", label[:_LABEL], task.id, str(task.of)])
        return f"={SHEET}!{xl_range_abs(line, 1, line + len(self.form.tasks) - 1, 1)}"

    def _asked(self, row: int, what: FormRow, task: FormTask, *, named: bool) -> None:
        """Write a row of a task; its name stands in the first of its rows only."""
        language = self.language
        name = language("form.shared", name=task.name) if task.shared else task.name
        done = task.done
        words: dict[str, str] = {
            "id": task.id,
            "task": inert(name) if named else "",
            "when": inert("; ".join(task.when)) if named else "",
            "done": ""
            if done is None or not named
            else language("form.done_of", done=language.number(done), of=language.number(task.of))
            if task.of
            else language.number(done),
        }
        for n, key in enumerate(self.columns):
            if key in self.form.inputs:
                self.page.write_blank(row, n, None, self._look(_CELL, _INPUT, _SHAPES.get(key, {})))
            elif key == "due" and what.due:
                self.page.write_datetime(
                    row, n, _midnight(date.fromisoformat(what.due)), self._look(_CELL, _SHAPES["date"])
                )
            elif key == "due":
                label = "form.own_dates" if what.kind == Kind.EXTERNAL else "form.in_period"
                self.page.write_string(row, n, language(label), self._look(_CELL, _CENTRED))
            else:
                look = self._look(_CELL, _CENTRED if key in ("id", "done") else {})
                self.page.write_string(row, n, words[key], look)
        height = row_height([words["task"], words["when"]], [_WIDTHS["task"], _WIDTHS["when"]])
        self.page.set_row(row, max(height, 20))

    def _free(self, row: int) -> None:
        for n, key in enumerate(self.columns):
            fillable = key == "task" or key in self.form.inputs
            look = self._look(_CELL, _INPUT if fillable else {}, _SHAPES.get(key, {}))
            self.page.write_blank(row, n, None, look)
        self.page.set_row(row, 20)

    def _band(self, row: int, text: str) -> int:
        """Write a line across the table; return the row under it."""
        look = self._look({**_CELL, "text_wrap": False}, _BAND)
        for n in range(len(self.columns)):
            self.page.write_blank(row, n, None, look)
        self.page.write_string(row, 0, text, look)
        self.page.set_row(row, 20)
        return row + 1

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
            said = language("form.check_units", size=language.number(self.form.size))
            self._check(first, at["units"], last, units, said)

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

    def _check(self, first: int, column: int, last: int, rule: dict[str, object], said: str) -> None:
        told = {"error_title": self.language("form.check_title"), "error_message": said}
        self.page.data_validation(first, column, last, column, {**rule, **told})

    def _signatures(self, row: int) -> None:
        left, right = 1, len(self.columns) - 2
        for column, who, how in ((left, "made_by", "sign"), (right, "signed_by", "stamp")):
            self.page.write_string(
                row, column, self.language(f"form.{who}"), self._look(_CENTRED, {"bold": True})
            )
            self.page.write_string(
                row + 1, column, self.language(f"form.{how}"), self._look(_CENTRED, {"italic": True})
            )


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001
