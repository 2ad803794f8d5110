"""A draft of a plan file from a document: every cell understood, or kept word for word and found fault with.

The rules for what a row, a blank cell and a merged cell mean are those of the annexes that provinces write;
each is said where it is applied. The draft is plain data in the form of a plan file; whether it is a sound
plan is for the strict reader to say.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cchc_cli.domain.annex import letter
from cchc_cli.domain.annex.agencies import Mention, likely_pairs, mentions, slug, split_parties
from cchc_cli.domain.annex.cells import Money, read_money, read_schedule, split_items
from cchc_cli.domain.annex.table import (
    Annex,
    Line,
    Role,
    find,
    is_section,
    is_total,
    is_whole_total,
    one_line,
    section_mark,
    section_name,
)
from cchc_cli.domain.faults import Diagnostic, Fault, Path
from cchc_cli.domain.paper import Paper, Place
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.schedule import Period
from cchc_cli.domain.text import fold
from cchc_cli.domain.workdays import Workdays

Data = dict[str, object]

_DITTO = re.compile(
    r"-?\s*n(?:hư )?\s*t(?:rên)?\s*-?|\(?như trên\)?|như dòng trên|[\"″”]|//|-//-|nt\.?", re.IGNORECASE
)
_BLANK = re.compile(r"[-–—.…/\s]*")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person must look at: the fault (its path is in the draft), the cell, and its words."""

    fault: Fault
    place: Place | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding as it stands in the written file. `blocks`: the file is no sound plan until it is settled."""

    finding: Finding
    diagnostic: Diagnostic
    blocks: bool


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


def draft_plan(paper: Paper, known: Plan | None, workdays: Workdays) -> Draft:
    """Read a draft of a plan from a document. Raises `NoAnnex` where there is no annex table in it.

    `known` is a plan whose agencies keep their ids, names and groups where the document names them.
    """
    annexes, before, after = find(paper)
    if not annexes:
        raise NoAnnex
    return _Drafting(known, workdays).draft(paper, annexes, letter.read(before, after))


def read_letter(paper: Paper) -> letter.Letter:
    """Read the text around a document's annex alone."""
    _, before, after = find(paper)
    return letter.read(before, after)


@dataclass(slots=True)
class _Row:
    """A task as it is gathered from its rows."""

    line: Line
    annex: int
    id: str
    sections: tuple[tuple[str, str], ...]  # (mark, name), outermost first
    group: str = ""
    name: str = ""
    products: list[str] = field(default_factory=list)
    numbered: bool = True


