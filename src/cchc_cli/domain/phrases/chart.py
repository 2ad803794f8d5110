"""The chart: every end that every rule can reach from every place of a phrase.

A rule is a pattern and what is made of what the pattern reads. In a pattern `word` and signs stand for themselves
(`_` for a space), `WORDS` for a vocabulary, `a|b` for either, `Symbol` for what other rules read or the value of a
word; `x?` may lack, `!x` must not follow, `X*` is a list, `X+` a list of numbers with runs (3, 6 - 9). A rule that
makes nothing of what it read gives None; one that knows what is wrong gives a PhraseError, which counts only where
nothing else reads the phrase.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.phrases.tokens import END, Index, index, sequences, tokens, vocabulary
from cchc_cli.domain.phrases.vocabulary import VALUES

Ends = Iterable[tuple[int, Any]]
Reader = Callable[["Chart", int], Ends]
Rule = tuple[str, str, Callable[..., Any], str, str]
"""A symbol, patterns with ` | ` between them, what it makes of their symbols, an example and its plain form."""

MOST_LISTED = 12
_RULES: dict[str, list[tuple[str, Callable[..., Any]]]] = {}
_READERS: dict[str, tuple[Reader, str]] = {}
NUMBER, ANY = "0-9", "0-z"
"""Any number and any token, where it is said what a symbol begins with; no token's key is so."""


def rules(table: Iterable[Rule]) -> None:
    """Add the rules of a table."""
    for symbol, patterns, make, *_ in table:
        _RULES.setdefault(symbol, []).extend((pattern, make) for pattern in patterns.split(" | "))


def doctests(table: Iterable[Rule]) -> dict[str, str]:
    """Return the doctest of each rule, under the rule's own text."""
    return {
        f"{symbol} = {patterns}": f">>> said({example!r})\n{plain}\n"
        for symbol, patterns, _, example, plain in table
    }


def reader(symbol: str, begins: str = ANY) -> Callable[[Reader], Reader]:
    """Let a function yield the ends and values of a `symbol` by itself; `begins`: patterns of how it may begin."""
    return lambda read: _READERS.setdefault(symbol, (read, begins))[0]


class _Element(NamedTuple):
    """A part of a pattern: a `symbol`, whose words are known where it is nothing but them, or else `words`."""

    symbol: str
    words: Index
    mark: str  # one of "", "?", "!"


@lru_cache(maxsize=1024)
def _element(text: str) -> _Element:
    name = text.strip("?!")
    if name[0].isupper() and not name.isupper():
        known = (one := name.rstrip("+*")) in VALUES and one not in _RULES
        return _Element(name, vocabulary(one) if known else {}, text.replace(name, ""))
    words = vocabulary(name) if name.isupper() else index({None: name.replace("|", ";").replace("_", " ")})
    return _Element("", words, text.replace(name, ""))


@lru_cache(maxsize=256)
def _compiled(symbol: str) -> list[tuple[frozenset[str], str, Callable[..., Any]]]:
    """Return the rules of a symbol, each with the tokens that it may begin with."""
    return [(_begun_by(pattern), pattern, make) for pattern, make in _RULES.get(symbol, ())]


def _begun_by(pattern: str) -> frozenset[str]:
    """Return the tokens that a pattern may begin with."""
    found: set[str] = set()
    for element in map(_element, pattern.split()):
        found |= element.words.keys() if element.words or not element.symbol else _firsts(element.symbol)
        if not element.mark:
            break
    return frozenset(found)


@lru_cache(maxsize=256)
def _firsts(symbol: str) -> frozenset[str]:
    """Return the tokens that a symbol may begin with."""
    symbol = symbol.rstrip("+*")
    begins = _READERS[symbol][1].split(" | ") if symbol in _READERS else ()
    found = frozenset(vocabulary(symbol) if symbol in VALUES else ())
    return found.union(*map(_begun_by, begins), *(firsts for firsts, *_ in _compiled(symbol)))


