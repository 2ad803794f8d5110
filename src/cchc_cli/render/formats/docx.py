"""Word document (DOCX) in the page form of NĐ 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, black."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import display_width, drawn, is_numeric, weekdays, weeks
from cchc_cli.render.document import As, Block, Document, Heading, MonthGrid, Note, Row, Table, Tone

FONT = "Times New Roman"
_SHORT_SIDE, _LONG_SIDE = Mm(210), Mm(297)
_TOP, _BOTTOM, _LEFT, _RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
"""Margins: 20–25, 20–25, 30–35 and 15–20 mm are allowed."""

_LETTER = Mm(2)
"""The width of an average letter of 12-point Times New Roman."""

_LONGEST_WORD, _WIDEST_TEXT, _CRAMPED = 24, 150, 24
"""In letters: a word that is kept whole, the most that a column asks for, what it can still do with."""
_PADDING = 3
"""The room beside the text of a cell, in letters."""

_SIZES = (12, 11, 10)
"""Of letters in a table, in points: the largest in which no column is cramped, else the smallest."""


def write(document: Document, language: Language) -> bytes:
    """Write `document` as DOCX: on upright pages, or on broad ones where a table would be cramped.

    Bars are left out: the numbers beside them say the same.
    """
    tables = [block for block in document.blocks if isinstance(block, Table)]
    upright = _SHORT_SIDE - _LEFT - _RIGHT
    needed = (sum(min(like, _CRAMPED) for _, like in _wanted(t, language)) * _LETTER for t in tables)
    landscape = max(needed, default=0) > upright
    word = new(document.title, language, landscape=landscape)
    word.add_paragraph(inert(document.title), style="Title")
    if document.subtitle:
        word.add_paragraph(inert(document.subtitle), style="Subtitle")
    for block in document.blocks:
        add_block(word, block, language)
    return saved(word)


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

    `widths` are those of its columns, in English Metric Units, and `size` that of its letters, where they are known
    already.
    """
    shown = [n for n, column in enumerate(table.columns) if column.kind is not As.BAR]
    columns = [table.columns[n] for n in shown]
    rows = [*table.rows, *([Row(table.total.cells, Tone.STRONG)] if table.total else [])]
    head = [_PageBox(column.title, "center", bold=True) for column in columns]
    lines = [
        [
            _PageBox(
                drawn(row.cells[n], column.kind, language), _side(column.kind), bold=row.tone is Tone.STRONG
            )
            for n, column in zip(shown, columns, strict=True)
        ]
        for row in rows
    ]
    wanted, room = _wanted(table, language), _room(word)
    if size is None:
        cramped = sum(min(like, max(need, _CRAMPED)) for need, like in wanted)
        fitting = (each for each in _SIZES if cramped <= _letters(room, each))
        size = _SIZES[0] if widths else next(fitting, _SIZES[-1])
    fixed = frozenset(n for n, column in enumerate(columns) if column.kind is not As.TEXT)
    _add_grid(word, widths or _shares(wanted, room, size, fixed), head, lines, size=size)


def _letters(room: int, size: int) -> int:
    """Return how many letters of a size stand in a room beside one another."""
    return room * _SIZES[0] // (_LETTER * size)


def _room(word: WordDocument) -> int:
    """Return the width between the margins of the last section's pages."""
    section = word.sections[-1]
    sides = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (side or 0 for side in sides)
    return page - left - right


