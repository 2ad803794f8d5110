"""The tables that list work and are not to be counted: of what was done, or of the same work once more."""

from collections.abc import Sequence

from cchc_cli.domain.annex.agencies import LEAD, read_agencies
from cchc_cli.domain.annex.amounts import read_money
from cchc_cli.domain.annex.columns import Role
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.layout import LaidAnnex, speaks_of_the_past, sums_up
from cchc_cli.domain.annex.ledger import Ledger
from cchc_cli.domain.annex.rows import Gathering
from cchc_cli.domain.annex.table import Line, is_total
from cchc_cli.domain.model.text import fold

_SHARE = (3, 5)
"""The least share of a table's tasks that another one lists too, where it is taken for a repetition."""


_MOST_SECTIONS = 100
"""Lines of a summary; a longer table lists work."""


def count_once(
    laid: Sequence[LaidAnnex], gathered: Sequence[Gathering], account: Ledger
) -> tuple[list[Gathering], list[Finding]]:
    """Return the annexes whose tasks are the plan's, and a finding on each table that is left out.

    Left out is a table of what was done, and of two that list the same tasks the one with fewer columns, or the
    later. A table whose tasks are the sections of another one is its summary, and so is one that calls itself a
    summary and has the same sum; one that calls itself so alone counts, and is told.
    """
    past = [speaks_of_the_past(annex) for annex in laid]
    left: dict[int, Finding] = {}
    if not all(past):
        left = {n: _told(laid[n], "table-past") for n, of_the_past in enumerate(past) if of_the_past}
    for later in range(len(gathered)):
        for earlier in range(later):
            if later in left or earlier in left:
                continue
            summaries = sums_up(laid[earlier]), sums_up(laid[later])
            if (out := _repetition(gathered[earlier], gathered[later], summaries)) is not None:
                gone, kept = (later, earlier) if out else (earlier, later)
                left[gone] = _told(laid[gone], "table-repeated", other=laid[kept].rows[0][0].number)
    counted = [annex for n, annex in enumerate(laid) if n not in left]
    called_so = [annex for annex in counted if sums_up(annex)]
    told = [_told(annex, "table-summary") for annex in called_so if len(called_so) < len(counted)]
    for n in left:
        for table, start, end in laid[n].rows:
            for row in range(start, end):
                account.leave(table.place(row))
    return [annex for n, annex in enumerate(gathered) if n not in left], [*left.values(), *told]


def _told(annex: LaidAnnex, code: str, **args: object) -> Finding:
    words = next((text.words for text in reversed(annex.above)), "")
    return find_fault(code, ("tasks",), annex.rows[0][0].place(-1), words, **args)


def _repetition(earlier: Gathering, later: Gathering, summaries: tuple[bool, bool]) -> bool | None:
    """Return whether the later of two annexes is the one to leave out; None where they list different work.

    `summaries` says of each whether it calls itself one.
    """
    first, second = _tasks(earlier), _tasks(later)
    same = sum(name in second and _agree(lead, second[name]) for name, lead in first.items())
    part, whole = _SHARE
    if same and same * whole >= min(len(first), len(second)) * part:
        return len(_columns(later)) <= len(_columns(earlier))
    if any(summaries) and len(first) != len(second):
        summary, detail = (later, earlier) if summaries[1] else (earlier, later)
        (total, _), (known, whole_sum) = _sum(summary), _sum(detail)
        if total and (total in (known, *_stated(detail)) or (total > known and not whole_sum)):
            return summaries[1]
    if _lists_sections(earlier, later, summaries[0]):
        return False
    return True if _lists_sections(later, earlier, summaries[1]) else None


def _lists_sections(annex: Gathering, detail: Gathering, summary: bool) -> bool:
    """Return whether the tasks of one annex are mostly the sections of another.

    One that calls itself a summary may name them with a word before (“Nhóm …”).
    """
    names, sections = _names(annex), tuple(_sections(detail))
    of_sections = names.intersection(sections)
    if summary and sections and len(names) <= _MOST_SECTIONS:
        of_sections = {name for name in names if name.endswith(sections)}
    part, whole = _SHARE
    return bool(of_sections) and len(of_sections) * whole >= len(names) * part


def _tasks(annex: Gathering) -> dict[str, frozenset[str]]:
    """Return the tasks of an annex by their names, each with the names of those who lead it."""
    return {fold(row.name): _leads(row.line) for row in annex.rows if row.name}


def _leads(line: Line) -> frozenset[str]:
    column = LEAD if line.at(Role.LEAD) is not None else ""
    mentions = read_agencies(line.cell(Role.LEAD if column else Role.PARTIES).text, column).mentions
    return frozenset(fold(mention.name) for mention in mentions if mention.role == LEAD)


def _agree(leads: frozenset[str], others: frozenset[str]) -> bool:
    """Return whether two tasks can have one leader: both name it, or one of them names nobody."""
    return not leads or not others or bool(leads & others)


def _sum(annex: Gathering) -> tuple[int, bool]:
    """Return the sum of the amounts of an annex that are understood, in đồng, and whether all are."""
    at = next((n for n, column in enumerate(annex.annex.columns) if column.role is Role.AMOUNT), None)
    if at is None:
        return 0, True
    unit = annex.annex.columns[at].unit
    money = [read_money(row.line.cells[at].own, unit) for row in annex.rows]
    return sum(one.amount or 0 for one in money), not any(one.fault for one in money)


def _stated(annex: Gathering) -> list[int | None]:
    """Return the sums that the totals of an annex state, in đồng."""
    totals = (line for line in annex.annex.lines if is_total(line))
    unit = next((c.unit for c in annex.annex.columns if c.role is Role.AMOUNT), 1)
    return [read_money(line.cell(Role.AMOUNT).own, unit).amount for line in totals]


def _names(annex: Gathering) -> set[str]:
    return {fold(row.name) for row in annex.rows}


def _sections(annex: Gathering) -> set[str]:
    return {fold(section.name) for section in annex.sections}


def _columns(annex: Gathering) -> list[object]:
    return [column.role for column in annex.annex.columns if column.role is not None]
