"""Whatever system call fails, and whenever a signal comes: what is said is what is in the file."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.read import Source
from cchc_cli.files.log.append import append
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import plan_from
from tests.files.log.log_writers import OLD, record

pytestmark = pytest.mark.program("strace")

PLAN = """\
number: 1/KH
title: Kế hoạch
year: 2020
agencies: {a: {name: Sở A}, b: {name: Sở B}}
tasks:
  - {id: "1", name: Việc, lead: a, schedule: 12 lần/năm}
  - {id: "2", name: Việc, lead: b, schedule: 12 lần/năm, amount: 10.000.000}
"""
LOADED = plan_from(Source("plan.yaml", PLAN))
ANNEX = "TT,Nội dung,Đơn vị chủ trì,Thời gian,Kinh phí (đồng)\n1,Việc,Sở A,12 lần/năm,10.000.000\n"


class Scenario(NamedTuple):
    """A command that writes: its words, the code that it ends with, the file that it writes, what stands there before.

    `before` makes the folder's files; `written` says of a folder whether the whole result is in it.
    """

    words: tuple[str, ...]
    before: Callable[[Path], None]
    written: Callable[[Path], bool]
    code: int = Exit.OK

    def laid_out(self, folder: Path) -> list[str]:
        """Make the folder, and return the words of the command in which its files stand with their folders."""
        folder.mkdir()
        self.before(folder)
        return [str(folder / word) if "." in word or word == "forms" else word for word in self.words]


def _plan(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")


def _log(folder: Path) -> None:
    _plan(folder)
    (folder / "log.yaml").write_bytes(OLD)


def _torn(folder: Path) -> None:
    _plan(folder)
    (folder / "log.yaml").write_bytes(OLD + b'- {id: r2, task: "1", da')


def _filled(folder: Path) -> None:
    _log(folder)
    shutil.copy(FORM, folder / "form.xlsx")


FORM = Path()


@pytest.fixture(scope="module", autouse=True)
def _form(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fill in a form: one done by its first due date, and one by a word for a number."""
    global FORM
    folder = tmp_path_factory.mktemp("form")
    _plan(folder)
    FORM = folder / "form.xlsx"
    assert run(["form", "-a", "a", "--period", "Q3", "-p", str(folder / "plan.yaml"), "-o", str(FORM)]) == 0
    book = openpyxl.load_workbook(FORM)
    book.active["E10"], book.active["F10"] = 1, "30/6/2020"
    book.active["E11"] = "một"
    book.save(FORM)


def _old_csv(folder: Path) -> None:
    _plan(folder)
    (folder / "b.csv").write_text("old")


def _old_forms(folder: Path) -> None:
    _plan(folder)
    (folder / "forms").mkdir()
    (folder / "forms" / "a.xlsx").write_text("old")


def _annex(folder: Path) -> None:
    (folder / "annex.csv").write_text(ANNEX, encoding="utf-8")


def _records(number: int) -> Callable[[Path], bool]:
    def written(folder: Path) -> bool:
        log = folder / "log.yaml"
        return log.exists() and len(load_log([log], LOADED).records) == number

    return written


def _repaired(folder: Path) -> bool:
    sides = list(folder.glob("log.yaml.torn-*"))
    return (folder / "log.yaml").read_bytes() == OLD and len(sides) == 1


SCENARIOS: Mapping[str, Scenario] = {
    "record": Scenario(("record", "log.yaml", "1", "-d", "2020-02-17", "-p", "plan.yaml"), _log, _records(2)),
    "a new log": Scenario(
        ("record", "log.yaml", "1", "-d", "2020-02-17", "-p", "plan.yaml"), _plan, _records(1)
    ),
    "collect": Scenario(
        ("collect", "log.yaml", "form.xlsx", "--partial", "-p", "plan.yaml"),
        _filled,
        _records(2),
        Exit.FINDINGS,
    ),
    "repair": Scenario(("validate", "log.yaml", "-p", "plan.yaml", "--repair"), _torn, _repaired),
    "import": Scenario(
        ("import", "annex.csv", "-o", "plan.yaml"),
        _annex,
        lambda f: (f / "plan.yaml").exists(),
        Exit.FINDINGS,
    ),
    "new": Scenario(
        ("new", "--empty", "--year", "2021", "-o", "new.yaml"), _annex, lambda f: (f / "new.yaml").exists()
    ),
    "a page in the place of another": Scenario(
        ("budget", "-p", "plan.yaml", "-o", "b.csv", "--force"),
        _old_csv,
        lambda f: (f / "b.csv").read_text("utf-8") != "old",
    ),
    "several files": Scenario(
        ("form", "--all", "-p", "plan.yaml", "-o", "forms", "--force"),
        _old_forms,
        lambda f: (f / "forms" / "b.xlsx").exists() and (f / "forms" / "a.xlsx").stat().st_size > 3,
    ),
}


class Runner:
    """The process that runs the program again and again, each time with another fault."""

    def __init__(self, folder: Path) -> None:
        warm = [scenario.laid_out(folder / f"warm-{n}") for n, scenario in enumerate(SCENARIOS.values())]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.commands.faulted", json.dumps(warm)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={
                "PYTHONPATH": ":".join(sys.path),
                "PYTHONHASHSEED": "0",
                "PATH": "/usr/bin:/bin",
                "CCHC_NO_CACHE": "1",
            },
        )

    def run(self, words: list[str], said: Path, options: list[str]) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"words": words, "said": str(said), "options": options}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    made = Runner(tmp_path_factory.mktemp("faults"))
    yield made
    made._process.kill()
    made._process.communicate()


