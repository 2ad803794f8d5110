"""`data/workdays.tsv` against the Labour Code, and against the `holidays` package where it is installed."""

import csv
import re
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

YEARS = range(2020, 2027)
SATURDAY = 5


class Day(NamedTuple):
    date: date
    weekday: str
    kind: str
    name: str
    source: str


def read() -> list[Day]:
    path = Path(__file__).parents[3] / "data" / "workdays.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    return [Day(date.fromisoformat(r["date"]), r["weekday"], r["kind"], r["name"], r["source"]) for r in rows]


DAYS = read()
KINDS: dict[str, list[Day]] = defaultdict(list)
for _day in DAYS:
    KINDS[_day.kind].append(_day)
HOLIDAYS = {day.date for day in KINDS["holiday"]}
OFF = {day.date for day in DAYS if day.kind in ("holiday", "observed_off", "swap_off")}


def test_days_are_in_order_and_once_each() -> None:
    dates = [day.date for day in DAYS]
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [day.weekday for day in DAYS] == [names[date.weekday()] for date in dates]
    assert dates == sorted(set(dates))
    assert {day.year for day in dates} == set(YEARS)
    assert all(day.name and day.source for day in DAYS)
    assert set(KINDS) == {"holiday", "observed_off", "swap_off", "makeup_workday", "unconfirmed"}


@pytest.mark.parametrize("year", YEARS)
def test_the_solar_holidays_of_the_labour_code(year: int) -> None:
    """1/1, 30/4, 1/5, 2/9; from 1/1/2021 the day before or after 2/9 too (Bộ luật Lao động 2019 Điều 112)."""
    assert {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)} <= HOLIDAYS
    beside = {date(year, 9, 1), date(year, 9, 3)} & HOLIDAYS
    assert len(beside) == (0 if year == 2020 else 1)


# The first day of the first lunar month, and the tenth of the third.
NEW_YEAR = {
    2020: date(2020, 1, 25),
    2021: date(2021, 2, 12),
    2022: date(2022, 2, 1),
    2023: date(2023, 1, 22),
    2024: date(2024, 2, 10),
    2025: date(2025, 1, 29),
    2026: date(2026, 2, 17),
}
HUNG_KINGS = {
    2020: date(2020, 4, 2),
    2021: date(2021, 4, 21),
    2022: date(2022, 4, 10),
    2023: date(2023, 4, 29),
    2024: date(2024, 4, 18),
    2025: date(2025, 4, 7),
    2026: date(2026, 4, 26),
}


@pytest.mark.parametrize("year", YEARS)
def test_the_lunar_holidays_of_the_labour_code(year: int) -> None:
    """Tết has at least five days in a row, the first of the year among them; Giỗ Tổ is 10/3 âm lịch."""
    first = last = NEW_YEAR[year]
    while first - timedelta(1) in HOLIDAYS:
        first -= timedelta(1)
    while last + timedelta(1) in HOLIDAYS:
        last += timedelta(1)
    assert first < NEW_YEAR[year] < last
    assert (last - first).days + 1 >= 5
    assert [
        day.date for day in KINDS["holiday"] if day.name == "Ngày Giỗ Tổ Hùng Vương" and day.date.year == year
    ] == [HUNG_KINGS[year]]


def test_a_holiday_on_a_weekend_is_made_good_on_the_next_working_days() -> None:
    """A holiday on a weekly day off gives the next working day off (2019, Điều 111.3). Tết is set yearly."""
    owed = [
        day.date
        for day in KINDS["holiday"]
        if day.date.weekday() >= SATURDAY and abs((day.date - NEW_YEAR[day.date.year]).days) > 7
    ]
    given = []
    for holiday in owed:
        day = holiday
        while day.weekday() >= SATURDAY or day in HOLIDAYS or day in given:
            day += timedelta(1)
        given.append(day)
    assert given == [day.date for day in KINDS["observed_off"]]


def test_a_swapped_day_off_names_the_weekend_day_that_makes_it_up() -> None:
    made_up = {day.date for day in KINDS["makeup_workday"]}
    named = {
        date(int(y), int(m), int(d))
        for day in KINDS["swap_off"]
        for d, m, y in re.findall(r"thay cho (?:ngày )?(\d\d)/(\d\d)/(\d{4})", day.name)
    }
    assert len(KINDS["swap_off"]) == len(named)
    assert named == made_up
    assert all(day.weekday() >= SATURDAY for day in made_up)
    assert all(day.date.weekday() < SATURDAY for day in KINDS["swap_off"])


def test_tet_2020_is_23_to_29_january() -> None:
    january = [day.date.day for day in DAYS if (day.date.year, day.date.month) == (2020, 1)]
    assert january == [1, 23, 24, 25, 26, 27, 28, 29]


def test_the_holidays_package_agrees() -> None:
    """It lacks the swap of 2/1/2026 (12729/VPCP-KGVX) and takes the unconfirmed 24/11/2026 for enacted."""
    holidays = pytest.importorskip(
        "holidays", reason="holidays is not installed: no second opinion on days off"
    )
    theirs = holidays.country_holidays("VN", years=YEARS)
    assert OFF - set(theirs) == {date(2026, 1, 2)}
    assert set(theirs) - OFF == {day.date for day in KINDS["unconfirmed"]} == {date(2026, 11, 24)}
    weekend_workdays = {day for day in theirs.weekend_workdays if day.year in YEARS}
    assert {day.date for day in KINDS["makeup_workday"]} - weekend_workdays == {date(2026, 1, 10)}
    assert weekend_workdays <= {day.date for day in KINDS["makeup_workday"]}
