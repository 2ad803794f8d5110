"""The grammar: what each rule reads, what it makes of it, and an example with its plain form (a doctest each).

The patterns are those of `chart`. A time is a chain of steps from narrow to wide, then a year or a row of periods.
"""

from functools import partial
from itertools import pairwise, product
from typing import Any

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues import times as t
from cchc_cli.domain.dues.readings import MAX_COUNT, Bound, Owed, Range, Times, each
from cchc_cli.domain.dues.times import YEARLY, YEARS, Cycle, Grain, Narrowing, When, Years, edge
from cchc_cli.domain.phrases.chart import NUMBER, Chart, Ends, doctests, reader, rules

MONTHLY, HALF_MONTHLY = Cycle(1, Grain.MONTH), Cycle(1, Grain.HALF)
LAST_DAY = edge(1, Grain.DAY, last=True)

Runs = tuple[tuple[int, int], ...]
Whens = tuple[When, ...]
"""What a time may be; several make a list under one name. Without a base what stands beside them may give it."""
Lead = tuple[Bound, bool]
"""How a time bounds the work, and whether a word such as “trong” says that it is a window."""

# -- numbers of days, and names of days of the week


@reader("Year4", NUMBER)
def year_number(chart: Chart, i: int) -> Ends:
    token = chart.toks[i]
    return ((i + 1, token.number),) if token.number in YEARS and len(token.key) == 4 else ()


# -- steps, each from narrow to wide


def _narrowed(*kinds: int, nth: int = 0) -> Whens:
    return tuple(When((Narrowing(kind, nth, nth),), None) for kind in kinds)


def _week(runs: Runs) -> tuple[int, ...]:
    """Return the days of the week that are named; a run may go over its end."""
    days = (day for first, last in runs for day in range(first, last + 1 + 7 * (last < first)))
    return tuple(day - 7 if day > Grain.SUNDAY else day for day in days)


def _edge(side: int, n: int | None = None, grain: Grain = Grain.DAY) -> Whens | None:
    """Return the first or last days, months or quarters of a longer time; weeks of a month are refused."""
    sound = grain in (Grain.DAY, Grain.MONTH, Grain.QUARTER) and 1 <= (n or 1) <= 366 and side in (1, -1)
    return (When((edge(n or 1, grain, side < 0),), None),) if sound else None


def _sound(found: Whens) -> Whens | PhraseError:
    """Return times whose numbers some year has."""
    if all(t.possible(when.steps) for when in found):
        return found
    kind = found[0].narrowest.kind
    if kind == Grain.DAY:
        return PhraseError("phrase-date-impossible")
    return PhraseError("phrase-month-impossible" if kind == Grain.MONTH else "phrase-quarter-impossible")


def _numbered(grain: Grain, runs: Runs) -> Whens | PhraseError:
    return _sound(tuple(When((Narrowing(grain, *run, True),), None) for run in runs))


def _days(runs: Runs, month: int | None = None) -> Whens | PhraseError | None:
    """Return days of a month, which is named or still lacks."""
    if month is not None and any(after[0] == before[1] + 1 for before, after in pairwise(runs)):
        return None  # “ngày 15, 16/6”: two dates, or two days of one event?
    wide = () if month is None else (Narrowing(Grain.MONTH, month, month, True),)
    return _sound(tuple(When((*wide, Narrowing(Grain.DAY, *run, True)), None) for run in runs))


def _counted_months(n: int, runs: Runs) -> Whens | PhraseError | None:
    return _numbered(Grain.MONTH, runs) if n == sum(last - first + 1 for first, last in runs) > 1 else None


def _placed(runs: Runs, kinds: tuple[int, ...]) -> Whens | PhraseError | None:
    """Return the first, second or last of something: days of the week, working days, quarters, halves."""
    places = [first for first, last in runs if first == last and -4 <= first <= 4]
    if kinds == (Grain.HALF,) and places == [2]:
        places = [-1]  # “nửa sau” is the last of two
    one = len(places) == 1 or (len(kinds) == 1 and kinds[0] <= Grain.SUNDAY)
    if len(places) < len(runs) or not one or (kinds[0] > Grain.SUNDAY and abs(places[0]) > 1):
        return None
    return tuple(w for n in places for w in _narrowed(*kinds, nth=n))


# -- chains of steps, and what they start from


