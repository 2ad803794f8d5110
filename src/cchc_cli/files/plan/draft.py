"""A draft of a plan as a file's text: judged as the file will be, each finding with its line and comment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from cchc_cli.domain.annex.draft import Data, Draft, NoAnnex, draft_with, read_letter
from cchc_cli.domain.annex.finding import Finding, Judged
from cchc_cli.domain.annex.head.letter import Letter
from cchc_cli.domain.annex.head.plans import split_plans
from cchc_cli.domain.annex.paper import Paper
from cchc_cli.domain.model.faults import Diagnostic, Fault, Path, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.plan.load import judge, known_plan
from cchc_cli.files.yaml_text import write as plan_text
from cchc_cli.files.yaml_text.read import locate
from cchc_cli.files.yaml_text.syntax import Mark

_READING, _READ = 60, 85
"""Percent of an import's time that reading the document takes, and after which it is understood."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """The text of a plan file, and everything in it that a person must look at, in the file's order."""

    text: str
    judged: tuple[Judged, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that a person must finish before the file is a sound plan."""
        return tuple(dict.fromkeys(j.diagnostic.line for j in self.judged if j.blocks))


def read_draft(
    file: FilePath,
    agencies: FilePath | None,
    workdays: Workdays,
    part: Callable[[int, int], None],
    plan_number: str | None = None,
) -> tuple[Paper, Draft, Plan | None]:
    """Return a document, the draft read from it, and the plan whose agencies are known in it (`known_plan`).

    `part` is told how much of the work is done, of how much. Raises `Rejected` where no plan is in the document, or
    several and no `plan_number` says which is meant.
    """
    paper = _one_plan(
        file, read_paper(file, lambda done, total: part(done * _READING, total * 100)), plan_number
    )

    def offer(letter: Letter) -> Plan | None:
        return known_plan(agencies, letter.issuer, letter.stated.years)

    try:
        draft, known = draft_with(paper, offer, workdays)
    except NoAnnex:
        raise whole_file("annex-unfound", str(file)) from None
    part(_READ, 100)
    return paper, draft, known


def _one_plan(file: FilePath, paper: Paper, number: str | None) -> Paper:
    """Return the plan of this number in a document. One without a number is called by its place, from 1."""
    plans = split_plans(paper)
    if number is None and len(plans) == 1:
        return paper
    letters = [read_letter(plan) for plan in plans]
    numbers = [letter.number or str(place) for place, letter in enumerate(letters, 1)]
    wanted = [plan for plan, own in zip(plans, numbers, strict=True) if number and fold(own) == fold(number)]
    if len(wanted) == 1:
        return wanted[0]
    listed = [f"{own} ({letter.title})" for own, letter in zip(numbers, letters, strict=True)]
    if number is None:
        raise whole_file("plans-several", str(file), plans="; ".join(listed))
    raise whole_file("plans-unknown", str(file), number=number, plans="; ".join(listed))


def write_draft(
    draft: Draft, file: str, head: str, comment: Callable[[Sequence[Diagnostic]], str]
) -> PlanDraft:
    """Return a draft's text under the name `file`; `comment` words the findings of one line.

    What the strict reader will refuse is a finding too, whether or not the document's reading saw it.
    """
    refused, warned = _faults(draft.data)
    found = {f.fault.path for f in draft.findings}
    findings = [
        *draft.findings,
        *(Finding(f) for path, f in refused.items() if path not in found),
        *(Finding(f) for f in warned),
    ]
    text = plan_text.write(draft.data, _comments(findings, file, comment), head)
    marks = locate(text, {f.fault.path for f in findings}) if findings else {}
    judged = [_judged(f, file, marks, blocks=f.fault.path in refused) for f in findings]
    judged.sort(key=lambda j: (j.diagnostic.line == 0, j.diagnostic.line, j.diagnostic.column))
    return PlanDraft(text, tuple(judged))


def _comments(
    findings: Sequence[Finding], file: str, comment: Callable[[Sequence[Diagnostic]], str]
) -> dict[Path, str]:
    by_path: dict[Path, list[Fault]] = {}
    for finding in findings:
        if finding.fault.path:
            by_path.setdefault(finding.fault.path, []).append(finding.fault)
    same: dict[str, str] = {}  # thousands of lines can say one thing: it is kept once
    comments: dict[Path, str] = {}
    for path, faults in by_path.items():
        words = comment([Diagnostic(fault.code, file, args=fault.args) for fault in faults])
        comments[path] = same.setdefault(words, words)
    return comments


def _judged(finding: Finding, file: str, marks: Mapping[Path, tuple[Mark, Mark]], *, blocks: bool) -> Judged:
    fault = finding.fault
    line, column = (0, 0)
    if fault.path and fault.path in marks:
        key, value = marks[fault.path]
        # The comment stands beside the value, or beside the key where the value is a block below it.
        mark = value if blocks or value.line == key.line else key
        line, column = mark.line + 1, mark.column + 1
    severity = Severity.ERROR if blocks else Severity.WARNING
    diagnostic = Diagnostic(fault.code, file, line, column, args=fault.args, severity=severity)
    return Judged(finding, diagnostic, blocks)


_BATCH = 2_000
"""Tasks judged at a time: a plan of 50,000 as values takes four times the memory of its text."""

_BATCHES = 4
"""The most batches: each is judged with all of the plan's agencies, of which there may be as many as tasks."""


_WARNED = "group-unsized"
"""Of what a plan is warned of, what its document most likely leaves open and only a person can add."""


def _faults(data: Data) -> tuple[dict[Path, Fault], list[Fault]]:
    """Return what makes the draft no sound plan, also behind values that are not even well formed; and warnings."""
    tasks = data["tasks"]
    assert isinstance(tasks, list)
    faults: dict[Path, Fault] = {}
    warned: dict[Path, Fault] = {}
    batch = max(_BATCH, -(-len(tasks) // _BATCHES))
    for start in range(0, max(len(tasks), 1), batch):
        _, _, found = judge({**data, "tasks": tasks[start : start + batch]})
        for fault in found:
            if fault.severity is not Severity.ERROR:
                if fault.code == _WARNED:
                    warned[fault.path] = fault
                continue
            path = fault.path
            if path[:1] == ("tasks",) and len(path) > 1:
                path = ("tasks", start + int(path[1]), *path[2:])
            path = _present(data, path)
            faults.setdefault(path, fault._replace(path=path))
    seen: set[object] = set()
    for index, task in enumerate(tasks):
        if task["id"] in seen:
            path = ("tasks", index, "id")
            faults.setdefault(path, Fault("id-twice", path, {"id": task["id"]}))
        seen.add(task["id"])
    return faults, list(warned.values())


def _present(data: Data, path: Path) -> Path:
    """Return as much of a path as the data has: of a single phrase, a fault names the first of its list."""
    value: Any = data
    for length, step in enumerate(path):
        there = (
            step in value if isinstance(value, dict) else isinstance(value, list) and isinstance(step, int)
        )
        if not there:
            return path[:length]
        value = value[step]
    return path
