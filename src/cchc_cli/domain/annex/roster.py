"""A list of the units of a group, as a sheet has it: names, short names, whom to ask for there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from cchc_cli.domain.annex.alike import slug
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.domain.model.faults import Fault, Severity
from cchc_cli.domain.model.naming import agencies_meant, bare
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.text import fold

NAME, SHORT, PERSON, EMAIL, PHONE, NUMBER = "name", "short", "person", "email", "phone", "number"

_HEADINGS = {
    NAME: "ten don vi|don vi|ten co quan|co quan|ten|ten day du|ten xa|ten xa phuong|xa phuong|xa phuong dac khu"
    "|xa phuong thi tran|ten xa phuong dac khu|ten xa phuong thi tran|don vi hanh chinh|ten don vi hanh chinh"
    "|ten don vi day du|name|full name|agency|agency name|unit|unit name",
    SHORT: "ten viet tat|viet tat|ten ngan|ten ngan gon|ten tat|ten goi tat|ten gon|short name|short|abbreviation",
    PERSON: "nguoi lien he|ho ten|ho va ten|ho va ten nguoi lien he|ho ten nguoi lien he|dau moi|can bo dau moi"
    "|dau moi lien he|can bo phu trach|nguoi phu trach|lien he|contact|contact person|person",
    EMAIL: "email|e mail|mail|thu dien tu|hop thu|hop thu dien tu|dia chi email|dia chi thu dien tu",
    PHONE: "dien thoai|so dien thoai|sdt|so dt|dt|di dong|so di dong|dien thoai di dong|dien thoai lien he|phone"
    "|phone number|telephone|tel|mobile",
    NUMBER: "tt|stt|so tt|so thu tu|no|nr",
}
_ROLES = {heading: role for role, headings in _HEADINGS.items() for heading in headings.split("|")}

_TOTAL = re.compile(r"(?:tong so|tong cong|tong|cong)(?: \d+)?(?: (?:don vi|xa|phuong|dac khu))*")
_MARK = re.compile(r"(?:[-–•*+]|\d{1,3}[.)])\s+")
"""What leads a name in a numbered list and is none of it."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_CUT_PHONE = re.compile(r"[2-9]\d{8,9}")
"""A national number without its 0, which a spreadsheet leaves out of what it takes for a number."""

_PHONE = re.compile(r"(?:\+?\d[\d .()-]{5,20}\d)(?: ?[;,/] ?\+?\d[\d .()-]{5,20}\d)*")


class RosterUnit(NamedTuple):
    """A unit of a list; what is empty was not said. `place` is that of its name."""

    name: str
    short: str
    person: str
    email: str
    phone: str
    place: Place


@dataclass(slots=True)
class Roster:
    """The units of a list, in its order, and what of it is not understood."""

    units: list[RosterUnit] = field(default_factory=list)
    unread: list[Finding] = field(default_factory=list)


def read_roster(paper: Paper) -> Roster:
    """Read the units from every table of a document."""
    roster = Roster()
    for table in (block for block in paper.blocks if isinstance(block, PaperTable)):
        _read_table(table, roster)
    if not roster.units and not roster.unread:
        roster.unread.append(find_fault("roster-empty", (), Place(1)))
    return roster


def _read_table(table: PaperTable, roster: Roster) -> None:
    filled = [n for n, row in enumerate(table.rows) if any(cell.own.strip() for cell in row)]
    used = sorted({column for n in filled for column, cell in enumerate(table.rows[n]) if cell.own.strip()})
    if not used:
        return
    head = next((n for n in filled if NAME in map(_role, table.rows[n])), None)
    if head is None and len(used) > 1:
        roster.unread.append(
            find_fault("roster-no-names", (), table.place(filled[0]), cell=_words(table.rows[filled[0]]))
        )
        return
    columns = {used[0]: NAME} if head is None else _columns(table, head, used, roster)
    before = len(roster.units)
    for n in filled:
        if head is None or n > head:
            _read_row(table, n, columns, roster, before)


def _columns(table: PaperTable, head: int, used: Sequence[int], roster: Roster) -> dict[int, str]:
    """Return what each column holds by its heading; tell the headings that say nothing known, or something twice."""
    columns: dict[int, str] = {}
    for column in used:
        cell = table.rows[head][column]
        role = _role(cell)
        place = table.place(head, column, cell.text)
        if role in columns.values():
            roster.unread.append(find_fault("roster-column-twice", (), place, cell=cell.text))
        elif role is not None:
            columns[column] = role
        else:
            roster.unread.append(
                Finding(Fault("roster-column-unknown", (), {"cell": cell.text}, Severity.WARNING), place)
            )
    return columns


def _role(cell: Cell) -> str | None:
    return _ROLES.get(_plain(cell.own))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _words(row: Sequence[Cell]) -> str:
    return " · ".join(text for cell in row if (text := cell.own.strip()))


