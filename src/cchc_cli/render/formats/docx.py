"""Word document (DOCX) in the page form of NĐ 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, black."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from cchc_cli.messages import Language, inert
from cchc_cli.render.a4 import SIZES, PrintedTable, chosen, fitted, is_broad, is_tall
from cchc_cli.render.cells import drawn, is_numeric, spans, weekdays, weeks
from cchc_cli.render.document import As, Block, Column, Document, Heading, MonthGrid, Note, Row, Table, Tone
from cchc_cli.render.paper_fit import FEWEST

FONT = "Times New Roman"
_SHORT_SIDE, _LONG_SIDE = Mm(210), Mm(297)
_TOP, _BOTTOM, _LEFT, _RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
"""Margins: 20–25, 20–25, 30–35 and 15–20 mm are allowed."""

_FEW_ROWS = 15
"""So many rows of a part of a table stand together on one page."""


def write(document: Document, language: Language) -> bytes:
    """Write `document` as DOCX: on broad pages where a table would be cramped on upright ones.

    Bars are left out: the numbers beside them say the same.
    """
    word = new(document.title, language, landscape=is_broad(document, language))
    word.add_paragraph(inert(document.title), style="Title")
    if document.subtitle:
        word.add_paragraph(inert(document.subtitle), style="Subtitle")
    layouts = _layouts(document.blocks, language, _room(word))
    for block in document.blocks:
        if isinstance(block, Table):
            _add_parts(word, block, language, layouts[block.columns])
        else:
            add_block(word, block, language)
    return saved(word)


def add_section(word: WordDocument, *, landscape: bool) -> Section:
    """Begin a new page with pages of a kind; the empty paragraphs before it take no room."""
    section: Section = word.add_section(WD_SECTION.NEW_PAGE)
    set_page(section, landscape=landscape)
    _, *before = word.element.body.iterchildren(reversed=True)  # the last one is the section itself
    for each in before:
        if each.tag != qn("w:p") or each.find(f".//{qn('w:t')}") is not None:
            break
        # After a full page it would fill one more.
        form = Paragraph(each, word).paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
        form.space_before = form.space_after = Pt(0)
    return section


def _layouts(
    blocks: Iterable[Block], language: Language, room: int
) -> dict[tuple[Column, ...], "_TableLayout"]:
    """Lay out tables by their columns: those of the same ones are as wide as each other."""
    alike: dict[tuple[Column, ...], list[Row]] = {}
    for table in blocks:
        if isinstance(table, Table):
            alike.setdefault(table.columns, []).extend(filter(None, (*table.rows, table.total)))
    return {columns: _layout(Table(columns, tuple(rows)), language, room) for columns, rows in alike.items()}


def new(title: str, language: Language, *, landscape: bool = False) -> WordDocument:
    """Return an empty document with its page, styles, page numbers and properties set."""
    word = docx.Document()
    _set_properties(word, title)
    _set_styles(word, language)
    section = word.sections[0]
    set_page(section, landscape=landscape)
    _number_pages(section)
    # Without this Word opens the file in its compatibility mode.
    schema = "http://schemas.microsoft.com/office/word"
    setting = f'<w:compatSetting w:name="compatibilityMode" w:uri="{schema}" w:val="15"/>'
    word.settings.element.append(element(f"<w:compat>{setting}</w:compat>"))
    return word


def element(xml: str) -> BaseOxmlElement:
    """Return an element of Word's own language, whose prefix is `w:`."""
    return parse_xml(re.sub(r"<w:\w+", lambda name: f"{name[0]} {nsdecls('w')}", xml, count=1))


class _Parts(zipfile.ZipFile):
    """The parts of a file, none with the time of writing: a clock may show a year that no zip has."""

    def write(self, name: PackURI, data: bytes) -> None:  # type: ignore[override]  # as the library calls it
        self.writestr(zipfile.ZipInfo(name.membername), data, zipfile.ZIP_DEFLATED)


def saved(word: WordDocument) -> bytes:
    """Return the file's bytes; the same document gives the same ones, whatever the time is."""
    out = io.BytesIO()
    package = word.part.package
    assert package is not None
    for part in package.parts:
        part.before_marshal()
    # What `word.save` does, which has the time of writing stamped on each part.
    writer: Any = PackageWriter
    with _Parts(out, "w") as parts:
        writer._write_content_types_stream(parts, package.parts)
        writer._write_pkg_rels(parts, package.rels)
        writer._write_parts(parts, package.parts)
    return out.getvalue()


