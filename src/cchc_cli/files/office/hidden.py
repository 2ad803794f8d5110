"""What a sheet does not show: its hidden and filtered rows and columns are no part of the table, and are told."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from cchc_cli.domain.annex.paper import Cell, PaperTable, Remark

_MOST_TOLD = 20
"""Runs of rows or columns that are named."""


def shown_part(
    table: PaperTable, rows: Collection[int], columns: Collection[int], letters: Callable[[int], str]
) -> tuple[PaperTable, list[Remark]]:
    """Return a table without its hidden rows and columns (0-based), and what is said of those that hold something.

    What is left keeps its numbers in the sheet. A merged cell begins at the first place that is shown.
    `letters` names a column by its number.
    """
    gone_rows = [r for r, row in enumerate(table.rows) if r in rows and any(cell.own for cell in row)]
    lines = [r for r in range(len(table.rows)) if r not in rows]
    width = len(table.rows[0]) if table.rows else 0
    across = [c for c in range(width) if c not in columns]
    gone_columns = [c for c in range(width) if c in columns and any(table.rows[r][c].own for r in lines)]
    remarks: list[Remark] = []
    if gone_rows:
        told = {"count": len(gone_rows), "rows": runs(gone_rows, str)}
        remarks.append(Remark("rows-hidden", told, table.place(-1)))
    if gone_columns:
        facts = {"count": len(gone_columns), "columns": runs(gone_columns, letters)}
        remarks.append(Remark("columns-hidden", facts, table.place(-1)))
    if len(lines) == len(table.rows) and len(across) == width:
        return table, remarks
    kept = tuple(_kept(table.rows, rows, columns))
    return (
        replace(table, rows=kept, lines=[r + 1 for r in lines], columns=[c + 1 for c in across]),
        remarks,
    )


def _kept(
    rows: Iterable[tuple[Cell, ...]], hidden_rows: Collection[int], hidden_columns: Collection[int]
) -> Iterable[tuple[Cell, ...]]:
    shown_above: list[bool] = []
    for r, row in enumerate(rows):
        shown_above += [False] * (len(row) - len(shown_above))
        kept: list[Cell] = []
        shown_left = False
        for c, cell in enumerate(row):
            shown_left = shown_left and cell.left
            shown_above[c] = shown_above[c] and cell.above
            if r not in hidden_rows and c not in hidden_columns:
                above, left = cell.above and shown_above[c], cell.left and shown_left
                kept.append(
                    cell if (above, left) == (cell.above, cell.left) else Cell(cell.text, above, left)
                )
                shown_left = True
            if r not in hidden_rows:
                shown_above[c] = True
        if r not in hidden_rows:
            yield tuple(kept)


def runs(indexes: Iterable[int], name: Callable[[int], str]) -> str:
    """Return numbers from 0 as a person counts them, neighbours together.

    >>> runs([4, 6, 7, 8], str)
    '5, 7–9'
    """
    found: list[list[int]] = []
    for index in indexes:
        if found and found[-1][1] == index:
            found[-1][1] = index + 1
        elif len(found) <= _MOST_TOLD:
            found.append([index + 1, index + 1])
    words = [name(first) if first == last else f"{name(first)}–{name(last)}" for first, last in found]
    return ", ".join(words[:_MOST_TOLD]) + (", …" if len(words) > _MOST_TOLD else "")