@reader("Chain", "Step")
def chain(chart: Chart, i: int) -> Ends:
    """Read steps from the narrowest to the widest: “ngày 15 của tháng cuối quý II”."""
    for end, found in chart.ends("Step", i):
        yield end, found
        for k in (end, *chart.words("OF", end)) if isinstance(found, tuple) else ():
            for wide_end, wide in chart.ends("Chain", k) if k < chart.size else ():
                pairs = tuple(product(found, wide)) if isinstance(wide, tuple) else ()
                if pairs and all(t.fits(n.steps[0], w.narrowest) for n, w in pairs):
                    yield wide_end, _sound(tuple(When((*w.steps, *n.steps), None) for n, w in pairs))


def _weekday_said(said: tuple[int, ...], found: Whens) -> Whens | None:
    """Return a date whose weekday is said beside it."""
    date, day = found[0], found[0].narrowest
    sound = len(said) == len(found) == 1 and len(date.steps) == 2 and day.of_month and day.first == day.last
    return (date._replace(steps=(*date.steps, Narrowing(said[0], 0, 0))),) if sound else None


def _from(found: Whens, base: Years | Cycle, *more: Narrowing) -> Whens | None:
    """Start times from a year or a row of periods, in which they must have a place."""
    for steps in (when.steps for when in found):
        if isinstance(base, Cycle):
            dated = len(steps) > 1 and steps[-1].weekly  # “every Friday, 20/11”
            sound = t.stands_in(steps[0], base) and not dated
        else:
            sound = not (steps[0].weekly or steps[0].of_month)
        if not sound:
            return None
    return tuple(When((*more, *when.steps), base) for when in found)


def _bare(found: Whens) -> Whens | None:
    """Return a time that lacks its year, or one that lacks the month or the row of periods that it stands in."""
    return _from(found, Years()) if all(w.steps[0].of_year for w in found) else found


def _weekly(found: tuple[int, ...], n: int = 1) -> Whens | None:
    return _from(_narrowed(*found), Cycle(n, Grain.WEEK))


def _years(first: int | None = None, last: int | None = None) -> Whens | PhraseError:
    reversed_ = first is not None and last is not None and first > last
    return PhraseError("phrase-reversed") if reversed_ else (When((), Years(first, last)),)


# -- stretches from one time to another, and what leads a time


def _date(day: int, month: int, year: int) -> Whens | PhraseError | None:
    found = _days(((day, day),), month)
    return _from(found, Years(year)) if isinstance(found, tuple) else found


def _span(start: Whens | None, end: Whens) -> tuple[Range] | PhraseError | None:
    """Return the stretch between two times; the start has from the end what only that says: its month, its year."""
    first, last = start[0] if start else None, end[0]
    if first and first.base is None and first.narrowest.weekday != last.narrowest.weekday:
        return None  # “2nd to last Friday” runs from no day; “thứ Sáu - 25/6/2021” says the weekday of a date
    if len(end) > 1 or len(start or end) > 1:
        return None
    first = first.filled(last) if first else None
    if isinstance(last.base, Cycle) or (first and (isinstance(first.base, Cycle) or _is_run(first))):
        # “từ thứ Hai đến thứ Sáu hằng tuần”: on each of these days, or by the last? It does not say.
        # “từ tháng 3-6/2026 đến hết tháng 10” has two ends.
        return PhraseError("phrase-not-understood")
    return (Range(first, last),)


@reader("Lead", " | ".join(bound.name for bound in Bound))
def lead(chart: Chart, i: int) -> Ends:
    """Read the words that say how a time bounds the work: “chậm nhất vào”, “đến hết”, “by the end of”."""
    j, bounds = i, list[Bound]()
    while found := next(((k, b) for b in reversed(Bound) if (k := chart.longest(b.name, j)) > j), None):
        j = found[0]
        bounds.append(found[1])
    if bounds:
        yield j, (max(bounds, key=list(Bound).index), Bound.IN in bounds)


def same(found: Any) -> Any:
    """Make of a symbol what it is: the symbol is another name for it."""
    return found


def _times(how: Lead | None, found: Whens) -> Times | None:
    bound, led = how or (Bound.IN, False)
    if bound is Bound.BEFORE and found[-1].narrowest == LAST_DAY:
        return None  # “before the end of June”: its last day, or the day before?
    return Times(found, bound, led and bound is Bound.IN)


def _begun(how: Lead | None, start: Whens) -> Times | None:
    """Return the time from another on; “từ tháng 3-6” has an end of its own."""
    bound, first = (how or (Bound.IN, False))[0], start[0]
    if len(start) > 1 or not isinstance(first.base, Years) or bound is Bound.BEFORE:
        return None
    return Times(start, bound, bound is Bound.IN) if _is_run(first) else Times((Range(first, None),))


def _is_run(when: When) -> bool:
    """Whether a time has an end of its own: “tháng 3-6”."""
    return when.narrowest.numbered and when.narrowest.first != when.narrowest.last


