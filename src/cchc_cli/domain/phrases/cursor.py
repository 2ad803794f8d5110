"""One phrase under reading: its tokens, and the small things that every rule is made of."""

from cchc_cli.domain.phrases import words as w
from cchc_cli.domain.phrases.times import YEARS, Cycle, Grain


class Cursor:
    """A phrase and its tokens. Each rule takes a place, and returns what it reads there and where it ends."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.toks = w.tokens(phrase)
        self.size = len(self.toks)
        self.toks += [w.END] * 8
        self.bare = phrase.isascii()

    def _quote(self, i: int, j: int) -> str:
        return self.phrase[self.toks[i].start : self.toks[j - 1].end]

    def _is(self, i: int, words: w.Spelled) -> bool:
        tok = self.toks[i]
        if not tok.word or tok.key not in words.bare:
            return False
        return self.bare or w.spelled(self.phrase[tok.start : tok.end]) in words.exact

    def _starts(self, index: dict[str, tuple[tuple[str, ...], ...]], i: int) -> int:
        return w.starts(index, self.toks, i, self.size)

    def _key(self, i: int) -> str:
        return self.toks[i].key

    def _past_and(self, i: int) -> int:
        """Return where the commas and “và” at `i` end."""
        while self._key(i) == "," or self._key(i) in w.AND:
            i += 1
        return i

    # -- numbers, lengths of time, things counted

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
            # 02 (hai): the number said again in words.
            if self._key(j) == "(" and self.toks[j + 1].word and (again := self._number(j + 1)):
                return (value, again[1] + 1) if again[0] == value and self._key(again[1]) == ")" else None
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
            return (self.toks[i].number or 0) in YEARS
        return False

    def _counts(self, i: int) -> bool:
        """Whether a number of things stands at `i`: a number followed by a word that is not of time."""
        number = self._number(i)
        return number is not None and not self._suffixed(i) and self._unit(number[1]) is not None

    def _suffixed(self, i: int) -> bool:
        """Whether the number at `i` is an English ordinal: 20th."""
        return self.toks[i + 1].joined and self._key(i + 1) in ("st", "nd", "rd", "th")

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
