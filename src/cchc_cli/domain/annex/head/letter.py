"""The text around an annex: number, date, title, issuer and year of the plan, and its sections.

Every line of it is accounted for (`Letter.entries`). What is not found is left out, never made up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.head import names, year
from cchc_cli.domain.annex.head.lines import (
    DATED,
    LETTERHEAD,
    NUMBER,
    PASSED,
    HeadLine,
    LineKind,
    compact,
    names_office,
    tell_apart,
)
from cchc_cli.domain.annex.head.prose import BULLET, NO_KEYS, DutyText, Prose
from cchc_cli.domain.annex.ledger import CellFate, Entry
from cchc_cli.domain.annex.units import is_unread_unit
from cchc_cli.domain.model.text import fold

_DAY = re.compile(
    r"ngày\s*(?P<d>\d{1,2})\s*(?:/|tháng\s)\s*(?P<m>\d{1,2})\s*(?:/|năm\s)\s*(?P<y>\d{4})", re.IGNORECASE
)
_MONTH = re.compile(
    r"(?:tháng|/)[\s.…_]*+(?P<m>\d{1,2})?[\s.…_]*+(?:năm|/)\s*(?P<y>(?:19|20)\d{2})", re.IGNORECASE
)
_OF = re.compile(r"\bcủa\s+(?P<issuer>[^();]+?)(?=\s+(?:về|v/v|ban hành|năm)\b|[();,]|$)")
_PROMULGATES = re.compile(r"(?:ban hành|xây dựng)(?:\s+và\s+\w+\s+\w+)?\s+[Kk]ế hoạch\b")
_PROMULGATED = re.compile(
    r"(?:ban hành|phê duyệt)(?:\s+kèm\s+theo.{0,40}?)?\s+"
    r"(?:Kế\s+hoạch|Chương\s+trình|Đề\s+án|Phương\s+án)\s+(?P<title>.+)",
    re.IGNORECASE,
)
_AS_FOLLOWS = re.compile(
    r".*\b(?:ban hành|xây dựng)\b.{0,60}?\bkế hoạch\b(?P<title>.*)\bnhư sau\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:V/v|Về việc|VỀ VIỆC)\s*:?\s*")
_SIGNED = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s.*|(?:CHỦ TỊCH|GIÁM ĐỐC|PHÓ CHỦ TỊCH|BỘ TRƯỞNG)\b.*")
_UNIT = re.compile(
    r"[(\[]?\s*(?:ĐVT|Đơn vị tính|Đơn vị(?=\s*:))\s*:?[^():;]{0,12}"
    r"(?:đồng|đ|triệu|nghìn|ngàn|tỷ|VNĐ|VND)\b[\s.]*[)\]]?",
    re.IGNORECASE,
)
_LISTS = re.compile(r"(?:phu luc|bieu|danh muc)\b")
_FORM_MARK = re.compile(r"(?:bieu|mau)(?: so)? [\divx./a-z-]{1,12}")
_COMPLETE = re.compile(r".*\b20\d{2}\)?$")
_TEXTUAL = (LineKind.BASIS, LineKind.SECTION, LineKind.DECISION)
"""Lines behind which the text goes on: no signature stands above them."""

_MOST_TITLE_LINES = 6
LEFT, UNREAD = "letterhead", "section-unread"
"""Where what is left stands: in the letterhead, or at the head of a section that no key of a plan holds."""

_LONGEST_TITLE_LINE = 250
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Letter:
    """What the text around the annex says; empty where it says nothing.

    `entries` has one for each line before the first annex and after the last, in their order. `issue` is the year
    and month in which the plan was issued, as far as they are known; `numbers` are all that it is given.
    """

    number: str = ""
    numbers: tuple[str, ...] = ()
    title: str = ""
    issuer: str = ""
    place: str = ""
    issued: date | None = None
    issue: tuple[int, int | None] | None = None
    stated: year.Stated = field(default_factory=year.Stated)
    basis: tuple[str, ...] = ()
    sections: dict[str, list[object]] = field(default_factory=dict)
    duties: tuple[DutyText, ...] = ()
    closing: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


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


# “Quý IV năm 2026” and “6 tháng đầu năm” are one period, and no rhythm of several.
_REPORTS = re.compile(r"(?:quy|6 thang)\b.*\b(?:6 thang|(?<![ivx\d] )(?<!dau )(?<!cuoi )(?<!trong )nam)\b")


def sets_reports(about: str, when: str) -> bool:
    """Whether work is to report in the periods of reports, each of which holds those before: a quarter, a half, a year.

    >>> sets_reports("Tổng hợp, báo cáo UBND tỉnh", "định kỳ quý, 6 tháng, năm")
    True
    >>> [sets_reports("Báo cáo", when) for when in ("hằng quý", "Quý IV năm 2026", "6 tháng đầu năm 2026")]
    [False, False, False]
    """
    return "bao cao" in fold(about) and _REPORTS.search(fold(when)) is not None


def read(before: Sequence[str], after: Sequence[str], known_title: str = "") -> Letter:
    """Read the lines before the first annex table and after the last one; `known_title` needs no looking for."""
    return _Head(before, after).letter(known_title)


class _Head:
    """The lines, and what is known of each so far."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self.lines = tell_apart([*before, *after])
        self.everything = [line.text for line in self.lines]
        self.end = len(before)
        self.fates: dict[int, Entry] = {}
        # Where the parts begin: the annex's own lines, the name of type, the decision that promulgates, the text.
        self.annex = self._annex_at()
        self.plan = self._first(LineKind.PLAN, 0, self.annex)
        if self.plan == self.annex:
            self.plan = self._first(LineKind.TYPE, 0, self.annex)
        self.decision = self._first(LineKind.DECISION, 0, self.plan)
        self.body = next(
            (i for i in range(self.annex) if self.lines[i].kind in (LineKind.SECTION, LineKind.BASIS)),
            self.annex,
        )
        self.head = min(self.decision, self.plan if self.plan < self.annex else self.body)
        for at, line in self._between(0, self.head):
            if names_office(line):
                self.lines[at] = line._replace(kind=LineKind.BODY)
        self.top = self._top()
        self.with_annex = self._with_annex()
        self.issue: tuple[int, int | None] | None = None
        self.stated = year.Stated()
        self.recipients: tuple[str, ...] = ()
        self.signature: tuple[str, ...] = ()

    def _between(self, start: int, end: int) -> Iterator[tuple[int, HeadLine]]:
        return zip(range(start, end), self.lines[start:end], strict=False)

    def _first(self, kind: LineKind, start: int, end: int) -> int:
        return next((i for i in range(start, end) if self.lines[i].kind is kind), end)

    def _annex_at(self) -> int:
        """Return where the lines of the annex begin: at the last mark, or at a list's name just above the table."""
        marks = [i for i in range(self.end) if self.lines[i].kind is LineKind.ANNEX and not self._in_head(i)]
        if marks:
            return marks[-1]
        near = (i for i in range(max(0, self.end - 5), self.end) if not self._in_head(i))
        return next((i for i in near if _LISTS.match(fold(self.lines[i].text))), self.end)

    def _in_head(self, at: int) -> bool:
        """Return whether a line stands beside a letterhead that goes on below it: “UBND TỈNH … | Phụ lục 1”."""
        return self.lines[at].in_row and at + 1 < self.end and self.lines[at + 1].kind is LineKind.BODY

    def _top(self) -> int:
        """Return where the plan's own letterhead begins, behind that of a paper that sends it or promulgates it."""
        end = self.plan if self.plan < self.annex else self.head
        numbered = [at for at in range(end) if self.lines[at].kind is LineKind.NUMBER]
        if len(numbered) < 2:
            return 0
        top = numbered[-1]
        while top and self.lines[top - 1].kind in LETTERHEAD:
            top -= 1
        self.decision, self.head = (self.decision, self.head) if top < self.decision else (self.plan, end)
        return top

    def use(self, at: int, by: str) -> None:
        """Ledger for a line: what took it first has it."""
        self.fates.setdefault(at, Entry(CellFate.USED, by))

    def letter(self, known_title: str) -> Letter:
        """Read everything."""
        number, numbers = self._number()
        issued, self.issue, place = self._issue()
        title = self._title(known_title)
        self.stated = self._year(title, self.issue[0] if self.issue else None)
        issuer, prose, annex = self._issuer(), self._prose(), self._annex_lines()
        return Letter(
            number=number,
            numbers=numbers,
            title=title,
            issuer=issuer,
            place=place,
            issued=issued,
            issue=self.issue,
            stated=self.stated,
            basis=tuple(prose.basis),
            sections=prose.sections,
            duties=tuple(DutyText(mark, tuple(words)) for mark, words in prose.duties),
            closing=tuple(prose.closing),
            recipients=self.recipients,
            signature=self.signature,
            annex=annex,
            entries=self._entries(),
        )

    # -- number, date, place

    def _number(self) -> tuple[str, tuple[str, ...]]:
        """Return the plan's number, its letterhead's before its annex's, and all that it is given."""
        found: dict[str, None] = {}
        for at, line in self._between(self.top, self._below_title()):
            own = line.number if line.kind in (LineKind.NUMBER, LineKind.PLAN) else None
            if own is None:
                continue
            found[compact(own["number"])] = None
            if line.kind is LineKind.PLAN:
                break
            rest = DATED.sub("", line.text[own.end() :].strip()).strip(" ,;()")
            if any(map(str.isalnum, rest)) and not _DAY.fullmatch(rest):
                self.fates[at] = Entry(CellFate.LEFT, LEFT, rest)
            self.use(at, "document-number")
        for words in self.with_annex:
            if within := NUMBER.search(words):
                found[compact(within["number"])] = None
        numbers = tuple(filter(None, found))
        return numbers[0] if numbers else "", numbers

    def _below_title(self) -> int:
        """Return where the lines that may say number and day end: on a sheet one may stand below the title."""
        below = min(self.body, self.end) if self.plan == self.head else self.head + 1
        return min(max(below, self.head + 1), self.end)

    def _with_annex(self) -> list[str]:
        """Return the words “(Kèm theo …)”, each with the lines that it goes on over, those nearest the table first."""
        groups: list[tuple[int, list[str]]] = []
        for at, line in enumerate(self.lines[: self.end]):
            if line.kind is not LineKind.WITH:
                continue
            self.use(at, "annex" if at >= self.annex else "document-number")
            if groups and groups[-1][0] + len(groups[-1][1]) == at and not line.text.startswith("("):
                groups[-1][1].append(line.text)
            else:
                groups.append((at, [line.text]))
        return [" ".join(words) for _, words in reversed(groups)]

    def _issue(self) -> tuple[date | None, tuple[int, int | None] | None, str]:
        """Return the day of issue, its year and month (known where the day is blank), and the place."""
        words = [*self.with_annex]
        place = ""
        for at, line in self._between(self.top, self._below_title()):
            if line.kind is not LineKind.NUMBER and (line.kind is not LineKind.DATED or at >= self.head):
                continue
            rest = NUMBER.sub("", line.text).strip(" ,;()")
            if found := DATED.search(rest):
                self.use(at, "issued")
                words.insert(0, found["day"])
                place = one_line(found["place"])
            elif _DAY.fullmatch(rest):  # “Số: 12/KH-UBND, ngày 15/01/2026”
                words.insert(0, rest)
        for one in words:
            day, month = _date_in(one), _MONTH.search(one)
            if day:
                return day, (day.year, day.month), place
            if month:
                return None, (int(month["y"]), int(month["m"]) if month["m"] else None), place
        return None, None, place

    # -- title and year

    def _title(self, known: str) -> str:
        title = self._plan_title() if self.plan < self.annex else ""
        title = title or self._decision_title() or self._subject()
        if not title and self.plan == self.annex == self.end:
            title = self._standing_alone()
        title = known or title or self._annex_title()
        letterhead = [
            line.text
            for line in self.lines[self.top : self.head]
            if line.kind in (LineKind.BODY, LineKind.DATED)
        ]
        return names.in_sentence(title, self.everything, letterhead)

    def _plan_title(self) -> str:
        """Return the words behind the name of type, on its line and on those that go on with them."""
        self.fates[self.plan] = Entry(CellFate.PASSED, "type")
        parts = [rest] if (rest := self.lines[self.plan].rest) else []
        for at in range(self.plan + 1, min(self.plan + 1 + _MOST_TITLE_LINES, self.annex)):
            if not _goes_on(" ".join(parts), self.lines[at]):
                break
            parts.append(self.lines[at].text)
            self.use(at, "title")
        return one_line(" ".join(parts))

    def _decision_title(self) -> str:
        """Return the title of the plan that a decision promulgates, as the decision names it."""
        parts: list[str] = []
        for at in range(self.decision + 1, min(self.decision + 1 + _MOST_TITLE_LINES, self.plan)):
            line = self.lines[at]
            below = bool(parts) and line.text.isupper() and not parts[-1].isupper()
            if line.kind is not LineKind.TEXT or line.in_row or below or _SIGNED.fullmatch(line.text):
                break
            parts.append(line.text)
        # The plan's name may begin in a line below the first: what stands above it is the decision's.
        texts = [one_line(" ".join(parts[n:])) for n in range(len(parts))]
        first = max((n for n, text in enumerate(texts) if _PROMULGATED.search(text)), default=0)
        for at in range(first, len(parts)):
            self.use(self.decision + 1 + at, "title")
        words = texts[first] if texts else ""
        promulgated = _PROMULGATED.search(words)
        return promulgated["title"] if promulgated else _SUBJECT.sub("", words)

    def _subject(self) -> str:
        """Return what an official letter is about: its line “V/v …”, and those that go on with it in small letters."""
        first = next(
            (at for at, line in self._between(0, self.annex) if _SUBJECT.match(line.text)), self.annex
        )
        end = first + 1
        while end < self.annex and self.lines[end].text[:1].islower():
            end += 1
        for at in range(first, min(end, self.annex)):
            self.use(at, "title")
        words = " ".join(line.text for line in self.lines[first : min(end, self.annex)])
        return words[words.find(" ") + 1 :] if words.startswith("V/v") else words

    def _standing_alone(self) -> str:
        """Return the lines just above the table of a sheet that has no name of type."""
        if self.head < self.end:
            return ""
        last = max((at for at in range(self.end) if _may_be_title(self.lines[at])), default=-1)
        first = last
        while first > 0 and last - first < _MOST_TITLE_LINES and _may_be_title(self.lines[first - 1]):
            if self.lines[first - 1].text.isupper() != self.lines[last].text.isupper():
                break
            first -= 1
        for at in range(max(first, 0), last + 1):
            self.use(at, "title")
        return one_line(" ".join(line.text for line in self.lines[max(first, 0) : last + 1]))

    def _annex_title(self) -> str:
        lines = self.lines[self.annex : self.end]
        titles = [
            line.rest if line.kind is LineKind.ANNEX else line.text for line in lines if _names_annex(line)
        ]
        return one_line(" ".join([title for title in titles if title][:3]))

    def _year(self, title: str, issued: int | None) -> year.Stated:
        """Return the year that the title states, or else the annex's words, or those that promulgate the plan."""
        said = (line.text for line in self.lines[: self.annex] if len(line.text) < _LONGEST_SENTENCE)
        follows = map(_AS_FOLLOWS.match, said)
        promulgated = [found["title"] for found in follows if found]
        subject = " ".join(line.text for line in self.lines[self.decision + 1 : self.plan][:3])
        texts = [title, subject, *self.with_annex, *promulgated, self._annex_title()]
        return year.choose(texts, issued)

    # -- issuer

    def _issuer(self) -> str:
        """Return the issuing office: of a letterhead the lower one, else the seal's, else that of “(Kèm theo …)”."""
        offices: list[list[int]] = []
        numbered = min(
            self._first(LineKind.NUMBER, self.top, self.head),
            self._first(LineKind.DATED, self.top, self.head),
        )
        for at, line in self._between(self.top, self.head):
            # In a letterhead a name may go on in words that by themselves name no office.
            broken = bool(offices) and names.is_broken(self.lines[offices[-1][-1]].text, line.text)
            below = broken or at < numbered < self.head
            capitals = line.kind is LineKind.TEXT and line.text.isupper() and below
            if line.kind is not LineKind.BODY and not capitals:
                continue
            if offices and names.goes_on(self.lines[offices[-1][-1]].text, line.text):
                offices[-1].append(at)
            elif line.kind is LineKind.BODY or not offices:
                offices.append([at])
        for at in (at for office in offices[:-1] for at in office):
            self.fates.setdefault(at, Entry(CellFate.PASSED, "superior"))
        seals = [[at] for at in range(self.end, len(self.lines)) if self.lines[at].kind is LineKind.BODY]
        for office in (*offices[-1:], *seals):
            name = " ".join(self.lines[at].text for at in office)
            for at in office:
                self.use(at, "issuer")
            if fold(name) not in ("uy ban nhan dan", "ubnd"):
                return names.office(name, "\n".join(self.everything))
        of = next((found for words in self.with_annex if (found := _OF.search(words))), None)
        return one_line(of["issuer"]) if of else ""

    # -- the text

    def _prose(self) -> Prose:
        """Read the sections, and tell the signatures and the recipients from them."""
        first = self.stated.period[0].year if self.stated.period else self.stated.year
        prose = Prose(first or (self.issue[0] if self.issue else None))
        start = self.decision if self.decision < self.plan else self.head
        if self.plan < self.annex:
            prose.read_basis(self._numbered(start, self.plan))
            start = self.plan + 1
        end = self._end_of_text(start, self.annex)
        prose.read(self._numbered(start, end))
        if self.annex == self.end:
            # The table stands in the text, which goes on below it.
            prose.leave()
            prose.read(self._numbered(self.end, self._end_of_text(self.end, len(self.lines))))
        for at, by in prose.taken.items():
            self.fates.setdefault(at, Entry(CellFate.PASSED if by in NO_KEYS else CellFate.USED, by))
        for at, title in prose.unread.items():
            self.fates[at] = Entry(CellFate.LEFT, UNREAD, title)
        return prose

    def _numbered(self, start: int, end: int) -> Iterator[tuple[int, HeadLine]]:
        lines = self._between(start, end)
        return ((at, line) for at, line in lines if at not in self.fates and line.kind not in PASSED)

    def _end_of_text(self, start: int, end: int) -> int:
        """Return where the recipients and signatures begin, and keep them."""
        texts = [line.text for line in self.lines[:end]]
        sent = next((at for at in range(start, end) if fold(texts[at]).startswith("noi nhan")), end)
        signed = next((at for at in range(sent, end) if _SIGNED.fullmatch(texts[at])), end)
        recipients = [at for at in range(sent + 1, signed) if BULLET.match(texts[at])]
        last = max((at for at in range(start, sent) if self.lines[at].kind in _TEXTUAL), default=start - 1)
        near = range(max(last + 1, sent - 7), sent)
        above = next((at for at in near if _SIGNED.fullmatch(texts[at])), sent)
        signatures = [*range(above, sent), *range(signed, end)]
        if (not recipients and not signatures) or self.recipients or self.signature:
            return above
        self.recipients = tuple(BULLET.sub("", texts[at]) for at in recipients)
        self.signature = tuple(texts[at] for at in signatures)
        for by, places in (("recipients", recipients), ("signature", signatures)):
            for at in places:
                self.use(at, by)
        return above

    def _annex_lines(self) -> tuple[str, ...]:
        """Return what stands between the mark of the annex and its table, but for the unit."""
        found = []
        for at in range(self.annex, self.end):
            line = self.lines[at]
            if is_unread_unit(line.text):
                self.fates[at] = Entry(CellFate.LEFT, "unit", line.text)
            elif line.kind is LineKind.ANNEX and not line.rest:
                self.fates[at] = Entry(CellFate.PASSED, str(LineKind.ANNEX))
            elif words := _UNIT.sub("", line.text).strip():
                found.append(words)
                self.use(at, "annex")
        return tuple(found)

    def _entries(self) -> tuple[Entry, ...]:
        return tuple(self.fates.get(at) or self._passed(at) for at in range(len(self.lines)))

    def _passed(self, at: int) -> Entry:
        """Return the entry of a line that no reading took: in the letterhead it is left, elsewhere it is of a block."""
        line = self.lines[at]
        if is_unread_unit(line.text):
            return Entry(CellFate.LEFT, "unit", line.text)
        if line.kind in (*PASSED, LineKind.UNIT, LineKind.ANNEX):
            return Entry(CellFate.PASSED, str(line.kind))
        if at < self.top:
            return Entry(CellFate.PASSED, "cover")
        if at < self.head and _SUBJECT.match(line.text):
            return Entry(CellFate.PASSED, "subject")
        if at < self.head:
            return Entry(CellFate.LEFT, LEFT, line.text)
        return Entry(
            CellFate.PASSED,
            "after" if at >= self.end else "decision" if at < self.plan < self.annex else "body",
        )


