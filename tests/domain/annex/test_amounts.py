"""Cells of money: what each says was worked out by hand, and no digit of any goes unaccounted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.annex.amounts import Money, read_money
from cchc_cli.domain.annex.number_words import number_in_words
from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.text import fold

UNITS = {"đ": 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}

# The cell (⏎ ends a line), the unit of its column, and what it says: an amount in đồng, with `~` where it is a
# rough one and with `*` where a figure is taken for a mark; `words`; `blank`; or the fault.
CELLS = """
50.000.000 | đ | 50000000
50000000 | đ | 50000000
50 000 000 | đ | 50000000
50. 000. 000 | đ | 50000000
50.000.⏎000 | đ | 50000000
50.000⏎.000 | đ | 50000000
70.000.000⏎đồng | đ | 70000000
50⏎triệu đồng | đ | 50000000
05 triệu đồng | đ | 5000000
05 | triệu | 5000000
1.200.⏎000.000 đồng | đ | 1200000000
50.000.000đ | đ | 50000000
50.000.000 đ | đ | 50000000
50.000.000 đồng | đ | 50000000
50.000.000 VNĐ | đ | 50000000
50.000.000 VND | đ | 50000000
VNĐ 50.000.000 | đ | 50000000
50.000.000 đồng VN | đ | 50000000
50.000.000,0 | đ | 50000000
50.000.000 ./. | đ | 50000000
50.000.000. | đ | 50000000
- 50.000.000 | đ | 50000000
+ 50.000.000 | đ | 50000000
50 triệu | đ | 50000000
50 triệu đồng | đ | 50000000
50triệu | đ | 50000000
50tr | đ | 50000000
50 tr.đ | đ | 50000000
50 trđ | đ | 50000000
50 Triệu Đồng | đ | 50000000
50 trieu dong | đ | 50000000
1,2 tỷ | đ | 1200000000
0,5 tỷ | đ | 500000000
1 tỷ 200 triệu | đ | 1200000000
2 tỷ 500 triệu đồng | đ | 2500000000
1 tỷ rưỡi | đ | 1500000000
500 nghìn | đ | 500000
500 ngàn đồng | đ | 500000
15 nghìn tỷ | đ | 15000000000000
99.999.999.999.999.999 | đ | amount-absurd
0 | đ | 0
100 triệu đồng (02 lớp x 50 triệu đồng/lớp) | đ | 100000000
02 lớp x 50 triệu | đ | amount-likely 100000000
1 tỷ 05 triệu | triệu | 1005000000
1 tỷ 05 | triệu | amount-ambiguous
Tổng: 90⏎Trong đó:⏎- NS tỉnh: 60⏎- XHH: 30 | triệu | 90000000
12⏎số | triệu | amount-invalid
50 | triệu | 50000000
50,5 | triệu | 50500000
1.200 | triệu | 1200000000
1.234,567 | triệu | 1234567000
1 200 | triệu | 1200000000
50 triệu | triệu | 50000000
1,2 tỷ | triệu | 1200000000
50.000 | nghìn | 50000000
1.250.000 | nghìn | 1250000000
1,25 | tỷ | 1250000000
0 | triệu | 0
Năm mươi triệu đồng | đ | 50000000
Năm mươi triệu đồng | triệu | 50000000
Một tỷ hai trăm năm mươi triệu đồng | đ | 1250000000
Ba trăm linh năm triệu đồng chẵn | đ | 305000000
nam muoi trieu dong | đ | 50000000
Hai tỷ rưỡi đồng | đ | 2500000000
50.000.000 (Năm mươi triệu đồng) | đ | 50000000
50.000.000 (bằng chữ: Năm mươi triệu đồng) | đ | 50000000
50.000.000⏎(Bằng chữ: Năm mươi triệu đồng chẵn) | đ | 50000000
Năm mươi triệu đồng (50.000.000 đồng) | đ | 50000000
50 triệu đồng (năm mươi triệu đồng) | đ | 50000000
50.000.000 (Năm mươi lăm triệu đồng) | đ | amount-several
50.000.000 (bằng chữ: Sáu mươi triệu đồng) | đ | amount-several
Mười năm triệu đồng | đ | amount-invalid
hàng trăm triệu đồng | đ | amount-invalid
vài triệu đồng | đ | amount-invalid
vài chục triệu | đ | amount-invalid
nửa tỷ | đ | amount-invalid
5,00E+07 | đ | amount-likely 50000000
5.00E+07 | đ | amount-likely 50000000
5E+07 | đ | amount-likely 50000000
1,25E+09 | đ | amount-likely 1250000000
5,00E+07 | triệu | amount-likely 50000000
NS tỉnh: 5,00E+07 | đ | amount-likely 50000000
5O.OOO.OOO | đ | amount-likely 50000000
5o.000.000 | đ | amount-likely 50000000
l5.000.000 | đ | amount-likely 15000000
5O | triệu | amount-likely 50000000
2 x 25.000.000 | đ | amount-likely 50000000
2 x 25 | triệu | amount-likely 50000000
12 tháng x 5 triệu | đ | amount-likely 60000000
10 lớp × 3.000.000 đồng/lớp | đ | amount-likely 30000000
#REF! | đ | amount-invalid
#VALUE! | đ | amount-invalid
#DIV/0! | triệu | amount-invalid
##### | đ | amount-invalid
=B2*C2 | đ | amount-invalid
=2*5000000 | đ | amount-invalid
-5.000.000 | đ | amount-invalid
−5 | triệu | amount-invalid
(50.000.000) | đ | amount-invalid
10.000 USD | đ | amount-invalid
10.000.000USD | đ | amount-invalid
$5.000 | đ | amount-invalid
5.000 € | đ | amount-invalid
5 triệu đô la | đ | amount-invalid
½ tỷ | đ | amount-invalid
1½ tỷ | đ | amount-invalid
,5 tỷ | đ | amount-invalid
５０ | triệu | amount-invalid
12 số | đ | amount-invalid
12 số | triệu | amount-invalid
2.000 tờ rơi | đ | amount-invalid
01 hội nghị | triệu | amount-invalid
NST50 | triệu | amount-invalid
50/12/2026 | triệu | amount-invalid
127,5% | triệu | amount-invalid
70% NST | triệu | amount-invalid
1.5 tỷ | đ | amount-ambiguous
1.5 | triệu | amount-ambiguous
50,000 | đ | amount-ambiguous
70.000,000 | đ | amount-ambiguous
2 tỷ 500 | đ | amount-ambiguous
2tỷ5 | đ | amount-ambiguous
70.000.000 | triệu | amount-column
50.00.000 | đ | amount-grouping
50..000.000 | đ | amount-grouping
50.000 500 | đ | amount-grouping
050.000.000 | đ | amount-leading-zero
50 - 60 triệu | đ | amount-several
50-60 | triệu | amount-several
từ 50 đến 60 triệu | đ | amount-several
50 triệu – 60 triệu | đ | amount-several
50.000.000⏎30.000.000 | đ | amount-several
50.000⏎000 | đ | amount-several
50 triệu; 30 triệu | đ | amount-several
NST 150 triệu; NSH 50 triệu | đ | amount-several
30 triệu + 20 triệu | đ | amount-several
NST 100; NSH 50; XHH 50 | triệu | amount-several
02 lớp: 50 triệu | đ | amount-several
200 (NSTW: 150; NSĐP: 60) | triệu | amount-several
12 số x 5 triệu = 70 triệu | đ | amount-several
1.000.000⏎- Tỉnh 600.000⏎- Xã 300.000 | đ | amount-several
120/năm | triệu | ~120000000
5 triệu/huyện | đ | ~5000000
50 triệu đồng/lớp | đ | ~50000000
mỗi huyện 5 triệu | đ | ~5000000
5 triệu mỗi huyện | đ | ~5000000
50 triệu đồng một xã | đ | ~50000000
~ 50 triệu | đ | ~50000000
≈50 | triệu | ~50000000
≤ 50 triệu đồng | đ | ~50000000
>= 50 triệu | đ | ~50000000
Khoảng 30 triệu đồng | đ | ~30000000
Không quá 50 triệu | đ | ~50000000
Dự kiến: 50.000.000 | đ | ~50000000
tối đa 50 | triệu | ~50000000
200 (NSTW: 150; NSĐP: 50) | triệu | 200000000
200 triệu (NSTW: 150; NSĐP: 50) | đ | 200000000
200 triệu (NSTW 150 triệu, NSĐP 50 triệu) | đ | 200000000
Tổng 200: NSTW 150, NSĐP 50 | triệu | 200000000
200, trong đó: NSTW 150; NSĐP 50 | triệu | 200000000
1.000.000⏎- Tỉnh 600.000⏎- Xã 400.000 | đ | 1000000
NSTW: 150; NSĐP: 50; tổng: 200 | triệu | 200000000
100 = 60 + 40 | triệu | 100000000
60 + 40 = 100 | triệu | 100000000
12 số x 5 triệu = 60 triệu | đ | 60000000
60 triệu (12 số x 5 triệu) | đ | 60000000
60 (12 số x 5) | triệu | 60000000
5 triệu/lớp x 10 lớp = 50 triệu | đ | 50000000
2 lớp x 3 ngày x 5 triệu = 30 triệu | đ | 30000000
2 lớp x 10 triệu + 3 lớp x 20 triệu = 80 triệu | đ | 80000000
50 (70% NST, 30% XHH) | triệu | 50000000
50.000.000 (Ngân sách tỉnh) | đ | 50000000
50.000.000⏎(ngân sách tỉnh) | đ | 50000000
Ngân sách tỉnh: 50.000.000 đồng | đ | 50000000
NS tỉnh: 50 000 000 đ | đ | 50000000
50 ngân sách tỉnh | triệu | 50000000
Ngân sách năm 2026: 50 | triệu | 50000000
50.000.000 (Nghị quyết số 12/2020/NQ-HĐND) | đ | 50000000
50.000.000 (giai đoạn 2026-2030) | đ | 50000000
50 (Đề án 06) | triệu | 50000000
Quý I/2026: 50 | triệu | 50000000
Nguồn mới: 5 triệu | đ | 5000000
85¹ | triệu | 85000000
85.000.000² | đ | 85000000
85(*) | triệu | 85000000
85* | triệu | 85000000
85 (1) | triệu | *85000000
85 triệu (2) | đ | *85000000
10⁶ | đ | amount-invalid
- | đ | blank
… | đ | blank
-/- | đ | blank
 | đ | blank
