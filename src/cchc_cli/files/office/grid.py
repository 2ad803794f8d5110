"""The grid of a table where its borders were dragged: each row has as many cells as before, on more columns.

Word and LibreOffice count a column wherever any row has a border. Where those of some rows were moved a little, the
cells of the others span a column that no row has a cell of its own in. A reader of the page sees no such column.
"""

from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable


def without_slips(paper: Paper) -> Paper:
    """Return a document whose tables have no columns that come from borders which do not meet."""
    blocks = (_met(block) if isinstance(block, PaperTable) else block for block in paper.blocks)
    return replace(paper, blocks=tuple(blocks))


def _met(table: PaperTable) -> PaperTable:
    """Return a table without columns that no cell has for its own; the others keep their numbers in the file."""
    width = len(table.rows[0]) if table.rows else 0
    kept: list[int] = []
    for column in range(width):
        if any(_ends_alone(row, column, kept) for row in table.rows):
            kept.append(column)
    if len(kept) == width:
        return table
    rows = tuple(
        tuple(row[c]._replace(left=_reached(row, c, kept[:n])) for n, c in enumerate(kept))
        for row in table.rows
    )
    return replace(table, rows=rows, columns=[table.columns[c] if table.columns else c + 1 for c in kept])


def _ends_alone(row: Sequence[Cell], column: int, kept: Sequence[int]) -> bool:
    """Return whether a cell of a row ends in a column and has none of the `kept` ones to the left of it."""
    reaches_on = column + 1 < len(row) and row[column + 1].left
    return not reaches_on and not _reached(row, column, kept)


def _reached(row: Sequence[Cell], column: int, kept: Sequence[int]) -> bool:
    """Return whether the cell at a column covers one of those that are kept to the left of it."""
    first = column
    while row[first].left:
        first -= 1
    return bool(kept) and kept[-1] >= first
