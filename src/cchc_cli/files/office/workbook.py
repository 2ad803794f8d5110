"""The sheets of an Excel workbook (.xlsx), read from its XML piece by piece: what is not in the file takes no room.

ECMA-376 Part 1: 18.2 workbook, 18.3 sheets, 18.4 shared strings, 18.8 styles. Readers that make room for what a
file says that it holds (how many strings, which cell is the last) can be made to end the program.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from math import isfinite
from posixpath import join, normpath
from typing import NamedTuple, TypeVar
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.xml import NO_XML, parse
from cchc_cli.files.office.zip import pieces

WORKBOOK = "xl/workbook.xml"
_FOLDER = "xl"
_RELATIONS = "xl/_rels/workbook.xml.rels"

_MOST_SHARED = 2_000_000
_MOST_OFTEN = 5
"""Letters that cells may share: so many, and the letters of all strings so often. A sheet of 50,000 rows shares
fifteen million, of some five; a text of ten pages in each cell of a small file would be gigabytes."""

_LONGEST_NAME = 255
"""Letters of a sheet's name, which is said with each place in it; Excel's own have 31."""

Value = int | float | str | bool | date | datetime | time | timedelta
Place = tuple[int, int]
"""A cell's row and column, from 0."""

_PLACE = re.compile(r"\$?([A-Za-z]{1,9})\$?([0-9]{1,24})")
_NUMBER = re.compile(r"[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Handler:
    """Takes the events of one part; elements by their names without a prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, words: str) -> None:
        """Take words between tags."""


_H = TypeVar("_H", bound=_Handler)


class _Names(dict[str, str]):
    """Names without their prefixes, by the names as they stand."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


class SheetCells(NamedTuple):
    """A sheet's cells as far as they are written: `rows` by number, each from its first column on.

    `merged` are the first and the last place of each merged cell, `formulas` the places of formulas; `unread` are
    those whose value is an error, or a formula's that was never worked out.
    """

    name: str
    rows: Mapping[int, Sequence[Value]]
    merged: Sequence[tuple[Place, Place]]
    formulas: frozenset[Place]
    unread: frozenset[Place]

    def value(self, row: int, column: int) -> Value:
        """Return the value at a place; an empty text outside of what is written."""
        line = self.rows.get(row, ())
        return line[column] if 0 <= column < len(line) else ""


class OpenWorkbook:
    """A workbook's sheets, each read when it is asked for.

    Raises the given `too_large` for a sheet that has a value beyond `rows` or `columns`, and `Rejected` for a
    workbook that is broken. `names` are those of all sheets, of hidden ones too, in order; `shown` are the others'.
    """

    def __init__(self, file: str, archive: ZipFile, rows: int, columns: int, too_large: Rejected) -> None:
        self._file, self._archive = file, archive
        self._parts = {name.lower(): name for name in archive.namelist()}
        self._limits = _Limits(rows, columns, too_large)
        relations = self._read(_RELATIONS, _Relations())
        self._book = self._read(WORKBOOK, _Sheets(relations.targets))
        self.names, self.shown = tuple(self._book.parts), tuple(self._book.shown)
        if len({*self._book.parts.values()}) != self._book.count:
            raise self._broken()
        self._kinds = self._read(relations.of_kind("styles"), _Styles()).kinds
        self._strings = self._read(relations.of_kind("sharedStrings"), _Strings()).strings
        self._shared = _MOST_SHARED + _MOST_OFTEN * sum(map(len, self._strings))

    def sheet(self, name: str) -> SheetCells:
        """Read a sheet by one of `names`."""
        part = self._book.parts[name]
        if part.lower() not in self._parts:
            raise self._broken()
        read = self._read(
            part, _Cells(self._limits, self._strings, self._kinds, from_1904=self._book.from_1904)
        )
        self._shared -= read.shared
        if read.wrong:
            raise self._broken()
        if self._shared < 0:
            raise self._limits.too_large
        return SheetCells(name, read.rows, read.merged, frozenset(read.formulas), frozenset(read.unread))

    def _read(self, part: str, handler: _H) -> _H:
        """Let `handler` take the events of a part; one that is absent has none."""
        name = self._parts.get(part.lower())
        if name is None:
            return handler
        parser = ParserCreate()
        parser.buffer_text = True
        local = _Names()
        parser.StartElementHandler = lambda name, attributes: handler.start(local[name], attributes)
        parser.EndElementHandler = lambda name: handler.end(local[name])
        parser.CharacterDataHandler = handler.text
        try:
            parse(self._file, name, pieces(self._file, self._archive, name), parser)
        except NO_XML:
            raise self._broken() from None
        return handler

    def _broken(self) -> Rejected:
        return whole_file("zip-broken", self._file)


class _Limits(NamedTuple):
    rows: int
    columns: int
    too_large: Rejected


class _Counted(Enum):
    """What a number format makes of a number that is not shown as one."""

    MOMENT = "moment"
    SPAN = "span"


class _Relations(_Handler):
    """The parts that a workbook consists of, by the ids and by the kinds that it knows them under."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self._kinds: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            # A target is meant from the workbook's folder, or from the root of the zip.
            part = normpath(join(f"/{_FOLDER}", attributes.get("Target", ""))).lstrip("/")
            self.targets[attributes.get("Id", "")] = part
            self._kinds[attributes.get("Type", "").rpartition("/")[2]] = part

    def of_kind(self, kind: str) -> str:
        return self._kinds.get(kind, f"{_FOLDER}/{kind}.xml")


class _Sheets(_Handler):
    """The sheets of a workbook: `parts` by their names, and the names of those that are not hidden."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self._targets = targets
        self.parts: dict[str, str] = {}
        self.shown: list[str] = []
        self.count = 0
        self.from_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            self.count += 1
            title = clean(attributes.get("name", ""))[:_LONGEST_NAME]
            relation = next(
                (value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), ""
            )
            self.parts[title] = self._targets.get(relation, "")
            if attributes.get("state", "visible") == "visible":
                self.shown.append(title)
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


class _Styles(_Handler):
    """The kind of number that each style of a cell is for."""

    def __init__(self) -> None:
        self.kinds: list[_Counted | None] = []
        self._formats: dict[str, _Counted | None] = {
            **dict.fromkeys(_MOMENTS, _Counted.MOMENT),
            "46": _Counted.SPAN,
        }
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = _kind_of(attributes.get("formatCode", ""))
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.kinds.append(self._formats.get(attributes.get("numFmtId", "")))

    def end(self, name: str) -> None:
        self._inside = self._inside and name != "cellXfs"


class _Words(_Handler):
    """Gathers the words of a text of all its runs; how it is pronounced is no part of it."""

    def __init__(self) -> None:
        self._runs: list[str] = []
        self._into: list[str] | None = None
        self._spoken = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rPh":
            self._spoken = True
        elif name == "t" and not self._spoken:
            self._into = self._runs

    def end(self, name: str) -> None:
        self._into = None
        if name == "rPh":
            self._spoken = False

    def text(self, words: str) -> None:
        if self._into is not None:
            self._into.append(words)


class _Strings(_Words):
    """The texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.strings.append(_words("".join(self._runs)))
            self._runs = []


class _Cells(_Words):
    """The cells of a sheet, and how many letters they have of the list of strings.

    `kinds` are those of the styles. `wrong`: a place is none, or a string is not in the list.
    """

    def __init__(
        self, limits: _Limits, strings: Sequence[str], kinds: Sequence[_Counted | None], *, from_1904: bool
    ) -> None:
        super().__init__()
        self._limits, self._strings, self._kinds, self._from_1904 = limits, strings, kinds, from_1904
        self.rows: defaultdict[int, list[Value]] = defaultdict(list)
        self.merged: list[tuple[Place, Place]] = []
        self.formulas: set[Place] = set()
        self.unread: set[Place] = set()
        self.wrong = False
        self.shared = 0
        self._row, self._column = -1, -1
        self._cell: dict[str, str] = {}
        self._value: list[str] = []
        self._formula = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._begin(attributes)
        elif name == "v":
            self._into = self._value
        elif name == "f":
            self._formula = True
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number[:9]) - 1 if number[:9].isdecimal() else self._row + 1
            self._column = -1
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        if name == "c":
            self._close(self._cell)

    def _begin(self, attributes: dict[str, str]) -> None:
        """Begin a cell where it says that it stands, or else beside the one before it."""
        self._cell, self._formula = attributes, False
        self._value, self._runs = [], []
        if reference := attributes.get("r"):
            place = _place(reference)
            self.wrong = self.wrong or place is None
            self._row, self._column = place or (0, 0)
        else:
            self._row, self._column = max(self._row, 0), self._column + 1

    def _close(self, cell: Mapping[str, str]) -> None:
        kind, place = cell.get("t", "n"), (self._row, self._column)
        words = "".join(self._value)
        if self._formula:
            self.formulas.add(place)
        unread = kind == "e" or (self._formula and not words and kind != "str")
        value: Value = "" if kind == "e" else self._typed(kind, words, cell.get("s", ""))
        # A cell that is nothing but coloured may stand anywhere.
        if value == "" and not unread:
            return
        if self._row >= self._limits.rows or self._column >= self._limits.columns:
            raise self._limits.too_large
        if unread:
            self.unread.add(place)
            return
        line = self.rows[self._row]
        line += [""] * (self._column + 1 - len(line))
        line[self._column] = value

    def _typed(self, kind: str, words: str, look: str) -> Value:
        """Return the value of a cell of a kind (18.18.11); what is no number where one is due stays text."""
        if kind == "s":
            if not words:
                return ""
            index = int(words) if words.isdecimal() and len(words) < 10 else len(self._strings)
            if index >= len(self._strings):
                self.wrong = True
                return ""
            self.shared += len(self._strings[index])
            return self._strings[index]
        if kind == "inlineStr":
            return _words("".join(self._runs))
        if kind == "b":
            return words.strip() not in ("", "0", "false")
        if kind == "d":
            return _moment_in(words)
        bare = words.strip()
        if kind == "str" or not _NUMBER.fullmatch(bare) or not isfinite(number := float(bare)):
            return _words(words)
        style = int(look) if look.isdecimal() and len(look) < 10 else 0
        meant = self._kinds[style] if style < len(self._kinds) else None
        return _moment(number, meant, from_1904=self._from_1904) if meant else number

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _place(first), _place(last or first)
        if start is None or end is None:
            self.wrong = True
        else:
            self.merged.append((start, end))


def _words(text: str) -> str:
    """Return a text as a person reads it; `_x000D_` is how Excel writes a letter that XML has not."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return clean(text).strip()


def _place(reference: str) -> Place | None:
    """Return the row and column of a reference, both from 0; None for what is none."""
    match = _PLACE.fullmatch(reference)
    if match is None or not int(match[2]):
        return None
    return int(match[2]) - 1, column_number(match[1]) - 1


def column_number(letters: str) -> int:
    """Return the number of a sheet's column, from 1.

    >>> column_number("AB"), column_letters(28)
    (28, 'AB')
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Return the letters of a sheet's column by its number, from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


_MOMENTS = [str(n) for n in (*range(14, 23), 45, 47)]
"""The number formats for days and times that a file need not write down (18.8.30); 46 is that of a span."""

# Quoted and escaped letters are no marks, nor is what stands in brackets, but for the marks of a span.
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].?', re.DOTALL)
_MARKS = re.compile(
    r"(?P<span>\[(?:h+|m+|s+)\])|\[[^\]]*\]?|(?P<moment>[dmhys]|a[^\[]*?[pm/])|a.*", re.IGNORECASE | re.DOTALL
)


def _kind_of(code: str) -> _Counted | None:
    """Return what a number format, of which the first section counts, makes of a number.

    >>> _kind_of("dd/mm/yyyy"), _kind_of('[h]:mm'), _kind_of('#,##0 "đồng"')
    (<_Counted.MOMENT: 'moment'>, <_Counted.SPAN: 'span'>, None)
    """
    for mark in _MARKS.finditer(_LITERAL.sub("", code).partition(";")[0]):
        if mark["span"]:
            return _Counted.SPAN
        if mark["moment"]:
            return _Counted.MOMENT
    return None


_MIDNIGHT = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's times are in no zone
_DAYS_BEFORE_1904 = 1462
_NO_SUCH_DAY = 60
"""Excel counts a 29/02/1900; the days before it are one further from midnight than they say."""


def _moment(serial: float, kind: _Counted, *, from_1904: bool) -> Value:
    """Return the day, the time or the span that a number stands for; the number where it stands for none."""
    try:
        if kind is _Counted.SPAN:
            return timedelta(milliseconds=round(serial * 86_400_000))
        days = serial + _DAYS_BEFORE_1904 * from_1904
        days += days < _NO_SUCH_DAY
        moment = _MIDNIGHT + timedelta(milliseconds=round(days * 86_400_000))
    except OverflowError:
        return serial
    if serial < 0:
        return serial
    if serial < 1:
        return moment.time()
    return moment.date() if serial.is_integer() else moment


def _moment_in(words: str) -> Value:
    """Return a day or a time in ISO 8601, or the words where they are none."""
    try:
        if "T" in words:
            return datetime.fromisoformat(words).replace(tzinfo=None)
        return time.fromisoformat(words) if ":" in words else date.fromisoformat(words)
    except ValueError:
        return _words(words)
