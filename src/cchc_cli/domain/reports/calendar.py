"""What falls due, when, for whom, in a stretch of days."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from cchc_cli.domain.figures.answers import Answers
from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Plan, ScheduleForm, Scope, Task, Unit
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.model.stretch import REST, days_of, read_stretch
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.rules.loaded import LoadedPlan


class DueProgress(NamedTuple):
    """Where a due date stands: `done` of the units that owe it have filled it, the last of all of them on `finished`.

    `finished` is None while one of them has not.
    """

    state: State
    done: int
    finished: date | None


class DueItem(NamedTuple):
    """The `n`-th of the `of` due dates of a work's whole schedule.

    `lead` holds agency ids, `who` their names for tables. `last_workday` is the last working day on or before
    `due`, which is `assumed` where the plan does not print it. `units` is how many units owe it; `minimum` says that
    more is welcome (“tối thiểu”). It is the `nth` of its `part` of the schedule, that from 0. `progress` is None where
    no log is looked at.
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
    part: int
    nth: int
    progress: DueProgress | None = None


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
    """How many due dates a month has, and of how many works; only days inside the stretch count.

    Of them `done` are filled, and `overdue` are not though a printed date demanded them.
    """

    year: int
    month: int
    due: int
    works: int
    done: int = 0
    overdue: int = 0


class CalendarReport(NamedTuple):
    """The due dates of a stretch of days, in order; then what runs on in it, then what has no date.

    `days_off` are the holidays by name, weekends not listed, and `make_up` the working days in their place.
    `agencies` are the names of those that the report was asked for, `agency_ids` their ids; none means all. `listed` is
    False where the days off of a year are not published, so that its working days are not certain. `as_of` is the day
    up to which the records of a log count; None where none is looked at.
    """

    plan: Plan
    window: Period
    agencies: tuple[str, ...]
    agency_ids: tuple[str, ...]
    due: tuple[DueItem, ...]
    months: tuple[MonthCount, ...]
    ongoing: tuple[UndatedItem, ...]
    unscheduled: tuple[UndatedItem, ...]
    days_off: tuple[tuple[date, str], ...]
    make_up: frozenset[date]
    listed: bool
    as_of: date | None = None


class PastEntry(NamedTuple):
    """An entry of a calendar that was written before: a thing `to_do` or an event, of its `day`.

    `stamp` is when it was last changed, which its `revision` counts; `withdrawn` is what the plan no longer had then.
    Its alarm rings at `alarm` from the day's beginning; there is none where that is None.
    """

    uid: str
    revision: int
    stamp: datetime
    day: date
    summary: str
    description: str
    categories: tuple[str, ...]
    to_do: bool
    withdrawn: bool
    alarm: timedelta | None


class PastCalendar(NamedTuple):
    """A calendar of due dates that was written before, for the agencies (ids) that it names; none means all.

    `entries` are by their UID, `written` the very bytes of each. `followed` says that a log was looked at.
    """

    name: str
    agencies: tuple[str, ...]
    followed: bool
    entries: dict[str, PastEntry]
    written: frozenset[bytes]


def as_mark(text: str) -> str:
    """Return a text as it stands in a property of our own: its plain letters and digits, codes else.

    >>> as_mark("1,2/KH-UBND Đ")
    '1=2C=2/KH-UBND =110='
    """
    return re.sub(r"[^A-Za-z0-9 /._-]", lambda match: f"={ord(match[0]):X}=", text)


def of_mark(mark: str) -> str:
    """Return the text that `as_mark` wrote."""
    return re.sub(r"=([0-9A-F]{1,5}|10[0-9A-F]{4})=", lambda match: chr(int(match[1], 16)), mark)


