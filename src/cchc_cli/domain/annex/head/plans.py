"""Several plans in one document: told from each other by their heads, so that one can be read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cchc_cli.domain.annex.head.lines import (
    LETTERHEAD,
    HeadLine,
    LineKind,
    compact,
    tell_apart,
    texts_of,
)
from cchc_cli.domain.annex.paper import Paper, PaperTable
from cchc_cli.domain.model.text import fold

_ABOVE, _BELOW = 12, 8
"""The most lines between a plan's number and its name of type, and from there to “(Kèm theo Kế hoạch số …)”."""


_FEW = 3
"""Cells of a row of a sheet that can be of a plan's head; a row of a table has more."""

TASKS = "việc"

Position = tuple[int, int]
"""A block of a paper, and in a table its row; both from 0."""


class PlanHead(NamedTuple):
    """Where a plan's head begins in a paper, and what it is called there."""

    start: Position
    number: str
    title: str


def split_plans(paper: Paper) -> tuple[Paper, ...]:
    """Return the plans of a document, each as a document of its own; most have one."""
    if not any(isinstance(block, PaperTable) for block in paper.blocks):
        return (paper,)  # no plan at all, however long it is
    further = [head.start for head in [*_different(_heads(paper))][1:]]
    if not further:
        return (paper,)
    starts = [(0, 0), *further, (len(paper.blocks), 0)]
    return tuple(_part(paper, start, end) for start, end in pairwise(starts))


def _different(heads: Iterable[PlanHead]) -> Iterator[PlanHead]:
    """Yield the first head of each plan: it may be repeated above each annex, with its number or without."""
    numbers: set[str] = set()
    titles: dict[str, bool] = {}  # whether all heads of this title have numbers
    for head in heads:
        title = fold(head.title)
        known = head.number in numbers or titles.get(title) is False if head.number else title in titles
        titles[title] = titles.get(title, True) and bool(head.number)
        if not known:
            yield head
        if head.number:
            numbers.add(head.number)


def _part(paper: Paper, start: Position, end: Position) -> Paper:
    """Return what of a paper stands from one position to before another; a sheet may be cut through."""
    blocks: list[str | PaperTable] = []
    for at, block in enumerate(paper.blocks):
        if isinstance(block, str):
            if start <= (at, 0) < end:
                blocks.append(block)
            continue
        first = start[1] if at == start[0] else 0
        last = end[1] if at == end[0] else len(block.rows)
        if not start[0] <= at <= end[0] or first >= last:
            continue
        if last - first == len(block.rows):
            blocks.append(block)
        else:
            lines = block.lines or range(1, len(block.rows) + 1)
            blocks.append(replace(block, rows=block.rows[first:last], lines=lines[first:last]))
    tables = {block.number for block in blocks if isinstance(block, PaperTable)}
    remarks = (r for r in paper.remarks if r.place is None or r.place.table in tables)
    return replace(paper, blocks=tuple(blocks), remarks=tuple(remarks), title="")


def _heads(paper: Paper) -> Iterator[PlanHead]:
    """Yield each head: a name of type with a number of its own above it, or with that of its annex below it."""
    lines: list[HeadLine] = []
    places: list[Position] = []
    for at, block in enumerate(paper.blocks):
        rows = [block.split("\n")] if isinstance(block, str) else _of_heads(block)
        for row, texts in enumerate(rows):
            told = tell_apart(texts)
            lines += told
            places += [(at, row)] * len(told)
    for at, line in enumerate(lines):
        if line.kind is not LineKind.PLAN or line.in_row:
            continue
        above = range(at, max(-1, at - _ABOVE), -1)
        numbered = next(
            (i for i in above if lines[i].kind in (LineKind.NUMBER, LineKind.ANNEX, LineKind.DECISION)), None
        )
        below = (one for one in lines[at : at + _BELOW] if one.kind in (LineKind.WITH, LineKind.PLAN))
        if numbered is not None and lines[numbered].kind is not LineKind.ANNEX:
            # Its own number, or a decision's that promulgates it.
            numbers = (one.number for one in (lines[numbered], *below))
            number, first = next(filter(None, numbers), None), numbered
        elif numbered is None and (number := next(filter(None, (one.number for one in below)), None)):
            first = at
        else:
            continue
        while first and places[first - 1] != places[at] and lines[first - 1].kind in LETTERHEAD:
            first -= 1
        title = line.rest or (lines[at + 1].text if at + 1 < len(lines) else "")
        yield PlanHead(places[first], compact(number["number"]) if number else "", re.sub(r"\s+", " ", title))


def _of_heads(table: PaperTable) -> Iterator[list[str]]:
    """Yield the lines of each row of a table; one for each that has more cells than a head has."""
    for row in table.rows:
        filled = sum(bool(cell.text) and bool(cell.own.strip()) for cell in row)
        # One line stands for a row of work, so that no head reaches over it.
        yield [*texts_of(row)] if filled <= _FEW else [TASKS]
