"""Two plans' difference laid out: what was added, dropped, changed, renumbered; amounts by agency."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from cchc_cli.domain.reports.diff import AmountChange, ChangeKind, DiffReport, FieldChange, TaskChange, Value
from cchc_cli.messages import DASH, Language
from cchc_cli.render.document import As, Block, Document, Field, Heading, Note, table
from cchc_cli.render.live import Live
from cchc_cli.render.payload import (
    Contract,
    Getters,
    Payload,
    TableContract,
    formed,
    maybe,
    plan_facts,
    within,
)


def document(report: DiffReport, language: Language) -> Document:
    """Lay the difference out, a table for each kind of change, then the money."""
    old, new = report.old, report.new
    blocks = [Note(_counts(report, language)), *_head(report, language)]
    for kind in (ChangeKind.ADDED, ChangeKind.DROPPED):
        blocks += _whole(report, kind, language)
    for kind in (ChangeKind.CHANGED, ChangeKind.RENUMBERED):
        blocks += _changed(report, kind, language)
    blocks += _amounts(report, language)
    return Document(
        language("diff.title", old=old.number, new=new.number),
        tuple(blocks),
        old.title if old.title == new.title else f"{old.title} → {new.title}",
    )


def _counts(report: DiffReport, language: Language) -> str:
    if not report.head and report.count(ChangeKind.SAME) == len(report.tasks) and not report.moved_along:
        return language("diff.nothing")
    counts = {str(kind): language.number(report.count(kind)) for kind in ChangeKind}
    words = language(
        "diff.counts",
        before=language.number(len(report.old.works)),
        after=language.number(len(report.new.works)),
        **counts,
    )
    if report.moved_along:
        words += " " + language("diff.moved_along", count=language.number(report.moved_along))
    return words


def _head(report: DiffReport, language: Language) -> Iterator[Block]:
    if report.head:
        yield Heading(language("diff.head"))
        yield table(_field_fields(language), report.head, language("diff.sheet_head"))


def _field_fields(language: Language) -> tuple[Field[FieldChange], ...]:
    """Return the columns of what a field said before and says after."""
    return (
        Field(language("diff.item"), lambda c: language(f"diff.field_{c.field}")),
        Field(language("diff.before"), lambda c: _value(c.field, c.before, language)),
        Field(language("diff.after"), lambda c: _value(c.field, c.after, language)),
    )


def _value(field: str, value: Value, language: Language) -> str:
    if value is None:
        return DASH
    if isinstance(value, tuple):
        return " ".join(_value("", part, language) for part in value)
    if field in ("roll", "scope"):
        return language(f"diff.{field}_{value}")
    if field == "funding":
        return language(f"budget.source_{value}")
    if isinstance(value, date):
        return language.date(value)
    return language.number(value) if isinstance(value, int) else value


def _whole(report: DiffReport, kind: ChangeKind, language: Language) -> Iterator[Block]:
    changes = report.of(kind)
    if not changes:
        return
    plan = report.new if kind is ChangeKind.ADDED else report.old
    fields: tuple[Field[TaskChange], ...] = (
        Field(language("tasks.id"), lambda c: c.task.id),
        Field(language("tasks.name"), lambda c: c.task.name),
        Field(language("tasks.lead"), lambda c: "; ".join(plan.agencies[i].label for i in c.task.lead)),
        Field(language("tasks.schedule"), lambda c: "; ".join(c.task.words)),
        Field(language("tasks.amount"), lambda c: c.task.amount, As.MONEY),
    )
    yield Heading(language(f"diff.{kind}", count=language.number(len(changes))))
    yield table(fields, changes, language(f"diff.sheet_{kind}"))


class _AmountLine(NamedTuple):
    """A field of a task that changed; the task's number and name stand in the first of its lines."""

    id: str
    name: str
    change: FieldChange | None


