"""The year that a plan is for: chosen among the years its title and head name, each of which has a role there.

Only a year that stands there as the plan's own is one. A resolution's date, a law's name, a horizon, a term of
office, what an index or a result is of: these are years of something else.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.model.text import fold


class YearRole(StrEnum):
    """What a year in a title is the year of."""

    OWN = "own"
    SCHOOL = "school"  # a school year: two halves of calendar years
    PROGRAMME = "programme"  # the span of a programme that the plan carries out, and perhaps its own
    INDEX = "index"  # of an index or a result, and perhaps the plan's own
    LAW = "law"
    ACT = "act"  # of a numbered act that is carried out, and perhaps the plan's own
    TERM = "term"
    HORIZON = "horizon"
    PAST = "past"


class YearMention(NamedTuple):
    """A year or a span of years in a text. `months` are those that a span is said to begin and end in."""

    first: int
    last: int
    role: YearRole
    months: tuple[int, int] | None = None


class Stated(NamedTuple):
    """The year, or first and last day, that is stated as the plan's; `rivals` where several years are."""

    year: int | None = None
    period: tuple[date, date] | None = None
    rivals: tuple[int, ...] = ()
    school: bool = False

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that the plan has days in."""
        if self.period:
            return self.period[0].year, self.period[1].year
        return (self.year, self.year) if self.year else None

    def __bool__(self) -> bool:
        return self.year is not None or self.period is not None or bool(self.rivals)


_ELSE, _BEFORE_IT = " § ", "¤"
"""What stands for a date or a document's number, of whose years none is the plan's, and for a year told already."""

_DATES = re.compile(
    r"\bngày\s*[\d.…_ ]*(?:/|-|tháng)\s*[\d.…_ ]*(?:/|-|năm)\s*(?:19|20)\d{2}\b"
    r"|\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b\d+[a-zđ]?(?:[/-][\w.]+)?[/-](?=[\w&.-]*[A-ZĐ])[A-ZĐa-zđ][\w/&.Đ-]*")
_LONGEST_PLAN = 20
"""Years. What spans more is no plan's."""

_LONGEST = 2_000
"""Letters of a text in which years are looked for."""

_YEAR = r"(?:19|20)\d{2}"
_YEARS = re.compile(
    rf"(?<![\d.,]){_YEAR}(?![\d.]\d|\d)"
    rf"(?:\s*(?:-|–|—|/|,(?!\s*năm)|\bvà\b|\bđến(?:\s+hết)?\b|\btới\b)\s*(?:năm\s+)?{_YEAR}(?!\d|[.,]\d))*",
    re.IGNORECASE,
)
_FROM_MONTH = re.compile(
    rf"từ\s+tháng\s+(?P<m>\d{{1,2}})(?:\s*/\s*|\s+năm\s+)(?P<y>{_YEAR})\s*(?:-|–|—|đến|tới)\s*(?:hết\s+)?"
    rf"tháng\s+(?P<n>\d{{1,2}})(?:\s*/\s*|\s+năm\s+)(?P<z>{_YEAR})",
    re.IGNORECASE,
)
_FROM_DAY = re.compile(
    rf"(?:từ\s+|\()(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/(?P<y>{_YEAR}))?\s*(?:-|–|—|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?"
    rf"\d{{1,2}}/\d{{1,2}}/(?P<z>{_YEAR})",
    re.IGNORECASE,
)

# Folded words before a year, asked in this order. `_STOP` is a letter of a name: it ends where a place is told.
_STOP = r"(?:(?!\btren dia ban\b|\btai\b|\btrong\b|\bva cac\b|\bcua tinh\b|\bgiai doan\b|[;§¤]).)"
_BEFORE: tuple[tuple[YearRole, re.Pattern[str]], ...] = (
    (YearRole.OWN, re.compile(r".*\btu nay (?:den|toi) (?:het |cuoi )?nam $")),
    (YearRole.TERM, re.compile(r".*\b(?:nhiem ky|dai hoi)\b[^;§¤]{0,60}$")),
    (
        YearRole.HORIZON,
        re.compile(
            r".*\b(?:den|toi)(?: het| cuoi)? (?:nam )?$|.*\b(?:tam nhin|dinh huong|muc tieu|huong toi)[ :]+(?:nam )?$"
        ),
    ),
    (YearRole.SCHOOL, re.compile(r".*\bnam hoc (?:tu )?$")),
    (
        YearRole.LAW,
        re.compile(
            rf".*(?:(?<!phap )(?<!ky )\bluat|\bbo luat|\bphap lenh|\bhien phap)\b(?! (?:su|gia)\b)"
            rf"{_STOP}{{0,120}} ?\(?(?:nam )?$"
        ),
    ),
    (
        YearRole.PAST,
        re.compile(
            rf".*\b(?:so voi|(?:ton tai|han che)(?:{_STOP}{{0,30}} trong (?!nam))?|khac phuc"
            r"|ket qua (?:thuc hien|cham|xep|danh gia|cong bo)"
            rf"|tong ket|so ket)\b{_STOP}{{0,80}}$"
        ),
    ),
    (
        YearRole.INDEX,
        re.compile(
            rf".*\b(?:par ?index|sipas|papi|pci|pgi|dti|chi so|bo chi so|xep hang|ket qua)\b{_STOP}{{0,120}}$"
        ),
    ),
)
_OF_PROGRAMME = re.compile(
    r".*\b(?:chuong trinh|de an|chien luoc|ke hoach|nghi quyet|quy hoach|du an)\b[^;]*\b(?:giai doan|thoi ky) $"
)
_CITED = re.compile(
    r".*\b(?:luat|nghi quyet|quyet dinh|nghi dinh|chi thi|thong tu|ket luan|ke hoach)\b.*§ ?nam $"
)


