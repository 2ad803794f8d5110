"""What was collected, laid out: form by form, what was corrected, and who has not sent one."""

from collections.abc import Iterator
from typing import Any

from cchc_cli.domain.reports.collect import CollectedForm, CollectReport, Fate
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Cell, Column, Document, Heading, Note, Row, Table, Tone
from cchc_cli.render.pages import missing
from cchc_cli.render.pages.record import plain


def document(report: CollectReport, language: Language) -> Document:
    """Lay out what was collected, the forms in the order in which they were read."""
    return Document(
        title=language("collect.title", file=report.file),
        subtitle=language("collect.plan", number=report.plan.number, title=report.plan.title),
        blocks=tuple(_blocks(report, language)),
    )


def _blocks(report: CollectReport, language: Language) -> Iterator[Block]:
    if report.forms:
        yield _table(report, language)
    corrected = [
        (form, row, taken.record)
        for form in report.forms
        for row, taken in zip(form.rows, form.taken, strict=True)
        if taken.fate is Fate.CORRECTION
    ]
    if corrected:
        yield Heading(language("collect.corrections", count=language.number(len(corrected))))
    for form, row, record in corrected:
        yield Note(
            language("collect.corrects", row=row, file=form.file, task=record.task, id=record.supersedes)
        )
    for file, record in report.emptied:
        yield Note(language("collect.emptied", file=file, task=record.task, id=record.id), Tone.SOON)
    for silent in report.missing:
        if silent.silent:
            yield Heading(
                language(
                    "collect.missing",
                    period=missing.period_words(silent, language),
                    count=language.number(len(silent.silent)),
                    of=language.number(silent.of),
                )
            )
            yield missing.table(silent, language)
        else:
            yield missing.none_silent(silent, language)


def _table(report: CollectReport, language: Language) -> Table:
    counts = [Column(language(f"collect.{fate}"), As.COUNT, summed=True) for fate in Fate]
    return Table(
        columns=(
            Column(language("collect.form")),
            Column(language("collect.agency")),
            Column(language("collect.period")),
            *counts,
            Column(language("collect.left_out"), As.COUNT, summed=True),
        ),
        rows=tuple(_row(form, language) for form in report.forms),
        total=Row(
            (
                language("collect.total"),
                "",
                "",
                *(report.count(fate) for fate in Fate),
                sum(form.left_out for form in report.forms),
            ),
            Tone.STRONG,
        ),
        name=language("collect.sheet"),
    )


def _row(form: CollectedForm, language: Language) -> Row:
    period = form.period
    words = (
        language("collect.whole")
        if period is None
        else language(f"reporting.{period.code}", year=period.year)
    )
    counts: list[Cell] = [sum(taken.fate is fate for taken in form.taken) for fate in Fate]
    return Row(
        (form.file, form.name, words, *counts, form.left_out), Tone.SOON if form.left_out else Tone.PLAIN
    )


def payload(report: CollectReport) -> dict[str, Any]:
    """Return what was collected as plain data; every row that was taken, with its place and its record."""
    return {
        "forms": [
            {
                "file": form.file,
                "agency": form.agency,
                "period": f"{form.period.code}-{form.period.year}" if form.period else None,
                "rows": [
                    {
                        "row": row,
                        "fate": str(taken.fate),
                        "record": {key: plain(value) for key, value in taken.record.entries.items()},
                    }
                    for row, taken in zip(form.rows, form.taken, strict=True)
                ],
                "left_out": form.left_out,
            }
            for form in report.forms
        ],
        "log": report.file,
        "created": report.created,
        "summary": {**{str(fate): report.count(fate) for fate in Fate}, "refused": report.refused},
        "emptied": [record.id for _, record in report.emptied],
        "missing": [missing.payload(silent) for silent in report.missing],
    }
