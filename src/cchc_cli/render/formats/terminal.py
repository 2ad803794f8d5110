"""A `Document` as lines of text for a terminal or a pipe: aligned by display width, wrapped to a width.

Tables are laid out here and not by a library: a plan of 100,000 tasks prints a table of as many rows, and
a start without table machinery is felt on each call. Colour is put on by rich, and only where the output is a terminal.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from cchc_cli.messages import DASH, Language, is_plain, one_line
from cchc_cli.render.cells import MonthDay, bar, display_width, drawn, is_narrow, weekdays, weeks
from cchc_cli.render.document import (
    As,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    MonthGrid,
    Named,
    Note,
    Screen,
    Table,
    Tone,
)

Segment = tuple[str, str]
"""A text and its style, in rich's words."""
Line = list[Segment]

BOLD = "bold"
RULE = "dim"
"""For what is no text: on some terminals it is too pale to be read."""

STYLES = {
    Tone.PLAIN: "",
    Tone.LATE: "bold color(231) on color(124)",
    Tone.SOON: "bold color(16) on color(214)",
    Tone.DONE: BOLD,
    Tone.QUIET: "",
    Tone.STRONG: BOLD,
}
"""Colours that bring their own ground, of the 240 that no palette changes: a terminal's own red, yellow and green
are hard to read on the ground of one palette or another (1.4 to 3.9 : 1)."""

FAULT = STYLES[Tone.LATE]
"""Of the word “error”."""

DITTO = "″"

_MANY = 5  # rows alike below the first: fewer are read as quickly as counted

_BAR_WIDTH = 16
_GAP = "  "
_READABLE_TEXT = 24  # narrower words are worth more room than a bar
_CUT_TEXT = 20  # of two lines, the second cut off, tells as much in less
_LEAST_TEXT = 8  # the longest Vietnamese syllable has seven letters
_WRAPPED_ROWS = 2000  # a longer table is for a program or a search: one line a row, whatever its width


def write(document: Document, language: Language, width: int) -> list[Line]:
    """Return the document's lines, each a list of (text, style); `width` is in terminal cells."""
    lines: list[Line] = []
    for text in wrap(one_line(document.title), width):
        lines.append([(text, BOLD)])
    if document.subtitle:
        lines += [[(text, "")] for text in wrap(one_line(document.subtitle), width)]
    above: Block | _Groups | None = None
    for block in _in_groups(document.blocks):
        is_quiet = isinstance(block, Note) and lines and block.tone is Tone.QUIET
        if not (is_quiet or (isinstance(above, Heading) and above.tone in _GROUNDS)):
            lines.append([])
        lines += _block(block, language, width)
        above = block
    return lines


def plain(lines: Iterable[Line]) -> str:
    """Return lines as text without colour."""
    return "".join("".join([text for text, _ in line]).rstrip() + "\n" for line in lines)


