"""Whatever was recorded in whatever order: the parts of an estimate add up to its rows, and those to every total."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.reports.estimate import STAGES, estimate_report
from cchc_cli.domain.rules.loaded import LoadedPlan
from tests.conftest import records_of
from tests.domain.reports.test_estimate import SEVERAL

LOADED = LoadedPlan(SEVERAL, Workdays({}))

WHOSE = {
    "1": (None, "dai", "bao"),
    "2": (None, "dai", "bao"),
    "3": (None, "huyen-1", "huyen-2"),
    "4": ("xa",),
    "5": ("huyen-1",),
}
DECISIONS = st.sampled_from([(task, agency) for task, agencies in WHOSE.items() for agency in agencies])
RECORDS = st.lists(
    st.tuples(DECISIONS, st.sampled_from(STAGES), st.integers(0, 60), st.integers(0, 20)), max_size=25
)


@given(RECORDS, st.sampled_from(STAGES), st.integers(0, 20))
def test_parts_rows_sections_allocations_and_the_budget_agree(
    decisions: list[tuple[tuple[str, str | None], Step, int, int]], stage: Step, last: int
) -> None:
    first = date(2020, 1, 2)
    records = records_of(
        *(
            {"task": task, "date": (first + timedelta(days)).isoformat(), step: str(amount)}
            | ({"agency": agency} if agency else {})
            for (task, agency), step, amount, days in decisions
        )
    )
    as_of = first + timedelta(last)
    report = estimate_report(SEVERAL, records, stage, as_of)
    reached = STAGES[: STAGES.index(stage) + 1]
    for row in report.rows:
        for step in reached:
            parts = [leaf.amounts[step] for leaf in row.leaves if step in leaf.amounts]
            assert sum(parts) == row.amounts.get(step, 0)
            assert bool(parts) == (step in row.amounts)
    budget = budget_report(LOADED, [Dimension.TASK], records=records, as_of=as_of).total.execution
    assert budget
    for step in reached:
        amounts = [section.total.amounts.get(step) for section in report.sections]
        known = [amount for amount in amounts if amount is not None]
        assert report.total.amounts.get(step) == budget.at(step) == (sum(known) if known else None)
    assert sum(a.amount for a in report.allocations) == report.total.amounts.get(stage, 0)
    differences = [row.difference for row in report.rows if row.difference is not None]
    assert report.total.difference == (sum(differences) if differences else None)
    assert len(differences) == report.total.compared
