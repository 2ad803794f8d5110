"""The columns of money as wholes: their totals held against the rows, their units against the amounts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cchc_cli.domain.annex.amounts import Money, read_money
from cchc_cli.domain.annex.cells import is_blank
from cchc_cli.domain.annex.columns import HeadedColumn, Role, one_line
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.annex.rows import TaskRow, rank_of
from cchc_cli.domain.annex.table import (
    Annex,
    Line,
    is_section,
    is_total,
    is_whole_total,
    section_mark,
)
from cchc_cli.domain.annex.units import of_annex, total_of, year_column, year_of
from cchc_cli.domain.model.schedule import Period

LEAST = 10_000
"""Đồng. No task costs less: a smaller number without a unit was meant in another one."""

SELDOM_LESS = 100_000
"""Đồng. A smaller number is asked about where no heading says that đồng are meant."""

SELDOM_MORE = 20_000_000_000
"""Đồng. A plan of whose tasks half cost more is asked about."""

USUAL_LEAST = 1_000_000
"""Đồng. At least half of a plan's tasks cost more."""

_LONGEST_AMOUNT = 120
_STATED = (
    r"\d[\d.,]*\s*(?:(?:tỷ|tỉ)\s+\d[\d.,]*\s*triệu(?:\s*đồng)?|(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s*đồng)?|đồng|đ)"
)
_MONEY = (Role.AMOUNT, Role.PART)

Amounts = Mapping[Place, int | None]
"""The amount of each task, by the place of its row."""


def check_totals(annexes: Sequence[Annex], amounts: Amounts) -> Iterator[Finding]:
    """Yield each total that its rows do not add up to, in every column of money and in the lines around the table."""
    all_annexes = sum(filter(None, amounts.values()))
    for annex in annexes:
        for n, column in enumerate(annex.columns):
            if column.role in _MONEY:
                yield from _Sums(annex, n, amounts).findings()
        own = sum(amounts.get(line.place()) or 0 for line in annex.lines)
        for line in annex.lines:
            if is_total(line) and not any(line.filled & {role} for role in _MONEY):
                yield from _differs(line.label, (own, all_annexes), line.place())
        for words in of_annex(annex.above, annex.below):
            if total_of(words) in ("whole", "words"):
                yield from _differs(words, (own, all_annexes), None)


def _differs(words: str, sums: Sequence[int], place: Place | None) -> Iterator[Finding]:
    """Yield the sum that words state where it is none of `sums`; words that state none are of no interest."""
    # “Tổng kinh phí: 120 triệu đồng, trong đó …”
    words = re.split(r"\btrong đó\b", words)[0]
    # An amount is no longer than what is looked at: the search begins anew at each digit.
    figures = re.search(rf"{_STATED}\s*(?:\([^()\d]*\))?[\s.;/]*$", words[-_LONGEST_AMOUNT:])
    # “… là 130 triệu đồng, từ nguồn ngân sách tỉnh.”
    figures = figures or re.search(rf"(?<!\S){_STATED}(?=\s*[,;(.])", words[:_LONGEST_AMOUNT])
    spelt = re.search(r"(?:bằng chữ|bang chu)[\s:]*([^()]*)", words[-_LONGEST_AMOUNT * 3 :], re.IGNORECASE)
    text = figures[0] if figures else spelt[1] if spelt else ""
    stated = read_money(text.strip(" .;/"), 1)
    if stated.amount is not None and stated.amount not in sums:
        yield find_fault("total-differs", ("tasks",), place, words, stated=stated.amount, total=sums[0])
    elif stated.fault or (spelt and stated.words):
        yield find_fault("total-unread", ("tasks",), place, words)


