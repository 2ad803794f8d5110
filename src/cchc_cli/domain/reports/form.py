"""The form in which an agency tells what it did: what is asked of it in a period, row by row.

A form knows what it is a form of: plan, agency, period, version, and a fingerprint of its rows. So what comes
back filled is told apart from the form of another plan, and a row that was read before is known again.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan, Target, Task, Unit
from cchc_cli.domain.model.record import Record, Step, effective
from cchc_cli.domain.model.reporting import ReportingPeriod, days_asked
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.reports.check import check_report
from cchc_cli.domain.rules.loaded import LoadedPlan

FORM_VERSION = "2"

KNOWN_VERSIONS = ("1", FORM_VERSION)
"""Forms that are still read. One of version 1 does not say what stands on its sheet beside the cells to fill."""

SHEET = "cchc"
"""The name of the hidden sheet that says what the form is."""

INPUTS = ("count", "date", "spent", "evidence", "cause", "note", "units")
"""The columns that a person fills, by the key of a record; `units` only where the agency is a sized group."""

DUE, ASSUMED, AHEAD, AHEAD_ASSUMED = "due", "assumed", "ahead", "ahead-assumed"
"""The kinds of a row of a due date; `AHEAD` falls after the period, and its work is under way."""

ESTIMATE, TARGET = "estimate", "target"
"""The kinds of the rows under the table: what is asked for a task, and what was measured of a target."""

APART: Mapping[str, Mapping[str, str]] = {
    ESTIMATE: {"spent": "proposed", "evidence": "evidence"},
    TARGET: {"date": "date", "spent": "value", "evidence": "evidence"},
}
"""The columns that such a row has to fill, and the key of a record that each is."""

TARGET_ROWS = 3

WORDS = ("difficulties", "proposals")
"""The cells for words of the whole form, by the keys under which they go into the register of sending."""

LOOSE_ROWS = 3
"""Rows for a task without due dates: it may be done several times in a period."""

EXTRA_ROWS = 8
"""Rows under the table for what is done of a task beyond, before or after what is due."""


class FormRow(NamedTuple):
    """A row to fill: of one due date of a task, or of a task without due dates (`due` is absent).

    `kind` says which: with a due date it is `DUE`, or `ASSUMED` where the plan does not print that date, or one of
    `AHEAD`. An extra row has no task: the person chooses. So does a `TARGET` row; an `ESTIMATE` row has its task.
    """

    task: str = ""
    due: str = ""  # ISO, or nothing
    kind: str = ""


class FormTask(NamedTuple):
    """A task that the form may tell of: its name, the plan's words for when, and how much was done so far.

    `done` is None where no log was given; `of` counts its due dates in the whole plan. `shared`: a group owes
    it once, together. `amount` is the plan's own estimate in đồng.
    """

    id: str
    name: str
    when: tuple[str, ...]
    done: int | None
    of: int
    shared: bool
    amount: int | None


class FormHead(NamedTuple):
    """Which form a form is: of which plan, agency and period.

    `agency` is its id, `name` its name, `size` how many units it stands for where they are not listed.
    `code` is the reporting period's, empty for the whole plan; the data are those of `window`.
    """

    number: str
    title: str
    span: Period
    agency: str
    name: str
    size: int | None
    code: str
    window: Period


def head_of(plan: Plan, agency: str, code: str, window: Period) -> FormHead:
    """Return the head of an agency's form."""
    of = plan.agencies[agency]
    size = None if of.members else of.size
    return FormHead(plan.number, plan.title, plan.span, agency, of.name, size, code, window)


class Form(NamedTuple):
    """What an agency is asked to fill in for a period.

    What has no due date is asked of the days of `asked` alone: those since the cut-off before, since what was before
    them was told then.
    """

    head: FormHead
    asked: Period
    tasks: tuple[FormTask, ...]
    targets: tuple[Target, ...]
    rows: tuple[FormRow, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The columns to fill."""
        return INPUTS if self.head.size is not None else INPUTS[:-1]


def fingerprint(
    version: str, number: str, agency: str, code: str, window: Period, rows: Iterable[FormRow]
) -> str:
    """Return ten letters that forms with the same rows share, and others don't."""
    words = [version, number, agency, code, window.start.isoformat(), window.end.isoformat()]
    words += [part for row in rows for part in row]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:10]


