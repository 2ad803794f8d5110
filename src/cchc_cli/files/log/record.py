"""One record into a progress log: a new one, the correction of one, or the taking back of one or a batch."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening, Record, Step, latest
from cchc_cli.domain.model.sent import Sent, withdrawn
from cchc_cli.domain.model.text import nfc
from cchc_cli.domain.reports.record import (
    Words,
    completed,
    correction,
    names_another,
    taking_back,
    to_correct,
)
from cchc_cli.domain.rules.checks import units_unsaid
from cchc_cli.files.disk.read import read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import Appended, append
from cchc_cli.files.log.log import Records
from cchc_cli.files.log.opening import opened
from cchc_cli.files.log.read import resolved
from cchc_cli.files.log.slips import purse_of
from cchc_cli.files.log.torn import log_source
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.read import read

_Found = TypeVar("_Found", Record, tuple[Record, ...])


def add(path: Path, plan: Plan, words: Words, *, head: str, opening: Opening, sure: bool) -> Appended:
    """Add the record that `words` describe. `head`, `opening` and what is raised are as in `append`, here and below.

    Unless the person is `sure`, an amount among the words that is most likely a slip is refused too.
    """
    record = _whole(path, plan, _built(path, plan, words))

    def make(log: Sequence[Record]) -> list[Record]:
        return [record] if sure else [_meant(path, plan, log, record, words)]

    return append(path, plan, make, head=head, opening=opening)


def begins_anew(path: Path, wrong: str, words: Words) -> bool:
    """Return whether words are of another task or target than the record with the id `wrong` that they correct.

    They need all that a new record needs. No lock is taken: what a log says of a record it says for good.
    """
    data, _ = read(log_source(path).text)
    records, _ = build(Records, opened(data).records if isinstance(data, list) else [])
    old = next((record for record in records or () if record.id == wrong), None)
    return old is not None and names_another(old, words)


def correct(path: Path, plan: Plan, wrong: str, words: Words, *, sure: bool) -> Appended:
    """Add the record that stands in for the one with the id `wrong`; `sure` is as in `add`.

    What is not said again stays, while it is of the same task or target. Of another nothing does (`begins_anew`).
    """

    def make(log: Sequence[Record]) -> list[Record]:
        old = _sound(path, to_correct(log, wrong, words))
        if names_another(old, words):
            new = replace(_built(path, plan, words), supersedes=wrong)
        else:
            new = correction(old, _built(path, plan, completed(old, words)), words.keys())
        _whole(path, plan, new)
        return [new] if sure else [_meant(path, plan, log, new, words, old)]

    read_bytes(path)  # only a new record makes a new log
    return append(path, plan, make)


def undo(path: Path, plan: Plan, named: str | None = None) -> Appended:
    """Add the records that take back what was entered last, one or a batch, or what is `named`.

    With the last record of a batch goes what it says was sent; what was sent may be named itself.
    """
    read_bytes(path)
    names: list[str | None] = []
    unknown: list[Fault] = []

    def make(log: Sequence[Record]) -> Sequence[Record]:
        found = taking_back(log, named)
        if isinstance(found, Fault) and found.code == "undo-unknown":
            names[:], unknown[:] = [named], [found]
            return ()
        found = _sound(path, found)
        gone = {record.supersedes for record in found}
        left = {record.batch for record in latest((*log, *found))}
        names[:] = [r.batch for r in log if r.id in gone and r.batch not in left]
        return found

    def send(sent: Sequence[Sent], made: Sequence[Record]) -> Sequence[Sent]:
        back = withdrawn(sent, names)
        if not made and not back:
            raise _refused(path, unknown)
        return back

    return append(path, plan, make, send=send)


def _built(path: Path, plan: Plan, words: Words) -> Record:
    """Make the record that words describe; what is wrong with them is told by the option's name."""
    given = {key: nfc(v) if isinstance(v, str) else [nfc(each) for each in v] for key, v in words.items()}
    if isinstance(agency := given.get("agency"), str):
        given["agency"] = plan.find_agency(agency) or agency
    record, faults = build(Record, given)
    if record is None:
        raise _refused(path, faults)
    return record


def _whole(path: Path, plan: Plan, record: Record) -> Record:
    """Return a record that says all that a person can be asked for."""
    if faults := [*units_unsaid(plan, record)]:
        raise _refused(path, faults)
    return record


def _meant(
    path: Path, plan: Plan, log: Sequence[Record], record: Record, words: Words, before: Record | None = None
) -> Record:
    """Return a record of which no amount among the words is most likely a slip, with `before` gone from the log."""
    if words.keys() & set(Step) and record.task in plan.works_by_id:
        old = before and resolved(before, plan)
        slips = purse_of(plan, log).judge(resolved(record, plan), old, words.keys())
        if slips:
            raise _refused(path, slips)
    return record


def _sound(path: Path, found: _Found | Fault) -> _Found:
    if isinstance(found, Fault):
        raise _refused(path, [found])
    return found


def _refused(path: Path, faults: Iterable[Fault]) -> Rejected:
    return Rejected(
        Diagnostic(fault.code, str(path), place=f"--{fault.path[0]}" if fault.path else "", args=fault.args)
        for fault in faults
    )
