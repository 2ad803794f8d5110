"""The grammar of schedule phrases, in Vietnamese and English.

A phrase is read left to right. At each place every rule is tried and the one that reads most is taken;
between what the rules read only signs and words about the work may stand. What nothing reads is refused.
The atoms so read are then joined: a total to its rate, a window to what is done in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise, product

from cchc_cli.domain.phrases import words as w
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.readings import Bound, External, Once, Ongoing, Range, Rate, Reading, Times
from cchc_cli.domain.phrases.times import (
    Cycle,
    Days,
    Each,
    Edge,
    Following,
    Grain,
    HalfOf,
    Middle,
    Step,
    Units,
    Weekday,
    When,
    WorkingDay,
    Years,
)

MAX_LENGTH = 400
MAX_COUNT = 20_000
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS = range(1900, 3000)
_SIDES = {"dau": False, "cuoi": True, "first": False, "last": True}
_OPEN, _CLOSE = "([", ")]"
_BREAKS = frozenset(".;\n•*:!")
_PASSED = _BREAKS | frozenset(",-+\"“”'…/")


class Link(IntEnum):
    """What stands between an atom and the one before it, from the closest tie to none."""

    SPACE = 0
    BRACKET = 1
    COMMA = 2
    BREAK = 3


Ordinal = Callable[[int], tuple[int, int] | None]


@dataclass(slots=True)
class _Atom:
    what: Rate | Times | Ongoing | External | Once
    start: int
    end: int
    link: Link


@lru_cache(maxsize=4096)
def read(phrase: str) -> tuple[Reading, ...]:
    """Return what a phrase says, part by part; raise PhraseError on what is not wholly understood."""
    if len(phrase) > MAX_LENGTH:
        raise PhraseError("phrase-too-long", length=len(phrase), limit=MAX_LENGTH)
    return _Reader(phrase).readings()


class _Reader:
    """One phrase and its tokens. Each rule takes a place and returns what it reads there and where it ends."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.toks = w.tokens(phrase)
        self.size = len(self.toks)
        self.toks += [w.END] * 6
        self.bare = phrase.isascii()

    # -- the whole phrase

    def readings(self) -> tuple[Reading, ...]:
        atoms = self._atoms()
        if not atoms:
            raise PhraseError(
                "phrase-empty" if not self.size else "phrase-not-understood", words=self.phrase.strip()
            )
        joined: list[_Atom] = []
        for atom in atoms:
            if joined and atom.link < Link.BREAK and (what := _join(joined[-1], atom)) is not None:
                joined[-1] = _Atom(what, joined[-1].start, atom.end, joined[-1].link)
            else:
                joined.append(atom)
        return tuple(self._reading(a) for a in joined)

    def _reading(self, atom: _Atom) -> Reading:
        words = self._quote(atom.start, atom.end)
        what = atom.what
        if isinstance(what, Times):
            if what.open:
                return Reading(Ongoing(what), words)
            if _repeats(what):
                each = tuple(t for t in what.times if isinstance(t, When))
                return Reading(Rate(1, each=each, bound=what.bound, counted=False), words)
            what = Once(what)
        if isinstance(what, Once) and any(not _finished(t) for t in what.times.times):
            raise PhraseError("phrase-month-missing", words=words)
        if isinstance(what, Rate) and not what.cycles and not what.each:
            raise PhraseError("phrase-period-missing", words=words)
        return Reading(what, words)

    def _quote(self, i: int, j: int) -> str:
        return self.phrase[self.toks[i].start : self.toks[j - 1].end]

    def _atoms(self) -> list[_Atom]:
        atoms: list[_Atom] = []
        i, link, bracket, periodic = 0, Link.BREAK, False, -1
        while i < self.size:
            key = self.toks[i].key
            if found := self._atom(i):
                what, j = found
                atoms.append(_Atom(what, i, j, link))
                if (
                    isinstance(what, Rate)
                    or (isinstance(what, External) and i == periodic + 2)
                    or _repeats(what)
                ):
                    periodic = -1
                i, link = j, Link.SPACE
            elif key in _OPEN and not bracket:
                i, bracket, link = i + 1, True, Link.BRACKET
            elif key in _CLOSE and bracket:
                if atoms and link is Link.SPACE:
                    atoms[-1].end = i + 1
                i, bracket, link = i + 1, False, Link.SPACE
            elif key in _PASSED:
                # A colon after a time or a rate ties what follows to it.
                tie = Link.BREAK if key in _BREAKS and not (key == ":" and atoms) else Link.COMMA
                i, link = i + 1, max(link, tie) if link is not Link.BRACKET else link
            elif size := w.starts(w.PERIODIC, self.toks, i, self.size):
                periodic, i = i, i + size
            elif size := w.starts(w.NEUTRAL, self.toks, i, self.size):
                i += size
            elif (j := self._description(i)) and link is Link.BREAK:
                i = j
            else:
                raise PhraseError("phrase-not-understood", words=self._unknown(i))
        if periodic >= 0:
            raise PhraseError("phrase-period-missing", words=self._quote(periodic, periodic + 2))
        if bracket:
            raise PhraseError("phrase-bracket", words=self.phrase.strip())
        return atoms

    def _atom(self, i: int) -> tuple[Rate | Times | Ongoing | External, int] | None:
        best: tuple[Rate | Times | Ongoing | External, int] | None = None
        for rule in (self._rate, self._times, self._ongoing, self._external):
            found = rule(i)
            if found and (best is None or found[1] > best[1]):
                best = found
        return best

    def _description(self, i: int) -> int:
        """Return where a free description of the work ends: before a bracket, or after a colon; 0 if nowhere.

        It holds no word of time or number and no hedge, so that no part of a schedule is passed over.
        """
        j = i
        while j < self.size:
            tok = self.toks[j]
            if size := w.starts(w.IDIOMS, self.toks, j, self.size):
                j += size
                continue
            if tok.key in _OPEN and j > i:
                return j
            if tok.key == ":" and j > i:
                return j + 1
            if tok.number is not None or self._is(j, w.TIME_WORDS) or tok.key in "();\n.":
                return 0
            j += 1
        return 0

    def _unknown(self, i: int) -> str:
        """Return the words from `i` on that no rule knows, for an error to quote."""
        j = i + 1
        while (
            j < self.size and self.toks[j].word and not self._is(j, w.STOPS) and not self._is(j, w.TIME_WORDS)
        ):
            if w.starts(w.NEUTRAL, self.toks, j, self.size):
                break
            j += 1
        return self._quote(i, j)

    def _is(self, i: int, words: w.Spelled) -> bool:
        tok = self.toks[i]
        if not tok.word or tok.key not in words.bare:
            return False
        return self.bare or w.spelled(self.phrase[tok.start : tok.end]) in words.exact

    def _starts(self, index: dict[str, tuple[tuple[str, ...], ...]], i: int) -> int:
        return w.starts(index, self.toks, i, self.size)

    def _key(self, i: int) -> str:
        return self.toks[i].key

    # -- numbers and periods

    def _number(self, i: int) -> tuple[int, int] | None:
        tok = self.toks[i]
        if tok.number is not None:
            value, j = tok.number, i + 1
            while (
                self._key(j) == "."
                and self.toks[j].joined
                and self.toks[j + 1].number is not None
                and self.toks[j + 1].joined
                and len(self._key(j + 1)) == 3
            ):
                value, j = value * 1000 + (self.toks[j + 1].number or 0), j + 2
            return value, j
        if not tok.word:
            return None
        if tok.ascii and tok.key in w.ENGLISH_NUMBERS:
            return w.ENGLISH_NUMBERS[tok.key], i + 1
        if tok.key == "muoi":
            value, j = 10, i + 1
        elif tok.key in w.UNITS and not (tok.key == "sau" and tok.ascii and not self.bare):
            value, j = w.UNITS[tok.key], i + 1
            if self._key(j) != "muoi":
                return value, j
            value, j = value * 10, j + 1
        else:
            return None
        after = w.AFTER_TEN.get(self._key(j), 0) if self._key(j) != "nam" else 0
        return value + after, j + (after > 0)

    def _grain(self, i: int) -> tuple[Grain, int] | None:
        tok = self.toks[i]
        if not tok.word:
            return None
        if tok.key in ("nua", "half"):
            if self._key(i + 1) in ("nam", "year"):
                return Grain.HALF, i + 2
            if self._key(i + 1) == "-" and self._key(i + 2) == "year":
                return Grain.HALF, i + 3
            return None
        if tok.ascii and tok.key in w.ENGLISH_GRAINS:
            return w.ENGLISH_GRAINS[tok.key], i + 1
        if tok.key in w.GRAINS and not self._starts(w.IDIOMS, i):
            return w.GRAINS[tok.key], i + 1
        return None

    def _period(self, i: int) -> tuple[Cycle, int] | None:
        """Read “tháng”, “3 tháng”, “quý”, “two weeks”: a length of time that has no name of its own."""
        n, j = self._number(i) or (1, i)
        grain = self._grain(j)
        if grain is None and j > i:
            n, grain = 1, self._grain(i)  # “năm” is a year before it is a five
        if grain is None or not 1 <= n <= 1000:
            return None
        kind, end = grain
        # “tháng 3” and “6 tháng đầu năm” are names of times.
        if self._key(end) in ("dau", "cuoi", "giua", "nay", "sau"):
            return None
        return Cycle.of(n, kind), end

    def _each(self, i: int) -> tuple[tuple[Cycle, ...], tuple[When, ...], int] | None:
        """Read “hằng quý”, “mỗi 3 tháng”, “định kỳ quý, 6 tháng, năm”, “monthly”, “every 2 weeks”."""
        tok = self.toks[i]
        if tok.ascii and tok.key in w.TWO_READINGS:
            first, second = w.TWO_READINGS[tok.key]
            raise PhraseError("phrase-two-readings", words=self._quote(i, i + 1), first=first, second=second)
        if tok.ascii and tok.key in w.ADVERBS:
            return (Cycle.of(*w.ADVERBS[tok.key]),), (), i + 1
        if tok.ascii and tok.key in ("semi", "half") and self._key(i + 1) == "-":
            if self._key(i + 2) in ("annually", "annual", "yearly"):
                return (Cycle.of(6, Grain.MONTH),), (), i + 3
            return None
        j = self._each_word(i)
        if j == i:
            return None
        if self._key(j) == "other" and (grain := self._grain(j + 1)):
            return (Cycle.of(2, grain[0]),), (), grain[1]
        opening = self._period(j)
        if opening is None or self._names(opening[1], j):
            return None
        cycles, end = [opening[0]], opening[1]
        whens: list[When] = []
        while True:
            k = end
            while self._key(k) == "," or self._key(k) in w.AND:
                k += 1
            if k == end:
                break
            following = self._period(self._each_word(k))
            if following is None or self._names(following[1], k):
                break
            cycles.append(following[0])
            end = following[1]
            if self._counts(end):
                return None
        nine = Cycle.of(9, Grain.MONTH)
        if nine in cycles and (len(cycles) > 1 or self._starts(w.PERIODIC, i)):
            # A nine-month report is due once a year, after the ninth month.
            cycles = [c for c in cycles if c != nine]
            whens = [When((Edge(9, Grain.MONTH, False),), Each(Cycle.of(1, Grain.YEAR)))]
        return tuple(cycles), tuple(whens), end

    def _each_word(self, i: int) -> int:
        """Return where the words end that make a period a repeated one: “mỗi”, “định kỳ hằng”, “every”."""
        j = i
        if self._key(j) in ("vao", "trong", "in", "on", "during") and (
            self._key(j + 1) in w.EACH or self._key(j + 1) in ("each", "every")
        ):
            j += 1
        if size := self._starts(w.PERIODIC, j):
            j += size
        elif self._key(j) == "bao" and self._key(j + 1) == "cao":
            j += 2
        elif self._key(j) == "theo" and self._key(j + 1) in w.GRAINS:
            return j + 1
        if self._key(j) in w.EACH or (
            self.toks[j].ascii and self._key(j) in ("each", "every", "per", "a", "an", "once")
        ):
            j += 1
        return j

    def _names(self, i: int, start: int) -> bool:
        """Whether what was read as a period from `start` to `i` is the start of a name: “quý II”, “năm 2020”."""
        if self._number(start) is not None and self._grain(start) is None:
            return False
        last = self._key(i - 1)
        if last in ("quy", "qui"):
            return self._key(i) in w.ROMAN or ((self.toks[i].number or 9) < 5 and not self._counts(i))
        if last in ("thang", "ngay"):
            return self.toks[i].number is not None and not self._counts(i)
        if last == "nam":
            return (self.toks[i].number or 0) in _YEARS
        return False

    def _counts(self, i: int) -> bool:
        """Whether a number of things stands at `i`: a number followed by a word that is not of time."""
        number = self._number(i)
        return number is not None and self._unit(number[1]) is not None

    # -- rates

    def _count(self, i: int) -> tuple[Rate, int] | None:
        """Read “02 tin, bài”, “tối thiểu 01 lần”, “twice”: a number of things, without a period yet."""
        size = self._starts(w.MINIMUM, i)
        j, minimum = i + size, size > 0
        tok = self.toks[j]
        if tok.ascii and tok.key in w.TIMES:
            return Rate(w.TIMES[tok.key], None, minimum), j + 1
        number = self._number(j)
        if number is None:
            return None
        count, j = number
        unit = self._unit(j)
        name, j = unit or (None, j)
        if self._key(j) == "tro" and self._key(j + 1) == "len":
            minimum, j = True, j + 2
        if not 1 <= count <= MAX_COUNT and (unit or self._per(j)):
            raise PhraseError("phrase-count", words=self._quote(i, j), limit=MAX_COUNT)
        return Rate(count, name, minimum), j

    def _unit(self, i: int) -> tuple[str, int] | None:
        """Read the name of what is counted: words that are neither of time nor hedges."""
        j = i
        while j - i < 12:
            tok = self.toks[j]
            if tok.word and not self._is(j, w.STOPS) and not (j > i and self._counted_word(j)):
                j += 1
            elif (
                j > i
                and tok.key in (",", "/", "-", "&")
                and self.toks[j + 1].word
                and not self._is(j + 1, w.STOPS)
                and self._number(j + 1) is None
                and not self._starts(w.NEUTRAL, j + 1)
                and not self._starts(w.PERIODIC, j + 1)
                and not self._starts(w.MINIMUM, j + 1)
                and self._grain(j + 1) is None
            ):
                j += 2
            else:
                break
        while j > i and self._key(j - 1) in w.AND:
            j -= 1
        return (self._quote(i, j), j) if j > i else None

    def _counted_word(self, j: int) -> bool:
        """Whether a number word or the start of another part ends a unit at `j`."""
        if self._number(j) is not None:
            return True
        return bool(self._starts(w.PERIODIC, j) or self._starts(w.ONGOING, j) or self._starts(w.MINIMUM, j))

    def _per(self, i: int) -> tuple[tuple[Cycle, ...], int] | None:
        """Read what follows a number of things: “/tháng”, “/ 3 tháng”, “mỗi quý”, “một năm”, “a year”."""
        if self._key(i) == "/":
            j = i + 1
            if self._key(j) in w.EACH:
                j += 1
            if (period := self._period(j)) and not self._names(period[1], j):
                return (period[0],), period[1]
            return None
        if each := self._each(i):
            return (each[0], each[2]) if each[0] and not each[1] else None
        j = i + 1 if self._key(i) in ("trong", "in") else i
        if (period := self._period(j)) and not self._names(period[1], j):
            named = self._number(j)
            if named is None and j == i:
                return None
            return (period[0],), period[1]
        return None

    def _rate(self, i: int) -> tuple[Rate, int] | None:
        readings = [self._count_first(i), self._period_first(i)]
        found = [r for r in readings if r]
        return max(found, key=lambda r: r[1]) if found else None

    def _count_first(self, i: int) -> tuple[Rate, int] | None:
        j = i + 1 if self._key(i) == "tu" and self._counts(i + 1) else i
        counted = self._count(j)
        if counted is None:
            return None
        rate, end = counted
        if per := self._per(end):
            rate, end = replace(rate, cycles=per[0]), per[1]
            if self._key(end) == "tro" and self._key(end + 1) == "len":
                rate, end = replace(rate, minimum=True), end + 2
        elif rate.unit is None and not (self.toks[j].ascii and self._key(j) in w.TIMES):
            return None
        return (rate, end) if j == i or rate.minimum else None

    def _period_first(self, i: int) -> tuple[Rate, int] | None:
        size = self._starts(w.MINIMUM, i)
        at = i + size
        each = self._each(at)
        number = self._number(at)
        if each:
            cycles, whens, end = each
            k = end + (self._key(end) in (",", ":"))
            counted = self._count(k)
            if counted and counted[0].unit and not self._per(counted[1]) and len(cycles) == 1 and not whens:
                return replace(counted[0], cycles=cycles, minimum=counted[0].minimum or size > 0), counted[1]
            return Rate(1, None, size > 0, cycles, whens, counted=False), end
        period = self._period(at) if number else None
        if period is None:
            return None
        cycle, end = period
        if self._key(end) == "/":
            counted = self._count(end + 1)
            if counted is None and (unit := self._unit(end + 1)):
                counted = Rate(1, unit[0]), unit[1]
        else:
            counted = self._count(end)
        if counted is None or counted[0].unit is None or self._per(counted[1]):
            return None
        return replace(counted[0], cycles=(cycle,), minimum=counted[0].minimum or size > 0), counted[1]

    # -- named times

    def _times(self, i: int) -> tuple[Times, int] | None:
        bound, j, led = self._bound(i)
        if size := self._starts(w.FROM, j):
            return self._from(j + size, bound)
        if led and self._key(j) == "nam" and self.toks[j + 1].number is None and self._each(j) is None:
            return Times((When((), Years()),), bound, True), j + 1 + (self._key(j + 1) == "nay")
        first = self._span(j)
        if first is None:
            return None
        found, end = list(first[0]), first[1]
        while True:
            k = end
            while self._key(k) == "," or self._key(k) in w.AND:
                k += 1
            following = self._span(k) if k > end else None
            if following is None or any(isinstance(t, Range) for t in following[0]):
                break
            if self._counts(k) and self._rate(k):
                break
            found += following[0]
            end = following[1]
        return Times(_filled(found), bound, led), end

    def _span(self, i: int) -> tuple[list[When | Range], int] | None:
        """Read one time, a list under one name, or two with a dash or “đến” between them."""
        first = self._when(i)
        if first is None:
            return None
        whens, end = first
        size = 1 if self._key(end) == "-" else self._starts(w.TO, end)
        if size and len(whens) == 1 and (second := self._when(end + size)) and len(second[0]) == 1:
            return [self._range(whens[0], second[0][0], i, second[1])], second[1]
        return list(whens), end

    def _from(self, i: int, bound: Bound) -> tuple[Times, int] | None:
        now = self._key(i) == "nay" or (self.toks[i].ascii and self._key(i) == "now")
        first = ([None], i + 1) if now else self._when(i)
        if first is None or len(first[0]) != 1:
            return None
        start, end = first[0][0], first[1]
        size = 1 if self._key(end) == "-" else self._starts(w.TO, end)
        second = self._when(end + size) if size else None
        if second and len(second[0]) == 1:
            return Times((self._range(start, second[0][0], i, second[1]),), bound, True), second[1]
        if start is None or not _finished(start):
            return None
        narrowest = start.steps[-1] if start.steps else None
        if isinstance(narrowest, Units | Days) and narrowest.first != narrowest.last:
            return Times((start,), bound, True), end
        return Times((Range(start, None),), bound, True), end + self._starts(w.ONWARDS, end)

    def _range(self, start: When | None, end: When, i: int, j: int) -> Range:
        """Give the start what only the end says: its month, its year."""
        if start is not None and start.base is None:
            wider = [s for s in end.steps if not isinstance(s, Days | Weekday)]
            start = When((*wider, *start.steps), end.base)
        elif start is not None and isinstance(start.base, Years) and start.base.first is None:
            start = start.on(end.base or start.base)
        if start is not None and (isinstance(start.base, Each) != isinstance(end.base, Each)):
            raise PhraseError("phrase-not-understood", words=self._quote(i, j))
        return Range(start, end)

    def _bound(self, i: int) -> tuple[Bound, int, bool]:
        bound, j, led = Bound.IN, i, False
        while j < self.size:
            if size := self._starts(w.BEFORE, j):
                bound = Bound.BEFORE
            elif size := self._starts(w.BY, j):
                bound = max(bound, Bound.BY, key=(Bound.IN, Bound.BY, Bound.BEFORE).index)
            elif size := self._starts(w.IN, j):
                led = True
            else:
                break
            j += size
        return bound, j, led

    def _when(self, i: int) -> tuple[list[When], int] | None:
        """Read a named time from its narrowest step to its base; a list of names gives several."""
        if date := self._full_date(i):
            return [date[0]], date[1]
        choices: list[list[tuple[Step, ...]]] = []
        width, j = 0, i
        last: Step | None = None
        base: Years | Each | None = None
        while j < self.size:
            k = j + (self._starts(w.OF, j) if choices else 0)
            step = self._step(k) if width < Grain.YEAR else None
            if step and step[1] > width and _fits(last, step[0][0][0]):
                options, width, j = step
                choices.append(options)
                last = options[-1][-1]
                continue
            found = self._base(k, last)
            if found is not None:
                base, extra, j = found
                choices += [[(s,)] for s in extra]
            break
        if not choices and base is None:
            return None
        if base is None:
            if isinstance(last, Units):
                base = Years()
            elif not isinstance(last, Days) and not _weekday(last):
                return None
        exact = isinstance(base, Years)
        whens = []
        for runs in product(*choices):
            steps = [s for run in runs for s in run]
            fixed = tuple(
                replace(s, exact=True) if exact and isinstance(s, Days) else s for s in reversed(steps)
            )
            self._possible(fixed, i, j)
            whens.append(When(fixed, base))
        return whens, j

    def _possible(self, steps: tuple[Step, ...], i: int, j: int) -> None:
        """Refuse a day that its month never has."""
        for wide, narrow in pairwise(steps):
            if isinstance(wide, Units) and wide.grain is Grain.MONTH and isinstance(narrow, Days):
                if not 1 <= narrow.first <= narrow.last <= _LONGEST_MONTH[wide.last - 1]:
                    raise PhraseError("phrase-date-impossible", words=self._quote(i, j))
        for step in steps:
            if isinstance(step, Days) and not 1 <= step.first <= step.last <= 31:
                raise PhraseError("phrase-date-impossible", words=self._quote(i, j))

    # -- steps of a named time: each rule returns its choices, every one a run of steps from narrow to wide,
    #    the grain of the widest, and where it ends

    def _step(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int] | None:
        return self._days(i) or self._edge(i) or self._month(i) or self._quarter(i)

    def _full_date(self, i: int) -> tuple[When, int] | None:
        """Read 2021-05-10, 10/5/2021, 10-5-2021 and 10.5.2021, all in numbers and signs."""
        j = i + (self._key(i) == "ngay")
        a, mark, b, again, c = (self.toks[j + n] for n in range(5))
        if a.number is None or b.number is None or c.number is None or mark.key != again.key:
            return None
        if mark.key not in ("/", "-", ".") or max(len(b.key), 2) > 2:
            return None
        if len(a.key) == 4 and mark.key == "-":
            year, month, day = a.number, b.number, c.number
        elif len(a.key) <= 2 and len(c.key) == 4:
            day, month, year = a.number, b.number, c.number
        elif len(a.key) <= 2 and len(c.key) == 2:
            raise PhraseError("phrase-year-short", words=self._quote(i, j + 5))
        else:
            return None
        self._check_date(day, month, i, j + 5)
        if year not in _YEARS:
            return None
        return When((Units(Grain.MONTH, month, month), Days(day, day, True)), Years(year)), j + 5

    def _check_date(self, day: int, month: int, i: int, j: int) -> None:
        if not (1 <= month <= 12 and 1 <= day <= _LONGEST_MONTH[month - 1]):
            raise PhraseError("phrase-date-impossible", words=self._quote(i, j))

    def _days(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int] | None:
        """Read a day: “ngày 15”, “ngày 05 và 20”, “15/3”, “the 20th”, “thứ Hai”, “ngày làm việc cuối cùng”."""
        key, tok = self._key(i), self.toks[i]
        if key == "ngay" and self._key(i + 1) == "lam" and self._key(i + 2) == "viec":
            side = self._side(i + 3)
            return ([(WorkingDay(side[0]),)], Grain.DAY, side[1]) if side else None
        if (
            key in ("first", "last")
            and self._key(i + 1) in ("working", "business")
            and self._key(i + 2) == "day"
        ):
            return [(WorkingDay(key == "last"),)], Grain.DAY, i + 3
        if key in ("first", "last") and self._key(i + 1) in w.ENGLISH_WEEKDAYS:
            return [(Weekday(w.ENGLISH_WEEKDAYS[self._key(i + 1)], key == "last"),)], Grain.DAY, i + 2
        if (key == "thu" and self._key(i + 1) in w.WEEKDAYS) or (key == "chu" and self._key(i + 1) == "nhat"):
            return self._weekdays(i)
        if tok.ascii and key in w.ENGLISH_WEEKDAYS:
            return [(Weekday(w.ENGLISH_WEEKDAYS[key]),)], Grain.DAY, i + 1
        named = key == "ngay" or (key == "cac" and self._key(i + 1) == "ngay")
        j = i + (1 + (key == "cac") if named else 0)
        if self.toks[j].number is None or len(self._key(j)) > 2:
            return None
        english = self._day_suffix(j + 1) > j + 1 or (
            self.toks[j + 1].ascii and self._key(j + 1) in w.ENGLISH_MONTHS
        )
        slash = self._key(j + 1) == "/" and self.toks[j + 2].number is not None and len(self._key(j + 2)) <= 2
        if not (named or english or slash):
            return None
        if not named and slash and self._grain(j + 3):
            return None
        found, end = self._ordinals(j, ("ngay", "the"), self._day_number)
        days: list[tuple[Step, ...]] = [(Days(a, b),) for a, b in found]
        if self._key(end) == "/" and self.toks[end + 1].number is not None and len(self._key(end + 1)) <= 2:
            month = self.toks[end + 1].number or 0
            for _, last in found:
                self._check_date(last, month, i, end + 2)
            return [(*d, Units(Grain.MONTH, month, month)) for d in days], Grain.MONTH, end + 2
        return days, Grain.DAY, end

    def _day_number(self, i: int) -> tuple[int, int] | None:
        tok = self.toks[i]
        if tok.number is None or len(tok.key) > 2:
            return None
        if not 1 <= tok.number <= 31:
            raise PhraseError("phrase-date-impossible", words=self._quote(i, i + 1))
        return tok.number, self._day_suffix(i + 1)

    def _day_suffix(self, i: int) -> int:
        return i + (self.toks[i].joined and self._key(i) in ("st", "nd", "rd", "th"))

    def _weekdays(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int]:
        found: list[tuple[Step, ...]] = []
        j = i
        while True:
            k = j
            while found and (self._key(k) == "," or self._key(k) in w.AND):
                k += 1
            if self._key(k) == "chu" and self._key(k + 1) == "nhat":
                day = 6
            elif self._key(k) == "thu" and self._key(k + 1) in w.WEEKDAYS:
                day = w.WEEKDAYS[self._key(k + 1)]
            else:
                break
            j = k + 2
            found.append((Weekday(day),))
        if len(found) == 1 and (side := self._side(j)):
            return [(Weekday(day, side[0]),)], Grain.DAY, side[1]
        return found, Grain.DAY, j

    def _side(self, i: int) -> tuple[bool, int] | None:
        """Read “đầu”, “đầu tiên”, “cuối”, “cuối cùng”: whether it is the last, and where that ends."""
        if self._key(i) not in ("dau", "cuoi"):
            return None
        return self._key(i) == "cuoi", i + 1 + (self._key(i + 1) in ("tien", "cung"))

    def _edge(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int] | None:
        """Read “đầu”, “giữa”, “cuối”, “nửa đầu”, “6 tháng đầu”, “tuần cuối”, “the last 3 months”, “end”."""
        key, tok = self._key(i), self.toks[i]
        if side := self._side(i):
            return [(Edge(1, Grain.DAY, side[0]),)], Grain.DAY, side[1]
        if key == "giua":
            return [(Middle(),)], Grain.DAY, i + 1
        if key == "nua" and self._key(i + 1) in ("dau", "cuoi", "sau"):
            return [(HalfOf(self._key(i + 1) != "dau"),)], Grain.DAY, i + 2
        number = self._number(i)
        n, j = number or (1, i)
        if (
            (grain := self._grain(j))
            and grain[0] < Grain.HALF
            and (side := self._side(grain[1]))
            and 1 <= n <= 366
        ):
            return [(Edge(n, grain[0], side[0]),)], grain[0], side[1]
        if not tok.ascii:
            return None
        if key in ("end", "beginning", "start"):
            return [(Edge(1, Grain.DAY, key == "end"),)], Grain.DAY, i + 1
        if key in ("mid", "middle"):
            return [(Middle(),)], Grain.DAY, i + 1 + (self._key(i + 1) == "-")
        if key in ("first", "second", "last") and self._key(i + 1) == "half":
            return [(HalfOf(key != "first"),)], Grain.DAY, i + 2
        if key in ("first", "last"):
            n, j = self._number(i + 1) or (1, i + 1)
            grain = self._grain(j)
            if (
                grain
                and grain[0] < Grain.HALF
                and 1 <= n <= 366
                and not (key == "first" and grain[0] is Grain.QUARTER)
            ):
                return [(Edge(n, grain[0], key == "last"),)], grain[0], grain[1]
        return None

    def _month(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int] | None:
        """Read “tháng 3”, “các tháng 3, 6, 9 và 12”, “T10/2020”, “March, April”, “May 15”."""
        j = i + (self._key(i) == "cac" and self._key(i + 1) == "thang")
        if self._key(j) == "thang":
            if self._month_number(j + 1) is None:
                return None
            found, end = self._ordinals(j + 1, ("thang",), self._month_number)
        elif self._key(i) == "t" and self.toks[i + 1].joined and self._key(i + 2) == "/":
            if self._month_number(i + 1) is None or (self.toks[i + 3].number or 0) not in _YEARS:
                return None
            found, end = self._ordinals(i + 1, ("t",), self._month_number)
        elif self.toks[i].ascii and self._key(i) in w.ENGLISH_MONTHS:
            month = w.ENGLISH_MONTHS[self._key(i)]
            k = i + 1 + (self._key(i + 1) == "the")
            day = self._day_number(k) if not self._grain(k + 1) else None
            if day and self._key(day[1]) != "/" and not self._counts(k):
                self._check_date(day[0], month, i, day[1])
                return [(Days(day[0], day[0]), Units(Grain.MONTH, month, month))], Grain.MONTH, day[1]
            found, end = self._ordinals(i, (), self._month_name)
        elif (
            # 10/2020: a month and its year, in numbers alone.
            self.toks[i].number is not None
            and len(self._key(i)) <= 2
            and self._key(i + 1) in ("/", "-")
            and self.toks[i + 2].joined
            and (self.toks[i + 2].number or 0) in _YEARS
        ):
            month = self._month_number(i)
            assert month is not None
            found, end = [(month[0], month[0])], i + 1
        else:
            return None
        return [(Units(Grain.MONTH, a, b),) for a, b in found], Grain.MONTH, end

    def _month_number(self, i: int) -> tuple[int, int] | None:
        number = self._number(i)
        if number is None or (len(self._key(i)) > 2 and self.toks[i].number is not None):
            return None
        if not 1 <= number[0] <= 12:
            raise PhraseError("phrase-month-impossible", words=self._quote(max(i - 1, 0), number[1]))
        return number

    def _month_name(self, i: int) -> tuple[int, int] | None:
        tok = self.toks[i]
        return (w.ENGLISH_MONTHS[tok.key], i + 1) if tok.ascii and tok.key in w.ENGLISH_MONTHS else None

    def _quarter(self, i: int) -> tuple[list[tuple[Step, ...]], Grain, int] | None:
        """Read “quý II”, “quý I, II”, “các quý I và III”, “Q2”, “second quarter”, “H1”."""
        key = self._key(i)
        if key == "h" and self.toks[i + 1].joined and self.toks[i + 1].number in (1, 2):
            half = self.toks[i + 1].number or 1
            return [(Units(Grain.HALF, half, half),)], Grain.HALF, i + 2
        if key in w.ORDINALS and self._key(i + 1) == "quarter":
            return [(Units(Grain.QUARTER, w.ORDINALS[key], w.ORDINALS[key]),)], Grain.QUARTER, i + 2
        if key in ("1st", "2nd", "3rd", "4th"):
            return None
        if (
            self.toks[i].number is not None
            and self._day_suffix(i + 1) > i + 1
            and self._key(i + 2) == "quarter"
        ):
            nth = self.toks[i].number or 0
            if not 1 <= nth <= 4:
                raise PhraseError("phrase-quarter-impossible", words=self._quote(i, i + 3))
            return [(Units(Grain.QUARTER, nth, nth),)], Grain.QUARTER, i + 3
        j = i + (key == "cac")
        if (
            self._key(j) not in ("quy", "qui", "q", "quarter", "quarters")
            or self._quarter_number(j + 1) is None
        ):
            return None
        runs, end = self._ordinals(j + 1, ("quy", "qui", "q", "quarter"), self._quarter_number)
        return [(Units(Grain.QUARTER, a, b),) for a, b in runs], Grain.QUARTER, end

    def _quarter_number(self, i: int) -> tuple[int, int] | None:
        key = self._key(i)
        if self.toks[i].ascii and key in w.ROMAN:
            number: tuple[int, int] | None = (w.ROMAN[key], i + 1)
        elif key == "tu":
            number = 4, i + 1
        else:
            number = self._number(i)
        if number is None or (self.toks[i].number is not None and len(key) > 2):
            return None
        if not 1 <= number[0] <= 4:
            raise PhraseError("phrase-quarter-impossible", words=self._quote(max(i - 1, 0), number[1]))
        return number

    def _ordinals(self, i: int, nouns: tuple[str, ...], read: Ordinal) -> tuple[list[tuple[int, int]], int]:
        """Read numbers after one noun, or with it repeated: “3, 6, 9 và 12”, “I - IV”, “3 đến tháng 5”."""
        first = read(i)
        assert first is not None
        found, j = [(first[0], first[0])], first[1]
        while True:
            k = j
            to = 1 if self._key(j) == "-" else self._starts(w.TO, j)
            if to:
                k += to
            else:
                while self._key(k) == "," or self._key(k) in w.AND:
                    k += 1
            if k == j:
                return found, j
            repeated = self._key(k) in nouns
            at = k + repeated
            # “tháng 3, 15 tin/tháng”: the 15 counts things. “tháng 3 - 10/2021”, “15/3, 15/6”: dates of their own.
            if not repeated and not to and self._counts(at) and not self._month_name(at):
                return found, j
            slash = self._key(at + 1) == "/" and self.toks[at + 2].number is not None
            if (
                slash
                and self.toks[at + 1].number is None
                and len(self._key(at + 2)) <= 2
                and read != self._day_number
            ):
                return found, j
            if self.toks[at].number is not None and self.toks[at].number in _YEARS:
                return found, j
            try:
                following = read(at)
            except PhraseError:
                if repeated:
                    raise
                following = None
            if following is None:
                return found, j
            if to:
                if following[0] < found[-1][0]:
                    raise PhraseError("phrase-reversed", words=self._quote(i, following[1]))
                found[-1] = (found[-1][0], following[0])
            else:
                found.append((following[0], following[0]))
            j = following[1]

    # -- the base of a named time: a year, or a row of periods

    def _base(self, i: int, last: Step | None) -> tuple[Years | Each, tuple[Step, ...], int] | None:
        if year := self._year(i, last):
            return (year[0], (), year[1]) if not isinstance(last, Days) and not _weekday(last) else None
        if last is None:
            return None
        j = i
        marked = self._key(j) in w.EACH or (
            self.toks[j].ascii and self._key(j) in ("each", "every", "per", "a")
        )
        j += marked
        period = self._period(j)
        if period is None or (self._names(period[1], j) and not marked):
            return self._next(j, last)
        cycle, end = period
        if following := self._next(j, last):
            return following
        if not marked and cycle.n != 1 and self._number(j) is not None:
            return None
        yearly = cycle == Cycle.of(1, Grain.YEAR)
        if yearly and not marked:
            return None
        # “của tháng cuối mỗi quý”, and “cuối tháng hằng tháng”, which says it twice.
        if self._key(end) in w.EACH and self._period(end + 1) == (cycle, end + 2):
            end += 2
        return (Each(cycle), (), end) if _stands_in(last, cycle) else None

    def _next(self, i: int, last: Step) -> tuple[Each, tuple[Step, ...], int] | None:
        """Read “tháng sau”, “quý tiếp theo”: a row of periods, each meaning the one after it."""
        grain = self._grain(i)
        if grain is None or grain[0] not in (Grain.MONTH, Grain.QUARTER):
            return None
        words = (("sau",), ("tiep", "theo"), ("ke", "tiep"), ("lien", "ke"), ("sau", "lien", "ke"))
        for following in sorted(words, key=len, reverse=True):
            if tuple(self._key(grain[1] + n) for n in range(len(following))) == following:
                cycle = Cycle.of(1, grain[0])
                end = grain[1] + len(following)
                return (Each(cycle), (Following(),), end) if _stands_in(last, cycle) else None
        return None

    def _year(self, i: int, last: Step | None) -> tuple[Years, int] | None:
        """Read “năm 2021”, “/2021”, “, 2021”, “giai đoạn 2021-2025”, “năm” (the plan's)."""
        j = i
        if self._key(j) in ("/", "-", ",") and last is not None:
            j += 1
            if self._key(i) == "/" and self.toks[j].number is not None and len(self._key(j)) <= 2:
                raise PhraseError("phrase-year-short", words=self._quote(max(i - 2, 0), j + 1))
            if self._key(i) == "-" and not self.toks[j].joined:
                return None
        phase = self._key(j) == "giai" and self._key(j + 1) == "doan"
        named = self._key(j) in ("nam", "year")
        k = j + (2 if phase else 1 if named else 0)
        number = self.toks[k].number
        if number is not None and number in _YEARS and len(self._key(k)) == 4:
            # A bare number after a comma may be the next thing said; after a name it is its year.
            to = self.toks[k + 2].number
            if last is None and self._key(k + 1) == "-" and to in _YEARS and self._key(k + 3) != "-":
                if to is not None and to < number:
                    raise PhraseError("phrase-reversed", words=self._quote(i, k + 3))
                return Years(number, to), k + 3
            if self._key(k + 1) == "/" or self._counts(k):
                return None
            return Years(number), k + 1
        if named and last is not None and self._key(i) not in ("/", "-", ","):
            if number is not None and not self._counts(k):
                return None
            return Years(), k + (self._key(k) == "nay")
        return None

    # -- ongoing work, and work whose dates are set elsewhere

    def _ongoing(self, i: int) -> tuple[Ongoing, int] | None:
        size = self._starts(w.ONGOING, i)
        if not size:
            return None
        j = i + size
        if self._key(j - 1) in ("suot", "ca", "throughout", "through"):
            times = self._times(j)
            if times is None or not all(
                isinstance(t, Range) or isinstance(t.base, Years) for t in times[0].times
            ):
                return None
            return Ongoing(replace(times[0], led=True)), times[1]
        return Ongoing(), j

    def _external(self, i: int) -> tuple[External, int] | None:
        size = self._starts(w.EXTERNAL, i)
        if not size:
            return None
        j = i + size
        each = j + (self._key(j) in w.EACH)
        if (grain := self._grain(each)) and not self._names(grain[1], each):
            j = grain[1]  # theo kế hoạch hằng năm
        end = j
        while j < self.size:
            key = self._key(j)
            if paper := self._paper(j):
                j = end = paper
            elif key == "nam" and (self.toks[j + 1].number or 0) in _YEARS:
                j = end = j + 2
            elif size := w.starts(w.IDIOMS, self.toks, j, self.size):
                j = end = j + size
            elif key in (",", "/", "-", "“", "”", '"') and self.toks[j + 1].word:
                j += 1
            elif (
                not self.toks[j].word
                or self._is(j, w.ELSEWHERE_ENDS)
                or w.starts(w.ONGOING, self.toks, j, self.size)
                or w.starts(w.PERIODIC, self.toks, j, self.size)
                or (key in ("tu", "trong", "in", "by", "from", "den") and self._times(j))
            ):
                break
            else:
                j += 1
                end = j
        return External(self._quote(i, end)), end

    def _paper(self, i: int) -> int:
        """Return where the number and date of an official paper end: “số 239/KH-UBND ngày 29/7/2016”; 0 if none."""
        if self._key(i) != "so" or self.toks[i + 1].number is None or self._key(i + 2) != "/":
            return 0
        j = i + 3
        while self.toks[j].joined and (
            self.toks[j].word or self.toks[j].number is not None or self._key(j) in "-/"
        ):
            j += 1
        if date := self._full_date(j):
            j = date[1]
        return j


