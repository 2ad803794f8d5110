"""The rules of rates, of work that goes on, and of work whose dates are set elsewhere."""

from cchc_cli.domain.phrases import vocabulary as v
from cchc_cli.domain.phrases.chart import Chart, Ends, reader, rule
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.readings import External, Ongoing, Rate, Times, dated, repeats
from cchc_cli.domain.phrases.times import YEARLY, YEARS, Cycle, Each, Edge, Grain, When

MAX_COUNT = 20_000

# -- lengths of time

_GRAINS = {
    "DAYS": Grain.DAY,
    "WEEKS": Grain.WEEK,
    "MONTHS": Grain.MONTH,
    "QUARTERS": Grain.QUARTER,
    "HALVES": Grain.HALF,
    "YEARS": Grain.YEAR,
}
_ADVERBS = {
    "DAILY": Cycle(1, Grain.DAY),
    "WEEKLY": Cycle(1, Grain.WEEK),
    "FORTNIGHTLY": Cycle(2, Grain.WEEK),
    "MONTHLY": Cycle(1, Grain.MONTH),
    "QUARTERLY": Cycle(3, Grain.MONTH),
    "HALFYEARLY": Cycle(6, Grain.MONTH),
    "YEARLY": YEARLY,
}


@reader("Grain")
def grain(chart: Chart, i: int) -> Ends:
    return ((end, kind) for name, kind in _GRAINS.items() for end in chart.words(name, i))


@rule("Counted", "Num Grain")
def counted_period(n: int, kind: Grain) -> Cycle | None:
    return Cycle.of(n, kind) if 1 <= n <= 1000 else None


@rule("Counted", "nửa_năm", "half_a_year")
def half_year() -> Cycle:
    return Cycle.of(1, Grain.HALF)


@rule("Cycle", "Counted")
def counted_cycle(cycle: Cycle) -> Cycle:
    return cycle


@rule("Cycle", "Grain")
def cycle_of(kind: Grain) -> Cycle:
    return Cycle.of(1, kind)


# -- a number of things


@reader("Unit")
def unit(chart: Chart, i: int) -> Ends:
    """Read what is counted, one thing or several: tin, bài; hội nghị, hội thảo; news items."""
    return _joined(chart, i, "UNITS")


def _joined(chart: Chart, i: int, name: str) -> Ends:
    reached, found = [i], dict[int, None]()
    for _ in range(6):
        reached = [e for k in reached for e in chart.words(name, k) if e not in found]
        found.update(dict.fromkeys(reached))
        reached += [k + 1 for k in reached if chart.key(k) in (",", "/", "-")]
        reached += [j for k in reached for j in chart.words("AND", k)]
        if not reached:
            break
    return ((end, chart.quote(i, end)) for end in found)


def _count(n: int, what: str | None, minimum: bool = False) -> Rate | PhraseError:
    if n == 0:
        return PhraseError("phrase-count-zero")
    return Rate(n, what, minimum) if n <= MAX_COUNT else PhraseError("phrase-count", limit=MAX_COUNT)


@rule("Things", "Num Unit")
def things(n: int, what: str) -> Rate | PhraseError:
    """A number of what is counted; the words for it come from a closed list and the plan's `units`.

    >>> said("02 (hai) số/tháng", "một tháng hai lần")
    2 số/tháng
    2 lần/tháng
    """
    return _count(n, what)


@rule("Things", "a|an Unit")
def a_thing(what: str) -> Rate:
    return Rate(1, what)


@rule("Things", "once")
def once() -> Rate:
    return Rate(1)


@rule("Things", "twice")
def twice() -> Rate:
    return Rate(2)


@rule("Things", "thrice")
def thrice() -> Rate:
    return Rate(3)


@rule("Few", "Num")
def number_alone(n: int) -> Rate | PhraseError:
    return _count(n, None)


@rule("Count", "Things")
def count(things_: Rate) -> Rate:
    return things_


