"""Amounts: how they are read, split and said. Every expected value here was worked out by hand."""

import unicodedata
from typing import Any

import pytest

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.money import MAX_AMOUNT, in_words, parse_amount, parse_amount_in, split

TRIEU = 1_000_000


def refusal(written: object, unit: int = 1) -> tuple[str, dict[str, Any]]:
    with pytest.raises(BadValue) as refused:
        parse_amount_in(written, unit)
    return refused.value.code, refused.value.fault_args


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("70.000.000", 70_000_000),
        ("70000000", 70_000_000),
        ("70 000 000", 70_000_000),
        ("70 000 000 đồng", 70_000_000),
        ("70\u00a0000\u00a0000", 70_000_000),
        ("70\u2009000\u202f000\u00a0đ", 70_000_000),
        ("  70.000.000  ", 70_000_000),
        ("50.000", 50_000),
        ("7.000", 7_000),
        ("50.000.000đ", 50_000_000),
        ("50.000.000 đ", 50_000_000),
        ("50.000.000 ₫", 50_000_000),
        ("50.000.000 VNĐ", 50_000_000),
        ("50.000.000VND", 50_000_000),
        ("VND 50.000.000", 50_000_000),
        ("50 đồng", 50),
        ("0", 0),
        ("0 đồng", 0),
        ("70 triệu", 70_000_000),
        ("70 TRIỆU ĐỒNG", 70_000_000),
        ("70 trieu", 70_000_000),
        ("70triệu", 70_000_000),
        ("50tr", 50_000_000),
        ("50 trđ", 50_000_000),
        ("1,5 triệu đồng", 1_500_000),
        ("1.500 triệu", 1_500_000_000),
        ("1 500 triệu", 1_500_000_000),
        ("1.500,5 triệu", 1_500_500_000),
        ("500 nghìn", 500_000),
        ("500 ngàn đồng", 500_000),
        ("500k", 500_000),
        ("500K", 500_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1,25 tỉ", 1_250_000_000),
        ("0,5 tỷ", 500_000_000),
        ("0,500 tỷ", 500_000_000),
        ("1,2345 tỷ", 1_234_500_000),
        ("0,0000001 tỷ", 100),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000),
        ("1 tỷ 200,5 triệu", 1_200_500_000),
        ("1tỷ200triệu", 1_200_000_000),
        ("1 tỷ 200.000.000 đồng", 1_200_000_000),
        ("70 triệu 500 000", 70_500_000),
        ("2 tỷ rưỡi", 2_500_000_000),
        ("1 triệu rưỡi đồng", 1_500_000),
        ("2 nghìn tỷ", 2_000_000_000_000),
        ("2.000 tỷ đồng", 2_000_000_000_000),
        ("1.000.000 tỷ", MAX_AMOUNT),
        ("1.000.000.000.000.000", MAX_AMOUNT),
        # Two groups of three after commas leave one reading.
        ("1,000,000", 1_000_000),
        ("VND 1,000,000,000", 1_000_000_000),
        # Decimals of nothing take nothing away, and accounting programs print them.
        ("70.000.000,00", 70_000_000),
        ("70 million", 70_000_000),
        ("1,2 billion VND", 1_200_000_000),
        ("500 thousand", 500_000),
    ],
)
def test_amounts_are_read(written: str, amount: int) -> None:
    assert parse_amount(written) == amount
    assert parse_amount(unicodedata.normalize("NFD", written)) == amount


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("1.2 tỷ", ["1.200.000.000", "12.000.000.000"]),
        ("1.25 tỷ", ["1.250.000.000", "125.000.000.000"]),
        ("0.5 tỷ", ["500.000.000", "5.000.000.000"]),
        ("50,000", ["50", "50.000"]),
        ("50,000 đồng", ["50", "50.000"]),
        ("50,500", ["50,5", "50.500"]),
        ("1,999", ["1,999", "1.999"]),
        ("1,500 triệu", ["1.500.000", "1.500.000.000"]),
        # Said for 1,2 tỷ; written for one tỷ and two đồng.
        ("1 tỷ 2", ["1.200.000.000", "1.000.000.002"]),
        ("1 tỷ 200", ["1.200.000.000", "1.000.000.200"]),
        ("1 tỷ 200 đồng", ["1.200.000.000", "1.000.000.200"]),
        ("70 triệu 500", ["70.500.000", "70.000.500"]),
    ],
)
def test_what_reads_two_ways_is_refused_with_both(written: str, readings: list[str]) -> None:
    assert refusal(written) == ("amount-ambiguous", {"value": written, "readings": readings})


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "amount-empty"),
        ("   ", "amount-empty"),
        ("-", "amount-empty"),
        ("—", "amount-empty"),
        ("-50", "amount-negative"),
        ("−50.000", "amount-negative"),
        ("–1 tỷ", "amount-negative"),
        ("(50.000)", "amount-negative"),
        ("70.00.000", "amount-grouping"),
        ("7.0000", "amount-grouping"),
        ("7000.000", "amount-grouping"),
        ("50.00", "amount-grouping"),
        ("70.000 000", "amount-grouping"),
        ("70 00", "amount-grouping"),
        ("1,2,3", "amount-grouping"),
        ("1,000.00", "amount-grouping"),
        ("1,2.5 tỷ", "amount-grouping"),
        ("1..000", "amount-grouping"),
        ("007", "amount-leading-zero"),
        ("00", "amount-leading-zero"),
        ("070.000", "amount-leading-zero"),
        ("01 tỷ", "amount-leading-zero"),
        ("50,5", "amount-fraction"),
        ("1,2345678901 tỷ", "amount-fraction"),
        ("0,5 đồng", "amount-fraction"),
        ("1 tỷ 0,5", "amount-invalid"),
        ("1.000.000.000.000.001", "amount-absurd"),
        ("9999999999999999", "amount-absurd"),
        ("1.000.001 tỷ", "amount-absurd"),
        ("9" * 5000, "amount-absurd"),
        ("đồng", "amount-invalid"),
        ("triệu", "amount-invalid"),
        # Half a đồng beside tỷ is no amount, and nobody says 1,15 tỷ so.
        ("1 tỷ 1,5", "amount-invalid"),
        ("2 tỷ 0,75", "amount-invalid"),
        ("0 tỷ 1,2", "amount-invalid"),
        ("1 tỷ 3,0", "amount-invalid"),
        ("1 tỷ 12,50 đồng", "amount-invalid"),
        ("bảy mươi triệu", "amount-invalid"),
        ("khoảng 70 triệu", "amount-invalid"),
        ("70 triệu/năm", "amount-invalid"),
        ("70-80 triệu", "amount-invalid"),
        ("50 USD", "amount-invalid"),
        ("1e6", "amount-invalid"),
        ("0x10", "amount-invalid"),
        ("1_000", "amount-invalid"),
        ("+50", "amount-invalid"),
        ("50.", "amount-invalid"),
        ("=50", "amount-invalid"),
        ("٥٠", "amount-invalid"),
        ("nan", "amount-invalid"),
        ("x" * 5000, "amount-invalid"),
        # Scales fall, each term is less than one of the scale before, decimals come last.
        ("1 tỷ 2 tỷ", "amount-invalid"),
        ("200 triệu 1 tỷ", "amount-invalid"),
        ("1 tỷ 1.200 triệu", "amount-invalid"),
        ("1,5 tỷ 200 triệu", "amount-invalid"),
        ("1,5 tỷ rưỡi", "amount-invalid"),
        ("1 tỷ rưỡi 200 triệu", "amount-invalid"),
    ],
)
def test_what_is_no_amount_is_refused_by_name(written: str, code: str) -> None:
    assert refusal(written)[0] == code


