"""A plan carried to another year: what is moved, what only a person can say anew, what stays.

Nothing is guessed. What holds for one year only (a number, a date, a phrase that names a time) is taken out,
and the old words stand beside it; words that are the same but for the year are no more than a suggestion.
Rates (“15 số/năm”, “01 lần/quý”), amounts, agencies and prose stay.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import Reading
from cchc_cli.domain.dues.times import When, Years
from cchc_cli.domain.model.faults import BadValue, Diagnostic, Fault, Path
from cchc_cli.domain.model.plan import ExplicitSchedule, Plan, PlanPeriod, ScheduleForm
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import parse_phrase, read
from cchc_cli.domain.rules.checks import check_plan

_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_ANYTIME = "Quanh năm"


class Reason(StrEnum):
    """Why a value does not stay as it is."""

    MOVED = "moved"  # the year, or the days, of the plan itself
    OWN = "own"  # a number that each plan has of its own
    DATE = "date"  # a day of the old plan
    YEAR = "year"  # words that name a year
    TIME = "time"  # a phrase that names a time, such as a month
    UNREADABLE = "unreadable"  # a phrase that gives no dates in the new year


class Change(NamedTuple):
    """A value at a path of the plan: a new one, or none where a person must write it.

    `id` is that of the task or duty that the value is part of. `suggestion` are the old words with the
    years moved along, where they read in the new plan as they did in the old one.
    """

    path: Path
    reason: Reason
    new: str = ""
    suggestion: str = ""
    id: str = ""


class NewReport(NamedTuple):
    """The plan, its days to come, what changes in it, and what is at fault in it once the blanks are filled in."""

    plan: Plan
    span: Period
    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]


class WrittenChange(NamedTuple):
    """A change as it was made: the line of the new file, from 1, and the words that stood there."""

    change: Change
    line: int
    old: str


class CarriedPlan(NamedTuple):
    """The text of the plan to come, its changes in the order of the file, and what a person must look at besides.

    `file` is the name that it is to have. `left` are the lines that still name the old years, `findings` what is at
    fault besides the blanks.
    """

    report: NewReport
    file: str
    text: str
    changes: tuple[WrittenChange, ...]
    left: tuple[int, ...]
    findings: tuple[Diagnostic, ...]


def new_report(plan: Plan, year: int, workdays: Workdays, *, accept: bool = False) -> NewReport:
    """Return what changes in a sound plan that is to begin in `year`. A plan of several years keeps their number.

    `accept` takes a schedule in which nothing changes but the year as it is suggested.

    Raises `year-not-after` where that is not after the year in which the plan begins.
    """
    by = year - plan.span.start.year
    if by <= 0:
        raise BadValue("year-not-after", year=year, old=plan.span.start.year)
    if plan.period is None:
        span = Period.of_year(year)
        moved = [Change(("year",), Reason.MOVED, str(year))]
        ahead = replace(plan, year=year)
    else:
        span = Period(_moved(plan.span.start, by), _moved(plan.span.end, by))
        moved = [
            Change(("period", key), Reason.MOVED, day.isoformat())
            for key, day in (("start", span.start), ("end", span.end))
        ]
        ahead = replace(plan, period=PlanPeriod(start=span.start, end=span.end))
    words = _Wording(plan.span, by, lambda phrase: _reads(phrase, span, workdays, plan.units))
    schedules = (_accepted(c) if accept else c for c in _schedules(plan, words))
    changes = (*moved, *_head(plan, words), *schedules, *_days_off(plan))
    faults = check_plan(_filled(ahead, changes), workdays)
    return NewReport(plan, span, changes, faults)


def _moved(day: date, by: int) -> date:
    """Return the same day of another year; 28 February for one that the year does not have."""
    try:
        return day.replace(year=day.year + by)
    except ValueError:
        return day.replace(year=day.year + by, day=28)


class _Wording(NamedTuple):
    """How words are moved from the years of `span` to as many years later."""

    span: Period
    by: int
    reads: Callable[[str], bool]

    def moved(self, words: str) -> str:
        """Return the words with each year moved along; nothing where one of them is no year of the plan."""
        years = range(self.span.start.year, self.span.end.year + 1)
        if any(int(y) not in years for y in _YEAR.findall(words)):
            return ""
        return _YEAR.sub(lambda y: str(int(y[0]) + self.by), words)

    def phrase(self, phrase: str) -> str:
        """Return a phrase with its years moved along, where it reads in the new plan."""
        moved = self.moved(phrase)
        return moved if moved and self.reads(moved) else ""


def _reads(phrase: str, span: Period, workdays: Workdays, units: tuple[str, ...]) -> bool:
    try:
        return bool(parse_phrase(phrase, span, workdays, units))
    except PhraseError:
        return False


def _head(plan: Plan, words: _Wording) -> Iterator[Change]:
    yield Change(("number",), Reason.OWN)
    if plan.uid is not None:
        yield Change(("uid",), Reason.OWN)
    for i in range(len(plan.amends)):
        yield Change(("amends", i), Reason.OWN)
    if plan.issued is not None:
        yield Change(("issued",), Reason.DATE)
    titles: list[tuple[Path, str]] = [(("title",), plan.title)]
    titles += [(("annex", i), line) for i, line in enumerate(plan.annex)]
    for path, title in titles:
        if _YEAR.search(title):
            yield Change(path, Reason.YEAR, suggestion=words.moved(title))


def _accepted(change: Change) -> Change:
    """Return a change with the words that are suggested; those that a quoted text can't hold stay for a person."""
    return change if set(change.suggestion) & set("\"'\\") else change._replace(new=change.suggestion)


