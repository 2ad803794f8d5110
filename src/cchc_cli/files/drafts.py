"""A draft of a plan as a file's text: judged as the file will be, each finding with its line and comment."""

from collections.abc import Callable, Mapping, Sequence
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
from cchc_cli.files.strict_yaml import Mark, locate, read


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
    errors = _errors(draft, workdays)
    findings = [*draft.findings, *(Finding(f) for f in errors if not _seen(f, draft.findings))]
    refused = {f.path for f in errors}
    by_path: dict[Path, list[Diagnostic]] = {}
    for finding in findings:
        if path := finding.fault.path:
            by_path.setdefault(path, []).append(Diagnostic(finding.fault.code, file, args=finding.fault.args))
    comments = {path: comment(diagnostics) for path, diagnostics in by_path.items()}
    text = plan_text.write(draft.data, comments, head)
    if read(text) != (draft.data, []):
        raise AssertionError("a draft's text does not read back as its data")
    marks = locate(text, set(by_path))
    lines = text.split("\n")
    judged = [
        _judged(finding, file, marks, lines, any(_covers(finding.fault.path, path) for path in refused))
        for finding in findings
    ]
    judged.sort(key=lambda j: (j.diagnostic.line == 0, j.diagnostic.line, j.diagnostic.column))
    return PlanDraft(text, tuple(judged))


def _judged(
    finding: Finding, file: str, marks: Mapping[Path, tuple[Mark, Mark]], lines: Sequence[str], blocks: bool
) -> Judged:
    fault = finding.fault
    mark = marks[fault.path][1] if fault.path in marks else None
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    severity = Severity.ERROR if blocks else Severity.WARNING
    source = lines[line - 1] if line else ""
    return Judged(finding, Diagnostic(fault.code, file, line, column, source, fault.args, severity), blocks)


def _errors(draft: Draft, workdays: Workdays) -> list[Fault]:
    """Return what makes the draft no sound plan, also behind values that are not even well formed."""
    plan, faults = build(Plan, draft.data)
    if plan is None:
        plan, _ = build(Plan, _with_stand_ins(draft.data, faults))
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


def _seen(fault: Fault, findings: tuple[Finding, ...]) -> bool:
    return any(f.fault.path and _covers(f.fault.path, fault.path) for f in findings)


def _covers(one: Path, other: Path) -> bool:
    """Return whether two paths are the same place, or one lies in the other's value (but not in a task or file)."""
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short and (len(short) == len(long) or len(short) >= 3)
