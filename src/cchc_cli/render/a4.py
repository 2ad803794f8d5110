"""How tables stand on A4 pages: upright or broad, in letters of which size, whole or in parts.

Lengths are in points.
"""

from collections.abc import Iterable, Sequence
from itertools import count, groupby
from typing import NamedTuple

from cchc_cli.messages import Language
from cchc_cli.render.cells import drawn
from cchc_cli.render.document import As, Block, Document, Heading, Table, Tone
from cchc_cli.render.letters import lines_of, longest_word, width_of

_MILLIMETRE = 72 / 25.4
UPRIGHT, BROAD = 165 * _MILLIMETRE, 252 * _MILLIMETRE
"""Between the margins of a page."""

SIZES = (12, 11, 10)
"""Of letters in a table: the largest in which no column is cramped, else the smallest."""

_CRAMPED, _LONGEST_WORD, _WIDEST_TEXT = 12, 12, 75
"""In the size of letters: what a column of long texts can do with, what word is kept whole in any case, and the
most that a column asks for."""
_TITLE_LINES = 4
"""On so many lines a heading can stand."""
_CELL_SIDES = 4.2 * _MILLIMETRE
"""What the two sides of a cell take of its width, and what programs differ by in that of letters."""
_SHORT = (150, 120, 100, 80, 60, 0)
"""How wide a column may be that has its texts on one line, while longer ones are left as much: each is tried."""
_SHORT_TITLE = 60
"""A heading that is no wider stands on one line, a longer one on two."""
_LINE = 1.15
"""The height of a line, of the size of its letters."""
_TALL = 200
"""A row that is higher may go on on the next page: kept whole, what a page has no room for is not drawn at all."""
_ENOUGH_ROWS = 400
"""The height of a longer table is reckoned by so many of its rows."""


