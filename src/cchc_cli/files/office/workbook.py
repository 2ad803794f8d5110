"""The sheets of an Excel workbook (.xlsx), read from its XML piece by piece: what is not in the file takes no room.

ECMA-376 Part 1: 18.2 workbook, 18.3 sheets, 18.4 shared strings, 18.8 styles. Readers that make room for what a
file says that it holds (how many strings, which cell is the last) can be made to end the program.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from math import isfinite
from posixpath import join, normpath
from typing import NamedTuple, TypeVar
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.legacy import encoding_of
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

_COMMENTS = re.compile(r"xl/comments.*\.xml")
_DRAWING = re.compile(r"xl/drawings/drawing\d*\.xml")
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


class Font(NamedTuple):
    """What the look of letters says of them; `name` is that of the font."""

    struck: bool = False
    white: bool = False
    raised: bool = False
    name: str = ""


class Style(NamedTuple):
    """The look of a cell; its number is shown divided by `factor`, as a month, in per cent, or not at all."""

    font: Font = Font()
    filled: bool = False
    factor: int = 1
    month: bool = False
    percent: bool = False
    concealed: bool = False


class RichText(str):
    """A text of runs that look different; `runs` are their words as they stand in the file, each with its font."""

    __slots__ = ("runs",)

    runs: Sequence[tuple[str, Font | None]]

    def __new__(cls, text: str, runs: Sequence[tuple[str, Font | None]]) -> "RichText":
        """Make the text of its runs; one without a font has the cell's."""
        made = super().__new__(cls, text)
        made.runs = runs
        return made


class SheetCells(NamedTuple):
    """A sheet's cells as far as they are written: `rows` by number, each from its first column on.

    `merged` are the first and the last place of each merged cell, `formulas` the places of formulas; `unread` are
    those whose value is an error, or a formula's that was never worked out. `styles` are those of cells that don't
    show what they hold; `margins` the heads and feet of the printed pages.
    """

    name: str
    rows: Mapping[int, Sequence[Value]]
    merged: Sequence[tuple[Place, Place]]
    formulas: frozenset[Place]
    unread: frozenset[Place]
    styles: Mapping[Place, Style]
    hidden_rows: Collection[int]
    hidden_columns: Collection[int]
    margins: Sequence[str]

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
        self._styles = self._read(relations.of_kind("styles"), _Styles())
        self._strings = self._read(relations.of_kind("sharedStrings"), _Strings()).strings
        self._shared = _MOST_SHARED + _MOST_OFTEN * sum(map(len, self._strings))

    def sheet(self, name: str) -> SheetCells:
        """Read a sheet by one of `names`."""
        part = self._book.parts[name]
        if part.lower() not in self._parts:
            raise self._broken()
        read = self._read(
            part, _Cells(self._limits, self._strings, self._styles, from_1904=self._book.from_1904)
        )
        self._shared -= read.shared
        if read.wrong:
            raise self._broken()
        if self._shared < 0:
            raise self._limits.too_large
        return SheetCells(
            name,
            read.rows,
            read.merged,
            frozenset(read.formulas),
            frozenset(read.unread),
            read.looks,
            read.hidden_rows,
            read.hidden_columns,
            [words for line in read.margins for words in _margin(line)],
        )

    def comments(self) -> int:
        """Return how many comments the workbook has."""
        return sum(self._read(part, _Comments()).count for part in self._parts if _COMMENTS.fullmatch(part))

    def drawn_text(self) -> list[str]:
        """Return the paragraphs of text boxes and other shapes."""
        parts = sorted(part for part in self._parts if _DRAWING.fullmatch(part))
        return [plain(words) for part in parts for words in self._read(part, _Drawing()).paragraphs]

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


class _Comments(_Handler):
    """The comments of a sheet."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += name == "comment"


class _Drawing(_Handler):
    """The words in the shapes of a sheet."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._inside = name == "t"

    def end(self, name: str) -> None:
        self._inside = False
        if name == "p":
            self.paragraphs.append("".join(self._words))
            self._words = []

    def text(self, words: str) -> None:
        if self._inside:
            self._words.append(words)


