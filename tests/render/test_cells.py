"""What cells say as text."""

from datetime import date
from fractions import Fraction

import pytest

from cchc_cli.messages import Language
from cchc_cli.render.cells import bar, display_width, drawn, inert
from cchc_cli.render.document import As, Cell
from tests.render.sample_documents import HOSTILE

VI, EN = Language("vi"), Language("en")


@pytest.mark.parametrize(
    ("cell", "kind", "vi", "en"),
    [
        (70_000_000, As.MONEY, "70.000.000", "70,000,000"),
        (None, As.MONEY, "—", "—"),
        (0, As.MONEY, "0", "0"),
        (1234, As.COUNT, "1.234", "1,234"),
        (Fraction(1, 3), As.SHARE, "33,3 %", "33.3 %"),
        (None, As.SHARE, "n/a", "n/a"),
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
