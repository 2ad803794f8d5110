"""The moment from which a result is there: no signal parts it, and what is said afterwards can't deny it.

A run has one such moment, or a few. Who handles signals asks here whether to stop: `COMMITS.settling` while a
result takes its name, `COMMITS.written` once it has. A result that is whole at each step is `COMMITS.begun` until then.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


class Commits:
    """How far this process is: whether results are taking their names now, and which have, oldest first.

    `begun` is a file in which steps of a result are kept, for another run to go on from.
    """

    def __init__(self) -> None:
        self.settling = False
        self.written: list[Path] = []
        self.begun: Path | None = None


COMMITS = Commits()
"""Of the process and no value of a run: a signal is the process's, and so is what it wrote."""


@contextmanager
def settling(results: Iterable[Path]) -> Iterator[None]:
    """Put results in their places, all or none: they count as written where nothing is raised."""
    COMMITS.settling = True
    try:
        yield
        COMMITS.written += results
    finally:
        COMMITS.settling = False
