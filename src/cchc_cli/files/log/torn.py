"""A log whose last record was cut short by whatever wrote it: told where, and repaired into a side file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.sent import Sent
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.opening import opened
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.read import read

_DASH = rb"-(?=[ \t\r\n]|\Z)"
_BOM = b"\xef\xbb\xbf"
_LINE_BREAKS = (b"\n", b"\r")


@dataclass(frozen=True, slots=True)
class Repair:
    """What was cut from a log: from which line on, how many bytes, and the file that has them now."""

    line: int
    size: int
    side: Path


def torn_at(data: bytes) -> int | None:
    """Return where the torn end of a log begins, in bytes; None where its end is not torn.

    What stands before must be sound in form, and the last record break off: in the middle of a letter, in
    zeros that a power cut left, or where the reader came to the end and the record was not complete. A record
    that is complete and wrong is a person's fault to correct, and is not torn.
    """
    body = data.rstrip(b"\0")
    if len(body) < len(data) and body.endswith(_LINE_BREAKS) and _sound(body):
        return len(body)
    start = _last_record(data)
    return start if start is not None and _sound(data[:start]) and _breaks_off(data) else None


def _last_record(data: bytes) -> int | None:
    """Return where the last line begins that has a dash in the column of the first one."""
    text = data.removeprefix(_BOM)
    first = re.search(rb"^( *)" + _DASH, text, re.MULTILINE)
    if first is None:
        return None
    # A dash further in is an item of some record's list.
    *_, last = re.finditer(rb"^" + first[1] + _DASH, text, re.MULTILINE)
    return len(data) - len(text) + last.start()


def _sound(data: bytes) -> bool:
    try:
        found, forms = read(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return False
    return not forms and isinstance(found, list | None)


def _breaks_off(data: bytes) -> bool:
    """Whether the last record of a log, sound up to there, breaks off."""
    if data.endswith(b"\0"):
        return True
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    ended = data.endswith(_LINE_BREAKS)
    found, forms = read(text)
    if forms:
        fault = forms[-1]
        lines = text.rstrip().count("\n")
        return fault.code.startswith("yaml-syntax") and (not ended or fault.mark.line > lines)
    # Of the block style a half may be sound YAML; a closing bracket is the end of a record.
    if ended or text.endswith("}") or not isinstance(found, list):
        return False
    last = opened(found[-1:])
    entries = build(tuple[Record, ...], last.records)[0], build(tuple[Sent, ...], last.sent)[0]
    return bool(last.faults) or None in entries


@contextmanager
def told(file: str, data: bytes) -> Iterator[None]:
    """Where reading a log's bytes is refused because its end is torn, say that, with the line it begins at."""
    try:
        yield
    except Rejected:
        start = torn_at(data)
        if start is None:
            raise
        line = _line(data, start)
        source = data[start:].splitlines()[0] if data[start:].strip(b"\0") else b""
        shown = source.decode("utf-8", "replace").rstrip("\0")
        raise Rejected([Diagnostic("log-torn", file, line, 1, shown, {"file": file})]) from None


def log_source(path: Path) -> Source:
    """Return the text of a log, or of what may be one; see `read_source`."""
    return log_text(str(path), read_bytes(path))


def log_text(file: str, data: bytes) -> Source:
    """Return the text of a log's bytes; see `log_source`."""
    with told(file, data):
        return decode(file, data)


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def repair(path: Path, now: datetime) -> Repair | None:
    """Move the torn end of a log into a side file; None, and nothing is done, where the end is not torn.

    The rest stays byte for byte. The side file has its name before anything is cut off.
    """
    from cchc_cli.files.disk.lock import writing
    from cchc_cli.files.disk.write import already_there

    side = path.with_name(f"{path.name}.torn-{now:%Y%m%d-%H%M%S}")
    with writing(path) as held:
        while True:
            data = held.read() or b""
            start = torn_at(data)
            if start is None:
                return None
            if side.exists():
                raise already_there([side])
            if held.write({side: data[start:], held.target: data[:start]}, data):
                return Repair(_line(data, start), len(data) - start, side)
