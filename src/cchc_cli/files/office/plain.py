"""Plain text and CSV as papers: the forms in which a table arrives when Word or Excel is not at hand."""

import csv
import re
from collections import Counter
from functools import cache

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Remark
from cchc_cli.domain.model.text import fold
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large

_MARKER = re.compile(r"\[bookmark: [^\[\]\n]*\]")  # left by converters from Word
_ROW_NUMBER = re.compile(r"\d{1,4}[.)]?|[IVXLC]{1,6}[.)]?|[A-Z][.)]?")
_FIRST_HEADINGS = frozenset({"tt", "stt", "so tt", "so thu tu"})


def read_text(file: str, text: str) -> Paper:
    """Read text in which each table cell begins with a tab at the start of a line.

    That is how converters write a Word table: a cell's further paragraphs follow on lines of their own, a
    row follows the row before without a mark. A table begins at a cell “TT” or “STT”; its columns are the
    cells before the first numbered one. Text with whole rows on a line, cells parted by tabs, is read too.
    """
    lines = _MARKER.sub("", clean(text)).split("\n")
    if any(line.count("\t") >= 3 and fold(line.split("\t")[0]) in _FIRST_HEADINGS for line in lines):
        return _delimited(file, lines, "\t")
    blocks: list[str | PaperTable] = []
    remarks: list[Remark] = []
    tables = at = 0
    while at < len(lines):
        if lines[at].startswith("\t") and fold(lines[at]) in _FIRST_HEADINGS:
            tables += 1
            at, found = _tabbed_table(lines, at, tables, remarks)
            blocks.append(found)
        else:
            if words := lines[at].strip():
                blocks.append(words)
            at += 1
    return Paper(tuple(blocks), tuple(remarks))


def _tabbed_table(lines: list[str], start: int, number: int, remarks: list[Remark]) -> tuple[int, PaperTable]:
    """Read the table whose first cell is on line `start`; return the line after it, and the table."""
    parts: list[tuple[int, list[str]]] = []  # the line that a cell begins on, its lines
    for at in range(start, len(lines)):
        if lines[at].startswith("\t"):
            parts.append((at, [lines[at][1:].strip()]))
        else:
            parts[-1][1].append(lines[at].strip())
    cells = [(at, "\n".join(written)) for at, written in parts]
    width = next((i for i, (_, words) in enumerate(cells[1:], 1) if _is_row_number(words)), len(cells))
    rows: list[tuple[Cell, ...]] = []
    at = 0
    while at < len(cells):
        row = cells[at : at + width]
        if rows and not _begins_row(row):
            # A cell is missing or too many: go on at the next numbered cell, and say so.
            following = next(
                (i for i in range(at + 1, len(cells) - width + 1) if _is_row_number(cells[i][1])), None
            )
            if following is None:
                break
            remarks.append(
                Remark("row-torn", {"words": row[0][1]}, PaperTable(number, ()).place(len(rows) - 1))
            )
            at = following
            continue
        if len(row) < width:
            break
        rows.append(tuple(Cell(words.strip("\n")) for _, words in row))
        at += width
    after = cells[at][0] if at < len(cells) else len(lines)
    return after, PaperTable(number, tuple(rows))


def _is_row_number(words: str) -> bool:
    return bool(_ROW_NUMBER.fullmatch(words.strip()))


def _begins_row(row: list[tuple[int, str]]) -> bool:
    """Return whether cells can be a row: numbered, without a number but not empty, or a total."""
    first = row[0][1].strip()
    if not first:
        return any(words.strip() for _, words in row)
    return _is_row_number(first) or fold(first).startswith(("tong", "cong"))


def read_csv(file: str, text: str) -> Paper:
    """Read CSV; the separator is the one of `;`, tab and `,` that parts the first rows most alike.

    Raises `Rejected` for a table that is larger than any plan.
    """
    csv.field_size_limit(_NO_LIMIT)
    lines = text.splitlines(keepends=True)
    separator = max(";\t,", key=lambda mark: _parted_alike(lines[:_FIRST_LINES], mark))
    return _delimited(file, lines, separator)


_FIRST_LINES = 50


def _parted_alike(lines: list[str], separator: str) -> int:
    """Return how many separators stand in those rows that are of one width: a text's commas part each differently."""
    widths = Counter(map(len, csv.reader(lines, delimiter=separator)))
    return max(((width - 1) * rows for width, rows in widths.items()), default=0)


_NO_LIMIT = 2**31 - 1
"""Letters of a field, the most that the library counts: what is too long is told by its place."""

_END = "\x1e"
"""Stands behind the last line while it is read: a quote that is never closed swallows it too."""


def _delimited(file: str, lines: list[str], separator: str) -> Paper:
    """Return rows of texts as a paper of one table, whose headings may stand anywhere in it.

    A quote that is never closed would swallow the rest of the file: from its row on quotes are letters.
    """
    csv.field_size_limit(_NO_LIMIT)
    rows: list[list[str]] = []
    starts = [0]
    reader = csv.reader([*lines, _END], delimiter=separator)
    for row in reader:
        rows.append(row)
        starts.append(reader.line_num)
    remarks: list[Remark] = []
    if rows.pop() != [_END]:
        torn = len(rows)
        remarks.append(Remark("quote-unclosed", {}, PaperTable(1, ()).place(torn)))
        rows += csv.reader(lines[starts[torn] :], delimiter=separator, quoting=csv.QUOTE_NONE)
    width = max(map(len, rows), default=0)
    if len(rows) > MAX_ROWS or width > MAX_COLUMNS or len(rows) * width > MAX_CELLS:
        raise too_large(file)
    # Columns repeat their words: each cell is made and kept once.
    made = cache(lambda words: Cell(clean(words).strip()))
    cells = ([*map(made, row)] for row in rows)
    blank = [Cell()] * width
    return Paper((PaperTable(1, tuple((*row, *blank[len(row) :]) for row in cells)),), tuple(remarks))
