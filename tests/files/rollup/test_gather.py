"""A run of the roll-up: what it reads, what it keeps, and what counts."""

import os
import sqlite3
from collections.abc import Generator, Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc_cli.files.disk.lock import Busy, writing
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.rollup import gather as module
from cchc_cli.files.rollup import store
from cchc_cli.files.rollup import work as work_module
from cchc_cli.files.rollup.rows import read_together
from cchc_cli.files.rollup.store import Store
from cchc_cli.files.rollup.work import Job, Result, Work
from tests.files.rollup.folders import DAY, Counting, codes, log_text, plan_text, run, states, write

LOG = log_text("2020-03-02", of="1/KH-UBND")


def two(folder: Path) -> Path:
    return write(
        folder,
        {
            "a/plan.yaml": plan_text(),
            "a/progress.yaml": LOG,
            "b/plan.yaml": plan_text("2/KH-UBND", "UBND huyện Kỳ Anh, tỉnh Hà Tĩnh"),
        },
    )


def test_a_plan_and_its_log_are_rows(tmp_path: Path) -> None:
    tables = run(two(tmp_path))
    assert [row[:2] for row in tables["plans"]] == [
        ("a/plan.yaml", "1/KH-UBND"),
        ("b/plan.yaml", "2/KH-UBND"),
    ]
    days = ["2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31"]
    assert [row for row in tables["dues"] if row[0] == "a/plan.yaml"] == [
        ("a/plan.yaml", "1", n, day, 1) for n, day in enumerate(days, 1)
    ]
    ((file, n, *_, log),) = tables["records"]
    assert (file, n, log) == ("a/plan.yaml", 1, "a/progress.yaml")
    assert {file: row[0] for file, *row in tables["sources"]} == {
        "a/plan.yaml": "plan",
        "a/progress.yaml": "log",
        "b/plan.yaml": "plan",
    }
    assert states(tables) == {
        "a/plan.yaml": ("a/plan.yaml", "read", None),
        "a/progress.yaml": ("a/plan.yaml", "read", None),
        "b/plan.yaml": ("b/plan.yaml", "read", None),
    }


def test_a_second_run_reads_what_has_changed_and_nothing_else(tmp_path: Path) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    first, second, third = Counting(), Counting(), Counting()
    before = run(folder, database, do=first)
    assert first.read == [("a/plan.yaml", "a/progress.yaml"), ("b/plan.yaml",)]
    assert run(folder, database, do=second) == before
    assert (second.read, second.told) == ([], [])
    kept = (folder / "a" / "progress.yaml").stat()
    write(folder, {"a/progress.yaml": LOG.replace("03-02", "03-04")})
    os.utime(
        folder / "a" / "progress.yaml", ns=(kept.st_atime_ns, kept.st_mtime_ns)
    )  # neither size nor time tells
    after = run(folder, database, do=third)
    assert (third.read, third.told) == ([("a/plan.yaml", "a/progress.yaml")], [])
    assert after == run(folder)


def test_what_is_gone_leaves_no_row(tmp_path: Path) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    run(folder, database)
    (folder / "a" / "plan.yaml").rename(folder / "b" / "plan-a.yaml")
    tables = run(folder, database)
    assert tables == run(folder)
    assert codes(tables) == [("a/progress.yaml", "log-of-no-plan")]
    (folder / "b" / "plan-a.yaml").unlink()
    (folder / "a" / "progress.yaml").unlink()
    assert run(folder, database) == run(folder)
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT plan) FROM kept").fetchone() == (1, 1)


def test_another_day_is_told_without_reading_and_as_if_it_had_been_read(tmp_path: Path) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    run(folder, database)
    counting = Counting()
    later = date(2020, 10, 20)
    tables = run(folder, database, later, counting)
    assert (counting.read, counting.told) == ([], ["a/plan.yaml", "b/plan.yaml"])
    assert tables == run(folder, None, later)
    assert tables["statuses"] != run(folder)["statuses"]