@dataclass(slots=True)
class _Sums:
    """A column of money: what each line has in it, and the totals among them."""

    annex: Annex
    column: int
    amounts: Amounts
    values: list[int] = field(default_factory=list)
    unread: list[bool] = field(default_factory=list)

    def findings(self) -> Iterator[Finding]:
        lines = self.annex.lines
        following = [*lines[1:], None][: len(lines)]
        kinds = [
            "total" if is_total(line) else "head" if is_section(line, after) else "row"
            for line, after in zip(lines, following, strict=True)
        ]
        self.values, self.unread = [], []
        for line, kind in zip(lines, kinds, strict=True):
            amount, fault = self.value(line) if kind == "row" else (0, False)
            self.values.append(amount)
            self.unread.append(fault)
        self.count_bare_heads(kinds)
        self.drop_parts()
        self.drop_parents()
        for n, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
            if kind == "row" or is_blank(line.cells[self.column].own):
                continue
            money = read_money(line.cells[self.column].own, self.annex.columns[self.column].unit)
            spans = [*(_below(lines, kinds, n) if kind == "head" else _added(lines, kinds, n))]
            place, words = line.place_at(self.column), one_line(line.cells[self.column].own)
            if money.amount is None:
                if kind == "total":
                    yield find_fault("total-unread", ("tasks",), place, words)
                continue
            if any(money.amount == sum(self.values[a:b]) for a, b in spans):
                continue
            total = sum(self.values[slice(*spans[0])])
            if not (any(self.unread[slice(*spans[0])]) and total < money.amount):
                # A cell that is not read is told of itself; it may be what the rows lack.
                yield find_fault("total-differs", ("tasks",), place, words, stated=money.amount, total=total)

    def value(self, line: Line) -> tuple[int, bool]:
        """Return what a row has in the column, and whether it is at fault."""
        money = read_money(line.cells[self.column].own, self.annex.columns[self.column].unit)
        if self.annex.columns[self.column].role is Role.AMOUNT and not money.written:
            return self.amounts.get(line.place()) or 0, False
        return money.amount or 0, money.fault is not None

    def count_bare_heads(self, kinds: Sequence[str]) -> None:
        """Count what stands in a section's head with no row below it: that is told of the head, not of each total."""
        lines, marks = (
            self.annex.lines,
            [
                section_mark(line) if k == "head" else ""
                for line, k in zip(self.annex.lines, kinds, strict=True)
            ],
        )
        for n, kind in enumerate(kinds):
            after = kinds[n + 1] if n + 1 < len(kinds) else "total"
            bare = after == "total" or (
                after == "head" and rank_of(marks[n + 1], [marks[n]]) <= rank_of(marks[n], [])
            )
            if kind == "head" and bare:
                self.values[n] = self.value(lines[n])[0]

    def drop_parts(self) -> None:
        """Count the parts of an amount that stand in rows below it once."""
        whole: int | bool = 0
        for n, line in enumerate(self.annex.lines):
            if not line.part:
                whole = self.values[n] or is_total(line)
            elif whole:
                self.values[n] = 0

    def drop_parents(self) -> None:
        """Count a row (1) whose amount is that of the rows numbered below it (1.1, 1.2; a, b) once."""
        below = _added_below([line.number or "" for line in self.annex.lines], self.values)
        self.values = [0 if value == below[n] else value for n, value in enumerate(self.values)]


_Span = tuple[int, int]
"""The lines that are added up: from which to before which."""


def _below(lines: Sequence[Line], kinds: Sequence[str], head: int) -> Iterator[_Span]:
    """Yield the rows under a section's head: up to the next head as high, a total, or a row beside the section."""
    mark = section_mark(lines[head])
    rank, under = rank_of(mark, []), f"{mark}."
    dotted = head + 1 < len(lines) and (lines[head + 1].number or "").startswith(under)
    end = head + 1
    while end < len(lines) and kinds[end] != "total":
        if kinds[end] == "head" and rank_of(section_mark(lines[end]), [mark]) <= rank:
            break
        if kinds[end] == "row" and dotted and not (lines[end].number or under).startswith(under):
            break
        end += 1
    yield head + 1, end


