"""How an input of each kind is taken apart, changed in a way that its reader will look into, and put together.

An input is bytes; its units are texts. Joining the units of an input gives it back, and units may be dropped,
repeated or changed: the parts of an office file are packed anew, so that a change reaches what stands in them.
"""

import re
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import chain
from random import Random
from typing import NamedTuple
from warnings import catch_warnings
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

MAX_UNITS = 200_000
MAX_TEXT = 100_000
"""Characters. More would only show that what takes time as its size takes its time."""


class Shape(NamedTuple):
    """`whole` returns the index after the units that belong together with the one at an index.

    `alter` changes the letters of a unit, and `taken` makes a unit of a word that comes from elsewhere.
    """

    split: Callable[[bytes], list[str]]
    join: Callable[[Sequence[str]], bytes]
    whole: Callable[[Sequence[str], int], int]
    alter: Callable[[str, Random], str]
    taken: Callable[[str], str] = str


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(units: Sequence[str]) -> bytes:
    return "".join(units).encode("utf-8", "surrogateescape")


_SIGNS = (
    "\x00\x01\x07\x1b\x7f\x80\x85\x9b\xa0\xad\u0301\u0323\u200b\u200e\u202e\u2028\u2066\ufeff\ufffe\uffff"
)
_SIGNS += "\n\r\t \"'\\:;#-–−?,.()[]{}&*!|>%@`~=<+/₫đĐ²٣１Ⅳ½ßİﬁ😀\udcff\udcc3"
_NUMBERS = (
    "0 1 00 -1 31 366 999 1900 0000 9999 16385 65536 1048577 2147483648 1e999 0.1 0000-01 9999-12-31 NaN inf"
)
_LONGER = "true|null|{}|{x}|%s|\r\n|\n\n|\n- |\n---\n|\n...\n|\n# |: | #|- |? |&a |*a|!!int |>-\n|<!DOCTYPE x>|<!--|]]>"
_LONGER += "|<![CDATA[|&#0;|&amp;|&x;|/>|utf-16|ascii"
NASTY: list[str] = [*_SIGNS, *_NUMBERS.split(), *_LONGER.split("|"), "9" * 24]
"""What readers stumble over."""


def respelled(unit: str, random: Random) -> str:
    """Change the letters of a word."""
    at = random.randrange(len(unit) + 1)
    match random.randrange(9):
        case 0:
            return unit[:at] + random.choice(NASTY) + unit[at:]
        case 1:
            return unit[:at] + unit[at + 1 :]
        case 2:
            return random.choice(NASTY)
        case 3:
            return unicodedata.normalize(random.choice(("NFD", "NFC", "NFKD")), unit)
        case 4:
            return random.choice([unit.upper(), unit.lower(), unit.title()])
        case 5:
            return unit[:at] + unit[at : at + 1] * random.choice((2, 20, 400, 20000)) + unit[at:]
        case 6 if unit.isdecimal():
            return str(int(unit[:300]) + random.choice((-1, 1, 10, -(10**6), 10**9)))
        case 7:
            return random.choice([f'"{unit}"', f"'{unit}'", f"({unit})", f" {unit} ", f"{unit}\n{unit}"])
        case _:
            return unit[:at] + str(random.randrange(100)) + unit[at + 1 :]


_WORDS = re.compile(r"[^\W\d_]+|\d+|\s+|.", re.DOTALL)
TEXT = Shape(lambda data: _WORDS.findall(_text(data)), _bytes, lambda units, at: at + 1, respelled)


_LINES = re.compile(r"\n(?:[ -]*)|[^\W\d_]+|\d+|[^\S\n]+|.", re.DOTALL)


def _block(units: Sequence[str], at: int) -> int:
    """Return where the block ends that the line at an index begins: at the next line that is no deeper."""
    end = at + 1
    while end < len(units) and not (units[end].startswith("\n") and len(units[end]) <= len(units[at])):
        end += 1
    return end if units[at].startswith("\n") else at + 1


LINES = Shape(lambda data: _LINES.findall(_text(data)), _bytes, _block, respelled)

ARGUMENTS = Shape(
    lambda data: _text(data).split("\0"),
    lambda units: "\0".join(u.replace("\0", "") for u in units).encode("utf-8", "surrogateescape"),
    lambda units, at: min(at + 2, len(units)),
    respelled,
)
"""The words of a command line, a NUL between them, which no word can hold."""

_PART = "\0"
"""Before the name of a part, which is a unit."""

