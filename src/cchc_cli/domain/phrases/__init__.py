"""Schedule phrases, Vietnamese and English, and the due dates that they give.

`read` says what a phrase means, `parse_phrase` gives its parts in a plan's days, `schedule_of` the whole
schedule of a task. Nothing is guessed: what is not wholly understood is a PhraseError that quotes it.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cchc_cli.domain.model.schedule import Part, Period, Roll, Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases.errors import PhraseError
from cchc_cli.domain.phrases.grammar import read
from cchc_cli.domain.phrases.resolve import resolve
from cchc_cli.domain.phrases.rules import explicit
from cchc_cli.domain.phrases.saying import say
from cchc_cli.domain.phrases.times import YEARS

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import ExplicitSchedule, Plan, Task

__all__ = ["Explanation", "PhraseError", "explain", "parse_phrase", "read", "say", "schedule_of"]


def parse_phrase(phrase: str, span: Period, workdays: Workdays) -> tuple[Part, ...]:
    """Return the parts of a phrase with their due dates in `span`; raise PhraseError on any doubt."""
    found = _parsed(phrase, span, workdays)
    if isinstance(found, PhraseError):
        # A new one each time: one raised again would keep all places where it was raised.
        raise PhraseError(found.code, **found.fault_args)
    return found


@lru_cache(maxsize=65536)
def _parsed(phrase: str, span: Period, workdays: Workdays) -> tuple[Part, ...] | PhraseError:
    """Return a phrase's parts, or its refusal, which is as dear to find and asked for as often."""
    try:
        return _parts(phrase, span, workdays)
    except PhraseError as error:
        return PhraseError(error.code, **error.fault_args)


def _parts(phrase: str, span: Period, workdays: Workdays) -> tuple[Part, ...]:
    if span.start.year not in YEARS or span.end.year not in YEARS:
        raise PhraseError("phrase-plan-years", first=str(YEARS[0]), last=str(YEARS[-1]))
    parts = tuple(resolve(reading, span, workdays) for reading in read(phrase))
    # A phrase of one part is shown as the document has it, its labels and signs too.
    return (parts[0]._replace(words=phrase.strip()),) if len(parts) == 1 else parts


class Explanation(NamedTuple):
    """How one phrase is read: its parts, each said again in plain words, or why it is refused."""

    phrase: str
    parts: tuple[Part, ...] = ()
    said: tuple[str, ...] = ()
    error: PhraseError | None = None


def explain(phrase: str, span: Period, workdays: Workdays) -> Explanation:
    """Return how a phrase is read in a plan's days; a refusal is a value here."""
    try:
        return Explanation(phrase, parse_phrase(phrase, span, workdays), tuple(map(say, read(phrase))))
    except PhraseError as error:
        return Explanation(phrase, error=error)


def schedule_of(work: "Task", plan: "Plan", workdays: Workdays) -> Schedule:
    """Return a task's schedule in its plan's days, its due dates rolled as the plan says."""
    return _schedule(work.schedule, plan.span, plan.roll, workdays)


@lru_cache(maxsize=65536)
def _schedule(
    form: "tuple[str, ...] | ExplicitSchedule", span: Period, roll: Roll, workdays: Workdays
) -> Schedule:
    if isinstance(form, tuple):
        parts = tuple(part for phrase in form for part in parse_phrase(phrase, span, workdays))
    else:
        parts = explicit(form, span)
    if roll is not Roll.NONE:
        parts = tuple(
            p._replace(due=tuple(sorted(_rolled(d, span, roll, workdays) for d in p.due))) for p in parts
        )
    return Schedule(parts, tuple(sorted(d for p in parts for d in p.due)))


def _rolled(day: date, span: Period, roll: Roll, workdays: Workdays) -> date:
    """Move a day off to a working day; one that would leave the plan's days stays where it is printed."""
    moved = workdays.on_or_after(day) if roll is Roll.NEXT else workdays.on_or_before(day)
    return moved if moved in span else day
