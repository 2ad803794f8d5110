"""The rows of an annex as tasks: which rows begin one, under what number, section and merged cell."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from cchc_cli.domain.annex.cells import split_items
from cchc_cli.domain.annex.columns import Role, one_line
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.ledger import TASK, Ledger
from cchc_cli.domain.annex.paper import Cell, Place
from cchc_cli.domain.annex.table import (
    BULLET,
    LONGEST_HEAD,
    OF_HEAD,
    Annex,
    Line,
    is_remark,
    is_section,
    is_total,
    is_whole_total,
    section_mark,
    section_name,
)
from cchc_cli.domain.annex.units import is_unit_line
from cchc_cli.domain.model.text import fold


@dataclass(slots=True)
class TaskRow:
    """A task as it is gathered from its rows. `annex` counts from 0; `rest` are words that go into the note."""

    line: Line
    annex: int
    id: str
    sections: tuple[tuple[str, str], ...]  # (mark, name), outermost first
    name: str
    products: list[str]
    numbered: bool
    group: str = ""
    head: Line | None = None  # that of the section that it stands in
    rest: list[tuple[str, Place]] = field(default_factory=list)
    more: list[str] = field(default_factory=list)  # words of further rows that belong to the name

    def settle(self) -> None:
        """Join the name, once all rows of the task are known."""
        self.name = " ".join(filter(None, (self.name, *self.more)))
        self.more = []


@dataclass(frozen=True, slots=True)
class _Section:
    rank: int
    mark: str
    name: str
    line: Line | None = None  # none where it stands above the table, in the text


_DEEPEST = 9
"""The rank of the heads that stand below all others: Word numbers nine levels."""

_OUTERMOST = -1

LONGEST_REPEATED = 500
"""Letters of a cell that the cells below it can mean too: what is longer is not said over and over."""

_DITTO = re.compile(
    r"-?\s*n\s*t\s*-?|\(?\s*như\s+(?:dòng\s+|mục\s+)?trên\s*\)?|[\"″”]|''|’’|-?//-?|nt\.", re.IGNORECASE
)
_REPEATED = (
    Role.LEAD,
    Role.PARTIES,
    Role.COORDINATING,
    Role.SCHEDULE,
    Role.START,
    Role.PRODUCTS,
    Role.FUNDING,
    Role.NOTE,
)
"""What “như trên” is said of. An amount is none: one is not spent twice for being named twice."""

LONGEST_ID = 60
"""Letters. A number that is longer is words, and is not said again in the numbers of further rows."""

_OF_TOTAL: set[Role | None] = {Role.NUMBER, Role.AMOUNT, Role.PART}
_OF_SECTION: set[Role | None] = {Role.NUMBER, Role.NAME, Role.GROUP, Role.AMOUNT, Role.PART, None}
_OWN_TASK: set[Role | None] = {Role.LEAD, Role.SCHEDULE, Role.TICK, Role.AMOUNT, Role.PART, Role.PARTIES}


class Gathering:
    """The tasks of one annex, gathered row by row: each with its id, its section and the merged cell that it inherits.

    What became of each cell of a row is entered in the account.
    """

    def __init__(self, annex: Annex, index: int, account: Ledger, under: Sequence[_Section] = ()) -> None:
        self.index = index
        self.annex = annex
        self.account = account
        self.carried: list[Finding] = []
        self.rows: list[TaskRow] = []
        self.open: list[_Section] = [*under]
        self.sections: list[_Section] = []
        self.remarks: list[Line] = []
        self.used: set[int] = set()  # the rows of sections that have a task
        self.taken: dict[str, int] = {}  # the ids, each with the last number of its further parts
        self.summed = False  # the total of the whole stands above
        self.base: str | None = None  # the id of the last task that is numbered
        self.unnumbered = not any(line.number for line in annex.lines if not is_total(line))
        self.heads_numbered = not any(line.number and line.filled & _OWN_TASK for line in annex.lines)
        pairs = [*pairwise([*annex.lines, None])]
        self.counted = _counted([a for a, b in pairs if a and not is_total(a) and not is_section(a, b)])
        summed = False
        for line, following in pairs:
            assert line is not None
            if line.part and summed:
                self.remarks.append(line)  # of what the total is made up
                continue
            summed = is_total(line)
            if summed:
                # “Cộng” ends the section that it adds up; what follows without a head is in none.
                self.open = self.open if is_whole_total(line) else self.open[:-1]
                self.summed = bool(self.rows) and is_whole_total(line)
                self.enter(line, "total", _OF_TOTAL)
                self.enter_counts(line)
            elif is_remark(line):
                self.remarks.append(line)
            elif line.is_empty or self.names_nothing(line):
                continue  # a number without work is left
            elif self.carries_on(line):
                self.carry_on(line)
            elif is_section(line, following):
                self.begin_section(line, following)
            else:
                self.add(line)
        for row in self.rows[-1:]:
            row.settle()

    def names_nothing(self, line: Line) -> bool:
        """Return whether a row is no task's: figures stand where its work is named, or words for its number below all.

        So it is in a table of something else that stands below the annex in a sheet.
        """
        name = line.cell(Role.NAME).own.strip()
        if name and not any(map(str.isalpha, name)):
            return True
        return (
            self.summed and line.number is None and not (self.unnumbered or any(c.left for c in line.cells))
        )

    def goes_on_in(self, further: Annex) -> Sequence[_Section]:
        """Return the open sections, where a table of other columns counts on from the last task."""
        first = next((line.number for line in further.lines), "")
        return self.open if first and self.base and _next_of(self.base) == first else ()

    def begin_section(self, line: Line, following: Line | None) -> None:
        mark = section_mark(line)
        rank = rank_of(mark, [s.mark for s in self.open])
        if not mark and self.is_outermost(line, following):
            rank = _OUTERMOST
        section = _Section(rank, mark, section_name(line)[: LONGEST_HEAD + 1], line)
        self.open = [*(s for s in self.open if s.rank < rank), section]
        self.sections.append(section)
        self.enter(line, "section", _OF_SECTION)
        if (code := line.place(Role.CODE)).column:
            self.account.pass_over(code, "section-code")
        for n, column, _ in line.written:
            if column.role and line.reaches_down(n):
                self.account.use(line.place_at(n), column.role)

    def is_outermost(self, line: Line, following: Line | None) -> bool:
        """Return whether a head without a number stands above those that have one: “PHẦN THỨ HAI” above I, II.

        So does that of another list: “DANH MỤC NHIỆM VỤ CẤP XÃ”.
        """
        if _LISTS.match(fold(line.first_words)):
            return True
        above = next((s.line for s in self.sections if s.rank == _OUTERMOST), None)
        if above and line.first_words.isupper() == above.first_words.isupper():
            return True
        if following is None or (mark := section_mark(following)):
            return following is not None and OF_HEAD.fullmatch(mark) is not None
        lower = bool(section_name(following)) and not following.first_words.isupper()
        return lower and line.first_words.isupper() and not following.filled & _OWN_TASK

    def carries_on(self, line: Line) -> bool:
        """Return whether the first row of another page is the rest of the last task's: it has no number, and goes
        on in small letters, or says neither when nor how much, or holds only words.
        """
        if (line.table.number, line.index) not in self.annex.carried or not self.rows or line.number != "":
            return False
        small = line.first_words[:1].islower()
        bare = not line.filled & _OWN_TASK
        half = not (self.unnumbered or line.filled & {Role.SCHEDULE, Role.TICK, Role.AMOUNT, Role.PART})
        headed = len(line.filled) == 1 and any(not section.mark for section in self.sections)
        rest = small or ((bare or half) and not (headed or section_mark(line)))
        return rest and not any(cell.left for cell in line.cells)

    def carry_on(self, line: Line) -> None:
        """Join a row to that of the last task, cell by cell."""
        last = self.rows[-1]
        self.rows[-1] = joined_to(last, line)
        self.enter(line, "carried", None)
        if not line.first_words[:1].islower():
            self.doubt(last, line)

    def doubt(self, last: TaskRow, line: Line) -> None:
        """Tell of a row that is joined to a task, though its words could begin something of their own."""
        self.carried.append(
            find_fault("row-carried", ("tasks",), line.place(), line.first_words, task=last.id)
        )

    def enter(self, line: Line, by: str, roles: Set[Role | None] | None) -> None:
        """Enter the row's cells as used: those of some roles and the row's first words, or all of them."""
        if roles is None:
            self.account.use(line.place(), by)
            return
        for n, column, words in line.written:
            if column.role in roles or words in (line.first_words, line.label):
                self.account.use(line.place_at(n), by)

    def enter_counts(self, total: Line) -> None:
        """Enter the cells of a total that add up what a column counts beside the money: lessons, people."""
        for n, column, words in total.written:
            if column.role is None and _COUNT.fullmatch(words) and _count(words) == self.counted.get(n):
                self.account.use(total.place_at(n), "total")

    def add(self, line: Line) -> None:
        """Begin a task with a row, or add the row to the task before it."""
        self.open = _left_open(line, self.open, self.rows)
        sections = tuple((s.mark, s.name) for s in self.open)
        if self.rows:
            line = _spelt_out(line, self.rows[-1].line)
        last = self.rows[-1] if self.rows and self.rows[-1].sections == sections else None
        if last is not None and (line.part or not (_has_own_task(line) or _begins(line, self.unnumbered))):
            _add_to(last, line)
            self.enter(line, "continued", None)
            if line.name[:1].isupper() and last.more[-1:] == [line.name]:
                self.doubt(last, line)
            return
        name = line.name
        products = split_items(line.cell(Role.PRODUCTS).text)
        row_id, numbered = self.id_of(line)
        row = TaskRow(line, self.index, row_id, sections, name, products, numbered)
        self.used.update(id(section) for section in self.open)
        row.head = self.open[-1].line if self.open else None
        if self.rows:
            self.rows[-1].settle()
        if line.at(Role.GROUP) is not None:
            row.group = line.text(Role.GROUP) or (last.group if last else "")
        _inherit_name(row, last)
        self.rows.append(row)
        self.enter(line, TASK, None)
        self.taken.setdefault(row_id, 1)
        if numbered or self.base is None:
            self.base = row_id

    def id_of(self, line: Line) -> tuple[str, bool]:
        """Return the id of the task that a row begins, and whether it has a number of its own or needs none."""
        if self.unnumbered:
            return str(len(self.rows) + 1), True
        numbered = line.number != "" and not line.cell(Role.NUMBER).above
        first = not self.rows or self.rows[-1].head is not (self.open[-1].line if self.open else None)
        listed = bool(line.text(Role.NUMBER)) or first or self.rows[-1].line.number == ""
        if line.number == "" and listed and self.open and self.open[-1].mark:
            # A dash, or nothing, under a head with a number: 1.1, 1.2 under 1.
            mark = self.open[-1].mark
            self.taken.setdefault(mark, 0)
            return self.next_part(mark), bool(line.text(Role.NUMBER)) or self.heads_numbered
        if numbered or not self.rows:
            return line.number or line.text(Role.NUMBER), numbered
        return self.next_part(self.base or ""), False

    def next_part(self, base: str) -> str:
        """Return the id of a further row of a task: 3.2 after 3, 3.3 after 3.2."""
        while True:
            self.taken[base] += 1
            part = f"{base[:LONGEST_ID]}.{self.taken[base]}"
            if part not in self.taken:
                return part

    def findings(self) -> Iterator[Finding]:
        yield from self.carried
        for line in self.remarks:
            words = line.first_words
            yield find_fault("row-unused", ("tasks",), line.place(), words, words_there=words)
        for section in self.sections:
            place = section.line.place() if section.line else None
            if id(section) not in self.used:
                yield find_fault("row-unused", ("tasks",), place, section.name, words_there=section.name)
        if self.unnumbered and self.rows:
            place = self.rows[0].line.table.place(0)
            yield find_fault("rows-unnumbered", ("tasks",), place, count=len(self.rows))


_COUNT = re.compile(r"\d{1,12}|\d{1,3}(?:\.\d{3}){1,4}")
_LISTS = re.compile(r"(?:phu luc|bieu|danh muc)\b")
_ABOVE = re.compile(
    r"(?P<mark>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/]\s*(?P<name>[^\W\d_].*[^.:;])"
)


def sections_above(annexes: Sequence[Annex]) -> list[list[_Section]]:
    """Return the sections of the text that each of several tables stands in: “I. TUYÊN TRUYỀN” just above it.

    One table alone is no section's, but where its own first section is the next one.
    """
    under: list[list[_Section]] = []
    next_there = False
    for annex in annexes:
        lines = annex.above
        near = takewhile(
            bool, (_ABOVE.fullmatch(one_line(line)) for line in reversed(lines) if not is_unit_line(line))
        )
        heads = [head for head in near if head and len(head["name"]) <= LONGEST_HEAD][::-1]
        if not under and not any(_LISTS.match(fold(line)) for line in lines):
            heads = heads[-1:]  # a table in the text: what stands above its own head is the text's
        sections = under[-1] if under and heads else []
        for head in heads:
            rank = rank_of(head["mark"], [section.mark for section in sections])
            sections = [*(s for s in sections if s.rank < rank), _Section(rank, head["mark"], head["name"])]
        under.append(sections)
        first = next(filter(OF_HEAD.fullmatch, map(section_mark, annex.lines)), "")
        next_there |= bool(sections) and _next_of(sections[-1].mark) == first
    return under if next_there or sum(map(bool, under)) > 1 else [[] for _ in annexes]


def _count(words: str) -> int:
    return int(words.replace(".", ""))


def _counted(lines: Sequence[Line]) -> dict[int, int]:
    """Return by column what its cells add up to, of the columns in which every filled cell is a whole number."""
    columns: dict[int, list[str]] = {}
    for line in lines:
        for n, _, words in line.written:
            columns.setdefault(n, []).append(words)
    return {n: sum(map(_count, words)) for n, words in columns.items() if all(map(_COUNT.fullmatch, words))}


def _left_open(line: Line, sections: list[_Section], rows: Sequence[TaskRow]) -> list[_Section]:
    """Return the sections that a task stands in, of those that are open.

    It stands beside one that it is the next of: II after section I; and 2 after 1.1 and 1.2, which are of section 1.
    """
    number = line.number or ""
    for n, section in enumerate(sections):
        under = f"{section.mark}."
        inside = bool(rows) and (rows[-1].id.startswith(under) or not rows[-1].id.isdigit())
        if section.mark and _next_of(section.mark) == number and (inside or not number.isdigit()):
            return sections[:n]
    return sections


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_NEXT = {**dict(pairwise("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), **dict(pairwise(_ROMANS))}


def _next_of(mark: str) -> str:
    """Return the mark after one: II after I, B after A, 1.2 after 1.1; nothing after one that has none.

    >>> _next_of("IV"), _next_of("A"), _next_of("1.9"), _next_of("XV")
    ('V', 'B', '1.10', '')
    """
    if mark in _NEXT:
        return _NEXT[mark]
    head, dot, last = mark.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdigit() else ""


def _spelt_out(line: Line, above: Line) -> Line:
    """Return a row with the words of the row above in place of “như trên”."""
    cells = tuple(
        Cell(over.text)
        if column.role in _REPEATED
        and len(over.text) <= LONGEST_REPEATED
        and _DITTO.fullmatch(one_line(cell.own))
        else cell
        for cell, over, column in zip(line.cells, above.cells, line.columns, strict=True)
    )
    return line if cells == line.cells else replace(line, cells=cells)


def _has_own_task(line: Line) -> bool:
    """Return whether a row says who, when or how much, or shares it with the row above under a name of its own."""
    shared = any(line.cell(role).above for role in (Role.LEAD, Role.PARTIES, Role.SCHEDULE))
    return bool(line.filled & _OWN_TASK) or (shared and Role.NAME in line.filled)


def _begins(line: Line, unnumbered: bool) -> bool:
    """Return whether a row begins a task by its number, or by its name where no row is numbered."""
    if unnumbered:
        return bool(line.cell(Role.NAME).own.strip())
    return line.number is None or (bool(line.number) and not line.cell(Role.NUMBER).above)


def _add_to(last: TaskRow, line: Line) -> None:
    """Add a further row of the same task: more products, more words of the name, the rest into the note.

    What stands beside an amount is a part of the task's, and goes into the note with it, as “Trong đó:” does.
    """
    if line.filled & {Role.AMOUNT, Role.PART} or line.first_words.endswith(":"):
        last.rest.append((": ".join(words for _, _, words in line.written), line.place()))
        return
    last.products += split_items(line.cell(Role.PRODUCTS).own)
    last.more.append(line.name)
    taken = (Role.NAME, Role.PRODUCTS, Role.NUMBER)
    last.rest += [(words, line.place_at(n)) for n, column, words in line.written if column.role not in taken]


def joined_to(row: TaskRow, line: Line) -> TaskRow:
    """Return a task with the cells of a further row of its own joined to its cells, each as it begins."""
    cells = tuple(
        Cell(
            ("\n" if more.own[0].isupper() or re.match(BULLET, more.own) else " ")
            .join((cell.text, more.own))
            .strip()
        )
        if more.text and more.own.strip()
        else cell
        for cell, more in zip(row.line.cells, line.cells, strict=True)
    )
    whole = replace(row.line, cells=cells)
    name = whole.name or row.name
    products = split_items(whole.cell(Role.PRODUCTS).text)
    return replace(row, line=whole, name=name, products=products)


def _inherit_name(row: TaskRow, last: TaskRow | None) -> None:
    """Give a row whose task cell is the rest of a merged one (or blank under one) that cell as its group.

    Such a row is known by its products; so is the first row of the merged cell. Where the number is merged too, it is
    a further part of one task.
    """
    if row.name or last is None:
        return
    if row.line.cell(Role.NUMBER).above or not (row.products or last.group):
        row.name = last.name
        return
    shared = row.line.cell(Role.PRODUCTS).above
    if not last.group:
        last.group = last.name[: LONGEST_HEAD + 1]
        last.name = ("" if shared else joined(last.products)) or last.name
    row.group = last.group
    row.name = ("" if shared else joined(row.products)) or row.group


def joined(products: Sequence[str]) -> str:
    """Return products as the name of a row that is known by them."""
    return "; ".join(p.rstrip(" ;") for p in products) if len(products) > 1 else "".join(products)


def make_ids_unique(gathered: Sequence[Gathering]) -> list[TaskRow]:
    """Return the tasks of every annex in order, each with an id of its own.

    Before its number stand the marks that make it the only one: of its section, its sections, its annex; or else,
    where sections have no marks, their count.
    """
    rows = [row for annex in gathered for row in annex.rows]
    heads = {head: n for n, head in enumerate(dict.fromkeys(id(row.head) for row in rows), 1)}
    marked = [[*_marked(row)] for row in rows]
    for row, ids in zip(rows, marked, strict=True):
        ids += [f"PL{row.annex + 1}.{ids[-1]}"] * (len(gathered) > 1)
    counted = [f"{heads[id(row.head)]}.{row.id}" for row in rows]
    # The first of those that tell most apart.
    chosen = max((*zip(*marked, strict=True), counted), key=lambda ids: len({*ids}))
    for row, row_id in zip(rows, chosen, strict=True):
        row.id = row_id
    return rows


def _marked(row: TaskRow) -> Iterator[str]:
    """Yield a row's number: by itself, under its section's mark, under those of all its sections."""
    marks = [mark for mark, _ in row.sections if mark]
    yield row.id
    if marks and row.id.startswith(f"{marks[-1]}."):
        marks.pop()
    yield ".".join([*marks[-1:], row.id])
    yield ".".join([*marks, row.id])


def rank_of(mark: str, open_marks: Sequence[str]) -> int:
    """Return how deep a section's mark stands: A, I, 1, 1.1, a; a head without a mark is the deepest."""
    mark = mark.rpartition(".")[2] if mark[:1].isalpha() else mark  # A.I stands as deep as I
    if re.fullmatch(r"[IVXLC]+", mark) and not (mark in "CL" and any(m in "ABD" for m in open_marks)):
        return 1
    if re.fullmatch(r"[A-ZĐ]", mark):
        return 0
    return min(2 + mark.count("."), _DEEPEST) if mark[:1].isdigit() else _DEEPEST
