"""A plan's annex as an Excel workbook: one sheet, A4 on its side, the headings on each page."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import CELL_LIMIT, Workbook
from cchc_cli.render.papers.annex import AnnexPage, Box, Row

_WIDTHS = (6, 34, 34, 24, 26, 20, 20, 12, 12)
"""Of the columns, in characters."""

_HEADING = 0.75
"""Bold capitals are wider than the letters that a width counts: of a width they take so much."""

_WRAPPED: dict[str, object] = {"text_wrap": True}
_LINE = 16.5
"""The height of a line of 12-point text, in points."""


def write(page: AnnexPage, language: Language) -> bytes:
    """Return the annex as XLSX. Amounts are numbers; text that looks like a formula stays text."""
    book = Workbook(page.title, keywords=EXPORTED)
    sheet = book.add_sheet(language("annex.sheet_name"))
    widths = _WIDTHS[: len(page.headings)]
    last = len(widths) - 1
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for row, line in enumerate(page.heads):
        _across(sheet, row, (0, last), line, book.look(_WRAPPED, _head_look(line)))
        sheet.set_row(row, _LINE * 1.3 * _height(line, sum(widths)))
    top = len(page.heads) + 1
    head = book.look(_WRAPPED, {"bold": True, "align": "center", "border": 1})
    for column, title in enumerate(page.headings):
        sheet.write_string(top, column, title, head)
    sheet.set_row(top, _LINE * max(map(_height, page.headings, (width * _HEADING for width in widths))))
    sheet.repeat_rows(top)
    sheet.freeze_panes(top + 1, 0)
    for number, boxes in enumerate(page.rows, top + 1):
        _row(book, sheet, number, boxes)
    if page.seal:
        seal = book.look(_WRAPPED, {"bold": True, "align": "center"})
        _across(sheet, top + len(page.rows) + 3, (last - 3, last), page.seal, seal)
    return book.finish()


def _head_look(line: str) -> dict[str, object]:
    italic = line.startswith("(")
    return {"bold": not italic, "italic": italic, "align": "center", "font_size": 14}


def _across(sheet: Worksheet, row: int, columns: tuple[int, int], text: str, look: Format) -> None:
    """Write a text across the columns from a first to a last."""
    first, last = columns
    sheet.merge_range(row, first, row, last, "")
    sheet.write_string(row, first, inert(text)[:CELL_LIMIT], look)


def _row(book: Workbook, sheet: Worksheet, row: int, boxes: Row) -> None:
    heights = [1]
    for column, box in enumerate(boxes):
        if box is not None:
            side = "left" if column and box.amount is None else "center"
            shape = {"border": 1, "bold": box.bold, "align": side, "num_format": "[$-42A]#,##0"}
            _put(sheet, row, column, box, book.look(_WRAPPED, shape))
            width = sum(_WIDTHS[column : column + box.across])
            heights.append(-(-sum(_height(line, width) for line in box.lines) // box.down))
    sheet.set_row(row, min(_LINE * max(heights), 409))


def _put(sheet: Worksheet, row: int, column: int, box: Box, look: Format) -> None:
    if box.down > 1 or box.across > 1:
        sheet.merge_range(row, column, row + box.down - 1, column + box.across - 1, "", look)
    if box.amount is not None:
        sheet.write_number(row, column, box.amount, look)
    elif box.lines:
        sheet.write_string(row, column, inert("\n".join(box.lines))[:CELL_LIMIT], look)
    else:
        sheet.write_blank(row, column, None, look)


def _height(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of so many characters, roughly."""
    return sum(-(-max(len(line), 1) // max(int(width * 0.9), 1)) for line in text.split("\n"))
