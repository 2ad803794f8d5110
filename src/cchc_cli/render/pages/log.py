"""The records of a log as a book to read, or one of them whole with what it corrects and what corrected it."""

from collections.abc import Iterator
from functools import partial

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.reporting import WHOLE
from cchc_cli.domain.model.stretch import CODES
from cchc_cli.domain.reports.log import LogEntry, LogReport, SentEntry
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Document, Field, Heading, Note, Table, Tone, table
from cchc_cli.render.pages.missing import period_words
from cchc_cli.render.pages.record import results
from cchc_cli.render.pages.tasks import lines_table
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, period_key

_SHORT_ID = 10
"""Letters of an id that is said whole in the midst of other words."""


def document(report: LogReport, language: Language) -> Document:
    """Lay the records out, newest last, each with whether it counts; or the one that was asked for."""
    blocks = _whole(report, report.whole, language) if report.whole else _list(report, language)
    return Document(language("log.title", number=report.plan.number), tuple(blocks), report.plan.title)


def _list(report: LogReport, language: Language) -> Iterator[Block]:
    if report.entries and report.money is None:
        yield _table(report, language)
    elif report.entries:
        yield _amounts(report, language)
        if report.money:
            yield _sums(report, language)
    if report.sent:
        yield Heading(language("log.register"))
        yield _register(report, language)
    if report.of or not report.sent:
        counting = sum(entry.counts for entry in report.entries)
        yield Note(
            language(
                "log.count",
                count=language.number(len(report.entries)),
                of=language.number(report.of),
                counting=language.number(counting),
            )
        )
    if report.entries:
        last = report.entries[-1]
        words = f"{last.file} {last.id or 'ID'}".removeprefix("progress.yaml ")
        yield Note(language("log.one", words=words), Tone.QUIET)


def _table(report: LogReport, language: Language) -> Table:
    fields = _named(report, language)
    fields.insert(-1, Field(language("log.content"), lambda e: "; ".join(_content(e, language))))
    return table(fields, report.entries, language("log.sheet"), _tone)


def _named(report: LogReport, language: Language) -> list[Field[LogEntry]]:
    """Return the columns that say which record it is, and last whether it counts."""
    several = len({entry.file for entry in report.entries}) > 1
    return [
        *([Field[LogEntry](language("log.file"), lambda e: e.file)] if several else []),
        Field(language("log.id"), lambda e: e.id, As.ID),
        Field(language("log.date"), lambda e: e.record.date, As.DATE),
        Field(language("log.task"), lambda e: _subject(e, language)),
        Field(language("log.agency"), lambda e: e.who or ""),
        Field(language("log.effect"), lambda e: language(f"log.{e.effect}")),
    ]


def _tone(entry: LogEntry) -> Tone:
    return Tone.PLAIN if entry.counts else Tone.QUIET


def _amounts(report: LogReport, language: Language) -> Table:
    """Lay out the amounts of the records, a row each."""

    def of_entry(field: Field[LogEntry]) -> Field[tuple[LogEntry, Step, int]]:
        return Field(field.title, lambda row: field.of(row[0]), field.kind)

    fields = list(map(of_entry, _named(report, language)))
    fields[-1:-1] = [
        Field(language("log.step"), lambda row: language(f"log.step_{row[1]}")),
        Field(language("log.amount"), lambda row: row[2], As.MONEY),
    ]
    amounts = [(e, step, amount) for e in report.entries for step, amount in e.record.amounts.items()]
    return table(fields, amounts, language("log.sheet"), lambda row: _tone(row[0]))


def _sums(report: LogReport, language: Language) -> Table:
    """Lay out what the records that count make at each step."""
    added, replaced = language("log.added"), language("log.replaced")
    fields: tuple[Field[tuple[Step, int]], ...] = (
        Field(language("log.step"), lambda step: language(f"log.step_{step[0]}")),
        Field(language("log.reckoned"), lambda step: added if step[0] is Step.SPENT else replaced),
        Field(
            language("log.records"),
            lambda step: sum(e.counts and step[0] in e.record.amounts for e in report.entries),
            As.COUNT,
        ),
        Field(language("log.amount"), lambda step: step[1], As.MONEY),
    )
    return table(fields, (report.money or {}).items(), language("log.money_sheet"))


