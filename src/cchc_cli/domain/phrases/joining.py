"""Joining what stands together: a total to its rate, a window to what is done in it, a count to its time."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import Bound, Owed, Range, Reading, Times, each
from cchc_cli.domain.dues.resolve import summed
from cchc_cli.domain.dues.times import YEARLY, Cycle, Grain, When, Years, stands_in
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases.chart import Chart


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
    link: Link = Link.BREAK
    words: str = ""
    bracket: int = 0
    headed: bool = False


def joined(atoms: Sequence[Atom], text: Chart) -> tuple[Atom, ...]:
    """Return the parts of a phrase, each joined of its atoms; raise PhraseError where two do not belong together."""
    parts: list[Atom] = []
    for atom in _listed(atoms, text):
        made = [_joined(a, b, text) for part in parts[-1:] for a in _each(part) for b in _each(atom)]
        if parts and None not in made:
            start, end = parts[-1].start, atom.end
            opened = any(text.key(k) in ("(", "[") for k in range(start, end))
            end += opened and text.key(end) in (")", "]")
            what = made[0] if len(made) == 1 else tuple(made)
            parts[-1] = parts[-1]._replace(what=what, end=end, words=text.quote(start, end))
        elif parts and not _apart(_each(parts[-1])[0], _each(atom)[0], text):
            for one in (*_each(atom), *_each(parts[-1])):
                reading(one)  # what one of them lacks says more
            raise PhraseError("phrase-not-understood", words=atom.words)
        else:
            parts.append(atom)
    return tuple(one for part in parts for one in _each(part))


def _each(atom: Atom) -> list[Atom]:
    """Return what an atom counts, each for itself: what stands beside “02 tin, 01 bài/tháng” holds for both."""
    return [atom._replace(what=one) for one in atom.what] if type(atom.what) is tuple else [atom]


def reading(atom: Atom) -> Reading:
    """Return what a part says by itself; raise PhraseError where it lacks its period, month or week."""
    what, words = atom.what, atom.words
    if what.once:
        if what.times.open:
            return Reading(Owed(ongoing=True, within=what.times), words)
        if None in what.times.bases:
            raise PhraseError("phrase-month-missing", words=words)
        if any(isinstance(base, Cycle) for base in what.times.bases):
            # “15/3 hằng năm, 1/6”: does the last one return too?
            raise PhraseError("phrase-not-understood", words=words)
    elif not (what.rhythm or what.ongoing or what.external):
        raise PhraseError("phrase-period-missing", words=words)
    return Reading(what, words)


PASSED = ("work", "heading", "sign")
ROLES = ("total", "rate", "count", "ongoing", "external", "window", "last_day", "days", "time", *PASSED)
"""What an atom may be in the part that it was joined to, and what words beside atoms are passed over as."""


def role(atom: Atom, meaning: Owed) -> str:
    """Return what an atom is in the part that it was joined to, for people to see."""
    what = _each(atom)[-1].what
    if meaning.external:
        return "external"
    if isinstance(what, Owed):
        if what.ongoing:
            return "ongoing"
        total, of = meaning.total or (0, None)
        if total and (what.count, what.cycles[:1]) == (total, (of,) if of else ()):
            return "total"
        return "rate" if what.rhythm else "count"
    if meaning.ongoing or meaning.within == what or (meaning.within and meaning.rhythm and what.dated):
        return "window"
    listed = meaning.times.bound.deadline and len(meaning.times.times) > 1  # “trước 15/3 và 15/9”
    return "last_day" if what.bound.deadline or listed else "days" if meaning.rhythm else "time"


# -- lists of times


def _listed(atoms: Sequence[Atom], text: Chart) -> list[Atom]:
    """Put times that stand in one list together; what leads the first leads them all."""
    found: list[Atom] = []
    for atom in atoms:
        if found and _goes_on(first := found[-1], atom, text):
            times = first.what._replace(times=(*first.what.times, *atom.what.times))
            found[-1] = first._replace(what=times, end=atom.end, words=text.quote(first.start, atom.end))
        else:
            found.append(atom)
    return [a._replace(what=Owed(times=_filled(a.what))) if isinstance(a.what, Times) else a for a in found]


def _goes_on(first: Atom, second: Atom, text: Chart) -> bool:
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
    if a.bound is Bound.BEFORE and any(map(_at_edge, b.times)):
        return False
    if not (_in_one_list(last, next_) or _reviews(second)):
        return False
    if text.key(second.start).isdigit() and len(next_.steps) == 1 and last.narrowest.width is not Grain.MONTH:
        return False  # “quý 1, 2/2026” lists no month
    before, after = last.narrowest, next_.narrowest
    if last.base is None and before.of_month and after.of_month and after.first == before.last + 1:
        # “ngày 15, 16/6”: two dates, or two days of one event?
        raise PhraseError("phrase-not-understood", words=text.quote(first.start, second.end))
    return True


def _in_one_list(before: When, after: When) -> bool:
    """Whether two times stand in one list: both of named years, or both of the same row of periods.

    “ngày 05 hằng tháng và ngày 10 của tháng đầu quý” are two rows, each of its own periods.
    """
    one, other = before.narrowest, after.narrowest
    edges = not (one.numbered or other.numbered)
    if one.width is not other.width and not edges and not isinstance(after.base, Cycle):
        return False
    if before.base is None and one.weekday != other.weekday:
        return False  # “thứ Ba, ngày 15/6”: a date and its weekday
    after = after.filled(before) if isinstance(before.base, Cycle) else after
    before = before.filled(after)
    return before.base == after.base or (isinstance(before.base, Years) and isinstance(after.base, Years))


def _own_year(first: Atom, second: Atom, text: Chart) -> None:
    """Refuse “tháng 3, 5 và năm 2020” and “năm 2020, quý II”: that year's, or its end as one more time."""
    one, other = first.what.times[-1], second.what.times[0]
    year, name = (one, other) if not one.steps else (other, one)
    if not year.steps and name.steps and name.base in (Years(), None):
        tied = "{} {}" if year is other else "{1} {0}"
        raise _either(first, second, text.quote(first.start, second.end), tied, "{}; {}")