def set_page(section: Section, *, landscape: bool) -> None:
    """Make a section's pages A4 with the margins of NĐ 30/2020, upright or broad."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    sides = (_LONG_SIDE, _SHORT_SIDE) if landscape else (_SHORT_SIDE, _LONG_SIDE)
    section.page_width, section.page_height = sides
    section.top_margin, section.bottom_margin = _TOP, _BOTTOM
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = section.footer_distance = Mm(10)


def add_block(word: WordDocument, block: Block, language: Language) -> None:
    """Add a block under what the document has."""
    match block:
        case Heading(text, level):
            # The title of the document is its level 1.
            word.add_heading(inert(text), max(1, min(level - 1, 9)))
        case Note(text, tone):
            paragraph = word.add_paragraph(style="Body Text")
            run = paragraph.add_run(inert(text))
            run.bold = tone is Tone.STRONG or None
            run.italic = tone is Tone.QUIET or None
        case Table():
            add_table(word, block, language)
        case MonthGrid():
            _add_month(word, block, language)


def add_table(
    word: WordDocument,
    table: Table,
    language: Language,
    widths: Sequence[int] | None = None,
    *,
    size: int | None = None,
) -> None:
    """Add a table as wide as the text, with its heading repeated on each page; bars have no column.

    Where its numbers have no room beside one another it stands in parts. `widths` are those of its columns, in
    English Metric Units, and `size` that of its letters, where they are known already.
    """
    if widths:
        _add_part(word, table, language, widths, size or SIZES[0])
    else:
        _add_parts(word, table, language, _layout(table, language, _room(word), size))


class _TableLayout(NamedTuple):
    """The size of a table's letters; the columns of each of its parts, and their widths."""

    size: int
    parts: list[tuple[Sequence[int], list[int]]]


def _layout(table: Table, language: Language, room: int, size: int | None = None) -> _TableLayout:
    size, parts = fitted(table, language, room / _POINT, size)
    measured = ((places, PrintedTable(chosen(table, places), language)) for places in parts)
    return _TableLayout(
        size,
        [
            (places, [int(width * _POINT) for width in part.widths(room / _POINT, size)])
            for places, part in measured
        ],
    )


def _add_parts(word: WordDocument, table: Table, language: Language, layout: _TableLayout) -> None:
    if not table.rows:
        add_block(word, Note(language("document.no_rows")), language)
        return
    for n, (places, widths) in enumerate(layout.parts, 1):
        if len(layout.parts) > 1:
            words = word.add_paragraph(
                language("document.part", n=n, of=len(layout.parts)), style="Table Text"
            )
            words.paragraph_format.keep_with_next = True
        short = len(layout.parts) > 1 and len(table.rows) <= _FEW_ROWS
        _add_part(word, chosen(table, places), language, widths, layout.size, together=short)


def _add_part(
    word: WordDocument,
    table: Table,
    language: Language,
    widths: Sequence[int],
    size: int,
    *,
    together: bool = False,
) -> None:
    head = [_PageBox(column.title, "center", bold=True) for column in table.columns]
    lines = [
        [
            _PageBox(
                drawn(cell, column.kind, language),
                _side(column.kind),
                bold=row.tone is Tone.STRONG,
                down=down,
            )
            for cell, column, down in zip(row.cells, table.columns, reach, strict=True)
        ]
        for row, reach in zip(table.rows, spans(table), strict=True)
    ]
    if table.total:
        total = zip(table.total.cells, table.columns, strict=True)
        lines.append([_PageBox(drawn(cell, c.kind, language), _side(c.kind), bold=True) for cell, c in total])
    _add_grid(word, widths, head, lines, size=size, together=together)


def _room(word: WordDocument) -> int:
    """Return the width between the margins of the last section's pages."""
    section = word.sections[-1]
    sides = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (side or 0 for side in sides)
    return page - left - right


