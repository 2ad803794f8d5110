"""One writer at a time for a file on a folder that several people share.

The lock is a small file beside it. It appears whole, as a second name of a file that was written before (or,
on drives where a file has one name only, is made with O_EXCL): the things that a local disk, a Windows share
and NFS all do for one process only. It says who holds it and since when, so that the one who waits can be told.
"""

import errno
import hashlib
import json
import os
import random
import stat
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.holder import UNKNOWN, Holder, holder_of, myself
from cchc_cli.files.disk.read import read_bytes
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.disk.write import beside, named_by, refused, sweep, write_outputs

WAIT = 10.0
"""Seconds for which a lock held by another is waited for; a record takes far less than one to write."""

_LONGEST = 4096
"""Characters of a lock file that are read; ours are some hundred."""


class Busy(Rejected):
    """Another process is writing the file, and went on doing so for as long as was waited; or took its lock."""


class _Changed(Exception):  # noqa: N818 - what was read is old; nothing is wrong
    """The file is no longer as it was when its new content was made."""


class Held:
    """The right to write one file while its lock stands; `target` is the file, behind whatever link."""

    def __init__(self, target: Path, lock: Path, claim: "_Claim", wait: float) -> None:
        self.target = target
        self._lock, self._claim, self._wait = lock, claim, wait

    def read(self) -> bytes | None:
        """Return the file's bytes, None where it is not there yet. Raises `Rejected` where it can't be read."""
        return read_bytes(self.target) if self.target.exists() else None

    def write(self, files: Mapping[Path, bytes], before: bytes | None) -> bool:
        """Write files, all or none, while `target` has the bytes `before`; whether it had.

        An editor knows nothing of the lock: what it saved meanwhile is to be read first. Between the last look
        and the new name it has some microseconds left. Raises `Busy` where the lock is no longer this process's
        own, and what `write_outputs` raises.
        """
        try:
            write_outputs(files, force=True, ready=lambda: self._ready(before))
        except _Changed:
            return False
        return True

    @contextmanager
    def _ready(self, before: bytes | None) -> Iterator[None]:
        """See that the lock is still this process's own, and let nobody take it meanwhile."""
        mine = self._claim.holder
        guard = _guard(self._lock, mine)
        with refused(self.target):
            _acquire(guard, self._claim, self.target, time.monotonic() + self._wait)
        now = _look(self._lock)
        if now is None or now.holder != mine:
            raise _busy("log-lock-lost", self._lock, now.holder if now else UNKNOWN, self.target)
        if self.read() != before:
            raise _Changed
        yield
        self._claim.drop(guard)


@contextmanager
def writing(path: Path, wait: float = WAIT) -> Iterator[Held]:
    """Be the only one to write `path`.

    A lock whose process is proven to have died is taken over. Of any other, however old, the person is told
    which file to remove. Raises `Busy` where another held the lock for `wait` seconds, `Rejected` where none
    can be made here.
    """
    with refused(path):
        target = named_by(path)
        if not target.parent.is_dir():
            raise whole_file("output-no-folder", str(path), folder=str(target.parent))
    lock, claim = _lock_on(target), _Claim(target.parent)
    try:
        with refused(path):
            claim.write()
            _acquire(lock, claim, target, time.monotonic() + wait)
        yield Held(target, lock, claim, wait)
    finally:
        claim.release()


class _Claim:
    """This process as the holder of locks: a file that says so, and each lock another name of it."""

    def __init__(self, folder: Path) -> None:
        self.holder = myself()
        self._file = beside(folder)
        self._names: list[Path] = []
        self._open: list[int] = []

    def write(self) -> None:
        """Put the file on the disk, so that a power cut leaves no lock that says nothing."""
        self._make(self._file)
        sweep(self._file.parent, self._file.stat().st_mtime)

    def take(self, name: Path) -> bool:
        """Make the lock `name`; whether it was free."""
        if name not in self._names:
            self._names.append(name)
        try:
            name.hardlink_to(self._file)
        except FileExistsError:
            return False
        except OSError:
            return self._take_alone(name)
        return True

    def _take_alone(self, name: Path) -> bool:
        """Make a lock as a file of its own, where a file has but one name."""
        try:
            self._make(name)
        except FileExistsError:
            return False
        except PermissionError:
            if sys.platform == "win32":
                return False  # for a moment nobody may open a file there that is just being removed
            raise
        return True

    def _make(self, name: Path) -> None:
        descriptor = os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        self._open.append(descriptor)  # on Windows, what is open is proof of life
        try:
            with open(descriptor, "wb", closefd=False) as stream:
                stream.write(json.dumps(asdict(self.holder), ensure_ascii=False).encode("utf-8", "replace"))
            os.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                name.unlink()
            raise

    def drop(self, name: Path) -> None:
        """Remove a lock before the others, so that the disk never keeps it; not on Windows, where it is open."""
        if sys.platform != "win32":
            with suppress(OSError):
                _unlink(name)

    def release(self) -> None:
        """Remove every lock of this process. One that can't be (a share that is gone) names a dead process soon."""
        for descriptor in self._open:
            with suppress(OSError):
                os.close(descriptor)
        for name in reversed(self._names):
            with suppress(OSError):
                if (now := _look(name)) is not None and now.holder == self.holder:
                    _unlink(name)
        with suppress(OSError):
            _unlink(self._file)


