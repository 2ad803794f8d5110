"""What a text in a file means: text, whole numbers and dates, read by our own rules.

Every scalar of a file arrives as `str`. YAML's and pydantic's own guesses are wrong for these files:
they take `50.000` for fifty, `010` for eight and `no` for false.
"""

import re
from collections.abc import Callable
from dataclasses import Field, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from cchc_cli.domain.model.faults import BadValue

# Digits are ASCII: other scripts' digits, which int() reads too, are nobody's meaning here.
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_WHOLE = re.compile(r"[0-9]{1,9}")
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


def one_or_many(value: object) -> object:
    """Read a single value as a list of one, so that `lead: a` and `lead: [a, b]` are both lists."""
    return [value] if isinstance(value, str) else value


@dataclass(frozen=True, kw_only=True)
class Value:
    """The base of everything that is read from a file: frozen, and with no key that it does not know.

    A field's key in the file is its name, or the `alias` of its metadata.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    @classmethod
    def keys(cls) -> dict[str, Field[Any]]:
        """Return the fields by their keys in a file, in order."""
        return {field.metadata.get("alias", field.name): field for field in fields(cls)}

    @property
    def entries(self) -> dict[str, Any]:
        """What a file has to hold, key by key: all that is not as if it were left out."""
        values = {key: (getattr(self, field.name), field.default) for key, field in self.keys().items()}
        return {key: value for key, (value, default) in values.items() if value != default}


class Marker:
    """Beside a type in `Annotated`: how the door (`files`) reads a field, and what it publishes about it.

    Pydantic asks for both when a file is read. Who makes values in another way never imports it. `rule` is given
    the builders of `pydantic_core`, the type, and the way to the rule of any type; `published` what pydantic would
    publish itself, to call where that is of use.
    """

    def __init__(
        self,
        rule: Callable[[Any, Any, Any], Any],
        published: Callable[[Callable[[], dict[str, Any]]], dict[str, Any]],
    ) -> None:
        self._rule = rule
        self._published = published

    def __get_pydantic_core_schema__(self, kind: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return self._rule(core_schema, kind, handler)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return self._published(lambda: handler(core))


def read_by(parse: Callable[[object], object], **published: object) -> Marker:
    """Return the marker of a field that `parse` reads; it raises `BadValue`. `published` is its JSON Schema."""
    return Marker(lambda core, *_: core.no_info_plain_validator_function(parse), lambda _: dict(published))


def or_text(full: Callable[[object], object]) -> Marker:
    """Return the marker of a field that may be a text alone, of which `full` makes what the type is read from."""
    return Marker(
        lambda core, kind, rule: core.no_info_before_validator_function(full, rule(kind)),
        lambda inner: {"anyOf": [dict(_SCALAR), inner()]},
    )


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

    return read_by(parse, enum=words)


# Editors give a scalar YAML's own types (`id: 3` is a number to them): the published schema lets them.
_SCALAR = {"type": ["string", "number", "boolean"]}
_TEXT = Marker(lambda core, *_: core.str_schema(strict=True, pattern=r"\S"), lambda _: dict(_SCALAR))

Text = Annotated[str, _TEXT]
Texts = Annotated[tuple[Text, ...], or_text(one_or_many)]
Date = Annotated[date, read_by(parse_date, type="string")]
Year = Annotated[int, read_by(parse_year, **_SCALAR)]
Count = Annotated[int, read_by(parse_count, **_SCALAR)]
Whole = Annotated[int, read_by(parse_whole, **_SCALAR)]
Flag = Annotated[bool, read_by(parse_flag, type="boolean")]
