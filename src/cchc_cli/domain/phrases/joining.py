"""Joining what stands together: a total to its rate, a window to what is done in it, a count to its time."""

from enum import IntEnum
from typing import NamedTuple

from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.named import finished, fits, repeats, stands_in
from cchc_cli.domain.phrases.readings import Bound, External, Once, Ongoing, Range, Rate, Times
from cchc_cli.domain.phrases.times import Cycle, Days, Each, Edge, Grain, HalfOf, Units, When, Years


class Link(IntEnum):
    """What stands between an atom and the one before it, from the closest tie to none."""

    SPACE = 0
    BRACKET = 1
    COLON = 2
    COMMA = 3
    BREAK = 4


Said = Rate | Times | Ongoing | External


class Atom(NamedTuple):
    what: Rate | Times | Ongoing | External | Once
    start: int
    end: int
    link: Link
    words: str = ""


def join(first: Atom, second: Atom) -> Rate | Times | Ongoing | External | Once | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    a, b, link = first.what, second.what, second.link
    if isinstance(a, Rate) and isinstance(b, Rate):
        return _multiplied(first, second) or _with_count(first, second) or _with_total(a, b, link)
    if isinstance(a, Rate) and isinstance(b, Times):
        close = a.counted and _whole_years(b)
        return _placed(a, b, Link.SPACE if close else link) or _two(first, second)
    if isinstance(a, Times) and isinstance(b, Rate):
        close = a.led or not b.cycles or _whole_years(a)
        return _placed(b, a, Link.SPACE if close else link) or _two(first, second)
    if isinstance(a, Times) and isinstance(b, Times):
        if repeats(a) and not repeats(b):
            return _placed(repeated(a), b, link)
        if repeats(b) and not repeats(a):
            return _placed(repeated(b), a, link) if _window(a, link) else None
        return _last_day(a, second)
    if isinstance(a, Once) and isinstance(b, Times) and not a.within:
        ended = _last_day(a.times, second)
        return a._replace(times=ended.times, within=ended.within) if ended else None
    if isinstance(b, External) and b.after and not isinstance(a, Ongoing | External):
        # “hằng quý, trong vòng 5 ngày kể từ ngày hết quý” is not due when the quarter ends.
        raise PhraseError("phrase-not-understood", words=second.words)
    if isinstance(a, Ongoing) and isinstance(b, Times) and a.times and b.bound is Bound.UNTIL:
        start, end = a.times.times[0], b.times[0]
        if not (a.times.open and isinstance(start, Range) and isinstance(end, When) and len(b.times) == 1):
            raise PhraseError("phrase-not-understood", words=second.words)
        return Ongoing(_stretch(start.start, end))
    if isinstance(a, Ongoing) and isinstance(b, Times) and a.times is None and _goes_on_in(b, link):
        return Ongoing(b)
    if isinstance(a, Times) and isinstance(b, Ongoing) and b.times is None and _goes_on_in(a, link):
        return Ongoing(a)
    if isinstance(a, Ongoing) and isinstance(b, Times) and a.times is None and _either_way(b, link):
        raise _two_readings(first, second, first, second)
    return None


def said_again(first: Atom, second: Atom) -> Rate | None:
    """Return what two rates apart from each other say, where one is the other's total in the same unit."""
    a, b = first.what, second.what
    if not (isinstance(a, Rate) and isinstance(b, Rate)):
        return None
    if (a.unit is not None and a.unit == b.unit) or not (a.counted and b.counted):
        return _with_total(a, b, Link.COMMA)
    return None


def _window(times: Times, link: Link) -> bool:
    """Whether times are the window in which something else is done, rather than work of their own."""
    if not _dated(times):
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
    return link is Link.COMMA and in_them and _dated(times)


def _dated(times: Times) -> bool:
    """Whether times say which year they lie in, or mean the plan's, rather than return in each period."""
    return all(finished(t) and (isinstance(t, Range) or isinstance(t.base, Years)) for t in times.times)


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


def _with_count(first: Atom, second: Atom) -> Rate | None:
    """Give a rhythm the number of things said beside it: “hằng tháng phát 02 chuyên mục”."""
    a, b, link = first.what, second.what, second.link
    assert isinstance(a, Rate)
    assert isinstance(b, Rate)
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


