"""A plan file on disk to a `Plan`, with everything that is wrong with it at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cchc_cli.domain.checks import check_plan
from cchc_cli.domain.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.faults import Path as ValuePath
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
        if plan is None:
            faults += _faults_of_the_rest(data, faults)
    del data
    workdays = load_workdays(plan.days_off if plan else ())
    if plan is not None:
        faults += check_plan(plan, workdays)
    diagnostics = place(source.file, source.text, forms, faults) if forms or faults else ()
    if plan is None or forms or any(f.severity is Severity.ERROR for f in faults):
        raise Rejected(diagnostics)
    return LoadedPlan(plan.resolved(), workdays, diagnostics)


def _faults_of_the_rest(data: dict[str, Any], faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults between the values of a plan whose ill-formed values are all in tasks and duties.

    What is ill formed elsewhere, such as an agency, would make sound tasks look at fault: then none is found.
    """
    unsound = {f.path[:2] for f in faults}
    if any(len(at) < 2 or at[0] not in ("tasks", "duties") for at in unsound):
        return []
    kept: dict[str, list[int]] = {}
    sound = dict(data)
    for key in ("tasks", "duties"):
        items = data.get(key, [])
        kept[key] = [i for i in range(len(items)) if (key, i) not in unsound]
        sound[key] = [items[i] for i in kept[key]]
    rest, _ = build(Plan, sound)
    if rest is None:
        return []
    found = check_plan(rest, load_workdays(rest.days_off))
    return [f._replace(path=_where_it_stood(f.path, kept)) for f in found]


def _where_it_stood(path: ValuePath, kept: Mapping[str, Sequence[int]]) -> ValuePath:
    match path:
        case (str(key), int(i), *inner) if key in kept:
            return (key, kept[key][i], *inner)
    return path
