"""How wide the columns of a table are on paper. Widths are in English Metric Units, 36,000 a millimetre."""

from collections.abc import Sequence
from itertools import count

from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import display_width, drawn
from cchc_cli.render.document import As, Table

_LETTER = 72_000
"""The width of an average letter of 12-point Times New Roman: 2 mm."""

_LONGEST_WORD, _WIDEST_TEXT, _CRAMPED = 24, 150, 24
"""In letters: a word that is kept whole, the most that a column asks for, what it can still do with."""
_PADDING = 3
"""The room beside the text of a cell, in letters."""


def column_widths(table: Table, room: int, language: Language) -> list[int]:
    """Share out the width of a page among the columns of a table, in English Metric Units; bars have none."""
    return _shares(_wanted(table, language), room)


def is_cramped(table: Table, room: int, language: Language) -> bool:
    """Return whether the columns of a table cannot do with a width."""
    return sum(min(like, _CRAMPED) for _, like in _wanted(table, language)) * _LETTER > room


def _wanted(table: Table, language: Language) -> list[tuple[int, int]]:
    """Return for each column but the bars the width in letters that it needs, and the one that it would like.

    It needs its longest word, or number, whole, and would like its longest text on one line.
    """
    rows = [*table.rows, *([table.total] if table.total else [])]
    widths: list[tuple[int, int]] = []
    for n, column in enumerate(table.columns):
        if column.kind is As.BAR:
            continue
        cells = [row.cells[n] for row in rows]
        texts = [drawn(cell, column.kind, language) for cell in cells]
        words = [
            _longest_word(text) if isinstance(cell, str) else display_width(text)
            for cell, text in zip(cells, texts, strict=True)
        ]
        title = inert(column.title)
        # Bold letters are broader.
        need = min(max(_longest_word(title) + 1, *words, 0), _LONGEST_WORD)
        line = min(max(need, display_width(title) // 2, *map(display_width, texts)), _WIDEST_TEXT)
        if line <= _LONGEST_WORD:
            # The capitals of names such as “Huyện Hương Khê” are broader.
            line += line // 6
        widths.append((need + _PADDING, line + _PADDING))
    return widths


def _longest_word(text: str) -> int:
    return max(map(display_width, text.split()), default=0)


def _shares(wanted: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Share out `room` so that the longest texts of the columns take as few lines as can be.

    All get what they need, and none more than it would like, until each has its text on one line. A short
    text stands on one line where that leaves the long ones what they can do with.
    """
    letters = room // _LETTER
    easy = [(like if like <= _CRAMPED else max(need, _CRAMPED), like) for need, like in wanted]
    if sum(need for need, _ in easy) <= letters:
        wanted = easy
    needs = sum(need for need, _ in wanted)
    likes = sum(like for _, like in wanted)
    if needs >= letters:
        return [room * need // needs for need, _ in wanted]
    if likes <= letters:
        return [room * like // likes for _, like in wanted]
    # Halves of a line, from one up, until it fits: it does at some number, since the needs alone do.
    widths = ([max(need, 2 * like // halves) for need, like in wanted] for halves in count(2))
    fitting = next(widths_of for widths_of in widths if sum(widths_of) <= letters)
    return [room * width // sum(fitting) for width in fitting]
