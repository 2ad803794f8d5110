"""A plan file on disk to a `Plan`, with everything that is wrong with it at once."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cchc_cli.domain.model.faults import Fault, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.cache.store import digest_of, remembered
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.shipped import SHIPPED_PLAN, shipped

# A fault that means nothing where the part of the plan that it is held against was left out.
_NEEDS = {"agencies": "agency-unknown", "levels": "level-unknown", "year": "agency-ended"}


def load_plan(path: Path | str | None = None) -> LoadedPlan:
    """Read a plan file; None is the plan that is shipped. Raises `Rejected` with every error of the file."""
    file = Path(path) if path is not None else shipped(SHIPPED_PLAN)
    name, data = str(file), read_bytes(file)
    digest = digest_of("plan", name, data)
    return replace(remembered(LoadedPlan, digest, lambda: plan_from(decode(name, data))), digest=digest)


def known_plan(path: Path | None, issuer: str, years: tuple[int, int] | None) -> Plan | None:
    """Return the plan whose agencies a document may name: the one given; or the shipped one, if it is of the same
    `issuer` and its period has a year of the document's `years` (first and last; None is not known).

    Agencies are merged, renamed and counted anew: of another year, the names and sizes of a plan are no one's.
    """
    if path is not None:
        return load_plan(path).plan
    own = load_plan(None).plan
    if not issuer or fold(issuer) != fold(own.issuer or "") or years is None:
        return None
    return own if years[0] <= own.span.end.year and own.span.start.year <= years[1] else None


def plan_from(source: Source) -> LoadedPlan:
    """Read a plan from its text; see `load_plan`."""
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.files.yaml_text.place import place
    from cchc_cli.files.yaml_text.read import read

    data, forms = read(source.text)
    plan: Plan | None = None
    faults: list[Fault] = []
    workdays = load_workdays()
    if data is None and not forms:
        faults = [Fault("plan-empty")]
    elif data is not None and not isinstance(data, dict):
        faults = [Fault("plan-not-mapping")]
    elif data is not None:
        plan, workdays, faults = judge(data)
    del data
    diagnostics = place(source.file, source.text, forms, faults) if forms or faults else ()
    if plan is None or forms or any(f.severity is Severity.ERROR for f in faults):
        raise Rejected(diagnostics)
    loaded = LoadedPlan(plan.resolved(), workdays, diagnostics)
    works = {work.schedule: work for work in loaded.plan.works}
    return replace(loaded, schedules={form: loaded.schedule(work) for form, work in works.items()})


def judge(data: dict[str, Any]) -> tuple[Plan | None, Workdays, list[Fault]]:
    """Return the plan that `data` describes, None where a value is ill formed; its working days; every fault."""
    from cchc_cli.domain.rules.checks import check_plan
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.files.yaml_text.build import build

    plan, faults = build(Plan, data)
    if plan is None:
        return None, load_workdays(), faults + _faults_of_the_rest(data, faults)
    workdays = load_workdays(plan.days_off)
    return plan, workdays, [*faults, *check_plan(plan, workdays)]


def _faults_of_the_rest(data: dict[str, Any], faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults between the values of a plan of which some are ill formed, those left out."""
    from cchc_cli.domain.rules.checks import STRUCTURE, check_plan
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.files.yaml_text.build import build
    from cchc_cli.files.yaml_text.mend import mended_plan

    sound, aside = mended_plan(data, faults)
    rest, _ = build(Plan, sound)
    if rest is None:
        return []
    hidden = {code for key, code in _NEEDS.items() if (key,) in aside}
    if ("year",) in aside:
        found = [f for check in STRUCTURE for f in check(rest)]
    else:
        found = list(check_plan(rest, load_workdays(rest.days_off)))
    return [f for f in found if f.code not in hidden and not any(f.path[:n] in aside for n in (1, 2, 3))]
