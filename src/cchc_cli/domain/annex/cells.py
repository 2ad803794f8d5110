"""The cells of an annex: lists of words, schedules, sources of funds."""

import re
from collections.abc import Sequence
from functools import lru_cache

from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.table import BULLET
from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.faults import Fault
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import parse_phrase

LONGEST_SCHEDULE = 2_000
"""Letters of a cell's schedule. No plan's comes near it; each phrase in it is read by itself."""

_BULLET = re.compile(rf"{BULLET}\s*(?=\S)")
_ORDINAL = re.compile(r"(?:\d{1,2}|[a-zđ])[.)]\s+\S")
_BLANK = re.compile(r"[-–—.…/\s]*")


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
    bulleted = any(_BULLET.match(one_line(line)) for line in text.split("\n"))
    first: tuple[list[str], list[tuple[int, Fault]]] | None = None
    for reading in (items, [whole]) if bulleted else ([whole], items):
        faults = _faults(reading, span, workdays, units)
        if not faults:
            return reading, []
        first = first or (reading, faults)
    return first or (items, [])


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


_NONE = re.compile(r"^(?:khong|chua)\b")
# Folded words of a source of funds, asked in this order: “tự bố trí, lồng ghép” is first of all integrated.
_FUNDING = (
    ("integrated", re.compile(r"\b(?:long (?:ghep|gep)|integrated)\b")),
    (
        "self-funded",
        re.compile(
            r"\b(?:(?:tu|chu dong) (?:bo tri|can doi|bao dam|dam bao)|tu (?:tuc|chu|co)|self-funded)\b"
        ),
    ),
    ("non-state", re.compile(r"\b(?:xa hoi hoa|xhh|tai tro|vien tro|dong gop|huy dong|non-state)\b")),
    (
        "recurrent",
        re.compile(
            r"\b(?:(?:kinh phi|kp|chi|nguon|ngan sach) (?:hoat dong )?thuong xuyen"
            r"|(?:kinh phi|du toan)(?: chi)?(?: duoc)? (?:cap|giao|bo tri) hang nam|recurrent)\b"
        ),
    ),
    ("other", _NONE),
    (
        "budget",
        re.compile(
            r"\b(?:ngan sach|ns|ns ?(?:nn|t|h|x|dp|tw)|(?:ctmt|chuong trinh muc tieu)(?:qg| quoc gia)?|dau tu cong"
            r"|von (?:su nghiep|dau tu)|kinh phi (?:cchc|cai cach)|budget)\b"
            r"|\b(?:tw|dp|trung uong|dia phuong)\b|^\W*(?:(?:von|nguon|cap) )?(?:tinh|huyen|xa|su nghiep)\W*$"
        ),
    ),
    ("other", re.compile(r"\b(?:kinh phi tu|nguon (?:khac|thuc hien)|theo|khac|oda|von vay|other)\b")),
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
            # “Chưa có” says that there is none; beside an amount (“chưa VAT”) it speaks of something else.
            if pattern.search(folded) and not (has_amount and pattern is _NONE):
                return kind, True
    return ("budget" if has_amount else "other"), False
