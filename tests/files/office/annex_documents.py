"""Documents for the tests of import: an annex described as rows, written as Word or Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

MERGED = "^"
"""Stands for a cell that the one above it covers."""

ACROSS = "<"
"""Stands for a cell that the one to its left covers."""


@dataclass(frozen=True)
class Sheet:
    """Lines of text, then a table, then lines: `rows` with the headings first."""

    rows: Sequence[Sequence[str]]
    before: Sequence[str] = ()
    after: Sequence[str] = ()


HEADINGS = (
    "TT",
    "Nhiệm vụ",
    "Sản phẩm",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian",
    "Kinh phí",
    "Ghi chú",
)


def word(*sheets: Sheet) -> bytes:
    """Write sheets as a .docx with python-docx, one after the other."""
    from docx import Document

    document = Document()
    for sheet in sheets:
        for line in sheet.before:
            document.add_paragraph(line)
        if sheet.rows:
            table: Any = document.add_table(len(sheet.rows), len(sheet.rows[0]))
            _fill(table, sheet.rows)
        for line in sheet.after:
            document.add_paragraph(line)
    return _saved(document)


def _saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _fill(table: Any, rows: Sequence[Sequence[str]]) -> None:
    grid = [list(row.cells) for row in table.rows]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text not in (MERGED, ACROSS):
                bottom, right = _extent(rows, r, c)
                cell = grid[r][c] if (bottom, right) == (r, c) else grid[r][c].merge(grid[bottom][right])
                lines = text.split("\n")
                cell.text = lines[0]
                for line in lines[1:]:
                    cell.add_paragraph(line)


def _extent(rows: Sequence[Sequence[str]], r: int, c: int) -> tuple[int, int]:
    bottom, right = r, c
    while bottom + 1 < len(rows) and rows[bottom + 1][c] == MERGED:
        bottom += 1
    while right + 1 < len(rows[r]) and rows[r][right + 1] == ACROSS:
        right += 1
    return bottom, right


def excel(*sheets: Sheet) -> bytes:
    """Write each sheet as a sheet of an .xlsx with openpyxl; whole numbers and decimals become numbers."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for number, sheet in enumerate(sheets, 1):
        page = book.create_sheet(f"PL{number}")
        for line in sheet.before:
            page.append([line])
        top = page.max_row + 1 if sheet.before else 1
        for r, row in enumerate(sheet.rows):
            for c, text in enumerate(row):
                if text in (MERGED, ACROSS):
                    continue
                page.cell(top + r, c + 1, _value(text))
                bottom, right = _extent(sheet.rows, r, c)
                if (bottom, right) != (r, c):
                    page.merge_cells(
                        start_row=top + r, start_column=c + 1, end_row=top + bottom, end_column=right + 1
                    )
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _value(text: str) -> str | int | float:
    plain = text.replace(".", "")
    if plain.isdigit() and (text == plain or len(plain) > 4):
        return int(plain)
    whole, comma, decimals = text.partition(",")
    return float(f"{whole}.{decimals}") if comma and whole.isdigit() and decimals.isdigit() else text
