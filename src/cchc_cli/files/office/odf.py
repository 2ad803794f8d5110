"""An OpenDocument text (.odt) or spreadsheet (.ods) as a paper, row by row, so that its size does not matter.

OASIS OpenDocument 1.3 Part 3. What a reader of the page sees is read, as of a Word document: hidden sheets, rows and
columns, deleted and struck text and comments are left out, and that is remarked.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Remark
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.hidden import shown_part
from cchc_cli.files.office.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from cchc_cli.files.office.looks import PLAIN, Omitted, margin_lines
from cchc_cli.files.office.odf_styles import STYLE, TABLE, TEXT, Facts, Lists, OdfStyles, look_of
from cchc_cli.files.office.sheets import Scaled, typed
from cchc_cli.files.office.word_numbers import number_in
from cchc_cli.files.office.workbook import column_letters
from cchc_cli.files.office.xml import MAX_DEPTH, NO_XML, elements
from cchc_cli.files.office.zip import open_office_zip, plan_title

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_LIST, _TABLE, _ROW, _COLUMN = f"{TEXT}list", f"{TABLE}table", f"{TABLE}table-row", f"{TABLE}table-column"
_ITEMS = (f"{TEXT}list-item", f"{TEXT}list-header")
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_CHANGES = (f"{TEXT}tracked-changes", f"{TABLE}tracked-changes")
_STYLED = (f"{_OFFICE}automatic-styles", f"{_OFFICE}styles")
_NO_TEXT = (*_CHANGES, f"{TABLE}content-validations", f"{_OFFICE}forms")
_WHOLE = frozenset((*_PARAGRAPHS, _ROW, *_STYLED, *_NO_TEXT))
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_SILENT = frozenset((f"{TEXT}note-citation", f"{TEXT}ruby-text", f"{_SVG}title", f"{_SVG}desc"))
_PAGE_FIELDS = frozenset(
    f"{TEXT}{name}"
    for name in ("page-number", "page-count", "sheet-name", "title", "file-name", "date", "time")
)
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_BODIES = {".odt": f"{_OFFICE}text", ".ods": f"{_OFFICE}spreadsheet"}


def read_odf(
    file: str, data: bytes, suffix: str, progress: Callable[[int, int], None] | None = None
) -> Paper:
    """Read an .odt or .ods from its bytes. Raises `Rejected` for one that is broken or set to exhaust its reader."""
    with open_office_zip(file, data, _CONTENT) as archive:
        if _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST):
            raise whole_file("paper-encrypted", file)
        reading = _OdfReading(file, suffix)
        reading.read_styles(_styles(file, archive))
        for event, element in elements(file, archive, _CONTENT, progress):
            reading.take(event, element)
        return reading.paper(plan_title(archive))


def _styles(file: str, archive: ZipFile) -> Element | None:
    try:
        return fromstring(archive.read(_STYLES)) if _STYLES in archive.namelist() else None
    except NO_XML:
        raise whole_file("zip-broken", file) from None


@dataclass(slots=True)
class _Covered:
    """A cell that covers others: its text, and the last row that it covers."""

    text: str
    last: int
    left: bool


@dataclass(slots=True)
class _OdfTable:
    """A table while its rows arrive; rows and columns are counted from 0."""

    name: str = ""
    hidden: bool = False
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    blank: int = 0  # rows after those that hold nothing so far
    hidden_rows: set[int] = field(default_factory=set)
    hidden_blank: list[int] = field(default_factory=list)  # of the blank ones those that are hidden
    hidden_columns: set[int] = field(default_factory=set)
    looks: list[str] = field(default_factory=list)  # the style of each column's cells
    merged: dict[int, _Covered] = field(default_factory=dict)  # by column


class _OdfReading:
    """The document so far. Paragraphs and table rows are read when they end, and then forgotten.

    Raises `Rejected` where the document is deeper, longer or wider than any is.
    """

    def __init__(self, file: str, suffix: str) -> None:
        self.file, self.body, self.sheets = file, _BODIES[suffix], suffix == ".ods"
        self.styles = OdfStyles()
        self.lists = Lists(self.styles)
        self.omitted = Omitted()
        self.scaled = Scaled()
        self.blocks: list[str | PaperTable] = []
        self.remarks: list[Remark] = []
        self.margins: tuple[str, ...] = ()
        self.notes: list[str] = []
        self.hidden: list[str] = []
        self.changes = self.comments = self.tables = 0
        self.found = False
        self.same: dict[Cell, Cell] = {}  # columns repeat their words: each cell is kept once
        self.opened: list[_OdfTable] = []
        self.stack: list[Element] = []
        self.inside = 0

    def read_styles(self, part: Element | None) -> None:
        """Take the styles that the document's own are based on, and the heads and feet of the pages."""
        for styles in part if part is not None else ():
            if styles.tag in _STYLED:
                self.styles.read(styles)
        pages = part.iterfind(f"{_OFFICE}master-styles/{STYLE}master-page/*") if part is not None else ()
        lines = [self.words(p, {}, []) for page in pages for p in _paragraphs(page)]
        self.margins = margin_lines(lines)
        self.omitted.end_text()

    def take(self, event: str, element: Element) -> None:
        """Take an event of the parser."""
        if event == "start":
            self.stack.append(element)
            if len(self.stack) > MAX_DEPTH:
                raise too_large(self.file)
            if not self.inside:
                self.begin(element)
            self.inside += element.tag in _WHOLE
            return
        self.stack.pop()
        self.inside -= element.tag in _WHOLE
        if not self.inside:
            self.end(element)
            if self.stack:
                del self.stack[-1][:]  # whatever has ended here is read, or is nothing to read

    def begin(self, element: Element) -> None:
        """Take the beginning of an element outside of rows and paragraphs."""
        if element.tag == _TABLE:
            self.opened.append(self.new_table(element))
        elif element.tag == _LIST:
            self.lists.begin(element)
        elif element.tag in _ITEMS:
            self.lists.item(element)
        self.found = self.found or element.tag == self.body

    def end(self, element: Element) -> None:
        """Take the end of an element outside of rows and paragraphs."""
        tag = element.tag
        if tag in _STYLED:
            self.styles.read(element)
        elif tag in _CHANGES:
            self.changes += len(element)
        elif tag in _PARAGRAPHS:
            if not any(table.hidden for table in self.opened):
                self.paragraph(element)
        elif tag == _LIST:
            self.lists.end()
        elif not self.opened:
            return
        elif tag == _COLUMN:
            self.add_columns(self.opened[-1], element)
        elif tag == _ROW:
            self.add_rows(self.opened[-1], element)
        elif tag == _TABLE:
            self.close(self.opened.pop())

    def paper(self, title: str) -> Paper:
        """Return what was read."""
        if not self.found:
            raise whole_file("zip-not-office", self.file, part=self.body.rpartition("}")[2])
        remarks = self.remarks + self.scaled.remarks() + self.omitted.all()
        if self.hidden:
            sheets = ", ".join(self.hidden[:20])
            remarks.append(Remark("sheets-hidden", {"count": len(self.hidden), "sheets": sheets}))
        if self.changes:
            remarks.append(Remark("changes-tracked", {"count": self.changes}))
        if self.comments:
            remarks.append(Remark("comments-ignored", {"count": self.comments}))
        return Paper(tuple(self.blocks), tuple(remarks), title, self.margins, tuple(self.notes))

    # -- blocks

    def paragraph(self, element: Element) -> None:
        boxes: list[Element] = []
        words = clean(self.words(element, {}, boxes)).strip()
        self.omitted.end_text()
        if words:
            self.blocks.append(words)
        for box in boxes:
            self.box(box)

    def box(self, element: Element) -> None:
        """Read what stands in a frame: its tables are tables of the document."""
        if element.tag in _PARAGRAPHS:
            self.paragraph(element)
        elif element.tag == _TABLE:
            table = self.new_table(element)
            for column in element.iter(_COLUMN):
                self.add_columns(table, column)
            before = self.tables
            for row in _rows(element):
                self.add_rows(table, row)
            self.close(table)
            if self.tables > before:
                self.remarks.append(Remark("textbox-table", {}, PaperTable(self.tables, ()).place(-1)))
        else:
            self._listed(element, self.box)

    def _listed(self, element: Element, read: Callable[[Element], None]) -> None:
        """Let what is in a list, an item or another frame be read, with the list's numbers."""
        if element.tag == _LIST:
            self.lists.begin(element)
        elif element.tag in _ITEMS:
            self.lists.item(element)
        for child in element:
            read(child)
        if element.tag == _LIST:
            self.lists.end()

    # -- tables

    def new_table(self, element: Element) -> _OdfTable:
        facts = self.styles.facts("table", element.get(f"{TABLE}style-name", ""))
        name = clean(element.get(f"{TABLE}name", "")).strip()[:255] if self.sheets else ""
        return _OdfTable(name, hidden=bool(facts.get("hidden")))

    def add_columns(self, table: _OdfTable, column: Element) -> None:
        first = len(table.looks)
        count = min(_count(column, "number-columns-repeated"), MAX_COLUMNS - first)
        table.looks += [column.get(f"{TABLE}default-cell-style-name", "")] * count
        if _is_hidden(column):
            table.hidden_columns |= {*range(first, first + count)}

    def add_rows(self, table: _OdfTable, tr: Element) -> None:
        """Add a row, as often as it says; what is blank only where something follows."""
        count = _count(tr, "number-rows-repeated")
        if table.hidden:
            table.blank += any(clean("".join(p.itertext())).strip() for p in _paragraphs(tr))
            return
        index = len(table.rows) + table.blank
        cells, merging = self.row(table, tr, index)
        hidden = _is_hidden(tr)
        if not cells:
            table.blank += count
            if hidden:
                table.hidden_blank += range(index, min(index + count, MAX_ROWS))
            return
        if index + count > MAX_ROWS:
            raise too_large(self.file)
        for blank in range(len(table.rows), index):
            table.rows.append(self.covered(table, blank, {}))
        table.hidden_rows |= {r for r in table.hidden_blank if r < index}
        table.blank, table.hidden_blank = 0, []
        table.merged |= merging
        for row in range(index, index + count):
            table.rows.append(self.covered(table, row, cells))
            if hidden:
                table.hidden_rows.add(row)

    def covered(self, table: _OdfTable, index: int, cells: dict[int, Cell]) -> tuple[Cell, ...]:
        """Return a row with the merged cells that reach into it from above."""
        for column in [c for c, merged in table.merged.items() if merged.last < index]:
            del table.merged[column]
        above = {c: Cell(m.text, above=True, left=m.left) for c, m in table.merged.items() if c not in cells}
        cells = above | cells
        return tuple(cells.get(column, _BLANK) for column in range(max(cells, default=-1) + 1))

    def row(self, table: _OdfTable, tr: Element, index: int) -> tuple[dict[int, Cell], dict[int, _Covered]]:
        """Return the cells of a row that hold something, and those that reach further down, by their columns."""
        cells: dict[int, Cell] = {}
        merging: dict[int, _Covered] = {}
        column = 0
        for tc in _children(tr, _CELLS):
            count = _count(tc, "number-columns-repeated")
            if tc.tag == _CELLS[0]:
                text = self.cell(table, tc, index, column)
                if text:
                    across = min(_count(tc, "number-columns-spanned"), MAX_COLUMNS)
                    down = _count(tc, "number-rows-spanned")
                    if column + max(count, across) > MAX_COLUMNS:
                        raise too_large(self.file)
                    cell = self.same.setdefault(Cell(text), Cell(text))
                    cells |= dict.fromkeys(range(column, column + count), cell)
                    for at in range(column + 1, column + across):
                        cells[at] = Cell(text, left=True)
                    if down > 1:
                        for at in range(column, column + across):
                            merging[at] = _Covered(text, index + down - 1, at > column)
            column += count
        place = PaperTable(self.tables + 1, (), table.name)
        self.omitted.end_row(place, index)
        return cells, merging

    def cell(self, table: _OdfTable, tc: Element, row: int, column: int) -> str:
        """Return a cell's words; a sheet's number as it is, not as it is shown."""
        look = table.looks[column] if column < len(table.looks) else ""
        style = tc.get(f"{TABLE}style-name", look)
        kind = tc.get(f"{_OFFICE}value-type") if self.sheets else None
        place = PaperTable(self.tables + 1, (), table.name).place(row, column)
        facts = self.styles.facts("table-cell", style) if self.sheets or style else {}
        if not self.sheets:
            facts = {"shaded": facts.get("shaded", False)}
        lines: list[str] = []
        nested = self.lines(tc, facts, lines)
        text = clean("\n".join(lines)).strip()
        if kind in ("float", "currency", "percentage", "date") and (value := _value(tc, kind)):
            number = self.styles.factor(facts)
            self.omitted.forget()  # of what is shown in its place
            if kind == "date" and self.styles.is_month(facts):
                value = value[3:]
            text = self.omitted.shown(value, look_of(facts)._replace(font="", raised=False))
            if number > 1 and text:
                self.scaled.add(float(tc.get(f"{_OFFICE}value", "0")), number, place)
        elif kind == "boolean":
            text = "x" if tc.get(f"{_OFFICE}boolean-value") == "true" else ""
        wrong = tc.get(f"{_CALC}value-type") == "error" or (tc.get(f"{TABLE}formula") and kind is None)
        if wrong and self.sheets:
            self.remarks.append(Remark("cell-uncomputed", {}, place))
            text = ""
        if nested:
            self.remarks.append(Remark("nested-table", {}, place))
        self.omitted.end_cell(column)
        return text

    def lines(self, element: Element, facts: Facts, lines: list[str]) -> bool:
        """Put the paragraphs in an element to `lines`; return whether a table is among what holds them."""
        nested = False

        def read(child: Element) -> None:
            nonlocal nested
            if child.tag in _PARAGRAPHS:
                boxes: list[Element] = []
                lines.append(self.words(child, facts, boxes))
                for box in boxes:
                    read(box)
            elif child.tag == f"{_OFFICE}annotation":
                self.comments += 1
            else:
                nested = nested or child.tag == _TABLE
                self._listed(child, read)

        for child in element:
            read(child)
        return nested

    def close(self, table: _OdfTable) -> None:
        """Make a table of its rows, each filled up to the widest."""
        if table.hidden and table.blank and _OF_ANOTHER_FILE not in table.name:
            self.hidden.append(table.name)
        if not table.rows:
            return
        width = max(map(len, table.rows))
        if len(table.rows) * width > MAX_CELLS:
            raise too_large(self.file)
        self.tables += 1
        rows = tuple(row + (_BLANK,) * (width - len(row)) for row in table.rows)
        whole = PaperTable(self.tables, rows, table.name)
        shown, remarks = shown_part(whole, table.hidden_rows, table.hidden_columns, column_letters)
        self.remarks += remarks
        if shown.rows and shown.rows[0]:
            self.blocks.append(shown)

    # -- words

    def words(self, paragraph: Element, facts: Facts, boxes: list[Element]) -> str:
        """Return a paragraph's text with the number that is drawn before it; frames in it are put to `boxes`."""
        named = paragraph.get(f"{TEXT}style-name", "")
        style = self.styles.facts("paragraph", named) if named or not self.sheets else {}
        pieces: list[str] = []
        before = self.omitted.count
        self.gather(paragraph, {**facts, **style}, pieces, boxes)
        text = "".join(pieces)
        label = self.lists.label() if text.strip() or not boxes else ""
        return "" if not text.strip() and self.omitted.count > before else label + text

    def gather(self, element: Element, facts: Facts, pieces: list[str], boxes: list[Element]) -> None:
        """Put the words in an element to `pieces`, and what stands in it and is no word of it to `boxes`."""
        look = look_of(facts)

        def put(words: str) -> None:
            pieces.append(words if look == PLAIN else self.omitted.shown(words, look))

        put(_SPACES.sub(" ", element.text or ""))
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}s":
                put(" " * min(max(1, number_in(child.get(f"{TEXT}c", "1"))), _MOST_SPACES))
            elif tag in (f"{TEXT}tab", f"{TEXT}line-break"):
                pieces.append(" " if tag == f"{TEXT}tab" else "\n")
            elif tag == f"{TEXT}note":
                self.note(child)
            elif tag == f"{_OFFICE}annotation":
                self.comments += 1
            elif tag in (*_PARAGRAPHS, _LIST, _TABLE):
                boxes.append(child)
            elif tag == f"{TEXT}span":
                own = self.styles.facts("text", child.get(f"{TEXT}style-name", ""))
                self.gather(child, {**facts, **own}, pieces, boxes)
            elif tag not in _SILENT and (self.stack or tag not in _PAGE_FIELDS):
                self.gather(child, facts, pieces, boxes)
            put(_SPACES.sub(" ", child.tail or ""))

    def note(self, note: Element) -> None:
        """Keep a note apart; its mark is no part of the text."""
        words = (clean(self.words(p, {}, [])).strip() for p in _paragraphs(note))
        text = "\n".join(filter(None, words))
        self.notes.append(text)
        self.omitted.leave("note", text)


