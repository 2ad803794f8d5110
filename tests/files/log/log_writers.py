"""What the processes of `test_log_safety` do: kept apart so that a new process starts without a test library."""

import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from types import FrameType
from typing import Any

from cchc_cli.domain.model.record import Record
from cchc_cli.files.disk import commit, holder, lock, write
from cchc_cli.files.disk.lock import writing
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import append
from tests.conftest import plan_of


def _processes() -> BaseContext:
    """Return a way to start processes from a clean one: this one may have threads, which a fork would break."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    # The program that runs the tests is imported by each process: once for all is enough.
    context.set_forkserver_preload(["pytest", "cchc_cli.files.log.append", "cchc_cli.domain.phrases"])
    return context


PROCESSES: Any = _processes()

PLAN = plan_of({"schedule": "12 lần/năm"})
OLD = '# sổ\n- {id: r1, task: "1", date: 2020-01-05, note: "cũ"}\n'.encode()
DAY = date(2020, 10, 18)


def record(note: str) -> Record:
    return Record(task="1", date=DAY, note=note)


def write_many(log: Path, writer: int, batches: int, size: int) -> None:
    for batch in range(batches):
        new = [record(f"{writer}-{batch * size + n}") for n in range(size)]
        append(log, PLAN, lambda old, new=new: new, wait=120)  # type: ignore[misc]


def write_until_killed(log: Path, told: Connection) -> None:
    told.send("ready")
    n = 0
    while True:
        n += 1
        note = f"{os.getpid()}-{n}"
        append(log, PLAN, lambda old, note=note: [record(note)], wait=30)  # type: ignore[misc]
        told.send(note)


def die_at_line(log: Path, moment: int) -> None:
    """Add a record, and end as a kill does before the line of the lock or of the writing that is number `moment`."""
    files = {module.__file__ for module in (lock, holder, write, commit)}
    left = moment

    def trace(frame: FrameType, event: str, _: object) -> Callable[..., Any] | None:
        nonlocal left
        if frame.f_code.co_filename not in files:
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os._exit(9)
        return trace

    sys.settrace(trace)
    append(log, PLAN, lambda old: [record("mới")], wait=30)
    sys.settrace(None)
    os._exit(0)


def append_with_little_room(log: Path, limit: int, told: Connection) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        append(log, PLAN, lambda old: [record("mới")])
        told.send("written")
    except Rejected as rejected:
        told.send(rejected.diagnostics[0].code)


def add_when_told(log: Path, told: Connection, go: Connection) -> None:
    def make(old: object) -> list[Record]:
        told.send("held")
        go.recv()
        return [record("other")]

    append(log, PLAN, make)


def hold(log: Path, told: Connection, seconds: float) -> None:
    with writing(log):
        told.send("held")
        time.sleep(seconds)
        log.write_bytes(log.read_bytes() + b'- {id: r2, task: "1", date: 2020-02-05, note: "other"}\n')