def _finished(time: When | Range) -> bool:
    return isinstance(time, Range) or time.base is not None


def _repeats(what: object) -> bool:
    return isinstance(what, Times) and all(
        isinstance(t, When) and isinstance(t.base, Each) for t in what.times
    )


def _weekday(step: Step | None) -> bool:
    """Whether a step is a weekday that only a week has one of."""
    return isinstance(step, Weekday) and step.last is None


def _fits(narrow: Step | None, wide: Step) -> bool:
    """Whether a narrower time may stand directly in a wider one: a numbered day in a month, and so on."""
    if narrow is None:
        return True
    if isinstance(narrow, Days):
        return (isinstance(wide, Units) and wide.grain is Grain.MONTH) or wide in (
            Edge(1, Grain.MONTH, False),
            Edge(1, Grain.MONTH, True),
        )
    if _weekday(narrow):
        return isinstance(wide, Edge) and wide.grain is Grain.WEEK
    return not isinstance(narrow, Units) and isinstance(wide, Units | Edge | HalfOf)


def _stands_in(narrow: Step, cycle: Cycle) -> bool:
    """Whether a time may be named by its place in each period of a cycle."""
    if isinstance(narrow, Days):
        return cycle == Cycle(1, Grain.MONTH)
    if _weekday(narrow):
        return cycle == Cycle(1, Grain.WEEK)
    if isinstance(narrow, Units):
        return cycle == Cycle.of(1, Grain.YEAR)
    return cycle.grain is Grain.MONTH or isinstance(narrow, Edge | WorkingDay)


