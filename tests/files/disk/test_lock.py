"""A lock is taken over from a process that is proven dead, and from nobody else."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.commands.app import run
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk import holder
from cchc_cli.files.disk import lock as locks
from cchc_cli.files.disk.holder import UNKNOWN, Holder, myself
from cchc_cli.files.disk.lock import Busy, writing
from cchc_cli.files.log.append import append
from cchc_cli.files.log.load import load_log
from tests.files.disk.lock_files import LONG_AGO, dead_holder, dead_process, left_behind, lock_of, locked_by
from tests.files.log.log_writers import OLD, PLAN, PROCESSES, add_when_told, hold, record

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells when a process started")
BUSY = 75


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "progress.yaml"
    path.write_bytes(OLD)
    return path


def _notes(log: Path) -> list[str]:
    return [r.note or "" for r in load_log([log], LoadedPlan(PLAN, Workdays({}))).records]


def _alone(log: Path) -> bool:
    return [p.name for p in log.parent.iterdir()] == [log.name]


# -- waited for


def test_a_lock_is_waited_for_and_the_log_read_after_it(log: Path) -> None:
    hear, told = PROCESSES.Pipe(duplex=False)
    other = PROCESSES.Process(target=hold, args=(log, told, 0.5))
    other.start()
    assert hear.recv() == "held"
    append(log, PLAN, lambda old: [record(f"after {old[-1].note}")])
    other.join()
    assert _notes(log) == ["cũ", "other", "after other"]
    assert _alone(log)


def test_who_holds_the_lock_is_said(log: Path) -> None:
    hear, told = PROCESSES.Pipe(duplex=False)
    wait, go = PROCESSES.Pipe(duplex=False)
    other = PROCESSES.Process(target=add_when_told, args=(log, told, wait))
    other.start()
    assert hear.recv() == "held"
    with pytest.raises(Busy) as busy:
        append(log, PLAN, lambda old: [record("mới")], wait=0.3)
    (why,) = busy.value.diagnostics
    assert why.args["pid"] == str(other.pid)
    assert why.args["host"] == myself().host
    assert log.read_bytes() == OLD
    go.send("go")
    other.join()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="there is no stopping of processes")
def test_a_writer_that_is_stopped_keeps_its_lock_and_writes_when_it_goes_on(log: Path) -> None:
    hear, told = PROCESSES.Pipe(duplex=False)
    wait, go = PROCESSES.Pipe(duplex=False)
    other = PROCESSES.Process(target=add_when_told, args=(log, told, wait))
    other.start()
    try:
        assert hear.recv() == "held"
        os.kill(other.pid, signal.SIGSTOP)
        go.send("go")
        with pytest.raises(Busy):
            append(log, PLAN, lambda old: [record("mới")], wait=2.5)
        os.kill(other.pid, signal.SIGCONT)
        append(log, PLAN, lambda old: [record("mới")])
        other.join()
    finally:
        other.kill()
    assert _notes(log) == ["cũ", "other", "mới"]


# -- proven dead


def _taken_over(log: Path) -> None:
    append(log, PLAN, lambda old: [record("mới")], wait=1)
    assert _notes(log) == ["cũ", "mới"]
    assert _alone(log)


def test_the_lock_of_a_process_that_was_killed_is_taken_over_at_once(log: Path) -> None:
    hear, told = PROCESSES.Pipe(duplex=False)
    other = PROCESSES.Process(target=hold, args=(log, told, 60))
    other.start()
    assert hear.recv() == "held"
    other.kill()
    other.join()
    assert lock_of(log).exists()
    append(log, PLAN, lambda old: [record("mới")], wait=1)
    assert _notes(log) == ["cũ", "mới"]
    assert not lock_of(log).exists()


@LINUX
def test_a_number_given_to_another_process_since_proves_the_first_dead(log: Path) -> None:
    locked_by(log, replace(dead_holder(), pid=os.getppid()))
    _taken_over(log)


@LINUX
def test_a_lock_from_before_this_start_of_the_machine_is_taken_over(log: Path) -> None:
    locked_by(log, replace(dead_holder(), boot="another", since=LONG_AGO), written=0)
    _taken_over(log)


@LINUX
def test_where_machines_have_no_id_their_start_tells_them_apart(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Small containers have none, and a boot id is unlike that of any other machine."""
    really = Path.read_text

    def read_text(self: Path, *args: Any, **kwargs: Any) -> str:
        if self == Path("/etc/machine-id"):
            raise FileNotFoundError(errno.ENOENT, "No such file", str(self))
        return really(self, *args, **kwargs)

    monkeypatch.setattr(Path, "read_text", read_text)
    assert myself().machine == ""
    locked_by(log, dead_holder())
    _taken_over(log)


