"""Joining what stands together: a total to its rate, a window to what is done in it, a count to its time."""

from collections.abc import Callable, Sequence
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
    HalfOf,
    Step,
    Units,
    Weekday,
    When,
    Years,
    fits,
    stands_in,
    width,
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


Content = Meaning | Times


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


ROLES = ("total", "rate", "count", "ongoing", "external", "window", "last_day", "days", "time")
"""What an atom may be in the part that it was joined to."""


def role(atom: Atom, meaning: Meaning) -> str:
    """Return what an atom is in the part that it was joined to, for people to see."""
    what = atom.what
    if isinstance(what, Rate):
        total = meaning.total if isinstance(meaning, Rate) else None
        if total and (what.count, what.cycles[:1]) == (total[0], (total[1],) if total[1] else ()):
            return "total"
        return "rate" if what.cycles or what.each else "count"
    if not isinstance(what, Times):
        return "ongoing" if isinstance(what, Ongoing) else "external"
    within = meaning.within if isinstance(meaning, Rate | Once) else None
    if isinstance(meaning, Ongoing) or (within and (isinstance(meaning, Rate) or within == what)):
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
    return [a._replace(what=_filled(a.what)) if isinstance(a.what, Times) else a for a in found]


def _goes_on(first: Atom, second: Atom, text: Text) -> bool:
    a, b = first.what, second.what
    if (
        not (isinstance(a, Times) and isinstance(b, Times))
        or second.headed
        or first.bracket != second.bracket
    ):
        return False
    if (
        a.open
        or b.open
        or not (b.bare or (second.link is Link.COMMA and (a.bound, a.led) == (b.bound, b.led)))
    ):
        return False
    last, next_ = a.times[-1], b.times[0]
    if a.bound is Bound.BEFORE and any(map(_at_edge, b.times)):
        return False
    if second.link in (Link.COMMA, Link.AND):
        _own_year(first, second, text)
    if text.key(second.end) == ":" or not (_in_one_list(last, next_) or _reviews(second)):
        return False
    if isinstance(last, When) and isinstance(next_, When) and text.key(second.start).isdigit():
        if len(next_.steps) == 1 and last.steps and width(last.steps[-1]) is not Grain.MONTH:
            return False  # “quý 1, 2/2026” lists no month
        if last.base is None and next_.steps and _next_day(last.steps[-1], next_.steps[-1]):
            raise PhraseError("phrase-not-understood", words=text.quote(first.start, second.end))
    if second.link is Link.BREAK:
        # “Trước ngày 15/3; 15/6; 15/9”: dates of their own, whatever sign parts them.
        return text.key(second.start - 1) == ";" and all(map(_one_day, (*a.times, *b.times)))
    return second.link in (Link.COMMA, Link.AND)


def _next_day(before: Step, after: Step) -> bool:
    """Whether “ngày 15, 16/6” leaves open if two dates are meant, or two days of one event."""
    return isinstance(before, Days) and isinstance(after, Days) and after.first == before.last + 1


def _width(when: When) -> Grain:
    return width(when.steps[-1]) if when.steps else Grain.YEAR


def _in_one_list(before: When | Range, after: When | Range) -> bool:
    """Whether two times stand in one list: both of named years, or both of the same row of periods.

    “ngày 05 hằng tháng và ngày 10 của tháng đầu quý” are two rows, each of its own periods.
    """
    if isinstance(before, Range) or isinstance(after, Range):
        return isinstance(before, Range) and isinstance(after, Range)
    edges = all(w.steps and isinstance(w.steps[-1], Edge) for w in (before, after))
    if _width(before) is not _width(after) and not isinstance(after.base, Each) and not edges:
        return False
    if before.base is None and isinstance(before.steps[-1], Weekday) is not isinstance(
        after.steps[-1], Weekday
    ):
        return False  # “thứ Ba, ngày 15/6”: a date and its weekday
    if before.base is None or before.base == after.base:
        return True
    if isinstance(after.base, Each):
        return before.base == Years() and after.base == Each(YEARLY)
    if after.base is None:
        return isinstance(before.base, Each) and stands_in(after.steps[-1], before.base.cycle)
    return isinstance(before.base, Years) or (before.base == Each(YEARLY) and after.base == Years())


