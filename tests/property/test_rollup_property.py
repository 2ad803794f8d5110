"""Of every plan and log, the rows of the roll-up add up to what commands say of it, to the đồng and the due date."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_report
from cchc_cli.domain.reports.check import check_report
from cchc_cli.domain.reports.rollup.rows import ESTIMATE, UNAPPROVED, day_rows, fact_rows
from cchc_cli.domain.reports.rollup.tables import DayRows, FactRows
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.property.test_budget_property import worlds

DATA = Path(__file__).parents[2] / "data"
TESTS = Path(__file__).parents[1] / "data"

Sums = dict[tuple[str, str], int]
"""Amounts by a key and a step; what nothing is said of is absent, which is not zero."""


def _told(report: BudgetReport, name_of: dict[str, str]) -> Sums:
    found: Sums = {}
    for row in report.rows:
        key = name_of.get(row.key[0], row.key[0])
        if row.amount is not None:
            found[key, ESTIMATE] = row.amount
        if row.execution is not None:
            found |= {(key, str(step)): amount for step, amount in row.execution.amounts.items()}
            if row.execution.unapproved:
                found[key, UNAPPROVED] = row.execution.unapproved
    return found


def _added(facts: FactRows, day: DayRows, by: Dimension) -> Sums:
    work = {row.task: row for row in facts.tasks}
    agency = {row.agency: row for row in facts.agencies}
    found: Sums = {}
    for row in day.money:
        key = {
            Dimension.AGENCY: row.lead,
            Dimension.TASK: row.task,
            Dimension.SOURCE: work[row.task].source,
            Dimension.LEVEL: agency[row.lead].tier or "",
            Dimension.QUARTER: row.quarter or "",
        }[by]
        if by is not Dimension.QUARTER or row.step == ESTIMATE:
            found[key, row.step] = found.get((key, row.step), 0) + row.amount
    # Nothing unapproved is no more than that.
    return {place: amount for place, amount in found.items() if amount or place[1] != UNAPPROVED}


def _agree(loaded: LoadedPlan, records: Sequence[Record] | None, as_of: date) -> None:
    facts = fact_rows(loaded, records, [""] * len(records or ()))
    day = day_rows(loaded, records, as_of)
    for by in (Dimension.AGENCY, Dimension.TASK, Dimension.SOURCE, Dimension.LEVEL, Dimension.QUARTER):
        names = dict(loaded.plan.levels) if by is Dimension.LEVEL else {}
        told = budget_report(loaded, [by], records=records, as_of=as_of)
        assert _added(facts, day, by) == _told(told, names), by
    own = [row.amount for row in facts.tasks if row.amount is not None]
    total = budget_report(loaded, [Dimension.TASK]).total
    assert (sum(own) if own else None, sum(not row.duty for row in facts.tasks)) == (
        total.amount,
        total.tasks,
    )

    check = check_report(loaded, records or (), as_of)
    units = [row for row in day.statuses if row.first]
    assert [(row.task, row.unit) for row in units] == [(i.task, "; ".join(i.unit)) for i in check.items]
    assert sum(row.due for row in units) == check.due
    assert Counter(row.task for row in facts.dues) == Counter(
        {w.id: n for w in loaded.plan.works if (n := len(loaded.schedule(w).due))}
    )
    if records is None:
        assert {(row.state, row.done, row.kept, row.overdue, row.behind) for row in day.statuses} <= {
            (None,) * 5
        }
        return
    assert sum(row.kept or 0 for row in units) == check.kept
    assert Counter(row.state for row in units) == Counter({str(s): n for s, n in check.counts if n})
    for figure in ("overdue", "behind", "done", "days_overdue", "silent_since", "next_due"):
        assert [getattr(row, figure) for row in units] == [getattr(item, figure) for item in check.items]
    # What several owe together is of each of them.
    by_lead = Counter(row.lead for row in day.statuses if row.overdue)
    assert by_lead == Counter(lead for item in check.items if item.overdue for lead in item.lead)
    assert [(t.target, t.met) for t in day.targets] == [(t.id, t.met) for t in check.targets]


@pytest.mark.parametrize(
    ("plan", "log", "day"),
    [
        (DATA / "plan_2020.yaml", DATA / "progress_2020.yaml", date(2020, 10, 20)),
        (DATA / "plan_2020.yaml", DATA / "progress_2020.yaml", date(2021, 2, 1)),
        (DATA / "plan_2020.yaml", None, date(2020, 10, 20)),
        (TESTS / "plans" / "plan_158.yaml", TESTS / "logs" / "of-plan-158.yaml", date(2026, 8, 1)),
        (TESTS / "plans" / "plan_158.yaml", None, date(2026, 8, 1)),
    ],
)
def test_rows_of_a_real_plan_add_up_to_its_tables(plan: Path, log: Path | None, day: date) -> None:
    loaded = load_plan(plan)
    _agree(loaded, load_log([log], loaded).records if log is not None else None, day)


@given(worlds())
def test_rows_of_any_plan_add_up_to_its_tables(world: tuple[LoadedPlan, tuple[Record, ...], date]) -> None:
    loaded, records, day = world
    _agree(loaded, records, day)
    _agree(loaded, None, day)


@given(worlds())
def test_each_step_of_a_task_is_in_rows_of_its_leads_alone(
    world: tuple[LoadedPlan, tuple[Record, ...], date],
) -> None:
    loaded, records, day = world
    for row in day_rows(loaded, records, day).money:
        assert row.lead in loaded.plan.works_by_id[row.task].lead
        assert (row.quarter is None) == (row.step != ESTIMATE)
        assert row.step in (ESTIMATE, UNAPPROVED, *Step)
