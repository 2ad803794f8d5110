"""Insertions into an annex: a word, a digit, a row, a table, a line more than there was."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from tests.domain.annex.corpus.document import ACROSS, MERGED, Block, Document, Table

Insertion = Callable[[Document, Random], Document]

_WORDS = ("đặc biệt", "Phòng Tài vụ", "lưu ý", "đợt hai", "Nghệ An", "sau")
_AGENCY = ("chủ trì", "phối hợp", "thực hiện", "đơn vị")
_TIME = ("thời gian", "thời hạn")
_MONEY = ("kinh phí",)


def _tables(document: Document) -> list[int]:
    """Return where the annex's tables stand, the longest first."""
    tables = {n: block for n, block in enumerate(document.blocks) if isinstance(block, Table)}
    longest = max(tables, key=lambda n: len(tables[n].rows))
    width = len(tables[longest].rows[0])
    return [longest, *(n for n, block in tables.items() if n != longest and len(block.rows[0]) == width)]


def _with(document: Document, at: int, block: Block) -> Document:
    return replace(document, blocks=(*document.blocks[:at], block, *document.blocks[at + 1 :]))


def _cell(
    document: Document, random: Random, headings: Sequence[str], change: Callable[[str], str]
) -> Document:
    """Change a filled cell of a task's row, in a column whose heading has one of `headings`."""
    at = _tables(document)[0]
    table = document.blocks[at]
    assert isinstance(table, Table)
    columns = [
        n for n, title in enumerate(table.rows[0])
        if any(words in title.lower() for words in headings) and "tham mưu" not in title.lower()
    ]  # fmt: skip
    cells = [
        (r, c)
        for r, row in enumerate(table.rows[1:], 1)
        for c in columns
        if row[c].strip(" -") and row[c] != MERGED and ACROSS not in row and row[0] != MERGED
    ]
    if not cells:
        return document
    r, c = random.choice(cells)
    rows = [list(row) for row in table.rows]
    rows[r][c] = change(rows[r][c])
    return _with(document, at, replace(table, rows=rows))


def word_in_agencies(document: Document, random: Random) -> Document:
    """Add a word to an agency cell."""
    return _cell(document, random, _AGENCY, lambda words: f"{words} {random.choice(_WORDS)}")


def word_in_time(document: Document, random: Random) -> Document:
    """Add a word to a time cell."""
    return _cell(document, random, _TIME, lambda words: f"{words} {random.choice(_WORDS)}")


def word_in_money(document: Document, random: Random) -> Document:
    """Add a word to a money cell."""
    return _cell(document, random, _MONEY, lambda words: f"{words} {random.choice(_WORDS)}")


def digit_in_money(document: Document, random: Random) -> Document:
    """Add a digit to a money cell."""

    def change(words: str) -> str:
        at = random.randint(0, len(words))
        return words[:at] + random.choice("123456789") + words[at:]

    return _cell(document, random, _MONEY, change)


def row(document: Document, random: Random) -> Document:
    """Add a row that is like another and names another work, an agency, a time."""
    at = random.choice(_tables(document))
    table = document.blocks[at]
    assert isinstance(table, Table)
    place = random.randint(2, len(table.rows))
    cells = [
        ["Việc thêm vào", "Sở Ngoại vụ", "Tháng 4"][n] if n < 3 else "" for n in range(len(table.rows[0]))
    ]
    random.shuffle(cells)
    rows = [*table.rows[:place], cells, *table.rows[place:]]
    if place < len(table.rows) and MERGED in table.rows[place]:
        rows[place + 1] = [cell if cell != MERGED else "" for cell in rows[place + 1]]
    return _with(document, at, replace(table, rows=rows))


def table(document: Document, random: Random) -> Document:
    """Add a table of four columns before or after the annex."""
    more = Table([["A", "B", "C", "D"], ["Bàn giao", "thêm", "ở bảng", "lạ"]])
    at = random.choice((_tables(document)[0], len(document.blocks)))
    return replace(document, blocks=(*document.blocks[:at], more, *document.blocks[at:]))


def line_in_head(document: Document, random: Random) -> Document:
    """Add a line to the head: above the title, below it, or above the table."""
    words = random.choice(("DỰ THẢO LẦN HAI", "Áp dụng cho khối Đảng", "Thay thế văn bản trước đây"))
    title = next(n for n, block in enumerate(document.blocks) if isinstance(block, str))
    at = random.choice((title, title + 1, title + 2, _tables(document)[0]))
    return replace(document, blocks=(*document.blocks[:at], words, *document.blocks[at:]))


INSERTIONS: dict[str, Insertion] = {
    "word-in-agencies": word_in_agencies,
    "word-in-time": word_in_time,
    "word-in-money": word_in_money,
    "digit-in-money": digit_in_money,
    "row": row,
    "table": table,
    "line-in-head": line_in_head,
}
