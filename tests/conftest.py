"""What tests of many rooms share."""

import io
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from unittest.mock import patch

import pytest

from cchc_cli.commands.app import run
from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.yaml_text.build import build

AGENCIES: Mapping[str, Mapping[str, object]] = {
    "dai": {"name": "Đài Phát thanh", "short": "Đài", "level": "tinh"},
    "bao": {"name": "Báo", "level": "tinh"},
    "huyen-1": {"name": "Huyện Một", "level": "huyen"},
    "huyen-2": {"name": "Huyện Hai", "level": "huyen"},
    "huyen": {"name": "UBND các huyện", "level": "huyen", "members": ["huyen-1", "huyen-2"]},
    "xa": {"name": "UBND các xã", "size": "216"},
    "hoi": {"name": "Hội C"},
}
"""The agencies of `plan_of`, in the order of its plans."""

_Kind = TypeVar("_Kind")


def plan_of(*tasks: Mapping[str, object], **head: object) -> Plan:
    """Return the plan that a file with these tasks holds: a test writes down no more than it is about.

    A task is led by `dai` where it names no lead, and has a number, a name and a phrase of its own. `head` are
    keys of the plan, in the place of those that it has here. Its rules (`checks`) are not held against it.
    """
    rows = [
        {"id": str(n), "name": f"Nhiệm vụ {n}", "lead": "dai", "schedule": f"x{n}", **task}
        for n, task in enumerate(tasks, 1)
    ]
    plan = {"number": "444/KH-UBND", "title": "KH", "levels": {"tinh": "Cấp tỉnh", "huyen": "Cấp huyện"}}
    span = {} if "period" in head else {"year": "2020"}
    return _read(Plan, plan | span | {"agencies": AGENCIES, "tasks": rows} | head)


def records_of(*records: Mapping[str, object]) -> tuple[Record, ...]:
    """Return the records that a log holds; one that names neither a task nor a target is of task 1."""
    return _read(tuple[Record, ...], [r if "target" in r else {"task": "1", **r} for r in records])


def _read(kind: type[_Kind], data: Any) -> _Kind:
    """Return what the door makes of a file's data, so that no test has a value that no file can give."""
    value, faults = build(kind, data)
    assert value is not None, faults
    return value


@dataclass(frozen=True, eq=False)
class Reckoned(LoadedPlan):
    """A plan whose works are due as a test says, whatever their phrases."""

    due: Callable[[Task], Schedule] | None = None

    def schedule(self, work: Task) -> Schedule:
        assert self.due is not None
        return self.due(work)


def reckoned(plan: Plan, due: Callable[[Task], Schedule], workdays: Workdays | None = None) -> LoadedPlan:
    """Return a plan as if loaded, each work due as `due` says; every weekday is worked where no days are given."""
    return Reckoned(plan, workdays or Workdays({}), due=due)


def pytest_configure() -> None:
    """Give a property all the time it needs on a busy machine; where a change is judged, try the same examples.

    Nothing is remembered in the folder of whoever runs the tests.
    """
    os.environ["CCHC_NO_CACHE"] = "1"
    from hypothesis import (  # processes of tests import this module too, and need none of it
        HealthCheck,
        settings,
    )

    settings.register_profile(
        "unhurried",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        derandomize="CI" in os.environ,
    )
    settings.load_profile("unhurried")


@pytest.fixture(autouse=True, scope="session")
def _in_the_foreground() -> None:
    """Let what a test starts hear signals: where the tests run in the background, a shell has them ignored."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a program that is not installed under any of its names."""
    for mark in item.iter_markers("program"):
        if not any(map(shutil.which, mark.args)):
            pytest.skip(f"{' or '.join(mark.args)} is not installed")


class Ran(NamedTuple):
    """What came of a command line."""

    code: int
    out: str
    err: str
    data: bytes
    """What was written on stdout, to the byte."""


def cchc(
    *arguments: object,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
    stdin: str = "",
    mixed: bool = False,
) -> Ran:
    """Run `cchc` in this process as a shell would: in a clean environment, on pipes, in `folder` if one is given.

    `mixed`: what is written on stderr stands in `out` too, in the order in which it was written.
    """
    out, err = _pipe(), _pipe()
    clean = {name: value for name, value in os.environ.items() if not name.startswith(PERSONAL)}
    with (
        patch.dict(os.environ, {**clean, "COLUMNS": "100", **(env or {})}, clear=True),
        patch.multiple(sys, stdout=out, stderr=out if mixed else err, stdin=_pipe(stdin)),
        chdir(folder or Path.cwd()),
    ):
        code = run(list(map(str, arguments)))
        out.flush()
        err.flush()
    data = _written(out)
    return Ran(code, data.decode("utf-8"), _written(err).decode("utf-8"), data)


PERSONAL = ("CCHC_LANG", "CCHC_PLAN", "CCHC_DEBUG", "_CCHC", "COLUMNS", "NO_COLOR", "LC_", "LANG")
"""How the variables begin by which a person changes what the program says."""


def _pipe(holding: str = "") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(holding.encode()), encoding="utf-8", newline="\n")


def _written(pipe: io.TextIOWrapper) -> bytes:
    assert isinstance(pipe.buffer, io.BytesIO)
    return pipe.buffer.getvalue()


@pytest.fixture(scope="session", autouse=True)
def _shipped_files_stay() -> Iterator[None]:
    """No test writes into the files that are shipped: a command that enters what it made is given a log of its own."""
    data = Path(__file__).parents[1] / "data"
    before = {file: file.read_bytes() for file in data.iterdir() if file.is_file()}
    yield
    assert {file: file.read_bytes() for file in data.iterdir() if file.is_file()} == before
