"""A Word document (.docx) as a paper, row by row, so that its size does not matter.

ECMA-376 Part 1. What a reader of the page sees is read: tracked insertions are text, tracked deletions are not,
hidden and struck text and comments are left out. What was decided so is remarked.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Remark
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from cchc_cli.files.office.looks import PLAIN, Look, Omitted, margin_lines
from cchc_cli.files.office.word_looks import Looks, fills
from cchc_cli.files.office.word_numbers import Numbering, W, number_in, value_of
from cchc_cli.files.office.xml import MAX_DEPTH, NO_XML, elements
from cchc_cli.files.office.zip import open_office_zip, plan_title

_DOCUMENT = "word/document.xml"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT_BOX = f"{W}txbxContent"
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_NOTES = ("footnote", "endnote")
_REFERENCES = {f"{W}{kind}Reference": kind for kind in _NOTES}

_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "delText", "delInstrText")}
_ARRIVED = {f"{W}{name}" for name in ("ins", "moveTo")}
_SILENT = {
    f"{W}{name}" for name in ("pPr", "tcPr", "trPr", "tblPr", "sectPr", "instrText", "fldData", "sdtPr")
}
_FRAMES = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_BLOCKS = (f"{W}p", f"{W}tbl")
_WHOLE = (f"{W}p", f"{W}tr", f"{W}tblPr")
_LETTERS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}


def read_word(file: str, data: bytes, progress: Callable[[int, int], None] | None = None) -> Paper:
    """Read a .docx from its bytes. Raises `Rejected` for one that is broken or set to exhaust its reader."""
    archive = open_office_zip(file, data, _DOCUMENT)
    styles = _part(file, archive, "word/styles.xml")
    numbering = Numbering(_part(file, archive, "word/numbering.xml"), styles)
    if numbering.too_deep:
        raise too_large(file)
    notes = [_part(file, archive, f"word/{kind}s.xml") for kind in _NOTES]
    margins = [_part(file, archive, name) for name in archive.namelist() if _MARGIN.fullmatch(name)]
    comments = _part(file, archive, "word/comments.xml")
    reading = _OpenDocument(file, numbering, Looks(styles))
    reading.read_notes(notes)
    reading.read_margins(margins)
    for event, element in elements(file, archive, _DOCUMENT, progress):
        reading.take(event, element)
    count = len(comments.findall(f"{W}comment")) if comments is not None else 0
    return reading.paper(count, plan_title(archive))


def _part(file: str, archive: ZipFile, name: str) -> Element | None:
    try:
        return fromstring(archive.read(name)) if name in archive.namelist() else None
    except NO_XML:
        raise whole_file("zip-broken", file) from None


@dataclass(slots=True)
class _OpenTable:
    """A table while its rows arrive."""

    rows: list[tuple[Cell, ...]] = field(default_factory=list)


class _OpenDocument:
    """The document so far. Body paragraphs and table rows are read when they end, and then forgotten.

    Raises `Rejected` where the document is deeper, longer or wider than any is.
    """

    def __init__(self, file: str, numbering: Numbering, looks: Looks) -> None:
        self.file = file
        self.numbering = numbering
        self.looks = looks
        self.omitted = Omitted()
        self.notes: dict[tuple[str, str], str] = {}  # by kind and id
        self.margins: tuple[str, ...] = ()
        self.blocks: list[str | PaperTable] = []
        self.remarks: list[Remark] = []
        self.changes = 0
        self.same: dict[Cell, Cell] = {}  # columns repeat their words: each cell is kept once
        self.tables = 0
        self.open: _OpenTable | None = None
        self.stack: list[Element] = []
        self.shaded_table = self.shaded = False  # whether there is a colour behind what is read
        self.style = ""  # of the paragraph that is read
        self.inside = 0  # of `_WHOLE` those open: only the outermost is read, with all that is in it

    def take(self, event: str, element: Element) -> None:
        """Take an event of the parser."""
        whole = element.tag in _WHOLE
        if event == "start":
            self.stack.append(element)
            if len(self.stack) > MAX_DEPTH:
                raise too_large(self.file)
            if element.tag == f"{W}tbl" and not self.inside:
                self.open = _OpenTable()
                self.shaded_table = False
            self.inside += whole
            return
        self.stack.pop()
        self.inside -= whole
        if self.inside:
            return
        if element.tag == f"{W}p":
            self.paragraph(element)
        elif element.tag == f"{W}tblPr":
            self.shaded_table = self._shades(element)
        elif element.tag == f"{W}tr" and self.open is not None:
            self.add_row(self.open, element)
        elif element.tag == f"{W}tbl" and self.open is not None:
            self.close(self.open)
            self.open = None
        if self.stack:
            # Whatever has ended here is read, or is nothing to read: kept, it would have to be passed each time.
            del self.stack[-1][:]

    def paper(self, comments: int, title: str) -> Paper:
        remarks = self.remarks + self.omitted.all()
        if self.changes:
            remarks.append(Remark("changes-tracked", {"count": self.changes}))
        if comments:
            remarks.append(Remark("comments-ignored", {"count": comments}))
        notes = tuple(filter(None, self.notes.values()))
        return Paper(tuple(self.blocks), tuple(remarks), title, self.margins, notes)

    def read_notes(self, parts: Iterable[Element | None]) -> None:
        """Read the footnotes and the endnotes; those with a type are lines that part them from the text."""
        for kind, part in zip(_NOTES, parts, strict=True):
            for note in part.findall(f"{W}{kind}") if part is not None else ():
                if note.get(f"{W}type", "normal") == "normal":
                    words = clean("\n".join(self.words(p, []) for p in note.iter(f"{W}p"))).strip()
                    self.notes[kind, note.get(f"{W}id", "")] = words
                    self.omitted.end_text()

    def read_margins(self, parts: Iterable[Element | None]) -> None:
        """Read the heads and feet of the pages."""
        lines = [self.words(p, []) for part in parts if part is not None for p in part.iter(f"{W}p")]
        self.margins = margin_lines(lines)
        self.omitted.end_text()

    def _shades(self, properties: Element | None) -> bool:
        """Return whether the properties of a table or a cell put a colour behind it."""
        if properties is None:
            return False
        style = value_of(properties, "tblStyle")
        return fills(properties.find(f"{W}shd")) or self.looks.shades(style)

    # -- blocks

    def paragraph(self, element: Element) -> None:
        boxes: list[Element] = []
        if words := clean(self.words(element, boxes)).strip():
            self.blocks.append(words)
        self.omitted.end_text()
        for box in boxes:
            shaded, self.shaded = self.shaded, True  # it may be filled in many ways
            self.box(box)
            self.shaded = shaded

    def box(self, box: Element) -> None:
        """Read a text box: its tables are tables of the document."""
        for block in [box] if box.tag in _BLOCKS else _children(box, *_BLOCKS):
            if block.tag == f"{W}p":
                self.paragraph(block)
                continue
            before = self.tables
            table = _OpenTable()
            for tr in _children(block, f"{W}tr"):
                self.add_row(table, tr)
            self.close(table)
            if self.tables > before:
                closed = self.blocks[-1]
                assert isinstance(closed, PaperTable)
                self.remarks.append(Remark("textbox-table", {}, closed.place(-1)))

    def close(self, table: _OpenTable) -> None:
        """Make a table of its rows, each filled up to the widest."""
        if not table.rows:
            return
        self.tables += 1
        width = max(map(len, table.rows))
        if len(table.rows) * width > MAX_CELLS:
            raise too_large(self.file)
        rows = tuple(row + (Cell(),) * (width - len(row)) for row in table.rows)
        self.blocks.append(PaperTable(self.tables, rows))

    def add_row(self, table: _OpenTable, tr: Element) -> None:
        """Add a row to its table, unless it was deleted."""
        row = self.row(tr, table.rows[-1] if table.rows else (), len(table.rows))
        if row is not None:
            table.rows.append(row)
            if len(table.rows) > MAX_ROWS or len(row) > MAX_COLUMNS:
                raise too_large(self.file)

    def row(self, tr: Element, above: tuple[Cell, ...], index: int) -> tuple[Cell, ...] | None:
        """Return a row's cells, merged ones at each place that they cover; None for a row that was deleted."""
        properties = tr.find(f"{W}trPr")
        if properties is not None:
            if properties.find(f"{W}del") is not None:
                self.changes += 1
                return None
            self.changes += properties.find(f"{W}ins") is not None
        cells: list[Cell] = [Cell()] * _count(properties, "gridBefore")
        for tc in _children(tr, f"{W}tc"):
            tc_properties = tc.find(f"{W}tcPr")
            self.shaded = self.shaded_table or self._shades(tc_properties)
            span = max(1, _count(tc_properties, "gridSpan"))
            merge = tc_properties.find(f"{W}vMerge") if tc_properties is not None else None
            column = len(cells)
            continues = merge is not None and merge.get(f"{W}val", "continue") != "restart" and bool(above)
            text = self.cell(tc, index, column)
            if continues and column < len(above):
                text = above[column].text
            beside = tc_properties.find(f"{W}hMerge") if tc_properties is not None else None
            left = beside is not None and beside.get(f"{W}val", "continue") != "restart" and bool(cells)
            if left:
                text = cells[-1].text
            self.omitted.end_cell(column)
            first = Cell(text, above=continues, left=left)
            rest = Cell(text, above=continues, left=True)
            cells += [self.same.setdefault(first, first), *[rest] * (span - 1)]
            if len(cells) > MAX_COLUMNS:
                break
        self.shaded = False
        self.omitted.end_row(PaperTable(self.tables + 1, ()), index)
        return tuple(cells)

    def cell(self, tc: Element, row: int, column: int) -> str:
        lines: list[str] = []
        nested = False
        for block in _children(tc, *_BLOCKS):
            boxes: list[Element] = []
            if block.tag == f"{W}p":
                lines.append(self.words(block, boxes))
            for inner in boxes or ([block] if block.tag == f"{W}tbl" else []):
                nested = nested or inner.tag == f"{W}tbl" or inner.find(f".//{W}tbl") is not None
                lines += [self.words(p, []) for p in inner.iter(f"{W}p")]
        if nested:
            self.remarks.append(
                Remark("nested-table", {}, PaperTable(self.tables + 1, ()).place(row, column))
            )
        return clean("\n".join(lines)).strip()

    # -- words

    def words(self, paragraph: Element, boxes: list[Element]) -> str:
        """Return a paragraph's text with the number that Word draws; text boxes in it are put to `boxes`."""
        pieces: list[str] = []
        properties = paragraph.find(f"{W}pPr")
        outer = self.style, self.shaded
        self.style = value_of(properties, "pStyle") if properties is not None else ""
        self.shaded = self.shaded or (properties is not None and fills(properties.find(f"{W}shd")))
        before = self.omitted.count
        self.gather(paragraph, pieces, boxes)
        self.style, self.shaded = outer
        text = "".join(pieces)
        if not text.strip() and not self.numbering.draws(properties):
            return ""
        label = self.numbering.label(properties)
        # What is counted is drawn, but for a number whose words are all left out.
        return "" if not text.strip() and self.omitted.count > before else label + text

    def gather(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        """Put the words in an element to `pieces`, and what stands in it and is no word of it to `boxes`."""
        for child in element:
            tag = child.tag
            if tag in (f"{W}t", f"{_MATH}t"):
                pieces.append(child.text or "")
            elif tag in _LETTERS:
                pieces.append(_LETTERS[tag])
            elif tag == _TEXT_BOX or tag in _BLOCKS:
                boxes.append(child)
            elif tag in _GONE:
                self.changes += tag in (f"{W}del", f"{W}moveFrom")
            elif tag == f"{_MC}AlternateContent":
                # The same drawing twice, for newer and older readers.
                chosen = child.find(f"{_MC}Choice")
                chosen = chosen if chosen is not None else child.find(f"{_MC}Fallback")
                if chosen is not None:
                    self.gather(chosen, pieces, boxes)
            elif tag == f"{W}r" and (look := self.look(child)) != PLAIN:
                inner: list[str] = []
                self.gather(child, inner, [] if look.unseen else boxes)
                pieces.append(self.omitted.shown("".join(inner), look))
            elif tag in _REFERENCES:
                note = self.notes.get((_REFERENCES[tag], child.get(f"{W}id", "")), "")
                self.omitted.leave("note", note)
            elif tag not in _SILENT:
                self.changes += tag in _ARRIVED
                self.gather(child, pieces, boxes)

    def look(self, run: Element) -> Look:
        """Return how a run of the paragraph that is read looks."""
        return self.looks.of(run.find(f"{W}rPr"), self.style, shaded=self.shaded)


def _count(properties: Element | None, name: str) -> int:
    child = properties.find(f"{W}{name}") if properties is not None else None
    return min(number_in(child.get(f"{W}val")), MAX_COLUMNS + 1) if child is not None else 0


def _children(parent: Element, *tags: str) -> Iterator[Element]:
    """Yield the children with one of some tags, also those that a content control or another frame wraps."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _FRAMES:
            yield from _children(child, *tags)
