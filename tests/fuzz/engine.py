"""The loop: an input is changed, checked, and kept to be changed again where it does what none did before.

What an input does are the lines of the program that it is the first to reach (seen by `sys.monitoring`, which a
line costs once; from Python 3.12 on) and what its check says came of it. Runs of one seed and number of inputs
are alike.

It needs Python alone, so that the gate runs the same loop. Beside a native engine, atheris 3.1, it reached no fewer
lines of the phrases in the same time; and it goes on after an input that hangs.
"""

import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import monotonic, process_time
from types import CodeType, FrameType
from typing import Any, NamedTuple

from tests.fuzz.shapes import Shape, changed

SECONDS = 30
"""Of the processor: what takes longer hangs. The largest paper that is let in takes a tenth of it on a slow machine."""

MEMORY = 2_000_000_000
"""Bytes. The machine is not to go down with an input."""

_MOST = 20
"""Faults found in one run, after which it is no use to look for more."""

_PROGRAM = f"{Path(__file__).parents[2] / 'src'}/"
_TESTS = f"{Path(__file__).parents[1]}/"


class Target(NamedTuple):
    """What is fuzzed: `seeds` to begin with, `words` that are put in, and the check that nothing is to fail.

    `check` returns what came of an input, in few different words, and raises where anything is wrong. `suffix` is
    that of a kept input's file; `short` so many inputs take a few seconds.
    """

    seeds: Callable[[], Sequence[bytes]]
    words: Callable[[], Sequence[str]]
    shape: Shape
    check: Callable[[bytes], object]
    suffix: str
    short: int


class Outcome(NamedTuple):
    """How many inputs were tried in so many seconds of the processor, how many were unlike those before.

    `found` has the smallest input of each way to fail, and the trace of it.
    """

    inputs: int
    seconds: float
    kept: int
    found: dict[str, tuple[bytes, str]]


class HangsError(BaseException):
    """An input takes longer than `SECONDS`."""


@contextmanager
def in_time() -> Iterator[None]:
    """Raise `HangsError` in what takes more than `SECONDS` of the processor."""

    def rung(number: int, frame: FrameType | None) -> None:
        raise HangsError(f"more than {SECONDS} s")

    before = signal.signal(signal.SIGPROF, rung)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


GUIDED = sys.version_info >= (3, 12)
"""Whether the lines are seen that an input reaches."""


class _Lines:
    """Counts the lines of the program that are reached for the first time."""

    def __init__(self) -> None:
        self.count = 0
        self._once: Any = None
        if sys.version_info >= (3, 12):
            monitoring = sys.monitoring
            monitoring.use_tool_id(monitoring.COVERAGE_ID, "fuzz")
            monitoring.register_callback(monitoring.COVERAGE_ID, monitoring.events.LINE, self._reached)
            self._once = monitoring.DISABLE
            monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.LINE)

    def _reached(self, code: CodeType, line: int) -> Any:
        self.count += code.co_filename.startswith(_PROGRAM)
        return self._once


def fuzz(
    target: Target, random: Random, inputs: int, seconds: float, now: Callable[[bytes], None]
) -> Outcome:
    """Try inputs until so many, or so many seconds by the clock, are used up; `now` is given each one before."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    started, ended = process_time(), monotonic() + seconds
    lines, seen = _Lines(), set[object]()
    seeds, words = list(target.seeds()), list(target.words())
    corpus: list[bytes] = []
    found: dict[str, tuple[bytes, str]] = {}
    tried = 0
    while tried < inputs and monotonic() < ended and len(found) < _MOST:
        if tried < len(seeds):
            data = seeds[tried]
        else:
            data = changed(
                target.shape, _one(corpus or seeds, random), random.choice(corpus or seeds), words, random
            )
        now(data)
        tried += 1
        before = lines.count
        wrong, came = _tried(target, data)
        if wrong:
            if wrong not in found:
                found[wrong] = (_smallest(target, data, wrong), _traced(target, data))
        elif lines.count > before or came not in seen:
            seen.add(came)
            corpus.append(data)
    return Outcome(tried, process_time() - started, len(corpus), found)


def _one(corpus: Sequence[bytes], random: Random) -> bytes:
    """Choose what is changed: what was kept last often, and of two the smaller."""
    where = corpus[-50:] if random.random() < 0.5 else corpus
    return min(random.choice(where), random.choice(where), key=len)


def _tried(target: Target, data: bytes) -> tuple[str, object]:
    """Return where the check of an input fails, empty where it does not, and what came of it."""
    try:
        with in_time():
            return "", target.check(data)
    except (Exception, HangsError) as error:
        return _where(error), None


def _where(error: BaseException) -> str:
    """Return what is the same of all inputs that fail alike: the kind, and the innermost function of ours."""
    ours = [
        f"{Path(frame.filename).name}:{frame.name}"
        + (f":{frame.lineno}" if not isinstance(error, HangsError) else "")
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith((_PROGRAM, _TESTS)) and Path(frame.filename) != Path(__file__)
    ]
    return f"{type(error).__name__} {ours[-1] if ours else ''}"


def _traced(target: Target, data: bytes) -> str:
    try:
        with in_time():
            target.check(data)
    except (Exception, HangsError):
        return "\n".join(line[:300] for line in traceback.format_exc().splitlines()[-25:])
    return "not again"


def _smallest(target: Target, data: bytes, wrong: str) -> bytes:
    """Return the input without all that it fails without, as far as a minute and a thousand tries go."""
    units = target.shape.split(data)
    if _tried(target, target.shape.join(units))[0] != wrong:
        return data
    until, tries = process_time() + 60, 1000
    size = max(len(units) // 2, 1)
    while size:
        at = 0
        while at < len(units) and tries and process_time() < until:
            tries -= 1
            fewer = units[:at] + units[at + size :]
            if _tried(target, target.shape.join(fewer))[0] == wrong:
                units = fewer
            else:
                at += size
        size //= 2
    return target.shape.join(units)
