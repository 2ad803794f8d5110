"""Lock files as a test needs them: those of dead processes, of machines far away, of earlier versions."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

from cchc_cli.files.disk.holder import Holder, myself

LONG_AGO = "2020-10-18T08:05:00+0700"


def lock_of(log: Path) -> Path:
    """Return the lock of a log."""
    return log.with_name(f".{log.name}.lock")


def locked_by(log: Path, holder: Holder, written: float | None = None) -> Path:
    """Lock a log as `holder` would have; `written` is the time of the lock file."""
    lock = lock_of(log)
    lock.write_text(json.dumps(asdict(holder)), encoding="utf-8")
    if written is not None:
        os.utime(lock, (written, written))
    return lock


def dead_process() -> int:
    """Return the number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def dead_holder() -> Holder:
    """Return a holder on this machine that has ended, and began before its number could be given out again."""
    return replace(myself(), user="lan", pid=dead_process(), started="1")


def left_behind(log: Path) -> Path:
    """Leave the lock of a process that was killed while it wrote."""
    return locked_by(log, replace(dead_holder(), token=f"{time.monotonic_ns():032x}"))
