"""The chart: every end that every rule can reach from every place of a phrase.

A rule is a pattern and what it makes of what the pattern reads. In a pattern `word` and signs stand for
themselves, `a|b` for either, `WORDS` for a vocabulary, `Symbol` for what other rules read; `x?` may lack,
`x*` come again, `!x` must not follow. A rule that makes nothing of what it read returns None; one that knows
what is wrong returns a PhraseError, which counts only where nothing else reads the phrase.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases import vocabulary as v
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.tokens import END, Index, sequences, spelled, tokens, vocabulary

Ends = Iterable[tuple[int, Any]]
Reader = Callable[["Chart", int], Ends]

_NUMBER = "#"
"""What stands for any number where rules are found by the token that they may begin with."""


class _Rule(NamedTuple):
    pattern: str
    make: Callable[..., Any]


_RULES: dict[str, list[_Rule]] = {}
_READERS: dict[str, list[Reader]] = {}


def rule(symbol: str, *patterns: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Let a function make a `symbol` of the values that any of the patterns reads, in their order."""

    def add(make: Callable[..., Any]) -> Callable[..., Any]:
        _RULES.setdefault(symbol, []).extend(_Rule(p, make) for p in patterns)
        return make

    return add


def reader(symbol: str) -> Callable[[Reader], Reader]:
    """Let a function yield the ends and values of a `symbol` by itself."""

    def add(read: Reader) -> Reader:
        _READERS.setdefault(symbol, []).append(read)
        return read

    return add


class _Element(NamedTuple):
    kind: str  # word, words, symbol
    name: str
    index: Index | None
    mark: str  # one of "", "?", "*", "!"


class _Compiled(NamedTuple):
    elements: tuple[_Element, ...]
    make: Callable[..., Any]


def _element(text: str) -> _Element:
    mark = text[-1] if len(text) > 1 and text[-1] in "?*" else "!" if len(text) > 1 and text[0] == "!" else ""
    name = text.strip("?*!") if mark else text
    if name.isupper():
        return _Element("words", name, None, mark)
    if name[0].isupper():
        return _Element("symbol", name, None, mark)
    from cchc_cli.domain.phrases.tokens import phrases

    return _Element("word", name, phrases(";".join(name.split("|")).replace("_", " ")), mark)


def _firsts(element: _Element) -> frozenset[str] | None:
    """Return the tokens that an element may begin with; None where they are not known beforehand."""
    if element.kind == "symbol" or element.name in ("UNITS", "HEADING"):
        return None
    indexes = [element.index] if element.index else vocabulary(element.name, ())
    return frozenset(_NUMBER if key.isdigit() else key for index in indexes for key in index)


class _Table(NamedTuple):
    """The compiled rules of a symbol by the token that they may begin with, and those that may with any."""

    by_first: dict[str, list[_Compiled]]
    others: list[_Compiled]


@lru_cache(maxsize=256)
def _table(symbol: str) -> _Table:
    compiled: list[tuple[frozenset[str] | None, _Compiled]] = []
    for pattern, make in _RULES[symbol]:
        elements = tuple(map(_element, pattern.split()))
        first: frozenset[str] | None = frozenset()
        for element in elements:
            if element.mark == "!":
                continue
            found = _firsts(element)
            first = None if first is None or found is None else first | found
            if element.mark == "":
                break
        compiled.append((first, _Compiled(elements, make)))
    keys = {key for first, _ in compiled for key in first or ()}
    return _Table(
        {key: [c for first, c in compiled if first is None or key in first] for key in keys},
        [c for first, c in compiled if first is None],
    )


class Chart:
    """A phrase under reading. What has been read at a place is kept, so that it is read once."""

    def __init__(self, phrase: str, units: tuple[str, ...] = ()) -> None:
        self.phrase = phrase
        self.toks = tokens(phrase)
        self.size = len(self.toks)
        self.toks += [END] * 12
        self.bare = phrase.isascii()
        self.units = units
        self._read: dict[tuple[str, int], tuple[tuple[int, Any], ...]] = {}

    def quote(self, i: int, j: int) -> str:
        """Return the words from token `i` to before token `j`."""
        return self.phrase[self.toks[i].start : self.toks[j - 1].end]

    def key(self, i: int) -> str:
        return self.toks[i].key

    def words(self, name: str, i: int) -> Iterator[int]:
        """Yield where each sequence of a vocabulary that stands at `i` ends."""
        strict = name == "HEADING" and not self.bare
        return sequences(vocabulary(name, self.units), self.toks, i, self.bare, strict)

    def longest(self, name: str, i: int) -> int:
        """Return where the longest sequence of a vocabulary at `i` ends; `i` where none stands there."""
        return max(self.words(name, i), default=i)

    def ends(self, symbol: str, i: int) -> tuple[tuple[int, Any], ...]:
        """Return every end that a symbol can reach from `i`, each with what it reads until there."""
        found = self._read.get((symbol, i))
        if found is None:
            self._read[symbol, i] = ()
            found = self._read[symbol, i] = tuple(dict.fromkeys(self._ends(symbol, i)))
        return found

    def _ends(self, symbol: str, i: int) -> Iterator[tuple[int, Any]]:
        for read in _READERS.get(symbol, ()):
            yield from read(self, i)
        if symbol in _RULES:
            table = _table(symbol)
            token = self.toks[i]
            first = _NUMBER if token.number is not None else token.key
            for elements, make in table.by_first.get(first, table.others):
                for end, values in self._follow(elements, i):
                    wrong = next((x for x in values if isinstance(x, PhraseError)), None)
                    made = wrong or make(*values)
                    if isinstance(made, PhraseError) and "words" not in made.fault_args:
                        made = PhraseError(made.code, **{"words": self.quote(i, end), **made.fault_args})
                    if made is not None:
                        yield end, made

    def _follow(self, elements: tuple[_Element, ...], i: int) -> list[tuple[int, tuple[Any, ...]]]:
        """Return each end of a pattern from `i`, with the values of its symbols."""
        reached: list[tuple[int, tuple[Any, ...]]] = [(i, ())]
        for element in elements:
            ahead: list[tuple[int, tuple[Any, ...]]] = []
            for j, values in reached:
                valued = element.kind == "symbol"
                found = [(k, (*values, x) if valued else values) for k, x in self._reads(element, j)]
                if element.mark == "!":
                    ahead += [] if found else [(j, values)]
                    continue
                if element.mark in ("?", "*"):
                    ahead.append((j, (*values, None) if valued else values))
                while element.mark == "*" and found:
                    ahead += found
                    found = [(m, values) for k, _ in found for m, _ in self._reads(element, k)]
                ahead += found
            reached = ahead
            if not reached:
                break
        return reached

    def _reads(self, element: _Element, i: int) -> Ends:
        if element.kind == "symbol":
            return self.ends(element.name, i)
        if element.index is not None:
            return ((j, None) for j in sequences((element.index,), self.toks, i, self.bare))
        return ((j, None) for j in self.words(element.name, i))