class _Drafting:
    """The draft while it is made: what is known of agencies, and the findings so far."""

    def __init__(self, known: Plan | None, workdays: Workdays) -> None:
        self.known = known
        self.workdays = workdays
        self.agencies: dict[str, Data] = {}
        self.ids: dict[str, str] = {}  # agency id by folded name, of those that `known` lacks
        self.findings: list[Finding] = []
        self.span: Period | None = None
        self.paths: dict[Place, Path] = {}  # where a cell's words went

    def find_fault(
        self, code: str, path: Path = (), place: Place | None = None, words: str = "", **args: object
    ) -> None:
        self.findings.append(Finding(Fault(code, path, args), place, words))

    def draft(self, paper: Paper, annexes: Sequence[Annex], text: letter.Letter) -> Draft:
        data = self.head(text)
        rows = self.rows(annexes)
        tasks: list[object] = []
        amounts: dict[int, int | None] = {}
        above: _Row | None = None
        resolved: dict[Role, str] = {}
        for row in rows:
            same_table = above is not None and above.annex == row.annex
            task, amount = self.task(row, ("tasks", len(tasks)), resolved if same_table else {})
            amounts[id(row)] = amount
            tasks.append(task)
            above = row
        self.totals(annexes, rows, amounts)
        duties = self.duties(text.duties)
        parts: Data = {
            "levels": self.levels(),
            "agencies": self.agencies,
            "basis": list(text.basis),
            **{key: text.sections.get(key, []) for key in _PROSE},
            "duties": duties,
            "closing": list(text.closing),
            "recipients": list(text.recipients),
            "signature": list(text.signature),
            "annex": list(text.annex),
        }
        data.update({key: value for key, value in parts.items() if value})
        data["tasks"] = tasks
        self.suggest_pairs()
        for remark in paper.remarks:
            path = self.paths.get(remark.place) if remark.place else None
            self.findings.append(Finding(Fault(remark.code, path or (), remark.args), remark.place))
        for title in text.unread:
            self.find_fault("section-unread", words=title)
        return Draft(data, tuple(self.findings), tuple(amounts[id(row)] for row in rows))

    # -- the head

    def head(self, text: letter.Letter) -> Data:
        """Return number, title, issuer, place, date and year; what the text does not say is left to a person."""
        data: Data = {"number": text.number, "title": text.title}
        if not text.number:
            self.find_fault("number-unfound", ("number",))
        if not text.title:
            self.find_fault("title-unfound", ("title",))
        data |= {key: words for key, words in (("issuer", text.issuer), ("place", text.place)) if words}
        if text.issued:
            data["issued"] = text.issued.isoformat()
        if text.span:
            first, last = Period.of_year(text.span[0]), Period.of_year(text.span[1])
            self.span = Period(first.start, last.end)
            data["period"] = {"start": first.start.isoformat(), "end": last.end.isoformat()}
        elif text.year:
            self.span = Period.of_year(text.year)
            data["year"] = str(text.year)
        else:
            data["year"] = ""
            self.find_fault("year-unfound", ("year",))
        return data

    # -- rows

    def rows(self, annexes: Sequence[Annex]) -> list[_Row]:
        """Return the tasks of every annex, each with its id, its section and the merged cell that it inherits."""
        rows: list[_Row] = []
        for index, annex in enumerate(annexes):
            rows += self.rows_of(annex, index)
        self.make_ids_unique(rows, len(annexes))
        return rows

    def rows_of(self, annex: Annex, index: int) -> list[_Row]:
        rows: list[_Row] = []
        sections: list[tuple[int, str, str, Line]] = []  # rank, mark, name, line
        used: set[int] = set()
        unnumbered = not any(line.number for line in annex.lines if not is_total(line))
        counted = 0
        for line, following in pairwise([*annex.lines, None]):
            assert line is not None
            if is_total(line):
                continue
            if is_section(line, following):
                mark = section_mark(line)
                rank = _rank(mark, [s[1] for s in sections])
                sections = [s for s in sections if s[0] < rank]
                sections.append((rank, mark, section_name(line), line))
                continue
            last = rows[-1] if rows and rows[-1].sections == _heads(sections) else None
            name = one_line(line.cell(Role.NAME).own)
            number = line.number
            if unnumbered:
                starts = bool(name) or last is None or bool(line.filled & _OWN_TASK)
            else:
                starts = (bool(number) and not line.cell(Role.NUMBER).above) or number is None or last is None
            products = split_items(line.cell(Role.PRODUCTS).own)
            if not starts and not line.filled & _OWN_TASK and last is not None:
                # A further row of the same task: more products, more words of the name.
                last.products += products
                last.name = f"{last.name} {name}".strip()
                self.keep_rest(line, last)
                continue
            counted += 1
            if starts:
                row_id = str(counted) if unnumbered else (number or line.text(Role.NUMBER))
                row = _Row(line, index, row_id, _heads(sections), "", name, products, bool(number))
            else:
                assert last is not None
                row = _Row(
                    line, index, _next_part(rows), _heads(sections), "", name, products, numbered=False
                )
            used.update(id(s[3]) for s in sections)
            self.inherit_name(row, last)
            rows.append(row)
        if unnumbered and rows:
            self.find_fault("rows-unnumbered", place=rows[0].line.table.place(0), count=len(rows))
        for _, _, name, line in sections:
            if id(line) not in used:
                self.find_fault("row-unused", place=line.place(), words=name)
        return rows

    def keep_rest(self, line: Line, last: _Row) -> None:
        for column, cell in enumerate(line.cells):
            role = line.columns[column].role
            if cell.own.strip() and role not in (Role.NAME, Role.PRODUCTS, Role.NUMBER):
                place = line.place_at(column)
                self.find_fault("row-continued", place=place, words=one_line(cell.own), task=last.id)

    def inherit_name(self, row: _Row, last: _Row | None) -> None:
        """Give a row whose task cell is the rest of a merged one (or blank under one) that cell as its group.

        Such a row is known by its products; so is the first row of the merged cell.
        """
        if row.name or last is None:
            return
        if not last.group:
            last.group = last.name
            last.name = _joined(last.products) or last.name
        row.group = last.group
        row.name = _joined(row.products) or row.group

    def make_ids_unique(self, rows: Sequence[_Row], annexes: int) -> None:
        """Number rows through: where numbers begin again in each section or annex, its mark stands before them."""
        for prefix in (_section_prefix, _annex_prefix):
            seen = [row.id for row in rows]
            if len(set(seen)) == len(seen):
                return
            for row in rows:
                row.id = prefix(row, annexes) + row.id

    # -- one task

    def task(self, row: _Row, path: Path, resolved: dict[Role, str]) -> tuple[Data, int | None]:
        """Return a task's data and its amount in đồng; `resolved` holds the texts of the row above it."""
        line = row.line
        group = " / ".join(filter(None, [*(name for _, name in row.sections), row.group]))
        task: Data = {"id": row.id}
        if group:
            task["group"] = group
        task["name"] = row.name
        if not row.numbered and not row.id.isdigit():
            self.find_fault("row-unnumbered", (*path, "id"), line.place(Role.NUMBER), row.id, id=row.id)
        if not row.name:
            self.find_fault("name-blank", (*path, "name"), line.place(Role.NAME))
        if row.products:
            task["products"] = row.products
        lead, coordinating = self.parties(line, path, resolved)
        self.name_agencies(task, "lead", lead, path, line)
        self.name_agencies(task, "coordinating", coordinating, path, line)
        self.schedule(task, line, path, resolved)
        amount = self.money(task, line, path)
        self.note(task, line, path)
        return task, amount

    def cell_text(self, line: Line, role: Role, path: Path, resolved: dict[Role, str]) -> str:
        """Return a cell's text; a blank or “như trên” takes that of the row above, and a blank is said."""
        cell = line.cell(role)
        text = cell.text.strip()
        if (at := line.at(role)) is not None:
            self.paths[line.table.place(line.index, at)] = (*path, _KEYS[role])
        above = resolved.get(role, "")
        if _DITTO.fullmatch(one_line(text)) and above:
            return above
        required = role in (Role.LEAD, Role.SCHEDULE, Role.PARTIES)
        if required and _BLANK.fullmatch(text):
            if above and line.at(role) is not None:
                self.find_fault("cell-as-above", (*path, _KEYS[role]), line.place(role), one_line(above))
                return above
            self.find_fault("cell-blank", (*path, _KEYS[role]), line.place(role))
            return ""
        resolved[role] = text
        return text

    def parties(self, line: Line, path: Path, resolved: dict[Role, str]) -> tuple[str, str]:
        """Return the texts of the leading and the coordinating agencies, parting a column that holds both."""
        if line.at(Role.PARTIES) is None:
            lead = self.cell_text(line, Role.LEAD, path, resolved)
            return lead, self.cell_text(line, Role.COORDINATING, path, resolved)
        both = self.cell_text(line, Role.PARTIES, path, resolved)
        parts = split_parties(both)
        if parts is not None and parts[0]:
            return parts
        if both:
            self.find_fault("parties-unlabelled", (*path, "lead"), line.place(Role.PARTIES), one_line(both))
        return both, ""

    def name_agencies(self, task: Data, key: str, text: str, path: Path, line: Line) -> None:
        """Put the agencies of a cell under `key`, and its words beside them where they say more than a name."""
        items = [] if _BLANK.fullmatch(text) else split_items(text)
        named = mentions(text) if items else ()
        ids = [self.agency(m, line) for m in named if not m.nobody or (key == "lead" and len(named) == 1)]
        ids = list(dict.fromkeys(ids))
        if ids:
            task[key] = ids[0] if len(ids) == 1 else ids
        elif key == "lead":
            task[key] = ""
        names = [str(self.agencies[i]["name"]) for i in ids]
        if items and items != names[:1]:
            task[f"{key}_text"] = items[0] if len(items) == 1 else items
        role = Role.LEAD if key == "lead" else Role.COORDINATING
        role = role if line.at(role) is not None else Role.PARTIES
        for mention in named:
            if not mention.clear and not mention.nobody and not self.is_known(mention.name):
                self.find_fault(
                    "agency-unclear", (*path, key), line.place(role), mention.name, name=mention.name
                )

    def schedule(self, task: Data, line: Line, path: Path, resolved: dict[Role, str]) -> None:
        text = self.cell_text(line, Role.SCHEDULE, path, resolved)
        if not text:
            task["schedule"] = ""
            return
        phrases, faults = read_schedule(text, self.span, self.workdays)
        task["schedule"] = phrases[0] if len(phrases) == 1 else phrases
        for n, fault in faults:
            at: Path = (*path, "schedule") if len(phrases) == 1 else (*path, "schedule", n)
            self.findings.append(Finding(fault._replace(path=at), line.place(Role.SCHEDULE), phrases[n]))

    def money(self, task: Data, line: Line, path: Path) -> int | None:
        """Put the amount and the source of funds; return the amount in đồng where it is understood."""
        cell = line.cell(Role.AMOUNT)
        at = line.at(Role.AMOUNT)
        unit = line.columns[at].unit if at is not None else 1
        source = split_items(line.cell(Role.FUNDING).text)
        # One amount for several rows is written once, at the first.
        money = Money() if cell.above else read_money(cell.text, unit)
        words = [*money.words, *(w for w in source if not _BLANK.fullmatch(w))]
        if money.written:
            task["amount"] = money.written
        if money.fault:
            fault = money.fault._replace(path=(*path, "amount"))
            self.findings.append(Finding(fault, line.place(Role.AMOUNT), one_line(cell.text)))
        if money.written or words:
            kind, understood = funding_kind(words, bool(money.written))
            funding: Data = {"kind": kind}
            if words:
                funding["text"] = words[0] if len(words) == 1 else words
            task["funding"] = funding
            if not understood:
                role = Role.FUNDING if source else Role.AMOUNT
                self.find_fault(
                    "funding-unclear", (*path, "funding", "kind"), line.place(role), "; ".join(words)
                )
        if not cell.above and money.amount is not None and at is not None and self.shared(line, at):
            self.find_fault("amount-shared", (*path, "amount"), line.place(Role.AMOUNT), one_line(cell.text))
        return money.amount

    def shared(self, line: Line, column: int) -> bool:
        below = line.index + 1
        rows = line.table.rows
        return below < len(rows) and rows[below][column].above and not rows[below][column].left

    def note(self, task: Data, line: Line, path: Path) -> None:
        """Put the note, and after it the words of columns that are not known, with their headings."""
        notes = [w for w in split_items(line.cell(Role.NOTE).text) if not _BLANK.fullmatch(w)]
        for column, cell in enumerate(line.cells):
            title, words = line.columns[column].title, one_line(cell.text)
            if line.columns[column].role is None and words and not _BLANK.fullmatch(words):
                notes.append(f"{title}: {words}" if title else words)
                place = line.place_at(column)
                self.find_fault("column-unknown", (*path, "note"), place, words, title=title)
        if notes:
            task["note"] = "; ".join(notes)

    # -- agencies

    def is_known(self, name: str) -> bool:
        return self.known is not None and self.known.find_agency(name) is not None

    def agency(self, mention: Mention, line: Line | None = None) -> str:
        """Return the id of a named agency: the known one, the one drafted before, or a new one."""
        if self.known and (known_id := self.known.find_agency(mention.name)):
            self.take(known_id)
            return known_id
        folded = fold(mention.name)
        if folded not in self.ids:
            base = agency_id = slug(mention.name)
            count = 1
            while agency_id in self.agencies or (self.known and agency_id in self.known.agencies):
                count += 1
                agency_id = f"{base}-{count}"
            self.ids[folded] = agency_id
            name = mention.name[0].upper() + mention.name[1:]
            self.agencies[agency_id] = {"name": name}
            if level := _level(mention):
                self.agencies[agency_id]["level"] = level
        return self.ids[folded]

    def take(self, agency_id: str) -> None:
        """Bring a known agency into the draft, with its members and successors."""
        assert self.known is not None
        waiting = [agency_id]
        while waiting:
            current = waiting.pop()
            if current in self.agencies:
                continue
            agency = self.known.agencies[current]
            self.agencies[current] = _plain(
                agency.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            )
            waiting += [*agency.members, *agency.successors]

    def levels(self) -> Data:
        """Return the names of the levels that the draft's agencies are of."""
        used = dict.fromkeys(str(a["level"]) for a in self.agencies.values() if "level" in a)
        names = {**_LEVELS, **(self.known.levels if self.known else {})}
        return {level: names.get(level, level) for level in names if level in used}

    def suggest_pairs(self) -> None:
        """List agencies that may be one under two names; only a person can join them."""
        new = set(self.ids.values())
        names = {agency_id: str(a["name"]) for agency_id, a in self.agencies.items()}
        for one, other in likely_pairs(names):
            if one in new or other in new:
                later = other if other in new else one
                self.find_fault(
                    "agencies-alike",
                    ("agencies", later, "name"),
                    words=names[later],
                    one=names[one],
                    other=names[other],
                    id=one if later == other else other,
                )

    # -- what stands below

    def totals(
        self, annexes: Sequence[Annex], rows: Sequence[_Row], amounts: Mapping[int, int | None]
    ) -> None:
        """Hold each total row against the sum of the rows that it stands for."""
        by_line = {(row.annex, row.line.table.number, row.line.index): amounts[id(row)] for row in rows}
        for index, annex in enumerate(annexes):
            whole = part = 0
            for line, following in pairwise([*annex.lines, None]):
                assert line is not None
                if not is_total(line):
                    own = by_line.get((index, line.table.number, line.index))
                    if own is None and is_section(line, following):
                        self.check_subtotal(line, annex, by_line, index)
                        part = 0
                    whole += own or 0
                    part += own or 0
                    continue
                stated = _stated_total(line)
                if stated is None:
                    continue
                sums = (whole,) if is_whole_total(line) else (part, whole)
                if stated not in sums:
                    self.find_fault(
                        "total-differs",
                        place=line.place(Role.AMOUNT),
                        words=_stated_words(line),
                        stated=stated,
                        total=sums[0],
                    )
                part = 0

    def check_subtotal(
        self, line: Line, annex: Annex, amounts: Mapping[tuple[int, int, int], int | None], index: int
    ) -> None:
        """Hold an amount on a section's head against the sum of the rows under it."""
        stated = _stated_total(line)
        if stated is None:
            return
        lines = annex.lines[annex.lines.index(line) + 1 :]
        rank, total = _rank(section_mark(line), []), 0
        for later, following in pairwise([*lines, None]):
            assert later is not None
            if is_total(later):
                break
            if is_section(later, following) and _rank(section_mark(later), [section_mark(line)]) <= rank:
                break
            total += amounts.get((index, later.table.number, later.index)) or 0
        if stated != total:
            self.find_fault(
                "total-differs",
                place=line.place(Role.AMOUNT),
                words=_stated_words(line),
                stated=stated,
                total=total,
            )

    def duties(self, duties: Sequence[letter.Duty]) -> list[object]:
        """Return the duties, each with the agencies that its first words name."""
        found: list[object] = []
        for duty in duties:
            path: Path = ("duties", len(found))
            ids = self.addressed(duty.texts[0])
            texts: object = duty.texts[0] if len(duty.texts) == 1 else list(duty.texts)
            agencies: object = (ids[0] if len(ids) == 1 else ids) if ids else ""
            if not ids:
                self.find_fault("duty-unaddressed", (*path, "agencies"), words=duty.texts[0][:80], id=duty.id)
            if rhythm := letter.rhythm(" ".join(duty.texts)):
                self.find_fault("duty-rhythm", (*path, "id"), words=rhythm, id=duty.id)
            found.append({"id": duty.id, "agencies": agencies, "text": texts})
        return found

    def addressed(self, text: str) -> list[str]:
        """Return the agencies that a duty speaks to: those before its colon, or named by its first words."""
        head, colon, _ = text.partition(":")
        if colon and len(head) < 200:
            return list(dict.fromkeys(self.agency(m) for m in mentions(head)))
        names = {fold(str(a["name"])): i for i, a in self.agencies.items()}
        if self.known:
            for agency_id, agency in self.known.agencies.items():
                for spelling in filter(None, (agency.name, agency.short, *agency.aliases)):
                    names.setdefault(fold(spelling), agency_id)
        rest = re.sub(r"^(?:de nghi|giao|yeu cau) ", "", fold(text))
        ids: list[str] = []
        while name := max(
            (n for n in names if re.match(re.escape(n) + r"(?!\w)", rest)), key=len, default=""
        ):
            ids.append(names[name])
            if self.known and names[name] in self.known.agencies:
                self.take(names[name])
            rest = re.sub(r"^(?:[;,]| va)+ ?", "", rest[len(name) :].strip())
        return list(dict.fromkeys(ids))


