"""Progress logs on disk to records: one file, several, or a folder with one a unit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.rules.checks import check_records
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.log.torn import log_source
from cchc_cli.files.log.torn import told as torn_told
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.mend import mended_log
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import read

SUFFIXES = (".yaml", ".yml")


Records = tuple[Record, ...]
"""What a progress log holds: records, oldest first."""


class Log(NamedTuple):
    """The records of one or more logs, agencies named by their ids, in the order of the files.

    `repeated` counts the records that stood in more than one file and were taken once.
    """

    records: tuple[Record, ...]
    repeated: int = 0


def load_log(paths: Sequence[Path], plan: Plan) -> Log:
    """Read logs; a folder is every YAML file in it. Raises `Rejected` with every error of every file."""
    files = [file for path in paths for file in _files_in(path)]
    diagnostics: list[Diagnostic] = []
    logs: list[tuple[str, tuple[Record, ...]]] = []
    for file in files:
        try:
            logs.append((str(file), records_from(log_source(file), plan)))
        except Rejected as rejected:
            diagnostics += rejected.diagnostics
    if diagnostics:
        raise Rejected(diagnostics)
    if len(logs) == 1:
        return Log(logs[0][1])
    merged, repeated = _merge(logs)
    return Log(merged, repeated)


def _files_in(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES and not p.name.startswith("."))
    if not files:
        raise whole_file("folder-without-logs", str(path))
    return files


def _merge(logs: Iterable[tuple[str, tuple[Record, ...]]]) -> tuple[tuple[Record, ...], int]:
    """Put logs together; a record that stands in several, the same in every field, is taken once.

    Ids are a file's own: each is led by its file's name, so that two units may both write `r1`.
    """
    merged: list[Record] = []
    taken: Counter[Record] = Counter()
    repeated = 0
    for file, records in logs:
        here: Counter[Record] = Counter()
        for record in records:
            here[record] += 1
            if here[record] <= taken[record]:
                repeated += 1
                continue
            own: dict[str, Any] = {
                k: f"{file}#{v}" for k in ("id", "supersedes") if (v := getattr(record, k)) is not None
            }
            merged.append(replace(record, **own) if own else record)
        taken |= here
    return tuple(merged), repeated


def records_from(source: Source, plan: Plan) -> tuple[Record, ...]:
    """Read one log's text against its plan. Raises `Rejected` with every error of it.

    A text of comments alone is a log with no record yet.
    """
    data, forms = read(source.text)
    records: tuple[Record, ...] = ()
    faults: list[Fault] = []
    if data is not None and not isinstance(data, list):
        faults = [Fault("log-not-list")]
    elif data is not None:
        log, faults = build(Records, data)
        if log is None:
            faults += _faults_of_the_rest(data, faults, plan)
        else:
            records = log
            faults += check_records(records, plan)
    del data
    if forms or faults:
        with torn_told(source.file, source.text.encode()):
            raise Rejected(place(source.file, source.text, forms, faults))
    return tuple(resolved(record, plan) for record in records)


def _faults_of_the_rest(data: list[object], faults: Sequence[Fault], plan: Plan) -> list[Fault]:
    """Return the faults against the plan of a log of which some values are ill formed, those left out."""
    sound, aside = mended_log(data, faults)
    rest, _ = build(Records, sound)
    return [f for f in check_records(rest, plan) if f.path[:2] not in aside] if rest else []


def resolved(record: Record, plan: Plan) -> Record:
    """Name the record's agency by its id; where its task has one unit, that is the one."""
    agency_id = plan.find_agency(record.agency) if record.agency is not None else None
    if agency_id is None and record.task is not None:
        owners = plan.units(plan.works_by_id[record.task])
        agency_id = owners[0] if len(owners) == 1 else None
    return record if agency_id == record.agency else replace(record, agency=agency_id)