def _acquire(lock: Path, claim: _Claim, path: Path, deadline: float) -> None:
    """Take a lock, waiting for whoever holds it; raises `Busy` after the deadline."""
    while not claim.take(lock):
        seen = _look(lock)
        if seen is not None and seen.holder == claim.holder:
            return  # taken before, or the answer that it was got lost on a network
        if seen is not None and seen.left_over(lock, path):
            _remove(lock, seen, claim, path, deadline)
        elif time.monotonic() >= deadline:
            if seen is None and sys.platform == "win32":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(lock))
            holder = seen.holder if seen else UNKNOWN
            raise _busy("log-locked" if holder == UNKNOWN else "log-busy", lock, holder, path)
        else:
            time.sleep(random.uniform(0.005, 0.03))


def _remove(lock: Path, seen: "_Seen", claim: _Claim, path: Path, deadline: float) -> None:
    """Remove a lock that was left over, and never one that has been taken in its place meanwhile."""
    _acquire(_guard(lock, seen.holder), claim, path, deadline)
    if _look(lock) == seen:
        _unlink(lock)


def _guard(lock: Path, holder: Holder) -> Path:
    """Return the lock on doing away with a holder's lock, and on relying on it: one who has it knows it stands.

    Left over, it is removed under a guard of its own where its holder is seen to have ended, and swept when it
    is nobody's. That he died before this start of the machine is not enough: a mistake there would be made
    about the lock and its guard alike.
    """
    name = hashlib.sha256(os.fsencode(lock.name) + holder.token.encode()).hexdigest()[:32]
    return lock.with_name(f".cchc-{name}.tmp")


class _Seen(NamedTuple):
    """What was found of a lock: its holder, and when its file was written."""

    holder: Holder
    written: float

    def left_over(self, lock: Path, path: Path) -> bool:
        """Whether the holder of a lock on `path`, or of a guard, is proven dead."""
        if sys.platform != "win32" or self.holder.system != "win32":
            is_guard = lock != _lock_on(path)
            return self.holder.ended() if is_guard else self.holder.proven_dead(self.written)
        try:
            lock.rename(lock)  # refused while anybody has it open
        except OSError:
            return False
        return True


def _lock_on(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _look(lock: Path) -> _Seen | None:
    """Return what a lock file says, None where there is none."""
    try:
        status = lock.stat()
        if not stat.S_ISREG(status.st_mode):
            return _Seen(UNKNOWN, status.st_mtime)
        with lock.open(encoding="utf-8") as stream:
            return _Seen(holder_of(json.loads(stream.read(_LONGEST))), status.st_mtime)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        return _Seen(UNKNOWN, 0)


def _unlink(lock: Path) -> None:
    """Remove a lock file. On Windows one who waits and reads it just now is waited for."""
    patience = time.monotonic() + (1.0 if sys.platform == "win32" else 0.0)
    while True:
        try:
            lock.unlink(missing_ok=True)
            return
        except PermissionError:
            if time.monotonic() >= patience:
                raise
            time.sleep(0.01)


def _busy(code: str, lock: Path, holder: Holder, path: Path) -> Busy:
    try:
        since = f"{datetime.fromisoformat(holder.since):%H:%M:%S %d/%m/%Y}"
    except ValueError:
        since = "?"
    args = {
        "user": holder.user or "?",
        "host": holder.host or "?",
        "pid": str(holder.pid),
        "since": since,
        "lock": str(lock),
    }
    return Busy([Diagnostic(code, str(path), args=args)])