class PrintedTable:
    """What the cells of a table without bars say, and the widths that its columns need and would like."""

    def __init__(self, table: Table, language: Language) -> None:
        self._is_text = [column.kind in (As.TEXT, As.ID) for column in table.columns]
        self._titles = [(column.title, True) for column in table.columns]
        rows = [*table.rows, *([table.total._replace(tone=Tone.STRONG)] if table.total else [])]
        self._rows = [
            [
                (drawn(cell, column.kind, language), row.tone is Tone.STRONG)
                for cell, column in zip(row.cells, table.columns, strict=True)
            ]
            for row in rows
        ]
        columns = [*zip(*self._rows, strict=True)] or [()] * len(table.columns)
        # Of the size of letters.
        self._words = [
            max(
                _line_width(title, bold=True) / _TITLE_LINES,
                *(longest_word(text, 1, bold=bold) for text, bold in ((title, True), *cells)),
            )
            for (title, _), cells in zip(self._titles, columns, strict=True)
        ]
        self._lines = [
            max((_line_width(text, bold=bold) for text, bold in cells), default=0) for cells in columns
        ]

    def needs(self, size: float) -> list[float]:
        """Return the widths in which every number stands whole, and every word but a very long one."""
        return [
            (min(word, _LONGEST_WORD) if text else word) * size + _CELL_SIDES
            for word, text in zip(self._words, self._is_text, strict=True)
        ]

    def likes(self, size: float) -> list[float]:
        """Return the widths in which every text stands on one line, a long heading on two."""
        return [
            max(word, min(max(line, self._title(title, size)), _WIDEST_TEXT)) * size + _CELL_SIDES
            for word, line, (title, _) in zip(self._words, self._lines, self._titles, strict=True)
        ]

    @staticmethod
    def _title(title: str, size: float) -> float:
        width = _line_width(title, bold=True)
        return width if width * size <= _SHORT_TITLE else width / 2

    def uncramped(self, size: float) -> float:
        """Return the width in which no column of long texts is cramped."""
        return sum(
            min(like, max(need, _CRAMPED * size))
            for need, like in zip(self.needs(size), self.likes(size), strict=True)
        )

    def widths(self, room: float, size: float, *, cell_space: float = 2) -> list[float]:
        """Share out a room among the columns: words stay whole, and the table is as low as may be."""
        needs = [word * size + _CELL_SIDES for word in self._words]
        if sum(needs) > room:
            needs = self.needs(size)
        if sum(needs) >= room:
            return self._squeezed(needs, room)
        likes = self.likes(size)
        tried = {tuple(_shares(needs, likes, room, short)): None for short in _SHORT}
        return [*min(tried, key=lambda widths: self.height(widths, size, cell_space=cell_space))]

    def _squeezed(self, needs: Sequence[float], room: float) -> list[float]:
        """Share out too small a room: numbers stay whole where they can, and words of texts break."""
        kept = sum(need for need, text in zip(needs, self._is_text, strict=True) if not text)
        if kept >= room or not any(self._is_text):
            return [need * room / sum(needs) for need in needs]
        loose = (room - kept) / (sum(needs) - kept)
        return [need * loose if text else need for need, text in zip(needs, self._is_text, strict=True)]

    def height(self, widths: Sequence[float], size: float, *, cell_space: float = 2) -> float:
        """Return how high the table is with columns of these widths."""
        rooms = [_inside(width, size) for width in widths]

        def of(row: Iterable[tuple[str, bool]]) -> float:
            cells = zip(row, rooms, strict=True)
            lines = max(lines_of(text, room, 1, bold=bold) for (text, bold), room in cells)
            return lines * size * _LINE + 2 * cell_space + 0.5

        step = max(len(self._rows) // _ENOUGH_ROWS, 1)
        return of(self._titles) + sum(map(of, self._rows[::step])) * step


def _shares(needs: Sequence[float], likes: Sequence[float], room: float, short: float) -> list[float]:
    """Return widths of columns, of which those that would like no more than `short` get that."""
    easy = [like if like <= short else max(need, short) for need, like in zip(needs, likes, strict=True)]
    least = easy if sum(easy) <= room else needs
    # Halves of a line, from one up, until it fits: it does at some number, since the needs alone do.
    shares = ([max(need, 2 * like / n) for need, like in zip(least, likes, strict=True)] for n in count(2))
    widths = next(widths for widths in shares if sum(widths) <= room)
    return [width * room / sum(widths) for width in widths]


def _inside(width: float, size: float) -> float:
    """Return the room inside a cell, in the size of letters: one letter at least."""
    return max((width - _CELL_SIDES) / size, 1)


def is_tall(cells: Iterable[tuple[str, float]], size: float) -> bool:
    """Return whether a row, its cells each a text and a width, is too high to be kept on one page."""
    return any(lines_of(text, _inside(width, size), 1) * size * _LINE > _TALL for text, width in cells)


def _line_width(text: str, *, bold: bool) -> float:
    return max(width_of(line, 1, bold=bold) for line in text.split("\n"))


def unbarred(table: Table) -> tuple[int, ...]:
    """Return the columns of a table without its bars: the numbers beside them say the same."""
    return tuple(n for n, column in enumerate(table.columns) if column.kind is not As.BAR)


def chosen(table: Table, places: Sequence[int]) -> Table:
    """Return a table of some of its columns."""
    return table._replace(
        columns=tuple(table.columns[n] for n in places),
        rows=tuple(row._replace(cells=tuple(row.cells[n] for n in places)) for row in table.rows),
        total=table.total and table.total._replace(cells=tuple(table.total.cells[n] for n in places)),
    )


class Fit(NamedTuple):
    """How a table stands on a page: the size of its letters, and the columns of its parts (mostly one)."""

    size: int
    parts: tuple[tuple[int, ...], ...]


def fitted(table: Table, language: Language, room: float, size: int | None = None) -> Fit:
    """Return how a table without its bars stands in a room, in parts where not all its numbers have room.

    Each part has the first column, and the last one those at the end (a total); columns of one `group` (the
    months of a quarter) stay together where they can.
    """
    places = unbarred(table)
    table = chosen(table, places)
    measured = PrintedTable(table, language)
    sizes: Sequence[int] = (size,) if size else SIZES
    size = next((s for s in sizes if measured.uncramped(s) <= room), sizes[-1])
    needs = measured.needs(size)
    if sum(needs) <= room or len(needs) < 3:
        return Fit(size, (places,))
    first = min(measured.likes(size)[0], max(needs[0], _CRAMPED * size))
    parts = [(0, *part) for part in _balanced(table, [first, *needs[1:]], max(room, first))]
    cut = [PrintedTable(chosen(table, part), language) for part in parts]
    larger = (s for s in sizes if all(part.uncramped(s) <= room for part in cut))
    return Fit(next(larger, size), tuple(tuple(places[n] for n in part) for part in parts))


def _balanced(table: Table, needs: Sequence[float], room: float) -> list[list[int]]:
    """Cut the columns after the first into as few parts as the room allows, about as wide as each other."""
    fewest = len(_cut(table, needs, room))
    narrower = (_cut(table, needs, room * percent / 100) for percent in range(50, 101, 5))
    return next(parts for parts in narrower if len(parts) == fewest)


def _cut(table: Table, needs: Sequence[float], room: float) -> list[list[int]]:
    """Cut the columns after the first into parts that have room beside it; one at least stands in each."""
    places = range(1, len(needs))
    runs = [[*run] for _, run in groupby(places, key=lambda n: table.columns[n].group or n)]
    parts: list[list[int]] = []
    left = 0.0
    for run in runs:
        whole = sum(needs[n] for n in run) <= room - needs[0]
        for piece in [run] if whole else [[n] for n in run]:
            width = sum(needs[n] for n in piece)
            if not parts or width > left:
                parts.append([])
                left = room - needs[0]
            parts[-1] += piece
            left -= width
    return parts


class Pages(NamedTuple):
    """Blocks of a document that stand on pages of one kind, broad or upright ones."""

    broad: bool
    blocks: tuple[Block, ...]


def sections(document: Document, language: Language) -> list[Pages]:
    """Return the blocks of a document by the pages that they stand on.

    What stands under a heading of level 2 stands together, on broad pages where a table would be cramped on
    upright ones; where there is no table it stands on the pages of what is over it.
    """
    groups: list[list[Block]] = [[]]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= 2 and groups[-1]:
            groups.append([])
        groups[-1].append(block)
    kinds = [_is_broad(blocks, language) for blocks in groups]
    broad = next((kind for kind in kinds if kind is not None), False)
    pages: list[Pages] = []
    for kind, blocks in zip(kinds, groups, strict=True):
        broad = broad if kind is None else kind
        if pages and pages[-1].broad == broad:
            blocks = [*pages.pop().blocks, *blocks]
        pages.append(Pages(broad, tuple(blocks)))
    return pages


def _is_broad(blocks: Iterable[Block], language: Language) -> bool | None:
    """Return whether a table among blocks would be cramped on upright pages; None where there is no table."""
    tables = [block for block in blocks if isinstance(block, Table)]
    if not tables:
        return None
    measured = (PrintedTable(chosen(table, unbarred(table)), language) for table in tables)
    return any(table.uncramped(SIZES[0]) > UPRIGHT for table in measured)


def is_long(text: str) -> bool:
    """Return whether a text has a word that may break where its column has no room for it."""
    return any(width_of(word, 1) > _LONGEST_WORD for word in text.split())