def coloured(lines: Iterable[Line], *, stderr: bool = False) -> None:
    """Print lines on the terminal in colour."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True, stderr=stderr)
    for line in lines:
        # A line that has a ground of its own has a rim too.
        rim = " " if len(line) == 1 and " on " in line[0][1] else ""
        console.print(Text.assemble(*((f"{rim}{text}{rim}", style) for text, style in line)))


class _Group(NamedTuple):
    """Rows under a heading of their own."""

    heading: str
    table: Table


_Groups = tuple[_Group, ...]
"""Tables of the same columns, which are drawn under one header."""


def _in_groups(blocks: Sequence[Block]) -> Iterator[Block | _Groups]:
    """Yield blocks, with tables that follow one another under headings of level 3 brought together."""
    waiting: list[_Group] = []
    at = 0
    while at < len(blocks):
        block, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        if (
            isinstance(block, Heading)
            and block.level > 2
            and isinstance(below, Table)
            and below.total is None
        ):
            if waiting and waiting[0].table.columns != below.columns:
                yield tuple(waiting)
                waiting = []
            waiting.append(_Group(one_line(block.text), below))
            at += 2
            continue
        if waiting:
            yield tuple(waiting)
            waiting = []
        yield block
        at += 1
    if waiting:
        yield tuple(waiting)


def _block(block: Block | _Groups, language: Language, width: int) -> Iterator[Line]:
    match block:
        case Heading(text=text, tone=tone):
            for part in wrap(one_line(text), width - 2):
                yield [(part, STYLES[tone] or BOLD)]
        case Note(text=text, tone=tone):
            for part in wrap(one_line(text), width):
                yield [(part, BOLD if tone in _GROUNDS else STYLES[tone])]
        case Table():
            yield from _table((_Group("", block),), language, width)
        case MonthGrid():
            yield from _month(block, language)
        case _:
            yield from _table(block, language, width)


_GROUNDS = (Tone.LATE, Tone.SOON)


def wrap(text: str, width: int) -> list[str]:
    """Break a text at spaces into lines of at most `width` cells; a longer word is broken inside."""
    if display_width(text) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        size = display_width(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        while size > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
            size = display_width(word)
        line, used = word, size
    if line:
        lines.append(line)
    return lines


def _head(word: str, width: int) -> str:
    """Return the longest start of a word that fits, at least one letter."""
    used = 0
    for index, letter in enumerate(word):
        used += display_width(letter)
        if used > width and index:
            return word[:index]
    return word


def _cut(text: str, width: int, most: int) -> list[str]:
    """Break a text into so many lines; what is more is left off for “…”, if it can be at the end of a word."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while display_width(last) >= width:
        last = last[: max(last.rfind(" "), 0)] or _head(last, width - 1)
    return [*lines[: most - 1], f"{last.rstrip(' ,;-–')}…"]


def _format(cell: Cell, column: Column, language: Language) -> str:
    if isinstance(cell, str):
        return one_line(cell)
    if isinstance(cell, Fraction) and column.kind is As.BAR:
        return bar(cell, _BAR_WIDTH)
    return drawn(cell, column.kind, language)


_LEFT = (As.TEXT, As.ID, As.BAR)


class _Drawn(NamedTuple):
    """A row as it is drawn: a text for each column, and the heading of the group that it begins.

    `short` has the shorter forms of those texts that have one, by column.
    """

    cells: list[str]
    tone: Tone
    heading: str = ""
    short: Mapping[int, str] = {}


def _table(groups: _Groups, language: Language, width: int) -> Iterator[Line]:
    table = groups[0].table
    columns = [(i, column._replace(title=one_line(column.title))) for i, column in enumerate(table.columns)]
    if sum(len(group.table.rows) for group in groups) > _WRAPPED_ROWS:
        yield from _long_table(groups, columns, language)
        return
    rows = [row for group in groups for row in _rows(group, columns, language)]
    if table.total:
        rows += _rows(_Group("", table._replace(rows=(table.total,))), columns, language, whole=True)
    sizes = zip(*(map(display_width, row.cells) for row in rows), strict=True)
    natural = [max(column) for column in sizes] or [0] * len(columns)
    if _least(natural, columns) > width:
        columns = [(i, c) for i, c in columns if c.kind is not As.BAR]  # a bar repeats what the numbers say
    with_total = table.total is not None
    for number, part in enumerate(_parts(columns, natural, width)):
        if number:
            yield []
        shown = _with_values(part, rows, with_total=with_total) if number else rows
        yield from _part(part, shown, natural, width, with_total=with_total)


def _with_values(
    part: Sequence[tuple[int, Column]], rows: Sequence[_Drawn], *, with_total: bool
) -> Sequence[_Drawn]:
    """Return the rows that have a value in a further part of a table, and the total; the others stand in the first."""
    if any(row.heading or row.cells[part[0][0]].strip() == DITTO for row in rows):
        return rows  # each is read with what stands above it
    shown = [
        row
        for n, row in enumerate(rows, 1)
        if (with_total and n == len(rows)) or any(row.cells[i] not in ("", DASH) for i, _ in part[1:])
    ]
    return shown if len(shown) > with_total else rows