def _filled(times: list[When | Range]) -> tuple[When | Range, ...]:
    """Give each time of a list the month or year that is said once, after the last of them."""
    filled: list[When | Range] = []
    after: When | None = None
    for time in reversed(times):
        if isinstance(time, When) and after is not None:
            if time.base is None:
                time = When(
                    (*(s for s in after.steps if not isinstance(s, Days | Weekday)), *time.steps), after.base
                )
            elif time.base == Years() and time.steps and after.base is not None:
                time = time.on(after.base)
        if isinstance(time, When):
            after = time
        filled.append(time)
    return tuple(reversed(filled))


# -- joining what stands together


def _join(first: _Atom, second: _Atom) -> Rate | Times | Ongoing | External | Once | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    a, b, link = first.what, second.what, second.link
    if isinstance(a, Rate) and isinstance(b, Rate):
        return _with_total(a, b, link)
    if isinstance(a, Rate) and isinstance(b, Times):
        return _placed(a, b, link)
    if isinstance(a, Times) and isinstance(b, Rate):
        return _placed(b, a, Link.SPACE if a.led or not b.cycles else link)
    if isinstance(a, Ongoing) and isinstance(b, Times) and a.times is None and _window(b, link):
        return Ongoing(b)
    if isinstance(a, Times) and isinstance(b, Ongoing) and b.times is None and _window(a, link):
        return Ongoing(a)
    return None


