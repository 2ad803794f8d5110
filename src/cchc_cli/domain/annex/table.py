"""The rows of an annex, told apart: totals, heads of sections, what says nothing of its own, and the others."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cchc_cli.domain.annex.columns import HeadedColumn, Role, one_line, role_of
from cchc_cli.domain.annex.ledger import Ledger
from cchc_cli.domain.annex.paper import Cell, PaperTable, Place
from cchc_cli.domain.annex.units import is_unit_line, total_of
from cchc_cli.domain.model.text import fold

_PLAIN = r"\d{1,6}(?:\.\d{1,3}){0,8}"
_LETTERS = r"[A-ZĐ]\.[IVXLC]{1,8}(?:\.\d{1,3}){0,2}|[ivxlcIVXLC]{1,8}|[A-Za-zĐđ]"
_NUMBER = re.compile(rf"({_PLAIN}|{_LETTERS})\s*[.)/:–-]?")
_BEFORE_NAME = re.compile(rf"\s*((?:{_PLAIN}|{_LETTERS})[.)]|\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})\s+(?=\S)")
_MARK = re.compile(rf"({_PLAIN}|{_LETTERS})(?:[.)/–-]\s*|\s*$)")
OF_HEAD = re.compile(r"[IVX]+|[A-ZĐ]")

_PAGE_SUM = re.compile(
    r"(?:tong )?cong (?:trang|mang|chuyen)\b|(?:mang|chuyen) (?:sang|tu)\b.*\btrang\b|mang sang$"
)

_GOES_ON = re.compile(r"\W*(?:phu luc.{0,12} )?\W*tiep(?: theo)?\W*")

LONGEST_HEAD = 200
"""Letters of a section's or a group's name: it is said again at each of its tasks."""

BULLET = r"(?:[-–—+*•◦▪●○■]|\uf0b7|\uf0a7)"
"""A pattern of the marks before the items of a list, of those too that Word's symbol fonts draw."""


