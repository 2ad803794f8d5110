"""One writer at a time for a file on a folder that several people share.

The lock is a small file beside it, made with O_EXCL: the one thing that a local disk, a Windows share and NFS
all do for one process only. It says who holds it and since when, so that the one who waits can be told.
"""

import errno
import json
import os
import platform
import random
import re
import stat
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.disk.write import named_by, rejection

WAIT = 10.0
"""Seconds for which a lock held by another is waited for; a record takes far less than one to write."""

_BLANK = 2.0
"""Seconds after which a lock file without a word in it belongs to a process that died before writing it."""

_LONGEST = 4096
"""Characters of a lock file that are read; ours are some hundred."""

_TOKEN = re.compile("[0-9a-f]{32}")

_HELD: set[str] = set()


class Busy(Rejected):
    """Another process is writing the file, and went on doing so for as long as was waited."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. `token` is unlike that of any other lock; it is empty where the file says nothing."""

    host: str = ""
    user: str = ""
    pid: int = 0
    since: str = ""
    token: str = ""

    @property
    def abandoned(self) -> bool:
        """Whether its process is known to be dead: only of a process on this machine can that be known."""
        if self.host != platform.node() or self.token in _HELD:
            return False
        return self.pid == os.getpid() or not _alive(self.pid)


_UNKNOWN = Holder(host="?", token="?")
"""Somebody whose lock may not be read here: held all the same."""


def _myself() -> Holder:
    import getpass

    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = "?"
    since = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    return Holder(platform.node(), user, os.getpid(), since, uuid.uuid4().hex)


@contextmanager
def writing(path: Path, wait: float = WAIT) -> Iterator[Path]:
    """Be the only one to write `path`; gives the file that it names, behind whatever link.

    Raises `Busy` where another held the lock for `wait` seconds, `Rejected` where none can be made here.
    """
    try:
        target = named_by(path)
    except (OSError, ValueError) as error:
        raise rejection(path, error) from error
    if not target.parent.is_dir():
        raise whole_file("output-no-folder", str(path), folder=str(target.parent))
    try:
        with _locked(target, wait):
            yield target
    except OSError as error:
        raise rejection(path, error) from error


@contextmanager
def _locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock beside `path`.

    A lock whose process has died on this machine is taken over. One of another machine never is, however old:
    whether that process lives can't be seen from here, so the person is told which file to remove.
    """
    lock, mine = path.with_name(f".{path.name}.lock"), _myself()
    _HELD.add(mine.token)
    try:
        _acquire(lock, mine, path, time.monotonic() + wait)
        try:
            yield
        finally:
            _release(lock, mine)
    finally:
        _HELD.discard(mine.token)


def _acquire(lock: Path, mine: Holder, path: Path, deadline: float) -> None:
    blank_since: float | None = None
    while not _create(lock, mine):
        holder, now = _read(lock), time.monotonic()
        if holder is not None:
            blank_since = None if holder.token else blank_since or now
            if holder.abandoned or (blank_since is not None and now - blank_since > _BLANK):
                _remove(lock, holder, mine, path, deadline)
                continue
        if now >= deadline:
            if holder is None and sys.platform == "win32":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(lock))
            raise _busy(lock, holder or Holder(), path)
        time.sleep(random.uniform(0.005, 0.03))


def _remove(lock: Path, left_over: Holder, mine: Holder, path: Path, deadline: float) -> None:
    """Remove a lock that was left over, and never one that has been taken in its place meanwhile.

    Who removes it holds a lock on just that, named after its token: while it is held and the left-over lock
    still stands, nobody else can remove it, so what is removed is what was looked at.
    """
    guard = lock.with_name(f"{lock.name}.{left_over.token or 'blank'}")
    _acquire(guard, mine, path, deadline)
    try:
        if _read(lock) == left_over:
            _unlink(lock)
    finally:
        _release(guard, mine)


def _create(lock: Path, mine: Holder) -> bool:
    try:
        descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    except PermissionError:
        if sys.platform == "win32":
            return False  # for a moment nobody may open a file there that is just being removed
        raise
    try:
        with open(descriptor, "w", encoding="utf-8") as stream:  # noqa: PTH123 - a descriptor
            json.dump(asdict(mine), stream, ensure_ascii=False)
    except OSError:
        with suppress(OSError):
            lock.unlink()
        raise
    # Stopped for seconds between the two steps above, this process has lost the lock as a blank one.
    return _read(lock) == mine


def _read(lock: Path) -> Holder | None:
    """Return the holder that a lock file names, an empty one where it names none yet, None without a file."""
    try:
        if not stat.S_ISREG(lock.stat().st_mode):
            return _UNKNOWN
        with lock.open(encoding="utf-8") as stream:
            return _holder(json.loads(stream.read(_LONGEST)))
    except FileNotFoundError:
        return None
    except OSError:
        return _UNKNOWN
    except (ValueError, RecursionError):
        return Holder()


def _holder(said: object) -> Holder:
    """Take a holder from a lock file that anybody may have written: its token becomes part of a file name."""
    match said:
        case {
            "host": str(host),
            "user": str(user),
            "pid": int(pid),
            "since": str(since),
            "token": str(token),
        }:
            return Holder(host, user, pid, since, token) if _TOKEN.fullmatch(token) else Holder()
    return Holder()


def _release(lock: Path, mine: Holder) -> None:
    # A lock that can't be removed (a share that is gone) names a dead process soon; what was written stands.
    with suppress(OSError):
        if _read(lock) == mine:
            _unlink(lock)


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


def _busy(lock: Path, holder: Holder, path: Path) -> Busy:
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
    return Busy([Diagnostic("log-busy", str(path), args=args)])


if sys.platform == "win32":
    import _winapi

    def _alive(pid: int) -> bool:
        """Ask for the process itself: on Windows `os.kill` with signal 0 would send it Ctrl-C."""
        synchronize, no_such_process = 0x100000, 87
        try:
            handle = _winapi.OpenProcess(synchronize, False, pid)
        except OSError as error:
            return error.winerror != no_such_process
        try:
            return _winapi.WaitForSingleObject(handle, 0) == _winapi.WAIT_TIMEOUT
        finally:
            _winapi.CloseHandle(handle)

else:

    def _alive(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return True
        return True
