"""What a YAML parser says in English, told apart by kind: libyaml in its releases, and PyYAML's own parser."""

import re
from collections.abc import Mapping
from typing import NamedTuple

import yaml

_KINDS = {
    "mapping values are not allowed": "yaml-syntax-colon",
    "found unexpected ':'": "yaml-syntax-colon",
    "could not find expected ':'": "yaml-syntax-key-alone",
    "quoted scalar: found unexpected": "yaml-syntax-quote",
    "quoted scalar: ": "yaml-syntax-escape",
    "tab character": "yaml-syntax-tab",
    "expected ',' or": "yaml-syntax-bracket",
    "while parsing a block mapping": "yaml-syntax-key",
    "while parsing a block collection": "yaml-syntax-item",
    "while scanning a block scalar": "yaml-syntax-block",
    "directive": "yaml-syntax-outside",
    "<document start>": "yaml-syntax-outside",
    "incompatible YAML document": "yaml-syntax-outside",
    "duplicate tag handle": "yaml-syntax-outside",
    "entries are not allowed": "yaml-syntax-sign",
    "keys are not allowed": "yaml-syntax-sign",
    "cannot start any token": "yaml-syntax-sign",
    "node content": "yaml-syntax-sign",
    "while scanning an a": "yaml-syntax-sign",
    "tag": "yaml-syntax-sign",
    "": "yaml-syntax",
}
"""A part of “context: problem”, and the fault that it shows; the first that is found counts."""

_SIGN_BEFORE = ("while scanning an a", "tag")
"""The sign stands before a name that can't be read: & * !"""


LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML: by these the parser counts, and not by every one of them does an editor."""


_ODD = "([\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff])"
_ODD_SPACE = rf"""^[ -]*{_ODD}|(?:^[ -]*|[{{,] ?)["']?[\w.-]+["']?:{_ODD}"""
"""What looks like a space, or like nothing, where YAML needs one: in an indent, after a dash, after a key's colon."""


class Mark(NamedTuple):
    """A place in a text: 0-based line and column, in characters."""

    line: int
    column: int


class FormFault(NamedTuple):
    """A fault of YAML form, at a place rather than at a path: the data there may not exist."""

    code: str
    mark: Mark
    args: Mapping[str, object] = {}


def too_deep_at(error: yaml.MarkedYAMLError) -> int | None:
    """Return where the parser itself gave nesting up, in characters; None where something else is wrong.

    libyaml 0.2.6 says “exceeded maximum nesting depth”, others say “Maximum nesting level reached”.
    """
    at = error.problem_mark
    return at.index if at and "maximum nesting" in (error.problem or "").lower() else None


def syntax_fault(text: str, error: yaml.MarkedYAMLError) -> FormFault:
    """Return the fault that the parser found in `text`.

    `line`, counted from 1, is where what is unfinished began; `sign` is the character that is out of place.
    """
    at = error.problem_mark or error.context_mark
    if at is None:
        return FormFault("yaml-syntax", Mark(0, 0))
    began = error.context_mark or at
    message = f"{error.context}: {error.problem}"
    if (odd := _odd_space(text, began.line, at.line)) is not None:
        return odd
    kind = next(part for part in _KINDS if part in message)
    sign = text[began.index] if kind in _SIGN_BEFORE else text[at.index : at.index + 1]
    args = {"line": str(began.line + 1), "sign": sign}
    mark = Mark(at.line, at.column)
    if _KINDS[kind] == "yaml-syntax-sign" and kind not in _SIGN_BEFORE and not sign.strip():
        return FormFault("yaml-syntax-tab" if sign == "\t" else "yaml-syntax-end", mark, args)
    return FormFault(_KINDS[kind], mark, args)


def _odd_space(text: str, first: int, last: int) -> FormFault | None:
    """Return the fault of a space that is none to YAML, on the lines that the parser could not read."""
    for n, line in enumerate(LINE_BREAK.split(text)[first : last + 1], first):
        if found := re.search(_ODD_SPACE, line):
            at = found.end() - 1
            return FormFault("yaml-syntax-space", Mark(n, at), {"character": f"U+{ord(line[at]):04X}"})
    return None