@rule("Count", "MINIMUM Things", "Things RISE", "từ Things RISE")
def at_least(things_: Rate) -> Rate:
    """At least a number.

    >>> said("không ít hơn 04 số/quý", "at least twice a month")
    tối thiểu 4 số/quý
    tối thiểu 2/tháng
    """
    return things_._replace(minimum=True)


# -- rhythms


@reader("Adverb")
def adverb(chart: Chart, i: int) -> Ends:
    """Read a rhythm of one word: monthly, semi-annually; one that says two things is refused."""
    for name, cycle in _ADVERBS.items():
        for end in chart.words(name, i):
            yield end, cycle
    if two := v.TWO_READINGS.get(chart.key(i)):
        yield (
            i + 1,
            PhraseError("phrase-two-readings", words=chart.quote(i, i + 1), first=two[0], second=two[1]),
        )


@rule("Every", "EACH Cycle", "Adverb", "hằng|hàng|mỗi|từng một Grain", "PERIODIC EACH? Cycle")
def every(cycle: Cycle | Grain) -> Cycle:
    """A period that a word says is one of a row.

    >>> said("mỗi tháng 02 số", "every 3 months", "semi-annually", "Định kỳ 6 tháng")
    2 số/tháng
    định kỳ quý
    định kỳ 6 tháng
    định kỳ 6 tháng
    """
    return Cycle.of(1, cycle) if isinstance(cycle, Grain) else cycle


@rule("Every", "theo Grain", "báo cáo EACH? Cycle", "vào|trong|in|on|during|vào_cuối EACH Cycle")
def every_other_way(cycle: Cycle | Grain) -> Cycle:
    return every(cycle)


@rule("Every", "EACH other Grain")
def every_other(kind: Grain) -> Cycle:
    """Every second period.

    >>> said("every other week")
    định kỳ 2 tuần
    """
    return Cycle.of(2, kind)


@rule("Every", "EACH Nth Grain")
def every_nth(nth: tuple[int, ...], kind: Grain) -> Cycle | None:
    """Every n-th period.

    >>> said("every third month")
    định kỳ quý
    """
    return Cycle.of(nth[0], kind) if len(nth) == 1 and nth[0] > 1 else None


@reader("Cycles")
def cycles(chart: Chart, i: int) -> Ends:
    """Read periods in a list, of which the first has its word and the others may: “định kỳ quý, 6 tháng, năm”."""
    for end, first in chart.ends("Every", i):
        yield from _more_cycles(chart, end, [first])


@reader("BareCycles")
def bare_cycles(chart: Chart, i: int) -> Ends:
    """Read periods in a list that no word leads: “6 tháng, năm” can only be reports."""
    for end, first in chart.ends("Cycle", i):
        yield from ((k, found) for k, found in _more_cycles(chart, end, [first]) if len(found) > 1)


def _more_cycles(chart: Chart, end: int, found: list[Cycle | PhraseError]) -> Ends:
    yield end, tuple(found)
    k = chart.longest("AND", end + (chart.key(end) == ","))
    if k > end and len(found) < 6:
        for symbol in ("Every", "Cycle"):
            for after, cycle in chart.ends(symbol, k):
                yield from _more_cycles(chart, after, [*found, cycle])


_NINE = Cycle(9, Grain.MONTH)


def _rhythm(found: tuple[Cycle | PhraseError, ...]) -> Rate | PhraseError:
    """Return a rate of periods; a nine-month report is due once a year, after the ninth month."""
    wrong = next((c for c in found if isinstance(c, PhraseError)), None)
    if wrong:
        return wrong
    reported = When((Edge(9, Grain.MONTH, False),), Each(YEARLY))
    whole = tuple(c for c in found if isinstance(c, Cycle) and c != _NINE)
    return Rate(1, cycles=whole, each=(reported,) if _NINE in found else (), counted=False)


@rule("Rate", "Cycles")
def rhythm(found: tuple[Cycle, ...]) -> Rate | PhraseError:
    """A rhythm without a number is one in each period.

    >>> said("định kỳ quý, 6 tháng, năm", "Hằng quý")
    định kỳ quý, 6 tháng, năm
    định kỳ quý
    """
    return _rhythm(found)


