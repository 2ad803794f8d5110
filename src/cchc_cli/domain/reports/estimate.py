"""The consolidated estimate (section IV.1 of the plan): what each agency asks for, what is appraised, what approved.

Each step of the round has a table of its own, of the figures up to that step; the finance body and the plan's issuer
fill in the next one and give it back (`files.forms.estimate`).
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from cchc_cli.domain.figures.lines import Standing, lines_of_tasks
from cchc_cli.domain.figures.spending import StepAmounts, TaskMoney, decisions, money_of_tasks
from cchc_cli.domain.model.effect import followers, last_of
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Agency, Plan, Scope, Task, Unit
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.reporting import reporting_agency
from cchc_cli.domain.model.text import nfc
from cchc_cli.domain.reports.collect import Fate, FilledForm, Judge, Taken

STAGES = (Step.PROPOSED, Step.APPRAISED, Step.APPROVED)
"""The steps of the round, in order."""

_NOTHING = StepAmounts({})


class EstimateRow(NamedTuple):
    """A task's money, or a part of it where several lead; in đồng. A step of which nothing is known is absent.

    `agencies` are whose money it is: one, or all leads of a task that has `parts`; of a part that is the whole task's
    (“chung”) it is empty. Parts have no `estimate`: no plan divides it. `difference` is the amount of the stage less
    that of the step before it; None where either is not known, or not all who lead have one yet (`partial`). `note` and
    `lines` are those of the record that holds at the stage. `unit` is in whose name the next step is recorded; empty
    where that is for the whole task, as of a group of which no member has an amount of its own.
    """

    task: str
    name: str
    agencies: Unit
    who: str
    estimate: int | None
    amounts: Mapping[Step, int]
    difference: int | None
    note: str | None
    lines: tuple[EstimateLine, ...] = ()
    parts: tuple["EstimateRow", ...] = ()
    partial: bool = False
    unit: str = ""

    @property
    def agency(self) -> str | None:
        """The one agency whose money it is."""
        return self.agencies[0] if len(self.agencies) == 1 else None

    @property
    def leaves(self) -> tuple["EstimateRow", ...]:
        """The rows that the next step is decided for: its parts where it has any."""
        return self.parts or (self,)


class EstimateSum(NamedTuple):
    """What rows add up to: how many tasks there are, have an estimate, have each step, the stage
    in part; the amounts in đồng.

    `difference` adds up those of the `compared` tasks, in which both steps are known; `basis` is what they have at
    the step before the stage. What no task has is None, or absent.
    """

    tasks: int
    estimated: int
    estimate: int | None
    counts: Mapping[Step, int]
    partial: int
    amounts: Mapping[Step, int]
    compared: int
    basis: int | None
    difference: int | None


class EstimateSection(NamedTuple):
    """The tasks of one agency, or (None) those that several lead, with their sum."""

    agency: str | None
    name: str
    rows: tuple[EstimateRow, ...]
    total: EstimateSum


class EstimateGap(NamedTuple):
    """A task without the stage's figure for some agencies (`who`), since they lack an earlier step, or this one."""

    task: str
    name: str
    who: tuple[str, ...]
    lacks: Step


class Allocation(NamedTuple):
    """What one agency has at the stage over all its tasks; None is what several have in common."""

    agency: str | None
    name: str
    tasks: int
    amount: int


class EstimateReport(NamedTuple):
    """The consolidated estimate at a stage as of a day.

    `sender` gathers it, `appraiser` is the finance body, `submitter` submits the appraised figures: None where the
    plan does not say it for certain. `above` are the rows in which a stage goes above the step before it; `evidence`
    is that of the records which hold at the stage, `evidenced` says whether each of them has some.
    """

    plan: Plan
    stage: Step
    as_of: date
    sections: tuple[EstimateSection, ...]
    total: EstimateSum
    gaps: tuple[EstimateGap, ...]
    above: tuple[EstimateRow, ...]
    allocations: tuple[Allocation, ...]
    evidence: tuple[str, ...]
    evidenced: bool
    sender: Agency | None
    appraiser: Agency | None
    submitter: Agency | None

    @property
    def rows(self) -> tuple[EstimateRow, ...]:
        """The tasks, in the order of the table."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def leaves(self) -> tuple[EstimateRow, ...]:
        """The rows for which the next step is decided."""
        return tuple(leaf for row in self.rows for leaf in row.leaves)

    @property
    def itemised(self) -> tuple[EstimateRow, ...]:
        """The rows whose amount at the stage is made of lines."""
        return tuple(leaf for leaf in self.leaves if leaf.lines)

    @property
    def fingerprint(self) -> str:
        """Ten letters that the same figures of the same plan share, and others don't."""
        return fingerprint(self.plan.number, self.stage, map(figures_of, self.leaves))