_SECTIONS = ("fonts", "fills", "cellXfs")
_WHITE = ({"rgb": "FFFFFFFF"}, {"rgb": "00FFFFFF"}, {"theme": "0"}, {"indexed": "9"}, {"indexed": "1"})


def _lettered(font: Font, name: str, attributes: Mapping[str, str]) -> Font:
    """Return a font with what one of its elements says."""
    if name == "strike":
        return font._replace(struck=attributes.get("val", "1") not in ("0", "false"))
    if name == "vertAlign":
        return font._replace(raised=attributes.get("val") == "superscript")
    if name == "color":
        return font._replace(white=attributes in _WHITE)
    if name in ("name", "rFont") and encoding_of(attributes.get("val", "")):
        return font._replace(name=attributes["val"])
    return font


class _Styles(_Handler):
    """The styles of cells by their numbers, and the kind of number that each is for."""

    def __init__(self) -> None:
        self.kinds: list[_Counted | None] = []
        self.styles: list[Style] = []
        self._codes: dict[str, str] = {**dict.fromkeys(_PERCENTS, "%"), _MONTH: "m-y"}
        self._formats: dict[str, _Counted | None] = {
            **dict.fromkeys(_MOMENTS, _Counted.MOMENT),
            "46": _Counted.SPAN,
        }
        self._fonts: list[Font] = []
        self._fills: list[bool] = []
        self._section = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            number, code = attributes.get("numFmtId", ""), attributes.get("formatCode", "")
            self._codes[number], self._formats[number] = code, _kind_of(code)
        elif name in _SECTIONS:
            self._section = name
        elif self._section == "fonts":
            if name == "font":
                self._fonts.append(Font())
            elif self._fonts:
                self._fonts[-1] = _lettered(self._fonts[-1], name, attributes)
        elif self._section == "fills":
            if name == "fill":
                self._fills.append(False)
            elif name in ("patternFill", "gradientFill") and self._fills:
                self._fills[-1] = attributes.get("patternType", "solid") != "none"
            elif name == "fgColor" and self._fills:
                self._fills[-1] = self._fills[-1] and attributes not in _WHITE
        elif name == "xf" and self._section:
            number = attributes.get("numFmtId", "")
            self.kinds.append(self._formats.get(number))
            self.styles.append(self._style(attributes, self._codes.get(number, "")))

    def end(self, name: str) -> None:
        self._section = "" if name == self._section else self._section

    def _style(self, attributes: Mapping[str, str], code: str) -> Style:
        font = _at(self._fonts, attributes.get("fontId", ""), Font())
        filled = _at(self._fills, attributes.get("fillId", ""), False)
        marks = _LITERAL.sub("", code)
        first = marks.partition(";")[0]
        factor = 1000 ** min(sum(map(len, _DIVIDING.findall(first))), _MOST_THOUSANDS)
        moment = self.kinds[-1] is _Counted.MOMENT
        month = moment and bool(_MONTHLY.fullmatch(first))
        concealed = code.strip().startswith(";;")
        return Style(font, filled, factor, month, not moment and "%" in first, concealed)


_T = TypeVar("_T")


def _at(found: Sequence[_T], index: str, other: _T) -> _T:
    """Return what is at an index that a file names; `other` where there is none."""
    place = int(index) if index.isdecimal() and len(index) < 10 else len(found)
    return found[place] if place < len(found) else other


class _Words(_Handler):
    """Gathers the words of a text of all its runs; how it is pronounced is no part of it."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, Font | None]] = []
        self._into: list[str] | None = None
        self._words: list[str] = []
        self._font: Font | None = None
        self._spoken = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rPh":
            self._spoken = True
        elif name == "rPr":
            self._font = Font()
        elif name == "t" and not self._spoken:
            self._into = self._words
        elif self._font is not None:
            self._font = _lettered(self._font, name, attributes)

    def end(self, name: str) -> None:
        if self._into is self._words and name == "t":
            self._runs.append(("".join(self._words), self._font))
            self._words = []
        self._into = None
        if name == "rPh":
            self._spoken = False
        elif name == "r":
            self._font = None

    def text(self, words: str) -> None:
        if self._into is not None:
            self._into.append(words)

    def _text(self) -> str:
        """Return the text of the runs so far, with them where a look says something, and begin anew."""
        runs, self._runs = self._runs, []
        if len(runs) == 1 and runs[0][1] is None and _SOFT_HYPHEN not in runs[0][0]:
            return plain(runs[0][0])
        text = "".join(words for words, _ in runs)
        looks = any(font is not None and font != Font() for _, font in runs)
        return RichText(plain(text), runs) if looks or _SOFT_HYPHEN in text else plain(text)


_SOFT_HYPHEN = "\u00ad"
"""Nobody sees it in Unicode; in TCVN3 it is a letter."""


class _Strings(_Words):
    """The texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            self.strings.append(self._text())


