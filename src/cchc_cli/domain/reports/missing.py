"""Who owes something in a period and has told nothing. Silence is not zero: a record of none is an answer."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.reports.selection import Selection
from cchc_cli.domain.rules.loaded import LoadedPlan


class SilentUnit(NamedTuple):
    """A unit without a record in the period: its name, its level's name, and the ids of what it owes then."""

    agency: str
    name: str
    level: str | None
    tasks: tuple[str, ...]


class MissingReport(NamedTuple):
    """The units that told nothing of `window`, of the `of` that owe something then, in the order of the plan.

    `period` is None where the window is no reporting period.
    """

    plan: Plan
    period: ReportingPeriod | None
    window: Period
    agencies: tuple[str, ...]
    of: int
    silent: tuple[SilentUnit, ...]


def missing_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod | None,
    *,
    agencies: frozenset[str] = frozenset(),
    answered: Collection[str] = (),
) -> MissingReport:
    """Find the units that owe something in a period (None: in the whole plan) and have no record dated in it.

    A unit owes something where a due date falls in the period, or work without one goes on. A group that owes
    as one has answered when any of its members has. `answered` are units known to have answered otherwise.
    """
    plan = loaded.plan
    window = period.window if period is not None else plan.span
    heard = {r.agency for r in effective(records) if r.agency is not None and r.date in window}
    heard.update(answered)
    owed: dict[str, list[str]] = {}
    selection = Selection(plan, agencies)
    for work in plan.works:
        units = selection.units(work)
        if units and _owed_in(loaded.schedule(work), window, plan.span):
            for unit in units:
                owed.setdefault(unit, []).append(work.id)
    silent = (
        unit for unit in plan.agencies if unit in owed and heard.isdisjoint({unit, *plan.members(unit)})
    )
    return MissingReport(
        plan=plan,
        period=period,
        window=window,
        agencies=selection.names,
        of=len(owed),
        silent=tuple(_silent(plan, unit, owed[unit]) for unit in silent),
    )


def _owed_in(schedule: Schedule, window: Period, span: Period) -> bool:
    if any(day in window for day in schedule.due):
        return True
    ongoing = (part.window or span for part in schedule.parts if part.kind is Kind.ONGOING)
    return any(window.overlap(stretch) is not None for stretch in ongoing)


def _silent(plan: Plan, unit: str, tasks: Sequence[str]) -> SilentUnit:
    agency = plan.agencies[unit]
    level = plan.levels.get(agency.level, agency.level) if agency.level is not None else None
    return SilentUnit(unit, agency.name, level, tuple(tasks))
