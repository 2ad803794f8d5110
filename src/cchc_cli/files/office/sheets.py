"""An Excel workbook (.xlsx) as a paper: each sheet a table, numbers and dates as Vietnamese papers write them."""

from collections.abc import Callable, Sequence
from datetime import date
from zipfile import ZipFile

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place, Remark
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.hidden import shown_part
from cchc_cli.files.office.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from cchc_cli.files.office.looks import Look, Omitted, margin_lines
from cchc_cli.files.office.workbook import (
    WORKBOOK,
    Font,
    OpenWorkbook,
    RichText,
    SheetCells,
    Style,
    Value,
    column_letters,
    plain,
)
from cchc_cli.files.office.zip import open_office_zip, plan_title


def read_workbook(file: str, data: bytes, progress: Callable[[int, int], None] | None = None) -> Paper:
    """Read an .xlsx from its bytes; what is hidden is left out. Raises `Rejected` for one that is broken."""
    with open_office_zip(file, data, WORKBOOK) as archive:
        return _paper(file, archive, progress)


def _paper(file: str, archive: ZipFile, progress: Callable[[int, int], None] | None) -> Paper:
    workbook = OpenWorkbook(file, archive, MAX_ROWS, MAX_COLUMNS, too_large(file))
    reading = _OpenPaper(file)
    for done, name in enumerate(workbook.shown):
        if progress:
            progress(done, len(workbook.shown))
        reading.add(workbook.sheet(name))
    hidden = [name for name in workbook.names if name not in workbook.shown and _holds(workbook, name)]
    remarks = reading.remarks + reading.scaled.remarks() + reading.omitted.all()
    if hidden:
        args = {"count": len(hidden), "sheets": ", ".join(hidden[:_MOST_SHEETS])}
        remarks.append(Remark("sheets-hidden", args))
    if comments := workbook.comments():
        remarks.append(Remark("comments-ignored", {"count": comments}))
    notes = tuple(filter(None, workbook.drawn_text()))
    return Paper(
        tuple(reading.tables), tuple(remarks), plan_title(archive), margin_lines(reading.margins), notes
    )


def _holds(workbook: OpenWorkbook, sheet: str) -> bool:
    """Return whether something is in a sheet, be it more than is read."""
    try:
        return bool(workbook.sheet(sheet).rows)
    except Rejected:
        return True


_MOST_SHEETS = 20
"""Hidden sheets that are named."""


class Scaled:
    """The columns whose numbers are shown divided by a thousand or a million: what they hold is what counts."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int, int], list[tuple[float, int, Place]]] = {}

    def add(self, number: float, factor: int, place: Place) -> None:
        """Take a cell whose number is shown divided by `factor`."""
        if number:
            self._found.setdefault((place.table, place.column, factor), []).append((number, factor, place))

    def remarks(self) -> list[Remark]:
        """Return a remark on the first cell of each column and factor."""
        return [
            Remark(
                "cell-scaled",
                {
                    "count": len(cells),
                    "shown": typed(round(n / factor, 2)),
                    "value": typed(n),
                    "factor": factor,
                },
                place,
            )
            for cells in self._found.values()
            for n, factor, place in cells[:1]
        ]


class _OpenPaper:
    """The tables of a workbook so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.tables: list[PaperTable] = []
        self.remarks: list[Remark] = []
        self.margins: list[str] = []
        self.omitted = Omitted()
        self.scaled = Scaled()

    def add(self, sheet: SheetCells) -> None:
        """Add a sheet's cells, counted from A1 as the sheet shows them."""
        self.margins += sheet.margins
        if not sheet.rows:
            return
        height, width = max(sheet.rows) + 1, max(map(len, sheet.rows.values()))
        if height * width > MAX_CELLS:
            raise too_large(self.file)
        place = PaperTable(len(self.tables) + 1, (), sheet.name)
        same: dict[Cell, Cell] = {}  # columns repeat their words: each cell is kept once
        blank = [Cell()] * width
        rows = [blank] * height  # a row of its own only where something is written in it
        for index, line in sorted(sheet.rows.items()):
            seen = index not in sheet.hidden_rows
            texts = self._row(sheet, index, line, place) if seen else map(typed, line)
            cells = [same.setdefault(cell, cell) for cell in map(Cell, texts)]
            rows[index] = cells + blank[len(cells) :]
        _merge(self.file, sheet, rows, blank)
        self.remarks += (
            Remark("cell-uncomputed", {}, place.place(*at))
            for at in sorted(sheet.unread)
            if at[0] not in sheet.hidden_rows and at[1] not in sheet.hidden_columns
        )
        whole = PaperTable(place.number, tuple(map(tuple, rows)), sheet.name)
        shown, remarks = shown_part(whole, sheet.hidden_rows, sheet.hidden_columns, column_letters)
        self.remarks += remarks
        if shown.rows and shown.rows[0]:
            self.tables.append(shown)

    def _row(self, sheet: SheetCells, index: int, line: Sequence[Value], table: PaperTable) -> list[str]:
        """Return the texts of a row's cells, and remark on what they don't show."""
        texts: list[str] = []
        for column, value in enumerate(line):
            style = sheet.styles.get((index, column), _PLAIN_STYLE)
            hidden = column in sheet.hidden_columns
            if hidden or (style is _PLAIN_STYLE and not isinstance(value, RichText)):
                texts.append(typed(value))
            else:
                texts.append(self._shown(value, style))
                self.omitted.end_cell(column)
            if hidden:
                continue
            if isinstance(value, date) and value.day == 1 and not style.month:
                args = {"date": typed(value)}
                self.remarks.append(Remark("cell-date", args, table.place(index, column)))
            elif style.factor > 1 and isinstance(value, int | float) and texts[-1]:
                self.scaled.add(value, style.factor, table.place(index, column))
        self.omitted.end_row(table, index)
        return texts

    def _shown(self, value: Value, style: Style) -> str:
        """Return what a person reads of a cell of a style."""
        if isinstance(value, str):
            runs = value.runs if isinstance(value, RichText) else [(value, None)]
            words = (self.omitted.shown(text, _look(font or style.font, style)) for text, font in runs)
            return plain("".join(words))
        text = typed(value)
        if style.month and isinstance(value, date):
            text = f"{value.month:02}/{value.year}"
        elif style.percent and isinstance(value, float):
            text = f"{typed(round(value * 100, 10))}%"
        return self.omitted.shown(text, _look(style.font._replace(raised=False, name=""), style))


_PLAIN_STYLE = Style()


def _look(font: Font, style: Style) -> Look:
    unseen = style.concealed or (font.white and not style.filled)
    return Look(font.struck, unseen, font.raised, font.name)


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


_DIGITS = 15
"""Of a number Excel counts so many; what a formula leaves behind them is noise."""


def typed(value: Value) -> str:
    """Write a cell's value as a person would type it: `50000000`, `1,5`, `31/10/2020`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        value = float(f"{value:.{_DIGITS}g}")
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        return str(int(value)) if whole else f"{value!r}".replace(".", ",")
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return str(value)
