"""What the figures of a column count: the words for a unit, where they stand, and the year of a column."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold


class Unit(NamedTuple):
    """The đồng that one stands for, in the words that state it; `against` are words that state another."""

    dong: int
    words: str
    against: str = ""


def _typed(words: str) -> str:
    """Return a pattern of words with their diacritics, or typed without: “hội” and “động” are no “đồng”."""
    return f"(?:{words}|{fold(words)})"


_DONG = rf"(?:{_typed('đồng|vnđ')}|vnd|₫|đ|d)(?!\w)(?: ?(?:vn|{_typed('việt nam')})(?!\w))?"
_SCALES = (
    (10**12, rf"{_typed('nghìn tỷ|nghìn tỉ|ngàn tỷ')} ?(?:{_DONG})?"),
    (10**9, rf"{_typed('tỷ|tỉ')} ?{_DONG}|1[.,]?000[.,]?000[.,]?000 ?{_DONG}|billions?|(?<=\(){_typed('tỷ|tỉ')}(?=\))"),
    (
        10**6,
        rf"{_typed('triệu')}(?:\W? ?{_DONG})?|tr[.,]? ?{_DONG}|1[.,]?000[.,]?000 ?{_DONG}|millions?(?: vnd)?|10(?:\^6|⁶)"
        r"|(?<=\()tr\.?(?=\))",
    ),
    (
        10**3,
        rf"{_typed('nghìn|ngàn')} ?{_DONG}|1[.,]?000 ?{_DONG}|[x×*] ?1[.,]?000|thousands?|10(?:\^3|³)"
        rf"|(?<=\(){_typed('nghìn|ngàn')}(?=\))",
    ),
    (1, _DONG),
)
_ANY = "|".join(f"(?P<u{n}>{pattern})" for n, (_, pattern) in enumerate(_SCALES))
# What is not after a number or a letter of another word: “50 triệu đồng” is an amount.
_BEGIN = r"(?<![\w.,])(?<!\d )"
_SCALED = re.compile(
    f"{_BEGIN}(?:x ?|× ?|\\* ?)?(?:{'|'.join(f'(?P<u{n}>{p})' for n, (_, p) in enumerate(_SCALES[:-1]))})(?!\\w)"
)
_ASIDE = rf"[\s:.=\-–/(]*(?:{_typed('đơn vị')}[\s:]*)?(?:[x×*] ?)?"
_LED = (
    rf"(?:{_typed('đvt')}(?: {_typed('là')})?|{_typed('đơn vị')}(?: {_typed('tính')})?(?: (?!{_DONG})[^\W\d]+){{0,4}}?"
    rf"|{_typed('tính')} {_typed('bằng|theo|là')}|{_typed('kinh phí|số tiền|dự toán')}\s?[:(]|unit)"
)
_END = r"(?=\s*(?:[).;,/*]|$))"
_STATED = re.compile(rf"(?:^[\W_]*|\(\s*|(?<!\w){_LED}){_ASIDE}(?:{_ANY}){_END}")
_HEAD = re.compile(rf"{_typed('phụ lục|phụ biểu|biểu số|biểu mẫu|danh mục|bảng tổng hợp')}(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 500
_NEAR = 12
"""Lines. A note on the unit stands no further below its table."""


def _value(match: re.Match[str]) -> int:
    return next(unit for n, (unit, _) in enumerate(_SCALES) if match.groupdict().get(f"u{n}"))


def unit_of(title: str) -> int | None:
    """Return the đồng that one stands for under a heading, None where it names no unit.

    >>> unit_of("Kinh phí (ĐVT: triệu đồng)"), unit_of("Dự toán (1.000 đồng)"), unit_of("Kinh phí hoạt động")
    (1000000, 1000, None)
    """
    words = " ".join(title[:_LONGEST].casefold().split())
    if match := _SCALED.search(words):
        return _value(match)
    return stated_in(words)


def stated_in(line: str) -> int | None:
    """Return the unit that a line of text states for the figures of a table, None where it states none.

    >>> stated_in("(Nghìn đồng)"), stated_in("Ghi chú: Kinh phí tính bằng triệu đồng."), stated_in("Cấp 50 triệu đồng")
    (1000, 1000000, None)
    """
    match = _STATED.search(" ".join(line[:_LONGEST].casefold().split()))
    return _value(match) if match else None


def is_unit_line(line: str) -> bool:
    """Return whether a line near a table says what its numbers count."""
    return stated_in(line) is not None


def unit_for(
    title: str, above: Sequence[str], below: Sequence[str] = (), margins: Sequence[str] = ()
) -> Unit | None:
    """Return the unit of a column of money: of its heading, or stated above, below or in the page's margins.

    Above count the lines from the annex's own head on. A statement that differs is told in `against`.
    """
    heads = [n for n, line in enumerate(above) if _HEAD.match(line.casefold())]
    own = above[heads[-1] :] if heads else above
    under = next((n for n, line in enumerate(below) if _HEAD.match(line.casefold())), _NEAR)
    lines = (*reversed(own), *reversed(above[: len(above) - len(own)][-_NEAR:]), *below[:under], *margins)
    found = [Unit(unit, line) for line in lines if (unit := stated_in(line)) is not None]
    if (of_title := unit_of(title)) is not None:
        found.insert(0, Unit(of_title, title))
    if not found:
        return None
    against = next((other.words for other in found if other.dong != found[0].dong), "")
    return found[0]._replace(against=against)


def year_of(title: str) -> int | None:
    """Return the year that a column's heading names, None where it names none or several."""
    years = {int(year) for year in _YEAR.findall(title)}
    return years.pop() if len(years) == 1 else None


def year_column(titles: Sequence[str], span: Period | None) -> int | None:
    """Return which of the headings of money is that of a plan's only year, None where they are not by years."""
    if span is None or span.start.year != span.end.year:
        return None
    years = [year_of(title) for title in titles]
    others = {year for year in years if year is not None}
    return years.index(span.start.year) if len(others) > 1 and span.start.year in others else None
