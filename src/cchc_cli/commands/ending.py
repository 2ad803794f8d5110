"""What may end a run from outside: a signal, or an output that is full or closed.

Until a result is in its file (`COMMITS.written`) each of them ends the run, and nothing was written. From then on
the command goes on to its own end, whose exit code says what is in the file: they cost words only, and the last
words, on stderr, say so.
"""

import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, TextIO

_SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
]

_NOBODY = (errno.EPIPE, errno.EINVAL)
"""The reader of a pipe has gone; on Windows the second."""

_HEARD: list[int] = []
"""The signals that are handled here."""

_LOST: list[OSError] = []
"""Why words were not said that belonged to a result in its file."""


class Stopped(BaseException):
    """A signal asked the run to end while nothing was written yet."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def guarded(run: Callable[[], int]) -> int:
    """Run under the rules of this module; a signal that was ignored before (`nohup`) stays so."""
    try:
        for number in _SIGNALS:
            if signal.getsignal(number) not in (signal.SIG_IGN, None):
                signal.signal(number, _asked_to_stop)
                _HEARD.append(number)
        _keep_outputs()
        return run()
    except Stopped as stopped:  # while modules are loaded, before a language is asked for
        deaf()
        from cchc_cli.commands.deliver import note
        from cchc_cli.messages import Language

        note(Language()("usage.stopped"))
        return stopped.code
    finally:
        deaf()


def deaf() -> None:
    """Hear no more signals: the run is ending."""
    for number in _HEARD:
        signal.signal(number, signal.SIG_IGN)


def lost() -> OSError | None:
    """Return why not all was said about a result that is in its file; None where all was."""
    return _LOST[0] if _LOST else None


def _asked_to_stop(number: int, frame: FrameType | None) -> None:
    from cchc_cli.files.disk.commit import COMMITS

    if COMMITS.settling:
        return
    if not COMMITS.written:
        raise Stopped(number)
    # Where a reader does not read, the words go nowhere: first those of the answer, then, asked again, all.
    again = any(isinstance(error, InterruptedError) for error in _LOST)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2 if again else 1)
    _LOST.append(InterruptedError(errno.EINTR, os.strerror(errno.EINTR)))


def _keep_outputs() -> None:
    """Put streams in place of stdout and stderr that outlast their failure; a closed one is one that fails."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:  # else the next file that is opened would be taken for it
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - for the whole run
    sys.stderr = _stream(sys.stderr, None)
    sys.stdout = _stream(sys.stdout, sys.stderr)


def _stream(old: TextIO | None, aside: TextIO | None) -> TextIO:
    buffered = io.BufferedWriter(_Stream(old, aside))
    return io.TextIOWrapper(
        buffered, "utf-8", "backslashreplace", line_buffering=bool(old and old.line_buffering)
    )


class _Stream(io.RawIOBase):
    """An output of which a failure is raised once, and only where the answer is lost and nothing was written.

    What is lost for want of room goes to `aside`; words beside the answer, which have no `aside`, are lost
    quietly, and so is what is left in a buffer when the failure has been told.
    """

    def __init__(self, old: TextIO | None, aside: TextIO | None) -> None:
        self._old = old  # which would close the file when it goes
        self._raw: Any = getattr(old.buffer, "raw", old.buffer) if old is not None else None
        self._aside, self._told = aside, aside is None

    def write(self, data: Any) -> int | None:
        try:
            if self._raw is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            written: int | None = self._raw.write(data)
        except OSError as error:
            from cchc_cli.files.disk.commit import COMMITS

            if COMMITS.written and self._aside is not None:
                self._lose(error, self._aside, data)
            elif not self._told:
                self._told = True
                raise
            return len(data)
        return written

    def _lose(self, error: OSError, aside: TextIO, data: Any) -> None:
        _LOST.append(error)
        if error.errno not in _NOBODY:
            aside.flush()
            aside.buffer.write(data)
            aside.flush()

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw is not None and bool(self._raw.isatty())

    def fileno(self) -> int:
        if self._raw is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return int(self._raw.fileno())
