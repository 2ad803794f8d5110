"""Who holds a lock, and whether it is proven that he is dead. What can't be proven is alive.

On Linux a process is known by its machine, the start of that machine (boot id), its table of processes (pid
namespace), its number and its own start. Two proofs hold:

- The same start of a machine and the same table of processes, in which the number is gone or belongs to a
  process that started at another time. A boot id is the kernel's, so containers share it, and machines that
  are copies of each other do not; a table's number given out again means that all of the earlier table ended.
- The same machine by id and by name, another start of it, and a lock from before that start. Machine ids are
  copied with disk images, so two machines on a share may have one id and one name; then a writer that was
  stopped since before the other machine started is taken for dead. It finds its lock gone before it writes.

On Windows nobody can remove a file that another has open; the holder keeps his lock open as long as he lives,
and the file server closes it for a machine that is gone. On other systems nothing is proven.
"""

import os
import platform
import re
import sys
import time
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

_TOKEN = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, as its file says; what it does not say is empty.

    `token` is unlike that of any other lock. `space` names the table of processes and the clock that `pid` and
    `started` (in ticks since the machine's start) belong to.
    """

    host: str = ""
    user: str = ""
    pid: int = 0
    since: str = ""
    token: str = ""
    system: str = ""
    machine: str = ""
    boot: str = ""
    space: str = ""
    started: str = ""

    def ended(self) -> bool:
        """Whether its process is seen to have ended, in this run of the machine."""
        here = _here()
        same = (self.machine, self.boot, self.space) == (here.machine, here.boot, here.space)
        known = self.boot and self.space and self.started and self.pid > 0
        return same and bool(known) and _ended(self.pid, self.started)

    def proven_dead(self, written: float) -> bool:
        """Whether its process is proven to have ended; `written` is when its lock file was."""
        here = _here()
        if self.boot == here.boot:
            return self.ended()
        same = (self.machine, self.host) == (here.machine, here.host)
        return same and bool(self.machine and self.boot) and _before_this_start(self.since, written)


UNKNOWN = Holder(host="?")
"""Somebody whose lock says nothing that can be understood, or may not be read: held all the same."""


def myself() -> Holder:
    """Return this process as the holder of a new lock."""
    import getpass

    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):
        user = "?"
    since = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    return replace(_here(), user=user, pid=os.getpid(), since=since, token=uuid.uuid4().hex)


def holder_of(data: object) -> Holder:
    """Take a holder from a lock file that anybody may have written."""
    match data:
        case {"pid": int(pid), "token": str(token), **rest} if _TOKEN.fullmatch(token):
            words = {key: word for key in Holder.__slots__ if isinstance(word := rest.get(key), str)}
            return Holder(**words, pid=pid, token=token)
    return UNKNOWN


def _here() -> Holder:
    """Return what all processes of this run of the machine, and of this table of processes, have in common."""
    return Holder(
        host=platform.node(),
        system=sys.platform,
        machine=_word("/etc/machine-id"),
        boot=_word("/proc/sys/kernel/random/boot_id"),
        space=_space(),
        started=_started("self"),
    )


def _word(file: str) -> str:
    try:
        return Path(file).read_text("utf-8", "replace").strip()
    except OSError:
        return ""


def _space() -> str:
    """Return the names of this process's table of processes and clock; empty where /proc shows another table."""
    proc = Path("/proc/self")
    try:
        if str(proc.readlink()) != str(os.getpid()):
            return ""
        kinds = [kind for kind in ("pid", "time") if kind == "pid" or (proc / "ns" / kind).exists()]
        return " ".join(str((proc / "ns" / kind).readlink()) for kind in kinds)
    except OSError:
        return ""


def _started(pid: int | str) -> str:
    """Return when a process started, in the machine's ticks; empty where that can't be seen."""
    # The second field, the program's name in brackets, may hold anything; the start is the 22nd.
    fields = _word(f"/proc/{pid}/stat").rpartition(")")[2].split()
    return fields[19] if len(fields) > 19 else ""


def _ended(pid: int, started: str) -> bool:
    """Whether the process that had this number since `started` has ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        pass  # another's process, or none that can be asked for
    return _started(pid) not in ("", started)


def _before_this_start(since: str, written: float) -> bool:
    """Whether a lock is older than this run of the machine, by what it says and by its file."""
    if sys.platform != "linux":
        return False
    start = time.time() - time.clock_gettime(time.CLOCK_BOOTTIME)
    try:
        return max(datetime.fromisoformat(since).timestamp(), written) < start
    except ValueError:
        return False
