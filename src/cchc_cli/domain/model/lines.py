"""The lines of an estimate: what each item of a task costs, as an agency draws it up and others appraise it."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Annotated, Any, ClassVar

from cchc_cli.domain.model import patterns
from cchc_cli.domain.model.faults import BadValue, Fault, Path
from cchc_cli.domain.model.money import Amount, decimal, numbers
from cchc_cli.domain.model.scalars import Text
from cchc_cli.domain.model.value import Value, dataclass, read_by

_MOST = 10**9
_MOST_DECIMALS = 6
_LONGEST = 40
"""Characters."""


def parse_quantity(value: object) -> Fraction:
    """Read a quantity above nought: `.` groups thousands, `,` is the decimal mark, and nothing is guessed.

    >>> parse_quantity("1.500"), parse_quantity("1,5")
    (Fraction(1500, 1), Fraction(3, 2))
    """
    text = value.strip() if isinstance(value, str) else ""
    wrong = BadValue("line-quantity", value=text[:_LONGEST])
    if len(text) > _LONGEST:
        raise wrong
    try:
        number, *others = numbers(text, scaled=True)
    except BadValue:
        raise wrong from None
    if others:
        readings = [decimal(reading) for reading in (number, *others)]
        raise BadValue("line-quantity-ambiguous", value=text, readings=readings)
    if not 0 < number <= _MOST or (number * 10**_MOST_DECIMALS).denominator != 1:
        raise wrong
    return number


Quantity = Annotated[Fraction, read_by(parse_quantity, patterns.quantity)]


@dataclass(frozen=True, kw_only=True)
class EstimateLine(Value):
    """An item of an estimate (nội dung chi): `quantity` of a `unit`, at a `price` each, make its `amount`, in đồng.

    One that is paid as a whole has neither quantity nor price.
    """

    item: Text
    unit: Text | None = None
    quantity: Quantity | None = None
    price: Amount | None = None
    amount: Amount

    published: ClassVar[Mapping[str, Any]] = {
        "dependentRequired": {"quantity": ["price"], "price": ["quantity"]},
    }

    def __post_init__(self) -> None:
        if (self.quantity is None) != (self.price is None):
            raise BadValue("line-half")

    def __str__(self) -> str:
        """Write the line in a few words, numbers as in a file: “Thiết kế: 3 bộ × 500.000 = 1.500.000”."""
        each = ""
        if self.quantity is not None and self.price is not None:
            count = " ".join(filter(None, (decimal(self.quantity), self.unit)))
            each = f"{count} × {decimal(self.price)} = "
        return f"{self.item}: {each}{decimal(self.amount)}"

    @property
    def product(self) -> int | None:
        """What quantity and price make, to the đồng, half a đồng upwards; None where it is paid as a whole."""
        if self.quantity is None or self.price is None:
            return None
        return (self.quantity * self.price + Fraction(1, 2)).__floor__()


def total(lines: Iterable[EstimateLine]) -> int:
    """What lines add up to, in đồng."""
    return sum(line.amount for line in lines)


def line_faults(lines: Sequence[EstimateLine], amount: int | None, path: Path) -> list[Fault]:
    """Return where lines do not multiply, or do not add up to `amount`; they stand at a path of their holder."""
    faults = [
        Fault("line-product", (*path, n, "amount"), {"amount": line.amount, "product": line.product})
        for n, line in enumerate(lines)
        if line.product not in (None, line.amount)
    ]
    if lines and amount is not None and total(lines) != amount:
        faults.append(Fault("line-sum", path, {"total": total(lines), "amount": amount}, on_key=True))
    return faults
