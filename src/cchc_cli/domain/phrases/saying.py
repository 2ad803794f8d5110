"""Readings said again in one plain form, which reads back as the same: what a phrase was understood to mean."""

from cchc_cli.domain.dues.readings import Bound, Owed, Reading, Times
from cchc_cli.domain.dues.times import FOLLOWING, MONTHS, Cycle, Grain, Narrowing, When
from cchc_cli.domain.phrases.vocabulary import VALUES

_NAMES = {kind: words.split(";")[0] for of in ("Grain", "Weekday") for kind, words in VALUES[of].items()}
_NAMES |= {Grain.HALF: "nửa", Grain.MIDDLE: "giữa", Grain.WORKDAY: "ngày làm việc"}
_BOUNDS = {Bound.IN: "", Bound.UNTIL: "đến hết ", Bound.BY: "chậm nhất ", Bound.BEFORE: "trước "}


def say(reading: Reading) -> str:
    """Return a reading as a Vietnamese phrase, such as “15 số/năm”, that `read` reads as the same."""
    what = reading.meaning
    if what.external:
        return what.external
    within = f" ({_times(what.within)})" if what.within else ""
    if what.ongoing:
        return f"thường xuyên{within}"
    if what.cycles and what.count:
        words = _count(what, f"/{_cycle(what.cycles[0])}")
    elif what.cycles:
        # A report of nine months is the only one that is named beside a cycle.
        whens = what.times.whens
        cycles = (_cycle(w.base) if isinstance(w.base, Cycle) and not w.steps else "9 tháng" for w in whens)
        words = f"{'tối thiểu ' if what.minimum else ''}định kỳ {', '.join(cycles)}"
    else:
        words = _times(what.times)
        if what.within and what.once:
            tie = ":" if what.times.bound is Bound.IN else ","
            words, within = f"{_times(what.within)}{tie} {words}", ""
        if what.count:
            words = f"{_count(what)} ({words})"
    if what.total:
        count, of = what.total
        total = f"{count} {what.unit or 'lần'}{'/' + _cycle(of) if of else ''}"
        words = f"{words} ({total})" if what.count else f"{total} ({words})"
    return words + within


def _count(what: Owed, per: str = "") -> str:
    count, unit = what.count or 1, what.unit
    if unit is None and per:
        # “1/3 năm” would be the first of March.
        number = f"{count} lần" if per[1].isdigit() else str(count)
    else:
        number = f"{count} {unit}" if unit else VALUES["Once"].get(count, f"{count} lần")
    return f"{'tối thiểu ' if what.minimum else ''}{number}{per}"


def _cycle(cycle: Cycle) -> str:
    n, grain = cycle
    if grain is Grain.MONTH and (n == 3 or n % 12 == 0):
        grain = Grain.QUARTER if n == 3 else Grain.YEAR
        n //= MONTHS[grain]
    return _NAMES[grain] if n == 1 else f"{n} {_NAMES[grain]}"


def _times(times: Times) -> str:
    words = []
    for time in times.times:
        if isinstance(time, When):
            words.append(_when(time))
        else:
            end = f" đến {_when(time.end)}" if time.end else ""
            words.append(f"từ {_when(time.start) if time.start else 'nay'}{end}")
    return _BOUNDS[times.bound] + ("trong " if times.led else "") + " và ".join(words)


def _when(when: When) -> str:
    steps = [_step(step) for step in reversed(when.steps) if step != FOLLOWING]
    if isinstance(when.base, Cycle):
        cycle = _cycle(when.base)
        steps.append(f"{cycle} tiếp theo" if FOLLOWING in when.steps else f"mỗi {cycle}")
    elif when.base and when.base.first:
        steps.append(f"năm {when.base.first}" + (f"-{when.base.last}" if when.base.last else ""))
    elif not (when.steps and when.steps[0].of_year):
        steps.append("năm")
    return " ".join(steps)


def _step(step: Narrowing) -> str:
    kind, first, last, numbered = step
    if kind == Grain.HALF and numbered:
        return f"H{first}"
    name, side = _NAMES[kind], "đầu" if first > 0 else "cuối"
    if numbered:
        names = VALUES["Roman"] if kind == Grain.QUARTER else range(32)
        return f"{name} {names[first]}" + (f" - {names[last]}" if last > first else "")
    if step.weekday and abs(first) > 1:
        return f"{name} thứ {first}"
    n = last - first + 1
    if kind == Grain.DAY and n == 1:
        return side
    return name if not first else f"{f'{n} ' if n > 1 else ''}{name} {side}"