Không | đ | words
Lồng ghép | triệu | words
x | đ | words
Theo thực tế | triệu | words
Xem mục 3 | đ | words
Theo phụ lục 02 | triệu | words
Nguồn CTMTQG 1719 | đ | words
Theo tỷ lệ quy định | đ | words
Kinh phí thường xuyên 2026 | triệu | words
Kinh phí thường xuyên năm 2026 | triệu | words
Nguồn NS 2026 | triệu | amount-invalid
Theo Nghị quyết số 22/2016/NQ-HĐND năm 2020 | triệu | words
Thông tư 26/2019/TT-BTC | triệu | words
100% ngân sách tỉnh | triệu | words
Tỷ lệ theo quy định | triệu | words
Hội đồng nhân dân quyết định | triệu | words
"""
TABLE = [tuple(part.strip() for part in line.split("|")) for line in CELLS.strip("\n").split("\n")]


def answer(money: Money) -> str:
    if money.fault:
        likely = money.fault.args.get("likely")
        return f"{money.fault.code} {likely}" if likely is not None else money.fault.code
    if not money.written:
        return "words" if money.words else "blank"
    doubts = {"amount-about": "~", "amount-mark": "*"}
    return (doubts[money.doubt.code] if money.doubt else "") + str(money.amount)


@pytest.mark.parametrize(("cell", "unit", "expected"), TABLE)
def test_a_cell_says_what_a_person_reads_in_it(cell: str, unit: str, expected: str) -> None:
    assert answer(read_money(cell.replace("⏎", "\n"), UNITS[unit])) == expected


def test_the_table_is_large() -> None:
    assert len(set(TABLE)) == len(TABLE) >= 150


@pytest.mark.parametrize(
    ("cell", "unit", "words", "details"),
    [
        ("200 (NSTW: 150; NSĐP: 50)", 10**6, ("NSTW: 150; NSĐP: 50",), ()),
        ("Tổng: 90\nTrong đó:\n- NS tỉnh: 60\n- XHH: 30", 10**6, ("NS tỉnh: 60", "XHH: 30"), ()),
        ("NS tỉnh: 60\nXHH: 30\nTổng số: 90", 10**6, ("NS tỉnh: 60", "XHH: 30"), ()),
        ("60 triệu (12 số x 5 triệu)", 1, (), ("12 số x 5 triệu",)),
        ("50 (đợt 1: 30; đợt 2: 20)", 10**6, (), ("đợt 1: 30; đợt 2: 20",)),
        ("50.000.000 (bằng chữ: Năm mươi triệu đồng)", 1, (), ()),
        ("Kinh phí: 50 triệu", 1, (), ()),
        ("85¹ (ngân sách tỉnh)", 10**6, ("ngân sách tỉnh",), ()),
        ("120/năm", 10**6, ("120/năm",), ()),
    ],
)
def test_the_words_beside_an_amount_are_kept(
    cell: str, unit: int, words: tuple[str, ...], details: tuple[str, ...]
) -> None:
    money = read_money(cell, unit)
    assert (money.words, money.details) == (words, details)


FIGURES = [(cell.replace("⏎", "\n"), UNITS[unit]) for cell, unit, _ in TABLE if any(map(str.isdigit, cell))]


def same(text: str, other: str, unit: int) -> bool:
    """Return whether two cells say the same, and neither asks for a person."""
    one, two = read_money(text, unit), read_money(other, unit)
    settled = one.fault is None and two.fault is None and not two.doubt
    return settled and (one.amount, one.words, one.details) == (two.amount, two.words, two.details)


@pytest.mark.parametrize("digit", "159")
def test_a_further_digit_is_in_the_amount_the_words_or_a_fault(digit: str) -> None:
    """Nothing is passed over: wherever a digit is typed in, the reading is another one, or asks for a person."""
    for text, unit in FIGURES:
        for at in range(len(text) + 1):
            assert not same(text, text[:at] + digit + text[at:], unit), (text, at)


PIECES = st.sampled_from(
    ["50", "50.000.000", "1,5", "2 tỷ", "200 triệu", "năm mươi triệu đồng", "(", ")", ": ", "; ", " - ", " + ", " = ",
     " x ", " ", "\n", "/", "%", "NSTW", "ngân sách tỉnh", "năm 2026", "12/NQ-HĐND", "Quý I/2026", "trong đó", "tổng",
     "lớp", "đ", "đợt 1", "(1)", "*", "khoảng", "/huyện", "bằng chữ"]
)  # fmt: skip


@given(
    st.lists(PIECES, min_size=1, max_size=8),
    st.sampled_from([1, 10**6]),
    st.integers(0, 99),
    st.sampled_from("79"),
)
@settings(max_examples=500)
def test_no_composed_cell_passes_a_digit_over(pieces: list[str], unit: int, at: int, digit: str) -> None:
    text = "".join(pieces)
    at %= len(text) + 1
    assert not same(text, text[:at] + digit + text[at:], unit), (text, at)


@given(st.integers(1000, 10**13))
def test_an_amount_in_words_is_the_amount(amount: int) -> None:
    said = in_words(amount)
    assert number_in_words(said.removesuffix(" đồng")) == amount
    assert number_in_words(fold(said).removesuffix(" dong")) == amount
    if any(scale in said for scale in ("nghìn", "triệu", "tỷ")):
        assert read_money(said.capitalize(), 10**6).amount == amount


@pytest.mark.parametrize(
    "words", ["mười năm", "một tỷ hai", "sâu mươi", "trăm", "hai ba", "một trăm năm", ""]
)
def test_words_that_leave_something_to_be_guessed_are_no_number(words: str) -> None:
    assert number_in_words(words) is None
