"""The nation that `bench/nation.py` makes is sound, the same each time, and changed as far as is asked."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from bench import nation
from cchc_cli import load_log, load_plan

PLANS = 30


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nation") / "n"
    nation.write_beside(folder, nation.make(folder, PLANS, 22, 200, 1))
    return folder


def _texts(folder: Path) -> dict[Path, str]:
    return {path.relative_to(folder): path.read_text("utf-8") for path in sorted(folder.rglob("*.yaml"))}


def test_every_plan_and_log_is_sound_and_of_the_size_that_is_asked(made: Path) -> None:
    plans = sorted(made.rglob("plan.yaml"))
    assert len(plans) == PLANS
    for path in plans:
        loaded = load_plan(path)
        log = load_log(path.with_name("progress.yaml"), loaded)
        assert (len(loaded.plan.tasks), len(log.records)) == (22, 200)
        assert (loaded.warnings, log.warnings) == ((), ())


def test_the_same_seed_makes_the_same_files_however_many_there_are(made: Path, tmp_path: Path) -> None:
    for _ in nation.make(tmp_path, 10, 22, 200, 1):
        pass
    fewer = _texts(tmp_path)
    assert len(fewer) == 20
    assert fewer.items() <= _texts(made).items()


def test_levels_are_a_nations() -> None:
    levels = Counter(place.level for place in nation.places(11_000, 1))
    assert levels["commune"] > 10 * levels["district"] > 50 * levels["province"] > 2_000
    assert sum(levels.values()) == 11_000
    folders = [place.folder for place in nation.places(11_000, 1)]
    assert len(set(folders)) == len(folders)


def test_what_is_written_beside_has_the_money_of_the_logs(made: Path) -> None:
    rows = [line.split(",") for line in made.with_name("n.csv").read_text("utf-8").splitlines()[1:]]
    journal = made.with_name("n.journal").read_text("utf-8")
    for step in ("estimate", "proposed", "appraised", "approved", "spent"):
        in_table = sum(int(row[-1]) for row in rows if row[-2] == step)
        booked = (line.split() for line in journal.splitlines() if line.startswith(f"    {step}:"))
        assert sum(int(words[-2]) for words in booked) == in_table > 0
    first = min(made.rglob("plan.yaml"), key=lambda path: len(path.parts))
    loaded = load_plan(first)
    records = load_log(first.with_name("progress.yaml"), loaded).records
    own = [row for row in rows if row[0] == "1"]
    assert sum(record.spent or 0 for record in records) == sum(int(r[-1]) for r in own if r[-2] == "spent")
    assert sum(task.amount or 0 for task in loaded.plan.tasks) == sum(
        int(r[-1]) for r in own if r[-2] == "estimate"
    )


def test_so_many_of_a_hundred_logs_are_changed_and_stay_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["nation.py", str(tmp_path), "--plans", "20", "--records", "30"])
    nation.main()
    before = _texts(tmp_path)
    monkeypatch.setattr(sys, "argv", ["nation.py", str(tmp_path), "--change", "10", "--seed", "2"])
    nation.main()
    assert capsys.readouterr().out == "2 logs changed\n"
    changed = {path for path, text in _texts(tmp_path).items() if text != before[path]}
    assert len(changed) == 2
    for path in changed:
        loaded = load_plan(tmp_path / path.with_name("plan.yaml"))
        assert len(load_log(tmp_path / path, loaded).records) == 31
