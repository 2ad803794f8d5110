"""The roll-up on a cluster: a scheduler and two workers as processes of this machine."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from distributed import Client

from bench import nation
from cchc_cli import Rejected
from cchc_cli.domain.reports.rollup.tables import TABLES
from cchc_cli.files.rollup import cluster as room
from cchc_cli.files.rollup.cluster import cluster
from cchc_cli.files.rollup.gather import gather
from cchc_cli.files.rollup.work import Job, Map, Result, Text, Work, work

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[3]
DAY = date(2020, 10, 20)
PLANS = 40
SCHEDULER = ("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
WORKER = ("dask_worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard", "--no-nanny")


class Machines(NamedTuple):
    """A cluster of this machine."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def machines(folder: Path, workers: int) -> Iterator[Machines]:
    """Start a scheduler and some workers, in a folder that is not that of the plans; end them."""
    with ExitStack() as stack:
        named = folder / "scheduler.json"

        def start(module: str, *options: str) -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{module}", *options, "--scheduler-file", str(named)],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
                stderr=subprocess.DEVNULL,
            )
            stack.callback(process.wait, 30)
            stack.callback(process.kill)
            return process

        scheduler = start(*SCHEDULER)
        address = _address(named)
        started = tuple(start(*WORKER) for _ in range(workers))
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=600)
        yield Machines(address, scheduler, started)


def _address(named: Path) -> str:
    for _ in range(300):
        try:
            return str(json.loads(named.read_text("utf-8"))["address"])
        except (FileNotFoundError, ValueError):
            time.sleep(0.1)
    raise AssertionError("the scheduler does not say where it is")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with machines(tmp_path_factory.mktemp("cluster"), 2) as started:
        yield started


