"""Who owes something in a period and has told nothing of it. Silence is not zero: a record of none is an answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answers
from cchc_cli.domain.figures.register import Standing, standings
from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.plan import Plan, Unit
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod, days_asked
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.rules.loaded import LoadedPlan


class SilentUnit(NamedTuple):
    """A unit that tells nothing of `tasks` (ids) that it owes then, its name, and the name of its level.

    `form` is how its form of the period stands; of agencies that owe together, the first one's that has one.
    """

    unit: Unit
    name: str
    level: str | None
    tasks: tuple[str, ...]
    form: Standing


class MissingReport(NamedTuple):
    """The units that told nothing of works that they owe in `window`, in the order of the plan.

    `window` has the days since the cut-off before the period's (`answer_window`); the whole plan's where `period` is
    None. `owing` are the units that owe something then. `over` says whether the period was over by then: until it is,
    nobody is silent.
    """

    plan: Plan
    period: ReportingPeriod | None
    window: Period
    as_of: date
    over: bool
    agencies: tuple[str, ...]
    owing: frozenset[Unit]
    silent: tuple[SilentUnit, ...]

    @property
    def of(self) -> int:
        """How many units owe something then."""
        return len(self.owing)


def missing_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod | None,
    as_of: date,
    *,
    agencies: frozenset[str] = frozenset(),
    sent: Sequence[Sent] = (),
) -> MissingReport:
    """Find the units that are silent in a period (None: in the whole plan) that is over by `as_of`.

    `sent` is what the logs say was sent.

    Silence is judged work by work (`Answer.is_silent`); a quota that several share is answered by any of them.
    """
    plan = loaded.plan
    window = days_asked(period, plan)
    selection = Selection(plan, agencies)
    answers = Answers(plan, records)
    over = window.end < as_of
    owing: dict[Unit, None] = {}
    silent: dict[Unit, list[str]] = {}
    for work in plan.works:
        schedule = loaded.schedule(work)
        for unit in selection.units(work):
            answer = answers.of(work, unit, schedule)
            if answer.is_owed(schedule, window, plan.span):
                owing[unit] = None
            if over and answer.is_silent(schedule, window, plan.span):
                silent.setdefault(unit, []).append(work.id)
    forms = standings(plan, sent, period)
    order = {agency: place for place, agency in enumerate(plan.agencies)}
    return MissingReport(
        plan=plan,
        period=period,
        window=window,
        as_of=as_of,
        over=over,
        agencies=selection.names,
        owing=frozenset(owing),
        silent=tuple(
            _silent(plan, unit, silent[unit], forms)
            for unit in sorted(silent, key=lambda unit: [order[agency] for agency in unit])
        ),
    )


def _silent(plan: Plan, unit: Unit, tasks: Sequence[str], forms: Mapping[str, Standing]) -> SilentUnit:
    names = "; ".join(plan.agencies[agency].name for agency in unit)
    form = next((forms[agency] for agency in unit if agency in forms), Standing())
    return SilentUnit(unit, names, plan.level_of(unit), tuple(tasks), form)