_PROSE = ("aims", "requirements", "targets", "contents", "forms", "funding_rules")
_OWN_TASK: set[Role | None] = {Role.LEAD, Role.SCHEDULE, Role.AMOUNT, Role.PARTIES}
_KEYS = {
    Role.LEAD: "lead",
    Role.PARTIES: "lead",
    Role.SCHEDULE: "schedule",
    Role.COORDINATING: "coordinating",
}
_LEVELS = {"trung-uong": "Trung ương", "tinh": "Cấp tỉnh", "huyen": "Cấp huyện", "xa": "Cấp xã"}

# Folded words of a source of funds, asked in this order: “tự bố trí, lồng ghép” is first of all integrated.
_FUNDING = (
    ("integrated", re.compile(r"\b(?:long (?:ghep|gep)|ket hop|integrated)\b")),
    (
        "self-funded",
        re.compile(
            r"\b(?:(?:tu|chu dong) (?:bo tri|can doi|bao dam|dam bao|chu|thuc hien)|tu tuc|self-funded)\b"
        ),
    ),
    ("non-state", re.compile(r"\b(?:xa hoi hoa|tai tro|huy dong|non-state)\b")),
    (
        "recurrent",
        re.compile(
            r"\b(?:(?:kinh phi|chi|nguon|ngan sach) (?:hoat dong )?thuong xuyen"
            r"|(?:kinh phi|du toan)(?: chi)?(?: duoc)? (?:cap|giao|bo tri) (?:hang|hang) nam|recurrent)\b"
        ),
    ),
    (
        "other",
        re.compile(r"\b(?:khong|chua co|kinh phi tu|tu nguon|nguon khac|nguon thuc hien|theo|khac|other)\b"),
    ),
    ("budget", re.compile(r"\b(?:ngan sach|nst|nsnn|nsdp|nstw|kinh phi cchc|kinh phi cai cach|budget)\b")),
    ("self-funded", re.compile(r"\bbo tri\b")),
    ("other", re.compile(r"\bnguon\b")),
)