def _multiplied(first: Atom, second: Atom) -> Rate | None:
    """Compare a total with the sum that follows it: “24 số (02 số/tháng x 12 tháng)”."""
    a, b = first.what, second.what
    assert isinstance(a, Rate)
    assert isinstance(b, Rate)
    if a.cycles or a.each or not b.total or b.total[1] or not (a.unit == b.unit or b.unit is None):
        return None
    if a.count != b.total[0]:
        words = f"{first.words} ({second.words})"
        raise PhraseError("phrase-total", words=words, **summed(b.count, b.total[0] // b.count, a.count))
    return b._replace(unit=a.unit, minimum=a.minimum or b.minimum)


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
        if total.cycles == rate.cycles or not total.counted:
            return None
        if not rate.counted and link is not Link.BRACKET:
            # “12 kỳ/năm, hằng tháng” is one thing said twice; “02 cuộc/năm, hằng tháng” is two to do.
            (whole,), (part,) = total.cycles, rate.cycles
            if whole.grain is not part.grain or total.count * part.n != whole.n:
                return None
            return rate._replace(total=(total.count, whole), unit=total.unit, minimum=a.minimum or b.minimum)
        # “01 lần/quý, 01 lần/năm” are two things to do; “04 số/tháng, 48 số/năm” is one said twice.
        if link is not Link.BRACKET and not (same and a.unit and total.count > rate.count):
            return None
        of = total.cycles[0]
    return rate._replace(
        total=(total.count, of), minimum=a.minimum or b.minimum, unit=rate.unit or total.unit
    )


def _placed(rate: Rate, times: Times, link: Link) -> Rate | Once | None:
    """Put named times to a number of things: the times that it is done at, or the window it is done in."""
    window = _window(times, link) or (times.bound.deadline and _dated(times))
    if times.bound is Bound.IN:
        window = window and not all(map(_one_day, times.times))
    else:
        window = window and len(times.times) == 1
    if rate.within:
        return None
    if rate.each or len(rate.cycles) > 1:
        return rate._replace(within=times) if window else None
    whens = [t for t in times.times if isinstance(t, When)]
    alone = len(whens) == len(times.times)
    each = alone and all(isinstance(t.base, Each) for t in whens)
    if not rate.cycles:
        if each:
            return rate._replace(each=tuple(whens), bound=times.bound)
        if times.open or not all(map(finished, times.times)):
            return None
        if alone and len(whens) == 1 and not whens[0].steps and times.bound is not Bound.BEFORE:
            return rate._replace(cycles=(Cycle.of(1, Grain.YEAR),), within=times)
        return Once(times, rate.count, rate.unit, rate.minimum)
    cycle = rate.cycles[0]
    same = each and all(t.base == Each(cycle) for t in whens)
    if same or (alone and not each and all(_completed_by(t, cycle) for t in whens)):
        count = rate.count if rate.counted else len(whens)
        named = tuple(t.on(Each(cycle)) for t in whens)
        return rate._replace(count=count, cycles=(), each=named, bound=times.bound)
    yearly = cycle == Cycle.of(1, Grain.YEAR) and times.bound is not Bound.IN and len(times.times) == 1
    return rate._replace(within=times) if window or (yearly and _dated(times)) else None


def _two(first: Atom, second: Atom) -> Rate | None:
    """Return None where a rate and a time are two things to do; refuse what may be one: “02 số/tháng, quý II”."""
    rate, times = (first, second) if isinstance(first.what, Rate) else (second, first)
    assert isinstance(rate.what, Rate)
    assert isinstance(times.what, Times)
    if not _dated(times.what) or not (rate.what.cycles or rate.what.each):
        return None
    days = all(map(_one_day, times.what.times))
    if days and second.link is Link.COMMA and not any(map(_numbered, times.what.times)):
        return None  # “hằng tháng, tổng kết năm”
    if rate.what.within or days or len(times.what.times) > 1:
        # “01 lần/quý, ngày 15/12”: the last of them, or one more?
        raise PhraseError("phrase-not-understood", words=second.words)
    raise _two_readings(first, second, rate, times)


def _two_readings(first: Atom, second: Atom, work: Atom, times: Atom) -> PhraseError:
    """Refuse work and times with a comma between them: is it done in those times, or are they one thing more?"""
    return PhraseError(
        "phrase-two-readings",
        words=f"{first.words}, {second.words}",
        first=f"{work.words} ({times.words})",
        second=f"{first.words}; {second.words}",
    )


def _last_day(whole: Times, second: Atom) -> Once | None:
    """Tie a last day to the time said before it: “quý I: trước 15/3” and “tháng 6, chậm nhất ngày 20”.

    After a colon or without a sign the time names the work, which may end later; after a comma the last day
    must lie in it, as must a narrower time (“quý II: tháng 5”), and `within` keeps it to be compared.
    """
    times = second.what
    assert isinstance(times, Times)
    if whole.bound is not Bound.IN or not _dated(whole) or all(map(_one_day, whole.times)):
        return None
    named = times.bound is Bound.IN
    if named and second.link not in (Link.BRACKET, Link.COLON):
        return None
    ending = whole.times[-1]
    wide = ending if isinstance(ending, When) else ending.end or ending.start
    last = times.times[0]
    if len(times.times) > 1 or isinstance(last, Range) or wide is None:
        raise PhraseError("phrase-not-understood", words=second.words)
    if last.base is None and wide.steps and fits(last.steps[0], wide.steps[-1]):
        last = When((*wide.steps, *last.steps), wide.base)
    elif last.base == Years() and wide.base is not None:
        last = last.on(wide.base)
    if not isinstance(last.base, Years):
        return None
    ended = Once(times._replace(times=(last,)))
    loose = named or second.link is Link.COMMA or whole.open or len(whole.times) > 1
    return ended._replace(within=whole) if loose else ended


def repeated(times: Times) -> Rate:
    """Return the rate that times of a row of periods make: “ngày 20 hằng tháng” is one a month."""
    each = tuple(t for t in times.times if isinstance(t, When))
    return Rate(len(each), each=each, bound=times.bound, counted=False)


def _completed_by(when: When, cycle: Cycle) -> bool:
    """Whether a time that lacks its month, week or year has it from the rate beside it."""
    if when.base is None:
        return stands_in(when.steps[-1], cycle) and len(when.steps) == 1
    return when.base == Years() and bool(when.steps) and cycle == Cycle.of(1, Grain.YEAR)
