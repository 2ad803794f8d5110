"""Total rows and amounts on section heads, held against the sums of the rows that they stand for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cchc_cli.domain.annex.amounts import read_money
from cchc_cli.domain.annex.cells import is_blank
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.annex.rows import TaskRow, rank_of
from cchc_cli.domain.annex.table import (
    Annex,
    Line,
    Role,
    is_section,
    is_total,
    is_whole_total,
    one_line,
    section_mark,
)
from cchc_cli.domain.model.text import fold

_LONGEST_AMOUNT = 120

Amounts = Mapping[Place, int | None]
"""The amount of each task, by the place of its row."""


def check_totals(annexes: Sequence[Annex], amounts: Amounts) -> Iterator[Finding]:
    """Yield each total that its rows do not add up to."""
    for annex in annexes:
        whole = part = 0
        for n, line in enumerate(annex.lines):
            following = annex.lines[n + 1] if n + 1 < len(annex.lines) else None
            if is_total(line):
                sums = (whole,) if is_whole_total(line) else (part, whole)
                stated = _stated(line)
                if stated is not None and stated not in sums:
                    yield _differs(line, stated, sums[0])
                elif stated is None and not is_blank(line.cell(Role.AMOUNT).own):
                    yield find_fault("total-unread", ("tasks",), line.place(Role.AMOUNT), _words(line))
                part = 0
            elif is_section(line, following):
                stated = _stated(line)
                if stated is not None and stated != (below := _sum_below(annex.lines, n, amounts)):
                    yield _differs(line, stated, below)
                part = 0
            else:
                amount = amounts.get(line.place()) or 0
                whole += amount
                part += amount


def check_parents(rows: Sequence[TaskRow], amounts: Amounts) -> Iterator[Finding]:
    """Yield each task (1) whose amount is that of the tasks numbered below it (1.1, 1.2): it counts twice."""
    below: dict[str, int] = {}
    for row in rows:
        parent, dot, _ = row.id.rpartition(".")
        if dot:
            below[parent] = below.get(parent, 0) + (amounts.get(row.line.place()) or 0)
    for index, row in enumerate(rows):
        amount = amounts.get(row.line.place())
        if amount and amount == below.get(row.id):
            place = row.line.place(Role.AMOUNT)
            words = row.line.text(Role.AMOUNT)
            yield find_fault("amount-twice", ("tasks", index, "amount"), place, words, task=row.id)


def _sum_below(lines: Sequence[Line], head: int, amounts: Amounts) -> int:
    """Return the sum of the rows under a section's head, up to the next head as high or a total."""
    mark = section_mark(lines[head])
    rank, total = rank_of(mark, []), 0
    for n in range(head + 1, len(lines)):
        line = lines[n]
        following = lines[n + 1] if n + 1 < len(lines) else None
        if is_total(line):
            break
        if is_section(line, following) and rank_of(section_mark(line), [mark]) <= rank:
            break
        total += amounts.get(line.place()) or 0
    return total


def _differs(line: Line, stated: int, total: int) -> Finding:
    return find_fault(
        "total-differs", ("tasks",), line.place(Role.AMOUNT), _words(line), stated=stated, total=total
    )


def _words(line: Line) -> str:
    return one_line(line.cell(Role.AMOUNT).own) or line.first_words


def _stated(line: Line) -> int | None:
    """Return the sum that a row states, in its amount cell or at the end of its words; None where it has none."""
    at = line.at(Role.AMOUNT)
    unit = line.columns[at].unit if at is not None else 1
    money = read_money(line.cell(Role.AMOUNT).own, unit)
    if money.amount is not None or not is_total(line):
        return money.amount
    words = _words(line)
    # An amount is no longer than the end that is looked at: the search begins anew at each digit.
    figures = re.search(
        r"\d[\d.,]*\s*(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s*đồng)?|đồng|đ)?\s*[.;]?\s*$",
        words[-_LONGEST_AMOUNT:],
    )
    if figures is None or fold(words).lstrip("(").startswith("bang chu"):
        return None
    return read_money(figures[0].strip(" .;"), unit).amount