# -- not proven dead


ALIVE: dict[str, Callable[[], Holder]] = {
    "another machine": lambda: replace(dead_holder(), machine="another"),
    "a machine without an id": lambda: replace(dead_holder(), machine=""),
    "another start of the machine, since which the lock is": lambda: replace(dead_holder(), boot="another"),
    "an earlier start of a copy of the machine": lambda: replace(
        dead_holder(), boot="another", since=LONG_AGO, host="another"
    ),
    "an earlier start of a machine without an id": lambda: replace(
        dead_holder(), boot="another", since=LONG_AGO, machine=""
    ),
    "no start of the machine": lambda: replace(dead_holder(), boot=""),
    "another table of processes": lambda: replace(dead_holder(), space="pid:[1] time:[1]"),
    "no table of processes": lambda: replace(dead_holder(), space=""),
    "no start of the process": lambda: replace(dead_holder(), started=""),
    "no process": lambda: replace(dead_holder(), pid=0),
    "a group of processes": lambda: replace(dead_holder(), pid=-dead_process()),
    "no number that a process can have": lambda: replace(dead_holder(), pid=10**12),
    "a process that goes on": lambda: replace(myself(), user="lan"),
    "no day": lambda: replace(dead_holder(), boot="another", since="hôm qua"),
    "Windows": lambda: replace(
        dead_holder(), system="win32", machine="", boot="", space="", started="", host=myself().host
    ),
}


@pytest.mark.parametrize("somebody", ALIVE.values(), ids=ALIVE)
def test_what_is_not_proven_is_held(log: Path, somebody: Callable[[], Holder]) -> None:
    # The file itself is old: of a share whose clock is wrong it may be so.
    lock = locked_by(log, somebody(), written=0)
    _is_held(log, lock)


@LINUX
def test_a_file_from_after_the_start_of_the_machine_is_held_whatever_it_says(log: Path) -> None:
    lock = locked_by(log, replace(dead_holder(), boot="another", since=LONG_AGO))
    _is_held(log, lock)


def _is_held(log: Path, lock: Path) -> None:
    before = lock.read_bytes()
    with pytest.raises(Busy) as busy:
        append(log, PLAN, lambda old: [record("mới")], wait=0.1)
    assert busy.value.diagnostics[0].args["lock"] == str(lock)
    assert lock.read_bytes() == before
    assert log.read_bytes() == OLD
    assert sorted(p.name for p in log.parent.iterdir()) == sorted([log.name, lock.name])


# A token that would name a file elsewhere.
TRAP = json.dumps({**asdict(UNKNOWN), "pid": 1, "token": "/../../x"})
# What earlier versions wrote: a process on a machine of this name.
OF_OLD = json.dumps(
    {"host": myself().host, "user": "lan", "pid": dead_process(), "since": LONG_AGO, "token": "7" * 32}
)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"host": 1}', "[" * 9000, TRAP, OF_OLD],
    ids=["empty", "open", "list", "odd", "deep", "trap", "of-old"],
)
def test_a_lock_that_says_too_little_is_held(log: Path, content: str) -> None:
    lock = lock_of(log)
    lock.write_text(content)
    _is_held(log, lock)


def test_a_lock_that_may_not_be_read_is_held(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = left_behind(log)

    def closed(*_: object, **__: object) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "open", closed)
        with pytest.raises(Busy):
            append(log, PLAN, lambda old: [record("mới")], wait=0.3)
    assert lock.exists()
    lock.unlink()
    lock.mkdir()
    with pytest.raises(Busy):
        append(log, PLAN, lambda old: [record("mới")], wait=0.3)
    assert log.read_bytes() == OLD


