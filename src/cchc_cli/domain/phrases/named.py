"""The rules of named times: “quý II/2021”, “ngày 15 của tháng cuối quý”, “from March to October”."""

from itertools import pairwise, product
from typing import Any

from cchc_cli.domain.phrases import vocabulary as v
from cchc_cli.domain.phrases.chart import Chart, Ends, listed, reader, rule
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
    Falling,
    Grain,
    HalfOf,
    Step,
    Units,
    Weekday,
    When,
    WorkingDay,
    Years,
    fits,
    possible,
    stands_in,
    weekly,
    width,
)
from cchc_cli.domain.phrases.tokens import spelled

Runs = tuple[tuple[int, int], ...]
Options = tuple[tuple[Step, ...], ...]
"""What a step of a named time may be, each from narrow to wide; several make a list under one name."""
Whens = tuple[When, ...]

# -- numbers of days, months, quarters; years


def _digits(chart: Chart, i: int) -> int | None:
    token = chart.toks[i]
    return token.number if token.number is not None and len(token.key) <= 2 else None


def _day(chart: Chart, i: int) -> tuple[int, int] | None:
    day = _digits(chart, i)
    return None if day is None else (i + 1 + _suffixed(chart, i), day)


def _suffixed(chart: Chart, i: int) -> bool:
    """Whether the number at `i` is an English ordinal: 20th."""
    return chart.toks[i + 1].joined and chart.key(i + 1) in ("st", "nd", "rd", "th")


def _month(chart: Chart, i: int) -> tuple[int, int] | None:
    digits = _digits(chart, i)
    if digits is not None:
        return i + 1, digits
    token = chart.toks[i]
    if token.spelling == spelled("tư") or (chart.bare and token.key == "tu"):
        return i + 1, 4
    return max(chart.ends("Num", i), default=None) if token.word else None


def _quarter(chart: Chart, i: int) -> tuple[int, int] | None:
    key = chart.key(i)
    return (i + 1, v.ROMAN.index(key) + 1) if key in v.ROMAN else _month(chart, i)


@reader("Day")
def day_run(chart: Chart, i: int) -> Ends:
    """Read a day or a run of days without “ngày”: 15, 05-10."""
    return (
        (end, runs) for end, runs in listed(chart, i, _day) if isinstance(runs, PhraseError) or len(runs) == 1
    )


@reader("DayList")
def day_list(chart: Chart, i: int) -> Ends:
    return listed(chart, i, _day)


@reader("NthDays")
def nth_days(chart: Chart, i: int) -> Ends:
    """Read English days that need no name: the 20th, the 10th and 25th."""
    return listed(chart, i, lambda c, k: _day(c, k) if _suffixed(c, k) else None)


@reader("MonthList")
def month_list(chart: Chart, i: int) -> Ends:
    """Read months; after the first a year is never a five (“tháng 3 đến hết năm”)."""
    return listed(chart, i, lambda c, k: None if k > i and c.key(k) == "nam" else _month(c, k))


@reader("Digits")
def digits(chart: Chart, i: int) -> Ends:
    found = _digits(chart, i)
    return () if found is None else ((i + 1, found),)


@reader("QuarterList")
def quarter_list(chart: Chart, i: int) -> Ends:
    return listed(chart, i + (chart.key(i) == "." and chart.toks[i].joined), _quarter)


@reader("MonthName")
def month_name(chart: Chart, i: int) -> Ends:
    """Read an English month, whole or short, with the dot of what is short: Sept."""
    for n, names in enumerate(v.MONTH_NAMES, 1):
        if chart.key(i) in names.split() and chart.toks[i].spelling.isascii():
            yield i + 1, n
            if len(chart.key(i)) <= 4 and chart.key(i + 1) == "." and chart.toks[i + 1].joined:
                yield i + 2, n


@reader("Number4")
def year_number(chart: Chart, i: int) -> Ends:
    token = chart.toks[i]
    return ((i + 1, token.number),) if token.number in YEARS and len(token.key) == 4 else ()


# -- steps, each from narrow to wide


def _units(grain: Grain, runs: Runs) -> Options | PhraseError:
    most, code = {
        Grain.MONTH: (12, "phrase-month-impossible"),
        Grain.QUARTER: (4, "phrase-quarter-impossible"),
        Grain.HALF: (2, "phrase-quarter-impossible"),
    }[grain]
    if any(not 1 <= n <= most for run in runs for n in run):
        return PhraseError(code)
    return tuple((Units(grain, first, last),) for first, last in runs)


