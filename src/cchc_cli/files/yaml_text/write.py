"""A plan's data as the text of a plan file: YAML that the strict reader reads back to the same values.

Every scalar is on one line, so that a comment can stand on the line that it is about.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from cchc_cli.domain.model.faults import Path

MAX_COMMENT = 300
"""Characters. A comment quotes at most this much."""

_NOT_PLAIN = frozenset(
    ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "~", "nan", "inf"]
)
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_AMOUNT_OR_DATE = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}")
_SPACES = re.compile(r"\s+")
_FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
)  # they take no room, or are drawn as nothing
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

# Where the reader of a file looks for a part, a heading helps.
_BLANK_BEFORE = {"levels", "agencies", "basis", "aims", "requirements", "targets", "contents", "forms"}
_BLANK_BEFORE |= {"funding_rules", "duties", "closing", "recipients", "signature", "annex", "tasks"}


def write(data: Mapping[str, object], comments: Mapping[Path, str], head: str = "") -> str:
    """Return the YAML text of a plan's data, every scalar of which is a `str`.

    `comments` are put after `#` at the end of the line on which the value at their path begins; `head` is a
    comment of several lines above everything.
    """
    lines = chain(heading(head), _mapping(data, (), 0, comments))
    pieces: list[str] = []
    while batch := list(islice(lines, 1000)):  # a line alone takes twice its letters in memory
        pieces.append("\n".join(batch))
    return "\n".join(pieces) + "\n"


def _mapping(
    data: Mapping[str, object], path: Path, depth: int, comments: Mapping[Path, str]
) -> Iterator[str]:
    for key, value in data.items():
        at = (*path, key)
        if depth == 0 and key in _BLANK_BEFORE:
            yield ""
        yield from _entry(f"{'  ' * depth}{scalar(key)}:", value, at, depth, comments)


def _entry(lead: str, value: object, path: Path, depth: int, comments: Mapping[Path, str]) -> Iterator[str]:
    """Yield `key: value`, or the key and its block below; `depth` is that of the key."""
    if isinstance(value, str):
        yield f"{lead} {scalar(value)}{_comment(path, comments)}"
    elif isinstance(value, Mapping):
        yield f"{lead}{'' if value else ' {}'}{_comment(path, comments)}"
        yield from _mapping(value, path, depth + 1, comments)
    else:
        items = _items(value)
        inline = not any((*path, n) in comments for n in range(len(items)))
        if inline and all(isinstance(i, str) and _ID.fullmatch(i) for i in items):
            yield f"{lead} [{', '.join(map(str, items))}]{_comment(path, comments)}"
            return
        yield f"{lead}{_comment(path, comments)}"
        for n, item in enumerate(items):
            if path == ("tasks",) and n:
                yield ""
            yield from _item(item, (*path, n), depth + 1, comments)


def _items(value: object) -> list[object]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"not a value of a plan file: {type(value).__name__}")
    return list(value)


def _item(value: object, path: Path, depth: int, comments: Mapping[Path, str]) -> Iterator[str]:
    """Yield one item of a list; a mapping begins on the line of its dash."""
    indent = "  " * depth
    if not isinstance(value, Mapping):
        yield from _entry(f"{indent}-", value, path, depth, comments)
        return
    lines = list(_mapping(value, path, depth + 1, comments))
    if not lines:
        yield f"{indent}- {{}}{_comment(path, comments)}"
        return
    yield f"{indent}- {lines[0].lstrip()}{_comment(path, comments)}"
    yield from lines[1:]


def _comment(path: Path, comments: Mapping[Path, str]) -> str:
    words = comment(comments.get(path, ""))
    return f"   {words}" if words else ""


def heading(text: str) -> list[str]:
    """Return the lines that stand above everything: a comment for each line of a text, and an empty one."""
    above = [comment(line) or "#" for line in text.splitlines()]
    return [*above, ""] if above else []


def comment(words: str, limit: int = MAX_COMMENT) -> str:
    """Return words as a comment: one line of visible letters, whatever they hold; empty where they hold none.

    Every comment that is written into a YAML file is made here.

    >>> comment("1/KH\\n- {id: x}")
    '# 1/KH - {id: x}'
    """
    line = _SPACES.sub(lambda run: " " if run[0].strip(" ") else run[0], words)
    if not _is_seen(line):
        line = "".join(c if _is_seen(c) else " " for c in line)
    line = line.rstrip()
    if len(line) > limit:
        line = line[: limit - 1] + "…"
    return f"# {line}" if line else ""


def scalar(text: str) -> str:
    """Return a text as a YAML scalar on one line: plain where that is beyond doubt, in double quotes else.

    >>> scalar("so-noi-vu"), scalar("70.000.000"), scalar("no"), scalar("1"), scalar('Quý "II"')
    ('so-noi-vu', '70.000.000', '"no"', '"1"', '"Quý \\\\"II\\\\""')
    """
    plain = _ID.fullmatch(text) or _AMOUNT_OR_DATE.fullmatch(text) or (text.isascii() and text.isidentifier())
    if plain and text.lower() not in _NOT_PLAIN:
        return text
    if _is_seen(text) and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if _is_seen(letter):
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_seen(text: str) -> bool:
    return text.isprintable() and _FILLERS.isdisjoint(text)