def _changed(report: DiffReport, kind: ChangeKind, language: Language) -> Iterator[Block]:
    """Lay out a row for each changed field; a task that has another number alone has one too."""
    changes = report.of(kind)
    if not changes:
        return

    def of(field: Field[FieldChange], unchanged: str) -> Field[_AmountLine]:
        return Field(field.title, lambda line: field.of(line.change) if line.change else unchanged)

    item, before, after = _field_fields(language)
    fields: tuple[Field[_AmountLine], ...] = (
        Field(language("tasks.id"), lambda line: line.id),
        Field(language("tasks.name"), lambda line: line.name),
        of(item, language("diff.only_number")),
        of(before, ""),
        of(after, ""),
    )
    yield Heading(language(f"diff.{kind}", count=language.number(len(changes))))
    yield table(fields, (line for c in changes for line in _lines(c)), language(f"diff.sheet_{kind}"))


def _lines(change: TaskChange) -> Iterator[_AmountLine]:
    assert change.before is not None
    renumbered = change.kind is ChangeKind.RENUMBERED
    number = f"{change.before.id} → {change.task.id}" if renumbered else change.task.id
    for n, field in enumerate(change.fields or (None,)):
        yield _AmountLine("" if n else number, "" if n else change.task.name, field)


def _amounts(report: DiffReport, language: Language) -> Iterator[Block]:
    if not report.amounts:
        return

    def field(key: str, live: Live | None = None) -> Field[AmountChange]:
        of = attrgetter(key)
        title = language(f"diff.{key}")
        return Field(title, of, As.MONEY, summed=True, total=of(report.total), key=key, live=live)

    fields: list[Field[AmountChange]] = [
        Field(language("diff.agency"), lambda row: row.name, total=language("diff.total")),
        *map(field, ("before", "after")),
        field("difference", Live(("after",), ("before",))),
    ]
    if any(row.successors for row in report.amounts):
        fields.append(Field(language("diff.successors"), lambda row: "; ".join(row.successors)))
    yield Heading(language("diff.amounts"))
    yield table(fields, report.amounts, language("diff.sheet_amounts"))


def _plain(value: Value) -> str | int | date | None:
    return " ".join(map(str, value)) if isinstance(value, tuple) else value


_FIELD: Getters[FieldChange] = {
    "field": lambda c: c.field,
    "before": maybe(formed("scalar", lambda c: _plain(c.before))),
    "after": maybe(formed("scalar", lambda c: _plain(c.after))),
}

_CHANGES: Getters[tuple[TaskChange, FieldChange | None]] = {
    "change": lambda row: row[0].kind,
    "task_before": maybe(lambda row: row[0].before and row[0].before.id),
    "task_after": maybe(lambda row: row[0].after and row[0].after.id),
    "name": lambda row: row[0].task.name,
    **within(maybe(lambda row: row[1]), _FIELD),
}

_SUMS: Getters[AmountChange] = {
    "amount_before": maybe(lambda row: row.before),
    "amount_after": maybe(lambda row: row.after),
    "difference": maybe(lambda row: row.difference),
}

_AMOUNTS: Getters[AmountChange] = {
    "agency_before": maybe(lambda row: row.before_id),
    "agency_after": maybe(lambda row: row.after_id),
    "agency_name": lambda row: row.name,
    **_SUMS,
    "successors": lambda row: row.successors,
}


_SUMMARY: Getters[tuple[ChangeKind, int]] = {"change": lambda pair: pair[0], "tasks": lambda pair: pair[1]}


def _changes(report: DiffReport) -> Iterator[tuple[TaskChange, FieldChange | None]]:
    for change in report.tasks:
        if change.kind is not ChangeKind.SAME:
            yield from ((change, field) for field in change.fields or (None,))


CONTRACT = Contract[DiffReport](
    lambda report: report.new,
    {
        "changes": TableContract(_CHANGES, _changes),
        "head": TableContract(_FIELD, lambda report: report.head),
        "summary": TableContract(
            _SUMMARY, lambda report: ((kind, report.count(kind)) for kind in ChangeKind)
        ),
        "amounts": TableContract(
            _AMOUNTS, lambda report: report.amounts, within(lambda report: report.total, _SUMS)
        ),
    },
    facts={
        "plan_before": lambda report: plan_facts(report.old),
        "moved_along": lambda report: report.moved_along,
    },
)


def payload(report: DiffReport) -> Payload:
    """Return the difference as data: a row for each changed field, and for each task added or dropped."""
    return CONTRACT.payload(report)
