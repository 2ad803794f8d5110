"""Joining what stands together: a total to its rate, a window to what is done in it, a count to its time."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple, Protocol

from cchc_cli.domain.dues.errors import PhraseError
from cchc_cli.domain.dues.readings import (
    Bound,
    External,
    Meaning,
    Once,
    Ongoing,
    Range,
    Rate,
    Reading,
    Times,
    dated,
    finished,
    repeats,
)
from cchc_cli.domain.dues.times import (
    YEARLY,
    Cycle,
    Days,
    Each,
    Edge,
    Grain,
    Units,
    Weekday,
    When,
    Years,
    stands_in,
)
from cchc_cli.domain.model.text import fold


class Text(Protocol):
    """The text that atoms were read from: its tokens by what they are known by, and its words."""

    def key(self, i: int) -> str: ...
    def quote(self, i: int, j: int) -> str: ...


class Link(IntEnum):
    """What stands between an atom and the one before it, from the closest tie to none.

    Only from `AND` on may two atoms be two duties; a comma parts only those that `_apart` lists.
    """

    SPACE = 0
    BRACKET = 1
    COLON = 2
    COMMA = 3
    AND = 4
    BREAK = 5


class Atom(NamedTuple):
    """What a rule has read between two tokens of a phrase, and its tie to the atom before it.

    `bracket` is the bracket that it stands in; `headed`: words about the work, or a heading, lead it.
    """

    what: Any
    start: int
    end: int
    link: Link
    words: str = ""
    bracket: int = 0
    headed: bool = False


def joined(atoms: Sequence[Atom], text: Text) -> tuple[Atom, ...]:
    """Return the parts of a phrase, each joined of its atoms; raise PhraseError where two do not belong together."""
    parts: list[Atom] = []
    for atom in _listed(atoms, text):
        if parts and (what := _joined(parts[-1], atom, text)) is not None:
            start, end = parts[-1].start, atom.end
            opened = any(text.key(k) in ("(", "[") for k in range(start, end))
            end += opened and text.key(end) in (")", "]")
            parts[-1] = parts[-1]._replace(what=what, end=end, words=text.quote(start, end))
        elif parts and not _apart(parts[-1], atom, text):
            reading(atom), reading(parts[-1])  # what one of them lacks says more
            raise PhraseError("phrase-not-understood", words=atom.words)
        else:
            parts.append(atom)
    return tuple(parts)


def reading(atom: Atom) -> Reading:
    """Return what a part says by itself; raise PhraseError where it lacks its period, month or week."""
    what, words = atom.what, atom.words
    if isinstance(what, Once) and what == Once(what.times) and what.times.open:
        return Reading(Ongoing(what.times), words)
    if isinstance(what, Once) and not all(map(finished, what.times.times)):
        raise PhraseError("phrase-month-missing", words=words)
    if isinstance(what, Rate) and not what.rhythm:
        raise PhraseError("phrase-period-missing", words=words)
    return Reading(what, words)


ROLES = ("total", "rate", "count", "ongoing", "external", "window", "last_day", "days", "time")
"""What an atom may be in the part that it was joined to."""


def role(atom: Atom, meaning: Meaning) -> str:
    """Return what an atom is in the part that it was joined to, for people to see."""
    what = atom.what
    if isinstance(what, Rate):
        total = meaning.total if isinstance(meaning, Rate) else None
        if total and (what.count, what.cycles[:1]) == (total[0], (total[1],) if total[1] else ()):
            return "total"
        return "rate" if what.rhythm else "count"
    if not isinstance(what, Times):
        return "ongoing" if isinstance(what, Ongoing) else "external"
    within = meaning.within if isinstance(meaning, Rate | Once) else None
    if (
        isinstance(meaning, Ongoing)
        or within == what
        or (within and isinstance(meaning, Rate) and dated(what))
    ):
        return "window"
    if what.bound.deadline:
        return "last_day"
    return "days" if isinstance(meaning, Rate) else "time"


# -- lists of times


def _listed(atoms: Sequence[Atom], text: Text) -> list[Atom]:
    """Put times that stand in one list together; what leads the first leads them all."""
    found: list[Atom] = []
    for atom in atoms:
        if found and _goes_on(found[-1], atom, text):
            first = found[-1]
            times = first.what._replace(times=(*first.what.times, *atom.what.times))
            found[-1] = first._replace(what=times, end=atom.end, words=text.quote(first.start, atom.end))
        else:
            found.append(atom)
    return [a._replace(what=_work(_filled(a.what))) if isinstance(a.what, Times) else a for a in found]


def _goes_on(first: Atom, second: Atom, text: Text) -> bool:
    """Whether a time goes on the list of those before it: of one kind, under one lead, each apart by its sign."""
    a, b, link = first.what, second.what, second.link
    if not (isinstance(a, Times) and isinstance(b, Times)) or link < Link.COMMA:
        return False
    if second.headed or first.bracket != second.bracket or a.open or b.open or text.key(second.end) == ":":
        return False
    if not b.bare and (link is not Link.COMMA or (a.bound, a.led) != (b.bound, b.led)):
        return False
    if link is Link.BREAK and not (text.key(second.start - 1) == ";" and a.days and b.days):
        return False  # “Trước ngày 15/3; 15/6; 15/9”: dates of their own, whatever sign parts them
    last, next_ = a.times[-1], b.times[0]
    if isinstance(last, Range) or isinstance(next_, Range):
        return isinstance(last, Range) and isinstance(next_, Range)
    if link is not Link.BREAK:
        _own_year(first, second, text)
    if (a.bound is Bound.BEFORE and any(map(_at_edge, b.times))) or not (
        _in_one_list(last, next_) or _reviews(second)
    ):
        return False
    if text.key(second.start).isdigit() and len(next_.steps) == 1 and last.width is not Grain.MONTH:
        return False  # “quý 1, 2/2026” lists no month
    match (last.base, last.steps[-1:], next_.steps[-1:]):
        case (None, (Days(_, before),), (Days(after, _),)) if after == before + 1:
            # “ngày 15, 16/6”: two dates, or two days of one event?
            raise PhraseError("phrase-not-understood", words=text.quote(first.start, second.end))
    return True


def _in_one_list(before: When, after: When) -> bool:
    """Whether two times stand in one list: both of named years, or both of the same row of periods.

    “ngày 05 hằng tháng và ngày 10 của tháng đầu quý” are two rows, each of its own periods.
    """
    edges = all(w.steps and isinstance(w.steps[-1], Edge) for w in (before, after))
    if before.width is not after.width and not edges and not isinstance(after.base, Each):
        return False
    if before.base is None and isinstance(before.steps[-1], Weekday) != isinstance(after.steps[-1], Weekday):
        return False  # “thứ Ba, ngày 15/6”: a date and its weekday
    after = after.filled(before) if isinstance(before.base, Each) else after
    before = before.filled(after)
    return before.base == after.base or (isinstance(before.base, Years) and isinstance(after.base, Years))


def _own_year(first: Atom, second: Atom, text: Text) -> None:
    """Refuse “tháng 3, 5 và năm 2020” and “năm 2020, quý II”: that year's, or its end as one more time."""
    one, other = first.what.times[-1], second.what.times[0]
    year, name = (one, other) if not one.steps else (other, one)
    if not year.steps and name.steps and name.base in (Years(), None):
        named = (first, second) if year is other else (second, first)
        tied = " ".join(atom.words for atom in named)
        raise _two_readings(text.quote(first.start, second.end), tied, first, second)


