"""The papers of twice as many agencies take twice the work: counted in calls, which no busy machine changes."""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.estimate import estimate_report
from cchc_cli.domain.reports.form_lines import estimate_form, estimating
from cchc_cli.domain.reports.remind import remind_report
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.read import Source
from cchc_cli.files.log.read import records_from
from cchc_cli.files.plan.load import plan_from

TODAY = date(2026, 7, 10)


def loaded_with(units: int) -> LoadedPlan:
    names = [f"x{n}" for n in range(units)]
    agencies = "".join(f"  {name}: {{name: Xã {name}}}\n" for name in names)
    return plan_from(
        Source(
            "plan.yaml",
            "number: 1/KH\ntitle: Kế hoạch\nyear: 2026\nagencies:\n"
            f"{agencies}  xs: {{name: Các xã, members: [{', '.join(names)}]}}\n"
            'tasks: [{id: "1", name: Việc, lead: xs, schedule: 31/3, amount: 1.000.000}]\n',
        )
    )


def remind(loaded: LoadedPlan, units: int) -> None:
    report = remind_report(loaded, (), TODAY)
    assert len(report.letters[0].lists.late) == units


def estimates(loaded: LoadedPlan, units: int) -> None:
    text = "".join(
        f'- {{task: "1", agency: x{n}, date: 2026-01-02, proposed: 9, lines: [{{item: a, amount: 9}}]}}\n'
        for n in range(units)
    )
    report = estimate_report(loaded.plan, records_from(Source("log.yaml", text), loaded.plan)[0])
    assert (len(report.allocations), report.total.amounts[Step.PROPOSED]) == (units, 9 * units)


def forms(loaded: LoadedPlan, units: int) -> None:
    asked = estimating(loaded.plan)
    assert sum(len(estimate_form(loaded.plan, a, t, TODAY).tasks) for a, t in asked.items()) == units


@pytest.mark.parametrize("work", [remind, estimates, forms])
def test_twice_the_agencies_take_twice_the_calls(work: Callable[[LoadedPlan, int], None]) -> None:
    def calls(units: int) -> int:
        loaded, count = loaded_with(units), 0

        def counting(_frame: FrameType, event: str, _arg: object) -> None:
            nonlocal count
            count += event.endswith("call")

        sys.setprofile(counting)
        try:
            work(loaded, units)
        finally:
            sys.setprofile(None)
        return count

    assert calls(400) < 2.3 * calls(200)