def _report(of: Cycle | Whens, due: Times) -> Times | None:
    """Return the last day of a report that is named before it."""
    base, yearly = due.bases[0], not isinstance(of, Cycle) or of.n in (6, 9)
    sound = base == of if isinstance(base, Cycle) else base and yearly
    return due if sound and due.bound.deadline and len(due.times) == len(due.whens) == 1 else None


# -- a number of things, and their periods


@reader("Unit")
def unit(chart: Chart, i: int) -> Ends:
    """Read what is counted, one thing or several: tin, bài; hội nghị, hội thảo; news items.

    “một số” before another thing says some, and not one.
    """
    some = chart.key(i) == "so" and chart.key(i - 1) == "mot"
    reached, found = [i], dict[int, None]()
    for _ in range(6):
        reached = [e for k in reached for e in chart.words("UNITS", k) if e not in found]
        found.update(dict.fromkeys(reached))
        reached += [k + 1 for k in reached if chart.key(k) in (",", "/", "-")]
        reached += [j for k in reached for j in chart.words("AND", k)]
    return ((end, chart.quote(i, end)) for end in found if end == i + 1 or not some)


def _count(n: int, what: str | None = None) -> Owed | PhraseError:
    if n == 0:
        return PhraseError("phrase-count-zero")
    return Owed(n, what) if n <= MAX_COUNT else PhraseError("phrase-count", limit=MAX_COUNT)


def _least(rates: Any) -> Any:
    return rates._replace(minimum=True) if isinstance(rates, Owed) else tuple(map(_least, rates))


def _per(rate: Owed, cycle: Cycle) -> Owed:
    if cycle == HALF_MONTHLY:
        return rate._replace(count=2 * (rate.count or 1), times=each(MONTHLY))
    return rate._replace(times=each(cycle))


def _after(cycle: Cycle, *rest: Owed | None) -> Owed | None:
    """Read “mỗi tháng 02 chuyên mục”; “nửa tháng 2 lần” may be one in each of the halves."""
    rate = rest[-1]
    return _per(rate, cycle) if rate and (cycle != HALF_MONTHLY or rate.count == 1) else None


def _grain_count(cycle: Cycle, rate: Owed) -> Owed | PhraseError | None:
    """Read “tuần 02 lần”; “tháng 2 lần” is twice a month, or once in February."""
    if cycle.grain in (Grain.DAY, Grain.WEEK):
        return _per(rate, cycle)
    name = {1: "tháng", 3: "quý"}.get(cycle.n)
    first, second = f"{rate.count} {rate.unit}/{name}", f"1 {rate.unit} ({name} {rate.count})"
    return PhraseError("phrase-two-readings", first=first, second=second) if name else None


def _every_nth(runs: Runs, kind: Grain) -> Cycle | None:
    (n, last), *more = runs
    return Cycle.of(n, kind) if not more and n == last > 1 else None


def _rhythm(first: Cycle, _: None = None, rest: tuple[Cycle, ...] = ()) -> Owed | None:
    """Return a rate of periods; a nine-month report is due once a year, after the ninth month."""
    if HALF_MONTHLY in (found := (first, *rest)) or len({*found}) < len(found):
        return None  # what is said twice is said once, or owed twice
    nine, reported = Cycle(9, Grain.MONTH), When((edge(9, Grain.MONTH, False),), YEARLY)
    return Owed(times=Times(tuple(reported if cycle == nine else When((), cycle) for cycle in found)))


def _multiplied(
    rate: Owed, cycle: Cycle, whole: Cycle, stated: int | None = None, *_: object
) -> Owed | PhraseError | None:
    """Return a rate with its total, which a sum may state."""
    n, rest = divmod(whole.n, cycle.n)
    if rest or whole.grain is not cycle.grain or cycle.n not in (1, 3, 12):
        return None
    total = (rate.count or 1) * n
    if stated not in (None, total):
        return PhraseError("phrase-total", count=rate.count, periods=n, product=total, total=stated)
    return _per(rate, cycle)._replace(total=(total, None))


def _several(found: tuple[Owed, ...], cycle: Cycle) -> tuple[Owed, ...] | None:
    return tuple(_per(rate, cycle) for rate in found) if len(found) > 1 else None


# -- work whose dates are set elsewhere


@reader("External", "EXTERNAL")
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
        yield k, Owed(external=chart.quote(i, k))


