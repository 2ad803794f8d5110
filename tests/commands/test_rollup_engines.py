"""`rollup --parquet` and `--cluster`: what is asked for is refused before anything is read, or written whole."""

import shutil
from pathlib import Path

import pytest

from cchc_cli.files.rollup import cluster, parquet
from tests.conftest import cchc

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "tinh"
    folder.mkdir()
    for name in ("plan_2020.yaml", "progress_2020.yaml"):
        shutil.copyfile(DATA / name, folder / name)
    return folder


def test_the_tables_stand_beside_the_answer(plans: Path, tmp_path: Path) -> None:
    words = ["rollup", plans, "--as-of", "2020-10-20", "--parquet", tmp_path / "out", "--lang", "en"]
    done = cchc(*words, "-f", "json")
    assert done.code == 0
    assert done.out == cchc(*words[:4], "--lang", "en", "-f", "json").out
    assert done.err == f"Wrote 11 Parquet tables into {tmp_path / 'out'}\n"
    assert len(list((tmp_path / "out").glob("*.parquet"))) == 11
    again = cchc(*words)
    assert (again.code, again.out) == (2, "")
    assert "output-exists" in again.err
    assert cchc(*words, "--force").code == 0


@pytest.mark.parametrize(("option", "module"), [("--parquet", parquet), ("--cluster", cluster)])
def test_what_is_not_installed_is_told_with_what_to_type(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, module: object
) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    database = tmp_path / "n.db"
    done = cchc("rollup", plans, "-o", database, option, tmp_path / "x", "--lang", "en")
    assert (done.code, done.out, database.exists()) == (2, "", False)
    assert 'pip install "cchc-cli[engines]"' in done.err


def test_processes_of_this_machine_are_none_of_a_cluster(plans: Path) -> None:
    done = cchc("rollup", plans, "--cluster", "tcp://127.0.0.1:1", "--jobs", "2", "--lang", "en")
    assert (done.code, "--jobs" in done.err) == (2, True)
