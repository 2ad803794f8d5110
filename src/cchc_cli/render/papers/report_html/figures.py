"""The figures over the page, each with what it is of and how it has changed since the period before."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.reports.report import PastKind, PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.pages.budget import execution
from cchc_cli.render.pages.report.naming import period_words


class Figure(NamedTuple):
    """A figure over the page: what it is, the figure, what it is of, and how it has changed."""

    name: str
    value: str
    of: str
    change: str


class _Share(NamedTuple):
    """How much of how much; both None where nothing is known."""

    part: int | None
    whole: int | None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.part, self.whole) if self.part is not None and self.whole else None


def _on_time(report: PeriodicReport) -> _Share:
    return _Share(sum(result.on_time for result in report.dated), len(report.dated))


def _completion(report: PeriodicReport) -> _Share:
    return _Share(report.status.kept, report.status.due)


def _spent(report: PeriodicReport) -> _Share:
    money = execution(report.budget.total)
    return _Share(money.spent_approved, money.approved)


_SHARES: dict[str, Callable[[PeriodicReport], _Share]] = {
    "on_time_share": _on_time,
    "completion_share": _completion,
    "spent_share": _spent,
}


def figures(report: PeriodicReport, language: Language) -> Iterator[Figure]:
    """Yield what is overdue, then the shares that a report is about."""
    number = language.number
    before = next((p.report for p in report.past if p.kind is PastKind.BEFORE), None)
    late = [late.item for late in report.late]
    of_late = language("report.of_units", count=number(len({item.unit for item in late})))
    if report.own:
        days = max((item.days_overdue for item in late), default=0)
        of_late = language("report.longest", days=number(days)) if days else ""
    works = len(report.late_works)
    change = ""
    if before is not None and before.dated:
        change = _change(Fraction(works - len(before.late_works)), "report.change", before, language)
    yield Figure(language("report.late_units"), number(works), of_late, change)
    for key, part in _SHARES.items():
        now = part(report)
        of = language("report.no_data")
        if now.part is not None and now.whole is not None:
            of = language("report.of_all", part=number(now.part), whole=number(now.whole))
        then = part(before).share if before is not None else None
        change = ""
        if before is not None and now.share is not None and then is not None:
            points = _tenths(now.share) - _tenths(then)
            change = _change(points, "report.change_points", before, language)
        yield Figure(language(f"report.{key}"), language.percent(now.share), of, change)


def _tenths(share: Fraction) -> Fraction:
    """Return a share in per cent as it is written, so that a change is the difference of what is read."""
    return Fraction((share * 1000 + Fraction(1, 2)).__floor__(), 10)


def _change(by: Fraction, key: str, before: PeriodicReport, language: Language) -> str:
    period = period_words(before.period, language)
    if not by:
        return language("report.no_change", period=period)
    sign = "+" if by > 0 else "\N{MINUS SIGN}"
    return language(key, change=sign + language.decimal(abs(by)), period=period)