def _own_year(first: Atom, second: Atom, text: Text) -> None:
    """Refuse “tháng 3, 5 và năm 2020” and “năm 2020, quý II”: that year's, or its end as one more time."""
    one, other = first.what.times[-1], second.what.times[0]
    if not (isinstance(one, When) and isinstance(other, When)):
        return
    year, name = (one, other) if not one.steps else (other, one)
    if year.steps or not name.steps or name.base not in (Years(), None):
        return
    tied = f"{first.words} {second.words}" if year is other else f"{second.words} {first.words}"
    raise PhraseError(
        "phrase-two-readings",
        words=text.quote(first.start, second.end),
        first=tied,
        second=f"{first.words}; {second.words}",
    )


def _filled(times: Times) -> Times:
    """Give each time of a list the month, year or row that is said once, after the last or before the first."""
    filled: list[When | Range] = []
    after: When | None = None
    for time in reversed(times.times):
        if isinstance(time, When) and after is not None:
            if time.base is None:
                wider = tuple(s for s in after.steps if not isinstance(s, Days | Weekday))
                time = When((*wider, *time.steps), after.base)
            elif time.base == Years() and time.steps and after.base is not None:
                time = time.on(after.base)
        if isinstance(time, When):
            after = time
        filled.append(time)
    first = times.times[0]
    if isinstance(first, When) and isinstance(first.base, Each):
        filled = [
            t.on(first.base) if isinstance(t, When) and (t.base is None or t.base == Years()) else t
            for t in filled
        ]
    return times._replace(times=tuple(reversed(filled)))


# -- two atoms side by side

_COMPLETED = ("hoanthanh", "xong", "ketthuc")


def _joined(first: Atom, second: Atom, text: Text) -> Content | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    if second.link < Link.AND:
        rule = _JOINS.get((type(first.what), type(second.what)))
        return rule(first, second) if rule else None
    words = "".join(key for k in range(first.end, second.start) if (key := text.key(k)).isalpha())
    if isinstance(second.what, Times) and second.what.bound is not Bound.IN and words in _COMPLETED:
        # “01 lần/quý. Hoàn thành trước 15/12.” speaks of what was said before it.
        rule = _JOINS.get((type(first.what), Times))
        return rule(first, second._replace(link=Link.COMMA)) if rule else None
    # “24 số/năm; 02 số/tháng”: with no word between them that says whose they are.
    return _restated(first, second) if second.link is Link.BREAK and not words else None


def _restated(first: Atom, second: Atom) -> Rate | None:
    """Return what two rates apart from each other say, where one is the other's total in the same unit."""
    a, b = first.what, second.what
    if not (isinstance(a, Rate) and isinstance(b, Rate)):
        return None
    if (a.unit is not None and a.unit == b.unit) or not (a.counted and b.counted):
        return _with_total(a, b, Link.COMMA)
    return None


def _reviews(atom: Atom) -> bool:
    return fold(atom.words).startswith(("so ket", "tong ket"))


def _at_edge(time: When | Range) -> bool:
    step = time.steps[-1] if isinstance(time, When) and time.steps else None
    return isinstance(step, Edge) and step.grain is Grain.DAY


def _apart(first: Atom, second: Atom, text: Text) -> bool:
    """Whether two atoms that do not belong together may be two duties."""
    a, b = first.what, second.what
    if isinstance(b, Ongoing) and isinstance(a, Rate) and not a.counted and fold(second.words) == "ca nam":
        return False  # “hằng quý và cả năm”: reports of the year, or work all through it?
    if isinstance(a, Times) and isinstance(b, Times) and second.link is Link.AND and not second.headed:
        return a.bound is Bound.IN or not b.bare  # “trước 15/6 và tháng 9”: before that too?
    if second.link >= Link.AND:
        return True
    if isinstance(b, External):
        # “hằng quý, đột xuất khi có yêu cầu”; “thường xuyên (khi có yêu cầu)”
        return second.link in (Link.COMMA, Link.BRACKET) and not isinstance(a, External)
    if second.link is not Link.COMMA:
        return False
    if isinstance(a, External):
        return isinstance(b, Times) and b.bound.deadline and second.headed
    if isinstance(a, Ongoing):
        return (isinstance(b, Rate) and bool(b.cycles or b.each)) or repeats(
            b
        )  # “thường xuyên, định kỳ báo cáo hằng quý”
    if isinstance(a, Rate) and isinstance(b, Rate):
        # “01 lần/quý, 01 lần/năm” and “02 tin/tháng, 01 bài/quý” are two things to do.
        alike = a.unit and b.unit and (a.unit == "lần") is (b.unit == "lần") and not (a.total or b.total)
        return bool(alike and a.cycles and b.cycles and a.cycles != b.cycles)
    if isinstance(b, Times):
        if text.key(second.end) == ":":
            return isinstance(a, Once)  # “Quý I: trước 15/3, Quý II: trước 15/6”
        if isinstance(a, Rate):
            return _reviews(second)  # “hằng tháng, tổng kết năm”
        # “cuối tháng, cuối quý, cuối năm”
        return repeats(a) and a != b and all(map(_at_edge, (*a.times, *b.times)))
    return False


