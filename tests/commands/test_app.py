"""The command line as a person meets it: what is said, where, and the exit codes."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cchc_cli.commands import COMMANDS, DIMENSIONS, ROLLUP_DIMENSIONS, Exit
from cchc_cli.commands.app import asked_language, run
from cchc_cli.commands.shells import SCRIPTS
from cchc_cli.messages import LANGUAGES
from tests.conftest import PERSONAL, cchc

ROOT = Path(__file__).resolve().parents[2]
LOG = ROOT / "data" / "progress_2020.yaml"

CCHC = [sys.executable, "-m", "cchc_cli"]


def process(*arguments: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `cchc` as a process of its own, where what is tested is the process."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(PERSONAL)}
    return subprocess.run(
        [*CCHC, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**clean, "COLUMNS": "100", **env},
        timeout=600,
    )


# -- every command answers


def test_version_names_the_program() -> None:
    done = cchc("--version")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"cchc \d+\.\d+\.\d+\n", done.out)


@pytest.mark.parametrize("command", list(COMMANDS))
@pytest.mark.parametrize(
    ("lang", "usage", "examples"), [("vi", "Cách dùng", "Ví dụ"), ("en", "Usage", "Examples")]
)
def test_help_is_in_the_asked_language_with_examples(
    command: str, lang: str, usage: str, examples: str
) -> None:
    done = cchc(command, "--help", env={"CCHC_LANG": lang})
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{usage}: cchc {command}")
    assert f"{examples}:\n" in done.out
    assert f"cchc {command}" in done.out.split(f"{examples}:\n")[1]
    other = "Cách dùng" if lang == "en" else "Usage"
    assert other not in done.out


def test_lang_option_and_variable_agree_and_vietnamese_is_the_default() -> None:
    vietnamese, english = cchc("budget").out, cchc("budget", "--lang", "en").out
    assert "Tổng cộng" in vietnamese
    assert "Total" in english
    assert cchc("budget", env={"CCHC_LANG": "en"}).out == english
    assert cchc("budget", "--lang", "vi", env={"CCHC_LANG": "en"}).out == vietnamese


def test_the_language_is_a_value_of_the_run_and_ends_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for argv in (["tasks", "3", "--lang", "en"], ["tasks", "3"], ["--lang=en", "tasks", "3"]):
        assert run(argv) == Exit.OK
        said.append(capsys.readouterr().out)
    assert "2020-10-18" in said[0]
    assert "18/10/2020" in said[1]
    assert said[2] == said[0]


@pytest.mark.parametrize(
    ("argv", "environment", "code"),
    [
        ([], "", "vi"),
        ([], "en", "en"),
        (["budget", "--lang", "en"], "", "en"),
        (["--lang=en", "budget"], "vi", "en"),
        (["--lang", "vi"], "en", "vi"),
        (["--lang", "vi", "budget", "--lang", "en"], "", "en"),
        (["--lang"], "en", "en"),
        (["--lang", "en"], "fr", "en"),
        (["--lang", "fr"], "en", "en"),  # the option refuses it, in the language that is known
        (["explain", "--", "--lang", "en"], "", "vi"),
    ],
)
def test_the_language_asked_for(argv: list[str], environment: str, code: str) -> None:
    assert asked_language(argv, {"CCHC_LANG": environment}).code == code


@pytest.mark.parametrize(
    ("argv", "variable", "said"),
    [
        (["tasks", "--lang", "fr"], "", "không có ngôn ngữ “fr”; chọn một trong: vi, en"),
        (["--lang", "fr", "tasks"], "", "không có ngôn ngữ “fr”; chọn một trong: vi, en"),
        (["tasks"], "fr", "CCHC_LANG là “fr”, không phải một trong: vi, en"),
        (["tasks", "--lang", "fr"], "en", "there is no language “fr”; choose one of: vi, en"),
    ],
)
def test_a_language_that_is_not_spoken_is_refused(argv: list[str], variable: str, said: str) -> None:
    done = cchc(*argv, env={"CCHC_LANG": variable})
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_task_is_shown_whole_with_its_dates() -> None:
    done = cchc("tasks", "3")
    assert "15 số/năm" in done.out
    # 15 a year in 2020: one every 12/15 of a month. The twelfth: 9,6 months, so day ⌊0,6 × 31⌋ = 18 of October.
    # It is a Sunday: the last working day before it is Friday the 16th.
    assert re.search(r"12 +~18/10/2020 +CN +16/10/2020", done.out)
    assert re.search(r"^ *10 +~31/08/2020 +T2$", done.out, re.MULTILINE)


def test_a_scheduled_duty_is_shown_like_a_task() -> None:
    assert "31/10/2020" in cchc("tasks", "V.2").out


def test_listed_days_are_written_as_the_language_writes_them(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "number: 1/KH\ntitle: Kế hoạch\nyear: 2021\nagencies:\n  a: {name: A}\ntasks:\n"
        "  - {id: 1, name: Việc, lead: a, schedule: {dates: [2021-03-15, 20/6/2021]}}\n",
        encoding="utf-8",
    )
    for argv in (["tasks"], ["tasks", "1"]):
        assert "15/03/2021, 20/06/2021" in cchc(*argv, "--plan", plan, env={"COLUMNS": "120"}).out
        assert (
            "2021-03-15, 2021-06-20"
            in cchc(*argv, "--plan", plan, "--lang", "en", env={"COLUMNS": "120"}).out
        )


# -- what is wrong with a command line is told in words, with exit code 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["budgt"], "Có phải ý bạn là budget?"),
        (["budget", "--bye", "agency"], "không có tùy chọn --bye"),
        (["budget", "--by", "agncy"], "chọn một trong: agency, task"),
        (["budget", "--by", "agency", "--by", "agency"], "hai cách khác nhau"),
        (["budget", "--agency", "so-noi-vuu"], "so-noi-vu"),
        (["check"], "chưa có sổ tiến độ progress.yaml"),
        (["calendar", "--month", "13"], "“13” không phải là tháng; viết 10, 2020-10, 10/2020 hoặc tháng 10"),
        (["calendar", "--month", "0000-01"], "“0000-01” không phải là tháng"),
        (["calendar", "--month", "9999-12"], "“9999-12” không phải là tháng"),
        (["calendar", "--month", "Q3"], "“Q3” là quý, không phải tháng; dùng --quarter"),
        (["calendar", "--quarter", "tháng 10"], "“tháng 10” là tháng, không phải quý; dùng --month"),
        (["calendar", "--quarter", "H1"], "--from và --to"),
        (["calendar", "--month", "3", "--quarter", "1"], "chỉ nêu một trong"),
        (["calendar", "Q1", "--from", "2020-02-01"], "chỉ nêu một trong"),
        (["calendar", "rest"], "“rest” không phải là tháng, quý hay kỳ"),
        (["calendar", "--month", "2021-10"], "nằm ngoài kế hoạch (01/01/2020 – 31/12/2020)"),
        (["calendar", "--from", "10/12/2020", "--to", "10/11/2020"], "ở sau ngày cuối"),
        (["calendar", "--from", "31/02/2020"], "Không có ngày “31/02/2020” trong lịch"),
        (["check", LOG, "--as-of", "hôm qua"], "không phải là một ngày"),
        (["check", LOG, "--within", "-1"], "--within"),
        (["check", LOG, "--period", "Q2"], "--period chỉ đi cùng --missing"),
        (
            ["check", LOG, "--missing", "--period", "Q5"],
            "M12, Q1, Q2, Q3, Q4, H1, H2, 9M, Y",
        ),
        (["calendar", "--month", "rest"], "“rest” không phải một tháng hay một quý"),
        (["report", LOG, "--period", "Q3", "--year", "10000"], "--year cần một số nguyên từ 1900 đến 2200"),
        (["report", LOG, "--period", "Q3", "--year", "-1"], "--year cần một số nguyên từ 1900 đến 2200"),
        (["report", LOG, "--period", "Q3", "--year", "1"], "--year cần một số nguyên từ 1900 đến 2200"),
        (["report", LOG, "--year", "2021"], "không có kỳ báo cáo nào trong năm này; chọn kỳ bằng --period"),
        (["explain", "quý I", "--year", "hai nghìn"], "ở đây là “hai nghìn”"),
        (["form", "--all", "--period", "Q3/2031", "-o", "bieu"], "(01/01/2020 – 31/12/2020)"),
        (["tasks", "33"], "không có nhiệm vụ “33”"),
        (["budget", "-o", "budget.pdf"], ".xlsx, .docx, .csv, .json, .md, .html"),
        (["budget", "-f", "xlsx"], "-o TÊN.xlsx"),
        (["budget", "-f", "yaml"], "không có dạng “yaml”"),
        (["schema", "pln"], "plan, progress"),
        (["tasks", "3", "4"], "thừa: 4.\n"),
    ],
    ids=lambda v: " ".join(map(str, v)) if isinstance(v, list) else "",
)
def test_a_wrong_command_line_is_explained(arguments: list[str | Path], said: str) -> None:
    done = cchc(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err
    assert "--help" in done.err


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (
            ["budgt"],
            "không có lệnh “budgt”. Có phải ý bạn là budget?",
            "there is no command “budgt”. Did you mean budget?",
        ),
        (["kiểm tra's"], "không có lệnh “kiểm tra's”.", "there is no command “kiểm tra's”."),
        (["--bogus"], "không có tùy chọn --bogus.", "there is no option --bogus."),
        (
            ["tasks", "--agenc"],
            "không có tùy chọn --agenc. Có phải ý bạn là --agency?",
            "there is no option --agenc. Did you mean --agency?",
        ),
        (["tasks", "-z"], "không có tùy chọn -z.", "there is no option -z."),
        (["tasks", "-o"], "tùy chọn -o cần một giá trị.", "option -o needs a value."),
        (["tasks", "--output"], "tùy chọn --output cần một giá trị.", "option --output needs a value."),
        (["--lang"], "tùy chọn --lang cần một giá trị.", "option --lang needs a value."),
        (["tasks", "--force=1"], "tùy chọn --force không nhận giá trị.", "option --force takes no value."),
        (
            ["budget", "--by-task=1"],
            "tùy chọn --by-task không nhận giá trị.",
            "option --by-task takes no value.",
        ),
        (
            ["check", "a.yaml", "--within", "vài"],
            "--within cần một số nguyên từ 0 đến 366; ở đây là “vài”.",
            "--within needs a whole number from 0 to 366; here it is “vài”.",
        ),
        (
            ["check", "a.yaml", "--within", "1.5"],
            "--within cần một số nguyên từ 0 đến 366; ở đây là “1.5”.",
            "--within needs a whole number from 0 to 366; here it is “1.5”.",
        ),
        (
            ["new", "a.yaml", "--year", "٢٠٢٦"],
            "--year cần một số nguyên từ 1900 đến 2200; ở đây là “٢٠٢٦”.",
            "--year needs a whole number from 1900 to 2200; here it is “٢٠٢٦”.",
        ),
        (["collect"], "thiếu [SỔ_TIẾN_ĐỘ] TỆP….", "[PROGRESS] FILE… is missing."),
        (["diff", "a.yaml"], "thiếu KẾ_HOẠCH_SAU.", "NEW is missing."),
        (["tasks", "3", "4"], "thừa: 4.", "too many words: 4."),
        (
            ["tasks", "3", "4", "Sở Nội vụ", "it's"],
            "thừa: 4, “Sở Nội vụ”, it's.",
            "too many words: 4, “Sở Nội vụ”, it's.",
        ),
        (["schema", "plan", "(a)"], "thừa: (a).", "too many words: (a)."),
        (
            ["budget", "-p", str(ROOT / "data" / "plan_2020.yaml"), "-a", "Sở X", "-a", "y"],
            "Kế hoạch không có cơ quan “Sở X”. Kế hoạch không có cơ quan “y”.",
            "The plan has no agency “Sở X”. The plan has no agency “y”.",
        ),
    ],
    ids=lambda v: " ".join(word for word in v if "/" not in word) if isinstance(v, list) else "",
)
def test_every_kind_of_wrong_command_line_in_both_languages(arguments: list[str], vi: str, en: str) -> None:
    command = f"cchc {arguments[0]}" if arguments[0] in COMMANDS else "cchc"
    done = cchc(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"Lệnh chưa đúng: {vi}\nXem hướng dẫn: {command} --help\n"
    done = cchc(*arguments, env={"CCHC_LANG": "en"})
    assert (done.code, done.out) == (2, "")
    assert done.err == f"Usage error: {en}\nSee: {command} --help\n"


def test_a_file_that_may_not_be_read_is_told_like_any_other_fault_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_text("", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)  # what the command-line library asks
    done = cchc("validate", tmp_path / "plan.yaml")
    assert "[file-empty]" in done.err


@pytest.mark.parametrize("command", [["budget"], ["calendar"], ["tasks"], ["check", LOG]], ids=lambda c: c[0])
def test_a_bad_plan_gives_diagnostics_and_no_half_answer(command: list[str | Path], tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "number: 1\ntitle: T\nyear: 2020\nagencies: {a: {name: A}}\ntasks:\n  - {id: 1, lead: b}\n", "utf-8"
    )
    done = cchc(*command, "--plan", plan)
    assert (done.code, done.out) == (2, "")
    assert f"{plan}:6:5: lỗi [key-missing]" in done.err


def test_an_unforeseen_fault_of_the_program_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("cchc_cli.files.plan.load.load_plan", broken)
    done = cchc("budget")
    assert done.code == 70
    assert "RuntimeError: boom" in done.err
    assert "Traceback" not in done.err
    done = cchc("budget", "-p", "x.yaml", env={"CCHC_DEBUG": "1"})
    assert done.code == 70, "1 would say that something is overdue"
    assert done.err.startswith("Traceback")
    assert done.err.endswith("RuntimeError: boom\n")


# -- what a command can write is declared once


def _asked(command: str, folder: Path) -> list[str | Path]:
    """Return a command line of a command that has something to write."""
    plan, log = ROOT / "data" / "plan_2020.yaml", folder / "log.yaml"
    log.write_bytes(LOG.read_bytes())
    forms = folder / "forms"
    forms.mkdir()
    if command == "collect":
        assert cchc("form", "-a", "so-noi-vu", "--period", "Q3", "-o", forms / "a.xlsx").code == Exit.OK
    words: dict[str, list[str | Path]] = {
        "record": [log, "3", "-d", "18/10/2020"],
        "check": [log, "--as-of", "2020-10-20"],
        "remind": [log, "--as-of", "2020-10-20", "-a", "dai-ptth"],
        "log": [log],
        "report": [log, "--period", "Q3"],
        "form": ["-a", "so-noi-vu"],
        "collect": [log, forms],
        "explain": ["quý I", "--year", "2020"],
        "import": [folder / "annex.docx"],
        "new": [plan, "--year", "2021"],
        "diff": [plan, plan],
        "rollup": [ROOT / "data"],
    }
    if command == "import":
        assert cchc("export", "-o", folder / "annex.docx").code == Exit.OK
    return [command, *words.get(command, [])]


FORMS = {*(form for outputs in COMMANDS.values() for form in (*outputs.formats, *outputs.suffixes)), "pdf"}


@pytest.mark.parametrize("command", [name for name, outputs in COMMANDS.items() if outputs.formats])
@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_command_prints_the_forms_that_it_declares_and_no_other(
    command: str, form: str, tmp_path: Path
) -> None:
    done = cchc(*_asked(command, tmp_path), "-f", form)
    if form in COMMANDS[command].formats:
        assert done.code in (Exit.OK, Exit.OVERDUE), done.err
        assert done.out
    else:
        assert (done.code, done.out) == (Exit.BAD_INPUT, "")


FOLDERS = {"form": {".xlsx"}, "remind": {".docx", ".xlsx"}}
"""The commands that write a file for each agency, and which."""


@pytest.mark.parametrize("command", [name for name, outputs in COMMANDS.items() if outputs.suffixes])
@pytest.mark.parametrize("suffix", sorted(FORMS))
def test_a_command_writes_the_files_that_it_declares_and_no_other(
    command: str, suffix: str, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    file = tmp_path / "out" / f"a.{suffix}"
    done = cchc(*_asked(command, tmp_path), "-o", file)
    if suffix in COMMANDS[command].suffixes:
        assert done.code in (Exit.OK, Exit.OVERDUE), done.err
        assert file.stat().st_size
    elif command in FOLDERS:  # any other name is a folder's
        assert {path.suffix for path in file.iterdir()} == FOLDERS[command]
    else:
        assert (done.code, done.out) == (Exit.BAD_INPUT, "")
        assert f".{COMMANDS[command].suffixes[0]}" in done.err
        assert not file.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_what_a_command_writes_and_no_more(command: str) -> None:
    page = " ".join(cchc(command, "--help").out.split("Ví dụ:")[0].split())
    told = re.search(r"Dạng in ra: ([\w, ]+)(?:: [^()]+)? \(mặc định (\w+)\)", page)
    formats = COMMANDS[command].formats
    assert (told[1].split(", "), told[2]) == (list(formats), formats[0]) if told else formats == ()
    named = re.search(r"đuôi tệp chọn dạng: ([\w., ]+)\.", page)
    assert not named or named[1].split(", ") == [f".{suffix}" for suffix in COMMANDS[command].suffixes]


def test_the_shorthands_of_a_budget_are_its_dimensions() -> None:
    from cchc_cli.domain.reports.budget import Dimension

    assert list(Dimension) == list(DIMENSIONS)
    for word in DIMENSIONS:
        assert cchc("budget", f"--by-{word}").out == cchc("budget", "--by", word).out
    crossed = cchc("budget", "--by-quarter", "--by", "agency").out
    assert crossed == cchc("budget", "--by", "quarter", "--by", "agency").out
    assert crossed != cchc("budget", "--by", "agency", "--by", "quarter").out


def test_those_of_a_roll_up_are_its_own() -> None:
    from cchc_cli.domain.reports.rollup import RollupDimension

    assert list(RollupDimension) == list(ROLLUP_DIMENSIONS)
    for word in ROLLUP_DIMENSIONS:
        assert (
            cchc("rollup", ROOT / "data", f"--by-{word}").out
            == cchc("rollup", ROOT / "data", "--by", word).out
        )
    assert cchc("rollup", ROOT / "data", "--by-group").code == Exit.BAD_INPUT


def test_what_is_declared_once_is_spelled_nowhere_else() -> None:
    from cchc_cli.messages.help import TEXTS

    assert [
        key
        for key, pair in TEXTS.items()
        if re.search(r"([Ee]xit code|[Mm]ã thoát)( luôn)?( is| là)? \d", str(pair))
    ] == []
    for readme in ("README.md", "README.vi.md"):
        named = re.findall(r"(?:[Ee]xit code|[Mm]ã thoát) (\d+)", (ROOT / readme).read_text("utf-8"))
        assert named
        assert {int(code) for code in named} <= set(Exit)


def test_every_command_writes_through_deliver_and_ends_by_its_exit_code() -> None:
    """No command prints, or ends the run, by itself: a question and the bar of a long run are no answer."""
    for path in (ROOT / "src" / "cchc_cli" / "commands").glob("*.py"):
        source = path.read_text("utf-8")
        if path.stem not in ("deliver", "waiting"):
            assert not re.search(r"\bprint\(|\.echo\(|std(out|err)\.(buffer\.)?write", source), path.name
        if path.stem != "app":
            assert not re.search(r"sys\.exit|typer\.Exit|SystemExit", source), path.name
            if re.search(r"^def run\(", source, re.MULTILINE):
                assert re.search(r"^\) -> int:|^def run\(.*\) -> int:", source, re.MULTILINE), path.name


# -- exit codes of check


def test_check_exits_1_where_something_is_overdue_and_0_where_not() -> None:
    assert cchc("check", LOG, "--as-of", "2020-10-20").code == 1
    assert cchc("check", LOG, "--as-of", "2020-01-06").code == 0  # the first due date is 7/1


def test_sound_files_validate() -> None:
    done = cchc("validate", ROOT / "data" / "plan_2020.yaml", LOG)
    assert (done.code, done.err) == (0, "")
    assert "kế hoạch hợp lệ (22 nhiệm vụ" in done.out
    assert "sổ tiến độ hợp lệ" in done.out


def test_a_minimal_plan_works_in_every_command(tmp_path: Path) -> None:
    plan, log = tmp_path / "plan.yaml", tmp_path / "log.yaml"
    plan.write_text(
        "number: 1/KH\ntitle: Nhỏ\nyear: 2021\nagencies: {a: {name: Sở A}}\n"
        "tasks: [{id: 1, name: Việc, lead: Sở A, schedule: 01 lần/quý}]\n",
        "utf-8",
    )
    log.write_text("- {task: 1, date: 30/03/2021}\n", "utf-8")
    for command in (["budget"], ["calendar"], ["calendar", "--month", "3"], ["tasks"], ["tasks", "1"]):
        done = cchc(*command, "--plan", plan)
        assert (done.code, done.err) == (0, ""), command
    done = cchc("check", log, "--plan", plan, "--as-of", "2021-07-01", "--format", "json")
    # Due 31/3 and 30/6; one was done in time, one is a day late.
    (item,) = json.loads(done.out)["tables"]["items"]["rows"]
    assert done.code == 1
    assert (item["agency"], item["due_so_far"], item["done"], item["overdue"], item["days_overdue"]) == (
        "a",
        2,
        1,
        1,
        1,
    )


# -- where the output goes


def test_letters_are_whole_where_the_locale_is_c() -> None:
    plain = process("budget").stdout
    assert plain == cchc("budget").out
    for env in (
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ):
        done = process("budget", **env)
        assert (done.returncode, done.stdout) == (0, plain), env


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "command",
    [
        ["budget"],
        ["budget", "--by", "agency", "--by", "quarter"],
        ["calendar", "--month", "10"],
        ["calendar"],
        ["check", LOG, "--as-of", "2020-10-20", "--all"],
        ["tasks"],
        ["tasks", "21"],
        [],
    ],
    ids=lambda c: " ".join(map(str, c[:1] + c[2:])) if c else "alone",
)
def test_lines_fit_the_terminal(width: int, command: list[str | Path]) -> None:
    from rich.cells import cell_len

    done = cchc(*command, env={"COLUMNS": str(width)})
    assert done.code in (0, 1)
    numbers = command[1:2] == ["--by"] and width < 120  # five columns of amounts need their room
    if width >= 60 and not numbers:
        too_long = [line for line in done.out.splitlines() if cell_len(line) > width]
        assert not too_long


def test_a_table_that_can_not_fit_is_cut_into_tables_below_each_other() -> None:
    done = cchc("budget", LOG, "--as-of", "2020-10-20", env={"COLUMNS": "80"})
    assert max(map(len, done.out.splitlines())) <= 80
    # Each part is led by the agencies; the steps of the money are spread over the three.
    assert len(re.findall(r"^Cơ quan chủ trì", done.out, re.MULTILINE)) == 3
    assert len(re.findall(r"^Tổng cộng", done.out, re.MULTILINE)) == 3


def test_a_budget_leaves_out_what_is_recorded_after_its_day_and_says_so(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "- {task: 3, date: 2020-01-22, spent: 4.000.000}\n- {task: 3, date: 2020-02-17, spent: 5.000.000}\n",
        "utf-8",
    )
    done = cchc("budget", log, "--as-of", "2020-01-31", "--format", "json")
    (row,) = [r for r in json.loads(done.out)["rows"] if r["agency"] == "dai-ptth"]
    assert row["spent"] == 4_000_000
    assert "Không tính 1 bản ghi có ngày sau 31/01/2020" in done.err
    # Without a day it is today's, long after.
    assert json.loads(cchc("budget", log, "--format", "json").out)["total"]["spent"] == 9_000_000


def test_no_colour_codes_reach_a_pipe_or_a_json() -> None:
    for arguments in (["budget"], ["budget", "--format", "json"], ["check", LOG, "--as-of", "2020-10-20"]):
        assert "\x1b" not in cchc(*arguments).out


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")
@pytest.mark.parametrize(("no_color", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals_and_can_be_refused(no_color: dict[str, str], coloured: bool) -> None:
    ours, theirs = os.openpty()
    env = (
        {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        | {"TERM": "xterm-256color"}
        | no_color
    )
    with subprocess.Popen([*CCHC, "budget"], stdout=theirs, env=env):
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    assert ("\x1b[" in shown.decode()) is coloured
    assert "Tổng cộng" in shown.decode()


def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    with subprocess.Popen(
        [*CCHC, "calendar", "-p", ROOT / "data" / "plan_2020.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=600) == 0


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another event there")
def test_ctrl_c_ends_the_run_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import cchc_cli.files.plan.load as m, time, sys\n"
        "def slow(path):\n    print('ready', file=sys.stderr, flush=True)\n    time.sleep(30)\n"
        "m.load_plan = slow\n",
        "utf-8",
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "src")])}
    with subprocess.Popen(
        [*CCHC, "budget", "-p", "x.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True
    ) as process:
        assert process.stderr
        assert process.stderr.readline() == "ready\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=600)
    assert process.returncode == 130
    assert err == "Đã dừng theo yêu cầu; chưa ghi gì.\n"


# -- data is never code


HOSTILE = ("[red]đỏ[/red]", "\\e[31mESC", "=1+1", "a\\nb", "{0}%s", "<b>x</b>")


def test_hostile_text_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    names = "".join(
        f'  - {{id: {n}, name: "{text}", lead: a, schedule: 01 lần/quý, amount: 1.000}}\n'
        for n, text in enumerate(HOSTILE, 1)
    )
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        f'number: 1\ntitle: "\\e]0;x\\a"\nyear: 2020\nagencies: {{a: {{name: "[bold]A"}}}}\ntasks:\n{names}',
        "utf-8",
    )
    for command in (["budget", "--by", "task"], ["calendar", "--month", "3"], ["tasks"], ["tasks", "2"]):
        done = cchc(*command, "--plan", plan)
        assert done.code == 0, done.err
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", done.out), command
    shown = cchc("tasks", "--plan", plan, env={"COLUMNS": "120"}).out
    for text in ("[red]đỏ[/red]", "␛[31mESC", "=1+1", "a ⏎ b", "{0}%s", "<b>x</b>"):
        assert text in shown


# -- completion


def offered(line: str, **env: str) -> dict[str, str]:
    """Return what a shell is offered at the end of a line, each value with its help."""
    done = cchc(env={"_CCHC_COMPLETE": "complete_line", "_CCHC_LINE": f"cchc {line}", **env})
    assert (done.code, done.err) == (0, "")
    _, *lines = done.out.splitlines()
    return {value: said for value, _, said in (line.partition("\t") for line in lines)}


@pytest.mark.parametrize("command", [name for name, outputs in COMMANDS.items() if outputs.formats])
def test_the_shell_is_offered_the_forms_that_a_command_writes(command: str) -> None:
    assert tuple(offered(f"{command} -f ")) == COMMANDS[command].formats


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("budget --by ", DIMENSIONS),
        ("budget --by q", ["quarter"]),
        ("budget --by-", [f"--by-{word}" for word in DIMENSIONS]),
        ("rollup tinh --by ", ROLLUP_DIMENSIONS),
        ("rollup tinh --by-", [f"--by-{word}" for word in ROLLUP_DIMENSIONS]),
        ("tasks --by", []),
        ("tasks --lang ", LANGUAGES),
        ("--lang e", ["en"]),
        ("report so.yaml --period H", ["H1", "H2"]),
        ("form --period q", ["Q1", "Q2", "Q3", "Q4"]),
        ("check so.yaml --missing --period r", ["rest"]),
        ("check --missing r", ["rest"]),
        ("check r", []),
        ("report h", ["H1", "H2"]),
        ("form so.yaml 9", ["9M"]),
        ("record 2", ["2", "20", "21", "22"]),
        ("-p none.yaml record 2", []),
        ("schema p", ["plan", "progress"]),
        ("schema check", ["check", "check-missing"]),
        ("calendar --split ", ["agency"]),
        ("tasks V.", ["V.1", "V.2", "V.5"]),
        ("record so.yaml 2", ["2", "20", "21", "22"]),
        ("budget -a so-t", ["so-tttt", "so-tu-phap", "so-tai-chinh", "so-tnmt"]),
        ("budget -a Đài", ["Đài Phát thanh và Truyền hình tỉnh"]),
        ('budget -a "Sở Nội', ["Sở Nội vụ"]),
        ('budget -a "sở nội v', ["sở nội vụ"]),  # a shell drops what does not start with what is typed
        ('budget -a "so noi v', ["so noi vụ"]),
        ("budget -a xyz", []),
        ("budget -p none.yaml -a so-t", []),
    ],
)
def test_the_shell_is_offered_what_may_stand_there(line: str, words: list[str]) -> None:
    assert list(offered(line)) == list(words)


def test_an_agency_is_offered_by_its_proper_name_where_that_is_clear(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    units = {"a": "UBND xã Gio Linh", "b": "UBND xã Tân Lập", "c": "UBND phường Tân Lập"}
    agencies = ", ".join(f"{key}: {{name: {name}}}" for key, name in units.items())
    plan.write_text(
        f"{{number: 1/KH, title: T, year: 2026, agencies: {{{agencies}}}, "
        "tasks: [{id: 1, name: Việc, lead: a, schedule: hằng quý}]}\n",
        "utf-8",
    )
    assert offered(f'budget -p {plan} -a "gio') == {"gio Linh": "a"}
    assert offered(f'budget -p {plan} -a "tân') == {}  # a commune and a ward: which one?


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        ("*", ["import ", "budget -o ", "calendar --update ", "collect ", "collect --replies ", "members "]),
        ("yaml", ["-p ", "budget --plan=", "validate ", "check ", "report --compare ", "diff a ", "new "]),
        ("", ["record 3 --note ", "explain ", "budget --as-of ", "budget -a ", ""]),
    ],
)
def test_the_shell_is_told_which_files_may_stand_there(files: str, lines: list[str]) -> None:
    for line in lines:
        done = cchc(env={"_CCHC_COMPLETE": "complete_line", "_CCHC_LINE": f"cchc {line}"})
        assert done.out.partition("\n")[0] == f"{files}\t", line


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        ("100", ["'Ban Quản lý dự án xã A'   (a)", "'Ban Quản lý dự án xã Bê'  (ban-cua-be)"]),
        ("34", ["'Ban Quản lý dự án xã A'   (a)", "'Ban Quản lý dự án xã Bê'  (ban…)"]),
        ("20", ["'Ban Quản lý dự án xã A'", "'Ban Quản lý dự án xã Bê'"]),
    ],
)
def test_bash_is_never_given_a_part_of_a_value(tmp_path: Path, columns: str, lines: list[str]) -> None:
    """It puts in what all that it is given begins with."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "{number: 1/KH, title: T, year: 2026, agencies: "
        "{a: {name: Ban Quản lý dự án xã A}, ban-cua-be: {name: Ban Quản lý dự án xã Bê}}, "
        "tasks: [{id: 1, name: Việc, lead: a, schedule: hằng quý}]}\n",
        "utf-8",
    )
    env = {"_CCHC_COMPLETE": "complete_line", "_CCHC_LINE": f"cchc budget -p {plan} -a Ban"}
    done = cchc(env={**env, "_CCHC_WORD": "Ban", "_CCHC_WIDTH": columns})
    assert done.out.splitlines()[1:] == lines


