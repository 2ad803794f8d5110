"""How tables stand on A4 pages: upright or broad, in letters of which size, whole or in parts.

Lengths are in points.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby
from typing import NamedTuple

from cchc_cli.messages import Language
from cchc_cli.render.cells import drawn, spans
from cchc_cli.render.document import As, Document, Table, Tone
from cchc_cli.render.letters import lines_of, longest_word, width_of

_MILLIMETRE = 72 / 25.4
UPRIGHT, BROAD = 165 * _MILLIMETRE, 252 * _MILLIMETRE
"""Between the margins of a page."""

SIZES = (12, 11, 10)
"""Of letters in a table: the largest in which no column is cramped, else the smallest."""

_CRAMPED, _LONGEST_WORD, _WIDEST_TEXT = 12, 12, 75
"""In the size of letters: what a column of long texts can do with, what word is kept whole in any case, and the
most that a column asks for."""
_NUMBER = 4
"""In the size of letters: as wide is the number of a task at most."""
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
_FEW_COLUMNS = 6
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
        # On how many rows each cell stands.
        self._shared: list[list[int]] = []
        for reach in spans(table):
            self._shared.append([down or self._shared[-1][n] for n, down in enumerate(reach)])
        if table.total:
            self._shared.append([1] * len(table.columns))
        columns = [*zip(*self._rows, strict=True)] or [()] * len(table.columns)
        # Of the size of letters.
        self._words = [
            max(
                min(_line_width(title, bold=True) / _TITLE_LINES, _LONGEST_WORD),
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

    def comfortable(self, size: float) -> list[float]:
        """Return the widths in which no long text is cramped."""
        return [
            min(like, max(need, _CRAMPED * size))
            for need, like in zip(self.needs(size), self.likes(size), strict=True)
        ]

    def uncramped(self, size: float) -> float:
        """Return the width in which no column is cramped."""
        return sum(self.comfortable(size))

    def heads(self, size: float) -> int:
        """Return how many columns say what a row is of: two where the first is but a number."""
        return (
            2 if self.likes(size)[0] <= _NUMBER * size + _CELL_SIDES and self._is_text[1:2] == [True] else 1
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
        # Of those as low, the one that breaks the fewest lines.
        return [*min(tried, key=lambda widths: self._heights(widths, size, cell_space))]

    def _squeezed(self, needs: Sequence[float], room: float) -> list[float]:
        """Share out too small a room: numbers stay whole where they can, and the longest words of texts break."""
        widest = (max(needs) * percent / 100 for percent in range(100, 0, -1))
        tried = (
            [min(need, wide) if text else need for need, text in zip(needs, self._is_text, strict=True)]
            for wide in widest
        )
        widths = next((widths for widths in tried if sum(widths) <= room), needs)
        return [width * room / sum(widths) for width in widths]

    def height(self, widths: Sequence[float], size: float, *, cell_space: float = 2) -> float:
        """Return how high the table is with columns of these widths."""
        return self._heights(widths, size, cell_space)[0]

    def _heights(self, widths: Sequence[float], size: float, cell_space: float) -> tuple[float, float]:
        """Return how high the table is, and how many lines its cells have in all."""
        rooms = [_inside(width, size) for width in widths]

        def of(row: Sequence[tuple[str, bool]], shared: Sequence[int]) -> tuple[float, float]:
            cells = zip(row, rooms, shared, strict=True)
            lines = [lines_of(text, room, 1, bold=bold) / rows for (text, bold), room, rows in cells]
            return max(lines) * size * _LINE + 2 * cell_space + 0.5, sum(lines)

        step = max(len(self._rows) // _ENOUGH_ROWS, 1)
        rows = [of(*row) for row in zip(self._rows[::step], self._shared[::step], strict=True)]
        head = of(self._titles, [1] * len(widths))
        high, lines = (first + sum(others) * step for first, *others in zip(head, *rows, strict=True))
        return high, lines


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


def is_cross(table: Table) -> bool:
    """Return whether a table has the same kind of number in many columns."""
    kinds = {column.kind for column in table.columns[1:]}
    return len(table.columns) > _FEW_COLUMNS and kinds == {As.MONEY}


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

    Each part begins with what its rows are of, and the last one ends as the table does (with a total); columns of
    one `group` (the months of a quarter) stay together where they can.
    """
    places = unbarred(table)
    table = chosen(table, places)
    measured = PrintedTable(table, language)
    sizes: Sequence[int] = (size,) if size else SIZES
    size = next((s for s in sizes if measured.uncramped(s) <= room), sizes[-1])
    needs = measured.needs(size)
    heads = measured.heads(size)
    if sum(needs) <= room or len(needs) < heads + 2:
        return Fit(size, (places,))
    head = sum(measured.comfortable(size)[:heads])
    runs = groupby(range(heads, len(needs)), key=lambda n: table.columns[n].group or n)
    pieces = [*_pieces([[*run] for _, run in runs], needs, room - head)]
    parts = [(*range(heads), *part) for part in _balanced(pieces, needs, room - head)]
    cut = [PrintedTable(chosen(table, part), language) for part in parts]
    larger = (s for s in sizes if all(part.uncramped(s) <= room for part in cut))
    return Fit(next(larger, size), tuple(tuple(places[n] for n in part) for part in parts))


def _pieces(runs: Iterable[list[int]], needs: Sequence[float], room: float) -> Iterator[list[int]]:
    """Yield runs of columns, one by one those that have no room beside one another."""
    for run in runs:
        yield from [run] if sum(needs[n] for n in run) <= room else ([n] for n in run)


def _balanced(pieces: Sequence[list[int]], needs: Sequence[float], room: float) -> list[list[int]]:
    """Put pieces into as few parts as the room allows, about as wide as each other."""
    tried = (_filled(pieces, needs, room * percent / 100) for percent in range(50, 101, 5))
    return min(tried, key=len)


def _filled(pieces: Sequence[list[int]], needs: Sequence[float], room: float) -> list[list[int]]:
    parts: list[list[int]] = []
    left = 0.0
    for piece in pieces:
        width = sum(needs[n] for n in piece)
        if not parts or width > left:
            parts.append([])
            left = room
        parts[-1] += piece
        left -= width
    return parts


def is_broad(document: Document, language: Language) -> bool:
    """Return whether a table of a document would be cramped on upright pages: all of it stands on broad ones then."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    measured = (PrintedTable(chosen(table, unbarred(table)), language) for table in tables)
    return any(table.uncramped(SIZES[0]) > UPRIGHT for table in measured)


def is_long(text: str) -> bool:
    """Return whether a text has a word that may break where its column has no room for it."""
    return any(width_of(word, 1) > _LONGEST_WORD for word in text.split())
