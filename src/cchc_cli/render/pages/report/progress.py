"""What was done, by work and by target, in sentences and tables."""

from collections.abc import Iterator
from fractions import Fraction

from cchc_cli.domain.reports.check import State, TargetReading
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.outcomes import Recorded, TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.document import (
    As,
    Field,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.live import Live
from cchc_cli.render.pages.report.naming import work_names
from cchc_cli.render.pages.report.units import FEW, Naming

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.BEHIND: Tone.SOON,
    State.NO_REPORT: Tone.SOON,
    State.DUE_SOON: Tone.SOON,
    State.DONE: Tone.DONE,
}


def progress_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say how many works have results, how many are on time, and the completion rate with what it is of."""
    number, day = language.number, language.date(report.as_of)
    active = sum(1 for r in report.results if r.has_data)
    counts = {"active": number(active), "quiet": number(len(report.results) - active)}
    if report.own and report.reporter:
        body = report.reporter.full_name
        yield language("report.works_own", count=number(len(report.results)), body=body, **counts)
    else:
        yield language("report.works", count=number(len(report.results)), **counts)
    if report.partners:
        name = work_names(report, language)
        yield language("report.joint_works", works=", ".join(name(task, task) for task in report.partners))
    dated = report.dated
    if not dated:
        yield language("report.nothing_due", day=day)
        return
    kept = sum(1 for r in dated if r.on_time)
    spread = sum(1 for r in dated if r.due_by_spread)
    yield language(
        "report.on_time",
        day=day,
        dated=number(len(dated)),
        spread=language("report.spread_tasks", count=number(spread)) if spread else "",
        kept=number(kept),
        rate=language.percent(Fraction(kept, len(dated))),
    )
    status = report.status
    yield language(
        "report.completion_own" if report.own else "report.completion",
        kept=number(status.kept),
        due=number(status.due),
        rate=language.percent(status.completion),
    )
    if spread:
        count = sum(r.spread_so_far * r.followed for r in dated)
        yield language("report.spread_dues", count=number(count), due=number(status.due))


def task_sentence(result: TaskResult, language: Language, *, whole: bool) -> str:
    """Say what was finished of a work in the period; `whole`: that is also everything so far."""
    if not result.has_data:
        return language("report.no_data")
    tally, so_far, unit = result.tally, result.tally_so_far, result.unit
    sentence = _amount(tally, unit, language)
    if tally.counted is None and tally.times:
        sentence = language("report.task_recorded", times=sentence)
    if result.planned:
        planned = _due(result.planned, tally, unit, language)
        if result.planned_by_spread:
            whole_spread = _spread(result) == result.planned_so_far
            planned += language("report.by_spread" if whole_spread else "report.partly_by_spread")
        sentence += language("report.task_planned", planned=planned)
    if not whole:
        sentence += language("report.task_total", done=_amount(so_far, unit, language))
        if result.planned_so_far:
            due = _due(result.planned_so_far, so_far, unit, language)
            if (spread := _spread(result)) == result.planned_so_far:
                due += language("report.by_spread")
            elif spread:
                due += language("report.some_by_spread", count=language.number(spread))
            sentence += language("report.task_total_due", due=due)
    return sentence


def _amount(tally: Recorded, unit: str | None, language: Language) -> str:
    """Say what was counted, in the plan's own word for it, and how often something was recorded without a count."""
    times = language("report.task_times", times=language.number(tally.times))
    if tally.counted is None:
        return times if tally.times else language("report.task_uncounted")
    number = language.number(tally.counted)
    if unit is None:
        counted = language("report.task_products", done=number)
    else:
        counted = language("report.task_done", done=number, unit=unit)
    return language("report.task_both", counted=counted, times=times) if tally.times else counted


def _spread(result: TaskResult) -> int:
    """Return how much of what was due so far has come by the even spread alone."""
    return result.spread_so_far * result.units


def _due(due: int, tally: Recorded, unit: str | None, language: Language) -> str:
    """Say how many fall due; in the plan's own word where what was done beside it was not counted in it."""
    words = language.number(due)
    if unit is not None and (tally.times or tally.counted is None):
        words = language("report.task_done", done=words, unit=unit)
    return words


