"""A calendar laid out: the months, what falls due in them, what runs on, what has no date."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.calendar import CalendarReport, DueItem, UndatedItem
from cchc_cli.messages import Language
from cchc_cli.render.document import (
    As,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    MonthGrid,
    Note,
    Row,
    Table,
    Tone,
)

_ROMAN = ("I", "II", "III", "IV")
_GRIDS = 3
"""A quarter is drawn as months of days; more is counted by month."""


def document(report: CalendarReport, language: Language, *, brief: bool = False) -> Document:
    """Lay a calendar out. `brief` leaves the single due dates out where there are more than three months."""
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
        return language("calendar.quarter", quarter=quarter, roman=_ROMAN[quarter - 1], year=year)
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
        yield _agenda(report.due, language)
    if report.due:
        yield Note(language("calendar.assumption"), Tone.QUIET)
    if not report.listed:
        yield Note(language("calendar.unlisted"), Tone.QUIET)
    for kind, items in (("ongoing", report.ongoing), ("unscheduled", report.unscheduled)):
        if items:
            yield Heading(language(f"calendar.{kind}", count=language.number(len(items))))
            yield _undated(items, language, language(f"calendar.sheet_{kind}"))


def _grids(report: CalendarReport) -> Iterator[MonthGrid]:
    counts = Counter(item.due for item in report.due)
    off = dict(report.days_off)
    for month in report.months:
        days = Period.of_months(month.year, month.month, 1)
        yield MonthGrid(
            month.year,
            month.month,
            due={day: count for day, count in counts.items() if day in days},
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
    return Table(
        columns=(
            Column(language("calendar.month_column")),
            Column(language("calendar.due_column"), As.COUNT, summed=True),
            Column(language("calendar.works_column"), As.COUNT),
            Column(language("calendar.bar"), As.BAR),
        ),
        rows=tuple(
            Row(
                (
                    language("calendar.month_cell", month=month.month, year=month.year),
                    month.due,
                    month.works,
                    Fraction(month.due, most) if most else None,
                )
            )
            for month in report.months
        ),
        # A task falls due in many months: their counts of tasks have no sum.
        total=Row((language("calendar.total"), len(report.due), "", None), Tone.STRONG),
        name=language("calendar.sheet_months"),
    )


def _agenda(items: Sequence[DueItem], language: Language) -> Table:
    return Table(
        columns=(
            Column(language("calendar.due"), As.DATE),
            Column(language("calendar.weekday")),
            Column(language("calendar.last_workday"), As.DATE),
            Column(language("calendar.task")),
            Column(language("calendar.n")),
            Column(language("calendar.who")),
        ),
        rows=tuple(Row(_due(item, language)) for item in items),
        name=language("calendar.sheet_agenda"),
    )


def _due(item: DueItem, language: Language) -> tuple[Cell, ...]:
    form = "calendar.n_of_least" if item.minimum else "calendar.n_of"
    who = "; ".join(item.who)
    if item.units > len(item.lead):
        who = language("calendar.who_units", who=who, units=language.number(item.units))
    return (
        item.due,
        language.weekday(item.due),
        item.last_workday if item.last_workday != item.due else "",
        f"{item.task}. {item.name}",
        language(form, n=item.n, of=item.of),
        who,
    )


def _undated(items: Sequence[UndatedItem], language: Language, sheet: str) -> Table:
    return Table(
        columns=(
            Column(language("calendar.task")),
            Column(language("calendar.who")),
            Column(language("calendar.when")),
        ),
        rows=tuple(Row((f"{item.task}. {item.name}", "; ".join(item.who), item.words)) for item in items),
        name=sheet,
    )


def payload(report: CalendarReport) -> dict[str, Any]:
    """Return a calendar as plain data, dates in ISO form."""
    return {
        "from": report.window.start.isoformat(),
        "to": report.window.end.isoformat(),
        "due": [
            {
                "task": item.task,
                "name": item.name,
                "lead": list(item.lead),
                "n": item.n,
                "of": item.of,
                "due": item.due.isoformat(),
                "last_workday": item.last_workday.isoformat(),
                "units": item.units,
            }
            for item in report.due
        ],
        "ongoing": [_plain(item) for item in report.ongoing],
        "unscheduled": [_plain(item) for item in report.unscheduled],
    }


def _plain(item: UndatedItem) -> dict[str, Any]:
    return {"task": item.task, "name": item.name, "lead": list(item.lead), "schedule": item.words}


def _example(report: CalendarReport) -> dict[str, object]:
    """Return a month and a quarter of the report as `--month` and `--quarter` take them."""
    year = report.window.end.year
    of_year = f"{year}-" if report.window.start.year != year else ""
    return {"month": f"{of_year}10", "quarter": f"{of_year}2"}
