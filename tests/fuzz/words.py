"""Amounts and schedule phrases."""

import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import Reading
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.money import MAX_AMOUNT, in_words, parse_amount, parse_amount_in
from cchc_cli.domain.model.schedule import Kind, Period
from cchc_cli.domain.model.text import fold, nfc
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import parse_phrase, read
from cchc_cli.domain.phrases.saying import say
from cchc_cli.files.plan.workdays import load_workdays
from tests.fuzz.judging import refused

_PHRASES = Path(__file__).parents[1] / "data" / "phrases.tsv"

_AMOUNTS = """70.000.000|1,2 tỷ|1 tỷ 200 triệu đồng|1.5 tỷ|50,000|1 tỷ rưỡi|VND 5 tr|1 tỷ 2|0|1.234.567 đ|500k|-5|15
2 nghìn tỷ|1 tỷ 1,5|12 triệu 500 nghìn|1 000 000|₫ 3 million|(5.000)|1,234,567|3 thousand|7.0000|0 tỷ 1,2|1 tỷ 3,0|-"""
AMOUNTS = _AMOUNTS.replace("\n", "|").split("|")
_SCALES = (
    "nghìn tỷ|ngàn|nghìn|tỷ|ti|triệu|tr|k|billion|million|thousand|rưỡi|đồng|đ|₫|vnd| |.|,|-|000|.000|,5"
)
SCALES = _SCALES.split("|")


def amount(data: bytes) -> object:
    """Hold that a text is an amount within its bounds or refused, however it is spelled, and reads back as written."""
    text = data.decode("utf-8", "replace")
    came = [_amount(text, unit) for unit in (1, 10**3, 10**6, 10**9)]
    for spelled in (nfc(text), unicodedata.normalize("NFD", text), f" {text}\n"):
        again = _amount(spelled, 1)
        assert again == came[0] or fold(spelled) != fold(text) or len(text) > 50, (text, again, came[0])
    for found in came:
        if isinstance(found, int):
            assert 0 <= found <= MAX_AMOUNT
            for written in (str(found), f"{found:,}".replace(",", "."), f"{found} đồng"):
                assert parse_amount(written) == found
            assert in_words(found)
            assert in_words(found, "en")
    return tuple("amount" if isinstance(found, int) else found for found in came)


def _amount(text: str, unit: int) -> int | str:
    try:
        return parse_amount_in(text, unit)
    except BadValue as error:
        return refused(error)


@cache
def phrases() -> list[str]:
    """Return the phrases of the tests' table."""
    lines = _PHRASES.read_text("utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]


@cache
def words_of_phrases() -> list[str]:
    """Return the words and signs that the phrases are made of."""
    return sorted({word for phrase in phrases() for word in re.findall(r"\w+|\s+|.", phrase)})


@cache
def _workdays() -> Workdays:
    return load_workdays()


SPANS = [
    Period.of_year(2020),
    Period(date(2021, 3, 17), date(2023, 2, 28)),
    Period(date(2024, 2, 29), date(2024, 2, 29)),
]


def _meaning(reading: Reading) -> str:
    """Return what a reading means; “4 lần” is what “4” is said as."""
    return repr(reading.meaning).replace("unit='lần'", "unit=None")


def _again(reading: Reading) -> str | None:
    """Return what the words mean that a reading is explained by; None where they are refused, or are several parts."""
    try:
        again = read(say(reading))
    except PhraseError as error:
        refused(error)
        return None
    return _meaning(again[0]) if len(again) == 1 else None


def phrase(data: bytes) -> object:
    """Hold that a phrase is refused in words, or has days in order and in the plan, and explained means the same."""
    text = data.decode("utf-8", "replace")
    try:
        readings = read(text)
    except PhraseError as error:
        return refused(error)
    for reading in readings:
        # The words are for people, who see both: they may be refused, and may not mean anything else.
        assert _again(reading) in (None, _meaning(reading)), (text, say(reading), reading)
    for span in SPANS:
        try:
            parts = parse_phrase(text, span, _workdays())
        except PhraseError as error:
            refused(error)
            continue
        for part in parts:
            assert list(part.due) == sorted(part.due)
            assert all(day in span for day in part.due)
            assert bool(part.due) == (part.kind in (Kind.RECURRING, Kind.ONCE))
            assert part.words in text
    return tuple(re.sub(r"\d+|'[^']*'", "", repr(reading.meaning)) for reading in readings)
