"""A report laid out as blocks: what every page format draws, before any format is chosen.

A page (`render.pages`) turns a report value into a `Document`; a format (`render.formats`) draws any
`Document`. Text in cells is data: each format makes it inert in its own way.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Flag, StrEnum, auto
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from cchc_cli.render.live import Live


class AssumedDate(date):
    """A due date that the plan does not print; drawn with a mark."""

    @classmethod
    def where(cls, day: date, assumed: bool) -> date:
        """Return a date, marked where it is assumed."""
        return cls(day.year, day.month, day.day) if assumed else day


class Named(str):
    """A name that has a shorter form, which a terminal writes where the whole would be broken into lines."""

    short: str

    def __new__(cls, name: str, short: str) -> "Named":
        named = super().__new__(cls, name)
        named.short = short
        return named


Cell = str | int | Fraction | date | None
"""None is “no value”, drawn as a dash; an empty text is an empty cell."""


class As(StrEnum):
    """What the cells of a column are, and so how each format writes and aligns them."""

    TEXT = "text"
    ID = "id"  # a text that is typed as it stands: never broken over lines
    COUNT = "count"  # int
    QUANTITY = "quantity"  # Fraction, a number with its decimals
    MONEY = "money"  # int, đồng
    SHARE = "share"  # Fraction
    BAR = "bar"  # Fraction of the widest row
    DATE = "date"


class Tone(StrEnum):
    """What a row or a note is about; drawn as calm colour, and always said in words too."""

    PLAIN = ""
    LATE = "late"
    SOON = "soon"
    DONE = "done"
    QUIET = "quiet"
    STRONG = "strong"


class Screen(Flag):
    """What a terminal does with a column, to save room and to draw the eye; other formats write each cell whole."""

    PLAIN = 0
    DITTO = auto()  # says “″” under the same cell, where the ditto columns to its left do
    RUN = auto()  # rows that differ in nothing else are drawn as one, from the first to the last
    MANY = (
        auto()
    )  # rows that differ in nothing else stand together; more than five are one, with how many more
    CUT = auto()  # on two lines at most, the end left off
    BRIEF = auto()  # where it is cut, on one line
    FIGURE = auto()  # has the row's tone


class Column(NamedTuple):
    """A column's heading and kind.

    A spreadsheet has the total of a column that is `summed` as a live sum, and the cells of one that is `live` as
    formulas; its `key` names it in those of others.

    Columns of one `group` stand together where a table is printed in parts.
    """

    title: str
    kind: As = As.TEXT
    summed: bool = False
    screen: Screen = Screen.PLAIN
    key: str = ""
    live: Live | None = None
    group: str = ""


class Row(NamedTuple):
    """One row; as many cells as the table has columns."""

    cells: tuple[Cell, ...]
    tone: Tone = Tone.PLAIN


class Table(NamedTuple):
    """Rows under headings, perhaps with a total. `name` is a short name for a sheet."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    name: str = ""


_Item = TypeVar("_Item")


class Field(NamedTuple, Generic[_Item]):
    """A column as a page declares it: its heading, what it says of an item, its kind, its cell in the total."""

    title: str
    of: Callable[[_Item], Cell]
    kind: As = As.TEXT
    summed: bool = False
    total: Cell = ""
    screen: Screen = Screen.PLAIN
    key: str = ""
    live: Live | None = None
    group: str = ""


def table(
    fields: Iterable[Field[_Item]],
    items: Iterable[_Item],
    name: str = "",
    tone: Callable[[_Item], Tone] = lambda _: Tone.PLAIN,
) -> Table:
    """Lay items out as a table, a row each; it has a total where a field has one."""
    fields = tuple(fields)
    totals = tuple(field.total for field in fields)
    return Table(
        tuple(Column(f.title, f.kind, f.summed, f.screen, f.key, f.live, f.group) for f in fields),
        tuple(Row(tuple([field.of(item) for field in fields]), tone(item)) for item in items),
        Row(totals, Tone.STRONG) if any(total != "" for total in totals) else None,
        name,
    )


class Heading(NamedTuple):
    """A heading inside the document; level 2 and deeper, since the title is level 1.

    Tables of the same columns that follow one another under headings of level 3 are parts of one table.
    """

    text: str
    level: int = 2
    tone: Tone = Tone.PLAIN


class Note(NamedTuple):
    """A paragraph. One that says the total of a column, by its `key`, goes where that total is another."""

    text: str
    tone: Tone = Tone.PLAIN
    key: str = ""


class MonthGrid(NamedTuple):
    """A month as weeks of days, Monday first.

    `due` counts what falls due on each day, some of it on `assumed` days only by an even spread; `days_off` are
    holidays by name (weekends are not listed).
    """

    year: int
    month: int
    due: Mapping[date, int]
    assumed: frozenset[date]
    days_off: Mapping[date, str]
    make_up: frozenset[date] = frozenset()


Block = Heading | Note | Table | MonthGrid


class Document(NamedTuple):
    """A titled sequence of blocks."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
