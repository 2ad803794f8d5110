"""Readings become dates: each part's due dates inside the plan's days."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import MAX_COUNT, Bound, Owed, Range, Reading, Times
from cchc_cli.domain.dues.times import YEARLY, Cycle, When
from cchc_cli.domain.model.schedule import Due, Kind, Part, Period, in_order
from cchc_cli.domain.model.workdays import Workdays

_DAY = timedelta(days=1)


def resolve(reading: Reading, span: Period, workdays: Workdays) -> Part:
    """Return a part with its due dates in `span`; raise PhraseError where it has none, or they lie outside."""
    try:
        return _Resolver(reading.words, span, workdays).part(reading.meaning)
    except PhraseError as error:
        raise PhraseError(error.code, **{"words": reading.words, **error.fault_args}) from None


class _Resolver(NamedTuple):
    words: str
    span: Period
    workdays: Workdays

    def part(self, what: Owed) -> Part:
        if what.external:
            return Part(Kind.EXTERNAL, self.words)
        if what.rhythm:
            return self._recurring(what)
        if what.times:
            return self._once(what)
        window, *more = self._stretches(what.within)
        if more:
            raise PhraseError("phrase-not-understood")
        return Part(Kind.ONGOING, self.words, window=window)

    # -- once

    def _once(self, what: Owed) -> Part:
        times = what.times
        windows = self._windows(times, what.count)
        due = sorted(self._shared(what, windows))
        if any(d not in self.span for d in due):
            raise self._outside()
        first, *more = self._windows(what.within) if what.within else [self.span]
        start = windows[0].start if times.bound is Bound.IN else first.start
        if what.within and (more or start not in first or due[-1] not in first):
            raise PhraseError("phrase-last-day", date=due[-1])
        window = Period(max(min(start, due[0]), self.span.start), due[-1])
        return Part(
            Kind.ONCE,
            self.words,
            tuple(due),
            what.count,
            what.unit,
            what.minimum,
            window if len(windows) == 1 else None,
        )

    def _outside(self) -> PhraseError:
        return PhraseError("phrase-outside-plan", start=self.span.start, end=self.span.end)

    def _due(self, window: Period, bound: Bound) -> date:
        return window.start - _DAY if bound is Bound.BEFORE else window.end

    def _shared(self, what: Owed, windows: list[Period]) -> list[date]:
        """Return when named windows are due; the number of things, if any, is one each, or all in the only one."""
        due = [self._due(window, what.times.bound) for window in windows]
        count = what.count if not what.cycles else None
        if count is None:
            return due
        if len(due) not in (1, count):
            raise PhraseError("phrase-count-of-times", count=count, times=len(due))
        return due if len(due) == count else due * count

    def _windows(self, times: Times, count: int | None = None) -> list[Period]:
        """Return the windows that times name; months or quarters that touch are one, but where each has its own."""
        ranges = [(self._range(t), False) for t in times.times if isinstance(t, Range)]
        named = ((t, t.named(self.span, self.workdays)) for t in times.times if isinstance(t, When))
        return _merged(ranges + [(w, _whole(when) and count != len(times.times)) for when, w in named])

    def _range(self, time: Range) -> Period:
        start = self.span.start
        if time.start is not None:
            start = time.start.named(self.span, self.workdays).start
        end = self.span.end if time.end is None else time.end.named(self.span, self.workdays).end
        if start > end:
            raise PhraseError("phrase-reversed") if time.end else self._outside()
        return Period(start, end)

    def _stretches(self, times: Times) -> list[Period]:
        """Return the parts of the plan's days that the windows cover, in order; without times, all of them."""
        if not times:
            return [self.span]
        windows = self._windows(times)
        if times.bound is not Bound.IN:
            days = (self._due(window, times.bound) for window in windows)
            windows = [Period(min(self.span.start, day), day) for day in days]
        found = [o for w in windows if (o := w.overlap(self.span))]
        if len(found) != len(windows):
            raise self._outside()
        return found

    # -- recurring

    def _recurring(self, what: Owed) -> Part:
        windows = self._stretches(what.within)
        window = Period(windows[0].start, windows[-1].end)
        due, assumed = in_order(due for w in windows for due in self._dues(what, w))
        if what.total and not what.placed:
            self._check_total(what, windows)
        if not due:
            raise PhraseError("phrase-no-dates", start=window.start, end=window.end)
        count = what.count or (1 if what.cycles else len(what.times.times))
        return Part(Kind.RECURRING, self.words, due, count, what.unit, what.minimum, assumed=assumed)

    def _dues(self, what: Owed, window: Period) -> Iterator[Due]:
        rows: dict[tuple[Cycle, bool], list[When]] = {}
        for when in what.times.whens:
            assert isinstance(when.base, Cycle)
            rows.setdefault((when.base, bool(when.steps)), []).append(when)
        for (cycle, placed), whens in rows.items():
            if max(what.count or 1, len(whens)) * cycle.number_in(window) > MAX_COUNT:
                raise PhraseError("phrase-count", limit=MAX_COUNT)
            yield from self._row(what, cycle, whens if placed else [], window)

    def _row(self, what: Owed, cycle: Cycle, placed: list[When], window: Period) -> Iterator[Due]:
        """Yield the days of a row of periods, in each of which times may be named."""
        n, bound = what.count or 1, what.within.bound
        periods = list(cycle.periods(window, partial=bool(placed)))
        if what.within and (bound.deadline or not placed) and not self._fitting(what, cycle, window, periods):
            raise PhraseError("phrase-not-understood")
        if what.within and not placed and not any(p.overlap(window) == p for p in periods):
            part = len(periods) == 1 and cycle.length >= YEARLY.length and window != self.span
            stretch = n > 1 and any(isinstance(t, Range) for t in what.within.times)
            if bound is Bound.IN and (not part or stretch):
                # “hằng quý (tháng 3)”; “10 buổi/năm từ tháng 3”: all ten, or a part?
                raise PhraseError("phrase-not-understood")
            if part:
                # A yearly number done by a day of the year: all of it by then.
                yield from [(window.end, True)] * n
                return
        for period in periods:
            apart = what.count == len(placed)  # one in each of them
            named = _merged([(t.narrowed(period, self.workdays), _whole(t) and not apart) for t in placed])
            if bound.deadline and cycle.length >= YEARLY.length and named and named[-1].start > window.end:
                # “ngày 20/11 hằng năm, chậm nhất 30/6”
                raise PhraseError("phrase-last-day", date=window.end)
            due: Iterable[Due] = _spread(cycle, period, n)
            if named and (named != [period] or what.times.bound is not Bound.IN):
                # A day that lies after its own period, such as the 5th of the next month, is not moved back.
                due = [(d, True) for d in self._shared(what, named) if d <= period.end or d in window]
            yield from self._kept(what, due, window)

    def _fitting(self, what: Owed, cycle: Cycle, window: Period, periods: list[Period]) -> bool:
        """Whether a rhythm and the window that it is done in agree: neither is of one period only."""
        yearly = cycle.length >= YEARLY.length
        if what.within.bound.deadline:
            # A last day in the midst of an early period: the end of the rhythm, or of each of its periods?
            ended = what.cycles == (cycle,) and len(periods) > 1 and periods[-1].end == window.end
            return ended or yearly or cycle.number_in(Period(window.end, self.span.end)) == 1
        return len(periods) != 1 or yearly or what.count not in (None, 1) or cycle.number_in(self.span) == 1

    def _kept(self, what: Owed, dues: Iterable[Due], window: Period) -> Iterator[Due]:
        """Yield the days in the window; what a last day cuts off is due by it, and not the less owed."""
        cut = what.within.bound.deadline
        for day, printed in dues:
            if (moved := min(day, window.end) if cut else day) in window:
                yield moved, printed or moved != day

    def _check_total(self, what: Owed, windows: list[Period]) -> None:
        """Refuse a total that is not its rate times its periods, and show the sum."""
        assert what.total is not None
        total, of = what.total
        cycle, count = what.cycles[0], what.count or 1
        if of is None:
            dues = (self._kept(what, _spread(cycle, p, count), w) for w in windows for p in cycle.periods(w))
            fitting = {sum(any(True for _ in periods) for periods in dues)}
        else:
            wholes = of.periods(Period(windows[0].start, windows[-1].end))
            fitting = {sum(p.end in whole for p in cycle.periods(whole)) for whole in wholes}
            # Months of four weeks and of five: no number is right for all.
            uneven = len(fitting) > 1 and of.length < YEARLY.length
            if uneven or (of.grain is cycle.grain and of.n % cycle.n):
                raise PhraseError("phrase-total-uneven")
        if all(total != count * periods for periods in fitting):
            raise PhraseError("phrase-total", **summed(count, max(fitting), total))


def summed(count: int, periods: int, total: int) -> dict[str, int]:
    """Return what the message of a wrong total shows."""
    return {"count": count, "periods": periods, "product": count * periods, "total": total}


def _spread(cycle: Cycle, period: Period, count: int) -> Iterator[Due]:
    """Yield when the things counted in a period fall due: the plan prints its end, and this tool the days between."""
    return ((day, k == count) for k, day in enumerate(cycle.due(period, count), 1))


def _whole(when: When) -> bool:
    return bool(when.steps) and when.narrowest.of_year


def _merged(windows: list[tuple[Period, bool]]) -> list[Period]:
    """Return windows in order; those that are whole months or quarters and touch become one."""
    merged: list[tuple[Period, bool]] = []
    for window, whole in sorted(windows):
        before, joins = merged[-1] if merged else (None, False)
        if before and window.start <= before.end:
            # “quý II, tháng 6”: said twice, or two things to do?
            raise PhraseError("phrase-not-understood")
        if before and whole and joins and window.start == before.end + _DAY:
            merged[-1] = (Period(before.start, window.end), True)
        else:
            merged.append((window, whole))
    return [window for window, _ in merged]
