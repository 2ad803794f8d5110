"""Every way in which the rules cover a whole phrase: what they read, and what is passed over between."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import Bound, Owed, Range, Reading, Times
from cchc_cli.domain.phrases import grammar  # noqa: F401  # it brings the rules
from cchc_cli.domain.phrases.chart import Chart
from cchc_cli.domain.phrases.joining import PASSED, Atom, Link, joined, reading, role
from cchc_cli.domain.phrases.vocabulary import WORDS

MAX_LENGTH = 400
_MOST_WAYS = 32
_OPEN, _CLOSE = ("(", "["), (")", "]")
_BREAKS = frozenset(".;\n•*!…")
_QUOTES = frozenset("\"“”'’‘«»")


class Span(NamedTuple):
    """A run of a phrase's words, and what they were taken for."""

    words: str
    role: str


class Cover(NamedTuple):
    """One way to read a whole phrase: its parts, and what each of its words was taken for, in their order."""

    readings: tuple[Reading, ...]
    spans: tuple[Span, ...]


class _Stop(NamedTuple):
    """What a place was reached with: the last atom of the way to it, and what stands since then."""

    way: int
    link: Link = Link.BREAK
    bracket: int = 0
    headed: bool = False
    owing: bool = False  # something must follow: “và”, a heading


@lru_cache(maxsize=4096)
def every_cover(phrase: str, units: tuple[str, ...] = ()) -> tuple[Cover, ...]:
    """Return every cover of a phrase, that which reads most at once first; raise PhraseError where none is."""
    if len(phrase) > MAX_LENGTH:
        raise PhraseError("phrase-too-long", length=len(phrase), limit=MAX_LENGTH)
    return _Reader(phrase, units).covers()


