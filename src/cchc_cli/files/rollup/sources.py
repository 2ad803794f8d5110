"""Which files under a folder are plans, and which logs belong to each: told by names and by how a file begins.

A plan is a file `plan*.yaml`, or one that a log's opening record names. A log is a file whose opening names a plan,
or `progress*.yaml`. It belongs to the file that its opening names, if that is there; else to the plan of that number
in its folder or the nearest one above that has it; without an opening, to the plan of its folder, or of the nearest
one above that has any, if there is one only or one of the same ending (`plan_2020.yaml`, `progress_2020.yaml`).
A plan whose number another plan of its issuer amends is replaced: its logs belong to that one.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import PlanLevel, bare
from cchc_cli.domain.model.text import nfc
from cchc_cli.domain.reports.rollup.rows import folded_name
from cchc_cli.domain.reports.rollup.seat import seat_of
from cchc_cli.files.disk.read import decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.folder import SUFFIXES
from cchc_cli.files.log.opening import opening_in, written_for
from cchc_cli.files.log.read import copies, named_as_copy
from cchc_cli.files.yaml_text.read import read

_LIST = re.compile(r"(?:\s*(?:#.*|---.*|%.*)?\n)*\s*-\s")
"""What a text begins with that is a list, after comments."""

_HEAD = re.compile(
    r"""^(?P<q>["']?)(?:number|amends|issuer)(?P=q)[ \t]*:.*\n?(?:[\s#-].*\n?|\n)*""", re.MULTILINE
)
"""A key of a plan that says which one it is, with what is written under it."""


class Beginning(NamedTuple):
    """How a file begins. `of` and `file` are a log's plan, by its number and by its way from the log; of a plan,
    there are its number, those that it amends, and its issuer as names are compared."""

    of: str | None = None
    file: str | None = None
    number: str | None = None
    amends: tuple[str, ...] = ()
    issuer: str | None = None

    @property
    def numbers(self) -> set[str]:
        """The numbers of plans whose logs belong to this one."""
        return {bare(number) for number in (self.number, *self.amends) if number}


class YamlFile(NamedTuple):
    """A file that may be a plan or a log: its name from the folder on, where it is, and what its bytes are.

    One that can't be read has no hash, and the reason.
    """

    file: str
    path: Path
    hash: str = ""
    size: int = 0
    head: Beginning = Beginning()
    fault: Diagnostic | None = None


class Survey(NamedTuple):
    """What is under a folder: every file by its name, the plans that count each with its logs, those that another
    one replaces, what is neither, and what is wrong that is no plan's own."""

    files: dict[str, YamlFile]
    plans: dict[str, tuple[str, ...]]
    replaced: dict[str, str]
    logs: frozenset[str]
    passed: tuple[str, ...]
    faults: tuple[Diagnostic, ...]


Known = Callable[[str, str], Beginning | None]
"""The head that a file of this name and hash is remembered to have."""


def survey_of(folder: Path, known: Known) -> Survey:
    """Find the plans and logs under a folder; folders that are hidden, or links to others, are passed by."""
    faults: list[Diagnostic] = []
    files = {found.file: found for found in _yaml_files(folder, known, faults)}
    by_name = {nfc(file): file for file in files}
    logs = [file for file, found in files.items() if found.head.of or _named(file, "progress")]
    named = {file: by_name.get(nfc(_beside(file, files[file].head.file))) for file in logs}
    plans = {file for file in files if _named(file, "plan")} | {file for file in named.values() if file}
    plans -= {file for file in plans if files[file].head.of}
    logs = [file for file in logs if file not in plans]
    replaced = _replaced({file: files[file].head for file in plans})
    owners = _Owners(files, plans, replaced)
    of_plan: defaultdict[str, list[str]] = defaultdict(list)
    for log in logs:
        owner = named[log] if named[log] in plans else owners.of(log)
        if isinstance(owner, str):
            of_plan[owners.standing(owner)].append(log)
        else:
            faults.append(owner or Diagnostic("log-of-no-plan", log, args={"plan": files[log].head.of or ""}))
    faults += (found.fault for file, found in files.items() if found.fault and file not in plans)
    all_logs = frozenset(logs)
    passed = tuple(file for file in files if file not in plans and file not in all_logs)
    counted = {file: tuple(of_plan[file]) for file in sorted(plans) if file not in replaced}
    return Survey(files, counted, replaced, all_logs, passed, tuple(faults))


def preferred(files: Iterable[str]) -> list[str]:
    """Return files of one plan, the one that counts first: not named as copies are, nor its folder, else by name."""
    return sorted(files, key=lambda file: (any(map(named_as_copy, file.split("/"))), file))


def _yaml_files(folder: Path, known: Known, faults: list[Diagnostic]) -> Iterator[YamlFile]:
    for path, file in _walk(folder, faults):
        try:
            data = read_bytes(path)
        except Rejected as rejected:
            yield YamlFile(file, path, fault=rejected.diagnostics[0]._replace(file=file))
            continue
        digest = hash_of(data)
        head = known(file, digest)
        yield YamlFile(file, path, digest, len(data), head if head is not None else _head(file, data))


def hash_of(data: bytes) -> str:
    """Return what tells a file's bytes from any others."""
    return blake2b(data, digest_size=16).hexdigest()


def _walk(folder: Path, faults: list[Diagnostic]) -> Iterator[tuple[Path, str]]:
    """Yield each YAML file below a folder in the order of names, and its name from there on."""

    def refused(error: OSError) -> None:
        name = _name(folder, Path(error.filename or folder))
        faults.append(Diagnostic("folder-unreadable", name, args={"reason": error.strerror or str(error)}))

    top = len(os.fspath(folder))
    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        path, inside = Path(place), written(place[top:].replace(os.sep, "/").strip("/"))
        before = f"{inside}/" if inside else ""
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield path / name, before + written(name)


def _name(folder: Path, path: Path) -> str:
    """Return a file's name from the folder on; what is no text in it is written as numbers."""
    return written(path.relative_to(folder).as_posix())


def written(name: str) -> str:
    """Return a name as a text: what is no letter in it is written as numbers."""
    return name.encode("utf-8", "backslashreplace").decode()


def _head(file: str, data: bytes) -> Beginning:
    try:
        text = decode(file, data).text
    except Rejected:
        return Beginning()
    if _LIST.match(text):
        opening = opening_in(text)
        return Beginning(written_for(text, opening), opening.file if opening else None)
    # In braces a plan has no lines of its own for its keys.
    found, _ = read(text if text.lstrip().startswith("{") else "".join(m[0] for m in _HEAD.finditer(text)))
    if not isinstance(found, dict):
        return Beginning(written_for(text, None))
    number, amends, issuer = (found.get(key) for key in ("number", "amends", "issuer"))
    return Beginning(
        number=number if isinstance(number, str) else None,
        amends=tuple(n for n in amends if isinstance(n, str)) if isinstance(amends, list) else (),
        issuer=folded_name(issuer) if isinstance(issuer, str) else None,
    )


def _named(file: str, start: str) -> bool:
    return file.rpartition("/")[2].lower().startswith(start)


def _folder_of(file: str) -> str:
    return file.rpartition("/")[0]


def _beside(log: str, named: str | None) -> str:
    """Return the name from the folder on of what a log calls by its way from there; empty where it leads out."""
    if named is None or named.startswith("/"):
        return ""
    parts = log.split("/")[:-1]
    for part in named.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _replaced(heads: Mapping[str, Beginning]) -> dict[str, str]:
    """Return the plans whose number another one of the same issuer amends, each with that one.

    Offices number their plans alike: where no issuer is named, only plans of one folder are meant, and where its words
    don't tell it from another of that name, only those of a folder above or below.
    """
    by_number: defaultdict[str, list[str]] = defaultdict(list)
    for file, head in heads.items():
        if head.number:
            by_number[bare(head.number)].append(file)
    replaced: dict[str, str] = {}
    for file in preferred(file for file, head in heads.items() if head.amends):
        head = heads[file]
        for number in head.numbers - {bare(head.number or "")}:
            for old in by_number[number]:
                same = heads[old].issuer == head.issuer and _one_office(head.issuer, old, file)
                if same and _last(replaced, file) != old:
                    replaced.setdefault(old, file)
    return replaced


def _one_office(issuer: str | None, one: str, other: str) -> bool:
    """Whether two files whose issuers are written alike are of one office."""
    first, second = PurePosixPath(one).parent, PurePosixPath(other).parent
    if issuer is None or first == second:
        return first == second
    seat = seat_of(issuer, date.max)
    unique = seat.level is PlanLevel.CENTRAL or (seat.province and seat.level is not PlanLevel.COMMUNE)
    return bool(unique) or first in second.parents or second in first.parents


def _last(replaced: Mapping[str, str], file: str) -> str:
    while file in replaced:
        file = replaced[file]
    return file


class _Owners:
    """Finds the plan of a log that names no file."""

    def __init__(self, files: Mapping[str, YamlFile], plans: set[str], replaced: Mapping[str, str]) -> None:
        self._files, self._replaced = files, replaced
        self._in: defaultdict[str, list[str]] = defaultdict(list)
        for file in preferred(plans):
            self._in[_folder_of(file)].append(file)

    def standing(self, plan: str) -> str:
        """Return the plan itself, or the one that stands in its place."""
        return _last(self._replaced, plan)

    def of(self, log: str) -> str | Diagnostic | None:
        """Return the plan that a log belongs to; None where there is none, or what is wrong."""
        number = self._files[log].head.of
        folder = log
        while folder:
            folder = _folder_of(folder)
            if number is not None:
                same = (f for f in self._in[folder] if bare(number) in self._files[f].head.numbers)
                if (file := next(same, None)) is not None:
                    return file
            elif self._in[folder]:
                return self._only(log, self._in[folder])
        return None

    def _only(self, log: str, plans: Sequence[str]) -> str | Diagnostic:
        likely = {Path(copy) for copy, _ in copies([Path(file) for file in plans])}
        left = {self.standing(file) for file in plans if Path(file) not in likely}
        if len(left) == 1:
            return left.pop()
        ending = PurePosixPath(log).stem.lower().removeprefix("progress")
        for file in plans:
            if PurePosixPath(file).stem.lower() == f"plan{ending}":
                return file
        return Diagnostic("log-of-several-plans", log, args={"count": len(left)})
