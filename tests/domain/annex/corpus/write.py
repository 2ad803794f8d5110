"""The documents of the corpus as files: Word, Excel, CSV, OpenDocument."""

import csv
import re
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

from tests.domain.annex.corpus.document import (
    ACROSS,
    DELETED,
    INSERTED,
    MERGED,
    RAISED,
    STRUCK,
    Block,
    Document,
    Letterhead,
    NewSheet,
    PageBreak,
    Rows,
    Table,
    plain,
    runs,
)

_COVERED = (MERGED, ACROSS)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
_OLD = {".doc": _OLE, ".xls": _OLE, ".pdf": b"%PDF-1.7\n" + bytes(1024)}
"""What the first bytes of the old kinds of files are; nothing more of them is looked at."""


def written(document: Document) -> bytes:
    """Return the bytes of the document's file."""
    if document.suffix in (".odt", ".ods"):
        from tests.domain.annex.corpus import opendocument

        return opendocument.written(document)
    if document.suffix in _OLD:
        return _OLD[document.suffix]
    return {".docx": _word, ".xlsx": _excel, ".csv": _csv}[document.suffix](document)


def extent(rows: Rows, r: int, c: int) -> tuple[int, int]:
    """Return the last row and column that the cell at `r`, `c` covers."""
    right = c
    while right + 1 < len(rows[r]) and rows[r][right + 1] == ACROSS:
        right += 1
    bottom = r
    while bottom + 1 < len(rows) and rows[bottom + 1][c] == MERGED:
        bottom += 1
    return bottom, right


# ---- Word


def _word(document: Document) -> bytes:
    from docx import Document as Word

    word: Any = Word()
    if document.page_header:
        word.sections[0].header.paragraphs[0].text = document.page_header
    for block in document.blocks:
        _word_block(word, block)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def _word_block(word: Any, block: Block) -> None:
    if isinstance(block, Table):
        _word_table(word, block)
    elif isinstance(block, PageBreak):
        word.add_page_break()
    elif isinstance(block, str):
        _word_runs(word.add_paragraph(), block)
    elif isinstance(block, Letterhead):
        pairs = block.pairs()
        if block.style == "table":
            table = word.add_table(2, 2)
            for side in (0, 1):
                _word_cell(table.cell(0, side), "\n".join(p[side] for p in pairs[:-1] if p[side]))
                _word_cell(table.cell(1, side), pairs[-1][side])
        elif block.style == "tabs":
            for pair in pairs:
                word.add_paragraph("\t".join(pair).rstrip("\t"))
        else:
            for side in (0, 1):
                for pair in pairs[:-1]:
                    if pair[side]:
                        word.add_paragraph(pair[side])
            for words in pairs[-1]:
                word.add_paragraph(words)


def _word_table(word: Any, block: Table) -> None:
    rows = block.rows
    table = word.add_table(len(rows), len(rows[0]))
    table.style = "Table Grid"
    grid = [list(row.cells) for row in table.rows]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in _COVERED:
                continue
            bottom, right = extent(rows, r, c)
            cell = grid[r][c] if (bottom, right) == (r, c) else grid[r][c].merge(grid[bottom][right])
            _word_cell(cell, text)
    for row in table.rows[: block.repeated]:
        from docx.oxml import OxmlElement

        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _word_cell(cell: Any, text: str) -> None:
    lines = text.split("\n")
    _word_runs(cell.paragraphs[0], lines[0])
    for line in lines[1:]:
        _word_runs(cell.add_paragraph(), line)


