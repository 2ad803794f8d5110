"""How much of a document is read. No plan comes near; what goes beyond would take memory and time without end."""

from dataclasses import replace

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place, Remark
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.looks import may_be_power, without_marks

MAX_ROWS = 60_000
"""Of all tables. A province's plan has some hundred, the largest table tried 50,000."""

BARE_ROWS = 20_000
LETTERS_OF_A_ROW = 20
"""Beyond so many rows they have so many letters on average; a row of a plan has some two hundred."""

MAX_COLUMNS = 100

MAX_CELLS = 2_000_000
"""Places of all tables, the blank ones too and those that merged cells cover: forty columns of 50,000 rows."""

LONGEST_TEXT = 32_767
"""Letters of a cell or a paragraph: what Excel holds in a cell, ten pages of Word."""

MAX_REPEATED = 1_000_000
"""Letters that merged cells may repeat at the places which they cover, beyond as many as the document has itself."""


def too_large(file: str) -> Rejected:
    """Return the refusal of a document that is larger than any plan."""
    return whole_file("paper-too-large", file, rows=MAX_ROWS, columns=MAX_COLUMNS)


def within_limits(file: str, paper: Paper) -> Paper:
    """Return a document with texts as they are read: as long as the limit, without the marks of notes.

    What that leaves out of a cell is remarked. Raises `Rejected` for a document beyond the limits, or one in letters
    of before Unicode.
    """
    blocks: list[str | PaperTable] = []
    remarks = list(paper.remarks)
    rows = cells = own = repeated = 0
    for block in paper.blocks:
        if isinstance(block, str):
            own += len(block)
            if len(block) > LONGEST_TEXT:
                remarks.append(Remark("paragraph-too-long", {"limit": LONGEST_TEXT, "beginning": block[:60]}))
            blocks.append(cut(without_marks(block)))
            continue
        rows += len(block.rows)
        changed: dict[Cell, Cell] = {}
        for number, row in enumerate(block.rows):
            cells += len(row)
            for column, cell in enumerate(row):
                if cell.above or cell.left:
                    repeated += len(cell.text)
                else:
                    own += len(cell.text)
                if cell.text.isascii() and len(cell.text) <= LONGEST_TEXT:
                    continue
                text = cut(without_marks(cell.text))
                if text == cell.text:
                    continue
                changed[cell] = cell._replace(text=text)
                if cell.own and (len(cell.text) > LONGEST_TEXT or may_be_power(cell.text)):
                    remarks.append(_shortened(cell.text, block.place(number, column)))
        read = (tuple(changed.get(cell, cell) for cell in row) for row in block.rows)
        blocks.append(replace(block, rows=tuple(read)) if changed else block)
    bare = rows > BARE_ROWS and own < rows * LETTERS_OF_A_ROW
    if rows > MAX_ROWS or bare or cells > MAX_CELLS or repeated > own + MAX_REPEATED:
        raise too_large(file)
    margins, notes = (tuple(map(cut, lines)) for lines in (paper.margins, paper.notes))
    return replace(paper, blocks=tuple(blocks), remarks=tuple(remarks), margins=margins, notes=notes)


def _shortened(text: str, place: Place) -> Remark:
    """Return the remark on a cell that is not read as it stands."""
    if len(text) > LONGEST_TEXT:
        return Remark("cell-too-long", {"limit": LONGEST_TEXT}, place)
    return Remark("figure-raised", {"quoted": text[:60]}, place)


def cut(text: str) -> str:
    """Return a text as far as it is read, with a mark where it goes on."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