def test_records_and_batches_are_offered_where_they_may_stand(tmp_path: Path) -> None:
    log = tmp_path / "so.yaml"
    log.write_text(
        "- {id: r1, task: 3, date: 2020-02-10}\n- {id: r2, task: 3, date: 2020-02-10, supersedes: r1, void: true}\n"
        "- {id: r3, task: 3, date: 2020-02-11, batch: k7m2p}\n",
        "utf-8",
    )
    assert list(offered(f"log {log} r")) == ["r3", "r2", "r1"]
    assert list(offered(f"record {log} --supersedes ")) == ["r3"]
    assert offered(f"record {log} --undo ") == {
        "r3": "11/02/2020 · 3 · Đài PTTH tỉnh: 1 số",
        "k7m2p": "đợt ghi 1 bản ghi",
    }
    assert list(offered(f"log {log} --batch ")) == ["k7m2p"]
    assert list(offered(f"record {tmp_path}/none.yaml --undo ")) == []


def test_what_is_offered_comes_with_words_in_the_language_of_the_run() -> None:
    assert offered("budget -a so-noi")["so-noi-vu"] == "Sở Nội vụ"
    assert offered('budget -a "Sở Nội')["Sở Nội vụ"] == "so-noi-vu"
    assert offered("budget --by g")["group"] == "nhóm nhiệm vụ"
    assert offered("report so.yaml --period Q1", CCHC_LANG="en")["Q1"] == "Q1 2020"
    assert offered("budget --for", CCHC_LANG="en")["--format"].startswith("Form on stdout: table, csv")
    assert offered("bud")["budget"].startswith("Cộng kinh phí")
    assert offered("bud", CCHC_LANG="en")["budget"].startswith("Total the budget")


