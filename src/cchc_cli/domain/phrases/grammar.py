"""The grammar: what each rule reads, what it makes of it, and an example with its plain form (a doctest each).

The patterns are those of `chart`. A time is a chain of steps from narrow to wide, then a year or a row of periods.
"""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import Any

from cchc_cli.domain.dues import times as t
from cchc_cli.domain.dues.errors import PhraseError
from cchc_cli.domain.dues.readings import (
    MAX_COUNT,
    Bound,
    External,
    Ongoing,
    Range,
    Rate,
    Times,
    dated,
    repeats,
)
from cchc_cli.domain.dues.times import YEARLY, Cycle, Days, Each, Edge, Grain, Step, Units, When, Years
from cchc_cli.domain.phrases import vocabulary as v
from cchc_cli.domain.phrases.chart import Chart, Ends, doctests, listed, reader, rules
from cchc_cli.domain.phrases.tokens import spelled

MONTHLY, WEEKLY, DAILY = (Cycle(1, grain) for grain in (Grain.MONTH, Grain.WEEK, Grain.DAY))

Runs = tuple[tuple[int, int], ...]
Options = tuple[tuple[Step, ...], ...]
"""What a step of a named time may be, each from narrow to wide; several make a list under one name."""
Whens = tuple[When, ...]
Lead = tuple[Bound, bool]
"""How a time bounds the work, and whether a word such as “trong” says that it is a window."""

# -- numbers of days, months, quarters, years; names of months and days of the week


def _digits(chart: Chart, i: int) -> tuple[int, int] | None:
    token = chart.toks[i]
    return (i + 1, token.number) if token.number is not None and len(token.key) <= 2 else None


def _nth_day(chart: Chart, i: int) -> tuple[int, int] | None:
    found = _digits(chart, i)
    suffixed = chart.toks[i + 1].joined and chart.key(i + 1) in ("st", "nd", "rd", "th")
    return (i + 2, found[1]) if found and suffixed else None


def _day(chart: Chart, i: int) -> tuple[int, int] | None:
    return _nth_day(chart, i) or _digits(chart, i)


def _month(chart: Chart, i: int) -> tuple[int, int] | None:
    token = chart.toks[i]
    if token.key == "tu" and (chart.bare or token.spelling == spelled("tư")):
        return i + 1, 4
    return max(chart.ends("Num", i), default=None) if token.word else _digits(chart, i)


def _later_month(chart: Chart, i: int) -> tuple[int, int] | None:
    # A year is never a five: “tháng 3 đến hết năm”.
    return None if chart.key(i) == "nam" else _month(chart, i)


def _quarter(chart: Chart, i: int) -> tuple[int, int] | None:
    key = chart.key(i)
    return (i + 1, v.ROMAN.index(key) + 1) if key in v.ROMAN else _month(chart, i)


def _place(chart: Chart, i: int) -> tuple[int, int] | None:
    n = v.ORDINALS.get(chart.key(i))
    found = (i + 1, n) if n is not None else _nth_day(chart, i)
    if found is None or not -1 <= found[1] <= 4:
        return None
    end, n = found
    last = end + 1 + (chart.key(end + 1) == "the")
    return (last + 1, -n) if chart.key(end) == "to" and chart.key(last) == "last" else found


def _lettered(chart: Chart, i: int) -> tuple[int, int] | None:
    lettered = chart.key(i) == "t"
    return _digits(chart, i + lettered + (lettered and chart.key(i + 1) == "."))


def _one(found: tuple[int, int] | None) -> Ends:
    return (found,) if found else ()


reader("Digits")(lambda c, i: _one(_digits(c, i)))
reader("Month1")(lambda c, i: _one(_month(c, i)))
reader("Day1")(
    lambda c, i: ((e, runs) for e, runs in listed(c, i, _day) if not isinstance(runs, tuple) or len(runs) < 2)
)
reader("DayList")(lambda c, i: listed(c, i, _day))
reader("NthDays")(lambda c, i: listed(c, i, _nth_day))
reader("MonthList")(lambda c, i: listed(c, i, _month, _later_month))
reader("QuarterList")(lambda c, i: listed(c, i + (c.key(i) == "." and c.toks[i].joined), _quarter))
reader("Letters")(lambda c, i: listed(c, i, _lettered) if c.key(i) == "t" and c.toks[i + 1].joined else ())
reader("Nth")(lambda c, i: ((e, tuple(n for n, _ in runs)) for e, runs in listed(c, i, _place, runs=False)))


@reader("Year4")
def year_number(chart: Chart, i: int) -> Ends:
    token = chart.toks[i]
    return ((i + 1, token.number),) if token.number in t.YEARS and len(token.key) == 4 else ()


@reader("MonthName")
def month_name(chart: Chart, i: int) -> Ends:
    """Read an English month, whole or short, with the dot of what is short: Sept."""
    for n, names in enumerate(v.MONTH_NAMES, 1):
        if chart.key(i) in names.split() and chart.toks[i].spelling.isascii():
            yield i + 1, n
            if chart.key(i + 1) == "." and chart.toks[i + 1].joined and len(chart.key(i)) <= 4:
                yield i + 2, n


@reader("Quarter1")
def joined_quarter(chart: Chart, i: int) -> Ends:
    key = chart.key(i)
    return ((i + 1, v.ROMAN.index(key[1:]) + 1),) if key[:1] == "q" and key[1:] in v.ROMAN[:4] else ()


@reader("NthOfYear")
def nth_of_year(chart: Chart, i: int) -> Ends:
    """Read “35th day”: a number that only a day of the year has."""
    token = chart.toks[i]
    if token.number and 31 < token.number < 367 and chart.toks[i + 1].joined and chart.key(i + 2) == "day":
        yield i + 3, token.number


