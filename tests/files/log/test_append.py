"""Nothing lost: many writers at once, writers killed at any moment, a full or closed disk, a lock left behind."""

import errno
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.lock import Held
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import append
from cchc_cli.files.log.load import load_log
from tests.files.disk.lock_files import left_behind
from tests.files.log.log_writers import (
    OLD,
    PLAN,
    PROCESSES,
    append_with_little_room,
    die_at_line,
    record,
    write_many,
    write_until_killed,
)


def _notes(log: Path) -> list[str]:
    return [r.note or "" for r in load_log([log], LoadedPlan(PLAN, Workdays({}))).records]


def _settled(log: Path) -> set[str]:
    """Return what stands in the log's folder besides it, but for the unfinished files of killed writers."""
    return {p.name for p in log.parent.iterdir() if not p.name.endswith(".tmp")} - {log.name}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "progress.yaml"
    path.write_bytes(OLD)
    return path


# -- many at once


@pytest.mark.once
def test_eight_writers_lose_nothing(log: Path) -> None:
    writers = [PROCESSES.Process(target=write_many, args=(log, n, 10, 25)) for n in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 8
    assert log.read_bytes().startswith(OLD)
    records = load_log([log], LoadedPlan(PLAN, Workdays({}))).records
    assert len({r.id for r in records}) == 1 + 8 * 250
    for n in range(8):
        own = [r.note for r in records if r.note and r.note.startswith(f"{n}-")]
        assert own == [f"{n}-{k}" for k in range(250)]
    assert _settled(log) == set()


def test_people_who_record_at_once_all_find_theirs(tmp_path: Path) -> None:
    """The command itself, four times at once, on a log that is not there yet."""
    log = tmp_path / "progress.yaml"
    words = [sys.executable, "-m", "cchc_cli", "record", str(log), "3", "-d", "18/10/2020", "-f", "json"]
    people = [
        subprocess.Popen([*words, "--note", str(n)], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
        for n in range(4)
    ]
    said = [json.loads(person.communicate(timeout=600)[0]) for person in people]
    assert [person.returncode for person in people] == [0] * 4
    assert sorted(one["created"] for one in said) == [False, False, False, True]
    lines = log.read_text("utf-8").splitlines()
    assert sum("yaml-language-server" in line for line in lines) == 1
    assert sum(line.startswith("- {plan: ") for line in lines) == 1
    written = [line for line in lines if line.startswith("- {id: ")]
    assert len(written) == 4
    assert all(any(f'"{one["id"]}"' in line for line in written) for one in said)


# -- killed


def _reports(told: Connection) -> Iterator[str]:
    try:
        while True:
            yield told.recv()
    except (EOFError, OSError):
        return


@pytest.mark.once
@pytest.mark.skipif(sys.platform == "win32", reason="a process is started too slowly there to kill 200")
def test_killed_at_any_moment_the_log_loads_and_has_what_was_reported(tmp_path: Path) -> None:
    chance = random.Random(444)
    cut_short = 0
    for kills in range(200):
        if kills % 20 == 0:  # a short log is read quickly, and more of the kills hit the writing
            log = tmp_path / f"progress-{kills}.yaml"
            log.write_bytes(OLD)
            reported = ["cũ"]
        hear, told = PROCESSES.Pipe(duplex=False)
        writer = PROCESSES.Process(target=write_until_killed, args=(log, told))
        writer.start()
        told.close()
        assert hear.recv() == "ready"
        lock = log.with_name(f".{log.name}.lock")
        time.sleep(chance.uniform(0, 0.02))
        while kills % 2 and not lock.exists():  # on a busy machine most of the time is spent elsewhere
            pass
        writer.kill()
        writer.join()
        cut_short += lock.exists()
        reported += _reports(hear)
        notes = _notes(log)
        # There may be more than was reported: a record that was whole and not told of yet, never half of one.
        assert not set(reported) - set(notes)
        assert len(notes) == len(set(notes))
        assert log.read_bytes().startswith(OLD)
    assert cut_short > 50, "the kills hit no writing"
    append(log, PLAN, lambda old: [record("sau")], wait=30)
    assert _notes(log) == [*notes, "sau"]
    assert not lock.exists()


@pytest.mark.once
@pytest.mark.parametrize("lock_left_behind", [False, True])
def test_dying_before_any_line_leaves_the_old_log_or_one_whole_record_more(
    log: Path, lock_left_behind: bool
) -> None:
    outcomes = []
    for moment in range(0, 1000, 8 if lock_left_behind else 7):
        log.write_bytes(OLD)
        if lock_left_behind:
            left_behind(log)
        writer = PROCESSES.Process(target=die_at_line, args=(log, moment))
        writer.start()
        writer.join()
        after = log.read_bytes()
        assert after.startswith(OLD)
        notes = _notes(log)
        assert notes in (["cũ"], ["cũ", "mới"])
        outcomes.append((writer.exitcode, len(notes)))
        append(log, PLAN, lambda old: [record("sau")], wait=30)
        assert _notes(log) == [*notes, "sau"]
        assert _settled(log) == set()
        for unfinished in log.parent.glob(".cchc-*.tmp"):
            unfinished.unlink()
        if writer.exitcode == 0:
            break
    codes, lengths = zip(*outcomes, strict=True)
    assert codes == (9,) * (len(codes) - 1) + (0,)
    assert list(lengths) == sorted(lengths), "once it is there it is there"
    assert lengths.count(1) > 10
    assert lengths.count(2) > 1


# -- no room, no permission


def _fails(code: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize(
    ("module", "call", "code", "told"),
    [
        (os, "open", errno.EACCES, "output-locked"),
        (os, "open", errno.EROFS, "output-denied"),
        (os, "open", errno.ENOSPC, "output-full"),
        (os, "open", errno.ENOENT, "output-failed"),
        (os, "fsync", errno.ENOSPC, "output-full"),
        (os, "fsync", errno.EIO, "output-failed"),
        (Path, "replace", errno.EACCES, "output-locked"),
        (Path, "replace", errno.ESTALE if hasattr(errno, "ESTALE") else errno.EIO, "output-failed"),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_log(
    log: Path, monkeypatch: pytest.MonkeyPatch, module: Any, call: str, code: int, told: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(module, call, _fails(code))
        with pytest.raises(Rejected) as rejected:
            append(log, PLAN, lambda old: [record("mới")])
    assert [d.code for d in rejected.value.diagnostics] == [told]
    assert log.read_bytes() == OLD
    assert [p.name for p in log.parent.iterdir()] == [log.name]


def test_a_share_that_goes_once_the_record_is_in_place_is_no_failure(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said to have failed, it would be written twice."""
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        done = really(self, target)
        for call in ("open", "fsync", "unlink"):
            monkeypatch.setattr(os, call, _fails(errno.EIO))
        return done

    with monkeypatch.context() as share:
        share.setattr(Path, "replace", replace)
        append(log, PLAN, lambda old: [record("mới")])
    monkeypatch.undo()
    assert _notes(log) == ["cũ", "mới"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on file size")
@pytest.mark.parametrize("room", [0, 10, 60, 1000])
def test_a_write_that_ends_half_way_leaves_the_old_log(log: Path, room: int) -> None:
    filler = b"# " + b"x" * 300 + b"\n"
    log.write_bytes(filler + OLD)
    size = len(filler + OLD)
    hear, told = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=append_with_little_room, args=(log, size + room, told))
    writer.start()
    assert hear.recv() == ("written" if room == 1000 else "output-full")
    writer.join()
    assert log.read_bytes().startswith(filler + OLD)
    assert len(_notes(log)) == (2 if room == 1000 else 1)
    assert _settled(log) == set()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 64 KiB: only the superuser of a Linux machine may mount one."""
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip("only the superuser may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("free", [0, 1, 2, 3])
def test_a_full_disk_leaves_the_old_log(small_disk: Path, free: int) -> None:
    """A log of three pages of 4 KiB: the lock takes one page, the new content three, and there are fewer."""
    log = small_disk / "progress.yaml"
    old = b"# " + b"x" * 10_000 + b"\n" + OLD
    log.write_bytes(old)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while True:
            stream.write(b"x" * 4096)
    os.truncate(filler, filler.stat().st_size - free * 4096)
    with pytest.raises(Rejected) as rejected:
        append(log, PLAN, lambda old: [record("mới")])
    assert [d.code for d in rejected.value.diagnostics] == ["output-full"]
    assert log.read_bytes() == old
    assert sorted(p.name for p in small_disk.iterdir()) == ["filler", "progress.yaml"]
    filler.unlink()
    append(log, PLAN, lambda old: [record("mới")])
    assert _notes(log) == ["cũ", "mới"]


def test_a_read_only_disk_leaves_the_old_log(small_disk: Path) -> None:
    log = small_disk / "progress.yaml"
    log.write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(Rejected) as rejected:
        append(log, PLAN, lambda old: [record("mới")])
    assert [d.code for d in rejected.value.diagnostics] == ["output-denied"]
    assert log.read_bytes() == OLD


def test_a_log_marked_read_only_is_not_written(log: Path) -> None:
    log.chmod(0o444)
    with pytest.raises(Rejected) as rejected:
        append(log, PLAN, lambda old: [record("mới")])
    assert [d.code for d in rejected.value.diagnostics] == ["output-read-only"]
    assert log.read_bytes() == OLD
    assert _settled(log) == set()


def test_the_engine_writes_once(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []

    def write(self: Held, files: dict[Path, bytes], before: bytes | None) -> bool:
        written.extend(files.values())
        return True

    monkeypatch.setattr(Held, "write", write)
    append(log, PLAN, lambda old: [record("a"), record("b")])
    (data,) = written
    assert data.startswith(OLD)


def test_what_an_editor_saves_while_the_record_goes_to_the_disk_is_kept(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor knows no lock. The new content is long on the disk, only its name is missing, and it saves."""
    saved = OLD + '- {id: r2, task: "1", date: 2020-02-05, note: "người"}\n'.encode()
    really = os.fsync

    def fsync(handle: int) -> None:
        really(handle)
        if (log.parent / "saved").exists():
            return
        if any(p.stat().st_size > len(OLD) for p in log.parent.glob(".cchc-*") if b"mo" in p.read_bytes()):
            (log.parent / "saved").touch()
            log.write_bytes(saved)

    monkeypatch.setattr(os, "fsync", fsync)
    append(log, PLAN, lambda old: [record("moi")])
    assert (log.parent / "saved").exists()
    assert _notes(log) == ["cũ", "người", "moi"]