def _wanted(table: Table, language: Language) -> list[tuple[int, int]]:
    """Return for each column but the bars the width in letters that it needs, and the one that it would like.

    It needs its longest word, or number, whole, and would like its longest text on one line.
    """
    rows = [*table.rows, *([table.total] if table.total else [])]
    widths: list[tuple[int, int]] = []
    for n, column in enumerate(table.columns):
        if column.kind is As.BAR:
            continue
        cells = [row.cells[n] for row in rows]
        texts = [drawn(cell, column.kind, language) for cell in cells]
        words = [
            _longest_word(text) + 1 if isinstance(cell, str) else display_width(text) + text.count("%")
            for cell, text in zip(cells, texts, strict=True)
        ]
        title = inert(column.title)
        # Bold letters are broader, those of a short word may all be broad ones, and a sign is as broad as two.
        need = min(max(_longest_word(title) + 1, *words, 0), _LONGEST_WORD)
        line = min(max(need, display_width(title) // 2, *map(display_width, texts)), _WIDEST_TEXT)
        if line <= _LONGEST_WORD:
            # The capitals of names such as “Huyện Hương Khê” are broader.
            line += line // 6
        widths.append((need + _PADDING, line + _PADDING))
    return widths


def _longest_word(text: str) -> int:
    # Two capitals are nearly as broad as three letters.
    return max(
        (display_width(word) + sum(map(str.isupper, word)) * 2 // 5 for word in text.split()), default=0
    )


def _shares(
    wanted: Sequence[tuple[int, int]], room: int, size: int, fixed: frozenset[int] = frozenset()
) -> list[int]:
    """Share out `room` so that the longest texts of the columns take as few lines as can be.

    All get what they need, and none more than it would like, until each has its text on one line. A short
    text stands on one line where that leaves the long ones what they can do with. Where there is no room for all
    that they need, `fixed` columns (numbers) still get it, and long words of the others break.
    """
    letters = _letters(room, size)
    needs = sum(need for need, _ in wanted)
    likes = sum(like for _, like in wanted)
    kept = sum(wanted[n][0] for n in fixed)
    if needs >= letters > kept and needs > kept:
        loose = letters - kept
        widths_of = [
            need if n in fixed else max(need * loose // (needs - kept), 1)
            for n, (need, _) in enumerate(wanted)
        ]
        return [room * width // sum(widths_of) for width in widths_of]
    if needs >= letters:
        return [room * need // needs for need, _ in wanted]
    if likes <= letters:
        return [room * like // likes for _, like in wanted]
    easy = [(like if like <= _CRAMPED else max(need, _CRAMPED), like) for need, like in wanted]
    lines, fitting = _in_lines(wanted, letters)
    if sum(need for need, _ in easy) <= letters:
        easy_lines, easily = _in_lines(easy, letters)
        # What short texts take must not make the long ones half as long again.
        fitting = easily if 2 * easy_lines <= 3 * lines else fitting
    return [room * width // sum(fitting) for width in fitting]


def _in_lines(wanted: Sequence[tuple[int, int]], letters: int) -> tuple[int, list[int]]:
    """Return in how few halves of a line the longest texts stand, and the widths for that.

    It fits at some number, since what the columns need fits alone.
    """
    widths = ((halves, [max(need, 2 * like // halves) for need, like in wanted]) for halves in count(2))
    return next((halves, widths_of) for halves, widths_of in widths if sum(widths_of) <= letters)


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
    """What a cell of a Word table holds, and how."""

    text: str = ""
    side: str = "left"
    bold: bool = False
    shaded: bool = False


def _add_grid(
    word: WordDocument,
    widths: Sequence[int],
    head: Sequence[_PageBox],
    lines: Sequence[Sequence[_PageBox]],
    *,
    size: int = _SIZES[0],
    height: int = 0,
    together: bool = False,
) -> None:
    """Add a table with lines around its cells; `together` keeps it on one page, lines are `height` at least."""
    twips = [width // _TWIP for width in widths]
    rows = [_row_xml(head, twips, 0, size, header=True, keep=bool(lines))]
    last = len(lines) - 1
    for n, line in enumerate(lines):
        rows.append(_row_xml(line, twips, height // _TWIP, size, header=False, keep=together and n < last))
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
_TWIP = 635
"""A twentieth of a point, Word's unit in tables, in English Metric Units."""


def _row_xml(
    boxes: Sequence[_PageBox], twips: Sequence[int], height: int, size: int, *, header: bool, keep: bool
) -> str:
    """Return a row that stays on one page where a page can hold it; a header row is repeated on each page."""
    properties = "<w:cantSplit/>"
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
    look = ("<w:b/>" if box.bold else "") + (f'<w:sz w:val="{2 * size}"/>' if size != _SIZES[0] else "")
    look = look and f"<w:rPr>{look}</w:rPr>"
    text = escape(inert(box.text), {"\n": "</w:t><w:br/>" + _TEXT, "\t": "</w:t><w:tab/>" + _TEXT})
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/>{shade}<w:vAlign w:val="{vertical}"/></w:tcPr>'
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