def mentions(text: str) -> Iterator[YearMention]:
    """Yield the years that a text names, each with its role there.

    >>> [(m.first, m.role.value) for m in mentions("Thi hành Luật Thanh niên năm 2020 trên địa bàn tỉnh năm 2026")]
    [(2020, 'law'), (2026, 'own')]
    """
    text = text[:_LONGEST]
    for days in _FROM_DAY.finditer(text):
        first, last = int(days["y"] or days["z"]), int(days["z"])
        # “80 năm Ngày Quốc khánh (02/9/1945 - 02/9/2025)”
        yield YearMention(first, last, YearRole.OWN if last - first < _LONGEST_PLAN else YearRole.PAST)
    plain = _NUMBERS.sub(_ELSE, _DATES.sub(_ELSE, text))
    for stretch in _FROM_MONTH.finditer(plain):
        months = int(stretch["m"]), int(stretch["n"])
        first, last = int(stretch["y"]), int(stretch["z"])
        if (first, months[0]) < (last, months[1]) and all(1 <= m <= 12 for m in months):
            yield YearMention(first, last, YearRole.OWN, months)
    plain = _FROM_MONTH.sub(_ELSE, plain)
    for found in _YEARS.finditer(plain):
        years = [int(y) for y in re.findall(_YEAR, found[0])]
        before = _folded(_YEARS.sub(_BEFORE_IT, plain[max(0, found.start() - 200) : found.start()]))
        after = _folded(plain[found.end() : found.end() + 30])
        yield YearMention(years[0], years[-1], _role(years, before, after))


def _folded(words: str) -> str:
    """Return folded words with a space behind, if there is one, so that a pattern can end at the year."""
    folded = fold(words)
    return f"{folded} " if words.endswith((" ", "\u00a0")) and folded else folded


def _role(years: Sequence[int], before: str, after: str) -> YearRole:
    if years[0] < 2000 or list(years) != sorted(set(years)):
        return YearRole.PAST
    if _CITED.fullmatch(before):
        return YearRole.LAW if after.lstrip().startswith("cua ") else YearRole.ACT
    role = next((role for role, pattern in _BEFORE if pattern.fullmatch(before)), YearRole.OWN)
    if role is YearRole.TERM and len(years) == 1:
        return YearRole.OWN
    if role is YearRole.OWN and len(years) > 1 and _OF_PROGRAMME.fullmatch(before):
        return YearRole.PROGRAMME
    return YearRole.OWN if role is YearRole.SCHOOL and len(years) == 1 else role


def stated(text: str, issued: int | None) -> Stated:
    """Return the year that a text states as its plan's own; `issued` is the year of the plan's issue.

    The year of an index or a result is the plan's where it is not over when the plan is issued, that behind a law's
    name where it has not begun.

    >>> stated("Cải cách hành chính năm 2026, định hướng đến năm 2030", None).year
    2026
    >>> stated("Khắc phục hạn chế Chỉ số PAR INDEX năm 2024", 2025).year
    """
    found = [*mentions(text)]
    own = [m for m in found if m.role in (YearRole.OWN, YearRole.SCHOOL)]
    if not own:
        begun = issued is not None
        own = [
            m
            for m in found
            if m.role in (YearRole.INDEX, YearRole.PAST) and begun and m.first >= (issued or 0)
        ]
        own = own or [m for m in found if m.role is YearRole.PROGRAMME and begun and m.first >= (issued or 0)]
        own = own or [m for m in found if m.role is YearRole.LAW and begun and m.first > (issued or 0)]
        own = own or [m for m in found if m.role is YearRole.ACT]
    years = sorted({m.first for m in own if m.first == m.last and m.months is None})
    spans = {(m.first, m.last, m.months, m.role) for m in own if m.first < m.last or m.months}
    ahead = [year for year in years if year >= (issued or year)]
    if len(years) == 1 or (len(ahead) == 1 and not spans):
        return Stated([*ahead, *years][0])
    if not years and len(spans) == 1:
        return _period(*spans.pop())
    rivals = {*years, *(y for first, last, *_ in spans for y in (first, last))}
    return Stated(rivals=tuple(sorted(rivals)))


def _period(first: int, last: int, months: tuple[int, int] | None, role: YearRole) -> Stated:
    if role is YearRole.SCHOOL:
        return Stated(period=(date(first, 8, 1), date(last, 7, 31)), school=True)
    start, end = months or (1, 12)
    if first == last:
        return Stated(first)
    after = date(last + end // 12, end % 12 + 1, 1)
    return Stated(period=(date(first, start, 1), date.fromordinal(after.toordinal() - 1)))


def choose(texts: Sequence[str], issued: int | None) -> Stated:
    """Return what the first of several texts states that states anything; `rivals` are those of the others too."""
    given = [s for text in texts if (s := stated(text, issued))]
    if not given:
        return Stated()
    first = given[0]
    years = {s.year for s in given if s.year is not None}
    if first.year is None or len(years) < 2:
        return first
    return first._replace(rivals=tuple(sorted(years)))