@dataclass(frozen=True)
class Line:
    """A row of an annex below its headings. `roles` are its columns by what they hold, the first where several do.

    `part`: it only adds to the task above.
    """

    cells: tuple[Cell, ...]
    columns: tuple[HeadedColumn, ...]
    roles: Mapping[Role | None, int]
    table: PaperTable
    index: int
    part: bool = False

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

    def reaches_down(self, column: int) -> bool:
        """Return whether the cell in a 0-based column covers the one below it too."""
        below = self.table.rows[self.index + 1 : self.index + 2]
        return any(row[column].above and not row[column].left for row in below)

    @cached_property
    def number(self) -> str | None:
        """The row's number as an id (`1.` and `01` are `1`), nothing where it has none, None where it is text.

        Where no column holds it, it stands before the name.
        """
        if self.at(Role.NUMBER) is not None:
            return row_number(self.text(Role.NUMBER))
        typed = _BEFORE_NAME.match(self.cell(Role.NAME).own)
        return row_number(typed[1]) if typed else ""

    @property
    def name(self) -> str:
        """The task's own words, on one line, without a number that stands before them."""
        words = self.cell(Role.NAME).own
        typed = _BEFORE_NAME.match(words) if self.at(Role.NUMBER) is None else None
        return one_line(words[typed.end() :] if typed else words)

    @property
    def written(self) -> Iterator[tuple[int, HeadedColumn, str]]:
        """The cells with words of their own: the 0-based column, its heading, the words on one line."""
        for n, cell in enumerate(self.cells):
            if cell.text and (words := one_line(cell.own)):
                yield n, self.columns[n], words

    @cached_property
    def first_words(self) -> str:
        """The text of the first cell that has one of its own, on one line."""
        return next((words for _, _, words in self.written), "")

    @cached_property
    def label(self) -> str:
        """The row's first words that are no number and no amount: “Tổng cộng” in a row that is numbered III."""
        own = (words for _, column, words in self.written if column.role not in (Role.AMOUNT, Role.PART))
        named = (words for words in own if row_number(words) is None and any(map(str.isalpha, words)))
        return next(named, self.first_words)

    @cached_property
    def filled(self) -> set[Role | None]:
        """The roles of the columns in which this row has a text of its own."""
        return {column.role for _, column, _ in self.written}

    @property
    def is_empty(self) -> bool:
        """Whether the row has a number and nothing more."""
        return (
            self.filled == {Role.NUMBER}
            and bool(self.number)
            and not any(cell.above or cell.left for cell in self.cells)
        )


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: its rows, those of a table split over pages joined, and the lines that stand above and below it.

    `carried` are the first rows of its further tables: the number of the table, the row in it.
    """

    columns: tuple[HeadedColumn, ...]
    lines: tuple[Line, ...]
    above: tuple[str, ...]
    below: tuple[str, ...] = ()
    carried: frozenset[tuple[int, int]] = frozenset()


def row_number(text: str) -> str | None:
    """Read a row's number; an empty text and the mark of a list have an empty one, other words are no number.

    >>> row_number("01."), row_number("1.1"), row_number("II"), row_number(""), row_number("Tổng cộng")
    ('1', '1.1', 'II', '', None)
    """
    if not text or re.fullmatch(BULLET, text):
        return ""
    # A workbook's number 1,1 is the row 1.1.
    match = _NUMBER.fullmatch(re.sub(r"(?<=\d),(?=\d)", ".", text))
    if match is None:
        return None
    return ".".join(part.lstrip("0") or "0" if part.isdigit() else part for part in match[1].split("."))


def read_lines(
    table: PaperTable, start: int, end: int, columns: tuple[HeadedColumn, ...], account: Ledger
) -> Iterator[Line]:
    """Yield the rows of a table that say something of their own; the others are passed over."""
    roles = {column.role: n for n, column in reversed([*enumerate(columns)])}
    for index in range(start, end):
        line = Line(table.rows[index], columns, roles, table, index)
        if rule := _furniture(line):
            account.pass_over(line.place(), rule)
        elif not _PAGE_SUM.match(fold(line.label)):
            # What is carried from page to page is no work and no sum of any rows: it is left.
            yield line


def _furniture(line: Line) -> str:
    """Return why a row says nothing of its own: blank, a unit, the columns' numbers; nothing where it does."""
    filled = [words for _, _, words in line.written if re.search(r"[^-–—.…/\s]", words)]
    if len(filled) < 3:
        if not filled:
            return "blank"
        if len(filled) == 1 and _GOES_ON.fullmatch(fold(filled[0])):
            return "page"
        return "unit" if all(map(is_unit_line, filled)) else ""
    # “(7)=(8)+(9)” numbers its column too.
    bare = (re.sub(r"(?<=[)\]\w])\s*\(\D{2,}\)$", "", words) for words in filled)  # “(5) (triệu đồng)”
    marks = [re.sub(r"[()\[\]\s]", "", words) for words in bare]
    if not all(re.fullmatch(r"\d{1,2}|[A-Z]|\d{1,2}=.*", mark) for mark in marks):
        return ""
    counted = [mark.partition("=")[0] for mark in marks if mark[0].isdigit()]
    in_order = counted == [str(n) for n in range(int(counted[0]) if counted else 1, len(counted) + 1)]
    return "column-numbers" if in_order else ""


def is_total(line: Line) -> bool:
    """Return whether a row adds up those above it, or says their sum in words."""
    total = total_of(line.label)
    return total == "words" or (
        total is not None and not line.filled & {Role.LEAD, Role.SCHEDULE, Role.TICK, Role.PARTIES}
    )


def is_whole_total(line: Line) -> bool:
    """Return whether a total row speaks of the whole annex (“Tổng cộng”) rather than of a part (“Cộng”)."""
    return total_of(line.label) in ("whole", "words")


_TASK_ROLES = {Role.LEAD, Role.PARTIES, Role.SCHEDULE, Role.TICK, Role.COORDINATING, Role.PRODUCTS}


