"""A period held against the one before it and the same one of the year before; what can't be is said."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.report import PastGap, PastReport, PeriodicReport
from cchc_cli.domain.reports.report.comparison import ComparedWorks, compared_works
from cchc_cli.domain.reports.report.outcomes import TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Cell, Field, Screen, Table, table
from cchc_cli.render.pages.budget import execution
from cchc_cli.render.pages.report.naming import period_words
from cchc_cli.render.payload import Getters, TableContract, maybe, within


class _Indicator(NamedTuple):
    """A figure of which every period has its own."""

    name: str
    of: Callable[[PeriodicReport, Language], str]


def _part(part: int, whole: int, language: Language) -> str:
    """Write a share as what it is of."""
    if not whole:
        return language("report.none_due")
    number = language.number
    return language(
        "report.part_of", part=number(part), whole=number(whole), rate=language.percent(Fraction(part, whole))
    )


def _completion(report: PeriodicReport, language: Language) -> str:
    return _part(report.status.kept, report.status.due, language)


def _on_time(report: PeriodicReport, language: Language) -> str:
    return _part(sum(result.on_time for result in report.dated), len(report.dated), language)


def _overdue(report: PeriodicReport, language: Language) -> str:
    number = language.number
    if not report.dated:
        return language("report.none_due")
    return language("report.of_all", part=number(len(report.late_works)), whole=number(len(report.dated)))


def _money(step: Step) -> Callable[[PeriodicReport, Language], str]:
    def amount(report: PeriodicReport, language: Language) -> str:
        money = execution(report.budget.total).at(step)
        return language("report.no_data") if money is None else language.number(money)

    return amount


def _spent(report: PeriodicReport, language: Language) -> str:
    """Say what was spent, as a sentence does."""
    spent = execution(report.budget.total).at(Step.SPENT)
    return (
        language("report.no_data")
        if spent is None
        else language("report.dong", amount=language.number(spent))
    )


def _rate(report: PeriodicReport, language: Language) -> str:
    money = execution(report.budget.total)
    if money.rate is None:
        return language("report.no_data")
    return _part(money.spent_approved or 0, money.approved or 0, language)


_INDICATORS = (
    _Indicator("completion_share", _completion),
    _Indicator("on_time_all", _on_time),
    _Indicator("tasks_overdue", _overdue),
    _Indicator("approved_column", _money(Step.APPROVED)),
    _Indicator("spent_column", _money(Step.SPENT)),
    _Indicator("spent_share", _rate),
)


def compared(report: PeriodicReport) -> Iterator[tuple[PastReport, PeriodicReport]]:
    """Yield the past periods that a report can be held against."""
    yield from ((past, past.report) for past in report.past if past.report)


def comparison_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each figure: of this period, of the one before it, of the same one of the year before.

    A figure that no period has is left out.
    """

    def column(title: str, of: PeriodicReport) -> Field[_Indicator]:
        return Field(title, lambda indicator: indicator.of(of, language))

    fields = (
        Field[_Indicator](
            language("report.indicator"), lambda indicator: language(f"report.{indicator.name}")
        ),
        column(language("report.now_column", day=language.date(report.as_of)), report),
        *(
            column(
                language(
                    f"report.past_{past.kind}_column", day=language.date(then.as_of), number=past.number
                ),
                then,
            )
            for past, then in compared(report)
        ),
    )
    told = (report, *(then for _, then in compared(report)))
    nothing = language("report.no_data")
    known = [each for each in _INDICATORS if any(each.of(of, language) != nothing for of in told)]
    return table(fields, known, language("report.sheet_comparison"))


def comparison_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say how this period stands beside each past one, and what can't be compared."""
    for past in report.past:
        then = past.report
        if then is None:
            yield _gap(report, past, language)
            continue
        figures = {
            key: language("report.now_and_then", now=of(report, language), then=of(then, language))
            for key, of in (("completion", _completion), ("overdue", _overdue), ("spent", _spent))
        }
        yield language(
            f"report.past_{past.kind}",
            day=language.date(then.as_of),
            period=period_words(then.period, language),
            number=past.number,
            **figures,
        )
        if past.number != report.plan.number:
            yield _works_sentence(works_of(report, then), past, language)


def _gap(report: PeriodicReport, past: PastReport, language: Language) -> str:
    return language(
        "report.not_compared",
        past=language(f"report.kind_{past.kind}"),
        why=language(
            f"report.gap_{past.gap}",
            number=past.number,
            year=past.year,
            period=period_words(report.period, language),
            body=report.reporter.full_name if report.reporter else "",
        ),
    )