@rule("Rate", "MINIMUM Cycles")
def at_least_rhythm(found: tuple[Cycle, ...]) -> Rate | PhraseError:
    made = _rhythm(found)
    return made if isinstance(made, PhraseError) else made._replace(minimum=True)


@rule("Start", "BareCycles")
def bare_rhythm(found: tuple[Cycle, ...]) -> Rate | PhraseError:
    """A list of report periods that no word leads, at the start of a part.

    >>> said("06 tháng, năm")
    định kỳ 6 tháng, năm
    """
    return _rhythm(found)


# -- a number of things in each period


@rule("Per", "/ EACH? Cycle", "Every")
def per(cycle: Cycle) -> Cycle:
    return cycle


@rule("Per", "trong|in một|1|one Grain", "một|1|one Grain", "trong Grain")
def per_one(kind: Grain) -> Cycle:
    return Cycle.of(1, kind)


@rule("Rate", "Count Per", "Count Per / EACH? WHO", "Count Per / 1 WHO")
def count_per(things_: Rate, cycle: Cycle) -> Rate:
    """N in each period; “/đơn vị” says only that each owes its own.

    >>> said("04 số/tháng", "01 lần/quý/đơn vị", "two issues a month", "hai lần một năm")
    4 số/tháng
    1 lần/quý
    2 issues/tháng
    2 lần/năm
    """
    return things_._replace(cycles=(cycle,))


@rule("Rate", "Count Per RISE", "từ Count Per RISE")
def count_per_and_more(things_: Rate, cycle: Cycle) -> Rate:
    """N in each period, or more.

    >>> said("từ 02 tin/tháng trở lên")
    tối thiểu 2 tin/tháng
    """
    return things_._replace(cycles=(cycle,), minimum=True)


@rule("Rate", "Few / Grain", "Few per|a|an|each|every Grain")
def few_per(number: Rate, kind: Grain) -> Rate:
    """A number without a name for what is counted.

    >>> said("2 per month", "4/year")
    2/tháng
    4/năm
    """
    return number._replace(cycles=(Cycle.of(1, kind),))


@rule("Rate", "MINIMUM Few per|a|an|each|every Grain", "MINIMUM Few / Grain")
def few_at_least(number: Rate, kind: Grain) -> Rate:
    return few_per(number._replace(minimum=True), kind)


@rule("Rate", "Few per|a|each|every Counted")
def few_per_counted(number: Rate, cycle: Cycle) -> Rate:
    return number._replace(cycles=(cycle,))


@rule("Rate", "Every , Count", "Every Work? Count", "Every : Count", "Counted Work? Count")
def count_in(cycle: Cycle, *rest: Rate | None) -> Rate | None:
    """The period first, then the number in it.

    >>> said("mỗi tháng phát sóng 02 chương trình", "1 quý 2 lần", "03 tháng một lần")
    2 chương trình/tháng
    2 lần/quý
    1 lần/quý
    """
    return rest[-1]._replace(cycles=(cycle,)) if rest[-1] else None


@rule("Rate", "MINIMUM Every Count", "MINIMUM Counted Count")
def count_in_at_least(cycle: Cycle, things_: Rate) -> Rate:
    """At least a number in each period.

    >>> said("ít nhất mỗi quý một lần")
    tối thiểu 1 lần/quý
    """
    return things_._replace(cycles=(cycle,), minimum=True)


@reader("Work")
def work(chart: Chart, i: int) -> Ends:
    """Read words about the work."""
    for end in chart.words("WORK", i):
        yield end, None
        yield from chart.ends("Work", end)


@rule("Rate", "tuần Count")
def weekly_count(things_: Rate) -> Rate:
    """Weeks and days have no names that a number could be: “tuần 02 lần”.

    >>> said("tuần một lần")
    1 lần/tuần
    """
    return things_._replace(cycles=(Cycle(1, Grain.WEEK),))


@rule("Rate", "ngày Count")
def daily_count(things_: Rate) -> Rate:
    return things_._replace(cycles=(Cycle(1, Grain.DAY),))


