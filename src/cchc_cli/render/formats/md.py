"""Markdown as GitHub draws it: headings, paragraphs, pipe tables. Every character of the data is literal."""

import re
from collections.abc import Iterable

from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import MonthDay, drawn, is_numeric, weekdays, weeks
from cchc_cli.render.document import As, Block, Document, Heading, MonthGrid, Note, Row, Table, Tone

_ACTIVE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"} | {c: f"\\{c}" for c in "\\`*_[]|~$#"}
)
_BLOCK_START = re.compile(r"\A(\d{0,9})([-+=.)])")
"""What would make a paragraph start as a list, a rule or an underline."""


def write(document: Document, language: Language) -> bytes:
    """Write `document` as UTF-8 Markdown, without a byte order mark."""
    parts = [f"# {_inline(document.title)}"]
    if document.subtitle:
        parts.append(_paragraph(document.subtitle))
    parts += [_block(block, language) for block in document.blocks]
    return ("\n\n".join(parts) + "\n").encode()


def _block(block: Block, language: Language) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_inline(text)}"
        case Note(text, tone):
            return _paragraph(text, tone)
        case Table():
            return _table(block, language)
        case MonthGrid():
            return _grid(block, language)


def _table(table: Table, language: Language) -> str:
    if not table.rows:
        return _paragraph(language("document.no_rows"))
    kinds = [column.kind for column in table.columns]
    lines = [
        _line(_inline(column.title) for column in table.columns),
        _line("---:" if is_numeric(kind) else "---" for kind in kinds),
    ]
    lines += [_row(row, kinds, language) for row in table.rows]
    if table.total:
        lines.append(_row(Row(table.total.cells, Tone.STRONG), kinds, language))
    return "\n".join(lines)


def _row(row: Row, kinds: list[As], language: Language) -> str:
    texts = (_inline(drawn(cell, kind, language)) for cell, kind in zip(row.cells, kinds, strict=True))
    return _line(f"**{text}**" if text and row.tone is Tone.STRONG else text for text in texts)


def _grid(grid: MonthGrid, language: Language) -> str:
    """Draw a month as a table, Monday first: the day, then what falls due on it in brackets."""
    lines = [
        f"**{language('document.month', month=grid.month, year=grid.year)}**\n",
        _line(weekdays(language)),
        _line(["---:"] * 7),
        *(_line(_day(day) if day else "" for day in week) for week in weeks(grid, language)),
    ]
    return "\n".join(lines)


def _day(day: MonthDay) -> str:
    return " ".join(filter(None, (str(day.number), f"**({day.due})**" if day.due else "", _inline(day.name))))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inline(text: str) -> str:
    """Return `text` as literal Markdown on one line: a newline is a `<br>`, the only tag there is."""
    return inert(text).strip().translate(_ACTIVE)


def _paragraph(text: str, tone: Tone = Tone.PLAIN) -> str:
    literal = _inline(text)
    if tone is Tone.STRONG and literal:
        return f"**{literal}**"
    return _BLOCK_START.sub(r"\1\\\2", literal)
