"""What a text in a file means: text, whole numbers and dates, read by our own rules.

Every scalar of a file arrives as `str`. YAML's and pydantic's own guesses are wrong for these files:
they take `50.000` for fifty, `010` for eight and `no` for false.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from cchc_cli.domain.model import patterns
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.value import Marker, read_by, with_shorthand

# Digits are ASCII: other scripts' digits, which int() reads too, are nobody's meaning here.
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_WHOLE = re.compile(r"[0-9]{1,9}")
_UID = re.compile(r"\S{1,200}")
YEARS = range(1900, 2201)


def parse_date(value: object) -> date:
    """Read `2020-10-31` or `31/10/2020`, day first always; nothing else is a date.

    >>> parse_date("05/10/2020")
    datetime.date(2020, 10, 5)
    """
    if not isinstance(value, str):
        raise BadValue("date-invalid", value="")
    text = value.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise BadValue("date-invalid", value=value)
    if year not in YEARS:
        raise BadValue("year-out-of-range", value=f"{year:04}")
    try:
        return date(year, month, day)
    except ValueError:
        raise BadValue("date-impossible", value=value) from None


def parse_whole(value: object) -> int:
    """Read a whole number of decimal digits, at least 1; a leading zero changes nothing.

    >>> parse_whole("010")
    10
    """
    if not isinstance(value, str) or not _WHOLE.fullmatch(value.strip()):
        raise BadValue("number-invalid", value=value if isinstance(value, str) else "")
    number = int(value)
    if number < 1:
        raise BadValue("number-below-one", value=value)
    return number


def parse_count(value: object) -> int:
    """Read a whole number of decimal digits, 0 too."""
    return 0 if isinstance(value, str) and value.strip() == "0" else parse_whole(value)


def parse_year(value: object) -> int:
    """Read a year of four digits, 1900 to 2200."""
    year = parse_whole(value)
    if year not in YEARS:
        raise BadValue("year-out-of-range", value=value)
    return year


def parse_flag(value: object) -> bool:
    """Read `true` or `false`; no other word means either."""
    if value not in ("true", "false"):
        raise BadValue(
            "choice-unknown", value=value if isinstance(value, str) else "", choices=["true", "false"]
        )
    return value == "true"


def parse_uid(value: object) -> str:
    """Read a lasting name: one word, since it is compared letter by letter wherever it was written."""
    if not isinstance(value, str) or not _UID.fullmatch(value.strip()):
        raise BadValue("uid-form", value=value if isinstance(value, str) else "")
    return value.strip()


def one_or_many(value: object) -> object:
    """Read a single value as a list of one, so that `lead: a` and `lead: [a, b]` are both lists."""
    return [value] if isinstance(value, str) else value


def choice(kind: type[StrEnum]) -> Marker:
    """Return the marker of a field that holds one of an enumeration's words; its fault names them all."""
    words = [str(k) for k in kind]

    def parse(value: object) -> StrEnum:
        try:
            return kind(str(value))
        except ValueError:
            raise BadValue(
                "choice-unknown", value=value if isinstance(value, str) else "", choices=words
            ) from None

    return read_by(parse, lambda: patterns.one_of(words))


def worded(published: Callable[[], dict[str, Any]]) -> Marker:
    """Return the marker of a text in which there is something to see."""
    return Marker(lambda core, *_: core.str_schema(strict=True, pattern=r"\S"), lambda _: published())


Text = Annotated[str, worded(patterns.text)]
Texts = Annotated[tuple[Text, ...], with_shorthand(one_or_many, patterns.text)]
Date = Annotated[date, read_by(parse_date, patterns.day)]
Year = Annotated[int, read_by(parse_year, patterns.year)]
Count = Annotated[int, read_by(parse_count, patterns.count)]
Whole = Annotated[int, read_by(parse_whole, patterns.whole)]
DayOfMonth = Annotated[int, read_by(parse_whole, patterns.day_of_month)]
Uid = Annotated[str, read_by(parse_uid, patterns.uid)]
Flag = Annotated[bool, read_by(parse_flag, patterns.flag)]
