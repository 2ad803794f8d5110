"""An agency's sheet: its works with what is done, its money, what it owes now, its units, and whom it asks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cchc_cli.domain.figures.register import Standing, standings
from cchc_cli.domain.figures.spending import money_of_tasks
from cchc_cli.domain.model.plan import Plan, Task, Unit
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.reporting import ReportingPeriod, periods_of, reporting_agency
from cchc_cli.domain.model.schedule import Due
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_of
from cchc_cli.domain.reports.check import CheckItem, check_report
from cchc_cli.domain.reports.form import answering
from cchc_cli.domain.reports.missing import missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan

WITHIN = 30
"""Days ahead of which a sheet tells what falls due, where nobody says."""


class SheetTask(NamedTuple):
    """A work as a sheet tells it, with where it stands for each unit of the agency that owes it.

    `coming` are the due dates from the day on that some of them has not filled yet, each with whether the plan prints
    it; `soon` counts those of all of them within the days ahead that the sheet looks at.
    """

    work: Task
    items: tuple[CheckItem, ...]
    coming: tuple[Due, ...]
    soon: int

    @property
    def kept(self) -> int:
        """How many due dates so far are filled."""
        return sum(item.kept for item in self.items)

    @property
    def due(self) -> int:
        """How many due dates have come."""
        return sum(item.due for item in self.items)

    @property
    def done(self) -> int:
        """How many products are finished."""
        return sum(item.done for item in self.items)

    @property
    def of(self) -> int:
        """How many due dates the whole plan has."""
        return sum(item.of for item in self.items)

    @property
    def late(self) -> tuple[CheckItem, ...]:
        """What is overdue."""
        return tuple(item for item in self.items if item.overdue)

    @property
    def behind(self) -> tuple[CheckItem, ...]:
        """What is behind the even spread."""
        return tuple(item for item in self.items if item.behind)


class SheetAnswer(NamedTuple):
    """What an agency told in the last reporting period that is over, and how its form of it stands.

    `owed` says whether it owed an answer then, `silent` are the works (ids) of which it told nothing.
    """

    period: ReportingPeriod
    owed: bool
    silent: tuple[str, ...]
    form: Standing


class UnitStanding(NamedTuple):
    """Where a unit of an agency stands: its due dates, how many of its works are overdue or behind, its answer."""

    agency: str
    name: str
    kept: int
    due: int
    late: int
    days_overdue: int
    behind: int
    answer: SheetAnswer | None


class AgencySheet(NamedTuple):
    """What one page tells an agency (an id) of its part of a plan on `as_of`.

    Without a log (not `followed`) only what the plan itself says is known: then nothing is late, and nobody silent.
    `recorded` says whether any record tells of its works. `units` are the members of a group, or those that report
    through the agency. `office` (an id) is the agency that follows the plan and may be asked, this one or another,
    None where the plan names none; `through` is the agency that collects from this one.
    """

    plan: Plan
    as_of: date
    within: int
    agency: str
    followed: bool
    recorded: bool
    tasks: tuple[SheetTask, ...]
    money: BudgetReport
    answer: SheetAnswer | None
    units: tuple[UnitStanding, ...]
    office: str | None
    through: str | None

    @property
    def name(self) -> str:
        """The agency's name."""
        return self.plan.agencies[self.agency].name

    @property
    def kept(self) -> int:
        """How many due dates so far are filled."""
        return sum(task.kept for task in self.tasks)

    @property
    def due(self) -> int:
        """How many due dates have come."""
        return sum(task.due for task in self.tasks)


