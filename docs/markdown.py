"""The Markdown of what is made here."""

import re
from collections.abc import Iterable, Sequence

from cchc_cli.messages import Language


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def anchor(heading: str) -> str:
    """Return the name under which a heading is found by links."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def plain(text: str) -> str:
    """Return text in which Markdown finds nothing of its own."""
    return re.sub(r"([\\`*_\[\]<|])", r"\\\1", text)


def code_span(text: str) -> str:
    """Return text as it would be typed."""
    return f"`{text.replace('|', chr(92) + '|')}`"


def spans(words: Iterable[str]) -> str:
    """Return a list of what would be typed; a dash where it is empty."""
    return ", ".join(map(code_span, words)) or "—"


def either(language: Language, vi: str, en: str) -> str:
    """Return what is said in a language."""
    return vi if language.code == "vi" else en
