"""Jobs done by the machines of a Dask cluster. The one module that uses a network, and only where that is asked for.

The machines need not see the folder: they are sent the texts. They need this program, the same one.
"""

import logging
import warnings
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cchc_cli import __version__
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.rollup.work import Job, Map, Result, Text, Work, failed

if TYPE_CHECKING:
    from distributed import Client, Future

_ANSWER = 5
"""Seconds for which a scheduler, and a first worker, are waited for."""

_NOBODY = 30
"""Seconds for which a cluster may have no worker: what watches over them starts one that has ended anew."""

_LOOK = 2
"""Seconds after which, where nothing comes, one looks whether the cluster is there."""

_WAITING = 3
"""Batches for each thread of the cluster that are on their way, or done and not yet asked for."""

_JOBS, _BYTES = 32, 1_000_000
"""A batch's most jobs, and the bytes with which it is full."""

_ABSENT = "–"


@contextmanager
def cluster(address: str) -> Iterator[Map]:
    """Give what does jobs on the cluster whose scheduler is at an address.

    A worker that ends does no harm: others do its jobs again. Raises `Rejected` where no scheduler answers within a
    few seconds, no worker is there, one of them has another version of this program, or all are lost on the way.
    """
    if find_spec("distributed") is None:
        raise whole_file("engines-missing", address, library="distributed")
    from distributed import Client, default_client

    with _silence():
        try:
            client = Client(address, timeout=_ANSWER)
        except (OSError, ValueError) as error:
            # What did not come about has a thread of its own already.
            with suppress(Exception):
                default_client().close(timeout=_ANSWER)
            raise whole_file("cluster-unreachable", address, reason=_reason(error)) from error
        try:
            machines = _Machines(client, address)
            machines.compare()
            yield machines.through
        finally:
            with suppress(Exception):
                client.close(timeout=_ANSWER)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the library from writing to stderr: what it has to say is told here in words, or does no harm."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable()
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


