"""Of which level of government a plan is, and in which province: what its issuer's words say, and nothing guessed.

Cities directly under the central authority are of the level of provinces; Huế is one from 1/1/2025 on (Nghị quyết
175/2024/QH15). From 1/7/2025 on there is no district level (Nghị quyết 203/2025/QH15), and so no other city.
"""

import re
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import PlanLevel
from cchc_cli.domain.model.text import fold, nfc

_HUE_FROM = date(2025, 1, 1)
_NO_DISTRICTS_FROM = date(2025, 7, 1)

_LEVELS = {
    "tinh": PlanLevel.PROVINCE,
    "quan": PlanLevel.DISTRICT,
    "huyen": PlanLevel.DISTRICT,
    "thi xa": PlanLevel.DISTRICT,
    "thi tran": PlanLevel.COMMUNE,
    "xa": PlanLevel.COMMUNE,
    "phuong": PlanLevel.COMMUNE,
    "dac khu": PlanLevel.COMMUNE,
}
_CITY = "thanh pho"
_LETTERS = {"tp": _CITY, "tx": "thi xa", "tt": "thi tran"} | {
    "t": "tinh",
    "q": "quan",
    "h": "huyen",
    "p": "phuong",
    "x": "xa",
}
_UPWARDS = (PlanLevel.COMMUNE, PlanLevel.DISTRICT, PlanLevel.PROVINCE)
_CENTRAL_CITIES = {"ha noi", "ho chi minh", "hai phong", "da nang", "can tho"}

_PROVINCES = (
    "An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, "
    "Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, "
    "Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, "
    "Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, "
    "Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, "
    "Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, "
    "Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
)
"""Those since 2008."""

_MINISTRIES = (
    "Công an, Công Thương, Dân tộc và Tôn giáo, Giao thông vận tải, Giáo dục và Đào tạo, Kế hoạch và Đầu tư, "
    "Khoa học và Công nghệ, Lao động Thương binh và Xã hội, Ngoại giao, Nông nghiệp và Môi trường, "
    "Nông nghiệp và Phát triển nông thôn, Nội vụ, Quốc phòng, Tài chính, Tài nguyên và Môi trường, "
    "Thông tin và Truyền thông, Tư pháp, Văn hóa Thể thao và Du lịch, Xây dựng, Y tế"
)
"""Those since 2011."""

_PROVINCE_OF = {fold(name).replace(" - ", " "): name for name in _PROVINCES.split(", ")}
"""A province by its name as it may be typed: it is the same one."""


def _bare(name: str) -> str:
    """Return a name folded, without “và” and signs."""
    return " ".join(word for word in re.findall(r"[^\W_]+", fold(name)) if word != "va")


_FEWEST_INITIALS = 4
"""Letters that a ministry's initials have to have: of fewer, others may be meant."""

_CENTRAL = {f"bo {_bare(name)}" for name in _MINISTRIES.split(", ")} | {
    f"bo {letters}"
    for name in _MINISTRIES.split(", ")
    if len(letters := "".join(word[0] for word in _bare(name).split())) >= _FEWEST_INITIALS
}
_CENTRAL |= {
    "chinh phu",
    "thu tuong chinh phu",
    "van phong chinh phu",
    "thanh tra chinh phu",
    "uy ban dan toc",
}
_CENTRAL |= {"ngan hang nha nuoc", "ngan hang nha nuoc viet nam"}
_CENTRAL |= {
    f"ban chi dao {what}{of}chinh phu" for what in ("cai cach hanh chinh", "cchc") for of in (" ", " cua ")
}

_KIND = "(tỉnh|thành phố|tp|t[.]p|quận|huyện|thị xã|tx|thị trấn|tt|xã|phường|đặc khu)"
_UNIT = f"(?:{_KIND}(?:[.] ?| )|([tqhpx])[.] ?)"
_NAME = "([^ ,.;-]+(?: [^ ,.;-]+){0,3}?)"
_MARKED = (
    "(?:(?:ủy|uỷ) ban nhân dân|ubnd)[ ]",
    # A unit with its name, before the one that it is in or the end; the issuer's own may have no name.
    f"(?:{_UNIT}{_NAME}(?:$|(?: -|,)? ?(?={_UNIT}[^ ,]))|{_KIND}$)",
)
_UNMARKED = tuple(map(fold, _MARKED))


