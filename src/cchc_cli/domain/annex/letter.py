"""The text around an annex: number, date, title, issuer and year of the plan, and its sections.

The parts of a plan and their order are those of Nghị định 30/2020/NĐ-CP, Phụ lục I; the names of its sections
those that provinces use. What is not found is left out, never made up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.domain.annex.account import Entry, Fate
from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.units import is_unit_line
from cchc_cli.domain.model.text import fold

_KIND = r"(?:Kế\s+hoạch|KẾ\s+HOẠCH|Quyết\s+định|Chương\s+trình|Đề\s+án|Phương\s+án)"
_CODE = r"[\w./-]{0,40}(?:KH|QĐ|CTr|ĐA|PA|TB|BC)[\w./-]{0,40}"
_WITH = re.compile(
    rf"(?:kèm\s+theo|Kèm\s+theo|của|theo)\s+{_KIND}\s+[Ss]ố:?\s*(?P<number>\d+\s*/\s*{_CODE})"
    r"(?:,?\s*(?P<day>ngày\s+[\d/ ]+(?:tháng\s*\d+\s*năm\s*\d{4})?))?(?:\s*của\s+(?P<issuer>[^)]+))?"
)
_NUMBER = re.compile(rf"(?:Số|SỐ|số)\s*:?\s*(?P<number>\d*\s*/\s*{_CODE})")
_DAY = re.compile(
    r"ngày\s*(?P<d>\d{1,2})\s*(?:/|tháng\s)\s*(?P<m>\d{1,2})\s*(?:/|năm\s)\s*(?P<y>\d{4})", re.IGNORECASE
)
_PLACE_DAY = re.compile(
    r"(?P<place>[A-ZĐÂÁÀẢÃẠƯÔÊÝ][^,\n]{1,40}),\s*ngày[\s.…]*+(?:\d{1,2}[\s.…]*+)?tháng", re.DOTALL
)
_YEAR = re.compile(r"\bnăm\s+(?P<year>(?:19|20)\d{2})\b", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:giai\s+đoạn|từ\s+năm|trong\s+các\s+năm|nhiệm\s+kỳ)?\s*\b(?P<from>20\d{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?P<to>20\d{2})\b",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|SỞ|BAN|TỈNH ỦY|BỘ|VĂN PHÒNG)\b.*"
)
_LONGEST_ISSUER = 200
_ROMAN = re.compile(r"(?P<mark>[IVX]{1,5})\s*[.):/-]\s*(?P<title>\S.*)")
_ARABIC = re.compile(r"(?P<mark>\d{1,2})\s*[.)]\s+(?P<title>\S.*)")
_BULLET = re.compile(r"^[-–+*•]\s*")
_BASIS = re.compile(r"(?:căn cứ|thực hiện|xét|theo đề nghị|để|nhằm|triển khai)\b.*")
_CLOSING = re.compile(
    r"(?:yeu cau|tren day|trong qua trinh|giao so|de nghi cac|uy ban nhan dan tinh yeu cau|ubnd tinh yeu cau"
    r"|can cu ke hoach|nhan duoc ke hoach)\b.*"
)
_SIGNED = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s.*|(?:CHỦ TỊCH|GIÁM ĐỐC|PHÓ CHỦ TỊCH)\b.*")
_UNIT = re.compile(
    r"\(?\s*(?:ĐVT|Đơn vị tính|Đơn vị(?=\s*:))\s*:?[^():;]{0,12}(?:đồng|đ|triệu|nghìn|ngàn|tỷ|VNĐ|VND)\b[\s.]*\)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\d{1,3}(?:,\d+)?\s?%")

# Folded words of a section's title, and the keys of a plan that they fill, asked in this order.
_SECTIONS = (
    ("targets", re.compile(r".*\bchi tieu\b.*")),
    ("requirements", re.compile(r"yeu cau\b.*")),
    ("aims", re.compile(r"(?:muc dich|muc tieu)\b(?!.*\byeu cau\b).*")),
    ("funding_rules", re.compile(r".*\bkinh phi\b.*|du toan.*")),
    ("duties", re.compile(r".*\b(?:to chuc (?:thuc hien|trien khai)|phan cong)\b.*")),
    ("forms", re.compile(r"(?:hinh thuc|phuong thuc|phuong phap)\b.*")),
    ("contents", re.compile(r"(?:noi dung|nhiem vu)\b(?!.*\b(?:trong tam|cu the)\b).*")),
)


@dataclass(frozen=True, slots=True)
class DutyText:
    """A paragraph of “Tổ chức thực hiện”, by the number it has there."""

    id: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What the text around the annex says; empty where it says nothing."""

    number: str = ""
    title: str = ""
    issuer: str = ""
    place: str = ""
    issued: date | None = None
    year: int | None = None
    span: tuple[int, int] | None = None
    basis: tuple[str, ...] = ()
    sections: dict[str, list[object]] = field(default_factory=dict)
    duties: tuple[DutyText, ...] = ()
    closing: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    unread: tuple[str, ...] = ()  # titles of sections that no key of a plan holds


