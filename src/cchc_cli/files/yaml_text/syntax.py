"""What a YAML parser says in English, told apart by kind: libyaml in its releases, and PyYAML's own parser."""

import yaml

_KINDS = (
    ("mapping values are not allowed", "yaml-syntax-colon"),
    ("found unexpected ':'", "yaml-syntax-colon"),
    ("could not find expected ':'", "yaml-syntax-key-alone"),
    ("quoted scalar: found unexpected", "yaml-syntax-quote"),
    ("quoted scalar: ", "yaml-syntax-escape"),
    ("tab character", "yaml-syntax-tab"),
    ("expected ',' or", "yaml-syntax-bracket"),
    ("while parsing a block mapping", "yaml-syntax-key"),
    ("while parsing a block collection", "yaml-syntax-item"),
    ("while scanning a block scalar", "yaml-syntax-block"),
    ("directive", "yaml-syntax-outside"),
    ("<document start>", "yaml-syntax-outside"),
    ("incompatible YAML document", "yaml-syntax-outside"),
    ("duplicate tag handle", "yaml-syntax-outside"),
    ("entries are not allowed", "yaml-syntax-sign"),
    ("keys are not allowed", "yaml-syntax-sign"),
    ("cannot start any token", "yaml-syntax-sign"),
    ("node content", "yaml-syntax-sign"),
    # The sign before a name that can't be read: & * !
    ("while scanning an a", "yaml-syntax-sign-before"),
    ("tag", "yaml-syntax-sign-before"),
)
"""A part of “context: problem”, and the kind that it shows; the first that is found counts."""


def too_deep_at(error: yaml.MarkedYAMLError) -> int | None:
    """Return where the parser itself gave nesting up, in characters; None where something else is wrong.

    libyaml 0.2.6 says “exceeded maximum nesting depth”, others say “Maximum nesting level reached”.
    """
    at = error.problem_mark
    return at.index if at and "maximum nesting" in (error.problem or "").lower() else None


def syntax_fault(text: str, error: yaml.MarkedYAMLError) -> tuple[str, dict[str, object]]:
    """Return the code of the fault that the parser found in `text`, and its arguments.

    `line`, counted from 1, is where what is unfinished began; `sign` is the character that is out of place.
    """
    at = error.problem_mark or error.context_mark
    if at is None:
        return "yaml-syntax", {}
    began = error.context_mark or at
    message = f"{error.context}: {error.problem}"
    code = next((code for part, code in _KINDS if part in message), "yaml-syntax")
    sign = text[at.index : at.index + 1]
    if code == "yaml-syntax-sign-before":
        code, sign = "yaml-syntax-sign", text[began.index]
    elif code == "yaml-syntax-sign" and not sign.strip():
        code = "yaml-syntax-tab" if sign == "\t" else "yaml-syntax-end"
    return code, {"line": str(began.line + 1), "sign": sign}
