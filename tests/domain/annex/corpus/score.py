"""What the reader makes of a document, held cell by cell against what the document means.

A cell is `right`; or `flagged`: it differs, but a finding stands at that very cell, row, column or table, or is
about that very thing; or `silent`: it differs and nobody says so. A finding about another cell clears nothing.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from cchc_cli.domain.annex.finding import Finding
from cchc_cli.domain.annex.paper import Paper, PaperTable, Place
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.plan.draft import read_draft, write_draft
from cchc_cli.files.plan.workdays import load_workdays
from tests.domain.annex.corpus.document import ANY, Ask, Document, May, OneOf, Task, Tell
from tests.domain.annex.corpus.write import written

RIGHT, FLAGGED, SILENT = "right", "flagged", "silent"
DATA = Path(__file__).parents[3] / "data" / "annexes"
WORKDAYS = load_workdays()

CELLS = ("name", "group", "lead", "coordinating", "schedule", "amount", "funding", "products", "note")
HEAD = ("title", "number", "year", "issuer")

# The cells that one cell of the page may hold together: a question about the first is about the second too.
_TOGETHER = {"coordinating": ("lead",), "lead": ("coordinating",), "group": ("name",), "funding": ("amount",)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a cell: `weight` is how many cells of the truth it stands for."""

    where: str
    expected: object
    got: object
    outcome: str
    weight: int = 1


@dataclass(slots=True)
class Score:
    """The verdicts on a document, and the findings that stand at no doubtful place."""

    document: Document
    verdicts: list[Verdict] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    doubts: int = 0

    def count(self, outcome: str) -> int:
        """Return how many cells came out so."""
        return sum(v.weight for v in self.verdicts if v.outcome == outcome)

    @property
    def silent(self) -> list[Verdict]:
        """The cells that are wrong in silence."""
        return [v for v in self.verdicts if v.outcome == SILENT]


def put(document: Document, folder: Path) -> Path:
    """Write a document into a folder and return its file."""
    path = folder / f"{document.name}{document.suffix}"
    path.write_bytes((DATA / document.file).read_bytes() if document.file else written(document))
    return path


def score(document: Document, folder: Path) -> Score:
    """Import a document the way the command does, and judge what comes out."""
    path = put(document, folder)
    result = Score(document)
    truth = document.truth
    asked = False
    try:
        try:
            got = imported(path)
        except Rejected as error:
            asked = truth.other is not None and "plans-several" in [d.code for d in error.diagnostics]
            if not asked:
                raise
            result.verdicts.append(Verdict("document", "asked which plan", "plans-several", RIGHT))
            got = imported(path, str(_values(truth.number)[0]))
    except Rejected as error:
        told = "; ".join(d.code for d in error.diagnostics)
        outcome = RIGHT if truth.refused or truth.unusual else FLAGGED
        result.verdicts.append(Verdict("document", "refused", told, outcome, _weight(document)))
        return result
    except Exception as error:  # a crash is the worst answer, and no reason to stop judging the others
        told = f"{type(error).__name__}: {error}"
        result.verdicts.append(Verdict("document", "", told, SILENT, _weight(document)))
        return result
    if truth.refused:
        result.verdicts.append(Verdict("document", "refused", "read", SILENT, 1))
        return result
    _Judge(document, got, result).judge(other=truth.other if not asked else None)
    return result


def _weight(document: Document) -> int:
    return sum(map(_cells, document.truth.tasks)) + len(HEAD)


def _cells(task: Task) -> int:
    return sum(key in ("amount", "name") or getattr(task, key) is not None for key in CELLS)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gives: the paper as it was read, the draft's data, everything that it says must be looked at."""

    paper: Paper
    data: dict[str, Any]
    amounts: tuple[int | None, ...]
    findings: tuple[Finding, ...]
    passed: Counter[str]  # how often each rule passed something over, by the reader's own account


