"""Schedule phrases against a second opinion: dates worked out here from the design's rules, by other means."""

import random
from calendar import monthrange
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from math import floor

import pytest

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.phrases import parse_phrase
from cchc_cli.files.plan.workdays import load_workdays

pytestmark = pytest.mark.once

YEAR = 2026
WORKDAYS = load_workdays()
FIRST, LAST = date(YEAR, 1, 1), date(YEAR, 12, 31)
DAY = timedelta(days=1)
Days = list[date]


def dues(phrase: str) -> Days | None:
    """Return the dates that the reader gives, None where it refuses."""
    try:
        parts = parse_phrase(phrase, Period.of_year(YEAR), WORKDAYS)
    except PhraseError:
        return None
    return sorted(day for part in parts for day in part.due)


def month_end(month: int) -> date:
    return date(YEAR, month, monthrange(YEAR, month)[1])


# -- a rate, its period, its window

MONTHS_OF = {"tháng": 1, "quý": 3, "năm": 12, "2 tháng": 2, "3 tháng": 3, "4 tháng": 4, "6 tháng": 6}


def spread(count: int, months: int) -> Days:
    """The k-th of N in a period of M months falls due k·M/N months after its start (rule 1)."""
    found = []
    for start in range(0, 12, months):
        for k in range(1, count + 1):
            after = Fraction(k * months, count) + start
            whole, part = floor(after), after - floor(after)
            if part == 0:
                found.append(month_end(whole))
            else:
                length = monthrange(YEAR, whole + 1)[1]
                found.append(date(YEAR, whole + 1, max(1, floor(part * length))))
    return found


