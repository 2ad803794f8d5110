"""What of a document's text is not for reading, by its look: struck through, unseen, a note's mark.

Whatever is left out is remarked at its place: of a row's cells once, of the text outside of tables once.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from cchc_cli.domain.annex.paper import PaperTable, Remark
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.legacy import encoding_of, in_unicode

_LONGEST_WORDS = 80
"""Letters of what was left out that are told."""

_RAISED = str.maketrans("0123456789()[]", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾", " ,;*")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_FIGURE = re.compile(r"[ (\[*]*\d{1,2}(?:[,;] ?\d{1,2})*[ )\]*]*")
_MARK = re.compile("⁽?[⁰¹²³⁴-⁹]+⁾?")
_BEGINS = re.compile("[⁽⁰¹²³⁴-⁹]")  # looked for first: nearly no text has one
_UNIT = re.compile(r"(?:^|.*[\W\d_])[kcdm]?m", re.DOTALL)
_TEN = re.compile(r"(?:^|[^\d.,])10")
_WORDS_END = re.compile(r"(?:[^\W\d_]|[)”\"»]|(?:^|[/ ])20\d\d)\Z")
_BEFORE = 3
"""Letters before a raised figure that tell a unit (km², m³) and a power (10⁶)."""


class Look(NamedTuple):
    """How words look, as far as it bears on what they say; `font` is the font's name."""

    struck: bool = False
    unseen: bool = False
    raised: bool = False
    font: str = ""


PLAIN = Look()


_CODES = {"struck": "text-struck", "unseen": "text-unseen", "note": "note-mark"}


class Omitted:
    """What is left out of a document, gathered until its place is known; `remarks` say it."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []
        self.count = 0
        """How many times words were left out for their look."""
        self._converted: dict[str, str] = {}  # by encoding, the first words
        self._here: dict[str, str] = {}
        self._row: dict[str, dict[int, str]] = {}
        self._text: dict[str, str] = {}

    def shown(self, words: str, look: Look) -> str:
        """Return what a person reads of words that look so; the rest is left out of the cell or paragraph."""
        if look.font:
            read = in_unicode(words, look.font)
            if read != words:
                self._converted.setdefault(encoding_of(look.font), read)
            words = read
        if look.struck or look.unseen:
            self.count += 1
            self.leave("struck" if look.struck else "unseen", words)
            return ""
        return words.translate(_RAISED) if look.raised and _FIGURE.fullmatch(words) else words

    def leave(self, kind: str, words: str) -> None:
        """Leave words of a kind (`_CODES`) out of the cell or paragraph that is being read."""
        before = self._here.get(kind, "")
        self._here[kind] = before if len(before) > _LONGEST_WORDS else before + words[: _LONGEST_WORDS + 1]

    def forget(self) -> None:
        """Take back what was left out of the cell that is being read."""
        self._here = {}

    def end_cell(self, column: int) -> None:
        """End a cell: what was left out since the last end was left out of it."""
        for kind, words in self._here.items():
            if words := clean(words).strip():
                self._row.setdefault(kind, {})[column] = words
        self._here = {}

    def end_row(self, table: PaperTable, row: int) -> None:
        """End a row of a table, which was at the 0-based `row`."""
        for kind, by_column in self._row.items():
            column = next(iter(by_column)) if len(by_column) == 1 else -1
            place = table.place(row, column)
            self.remarks.append(Remark(_CODES[kind], {"quoted": _told(by_column.values())}, place))
        self._row = {}

    def end_text(self) -> None:
        """End a paragraph; a note that it refers to is no part of it."""
        for kind, words in self._here.items():
            if kind != "note" and len(self._text.get(kind, "")) <= _LONGEST_WORDS and words.strip():
                self._text[kind] = _told(filter(None, (self._text.get(kind), clean(words).strip())))
        self._here = {}

    def all(self) -> list[Remark]:
        """Return all remarks; those that have no place come last."""
        told = [Remark(_CODES[kind], {"quoted": words}) for kind, words in self._text.items()]
        told += (
            Remark("letters-converted", {"encoding": encoding, "quoted": _told([clean(words).strip()])})
            for encoding, words in self._converted.items()
        )
        return self.remarks + told


def _told(words: Iterable[str]) -> str:
    joined = "; ".join(words)
    return joined if len(joined) <= _LONGEST_WORDS else joined[:_LONGEST_WORDS] + "…"


def without_marks(text: str) -> str:
    """Return a text without the raised figures that refer to notes; units and powers of ten keep theirs.

    >>> without_marks("85¹ triệu"), without_marks("50 m² (10⁶ đồng)"), without_marks("¹²")
    ('85 triệu', '50 m² (10⁶ đồng)', '12')
    """
    if not _BEGINS.search(text):
        return text
    if _MARK.fullmatch(text):
        return text.translate(_LEVEL)
    return _MARK.sub(_kept, text)


def may_be_power(text: str) -> bool:
    """Return whether one of the raised figures that are left out of a text stands behind a figure, as a power does.

    >>> may_be_power("85¹ triệu"), may_be_power("Sở Nội vụ², Sở Y tế⁽³⁾, quý I/2025⁴")
    (True, False)
    """
    dropped = (mark for mark in _MARK.finditer(text) if not _kept(mark))
    alone = _MARK.fullmatch(text) is not None  # it stays
    return not alone and not all(_WORDS_END.search(text[: mark.start()]) for mark in dropped)


def _kept(mark: re.Match[str]) -> str:
    before = mark.string[max(0, mark.start() - _BEFORE) : mark.start()]
    unit = mark[0] in "²³" and _UNIT.fullmatch(before.lower())
    power = mark[0] in ("³", "⁶", "⁹", "¹²") and _TEN.fullmatch(before)
    inside = before[-1:].isalpha() and mark.string[mark.end() : mark.end() + 1].isalpha()
    return mark[0] if unit or power or inside else ""


_PAGE_NUMBER = re.compile(r"(?:trang|page|tr\.?)?[\W\d_]*", re.IGNORECASE)


def margin_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of page heads and feet, each once; a page's number is none.

    >>> margin_lines(["Trang 2/5", "Đơn vị tính: triệu đồng", "- 2 -", "Đơn vị tính: triệu đồng"])
    ('Đơn vị tính: triệu đồng',)
    """
    cleaned = (clean(line).strip() for line in lines)
    return tuple(dict.fromkeys(line for line in cleaned if not _PAGE_NUMBER.fullmatch(line)))