@rule("Rate", "PERIODIC? Cycle / Unit")
def once_per(cycle: Cycle, what: str) -> Rate:
    """The period over what comes once in it.

    >>> said("06 tháng/lần", "Định kỳ 2 tuần/số")
    1 lần/6 tháng
    1 số/2 tuần
    """
    return Rate(1, what, cycles=(cycle,))


@rule("Rate", "PERIODIC? Cycle / Count", "EACH Cycle / Count")
def count_over(cycle: Cycle, things_: Rate) -> Rate:
    return things_._replace(cycles=(cycle,))


@rule("Rate", "EACH Cycle / Unit")
def once_over(cycle: Cycle, what: str) -> Rate:
    return Rate(1, what, cycles=(cycle,))


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


@rule("Rate", "Count / EACH? nửa_tháng", "Count EACH nửa_tháng")
def per_half_month(things_: Rate) -> Rate:
    """Half a month is 15 days (BLDS 2015 Điều 146): twice a month.

    >>> said("01 lần/nửa tháng", "nửa tháng một lần")
    2 lần/tháng
    2 lần/tháng
    """
    return things_._replace(count=2 * things_.count, cycles=(Cycle(1, Grain.MONTH),))


@rule("Rate", "EACH? nửa_tháng Count", "MINIMUM EACH? nửa_tháng Count")
def half_monthly(things_: Rate) -> Rate | None:
    # “nửa tháng 2 lần” could as well speak of half of February.
    return per_half_month(things_) if things_.count == 1 else None


@rule("Rate", "EACH? nửa_tháng / Unit")
def over_half_month(what: str) -> Rate:
    return Rate(2, what, cycles=(Cycle(1, Grain.MONTH),))


# -- a total that is said with its sum, and lists


@rule("Rate", "Count Per ×|*|x Counted")
def multiplied(things_: Rate, cycle: Cycle, periods: Cycle) -> Rate | None:
    """A rate times its periods.

    >>> said("02 số/tháng x 12 tháng")
    2 số/tháng (24 số)
    """
    n, rest = divmod(periods.n, cycle.n)
    if rest or periods.grain is not cycle.grain or cycle.n not in (1, 3, 12):
        return None
    return things_._replace(cycles=(cycle,), total=(things_.count * n, None))


@rule("Rate", "Count Per ×|*|x Counted = Num Unit?")
def multiplied_out(
    things_: Rate, cycle: Cycle, periods: Cycle, stated: int, _: str | None
) -> Rate | PhraseError | None:
    """A rate times its periods, and the sum.

    >>> said("02 số/tháng × 12 tháng = 24 số")
    2 số/tháng (24 số)
    """
    made = multiplied(things_, cycle, periods)
    if made is None or made.total is None or made.total[0] == stated:
        return made
    n = made.total[0] // things_.count
    return PhraseError("phrase-total", count=things_.count, periods=n, product=made.total[0], total=stated)


@reader("MadeList")
def made_list(chart: Chart, i: int) -> Ends:
    """Read what a newsroom makes, several of them in a list: “02 tin, 01 bài”."""

    def one(k: int) -> list[tuple[int, Rate]]:
        return [
            (end, Rate(n, chart.quote(j, end)))
            for j, n in chart.ends("Num", k)
            for end in chart.words("MADE", j)
            if n
        ]

    def more(end: int, found: tuple[Rate, ...]) -> Ends:
        if len(found) > 1:
            yield end, found
        k = chart.longest("AND", end + (chart.key(end) == ","))
        if k > end and len(found) < 6:
            for after, rate in one(k):
                yield from more(after, (*found, rate))

    for end, rate in one(i):
        yield from more(end, (rate,))


@rule("Several", "MadeList / EACH? Cycle", "MadeList Every")
def several(found: tuple[Rate, ...], cycle: Cycle, minimum: bool = False) -> tuple[Rate, ...]:
    """What a newsroom makes shares the period that is said once.

    >>> said("02 tin, 01 bài/tháng")
    2 tin/tháng; 1 bài/tháng
    """
    return tuple(r._replace(cycles=(cycle,), minimum=minimum) for r in found)


