"""A periodic report laid out: its tables and its sentences, which the paper, the page and the workbook share."""

from cchc_cli.domain.figures.register import UnitWords
from cchc_cli.domain.reports.check import CheckItem
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.lateness import Late
from cchc_cli.domain.reports.report.outcomes import TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.document import Block, Document, Heading, Note, Tone
from cchc_cli.render.pages import budget, calendar, check, missing
from cchc_cli.render.pages.report import by_unit as by_unit_pages
from cchc_cli.render.pages.report import coming, comparison, money, naming, progress, units, written
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, period_key, within


def document(
    report: PeriodicReport, language: Language, *, by_unit: bool = False, flat: bool = False
) -> Document:
    """Lay the whole report out as blocks, what is late first; blanks that a person fills are for the paper.

    Units are grouped, a few of them by name; where it is `flat`, a row each, and `by_unit` adds tables of all of them.
    """
    blocks: list[Block] = [Heading(language("report.late")), Note(units.late_sentence(report, language))]
    if report.late:
        late = units.late_units_table if flat or by_unit else units.late_table
        blocks.append(late(report, language))
    if not (flat or by_unit):
        blocks += [Note(words) for words in units.late_notes(report, language)]
    blocks += [Note(sentence) for sentence in units.after_late(report, language)]
    blocks += [Heading(language("report.progress"))]
    blocks += [Note(sentence) for sentence in progress.progress_sentences(report, language)]
    blocks += [
        progress.results_table(report, language),
        Note(progress.units_note(report, language), Tone.QUIET),
    ]
    blocks += _comparison(report, language)
    blocks += [Heading(language("report.money")), money.money_table(report, language)]
    blocks += [Note(sentence) for sentence in money.money_sentences(report, language)]
    blocks += [
        Heading(units.silent_title(report, language)),
        Note(units.silent_sentence(report, language)),
    ]
    if report.missing.silent and not report.own:
        if flat or by_unit:
            blocks.append(missing.silent_table(report.missing, language))
        else:
            blocks += [Note(words) for words in units.silent_levels(report, language)]
    if report.status.targets:
        blocks += [Heading(language("report.targets")), Note(progress.targets_sentence(report, language))]
        blocks.append(progress.targets_table(report, language))
    if report.words:
        blocks += [Heading(language("report.unit_words")), written.words_table(report, language)]
    blocks += [
        Heading(coming.coming_title(report, language)),
        Note(coming.coming_sentence(report, language)),
    ]
    if report.coming and report.coming.due:
        blocks.append(coming.coming_table(report, language))
    if by_unit and by_unit_pages.has_units(report):
        blocks += [Heading(language("report.by_unit")), Note(language("report.by_unit_note"), Tone.QUIET)]
        blocks += by_unit_pages.units_tables(report, language)
    elif not flat and not units.names_fit(report):
        blocks.append(Note(language("report.more_units_hint"), Tone.QUIET))
    return Document(naming.title(report, language), tuple(blocks), naming.subtitle(report, language))


def _comparison(report: PeriodicReport, language: Language) -> list[Block]:
    if not report.past:
        return []
    blocks: list[Block] = [Heading(language("report.comparison"))]
    blocks += [Note(sentence) for sentence in comparison.comparison_sentences(report, language)]
    if any(comparison.compared(report)):
        blocks.append(comparison.comparison_table(report, language))
    if (then := comparison.other_plan(report)) is not None:
        blocks.append(comparison.works_table(report, then, language))
    return blocks


_RESULTS: Getters[TaskResult] = {
    "task": lambda r: r.task,
    "status": lambda r: r.state,
    "units": lambda r: r.units,
    "of": maybe(lambda r: r.whole),
    "due_in_period": maybe(lambda r: r.planned),
    "done_in_period": maybe(lambda r: r.done),
    "due_so_far": maybe(lambda r: r.planned_so_far),
    "done": maybe(lambda r: r.done_so_far),
    "kept": maybe(lambda r: r.kept),
    "followed": lambda r: r.followed,
    "followed_kept": maybe(lambda r: r.followed - len(r.unmet) if r.planned_so_far else None),
}


_LATE: Getters[Late] = {
    **within(lambda late: late.item, check.ITEMS),
    "oldest_due": lambda late: late.item.oldest_due,
    "cause": maybe(lambda late: late.cause and late.cause.words),
}


_BEHIND: Getters[CheckItem] = {**check.ITEMS, "behind_since": lambda item: item.behind_since}


_WORDS: Getters[UnitWords] = {
    "agency": lambda unit: unit.agency,
    "agency_name": lambda unit: unit.name,
    "difficulties": maybe(lambda unit: unit.difficulties),
    "proposals": maybe(lambda unit: unit.proposals),
}


CONTRACT = Contract[PeriodicReport](
    lambda report: report.plan,
    {
        "results": TableContract(_RESULTS, lambda report: report.results),
        "money": TableContract(
            budget.BY_TASK,
            lambda report: budget.placed(report.budget),
            within(lambda report: report.budget.total, budget.FIGURES),
        ),
        "late": TableContract(_LATE, lambda report: report.late),
        "behind": TableContract(
            _BEHIND, lambda report: (item for group in report.status.behind for item in group.items)
        ),
        "silent": TableContract(missing.SILENT, lambda report: report.missing.silent),
        "targets": TableContract(check.TARGETS, lambda report: report.status.targets),
        "coming": TableContract(calendar.DUES, lambda report: report.coming.due if report.coming else ()),
        "words": TableContract(_WORDS, lambda report: report.words),
        "items": TableContract(check.ITEMS, lambda report: report.status.items),
        "compared_periods": comparison.PERIODS,
        "compared_works": comparison.WORKS,
    },
    lambda report: report.as_of,
    facts={
        "period": lambda report: period_key(report.period),
        "from": lambda report: report.period.window.start,
        "to": lambda report: report.period.window.end,
        "finished": lambda report: report.finished,
        "reporter": maybe(lambda report: report.reporter and report.reporter.name),
        **within(lambda report: report.status, check.COMPLETION),
        "spent_in_period": maybe(money.spent_in_period_total),
        "joint_money": money.joint_money,
    },
)


def payload(report: PeriodicReport) -> Payload:
    """Return the report as data; its main table has what was done of each work."""
    return CONTRACT.payload(report)
