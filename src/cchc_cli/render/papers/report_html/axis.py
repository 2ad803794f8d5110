"""Places in a drawing: lengths out of 1000 from the plan's first day to its last."""

from datetime import date
from fractions import Fraction

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.report.grid import stretches
from cchc_cli.messages import Language

LENGTH = 1000


def short(length: Fraction) -> str:
    """Return a length with at most one decimal."""
    return f"{round(length * 10) / 10:g}"


class Axis:
    """The days of a plan laid out from left to right."""

    def __init__(self, span: Period) -> None:
        self._span = span
        self._days = (span.end - span.start).days + 1

    def place(self, day: date) -> str:
        """Return the place of the end of a day, at which what is due on it is due."""
        return short(self._at((day - self._span.start).days + 1))

    def stretch(self, period: Period) -> tuple[str, str]:
        """Return where a stretch of days inside the span begins, and how long it is."""
        start, end = (period.start - self._span.start).days, (period.end - self._span.start).days + 1
        return short(self._at(start)), short(self._at(end) - self._at(start))

    def ticks(self, language: Language) -> tuple[tuple[str, str, str], ...]:
        """Return the months of the span, or the years of a long one: the place, the length, the name."""
        parts = list(stretches(self._span))
        names = [stretch_name(part, parts, language) for part in parts]
        if parts[0].months()[1:]:  # quarters
            years = range(self._span.start.year, self._span.end.year + 1)
            parts, names = [Period.of_year(year) for year in years], [str(year) for year in years]
        held = ((part.overlap(self._span), name) for part, name in zip(parts, names, strict=True))
        return tuple((*self.stretch(part), name) for part, name in held if part)

    def _at(self, days: int) -> Fraction:
        return Fraction(min(max(days, 0), self._days) * LENGTH, self._days)


def stretch_name(stretch: Period, beside: list[Period], language: Language) -> str:
    """Return what a month or a quarter is called beside others: with its year, where they have several."""
    one_year = beside[0].start.year == beside[-1].start.year
    year = "" if one_year else f"/{stretch.start.year % 100:02}"
    if stretch.months()[1:]:
        return language("report.quarter_mark", quarter=(stretch.start.month + 2) // 3) + year
    return language("report.month_mark", month=stretch.start.month) + year
