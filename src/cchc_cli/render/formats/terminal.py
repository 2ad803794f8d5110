"""A `Document` as lines of text for a terminal or a pipe: aligned by display width, wrapped to a width.

Tables are laid out here and not by a library: a plan of 100,000 tasks prints a table of as many rows, and
a start without table machinery is felt on each call. Colour is put on by rich, and only where the output is a terminal.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from fractions import Fraction

from cchc_cli.messages import Language, one_line
from cchc_cli.render.cells import MonthDay, bar, display_width, drawn, weekdays, weeks
from cchc_cli.render.document import As, Block, Cell, Column, Document, Heading, MonthGrid, Note, Table, Tone

Segment = tuple[str, Tone]
Line = list[Segment]

STYLES = {
    Tone.PLAIN: "",
    Tone.LATE: "red",
    Tone.SOON: "yellow",
    Tone.DONE: "green",
    Tone.QUIET: "dim",
    Tone.STRONG: "bold",
}

_BAR_WIDTH = 16
_GAP = "  "
_READABLE_TEXT = 24  # narrower words are worth more room than a bar
_LEAST_TEXT = 8  # the longest Vietnamese syllable has seven letters
_WRAPPED_ROWS = 2000  # a longer table is for a program or a search: one line a row, whatever its width


def write(document: Document, language: Language, width: int) -> list[Line]:
    """Return the document's lines, each a list of (text, tone); `width` is in terminal cells."""
    lines: list[Line] = []
    for text in _wrap(one_line(document.title), width):
        lines.append([(text, Tone.STRONG)])
    if document.subtitle:
        lines += [[(text, Tone.QUIET)] for text in _wrap(one_line(document.subtitle), width)]
    for block in document.blocks:
        if not (isinstance(block, Note) and lines and block.tone is Tone.QUIET):
            lines.append([])
        lines += _block(block, language, width)
    return lines


def plain(lines: Iterable[Line]) -> str:
    """Return lines as text without colour."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def coloured(lines: Iterable[Line]) -> None:
    """Print lines on the terminal in colour."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*((text, STYLES[tone]) for text, tone in line)))


def _block(block: Block, language: Language, width: int) -> Iterator[Line]:
    match block:
        case Heading(text=text):
            for part in _wrap(one_line(text), width):
                yield [(part, Tone.STRONG)]
        case Note(text=text, tone=tone):
            for part in _wrap(one_line(text), width):
                yield [(part, tone)]
        case Table(columns=columns):
            titled = tuple(column._replace(title=one_line(column.title)) for column in columns)
            yield from _table(block._replace(columns=titled), language, width)
        case MonthGrid():
            yield from _month(block, language)


def _wrap(text: str, width: int) -> list[str]:
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


def _format(cell: Cell, column: Column, language: Language) -> str:
    if isinstance(cell, str):
        return one_line(cell)
    if isinstance(cell, Fraction) and column.kind is As.BAR:
        return bar(cell, _BAR_WIDTH)
    return drawn(cell, column.kind, language)


_LEFT = (As.TEXT, As.BAR)


def _table(table: Table, language: Language, width: int) -> Iterator[Line]:
    bodies = [*table.rows, *([table.total] if table.total else [])]
    columns = list(enumerate(table.columns))
    texts = [[_format(row.cells[i], column, language) for i, column in columns] for row in bodies]
    sizes = [list(map(display_width, row)) for row in texts]
    natural = [max(column, default=0) for column in zip(*sizes, strict=True)] or [0] * len(columns)
    if len(bodies) > _WRAPPED_ROWS:
        yield from _long_table(table, texts, sizes, natural)
        return
    if _least(natural, columns) > width:
        columns = [(i, c) for i, c in columns if c.kind is not As.BAR]  # a bar repeats what the numbers say
    for number, part in enumerate(_parts(columns, natural, width)):
        if number:
            yield []
        yield from _drawn(table, part, texts, natural, width)


def _parts(
    columns: Sequence[tuple[int, Column]], natural: Sequence[int], width: int
) -> Iterator[Sequence[tuple[int, Column]]]:
    """Cut a table that no wrapping makes fit into tables below each other, each led by the first column."""
    first, *rest = columns
    lead = min(natural[first[0]], _READABLE_TEXT)
    part, used = [first], lead
    for i, column in rest:
        least = max(_LEAST_TEXT if column.kind is As.TEXT else natural[i], _longest_word(column.title)) + len(
            _GAP
        )
        if used + least > width and len(part) > 1:
            yield part
            part, used = [first], lead
        part.append((i, column))
        used += least
    yield part