# -- numbers


@lru_cache(maxsize=1)
def _numbers() -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Return the words of numbers by their keys: the spelling, the value, and 10 where it follows a ten only."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    plain = {w: n for names in (v.NUMBERS, v.ENGLISH_NUMBERS) for n, w in enumerate(names.split(), 1)}
    for word, value in (plain | v.MORE_NUMBERS | {"bẩy": 7}).items():
        found.setdefault(fold(word), []).append((spelled(word), value, 0))
    for word, value in v.AFTER_TEN.items():
        found.setdefault(fold(word), []).append((spelled(word), value, 10))
    return {key: tuple(words) for key, words in found.items()}


def _number_word(chart: Chart, i: int, after_ten: bool = False) -> int | None:
    """Return the value of the number word at `i`; a year is never a five after a ten (“mười năm”)."""
    token = chart.toks[i]
    for spelling, value, after in _numbers().get(token.key, ()):
        same = token.spelling == spelling or (chart.bare and token.word)
        if same and (not after or after_ten) and not (after_ten and (value == 5 and not after)):
            return value
    return None


@reader("Num")
def number(chart: Chart, i: int) -> Ends:
    """Read a number in figures, in words, or in both: 1.000, mười hai, 02 (hai)."""
    token = chart.toks[i]
    if token.number is not None:
        value, j = token.number, i + 1
        while _joined_thousand(chart, j):
            value, j = value * 1000 + (chart.toks[j + 1].number or 0), j + 2
        yield j, value
        if chart.key(j) == "(" and chart.toks[j + 1].word:
            yield from ((k + 1, n) for k, n in chart.ends("Num", j + 1) if n == value and chart.key(k) == ")")
        return
    value_ = _number_word(chart, i) if token.word else None
    if value_ is None:
        return
    yield i + 1, value_
    if value_ == 10:
        ones = _number_word(chart, i + 1, after_ten=True)
        if ones and ones < 10:
            yield i + 2, 10 + ones
    elif chart.key(i + 1) == "muoi" and value_ > 1:
        yield i + 2, value_ * 10
        if (ones := _number_word(chart, i + 2, after_ten=True)) and ones < 10:
            yield i + 3, value_ * 10 + ones


def _joined_thousand(chart: Chart, j: int) -> bool:
    dot, after = chart.toks[j], chart.toks[j + 1]
    return dot.key == "." and dot.joined and after.number is not None and after.joined and len(after.key) == 3


Read = Callable[[Chart, int], tuple[int, int] | None]
"""Reads one number at a place: where it ends, and its value."""


def listed(chart: Chart, i: int, read: Read, runs: bool = True) -> Ends:
    """Yield each beginning of a list of numbers, such as “3, 6, 9 và 12” or “I - IV”, as runs.

    No list is longer than a month has days.
    """
    first = read(chart, i)
    if first is None:
        return
    end, value = first
    found = [(value, value)]
    yield end, tuple(found)
    while len(found) < 31:
        run = end + 1 if chart.key(end) == "-" else chart.longest("TO", end) if chart.toks[end].word else end
        k = run if run > end else _past_and(chart, end)
        following = read(chart, k) if k > end else None
        if following is None:
            return
        end, value = following
        if run == k:
            if not runs:
                return
            if value < found[-1][0]:
                yield end, PhraseError("phrase-reversed")
            if value <= found[-1][0]:
                return
            found[-1] = (found[-1][0], value)
        else:
            found.append((value, value))
        yield end, tuple(found)


def _past_and(chart: Chart, i: int) -> int:
    j = i + (chart.key(i) == ",")
    return chart.longest("AND", j)
