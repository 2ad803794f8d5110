"""The roll-up's database: SQLite in one file, or a private one that goes with the run.

Its tables are those of `domain.reports.rollup.tables`, each led by the plan's number, and five of its own:

- `sources`: every file by its name from the folder on. `kind` is plan, log or other; `state` is read, faulty, copy,
  replaced, passed, or waiting until it is read. `plan` is the number of the plan whose rows it is in; `other` the file
  whose copy it is, or that replaces it, or has the same plan with other content. `head` is the program's own.
- `faults`: what is wrong with a source, and what to look at in it, in the words of `Diagnostic`.
- `runs`: one row. `complete` is 0 while a run is under way, or where one was ended before its time.
- `kept`: the program's own: what each plan was read from, and what the rows of another day are made of.

Rows are of plans that count. A run takes as many transactions as it has batches: killed at any moment, the file is
whole, says that it is not complete, and the next run goes on from there.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import NamedTuple, get_type_hints

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.reports.rollup.rows import folded_name
from cchc_cli.domain.reports.rollup.tables import TABLES, DayRows
from cchc_cli.files.disk.lock import WAIT, Busy
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.rollup.sources import Beginning
from cchc_cli.files.rollup.work import Result

VERSION = 1
"""Of the tables; a database of another one is made anew."""

_OURS = 0x63636863
"""What SQLite's `application_id` says of a database that a roll-up made."""

_OWN = {
    "sources": "file TEXT PRIMARY KEY, kind TEXT NOT NULL, hash TEXT NOT NULL, size INTEGER NOT NULL, plan INTEGER,"
    " state TEXT NOT NULL, other TEXT, head TEXT NOT NULL",
    "faults": "source TEXT NOT NULL, plan INTEGER, severity TEXT NOT NULL, code TEXT NOT NULL, line INTEGER NOT NULL,"
    ' "column" INTEGER NOT NULL, place TEXT NOT NULL, quoted TEXT NOT NULL, args TEXT NOT NULL',
    "runs": "folder TEXT NOT NULL, as_of TEXT NOT NULL, program TEXT NOT NULL, workdays TEXT NOT NULL,"
    " complete INTEGER NOT NULL, files INTEGER NOT NULL, changed INTEGER NOT NULL",
    "kept": "plan INTEGER PRIMARY KEY, stamp TEXT NOT NULL, as_of TEXT NOT NULL, data BLOB",
}


_OF_PLAN = (*TABLES, "faults", "kept")
"""The tables that have rows by a plan's number."""


class Made(NamedTuple):
    """What a database's rows were made by and with: the program, and its list of days off."""

    program: str
    workdays: str


class KeptPlan(NamedTuple):
    """What a plan was read from, the day that its rows are of, and whether it was read or is faulty."""

    stamp: str
    as_of: str
    state: str


class SourceRow(NamedTuple):
    """A row of `sources`."""

    file: str
    kind: str
    hash: str
    size: int
    plan: int | None
    state: str
    other: str | None
    head: Beginning


