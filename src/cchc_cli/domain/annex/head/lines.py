"""The lines around an annex, each told apart by its own words: letterhead, name of type, basis, heads of sections.

The parts of a paper are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.paper import Cell
from cchc_cli.domain.model.text import fold


class LineKind(StrEnum):
    """What a line is, as far as its own words say it. The values of those that say nothing name the rule."""

    MOTTO = "motto"  # quốc hiệu, tiêu ngữ
    RULE = "rule"
    PAGE = "page"
    MARK = "mark"  # DỰ THẢO, HỎA TỐC
    ADDRESS = "address"  # Kính gửi
    NUMBER = "number"
    DATED = "issued"
    WITH = "kèm theo"
    ANNEX = "annex-mark"
    UNIT = "unit"
    PLAN = "plan"  # the name of type: KẾ HOẠCH
    TYPE = "type"  # another name of type, under which a plan may come too: THÔNG BÁO
    DECISION = "decision"
    SECTION = "section"
    BASIS = "basis"
    BODY = "issuer"  # the name of an office, in capitals
    TEXT = "text"


PASSED = (LineKind.MOTTO, LineKind.RULE, LineKind.PAGE, LineKind.MARK, LineKind.ADDRESS)
"""Lines that are passed over wherever they stand: the rule is their name."""

LETTERHEAD = (
    LineKind.MOTTO,
    LineKind.RULE,
    LineKind.PAGE,
    LineKind.MARK,
    LineKind.NUMBER,
    LineKind.DATED,
    LineKind.BODY,
)
"""Lines of which a letterhead is made."""

_MOTTO = re.compile(
    r"CỘNG\s+(?:HÒA|HOÀ)\s+(?:XÃ|XẪ)\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc",
    re.IGNORECASE,
)
_CODE = r"[/-]\s*[A-ZĐ][\w&]*(?: ?- ?(?=[A-ZĐ&]{2,}(?!\w))[\w&]+)?(?:[./-]+[\w&]+)*"
NUMBER = re.compile(rf"\b[Ss][Ốố]\s*:?\s*(?P<number>[\d.…_ ]*{_CODE})")
"""A document's own number (“12/KH-UBND”, a party's “12-KH/TU”); the digits of one that is not given yet are blank."""
_DAY_BLANK = r"ngày[\s.…_]*+(?:\d{1,2}[\s.…_]*+)?(?:tháng|/)[\s.…_]*+(?:\d{1,2}[\s.…_]*+)?(?:năm|/)\s*\d{4}"
DATED = re.compile(rf"(?P<place>[A-ZĐÂÁÀẢÃẠƯÔÊÝỨ][^,;:]{{1,40}}),\s*(?P<day>{_DAY_BLANK})\s*")
PLAN_WORD = r"(?:KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH|ĐỀ\s+ÁN|PHƯƠNG\s+ÁN)"
_PLAN = re.compile(rf"{PLAN_WORD}(?:\s+(?!số\b|KÈM\b)(?P<rest>\S.*))?\s*:?")
_PLAN_LOW = re.compile(r"Kế\s+hoạch(?:\s+(?!số\b)(?P<rest>\S.*[^.;:]))?")
_TYPE = re.compile(r"THÔNG BÁO|HƯỚNG DẪN|TỜ TRÌNH|BÁO CÁO|CHỈ THỊ|NGHỊ QUYẾT")
_ANNEX = re.compile(
    r"(?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:KÈM\s+THEO|kèm\s+theo))?(?:\s+(?:[Ss][Ốố]\s*)?(?P<mark>\d{1,2}|[IVX]{1,5}|[A-Z])(?![\w/]))?\s*(?:[.:–—-]\s*(?P<rest>.*))?"
)
_ANNEX_CAPITALS = re.compile(
    r"PHỤ\s+LỤC(?:\s+(?:SỐ\s*)?(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?!\w))?\s+(?P<rest>[^a-z]+)"
)
_UNITS = r"(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)"
OF_UNIT = re.compile(rf"{_UNITS}\s+(?!ỦY\b|UỶ\b|HỘI\b).+")
OFFICES = (
    r"(?:(?:ỦY|UỶ) BAN(?: NHÂN DÂN)?|UBND|HĐND|HỘI ĐỒNG(?: NHÂN DÂN)?|(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) (?:ỦY|UỶ)"
    r"|ĐẢNG BỘ|UBMTTQ|MẶT TRẬN|(?:TỈNH|THÀNH|HUYỆN|XÃ) ĐOÀN|SỞ|BỘ(?! CHỈ SỐ| TIÊU CHÍ)|BAN(?! HÀNH)|CỤC|CHI CỤC"
    r"|TỔNG CỤC|VĂN PHÒNG|PHÒNG(?! CHỐNG| CHÁY|,)|TRUNG TÂM|TRƯỜNG|VIỆN|CÔNG AN|CÔNG TY|CÔNG ĐOÀN|TỔNG CÔNG TY"
    r"|LIÊN ĐOÀN|LIÊN MINH|HỘI(?! NGHỊ| THI| THẢO)|HIỆP HỘI|ĐOÀN|ĐÀI|BÁO(?! CÁO)|BỆNH VIỆN|BẢO HIỂM XÃ HỘI|KHO BẠC"
    r"|TÒA ÁN|THANH TRA(?!,)|BƯU ĐIỆN|NGÂN HÀNG|TỔ(?! CHỨC)|ĐỘI(?! NGŨ)|HẠT|TRẠM"
    r"|(?:THUẾ|HẢI QUAN)(?= (?:TỈNH|THÀNH PHỐ|CƠ SỞ|KHU VỰC)\b))\b"
)
"""The first words of an office's name, in capitals: the kind of office."""
_BODY = re.compile(rf"{OFFICES}[^.;:]*")
ROMAN = re.compile(r"(?P<mark>[IVX]{1,5})\s*[.):/-]\s*(?<!V/)(?P<title>\S.*)")
"""The head of a section of the text: “I. MỤC ĐÍCH”, “II- YÊU CẦU”."""
_BASIS = re.compile(r"(?:căn cứ|thực hiện|xét|theo đề nghị|để|nhằm|triển khai)\b.*", re.IGNORECASE)
_TITLED = re.compile(
    r"(?!Căn cứ|Xét|Theo)[^:]{1,150}\b(?:năm|giai đoạn) 20\d\d(?: ?[-–] ?20\d\d)?"
)  # a title ends with its year
_UNIT = re.compile(
    r"[(\[]?(?:dvt|don vi tinh|don vi(?= ?:)|(?:nghin|ngan|trieu|ty|1[.,]?000) dong\)?$|x ?1[.,]?000).*"
)
_CITED = re.compile(
    r"(?<=\S )(?:nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|công văn|thông báo|hướng dẫn|đề án"
    r"|chương trình|kế hoạch)\s*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[-–+•]\s")  # “Kính gửi:” goes on in a list
