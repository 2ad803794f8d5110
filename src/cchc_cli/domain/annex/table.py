"""The annex table: found by its headings wherever it stands, its columns named, its rows told apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.domain.annex.units import Unit, is_unit_line, total_of, unit_for
from cchc_cli.domain.model.text import fold


class Role(StrEnum):
    """What a column of the annex holds."""

    NUMBER = "number"
    NAME = "name"
    PRODUCTS = "products"
    LEAD = "lead"
    COORDINATING = "coordinating"
    PARTIES = "parties"  # lead and coordinating agencies in one column
    SCHEDULE = "schedule"
    START = "start"  # where the beginning and the end of the work stand in two columns
    AMOUNT = "amount"
    PART = "part"  # a part of the amount: by source, by year
    FUNDING = "funding"
    NOTE = "note"


# Folded words of a heading, asked in this order: “nguồn kinh phí” is no amount, “kết quả thực hiện” no agency.
_HEADINGS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.NUMBER, re.compile(r"(?:s ?)?tt|so tt|so thu tu|no\.?|#|muc(?: so)?")),
    (Role.NOTE, re.compile(r".*\b(?:ghi chu|notes?|remarks?)\b.*")),
    (
        Role.FUNDING,
        re.compile(
            # “Kinh phí và nguồn kinh phí” has amounts in it.
            r"(?!.*\b(?:kinh phi|du toan|khai toan) ?(?:,|va|/|-|&) ?nguon)"
            r"(?:.*\b(?:nguon (?:kinh phi|von|luc|ngan sach)|funding source)\b.*|nguon)"
        ),
    ),
    (
        Role.PARTIES,
        re.compile(r".*\bchu tri\b.*\bphoi hop\b.*|.*\blead\b.*\bcoordinat.*"),
    ),
    (Role.COORDINATING, re.compile(r".*\b(?:phoi hop|coordinat\w*)\b.*")),
    (
        Role.LEAD,
        re.compile(
            r".*\b(?:chu tri|tham muu|lead(?: agency)?)\b.*"
            r"|(?:.*\b)?(?:co quan|don vi|to chuc|noi)\b.*\b(?:thuc hien|trien khai|phu trach|chu quan|trach nhiem)\b.*"
            r"|(?:don vi|co quan)(?:/ ?(?:don vi|co quan))?|phan cong(?: thuc hien)?|trach nhiem thuc hien"
            r"|responsible.*"
        ),
    ),
    (
        Role.SCHEDULE,
        re.compile(
            r".*\b(?:thoi (?:gian|han|diem|luong)|tien do|lo trinh|han hoan thanh|tan suat|ke hoach thoi gian"
            r"|schedule|deadline|time(?:line)?|due)\b.*|bat dau|ket thuc|hoan thanh"
        ),
    ),
    (
        Role.AMOUNT,
        re.compile(
            r".*\b(?:kinh phi|du toan|khai toan|so tien|thanh tien|ngan sach|budget|amount|cost|estimate)\b.*"
        ),
    ),
    (
        Role.PRODUCTS,
        re.compile(r".*\b(?:san pham|ket qua|dau ra|products?|deliverables?|outputs?|results?)\b.*"),
    ),
    (
        Role.NAME,
        re.compile(
            r".*\b(?:nhiem vu|noi dung|cong viec|hoat dong|hang muc|ten (?:goi|viec)|giai phap"
            r"|tasks?|activit\w+|work)\b.*"
        ),
    ),
)

_START = re.compile(r"\b(?:bat dau|khoi dong|start|begin\w*|from|tu ngay|tu thang)\b")
_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,3}){0,4}|[ivxlcIVXLC]{1,7}|[A-Za-zĐđ])\s*[.)/:]?")

LONGEST_HEADING = 500
"""Letters. What is longer heads no column, and is not looked into."""

LONGEST_HEAD = 200
"""Letters of a section's or a group's name: it is said again at each of its tasks."""

BULLET = r"(?:[-–—+*•◦▪●○■]|\uf0b7|\uf0a7)"
"""A pattern of the marks before the items of a list, of those too that Word's symbol fonts draw."""


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column: what it holds (None where its heading is not known), its heading, the unit that is stated for it."""

    role: Role | None
    title: str
    stated: Unit | None = None
    doubtful: bool = False  # no unit is named here, though an annex before names another one than đồng

    @property
    def unit(self) -> int:
        """The đồng that one stands for."""
        return self.stated.dong if self.stated else 1


@dataclass(frozen=True)
class Line:
    """A row of an annex below its headings. `roles` are its columns by what they hold, the first where several do."""

    cells: tuple[Cell, ...]
    columns: tuple[HeadedColumn, ...]
    roles: Mapping[Role | None, int]
    table: PaperTable
    index: int

    def at(self, role: Role) -> int | None:
        """Return the 0-based column that holds `role`, the first where several do."""
        return self.roles.get(role)

    def cell(self, role: Role) -> Cell:
        """Return the cell of `role`; an empty one where the table has no such column."""
        at = self.at(role)
        return Cell() if at is None else self.cells[at]

    def text(self, role: Role) -> str:
        """Return what a reader sees in the cell of `role`, on one line."""
        return one_line(self.cell(role).text)

    def place(self, role: Role | None = None) -> Place:
        """Return where the cell of `role`, or the whole row, stands in the document."""
        at = None if role is None else self.at(role)
        return self.table.place(self.index) if at is None else self.place_at(at)

    def place_at(self, column: int) -> Place:
        """Return where the cell in a 0-based column stands in the document."""
        return self.table.place(self.index, column, self.columns[column].title)

    @cached_property
    def number(self) -> str | None:
        """The row's number as an id (`1.` and `01` are `1`), nothing where it has none, None where it is text."""
        return row_number(self.text(Role.NUMBER))

    @cached_property
    def first_words(self) -> str:
        """The text of the first cell that has one of its own, on one line."""
        return next((one_line(c.own) for c in self.cells if c.text and c.own.strip()), "")

    @cached_property
    def filled(self) -> set[Role | None]:
        """The roles of the columns in which this row has a text of its own."""
        columns = zip(self.columns, self.cells, strict=True)
        return {column.role for column, cell in columns if cell.text and cell.own.strip()}


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: its rows, those of a table split over pages joined, and the lines that stand above and below it."""

    columns: tuple[HeadedColumn, ...]
    lines: tuple[Line, ...]
    above: tuple[str, ...]
    below: tuple[str, ...] = ()


def one_line(text: str) -> str:
    """Return a text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