def _rows(
    group: _Group, columns: Sequence[tuple[int, Column]], language: Language, *, whole: bool = False
) -> Iterator[_Drawn]:
    """Yield a group's rows; not `whole`, rows and cells that say again what stands above are folded."""
    drawn_rows = (
        _Drawn(
            [_format(row.cells[i], column, language) for i, column in columns],
            row.tone,
            short={i: one_line(cell.short) for i, cell in enumerate(row.cells) if isinstance(cell, Named)},
        )
        for row in group.table.rows
    )
    rows = drawn_rows if whole else _ditto(_runs(drawn_rows, columns, language), columns)
    for n, row in enumerate(rows):
        yield row if n else row._replace(heading=group.heading)


def _runs(
    rows: Iterable[_Drawn], columns: Sequence[tuple[int, Column]], language: Language
) -> Iterator[_Drawn]:
    """Draw rows as one that differ only in a column that folds them; many need not be neighbours."""
    folding = [(i, column) for i, column in columns if column.screen & (Screen.RUN | Screen.MANY)]
    if not folding:
        yield from rows
        return
    ((at, column),) = folding
    many = Screen.MANY in column.screen
    alike: dict[tuple[object, ...], list[_Drawn]] = {}
    for n, (cells, same) in enumerate(groupby(rows, key=lambda row: (*row.cells[:at], *row.cells[at + 1 :]))):
        alike.setdefault((cells, not many and n), []).extend(same)
    for first, *more in alike.values():
        if len(more) < (_MANY if many else 1):
            yield from (first, *more)
            continue
        key = "document.many" if many else "document.run"
        words = {
            "first": first.cells[at],
            "last": more[-1].cells[at],
            "more": len(more),
            "count": len(more) + 1,
        }
        first.cells[at] = language(key, **words)
        yield first


def _ditto(rows: Iterable[_Drawn], columns: Sequence[tuple[int, Column]]) -> Iterator[_Drawn]:
    dittos = [(i, column) for i, column in columns if Screen.DITTO in column.screen]
    above: list[str] = []
    for row in rows:
        whole = list(row.cells)
        for i, column in dittos:
            if not above or above[i] != whole[i]:
                break
            if whole[i]:
                row.cells[i] = f" {DITTO}" if column.kind is As.TEXT else DITTO
        above = whole
        yield row


def _parts(
    columns: Sequence[tuple[int, Column]], natural: Sequence[int], width: int
) -> Iterator[Sequence[tuple[int, Column]]]:
    """Cut a table that no wrapping makes fit into tables below each other, each led by the first column."""
    first, *rest = columns
    lead = min(natural[first[0]], _least_words(first[1], _READABLE_TEXT))
    part, used = [first], lead
    for i, column in rest:
        size = min(natural[i], _least_words(column, _LEAST_TEXT)) if column.kind is As.TEXT else natural[i]
        least = max(size, _longest_word(column.title)) + len(_GAP)
        if used + least > width and len(part) > 1:
            yield part
            part, used = [first], lead
        part.append((i, column))
        used += least
    yield part


def _least_words(column: Column, least: int) -> int:
    """Return how narrow a column of words may be: what is cut off, no narrower than two lines still tell."""
    return _CUT_TEXT if Screen.CUT in column.screen else least


def _part(
    columns: Sequence[tuple[int, Column]],
    rows: Sequence[_Drawn],
    natural: Sequence[int],
    width: int,
    *,
    with_total: bool,
) -> Iterator[Line]:
    """Draw some columns of a table, its texts wrapped to the width."""
    widths = _widths(columns, natural, width)
    rule = yield from _head_lines(columns, widths)
    for n, row in enumerate(rows, 1):
        if with_total and n == len(rows):
            yield rule
        for text in wrap(row.heading, width) if row.heading else ():
            yield [(text, BOLD)]
        lines = [_fitted(row, i, column, size) for (i, column), size in zip(columns, widths, strict=True)]
        yield from _row(lines, columns, widths, row.tone)


