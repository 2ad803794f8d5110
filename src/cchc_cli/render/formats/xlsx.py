"""Excel workbook (XLSX): a sheet per table, amounts as numbers, sums as live formulas, set to print on A4."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from cchc_cli.messages import DASH, Language, inert
from cchc_cli.render.cells import ASSUMED, MonthDay, drawn, is_numeric, weekdays, weeks
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Cell,
    Column,
    Document,
    Heading,
    MonthGrid,
    Note,
    Row,
    Table,
    Tone,
)
from cchc_cli.render.letters import lines_of, longest_word, width_of
from cchc_cli.render.live import Number, most_of, total_of
from cchc_cli.render.paper_fit import (
    BOTTOM,
    FEWEST,
    LEFT,
    LETTERS,
    RIGHT,
    TOP,
    WIDTH,
    Columns,
    Wish,
    columns_on_paper,
    row_breaks,
)

CELL_LIMIT = 32_767
"""The characters that a cell holds (Excel specifications and limits)."""

# The file's form of a number format is American; [$-42A] makes LibreOffice draw it with the separators of
# Vietnamese whatever the reader's settings are. Excel always takes those of the reader's Windows.
_FORMATS = {
    "vi": {
        As.COUNT: "[$-42A]#,##0",
        As.MONEY: "[$-42A]#,##0",
        As.SHARE: "[$-42A]0.0%",
        As.DATE: "dd/mm/yyyy",
    },
    "en": {
        As.COUNT: "[$-409]#,##0",
        As.MONEY: "[$-409]#,##0",
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
_FONT: dict[str, object] = {"font_name": "Times New Roman", "font_size": LETTERS, "valign": "vcenter"}
_BORDER: dict[str, object] = {"border": 1, "border_color": "#BFBFBF"}
_TITLE: dict[str, object] = {"bold": True, "font_size": 15}
_HEADING: dict[str, object] = {"bold": True, "font_size": 13}
_HEADER: dict[str, object] = {
    "bold": True,
    "bg_color": "#E3ECF5",
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
}
_MARGINS = {"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM}
"""In inches."""

_WIDEST, _LONGEST_WORD, _WIDEST_TEXT = 360, 240, 600
"""Of a column, in points: what it asks for, what a word that stays whole takes, what the longest text of all does."""
_NARROWEST_TEXT = 420
"""The room of what stands over and under a table, in points, however narrow that is."""
_BAR = Wish(60, 150)
_SIDES, _BUTTON = 16, 18
"""What the sides of a cell take of its width, and the button of a filter."""
_DIGIT, _PIXEL = 6, 7
"""The width of a figure in points; the parts of one in which a file has the widths of columns."""
_LETTER, _EDGES = 5.25, 3.75
"""The width of a letter that a column is told in, in points, and what its edges take besides."""

LINE_HEIGHT = 15.75
"""Points from line to line of 12-point Times New Roman."""
_HIGHEST = 409
"""Of rows, in points (Excel specifications and limits)."""
_MOST_LINES = 23
"""Lines of a cell as high, when words do not fill each."""
_SAMPLE = 200
"""Rows by which the height of all is reckoned."""
_MOST_BREAKS = 1023
"""Of pages that a person sets (Excel specifications and limits)."""
_LONGEST_PIECE = 120
"""Letters of a text in a formula; Excel takes 255 units, quotes and letters beyond the basic plane count twice."""
_FROZEN = 260
"""Points that may stay in view: more would leave no room to scroll in on a small screen."""
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


class _SheetLine(NamedTuple):
    """A paragraph over or under a table, with its look, and the key of the column whose total it says."""

    text: str
    look: Mapping[str, object]
    key: str = ""


@dataclass(slots=True)
class _Sheet:
    """What goes on one sheet: the lines over its table or month, each with its look, and those under it."""

    above: list[_SheetLine] = field(default_factory=list)
    body: Table | MonthGrid | None = None
    under: list[_SheetLine] = field(default_factory=list)
    name: str = ""


def write(document: Document, language: Language) -> bytes:
    """Write `document` as an XLSX workbook with a sheet per table or month.

    What sums a table up stands over it, and how it is to be read under it. Cells of data are written as the text
    or number that they are, never as a formula or a link. What does not fit into a cell is cut, marked, and counted
    in a note on the last sheet. The same document gives the same bytes.
    """
    return _Book(document, language).finish()


def _sheets(document: Document, language: Language) -> list[_Sheet]:
    """Deal out the blocks: a heading, a table or a month begins a new sheet once the sheet has its body."""
    sheets = [_Sheet([_SheetLine(document.title, _TITLE)])]
    if document.subtitle:
        sheets[0].above.append(_SheetLine(document.subtitle, {"italic": True}))
    for block in document.blocks:
        if sheets[-1].body is not None and not isinstance(block, Note):
            sheets.append(_Sheet())
        sheet = sheets[-1]
        match block:
            case Heading(text):
                sheet.above.append(_SheetLine(text, _HEADING))
                sheet.name = sheet.name or text
            case Note(text, tone, key):
                is_legend = sheet.body is not None and tone is Tone.QUIET
                lines = sheet.under if is_legend else sheet.above
                lines.append(_SheetLine(text, _TONES.get(tone, {}), key))
            case Table():
                sheet.body = block
                sheet.name = block.name or sheet.name
            case MonthGrid(year, month):
                sheet.body = block
                sheet.name = language("document.month", month=month, year=year)
                sheet.above = sheet.above or [_SheetLine(sheet.name, _HEADING)]
    if sheets[-1].body is None and len(sheets) > 1:
        sheets[-2].under += sheets.pop().above
    return sheets


class Workbook:
    """A workbook while it is written, every letter in Times New Roman; the same one gives the same bytes."""

    def __init__(self, title: str, *, constant_memory: bool = False, **properties: str) -> None:
        self.out = io.BytesIO()
        # In whose figures the widths of columns are told: LibreOffice has none as wide where Calibri is not installed.
        font = {"font_name": "Times New Roman", "font_size": LETTERS}
        self.book = xlsxwriter.Workbook(
            self.out,
            {"constant_memory": constant_memory, "in_memory": True, "default_format_properties": font},
        )
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

    def set_widths(self, page: Any, widths: Iterable[float]) -> None:
        """Set the widths of a sheet's columns, in points."""
        for n, width in enumerate(widths):
            page.set_column(n, n, (-(-width * _PIXEL // _DIGIT) - 5) / _PIXEL)

    def lay(
        self,
        page: Any,
        columns: Columns,
        heights: Sequence[float],
        header: int | None,
        *,
        room: float = 0,
        held: Set[int] = frozenset(),
        fewest: int = FEWEST,
    ) -> None:
        """Set the columns of a sheet and where its pages break (`row_breaks`); its rows have these heights.

        The row `header` and the columns that say what a row is are repeated on each page. Behind the last column
        there is `room` more.
        """
        self.set_widths(page, (*columns.widths, *([room] if room else [])))
        page.set_print_scale(columns.scale)
        breaks = row_breaks(heights, header, columns.scale, held=held, fewest=fewest)
        page.set_h_pagebreaks(breaks[:_MOST_BREAKS])
        page.set_v_pagebreaks(list(columns.breaks))
        if header is not None:
            page.repeat_rows(header)
        if columns.breaks:
            page.repeat_columns(0, columns.repeated - 1)

    def foot(self, page: Any, title: str, words: str) -> None:
        """Put a title at the foot of each page, cut to what the line holds, and `words` about the page's number."""
        shown = inert(title).replace("\n", " ")
        while width_of(shown, LETTERS) > WIDTH - 120:
            shown = shown[: len(shown) * 9 // 10] + "…"
        shown = shown.replace("&", "&&")
        page.set_footer(
            f'&L&"Times New Roman,Italic"&{LETTERS} {shown}&R&"Times New Roman,Regular"&{LETTERS} {words}'
        )

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
        self.foot(page, self.document.title, self.language("document.page", page="&P", pages="&N"))
        body, self.heights = sheet.body, list[float]()
        columns = self._columns(sheet)
        # A column that is repeated would repeat a part of what stands over the table.
        start = columns.repeated if columns.breaks else 0
        widths = columns.widths[start : columns.first_page]
        extra = max(_NARROWEST_TEXT - sum(widths), 0) if not columns.breaks else 0
        across = _Across(start, columns.first_page - (not extra), sum(widths) + extra)
        total = _total_cells(sheet)
        for line in sheet.above:
            self._line(page, line, across, total.get(line.key))
        self._row(page, LINE_HEIGHT)  # an empty line before what follows
        header = None
        if isinstance(body, Table):
            header = len(self.heights)
            self._table(page, body, columns)
        elif isinstance(body, MonthGrid):
            self._month(page, body, columns.widths)
        if sheet.under or (last and self.cut):
            self._row(page, LINE_HEIGHT / 2)
        for line in sheet.under:
            self._line(page, line, across)
        if last and self.cut:
            self._line(page, _SheetLine(self.language("document.cut.note", count=self.cut), {}), across)
        # Of the table itself some rows are to stand on the last page.
        fewest = FEWEST + (len(sheet.under) + 1 if sheet.under else 0)
        self.lay(page, columns, self.heights, header, room=extra, fewest=fewest)

    def _row(self, page: Any, height: float) -> int:
        """Begin a row as high as this; return it."""
        page.set_row(len(self.heights), height)
        self.heights.append(height)
        return len(self.heights) - 1

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

    def _columns(self, sheet: _Sheet) -> Columns:
        body = sheet.body
        if not isinstance(body, Table):
            return Columns((100,) * 7, 100)
        rows = _rows(body)
        wishes = [self._wish(column, [row.cells[n] for row in rows]) for n, column in enumerate(body.columns)]
        # A number alone does not say what a row is: the name behind it does.
        heads = next((n for n, wish in enumerate(wishes, 1) if wish.like > 2 * _SIDES + 40), 1)
        sample = rows[:: len(rows) // _SAMPLE + 1]

        def high(widths: Sequence[float]) -> float:
            across = max(sum(widths), _NARROWEST_TEXT)
            around = sum(_line_height(line, across) for line in (*sheet.above, *sheet.under))
            table = (
                sum(self._row_height(row, body, widths) for row in sample) * len(rows) / max(len(sample), 1)
            )
            return around + 2 * LINE_HEIGHT + _headings_height(body, widths) + table

        return columns_on_paper(wishes, heads, high)

    def _wish(self, column: Column, cells: Sequence[Cell]) -> Wish:
        if column.kind is As.BAR:
            return _BAR
        # A heading wraps between its words, and carries the filter's button.
        head = longest_word(inert(column.title), LETTERS, bold=True) + _SIDES + _BUTTON
        need, like = head, head
        for cell in cells:
            text, bold = drawn(cell, column.kind, self.language), cell is cells[-1]
            if column.kind is As.TEXT:
                wish = wish_of(text, bold=bold)
                need, like = max(need, wish.need), max(like, wish.like)
            else:
                need = max(need, width_of(text, LETTERS, bold=bold) + _SIDES)
        return Wish(need, max(need, like), column.group)

    def _table(self, page: Any, table: Table, columns: Columns) -> None:
        """Write a table with its headings and its total."""
        widths = columns.widths
        top = self._row(page, _headings_height(table, widths))
        for n, (title, *_) in enumerate(table.columns):
            page.write_string(top, n, self._text(title), self.look(_HEADER, _BORDER))
        places = _CellPlaces(table, top + 1)
        for row in _rows(table):
            at = self._row(page, self._row_height(row, table, widths))
            self._cells(page, at, row, table, places)
        if sum(self.heights[: top + 1]) <= _FROZEN:
            page.freeze_panes(top + 1, columns.repeated if columns.breaks else 0)
        if table.rows:
            page.autofilter(top, 0, places.end - 1, len(table.columns) - 1)
            # The number of a task is a name.
            page.ignore_errors({"number_stored_as_text": xl_range(top, 0, places.end, len(widths) - 1)})
        for n, column in enumerate(table.columns):
            if column.kind is As.BAR and table.rows:
                page.conditional_format(top + 1, n, places.end - 1, n, _DATA_BAR)

    def _row_height(self, row: Row, table: Table, widths: Sequence[float]) -> float:
        pairs = zip(row.cells, table.columns, widths, strict=True)
        texts = [(cell, width) for cell, column, width in pairs if isinstance(cell, str)]
        bold = row.tone is Tone.STRONG
        return height_of([text for text, _ in texts], [width for _, width in texts], bold=bold)

    def _cells(self, page: Any, at: int, row: Row, table: Table, places: "_CellPlaces") -> None:
        for n, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            if formula := places.formula(at, n, row):
                shown = cell if isinstance(cell, int) else float(cell) if isinstance(cell, Fraction) else None
                nothing = column.live.nothing if column.live else DASH
                look = self._cell_format(column.kind, row.tone)
                page.write_formula(at, n, formula, look, nothing if shown is None else shown)
            else:
                whole = isinstance(cell, Fraction) and cell.denominator == 1
                kind = As.COUNT if column.kind is As.QUANTITY and whole else column.kind
                self._cell(page, at, n, cell, kind, row.tone)

    def _cell_format(self, kind: As, tone: Tone, *, mark: str = "") -> Any:
        """Return how a cell looks; a `mark` is shown before its number, which stays as it is."""
        shape: dict[str, object] = {"align": "center"}
        if is_numeric(kind):
            shape = {"align": "right", "indent": 1}
        elif kind in (As.TEXT, As.ID):
            shape = {"text_wrap": True, "indent": 1}
        number = _FORMATS[self.language.code].get(kind)  # what has decimals shows them as it has them
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

    def _month(self, page: Any, grid: MonthGrid, widths: Sequence[float]) -> None:
        """Write a month, Monday first, each day with what falls due and its name if it is a day off."""
        head = self._row(page, LINE_HEIGHT + 4)
        for n, name in enumerate(weekdays(self.language)):
            page.write_string(head, n, name, self.look(_HEADER, _BORDER))
        for week in weeks(grid, self.language):
            texts = [day.text if day else "" for day in week]
            at = self._row(page, max(height_of(texts, widths, bold=True), 3 * LINE_HEIGHT + 4))
            for n, (day, text) in enumerate(zip(week, texts, strict=True)):
                form = self.look(_BORDER, {"text_wrap": True, "valign": "top"}, _day_look(day))
                page.write_string(at, n, text, form)

    def _line(self, page: Any, line: _SheetLine, across: "_Across", total: str | None = None) -> None:
        """Write a paragraph across some columns, as high as it needs; it goes where the `total` is another."""
        shown, form = self._text(line.text), self.look({"text_wrap": True}, line.look)
        first, last, width = across
        at = self._row(page, _line_height(line, width))
        if last > first:
            page.merge_range(at, first, at, last, "", form)
        if total is not None:
            page.write_formula(at, first, f'=IF({total},{_quoted(shown)},"")', form, shown)
        else:
            page.write_string(at, first, shown, form)

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


class _Across(NamedTuple):
    """The first and the last column that a paragraph stands across, and how wide they are together."""

    first: int
    last: int
    width: float


class _CellPlaces:
    """Where the cells of a table are, for the formulas that follow from them."""

    def __init__(self, table: Table, first: int) -> None:
        self.table, self.first, self.end = table, first, first + len(table.rows)
        self.at = {column.key: n for n, column in enumerate(table.columns) if column.key}
        self.fixed: dict[str, str] = {}
        self.of: dict[str, Number] = {}
        for key, n in self.at.items():
            if table.total is not None:
                self.fixed[total_of(key)] = xl_rowcol_to_cell(self.end, n, row_abs=True, col_abs=True)
                self.of[total_of(key)] = _number(table.total.cells[n])
            if numbers := self._numbers(n):
                self.fixed[most_of(key)] = f"MAX({xl_range_abs(first, n, self.end - 1, n)})"
                self.of[most_of(key)] = max(numbers)

    def _numbers(self, n: int) -> list[int | Fraction]:
        return [number for row in self.table.rows if (number := _number(row.cells[n])) is not None]

    def formula(self, at: int, n: int, row: Row) -> str:
        """Return what a cell of a row follows from; nothing where that is not what the cell says."""
        column, cell = self.table.columns[n], row.cells[n]
        if at == self.end and column.summed:
            numbers = self._numbers(n)
            rows = xl_range(self.first, n, self.end - 1, n)
            # Of the rows that a filter leaves.
            formula = f'=IF(SUBTOTAL(102,{rows})=0,"{DASH}",SUBTOTAL(109,{rows}))'
            return formula if self.table.rows and cell == (sum(numbers) if numbers else None) else ""
        if column.live is None:
            return ""
        numbers_of = self.of | {key: _number(row.cells[place]) for key, place in self.at.items()}
        if not all(key in numbers_of for key in column.live.keys):
            return ""
        value = column.live.value(numbers_of)
        if value != _number(cell) or (value is None and cell not in (None, column.live.nothing)):
            return ""
        return column.live.formula(lambda keys: self._cells(at, keys))

    def _cells(self, at: int, keys: tuple[str, ...]) -> str:
        """Return the cells of a row, those beside one another as a run of them."""
        places = [self.fixed[key] for key in keys if key in self.fixed]
        columns = [self.at[key] for key in keys if key in self.at]
        for _, run in groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0]):
            beside = [n for _, n in run]
            places.append(xl_range(at, beside[0], at, beside[-1]))
        return ",".join(places)


def _rows(table: Table) -> list[Row]:
    """Return the rows of a table, its total as one that is drawn strong."""
    return [*table.rows, *([table.total._replace(tone=Tone.STRONG)] if table.total else [])]


def _line_height(line: _SheetLine, width: float) -> float:
    size = float(str(line.look.get("font_size", LETTERS)))
    lines = lines_of(inert(line.text), width - _SIDES, size, bold=bool(line.look.get("bold")))
    return min(lines * LINE_HEIGHT * size / LETTERS + 4, _HIGHEST)


def _headings_height(table: Table, widths: Sequence[float]) -> float:
    return height_of([column.title for column in table.columns], [width - 2 for width in widths], bold=True)


def _total_cells(sheet: _Sheet) -> dict[str, str]:
    """Return for each key of a column that its total, under the lines, headings and rows, is what it is."""
    table = sheet.body
    if not isinstance(table, Table) or table.total is None:
        return {}
    row = len(sheet.above) + 2 + len(table.rows)
    pairs = enumerate(zip(table.columns, table.total.cells, strict=True))
    return {
        column.key: f"{xl_rowcol_to_cell(row, n)}={cell}"
        for n, (column, cell) in pairs
        if column.key and isinstance(cell, int)
    }


def _quoted(text: str) -> str:
    """Write a text in a formula, in pieces that Excel takes."""
    pieces = [text[n : n + _LONGEST_PIECE] for n in range(0, len(text), _LONGEST_PIECE)]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def _number(cell: Cell) -> Number:
    return cell if isinstance(cell, int | Fraction) else None


def wish_of(text: str, *, bold: bool = False) -> Wish:
    """Return what a text needs of a column, its words whole and no more lines than a row holds, and would like."""
    whole = width_of(text, LETTERS, bold=bold)
    word = min(longest_word(text, LETTERS, bold=bold), _LONGEST_WORD)
    need = max(word, min(whole / _MOST_LINES, _WIDEST_TEXT)) + _SIDES
    return Wish(need, max(need, min(whole + _SIDES, _WIDEST)))


def points(letters: float) -> float:
    """Return how wide a column of so many letters is, in points."""
    return letters * _LETTER + _EDGES


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height in points of a row of cells as wide as so many letters."""
    return height_of(texts, list(map(points, widths)))


def height_of(texts: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> float:
    """Return the height of a row, in points: LibreOffice sets it for nobody, and a print needs it."""
    pairs = zip(texts, widths, strict=True)
    lines = max(
        (lines_of(inert(text), width - _SIDES, LETTERS, bold=bold) for text, width in pairs), default=1
    )
    return min(lines * LINE_HEIGHT + 4, _HIGHEST)


def _cut_units(text: str, units: int) -> str:
    """Return as much of `text` as fits into `units` UTF-16 units, no letter split."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _short(text: str) -> str:
    """Return a text that fits a document property (255 characters)."""
    return _cut_units(inert(text), 255)
