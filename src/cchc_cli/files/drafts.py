"""A draft of a plan as a file's text: judged as the file will be, each finding with its line and comment."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from cchc_cli.domain.annex.draft import Data, Draft
from cchc_cli.domain.annex.finding import Finding, Judged
from cchc_cli.domain.checks import check_plan
from cchc_cli.domain.faults import Diagnostic, Fault, Path, Severity
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.workdays import Workdays
from cchc_cli.files import plan_text
from cchc_cli.files.models import build
from cchc_cli.files.strict_yaml import Mark, locate


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The text of a plan file, and everything in it that a person must look at, in the file's order."""

    text: str
    judged: tuple[Judged, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that a person must finish before the file is a sound plan."""
        return tuple(dict.fromkeys(j.diagnostic.line for j in self.judged if j.blocks))


def write_draft(
    draft: Draft, file: str, workdays: Workdays, head: str, comment: Callable[[Sequence[Diagnostic]], str]
) -> PlanDraft:
    """Return a draft's text under the name `file`; `comment` words the findings of one line.

    What the strict reader will refuse is a finding too, whether or not the document's reading saw it.
    """
    errors = _errors(draft.data, workdays)
    told = _Places(f.fault.path for f in draft.findings if f.fault.path)
    findings = [*draft.findings, *(Finding(f) for f in errors if f.path not in told)]
    refused = _Places(f.path for f in errors)
    by_path: dict[Path, list[Diagnostic]] = {}
    for finding in findings:
        if path := finding.fault.path:
            by_path.setdefault(path, []).append(Diagnostic(finding.fault.code, file, args=finding.fault.args))
    comments = {path: comment(diagnostics) for path, diagnostics in by_path.items()}
    text = plan_text.write(draft.data, comments, head)
    marks = locate(text, set(by_path)) if by_path else {}
    judged = [_judged(f, file, marks, blocks=f.fault.path in refused) for f in findings]
    judged.sort(key=lambda j: (j.diagnostic.line == 0, j.diagnostic.line, j.diagnostic.column))
    return PlanDraft(text, tuple(judged))


def _judged(finding: Finding, file: str, marks: Mapping[Path, tuple[Mark, Mark]], *, blocks: bool) -> Judged:
    fault = finding.fault
    mark = marks[fault.path][1] if fault.path in marks else None
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    severity = Severity.ERROR if blocks else Severity.WARNING
    diagnostic = Diagnostic(fault.code, file, line, column, args=fault.args, severity=severity)
    return Judged(finding, diagnostic, blocks)


_BATCH = 2_000
"""Tasks judged at a time: a plan of 50,000 as values takes four times the memory of its text."""


def _errors(data: Data, workdays: Workdays) -> list[Fault]:
    """Return what makes the draft no sound plan, also behind values that are not even well formed."""
    tasks = data["tasks"]
    assert isinstance(tasks, list)
    faults: dict[Path, Fault] = {}
    for start in range(0, max(len(tasks), 1), _BATCH):
        for fault in _batch_errors({**data, "tasks": tasks[start : start + _BATCH]}, workdays):
            path = fault.path
            if path[:1] == ("tasks",) and len(path) > 1:
                path = ("tasks", start + int(path[1]), *path[2:])
            faults.setdefault(path, fault._replace(path=path))
    seen: set[object] = set()
    for index, task in enumerate(tasks):
        if task["id"] in seen:
            path = ("tasks", index, "id")
            faults.setdefault(path, Fault("id-twice", path, {"id": task["id"]}))
        seen.add(task["id"])
    return list(faults.values())


def _batch_errors(data: Data, workdays: Workdays) -> list[Fault]:
    plan, faults = build(Plan, data)
    if plan is None:
        plan, _ = build(Plan, _with_stand_ins(data, faults))
    unsure = {f.path for f in faults}
    if plan is not None:
        span_unsure = {("year",), ("period",)} & unsure
        for fault in check_plan(plan, workdays):
            judged_by_year = span_unsure and "schedule" in fault.path
            if fault.severity is Severity.ERROR and not judged_by_year and fault.path not in unsure:
                faults.append(fault)
    return faults


_STAND_INS: Mapping[str, object] = {
    "number": "?",
    "title": "?",
    "name": "?",
    "year": "2020",
    "schedule": "Quanh năm",
}


def _with_stand_ins(data: Data, faults: list[Fault]) -> Data:
    """Return the data with something sound in place of each refused value, so that the rest can be judged."""
    copy = deepcopy(data)
    agencies = copy.get("agencies")
    anyone = next(iter(agencies), "?") if isinstance(agencies, dict) else "?"
    for fault in faults:
        holder: Any = copy
        for step in fault.path[:-1]:
            holder = holder[step]
        if not fault.path or not isinstance(holder, dict):
            continue
        key = fault.path[-1]
        if key in ("lead", "agencies"):
            holder[key] = anyone
        elif key in _STAND_INS:
            holder[key] = _STAND_INS[str(key)]
        else:
            holder.pop(key, None)
    return copy


class _Places:
    """Places in a plan. A path is among them where it is one of them, or where it and one of them lie in each
    other's value: a schedule and its second phrase, but not a task and its lead.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = set(paths)
        self._around = {path[:length] for path in self._paths for length in range(3, len(path))}

    def __contains__(self, path: Path) -> bool:
        inside = any(path[:length] in self._paths for length in range(3, len(path)))
        return path in self._paths or path in self._around or inside
