"""Which agency a person means on a command line, where a name may be typed short and without its marks.

In files a name stands whole (`Plan.find_agency`): nobody is there to see what was guessed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.text import fold, nearest, nfc

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f]")

_COMMITTEE = re.compile("(?:ủy|uỷ|uy) ban nh[âa]n d[âa]n")

_KIND = re.compile(
    "(?:ubnd ?)?(?:(?:xã|phường|đặc khu|huyện|quận|thành phố|thị xã|thị trấn|tỉnh|tp|tx|tt|p|h|x) ?)?"
    "|(?:sở|ban|đài|báo|hội) "
)
"""Words for the kind of body that a name is of; they may be left out before it."""


def agencies_meant(plan: Plan, written: str) -> tuple[str, ...]:
    """Return the ids of the agencies that a person may mean: one where that is clear, none where no name fits.

    A name fits that is the written one, or ends in it after words for the kind of body (`_KIND`). Marks that were
    not typed are free; those that were must be the name's, wherever in the word they stand.

    “Gio linh” is “UBND xã Gio Linh”, and no “Nam Gio Linh”; “Hóa Bình” is never “Hòa Bình”.
    """
    if (by_id := written.strip().lower()) in plan.agencies:
        return (by_id,)
    typed = _words(written)
    whole: list[str] = []
    ending: list[str] = []
    for agency_id, agency in plan.agencies.items():
        before = [_before(typed, _words(name)) for name in agency.spellings]
        if "" in before:
            whole.append(agency_id)
        elif any(words is not None and _KIND.fullmatch(words) for words in before):
            ending.append(agency_id)
    return tuple(whole or ending)


def agencies_like(plan: Plan, written: str) -> tuple[str, ...]:
    """Return the ids of agencies to offer where none is meant: with these words in a name, else the nearest one."""
    words = _folded(written)
    holding = tuple(
        agency_id
        for agency_id, agency in plan.agencies.items()
        if words.strip() and any(words in _folded(name) for name in agency.spellings)
    )
    near = None if holding else nearest(written, plan.agency_index)
    return holding or ((plan.agency_index[near],) if near else ())


def proper(name: str) -> str:
    """Return a name without the words for the kind of body, as it is spelt.

    >>> proper("UBND xã Gio Linh"), proper("Sở Nội vụ"), proper("Đài PTTH tỉnh")
    ('Gio Linh', 'Nội vụ', 'PTTH tỉnh')
    """
    words = name.split()
    for end in range(len(words) - 1, 0, -1):  # the longest kind that may stand before
        if _KIND.fullmatch("".join(f"{word} " for word in _words(" ".join(words[:end])))):
            return " ".join(words[end:])
    return name


def bare(name: str) -> str:
    """Return the folded words of a name without those for the kind of body.

    >>> bare("UBND xã Gio Linh"), bare("Sở Nội vụ")
    ('gio linh', 'noi vu')
    """
    return fold(" ".join(_words(proper(name))))


def _words(name: str) -> list[str]:
    return _WORD.findall(_COMMITTEE.sub("ubnd", nfc(name).casefold()))


def _folded(name: str) -> str:
    return f" {' '.join(map(fold, _words(name)))} "


def _before(typed: list[str], name: list[str]) -> str | None:
    """Return what stands before the typed words at a name's end; None where they are not its end."""
    if not typed or len(typed) > len(name) or not all(map(_is_typed, typed, name[-len(typed) :])):
        return None
    return "".join(f"{word} " for word in name[: -len(typed)])


def _is_typed(typed: str, word: str) -> bool:
    return fold(typed) == fold(word) and _marks(typed) <= _marks(word)


def _marks(word: str) -> Counter[str]:
    return Counter(_letters(word))


def _letters(word: str) -> Iterator[str]:
    """Yield the marks of a word: tones, hats and horns, and the bar of đ."""
    yield from _MARKS.findall(unicodedata.normalize("NFD", word))
    yield from "đ" * word.count("đ")
