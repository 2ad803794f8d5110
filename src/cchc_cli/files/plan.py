"""A plan file on disk to a `Plan`, with everything that is wrong with it at once."""

from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.checks import check_plan
from cchc_cli.domain.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.workdays import Workdays
from cchc_cli.files.diagnostics import Rejected, place
from cchc_cli.files.models import build
from cchc_cli.files.shipped import shipped
from cchc_cli.files.source import Source, read_source
from cchc_cli.files.strict_yaml import read
from cchc_cli.files.workdays import load_workdays

SHIPPED_PLAN = "plan_2020.yaml"
"""The plan that is meant where none is given."""


class LoadedPlan(NamedTuple):
    """A sound plan, the working days that it is reckoned with, and what should be looked at in it."""

    plan: Plan
    workdays: Workdays
    warnings: tuple[Diagnostic, ...] = ()


def load_plan(path: Path | None) -> LoadedPlan:
    """Read a plan file; None is the plan that is shipped. Raises `Rejected` with every error of the file."""
    return plan_from(read_source(path if path is not None else shipped(SHIPPED_PLAN)))


def plan_from(source: Source) -> LoadedPlan:
    """Read a plan from its text; see `load_plan`."""
    data, forms = read(source.text)
    plan: Plan | None = None
    faults: list[Fault] = []
    if data is None and not forms:
        faults = [Fault("plan-empty")]
    elif data is not None and not isinstance(data, dict):
        faults = [Fault("plan-not-mapping")]
    elif data is not None:
        plan, faults = build(Plan, data)
    del data
    workdays = load_workdays(plan.days_off if plan else ())
    if plan is not None:
        faults += check_plan(plan, workdays)
    diagnostics = place(source.file, source.text, forms, faults) if forms or faults else ()
    if plan is None or forms or any(f.severity is Severity.ERROR for f in faults):
        raise Rejected(diagnostics)
    return LoadedPlan(plan.resolved(), workdays, diagnostics)