def _filled(times: Times) -> Times:
    """Give each time of a list the month, year or row that is said once, after the last or before the first."""
    filled = list(times.whens)
    if len(filled) < len(times.times):
        return times
    for k in reversed(range(len(filled) - 1)):
        filled[k] = filled[k].filled(filled[k + 1])
    if isinstance(filled[0].base, Cycle):
        filled = [time.filled(filled[0]) for time in filled]
    times = times._replace(times=tuple(filled))
    return times._replace(led=times.led and not times.repeats)


# -- two atoms side by side

_COMPLETED = ("hoanthanh", "xong", "ketthuc")


def _joined(first: Atom, second: Atom, text: Chart) -> Owed | None:
    """Return what two neighbouring atoms say together, or None where each stands for itself."""
    a, b = first.what, second.what
    if a.external:
        return None
    if b.external:
        if b.event and second.link < Link.AND and not a.ongoing:
            # “hằng quý, trong vòng 5 ngày kể từ ngày hết quý” is not due when the quarter ends.
            raise _unclear(second)
        return None
    if second.link >= Link.AND:
        words = "".join(key for k in range(first.end, second.start) if (key := text.key(k)).isalpha())
        if words not in _COMPLETED or not b.once or b.times.bound is Bound.IN:
            # “24 số/năm; 02 số/tháng”: with no word between them that says whose they are.
            same = a.cycles != b.cycles and (a.unit == b.unit is not None or not (a.count and b.count))
            return _once_said(a, b, Link.COMMA) if same and second.link is Link.BREAK and not words else None
        second = second._replace(link=Link.COMMA)  # “01 lần/quý. Hoàn thành trước 15/12.” speaks of the rate
    if b.once:
        return _last_day(first, second) if a.once else _in_times(first, second, first, second)
    if a.once:
        return _in_times(first, second, second, first) if a.alone else None
    if a.ongoing and b.ongoing:
        # “thường xuyên cả năm” is said twice.
        return b if not a.within else a if not b.within else None
    return None if a.ongoing or b.ongoing else _rate_and_rate(first, second)


def _reviews(atom: Atom) -> bool:
    return fold(atom.words).startswith(("so ket", "tong ket"))


def _at_edge(time: When | Range) -> bool:
    return isinstance(time, When) and time.narrowest.kind == Grain.DAY and not time.narrowest.numbered