@pytest.mark.parametrize("value", [None, 70_000_000, 70.0, True, ["70"], {"a": 1}])
def test_only_text_is_an_amount(value: object) -> None:
    assert refusal(value)[0] == "amount-invalid"


@pytest.mark.parametrize(
    ("written", "unit", "amount"),
    [
        ("70", TRIEU, 70_000_000),
        ("1,5", TRIEU, 1_500_000),
        ("1.500", TRIEU, 1_500_000_000),
        ("0", TRIEU, 0),
        ("70.000", 1_000, 70_000_000),
        ("1.000.000", 1_000, 1_000_000_000),
        ("62,5", 1_000, 62_500),
        ("70.000.000", 1, 70_000_000),
        ("70 triệu", 1, 70_000_000),
    ],
)
def test_a_heading_multiplies_its_column(written: str, unit: int, amount: int) -> None:
    assert parse_amount_in(written, unit) == amount


@pytest.mark.parametrize(
    ("written", "unit", "code", "readings"),
    [
        ("70 triệu", TRIEU, "amount-column", ["70.000.000", "70.000.000.000.000"]),
        ("70.000.000", TRIEU, "amount-column", ["70.000.000", "70.000.000.000.000"]),
        ("1.234.567", TRIEU, "amount-column", ["1.234.567", "1.234.567.000.000"]),
        ("50.000.000", 1_000, "amount-column", ["50.000.000", "50.000.000.000"]),
        ("500 đồng", 1_000, "amount-column", ["500", "500.000"]),
        ("1.2 tỷ", TRIEU, "amount-ambiguous", ["1.200.000.000", "12.000.000.000"]),
        ("1.5", TRIEU, "amount-ambiguous", ["1.500.000", "15.000.000"]),
        ("1,500", TRIEU, "amount-ambiguous", ["1.500.000", "1.500.000.000"]),
    ],
)
def test_what_contradicts_a_heading_is_refused_with_both_readings(
    written: str, unit: int, code: str, readings: list[str]
) -> None:
    assert refusal(written, unit) == (code, {"value": written, "readings": readings})