class _Cells(_Words):
    """The cells of a sheet, and how many letters they have of the list of strings.

    `wrong`: a place is none, or a string is not in the list.
    """

    def __init__(self, limits: _Limits, strings: Sequence[str], styles: _Styles, *, from_1904: bool) -> None:
        super().__init__()
        self._limits, self._strings, self._from_1904 = limits, strings, from_1904
        self._kinds = styles.kinds
        self._styles = {str(n): style for n, style in enumerate(styles.styles) if style != _STYLE}
        self.looks: dict[Place, Style] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.margins: list[str] = []
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
            if _is_hidden(attributes, "ht") and self._row < self._limits.rows:
                self.hidden_rows.add(self._row)
        elif name == "col":
            self._hide(attributes)
        elif name in _MARGINS:
            self._value = []
            self._into = self._value
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        if name == "c":
            self._close(self._cell)
        elif name in _MARGINS:
            self.margins.append("".join(self._value))

    def _hide(self, attributes: Mapping[str, str]) -> None:
        """Take note of hidden columns."""
        first, last = (attributes.get(end, "") for end in ("min", "max"))
        if _is_hidden(attributes, "width") and first.isdecimal() and last.isdecimal():
            most = self._limits.columns
            self.hidden_columns |= {*range(int(first[:9]) - 1, min(int(last[:9]), most))}

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
        style = self._styles.get(cell.get("s", "0"))
        if style is not None and (isinstance(value, RichText) or style._replace(filled=False) != _STYLE):
            self.looks[place] = style
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
            return self._text()
        if kind == "b":
            return words.strip() not in ("", "0", "false")
        if kind == "d":
            return _moment_in(words)
        bare = words.strip()
        if kind == "str" or not _NUMBER.fullmatch(bare) or not isfinite(number := float(bare)):
            return plain(words)
        meant = _at(self._kinds, look, None)
        return _moment(number, meant, from_1904=self._from_1904) if meant else number

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = _place(first), _place(last or first)
        if start is None or end is None:
            self.wrong = True
        else:
            self.merged.append((start, end))


_STYLE = Style()
_MARGINS = frozenset(f"{kind}{end}" for kind in ("odd", "even", "first") for end in ("Header", "Footer"))


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Return whether a row or a column is hidden, or has no height or width."""
    return attributes.get("hidden") in ("1", "true") or not attributes.get(size, "1").strip("0.")


_MARGIN_CODE = re.compile(r'&(?:"[^"]*"?|K[0-9A-Fa-f]{6}|\d+|[^LCR])')
_MARGIN_PART = re.compile("&[LCR]")


def _margin(line: str) -> list[str]:
    """Return the left, the middle and the right words of a page's head or foot.

    >>> _margin('&L&"Arial,Bold"&12Đơn vị tính: triệu đồng&RTrang &P')
    ['', 'Đơn vị tính: triệu đồng', 'Trang ']
    """
    return _MARGIN_PART.split(_MARGIN_CODE.sub("", line))


def plain(text: str) -> str:
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


_PERCENTS, _MONTH = ("9", "10"), "17"
"""The number formats for per cent, and for a month and a year."""

_DIVIDING = re.compile(r"(?<=[0#?])(,+)(?=\.|[^0#?,.]*$)")
"""Each comma behind the last digit of a number format divides by a thousand (18.8.31)."""

_MONTHLY = re.compile(r"(?:\[[^\]]*\])*m+[^a-z]*y+[^a-z]*", re.IGNORECASE)
_MOST_THOUSANDS = 4

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
        return plain(words)