def _fitted(row: _Drawn, i: int, column: Column, width: int) -> list[str]:
    """Return the lines of a cell: in two of them at most, or its short form, where there is such a thing."""
    text = row.cells[i]
    if Screen.CUT in column.screen:
        return _cut(text, width, 1 if Screen.BRIEF in column.screen else 2)
    if i in row.short and display_width(text) > width:
        text = row.short[i]
    return wrap(text, width)


def _head_lines(columns: Sequence[tuple[int, Column]], widths: Sequence[int]) -> Generator[Line, None, Line]:
    """Yield the headings and the rule below them; return the rule."""
    heads = [wrap(column.title, widths[n]) for n, (_, column) in enumerate(columns)]
    yield from _row(heads, columns, widths, Tone.STRONG, bottom=True)
    rule: Line = [(_GAP.join("─" * w for w in widths), RULE)]
    yield rule
    return rule


def _long_table(groups: _Groups, columns: Sequence[tuple[int, Column]], language: Language) -> Iterator[Line]:
    """Draw a table of very many rows, one line a row, whatever its width: column by column, which is soon done."""
    table = groups[0].table
    rows = [*(row for group in groups for row in group.table.rows), *filter(None, (table.total,))]
    headings = dict(zip(accumulate((len(g.table.rows) for g in groups), initial=0), groups, strict=False))
    drawn_columns = [
        _texts_of(cells, column, language)
        for cells, (_, column) in zip(zip(*map(itemgetter(0), rows), strict=True), columns, strict=True)
    ]
    widths = _widths(columns, [max(sizes) for _, sizes in drawn_columns], None)
    yield from _head_lines(columns, widths)
    padded = [
        _padded(texts, sizes, width, at_left=column.kind in _LEFT)
        for (texts, sizes), width, (_, column) in zip(drawn_columns, widths, columns, strict=True)
    ]
    for n, (row, text) in enumerate(zip(rows, map(_GAP.join, zip(*padded, strict=True)), strict=True)):
        if n in headings and headings[n].heading:
            yield [(headings[n].heading, BOLD)]
        yield [(text.rstrip(), BOLD if row.tone is Tone.STRONG else "")]


def _texts_of(cells: Sequence[Cell], column: Column, language: Language) -> tuple[Sequence[str], list[int]]:
    """Return what the cells of a column say, and how wide each is; alike ones are drawn once."""
    texts = [cell for cell in cells if type(cell) is str]
    if len(texts) < len(cells) or not is_plain("".join(texts)):
        keys = list(zip(map(type, cells), cells, strict=True))  # a date is equal to one that is assumed
        said = {key: _format(key[1], column, language) for key in dict.fromkeys(keys)}
        texts = list(map(said.__getitem__, keys))
    return texts, list(map(len if is_narrow("".join(texts)) else display_width, texts))


def _padded(texts: Sequence[str], sizes: Sequence[int], width: int, *, at_left: bool) -> Iterable[str]:
    """Return the texts of a column, of these sizes, as wide as it is."""
    blanks = map(" ".__mul__, map(width.__sub__, sizes))
    return map(str.__add__, texts, blanks) if at_left else map(str.__add__, blanks, texts)


def _least(natural: Sequence[int], columns: Sequence[tuple[int, Column]]) -> int:
    """Return the width of a table whose words are broken over lines as far as they still read well."""
    widths = (
        max(min(natural[i], _READABLE_TEXT) if c.kind is As.TEXT else natural[i], _longest_word(c.title))
        for i, c in columns
    )
    return sum(widths) + len(_GAP) * (len(columns) - 1)


def _longest_word(title: str) -> int:
    return max((display_width(word) for word in title.split(" ")), default=0)


def _two_lines(title: str) -> int:
    """Return the least width in which a heading takes no more than two lines."""
    width = _longest_word(title)
    while len(wrap(title, width)) > 2:
        width += 1
    return width


