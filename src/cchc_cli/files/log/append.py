"""Adding records to a progress log by text: every byte that is there stays, and one line a record is added.

A record is one line in YAML's flow style, `- {id: …, task: "3", date: 2020-10-18}`: it is read whole or, cut
short by whatever else writes the file, not at all.
"""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from cchc_cli.domain.model.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening, Record, Step
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.rules.checks import DOUBTS, check_records
from cchc_cli.files.disk.lock import WAIT, writing
from cchc_cli.files.disk.read import Source, decode
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.log.folder import SUFFIXES
from cchc_cli.files.log.load import Records, clashing, log_file, moved, records_from
from cchc_cli.files.log.opening import foreign, opened
from cchc_cli.files.log.torn import told as torn_told
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import read, root_list
from cchc_cli.files.yaml_text.write import heading, scalar

_BOM = b"\xef\xbb\xbf"

# No 0 and 1, i, l and o: an id is read aloud and typed.
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"

_SLUG = re.compile(r"[^a-z0-9.]")

# Neither letters nor breaks between lines. YAML could escape most of them; a log is for people to read.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# The mark that ends a document; it stands at the start of a line and nowhere else.
_ENDED = re.compile(r"^\.\.\.(?:\s|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Appended:
    """A log after records were added: all of them in order, the new ones last, agencies named by their ids.

    `added` are the new ones as they were written, `created` says whether the file is new. By what `warnings` tell
    of, figures may be wrong until a person mends it.
    """

    records: tuple[Record, ...]
    added: tuple[Record, ...]
    created: bool
    warnings: tuple[Diagnostic, ...]


def random_suffix() -> str:
    """Return the five letters that make an id unlike those of other units: one of 28 million."""
    return "".join(secrets.choice(_LETTERS) for _ in range(5))


def append(
    path: Path,
    plan: Plan,
    make: Callable[[tuple[Record, ...]], Sequence[Record]],
    *,
    head: str = "",
    opening: Opening | None = None,
    wait: float = WAIT,
    suffix: Callable[[], str] = random_suffix,
) -> Appended:
    """Add the records that `make` returns, each with a new id; return once they are on the disk.

    `make` is given the log's records, as they are under the lock. `head` are the words of the comment that a new
    log starts with, `opening` says of which plan it is. Raises `Rejected`, and nothing is written, where the log
    is faulty or can't be added to, a new record does not fit the plan, or the file can't be written; `Busy`
    where another holds the lock for `wait` seconds.
    """
    with writing(path, wait) as held:
        while True:
            before = held.read()
            if before is None and held.target.suffix not in SUFFIXES:
                raise whole_file("log-suffix", str(path))
            with torn_told(str(path), before or b""):
                log = _opened(str(path), before or b"", head)
                # A log that has nothing yet, but for the head it is given now, is of any plan.
                old = () if _is_empty(before) else _records(log, plan)
            made = make(old)
            ids = _ids(made, log.text, suffix)
            new = tuple(replace(record, id=next(ids)) for record in made)
            doubts = _check(log, plan, old, new)
            begins: list[Opening | Record] = [opening] if opening is not None and _is_empty(before) else []
            written = (*begins, *new)
            lines = "".join(f"{' ' * log.indent}- {_flow(entry)}{log.newline}" for entry in written)
            _read_back(log, lines, written)
            # Of no record not even a head is written.
            if not new or held.write({held.target: log.kept + lines.encode()}, before):
                break
    shift = 1 if begins else opened(log.data or []).shift
    whole = log_file(Source(log.file, log.text + lines), (*old, *new), shift, plan)
    warnings = place(log.file, whole.source.text, (), [moved(fault, shift) for fault in doubts])
    return Appended(whole.records, new, before is None, (*warnings, *clashing([whole], plan)))


@dataclass(frozen=True, slots=True)
class _OpenLog:
    """A log made ready to be added to.

    `kept` are the file's bytes, a line break added where the last line has none, and `text` what they say;
    `data` what a YAML reader finds there, None where it can't be a log. `indent` is the column of the dashes.
    """

    file: str
    kept: bytes
    text: str
    data: list[Any] | None
    newline: str
    indent: int


def _opened(file: str, before: bytes, head: str) -> _OpenLog:
    newline = _newline(before)
    kept = before
    if _is_empty(before):
        kept += "".join(f"{line}\n" for line in heading(head)).encode()
    elif not before.endswith((b"\n", b"\r")):
        kept += newline.encode()
    if not kept.removeprefix(_BOM).strip():
        return _OpenLog(file, kept, kept.removeprefix(_BOM).decode(), [], newline, 0)
    text = decode(file, kept).text
    data, forms = read(text)
    if forms or not isinstance(data, list | None):
        return _OpenLog(file, kept, text, None, newline, 0)
    if _ENDED.search(text):
        raise whole_file("log-ended", file)
    indent, flow = root_list(text) or (0, False)
    if flow:
        raise whole_file("log-flow", file)
    return _OpenLog(file, kept, text, data or [], newline, indent)


def _newline(data: bytes) -> str:
    """Return the last line break of a file; `\\n` where it has none."""
    last = re.search(rb"(\r\n|\n|\r)[^\r\n]*\Z", data)
    return last[1].decode() if last else "\n"


def _records(log: _OpenLog, plan: Plan) -> tuple[Record, ...]:
    if log.data is None:
        _refuse(log, plan)
    begun = opened(log.data)
    built, _ = build(Records, begun.records)
    if built is None or begun.faults or foreign(log.text, begun.opening, plan):
        _refuse(log, plan)
    return built


def _is_empty(data: bytes | None) -> bool:
    return not (data or b"").removeprefix(_BOM).strip()


def _refuse(log: _OpenLog, plan: Plan) -> NoReturn:
    """Say of a faulty log what every command says of it."""
    records_from(Source(log.file, log.text), plan)
    raise AssertionError("a log that is faulty here is faulty there")


def _ids(records: Iterable[Record], text: str, suffix: Callable[[], str]) -> Iterator[str]:
    """Yield an id for each record: its day, its task and letters by chance, nowhere in the log so far."""
    taken: set[str] = set()
    for record in records:
        subject = record.task if record.task is not None else f"ct{record.target}"
        stem = f"{record.date:%Y%m%d}-{_SLUG.sub('', fold(subject))[:12]}"
        while (found := f"{stem}-{suffix()}") in taken or found in text:
            pass
        taken.add(found)
        yield found


def _check(log: _OpenLog, plan: Plan, old: tuple[Record, ...], new: tuple[Record, ...]) -> list[Fault]:
    """Hold the whole log against the plan, and return what is doubtful in it.

    What is wrong with a new record is told by its key.
    """
    found = [*check_records((*old, *new), plan)]
    faults = [
        fault
        for fault in found
        if fault.severity is Severity.ERROR or (fault.code == "task-dropped" and _index(fault) >= len(old))
    ]
    if any(isinstance(f.path[0], int) and f.path[0] < len(old) for f in faults):
        _refuse(log, plan)
    for record in new:
        faults += _unwritable(record)
    if faults:
        raise Rejected(Diagnostic(f.code, log.file, place=str(f.path[-1]), args=f.args) for f in faults)
    return [fault for fault in found if fault.code in DOUBTS]


def _index(fault: Fault) -> int:
    """Return which record a fault is of."""
    return int(fault.path[0]) if fault.path else 0


def _unwritable(record: Record) -> Iterator[Fault]:
    for key, value in record.entries.items():
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (bad := _REFUSED.search(text)):
                yield Fault("record-control-character", (key,), {"character": f"U+{ord(bad[0]):04X}"})


def _flow(entry: Opening | Record) -> str:
    """Write an entry as one line of YAML that the strict reader reads as the same values."""
    return "{" + ", ".join(f"{key}: {_value(key, value)}" for key, value in entry.entries.items()) + "}"


def _value(key: str, value: object) -> str:
    match value:
        case True:
            return "true"
        case date():
            return value.isoformat()
        case int():
            return f"{value:,}".replace(",", ".") if key in frozenset(Step) else str(value)
        case (str(only),):
            return scalar(only)
        case tuple():
            return f"[{', '.join(map(scalar, value))}]"
        case _:
            return scalar(str(value))


def _read_back(log: _OpenLog, lines: str, new: tuple[Opening | Record, ...]) -> None:
    """See that the new text says what the old one said, and the new entries: not a letter else."""
    data, forms = read(log.text + lines)
    known, data = log.data or [], data or []
    if not forms and isinstance(data, list) and data[: len(known)] == known:
        begun = opened(data[len(known) :])
        records, _ = build(Records, begun.records)
        if records is not None and (*filter(None, [begun.opening]), *records) == new:
            return
    raise whole_file("log-reads-otherwise", log.file)
