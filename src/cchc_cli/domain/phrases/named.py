"""The grammar of named times: “quý II/2021”, “ngày 15 của tháng cuối quý”, “from March to October”."""

from collections.abc import Callable
from itertools import pairwise, product

from cchc_cli.domain.phrases import words as w
from cchc_cli.domain.phrases.cursor import Cursor
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.readings import Bound, Range, Times
from cchc_cli.domain.phrases.times import (
    FOLLOWING,
    MIDDLE,
    YEARLY,
    YEARS,
    Cycle,
    Days,
    Each,
    Edge,
    Grain,
    HalfOf,
    Step,
    Units,
    Weekday,
    When,
    WorkingDay,
    Years,
)

_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
Ordinal = Callable[[int], tuple[int, int] | None]
Choices = tuple[list[tuple[Step, ...]], Grain, int]
"""What a step of a named time may be, each choice from narrow to wide; the widest's grain; where it ends."""


class NamedTimes(Cursor):
    """The rules that read named times."""

    def _times(self, i: int) -> tuple[Times, int] | None:
        if review := self._review(i):
            return review
        bound, j, led = self._bound(i)
        if size := self._starts(w.FROM, j):
            return self._from(j + size, bound)
        if (led or self._key(j - 1) in ("den", "toi", "het")) and (year := self._this_year(j)):
            return Times((year[0][0],), bound, led and bound is Bound.IN), year[1]
        first = self._span(j)
        if first is None:
            return None
        found, end = list(first[0]), first[1]
        while True:
            k = self._past_and(end)
            following = self._span(k) if k > end else None
            if following is None or not _listed(found[-1], following[0][0]) or self._counts(k):
                break
            if bound is not Bound.IN and self._key(following[1]) == ":":
                break  # the heading of what comes next
            self._year_of_its_own(i, end, k, found[-1], following)
            found += following[0]
            end = following[1]
        onwards = 0 if self._key(end) == "on" else self._starts(w.ONWARDS, end)
        if onwards and len(found) == 1 and isinstance(found[0], When) and isinstance(found[0].base, Years):
            return (Times((Range(found[0], None),)), end + onwards) if bound is Bound.IN else None
        led = led and bound is Bound.IN and not isinstance(found[0], Range)
        return Times(_filled(found), bound, led), end

    def _review(self, i: int) -> tuple[Times, int] | None:
        """Read “sơ kết 6 tháng”, held when they have passed, and “tổng kết năm”, at the year's end."""
        if self._key(i + 1) != "ket" or self._key(i) not in ("so", "tong"):
            return None
        if self._key(i) == "tong":
            year = self._this_year(i + 2)
            return (Times((When((Edge(1, Grain.DAY, True),), Years()),)), year[1]) if year else None
        period = self._period(i + 2)
        if period is None or period[0].grain is not Grain.MONTH or period[0].n not in (6, 9):
            return None
        return Times((When((Edge(period[0].n, Grain.MONTH, False),), Years()),)), period[1]

    def _year_of_its_own(
        self, i: int, end: int, k: int, before: When | Range, after: tuple[list[When | Range], int]
    ) -> None:
        """Refuse “tháng 3, 5 và năm 2020” and “năm 2020, quý II”: that year's, or its end as one more time."""
        one, other = (before, after[0][0])
        if not (isinstance(one, When) and isinstance(other, When)):
            return
        year, name = (one, other) if not one.steps else (other, one)
        if year.steps or not name.steps or name.base not in (Years(), None):
            return
        first, second = self._quote(i, end), self._quote(k, after[1])
        raise PhraseError(
            "phrase-two-readings",
            words=self._quote(i, after[1]),
            first=f"{first} {second}" if year is other else f"{second} {first}",
            second=f"{first}; {second}",
        )

    def _span(self, i: int) -> tuple[list[When | Range], int] | None:
        """Read one time, a list under one name, or two with a dash or “đến” between them."""
        first = self._when(i)
        if first is None:
            return None
        whens, end = first
        size = 1 if self._key(end) == "-" else self._starts(w.TO, end)
        second = (self._when(end + size) or self._this_year(end + size)) if size else None
        if second and len(whens) == len(second[0]) == 1:
            return [self._range(whens[0], second[0][0], i, second[1])], second[1]
        return list(whens), end

    def _from(self, i: int, bound: Bound) -> tuple[Times, int] | None:
        now = self._key(i) == "nay" or (self.toks[i].ascii and self._key(i) == "now")
        first = ([None], i + 1) if now else self._when(i)
        if first is None or len(first[0]) != 1:
            return None
        start, end = first[0][0], first[1]
        size = 1 if self._key(end) == "-" else self._starts(w.TO, end)
        second = (self._when(end + size) or self._this_year(end + size)) if size else None
        if second and len(second[0]) == 1:
            return Times((self._range(start, second[0][0], i, second[1]),), bound), second[1]
        if start is None or not isinstance(start.base, Years) or bound is Bound.BEFORE:
            return None
        narrowest = start.steps[-1] if start.steps else None
        if isinstance(narrowest, Units | Days) and narrowest.first != narrowest.last:
            return Times((start,), bound, bound is Bound.IN), end
        return Times((Range(start, None),)), end + self._starts(w.ONWARDS, end)

    def _range(self, start: When | None, end: When, i: int, j: int) -> Range:
        """Give the start what only the end says: its month, its year."""
        if start is not None and start.base is None:
            wider = [s for s in end.steps if not isinstance(s, Days | Weekday)]
            start = When((*wider, *start.steps), end.base)
        elif start is not None and isinstance(start.base, Years) and start.base.first is None:
            start = start.on(end.base or start.base)
        if isinstance(end.base, Each) or (start is not None and isinstance(start.base, Each)):
            # “từ thứ Hai đến thứ Sáu hằng tuần”: work of each of these days, or by the last? It does not say.
            raise PhraseError("phrase-not-understood", words=self._quote(i, j))
        return Range(start, end)

    def _this_year(self, i: int) -> tuple[list[When], int] | None:
        """Read “năm” or “năm nay” as the plan's year, where a time must follow."""
        if self._key(i) != "nam" or self.toks[i + 1].number is not None:
            return None
        return [When((), Years())], i + 1 + (self._key(i + 1) == "nay")

    def _bound(self, i: int) -> tuple[Bound, int, bool]:
        bound, j, led = Bound.IN, i, False
        while j < self.size:
            if size := self._starts(w.BEFORE, j):
                bound = Bound.BEFORE
            elif size := self._starts(w.BY, j):
                bound = max(bound, Bound.BY, key=list(Bound).index)
            elif size := self._starts(w.UNTIL, j):
                bound = max(bound, Bound.UNTIL, key=list(Bound).index)
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
        if each := self._each_weekday(i):
            return each
        choices: list[list[tuple[Step, ...]]] = []
        width, j = 0, i
        last: Step | None = None
        base: Years | Each | None = None
        while j < self.size:
            k = j + (self._starts(w.OF, j) if choices else 0)
            step = self._step(k, last) if width < Grain.YEAR else None
            if step and step[1] > width and fits(last, step[0][0][0]):
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
        whens = []
        for runs in product(*choices):
            steps = tuple(reversed([s for run in runs for s in run]))
            self._possible(steps, i, j)
            whens.append(When(steps, base))
        return whens, j

    def _each_weekday(self, i: int) -> tuple[list[When], int] | None:
        """Read “every Monday”, “Mondays”, “mỗi thứ Hai”: a weekday that names its own row of weeks."""
        marked = self._key(i) in w.EACH or (self.toks[i].ascii and self._key(i) in ("every", "each"))
        j = i + marked
        plural = self.toks[j].ascii and self._key(j) in w.ENGLISH_WEEKDAYS and self._key(j).endswith("s")
        days = self._days(j) if marked or plural else None
        if days is None or not all(_weekday(run[0]) for run in days[0]):
            return None
        return [When(run, Each(Cycle(1, Grain.WEEK))) for run in days[0]], days[2]

    def _possible(self, steps: tuple[Step, ...], i: int, j: int) -> None:
        """Refuse a day that its month never has."""
        for wide, narrow in pairwise(steps):
            if not (isinstance(wide, Units) and wide.grain is Grain.MONTH and isinstance(narrow, Days)):
                continue
            if not 1 <= narrow.first <= narrow.last <= _LONGEST_MONTH[wide.last - 1]:
                raise PhraseError("phrase-date-impossible", words=self._quote(i, j))
        for step in steps:
            if isinstance(step, Days) and not 1 <= step.first <= step.last <= 31:
                raise PhraseError("phrase-date-impossible", words=self._quote(i, j))

    # -- steps

    def _step(self, i: int, narrow: Step | None) -> Choices | None:
        # “ngày 15 tháng 3 đến tháng 5” is from a day to a month, not a day of three months.
        alone = narrow is not None
        return self._days(i) or self._edge(i) or self._month(i, alone) or self._quarter(i, alone)

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
        if year not in YEARS:
            return None
        return When((Units(Grain.MONTH, month, month), Days(day, day)), Years(year)), j + 5

    def _check_date(self, day: int, month: int, i: int, j: int) -> None:
        if not (1 <= month <= 12 and 1 <= day <= _LONGEST_MONTH[month - 1]):
            raise PhraseError("phrase-date-impossible", words=self._quote(i, j))

    def _days(self, i: int) -> Choices | None:
        """Read a day: “ngày 15”, “ngày 05 và 20”, “15/3”, “the 20th”, “thứ Hai”, “ngày làm việc cuối cùng”."""
        return self._working_day(i) or self._english_weekday(i) or self._weekdays(i) or self._numbered_days(i)

    def _working_day(self, i: int) -> Choices | None:
        key, after = self._key(i), (self._key(i + 1), self._key(i + 2))
        if key == "ngay" and after == ("lam", "viec") and (side := self._side(i + 3)):
            return _one(WorkingDay(side[0]), Grain.DAY, side[1])
        if key in ("first", "last") and after in (("working", "day"), ("business", "day")):
            return _one(WorkingDay(key == "last"), Grain.DAY, i + 3)
        return None

    def _english_weekday(self, i: int) -> Choices | None:
        key = self._key(i)
        if key in ("first", "last") and (day := w.ENGLISH_WEEKDAYS.get(self._key(i + 1))) is not None:
            return _one(Weekday(day, key == "last"), Grain.DAY, i + 2)
        if self.toks[i].ascii and key in w.ENGLISH_WEEKDAYS:
            return _one(Weekday(w.ENGLISH_WEEKDAYS[key]), Grain.DAY, i + 1)
        return None

    def _weekdays(self, i: int) -> Choices | None:
        """Read “thứ Hai”, “thứ Hai, thứ Tư và chủ nhật”, “thứ Sáu cuối cùng”."""
        days: list[int] = []
        k = end = i
        while (day := self._weekday(k)) is not None:
            days.append(day)
            end = k + 2
            k = self._past_and(end)
        if len(days) == 1 and (side := self._side(end)):
            return _one(Weekday(days[0], side[0]), Grain.DAY, side[1])
        return ([(Weekday(day),) for day in days], Grain.DAY, end) if days else None

    def _weekday(self, i: int) -> int | None:
        following = self._key(i + 1)
        if self._key(i) == "chu":
            return 6 if following == "nhat" else None
        return w.WEEKDAYS.get(following) if self._key(i) == "thu" else None

    def _numbered_days(self, i: int) -> Choices | None:
        several = self._key(i) == "cac" and self._key(i + 1) == "ngay"
        named = several or self._key(i) == "ngay"
        j = i + named + several
        if self.toks[j].number is None or len(self._key(j)) > 2 or not (named or self._is_day(j)):
            return None
        found, end = self._ordinals(j, ("ngay", "the"), self._day_number)
        if not self._slash_number(end):
            return [(Days(a, b),) for a, b in found], Grain.DAY, end
        month = self.toks[end + 1].number or 0
        for _, last in found:
            self._check_date(last, month, i, end + 2)
        return [(Days(a, b), Units(Grain.MONTH, month, month)) for a, b in found], Grain.MONTH, end + 2

    def _is_day(self, i: int) -> bool:
        """Whether a number without “ngày” before it is a day: what follows it says so."""
        if self._slash_number(i + 1):
            return self._grain(i + 3) is None
        if self._suffixed(i):
            return self._key(i + 2) != "quarter"
        if self._key(i + 1) == "thang":
            return (
                self.toks[i + 2].number is not None and len(self._key(i + 2)) <= 2 and not self._counts(i + 2)
            )
        # “15-20/10/2020”, whose year tells it from other numbers with such signs
        signs = "".join(self._key(i + n) for n in (1, 3, 5))
        dated = signs == "-//" and (self.toks[i + 6].number or 0) in YEARS
        return dated or (self.toks[i + 1].ascii and self._key(i + 1) in w.ENGLISH_MONTHS)

    def _slash_number(self, i: int) -> bool:
        """Whether a slash and a month's number stand at `i`."""
        return self._key(i) == "/" and self.toks[i + 1].number is not None and len(self._key(i + 1)) <= 2

    def _day_number(self, i: int) -> tuple[int, int] | None:
        tok = self.toks[i]
        if tok.number is None or len(tok.key) > 2:
            return None
        if not 1 <= tok.number <= 31:
            raise PhraseError("phrase-date-impossible", words=self._quote(i, i + 1))
        return tok.number, i + 1 + self._suffixed(i)

    def _side(self, i: int) -> tuple[bool, int] | None:
        """Read “đầu”, “đầu tiên”, “cuối”, “cuối cùng”: whether it is the last, and where that ends."""
        if self._key(i) not in ("dau", "cuoi"):
            return None
        return self._key(i) == "cuoi", i + 1 + (self._key(i + 1) in ("tien", "cung"))

    def _edge(self, i: int) -> Choices | None:
        """Read “đầu”, “giữa”, “cuối”, “nửa đầu”, “6 tháng đầu”, “tuần cuối”, “the last 3 months”, “end”."""
        key = self._key(i)
        if side := self._side(i):
            return _one(Edge(1, Grain.DAY, side[0]), Grain.DAY, side[1])
        if key == "giua":
            return _one(MIDDLE, Grain.DAY, i + 1)
        if key == "nua" and self._key(i + 1) in ("dau", "cuoi", "sau"):
            return _one(HalfOf(self._key(i + 1) != "dau"), Grain.DAY, i + 2)
        if (length := self._length(i)) and (side := self._side(length[2])):
            return _one(Edge(length[0], length[1], side[0]), length[1], side[1])
        return self._english_edge(i) if self.toks[i].ascii else None

    def _english_edge(self, i: int) -> Choices | None:
        key = self._key(i)
        if key in ("end", "beginning", "start"):
            return _one(Edge(1, Grain.DAY, key == "end"), Grain.DAY, i + 1)
        if key in ("mid", "middle"):
            return _one(MIDDLE, Grain.DAY, i + 1 + (self._key(i + 1) == "-"))
        if key in ("first", "second", "last") and self._key(i + 1) == "half":
            return _one(HalfOf(key != "first"), Grain.DAY, i + 2)
        if key in ("first", "last") and (length := self._length(i + 1)):
            n, grain, end = length
            if key == "last" or grain is not Grain.QUARTER:
                return _one(Edge(n, grain, key == "last"), grain, end)
        return None

    def _length(self, i: int) -> tuple[int, Grain, int] | None:
        """Read a length of time that a period may begin or end with: “6 tháng”, “tuần”."""
        n, j = self._number(i) or (1, i)
        grain = self._grain(j)
        return (n, *grain) if grain and grain[0] < Grain.HALF and 1 <= n <= 366 else None

    def _month(self, i: int, alone: bool) -> Choices | None:
        """Read “tháng 3”, “các tháng 3, 6, 9 và 12”, “T10/2020”, “March, April”, “May 15”."""
        j = i + (self._key(i) == "cac" and self._key(i + 1) == "thang")
        if self._key(j) == "thang":
            if self._month_number(j + 1) is None:
                return None
            return _units(Grain.MONTH, *self._ordinals(j + 1, ("thang",), self._month_number, alone))
        return self._month_letter(i, alone) or self._english_month(i, alone) or self._month_in_numbers(i)

    def _month_letter(self, i: int, alone: bool) -> Choices | None:
        """Read “T10/2020”; T6 may be a Friday: only its year makes it a month."""
        if self._key(i) != "t" or not self.toks[i + 1].joined:
            return None
        if self._month_number(self._abbreviated(i)) is None:
            return None
        found, end = self._ordinals(self._abbreviated(i), ("t",), self._month_number, alone)
        dated = self._key(end) == "/" and (self.toks[end + 1].number or 0) in YEARS
        return _units(Grain.MONTH, found, end) if dated else None

    def _english_month(self, i: int, alone: bool) -> Choices | None:
        name = self._month_name(i)
        if name is None:
            return None
        month, k = name[0], i + 1 + (self._key(i + 1) == "the")
        day = self._day_number(k) if not self._grain(k + 1) else None
        if day and self._key(day[1]) != "/" and not self._counts(k):
            self._check_date(day[0], month, i, day[1])
            return [(Days(day[0], day[0]), Units(Grain.MONTH, month, month))], Grain.MONTH, day[1]
        return _units(Grain.MONTH, *self._ordinals(i, (), self._month_name, alone))

    def _month_in_numbers(self, i: int) -> Choices | None:
        """Read the month of “10/2020”."""
        year = self.toks[i + 2]
        if self._key(i + 1) not in ("/", "-") or not year.joined or (year.number or 0) not in YEARS:
            return None
        number = self._month_number(i) if self.toks[i].number is not None and len(self._key(i)) <= 2 else None
        return _one(Units(Grain.MONTH, number[0], number[0]), Grain.MONTH, i + 1) if number else None

    def _abbreviated(self, i: int) -> int:
        """Return where the number stands after the noun at `i`, or after its letter and dot: Q.II, T.10."""
        dotted = self._key(i) in ("q", "t") and self._key(i + 1) == "." and self.toks[i + 1].joined
        return i + 1 + dotted

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

    def _quarter(self, i: int, alone: bool) -> Choices | None:
        """Read “quý II”, “quý I, II”, “các quý I và III”, “Q2”, “second quarter”, “H1”."""
        key = self._key(i)
        if key == "h" and self.toks[i + 1].joined and self.toks[i + 1].number in (1, 2):
            half = self.toks[i + 1].number or 1
            return _one(Units(Grain.HALF, half, half), Grain.HALF, i + 2)
        if key in w.ORDINALS and self._key(i + 1) == "quarter":
            return _one(Units(Grain.QUARTER, w.ORDINALS[key], w.ORDINALS[key]), Grain.QUARTER, i + 2)
        nth = self.toks[i].number
        if nth is not None and self._suffixed(i) and self._key(i + 2) == "quarter":
            if not 1 <= nth <= 4:
                raise PhraseError("phrase-quarter-impossible", words=self._quote(i, i + 3))
            return _one(Units(Grain.QUARTER, nth, nth), Grain.QUARTER, i + 3)
        j = i + (key == "cac")
        at = self._abbreviated(j)
        if self._key(j) not in ("quy", "qui", "q", "quarter", "quarters") or self._quarter_number(at) is None:
            return None
        nouns = ("quy", "qui", "q", "quarter")
        return _units(Grain.QUARTER, *self._ordinals(at, nouns, self._quarter_number, alone))

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

    def _ordinals(
        self, i: int, nouns: tuple[str, ...], read: Ordinal, alone: bool = False
    ) -> tuple[list[tuple[int, int]], int]:
        """Read numbers after one noun, or with it repeated: “3, 6, 9 và 12”, “I - IV”, “3 đến tháng 5”."""
        first = read(i)
        assert first is not None
        found, end = [(first[0], first[0])], first[1]
        while following := self._next_ordinal(end, nouns, read, alone):
            number, end, to = following
            if not to:
                found.append((number, number))
            elif number < found[-1][0]:
                raise PhraseError("phrase-reversed", words=self._quote(max(i - 1, 0), end))
            else:
                found[-1] = (found[-1][0], number)
        return found, end

    def _next_ordinal(
        self, i: int, nouns: tuple[str, ...], read: Ordinal, alone: bool
    ) -> tuple[int, int, bool] | None:
        """Read the next number of such a list: where it ends, and whether a run ends with it."""
        to = 1 if self._key(i) == "-" else self._starts(w.TO, i)
        k = i + to if to else self._past_and(i)
        if k == i or (to and alone):
            return None
        repeated = self._key(k) in nouns
        at = self._abbreviated(k) if repeated else k
        # “tháng 3 - 10/2021”, “15/3, 15/6”: dates of their own.
        dated = self._slash_number(at + 1) and read != self._day_number
        if dated or (self.toks[at].number or 0) in YEARS:
            return None
        if not repeated and (
            self._key(at) == "nam" or (not to and self._counts(at) and not self._month_name(at))
        ):
            # “từ tháng 3 đến hết năm”: the year, not the fifth. “tháng 3, 15 tin/tháng”: the 15 counts things.
            return None
        try:
            number = read(at)
        except PhraseError:
            if repeated:
                raise
            return None
        return (*number, to > 0) if number else None

    # -- the base: a year, or a row of periods

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
        yearly = cycle == YEARLY
        if yearly and not marked:
            return None
        # “của tháng cuối mỗi quý”, and “cuối tháng hằng tháng”, which says it twice.
        if self._key(end) in w.EACH and self._period(end + 1) == (cycle, end + 2):
            end += 2
        return (Each(cycle), (), end) if stands_in(last, cycle) else None

    def _next(self, i: int, last: Step) -> tuple[Each, tuple[Step, ...], int] | None:
        """Read “tháng sau”, “quý tiếp theo”: a row of periods, each meaning the one after it."""
        english = self.toks[i].ascii and self._key(i) in ("following", "next")
        grain = self._grain(i + english)
        if grain is None or grain[0] not in (Grain.MONTH, Grain.QUARTER):
            return None
        if english:
            cycle = Cycle.of(1, grain[0])
            return (Each(cycle), (FOLLOWING,), grain[1]) if stands_in(last, cycle) else None
        words = (("sau",), ("tiep", "theo"), ("ke", "tiep"), ("lien", "ke"), ("sau", "lien", "ke"))
        for following in sorted(words, key=len, reverse=True):
            if tuple(self._key(grain[1] + n) for n in range(len(following))) == following:
                cycle = Cycle.of(1, grain[0])
                end = grain[1] + len(following)
                return (Each(cycle), (FOLLOWING,), end) if stands_in(last, cycle) else None
        return None

    def _year(self, i: int, last: Step | None) -> tuple[Years, int] | None:
        """Read “năm 2021”, “/2021”, “, 2021”, “giai đoạn 2021-2025”, “năm” (the plan's)."""
        j = i
        if self._key(j) in ("/", "-", ",") and last is not None:
            j += 1
            if self._key(i) == "/" and self.toks[j].number is not None and len(self._key(j)) <= 2:
                raise PhraseError("phrase-year-short", words=self._quote(max(i - 2, 0), j + 1))
        phase = self._key(j) == "giai" and self._key(j + 1) == "doan"
        named = self._key(j) in ("nam", "year")
        k = j + (2 if phase else 1 if named else 0)
        number = self.toks[k].number
        if number is not None and number in YEARS and len(self._key(k)) == 4:
            # A bare number after a comma may be the next thing said; after a name it is its year.
            to = self.toks[k + 2].number
            if last is None and self._key(k + 1) == "-" and to in YEARS and self._key(k + 3) != "-":
                if to is not None and to < number:
                    raise PhraseError("phrase-reversed", words=self._quote(i, k + 3))
                return Years(number, to), k + 3
            loose = self._key(i) == "," or (last is None and not named and not phase)
            if self._key(k + 1) == "/" or (loose and self._counts(k)):
                return None
            return Years(number), k + 1
        if named and last is not None and self._key(i) not in ("/", "-", ","):
            if number is not None and not self._counts(k):
                return None
            return Years(), k + (self._key(k) == "nay")
        return None