@rule("Step", "ngày DayList", "các ngày DayList", "the? NthDays", "the? NthDays day", "day DayList")
def days(runs: Runs) -> Options | PhraseError:
    """A day, or several under one name, of a month that is named beside them.

    >>> said("ngày 05 và 20 hằng tháng", "the 10th and 25th of each month")
    ngày 5 mỗi tháng và ngày 20 mỗi tháng
    ngày 10 mỗi tháng và ngày 25 mỗi tháng
    """
    options = tuple((Days(first, last),) for first, last in runs)
    return options if all(map(possible, options)) else PhraseError("phrase-date-impossible")


@rule("Dated", "ngày? Day / Digits", "ngày|các_ngày DayList / Digits", "Day tháng MonthOne")
def day_and_month(runs: Runs, month: int) -> Options | PhraseError | None:
    """Days with their month in numbers; the day comes first.

    >>> said("ngày 10, 20/5", "05-10/5/2021", "15 tháng Tư")
    ngày 10 tháng 5 và ngày 20 tháng 5
    ngày 5 - 10 tháng 5 năm 2021
    ngày 15 tháng 4
    """
    months = _units(Grain.MONTH, ((month, month),))
    if isinstance(months, PhraseError):
        return PhraseError("phrase-date-impossible")
    options = tuple((Days(first, last), *months[0]) for first, last in runs)
    if any(b[0] == a[1] + 1 for a, b in pairwise(runs)):
        return None  # “ngày 15, 16/6”: two dates, or two days of one event?
    return options if all(possible(o[::-1]) for o in options) else PhraseError("phrase-date-impossible")


@reader("MonthOne")
def one_month(chart: Chart, i: int) -> Ends:
    found = _month(chart, i)
    return (found,) if found else ()


@rule("Dated", "the? DayList of? MonthName", "the? DayList day of? MonthName")
def english_date(runs: Runs, month: int) -> Options | PhraseError | None:
    """English days before or after their month.

    >>> said("1–15 June 2026", "March 15th", "2nd of Feb.")
    ngày 1 - 15 tháng 6 năm 2026
    ngày 15 tháng 3
    ngày 2 tháng 2
    """
    return day_and_month(runs, month)


@rule("Dated", "MonthName the? DayList", "MonthName on? the? NthDays", "MonthName on? day DayList")
def american_date(month: int, runs: Runs) -> Options | PhraseError | None:
    return day_and_month(runs, month)


@rule("Step", "tháng MonthList", "các tháng MonthList")
def months(runs: Runs) -> Options | PhraseError:
    """Months by number or in words; contiguous ones make one window, separated ones a due date each.

    >>> said("Tháng Tư năm 2026", "các tháng 3, 6 và 9-10")
    tháng 4 năm 2026
    tháng 3 và tháng 6 và tháng 9 - 10
    """
    return _units(Grain.MONTH, runs)


@rule("Step", "Num tháng MonthList")
def counted_months(count: int, runs: Runs) -> Options | PhraseError | None:
    """Months with their number said before them, which must agree.

    >>> said("trong 2 tháng 5-6/2026")
    trong tháng 5 - 6 năm 2026
    """
    number = sum(last - first + 1 for first, last in runs)
    return _units(Grain.MONTH, runs) if count == number > 1 else None


@rule("Step", "MonthName", "MonthName - MonthName", "MonthName thru|through MonthName")
def named_months(first: int, last: int | None = None) -> Options | None:
    """English months, also a run of them.

    >>> said("Mar-Jun 2026")
    tháng 3 - 6 năm 2026
    """
    return None if last and last <= first else ((Units(Grain.MONTH, first, last or first),),)


@rule("Step", "quý|quí|q|quarter|quarters QuarterList", "các quý|quí QuarterList")
def quarters(runs: Runs) -> Options | PhraseError:
    """Quarters by Roman or other numbers.

    >>> said("Qúy I, II/2021", "Q.II/2021", "Quý bốn")
    quý I năm 2021 và quý II năm 2021
    quý II năm 2021
    quý IV
    """
    return _units(Grain.QUARTER, runs)


@reader("Step")
def joined_quarter(chart: Chart, i: int) -> Ends:
    """Read QII, as it is written in one word."""
    key = chart.key(i)
    if key[:1] == "q" and key[1:] in v.ROMAN[:4]:
        n = v.ROMAN.index(key[1:]) + 1
        yield i + 1, ((Units(Grain.QUARTER, n, n),),)