Figures = tuple[str, str, tuple[int | None, ...]]
"""A row by its task, its agency (empty for what is the whole task's), its estimate and its steps up to the stage."""


def figures_of(row: EstimateRow) -> Figures:
    """Return by what a row of the table is known again, and what it was built on."""
    return row.task, row.unit, (row.estimate, *(row.amounts.get(step) for step in STAGES))


def fingerprint(number: str, stage: Step, figures: Iterable[Figures]) -> str:
    """Return the fingerprint of a table; see `EstimateReport.fingerprint`."""
    words = [number, stage, *(f"{task}\n{agency}\n{amounts}" for task, agency, amounts in figures)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:10]


def following(stage: Step) -> Step | None:
    """Return the step that is decided on the table of a stage; none follows what is approved."""
    return None if stage is STAGES[-1] else STAGES[STAGES.index(stage) + 1]


def estimate_report(
    plan: Plan, records: Sequence[Record], stage: Step = Step.PROPOSED, as_of: date = date.max
) -> EstimateReport:
    """Gather the estimate of a plan at a stage, as of a day, from the records of a log, checked before.

    In it are the tasks to which the plan gives an amount, and those for which one was recorded up to that stage;
    whoever funds its work itself (section IV.2) is asked for none.
    """
    reached = STAGES[: STAGES.index(stage) + 1]
    money = {of_task.task.id: of_task for of_task in money_of_tasks(plan, records, as_of)}
    standing = lines_of_tasks(plan, records, as_of)
    holding = _holding(plan, records, stage, as_of)
    rows: list[EstimateRow] = []
    gaps: list[EstimateGap] = []
    for task in plan.works:
        of_task = money.get(task.id, TaskMoney(task, {}))
        amounts = {step: of_task.at(step) for step in reached if step in of_task.steps}
        if not task.amount and not amounts:
            continue
        parts = task.lead if task.scope is Scope.TOTAL else tuple(unit for (unit,) in plan.owing(task))
        of_gaps = [*_gaps(plan, task, parts, amounts, reached)]
        rows.append(_row(plan, task, parts, amounts, stage, holding, standing, partial=bool(of_gaps)))
        gaps += of_gaps
    sections = tuple(_sections(plan, rows, stage))
    submitter = plan.submits
    return EstimateReport(
        plan=plan,
        stage=stage,
        as_of=as_of,
        sections=sections,
        total=_sum(rows, stage),
        gaps=tuple(gaps),
        above=tuple(_above(sections)),
        allocations=tuple(_allocations(plan, sections, stage)),
        evidence=tuple(dict.fromkeys(text for record in holding.values() for text in record.evidence)),
        evidenced=bool(holding) and all(record.evidence for record in holding.values()),
        sender=plan.agencies.get(reporting_agency(plan) or ""),
        appraiser=plan.agencies.get(appraiser_of(plan) or ""),
        submitter=plan.agencies[submitter] if submitter is not None else None,
    )


def _holding(
    plan: Plan, records: Sequence[Record], stage: Step, as_of: date
) -> dict[tuple[str, str | None], Record]:
    """Return the record that holds at a stage for each task and part (None: the whole), in the order of the plan.

    Of one that also tells of work or spending the evidence and the note are of that.
    """
    found: dict[str, dict[str | None, Record]] = {}
    for task, path, record in decisions(plan, records, as_of):
        if stage not in record.amounts:
            continue
        of_task = found.setdefault(task, {})
        if not path:
            of_task.clear()
        of_task[path[0] if path else None] = (
            record if record.budgets else replace(record, evidence=(), note=None)
        )
    return {(work.id, part): record for work in plan.works for part, record in found.get(work.id, {}).items()}