@rule("Several", "MINIMUM MadeList / EACH? Cycle", "MINIMUM MadeList Every")
def at_least_several(found: tuple[Rate, ...], cycle: Cycle) -> tuple[Rate, ...]:
    return several(found, cycle, minimum=True)


@rule("Several", "Every MadeList")
def several_in(cycle: Cycle, found: tuple[Rate, ...]) -> tuple[Rate, ...]:
    return several(found, cycle)


# -- ongoing work, and work whose dates are set elsewhere


@rule("Ongoing", "ONGOING")
def ongoing() -> Ongoing:
    """Work without a due date.

    >>> said("Thường xuyên, liên tục")
    thường xuyên
    """
    return Ongoing()


@rule("Ongoing", "THROUGHOUT Times")
def throughout(window: Times) -> Ongoing | None:
    """Work that goes on all through a time.

    >>> said("throughout 2020", "suốt quý II")
    thường xuyên (năm 2020)
    thường xuyên (quý II)
    """
    return Ongoing(window) if dated(window) else None


@reader("External")
def external(chart: Chart, i: int) -> Ends:
    """Read who or what sets the dates: “theo lịch của Ban Tuyên giáo”, “khi có yêu cầu”."""
    start = chart.longest("EXTERNAL", i)
    if start == i:
        return
    each = chart.longest("EACH", start)
    for end, _ in chart.ends("Grain", each):
        if chart.toks[end].number is None:
            start = end  # theo kế hoạch hằng năm
    end = _elsewhere(chart, start)
    yield end, External(chart.quote(i, end), False)
    if end > start and "," in (signs := [chart.key(k) for k in range(start, end)]):
        short = start + signs.index(",")
        yield short, External(chart.quote(i, short), False)


def _elsewhere(chart: Chart, start: int) -> int:
    """Return where the words end that say who sets a date: before a word of time, or one that cancels."""
    j = end = start
    while j < chart.size:
        token = chart.toks[j]
        if paper := _paper(chart, j):
            j = end = paper
        elif token.key == "nam" and (chart.toks[j + 1].number or 0) in YEARS:
            j = end = j + 2
        elif token.key in (",", "/", "-", "“", "”", '"') and chart.toks[j + 1].word:
            j += 1
        elif (
            not token.word
            or any(chart.longest(n, j) > j for n in ("ELSEWHERE_ENDS", "ONGOING", "PERIODIC"))
            or chart.longest("CANCELS", j) > j
            or (chart.longest("AND", j) > j and chart.ends("Atom", j + 1))
            or (any(chart.longest(n, j) > j for n in ("IN", "FROM", "UNTIL")) and chart.ends("Times", j))
        ):
            break
        else:
            j += 1
            end = j
    return end


def _paper(chart: Chart, i: int) -> int:
    """Return where the number and date of an official paper end: “số 239/KH-UBND ngày 29/7/2016”; 0 if none."""
    if chart.key(i) != "so" or chart.toks[i + 1].number is None or chart.key(i + 2) != "/":
        return 0
    j = i + 3
    while chart.toks[j].joined and (
        chart.toks[j].word or chart.toks[j].number is not None or chart.key(j) in "-/"
    ):
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
                yield end, External(chart.quote(i, end), True)


# -- what stands between two places of a phrase


@rule(
    "Atom",
    "Rate",
    "Times",
    "Ongoing",
    "External",
    "Several",
    "Count",
    "PERIODIC Work? Rate",
    "PERIODIC Work? External",
)
def atom(*found: object) -> object:
    return found[-1]


@rule("Atom", "PERIODIC Work? Times")
def periodic_times(_: None, found: Times) -> Times | None:
    """Times of each period after “định kỳ”.

    >>> said("định kỳ báo cáo trước ngày 15 tháng cuối quý")
    trước ngày 15 tháng cuối mỗi quý
    """
    return found if repeats(found) else None


@rule("Atom", "PERIODIC")
def rhythm_missing() -> PhraseError:
    return PhraseError("phrase-period-missing")
