"""A phrase as tokens, and the words that schedules are written in.

Tokens remember where they stand, so that an error quotes the person's own words. Vietnamese words are
known by their folded form; the few that fold alike and matter (sáu and sau) are told apart by spelling.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases.times import Grain

_TOKEN = re.compile(r"[0-9]+|(?:[^\W\d_][\u0300-\u036f]*)+|\n|\S")
_DASHES = {"–": "-", "—": "-", "‑": "-", "−": "-", "⁄": "/", "∕": "/", "\uff0f": "/"}


class Token(NamedTuple):
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


def phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Index word sequences, given one after another with semicolons, by their first word, the longest first."""
    index: dict[str, set[tuple[str, ...]]] = {}
    for words in fold(text).split(";"):
        sequence = tuple(words.split())
        index.setdefault(sequence[0], set()).add(sequence)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in index.items()}


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

# -- numbers

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

# -- words that tie a time to what is said of it

EACH = keys("hằng hàng mỗi từng")
AND = keys("và and") | {"&", "+"}
MINIMUM = phrases(
    """tối thiểu; tối thiểu là; ít nhất; ít nhất là; không ít hơn; không dưới;
    at least; minimum; minimum of; a minimum of; no fewer than; no less than; not less than"""
)
BEFORE = phrases("trước; before; prior to; ahead of")
BY = phrases(
    """chậm nhất; muộn nhất; trễ nhất; không muộn hơn; không chậm hơn; không trễ hơn; không quá; hạn; hạn chót;
    thời hạn; là; by; no later than; not later than; at the latest; at the latest by; on or before"""
)
UNTIL = phrases("hết; đến; đến hết; tới; tới hết; cho đến; cho đến hết; until; till")
IN = phrases("trong; vào; thời gian; trong thời gian; diễn ra trong; in; during; on; within; at; the")
FROM = phrases("từ; kể từ; bắt đầu từ; from; since; starting; starting from; starting in")
TO = phrases(
    """đến; tới; đến hết; tới hết; cho đến; cho đến hết; to; until; till; through;
    to the; until the; till the; through the"""
)
ONWARDS = phrases("trở đi; trở về sau; onwards; onward; on")
OF = phrases("của; trong; thuộc; of; of the; in; in the; the")
PERIODIC = phrases("định kỳ; định kì; theo định kỳ; periodically; periodic")

# -- work without dates of its own

ONGOING = phrases(
    """thường xuyên; thường xuyên , liên tục; thường xuyên liên tục; thường xuyên và liên tục; liên tục;
    thường xuyên 24 / 7; thường xuyên 24 / 24; liên tục 24 / 7; liên tục 24 / 24; 24 / 24;
    quanh năm; suốt năm; cả năm; suốt cả năm; xuyên suốt; suốt; cả; trong suốt; trong cả; trong suốt cả;
    ongoing; on an ongoing basis; continuous; continuously; continually; regularly; year round; year - round;
    all year; all year round; throughout; throughout the year; all through"""
)
# Those of them that say nothing until a time follows.
THROUGHOUT = keys("suốt cả throughout through")
EXTERNAL = phrases(
    """theo lịch; theo kế hoạch; theo các kế hoạch; theo chỉ đạo; theo hướng dẫn; theo yêu cầu; theo quy định;
    theo chương trình; theo tiến độ; theo đề nghị; theo thông báo; theo sự kiện; theo từng sự kiện; theo nhu cầu;
    theo tình hình; theo đề án; theo dự án; theo văn bản; theo phân công; theo thực tế; theo phát sinh; theo vụ việc;
    theo đợt cao điểm; theo nghị quyết; theo nghị định; theo thông tư; theo chỉ thị; theo lộ trình;
    theo quyết định; theo công văn; căn cứ; tùy theo; tùy tình hình; tùy thuộc; phụ thuộc;
    khi có; khi cần; khi được; khi phát sinh; ngay khi có; ngay sau khi; sau khi; kể từ khi; nếu có; đột xuất;
    as required; as requested; as needed; as scheduled by; as directed by; when needed; when required; when;
    if needed; on request; upon request; on demand; ad hoc; according to; in accordance with;
    per the plan of; per the schedule of; following the plan of; following the schedule of"""
)
# “trong vòng 15 ngày kể từ ngày …”: a length of time, and what it is counted from.
WITHIN = phrases("trong vòng; trong thời hạn; trong thời gian; trong; chậm nhất; chậm nhất là; sau; within")
AFTER = phrases(
    """kể từ ngày; kể từ khi; kể từ thời điểm; kể từ; tính từ ngày; tính từ khi; từ ngày; từ khi; sau ngày; sau khi;
    of; from; after; from the date of; after the date of; of the date of"""
)
# Where the words end that say who sets a date.
ELSEWHERE_ENDS = Spelled(
    """ngày tuần tháng quý quí giờ mỗi hằng lần chậm muộn trước vài khoảng
    day days week weeks month months quarter quarters daily weekly monthly quarterly yearly annually every each
    before"""
)

