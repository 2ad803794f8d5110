"""Jobs in several processes; a run that is killed in its middle."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from cchc_cli.files.rollup.pool import pool
from cchc_cli.files.rollup.work import Job, Result, Text
from tests.files.rollup.folders import DAY, Counting, log_text, plan_text, run, write


def jobs(count: int) -> list[Job]:
    return [Job(n, (Text(f"{n}.yaml", Path(f"{n}.yaml"), ""),), DAY, keep=False) for n in range(count)]


def dying(job: Job) -> Result:
    """Do nothing of a job, or end the process as the system does where memory runs out."""
    if job.plan == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return Result(job.plan)


def endless(job: Job) -> Result:
    time.sleep(600)
    return Result(job.plan)


def test_few_plans_are_read_in_this_process() -> None:
    here: list[int] = []

    def noted(job: Job) -> Result:
        here.append(job.plan)
        return Result(job.plan)

    assert [result.plan for result in pool(4)(noted, jobs(8))] == here == list(range(8))
    assert [result.plan for result in pool(1)(noted, jobs(20))] == list(range(20))


@pytest.mark.once
def test_a_plan_that_ends_its_process_is_told_and_the_others_are_done() -> None:
    results = {result.plan: result for result in pool(2)(dying, jobs(20))}
    assert sorted(results) == list(range(20))
    told = {n: [fault.code for fault in result.faults] for n, result in results.items() if result.faults}
    assert told == {7: ["plan-failed"]}
    assert not multiprocessing.active_children()


@pytest.mark.once
def test_who_stops_waits_for_no_process() -> None:
    results = pool(2)(endless, jobs(20))
    before = signal.signal(signal.SIGALRM, lambda *_: 1 / 0)
    signal.setitimer(signal.ITIMER_REAL, 1.5)
    with pytest.raises(ZeroDivisionError):
        next(results)
    signal.signal(signal.SIGALRM, before)
    assert not multiprocessing.active_children()


def nation(folder: Path, count: int = 40) -> Path:
    for n in range(count):
        of = f"{n}/KH-UBND"
        write(
            folder / f"huyen-{n:02}",
            {
                "plan.yaml": plan_text(of, f"UBND huyện Số {n}, tỉnh Hà Tĩnh"),
                "progress.yaml": log_text("2020-03-02", "2020-05-02", of=of),
            },
        )
    return folder


@pytest.mark.once
def test_several_processes_make_the_same_database(tmp_path: Path) -> None:
    folder = nation(tmp_path)
    assert run(folder, do=pool(2)) == run(folder)


_PROGRAM = textwrap.dedent(
    """
    import sys
    from datetime import date
    from pathlib import Path
    from cchc_cli.files.rollup import gather as module
    from cchc_cli.files.rollup.pool import pool

    module._BATCH = 5
    if __name__ == "__main__":
        said = lambda done, total: print(done, flush=True)
        with module.gather(Path(sys.argv[1]), Path(sys.argv[2]), date(2020, 7, 1), map=pool(2), progress=said):
            pass
    """
)


@pytest.mark.once
@pytest.mark.parametrize("after", [0, 4, 17, 36])
def test_a_run_that_is_killed_is_taken_up_where_it_was(tmp_path: Path, after: int) -> None:
    folder, database, program = nation(tmp_path / "x"), tmp_path / "nation.db", tmp_path / "program.py"
    program.write_text(_PROGRAM, encoding="utf-8")
    command = [sys.executable, str(program), str(folder), str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        for _, line in zip(range(after), running.stdout, strict=False):
            assert line.strip()
        running.kill()
        running.communicate(timeout=600)  # its processes end too: nobody has its output open any more
    if database.exists():
        connection = sqlite3.connect(database)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
    counting = Counting()
    tables = run(folder, database, do=counting)
    assert tables == run(folder)
    assert 40 - after <= len(counting.read) <= 40 - after // 5 * 5 + 5
    left = {path.name for path in tmp_path.iterdir() if not path.name.startswith(".cchc-")}
    assert left == {"x", "nation.db", "program.py"}