def _drawn(
    table: Table,
    columns: Sequence[tuple[int, Column]],
    texts: Sequence[list[str]],
    natural: Sequence[int],
    width: int,
) -> Iterator[Line]:
    """Draw some columns of a table, its texts wrapped to the width."""
    widths = _widths(columns, natural, width)
    rule = yield from _head_lines(columns, widths)
    bodies = [*table.rows, *([table.total] if table.total else [])]
    for row, cells in zip(bodies, texts, strict=True):
        if row is table.total:
            yield rule
        lines = [_wrap(cells[i], widths[n]) for n, (i, _) in enumerate(columns)]
        yield from _row(lines, columns, widths, Tone.STRONG if row is table.total else row.tone)


def _head_lines(columns: Sequence[tuple[int, Column]], widths: Sequence[int]) -> Generator[Line, None, Line]:
    """Yield the headings and the rule below them; return the rule."""
    heads = [_wrap(column.title, widths[n]) for n, (_, column) in enumerate(columns)]
    yield from _row(heads, columns, widths, Tone.STRONG, bottom=True)
    rule: Line = [(_GAP.join("─" * w for w in widths), Tone.QUIET)]
    yield rule
    return rule


def _long_table(
    table: Table, texts: Sequence[list[str]], sizes: Sequence[list[int]], natural: Sequence[int]
) -> Iterator[Line]:
    """Draw a table of very many rows, one line a row, whatever its width."""
    columns = list(enumerate(table.columns))
    widths = _widths(columns, natural, None)
    yield from _head_lines(columns, widths)
    left = [column.kind in _LEFT for _, column in columns]
    bodies = [*table.rows, *([table.total] if table.total else [])]
    for row, cells, used in zip(bodies, texts, sizes, strict=True):
        yield [(_padded(cells, used, widths, left), row.tone)]


def _padded(cells: Sequence[str], used: Sequence[int], widths: Sequence[int], left: Sequence[bool]) -> str:
    """Return a row on one line; `used` are the widths of its cells."""
    padded = (
        cell + " " * (width - size) if at_left else " " * (width - size) + cell
        for cell, size, width, at_left in zip(cells, used, widths, left, strict=True)
    )
    return _GAP.join(padded).rstrip()


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
    while len(_wrap(title, width)) > 2:
        width += 1
    return width


def _widths(columns: Sequence[tuple[int, Column]], natural: Sequence[int], width: int | None) -> list[int]:
    """Give each column its natural width; where that is too much, take it from the widest columns of words."""
    widths = [max(natural[i], _two_lines(c.title)) for i, c in columns]
    if width is None:
        return widths
    room = width - len(_GAP) * (len(columns) - 1)
    if sum(widths) > room:
        widths = [max(natural[i], _longest_word(c.title)) for i, c in columns]
    words = [n for n, (_, c) in enumerate(columns) if c.kind is As.TEXT]
    while sum(widths) > room:
        widest = max(words, key=lambda n: widths[n], default=None)
        if widest is None or widths[widest] <= _LEAST_TEXT:
            break
        excess = sum(widths) - room
        second = max((widths[n] for n in words if n != widest), default=_LEAST_TEXT)
        widths[widest] = max(widths[widest] - excess, min(second, widths[widest] - 1), _LEAST_TEXT)
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
        parts: list[str] = []
        for (_, column), lines, size in zip(columns, cells, widths, strict=True):
            index = level - (height - len(lines)) if bottom else level
            text = lines[index] if 0 <= index < len(lines) else ""
            space = " " * (size - display_width(text))
            parts.append(text + space if column.kind in _LEFT else space + text)
        yield [(_GAP.join(parts).rstrip(), tone)]


_DAY_WIDTH = 8


def _month(grid: MonthGrid, language: Language) -> Iterator[Line]:
    """Draw weeks from Monday: the day, `*` on a day off, and how many things fall due after a dot."""
    yield [(language("document.month", month=grid.month, year=grid.year), Tone.STRONG)]
    yield [(f"{name:>3}".ljust(_DAY_WIDTH), Tone.STRONG) for name in weekdays(language)]
    for week in weeks(grid, language):
        yield [_day(day) if day else (" " * _DAY_WIDTH, Tone.PLAIN) for day in week]
    yield [(language("document.legend"), Tone.QUIET)]


def _day(day: MonthDay) -> Segment:
    text = f"{day.number:>3}{'*' if day.rests else ' '}" + (f"●{day.due}" if day.due else "")
    tone = Tone.SOON if day.due else Tone.QUIET if day.rests else Tone.PLAIN
    return text.ljust(_DAY_WIDTH), tone