# -- the rules of joining, each for two kinds of atoms


def _rate_and_rate(first: Atom, second: Atom) -> Rate | None:
    a, b, link = first.what, second.what, second.link
    if link is Link.SPACE and a.cycles and b.cycles:
        return None
    return (
        _multiplied(first, second)
        or _said_twice(a, b)
        or _with_count(first, second)
        or _with_total(a, b, link)
    )


def _said_twice(a: Rate, b: Rate) -> Rate | None:
    """Return a rhythm that is said twice as said once: “hằng quý (3 tháng một lần)”."""
    plain = not any(r.each or r.total or r.within for r in (a, b))
    if not plain or not a.cycles or a.cycles != b.cycles or (a.counted and b.counted and a.count != b.count):
        return None
    if a.counted and b.counted and a.unit != b.unit and a.unit and b.unit:
        return None
    told = a if a.counted else b
    return told._replace(unit=a.unit or b.unit, minimum=a.minimum or b.minimum)


def _rate_and_times(first: Atom, second: Atom) -> Rate | Once | None:
    if second.link is Link.SPACE and second.what.bound.deadline and dated(second.what) and _report(first):
        raise PhraseError("phrase-not-understood", words=second.words)
    close = _whole_years(second.what)
    return _beside(first, second, first, second, close=close)


def _report(atom: Atom) -> bool:
    """Whether a rate is the name of reports: “báo cáo quý trước ngày 15/3” is one of them."""
    return not atom.what.counted and fold(atom.words).startswith("bao cao")


def _times_and_rate(first: Atom, second: Atom) -> Rate | Once | None:
    times, rate = first.what, second.what
    if rate.cycles == (YEARLY,) and not rate.counted and any(isinstance(t, Range) for t in times.times):
        return None  # “từ 1/3 đến 31/3 hằng năm”
    if repeats(times) and not rate.cycles and second.link in (Link.SPACE, Link.COMMA) and not second.headed:
        return None  # “cuối quý, 01 hội nghị”: one in each of them?
    close = times.led or not rate.cycles or _whole_years(times)
    return _beside(first, second, second, first, close=close)


def _times_and_times(first: Atom, second: Atom) -> Rate | Once | None:
    a, b, link = first.what, second.what, second.link
    if repeats(a) and not repeats(b):
        return _placed(repeated(a), b, link)
    if a.open and not b.bare and not b.led:
        return _last_day(a, first, second) if not repeats(b) else None
    if repeats(b) and not repeats(a):
        return _placed(repeated(b), a, link) if _window(a, link) and not a.bound.deadline else None
    return _last_day(a, first, second)


def _once_and_times(first: Atom, second: Atom) -> Once | None:
    once = first.what
    ended = None if once.within else _last_day(once.times, first, second)
    return once._replace(times=ended.times, within=ended.within) if ended else None


def _dated_and_external(_: Atom, second: Atom) -> None:
    """Refuse “hằng quý, trong vòng 5 ngày kể từ ngày hết quý”: it is not due when the quarter ends."""
    if second.what.after:
        raise PhraseError("phrase-not-understood", words=second.words)


def _ongoing_and_times(first: Atom, second: Atom) -> Ongoing | None:
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


def _ongoing_twice(first: Atom, second: Atom) -> Ongoing | None:
    """Return “thường xuyên cả năm” as said once."""
    return second.what if first.what.times is None else first.what if second.what.times is None else None