@rule("Step", "h Digits")
def half(number: int) -> Options | PhraseError:
    """A half of the year by its letter.

    >>> said("H2 2021")
    H2 năm 2021
    """
    return _units(Grain.HALF, ((number, number),))


@reader("Nth")
def ordinals(chart: Chart, i: int) -> Ends:
    """Read English ordinals, one or a list: first, second and last, 2nd."""

    def one(c: Chart, k: int) -> tuple[int, int] | None:
        if (n := v.ORDINALS.get(c.key(k))) is not None:
            return k + 1, n
        found = _day(c, k)
        return found if found and found[0] == k + 2 and 1 <= found[1] <= 4 else None

    return ((end, tuple(n for n, _ in found)) for end, found in listed(chart, i, one, runs=False))


@rule("Step", "the? Nth quarter")
def nth_quarter(nth: tuple[int, ...]) -> Options | None:
    """A quarter by its place in the year.

    >>> said("2nd quarter of 2021", "last quarter of 2026")
    quý II năm 2021
    quý IV năm 2026
    """
    n = 4 if nth == (-1,) else nth[0]
    return ((Units(Grain.QUARTER, n, n),),) if len(nth) == 1 else None


_RULED_HALF = {(1,): False, (2,): True, (-1,): True}


@rule("Step", "the? Nth half")
def english_half(nth: tuple[int, ...]) -> Options | None:
    """The first or the second half of what is named after it.

    >>> said("second half of June 2026")
    nửa cuối tháng 6 năm 2026
    """
    return ((HalfOf(_RULED_HALF[nth]),),) if nth in _RULED_HALF else None


@rule("First", "FIRST")
def first() -> bool:
    return False


@rule("First", "LAST")
def last() -> bool:
    return True


@rule("Step", "ngày? First", "các ngày First")
def edge(is_last: bool) -> Options:
    """The first or the last day (BLDS 2015 Điều 146).

    >>> said("cuối quý II/2021", "ngày đầu tiên của quý")
    cuối quý II năm 2021
    đầu mỗi quý
    """
    return ((Edge(1, Grain.DAY, is_last),),)


@rule("Step", "the? beginning|begin|start|first_day|first")
def english_start() -> Options:
    return edge(False)


@rule("Step", "the? end|last_day|last|close")
def english_end() -> Options:
    """The last day.

    >>> said("by the end of Q3", "end of each month")
    chậm nhất cuối quý III
    cuối mỗi tháng
    """
    return edge(True)


@rule("Step", "MIDDLE")
def middle() -> Options:
    """The middle day: a month's 15th, a year's 30/6 (BLDS 2015 Điều 146).

    >>> said("giữa quý III/2026", "mid-May 2021")
    giữa quý III năm 2026
    giữa tháng 5 năm 2021
    """
    return ((MIDDLE,),)


@rule("Step", "nửa First")
def half_of(is_last: bool) -> Options:
    """Half a month is 15 days, half a year six months (BLDS 2015 Điều 146).

    >>> said("Nửa đầu tháng 5/2021")
    nửa đầu tháng 5 năm 2021
    """
    return ((HalfOf(is_last),),)


@rule("Step", "nửa sau")
def half_after() -> Options:
    return half_of(True)


@rule("Step", "Num? Grain First")
def stretch(n: int | None, grain: Grain, is_last: bool) -> Options | None:
    """The first or the last days, months or quarters of a longer time. Weeks of a month are refused.

    >>> said("6 tháng đầu năm", "tháng cuối quý II")
    6 tháng đầu năm
    tháng cuối quý II
    """
    if grain in (Grain.WEEK, Grain.HALF, Grain.YEAR) or not 1 <= (n or 1) <= 366:
        return None
    return ((Edge(n or 1, grain, is_last),),)


@reader("Step")
def _english_stretch(chart: Chart, i: int) -> Ends:
    """Read “the first 6 months”, “the last month”."""
    j = i + (chart.key(i) == "the")
    if chart.key(j) in ("first", "last"):
        for k, n in ((j + 1, None), *chart.ends("Num", j + 1)):
            for end, grain in chart.ends("Grain", k):
                made = stretch(n, grain, chart.key(j) == "last")
                if made and not (grain is Grain.QUARTER and n is None):
                    yield end, made


@rule("Step", "ngày làm_việc First")
def working_day(is_last: bool) -> Options:
    """The first or the last working day, by the table of days off.

    >>> said("Ngày làm việc cuối cùng của tháng", "first working day of each month")
    ngày làm việc cuối mỗi tháng
    ngày làm việc đầu mỗi tháng
    """
    return ((WorkingDay(is_last),),)


