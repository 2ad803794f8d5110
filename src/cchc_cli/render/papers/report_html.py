"""The periodic report as a page to look at: what is late first, then the money, the year, the figures.

Places in the drawings are lengths out of 1000 from the plan's first day to its last.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.outcomes import DueMark, TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.formats.html import page
from cchc_cli.render.pages.budget import STEPS, execution
from cchc_cli.render.pages.report import by_unit as by_unit_pages
from cchc_cli.render.pages.report import coming, comparison, money, naming, progress, units, written

_LENGTH = 1000
_FEW_MONTHS = 18
"""A plan of more months than this is marked by years."""
_SHADES = 4


class _Figure(NamedTuple):
    """A figure over the page: what it is, the figure, and what it is of."""

    name: str
    value: str
    of: str


class _Bar(NamedTuple):
    """The money of an agency, as lengths out of 100 of the largest estimate, and in words."""

    who: str
    words: str
    lengths: tuple[tuple[str, str], ...]
    amounts: tuple[tuple[str, str], ...]


class _Dot(NamedTuple):
    """A due date: its place, the height of what is filled, and whether it is late."""

    x: str
    filled: str
    top: str
    late: bool


class _Strip(NamedTuple):
    """A work over the plan's days."""

    task: str
    name: str
    who: str
    words: str
    late: bool
    spans: tuple[tuple[str, str], ...]
    dues: tuple[_Dot, ...]
    done: tuple[str, ...]


class _HeatRow(NamedTuple):
    """A month of the heat map: its days with their shade, 0 for none, and how many due dates it has."""

    name: str
    days: tuple[tuple[int, int, str], ...]
    total: int


def write(report: PeriodicReport, language: Language, *, by_unit: bool = False) -> bytes:
    """Write a report as one UTF-8 HTML file; `by_unit` adds tables of all units."""
    axis = _Axis(report.plan.span)
    window = report.period.window.overlap(report.plan.span)
    return page(
        "report.html",
        language,
        report=report,
        pages={
            module.__name__.rpartition(".")[2]: module
            for module in (coming, comparison, money, naming, progress, units, written)
        },
        all_units=units.ALL,
        other_plan=comparison.other_plan(report),
        by_unit=tuple(by_unit_pages.units_tables(report, language)) if by_unit else (),
        figures=tuple(_figures(report, language)),
        bars=tuple(_bars(report, language)),
        strips=tuple(_strip(result, report, axis, language) for result in report.results),
        ticks=axis.ticks(language),
        window=axis.stretch(window) if window else None,
        today=axis.place(report.as_of),
        heat=tuple(_heat(report, language)),
        targets=tuple(
            (
                target,
                min(target.reading / target.aim, Fraction(1))
                if target.aim and target.reading is not None
                else None,
            )
            for target in report.status.targets
        ),
    )


def _figures(report: PeriodicReport, language: Language) -> Iterator[_Figure]:
    number = language.number
    dated, status = report.dated, report.status
    kept = sum(1 for result in dated if result.on_time)

    def figure(key: str, part: int | None, whole: int | None) -> _Figure:
        share = Fraction(part, whole) if part is not None and whole else None
        of = language("report.no_data")
        if part is not None and whole is not None:
            of = language("report.of_all", part=number(part), whole=number(whole))
        return _Figure(language(f"report.{key}"), language.percent(share), of)

    late = [late.item for late in report.late]
    of_late = language("report.of_units", count=number(len({item.unit for item in late})))
    if report.own:
        days = max((item.days_overdue for item in late), default=0)
        of_late = language("report.longest", days=number(days)) if days else ""
    yield _Figure(language("report.late_units"), number(len({item.task for item in late})), of_late)
    yield figure("on_time_share", kept, len(dated))
    yield figure("completion_share", status.kept, status.due)
    money = execution(report.budget.total)
    yield figure("spent_share", money.spent_approved, money.approved)


def _bars(report: PeriodicReport, language: Language) -> Iterator[_Bar]:
    """Yield the money of each lead; one agency's report has nothing to hold its own against."""
    by_lead = () if report.own else report.by_agency.rows
    rows = [row for row in by_lead if row.amount is not None or execution(row) != Execution()]
    largest = max((amount for row in rows for amount in _amounts(row) if amount), default=0)
    for row in rows:
        amounts = dict(zip(_STEPS, _amounts(row), strict=True))
        money = {step: language.money(amount) for step, amount in amounts.items()}
        who = row.name[0] or ""
        yield _Bar(
            who,
            language("report.agency_bar", who=who, **money),
            tuple(
                (step, _short(Fraction(amount * 100, largest)))
                for step, amount in amounts.items()
                if amount and largest
            ),
            tuple((language(f"report.{step}_key"), words) for step, words in money.items()),
        )


