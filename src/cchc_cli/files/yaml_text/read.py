"""Strict YAML: text to plain data in which every scalar is a `str`, with every fault of form at once.

A YAML 1.2 subset: one document of mappings, lists and scalars. Anchors, aliases, tags, further documents,
repeated keys and keys that are not text are faults: in a plan that someone signs they hide what is meant.
The builder calls itself for what is nested, no deeper than `MAX_DEPTH`, so depth can't exhaust the stack.
Positions are not kept while reading: they are wanted only when there is a fault, and `locate` finds them.
"""

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cchc_cli.domain.model.faults import Path
from cchc_cli.domain.model.text import nfc
from cchc_cli.files.yaml_text.syntax import LINE_BREAK, FormFault, Mark, syntax_fault, too_deep_at

# The C parser where PyYAML was built with it: twenty times as fast on large files.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_VALUES = (SequenceStartEvent, MappingStartEvent, ScalarEvent, AliasEvent)

MAX_DEPTH = 32
"""Nesting that no plan needs (a plan uses 6); a deeper file is an attack or an accident."""


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line, event.start_mark.column)


def read(text: str) -> tuple[object, list[FormFault]]:
    """Return the document's data (`None` where there is none) and its faults of form, in order.

    After a fault that leaves the rest readable (a repeated key, an anchor, a tag) reading goes on; after one
    that does not (bad syntax, nesting beyond `MAX_DEPTH`) the data is `None`.
    """
    faults: list[FormFault] = []
    try:
        with events(text) as next_event:
            return _Builder(text, next_event, faults).document(), faults
    except _UnreadableError:
        pass
    except yaml.MarkedYAMLError as error:
        if (end := too_deep_at(error)) is not None:
            # It looks ahead: what is nested deeper than here allows has not been read, and stands before.
            return read(text[:end])
        faults.append(syntax_fault(text, error))
    except yaml.reader.ReaderError as error:
        faults.append(_bad_character(text, error))
    return None, faults


@contextmanager
def events(text: str) -> Iterator[Callable[[], Any]]:
    """Give the parser's next event of a text, each time it is called; raises `YAMLError`."""
    loader = _Loader(text)
    try:
        yield loader.get_event
    finally:
        loader.dispose()


class _UnreadableError(Exception):
    """After a fault that has been noted the rest can't be read."""


class _Builder:
    """Makes data of events: `next_event` gives one after the other, `faults` takes what is wrong."""

    def __init__(self, text: str, next_event: Callable[[], Any], faults: list[FormFault]) -> None:
        self.next_event = next_event
        self.faults = faults
        self.composed = unicodedata.is_normalized("NFC", text)
        # One object for each spelling of a key, however often it stands in the file.
        self.keys: dict[str, str] = {}

    def document(self) -> object:
        """Return the data of the first document, `None` where there is none; another one is a fault."""
        self.next_event()  # the stream's start
        if self.next_event().__class__ is StreamEndEvent:
            return None
        root = self.value(self.next_event(), 0)
        self.next_event()  # the document's end
        after = self.next_event()
        if after.__class__ is DocumentStartEvent:
            self.faults.append(FormFault("yaml-second-document", _mark(after)))
        return root

    def value(self, event: Any, depth: int) -> object:
        """Return the value that begins with an event, inside so many mappings and lists."""
        kind = event.__class__
        if kind is not ScalarEvent or not event.anchor is event.tag is None:
            self.check(event, depth)
        if kind is ScalarEvent:
            return event.value if self.composed else nfc(event.value)
        if kind is AliasEvent:
            return ""
        return self.mapping(depth + 1) if kind is MappingStartEvent else self.sequence(depth + 1)

    def check(self, event: Any, depth: int) -> None:
        """Note what a value must not be. Raises `_UnreadableError` for one that is nested too deep."""
        if event.__class__ is AliasEvent:
            self.faults.append(FormFault("yaml-alias", _mark(event), {"name": event.anchor}))
            return
        self.faults += _marked(event)
        if event.__class__ is not ScalarEvent and depth >= MAX_DEPTH:
            self.faults.append(FormFault("yaml-too-deep", _mark(event), {"depth": MAX_DEPTH}))
            raise _UnreadableError

    def mapping(self, depth: int) -> dict[str, object]:
        """Return the mapping that has begun; of a repeated key the first value stays."""
        data: dict[str, object] = {}
        next_event, keys, composed = self.next_event, self.keys, self.composed
        while (event := next_event()).__class__ is not MappingEndEvent:
            # What nearly all of a file is, plain words, is taken here at once: each call would take as long again.
            plain = event.__class__ is ScalarEvent and event.anchor is event.tag is None
            key = (keys.get(event.value) if plain else None) or self.key(event, depth)
            if key in data:
                self.faults.append(FormFault("yaml-key-twice", _mark(event), {"key": key}))
                self.value(next_event(), depth)
                continue
            event = next_event()
            if composed and event.__class__ is ScalarEvent and event.anchor is event.tag is None:
                data[key] = event.value
            else:
                data[key] = self.value(event, depth)
        return data

    def key(self, event: Any, depth: int) -> str:
        """Return a key. Raises `_UnreadableError` for one that is no text."""
        if event.__class__ is not ScalarEvent:
            self.check(event, depth)
            if event.__class__ is not AliasEvent:
                self.faults.append(FormFault("yaml-key-not-text", _mark(event)))
            raise _UnreadableError
        text: Any = self.value(event, depth)
        return self.keys.setdefault(text, text)

    def sequence(self, depth: int) -> list[object]:
        """Return the list that has begun."""
        data: list[object] = []
        next_event = self.next_event
        while (event := next_event()).__class__ is not SequenceEndEvent:
            data.append(self.value(event, depth))
        return data