def test_a_faulty_plan_is_told_and_stops_no_other(tmp_path: Path) -> None:
    folder = write(two(tmp_path / "x"), {"c/plan.yaml": "number: 3/KH\nyear: 2020\ntasks: []\n"})
    write(folder, {"b/progress.yaml": '- {plan: 2/KH-UBND}\n- {task: "7", date: 2020-02-30}\n'})
    database = tmp_path / "nation.db"
    tables = run(folder, database)
    assert [row[0] for row in tables["plans"]] == ["a/plan.yaml"]
    assert {("b/progress.yaml", "date-impossible"), ("c/plan.yaml", "key-missing")} <= set(codes(tables))
    assert states(tables)["b/progress.yaml"] == ("b/plan.yaml", "faulty", None)
    counting = Counting()
    assert run(folder, database, date(2020, 8, 1), counting)["faults"] == tables["faults"]
    assert (counting.read, counting.told) == ([], ["a/plan.yaml"])
    write(folder, {"b/progress.yaml": "- {plan: 2/KH-UBND}\n"})
    assert run(folder, database) == run(folder)


def test_a_fault_of_the_program_is_told_of_the_plan_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"

    def failing(plan: Source, logs: list[Source]) -> object:
        if plan.file == "b/plan.yaml":
            raise MemoryError
        return read_together(plan, logs)

    with monkeypatch.context() as patch:
        patch.setattr(work_module, "read_together", failing)
        tables = run(folder, database)
    (fault,) = tables["faults"]
    assert (fault[0], fault[1], fault[5]) == (
        "plan-failed",
        "b/plan.yaml",
        {"file": "b/plan.yaml", "reason": "MemoryError"},
    )
    assert [row[0] for row in tables["plans"]] == ["a/plan.yaml"]
    assert run(folder, database) == run(folder)


def test_what_was_kept_and_can_not_be_understood_is_read_again(tmp_path: Path) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    run(folder, database)
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("UPDATE kept SET data = x'00'")
    connection.close()
    later = date(2020, 10, 20)
    assert {code for _, code in codes(run(folder, database, later))} == {"plan-failed"}
    assert run(folder, database, later) == run(folder, None, later)


@pytest.mark.parametrize("code", ["folder-missing", "folder-without-plans"])
def test_a_folder_without_plans_is_refused_before_the_database_is_touched(tmp_path: Path, code: str) -> None:
    database = tmp_path / "nation.db"
    run(two(tmp_path / "x"), database)
    before = database.read_bytes()
    if code == "folder-without-plans":
        (tmp_path / "y").mkdir()
    with pytest.raises(Rejected) as refused:
        run(tmp_path / "y", database)
    assert [(d.code, d.file) for d in refused.value.diagnostics] == [(code, str(tmp_path / "y"))]
    assert database.read_bytes() == before
    with pytest.raises(Rejected):
        run(tmp_path / "y", tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


# -- what counts


def test_a_copy_counts_once_with_the_logs_of_both(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "x",
        {
            "plan.yaml": plan_text(),
            "progress.yaml": log_text("2020-03-02", "2020-05-02", of="1/KH-UBND", file="plan.yaml"),
            "plan (1).yaml": "# tải về\n" + plan_text().replace("5.000.000", "5 triệu"),
            "progress (1).yaml": log_text("2020-03-02", of="1/KH-UBND", file="plan (1).yaml"),
            "a - Copy/plan.yaml": plan_text(),
            "z/plan.yaml": plan_text(),
            "z/progress.yaml": log_text("2020-06-02", of="1/KH-UBND", file="plan.yaml"),
        },
    )
    database = tmp_path / "nation.db"
    tables = run(folder, database)
    assert [row[0] for row in tables["plans"]] == ["plan.yaml"]
    assert [row[6] for row in tables["records"]] == ["2020-03-02", "2020-05-02", "2020-06-02"]
    assert states(tables) == {
        "plan.yaml": ("plan.yaml", "read", None),
        "progress.yaml": ("plan.yaml", "read", None),
        "plan (1).yaml": ("plan.yaml", "copy", "plan.yaml"),
        "progress (1).yaml": ("plan.yaml", "read", None),
        "a - Copy/plan.yaml": ("plan.yaml", "copy", "plan.yaml"),
        "z/plan.yaml": ("plan.yaml", "copy", "plan.yaml"),
        "z/progress.yaml": ("plan.yaml", "read", None),
    }
    counting = Counting()
    assert run(folder, database, do=counting) == tables
    assert (counting.read, counting.told) == ([], [])
    write(folder, {"z/plan.yaml": plan_text("7/KH-UBND")})
    assert run(folder, database) == run(folder)


def test_when_the_file_that_counted_is_gone_its_copy_counts(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "x", {"a/plan.yaml": plan_text(), "b/plan.yaml": plan_text(), "b/progress.yaml": LOG}
    )
    database = tmp_path / "nation.db"
    assert states(run(folder, database))["b/plan.yaml"] == ("a/plan.yaml", "copy", "a/plan.yaml")
    (folder / "a" / "plan.yaml").unlink()
    tables = run(folder, database)
    assert states(tables)["b/plan.yaml"] == ("b/plan.yaml", "read", None)
    assert tables == run(folder)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            {"a/plan.yaml": plan_text(), "a/plan_2.yaml": LOG},
            {"a/plan_2.yaml": plan_text("2/KH-UBND")},
            id="a log becomes a plan",
        ),
        pytest.param(
            {"a/plan.yaml": plan_text(), "b/plan.yaml": plan_text(), "b/progress.yaml": LOG},
            {"b/progress.yaml": "- {task: 9, date: 2020-03-02}\n"},
            id="the log of a copy becomes faulty",
        ),
        pytest.param(
            {"a/plan.yaml": plan_text(), "a/progress.yaml": LOG, "b/plan.yaml": plan_text()},
            {"a/progress.yaml": "- {task: 9, date: 2020-03-02}\n"},
            id="the log of the plan that has a copy becomes faulty",
        ),
        pytest.param(
            {
                "b/plan.yaml": plan_text(),
                "b/progress.yaml": LOG,
                "c/plan.yaml": plan_text(amount="6.000.000"),
            },
            {"a/plan.yaml": plan_text(), "a/progress.yaml": LOG},
            id="a copy comes before a plan that has another content too",
        ),
        pytest.param(
            {"b/plan.yaml": plan_text(), "c/plan.yaml": plan_text("1/KH-UBND\namends: [9/KH-UBND]")},
            {"a/plan.yaml": plan_text("7/KH-UBND\namends: [1/KH-UBND]")},
            id="a plan that has another content is replaced",
        ),
    ],
)
def test_a_second_run_ends_as_a_first_one_would(
    tmp_path: Path, before: dict[str, str], after: dict[str, str]
) -> None:
    folder, database = write(tmp_path / "x", before), tmp_path / "nation.db"
    first = run(folder, database)
    write(folder, after)
    assert run(folder, database) == run(folder)
    for file in after.keys() - before.keys():
        (folder / file).unlink()
    write(folder, before)
    assert run(folder, database) == first