def _added(lines: Sequence[Line], kinds: Sequence[str], total: int) -> Iterator[_Span]:
    """Yield the rows that a total may add up, the likeliest first."""
    rows = [n for n, kind in enumerate(kinds) if kind == "row"]
    if not rows or total < rows[0]:
        yield 0, len(lines)  # a total that stands first
        return
    if is_whole_total(lines[total]):
        yield 0, total
        return
    breaks = [n for n in range(total) if kinds[n] != "row"]
    after = breaks[-1] + 1 if breaks else 0
    yield from ((after, total), (0, total)) if after < total else ((0, total),)
    lowest = 99
    for head in reversed([n for n in breaks if kinds[n] == "head"]):
        rank = rank_of(section_mark(lines[head]), [])
        if rank < lowest:
            lowest = rank
            yield head, total
    if breaks and breaks[-1] == total - 1:
        after = next((n for n in range(total + 1, len(lines)) if kinds[n] != "row"), len(lines))
        yield total + 1, after  # a section's total that stands first


def check_columns(annexes: Sequence[Annex], amounts: Amounts, span: Period | None) -> Iterator[Finding]:
    """Yield the columns whose unit or year is in doubt, each once, and the amounts that do not fit their column."""
    index = {place: n for n, place in enumerate(amounts)}
    for annex in annexes:
        told: set[str] = set()
        year = year_column([c.title if c.role in _MONEY else "" for c in annex.columns], span)
        for n, column in enumerate(annex.columns):
            if column.role not in _MONEY:
                continue
            key = "amount" if column.role is Role.AMOUNT else "funding"
            cells = [
                _Read(
                    ("tasks", index[line.place()], key), line.place_at(n), one_line(line.cells[n].own), money
                )
                for line in annex.lines
                if line.place() in index and (money := read_money(line.cells[n].own, column.unit)).amount
            ]
            # Beside years that are over there is no other amount of the plan's.
            rivals = [year_of(c.title) for k, c in enumerate(annex.columns) if c.role in _MONEY and k != n]
            sure = n == year and all(r and r < (year_of(column.title) or 0) for r in rivals)
            another = column.role is Role.AMOUNT and _is_of_another_year(column.title, span)
            if cells and ((n == year and not sure) or another):
                path, place = (*cells[0].path[:2], "amount"), cells[0].place._replace(row=0)
                yield find_fault("amount-year", path, place, column.title, year=str(year_of(column.title)))
            if cells and column.stated and column.stated.against and column.stated.against not in told:
                told.add(column.stated.against)
                one, other = one_line(column.stated.words), one_line(column.stated.against)
                place = cells[0].place._replace(row=0)
                yield find_fault("unit-differs", cells[0].path, place, column.title, one=one, other=other)
            yield from _unfitting(column, cells)


def _is_of_another_year(title: str, span: Period | None) -> bool:
    """Return whether a column's heading names a year in which nothing of the plan is done: “Kinh phí năm 2025”."""
    named = year_of(title)
    return named is not None and span is not None and not span.start.year <= named <= span.end.year


@dataclass(frozen=True, slots=True)
class _Read:
    """A cell of a task in a column of money that has an amount."""

    path: tuple[str | int, ...]
    place: Place
    words: str
    money: Money

    @property
    def amount(self) -> int:
        return self.money.amount or 0