_RHYTHM = re.compile(
    r"(?:định kỳ|hằng|hàng|mỗi)\s+(?:hằng |hàng )?(?:\d+\s*)?(?:ngày|tuần|tháng|quý|năm)"
    r"(?:(?:,|\s+và|\s+hoặc)?\s+(?:\d+\s*)?(?:tuần|tháng|quý|năm))*\b",
    re.IGNORECASE,
)


def rhythm(text: str) -> str:
    """Return the words by which a duty sets a rhythm (“định kỳ quý, 6 tháng, năm”), or nothing.

    >>> rhythm("hàng tháng cung cấp nội dung thông tin")
    'hàng tháng'
    """
    found = _RHYTHM.search(text)
    return found[0] if found else ""


_REPORTS = re.compile(r"quy.*\b(?:6 thang|nam)\b|6 thang.*\bnam\b")


def sets_reports(about: str, when: str) -> bool:
    """Whether work is to report in the periods of reports, each of which holds those before: a quarter, a half, a year.

    >>> sets_reports("Tổng hợp, báo cáo UBND tỉnh", "định kỳ quý, 6 tháng, năm")
    True
    >>> sets_reports("Báo cáo viên họp", "hằng quý"), sets_reports("Tập huấn", "quý, năm")
    (False, False)
    """
    return "bao cao" in fold(about) and _REPORTS.search(fold(when)) is not None


def read(before: Sequence[str], after: Sequence[str], known_title: str = "") -> Letter:
    """Read the lines before the first annex table and after the last one; `known_title` needs no looking for."""
    lines = [one_line(line) for line in before]
    body, annex = _part_annex(lines)
    everything = "\n".join([*lines, *map(one_line, after)])
    # Without an annex mark, as in a workbook, the words in brackets stand under the title.
    bracketed = (line for line in body if line.startswith("("))
    with_annex = _WITH.search(" ".join(annex)) or _WITH.search(" ".join(bracketed))
    title = known_title or _title(body) or _annex_title(annex)
    head, signature, recipients, main = _part_body(body)
    year, span = _years(title, " ".join(annex))
    number = with_annex["number"] if with_annex else ""
    if not number and (own := _NUMBER.search(" ".join(head))):
        number = own["number"] if own["number"][0].isdigit() else ""
    issued = _date_in((with_annex["day"] or "") if with_annex else "") or _date_in(_dated_line(head))
    place = _PLACE_DAY.search("\n".join(head))
    basis, sections, duties, closing, unread = _sections(main)
    return Letter(
        number=re.sub(r"\s", "", number),
        title=title,
        issuer=_issuer([*head, *map(one_line, after)], everything, with_annex),
        place=one_line(place["place"]) if place else "",
        issued=issued,
        year=year,
        span=span,
        basis=tuple(basis),
        sections=sections,
        duties=tuple(duties),
        closing=tuple(closing),
        recipients=tuple(recipients),
        signature=tuple(signature),
        annex=tuple(filter(None, (_without_unit(a) for a in annex if not _is_annex_mark(a)))),
        entries=(Entry(Fate.PASSED, "body"),) * (len(before) + len(after)),
        unread=tuple(unread),
    )