def test_a_fraction_of_a_dong_under_a_heading_is_refused() -> None:
    assert refusal("0,0000005", TRIEU)[0] == "amount-fraction"
    assert refusal("-5", TRIEU)[0] == "amount-negative"
    assert refusal("", TRIEU)[0] == "amount-empty"


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        (100, [1, 1, 1], (34, 33, 33)),
        (101, [1, 1, 1], (34, 34, 33)),
        (70_000_000, [1] * 15, (4_666_667,) * 10 + (4_666_666,) * 5),
        # 10 · 1/6, 2/6, 3/6 = 1,67 · 3,33 · 5: the missing đồng goes to the largest remainder.
        (10, [1, 2, 3], (2, 3, 5)),
        (1, [1, 1], (1, 0)),
        (0, [1, 2], (0, 0)),
        (50, [0, 1, 0], (0, 50, 0)),
        (5, [0, 1, 1], (0, 3, 2)),
        (7, [5], (7,)),
    ],
)
def test_split(amount: int, weights: list[int], parts: tuple[int, ...]) -> None:
    assert split(amount, weights) == parts


@pytest.mark.parametrize(("amount", "weights"), [(1, []), (1, [0, 0]), (1, [2, -1]), (-1, [1])])
def test_nothing_to_share_among_is_an_error(amount: int, weights: list[int]) -> None:
    with pytest.raises(ValueError, match="cannot split"):
        split(amount, weights)