def _widths(columns: Sequence[tuple[int, Column]], natural: Sequence[int], width: int | None) -> list[int]:
    """Give each column its natural width; where that is too much, take it from the columns of words.

    A heading takes one line where there is room, else two, and more where words would become too narrow otherwise.
    """
    room = width - len(_GAP) * (len(columns) - 1) if width else 0
    if room >= sum(widths := [max(natural[i], display_width(c.title)) for i, c in columns]):
        return widths
    widths = [max(natural[i], _two_lines(c.title)) for i, c in columns]
    if width is None:
        return widths
    widths = _narrowed(widths, columns, room, _CUT_TEXT)
    if sum(widths) > room:
        widths = [max(natural[i], _longest_word(c.title)) for i, c in columns]
        widths = _narrowed(widths, columns, room, _LEAST_TEXT)
    return widths


def _narrowed(widths: list[int], columns: Sequence[tuple[int, Column]], room: int, least: int) -> list[int]:
    """Take width from what is cut off anyway, then from the widest columns of words, down to `least`."""
    widths = list(widths)
    for n, (_, column) in enumerate(columns):
        if Screen.CUT in column.screen and (excess := sum(widths) - room) > 0:
            widths[n] = max(widths[n] - excess, min(widths[n], _CUT_TEXT))
    words = [n for n, (_, c) in enumerate(columns) if c.kind is As.TEXT]
    while sum(widths) > room:
        wide = [n for n in words if widths[n] > _least_words(columns[n][1], least)]
        if not wide:
            break
        widest = max(wide, key=lambda n: widths[n])
        excess = sum(widths) - room
        second = max((widths[n] for n in wide if n != widest), default=least)
        lowest = _least_words(columns[widest][1], least)
        widths[widest] = max(widths[widest] - excess, min(second, widths[widest] - 1), lowest)
    return widths


def _row(
    cells: Sequence[list[str]],
    columns: Sequence[tuple[int, Column]],
    widths: Sequence[int],
    tone: Tone,
    bottom: bool = False,
) -> Iterator[Line]:
    """Lay cells of several lines side by side; headings stand on the rule (`bottom`)."""
    height = max(map(len, cells), default=0)
    for level in range(height):
        line: Line = []
        for n, ((_, column), lines, size) in enumerate(zip(columns, cells, widths, strict=True)):
            index = level - (height - len(lines)) if bottom else level
            text = lines[index] if 0 <= index < len(lines) else ""
            space = " " * (size - display_width(text))
            before, after = ("", space) if column.kind in _LEFT else (space, "")
            blank = BOLD if tone is Tone.STRONG else ""
            line += [
                (_GAP if n else "", blank),
                (before, blank),
                (text, _cell_style(column, tone)),
                (after, blank),
            ]
        yield _trimmed(line)


def _cell_style(column: Column, tone: Tone) -> str:
    if tone in (Tone.STRONG, Tone.LATE):
        return STYLES[tone] if tone is Tone.STRONG or Screen.FIGURE in column.screen else ""
    return BOLD if tone is Tone.SOON and Screen.FIGURE in column.screen else ""


def _trimmed(line: Line) -> Line:
    """Return a line without blanks at its end, neighbours of one style brought together."""
    while line and not line[-1][0].strip():
        line.pop()
    return [
        ("".join(text for text, _ in same), style)
        for style, same in groupby(filter(itemgetter(0), line), key=itemgetter(1))
    ]


_DAY_WIDTH = 8


def _month(grid: MonthGrid, language: Language) -> Iterator[Line]:
    """Draw weeks from Monday: the day, `*` on a day off, and how many things fall due after a dot."""
    yield [(language("document.month", month=grid.month, year=grid.year), BOLD)]
    yield [(f"{name:>3}".ljust(_DAY_WIDTH), BOLD) for name in weekdays(language)]
    for week in weeks(grid, language):
        yield [_day(day) if day else (" " * _DAY_WIDTH, "") for day in week]
    yield [(language("document.legend"), "")]


def _day(day: MonthDay) -> Segment:
    text = f"{day.number:>3}{'*' if day.rests else ' '}" + (f"●{day.due}" if day.due else "")
    return text.ljust(_DAY_WIDTH), BOLD if day.due else ""
