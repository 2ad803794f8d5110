"""Who has told nothing of a period; what several logs say; what money does to the exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run

LOG = Path(__file__).resolve().parents[3] / "data" / "progress_2020.yaml"


def _silent(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert run(["check", *words, "--missing", "-f", "json"]) == Exit.OK
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_units_without_a_record_in_the_last_finished_period(capsys: pytest.CaptureFixture[str]) -> None:
    # Q3 is 15/6 to 14/9. In the log, the justice department has its last record with r106 of 9/6 (task 10), the
    # business association with r105 of 5/6 (task 22); two districts told of task 1 last on 13/3.
    told = _silent(capsys, str(LOG), "--as-of", "2020-10-20")
    assert (told["period"], told["from"], told["to"]) == ("Q3-2020", "2020-06-15", "2020-09-14")
    silent = told["rows"]
    assert isinstance(silent, list)
    assert [(u["agency"], u["owed"]) for u in silent] == [
        *(("so-tu-phap", ["10"]), ("hiep-hoi-dn", ["22"])),
        *(("huyen-huong-khe", ["1"]), ("huyen-vu-quang", ["1"])),
    ]


def test_what_is_due_in_the_days_and_not_told_of_is_silence_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Task 4 of Đài falls due on 30/6, in the days of Q3 (15/6 to 14/9). Done ahead it owes no answer then.
    log = tmp_path / "p.yaml"
    for record, owed in (
        ("date: 2020-06-14", ["3", "4", "5", "V.5"]),
        ("date: 2020-06-14, count: 2", ["3", "5", "V.5"]),
        ('date: 2020-07-01, count: 0, cause: "Chưa có kinh phí"', ["3", "5", "V.5"]),
    ):
        log.write_text(f'- {{task: "4", {record}}}\n', "utf-8")
        told = _silent(capsys, str(log), "--as-of", "2020-10-20", "-a", "dai-ptth")
        assert [(unit["agency"], unit["owed"]) for unit in told["rows"]] == [("dai-ptth", owed)]
    # Nobody is silent in a period that is not over.
    early = _silent(capsys, str(log), "--as-of", "2020-09-14", "--period", "Q3")
    assert (early["finished"], early["rows"]) == (False, [])


@pytest.mark.parametrize("named", ["Q1", "quý I/2020", "2020-Q1", "first quarter"])
def test_the_silent_of_a_named_period(capsys: pytest.CaptureFixture[str], named: str) -> None:
    told = _silent(capsys, str(LOG), "--as-of", "2020-10-20", "--period", named)
    # The report's first quarter, not the calendar's.
    assert (told["period"], told["from"], told["to"]) == ("Q1-2020", "2019-12-15", "2020-03-14")


def test_a_folder_of_logs_and_a_record_in_two_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text('- {id: r1, task: "10", date: 2020-07-01}\n', "utf-8")
    told = _silent(capsys, str(tmp_path), "--as-of", "2020-10-20", "--agency", "so-tu-phap")
    assert (told["units"], told["rows"]) == (1, [])
    for command in (["check", "--as-of", "2020-10-20"], ["budget"]):
        run([command[0], str(tmp_path), *command[1:]])
        assert "1 bản ghi có trong nhiều tệp" in capsys.readouterr().err


def test_no_period_has_finished(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(LOG), "--missing", "--as-of", "2020-02-01"]) == Exit.BAD_INPUT
    assert "14/03/2020" in capsys.readouterr().err
    assert run(["check", str(LOG), "--missing", "--all"]) == Exit.BAD_INPUT


def test_money_is_a_finding_and_only_strict_makes_it_count(tmp_path: Path) -> None:
    log = tmp_path / "p.yaml"
    log.write_text('- {task: "2", date: 2020-01-10, count: 1, spent: 5.000.000}\n', "utf-8")
    words = ["check", str(log), "--as-of", "2020-01-12", "--agency", "bao-ha-tinh"]
    assert run(words) == Exit.OK
    assert run([*words, "--strict"]) == Exit.OVERDUE
