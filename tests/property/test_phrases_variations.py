"""What other spellings, neighbours and random words make of a schedule phrase: the same, both, or a refusal."""

import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases import explain, parse_phrase
from cchc_cli.domain.phrases.covers import every_cover
from cchc_cli.files.plan.workdays import load_workdays
from tests.domain.phrases.test_phrases import MUST_HOLD, ROWS
from tests.property.test_phrases_oracle import spread

pytestmark = pytest.mark.once

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


class Phrase(NamedTuple):
    """A phrase as people read it: of what kind, its dates in 2026, the days it spans, its number and its period."""

    kind: str
    dates: tuple[date, ...] = ()
    windows: tuple[tuple[date, date], ...] = ()
    number: int = 1
    every: str = ""


def on(*days: str) -> tuple[date, ...]:
    """Return the days of 2026 that are written “31/3”."""
    return tuple(date(2026, int(month), int(day)) for day, month in (text.split("/") for text in days))


def during(kind: str, *windows: str, number: int = 1) -> Phrase:
    """Return work in windows that are written “1/4-30/6”, due at the end of each."""
    spans = [on(*window.split("-")) for window in windows]
    return Phrase(
        kind, tuple(last for _, last in spans), tuple((first, last) for first, last in spans), number
    )


QUARTERS = on("31/3", "30/6", "30/9", "31/12")
FRIDAYS = tuple(date(2026, 1, 2) + timedelta(weeks=n) for n in range(52))
PHRASES = {
    "hằng quý": Phrase("rhythm", QUARTERS, every="quarter"),
    "quarterly": Phrase("rhythm", QUARTERS, every="quarter"),
    "3 tháng một lần": Phrase("rhythm", QUARTERS, every="quarter"),
    "02 số/tháng": Phrase("rate", tuple(spread(2, 1)), number=2, every="month"),
    "15 số/năm": Phrase("rate of a year", tuple(spread(15, 12)), number=15),
    "twice a year": Phrase("rate of a year", on("30/6", "31/12"), number=2),
    "48 số (04 số/tháng)": Phrase("rate", tuple(spread(4, 1)), number=4, every="month"),
    "Quý II/2026": during("time", "1/4-30/6"),
    "Q2 2026": during("time", "1/4-30/6"),
    "tháng 6": during("time", "1/6-30/6"),
    "6 tháng đầu năm": during("time", "1/1-30/6"),
    "tháng 3 và tháng 9": during("times", "1/3-31/3", "1/9-30/9"),
    "20/11": during("day", "20/11-20/11"),
    "từ tháng 4 đến tháng 6": during("stretch", "1/4-30/6"),
    "từ quý III": Phrase("begun", windows=((date(2026, 7, 1), date(2026, 12, 31)),)),
    "năm 2026": during("year", "1/1-31/12"),
    "trước ngày 15/6": Phrase("last day", on("14/6")),
    "chậm nhất 30/9/2026": Phrase("last day", on("30/9")),
    "by 30 June 2026": Phrase("last day", on("30/6")),
    "ngày 20 hằng tháng": Phrase(
        "row", tuple(date(2026, month, 20) for month in range(1, 13)), every="month"
    ),
    "thứ Sáu hằng tuần": Phrase("row", FRIDAYS, every="week"),
    "every Friday": Phrase("row", FRIDAYS, every="week"),
    "cuối quý": Phrase("row", QUARTERS, every="quarter"),
    "trước ngày 20 của tháng cuối quý": Phrase("row", on("19/3", "19/6", "19/9", "19/12"), every="quarter"),
    "01 hội nghị (quý III)": during("number in a time", "1/7-30/9"),
    "thường xuyên": Phrase("ongoing"),
    "đột xuất khi có yêu cầu": Phrase("external"),
    "theo lịch của Sở Nội vụ": Phrase("external"),
}
KINDS = {"ongoing": "ongoing", "begun": "ongoing", "external": "external"}
KINDS |= dict.fromkeys(("rhythm", "rate", "rate of a year", "row"), "recurring")
WORK = ("rhythm", "rate", "row")
TIED = {"space": "{} {}", "comma": "{}, {}", "bracket": "{} ({})"}
PARTED = {"và": "{} và {}", "and": "{} and {}", ";": "{}; {}", "line": "{}\n{}"}


def told(days: Iterable[date], *kinds: str) -> Reading:
    return tuple(sorted({KINDS.get(kind, "once") for kind in kinds})), tuple(sorted(map(str, days)))


def both(a: Phrase, b: Phrase) -> Reading:
    return told([*a.dates, *b.dates], a.kind, b.kind)


def side_by_side(a: Phrase, tie: str, b: Phrase) -> Reading | None:
    """Return what two phrases that no sign parts say together, by the productions of the design; None by none."""
    if b.kind == "external":
        return both(a, b) if tie != "space" or a.kind == "external" else None
    if a.kind == "year" or a == b:
        return told(b.dates, b.kind)  # the plan's own year, and what is said twice, add nothing
    if b.kind == "year":
        return told(a.dates, a.kind)
    if (a.kind, tie) == ("ongoing", "comma") and b.every + b.kind in ("rate of a year", *EVERY):
        return both(a, b)  # “thường xuyên, định kỳ báo cáo hằng quý”
    if "ongoing" in (a.kind, b.kind):
        other = b if a.kind == "ongoing" else a
        return told([], "ongoing") if other.kind in ("time", "stretch", "begun", "last day") else None
    if (a.kind, a.every, tie, b.dates) == ("row", "quarter", "space", QUARTERS):
        return told(a.dates, a.kind)  # “… tháng cuối quý cuối quý”: the last quarter of a quarter is itself
    return _in_its_time(a, b) or _in_its_time(b, a) or _a_list(a, tie, b) or _a_last_day(a, tie, b)