def _date_in(words: str) -> date | None:
    match = _DAY.search(words)
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _names_annex(line: HeadLine) -> bool:
    named = line.kind in (LineKind.ANNEX, LineKind.TEXT, LineKind.PLAN, LineKind.BODY)
    return named and not re.match(r"\(|[A-ZĐ][.)] ", line.text) and not _FORM_MARK.fullmatch(fold(line.text))


def _may_be_title(line: HeadLine) -> bool:
    """Return whether a line can be the title of a sheet: words that stand alone, and name nothing else."""
    return (
        line.kind in (LineKind.TEXT, LineKind.BASIS)
        and not line.in_row
        and not re.search(r":|[;.]$", line.text)
    )


def _goes_on(title: str, line: HeadLine) -> bool:
    """Return whether a line below the name of type is the title's, `title` being that of the lines before.

    A title may begin like a basis (“Triển khai …”, “Thực hiện …”); a basis is a sentence, or says that it is one.
    """
    text = line.text
    if (
        line.in_row
        or len(text) > _LONGEST_TITLE_LINE
        or text.endswith(":" if line.kind is not LineKind.BASIS else (":", ";"))
        or _PROMULGATES.search(text)
    ):
        return False
    if fold(text).startswith(("can cu ", "xet ", "theo de nghi")):
        return False
    if line.kind is LineKind.PLAN:
        # “TRIỂN KHAI THỰC HIỆN | ĐỀ ÁN 06 NĂM 2026”
        unfinished = bool(title and line.rest) and not _COMPLETE.fullmatch(title)
        return unfinished and title.isupper() == text.isupper()
    if line.kind not in (LineKind.TEXT, LineKind.BASIS, LineKind.BODY):
        return False
    if not title or (title.isupper() and text.isupper()):
        return True
    if text[0].islower() or text[0] in "(0123456789":
        return not text.endswith(".")
    return not (
        _COMPLETE.fullmatch(title) or len(text) > 150 or text.endswith(".") or line.kind is LineKind.BODY
    )
