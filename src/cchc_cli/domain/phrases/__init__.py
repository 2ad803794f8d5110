"""Schedule phrases, Vietnamese and English, and the due dates that they give.

A phrase is covered in every way that the rules have (`covers`); each cover is worked out in the plan's days
(`resolve`), and the phrase is taken only where all covers give the same (`parse_phrase`). `read` gives the parts
before they meet a plan, `schedule_of` the whole schedule of a task. Nothing is guessed: what is not wholly
understood is a PhraseError that quotes it.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.explicit import explicit
from cchc_cli.domain.dues.readings import Reading
from cchc_cli.domain.dues.resolve import resolve
from cchc_cli.domain.dues.times import YEARS
from cchc_cli.domain.model.schedule import Kind, Part, Period, Roll, Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases.covers import Cover, Span, every_cover
from cchc_cli.domain.phrases.saying import say

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import ExplicitSchedule, Plan, Reporting, Task


def read(phrase: str, units: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    """Return what a phrase that is sound says, part by part; `units` are the plan's own words for what is counted."""
    return every_cover(phrase, units)[0].readings


class Explanation(NamedTuple):
    """How one phrase is read: its parts, each said again in plain words, or why it is refused.

    `spans` are its words from the first to the last, and what each run of them was taken for.
    """

    phrase: str
    parts: tuple[Part, ...] = ()
    said: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    error: PhraseError | None = None


def parse_phrase(
    phrase: str, span: Period, workdays: Workdays, units: tuple[str, ...] = ()
) -> tuple[Part, ...]:
    """Return the parts of a phrase with their due dates in `span`; raise PhraseError on any doubt."""
    found = explain(phrase, span, workdays, units)
    if found.error:
        # A new one each time: one raised again would keep all places where it was raised.
        raise PhraseError(found.error.code, **found.error.fault_args)
    return found.parts


@lru_cache(maxsize=65536)
def explain(phrase: str, span: Period, workdays: Workdays, units: tuple[str, ...] = ()) -> Explanation:
    """Return how a phrase is read in a plan's days; a refusal, as dear to find and asked for as often, is a value."""
    try:
        cover, parts = _one_meaning(phrase, span, workdays, units)
    except PhraseError as error:
        return Explanation(phrase, error=PhraseError(error.code, **error.fault_args))
    return Explanation(phrase, parts, tuple(map(say, cover.readings)), cover.spans)


def _one_meaning(
    phrase: str, span: Period, workdays: Workdays, units: tuple[str, ...]
) -> tuple[Cover, tuple[Part, ...]]:
    """Return the cover that is taken and its parts: all covers that have dates in the plan's days give the same."""
    if span.start.year not in YEARS or span.end.year not in YEARS:
        raise PhraseError("phrase-plan-years", first=str(YEARS[0]), last=str(YEARS[-1]))
    meanings: dict[object, tuple[Cover, tuple[Part, ...]]] = {}
    errors: list[PhraseError] = []
    for cover in every_cover(phrase, units):
        try:
            parts = tuple(resolve(reading, span, workdays) for reading in cover.readings)
        except PhraseError as error:
            errors.append(error)
        else:
            meanings.setdefault(_meaning(parts), (cover, parts))
    if not meanings:
        raise errors[0]
    (cover, parts), *others = meanings.values()
    if others:
        first, second = ("; ".join(map(say, c.readings)) for c in (cover, others[0][0]))
        raise PhraseError("phrase-two-readings", words=phrase.strip(), first=first, second=second)
    # A phrase of one part is shown as the document has it, its labels and signs too.
    return cover, (parts[0]._replace(words=phrase.strip()),) if len(parts) == 1 else parts


def _meaning(parts: tuple[Part, ...]) -> object:
    """Return what two covers must have in common to be one: kinds, what is counted, dates."""
    dues = sorted((p.kind, p.unit or "", p.minimum, due) for p in parts for due in p.dues)
    windows = sorted((p.kind, p.window or ()) for p in parts if p.kind is Kind.ONGOING)
    return tuple(dues), tuple(windows), sum(p.kind is Kind.EXTERNAL for p in parts)


def is_dated(work: "Task", plan: "Plan") -> bool:
    """Return whether a task of a sound plan has due dates: whether its schedule does more than run on or wait."""
    form = work.schedule
    if not isinstance(form, tuple):
        return form.external is None
    meanings = (reading.meaning for phrase in form for reading in read(phrase, plan.units))
    return any(not (what.ongoing or what.external) for what in meanings)


def schedule_of(work: "Task", plan: "Plan", workdays: Workdays) -> Schedule:
    """Return a task's schedule in its plan's days, its due dates rolled as the plan says."""
    return _schedule(work.schedule, plan.span, plan.roll, workdays, plan.units, plan.reporting)


@lru_cache(maxsize=65536)
def _schedule(
    form: "tuple[str, ...] | ExplicitSchedule",
    span: Period,
    roll: Roll,
    workdays: Workdays,
    units: tuple[str, ...],
    reporting: "Reporting",
) -> Schedule:
    if isinstance(form, tuple):
        parts = tuple(part for phrase in form for part in parse_phrase(phrase, span, workdays, units))
    else:
        parts = explicit(form, span, reporting)
    if roll is Roll.NONE:
        return Schedule.of(parts)
    move = workdays.on_or_after if roll is Roll.NEXT else workdays.on_or_before

    def rolled(part: Part) -> Part:
        # A day off that would leave the plan's days stays where it is printed.
        dues = ((moved if (moved := move(day)) in span else day, printed) for day, printed in part.dues)
        return part.with_dues(dues)

    return Schedule.of(tuple(map(rolled, parts)))
