"""A document as it was received: paragraphs and tables, before anything in them is understood.

The readers (`files.office`) give a `Paper`; `domain.annex` reads a plan from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

EXPORTED = "cchc-phu-luc-ke-hoach"
"""The keyword of a document that this program wrote: its title property is the plan's title."""


class Cell(NamedTuple):
    """What a reader of the page sees at one place of a table's grid.

    `text` is NFC, its paragraphs joined by newlines. A merged cell is at every place that it covers, with the
    same text: `above` says that it began in the row above, `left` that it began in the column to the left.
    """

    text: str = ""
    above: bool = False
    left: bool = False

    @property
    def own(self) -> str:
        """The text, where this place is the one that holds it; nothing where a merged cell repeats it."""
        return "" if self.above or self.left else self.text


class Place(NamedTuple):
    """A cell's place as a person counts: the table in the document, its row and its column, all from 1.

    `sheet` is the name of a workbook's sheet, `heading` that of the column; `column` is 0 where a whole row is
    meant, `row` where a whole table is.
    """

    table: int
    row: int = 0
    column: int = 0
    sheet: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table; every row has a cell for each column.

    Where hidden rows or columns are left out, `lines` and `columns` are the numbers, from 1, that the others have
    in the sheet; else both are empty.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    sheet: str = ""
    lines: Sequence[int] = ()
    columns: Sequence[int] = ()

    def place(self, row: int, column: int = -1, heading: str = "") -> Place:
        """Return the place of a 0-based row and column of `rows`; without a column, of the whole row."""
        line = self.lines[row] if self.lines and row >= 0 else row + 1
        across = self.columns[column] if self.columns and column >= 0 else column + 1
        return Place(self.number, line, across, self.sheet, heading)

    def column_at(self, place: Place) -> int:
        """Return the 0-based column of `rows` that a place in this table names; -1 where it names none of them."""
        if not self.columns:
            return place.column - 1
        return self.columns.index(place.column) if place.column in self.columns else -1


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a reader left out or chose, which a person must know: a code, its facts, its place."""

    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's paragraphs (`str`, never blank) and tables in reading order, and what its reader remarks.

    `title` is the plan's title where the document's own properties say it for certain. `margins` are the lines of
    page heads and feet, each once, without page numbers; `notes` are footnotes, endnotes and a sheet's text boxes.
    """

    blocks: tuple[str | PaperTable, ...]
    remarks: tuple[Remark, ...] = ()
    title: str = ""
    margins: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
