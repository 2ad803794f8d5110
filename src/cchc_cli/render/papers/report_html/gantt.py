"""The works over the plan's days, and how many of them fall due on each day."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from math import isqrt
from operator import attrgetter
from typing import NamedTuple

from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.outcomes import DueMark, TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.pages.report.progress import state_words
from cchc_cli.render.papers.report_html.axis import Axis, short, stretch_name

_DUE_TOP, _DUE_HEIGHT = 3, 14
_MOST_STRIPS = 40
"""Works that are drawn under one another; more are folded by who leads them."""
_MOST_MONTHS = 18
_SIDE = 9.5


class Dot(NamedTuple):
    """A due date: its place, where what is finished begins and how high it is, how much of that was late.

    `overdue`: a printed date asked for it, and it is not all finished.
    """

    x: str
    top: str
    filled: str
    late: str
    overdue: bool


class Strip(NamedTuple):
    """A work over the plan's days."""

    task: str
    name: str
    who: str
    words: str
    overdue: bool
    spans: tuple[tuple[str, str], ...]
    dues: tuple[Dot, ...]
    done: tuple[str, ...]


class Strips(NamedTuple):
    """The works under one another, of all leads where `title` is empty; else of one, with how many are overdue."""

    title: str
    strips: tuple[Strip, ...]


class HeatRow(NamedTuple):
    """A month of due dates: its days with the side of their square, 0 for none, and how many it has."""

    name: str
    days: tuple[tuple[int, float, str], ...]
    total: int


def strips(report: PeriodicReport, axis: Axis, language: Language) -> Iterator[Strips]:
    """Yield the works under one another; many of them by who leads, in the order of the plan."""
    drawn = [_strip(result, report, axis, language) for result in report.results]
    if len(drawn) <= _MOST_STRIPS:
        yield Strips("", tuple(drawn))
        return
    order = {who: n for n, who in reversed([*enumerate(strip.who for strip in drawn)])}
    for who, of_lead in groupby(sorted(drawn, key=lambda strip: order[strip.who]), key=attrgetter("who")):
        works = tuple(of_lead)
        overdue = sum(strip.overdue for strip in works)
        yield Strips(
            language(
                "report.lead_works" if overdue else "report.lead_works_on_time",
                who=who,
                count=language.number(len(works)),
                overdue=language.number(overdue),
            ),
            works,
        )


def _strip(result: TaskResult, report: PeriodicReport, axis: Axis, language: Language) -> Strip:
    span = report.plan.span
    state = state_words(result, language)
    number = language.number
    if result.planned_so_far is None:
        words = language("report.strip_undated", state=state, days=number(len(result.finished)))
    else:
        words = language(
            "report.strip", state=state, due=number(result.planned_so_far), kept=number(result.kept or 0)
        )
        if late := sum(due.late * result.units for due in result.dues):
            words += language("report.strip_late", late=number(int(late)))
    dots = tuple(_dot(due, axis) for due in result.dues)
    return Strip(
        task=result.task,
        name=result.name,
        who="; ".join(result.who),
        words=words,
        overdue=any(dot.overdue for dot in dots),
        spans=tuple(axis.stretch(part) for s in result.spans if (part := s.overlap(span))),
        dues=dots,
        done=tuple(axis.place(day) for day, _ in result.finished if day in span),
    )


def _dot(due: DueMark, axis: Axis) -> Dot:
    height = due.filled * _DUE_HEIGHT
    top = _DUE_TOP + _DUE_HEIGHT - height
    overdue = due.demanded and due.filled < 1
    return Dot(axis.place(due.day), short(top), short(height), short(due.late * _DUE_HEIGHT), overdue)


def heat(report: PeriodicReport, language: Language) -> Iterator[HeatRow]:
    """Yield the months of the plan, of a long one those of the report's year, each day with its due dates."""
    months = report.plan.span.months()
    if len(months) > _MOST_MONTHS:
        months = [month for month in months if month.start.year == report.period.year]
    dues = Counter(due.day for result in report.results for due in result.dues)
    most = max((dues[day] for month in months for day in month.days()), default=0)
    for month in months:
        days = []
        for day in month.days():
            count = dues[day]
            # The area says how many there are.
            side = _SIDE * isqrt(count * 10_000 // most) / 100 if most else 0
            words = language("report.heat_day", date=language.date(day), count=count) if count else ""
            days.append((day.day, round(side, 1), words))
        total = sum(dues[day] for day in month.days())
        yield HeatRow(stretch_name(month, months, language), tuple(days), total)