class Store:
    """A roll-up's database that is open for a run."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def sources(self, made: Made) -> dict[str, SourceRow]:
        """Return what is known of the files; nothing where the rows were made by another program or otherwise."""
        if not self._is_of(made):
            return {}
        rows = self.connection.execute("SELECT * FROM sources")
        return {row[0]: SourceRow(*row)._replace(head=_head_of(row[-1])) for row in rows}

    def begin(self, folder: str, as_of: date, made: Made) -> None:
        """Say that a run is under way; what was made by another program, or with other days off, goes."""
        with self._together() as run:
            if not self._is_of(made):
                for table in (*TABLES, *_OWN):
                    run(f"DROP TABLE IF EXISTS {table}")
                for statement in _schema():
                    run(statement)
            else:
                self.index()
            run("DELETE FROM runs")
            run("INSERT INTO runs VALUES (?, ?, ?, ?, 0, 0, 0)", (folder, as_of.isoformat(), *made))

    def _is_of(self, made: Made) -> bool:
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        there = {sql for (sql,) in self.connection.execute("SELECT sql FROM sqlite_master")}
        ours = {statement for statement in _schema() if statement.startswith("CREATE")}
        return (version == VERSION and ours <= there) and self.connection.execute(
            "SELECT program, workdays FROM runs"
        ).fetchall() == [made]

    def index(self) -> None:
        """Have the rows of a plan found by its number; of a first run's many rows sooner done when all are there."""
        for statement in _INDEXES:
            self.connection.execute(statement)

    def kept_plans(self) -> dict[int, KeptPlan]:
        """Return what is known of the plans, by their numbers."""
        rows = self.connection.execute(
            "SELECT plan, stamp, as_of, iif(plan IN (SELECT plan FROM plans), 'read', 'faulty') FROM kept"
        )
        return {plan: KeptPlan(*rest) for plan, *rest in rows}

    def kept(self, plan: int, stamp: str) -> bytes | None:
        """Return what was kept of a plan that was read from these texts, for another day; None where nothing was."""
        row = self.connection.execute(
            "SELECT data FROM kept WHERE plan = ? AND stamp = ?", (plan, stamp)
        ).fetchone()
        return row[0] if row else None

    def find(
        self, sources: Iterable[SourceRow], known: Mapping[str, SourceRow], faults: Iterable[Diagnostic]
    ) -> None:
        """Put what there is now in the place of what was known; the rows of plans that are no more go."""
        there = {row.file: row for row in sources}
        new = (row for file, row in there.items() if known.get(file) != row)
        rows = (row._replace(head=json.dumps(row.head, ensure_ascii=False)) for row in new)  # type: ignore[arg-type]
        vanished = ((file,) for file in known.keys() - there.keys())
        with self._together() as run:
            self.connection.executemany("DELETE FROM sources WHERE file = ?", vanished)
            self.connection.executemany("REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            run("DELETE FROM faults WHERE plan IS NULL")
            self._tell(None, faults)
            gone = (
                "SELECT plan FROM kept EXCEPT SELECT plan FROM sources WHERE kind = 'plan' AND other IS NULL"
            )
            for (plan,) in run(gone).fetchall():
                self._drop(plan)

    def write(self, results: Iterable[Result], stamps: Mapping[int, str], as_of: date) -> None:
        """Put the rows of some plans in the place of those that they had: all, or none."""
        day = as_of.isoformat()
        with self._together() as run:
            for plan, rows, of_day, faults, data, changed in results:
                if of_day or self._has(plan):
                    self._drop(plan, DayRows._fields if of_day else _OF_PLAN)
                for table, own in rows.items():
                    self.connection.executemany(_INSERT[table], own)
                if of_day:
                    run("UPDATE kept SET as_of = ? WHERE plan = ?", (day, plan))
                    continue
                self._tell(plan, faults)
                run(
                    "INSERT INTO kept VALUES (?, ?, ?, ?)", (plan, "" if changed else stamps[plan], day, data)
                )
                state = "read" if rows else "faulty"
                run("UPDATE sources SET state = ? WHERE plan = ? AND other IS NULL", (state, plan))

    def twins(self) -> list[list[str]]:
        """Return the files of plans that are one by their identity, where there is more than one."""
        rows = self.connection.execute(
            "SELECT identity, file FROM plans JOIN sources USING (plan) WHERE kind = 'plan' AND other IS NULL"
            " AND identity IN (SELECT identity FROM plans GROUP BY identity HAVING count(*) > 1) ORDER BY 1, 2"
        )
        return [[file for _, file in group] for _, group in groupby(rows, itemgetter(0))]

    def leave_copy(self, file: str, plan: int, first: str, number: int) -> None:
        """Take the plan of a file for a copy of the first one, by that one's number; its logs are of that one."""
        with self._together() as run:
            self._drop(plan)
            run("UPDATE sources SET plan = ? WHERE plan = ?", (number, plan))
            run("UPDATE sources SET other = ? WHERE other = ?", (first, file))
            run("UPDATE sources SET state = 'copy', other = ? WHERE file = ?", (first, file))

    def leave_twin(self, plan: int, fault: Diagnostic, first: str) -> None:
        """Leave out a plan that is the first one's with other content."""
        with self._together() as run:
            self._drop(plan)
            run("UPDATE sources SET plan = NULL, state = 'faulty' WHERE plan = ?", (plan,))
            run("UPDATE sources SET other = ? WHERE file = ?", (first, fault.file))
            self._tell(None, [fault])

    def wait(self, plan: int, file: str, logs: Iterable[str]) -> None:
        """Have a file wait until it is read as a plan of its own, with these logs."""
        with self._together() as run:
            for text in (file, *logs):
                run(
                    "UPDATE sources SET plan = ?, state = 'waiting', other = NULL WHERE file = ?",
                    (plan, text),
                )
            run("DELETE FROM faults WHERE plan IS NULL AND code = 'plan-twice' AND source = ?", (file,))

    def finish(self, files: int, changed: int) -> None:
        """Work out what no plan says by itself, and say that the run is complete."""
        with self._together() as run:
            self._place()
            run("UPDATE tasks SET within = NULL WHERE within IS NOT NULL")
            run(_WITHIN)
            run("UPDATE runs SET complete = 1, files = ?, changed = ?", (files, changed))

    def _place(self) -> None:
        """Give plans whose own words name no province that of the province's plan in the nearest folder above."""
        run = self.connection.execute
        run("UPDATE plans SET province = NULL, province_from = NULL WHERE province_from = 'folder'")
        of_folder: dict[PurePosixPath, set[str]] = defaultdict(set)
        rows = "SELECT file, plan, level, province FROM plans JOIN sources USING (plan) WHERE kind = 'plan'"
        lacking: list[tuple[PurePosixPath, int]] = []
        for file, plan, level, province in run(f"{rows} AND other IS NULL"):
            if level == "province" and province is not None:
                of_folder[PurePosixPath(file).parent].add(province)
            elif level != "central" and province is None:
                lacking.append((PurePosixPath(file), plan))
        for file, plan in lacking:
            nearest = next((found for folder in file.parents if (found := of_folder.get(folder))), set())
            if len(nearest) == 1:
                run(
                    "UPDATE plans SET province = ?, province_from = 'folder' WHERE plan = ?", (*nearest, plan)
                )

    def _has(self, plan: int) -> bool:
        """Whether there may be rows of a plan."""
        return bool(self.connection.execute("SELECT 1 FROM kept WHERE plan = ?", (plan,)).fetchone())

    def _drop(self, plan: int, tables: Iterable[str] = _OF_PLAN) -> None:
        for table in tables:
            self.connection.execute(f"DELETE FROM {table} WHERE plan = ?", (plan,))

    def _tell(self, plan: int | None, faults: Iterable[Diagnostic]) -> None:
        self.connection.executemany(
            "INSERT INTO faults VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    f.file,
                    plan,
                    str(f.severity),
                    f.code,
                    f.line,
                    f.column,
                    f.place,
                    f.source,
                    _args_written(f.args),
                )
                for f in faults
            ),
        )

    @contextmanager
    def _together(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """Give what runs statements, all of which take effect, or none."""
        self.connection.execute("BEGIN IMMEDIATE")
        with self.connection:
            yield self.connection.execute


def diagnostics_of(connection: sqlite3.Connection) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files and what to look at in them, by file, in the order of lines."""
    rows = connection.execute(
        'SELECT code, source, line, "column", quoted, args, severity, place FROM faults ORDER BY 2, 3, 4, rowid'
    )
    for code, file, line, column, quoted, args, severity, place in rows:
        yield Diagnostic._make(
            (code, file, line, column, quoted, _args_read(args), Severity(severity), place)
        )


@contextmanager
def opened(path: Path | None) -> Iterator[Store]:
    """Give the database in a file, which need not be there yet; where none is named, a private one.

    Raises `Rejected` for a file that is something else, or that can't be read or written.
    """
    if path is not None and path.exists() and not (path.is_file() or path.is_dir()):
        raise whole_file("file-special", str(path))
    # A private one is on the disk too as soon as it does not fit into SQLite's own memory.
    with _refused(path), _nothing_left(path), closing(_connected(path)) as connection:
        if path is not None:
            _see_ours(connection, path)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = -32768")
        connection.create_function("folded", 1, folded_name, deterministic=True)
        yield Store(connection)


def _connected(path: Path | None) -> sqlite3.Connection:
    return sqlite3.connect(path or "", timeout=WAIT, isolation_level=None)


@contextmanager
def _nothing_left(path: Path | None) -> Iterator[None]:
    """See that no empty file is left of a run that was refused before there was anything to put into it."""
    try:
        yield
    finally:
        if path is not None and path.is_file() and not path.stat().st_size:
            path.unlink()


def _see_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Raises `Rejected` for a database that holds anything that no roll-up made."""
    (ours,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if ours != _OURS and (ours or tables):
        raise whole_file("database-foreign", str(path))


@contextmanager
def _refused(path: Path | None) -> Iterator[None]:
    """Tell what SQLite does not do as a refusal."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "")
        kind = next((start for start in _ERRORS if name.startswith(start)), None)
        if kind is None:
            raise
        code = _ERRORS[kind]
        refusal = Busy if code == "database-in-use" else Rejected
        raise refusal(whole_file(code, str(path or ""), reason=str(error)).diagnostics) from error


_ERRORS = {
    "SQLITE_NOTADB": "database-foreign",
    "SQLITE_CORRUPT": "database-damaged",
    "SQLITE_BUSY": "database-in-use",
    "SQLITE_FULL": "database-full",
    "SQLITE_READONLY": "output-read-only",
    "SQLITE_CANTOPEN": "output-denied",
    "SQLITE_IOERR": "output-failed",
}


def _schema() -> Iterator[str]:
    # Other programs may have an older SQLite than this one, but not much: strict tables are of 2021.
    strict = " STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
    for table, row in TABLES.items():
        columns = (f"{name} {_TYPES[kind]}" for name, kind in get_type_hints(row).items())
        within = ("within INTEGER",) if table == "tasks" else ()
        yield f"CREATE TABLE {table} ({', '.join(('plan INTEGER NOT NULL', *columns, *within))}){strict}"
    for table, columns_written in _OWN.items():
        yield f"CREATE TABLE {table} ({columns_written}){strict}"
    yield "CREATE INDEX sources_of_plan ON sources (plan)"
    yield "CREATE INDEX sources_of_other ON sources (other) WHERE other IS NOT NULL"
    yield f"PRAGMA user_version = {VERSION}"
    yield f"PRAGMA application_id = {_OURS}"


_INDEXES = tuple(
    f"CREATE INDEX IF NOT EXISTS {table}_of_plan ON {table} (plan)" for table in (*TABLES, "faults")
)

_TYPES = {
    int: "INTEGER NOT NULL",
    bool: "INTEGER NOT NULL",
    str: "TEXT NOT NULL",
    date: "TEXT NOT NULL",
    int | None: "INTEGER",
    bool | None: "INTEGER",
    str | None: "TEXT",
    date | None: "TEXT",
}

_INSERT = {
    table: f"INSERT INTO {table} VALUES (?{', ?' * len(row._fields)}{', NULL' if table == 'tasks' else ''})"  # type: ignore[attr-defined]
    for table, row in TABLES.items()
}

_WITHIN = """
WITH own AS (
    SELECT plan, file, number, folded(issuer) AS issuer, level, province, starts, ends,
        julianday(ends) - julianday(starts) AS days, rtrim(file, replace(file, '/', '')) AS folder
    FROM plans JOIN sources USING (plan) WHERE issuer IS NOT NULL AND kind = 'plan' AND other IS NULL
), pairs AS (
    SELECT p.plan, o.plan AS shorter, row_number() OVER (PARTITION BY p.plan ORDER BY o.days, o.number, o.file) AS n
    FROM own AS p JOIN own AS o USING (issuer)
    WHERE (o.days, o.number, o.file) < (p.days, p.number, p.file) AND o.starts <= p.ends AND p.starts <= o.ends
        AND o.level IS p.level AND o.province IS p.province AND (
            p.level IN ('central', 'province', 'district')
            OR instr(o.folder, p.folder) = 1 OR instr(p.folder, o.folder) = 1
        )
)
UPDATE tasks SET within = (
    SELECT pairs.shorter FROM pairs JOIN tasks AS same ON same.plan = pairs.shorter AND same.kind = tasks.kind
    WHERE pairs.plan = tasks.plan ORDER BY pairs.n LIMIT 1
) WHERE plan IN (SELECT plan FROM pairs)
"""
"""Work that stands in two plans of one issuer whose days overlap counts in the one of fewer days.

Communes of one province may have one name: only those whose plans stand in one folder, or one above the other, are
taken for the same. Provinces and districts have names of their own.
"""


def _head_of(written: str) -> Beginning:
    of, file, number, amends, issuer = json.loads(written)
    return Beginning(of, file, number, tuple(amends), issuer)


def _args_written(args: Mapping[str, object]) -> str:
    return json.dumps(args, ensure_ascii=False, default=_day_written)


def _day_written(value: object) -> object:
    return {"$date": value.isoformat()} if isinstance(value, date) else str(value)


def _args_read(written: str) -> dict[str, object]:
    args: dict[str, object] = json.loads(written, object_hook=_day_read)
    return args


def _day_read(found: dict[str, object]) -> object:
    day = found.get("$date")
    return date.fromisoformat(day) if isinstance(day, str) else found
