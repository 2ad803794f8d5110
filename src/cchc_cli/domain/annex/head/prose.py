"""The numbered sections of a plan's text: aims, targets, duties and the rest, under the names that provinces use."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cchc_cli.domain.annex.head.lines import ROMAN, HeadLine, LineKind
from cchc_cli.domain.model.text import fold

_ARABIC = re.compile(r"(?P<mark>\d{1,2})\s*[.)]\s+(?P<title>\S.*)")
BULLET = re.compile(r"^[-–+*•]\s*")
_CLOSING = re.compile(
    r"(?:yeu cau|tren day|trong qua trinh|giao so|de nghi cac|uy ban nhan dan tinh yeu cau|ubnd tinh yeu cau"
    r"|can cu ke hoach|nhan duoc ke hoach)\b.*"
)
_PERCENT = re.compile(r"\d{1,3}(?:,\d+)?\s?%")

# Folded words of a section's title, and the keys of a plan that they fill, asked in this order.
_SECTIONS = (
    ("targets", re.compile(r".*\bchi tieu\b.*")),
    ("aims", re.compile(r"(?:quan diem(?:,| va) )?(?:muc dich|muc tieu)\b.*")),
    ("requirements", re.compile(r"(?:yeu cau|quan diem|nguyen tac)\b.*")),
    ("funding_rules", re.compile(r".*\b(?:kinh phi|nguon luc)\b.*|du toan.*")),
    ("duties", re.compile(r".*\b(?:to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem thuc hien)\b.*")),
    ("forms", re.compile(r"(?:hinh thuc|phuong thuc|phuong phap)\b.*")),
    ("contents", re.compile(r"(?:noi dung|nhiem vu)\b(?!.*\b(?:trong tam|cu the)\b).*")),
)
_POINTS = re.compile(r"\bphu luc\b|\b(?:bang|bieu|danh muc)\b.{0,30}\b(?:duoi day|sau day|kem theo)\b")
"""What points at the table of the annex, and says nothing more."""
PAST = "results"
NO_KEYS = (PAST, "table", "section", "body")
"""What was read and fills no key of a plan: the rules that pass it over."""
_PAST = re.compile(
    r"(?:(?:danh gia|tinh hinh|mot so) )*ket qua"
    r" (?:thuc hien|trien khai|dat duoc|cong tac|cai cach|tuyen truyen|noi bat|nam)\b.*"
    r"|danh gia (?:chung|tinh hinh|thuc trang)\b.*|(?:tinh hinh|thuc trang|boi canh|ton tai|han che|nguyen nhan)\b.*"
)
_YEAR = re.compile(r"\bnam (20\d\d)\b")


@dataclass(frozen=True, slots=True)
class DutyText:
    """A paragraph of “Tổ chức thực hiện”, by the number it has there."""

    id: str
    texts: tuple[str, ...]


@dataclass(slots=True)
class Prose:
    """What the sections say so far. `taken` names for each line that was read the key that has it, or the rule."""

    first_year: int | None = None  # of the plan: what names an earlier one tells of the past
    basis: list[str] = field(default_factory=list)
    sections: dict[str, list[object]] = field(default_factory=dict)
    duties: list[tuple[str, list[str]]] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    unread: dict[int, str] = field(default_factory=dict)  # titles of sections that no key of a plan holds
    taken: dict[int, str] = field(default_factory=dict)
    _key: str = ""
    _roman: str = ""
    _parted: bool = True
    _title: tuple[int, str] = (0, "")

    def read(self, lines: Iterable[tuple[int, HeadLine]]) -> None:
        """Read lines, each with its place; those of tables, and what stands on every page, are no prose."""
        for at, line in lines:
            if line.in_row:
                self.taken[at] = "table"
            else:
                self.taken[at] = self._take(at, line) or "body"

    def read_basis(self, lines: Iterable[tuple[int, HeadLine]]) -> None:
        """Read what a decision that promulgates the plan is based on."""
        for at, line in lines:
            if line.kind is LineKind.BASIS:
                self.basis.append(line.text)
                self.taken[at] = "basis"

    def leave(self) -> None:
        """Leave the section: what follows belongs to none before the next head."""
        self._roman, self._key, self._parted = "-", PAST, False

    def _take(self, at: int, line: HeadLine) -> str:
        """Take a line, and return the key that has it now, `section` for its head, or nothing."""
        text = line.text
        heading = ROMAN.fullmatch(text) if line.kind is LineKind.SECTION else None
        if heading:
            self._roman, self._title = heading["mark"], (at, text)
            self._key = self._key_of(heading["title"])
            # “MỤC ĐÍCH, YÊU CẦU” has points of its own, or bullets of which each is an aim.
            self._parted = self._key in ("", PAST) or "yeu cau" in fold(heading["title"])
            return "section"
        if not self._roman:
            if line.kind is LineKind.BASIS:
                self.basis.append(text)
                return "basis"
            return ""
        numbered = _ARABIC.fullmatch(text)
        if self._key == "duties":
            return self._add_duty(text, numbered)
        if numbered and len(text) < 80 and (self._parted or self._key_of(numbered["title"])):
            self._key, self._parted, self._title = self._key_of(numbered["title"]), True, (at, text)
            return "section"
        if self._key and self._key != PAST:
            _add_paragraph(self.sections.setdefault(self._key, []), text, self._key)
        elif not self._key and not _POINTS.search(fold(text)):
            self.unread[self._title[0]] = self._title[1]
        return self._key

    def _key_of(self, title: str) -> str:
        folded = fold(title).strip(" .:")
        years = [int(y) for y in _YEAR.findall(folded)]
        first = self.first_year
        if (years and first and max(years) < first) or (
            _PAST.fullmatch(folded) and not (years and first and max(years) >= first)
        ):
            return PAST
        return next((key for key, pattern in _SECTIONS if pattern.fullmatch(folded)), "")

    def _add_duty(self, line: str, numbered: re.Match[str] | None) -> str:
        if numbered:
            self.duties.append((f"{self._roman}.{numbered['mark']}", [numbered["title"]]))
        elif not self.duties or self.closing or _CLOSING.fullmatch(fold(line)):
            self.closing.append(line)
            return "closing"
        else:
            self.duties[-1][1].append(line)
        return "duties"


def _add_paragraph(found: list[object], line: str, key: str) -> None:
    """Add a line to a section: a bullet under a lettered point is one of that point's items."""
    bullet = BULLET.match(line)
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
