"""Documents of the corpus, described: what stands on the page, and what a careful official says that it means."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from tests.files.office.annex_documents import ACROSS, MERGED

__all__ = ["ACROSS", "MERGED"]

# ---- what stands on the page

_OPEN, _CLOSE = "\ue000", "\ue001"
RAISED, STRUCK, INSERTED, DELETED = "raised", "struck", "inserted", "deleted"
_MARKS = {RAISED: "\ue010", STRUCK: "\ue011", INSERTED: "\ue012", DELETED: "\ue013"}


def styled(style: str, words: str) -> str:
    """Mark words of a paragraph or a cell as raised, struck through, inserted or deleted (tracked changes)."""
    return f"{_OPEN}{_MARKS[style]}{words}{_CLOSE}"


def runs(text: str) -> list[tuple[str, str]]:
    """Part a line into its runs: each style (or nothing) with its words."""
    styles = {mark: style for style, mark in _MARKS.items()}
    found: list[tuple[str, str]] = []
    for part in text.split(_OPEN):
        inside, close, rest = part.partition(_CLOSE)
        if close:
            found.append((styles[inside[0]], inside[1:]))
            part = rest
        if part:
            found.append(("", part))
    return found


def plain(text: str) -> str:
    """Return a text as a format without styles has it: deleted words are gone, the others stay."""
    return "".join(words for style, words in runs(text) if style != DELETED)


Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, headings first; `^` and `<` mark what the cell above or to the left covers.

    `hidden` are rows (from 0) that a workbook hides; `repeated` heading rows repeat on each page in Word.
    """

    rows: Rows
    hidden: tuple[int, ...] = ()
    filtered: bool = False
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official letter: as a borderless table of two columns, as tabbed lines, as lines."""

    style: str = "table"
    issuer: tuple[str, ...] = ("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH")
    number: str = "12/KH-UBND"
    place: str = "Hà Tĩnh"
    day: str = "ngày 15 tháng 01 năm 2026"

    def pairs(self) -> list[tuple[str, str]]:
        motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
        left = [*self.issuer, *[""] * (2 - len(self.issuer))]
        right = [*motto, *[""] * (len(left) - 2)]
        return [*zip(left, right, strict=True), (f"Số: {self.number}", f"{self.place}, {self.day}")]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break in Word; nothing elsewhere."""


@dataclass(frozen=True, slots=True)
class NewSheet:
    """What follows stands on a further sheet of a workbook; elsewhere it simply follows."""

    name: str
    hidden: bool = False


Block = str | Table | Letterhead | PageBreak | NewSheet

# ---- what it means


class Whatever(Enum):
    """A value of which nothing is asked."""

    ANY = "any"


ANY = Whatever.ANY
"""Any value will do."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A place at which a careful reader must be asked: a finding must stand there, whatever value is kept."""

    value: Any = ANY


@dataclass(frozen=True, slots=True)
class May:
    """A value, or a question in its place: either is right."""

    value: Any


@dataclass(frozen=True, slots=True)
class OneOf:
    """Readings that are equally right."""

    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Tell:
    """Something that must be told (or, not `needed`, may be): a row, a table, a column, a sheet, two names.

    A finding tells it that says one of the words, or stands at a row or a column that has them, or, of a whole
    `table`, at the table; or whose code has one of the parts in `codes`.
    """

    words: tuple[str, ...]
    needed: bool = True
    codes: tuple[str, ...] = ()
    table: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it is meant. What is None is not judged; each value may be an `Ask`, a `May`, a `OneOf`.

    `group` is the path of sections, joined by “ / ”; `amount` is in đồng, None where there is none.
    """

    name: Any
    lead: Any = ("Sở Nội vụ",)
    schedule: Any = "Quý II/2026"
    amount: Any = None
    coordinating: Any = ()
    group: Any = ""
    funding: Any = None
    products: Any = None
    note: Any = None


@dataclass(frozen=True, slots=True)
class Truth:
    """What a document means. `year` is a year, or a pair of the first and the last one."""

    tasks: tuple[Task, ...] = ()
    title: Any = "Cải cách hành chính năm 2026"
    number: Any = "12/KH-UBND"
    year: Any = 2026
    issuer: Any = "Ủy ban nhân dân tỉnh Hà Tĩnh"
    tells: tuple[Tell, ...] = ()
    other: Tell | None = None  # a second plan in the file: it is told, or it is asked which is meant
    unusual: bool = False  # it is read, or it is told that no annex is found
    refused: bool = False  # the document is refused, with how to convert it


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the corpus. `kind` is the subject that it tries."""

    name: str
    kind: str
    blocks: tuple[Block, ...]
    truth: Truth
    suffix: str = ".docx"
    page_header: str = ""
    delimiter: str = ";"
    typed: bool = True  # numbers stand in a workbook as numbers, not as text
    file: str = ""  # a file of tests/data/annexes instead of blocks


# ---- the usual document, to write shorter ones from

HEADINGS = (
    "TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Kinh phí",
)  # fmt: skip
TITLE = "Cải cách hành chính năm 2026"


def letter(
    *lines: str, title: Sequence[str] = ("KẾ HOẠCH", TITLE), style: str = "lines", **head: Any
) -> list[Block]:
    """Return the usual letter up to its annex: letterhead, title, basis, a section, “PHỤ LỤC”."""
    return [
        Letterhead(style, **head),
        *title,
        "Thực hiện Nghị quyết số 76/NQ-CP, UBND tỉnh ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH",
        "- Nâng cao nhận thức.",
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ",
        *lines,
    ]


@dataclass(slots=True)
class Kind:
    """The documents of one subject, as they are added."""

    name: str
    documents: list[Document] = field(default_factory=list)

    def add(
        self,
        name: str,
        table: Sequence[Any],
        tasks: Sequence[Task],
        before: Sequence[Block] | None = None,
        after: Sequence[Block] = (),
        *,
        truth: Truth | None = None,
        tells: Sequence[Tell] = (),
        **options: Any,
    ) -> None:
        """Add a document: the usual letter (or `before`), a table (or blocks), what stands after it."""
        first = next(iter(table), None)
        blocks: list[Block]
        if isinstance(first, (str, Table, Letterhead, PageBreak, NewSheet)) or first is None:
            blocks = [*table]
        else:
            blocks = [Table(table)]
        whole = (*(letter() if before is None else before), *blocks, *after)
        meant = replace(truth or Truth(), tasks=tuple(tasks))
        meant = replace(meant, tells=(*meant.tells, *tells))
        self.documents.append(Document(f"{self.name}-{name}", self.name, whole, meant, **options))
