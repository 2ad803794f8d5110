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

_FORMS = re.compile(r"\{(\w+):([^|{}]*)\|([^|{}]*)\}")
"""A word that agrees with a number: `{count} {count:record|records}`."""


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
        """Return the text of `key` with `args` filled in; values are put in as they are, never parsed."""
        topic, _, name = key.partition(".")
        text = _texts(topic)[name][LANGUAGES.index(self.code)]
        if "|" in text:
            text = _FORMS.sub(lambda form: form[2] if str(args[form[1]]) == "1" else form[3], text)
        return text.format_map(args)

    def number(self, value: int) -> str:
        """Group thousands: `.` in Vietnamese (Luật Kế toán), `,` in English."""
        grouped = f"{value:,}"
        return grouped.replace(",", ".") if self.code == "vi" else grouped

    def money(self, dong: int | None) -> str:
        """Write an amount in đồng; a dash where there is none."""
        if dong is None:
            return DASH
        return f"{self.number(dong)} đ" if self.code == "vi" else f"VND {self.number(dong)}"

    def percent(self, share: Fraction | None) -> str:
        """Write a share with one decimal, rounded half up; `n/a` where it has no denominator."""
        if share is None:
            return "n/a"
        tenths = (share * 1000 + Fraction(1, 2)).__floor__()
        mark = "," if self.code == "vi" else "."
        return f"{self.number(tenths // 10)}{mark}{tenths % 10} %"

    def weekday(self, day: date) -> str:
        """Write the short weekday: T2 … T7, CN; Mon … Sun."""
        names = ("T2 T3 T4 T5 T6 T7 CN", "Mon Tue Wed Thu Fri Sat Sun")[LANGUAGES.index(self.code)]
        return names.split()[day.weekday()]

    def date(self, day: date | None) -> str:
        """Write a date day first in Vietnamese, ISO in English; a dash where there is none."""
        if day is None:
            return DASH
        return f"{day.day:02}/{day.month:02}/{day.year}" if self.code == "vi" else day.isoformat()

    def join(self, words: Sequence[str]) -> str:
        """Write a list of words as one phrase: “a, b và c”."""
        if len(words) < 2:
            return "".join(words)
        last = " và " if self.code == "vi" else " and "
        return ", ".join(words[:-1]) + last + words[-1]
