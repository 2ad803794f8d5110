"""The roll-up's database as Parquet, a file a table, for any other engine."""

import csv
import sqlite3
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, get_type_hints

from cchc_cli.domain.reports.rollup.tables import TABLES
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.disk.write import already_there, make_folder, refused, write_outputs

if TYPE_CHECKING:
    import duckdb

_CSV = "header = false, auto_detect = false, quote = '\"', escape = '\"', nullstr = '', parallel = false"
_CSV += ", max_line_size = 4000000"

_TYPES = {int: "BIGINT", bool: "BOOLEAN", str: "VARCHAR", date: "DATE"}
_OF_SQLITE = {"INTEGER": "BIGINT", "TEXT": "VARCHAR"}
_OF_RUNS = {"as_of": "DATE", "complete": "BOOLEAN"}

_PRIVATE = "kept"
"""The table that is the program's own."""

_ENGINE: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "256MB",
    "threads": 2,
    # What it could want more is on the network.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def ready(folder: Path, *, force: bool) -> None:
    """Raise the refusal that `write_parquet` would end with, as far as it can be known before there are rows."""
    if find_spec("duckdb") is None:
        raise whole_file("engines-missing", str(folder), library="duckdb")
    if not force and (there := [file for table in TABLES if (file := folder / f"{table}.parquet").exists()]):
        raise already_there(there)


def write_parquet(connection: sqlite3.Connection, folder: Path, *, force: bool = False) -> int:
    """Write each table into the folder, `plans.parquet` and so on: all of them, or none; return how many.

    Days are DATE, money and other whole numbers BIGINT, what is or is not BOOLEAN. The folder is made if it is not
    there; files in it are replaced with `force` only. Raises `Rejected`, also where DuckDB is not installed.
    """
    ready(folder, force=force)
    import duckdb

    tables = list(_tables(connection))
    with make_folder(folder), TemporaryDirectory(prefix="cchc-") as aside, refused(folder):
        try:
            with duckdb.connect(config=_ENGINE) as engine:
                for table in tables:
                    _write(connection, engine, table, Path(aside))
        except duckdb.Error as error:
            raise whole_file("output-failed", str(folder), reason=str(error).partition("\n")[0]) from error
        made = {folder / table.file: Path(aside, table.file).read_bytes() for table in tables}
        write_outputs(made, force=force)
    return len(tables)


class _Stored(NamedTuple):
    """A table, and the type of each of its columns."""

    name: str
    columns: dict[str, str]

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.parquet"


def _tables(connection: sqlite3.Connection) -> Iterator[_Stored]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (name,) in names.fetchall():
        if name != _PRIVATE:
            yield _Stored(name, dict(_columns(connection, name)))


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    declared = get_type_hints(TABLES[table]) if table in TABLES else {}
    of_run = _OF_RUNS if table == "runs" else {}
    for _, column, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")').fetchall():
        # What may be null is no other type here.
        written = next((name for of, name in _TYPES.items() if declared.get(column) in (of, of | None)), None)
        yield column, written or of_run.get(column) or _OF_SQLITE[kind]


def _write(
    connection: sqlite3.Connection, engine: "duckdb.DuckDBPyConnection", table: _Stored, folder: Path
) -> None:
    """Write a table by way of a CSV, which neither side holds in memory.

    There a text is led by a sign, so that an empty one is not nothing.
    """
    texts = {column for column, kind in table.columns.items() if kind == "VARCHAR"}
    given = ", ".join(
        f"'=' || \"{column}\"" if column in texts else f'"{column}"' for column in table.columns
    )
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as rows:
        csv.writer(rows).writerows(connection.execute(f'SELECT {given} FROM "{table.name}" ORDER BY rowid'))
    taken = ", ".join(
        f'substr("{column}", 2) AS "{column}"' if column in texts else f'"{column}"'
        for column in table.columns
    )
    engine.execute(
        f"COPY (SELECT {taken} FROM read_csv({_quoted(folder / 'rows.csv')}, columns = {table.columns}, {_CSV}))"
        f" TO {_quoted(folder / table.file)} (FORMAT parquet, COMPRESSION zstd)"
    )


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
