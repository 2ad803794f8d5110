"""Months, quarters, halves and years as people name them: one grammar for every command that is told a time.

What a name means is not decided here: the calendar takes its calendar days (`days_of`), a report the days whose
data it holds (`reporting`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.scalars import YEARS
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold, nfc

# The first and last month that each code covers, in the order in which the codes are listed to people.
MONTHS = {
    **{f"M{month}": (month, month) for month in range(1, 13)},
    **{f"Q{quarter}": (3 * quarter - 2, 3 * quarter) for quarter in range(1, 5)},
    "H1": (1, 6),
    "H2": (7, 12),
    "9M": (1, 9),
    "Y": (1, 12),
}

REST = "rest"
"""What is left of a plan after its last reporting period. Which days these are, only a plan says."""

CODES = (*MONTHS, REST)

_ENGLISH = "january february march april may june july august september october november december"
_QUARTERS = ((1, "i", "first"), (2, "ii", "second"), (3, "iii", "third"), (4, "iv", "fourth"))
_LONGER = {
    "H1": "6thang 6thangdau 6thangdaunam firsthalf firsthalfofyear first6months firstsixmonths",
    "H2": "6thangcuoi 6thangcuoinam secondhalf secondhalfofyear last6months lastsixmonths",
    "9M": "9thang 9thangdau 9thangdaunam 9months ninemonths first9months firstninemonths",
    "Y": "nam canam ca year",
    REST: "therest restofplan restoftheplan restofyear restoftheyear conlai nhungngayconlai nhungngayconlaicua "
    "nhungngayconlaicuakehoach thoigianconlai thoigianconlaicua thoigianconlaicuakehoach",
}

# Without diacritics “sau” and “chin” are these numbers too; with others, “sâu” and “sau” are no six.
_SIX_AND_NINE = (("sáu", "sau", "6"), ("chín", "chin", "9"))

# “quý III/2020”, “tháng 10 năm 2020”, “October, 2020”, “first half of 2020”; “2020”; “2020-Q3”, “2020/10”.
# Compiled when a person first writes one in words: every plan is read with codes.
_YEAR_LAST = r"(?:(?P<name>.+?)(?: ?[/-] ?|,? (?:nam |of )?))?(?P<year>[0-9]{4})"
_YEAR_FIRST = r"(?P<year>[0-9]{4})(?: ?[/-] ?| )(?P<name>.+)"
_NUMBER = r"[0-9]{1,2}|i{1,3}|iv"


class Stretch(NamedTuple):
    """A part of a year that was named: its code (`CODES`), and its year where the name says one."""

    code: str
    year: int | None = None

    def year_in(self, span: Period) -> int:
        """Return its year: the one said, else the only one of `span`. Raises `year-missing` where that has several."""
        if self.year is None and span.start.year != span.end.year:
            raise BadValue("year-missing", example=f"{self.code}/{span.start.year}")
        return self.year or span.start.year


def days_of(code: str, year: int) -> Period:
    """Return the calendar days of a code of `MONTHS`.

    >>> days_of("Q3", 2020)
    Period(start=datetime.date(2020, 7, 1), end=datetime.date(2020, 9, 30))
    """
    first, last = MONTHS[code]
    return Period.of_months(year, first, last - first + 1)


def read_stretch(written: str, number: str = "") -> Stretch | None:
    """Return what a person names by code or in words; None where the words are no such name.

    `Q3`, `Quý III`, `q3/2020`, `2020-Q3`, `third quarter`; `M10`, `tháng 10`, `10/2020`, `October 2020`; `H1`,
    `6 tháng đầu năm`; `9M`, `9 tháng`; `Y`, `năm 2020`, `2020`; `rest`, `những ngày còn lại`. A number alone is none,
    unless `number` says of what it is: of a month (`m`) or of a quarter (`q`); beside a year it is a month's.

    >>> read_stretch("Quý III/2020"), read_stretch("tháng 10"), read_stretch("7 tháng")
    (Stretch(code='Q3', year=2020), Stretch(code='M10', year=None), None)
    """
    if written in CODES:
        return Stretch(written)
    name, year = fold(_with_digits(written)), None
    if match := re.fullmatch(_YEAR_LAST, name) or re.fullmatch(_YEAR_FIRST, name):
        name, year = match["name"] or "year", int(match["year"])
        number = number or "m"
    if re.fullmatch(_NUMBER, name):
        name = number + name
    code = _codes().get(name.replace(" ", ""))
    return Stretch(code, year) if code and (year is None or year in YEARS) else None


def _with_digits(written: str) -> str:
    words = nfc(written).casefold()
    for exact, bare, digit in _SIX_AND_NINE:
        words = words.replace(bare if words.isascii() else exact, digit)
    return words


@cache
def _codes() -> dict[str, str]:
    """Return the code of each name, folded and without spaces."""
    return {name: code for code, name in _names()}


def _names() -> Iterator[tuple[str, str]]:
    for n, english in enumerate(_ENGLISH.split(), 1):
        for name in (f"m{n}", f"m{n:02}", f"thang{n}", f"thang{n:02}", english, english[:3]):
            yield f"M{n}", name
    for n, roman, ordinal in _QUARTERS:
        for name in (f"q{n}", f"q{roman}", f"quy{n}", f"quy{roman}", f"quarter{n}", f"{ordinal}quarter"):
            yield f"Q{n}", name
    for code, names in _LONGER.items():
        for name in (code.casefold(), *names.split()):
            yield code, name
