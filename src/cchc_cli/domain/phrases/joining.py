"""Joining what stands together: a total to its rate, a window to what is done in it, a count to its time."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Generic, NamedTuple, TypeVar

from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.named import dated, finished, fits, repeats, stands_in
from cchc_cli.domain.phrases.readings import Bound, External, Meaning, Once, Ongoing, Range, Rate, Times
from cchc_cli.domain.phrases.times import YEARLY, Cycle, Days, Each, Edge, Grain, HalfOf, Units, When, Years


class Link(IntEnum):
    """What stands between an atom and the one before it, from the closest tie to none."""

    SPACE = 0
    BRACKET = 1
    COLON = 2
    COMMA = 3
    BREAK = 4


Content = Meaning | Times
_Content = TypeVar("_Content", bound=Content, covariant=True)


class Atom(NamedTuple, Generic[_Content]):
    """What a rule has read between two tokens of a phrase, and its tie to the atom before it."""

    what: _Content
    start: int
    end: int
    link: Link
    words: str = ""


def join(first: Atom[Content], second: Atom[Content]) -> Content | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    rule = _JOINS.get((type(first.what), type(second.what)))
    return rule(first, second) if rule else None


def restated(first: Atom[Content], second: Atom[Content]) -> Rate | None:
    """Return what two rates apart from each other say, where one is the other's total in the same unit."""
    a, b = first.what, second.what
    if not (isinstance(a, Rate) and isinstance(b, Rate)):
        return None
    if (a.unit is not None and a.unit == b.unit) or not (a.counted and b.counted):
        return _with_total(a, b, Link.COMMA)
    return None


# -- the rules of joining, each for two kinds of atoms


def _rate_and_rate(first: Atom[Rate], second: Atom[Rate]) -> Rate | None:
    a, b, link = first.what, second.what, second.link
    return _multiplied(first, second) or _with_count(first, second) or _with_total(a, b, link)


def _rate_and_times(first: Atom[Rate], second: Atom[Times]) -> Rate | Once | None:
    rate, times = first.what, second.what
    close = rate.counted and _whole_years(times)
    return _beside(first, second, first, second, close=close)


def _times_and_rate(first: Atom[Times], second: Atom[Rate]) -> Rate | Once | None:
    times, rate = first.what, second.what
    close = times.led or not rate.cycles or _whole_years(times)
    return _beside(first, second, second, first, close=close)


def _times_and_times(first: Atom[Times], second: Atom[Times]) -> Rate | Once | None:
    a, b, link = first.what, second.what, second.link
    if repeats(a) and not repeats(b):
        return _placed(repeated(a), b, link)
    if repeats(b) and not repeats(a):
        return _placed(repeated(b), a, link) if _window(a, link) else None
    return _last_day(a, second)


def _once_and_times(first: Atom[Once], second: Atom[Times]) -> Once | None:
    once = first.what
    ended = None if once.within else _last_day(once.times, second)
    return once._replace(times=ended.times, within=ended.within) if ended else None


def _dated_and_external(_first: Atom[Rate | Times | Once], second: Atom[External]) -> None:
    """Refuse “hằng quý, trong vòng 5 ngày kể từ ngày hết quý”: it is not due when the quarter ends."""
    if second.what.after:
        raise PhraseError("phrase-not-understood", words=second.words)


def _ongoing_and_times(first: Atom[Ongoing], second: Atom[Times]) -> Ongoing | None:
    begun, times = first.what.times, second.what
    if begun is None:
        if _goes_on_in(times, second.link):
            return Ongoing(times)
        if _either_way(times, second.link):
            raise _two_readings(first, second, first, second)
    elif times.bound is Bound.UNTIL:
        start, end = begun.times[0], times.times[0]
        if not (begun.open and isinstance(start, Range) and isinstance(end, When) and len(times.times) == 1):
            raise PhraseError("phrase-not-understood", words=second.words)
        return Ongoing(_stretch(start.start, end))
    return None


def _times_and_ongoing(first: Atom[Times], second: Atom[Ongoing]) -> Ongoing | None:
    joins = second.what.times is None and _goes_on_in(first.what, second.link)
    return Ongoing(first.what) if joins else None