def _works_sentence(works: ComparedWorks, past: PastReport, language: Language) -> str:
    sentence = language("report.works_compared", count=language.number(len(works.both)), number=past.number)
    for key, tasks in (("works_only_now", works.only_now), ("works_only_then", works.only_then)):
        if tasks:
            sentence += language(f"report.{key}", tasks=", ".join(tasks), number=past.number)
    return sentence


def works_of(report: PeriodicReport, then: PeriodicReport) -> ComparedWorks:
    """Return the works of a report beside those of a past one."""
    return compared_works(report.results, report.plan, then.results, then.plan)


def other_plan(report: PeriodicReport) -> PeriodicReport | None:
    """Return the report of another plan that a report is held against, if any."""
    return next((then for past, then in compared(report) if past.number != report.plan.number), None)


def works_table(report: PeriodicReport, then: PeriodicReport, language: Language) -> Table:
    """Return a row for each work that both plans have: what was finished of what was due, what was spent."""
    spent = [{row.key[0]: execution(row).at(Step.SPENT) for row in of.budget.rows} for of in (report, then)]

    def done(result: TaskResult) -> Cell:
        if not result.has_data_so_far:
            return language("report.no_data")
        number = language.number
        if result.planned_so_far is None:
            return number(result.done_so_far or 0)
        return language("report.of_all", part=number(result.kept or 0), whole=number(result.planned_so_far))

    fields: tuple[Field[tuple[TaskResult, TaskResult]], ...] = (
        Field(language("report.no"), lambda pair: pair[0].task),
        Field(language("report.task"), lambda pair: pair[0].name, screen=Screen.CUT),
        Field(language("report.units_now"), lambda pair: pair[0].units, As.COUNT),
        Field(language("report.units_then"), lambda pair: pair[1].units, As.COUNT),
        Field(language("report.done_now"), lambda pair: done(pair[0])),
        Field(language("report.done_then"), lambda pair: done(pair[1])),
        Field(language("report.spent_now"), lambda pair: spent[0].get(pair[0].task), As.MONEY),
        Field(language("report.spent_then"), lambda pair: spent[1].get(pair[1].task), As.MONEY),
    )
    return table(fields, works_of(report, then).both, language("report.sheet_compared_works"))


# -- data


class _ComparedPeriod(NamedTuple):
    """A period of the comparison as data have it."""

    kind: str
    number: str
    report: PeriodicReport | None
    gap: PastGap | None = None


_FIGURES: Getters[PeriodicReport] = {
    "to": lambda report: report.as_of,
    "kept": lambda report: report.status.kept,
    "due_so_far": lambda report: report.status.due,
    "tasks_on_time": lambda report: sum(result.on_time for result in report.dated),
    "tasks_overdue": lambda report: len(report.late_works),
    "tasks_due": lambda report: len(report.dated),
    "approved": maybe(lambda report: execution(report.budget.total).at(Step.APPROVED)),
    "spent": maybe(lambda report: execution(report.budget.total).at(Step.SPENT)),
    "spent_unapproved": maybe(lambda report: execution(report.budget.total).spent_unapproved),
    "rate": maybe(lambda report: execution(report.budget.total).rate),
}

_PERIODS: Getters[_ComparedPeriod] = {
    "compared": lambda column: column.kind,
    "number": lambda column: column.number,
    **within(maybe(lambda column: column.report), _FIGURES),
    "gap": maybe(lambda column: column.gap),
}

_WORKS: Getters[tuple[TaskResult, TaskResult]] = {
    "task": lambda pair: pair[0].task,
    "due_so_far": maybe(lambda pair: pair[0].planned_so_far),
    "kept": maybe(lambda pair: pair[0].kept),
    "done": maybe(lambda pair: pair[0].done_so_far),
    "task_before": lambda pair: pair[1].task,
    "due_before": maybe(lambda pair: pair[1].planned_so_far),
    "kept_before": maybe(lambda pair: pair[1].kept),
    "done_before": maybe(lambda pair: pair[1].done_so_far),
}


def _periods(report: PeriodicReport) -> Iterator[_ComparedPeriod]:
    """Yield the periods that are held against one another, this one first."""
    yield _ComparedPeriod("now", report.plan.number, report)
    yield from (_ComparedPeriod(past.kind, past.number, past.report, past.gap) for past in report.past)


def _works(report: PeriodicReport) -> Sequence[tuple[TaskResult, TaskResult]]:
    """Return the works of another plan beside those of this one."""
    then = other_plan(report)
    return works_of(report, then).both if then else ()


PERIODS = TableContract[PeriodicReport](_PERIODS, _periods)
WORKS = TableContract[PeriodicReport](_WORKS, _works)
"""What data say of a comparison: period by period, and work by work."""