def _window(times: Times, link: Link) -> bool:
    """Whether times are the window in which something else is done, rather than work of their own."""
    if any(isinstance(t, When) and not isinstance(t.base, Years) for t in times.times):
        return False
    if times.bound is Bound.IN:
        return link < Link.COMMA or times.led or all(isinstance(t, Range) for t in times.times)
    return times.bound is Bound.BY and link is Link.SPACE


def _with_total(a: Rate, b: Rate, link: Link) -> Rate | None:
    if (
        a.total
        or b.total
        or a.within
        or b.within
        or len(a.cycles) > 1
        or len(b.cycles) > 1
        or a.each
        or b.each
    ):
        return None
    same = a.unit == b.unit or a.unit is None or b.unit is None
    if not a.cycles and not b.cycles:
        return None
    if not a.cycles or not b.cycles:
        total, rate = (a, b) if not a.cycles else (b, a)
        if not same and link is not Link.BRACKET:
            return None
        of = None
    else:
        total, rate = (a, b) if a.cycles[0].length > b.cycles[0].length else (b, a)
        if total.cycles == rate.cycles or not (a.counted and b.counted):
            return None
        # “01 lần/quý, 01 lần/năm” are two things to do; “04 số/tháng, 48 số/năm” is one said twice.
        if link is not Link.BRACKET and not (same and a.unit and total.count > rate.count):
            return None
        of = total.cycles[0]
    return replace(
        rate, total=(total.count, of), minimum=a.minimum or b.minimum, unit=rate.unit or total.unit
    )