def _apart(first: Atom, second: Atom, text: Chart) -> bool:
    """Whether two atoms that do not belong together may be two duties."""
    a, b, link = first.what, second.what, second.link
    if b.external and link < Link.AND:
        # “hằng quý, đột xuất khi có yêu cầu”; “thường xuyên (khi có yêu cầu)”
        return link in (Link.COMMA, Link.BRACKET) and not a.external
    if link is Link.AND and not second.headed and a.alone and a.times.bound is not Bound.IN:
        # “trước 15/6 và tháng 9”, “trước 15/6 và cuối tháng”: before that too?
        return not (b.alone and b.times.bare)
    if link >= Link.AND:
        # “hằng quý và cả năm”: reports of the year, or work all through it?
        return not (a.rhythm and not a.count and b.ongoing and fold(second.words) == "ca nam")
    if link is not Link.COMMA:
        return False
    if a.external:
        return bool(b.once and b.times.bound.deadline and second.headed)
    if a.ongoing:
        return bool(b.rhythm)  # “thường xuyên, định kỳ báo cáo hằng quý”
    if a.once:
        # “Quý I: trước 15/3, Quý II: trước 15/6”
        return bool(b.once and ":" in first.words and text.key(second.end) == ":")
    if a.cycles and b.cycles:
        # “01 lần/quý, 01 lần/năm” and “02 tin/tháng, 01 bài/quý” are two things to do.
        alike = a.unit and b.unit and (a.unit == "lần") is (b.unit == "lần") and not (a.total or b.total)
        return bool(alike and a.cycles != b.cycles)
    # “hằng tháng, tổng kết năm” and “cuối tháng, cuối quý, cuối năm”
    edges = a != b and bool(b.times) and all(map(_at_edge, (*a.times.times, *b.times.times)))
    return edges or _reviews(second)


# -- a count, a rate, their total


def _rate_and_rate(first: Atom, second: Atom) -> Owed | None:
    """Return what two rates say as one: a rhythm said twice, the days of its periods, its number, its total."""
    a: Owed = first.what
    b: Owed = second.what
    if not (a.rhythm and b.rhythm):
        return _count_and_rhythm(first, second) if a.rhythm or b.rhythm else None
    for rate, row in ((first, second), (second, first)):
        if _row(row.what) and len(rate.what.cycles) == 1 and not (rate.what.placed or rate.what.within):
            if rate.what.cycles == (YEARLY,) and (rate.what.count or 1) > 1 and second.link is Link.COMMA:
                raise _window_or_more(first, second, rate)
            return _named_in(rate.what, row.what.times)
    return _once_said(a, b, second.link) if second.link is not Link.SPACE else None


def _row(what: Owed) -> bool:
    """Whether work is told by nothing but days of each period: “ngày 20 hằng tháng”."""
    return what.alone and what.rhythm


