"""The form in which an agency tells what it did: what is asked of it in a period, row by row.

A form knows what it is a form of: plan, agency, period, version, and a fingerprint of its rows. So what comes
back filled is told apart from the form of another plan, and a row that was read before is known again.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan, Task, Unit
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod, days_asked
from cchc_cli.domain.model.schedule import Kind, Period, Schedule
from cchc_cli.domain.reports.check import check_report
from cchc_cli.domain.rules.loaded import LoadedPlan

FORM_VERSION = "1"

SHEET = "cchc"
"""The name of the hidden sheet that says what the form is."""

INPUTS = ("count", "date", "spent", "evidence", "cause", "units")
"""The columns that a person fills, by the key of a record; `units` only where the agency is a sized group."""

DUE, ASSUMED = "due", "assumed"
"""The kinds of a row of a due date."""

LOOSE_ROWS = 3
"""Rows for a task without due dates: it may be done several times in a period."""

EXTRA_ROWS = 8
"""Rows under the table for what is done of a task beyond, before or after what is due."""


class FormRow(NamedTuple):
    """A row to fill: of one due date of a task, or of a task without due dates (`due` is absent).

    `kind` says which: with a due date it is `DUE`, or `ASSUMED` where the plan does not print that date. An extra row
    has no task: the person chooses.
    """

    task: str = ""
    due: str = ""  # ISO, or nothing
    kind: str = ""


class FormTask(NamedTuple):
    """A task that the form may tell of: its name, the plan's words for when, and how much was done so far.

    `done` is None where no log was given; `of` counts its due dates in the whole plan. `shared`: a group owes
    it once, together.
    """

    id: str
    name: str
    when: tuple[str, ...]
    done: int | None
    of: int
    shared: bool


class Form(NamedTuple):
    """What an agency is asked to fill in for a period.

    `agency` is its id, `name` its name, `size` how many units it stands for where they are not listed.
    `code` is the reporting period's, empty for the whole plan; the data are those of `window`. What has no due date
    is asked of the days of `asked` alone: those since the cut-off before, since what was before them was told then.
    """

    number: str
    title: str
    span: Period
    agency: str
    name: str
    size: int | None
    code: str
    window: Period
    asked: Period
    tasks: tuple[FormTask, ...]
    rows: tuple[FormRow, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The columns to fill."""
        return INPUTS if self.size is not None else INPUTS[:-1]


def fingerprint(number: str, agency: str, code: str, window: Period, rows: Iterable[FormRow]) -> str:
    """Return ten letters that forms with the same rows share, and others don't."""
    words = [FORM_VERSION, number, agency, code, window.start.isoformat(), window.end.isoformat()]
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


def done_so_far(loaded: LoadedPlan, records: Sequence[Record]) -> dict[tuple[str, Unit], int]:
    """Return how much of each work each unit has done by a log, whenever that was: what `form_of` asks less for."""
    report = check_report(loaded, records, date.max)
    return {(item.task, item.unit): item.done for item in report.items}


def form_of(
    loaded: LoadedPlan,
    agency: str,
    period: ReportingPeriod | None,
    done: Mapping[tuple[str, Unit], int] | None = None,
) -> Form:
    """Draw up the form of an agency that answers for itself (`answering`), for a period or the whole plan.

    `done` says how much of each work each unit has done so far (`done_so_far`). Then a form asks for what
    is still open, of earlier periods too; else for every due date in the period.
    """
    plan = loaded.plan
    window = period.window if period is not None else plan.span
    asked = days_asked(period, plan)
    tasks: list[FormTask] = []
    rows: list[FormRow] = []
    for work in plan.works:
        unit = plan.unit_of(work, agency)
        if unit is None:
            continue
        schedule = loaded.schedule(work)
        count = None if done is None else done.get((work.id, unit), 0)
        tasks.append(FormTask(work.id, work.name, work.words, count, len(schedule.due), unit != (agency,)))
        rows += _rows(work, schedule, window, asked, plan.span, count)
    return Form(
        number=plan.number,
        title=plan.title,
        span=plan.span,
        agency=agency,
        name=plan.agencies[agency].name,
        size=plan.agencies[agency].size if not plan.agencies[agency].members else None,
        code=period.code if period is not None else "",
        window=window,
        asked=asked,
        tasks=tuple(tasks),
        rows=(*rows, *(FormRow() for _ in range(EXTRA_ROWS))) if tasks else (),
    )


def _rows(
    work: Task, schedule: Schedule, window: Period, asked: Period, span: Period, done: int | None
) -> Iterator[FormRow]:
    open_on = range(done or 0, len(schedule.due))
    for n, day in ((n, schedule.due[n]) for n in open_on):
        if day in window or (done is not None and day <= window.end):
            yield FormRow(work.id, day.isoformat(), ASSUMED if n in schedule.assumed else DUE)
    if not schedule.due:
        for part in schedule.parts:
            if part.kind is Kind.EXTERNAL or asked.overlap(part.window or span) is not None:
                yield from (FormRow(work.id, "", str(part.kind)) for _ in range(LOOSE_ROWS))
                return