LOOKS = {"newfstatat", "read", "lseek", "ioctl", "getdents64", "access", "listxattr", "readlink"}
"""Calls that change nothing: that they fail, or a signal comes then, is tried for one command."""

MAKES_ROOM = {"openat", "write", "fsync", "link", "rename", "mkdir", "sendfile"}
UNFINISHED = re.compile(r"\.cchc-[0-9a-f]{32}\.tmp|\.log\.yaml\.lock")


class Moment(NamedTuple):
    """A system call of a run: its name, the how manieth of that name it is, and what strace shows of it."""

    call: str
    number: int
    shown: str


def _moments(trace: Path, *places: str) -> list[Moment]:
    """Return the calls of a run that are about some files."""
    found: list[Moment] = []
    count: Counter[str] = Counter()
    for line in trace.read_text("utf-8", "replace").splitlines():
        call = line.partition("(")[0]
        count[call] += 1
        if any(place in line for place in places):
            found.append(Moment(call, count[call], line[:200]))
    return found


def _faults(moment: Moment, killing: bool) -> Iterator[str]:
    yield "error=EIO"
    yield "signal=SIGINT"
    if moment.call in MAKES_ROOM:
        yield "error=ENOSPC"
    if moment.call not in LOOKS:
        yield "signal=SIGTERM"
        if killing:
            yield "signal=SIGKILL"


STOPS = {"signal=SIGINT": Exit.STOPPED, "signal=SIGTERM": Exit.TERMINATED, "signal=SIGKILL": -9}


def _visible(folder: Path) -> dict[str, bytes | None]:
    return {
        str(p.relative_to(folder)): None if p.is_dir() else p.read_bytes()
        for p in folder.rglob("*")
        if not UNFINISHED.fullmatch(p.name)
    }


@pytest.mark.once
@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_said_is_what_is_in_the_file(runner: Runner, tmp_path: Path, name: str) -> None:
    scenario = SCENARIOS[name]
    said = tmp_path / "said"
    words = scenario.laid_out(tmp_path / "0")
    answer = runner.run(words, said, ["-e", "trace=%file,%desc"])
    if not answer["attached"]:
        pytest.skip(f"no process may be traced here: {answer['strace']}")
    assert answer["code"] == scenario.code
    assert scenario.written(tmp_path / "0")
    moments = _moments(said.with_suffix(".trace"), str(tmp_path / "0"), f"{said}.out", f"{said}.err")
    assert {"openat", "write", "fsync", "close", "unlink"} <= {moment.call for moment in moments}
    tried = 0
    for moment in moments:
        if moment.call in LOOKS and name != "record":
            continue
        for fault in _faults(moment, killing=name not in ("repair", "several files")):
            tried += 1
            folder = tmp_path / str(tried)
            words = scenario.laid_out(folder)
            before = _visible(folder)
            inject = f"inject={moment.call}:{fault}:when={moment.number}"
            code = runner.run(words, said, ["-e", f"trace={moment.call}", "-e", inject])["code"]
            case = f"{moment.call} {moment.number}, {fault}: exit code {code}\n{moment.shown}"
            _agrees(scenario, folder, before, code, fault, moment, said, case)
            if (folder / "log.yaml").exists() and (name != "repair" or scenario.written(folder)):
                _goes_on(folder, case)
            shutil.rmtree(folder)
    assert tried > 25


def _agrees(
    scenario: Scenario,
    folder: Path,
    before: Mapping[str, bytes | None],
    code: int,
    fault: str,
    moment: Moment,
    said: Path,
    case: str,
) -> None:
    """See that the exit code and the words say what is in the folder, and that this is all or nothing."""
    out, err = (said.with_suffix(suffix).read_text("utf-8") for suffix in (".out", ".err"))
    case += f"\n{out}\n{err}"
    written = scenario.written(folder)
    assert "Traceback" not in err, case
    if code == -9:
        assert written or _visible(folder) == before, case
        return
    if written:
        # The validation after a repair has an answer of its own.
        unread = scenario.written is _repaired and "file-unreadable" in err
        assert code == (Exit.BAD_INPUT if unread else scenario.code), case
        unheard = "error" in fault and f"{said}.err" in moment.shown
        assert unheard or "Đã ghi" in out + err or "đã cắt" in err, case
        assert "chưa ghi" not in err.lower(), case
        unsaid = moment.call == "write" and f"{said}.out" in moment.shown
        assert "error" not in fault or unsaid == ("không cần làm lại" in err), case
    else:
        if "Không có gì mới để ghi" in err:  # of a form that can't be read
            refused = scenario.code
        else:  # a lock that can't be read any more may be another's
            refused = Exit.BUSY if "log-lock-lost" in err else Exit.BAD_INPUT
        assert code == STOPS.get(fault, refused), case
        assert _visible(folder) == before, case
        assert err.strip(), case
        assert "Đã ghi" not in out + err, case
        assert fault not in STOPS or "chưa ghi gì" in err, case


def _goes_on(folder: Path, case: str) -> None:
    """See that the next writer finds nothing in its way."""
    log = folder / "log.yaml"
    append(log, LOADED.plan, lambda old: [record("sau")], wait=1)
    assert load_log([log], LOADED).records[-1].note == "sau", case
    assert not (folder / ".log.yaml.lock").exists(), case
