"""A plan at a glance: how many tasks, whose, how much money, and what falls due next."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.rules.loaded import LoadedPlan

_NEXT = 8


class NextDue(NamedTuple):
    """One of the due dates that come next; `assumed` where the plan does not print it."""

    due: date
    task: str
    name: str
    who: tuple[str, ...]
    assumed: bool


class OverviewReport(NamedTuple):
    """A plan as of `today`. `amount` is in đồng, None where no task has one; `funded` of `tasks` have one.

    `kinds` counts the works with a schedule by kind (a work with two kinds counts in both); `past` of `due`
    due dates lie before `today`. `next` has the first due dates from `today` on.
    """

    plan: Plan
    today: date
    tasks: int
    duties: int
    leads: int
    funded: int
    amount: int | None
    targets: int
    kinds: tuple[tuple[Kind, int], ...]
    past: int
    due: int
    next: tuple[NextDue, ...]


def overview_report(loaded: LoadedPlan, today: date) -> OverviewReport:
    """Look at a plan as of `today`."""
    plan = loaded.plan
    amounts = [t.amount for t in plan.tasks if t.amount is not None]
    read = [(work, loaded.schedule(work)) for work in plan.works]
    kinds = Counter(kind for _, schedule in read for kind in {part.kind for part in schedule.parts})
    coming = sorted(
        (day, index, n in schedule.assumed)
        for index, (_, schedule) in enumerate(read)
        for n, day in enumerate(schedule.due)
        if day >= today
    )
    due = sum(len(schedule.due) for _, schedule in read)
    return OverviewReport(
        plan=plan,
        today=today,
        tasks=len(plan.tasks),
        duties=len(plan.works) - len(plan.tasks),
        leads=len({lead for work in plan.works for lead in work.lead}),
        funded=len(amounts),
        amount=sum(amounts) if amounts else None,
        targets=len(plan.targets),
        kinds=tuple((kind, kinds[kind]) for kind in Kind),
        past=due - len(coming),
        due=due,
        next=tuple(_next(plan, read[index][0], day, assumed) for day, index, assumed in coming[:_NEXT]),
    )


def _next(plan: Plan, work: Task, day: date, assumed: bool) -> NextDue:
    return NextDue(day, work.id, work.name, tuple(plan.agencies[lead].label for lead in work.lead), assumed)
