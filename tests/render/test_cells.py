"""What cells say as text."""

from datetime import date
from fractions import Fraction

import pytest

from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import bar, display_width, drawn, weekdays, weeks
from cchc_cli.render.document import As, AssumedDate, Cell
from tests.render.sample_documents import HOSTILE, october

VI, EN = Language("vi"), Language("en")


@pytest.mark.parametrize(
    ("cell", "kind", "vi", "en"),
    [
        (70_000_000, As.MONEY, "70.000.000", "70,000,000"),
        (None, As.MONEY, "—", "—"),
        (0, As.MONEY, "0", "0"),
        (1234, As.COUNT, "1.234", "1,234"),
        (Fraction(1, 3), As.SHARE, "33,3%", "33.3%"),
        (None, As.SHARE, "—", "—"),
        (date(2020, 2, 3), As.DATE, "03/02/2020", "2020-02-03"),
        (Fraction(1, 2), As.BAR, "█████", "█████"),
        (None, As.BAR, "", ""),
        ("", As.TEXT, "", ""),
        (None, As.TEXT, "—", "—"),
        ("không rõ", As.MONEY, "không rõ", "không rõ"),
    ],
)
def test_a_cell_is_drawn_by_its_kind(cell: Cell, kind: As, vi: str, en: str) -> None:
    assert drawn(cell, kind, VI) == vi
    assert drawn(cell, kind, EN) == en


def test_a_bar_grows_by_eighths_and_a_little_is_never_nothing() -> None:
    assert bar(Fraction(0), 10) == ""
    assert bar(Fraction(1, 10**9), 10) == "▏"
    assert bar(Fraction(1, 80), 10) == "▏"
    assert bar(Fraction(1, 20), 10) == "▌"
    assert bar(Fraction(1), 10) == "█" * 10


def test_no_hostile_text_keeps_a_character_that_acts() -> None:
    for text in HOSTILE:
        shown = inert(text)
        assert all(c in "\n\t" or 0x20 <= ord(c) < 0x7F or ord(c) >= 0xA0 for c in shown)
        assert not set(shown) & set("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        shown.encode()


def test_what_is_written_is_kept_where_it_does_not_act() -> None:
    assert inert("Đài PT–TH\t“Hà Tĩnh” 👨‍👩‍👧") == "Đài PT–TH\t“Hà Tĩnh” 👨‍👩‍👧"
    assert inert("a\r\nb\u2028c") == "a\nb\nc"
    assert inert("\r\x00\x7f\x85") == "␍␀␡\ufffd"


def test_width_is_what_is_drawn() -> None:
    assert display_width("") == 0
    assert display_width("Qu\u0301y") == display_width("Quý") == 3


def test_a_day_says_what_is_due_and_why_nobody_works() -> None:
    days = {day.number: day for week in weeks(october(), VI) for day in week if day}
    assert list(days) == list(range(1, 32))
    assert days[31].text == "31\n4 việc đến hạn"
    assert days[18].text == "18\n1 việc đến hạn (ngày ước tính)"
    assert days[2].text == "2\nNgày nghỉ"
    assert (days[10].name, days[10].rests) == ("làm bù", False)  # a Saturday
    assert [n for n, day in days.items() if day.rests] == [2, 3, 4, 11, 17, 18, 24, 25, 31]


def test_a_week_begins_on_monday_and_has_no_days_of_other_months() -> None:
    first, *_, last = weeks(october(), EN)
    assert [day.number if day else None for day in first] == [None, None, None, 1, 2, 3, 4]
    assert [day.number if day else None for day in last] == [26, 27, 28, 29, 30, 31, None]
    assert weekdays(EN) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_a_date_that_the_plan_does_not_print_is_marked_in_words_and_stays_a_date() -> None:
    day = date(2020, 10, 18)
    assumed = AssumedDate.where(day, assumed=True)
    assert (drawn(assumed, As.DATE, Language("vi")), drawn(assumed, As.DATE, Language("en"))) == (
        "~18/10/2020",
        "~2020-10-18",
    )
    assert (AssumedDate.where(day, assumed=False), assumed == day) == (day, True)
    assert drawn(AssumedDate.where(day, assumed=False), As.DATE, Language("vi")) == "18/10/2020"
