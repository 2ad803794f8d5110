"""What is done with one plan and its logs, in this process or in another: their texts become rows."""

import gc
import json
import zlib
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import NamedTuple, get_type_hints

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.reports.rollup.rows import day_rows
from cchc_cli.domain.reports.rollup.tables import TABLES, DayRows, FactRows
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.cache.codec import pack, unpack
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.torn import told
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.files.rollup.rows import read_together, rows_of_read
from cchc_cli.files.rollup.sources import hash_of

_DAYS = {
    table: [n for n, kind in enumerate(get_type_hints(row).values()) if kind in (date, date | None)]
    for table, row in TABLES.items()
}
"""The columns of each table that are days."""


class Text(NamedTuple):
    """A file of a plan, by its name and where it is; `data` are its bytes where it is not to be read there."""

    file: str
    path: Path
    hash: str
    data: bytes | None = None


class Job(NamedTuple):
    """A plan of a number and its logs, to be read as of a day; or what was kept of it, to be told of another day."""

    plan: int
    texts: tuple[Text, ...]
    as_of: date
    keep: bool
    kept: bytes | None = None

    def with_data(self) -> "Job":
        """Return the job for a place where the files are not."""
        if self.kept is not None:
            return self
        texts = (text._replace(data=_data(text)) for text in self.texts)
        return self._replace(texts=tuple(texts))


class Result(NamedTuple):
    """The rows of a plan by their table: all, or those of the day only (`of_day`); none where it has errors.

    A row is as a database takes it: led by the plan's number, days written out.
    `kept` is what another day's rows are made of. `changed` is true where a file was no longer what was
    found, and where it may be the machine that was in want of something: the next run reads it again.
    """

    plan: int
    rows: Mapping[str, Sequence[tuple[object, ...]]] = {}
    of_day: bool = False
    faults: tuple[Diagnostic, ...] = ()
    kept: bytes | None = None
    changed: bool = False


Work = Callable[[Job], Result]

Map = Callable[[Work, Iterable[Job]], Generator[Result, None, None]]
"""Does each of the jobs somewhere, in whatever order, and asks for no more of them than it has room for."""


def work(job: Job) -> Result:
    """Do a job. Never raises: what is wrong with the plan, and what is wrong with the program, is told of the plan."""
    try:
        result = _told_of_day(job, job.kept) if job.kept is not None else _read(job)
    except Rejected as rejected:
        result = Result(job.plan, faults=rejected.diagnostics, changed=True)
    except Exception as error:  # one plan's misfortune is not the others'
        result = failed(job, type(error).__name__)
    if not result.rows:
        gc.collect(0)  # a refusal leaves a circle of frames, which nobody else collects
    return result


def failed(job: Job, why: str) -> Result:
    """Return the result of a job that the program could not do."""
    file = job.texts[0].file
    fault = Diagnostic("plan-failed", file, args={"file": file, "reason": why})
    return Result(job.plan, faults=(fault,), changed=True)


def _read(job: Job) -> Result:
    data = [_data(text) for text in job.texts]
    changed = [hash_of(d) for d in data] != [text.hash for text in job.texts]
    try:
        loaded, log = read_together(*_sources(job.texts, data))
    except Rejected as rejected:
        return Result(job.plan, faults=rejected.diagnostics, changed=changed)
    found = rows_of_read(loaded, log, job.as_of)
    rows = _written(job.plan, found.facts) | _written(job.plan, found.day)
    kept = _packed(Kept(loaded.plan, log.records if log else None)) if job.keep else None
    return Result(job.plan, rows, faults=found.warnings, kept=kept, changed=changed)


class Kept(NamedTuple):
    """What the rows of another day are made of, without reading a text: a plan, and its records if it has a log."""

    plan: Plan
    records: tuple[Record, ...] | None


def _packed(kept: Kept) -> bytes:
    return zlib.compress(json.dumps(pack(Kept, kept), ensure_ascii=False, separators=(",", ":")).encode(), 1)


def _told_of_day(job: Job, data: bytes) -> Result:
    kept = unpack(Kept, json.loads(zlib.decompress(data)))
    loaded = LoadedPlan(kept.plan, load_workdays(kept.plan.days_off))
    return Result(job.plan, _written(job.plan, day_rows(loaded, kept.records, job.as_of)), of_day=True)


def _data(text: Text) -> bytes:
    if text.data is not None:
        return text.data
    try:
        return read_bytes(text.path)
    except Rejected as rejected:
        raise Rejected(d._replace(file=text.file) for d in rejected.diagnostics) from None


def _sources(texts: Sequence[Text], data: Sequence[bytes]) -> tuple[Source, list[Source]]:
    """Return the texts of a plan and its logs. Raises `Rejected` with what is wrong with any of them as a file."""
    sources: list[Source] = []
    wrong: list[Diagnostic] = []
    for text, own in zip(texts, data, strict=True):
        try:
            with told(text.file, own) if sources else nullcontext():
                sources.append(decode(text.file, own))
        except Rejected as rejected:
            wrong += rejected.diagnostics
    if wrong:
        raise Rejected(wrong)
    return sources[0], sources[1:]


def _written(plan: int, found: FactRows | DayRows) -> dict[str, list[tuple[object, ...]]]:
    """Return rows as a database takes them, and another process gets them quickly."""
    tables: dict[str, Sequence[tuple[object, ...]]] = found._asdict()
    if isinstance(found, FactRows):
        tables = {"plans": [found.plan], **tables}
        del tables["plan"]
    return {
        table: [(plan, *_days_written(row, _DAYS[table])) for row in rows] for table, rows in tables.items()
    }


def _days_written(row: tuple[object, ...], days: Sequence[int]) -> Sequence[object]:
    if not days:
        return row
    values = list(row)
    for n in days:
        day = values[n]
        values[n] = day.isoformat() if isinstance(day, date) else None
    return values