def _is_annex_mark(line: str) -> bool:
    return bool(re.fullmatch(r"phu luc(?: (?:so )?[\divx]+)?\.?", fold(line)))


def _without_unit(line: str) -> str:
    """Return a line above the table without the unit it names: a plan's own amounts are in đồng."""
    return _UNIT.sub("", line).strip()


def _part_annex(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part the lines at the last “PHỤ LỤC” mark; without one, at the lines just above the table."""
    marks = [i for i, line in enumerate(lines) if _is_annex_mark(line)]
    if marks:
        return lines[: marks[-1]], lines[marks[-1] :]
    for i in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
        if re.match(r"(?:phu luc|bieu|danh muc)\b", fold(lines[i])):
            return lines[:i], lines[i:]
    return lines, []


def _title(body: Sequence[str]) -> str:
    """Return the lines after the word “KẾ HOẠCH” that stands alone, up to the basis."""
    for i, line in enumerate(body):
        if fold(line) in ("ke hoach", "chuong trinh", "de an", "phuong an"):
            title: list[str] = []
            for following in body[i + 1 : i + 5]:
                if (
                    not following.strip("_-–* ")
                    or following.startswith("(")
                    or is_unit_line(following)
                    or _BASIS.match(following.lower())
                    or _ROMAN.fullmatch(following)
                ):
                    break
                if title and (len(following) > 150 or following.endswith((":", ";"))):
                    break
                title.append(following)
            return one_line(" ".join(title))
        if (match := re.match(r"(?:KẾ HOẠCH|Kế hoạch)\s+(?=[^\ssS])", line)) and len(line) < 250 and i < 12:
            return line[match.end() :]
    return ""


def _annex_title(annex: Sequence[str]) -> str:
    titles = [line for line in annex if not _is_annex_mark(line) and not line.startswith("(")]
    return one_line(" ".join(titles[:3]))


def _years(title: str, annex: str) -> tuple[int | None, tuple[int, int] | None]:
    """Return the plan's year, or its first and last, from its title or else from the annex's."""
    for words in (title, annex):
        years = [int(m["year"]) for m in _YEAR.finditer(_SPAN.sub(" ", words))]
        spans = [(int(m["from"]), int(m["to"])) for m in _SPAN.finditer(words)]
        if len(set(years)) == 1:
            return years[0], None
        if not years and len(set(spans)) == 1 and spans[0][0] < spans[0][1]:
            return None, spans[0]
    return None, None


def _date_in(words: str) -> date | None:
    match = _DAY.search(words)
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _dated_line(head: Sequence[str]) -> str:
    return next((line for line in head if _PLACE_DAY.search(line) and _DAY.search(line)), "")


def _issuer(lines: Sequence[str], everything: str, with_annex: re.Match[str] | None) -> str:
    """Return the issuing body in ordinary letters, from the head of the letter or its seal at the end."""
    for i, line in enumerate(lines):
        match = _ISSUER.fullmatch(line)
        if match is None or len(line) > _LONGEST_ISSUER or not line.isupper():
            continue
        name = line
        following = lines[i + 1] if i + 1 < len(lines) else ""
        if following.isupper() and re.match(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG)\b", following):
            name = f"{line} {following}"
        if fold(name) in ("uy ban nhan dan", "ubnd"):
            continue
        return _ordinary(name, everything)
    return one_line(with_annex["issuer"]) if with_annex and with_annex["issuer"] else ""


def _ordinary(name: str, everything: str) -> str:
    """Write a name in capitals as the text writes it elsewhere, or by the rule of Vietnamese official names.

    The kind of body and of unit are small, names of places are capital: “Ủy ban nhân dân tỉnh Hà Tĩnh”.
    """
    folded = fold(name)
    flat = one_line(everything)
    folded_flat = fold(flat)
    at = folded_flat.find(folded)
    while at >= 0 and len(folded_flat) == len(flat):
        written = flat[at : at + len(folded)]
        if not written.isupper():
            return written[0].upper() + written[1:]
        at = folded_flat.find(folded, at + 1)
    small = re.match(
        r"((?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|sở|ban|bộ|văn phòng)"
        r"(\s+(?:tỉnh|thành phố|huyện|thị xã|xã|phường))?\s*",
        name.lower(),
    )
    if small is None:
        return name
    kind = small[1].capitalize() if small[1] != "ubnd" else "UBND"
    rest = name.lower()[small.end() :].split()
    if small[2]:
        rest = [word.capitalize() for word in rest]
    elif rest:
        rest[0] = rest[0].capitalize()
    return " ".join([kind + (small[2] or ""), *rest])


def _part_body(body: list[str]) -> tuple[list[str], list[str], list[str], list[str]]:
    """Part the body into its head, its signature block, its recipients and what stands between."""
    title_at = next((i for i, line in enumerate(body) if fold(line).startswith("ke hoach")), None)
    head = body[:title_at] if title_at is not None else body[:8]
    main = body[title_at + 1 :] if title_at is not None else body
    recipients_at = next((i for i, line in enumerate(main) if fold(line).startswith("noi nhan")), len(main))
    tail = main[recipients_at:]
    main = main[:recipients_at]
    signed_at = next((i for i, line in enumerate(tail) if _SIGNED.fullmatch(line)), len(tail))
    recipients = [_BULLET.sub("", line) for line in tail[1:signed_at] if _BULLET.match(line)]
    signature = list(tail[signed_at:])
    for i, line in enumerate(main):
        if _SIGNED.fullmatch(line) and i > len(main) - 8:
            signature = main[i:] + signature
            main = main[:i]
            break
    return head, signature, recipients, main


def _sections(
    main: Sequence[str],
) -> tuple[list[str], dict[str, list[object]], list[DutyText], list[str], list[str]]:
    """Read the numbered sections: the lists by plan key, the duties, the closing words, the titles left out."""
    basis: list[str] = []
    sections: dict[str, list[object]] = {}
    duties: list[tuple[str, list[str]]] = []
    closing: list[str] = []
    unread: dict[str, None] = {}
    key, roman, parted, title = "", "", True, ""
    for line in main:
        heading = _ROMAN.fullmatch(line)
        if heading and len(line) < 120:
            roman, title = heading["mark"], line
            key = _key(heading["title"])
            parted = not key
            continue
        if not roman:
            if _BASIS.match(line.lower()):
                basis.append(line)
            continue
        numbered = _ARABIC.fullmatch(line)
        if key == "duties":
            _add_duty(line, numbered, roman, duties, closing)
            continue
        if numbered and len(line) < 80 and (parted or _key(numbered["title"])):
            key, parted, title = _key(numbered["title"]), True, line
        elif key:
            _add_paragraph(sections.setdefault(key, []), line, key)
        elif title not in unread and not re.search(r"\bphu luc\b", fold(line)):
            unread[title] = None
    texts = [DutyText(number, tuple(words)) for number, words in duties]
    return basis, sections, texts, closing, [*unread]


def _key(title: str) -> str:
    folded = fold(title).strip(" .:")
    return next((key for key, pattern in _SECTIONS if pattern.fullmatch(folded)), "")


def _add_duty(
    line: str,
    numbered: re.Match[str] | None,
    roman: str,
    duties: list[tuple[str, list[str]]],
    closing: list[str],
) -> None:
    if numbered:
        duties.append((f"{roman}.{numbered['mark']}", [numbered["title"]]))
    elif not duties or closing or _CLOSING.fullmatch(fold(line)):
        closing.append(line)
    else:
        duties[-1][1].append(line)


def _add_paragraph(found: list[object], line: str, key: str) -> None:
    """Add a line to a section: a bullet under a lettered point is one of that point's items."""
    bullet = _BULLET.match(line)
    words = line[bullet.end() :] if bullet else line
    if key == "targets":
        percents = {p.replace(" ", "") for p in _PERCENT.findall(words)}
        target: dict[str, object] = {"id": str(len(found) + 1), "text": words}
        if len(percents) == 1:
            target["value"] = percents.pop()
        found.append(target)
    elif key in ("contents", "forms") and bullet and found:
        last = found[-1]
        if isinstance(last, dict):
            last["items"].append(words)
        else:
            found[-1] = {"text": last, "items": [words]}
    else:
        found.append(words)