_BLANK = Cell()


def _value(tc: Element, kind: str) -> str:
    """Return the value of a cell as a person would type it; nothing where it has none that is understood."""
    if kind == "date":
        words = tc.get(f"{_OFFICE}date-value", "")[:10]
        try:
            return typed(date.fromisoformat(words))
        except ValueError:
            return ""
    words = tc.get(f"{_OFFICE}value", "")
    if not _NUMBER.fullmatch(words) or not isfinite(number := float(words)):
        return ""
    return f"{typed(round(number * 100, 10))}%" if kind == "percentage" else typed(number)


def _count(element: Element, name: str) -> int:
    """Return how often a row or a cell stands there, or how far it reaches: at least once."""
    words = element.get(f"{TABLE}{name}", "1")
    return max(1, int(words[:_MOST_DIGITS])) if words.isdecimal() else 1


_MOST_DIGITS = 9

_OF_ANOTHER_FILE = "#$"
"""In the name of a hidden sheet: it keeps what formulas refer to in another file."""


def _is_hidden(element: Element) -> bool:
    return element.get(f"{TABLE}visibility", "visible") != "visible"


def _paragraphs(element: Element) -> Iterator[Element]:
    return (e for e in element.iter() if e.tag in _PARAGRAPHS)


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables in it."""
    for child in table:
        if child.tag == _ROW:
            yield child
        elif child.tag.startswith(TABLE) and child.tag != _COLUMN:
            yield from _rows(child)


def _children(parent: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    return (child for child in parent if child.tag in tags)