def is_section(line: Line, following: Line | None) -> bool:
    """Return whether a row is only the head of those that follow: words and no one who does anything.

    A plain number makes it a task whose other cells are empty, unless its rows are numbered below it
    (`2` before `2.1`), begin again at one, or the words are merged across the table. A head of its own numbering
    (I before 1) may say who leads what stands below it.
    """
    if line.filled & _TASK_ROLES or any(line.cell(role).above for role in _TASK_ROLES):
        begun = following is not None and following.number == "1"
        return begun and OF_HEAD.fullmatch(line.number or "") is not None
    if not section_name(line) or line.part:
        return False
    spans = any(c.left for c in line.cells)
    number = line.number
    if spans or number is None or not number[:1].isdigit():
        return following is not None or OF_HEAD.fullmatch(number or "") is not None
    after = following.number if following else None
    return after is not None and (
        after.startswith(number + ".") or (after in ("", "1", "a") and number != "0")
    )


_PART = re.compile(rf"{BULLET}|trong đó", re.IGNORECASE)


def tell_parts(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the rows, those told that are parts of a task above: in small letters, or after dashes.

    A dash with neither an amount nor another dash beside it is the head of what follows.
    """
    told: list[Line] = []
    dashed = [_is_dashed(line) for line in lines]
    for n, line in enumerate(lines):
        above = told[-1] if told else None
        surely = not _PART.match(line.label) or line.filled & {Role.AMOUNT, Role.PART}
        several = any(dashed[max(0, n - 1) : n]) or any(dashed[n + 1 : n + 2])
        below_task = above is not None and (above.part or bool(above.filled & _TASK_ROLES) or is_total(above))
        part = dashed[n] and below_task and bool(surely or several)
        told.append(replace(line, part=True) if part else line)
    return tuple(told)


def _is_dashed(line: Line) -> bool:
    """Return whether a row has no number and nobody who does it, and begins with a dash or in small letters."""
    if line.number != "" or line.filled & _TASK_ROLES or any(c.left for c in line.cells):
        return False
    return line.label[:1].islower() or _PART.match(line.label) is not None


_OF_REMARK = {
    Role.LEAD, Role.PARTIES, Role.COORDINATING, Role.SCHEDULE, Role.PRODUCTS, Role.AMOUNT, Role.FUNDING,
}  # fmt: skip


_LABELS = re.compile(r"dia diem|muc tieu|yeu cau|doi tuong|thanh phan|quy mo|so luong|hinh thuc")
"""What else is said of a task in a row below it."""


def is_remark(line: Line) -> bool:
    """Return whether a row is a note on the table or on the task above: neither a task nor the head of any.

    It stands in brackets, or says of what column it would be: “Ghi chú: …”, “Sản phẩm: …”, “Chủ trì: …”.
    """
    words = line.first_words
    label, _, rest = words.partition(":")
    label = label.strip("-–+•*( ") if rest.strip() else ""
    role = role_of(label)
    if role is Role.NOTE:
        return True
    said = role in _OF_REMARK or _LABELS.fullmatch(fold(label)) or re.fullmatch(r"\([^()]{4,}\)[.;]?", words)
    return bool(said) and len([*line.written]) == 1


_BESIDE_A_HEAD = {*_TASK_ROLES, Role.AMOUNT, Role.PART, Role.CODE, Role.FUNDING, Role.NOTE}


def section_name(line: Line) -> str:
    """Return a section head's words without its number, whichever column they stand in."""
    name = one_line(line.cell(Role.NAME).own)
    if name and OF_HEAD.fullmatch(line.number or "") and line.cell(Role.NUMBER).own:
        return name
    words = [
        words
        for _, column, words in line.written
        if column.role not in _BESIDE_A_HEAD and (column.role or any(map(str.isalpha, words)))
    ]
    if len(words) == 2 and row_number(words[0]) is not None:
        return words[1]
    if len(words) != 1 or row_number(words[0]):
        return ""
    typed = _BEFORE_NAME.match(words[0])
    return words[0][typed.end() :] if typed else words[0]


def section_mark(line: Line) -> str:
    """Return a section head's number: `I`, `A`, `1.1`, `a`, or nothing."""
    match = _MARK.match(line.first_words)
    return match[1] if match else ""
