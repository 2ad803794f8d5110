"""Formulas of a spreadsheet, worked out by hand; that LibreOffice gives the same is tried with whole workbooks."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from cchc_cli.render.live import Live, Number, most_of, total_of

REMAINING = Live(("approved", "unapproved"), ("spent",), given=("approved",))
RATE = Live(("approved",), ("remaining",), over="approved", given=("spent",))
UNAPPROVED = Live(("spent",), unless="approved", given=("spent",))
PRODUCT = Live(("quantity",), times="price", given=("quantity", "price"))


@pytest.mark.parametrize(
    ("live", "numbers", "value"),
    [
        (REMAINING, {"approved": 100, "spent": 30, "unapproved": 10}, 80),
        (REMAINING, {"approved": 100, "spent": None, "unapproved": None}, 100),
        (REMAINING, {"approved": 0, "spent": 0, "unapproved": None}, 0),
        (REMAINING, {"approved": None, "spent": 30, "unapproved": 30}, None),
        (RATE, {"approved": 100, "remaining": 80, "spent": 30}, Fraction(1, 5)),
        (RATE, {"approved": 100, "remaining": 100, "spent": None}, None),
        (RATE, {"approved": 0, "remaining": 0, "spent": 0}, None),
        (RATE, {"approved": None, "remaining": None, "spent": 5}, None),
        (Live(("after",), ("before",)), {"after": None, "before": 7}, -7),
        (Live(("after",), ("before",)), {"after": None, "before": None}, None),
        (Live(("a", "b", "c")), {"a": 1, "b": None, "c": 0}, 1),
        (UNAPPROVED, {"approved": None, "spent": 30}, 30),
        (UNAPPROVED, {"approved": 0, "spent": 30}, 0),
        (UNAPPROVED, {"approved": None, "spent": None}, None),
        (PRODUCT, {"quantity": Fraction(3, 2), "price": 333}, 500),  # 499,5: half a đồng upwards
        (PRODUCT, {"quantity": None, "price": 333}, None),
    ],
)
def test_the_value_of_a_cell(live: Live, numbers: Mapping[str, Number], value: Number) -> None:
    assert live.value(numbers) == value


@pytest.mark.parametrize(
    ("live", "formula"),
    [
        (REMAINING, '=IF(OR(COUNT(<approved>)<1),"—",SUM(<approved,unapproved>)-N(<spent>))'),
        (
            RATE,
            '=IF(OR(COUNT(<spent>)<1,N(<approved>)=0),"—",(N(<approved>)-N(<remaining>))/N(<approved>))',
        ),
        (UNAPPROVED, '=IF(OR(COUNT(<spent>)<1),"—",IF(COUNT(<approved>)>0,0,N(<spent>)))'),
        (Live(("a", "b")), '=IF(OR(COUNT(<a,b>)<1),"—",SUM(<a,b>))'),
        (PRODUCT, '=IF(OR(COUNT(<quantity,price>)<2),"—",ROUND((N(<quantity>))*N(<price>),0))'),
        (
            Live(("amount",), over=total_of("amount"), nothing=""),
            '=IF(OR(COUNT(<amount>)<1,N(<total amount>)=0),"",(N(<amount>))/N(<total amount>))',
        ),
    ],
)
def test_the_formula_of_a_cell(live: Live, formula: str) -> None:
    assert live.formula(lambda keys: f"<{','.join(keys)}>") == formula


def test_a_cell_names_all_that_it_follows_from() -> None:
    assert Live(("a",), ("b",), over=most_of("c"), given=("d",)).keys == ("a", "b", "most c", "d")
    assert PRODUCT.keys == ("quantity", "price", "quantity", "price")
