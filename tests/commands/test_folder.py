"""A folder is a plan: which log a command takes, what a bare word is, and a period that stands bare."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.holder import myself
from cchc_cli.files.log.append import append
from cchc_cli.files.log.find import find_log, parted
from tests.conftest import Ran, cchc
from tests.files.disk.lock_files import locked_by

PLAN = """\
number: {number}
title: Kế hoạch thử
year: 2026
agencies: {{so-a: {{name: Sở A}}, so-b: {{name: Sở B}}}}
tasks:
  - {{id: 1, name: Bài đăng, lead: so-a, schedule: 01 bài/quý}}
  - {{id: 2, name: Tập huấn, lead: so-b, schedule: 02 lần/năm, amount: 10.000.000}}
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder that is a plan, without a log yet; beside it one that is another plan, and one with nothing in it."""
    for name, number in (("mot", "7/KH"), ("hai", "8/KH")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").write_text(PLAN.format(number=number), "utf-8")
    (tmp_path / "trong").mkdir()
    return tmp_path / "mot"


def begin(folder: Path) -> None:
    """Begin the log of a folder with a record of task 1."""
    assert cchc("record", "1", "--date", "2026-02-17", folder=folder).code == Exit.OK


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def checked(folder: Path, *words: object, **env: str) -> str:
    """Return the number of the plan that `check` is of, and how many of its due dates are kept."""
    done = cchc("check", *words, "-f", "json", "--as-of", "2026-04-15", folder=folder, env=env)
    assert done.code in (Exit.OK, Exit.OVERDUE), done.err
    answer = json.loads(done.out)
    return f"{answer['plan']['number']}: {answer['tables']['items']['total']['kept']}"


# -- what a bare word is


def test_a_word_that_ends_as_a_yaml_file_does_or_is_a_folder_is_a_log(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    for folder in ("so", "Q3"):
        (here / folder).mkdir()
    found = parted(["so.yaml", "Q3", "SO.YML", "so", "khong-co/", "3", "plan.yaml.txt"])
    assert found.logs == (Path("so.yaml"), Path("SO.YML"), Path("so"))
    assert parted(["q3", "./Q3"]).logs == (Path("Q3"),)
    assert found.rest == ("Q3", "khong-co/", "3", "plan.yaml.txt")


# -- which log is meant


def test_the_log_is_the_one_here_then_the_one_beside_the_plan(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, empty = here.parent / "hai", here.parent / "trong"
    monkeypatch.chdir(empty)
    # Nothing is beside the shipped plan.
    assert find_log(None, {}) == Path("progress.yaml")
    assert find_log(other / "plan.yaml", {}) == other / "progress.yaml"
    assert find_log(None, {"CCHC_PLAN": str(here / "plan.yaml")}) == here / "progress.yaml"
    assert find_log(other / "plan.yaml", {"CCHC_PLAN": str(here / "plan.yaml")}) == other / "progress.yaml"
    (empty / "progress.yaml").write_text("# nothing yet\n", "utf-8")
    assert find_log(other / "plan.yaml", {"CCHC_PLAN": "x.yaml"}) == Path("progress.yaml")
    monkeypatch.chdir(here)
    assert find_log(None, {}) == Path("progress.yaml")
    assert find_log(None, {"CCHC_PLAN": str(other / "plan.yaml")}) == other / "progress.yaml"


def test_a_folder_that_is_named_is_its_plan(here: Path) -> None:
    elsewhere = here / "elsewhere"
    elsewhere.mkdir()
    begin(here)
    assert checked(elsewhere, CCHC_PLAN=str(here)) == "7/KH: 1"
    for words in (["check", "-p", here], ["-p", here, "check"]):
        assert cchc(*words, folder=elsewhere).out == cchc("check", folder=here).out
    assert "[file-directory]" in cchc("check", "-p", elsewhere, folder=here).err


def test_a_command_in_a_plans_folder_needs_no_path(here: Path) -> None:
    made = cchc("record", "1", "-n", "1", "--spent", "4,6 triệu", "--date", "2026-02-17", folder=here)
    assert (made.code, made.err.splitlines()[0]) == (0, "Đã tạo sổ tiến độ mới progress.yaml.")
    assert '- {plan: "7/KH", file: "plan.yaml"}' in (here / "progress.yaml").read_text("utf-8")
    assert checked(here) == "7/KH: 1"
    assert cchc("form", "Q3", folder=here).code == Exit.OK
    assert cchc("report", "Q3", "-o", "r.docx", folder=here).code == Exit.OK
    assert cchc("collect", "bieu-Q3", folder=here).code == Exit.OK
    spent = json.loads(cchc("budget", "-f", "json", folder=here).out)["total"]["spent"]
    assert spent == 4_600_000
    sound = cchc("validate", folder=here)
    assert [line.partition(":")[0] for line in sound.out.splitlines()] == ["plan.yaml", "progress.yaml"]


@pytest.mark.parametrize("before", [True, False])
def test_a_plan_may_be_named_before_the_command_or_after_it(here: Path, before: bool) -> None:
    begin(here)
    plan = ["-p", here / "plan.yaml"]
    elsewhere = here.parent / "trong"
    done = cchc(*plan, "check", folder=elsewhere) if before else cchc("check", *plan, folder=elsewhere)
    assert (done.code, done.err) == (Exit.OVERDUE, "")
    assert "7/KH" in done.out
    # Of two the last is meant, as of an option that is given twice.
    assert checked(elsewhere, "-p", here / "plan.yaml") == "7/KH: 1"
    begin(here.parent / "hai")
    words = ["check", "-p", here / "plan.yaml", "--as-of", "2026-04-15"]
    assert "7/KH" in cchc("-p", here.parent / "hai" / "plan.yaml", *words, folder=elsewhere).out


def test_a_plan_before_a_command_that_takes_none_is_refused(here: Path) -> None:
    done = cchc("-p", "plan.yaml", "new", "--empty", folder=here)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert done.err.startswith("Lệnh chưa đúng: lệnh new không nhận --plan đứng trước lệnh")


def test_the_schema_of_a_plan_is_that_of_the_one_named_before_or_after(tmp_path: Path) -> None:
    plan = Path(__file__).parents[2] / "data" / "plan_2020.yaml"
    after = cchc("schema", "progress", "-p", plan)
    assert after == cchc("-p", plan, "schema", "progress")
    assert '"const": "dai-ptth"' in after.out
    (tmp_path / "plan.yaml").write_text("number: [\n", "utf-8")
    done = cchc("schema", "-p", tmp_path)
    assert (done.code, done.out) == (2, "")
    assert str(tmp_path / "plan.yaml") in done.err


def test_the_log_of_the_environments_plan_is_beside_it(here: Path) -> None:
    begin(here)
    elsewhere = here.parent / "trong"
    assert checked(elsewhere, CCHC_PLAN=str(here / "plan.yaml")) == "7/KH: 1"


def test_a_log_that_is_begun_is_of_the_plan_that_is_meant_and_stands_beside_it(here: Path) -> None:
    shutil.copy(here / "plan.yaml", here / "khac.yaml")
    (here / "khac.yaml").write_text(PLAN.format(number="9/KH"), "utf-8")
    elsewhere = here.parent / "trong"
    done = cchc("record", "1", "--date", "2026-02-17", "-p", here / "khac.yaml", folder=elsewhere)
    assert done.code == Exit.OK
    assert not (elsewhere / "progress.yaml").exists()
    assert '{plan: "9/KH", file: "khac.yaml"}' in (here / "progress.yaml").read_text("utf-8")


def test_a_variable_names_the_plan_of_the_log_that_is_begun_beside_it(here: Path) -> None:
    (here / "khac.yaml").write_text(PLAN.format(number="9/KH"), "utf-8")
    env: Mapping[str, str] = {"CCHC_PLAN": str(here / "khac.yaml")}
    elsewhere = here.parent / "trong"
    assert cchc("record", "1", "--date", "2026-02-17", folder=elsewhere, env=env).code == Exit.OK
    assert '{plan: "9/KH", file: "khac.yaml"}' in (here / "progress.yaml").read_text("utf-8")


def test_the_log_of_the_shipped_plan_stands_here(here: Path) -> None:
    elsewhere = here.parent / "trong"
    done = cchc("record", "3", "--date", "2020-02-17", folder=elsewhere)
    assert done.err.startswith("Tính theo kế hoạch có sẵn trong chương trình: 444/KH-UBND.")
    assert names(elsewhere) == ["progress.yaml"]
    # Its opening says so from then on: nothing is assumed any more.
    assert cchc("check", folder=elsewhere).err == ""
    assert cchc("tasks", "3", folder=elsewhere).err == ""


def test_a_plan_that_only_the_log_names_is_every_commands(here: Path) -> None:
    begin(here)
    (here / "plan.yaml").rename(here / "ke-hoach.yaml")
    (here / "progress.yaml").write_text("- {plan: 7/KH, file: ke-hoach.yaml}\n", "utf-8")
    for command in (["tasks"], ["calendar"], ["budget"], ["check"]):
        assert "7/KH" in cchc(*command, folder=here).out, command


@pytest.mark.parametrize("command", [["check"], ["report", "Q1", "-o", "r.docx"], ["check", "--missing"]])
def test_where_no_log_is_what_begins_one_is_said(here: Path, command: list[str]) -> None:
    done = cchc(*command, folder=here)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert "chưa có sổ tiến độ progress.yaml. Lần ghi đầu lập sổ ấy: cchc record 1;" in done.err
    assert not (here / "r.docx").exists()


def test_a_log_of_another_plan_is_left_out_where_it_is_not_needed_and_refused_where_it_is(here: Path) -> None:
    begin(here)
    other = here.parent / "hai" / "plan.yaml"
    left_out = cchc("budget", "-p", other, "-f", "json", folder=here)
    assert left_out.err == "progress.yaml là sổ của kế hoạch khác, không phải của 8/KH: không tính.\n"
    assert "spent" not in json.loads(left_out.out)["total"]
    refused = cchc("check", "-p", other, folder=here)
    assert (refused.code, refused.err.count("[log-of-another-plan]")) == (Exit.BAD_INPUT, 1)
    named = cchc("budget", "progress.yaml", "-p", other, folder=here)
    assert (named.code, named.err.count("[log-of-another-plan]")) == (Exit.BAD_INPUT, 1)


def test_a_faulty_log_is_told_by_every_command_that_finds_it(here: Path) -> None:
    (here / "progress.yaml").write_text("- {task: 9, date: 2026-02-17}\n", "utf-8")
    for command in ([], ["check"], ["budget"], ["form", "Q1"], ["report", "Q1"], ["record", "1"]):
        done = cchc(*command, folder=here)
        assert (done.code, done.out) == (Exit.BAD_INPUT, ""), command
        assert "progress.yaml:1:" in done.err, command


def test_two_logs_are_not_written_to(here: Path) -> None:
    done = cchc("record", "a.yaml", "1", "b.yaml", folder=here)
    assert done.code == Exit.BAD_INPUT
    assert "chỉ ghi vào một sổ; ở đây có: a.yaml, b.yaml." in done.err
    assert not list(here.glob("[ab].yaml"))


def test_a_log_may_stand_before_what_is_asked_or_after_it(here: Path) -> None:
    for n, words in enumerate((["so.yaml", "1"], ["1", "so.yaml"]), 1):
        assert cchc("record", *words, "--date", f"2026-02-1{n}", folder=here).code == Exit.OK
    assert (here / "so.yaml").read_text("utf-8").count('task: "1", date: 2026-02-1') == 2
    (here / "quy").mkdir()
    shutil.move(here / "so.yaml", here / "quy" / "so.yaml")
    assert checked(here, "quy") == "7/KH: 1"


# -- a period that stands bare


@pytest.mark.parametrize("word", ["Q1", "q1", "quý I", "quý I/2026", "2026-Q1", "first quarter"])
def test_a_period_stands_bare_as_it_is_written_elsewhere(here: Path, word: str) -> None:
    begin(here)

    def period(*words: str) -> Ran:
        done = cchc("report", *words, "-f", "json", folder=here)
        assert done.code == Exit.OK, done.err
        return done

    bare = period(word)
    assert json.loads(bare.out)["period"] == "Q1-2026"
    assert period("--period", word).out == bare.out
    assert period(word, "--period", word).out == bare.out
    silent = cchc("check", "--missing", word, "-f", "json", folder=here)
    assert json.loads(silent.out)["period"] == "Q1-2026"


@pytest.mark.parametrize(
    ("word", "code"), [("h1", "H1"), ("Y", "Y"), ("9m", "9M"), ("Rest", "rest"), ("m2", "M2")]
)
def test_every_period_may_stand_bare(here: Path, word: str, code: str) -> None:
    begin(here)
    answer = json.loads(cchc("report", word, "-f", "json", folder=here).out)
    assert answer["period"] == f"{code}-2026"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report", "Q1", "--period", "Q2"], "“Q1” và --period “Q2”"),
        (["form", "Q1", "--period", "H1"], "“Q1” và --period “H1”"),
        (["check", "--missing", "Q1", "--period", "Q2"], "“Q1” và --period “Q2”"),
        (["check", "Q1"], "“Q1” không phải sổ tiến độ"),
        (["report", "Q1", "Q2"], "thừa: Q2."),
        (["report", "Q5"], "Q5"),
        (["budget", "Q1"], "thừa: Q1."),
        (["collect", "progress.yaml"], "nêu biểu đã điền"),
        (["form", "-a", "so-a", "--all"], "chỉ dùng một trong hai"),
    ],
)
def test_words_that_do_not_fit_are_refused(here: Path, words: list[str], said: str) -> None:
    begin(here)
    done = cchc(*words, folder=here)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert said in done.err
    assert not list(here.glob("bieu*"))


# -- forms, where nobody says whose and where to


def test_forms_of_a_period_go_into_a_new_folder_beside_the_log(here: Path) -> None:
    done = cchc("form", "q3", folder=here)
    assert (done.code, done.err) == (Exit.OK, "Đã ghi 2 tệp vào bieu-Q3\n")
    assert names(here / "bieu-Q3") == ["so-a.xlsx", "so-b.xlsx"]
    before = {path: path.read_bytes() for path in (here / "bieu-Q3").iterdir()}
    again = cchc("form", "Q3", folder=here)
    assert (again.code, "[output-exists]" in again.err) == (Exit.BAD_INPUT, True)
    assert {path: path.read_bytes() for path in (here / "bieu-Q3").iterdir()} == before
    assert cchc("form", "Q3", "--force", folder=here).code == Exit.OK
    one = cchc("form", "-a", "so-a", folder=here, env={"CCHC_LANG": "en"})
    assert (one.code, names(here / "forms")) == (Exit.OK, ["so-a.xlsx"])


def test_forms_are_made_though_somebody_writes_the_log(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(here)
    before = (here / "progress.yaml").read_bytes()
    locked_by(here / "progress.yaml", replace(myself(), user="lan", host="may-phong-ben"))
    monkeypatch.setattr(append, "__kwdefaults__", {**(append.__kwdefaults__ or {}), "wait": 0.05})
    monkeypatch.chdir(here)
    assert run(["form", "Q3"]) == Exit.FINDINGS
    *_, written, closed = capsys.readouterr().err.splitlines()
    assert written == "Đã ghi 2 tệp vào bieu-Q3"
    assert closed.startswith(
        "Chưa ghi được việc gửi vào sổ progress.yaml: lan trên máy may-phong-ben đang ghi sổ"
    )
    assert names(here / "bieu-Q3") == ["so-a.xlsx", "so-b.xlsx"]
    assert (here / "progress.yaml").read_bytes() == before


def test_forms_of_a_plan_elsewhere_stand_beside_its_log(here: Path) -> None:
    elsewhere = here.parent / "trong"
    assert cchc("-p", here / "plan.yaml", "form", "Q1", folder=elsewhere).code == Exit.OK
    assert names(elsewhere) == []
    assert (here / "bieu-Q1" / "so-a.xlsx").is_file()


def test_the_folder_of_a_plan_of_several_years_says_the_year(here: Path) -> None:
    text = PLAN.format(number="7/KH").replace("year: 2026", "period: {start: 2026-01-01, end: 2027-12-31}")
    (here / "plan.yaml").write_text(text, "utf-8")
    assert cchc("form", "Q1/2027", folder=here).code == Exit.OK
    assert (here / "bieu-Q1-2027").is_dir()


def test_forms_by_a_log_that_was_found_say_so(here: Path) -> None:
    begin(here)
    done = cchc("form", "Q1", folder=here)
    assert "Theo sổ progress.yaml: biểu chỉ hỏi những hạn chưa có trong sổ." in done.err
    assert "Theo sổ" not in cchc("form", "progress.yaml", "H1", folder=here).err
