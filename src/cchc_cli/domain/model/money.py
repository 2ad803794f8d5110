"""Money: whole đồng, read as Vietnamese papers write it, split without loss, and said in words.

`.` groups thousands and `,` is the decimal mark (Luật Kế toán 2015). An amount that reads two ways is
refused and both readings are named; nothing is guessed.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from cchc_cli.domain.model import patterns
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.value import read_by

MAX_AMOUNT = 10**15
"""In đồng. More is a slip of the keyboard: the whole state spends about twice this in a year."""

# Folded words. A longer word stands before its own beginning: they become one pattern, tried in order.
_SCALES = {
    "nghin ty": 10**12,
    "ngan ty": 10**12,
    "ty": 10**9,
    "ti": 10**9,
    "billion": 10**9,
    "trieu": 10**6,
    "tr": 10**6,
    "million": 10**6,
    "nghin": 10**3,
    "ngan": 10**3,
    "thousand": 10**3,
    "k": 10**3,
}
_LONGEST = 100
"""Characters. Nobody writes an amount this long; what is longer is not looked into."""

# Nearly every amount there is: digits, or groups of three, no more than MAX_AMOUNT has.
_PLAIN = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}|[1-9][0-9]{0,15}|0")
# These are for the rest, and compiled when they are first needed.
_WHOLE = r"[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+"
_COMMA_GROUPS = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"
_TERM = rf"([0-9](?:[0-9., ]*[0-9])?) ?(?:({'|'.join(_SCALES)})( ?ruoi)?)? ?"
_BEFORE = r"^(?:vnd|₫) ?"
_AFTER = r"(?:vnd|dong|d|₫)?"
_BARE = r"[0-9., ]+"


def parse_amount(value: object) -> int:
    """Read an amount in đồng. A written zero is an amount; an absent amount is None, and not read here.

    >>> parse_amount("70.000.000"), parse_amount("1,2 tỷ"), parse_amount("1 tỷ 200 triệu đồng")
    (70000000, 1200000000, 1200000000)
    """
    text = _text(value)
    if _PLAIN.fullmatch(text) and (amount := int(text.replace(".", ""))) <= MAX_AMOUNT:
        return amount
    return _the_amount(_readings(_folded(text), text), text)


def parse_amount_in(value: object, unit: int) -> int:
    """Read a cell under a heading that gives the unit of its column, in đồng: “ĐVT: triệu đồng” is 10**6.

    A cell with a unit of its own, or a number that makes sense only as whole đồng, contradicts the heading:
    it is refused, and both readings are named.

    >>> parse_amount_in("1,5", 10**6)
    1500000
    """
    if unit == 1:
        return parse_amount(value)
    text = _text(value)
    folded = _folded(text)
    if not re.fullmatch(_BARE, folded):
        dong = _the_amount(_readings(folded, text), text)
        raise BadValue("amount-column", value=text, readings=[decimal(dong), decimal(dong * unit)])
    number, *others = numbers(folded, scaled=True)
    if not others and number >= _plainly_dong(unit):
        raise BadValue("amount-column", value=text, readings=[decimal(number), decimal(number * unit)])
    return _the_amount([reading * unit for reading in (number, *others)], text)


def _plainly_dong(unit: int) -> int:
    """Return the number from which a cell cannot be meant in the unit of its column.

    Ten million is how a task of ten million đồng is written out; a thousand tỷ is more than any plan has.
    """
    return min(10**7, 10**12 // unit)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadValue("amount-invalid", value="")
    return value.strip()


def _folded(text: str) -> str:
    """Return the comparable form of an amount's text, refusing what cannot be an amount at all."""
    if len(text) > _LONGEST:
        code = "amount-invalid" if text.strip("0123456789., ") else "amount-absurd"
        raise BadValue(code, value=f"{text[:40]}…", limit=decimal(MAX_AMOUNT))
    folded = fold(text).replace("−", "-")
    if not folded.strip("-"):
        raise BadValue("amount-empty", value=text)
    if re.match(r"[-(].*[0-9]", folded):
        raise BadValue("amount-negative", value=text)
    return folded


def _the_amount(readings: Sequence[Fraction], text: str) -> int:
    """Return the amount that every reading agrees on, once it is whole and sane."""
    amount, *others = dict.fromkeys(readings)
    if others:
        raise BadValue("amount-ambiguous", value=text, readings=[decimal(r) for r in (amount, *others)])
    if amount > MAX_AMOUNT:
        raise BadValue("amount-absurd", value=text, limit=decimal(MAX_AMOUNT))
    if amount.denominator != 1:
        raise BadValue("amount-fraction", value=text)
    return amount.numerator


def _readings(folded: str, text: str) -> list[Fraction]:
    """Return each amount that the terms of `folded` can add up to: “1 ty 200 trieu” is two terms.

    The scales of the terms fall, each term is less than one of the scale before, and only the last may have
    decimals or “rưỡi” (and a half). `text` is what the person wrote, for the fault.
    """
    words = re.sub(_BEFORE, "", folded)
    totals, above, at, ended = [Fraction(0)], 0, 0, False
    while not ended:
        term = re.compile(_TERM).match(words, at)
        if term is None:
            raise BadValue("amount-invalid", value=text)
        digits, scale_word, half = term.groups()
        at, scale = term.end(), _SCALES.get(scale_word, 1)
        ended = re.compile(_AFTER).fullmatch(words, at) is not None
        found = numbers(digits, scaled=scale > 1)
        whole = all(n.denominator == 1 for n in found)
        falls = not above or max(found) * scale < above
        if not falls or (half and not whole) or ((half or not whole) and not ended):
            raise BadValue("amount-invalid", value=text)
        amounts = [n * scale + (Fraction(scale, 2) if half else 0) for n in found]
        if above and scale == 1 and "," in digits:
            raise BadValue("amount-invalid", value=text)
        if above and scale == 1 and len(digits) <= 3:
            # “1 tỷ 2” is how 1,2 tỷ is said, and could be one tỷ and two đồng.
            amounts.insert(0, Fraction(above, 10 ** len(digits)) * int(digits))
        totals = [total + amount for total in totals for amount in amounts]
        above = scale
    return totals