@reader("Weekdays")
def weekdays(chart: Chart, i: int) -> Ends:
    """Read days of the week in either language, one or a list: thứ Hai, thứ 2, 4 và 6, chủ nhật, Mon and Fri."""
    if chart.key(i) in v.WEEK_PARTS:
        yield i + 1, v.WEEK_PARTS[chart.key(i)]
    found: list[int] = []
    k = ended = i
    while len(found) < 7 and (one := _weekday(chart, k, after=bool(found) and chart.key(i) == "thu")):
        if found and chart.toks[k].number is not None:
            yield ended, tuple(found)  # “thứ Hai, 4/6” is no Wednesday
        ended, day = one
        found.append(day)
        to = _weekday(chart, ended + 1, after=False) if chart.key(ended) in ("-", "thru", "through") else None
        if to and len(found) == 1:
            yield to[0], tuple((day + n) % 7 for n in range((to[1] - day) % 7 + 1))
        k = chart.longest("AND", ended + (chart.key(ended) == ","))
        if k == ended:
            break
    if found:
        short = chart.key(ended) == "." and not chart.key(ended - 1).endswith(("day", "days"))
        yield ended + short, tuple(found)


def _weekday(chart: Chart, i: int, after: bool) -> tuple[int, int] | None:
    """Read a day of the week; `after` another a Vietnamese one needs no “thứ”."""
    key, j = chart.key(i), i + (chart.key(i) == "thu")
    if key == "cn" or (key, chart.key(i + 1)) == ("chu", "nhat"):
        return i + (1 if key == "cn" else 2), 6
    token = chart.toks[j]
    for day, (name, number) in enumerate(names.split() for names in v.WEEKDAYS if after or j > i):
        bare = chart.bare and token.key == v.BARE_WEEKDAYS[day]
        if token.key == number or bare or (token.word and token.spelling == spelled(name)):
            return j + 1, day
    for day, names in enumerate(v.ENGLISH_WEEKDAYS):
        if key in names.split() or key.removesuffix("s") == names.split()[0]:
            return i + 1, day
    return None


# -- steps, each from narrow to wide


def _units(grain: Grain, runs: Runs) -> Options | PhraseError:
    most = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2}[grain]
    if any(not 1 <= n <= most for run in runs for n in run):
        month = grain is Grain.MONTH
        return PhraseError("phrase-month-impossible") if month else PhraseError("phrase-quarter-impossible")
    return tuple((Units(grain, first, last),) for first, last in runs)


def _months(runs: Runs) -> Options | PhraseError:
    return _units(Grain.MONTH, runs)


def _counted_months(n: int, runs: Runs) -> Options | PhraseError | None:
    return _months(runs) if n == sum(last - first + 1 for first, last in runs) > 1 else None


def _named_months(first: int, last: int | None = None) -> Options | PhraseError | None:
    return _months(((first, last or first),)) if last is None or last > first else None


def _days(runs: Runs) -> Options | PhraseError:
    options = tuple((Days(first, last),) for first, last in runs)
    return options if all(map(t.possible, options)) else PhraseError("phrase-date-impossible")


def _dated(runs: Runs, month: int) -> Options | PhraseError | None:
    if any(after[0] == before[1] + 1 for before, after in pairwise(runs)):
        return None  # “ngày 15, 16/6”: two dates, or two days of one event?
    options = tuple((Days(first, last), Units(Grain.MONTH, month, month)) for first, last in runs)
    sound = 1 <= month <= 12 and all(t.possible(o[::-1]) for o in options)
    return options if sound else PhraseError("phrase-date-impossible")


def _nth_quarter(nth: tuple[int, ...]) -> Options | PhraseError | None:
    n = 4 if nth == (-1,) else nth[0]
    return _units(Grain.QUARTER, ((n, n),)) if len(nth) == 1 else None


def _edge(last: bool) -> Options:
    return ((Edge(1, Grain.DAY, last),),)


def _stretch(n: int | None, grain: Grain, last: bool) -> Options | None:
    """Return the first or last days, months or quarters of a longer time; weeks of a month are refused."""
    sound = grain in (Grain.DAY, Grain.MONTH, Grain.QUARTER) and 1 <= (n or 1) <= 366
    return ((Edge(n or 1, grain, last),),) if sound else None


def _english_stretch(last: bool, n: int | None, grain: Grain) -> Options | None:
    return None if n is None and grain is Grain.QUARTER else _stretch(n, grain, last)


def _nth_half(nth: tuple[int, ...]) -> Options | None:
    return ((t.HalfOf(nth != (1,)),),) if nth in ((1,), (2,), (-1,)) else None


def _working(nth: tuple[int, ...]) -> Options | None:
    return ((t.WorkingDay(nth == (-1,)),),) if nth in ((1,), (-1,)) else None


def _on(found: tuple[int, ...], nth: int | None = None) -> Options | None:
    return tuple((t.Weekday(day, nth),) for day in found) if nth is None or -1 <= nth <= 4 else None


def _nth_weekday(nth: tuple[int, ...], found: tuple[int, ...]) -> Options | None:
    return tuple((t.Weekday(day, n),) for n in nth for day in found) if len(found) == 1 else None


# -- chains of steps, and what they start from


@reader("Chain")
def chain(chart: Chart, i: int) -> Ends:
    """Read steps from the narrowest to the widest: “ngày 15 của tháng cuối quý II”."""
    for end, options in chart.ends("Step", i):
        yield end, options
        for k in (end, *chart.words("OF", end)) if isinstance(options, tuple) else ():
            for wide_end, wide in chart.ends("Chain", k) if k < chart.size else ():
                if isinstance(wide, tuple) and all(t.fits(n[-1], w[0]) for n in options for w in wide):
                    made = tuple((*n, *w) for n, w in product(options, wide))
                    sound = all(t.possible(o[::-1]) for o in made)
                    yield wide_end, made if sound else PhraseError("phrase-date-impossible")


def _weekday_said(found: tuple[int, ...], options: Options) -> Options | None:
    """Return a date whose weekday is said beside it."""
    date = len(found) == len(options) == 1 and len(options[0]) == 2 and isinstance(options[0][0], Days)
    return ((t.Falling(found[0]), *options[0]),) if date else None


def _whens(options: Options, base: Years | Each | None, *more: Step) -> Whens | None:
    if isinstance(base, Each) and not all(t.stands_in(o[-1], base.cycle) for o in options):
        return None
    if isinstance(base, Each) and any(isinstance(o[0], t.Falling) for o in options):
        return None  # “every Friday, 20/11”
    if isinstance(base, Years) and any(t.weekly(o[-1]) or isinstance(o[-1], Days) for o in options):
        return None
    return tuple(When((*more, *o[::-1]), base) for o in options)


