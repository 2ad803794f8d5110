"""Cells of a spreadsheet that follow from others, so that they stay right when a person edits one.

A formula is written only where it gives what the report says: no program that reckons anew changes a figure.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.messages import DASH

Number = int | Fraction | None
At = Callable[[tuple[str, ...]], str]
"""Where the cells of columns are, by key: `D5:F5,H5`."""


def total_of(key: str) -> str:
    """Return the key of a column's cell in the total."""
    return f"total {key}"


def most_of(key: str) -> str:
    """Return the key of the largest number in the rows of a column."""
    return f"most {key}"


class Live(NamedTuple):
    """How the cells of a column follow from those of others, named by key.

    They are `plus` less `minus`, and 0 where `unless` has a number; `times` a column, to the whole number; as a share
    of `over`. A cell has nothing where one of `given` has no number, where none of all does if nothing is `given`, and
    as a share of nothing.
    """

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    unless: str = ""
    times: str = ""
    over: str = ""
    given: tuple[str, ...] = ()
    nothing: str = DASH

    @property
    def keys(self) -> tuple[str, ...]:
        """The cells that it follows from."""
        return tuple(filter(None, (*self.plus, *self.minus, self.unless, self.times, self.over, *self.given)))

    def value(self, numbers: Mapping[str, Number]) -> Number:
        """Return what a cell is, by the numbers of the others; None where it has nothing."""
        told = [numbers[key] for key in self.given or (*self.plus, *self.minus)]
        if None in told if self.given else not any(number is not None for number in told):
            return None
        if self.unless and numbers[self.unless] is not None:
            return 0
        made = sum(numbers[key] or 0 for key in self.plus) - sum(numbers[key] or 0 for key in self.minus)
        if self.times:
            return (made * (numbers[self.times] or 0) + Fraction(1, 2)).__floor__()
        if not self.over:
            return made
        whole = numbers[self.over]
        return Fraction(made) / whole if whole else None

    def formula(self, at: At) -> str:
        """Write the formula of a cell. What is no number, a dash or a word, counts as none in all of it."""
        told = self.given or (*self.plus, *self.minus)
        lacks = [f"COUNT({at(told)})<{len(self.given) or 1}"]
        made = _sum(self.plus, at) + (f"-{_sum(self.minus, at)}" if self.minus else "")
        if self.unless:
            made = f"IF(COUNT({at((self.unless,))})>0,0,{made})"
        if self.times:
            made = f"ROUND(({made})*{_sum((self.times,), at)},0)"
        if self.over:
            whole = _sum((self.over,), at)
            lacks.append(f"{whole}=0")
            made = f"({made})/{whole}"
        return f'=IF(OR({",".join(lacks)}),"{self.nothing}",{made})'


def _sum(keys: tuple[str, ...], at: At) -> str:
    return f"{'N' if len(keys) == 1 else 'SUM'}({at(keys)})"