class Chart:
    """A phrase under reading. What has been read at a place is kept, so that it is read once."""

    def __init__(self, phrase: str, units: tuple[str, ...] = ()) -> None:
        self.phrase = phrase
        self.toks = tokens(phrase)
        self.size = len(self.toks)
        self.toks += [END] * 12
        self._kinds = [(t.key, ANY) if t.number is None else (t.key, ANY, NUMBER) for t in self.toks]
        self.bare = phrase.isascii()
        self.units = units
        self.elsewhere: dict[int, int] = {}  # where words end that say who sets a date, by where they begin
        self._read: dict[tuple[str, int], tuple[tuple[int, Any], ...]] = {}

    def quote(self, i: int, j: int) -> str:
        """Return the words from token `i` to before token `j`."""
        return self.phrase[self.toks[i].start : self.toks[j - 1].end]

    def key(self, i: int) -> str:
        return self.toks[i].key

    def words(self, name: str, i: int) -> Iterator[int]:
        """Yield where each sequence of a vocabulary that stands at `i` ends."""
        strict = name == "HEADING" and not self.bare
        found = sequences(vocabulary(name, self.units), self.toks, i, self.bare, strict)
        return (end for end, _ in found)

    def longest(self, name: str, i: int) -> int:
        """Return where the longest sequence of a vocabulary at `i` ends; `i` where none stands there."""
        return max(self.words(name, i), default=i)

    def ends(self, symbol: str, i: int) -> tuple[tuple[int, Any], ...]:
        """Return every end that a symbol can reach from `i`, each with what it reads until there."""
        found = self._read.get((symbol, i))
        if found is None and not _firsts(symbol).isdisjoint(self._kinds[i]):
            self._read[symbol, i] = ()
            read = {"+": self._runs, "*": self._several}.get(symbol[-1], self._ends)
            found = self._read[symbol, i] = tuple(dict.fromkeys(read(symbol.rstrip("+*"), i)))
        return found or ()

    def _ends(self, symbol: str, i: int) -> Iterator[tuple[int, Any]]:
        if symbol in _READERS:
            yield from _READERS[symbol][0](self, i)
        if symbol in VALUES:
            yield from sequences(vocabulary(symbol), self.toks, i, self.bare)
        for firsts, pattern, make in _compiled(symbol):
            for end, values in () if firsts.isdisjoint(self._kinds[i]) else self._follow(pattern, i):
                for made in values:
                    if made.__class__ is PhraseError:
                        break
                else:
                    made = make(*values)
                if made.__class__ is PhraseError and "words" not in made.fault_args:
                    made = PhraseError(made.code, **{"words": self.quote(i, end), **made.fault_args})
                if made is not None:
                    yield end, made

    def _follow(self, pattern: str, i: int) -> list[tuple[int, tuple[Any, ...]]]:
        """Return each end of a pattern from `i`, with the values of its symbols."""
        reached: list[tuple[int, tuple[Any, ...]]] = [(i, ())]
        for element in map(_element, pattern.split()):
            ahead: list[tuple[int, tuple[Any, ...]]] = []
            for j, values in reached:
                if element.symbol:
                    found = [(k, (*values, value)) for k, value in self.ends(element.symbol, j)]
                elif self.toks[j].key in element.words:
                    found = [(k, values) for k, _ in sequences(element.words, self.toks, j, self.bare)]
                else:
                    found = []
                if element.mark == "!":
                    found = [] if found else [(j, values)]
                elif element.mark:
                    ahead.append((j, (*values, None) if element.symbol else values))
                ahead += found
            if not ahead:
                return ahead
            reached = ahead
        return reached

    def _several(self, symbol: str, i: int) -> Ends:
        """Yield each beginning of a list that commas and “và” part, of at most six."""
        for end, value in self.ends(symbol, i):
            if not isinstance(value, PhraseError):
                yield end, (value,)
                k = past_and(self, end)
                rests = self.ends(f"{symbol}*", k) if k > end else ()
                yield from ((last, (value, *rest)) for last, rest in rests if len(rest) < 6)

    def _runs(self, symbol: str, i: int) -> Ends:
        """Yield each beginning of a list of numbers, such as “3, 6, 9 và 12” or “I - IV”, as runs.

        No list is longer than a year has months, and in none a year is a five: “tháng 3 đến hết năm”.
        """
        found: list[tuple[int, int]] = []
        k = run = i
        while len(found) < MOST_LISTED and not (found and self.key(k) == "nam"):
            if not (read := self.ends(symbol, k)):
                return
            end, value = max(read)
            if found and run == k:
                first = found[-1][0]
                if 0 < value < first:
                    yield end, PhraseError("phrase-reversed")
                if 0 < value <= first:
                    return  # a week begins again, a month and a year do not
                found[-1] = (first, value)
            elif any(first <= value <= last for first, last in found):
                return
            else:
                found.append((value, value))
            yield end, tuple(found)
            run = end + (self.key(end) in ("-", "thru", "through"))
            if value > 0 and self.toks[end].spelling:
                run = self.longest("TO", end)
            k = run if run > end else past_and(self, end)
            if k == end:
                return


def past_and(chart: Chart, i: int) -> int:
    """Return the place after the comma or “và” that parts the items of a list; `i` where none does."""
    return chart.longest("AND", i + (chart.key(i) == ","))


@reader("Num", f"{NUMBER} | Number")
def number(chart: Chart, i: int) -> Ends:
    """Read a number in figures, in words, or in both: 1.000, mười hai, 02 (hai)."""
    token = chart.toks[i]
    if token.number is None:
        yield from chart.ends("Number", i)
        return
    value, j = token.number, i + 1
    while chart.key(j) == "." and len(chart.key(j + 1)) == 3 and all(t.joined for t in chart.toks[j : j + 2]):
        if (more := chart.toks[j + 1].number) is None:
            break
        value, j = value * 1000 + more, j + 2
    yield j, value
    if chart.key(j) == "(":
        yield from ((k + 1, n) for k, n in chart.ends("Number", j + 1) if n == value and chart.key(k) == ")")