def _bare_chain(options: Options) -> Whens | None:
    """Return a time that lacks its year, or a day that lacks its month, which what stands beside it may give it."""
    if all(isinstance(o[-1], Units) for o in options):
        return _whens(options, Years())
    lacking = (isinstance(o[-1], Days | t.Weekday) or o[-1] in t.EDGES for o in options)
    return _whens(options, None) if all(lacking) else None


def _row(cycle: Cycle | Grain, again: Grain | None = None) -> Each | None:
    """Return a row of periods that a time returns in; bare, “năm” is the plan's year and no row."""
    if isinstance(cycle, Cycle):
        return Each(cycle)
    return None if cycle is Grain.YEAR or (again and again is not cycle) else Each(Cycle.of(1, cycle))


def _row_nth(nth: tuple[int, ...], kind: Grain) -> Each | None:
    cycle = _every_nth(nth, kind)
    return Each(cycle) if cycle else None


def _next(grain: Grain) -> Each | None:
    return Each(Cycle.of(1, grain)) if grain in (Grain.MONTH, Grain.QUARTER) else None


def _each_chain(options: Options) -> Whens | None:
    return _whens(options, Each(YEARLY)) if all(isinstance(o[-1], Units) for o in options) else None


def _weekly(found: tuple[int, ...], n: int = 1) -> Whens:
    return tuple(When((t.Weekday(day),), Each(Cycle(n, Grain.WEEK))) for day in found)


@reader("Mondays")
def plural_weekdays(chart: Chart, i: int) -> Ends:
    for end, found in chart.ends("Weekdays", i):
        plural = [k for k in range(i, end) if chart.key(k).endswith(("days", "ends"))]
        if (
            len(plural) == len(found)
            or (plural and chart.key(i) in v.WEEK_PARTS)
            or (plural[:1] == [i] and chart.key(i + 1) in ("-", "thru", "through"))
        ):
            yield end, found


def _years(first: int, last: int | None = None) -> Whens | PhraseError:
    return (
        (When((), Years(first, last)),) if last is None or first <= last else PhraseError("phrase-reversed")
    )


@reader("Full")
def full_date(chart: Chart, i: int) -> Ends:
    """Read 2021-05-10, 10/5/2021, 10-5-2021 and 10.5.2021, all in numbers and signs."""
    j = i + (chart.key(i) == "ngay")
    a, mark, b, again, c = chart.toks[j : j + 5]
    if mark.key not in ("/", "-", ".") or mark.key != again.key or not (a.number and b.number and c.number):
        return
    sizes = tuple(min(len(token.key), 5) for token in (a, b, c))
    swapped = sizes[0] == 4 and mark.key == "-"
    day, year = (c.number, a.number) if swapped else (a.number, c.number)
    if sizes[1] > 2 or sizes[2 if swapped else 0] > 2 or (sizes[2] not in (2, 4) and not swapped):
        return
    steps = (Units(Grain.MONTH, b.number, b.number), Days(day, day))
    if sizes[2] == 2 and not swapped:
        yield j + 5, PhraseError("phrase-year-short", words=chart.quote(i, j + 5))
    elif not 1 <= b.number <= 12 or not t.possible(steps):
        yield j + 5, PhraseError("phrase-date-impossible", words=chart.quote(i, j + 5))
    elif year in t.YEARS:
        yield j + 5, (When(steps, Years(year)),)


def _of_year(options: Options | PhraseError, year: int) -> Whens | PhraseError:
    return options if isinstance(options, PhraseError) else tuple(When(o, Years(year)) for o in options)


@reader("Hyphened")
def hyphened_end(chart: Chart, i: int) -> Ends:
    bases: dict[str, Years | Each] = {"year": Years(), "month": Each(MONTHLY)}
    base = bases.get(chart.key(i), Each(Cycle.of(1, Grain.QUARTER)) if chart.key(i) == "quarter" else None)
    if base and chart.key(i + 1) == "-" and chart.key(i + 2) == "end":
        yield i + 3, (When((Edge(1, Grain.DAY, True),), base),)


# -- stretches from one time to another, and what leads a time


def _range(start: When | None, end: When) -> tuple[Range, ...] | PhraseError:
    """Give the start what only the end says: its month, its year."""
    if start is not None and start.base is None:
        wider = (s for s in end.steps if not isinstance(s, Days | t.Weekday))
        start = When((*wider, *start.steps), end.base)
    elif start is not None and start.base == Years():
        start = start.on(end.base or Years())
    if isinstance(end.base, Each) or (start is not None and isinstance(start.base, Each)):
        # “từ thứ Hai đến thứ Sáu hằng tuần”: on each of these days, or by the last? It does not say.
        return PhraseError("phrase-not-understood")
    return (Range(start, end),)


def _span(start: Whens, end: Whens) -> tuple[Range, ...] | PhraseError | None:
    if (
        start[0].base is None
        and end[0].steps
        and isinstance(end[0].steps[-1], t.Weekday)
        and not t.weekly(end[0].steps[-1])
    ):
        return None  # “2nd to last Friday” runs from no day
    if _lone_weekday(start[0]) and not (end[0].steps and isinstance(end[0].steps[-1], t.Weekday)):
        return None  # “thứ Sáu - 25/6/2021” says the weekday of a date
    return _range(start[0], end[0]) if len(start) == len(end) == 1 else None


def _lone_weekday(when: When) -> bool:
    return when.base is None and bool(when.steps) and isinstance(when.steps[-1], t.Weekday)


def _dash(start: Whens, end: Whens) -> tuple[Range, ...] | PhraseError | None:
    """Read a dash between times of one kind only: “quý 1-4/2026” is no April."""
    alike = [t.width(w[0].steps[-1]) if w[0].steps else Grain.YEAR for w in (start, end)]
    return _span(start, end) if alike[0] is alike[1] else None


@reader("Lead")
def lead(chart: Chart, i: int) -> Ends:
    """Read the words that say how a time bounds the work: “chậm nhất vào”, “đến hết”, “by the end of”."""
    bound, j, led, order = Bound.IN, i, False, list(Bound)
    names = (("BEFORE", Bound.BEFORE), ("BY", Bound.BY), ("UNTIL", Bound.UNTIL), ("IN", Bound.IN))
    while found := next(((end, new) for name, new in names if (end := chart.longest(name, j)) > j), None):
        j, bound, led = found[0], max(bound, found[1], key=order.index), led or found[1] is Bound.IN
    if j > i:
        yield j, (bound, led)


