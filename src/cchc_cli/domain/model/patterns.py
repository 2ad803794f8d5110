"""How values may be written, as JSON Schemas for editors: what `scalars` and `money` read, said again as patterns.

An editor gives a scalar YAML's own type: `id: 3` and `amount: 70000000` are numbers to it, `amount: 70.000` is
seventy, a date is a string. So a schema refuses what can't be meant; what it lets pass is read here all the same.
Whatever is read must pass. Each is made when a schema is asked for, and says by `$anchor` what it is called there.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cchc_cli.domain.model.text import fold

Shape = dict[str, Any]

_YEAR = "(?:(?:19|20|21)[0-9]{2}|2200)"
# Days that no month has, or a month of thirty days has not, are no dates; 29/02 is one in some years.
_MONTHS = ("(?:0?[1-9]|1[0-2])", "(?:0?[13-9]|1[0-2])", "(?:0?[13578]|1[02])")
_DAYS = ("(?:0?[1-9]|[12][0-9])", "30", "31")

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"

# The forms of numbers that `money` reads, less what their arithmetic decides.
_WHOLE = r"(?:0|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:\s+[0-9]{3})+)|[1-9][0-9]*)"
_WORD = r"[^\s0-9.,]+(?:\s+[^\s0-9.,]+)*"
_ONE_COMMA_GROUP = r"[1-9][0-9]{0,2},[0-9]{3}(?![0-9,])"


def text() -> Shape:
    """Any scalar with something in it."""
    return {"$anchor": "text", "type": ["string", "number", "boolean"], "pattern": r"\S"}


def uid() -> Shape:
    """A lasting name: one word."""
    return {"$anchor": "uid", "type": ["string", "number"], "pattern": r"^\s*\S{1,200}\s*$"}


def day() -> Shape:
    """A date, day first or as ISO 8601 has it."""
    first = "|".join(f"{d}/{m}" for d, m in zip(_DAYS, _MONTHS, strict=True))
    iso = "|".join(f"{m}-{d}" for d, m in zip(_DAYS, _MONTHS, strict=True)).replace("0?", "0")
    written = rf"^\s*(?:(?:{first})/{_YEAR}|{_YEAR}-(?:{iso}))\s*$"
    return {"$anchor": "date", "type": "string", "pattern": written, "examples": ["2020-10-31", "31/10/2020"]}


def year() -> Shape:
    """A year of four digits."""
    return _whole("year", 1900, 2200, f"0{{0,5}}{_YEAR}", 2020)


def whole() -> Shape:
    """A whole number from one on."""
    return _whole("whole", 1, 999_999_999, r"(?!0+\s*$)[0-9]{1,9}", 4)


def count() -> Shape:
    """A whole number from nought on."""
    return _whole("count", 0, 999_999_999, r"(?:0|(?!0+\s*$)[0-9]{1,9})", 1)


def day_of_month() -> Shape:
    """The number of a day in a month."""
    return _whole("day_of_month", 1, 31, "0{0,7}(?:[1-9]|[12][0-9]|3[01])", 14)


def _whole(name: str, least: int, most: int, written: str, example: int) -> Shape:
    bounds = {"minimum": least, "maximum": most, "pattern": rf"^\s*{written}\s*$"}
    return {"$anchor": name, "type": ["integer", "string"], **bounds, "examples": [example]}


def flag() -> Shape:
    """Yes or no, as YAML has them."""
    return {"$anchor": "flag", "enum": [True, False, "true", "false"]}


def one_of(words: Sequence[str]) -> Shape:
    """One of some words."""
    return {"enum": list(words)}


def amount(scales: Mapping[str, int], before: Iterable[str], after: Iterable[str], most: int) -> Shape:
    """An amount in đồng; folded words for its scales, and for its currency `before` or `after` it."""
    thousand = (word for word, scale in scales.items() if scale == 1000)
    led, currency, thousands = (f"(?:{'|'.join(map(_spelt, words))})" for words in (before, after, thousand))
    known = "|".join([r"[0-9.,\s]", *map(_spelt, scales), _spelt("ruoi"), currency])
    # “70.000,000” reads two ways too: a đồng has no thousandth parts.
    rounded = rf"{_WHOLE}(?:,(?!000(?![0-9]))0+)?|0,0+"
    whole = rf"(?!{_ONE_COMMA_GROUP})(?:{rounded}|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{2,}}|0+\.0+)"
    decimal = rf"(?!{_ONE_COMMA_GROUP}){_WHOLE},[0-9]+\s*(?!{currency}?\s*$){_WORD}"
    # “1 tỷ 2” reads two ways: a number of up to three digits after a word, but for “9 nghìn 420” and “1 tỷ 0”.
    end = rf"\s*{currency}?\s*$"
    one_way = rf"(?!{thousands}\s*[0-9]{{3}}{end})(?!{_WORD}\s*0{end})"
    clear = rf"(?!.*[0-9]\s*{one_way}{_WORD}\s*[0-9]{{1,3}}{end})"
    terms = rf"(?:{whole}\s*{_WORD}\s*)*(?:{decimal}|{whole}\s*(?:{_WORD})?)"
    return {
        "$anchor": "amount",
        "type": ["string", "number"],
        "minimum": 0,
        "maximum": most,
        "pattern": rf"^\s*(?=(?:{known})+$){clear}(?:{led}\s*)?{terms}\s*$",
        "examples": ["70.000.000", "1,2 tỷ", "1 tỷ 200 triệu"],
    }


def quantity() -> Shape:
    """A number above nought, with decimals or without."""
    # “1.5” and “1,500” read two ways; unquoted an editor takes the first for a number, as it does 1.500.
    whole = r"(?:0|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)|[1-9][0-9]*)"
    more = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}"
    written = rf"^\s*(?!0+(?:,0+)?\s*$)(?!{_ONE_COMMA_GROUP})(?:{whole}(?:,[0-9]+)?|{more})\s*$"
    return {
        "$anchor": "quantity",
        "type": ["string", "number"],
        "exclusiveMinimum": 0,
        "maximum": 10**9,
        "pattern": written,
        "examples": ["12", "1,5", "1.500"],
    }


def rule(keys: Iterable[str], frequencies: Iterable[str]) -> Shape:
    """A recurrence rule of RFC 5545 with some of its keys and frequencies."""
    pair = f"(?:{'|'.join(map(_spelt, keys))})=[^;=]+"
    often = f"{_spelt('FREQ')}=(?:{'|'.join(map(_spelt, frequencies))})"
    written = rf"^\s*(?:{_spelt('RRULE')}:)?(?:{pair};)*{often}(?:;{pair})*\s*$"
    return {"$anchor": "rule", "type": "string", "pattern": written, "examples": ["FREQ=MONTHLY;BYDAY=-1FR"]}


def _spelt(word: str) -> str:
    """Return the pattern of a word in any case and with any diacritics; `word` has none."""
    letters: dict[str, str] = {}
    for letter in (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES):
        letters[fold(letter)] = letters.get(fold(letter), "") + letter + letter.upper()
    letters |= {"d": "dDđĐ", " ": r"\s"}
    return "".join(
        f"[{letters.get(c, c + c.swapcase())}]" if c.isalpha() else letters.get(c, c) for c in word
    )