def test_a_folder_may_be_named_as_a_copy(tmp_path: Path) -> None:
    folder = write(tmp_path, {"h0 - Copy/plan.yaml": plan_text(), "h0/plan.yaml": plan_text()})
    assert states(run(folder))["h0 - Copy/plan.yaml"] == ("h0/plan.yaml", "copy", "h0/plan.yaml")


def test_a_copied_folder_with_a_plan_that_is_replaced_is_told_alike_by_every_run(tmp_path: Path) -> None:
    own = {
        "plan.yaml": plan_text(issuer="UBND huyện Châu Thành"),
        "plan-moi.yaml": plan_text(
            "5/KH-UBND", "UBND huyện Châu Thành", head="amends: [1/KH-UBND]\nyear: 2020"
        ),
        "progress.yaml": LOG,
    }
    folder = write(
        tmp_path / "x", {f"{place}/{name}": text for place in ("a", "a - Copy") for name, text in own.items()}
    )
    database = tmp_path / "nation.db"
    tables = run(folder, database)
    assert {file: other for file, (_, state, other) in states(tables).items() if state == "replaced"} == {
        "a/plan.yaml": "a/plan-moi.yaml",
        "a - Copy/plan.yaml": "a/plan-moi.yaml",
    }
    assert run(folder, database) == tables


def test_a_run_counts_each_plan_that_it_read_once(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "x",
        {"a/plan.yaml": plan_text(), "b/plan.yaml": plan_text(), "b/progress.yaml": LOG, "c/plan.yaml": "x"},
    )
    database = tmp_path / "nation.db"

    def read(day: date) -> int:
        with module.gather(folder, database, day) as connection:
            return int(connection.execute("SELECT changed FROM runs").fetchone()[0])

    # The first of two copies is read again with the other's log.
    assert read(DAY) == 3
    assert read(DAY) == 0
    assert read(DAY + timedelta(days=1)) == 0