def _times(how: Lead | None, found: tuple[When | Range, ...]) -> Times | None:
    bound, led = how or (Bound.IN, False)
    last = found[-1]
    if bound is Bound.BEFORE and isinstance(last, When) and _before_what(last):
        return None
    return Times(found, bound, led and bound is Bound.IN and not isinstance(last, Range))


def _before_what(when: When) -> bool:
    """Whether “before” leaves open what is meant: “before the end of June” its last day, or the day before?"""
    follows = when.steps[:1] == (t.FOLLOWING,) and isinstance(when.steps[1], Days)
    return follows or when.steps[-1:] == (Edge(1, Grain.DAY, True),)


def _begun(how: Lead | None, start: Whens) -> Times | None:
    """Return the time from another on; “từ tháng 3-6” has an end of its own."""
    bound, first = (how or (Bound.IN, False))[0], start[0]
    if len(start) > 1 or not isinstance(first.base, Years) or bound is Bound.BEFORE:
        return None
    narrowest = first.steps[-1] if first.steps else None
    if isinstance(narrowest, Units | Days) and narrowest.first != narrowest.last:
        return Times((first,), bound, bound is Bound.IN)
    return Times((Range(first, None),))


def _from_to(how: Lead | None, start: Whens, end: Whens) -> Times | PhraseError | None:
    found = _span(start, end)
    return Times(found, (how or (Bound.IN, False))[0]) if isinstance(found, tuple) else found


def _from_now(end: Whens) -> Times | PhraseError | None:
    found = _range(None, end[0]) if len(end) == 1 else None
    return Times(found) if isinstance(found, tuple) else found


def _half_time(cycle: Cycle) -> Times | None:
    """Return when a review of so many months is held: when they have passed."""
    review = When((Edge(cycle.n, Grain.MONTH, False),), Years())
    return Times((review,)) if cycle.grain is Grain.MONTH and cycle.n in (6, 9) else None


def _report(of: Cycle | Whens, due: Times) -> Times | None:
    """Return the last day of a report that is named before it."""
    if not due.bound.deadline or len(due.times) != 1 or not isinstance(due.times[0], When):
        return None
    base = due.times[0].base
    if isinstance(base, Each):
        return due if base.cycle == of else None
    return due if base and (not isinstance(of, Cycle) or of.n in (6, 9)) else None


# -- a number of things, and their periods


@reader("Grain")
def grain(chart: Chart, i: int) -> Ends:
    return ((end, kind) for kind, name in zip(Grain, v.GRAINS, strict=True) for end in chart.words(name, i))


@reader("Adverb")
def adverb(chart: Chart, i: int) -> Ends:
    """Read a rhythm of one word: monthly, semi-annually; one that says two things is refused."""
    for name, (n, kind) in v.ADVERBS.items():
        yield from ((end, Cycle.of(n, Grain[kind])) for end in chart.words(name, i))
    if two := v.TWO_READINGS.get(chart.key(i)):
        yield (
            i + 1,
            PhraseError("phrase-two-readings", words=chart.quote(i, i + 1), first=two[0], second=two[1]),
        )


@reader("Unit")
def unit(chart: Chart, i: int) -> Ends:
    """Read what is counted, one thing or several: tin, bài; hội nghị, hội thảo; news items."""
    reached, found = [i], dict[int, None]()
    for _ in range(6):
        reached = [e for k in reached for e in chart.words("UNITS", k) if e not in found]
        found.update(dict.fromkeys(reached))
        reached += [k + 1 for k in reached if chart.key(k) in (",", "/", "-")]
        reached += [j for k in reached for j in chart.words("AND", k)]
    return ((end, chart.quote(i, end)) for end in found)


@reader("Work")
def work(chart: Chart, i: int) -> Ends:
    for end in chart.words("WORK", i):
        yield end, None
        yield from chart.ends("Work", end)


def _count(n: int, what: str | None = None) -> Rate | PhraseError:
    if n == 0:
        return PhraseError("phrase-count-zero")
    return Rate(n, what) if n <= MAX_COUNT else PhraseError("phrase-count", limit=MAX_COUNT)


def _least(rate: Rate) -> Rate:
    return rate._replace(minimum=True)


def _per(rate: Rate, cycle: Cycle | Grain) -> Rate:
    return rate._replace(cycles=(Cycle.of(1, cycle) if isinstance(cycle, Grain) else cycle,))


def _after(cycle: Cycle, *rest: Rate | None) -> Rate | None:
    return _per(rest[-1], cycle) if rest[-1] else None


def _every_nth(nth: tuple[int, ...], kind: Grain) -> Cycle | None:
    return Cycle.of(nth[0], kind) if len(nth) == 1 and nth[0] > 1 else None


@reader("Cycles")
def cycles(chart: Chart, i: int) -> Ends:
    """Read periods in a list, of which the first has its word and the others may: “định kỳ quý, 6 tháng, năm”."""
    return (found for end, first in chart.ends("Every", i) for found in _more_cycles(chart, end, (first,)))


@reader("BareCycles")
def bare_cycles(chart: Chart, i: int) -> Ends:
    """Read periods in a list that no word leads: “6 tháng, năm” can only be reports."""
    starts = ((end, (first,)) for end, first in chart.ends("Cycle", i))
    return (
        (k, found) for end, first in starts for k, found in _more_cycles(chart, end, first) if len(found) > 1
    )


def _more_cycles(chart: Chart, end: int, found: tuple[Cycle, ...]) -> Iterator[tuple[int, tuple[Cycle, ...]]]:
    yield end, found
    k = chart.longest("AND", end + (chart.key(end) == ","))
    for symbol in ("Every", "Cycle") if k > end and len(found) < 6 else ():
        for after, cycle in chart.ends(symbol, k):
            yield from _more_cycles(chart, after, (*found, cycle))


def _rhythm(found: tuple[Cycle | PhraseError, ...]) -> Rate | PhraseError:
    """Return a rate of periods; a nine-month report is due once a year, after the ninth month."""
    if wrong := next((c for c in found if isinstance(c, PhraseError)), None):
        return wrong
    nine = Cycle(9, Grain.MONTH)
    reported = When((Edge(9, Grain.MONTH, False),), Each(YEARLY))
    whole = tuple(c for c in found if isinstance(c, Cycle) and c != nine)
    return Rate(1, cycles=whole, each=(reported,) if nine in found else (), counted=False)


