"""What is done with one plan and its logs, in this process or in another: their texts become rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import NamedTuple, get_type_hints

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.reports.rollup.tables import TABLES, DayRows, FactRows, PlanRow
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.log.torn import told
from cchc_cli.files.rollup.rows import read_together, rows_of_read
from cchc_cli.files.rollup.sources import hash_of

_DAYS = {
    table: [n for n, kind in enumerate(get_type_hints(row).values()) if kind in (date, date | None)]
    for table, row in TABLES.items()
}
"""The columns of each table that are days."""

Rows = Mapping[str, Sequence[tuple[object, ...]]]
"""Rows of some tables, as a database takes them: led by the plan's number, days written out."""


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
        texts = (text._replace(data=read_bytes(text.path)) for text in self.texts)
        return self._replace(texts=tuple(texts))


class Result(NamedTuple):
    """The rows of a plan: all of them, or those of the day only (`of_day`); none where it has errors.

    `kept` is what another day's rows are made of. `changed` is true where a file was no longer what was found.
    """

    plan: int
    rows: Rows = {}
    of_day: bool = False
    faults: tuple[Diagnostic, ...] = ()
    kept: bytes | None = None
    changed: bool = False


Work = Callable[[Job], Result]

Map = Callable[[Work, Iterable[Job]], Iterator[Result]]
"""Does each of the jobs somewhere, in whatever order, and asks for no more of them than it has room for."""


def work(job: Job) -> Result:
    """Do a job. Never raises: what is wrong with the plan, and what is wrong with the program, is told of the plan."""
    try:
        return _told_of_day(job) if job.kept is not None else _read(job)
    except Rejected as rejected:
        return Result(job.plan, faults=rejected.diagnostics)
    except Exception as error:  # noqa: BLE001 - one plan's misfortune is not the others'
        return failed(job, type(error).__name__)


def failed(job: Job, why: str) -> Result:
    """Return the result of a job that the program could not do."""
    return Result(job.plan, faults=whole_file("plan-failed", job.texts[0].file, reason=why).diagnostics)


def _read(job: Job) -> Result:
    data = [text.data if text.data is not None else read_bytes(text.path) for text in job.texts]
    changed = [hash_of(d) for d in data] != [text.hash for text in job.texts]
    try:
        loaded, log = read_together(*_sources(job.texts, data))
    except Rejected as rejected:
        return Result(job.plan, faults=rejected.diagnostics, changed=changed)
    found = rows_of_read(loaded, log, job.as_of)
    rows = {**_written(job.plan, found.facts), **_written(job.plan, found.day)}
    return Result(job.plan, rows, faults=found.warnings, changed=changed)


def _sources(texts: Sequence[Text], data: Sequence[bytes]) -> tuple[Source, list[Source]]:
    """Return the texts of a plan and its logs. Raises `Rejected` with what is wrong with any of them as a file."""
    sources, wrong = [], []
    for text, own in zip(texts, data, strict=True):
        try:
            with told(text.file, own) if sources else nullcontext():
                sources.append(decode(text.file, own))
        except Rejected as rejected:
            wrong += rejected.diagnostics
    if wrong:
        raise Rejected(wrong)
    return sources[0], sources[1:]


def _written(plan: int, found: FactRows | DayRows) -> Rows:
    """Return rows as a database takes them, and another process gets them quickly."""
    rows: dict[str, Sequence[tuple[object, ...]]] = {}
    for name, own in zip(found._fields, found, strict=True):
        table = "plans" if isinstance(own, PlanRow) else name
        days = _DAYS[table]
        of_table = [own] if isinstance(own, PlanRow) else own
        rows[table] = [(plan, *_days_written(row, days)) for row in of_table]
    return rows


def _days_written(row: Iterable[object], days: Sequence[int]) -> Iterable[object]:
    if not days:
        return row
    values = list(row)
    for n in days:
        day = values[n]
        values[n] = day.isoformat() if isinstance(day, date) else None
    return values
