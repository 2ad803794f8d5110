"""Agencies that may be one under two names, and the ids that agencies are given."""

import re
from collections.abc import Sequence
from itertools import combinations

from cchc_cli.domain.annex.agencies import LONGEST_NAME
from cchc_cli.domain.model.text import fold

_SPELT_WORD = re.compile(r"\w+(?:[&,.-]\w+)*")

LONGEST_WORD = 40
"""Letters of a word that may be a slip of the keyboard; comparing two takes the square of their length."""

MOST_COMPARED = 400
"""Agencies that are each held against each other: it takes the square of their number."""


def _spelt(name: str) -> tuple[tuple[str, str], ...]:
    """Return the first letters of a name's words, each with its word, empty where only the letter is written.

    Small words and a “tỉnh” at the end do not count; “PT-TH” and “VH,TT&DL” are letters only, and so is what has no
    vowel in a name of capitals throughout.
    """
    loud = name.isupper()
    spelt: list[tuple[str, str]] = []
    for word in _SPELT_WORD.findall(name.removesuffix(" tỉnh")):
        letters = "".join(re.findall(r"\w", fold(word)))
        silent = not re.search("[aeiouy]", letters.removeprefix("ub"))
        if letters in ("va", "cac", "cua", "viet", "nam"):
            continue
        if letters == "tw":
            spelt += [("t", "trung"), ("u", "uong")]
        elif len(letters) > 1 and (silent if loud else word.isupper() or word in ("Tp", "Tx")):
            spelt += [(letter, "") for letter in letters]
        else:
            spelt.append((letters[:1], letters))
    return tuple(spelt)


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words are long and differ by about a letter: a slip of the keyboard."""
    from difflib import SequenceMatcher

    short, long = sorted((len(one), len(other)))
    return short >= 4 and long <= LONGEST_WORD and SequenceMatcher(None, one, other).ratio() >= 0.75


def _are_alike(one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> bool:
    """Return whether two names, as they are spelt, may be of one agency."""
    if len(one) != len(other):
        return False
    differ = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if all(a == b and "" in (word, its_word) for (a, word), (b, its_word) in differ):
        return True
    slip = len(differ) == 1 and _is_slip(differ[0][0][1], differ[0][1][1])
    return slip or sorted(one) == sorted(other)


def likely_pairs(names: dict[str, str]) -> list[tuple[str, str]]:
    """Return the pairs of ids whose agencies may be one under two names, for a person to decide.

    They are alike where letters stand for the words of the other, where one has a “tỉnh” more, where the words stand
    in another order, or one differs in a letter or two.

    >>> likely_pairs({"a": "Đài PTTH tỉnh", "b": "Đài Phát thanh và Truyền hình tỉnh", "c": "Sở Nội vụ"})
    [('a', 'b')]
    """
    spelt = [(i, _spelt(name)) for i, name in names.items() if len(name) <= LONGEST_NAME][:MOST_COMPARED]
    return [(one, other) for (one, its), (other, words) in combinations(spelt, 2) if _are_alike(its, words)]


def slug(name: str) -> str:
    """Return an id for an agency: its folded words joined by hyphens, at most about forty letters.

    >>> slug("Sở Nội vụ"), slug("Ủy ban nhân dân các huyện, thành phố, thị xã")
    ('so-noi-vu', 'ubnd-cac-huyen-thanh-pho-thi-xa')
    """
    folded = fold(name)
    for full, short in (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd")):
        folded = folded.replace(full, short)
    words = re.findall(r"[a-z0-9]+", folded[:LONGEST_NAME])
    while len("-".join(words)) > 42 and len(words) > 1:
        words.pop()
    return "-".join(words) or "don-vi"
