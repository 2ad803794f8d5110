"""What fits on one page: how high a document is in print, reckoned by the widths of its letters.

Lengths are in points. The letters are those of Times New Roman, whose widths other fonts of its kind share.
"""

import unicodedata
from collections.abc import Iterable, Iterator

from cchc_cli.messages import Language
from cchc_cli.render.cells import display_width, drawn
from cchc_cli.render.document import Document, Heading, Note, Table
from cchc_cli.render.formats.column_widths import column_widths

SIZE = 11
"""The least that NĐ 30/2020 has anywhere on a page (Nơi nhận)."""
TITLE, HEADING = 13, 12
CELL_SPACE, NOTE_SPACE, HEADING_SPACE = 1, 3, 5
"""Over and under the text of a cell; under a paragraph; over a heading."""

_MILLIMETRE = 72 / 25.4
_WIDTH = 165 * _MILLIMETRE
"""Between the margins."""
_HEIGHT = 257 * _MILLIMETRE * 0.96
"""Between the margins, less what programs differ by."""
_POINT = 12_700
"""A point in the units of the widths of columns."""
_LINE = 1.15
"""The height of a line, of the size of its letters."""
_CELL_SIDES = 3.9 * _MILLIMETRE
"""What the two sides of a cell take of its width."""


def fitting(documents: Iterable[Document], language: Language) -> Document:
    """Return the first of some documents, each shorter than the one before, that one page holds, or the last."""
    document = None
    for document in documents:
        if _height(document, language) <= _HEIGHT:
            return document
    if document is None:
        raise ValueError("there is no document")
    return document


def _height(document: Document, language: Language) -> float:
    room = _WIDTH
    height = _lines(document.title, room, TITLE * 1.1) * TITLE * _LINE + NOTE_SPACE
    height += _lines(document.subtitle, room, SIZE) * SIZE * _LINE + NOTE_SPACE
    for block in document.blocks:
        match block:
            case Heading(text):
                height += _lines(text, room, HEADING * 1.1) * HEADING * _LINE + HEADING_SPACE + NOTE_SPACE
            case Note(text):
                height += _lines(text, room, SIZE * 1.05) * SIZE * _LINE + NOTE_SPACE
            case Table():
                height += sum(_row_heights(block, language)) + NOTE_SPACE
    return height


def _row_heights(table: Table, language: Language) -> Iterator[float]:
    widths = [
        width / _POINT - _CELL_SIDES for width in column_widths(table, round(_WIDTH * _POINT), language)
    ]
    titles = [column.title for column in table.columns]
    rows = [row.cells for row in table.rows] + ([table.total.cells] if table.total else [])
    texts = [
        [drawn(cell, column.kind, language) for cell, column in zip(row, table.columns, strict=True)]
        for row in rows
    ]
    for n, row in enumerate([titles, *texts]):
        # Headings and the total are bold, and so broader.
        size = SIZE * (1.1 if n == 0 or (table.total and n == len(rows)) else 1)
        most = max(_lines(text, width, size) for text, width in zip(row, widths, strict=True))
        yield most * SIZE * _LINE + 2 * CELL_SPACE + 0.5


def _lines(text: str, room: float, size: float) -> int:
    """Return on how many lines a text stands; a word that is longer than a line is broken."""
    count = 0
    for paragraph in text.split("\n"):
        count += 1
        left = room
        for word in paragraph.split(" "):
            width = _width(word) * size
            if width > left and left < room:
                count, left = count + 1, room
            if width > room:
                more = int(width // room)
                count, left = count + more, room
                width -= more * room
            left -= width + 0.25 * size
    return count


_THIN = frozenset("fijlrtI.,:;'!|/()[]-‘’ ")
_BROAD = frozenset("mwMW…—%&@+=<>")


def _width(word: str) -> float:
    """Return how wide a word is, of the size of its letters.

    >>> round(_width("Ngày"), 2)
    2.22
    """
    total = 0.0
    for letter in unicodedata.normalize("NFD", word):
        if unicodedata.combining(letter):
            continue
        if letter in _THIN:
            total += 0.34
        elif letter in _BROAD:
            total += 0.95
        else:
            total += (0.72 if letter.isupper() else 0.5) * max(display_width(letter), 1)
    return total
