"""Several files at once, and the names that they have."""

import io
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.commands.deliver import note, say

PLAN = """\
number: 1/KH
title: Kế hoạch
year: 2021
agencies: {{a: {{name: Sở A}}, {long}: {{name: Sở B}}, con: {{name: Sở C}}, NUL.: {{name: Sở D}}}}
tasks:
  - {{id: "1", name: Việc, lead: a, schedule: 12 số/năm}}
  - {{id: "2", name: Việc, lead: {long}, schedule: 12 số/năm}}
  - {{id: "3", name: Việc, lead: con, schedule: 12 số/năm}}
  - {{id: "4", name: Việc, lead: NUL., schedule: 12 số/năm}}
"""
NAMES = ["a", "co-quan-con", "co-quan-nul", "x" * 100]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.format(long="x" * 300), encoding="utf-8")
    return path


COMMANDS = [(("form", "--all"), "xlsx"), (("calendar", "--split", "agency"), "ics")]


@pytest.mark.parametrize(("words", "suffix"), COMMANDS)
def test_every_agency_has_its_file_whatever_its_id(plan: Path, words: tuple[str, ...], suffix: str) -> None:
    folder = plan.with_name("all")
    assert run([*words, "-p", str(plan), "-o", str(folder)]) == Exit.OK
    assert sorted(p.name for p in folder.iterdir()) == [f"{name}.{suffix}" for name in NAMES]


@pytest.mark.parametrize(("words", "suffix"), COMMANDS)
@pytest.mark.parametrize("force", [False, True])
def test_where_one_can_not_be_written_none_is(
    plan: Path, words: tuple[str, ...], suffix: str, force: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = plan.with_name("all")
    in_the_way = folder / f"{NAMES[2]}.{suffix}"
    in_the_way.mkdir(parents=True)
    asked = [*words, "-p", str(plan), "-o", str(folder), *(["--force"] if force else [])]
    assert run(asked) == Exit.BAD_INPUT
    assert list(folder.iterdir()) == [in_the_way]
    told = capsys.readouterr().err
    assert "output-folder" in told
    assert "Đã ghi" not in told


def test_a_folder_that_was_made_for_nothing_goes_again(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert run(["form", "--all", "-p", str(plan), "-o", str(plan.with_name("all"))]) == Exit.BAD_INPUT
    assert list(plan.parent.iterdir()) == [plan]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_words_are_broken_at_spaces_and_hang_under_their_lead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    seen, beside, file = _Terminal(), _Terminal(), io.StringIO()
    monkeypatch.setattr("sys.stdout", seen)
    monkeypatch.setattr("sys.stderr", beside)
    say("Đã ghi một bản ghi vào sổ tiến độ của kế hoạch.")
    note("", "  → Sửa ở đây rồi chạy lại lệnh vừa gõ, hoặc bỏ qua.", "ngắn")
    # Forty letters: “Đã ghi một bản ghi vào sổ tiến độ của kế” has forty.
    assert seen.getvalue() == "Đã ghi một bản ghi vào sổ tiến độ của kế\nhoạch.\n"
    assert beside.getvalue() == "\n  → Sửa ở đây rồi chạy lại lệnh vừa gõ,\n    hoặc bỏ qua.\nngắn\n"
    monkeypatch.setattr("sys.stderr", file)
    note("Sửa ở đây rồi chạy lại lệnh vừa gõ, hoặc bỏ qua.")
    assert file.getvalue() == "Sửa ở đây rồi chạy lại lệnh vừa gõ, hoặc bỏ qua.\n"
