"""What holds for every amount, however large or strangely written."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.money import MAX_AMOUNT, in_words, parse_amount, parse_amount_in, split
from cchc_cli.messages.faults import TEXTS as FAULTS

AMOUNTS = st.integers(0, MAX_AMOUNT)
# A plain range of integers rarely has the runs of zeros that number words turn on.
GROUPS = st.lists(st.sampled_from([0, 1, 4, 5, 10, 14, 15, 21, 24, 25, 100, 105, 110, 555]), max_size=6)
WITH_ZEROS = GROUPS.map(lambda groups: sum(group * 1000**n for n, group in enumerate(groups)))


@given(AMOUNTS)
def test_every_usual_way_of_writing_an_amount_reads_back(amount: int) -> None:
    grouped = f"{amount:,}".replace(",", ".")
    for written in (str(amount), grouped, grouped.replace(".", " "), f"{grouped}đ", f"{grouped} VNĐ"):
        assert parse_amount(written) == amount
        assert parse_amount(unicodedata.normalize("NFD", written.upper())) == amount


@given(st.integers(0, 999_999), st.integers(0, 999), st.integers(0, 999))
def test_terms_add_up(ty: int, trieu: int, nghin: int) -> None:
    written = f"{ty} tỷ {trieu} triệu {nghin} nghìn đồng"
    assert parse_amount(written) == ty * 10**9 + trieu * 10**6 + nghin * 10**3


@given(st.integers(0, 9_999), st.integers(0, 99))
def test_decimals_of_a_million_are_exact(whole: int, hundredths: int) -> None:
    written = f"{whole},{hundredths:02}"
    exact = whole * 10**6 + hundredths * 10**4
    assert parse_amount(f"{written} triệu") == parse_amount_in(written, 10**6) == exact


@given(st.one_of(st.text(max_size=30), st.text("0123456789., -()tỷriệunghìđkưỡ", max_size=30)))
def test_any_text_is_an_amount_or_a_fault_that_can_be_told(text: str) -> None:
    assert _amounts_or_faults(text)


def test_any_two_terms_are_an_amount_or_a_fault_that_can_be_told() -> None:
    """Letters by chance seldom make words: two terms put together reach what people mistype."""
    numbers = ("0", "1", "12", "200", "0,75", "1,5", "3,0", "1.000", "1,500", "1.000,5", "4 000")
    scales = ("", "tỷ", "triệu", "tr", "nghìn tỷ", "nghìn", "k", "tỷ rưỡi", "đồng")
    terms = [f"{number} {scale}" for number in numbers for scale in scales]
    assert all(_amounts_or_faults(f"{first} {second}") for first in terms for second in terms)


def _amounts_or_faults(text: str) -> bool:
    """Read a text in columns of three units. Anything raised but the fault of a value fails the test."""
    for unit in (1, 10**3, 10**6):
        try:
            sound = 0 <= parse_amount_in(text, unit) <= MAX_AMOUNT
        except BadValue as fault:
            sound = fault.code.startswith("amount-") and {fault.code, f"{fault.code}.fix"} <= FAULTS.keys()
        if not sound:
            return False
    return True


@given(AMOUNTS, st.lists(st.integers(0, 10**6), min_size=1, max_size=40))
def test_parts_add_up_and_stay_within_a_dong_of_their_share(amount: int, weights: list[int]) -> None:
    if not any(weights):
        with pytest.raises(ValueError, match="cannot split"):
            split(amount, weights)
        return
    parts = split(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert part >= 0
        assert abs(part * sum(weights) - amount * weight) < sum(weights)


@given(AMOUNTS, st.integers(1, 500))
def test_equal_shares_differ_by_a_dong_and_the_first_have_it(amount: int, shares: int) -> None:
    parts = split(amount, [1] * shares)
    assert list(parts) == sorted(parts, reverse=True)
    assert parts[0] - parts[-1] <= 1


@given(st.one_of(AMOUNTS, WITH_ZEROS, st.integers(0, 10**20)))
def test_vietnamese_words_say_the_number(amount: int) -> None:
    said = in_words(amount)
    assert said.endswith(" đồng")
    assert _heard(said.removesuffix(" đồng").split()) == amount


DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
HEARD = {word: digit for digit, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5, "mười": 10}


def _heard(words: Sequence[str]) -> int:
    """Return the number that words say: the largest scale splits them, and each side is heard alone."""
    for scale, word in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (100, "trăm"), (10, "mươi")):
        if word in words:
            # The last “tỷ” counts everything before it: “một tỷ tỷ”.
            at = len(words) - 1 - words[::-1].index(word)
            return _heard(words[:at]) * scale + _heard(words[at + 1 :])
    return sum(HEARD[word] for word in words if word != "linh")