def _placed(rate: Rate, times: Times, link: Link) -> Rate | Once | None:
    """Put named times to a number of things: the times that it is done at, or the window it is done in."""
    if rate.each or rate.within or len(rate.cycles) > 1:
        return (
            replace(rate, within=times)
            if not rate.within and _window(times, link) and not rate.each
            else None
        )
    whens = [t for t in times.times if isinstance(t, When)]
    alone = len(whens) == len(times.times)
    each = alone and all(isinstance(t.base, Each) for t in whens)
    if not rate.cycles:
        if each:
            return replace(rate, each=tuple(whens), bound=times.bound)
        if times.open or not all(map(_finished, times.times)):
            return None
        if alone and len(whens) == 1 and not whens[0].steps and times.bound is not Bound.BEFORE:
            return replace(rate, cycles=(Cycle.of(1, Grain.YEAR),), within=times)
        return Once(times, rate.count, rate.unit, rate.minimum)
    cycle = rate.cycles[0]
    if each and all(t.base == Each(cycle) for t in whens):
        return replace(rate, cycles=(), each=tuple(whens), bound=times.bound)
    if alone and all(_completed_by(t, cycle) for t in whens):
        return replace(rate, cycles=(), each=tuple(t.on(Each(cycle)) for t in whens), bound=times.bound)
    return replace(rate, within=times) if _window(times, link) else None


def _completed_by(when: When, cycle: Cycle) -> bool:
    """Whether a time that lacks its month, week or year has it from the rate beside it."""
    if when.base is None:
        return _stands_in(when.steps[-1], cycle) and len(when.steps) == 1
    return when.base == Years() and bool(when.steps) and cycle == Cycle.of(1, Grain.YEAR)
