"""Lines of an estimate: how a quantity reads, and whether lines multiply and add up, worked out by hand."""

from fractions import Fraction

import pytest

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.lines import EstimateLine, line_faults, parse_quantity


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("12", Fraction(12)),
        ("1,5", Fraction(3, 2)),
        ("1.500", Fraction(1500)),
        ("1 500", Fraction(1500)),
        ("0,25", Fraction(1, 4)),
        ("1,2500", Fraction(5, 4)),
        ("1,000,000", Fraction(1_000_000)),
        (" 3 ", Fraction(3)),
    ],
)
def test_a_quantity_is_read_as_papers_write_it(written: str, quantity: Fraction) -> None:
    assert parse_quantity(written) == quantity


@pytest.mark.parametrize(
    ("written", "readings"),
    [("1.5", ["1,5", "15"]), ("1,500", ["1,5", "1.500"]), ("12.25", ["12,25", "1.225"])],
)
def test_a_quantity_that_reads_two_ways_is_refused_with_both(written: str, readings: list[str]) -> None:
    with pytest.raises(BadValue) as bad:
        parse_quantity(written)
    assert (bad.value.code, bad.value.fault_args["readings"]) == ("line-quantity-ambiguous", readings)


@pytest.mark.parametrize(
    "written", ["", "0", "0,0", "-2", "hai", "2 tờ", "1/2", "1,0000001", "1000000001", "9" * 5000, "٣", "007"]
)
def test_what_is_no_quantity_is_refused(written: str) -> None:
    with pytest.raises(BadValue) as bad:
        parse_quantity(written)
    assert bad.value.code == "line-quantity"


def line(amount: int, quantity: Fraction | int | None = None, price: int | None = None) -> EstimateLine:
    of = None if quantity is None else Fraction(quantity)
    return EstimateLine(item="In", unit="tờ", quantity=of, price=price, amount=amount)


def test_lines_that_multiply_and_add_up_are_sound() -> None:
    # 1.000 × 5.000 = 5.000.000; 1,5 × 3.001 = 4.501,5, which is 4.502 to the đồng.
    lines = [line(5_000_000, 1000, 5_000), line(4_502, Fraction(3, 2), 3_001), line(495_498)]
    assert line_faults(lines, 5_500_000, ("lines",)) == []


def test_each_wrong_figure_is_told_with_the_right_one() -> None:
    found = line_faults([line(4_501, Fraction(3, 2), 3_001), line(10)], 4_510, ("lines",))
    assert [(f.code, f.path, dict(f.args)) for f in found] == [
        ("line-product", ("lines", 0, "amount"), {"amount": 4_501, "product": 4_502}),
        ("line-sum", ("lines",), {"total": 4_511, "amount": 4_510}),
    ]


def test_no_lines_say_nothing_of_an_amount() -> None:
    assert line_faults([], 100, ("lines",)) == []


def test_a_line_in_a_few_words() -> None:
    assert str(line(7_500, Fraction(3, 2), 5_000)) == "In: 1,5 tờ × 5.000 = 7.500"
    assert str(EstimateLine(item="Thiết kế", amount=4_000_000)) == "Thiết kế: 4.000.000"