def numbers(digits: str, *, scaled: bool) -> list[Fraction]:
    """Return what a number can be: one value, or two where its only mark may group or be decimal.

    Raises `BadValue` where it is none.

    Before a scale (“1.2 tỷ”) or under the heading of a column, a `.` that does not stand before three digits
    may have been meant as a decimal mark; by itself (“7.0000”) it is a slip.
    """
    whole, comma, decimals = digits.partition(",")
    if re.fullmatch(_COMMA_GROUPS, digits):
        grouped = Fraction(digits.replace(",", ""))
        # Two groups can only be thousands; “50,000” may be fifty.
        return [grouped] if "," in decimals else [Fraction(digits.replace(",", ".")), grouped]
    if scaled and not comma and re.fullmatch(r"[0-9]+\.[0-9]+", digits) and not re.fullmatch(_WHOLE, digits):
        return [Fraction(digits), Fraction(digits.replace(".", ""))]
    if not re.fullmatch(_WHOLE, whole) or (comma and not re.fullmatch(r"[0-9]+", decimals)):
        raise BadValue("amount-grouping", value=digits)
    joined = re.sub(r"[. ]", "", whole)
    if len(joined) > 1 and joined[0] == "0":
        raise BadValue("amount-leading-zero", value=digits)
    number = Fraction(f"{joined}.{decimals}" if comma else joined)
    # A đồng has no thousandth parts: “70.000,000” may be grouped by both marks.
    return [number, Fraction(joined + decimals)] if len(decimals) == 3 and not scaled else [number]


def decimal(number: Fraction | int) -> str:
    """Write a number as it is written in a file: `1.200.000`, `50,5`."""
    exact = Decimal(number.numerator) / number.denominator
    return f"{exact:,f}".translate(str.maketrans(",.", ".,"))


def split(amount: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split an amount in proportion to whole weights, to the đồng: the parts add up to `amount`.

    Each part is rounded down; what is left goes, a đồng each, to the parts that lost most by it, the first of
    equals first (largest remainders). Raises ValueError where there is nothing to share among, or a weight
    or the amount is negative.

    >>> split(100, [1, 1, 1])
    (34, 33, 33)
    """
    total = sum(weights)
    if total <= 0 or min(weights) < 0 or amount < 0:
        raise ValueError(f"cannot split {amount} by {list(weights)}")
    parts = [amount * weight // total for weight in weights]
    # sorted() is stable: of equal remainders the first comes first.
    by_loss = sorted(range(len(parts)), key=lambda i: -(amount * weights[i] % total))
    for i in by_loss[: amount - sum(parts)]:
        parts[i] += 1
    return tuple(parts)


def in_words(amount: int, lang: str = "vi") -> str:
    """Say an amount in words, the currency too, in lower case: “một tỷ đồng”, “one billion dong”.

    Raises ValueError for a negative amount, which no paper states.

    >>> in_words(1_050_000_000)
    'một tỷ không trăm năm mươi triệu đồng'
    """
    if amount < 0:
        raise ValueError(f"a negative amount: {amount}")
    return f"{_vietnamese(amount)} đồng" if lang == "vi" else f"{_english(amount)} dong"


_VI_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
_EN_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_EN_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_EN_SMALL = (*_EN_DIGITS, *_EN_TEENS.split())
_EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_EN_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
    (100, "hundred"),
)


def _vietnamese(number: int, *, inner: bool = False) -> str:
    """Say a number; `inner`: something larger was said before it, so its hundreds are said even if none.

    Everything above a tỷ is counted in tỷ: 10**15 is “một triệu tỷ”, 10**18 “một tỷ tỷ”.
    """
    for scale, word in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        if number >= scale:
            count, rest = divmod(number, scale)
            said = f"{_vietnamese(count, inner=inner)} {word}"
            return f"{said} {_vietnamese(rest, inner=True)}" if rest else said
    hundreds, below = divmod(number, 100)
    tens, ones = divmod(below, 10)
    words = [_VI_DIGITS[hundreds], "trăm"] if hundreds or inner else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_VI_DIGITS[tens], "mươi"]
    elif ones and words:
        words.append("linh")
    if ones == 5 and tens:
        words.append("lăm")
    elif ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 4 and tens > 1:
        words.append("tư")
    elif ones or not words:
        words.append(_VI_DIGITS[ones])
    return " ".join(words)


def _english(number: int) -> str:
    """Say a number in English, without “and”: “one hundred five million”."""
    for scale, word in _EN_SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            said = f"{_english(count)} {word}"
            return f"{said} {_english(rest)}" if rest else said
    if number < 20:
        return _EN_SMALL[number]
    tens, ones = divmod(number, 10)
    return _EN_TENS[tens] + (f"-{_EN_SMALL[ones]}" if ones else "")


def _published() -> dict[str, object]:
    return patterns.amount(_SCALES, ["vnd", "₫"], ["vnd", "dong", "d", "₫"], MAX_AMOUNT)


Amount = Annotated[int, read_by(parse_amount, _published)]
