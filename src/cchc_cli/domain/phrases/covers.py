"""Every way in which the rules cover a whole phrase: what they read, and what is passed over between."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.domain.dues.errors import PhraseError
from cchc_cli.domain.dues.joining import Atom, Link, joined, reading, role
from cchc_cli.domain.dues.readings import Ongoing, Range, Reading, Times, repeats
from cchc_cli.domain.dues.times import Years
from cchc_cli.domain.phrases import grammar  # noqa: F401  # it brings the rules
from cchc_cli.domain.phrases.chart import Chart
from cchc_cli.domain.phrases.vocabulary import WORDS

MAX_LENGTH = 400
_MOST_WAYS = 32
_OPEN, _CLOSE = ("(", "["), (")", "]")
_BREAKS = frozenset(".;\n•*!…")
_QUOTES = frozenset("\"“”'’‘«»")


PASSED = ("work", "heading", "sign")
"""What words are passed over as."""


class Passed(NamedTuple):
    """Words that a cover passes over, and as what (`PASSED`)."""

    role: str
    start: int
    end: int


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


class _Ways:
    """The ways to each place, each a chain of atoms; ways with the same atoms are one."""

    def __init__(self) -> None:
        self._ids: dict[tuple[int, Atom], int] = {}
        self._chains: list[tuple[int, Atom | None]] = [(-1, None)]

    def add(self, way: int, atom: Atom) -> int:
        key = (way, atom)
        if key not in self._ids:
            self._ids[key] = len(self._chains)
            self._chains.append(key)
        return self._ids[key]

    def last(self, way: int) -> Atom | None:
        return self._chains[way][1]

    def atoms(self, way: int) -> list[Atom]:
        found: list[Atom] = []
        while way:
            way, atom = self._chains[way]
            assert atom is not None
            found.append(atom)
        return found[::-1]


@lru_cache(maxsize=4096)
def every_cover(phrase: str, units: tuple[str, ...] = ()) -> tuple[Cover, ...]:
    """Return every cover of a phrase, that which reads most at once first; raise PhraseError where none is."""
    if len(phrase) > MAX_LENGTH:
        raise PhraseError("phrase-too-long", length=len(phrase), limit=MAX_LENGTH)
    return _Reader(phrase, units).covers()


class _Reader:
    def __init__(self, phrase: str, units: tuple[str, ...]) -> None:
        self.chart = Chart(phrase, units)
        self.ways = _Ways()
        self.reached: list[dict[_Stop, tuple[_Stop | None, Passed | Atom | None]]] = [
            {} for _ in range(self.chart.size + 1)
        ]
        self.brackets = 0

    def covers(self) -> tuple[Cover, ...]:
        chart = self.chart
        if not chart.size:
            raise PhraseError("phrase-empty", words="")
        for i in reversed(range(chart.size)):
            # What goes on to the right is read from the right, so that nothing is read within itself.
            chart.ends("Chain", i), chart.ends("Work", i)
        self._reach(0, _Stop(0), None, None)
        for i in range(chart.size):
            if len(self.reached[i]) > _MOST_WAYS:
                raise PhraseError("phrase-not-understood", words=chart.phrase.strip())
            for state in tuple(self.reached[i]):
                self._step(i, state)
        whole = [s for s in self.reached[chart.size] if s.way and not s.bracket and not s.owing]
        if not whole:
            raise self._refusal()
        found: list[Cover] = []
        errors: list[PhraseError] = []
        ways = dict.fromkeys(s.way for s in whole)
        for way in sorted(ways, key=lambda w: len(self.ways.atoms(w))):
            atoms = self.ways.atoms(way)
            wrong = next((a.what for a in atoms if isinstance(a.what, PhraseError)), None)
            if wrong:
                errors.append(wrong)
                continue
            try:
                parts = joined(atoms, chart)
                readings = tuple(map(reading, parts))
            except PhraseError as error:
                errors.append(error)
                continue
            state = next(s for s in whole if s.way == way)
            found.append(Cover(readings, self._spans(state, parts, readings)))
        if not found:
            # The longest words say most of what is wrong.
            raise max(errors, key=lambda e: len(str(e.fault_args.get("words", ""))))
        return tuple(found)

    # -- from one place to those that can be reached from it

    def _reach(self, j: int, state: _Stop, before: _Stop | None, item: Passed | Atom | None) -> None:
        self.reached[j].setdefault(state, (before, item))

    def _step(self, i: int, state: _Stop) -> None:
        chart = self.chart
        for symbol in ("Atom", "Start"):
            if symbol == "Start" and state.link < Link.BREAK and not state.headed:
                continue
            for j, what in chart.ends(symbol, i):
                self._add(i, j, state, what)
        self._sign(i, state)
        for j in chart.words("WORK", i):
            self._reach(j, state._replace(headed=True), state, Passed("work", i, j))
        if state.link is Link.BREAK and not state.headed:
            for j in self._heading(i):
                self._reach(j, state._replace(headed=True, owing=True), state, Passed("heading", i, j))

    def _add(self, i: int, j: int, state: _Stop, what: object) -> None:
        before = self.ways.last(state.way)
        link = state.link
        if _year_alone(what) and not self._may_be_year(i, j, state):
            return
        way = state.way
        for n, one in enumerate(what if isinstance(what, tuple) and type(what) is tuple else (what,)):
            atom = Atom(
                one, i, j, link if n == 0 else Link.AND, self.chart.quote(i, j), state.bracket, state.headed
            )
            if before and atom.link is Link.SPACE and not _may_follow(before, atom):
                return
            way = self.ways.add(way, atom)
        self._reach(j, _Stop(way, Link.SPACE, state.bracket), state, self.ways.last(way))

    def _may_be_year(self, i: int, j: int, state: _Stop) -> bool:
        """Whether a bare number may be a year: alone, in brackets or after a comma."""
        if self.chart.toks[i].number is None:
            return True
        alone = i == 0 and (j == self.chart.size or (self.chart.key(j) == "." and j + 1 == self.chart.size))
        return state.link in (Link.BRACKET, Link.COMMA, Link.COLON) or alone

    def _sign(self, i: int, state: _Stop) -> None:
        key, after = self.chart.key(i), None
        joins = state.link is not Link.BRACKET
        if key in _OPEN and not state.bracket and not state.owing:
            self.brackets += 1
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
        elif key == "-" and state.link in (Link.BREAK, Link.COLON):
            after = state  # a bullet, or what a heading is set off by
        elif key == "," and not state.owing:
            after = state._replace(link=max(state.link, Link.COMMA) if joins else state.link)
        elif key in _QUOTES:
            after = state
        elif key == "/" and self.chart.key(i - 1) == "." and i + 2 >= self.chart.size:
            after = state  # “./.” ends a paper
        if after:
            self._reach(i + 1, after, state, Passed("sign", i, i + 1))
        if state.way and not state.owing and joins:
            for j in self.chart.words("AND", i):
                parts = state._replace(link=max(state.link, Link.AND), owing=True)
                self._reach(j, parts, state, Passed("sign", i, j))

    def _heading(self, i: int) -> Iterator[int]:
        """Yield where the words of a heading end: before “:” or “(”. All of them are of a closed list."""
        chart, j = self.chart, i
        while j < chart.size:
            numbered = chart.longest("NUMBERED", j)
            if numbered > j and chart.ends("Digits", numbered):
                j = numbered + 1
            elif (word := max(chart.longest(name, j) for name in ("HEADING", "WORK", "UNITS"))) > j:
                if chart.bare and word == j + 1 and chart.longest("MISTAKEN", j) > j:
                    break  # giảm or giám, where no diacritics are typed
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
                words = self.chart.quote(item.start, item.end)
                if isinstance(item, Passed):
                    spans.append(Span(words, item.role))
                else:
                    n = max(n for n, part in enumerate(parts) if part.start <= item.start)
                    spans.append(Span(words, role(item, readings[n].meaning)))
                j = item.start
            at = before
        return tuple(spans[::-1])

    def _refusal(self) -> PhraseError:
        """Say what was not understood: the words from the furthest place that could be reached."""
        chart = self.chart
        last = max(i for i, states in enumerate(self.reached) if states)
        if last < chart.size:
            return PhraseError("phrase-not-understood", words=self._unknown(last))
        states = self.reached[last]
        if all(s.bracket for s in states):
            return PhraseError("phrase-bracket", words=chart.phrase.strip())
        if any(s.way for s in states):
            return PhraseError("phrase-not-understood", words=chart.quote(last - 1, last))
        return PhraseError("phrase-not-understood", words=chart.phrase.strip())

    def _unknown(self, i: int) -> str:
        """Return the words from `i` on that nothing reads, for an error to quote."""
        toks, j = self.chart.toks, i + 1
        while toks[j].joined and (toks[i].number is not None or toks[j].number is not None):
            j += 1  # 1,5 and T3
        known = [name for name in WORDS if name not in ("HEADING", "CANCELS", "MISTAKEN")]
        while toks[j].word and not self.chart.ends("Atom", j):
            if any(self.chart.longest(name, j) > j for name in known):
                break
            j += 1
        return self.chart.quote(i, j)


def _year_alone(what: object) -> bool:
    return (
        isinstance(what, Times)
        and len(what.times) == 1
        and not what.led
        and getattr(what.times[0], "steps", None) == ()
        and isinstance(getattr(what.times[0], "base", None), Years)
    )


def _may_follow(before: Atom, atom: Atom) -> bool:
    """Whether an atom may stand beside the one before it without a sign: no two bare times do."""
    if not isinstance(atom.what, Times) or not atom.what.bare or atom.headed:
        return True
    if repeats(before.what) and isinstance(atom.what.times[0], Range):
        return True  # “Mondays from January to March”
    return not isinstance(before.what, Times) and not (
        isinstance(before.what, Ongoing) and atom.words[0].isdigit()
    )
