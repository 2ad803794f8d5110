"""The money drawn: over the months of the plan, and by who leads."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.course import MoneyCourse, MoneyPoint
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Field, Table, table
from cchc_cli.render.pages.budget import STEPS, execution
from cchc_cli.render.papers.report_html.axis import Axis, short, stretch_name

_HEIGHT = 100
_LABEL = 11
"""The height of a label at the end of a line, of 100."""


class CourseLine(NamedTuple):
    """An amount over the months: its class, name, path; its end, the place of its label, the last amount."""

    key: str
    name: str
    path: str
    x: str
    label: str
    last: str


class CourseLines(NamedTuple):
    """The amounts over the months, in lines, in words and in a table.

    `levels` are the amounts at which the drawing has a line across, each with its place; `ticks` are the months below
    it, and `notes` say how it is read.
    """

    lines: tuple[CourseLine, ...]
    levels: tuple[tuple[str, str], ...]
    ticks: tuple[tuple[str, str, str], ...]
    words: str
    notes: tuple[str, ...]
    table: Table


class Bar(NamedTuple):
    """The money of an agency, as lengths out of 100 of the largest estimate, and in words."""

    who: str
    words: str
    lengths: tuple[tuple[str, str], ...]
    amounts: tuple[tuple[str, str], ...]


def lines(report: PeriodicReport, language: Language) -> CourseLines | None:
    """Draw the amounts over the months; None where there is none to draw."""
    course = report.course
    points = [course.start, *(point for _, point in course.points)] if course else []
    known = {
        key: [(point.day, amount) for point in points if (amount := of(point)) is not None]
        for key, of in (_getters(course) if course else {}).items()
    }
    most = max((amount for line in known.values() for _, amount in line), default=0)
    if course is None or not most:
        return None
    step = _round_step(most)
    top = -(-most // step) * step

    def at(amount: int) -> str:
        return short(_HEIGHT - Fraction(amount * _HEIGHT, top))

    axis = Axis(Period(report.plan.span.start, max(report.plan.span.end, report.as_of)))
    drawn = []
    for key, line in known.items():
        # Where a month is not over, its point is of the report's day; the estimate goes on to the end.
        days = [day if key == "estimate" else min(day, report.as_of) for day, _ in line]
        places = [f"{axis.place(day)} {at(amount)}" for day, (_, amount) in zip(days, line, strict=True)]
        if places:
            last, name = line[-1][1], language(f"report.{key}_key")
            path = f"M{' '.join(places)}h0"
            drawn.append(CourseLine(key, name, path, axis.place(days[-1]), at(last), language.money(last)))
    return CourseLines(
        lines=_apart(drawn),
        levels=tuple((at(level), _level(level, language)) for level in range(0, top + 1, step)),
        ticks=axis.ticks(language),
        words="; ".join(language("report.line_end", name=line.name, amount=line.last) for line in drawn),
        notes=tuple(_notes(report, course, language)),
        table=_by_month(course, language),
    )


def _getters(course: MoneyCourse) -> Mapping[str, Callable[[MoneyPoint], int | None]]:
    def of(step: Step) -> Callable[[MoneyPoint], int | None]:
        return lambda point: point.steps.get(step)

    steps = (step for step in (Step.APPRAISED, Step.APPROVED, Step.SPENT) if step in course.steps)
    return {"estimate": lambda point: point.estimate, **{str(step): of(step) for step in steps}}


def _round_step(top: int) -> int:
    """Return the amount between two lines across: 1, 2 or 5 with zeros, so that there are at most five."""
    unit = 10 ** (len(str(top)) - 2) if top >= 10 else 1
    return next(step for step in (unit * n for n in (2, 5, 10, 20, 50)) if top <= step * 5)


def _level(level: int, language: Language) -> str:
    """Write an amount at the side of the drawing, in millions where it is some."""
    if level and level % 1_000_000 == 0:
        return language("report.millions", amount=language.number(level // 1_000_000))
    return language.number(level)


def _apart(drawn: list[CourseLine]) -> tuple[CourseLine, ...]:
    """Move labels that would stand on one another apart, each as near to its line as it goes."""
    places: dict[str, float] = {}
    lowest = _HEIGHT + _LABEL / 2
    for line in sorted(drawn, key=lambda line: -float(line.label)):
        lowest = places[line.key] = min(float(line.label), lowest - _LABEL)
    return tuple(line._replace(label=f"{places[line.key]:g}") for line in drawn)


def _notes(report: PeriodicReport, course: MoneyCourse, language: Language) -> Iterator[str]:
    yield language("report.lines_note", day=language.date(report.as_of))
    if course.undated:
        yield language("report.lines_undated", amount=language.money(course.undated))


def _by_month(course: MoneyCourse, language: Language) -> Table:
    """Return the amounts as a table."""
    stretches = [stretch for stretch, _ in course.points]

    def amount(key: str, of: Callable[[MoneyPoint], int | None]) -> Field[tuple[Period, MoneyPoint]]:
        return Field(language(f"report.{key}_column"), lambda row: of(row[1]), As.MONEY)

    fields = (
        Field[tuple[Period, MoneyPoint]](
            language("report.until_end_of"), lambda row: stretch_name(row[0], stretches, language)
        ),
        *(amount(key, of) for key, of in _getters(course).items()),
    )
    return table(fields, course.points)


def bars(report: PeriodicReport, language: Language) -> Iterator[Bar]:
    """Yield the money of each lead; one agency's report has nothing to hold its own against."""
    by_lead = () if report.own else report.by_agency.rows
    rows = [row for row in by_lead if row.amount is not None or execution(row) != Execution()]
    largest = max((amount for row in rows for amount in _amounts(row) if amount), default=0)
    for row in rows:
        amounts = dict(zip(_STEPS, _amounts(row), strict=True))
        money = {step: language.money(amount) for step, amount in amounts.items()}
        who = row.name[0] or ""
        yield Bar(
            who,
            language("report.agency_bar", who=who, **money),
            tuple(
                (step, short(Fraction(amount * 100, largest)))
                for step, amount in amounts.items()
                if amount and largest
            ),
            tuple((language(f"report.{step}_key"), words) for step, words in money.items()),
        )


_STEPS = ("estimate", "approved", "spent")


def _amounts(row: BudgetRow) -> tuple[int | None, int | None, int | None]:
    return row.amount, STEPS[Step.APPROVED](row), STEPS[Step.SPENT](row)