def _count_and_rhythm(first: Atom, second: Atom) -> Owed | None:
    """Give a rhythm the number said beside it: that of each period, or, where it has one already, the total."""
    a: Owed = first.what
    b: Owed = second.what
    count, rhythm = (b, a) if a.rhythm else (a, b)
    link, minimum = second.link, a.minimum or b.minimum
    if rhythm is b and b.total and not b.total[1] and (a.unit == b.unit or b.unit is None):
        # “24 số (02 số/tháng x 12 tháng)”: a total, and the sum that makes it
        if a.count != b.total[0]:
            n, words = b.count or 1, f"{first.words} ({second.words})"
            raise PhraseError("phrase-total", words=words, **summed(n, b.total[0] // n, count.count or 1))
        return b._replace(unit=a.unit, minimum=minimum)
    row = _row(rhythm)
    if row and rhythm is a and link in (Link.SPACE, Link.COMMA) and not second.headed:
        return None  # “cuối quý, 01 hội nghị”: one in each of them?
    plain = row or (len(rhythm.cycles) == 1 and not (rhythm.placed or rhythm.count))
    if not plain or (link is Link.BRACKET and rhythm is b and not row):
        return _once_said(a, b, link)
    if link is Link.BRACKET and rhythm is a and count.count != 1:
        # “hằng tháng (12 số)”: twelve in all, or in each month?
        raise _either(first, second, "{} ({})", "{} {}", "{1} ({0})")
    # “hằng tháng phát 02 chuyên mục”
    return rhythm._replace(count=count.count, unit=count.unit, minimum=minimum)


def _once_said(a: Owed, b: Owed, link: Link) -> Owed | None:
    """Return one rate that two say: a rhythm said twice, or a rate and its total; None where they are two to do.

    “hằng quý (3 tháng một lần)”, “04 số (01 số/3 tháng)”, “04 số/tháng, 48 số/năm”.
    """
    for rate, other in ((a, b), (b, a)):
        if rate.total or rate.placed or len(rate.cycles) > 1 or (rate.within and other.cycles):
            return None
    minimum, unit = a.minimum or b.minimum, a.unit or b.unit
    alike = a.unit == b.unit or not (a.unit and b.unit)
    if a.cycles == b.cycles:
        agree = not (a.count and b.count) or (a.count == b.count and alike)
        return (a if a.count else b)._replace(unit=unit, minimum=minimum) if agree else None
    total, rate = (a, b) if not a.cycles or (b.cycles and a.cycles[0].length > b.cycles[0].length) else (b, a)
    of, part = total.cycles[0] if total.cycles else None, rate.cycles[0]
    if not total.count:
        return None
    if of is None or link is Link.BRACKET:
        one = alike or link is Link.BRACKET
    elif rate.count:
        # “01 lần/quý, 01 lần/năm” are two things to do; “04 số/tháng, 48 số/năm” is one said twice.
        one = alike and a.unit is not None and total.count > rate.count
    else:
        # “12 kỳ/năm, hằng tháng” is one thing said twice; “02 cuộc/năm, hằng tháng” is two to do.
        one = of.grain is part.grain and total.count * part.n == of.n
    unit = rate.unit or total.unit
    return rate._replace(total=(total.count, of), minimum=minimum, unit=unit) if one else None


# -- work and the times beside it


def _in_times(first: Atom, second: Atom, work: Atom, named: Atom) -> Owed | None:
    """Put times to the work beside them: the window that it is done in, its last day, or the days it falls due.

    Where they are two things to do the answer is None; what may be one is refused: “02 số/tháng, quý II”.
    """
    what: Owed = work.what
    times: Times = named.what.times
    link, (time, *more) = second.link, times.times
    whole = isinstance(time, When) and not (time.steps or more)
    ranges = all(isinstance(t, Range) for t in times.times)
    loose = link is Link.COMMA and not (times.led or whole or ranges or times.bound is not Bound.IN)
    if what.ongoing:
        days = times.bound is Bound.IN and times.days  # “thường xuyên (20/11)”
        if what.within or not times.dated or days or times.bound is Bound.BEFORE:
            return None
        if loose:
            raise _window_or_more(first, second, first)
        return what._replace(within=times) if times.bound is not Bound.BY or link < Link.COMMA else None
    if what.within or what.times.bound is Bound.UNTIL or not named.what.alone:
        if what.rhythm and times.dated:
            raise _unclear(second)
        return None
    if not what.rhythm:
        # “02 số (tháng 3 và tháng 9)”
        if times.open or None in times.bases:
            return None
        if whole and times.bound is not Bound.BEFORE:
            return what._replace(times=each(YEARLY), within=times)
        return what._replace(times=times)
    ends = times.open or times.bound.deadline
    if _row(what) and named is first and what.times.bound is not Bound.IN and ends:
        return None  # “trước 30/6, trước ngày 5 hằng tháng”
    report = work is first and not what.count and fold(work.words).startswith("bao cao")
    if report and link in (Link.SPACE, Link.COLON) and times.bound.deadline and times.dated:
        raise _unclear(second)  # “báo cáo quý trước ngày 15/3” is one of the reports
    if what.cycles == (YEARLY,):
        if not what.count and named is first and ranges:
            return None  # “từ 1/3 đến 31/3 hằng năm”
        parted = link is Link.COMMA or (times.dated and times.days and link is Link.SPACE)
        sure = times.led or whole or ranges or more or (named is second and second.headed)
        if (what.count or 1) > 1 and parted and not sure:
            # “15 số/năm, tháng 6”: all of them then, or one thing more?
            raise _window_or_more(first, second, work)
    if len(what.cycles) == 1 and not what.placed and (placed := _named_in(what, times)):
        return placed
    if not times.dated:
        return None
    if not more if times.bound is not Bound.IN else not (times.days or loose):
        return what._replace(within=times)
    if times.days and link is Link.COMMA and not any(s.of_month for t in times.whens for s in t.steps):
        return None  # “hằng tháng, tổng kết năm”
    if times.days or more:
        raise _unclear(second)  # “01 lần/quý, ngày 15/12”: the last of them, or one more?
    raise _window_or_more(first, second, work)


def _unclear(atom: Atom) -> PhraseError:
    return PhraseError("phrase-not-understood", words=atom.words)


def _named_in(rate: Owed, times: Times) -> Owed | None:
    """Put times to a rate of one cycle whose periods they name, or lack: “01 lần/quý, tháng cuối quý”."""
    whens, cycle, count = times.whens, rate.cycles[0], rate.count
    if _each_period(cycle, whens) and count in (None, 1):
        count, cycle = count and len(whens), YEARLY
    elif len(whens) < len(times.times) or not all(_completed_by(t, cycle) for t in whens):
        return None
    elif times.bound is Bound.UNTIL and not times.repeats:
        return None  # until a day it runs from the plan's first
    placed = tuple(t._replace(base=cycle) for t in whens)
    return rate._replace(count=count, times=Times(placed, times.bound))


def _each_period(cycle: Cycle, whens: tuple[When, ...]) -> bool:
    """Whether months are one in each of the year's periods: “semi-annually (June and December)”."""
    if cycle.grain is not Grain.MONTH or 12 % cycle.n or cycle == YEARLY:
        return False
    alone = [w.steps[0] for w in whens if w.base == Years() and len(w.steps) == 1]
    months = [s.last for s in alone if s.of_year and s.kind == Grain.MONTH]
    every = sorted((month - 1) // cycle.n for month in months) == list(range(12 // cycle.n))
    return every and len(months) == len(whens)


def _completed_by(when: When, cycle: Cycle) -> bool:
    """Whether a time is of the periods of the rate beside it, or has from it the month, week or year that it lacks."""
    if when.base is None:
        return stands_in(when.steps[0], cycle) and (len(when.steps) == 1 or cycle.n > 1)
    return when.base == cycle or (when.base == Years() and bool(when.steps) and cycle == YEARLY)


def _window_or_more(first: Atom, second: Atom, work: Atom) -> PhraseError:
    """Refuse work and times with a comma between them: is it done in those times, or are they one thing more?"""
    return _either(first, second, "{}, {}", "{} ({})" if work is first else "{1} ({0})", "{}; {}")


def _either(first: Atom, second: Atom, *forms: str) -> PhraseError:
    """Refuse two atoms that may be meant in two ways; the forms of the phrase, and of one that says each."""
    said = (form.format(first.words, second.words) for form in forms)
    return PhraseError("phrase-two-readings", **dict(zip(("words", "first", "second"), said, strict=True)))


def _last_day(first: Atom, second: Atom) -> Owed | None:
    """Tie a last day to the time said before it: “quý I: trước 15/3” and “tháng 6, chậm nhất ngày 20”.

    After a colon or without a sign the time names the work, which may end later; after a comma the last day
    must lie in it, as must a narrower time (“quý II: tháng 5”), and `within` keeps it to be compared.
    """
    once: Owed = first.what
    whole, times = once.times, second.what.times
    if once.within or not second.what.alone:
        return None
    if whole.bound is not Bound.IN or not whole.dated or whole.days or (whole.open and times.bare):
        return None
    named = times.bound is Bound.IN
    if named and (whole.open or second.link not in (Link.BRACKET, Link.COLON)):
        return None
    ending, last = whole.times[-1], times.times[0]
    wide = ending if isinstance(ending, When) else ending.end or ending.start
    if len(times.times) > 1 or isinstance(last, Range) or wide is None:
        raise _unclear(second)
    last = last.filled(wide)
    # “Báo cáo quý I trước 15/4” and “Quý I: trước 15/4” name the work by a time that it may end after.
    naming = second.link is Link.COLON or (second.link is Link.SPACE and first.headed)
    loose = named or not naming or whole.open or len(whole.times) > 1
    return once._replace(times=times._replace(times=(last,)), within=whole if loose else Times())