_JOINS: dict[tuple[type, type], Callable[[Any, Any], Content | None]] = {
    (Rate, Rate): _rate_and_rate,
    (Rate, Times): _rate_and_times,
    (Times, Rate): _times_and_rate,
    (Times, Times): _times_and_times,
    (Once, Times): _once_and_times,
    (Rate, External): _dated_and_external,
    (Times, External): _dated_and_external,
    (Once, External): _dated_and_external,
    (Ongoing, Times): _ongoing_and_times,
    (Times, Ongoing): _times_and_ongoing,
}
"""By the kinds of the first atom and the second; of other kinds each atom stands for itself."""

# -- a window, and what is done in it


def _window(times: Times, link: Link) -> bool:
    """Whether times are the window in which something else is done, rather than work of their own."""
    if not dated(times):
        return False
    if times.bound is Bound.IN:
        return link < Link.COMMA or times.led or all(isinstance(t, Range) for t in times.times)
    return times.bound is Bound.UNTIL or (times.bound is Bound.BY and link < Link.COMMA)


def _goes_on_in(times: Times, link: Link) -> bool:
    """Whether times bound work that goes on; a year with no more said is no day to finish by."""
    return _window(times, link) or (times.bound is Bound.IN and link < Link.BREAK and _whole_years(times))


def _either_way(times: Times, link: Link) -> bool:
    """Whether a comma before times leaves open if work goes on in them, or is done in them besides."""
    in_them = times.bound is Bound.IN and not all(map(_one_day, times.times))
    return link is Link.COMMA and in_them and dated(times)


def _one_day(time: When | Range) -> bool:
    if isinstance(time, Range) or not time.steps:
        return False
    last = time.steps[-1]
    return not isinstance(last, Units | HalfOf) and not (isinstance(last, Edge) and last.grain > Grain.DAY)


def _stretch(start: When | None, end: When) -> Times:
    """Return the time from one to another, as it would be read in one breath: “từ tháng 3 đến tháng 10”."""
    if start is None or end.base is None:
        return Times((Range(start, end),))
    if start.base == Years():
        start = start.on(end.base)
    match start.steps, end.steps:
        case (Units(grain, first, _),), (Units(other, _, last),) if (
            grain is other and first <= last and start.base == end.base
        ):
            return Times((When((Units(grain, first, last),), end.base),), led=True)
    return Times((Range(start, end),))


def _numbered(time: When | Range) -> bool:
    return isinstance(time, When) and any(isinstance(step, Days) for step in time.steps)


def _whole_years(times: Times) -> bool:
    return all(isinstance(t, When) and not t.steps and isinstance(t.base, Years) for t in times.times)


# -- a count, a rate, their total


def _with_count(first: Atom[Rate], second: Atom[Rate]) -> Rate | None:
    """Give a rhythm the number of things said beside it: “hằng tháng phát 02 chuyên mục”."""
    a, b, link = first.what, second.what, second.link
    rhythm, count = (b, a) if b.cycles else (a, b)
    if rhythm.counted or len(rhythm.cycles) != 1 or rhythm.each or count.cycles or count.each:
        return None
    if link is Link.BRACKET and rhythm is b:
        return None  # “12 kỳ (hằng tháng)” is a total
    if link is Link.BRACKET and count.count > 1:
        # “hằng tháng (12 số)”: twelve in all, or in each month?
        raise PhraseError(
            "phrase-two-readings",
            words=f"{first.words} ({second.words})",
            first=f"{first.words} {second.words}",
            second=f"{second.words} ({first.words})",
        )
    return count._replace(cycles=rhythm.cycles, within=rhythm.within, minimum=a.minimum or b.minimum)


def summed(count: int, periods: int, total: int) -> dict[str, int]:
    """Return what the message of a wrong total shows."""
    return {"count": count, "periods": periods, "product": count * periods, "total": total}


