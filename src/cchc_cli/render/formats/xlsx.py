"""Excel workbook (XLSX): a sheet per table, amounts as numbers, sums as live formulas, set to print on A4."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range

from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import ASSUMED, MonthDay, display_width, drawn, is_numeric, weekdays, weeks
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Cell,
    Column,
    Document,
    Heading,
    MonthGrid,
    Note,
    Table,
    Tone,
)

CELL_LIMIT = 32_767
"""The characters that a cell holds (Excel specifications and limits)."""

# The file's form of a number format is American; [$-42A] makes LibreOffice draw it with the separators of
# Vietnamese whatever the reader's settings are. Excel always takes those of the reader's Windows.
_FORMATS = {
    "vi": {
        As.COUNT: "[$-42A]#,##0",
        As.MONEY: '[$-42A]#,##0 "đ"',
        As.SHARE: "[$-42A]0.0%",
        As.DATE: "dd/mm/yyyy",
    },
    "en": {
        As.COUNT: "[$-409]#,##0",
        As.MONEY: '[$-409]"VND" #,##0',
        As.SHARE: "[$-409]0.0%",
        As.DATE: "yyyy-mm-dd",
    },
}
_TONES: dict[Tone, dict[str, object]] = {
    Tone.LATE: {"font_color": "#9B1C1C", "bg_color": "#FDECEC"},
    Tone.SOON: {"font_color": "#7A4B00", "bg_color": "#FFF5DF"},
    Tone.DONE: {"font_color": "#1E6B3A"},
    Tone.QUIET: {"font_color": "#5F6368"},
    Tone.STRONG: {"bold": True},
}
_FONT: dict[str, object] = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_BORDER: dict[str, object] = {"border": 1, "border_color": "#BFBFBF"}
_HEADER: dict[str, object] = {
    "bold": True,
    "bg_color": "#E3ECF5",
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
}
_MARGINS = {"left": 0.6, "right": 0.4, "top": 0.8, "bottom": 0.6}
"""In inches."""

_NARROWEST, _WIDEST, _BAR_WIDTH = 8, 48, 25.0
"""Column widths, in the widths of a digit."""
_LETTERS = 1.1
"""Letters of 12-point Times New Roman in the width of a digit of the default font."""

_LINE_HEIGHT = 15.75
"""Points from line to line of 12-point Times New Roman."""
_DATA_BAR = {
    "type": "data_bar",
    "bar_only": True,
    "bar_solid": True,
    "bar_color": "#5B8DB8",
    "min_type": "num",
    "min_value": 0,
    "max_type": "num",
    "max_value": 1,
}


@dataclass(slots=True)
class _Sheet:
    """What goes on one sheet: the lines over its table, the table or month, and the notes under it."""

    heads: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    body: Table | MonthGrid | None = None
    notes: list[Note] = field(default_factory=list)
    name: str = ""


def write(document: Document, language: Language) -> bytes:
    """Write `document` as an XLSX workbook with a sheet per table or month.

    Headings stand over their table, and notes under it, so that what is frozen stays few lines high. Cells of
    data are written as the text or number that they are, never as a formula or a link. What does not fit
    into a cell is cut, marked, and counted in a note on the last sheet. The same document gives the same
    bytes.
    """
    return _Book(document, language).finish()


def _sheets(document: Document, language: Language) -> list[_Sheet]:
    """Deal out the blocks: a heading, a table or a month begins a new sheet once the sheet has its body."""
    sheets = [_Sheet([(document.title, {"bold": True, "font_size": 15})])]
    if document.subtitle:
        sheets[0].heads.append((document.subtitle, {"italic": True}))
    for block in document.blocks:
        if sheets[-1].body is not None and not isinstance(block, Note):
            sheets.append(_Sheet())
        sheet = sheets[-1]
        match block:
            case Heading(text):
                sheet.heads.append((text, {"bold": True, "font_size": 13}))
                sheet.name = sheet.name or text
            case Note():
                sheet.notes.append(block)
            case Table():
                sheet.body = block
                sheet.name = block.name or sheet.name
            case MonthGrid(year, month):
                sheet.body = block
                sheet.name = language("document.month", month=month, year=year)
                sheet.heads = sheet.heads or [(sheet.name, {"bold": True, "font_size": 13})]
    return sheets


class Workbook:
    """A workbook while it is written, every letter in Times New Roman; the same one gives the same bytes."""

    def __init__(self, title: str, *, constant_memory: bool = False, **properties: str) -> None:
        self.out = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.out, {"constant_memory": constant_memory, "in_memory": True})
        # XlsxWriter would stamp the time of writing.
        stamp = datetime(2000, 1, 1)  # noqa: DTZ001
        self.book.set_properties({"title": _short(title), "created": stamp, **properties})
        self.formats: dict[tuple[tuple[str, object], ...], Any] = {}

    def add_sheet(self, name: str, *, margins: Mapping[str, float] = _MARGINS) -> Any:
        """Add a sheet that prints on broad pages of A4, as wide as they are."""
        page = self.book.add_worksheet(name)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(**margins)
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)
        return page

    def look(self, *layers: Mapping[str, object]) -> Any:
        """Return the format of some properties, later ones before earlier ones."""
        properties = {k: v for layer in (_FONT, *layers) for k, v in layer.items()}
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(properties)
        return self.formats[key]

    def finish(self) -> bytes:
        """Return the file."""
        self.book.close()
        return self.out.getvalue()


class _Book(Workbook):
    """The workbook of a document: the names of its sheets, and how many cells were cut."""

    def __init__(self, document: Document, language: Language) -> None:
        # Rows are written top down, so each can leave memory once the next begins (20,000 rows: 40 MB less).
        super().__init__(document.title, constant_memory=True)
        self.document = document
        self.language = language
        self.names: set[str] = set()
        self.cut = 0
        sheets = _sheets(document, language)
        for number, sheet in enumerate(sheets, 1):
            self._sheet(sheet, number, last=number == len(sheets))

    def _sheet(self, sheet: _Sheet, number: int, last: bool) -> None:
        page = self.add_sheet(self._name(sheet.name, number))
        if number > 1:
            title = inert(self.document.title).replace("\n", " ").replace("&", "&&")
            page.set_header('&R&"Times New Roman,Italic"' + _cut_units(title, 200))
        page.set_footer(
            '&C&"Times New Roman,Regular"' + self.language("document.page", page="&P", pages="&N")
        )
        body = sheet.body
        widths = self._widths(body) if isinstance(body, Table) else [14.0] * 7
        for n, width in enumerate(widths):
            page.set_column(n, n, width)

        top = len(sheet.heads)
        for row, (text, look) in enumerate(sheet.heads):
            page.set_row(row, _LINE_HEIGHT * 1.4)
            page.write_string(row, 0, self._text(text), self.look(look))
        top += top > 0  # an empty line before what follows

        if isinstance(body, Table):
            top = self._table(page, body, top, widths) + 1
        elif isinstance(body, MonthGrid):
            top = self._month(page, body, top) + 1
        for note in sheet.notes:
            top = self._note(page, note, top, widths)
        if last and self.cut:
            self._note(page, Note(self.language("document.cut.note", count=self.cut)), top, widths)

    def _name(self, name: str, number: int) -> str:
        """Return a name that Excel takes: 1–31 characters, none of `[]:*?/\\`, no outer quote, unique."""
        wanted = re.sub(r"[\[\]:*?/\\\s]+", " ", inert(name)).strip(" '")
        # Excel counts UTF-16 units, and keeps “History” for itself.
        if not wanted or wanted.casefold() == "history":
            wanted = self.language("document.sheet", n=number)
        suffix, n = "", 1
        while (name := _cut_units(wanted, 31 - len(suffix)).rstrip(" '") + suffix).casefold() in self.names:
            n += 1
            suffix = f" ({n})"
        self.names.add(name.casefold())
        return name

    def _widths(self, table: Table) -> list[float]:
        rows = [*table.rows, *([table.total] if table.total else [])]
        return [self._width(column, [row.cells[n] for row in rows]) for n, column in enumerate(table.columns)]

    def _width(self, column: Column, cells: Sequence[Cell]) -> float:
        if column.kind is As.BAR:
            return _BAR_WIDTH
        # A heading wraps between its words, and carries the filter's button.
        words = [display_width(word) + 4 for word in inert(column.title).split()]
        texts = [display_width(drawn(cell, column.kind, self.language)) + 5 for cell in cells]
        return float(min(max([_NARROWEST, *words, *texts]), _WIDEST))

    def _table(self, page: Any, table: Table, top: int, widths: Sequence[float]) -> int:
        """Write a table with its header on row `top` (0-based); return the first row under it."""
        header = self.look(_HEADER, _BORDER)
        page.set_row(top, row_height([column.title for column in table.columns], [w - 1 for w in widths]))
        for n, column in enumerate(table.columns):
            page.write_string(top, n, self._text(column.title), header)
        first = top + 1
        for offset, row in enumerate(table.rows):
            texts = [cell if isinstance(cell, str) else "" for cell in row.cells]
            page.set_row(first + offset, row_height(texts, widths))
            for n, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
                self._cell(page, first + offset, n, cell, column.kind, row.tone)
        end = first + len(table.rows)
        page.freeze_panes(first, 0)
        page.repeat_rows(top)
        if table.rows:
            page.autofilter(top, 0, end - 1, len(table.columns) - 1)
        for n, column in enumerate(table.columns):
            if column.kind is As.BAR and table.rows:
                page.conditional_format(first, n, end - 1, n, _DATA_BAR)
        if table.total is None:
            return end
        page.set_row(end, _LINE_HEIGHT + 4)
        for n, (cell, column) in enumerate(zip(table.total.cells, table.columns, strict=True)):
            if column.summed and isinstance(cell, int) and table.rows:
                formula = f"=SUM({xl_range(first, n, end - 1, n)})"
                page.write_formula(end, n, formula, self._cell_format(column.kind, Tone.STRONG), cell)
            else:
                self._cell(page, end, n, cell, column.kind, Tone.STRONG)
        return end + 1

    def _cell_format(self, kind: As, tone: Tone, *, mark: str = "") -> Any:
        """Return how a cell looks; a `mark` is shown before its number, which stays as it is."""
        shape: dict[str, object] = {"align": "center"}
        if is_numeric(kind):
            shape = {"align": "right", "indent": 1}
        elif kind in (As.TEXT, As.ID):
            shape = {"text_wrap": True, "indent": 1}
        number = _FORMATS[self.language.code].get(kind)
        if mark:
            number = f'"{mark}"{number}'
        return self.look(_BORDER, shape, {"num_format": number} if number else {}, _TONES.get(tone, {}))

    def _cell(self, page: Any, row: int, column: int, cell: Cell, kind: As, tone: Tone) -> None:
        form = self._cell_format(kind, tone, mark=ASSUMED if isinstance(cell, AssumedDate) else "")
        if isinstance(cell, date):
            page.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), form)  # noqa: DTZ001
        elif isinstance(cell, Fraction):
            page.write_number(row, column, float(cell), form)
        elif isinstance(cell, int):
            page.write_number(row, column, cell, form)
        elif text := self._text(drawn(cell, kind, self.language)):
            page.write_string(row, column, text, form)
        else:
            page.write_blank(row, column, None, form)

    def _month(self, page: Any, grid: MonthGrid, top: int) -> int:
        """Write a month, Monday first, each day with what falls due and its name if it is a day off."""
        for n, name in enumerate(weekdays(self.language)):
            page.write_string(top, n, name, self.look(_HEADER, _BORDER))
        for week in weeks(grid, self.language):
            top += 1
            page.set_row(top, 3 * _LINE_HEIGHT + 4)
            for n, day in enumerate(week):
                form = self.look(_BORDER, {"text_wrap": True, "valign": "top"}, _day_look(day))
                page.write_string(top, n, day.text if day else "", form)
        return top + 1

    def _note(self, page: Any, note: Note, row: int, widths: Sequence[float]) -> int:
        """Write a paragraph across the table's width, as high as it needs; return the row under it."""
        text = self._text(note.text)
        form = self.look({"text_wrap": True}, _TONES.get(note.tone, {}))
        page.set_row(row, row_height([text], [sum(widths)]))
        if len(widths) > 1:
            page.merge_range(row, 0, row, len(widths) - 1, "", form)
        page.write_string(row, 0, text, form)
        return row + 1

    def _text(self, text: str) -> str:
        shown = inert(text)
        if len(shown.encode("utf-16-le")) // 2 <= CELL_LIMIT:
            return shown
        self.cut += 1
        mark = self.language("document.cut")
        return _cut_units(shown, CELL_LIMIT - len(mark)) + mark


def _day_look(day: MonthDay | None) -> dict[str, object]:
    shade: dict[str, object] = {"bg_color": "#F0F0F0"} if day and day.rests else {}
    return shade | {"bold": True} if day and day.due else shade


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height in points of a row: LibreOffice sets it for nobody, and a print needs it."""
    lines = max(_lines(text, width * _LETTERS) for text, width in zip(texts, widths, strict=True))
    return min(lines * _LINE_HEIGHT + 4, 409)  # 409 points is Excel's highest


def _lines(text: str, width: float) -> int:
    """Return about how many lines `text` takes when it is wrapped between words to `width` characters."""
    count = 0
    for paragraph in inert(text).split("\n"):
        count, room = count + 1, width
        for word in paragraph.split(" "):
            length = display_width(word)
            if length > room and room < width:
                count, room = count + 1, width
            count += int(max(length - 1, 0) // width)
            room -= length % width + 1
    return count


def _cut_units(text: str, units: int) -> str:
    """Return as much of `text` as fits into `units` UTF-16 units, no letter split."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _short(text: str) -> str:
    """Return a text that fits a document property (255 characters)."""
    return _cut_units(inert(text), 255)