def _one(step: Step, grain: Grain, end: int) -> Choices:
    return [(step,)], grain, end


def _units(grain: Grain, runs: list[tuple[int, int]], end: int) -> Choices:
    return [(Units(grain, first, last),) for first, last in runs], grain, end


def finished(time: When | Range) -> bool:
    """Whether a time says which month, week or year it means."""
    if isinstance(time, Range):
        return all(end is None or finished(end) for end in time)
    return time.base is not None


def dated(times: Times) -> bool:
    """Whether times say which year they lie in, or mean the plan's, rather than return in each period."""
    return all(finished(t) and (isinstance(t, Range) or isinstance(t.base, Years)) for t in times.times)


def _listed(before: When | Range, after: When | Range) -> bool:
    """Whether two times stand in one list: both of named years, or both of the same row of periods.

    “ngày 05 hằng tháng và ngày 10 của tháng đầu quý” are two rows, each of its own periods.
    """
    if isinstance(before, Range) or isinstance(after, Range):
        return isinstance(after, When) and isinstance(after.base, Years)
    if before.base is None or before.base == after.base:
        return True
    if isinstance(after.base, Each):
        return before.base == Years() and after.base == Each(YEARLY)
    return isinstance(before.base, Years)


def repeats(what: object) -> bool:
    return isinstance(what, Times) and all(
        isinstance(t, When) and isinstance(t.base, Each) for t in what.times
    )


def _weekday(step: Step | None) -> bool:
    """Whether a step is a weekday that only a week has one of."""
    return isinstance(step, Weekday) and step.last is None


def fits(narrow: Step | None, wide: Step) -> bool:
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


def stands_in(narrow: Step, cycle: Cycle) -> bool:
    """Whether a time may be named by its place in each period of a cycle."""
    if isinstance(narrow, Days):
        return cycle == Cycle(1, Grain.MONTH)
    if _weekday(narrow):
        return cycle == Cycle(1, Grain.WEEK)
    if isinstance(narrow, Units):
        return cycle == YEARLY
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
