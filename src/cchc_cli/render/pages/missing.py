"""The units that told nothing in a period, laid out."""

from collections.abc import Iterator
from typing import Any

from cchc_cli.domain.reports.missing import MissingReport
from cchc_cli.messages import Language
from cchc_cli.render.document import Block, Column, Document, Note, Row, Table, Tone


def document(report: MissingReport, language: Language) -> Document:
    """Lay out who told nothing, in the order of the plan, and of how many."""
    return Document(
        title=language(
            "collect.missing_title", number=report.plan.number, period=period_words(report, language)
        ),
        subtitle=report.plan.title,
        blocks=tuple(_blocks(report, language)),
    )


def _blocks(report: MissingReport, language: Language) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("collect.missing_only", agencies=language.join(report.agencies)), Tone.QUIET)
    if report.silent:
        yield table(report, language)
        yield Note(
            language(
                "collect.missing_count",
                count=language.number(len(report.silent)),
                of=language.number(report.of),
                start=language.date(report.window.start),
                end=language.date(report.window.end),
            ),
            Tone.STRONG,
        )
    else:
        yield none_silent(report, language)


def none_silent(report: MissingReport, language: Language) -> Note:
    """Say that nobody is silent: all have told something, or nobody owes anything."""
    period = period_words(report, language)
    if not report.of:
        return Note(language("collect.none_owed", period=period))
    return Note(language("collect.all_sent", period=period, of=language.number(report.of)), Tone.DONE)


def table(report: MissingReport, language: Language) -> Table:
    """Return the silent units as a table."""
    return Table(
        columns=(
            Column(language("collect.agency")),
            Column(language("collect.level")),
            Column(language("collect.tasks")),
        ),
        rows=tuple(
            Row((unit.name, unit.level or "", ", ".join(unit.tasks)), Tone.SOON) for unit in report.silent
        ),
        name=language("collect.missing_sheet"),
    )


def period_words(report: MissingReport, language: Language) -> str:
    """Name the period of a report."""
    if report.period is None:
        return language("collect.whole")
    return language(f"reporting.{report.period.code}", year=report.period.year)


def payload(report: MissingReport) -> dict[str, Any]:
    """Return who told nothing as plain data, dates in ISO form."""
    return {
        "plan": report.plan.number,
        "period": f"{report.period.code}-{report.period.year}" if report.period else None,
        "from": report.window.start.isoformat(),
        "to": report.window.end.isoformat(),
        "units": report.of,
        "missing": [
            {"agency": unit.agency, "name": unit.name, "level": unit.level, "tasks": list(unit.tasks)}
            for unit in report.silent
        ],
    }
