"""Jobs done by several processes of this machine."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice

from cchc_cli.files.rollup.work import Job, Map, Result, Work, failed

_FEW = 8
"""Plans that are read here sooner than other processes have begun."""

_TOGETHER = 4
"""Jobs that go to a process at once: less is said between the processes."""

_WAITING = 2
"""Such bundles for each process that are on their way or done and not yet asked for."""

_MOST = 60
"""Processes that Windows can wait for at once."""


def pool(processes: int) -> Map:
    """Return what does jobs in so many processes; in this one where one would do."""

    def through(work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        waiting = iter(jobs)
        first = list(islice(waiting, _FEW + 1))
        if processes < 2 or len(first) <= _FEW:
            yield from map(work, chain(first, waiting))
        else:
            yield from _through(min(processes, _MOST), work, chain(first, waiting))

    return through


def _through(processes: int, work: Work, jobs: Iterator[Job]) -> Generator[Result, None, None]:
    left: list[Job] = []
    while True:
        with _executor(processes) as executor:
            under_way: dict[Future[list[Result]], list[Job]] = {}
            try:
                while True:
                    while len(under_way) < processes * _WAITING and (left := list(islice(jobs, _TOGETHER))):
                        under_way[executor.submit(_all, work, left)] = left
                        left = []
                    if not under_way:
                        return
                    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
                    for future in done:
                        results = future.result()
                        del under_way[future]
                        yield from results
            except BrokenProcessPool:
                left += chain.from_iterable(under_way.values())
        # One of these has ended its process: each by itself tells which.
        for job in left:
            yield _alone(work, job)
        left = []


def _all(work: Work, jobs: Iterable[Job]) -> list[Result]:
    return list(map(work, jobs))


def _alone(work: Work, job: Job) -> Result:
    with _executor(1) as executor:
        try:
            return executor.submit(work, job).result()
        except BrokenProcessPool:
            return failed(job, "BrokenProcessPool")


@contextmanager
def _executor(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Give processes that end with this one, however it ends, and at once where it is asked to stop."""
    before = set(multiprocessing.active_children())
    executor = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _begin)
    try:
        yield executor
    except BaseException:
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _begin() -> None:
    gc.disable()  # as in the first process; each job leaves nothing behind
    # Who types Ctrl-C types it to all: the first process ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
