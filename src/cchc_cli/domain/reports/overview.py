"""A plan on one day: what is pressing, who has told nothing, how the money stands, and what is best done next."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod, periods_of, recordable
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.reports.budget import BudgetRow, Dimension, budget_report
from cchc_cli.domain.reports.check import CheckItem, CheckReport, State, check_report
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan

WITHIN = 7
"""Days ahead that count as soon here."""

_FRESH = timedelta(days=30)
"""How long after the closing of a period's data its forms and its report are what is to be done."""

_STEPS = 3
"""Steps that are enough, unless the plan is over."""


class NextStep(StrEnum):
    """What is to be done next; but for `BEGIN`, which begins the log, by the command that does it."""

    BEGIN = "begin"
    RECORD = "record"
    CHECK = "check"
    REMIND = "remind"
    FORM = "form"
    COLLECT = "collect"
    REPORT = "report"
    CALENDAR = "calendar"
    NEW = "new"


class Pressing(NamedTuple):
    """A work that presses some units alike: overdue, behind, or (any other state) due soon.

    `since` is the oldest date that presses, or the next to come, `assumed` where the plan does not print it; `days`
    are those from it, or to it.
    """

    state: State
    task: str
    name: str
    who: tuple[str, ...]
    since: date
    days: int
    assumed: bool


class OverviewReport(NamedTuple):
    """A plan as of `today`. Where it has no log (`followed`) nothing is overdue, and nobody has told nothing.

    `pressing` are the works that are overdue, the longest first, then those behind, then those due within `WITHIN`
    days; `soon` counts the works and units of the last, of which `soon_late` are overdue or behind as well.
    `missing` is of the last reporting period that is over, None where none is. `money` is the budget's total.
    """

    plan: Plan
    today: date
    followed: bool
    check: CheckReport
    pressing: tuple[Pressing, ...]
    soon: int
    soon_late: int
    missing: MissingReport | None
    money: BudgetRow
    next: tuple[NextStep, ...]

    @property
    def late(self) -> int:
        """How many works of a unit are overdue."""
        return sum(len(group.items) for group in self.check.late) if self.followed else 0

    @property
    def behind(self) -> int:
        """How many works of a unit are behind the even spread."""
        return sum(len(group.items) for group in self.check.behind) if self.followed else 0

    @property
    def period(self) -> ReportingPeriod | None:
        """The last reporting period that is over."""
        return self.missing.period if self.missing is not None else None


def overview_report(
    loaded: LoadedPlan,
    records: Sequence[Record] | None,
    today: date,
    *,
    sent: Sequence[Sent] = (),
    forms: frozenset[str] = frozenset(),
) -> OverviewReport:
    """Look at a plan, and at the records of its log where it has one, as of `today`.

    `sent` is what the log says was sent; `forms` are the codes of the periods whose forms are at hand.
    """
    plan, followed = loaded.plan, records is not None
    known = records or ()
    check = check_report(loaded, known, today, within=WITHIN)
    over = [period for period in periods_of(plan.reporting, plan.span) if period.finished(today)]
    missing = missing_report(loaded, known, over[-1], today, sent=sent) if over else None
    late = [item for group in check.late for item in group.items] if followed else []
    behind = [item for group in check.behind for item in group.items] if followed else []
    soon = [item for item in check.items if item.next_due and (item.next_due - today).days <= WITHIN]
    report = OverviewReport(
        plan=plan,
        today=today,
        followed=followed,
        check=check,
        pressing=(
            *_pressing(State.OVERDUE, late, today),
            *_pressing(State.BEHIND, behind, today),
            *_pressing(State.DUE_SOON, soon, today),
        ),
        soon=len(soon),
        soon_late=sum(bool(item.overdue or item.behind) for item in soon) if followed else 0,
        missing=missing,
        money=budget_report(loaded, [Dimension.TASK], records=known, as_of=today).total,
        next=(),
    )
    return report._replace(next=_next(report, forms))


def _pressing(state: State, items: Sequence[CheckItem], today: date) -> tuple[Pressing, ...]:
    """Put the units that one work presses together, the work that presses longest, or soonest, first."""
    works: dict[str, list[tuple[date, CheckItem]]] = {}
    for item in items:
        day = {State.OVERDUE: item.oldest_due, State.BEHIND: item.behind_since}.get(state, item.next_due)
        if day is not None:
            works.setdefault(item.task, []).append((day, item))
    found = []
    for of_work in works.values():
        since, first = min(of_work, key=lambda pair: pair[0])
        assumed = state is State.BEHIND or (state is not State.OVERDUE and first.next_assumed)
        who = tuple(item.who for _, item in of_work)
        days = abs((today - since).days)
        found.append(Pressing(state, first.task, first.name, who, since, days, assumed))
    return tuple(sorted(found, key=lambda pressing: pressing.since))


def _next(report: OverviewReport, forms: frozenset[str]) -> tuple[NextStep, ...]:
    """Say what is to be done, what waits least first."""
    ended = report.today > report.plan.span.end
    recorded = bool(report.plan.works) and report.today in recordable(report.plan)
    steps = [NextStep.BEGIN] if recorded and not report.followed else []
    if report.late or report.behind:
        steps.append(NextStep.CHECK)
    period, missing = report.period, report.missing
    if period is not None and missing is not None and (ended or report.today - period.window.end <= _FRESH):
        if missing.silent:
            made = period.code in forms or any(unit.form.made for unit in missing.silent)
            steps.append(NextStep.COLLECT if made else NextStep.FORM)
        if report.followed:
            steps.append(NextStep.REPORT)
    if report.late and len(steps) < _STEPS:
        steps.insert(steps.index(NextStep.CHECK) + 1, NextStep.REMIND)
    if ended:
        steps.append(NextStep.NEW)
    elif len(steps) < _STEPS:
        steps.append(NextStep.RECORD if report.followed and recorded else NextStep.CALENDAR)
    return tuple(steps)