EVERY = {phrase.every + phrase.kind for phrase in PHRASES.values() if phrase.every}


def _in_its_time(work: Phrase, time: Phrase) -> Reading | None:
    """Return what a rate gives in a window, by a last day or on the days of each of its periods."""
    if work.kind == "rate of a year" and time.kind in ("time", "times", "stretch", "day", "last day"):
        # A yearly number in a part of the year is due at its end, or one in each of as many.
        number = {1: work.number, work.number: 1}.get(len(time.dates), 0)
        return told(time.dates * number, work.kind) if number else None
    if work.kind in WORK and time.kind in ("time", "times", "stretch", "begun"):
        return told([d for d in work.dates if any(a <= d <= b for a, b in time.windows)], work.kind)
    if work.kind in ("rhythm", "rate") and time.kind == "row" and work.every == time.every:
        return told(time.dates * work.number, work.kind)
    if work.kind in ("rhythm", "rate") and time.kind == "last day":
        # To the end of a period that is not the first, it is that of the work, not of each of its periods.
        ends = [d for d in work.dates if d == time.dates[0]]
        return told([d for d in work.dates if d <= time.dates[0]], work.kind) if ends else None
    if (work.kind, time.kind) == ("row", "number in a time"):
        # “every Friday 01 hội nghị (quý III)”: one on each, in that quarter.
        return told([d for d in work.dates if time.windows[0][0] <= d <= time.windows[0][1]], work.kind)
    return None


def _a_list(a: Phrase, tie: str, b: Phrase) -> Reading | None:
    if tie == "comma" and (a.kind, b.kind) in (
        ("time", "times"),
        ("times", "time"),
        ("last day", "last day"),
    ):
        return both(a, b)
    if tie == "comma" and (a.kind, b.kind) == ("last day", "day"):
        # “trước ngày 15/6, 20/11”: what leads the first leads them all.
        led = [day - timedelta(days=a == PHRASES["trước ngày 15/6"]) for day in b.dates]
        return told([*a.dates, *led], "time")
    return None


def _a_last_day(a: Phrase, tie: str, b: Phrase) -> Reading | None:
    """Return the last day, or the narrower time, of what a wider one names."""
    if b.kind == "last day" and a.kind in ("time", "stretch", "begun", "number in a time"):
        return told(b.dates, b.kind)
    if tie == "bracket" and b.kind == "time" and a.kind in ("time", "stretch"):
        inside = a.windows[0][0] <= b.dates[0] <= a.windows[0][1]
        return told(b.dates, b.kind) if inside else None
    return None


def test_what_the_phrases_say_alone() -> None:
    for phrase, read in PHRASES.items():
        assert reading(phrase) == told(read.dates, read.kind), phrase


def test_two_phrases_side_by_side_are_a_production_or_refused() -> None:
    tried: Counter[str] = Counter()
    for (a, b), (tie, form) in product(product(PHRASES, repeat=2), TIED.items()):
        phrase = form.format(a, b)
        if reading(phrase) != REFUSED:
            assert reading(phrase) == side_by_side(PHRASES[a], tie, PHRASES[b]), phrase
        tried["refused" if reading(phrase) == REFUSED else tie] += 1
    assert min(tried[tie] for tie in TIED) > 100, tried


def test_two_phrases_that_a_sign_parts_are_both_or_one_list_or_refused() -> None:
    tried: Counter[str] = Counter()
    for (a, b), (sign, form) in product(product(PHRASES, repeat=2), PARTED.items()):
        found, expected = reading(form.format(a, b)), both(PHRASES[a], PHRASES[b])
        if found in (REFUSED, expected):
            tried["refused" if found == REFUSED else "both"] += 1
            continue
        # “trước ngày 15/6; 20/11”: what leads a list of days leads them all.
        assert found == _a_list(PHRASES[a], "comma", PHRASES[b]), form.format(a, b)
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


def calls(phrase: str, read: Callable[[str], object] = every_cover) -> int:
    """Return how many calls of functions it takes to read a phrase: a cost that no load of the machine changes."""
    count = 0

    def seen(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    every_cover.cache_clear()
    sys.setprofile(seen)
    try:
        read(phrase)
    except PhraseError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", NASTY)
def test_a_phrase_twice_as_long_costs_at_most_twice_as_much(unit: str) -> None:
    phrases = [(unit * 400)[:length] for length in (100, 200, 400)]
    list(map(calls, phrases))  # what is made once, such as tables of words
    costs = list(map(calls, phrases))
    assert all(after <= 2.3 * before for before, after in pairwise(costs)), costs


@pytest.mark.parametrize(
    "place", ["cuối", "10 ngày đầu", "thứ Hai đầu", "tháng cuối", "giữa", "ngày làm việc đầu"]
)
def test_a_long_period_costs_no_more_than_a_short_one(place: str) -> None:
    def dated(phrase: str) -> object:
        explain.cache_clear()
        return parse_phrase(phrase, Period.of_year(2000), WORKDAYS)

    calls(f"{place} mỗi 5 năm", dated)
    short, long = (calls(f"{place} mỗi {years} năm", dated) for years in (5, 1000))
    assert long < 1.5 * short