class Followed:
    """The records of a log that say on `as_of` which due dates are filled. What was finished fills them in order."""

    def __init__(self, loaded: LoadedPlan, records: Iterable[Record], as_of: date) -> None:
        self.as_of = as_of
        self._loaded = loaded
        self._answers = Answers(loaded.plan, (r for r in effective(records) if r.date <= as_of))

    def of(self, work: Task, units: Sequence[Unit], places: Iterable[int]) -> list[DueProgress]:
        """Return where the due dates at some `places` of a work, from 1, stand for some of the units that owe it."""
        schedule = self._loaded.schedule(work)
        answers = [self._answers.of(work, unit, schedule) for unit in units]
        owed = sum(answer.size for answer in answers)
        demands = schedule.demands()
        demanded = max((asked for day, asked in demands if day < self.as_of), default=0)
        passed = bisect_left(schedule.due, self.as_of)
        found = []
        for n in places:
            done, finished = sum(answer.filled(n) for answer in answers), None
            if done == owed:
                finished = max(day for answer in answers if (day := answer.finished_on(n)))
                asked_by = next((day for day, asked in demands if asked >= n), finished)
                state = State.DONE_LATE if finished > asked_by else State.DONE
            elif n <= passed:
                state = State.OVERDUE if n <= demanded else State.BEHIND
            else:
                state = State.IN_PROGRESS if done else State.NOT_STARTED
            found.append(DueProgress(state, done, finished))
        return found


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
    followed: Followed | None = None,
) -> CalendarReport:
    """List what the tasks and duties of a plan make due inside `window`, and by a log that is `followed` what is done.

    `agencies` (ids) keeps the works that those agencies lead, by themselves or in a group, and with
    `coordinating` also those that they help with. Of a work that they lead, `units` counts theirs only.
    """
    plan, workdays = loaded.plan, loaded.workdays
    selection = Selection(plan, agencies)
    dates = _Dates(loaded, window)
    by_day: dict[date, list[DueItem]] = {}
    months: dict[tuple[int, int], list[int]] = {month: [0, 0, 0, 0] for month in _months_of(window)}
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
        progress: Sequence[DueProgress | None] = [None] * len(places.inside)
        if followed is not None:
            progress = followed.of(work, units, (place.n for place in places.inside))
        for place, how_far in zip(places.inside, progress, strict=True):
            n, due, last, minimum, assumed, part, nth = place
            item = DueItem(
                *(work.id, work.name, work.lead, who, n, places.of, due, last, size, minimum, assumed),
                *(part, nth, how_far),
            )
            by_day.setdefault(due, []).append(item)
            if how_far is not None:
                month = months[due.year, due.month]
                month[2] += how_far.finished is not None
                month[3] += how_far.state is State.OVERDUE
        for named, count in places.months:
            months[named][0] += count
            months[named][1] += 1
        for words in places.ongoing:
            ongoing.append(UndatedItem(work.id, work.name, work.lead, who, words))
        for words in places.external:
            unscheduled.append(UndatedItem(work.id, work.name, work.lead, who, words))
    names = ((day, workdays.name(day)) for day in window.days())
    return CalendarReport(
        plan=plan,
        window=window,
        agencies=selection.names,
        agency_ids=tuple(agency for agency in plan.agencies if agency in agencies),
        due=tuple(item for day in sorted(by_day) for item in by_day[day]),
        months=tuple(MonthCount(*month, *counts) for month, counts in months.items()),
        ongoing=tuple(ongoing),
        unscheduled=tuple(unscheduled),
        days_off=tuple((day, name) for day, name in names if name),
        make_up=frozenset(day for day in window.days() if workdays.is_make_up(day)),
        listed=all(workdays.listed(year) for year in range(window.start.year, window.end.year + 1)),
        as_of=None if followed is None else followed.as_of,
    )


def calendar_agencies(plan: Plan, agencies: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the agencies (ids, of those asked for) that have a calendar of their own.

    A group whose members are listed has none: each member has one.
    """
    wanted = {unit for agency in agencies or plan.agencies for unit in plan.members(agency)}
    return tuple(agency for agency in plan.agencies if agency in wanted)


class _DuePlace(NamedTuple):
    """A due date of a schedule, whatever the work is; see `DueItem`."""

    n: int
    due: date
    last_workday: date
    minimum: bool
    assumed: bool
    part: int
    nth: int


class _Places(NamedTuple):
    """What a schedule has in a stretch of days, whatever the work is."""

    of: int
    inside: tuple[_DuePlace, ...]
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
        # In the order of the schedule's due dates: see `in_order`.
        origins = sorted(
            (due, part, nth) for part, of in enumerate(schedule.parts) for nth, due in enumerate(of.dues, 1)
        )
        months: dict[tuple[int, int], int] = {}
        for day in days:
            months[day.year, day.month] = months.get((day.year, day.month), 0) + 1
        return _Places(
            of=len(schedule.due),
            inside=tuple(
                _DuePlace(
                    *(n + 1, day, self._loaded.workdays.on_or_before(day)),
                    *(schedule.parts[origins[n][1]].minimum, n in schedule.assumed),
                    *(origins[n][1], origins[n][2]),
                )
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