def _least_rhythm(found: tuple[Cycle | PhraseError, ...]) -> Rate | PhraseError:
    made = _rhythm(found)
    return made if isinstance(made, PhraseError) else _least(made)


@reader("Rate")
def two_readings(chart: Chart, i: int) -> Ends:
    """Refuse “tháng 2 lần”: twice a month, or once in February; “quý 1 lần” likewise."""
    if chart.key(i) in ("thang", "quy", "qui") and chart.toks[i + 1].number is not None:
        for end, what in chart.ends("Unit", i + 2):
            name, n = chart.quote(i, i + 1), chart.quote(i + 1, i + 2)
            first, second = f"{n} {what}/{name}", f"1 {what} ({name} {n})"
            yield (
                end,
                PhraseError("phrase-two-readings", words=chart.quote(i, end), first=first, second=second),
            )


def _half_monthly(rate: Rate) -> Rate:
    return _per(rate._replace(count=2 * rate.count), MONTHLY)


def _each_half_month(rate: Rate) -> Rate | None:
    # “nửa tháng 2 lần” could as well speak of half of February.
    return _half_monthly(rate) if rate.count == 1 else None


def _multiplied(
    rate: Rate, cycle: Cycle, whole: Cycle, stated: int | None = None, *_: object
) -> Rate | PhraseError | None:
    """Return a rate with its total, which a sum may state."""
    n, rest = divmod(whole.n, cycle.n)
    if rest or whole.grain is not cycle.grain or cycle.n not in (1, 3, 12):
        return None
    total = rate.count * n
    if stated not in (None, total):
        return PhraseError("phrase-total", count=rate.count, periods=n, product=total, total=stated)
    return _per(rate, cycle)._replace(total=(total, None))


@reader("MadeList")
def made_list(chart: Chart, i: int) -> Ends:
    """Read what a newsroom makes, several of them in a list: “02 tin, 01 bài”."""

    def more(k: int, found: tuple[Rate, ...]) -> Ends:
        for j, n in chart.ends("Num", k) if len(found) < 6 else ():
            for end in chart.words("MADE", j) if n else ():
                made = (*found, Rate(n, chart.quote(j, end)))
                if len(made) > 1:
                    yield end, made
                after = chart.longest("AND", end + (chart.key(end) == ","))
                yield from more(after, made) if after > end else ()

    return more(i, ())


def _several(found: tuple[Rate, ...], cycle: Cycle) -> tuple[Rate, ...]:
    return tuple(_per(rate, cycle) for rate in found)


# -- work whose dates are set elsewhere


@reader("External")
def external(chart: Chart, i: int) -> Ends:
    """Read who or what sets the dates: “theo lịch của Ban Tuyên giáo”, “khi có yêu cầu”."""
    start = chart.longest("EXTERNAL", i)
    if start == i:
        return
    for end, _ in chart.ends("Grain", chart.longest("EACH", start)):
        start = end if chart.toks[end].number is None else start  # theo kế hoạch hằng năm
    end = _elsewhere(chart, start)
    commas = [k for k in range(start, end) if chart.key(k) == ","]
    for k in (end, *commas[:1]):
        yield k, External(chart.quote(i, k))


def _elsewhere(chart: Chart, start: int) -> int:
    """Return where the words end that say who sets a date: before a word of time, or one that cancels."""
    j = end = start
    passed = []
    while j < chart.size:
        if j in chart.elsewhere:
            end = chart.elsewhere[j]
            break
        passed.append(j)
        token = chart.toks[j]
        if paper := _paper(chart, j):
            j = end = paper
        elif token.key == "nam" and (chart.toks[j + 1].number or 0) in t.YEARS:
            j = end = j + 2
        elif token.key in (",", "/", "-", "“", "”", '"') and chart.toks[j + 1].word:
            j += 1
        elif (
            not token.word
            or any(chart.longest(name, j) > j for name in v.ENDS_OF_ELSEWHERE)
            or ((after := chart.longest("AND", j)) > j and chart.ends("Atom", after))
            or (
                any(chart.longest(name, j) > j for name in ("IN", "FROM", "UNTIL")) and chart.ends("Times", j)
            )
            or chart.ends("Rate", j)
            or chart.ends("Things", j)
        ):
            break
        else:
            j = end = j + 1
    chart.elsewhere |= {k: end for k in passed if k < end}
    return end


def _paper(chart: Chart, i: int) -> int:
    """Return where the number and date of an official paper end: “số 239/KH-UBND ngày 29/7/2016”; 0 if none."""
    if chart.key(i) != "so" or chart.toks[i + 1].number is None or chart.key(i + 2) != "/":
        return 0
    j = i + 3
    while (token := chart.toks[j]).joined and (token.word or token.number is not None or token.key in "-/"):
        j += 1
    return max((end for end, _ in chart.ends("Full", j)), default=j)


@reader("External")
def after_event(chart: Chart, i: int) -> Ends:
    """Read “trong vòng 15 ngày kể từ ngày ban hành”; a day that is known is not such an event."""
    for k in chart.words("WITHIN", i):
        for j, _ in chart.ends("Counted", k):
            j = chart.longest("WORKING", j)
            after = chart.longest("AFTER", j + (chart.key(j) == ","))
            if after > j and chart.toks[after].word and not chart.ends("Times", after):
                end = _elsewhere(chart, after + 1)
                yield end, External(chart.quote(i, end), after=True)


def _missing(_: Any = None) -> PhraseError:
    return PhraseError("phrase-period-missing")


def _short(options: Options, _: int) -> PhraseError | None:
    return PhraseError("phrase-year-short") if isinstance(options[0][-1], Units) else None