@rule("Step", "the? Nth working|business day")
def english_working_day(nth: tuple[int, ...]) -> Options | None:
    return working_day(nth == (-1,)) if nth in ((1,), (-1,)) else None


# -- days of the week


def _vietnamese_weekday(chart: Chart, i: int) -> tuple[int, int] | None:
    token = chart.toks[i]
    for day, names in enumerate(v.WEEKDAYS):
        name, number = names.split()
        same = token.spelling == spelled(name) or (
            chart.bare and token.key == spelled(name)[: len(token.key)]
        )
        if token.key == number or (token.word and same):
            return i + 1, day
    return None


@reader("Weekdays")
def weekdays(chart: Chart, i: int) -> Ends:
    """Read days of the week in either language, one or a list: thứ Hai, thứ 2, 4 và 6, chủ nhật, Mon and Fri."""
    found: list[int] = []
    k = i
    while len(found) < 7:
        one = _weekday(chart, k, bool(found) and chart.key(i) == "thu" and chart.toks[i].word)
        if one is None:
            return
        end, day = one
        found.append(day)
        yield end, tuple(found)
        if chart.key(end) == ".":
            yield end + 1, tuple(found)
        k = chart.longest("AND", end + (chart.key(end) == ","))
        if k == end:
            return


def _weekday(chart: Chart, i: int, listed_after: bool) -> tuple[int, int] | None:
    key = chart.key(i)
    if key == "thu" and (found := _vietnamese_weekday(chart, i + 1)):
        return found
    if (key, chart.key(i + 1)) == ("chu", "nhat"):
        return i + 2, 6
    if key == "cn":
        return i + 1, 6
    for day, names in enumerate(v.ENGLISH_WEEKDAYS):
        if key in names.split() or key.removesuffix("s") == names.split()[0]:
            return i + 1, day
    return _vietnamese_weekday(chart, i) if listed_after else None


@rule("Step", "Weekdays")
def weekday(found: tuple[int, ...]) -> Options:
    """The days of each week.

    >>> said("thứ 2, 4, 6 hằng tuần")
    thứ Hai mỗi tuần và thứ Tư mỗi tuần và thứ Sáu mỗi tuần
    """
    return tuple((Weekday(day),) for day in found)


@rule("Step", "Weekdays First")
def edge_weekday(found: tuple[int, ...], is_last: bool) -> Options:
    """The first or the last of a weekday in a period.

    >>> said("thứ Sáu cuối cùng của mỗi tháng")
    thứ Sáu cuối mỗi tháng
    """
    return tuple((Weekday(day, -1 if is_last else 1),) for day in found)


@rule("Step", "Weekdays thứ Digits")
def numbered_weekday(found: tuple[int, ...], nth: int) -> Options | None:
    return tuple((Weekday(day, nth),) for day in found) if 1 <= nth <= 4 else None


@rule("Step", "the? Nth Weekdays")
def nth_weekday(nth: tuple[int, ...], found: tuple[int, ...]) -> Options | None:
    """The first to the fourth, or the last, of a weekday in a period.

    >>> said("2nd and last Friday of each month")
    thứ Sáu thứ 2 mỗi tháng và thứ Sáu cuối mỗi tháng
    """
    return tuple((Weekday(day, n),) for n in nth for day in found) if len(found) == 1 else None


_WEEKLY = Each(Cycle(1, Grain.WEEK))


@rule("Whens", "EACH Weekdays", "EACH weekday|weekdays", "weekdays", "weekends", "EACH weekend")
def each_weekday(found: tuple[int, ...] | None = None) -> Whens:
    """A weekday that names its own row of weeks.

    >>> said("every Wednesday", "mỗi thứ Hai")
    thứ Tư mỗi tuần
    thứ Hai mỗi tuần
    """
    return tuple(When((Weekday(day),), _WEEKLY) for day in found or range(5))


@reader("Whens")
def plural_weekdays(chart: Chart, i: int) -> Ends:
    """Read “Mondays and Thursdays”, and “weekends”."""
    for end, found in chart.ends("Weekdays", i):
        names = [chart.key(k) for k in range(i, end) if chart.key(k).endswith("s")]
        if sum(name.removesuffix("s").endswith("day") for name in names) == len(found):
            yield end, each_weekday(found)


# -- chains of steps, and what they start from