def imported(path: Path, number: str = "") -> Imported:
    """Import a file as the command does; `number` is that of the plan that is meant, where it has several."""
    meant: dict[str, Any] = {"plan_number": number} if number else {}
    *_, draft, _ = read_draft(path, None, WORKDAYS, lambda done, total: None, **meant)
    judged = write_draft(draft, "plan.yaml", "", lambda diagnostics: "").judged
    account: Any = getattr(draft, "account", None)
    entries = account.entries.values() if account else ()
    passed = Counter(str(entry.by) for entry in entries if entry.fate == "passed")
    return Imported(read_paper(path), draft.data, draft.amounts, tuple(j.finding for j in judged), passed)


class Drafted(NamedTuple):
    """What a drafted task is known by."""

    name: str
    lead: tuple[str, ...]
    schedule: str
    amount: int | None


# ---- comparing


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return words as they are compared: without case, runs of spaces, and the marks and ends of lists."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"(?m)^\s*[-–+•*]\s+", " ", text)
    text = text.replace("uỷ", "ủy")
    return " ".join(re.sub(r"[;,.:“”\"()]+(?=\s|$)|(?<!\S)[“\"(]+", " ", text).split())


def _long(name: str) -> str:
    return re.sub(r"\bubnd\b", "ủy ban nhân dân", folded(name))


def _same_agencies(expected: Sequence[Any], got: Sequence[str]) -> bool:
    left = [_long(name) for name in got]
    for one in expected:
        names = [_long(str(value)) for value in _values(one)]
        if not (found := [name for name in left if name in names]):
            return False
        left.remove(found[0])
    return not left


def _same(key: str, expected: Any, got: Any) -> bool:
    if expected is ANY:
        return True
    if isinstance(expected, OneOf):
        return any(_same(key, value, got) for value in expected.values)
    if isinstance(expected, (May, Ask)):
        return _same(key, expected.value, got)
    if expected is None:
        return got is None
    if key in ("lead", "coordinating"):
        return _same_agencies(expected, got)
    if key == "issuer":
        return _long(str(expected)) == _long(str(got))
    if key == "amount" or key == "year":
        return bool(expected == got)
    if key in ("products",):
        return folded(" ".join(expected)) == folded(" ".join(got))
    if key in ("note", "funding"):
        return folded(str(expected)) in folded(str(got)) if expected else not folded(str(got))
    return folded(str(expected)) == folded(str(got))


def texts(value: object) -> list[str]:
    """Return a value of the draft as its words, one or many."""
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return [t for v in value for t in texts(v)]
    return [str(value)]


_KIND_WORDS = {
    "integrated": "Lồng ghép",
    "self-funded": "Tự bố trí",
    "recurrent": "Kinh phí thường xuyên",
    "non-state": "Xã hội hóa",
    "other": "Nguồn khác",
    "budget": "",
}
"""The words of a kind of funding that the draft leaves out where they say the kind and nothing else."""

# What a column of the page is about, by its heading: for findings that have a place and no path of their own.
_COLUMNS = (
    ("funding", r"nguồn"),
    ("coordinating", r"phối hợp"),
    ("lead", r"chủ trì|cơ quan|đơn vị|thực hiện bởi|tham mưu|phân công"),
    ("schedule", r"thời gian|thời hạn|tiến độ|bắt đầu|kết thúc|hoàn thành|thời điểm"),
    ("amount", r"kinh phí|dự toán|số tiền|kp|vốn|ngân sách|tổng mức|thành tiền|năm 20\d\d|^20\d\d|tổng"),
    ("products", r"sản phẩm|kết quả"),
    ("note", r"ghi chú"),
    ("name", r"nhiệm vụ|nội dung|tên|công việc|hoạt động|chuyên đề|trích yếu|nhóm"),
)


def _about(heading: str) -> str:
    words = folded(heading)
    return next((key for key, pattern in _COLUMNS if re.search(pattern, words)), "")


def _words(finding: Finding) -> str:
    """Return everything that a finding says, to look for words in."""
    parts = [finding.words, *(str(value) for value in finding.fault.args.values())]
    if finding.place:
        parts += [finding.place.heading, finding.place.sheet]
    return folded(" ; ".join(parts))


# ---- judging


