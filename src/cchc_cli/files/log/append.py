"""Adding records to a progress log by text: every byte that is there stays, and one line a record is added.

A record is one line in YAML's flow style, `- {id: …, task: "3", date: 2020-10-18}`: it is read whole or, cut
short by whatever else writes the file, not at all.
"""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

from cchc_cli.domain.model.faults import Diagnostic, Fault, Severity
from cchc_cli.domain.model.money import decimal
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening, Record, Step
from cchc_cli.domain.model.sent import Sent, in_force
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.value import Value
from cchc_cli.domain.rules.checks import check_records, check_sent
from cchc_cli.files.disk.lock import WAIT, writing
from cchc_cli.files.disk.read import Source, decode
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.log.folder import SUFFIXES
from cchc_cli.files.log.log import DOUBTS, Records, Register
from cchc_cli.files.log.opening import foreign, opened
from cchc_cli.files.log.read import clashing, log_file, moved, records_from
from cchc_cli.files.log.torn import told as torn_told
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import read, root_list
from cchc_cli.files.yaml_text.write import heading, scalar

_AMOUNTS = frozenset({*Step, "price", "amount"})

_Entry = Opening | Record | Sent

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

    `added` are the new ones as they were written, and `sent` what was added of what was sent; `register` is what was
    sent by the whole log and is in force. `created` says whether the file is new. By what `warnings` tell of, figures
    may be wrong until a person mends it.
    """

    records: tuple[Record, ...]
    added: tuple[Record, ...]
    sent: tuple[Sent, ...]
    register: tuple[Sent, ...]
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
    send: Callable[[tuple[Sent, ...], Sequence[Record]], Sequence[Sent]] = lambda _sent, _new: (),
    head: str = "",
    opening: Opening | None = None,
    wait: float = WAIT,
    suffix: Callable[[], str] = random_suffix,
) -> Appended:
    """Add the records that `make` returns, and what `send` says was sent, each with a new id; return once on the disk.

    `make` is given the log's records, as they are under the lock, `send` what it says was sent, and the new records.
    `head` are the words of the comment that a new
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
                old, old_sent = ((), ()) if _is_empty(before) else _entries(log, plan)
            made = make(old)
            sending = send(old_sent, made)
            ids = _ids((*made, *sending), log.text, suffix)
            new = tuple(replace(record, id=next(ids)) for record in made)
            sent = tuple(replace(entry, id=next(ids)) for entry in sending)
            doubts = _check(log, plan, old, new)
            _check_sent(log, plan, old_sent, sent)
            begins = [opening] if opening is not None and _is_empty(before) else []
            written: tuple[_Entry, ...] = (*begins, *new, *sent)
            lines = "".join(f"{' ' * log.indent}- {_flow(entry)}{log.newline}" for entry in written)
            _read_back(log, lines, written)
            # Of no record not even a head is written.
            if not (new or sent) or held.write({held.target: log.kept + lines.encode()}, before):
                break
    first = len(log.data or ()) + len(begins)
    places = (*opened(log.data or []).records_at, *range(first, first + len(new)))
    text = Source(log.file, log.text + lines)
    whole = log_file(text, (*old, *new), places, (*old_sent, *sent), plan)
    warnings = place(log.file, text.text, (), [moved(fault, places) for fault in doubts])
    warnings = (*warnings, *clashing([whole], plan))
    return Appended(whole.records, new, sent, in_force(whole.sent), before is None, warnings)


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


def _entries(log: _OpenLog, plan: Plan) -> tuple[Records, Register]:
    if log.data is None:
        _refuse(log, plan)
    begun = opened(log.data)
    built, _ = build(Records, begun.records)
    sent, _ = build(Register, begun.sent)
    if built is None or sent is None or begun.faults or foreign(log.text, begun.opening, plan):
        _refuse(log, plan)
    return built, sent


def _is_empty(data: bytes | None) -> bool:
    return not (data or b"").removeprefix(_BOM).strip()


def _refuse(log: _OpenLog, plan: Plan) -> NoReturn:
    """Say of a faulty log what every command says of it."""
    records_from(Source(log.file, log.text), plan)
    raise AssertionError("a log that is faulty here is faulty there")


def _ids(entries: Iterable[Record | Sent], text: str, suffix: Callable[[], str]) -> Iterator[str]:
    """Yield an id for each entry: its day, its task or agency, and letters by chance, nowhere in the log so far."""
    taken: set[str] = set()
    for entry in entries:
        stem = f"{entry.date:%Y%m%d}-{_SLUG.sub('', fold(_subject(entry)))[:12]}"
        while (found := f"{stem}-{suffix()}") in taken or found in text:
            pass
        taken.add(found)
        yield found


def _subject(entry: Record | Sent) -> str:
    if isinstance(entry, Sent):
        return entry.agency
    return entry.task if entry.task is not None else f"ct{entry.target}"


def _check_sent(log: _OpenLog, plan: Plan, old: Register, new: Register) -> None:
    """Hold what was sent against the plan, as `_check` does records."""
    faults = [*check_sent((*old, *new), plan)]
    if any(_index(fault) < len(old) for fault in faults):
        _refuse(log, plan)
    faults += (fault for entry in new for fault in _unwritable(entry))
    if faults:
        raise Rejected(Diagnostic(f.code, log.file, place=str(f.path[-1]), args=f.args) for f in faults)


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


def _unwritable(entry: Record | Sent) -> Iterator[Fault]:
    for key, value in entry.entries.items():
        if bad := next(filter(None, map(_REFUSED.search, _texts(value))), None):
            yield Fault("record-control-character", (key,), {"character": f"U+{ord(bad[0]):04X}"})


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a value of an entry."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (text for each in value for text in _texts(each))
    elif isinstance(value, Value):
        yield from _texts(tuple(value.entries.values()))


def _flow(entry: Value) -> str:
    """Write an entry as one line of YAML that the strict reader reads as the same values."""
    return "{" + ", ".join(f"{key}: {_value(key, value)}" for key, value in entry.entries.items()) + "}"


def _value(key: str, value: object) -> str:
    match value:
        case True:
            return "true"
        case date():
            return value.isoformat()
        case int():
            return decimal(value) if key in _AMOUNTS else str(value)
        case Fraction():
            return scalar(decimal(value))
        case Value():
            return _flow(value)
        case (str(only),):
            return scalar(only)
        case tuple():
            return f"[{', '.join(_value(key, each) for each in value)}]"
        case _:
            return scalar(str(value))


def _read_back(log: _OpenLog, lines: str, new: tuple[_Entry, ...]) -> None:
    """See that the new text says what the old one said, and the new entries: not a letter else."""
    data, forms = read(log.text + lines)
    known, data = log.data or [], data or []
    if not forms and isinstance(data, list) and data[: len(known)] == known:
        begun = opened(data[len(known) :])
        records, _ = build(Records, begun.records)
        sent, _ = build(Register, begun.sent)
        if (*filter(None, [begun.opening]), *(records or ()), *(sent or ())) == new:
            return
    raise whole_file("log-reads-otherwise", log.file)