class _Machines:
    """The machines of a cluster, as long as its scheduler is there."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client, self._address = client, address

    def compare(self) -> None:
        """Raise the refusal of a cluster without workers, or with another program on one of them."""
        try:
            with self._there():
                self._client.wait_for_workers(1, timeout=_ANSWER)
        except TimeoutError:
            raise self._empty() from None

        def version() -> str:
            # Sent as it stands here: where this program is not there at all, that can be told too.
            try:
                from cchc_cli import __version__ as own
            except ImportError:
                return _ABSENT
            return own

        with self._there():
            versions: dict[str, str] = self._client.run(version)
        for worker, theirs in versions.items():
            if theirs != __version__:
                raise self._differs(worker, theirs)

    def through(self, work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        """Do jobs, in whatever order."""
        unreadable: list[Job] = []
        batches: Iterator[Sequence[Job]] = _batches(jobs, unreadable)
        under_way: dict[Future, Sequence[Job]] = {}
        try:
            while True:
                room = _WAITING * max(1, self._threads()) - len(under_way)
                for batch in islice(batches, max(0, room)):
                    under_way[self._begun(work, batch)] = batch
                # Why they can't be read is told here as there.
                yield from map(work, unreadable)
                unreadable.clear()
                if not under_way:
                    return
                for future in self._done(under_way):
                    batch = under_way.pop(future)
                    done = self._outcome(future)
                    if isinstance(done, _BatchDone):
                        yield from done.results
                    elif len(batch) > 1:
                        # One of these ends whoever does it: each by itself tells which.
                        batches = chain([[job] for job in batch], batches)
                    else:
                        yield failed(batch[0], type(done).__name__)
        finally:
            with suppress(Exception):
                self._client.cancel(list(under_way))

    def _threads(self) -> int:
        with self._there():
            return sum(self._client.nthreads().values())

    def _begun(self, work: Work, batch: Sequence[Job]) -> "Future":
        with self._there():
            return self._client.submit(_do, __version__, work, list(map(_packed, batch)), pure=False)

    def _done(self, futures: "Collection[Future]") -> "Collection[Future]":
        """Wait for some of the batches; raise the refusal of a cluster that has no worker any more."""
        from distributed import wait

        alone = 0
        while True:
            try:
                with self._there():
                    done: Collection[Future] = wait(list(futures), _LOOK, "FIRST_COMPLETED").done
                    return done
            except TimeoutError:
                alone = 0 if self._threads() else alone + _LOOK
                if alone >= _NOBODY:
                    raise self._empty() from None

    @contextmanager
    def _there(self) -> Iterator[None]:
        """Tell that the scheduler has gone, whatever shows it; that something takes its time is no sign of it."""
        from asyncio import CancelledError
        from concurrent.futures import CancelledError as CancelledFuture

        try:
            yield
        except TimeoutError:
            if self._client.status != "running":
                raise self._lost() from None
            raise
        except (CancelledFuture, CancelledError, OSError, RuntimeError):
            raise self._lost() from None

    def _outcome(self, future: "Future") -> "_BatchDone | BaseException":
        """Return what came of a batch; raise the refusal of a worker with another version of this program."""
        with self._there():
            error: BaseException | None = future.exception()
            if isinstance(error, ImportError):
                raise self._differs("?", _ABSENT)
            done: _BatchDone | BaseException = error or future.result()
        if isinstance(done, _BatchDone) and done.program != __version__:
            raise self._differs(done.worker, done.program)
        return done

    def _empty(self) -> Rejected:
        return whole_file("cluster-empty", self._address, address=self._address)

    def _differs(self, worker: str, theirs: str) -> Rejected:
        return whole_file("cluster-differs", self._address, worker=worker, theirs=theirs, ours=__version__)

    def _lost(self) -> Rejected:
        return whole_file("cluster-lost", self._address)


def _reason(error: BaseException) -> str:
    """Return the words of what lies behind all that was made of it, of those that have any."""
    words = type(error).__name__
    behind: BaseException | None = error
    while behind is not None:
        words, behind = getattr(behind, "strerror", None) or str(behind) or words, behind.__cause__
    return words


def _batches(jobs: Iterable[Job], unreadable: list[Job]) -> Iterator[list[Job]]:
    """Yield jobs with the bytes of their texts, some together; put aside those whose files can't be read."""
    batch: list[Job] = []
    held = 0
    for job in jobs:
        try:
            batch.append(job.with_data())
        except Rejected:
            unreadable.append(job)
            continue
        held += len(job.kept or b"") + sum(len(text.data or b"") for text in batch[-1].texts)
        if held >= _BYTES or len(batch) >= _JOBS:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


class _Packed(NamedTuple):
    """A job as it is sent: with the bytes of its texts, and without their paths, which are of this machine."""

    plan: int
    texts: tuple[tuple[str, str, bytes | None], ...]
    as_of: date
    keep: bool
    kept: bytes | None


class _BatchDone(NamedTuple):
    """What a worker did, and with which version of this program; nothing where it has another one."""

    worker: str
    program: str
    results: Sequence[Result] = ()


def _do(program: str, work: Work, batch: Sequence[_Packed]) -> _BatchDone:
    """Do a batch, on a worker."""
    from distributed import get_worker

    done = _BatchDone(get_worker().address, __version__)
    if program != __version__:
        return done
    return done._replace(results=[work(_unpacked(packed)) for packed in batch])


def _packed(job: Job) -> _Packed:
    texts = tuple((text.file, text.hash, text.data) for text in job.texts)
    return _Packed(job.plan, texts, job.as_of, job.keep, job.kept)


def _unpacked(sent: _Packed) -> Job:
    texts = tuple(Text(file, Path(file), digest, data) for file, digest, data in sent.texts)
    return Job(sent.plan, texts, sent.as_of, sent.keep, sent.kept)
