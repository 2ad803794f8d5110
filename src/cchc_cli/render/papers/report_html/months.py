"""The units of a work month by month, as a table whose cells have a sign, a colour and a word for where they stand."""

from collections.abc import Iterator
from typing import NamedTuple

from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.grid import CellState, MonthCell, UnitMonths, WorkMonths, work_months
from cchc_cli.messages import DASH, Language
from cchc_cli.render.pages.report.progress import state_words
from cchc_cli.render.papers.report_html.axis import stretch_name

_SIGNS = {
    CellState.OVERDUE: "✗",
    CellState.BEHIND: "~",
    CellState.OPEN: "",
    CellState.DONE_LATE: "✓*",
    CellState.DONE: "✓",
    CellState.TOLD: "",
}
_MOST_UNITS = 15
_MOST_WORKS = 8


class MonthMark(NamedTuple):
    """A cell: its class, how much, the sign and, where that is worth hearing, the word for where it stands."""

    kind: str
    amount: str
    sign: str
    word: str


class Grid(NamedTuple):
    """The units of a work over months, under a title that says where the work stands."""

    task: str
    name: str
    words: str
    open: bool
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[MonthMark, ...]], ...]
    total: tuple[str, tuple[MonthMark, ...]] | None


def key(language: Language) -> tuple[tuple[MonthMark, str], ...]:
    """Return what each kind of cell says."""
    states = (CellState.DONE, CellState.DONE_LATE, CellState.OVERDUE, CellState.BEHIND, CellState.OPEN)
    amounts = ("4/4", "4/4", "2/4", "3/4", "0/4")
    named = tuple(
        (MonthMark(state, amount, _SIGNS[state], ""), language(f"report.grid_{state}"))
        for state, amount in zip(states, amounts, strict=True)
    )
    return (
        *named,
        (MonthMark(CellState.TOLD, "3", "", ""), language("report.grid_told")),
        (_NONE, language("report.grid_none")),
    )


_NONE = MonthMark("none", DASH, "", "")


def grids(report: PeriodicReport, language: Language) -> Iterator[Grid]:
    """Yield the works of several units; of a few are open those in which something is late."""
    works = tuple(work_months(report.results, report.plan.span, report.as_of))
    few = len(works) <= _MOST_WORKS
    for work in works:
        late = not work.states.isdisjoint((CellState.OVERDUE, CellState.BEHIND))
        columns = list(work.stretches)
        yield Grid(
            task=work.result.task,
            name=work.result.name,
            words=_words(work, language),
            open=late and few and len(work.units) <= _MOST_UNITS,
            columns=tuple(stretch_name(column, columns, language) for column in columns),
            rows=tuple(_row(unit, unit.who, language) for unit in work.units),
            total=_row(work.total, language("report.all_rows"), language) if len(work.units) > 1 else None,
        )


def _words(work: WorkMonths, language: Language) -> str:
    words = state_words(work.result, language)
    if work.result.units != work.result.followed:  # those of a group that is not listed
        words = language("report.grid_units", state=words, units=language.number(work.result.units))
    if work.total.total:
        words += language("report.grid_total", amount=_amount(work.total.total, language))
    return words


def _row(unit: UnitMonths, name: str, language: Language) -> tuple[str, tuple[MonthMark, ...]]:
    return name, tuple(_mark(cell, language) for cell in (*unit.cells, unit.total))


def _mark(cell: MonthCell | None, language: Language) -> MonthMark:
    if cell is None:
        return _NONE
    spoken = cell.state in (CellState.OVERDUE, CellState.BEHIND, CellState.DONE_LATE)
    word = language(f"report.grid_{cell.state}") if spoken else ""
    return MonthMark(cell.state, _amount(cell, language), _SIGNS[cell.state], word)


def _amount(cell: MonthCell, language: Language) -> str:
    done = language.number(cell.done)
    return done if cell.due is None else f"{done}/{language.number(cell.due)}"