@reader("Event", "WITHIN")
def after_event(chart: Chart, i: int) -> Ends:
    """Read “trong vòng 15 ngày kể từ ngày ban hành”; a day that is known is not such an event."""
    for k in chart.words("WITHIN", i):
        workdays = (end for j, _ in chart.ends("Num", k) for end in chart.words("WORKING", j))
        for j in (*workdays, *(end for end, _ in chart.ends("Counted", k))):
            after = chart.longest("AFTER", j + (chart.key(j) == ","))
            if after > j and chart.toks[after].spelling and not chart.ends("Times", after):
                end = _elsewhere(chart, after + 1)
                yield end, Owed(external=chart.quote(i, end), event=True)


def _elsewhere(chart: Chart, start: int) -> int:
    """Return where the words end that say who sets a date: before a word of time, or one that cancels."""
    j = end = start
    while j < chart.size and j not in chart.elsewhere:
        token = chart.toks[j]
        if paper := _paper(chart, j):
            j = end = paper
        elif token.key == "nam" and chart.ends("Year4", j + 1):
            j = end = j + 2
        elif token.key in (",", "/", "-", "“", "”", '"') and chart.toks[j + 1].spelling:
            j += 1
        elif token.spelling and not _of_time(chart, j):
            j = end = j + 1
        else:
            break
    end = chart.elsewhere.get(j, end)
    chart.elsewhere |= dict.fromkeys(range(start, end), end)
    return end


def _of_time(chart: Chart, i: int) -> bool:
    """Whether words say a time of their own, or cancel."""
    if (
        chart.longest("ELSEWHERE_ENDS|ONGOING|PERIODIC|CANCELS", i) > i
        or chart.ends("Rate", i)
        or chart.ends("Things", i)
    ):
        return True
    after, led = chart.longest("AND", i), chart.longest("IN|FROM|UNTIL", i) > i
    return bool((after > i and chart.ends("Atom", after)) or (led and chart.ends("Times", i)))


def _paper(chart: Chart, i: int) -> int:
    """Return where the number and date of an official paper end: “số 239/KH-UBND ngày 29/7/2016”; 0 if none."""
    if chart.key(i) != "so" or chart.toks[i + 1].number is None or chart.key(i + 2) != "/":
        return 0
    j = i + 3
    while (token := chart.toks[j]).joined and (
        token.spelling or token.number is not None or token.key in "-/"
    ):
        j += 1
    return max((end for end, _ in chart.ends("Full", j)), default=j)


