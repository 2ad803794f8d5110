"""Which plan and which log a command is about where none is named: a log says whose it is, and a folder is a plan."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.record import Opening
from cchc_cli.domain.model.stretch import CODES, read_stretch
from cchc_cli.files.cache.store import digest_of, remembered
from cchc_cli.files.disk.read import decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.shipped import SHIPPED_PLAN, shipped
from cchc_cli.files.log.folder import LOG_FILE, PLAN_FILE, is_log_file, log_files

VARIABLE = "CCHC_PLAN"
"""The environment variable that names a plan."""

_PERIODS = frozenset(code.upper() for code in CODES)

_NUMBER = re.compile(r"^number: *(\S+) *$", re.MULTILINE)


class Parted(NamedTuple):
    """Bare words of a command line, parted: the logs that they name, and what else the command is asked for."""

    logs: tuple[Path, ...]
    rest: tuple[str, ...]


def parted(words: Sequence[str], *, of_stretch: bool = False) -> Parted:
    """Part bare words: one that ends as a YAML file does, or is a folder, is a log.

    A period is never a folder of its name, where forms may be kept: that is written `./Q3`. Where a stretch of any kind
    may be asked for (`of_stretch`), no stretch is: a month is `10`, a folder `./10`.
    """

    def is_asked_for(word: str) -> bool:
        return word.upper() in _PERIODS or (of_stretch and read_stretch(word, "m") is not None)

    logs = [w for w in words if is_log_file(w) or (not is_asked_for(w) and Path(w).is_dir())]
    return Parted(tuple(map(Path, logs)), tuple(word for word in words if word not in logs))


def find_log(given: Path | None, environment: Mapping[str, str]) -> Path:
    """Return the log that is meant where none is named; it need not be there yet.

    It is the one in the current folder, else the one beside the plan that is `given` or meant (`find_plan`). Nothing
    is beside the shipped plan: its log stands in the current folder.
    """
    here = Path(LOG_FILE)
    plan = None if here.is_file() else find_plan(given, (), environment).file
    return here if plan is None else plan.parent / LOG_FILE


class Found(NamedTuple):
    """The file of the plan, None for the shipped one; `gone` are files that logs name and that are not there.

    `assumed` is the shipped plan's number where nothing names a plan.
    """

    file: Path | None
    gone: tuple[Path, ...] = ()
    assumed: str | None = None


def find_plan(given: Path | None, logs: Sequence[Path], environment: Mapping[str, str]) -> Found:
    """Return the plan that is meant: the one `given`; what a log's opening names; `plan.yaml` beside the log; that of
    the environment; `plan.yaml` in the current folder; the shipped one. A folder that is named stands for its plan.
    """
    if given is not None:
        return Found(_in_folder(given))
    gone: list[Path] = []
    for log in _files(logs):
        opening = _opening(log)
        if opening is None:
            continue
        if opening.file is None and opening.plan == _shipped_number():
            return Found(None, tuple(gone))
        if opening.file is not None and (named := log.parent / opening.file).is_file():
            return Found(named, tuple(gone))
        gone += [log.parent / opening.file] if opening.file is not None else []
    beside = [folder / PLAN_FILE for log in logs for folder in (log, log.parent)]
    asked = [_in_folder(Path(environment[VARIABLE]))] if environment.get(VARIABLE) else []
    here = [file for file in (Path(PLAN_FILE),) if file.is_file()]
    found = next(iter([*(file for file in beside if file.is_file()), *asked, *here]), None)
    return Found(found, tuple(dict.fromkeys(gone)), _shipped_number() if found is None else None)


def _opening(log: Path) -> Opening | None:
    """Return how a log begins, as `opening_of` does, or it is remembered; None where it can't be read."""

    def read() -> Opening | None:
        from cchc_cli.files.log.opening import opening_in

        return opening_in(decode(str(log), data).text)

    with suppress(Rejected):
        data = read_bytes(log)
        return remembered(Opening | None, digest_of("opening", data), read)  # type: ignore[arg-type]
    return None


def _in_folder(named: Path) -> Path:
    inside = named / PLAN_FILE
    return inside if inside.is_file() else named


def _files(logs: Sequence[Path]) -> list[Path]:
    """Return the files of some logs that can be listed; what is wrong with the others is told where they are read."""
    files: list[Path] = []
    for log in logs:
        with suppress(Rejected, OSError):
            files += log_files(log)
    return files


def _shipped_number() -> str:
    found = _NUMBER.search(shipped(SHIPPED_PLAN).read_text("utf-8"))
    return found[1] if found else ""