@reader("Chain")
def chain(chart: Chart, i: int) -> Ends:
    """Read steps from the narrowest to the widest: “ngày 15 của tháng cuối quý II”."""
    for symbol in ("Step", "Dated"):
        for end, options in chart.ends(symbol, i):
            yield end, options
            for k in (end, *chart.words("OF", end)):
                for wide_end, wide in chart.ends("Chain", k) if k < chart.size else ():
                    if all(fits(n[-1], w[0]) for n in options for w in wide):
                        yield wide_end, tuple((*n, *w) for n, w in product(options, wide))


@rule("Chain", "Weekdays ,? Chain", "Weekdays ( Chain )")
def weekday_and_date(found: tuple[int, ...], dated: Options) -> Options | None:
    """A weekday beside a date is said twice.

    >>> said("thứ Năm, ngày 19 tháng 02 năm 2026")
    thứ Năm ngày 19 tháng 2 năm 2026
    """
    if len(found) != 1 or len(dated) != 1 or not isinstance(dated[0][0], Days) or len(dated[0]) != 2:
        return None
    return ((Falling(found[0]), *dated[0]),)


@rule("Whens", "Weekdays ,? Full", "Weekdays ( Full )")
def weekday_and_full_date(found: tuple[int, ...], dated: Whens) -> Whens | None:
    return (When((*dated[0].steps, Falling(found[0])), dated[0].base),) if len(found) == 1 else None


@rule(
    "Year",
    "năm|year Number4",
    "/ Number4",
    "- Number4",
    ", Number4",
    ", năm Number4",
    "- năm Number4",
    ". Number4",
    "( Number4 )",
    "( năm Number4 )",
    "Number4",
)
def year(number: int) -> Years:
    """The year of a time that is named before it.

    >>> said("Tháng 6 (2026)", "20/11 năm 2026", "Tháng 9.2026", "15 Sept. 2026")
    tháng 6 năm 2026
    ngày 20 tháng 11 năm 2026
    tháng 9 năm 2026
    ngày 15 tháng 9 năm 2026
    """
    return Years(number)


@rule("Year", "năm !Number4", "năm nay", "this year", "of? the year", "year")
def this_year() -> Years:
    """The plan's own year.

    >>> said("cuối năm")
    cuối năm
    """
    return Years()


@rule("Named", "năm|year Number4")
def named_year(number: int) -> Whens:
    """A year by itself.

    >>> said("trong năm 2026")
    trong năm 2026
    """
    return (When((), Years(number)),)


@rule("Named", "giai_đoạn|năm? Number4 - Number4", "giai_đoạn từ|năm? Number4 đến Number4")
def years(first_: int, last_: int) -> Whens | PhraseError:
    """Years from one to another.

    >>> said("Giai đoạn 2025-2026")
    năm 2025-2026
    """
    return (When((), Years(first_, last_)),) if first_ <= last_ else PhraseError("phrase-reversed")


@rule("Row", "EACH Cycle", "every other Grain")
def row(cycle: Cycle | Grain) -> Each:
    """A row of periods that a time returns in.

    >>> said("ngày 15 của tháng cuối mỗi quý", "quý II hằng năm")
    ngày 15 tháng cuối mỗi quý
    quý II mỗi năm
    """
    return Each(Cycle.of(2, cycle) if isinstance(cycle, Grain) else cycle)


@rule("Row", "Grain", "the? Grain", "Grain EACH Grain")
def bare_row(grain: Grain, again: Grain | None = None) -> Each | None:
    if grain is Grain.YEAR or (again and again is not grain):
        return None
    return Each(Cycle.of(1, grain))


@rule("Next", "Grain NEXT", "the? following|next Grain")
def following(grain: Grain) -> Each | None:
    """The period after each one of a row.

    >>> said("ngày 05 tháng sau", "by the 5th of the following month")
    ngày 5 tháng tiếp theo
    chậm nhất ngày 5 tháng tiếp theo
    """
    return Each(Cycle.of(1, grain)) if grain in (Grain.MONTH, Grain.QUARTER) else None


def _whens(options: Options, base: Years | Each | None, *more: Step) -> Whens | None:
    if isinstance(base, Each) and not all(stands_in(o[-1], base.cycle) for o in options):
        return None
    if isinstance(base, Years) and any(weekly(o[-1]) or isinstance(o[-1], Days) for o in options):
        return None
    return tuple(When((*more, *o[::-1]), base) for o in options)


