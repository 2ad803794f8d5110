"""What was collected, laid out: form by form, what was corrected, and who has not sent one."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from cchc_cli.domain.figures.spending import MoneyFinding
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.reports.collect import CollectedForm, CollectReport, Fate, Taken
from cchc_cli.domain.reports.estimate import STAGES
from cchc_cli.domain.reports.form import INPUTS
from cchc_cli.domain.reports.missing import MissingReport, SilentUnit
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Document, Field, Heading, Note, Screen, Table, Tone, table
from cchc_cli.render.pages import missing
from cchc_cli.render.pages.check import FINDINGS
from cchc_cli.render.payload import (
    Contract,
    Getter,
    Getters,
    Payload,
    TableContract,
    maybe,
    period_key,
    within,
)


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
    for form in report.forms:
        for row, taken in zip(form.rows, form.taken, strict=True):
            if taken.other is not None and taken.fate is not Fate.KNOWN:
                yield Note(_beside(report, form, row, taken, taken.other, language), Tone.SOON)
        if form.taken_back:
            rows_back = ", ".join(map(str, form.taken_back))
            count = language.number(len(form.taken_back))
            yield Note(language("collect.taken_back", file=form.file, count=count, rows=rows_back), Tone.SOON)
    for file, record in report.emptied:
        yield Note(language("collect.emptied", file=file, task=record.task, id=record.id), Tone.SOON)
    for finding in report.above:
        yield Note(_above(finding, language), Tone.SOON)
    if report.unsent:
        who = [report.plan.agencies[agency].label for agency in report.unsent]
        yield Note(language("collect.unsent", who=language.some(who)), Tone.STRONG)
    for silent in report.missing:
        if silent.silent:
            yield Heading(language("collect.missing", period=missing.period_words(silent.period, language)))
            yield missing.silent_table(silent, language)
        yield Note(missing.told(silent, language), Tone.STRONG if silent.silent else Tone.DONE)


def _beside(
    report: CollectReport, form: CollectedForm, row: int, taken: Taken, other: Record, language: Language
) -> str:
    """Say what two forms say of one due date or of the same days, and whether both count."""
    this = taken.record
    if this.of_estimate:
        key = "collect.differs_estimate"
    elif taken.fate.is_written:
        key = "collect.told_beside" if this.due is None else "collect.shared_beside"
    else:
        key = "collect.differs_days" if this.due is None else "collect.differs_due"
    return language(
        key,
        file=form.file,
        row=row,
        task=this.task,
        due=language.date(this.due) if this.due is not None else "",
        this=_answer(this, language),
        other=_answer(other, language),
        id=other.id,
        whose=report.plan.agencies[other.agency].label if other.agency in report.plan.agencies else "",
        own=this.id,
        log=report.file,
    )


def _above(finding: MoneyFinding, language: Language) -> str:
    return language(
        "collect.above",
        task=finding.task,
        amount=language.money(finding.amount),
        limit=language.money(finding.limit),
    )


def _answer(record: Record, language: Language) -> str:
    parts = [language("record.day", day=language.date(record.date))]
    done = record.completions(dated=record.due is not None)
    parts.append(language("record.count", count=language.number(done), unit=""))
    parts += [
        language(f"record.{step}", amount=language.money(amount)) for step, amount in record.amounts.items()
    ]
    parts += record.evidence
    parts += [words for words in (record.cause, record.note) if words is not None]
    return ", ".join(part.strip() for part in parts)


def _period(form: CollectedForm, language: Language) -> str:
    return language("collect.estimate") if form.is_estimate else missing.period_words(form.period, language)


def _fate(fate: Fate) -> Callable[[CollectedForm], int]:
    return lambda form: sum(taken.fate is fate for taken in form.taken)


def _table(report: CollectReport, language: Language) -> Table:
    counts = (
        Field(language(f"collect.{fate}"), _fate(fate), As.COUNT, summed=True, total=report.count(fate))
        for fate in Fate
    )
    fields: tuple[Field[CollectedForm], ...] = (
        Field(language("collect.form"), lambda form: form.file, total=language("collect.total")),
        Field(language("collect.agency"), lambda form: form.name),
        Field(language("collect.period"), lambda form: _period(form, language)),
        *counts,
        Field(
            language("collect.left_out"),
            lambda form: form.left_out,
            As.COUNT,
            summed=True,
            total=report.left_out,
            screen=Screen.FIGURE,
        ),
    )
    return table(
        fields,
        report.forms,
        language("collect.sheet"),
        lambda form: Tone.SOON if form.left_out else Tone.PLAIN,
    )


class _CollectedRow(NamedTuple):
    """A row of a form that was taken, and what became of it."""

    form: CollectedForm
    row: int
    taken: Taken


def _record(key: str) -> Getter[_CollectedRow]:
    def get(row: _CollectedRow) -> object:
        return getattr(row.taken.record, key)

    # A form is an agency's.
    return maybe(get) if key != "agency" and Record.keys()[key].default is None else get


_ROWS: Getters[_CollectedRow] = {
    "file": lambda row: row.form.file,
    "row": lambda row: row.row,
    "period": maybe(lambda row: period_key(row.form.period)),
    "fate": lambda row: row.taken.fate,
    **{
        key: _record(key)
        for key in ("id", "supersedes", "agency", "task", "target", "value", *INPUTS, *STAGES)
    },
}

_FORMS: Getters[CollectedForm] = {
    "file": lambda form: form.file,
    "agency": lambda form: form.agency,
    "period": maybe(lambda form: period_key(form.period)),
    **{str(fate): _fate(fate) for fate in Fate},
    "left_out": lambda form: form.left_out,
}

_ABOVE: Getters[MoneyFinding] = {**FINDINGS, "limit": lambda finding: finding.limit}

_EMPTIED: Getters[tuple[str, Record]] = {
    "file": lambda pair: pair[0],
    "id": lambda pair: pair[1].id,
    "task": lambda pair: pair[1].task,
}


_PERIODS: Getters[MissingReport] = {
    **missing.PERIOD,
    "period": maybe(lambda silent: period_key(silent.period)),
}

_SILENT: Getters[tuple[MissingReport, SilentUnit]] = {
    "period": maybe(lambda pair: period_key(pair[0].period)),
    **within(lambda pair: pair[1], missing.SILENT),
}


def _taken(report: CollectReport) -> Iterator[_CollectedRow]:
    for form in report.forms:
        yield from (_CollectedRow(form, *pair) for pair in zip(form.rows, form.taken, strict=True))


def _all(fate: Fate) -> Getter[CollectReport]:
    return lambda report: report.count(fate)


CONTRACT = Contract[CollectReport](
    lambda report: report.plan,
    {
        "records": TableContract(_ROWS, _taken),
        "forms": TableContract(
            _FORMS,
            lambda report: report.forms,
            {**{str(fate): _all(fate) for fate in Fate}, "left_out": lambda report: report.left_out},
        ),
        "emptied": TableContract(_EMPTIED, lambda report: report.emptied),
        "findings": TableContract(_ABOVE, lambda report: report.above),
        "periods": TableContract(_PERIODS, lambda report: report.missing),
        "silent": TableContract(
            _SILENT, lambda report: ((silent, unit) for silent in report.missing for unit in silent.silent)
        ),
    },
    facts={
        "file": lambda report: report.file,
        "created": lambda report: report.created,
        "refused": lambda report: report.refused,
        "unsent": lambda report: report.unsent,
    },
)


def payload(report: CollectReport) -> Payload:
    """Return what was collected as data: every row that was taken, form by form; who has sent nothing."""
    return CONTRACT.payload(report)
