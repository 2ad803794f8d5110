"""A phrase as tokens, and the words that schedules are written in.

Tokens remember where they stand, so that an error quotes the person's own words. Vietnamese words are
known by their folded form; the few that fold alike and matter (sáu and sau) are told apart by spelling.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.phrases.times import Grain
from cchc_cli.domain.text import fold

_TOKEN = re.compile(r"[0-9]+|(?:[^\W\d_][\u0300-\u036f]*)+|\n|\S")
_DASHES = {"–": "-", "—": "-", "‑": "-", "−": "-", "⁄": "/", "∕": "/", "\uff0f": "/"}


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word or a sign. `key` is what it is known by; `number` its value; `joined`: no space before."""

    key: str
    start: int
    end: int
    number: int | None = None
    word: bool = False
    ascii: bool = True
    joined: bool = False


END = Token("", 0, 0)
"""Stands after the last token."""


def tokens(phrase: str) -> list[Token]:
    """Split a phrase into its tokens, in order; spaces are dropped."""
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(phrase):
        text, start = match.group(), match.start()
        joined = start == before and start > 0
        before = match.end()
        if text[0] in "0123456789":
            # More digits than any plan needs: no count, day or year that could be meant.
            number = int(text[:12])
            found.append(Token(text, start, before, number, joined=joined))
        elif text[0].isalpha():
            found.append(Token(fold(text), start, before, word=True, ascii=text.isascii(), joined=joined))
        else:
            found.append(Token(_DASHES.get(text, text), start, before, joined=joined))
    return found


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return a word with its diacritics, wherever its tone mark was put (quý, qúy)."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(c for c in letters if c in _TONES)
    return "".join(c for c in letters if c not in _TONES) + tone


class Spelled:
    """A set of words known by their spelling, or by their bare letters in a phrase without diacritics."""

    def __init__(self, words: str, *more: "Spelled") -> None:
        self.exact: frozenset[str] = frozenset(map(spelled, words.split())).union(*(m.exact for m in more))
        self.bare: frozenset[str] = keys(words).union(*(m.bare for m in more))


def keys(words: str) -> frozenset[str]:
    """Return the folded forms of the words in a text."""
    return frozenset(fold(words).split())


def phrases(texts: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Index word sequences by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        sequence = tuple(fold(text).split())
        index.setdefault(sequence[0], []).append(sequence)
    return {first: tuple(sorted(set(all_), key=len, reverse=True)) for first, all_ in index.items()}


def folded(pairs: dict[str, Grain]) -> dict[str, Grain]:
    """Return a table with its words folded."""
    return {fold(k): v for k, v in pairs.items()}


GRAINS = folded({"ngày": Grain.DAY, "tuần": Grain.WEEK, "tháng": Grain.MONTH, "quý": Grain.QUARTER})
GRAINS |= {"nam": Grain.YEAR, "qui": Grain.QUARTER}
ENGLISH_GRAINS = {
    word + plural: grain
    for word, grain in {
        "day": Grain.DAY,
        "week": Grain.WEEK,
        "month": Grain.MONTH,
        "quarter": Grain.QUARTER,
        "semester": Grain.HALF,
        "year": Grain.YEAR,
    }.items()
    for plural in ("", "s")
}
ADVERBS = {
    "daily": (1, Grain.DAY),
    "weekly": (1, Grain.WEEK),
    "fortnightly": (2, Grain.WEEK),
    "monthly": (1, Grain.MONTH),
    "quarterly": (1, Grain.QUARTER),
    "semiannually": (1, Grain.HALF),
    "annually": (1, Grain.YEAR),
    "annual": (1, Grain.YEAR),
    "yearly": (1, Grain.YEAR),
}
# Each of these is used for both; the readings are phrases that say one of them.
TWO_READINGS = {
    "biweekly": ("every 2 weeks", "2 per week"),
    "bimonthly": ("every 2 months", "2 per month"),
    "biannual": ("every 6 months", "every 2 years"),
    "biannually": ("every 6 months", "every 2 years"),
}

ENGLISH_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
ENGLISH_WEEKDAYS = {
    name + plural: number
    for number, name in enumerate(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    )
    for plural in ("", "s")
}
WEEKDAYS = {
    "hai": 0,
    "2": 0,
    "ba": 1,
    "3": 1,
    "tu": 2,
    "4": 2,
    "nam": 3,
    "5": 3,
    "sau": 4,
    "6": 4,
    "bay": 5,
    "7": 5,
}

UNITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
AFTER_TEN = UNITS | {"lam": 5, "tu": 4}
ENGLISH_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        start=1,
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30}
TIMES = {"once": 1, "twice": 2, "thrice": 3}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}