# What is counted most; after “tháng 2” they count, and could as well follow its name.
COUNTED = keys("lần kỳ số tin bài buổi đợt cuộc chương")

# What newsrooms make: in one list they share the period that is said once, “02 tin, 01 bài/tháng”.
PRODUCTS = keys("tin bài ảnh phóng video clip infographic tiểu")
# Who owes a rate, after it: “01 lần/tháng/đơn vị”.
WHO = phrases(
    """đơn vị; địa phương; cơ quan; sở; ngành; sở , ngành; huyện; huyện , thành phố; thành phố; thị xã; xã;
    phường; thị trấn; xã , phường; xã , phường , thị trấn; thôn; tổ dân phố; trường; đài; agency; unit; district"""
)

# -- words about the work that say nothing of its time: they may stand before, between and after its times

NEUTRAL = phrases(
    """hoàn thành; báo cáo; gửi; gửi báo cáo; tiếp phát; phát; phát sóng; phát thanh; truyền thanh; truyền hình;
    đăng bài; thông báo; công bố; thực hiện; tổ chức; triển khai; xong;
    sơ kết; tổng kết; sơ kết , tổng kết;
    làm xong; đăng; đăng tải; đăng phát; cập nhật; tuyên truyền; xuất bản; phát hành; ban hành; xây dựng; họp;
    kiểm tra; tổng hợp; duy trì; trình; nộp; kết thúc; bảo đảm; đảm bảo; phấn đấu; dự kiến; tiếp tục;
    thời gian; thời gian thực hiện; thời hạn; thời hạn hoàn thành; thời điểm; tiến độ; tần suất; tần số; số lượng;
    mỗi đơn vị; mỗi địa phương; mỗi cơ quan; mỗi huyện; mỗi xã; each unit;
    với; với tần suất; tổng; tổng số; tổng cộng; tương đương; tức; tức là; là; được; cụ thể;
    be; to be; complete; completed; completion; finish; finished; done; report; reports; reporting;
    broadcast; broadcasts; publish; published; issue; issued; submit; submitted; hold; due; deadline; target date;
    schedule; frequency; time; timeline; equivalent to; total; total of; a total of"""
)

# -- words that no part of a schedule may pass over

# They change what a schedule says, in ways that this grammar does not read.
HEDGES = Spelled(
    """vài khoảng chừng gần hơn nhiều ít mấy thỉnh thoảng đôi hầu không chưa chẳng trừ ngoài hoặc hay tối quá
    dưới âm dừng ngừng hoãn hủy rằm mùng mồng tết giêng chạp mùa hè xuân rưỡi sau
    about approximately around roughly several some few many most sometimes occasionally not never except or up
    almost nearly maximum stop stopped cancelled postponed suspended other between after early late mid"""
)
# A counted thing's name ends where one of these begins.
STOPS = Spelled(
    """ngày tuần tháng quý quí năm giờ phút mỗi hằng hàng từng từ đến tới trong vào trước chậm muộn theo khi
    thường liên quanh suốt cả cuối giữa nửa hoàn trở tính thứ onwards onward
    per a an each every in on by before from to until during through throughout of within no as when for and the
    at day days week weeks month months quarter quarters year years daily weekly monthly quarterly yearly
    annually annual fortnightly biweekly bimonthly biannual """
    + " ".join(ENGLISH_MONTHS),
    HEDGES,
)
# What a free description of the work may not hold: words of time and number, and hedges.
TIME_WORDS = Spelled(
    """ngày tuần tháng quý quí năm giờ phút mỗi hằng lần kỳ thường định liên quanh suốt trước chậm muộn
    một hai ba bốn sáu bảy tám chín mười
    day days week weeks month months quarter quarters year years times once twice daily weekly monthly quarterly
    yearly annually""",
    HEDGES,
)
# Free words that look like words of time.
IDIOMS = phrases(
    """một cửa; định hướng; liên quan; liên thông; liên minh; liên ngành; liên kết; thường trực; thường vụ;
    quy định; quy chế; quy hoạch; quy trình; quý vị; trước mắt; tuần lễ; tháng hành động; tháng cao điểm; ngày hội"""
)


def starts(index: dict[str, tuple[tuple[str, ...], ...]], toks: list[Token], i: int, end: int) -> int:
    """Return how many tokens at `i` are the longest sequence of `index` found there; 0 where none is."""
    for sequence in index.get(toks[i].key, ()) if i < end else ():
        size = len(sequence)
        if i + size <= end and all(toks[i + n].key == sequence[n] for n in range(1, size)):
            return size
    return 0
