"""The units of a group, from a sheet into a plan's text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.annex.paper import Paper, Place
from cchc_cli.domain.annex.roster import Member, members_of, read_roster
from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.model.plan import Agency, Plan
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.write import write_output
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.office.workbook import column_letters
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.yaml_text.edit import settle
from cchc_cli.files.yaml_text.insert import Insertion, insert
from cchc_cli.files.yaml_text.read import read
from cchc_cli.files.yaml_text.write import scalar


class Joined(NamedTuple):
    """A plan with a list's units in it, what was joined to the group, and what is doubtful in the list.

    `changed` says whether the plan's file is another now, `settled` whether it had a comment that no longer holds.
    """

    plan: Plan
    changed: bool
    settled: bool
    members: tuple[Member, ...]
    doubts: tuple[Diagnostic, ...]


def join(path: Path, group: str, file: Path, remarks: Sequence[str] = ()) -> Joined:
    """Put the units of a list into the plan file as agencies, and make them members of a group (an id).

    What a comment for a person beside the group's name says goes where it is one of `remarks`, which then is not so.
    Raises `Rejected`, and nothing is written, where the plan is not sound, the list is not understood in any place,
    or does not fit the plan.
    """
    data = read_bytes(path)
    source = decode(str(path), data)
    plan = plan_from(source).plan
    paper = read_paper(file)
    members, findings = members_of(plan, group, read_roster(paper))
    found = [
        Diagnostic(
            one.fault.code,
            str(file),
            args=one.fault.args,
            severity=one.fault.severity,
            place=_cell(one.place) if one.place is not None else "",
        )
        for one in findings
    ]
    if any(one.is_error for one in found):
        raise Rejected(found)
    doubts = (*_remarks(paper, str(file)), *found)
    filled = insert(source.text, [*_insertions(plan, group, members, source.text)])
    text = settle(filled, ("agencies", group, "name"), remarks)
    new = plan_from(Source(source.file, text)).plan
    kept = {agency: new.agencies[agency] for agency in plan.agencies}
    kept[group] = replace(kept[group], members=plan.agencies[group].members)
    if replace(new, agencies=kept) != plan:
        raise AssertionError("a plan with new members does not read back as it was meant")
    if text != source.text:
        mark = data[: len(data) - len(source.text.encode())]
        write_output(path, mark + text.encode(), force=True)
    return Joined(new, text != source.text, text != filled, tuple(members), doubts)


def _cell(place: Place) -> str:
    cell = f"{column_letters(place.column)}{place.row or ''}"
    return f"{place.sheet}!{cell}" if place.sheet and cell else place.sheet or cell


def _remarks(paper: Paper, file: str) -> Iterator[Diagnostic]:
    """Yield what the reader of the list left out: what is hidden or struck."""
    for remark in paper.remarks:
        place = _cell(remark.place) if remark.place is not None else ""
        yield Diagnostic(remark.code, file, args=remark.args, severity=Severity.WARNING, place=place)


def _insertions(plan: Plan, group: str, members: Sequence[Member], text: str) -> Iterator[Insertion]:
    data, _ = read(text)
    assert isinstance(data, dict)
    own = plan.agencies[group]
    added = [member.agency for member in members if member.agency not in own.members]
    if "members" in data["agencies"][group]:
        yield from (Insertion(("agencies", group, "members"), "", scalar(agency)) for agency in added)
    elif added:
        yield Insertion(("agencies", group), "members", f"[{', '.join(map(scalar, added))}]")
    for member in members:
        if not member.has:
            yield Insertion(("agencies",), scalar(member.agency), _entry(member, own))


def _entry(member: Member, group: Agency) -> str:
    """Return the mapping of a new agency in one line; it is of its group's level."""
    unit = member.unit
    contact = _mapping({"person": unit.person, "email": unit.email, "phone": unit.phone})
    values = {"name": unit.name, "short": unit.short, "level": group.level or ""}
    return "{" + _mapping(values, contact and f"contact: {{{contact}}}") + "}"


def _mapping(values: dict[str, str], more: str = "") -> str:
    entries = (f"{key}: {scalar(value)}" for key, value in values.items() if value)
    return ", ".join((*entries, more) if more else entries)