def test_a_name_that_is_offered_is_an_agency() -> None:
    from cchc_cli.files.plan.load import load_plan

    plan = load_plan(None).plan
    for typed in ("s", "S", "Sở ", "đài", "UBND", "hội"):
        for value in offered(f'budget -a "{typed}'):
            assert plan.find_agency(value), value


def test_a_shell_that_is_not_known_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.commands.shells._get_shell_name", lambda: "dash")
    for option in ("--install-completion", "--show-completion"):
        done = cchc(option)
        assert (done.code, done.out) == (2, "")
        assert "không nhận ra shell đang dùng; gợi ý lệnh cài được cho: bash, zsh, fish" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_a_shell_is_shown(monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setattr("cchc_cli.commands.shells._get_shell_name", lambda: shell)
    done = cchc("--show-completion")
    assert done.code == 0
    assert (
        done.out == f"{SCRIPTS[shell].strip()}\n" if shell in SCRIPTS else "complete_powershell" in done.out
    )


# -- start-up: what a command does not need is not imported

HEAVY = (
    "rich",
    "dateutil",
    "icalendar",
    "xlsxwriter",
    "docx",
    "jinja2",
    "lxml",
    "holidays",
)


def _modules(*arguments: str | Path) -> set[str]:
    """Return the modules that a run has imported when it ends."""
    script = (
        "import sys, io, contextlib\n"
        "from cchc_cli.commands.app import run\n"
        "with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):\n"
        "    run(sys.argv[1:])\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=600,
    )
    return set(done.stdout.split())


def test_the_version_needs_neither_models_nor_yaml() -> None:
    loaded = _modules("--version")
    assert loaded.isdisjoint({*HEAVY, "pydantic", "yaml", "cchc_cli.domain.model.plan"})


@pytest.mark.parametrize(
    "command",
    [
        ["budget"],
        ["calendar", "--month", "10"],
        ["check", LOG, "--as-of", "2020-10-20"],
        ["tasks"],
        ["validate", LOG],
        ["-p", ROOT / "data" / "plan_2020.yaml"],
    ],
    ids=lambda c: c[0],
)
def test_a_command_imports_no_library_of_another_format(command: list[str | Path]) -> None:
    loaded = _modules(*command)
    assert loaded.isdisjoint(HEAVY)
    others = {"budget", "calendar", "check", "tasks", "validate"} - {command[0]}
    assert loaded.isdisjoint({f"cchc_cli.commands.{other}" for other in others})