class _Judge:
    """One document's truth against what came of it. `used` are the findings that stand at a doubtful place."""

    def __init__(self, document: Document, got: Imported, result: Score) -> None:
        self.truth = document.truth
        self.got = got
        self.result = result
        self.used: set[int] = set()
        self.words = [_words(f) for f in got.findings]
        self.tables = {b.number: b for b in got.paper.blocks if isinstance(b, PaperTable)}
        agencies = got.data.get("agencies") or {}
        self.names: dict[str, str] = {i: str(a["name"]) for i, a in agencies.items()}
        self.drafted: list[dict[str, Any]] = list(got.data["tasks"])

    def judge(self, other: Tell | None) -> None:
        """Judge every cell, and whether everything is told that must be: of an `other` plan in the file too."""
        self.head()
        drafted = [
            Drafted(str(t["name"]), self.cell(at, "lead"), self.cell(at, "schedule"), self.got.amounts[at])
            for at, t in enumerate(self.drafted)
        ]
        pairs = _paired(self.truth.tasks, drafted)
        for n, at in pairs:
            if at is None:
                assert n is not None
                self.missing(self.truth.tasks[n])
            elif n is None:
                self.extra(at)
            else:
                self.task(self.truth.tasks[n], at)
        for tell in (*self.truth.tells, *filter(None, [other])):
            self.tell(tell)
        self.groups()
        for n, finding in enumerate(self.got.findings):
            if n not in self.used:
                self.result.needless.append(f"{finding.fault.code} {_where(finding)}: {self.words[n]}")

    def verdict(
        self, where: str, expected: Any, got: Any, about: Sequence[int], key: str, weight: int = 1
    ) -> None:
        """Judge one cell; `about` are the findings that concern it."""
        same = _same(key, expected, got)
        if isinstance(expected, Ask):
            self.result.doubts += 1
            outcome = RIGHT if about else SILENT
            self.used.update(about)
        elif isinstance(expected, May):
            outcome = RIGHT if same or about else SILENT
            self.used.update(about)
        elif same:
            outcome = RIGHT
        else:
            outcome = FLAGGED if about else SILENT
            self.used.update(about)
        self.result.verdicts.append(Verdict(where, expected, got, outcome, weight))

    def find(self, test: Callable[[int, Finding], bool]) -> list[int]:
        return [n for n, finding in enumerate(self.got.findings) if test(n, finding)]

    # -- the head

    def head(self) -> None:
        data = self.got.data
        year: object = int(data["year"]) if str(data.get("year") or "").isdigit() else None
        if period := data.get("period"):
            year = (int(period["start"][:4]), int(period["end"][:4]))
        values = {
            "title": data["title"],
            "number": data["number"],
            "issuer": data.get("issuer", ""),
            "year": year,
        }
        for key in HEAD:
            expected = getattr(self.truth, key)
            if expected is not None:
                self.verdict(
                    key, expected, values[key], self.about_head(key, expected, str(values[key])), key
                )

    def about_head(self, key: str, expected: Any, got: str) -> list[int]:
        keys = ("year", "period") if key == "year" else (key,)
        sides = [folded(str(expected)), folded(got)]

        def test(n: int, finding: Finding) -> bool:
            path = finding.fault.path
            if path[:1] and path[0] in keys:
                return True
            said = folded(finding.words)
            return key != "year" and not path and len(said) > 8 and any(said in side for side in sides)

        return self.find(test)

    # -- the tasks

    def task(self, task: Task, at: int) -> None:
        rows = self.rows_of(task)
        for key in CELLS:
            expected = getattr(task, key)
            if expected is None and key != "amount":
                continue
            got = self.cell(at, key)
            about = self.about_cell(at, key, rows)
            self.verdict(f"{_short(task.name)} · {key}", expected, got, about, key)

    def cell(self, at: int, key: str) -> Any:
        task = self.drafted[at]
        if key == "amount":
            return self.got.amounts[at]
        if key in ("lead", "coordinating"):
            return tuple(self.names.get(i, i) for i in texts(task.get(key)))
        if key == "funding":
            funding = task.get("funding") or {}
            if isinstance(funding, str):
                return funding
            return "; ".join([*texts(funding.get("text")), _KIND_WORDS.get(str(funding.get("kind")), "")])
        if key == "products":
            return texts(task.get("products"))
        return "; ".join(texts(task.get(key)))

    def missing(self, task: Task) -> None:
        rows = self.rows_of(task)
        about = self.find(lambda n, f: self.stands_at(f, rows) or folded(_short(task.name)) in self.words[n])
        self.verdict(f"{_short(task.name)} · task missing", task.name, None, about, "name", _cells(task))

    def extra(self, at: int) -> None:
        name = str(self.drafted[at]["name"])
        rows = self.rows_named(name)
        about = self.find(
            lambda n, f: (
                (
                    f.fault.path[:2] == ("tasks", at)
                    and (
                        len(f.fault.path) == 2
                        or f.fault.path[2] in ("id", "name")
                        or f.fault.code == "cell-blank"
                    )
                )
                or self.stands_at(f, rows)
            )
        )
        self.verdict(f"{name[:40]} · task too many", None, name, about, "name")
        # What is asked in a task that is none is no further fault: the task is.
        self.used.update(self.find(lambda n, f: f.fault.path[:2] == ("tasks", at)))

    def rows_of(self, task: Task) -> set[tuple[int, int]]:
        names = _values(task.name)
        return set().union(*(self.rows_named(str(name)) for name in names))

    def rows_named(self, name: str) -> set[tuple[int, int]]:
        """Return the rows of the paper (table, row from 1) that say a task's name, or else its first words."""
        wanted = folded(name)
        if not wanted:
            return set()
        found: set[tuple[int, int]] = set()
        for number, table in self.tables.items():
            for r, row in enumerate(table.rows):
                if any(wanted in folded(c.text) for c in row if c.text):
                    found.add((number, r + 1))
        return found

    def stands_at(self, finding: Finding, rows: set[tuple[int, int]]) -> bool:
        """Return whether a finding stands at one of these rows as a whole, or at the table that holds it."""
        place = finding.place
        if place is None or finding.fault.code in _ELSEWHERE:
            return False
        if place.row == 0 and place.column == 0:
            return any(table == place.table for table, _ in rows)
        return place.column == 0 and (place.table, place.row) in rows

    def about_cell(self, at: int, key: str, rows: set[tuple[int, int]]) -> list[int]:
        keys = (key, *_TOGETHER.get(key, ()))
        ids = set(texts(self.drafted[at].get(key))) if key in ("lead", "coordinating") else set()

        def test(n: int, finding: Finding) -> bool:
            path = finding.fault.path
            if path[:2] == ("tasks", at) and len(path) > 2:
                return path[2] in keys or self.at_cell(finding.place, keys, rows)
            if path[:2] == ("tasks", at):
                return True
            if path[:1] == ("agencies",):
                return len(path) > 1 and (path[1] in ids or finding.fault.args.get("id") in ids)
            place = finding.place
            of_row = place is not None and place.row > 0 and self.stands_at(finding, rows)
            return of_row or self.at_cell(place, keys, rows)

        return self.find(test)

    def at_cell(self, place: Place | None, keys: Sequence[str], rows: set[tuple[int, int]]) -> bool:
        """Return whether a place is the cell of one of `keys` in these rows, or its whole column."""
        if place is None or not place.column or _about(self.heading(place)) not in keys:
            return False
        return (place.table, place.row) in rows or (place.row == 0 and any(t == place.table for t, _ in rows))

    def heading(self, place: Place) -> str:
        """Return the heading of a place's column, as the finding has it or else as the paper does."""
        if place.heading:
            return place.heading
        table = self.tables.get(place.table)
        for row in table.rows if table else ():
            if sum(bool(_about(c.text)) and len(c.text) < 80 for c in row if not c.left) >= 3:
                return row[place.column - 1].text if place.column <= len(row) else ""
        return ""

    # -- what must be told

    def tell(self, tell: Tell) -> None:
        wanted = [folded(w) for w in tell.words]
        places = set[tuple[int, int]]().union(*map(self.rows_named, tell.words))

        def test(n: int, finding: Finding) -> bool:
            code = finding.fault.code
            if any(part in code for part in tell.codes) or any(w in self.words[n] for w in wanted):
                return True
            place = finding.place
            if place is None:
                return False
            whole = tell.table and place.row == 0 and place.column == 0
            return (place.table, place.row) in places or (whole and any(t == place.table for t, _ in places))

        about = self.find(test)
        self.used.update(about)
        if tell.needed:
            self.result.doubts += 1
            outcome = RIGHT if about else SILENT
            self.result.verdicts.append(Verdict(f"told: {tell.words[0]}", "a finding", None, outcome))

    def groups(self) -> None:
        """Let pass what is said about a group of units without size or members: each such group may be asked for."""

        def test(n: int, finding: Finding) -> bool:
            path = finding.fault.path
            if (
                path[:1] == ("agencies",)
                and len(path) > 1
                and _GROUP.match(folded(self.names.get(str(path[1]), "")))
            ):
                return "alike" not in finding.fault.code
            return "size" in finding.fault.code or (
                "group" in finding.fault.code and bool(_GROUP.search(self.words[n]))
            )

        self.used.update(self.find(test))


