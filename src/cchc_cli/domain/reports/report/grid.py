"""A work of several units month by month: what each of them finished of what was due, which a single line hides."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answer
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.report.outcomes import TaskResult

_MOST_MONTHS = 18


class CellState(StrEnum):
    """Where the due dates of a month stand. The order is that of urgency."""

    OVERDUE = "overdue"  # a printed date asked for some, and they are not finished
    BEHIND = "behind"  # some have passed by the even spread alone, and are not finished
    OPEN = "open"  # what is not finished is still to come
    DONE_LATE = "done_late"  # all are finished, some after a printed date asked for them
    DONE = "done"
    TOLD = "told"  # of work without due dates


class MonthCell(NamedTuple):
    """How many products were finished of those due in a month; of work without due dates, in the month itself."""

    done: int
    due: int | None
    state: CellState


class UnitMonths(NamedTuple):
    """What a unit (a name) did month by month, and in all; None where nothing was due, or nothing was told."""

    who: str
    cells: tuple[MonthCell | None, ...]
    total: MonthCell | None


class WorkMonths(NamedTuple):
    """A work of several units over the months, or the quarters, of the plan; `total` has all units together.

    A group whose units are not listed is one row, which counts them.
    """

    result: TaskResult
    stretches: tuple[Period, ...]
    units: tuple[UnitMonths, ...]
    total: UnitMonths

    @property
    def states(self) -> frozenset[CellState]:
        """The states that occur."""
        return frozenset(cell.state for unit in self.units for cell in unit.cells if cell)


def stretches(span: Period) -> tuple[Period, ...]:
    """Return the months of a plan, or where these are many its quarters."""
    months = span.months()
    if len(months) <= _MOST_MONTHS:
        return tuple(months)
    quarters = dict.fromkeys((month.start.year, (month.start.month - 1) // 3) for month in months)
    return tuple(Period.of_months(year, 3 * quarter + 1, 3) for year, quarter in quarters)


def work_months(results: Iterable[TaskResult], span: Period, day: date) -> Iterator[WorkMonths]:
    """Yield the works of several units month by month, as they stand on a day."""
    columns = stretches(span)
    for result in results:
        if result.units > 1 and (result.dues or any(answer.records for answer in result.answers)):
            row = _dated if result.dues else _undated
            units = tuple(
                UnitMonths(item.who, *row(result, answer, columns, day))
                for item, answer in zip(result.items, result.answers, strict=True)
            )
            sums = (_sum(unit.cells[n] for unit in units) for n in range(len(columns)))
            yield WorkMonths(
                result, columns, units, UnitMonths("", tuple(sums), _sum(u.total for u in units))
            )


_Cells = tuple[tuple[MonthCell | None, ...], MonthCell | None]


def _dated(result: TaskResult, answer: Answer, columns: Sequence[Period], day: date) -> _Cells:
    """Return a cell for each month in which something falls due, and one for all that was due by the day."""
    cells: list[MonthCell | None] = []
    days = [due.day for due in result.dues]
    for column in columns:
        numbers = range(bisect_left(days, column.start), bisect_right(days, column.end))
        cells.append(_due_cell(result, answer, numbers, day))
    return tuple(cells), _due_cell(result, answer, range(bisect_right(days, day)), day)


def _due_cell(result: TaskResult, answer: Answer, numbers: range, day: date) -> MonthCell | None:
    """Sum up the due dates of some numbers for one unit."""
    if not numbers:
        return None
    dues = [(result.dues[n], answer.filled(n + 1, day), n) for n in numbers]
    done = sum(filled for _, filled, _ in dues)
    unmet = [due for due, filled, _ in dues if filled < answer.size]
    if any(due.demanded for due in unmet):
        state = CellState.OVERDUE
    elif any(due.day < day for due in unmet):
        state = CellState.BEHIND
    elif unmet:
        state = CellState.OPEN
    elif any(due.asked and answer.filled(n + 1, due.asked) < filled for due, filled, n in dues):
        state = CellState.DONE_LATE
    else:
        state = CellState.DONE
    return MonthCell(done, len(numbers) * answer.size, state)


def _undated(result: TaskResult, answer: Answer, columns: Sequence[Period], day: date) -> _Cells:
    """Return a cell for each month in which something was counted; what is outside the plan is in its nearest."""
    counted: dict[int, int] = {}
    for record in answer.records:
        products = record.products(answer.size, dated=False)
        if products or record.count is not None or record.units is not None:
            place = bisect_left(columns, record.date, key=attrgetter("end"))
            place = min(place, len(columns) - 1)
            counted[place] = counted.get(place, 0) + products
    cells = [
        MonthCell(counted[n], None, CellState.TOLD) if n in counted else None for n in range(len(columns))
    ]
    return tuple(cells), _sum(cells)


def _sum(cells: Iterable[MonthCell | None]) -> MonthCell | None:
    """Add cells up, which are as urgent together as the most urgent of them."""
    known = [cell for cell in cells if cell]
    if not known:
        return None
    due = [cell.due for cell in known if cell.due is not None]
    state = min((cell.state for cell in known), key=list(CellState).index)
    return MonthCell(sum(cell.done for cell in known), sum(due) if due else None, state)
