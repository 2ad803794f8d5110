"""No character that can't be seen gets out, from whatever field of whatever file, name or argument it comes in."""

import contextlib
import io
import json
import re
import shlex
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from cchc_cli.commands import COMMANDS, Exit
from cchc_cli.commands.app import app, run
from cchc_cli.commands.waiting import Waiting
from cchc_cli.files.plan.load import judge
from cchc_cli.files.yaml_text.read import read
from cchc_cli.files.yaml_text.write import scalar, write
from cchc_cli.messages import LANGUAGES, inert, one_line
from tests.conftest import Ran, cchc

ROOT = Path(__file__).resolve().parents[2]

ACTS = (
    "\x1b\x07\x00\x01\x08\x7f\x80\x9b\x9d\u200b\u200c\u200d\u200e\u200f\u202a\u202d\u202e\u2060\u2066\u2069"
)
ACTS += "\xad\u034f\u061c\u115f\u180e\u2028\u2029\u3164\ufeff\ufff9\ufdd0\uffff\U000e0001\U000e0041\U0001d173\U0010ffff"
"""Characters of each kind: C0, DEL, C1, zero width, direction, fillers, separators, tags, noncharacters."""

NAME = "a" + "".join(c for c in ACTS if c not in "\0/\ufdd0\uffff\U0010ffff") + "\nb"
"""Of a file: without what a disk refuses."""

_SEEN = {"\n", "\t"}


def unseen(text: str) -> set[str]:
    """Return what can't be seen in a text, by what Unicode says of it."""
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    fillers = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufdd0\uffff\U0010ffff"
    tags = range(0xE0000, 0xE1000)
    found = {c for c in text if unicodedata.category(c) in kinds or c in fillers or ord(c) in tags}
    return found - _SEEN


def clean(done: Ran, words: object) -> None:
    """See that nothing unseen was put out; a line of CSV ends in CRLF."""
    for said in (done.out.replace("\r\n", "\n"), done.err):
        assert not unseen(said), (words, [f"U+{ord(c):04X}" for c in unseen(said)], said[:2000])


# -- one definition


@given(st.text())
def test_what_is_made_inert_is_seen_and_stays_so(text: str) -> None:
    shown = inert(text)
    assert unseen(shown) - {"\u200d"} == set()
    assert inert(shown) == shown
    assert "\n" not in one_line(text)
    assert "\t" not in one_line(text)


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")), max_size=50))
def test_letters_and_signs_stay_as_they_are(text: str) -> None:
    assert inert(text) == text or unseen(text)


def test_the_definition_holds_for_every_character_there_is() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    kept = {c for c in every if inert(c) == c}
    assert {c for c in kept if unseen(c)} == set()
    changed = {c for c in every if c not in kept}
    # What is no character yet, and will take no room when it is, is put out as little.
    assert {
        c for c in changed if not unseen(c) and unicodedata.category(c) not in ("Cn", "Lo", "Mn")
    } == set()


# -- every field of a plan and a log


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, str):
        yield path
    for key, value in (
        data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    ):
        yield from leaves(value, (*path, key))