_YEAR = re.compile(r"\b20\d\d\b")  # no office's name has one, but many a title that begins like an office
_LONGEST_NAME = 200
_LONGEST_OFFICE = 80

# Folded words of a whole line.
_BY_WORDS: tuple[tuple[LineKind, re.Pattern[str]], ...] = (
    (LineKind.PAGE, re.compile(r"(?:trang )?[-. ]*\d{1,3}[-. ]*(?:/ ?\d{1,3})?")),
    (
        LineKind.MARK,
        re.compile(
            r"[(\[]?du thao\b.{0,40}|(?:thuong |hoa )?(?:khan|toc)|thuong khan|hoa toc.{0,20}|(?:toi |tuyet )?mat"
            r"|luu hanh noi bo|mau(?: so)? [\divx.]{1,6}(?:/\S{1,20})?"
        ),
    ),
    (LineKind.ADDRESS, re.compile(r"kinh gui\b.*")),
    (
        LineKind.WITH,
        re.compile(
            r"\(?(?!co |xem )(?:[^()]{0,40}\b)?kem theo\b(?! \w+ \w+ nay\b)"
            r".*\b(?:so|cua|ngay|ke hoach)\b.*|\(ban hanh (?:ngay|theo)\b.*"
            r"|\((?:ke hoach|quyet dinh|cong van|chuong trinh) so [\d .…_]*[/-].*\)"
        ),
    ),
    (LineKind.MOTTO, re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")),
    (LineKind.DECISION, re.compile(r"quyet dinh ?:?")),
)


def _cites(before: str) -> bool:
    """Return whether the words before a number name the act that has it: “Thực hiện Nghị quyết (số …)”."""
    return _CITED.search(before[-_LONGEST_OFFICE:]) is not None


def compact(number: str) -> str:
    """Return a document's number without blanks; nothing stands for its digits where they are not given yet.

    >>> compact(" 12 /KH-UBND"), compact("…../KH-UBND")
    ('12/KH-UBND', '')
    """
    bare = re.sub(r"[\s.…_]", "", number)
    return bare if bare[:1].isdigit() else ""


class HeadLine(NamedTuple):
    """A line, its kind, and whether it stood in a row of several cells. `text` is without the motto beside it."""

    text: str
    kind: LineKind
    in_row: bool = False

    @property
    def number(self) -> re.Match[str] | None:
        """The number that the line says of its document or, “(Kèm theo …)”, of the plan; not that of one it cites."""
        found = NUMBER.finditer(self.text)
        return next(
            (f for f in found if self.kind is LineKind.WITH or not _cites(self.text[: f.start()])), None
        )

    @property
    def rest(self) -> str:
        """What stands behind the name of type, or the mark of an annex, on its line, without its own number."""
        if self.kind is LineKind.PLAN:
            found = _PLAN.fullmatch(self.text) or _PLAN_LOW.fullmatch(self.text)
        else:
            found = _ANNEX.fullmatch(self.text) or _ANNEX_CAPITALS.fullmatch(self.text)
        rest = found["rest"] or "" if found else ""
        own = self._replace(text=rest).number
        return (rest if own is None else f"{rest[: own.start()]}{rest[own.end() :]}").strip()


class TableLine(str):
    """A line of text that stood beside others in a row of a table: no line of a title or of prose."""

    __slots__ = ()


def texts_of(row: Sequence[Cell]) -> list[str]:
    """Return the lines of text in a row of a table, in reading order."""
    made = TableLine if sum(bool(cell.own.strip()) for cell in row) > 1 else str
    return [made(line.strip()) for cell in row for line in cell.own.split("\n") if line.strip()]


def tell_apart(lines: Sequence[str]) -> list[HeadLine]:
    """Return each line with its kind; words in brackets that go on over several lines are of one kind."""
    told: list[HeadLine] = []
    opened = 0  # brackets of a “(Kèm theo …” that goes on
    for line in lines:
        text = one_line(line)
        plain = one_line(_MOTTO.sub(" ", text))
        kind = kind_of(plain) if plain or not text else LineKind.MOTTO
        if kind is LineKind.TEXT and told and told[-1].kind is LineKind.ADDRESS and _LISTED.match(plain):
            kind = LineKind.ADDRESS
        if kind is LineKind.NUMBER and told and _cites(told[-1].text):
            # “THỰC HIỆN NGHỊ QUYẾT | SỐ 57-NQ/TW”, “Kèm theo Kế hoạch | số 12/KH-UBND”
            kind = LineKind.WITH if told[-1].kind is LineKind.WITH else LineKind.TEXT
        kind = LineKind.WITH if opened > 0 and len(plain) < _LONGEST_NAME else kind
        opened = opened + plain.count("(") - plain.count(")") if kind is LineKind.WITH else 0
        told.append(HeadLine(plain or text, kind, isinstance(line, TableLine)))
    return told


def names_office(line: HeadLine) -> bool:
    """Return whether a line in ordinary letters, at the top of a sheet, is an office's name.

    >>> [names_office(HeadLine(s, LineKind.TEXT)) for s in ("UBND xã Cẩm Lạc", "Phòng chống dịch năm 2026")]
    [True, False]
    """
    words = line.text.upper()
    office = _BODY.fullmatch(words) is not None and len(words) < _LONGEST_OFFICE
    return (
        line.kind is LineKind.TEXT and office and not re.search(r"\d|KẾ HOẠCH|NHIỆM VỤ|CÔNG TÁC|LỊCH", words)
    )


def _names_body(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_BODY, OF_UNIT))