def weekly(count: int, last: date) -> Days:
    """Weeks run Monday to Sunday; those that end by the last day count, a due before the plan does not."""
    found = []
    monday = FIRST - DAY * FIRST.weekday()
    while monday + 6 * DAY <= last:
        found += [monday + (max(1, k * 7 // count) - 1) * DAY for k in range(1, count + 1)]
        monday += 7 * DAY
    return [day for day in found if day >= FIRST]


def window(pick: random.Random) -> tuple[str, date, date]:
    a, b = sorted(pick.sample(range(1, 13), 2))
    quarter = pick.randint(1, 4)
    roman = ("I", "II", "III", "IV")[quarter - 1]
    first = date(YEAR, a, 1)
    return pick.choice(
        [
            ("", FIRST, LAST),
            (" trong năm 2026", FIRST, LAST),
            (f" (quý {roman})", date(YEAR, 3 * quarter - 2, 1), month_end(3 * quarter)),
            (f", từ tháng {a} đến tháng {b}", first, month_end(b)),
            (f" (tháng {a} - {b})", first, month_end(b)),
            (f" từ tháng {a:02} đến tháng {b:02}/2026", first, month_end(b)),
            (f" đến hết tháng {b}", FIRST, month_end(b)),
            (f", bắt đầu từ tháng {a}/2026", first, LAST),
            (" (6 tháng đầu năm)", FIRST, month_end(6)),
            (" trong 6 tháng cuối năm 2026", date(YEAR, 7, 1), LAST),
        ]
    )


def test_rates_in_windows() -> None:
    pick = random.Random(10)
    tried: Counter[str] = Counter()
    for _ in range(1500):
        count = pick.choice([1, 1, 2, 3, 4, 5, 6, 10, 12, 15])
        unit = pick.choice(["số", "lần", "tin, bài", "chuyên mục", "buổi", "hội nghị"])
        period = pick.choice([*MONTHS_OF, "tuần"])
        told, start, end = window(pick)
        forms = [
            f"{count} {unit}/{period}",
            f"{count:02} {unit} / {period}",
            f"mỗi {period} {count:02} {unit}",
        ]
        phrase = pick.choice(forms) + told
        months = MONTHS_OF.get(period, 0)
        every = spread(count, months) if months else weekly(count, end)
        expected = [day for day in every if start <= day <= end]
        found = dues(phrase)
        if found is None:
            tried["refused"] += 1
        elif months == 12 and (start, end) != (FIRST, LAST):
            # A yearly number in a part of the year is all due at its end.
            assert found == [end] * count, phrase
            tried["yearly"] += 1
        else:
            assert found == expected, phrase
            tried["read"] += 1
    assert tried["read"] > 1000
    assert tried["refused"] < 300


# -- lists of dates

JOINS = (", ", " và ", ", ", "; ")


def listed(items: list[str], pick: random.Random, joins: tuple[str, ...] = JOINS) -> str:
    sign = pick.choice(joins)
    return sign.join(items[:-1]) + (pick.choice([sign, " và "]) if len(items) > 1 else "") + items[-1]


LEADS: tuple[tuple[str, Callable[[date], date]], ...] = (
    ("", lambda day: day),
    ("Trước ", lambda day: day - DAY),
    ("trước ngày ", lambda day: day - DAY),
    ("chậm nhất ", lambda day: day),
    ("Chậm nhất là ngày ", lambda day: day),
    ("Hoàn thành trước ngày ", lambda day: day - DAY),
    ("đến hết ngày ", lambda day: day),
    ("Báo cáo trước ", lambda day: day - DAY),
)


def test_lists_of_days() -> None:
    pick = random.Random(11)
    tried: Counter[bool] = Counter()
    for _ in range(1500):
        days = sorted(pick.sample([FIRST + DAY * n for n in range(5, 365)], pick.randint(1, 5)))
        lead, moved = pick.choice(LEADS)
        form = pick.choice(
            ["{d}/{m}", "{d:02}/{m:02}", "{d} tháng {m}", "{d:02} tháng {m:02}", "{d}/{m}/2026"]
        )
        items = [form.format(d=day.day, m=day.month) for day in days]
        if "ngày" not in lead and pick.random() < 0.5:
            items = [f"ngày {item}" for item in items]
        year = (
            ""
            if "2026" in form
            else pick.choice(["", " năm 2026"] + (["/2026"] if "tháng" not in form else []))
        )
        phrase = lead + listed(items, pick) + year
        found = dues(phrase)
        tried[found is None] += 1
        if found is not None:
            assert found == [moved(day) for day in days], phrase
    assert tried[True] < 200, tried


def test_lists_of_days_of_one_month_and_of_months() -> None:
    pick = random.Random(12)
    tried: Counter[bool] = Counter()
    for _ in range(1200):
        month = pick.randint(1, 12)
        days = sorted(pick.sample(range(1, 29), pick.randint(2, 4)))
        lead, moved = pick.choice(LEADS)
        if pick.random() < 0.5:
            months = sorted(pick.sample(range(1, 13), pick.randint(2, 5)))
            day = pick.randint(2, 28)
            text = f"{'' if 'ngày' in lead else 'ngày '}{day} {pick.choice(['', 'các '])}tháng " + listed(
                [str(m) for m in months], pick, (", ",)
            )
            expected = [moved(date(YEAR, m, day)) for m in months]
        else:
            text = f"{'' if 'ngày' in lead else 'ngày '}" + listed([str(d) for d in days], pick, (", ",))
            text += pick.choice([f"/{month}", f" tháng {month}", f"/{month:02}"])
            expected = [moved(date(YEAR, month, d)) for d in days]
        phrase = lead + text + pick.choice(["", "/2026", " năm 2026"])
        found = dues(phrase)
        tried[found is None] += 1
        if found is not None:
            assert found == expected, phrase
    assert tried[True] < 300, tried


def test_lists_of_months_and_quarters() -> None:
    pick = random.Random(13)
    tried: Counter[bool] = Counter()
    for _ in range(1200):
        quarterly = pick.random() < 0.4
        numbers = sorted(pick.sample(range(1, 5 if quarterly else 13), pick.randint(1, 4)))
        noun = pick.choice(["quý ", "Quý "]) if quarterly else pick.choice(["tháng ", "Tháng "])
        names = [("I", "II", "III", "IV")[n - 1] if quarterly else str(n) for n in numbers]
        sign = pick.choice([", ", " và ", "; "])
        alone = pick.random() < 0.5
        text = noun + listed(names, pick, (", ",)) if alone else sign.join(noun + name for name in names)
        phrase = pick.choice(["", "Trong ", "trong "]) + text + pick.choice(["", "/2026", " năm 2026"])
        found = dues(phrase)
        tried[found is None] += 1
        if found is None or ";" in text:
            # Parted by a semicolon they are due each; in a list those that touch are one window.
            touching = numbers if ";" in text else []
        else:
            touching = [n for n in numbers if n + 1 not in numbers]
        if found is not None:
            assert found == [month_end(n * (3 if quarterly else 1)) for n in touching], phrase
    assert tried[True] < 100, tried


@pytest.mark.parametrize("seed", range(3))
def test_days_of_each_period(seed: int) -> None:
    pick = random.Random(seed)
    for _ in range(400):
        found_days = sorted(pick.sample(range(2, 32), pick.randint(1, 3)))
        lead, moved = pick.choice([("", 0), ("vào ", 0), ("chậm nhất ", 0), ("trước ", 1)])
        text = f"{lead}ngày {listed([str(d) for d in found_days], pick, (', ',))} "
        quarterly = pick.random() < 0.4
        phrase = text + (
            pick.choice(["tháng cuối quý", "của tháng cuối mỗi quý", "tháng cuối cùng của quý"])
            if quarterly
            else pick.choice(["hằng tháng", "mỗi tháng", "hàng tháng", "của mỗi tháng"])
        )
        months = range(3, 13, 3) if quarterly else range(1, 13)
        expected = sorted(
            date(YEAR, m, min(d, monthrange(YEAR, m)[1])) - DAY * moved for m in months for d in found_days
        )
        found = dues(phrase)
        if len(set(expected)) == len(expected):
            assert found in (None, expected), phrase


# -- days of the week

NAMES = (
    ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "chủ nhật"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
PLACES = (
    {
        1: ("{} đầu", "{} đầu tiên của"),
        2: ("{} thứ 2",),
        3: ("{} thứ 3",),
        -1: ("{} cuối", "{} cuối cùng của"),
    },
    {1: ("the first {} of",), 2: ("2nd {} of",), 3: ("third {} in",), -1: ("last {} of", "the last {} in")},
)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def test_days_of_the_week() -> None:
    pick = random.Random(14)
    tried: Counter[str] = Counter()
    year = [FIRST + DAY * n for n in range(365)]
    for _ in range(1500):
        english, month = pick.randint(0, 1), pick.randint(1, 12)
        days = sorted(pick.sample(range(7), pick.choice([1, 1, 2, 3])))
        names = [NAMES[english][day] for day in days]
        there = [day for day in year if day.weekday() in days]
        in_month = [day for day in there if day.month == month]
        kind = pick.choice(["each", "in a month", "place", "of one month", "a date"])
        place = pick.choice(list(PLACES[english]))
        placed = pick.choice(PLACES[english][place]).format(names[0])
        first = [day for day in year if day.weekday() == days[0]]
        if kind in ("each", "in a month"):
            both = (
                names[0]
                if len(names) == 1
                else f"{', '.join(names[:-1])} {('và', 'and')[english]} {names[-1]}"
            )
            phrase = f"every {both}" if english else f"{both} {pick.choice(['hằng', 'mỗi'])} tuần"
            expected = there
            if kind == "in a month":
                phrase += f" in {MONTHS[month - 1]}" if english else f" trong tháng {month}/2026"
                expected = in_month
        elif kind == "place":
            phrase = f"{placed} {pick.choice(['each month', 'every month']) if english else 'mỗi tháng'}"
            rows = [[day for day in first if day.month == m] for m in range(1, 13)]
            expected = [row[place - (place > 0)] for row in rows]
        elif kind == "of one month":
            phrase = f"{placed} {MONTHS[month - 1] if english else f'tháng {month}'} 2026"
            if not english:
                phrase = phrase.replace(" 2026", pick.choice(["/2026", " năm 2026"]))
            expected = [[day for day in first if day.month == month][place - (place > 0)]]
        else:
            said = pick.choice(year)
            day = f"{said.day} {MONTHS[said.month - 1]}" if english else f"ngày {said:%d/%m}"
            phrase = f"{names[0]}, {day}{pick.choice(['', ' 2026' if english else '/2026'])}"
            expected = [said] if said.weekday() == days[0] else []
        found = dues(phrase)
        tried["refused" if found is None else "read"] += 1
        if expected:
            assert found == expected, phrase
        else:
            assert found is None, phrase
    assert tried["read"] > 1000, tried