def _filled(times: Times) -> Times:
    """Give each time of a list the month, year or row that is said once, after the last or before the first."""
    filled: list[When | Range] = []
    after: When | None = None
    for time in reversed(times.times):
        if isinstance(time, When):
            after = time.filled(after) if after else time
        filled.append(after if isinstance(time, When) and after else time)
    first = times.times[0]
    if isinstance(first, When) and isinstance(first.base, Each):
        filled = [t.filled(first) if isinstance(t, When) else t for t in filled]
    return times._replace(times=tuple(reversed(filled)))


def _work(times: Times) -> Rate | Once:
    """Return the work that times name: once in each period of a row of periods, or once and no more."""
    if not repeats(times):
        return Once(times)
    return Rate(len(times.times), each=_whens(times), bound=times.bound, counted=False)


# -- two atoms side by side

_COMPLETED = ("hoanthanh", "xong", "ketthuc")


def _joined(first: Atom, second: Atom, text: Text) -> Meaning | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    a, b = first.what, second.what
    if second.link >= Link.AND:
        words = "".join(key for k in range(first.end, second.start) if (key := text.key(k)).isalpha())
        if words not in _COMPLETED or not isinstance(b, Once) or b.times.bound is Bound.IN:
            # “24 số/năm; 02 số/tháng”: with no word between them that says whose they are.
            rates = second.link is Link.BREAK and not words and isinstance(a, Rate) and isinstance(b, Rate)
            same = rates and (a.unit == b.unit is not None or not (a.counted and b.counted))
            return _with_total(a, b, Link.COMMA) if same else None
        second = second._replace(link=Link.COMMA)  # “01 lần/quý. Hoàn thành trước 15/12.” speaks of the rate
    match a, b:
        case Rate(), Rate():
            return _rate_and_rate(first, second)
        case ((Rate() | Ongoing()), Once()):
            return _in_times(first, second, first, second)
        case Once(), (Rate() | Ongoing()) if a == Once(a.times):
            return _in_times(first, second, second, first)
        case Once(), Once():
            return _last_day(first, second)
        case Ongoing(), Ongoing():
            # “thường xuyên cả năm” is said twice.
            return b if a.times is None else a if b.times is None else None
        case ((Rate() | Once()), External(after=True)):
            # “hằng quý, trong vòng 5 ngày kể từ ngày hết quý” is not due when the quarter ends.
            raise PhraseError("phrase-not-understood", words=second.words)
    return None


