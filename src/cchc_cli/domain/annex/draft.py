"""A draft of a plan file from a document: every cell understood, or kept word for word and found fault with.

The draft is plain data in the form of a plan file; whether it is a sound plan is for the strict reader to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.domain.annex import letter, tasks
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.paper import Paper
from cchc_cli.domain.annex.registry import Registry
from cchc_cli.domain.annex.rows import gather
from cchc_cli.domain.annex.table import lay_out, unread
from cchc_cli.domain.annex.totals import check_parents, check_totals
from cchc_cli.domain.model.faults import Fault, Path
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays

Data = dict[str, object]

_PROSE = ("aims", "requirements", "targets", "contents", "forms", "funding_rules")


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan file's data, every scalar a `str`, and what a person must look at in it.

    `amounts` are the tasks' amounts in đồng, None where there is none or it was not understood.
    """

    data: Data
    findings: tuple[Finding, ...]
    amounts: tuple[int | None, ...]

    @property
    def agencies(self) -> int:
        """The number of agencies in the draft."""
        agencies = self.data.get("agencies")
        return len(agencies) if isinstance(agencies, dict) else 0


class NoAnnex(Exception):  # noqa: N818 - the document is at fault, not the program
    """A document has no table whose headings name work and who does it or when."""


def read_letter(paper: Paper) -> letter.Letter:
    """Read the text around a document's annex alone."""
    layout = lay_out(paper)
    return letter.read(layout.before, layout.after)


def draft_plan(paper: Paper, known: Plan | None, workdays: Workdays) -> Draft:
    """Read a draft of a plan from a document. Raises `NoAnnex` where there is no annex table in it.

    `known` is a plan whose agencies keep their ids, names and groups where the document names them, and whose own
    words for what is counted are known in its schedules.
    """
    layout = lay_out(paper)
    if not layout.annexes:
        raise NoAnnex
    text = letter.read(layout.before, layout.after, paper.title)
    annexes = [annex.read() for annex in layout.annexes]
    data, span, findings = _head(text)
    rows, found = gather(annexes)
    registry = Registry(known)
    read = tasks.read_tasks(rows, registry, span, workdays)
    findings += found + read.findings
    findings += check_totals(annexes, read.amounts)
    findings += check_parents(rows, read.amounts)
    duties, found = _duties(text.duties, registry)
    parts: Data = {
        "levels": registry.levels(),
        "agencies": registry.agencies,
        "basis": list(text.basis),
        **{key: text.sections.get(key, []) for key in _PROSE},
        "duties": duties,
        "closing": list(text.closing),
        "recipients": list(text.recipients),
        "signature": list(text.signature),
        "annex": list(text.annex),
        "units": list(registry.units),
    }
    data |= {key: value for key, value in parts.items() if value or key == "agencies"}
    data["tasks"] = read.tasks
    findings += found + _alike(registry)
    paths = read.paths_of((remark.place for remark in paper.remarks), rows)
    for remark, path in zip(paper.remarks, paths, strict=True):
        findings.append(Finding(Fault(remark.code, path, remark.args), remark.place))
    findings += (find_fault("table-unread", ("tasks",), t.place(-1)) for t in unread(paper, annexes))
    findings += (find_fault("section-unread", words=title) for title in text.unread)
    return Draft(data, tuple(findings), tuple(read.amounts.values()))


def _head(text: letter.Letter) -> tuple[Data, Period | None, list[Finding]]:
    """Return number, title, issuer, place, date and year; what the text does not say is left to a person."""
    data: Data = {"number": text.number, "title": text.title}
    data |= {key: words for key, words in (("issuer", text.issuer), ("place", text.place)) if words}
    if text.issued:
        data["issued"] = text.issued.isoformat()
    span: Period | None = None
    if text.span:
        span = Period(Period.of_year(text.span[0]).start, Period.of_year(text.span[1]).end)
        data["period"] = {"start": span.start.isoformat(), "end": span.end.isoformat()}
    else:
        span = Period.of_year(text.year) if text.year else None
        data["year"] = str(text.year or "")
    unfound = [key for key in ("number", "title", "year") if data.get(key) == ""]
    return data, span, [find_fault(_UNFOUND[key], (key,)) for key in unfound]


_UNFOUND = {"number": "number-unfound", "title": "title-unfound", "year": "year-unfound"}


def _duties(duties: Sequence[letter.DutyText], registry: Registry) -> tuple[list[object], list[Finding]]:
    """Return the duties, each with the agencies that its first words name.

    A rhythm in a duty's words is said, not scheduled: which part of them is the work, only a person can tell.
    """
    found: list[object] = []
    findings: list[Finding] = []
    for duty in duties:
        path: Path = ("duties", len(found))
        ids = registry.addressed(duty.texts[0])
        if not ids:
            words = duty.texts[0][:80]
            findings.append(find_fault("duty-unaddressed", (*path, "agencies"), words=words, id=duty.id))
        if rhythm := letter.rhythm(" ".join(duty.texts)):
            reports = letter.sets_reports(" ".join(duty.texts), rhythm)
            code = "duty-reporting" if reports else "duty-rhythm"
            findings.append(find_fault(code, (*path, "id"), words=rhythm, id=duty.id))
        texts = duty.texts[0] if len(duty.texts) == 1 else list(duty.texts)
        found.append({"id": duty.id, "agencies": tasks.one_or_many(ids), "text": texts})
    return found, findings


def _alike(registry: Registry) -> list[Finding]:
    """List agencies that may be one under two names; only a person can join them."""
    return [
        find_fault(
            "agencies-alike",
            ("agencies", other, "name"),
            words=registry.name(other),
            one=registry.name(kept),
            other=registry.name(other),
            id=kept,
        )
        for kept, other in registry.pairs()
    ]