def _schedules(plan: Plan, words: _Wording) -> Iterator[Change]:
    places: list[tuple[Path, str, ScheduleForm]] = [
        (("tasks", i, "schedule"), task.id, task.schedule) for i, task in enumerate(plan.tasks)
    ]
    places += [
        (("duties", i, "work", "schedule"), duty.id, duty.work.schedule)
        for i, duty in enumerate(plan.duties)
        if duty.work
    ]
    for path, owner, form in places:
        if isinstance(form, ExplicitSchedule):
            yield from (c._replace(id=owner) for c in _explicit(form, path))
            continue
        for i, phrase in enumerate(form):
            reason = _why_blank(phrase, plan.units)
            if reason is None and not words.reads(phrase):
                reason = Reason.UNREADABLE
            if reason:
                yield Change((*path, i), reason, suggestion=words.phrase(phrase), id=owner)


def _explicit(form: ExplicitSchedule, path: Path) -> Iterator[Change]:
    """Yield the days that an explicit schedule lists; a rule names no year (`dues.explicit`)."""
    for i in range(len(form.dates)):
        yield Change((*path, "dates", i), Reason.DATE)
    if form.external and _YEAR.search(form.external):
        yield Change((*path, "external"), Reason.YEAR)


@lru_cache(maxsize=65536)
def _why_blank(phrase: str, units: tuple[str, ...]) -> Reason | None:
    """Return why a phrase holds for one year only; None for a rate, or work that runs all year."""
    if _YEAR.search(phrase):
        return Reason.YEAR
    return Reason.TIME if any(map(_names_a_time, read(phrase, units))) else None


def _names_a_time(reading: Reading) -> bool:
    what = reading.meaning
    # “trong năm” is the plan's own year, whichever that is.
    return what.once or any(t != When((), Years()) for t in what.within.times)


def _days_off(plan: Plan) -> Iterator[Change]:
    for i in range(len(plan.days_off)):
        yield Change(("days_off", i, "date"), Reason.DATE)


def _filled(plan: Plan, changes: tuple[Change, ...]) -> Plan:
    """Return a plan in its new years, with something sound for every schedule that is taken out."""
    blank = {c.path[:2] for c in changes if "schedule" in c.path}
    tasks = (
        replace(t, schedule=(_ANYTIME,)) if ("tasks", i) in blank else t for i, t in enumerate(plan.tasks)
    )
    duties = (
        replace(d, work=replace(d.work, schedule=(_ANYTIME,))) if d.work and ("duties", i) in blank else d
        for i, d in enumerate(plan.duties)
    )
    return replace(plan, days_off=(), tasks=tuple(tasks), duties=tuple(duties))