def funding_kind(words: Sequence[str], has_amount: bool) -> tuple[str, bool]:
    """Return the kind of funding that the first understood words name, and whether any are understood.

    >>> funding_kind(["Lồng gép cùng các nội dung"], False), funding_kind([], True)
    (('integrated', True), ('budget', True))
    """
    if not words:
        return "budget", True
    for item in words:
        folded = fold(item)
        for kind, pattern in _FUNDING:
            if pattern.search(folded):
                return kind, True
    return ("budget" if has_amount else "other"), False


def _heads(sections: Sequence[tuple[int, str, str, Line]]) -> tuple[tuple[str, str], ...]:
    return tuple((mark, name) for _, mark, name, _ in sections)


def _rank(mark: str, open_marks: Sequence[str]) -> int:
    """Return how deep a section's mark stands: A, I, 1, 1.1; a head without a mark is the deepest."""
    if re.fullmatch(r"[IVXLC]+", mark) and not (mark in "CL" and any(m in "ABD" for m in open_marks)):
        return 1
    if re.fullmatch(r"[A-Z]", mark):
        return 0
    return 2 + mark.count(".") if mark else 9


def _next_part(rows: Sequence[_Row]) -> str:
    """Return the id of a further row of the last numbered task: 3.2 after 3, 3.3 after 3.2."""
    base = next(row.id for row in reversed(rows) if row.numbered or row is rows[0])
    taken = {row.id for row in rows}
    count = 2
    while f"{base}.{count}" in taken:
        count += 1
    return f"{base}.{count}"


