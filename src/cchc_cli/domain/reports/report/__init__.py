"""The periodic report that section V.1 of the plan owes: what was done in a period, against what was planned.

It holds what the plan and the log say, and nothing else. What only a person can say (direction, assessment,
difficulties) is not in it; a cause is the words of a record, with the day of that record.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.figures.register import UnitWords, words_of
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Agency, Plan
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import (
    ReportingPeriod,
    asked_period,
    following,
    preceding,
    reporting_agency,
)
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.model.stretch import days_of
from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.calendar import CalendarReport, calendar_report
from cchc_cli.domain.reports.check import CheckItem, CheckReport, TargetReading, check_report
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.reports.report.course import MoneyCourse, money_course
from cchc_cli.domain.reports.report.lateness import Cause, DueToday, Late, RecordsByUnit
from cchc_cli.domain.reports.report.outcomes import Outcomes, TaskResult
from cchc_cli.domain.rules.loaded import LoadedPlan

_DAY = timedelta(days=1)


class PastKind(StrEnum):
    """What a period is held against."""

    BEFORE = "before"  # the period before it
    LAST_YEAR = "last-year"  # the same period of the year before


class PastGap(StrEnum):
    """Why a period can't be held against a past one."""

    NO_PERIOD = "no-period"  # the plan of that year has no such period
    NO_DATA = "no-data"  # nothing was recorded by then: that is not zero
    NO_AGENCY = "no-agency"  # the plan of that year does not have the agency, or gives it no work


class PastReport(NamedTuple):
    """The report of a past period to hold this one against; None where it can't be, for the `gap`.

    `number` is that of its plan, `year` the period's.
    """

    kind: PastKind
    number: str
    year: int
    report: "PeriodicReport | None"
    gap: PastGap | None


class PastLog(NamedTuple):
    """A log of a past year with its plan, or another log of the same plan."""

    loaded: LoadedPlan
    records: tuple[Record, ...]


class PeriodicReport(NamedTuple):
    """A report of one period, as far as `as_of`, the last day whose records it holds.

    `reporter` is the agency that sends it, None where the plan does not say who reports; `to` is whom it is
    sent to. `own` says that it holds only the reporter's own works, readings and money, not the whole plan's.
    `status`, `budget` (by work) and `by_agency` stand at `as_of`; `status` counts due dates. `in_period` has what was
    spent in the period, by work, and no other step. `coming` is the calendar from the day after the data to the end
    of the period that follows, or of the plan where that orders nothing of it; None where the plan has ended by then.
    `words` are what units wrote into their forms of the period. `past` are the periods to hold this one against; these
    have none themselves, and no `course` of the money.
    """

    plan: Plan
    period: ReportingPeriod
    as_of: date
    reporter: Agency | None
    to: str | None
    own: bool
    results: tuple[TaskResult, ...]
    status: CheckReport
    late: tuple[Late, ...]
    due_today: tuple[DueToday, ...]
    causes: tuple[Cause, ...]
    missing: MissingReport
    budget: BudgetReport
    by_agency: BudgetReport
    in_period: BudgetReport
    following: ReportingPeriod
    coming: CalendarReport | None
    words: tuple[UnitWords, ...]
    past: tuple[PastReport, ...] = ()
    course: MoneyCourse | None = None

    @property
    def finished(self) -> bool:
        """Whether the data of the period had closed by the day of the report."""
        return self.as_of == self.period.window.end

    @property
    def is_last(self) -> bool:
        """Whether the plan orders nothing of the period that follows."""
        return not _orders(self.plan, self.following)

    @property
    def from_the_start(self) -> bool:
        """Whether the period begins with the plan or before it, so that it is also everything so far."""
        return self.period.window.start <= self.plan.span.start

    @property
    def spent(self) -> tuple[tuple[str, int], ...]:
        """What was spent in the period, in đồng, by work (an id)."""
        steps = ((row.key[0], row.execution) for row in self.in_period.rows)
        known = ((task, step and step.at(Step.SPENT)) for task, step in steps)
        return tuple((task, amount) for task, amount in known if amount is not None)

    @property
    def partners(self) -> Mapping[str, tuple[str, ...]]:
        """With whom this agency shares a quota (names), by work (an id); works that it has alone are not in it."""
        return {result.task: result.partners for result in self.results if result.partners}

    @property
    def late_works(self) -> Mapping[str, tuple[Late, ...]]:
        """What is overdue by work (an id), the one that is longest late first."""
        found: dict[str, list[Late]] = {}
        for late in self.late:
            found.setdefault(late.item.task, []).append(late)
        return {task: tuple(of_work) for task, of_work in found.items()}

    @property
    def dated(self) -> tuple[TaskResult, ...]:
        """The works of which something was due by the day of the report."""
        return tuple(r for r in self.results if r.planned_so_far)


