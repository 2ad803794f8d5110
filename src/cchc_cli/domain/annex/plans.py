"""Several plans in one document: told from each other by their heads, so that one can be read."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cchc_cli.domain.annex.lines import LETTERHEAD, NUMBER, HeadLine, LineKind, compact, tell_apart, texts_of
from cchc_cli.domain.annex.paper import Paper, PaperTable
from cchc_cli.domain.model.text import fold

_ABOVE, _BELOW = 12, 8
"""The most lines between a plan's number and its name of type, and from there to “(Kèm theo Kế hoạch số …)”."""


class PlanHead(NamedTuple):
    """Where a plan's head begins among the blocks of a paper, and what it is called there."""

    block: int
    number: str
    title: str


def split_plans(paper: Paper) -> tuple[Paper, ...]:
    """Return the plans of a document, each as a document of its own; most have one."""
    starts = [0, *(head.block for head in [*_different(_heads(paper))][1:]), len(paper.blocks)]
    if len(starts) == 2:
        return (paper,)
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


def _part(paper: Paper, start: int, end: int) -> Paper:
    blocks = paper.blocks[start:end]
    tables = {block.number for block in blocks if isinstance(block, PaperTable)}
    remarks = (r for r in paper.remarks if r.place is None or r.place.table in tables)
    return Paper(blocks, tuple(remarks))


def _heads(paper: Paper) -> Iterator[PlanHead]:
    """Yield each head: a name of type with a number of its own above it, or with that of its annex below it."""
    lines: list[HeadLine] = []
    blocks: list[int] = []
    for at, block in enumerate(paper.blocks):
        if isinstance(block, str):
            texts = block.split("\n")
        else:
            texts = [text for row in block.rows[:_ABOVE] for text in texts_of(row)]
        told = tell_apart(texts)
        lines += told
        blocks += [at] * len(told)
    for at, line in enumerate(lines):
        if line.kind is not LineKind.PLAN or line.in_row:
            continue
        above = range(at, max(-1, at - _ABOVE), -1)
        numbered = next(
            (i for i in above if lines[i].kind in (LineKind.NUMBER, LineKind.ANNEX, LineKind.DECISION)), None
        )
        below = (one.text for one in lines[at : at + _BELOW] if one.kind in (LineKind.WITH, LineKind.PLAN))
        if numbered is not None and lines[numbered].kind is LineKind.NUMBER:
            number, first = NUMBER.search(lines[numbered].text), numbered
        elif numbered is None and (number := next(filter(None, map(NUMBER.search, below)), None)):
            first = at
        else:
            continue
        while first and blocks[first - 1] != blocks[at] and lines[first - 1].kind in LETTERHEAD:
            first -= 1
        title = line.rest or (lines[at + 1].text if at + 1 < len(lines) else "")
        yield PlanHead(blocks[first], compact(number["number"]) if number else "", re.sub(r"\s+", " ", title))
