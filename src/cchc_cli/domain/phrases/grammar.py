"""The grammar of schedule phrases, in Vietnamese and English.

A phrase is read left to right. At each place every rule is tried and the one that reads most is taken;
between what the rules read only signs and words about the work may stand. What nothing reads is refused.
The atoms so read are then joined: a total to its rate, a window to what is done in it.
"""

from functools import lru_cache
from typing import TypeGuard

from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases import words as w
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.joining import Atom, Content, Link, join, repeated, restated, summed
from cchc_cli.domain.phrases.named import NamedTimes, dated, finished, repeats
from cchc_cli.domain.phrases.readings import Bound, External, Once, Ongoing, Rate, Reading, Times
from cchc_cli.domain.phrases.times import YEARLY, YEARS, Cycle, Each, Edge, Grain, When

MAX_LENGTH = 400
MAX_COUNT = 20_000
_OPEN, _CLOSE = ("(", "["), (")", "]")
_COMPLETED = ("hoanthanh", "xong", "ketthuc")
_BREAKS = frozenset(".;\n•*:!")
_PASSED = _BREAKS | frozenset(",-\"“”'…")


@lru_cache(maxsize=4096)
def read(phrase: str) -> tuple[Reading, ...]:
    """Return what a phrase says, part by part; raise PhraseError on what is not wholly understood."""
    if len(phrase) > MAX_LENGTH:
        raise PhraseError("phrase-too-long", length=len(phrase), limit=MAX_LENGTH)
    return _PhraseReader(phrase).readings()


