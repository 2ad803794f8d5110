"""Parquet, as other engines read it: the same sums to the đồng, the right types, all files or none."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pytest

from cchc_cli import Rejected, Source, rows_of
from cchc_cli.domain.reports.rollup.tables import TABLES
from cchc_cli.files.rollup import parquet
from cchc_cli.files.rollup.parquet import write_parquet

DATA = Path(__file__).parents[3] / "data"
HARD = (
    "",
    "=",
    "a\nb",
    "a\r\nb",
    'x"y',
    "x,y",
    " x ",
    "NULL",
    "\\N",
    "'",
    "\t",
    "1",
    "2020-01-01",
    "Ủy ban\u0300",
)


def _text(name: str) -> Source:
    return Source(name, (DATA / name).read_text("utf-8"))


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    """Hold the shipped plan and its log, in tables as a roll-up has them."""
    rows = rows_of(_text("plan_2020.yaml"), [_text("progress_2020.yaml")], date(2020, 10, 20))
    found: dict[str, Any] = {**rows.facts._asdict(), **rows.day._asdict()}
    found["plans"] = [found.pop("plan")]
    with closing(sqlite3.connect(":memory:")) as connection:
        for table, of in TABLES.items():
            columns = ", ".join(f"{name} {_kind(kind)}" for name, kind in of.__annotations__.items())
            connection.execute(f"CREATE TABLE {table} (plan INTEGER, {columns})")
            marks = ", ".join("?" * (len(of.__annotations__) + 1))
            values = [
                (1, *(v.isoformat() if isinstance(v, date) else v for v in row)) for row in found[table]
            ]
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.execute("CREATE TABLE runs (folder TEXT, as_of TEXT, complete INTEGER)")
        connection.execute("INSERT INTO runs VALUES ('tinh', '2020-10-20', 1)")
        connection.execute("CREATE TABLE kept (plan INTEGER, data BLOB)")
        yield connection


def _kind(annotated: Any) -> str:
    return "INTEGER" if annotated in (int, bool, int | None, bool | None) else "TEXT"


def test_duckdb_and_pandas_read_the_same_sums(database: sqlite3.Connection, tmp_path: Path) -> None:
    # Section IV of the plan: 1 tỷ đồng in 13 rows.
    assert write_parquet(database, tmp_path / "out") == len(TABLES) + 1
    money = "SELECT step, sum(amount) FROM {} GROUP BY step ORDER BY step"
    stored = database.execute(money.format("money")).fetchall()
    assert dict(stored)["estimate"] == 1_000_000_000
    read = duckdb.execute(money.format(f"'{tmp_path}/out/money.parquet'")).fetchall()
    frame = pandas.read_parquet(tmp_path / "out" / "money.parquet")
    assert read == stored == list(frame.groupby("step").amount.sum().items())
    for table in TABLES:
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert len(pandas.read_parquet(tmp_path / "out" / f"{table}.parquet")) == count > 0


@pytest.mark.parametrize("paper", ["rollup.md", "rollup.vi.md"])
def test_what_the_docs_show_gives_the_same_in_both(
    paper: str, database: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.execute("ALTER TABLE tasks ADD COLUMN within INTEGER")
    # Work that counts in another plan is in no sum: task 3, of 70 triệu đồng.
    database.execute("UPDATE tasks SET within = 2 WHERE task = '3'")
    write_parquet(database, tmp_path / "parquet")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(
        r"^```python\n(.*?)^```", (DATA.parent / "docs" / paper).read_text("utf-8"), re.M | re.S
    )
    shown: dict[str, Any] = {}
    for block in blocks:
        exec(block, shown)
    by_level = {(level, step): amount for level, step, amount in shown["by_level"]}
    assert len(by_level) == 6
    assert by_level["province", "estimate"] == 930_000_000
    assert by_level == shown["sums"].to_dict()


def test_values_have_types_and_nothing_stays_nothing(database: sqlite3.Connection, tmp_path: Path) -> None:
    write_parquet(database, tmp_path)
    described = {
        table: {
            name: kind
            for name, kind, *_ in duckdb.execute(f"DESCRIBE FROM '{tmp_path}/{table}.parquet'").fetchall()
        }
        for table in ("plans", "dues", "records", "statuses", "runs")
    }
    assert (
        described["plans"] | {"title": "VARCHAR", "starts": "DATE", "followed": "BOOLEAN"}
        == described["plans"]
    )
    assert described["dues"] == {
        "plan": "BIGINT", "task": "VARCHAR", "n": "BIGINT", "day": "DATE", "printed": "BOOLEAN"
    }  # fmt: skip
    assert described["records"]["spent"] == "BIGINT"
    assert (described["statuses"]["first"], described["statuses"]["oldest_due"]) == ("BOOLEAN", "DATE")
    assert described["runs"] == {"folder": "VARCHAR", "as_of": "DATE", "complete": "BOOLEAN"}
    for table in TABLES:
        stored = database.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
        read = duckdb.execute(f"FROM '{tmp_path}/{table}.parquet'").fetchall()
        plain = [tuple(v.isoformat() if isinstance(v, date) else v for v in row) for row in read]
        assert plain == stored
    assert not (tmp_path / "kept.parquet").exists()


def test_any_text_comes_back_as_it_was(database: sqlite3.Connection, tmp_path: Path) -> None:
    database.execute("DELETE FROM agencies")
    rows = [(n, str(n), text, "", None, None) for n, text in enumerate((*HARD, "x" * 3_000_000))]
    database.executemany("INSERT INTO agencies VALUES (?, ?, ?, ?, ?, ?)", rows)
    folder = tmp_path / "của 'ta'"
    write_parquet(database, folder)
    frame = pandas.read_parquet(folder / "agencies.parquet").astype(object)
    assert [tuple(row) for row in frame.where(frame.notna(), None).itertuples(index=False)] == rows


def test_files_are_replaced_together_and_only_where_that_is_asked(
    database: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parquet(database, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert before.keys() == {*(f"{table}.parquet" for table in TABLES), "runs.parquet"}
    database.execute("UPDATE money SET amount = amount + 1")
    with pytest.raises(Rejected) as refused:
        write_parquet(database, tmp_path)
    assert {fault.code for fault in refused.value.diagnostics} == {"output-exists"}
    database.execute("UPDATE statuses SET oldest_due = 'no day' WHERE rowid = 1")
    with pytest.raises(Rejected) as failed:
        write_parquet(database, tmp_path, force=True)
    assert [fault.code for fault in failed.value.diagnostics] == ["output-failed"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    with pytest.raises(Rejected):
        write_parquet(database, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    database.execute("UPDATE statuses SET oldest_due = NULL WHERE rowid = 1")
    write_parquet(database, tmp_path, force=True)
    changed = {path.name for path in tmp_path.iterdir() if path.read_bytes() != before[path.name]}
    assert {"money.parquet"} <= changed <= {"money.parquet", "statuses.parquet"}


def test_without_duckdb_it_is_told_what_to_install(
    database: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    with pytest.raises(Rejected) as refused:
        write_parquet(database, tmp_path / "out")
    (fault,) = refused.value.diagnostics
    assert (fault.code, fault.args) == ("engines-missing", {"library": "duckdb"})
    assert not (tmp_path / "out").exists()


def test_the_engine_fetches_no_extension() -> None:
    with duckdb.connect(config=parquet._ENGINE) as engine:
        settings = engine.execute(
            "SELECT name, value FROM duckdb_settings() WHERE name LIKE 'auto%extensions' ORDER BY name"
        ).fetchall()
    assert [value for _, value in settings] == ["false", "false"]