class _Reader:
    """The states that each place of a phrase can be reached in, and from which state, by what.

    A state holds its way there, a chain of atoms by its number; ways with the same atoms are one.
    """

    def __init__(self, phrase: str, units: tuple[str, ...]) -> None:
        self.chart = Chart(phrase, units)
        self.ways: dict[int, tuple[int, Atom]] = {}
        self.numbers: dict[tuple[int, Atom], int] = {}
        self.reached: list[dict[_Stop, tuple[_Stop | None, Atom | None]]] = [
            {} for _ in range(self.chart.size + 1)
        ]

    def covers(self) -> tuple[Cover, ...]:
        chart = self.chart
        if not chart.size:
            raise PhraseError("phrase-empty", words="")
        for i in reversed(range(chart.size)):
            # What goes on to the right is read from the right, so that nothing is read within itself.
            chart.ends("Chain", i), chart.ends("Work", i)
        self.reached[0][_Stop(0)] = (None, None)
        for i in range(chart.size):
            if len(self.reached[i]) > _MOST_WAYS:
                raise PhraseError("phrase-not-understood", words=chart.phrase.strip())
            for state in tuple(self.reached[i]):
                self._step(i, state)
        found: list[Cover] = []
        errors: list[PhraseError] = []
        whole = {s.way: s for s in self.reached[chart.size] if s.way and not s.bracket and not s.owing}
        ways = ((self._atoms(way), state) for way, state in whole.items())
        for atoms, state in sorted(ways, key=lambda way: len(way[0])):
            try:
                if wrong := next((a.what for a in atoms if isinstance(a.what, PhraseError)), None):
                    raise wrong
                parts = joined(atoms, chart)
                readings = tuple(map(reading, parts))
            except PhraseError as error:
                errors.append(error)
            else:
                found.append(Cover(readings, self._spans(state, parts, readings)))
        if found:
            return tuple(found)
        # The longest words say most of what is wrong.
        raise max(errors, key=lambda e: len(str(e.fault_args.get("words", ""))), default=self._refusal())

    def _atoms(self, way: int) -> list[Atom]:
        found: list[Atom] = []
        while way:
            way, atom = self.ways[way]
            found.append(atom)
        return found[::-1]

    # -- from one place to those that can be reached from it

    def _reach(self, j: int, state: _Stop, before: _Stop, item: Atom) -> None:
        self.reached[j].setdefault(state, (before, item))

    def _step(self, i: int, state: _Stop) -> None:
        chart = self.chart
        starts = state.link is Link.BREAK or state.headed
        for j, what in (*chart.ends("Atom", i), *(chart.ends("Start", i) if starts else ())):
            self._add(i, j, state, what)
        self._sign(i, state)
        for j in chart.words("WORK", i):
            self._reach(j, state._replace(headed=True), state, Atom("work", i, j))
        if state.link is Link.BREAK and not state.headed:
            for j in self._heading(i):
                self._reach(j, state._replace(headed=True, owing=True), state, Atom("heading", i, j))

    def _add(self, i: int, j: int, state: _Stop, what: Any) -> None:
        before = self.ways[state.way][1] if state.way else None
        link, words = state.link, self.chart.quote(i, j)
        if words.isdigit() and isinstance(what, Times):
            # A bare number may be a year: alone, in brackets or after a comma.
            alone = i == 0 and "".join(token.key for token in self.chart.toks[j:]) in ("", ".")
            if link not in (Link.BRACKET, Link.COMMA, Link.COLON) and not alone:
                return
        atom = Atom(what, i, j, link, words, state.bracket, state.headed)
        if before and not _may_follow(before, atom):
            return
        number = self.numbers.setdefault((state.way, atom), len(self.numbers) + 1)
        self.ways[number] = (state.way, atom)
        self._reach(j, _Stop(number, Link.SPACE, state.bracket), state, atom)

    def _sign(self, i: int, state: _Stop) -> None:
        key, after = self.chart.key(i), None
        joins = state.link is not Link.BRACKET
        if key in _OPEN and not state.bracket and not state.owing:
            after = state._replace(link=Link.BRACKET if state.way else Link.BREAK, bracket=i + 1)
        elif key in _OPEN and state.headed and not state.bracket:
            after = state._replace(bracket=i + 1, owing=False)
        elif key in _CLOSE and state.bracket and not state.owing:
            after = _Stop(state.way, Link.SPACE)
        elif key == ":" and (state.headed or state.way):
            # A colon after a time or a rate ties what follows to it.
            tie = Link.COLON if state.way and not state.headed else state.link
            after = state._replace(link=max(tie, state.link) if joins else state.link, owing=True)
        elif key in _BREAKS and not state.owing and not state.bracket:
            after = state._replace(link=Link.BREAK, headed=False)
        elif key == "," and not state.owing:
            after = state._replace(link=max(state.link, Link.COMMA) if joins else state.link)
        elif key in _QUOTES or (key == "-" and state.link in (Link.BREAK, Link.COLON)):
            after = state  # a bullet, or what a heading is set off by
        elif key == "/" and self.chart.key(i - 1) == "." and i + 2 >= self.chart.size:
            after = state  # “./.” ends a paper
        if after:
            self._reach(i + 1, after, state, Atom("sign", i, i + 1))
        if state.way and not state.owing and joins:
            for j in self.chart.words("AND", i):
                parts = state._replace(link=max(state.link, Link.AND), owing=True)
                self._reach(j, parts, state, Atom("sign", i, j))

    def _heading(self, i: int) -> Iterator[int]:
        """Yield where the words of a heading end: before “:” or “(”. All of them are of a closed list."""
        chart, j = self.chart, i
        # Where no diacritics are typed “giam” may be giảm, too.
        cancelling = ("CANCELS", "MISTAKEN") if chart.bare else ("CANCELS",)
        while j < chart.size:
            numbered = chart.longest("NUMBERED", j)
            if numbered > j and chart.ends("Digits", numbered):
                j = numbered + 1
            elif (word := max(chart.longest(name, j) for name in ("HEADING", "WORK", "UNITS"))) > j:
                if word <= max(chart.longest(name, j) for name in cancelling) > j:
                    break
                j = word
            elif j > i and (chart.key(j) in (",", "/", "-", "&") or chart.key(j) in _QUOTES):
                j += 1
            elif chart.longest("AND", j) > j:
                j = chart.longest("AND", j)
            else:
                break
        if j > i and chart.key(j) in (":", *_OPEN):
            yield j

    # -- what is told of it

    def _spans(
        self, state: _Stop, parts: tuple[Atom, ...], readings: tuple[Reading, ...]
    ) -> tuple[Span, ...]:
        """Return what each run of words was taken for, from the first to the last."""
        spans: list[Span] = []
        at: _Stop | None = state
        j = self.chart.size
        while at is not None:
            before, item = self.reached[j][at]
            if item is not None:
                taken = item.what
                if taken not in PASSED:
                    n = max(n for n, part in enumerate(parts) if part.start <= item.start)
                    taken = role(item, readings[n].meaning)
                spans.append(Span(self.chart.quote(item.start, item.end), taken))
                j = item.start
            at = before
        return tuple(spans[::-1])

    def _refusal(self) -> PhraseError:
        """Say what was not understood: the words from the furthest place that could be reached."""
        chart = self.chart
        last = max(i for i, states in enumerate(self.reached) if states)
        if last < chart.size:
            return PhraseError("phrase-not-understood", words=self._unknown(last))
        if all(s.bracket for s in self.reached[last]):
            return PhraseError("phrase-bracket", words=chart.phrase.strip())
        read = any(s.way for s in self.reached[last])
        return PhraseError("phrase-not-understood", words=chart.quote(last - 1 if read else 0, last))

    def _unknown(self, i: int) -> str:
        """Return the words from `i` on that nothing reads, for an error to quote."""
        toks, j = self.chart.toks, i + 1
        while toks[j].joined and (toks[i].number is not None or toks[j].number is not None):
            j += 1  # 1,5 and T3
        known = "|".join(WORDS.keys() - {"HEADING", "CANCELS", "MISTAKEN"})
        while toks[j].spelling and not (self.chart.ends("Atom", j) or self.chart.longest(known, j) > j):
            j += 1
        return self.chart.quote(i, j)


def _may_follow(before: Atom, atom: Atom) -> bool:
    """Whether an atom may stand beside the one before it: without a sign no two bare times do."""
    if not isinstance(atom.what, Times) or atom.headed or atom.link not in (Link.SPACE, Link.COMMA):
        return True
    if isinstance(before.what, Times) and before.what.open and atom.what.bound is Bound.UNTIL:
        return False  # “từ tháng 3, đến hết tháng 10” is one stretch
    if not atom.what.bare or atom.link is Link.COMMA:
        return True
    if isinstance(before.what, Times):  # “Mondays from January to March”
        return before.what.repeats and isinstance(atom.what.times[0], Range)
    ongoing = isinstance(before.what, Owed) and before.what.ongoing
    return not (ongoing and atom.words[0].isdigit())
