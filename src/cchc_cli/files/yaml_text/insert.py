"""Putting new entries into a plan file's text: all that stands there stays as it is, byte for byte."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from cchc_cli.domain.model.faults import Path
from cchc_cli.files.yaml_text.read import events


class Insertion(NamedTuple):
    """What is put into the mapping at a path as a new key; where `key` is empty, at the end of the list there.

    A single value that stands for a list becomes one. `value` is YAML in one line.
    """

    path: Path
    key: str
    value: str


class _Entries(NamedTuple):
    """Where a mapping, a list or a single value stands: after its last entry, and how a new one is led there."""

    start: int
    end: int
    column: int
    flow: bool
    empty: bool
    single: bool = False


def insert(text: str, insertions: Sequence[Insertion]) -> str:
    """Return the text with the insertions made, those of one place in their order; each path is there."""
    places = _holders(text, {one.path for one in insertions})
    newline = "\r\n" if "\r\n" in text else "\n"
    # What ends at one letter ends in order: first what stands in a line, then its bracket, then new lines.
    pieces: list[tuple[int, int, str]] = []
    for one in insertions:
        place = places[one.path]
        entry = f"{one.key}: {one.value}" if one.key else one.value
        if place.flow:
            pieces.append((place.end, 0, entry if place.empty else f", {entry}"))
            places[one.path] = place._replace(empty=False)
        else:
            dash = "" if one.key else "- "
            line = f"{newline}{' ' * place.column}{dash}{entry}"
            pieces.append((_end_of_line(text, place.end), 2, line))
    for place in places.values():
        if place.single:
            pieces += [(place.start, 0, "["), (place.end, 1, "]")]
    new: list[str] = []
    done = 0
    for at, _, piece in sorted(pieces, key=lambda one: one[:2]):
        new += [text[done:at], piece]
        done = at
    return "".join([*new, text[done:]])


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1] == "\r" else end


def _holders(text: str, wanted: set[Path]) -> dict[Path, _Entries]:
    found: dict[Path, _Entries] = {}
    with events(text) as next_event:
        next_event()  # the stream's start
        next_event()  # the document's start
        _walk(text, next_event, next_event(), (), wanted, found)
    return found


def _walk(
    text: str,
    next_event: Callable[[], Any],
    event: Any,
    path: Path,
    wanted: set[Path],
    found: dict[Path, _Entries],
) -> int:
    """Note the wanted places inside the value that begins with an event, and return where its last letter ends."""
    kind: type = event.__class__
    if kind is ScalarEvent:
        start = int(event.start_mark.index)
        end = start + len(text[start : event.end_mark.index].rstrip())
        if path in wanted:
            found[path] = _Entries(start, end, 0, flow=True, empty=False, single=True)
        return end
    column, end, empty = event.start_mark.column, event.start_mark.index + 1, True
    place = 0
    while (inner := next_event()).__class__ not in (MappingEndEvent, SequenceEndEvent):
        if kind is MappingStartEvent:
            key, inner = inner.value, next_event()
        else:
            key, place = place, place + 1
        end, empty = _walk(text, next_event, inner, (*path, key), wanted, found), False
    if path in wanted:
        found[path] = _Entries(event.start_mark.index, end, column, bool(event.flow_style), empty)
    last: Any = inner
    return int(last.end_mark.index) if event.flow_style else end
