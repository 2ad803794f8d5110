"""The columns of an annex: what each holds, by the words of its heading and by what its cells look like."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.annex.paper import Cell
from cchc_cli.domain.annex.units import Unit, unit_of
from cchc_cli.domain.model.text import fold


class Role(StrEnum):
    """What a column of the annex holds."""

    NUMBER = "number"
    CODE = "code"
    GROUP = "group"
    NAME = "name"
    PRODUCTS = "products"
    LEAD = "lead"
    COORDINATING = "coordinating"
    PARTIES = "parties"  # lead and coordinating agencies in one column
    SCHEDULE = "schedule"
    START = "start"  # where the beginning and the end of the work stand in two columns
    TICK = "tick"  # one quarter, month or week; a tick below it says that the work is done then
    AMOUNT = "amount"
    PART = "part"  # a part of the amount: by source, by year
    FUNDING = "funding"
    NOTE = "note"


class _HeadWords(NamedTuple):
    """Folded words that head a column of a role. Of several columns of one role the lowest rank holds it."""

    role: Role
    rank: int
    words: re.Pattern[str]


_BODY = (
    r"(?:co quan|don vi|so,? nganh|ubnd|to chuc(?! thuc hien (?:thoi|tien))|noi(?! dung)"
    r"|bo phan|phong ban|phong|can bo|cong chuc|ca nhan|nguoi"
    r"|cq|dv)"
)
_WORK = r"(?:nhiem vu|noi dung|cong viec|hoat dong|hang muc|giai phap|viec)"

# Asked in this order, the first that fits says it: “nguồn kinh phí” is no amount, “kết quả thực hiện” no agency.
_WORDS = {
    (Role.NUMBER, 0): r"(?:(?:s ?)?tt|so tt|so thu tu|no\.?|#)(?: ?/ ?(?:s?tt|no))?",
    (Role.NUMBER, 1): r"muc(?: so)?|phan",
    (Role.NOTE, 0): r".*\b(?:ghi chu(?! nguon)|chu thich|luu y|nhan xet|notes?|remarks?)\b.*",
    (Role.CODE, 0): rf"ma(?: so| hieu)?(?: {_WORK}| de an| nhiem vu/.*)?|code|id",
    (Role.FUNDING, 0): (
        # “Kinh phí và nguồn kinh phí” has amounts in it.
        r"(?!.*\b(?:kinh phi|du toan|khai toan) ?(?:,|va|/|-|&) ?nguon)"
        r"(?:.*\b(?:nguon (?:kinh phi|von|luc|ngan sach|thuc hien)|funding source)\b.*|(?:.* )?nguon)"
    ),
    (Role.PARTIES, 0): r".*\bchu tri\b.*\bphoi hop\b.*|.*\blead\b.*\bcoordinat.*|.*\bct ?[/,-] ?ph\b.*",
    (Role.COORDINATING, 0): r".*\b(?:phoi hop|coordinat\w*)\b.*",
    (Role.COORDINATING, 1): (
        rf"(?:cac )?{_BODY}(?:, ?{_BODY})* (?:(?:co )?lien quan|(?:cung )?(?:tham gia|ho tro)|cung thuc hien)"
    ),
    (Role.LEAD, 0): r".*\b(?:chu tri|lead(?: agency)?)\b.*",
    (Role.LEAD, 1): (
        rf"(?:.*\b)?{_BODY}\b.*\b(?:thuc hien|trien khai|phu trach|chu quan|trach nhiem|dau moi|soan thao|chuan bi"
        r"|dang cai|duoc giao)"
        r"\b.*"
        r"|(?:don vi|co quan)(?:[/,] ?(?:don vi|co quan))?"
        r"|(?:phan cong )?(?:phan cong|trach nhiem|phu trach)(?: thuc hien)?"
        rf"|{_BODY} (?:chinh|to chuc)|chiu trach nhiem(?: chinh)?|dau moi(?: thuc hien)?|giao cho|responsible.*"
    ),
    (Role.LEAD, 2): rf"{_BODY} trinh|trinh boi|chu dau tu|.*\btham muu\b.*",
    (Role.SCHEDULE, 0): (
        r".*\b(?:(?:thoi (?:gian|han|diem)|han|ngay|tien do|ke hoach) (?:hoan thanh|thuc hien(?! thu tuc)|xu ly)"
        r"|due|deadline)\b.*"
    ),
    (Role.SCHEDULE, 2): (
        r".*\b(?:thoi (?:gian|han|diem)|han|ngay)\b.*\b(?:trinh|bao cao|nghiem thu|phe duyet|ban hanh|gui|giao)\b.*"
    ),
    (Role.SCHEDULE, 1): (
        r".*\b(?:thoi (?:gian|han|diem|luong)|tien do|lo trinh|tan suat|ke hoach thoi gian|schedule"
        r"|time(?:line)?|t/gian|tg)\b.*|(?:ngay |thang )?(?:bat dau|ket thuc)|(?:tu|den) (?:ngay|thang)|khoi cong\b.*"
        r"|(?:du kien |moc )?hoan thanh(?: (?:truoc|trong)(?: ngay| thang)?)?|thuc hien trong"
        r"|han|ngay|thang|tuan|quy|ngay ?[/,] ?thang"
        r"|(?:start|end|finish|completion)(?: date)?"
    ),
    (Role.AMOUNT, 0): (
        # “Kinh phí / Số lượng | Đơn giá | Thành tiền”: only the last is money that is spent.
        r"(?!.*\b(?:so luong|khoi luong|don gia|dinh muc)\b)"
        r".*\b(?:kinh phi|du toan|khai toan|so tien|thanh tien|ngan sach|budget|amount|cost|estimate)\b.*"
        r"|(?:(?:tong|du kien|nhu cau) )?(?:kp|k/ ?phi)\b.*"
        r"|(?:tong )?(?:muc )?(?:von|dau tu)\b.*|tong muc dau tu.*|gia tri|tong muc"
        r"|(?:(?:du kien|tong|muc) )?chi phi\b.*"
    ),
    (Role.AMOUNT, 1): r"muc chi\b.*",  # beside a quantity it is the price of one
    (Role.PART, 0): (
        r"(?:trong do:? ?)?(?:ns ?(?:tw|dp|nn|t|h|x|tinh|huyen|xa)|xa hoi hoa|xhh|khac|(?:nguon|von) (?:khac"
        r"|xa hoi hoa|xhh|huy dong|tai tro|doi ung|su nghiep|trung uong|dia phuong|tw|dp|tinh|huyen|xa))"
    ),
    (Role.PART, 1): r"(?:(?:trong do|(?:phan|chia) (?:theo|ky|bo|ra))\b[^\d]*)?(?:nam )?20\d\d",
    (Role.NAME, 4): rf"{_WORK} ?[-,&/] ?(?:san pham|ket qua)\b.*",
    (Role.PRODUCTS, 0): r".*\b(?:san pham|ket qua|dau ra|products?|deliverables?|outputs?|results?)\b.*",
    (Role.GROUP, 0): (
        rf"(?:ten )?(?:nhom|linh vuc|mang)(?: {_WORK}| cong tac)?|(?:truc|chuong trinh) noi dung"
    ),
    (Role.NAME, 0): (
        rf"(?:ten )?{_WORK}(?: ?[/,] ?{_WORK})* (?:cu the|chi tiet).*"
        rf"|ten (?:nhom )?(?:{_WORK}|goi|de an|du an|van ban)\b.*"
    ),
    (Role.NAME, 1): (
        r".*\b(?:nhiem vu|cong viec|tasks?|activit\w+|work)\b.*|(?:dau )?viec(?: can lam)?|hoat dong"
    ),
    (Role.NAME, 2): r".*\b(?:noi dung|hoat dong|hang muc|giai phap|ten (?:goi|viec))\b.*",
    (Role.NAME, 3): (
        r"ten\b.*|(?:ten )?(?:de an|du an|chuyen de|van ban(?! (?:chi dao|giao|can cu))|chuyen muc)\b.*"
        r"|trich yeu\b.*|danh muc\b.*|hinh thuc (?:tuyen truyen|truyen thong|pho bien|to chuc)\b.*"
    ),
}
_HEADINGS = tuple(_HeadWords(role, rank, re.compile(words)) for (role, rank), words in _WORDS.items())

_MONEY_HEAD = next(heading for heading in _HEADINGS if heading.role is Role.AMOUNT)

# Money that is no estimate: what was spent, of a year before.
_SPENT = re.compile(
    r".*\b(?:da (?:thuc hien|cap|chi|giai ngan|su dung|bo tri)|giai ngan|quyet toan|luy ke|con lai|nam truoc"
    r"|(?<!kinh phi )thuc hien nam|thuc chi|uoc (?:thuc hien|dat|chi))\b.*"
)
_DONE = re.compile(
    r".*\b(?:da (?:thuc hien|hoan thanh|dat)|dat duoc|muc do hoan thanh|ty le (?:dat|hoan thanh))\b.*"
)
_REACHED = re.compile(r".*\bket qua\b.*\b(?:nam (?:20\d\d|truoc)|[69] thang|den nay|hien nay)\b.*")
# How long it takes, and no day: “Thời gian/lớp (ngày)”. Beside another column of time it is none.
_LASTS = re.compile(r"thời lượng|/ ?(?:lớp|khóa|đợt|buổi)(?!\w)|\((?:số )?(?:ngày|buổi|tiết|giờ)\)")
_LAST = 9
_START = re.compile(
    r"\b(?:bat dau|khoi dong|khoi cong|trien khai tu|start|begin\w*|from|tu ngay|tu thang|tu$)\b"
)
_TOTAL = re.compile(r"\b(?:tong|total|cong|ca nam|ca giai doan)\b")
_STRETCH = re.compile(r"\bgiai doan 20\d\d")
QUANTITY = re.compile(r"(?:so luong|khoi luong|sl)\b")
PRICE = re.compile(r"(?:don gia|dinh muc)\b")
_OWN_TOTAL = re.compile(r" (?:tong(?: cong| so)?|cong|total|ca nam)[\s:]*$")
# “Quý I”, “Thời gian thực hiện (tháng) 5”, “T5”; or what of it heads a column of its own.
_SPAN = re.compile(
    r"\b(?P<kind>quý|tháng|tuần|q|t)\)?[ .]*(?P<which>[ivx]{1,4}|\d{1,2})(?P<year> ?/ ?20\d\d)?$",
    re.IGNORECASE,
)
_SPANS = {"q": "Quý", "t": "Tháng"}
_TICKS = re.compile("[x✓v√✔●•■☑☒*+]", re.IGNORECASE)
_FIGURES = re.compile(r"[-–…]+|\d[\d., ]*")
_SECTIONS = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[ .)]*")
_NUMBERS = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐ])[ .)]*")
_BARE_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong|total)[\s:]*")

LONGEST_HEADING = 500
"""Letters. What is longer heads no column, and is not looked into."""


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column: what it holds (None where its heading is not known), its heading, the unit that is stated for it.

    `beaten`: its heading names a role that another column holds better.
    """

    role: Role | None
    title: str
    beaten: Role | None = None
    stated: Unit | None = None
    doubtful: bool = False  # no unit is named here, though an annex before names another one than đồng

    @property
    def unit(self) -> int:
        """The đồng that one stands for."""
        return self.stated.dong if self.stated else 1