def changed(data: Any, kind: tuple[Any, ...], path: tuple[Any, ...] = ()) -> Any:
    """Return data in which the texts of a field are odd."""
    if isinstance(data, dict):
        return {key: changed(value, kind, (*path, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [changed(value, kind, (*path, n)) for n, value in enumerate(data)]
    return odd(data) if field(path) == kind else data


def renamed(data: Any, names: Mapping[str, str]) -> Any:
    """Return data with other ids: as keys, and wherever one stands alone."""
    if isinstance(data, dict):
        return {names.get(key, key): renamed(value, names) for key, value in data.items()}
    if isinstance(data, list):
        return [renamed(each, names) for each in data]
    return names.get(data, data)


def field(path: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the kind of a place: items are alike, and so are agencies."""
    kind = tuple("*" if isinstance(step, int) else step for step in path)
    return ("agencies", "*", *kind[2:]) if kind[0] == "agencies" else kind


def odd(text: str) -> str:
    return f"{text[:1]}{ACTS}\n{text[1:]}"


def plan_of_odd_texts() -> tuple[dict[str, Any], set[tuple[Any, ...]]]:
    """Return the shipped plan with everything odd that a plan may hold, and the fields that may be."""
    shipped, _ = read((ROOT / "data" / "plan_2020.yaml").read_text("utf-8"))
    assert isinstance(shipped, dict)
    agencies, tasks = list(shipped["agencies"]), [task["id"] for task in shipped["tasks"]]
    names = {name: odd(name) for name in (*agencies, *(t for t in tasks if t in ("5", "7", "19")))}
    plan: dict[str, Any] = renamed(shipped, names)
    free: set[tuple[Any, ...]] = set()
    for kind in {field(path) for path in leaves(plan) if path[-1] != "id"}:
        tried = changed(plan, kind)
        if not any(fault.severity == "error" for fault in judge(tried)[2]):
            plan, free = tried, {*free, kind}
    return plan, free


LOG = [
    {"id": odd("r1"), "task": odd("5"), "date": "2020-01-30", "note": odd("ghi"), "evidence": odd("CV")},
    {
        "id": odd("r2"),
        "task": "3",
        "date": "2020-02-30".replace("30", "20"),
        "spent": "4.600.000",
        "cause": odd("vì"),
    },
    {"id": odd("r3"), "task": "3", "date": "2020-03-20", "supersedes": odd("r2"), "count": "1"},
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan, a log and a paper of which every text is odd, under odd names."""
    folder = tmp_path_factory.mktemp("odd")
    plan, free = plan_of_odd_texts()
    assert len(free) > 30
    assert {("title",), ("number",), ("tasks", "*", "name"), ("agencies", "*", "name")} <= free
    (folder / "p.yaml").write_text(write(plan, {}), "utf-8")
    rows = (
        "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in record.items()) + "}" for record in LOG
    )
    (folder / "l.yaml").write_text("".join(f"- {row}\n" for row in rows), "utf-8")
    shutil.copy(folder / "p.yaml", folder / f"{NAME}.yaml")
    shutil.copy(folder / "l.yaml", folder / f"{NAME}-log.yaml")
    cells = ("1", odd("Việc"), odd("Sở A"), odd("hằng quý"), odd("10.000.000"))
    paper = (
        "TT,Nội dung,Đơn vị chủ trì,Thời gian,Kinh phí (đồng)\n"
        + ",".join(f'"{cell}"' for cell in cells)
        + "\n"
    )
    (folder / f"{NAME}.csv").write_text(paper.replace("\0", ""), "utf-8")
    return folder


ANSWERS = """
budget L -p P --as-of 2020-12-31
budget -p P --by source --by quarter
calendar -p P
calendar -p P --month 10
check L -p P --as-of 2020-12-31 --all
check L -p P --as-of 2020-12-31 --missing
tasks -p P
tasks T -p P
log L -p P
log L --money -p P
report L -p P --as-of 2020-12-31
explain T "hằng quý" -p P
diff P shipped
diff shipped P
"""


@pytest.mark.once
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("line", ANSWERS.strip().splitlines())
def test_no_field_is_put_out_as_it_is(office: Path, line: str, lang: str) -> None:
    names = {
        "P": f"{NAME}.yaml",
        "L": f"{NAME}-log.yaml",
        "T": odd("5"),
        "shipped": str(ROOT / "data/plan_2020.yaml"),
    }
    words = [names.get(word, word) for word in shlex.split(line)]
    for form in COMMANDS[words[0]].formats:
        done = cchc(*words, "-f", form, "--lang", lang, folder=office)
        assert done.code in ((Exit.BAD_INPUT,) if words[0] == "explain" else (Exit.OK, Exit.OVERDUE)), (
            done.err
        )
        clean(done, (line, form))
        if form == "json":
            assert "\x1b" in json.dumps(json.loads(done.out), ensure_ascii=False).replace("\\u001b", "\x1b")


@pytest.mark.parametrize("suffix", ["md", "html", "csv", "json", "ics"])
def test_nor_in_files_of_text(office: Path, tmp_path: Path, suffix: str) -> None:
    log = office / f"{NAME}-log.yaml"
    for command in (
        name for name, outputs in COMMANDS.items() if suffix in outputs.suffixes and name != "explain"
    ):
        logs = [log] if command in ("budget", "check", "report", "log") else []
        of_plan = {"diff": [office / "p.yaml", office / "p.yaml"], "rollup": [_province(office, tmp_path)]}
        words = of_plan.get(command, [*logs, "-p", office / "p.yaml"])
        day = ["--as-of", "2020-12-31"] if command in ("budget", "check", "report", "rollup") else []
        done = cchc(command, *words, *day, "-o", tmp_path / f"{command}{NAME}.{suffix}", folder=office)
        assert done.code in (Exit.OK, Exit.OVERDUE), done.err
        clean(done, (command, suffix))
        written = (
            (tmp_path / f"{command}{NAME}.{suffix}").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        )
        assert not unseen(written), (command, suffix, unseen(written))


def _province(office: Path, tmp_path: Path) -> Path:
    """Return a folder that has the plan and its log, in a folder of a name as bad as theirs."""
    folder = tmp_path / "many" / NAME
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(office / "p.yaml", folder / "plan.yaml")
    shutil.copy(office / f"{NAME}-log.yaml", folder / "progress.yaml")
    return folder.parent


def test_json_means_what_the_file_says(office: Path) -> None:
    answer = json.loads(cchc("tasks", "-p", "p.yaml", "-f", "json", folder=office).out)
    assert answer["plan"]["title"].count(ACTS) == 1
    assert odd("5") in [row["task"] for row in answer["rows"]]


WRITERS = """
record NEW T -a A --date 2020-05-05 --note N -p P
record NEW T -a A --date 2020-05-05 --note plain -p P
record L 3 --date 2020-05-05 --supersedes R -p P
record L --undo R -p P
record L --undo -p P
members P A CSV
members P G CSV
log L R -p P
record NEW 3 --date 2020-05-05 -f json -p P
form --all -o FOLDER -p P
form -a A -o FORM -p P
collect NEW FOLDER -p P
collect NEW FORM -f json -p P
export P -o WORD
validate P L
validate CSV
validate --repair L
new P --year 2021 -o NEW
new P --year 2021 -o NEW
new P --year 2021 -f json
import CSV -o NEW
import CSV -f json
import CSV
calendar -p P --split agency -o FOLDER
"""


@pytest.mark.once
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nor_is_what_is_said_of_what_is_written(office: Path, tmp_path: Path, lang: str) -> None:
    for name in office.iterdir():
        shutil.copy(name, tmp_path)
    names = {
        "P": f"{NAME}.yaml",
        "L": f"{NAME}-log.yaml",
        "NEW": f"new{NAME}.yaml",
        "FOLDER": f"folder{NAME}",
    }
    names |= {"FORM": f"form{NAME}.xlsx", "WORD": f"word{NAME}.docx", "CSV": f"{NAME}.csv"}
    names |= {"T": odd("5"), "A": odd("so-tu-phap"), "R": odd("r3"), "N": odd("ghi")}
    names |= {"G": odd("so-ban-nganh")}
    codes = set()
    for line in WRITERS.strip().splitlines():
        done = cchc(*(names.get(word, word) for word in line.split()), "--lang", lang, folder=tmp_path)
        assert done.code != Exit.BUG, (line, done.err)
        clean(done, line)
        codes.add(done.code)
    assert codes >= {Exit.OK, Exit.BAD_INPUT, Exit.FINDINGS}


# -- every fault of a plan, with odd texts in it


@pytest.mark.once
def test_a_fault_of_each_field_is_told_inert(tmp_path: Path) -> None:
    plan, free = plan_of_odd_texts()
    told = 0
    for kind in sorted({field(path) for path in leaves(plan)} - free, key=str):
        wrong = changed(plan, kind)
        (tmp_path / f"{NAME}.yaml").write_text(write(wrong, {}), "utf-8")
        for lang in LANGUAGES:
            done = cchc("validate", f"{NAME}.yaml", "--lang", lang, folder=tmp_path)
            clean(done, kind)
            told += done.code == Exit.BAD_INPUT
    assert told > 20


# -- every argument


def params(command: str) -> list[Any]:
    group: Any = get_command(app)
    found: list[Any] = group.get_command(None, command).params if command else group.params
    return found


@pytest.mark.once
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_argument_is_said_as_it_is(office: Path, tmp_path: Path, command: str) -> None:
    log = tmp_path / "progress_2020.yaml"  # some commands enter into a log what they have written
    log.write_bytes((ROOT / "data/progress_2020.yaml").read_bytes())
    word = odd("x").replace("\0", "") + "\udcff"
    words = [*filter(None, [command])]
    for form in ([], ["-f", "json"], ["--help"]):
        for line in (
            [word],
            [f"--{word}"],
            [f"-{word}"],
            [f"--lang={word}"],
            ["--", word],
            [word, word, word],
        ):
            clean(cchc(*words, *line, *form, folder=office), (command, line))
    for param in params(command):
        value = [word] if param.param_type_name == "argument" else [f"{param.opts[0]}={word}"]
        for more in ([], [str(log)], ["l.yaml", "3"]):
            clean(cchc(*words, *more, *value, folder=office), (command, value))


def test_nor_is_a_variable(office: Path) -> None:
    for name in ("CCHC_LANG", "_CCHC_COMPLETE"):
        clean(cchc("budget", env={name: odd("x").replace("\0", "")}, folder=office), name)


# -- a person at a terminal


class _Terminal(io.TextIOWrapper):
    def __init__(self, text: str = "") -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8")

    def isatty(self) -> bool:
        return True

    def said(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode()


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("budget -p P", ""),
        ("tasks -p P", ""),
        ("calendar -p P -m 10", ""),
        ("check L -p P --as-of 2020-12-31", ""),
        ("report L -p P --as-of 2020-12-31 -f md", ""),
        ("new P --year 2021", ""),
        ("record new.yaml -p P --date 2020-05-05", f"{odd('x')}\n3\n1\n"),
        ("record new.yaml 19 -p P --date 2020-05-05 -n 1", f"{odd('x')}\n1\n"),
        ("record new.yaml T -p P --date 2020-05-05 -n 1", f"{odd('x')}\n1\n"),
        ("budget -p P -o O", "n\n"),
        ("budget -p P -o O", "y\n"),
    ],
)
def test_a_terminal_is_steered_by_the_program_alone(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, answers: str
) -> None:
    (tmp_path / f"o{NAME}.json").write_text("{}")
    names = {"P": str(office / "p.yaml"), "L": str(office / "l.yaml"), "T": odd("19"), "O": f"o{NAME}.json"}
    raw = (office / "p.yaml").read_text("utf-8").replace("\\u202e", "\u202e").replace("\\u200b", "\u200b")
    (tmp_path / "raw.yaml").write_text(raw, "utf-8")
    if line.startswith("new"):
        names["P"] = "raw.yaml"
    streams = {"stdin": _Terminal(answers), "stdout": _Terminal(), "stderr": _Terminal()}
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with contextlib.chdir(tmp_path):
        run([names.get(word, word) for word in line.split()])
    for name in ("stdout", "stderr"):
        said = _COLOUR.sub("", streams[name].said())
        assert not unseen(said), (name, unseen(said), said[-500:])


def test_a_bar_says_its_label_and_moves_no_more_than_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.commands.waiting._PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", err := _Terminal())
    with Waiting(odd("đọc")) as waiting:
        waiting.part(1, 2)
    assert not unseen(err.said().replace("\r\x1b[K", "").replace("\r", ""))
    assert "\n" not in err.said()


@pytest.mark.parametrize("in_bash", [True, False])
@pytest.mark.parametrize(
    "typed",
    [
        "tasks ",
        "tasks -a ",
        "tasks -a S",
        "record l.yaml ",
        "budget --by ",
        "form --period ",
        'tasks -a "x\n\x1b',
    ],
)
def test_a_shell_is_offered_what_can_be_typed(office: Path, in_bash: bool, typed: str) -> None:
    line = f"cchc {typed}".replace(" -", " -p p.yaml -", 1) if " -a" in typed else f"cchc {typed}"
    env = {"_CCHC_COMPLETE": "complete_line", "_CCHC_LINE": line, "CCHC_PLAN": "p.yaml"}
    env |= {"_CCHC_WORD": line.split(" ")[-1]} if in_bash else {}
    done = cchc(env=env, folder=office)
    assert done.code == Exit.OK, done.err
    clean(done._replace(out=done.out.replace("\t", " ")), typed)  # a tab parts a value and its word
