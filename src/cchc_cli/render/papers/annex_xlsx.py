"""A plan's annex as an Excel workbook: one sheet, A4 on its side, the headings on each page."""

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.messages import Language, inert
from cchc_cli.render.formats.xlsx import CELL_LIMIT, Workbook, height_of, points, wish_of
from cchc_cli.render.paper_fit import LETTERS, Columns, Wish, columns_on_paper
from cchc_cli.render.papers.annex import AnnexPage, Box, Row

_WIDTHS = (6, 34, 34, 24, 26, 20, 20, 12, 12)
"""What the columns would like, in letters."""

_WRAPPED: dict[str, object] = {"text_wrap": True}
_LONG = 8
"""Rows of a merged cell that may go over to another page, where its words in the middle would be parted."""
_HEAD, _GAP = 14, 15.75
"""The size of letters over the table; the height of an empty row, in points."""


def write(page: AnnexPage, language: Language) -> bytes:
    """Return the annex as XLSX. Amounts are numbers; text that looks like a formula stays text."""
    book = Workbook(page.title, keywords=EXPORTED)
    sheet = book.add_sheet(language("annex.sheet_name"))
    book.foot(sheet, page.title, language("document.page", page="&P", pages="&N"))
    columns = _columns(page)
    widths = columns.widths
    last = len(widths) - 1
    heights: list[float] = []

    def begin(height: float) -> int:
        sheet.set_row(len(heights), height)
        heights.append(height)
        return len(heights) - 1

    for line in page.heads:
        row = begin(height_of([line], [sum(widths) * LETTERS / _HEAD], bold=True) * _HEAD / LETTERS)
        _across(sheet, row, (0, last), line, book.look(_WRAPPED, _head_look(line)))
    begin(_GAP)
    top = begin(height_of(page.headings, widths, bold=True))
    head = book.look(_WRAPPED, {"bold": True, "align": "center", "border": 1})
    for column, title in enumerate(page.headings):
        sheet.write_string(top, column, title, head)
    sheet.freeze_panes(top + 1, 0)
    held: set[int] = set()
    for boxes in page.rows:
        row = begin(_height(boxes, widths))
        _row(book, sheet, row, boxes)
        down = max(box.down for box in boxes if box is not None)
        held.update(range(row + 1, row + down))
    if page.seal:
        held.update(range(len(heights), len(heights) + 4))
        for _ in range(3):
            begin(_GAP)
        seal = book.look(_WRAPPED, {"bold": True, "align": "center"})
        row = begin(height_of([page.seal], [sum(widths[last - 3 :])], bold=True))
        _across(sheet, row, (last - 3, last), page.seal, seal)
    book.lay(sheet, columns, heights, top, held=held)
    return book.finish()


def _columns(page: AnnexPage) -> Columns:
    wishes = []
    for column, title in enumerate(page.headings):
        boxes = [row[column] for row in page.rows]
        texts = [_said(box) for box in boxes if box is not None and box.across == 1]
        of = [wish_of(title, bold=True), *(wish_of(text, bold=True) for text in texts)]
        need = max(wish.need for wish in of)
        wishes.append(Wish(need, max(need, points(_WIDTHS[column]))))

    def high(widths: Sequence[float]) -> float:
        return sum(_height(row, widths) for row in page.rows)

    return columns_on_paper(wishes, 2, high, whole=True)


def _said(box: Box) -> str:
    """Return what a cell says; an amount as wide as it is drawn."""
    return f"{box.amount:,}" if box.amount is not None else inert("\n".join(box.lines))


def _height(boxes: Row, widths: Sequence[float]) -> float:
    """Return how high a row is: its part of a cell that covers several."""
    columns = ((box, sum(widths[n : n + box.across])) for n, box in enumerate(boxes) if box is not None)
    return max(height_of([_said(box)], [width], bold=box.bold) / box.down for box, width in columns)


def _head_look(line: str) -> dict[str, object]:
    italic = line.startswith("(")
    return {"bold": not italic, "italic": italic, "align": "center", "font_size": _HEAD}


def _across(sheet: Worksheet, row: int, columns: tuple[int, int], text: str, look: Format) -> None:
    """Write a text across the columns from a first to a last."""
    first, last = columns
    sheet.merge_range(row, first, row, last, "")
    sheet.write_string(row, first, inert(text)[:CELL_LIMIT], look)


def _row(book: Workbook, sheet: Worksheet, row: int, boxes: Row) -> None:
    for column, box in enumerate(boxes):
        if box is not None:
            side = "left" if column and box.amount is None else "center"
            shape = {"border": 1, "bold": box.bold, "align": side, "num_format": "[$-42A]#,##0"}
            if box.down > _LONG:
                shape["valign"] = "top"
            _put(sheet, row, column, box, book.look(_WRAPPED, shape))


def _put(sheet: Worksheet, row: int, column: int, box: Box, look: Format) -> None:
    if box.down > 1 or box.across > 1:
        sheet.merge_range(row, column, row + box.down - 1, column + box.across - 1, "", look)
    if box.amount is not None:
        sheet.write_number(row, column, box.amount, look)
    elif box.lines:
        sheet.write_string(row, column, inert("\n".join(box.lines))[:CELL_LIMIT], look)
    else:
        sheet.write_blank(row, column, None, look)
