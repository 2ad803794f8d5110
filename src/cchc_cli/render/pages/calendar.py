"""A calendar laid out: the months, what falls due in them, what runs on, what has no date."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, partial

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.calendar import CalendarReport, DueItem, DueProgress, MonthCount, UndatedItem
from cchc_cli.domain.reports.check import State
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED, roman
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Document,
    Field,
    Heading,
    MonthGrid,
    Note,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.live import Live, most_of
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, optional, within

_GRIDS = 3
"""A quarter is drawn as months of days; more is counted by month."""

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.BEHIND: Tone.SOON,
    State.DONE: Tone.DONE,
    State.DONE_LATE: Tone.DONE,
}


def document(report: CalendarReport, language: Language, *, brief: bool = False) -> Document:
    """Lay a calendar out.

    `brief` leaves the single due dates out where there are more than three months, and of work without a date it
    only names the tasks.
    """
    return Document(
        title=language("calendar.title", window=_window(report.window, language), number=report.plan.number),
        subtitle=report.plan.title,
        blocks=tuple(_blocks(report, language, brief)),
    )


def _window(window: Period, language: Language) -> str:
    """Name a stretch of days: a whole year, quarter or month by its name."""
    year, month = window.start.year, window.start.month
    if window == Period.of_year(year):
        return language("calendar.year", year=year)
    if month % 3 == 1 and window == Period.of_months(year, month, 3):
        quarter = month // 3 + 1
        return language("calendar.quarter", quarter=quarter, roman=roman(quarter), year=year)
    if window == Period.of_months(year, month, 1):
        return language("calendar.month", month=month, year=year)
    return language("calendar.days", start=language.date(window.start), end=language.date(window.end))


def _blocks(report: CalendarReport, language: Language, brief: bool) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("calendar.only", agencies=language.join(report.agencies)), Tone.QUIET)
    by_month = len(report.months) > _GRIDS
    if by_month:
        yield Heading(language("calendar.by_month"))
        yield _months(report, language)
    else:
        yield from _grids(report)
        yield from _days_off(report, language)
    if not report.due:
        yield Note(language("calendar.nothing"))
    elif brief and by_month:
        yield Note(language("calendar.more", **_example(report)), Tone.QUIET)
    else:
        yield Heading(language("calendar.agenda", count=language.number(len(report.due))))
        yield _agenda(report, language)
    if report.as_of is not None:
        yield Note(language("calendar.as_of", day=language.date(report.as_of)), Tone.QUIET)
    if any(item.assumed for item in report.due):
        yield Note(language("calendar.assumption", mark=ASSUMED), Tone.QUIET)
    if not report.listed:
        yield Note(language("calendar.unlisted"), Tone.QUIET)
    undated = [
        (kind, language(f"calendar.{kind}", count=language.number(len(items))), items)
        for kind, items in (("ongoing", report.ongoing), ("unscheduled", report.unscheduled))
        if items
    ]
    if brief and undated:
        named = ((heading, ", ".join(item.task for item in items)) for _, heading, items in undated)
        yield Note(" ".join(language("calendar.only_ids", what=what, tasks=tasks) for what, tasks in named))
        yield Note(language("calendar.all"), Tone.QUIET)
        return
    for kind, heading, items in undated:
        yield Heading(heading)
        yield _undated(items, language, language(f"calendar.sheet_{kind}"))


def _grids(report: CalendarReport) -> Iterator[MonthGrid]:
    counts = Counter(item.due for item in report.due)
    assumed = {item.due for item in report.due if item.assumed}
    off = dict(report.days_off)
    for month in report.months:
        days = Period.of_months(month.year, month.month, 1)
        yield MonthGrid(
            month.year,
            month.month,
            due={day: count for day, count in counts.items() if day in days},
            assumed=frozenset(day for day in assumed if day in days),
            days_off={day: name for day, name in off.items() if day in days},
            make_up=frozenset(day for day in report.make_up if day in days),
        )


def _days_off(report: CalendarReport, language: Language) -> Iterator[Note]:
    if report.days_off:
        days = (
            language("calendar.day_off", day=_day_and_month(day, language), name=name)
            for day, name in report.days_off
        )
        yield Note(language("calendar.days_off", days="; ".join(days)), Tone.QUIET)
    if report.make_up:
        made_up = (_day_and_month(day, language) for day in sorted(report.make_up))
        yield Note(language("calendar.make_up", days="; ".join(made_up)), Tone.QUIET)


def _day_and_month(day: date, language: Language) -> str:
    return f"{day.day:02}/{day.month:02}" if language.code == "vi" else f"{day:%m-%d}"


def _months(report: CalendarReport, language: Language) -> Table:
    most = max(month.due for month in report.months)
    fields: tuple[Field[MonthCount], ...] = (
        Field(
            language("calendar.month_column"),
            lambda m: language("calendar.month_cell", month=m.month, year=m.year),
            total=language("calendar.total"),
        ),
        Field(
            language("calendar.due_column"),
            lambda m: m.due,
            As.COUNT,
            summed=True,
            total=len(report.due),
            key="due",
        ),
        # A task falls due in many months: their counts of tasks have no sum.
        Field(language("calendar.works_column"), lambda m: m.works, As.COUNT),
        *(_progress_of_months(report, language) if report.as_of is not None else ()),
        Field(
            language("calendar.bar"),
            lambda m: Fraction(m.due, most) if most else None,
            As.BAR,
            total=None,
            live=Live(("due",), over=most_of("due"), nothing=""),
        ),
    )
    return table(fields, report.months, language("calendar.sheet_months"))


def _progress_of_months(report: CalendarReport, language: Language) -> Iterator[Field[MonthCount]]:
    done, overdue = sum(m.done for m in report.months), sum(m.overdue for m in report.months)
    yield Field(language("calendar.done_column"), lambda m: m.done, As.COUNT, summed=True, total=done)
    yield Field(
        language("calendar.overdue_column"), lambda m: m.overdue, As.COUNT, summed=True, total=overdue
    )


def _agenda(report: CalendarReport, language: Language) -> Table:
    # Days are few, and things that fall due on them may be many.
    weekday = cache(language.weekday)
    turn = cache(partial(_turn, language))
    fields: tuple[Field[DueItem], ...] = (
        Field(
            language("calendar.due"),
            lambda i: AssumedDate.where(i.due, i.assumed),
            As.DATE,
            screen=Screen.DITTO,
        ),
        Field(language("calendar.weekday"), lambda i: weekday(i.due), screen=Screen.DITTO),
        Field(
            language("calendar.last_workday"),
            lambda i: i.last_workday if i.last_workday != i.due else "",
            As.DATE,
            screen=Screen.DITTO,
        ),
        Field(language("calendar.task"), lambda i: f"{i.task}. {i.name}", screen=Screen.CUT),
        Field(language("calendar.n"), lambda i: turn(i.n, i.of, minimum=i.minimum), screen=Screen.RUN),
        Field(language("calendar.who"), lambda i: _who(i, language)),
    )
    if report.as_of is not None:
        state = Field[DueItem](
            language("calendar.state"), lambda i: _state(i, language), screen=Screen.FIGURE
        )
        fields = (*fields, state)
    return table(fields, report.due, language("calendar.sheet_agenda"), _tone)


def _state(item: DueItem, language: Language) -> str:
    """Return where a due date stands, and of several units how many have filled it while not all have."""
    if item.progress is None:
        return ""
    state = language(f"check.state_{item.progress.state}")
    if item.progress.finished or not item.progress.done:
        return state
    done, units = language.number(item.progress.done), language.number(item.units)
    return language("calendar.state_partly", state=state, done=done, units=units)


def _tone(item: DueItem) -> Tone:
    return Tone.PLAIN if item.progress is None else _TONES.get(item.progress.state, Tone.PLAIN)


def _turn(language: Language, n: int, of: int, *, minimum: bool) -> str:
    return language("calendar.n_of_least" if minimum else "calendar.n_of", n=n, of=of)


def _who(item: DueItem, language: Language) -> str:
    who = "; ".join(item.who)
    if item.units > len(item.lead):
        return language("calendar.who_units", who=who, units=language.number(item.units))
    return who


def _undated(items: Sequence[UndatedItem], language: Language, sheet: str) -> Table:
    fields: tuple[Field[UndatedItem], ...] = (
        Field(language("calendar.task"), lambda i: f"{i.task}. {i.name}", screen=Screen.CUT),
        Field(language("calendar.who"), lambda i: "; ".join(i.who)),
        Field(language("calendar.when"), lambda i: i.words),
    )
    return table(fields, items, sheet)


DUES: Getters[DueItem] = {
    "task": lambda i: i.task,
    "name": lambda i: i.name,
    "lead": lambda i: i.lead,
    "n": lambda i: i.n,
    "of": lambda i: i.of,
    "due": lambda i: i.due,
    "assumed": lambda i: i.assumed,
    "last_workday": lambda i: i.last_workday,
    "units": lambda i: i.units,
}
"""What data say of a due date."""

_PROGRESS: Getters[DueProgress] = {
    "status": lambda p: p.state,
    "filled": lambda p: p.done,
    "filled_on": maybe(lambda p: p.finished),
}
"""What data say of it besides where a log is looked at."""

_UNDATED: Getters[UndatedItem] = {
    "task": lambda i: i.task,
    "name": lambda i: i.name,
    "lead": lambda i: i.lead,
    "schedule": lambda i: (i.words,),
}


_FOLLOWED: Getters[DueItem] = {**DUES, **optional(within(lambda item: item.progress, _PROGRESS))}

CONTRACT = Contract[CalendarReport](
    lambda report: report.plan,
    {
        "dues": TableContract(
            _FOLLOWED,
            lambda report: report.due,
            keys=lambda report: tuple(DUES if report.as_of is None else _FOLLOWED),
        ),
        "ongoing": TableContract(_UNDATED, lambda report: report.ongoing),
        "unscheduled": TableContract(_UNDATED, lambda report: report.unscheduled),
    },
    maybe(lambda report: report.as_of),
    facts={"from": lambda report: report.window.start, "to": lambda report: report.window.end},
    notes={"days-off-unlisted": lambda report: not report.listed},
)


def payload(report: CalendarReport) -> Payload:
    """Return a calendar as data: its due dates, and what has none."""
    return CONTRACT.payload(report)


def _example(report: CalendarReport) -> dict[str, object]:
    """Return a month and a quarter of the report as `--month` and `--quarter` take them."""
    year = report.window.end.year
    of_year = f"{year}-" if report.window.start.year != year else ""
    return {"month": f"{of_year}10", "quarter": f"{of_year}2"}