def answering(plan: Plan, agencies: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the agencies that get a form, in the order of the plan: each leads a work, itself or in a group.

    A group whose members are listed gets none of its own. With `agencies`, only those and the members of
    those.
    """
    wanted = {member for agency in agencies or plan.agencies for member in plan.members(agency)}
    leads = dict.fromkeys(lead for work in plan.works for lead in work.lead)
    leading = {member for lead in leads for member in plan.members(lead)}
    return tuple(agency for agency in plan.agencies if agency in wanted & leading)


class Known(NamedTuple):
    """What a log knows already: what `form_of` does not ask for again.

    `done` is how much of each work each unit has done, whenever that was. `budgeted` are works for which somebody
    recorded a step of the budget before spending, each with the agency, None for the whole work.
    """

    done: Mapping[tuple[str, Unit], int]
    budgeted: Collection[tuple[str, str | None]] = ()


def known_from(loaded: LoadedPlan, records: Sequence[Record]) -> Known:
    """Return what a log knows."""
    report = check_report(loaded, records, date.max)
    steps = {(r.task or "", r.agency) for r in effective(records) if r.amounts.keys() - {Step.SPENT}}
    return Known({(item.task, item.unit): item.done for item in report.items}, steps)


def form_of(
    loaded: LoadedPlan,
    agency: str,
    period: ReportingPeriod | None,
    known: Known | None = None,
) -> Form:
    """Draw up the form of an agency that answers for itself (`answering`), for a period or the whole plan.

    With what a log has (`known_from`) a form asks for what is still open, of earlier periods too; else for every due
    date in the period. Work that none of these dates is of, and that is under way, is asked for by its next one.
    """
    plan = loaded.plan
    window = period.window if period is not None else plan.span
    asked = days_asked(period, plan)
    tasks: list[FormTask] = []
    rows: list[FormRow] = []
    estimates: list[FormRow] = []
    for work in plan.works:
        unit = plan.unit_of(work, agency)
        if unit is None:
            continue
        schedule = loaded.schedule(work)
        count = None if known is None else known.done.get((work.id, unit), 0)
        tasks.append(
            FormTask(work.id, work.name, work.words, count, len(schedule.due), unit != (agency,), work.amount)
        )
        rows += _rows(work, schedule, window, asked, plan.span, count)
        if work.amount and _unbudgeted(work, agency, known, first=window.start <= plan.span.start):
            estimates.append(FormRow(work.id, "", ESTIMATE))
    return Form(
        head=head_of(plan, agency, period.code if period is not None else "", window),
        asked=asked,
        tasks=tuple(tasks),
        targets=plan.targets,
        rows=(
            *rows,
            *(FormRow() for _ in range(EXTRA_ROWS)),
            *estimates,
            *(FormRow("", "", TARGET) for _ in range(TARGET_ROWS if plan.targets else 0)),
        )
        if tasks
        else (),
    )


def _unbudgeted(work: Task, agency: str, known: Known | None, *, first: bool) -> bool:
    """Whether a work's estimate is still to be asked for: where no log tells, in the plan's `first` period."""
    if known is None:
        return first
    return not {(work.id, agency), (work.id, None)} & {*known.budgeted}


def _rows(
    work: Task, schedule: Schedule, window: Period, asked: Period, span: Period, done: int | None
) -> Iterator[FormRow]:
    open_on = [(n, schedule.due[n]) for n in range(done or 0, len(schedule.due))]
    due = [(n, day) for n, day in open_on if day in window or (done is not None and day <= window.end)]
    for n, day in due:
        yield FormRow(work.id, day.isoformat(), ASSUMED if n in schedule.assumed else DUE)
    ahead = next(((n, day) for n, day in open_on if day > window.end), None)
    if not due and ahead is not None and _begun(schedule, ahead[0], window.end):
        n, day = ahead
        yield FormRow(work.id, day.isoformat(), AHEAD_ASSUMED if n in schedule.assumed else AHEAD)
    if not schedule.due:
        for part in schedule.parts:
            if part.kind is Kind.EXTERNAL or asked.overlap(part.window or span) is not None:
                yield from (FormRow(work.id, "", str(part.kind)) for _ in range(LOOSE_ROWS))
                return


def _begun(schedule: Schedule, n: int, day: date) -> bool:
    """Whether the work of the n-th due date has begun by a day: its window is open, or the date before it past."""
    due = schedule.due[n]
    windows = [part.window for part in schedule.parts if part.window is not None and due in part.due]
    begins = [window.start for window in windows] or [*schedule.due[max(n - 1, 0) : n]]
    return not begins or min(begins) <= day