class _PhraseReader(NamedTimes):
    """The rules of the whole phrase, of rates, and of work without dates of its own."""

    def readings(self) -> tuple[Reading, ...]:
        atoms = self._atoms()
        if not atoms:
            raise PhraseError(
                "phrase-empty" if not self.size else "phrase-not-understood", words=self.phrase.strip()
            )
        joined: list[Atom[Content]] = []
        for atom in atoms:
            if joined and (what := self._joined(joined[-1], atom)) is not None:
                start, end = joined[-1].start, atom.end
                opened = any(self._key(k) in _OPEN for k in range(start, end))
                closed = opened and self._key(end) in _CLOSE
                joined[-1] = Atom(
                    what, start, end + closed, joined[-1].link, self._quote(start, end + closed)
                )
            else:
                joined.append(atom)
        self._share_periods(joined)
        return tuple(self._reading(a) for a in joined)

    def _share_periods(self, atoms: list[Atom[Content]]) -> None:
        """Give the period said once to the newsroom's products listed with it: “02 tin, 01 bài/tháng”."""
        listed = (",", *w.AND)
        for k in (*range(len(atoms) - 2, -1, -1), *range(len(atoms) - 1)):
            first, second = atoms[k : k + 2]
            if any(tok.key not in listed for tok in self.toks[first.end : second.start]):
                continue
            a, b = first.what, second.what
            if not (_product(a) and _product(b)):
                continue
            if not a.cycles and len(b.cycles) == 1 and b.total is None and b.within is None:
                atoms[k] = first._replace(what=a._replace(cycles=b.cycles))
                atoms[k + 1] = second._replace(what=b._replace(minimum=a.minimum or b.minimum))
            elif len(a.cycles) == 1 and not b.cycles and self._number(first.start) is None:
                # “mỗi tháng 02 tin, 01 bài”
                atoms[k + 1] = second._replace(what=b._replace(cycles=a.cycles, minimum=a.minimum))

    def _joined(self, first: Atom[Content], second: Atom[Content]) -> Content | None:
        if second.link < Link.BREAK:
            return join(first, second)
        between = self.toks[first.end : second.start]
        words = "".join(tok.key for tok in between if tok.word)
        if isinstance(second.what, Times) and second.what.bound is not Bound.IN and words in _COMPLETED:
            # “01 lần/quý. Hoàn thành trước 15/12.” speaks of what was said before it.
            return join(first, second._replace(link=Link.COMMA))
        # “24 số/năm; 02 số/tháng”: with no word between them that says whose they are.
        return restated(first, second) if all(tok.key in _PASSED for tok in between) else None

    def _reading(self, atom: Atom[Content]) -> Reading:
        words = self._quote(atom.start, atom.end)
        what = atom.what
        if isinstance(what, Times):
            if what.open:
                return Reading(Ongoing(what), words)
            if repeats(what):
                return Reading(repeated(what), words)
            what = Once(what)
        if isinstance(what, Once) and any(not finished(t) for t in what.times.times):
            raise PhraseError("phrase-month-missing", words=words)
        if isinstance(what, Rate) and not what.cycles and not what.each:
            raise PhraseError("phrase-period-missing", words=words)
        return Reading(what, words)

    def _atoms(self) -> list[Atom[Content]]:
        atoms: list[Atom[Content]] = []
        i, link, bracket, periodic = 0, Link.BREAK, False, -1
        while i < self.size:
            key = self.toks[i].key
            if found := self._atom(i):
                what, j = found
                atoms.append(Atom(what, i, j, link, self._quote(i, j)))
                if (
                    isinstance(what, Rate)
                    or (isinstance(what, External) and i == periodic + 2)
                    or repeats(what)
                ):
                    periodic = -1
                i, link = j, Link.SPACE
            elif key in _OPEN and not bracket:
                i, bracket, link = i + 1, True, Link.BRACKET
            elif key in _CLOSE and bracket:
                i, bracket, link = i + 1, False, Link.SPACE
            elif key in _PASSED:
                # A colon after a time or a rate ties what follows to it.
                tie = Link.BREAK if key in _BREAKS else Link.COMMA
                if key == ":" and atoms:
                    tie = Link.COLON
                i, link = i + 1, max(link, tie) if link is not Link.BRACKET else link
            elif key in w.AND or (key == "/" and self._key(i - 1) == "."):
                i, link = i + 1, Link.BREAK  # “tháng 6 và thường xuyên”; “./.” ends a paper
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

    def _atom(self, i: int) -> tuple[Content, int] | None:
        best: tuple[Content, int] | None = None
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
        while self.toks[j].joined and (self.toks[i].number is not None or self.toks[j].number is not None):
            j += 1  # 1,5 and T3
        while j < self.size and self.toks[j].word:
            known = self._is(j, w.STOPS) or self._is(j, w.TIME_WORDS)
            if known and not self._is(j, w.HEDGES):
                break
            if any(self._starts(index, j) for index in (w.NEUTRAL, w.EXTERNAL, w.ONGOING, w.PERIODIC)):
                break
            j += 1
        return self._quote(i, j)

    # -- rates

    def _each(self, i: int, bare: bool = False) -> tuple[tuple[Cycle, ...], tuple[When, ...], int] | None:
        """Read “hằng quý”, “mỗi 3 tháng”, “định kỳ quý, 6 tháng, năm”, “monthly”, “every 2 weeks”.

        With `bare` a list of periods needs no word before it: “6 tháng, năm” can only be reports.
        """
        if adverb := self._adverb(i):
            return (adverb[0],), (), adverb[1]
        j = self._each_word(i)
        if j == i and (not bare or self._key(i + 1) == "-"):
            return None
        if self._key(j) == "other" and (grain := self._grain(j + 1)):
            return (Cycle.of(2, grain[0]),), (), grain[1]
        listed = self._periods(j)
        if listed is None or (j == i and len(listed[0]) < 2):
            return None
        cycles, end = listed
        nine = Cycle.of(9, Grain.MONTH)
        every = self._key(j - 1) in w.EACH or self._key(j - 1) in ("each", "every")
        if nine not in cycles or (len(cycles) == 1 and every) or self._key(end) == "/":
            return cycles, (), end
        # A nine-month report is due once a year, after the ninth month.
        reported = When((Edge(9, Grain.MONTH, False),), Each(YEARLY))
        return tuple(c for c in cycles if c != nine), (reported,), end

    def _adverb(self, i: int) -> tuple[Cycle, int] | None:
        """Read “monthly”, “semi-annually”; refuse those that say two things."""
        key = self._key(i)
        if not self.toks[i].ascii:
            return None
        if key in w.TWO_READINGS:
            first, second = w.TWO_READINGS[key]
            raise PhraseError("phrase-two-readings", words=self._quote(i, i + 1), first=first, second=second)
        if key in w.ADVERBS:
            return Cycle.of(*w.ADVERBS[key]), i + 1
        half = key in ("semi", "half") and self._key(i + 1) == "-"
        yearly = half and self._key(i + 2) in ("annually", "annual", "yearly")
        return (Cycle.of(6, Grain.MONTH), i + 3) if yearly else None

    def _periods(self, i: int) -> tuple[tuple[Cycle, ...], int] | None:
        """Read “quý, 6 tháng, năm”: one period or several, which are no names and count nothing."""
        period = self._period(i)
        if period is None or self._names(period[1], i):
            return None
        cycles, end = [period[0]], period[1]
        while (k := self._past_and(end)) > end:
            period = self._period(self._each_word(k))
            if period is None or self._names(period[1], k):
                break
            cycles.append(period[0])
            end = period[1]
            if self._counts(end):
                return None
        return tuple(cycles), end

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

    def _count(self, i: int) -> tuple[Rate, int] | None:
        """Read “02 tin, bài”, “tối thiểu 01 lần”, “twice”: a number of things, without a period yet."""
        size = self._starts(w.MINIMUM, i)
        j, minimum = i + size, size > 0
        tok = self.toks[j]
        if tok.ascii and tok.key in w.TIMES:
            return Rate(w.TIMES[tok.key], None, minimum), j + 1
        one = tok.ascii and tok.key in ("a", "an") and self._unit(j + 1) is not None
        number = (1, j + 1) if one else self._number(j)
        if number is None:
            return None
        count, j = number
        unit = self._unit(j)
        name, j = unit or (None, j)
        if self._key(j) == "tro" and self._key(j + 1) == "len":
            minimum, j = True, j + 2
        if count == 0 and (unit or self._per(j)):
            raise PhraseError("phrase-count-zero", words=self._quote(i, j))
        if count > MAX_COUNT and (unit or self._per(j)):
            raise PhraseError("phrase-count", words=self._quote(i, j), limit=MAX_COUNT)
        return Rate(count, name, minimum), j

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
        if self._key(end) == "/" and (half := self._half_month(end + 1)):
            rate, end = _twice_monthly(rate), half
        elif per := self._per(end):
            rate, end = self._multiplied(i, rate._replace(cycles=per[0]), per[1])
            end = self._per_unit(end)
            if self._key(end) == "tro" and self._key(end + 1) == "len":
                rate, end = rate._replace(minimum=True), end + 2
        elif rate.unit is None and not (self.toks[j].ascii and self._key(j) in w.TIMES):
            return None
        return (rate, end) if j == i or rate.minimum else None

    def _multiplied(self, i: int, rate: Rate, end: int) -> tuple[Rate, int]:
        """Read the rest of “02 số/tháng x 12 tháng = 24 số”: a total that is said with its sum."""
        if self._key(end) not in ("x", "×", "*") or (times := self._number(end + 1)) is None:
            return rate, end
        grain = self._grain(times[1])
        if grain is None or rate.cycles != (Cycle.of(1, grain[0]),):
            return rate, end
        total, end = rate.count * times[0], grain[1]
        if self._key(end) == "=" and (stated := self._number(end + 1)):
            unit = self._unit(stated[1])
            end = unit[1] if unit else stated[1]
            if stated[0] != total:
                words = self._quote(i, end)
                raise PhraseError("phrase-total", words=words, **summed(rate.count, times[0], stated[0]))
        return rate._replace(total=(total, None)), end

    def _per_unit(self, i: int) -> int:
        """Return where “/đơn vị” ends, which says that each owes its own: every unit of a task does."""
        if self._key(i) != "/":
            return i
        each = i + 1 + (self._key(i + 1) in w.EACH or self.toks[i + 1].number == 1)
        size = self._starts(w.WHO, each)
        return each + size if size else i

    def _period_first(self, i: int) -> tuple[Rate, int] | None:
        size = self._starts(w.MINIMUM, i)
        at = i + size
        if half := self._half_months(at):
            return half[0]._replace(minimum=half[0].minimum or size > 0), half[1]
        alone = at == 0 or not (self._key(at - 1) in (",", "/", "-") or self._key(at - 1) in w.AND)
        each = self._each(at, bare=alone and size == 0)
        number = self._number(at)
        if each:
            cycles, whens, end = each
            k = end + (self._key(end) in (",", ":"))
            counted = self._count(k)
            if self._key(end) == "/":
                counted = self._after_slash(end + 1)
            if counted and counted[0].unit and not self._per(counted[1]) and len(cycles) == 1 and not whens:
                return counted[0]._replace(cycles=cycles, minimum=counted[0].minimum or size > 0), counted[1]
            return Rate(1, None, size > 0, cycles, whens, counted=False), end
        period = self._period(at) if number or self._key(at) in ("nua", "half", "tuan", "ngay") else None
        if period is None:
            self._two_readings(at)
            return None
        cycle, end = period
        if (counted := self._things(end)) is None:
            return None
        return counted[0]._replace(cycles=(cycle,), minimum=counted[0].minimum or size > 0), counted[1]

    def _half_months(self, i: int) -> tuple[Rate, int] | None:
        """Read “nửa tháng một lần”, “nửa tháng/lần”: twice a month, for half of one is 15 days (Điều 146.1)."""
        j = self._half_month(i + (self._key(i) in w.EACH))
        if not j:
            return None
        counted = self._things(j)
        # “nửa tháng 2 lần” could as well speak of half of February.
        return (_twice_monthly(counted[0]), counted[1]) if counted and counted[0].count == 1 else None

    def _half_month(self, i: int) -> int:
        """Return where “nửa tháng” ends; 0 where it does not stand at `i`."""
        return i + 2 if self._key(i) == "nua" and self._key(i + 1) == "thang" else 0

    def _things(self, i: int) -> tuple[Rate, int] | None:
        """Read the “02 lần” of “tuần 02 lần” and the “lần” of “3 tháng/lần”, without a period of their own."""
        counted = self._after_slash(i + 1) if self._key(i) == "/" else self._count(i)
        return counted if counted and counted[0].unit and not self._per(counted[1]) else None

    def _after_slash(self, i: int) -> tuple[Rate, int] | None:
        if (counted := self._count(i)) or (unit := self._unit(i)) is None:
            return counted
        return Rate(1, unit[0]), unit[1]

    def _two_readings(self, i: int) -> None:
        """Refuse “tháng 2 lần”: twice a month, or a time in February; “quý 1 lần” likewise."""
        if self._key(i) not in ("thang", "quy", "qui") or self._key(i + 2) not in w.COUNTED:
            return
        number, unit = self._number(i + 1), self._unit(i + 2)
        if number is not None and unit is not None and number[1] == i + 2:
            name = self._quote(i, i + 1)
            first, second = f"{number[0]} {unit[0]}/{name}", f"1 {unit[0]} ({name} {number[0]})"
            raise PhraseError(
                "phrase-two-readings", words=self._quote(i, unit[1]), first=first, second=second
            )

    # -- ongoing work, and work whose dates are set elsewhere

    def _ongoing(self, i: int) -> tuple[Ongoing, int] | None:
        size = self._starts(w.ONGOING, i)
        if not size:
            return None
        j = i + size
        if self._key(j - 1) in w.THROUGHOUT:
            times = self._times(j)
            return (Ongoing(times[0]), times[1]) if times and dated(times[0]) else None
        return Ongoing(), j

    def _external(self, i: int) -> tuple[External, int] | None:
        size = self._starts(w.EXTERNAL, i)
        after = self._after_event(i)
        if not size and not after:
            return None
        j = after or i + size
        each = j + (self._key(j) in w.EACH)
        if not after and (grain := self._grain(each)) and not self._names(grain[1], each):
            j = grain[1]  # theo kế hoạch hằng năm
        end = j
        while j < self.size:
            key = self._key(j)
            if paper := self._paper(j):
                j = end = paper
            elif key == "nam" and (self.toks[j + 1].number or 0) in YEARS:
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
        return External(self._quote(i, end), after > 0), end

    def _after_event(self, i: int) -> int:
        """Return where “trong vòng 15 ngày kể từ ngày ban hành” names its event; 0 where it does not.

        A day that is known is not such an event: nothing is counted from it here.
        """
        size = self._starts(w.WITHIN, i)
        number = self._number(i + size) if size else None
        grain = self._grain(number[1]) if number else None
        if grain is None:
            return 0
        j = grain[1] + 2 * (self._key(grain[1]) == "lam" and self._key(grain[1] + 1) == "viec")
        j += 1 if self._key(j) == "," else 0
        after = self._starts(w.AFTER, j)
        return j + after + 1 if after and self.toks[j + after].word and not self._times(j + after) else 0

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


def _twice_monthly(rate: Rate) -> Rate:
    """Return a rate of half months as one of months."""
    return rate._replace(count=2 * rate.count, cycles=(Cycle.of(1, Grain.MONTH),))


def _product(what: object) -> TypeGuard[Rate]:
    """Whether a newsroom's products are counted, and nothing more is said of them than their period."""
    if not isinstance(what, Rate) or what.unit is None or what.each or what.within or what.total:
        return False
    return fold(what.unit).split()[0].rstrip(",/") in w.PRODUCTS