def _word_runs(paragraph: Any, text: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for style, words in runs(text):
        run = paragraph.add_run(words)
        run.font.superscript = True if style == RAISED else None
        run.font.strike = True if style == STRUCK else None
        if style in (INSERTED, DELETED):
            change = OxmlElement("w:ins" if style == INSERTED else "w:del")
            change.set(qn("w:id"), "1")
            change.set(qn("w:author"), "A")
            run._r.addprevious(change)
            change.append(run._r)
            if style == DELETED:
                for node in run._r.findall(qn("w:t")):
                    node.tag = qn("w:delText")


# ---- Excel


def _excel(document: Document) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    page: Any = None
    top = 1
    for block in document.blocks:
        if isinstance(block, NewSheet):
            page = book.create_sheet(block.name)
            page.sheet_state = "hidden" if block.hidden else "visible"
            top = 1
            continue
        if page is None:
            page = book.create_sheet("PL1")
        top += _excel_block(page, top, block, typed=document.typed)
    if document.page_header:
        page.oddHeader.center.text = document.page_header
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _excel_block(page: Any, top: int, block: Block, *, typed: bool) -> int:
    """Write a block from the row `top` on, and return how many rows it takes."""
    if isinstance(block, str):
        page.cell(top, 1, plain(block))
        return 1
    if isinstance(block, Letterhead):
        pairs = block.pairs()
        for n, (left, right) in enumerate(pairs):
            page.cell(top + n, 1, left)
            page.cell(top + n, 4, right)
        return len(pairs)
    if not isinstance(block, Table):
        return 0
    for r, row in enumerate(block.rows):
        for c, text in enumerate(row):
            if text in _COVERED:
                continue
            _excel_cell(page.cell(top + r, c + 1), text, typed=typed)
            bottom, last = extent(block.rows, r, c)
            if (bottom, last) != (r, c):
                page.merge_cells(
                    start_row=top + r, start_column=c + 1, end_row=top + bottom, end_column=last + 1
                )
    for r in block.hidden:
        page.row_dimensions[top + r].hidden = True
    if block.filtered:
        last = page.cell(top + len(block.rows) - 1, len(block.rows[0])).coordinate
        page.auto_filter.ref = f"A{top}:{last}"
    return len(block.rows)


def _excel_cell(cell: Any, text: str, *, typed: bool) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.styles import Font

    parts = [(style, words) for style, words in runs(text) if style != DELETED]
    if len(parts) == 1 and parts[0][0] == STRUCK:
        cell.value = parts[0][1]
        cell.font = Font(strike=True)
    elif any(style in (RAISED, STRUCK) for style, _ in parts):
        cell.value = CellRichText([TextBlock(_font(style), words) for style, words in parts])
    else:
        value = number_of(plain(text)) if typed else plain(text)
        cell.value = value
        if isinstance(value, int) and value >= 1000:
            cell.number_format = "#,##0"


def _font(style: str) -> Any:
    from openpyxl.cell.text import InlineFont

    return InlineFont(strike=style == STRUCK, vertAlign="superscript" if style == RAISED else None)


def number_of(text: str) -> str | int | float:
    """Return a text as the number that a workbook holds where a person types it, or as it is."""
    whole = text.replace(".", "")
    if whole.isdigit() and (text == whole or re.fullmatch(r"\d{1,3}(\.\d{3})+", text)):
        return int(whole)
    return float(text.replace(",", ".")) if re.fullmatch(r"\d{1,3},\d{1,2}", text) else text


# ---- CSV


def _csv(document: Document) -> bytes:
    width = max((len(b.rows[0]) for b in document.blocks if isinstance(b, Table)), default=1)
    stream = StringIO()
    writer = csv.writer(stream, delimiter=document.delimiter, lineterminator="\r\n")
    for block in document.blocks:
        for row in _csv_rows(block):
            writer.writerow([*row, *[""] * (width - len(row))])
    return stream.getvalue().encode("utf-8-sig")


def _csv_rows(block: Block) -> Sequence[Sequence[str]]:
    if isinstance(block, str):
        return [[plain(block)]]
    if isinstance(block, Letterhead):
        return [[left, "", right] for left, right in block.pairs()]
    if isinstance(block, Table):
        return [["" if text in _COVERED else plain(text) for text in row] for row in block.rows]
    return []