def _row(
    plan: Plan,
    task: Task,
    parts: Unit,
    amounts: Mapping[Step, StepAmounts],
    stage: Step,
    holding: Mapping[tuple[str, str | None], Record],
    standing: Standing,
    *,
    partial: bool,
) -> EstimateRow:
    def note(part: str | None) -> str | None:
        record = holding.get((task.id, part))
        return record.note if record is not None else None

    def lines(part: str | None) -> tuple[EstimateLine, ...]:
        return standing.get((task.id, stage), {}).get(part, ())

    def part_row(part: str | None) -> EstimateRow:
        own = {
            step: amount
            for step, found in amounts.items()
            if (amount := found.rest if part is None else found.parts.get(part)) is not None
        }
        who = plan.agencies[part].label if part is not None else ""
        agencies = (part,) if part is not None else ()
        return EstimateRow(
            task.id,
            task.name,
            agencies,
            who,
            None,
            own,
            _difference(None, own, stage),
            note(part),
            lines(part),
            unit=part or "",
        )

    divided = [part for part in parts if any(part in found.parts for found in amounts.values())]
    # What is the whole task's stands first, as in a log: recorded later it would undo the parts.
    whole = any(found.rest is not None for found in amounts.values())
    listed: list[str | None] = [*([None] if whole else []), *divided]
    single = len(parts) == 1
    totals = {step: found.total for step, found in amounts.items()}
    return EstimateRow(
        task.id,
        task.name,
        parts if single else task.lead,
        plan.label_of(task.lead),
        task.amount,
        totals,
        None if partial else _difference(task.amount, totals, stage),
        note(parts[0] if single else None),
        lines(parts[0] if single else None),
        () if single or not divided else tuple(map(part_row, listed)),
        partial and stage in totals,
        parts[0] if single else "",
    )


def _before(estimate: int | None, amounts: Mapping[Step, int], stage: Step) -> int | None:
    """Return what stands at the step before a stage; that before the first is the plan's estimate."""
    place = STAGES.index(stage)
    return amounts.get(STAGES[place - 1]) if place else estimate


def _difference(estimate: int | None, amounts: Mapping[Step, int], stage: Step) -> int | None:
    before = _before(estimate, amounts, stage)
    return amounts[stage] - before if before is not None and stage in amounts else None


def _gaps(
    plan: Plan, task: Task, parts: Unit, amounts: Mapping[Step, StepAmounts], reached: Sequence[Step]
) -> Iterator[EstimateGap]:
    """Yield who has no figure of a task at the last of the steps; leads that share a quota have one together."""
    together = task.scope is Scope.TOTAL
    if together or len(parts) == 1:
        has = [step in amounts for step in reached]
        if not has[-1]:
            yield EstimateGap(task.id, task.name, (plan.label_of(task.lead),), reached[has.index(False)])
        return
    lacking: dict[Step, list[str]] = {}
    for part in parts:
        has = [amounts.get(step, _NOTHING).speaks_of(part) for step in reached]
        if not has[-1] and (task.amount or any(has)):
            lacking.setdefault(reached[has.index(False)], []).append(plan.agencies[part].label)
    yield from (EstimateGap(task.id, task.name, tuple(who), step) for step, who in lacking.items())


def _sections(plan: Plan, rows: Sequence[EstimateRow], stage: Step) -> Iterator[EstimateSection]:
    """Yield the rows by agency, in the order of the plan; those of tasks that several lead stand last."""
    by_agency: dict[str | None, list[EstimateRow]] = {agency: [] for agency in (*plan.agencies, None)}
    for row in rows:
        by_agency[row.agency].append(row)
    for agency, own in by_agency.items():
        if own:
            name = plan.agencies[agency].name if agency is not None else ""
            yield EstimateSection(agency, name, tuple(own), _sum(own, stage))


def _sum(rows: Sequence[EstimateRow], stage: Step) -> EstimateSum:
    estimates = [row.estimate for row in rows if row.estimate is not None]
    known = {step: [row.amounts[step] for row in rows if step in row.amounts] for step in STAGES}
    compared = [row for row in rows if row.difference is not None]
    return EstimateSum(
        len(rows),
        len(estimates),
        sum(estimates) if estimates else None,
        {step: len(amounts) for step, amounts in known.items()},
        sum(row.partial for row in rows),
        {step: sum(amounts) for step, amounts in known.items() if amounts},
        len(compared),
        sum(_before(row.estimate, row.amounts, stage) or 0 for row in compared) if compared else None,
        sum(row.difference or 0 for row in compared) if compared else None,
    )


def _above(sections: Sequence[EstimateSection]) -> Iterator[EstimateRow]:
    for row in (row for section in sections for row in section.rows):
        parts = [part for part in row.parts if (part.difference or 0) > 0]
        yield from parts or ([row] if (row.difference or 0) > 0 else [])


def _allocations(plan: Plan, sections: Sequence[EstimateSection], stage: Step) -> Iterator[Allocation]:
    """Yield what each agency has at a stage, its parts of the tasks that several lead among it."""
    found: dict[str | None, list[int]] = {}
    for leaf in (leaf for section in sections for row in section.rows for leaf in row.leaves):
        if stage in leaf.amounts:
            found.setdefault(leaf.agency, []).append(leaf.amounts[stage])
    for agency in (*plan.agencies, None):
        if amounts := found.get(agency):
            name = plan.agencies[agency].name if agency is not None else ""
            yield Allocation(agency, name, len(amounts), sum(amounts))