_GROUP = re.compile(r"(?:ubnd |ủy ban nhân dân |văn phòng ubnd )?(?:các|cấp)\b")

_ELSEWHERE = {"rows-unnumbered", "rows-hidden", "total-differs", "total-unread"}
"""Findings that have a row's or a table's place and are about something else than its cells."""


def _values(value: Any) -> list[Any]:
    if isinstance(value, OneOf):
        return [v for one in value.values for v in _values(one)]
    if isinstance(value, (Ask, May)):
        return [] if value.value is ANY else _values(value.value)
    return [value]


def _short(name: Any) -> str:
    return str(next(iter(_values(name)), "?"))[:60]


def _where(finding: Finding) -> str:
    path = ".".join(map(str, finding.fault.path))
    place = finding.place
    return f"[{path}]" + (f" T{place.table} R{place.row} C{place.column}" if place else "")


def _paired(tasks: Sequence[Task], drafted: Sequence[Drafted]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the tasks of truth and draft in their order, so that the pairs are as much alike as can be."""
    names = [folded(one.name) for one in drafted]
    first = [names.index(name) == at for at, name in enumerate(names)]
    wanted = Counter(folded(_short(task.name)) for task in tasks)
    alike = [[_likeness(task, one) for one in drafted] for task in tasks]
    for row in alike:
        for at, name in enumerate(names):
            if not first[at] and wanted[name] == 1:
                row[at] *= 0.5  # said once more, in another table: the first is the task
    best = [[0.0] * (len(drafted) + 1) for _ in range(len(tasks) + 1)]
    for n in reversed(range(len(tasks))):
        for at in reversed(range(len(drafted))):
            paired = alike[n][at] + best[n + 1][at + 1] if alike[n][at] else 0.0
            best[n][at] = max(best[n + 1][at], best[n][at + 1], paired)
    n = at = 0
    while n < len(tasks) and at < len(drafted):
        if alike[n][at] and best[n][at] == alike[n][at] + best[n + 1][at + 1]:
            yield n, at
            n, at = n + 1, at + 1
        elif best[n][at] == best[n + 1][at]:
            yield n, None
            n += 1
        else:
            yield None, at
            at += 1
    yield from ((rest, None) for rest in range(n, len(tasks)))
    yield from ((None, rest) for rest in range(at, len(drafted)))


def _likeness(task: Task, one: Drafted) -> float:
    """Return how likely a drafted task is the one that is meant: by its name above all, by its other cells."""
    names = [folded(str(name)) for name in _values(task.name)]
    name = folded(one.name)
    ratio = max((SequenceMatcher(None, wanted, name).ratio() for wanted in names), default=0.0)
    same = sum(
        _same(key, expected, got)
        for key, expected, got in (("lead", task.lead, one.lead), ("schedule", task.schedule, one.schedule),
                                   ("amount", task.amount, one.amount))
    )  # fmt: skip
    if name in names:
        return 10.0 + same
    return 3 * ratio + same if ratio > 0.6 or same >= 2 or (same and ratio > 0.3) else 0.0