def _multiplied(first: Atom[Rate], second: Atom[Rate]) -> Rate | None:
    """Compare a total with the sum that follows it: “24 số (02 số/tháng x 12 tháng)”."""
    a, b = first.what, second.what
    if a.cycles or a.each or not b.total or b.total[1] or not (a.unit == b.unit or b.unit is None):
        return None
    if a.count != b.total[0]:
        words = f"{first.words} ({second.words})"
        raise PhraseError("phrase-total", words=words, **summed(b.count, b.total[0] // b.count, a.count))
    return b._replace(unit=a.unit, minimum=a.minimum or b.minimum)


def _with_total(a: Rate, b: Rate, link: Link) -> Rate | None:
    """Give a rate the total said beside it: “04 số (01 số/3 tháng)”, “04 số/tháng, 48 số/năm”."""
    if any(r.total or r.within or r.each or len(r.cycles) > 1 for r in (a, b)):
        return None
    same = a.unit == b.unit or a.unit is None or b.unit is None
    if a.cycles and b.cycles:
        total, rate = (a, b) if a.cycles[0].length > b.cycles[0].length else (b, a)
        one = _one_twice(total, rate, link, same=same and a.unit is not None)
        return _totalled(rate, total, total.cycles[0]) if one else None
    if a.cycles or b.cycles:
        total, rate = (b, a) if a.cycles else (a, b)
        return _totalled(rate, total, None) if same or link is Link.BRACKET else None
    return None


def _one_twice(total: Rate, rate: Rate, link: Link, *, same: bool) -> bool:
    """Whether two rates are one thing said twice, and not two to do; `same`: they count the same."""
    if total.cycles == rate.cycles or not total.counted:
        return False
    if link is Link.BRACKET:
        return True
    if rate.counted:
        # “01 lần/quý, 01 lần/năm” are two things to do; “04 số/tháng, 48 số/năm” is one said twice.
        return same and total.count > rate.count
    # “12 kỳ/năm, hằng tháng” is one thing said twice; “02 cuộc/năm, hằng tháng” is two to do.
    (whole,), (part,) = total.cycles, rate.cycles
    return whole.grain is part.grain and total.count * part.n == whole.n


def _totalled(rate: Rate, total: Rate, of: Cycle | None) -> Rate:
    return rate._replace(
        total=(total.count, of), minimum=rate.minimum or total.minimum, unit=rate.unit or total.unit
    )


# -- a count or a rate, and its times


def _beside(
    first: Atom[Content], second: Atom[Content], rate: Atom[Rate], times: Atom[Times], *, close: bool
) -> Rate | Once | None:
    """Put times to the rate beside them; `first` and `second` are the two in their order.

    Where they are two things to do the answer is None; what may be one is refused: “02 số/tháng, quý II”.
    """
    placed = _placed(rate.what, times.what, Link.SPACE if close else second.link)
    if placed or not dated(times.what) or not (rate.what.cycles or rate.what.each):
        return placed
    days = all(map(_one_day, times.what.times))
    if days and second.link is Link.COMMA and not any(map(_numbered, times.what.times)):
        return None  # “hằng tháng, tổng kết năm”
    if rate.what.within or days or len(times.what.times) > 1:
        # “01 lần/quý, ngày 15/12”: the last of them, or one more?
        raise PhraseError("phrase-not-understood", words=second.words)
    raise _two_readings(first, second, rate, times)


def _placed(rate: Rate, times: Times, link: Link) -> Rate | Once | None:
    """Put named times to a number of things: the times that it is done at, or the window it is done in."""
    if rate.within:
        return None
    if not (rate.each or rate.cycles):
        return _count_placed(rate, times)
    if len(rate.cycles) == 1 and not rate.each:
        if named := _named_in(rate.cycles[0], rate, times):
            return named
        if _ends_year(rate.cycles[0], times):
            return rate._replace(within=times)
    return rate._replace(within=times) if _held_in(times, link) else None


def _held_in(times: Times, link: Link) -> bool:
    """Whether times are the window of a rate: no days that it is done on, and no two last days."""
    if not (_window(times, link) or (times.bound.deadline and dated(times))):
        return False
    return len(times.times) == 1 if times.bound is not Bound.IN else not all(map(_one_day, times.times))


def _ends_year(cycle: Cycle, times: Times) -> bool:
    """Whether times are the one last day of what is done once a year."""
    return cycle == YEARLY and times.bound is not Bound.IN and len(times.times) == 1 and dated(times)


def _count_placed(rate: Rate, times: Times) -> Rate | Once | None:
    """Put times to a number of things without a period: “02 số (tháng 3 và tháng 9)”."""
    if repeats(times):
        return rate._replace(each=_whens(times), bound=times.bound)
    if times.open or not all(map(finished, times.times)):
        return None
    if len(times.times) == 1 and _whole_years(times) and times.bound is not Bound.BEFORE:
        return rate._replace(cycles=(YEARLY,), within=times)
    return Once(times, rate.count, rate.unit, rate.minimum)


def _named_in(cycle: Cycle, rate: Rate, times: Times) -> Rate | None:
    """Put times to a rate of one cycle whose periods they name, or lack: “01 lần/quý, tháng cuối quý”."""
    whens = _whens(times)
    if repeats(times):
        named = all(t.base == Each(cycle) for t in whens)
    else:
        named = len(whens) == len(times.times) and all(_completed_by(t, cycle) for t in whens)
    if not named:
        return None
    count = rate.count if rate.counted else len(whens)
    each = tuple(t.on(Each(cycle)) for t in whens)
    return rate._replace(count=count, cycles=(), each=each, bound=times.bound)


def _whens(times: Times) -> tuple[When, ...]:
    return tuple(t for t in times.times if isinstance(t, When))


def _two_readings(
    first: Atom[Content], second: Atom[Content], work: Atom[Content], times: Atom[Content]
) -> PhraseError:
    """Refuse work and times with a comma between them: is it done in those times, or are they one thing more?"""
    return PhraseError(
        "phrase-two-readings",
        words=f"{first.words}, {second.words}",
        first=f"{work.words} ({times.words})",
        second=f"{first.words}; {second.words}",
    )


def _last_day(whole: Times, second: Atom[Times]) -> Once | None:
    """Tie a last day to the time said before it: “quý I: trước 15/3” and “tháng 6, chậm nhất ngày 20”.

    After a colon or without a sign the time names the work, which may end later; after a comma the last day
    must lie in it, as must a narrower time (“quý II: tháng 5”), and `within` keeps it to be compared.
    """
    times = second.what
    if whole.bound is not Bound.IN or not dated(whole) or all(map(_one_day, whole.times)):
        return None
    named = times.bound is Bound.IN
    if named and second.link not in (Link.BRACKET, Link.COLON):
        return None
    ending = whole.times[-1]
    wide = ending if isinstance(ending, When) else ending.end or ending.start
    last = times.times[0]
    if len(times.times) > 1 or isinstance(last, Range) or wide is None:
        raise PhraseError("phrase-not-understood", words=second.words)
    last = _completed(last, wide)
    if not isinstance(last.base, Years):
        return None
    ended = Once(times._replace(times=(last,)))
    loose = named or second.link is Link.COMMA or whole.open or len(whole.times) > 1
    return ended._replace(within=whole) if loose else ended


def _completed(last: When, wide: When) -> When:
    """Give a last day the month and year of the time said before it, where it lacks them."""
    if last.base is None and wide.steps and fits(last.steps[0], wide.steps[-1]):
        return When((*wide.steps, *last.steps), wide.base)
    return last.on(wide.base) if last.base == Years() and wide.base is not None else last


def repeated(times: Times) -> Rate:
    """Return the rate that times of a row of periods make: “ngày 20 hằng tháng” is one a month."""
    each = _whens(times)
    return Rate(len(each), each=each, bound=times.bound, counted=False)


def _completed_by(when: When, cycle: Cycle) -> bool:
    """Whether a time that lacks its month, week or year has it from the rate beside it."""
    if when.base is None:
        return stands_in(when.steps[-1], cycle) and len(when.steps) == 1
    return when.base == Years() and bool(when.steps) and cycle == YEARLY