HALVES = keys("nửa")
EACH = keys("hằng hàng mỗi từng")
MINIMUM = phrases(
    [
        "tối thiểu",
        "ít nhất",
        "tối thiểu là",
        "ít nhất là",
        "không ít hơn",
        "không dưới",
        "at least",
        "minimum of",
    ]
    + ["a minimum of", "minimum", "no fewer than", "no less than", "not less than"]
)
BEFORE = phrases(["trước", "before", "prior to", "ahead of"])
BY = phrases(
    ["chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không trễ hơn", "không quá"]
    + [
        "đến hết",
        "cho đến hết",
        "cho đến",
        "đến",
        "tới",
        "tới hết",
        "hết",
        "hạn chót",
        "là",
        "thời hạn",
        "hạn",
    ]
    + [
        "by",
        "no later than",
        "not later than",
        "until",
        "till",
        "at the latest by",
        "on or before",
        "at the latest",
    ]
)
IN = phrases(
    [
        "trong",
        "vào",
        "trong thời gian",
        "thời gian",
        "diễn ra trong",
        "in",
        "during",
        "on",
        "within",
        "at",
        "the",
    ]
)
FROM = phrases(
    ["từ", "kể từ", "bắt đầu từ", "từ sau khi ban hành đến", "from", "since", "starting", "starting from"]
)
TO = phrases(
    ["đến", "tới", "đến hết", "cho đến", "cho đến hết", "to", "until", "till", "through", "to the end of"]
)
ONWARDS = phrases(["trở đi", "trở về sau", "onwards", "onward", "on"])
OF = phrases(["của", "trong", "thuộc", "cùng", "of", "in", "of the", "in the", "the"])
AND = keys("và and") | {"&", "+"}
ONGOING = phrases(
    ["thường xuyên", "liên tục", "quanh năm", "suốt năm", "cả năm", "xuyên suốt", "thường xuyên liên tục"]
    + ["suốt cả năm", "trong suốt", "trong cả", "trong suốt cả", "suốt", "cả"]
    + ["ongoing", "continuous", "continuously", "continually", "regularly", "year round", "year - round"]
    + [
        "all year",
        "all year round",
        "throughout",
        "throughout the year",
        "all through",
        "on an ongoing basis",
    ]
)
EXTERNAL = phrases(
    [
        f"theo {noun}"
        for noun in (
            "lịch", "kế hoạch", "chỉ đạo", "hướng dẫn", "yêu cầu", "quy định", "chương trình", "tiến độ", "đề nghị",
            "thông báo", "sự kiện", "nhu cầu", "tình hình", "đề án", "dự án", "văn bản", "phân công", "thực tế",
            "phát sinh", "vụ việc", "đợt cao điểm", "quyết định", "công văn", "các kế hoạch", "từng sự kiện",
        )
    ]
    + ["khi có", "khi cần", "khi được", "khi phát sinh", "ngay khi có", "ngay sau khi", "sau khi", "nếu có"]
    + ["đột xuất", "tùy theo", "tùy tình hình", "tùy thuộc", "phụ thuộc", "căn cứ", "kể từ khi"]
    + ["as required", "as requested", "as needed", "when needed", "when required", "on request", "upon request"]
    + ["on demand", "ad hoc", "as scheduled by", "according to", "in accordance with", "as directed by", "when"]
    + ["following the plan of", "following the schedule of", "per the plan of", "per the schedule of", "if needed"]
)  # fmt: skip
PERIODIC = phrases(["định kỳ", "định kì", "theo định kỳ", "periodically", "periodic"])

