"""A draft of a plan file from a document: every cell understood, or kept word for word and found fault with.

The draft is plain data in the form of a plan file; whether it is a sound plan is for the strict reader to say.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from cchc_cli.domain.annex import tasks
from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.head import letter
from cchc_cli.domain.annex.head.lines import TableLine
from cchc_cli.domain.annex.head.prose import DutyText
from cchc_cli.domain.annex.layout import Layout, lay_out
from cchc_cli.domain.annex.ledger import Ledger
from cchc_cli.domain.annex.paper import Paper, Place
from cchc_cli.domain.annex.registry import Registry
from cchc_cli.domain.annex.repeated import count_once
from cchc_cli.domain.annex.rows import Gathering, make_ids_unique, sections_above
from cchc_cli.domain.annex.totals import check_columns, check_parents, check_totals
from cchc_cli.domain.model.faults import Fault, Path
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays

Data = dict[str, object]

_QUOTED = 120
"""Letters of what is left that its finding quotes."""

_PROSE = ("aims", "requirements", "targets", "contents", "forms", "funding_rules")


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan file's data, every scalar a `str`, and what a person must look at in it.

    `amounts` are the tasks' amounts in đồng, None where there is none or it was not understood; `account` says
    what became of each line and cell of the document.
    """

    data: Data
    findings: tuple[Finding, ...]
    amounts: tuple[int | None, ...]
    account: Ledger

    @property
    def agencies(self) -> int:
        """The number of agencies in the draft."""
        agencies = self.data.get("agencies")
        return len(agencies) if isinstance(agencies, dict) else 0


class NoAnnex(Exception):  # noqa: N818 - the document is at fault, not the program
    """A document has no table whose headings name work and who does it or when."""


def read_letter(paper: Paper) -> letter.Letter:
    """Read the text around a document's annex alone."""
    return _letter(lay_out(paper, Ledger()), paper)


def draft_plan(paper: Paper, known: Plan | None, workdays: Workdays) -> Draft:
    """Read a draft of a plan from a document. Raises `NoAnnex` where there is no annex table in it.

    `known` is a plan whose agencies keep their ids, names and groups where the document names them, and whose own
    words for what is counted are known in its schedules.
    """
    return draft_with(paper, lambda _: known, workdays)[0]


def draft_with(
    paper: Paper, offer: Callable[[letter.Letter], Plan | None], workdays: Workdays
) -> tuple[Draft, Plan | None]:
    """Read a draft of a plan from a document, and return it with the plan that is known in it.

    `offer` gives that plan for the text around the annex; see `draft_plan`.
    """
    account = Ledger()
    layout = lay_out(paper, account)
    if not layout.annexes:
        raise NoAnnex
    text = _letter(layout, paper)
    known = offer(text)
    read_annexes = [laid.read(account) for laid in layout.annexes]
    under = sections_above(read_annexes)
    gathered: list[Gathering] = []
    for n, annex in enumerate(read_annexes):
        on = gathered[-1].goes_on_in(annex) if gathered and not annex.above else ()
        gathered.append(Gathering(annex, n, account, under[n] or on))
    data, span, findings = _head(text)
    counted, found = count_once(layout.annexes, gathered, account)
    findings += found
    rows = make_ids_unique(counted)
    registry = Registry(known)
    read = tasks.read_tasks(rows, registry, span, workdays)
    findings += [finding for annex in counted for finding in annex.findings()]
    findings += read.findings
    annexes = [annex.annex for annex in counted]
    findings += check_totals(annexes, read.amounts)
    findings += check_columns(annexes, read.amounts, span)
    findings += check_parents(rows, read.amounts)
    duties, found = _duties(text.duties, registry, {row.id for row in rows})
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
    findings += (find_fault("table-unread", ("tasks",), t.place, t.words) for t in layout.unread)
    findings += _enter_texts(account, layout, text)
    findings += _left(account, paper, findings)
    for finding in findings:
        if finding.place is not None and finding.place.column:
            account.leave(finding.place, finding.fault.code)
    return Draft(data, tuple(findings), tuple(read.amounts.values()), account), known


def _letter(layout: Layout, paper: Paper) -> letter.Letter:
    cells = {text.place[:3] for text in (*layout.before, *layout.after) if text.place.table}
    rows = Counter(cell[:2] for cell in cells)
    before, after = (
        [TableLine(t.words) if rows[t.place[:2]] > 1 else t.words for t in texts]
        for texts in (layout.before, layout.after)
    )
    return letter.read(before, after, paper.title)


