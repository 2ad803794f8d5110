"""The cells of an annex: lists of words, schedules, money."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cchc_cli.domain.annex.table import BULLET, one_line
from cchc_cli.domain.model.faults import BadValue, Fault
from cchc_cli.domain.model.money import parse_amount, parse_amount_in
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import PhraseError, parse_phrase

LONGEST_SCHEDULE = 2_000
"""Letters of a cell's schedule. No plan's comes near it; each phrase in it is read by itself."""

_BULLET = re.compile(rf"{BULLET}\s*(?=\S)")
_ORDINAL = re.compile(r"(?:\d{1,2}|[a-zđ])[.)]\s+\S")
_BLANK = re.compile(r"[-–—.…/\s]*")
# Figures that can only be money: with a unit, or grouped by thousands.
_SCALE = r"(?:nghìn tỷ|tỷ|tỉ|triệu|tr|nghìn|ngàn)"
# A number is tried from its first figure on, and as far as an amount goes: to try its parts too would take the
# square of its length, and find 234.567 in 1234.567.
_NUMBER = r"\d[\d.,]{0,99}+"
_MONEY = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?=\d)(?:{_NUMBER}\s*+{_SCALE}(?:\s+{_NUMBER}\s*+{_SCALE})*+(?:\s*(?:đồng|đ|vnđ)\b)?"
    r"|(?=[\d.,]{0,99}[.,]\d{3}(?!\d))\d(?:[\d.,]{0,98}\d)?(?:\s*(?:đồng|đ|vnđ)\b)?"
    rf"|{_NUMBER}\s*+(?:đồng|vnđ)\b)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\d.,\s]+")
_ABOUT = re.compile(
    r"(?:khoang|du kien|uoc(?: tinh)?|toi da|toi thieu|khong qua|tren|duoi|gan|hon|about|approx\.?"
    r"|(?:/|moi |per ).*)"  # “50 triệu đồng/huyện”: the amount for each of several
)
_MINUS = re.compile(r"[-–−](?=\d)")
_FOREIGN = re.compile(r"\d\s*(?:USD|EUR|US\$|[$€])|[$€]\s*\d", re.IGNORECASE)
_LEADING = re.compile(r"^[-–—+*•]\s+")
_OWN_UNIT = re.compile(rf"\d\s*{_SCALE}\b|\d\s*(?:đồng|vnđ)\b", re.IGNORECASE)


def is_blank(text: str) -> bool:
    """Return whether a cell holds nothing, or only a mark that says so: a dash, dots."""
    return bool(_BLANK.fullmatch(text))


def split_items(text: str) -> list[str]:
    """Return the items of a cell: its bullets without their marks, or its lines where it has none.

    A line goes on with the item before it where it has no bullet and others have, where it begins with a
    small letter, or where the line before ends with a comma or a dash.

    >>> split_items("- Văn bản chỉ đạo;\\n- Báo cáo kết quả")
    ['Văn bản chỉ đạo;', 'Báo cáo kết quả']
    >>> split_items("Văn phòng UBND tỉnh,\\nUBND các huyện")
    ['Văn phòng UBND tỉnh, UBND các huyện']
    """
    return [*_items(text)]


@lru_cache(maxsize=4096)
def _items(text: str) -> tuple[str, ...]:
    lines = [words for line in text.split("\n") if (words := one_line(line))]
    bulleted = any(_BULLET.match(line) for line in lines)
    items: list[list[str]] = []
    for line in lines:
        bullet = _BULLET.match(line)
        if bulleted:
            starts = bool(bullet) or not items
        else:
            starts = not items or bool(_ORDINAL.match(line)) or _starts_item(items[-1][-1], line)
        words = line[bullet.end() :] if bullet else line
        if starts:
            items.append([words])
        else:
            items[-1].append(words)
    return tuple(map(" ".join, items))


def _starts_item(before: str, line: str) -> bool:
    return not before.endswith((",", "-", "–", "(", "/")) and not line[0].islower()


def read_schedule(
    text: str, span: Period | None, workdays: Workdays, units: tuple[str, ...] = ()
) -> tuple[list[str], list[tuple[int, Fault]]]:
    """Return a cell's schedule phrases, and the fault of each that is not understood, by its index.

    Bullets are phrases of their own. Lines without bullets are one phrase broken over lines, or else one
    each, whichever is understood. Without a span (the year is not known) nothing is judged.
    `units` are words for what is counted that a known plan has of its own.
    """
    whole = one_line(text)
    if len(whole) > LONGEST_SCHEDULE:
        args = {"length": len(whole), "limit": LONGEST_SCHEDULE}
        return [whole], [(0, Fault("phrase-too-long", (), args))]
    items = split_items(text)
    if span is None:
        return items, []
    lines = [words for line in text.split("\n") if (words := one_line(line))]
    bulleted = any(_BULLET.match(line) for line in lines)
    readings: list[list[str]] = []
    for reading in ([items] if bulleted else [[whole], items]) + [lines, [whole]]:
        if reading not in readings:
            readings.append(reading)
    first: list[tuple[int, Fault]] | None = None
    for reading in readings:
        faults = _faults(reading, span, workdays, units)
        if not faults:
            return reading, []
        first = first or faults
    return readings[0], first or []


def _faults(
    phrases: Sequence[str], span: Period, workdays: Workdays, units: tuple[str, ...]
) -> list[tuple[int, Fault]]:
    faults: list[tuple[int, Fault]] = []
    for index, phrase in enumerate(phrases):
        try:
            parse_phrase(phrase, span, workdays, units)
        except PhraseError as error:
            faults.append((index, Fault(error.code, (), error.fault_args)))
    return faults


@dataclass(frozen=True, slots=True)
class Money:
    """What a cell of money says. `written` goes into the file: the amount in đồng as it is written there,
    or, with a `fault`, the cell's own words; `words` name the source of funds. `about`: they make the
    amount a rough one (“khoảng”, “không quá”).
    """

    amount: int | None = None
    written: str = ""
    words: tuple[str, ...] = ()
    fault: Fault | None = None
    about: bool = False
    bare: bool = False  # a number without a unit of its own, in a column of đồng


def read_money(text: str, unit: int) -> Money:
    """Read a cell of money under a heading whose unit is `unit` đồng: an amount, words, or both.

    A cell with a unit of its own (“50 triệu” under “triệu đồng”) is in that unit.
    """
    if not text:
        return Money()
    # A dash that begins an item is no part of its words, and would read as a minus.
    whole = _LEADING.sub("", one_line(text))
    if is_blank(whole):
        return Money()
    if _MINUS.match(whole) or _FOREIGN.search(whole):
        return _unclear(whole, unit)
    lines = [words for line in text.split("\n") if (words := one_line(line))]
    alone = [n for n, line in enumerate(lines) if _MONEY.fullmatch(line)]
    if len(lines) > 1 and len(alone) == 1:
        # An amount on a line of its own, and words beside it: a source, or the parts that make up the amount.
        money = read_money(lines[alone[0]], unit)
        rest = "\n".join(_bare(line) for n, line in enumerate(lines) if n != alone[0])
        parts = [read_money(figures, unit).amount for figures in _MONEY.findall(rest)]
        if not parts or (None not in parts and sum(filter(None, parts)) == money.amount):
            return replace(money, words=tuple(split_items(rest)))
    found = list(_MONEY.finditer(whole))
    if not found and not _FIGURES.fullmatch(whole):
        numbers = re.findall(r"(?<![\w/.-])\d[\d.,]*(?![\w/]|[.,]?\d)", whole) if unit > 1 else []
        return Money(words=tuple(split_items(text))) if not numbers else _unclear(whole, unit)
    fault = None
    for candidate in (whole, found[0][0] if len(found) == 1 else ""):
        if not candidate:
            continue
        try:
            own = _OWN_UNIT.search(candidate)
            amount = parse_amount(candidate) if own else parse_amount_in(candidate, unit)
        except BadValue as error:
            fault = fault or Fault(error.code, (), error.fault_args)
            continue
        beside = _beside(text, candidate) if candidate != whole else ()
        if any(_FIGURES.fullmatch(words) for words in beside):
            continue  # “1 tỷ 1,5”: what is beside the amount is no source, but more of it
        about = any(_ABOUT.fullmatch(fold(w)) for w in beside)
        written = f"{amount:,}".replace(",", ".")
        return Money(amount, written, (whole,) if about else beside, None, about, unit == 1 and not own)
    assert fault is not None
    return _kept(whole, unit, fault, many=len(found) > 1)


def _beside(text: str, amount: str) -> tuple[str, ...]:
    """Return the words of a cell without its amount: the source of funds."""
    words = []
    for item in split_items(text):
        rest = _bare(one_line(item.replace(amount, " ")).strip(" :;,.-–"))
        rest = re.sub(r"\(\s*\)", "", rest).strip(" :;,.-–")
        if rest and fold(rest) not in ("dong", "d", "vnd"):
            words.append(rest)
    return tuple(words)


def _bare(words: str) -> str:
    """Return words without the brackets around them."""
    inside = words[1:-1]
    wrapped = words.startswith("(") and words.endswith(")") and "(" not in inside and ")" not in inside
    return inside.strip() if wrapped else words


def _unclear(whole: str, unit: int) -> Money:
    return _kept(whole, unit, Fault("amount-invalid", (), {"value": whole}), many=False)


def _kept(whole: str, unit: int, fault: Fault, *, many: bool) -> Money:
    """Keep a cell's words where its amount is not understood, so that a plan with them is not sound."""
    if many:
        fault = Fault("amount-several", (), {"value": whole})
    written = whole
    if unit > 1:
        # By themselves the words may read as đồng: with the column's unit they read as nothing.
        written = f"{whole} (× {unit:,} đồng?)".replace(",", ".")
    return Money(None, written, (), fault)


