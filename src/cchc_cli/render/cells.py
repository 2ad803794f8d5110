"""What cells and days say as text, with everything in it made inert; how wide a text is drawn."""

import re
from calendar import monthcalendar
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.plan import Contact
from cchc_cli.messages import DASH, Language, inert
from cchc_cli.render.document import As, AssumedDate, Cell, MonthGrid, Row, Screen, Table

ASSUMED = "~"
"""The mark of a due date that the plan does not print."""

BAR_BLOCKS = " ▏▎▍▌▋▊▉█"


def drawn(cell: Cell, kind: As, language: Language) -> str:
    """Return what a cell says to a person, inert. A bar is drawn with block characters, ten wide.

    An amount has no unit beside it: the heading says đồng.
    """
    if cell is None:
        return "" if kind is As.BAR else DASH
    if isinstance(cell, str):
        return inert(cell)
    if isinstance(cell, date):
        return f"{ASSUMED if isinstance(cell, AssumedDate) else ''}{language.date(cell)}"
    if kind is As.BAR:
        return bar(Fraction(cell), 10)
    if isinstance(cell, Fraction):
        return language.decimal(cell) if kind is As.QUANTITY else language.percent(cell)
    return language.number(cell)


def bar(share: Fraction, width: int) -> str:
    """Draw a share as a bar of block characters, to an eighth of a character; above nothing is never nothing.

    >>> bar(Fraction(1, 2), 5), bar(Fraction(1, 1000), 5)
    ('██▌', '▏')
    """
    eighths = min(int(share * width * 8 + Fraction(1, 2)), width * 8)
    if share > 0:
        eighths = max(eighths, 1)
    return "█" * (eighths // 8) + BAR_BLOCKS[eighths % 8].strip()


_MOST_ROWS = 10
"""So many rows a cell reaches down at most: they stand on one page together."""


def spans(table: Table) -> list[list[int]]:
    """Return for each row how many rows down each of its cells reaches: 0 where one above it does.

    Cells of ditto columns that say the same, as those to their left do, are one.
    """
    down = [[1] * len(table.columns) for _ in table.rows]
    tops = dict.fromkeys((n for n, column in enumerate(table.columns) if Screen.DITTO in column.screen), 0)
    for at, row in enumerate(table.rows):
        begins = at == 0
        for n, top in tops.items():
            above, cell = table.rows[top].cells[n], row.cells[n]
            begins = begins or at - top >= _MOST_ROWS or (type(cell), cell) != (type(above), above)
            if begins:
                tops[n] = at
            else:
                down[top][n] += 1
                down[at][n] = 0
    return down


def row_groups(table: Table) -> list[list[tuple[Row, list[int]]]]:
    """Return the rows of a table, each with how far its cells reach down; rows that share a cell are a group.

    A table in which none do is one group.
    """
    down = spans(table)
    grouped = any(0 in reach for reach in down)
    groups: list[list[tuple[Row, list[int]]]] = []
    for row, reach in zip(table.rows, down, strict=True):
        if not groups or (grouped and 0 not in reach):
            groups.append([])
        groups[-1].append((row, reach))
    return groups


def contact_words(contact: Contact) -> str:
    """Return whom to ask, and how."""
    return ", ".join(filter(None, (contact.person, contact.phone, contact.email)))


def roman(number: int) -> str:
    """Write a number from 1 to 399 in Roman letters.

    >>> roman(4), roman(94)
    ('IV', 'XCIV')
    """
    words = ""
    for worth, letters in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")):
        words += letters * (number // worth)
        number %= worth
    return words + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number]


def is_numeric(kind: As) -> bool:
    """Return whether the cells of a column are aligned on their last digit."""
    return kind in (As.COUNT, As.QUANTITY, As.MONEY, As.SHARE)


def display_width(text: str) -> int:
    """Return how many narrow characters wide the longest line of `text` is drawn.

    >>> display_width("Hà Tĩnh"), display_width("Ha\\u0300 Ti\\u0303nh"), display_width("日本\\nab")
    (7, 7, 4)
    """
    return len(text) if is_narrow(text) else max(map(_line_width, text.split("\n")))


is_narrow = re.compile("[ -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2026″\u2500-\u259f●]*").fullmatch
"""Of letters, quotes and dashes of Vietnamese and its neighbours, rules and bars: each is one cell wide."""


def _line_width(line: str) -> int:
    if line.isascii() or is_narrow(line):
        return len(line)
    from rich.cells import cell_len

    return cell_len(line)


class MonthDay(NamedTuple):
    """A day of a month as every format draws it. `rests`: it is no working day.

    `due` is how much falls due on it, marked where some of it is assumed; `due_words` say it. `name` is that of the
    day off, or says that the day makes up for one. All are empty where there is nothing to say.
    """

    number: int
    due: str
    due_words: str
    name: str
    rests: bool

    @property
    def text(self) -> str:
        """All that there is to say of the day, a line each."""
        return "\n".join(filter(None, (str(self.number), self.due_words, self.name)))


def weeks(grid: MonthGrid, language: Language) -> Iterator[list[MonthDay | None]]:
    """Yield the weeks of a month, Monday first; a day of another month is None."""
    for week in monthcalendar(grid.year, grid.month):
        yield [_month_day(date(grid.year, grid.month, n), grid, language) if n else None for n in week]


def _month_day(day: date, grid: MonthGrid, language: Language) -> MonthDay:
    due, makes_up = grid.due.get(day, 0), day in grid.make_up
    assumed = day in grid.assumed
    return MonthDay(
        day.day,
        f"{ASSUMED if assumed else ''}{due}" if due else "",
        language("document.due_assumed" if assumed else "document.due", count=due) if due else "",
        language("document.make-up") if makes_up else inert(grid.days_off.get(day, "")),
        rests=not makes_up and (day.weekday() >= 5 or day in grid.days_off),
    )


def weekdays(language: Language) -> list[str]:
    """Return the short names of the days of a week, Monday first."""
    monday = date(2020, 1, 6).toordinal()
    return [language.weekday(date.fromordinal(monday + n)) for n in range(7)]


def blank(key: str, language: Language, **args: str) -> str:
    """Return how what only a person can write is held open, the text of `key` in brackets."""
    return language("official.blank", what=language(key, **args))