def periodic_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod,
    as_of: date,
    *,
    reporter: str | None = None,
    sent: Sequence[Sent] = (),
    past: PastLog | None = None,
) -> PeriodicReport:
    """Hold the records up to `as_of`, and no later than the closing of the period, against the plan.

    `sent` is what the logs say was sent and came back. The records were checked before (see `check_report`).
    `reporter` (an id) is the agency that sends the report: the one that reports on the whole plan tells of all works
    and writes to the plan's issuer; any other tells of its own works, and writes to that one. Raises
    `reporter-is-group` for one that signs no paper, `reporter-leads-nothing` for one that has no works to tell of.

    It is held against the period before, by the same records, and against the same one of the year before, where the
    plan has that too. `past` has the records of the year before; of the same plan, those of the period before.
    """
    report = _of_period(loaded, records, period, as_of, reporter, sent)
    own = PastLog(loaded, tuple(records))
    agencies = frozenset({reporter}) if report.own and reporter else frozenset[str]()
    return report._replace(
        past=tuple(_past(report, reporter, own, past)),
        course=money_course(loaded, records, report.as_of, agencies, own=report.own),
    )


def _past(
    report: PeriodicReport, reporter: str | None, own: PastLog, given: PastLog | None
) -> Iterator[PastReport]:
    """Yield what a report is held against."""
    plan, period = report.plan, report.period
    other = given if given and not plan.takes_logs_of(given.loaded.plan.number) else None
    if (before := preceding(period, plan)) is not None:
        log = given if given is not None and other is None else own
        yield _past_report(PastKind.BEFORE, report, reporter, log, before)
    log, year = other or own, period.year - 1
    try:
        same = asked_period(log.loaded.plan, period.code, year)
    except BadValue:
        if other is not None:
            yield PastReport(PastKind.LAST_YEAR, log.loaded.plan.number, year, None, PastGap.NO_PERIOD)
        return
    yield _past_report(PastKind.LAST_YEAR, report, reporter, log, same)


def _past_report(
    kind: PastKind, now: PeriodicReport, reporter: str | None, log: PastLog, period: ReportingPeriod
) -> PastReport:
    """Return what a report is held against, of the same agency where it is one agency's."""
    plan, closes = log.loaded.plan, period.window.end
    if kind is PastKind.LAST_YEAR and not now.finished:
        # What is told of a part of a period is held against the same part.
        closes = min(closes, closes - (now.period.window.end - now.as_of))
    told = [r for r in effective(log.records) if r.date <= closes]
    sender = None
    if now.own and now.reporter and reporter:
        sender = reporter if reporter in plan.agencies else plan.find_agency(now.reporter.name)
        told = [r for r in told if r.agency == sender]
    gap = None if told else PastGap.NO_DATA
    report: PeriodicReport | None = None
    if now.own and sender is None:
        gap = PastGap.NO_AGENCY
    if gap is None:
        try:
            # Who was silent in a period is judged from the day after it.
            day = closes + _DAY if closes == period.window.end else closes
            report = _of_period(log.loaded, log.records, period, day, sender, ())
        except BadValue:
            gap = PastGap.NO_AGENCY
    if report is not None and report.own != now.own:
        gap, report = PastGap.NO_AGENCY, None
    return PastReport(kind, plan.number, period.year, report, gap)