def _register(report: LogReport, language: Language) -> Table:
    batches = any(s.entry.batch for s in report.sent)
    words = any(_written(s, language) for s in report.sent)
    ids = any(s.entry.id for s in report.sent)
    fields: tuple[Field[SentEntry], ...] = (
        *([Field[SentEntry](language("log.id"), lambda s: s.entry.id or "", As.ID)] if ids else []),
        Field(language("log.date"), lambda s: s.entry.date, As.DATE),
        Field(language("log.agency"), lambda s: s.who),
        Field(language("log.paper"), lambda s: language(f"log.paper_{s.entry.sent}")),
        Field(language("collect.period"), lambda s: period_words(s.period, language)),
        Field(language("log.state"), lambda s: language(f"log.state_{s.entry.state}")),
        *([Field[SentEntry](language("log.content"), lambda s: _written(s, language))] if words else []),
        *([Field[SentEntry](language("log.batch"), lambda s: s.entry.batch or "")] if batches else []),
    )
    return table(fields, report.sent, language("log.register_sheet"))


def _written(entry: SentEntry, language: Language) -> str:
    """Return what a unit wrote into a form that came back, in its own words."""
    difficulties, proposals = entry.entry.difficulties, entry.entry.proposals
    parts = [
        entry.entry.note,
        difficulties and language("log.difficulties", words=difficulties),
        proposals and language("log.proposals", words=proposals),
    ]
    return "; ".join(filter(None, parts))


def _subject(entry: LogEntry, language: Language) -> str:
    return entry.record.task or language("log.target", target=entry.record.target)


def _content(entry: LogEntry, language: Language) -> Iterator[str]:
    """Say what a record says, in the order of a log's keys."""
    record = entry.record
    before = _ending((record.supersedes or "").removeprefix(f"{entry.file}#"))
    if record.void:
        yield language("record.taken_back", id=before)
        return
    yield from results(record, entry.done, entry.schedule, language)
    if record.value is not None:
        yield record.value
    yield from record.evidence
    if record.cause is not None:
        yield language("log.cause", cause=record.cause)
    if record.note is not None:
        yield record.note
    if record.supersedes is not None:
        yield language("record.in_place", id=before)


def _ending(record_id: str) -> str:
    """Return how an id ends, where it is long: its letters by chance, by which it is found in the list."""
    return f"…{record_id.rpartition('-')[2]}" if len(record_id) > _SHORT_ID else record_id


def brief(entry: LogEntry, language: Language) -> str:
    """Say in a few words what a record is."""
    where = (language.date(entry.record.date), _subject(entry, language), entry.who)
    return f"{' · '.join(filter(None, where))}: {'; '.join(_content(entry, language))}"


def _whole(report: LogReport, entry: LogEntry, language: Language) -> Iterator[Block]:
    yield Heading(language("log.record", id=entry.id))
    fields: tuple[Field[tuple[str, str]], ...] = (
        Field(language("tasks.fact"), lambda fact: fact[0]),
        Field(language("tasks.value"), lambda fact: fact[1]),
    )
    yield table(fields, _facts(entry, language), entry.id)
    if entry.record.lines:
        yield Heading(language("tasks.lines"))
        yield lines_table(entry.record.lines, language)
    if len(report.entries) > 1:
        yield Heading(language("log.chain"))
        yield _table(report, language)


