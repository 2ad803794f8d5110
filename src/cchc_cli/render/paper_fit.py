"""How a sheet of a workbook stands on A4, broad side down: the widths of its columns, its scale, its page breaks.

Lengths are in points, before they are scaled.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from itertools import groupby
from math import ceil
from typing import NamedTuple

LETTERS, LEAST_LETTERS = 12, 8
"""The size of letters in a cell, and the least that they have on paper."""
LEAST = -(-LEAST_LETTERS * 100 // LETTERS)
"""The least scale, in per cent."""
_SCALES = (100, 92, 83, 75, LEAST)
"""Letters of 12, 11, 10, 9 and 8 points."""
_PAGES_FOR_LETTERS = 1.2
"""How many times as many pages larger letters may take."""

LEFT, RIGHT, TOP, BOTTOM = 0.6, 0.4, 0.8, 0.6
"""Margins, in inches."""
_SLACK = 0.97
"""What programs and printers leave of a page."""
WIDTH, HEIGHT = (297 / 25.4 - LEFT - RIGHT) * 72 * _SLACK, (210 / 25.4 - TOP - BOTTOM) * 72 * _SLACK

_COMFORTABLE = 150
"""The width at which a text of several lines is still read with ease."""
_REPEATED = 0.4
"""The part of a page that columns which are repeated on each may take."""
FEWEST = 3
"""Rows that the last page has at least: fewer would look forgotten."""


class Wish(NamedTuple):
    """What a column needs so that no word or number is broken, and would like so that each text is on one line.

    Columns of one `group` that follow one another stay together where they have room.
    """

    need: float
    like: float
    group: str = ""

    @property
    def comfortable(self) -> float:
        """A width between the two at which long texts are read with ease."""
        return min(self.like, max(self.need, _COMFORTABLE))


class Columns(NamedTuple):
    """Columns on pages: their widths; the scale in per cent; the first column of each page after the first.

    Where there are such pages, the first `repeated` columns stand on each.
    """

    widths: tuple[float, ...]
    scale: int
    breaks: tuple[int, ...] = ()
    repeated: int = 0

    @property
    def first_page(self) -> int:
        """How many columns the first page has."""
        return self.breaks[0] if self.breaks else len(self.widths)


def columns_on_paper(
    wishes: Sequence[Wish],
    heads: int,
    height_of: Callable[[Sequence[float]], float],
    *,
    whole: bool = False,
) -> Columns:
    """Share out a page among columns: in letters as large as takes few pages, and leaves the columns comfortable.

    Where there is no such room, they stand on several pages; the first `heads` of them, which say what a row is, on
    each; where they would take many pages too, but for what stays `whole`. `height_of` reckons how high the rows are
    with columns of these widths.
    """
    comfortable = [wish.comfortable for wish in wishes]
    scales = [scale for scale in _SCALES if sum(comfortable) <= WIDTH * 100 / scale]
    fits = [Columns(_grown(comfortable, wishes, WIDTH * 100 / scale), scale) for scale in scales]
    needed, room = [wish.need for wish in wishes], WIDTH * 100 / LEAST
    if not fits and sum(needed) <= room:
        fits.append(Columns(_grown(needed, wishes, room), LEAST))
    if not (whole and fits):
        fits.append(_in_parts(wishes, heads))
    pages = [ceil(height_of(fit.widths) * fit.scale / 100 / HEIGHT) * (len(fit.breaks) + 1) for fit in fits]
    return next(
        fit for fit, count in zip(fits, pages, strict=True) if count <= min(pages) * _PAGES_FOR_LETTERS
    )


def _in_parts(wishes: Sequence[Wish], heads: int) -> Columns:
    room = WIDTH * 100 / LEAST
    widths = [wish.like for wish in wishes]
    while heads > 1 and sum(widths[:heads]) > room * _REPEATED:
        heads -= 1
    widths[0] = min(widths[0], max(wishes[0].need, room * _REPEATED), room / 2)
    left = room - sum(widths[:heads])
    widths[heads:] = (min(width, left) for width in widths[heads:])
    return Columns(
        tuple(widths),
        LEAST,
        _parts(widths[heads:], [wish.group for wish in wishes[heads:]], heads, left),
        heads,
    )


def _grown(widths: Sequence[float], wishes: Sequence[Wish], room: float) -> tuple[float, ...]:
    """Let columns grow in like measure towards what they would like, as far as the room allows."""
    wanted = sum(wish.like for wish in wishes) - sum(widths)
    share = min(1, (room - sum(widths)) / wanted) if wanted > 0 else 0
    return tuple(width + (wish.like - width) * share for width, wish in zip(widths, wishes, strict=True))


def _parts(widths: Sequence[float], groups: Sequence[str], first: int, room: float) -> tuple[int, ...]:
    """Return where columns from the `first` on go to a new page: few pages, each about as full as the others."""
    runs = [[*run] for _, run in groupby(range(len(widths)), key=lambda n: groups[n] or n)]
    parts = (_breaks_within(widths, runs, first, room * share / 100) for share in range(50, 101))
    return min(parts, key=len)


def _breaks_within(
    widths: Sequence[float], runs: Iterable[Sequence[int]], first: int, room: float
) -> tuple[int, ...]:
    breaks, used = [], 0.0
    for run in runs:
        whole = sum(widths[n] for n in run)
        for piece in [run] if whole <= room else [[n] for n in run]:
            width = sum(widths[n] for n in piece)
            if used and used + width > room:
                breaks.append(first + piece[0])
                used = 0.0
            used += width
    return tuple(breaks)


def row_breaks(
    heights: Sequence[float],
    repeated: int | None,
    scale: int,
    *,
    held: Set[int] = frozenset(),
    fewest: int = FEWEST,
) -> list[int]:
    """Return the first row of each page after the first; the last page has no less than the `fewest` rows.

    The row `repeated` (0-based) is repeated on each page after its own. A row that is `held` stays on a page with the
    one before it, where they have room on one.
    """
    room = HEIGHT * 100 / scale
    breaks: list[int] = []

    def used_from(first: int, to: int) -> float:
        """Return how much of a page that begins with a row is used by it and those up to another."""
        again = heights[repeated] if repeated is not None and repeated < first else 0
        return again + sum(heights[first:to])

    used = 0.0
    for n, height in enumerate(heights):
        if used and used + height > room:
            first, end = n, n + 1
            while first in held:
                first -= 1
            while end in held:
                end += 1
            if first <= (breaks[-1] if breaks else 0) or used_from(first, end) > room:
                first = n
            breaks.append(first)
            used = used_from(first, n)
        used += height
    if breaks:
        before = breaks[-2] if len(breaks) > 1 else 0
        first = breaks[-1]
        while len(heights) - first < fewest < first - before and used_from(first - 1, len(heights)) <= room:
            first -= 1
        breaks[-1] = first if first not in held else breaks[-1]
    return breaks
