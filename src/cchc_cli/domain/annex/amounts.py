"""A cell of money: every figure of it is in an amount, in parts that agree with it, or in a fault.

The cell is read as a cover of figures and of what stands between them, never by the first that looks like money.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from math import prod
from typing import NamedTuple

from cchc_cli.domain.annex.cells import funding_kind, is_blank, split_items
from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.number_words import IN_WORDS, number_in_words
from cchc_cli.domain.model.faults import BadValue, Fault
from cchc_cli.domain.model.money import parse_amount, parse_amount_in
from cchc_cli.domain.model.text import fold

_SCALE = (
    r"(?:(?:nghìn|ngàn|nghin|ngan) (?:tỷ|tỉ|ty)|tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|ngàn|nghin|ngan|k"
    r"|billion|million|thousand)(?![^\W\dđ]|đ\w)\.?(?: ?(?:rưỡi|ruoi)(?!\w))?"
)
_CURRENCY = r"(?:đồng|dong|vnđ|vnd|đ|₫)(?!\w)(?: (?:vn|việt nam)(?!\w))?"
# A full stop may have a space after it, where the line of a narrow column was stretched.
_NUMBER = r"\d+(?:[.,]+\d+|\. \d{3}(?!\d)| \d{3}(?![.,]?\d))*+"
_YEAR = r"(?:19|20)\d\d"
_END = rf"(?![\d.,]*\d|\s*(?:{_SCALE}|{_CURRENCY}))"
_TOKEN = re.compile(
    rf"(?P<broken>^=|\#(?:\w[\w/]*[!?]|N/A|\#+)|(?<![\w)%.,])(?<![\w)%]\s)[-−–](?=\d)"
    r"|[$€£¥]|(?<![^\W\d])(?:us\$|usd|eur|gbp|jpy|euro)(?!\w)|đô la)"
    r"|(?P<scientific>\d[\d.,]{0,30}e[+-]?\d{1,3}(?!\w))"
    r"|(?P<letters>(?-i:(?<![\w.,])(?=[OoIl.,]{0,20}\d)(?=[\d.,]{0,20}[OoIl])[\dOoIl][\dOoIl.,]{1,30})(?!\w))"
    r"|(?P<percent>(?<!thuế )(?<!vat )\d{1,3}(?:[.,]\d{1,3})?\s?%(?! (?:thuế|vat)))"
    r"|(?P<tax>\d{1,2}\s?%)"
    r"|(?P<reference>(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/20\d\d(?!\d)|(?<!\w)đợt\s\d(?![\d.,]*\d)"
    rf"|(?:(?<![\d.,/])\d{{1,2}}|(?<!\w)[ivx]{{1,4}})/{_YEAR}(?![\d/])"
    rf"|(?<![\d.,/])\d{{1,5}}(?:/{_YEAR})?/(?:nq|qđ|qd|kh|nđ|tt|ttr|ct|cv|bc|hd|tb|ttlt)(?!\w)[\w&.-]*"
    r"|(?<!\w)(?:(?:nghị quyết|nghị định|thông tư|quyết định|công văn|luật|điều|khoản|mục|phụ lục|pl|biểu|quý|tháng)"
    rf"(?:\s+số)?\s+\d{{1,4}}(?:\.\d{{1,2}})*(?:/{_YEAR})?(?:/[^\W\d][\w&.-]*)?"
    rf"|(?:chương trình|đề án|ctmtqg)(?:\s+số)?\s+(?:0\d|135|1719)){_END}"
    rf"|(?<!\w)(?:năm|giai đoạn|thường xuyên|hằng năm|hàng năm)\s+{_YEAR}(?:\s?[-–]\s?{_YEAR})?{_END})"
    # A year, or the number of a source: “nguồn 13” is what pays for a rise of wages.
    rf"|(?P<year>(?<=[^\W\d][\s:]){_YEAR}{_END}|(?<=nguồn\s)1[1-6]{_END})"
    r"|(?P<mark>(?<=[^\W_])\s?\(\d\))"
    rf"|(?P<figure>{_NUMBER}(?: ?{_SCALE}(?: {_NUMBER} ?{_SCALE})*(?: ?(?!{_YEAR}){_NUMBER})?)?(?: ?{_CURRENCY})?)"
    rf"|(?P<spelt>(?<!\w){IN_WORDS}(?:\s{_CURRENCY})?(?:\s+chẵn)?)",
    re.IGNORECASE,
)
_OWN_UNIT = re.compile(rf"\d\s?(?:{_SCALE}|{_CURRENCY})", re.IGNORECASE)
_SPELT_SCALE = re.compile(r"(?<!\w)(?:nghìn|ngàn|nghin|ngan|triệu|trieu|tỷ|tỉ|ty|ti)(?!\w)", re.IGNORECASE)
_RAISED = re.compile(r"(?<!10)[⁰¹²³⁴-⁹]+|\([*]+\)|[*]+(?!\s*\d)")  # marks of footnotes; 10⁶ is a million
_NEGATIVE = re.compile(rf"\(\s*{_NUMBER}\s*\)")  # as accounts write what is taken away
_TORN = (".", ",", "/")  # “,5 tỷ”: a number that begins with its mark has lost something
_TORN_AFTER = re.compile(r"\s?%|/\d")
_PADDED = re.compile(r"(?<!\S)0(?=[1-9](?![\d.,]))")  # “05 triệu”
_TIMES = re.compile(r"[^\d,;=+()\n]{0,40}(?<![^\W\d])[xX×*](?![^\W\d])\s*")
_TO = re.compile(r"\s*(?:[-–—~]|đến|tới)\s*", re.IGNORECASE)
_COUNTED = re.compile(r"\s*([^\W\d][^\d(;,=\n]*)")
_ROUGHLY = "khoảng|dự kiến|ước(?: tính)?|tối đa|tối thiểu|không (?:vượt )?quá|không vượt|trên|dưới|gần|hơn|about|approx"
_ABOUT = re.compile(
    # “mỗi” is each, and “mới” new.
    rf"(?:(?<!\w)(?:(?:{_ROUGHLY}|{fold(_ROUGHLY)})[\s:.]*|(?:mỗi|per)\s[^\d;]*)|[~≈±<>≤≥]\s*=?\s*)$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s*(?:/\s?[^\W\d]|(?:mỗi|một|per)\b)", re.IGNORECASE)  # “50 triệu đồng/huyện”
_SUM_OF = re.compile(
    r"(?:\W|\b(?:tong|cong|so|kinh phi|du toan|nhu cau|tien|la|khoang)\b)*"  # no source's own label
)
_FURTHER_SOURCE = re.compile(r"\s*(?:[;,+\n]|\((?=còn))(.*)", re.DOTALL)
_PARTS_FOLLOW = re.compile(r"[(=]|\b(?:gom|trong do)\b")
_NO_WORDS = re.compile(
    r"(?:(?:dong|d|vnd|tong(?: cong| so| kinh phi)?|cong|bang chu|chan|trong do|(?:bao )?gom|va|kinh phi|so tien"
    r"|du toan)(?!\w)[\s:;,.-]*)*"
)
_INCLUDES = re.compile(r"(?:da )?(?:bao )?gom (?:ca )?(?:\d{1,2}% )?(?:thue|vat)\b[\w %]*|dot \d{1,2}")
_LEADING = re.compile(r"^[-–—+*•]\s+")
_BROKEN_NUMBER = re.compile(r"(?<=\d)(?:([.,]) ?\n ?(?=\d{3}(?!\d))|\n(?=\.\d{3}(?!\d)))")
_BROKEN_UNIT = re.compile(rf"(?<=\d)\n(?={_SCALE}|{_CURRENCY})", re.IGNORECASE)
_OF_MONEY = re.compile(
    r"(?<!\w)(?:nghìn|ngàn|triệu|(?:tỷ|tỉ)(?! (?:lệ|trọng|suất|giá)))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Money:
    """What a cell of money says. `written` goes into the file: the amount in đồng as it is written there,
    or, with a `fault`, the cell's own words; `words` name the source of funds, `details` say how the amount is
    made up. `doubt` is what a person must look at though the amount is understood; `rough`: the amount is no exact one.
    """

    amount: int | None = None
    written: str = ""
    words: tuple[str, ...] = ()
    fault: Fault | None = None
    details: tuple[str, ...] = ()
    doubt: Fault | None = None
    rough: bool = False
    bare: bool = False  # a number without a unit of its own, in a column of đồng


class _CellFigure(NamedTuple):
    """A number of the cell, in figures or in words: where it stands, and whether it has a unit of its own."""

    start: int
    end: int
    text: str
    own: bool
    spelt: bool


_Term = tuple[_CellFigure, ...]
"""A figure, or several that are multiplied."""


@lru_cache(maxsize=4096)
def read_money(text: str, unit: int) -> Money:
    """Read a cell of money under a heading whose unit is `unit` đồng: an amount, words, or both.

    A cell with a unit of its own (“50 triệu” under “triệu đồng”) is in that unit. Of several amounts one must be
    the sum of the others, or the same said again.

    >>> read_money("200 (NSTW: 150; NSĐP: 50)", 10**6).amount
    200000000
    """
    # A dash that begins an item is no part of its words, and would read as a minus.
    whole = _LEADING.sub("", one_line(text))
    if is_blank(whole):
        return Money()
    lines = map(one_line, _RAISED.sub(" ", text).split("\n"))
    joined = _BROKEN_UNIT.sub(" ", _BROKEN_NUMBER.sub(r"\1", "\n".join(filter(None, lines))))
    try:
        return _read(text, joined, unit)
    except BadValue as error:
        return _kept(whole, unit, Fault(error.code, (), error.fault_args))


def _read(text: str, joined: str, unit: int) -> Money:
    figures, marked = _figures(joined, unit)
    if not figures:
        if _OF_MONEY.search(text):
            raise BadValue("amount-invalid", value=one_line(text))  # “vài chục triệu”
        return Money(words=tuple(split_items(text)))
    terms = [*_terms(joined, figures)]
    whole, others = _sum_of(joined, terms, unit)
    amount = _worth(whole, unit, joined)
    own = whole[0].own
    before, after = joined[: whole[0].start], joined[whole[-1].end :]
    further = None if others else _FURTHER_SOURCE.match(after)
    if further and all(funding_kind([words], has_amount=True)[1] for words in (before, further[1])):
        raise BadValue("amount-several", value=one_line(joined))  # “NST 30, còn lại xã hội hóa”
    about = bool(_ABOUT.search(before[-100:]) or _EACH.match(after))
    words: tuple[str, ...]
    details: tuple[str, ...]
    if about:
        words, details = (_LEADING.sub("", one_line(joined)),), ()
    else:
        said = [whole, *(term for term in others if term[0].spelt)]
        words, details = _sources(_without(joined, said), parts=len(terms) > len(said))
    written = f"{amount:,}".replace(",", ".")
    doubt = Fault("amount-about") if about else Fault("amount-mark") if marked else None
    return Money(amount, written, words, None, details, doubt, about, unit == 1 and not own)


def _figures(text: str, unit: int) -> tuple[list[_CellFigure], bool]:
    """Return a cell's figures, but for those of documents and dates, and whether one is taken for a mark.

    Raises BadValue for a figure that is none of these.
    """
    if any(c.isnumeric() and not c.isascii() for c in text) or _NEGATIVE.fullmatch(text):
        raise BadValue("amount-invalid", value=one_line(text))
    figures: list[_CellFigure] = []
    years: list[re.Match[str]] = []
    percents: list[str] = []
    marked = False
    for token in _TOKEN.finditer(text):
        kind, words, start = token.lastgroup, token[0], token.start()
        if kind == "broken":
            if any(c.isdigit() for c in text) or words[0] in "#=":
                raise BadValue("amount-invalid", value=one_line(text))
        elif kind in ("scientific", "letters"):
            raise _likely(text, words, unit)
        elif kind == "percent":
            percents.append(words)
        elif kind == "year":
            years.append(token)
        elif kind == "mark":
            marked = True
        elif kind == "figure":
            before, after = text[start - 1 : start], text[token.end() :][:2]
            if (before.isalpha() and before not in "xX") or before in _TORN or _TORN_AFTER.match(after):
                raise BadValue("amount-invalid", value=one_line(text))
            figures.append(_CellFigure(start, token.end(), words, bool(_OWN_UNIT.search(words)), spelt=False))
        elif kind == "spelt" and _SPELT_SCALE.search(words) and (" " in words):
            figures.append(_CellFigure(start, token.end(), words, own=True, spelt=True))
    shares = sum(float(p.rstrip("% ").replace(",", ".")) for p in percents)
    if (percents and shares != 100) or (years and not figures and unit > 1):
        raise BadValue("amount-invalid", value=one_line(text))
    return figures, marked


def _likely(text: str, words: str, unit: int) -> BadValue:
    """Return the fault of a number that was spoilt on its way here, with what it most likely was."""
    digits, _, power = words.casefold().replace(",", ".").partition("e")
    try:
        if power:
            number = int(Decimal(digits).scaleb(int(power)))
            # A spreadsheet shows a number so where it is too long for its column: it is written out in đồng.
            likely = number if number >= 10**6 else number * unit
        else:
            likely = parse_amount_in(words.translate(str.maketrans("OoIl", "0011")).strip(".,"), unit)
    except (BadValue, ArithmeticError):
        return BadValue("amount-invalid", value=one_line(text))
    return BadValue("amount-likely", value=one_line(text), likely=likely)


def _terms(text: str, figures: Sequence[_CellFigure]) -> Iterator[_Term]:
    """Yield the figures, those that are multiplied together."""
    term = [figures[0]]
    for before, figure in pairwise(figures):
        if _TIMES.fullmatch(text, before.end, figure.start):
            term.append(figure)
            continue
        yield tuple(term)
        term = [figure]
    yield tuple(term)


def _worth(term: _Term, unit: int, text: str) -> int:
    """Return what a term comes to, in đồng. Raises BadValue where that is not sure."""
    if len(term) == 1:
        (figure,) = term
        counted = _COUNTED.match(text, figure.end)
        words = counted[1].strip(" :.") if counted and not figure.own else ""
        if not _NO_WORDS.fullmatch(fold(words)) and not funding_kind([words], has_amount=True)[1]:
            raise BadValue("amount-invalid", value=one_line(text))  # “12 số”
        return _value(figure, unit)
    own = [figure for figure in term if figure.own]
    if len(own) > 1:
        raise BadValue("amount-several", value=one_line(text))
    counts = prod(parse_amount_in(_PADDED.sub("", f.text), 1) for f in term if not f.own)
    return counts * (_value(own[0], unit) if own else unit)


def _value(figure: _CellFigure, unit: int) -> int:
    if figure.spelt:
        number = number_in_words(re.sub(rf"\s*{_CURRENCY}|\s+chẵn", "", figure.text, flags=re.IGNORECASE))
        if number is None:
            raise BadValue("amount-invalid", value=figure.text)
        return number
    # “50. 000. 000 đồng Việt Nam”, “50 tr. đ”: as it is written without the line's stretching.
    text = re.sub(
        r"(?<=\d\.)\s(?=\d)|(?<=[^\W\d])\.|\s(?:vn|việt nam)$", "", figure.text, flags=re.IGNORECASE
    )
    if figure.own or unit > 1:
        text = _PADDED.sub("", text)
    return parse_amount(text) if figure.own else parse_amount_in(text, unit)


def _sum_of(text: str, terms: Sequence[_Term], unit: int) -> tuple[_Term, list[_Term]]:
    """Return the term that is the cell's amount, and the others, which agree with it.

    Raises BadValue where they don't, or where nothing says that they belong together.
    """
    if len(terms) == 1:
        if len(terms[0]) > 1:
            raise BadValue("amount-likely", value=one_line(text), likely=_worth(terms[0], unit, text))
        return terms[0], []
    for whole, others in ((terms[0], terms[1:]), (terms[-1], terms[:-1])):
        rest = [term for term in others if not _said_again(term, whole, unit, text)]
        linked = _are_parts(text, whole, rest) if rest else True
        if (
            linked
            and len(whole) == 1
            and any(_adds_up(whole, rest, u, unit, text) for u in _units(whole, unit))
        ):
            return whole, [*others]
    raise BadValue("amount-several", value=one_line(text))


def _said_again(term: _Term, whole: _Term, unit: int, text: str) -> bool:
    return term[0].spelt and _worth(term, unit, text) == _worth(whole, unit, text)


def _units(whole: _Term, unit: int) -> tuple[int, ...]:
    """Return the units that a part without one may be in: the column's, or that of the amount it is part of."""
    scale = re.search(rf"(?<=\d)\s?({_SCALE})", whole[0].text, re.IGNORECASE)
    return (unit, parse_amount(f"1 {scale[1].rstrip('.')}")) if scale and " " not in scale[1] else (unit,)


