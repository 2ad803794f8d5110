"""The words around figures of money: the unit that they count, the year of a column, what names a total."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

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
    (
        10**9,
        rf"{_typed('tỷ|tỉ')} ?{_DONG}|1[.,]?000[.,]?000[.,]?000 ?{_DONG}|billions?|{_typed('tỷ|tỉ')}(?=\)|\W*$)",
    ),
    (
        10**6,
        rf"{_typed('triệu')}(?:\W? ?{_DONG})?|tr[.,]? ?{_DONG}|1[.,]?000[.,]?000 ?{_DONG}"
        rf"|(?:vnd )?millions?(?: vnd)?|10(?:\^6|⁶)(?: ?{_DONG})?|(?:(?<=[(:])|(?<=[(:] ))tr\.?(?=\W*$)",
    ),
    (
        10**3,
        rf"(?:{_typed('nghìn|ngàn')}|ng\.?) ?{_DONG}|1[.,]?000 ?{_DONG}|[x×*] ?1[.,]?000|thousands?"
        rf"|10(?:\^3|³)(?: ?{_DONG})?|{_typed('nghìn|ngàn')}(?=\)|\W*$)",
    ),
    (1, _DONG),
)
_ANY = "|".join(f"(?P<u{n}>{pattern})" for n, (_, pattern) in enumerate(_SCALES))
# What is not after a number or a letter of another word: “50 triệu đồng” is an amount.
_BEGIN = r"(?<![\w.,])(?<!\d )(?<!chục )(?<!trăm )"
_SCALED = re.compile(
    f"{_BEGIN}(?:x ?|× ?|\\* ?)?(?:{'|'.join(f'(?P<u{n}>{p})' for n, (_, p) in enumerate(_SCALES[:-1]))})(?!\\w)"
)
_ASIDE = rf"[\s:.=\-–/([]*(?:{_typed('đơn vị')}[\s:]*)?(?:[x×*] ?)?"
_LED = (
    rf"(?:(?:{_typed('đvt')}(?: {_typed('là')})?"
    rf"|{_typed('đơn vị')}(?: {_typed('tính')})?(?: \(?(?!{_DONG})[^\W\d]+\)?){{0,4}}?)"
    rf"(?:[ :]+(?:0?1|{_typed('một')})(?= ))?"
    rf"|{_typed('tính')} {_typed('bằng|theo|là')}|{_typed('kinh phí|số tiền|dự toán')}\s?[:(]"
    rf"|{_typed('số tiền|số liệu')}(?: [^\W\d]+){{0,4}} {_typed('là')}|unit)"
)
_END = r"(?=\s*(?:[])}.;,/*]|$))"
# “đ) Tổ chức hội nghị”, “D. KINH PHÍ”, “Đ/c Nguyễn Văn A” count no đồng, nor do the letters of columns, “C”, “(D)”.
_STATED = re.compile(
    rf"(?:^(?!\W*d\W*$|đ\W*$)[\W_]*+(?![đd](?!\w)\W*\w)|(?<=.)\(\s*|(?<!\w){_LED}){_ASIDE}(?:{_ANY}){_END}"
)
_UNREAD = re.compile(
    rf"\W*(?:{_typed('đvt|đơn vị')})(?!\w).*(?<!\w)(?:{_typed('triệu|tỷ|tỉ|nghìn|ngàn')}|usd|10\^\d)(?!\w)"
)
_HEAD = re.compile(rf"{_typed('phụ lục|phụ biểu|biểu số|biểu mẫu|danh mục|bảng tổng hợp')}(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 500
_NEAR = 12
"""Lines. What is said of a table, and not under its annex's own head, stands no further from it."""


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


def is_unread_unit(line: str) -> bool:
    """Return whether a line counts money in a unit that is not known: “ĐVT: trăm triệu đồng”."""
    words = " ".join(line[:_LONGEST].casefold().split())
    return _UNREAD.match(words) is not None and stated_in(line) is None


def unit_for(
    title: str, above: Sequence[str], below: Sequence[str] = (), margins: Sequence[str] = ()
) -> Unit | None:
    """Return the unit of a column of money: of its heading, or stated above, below or in the page's margins.

    Above count the lines from the annex's own head on. A statement that differs is told in `against`.
    """
    found = [
        Unit(unit, line)
        for line in (*of_annex(above, below), *margins)
        if (unit := stated_in(line)) is not None
    ]
    if (of_title := unit_of(title)) is not None:
        found.insert(0, Unit(of_title, title))
    if not found:
        return None
    against = next((other.words for other in found if other.dong != found[0].dong), "")
    return found[0]._replace(against=against)


def of_annex(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Return the lines around a table that speak of it, the nearest above first: from its own head to the next."""
    head = next((n for n in reversed(range(len(above))) if _HEAD.match(above[n].casefold())), None)
    own = above[-_NEAR:] if head is None else above[head:]
    after = next((n for n, line in enumerate(below) if _HEAD.match(line.casefold())), _NEAR)
    return (*reversed(own), *below[:after])


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


# “Công bố”, “Cổng thông tin”, “Cộng đồng”, “Tổng kết”, “Tổng hợp” and “Tổng đài” add nothing up.
_OF_SUM = _typed(
    "cộng|số tiền|số(?! hóa| hoá)|kinh phí|dự toán|nhu cầu|tiền|chi|mức|ngân sách|nguồn|vốn|toàn|chung|các"
)
_SECTION = rf"\(?(?:[ivx]+|[a-zđ]|\d+|{_typed('mục|phần|nhóm|tiểu mục')})(?!\w)(?! ?\+)"
_SUM_ENDS = r"\s*(?:$|[:(.,;\d]|\w{1,4} ?\+)"  # “Cộng A + B”
_SUM = re.compile(
    rf"(?P<words>\W*(?:{_typed('số tiền|viết|tổng số tiền')} )*(?:{_typed('viết')} )?{_typed('bằng chữ')}(?!\w))"
    r"|(?:[ivx]+[.)] |[a-zđ][.)] |\d{1,2}[.)] )?(?:"
    rf"(?:{_typed('tổng')} ?(?:{_typed('cộng|số|kinh phí')} ?)?|(?:t\. ?)?{_typed('cộng')}|(?:sub[- ]?)?total)"
    rf"(?P<part> {_SECTION})"
    rf"|(?P<whole>{_typed('tổng')}(?: {_OF_SUM}(?!\w)|(?={_SUM_ENDS}))|t\.? ?c\.?(?=\W*$)|t\. ?{_typed('cộng')}(?!\w)"
    rf"|{_typed('cộng tổng|toàn bộ kinh phí')}(?!\w)|(?:grand )?total(?!\w))"
    rf"|(?P<sub>(?:{_typed('cộng')}|sub[- ]?total)(?={_SUM_ENDS}| {_typed('chung|dồn|toàn|kinh phí')}(?!\w))))"
)


def total_of(words: str) -> Literal["whole", "part", "words"] | None:
    """Return what words name the sum of: all, a part, or all in words; None where they name no sum.

    >>> total_of("* Tổng cộng (A+B)"), total_of("Cộng (I+II)"), total_of("Công bố thủ tục"), total_of("Tổng kết năm")
    ('whole', 'part', None, None)
    """
    match = _SUM.match(" ".join(words[:_LONGEST].casefold().split()).lstrip("*•+-–—− "))
    if match is None:
        return None
    return "words" if match["words"] else "whole" if match["whole"] else "part"
