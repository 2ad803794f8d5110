"""Strict YAML: text to plain data in which every scalar is a `str`, with every fault of form at once.

A YAML 1.2 subset: one document of mappings, lists and scalars. Anchors, aliases, tags, further documents,
repeated keys and keys that are not text are faults: in a plan that someone signs they hide what is meant.
The builder runs over the parser's events in one loop, without recursion, so depth can't exhaust the stack.
Positions are not kept while reading: they are wanted only when there is a fault, and `locate` finds them.
"""

import unicodedata
from collections.abc import Iterator, Mapping
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
from cchc_cli.files.yaml_text.syntax import syntax_fault, too_deep_at

# The C parser where PyYAML was built with it: twenty times as fast on large files.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 32
"""Nesting that no plan needs (a plan uses 6); a deeper file is an attack or an accident."""

_NO_KEY: Any = object()


class Mark(NamedTuple):
    """A place in a text: 0-based line and column, in characters."""

    line: int
    column: int


class FormFault(NamedTuple):
    """A fault of YAML form, at a place rather than at a path: the data there may not exist."""

    code: str
    mark: Mark
    args: Mapping[str, object] = {}


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line, event.start_mark.column)


def read(text: str) -> tuple[object, list[FormFault]]:
    """Return the document's data (`None` where there is none) and its faults of form, in order.

    After a fault that leaves the rest readable (a repeated key, an anchor, a tag) reading goes on; after one
    that does not (bad syntax, nesting beyond `MAX_DEPTH`) the data is `None`.
    """
    normal = unicodedata.is_normalized("NFC", text)
    faults: list[FormFault] = []
    root: Any = None
    container: Any = None  # the mapping or list being filled
    key: Any = _NO_KEY  # the mapping's key that waits for its value
    open_containers: list[tuple[Any, Any]] = []
    keys: dict[str, str] = {}  # one object for each spelling of a key, however often it stands in the file
    documents = 0
    loader = _Loader(text)
    next_event = loader.get_event
    try:
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                value: Any = event.value
                if not normal:
                    value = unicodedata.normalize("NFC", value)
                if event.anchor is not None or event.tag is not None:
                    faults += _marked(event)
                if container.__class__ is dict and key is _NO_KEY:
                    key = keys.setdefault(value, value)
                    if key in container:
                        faults.append(FormFault("yaml-key-twice", _mark(event), {"key": key}))
                        container = _Discard(container)
                    continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container, key = open_containers.pop()
                if container.__class__ is _Discard:
                    container, key = container.kept, _NO_KEY
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    faults += _marked(event)
                if len(open_containers) >= MAX_DEPTH:
                    faults.append(FormFault("yaml-too-deep", _mark(event), {"depth": MAX_DEPTH}))
                    return None, faults
                value = {} if kind is MappingStartEvent else []
                if container.__class__ is dict and key is _NO_KEY:
                    faults.append(FormFault("yaml-key-not-text", _mark(event)))
                    return None, faults
                _put(container, key, value)
                if container is None:
                    root = value
                open_containers.append((container, _NO_KEY if container.__class__ is dict else key))
                container, key = value, _NO_KEY
                continue
            elif kind is AliasEvent:
                faults.append(FormFault("yaml-alias", _mark(event), {"name": event.anchor}))
                if container.__class__ is dict and key is _NO_KEY:
                    return None, faults
                value = ""
            elif kind is StreamEndEvent:
                return root, faults
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    faults.append(FormFault("yaml-second-document", _mark(event)))
                    return root, faults
                continue
            else:
                continue
            # A scalar (or what stands in for an alias) that is a value.
            cls = container.__class__
            if cls is dict:
                container[key] = value
                key = _NO_KEY
            elif cls is list:
                container.append(value)
            elif cls is _Discard:
                container, key = container.kept, _NO_KEY
            else:
                root = value
    except yaml.MarkedYAMLError as error:
        if (end := too_deep_at(error)) is not None:
            # It looks ahead: what is nested deeper than here allows has not been read, and stands before.
            return read(text[:end])
        faults.append(_syntax(text, error))
    except yaml.reader.ReaderError as error:
        faults.append(_bad_character(text, error))
    finally:
        loader.dispose()
    return None, faults


class _Discard:
    """Takes the value of a repeated key, so that the first one stays."""

    __slots__ = ("kept",)

    def __init__(self, kept: dict[str, Any]) -> None:
        self.kept = kept


def _put(container: Any, key: Any, value: Any) -> None:
    if container.__class__ is dict:
        container[key] = value
    elif container.__class__ is list:
        container.append(value)


def _marked(event: Any) -> Iterator[FormFault]:
    if event.anchor is not None:
        yield FormFault("yaml-anchor", _mark(event), {"name": event.anchor})
    if event.tag is not None:
        yield FormFault("yaml-tag", _mark(event), {"name": event.tag})


def _syntax(text: str, error: yaml.MarkedYAMLError) -> FormFault:
    at = error.problem_mark or error.context_mark
    mark = Mark(at.line, at.column) if at else Mark(0, 0)
    code, args = syntax_fault(text, error)
    return FormFault(code, mark, args)


def _bad_character(text: str, error: yaml.reader.ReaderError) -> FormFault:
    code = error.character if isinstance(error.character, int) else ord(error.character)
    at = max(text.find(chr(code)), 0)
    before = text[:at]
    mark = Mark(before.count("\n"), at - (before.rfind("\n") + 1))
    return FormFault("yaml-control-character", mark, {"character": f"U+{code:04X}"})


def is_list(text: str) -> bool:
    """Whether the document's root is a list, told from its first events alone."""
    loader = _Loader(text)
    try:
        while True:
            kind = loader.get_event().__class__
            if kind in (SequenceStartEvent, MappingStartEvent, ScalarEvent, StreamEndEvent):
                return kind is SequenceStartEvent
    except yaml.YAMLError:
        return False
    finally:
        loader.dispose()


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
            yield path, Scalar(start, end, unicodedata.normalize("NFC", event.value), event.style or "")


def _values(text: str) -> Iterator[tuple[Path, Mark | None, Event]]:
    """Yield the path of every value, the mark of its key (None in a list), and the event that begins it."""
    path: list[Any] = []  # the path of the container being read; its last element is the current key or index
    kinds: list[bool] = []  # for each container, whether it is a mapping
    key_mark: Mark | None = None
    awaiting_value = False
    loader = _Loader(text)
    try:
        while True:
            event = loader.get_event()
            kind = event.__class__
            if kind is StreamEndEvent:
                break
            if kind in (MappingEndEvent, SequenceEndEvent):
                kinds.pop()
                path.pop()
                awaiting_value = False
                continue
            if kind not in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
                continue
            if kinds and kinds[-1] and not awaiting_value:
                path[-1] = unicodedata.normalize("NFC", getattr(event, "value", "") or "")
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
    except yaml.YAMLError:
        pass  # what stands before the bad place has been found; the bad place has its own fault
    finally:
        loader.dispose()