def _adds_up(whole: _Term, parts: Sequence[_Term], of_parts: int, unit: int, text: str) -> bool:
    if not parts:
        return True
    try:
        return sum(_worth(part, of_parts, text) for part in parts) == _worth(whole, unit, text)
    except BadValue as error:
        if error.code == "amount-column":
            raise
        return False


def _are_parts(text: str, whole: _Term, parts: Sequence[_Term]) -> bool:
    """Return whether the words between say that the parts make up the whole, and are no amounts beside it."""
    if any(_TO.fullmatch(text, a[-1].end, b[0].start) for a, b in pairwise(parts)):
        return False
    label = text[: whole[0].start]
    if whole[0].start < parts[0][0].start:
        gap = text[whole[-1].end : parts[0][0].start]
        unlabelled = bool(_SUM_OF.fullmatch(fold(label)))
        several = len(parts) > 1 and unlabelled and ("\n" in gap or ":" in gap or bool(label.strip()))
        return bool(_PARTS_FOLLOW.search(fold(gap))) or several
    gap = text[parts[-1][-1].end : whole[0].start]
    return "=" in gap or (len(parts) > 1 and bool(re.search(r"\b(?:tong|cong)\b", fold(gap))))


def _without(text: str, terms: Sequence[_Term]) -> str:
    """Return a cell's text without the terms that the amount stands for, and without marks of footnotes."""
    for term in sorted(terms, reverse=True):
        text = f"{text[: term[0].start]} {text[term[-1].end :]}"
    return re.sub(r"(?<=\s)\(\d\)|\(\s*(?:viết )?bằng chữ\W*\)", " ", text)


