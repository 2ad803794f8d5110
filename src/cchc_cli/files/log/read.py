"""The texts of progress logs to records, each judged against its plan, and put together."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from cchc_cli.domain.model.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.model.faults import Path as DataPath
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.sent import in_force
from cchc_cli.domain.rules.checks import check_records, check_sent
from cchc_cli.domain.rules.clashes import clashes
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.log import Log, Records, Register
from cchc_cli.files.log.opening import foreign, opened
from cchc_cli.files.log.torn import told as torn_told
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.mend import mended_log
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import locate, read

_File = TypeVar("_File")

_SUFFIX = re.compile(r"\.ya?ml$", re.IGNORECASE)
_COPY = re.compile(r" \(\d+\)$| - (Copy|Bản sao).*$|[-_. ]*conflict.*$", re.IGNORECASE)


class LogFile(NamedTuple):
    """One log as it was read: its records, each with its place in the file's list, and what to look at in them.

    `sent` is all that it says was sent, with what was taken back.
    """

    source: Source
    records: Records
    places: tuple[int, ...]
    sent: Register
    warnings: tuple[Diagnostic, ...]


def log_of(sources: Sequence[Source], plan: Plan) -> Log:
    """Read logs from their texts, as `load_log` does from files."""
    return together(sources, lambda source: source, plan)


def together(files: Iterable[_File], source_of: Callable[[_File], Source], plan: Plan) -> Log:
    """Read logs, each from the text that `source_of` gives. Raises `Rejected` with every error of every file."""
    diagnostics: list[Diagnostic] = []
    logs: list[LogFile] = []
    for file in files:
        try:
            logs.append(read_log(source_of(file), plan))
        except Rejected as rejected:
            diagnostics += rejected.diagnostics
    if diagnostics:
        raise Rejected(diagnostics)
    merged, repeated = _merge(logs)
    warnings = (*(warning for log in logs for warning in log.warnings), *_clashes(merged, plan))
    origins = tuple((entry.log.source.file, entry.at) for entry in merged)
    records = tuple(entry.record for entry in merged)
    named = tuple(copies([Path(log.source.file) for log in logs]))
    return Log(records, _merged_register(logs), repeated, named, warnings, origins)


def copies(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield the files that are named as a copy of another one is, by a browser, a file manager or a cloud drive."""
    named = {(file.parent, file.name): file for file in files}
    for file in files:
        stem = _COPY.sub("", file.stem)
        if stem != file.stem and (other := named.get((file.parent, stem + file.suffix))) is not None:
            yield str(file), str(other)


def named_as_copy(name: str) -> bool:
    """Whether a file or folder is named as a browser, a file manager or a cloud drive names a copy."""
    return _COPY.search(_SUFFIX.sub("", name)) is not None


class _Merged(NamedTuple):
    """A record of several logs, and where it stands: in which log, and in the list of its file."""

    record: Record
    log: LogFile
    at: int

    @property
    def own_id(self) -> str:
        """The record's id in its file."""
        return (self.record.id or "").removeprefix(f"{self.log.source.file}#")


def _merge(logs: Sequence[LogFile]) -> tuple[list[_Merged], int]:
    """Put logs together; a record that stands in several, the same in every field, is taken once.

    Ids are a file's own: of several, each is led by its file's name, so that two units may both write `r1`; a record
    that was not taken again is known in its file by the id of the one that was. A log is read after those that hold
    more: of an older copy nothing is left, in whatever order the files are named.
    """
    if len(logs) == 1:
        (log,) = logs
        return [_Merged(r, log, n) for r, n in zip(log.records, log.places, strict=True)], 0
    merged: list[_Merged] = []
    taken: dict[Record, list[str | None]] = {}  # by a record as written, the ids of those that were taken
    repeated = 0
    for log in sorted(logs, key=lambda log: (-len(log.records), log.source.file)):
        seen: Counter[Record] = Counter()
        ids: dict[str, str | None] = {}
        for record, at in zip(log.records, log.places, strict=True):
            known = taken.setdefault(record, [])
            if seen[record] < len(known):
                own = known[seen[record]]
                repeated += 1
            else:
                own = f"{log.source.file}#{record.id}" if record.id is not None else None
                known.append(own)
                replaced = ids.get(record.supersedes or "", record.supersedes)
                merged.append(_Merged(replace(record, id=own, supersedes=replaced), log, at))
            seen[record] += 1
            if record.id is not None:
                ids[record.id] = own
        del seen, ids
    return merged, repeated


def _merged_register(logs: Sequence[LogFile]) -> Register:
    """Return what logs say was sent; of an entry that one of them takes back no copy is left.

    A log has them in its own order; several have them together by their days, so that what came last stays the last.
    """
    standing = [dict.fromkeys(in_force(log.sent)) for log in logs]
    taken_back = {
        entry for log, own in zip(logs, standing, strict=True) for entry in log.sent if entry not in own
    }
    kept = dict.fromkeys(entry for own in standing for entry in own if entry not in taken_back)
    return tuple(kept) if len(logs) == 1 else tuple(sorted(kept, key=lambda entry: entry.date))