@pytest.fixture
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let little patience and small batches show what else takes long, and many plans."""
    for name, value in (("_ANSWER", 2), ("_NOBODY", 2), ("_LOOK", 1), ("_JOBS", 4)):
        monkeypatch.setattr(room, name, value)


def _rows(folder: Path, do: Map | None) -> dict[str, list[tuple[object, ...]]]:
    with gather(folder, None, DAY, map=do) as connection:
        names = (*TABLES, "sources", "faults")
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def _codes(refused: pytest.ExceptionInfo[Rejected]) -> list[str]:
    return [fault.code for fault in refused.value.diagnostics]


def _job(n: int) -> Job:
    return Job(n, (Text(f"{n}.yaml", Path(f"{n}.yaml"), "", b""),), DAY, keep=False)


def _failing(job: Job) -> Result:
    if job.plan == 3:
        raise MemoryError
    return Result(job.plan, {})


def test_a_plan_that_its_worker_can_not_do_is_told_and_the_others_are_done(both: Machines) -> None:
    with cluster(both.address) as do:
        found = sorted(do(_failing, map(_job, range(10))))
    assert [result.plan for result in found] == list(range(10))
    faults = [(fault.code, fault.file, fault.args["reason"]) for result in found for fault in result.faults]
    assert faults == [("plan-failed", "3.yaml", "MemoryError")]


def test_a_file_that_is_gone_is_told_as_elsewhere(both: Machines, tmp_path: Path) -> None:
    gone = Job(1, (Text("gone.yaml", tmp_path / "gone.yaml", ""),), DAY, keep=False)
    with cluster(both.address) as do:
        assert list(do(work, [gone])) == [work(gone)]


def test_another_version_is_refused(both: Machines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "__version__", "9.9")
    with pytest.raises(Rejected) as refused, cluster(both.address):
        pass
    assert _codes(refused) == ["cluster-differs"]
    # One that comes later is found out by the first batch that it is given.
    monkeypatch.setattr(room._Machines, "compare", lambda self: None)
    with pytest.raises(Rejected) as late, cluster(both.address) as do:
        list(do(work, [Job(1, (), DAY, keep=False, kept=b"")]))
    assert _codes(late) == ["cluster-differs"]


@pytest.mark.usefixtures("_hasty")
def test_machines_that_end_change_nothing_in_what_comes_out(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    for _ in nation.make(plans, PLANS, 22, 200, 1):
        pass
    faulty = min(plans.rglob("plan.yaml"))
    faulty.write_text(faulty.read_text("utf-8").replace("year: 2020", "year: hai"), "utf-8")
    local = _rows(plans, None)
    assert (len(local["plans"]), len(local["faults"])) == (PLANS - 1, 1)
    with machines(tmp_path, 2) as started:
        first, second = started.workers
        with cluster(started.address) as do:
            # The other one does what the first had on its hands.
            assert _rows(plans, _ending(do, first)) == local
            assert (first.wait(10), second.poll()) == (-signal.SIGKILL, None)
            with pytest.raises(Rejected) as nobody:
                _rows(plans, _ending(do, second))
        with pytest.raises(Rejected) as empty, cluster(started.address):
            pass
        assert _codes(nobody) == _codes(empty) == ["cluster-empty"]


@pytest.mark.usefixtures("_hasty")
def test_a_scheduler_that_ends_is_told(tmp_path: Path) -> None:
    with machines(tmp_path, 1) as started, pytest.raises(Rejected) as refused, cluster(started.address) as do:
        list(_ending(do, started.scheduler)(_failing, map(_job, range(100))))
    assert _codes(refused) == ["cluster-lost"]


def _ending(do: Map, process: "subprocess.Popen[bytes]") -> Map:
    """Return what does jobs, and ends a process of the cluster when the first of them is done."""

    def through(work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        for result in do(work, jobs):
            process.kill()
            yield result

    return through


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{port}", "may-chu", "ftp://x:1"])
@pytest.mark.usefixtures("_hasty")
def test_an_address_where_nobody_is_is_told(address: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        dead = address.format(port=taken.getsockname()[1])
        with pytest.raises(Rejected) as refused, cluster(dead):
            pass
    assert _codes(refused) == ["cluster-unreachable"]


def test_why_nobody_answers_is_told_though_what_lies_behind_has_no_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def connect(*_: object, **__: object) -> None:
        raise OSError("Timed out trying to connect") from TimeoutError()

    monkeypatch.setattr("distributed.Client", connect)
    with pytest.raises(Rejected) as refused, cluster("tcp://may-chu:8786"):
        pass
    assert refused.value.diagnostics[0].args["reason"] == "Timed out trying to connect"


def test_without_the_library_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda name: None)
    with pytest.raises(Rejected) as refused, cluster("tcp://127.0.0.1:1"):
        pass
    assert _codes(refused) == ["engines-missing"]


@pytest.mark.parametrize("ended", [False, True])
def test_the_command_shares_the_work_and_ends_when_it_is_asked_to(
    both: Machines, tmp_path: Path, ended: bool
) -> None:
    plans, database = tmp_path / "n", tmp_path / "n.db"
    for _ in nation.make(plans, 300 if ended else 10, 22, 200, 1):
        pass
    command = [sys.executable, "-m", "cchc_cli", "rollup", str(plans), "-o", str(database)]
    run = subprocess.Popen(
        [*command, "--by", "level", "--as-of", "2020-10-20", "--cluster", both.address, "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    if ended:
        while not _complete(database):
            assert run.poll() is None
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=600)
    if not ended:
        assert (run.returncode, err) == (0, f"Wrote {database}: files: 20, plans read anew: 10\n")
        return
    assert (run.returncode, out) == (130, "")
    assert len(err.splitlines()) == 1
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert _complete(database) == [(0,)]


def _complete(database: Path) -> list[tuple[int]]:
    """Return what a database says of its run; nothing where it has not begun, or is being written just now."""
    if not database.exists():
        return []
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        try:
            return connection.execute("SELECT complete FROM runs").fetchall()
        except sqlite3.OperationalError:
            return []