def _sources(text: str, *, parts: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a cell without its amount: those for the source of funds, and those of its `parts`."""
    words: list[str] = []
    details: list[str] = []
    for item in split_items(text):
        rest = _bare(re.sub(r"\(\W*\)", "", one_line(item)).strip(" :;,.-–=/"))
        rest = re.sub(r"\(\s*\)", "", rest).strip(" :;,.-–=/")
        if not _NO_WORDS.fullmatch(fold(rest).strip(" ():;,.")):
            (details if _INCLUDES.fullmatch(fold(rest)) else words).append(rest)
    if parts and not funding_kind(words, has_amount=True)[1]:
        return (), (*words, *details)
    return tuple(words), tuple(details)


def _bare(words: str) -> str:
    """Return words without the brackets around them."""
    inside = words[1:-1]
    wrapped = words.startswith("(") and words.endswith(")") and "(" not in inside and ")" not in inside
    return inside.strip() if wrapped else words


def _kept(whole: str, unit: int, fault: Fault) -> Money:
    """Keep a cell's words where its amount is not understood, so that a plan with them is not sound."""
    written = whole
    if unit > 1:
        # By themselves the words may read as đồng: with the column's unit they read as nothing.
        written = f"{whole} (× {unit:,} đồng?)".replace(",", ".")
    return Money(None, written, (), fault)
