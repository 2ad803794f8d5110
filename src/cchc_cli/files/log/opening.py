"""How a log begins: which plan it belongs to. What is held against another plan is refused as a whole."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cchc_cli.domain.model.faults import Fault
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening
from cchc_cli.files.disk.read import read_source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.yaml_text.build import build
from cchc_cli.files.yaml_text.read import read

_ITEM = re.compile(r"^( *)-(?=\s)", re.MULTILINE)

# The line that earlier versions wrote into the comment above a new log.
_HEAD_LINE = re.compile(r"^# *(?:Sổ tiến độ — Kế hoạch|Progress log — Plan) +(\S.*?)\s*$", re.MULTILINE)


class Opened(NamedTuple):
    """A log's data parted: its opening, where it has one, the records, and what was sent; `at` are their places."""

    opening: Opening | None
    records: list[Any]
    records_at: Sequence[int]
    sent: list[Any]
    sent_at: Sequence[int]
    faults: tuple[Fault, ...] = ()


def opened(data: list[Any]) -> Opened:
    """Part a log's data; faults are those of an ill-formed opening."""
    opening: Opening | None = None
    faults: list[Fault] = []
    start = 0
    if data and isinstance(data[0], dict) and "plan" in data[0]:
        opening, faults = build(Opening, data[0], (0,))
        start = 1
    sent_at = [n for n in range(start, len(data)) if isinstance(data[n], dict) and "sent" in data[n]]
    among = set(sent_at)
    records_at = [n for n in range(start, len(data)) if n not in among]
    records, sent = [data[n] for n in records_at], [data[n] for n in sent_at]
    return Opened(opening, records, records_at, sent, sent_at, tuple(faults))


def opening_of(path: Path) -> Opening | None:
    """Return how a log begins, reading no more of it than that; None where it does not say, or can't be read."""
    try:
        return opening_in(read_source(path).text)
    except Rejected:
        return None


def opening_in(text: str) -> Opening | None:
    """Return how a log of this text begins; see `opening_of`."""
    data, forms = read(_first_item(text))
    return opened(data).opening if isinstance(data, list) and not forms else None


def written_for(text: str, opening: Opening | None) -> str | None:
    """Return the number of the plan that a log's text says it belongs to: its opening, else its head line."""
    if opening is not None:
        return opening.plan
    first = _ITEM.search(text)
    head = _HEAD_LINE.search(text, 0, first.start() if first else len(text))
    return head[1] if head else None


def foreign(text: str, opening: Opening | None, plan: Plan) -> Fault | None:
    """Return the fault of a log that belongs to another plan than this one."""
    number = written_for(text, opening)
    if number is None or plan.takes_logs_of(number):
        return None
    path = (0, "plan") if opening is not None else ()
    return Fault("log-of-another-plan", path, {"log": number, "plan": plan.number})


def opening_for(log: Path, plan: Plan, file: Path | None) -> Opening:
    """Return how a new log of a plan begins; `file` is the plan's, None for the shipped one."""
    return Opening(plan=plan.number, file=_relative(file, log.parent) if file is not None else None)


def _relative(file: Path, folder: Path) -> str:
    """Return the way from a folder to a file; on another drive, the file's whole path."""
    there, here = file.parent.resolve() / file.name, folder.resolve()
    for up, above in enumerate((here, *here.parents)):
        if there.is_relative_to(above):
            return "/".join([*[".."] * up, *there.relative_to(above).parts])
    return there.as_posix()


def _first_item(text: str) -> str:
    first = _ITEM.search(text)
    if first is None:
        return ""
    after = re.compile(rf"^{first[1]}-(?=\s)", re.MULTILINE).search(text, first.end())
    return text[first.start() : after.start() if after else len(text)]