def _reviews(atom: Atom) -> bool:
    return fold(atom.words).startswith(("so ket", "tong ket"))


def _at_edge(time: When | Range) -> bool:
    step = time.steps[-1] if isinstance(time, When) and time.steps else None
    return isinstance(step, Edge) and step.grain is Grain.DAY


def _apart(first: Atom, second: Atom, text: Text) -> bool:
    """Whether two atoms that do not belong together may be two duties."""
    a, b, link = first.what, second.what, second.link
    if isinstance(b, Ongoing) and isinstance(a, Rate) and not a.counted and fold(second.words) == "ca nam":
        return False  # “hằng quý và cả năm”: reports of the year, or work all through it?
    if link is Link.AND and not second.headed and _bound(a) not in (None, Bound.IN):
        # “trước 15/6 và tháng 9”, “trước 15/6 và cuối tháng”: before that too?
        return _bound(b) is not Bound.IN or (isinstance(b, Once) and b.times.led)
    if link >= Link.AND:
        return True
    if isinstance(b, External):
        # “hằng quý, đột xuất khi có yêu cầu”; “thường xuyên (khi có yêu cầu)”
        return link in (Link.COMMA, Link.BRACKET) and not isinstance(a, External)
    if link is not Link.COMMA:
        return False
    match a, b:
        case External(), Once():
            return b.times.bound.deadline and second.headed
        case Ongoing(), Rate():
            return b.rhythm  # “thường xuyên, định kỳ báo cáo hằng quý”
        case Rate(), Rate() if a.cycles and b.cycles:
            # “01 lần/quý, 01 lần/năm” and “02 tin/tháng, 01 bài/quý” are two things to do.
            alike = a.unit and b.unit and (a.unit == "lần") is (b.unit == "lần") and not (a.total or b.total)
            return bool(alike and a.cycles != b.cycles)
        case Once(), Once():
            return (
                ":" in first.words and text.key(second.end) == ":"
            )  # “Quý I: trước 15/3, Quý II: trước 15/6”
        case Rate(), (Rate() | Once()):
            # “hằng tháng, tổng kết năm” and “cuối tháng, cuối quý, cuối năm”
            times = b.each if isinstance(b, Rate) else b.times.times
            edges = _row(a) and bool(times) and all(map(_at_edge, (*a.each, *times)))
            return _reviews(second) or (edges and a != b)
    return False


# -- a count, a rate, their total


def _rate_and_rate(first: Atom, second: Atom) -> Rate | None:
    """Return what two rates say as one: a rhythm said twice, the days of its periods, its number, its total."""
    a: Rate = first.what
    b: Rate = second.what
    link = second.link
    if not (a.rhythm and b.rhythm):
        return _count_and_rhythm(first, second) if a.rhythm or b.rhythm else None
    for rate, row in ((a, b), (b, a)):
        if _row(row) and len(rate.cycles) == 1 and not (rate.each or rate.within):
            if rate.cycles == (YEARLY,) and rate.count > 1 and link is Link.COMMA:
                raise _either(first, second, *((first, second) if rate is a else (second, first)))
            return _named_in(rate.cycles[0], rate, Times(row.each, row.bound))
    return None if link is Link.SPACE else _said_twice(a, b) or _with_total(a, b, link)