def _of_period(
    loaded: LoadedPlan,
    records: Sequence[Record],
    period: ReportingPeriod,
    as_of: date,
    reporter: str | None,
    sent: Sequence[Sent],
) -> PeriodicReport:
    """Return the report of one period alone."""
    plan = loaded.plan
    if reporter is not None and plan.agencies[reporter].is_group:
        raise BadValue("reporter-is-group", agency=plan.agencies[reporter].name)
    day = min(as_of, period.window.end)
    coordinator = reporting_agency(plan)
    sender = reporter or coordinator
    own = sender if sender != coordinator else None
    agencies = frozenset({own}) if own else frozenset[str]()
    status = check_report(loaded, records, day, agencies=agencies)
    if own and not status.items:
        raise BadValue("reporter-leads-nothing", agency=plan.agencies[own].name, id=own)
    if own:
        # What was spent of a whole task that several lead is no figure of one of them.
        findings = tuple(finding for finding in status.findings if finding.agency == own)
        status = status._replace(targets=_own_readings(loaded, records, day, own), findings=findings)
    missing = missing_report(loaded, records, period, as_of, agencies=agencies)
    log = RecordsByUnit(loaded, [r for r in effective(records) if r.date <= day])
    window = Period(period.window.start, day) if period.window.start <= day else None
    judge = Outcomes(loaded, log, window, day, missing, own)
    items: dict[str, list[CheckItem]] = {}
    for item in status.items:
        items.setdefault(item.task, []).append(item)
    next_period = following(period, plan.reporting)
    ahead = _ahead(loaded, next_period, day + _DAY)
    causes = [c for item in status.items for c in log.causes(item) if window and c.date in window]

    def budget(by: Dimension, log: Sequence[Record] = records) -> BudgetReport:
        return budget_report(loaded, [by], agencies=agencies, own=own is not None, records=log, as_of=day)

    return PeriodicReport(
        plan=plan,
        period=period,
        as_of=day,
        reporter=plan.agencies[sender] if sender else None,
        to=plan.agencies[coordinator].full_name if own and coordinator else plan.issuer,
        own=own is not None,
        results=tuple(judge.result(plan.works_by_id[task], owed) for task, owed in items.items()),
        status=status,
        late=tuple(Late(item, log.reason(item, day)) for group in status.late for item in group.items),
        due_today=tuple(DueToday(item, n) for item in status.items if (n := judge.due_today(item)) > 0),
        causes=tuple(sorted(causes, key=lambda c: c.date)),
        missing=missing,
        budget=budget(Dimension.TASK),
        by_agency=budget(Dimension.AGENCY),
        in_period=budget(Dimension.TASK, [r for r in effective(records) if window and r.date in window]),
        following=next_period,
        coming=calendar_report(loaded, ahead, agencies=agencies) if ahead else None,
        words=tuple(unit for unit in words_of(plan, sent, period) if own in (None, unit.agency)),
    )


def _own_readings(
    loaded: LoadedPlan, records: Sequence[Record], day: date, own: str
) -> tuple[TargetReading, ...]:
    """Return the targets that an agency read itself; the others of the plan are no figures of its own."""
    read = [replace(r, agency=None) for r in effective(records) if r.target and r.agency == own]
    return tuple(target for target in check_report(loaded, read, day).targets if target.words is not None)


def _orders(plan: Plan, following: ReportingPeriod) -> bool:
    """Whether a plan has days in the months of the period that follows; data close earlier than months end."""
    return days_of(following.code, following.year).overlap(plan.span) is not None


def _ahead(loaded: LoadedPlan, following: ReportingPeriod, start: date) -> Period | None:
    """Return the plan's days from `start` to the end of the period that follows, or to the plan's own end."""
    end = following.window.end if _orders(loaded.plan, following) else loaded.days.end
    return Period(start, end).overlap(loaded.days)
