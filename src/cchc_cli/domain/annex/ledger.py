"""The account of a document: what became of each of its lines and cells, so that nothing goes unaccounted.

Whatever nobody has entered is left: a reader that overlooks a row, a table or a line cannot do it in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cchc_cli.domain.annex.paper import Paper, PaperTable, Place


class CellFate(StrEnum):
    """What became of a line or a cell of a document."""

    USED = "used"
    PASSED = "passed"
    LEFT = "left"


class Entry(NamedTuple):
    """What became of a line or a cell, and by which reading or rule.

    `words` are those meant, where they are not the whole.
    """

    fate: CellFate
    by: str
    words: str = ""


LEFT = Entry(CellFate.LEFT, "")

TASK = "task"
"""The reading of a task's row, whose cells are each used as their column is."""


@dataclass(slots=True)
class Ledger:
    """The entries of a document, by place; a cell of several lines has the entry that is the worst of theirs.

    `columns` are what the columns of its annex tables hold, by the table's number and the row from which on.
    """

    entries: dict[tuple[int, int, int], Entry] = field(default_factory=dict)
    columns: dict[int, list[tuple[int, Mapping[int, str]]]] = field(default_factory=dict)

    def enter(self, place: Place, fate: CellFate, by: str) -> None:
        """Enter what became of a line (of table 0), a row or a cell."""
        at = (place.table, place.row, place.column)
        known = self.entries.get(at)
        if known is None or _WORSE[fate] > _WORSE[known.fate]:
            self.entries[at] = _entry(fate, by)

    def use(self, place: Place, by: str) -> None:
        """Enter that a reading took the words at a place."""
        self.enter(place, CellFate.USED, by)

    def pass_over(self, place: Place, by: str) -> None:
        """Enter that a rule passed over the words at a place."""
        self.enter(place, CellFate.PASSED, by)

    def leave(self, place: Place, by: str = "") -> None:
        """Enter that a person must look at the words at a place: they are taken by no reading, or not surely."""
        self.enter(place, CellFate.LEFT, by)

    def of(self, place: Place) -> Entry:
        """Return what became of the words at a place.

        An entry for its row holds for each of its cells; in a task's each is used as its column is.
        """
        entry = self.entries.get((place.table, place.row, place.column))
        if entry is None:
            entry = self.entries.get((place.table, place.row, 0), LEFT)
        if entry.by == TASK and place.column:
            columns = next(c for row, c in reversed(self.columns[place.table]) if row <= place.row)
            return entry._replace(by=columns[place.column])
        return entry

    def left(self, paper: Paper) -> Iterator[tuple[Place, str]]:
        """Yield the lines of a document, and the cells with words of their own, that nobody entered."""
        lines = 0
        for block in paper.blocks:
            if isinstance(block, str):
                lines += 1
                written = [(Place(0, lines), block)]
            else:
                written = [*_written(block)]
            yield from ((place, words) for place, words in written if self.of(place).fate is CellFate.LEFT)


@cache
def _entry(fate: CellFate, by: str) -> Entry:
    """Return one entry for all places that it is entered at: a document may have a million."""
    return Entry(fate, by)


_WORSE = {CellFate.USED: 0, CellFate.PASSED: 1, CellFate.LEFT: 2}


def _written(table: PaperTable) -> Iterator[tuple[Place, str]]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell.text and cell.own.strip():
                yield table.place(row, column), cell.own
