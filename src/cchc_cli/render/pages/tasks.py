"""Tasks as a list, or one of them whole."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from cchc_cli.domain.model.lines import EstimateLine, total
from cchc_cli.domain.model.schedule import Kind, Part, Schedule
from cchc_cli.domain.reports.tasks import TaskItem, TasksReport
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Document,
    Field,
    Heading,
    Note,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.live import Live
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe


def document(report: TasksReport, language: Language) -> Document:
    """Lay the tasks out: one a row, or the one asked for with everything that the plan says of it."""
    whole = report.whole and report.items
    blocks = tuple(_whole(report.items[0], language)) if whole else (_list(report.items, language),)
    return Document(language("tasks.title", number=report.plan.number), blocks, report.plan.title)


def _list(items: Sequence[TaskItem], language: Language) -> Table:
    fields: tuple[Field[TaskItem], ...] = (
        Field(language("tasks.id"), lambda i: i.id),
        Field(language("tasks.name"), lambda i: i.name, screen=Screen.CUT),
        Field(language("tasks.lead"), lambda i: "; ".join(i.who)),
        Field(language("tasks.schedule"), lambda i: "; ".join(_words(i, language))),
        Field(language("tasks.due"), lambda i: len(i.schedule.due) or None, As.COUNT),
        Field(language("tasks.amount"), lambda i: i.amount, As.MONEY),
    )
    return table(fields, items, language("tasks.sheet"))


def _whole(item: TaskItem, language: Language) -> Iterator[Block]:
    yield Heading(f"{item.id}. {item.name}")
    fields: tuple[Field[tuple[str, str]], ...] = (
        Field(language("tasks.fact"), lambda fact: fact[0]),
        Field(language("tasks.value"), lambda fact: fact[1]),
    )
    yield table(fields, _facts(item, language), item.id)
    if item.lines:
        yield Heading(language("tasks.lines"))
        yield lines_table(item.lines, language)
    if item.schedule.due:
        yield Heading(language("tasks.due_dates", count=len(item.schedule.due)))
        yield _dues(item, language)
        if item.schedule.assumed:
            yield Note(language("calendar.assumption", mark=ASSUMED), Tone.QUIET)


def _facts(item: TaskItem, language: Language) -> Iterator[tuple[str, str]]:
    """Yield each thing that the plan says of a task, its name before the first of its lines."""
    funding = language(f"budget.source_{item.funding}") if item.funding else None
    facts: dict[str, tuple[str | None, ...]] = {
        "group": (item.group,),
        "products": item.products,
        "lead": ("; ".join(item.who),),
        "units": (
            language("tasks.units_each", units=language.number(item.units)) if item.units > 1 else None,
        ),
        "coordinating": ("; ".join(item.helpers),),
        "schedule": _words(item, language),
        "reading": tuple(reading(part, language) for part in item.schedule.parts),
        "estimate": (language.money(item.amount) if item.amount is not None else None,),
        "funding": (funding, *item.funding_words),
        "note": (item.note,),
    }
    for key, lines in facts.items():
        for n, line in enumerate(filter(None, lines)):
            yield "" if n else language(f"tasks.{key}"), line


def lines_table(lines: Sequence[EstimateLine], language: Language) -> Table:
    """Lay out the lines of an estimate, with what they add up to."""
    fields: tuple[Field[EstimateLine], ...] = (
        Field(language("tasks.line_item"), lambda line: line.item, total=language("budget.total")),
        Field(language("tasks.line_unit"), lambda line: line.unit or ""),
        Field(
            language("tasks.line_quantity"),
            lambda line: "" if line.quantity is None else line.quantity,
            As.QUANTITY,
            key="quantity",
        ),
        Field(language("tasks.line_price"), lambda line: line.price, As.MONEY, key="price"),
        Field(
            language("tasks.line_amount"),
            lambda line: line.amount,
            As.MONEY,
            summed=True,
            total=total(lines),
            live=Live(("quantity",), times="price", given=("quantity", "price")),
        ),
    )
    return table(fields, lines, language("tasks.lines"))


def _dues(item: TaskItem, language: Language) -> Table:
    fields: tuple[Field[tuple[int, date, date]], ...] = (
        Field("#", lambda due: due[0], As.COUNT, screen=Screen.RUN),
        Field(language("tasks.due_date"), lambda due: due[1], As.DATE),
        Field(language("tasks.weekday"), lambda due: language.weekday(due[1])),
        # A due date that is a working day needs no other beside it.
        Field(language("tasks.last_workday"), lambda due: "" if due[2] == due[1] else due[2], As.DATE),
    )
    dues = zip(count(1), _marked(item.schedule), item.last_workdays, strict=False)
    return table(fields, dues, language("tasks.due_sheet"))


def _marked(schedule: Schedule | Part) -> Iterator[date]:
    """Yield each due date, those marked that the plan does not print."""
    return (AssumedDate.where(day, n in schedule.assumed) for n, day in enumerate(schedule.due))


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


_TASKS: Getters[TaskItem] = {
    "task": lambda i: i.id,
    "code": maybe(lambda i: i.code),
    "group": maybe(lambda i: i.group),
    "name": lambda i: i.name,
    "products": lambda i: i.products,
    "lead": lambda i: i.lead,
    "coordinating": lambda i: i.coordinating,
    "schedule": lambda i: i.words,
    "kinds": lambda i: tuple(part.kind for part in i.schedule.parts),
    "dues": lambda i: i.schedule.due,
    "assumed_dues": lambda i: [i.schedule.due[n] for n in sorted(i.schedule.assumed)],
    "amount": maybe(lambda i: i.amount),
    "lines": lambda i: i.lines,
    "funding": maybe(lambda i: i.funding),
    "funding_text": lambda i: i.funding_words,
    "units": lambda i: i.units,
    "note": maybe(lambda i: i.note),
}

CONTRACT = Contract[TasksReport](
    lambda report: report.plan, TableContract(_TASKS, lambda report: report.items)
)


def payload(report: TasksReport) -> Payload:
    """Return the tasks as data, a row each."""
    return CONTRACT.payload(report)