# Folded words of a source of funds, asked in this order: “tự bố trí, lồng ghép” is first of all integrated.
_FUNDING = (
    ("integrated", re.compile(r"\b(?:long (?:ghep|gep)|integrated)\b")),
    (
        "self-funded",
        re.compile(r"\b(?:(?:tu|chu dong) (?:bo tri|can doi|bao dam|dam bao)|tu tuc|self-funded)\b"),
    ),
    ("non-state", re.compile(r"\b(?:xa hoi hoa|tai tro|huy dong|non-state)\b")),
    (
        "recurrent",
        re.compile(
            r"\b(?:(?:kinh phi|chi|nguon|ngan sach) (?:hoat dong )?thuong xuyen"
            r"|(?:kinh phi|du toan)(?: chi)?(?: duoc)? (?:cap|giao|bo tri) hang nam|recurrent)\b"
        ),
    ),
    ("other", re.compile(r"^(?:khong|chua)\b")),
    ("budget", re.compile(r"\b(?:ngan sach|ns|nst|nsnn|nsdp|nstw|kinh phi (?:cchc|cai cach)|budget)\b")),
    ("other", re.compile(r"\b(?:kinh phi tu|nguon (?:khac|thuc hien)|theo|khac|other)\b")),
    ("self-funded", re.compile(r"\bbo tri\b")),
    ("other", re.compile(r"\bnguon\b")),
)


FUNDING_WORDS = {
    "integrated": "Lồng ghép",
    "self-funded": "Tự bố trí",
    "recurrent": "Kinh phí thường xuyên",
    "non-state": "Xã hội hóa",
    "other": "Nguồn khác",
}
"""The words for a kind of funding where a plan has no words of its own: written, and read as the kind alone."""


def funding_kind(words: Sequence[str], *, has_amount: bool) -> tuple[str, bool]:
    """Return the kind of funding that the first understood words name, and whether any are understood.

    >>> funding_kind(["Lồng gép cùng các nội dung"], has_amount=False)
    ('integrated', True)
    """
    for item in words:
        folded = fold(item)
        for kind, pattern in _FUNDING:
            if pattern.search(folded):
                return kind, True
    return ("budget" if has_amount else "other"), False