def evidence_words(result: TaskResult, language: Language, naming: Naming = FEW) -> str:
    """Return what units gave as evidence, with their names, the same words once; nothing where none did."""
    if not result.evidence:
        return ""
    alike: dict[str, list[str]] = {}
    for given in result.evidence:
        alike.setdefault("; ".join(w.rstrip(" ;.") for w in given.words), []).append(given.who)
    given_of = [
        language("report.evidence_of", words=words, who=naming.names(who, language))
        for words, who in alike.items()
    ]
    most = len(given_of) if naming.most is None else naming.most
    if rest := sum(map(len, list(alike.values())[most:])):
        given_of[most:] = [language("report.more_evidence", count=language.number(rest))]
    return language("report.evidence", words="; ".join(given_of))


def targets_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many targets were read, and how many of them are met; of one unit's report only its own readings."""
    targets = report.status.targets
    if not targets:
        return language("report.no_targets")
    met = [t for t in targets if t.aim is not None and t.reading is not None and t.reading >= t.aim]
    return language(
        "report.targets_own" if report.own else "report.targets_read",
        count=language.number(len(targets)),
        read=language.number(sum(1 for t in targets if t.words)),
        met=language.number(len(met)),
    )


def units_note(report: PeriodicReport, language: Language) -> str:
    """Say how the figures by task are to be read; one unit's are of no others."""
    note = language("report.units_note")
    return note if report.own else language("report.sum_note") + " " + note


def results_table(report: PeriodicReport, language: Language, *, brief: bool = False) -> Table:
    """Return a row for each work: what it asks, what was due and done in the period and so far.

    Where it is `brief`, without the plan's words for when.
    """
    no_data, name = language("report.no_data"), work_names(report, language)
    in_period: tuple[Field[TaskResult], ...] = (
        Field(language("report.planned"), lambda r: r.planned, As.COUNT),
        Field(language("report.done"), lambda r: r.done if r.has_data else no_data, As.COUNT),
    )
    lead = Field[TaskResult](language("report.lead"), lambda r: "; ".join(r.who))
    schedule = Field[TaskResult](language("report.schedule"), lambda r: "; ".join(r.words))
    fields: tuple[Field[TaskResult], ...] = (
        Field(language("report.no"), lambda r: r.task),
        Field(language("report.task"), lambda r: name(r.task, r.name), screen=Screen.CUT),
        *(() if report.own else (lead,)),
        *(() if brief else (schedule,)),
        Field(language("report.whole"), lambda r: r.whole, As.COUNT),
        *(() if report.from_the_start else in_period),
        Field(language("report.planned_so_far"), lambda r: r.planned_so_far, As.COUNT, key="due"),
        Field(
            language("report.done_so_far"),
            lambda r: r.done_so_far if r.has_data_so_far else no_data,
            As.COUNT,
        ),
        Field(language("report.kept"), lambda r: r.kept, As.COUNT, key="kept"),
        Field(
            language("report.share"),
            lambda r: "" if r.rate is None else r.rate,
            As.SHARE,
            live=Live(("kept",), over="due", given=("due",), nothing=""),
        ),
        Field(language("report.state"), lambda r: state_words(r, language), screen=Screen.FIGURE),
    )
    sheet = language("report.sheet_results")
    return table(fields, report.results, sheet, lambda r: _TONES.get(r.state, Tone.PLAIN))


def state_words(result: TaskResult, language: Language) -> str:
    """Say where a work stands, and how many of its units stand there if it has several."""
    state = language("report.due_unfinished" if result.due_today else f"check.state_{result.state}")
    if result.followed == 1:
        return state
    return language(
        "report.state_of",
        state=state,
        count=language.number(result.in_state),
        of=language.number(result.followed),
    )


def targets_table(report: PeriodicReport, language: Language) -> Table:
    """Return the targets with what was last read of each."""
    fields: tuple[Field[TargetReading], ...] = (
        Field(language("report.no"), lambda t: t.id),
        Field(language("report.target"), lambda t: t.text),
        Field(language("report.aim"), lambda t: t.aim_words),
        Field(language("report.reading"), lambda t: _readings(t, language)),
        Field(language("report.read_on"), lambda t: t.date, As.DATE),
    )
    return table(fields, report.status.targets, language("report.sheet_targets"))


def _readings(target: TargetReading, language: Language) -> str:
    """Return what was read of a target, each reading with the name of the unit whose it is."""
    said = [f"{words} ({name})" if name else words for name, words in target.readings]
    more = language("report.more_readings", count=language.number(len(said) - _MOST_READINGS))
    return "; ".join(said[:_MOST_READINGS] + [more] * (len(said) > _MOST_READINGS)) or language(
        "report.no_data"
    )


_MOST_READINGS = 6
"""Readings of a target that are told; the log has them all."""
