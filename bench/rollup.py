"""Measure the roll-up of a nation's plans, made for it by `nation.py`, and print a table.

    python bench/rollup.py [PLANS] [--jobs N]

A cold run is held against what its plans cost by themselves: the median of a sample of them, in one process, from
text to all figures, times their number, divided by the processes. What the sample costs is measured before and after,
so that the ratio holds while the machine's speed drifts. A second run, where one log in a hundred has a record more,
is held against the cold one. Beside stand DuckDB adding up the same rows from CSV, and ledger, where it is installed,
adding up the same amounts. Memory is that of all processes together (what they share is counted in each), at its
highest.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
DAY = date(2020, 10, 20)
SAMPLE = 200
FOUR = 4
"""Processes with which memory is measured."""

ALONE = """
import os, sys, time
from datetime import date
os.environ["CCHC_NO_CACHE"] = "1"
from pathlib import Path
from statistics import median
from cchc_cli import Dimension, budget_report, check_report, load_log, load_plan
day, taken = date.fromisoformat(sys.argv[1]), []
for plan in map(Path, sys.stdin.read().splitlines()):
    start = time.perf_counter()
    loaded = load_plan(plan)
    records = load_log(plan.with_name("progress.yaml"), loaded).records
    check_report(loaded, records, day)
    budget_report(loaded, [Dimension.AGENCY], records=records, as_of=day)
    budget_report(loaded, [Dimension.QUARTER])
    taken.append(time.perf_counter() - start)
print(median(taken[len(taken) // 10 :]))
"""

DUCKDB = """
import sys, duckdb
sums = "SELECT level, province, task, step, sum(amount), sum(number), count(*) FROM read_csv(?) GROUP BY ALL"
duckdb.execute(sums, [sys.argv[1]]).fetchall()
"""


class Cost(NamedTuple):
    """What a command took, with all its processes: seconds by the clock, and MB of memory at the most."""

    seconds: float
    memory: float


def cost(command: Sequence[str], ends: Sequence[int] = (0,)) -> Cost:
    """Run a command to its end, looking at its processes on the way."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    most = 0
    while child.poll() is None:
        most = max(most, _resident(child.pid))
        time.sleep(0.05)
    seconds = time.perf_counter() - start
    if child.returncode not in ends:
        raise SystemExit(f"failed ({child.returncode}): {' '.join(command)}")
    return Cost(seconds, most / 1e6)


def _resident(process: int) -> int:
    """Return the bytes of memory that a process has, and those below it; 0 where the system does not tell."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        below = {int(child) for task in tasks for child in (task / "children").read_text().split()}
    except (OSError, ValueError, IndexError):
        return 0
    return own + sum(map(_resident, below))


def alone(plans: Sequence[Path]) -> float:
    """Return the median seconds that a plan and its log take in one process, from text to all figures."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE, DAY.isoformat()],
        input="\n".join(map(str, plans)),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "CCHC_NO_CACHE": "1"},
        cwd=ROOT,
        check=True,
    )
    return float(done.stdout)


def measure(folder: Path, plans: int, jobs: int) -> None:
    """Make the plans and print the table."""
    from bench import nation

    nation.write_beside(folder, nation.make(folder, plans, 22, 200, 1))
    found = sorted(folder.rglob("plan.yaml"))
    sample = found[:: max(1, len(found) // SAMPLE)]
    database = folder.with_suffix(".db")
    rollup = [
        sys.executable,
        "-m",
        "cchc_cli",
        "rollup",
        str(folder),
        "--as-of",
        DAY.isoformat(),
        "--by",
        "level",
    ]
    kept = [*rollup, "-o", str(database)]

    print(
        f"| {plans:,} plans × 22 tasks, 200 records each | s | against, s | ratio | MB |\n|---|---|---|---|---|"
    )
    before = alone(sample)
    cold = cost([*kept, "--jobs", str(jobs)])
    each = median([before, alone(sample)])
    row(f"cold, {jobs} processes; {each * 1000:.1f} ms a plan alone", cold, plans * each / jobs)
    same = cost([*kept, "--jobs", str(jobs)])
    row("again, nothing changed; against cold", same, cold.seconds)
    nation.change(folder, 1, 2)
    row("1 % changed; against cold", cost([*kept, "--jobs", str(jobs)]), cold.seconds)
    database.unlink()
    row(f"cold, {FOUR} processes", cost([*kept, "--jobs", str(FOUR)]), plans * each / jobs)
    row("cold, no database kept", cost([*rollup, "--jobs", str(jobs)]), plans * each / jobs)
    table = str(folder.with_name(folder.name + ".csv"))
    row(
        "cold; against DuckDB on a CSV of the records",
        cold,
        cost([sys.executable, "-c", DUCKDB, table]).seconds,
    )
    journal = str(folder.with_name(folder.name + ".journal"))
    if ledger := shutil.which("ledger"):
        booked = cost([ledger, "-f", journal, "balance", "--depth", "3"])
        row("cold; against ledger on the amounts", cold, booked.seconds)
    else:
        print("| ledger is not installed | | | | |")


def row(name: str, of: Cost, against: float) -> None:
    """Print a row."""
    print(
        f"| {name} | {of.seconds:.1f} | {against:.1f} | {of.seconds / against:.2f} | {of.memory:.0f} |",
        flush=True,
    )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("plans", type=int, nargs="?", default=11_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    with TemporaryDirectory() as aside:
        measure(Path(aside, "nation"), given.plans, given.jobs)


if __name__ == "__main__":
    main()
