"""The form in which an agency draws up its estimate: its tasks with what the plan estimates, lines to fill under each.

It is asked of those that lead a task for which the plan gives an amount (section IV.2): what they pay of their own, or
within other work, nobody appraises.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Plan, Scope
from cchc_cli.domain.model.reporting import recordable
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.form import FormHead, FormRow, head_of

CODE = "estimate"
"""What such a form has in place of a period's code."""

TASK, LINE = "task", "line"
"""The kinds of its rows: a task, with its sum and a note; a line of it."""

_LINES = 10
"""Rows for the lines of a task; at least half of them are free where the plan has lines already."""

COLUMNS = ("id", "item", "unit", "quantity", "price", "amount", "estimate", "difference", "note", "wrong")

INPUTS: Mapping[str, tuple[str, ...]] = {
    TASK: ("note",),
    LINE: ("item", "unit", "quantity", "price", "amount"),
}
"""The columns to fill, by the kind of a row."""


class EstimateTask(NamedTuple):
    """A task of which an estimate is asked: `amount` is the plan's, `units` draw up a part of it each.

    `together`: they share a quota, and one estimate may be of them all.
    """

    id: str
    name: str
    amount: int
    units: int
    lines: tuple[EstimateLine, ...]
    together: bool = False


class EstimateForm(NamedTuple):
    """What an agency is asked to fill in; `day` stands there as that on which it draws its estimate up."""

    head: FormHead
    day: date
    tasks: tuple[EstimateTask, ...]

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The rows to fill: of each task its own, then those of its lines."""
        return tuple(
            FormRow(task.id, "", kind)
            for task in self.tasks
            for kind in (TASK, *(LINE for _ in range(lines_for(task))))
        )


def lines_for(task: EstimateTask) -> int:
    """Return for how many lines of a task a form has room."""
    return max(_LINES, len(task.lines) + _LINES // 2)


def estimating(plan: Plan) -> Mapping[str, tuple[EstimateTask, ...]]:
    """Return whose estimates are asked, in the order of the plan, and of which tasks."""
    asked: dict[str, list[EstimateTask]] = {}
    for task in plan.tasks:
        if task.amount:
            units = dict.fromkeys(member for lead in task.lead for member in plan.members(lead))
            lines = task.lines if len(units) == 1 else ()
            together = task.scope is Scope.TOTAL
            of_task = EstimateTask(task.id, task.name, task.amount, len(units), lines, together)
            for agency in units:
                asked.setdefault(agency, []).append(of_task)
    return {agency: tuple(asked[agency]) for agency in plan.agencies if agency in asked}


def estimate_form(plan: Plan, agency: str, tasks: tuple[EstimateTask, ...], today: date) -> EstimateForm:
    """Draw up the form of an agency with the tasks that `estimating` asks it of."""
    days = recordable(plan)
    window = Period(days.start, plan.span.end)
    return EstimateForm(
        head=head_of(plan, agency, CODE, window),
        day=today if today in window else plan.span.start,
        tasks=tasks,
    )
