"""The examples of the help pages hold: each runs where the files that it names are at hand."""

import re
import shlex
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from cchc_cli.commands import COMMANDS, SEASONS, Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.messages import Language
from tests.conftest import cchc

PLAN_2021 = """\
number: 1/KH
title: Thử nghiệm
year: 2021
agencies: {so-a: {name: Sở A}}
tasks:
  - {id: 1, name: Việc, lead: so-a, schedule: hằng quý}
"""


def _examples() -> list[str]:
    pages = ("cchc", *COMMANDS)
    facts = dict.fromkeys(("formats", "format", "suffixes", "dimensions", "languages", "language"), "")
    facts |= {code.name.lower(): "" for code in Exit}
    texts = (Language(lang)(f"help.{page}", **facts) for page in pages for lang in ("vi", "en"))
    return sorted({line for text in texts for line in text.partition("\n\n")[2].splitlines()})


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an annex in Word and in Excel, a calendar, and filled forms."""
    folder = tmp_path_factory.mktemp("office")
    for name in ("annex.docx", "annex.xlsx"):
        assert run(["export", "-o", str(folder / name)]) == Exit.OK
    assert run(["calendar", "-o", str(folder / "due.ics")]) == Exit.OK
    assert run(["form", "--all", "--period", "Q3", "-o", str(folder / "forms")]) == Exit.OK
    return folder


@pytest.mark.once
@pytest.mark.parametrize("example", _examples())
def test_an_example_runs(example: str, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command, *redirected = re.split(r" [<>] ", example)
    _, *words = shlex.split(command)
    for word in ("plan_2020.yaml", "progress.yaml", *(["plan.yaml"] if "members" in words else [])):
        _put(tmp_path / word, office)
    read = [word for before, word in zip(["", *words], words, strict=False) if before not in ("-o", "-f")]
    for word in read:
        _put(tmp_path / word, office)
    monkeypatch.chdir(tmp_path)
    if redirected:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("hằng quý\n".encode()), "utf-8"))
    if words[:1] == ["record"] and not {"--date", "--undo"} & {*words}:
        words += ["--date", "2020-10-18"]  # without one it is today's
    assert run(words) in (Exit.OK, Exit.OVERDUE, Exit.FINDINGS)


def _put(file: Path, office: Path) -> None:
    """Put a file that an example reads where it looks for it."""
    if file.suffix == ".yaml":
        kind = file.stem.partition("_")[0]
        text = PLAN_2021 if file.stem == "plan_2021" else shipped(f"{kind}_2020.yaml").read_text("utf-8")
        if file.stem == "progress_2021":
            text = "- {id: r1, task: 1, date: 2021-03-31}\n"
        file.write_text(text, "utf-8")
    elif file.suffix == ".ics":
        file.write_bytes((office / "due.ics").read_bytes())
    elif file.suffix == ".csv":
        file.write_text("Tên đơn vị;Email\nSở Y tế;\nBan Dân tộc;bandantoc@hatinh.gov.vn\n", "utf-8")
    elif file.suffix in (".docx", ".xlsx") and not file.parent.name.startswith(("forms", "bieu")):
        file.write_bytes((office / f"annex{file.suffix}").read_bytes())
    elif re.search(r"(forms|bieu)(-Q3)?(/|$)", str(file)):
        folder = file if not file.suffix else file.parent
        folder.mkdir(exist_ok=True)
        for name in ("so-noi-vu.xlsx", "dai-ptth.xlsx"):
            (folder / name).write_bytes((office / "forms" / name).read_bytes())
    elif file.name in ("nation", "ca-nuoc", "districts", "ke-hoach-cac-huyen"):
        file.mkdir()
        (file / "plan.yaml").write_text(PLAN_2021, "utf-8")


# -- the pages themselves


def test_commands_are_in_groups_as_the_year_goes_each_with_an_example() -> None:
    page = cchc("--help", env={"COLUMNS": "200"}).out
    groups = dict(re.findall(r"^(\S.*):\n((?: .*\n)+)", page, re.MULTILINE))
    assert list(groups)[:-1] == ["Đầu năm", "Hằng tháng", "Hằng quý", "Cuối năm", "Tệp"]
    for lines, commands in zip(groups.values(), SEASONS.values(), strict=False):
        *rows, example = lines.splitlines()
        assert [row.split()[0] for row in rows if not row.startswith("   ")] == list(commands)
        assert re.fullmatch(rf"  Ví dụ: cchc ({'|'.join(commands)})( .*)?", example)
    named = [name for commands in SEASONS.values() for name in commands]
    assert named == list(COMMANDS) == list(dict.fromkeys(named))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_of_itself(command: str, lang: str) -> None:
    page = cchc(command, "--help", env={"CCHC_LANG": lang, "COLUMNS": "120"}).out
    examples = page.rpartition({"vi": "Ví dụ:\n", "en": "Examples:\n"}[lang])[2].splitlines()
    assert examples
    assert all(line.startswith(f"  cchc {command}") for line in examples)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("page", ["", *COMMANDS])
def test_a_page_fits_the_terminal(page: str, columns: int, lang: str) -> None:
    env = {"CCHC_LANG": lang, "COLUMNS": str(columns)}
    text, _, examples = cchc(*page.split(), "--help", env=env).out.partition(
        {"vi": "\nVí dụ:", "en": "\nExamples:"}[lang]
    )
    # An example stands on one line, to be typed as it is.
    assert [line for line in text.splitlines() if len(line) > columns] == []
    assert "\x1b" not in text + examples


class _Terminal(TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_headings_are_bold_on_a_terminal_that_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(**env: str) -> str:
        for name, value in {"TERM": "xterm", **env}.items():
            monkeypatch.setenv(name, value)
        data = BytesIO()
        terminal = _Terminal(data, "utf-8")
        monkeypatch.setattr(sys, "stdout", terminal)
        assert run(["--help"]) == Exit.OK
        terminal.flush()
        return data.getvalue().decode()

    monkeypatch.delenv("NO_COLOR", raising=False)
    page = shown()
    assert "\n\x1b[1mHằng tháng\x1b[0m:\n" in page
    assert page.count("\x1b[1m") == len(SEASONS) + 1  # and the options
    assert "\x1b" not in shown(TERM="dumb")
    assert "\x1b" not in shown(NO_COLOR="1")
