"""Amounts written in words, as papers say them beside the figures: “Năm mươi triệu đồng chẵn”."""

import re
from functools import lru_cache

from cchc_cli.domain.model.text import fold

_DIGITS = {
    "khong": 0,
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "lam": 5,
    "nham": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_SCALES = (("ty", 10**9), ("trieu", 10**6), ("nghin", 10**3))
_SAME = {"ti": "ty", "ngan": "nghin", "le": "linh"}

# Exactly so, or without any diacritics: “sáu” is six and “sâu” deep, “tư” four and “từ” from.
_EXACT = (
    "không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ"
    "|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi"
)
_DIGIT = "|".join(_DIGITS)
_BELOW_THOUSAND = re.compile(
    rf"(?:(?P<hundreds>{_DIGIT}) tram(?:$| ))?"
    rf"(?:linh (?P<ones>{_DIGIT})|(?:(?P<tens>{_DIGIT}) )?(?P<ten>muoi)(?: (?P<more>{_DIGIT}))?|(?P<one>{_DIGIT}))?"
)
IN_WORDS = rf"(?:{_EXACT}|{fold(_EXACT)})(?:,?\s+(?:{_EXACT}|{fold(_EXACT)}))*(?!\w)"
"""A pattern of number words in a row."""

_LONGEST = 300


@lru_cache(maxsize=1024)
def number_in_words(text: str) -> int | None:
    """Read a number in words; None where they are none, or where speech leaves something to be guessed.

    >>> number_in_words("Một tỷ không trăm năm mươi triệu"), number_in_words("mười năm")
    (1050000000, None)
    """
    words = text.casefold().replace(",", " ").split()
    plain = fold(text) == " ".join(text.casefold().split())
    if len(text) > _LONGEST or (not plain and not all(re.fullmatch(_EXACT, word) for word in words)):
        return None
    if re.search(r"(?:mười|mươi) năm", " ".join(words)):
        return None  # “mười năm” is ten years: fifteen is “mười lăm”
    return _number([_SAME.get(word, word) for word in map(fold, words)], inner=False)


def _number(words: list[str], *, inner: bool) -> int | None:
    """Read number words; `inner`: something larger was said before, so that “một tỷ hai” says too little."""
    for scale, value in _SCALES:
        if scale not in words:
            continue
        at = len(words) - 1 - words[::-1].index(scale)
        before, after = words[:at], words[at + 1 :]
        count = _number(before, inner=inner) if value == 10**9 else _below(before, inner=False)
        rest = value // 2 if after == ["ruoi"] else _number(after, inner=True) if after else 0
        if count is None or rest is None or rest >= value:
            return None
        # “Hai tỷ năm trăm” is two and a half, or it is two and five hundred đồng.
        guessed = value > 10**3 and after[-1:] == ["tram"] and not {"trieu", "nghin"} & {*after}
        return None if guessed else count * value + rest
    return _below(words, inner=inner)


def _below(words: list[str], *, inner: bool) -> int | None:
    match = _BELOW_THOUSAND.fullmatch(" ".join(words)) if words else None
    if match is None or (match["one"] and (inner or match["hundreds"])) or (inner and not match["hundreds"]):
        return None
    tens = (_DIGITS[match["tens"]] if match["tens"] else 1) if match["ten"] else 0
    ones = match["ones"] or match["more"] or match["one"]
    return (
        (_DIGITS[match["hundreds"]] if match["hundreds"] else 0) * 100
        + tens * 10
        + (_DIGITS[ones] if ones else 0)
    )