# Words about the work that say nothing of its time: they may stand before, between and after its times.
NEUTRAL = phrases(
    """hoàn thành; hoàn thành trong; báo cáo; gửi báo cáo; gửi; tiếp phát; phát sóng; phát; thực hiện; tổ chức
    triển khai; xong; làm xong; đăng; đăng tải; đăng phát; cập nhật; tuyên truyền; xuất bản; phát hành; ban hành
    dự kiến; thời gian; thời gian thực hiện; thời hạn; thời hạn hoàn thành; tiến độ; tần suất; số lượng; tần số
    họp; kiểm tra; tổng hợp; duy trì; trình; nộp; tổng số; tổng cộng; tổng; tương đương; tức; tức là; là; được
    đồng thời; kết thúc; và; với; với tần suất; cụ thể; thời điểm; bảo đảm; đảm bảo; phấn đấu; tiếp tục; xây dựng
    complete; completed; completion; report; reports; reporting; broadcast; broadcasts; publish; published
    issue; issued; due; deadline; schedule; frequency; time; timeline; be; to be; finished; finish; done; submit
    submitted; hold; and; i.e.; equivalent to; total; total of; a total of; target date""".replace(
        "\n", ";"
    ).split(";")
)

# Words that change what a schedule says, in ways that this grammar does not read: never passed over.
HEDGES = Spelled(
    """vài khoảng chừng gần hơn nhiều ít mấy thỉnh thoảng đôi hầu không chưa chẳng trừ ngoài hoặc hay tối quá
    dưới rằm mùng mồng tết giêng chạp mùa hè xuân rưỡi sau
    about approximately around roughly several some few many most sometimes occasionally not never except or up
    almost nearly maximum other between after early late mid"""
)
# A counted thing's name ends where one of these begins.
STOPS = Spelled(
    """ngày tuần tháng quý quí năm giờ phút mỗi hằng hàng từng từ đến tới trong vào trước chậm muộn theo khi thường
    liên quanh suốt cả cuối giữa nửa hoàn trở tính
    per a an each every in on by before from to until during through throughout of within weekly daily monthly
    quarterly yearly annually annual fortnightly biweekly bimonthly biannual day week month quarter year days weeks
    months quarters years no as when for and the at""",
    HEDGES,
)
# What a free description of the work may not hold: words of time and number, and hedges.
TIME_WORDS = Spelled(
    """ngày tuần tháng quý quí năm giờ phút mỗi hằng lần kỳ thường định liên quanh suốt một hai ba bốn sáu bảy tám
    chín mười trước chậm muộn day week month quarter year days weeks months quarters years times once twice daily
    weekly monthly quarterly yearly annually""",
    HEDGES,
)
# Where the words that say who sets a date end.
ELSEWHERE_ENDS = Spelled(
    """ngày tuần tháng quý quí giờ mỗi hằng lần chậm muộn trước vài khoảng day week month quarter days weeks months
    quarters daily weekly monthly quarterly yearly annually every each before"""
)
# Free words that look like words of time.
IDIOMS = phrases(
    [
        "một cửa",
        "một cửa liên thông",
        "định hướng",
        "quy định",
        "liên quan",
        "liên thông",
        "liên minh",
        "thường trực",
    ]
    + ["thường vụ", "liên ngành", "quy chế", "quy hoạch", "quy trình"]
)


def starts(index: dict[str, tuple[tuple[str, ...], ...]], toks: list[Token], i: int, end: int) -> int:
    """Return how many tokens at `i` are the longest sequence of `index` found there; 0 where none is."""
    for sequence in index.get(toks[i].key, ()) if i < end else ():
        size = len(sequence)
        if i + size <= end and all(toks[i + n].key == sequence[n] for n in range(1, size)):
            return size
    return 0