_XML = re.compile(r"<[^<>]*>|[^\W\d_]+|\d+|\s+|.", re.DOTALL)
_VALUE = re.compile(r"=(\"[^\"<>]*\"|'[^'<>]*')")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _unpacked(data: bytes) -> list[str]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except (BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zlib.error):
        return [data.decode("latin-1")]  # no zip: what it is, it stays
    return list(chain.from_iterable([_PART + name, *_XML.findall(_text(content))] for name, content in parts))


def _packed(units: Sequence[str]) -> bytes:
    if not units or not units[0].startswith(_PART):
        return "".join(units).encode("latin-1", "replace")
    starts = [n for n, unit in enumerate(units) if unit.startswith(_PART)]
    stream = BytesIO()
    # It warns of a name that stands in it twice.
    with catch_warnings(action="ignore", category=UserWarning), ZipFile(stream, "w") as archive:
        for start, end in zip(starts, [*starts[1:], len(units)], strict=True):
            name = ZipInfo(units[start][1:].encode("utf-8", "replace").decode() or "x")
            archive.writestr(name, _bytes(units[start + 1 : end]), ZIP_DEFLATED, 1)
    return stream.getvalue()


def _element(units: Sequence[str], at: int) -> int:
    """Return where the element ends that begins at an index, or the part; an end alone is nothing whole."""
    if units[at].startswith(_PART):
        return next((n for n in range(at + 1, len(units)) if units[n].startswith(_PART)), len(units))
    if units[at].startswith("</"):
        return at
    depth = 0
    for end in range(at, len(units)):
        depth += _opens(units[end])
        if depth <= 0 or units[end].startswith(_PART):
            return end + 1
    return len(units)


def _opens(unit: str) -> int:
    if not unit.startswith("<") or unit.startswith(("<?", "<!")) or unit.endswith("/>"):
        return 0
    return -1 if unit.startswith("</") else 1


def _altered(unit: str, random: Random) -> str:
    """Change a value of a tag, or the letters of a text."""
    values = list(_VALUE.finditer(unit)) if unit.startswith("<") else []
    if values:
        value = random.choice(values)
        other = _escaped(respelled(value[1][1:-1], random))
        return unit[: value.start(1)] + random.choice((f'"{other}"', f"'{other}'")) + unit[value.end(1) :]
    return unit if unit.startswith("<") and random.random() < 0.95 else _escaped(respelled(unit, random))


def _escaped(word: str) -> str:
    if word.startswith(("<", _PART)):
        return word
    return (
        _NOT_XML.sub("", word)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace('"', "&quot;")
        .replace("'", "&apos;")
    )


OFFICE = Shape(_unpacked, _packed, _element, _altered, _escaped)


def changed(shape: Shape, data: bytes, another: bytes, pool: Sequence[str], random: Random) -> bytes:
    """Return an input like `data`, changed in one or a few places; `another` gives parts, `pool` further words."""
    units = shape.split(data)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        _change(shape, units, another, pool, random)
    made = shape.join(_within(units))
    if random.random() < 0.03 and made:
        at = random.randrange(len(made))
        made = (
            made[:at] + bytes(random.randrange(256) for _ in range(random.choice((0, 1, 4)))) + made[at + 1 :]
        )
    return made


def _within(units: list[str]) -> list[str]:
    left = MAX_TEXT
    for n, unit in enumerate(units):
        left -= len(unit)
        if left < 0:
            return units[:n]
    return units


def _change(shape: Shape, units: list[str], another: bytes, pool: Sequence[str], random: Random) -> None:
    if not units:
        units.append(random.choice(pool))
    at = random.randrange(len(units))
    if random.random() < 0.3:  # a word rather than what holds it
        some = (random.randrange(len(units)) for _ in range(8))
        at = next((n for n in some if units[n][:1].isalnum()), at)
    end = shape.whole(units, at)
    if end == at + 1 and random.random() < 0.4:
        end = at + random.choice((1, 2, 5))
    piece = units[at:end]
    match random.randrange(10):
        case 0:
            del units[at:end]
        case 1:
            units[at:at] = piece
        case 2:
            del units[at:end]
            to = random.randrange(len(units) + 1)
            units[to:to] = piece
        case 3:
            often = random.choice((2, 2, 5, 30, 300, 3000, 30000))
            room = min(MAX_UNITS // (len(piece) or 1), MAX_TEXT // (len("".join(piece)) or 1))
            units[at:at] = piece * min(often, room)
        case 4:
            units[at:end] = [shape.taken(random.choice(pool))]
        case 5:
            units.insert(at, shape.taken(random.choice(pool)))
        case 6:
            others = shape.split(another)
            if others:
                start = random.randrange(len(others))
                units[at:end] = others[start : shape.whole(others, start)]
        case 7:
            units.insert(at, shape.taken(random.choice(NASTY)))
        case _:
            units[at] = shape.alter(units[at], random)
