"""`python -m tests.fuzz [TARGET …] [--seconds N | --seed N]`: fuzz each target in a process of its own.

What is found is written into `tests/data/fuzz/TARGET/`, where `test_found.py` tries it from then on. With `--seed`
each target has a number of inputs instead of a time, and every run is alike. The exit code is 1 where anything
was found.
"""

import argparse
import hashlib
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from math import inf
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

from tests.fuzz.engine import GUIDED, fuzz
from tests.fuzz.targets import TARGETS

FOUND = Path(__file__).parents[1] / "data" / "fuzz"


def keep(name: str, data: bytes) -> Path:
    """Write down an input that fails."""
    path = FOUND / name / f"{hashlib.sha256(data).hexdigest()[:10]}{TARGETS[name].suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def alone(name: str, seed: int, seconds: float, running: Path) -> int:
    """Fuzz one target in this process; `running` holds the input that is tried."""
    target = TARGETS[name]
    with running.open("wb") as stream:

        def note(data: bytes) -> None:
            stream.seek(0)
            stream.write(data)
            stream.truncate()
            stream.flush()

        inputs = target.short if seconds == inf else sys.maxsize
        outcome = fuzz(target, Random(f"{seed} {name}"), inputs, seconds, note)
    for wrong, (data, trace) in outcome.found.items():
        print(f"\n{name}: {wrong}: {keep(name, data)}\n{trace}")
    print(
        f"{name:>10}: {outcome.inputs} inputs in {outcome.seconds:.0f} s, {outcome.kept} unlike those before, "
        f"{len(outcome.found)} found"
    )
    return 1 if outcome.found else 0


def apart(name: str, seed: int, seconds: float) -> int:
    """Fuzz one target in another process; an input that ends it is found too."""
    with TemporaryDirectory() as folder:
        running = Path(folder, "running")
        words = [sys.executable, "-m", "tests.fuzz", name, "--alone", str(running), "--seed", str(seed)]
        done = subprocess.run(
            [*words, "--seconds", str(seconds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        print(done.stdout, end="", flush=True)
        if done.returncode < 0:
            ended = signal.Signals(-done.returncode).name
            print(f"{name}: ended by {ended}: {keep(name, running.read_bytes())}", flush=True)
    return min(abs(done.returncode), 1)


def main() -> int:
    """Fuzz what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, help="for each target; 60 where no seed is given")
    parser.add_argument("--seed", type=int, help="a short run, always the same")
    parser.add_argument("--jobs", type=int, default=1, help="targets at a time")
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    names = asked.targets or list(TARGETS)
    if unknown := sorted(set(names) - set(TARGETS)):
        parser.error(f"{', '.join(unknown)}: none of {', '.join(TARGETS)}")
    seed = SystemRandom().randrange(10**9) if asked.seed is None else asked.seed
    seconds = asked.seconds or (60 if asked.seed is None else inf)
    if asked.alone:
        return alone(names[0], seed, seconds, asked.alone)
    if not GUIDED:
        print(
            "This Python does not say which lines are reached: from 3.12 on more is found.", file=sys.stderr
        )
    with ThreadPoolExecutor(asked.jobs) as pool:
        return max(pool.map(lambda name: apart(name, seed, seconds), names))


if __name__ == "__main__":
    raise SystemExit(main())
