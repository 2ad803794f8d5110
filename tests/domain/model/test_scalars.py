"""Dates, whole numbers and choices, read from text by our own rules."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

import pytest

from cchc_cli.domain.model.faults import BadValue, Fault
from cchc_cli.domain.model.plan import Validity
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.scalars import (
    Texts,
    choice,
    parse_date,
    parse_flag,
    parse_whole,
    parse_year,
)
from cchc_cli.domain.model.value import Value
from cchc_cli.files.yaml_text.build import build


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2020-10-31", date(2020, 10, 31)),
        ("31/10/2020", date(2020, 10, 31)),
        ("05/10/2020", date(2020, 10, 5)),
        ("5/1/2020", date(2020, 1, 5)),
        (" 29/02/2020 ", date(2020, 2, 29)),
    ],
)
def test_dates_are_read_day_first(written: str, day: date) -> None:
    assert parse_date(written) == day


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("31/02/2020", "date-impossible"),
        ("2019-02-29", "date-impossible"),
        ("10/31/2020", "date-impossible"),
        ("31/10/20", "date-invalid"),
        ("2020/10/31", "date-invalid"),
        ("31-10-2020", "date-invalid"),
        ("2020-1-5", "date-invalid"),
        ("2020-10-31T00:00:00", "date-invalid"),
        ("1577836800", "date-invalid"),
        ("٢٠٢٠-١٠-٣١", "date-invalid"),
        ("", "date-invalid"),
        (date(2020, 1, 1), "date-invalid"),
        (1577836800, "date-invalid"),
        ("0001-01-01", "year-out-of-range"),
        ("31/12/9999", "year-out-of-range"),
    ],
)
def test_nothing_else_is_a_date(value: object, code: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_date(value)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("written", "number"), [("1", 1), ("010", 10), (" 216 ", 216), ("999999999", 999_999_999)]
)
def test_whole_numbers(written: str, number: int) -> None:
    assert parse_whole(written) == number


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("0", "number-below-one"),
        ("-1", "number-invalid"),
        ("1.5", "number-invalid"),
        ("1e3", "number-invalid"),
        ("0x10", "number-invalid"),
        ("1_000", "number-invalid"),
        ("٣", "number-invalid"),
        ("1" * 5000, "number-invalid"),
        ("", "number-invalid"),
        (3, "number-invalid"),
        (True, "number-invalid"),
        (None, "number-invalid"),
    ],
)
def test_nothing_else_is_a_whole_number(value: object, code: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_whole(value)
    assert refused.value.code == code


def test_years() -> None:
    assert parse_year("2020") == 2020
    for odd in ("1899", "2201", "20"):
        with pytest.raises(BadValue, match="year-out-of-range"):
            parse_year(odd)


def test_a_flag_is_true_or_false_and_no_other_word() -> None:
    assert parse_flag("true") is True
    assert parse_flag("false") is False
    for odd in ("yes", "True", "1", "", "đúng", True, ["true"]):
        with pytest.raises(BadValue, match="choice-unknown") as refused:
            parse_flag(odd)
        assert refused.value.fault_args["choices"] == ["true", "false"]


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, kw_only=True)
class Flower(Value):
    names: Texts = ()
    colour: Annotated[Colour, choice(Colour)] = Colour.RED


def test_one_text_is_a_list_of_one() -> None:
    assert build(Flower, {"names": "cúc"}) == (Flower(names=("cúc",)), [])
    assert build(Flower, {"names": ["cúc", "huệ"]}) == (Flower(names=("cúc", "huệ")), [])
    assert build(Flower, {"names": ["cúc", " "]}) == (None, [Fault("value-empty", ("names", 1))])


def test_a_wrong_choice_names_the_right_ones() -> None:
    assert build(Flower, {"colour": "blue"}) == (Flower(colour=Colour.BLUE), [])
    args = {"value": "green", "choices": ["red", "blue"]}
    assert build(Flower, {"colour": "green"}) == (None, [Fault("choice-unknown", ("colour",), args)])


def test_a_value_gives_the_entries_that_its_file_has() -> None:
    assert Flower().entries == {}
    assert Flower(names=("cúc",)).entries == {"names": ("cúc",)}
    assert Validity(end=date(2020, 6, 30)).entries == {"to": date(2020, 6, 30)}
    zero = Record(task="1", date=date(2020, 6, 30), count=0)
    assert zero.entries == {"task": "1", "date": date(2020, 6, 30), "count": 0}
