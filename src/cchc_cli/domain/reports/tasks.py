"""The tasks of a plan, each with its leads, its money and its due dates."""

from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import ExplicitSchedule, FundingKind, Plan, Task
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.rules.loaded import LoadedPlan


class TaskItem(NamedTuple):
    """A task or scheduled duty; `who` and `helpers` are the names of `lead` and `coordinating`.

    `words` are the plan's own for when it is done, `listed` the days that it lists instead; `last_workdays`
    has the last working day on or before each due date, for a task that is shown whole. `units` is how many
    units owe it, each its whole quota.
    """

    id: str
    code: str | None
    group: str | None
    name: str
    products: tuple[str, ...]
    lead: tuple[str, ...]
    who: tuple[str, ...]
    coordinating: tuple[str, ...]
    helpers: tuple[str, ...]
    words: tuple[str, ...]
    listed: tuple[date, ...]
    schedule: Schedule
    last_workdays: tuple[date, ...]
    amount: int | None
    lines: tuple[EstimateLine, ...]
    funding: FundingKind | None
    funding_words: tuple[str, ...]
    units: int
    note: str | None


class TasksReport(NamedTuple):
    """The tasks asked for, in the order of the plan. `whole` is set where one task was asked for by its id."""

    plan: Plan
    agencies: tuple[str, ...]
    items: tuple[TaskItem, ...]
    whole: bool


def tasks_report(
    loaded: LoadedPlan,
    *,
    task_id: str | None = None,
    agencies: frozenset[str] = frozenset(),
) -> TasksReport:
    """List the works of a plan, or the one with the id `task_id`; `agencies` (ids) keeps what those lead."""
    plan = loaded.plan
    selection = Selection(plan, agencies)
    works = plan.works if task_id is None else (plan.works_by_id[task_id],)
    return TasksReport(
        plan=plan,
        agencies=selection.names,
        items=tuple(
            _item(loaded, work, whole=task_id is not None) for work in works if selection.units(work)
        ),
        whole=task_id is not None,
    )


def _item(loaded: LoadedPlan, work: Task, *, whole: bool) -> TaskItem:
    plan, schedule = loaded.plan, loaded.schedule(work)
    return TaskItem(
        id=work.id,
        code=work.code,
        group=work.group,
        name=work.name,
        products=work.products,
        lead=work.lead,
        who=tuple(plan.agencies[a].label for a in work.lead),
        coordinating=work.coordinating,
        helpers=tuple(plan.agencies[a].label for a in work.coordinating),
        words=work.words,
        listed=work.schedule.dates if isinstance(work.schedule, ExplicitSchedule) else (),
        schedule=schedule,
        last_workdays=tuple(map(loaded.workdays.on_or_before, schedule.due)) if whole else (),
        amount=work.amount,
        lines=work.lines,
        funding=work.funding.kind if work.funding else None,
        funding_words=work.funding.text if work.funding else (),
        units=sum(plan.size_of(work, unit) for unit in plan.owing(work)),
        note=work.note,
    )
