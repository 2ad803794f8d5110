"""An Excel workbook (.xlsx) as a paper: each sheet a table, numbers and dates as Vietnamese papers write them."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, fromstring
from zipfile import ZipFile

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Remark
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.zip import chunks, open_office_zip, plan_title

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MAX_ROWS = 200_000
MAX_COLUMNS = 100

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_LONGEST_CELL = 100_000
"""Bytes of a cell that a piece of a sheet may cut off: Excel's longest text, each letter escaped."""

_PLACE = re.compile(rb'<(?:\w+:)?(?:c|row)\b[^>]*?\br="([A-Z]{0,3})([0-9]{1,9})"')

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNCOMPUTED = re.compile(
    rb'<c\b(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3})([0-9]{1,9})"[^>]*>'
    rb"<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>"
    rb'|<c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})([0-9]{1,9})"'
)

Value = int | float | str | bool | date | datetime | time | timedelta


def read_workbook(file: str, data: bytes, progress: Callable[[int, int], None] | None = None) -> Paper:
    """Read an .xlsx from its bytes; hidden sheets are left out. Raises `Rejected` for one that is broken."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    with open_office_zip(file, data, WORKBOOK) as archive:
        # The reader makes room for every cell from the first to the last one: two cells can ask for it all.
        if not bounded(archive):
            raise whole_file("paper-too-large", file, rows=MAX_ROWS, columns=MAX_COLUMNS)
        title = plan_title(archive)
        uncomputed = _uncomputed(archive)
    tables: list[PaperTable] = []
    remarks: list[Remark] = []
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        shown = [s.name for s in workbook.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
        for done, name in enumerate(shown):
            if progress:
                progress(done, len(shown))
            if table := _table(workbook.get_sheet_by_name(name), len(tables) + 1, remarks):
                tables.append(table)
                places = (table.place(row, column) for row, column in uncomputed.get(name, ()))
                remarks += (Remark("cell-uncomputed", {}, place) for place in places)
    except CalamineError:
        raise whole_file("zip-broken", file) from None
    return Paper(tuple(tables), tuple(remarks), title)


def bounded(archive: ZipFile, rows: int = MAX_ROWS, columns: int = MAX_COLUMNS) -> bool:
    """Return whether every sheet's cells lie within so many rows and columns."""
    for name in archive.namelist():
        if not name.startswith("xl/worksheets/"):
            continue
        for text in chunks(archive, name, 200):
            for letters, digits in _PLACE.findall(text):
                if int(digits) > rows or column_number(letters) > columns:
                    return False
    return True


def _uncomputed(archive: ZipFile) -> dict[str, list[tuple[int, int]]]:
    """Return the 0-based row and column of each formula whose value is not kept or is an error, by sheet name.

    A formula that gives an empty text keeps that text, and is none of them.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for name, part in sheet_parts(archive).items():
        with archive.open(part) as stream:
            rest = b""
            while piece := stream.read(1 << 20):
                text = rest + piece
                end = text.rfind(b"<c ")  # the last cell may be cut off
                found.setdefault(name, []).extend(_uncomputed_in(text[:end]))
                rest = text[max(end, 0) :][-_LONGEST_CELL:]
            found.setdefault(name, []).extend(_uncomputed_in(rest))
    return found


def _uncomputed_in(text: bytes) -> Iterator[tuple[int, int]]:
    for letters, row, error_letters, error_row in _UNCOMPUTED.findall(text):
        yield int(row or error_row) - 1, column_number(letters or error_letters) - 1


def sheet_parts(archive: ZipFile) -> dict[str, str]:
    """Return the part of the zip that holds each sheet, by the sheet's name."""
    if _RELATIONS not in archive.namelist():
        return {}
    try:
        relations = fromstring(archive.read(_RELATIONS))
        workbook = fromstring(archive.read(WORKBOOK))
    except ParseError:
        return {}
    targets = {r.get("Id", ""): r.get("Target", "") for r in relations}
    sheets = {
        s.get("name", ""): targets.get(s.get(_RELATION, ""), "") for s in workbook.iter() if s.get(_RELATION)
    }
    parts = {name: t.lstrip("/") if t.startswith("/") else f"xl/{t}" for name, t in sheets.items() if t}
    return {name: part for name, part in parts.items() if part in archive.namelist()}


def column_number(letters: bytes) -> int:
    """Return the number of a sheet's column, from 1.

    >>> column_number(b"AB"), column_letters(28)
    (28, 'AB')
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """Return the letters of a sheet's column by its number, from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _table(sheet: "CalamineSheet", number: int, remarks: list[Remark]) -> PaperTable | None:
    """Return a sheet's cells, counted from A1 as the sheet shows them; None for an empty sheet."""
    if sheet.start is None:
        return None
    place = PaperTable(number, (), sheet.name)
    rows: list[tuple[Cell, ...]] = []
    same: dict[Cell, Cell] = {}  # columns repeat their words: each cell is kept once
    padding = (Cell(),) * sheet.start[1]
    for line in sheet.iter_rows():
        cells = (Cell(typed(value)) for value in line)
        rows.append((*padding, *(same.setdefault(cell, cell) for cell in cells)))
        for column, value in enumerate(line, len(padding)):
            if isinstance(value, date) and value.day == 1:
                at = place.place(len(rows) - 1, column)
                remarks.append(Remark("cell-date", {"date": typed(value)}, at))
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        _merge(rows, top, left, bottom, right)
    return PaperTable(number, tuple(rows), sheet.name)


def _merge(rows: list[tuple[Cell, ...]], top: int, left: int, bottom: int, right: int) -> None:
    """Put a merged cell at every place that it covers, as far as the sheet has rows and columns."""
    if not (0 <= top < len(rows) and 0 <= left < len(rows[0])):
        return
    text = rows[top][left].text
    for row in range(top, min(bottom, len(rows) - 1) + 1):
        cells = list(rows[row])
        for column in range(left, min(right, len(cells) - 1) + 1):
            cells[column] = Cell(text, above=row > top, left=column > left)
        rows[row] = tuple(cells)


def typed(value: Value) -> str:
    """Write a cell's value as a person would type it: `50000000`, `1,5`, `31/10/2020`."""
    if isinstance(value, str):
        return clean(value).strip()
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
