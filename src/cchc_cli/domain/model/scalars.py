"""What a text in a file means: text, whole numbers and dates, read by our own rules.

Every scalar of a file arrives as `str`. YAML's and pydantic's own guesses are wrong for these files:
they take `50.000` for fifty, `010` for eight and `no` for false.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

# Digits are ASCII: other scripts' digits, which int() reads too, are nobody's meaning here.
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_WHOLE = re.compile(r"[0-9]{1,9}")
YEARS = range(1900, 2201)


def fail(code: str, **args: object) -> PydanticCustomError:
    """Return the error that a validator raises: a fault's code and what its message needs."""
    # The template is never shown: prose is made from the code at the edge.
    return PydanticCustomError(code, code, args or None)


def parse_date(value: object) -> date:
    """Read `2020-10-31` or `31/10/2020`, day first always; nothing else is a date.

    >>> parse_date("05/10/2020")
    datetime.date(2020, 10, 5)
    """
    if not isinstance(value, str):
        raise fail("date-invalid", value="")
    text = value.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise fail("date-invalid", value=value)
    if year not in YEARS:
        raise fail("year-out-of-range", value=f"{year:04}")
    try:
        return date(year, month, day)
    except ValueError:
        raise fail("date-impossible", value=value) from None


def parse_whole(value: object) -> int:
    """Read a whole number of decimal digits, at least 1; a leading zero changes nothing.

    >>> parse_whole("010")
    10
    """
    if not isinstance(value, str) or not _WHOLE.fullmatch(value.strip()):
        raise fail("number-invalid", value=value if isinstance(value, str) else "")
    number = int(value)
    if number < 1:
        raise fail("number-below-one", value=value)
    return number


def parse_count(value: object) -> int:
    """Read a whole number of decimal digits, 0 too."""
    return 0 if isinstance(value, str) and value.strip() == "0" else parse_whole(value)


def parse_year(value: object) -> int:
    """Read a year of four digits, 1900 to 2200."""
    year = parse_whole(value)
    if year not in YEARS:
        raise fail("year-out-of-range", value=value)
    return year


def flag(value: object) -> object:
    """Read `true` and `false`; anything else stays, to be refused."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def one_or_many(value: object) -> object:
    """Read a single value as a list of one, so that `lead: a` and `lead: [a, b]` are both lists."""
    return [value] if isinstance(value, str) else value


def choice(kind: type[StrEnum]) -> PlainValidator:
    """Return a validator for an enumeration's words; its fault names them all."""
    words = [str(k) for k in kind]

    def parse(value: object) -> StrEnum:
        try:
            return kind(str(value))
        except ValueError:
            raise fail(
                "choice-unknown", value=value if isinstance(value, str) else "", choices=words
            ) from None

    return PlainValidator(parse, json_schema_input_type=kind)


# Editors give a scalar YAML's own types (`id: 3` is a number to them): the published schema lets them.
_SCALAR = WithJsonSchema({"type": ["string", "number", "boolean"]})

# Named, so that pydantic works each out once and not for every field: it is felt at each start.
Text = TypeAliasType("Text", Annotated[str, StringConstraints(strict=True, pattern=r"\S"), _SCALAR])
Texts = TypeAliasType(
    "Texts",
    Annotated[tuple[Text, ...], BeforeValidator(one_or_many, json_schema_input_type=Text | tuple[Text, ...])],
)
Date = Annotated[date, PlainValidator(parse_date), WithJsonSchema({"type": "string"})]
Year = Annotated[int, PlainValidator(parse_year), _SCALAR]
Count = Annotated[int, PlainValidator(parse_count), _SCALAR]
Whole = Annotated[int, PlainValidator(parse_whole), _SCALAR]
