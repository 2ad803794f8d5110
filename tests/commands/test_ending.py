"""How a run ends when nobody hears its answer, or somebody asks it to stop: whole processes, as a shell starts them."""

import importlib.util
import os
import shlex
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.files.disk.holder import myself
from tests.files.disk.lock_files import lock_of, locked_by

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="what a POSIX shell does with streams")

CCHC = shlex.join([sys.executable, "-m", "cchc_cli"])
PLAN = Path(__file__).parents[2] / "data" / "plan_2020.yaml"
RECORD = f"{CCHC} record p.yaml 3 --date 2020-02-17 --plan {shlex.quote(str(PLAN))}"
UNSAID = "Đã ghi vào "
SIGNALS = [(signal.SIGINT, Exit.STOPPED), (signal.SIGTERM, Exit.TERMINATED), (signal.SIGHUP, 129)]


def shell(folder: Path, line: str) -> tuple[int, str]:
    """Return the exit code of the first command of a pipeline, and what was said on stderr."""
    with_stderr = f"{{ {line}; }} 2>err; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", with_stderr], cwd=folder, stdout=subprocess.DEVNULL, check=False)
    return done.returncode, (folder / "err").read_text("utf-8")


def records(folder: Path) -> int:
    log = folder / "p.yaml"
    return log.read_text("utf-8").count("\n- {id") if log.exists() else 0


@pytest.mark.parametrize("stdout", [">/dev/full", ">&-", "<&- >&-", "| true", "| sleep 0"])
def test_a_record_in_the_log_is_written_whoever_hears_it(tmp_path: Path, stdout: str) -> None:
    code, said = shell(tmp_path, f"{RECORD} {stdout}")
    assert code == Exit.OK
    assert records(tmp_path) == 1
    if "|" in stdout:  # the reader may have had it all
        assert said.count(UNSAID) <= 1
    else:
        assert UNSAID in said
        assert "nhiệm vụ 3, 1 số, ngày 17/02/2020" in said, "the words go to stderr"


@pytest.mark.parametrize("streams", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full", "<&- >&- 2>&-"])
def test_nor_does_it_matter_whether_anybody_is_told_why(tmp_path: Path, streams: str) -> None:
    code, said = shell(tmp_path, f"{RECORD} {streams}")
    assert (code, said) == (Exit.OK, "")
    assert records(tmp_path) == 1


@pytest.mark.parametrize("stdout", [">/dev/full", ">&-"])
def test_an_answer_that_is_all_there_is_must_be_heard(tmp_path: Path, stdout: str) -> None:
    code, said = shell(tmp_path, f"{CCHC} budget -p {shlex.quote(str(PLAN))} {stdout}")
    assert code == Exit.BAD_INPUT
    assert said.startswith("Không in được câu trả lời")
    assert said.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    assert shell(tmp_path, f"{CCHC} calendar -p {shlex.quote(str(PLAN))} | head -1") == (0, "")


@pytest.mark.parametrize("streams", ["2>/dev/full", "2>&-", "2>&1 | true"])
def test_an_error_keeps_its_code_where_its_words_are_lost(tmp_path: Path, streams: str) -> None:
    assert shell(tmp_path, f"{CCHC} budget --nonsense {streams}")[0] == Exit.BAD_INPUT


@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_who_waits_for_a_lock_can_be_stopped_and_leaves_nothing(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    log = tmp_path / "p.yaml"
    lock = locked_by(log, replace(myself(), host="may-cua-lan", machine="another"))
    waiting = subprocess.Popen(shlex.split(RECORD), cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    while not list(tmp_path.glob(".cchc-*")):
        assert waiting.poll() is None, "it ended before it waited"
        time.sleep(0.01)
    time.sleep(0.1)
    waiting.send_signal(number)
    assert waiting.communicate()[1] == "Đã dừng theo yêu cầu; chưa ghi gì.\n"
    assert waiting.returncode == code
    assert list(tmp_path.iterdir()) == [lock_of(log)] == [lock]


def test_what_was_ignored_before_stays_ignored(tmp_path: Path) -> None:
    """`nohup`, and a job that a shell started in the background."""
    log = tmp_path / "p.yaml"
    lock = locked_by(log, replace(myself(), host="may-cua-lan", machine="another"))
    words = ["sh", "-c", f"trap '' HUP INT; exec {RECORD}"]
    waiting = subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.DEVNULL)
    while not list(tmp_path.glob(".cchc-*")):
        assert waiting.poll() is None, "it ended before it waited"
        time.sleep(0.01)
    for number in (signal.SIGHUP, signal.SIGINT):
        waiting.send_signal(number)
    time.sleep(0.1)
    lock.unlink()
    assert waiting.wait() == Exit.OK
    assert records(tmp_path) == 1


def test_a_reader_that_does_not_read_can_not_hold_a_written_result(tmp_path: Path) -> None:
    """The answer is longer than a pipe holds and nobody reads: asked to stop, the run ends, and with the truth."""
    hears, says = os.pipe()
    os.set_blocking(says, False)
    try:
        while os.write(says, b"x" * 4096):
            pass
    except BlockingIOError:
        os.set_blocking(says, True)
    stuck = subprocess.Popen(
        shlex.split(RECORD), cwd=tmp_path, stdout=says, stderr=subprocess.PIPE, text=True, close_fds=True
    )
    os.close(says)
    while not records(tmp_path):
        assert stuck.poll() is None, "it ended without a record"
        time.sleep(0.01)
    time.sleep(0.5)  # by now it is in the midst of saying so; earlier, the end is the same
    stuck.send_signal(signal.SIGTERM)
    said = stuck.communicate(timeout=600)[1]
    os.close(hears)
    assert stuck.returncode == Exit.OK
    assert UNSAID in said
    assert records(tmp_path) == 1


@pytest.mark.program("strace")
@pytest.mark.parametrize("module", ["typer", "cchc_cli.commands.app", "cchc_cli.files.plan.load"])
def test_the_loading_of_modules_can_be_stopped(tmp_path: Path, module: str) -> None:
    """The signal comes with the first opening of the module's file, compiled or not."""
    found = importlib.util.find_spec(module)
    assert found is not None
    assert found.origin is not None
    files = [found.origin, importlib.util.cache_from_source(found.origin)]
    words = ["strace", "-qq", "-o", "trace", *(word for file in files for word in ("-P", file))]
    words += ["-e", "trace=openat", "-e", "inject=openat:signal=SIGINT:when=1", *shlex.split(RECORD)]
    stopped = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (stopped.returncode, stopped.stdout) == (Exit.STOPPED, "")
    assert stopped.stderr == "Đã dừng theo yêu cầu; chưa ghi gì.\n"
    assert [p.name for p in tmp_path.iterdir()] == ["trace"]


WHOLE_END = """
import atexit, sys
import cchc_cli.commands.app as app
from cchc_cli.__main__ import main

class Value:
    def __del__(self):
        print("taken apart")

def run(words):
    global value
    value = Value()
    atexit.register(print, "what was registered")
    print("answer", end=" ")
    return 5

app.run = run
main()
"""


def test_what_is_registered_for_the_end_is_done_and_values_go_with_the_process(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WHOLE_END]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (5, "answer what was registered\n", "")
