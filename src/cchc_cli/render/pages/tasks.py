"""Tasks as a list, or one of them whole."""

from collections.abc import Iterator
from typing import Any

from cchc_cli.domain.model.schedule import Kind, Part
from cchc_cli.domain.reports.tasks import TaskItem, TasksReport
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Column, Document, Heading, Note, Row, Table, Tone


def document(report: TasksReport, language: Language) -> Document:
    """Lay the tasks out: one a row, or the one asked for with everything that the plan says of it."""
    title = language("tasks.title", number=report.plan.number)
    if report.whole and report.items:
        return Document(title, tuple(_whole(report.items[0], language)), report.plan.title)
    columns = (
        Column(language("tasks.id")),
        Column(language("tasks.name")),
        Column(language("tasks.lead")),
        Column(language("tasks.schedule")),
        Column(language("tasks.due"), As.COUNT),
        Column(language("tasks.amount"), As.MONEY, summed=True),
    )
    rows = tuple(
        Row(
            (
                i.id,
                i.name,
                "; ".join(i.who),
                "; ".join(_words(i, language)),
                len(i.schedule.due) or None,
                i.amount,
            )
        )
        for i in report.items
    )
    return Document(title, (Table(columns, rows, name=language("tasks.sheet")),), report.plan.title)


def _whole(item: TaskItem, language: Language) -> Iterator[Block]:
    yield Heading(f"{item.id}. {item.name}")
    facts: list[tuple[str, str]] = []

    def fact(key: str, *words: str | None) -> None:
        facts.extend(
            (language(f"tasks.{key}") if n == 0 else "", w) for n, w in enumerate(filter(None, words))
        )

    fact("group", item.group)
    fact("products", *item.products)
    fact("lead", "; ".join(item.who))
    if item.units > 1:
        fact("units", language("tasks.units_each", units=language.number(item.units)))
    fact("coordinating", "; ".join(item.helpers))
    fact("schedule", *_words(item, language))
    fact("reading", *(reading(part, language) for part in item.schedule.parts))
    fact("estimate", language.money(item.amount) if item.amount is not None else None)
    funding = language(f"budget.source_{item.funding}") if item.funding else None
    fact("funding", funding, *item.funding_words)
    fact("note", item.note)
    columns = (Column(language("tasks.fact")), Column(language("tasks.value")))
    yield Table(columns, tuple(Row(f) for f in facts), name=item.id)
    if item.schedule.due:
        yield Heading(language("tasks.due_dates", count=len(item.schedule.due)))
        yield Table(
            (
                Column("#", As.COUNT),
                Column(language("tasks.due_date"), As.DATE),
                Column(language("tasks.weekday")),
                Column(language("tasks.last_workday"), As.DATE),
            ),
            tuple(
                # A due date that is a working day needs no other beside it.
                Row((n, day, language.weekday(day), "" if last == day else last))
                for n, (day, last) in enumerate(zip(item.schedule.due, item.last_workdays, strict=True), 1)
            ),
            name=language("tasks.due_sheet"),
        )
        if any(part.kind is Kind.RECURRING for part in item.schedule.parts):
            yield Note(language("tasks.assumption"), Tone.QUIET)


def _words(item: TaskItem, language: Language) -> tuple[str, ...]:
    """Return the plan's words for when a task is done, days that it lists as the language writes them."""
    return (", ".join(map(language.date, item.listed)),) if item.listed else item.words


def reading(part: Part, language: Language) -> str:
    """Say in words what kind of schedule a part was read as."""
    if part.kind is Kind.ONCE and part.window:
        return language(
            "tasks.once", start=language.date(part.window.start), end=language.date(part.window.end)
        )
    if part.kind is Kind.ONGOING and part.window:
        return language(
            "tasks.ongoing", start=language.date(part.window.start), end=language.date(part.window.end)
        )
    if part.kind is Kind.RECURRING:
        least = language("tasks.at_least") if part.minimum else ""
        return language("tasks.recurring", least=least, count=language.number(len(part.due)))
    return language(f"tasks.{part.kind}_plain")


def payload(report: TasksReport) -> list[dict[str, Any]]:
    """Return the tasks as plain data, dates in ISO form."""
    return [
        {
            "task": i.id,
            "group": i.group,
            "name": i.name,
            "products": list(i.products),
            "lead": list(i.lead),
            "coordinating": list(i.coordinating),
            "schedule": list(i.words),
            "kinds": [str(p.kind) for p in i.schedule.parts],
            "due": [day.isoformat() for day in i.schedule.due],
            "amount": i.amount,
            "funding": str(i.funding) if i.funding else None,
            "funding_text": list(i.funding_words),
            "units": i.units,
            "note": i.note,
        }
        for i in report.items
    ]