_STEPS = ("estimate", "approved", "spent")


def _amounts(row: BudgetRow) -> tuple[int | None, int | None, int | None]:
    return row.amount, STEPS[Step.APPROVED](row), STEPS[Step.SPENT](row)


def _short(length: Fraction) -> str:
    """Return a length with at most one decimal."""
    return f"{round(length * 10) / 10:g}"


class _Axis:
    """The days of a plan laid out from left to right."""

    def __init__(self, span: Period) -> None:
        self._span = span
        self._days = (span.end - span.start).days + 1

    def place(self, day: date) -> str:
        """Return the place of the end of a day, at which what is due on it is due."""
        return _short(self._at((day - self._span.start).days + 1))

    def stretch(self, period: Period) -> tuple[str, str]:
        """Return where a stretch of days inside the span begins, and how long it is."""
        start, end = (period.start - self._span.start).days, (period.end - self._span.start).days + 1
        return _short(self._at(start)), _short(self._at(end) - self._at(start))

    def ticks(self, language: Language) -> tuple[tuple[str, str, str], ...]:
        """Return the months of the span, or the years of a long one: the place, the length, the name."""
        months = _months(self._span)
        if len(months) <= _FEW_MONTHS:
            stretches = [(m, language("report.month_mark", month=m.start.month)) for m in months]
        else:
            years = range(self._span.start.year, self._span.end.year + 1)
            stretches = [(Period.of_year(year), str(year)) for year in years]
        parts = ((stretch.overlap(self._span), name) for stretch, name in stretches)
        return tuple((*self.stretch(part), name) for part, name in parts if part)

    def _at(self, days: int) -> Fraction:
        return Fraction(min(max(days, 0), self._days) * _LENGTH, self._days)


def _months(span: Period) -> list[Period]:
    first, last = span.start, span.end
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    at = first.year * 12 + first.month - 1
    return [Period.of_months((at + n) // 12, (at + n) % 12 + 1, 1) for n in range(count)]


_DUE_TOP, _DUE_HEIGHT = 3, 14


def _strip(result: TaskResult, report: PeriodicReport, axis: _Axis, language: Language) -> _Strip:
    span = report.plan.span
    state = progress.state_words(result, language)
    number = language.number
    if result.planned_so_far is None:
        words = language("report.strip_undated", state=state, days=number(len(result.finished)))
    else:
        words = language(
            "report.strip", state=state, due=number(result.planned_so_far), kept=number(result.kept or 0)
        )

    def mark(due: DueMark) -> _Dot:
        height = due.filled * _DUE_HEIGHT
        late = due.demanded and due.filled < 1
        return _Dot(axis.place(due.date), _short(height), _short(_DUE_TOP + _DUE_HEIGHT - height), late)

    return _Strip(
        task=result.task,
        name=result.name,
        who="; ".join(result.who),
        words=words,
        late=any(mark(due).late for due in result.dues),
        spans=tuple(axis.stretch(part) for s in result.spans if (part := s.overlap(span))),
        dues=tuple(mark(due) for due in result.dues),
        done=tuple(axis.place(day) for day, _ in result.finished if day in span),
    )


def _heat(report: PeriodicReport, language: Language) -> Iterator[_HeatRow]:
    """Yield the months of the plan, of a long one those of the report's year, each day shaded by its dues."""
    months = _months(report.plan.span)
    if len(months) > _FEW_MONTHS:
        months = [month for month in months if month.start.year == report.period.year]
    dues = Counter(due.date for result in report.results for due in result.dues)
    most = max((dues[day] for month in months for day in month.days()), default=0)
    for month in months:
        days = []
        for day in month.days():
            count = dues[day]
            shade = -(-count * _SHADES // most) if most else 0
            words = language("report.heat_day", date=language.date(day), count=count) if count else ""
            days.append((day.day, shade, words))
        name = language("report.month_mark", month=month.start.month)
        if len(months) > 12:
            name = f"{month.start.month}/{month.start.year % 100:02}"
        yield _HeatRow(name, tuple(days), sum(dues[day] for day in month.days()))