def test_one_plan_with_two_contents_counts_once_and_is_told(tmp_path: Path) -> None:
    other = plan_text(amount="6.000.000")
    folder = write(tmp_path / "x", {"a/plan.yaml": plan_text(), "b/plan.yaml": other, "b/progress.yaml": LOG})
    database = tmp_path / "nation.db"
    tables = run(folder, database)
    assert [row[0] for row in tables["plans"]] == ["a/plan.yaml"]
    (fault,) = tables["faults"]
    assert (fault[0], fault[1], fault[5]) == ("plan-twice", "b/plan.yaml", {"other": "a/plan.yaml"})
    assert states(tables)["b/plan.yaml"] == (None, "faulty", "a/plan.yaml")
    counting = Counting()
    assert run(folder, database, do=counting) == tables
    assert counting.read == []
    write(folder, {"b/plan.yaml": plan_text("7/KH-UBND", amount="6.000.000"), "b/progress.yaml": ""})
    assert run(folder, database) == run(folder)


def test_a_replaced_plan_does_not_count_and_its_log_goes_on(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "x",
        {
            "plan.yaml": plan_text(),
            "plan-moi.yaml": plan_text(
                "5/KH-UBND", head="amends: [1/KH-UBND]\nyear: 2020", amount="9.000.000"
            ),
            "progress.yaml": log_text("2020-03-02", of="1/KH-UBND", file="plan.yaml"),
        },
    )
    tables = run(folder)
    assert [row[:2] for row in tables["plans"]] == [("plan-moi.yaml", "5/KH-UBND")]
    assert states(tables) == {
        "plan-moi.yaml": ("plan-moi.yaml", "read", None),
        "plan.yaml": (None, "replaced", "plan-moi.yaml"),
        "progress.yaml": ("plan-moi.yaml", "read", None),
    }
    assert len(tables["records"]) == 1


@pytest.mark.parametrize(
    ("issuer", "head", "task", "within"),
    [
        (
            "UBND huyện Can Lộc, tỉnh Hà Tĩnh",
            "period: {start: 2018-01-01, end: 2022-12-31}",
            "PHÁT THANH",
            True,
        ),
        (
            "Ủy ban nhân dân huyện Can Lộc, tỉnh Hà Tĩnh",
            "period: {start: 2020-07-01, end: 2022-12-31}",
            "Phát thanh",
            True,
        ),
        (
            "UBND huyện Can Lộc, tỉnh Hà Tĩnh",
            "period: {start: 2021-01-01, end: 2025-12-31}",
            "Phát thanh",
            False,
        ),
        ("UBND huyện Can Lộc, tỉnh Hà Tĩnh", "period: {start: 2018-01-01, end: 2022-12-31}", "Báo in", False),
        (
            "UBND huyện Can Lộc, tỉnh Nghệ An",
            "period: {start: 2018-01-01, end: 2022-12-31}",
            "Phát thanh",
            False,
        ),
    ],
)
def test_work_in_two_plans_of_one_issuer_counts_in_the_one_of_fewer_days(
    tmp_path: Path, issuer: str, head: str, task: str, within: bool
) -> None:
    folder = write(
        tmp_path,
        {"a/plan.yaml": plan_text("9/KH-UBND", issuer, head=head, task=task), "b/plan.yaml": plan_text()},
    )
    assert run(folder)["within"] == ([("a/plan.yaml", "b/plan.yaml")] if within else [])


def test_a_commune_is_taken_for_the_same_only_near_by(tmp_path: Path) -> None:
    """Two communes of one province may have one name."""
    own = "UBND xã Tân Lập"
    longer = plan_text("9/KH-UBND", own, head="period: {start: 2018-01-01, end: 2022-12-31}")
    files = {"a/plan.yaml": longer, "b/plan.yaml": plan_text("1/KH-UBND", own)}
    assert run(write(tmp_path / "x", files))["within"] == []
    files = {"a/plan.yaml": longer, "a/2020/plan.yaml": plan_text("1/KH-UBND", own)}
    assert run(write(tmp_path / "y", files))["within"] == [("a/plan.yaml", "a/2020/plan.yaml")]