def _read_row(table: PaperTable, n: int, columns: dict[int, str], roster: Roster, before: int) -> None:
    """Read a row of a table; `before` are the units of the tables before it."""
    row = table.rows[n]
    said = {role: " ".join(row[column].own.split()) for column, role in columns.items()}
    place = {role: table.place(n, column) for column, role in columns.items()}
    if not any(said.values()):
        return
    if _TOTAL.fullmatch(_plain(said[NAME] or said.get(NUMBER, ""))):
        stated = {*map(int, re.findall(r"\d+", " ".join(said.values())))}
        count = len(roster.units) - before
        if stated and stated.isdisjoint((count, len(roster.units))) and not any(map(blocks, roster.unread)):
            args = {"cell": " ".join(filter(None, said.values())), "count": count}
            roster.unread.append(Finding(Fault("roster-total", (), args, Severity.WARNING), place[NAME]))
        return
    said[NAME] = name = said[NAME].removeprefix(mark[0] if (mark := _MARK.match(said[NAME])) else "")
    unread = [*_wrong(said, place)]
    roster.unread += unread
    if not unread:
        if _CUT_PHONE.fullmatch(said.get(PHONE, "")):
            warning = Fault("roster-phone-cut", (), {"cell": said[PHONE]}, Severity.WARNING)
            roster.unread.append(Finding(warning, place[PHONE]))
        short, person, email, phone = (said.get(role, "") for role in (SHORT, PERSON, EMAIL, PHONE))
        roster.units.append(RosterUnit(name, short, person, email, phone, place[NAME]))


def _wrong(said: dict[str, str], place: dict[str, Place]) -> Iterator[Finding]:
    """Yield what is no name, no number of a row, no address and no telephone number."""
    name, number = said[NAME], said.get(NUMBER)
    if not re.search(r"[^\W\d_]", name):
        words = name or next(filter(None, said.values()))
        yield find_fault("roster-no-name", (), place[NAME], cell=words)
    elif number is not None and not re.fullmatch(r"\d+[.)]?", number):
        yield find_fault("roster-section", (), place[NUMBER], cell=f"{number} {name}".strip())
    if said.get(EMAIL) and not all(map(_EMAIL.fullmatch, re.split(r"[;,\s]+", said[EMAIL]))):
        yield find_fault("roster-email", (), place[EMAIL], cell=said[EMAIL])
    if said.get(PHONE) and not _PHONE.fullmatch(said[PHONE]):
        yield find_fault("roster-phone", (), place[PHONE], cell=said[PHONE])


def blocks(finding: Finding) -> bool:
    """Return whether nothing may be done with a list in which this was found."""
    return finding.fault.severity is Severity.ERROR


class Member(NamedTuple):
    """A unit of a list as an agency of a plan: under which id, and whether the plan `has` it already."""

    unit: RosterUnit
    agency: str
    has: bool


_ALIKE = 0.9
_MOST_COMPARED = 1_000
"""Names that are compared with each other: their number is squared."""


def members_of(plan: Plan, group: str, roster: Roster) -> tuple[list[Member], list[Finding]]:
    """Return the units of a list as members of a group, new ones under new ids, and what is wrong or doubtful in it."""
    unread = [*roster.unread]
    members: list[Member] = []
    owners = dict(plan.agency_index)
    first: dict[str, RosterUnit] = {}
    for unit in roster.units:
        meant = agencies_meant(plan, unit.name)
        key = meant[0] if len(meant) == 1 else fold(unit.name)
        if group in meant:
            unread.append(find_fault("roster-group", (), unit.place, cell=unit.name))
        elif len(meant) > 1:
            names = [plan.agencies[agency].name for agency in meant]
            unread.append(
                Finding(Fault("roster-several", (), {"cell": unit.name, "names": names}), unit.place)
            )
        elif key in first:
            other = first[key]
            twice = {"cell": unit.name, "other": other.name, "row": other.place.row}
            unread.append(Finding(Fault("roster-twice", (), twice), unit.place))
        elif meant:
            members.append(Member(unit, meant[0], has=True))
        else:
            member = Member(unit, _free_id(unit.name, plan, members), has=False)
            members.append(member)
            unread += _shared(member, plan, owners)
        first.setdefault(key, unit)
    unread += _alike([member.unit for member in members if not member.has])
    listed = {*plan.agencies[group].members, *(member.agency for member in members)}
    size = plan.agencies[group].size
    if size is not None and size != len(listed) and not any(map(blocks, unread)):
        name, count = plan.agencies[group].name, len(listed)
        fault = Fault("roster-size", (), {"cell": name, "size": size, "count": count})
        unread.append(Finding(fault, Place(1)))
    return members, unread


def _free_id(name: str, plan: Plan, members: Sequence[Member]) -> str:
    taken = {*plan.agencies, *(member.agency for member in members)}
    base = slug(name)
    return next(i for n in range(1, len(taken) + 2) if (i := base if n == 1 else f"{base}-{n}") not in taken)


def _shared(member: Member, plan: Plan, owners: dict[str, str]) -> Iterator[Finding]:
    """Yield the fault of a name that is another agency's too, in the plan or in the list."""
    for spelling in filter(None, (member.agency, member.unit.name, member.unit.short)):
        owner = owners.setdefault(fold(spelling), member.agency)
        if owner != member.agency:
            other = plan.agencies[owner].name if owner in plan.agencies else owner
            yield Finding(Fault("roster-shared", (), {"cell": spelling, "other": other}), member.unit.place)


def _alike(units: Sequence[RosterUnit]) -> Iterator[Finding]:
    """Yield the doubt of two names that differ in a letter or two, or in the kind of body alone."""
    compared = [(unit, bare(unit.name)) for unit in units[:_MOST_COMPARED]]
    for n, (unit, words) in enumerate(compared):
        matcher = SequenceMatcher(None, b=words)
        for other, its_words in compared[:n]:
            matcher.set_seq1(its_words)
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE <= matcher.ratio():
                args = {"cell": unit.name, "other": other.name, "row": other.place.row}
                yield Finding(Fault("roster-alike", (), args, Severity.WARNING), unit.place)
