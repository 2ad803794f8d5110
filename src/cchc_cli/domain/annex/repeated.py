"""The tables that list work and are not to be counted: of what was done, or of the same work once more."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from cchc_cli.domain.annex.agencies import LEAD, read_agencies
from cchc_cli.domain.annex.columns import Role
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.layout import LaidAnnex, speaks_of_the_past, sums_up
from cchc_cli.domain.annex.ledger import Ledger
from cchc_cli.domain.annex.rows import Gathering
from cchc_cli.domain.annex.table import Line
from cchc_cli.domain.model.text import fold

_SHARE = (3, 5)
"""The least share of a table's tasks that another one lists too, where it is taken for a repetition."""


def count_once(
    laid: Sequence[LaidAnnex], gathered: Sequence[Gathering], account: Ledger
) -> tuple[list[Gathering], list[Finding]]:
    """Return the annexes whose tasks are the plan's, and a finding on each table that is left out.

    Left out is a table of what was done or that calls itself a summary, unless all are; of two that list the same
    tasks the one with fewer columns, or the later; and one whose tasks are the sections of another one.
    """
    left = _called_so("table-past", speaks_of_the_past, dict(enumerate(laid)))
    left |= _called_so("table-summary", sums_up, {n: annex for n, annex in enumerate(laid) if n not in left})
    for earlier, later in combinations(range(len(gathered)), 2):
        if later in left or earlier in left:
            continue
        if (out := _repetition(gathered[earlier], gathered[later])) is not None:
            gone, kept = (later, earlier) if out else (earlier, later)
            left[gone] = _told(laid[gone], "table-repeated", other=laid[kept].rows[0][0].number)
    for n in left:
        for table, start, end in laid[n].rows:
            for row in range(start, end):
                account.leave(table.place(row))
    return [annex for n, annex in enumerate(gathered) if n not in left], [*left.values()]


def _called_so(
    code: str, says: Callable[[LaidAnnex], bool], annexes: Mapping[int, LaidAnnex]
) -> dict[int, Finding]:
    """Return a finding on each annex that says so of itself; none where there is no other."""
    found = {n: _told(annex, code) for n, annex in annexes.items() if says(annex)}
    return found if len(found) < len(annexes) else {}


def _told(annex: LaidAnnex, code: str, **args: object) -> Finding:
    words = next((text.words for text in reversed(annex.above)), "")
    return find_fault(code, ("tasks",), annex.rows[0][0].place(-1), words, **args)


def _repetition(earlier: Gathering, later: Gathering) -> bool | None:
    """Return whether the later of two annexes is the one to leave out; None where they list different work."""
    first, second = _tasks(earlier), _tasks(later)
    same = sum(name in second and _agree(lead, second[name]) for name, lead in first.items())
    if _is_most(same, min(len(first), len(second))):
        return len(_columns(later)) <= len(_columns(earlier))
    if _is_most(len(first.keys() & _sections(later)), len(first)):
        return False
    return True if _is_most(len(second.keys() & _sections(earlier)), len(second)) else None


def _is_most(part: int, count: int) -> bool:
    share, whole = _SHARE
    return bool(part) and part * whole >= count * share


def _tasks(annex: Gathering) -> dict[str, frozenset[str]]:
    """Return the tasks of an annex by their names, each with the names of those who lead it."""
    return {fold(row.name): _leads(row.line) for row in annex.rows if row.name}


def _leads(line: Line) -> frozenset[str]:
    column = LEAD if line.at(Role.LEAD) is not None else ""
    mentions = read_agencies(line.cell(Role.LEAD if column else Role.PARTIES).text, column).mentions
    return frozenset(fold(mention.name) for mention in mentions if mention.role == LEAD)


def _agree(leads: frozenset[str], others: frozenset[str]) -> bool:
    """Return whether two tables can have one leader: both name it, or one of them names nobody."""
    return not leads or not others or bool(leads & others)


def _sections(annex: Gathering) -> set[str]:
    return {fold(section.name) for section in annex.sections}


def _columns(annex: Gathering) -> list[object]:
    return [column.role for column in annex.annex.columns if column.role is not None]