class FilledTable(NamedTuple):
    """The table of a stage as it came back; its decided rows are in `form`, each the record of the `step` after.

    `figures` are those of all its rows, that it was built on, by the rows' numbers; not `dated`, its records are of
    the day on which it was read. The record of what is the whole task's has the sum of the task's rows.
    """

    form: FilledForm
    stage: Step
    step: Step
    figures: Mapping[int, Figures]
    dated: bool

    @property
    def undecided(self) -> int:
        """How many rows are empty."""
        return len(self.form.empty)


def decide_table(log: Sequence[Record], table: FilledTable, judge: Judge) -> tuple[Taken, ...]:
    """Hold the rows of a table that came back against a log, as `decide` does with those of forms.

    Where a task has a row of what is in common, all its rows are written anew if one has changed: a step recorded for
    the whole undoes the parts before it.
    """
    last = {record.form: record for record in log if record.form is not None}
    follower = followers(log)

    def known_fate(row: Record) -> Taken | None:
        """Return the fate of a row that the log has in its name already; None where it is to be written."""
        before = last.get(row.form or "")
        if before is None or before.answer != (row if table.dated else replace(row, date=before.date)).answer:
            return None
        head = last_of(before, follower)
        return Taken(row, Fate.KNOWN, head if head.void else None)

    def written(row: Record) -> Taken:
        before = last.get(row.form or "")
        head = last_of(before, follower) if before is not None else None
        stands = head is not None and not head.void and head.id is not None
        if doubts := judge(row, head if stands else None, None):
            return Taken(row, Fate.DOUBTFUL, doubt=doubts[0])
        if head is None or not stands:
            return Taken(row, Fate.NEW)
        return Taken(replace(row, supersedes=head.id), Fate.CORRECTION)

    taken: list[Taken] = []
    for _, group in groupby(table.form.records, key=lambda record: record.task):
        rows = [*group]
        known = [known_fate(row) for row in rows]
        anew = len(rows) > 1 and None in known and any(row.agency is None for row in rows)
        taken += [
            written(row) if anew or fate is None else fate for row, fate in zip(rows, known, strict=True)
        ]
    return tuple(taken)


class ChangedFigure(NamedTuple):
    """A figure that a table was built on, and what it is by now, in đồng; None where there is none."""

    row: int
    task: str
    built_on: int | None
    now: int | None


def changed_since(table: FilledTable, report: EstimateReport) -> ChangedFigure | None:
    """Return the first figure of a table that is another by now; None where all are the same.

    `report` is of the same stage, from the log as it is.
    """
    now = {figures[:2]: figures[2] for figures in map(figures_of, report.leaves)}
    built_on = {figures[:2]: (row, figures[2]) for row, figures in table.figures.items()}
    absent = (None,) * (1 + len(STAGES))
    for key in dict.fromkeys((*built_on, *now)):
        row, before = built_on.get(key, (min(table.figures, default=1), absent))
        for was, is_now in zip(before, now.get(key, absent), strict=True):
            if was != is_now:
                return ChangedFigure(row, key[0], was, is_now)
    if [*built_on] == [*now]:
        return None
    return ChangedFigure(min(table.figures, default=1), "", None, None)


_APPRAISES = re.compile(r"(?:chủ trì(?:(?!gửi|trình|đề nghị)[^.;])*)?thẩm định")
"""How a duty begins that makes its agency appraise; “phối hợp … thẩm định” helps another one."""


def appraiser_of(plan: Plan) -> str | None:
    """Return the agency that appraises estimates, by its own duty or by the rules of funding; None if not certain.

    A duty may begin with the agency's name and a colon; a rule says “gửi Sở Tài chính thẩm định”.
    """
    found: set[str] = set()
    for duty in plan.duties:
        for text in duty.text:
            words = nfc(text).casefold()
            speaks = re.sub(r"^[^:]*: *", "", words).lstrip("- ")
            if ("kinh phí" in words or "dự toán" in words) and _APPRAISES.match(speaks):
                found.update(duty.agencies)
    rules = " ".join(nfc(" ".join(plan.funding_rules)).casefold().split())
    for id_, agency in plan.agencies.items():
        if any(f"gửi {nfc(name).casefold()} thẩm định" in rules for name in agency.spellings):
            found.add(id_)
    certain = len(found) == 1 and not any(plan.agencies[agency].is_group for agency in found)
    return found.pop() if certain else None
