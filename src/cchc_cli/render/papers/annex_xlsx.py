"""A plan's annex as an Excel workbook: one sheet, A4 on its side, the headings on each page."""

import io
from datetime import datetime
from typing import Any

import xlsxwriter

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.messages import Language
from cchc_cli.render.cells import inert
from cchc_cli.render.papers.annex import AnnexPage, Box

_WIDTHS = (6, 34, 34, 24, 26, 20, 20, 12)
"""Of the columns, in characters."""

_HEADING_WIDTHS = tuple(width * 0.75 for width in _WIDTHS)
"""Bold capitals are wider than the letters that a width counts."""

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}
_LINE = 16.5
"""The height of a line of 12-point text, in points."""

_LONGEST = 32_767
"""Characters in a cell."""


def write(page: AnnexPage, language: Language) -> bytes:
    """Return the annex as XLSX. Amounts are numbers; text that looks like a formula stays text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    stamp = datetime(2000, 1, 1)  # noqa: DTZ001 - the time of writing would make each file another
    book.set_properties({"title": inert(page.title)[:255], "keywords": EXPORTED, "created": stamp})
    sheet = book.add_worksheet(language("annex.sheet_name"))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.6, right=0.4, top=0.8, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    last = len(_WIDTHS) - 1
    for row, line in enumerate(page.heads):
        italic = line.startswith("(")
        look = book.add_format(
            _FONT | {"bold": not italic, "italic": italic, "align": "center", "font_size": 14}
        )
        sheet.merge_range(row, 0, row, last, "")
        sheet.write_string(row, 0, inert(line)[:_LONGEST], look)
        sheet.set_row(row, _LINE * 1.3 * _height(line, sum(_WIDTHS)))
    top = len(page.heads) + 1
    head = book.add_format(_FONT | {"bold": True, "align": "center", "border": 1})
    for column, title in enumerate(page.headings):
        sheet.write_string(top, column, title, head)
    sheet.set_row(top, _LINE * max(map(_height, page.headings, _HEADING_WIDTHS)))
    sheet.repeat_rows(top)
    sheet.freeze_panes(top + 1, 0)
    looks = {
        (bold, side): book.add_format(
            _FONT | {"border": 1, "bold": bold, "align": side, "num_format": "[$-42A]#,##0"}
        )
        for bold in (False, True)
        for side in ("left", "center")
    }
    for number, boxes in enumerate(page.rows, top + 1):
        heights = [1]
        for column, box in enumerate(boxes):
            if box is not None:
                look = looks[box.bold, "left" if column and box.amount is None else "center"]
                _put(sheet, number, column, box, look)
                width = sum(_WIDTHS[column : column + box.across])
                heights.append(-(-sum(_height(line, width) for line in box.lines) // box.down))
        sheet.set_row(number, min(_LINE * max(heights), 409))
    if page.seal:
        seal = book.add_format(_FONT | {"bold": True, "align": "center"})
        row = top + len(page.rows) + 3
        sheet.merge_range(row, last - 3, row, last, "")
        sheet.write_string(row, last - 3, inert(page.seal)[:_LONGEST], seal)
    book.close()
    return out.getvalue()


def _put(sheet: Any, row: int, column: int, box: Box, look: Any) -> None:
    if box.down > 1 or box.across > 1:
        sheet.merge_range(row, column, row + box.down - 1, column + box.across - 1, "", look)
    if box.amount is not None:
        sheet.write_number(row, column, box.amount, look)
    elif box.lines:
        sheet.write_string(row, column, inert("\n".join(box.lines))[:_LONGEST], look)
    else:
        sheet.write_blank(row, column, None, look)


def _height(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of so many characters, roughly."""
    return sum(-(-max(len(line), 1) // max(int(width * 0.9), 1)) for line in text.split("\n"))