def _times_and_ongoing(first: Atom, second: Atom) -> Ongoing | None:
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
    (Ongoing, Ongoing): _ongoing_twice,
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
    if times.bound is Bound.IN and all(map(_one_day, times.times)):
        return False  # “thường xuyên (20/11)”
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


def _with_count(first: Atom, second: Atom) -> Rate | None:
    """Give a rhythm the number of things said beside it: “hằng tháng phát 02 chuyên mục”."""
    link = second.link
    a: Rate = first.what
    b: Rate = second.what
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
    a: Rate = first.what
    b: Rate = second.what
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


def _beside(first: Atom, second: Atom, rate: Atom, times: Atom, *, close: bool) -> Rate | Once | None:
    """Put times to the rate beside them; `first` and `second` are the two in their order.

    Where they are two things to do the answer is None; what may be one is refused: “02 số/tháng, quý II”.
    """
    days = dated(times.what) and all(map(_one_day, times.what.times)) and second.link is Link.SPACE
    if rate.what.cycles == (YEARLY,) and rate.what.count > 1 and (second.link is Link.COMMA or days):
        # “15 số/năm, tháng 6”: all of them then, or one thing more?
        time, *more = times.what.times
        tied = more or times.what.led or isinstance(time, Range) or _whole_years(times.what)
        if not tied and not (times is second and second.headed):
            raise _two_readings(first, second, rate, times)
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
    if cycle.length < YEARLY.length and (each := _each_period(cycle, rate, whens)):
        return each
    if repeats(times):
        named = all(t.base == Each(cycle) for t in whens)
    else:
        named = len(whens) == len(times.times) and all(_completed_by(t, cycle) for t in whens)
        named = named and times.bound is not Bound.UNTIL  # it runs until then, from the plan's first day
    if not named:
        return None
    count = rate.count if rate.counted else len(whens)
    placed = tuple(t.on(Each(cycle)) for t in whens)
    return rate._replace(count=count, cycles=(), each=placed, bound=times.bound)


def _each_period(cycle: Cycle, rate: Rate, whens: tuple[When, ...]) -> Rate | None:
    """Put the months of a rhythm to it, one in each of the year's periods: “semi-annually (June and December)”."""
    months = [
        w.steps[0].last
        for w in whens
        if w.base == Years()
        and len(w.steps) == 1
        and isinstance(w.steps[0], Units)
        and w.steps[0].grain is Grain.MONTH
    ]
    if cycle.grain is not Grain.MONTH or 12 % cycle.n or rate.count != 1 or len(months) != len(whens):
        return None
    if sorted((month - 1) // cycle.n for month in months) != list(range(12 // cycle.n)):
        return None
    return rate._replace(count=len(whens), cycles=(), each=tuple(w.on(Each(YEARLY)) for w in whens))


def _whens(times: Times) -> tuple[When, ...]:
    return tuple(t for t in times.times if isinstance(t, When))


def _two_readings(first: Atom, second: Atom, work: Atom, times: Atom) -> PhraseError:
    """Refuse work and times with a comma between them: is it done in those times, or are they one thing more?"""
    return PhraseError(
        "phrase-two-readings",
        words=f"{first.words}, {second.words}",
        first=f"{work.words} ({times.words})",
        second=f"{first.words}; {second.words}",
    )


def _last_day(whole: Times, first: Atom, second: Atom) -> Once | None:
    """Tie a last day to the time said before it: “quý I: trước 15/3” and “tháng 6, chậm nhất ngày 20”.

    After a colon or without a sign the time names the work, which may end later; after a comma the last day
    must lie in it, as must a narrower time (“quý II: tháng 5”), and `within` keeps it to be compared.
    """
    times = second.what
    if whole.bound is not Bound.IN or not dated(whole) or all(map(_one_day, whole.times)):
        return None
    named = times.bound is Bound.IN
    if named and (whole.open or second.link not in (Link.BRACKET, Link.COLON)):
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
    # “Báo cáo quý I trước 15/4” and “Quý I: trước 15/4” name the work by a time that it may end after.
    naming = second.link is Link.COLON or (second.link is Link.SPACE and first.headed)
    loose = named or not naming or whole.open or len(whole.times) > 1
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
        return stands_in(when.steps[0], cycle) and (len(when.steps) == 1 or cycle.n > 1)
    return when.base == Years() and bool(when.steps) and cycle == YEARLY
