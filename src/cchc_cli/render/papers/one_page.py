"""What fits on one page: how wide columns and how high a document are in print, reckoned by the widths of letters.

Lengths are in points. The letters are those of Times New Roman, whose widths other fonts of its kind share.
"""

import unicodedata
from collections.abc import Iterable
from itertools import count

from cchc_cli.domain.model.text import nfc
from cchc_cli.messages import Language
from cchc_cli.render.cells import display_width, drawn
from cchc_cli.render.document import Document, Heading, Note, Table

SIZE = 11
"""Of letters: the least that NĐ 30/2020 has anywhere on a page (Nơi nhận)."""
TITLE, HEADING = 13, 12
CELL_SPACE, NOTE_SPACE, HEADING_SPACE = 1, 3, 5
"""Over and under the text of a cell; under a paragraph; over a heading."""

_MILLIMETRE = 72 / 25.4
_WIDTH, _HEIGHT = 165 * _MILLIMETRE, 257 * _MILLIMETRE * 0.97
"""Between the margins, less what programs differ by in height."""
_LINE = 1.15
"""The height of a line, of the size of its letters."""
_BOLD = 1.07
"""How much broader bold letters are."""
_CELL_SIDES = 4.2 * _MILLIMETRE
"""What the two sides of a cell take of its width, and what programs differ by in that of letters."""
_SHORT = (120, 100, 80, 60)
"""A column that is no wider has its texts on one line, where that leaves a longer one as much."""


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
    """Share out the width of a page among columns: words stay whole, and the longest texts take few lines."""
    needs, likes = [], []
    for n, column in enumerate(table.columns):
        cells = [drawn(row.cells[n], column.kind, language) for row in table.rows]
        title = _bold(column.title)
        words = [
            *map(_bold, column.title.split()),
            *(_width(word) for cell in cells for word in cell.split()),
        ]
        lines = [title if title * SIZE < _SHORT[0] else 0, *map(_width, cells)]
        if table.total:
            words.append(_bold(drawn(table.total.cells[n], column.kind, language)))
        needs.append(max(words, default=0) * SIZE + _CELL_SIDES)
        likes.append(max(*words, *lines) * SIZE + _CELL_SIDES)
    for short in _SHORT:
        easy = [like if like <= short else max(need, short) for need, like in zip(needs, likes, strict=True)]
        if sum(easy) <= _WIDTH:
            needs = easy
            break
    if sum(needs) >= _WIDTH:
        return [need * _WIDTH / sum(needs) for need in needs]
    # Halves of a line, from one up, until it fits: it does at some number, since the needs alone do.
    shares = ([max(need, 2 * like / n) for need, like in zip(needs, likes, strict=True)] for n in count(2))
    widths = next(widths for widths in shares if sum(widths) <= _WIDTH)
    spare = (_WIDTH - sum(widths)) / sum(widths)
    return [width * (1 + spare) for width in widths]


def _height(document: Document, language: Language) -> float:
    height = _lines(document.title, _WIDTH, TITLE * _BOLD) * TITLE * _LINE + NOTE_SPACE
    height += _lines(document.subtitle, _WIDTH, SIZE) * SIZE * _LINE + NOTE_SPACE
    for block in document.blocks:
        match block:
            case Heading(text):
                lines = _lines(text, _WIDTH, HEADING * _BOLD)
                height += lines * HEADING * _LINE + HEADING_SPACE + NOTE_SPACE
            case Note(text):
                height += _lines(text, _WIDTH, SIZE * _BOLD) * SIZE * _LINE + NOTE_SPACE
            case Table():
                height += _table_height(block, language) + NOTE_SPACE
    return height


def _table_height(table: Table, language: Language) -> float:
    rooms = [width - _CELL_SIDES for width in column_widths(table, language)]
    kinds = [column.kind for column in table.columns]
    rows = [(row.cells, 1.0) for row in table.rows]
    rows += [(table.total.cells, _BOLD)] if table.total else []
    texts = [
        ([drawn(cell, kind, language) for cell, kind in zip(cells, kinds, strict=True)], bold)
        for cells, bold in rows
    ]
    texts.append(([column.title for column in table.columns], _BOLD))
    lines = (
        max(_lines(text, room, SIZE * bold) for text, room in zip(row, rooms, strict=True))
        for row, bold in texts
    )
    return sum(n * SIZE * _LINE + 2 * CELL_SPACE + 0.5 for n in lines)


def _lines(text: str, room: float, size: float) -> int:
    """Return on how many lines a text stands; a word that is longer than a line is broken."""
    count, left = 1, room
    for word in text.split():
        width = _width(word) * size
        if width > left and left < room:
            count, left = count + 1, room
        if width > room:
            count, width = count + int(width // room), width % room
        left -= width + _SPACE * size
    return count


_SPACE = 0.25
_WIDTHS = {
    0.25: ".,",
    0.278: "ijlt/:;",
    0.333: "frI()[]-!'‘’",
    0.389: "sJ",
    0.444: "acez“”",
    0.556: "FPS",
    0.611: "ELTZ",
    0.667: "BCR",
    0.722: "w",
    0.778: "m&",
    0.889: "M",
    0.944: "W",
    1.0: "…—%@",
}
_OF_LETTER = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_CAPITAL, _OTHER = 0.722, 0.5
_BORROWED = 0.16
"""How much broader the letters of Vietnamese alone are (“ạ”, “ế”) where a font lacks them and another lends them."""


def _width(text: str) -> float:
    """Return how wide a text is, of the size of its letters.

    >>> round(_width("100.000.000"), 2), round(_width("Ngày"), 2), round(_width("việc"), 2)
    (5.0, 2.17, 1.83)
    """
    return sum(map(_letter, nfc(text)))


def _bold(text: str) -> float:
    """Return how wide a text is in bold letters; figures are no broader."""
    return _width(text) * (_BOLD if any(map(str.isalpha, text)) else 1)


def _letter(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    known = _OF_LETTER.get(base) or (_SPACE if base.isspace() else None)
    width = known or (_CAPITAL if base.isupper() else _OTHER) * max(display_width(base), 1)
    return width + _BORROWED if "\u1ea0" <= letter <= "\u1eff" else width