WORDS = {
    0: "không",
    1: "một",
    2: "hai",
    4: "bốn",
    5: "năm",
    9: "chín",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    19: "mười chín",
    20: "hai mươi",
    21: "hai mươi mốt",
    22: "hai mươi hai",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    30: "ba mươi",
    31: "ba mươi mốt",
    40: "bốn mươi",
    44: "bốn mươi tư",
    50: "năm mươi",
    51: "năm mươi mốt",
    54: "năm mươi tư",
    55: "năm mươi lăm",
    91: "chín mươi mốt",
    94: "chín mươi tư",
    95: "chín mươi lăm",
    99: "chín mươi chín",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    114: "một trăm mười bốn",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    124: "một trăm hai mươi tư",
    125: "một trăm hai mươi lăm",
    200: "hai trăm",
    205: "hai trăm linh năm",
    215: "hai trăm mười lăm",
    500: "năm trăm",
    505: "năm trăm linh năm",
    555: "năm trăm năm mươi lăm",
    999: "chín trăm chín mươi chín",
    1_000: "một nghìn",
    1_001: "một nghìn không trăm linh một",
    1_005: "một nghìn không trăm linh năm",
    1_010: "một nghìn không trăm mười",
    1_015: "một nghìn không trăm mười lăm",
    1_021: "một nghìn không trăm hai mươi mốt",
    1_100: "một nghìn một trăm",
    1_234: "một nghìn hai trăm ba mươi tư",
    2_024: "hai nghìn không trăm hai mươi tư",
    5_000: "năm nghìn",
    10_000: "mười nghìn",
    15_000: "mười lăm nghìn",
    21_000: "hai mươi mốt nghìn",
    24_500: "hai mươi tư nghìn năm trăm",
    50_000: "năm mươi nghìn",
    100_000: "một trăm nghìn",
    100_001: "một trăm nghìn không trăm linh một",
    101_000: "một trăm linh một nghìn",
    105_005: "một trăm linh năm nghìn không trăm linh năm",
    123_456: "một trăm hai mươi ba nghìn bốn trăm năm mươi sáu",
    500_000: "năm trăm nghìn",
    1_000_000: "một triệu",
    1_000_001: "một triệu không trăm linh một",
    1_001_000: "một triệu không trăm linh một nghìn",
    1_001_001: "một triệu không trăm linh một nghìn không trăm linh một",
    1_050_000: "một triệu không trăm năm mươi nghìn",
    1_500_000: "một triệu năm trăm nghìn",
    15_015_015: "mười lăm triệu không trăm mười lăm nghìn không trăm mười lăm",
    30_000_000: "ba mươi triệu",
    50_000_000: "năm mươi triệu",
    62_500_000: "sáu mươi hai triệu năm trăm nghìn",
    70_000_000: "bảy mươi triệu",
    100_000_000: "một trăm triệu",
    100_000_005: "một trăm triệu không trăm linh năm",
    121_000_000: "một trăm hai mươi mốt triệu",
    125_000_000: "một trăm hai mươi lăm triệu",
    150_000_000: "một trăm năm mươi triệu",
    204_000_000: "hai trăm linh bốn triệu",
    999_999_999: "chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
    1_000_000_000: "một tỷ",
    1_000_000_001: "một tỷ không trăm linh một",
    1_000_001_000: "một tỷ không trăm linh một nghìn",
    1_001_000_000: "một tỷ không trăm linh một triệu",
    1_015_000_000: "một tỷ không trăm mười lăm triệu",
    1_050_000_000: "một tỷ không trăm năm mươi triệu",
    1_200_000_000: "một tỷ hai trăm triệu",
    1_234_567_891: "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt",
    2_500_000_000: "hai tỷ năm trăm triệu",
    21_000_000_000: "hai mươi mốt tỷ",
    24_000_000_000: "hai mươi tư tỷ",
    105_000_000_000: "một trăm linh năm tỷ",
    1_000_000_000_000: "một nghìn tỷ",
    1_000_000_000_001: "một nghìn tỷ không trăm linh một",
    1_001_000_000_000: "một nghìn không trăm linh một tỷ",
    1_500_050_000_000: "một nghìn năm trăm tỷ không trăm năm mươi triệu",
    10**15: "một triệu tỷ",
    10**18: "một tỷ tỷ",
}


@pytest.mark.parametrize(("amount", "words"), WORDS.items())
def test_vietnamese_words(amount: int, words: str) -> None:
    assert in_words(amount) == f"{words} đồng"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (21, "twenty-one"),
        (40, "forty"),
        (105, "one hundred five"),
        (1_001, "one thousand one"),
        (70_000_000, "seventy million"),
        (1_050_000_000, "one billion fifty million"),
        (999_999, "nine hundred ninety-nine thousand nine hundred ninety-nine"),
        (10**15, "one quadrillion"),
    ],
)
def test_english_words(amount: int, words: str) -> None:
    assert in_words(amount, "en") == f"{words} dong"


def test_no_paper_states_a_negative_amount() -> None:
    with pytest.raises(ValueError, match="negative"):
        in_words(-1)