@lru_cache(maxsize=4096)  # each line is asked of twice, and documents repeat theirs
def kind_of(line: str) -> LineKind:
    """Return what a line is.

    >>> [kind_of(s).value for s in ("KẾ HOẠCH", "-----", "Số: 5/KH-UBND", "UBND TỈNH HÀ TĨNH", "Căn cứ Luật;")]
    ['plan', 'rule', 'number', 'issuer', 'basis']
    """
    if not any(map(str.isalnum, line)):
        return LineKind.RULE
    folded = fold(line) if len(line) < 400 else ""
    short = len(line) <= _LONGEST_NAME
    checks = (
        (LineKind.NUMBER, short and NUMBER.match(line[1:] if line.startswith("(Số") else line)),
        (LineKind.DATED, short and DATED.fullmatch(line)),
        (LineKind.ANNEX, short and (_ANNEX.fullmatch(line) or _ANNEX_CAPITALS.fullmatch(line))),
        *((kind, folded and pattern.fullmatch(folded)) for kind, pattern in _BY_WORDS),
        (LineKind.TYPE, _TYPE.fullmatch(line)),
        (LineKind.PLAN, len(line) < 250 and (_PLAN.fullmatch(line) or _PLAN_LOW.fullmatch(line))),
        (LineKind.SECTION, len(line) < 120 and ROMAN.fullmatch(line)),
        (LineKind.UNIT, folded and _UNIT.fullmatch(folded)),
        (LineKind.BODY, short and line.isupper() and not _YEAR.search(line) and _names_body(line)),
        (LineKind.BASIS, _BASIS.match(line) and not line.isupper() and not _TITLED.fullmatch(line)),
    )
    return next((kind for kind, found in checks if found), LineKind.TEXT)