def _clashes(merged: Sequence[_Merged], plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each record that answers otherwise than one before it, with where both stand."""
    entries = {id(entry.record): entry for entry in merged}
    found = [
        (entries[id(record)], entries[id(other)])
        for record, other in clashes(plan, [entry.record for entry in merged])
    ]
    wanted: defaultdict[str, set[DataPath]] = defaultdict(set)
    for _, other in found:
        wanted[other.log.source.file].add((other.at,))
    texts = {entry.log.source.file: entry.log.source.text for pair in found for entry in pair}
    marks = {file: locate(texts[file], paths) for file, paths in wanted.items()}
    faults: defaultdict[str, list[Fault]] = defaultdict(list)
    for entry, other in found:
        line = marks[other.log.source.file][other.at,][1].line + 1
        faults[entry.log.source.file].append(_clash(entry, other, line))
    for file, of_file in faults.items():
        yield from place(file, texts[file], (), of_file)


def _clash(entry: _Merged, other: _Merged, line: int) -> Fault:
    """Return the warning of a record that answers otherwise than another one, which stands on a line of its file."""
    record = entry.record
    args = {"task": record.task, "file": other.log.source.file, "line": line, "id": entry.own_id or "?"}
    if record.due is not None:
        return Fault("record-due-twice", (entry.at, "due"), {**args, "due": record.due}, Severity.WARNING)
    return Fault("record-days-twice", (entry.at, "date"), {**args, "date": record.date}, Severity.WARNING)


def records_from(source: Source, plan: Plan) -> tuple[Records, tuple[Diagnostic, ...]]:
    """Read one log's text against its plan, with warnings. Raises `Rejected` with every error of it."""
    log = read_log(source, plan)
    return log.records, (*log.warnings, *clashing([log], plan))


def clashing(logs: Sequence[LogFile], plan: Plan) -> tuple[Diagnostic, ...]:
    """Return warnings of records of several logs that answer otherwise than one before them."""
    return tuple(_clashes(_merge(logs)[0], plan))


def read_log(source: Source, plan: Plan) -> LogFile:
    """Read one log's text against its plan, with warnings of each record. Raises `Rejected` with every error of it.

    A text of comments alone is a log with no record yet.
    """
    data, forms = read(source.text)
    records: Records = ()
    sent: Register = ()
    faults: list[Fault] = []
    places: Sequence[int] = ()
    if data is not None and not isinstance(data, list):
        faults = [Fault("log-not-list")]
    elif data is not None:
        begun = opened(data)
        if (other := foreign(source.text, begun.opening, plan)) is not None:
            # Held against a plan that it is not of, nothing else in it could be judged.
            raise Rejected(place(source.file, source.text, (), [other]))
        records, judged = _judged(begun.records, plan)
        built, registered = build(Register, begun.sent)
        sent, places = built or (), begun.records_at
        registered += check_sent(sent, plan)
        faults = [*begun.faults, *(moved(fault, places) for fault in judged)]
        faults += (moved(fault, begun.sent_at) for fault in registered)
    del data
    found = place(source.file, source.text, forms, faults) if forms or faults else ()
    if any(diagnostic.is_error for diagnostic in found):
        with torn_told(source.file, source.text.encode()):
            raise Rejected(found)
    return log_file(source, records, places, sent, plan, found)


def log_file(
    source: Source,
    records: Records,
    places: Sequence[int],
    sent: Register,
    plan: Plan,
    warnings: tuple[Diagnostic, ...] = (),
) -> LogFile:
    """Return a sound log of these records, each with its place in the file's list, and of what was sent."""
    kept = [
        (n, resolved(record, plan))
        for n, record in zip(places, records, strict=True)
        if _has_task(record, plan)
    ]
    named = tuple(replace(entry, agency=plan.find_agency(entry.agency) or entry.agency) for entry in sent)
    return LogFile(source, tuple(record for _, record in kept), tuple(n for n, _ in kept), named, warnings)


def _judged(data: list[Any], plan: Plan) -> tuple[Records, list[Fault]]:
    log, faults = build(Records, data)
    if log is None:
        return (), faults + _faults_of_the_rest(data, faults, plan)
    return log, [*faults, *check_records(log, plan)]


def moved(fault: Fault, places: Sequence[int]) -> Fault:
    """Return a fault of an entry with its place in the file's list, where others stand above it."""
    first, *rest = fault.path
    return fault._replace(path=(places[int(first)], *rest))


def _faults_of_the_rest(data: list[object], faults: Sequence[Fault], plan: Plan) -> list[Fault]:
    """Return the faults against the plan of a log of which some values are ill formed, those left out."""
    sound, aside = mended_log(data, faults)
    rest, _ = build(Records, sound)
    return [f for f in check_records(rest, plan) if f.path[:2] not in aside] if rest else []


def of_plan(records: Iterable[Record], plan: Plan) -> Records:
    """Return the records of a sound log whose tasks the plan has, `resolved`.

    A plan that amends another one may have dropped a task: what was recorded of it is told, and counts no more.
    """
    return tuple(resolved(r, plan) for r in records if _has_task(r, plan))


def _has_task(record: Record, plan: Plan) -> bool:
    return record.task is None or record.task in plan.works_by_id


def resolved(record: Record, plan: Plan) -> Record:
    """Name the record's agency by its id; where its task has one unit, that is the one."""
    agency_id = plan.find_agency(record.agency) if record.agency is not None else None
    if agency_id is None and record.task is not None and record.task in plan.works_by_id:
        unit = plan.unit_of(plan.works_by_id[record.task], None)
        agency_id = unit[0] if unit is not None and len(unit) == 1 else None
    return record if agency_id == record.agency else record.by(agency_id)
