"""What plans and logs come to, against a second opinion that knows the design and nothing of the program.

`REFERENCE_CASES` is how many plans and logs are tried of each of four seeds, `REFERENCE_SEED` the first of these.
"""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from itertools import islice

import pytest

from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.reporting import parse_period
from cchc_cli.domain.reports.budget import TIMES, BudgetRow, Dimension, budget_report
from cchc_cli.domain.reports.check import CheckItem, check_report
from cchc_cli.domain.reports.missing import missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.read import Source
from cchc_cli.files.log.read import records_from
from cchc_cli.files.plan.load import plan_from
from tests.reference.generate import Case, cases
from tests.reference.money import NOTHING, Row, accounts, by_lead, by_work
from tests.reference.plan import Due, dues, periods, window_of
from tests.reference.status import Standing, silences, standings

pytestmark = pytest.mark.once

CASES = int(os.environ.get("REFERENCE_CASES", "150"))
SEED = int(os.environ.get("REFERENCE_SEED", "1"))

Records = tuple[Record, ...]
Pairs = Iterator[tuple[object, object]]
"""What the program says, and what the reference says, of one thing."""


def due_dates(case: Case, plan: LoadedPlan, _: Records) -> Pairs:
    """Each due date, and whether the plan prints it."""
    for work, own in zip(plan.plan.works, case.plan.works, strict=True):
        schedule = plan.schedule(work)
        told = [(day, n not in schedule.assumed) for n, day in enumerate(schedule.due)]
        yield from _rows(
            told, [(due.day, due.printed) for due in sorted(dues(case.plan, own), key=_day_first)]
        )


def _day_first(due: Due) -> tuple[date, bool]:
    return due.day, due.printed