def row_number(text: str) -> str | None:
    """Read a row's number; an empty text has an empty one, and other words are no number.

    >>> row_number("01."), row_number("1.1"), row_number("II"), row_number(""), row_number("Tổng cộng")
    ('1', '1.1', 'II', '', None)
    """
    if not text:
        return ""
    # A workbook's number 1,1 is the row 1.1.
    match = _NUMBER.fullmatch(re.sub(r"(?<=\d),(?=\d)", ".", text))
    if match is None:
        return None
    return ".".join(part.lstrip("0") or "0" if part.isdigit() else part for part in match[1].split("."))


def role_of(heading: str) -> Role | None:
    """Return what a column under these words holds, None where nothing in them says it.

    >>> role_of("Thời hạn hoàn thành"), role_of("Nguồn kinh phí"), role_of("Cơ sở pháp lý")
    (<Role.SCHEDULE: 'schedule'>, <Role.FUNDING: 'funding'>, None)
    """
    if len(heading) > LONGEST_HEADING:
        return None
    words = re.sub(r"\(.*?\)", " ", fold(heading))
    words = one_line(words).strip(" .:*")
    return next((role for role, pattern in _HEADINGS if pattern.fullmatch(words)), None)


class Layout(NamedTuple):
    """What of a document is annex: `annexes` in its order, the lines before the first of them, and after the last."""

    annexes: tuple["LaidAnnex", ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(slots=True)
class LaidAnnex:
    """An annex's columns, the rows below them (of which tables, from which to before which), the lines above."""

    columns: tuple[HeadedColumn, ...]
    above: tuple[str, ...]
    rows: list[tuple[PaperTable, int, int]]
    below: tuple[str, ...] = ()

    def read(self) -> Annex:
        """Return the annex with its rows, but for those that say nothing of their own."""
        lines = (line for rows in self.rows for line in _lines(*rows, self.columns))
        return Annex(self.columns, tuple(lines), self.above, self.below)

    def count_in(self, margins: Sequence[str], *, scaled: bool) -> None:
        """Give each column the unit that is stated for it; `scaled`: an annex before is not counted in đồng."""
        last = (row for table, start, end in self.rows for row in table.rows[max(start, end - 3) : end])
        notes = [line for row in last for line in _texts([row]) if is_unit_line(line)]
        units = (unit_for(c.title, self.above, [*notes, *self.below], margins) for c in self.columns)
        self.columns = tuple(
            replace(column, stated=unit, doubtful=scaled and unit is None)
            for column, unit in zip(self.columns, units, strict=True)
        )


def lay_out(paper: Paper) -> Layout:
    """Tell the annexes of a document from the lines of text around them.

    A table is an annex's where a row of it names the work and who leads it or when it is due. A table
    without such a row goes on with the annex before it where it has as many columns and nothing stands
    between them but the table's own lead-in.
    """
    annexes: list[LaidAnnex] = []
    before: list[str] = []
    between: list[str] = []
    for block in paper.blocks:
        if isinstance(block, str):
            between += filter(None, map(str.strip, block.split("\n")))
            continue
        heading = _heading_rows(block)
        last = annexes[-1] if annexes else None
        if heading is None:
            if last and not between and len(block.rows[0]) == len(last.columns):
                end = _end(block, 0)
                last.rows.append((block, 0, end))
                between = _texts(block.rows[end:])
            else:
                between += _texts(block.rows)
            continue
        start, first = heading
        end = _end(block, first)
        above = between + _texts(block.rows[:start])
        if last and not above and _titles(block.rows[start:first]) == [c.title for c in last.columns]:
            # The headings repeated on another page: the unit named above the first page holds here too.
            last.rows.append((block, first, end))
        else:
            if last:
                last.below = tuple(between)
            columns = _columns(block.rows[start:first])
            before = before if annexes else above
            annexes.append(LaidAnnex(columns, tuple(above), [(block, first, end)]))
        between = _texts(block.rows[end:])
    if annexes:
        annexes[-1].below = tuple(between)
    scaled = False
    for annex in annexes:
        annex.count_in(paper.margins, scaled=scaled)
        scaled = scaled or any(column.unit > 1 for column in annex.columns)
    return Layout(tuple(annexes), tuple(before), tuple(between))


def unread(paper: Paper, annexes: Sequence[Annex]) -> tuple[PaperTable, ...]:
    """Return the tables below the first annex, as wide as one can be, that no annex took in."""
    taken = {line.table.number for annex in annexes for line in annex.lines}
    if not taken:
        return ()
    first = min(taken)
    tables = (block for block in paper.blocks if isinstance(block, PaperTable))
    return tuple(t for t in tables if t.number > first and t.number not in taken and _wide(t))


def _wide(table: PaperTable) -> bool:
    """Return whether a table has the columns of an annex; signatures stand in two or three."""
    return any(sum(bool(c.own.strip()) for c in row) > 3 for row in table.rows)


def _texts(rows: Sequence[Sequence[Cell]]) -> list[str]:
    return [line.strip() for row in rows for c in row for line in c.own.split("\n") if line.strip()]


def _heading_rows(table: PaperTable) -> tuple[int, int] | None:
    """Return the first heading row and the row after the last, or None where the table has no headings."""
    for start, row in enumerate(table.rows[:200]):
        for end in (start + 1, start + 2, start + 3):
            if end > start + 1 and not _goes_on(table, start, end - 1):
                break
            roles = {role_of(title) for title in _titles(table.rows[start:end])}
            if Role.NAME in roles and roles & {Role.LEAD, Role.PARTIES, Role.SCHEDULE}:
                while _goes_on(table, start, end):
                    end += 1
                return start, end
            if not any(role_of(c.text) for c in row):
                break
    return None


def _goes_on(table: PaperTable, start: int, row: int) -> bool:
    """Return whether `row` is a further row of the headings that begin at `start`.

    It is where a heading reaches down into it, or where it names columns and holds no number and no task.
    """
    if row >= len(table.rows) or row > start + 3:
        return False
    cells = table.rows[row]
    if any(c.above for c in cells):
        return all(c.above or len(c.text) < 60 for c in cells)
    named = [i for i, c in enumerate(cells) if c.own.strip()]
    upper = table.rows[start]
    return (
        bool(named)
        and not cells[0].own.strip()
        and all(role_of(cells[i].text) is not None and len(cells[i].text) < 60 for i in named)
        and any(not upper[i].own.strip() for i in named)
    )


def _titles(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Return each column's heading, the words of its rows joined from the top."""
    titles = []
    for cells in zip(*rows, strict=True):
        words = dict.fromkeys(one_line(c.text) for c in cells if not c.above and c.text.strip())
        title = " ".join(words)
        titles.append(title if len(title) <= LONGEST_HEADING else f"{title[:LONGEST_HEADING]}…")
    return titles


def _columns(rows: Sequence[Sequence[Cell]]) -> tuple[HeadedColumn, ...]:
    """Return the columns under heading rows."""
    titles = _titles(rows)
    return tuple(HeadedColumn(role, title) for role, title in zip(_roles(titles), titles, strict=True))


def _roles(titles: Sequence[str]) -> list[Role | None]:
    """Return what each column holds. Of several columns of one role the first holds it, but of several of money
    the total, and of two of time the one of the end: the others are its parts, or its beginning.
    """
    roles = [role_of(title) for title in titles]
    money = [n for n, role in enumerate(roles) if role is Role.AMOUNT]
    if len(money) > 1:
        total = next((n for n in money if re.search(r"\b(?:tong|total)\b", fold(titles[n]))), None)
        roles = [Role.PART if n in money and n != total else role for n, role in enumerate(roles)]
    times = [n for n, role in enumerate(roles) if role is Role.SCHEDULE]
    starts = [n for n in times if _START.search(fold(titles[n]))]
    if len(times) == 2 and len(starts) == 1:
        roles[starts[0]] = Role.START
    seen: set[Role] = set()
    for n, role in enumerate(roles):
        if role in seen and role is not Role.PART:
            roles[n] = None
        elif role is not None:
            seen.add(role)
    return roles


def _end(table: PaperTable, start: int) -> int:
    """Return the row that a table's rows end before: a blank one with nothing but signatures and notes below it."""
    end = len(table.rows)
    for row in range(end - 1, start, -1):
        words = [one_line(c.own) for c in table.rows[row] if c.own.strip()]
        if len(words) > 2 or (len(words) == 2 and row_number(words[0])) or total_of(" ".join(words[:1])):
            break
        if not words:
            end = row
    return end


def _lines(table: PaperTable, start: int, end: int, columns: tuple[HeadedColumn, ...]) -> Iterator[Line]:
    roles = {column.role: n for n, column in reversed([*enumerate(columns)])}
    lines = (Line(table.rows[i], columns, roles, table, i) for i in range(start, end))
    return (line for line in lines if not _is_furniture(line))


def _is_furniture(line: Line) -> bool:
    """Return whether a row says nothing of its own: blank, headings again, or the columns' numbers."""
    own = [one_line(c.own) if c.text else "" for c in line.cells]
    filled = [words for words in own if words]
    if len(filled) < 3:
        return all(map(is_unit_line, filled))
    titles = (c.title for c in line.columns)
    if all(not words or fold(words) in fold(title) for words, title in zip(own, titles, strict=True)):
        return True
    # “(7)=(8)+(9)” numbers its column too.
    marks = [re.sub(r"[()\[\]\s]", "", words) for words in filled] if len(filled) > 3 else [""]
    if not all(re.fullmatch(r"\d{1,2}|[A-Z]|\d{1,2}=.*", mark) for mark in marks):
        return False
    counted = [mark.partition("=")[0] for mark in marks if mark[0].isdigit()]
    return counted == [str(n) for n in range(int(counted[0]) if counted else 1, len(counted) + 1)]


def is_total(line: Line) -> bool:
    """Return whether a row adds up those above it, or says their sum in words."""
    total = total_of(line.first_words)
    return total == "words" or (
        total is not None and not line.filled & {Role.LEAD, Role.SCHEDULE, Role.PARTIES}
    )


def is_whole_total(line: Line) -> bool:
    """Return whether a total row speaks of the whole annex (“Tổng cộng”) rather than of a part (“Cộng”)."""
    return total_of(line.first_words) in ("whole", "words")


_TASK_ROLES = {Role.LEAD, Role.PARTIES, Role.SCHEDULE, Role.COORDINATING, Role.PRODUCTS}


def is_section(line: Line, following: Line | None) -> bool:
    """Return whether a row is only the head of those that follow: words and no one who does anything.

    A plain number makes it a task whose other cells are empty, unless its rows are numbered below it
    (`2` before `2.1`), begin again at one, or the words are merged across the table.
    """
    if line.filled & _TASK_ROLES or any(line.cell(role).above for role in _TASK_ROLES):
        return False
    if not section_name(line):
        return False
    spans = any(c.left for c in line.cells)
    number = line.number
    if spans or number is None or not number.isdigit():
        return following is not None
    after = following.number if following else None
    return after is not None and (
        after.startswith(number + ".") or (after in ("", "1", "a") and number != "0")
    )


def section_name(line: Line) -> str:
    """Return a section head's words without its number, whichever column they stand in."""
    words = [
        one_line(c.own)
        for c, col in zip(line.cells, line.columns, strict=True)
        if c.own.strip() and col.role not in (Role.AMOUNT, Role.PART)
    ]
    if len(words) == 2 and row_number(words[0]):
        return words[1]
    if len(words) != 1 or row_number(words[0]):
        return ""
    return re.sub(r"^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[A-Z])[.)]\s+", "", words[0])


def section_mark(line: Line) -> str:
    """Return a section head's number: `I`, `A`, `1.1`, or nothing."""
    match = re.match(r"(\d{1,3}(?:\.\d{1,3}){0,8}|[IVXLC]{1,8}|[A-Z])(?:[.)]\s*|\s*$)", line.first_words)
    return match[1] if match else ""
