"""A bar on the terminal for work that takes longer than a person waits without wondering; there is no other."""

import sys
import time
from collections.abc import Collection, Iterator
from types import TracebackType
from typing import TypeVar

from cchc_cli.messages import one_line

_PATIENCE = 2.0
"""Seconds before the bar is drawn: quicker work shows none."""

_WIDTH = 30

_Thing = TypeVar("_Thing")


class Waiting:
    """A context in which `part` draws how much is done, on stderr and only where that is a terminal."""

    def __init__(self, label: str) -> None:
        self._label = one_line(label)
        self._start = time.monotonic()
        self._drawn = -1

    def __enter__(self) -> "Waiting":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn >= 0:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def through(self, things: Collection[_Thing]) -> Iterator[_Thing]:
        """Go through things, and say after each how many are done."""
        for done, thing in enumerate(things):
            self.part(done, len(things))
            yield thing

    def part(self, done: int, total: int) -> None:
        """Say that `done` of `total` is done; drawn at most once for each percent."""
        percent = min(100, done * 100 // max(total, 1))
        if percent == self._drawn or not sys.stderr.isatty() or time.monotonic() - self._start < _PATIENCE:
            return
        self._drawn = percent
        filled = percent * _WIDTH // 100
        sys.stderr.write(f"\r{self._label} {'█' * filled}{'░' * (_WIDTH - filled)} {percent:3} %")
        sys.stderr.flush()