# fmt: off
RULES = (
    # -- steps of a named time
    ("NthDay", "Digits st|nd|rd|th", same, "the 20th of each month", "ngày 20 mỗi tháng"),
    ("Day", "Digits | NthDay", same, "ngày 10 tháng 5", "ngày 10 tháng 5"),
    ("Month", "Digits | Number | tư", lambda n=4: n, "Tháng Tư năm 2026", "tháng 4 năm 2026"),
    ("Quarter", "Roman | Month", same, "quý tư", "quý IV"),
    ("Place", "Ordinal | NthDay", same, "first Monday of each month", "thứ Hai đầu mỗi tháng"),
    ("Place", "Ordinal to the? last | NthDay to the? last", lambda n: -n, "2nd to the last of each month", "đầu 2 ngày cuối mỗi tháng"),
    ("Step", "ngày|các_ngày|day Day+ | the? NthDay+ | the? NthDay+ day", _days, "ngày 05 và 20 hằng tháng", "ngày 5 mỗi tháng và ngày 20 mỗi tháng"),
    ("Step", "ngày|các_ngày Day+ / Digits", _days, "ngày 10, 20/5", "ngày 10 tháng 5 và ngày 20 tháng 5"),
    ("Step", "Day+ / Digits !Part | Day+ tháng Month", lambda runs, month: _days(runs, month) if len(runs) == 1 else None, "05-10/5", "ngày 5 - 10 tháng 5"),
    ("Step", "the? Day+ of? MonthName | the? Day+ day of MonthName", _days, "1–15 June 2026", "ngày 1 - 15 tháng 6 năm 2026"),
    ("Step", "MonthName the? Day+ | MonthName on? the? NthDay+ | MonthName on day Day+", lambda month, runs: _days(runs, month), "March 15th", "ngày 15 tháng 3"),
    ("Step", "tháng Month+ | các tháng Month+ | MonthName+", partial(_numbered, Grain.MONTH), "các tháng 3, 6 và 9-10", "tháng 3 và tháng 6 và tháng 9 - 10"),
    ("Step", "Num tháng Month+", _counted_months, "trong 2 tháng 5-6/2026", "trong tháng 5 - 6 năm 2026"),
    ("Step", "quý|quí|q|quarter|quarters|các_quý .? Quarter+ | JoinedQuarter+", partial(_numbered, Grain.QUARTER), "Q.II/2021", "quý II năm 2021"),
    ("Step", "h Digits", lambda n: _numbered(Grain.HALF, ((n, n),)), "H2 2021", "H2 năm 2021"),
    ("DayName", "Weekday | Thu", same, "thứ Hai, Tư hằng tuần", "thứ Hai mỗi tuần và thứ Tư mỗi tuần"),
    ("Weekdays", "!Thu DayName+", _week, "every Friday - Sunday", "thứ Sáu mỗi tuần và thứ Bảy mỗi tuần và chủ nhật mỗi tuần"),
    ("Weekdays", "WeekPart", same, "every weekend", "thứ Bảy mỗi tuần và chủ nhật mỗi tuần"),
    ("Mondays", "Plural+", _week, "on Mondays and Fridays", "thứ Hai mỗi tuần và thứ Sáu mỗi tuần"),
    ("Mondays", "Plural -|thru|through Weekday", lambda a, b: _week(((a, b),)), "Saturdays - Sunday", "thứ Bảy mỗi tuần và chủ nhật mỗi tuần"),
    ("Mondays", "!weekday|weekend WeekPart", same, "weekends", "thứ Bảy mỗi tuần và chủ nhật mỗi tuần"),
    ("Placed", "Weekdays", same, "2nd and last Friday of each month", "thứ Sáu thứ 2 mỗi tháng và thứ Sáu cuối mỗi tháng"),
    ("Placed", "half|nửa", lambda: (Grain.HALF,), "second half of June 2026", "nửa cuối tháng 6 năm 2026"),
    ("Placed", "WORKING", lambda: (Grain.WORKDAY,), "first working day of each month", "ngày làm việc đầu mỗi tháng"),
    ("Step", "the? Place quarter", lambda n: _numbered(Grain.QUARTER, ((n, n),)), "2nd quarter of 2021", "quý II năm 2021"),
    ("Step", "the? Place+ Placed", _placed, "last Friday of May 2021", "thứ Sáu cuối tháng 5 năm 2021"),
    ("Step", "Placed First | Placed thứ Digits | nửa sau", lambda kinds=(Grain.HALF,), n=2: _placed(((n, n),), kinds), "thứ Sáu cuối cùng của mỗi tháng", "thứ Sáu cuối mỗi tháng"),
    ("Step", "ngày|các_ngày? First | the? Side | the? Ordinal of", _edge, "by the end of Q3", "chậm nhất cuối quý III"),
    ("Step", "Num? Grain First", lambda n, grain, side: _edge(side, n, grain), "6 tháng đầu năm", "6 tháng đầu năm"),
    ("Step", "the? Ordinal Num? Grain", _edge, "the first 6 months of 2021", "6 tháng đầu năm 2021"),
    ("Step", "the? Place", lambda n: (When((edge(-n, Grain.DAY, True), edge(1, Grain.DAY, False)), None),) if -4 <= n <= -2 else None, "2nd to the last of each month", "đầu 2 ngày cuối mỗi tháng"),
    ("Whens", "the? Num st|nd|rd|th day OF? Year", lambda n, base: (When((edge(n, Grain.DAY, False), LAST_DAY), base),) if 31 < n < 367 else None, "36th day of 2011", "cuối 36 ngày đầu năm 2011"),
    ("Step", "MIDDLE", lambda: (When((t.MIDDLE,), None),), "giữa quý III/2026", "giữa quý III năm 2026"),
    ("Step", "Weekdays", lambda days: _narrowed(*days), "thứ 2, 4, 6 hằng tuần", "thứ Hai mỗi tuần và thứ Tư mỗi tuần và thứ Sáu mỗi tuần"),
    ("Chain", "Weekdays ,? Chain | Weekdays - Chain | Weekdays ( Chain )", _weekday_said, "thứ Năm, ngày 19 tháng 02 năm 2026", "thứ Năm ngày 19 tháng 2 năm 2026"),
    # -- what a time starts from: a year, a row of periods
    ("Year", "năm|year|/|-|,|. Year4 | ,|- năm Year4 | ( Year4 ) | ( năm Year4 ) | Year4", Years, "Tháng 6 (2026)", "tháng 6 năm 2026"),
    # After figures it is no year of a day: a third of one, or another one.
    ("Part", "năm !Year4 !nay", lambda: True, "1/3 năm", "phrase-not-understood"),
    ("Year", "năm !Year4 | năm nay | this year | of? the year | year", Years, "cuối năm", "cuối năm"),
    ("Cyclic", "EACH Cycle", same, "quý II hằng năm", "quý II mỗi năm"),
    ("Cyclic", "EACH other Grain", lambda g: Cycle.of(2, g), "every other week", "định kỳ 2 tuần"),
    ("Cyclic", "EACH Place+ Grain", _every_nth, "first Friday of every 3rd month", "thứ Sáu đầu mỗi quý"),
    ("Row", "Cyclic", same, "first Friday of every other month", "thứ Sáu đầu mỗi 2 tháng"),
    # Bare, “năm” is the plan's year and no row.
    ("Row", "the? Grain", lambda g: None if g is Grain.YEAR else Cycle.of(1, g), "Ngày 15 tháng cuối quý", "ngày 15 tháng cuối mỗi quý"),
    ("Next", "Grain NEXT | the? following|next Grain", lambda g: Cycle.of(1, g) if g in (Grain.MONTH, Grain.QUARTER) else None, "ngày 05 tháng sau", "ngày 5 tháng tiếp theo"),
    # -- named times
    ("Whens", "Chain", _bare, "Quý II", "quý II"),
    ("Whens", "Chain OF? Year", _from, "tháng 6 trong năm 2026", "tháng 6 năm 2026"),
    ("Whens", "Chain OF? Row | Chain , Row | Chain in Row", _from, "January and July each year", "tháng 1 mỗi năm và tháng 7 mỗi năm"),
    ("Whens", "Chain OF? Next", lambda found, base: _from(found, base, t.FOLLOWING), "by the 5th of the following month", "chậm nhất ngày 5 tháng tiếp theo"),
    ("Whens", "EACH Chain", lambda found: _from(found, YEARLY) if all(w.steps[0].of_year for w in found) else None, "every November", "tháng 11 mỗi năm"),
    ("Whens", "EACH Weekdays | Mondays", _weekly, "every Wednesday", "thứ Tư mỗi tuần"),
    ("Whens", "EACH other Weekdays", lambda days: _weekly(days, 2), "every other weekend", "thứ Bảy mỗi 2 tuần và chủ nhật mỗi 2 tuần"),
    ("Whens", "EACH Num Weekdays", lambda n, days: _weekly(days, n) if n > 1 else None, "every 3 Fridays", "thứ Sáu mỗi 3 tuần"),
    ("Whens", "EACH Chain OF Row", _from, "every 4th and 10th of the month", "ngày 4 mỗi tháng và ngày 10 mỗi tháng"),
    ("Whens", "Chain / Digits", lambda found, _: PhraseError("phrase-year-short") if found[0].steps[0].of_year else None, "Tháng 5/21", "phrase-year-short"),
    ("Whens", "year_-_end OF? Year4", lambda year: (When((LAST_DAY,), Years(year)),), "by year-end 2026", "chậm nhất cuối năm 2026"),
    ("Whens", "Grain - end", lambda g: (When((LAST_DAY,), Years() if g is Grain.YEAR else Cycle.of(1, g)),), "year-end", "cuối năm"),
    ("Full", "ngày? Digits / Digits / Year4 | ngày? Digits - Digits - Year4 | ngày? Digits . Digits . Year4", _date, "10/5/2021", "ngày 10 tháng 5 năm 2021"),
    ("Full", "ngày? Year4 - Digits - Digits", lambda year, month, day: _date(day, month, year), "2021-05-10", "ngày 10 tháng 5 năm 2021"),
    ("Full", "ngày? Digits / Digits / Digits | ngày? Digits - Digits - Digits | ngày? Digits . Digits . Digits", lambda *_: PhraseError("phrase-year-short"), "10/5/21", "phrase-year-short"),
    ("Whens", "Full", same, "10/5/2021", "ngày 10 tháng 5 năm 2021"),
    ("Whens", "Weekdays ,? Full | Weekdays - Full | Weekdays ( Full )", _weekday_said, "thứ Năm, 19/02/2026", "thứ Năm ngày 19 tháng 2 năm 2026"),
    ("Lettered", "Digits | t .? Digits", same, "T4-6/2021", "tháng 4 - 6 năm 2021"),
    ("Letters", "!Digits Lettered+", partial(_numbered, Grain.MONTH), "T5-T6/2021", "tháng 5 - 6 năm 2021"),
    ("Letters", "Digits", lambda n: _numbered(Grain.MONTH, ((n, n),)), "10-2020", "tháng 10 năm 2020"),
    ("Whens", "Letters /|- Year4", lambda found, year: _from(found, Years(year)), "10/2020", "tháng 10 năm 2020"),
    ("Whens", "năm|year|giai_đoạn Year4", _years, "năm 2026", "năm 2026"),
    ("Whens", "giai_đoạn|năm? Year4 - Year4 | giai_đoạn|năm Year4 đến Year4", _years, "Giai đoạn 2025-2026", "năm 2025-2026"),
    ("This", "năm !Year4 | năm nay", _years, "trong năm", "trong năm"),
    ("Bare", "Year4", _years, "in 2026", "trong năm 2026"),
    # -- times, and how they bound the work: “trước D” excludes D, “chậm nhất D” includes it
    ("Times", "Lead? Whens | Lead This | Lead Bare", _times, "Trước ngày 15/12/2020", "trước ngày 15 tháng 12 năm 2020"),
    # A dash stands between times of one kind: “quý 1-4/2026” is no April.
    ("Span", "Whens - Whens", lambda a, b: _span(a, b) if a[0].narrowest.width is b[0].narrowest.width else None, "Tháng 3 - tháng 10/2021", "từ tháng 3 năm 2021 đến tháng 10 năm 2021"),
    ("Span", "FROM? Whens TO Whens | FROM? Whens TO This | FROM? Whens ONWARDS ,? TO Whens | FROM Whens , TO Whens | FROM Whens - Whens", _span, "Từ 01/3 đến 30/6 năm 2026", "từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026"),
    ("Span", "between Whens and Whens | giữa Whens và Whens", _span, "between March and June", "từ tháng 3 đến tháng 6"),
    ("Span", "FROM nay|now TO Whens | FROM nay|now TO This", lambda end: _span(None, end), "Từ nay đến hết Quý II/2026", "từ nay đến quý II năm 2026"),
    ("Times", "Lead? FROM Whens ONWARDS? | Lead? FROM Bare ONWARDS?", _begun, "Từ tháng 3-6/2026", "trong tháng 3 - 6 năm 2026"),
    ("Times", "Bare | IN? Span", Times, "1 March - 30 June 2026", "từ ngày 1 tháng 3 năm 2026 đến ngày 30 tháng 6 năm 2026"),
    ("Times", "Whens ONWARDS", lambda start: _begun(None, start), "Quý II/2021 trở đi", "thường xuyên (từ quý II năm 2021)"),
    ("Times", "sơ kết Cycle", lambda c: Times((When((edge(c.n, c.grain, False),), Years()),)) if c.n in (6, 9) and c.grain is Grain.MONTH else None, "sơ kết 6 tháng", "6 tháng đầu năm"),
    ("Times", "tổng kết This", lambda _: Times((When((LAST_DAY,), Years()),)), "tổng kết năm", "cuối năm"),
    ("Times", "sơ_kết|tổng_kết Times", same, "sơ kết 6 tháng đầu năm", "6 tháng đầu năm"),
    ("Times", "báo cáo Cycle :? Times | báo cáo This :? Times", _report, "báo cáo 6 tháng trước ngày 15/6", "trước ngày 15 tháng 6"),
    # -- lengths of time
    ("Counted", "Num Grain", lambda n, g: Cycle.of(n, g) if 1 <= n <= 1000 else None, "every 3 months", "định kỳ quý"),
    ("Counted", "nửa_năm|half_a_year", lambda: Cycle.of(1, Grain.HALF), "nửa năm một lần", "1 lần/6 tháng"),
    ("Counted", "nửa_tháng", lambda: HALF_MONTHLY, "nửa tháng một lần", "2 lần/tháng"),
    ("One", "Grain", lambda g: Cycle.of(1, g), "Hằng quý", "định kỳ quý"),
    ("Cycle", "Counted | One", same, "Định kỳ 6 tháng", "định kỳ 6 tháng"),
    ("Every", "Cyclic | PERIODIC EACH? Cycle", same, "every third month", "định kỳ quý"),
    ("Every", "Adverb", lambda found: Cycle.of(*found), "semi-annually", "định kỳ 6 tháng"),
    ("Every", "Ambiguous", lambda two: PhraseError("phrase-two-readings", first=two[0], second=two[1]), "biweekly", "phrase-two-readings"),
    ("Every", "theo One | báo cáo EACH? Cycle | vào|trong|in|on|during|vào_cuối EACH Cycle | các|tất_cả_các One trong năm", same, "các quý trong năm", "định kỳ quý"),
    ("Per", "/ EACH? Cycle | Every | trong|in một|1|one One | một|1|one One | trong One", same, "hai lần một năm", "2 lần/năm"),
    # -- numbers of things; the words for what is counted come from a closed list and the plan's `units`
    ("Things", "Num Unit", _count, "02 (hai) số/tháng", "2 số/tháng"),
    ("Things", "a|an Unit", lambda what: Owed(1, what), "a report every quarter", "1 report/quý"),
    ("Things", "Once", Owed, "twice weekly", "2/tuần"),
    ("Few", "Num", _count, "2 per month", "2/tháng"),
    ("Count", "Things | hold Things", same, "04 số/tháng", "4 số/tháng"),
    ("Count", "từ? Things RISE", _least, "từ 02 tin trở lên/tháng", "tối thiểu 2 tin/tháng"),
    # -- rates: N in each period
    ("Rate", "Count Per | Count Per / EACH? WHO | Count Per / 1 WHO", _per, "01 lần/quý/đơn vị", "1 lần/quý"),
    ("Rate", "từ? Count Per RISE", lambda rate, cycle: _least(_per(rate, cycle)), "từ 02 tin/tháng trở lên", "tối thiểu 2 tin/tháng"),
    ("Rate", "Few / One | Few per|a|an|each|every One | Few per|each|every Counted", _per, "4/year", "4/năm"),
    ("Work", "WORK | WORK Work", lambda _=None: True, "mỗi tháng tổ chức thực hiện 02 cuộc", "2 cuộc/tháng"),
    ("Rate", "Every , Count | Every : Count | Every Work? Count | Counted Work? Count", _after, "mỗi tháng phát sóng 02 chương trình", "2 chương trình/tháng"),
    ("Rate", "One Count", _grain_count, "tuần 02 lần", "2 lần/tuần"),
    ("Rate", "PERIODIC|EACH? Cycle / Unit", lambda cycle, what: _per(Owed(1, what), cycle), "06 tháng/lần", "1 lần/6 tháng"),
    ("Rate", "PERIODIC|EACH? Cycle / Count", _after, "3 tháng/1 lần", "1 lần/quý"),
    ("Rate", "Count Per ×|*|x Counted | Count Per ×|*|x Counted = Num Unit?", _multiplied, "02 số/tháng x 12 tháng = 24 số", "2 số/tháng (24 số)"),
    ("Rate", "Every", _rhythm, "Hằng quý", "định kỳ quý"),
    ("Rate", "Every Sep Period*", _rhythm, "định kỳ quý, 6 tháng, năm", "định kỳ quý, 6 tháng, năm"),
    ("Sep", ", AND? | AND", lambda: True, "hằng quý và hằng năm", "định kỳ quý, năm"),
    ("Period", "Every | Cycle", same, "hằng quý, 6 tháng", "định kỳ quý, 6 tháng"),
    ("Start", "Cycle Sep Period*", _rhythm, "06 tháng, năm", "định kỳ 6 tháng, năm"),
    ("Made", "Num Product", lambda n, what: Owed(n, what) if n else None, "02 tin và 01 bài/tháng", "2 tin/tháng; 1 bài/tháng"),
    ("Several", "Made* / EACH? Cycle | Made* Every", _several, "02 tin, 01 bài/tháng", "2 tin/tháng; 1 bài/tháng"),
    ("Several", "Every Made*", lambda cycle, made: _several(made, cycle), "mỗi quý 03 tin, 01 phóng sự", "3 tin/quý; 1 phóng sự/quý"),
    ("Atom", "MINIMUM Rate | MINIMUM Several | MINIMUM Things", _least, "không ít hơn 04 số/quý", "tối thiểu 4 số/quý"),
    # -- ongoing work
    ("Ongoing", "ONGOING", lambda: Owed(ongoing=True), "Thường xuyên, liên tục", "thường xuyên"),
    ("Ongoing", "THROUGHOUT Times", lambda window: Owed(ongoing=True, within=window) if window.dated else None, "suốt quý II", "thường xuyên (quý II)"),
    # -- what stands between two places of a phrase
    ("External", "Event", same, "trong vòng 15 ngày kể từ ngày ban hành", "trong vòng 15 ngày kể từ ngày ban hành"),
    ("Atom", "Rate | Times | Ongoing | External | Several | Count", same, "theo lịch riêng", "theo lịch riêng"),
    ("Atom", "PERIODIC Work? Rate | PERIODIC Work? External", lambda _, found: found, "Định kỳ theo lịch Tỉnh ủy", "theo lịch Tỉnh ủy"),
    ("Atom", "PERIODIC Work? Times", lambda _, found: found if found.repeats else None, "định kỳ báo cáo trước ngày 15 tháng cuối quý", "trước ngày 15 tháng cuối mỗi quý"),
    ("Atom", "PERIODIC", lambda: PhraseError("phrase-period-missing"), "Định kỳ", "phrase-period-missing"),
)
# fmt: on
rules(RULES)
__test__ = doctests(RULES)
