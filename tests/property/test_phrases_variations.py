"""What other spellings, neighbours and random words make of a schedule phrase: the same, both, or a refusal."""

import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases import PhraseError, parse_phrase
from cchc_cli.domain.phrases.covers import every_cover
from cchc_cli.files.plan.workdays import load_workdays
from tests.domain.phrases.test_phrases import MUST_HOLD, ROWS

WORKDAYS = load_workdays()
TESTS = Path(__file__).parents[1]
Reading = tuple[tuple[str, ...], tuple[str, ...]]
"""The kinds of a phrase and its dates, each sorted; ((), ()) where it is refused."""
REFUSED: Reading = ((), ())


@cache
def reading(phrase: str, year: int = 2026) -> Reading:
    try:
        parts = parse_phrase(phrase, Period.of_year(year), WORKDAYS)
    except PhraseError:
        return REFUSED
    return tuple(sorted({p.kind for p in parts})), tuple(sorted(str(d) for p in parts for d in p.due))


# -- other spellings of the same words

KNOWN = sorted({(row[0], int(row[1])) for row in (*ROWS, *MUST_HOLD)})
SPELLINGS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": lambda p: re.sub(r"[^\W\d_]+", lambda m: m[0] if m[0] in "IVX" else m[0].lower(), p),
    "decomposed": lambda p: unicodedata.normalize("NFD", p),
    "spaces": lambda p: f"  {p.replace(' ', '   ')} ",
    "en dashes": lambda p: p.replace("-", "–"),
    "no leading zeros": lambda p: re.sub(r"(?<![\d.])0(?=[1-9](?!\d))", "", p),
    "leading zeros": lambda p: re.sub(r"(?<![\d.,/])([1-9])(?=(/\d\d?/\d{4}| tháng|/tháng| lần))", r"0\1", p),
    "hàng": lambda p: p.replace("hằng", "hàng").replace("Hằng", "Hàng"),
    "quí": lambda p: p.replace("quý", "quí").replace("Quý", "Quí"),
    "tone place": lambda p: p.replace("quý", "qúy").replace("Quý", "Qúy"),
    "a full stop": lambda p: p + "." if p[-1:].isalnum() else p,
}


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_spelling_changes_nothing(name: str) -> None:
    for phrase, year in KNOWN:
        varied = SPELLINGS[name](phrase)
        assert reading(varied, year) == reading(phrase, year), varied


def test_without_diacritics_a_phrase_means_the_same_or_is_asked_about() -> None:
    tried: Counter[bool] = Counter()
    for phrase, year in KNOWN:
        bare = unicodedata.normalize("NFD", phrase).replace("đ", "d").replace("Đ", "D")
        bare = re.sub("[\u0300-\u036f]", "", bare).replace("–", "-")
        if bare != phrase and bare.isascii() and reading(phrase, year) != REFUSED:
            tried[reading(bare, year) == REFUSED] += 1
            assert reading(bare, year) in (reading(phrase, year), REFUSED), bare
    assert tried[True] < 0.06 * tried[False], tried


# -- two phrases beside each other

PHRASES = {
    "hằng quý": "rhythm",
    "quarterly": "rhythm",
    "3 tháng một lần": "rhythm",
    "02 số/tháng": "rate",
    "15 số/năm": "rate of a year",
    "twice a year": "rate of a year",
    "48 số (04 số/tháng)": "rate with its total",
    "Quý II/2026": "time",
    "Q2 2026": "time",
    "tháng 6": "time",
    "6 tháng đầu năm": "time",
    "tháng 3 và tháng 9": "times",
    "20/11": "day",
    "từ tháng 4 đến tháng 6": "stretch",
    "từ quý III": "begun",
    "năm 2026": "year",
    "trước ngày 15/6": "last day",
    "chậm nhất 30/9/2026": "last day",
    "by 30 June 2026": "last day",
    "ngày 20 hằng tháng": "row of days",
    "thứ Sáu hằng tuần": "row of days",
    "every Friday": "row of days",
    "cuối quý": "row of days",
    "trước ngày 20 của tháng cuối quý": "row of last days",
    "01 hội nghị (quý III)": "number in a time",
    "thường xuyên": "ongoing",
    "đột xuất khi có yêu cầu": "external",
    "theo lịch của Sở Nội vụ": "external",
}
TIED = {"space": "{} {}", "comma": "{}, {}", "bracket": "{} ({})"}
PARTED = {"và": "{} và {}", "and": "{} and {}", ";": "{}; {}", "line": "{}\n{}"}


