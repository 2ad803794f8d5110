"""A phrase as tokens, and how a written word is held against a vocabulary."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases.vocabulary import EXACT, VALUES, WORDS

_DASHES = {"–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "⁄": "/", "∕": "/", "\uff0f": "/"}
_TOKEN = r"[0-9]+|(?:[^\W\d_][\u0300-\u036f]*)+|\n|\S"
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


class Token(NamedTuple):
    """A number, a word (which has a `spelling`) or a sign, known by its `key`; `joined`: no space before."""

    key: str
    start: int
    end: int
    number: int | None = None
    spelling: str = ""
    joined: bool = False


END = Token("", 0, 0)
"""Stands after the last token."""


def tokens(phrase: str) -> list[Token]:
    """Split a phrase into its tokens, in order; spaces are dropped.

    >>> [token.key for token in tokens("Qúy II – 2026")]
    ['quy', 'ii', '-', '2026']
    """
    found: list[Token] = []
    before = 0
    for match in re.finditer(_TOKEN, phrase):
        text, start = match.group(), match.start()
        joined = start == before and start > 0
        before = match.end()
        if text[0] in "0123456789":
            # More digits than any plan needs: no count, day or year that could be meant.
            found.append(Token(text, start, before, int(text[:12]), joined=joined))
        elif text[0].isalpha():
            found.append(Token(fold(text), start, before, spelling=spelled(text), joined=joined))
        else:
            found.append(Token(_DASHES.get(text, text), start, before, joined=joined))
    return found


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return a word with its diacritics taken apart, its tone last, wherever that was put (quý, qúy).

    >>> spelled("Qúy") == spelled("quý") != spelled("quỹ")
    True
    """
    if word.isascii():
        return word.casefold()
    letters = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(c for c in letters if c in _TONES)
    return "".join(c for c in letters if c not in _TONES) + tone


_EXACT = frozenset(map(spelled, EXACT.split()))


@lru_cache(maxsize=4096)
def _lacks(written: str, meant: str) -> bool:
    """Whether a spelling is another with some of its marks left out: thuong and thuờng for thường."""
    marks = iter(meant.replace("đ", "d\u0335"))
    return all(c in marks for c in written.replace("đ", "d\u0335"))


def means(token: Token, meant: str, bare: bool) -> bool:
    """Whether a token is the word spelled `meant`; `bare`: the whole phrase is typed without diacritics.

    Missing marks are passed over, but wrong ones are not; a word that its marks tell from another has them all.

    >>> word = tokens("thuờng")[0]
    >>> means(word, spelled("thường"), bare=False), means(tokens("tam")[0], spelled("tám"), bare=False)
    (True, False)
    """
    if token.spelling == meant or bare:
        return True
    return meant not in _EXACT and token.spelling not in _EXACT and _lacks(token.spelling, meant)


Index = dict[str, list[tuple[str, Any]]]
"""The sequences of a vocabulary by the key of their first word, each with its value, if it has one."""


def index(words: dict[Any, str]) -> Index:
    """Index word sequences that are given one after another with semicolons, by the value that they have."""
    found: Index = {}
    for value, text in words.items():
        for sequence in text.split(";"):
            found.setdefault(fold(sequence.split(None, 1)[0]), []).append((sequence, value))
    return found


@lru_cache(maxsize=4096)
def _words(sequence: str) -> tuple[tuple[str, str], ...]:
    """Return the key and the spelling of each word; a number or a sign is known by its key."""
    return tuple((fold(part), spelled(part) if part[0].isalpha() else "") for part in sequence.split())


@lru_cache(maxsize=256)
def vocabulary(name: str, units: tuple[str, ...] = ()) -> Index:
    """Return a named vocabulary, or several; a plan's own words count among what is counted and in headings."""
    if name in VALUES:
        return index(VALUES[name])
    own = units if name in ("UNITS", "HEADING") else ()
    return index({None: ";".join((*(WORDS[one] for one in name.split("|")), *own))})


def sequences(
    found: Index, toks: list[Token], i: int, bare: bool, strict: bool = False
) -> Iterator[tuple[int, Any]]:
    """Yield where each sequence of words ends that stands at token `i`, and its value; `strict`: with all its marks."""
    for sequence, value in found.get(toks[i].key, ()):
        words = _words(sequence)
        for n, (key, spelling) in enumerate(words, i):
            token = toks[n]
            if token.key != key:
                break
            if token.spelling != spelling and (strict or not means(token, spelling, bare)):
                break
        else:
            yield i + len(words), value