def _facts(entry: LogEntry, language: Language) -> Iterator[tuple[str, str]]:
    """Yield each thing that a record says, and what became of it, its name before it."""
    record = entry.record
    by = (entry.by or "").removeprefix(f"{entry.file}#")
    facts: dict[str, str | None] = {
        "effect": f"{language(f'log.{entry.effect}')}{language('log.by', id=by) if by else ''}",
        "task": f"{_subject(entry, language)}. {entry.name}",
        "agency": entry.who,
        "date": language.date(record.date),
        "content": "; ".join(results(record, entry.done, entry.schedule, language)),
        "value": record.value,
        "evidence": "; ".join(record.evidence),
        "why": record.cause,
        "note": record.note,
        "due": language.date(record.due) if record.due else None,
        "form": _form(entry, language),
        "batch": record.batch,
        "supersedes": (record.supersedes or "").removeprefix(f"{entry.file}#"),
        "place": f"{entry.file}:{entry.line}",
    }
    yield from ((language(f"log.{key}"), words) for key, words in facts.items() if words)


def _form(entry: LogEntry, language: Language) -> str | None:
    """Name the period and the row of the form that a record was read from."""
    form = entry.record.form
    if form is None:
        return None
    code, _, year = entry.record.form_period.partition("-")
    if entry.record.of_estimate:
        return language("log.row", period=language("log.paper_estimate"), row=form.rpartition("/")[2])
    if code not in (*CODES, WHOLE):
        return form
    period = language("collect.whole") if code == WHOLE else language(f"reporting.{code}", year=year)
    return language("log.row", period=period, row=form.rpartition("/")[2])


def _amount(step: Step, entry: LogEntry) -> int | None:
    return entry.record.amounts.get(step)


_RECORDS: Getters[LogEntry] = {
    "id": maybe(lambda e: e.record.id),
    "effect": lambda e: e.effect,
    "superseded_by": maybe(lambda e: e.by),
    "supersedes": maybe(lambda e: e.record.supersedes),
    "date": lambda e: e.record.date,
    "task": maybe(lambda e: e.record.task),
    "target": maybe(lambda e: e.record.target),
    "name": lambda e: e.name,
    "agency": maybe(lambda e: e.record.agency),
    "agency_name": maybe(lambda e: e.who),
    "count": lambda e: e.done,
    "units": maybe(lambda e: e.record.units),
    **{str(step): maybe(partial(_amount, step)) for step in Step},
    "lines": lambda e: e.record.lines,
    "value": maybe(lambda e: e.record.value),
    "evidence": lambda e: e.record.evidence,
    "cause": maybe(lambda e: e.record.cause),
    "note": maybe(lambda e: e.record.note),
    "due": maybe(lambda e: e.record.due),
    "form_row": maybe(lambda e: e.record.form),
    "batch": maybe(lambda e: e.record.batch),
    "file": lambda e: e.file,
    "line": lambda e: e.line,
}


_SENT: Getters[SentEntry] = {
    "id": maybe(lambda s: s.entry.id),
    "date": lambda s: s.entry.date,
    "agency": lambda s: s.entry.agency,
    "agency_name": lambda s: s.who,
    "sent": lambda s: s.entry.sent,
    "period": maybe(lambda s: period_key(s.period)),
    "state": lambda s: s.entry.state,
    "difficulties": maybe(lambda s: s.entry.difficulties),
    "proposals": maybe(lambda s: s.entry.proposals),
    "note": maybe(lambda s: s.entry.note),
    "batch": maybe(lambda s: s.entry.batch),
}


def _counted(step: Step, report: LogReport) -> int | None:
    return report.money.get(step) if report.money else None


_TOTAL: Getters[LogReport] = {
    "items": lambda report: len(report.entries),
    **{str(step): maybe(partial(_counted, step)) for step in Step},
}

CONTRACT = Contract[LogReport](
    lambda report: report.plan,
    {
        "log": TableContract(
            _RECORDS, lambda report: report.entries, _TOTAL, summed=lambda report: report.money is not None
        ),
        "sent": TableContract(_SENT, lambda report: report.sent),
    },
)


def payload(report: LogReport) -> Payload:
    """Return the records as data, a row each; where money was asked for, its total is what of it counts."""
    return CONTRACT.payload(report)