def test_where_its_words_name_no_province_that_of_the_folder_is_taken(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "x",
        {
            "plan.yaml": plan_text("1/KH", "Bộ Nội vụ"),
            "42/plan.yaml": plan_text("2/KH", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
            "42/huyen/can-loc/plan.yaml": plan_text("3/KH", "UBND huyện Can Lộc"),
            "42/huyen/ky-anh/plan.yaml": plan_text("4/KH", "UBND huyện Kỳ Anh, tỉnh Nghệ An"),
            "khac/plan.yaml": plan_text("5/KH", "UBND huyện Vũ Quang"),
        },
    )
    database = tmp_path / "nation.db"

    def provinces() -> dict[object, tuple[object, ...]]:
        return {row[0]: row[6:8] for row in run(folder, database)["plans"]}

    expected = {
        "plan.yaml": (None, None),
        "42/plan.yaml": ("Hà Tĩnh", "issuer"),
        "42/huyen/can-loc/plan.yaml": ("Hà Tĩnh", "folder"),
        "42/huyen/ky-anh/plan.yaml": ("Nghệ An", "issuer"),
        "khac/plan.yaml": (None, None),
    }
    assert provinces() == expected
    write(folder, {"42/plan.yaml": plan_text("2/KH", "Ủy ban nhân dân tỉnh Quảng Bình")})
    assert provinces() == expected | {
        "42/plan.yaml": ("Quảng Bình", "issuer"),
        "42/huyen/can-loc/plan.yaml": ("Quảng Bình", "folder"),
    }


# -- the database


@pytest.mark.parametrize("content", [b"x" * 100, b"SQLite format 3\0" + b"\1" * 200])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    database = tmp_path / "nation.db"
    database.write_bytes(content)
    with pytest.raises(Rejected) as refused:
        run(two(tmp_path / "x"), database)
    assert [d.code for d in refused.value.diagnostics] == ["database-foreign"]
    assert database.read_bytes() == content


def test_what_is_no_file_is_no_database_and_stays_what_it_is(tmp_path: Path) -> None:
    database = tmp_path / "nation.db"
    os.mkfifo(database)
    with pytest.raises(Rejected) as refused:
        run(two(tmp_path / "x"), database)
    assert [d.code for d in refused.value.diagnostics] == ["file-special"]
    assert database.is_fifo()


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    database = tmp_path / "nation.db"
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE plans (name TEXT)")
    connection.close()
    content = database.read_bytes()
    with pytest.raises(Rejected) as refused:
        run(two(tmp_path / "x"), database)
    assert [d.code for d in refused.value.diagnostics] == ["database-foreign"]
    assert database.read_bytes() == content


@pytest.mark.parametrize(
    "made_otherwise",
    [
        "PRAGMA user_version = 0",
        "UPDATE runs SET program = '0.0.1'",
        "UPDATE runs SET workdays = 'x'",
        "DROP TABLE money",
        "ALTER TABLE statuses ADD COLUMN cua_toi TEXT",
    ],
)
def test_what_another_version_made_is_made_anew(tmp_path: Path, made_otherwise: str) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    before = run(folder, database)
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("CREATE TABLE cua_toi (a)")
    connection.execute(made_otherwise)
    connection.close()
    counting = Counting()
    assert run(folder, database, do=counting) == before
    assert len(counting.read) == 2
    connection = sqlite3.connect(database)
    assert connection.execute("SELECT count(*) FROM cua_toi").fetchone() == (0,)
    connection.close()


def test_values_have_types_and_what_may_not_be_null_is_not(tmp_path: Path) -> None:
    with module.gather(two(tmp_path), None, DAY) as connection:
        assert (
            connection.execute("SELECT typeof(plan), typeof(starts), typeof(followed) FROM plans").fetchall()
            == [("integer", "text", "integer")] * 2
        )
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            connection.execute("UPDATE plans SET number = NULL")
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_file_is_one_file(tmp_path: Path) -> None:
    run(two(tmp_path / "x"), tmp_path / "nation.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nation.db", "x"]


def test_two_runs_on_one_file_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    monkeypatch.setattr(module, "WAIT", 0.05)
    heard: list[str] = []
    with (
        writing(database),
        pytest.raises(Busy) as refused,
        module.gather(folder, database, DAY, waiting=lambda diagnostic: heard.append(diagnostic.code)),
    ):
        pass
    (told,) = refused.value.diagnostics
    assert (heard, told.code, told.args["pid"]) == (["database-busy"], "database-busy", str(os.getpid()))
    assert not database.exists()


def test_what_another_program_has_open_for_writing_is_waited_for_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    run(folder, database)
    monkeypatch.setattr("cchc_cli.files.rollup.store.WAIT", 0.05)
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Busy) as refused:
        run(folder, database)
    other.close()
    assert [d.code for d in refused.value.diagnostics] == ["database-in-use"]


