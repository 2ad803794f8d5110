"""What fits on one page: how wide columns and how high a document are in print.

Lengths are in points.
"""

from collections.abc import Iterable

from cchc_cli.messages import Language
from cchc_cli.render.a4 import UPRIGHT, PrintedTable
from cchc_cli.render.document import Document, Heading, Note, Table
from cchc_cli.render.letters import lines_of

SIZE = 11
"""Of letters: the least that NĐ 30/2020 has anywhere on a page (Nơi nhận)."""
TITLE, HEADING = 13, 12
CELL_SPACE, NOTE_SPACE, HEADING_SPACE = 1, 3, 5
"""Over and under the text of a cell; under a paragraph; over a heading."""

_HEIGHT = 257 * 72 / 25.4 * 0.97
"""Between the margins, less what programs differ by in height."""
_LINE = 1.15
"""The height of a line, of the size of its letters."""


def fitting(documents: Iterable[Document], language: Language) -> Document:
    """Return the first of some documents, each shorter than the one before, that one page holds, or the last."""
    document = None
    for document in documents:
        if _height(document, language) <= _HEIGHT:
            return document
    if document is None:
        raise ValueError("there is no document")
    return document


def column_widths(table: Table, language: Language) -> list[float]:
    """Share out the width of a page among columns: words stay whole, and the table is as low as may be."""
    return PrintedTable(table, language).widths(UPRIGHT, SIZE, cell_space=CELL_SPACE)


def _height(document: Document, language: Language) -> float:
    rows = sum(len(block.rows) for block in document.blocks if isinstance(block, Table))
    if (least := rows * SIZE * _LINE) > _HEIGHT:
        return least  # too high, whatever the rows say
    height = _said(document.title, TITLE) + _said(document.subtitle, SIZE)
    for block in document.blocks:
        match block:
            case Heading(text):
                height += _said(text, HEADING) + HEADING_SPACE
            case Note(text):
                height += _said(text, SIZE)
            case Table():
                widths = column_widths(block, language)
                table = PrintedTable(block, language)
                height += table.height(widths, SIZE, cell_space=CELL_SPACE) + NOTE_SPACE
    return height


def _said(text: str, size: float) -> float:
    """Return how high a paragraph is with the space under it; any may be bold."""
    return lines_of(text, UPRIGHT, size, bold=True) * size * _LINE + NOTE_SPACE