def _joined(products: Sequence[str]) -> str:
    return "; ".join(p.rstrip(" ;") for p in products) if len(products) > 1 else "".join(products)


def _section_prefix(row: _Row, _: int) -> str:
    marks = [mark for mark, _ in row.sections if mark]
    if not marks or row.id.startswith(marks[-1] + "."):
        return ""
    return marks[-1] + "."


def _annex_prefix(row: _Row, annexes: int) -> str:
    return f"PL{row.annex + 1}." if annexes > 1 else ""


def _level(mention: Mention) -> str:
    """Return the level that an agency's own words name; nothing where they name none."""
    name = mention.name.lower()
    if re.search(r"\bcấp xã\b|\bcác xã\b|^ubnd (?:xã|phường|thị trấn)\b", name):
        return "xa"
    if re.search(r"\bcấp huyện\b|\bcác huyện\b|^ubnd (?:huyện|thị xã)\b", name):
        return "huyen"
    if re.search(r"^sở \w|\bcấp tỉnh\b|\btỉnh(?: ủy| uỷ)?$|^tỉnh đoàn\b", name):
        return "tinh"
    label = re.fullmatch(r"(?:o )?cap (tinh|huyen|xa)", fold(mention.label))
    return label[1] if label else ""


def _plain(value: object) -> Data:
    """Return dumped values as a file has them: every scalar a `str`."""

    def scalar(v: object) -> object:
        if isinstance(v, dict):
            return {k: scalar(x) for k, x in v.items()}
        if isinstance(v, list):
            return scalar(v[0]) if len(v) == 1 else [scalar(x) for x in v]
        return str(v)

    plain = scalar(value)
    assert isinstance(plain, dict)
    return plain


def _stated_words(line: Line) -> str:
    cell = line.cell(Role.AMOUNT)
    return one_line(cell.own or next((c.own for c in line.cells if c.own.strip()), ""))


def _stated_total(line: Line) -> int | None:
    """Return the sum that a total row states, in its amount cell or in its words; None where it has none."""
    at = line.at(Role.AMOUNT)
    unit = line.columns[at].unit if at is not None else 1
    money = read_money(line.cell(Role.AMOUNT).own, unit)
    if money.amount is not None:
        return money.amount
    words = re.search(
        r"\d[\d.,]*\s*(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s*đồng)?|đồng|đ)?\s*$", _stated_words(line)
    )
    if words is None or not line.cells or fold(_stated_words(line)).startswith(("bang chu", "(bang chu")):
        return None
    return read_money(words[0], unit).amount
