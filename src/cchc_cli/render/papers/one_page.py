"""What fits on one page: how wide columns and how high a document are in print, reckoned by the widths of letters.

Lengths are in points.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat

from cchc_cli.messages import Language
from cchc_cli.render.cells import drawn
from cchc_cli.render.document import Document, Heading, Note, Table
from cchc_cli.render.letters import lines_of, longest_word, width_of

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
_CELL_SIDES = 4.2 * _MILLIMETRE
"""What the two sides of a cell take of its width, and what programs differ by in that of letters."""
_SHORT = (150, 120, 100, 80, 60, 0)
"""How wide a column may be that has its texts on one line, while longer ones are left as much: each is tried."""
_SHORT_TITLE = 60
"""A heading that is no wider stands on one line, a longer one on two."""


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
    return _Texts(table, language).best


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
                texts = _Texts(block, language)
                height += texts.height(texts.best) + NOTE_SPACE
    return height


def _said(text: str, size: float) -> float:
    """Return how high a paragraph is with the space under it; any may be bold."""
    return lines_of(text, _WIDTH, size, bold=True) * size * _LINE + NOTE_SPACE


class _Texts:
    """What the cells of a table say, its heading first, and the widths that its columns need and would like."""

    def __init__(self, table: Table, language: Language) -> None:
        self._rows = [([column.title for column in table.columns], True)]
        for row in (*table.rows, *([table.total] if table.total else [])):
            cells = zip(row.cells, table.columns, strict=True)
            texts = [drawn(cell, column.kind, language) for cell, column in cells]
            self._rows.append((texts, row is table.total))
        places = range(len(table.columns))
        self._needs = [max(self._words(n)) + _CELL_SIDES for n in places]
        self._likes = [
            max(need, *(line + _CELL_SIDES for line in self._lines(n)))
            for n, need in zip(places, self._needs, strict=True)
        ]

    @property
    def best(self) -> list[float]:
        """The widths with which the table is as low as may be."""
        tried = {tuple(self.widths(short)): None for short in _SHORT}
        return [*min(tried, key=self.height)]

    def _words(self, n: int) -> Iterator[float]:
        return (longest_word(texts[n], SIZE, bold=bold) for texts, bold in self._rows)

    def _lines(self, n: int) -> Iterator[float]:
        title, *lines = (width_of(texts[n], SIZE, bold=bold) for texts, bold in self._rows)
        yield title if title <= _SHORT_TITLE else title / 2
        yield from lines

    def widths(self, short: float) -> list[float]:
        """Return widths of columns, of which those that would like no more than `short` get that."""
        pairs = [*zip(self._needs, self._likes, strict=True)]
        easy = [like if like <= short else max(need, short) for need, like in pairs]
        needs = easy if sum(easy) <= _WIDTH else self._needs
        if sum(needs) >= _WIDTH:
            return [need * _WIDTH / sum(needs) for need in needs]
        # Halves of a line, from one up, until it fits: it does at some number, since the needs alone do.
        shares = (
            [max(need, 2 * like / n) for need, like in zip(needs, self._likes, strict=True)] for n in count(2)
        )
        widths = next(widths for widths in shares if sum(widths) <= _WIDTH)
        return [width * _WIDTH / sum(widths) for width in widths]

    def height(self, widths: Sequence[float]) -> float:
        """Return how high the table is with columns of these widths."""
        return sum(map(self._row_height, self._rows, repeat(widths)))

    @staticmethod
    def _row_height(row: tuple[Sequence[str], bool], widths: Sequence[float]) -> float:
        texts, bold = row
        rooms = (width - _CELL_SIDES for width in widths)
        lines = max(lines_of(text, room, SIZE, bold=bold) for text, room in zip(texts, rooms, strict=True))
        return lines * SIZE * _LINE + 2 * CELL_SPACE + 0.5