# fmt: off
RULES = (
    # -- steps of a named time
    ("Step", "ngày|các_ngày|day DayList | the? NthDays | the? NthDays day", _days, "ngày 05 và 20 hằng tháng", "ngày 5 mỗi tháng và ngày 20 mỗi tháng"),
    ("Step", "ngày? Day1 / Digits | ngày|các_ngày DayList / Digits | Day1 tháng Month1", _dated, "ngày 10, 20/5", "ngày 10 tháng 5 và ngày 20 tháng 5"),
    ("Step", "the? DayList of? MonthName | the? DayList day of MonthName", _dated, "1–15 June 2026", "ngày 1 - 15 tháng 6 năm 2026"),
    ("Step", "MonthName the? DayList | MonthName on? the? NthDays | MonthName on day DayList", lambda m, runs: _dated(runs, m), "March 15th", "ngày 15 tháng 3"),
    ("Step", "tháng MonthList | các tháng MonthList", _months, "các tháng 3, 6 và 9-10", "tháng 3 và tháng 6 và tháng 9 - 10"),
    ("Step", "Num tháng MonthList", _counted_months, "trong 2 tháng 5-6/2026", "trong tháng 5 - 6 năm 2026"),
    ("Step", "MonthName | MonthName -|thru|through MonthName", _named_months, "Mar-Jun 2026", "tháng 3 - 6 năm 2026"),
    ("Step", "quý|quí|q|quarter|quarters|các_quý QuarterList", lambda runs: _units(Grain.QUARTER, runs), "Q.II/2021", "quý II năm 2021"),
    ("Step", "Quarter1", lambda n: _units(Grain.QUARTER, ((n, n),)), "QIV/2021", "quý IV năm 2021"),
    ("Step", "the? Nth quarter", _nth_quarter, "2nd quarter of 2021", "quý II năm 2021"),
    ("Step", "h Digits", lambda n: _units(Grain.HALF, ((n, n),)), "H2 2021", "H2 năm 2021"),
    ("Step", "the? Nth half", _nth_half, "second half of June 2026", "nửa cuối tháng 6 năm 2026"),
    ("Step", "nửa First", lambda last: ((t.HalfOf(last),),), "Nửa đầu tháng 5/2021", "nửa đầu tháng 5 năm 2021"),
    ("Step", "nửa sau", lambda: ((t.HalfOf(True),),), "nửa sau tháng 5", "nửa cuối tháng 5"),
    ("First", "FIRST", lambda: False, "đầu mỗi quý", "đầu mỗi quý"),
    ("First", "LAST", lambda: True, "cuối cùng của quý II", "cuối quý II"),
    ("Step", "ngày|các_ngày? First", _edge, "ngày cuối cùng của tháng", "cuối mỗi tháng"),
    ("Step", "the? beginning|begin|start|first|first_day", lambda: _edge(False), "first day of each month", "đầu mỗi tháng"),
    ("Step", "the? end|last|last_day", lambda: _edge(True), "by the end of Q3", "chậm nhất cuối quý III"),
    ("Step", "the? Nth", lambda nth: ((Edge(1, Grain.DAY, False), Edge(-nth[0], Grain.DAY, True)),) if -4 <= nth[0] <= -2 else None, "2nd to the last of each month", "đầu 2 ngày cuối mỗi tháng"),
    ("Whens", "the? NthOfYear OF? Year", lambda n, base: (When((Edge(n, Grain.DAY, False), Edge(1, Grain.DAY, True)), base),), "36th day of 2011", "cuối 36 ngày đầu năm 2011"),
    ("Step", "MIDDLE", lambda: ((t.MIDDLE,),), "giữa quý III/2026", "giữa quý III năm 2026"),
    ("Step", "Num? Grain First", _stretch, "6 tháng đầu năm", "6 tháng đầu năm"),
    ("Step", "the? first Num? Grain", lambda n, g: _english_stretch(False, n, g), "the first 6 months of 2021", "6 tháng đầu năm 2021"),
    ("Step", "the? last Num? Grain", lambda n, g: _english_stretch(True, n, g), "the last 3 months of 2021", "3 tháng cuối năm 2021"),
    ("Step", "ngày làm việc First", lambda last: _working((-1 if last else 1,)), "ngày làm việc cuối tháng", "ngày làm việc cuối mỗi tháng"),
    ("Step", "the? Nth working_day|business_day", _working, "first working day of each month", "ngày làm việc đầu mỗi tháng"),
    ("Step", "Weekdays", _on, "thứ 2, 4, 6 hằng tuần", "thứ Hai mỗi tuần và thứ Tư mỗi tuần và thứ Sáu mỗi tuần"),
    ("Step", "Weekdays First", lambda days, last: _on(days, -1 if last else 1), "thứ Sáu cuối cùng của mỗi tháng", "thứ Sáu cuối mỗi tháng"),
    ("Step", "Weekdays thứ Digits", _on, "thứ Hai thứ 2 của mỗi tháng", "thứ Hai thứ 2 mỗi tháng"),
    ("Step", "the? Nth Weekdays", _nth_weekday, "2nd and last Friday of each month", "thứ Sáu thứ 2 mỗi tháng và thứ Sáu cuối mỗi tháng"),
    ("Chain", "Weekdays ,? Chain | Weekdays - Chain | Weekdays ( Chain )", _weekday_said, "thứ Năm, ngày 19 tháng 02 năm 2026", "thứ Năm ngày 19 tháng 2 năm 2026"),
    # -- what a time starts from: a year, a row of periods
    ("Year", "năm|year|/|-|,|. Year4 | ,|- năm Year4 | ( Year4 ) | ( năm Year4 ) | Year4", Years, "Tháng 6 (2026)", "tháng 6 năm 2026"),
    ("Year", "năm !Year4 | năm nay | this year | of? the year | year", Years, "cuối năm", "cuối năm"),
    ("Row", "EACH Cycle", _row, "quý II hằng năm", "quý II mỗi năm"),
    ("Row", "EACH other Grain", lambda g: Each(Cycle.of(2, g)), "first Friday of every other month", "thứ Sáu đầu mỗi 2 tháng"),
    ("Row", "EACH Nth Grain", _row_nth, "first Friday of every 3rd month", "thứ Sáu đầu mỗi quý"),
    ("Row", "the? Grain | Grain EACH Grain", _row, "Ngày 15 tháng cuối quý", "ngày 15 tháng cuối mỗi quý"),
    ("Next", "Grain NEXT | the? following|next Grain", _next, "ngày 05 tháng sau", "ngày 5 tháng tiếp theo"),
    # -- named times
    ("Whens", "Chain", _bare_chain, "Quý II", "quý II"),
    ("Whens", "Chain OF? Year", _whens, "tháng 6 trong năm 2026", "tháng 6 năm 2026"),
    ("Whens", "Chain OF? Row | Chain , Row | Chain in Row", _whens, "January and July each year", "tháng 1 mỗi năm và tháng 7 mỗi năm"),
    ("Whens", "Chain OF? Next", lambda o, base: _whens(o, base, t.FOLLOWING), "by the 5th of the following month", "chậm nhất ngày 5 tháng tiếp theo"),
    ("Whens", "EACH Chain", _each_chain, "every November", "tháng 11 mỗi năm"),
    ("Whens", "EACH Weekdays | Mondays", _weekly, "every Wednesday", "thứ Tư mỗi tuần"),
    ("Whens", "EACH other Weekdays", lambda days: _weekly(days, 2), "every other weekend", "thứ Bảy mỗi 2 tuần và chủ nhật mỗi 2 tuần"),
    ("Whens", "EACH Num Weekdays", lambda n, days: _weekly(days, n) if n > 1 else None, "every 3 Fridays", "thứ Sáu mỗi 3 tuần"),
    ("Whens", "EACH Chain OF Row", _whens, "every 4th and 10th of the month", "ngày 4 mỗi tháng và ngày 10 mỗi tháng"),
    ("Whens", "Chain / Digits", _short, "Tháng 5/21", "phrase-year-short"),
    ("Whens", "Hyphened OF? Year4", lambda w, y: _of_year((w[0].steps,), y), "by year-end 2026", "chậm nhất cuối năm 2026"),
    ("Whens", "Full | Hyphened", lambda found: found, "year-end", "cuối năm"),
    ("Whens", "Weekdays ,? Full | Weekdays - Full | Weekdays ( Full )", lambda d, w: (When((*w[0].steps, t.Falling(d[0])), w[0].base),), "thứ Năm, 19/02/2026", "thứ Năm ngày 19 tháng 2 năm 2026"),
    ("Whens", "Digits / Year4 | Digits - Year4", lambda n, y: _of_year(_months(((n, n),)), y), "10/2020", "tháng 10 năm 2020"),
    ("Whens", "Letters / Year4", lambda runs, y: _of_year(_months(runs), y), "T5-T6/2021", "tháng 5 - 6 năm 2021"),
    ("Whens", "năm|year Year4", _years, "năm 2026", "năm 2026"),
    ("Whens", "giai_đoạn|năm? Year4 - Year4 | giai_đoạn|năm Year4 đến Year4", _years, "Giai đoạn 2025-2026", "năm 2025-2026"),
    ("Whens", "giai_đoạn Year4", _years, "giai đoạn 2026", "năm 2026"),
    ("This", "năm !Year4 | năm nay", lambda: (When((), Years()),), "trong năm", "trong năm"),
    ("Bare", "Year4", _years, "in 2026", "trong năm 2026"),
    # -- times, and how they bound the work: “trước D” excludes D, “chậm nhất D” includes it
    ("Times", "Lead? Whens | Lead This | Lead Bare", _times, "Trước ngày 15/12/2020", "trước ngày 15 tháng 12 năm 2020"),
    ("Times", "Bare", Times, "quarterly, 2026", "định kỳ quý (năm 2026)"),
    ("Times", "Lead? Span", _times, "1 March - 30 June 2026", "từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026"),
    ("Span", "Whens TO Whens | Whens TO This", _span, "tháng 3 đến hết năm", "từ tháng 3 đến năm"),
    ("Span", "Whens - Whens", _dash, "Tháng 3 - tháng 10/2021", "từ tháng 3 năm 2021 đến tháng 10 năm 2021"),
    ("Times", "Lead? FROM Whens ONWARDS? | Lead? FROM Bare ONWARDS?", _begun, "Từ tháng 3-6/2026", "trong tháng 3 - 6 năm 2026"),
    ("Times", "Whens ONWARDS", lambda start: _begun(None, start), "Quý II/2021 trở đi", "thường xuyên (từ quý II năm 2021)"),
    ("Times", "Lead? FROM Whens - Whens | Lead? FROM Whens TO Whens | Lead? FROM Whens TO This", _from_to, "Từ 01/3 đến 30/6 năm 2026", "từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026"),
    ("Times", "FROM nay|now TO Whens | FROM nay|now TO This", _from_now, "Từ nay đến hết Quý II/2026", "từ nay đến quý II năm 2026"),
    ("Times", "between Whens and Whens | giữa Whens và Whens", lambda a, b: _from_to(None, a, b), "between March and June", "từ tháng 3 đến tháng 6"),
    ("Times", "sơ kết Cycle", _half_time, "sơ kết 6 tháng", "6 tháng đầu năm"),
    ("Times", "tổng kết This", lambda _: Times((When((Edge(1, Grain.DAY, True),), Years()),)), "tổng kết năm", "cuối năm"),
    ("Times", "sơ_kết|tổng_kết Times", lambda found: found, "sơ kết 6 tháng đầu năm", "6 tháng đầu năm"),
    ("Times", "báo cáo Cycle Times | báo cáo This Times", _report, "báo cáo 6 tháng trước ngày 15/6", "trước ngày 15 tháng 6"),
    # -- lengths of time
    ("Counted", "Num Grain", lambda n, g: Cycle.of(n, g) if 1 <= n <= 1000 else None, "every 3 months", "định kỳ quý"),
    ("Counted", "nửa_năm|half_a_year", lambda: Cycle.of(1, Grain.HALF), "nửa năm một lần", "1 lần/6 tháng"),
    ("Cycle", "Counted", lambda cycle: cycle, "Định kỳ 6 tháng", "định kỳ 6 tháng"),
    ("Cycle", "Grain", lambda g: Cycle.of(1, g), "Hằng quý", "định kỳ quý"),
    ("Every", "EACH Cycle | Adverb | PERIODIC EACH? Cycle", lambda cycle: cycle, "semi-annually", "định kỳ 6 tháng"),
    ("Every", "theo Grain | EACH một Grain", lambda g: Cycle.of(1, g), "theo quý", "định kỳ quý"),
    ("Every", "báo cáo EACH? Cycle | vào|trong|in|on|during|vào_cuối EACH Cycle", lambda cycle: cycle, "báo cáo quý", "định kỳ quý"),
    ("Every", "các|tất_cả_các Grain trong năm", lambda g: Cycle.of(1, g), "các quý trong năm", "định kỳ quý"),
    ("Every", "EACH other Grain", lambda g: Cycle.of(2, g), "every other week", "định kỳ 2 tuần"),
    ("Every", "EACH Nth Grain", _every_nth, "every third month", "định kỳ quý"),
    ("Per", "/ EACH? Cycle | Every", lambda cycle: cycle, "01 số/2 tháng", "1 số/2 tháng"),
    ("Per", "trong|in một|1|one Grain | một|1|one Grain | trong Grain", lambda g: Cycle.of(1, g), "hai lần một năm", "2 lần/năm"),
    # -- numbers of things; the words for what is counted come from a closed list and the plan's `units`
    ("Things", "Num Unit", _count, "02 (hai) số/tháng", "2 số/tháng"),
    ("Things", "a|an Unit", lambda what: Rate(1, what), "a report every quarter", "1 report/quý"),
    ("Things", "once", lambda: Rate(1), "once a week", "1/tuần"),
    ("Things", "twice", lambda: Rate(2), "twice weekly", "2/tuần"),
    ("Things", "thrice", lambda: Rate(3), "thrice a year", "3/năm"),
    ("Few", "Num", _count, "2 per month", "2/tháng"),
    ("Count", "Things", lambda things: things, "04 số/tháng", "4 số/tháng"),
    ("Count", "MINIMUM Things | từ? Things RISE", _least, "không ít hơn 04 số/quý", "tối thiểu 4 số/quý"),
    # -- rates: N in each period
    ("Rate", "Count Per | Count Per / EACH? WHO | Count Per / 1 WHO", _per, "01 lần/quý/đơn vị", "1 lần/quý"),
    ("Rate", "từ? Count Per RISE", lambda rate, cycle: _least(_per(rate, cycle)), "từ 02 tin/tháng trở lên", "tối thiểu 2 tin/tháng"),
    ("Rate", "Few / Grain | Few per|a|an|each|every Grain | Few per|each|every Counted", _per, "4/year", "4/năm"),
    ("Rate", "MINIMUM Few / Grain | MINIMUM Few per|a|an|each|every Grain", lambda rate, g: _least(_per(rate, g)), "at least 2 per month", "tối thiểu 2/tháng"),
    ("Rate", "Every , Count | Every : Count | Every Work? Count | Counted Work? Count", _after, "mỗi tháng phát sóng 02 chương trình", "2 chương trình/tháng"),
    ("Rate", "MINIMUM Every Count | MINIMUM Counted Count", lambda cycle, rate: _least(_per(rate, cycle)), "ít nhất mỗi quý một lần", "tối thiểu 1 lần/quý"),
    ("Rate", "tuần Count", lambda rate: _per(rate, WEEKLY), "tuần 02 lần", "2 lần/tuần"),
    ("Rate", "ngày Count", lambda rate: _per(rate, DAILY), "ngày 2 lần", "2 lần/ngày"),
    ("Rate", "PERIODIC|EACH? Cycle / Unit", lambda cycle, what: _per(Rate(1, what), cycle), "06 tháng/lần", "1 lần/6 tháng"),
    ("Rate", "PERIODIC|EACH? Cycle / Count", _after, "3 tháng/1 lần", "1 lần/quý"),
    ("Rate", "Count / EACH? nửa tháng | Count EACH nửa tháng", _half_monthly, "01 lần/nửa tháng", "2 lần/tháng"),
    ("Rate", "EACH? nửa tháng Count | MINIMUM EACH? nửa tháng Count", _each_half_month, "nửa tháng một lần", "2 lần/tháng"),
    ("Rate", "EACH? nửa tháng / Unit", lambda what: _half_monthly(Rate(1, what)), "nửa tháng/lần", "2 lần/tháng"),
    ("Rate", "Count Per ×|*|x Counted | Count Per ×|*|x Counted = Num Unit?", _multiplied, "02 số/tháng x 12 tháng = 24 số", "2 số/tháng (24 số)"),
    ("Rate", "Cycles", _rhythm, "định kỳ quý, 6 tháng, năm", "định kỳ quý, 6 tháng, năm"),
    ("Rate", "MINIMUM Cycles", _least_rhythm, "at least monthly", "tối thiểu định kỳ tháng"),
    ("Start", "BareCycles", _rhythm, "06 tháng, năm", "định kỳ 6 tháng, năm"),
    ("Several", "MadeList / EACH? Cycle | MadeList Every", _several, "02 tin, 01 bài/tháng", "2 tin/tháng; 1 bài/tháng"),
    ("Several", "MINIMUM MadeList / EACH? Cycle | MINIMUM MadeList Every", lambda made, cycle: tuple(map(_least, _several(made, cycle))), "tối thiểu 02 tin, 01 bài/tháng", "tối thiểu 2 tin/tháng; tối thiểu 1 bài/tháng"),
    ("Several", "Every MadeList", lambda cycle, made: _several(made, cycle), "mỗi quý 03 tin, 01 phóng sự", "3 tin/quý; 1 phóng sự/quý"),
    # -- ongoing work
    ("Ongoing", "ONGOING", Ongoing, "Thường xuyên, liên tục", "thường xuyên"),
    ("Ongoing", "THROUGHOUT Times", lambda window: Ongoing(window) if dated(window) else None, "suốt quý II", "thường xuyên (quý II)"),
    # -- what stands between two places of a phrase
    ("Atom", "Rate | Times | Ongoing | External | Several | Count", lambda found: found, "theo lịch riêng", "theo lịch riêng"),
    ("Atom", "PERIODIC Work? Rate | PERIODIC Work? External", lambda _, found: found, "Định kỳ theo lịch Tỉnh ủy", "theo lịch Tỉnh ủy"),
    ("Atom", "PERIODIC Work? Times", lambda _, found: found if repeats(found) else None, "định kỳ báo cáo trước ngày 15 tháng cuối quý", "trước ngày 15 tháng cuối mỗi quý"),
    ("Atom", "PERIODIC", _missing, "Định kỳ", "phrase-period-missing"),
)
# fmt: on
rules(RULES)
__test__ = doctests(RULES)
