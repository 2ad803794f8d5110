"""What the Excel forms of agencies have in common: how they look, and what a hidden sheet says that they are.

The sheet is locked but for the cells to fill, without a password: it keeps slips out, and nobody in. What the
hidden sheet holds is read back by `files.forms.form`; its first column says what the rest of a row is.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.form import FORM_VERSION, SHEET, FormHead, FormRow, fingerprint
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import Workbook, points, row_height

IDENTITY = (2, 3, 4)
"""The rows that say of which plan, agency and period a form is."""

_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
"""In inches."""

CELL: dict[str, object] = {"border": 1, "border_color": "#BFBFBF", "text_wrap": True}
CENTRED: dict[str, object] = {"align": "center"}
INPUT: dict[str, object] = {"bg_color": "#FFFBE0", "locked": False}
HEADER: dict[str, object] = {"bold": True, "bg_color": "#E3ECF5", "align": "center"}
BAND: dict[str, object] = {"italic": True, "bg_color": "#F4F6F8"}
MONEY: dict[str, object] = {"align": "right", "num_format": "#,##0"}
_DATE: dict[str, object] = {"align": "center", "num_format": "dd/mm/yyyy"}

Headline = tuple[str, Mapping[str, object]]
"""A line over the table, with its look."""


class FormWords(NamedTuple):
    """What a form is called, its sheet, its columns by their keys, and the day that stands over its table."""

    title: str
    sheet: str
    headings: Mapping[str, str]
    day: str
    day_note: str


class FormWorkbook(Workbook):
    """The workbook of a form while it is written; `widths` are those of its columns, by their keys.

    Whoever derives from it writes the table between `_over` and `_under`.
    """

    def __init__(
        self,
        head: FormHead,
        rows: Sequence[FormRow],
        widths: Mapping[str, float],
        words: FormWords,
        language: Language,
    ) -> None:
        super().__init__(words.title)
        self.head, self.asked_rows, self.words, self.language = head, rows, words, language
        self.widths, self.columns = widths, tuple(widths)
        self.texts: list[tuple[str, str]] = []
        self.page = self.add_sheet(words.sheet, margins=_MARGINS)
        self.hidden = self.book.add_worksheet(SHEET)
        self.hidden_rows = 0
        self._set_up()

    def finish(self) -> bytes:
        """Return the file, once all is hidden that is to be read back."""
        for place, text in self.texts:
            self._hide("text", place, text)
        self.hidden.very_hidden()
        self.page.activate()
        return super().finish()

    def _set_up(self) -> None:
        page = self.page
        self.foot(page, self.head.name, self.language("document.page", page="&P", pages="&N"))
        self.set_widths(page, map(points, self.widths.values()))
        page.protect("", {"format_columns": True, "format_rows": True})

    def _over(self, lines: Sequence[Headline], day: date) -> int:
        """Write what stands over the table, and hide what the form is; return the row of the headings.

        Under the lines stands a `day` to change, of the form's window.
        """
        width = sum(self.widths.values())
        for row, (text, look) in enumerate(lines):
            self.page.set_row(row, row_height([text], [width]) + (6 if row == 0 else 0))
            self._text(row, 0, text, self.look(look), to=len(self.columns) - 1)
        self._day(len(lines), day)
        for key, values in self._facts(xl_rowcol_to_cell(len(lines), 2)).items():
            self._hide(key, *values)
        return len(lines) + 2

    def _title_lines(self, *identity: str) -> list[Headline]:
        """Return the title, the plan, and what else says whose the form is."""
        head, language = self.head, self.language
        plan = language("form.plan", number=inert(head.number), title=inert(head.title))
        centred: dict[str, object] = {"align": "center", "text_wrap": True}
        bold = {**centred, "bold": True}
        who, when = identity
        return [(self.words.title, {**bold, "font_size": 15}), (plan, bold), (who, bold), (when, centred)]

    def _day(self, row: int, day: date) -> None:
        window = self.head.window
        self.page.set_row(row, 21)
        self._text(row, 1, self.words.day, self.look({"align": "right", "bold": True}))
        self.page.write_datetime(row, 2, midnight(day), self.look(CELL, INPUT, _DATE))
        self._check_date(row, 2, row, 2, window.start, window.end)
        self._text(row, 3, self.words.day_note, self.look({"italic": True}))

    def _facts(self, cutoff: str) -> dict[str, list[str]]:
        """Return what a form knows of itself; `cutoff` is the cell of its day."""
        head = self.head
        return {
            "version": [FORM_VERSION],
            "plan": [head.number],
            "span": _days(head.span),
            "agency": [head.agency],
            "period": [head.code],
            "window": _days(head.window),
            "sheet": [self.page.get_name()],
            "identity": [f"A{row}" for row in IDENTITY],
            "cutoff": [cutoff],
            "mark": [
                fingerprint(FORM_VERSION, head.number, head.agency, head.code, head.window, self.asked_rows)
            ],
            "columns": list(self.columns),
            "headings": self._headings,
        }

    @property
    def _headings(self) -> list[str]:
        return [self.words.headings[key] for key in self.columns]

    def _hide(self, *words: str) -> int:
        """Put a row on the hidden sheet; return its place."""
        for n, word in enumerate(words):
            self.hidden.write_string(self.hidden_rows, n, word)
        self.hidden_rows += 1
        return self.hidden_rows - 1

    def _header(self, row: int) -> None:
        """Write the headings of the table."""
        titles = self._headings
        self.page.set_row(row, row_height(titles, [w - 1 for w in self.widths.values()]))
        for n, title in enumerate(titles):
            self._text(row, n, title, self.look(CELL, HEADER))
        self._hide("header", str(row + 1))

    def _under(self, row: int, header: int, asked: Mapping[str, str]) -> None:
        """Write what stands under the table, from `row` on: cells for words of the whole form, and who signs.

        `asked` are the words over each of those cells, by its key.
        """
        for key, text in asked.items():
            row = self._band(row, text)
            look = self.look(CELL, INPUT, {"valign": "top"})
            self.page.merge_range(row, 0, row, len(self.columns) - 1, None, look)
            self.page.set_row(row, 60)
            self._hide("words", key, xl_rowcol_to_cell(row, 0))
            row += 1
        corner = xl_rowcol_to_cell(row - 1, len(self.columns) - 1)
        self.page.ignore_errors({"number_stored_as_text": f"A1:{corner}"})
        self.page.freeze_panes(header + 1, 2)
        self.page.repeat_rows(header)
        self._signatures(row + 1)

    def _band(self, row: int, text: str) -> int:
        """Write a line across the table; return the row under it."""
        look = self.look({**CELL, "text_wrap": False}, BAND)
        for n in range(len(self.columns)):
            self.page.write_blank(row, n, None, look)
        self._text(row, 0, text, look)
        self.page.set_row(row, 20)
        return row + 1

    def _text(self, row: int, column: int, text: str, look: Format, to: int | None = None) -> None:
        """Write a text that nobody is to change, up to the column `to`; what it says is kept on the hidden sheet."""
        if to is None:
            self.page.write_string(row, column, text, look)
        else:
            self.page.merge_range(row, column, row, to, text, look)
        if text:
            self.texts.append((xl_rowcol_to_cell(row, column), text))

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
            self._text(row, column, self.language(f"form.{who}"), self.look(CENTRED, {"bold": True}))
            self._text(row + 1, column, self.language(f"form.{how}"), self.look(CENTRED, {"italic": True}))
            self.page.write_blank(row + 2, column, None, self.look(CENTRED, INPUT))
            self._hide("free", xl_rowcol_to_cell(row + 2, column))


def _days(period: Period) -> list[str]:
    return [period.start.isoformat(), period.end.isoformat()]


def midnight(day: date) -> datetime:
    """Return a day as a workbook's library wants it."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001