@rule("Whens", "Chain")
def without_year(options: Options) -> Whens | None:
    """A time that lacks its year, or a day that lacks its month, until what stands beside it gives it.

    >>> said("Quý II", "hằng tháng, trước ngày 20")
    quý II
    trước ngày 20 mỗi tháng
    """
    if all(isinstance(o[-1], Units) for o in options):
        return _whens(options, Years())
    lone = all(isinstance(o[-1], Days) or isinstance(o[-1], Weekday) for o in options)
    return tuple(When(o[::-1], None) for o in options) if lone else None


@rule("Whens", "Chain OF? Year")
def with_year(options: Options, base: Years) -> Whens | None:
    """A time of a named year, or of the plan's.

    >>> said("tháng 6 trong năm 2026", "6 tháng đầu năm 2021")
    tháng 6 năm 2026
    6 tháng đầu năm 2021
    """
    return _whens(options, base)


@rule("Whens", "Chain OF? Row", "Chain , Row", "Chain of|in Row")
def in_each(options: Options, base: Each) -> Whens | None:
    """A time of each period.

    >>> said("Ngày 15 tháng cuối quý", "January and July each year")
    ngày 15 tháng cuối mỗi quý
    tháng 1 mỗi năm và tháng 7 mỗi năm
    """
    return _whens(options, base)


@rule("Whens", "Chain OF? Next")
def in_next(options: Options, base: Each) -> Whens | None:
    return _whens(options, base, FOLLOWING)


@rule("Whens", "EACH Chain")
def each_named(options: Options) -> Whens | None:
    """A month or a date of every year.

    >>> said("every November", "every July 4th")
    tháng 11 mỗi năm
    ngày 4 tháng 7 mỗi năm
    """
    return _whens(options, Each(YEARLY)) if all(isinstance(o[-1], Units) for o in options) else None


@rule("Whens", "Chain / Digits")
def short_year(options: Options, _: int) -> PhraseError | None:
    return PhraseError("phrase-year-short") if isinstance(options[0][-1], Units) else None


@reader("Whens")
def hyphened_end(chart: Chart, i: int) -> Ends:
    """Read “year-end”, and “month-end” of each month."""
    if chart.key(i + 1) == "-" and chart.key(i + 2) == "end":
        base = {
            "year": Years(),
            "month": Each(Cycle.of(1, Grain.MONTH)),
            "quarter": Each(Cycle.of(1, Grain.QUARTER)),
        }
        if found := base.get(chart.key(i)):
            yield i + 3, (When((Edge(1, Grain.DAY, True),), found),)


@rule("Whens", "Named", "Full", "MonthYear", "Lettered")
def whole(found: Whens) -> Whens:
    return found


@reader("Full")
def full_date(chart: Chart, i: int) -> Ends:
    """Read 2021-05-10, 10/5/2021, 10-5-2021 and 10.5.2021, all in numbers and signs."""
    j = i + (chart.key(i) == "ngay")
    a, mark, b, again, c = chart.toks[j : j + 5] if j < chart.size else [chart.toks[-1]] * 5
    if a.number is None or b.number is None or c.number is None or mark.key != again.key:
        return
    if mark.key not in ("/", "-", ".") or len(b.key) > 2:
        return
    if len(a.key) == 4 and mark.key == "-":
        year_, month, day = a.number, b.number, c.number
    elif len(a.key) <= 2 and len(c.key) == 4:
        day, month, year_ = a.number, b.number, c.number
    elif len(a.key) <= 2 and len(c.key) == 2:
        yield j + 5, PhraseError("phrase-year-short", words=chart.quote(i, j + 5))
        return
    else:
        return
    steps = (Units(Grain.MONTH, month, month), Days(day, day))
    if not 1 <= month <= 12 or not possible(steps):
        yield j + 5, PhraseError("phrase-date-impossible", words=chart.quote(i, j + 5))
    elif year_ in YEARS:
        yield j + 5, (When(steps, Years(year_)),)


@rule("MonthYear", "Digits / Number4", "Digits - Number4")
def month_and_year(month: int, number: int) -> Whens | PhraseError:
    """A month in numbers.

    >>> said("10/2020")
    tháng 10 năm 2020
    """
    options = _units(Grain.MONTH, ((month, month),))
    return options if isinstance(options, PhraseError) else (When(options[0], Years(number)),)


@reader("Letters")
def lettered_months(chart: Chart, i: int) -> Ends:
    """Read T10, T4-6, T.5-T.6: only a year after it tells a month from a day of the week."""

    def one(c: Chart, k: int) -> tuple[int, int] | None:
        if c.key(k) == "t":
            k += 1 + (c.key(k + 1) == ".")
        found = _digits(c, k)
        return None if found is None else (k + 1, found)

    return listed(chart, i, one) if chart.key(i) == "t" and chart.toks[i + 1].joined else ()


