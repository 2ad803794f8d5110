"""Agencies that may be one under two names, and the ids that agencies are given."""

import re

from cchc_cli.domain.annex.agencies import LONGEST_NAME
from cchc_cli.domain.model.text import fold

_SPELT_WORD = re.compile(r"\w+(?:[&,.-]\w+)*")

LONGEST_WORD = 40
"""Letters of a word that may be a slip of the keyboard; comparing two takes the square of their length."""

MOST_ALIKE = 20
"""Agencies of the same letters that another is held against."""

MOST_COMPARED = 400
"""Agencies that are each held against each other for a slip of the keyboard."""


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


def _slip(one: str, other: str) -> bool:
    """Return whether two words are long and differ by about a letter: a slip of the keyboard."""
    from difflib import SequenceMatcher

    lengths = (len(one), len(other))
    return (
        min(lengths) >= 4
        and max(lengths) <= LONGEST_WORD
        and SequenceMatcher(None, one, other).ratio() >= 0.75
    )


def likely_pairs(names: dict[str, str]) -> list[tuple[str, str]]:
    """Return the pairs of ids whose agencies may be one under two names, for a person to decide.

    They are alike where letters stand for the words of the other, where one has a “tỉnh” more, where the words stand
    in another order, or one differs in a letter or two.

    >>> likely_pairs({"a": "Đài PTTH tỉnh", "b": "Đài Phát thanh và Truyền hình tỉnh", "c": "Sở Nội vụ"})
    [('a', 'b')]
    """
    spelt = [(i, _spelt(name)) for i, name in names.items() if len(name) <= LONGEST_NAME]
    pairs: dict[tuple[str, str], None] = {}
    same_letters: dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]] = {}
    for other, words in spelt:
        others = same_letters.setdefault("".join(letter for letter, _ in words), [])
        for one, written in others[:MOST_ALIKE]:
            if all(not a or not b or a == b for (_, a), (_, b) in zip(written, words, strict=True)):
                pairs[one, other] = None
        others.append((other, words))
    compared = [(i, words, sorted(words)) for i, words in spelt[:MOST_COMPARED]]
    for place, (one, words, in_order) in enumerate(compared):
        for other, other_words, other_order in compared[place + 1 :]:
            alike = in_order == other_order
            if not alike and len(words) == len(other_words):
                differ = [p for p in zip(words, other_words, strict=True) if p[0] != p[1]]
                alike = len(differ) == 1 and _slip(differ[0][0][1], differ[0][1][1])
            if alike:
                pairs[one, other] = None
    order = {i: place for place, (i, _) in enumerate(spelt)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


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