def test_the_person_is_told_who_since_when_and_which_file(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = locked_by(log, replace(dead_holder(), host="may-cua-lan", machine="another", since=LONG_AGO))
    assert append.__kwdefaults__ is not None
    monkeypatch.setitem(append.__kwdefaults__, "wait", 0.2)
    plan = log.with_name("plan.yaml")
    plan.write_text(
        "number: 1/KH\ntitle: a\nyear: 2020\nagencies: {a: {name: A}}\n"
        'tasks: [{id: "1", name: a, lead: a, schedule: 12 lần/năm}]\n',
        encoding="utf-8",
    )
    command = ["record", str(log), "1", "-d", "18/10/2020", "--plan", str(plan)]
    assert run(command) == BUSY
    said = capsys.readouterr().err
    assert "lan trên máy may-cua-lan đang ghi sổ này, từ 08:05:00 18/10/2020" in said
    assert str(lock) in said
    lock.write_text("")
    assert run(command) == BUSY
    said = capsys.readouterr().err
    assert "không rõ của ai" in said
    assert str(lock) in said
    assert log.read_bytes() == OLD


# -- removed from under whoever holds it


@pytest.mark.parametrize("by_another", [False, True])
def test_who_has_lost_the_lock_writes_nothing(log: Path, by_another: bool) -> None:
    def make(old: object) -> list[Any]:
        lock_of(log).unlink()
        if by_another:
            locked_by(log, replace(myself(), user="lan"))
        return [record("mới")]

    with pytest.raises(Busy) as busy:
        append(log, PLAN, make)
    assert [d.code for d in busy.value.diagnostics] == ["log-lock-lost"]
    assert log.read_bytes() == OLD
    assert lock_of(log).exists() == by_another, "another's lock is not removed"


@LINUX
def test_while_a_writer_relies_on_its_lock_nobody_removes_it(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a copy of the machine, which takes its process for one from before the copy was started."""
    really = Path.replace
    here = replace(myself(), boot="another")
    tried = []

    def a_copy_tries(self: Path, target: Path) -> Path:
        with monkeypatch.context() as copy:
            copy.setattr(holder, "_here", lambda: here)
            copy.setattr(holder, "_before_this_start", lambda since, written: True)
            with pytest.raises(Busy) as busy, writing(log, wait=0.2):
                raise AssertionError("the lock was taken from a writer in the midst of its writing")
        tried.append(busy.value.diagnostics[0].args["pid"])
        return really(self, target)

    with monkeypatch.context() as intruder:
        intruder.setattr(Path, "replace", a_copy_tries)
        append(log, PLAN, lambda old: [record("mới")])
    assert tried == [str(os.getpid())]
    assert _notes(log) == ["cũ", "mới"]
    assert _alone(log)


@LINUX
def test_a_writer_whose_lock_a_copy_of_the_machine_took_writes_nothing(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = replace(myself(), boot="another")

    def make(old: object) -> list[Any]:
        with monkeypatch.context() as copy:
            copy.setattr(holder, "_here", lambda: here)
            copy.setattr(holder, "_before_this_start", lambda since, written: True)
            append(log, PLAN, lambda old: [record("kia")], wait=1)
        return [record("mới")]

    with pytest.raises(Busy) as busy:
        append(log, PLAN, make)
    assert [d.code for d in busy.value.diagnostics] == ["log-lock-lost"]
    assert _notes(log) == ["cũ", "kia"]
    assert _alone(log)


def test_a_lock_taken_meanwhile_is_not_removed_for_the_dead_one_before_it(log: Path) -> None:
    lock = left_behind(log)
    left_over = locks._look(lock)
    assert left_over is not None
    lock.unlink()
    with writing(log):
        now = locks._look(lock)
        other = locks._Claim(log.parent)
        other.write()
        locks._remove(lock, left_over, other, log, time.monotonic() + 1)
        assert locks._look(lock) == now
        other.release()
    assert _alone(log)


# -- where a file has one name only


@pytest.fixture
def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)


@pytest.mark.usefixtures("no_links")
def test_a_drive_without_second_names_has_locks_too(log: Path) -> None:
    with writing(log):
        with pytest.raises(Busy) as busy:
            append(log, PLAN, lambda old: [record("mới")], wait=0.1)
        assert busy.value.diagnostics[0].args["pid"] == str(os.getpid())
    _taken_over(log)
    left_behind(log)
    append(log, PLAN, lambda old: [record("sau")], wait=1)
    assert _notes(log) == ["cũ", "mới", "sau"]
    assert _alone(log)


# -- containers


WAITS = "import sys; from pathlib import Path; from cchc_cli.files.disk.lock import writing\n"
WAITS += "with writing(Path(sys.argv[1]), 0.5): print('held', flush=True); sys.stdin.read()\n"
SPACE = "from cchc_cli.files.disk.holder import myself; print(repr(myself().space))"


def _contained(*words: str | Path, mount: bool = True, **kwargs: Any) -> subprocess.Popen[str]:
    """Start a program in a table of processes of its own, as a container has; only the superuser may."""
    unshare = ["unshare", "--pid", "--fork", "--kill-child", *(["--mount-proc"] if mount else [])]
    try:
        subprocess.run([*unshare, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no namespaces may be made here")
    return subprocess.Popen(
        [*unshare, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **kwargs
    )


@pytest.mark.parametrize("killed", [False, True])
def test_of_another_container_nobody_is_proven_dead(log: Path, killed: bool) -> None:
    other = _contained(sys.executable, "-c", WAITS, log)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    if killed:
        other.kill()
        other.wait()
    with pytest.raises(Busy):
        append(log, PLAN, lambda old: [record("mới")], wait=0.3)
    assert log.read_bytes() == OLD
    other.communicate()
    if not killed:
        _taken_over(log)


def test_inside_a_container_the_dead_are_known(log: Path) -> None:
    kills = "import subprocess, sys\n"
    kills += "words = [sys.executable, '-c', *sys.argv[1:]]\n"
    kills += "first = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
    kills += "first.stdout.readline(); first.kill(); first.wait()\n"
    kills += "print(subprocess.run(words, input=b'', stdout=subprocess.PIPE).returncode)"
    other = _contained(sys.executable, "-c", kills, WAITS, log)
    assert other.communicate()[0] == "0\n"
    append(log, PLAN, lambda old: [record("mới")], wait=0.3)


def test_where_proc_shows_another_table_nothing_is_read_from_it() -> None:
    seen = {
        mount: _contained(sys.executable, "-c", SPACE, mount=mount).communicate()[0]
        for mount in (False, True)
    }
    assert seen[False] == "''\n"
    assert seen[True].startswith("'pid:[")


@pytest.mark.program("strace")
def test_two_machines_of_one_name_and_a_slow_disk_lose_nothing(tmp_path: Path) -> None:
    """What lost a record once: a number that is unknown here belonged to a writer whose disk took its time."""
    log = tmp_path / "p.yaml"
    log.write_text('# l\n- {id: a1, task: "3", date: 2020-01-22}\n')
    record = [sys.executable, "-m", "cchc_cli", "record", str(log), "3", "--date", "2020-02-17", "--evidence"]
    delayed = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync"]
    delayed += ["-e", "inject=fsync:delay_enter=3000000:when=2"]
    first = _contained(
        "sh", "-c", 'echo 3000000 > /proc/sys/kernel/ns_last_pid; exec "$@"', "", *delayed, *record, "A"
    )
    while not lock_of(log).exists():
        time.sleep(0.01)
        assert first.poll() is None
    assert json.loads(lock_of(log).read_text())["pid"] > 3_000_000
    second = subprocess.run([*record, "B"], capture_output=True, text=True, check=False)
    said = first.communicate()[0]
    assert (first.returncode, second.returncode) == (0, 0)
    assert ("Đã ghi" in said, "Đã ghi" in second.stdout) == (True, True)
    lines = log.read_text("utf-8").splitlines()
    assert [line.rpartition(" ")[2] for line in lines[2:]] == ["A}", "B}"]
    assert _alone(log)