@rule("Lettered", "Letters / Number4")
def lettered(runs: Runs, number: int) -> Whens | PhraseError:
    """Months by their letter.

    >>> said("T5-T6/2021")
    tháng 5 - 6 năm 2021
    """
    options = _units(Grain.MONTH, runs)
    if isinstance(options, PhraseError):
        return options
    return tuple(When(o, Years(number)) for o in options)


# -- stretches from one time to another, and what leads a time


def _from(start: When | None, end: When) -> tuple[Range, ...] | PhraseError:
    """Give the start what only the end says: its month, its year."""
    if start is not None and start.base is None:
        start = When((*(s for s in end.steps if not isinstance(s, Days | Weekday)), *start.steps), end.base)
    elif start is not None and start.base == Years():
        start = start.on(end.base or Years())
    if isinstance(end.base, Each) or (start is not None and isinstance(start.base, Each)):
        # “từ thứ Hai đến thứ Sáu hằng tuần”: on each of these days, or by the last? It does not say.
        return PhraseError("phrase-not-understood")
    return (Range(start, end),)


@rule("Span", "Whens TO Whens", "Whens TO ThisYear")
def span(start: Whens, end: Whens) -> tuple[Range, ...] | PhraseError | None:
    """From one time to another, without “từ”.

    >>> said("tháng 3 đến hết năm")
    từ tháng 3 đến năm
    """
    return _from(start[0], end[0]) if len(start) == len(end) == 1 else None


@rule("Span", "Whens - Whens")
def dash(start: Whens, end: Whens) -> tuple[Range, ...] | PhraseError | None:
    """From one time to another of its kind, with a dash.

    >>> said("Tháng 3 - tháng 10/2021", "1 March - 30 June 2026")
    từ tháng 3 năm 2021 đến tháng 10 năm 2021
    từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026
    """
    alike = [width(w[0].steps[-1]) if w[0].steps else Grain.YEAR for w in (start, end)]
    return span(start, end) if alike[0] is alike[1] else None


@rule("ThisYear", "năm !Number4", "năm nay")
def plan_year() -> Whens:
    return (When((), Years()),)


@reader("Lead")
def lead(chart: Chart, i: int) -> Ends:
    """Read the words that say how a time bounds the work: “chậm nhất vào”, “đến hết”, “by the end of”."""
    bound, j, led = Bound.IN, i, False
    order = list(Bound)
    while j < chart.size:
        for name, new in (
            ("BEFORE", Bound.BEFORE),
            ("BY", Bound.BY),
            ("UNTIL", Bound.UNTIL),
            ("IN", Bound.IN),
        ):
            if (end := chart.longest(name, j)) > j:
                bound, led, j = max(bound, new, key=order.index), led or new is Bound.IN, end
                break
        else:
            break
    if j > i:
        yield j, (bound, led)


def _times(how: tuple[Bound, bool] | None, times: tuple[Any, ...]) -> Times:
    bound, led = how or (Bound.IN, False)
    return Times(times, bound, led and bound is Bound.IN)


@rule("Times", "Lead? Whens", "Lead? Span")
def times(how: tuple[Bound, bool] | None, found: tuple[When | Range, ...]) -> Times | None:
    """A time and how it bounds the work: “trước D” excludes D, “chậm nhất D” includes it.

    >>> said("Trước ngày 15/12/2020", "đến hết quý I", "no later than 30 June 2026")
    trước ngày 15 tháng 12 năm 2020
    đến hết quý I
    chậm nhất ngày 30 tháng 6 năm 2026
    """
    made = _times(how, found)
    last_ = found[-1]
    if made.bound is Bound.BEFORE and isinstance(last_, When) and _before_what(last_):
        return None
    return made._replace(led=False) if isinstance(found[0], Range) else made


def _before_what(when: When) -> bool:
    """Whether “before” leaves open what is meant: “before the end of June” its last day, or the day before?"""
    follows = when.steps[:1] == (FOLLOWING,) and isinstance(when.steps[1], Days)
    return follows or (bool(when.steps) and when.steps[-1] == Edge(1, Grain.DAY, True))


@rule("Times", "Lead ThisYear", "Lead Bare")
def year_led(how: tuple[Bound, bool], found: Whens) -> Times:
    """The plan's year, or one in numbers, after a word that leads it.

    >>> said("trong năm", "in 2026")
    trong năm
    trong năm 2026
    """
    return _times(how, found)


