"""A plan's annex as a Word document: A4 on its side, the headings on each page (NĐ 30/2020, Phụ lục I)."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.messages import Language, inert
from cchc_cli.render.a4 import BROAD, SIZES, PrintedTable, is_tall
from cchc_cli.render.document import Column, Table
from cchc_cli.render.document import Row as TableRow
from cchc_cli.render.formats.docx import insert_table, new, saved
from cchc_cli.render.papers.annex import AnnexPage, Box, Row

_TWIPS = 20
"""Of a point: Word's unit in tables."""


def write(page: AnnexPage, language: Language) -> bytes:
    """Return the annex as DOCX."""
    word = new(page.title, language, landscape=True)
    word.core_properties.keywords = EXPORTED
    for n, line in enumerate(page.heads):
        paragraph = word.add_paragraph(style="Table Text")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(inert(line))
        run.font.size = Pt(14)
        run.bold = not line.startswith("(")
        run.italic = line.startswith("(")
        paragraph.paragraph_format.space_after = Pt(12 if n == len(page.heads) - 1 else 0)
    twips = [round(width * _TWIPS) for width in _widths(page, language)]
    insert_table(word, twips, _rows(page, twips))
    closing = word.add_paragraph(style="Table Text")
    if page.seal:
        closing.paragraph_format.space_before = Pt(18)
        closing.paragraph_format.left_indent = Mm(150)
        closing.alignment = WD_ALIGN_PARAGRAPH.CENTER
        closing.add_run(inert(page.seal)).bold = True
    return saved(word)


def _widths(page: AnnexPage, language: Language) -> list[float]:
    """Return how wide the columns are, in points: no amount breaks, and long texts have most of the room."""
    rows = (
        [box or Box() for box in row]
        for row in page.rows
        if all(box is None or box.across == 1 for box in row)
    )
    texts = tuple(TableRow(tuple("\n".join(box.lines) for box in row)) for row in rows)
    table = Table(tuple(map(Column, page.headings)), texts)
    return PrintedTable(table, language).widths(BROAD, SIZES[0])


def _rows(page: AnnexPage, twips: list[int]) -> Iterator[str]:
    yield _row(tuple(Box((title,), bold=True) for title in page.headings), twips, {}, header=True)
    open_cells: dict[int, Box] = {}  # by column, the cell that reaches down from above
    for row in page.rows:
        yield _row(row, twips, open_cells, header=False)
        for column, box in enumerate(row):
            if box is not None:
                open_cells[column] = box


def _row(row: Row, twips: list[int], above: dict[int, Box], *, header: bool) -> str:
    cells = []
    column = 0
    while column < len(row):
        box = row[column]
        if box is None:
            # Only a cell from above is left here: one from the left has been passed over.
            cells.append(_cell(above[column], column, twips, merge="<w:vMerge/>", shown=False, header=header))
            column += above[column].across
            continue
        merge = '<w:vMerge w:val="restart"/>' if box.down > 1 else ""
        cells.append(_cell(box, column, twips, merge=merge, shown=True, header=header))
        column += box.across
    alone = (
        ("\n".join(box.lines), twips[n] / _TWIPS)
        for n, box in enumerate(row)
        if box and box.across == box.down == 1
    )
    properties = "" if is_tall(alone, SIZES[0]) else "<w:cantSplit/>"
    properties += "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(box: Box, column: int, twips: list[int], *, merge: str, shown: bool, header: bool) -> str:
    span = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
    width = sum(twips[column : column + box.across])
    side = "center" if header or column == 0 or box.amount is not None else "left"
    bold = "<w:rPr><w:b/></w:rPr>" if box.bold else ""
    lines = [line for text in box.lines for line in text.split("\n")] if shown else []
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:r>{bold}<w:t xml:space="preserve">{escape(inert(line))}</w:t></w:r></w:p>'
        for line in lines or [""]
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraphs}</w:tc>"
    )
