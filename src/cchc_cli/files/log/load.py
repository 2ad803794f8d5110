"""Progress logs on disk to records: one file, several, or a folder with one a unit."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.rules.checks import check_records
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.folder import log_files
from cchc_cli.files.log.opening import foreign, opened
from cchc_cli.files.log.torn import log_source
from cchc_cli.files.log.torn import told as torn_told
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.mend import mended_log
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import read

_COPY = re.compile(r" \(\d+\)$| - (Copy|Bản sao).*$|[-_. ]*conflict.*$", re.IGNORECASE)

Records = tuple[Record, ...]
"""What a progress log holds: records, oldest first."""


class Log(NamedTuple):
    """The records of one or more logs, agencies named by their ids, in the order of the files.

    `repeated` counts the records that stood in more than one file and were taken once; `copies` are files whose
    names say that they are copies of another of these. `warnings` are what should be looked at in the records.
    """

    records: tuple[Record, ...]
    repeated: int = 0
    copies: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Diagnostic, ...] = ()


def load_log(paths: Sequence[Path], plan: Plan) -> Log:
    """Read logs; a folder is every YAML file in it. Raises `Rejected` with every error of every file."""
    files = [file for path in paths for file in log_files(path)]
    diagnostics: list[Diagnostic] = []
    warnings: list[Diagnostic] = []
    logs: list[tuple[str, Records]] = []
    for file in files:
        try:
            records, looked_at = records_from(log_source(file), plan)
        except Rejected as rejected:
            diagnostics += rejected.diagnostics
        else:
            logs.append((str(file), records))
            warnings += looked_at
    if diagnostics:
        raise Rejected(diagnostics)
    if len(logs) == 1:
        return Log(logs[0][1], warnings=tuple(warnings))
    merged, repeated = _merge(logs)
    return Log(merged, repeated, tuple(_copies(files)), tuple(warnings))


def _copies(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield the files that are named as a copy of another one is, by a browser, a file manager or a cloud drive."""
    named = {(file.parent, file.name): file for file in files}
    for file in files:
        stem = _COPY.sub("", file.stem)
        if stem != file.stem and (other := named.get((file.parent, stem + file.suffix))) is not None:
            yield str(file), str(other)


def _merge(logs: Iterable[tuple[str, Records]]) -> tuple[Records, int]:
    """Put logs together; a record that stands in several, the same in every field, is taken once.

    Ids are a file's own: each is led by its file's name, so that two units may both write `r1`; a record that was
    not taken again is known in its file by the id of the one that was. A log is read after those that hold more:
    of an older copy nothing is left, in whatever order the files are named.
    """
    merged: list[Record] = []
    taken: dict[Record, list[str | None]] = {}  # by a record as written, the ids of those that were taken
    repeated = 0
    for file, records in sorted(logs, key=lambda log: (-len(log[1]), log[0])):
        seen: Counter[Record] = Counter()
        ids: dict[str, str | None] = {}
        for record in records:
            known = taken.setdefault(record, [])
            if seen[record] < len(known):
                own = known[seen[record]]
                repeated += 1
            else:
                own = f"{file}#{record.id}" if record.id is not None else None
                known.append(own)
                merged.append(
                    replace(record, id=own, supersedes=ids.get(record.supersedes or "", record.supersedes))
                )
            seen[record] += 1
            if record.id is not None:
                ids[record.id] = own
        del seen, ids
    return tuple(merged), repeated


def records_from(source: Source, plan: Plan) -> tuple[Records, tuple[Diagnostic, ...]]:
    """Read one log's text against its plan, with warnings. Raises `Rejected` with every error of it.

    A text of comments alone is a log with no record yet.
    """
    data, forms = read(source.text)
    records: tuple[Record, ...] = ()
    faults: list[Fault] = []
    if data is not None and not isinstance(data, list):
        faults = [Fault("log-not-list")]
    elif data is not None:
        begun = opened(data)
        if (other := foreign(source.text, begun.opening, plan)) is not None:
            # Held against a plan that it is not of, nothing else in it could be judged.
            raise Rejected(place(source.file, source.text, (), [other]))
        records, judged = _judged(begun.records, plan)
        faults = [*begun.faults, *(_moved(fault, begun.shift) for fault in judged)]
    del data
    found = place(source.file, source.text, forms, faults) if forms or faults else ()
    if any(diagnostic.is_error for diagnostic in found):
        with torn_told(source.file, source.text.encode()):
            raise Rejected(found)
    return of_plan(records, plan), found


def _judged(data: list[Any], plan: Plan) -> tuple[Records, list[Fault]]:
    log, faults = build(Records, data)
    if log is None:
        return (), faults + _faults_of_the_rest(data, faults, plan)
    return log, [*faults, *check_records(log, plan)]


def _moved(fault: Fault, shift: int) -> Fault:
    """Return a fault of a record with its place in the file, where the opening stands above the records."""
    first, *rest = fault.path
    return fault._replace(path=(int(first) + shift, *rest)) if shift else fault


def _faults_of_the_rest(data: list[object], faults: Sequence[Fault], plan: Plan) -> list[Fault]:
    """Return the faults against the plan of a log of which some values are ill formed, those left out."""
    sound, aside = mended_log(data, faults)
    rest, _ = build(Records, sound)
    return [f for f in check_records(rest, plan) if f.path[:2] not in aside] if rest else []


def of_plan(records: Iterable[Record], plan: Plan) -> Records:
    """Return the records of a sound log whose tasks the plan has, `resolved`.

    A plan that amends another one may have dropped a task: what was recorded of it is told, and counts no more.
    """
    return tuple(resolved(r, plan) for r in records if r.task is None or r.task in plan.works_by_id)


def resolved(record: Record, plan: Plan) -> Record:
    """Name the record's agency by its id; where its task has one unit, that is the one."""
    agency_id = plan.find_agency(record.agency) if record.agency is not None else None
    if agency_id is None and record.task is not None and record.task in plan.works_by_id:
        unit = plan.unit_of(plan.works_by_id[record.task], None)
        agency_id = unit[0] if unit is not None and len(unit) == 1 else None
    return record if agency_id == record.agency else replace(record, agency=agency_id)