def _unfitting(column: HeadedColumn, cells: Sequence[_Read]) -> Iterator[Finding]:
    """Yield what of a column's amounts is too small or too large for its unit; the whole column once a page."""
    counted = [cell for cell in cells if cell.money.bare or column.unit > 1]
    # Where the heading says “đồng” itself, it is meant.
    least, smallest = (LEAST, LEAST) if column.stated and column.unit == 1 else (USUAL_LEAST, SELDOM_LESS)
    small = [cell.amount for cell in counted if cell.amount < least]
    half = len(small) > len(cells) - len(counted) and 2 * len(small) >= len(cells)
    bare = sorted(cell.amount for cell in counted) if column.stated is None else []
    # Nothing says what is counted, one amount is too small for đồng, and all are usual in thousands.
    slight = (
        bool(bare) and USUAL_LEAST <= bare[0] * 1000 < SELDOM_LESS * 1000 and bare[-1] * 1000 < SELDOM_MORE
    )
    if (half or slight) and not column.doubtful:
        few = small if half else [amount for amount in bare if amount < SELDOM_LESS]
        title, amount, count = column.title, max(few), len(few)
        for cell in {cell.place.table: cell for cell in reversed(counted)}.values():
            place = cell.place._replace(row=0)
            args = {"title": title, "unit": column.unit, "amount": amount, "count": count}
            yield find_fault("unit-doubtful", cell.path, place, title, **args)
        return
    if column.doubtful and counted:
        place = counted[0].place._replace(row=0)
        yield find_fault("amount-unit", counted[0].path, place, column.title)
    if least < SELDOM_LESS and len(cells) > 2 and sorted(cell.amount for cell in cells)[1] >= USUAL_LEAST:
        smallest = SELDOM_LESS  # “50.000.000; 30.000; 70.000.000”: one has lost its last three digits
    largest = [*sorted((cell.amount for cell in cells), reverse=True)[:2], 0, 0]
    many = 2 * sum(cell.amount >= SELDOM_MORE for cell in cells) >= len(cells)  # “50.125” triệu
    for cell in cells:
        # Of two amounts either may be the slip, unless the one is a thousand times the other.
        usual = largest[cell.amount == largest[0]] * (100 if len(cells) > 2 else 999)
        if cell.amount < smallest and not (column.doubtful and (cell.money.bare or column.unit > 1)):
            yield find_fault("amount-small", cell.path, cell.place, cell.words, amount=cell.amount)
        elif (
            column.unit > 1
            and cell.amount % 1000 == 0
            and (cell.amount > usual > 0 or (many and cell.amount >= max(SELDOM_MORE, 1000 * column.unit)))
        ):
            readings = [f"{amount:,}".replace(",", ".") for amount in (cell.amount // 1000, cell.amount)]
            said = cell.words
            yield find_fault("amount-column", cell.path, cell.place, said, value=said, readings=readings)


def _added_below(numbers: Sequence[str], values: Sequence[int]) -> list[int]:
    """Return for each row what the rows numbered below it add up to: 1.1 and 1.2, or a and b, below 1.

    >>> _added_below(["1", "1.1", "1.2", "2", "a", "b"], [60, 20, 40, 7, 5, 2])
    [60, 0, 0, 7, 0, 0]
    """
    below = [0] * len(numbers)
    above: dict[str, int] = {}
    last = ""
    for n, (number, value) in enumerate(zip(numbers, values, strict=True)):
        letter = re.fullmatch("[a-zđ]", number)
        parent = last if letter else number.rpartition(".")[0]
        if parent in above:
            below[above[parent]] += value
        if not letter:
            last = number if number[-1:].isdigit() else ""
            above[number] = n
    return below


def check_parents(rows: Sequence[TaskRow], amounts: Amounts) -> Iterator[Finding]:
    """Yield each task (1) whose amount is that of the tasks numbered below it (1.1, 1.2; a, b): it counts twice."""
    values = [amounts.get(row.line.place()) or 0 for row in rows]
    numbers = [row.line.number if re.fullmatch("[a-zđ]", row.line.number or "") else row.id for row in rows]
    below = _added_below([number or "" for number in numbers], values)
    for index, (row, value) in enumerate(zip(rows, values, strict=True)):
        if value and value == below[index]:
            place = row.line.place(Role.AMOUNT)
            words = row.line.text(Role.AMOUNT)
            yield find_fault("amount-twice", ("tasks", index, "amount"), place, words, task=row.id)