def _add_month(word: WordDocument, month: MonthGrid, language: Language) -> None:
    """Add a month, Monday first, each day with what falls due and its name if it is a day off."""
    title = word.add_paragraph(
        language("document.month", month=month.month, year=month.year), style="Caption"
    )
    title.paragraph_format.keep_with_next = True
    head = [_PageBox(name, "center", bold=True) for name in weekdays(language)]
    days = [
        [_PageBox(day.text, bold=bool(day.due), shaded=day.rests) if day else _PageBox() for day in week]
        for week in weeks(month, language)
    ]
    _add_grid(word, [min(_room(word) // 7, Mm(32))] * 7, head, days, height=Mm(16), together=True)


def _side(kind: As) -> str:
    if is_numeric(kind):
        return "right"
    return "left" if kind in (As.TEXT, As.ID) else "center"


@dataclass(frozen=True, slots=True)
class _PageBox:
    """What a cell of a Word table holds, and how; over how many rows `down`, 0 where one above reaches it."""

    text: str = ""
    side: str = "left"
    bold: bool = False
    shaded: bool = False
    down: int = 1


def _add_grid(
    word: WordDocument,
    widths: Sequence[int],
    head: Sequence[_PageBox],
    lines: Sequence[Sequence[_PageBox]],
    *,
    size: int = SIZES[0],
    height: int = 0,
    together: bool = False,
) -> None:
    """Add a table with lines around its cells; `together` keeps it on one page, lines are `height` at least."""
    twips = [width // _TWIP for width in widths]
    rows = [_row_xml(head, twips, 0, size, header=True, keep=bool(lines))]
    for left, (line, after) in zip(range(len(lines), 0, -1), zip_longest(lines, lines[1:]), strict=True):
        # Rows that share a cell stand on one page, and a total is never alone on the last one.
        keep = bool(after) and (together or left <= FEWEST or any(box.down == 0 for box in after))
        rows.append(_row_xml(line, twips, height // _TWIP, size, header=False, keep=keep))
    insert_table(word, twips, rows)
    # Without a paragraph between them Word joins two tables.
    word.add_paragraph()._p.style = "TableText"


def insert_table(word: WordDocument, twips: Sequence[int], rows: Iterable[str]) -> None:
    """Add a table of rows that are written as XML: python-docx takes a millisecond for each cell."""
    columns = "".join(f'<w:gridCol w:w="{t}"/>' for t in twips)
    properties = (
        f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/>'
    )
    grid = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    word.element.body._insert_tbl(element(f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"))


_TEXT = '<w:t xml:space="preserve">'
_POINT, _TWIP = 12_700, 635
"""A point, and a twentieth of it, Word's unit in tables, in English Metric Units."""


def _row_xml(
    boxes: Sequence[_PageBox], twips: Sequence[int], height: int, size: int, *, header: bool, keep: bool
) -> str:
    """Return a row that stays on one page where a page can hold it; a header row is repeated on each page."""
    columns = ((box.text, t * _TWIP / _POINT) for box, t in zip(boxes, twips, strict=True) if box.down == 1)
    properties = "" if is_tall(columns, size) else "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{height}"/>'
    if header:
        properties += "<w:tblHeader/>"
    vertical = "top" if height else "center"
    cells = "".join(_cell_xml(box, t, vertical, size, keep=keep) for box, t in zip(boxes, twips, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _cell_xml(box: _PageBox, twips: int, vertical: str, size: int, *, keep: bool) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E7E7"/>' if box.shaded else ""
    next_too = "<w:keepNext/>" if keep else ""
    look = ("<w:b/>" if box.bold else "") + (f'<w:sz w:val="{2 * size}"/>' if size != SIZES[0] else "")
    look = look and f"<w:rPr>{look}</w:rPr>"
    merge = "" if box.down == 1 else f'<w:vMerge w:val="{"restart" if box.down else "continue"}"/>'
    text = escape(
        inert(box.text if box.down else ""), {"\n": "</w:t><w:br/>" + _TEXT, "\t": "</w:t><w:tab/>" + _TEXT}
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/>{merge}{shade}<w:vAlign w:val="{vertical}"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{next_too}<w:jc w:val="{box.side}"/></w:pPr>'
        f"<w:r>{look}{_TEXT}{text}</w:t></w:r></w:p></w:tc>"
    )


def _set_styles(word: WordDocument, language: Language) -> None:
    normal = _style(word, "Normal", size=13)
    code = "vi-VN" if language.code == "vi" else "en-US"
    normal.element.get_or_add_rPr().append(element(f'<w:lang w:val="{code}"/>'))
    _style(word, "Title", size=14, bold=True, after=6).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subtitle = _style(word, "Subtitle", size=13, after=12)
    subtitle.font.italic = True
    subtitle.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for level in range(1, 10):
        _style(word, f"Heading {level}", size=14 if level == 1 else 13, bold=True, before=12, after=6)
    body = _style(word, "Body Text", size=13, after=6)
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Cm(1)
    _style(word, "Caption", size=13, bold=True, before=6, after=6)
    word.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    _style(word, "Table Text", size=12, before=2, after=2)


def _style(
    word: WordDocument, name: str, *, size: int, bold: bool = False, before: int = 0, after: int = 0
) -> ParagraphStyle:
    """Give a style our font and colour in place of those of the template's theme."""
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    for spacing in properties.findall(qn("w:spacing")) + properties.findall(qn("w:kern")):
        properties.remove(spacing)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.get_or_add_pPr().remove(borders)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.0
    return style


def _number_pages(section: Section) -> None:
    """Number the pages in the middle of the top margin, but not the first one."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Cm(0)
    begin, separate, end = (f'<w:fldChar w:fldCharType="{m}"/>' for m in ("begin", "separate", "end"))
    for part in (begin, "<w:instrText>PAGE</w:instrText>", separate, end):
        paragraph.add_run()._r.append(element(part))


def _set_properties(word: WordDocument, title: str) -> None:
    properties = word.core_properties
    properties.title = inert(title)[:255]
    properties.author = properties.comments = ""
    # The template's own are of 2013, and the time of writing would make each file another.
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001