def statuses(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """Every figure of every work and unit, and its state."""
    told = [_standing(item) for item in check_report(plan, records, case.as_of).items]
    yield from _rows(told, [_figures(own) for own in standings(case.plan, case.entries, case.as_of)])


def _standing(item: CheckItem) -> tuple[object, ...]:
    return (
        item.task,
        item.unit,
        item.of,
        item.due,
        item.done,
        item.rest,
        item.overdue,
        item.oldest_due,
        item.days_overdue,
        item.behind,
        item.behind_since,
        item.days_behind,
        item.next_due,
        item.filled_late,
        item.state.value,
    )


def _figures(own: Standing) -> tuple[object, ...]:
    return (
        own.work,
        own.units,
        own.of,
        own.due_so_far,
        own.done,
        own.rest,
        own.overdue,
        own.oldest_due,
        own.days_overdue,
        own.behind,
        own.behind_since,
        own.days_behind,
        own.next_due,
        own.filled_late,
        own.state,
    )


def silence(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """Who is silent in every period that is over."""
    for period in periods(case.plan):
        if period.closing < case.as_of:
            asked = parse_period(period.code, period.year, plan.plan.reporting)
            silent = missing_report(plan, records, asked, case.as_of).silent
            told = {(task, unit.unit) for unit in silent for task in unit.tasks}
            own = silences(case.plan, case.entries, case.as_of, window_of(case.plan, period))
            for work in case.plan.works:
                for units in case.plan.items(work):
                    key = work.key, units
                    yield (key, period.code, key in told), (key, period.code, key in own)


def money_by_task(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """Each step, what is left, and the rate, of every task and in all."""
    report = budget_report(plan, [Dimension.TASK], records=records, as_of=case.as_of)
    own = by_work(case.plan, case.entries, case.as_of)
    for row in report.rows:
        yield _money(row), _with_rate(own[row.key[0]])
    yield _money(report.total), _with_rate(sum(own.values(), NOTHING))
    yield sum(map(_row, report.rows), NOTHING), _row(report.total)


def money_by_agency(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """Rows add up to the total; what is a unit's is its lead's, and what is a whole task's is divided."""
    report = budget_report(plan, [Dimension.AGENCY], records=records, as_of=case.as_of)
    own = by_lead(case.plan, case.entries, case.as_of)
    divided = own.pop(None, NOTHING)
    yield sum(map(_row, report.rows), NOTHING), sum(own.values(), divided)
    rows = {row.key[0]: _row(row) for row in report.rows}
    for lead in own.keys() | rows.keys():
        told, mine = rows.get(lead or "", NOTHING), own.get(lead, NOTHING)
        for field in fields(Row):
            least = getattr(mine, field.name)
            most = least + getattr(divided, field.name)
            figure = getattr(told, field.name)
            yield (lead, field.name, figure), (lead, field.name, min(max(figure, least), most))


def tables(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """The cells of a table by two dimensions, and each of its margins, add up to its total, whatever they are."""
    by = random.Random(case.plan_text).sample(list(Dimension), 2)
    report = budget_report(plan, by, records=records, as_of=case.as_of)
    own = sum(by_work(case.plan, case.entries, case.as_of).values(), NOTHING)
    if not TIMES.isdisjoint(by):
        own = replace(NOTHING, amount=own.amount)
    for rows in (report.rows, *report.margins, (report.total,)):
        yield sum(map(_row, rows), NOTHING), own


def findings(case: Case, plan: LoadedPlan, records: Records) -> Pairs:
    """Amounts above the estimate; spending without approval, and above it."""
    told = check_report(plan, records, case.as_of).findings
    for own in accounts(case.plan, case.entries, case.as_of):
        mine = [f for f in told if f.task == own.work.key]
        yield (
            {
                (f.code.removesuffix("-above-estimate"), f.amount, f.limit)
                for f in mine
                if "estimate" in f.code
            },
            own.above_estimate(),
        )
        unapproved = {_unit(f.agency): f.amount for f in mine if f.code == "spent-without-approval"}
        yield unapproved, own.unapproved()
        # Where one lead has the task, what is of the whole task is of that lead.
        whole = own.work.leads if len(own.work.leads) == 1 else ()
        above = {_unit(f.agency) for f in mine if f.code == "spent-above-approved"}
        yield above, {unit or whole for unit in own.above_approval()}


def _unit(agency: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return agency if isinstance(agency, tuple) else () if agency is None else (agency,)


def _rows(told: Sequence[object], own: Sequence[object]) -> Pairs:
    yield len(told), len(own)
    yield from zip(told, own, strict=False)


def _row(row: BudgetRow) -> Row:
    if row.execution is None:
        return replace(NOTHING, amount=row.amount or 0)
    return Row(
        amount=row.amount or 0,
        proposed=row.execution.at(Step.PROPOSED) or 0,
        appraised=row.execution.at(Step.APPRAISED) or 0,
        approved=row.execution.at(Step.APPROVED) or 0,
        spent=row.execution.at(Step.SPENT) or 0,
        spent_unapproved=row.execution.spent_unapproved or 0,
    )


def _money(row: BudgetRow) -> tuple[object, ...]:
    assert row.execution is not None
    return _row(row), row.execution.remaining or 0, row.execution.rate or 0


def _with_rate(own: Row) -> tuple[object, ...]:
    return own, own.remaining, own.rate or 0


KINDS: tuple[Callable[[Case, LoadedPlan, Records], Pairs], ...] = (
    due_dates,
    statuses,
    silence,
    money_by_task,
    money_by_agency,
    tables,
    findings,
)


def compared(seed: int, number: int) -> Counter[str]:
    """Compare what the program and the reference say of so many cases; return how often, by kind."""
    counts: Counter[str] = Counter()
    for case in islice(cases(seed), number):
        plan = plan_from(Source("plan.yaml", case.plan_text))
        records, _ = records_from(Source("progress.yaml", case.log_text), plan.plan)
        for kind in KINDS:
            for told, own in kind(case, plan, records):
                counts[kind.__name__] += 1
                assert told == own, (
                    f"{kind.__name__} as of {case.as_of}:\n  program   {told}\n  reference {own}\n"
                    f"{case.plan_text}---\n{case.log_text}"
                )
    return counts


@pytest.mark.parametrize("seed", range(SEED, SEED + 4))
def test_the_program_says_what_the_reference_says(seed: int) -> None:
    counts = compared(seed, CASES)
    print(dict(counts))
    assert all(counts[kind.__name__] >= CASES for kind in KINDS), counts
