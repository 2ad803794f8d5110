"""What falls due, when, for whom, in a stretch of days."""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Plan, ScheduleForm, Scope, Task, Unit
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.model.stretch import REST, days_of, read_stretch
from cchc_cli.domain.rules.loaded import LoadedPlan


class DueItem(NamedTuple):
    """The `n`-th of the `of` due dates of a work's whole schedule.

    `lead` holds agency ids, `who` their names for tables. `last_workday` is the last working day on or before
    `due`, which is `assumed` where the plan does not print it. `units` is how many units owe it; `minimum` says that
    more is welcome (“tối thiểu”).
    """

    task: str
    name: str
    lead: tuple[str, ...]
    who: tuple[str, ...]
    n: int
    of: int
    due: date
    last_workday: date
    units: int
    minimum: bool
    assumed: bool


class UndatedItem(NamedTuple):
    """A work without due dates in the stretch: one that runs on, or whose dates are set elsewhere.

    `words` are the plan's own for when it is done.
    """

    task: str
    name: str
    lead: tuple[str, ...]
    who: tuple[str, ...]
    words: str


class MonthCount(NamedTuple):
    """How many due dates a month has, and of how many works; only days inside the stretch count."""

    year: int
    month: int
    due: int
    works: int


class CalendarReport(NamedTuple):
    """The due dates of a stretch of days, in order; then what runs on in it, then what has no date.

    `days_off` are the holidays by name, weekends not listed, and `make_up` the working days in their place.
    `agencies` are the names of those that the report was asked for; none means all. `listed` is False where
    the days off of a year are not published, so that its working days are not certain.
    """

    plan: Plan
    window: Period
    agencies: tuple[str, ...]
    due: tuple[DueItem, ...]
    months: tuple[MonthCount, ...]
    ongoing: tuple[UndatedItem, ...]
    unscheduled: tuple[UndatedItem, ...]
    days_off: tuple[tuple[date, str], ...]
    make_up: frozenset[date]
    listed: bool


def calendar_window(
    span: Period,
    days: Period,
    *,
    named: str | None = None,
    month: str | None = None,
    quarter: str | None = None,
    start: date | None = None,
    end: date | None = None,
) -> Period:
    """Return the days that a person asks for of a plan's `days` (`LoadedPlan.days`): a stretch of any kind that is
    `named`, a month, a quarter, or from a day to a day. What is said without a year is of the plan's `span`.

    Raises `stretch-unknown`, `month-unknown`, `quarter-unknown`, `month-is-quarter`, `quarter-is-month` and
    `window-is-longer` for words that name no such stretch, `year-missing`, `window-reversed`; `stretch-outside` where
    none of the days are the plan's.
    """
    if named is not None:
        stretch = read_stretch(named, "m")
        if stretch is None or stretch.code == REST:
            raise BadValue("stretch-unknown", value=named)
        asked = days_of(stretch.code, stretch.year_in(span))
    elif month is not None:
        asked = _stretch(month, "m", span)
    elif quarter is not None:
        asked = _stretch(quarter, "q", span)
    else:
        asked = Period(start or days.start, end or days.end)
        if asked.start > asked.end:
            raise BadValue("window-reversed", start=asked.start, end=asked.end)
    inside = asked.overlap(days)
    if inside is None:
        raise BadValue("stretch-outside", start=days.start, end=days.end)
    return inside


def _stretch(written: str, kind: str, span: Period) -> Period:
    """Return the calendar days of a month (kind `m`) or a quarter (`q`)."""
    stretch, of_month = read_stretch(written, kind), kind == "m"
    if stretch is None:
        raise BadValue("month-unknown" if of_month else "quarter-unknown", value=written)
    if stretch.code[0] not in "MQ":
        raise BadValue("window-is-longer", value=written)
    if stretch.code.startswith("M") is not of_month:
        raise BadValue("month-is-quarter" if of_month else "quarter-is-month", value=written)
    return days_of(stretch.code, stretch.year_in(span))


