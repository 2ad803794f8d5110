"""The money of a plan over its months: the estimate by the time of the works, what was decided and paid by records.

A step of the money has no date of use. The estimate lies where `budget` by month lays it, which is this tool's
assumption; every other step stands from the day of its record on.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from cchc_cli.domain.figures.spending import Execution, money_of_tasks
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.budget import UNDATED, Dimension, budget_of
from cchc_cli.domain.reports.report.grid import stretches
from cchc_cli.domain.rules.loaded import LoadedPlan

_DAY = timedelta(days=1)


class MoneyPoint(NamedTuple):
    """What stood at the end of a day, in đồng, of all the time before it.

    `estimate` is what should be used by then, None where the plan gives no amount. A step that no record speaks of by
    then is absent, and all are after the day of the report.
    """

    day: date
    estimate: int | None
    steps: Mapping[Step, int]


class MoneyCourse(NamedTuple):
    """A point before the plan's first day, and one at the end of each of its months, or quarters.

    The one of the report's own month is of its day. `undated` is what of the estimate no month has.
    """

    start: MoneyPoint
    points: tuple[tuple[Period, MoneyPoint], ...]
    undated: int

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that have a figure, in their order."""
        return tuple(step for step in Step if any(step in point.steps for _, point in self.points))


def money_course(
    loaded: LoadedPlan, records: Sequence[Record], as_of: date, agencies: frozenset[str], *, own: bool
) -> MoneyCourse:
    """Follow the money of a plan, or with `own` that of some agencies alone, up to a day; see `budget_report`."""
    paid = sorted((r for r in effective(records) if r.amounts), key=lambda record: record.date)

    @cache
    def stood(count: int) -> Mapping[Step, int]:
        money = money_of_tasks(loaded.plan, paid[:count])
        report = budget_of(loaded, [Dimension.TASK], money, agencies=agencies, own=own)
        return (report.total.execution or Execution()).amounts

    def steps(day: date) -> Mapping[Step, int]:
        return stood(bisect_right(paid, day, key=lambda record: record.date))

    by_month = budget_of(loaded, [Dimension.MONTH], None, agencies=agencies, own=own)
    estimates = {row.key[0]: row.amount or 0 for row in by_month.rows}
    begins = loaded.plan.span.start - _DAY

    def points() -> Iterator[tuple[Period, MoneyPoint]]:
        known = by_month.total.amount is not None
        for stretch in stretches(Period(loaded.plan.span.start, max(loaded.plan.span.end, as_of))):
            # Keys of months are ordered as months are, and after all of them comes that of none.
            last = f"{stretch.end:%Y-%m}"
            estimate = sum(amount for month, amount in estimates.items() if month <= last)
            told = steps(min(stretch.end, as_of)) if stretch.start <= as_of else {}
            yield stretch, MoneyPoint(stretch.end, estimate if known else None, told)

    start = MoneyPoint(begins, 0 if by_month.total.amount is not None else None, steps(begins))
    return MoneyCourse(start, tuple(points()), estimates.get(UNDATED, 0))
