"""The units that told nothing in a period, laid out."""

from collections.abc import Iterable, Iterator

from cchc_cli.domain.figures.register import Standing
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.reports.missing import MissingReport, SilentUnit
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Document, Field, Note, Table, Tone, table
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, formed, maybe, period_key


def document(report: MissingReport, language: Language) -> Document:
    """Lay out who told nothing, in the order of the plan, and of how many."""
    return Document(
        title=language(
            "collect.missing_title", number=report.plan.number, period=period_words(report.period, language)
        ),
        subtitle=report.plan.title,
        blocks=tuple(_blocks(report, language)),
    )


def _blocks(report: MissingReport, language: Language) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("collect.missing_only", agencies=language.join(report.agencies)), Tone.QUIET)
    if report.silent:
        yield silent_table(report, language)
    yield Note(told(report, language), Tone.STRONG if report.silent else Tone.DONE)


def told(report: MissingReport, language: Language) -> str:
    """Say how many are silent in which days, or that all have told, nobody owes anything, or it is too early."""
    if not report.over:
        key = "collect.not_over"
    elif report.silent:
        key = "collect.missing_count"
    else:
        key = "collect.all_sent" if report.of else "collect.none_owed"
    sentence = language(
        key,
        period=period_words(report.period, language),
        count=language.number(len(report.silent)),
        of=language.number(report.of),
        start=language.date(report.window.start),
        end=language.date(report.window.end),
    )
    return sentence + joint_units((unit.name for unit in report.silent if len(unit.unit) > 1), language)


def joint_units(names: Iterable[str], language: Language) -> str:
    """Say, after how many units there are, that the agencies of each of these names are one of them."""
    different = tuple(dict.fromkeys(names))
    return language("collect.joint_unit", who=language.join(different)) if different else ""


def silent_table(report: MissingReport, language: Language) -> Table:
    """Return the silent units as a table."""
    fields: tuple[Field[SilentUnit], ...] = (
        Field(language("collect.agency"), lambda unit: unit.name),
        Field(language("collect.level"), lambda unit: unit.level or ""),
        Field(language("collect.tasks"), lambda unit: ", ".join(unit.tasks)),
    )
    if any(unit.form != Standing() for unit in report.silent):
        fields += (
            Field(language("collect.form_made"), lambda unit: unit.form.made, As.DATE),
            Field(language("collect.form_returned"), lambda unit: returned(unit.form, language)),
            Field(language("collect.reminded"), lambda unit: unit.form.reminded or None, As.COUNT),
        )
    return table(fields, report.silent, language("collect.missing_sheet"), lambda _: Tone.SOON)


def returned(form: Standing, language: Language) -> str:
    """Say how a form last came back, and when."""
    if form.state is None or form.returned is None:
        return ""
    return language(f"collect.state_{form.state}", day=language.date(form.returned))


def period_words(period: ReportingPeriod | None, language: Language) -> str:
    """Name a period; without one it is the whole plan."""
    if period is None:
        return language("collect.whole")
    return language(f"reporting.{period.code}", year=period.year)


SILENT: Getters[SilentUnit] = {
    "agency": formed("id_or_ids", lambda unit: unit.unit[0] if len(unit.unit) == 1 else unit.unit),
    "agency_name": lambda unit: unit.name,
    "level_name": maybe(lambda unit: unit.level),
    "owed": lambda unit: unit.tasks,
    "form_made": maybe(lambda unit: unit.form.made),
    "form_returned": maybe(lambda unit: unit.form.returned),
    "form_state": maybe(lambda unit: unit.form.state),
    "reminded": lambda unit: unit.form.reminded,
}
"""What data say of a silent unit."""

PERIOD: Getters[MissingReport] = {
    "period": lambda report: period_key(report.period),
    "from": lambda report: report.window.start,
    "to": lambda report: report.window.end,
    "units": lambda report: report.of,
    "finished": lambda report: report.over,
}
"""What data say of the period that units are silent in."""


CONTRACT = Contract[MissingReport](
    lambda report: report.plan,
    TableContract(SILENT, lambda report: report.silent),
    lambda report: report.as_of,
    facts=PERIOD,
)


def payload(report: MissingReport) -> Payload:
    """Return who told nothing as data, a row each."""
    return CONTRACT.payload(report)