def calendar_report(
    loaded: LoadedPlan,
    window: Period,
    *,
    agencies: frozenset[str] = frozenset(),
    coordinating: bool = False,
) -> CalendarReport:
    """List what the tasks and duties of a plan make due inside `window`.

    `agencies` (ids) keeps the works that those agencies lead, by themselves or in a group, and with
    `coordinating` also those that they help with. Of a work that they lead, `units` counts theirs only.
    """
    plan, workdays = loaded.plan, loaded.workdays
    selection = Selection(plan, agencies)
    dates = _Dates(loaded, window)
    by_day: dict[date, list[DueItem]] = {}
    months: dict[tuple[int, int], list[int]] = {month: [0, 0] for month in _months_of(window)}
    ongoing: list[UndatedItem] = []
    unscheduled: list[UndatedItem] = []
    labels: dict[tuple[str, ...], tuple[str, ...]] = {}
    sizes: dict[tuple[Scope, tuple[Unit, ...]], int] = {}
    for work in plan.works:
        units = selection.units(work)
        if not units:
            if not (coordinating and selection.coordinates(work)):
                continue
            units = plan.owing(work)
        who = labels.get(work.lead)
        if who is None:
            who = labels[work.lead] = tuple(plan.agencies[lead].label for lead in work.lead)
        size = sizes.get((work.scope, units))
        if size is None:
            size = sizes[work.scope, units] = sum(plan.size_of(work, unit) for unit in units)
        places = dates.of(work)
        for n, due, last, minimum, assumed in places.inside:
            item = DueItem(
                work.id, work.name, work.lead, who, n, places.of, due, last, size, minimum, assumed
            )
            by_day.setdefault(due, []).append(item)
        for month, count in places.months:
            months[month][0] += count
            months[month][1] += 1
        for words in places.ongoing:
            ongoing.append(UndatedItem(work.id, work.name, work.lead, who, words))
        for words in places.external:
            unscheduled.append(UndatedItem(work.id, work.name, work.lead, who, words))
    names = ((day, workdays.name(day)) for day in window.days())
    return CalendarReport(
        plan=plan,
        window=window,
        agencies=selection.names,
        due=tuple(item for day in sorted(by_day) for item in by_day[day]),
        months=tuple(MonthCount(y, m, due, works) for (y, m), (due, works) in months.items()),
        ongoing=tuple(ongoing),
        unscheduled=tuple(unscheduled),
        days_off=tuple((day, name) for day, name in names if name),
        make_up=frozenset(day for day in window.days() if workdays.is_make_up(day)),
        listed=all(workdays.listed(year) for year in range(window.start.year, window.end.year + 1)),
    )


def agency_calendars(
    loaded: LoadedPlan, window: Period, *, agencies: frozenset[str] = frozenset(), coordinating: bool = False
) -> dict[str, CalendarReport]:
    """Return by id the report of each agency (of those asked for) that something falls due for.

    A group whose members are listed has no report of its own: each member has one.
    """
    plan = loaded.plan
    wanted = {unit for agency in agencies or plan.agencies for unit in plan.members(agency)}
    reports = (
        (agency, calendar_report(loaded, window, agencies=frozenset({agency}), coordinating=coordinating))
        for agency in plan.agencies
        if agency in wanted
    )
    return {agency: report for agency, report in reports if report.due}


class _Places(NamedTuple):
    """What a schedule has in a stretch of days, whatever the work is."""

    of: int
    inside: tuple[tuple[int, date, date, bool, bool], ...]
    months: tuple[tuple[tuple[int, int], int], ...]
    ongoing: tuple[str, ...]
    external: tuple[str, ...]


class _Dates:
    """What schedules have in a stretch; that of works with one phrase is looked at once."""

    def __init__(self, loaded: LoadedPlan, window: Period) -> None:
        self._loaded = loaded
        self._window = window
        self._known: dict[ScheduleForm, _Places] = {}

    def of(self, work: Task) -> _Places:
        known = self._known.get(work.schedule)
        if known is None:
            known = self._known[work.schedule] = self._place(self._loaded.schedule(work))
        return known

    def _place(self, schedule: Schedule) -> _Places:
        first = bisect_left(schedule.due, self._window.start)
        days = schedule.due[first : bisect_right(schedule.due, self._window.end)]
        at_least = {day for part in schedule.parts if part.minimum for day in part.due}
        months: dict[tuple[int, int], int] = {}
        for day in days:
            months[day.year, day.month] = months.get((day.year, day.month), 0) + 1
        return _Places(
            of=len(schedule.due),
            inside=tuple(
                (n + 1, day, self._loaded.workdays.on_or_before(day), day in at_least, n in schedule.assumed)
                for n, day in enumerate(days, first)
            ),
            months=tuple(months.items()),
            ongoing=tuple(
                part.words
                for part in schedule.parts
                if part.kind is Kind.ONGOING and (not part.window or part.window.overlap(self._window))
            ),
            external=tuple(part.words for part in schedule.parts if part.kind is Kind.EXTERNAL),
        )


def _months_of(window: Period) -> list[tuple[int, int]]:
    first = window.start.year * 12 + window.start.month - 1
    last = window.end.year * 12 + window.end.month - 1
    return [(n // 12, n % 12 + 1) for n in range(first, last + 1)]