class Seat(NamedTuple):
    """The level of an issuer and its province, None where its words do not say."""

    level: PlanLevel | None = None
    province: str | None = None


def seat_of(issuer: str, day: date) -> Seat:
    """Return what an issuer's words say on a day.

    >>> def seats(day, *issuers):
    ...     for issuer in issuers:
    ...         level, province = seat_of(issuer, day)
    ...         print(level, "·", province)
    >>> seats(date(2020, 1, 1), "Ủy ban nhân dân tỉnh Hà Tĩnh", "UBND TP. HCM", "UBND thành phố Huế", "Bộ TT&TT")
    province · Hà Tĩnh
    province · Hồ Chí Minh
    district · None
    central · None
    >>> seats(date(2020, 1, 1), "UBND huyện Can Lộc, tỉnh Hà Tĩnh", "UBND TX Kỳ Anh", "UBND thành phố Hà Tĩnh")
    district · Hà Tĩnh
    district · None
    district · None
    >>> seats(date(2026, 1, 1), "UBND thành phố Huế", "UBND xã Can Lộc, tỉnh Hà Tĩnh", "UBND thành phố Hà Tĩnh")
    province · Huế
    commune · Hà Tĩnh
    None · None
    >>> seats(date(2020, 1, 1), "Sở Nội vụ tỉnh Hà Tĩnh", "Tỉnh ủy Hà Tĩnh", "Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh")
    None · None
    None · None
    None · None
    """
    words = " ".join(nfc(issuer).replace("–", "-").split()).rstrip(" .,;")
    bare = _bare(words)
    if bare in _CENTRAL or f"bo {bare[3:].replace(' ', '')}" in _CENTRAL:
        return Seat(PlanLevel.CENTRAL)
    units = _units(words)
    in_province = any(kind == "tinh" for kind, _ in units[1:])
    levels = [_level(kind, name, day, in_province=in_province) for kind, name in units]
    ranks = [_UPWARDS.index(level) for level in levels if level is not None]
    if not levels or ranks != sorted(set(ranks)):
        return Seat()
    at = levels.index(PlanLevel.PROVINCE) if PlanLevel.PROVINCE in levels else None
    return Seat(levels[0], _province(units[at][1]) if at is not None else None)


def province_of(words: str) -> str:
    """Return a province's name as it is spelled, without the words for its kind.

    >>> province_of("TỈNH HÀ TĨNH"), province_of("TP. Hồ Chí Minh"), province_of("Ha Noi")
    ('Hà Tĩnh', 'Hồ Chí Minh', 'Hà Nội')
    """
    units = _units(f"UBND {words}")
    return _province(units[0][1] if len(units) == 1 and units[0][1] else words) or words


def _units(words: str) -> list[tuple[str, str]]:
    """Return the units that a committee's name has, each its kind and its name, its own first; none if unclear."""
    # Some names have a dash in them, and one city has letters of its own.
    words = re.sub("(?i)(rịa|ria|thiên|thien|rang) ?- ?(?=[vht])", r"\1 ", words)
    words = re.sub(r"(?i)\btp[. ]*hcm\b", "TP Ho Chi Minh" if words.isascii() else "TP Hồ Chí Minh", words)
    committee, unit = _UNMARKED if words.isascii() else _MARKED
    begun = re.match(committee, words, re.IGNORECASE)
    found: list[tuple[str, str]] = []
    at = begun.end() if begun else len(words)
    while at < len(words):
        one = re.compile(unit, re.IGNORECASE).match(words, at)
        if one is None:
            return []
        kind = fold(one[1] or one[2] or one[6]).replace(".", "")
        found.append((_LETTERS.get(kind, kind), one[3] or ""))
        at = one.end()
    return found


def _level(kind: str, name: str, day: date, *, in_province: bool) -> PlanLevel | None:
    """Return the level of a unit; a city's is told by its name, and by whether it is in a province."""
    if kind != _CITY:
        return _LEVELS[kind]
    central = fold(name) in _CENTRAL_CITIES or (fold(name) == "hue" and day >= _HUE_FROM)
    if central and not in_province:
        return PlanLevel.PROVINCE
    return PlanLevel.DISTRICT if name and day < _NO_DISTRICTS_FROM else None


def _province(name: str) -> str | None:
    return _PROVINCE_OF.get(_bare(name)) or (name.title() if name.isupper() else name) or None