def test_a_full_disk_is_told_and_what_was_put_in_before_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    for n in range(58):
        write(folder / f"xa-{n}", {"plan.yaml": plan_text(f"{n + 10}/KH", f"UBND xã Số {n}, tỉnh Hà Tĩnh")})
    monkeypatch.setattr(module, "_BATCH", 1)
    connected = store._connected

    def small(path: Path | None) -> sqlite3.Connection:
        connection = connected(path)
        connection.execute("PRAGMA max_page_count = 24")
        return connection

    monkeypatch.setattr(store, "_connected", small)
    with pytest.raises(Rejected) as refused:
        run(folder, database)
    assert [d.code for d in refused.value.diagnostics] == ["database-full"]
    monkeypatch.undo()
    with closing(sqlite3.connect(database)) as kept:
        ((plans,),) = kept.execute("SELECT count(*) FROM plans")
    counting = Counting()
    assert run(folder, database, do=counting) == run(folder)
    assert 0 < plans < 60
    assert len(counting.read) == 60 - plans
    with closing(sqlite3.connect(database)) as kept:
        (*_, found) = kept.execute("EXPLAIN QUERY PLAN SELECT * FROM dues WHERE plan = 1").fetchone()
    assert "dues_of_plan" in found


def test_the_work_of_the_database_grows_as_the_plans_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connected = store._connected
    steps = 0

    def counted(path: Path | None) -> sqlite3.Connection:
        connection = connected(path)

        def step() -> None:
            nonlocal steps
            steps += 1

        connection.set_progress_handler(step, 10)
        return connection

    monkeypatch.setattr(store, "_connected", counted)
    taken: list[int] = []
    for count in (60, 120):
        folder = tmp_path / str(count)
        for n in range(count):
            plan = plan_text(f"{n}/KH", f"UBND huyện Số {n}, tỉnh Hà Tĩnh")
            # A copy each: what is one plan is looked for as often as plans are read.
            write(folder, {f"{n}/plan.yaml": plan, f"{n}/plan (1).yaml": plan + "# bản sao\n"})
        for day in (DAY, DAY + timedelta(1)):
            steps = 0
            run(folder, folder / "nation.db", day)
            taken.append(steps)
    first, next_day, first_of_twice, next_day_of_twice = taken
    assert first_of_twice < 2.3 * first
    assert next_day_of_twice < 2.3 * next_day


def test_a_run_that_was_ended_says_so_and_the_next_one_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"
    monkeypatch.setattr(module, "_BATCH", 1)

    def ending(work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        for n, job in enumerate(jobs):
            if n == 1:
                raise KeyboardInterrupt
            yield work(job)

    with pytest.raises(KeyboardInterrupt):
        run(folder, database, do=ending)
    connection = sqlite3.connect(database)
    assert connection.execute("SELECT complete FROM runs").fetchone() == (0,)
    assert connection.execute("SELECT file, state FROM sources ORDER BY 1").fetchall() == [
        ("a/plan.yaml", "read"),
        ("a/progress.yaml", "read"),
        ("b/plan.yaml", "waiting"),
    ]
    connection.close()
    counting = Counting()
    assert run(folder, database, do=counting) == run(folder)
    assert counting.read == [("b/plan.yaml",)]


def test_a_run_that_was_ended_before_it_saw_a_copy_is_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(
        tmp_path / "x", {"a/plan.yaml": plan_text(), "b/plan.yaml": plan_text(), "b/progress.yaml": LOG}
    )
    database = tmp_path / "nation.db"

    def ending(*_: object) -> None:
        raise KeyboardInterrupt

    for step in ("leave_copy", "finish"):
        with monkeypatch.context() as patch:
            patch.setattr(Store, step, ending)
            with pytest.raises(KeyboardInterrupt):
                run(folder, database)
    tables = run(folder, database)
    assert tables == run(folder)
    assert len(tables["records"]) == 1


def test_a_file_that_changed_while_it_was_read_is_read_again(tmp_path: Path) -> None:
    folder, database = two(tmp_path / "x"), tmp_path / "nation.db"

    def saving(work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        for job in jobs:
            write(folder, {"a/progress.yaml": LOG.replace("03-02", "03-04")})
            yield work(job)
            write(folder, {"a/progress.yaml": LOG})

    run(folder, database, do=saving)
    counting = Counting()
    assert run(folder, database, do=counting) == run(folder)
    assert counting.read == [("a/plan.yaml", "a/progress.yaml")]