def _row(what: object) -> bool:
    """Whether work is told by nothing but days of each period: “ngày 20 hằng tháng”."""
    return isinstance(what, Rate) and bool(what.each) and not (what.counted or what.cycles)


def _bound(what: object) -> Bound | None:
    """Return how times by themselves bound the work; None where more is told than times."""
    if isinstance(what, Once):
        return what.times.bound if what == Once(what.times) else None
    return what.bound if isinstance(what, Rate) and _row(what) else None


def _said_twice(a: Rate, b: Rate) -> Rate | None:
    """Return a rhythm that is said twice as said once: “hằng quý (3 tháng một lần)”."""
    plain = not any(r.each or r.total or r.within for r in (a, b))
    if not plain or a.cycles != b.cycles:
        return None
    if a.counted and b.counted and (a.count != b.count or (a.unit != b.unit and a.unit and b.unit)):
        return None
    return (a if a.counted else b)._replace(unit=a.unit or b.unit, minimum=a.minimum or b.minimum)


def _count_and_rhythm(first: Atom, second: Atom) -> Rate | None:
    """Give a rhythm the number said beside it: that of each period, or, where it has one already, the total."""
    a: Rate = first.what
    b: Rate = second.what
    count, rhythm = (b, a) if a.rhythm else (a, b)
    link, minimum = second.link, a.minimum or b.minimum
    if rhythm is b and b.total and not b.total[1] and (a.unit == b.unit or b.unit is None):
        # “24 số (02 số/tháng x 12 tháng)”: a total, and the sum that makes it
        if a.count != b.total[0]:
            words = f"{first.words} ({second.words})"
            raise PhraseError("phrase-total", words=words, **summed(b.count, b.total[0] // b.count, a.count))
        return b._replace(unit=a.unit, minimum=minimum)
    row = _row(rhythm)
    if row and rhythm is a and link in (Link.SPACE, Link.COMMA) and not second.headed:
        return None  # “cuối quý, 01 hội nghị”: one in each of them?
    if not row and (
        rhythm.counted or len(rhythm.cycles) != 1 or rhythm.each or (link is Link.BRACKET and rhythm is b)
    ):
        return _with_total(a, b, link)
    if link is Link.BRACKET and rhythm is a and count.count > 1:
        # “hằng tháng (12 số)”: twelve in all, or in each month?
        tied = f"{first.words} {second.words}"
        words = f"{first.words} ({second.words})"
        raise PhraseError(
            "phrase-two-readings", words=words, first=tied, second=f"{second.words} ({first.words})"
        )
    # “hằng tháng phát 02 chuyên mục”
    return rhythm._replace(count=count.count, unit=count.unit, minimum=minimum, counted=True)


def summed(count: int, periods: int, total: int) -> dict[str, int]:
    """Return what the message of a wrong total shows."""
    return {"count": count, "periods": periods, "product": count * periods, "total": total}


def _with_total(a: Rate, b: Rate, link: Link) -> Rate | None:
    """Give a rate the total said beside it: “04 số (01 số/3 tháng)”, “04 số/tháng, 48 số/năm”."""
    if any(r.total or r.within or r.each or len(r.cycles) > 1 for r in (a, b)) or a.cycles == b.cycles:
        return None
    total, rate = sorted((a, b), key=lambda r: r.cycles[0].length if r.cycles else YEARLY.length * 2000)[::-1]
    of = total.cycles[0] if total.cycles else None
    same = a.unit == b.unit or ((a.unit is None or b.unit is None) and (of is None or a.unit is not None))
    if not total.counted or (link is not Link.BRACKET and not _one_twice(total, rate, of, same=same)):
        return None
    unit = rate.unit or total.unit
    return rate._replace(total=(total.count, of), minimum=rate.minimum or total.minimum, unit=unit)


def _one_twice(total: Rate, rate: Rate, of: Cycle | None, *, same: bool) -> bool:
    """Whether a total and a rate are one thing said twice, and not two to do; `same`: they count the same."""
    if of is None or rate.counted:
        # “01 lần/quý, 01 lần/năm” are two things to do; “04 số/tháng, 48 số/năm” is one said twice.
        return same and (of is None or total.count > rate.count)
    # “12 kỳ/năm, hằng tháng” is one thing said twice; “02 cuộc/năm, hằng tháng” is two to do.
    part = rate.cycles[0]
    return of.grain is part.grain and total.count * part.n == of.n


# -- work and the times beside it


def _in_times(first: Atom, second: Atom, work: Atom, named: Atom) -> Meaning | None:
    """Put times to the work beside them: the window that it is done in, its last day, or the days it falls due.

    Where they are two things to do the answer is None; what may be one is refused: “02 số/tháng, quý II”.
    """
    what: Rate | Ongoing = work.what
    times: Times = named.what.times
    link = second.link
    whole = isinstance(times.times[0], When) and not times.times[0].steps and len(times.times) == 1
    tied = times.led or whole or all(isinstance(t, Range) for t in times.times) or times.bound is not Bound.IN
    loose = link is Link.COMMA and not tied
    if isinstance(what, Ongoing):
        return _goes_on_in(what, times, first, second, loose=loose)
    if what.within or what.bound is Bound.UNTIL or named.what != Once(times):
        if what.rhythm and dated(times):
            raise _unclear(second)
        return None
    if not what.rhythm:
        return _count_in(what, times, whole=whole)
    if link is Link.SPACE and work is first and times.bound.deadline and dated(times) and _report(work):
        raise _unclear(second)
    if _row(what) and named is first and what.bound is not Bound.IN and (times.open or times.bound.deadline):
        return None
    if what.cycles == (YEARLY,):
        if not what.counted and named is first and any(isinstance(t, Range) for t in times.times):
            return None  # “từ 1/3 đến 31/3 hằng năm”
        parted = link is Link.COMMA or (dated(times) and times.days and link is Link.SPACE)
        sure = times.led or whole or len(times.times) > 1 or (named is second and second.headed)
        if what.count > 1 and parted and not sure and isinstance(times.times[0], When):
            # “15 số/năm, tháng 6”: all of them then, or one thing more?
            raise _either(first, second, work, named)
    if len(what.cycles) == 1 and not what.each and (placed := _named_in(what.cycles[0], what, times)):
        return placed
    if not dated(times):
        return None
    if len(times.times) == 1 if times.bound is not Bound.IN else not (times.days or loose):
        return what._replace(within=times)
    if times.days and link is Link.COMMA and not any(map(_numbered, times.times)):
        return None  # “hằng tháng, tổng kết năm”
    if times.days or len(times.times) > 1:
        raise _unclear(second)  # “01 lần/quý, ngày 15/12”: the last of them, or one more?
    raise _either(first, second, work, named)


def _unclear(atom: Atom) -> PhraseError:
    return PhraseError("phrase-not-understood", words=atom.words)


def _report(atom: Atom) -> bool:
    """Whether a rate is the name of reports: “báo cáo quý trước ngày 15/3” is one of them."""
    return not atom.what.counted and fold(atom.words).startswith("bao cao")


def _numbered(time: When | Range) -> bool:
    return isinstance(time, When) and any(isinstance(step, Days) for step in time.steps)


def _goes_on_in(what: Ongoing, times: Times, first: Atom, second: Atom, *, loose: bool) -> Ongoing | None:
    """Put the window to work that goes on; a day, or a day to finish by after a comma, is none."""
    if what.times is not None:
        begun, end = what.times.times[0], times.times[0]
        if times.bound is not Bound.UNTIL or first.what is not what:
            return None
        if not (what.times.open and isinstance(begun, Range) and isinstance(end, When)) or times.times[1:]:
            raise _unclear(second)
        return Ongoing(_stretch(begun.start, end))
    if not dated(times) or (times.bound is Bound.IN and times.days) or times.bound is Bound.BEFORE:
        return None  # “thường xuyên (20/11)”
    if loose:
        raise _either(first, second, first, second)
    return Ongoing(times) if times.bound is not Bound.BY or second.link < Link.COMMA else None


def _stretch(start: When | None, end: When) -> Times:
    """Return the time from one to another, as it would be read in one breath: “từ tháng 3 đến tháng 10”."""
    if start is None or end.base is None:
        return Times((Range(start, end),))
    start = start.filled(end)
    match start.steps, end.steps:
        case (Units(grain, first, _),), (Units(other, _, last),) if (
            grain is other and first <= last and start.base == end.base
        ):
            return Times((When((Units(grain, first, last),), end.base),), led=True)
    return Times((Range(start, end),))


def _count_in(rate: Rate, times: Times, *, whole: bool) -> Rate | Once | None:
    """Put times to a number of things without a period: “02 số (tháng 3 và tháng 9)”."""
    if times.open or not all(map(finished, times.times)):
        return None
    if whole and times.bound is not Bound.BEFORE:
        return rate._replace(cycles=(YEARLY,), within=times)
    return Once(times, rate.count, rate.unit, rate.minimum)


def _named_in(cycle: Cycle, rate: Rate, times: Times) -> Rate | None:
    """Put times to a rate of one cycle whose periods they name, or lack: “01 lần/quý, tháng cuối quý”."""
    whens = _whens(times)
    if cycle.length < YEARLY.length and (each := _each_period(cycle, rate, whens)):
        return each
    named = len(whens) == len(times.times) and all(_completed_by(t, cycle) for t in whens)
    if not named or (times.bound is Bound.UNTIL and not repeats(times)):
        return None  # until a day it runs from the plan's first
    count = rate.count if rate.counted else len(whens)
    placed = tuple(t.on(Each(cycle)) for t in whens)
    return rate._replace(count=count, cycles=(), each=placed, bound=times.bound)


def _each_period(cycle: Cycle, rate: Rate, whens: tuple[When, ...]) -> Rate | None:
    """Put the months of a rhythm to it, one in each of the year's periods: “semi-annually (June and December)”."""
    months = [
        step.last
        for base, steps in ((w.base, w.steps) for w in whens)
        if base == Years()
        for step in steps
        if isinstance(step, Units) and step.grain is Grain.MONTH and len(steps) == 1
    ]
    if cycle.grain is not Grain.MONTH or 12 % cycle.n or rate.count != 1 or len(months) != len(whens):
        return None
    if sorted((month - 1) // cycle.n for month in months) != list(range(12 // cycle.n)):
        return None
    return rate._replace(count=len(whens), cycles=(), each=tuple(w.on(Each(YEARLY)) for w in whens))


def _completed_by(when: When, cycle: Cycle) -> bool:
    """Whether a time is of the periods of the rate beside it, or has from it the month, week or year that it lacks."""
    if when.base is None:
        return stands_in(when.steps[0], cycle) and (len(when.steps) == 1 or cycle.n > 1)
    return when.base == Each(cycle) or (when.base == Years() and bool(when.steps) and cycle == YEARLY)


def _whens(times: Times) -> tuple[When, ...]:
    return tuple(t for t in times.times if isinstance(t, When))


def _either(first: Atom, second: Atom, work: Atom, named: Atom) -> PhraseError:
    """Refuse work and times with a comma between them: is it done in those times, or are they one thing more?"""
    return _two_readings(f"{first.words}, {second.words}", f"{work.words} ({named.words})", first, second)


def _two_readings(words: str, tied: str, first: Atom, second: Atom) -> PhraseError:
    apart = f"{first.words}; {second.words}"
    return PhraseError("phrase-two-readings", words=words, first=tied, second=apart)


def _last_day(first: Atom, second: Atom) -> Once | None:
    """Tie a last day to the time said before it: “quý I: trước 15/3” and “tháng 6, chậm nhất ngày 20”.

    After a colon or without a sign the time names the work, which may end later; after a comma the last day
    must lie in it, as must a narrower time (“quý II: tháng 5”), and `within` keeps it to be compared.
    """
    once: Once = first.what
    whole, times = once.times, second.what.times
    if once.within or second.what != Once(times):
        return None
    named = times.bound is Bound.IN
    if whole.open and times.bare:
        return None
    if whole.bound is not Bound.IN or not dated(whole) or whole.days:
        return None
    if named and (whole.open or second.link not in (Link.BRACKET, Link.COLON)):
        return None
    ending, last = whole.times[-1], times.times[0]
    wide = ending if isinstance(ending, When) else ending.end or ending.start
    if len(times.times) > 1 or isinstance(last, Range) or wide is None:
        raise _unclear(second)
    last = last.filled(wide)
    if not isinstance(last.base, Years):
        return None
    # “Báo cáo quý I trước 15/4” and “Quý I: trước 15/4” name the work by a time that it may end after.
    naming = second.link is Link.COLON or (second.link is Link.SPACE and first.headed)
    loose = named or not naming or whole.open or len(whole.times) > 1
    return once._replace(times=times._replace(times=(last,)), within=whole if loose else None)
