"""Everything that a person reads, in Vietnamese and English, and how numbers and dates are written.

A text is asked for by key, `topic.name`: the topic is a module of this package whose `TEXTS` maps a name
to its (Vietnamese, English) pair. A topic is imported when its first text is asked for.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import NamedTuple

LANGUAGES = ("vi", "en")
DASH = "—"
"""Stands where there is no value: absent is not zero."""

MOST_LISTED = 8
"""Words of a list that are written out in a message."""

_FORMS = re.compile(r"\{(\w+):([^|{}]*)\|([^|{}]*)\}")
"""A word that agrees with a number: `{count} {count:record|records}`."""

_PICTURES = "\ufe0f\u2600-\u27bf\U0001f000-\U0001faff"
UNSEEN = (
    # C0 but tab and newline, DEL and C1; what no text may hold: halves of characters, noncharacters.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    # Characters that take no room, steer the letters around them or tag them.
    + "\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c"
    "\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    # The joiner, but where it makes one picture of two.
    f"|(?<![{_PICTURES}])\u200d|\u200d(?![{_PICTURES}])"
)
"""The pattern of a character that is never put out as it is: it can't be seen, and changes what is."""

is_plain = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2026]*").fullmatch
"""Of letters and signs of Vietnamese and its neighbours nearly all texts are, on one line: none is `UNSEEN`."""


def inert(text: str) -> str:
    """Return `text` with each character that steers a reader, or that XML forbids, made visible.

    Control characters become their pictures (ESC is ␛), line and paragraph separators a newline, and what has no
    picture (C1 controls, zero width, direction, tags, lone surrogates) U+FFFD. Tab and newline stay.

    >>> inert("\\x1b[31mđỏ")
    '␛[31mđỏ'
    """
    return text if is_plain(text) else re.sub(UNSEEN, _shown, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Show a text from a file on one line, inert: a new line in it is ⏎."""
    return text if is_plain(text) else inert(text).replace("\n", " ⏎ ").replace("\t", " ")


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "\n" if code in (0x2028, 0x2029) else "\ufffd"


@cache
def _texts(topic: str) -> Mapping[str, tuple[str, str]]:
    texts: Mapping[str, tuple[str, str]] = import_module(f"{__name__}.{topic}").TEXTS
    return texts


class Language(NamedTuple):
    """One language's words and forms.

    >>> Language("vi").money(1_000_000_000), Language("en").money(1_000_000_000)
    ('1.000.000.000 đ', 'VND 1,000,000,000')
    """

    code: str = "vi"

    def __call__(self, key: str, /, **args: object) -> str:
        """Return the text of `key` with `args` filled in, inert; what they say is never parsed."""
        topic, _, name = key.partition(".")
        text = _texts(topic)[name][LANGUAGES.index(self.code)]
        if "|" in text:
            text = _FORMS.sub(lambda form: form[2] if str(args[form[1]]) == "1" else form[3], text)
        return text.format_map({k: v if isinstance(v, int) else inert(str(v)) for k, v in args.items()})

    def number(self, value: int) -> str:
        """Group thousands: `.` in Vietnamese (Luật Kế toán), `,` in English."""
        grouped = f"{value:,}"
        return grouped.replace(",", ".") if self.code == "vi" else grouped

    def decimal(self, value: Fraction | None) -> str:
        """Write a number with its decimals, at most six; nothing where there is none."""
        if value is None:
            return ""
        whole, mark, decimals = f"{float(value):,.6f}".rstrip("0").rstrip(".").partition(".")
        if self.code == "en":
            return whole + mark + decimals
        return whole.replace(",", ".") + mark.replace(".", ",") + decimals

    def money(self, dong: int | None) -> str:
        """Write an amount in đồng; a dash where there is none."""
        if dong is None:
            return DASH
        return f"{self.number(dong)} đ" if self.code == "vi" else f"VND {self.number(dong)}"

    def percent(self, share: Fraction | None) -> str:
        """Write a share with one decimal, rounded half up; a dash where it has no denominator."""
        if share is None:
            return DASH
        tenths = (share * 1000 + Fraction(1, 2)).__floor__()
        mark = "," if self.code == "vi" else "."
        return f"{self.number(tenths // 10)}{mark}{tenths % 10}%"

    def weekday(self, day: date) -> str:
        """Write the short weekday: T2 … T7, CN; Mon … Sun."""
        names = ("T2 T3 T4 T5 T6 T7 CN", "Mon Tue Wed Thu Fri Sat Sun")[LANGUAGES.index(self.code)]
        return names.split()[day.weekday()]

    def date(self, day: date | None) -> str:
        """Write a date day first in Vietnamese, ISO in English; a dash where there is none."""
        if day is None:
            return DASH
        return f"{day.day:02}/{day.month:02}/{day.year}" if self.code == "vi" else day.isoformat()

    def some(self, words: Sequence[str]) -> str:
        """Write the first of a list of words, and how many more there are: no list of 78 communes is ever read."""
        more = len(words) - MOST_LISTED
        if more <= 1:
            return ", ".join(words)
        rest = "và {} nữa" if self.code == "vi" else "and {} more"
        return f"{', '.join(words[:MOST_LISTED])}, … {rest.format(self.number(more))}"

    def join(self, words: Sequence[str]) -> str:
        """Write a list of words as one phrase: “a, b và c”."""
        if len(words) < 2:
            return "".join(words)
        last = " và " if self.code == "vi" else " and "
        return ", ".join(words[:-1]) + last + words[-1]