@rule("Times", "Bare")
def year_alone(found: Whens) -> Times:
    return Times(found)


@rule("Bare", "Number4")
def bare_year(number: int) -> Whens:
    return named_year(number)


@rule("Ahead", "FROM Whens", "FROM Bare")
def begun(start: Whens) -> When | None:
    return start[0] if len(start) == 1 else None


@rule("Times", "Lead? Ahead ONWARDS?")
def onwards(how: tuple[Bound, bool] | None, start: When) -> Times | None:
    """From a time on, without an end; “từ tháng 3-6” has one.

    >>> said("Từ tháng 3/2021 trở đi", "Từ tháng 3-6/2026")
    thường xuyên (từ tháng 3 năm 2021)
    trong tháng 3 - 6 năm 2026
    """
    bound = (how or (Bound.IN, False))[0]
    if not isinstance(start.base, Years) or bound is Bound.BEFORE:
        return None
    narrowest = start.steps[-1] if start.steps else None
    if isinstance(narrowest, Units | Days) and narrowest.first != narrowest.last:
        return Times((start,), bound, bound is Bound.IN)
    return Times((Range(start, None),))


@rule("Times", "Whens ONWARDS")
def from_then_on(start: Whens) -> Times | None:
    if len(start) > 1 or not isinstance(start[0].base, Years):
        return None
    return Times((Range(start[0], None),))


@rule("Times", "Lead? Ahead - Whens", "Lead? Ahead TO Whens", "Lead? Ahead TO ThisYear")
def from_to(how: tuple[Bound, bool] | None, start: When, end: Whens) -> Times | PhraseError | None:
    """From one time to another.

    >>> said("Từ 01/3 đến 30/6 năm 2026", "from March to the end of the year")
    từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026
    từ tháng 3 đến cuối năm
    """
    found = _from(start, end[0]) if len(end) == 1 else None
    return Times(found, (how or (Bound.IN, False))[0]) if isinstance(found, tuple) else found


@rule("Times", "FROM nay|now TO Whens", "FROM nay|now TO ThisYear")
def from_now(end: Whens) -> Times | PhraseError | None:
    """From the plan's first day.

    >>> said("Từ nay đến hết Quý II/2026")
    từ nay đến quý II năm 2026
    """
    found = _from(None, end[0]) if len(end) == 1 else None
    return Times(found) if isinstance(found, tuple) else found


@rule("Times", "between Whens and Whens", "giữa Whens và Whens")
def between(start: Whens, end: Whens) -> Times | PhraseError | None:
    """Between two times, both of them in it.

    >>> said("between March and June")
    từ tháng 3 đến tháng 6
    """
    found = span(start, end)
    return Times(found) if isinstance(found, tuple) else found


@rule("Review", "sơ kết Cycle")
def half_time(cycle: Cycle) -> Times | None:
    """A review of so many months, held when they have passed.

    >>> said("sơ kết 6 tháng")
    6 tháng đầu năm
    """
    if cycle.grain is not Grain.MONTH or cycle.n not in (6, 9):
        return None
    return Times((When((Edge(cycle.n, Grain.MONTH, False),), Years()),))


@rule("Review", "tổng kết ThisYear")
def review_of_year(_: Whens) -> Times:
    return Times((When((Edge(1, Grain.DAY, True),), Years()),))


@rule("Times", "Review", "sơ_kết|tổng_kết Times")
def review(found: Times) -> Times:
    """A review in a time, by the words of either.

    >>> said("sơ kết 6 tháng đầu năm, tổng kết năm")
    6 tháng đầu năm và cuối năm
    """
    return found


@rule("Times", "báo cáo Cycle Times", "báo cáo ThisYear Times")
def report_due(of: Cycle | Whens, due: Times) -> Times | None:
    """A report by its name, and the last day that it has.

    >>> said("báo cáo 6 tháng trước ngày 15/6", "báo cáo quý trước ngày 20 của tháng cuối quý")
    trước ngày 15 tháng 6
    trước ngày 20 tháng cuối mỗi quý
    """
    if not due.bound.deadline or len(due.times) != 1:
        return None
    base = due.times[0].base if isinstance(due.times[0], When) else None
    if isinstance(base, Years):
        return due if not isinstance(of, Cycle) or of.n in (6, 9) else None
    return due if isinstance(base, Each) and base.cycle == of else None