def one_line(text: str) -> str:
    """Return a text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


def ticked_span(title: str) -> str:
    """Return the quarter, month or week that a heading names at its end; nothing where it names none.

    >>> ticked_span("Thời gian thực hiện Quý II"), ticked_span("Tháng 5/2026"), ticked_span("T5"), ticked_span("Quý")
    ('Quý II', 'Tháng 5/2026', 'Tháng 5', '')
    """
    span = _SPAN.search(title) if len(title) <= LONGEST_HEADING else None
    if span is None:
        return ""
    kind = span["kind"]
    return f"{_SPANS.get(kind.lower(), kind.capitalize())} {span['which']}{span['year'] or ''}"


def is_tick(words: str) -> bool:
    """Return whether words are a mark that ticks a cell."""
    return _TICKS.fullmatch(words.strip()) is not None


def _heading(title: str) -> _HeadWords | None:
    if len(title) > LONGEST_HEADING:
        return None
    words = re.sub(r"\(.*?\)", " ", fold(title))
    words = one_line(words).strip(" .:*")
    found = next((heading for heading in _HEADINGS if heading.words.fullmatch(words)), None)
    aside = re.search(r"\(([^()]*)\)", title)
    if found and found.role is Role.PART and found.rank and aside and not unit_of(title):
        # “Năm 2026 (dự toán)”; “Năm 2025 (ước thực hiện)” is over.
        inner = fold(aside[1])
        found = (
            None if _SPENT.fullmatch(inner) else _MONEY_HEAD if role_of(aside[1]) is Role.AMOUNT else found
        )
    if found and found.role is Role.SCHEDULE and _LASTS.search(title.casefold()):
        found = found._replace(rank=_LAST)
    past = {Role.AMOUNT: _SPENT, Role.PRODUCTS: _REACHED}.get(found.role) if found else None
    return None if past and past.fullmatch(words) else found


def role_of(heading: str) -> Role | None:
    """Return what a column under these words holds, None where nothing in them says it.

    >>> role_of("Thời hạn hoàn thành"), role_of("Nguồn kinh phí"), role_of("Cơ sở pháp lý")
    (<Role.SCHEDULE: 'schedule'>, <Role.FUNDING: 'funding'>, None)
    >>> role_of("Mã nhiệm vụ"), role_of("Kinh phí đã thực hiện"), role_of("Nguồn khác")
    (<Role.CODE: 'code'>, None, <Role.PART: 'part'>)
    """
    found = _heading(heading)
    return found.role if found else None


def speaks_of_results(titles: Sequence[str]) -> bool:
    """Return whether headings are those of a table of what was done, not of what is to be done."""
    return any(_SPENT.fullmatch(fold(title)) or _DONE.fullmatch(fold(title)) for title in titles)


class Roles(NamedTuple):
    """What each column holds, and of which role it is where another column holds it."""

    held: tuple[Role | None, ...]
    beaten: tuple[Role | None, ...]


def roles_of(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Roles:
    """Return what each column holds.

    Of several columns of one role the one whose heading names it most exactly holds it, the first of those that
    name it alike; but of several of money the total, and of two of time the one of the end: the others are its
    parts, or its beginning. A column of work to the left of the one that names it best, with cells merged down,
    is its group. `rows` are some of those below the headings.
    """
    found = [_heading(title) for title in titles]
    roles = [heading.role if heading else None for heading in found]
    ranks = [heading.rank if heading else 0 for heading in found]
    beaten: list[Role | None] = [None] * len(roles)
    folded = [fold(title) for title in titles]

    def of(*wanted: Role | None) -> list[int]:
        return [n for n, role in enumerate(roles) if role in wanted]

    def turn(columns: Iterable[int], role: Role | None, by: Role | None = None) -> None:
        for n in columns:
            roles[n], beaten[n] = role, by

    if not of(Role.NUMBER) and titles and not titles[0].strip() and _holds(_NUMBERS, 0, rows):
        turn([0], Role.NUMBER)
    if not of(Role.NAME):
        turn(of(Role.GROUP), Role.NAME)
    if not of(Role.AMOUNT):
        # “Nguồn lực tài chính (triệu đồng)”: what counts money is no column of words.
        counting = [*of(None, Role.FUNDING), *(n for n in of(Role.PART) if ranks[n])]
        turn([n for n in counting if _counts_money(titles[n])], Role.AMOUNT)
    if of(Role.AMOUNT) and len(of(Role.FUNDING)) > 1:
        # “Nguồn kinh phí: Ngân sách tỉnh | Xã hội hóa”, with figures below.
        turn([n for n in of(Role.FUNDING) if _holds(_FIGURES, n, rows)], Role.PART)
    if any(map(QUANTITY.match, folded)):
        turn([n for n in of(Role.AMOUNT) if ranks[n]], None)
    if len(of(Role.AMOUNT, Role.PART)) > 1:
        # “Năm 2026 | Năm 2027 | Tổng cộng”: beside columns of money it is theirs.
        turn([n for n in of(None) if _BARE_TOTAL.fullmatch(folded[n])], Role.AMOUNT)
    money = of(Role.AMOUNT)
    money = [n for n in money if ranks[n] == min(ranks[n] for n in money)]
    if len(money) > 1:
        total = _total_of_parts(money, folded)
        turn([n for n in money if n != total], Role.PART)
    if not money:
        # Years are parts of an amount where there is one; else they are of something else.
        turn([n for n in of(Role.PART) if ranks[n]], None)
    spans = _ticked_spans(titles, rows)
    if spans.issuperset(of(Role.SCHEDULE)):
        turn(spans, Role.TICK)
    times = of(Role.SCHEDULE)
    starts = [n for n in times if _START.search(folded[n])]
    if len(times) == 2 and len(starts) == 1:
        turn(starts, Role.START)
    if of(Role.PARTIES):
        # Who drafts the work, beside a column that says who leads it.
        turn([n for n in of(Role.LEAD) if ranks[n]], None, Role.PARTIES)
    if len(of(Role.NAME)) > 1:
        turn([n for n in of(Role.NAME) if _holds(_TICKS, n, rows)], None, Role.NAME)
    names = of(Role.NAME)
    for n in sorted(names, key=lambda n: ranks[n]):
        closer = next((right for right in names if right > n), None)
        if closer is not None and not of(Role.GROUP) and _reaches_down(n, closer, rows):
            turn([n], Role.GROUP)
    for role in {*roles} - {None, *_OF_SEVERAL}:
        # Of two columns of numbers one may have those of the sections alone.
        best = min(of(role), key=lambda n: (ranks[n], role is Role.NUMBER and _holds(_SECTIONS, n, rows)))
        turn([n for n in of(role) if n != best], None, role)
    return Roles(tuple(roles), tuple(beaten))


_OF_SEVERAL = (Role.PART, Role.TICK)
"""Roles that several columns may hold together."""


def _ticked_spans(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> set[int]:
    """Return the columns that name a quarter, month or week each, where ticks stand below them, and little else."""
    spans = {n for n, title in enumerate(titles) if ticked_span(title)}
    words = [row[n].own for row in rows for n in spans if row[n].own.strip()]
    return spans if len(spans) > 1 and 2 * sum(map(is_tick, words)) > len(words) else set()


def _total_of_parts(money: Sequence[int], folded: Sequence[str]) -> int | None:
    """Return which of several columns of money is the total.

    In “Tổng kinh phí: Năm 2026 | Năm 2027 | Cộng” each heading has a total's words from the one above it.
    """
    named = [n for n in money if _TOTAL.search(folded[n])]
    if len(named) == len(money):
        named = [n for n in named if _OWN_TOTAL.search(folded[n])]
    # “Giai đoạn 2026 - 2028 | 2026 | 2027 | 2028”, but not “Giai đoạn 2021 - 2025 | Giai đoạn 2026 - 2030”.
    stretches = [n for n in money if _STRETCH.search(folded[n])]
    return named[0] if named else stretches[0] if len(stretches) == 1 else None


def _holds(words: re.Pattern[str], column: int, rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether each filled cell of a column is of a pattern, and one is filled."""
    filled = [own for row in rows if (own := row[column].own.strip())]
    return bool(filled) and all(map(words.fullmatch, filled))


def _counts_money(title: str) -> bool:
    """Return whether a heading names a unit of money, and no price of one piece and nothing that is past."""
    return (
        len(title) <= LONGEST_HEADING
        and unit_of(title) is not None
        and not PRICE.match(fold(title))
        and not _SPENT.fullmatch(fold(title))
    )


def _reaches_down(column: int, name: int, rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether cells of a column are merged down, or are blank beside a name."""
    return any(row[column].above or (row[name].own.strip() and not row[column].text.strip()) for row in rows)
