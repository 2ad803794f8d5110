"""Two plans' difference laid out: what was added, dropped, changed, renumbered; amounts by agency."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.reports.diff import AmountChange, ChangeKind, DiffReport, FieldChange, TaskChange, Value
from cchc_cli.messages import DASH, Language
from cchc_cli.render.document import As, Block, Column, Document, Heading, Note, Row, Table, Tone


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
    said = language(
        "diff.counts",
        before=language.number(len(report.old.works)),
        after=language.number(len(report.new.works)),
        **counts,
    )
    if report.moved_along:
        said += " " + language("diff.moved_along", count=language.number(report.moved_along))
    return said


def _head(report: DiffReport, language: Language) -> Iterator[Block]:
    if report.head:
        yield Heading(language("diff.head"))
        columns = (
            Column(language("diff.item")),
            Column(language("diff.before")),
            Column(language("diff.after")),
        )
        rows = tuple(Row(_field(change, language)) for change in report.head)
        yield Table(columns, rows, name=language("diff.sheet_head"))


def _field(change: FieldChange, language: Language) -> tuple[str, str, str]:
    name = language(f"diff.field_{change.field}")
    return name, _said(change.field, change.before, language), _said(change.field, change.after, language)


def _said(field: str, value: Value, language: Language) -> str:
    if value is None:
        return DASH
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
    yield Heading(language(f"diff.{kind}", count=language.number(len(changes))))
    yield Table(
        (
            Column(language("tasks.id")),
            Column(language("tasks.name")),
            Column(language("tasks.lead")),
            Column(language("tasks.schedule")),
            Column(language("tasks.amount"), As.MONEY, summed=True),
        ),
        tuple(
            Row((c.task.id, c.task.name, _leads(plan, c.task), "; ".join(c.task.words), c.task.amount))
            for c in changes
        ),
        name=language(f"diff.sheet_{kind}"),
    )


def _leads(plan: Plan, task: Task) -> str:
    return "; ".join(plan.agencies[i].label for i in task.lead)


def _changed(report: DiffReport, kind: ChangeKind, language: Language) -> Iterator[Block]:
    """Lay out a row for each changed field; the task is named in the first row of its own."""
    changes = report.of(kind)
    if not changes:
        return
    yield Heading(language(f"diff.{kind}", count=language.number(len(changes))))
    yield Table(
        (
            Column(language("tasks.id")),
            Column(language("tasks.name")),
            Column(language("diff.item")),
            Column(language("diff.before")),
            Column(language("diff.after")),
        ),
        tuple(row for change in changes for row in _rows(change, language)),
        name=language(f"diff.sheet_{kind}"),
    )


def _rows(change: TaskChange, language: Language) -> Iterator[Row]:
    assert change.before is not None
    renumbered = change.kind is ChangeKind.RENUMBERED
    number = f"{change.before.id} → {change.task.id}" if renumbered else change.task.id
    lines = [_field(field, language) for field in change.fields] or [(language("diff.only_number"), "", "")]
    for n, line in enumerate(lines):
        yield Row((*(("", "") if n else (number, change.task.name)), *line))


def _amounts(report: DiffReport, language: Language) -> Iterator[Block]:
    if not report.amounts:
        return
    followed = any(row.successors for row in report.amounts)
    yield Heading(language("diff.amounts"))
    yield Table(
        (
            Column(language("diff.agency")),
            Column(language("diff.before"), As.MONEY, summed=True),
            Column(language("diff.after"), As.MONEY, summed=True),
            Column(language("diff.difference"), As.MONEY, summed=True),
            *([Column(language("diff.successors"))] if followed else []),
        ),
        tuple(
            Row((row.name, *_sums(row), *(["; ".join(row.successors)] if followed else [])))
            for row in report.amounts
        ),
        Row((language("diff.total"), *_sums(report.total), *([""] if followed else [])), Tone.STRONG),
        name=language("diff.sheet_amounts"),
    )


def _sums(row: AmountChange) -> tuple[int | None, int | None, int | None]:
    return row.before, row.after, row.difference


def payload(report: DiffReport) -> dict[str, Any]:
    """Return the difference as plain data: one row for each changed field, and for each task added or dropped.

    Amounts are in đồng, dates in ISO form.
    """
    return {
        "old": _plan(report.old),
        "new": _plan(report.new),
        "changes": [row for change in report.tasks for row in _plain(change)],
        "head": [_plain_field(change) for change in report.head],
        "summary": {
            **{str(kind): report.count(kind) for kind in ChangeKind},
            "moved_along": report.moved_along,
        },
        "amounts": [
            {
                "agency_before": row.before_id,
                "agency_after": row.after_id,
                "name": row.name,
                "before": row.before,
                "after": row.after,
                "difference": row.difference,
                "successors": list(row.successors),
            }
            for row in report.amounts
        ],
        "total": dict(zip(("before", "after", "difference"), _sums(report.total), strict=True)),
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {"number": plan.number, "title": plan.title, "year": plan.year, "tasks": len(plan.tasks)}


def _plain(change: TaskChange) -> Iterator[dict[str, Any]]:
    if change.kind is ChangeKind.SAME:
        return
    row = {
        "change": str(change.kind),
        "task_before": change.before.id if change.before else None,
        "task_after": change.after.id if change.after else None,
        "name": change.task.name,
    }
    for field in change.fields:
        yield row | _plain_field(field)
    if not change.fields:
        yield row | {"field": None, "before": None, "after": None}


def _plain_field(change: FieldChange) -> dict[str, Any]:
    before, after = (v.isoformat() if isinstance(v, date) else v for v in (change.before, change.after))
    return {"field": change.field, "before": before, "after": after}