def _enter_texts(account: Ledger, layout: Layout, text: letter.Letter) -> Iterator[Finding]:
    """Enter what became of the lines around the annexes; those between two of them head the later one.

    Yields a finding on each section that has no place in a plan.
    """
    for line, entry in zip((*layout.before, *layout.after), text.entries, strict=True):
        account.enter(line.place, entry.fate, entry.by)
        if entry.by == letter.UNREAD:
            yield find_fault("section-unread", (), line.place, entry.words)
    head = {line.place for line in layout.before}
    for line in (line for annex in layout.annexes for line in annex.above):
        if line.place not in head:
            account.pass_over(line.place, "annex-head")


def _left(account: Ledger, paper: Paper, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield a finding on each line and row of which something is left, and nothing else is found there."""
    found = {f.place[:3] for f in findings if f.place is not None}
    rows: dict[tuple[int, int], list[tuple[Place, str]]] = {}
    for place, words in account.left(paper):
        if not found & {(place.table, 0, 0), (place.table, place.row, 0), place[:3]}:
            rows.setdefault((place.table, place.row), []).append((place, one_line(words)))
    for (table, _), cells in rows.items():
        place = cells[0][0] if len(cells) == 1 else cells[0][0]._replace(column=0)
        words = "; ".join(words for _, words in cells)
        if table:
            yield find_fault("cells-left", ("tasks",), place, words, words_there=words[:_QUOTED])
        else:
            yield find_fault("line-left", (), place, words, words_there=words[:_QUOTED])


def _head(text: letter.Letter) -> tuple[Data, Period | None, list[Finding]]:
    """Return number, title, issuer, place, date and year; what the text does not say is left to a person."""
    data: Data = {"number": text.number, "title": text.title}
    data |= {key: words for key, words in (("issuer", text.issuer), ("place", text.place)) if words}
    if text.issued:
        data["issued"] = text.issued.isoformat()
    stated = text.stated
    span: Period | None = None
    if stated.period:
        span = Period(*stated.period)
        data["period"] = {"start": span.start.isoformat(), "end": span.end.isoformat()}
    else:
        span = Period.of_year(stated.year) if stated.year else None
        data["year"] = str(stated.year or "")
    unfound = [key for key in ("number", "title") if data.get(key) == ""]
    findings = [find_fault(_UNFOUND[key], (key,)) for key in unfound]
    if len(text.numbers) > 1:
        findings.append(find_fault("number-several", ("number",), numbers=text.numbers))
    return data, span, [*findings, *_of_year(text, span)]


def _of_year(text: letter.Letter, span: Period | None) -> Iterator[Finding]:
    """Yield what is doubtful in the plan's year: none, several, one that its issue does not bear out."""
    year, month = text.issue or (None, None)
    if text.stated.rivals:
        yield find_fault("year-several", ("year",), words=text.title, years=[*map(str, text.stated.rivals)])
    elif span is None:
        # A plan of December is most often that of the coming year.
        yield find_fault("year-unfound", ("year",), near=str(year + (month == 12)) if year else "")
    elif text.stated.school:
        yield find_fault("year-school", ("period",), start=span.start, end=span.end)
    if span and year and not span.start.year - 1 <= year <= span.end.year:
        key = "period" if text.stated.period else "year"
        yield find_fault("year-unlike-issue", (key,), words=text.title, issue=str(year))


_UNFOUND = {"number": "number-unfound", "title": "title-unfound"}


def _duties(
    duties: Sequence[DutyText], registry: Registry, taken: Set[str]
) -> tuple[list[object], list[Finding]]:
    """Return the duties, each with the agencies that its first words name.

    A rhythm in a duty's words is said, not scheduled: which part of them is the work, only a person can tell.
    `taken` are the tasks' ids: a duty of one of them has another.
    """
    found: list[object] = []
    findings: list[Finding] = []
    for duty in duties:
        path: Path = ("duties", len(found))
        duty_id = f"TH.{duty.id}" if duty.id in taken else duty.id
        # A line that others follow says whom they are for.
        ids = registry.addressed(duty.texts[0] + ":" * (len(duty.texts) > 1))
        if not ids:
            words = duty.texts[0][:80]
            findings.append(find_fault("duty-unaddressed", (*path, "agencies"), words=words, id=duty_id))
        if rhythm := letter.rhythm(" ".join(duty.texts)):
            reports = letter.sets_reports(" ".join(duty.texts), rhythm)
            code = "duty-reporting" if reports else "duty-rhythm"
            findings.append(find_fault(code, (*path, "id"), words=rhythm, id=duty_id))
        texts = duty.texts[0] if len(duty.texts) == 1 else list(duty.texts)
        found.append({"id": duty_id, "agencies": tasks.one_or_many(ids), "text": texts})
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
