"""How wide letters are in print, reckoned: those of Times New Roman, whose widths other fonts of its kind share.

Lengths are in points.
"""

import unicodedata
from functools import lru_cache

from cchc_cli.domain.model.text import nfc
from cchc_cli.render.cells import display_width

_BOLD = 1.07
"""How much broader bold letters are."""


def lines_of(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Return on how many lines a text stands; a word that is longer than a line is broken."""
    return sum(_lines(paragraph, room, size, bold) for paragraph in text.split("\n"))


def _lines(paragraph: str, room: float, size: float, bold: bool) -> int:
    lines, left = 1, room
    for word in paragraph.split():
        width = _word_width(word, size, bold)
        if width > left and left < room:
            lines, left = lines + 1, room
        if width > room:
            lines, width = lines + int(width // room), width % room
        left -= width + _SPACE * size
    return lines


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide the widest word of a text is."""
    return max((_word_width(word, size, bold) for word in text.split()), default=0)


_SPACE = 0.25
_WIDTHS = {
    0.25: ".,",
    0.278: "ijlt/:;",
    0.333: "frI()[]-!'‘’",
    0.389: "sJ",
    0.444: "acez“”",
    0.556: "FPS",
    0.611: "ELTZ",
    0.667: "BCR",
    0.722: "w",
    0.778: "m&",
    0.889: "M",
    0.944: "W",
    1.0: "…—%@●",
}
_OF_LETTER = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_CAPITAL, _OTHER = 0.722, 0.5
_BORROWED = 0.16
"""How much broader the letters of Vietnamese alone are (“ạ”, “ế”) where a font lacks them and another lends them."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is; figures are no broader where they are bold.

    >>> round(width_of("100.000.000", 1), 2), round(width_of("Ngày", 1), 2), round(width_of("việc", 1), 2)
    (5.0, 2.17, 1.83)
    """
    broader = _BOLD if bold and any(map(str.isalpha, text)) else 1
    return sum(map(_letter, nfc(text))) * size * broader


@lru_cache(maxsize=1024)
def _letter(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    known = _OF_LETTER.get(base) or (_SPACE if base.isspace() else None)
    width = known or (_CAPITAL if base.isupper() else _OTHER) * max(display_width(base), 1)
    return width + _BORROWED if "\u1ea0" <= letter <= "\u1eff" else width


@lru_cache(maxsize=4096)
def _word_width(word: str, size: float, bold: bool) -> float:
    return width_of(word, size, bold=bold)
