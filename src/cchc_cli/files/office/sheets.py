"""An Excel workbook (.xlsx) as a paper: each sheet a table, numbers and dates as Vietnamese papers write them."""

from collections.abc import Callable
from datetime import date
from zipfile import ZipFile

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Remark
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from cchc_cli.files.office.workbook import WORKBOOK, OpenWorkbook, SheetCells, Value
from cchc_cli.files.office.zip import open_office_zip, plan_title


def read_workbook(file: str, data: bytes, progress: Callable[[int, int], None] | None = None) -> Paper:
    """Read an .xlsx from its bytes; hidden sheets are left out. Raises `Rejected` for one that is broken."""
    with open_office_zip(file, data, WORKBOOK) as archive:
        return _paper(file, archive, progress)


def _paper(file: str, archive: ZipFile, progress: Callable[[int, int], None] | None) -> Paper:
    workbook = OpenWorkbook(file, archive, MAX_ROWS, MAX_COLUMNS, too_large(file))
    tables: list[PaperTable] = []
    remarks: list[Remark] = []
    for done, name in enumerate(workbook.shown):
        if progress:
            progress(done, len(workbook.shown))
        sheet = workbook.sheet(name)
        if sheet.rows:
            tables.append(_table(file, sheet, len(tables) + 1, remarks))
    return Paper(tuple(tables), tuple(remarks), plan_title(archive))


def _table(file: str, sheet: SheetCells, number: int, remarks: list[Remark]) -> PaperTable:
    """Return a sheet's cells, counted from A1 as the sheet shows them."""
    height, width = max(sheet.rows) + 1, max(map(len, sheet.rows.values()))
    if height * width > MAX_CELLS:
        raise too_large(file)
    place = PaperTable(number, (), sheet.name)
    same: dict[Cell, Cell] = {}  # columns repeat their words: each cell is kept once
    blank = [Cell()] * width
    rows = [blank] * height  # a row of its own only where something is written in it
    for index, line in sorted(sheet.rows.items()):
        cells = [same.setdefault(cell, cell) for cell in map(Cell, map(typed, line))]
        rows[index] = cells + blank[len(cells) :]
        for column, value in enumerate(line):
            if isinstance(value, date) and value.day == 1:
                args = {"date": typed(value)}
                remarks.append(Remark("cell-date", args, place.place(index, column)))
    _merge(file, sheet, rows, blank)
    remarks += (Remark("cell-uncomputed", {}, place.place(*at)) for at in sorted(sheet.unread))
    return PaperTable(number, tuple(map(tuple, rows)), sheet.name)


def _merge(file: str, sheet: SheetCells, rows: list[list[Cell]], blank: list[Cell]) -> None:
    """Put each merged cell at every place that it covers, as far as the sheet has rows and columns.

    Merged cells never lie over each other: where they cover more places than there are, the file is broken.
    """
    places = len(rows) * len(blank)
    for (top, left), (bottom, right) in sheet.merged:
        bottom, right = min(bottom, len(rows) - 1), min(right, len(blank) - 1)
        if top > bottom or left > right:
            continue
        places -= (bottom - top + 1) * (right - left + 1)
        if places < 0:
            raise whole_file("zip-broken", file)
        text = rows[top][left].text
        for row in range(top, bottom + 1):
            cells = [Cell(text, above=row > top)] + [Cell(text, above=row > top, left=True)] * (right - left)
            if rows[row] is blank:
                rows[row] = [*blank]
            rows[row][left : right + 1] = cells


def typed(value: Value) -> str:
    """Write a cell's value as a person would type it: `50000000`, `1,5`, `31/10/2020`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int | float):
        return (
            str(int(value))
            if isinstance(value, int) or value.is_integer()
            else f"{value!r}".replace(".", ",")
        )
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return str(value)