def _marked(event: Any) -> Iterator[FormFault]:
    if event.anchor is not None:
        yield FormFault("yaml-anchor", _mark(event), {"name": event.anchor})
    if event.tag is not None:
        yield FormFault("yaml-tag", _mark(event), {"name": event.tag})


def _bad_character(text: str, error: yaml.reader.ReaderError) -> FormFault:
    code = error.character if isinstance(error.character, int) else ord(error.character)
    *before, last = LINE_BREAK.split(text[: max(text.find(chr(code)), 0)])
    mark = Mark(len(before), len(last))
    return FormFault("yaml-control-character", mark, {"character": f"U+{code:04X}"})


def root_list(text: str) -> tuple[int, bool] | None:
    """Return the column of a root list's dashes, and whether it stands in brackets instead; None where no list is."""
    root = _root(text)
    return (_mark(root).column, bool(root.flow_style)) if root.__class__ is SequenceStartEvent else None


def holds_nothing(text: str) -> bool:
    """Return whether a text has no value at all, only comments."""
    return _root(text).__class__ is StreamEndEvent


def _root(text: str) -> Any:
    """Return the event with which the root begins, or the end where there is none; only the first events are read."""
    with suppress(yaml.YAMLError), events(text) as next_event:
        event = next_event()
        while event.__class__ not in (*_VALUES, StreamEndEvent):
            event = next_event()
        return event
    return None


class Scalar(NamedTuple):
    """Where a scalar stands: character offsets from its first sign (a quote, a `>`) to after its last, its value.

    `style` is YAML's: `"`, `'`, `|`, `>`, or nothing for a plain one. The end is before any blank that follows.
    """

    start: int
    end: int
    value: str
    style: str

    @property
    def is_block(self) -> bool:
        """Whether it is written below its key, led by `|` or `>`."""
        return self.style in ("|", ">")


def locate(text: str, wanted: set[Path]) -> dict[Path, tuple[Mark, Mark]]:
    """Return where each wanted path stands in `text`: the mark of its key (or list item), and of its value.

    `text` has been read before, so it is known to parse; a path that it does not have is not in the answer.
    """
    found: dict[Path, tuple[Mark, Mark]] = {}
    for path, key_mark, event in _values(text):
        if path in wanted and path not in found:
            value_mark = _mark(event)
            found[path] = (key_mark or value_mark, value_mark)
    return found


def scalars(text: str) -> Iterator[tuple[Path, Scalar]]:
    """Yield every scalar of `text` that is a value, with its path, in order; see `locate`."""
    for path, _, event in _values(text):
        if isinstance(event, ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            # The parser ends a block scalar after the blank lines below it.
            end = start + len(text[start:end].rstrip())
            yield path, Scalar(start, end, nfc(event.value), event.style or "")


def _values(text: str) -> Iterator[tuple[Path, Mark | None, Event]]:
    """Yield the path of every value, the mark of its key (None in a list), and the event that begins it."""
    path: list[Any] = []  # the path of the container being read; its last element is the current key or index
    kinds: list[bool] = []  # for each container, whether it is a mapping
    key_mark: Mark | None = None
    awaiting_value = False
    # What stands before a bad place is found; the bad place has its own fault.
    with suppress(yaml.YAMLError), events(text) as next_event:
        while (kind := (event := next_event()).__class__) is not StreamEndEvent:
            if kind in (MappingEndEvent, SequenceEndEvent):
                kinds.pop()
                path.pop()
                awaiting_value = False
                continue
            if kind not in _VALUES:
                continue
            if kinds and kinds[-1] and not awaiting_value:
                if kind is not ScalarEvent:
                    return  # a key that is no text: nothing after it is read
                path[-1] = nfc(event.value)
                key_mark = _mark(event)
                awaiting_value = True
                continue
            if kinds and not kinds[-1]:
                path[-1] += 1
            yield tuple(path), key_mark if kinds and kinds[-1] else None, event
            awaiting_value = False
            if kind in (MappingStartEvent, SequenceStartEvent):
                kinds.append(kind is MappingStartEvent)
                path.append("" if kind is MappingStartEvent else -1)