def productions() -> set[tuple[str, str, str]]:
    """Return what may be read of two phrases that no sign parts: their classes, and what ties them."""
    lines = (TESTS / "data" / "phrases_pairs.tsv").read_text("utf-8").splitlines()
    return {(a, tie, b) for line in lines if line[:1] != "#" for a, tie, b in [line.split("\t")]}


def both(a: str, b: str) -> Reading:
    kinds = {*reading(a)[0], *reading(b)[0]}
    return tuple(sorted(kinds)), tuple(sorted((*reading(a)[1], *reading(b)[1])))


def test_two_phrases_side_by_side_are_a_listed_production_or_refused() -> None:
    allowed = productions()
    for (a, b), (tie, form) in product(product(PHRASES, repeat=2), TIED.items()):
        if reading(form.format(a, b)) != REFUSED:
            assert (PHRASES[a], tie, PHRASES[b]) in allowed, form.format(a, b)


def test_two_phrases_that_a_sign_parts_are_both_or_one_list_or_refused() -> None:
    tried: Counter[str] = Counter()
    for (a, b), (sign, form) in product(product(PHRASES, repeat=2), PARTED.items()):
        found = reading(form.format(a, b))
        if found == REFUSED or found == both(a, b):
            tried["refused" if found == REFUSED else "both"] += 1
            continue
        # “trước ngày 15/6; 20/11”: what leads a list of days leads them all.
        assert (PHRASES[a], PHRASES[b]) == ("last day", "day"), form.format(a, b)
        tried[sign] += 1
    assert tried["both"] > 10 * tried["refused"], tried


# -- random words

TIME_WORDS = """ngày tuần tháng quý năm hằng hàng mỗi định thường cuối đầu giữa khi theo sau trước nếu căn lần đột tùy
    kể suốt cả từng quanh liên giai"""


def test_words_of_a_plan_give_no_date_that_they_do_not_hold() -> None:
    """Any run of words of a real plan, in any order, is refused or holds each date that comes of it."""
    words = (TESTS.parent / "data" / "plan_2020.source.txt").read_text("utf-8").split()
    times = set(fold(TIME_WORDS).split())
    pick = random.Random(4)
    tried: Counter[str] = Counter()
    for _ in range(6000):
        if pick.random() < 0.5:
            start = pick.randrange(len(words) - 12)
            soup = words[start : start + pick.randint(1, 12)]
        else:
            soup = pick.choices(words, k=pick.randint(2, 10))
        phrase = " ".join(soup)[:400]
        kinds, days = reading(phrase, 2020)
        if not kinds:
            tried["refused"] += 1
            continue
        tried["read"] += 1
        said = set(re.findall(r"[^\W_]+", fold(phrase)))
        assert said & {*times, "2020"}, phrase
        if "once" in kinds:
            # A date needs a number, a month or a quarter; the year's end its word.
            assert said & {"nam", "quy", "giai"} or any(w.isdigit() for w in said), phrase
        for day in days if kinds == ("once",) else ():
            year, month, number = (int(n) for n in day.split("-"))
            named = {str(month), f"{month:02}", str(number), f"{number:02}", "nam", "quy", "giai", "2020"}
            assert said & named, (phrase, day, year)
    assert tried["read"], tried


# -- what it costs

NASTY = (
    "ngày 15/3, ", "15/6 và ", "tháng 3 ", "quý I, ", "quý I: ", "thứ hai, ", "mon ", "1st, ", "cuối ",
    "ngày đầu tháng ", "từ 1/3 đến ", "02 tin, ", "tin, bài ", "mỗi tháng ", "hằng tháng; ", "tháng, ",
    "khi có, theo lịch ", "hoàn thành ", "văn bản, ", "(", "first of the ", "june ", "T1-", "I - ",
    "mười ", "0", "/", "1.",
)  # fmt: skip


def calls(phrase: str) -> int:
    """Return how many calls of functions it takes to read a phrase: a cost that no load of the machine changes."""
    count = 0

    def seen(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    every_cover.cache_clear()
    sys.setprofile(seen)
    try:
        every_cover(phrase)
    except PhraseError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", NASTY)
def test_a_phrase_twice_as_long_costs_at_most_twice_as_much(unit: str) -> None:
    calls(unit)  # what is made once, such as tables of words
    costs = [calls((unit * 400)[:length]) for length in (100, 200, 400)]
    assert all(after <= 2.3 * before for before, after in pairwise(costs)), costs