def sheeted(plan: Plan, agencies: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the agencies that have a sheet: each leads a work, itself or in a group, or others report through it.

    A group whose members are listed has none in its own name. With `agencies`, only those and the members of those.
    """
    wanted = {member for agency in agencies or plan.agencies for member in plan.members(agency)}
    through = {agency.reports_to for agency in plan.agencies.values()}
    leading = {*answering(plan, agencies)}
    return tuple(a for a in plan.agencies if a in leading or (a in through and a in wanted))


def agency_sheets(
    loaded: LoadedPlan,
    records: Sequence[Record] | None,
    as_of: date,
    agencies: Iterable[str],
    *,
    within: int = WITHIN,
    sent: Sequence[Sent] = (),
) -> Iterator[AgencySheet]:
    """Yield the sheet of each of some agencies or groups (ids); None for records where there is no log.

    The log is gone through once for all of them. The records were checked before (see `check_report`); `sent` is what
    the log says was sent.
    """
    desk = _Desk(loaded, records, as_of, within, sent)
    for agency in agencies:
        yield desk.sheet(agency)


class _Desk:
    """What the sheets of a plan are drawn from: all items, answers and money, found by agency."""

    def __init__(
        self,
        loaded: LoadedPlan,
        records: Sequence[Record] | None,
        as_of: date,
        within: int,
        sent: Sequence[Sent],
    ) -> None:
        plan = loaded.plan
        self._loaded, self._plan, self._as_of = loaded, plan, as_of
        self._within, self._ahead = within, timedelta(days=within)
        self._followed = records is not None
        known = records or ()
        self._items = check_report(loaded, known, as_of, within=within).items
        self._places = _by_member(plan, (item.unit for item in self._items))
        self._money = money_of_tasks(plan, known, as_of) if self._followed else None
        self._office = reporting_agency(plan)
        self._recorded = _telling(plan, known, as_of)
        over = [period for period in periods_of(plan.reporting, plan.span) if period.finished(as_of)]
        self._missing = missing_report(loaded, known, over[-1], as_of) if over and self._followed else None
        self._forms = standings(plan, sent, over[-1]) if over else {}
        self._silent = _by_member(plan, (unit.unit for unit in self._missing.silent) if self._missing else ())
        self._owing = {*_by_member(plan, self._missing.owing if self._missing else ())}

    def sheet(self, agency: str) -> AgencySheet:
        plan = self._plan
        units = [member for member in plan.members(agency) if member != agency] or plan.reporting_to(agency)
        tasks: dict[str, list[CheckItem]] = {}
        for item in self._of(agency):
            tasks.setdefault(item.task, []).append(item)
        return AgencySheet(
            plan=plan,
            as_of=self._as_of,
            within=self._within,
            agency=agency,
            followed=self._followed,
            recorded=not self._recorded.isdisjoint(plan.members(agency)),
            tasks=tuple(self._task(plan.works_by_id[task], items) for task, items in tasks.items()),
            money=budget_of(
                self._loaded,
                [Dimension.TASK],
                self._money,
                agencies=frozenset({agency}),
                own=True,
                as_of=self._as_of,
            ),
            answer=self._answer(agency),
            units=tuple(map(self._standing, units)),
            office=self._office,
            through=plan.agencies[agency].reports_to,
        )

    def _of(self, agency: str) -> Iterator[CheckItem]:
        """Yield what an agency, or the members of a group, owe, in the order of the plan."""
        members = self._plan.members(agency)
        for place in sorted({place for member in members for place in self._places.get(member, ())}):
            yield self._items[place]

    def _task(self, work: Task, items: Sequence[CheckItem]) -> SheetTask:
        schedule = self._loaded.schedule(work)
        days = schedule.due
        passed, end = bisect_left(days, self._as_of), bisect_right(days, self._as_of + self._ahead)
        open_from = [max(min(item.done, len(days)), passed) for item in items]
        places = range(min(open_from), len(days))
        return SheetTask(
            work=work,
            items=tuple(items),
            coming=tuple((days[place], place not in schedule.assumed) for place in places),
            soon=sum(max(0, end - place) for place in open_from),
        )

    def _answer(self, agency: str) -> SheetAnswer | None:
        missing = self._missing
        if missing is None or missing.period is None:
            return None
        members = self._plan.members(agency)
        silent = {place for member in members for place in self._silent.get(member, ())}
        works = {task for place in silent for task in missing.silent[place].tasks}
        owed = not self._owing.isdisjoint(members)
        in_order = tuple(work.id for work in self._plan.works if work.id in works)
        return SheetAnswer(missing.period, owed, in_order, self._forms.get(agency, Standing()))

    def _standing(self, agency: str) -> UnitStanding:
        items = [*self._of(agency)]
        return UnitStanding(
            agency=agency,
            name=self._plan.agencies[agency].name,
            kept=sum(item.kept for item in items),
            due=sum(item.due for item in items),
            late=sum(bool(item.overdue) for item in items),
            days_overdue=max((item.days_overdue for item in items), default=0),
            behind=sum(bool(item.behind) for item in items),
            answer=self._answer(agency),
        )


def _by_member(plan: Plan, units: Iterable[Unit]) -> Mapping[str, list[int]]:
    """Return the places of units by the agencies that they are, or that are in them."""
    places: dict[str, list[int]] = {}
    for place, unit in enumerate(units):
        for member in dict.fromkeys(member for agency in unit for member in plan.members(agency)):
            places.setdefault(member, []).append(place)
    return places


def _telling(plan: Plan, records: Iterable[Record], as_of: date) -> frozenset[str]:
    """Return the agencies of whose works some record tells by a day."""
    tellers = {
        plan.unit_of(plan.works_by_id[record.task], record.agency)
        for record in effective(records)
        if record.task is not None and record.date <= as_of
    }
    return frozenset(
        member for unit in tellers if unit is not None for agency in unit for member in plan.members(agency)
    )
