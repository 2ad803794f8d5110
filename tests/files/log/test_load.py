"""One log a unit: several files, or a folder of them, read as one."""

from pathlib import Path

import pytest

from cchc_cli.domain.model.record import effective
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan

LOADED = load_plan(None)

SHARED = "- {id: r1, task: V.2, date: 2020-01-30}\n"


def test_a_record_in_two_files_is_counted_once_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SHARED + "- {id: r2, task: V.2, date: 2020-02-28}\n", "utf-8")
    (tmp_path / "b.yaml").write_text(SHARED + "- {id: r2, task: V.2, date: 2020-03-30}\n", "utf-8")
    log = load_log([tmp_path], LOADED)
    # Four lines, one of them twice: two units may both use the id r2.
    assert (len(log.records), log.repeated) == (3, 1)
    assert len({r.id for r in log.records}) == 3


def test_a_record_twice_in_one_file_is_two(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- {task: V.2, date: 2020-01-30}\n" * 2, "utf-8")
    (tmp_path / "b.yaml").write_text("- {task: V.2, date: 2020-01-30}\n", "utf-8")
    log = load_log([tmp_path], LOADED)
    assert (len(log.records), log.repeated) == (2, 1)


def test_a_correction_reaches_only_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "- {id: r1, task: V.2, date: 2020-01-30}\n- {id: r3, task: V.2, date: 2020-01-31, supersedes: r1}\n",
        "utf-8",
    )
    (tmp_path / "b.yaml").write_text("- {id: r1, task: V.5, date: 2020-01-30}\n", "utf-8")
    left = effective(load_log([tmp_path], LOADED).records)
    assert [(r.task, r.date.day) for r in left] == [("V.2", 31), ("V.5", 30)]


def test_faults_of_all_files_come_at_once_each_with_its_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("- {task: 99, date: 2020-01-30}\n", "utf-8")
    with pytest.raises(Rejected) as rejected:
        load_log([tmp_path], LOADED)
    assert [(Path(d.file).name, d.code) for d in rejected.value.diagnostics] == [
        ("a.yaml", "task-unknown"),
        ("b.yaml", "task-unknown"),
    ]


def test_a_folder_without_logs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        load_log([tmp_path], LOADED)
    assert rejected.value.diagnostics[0].code == "folder-without-logs"
