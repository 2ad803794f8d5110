"""A plan's tasks laid out as the annex that they came from: eight columns, merged cells, section heads.

What `cchc import` reads from it is the tasks again: names are written as they are in the plan, or the
document's own words where the plan keeps them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.annex.cells import FUNDING_WORDS, funding_kind
from cchc_cli.domain.annex.rows import joined
from cchc_cli.domain.model.plan import ExplicitSchedule, Funding, FundingKind, Plan, Task
from cchc_cli.domain.model.text import fold
from cchc_cli.messages import Language
from cchc_cli.render.cells import roman

HEADINGS = ("number", "task", "products", "lead", "coordinating", "schedule", "amount", "note")
"""The eight columns, in the order of the original, each with the heading `annex.h_…`; codes make a ninth."""

AMOUNT = HEADINGS.index("amount")


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its paragraphs, how many rows and columns it covers, and its amount in đồng where that is all."""

    lines: tuple[str, ...] = ()
    down: int = 1
    across: int = 1
    bold: bool = False
    amount: int | None = None


Row = tuple[Box | None, ...]
"""A cell for each column; None where another covers it."""


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """The annex: lines above the table, its headings and rows, and the issuer's name below it."""

    title: str
    heads: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    seal: str


def lay_out(plan: Plan, language: Language) -> AnnexPage:
    """Return a plan's annex, its tasks in their order."""
    coded = any(task.code for task in plan.tasks)
    headings = tuple(language(f"annex.h_{name}") for name in (*HEADINGS, *(("code",) if coded else ())))
    rows = tuple((*row, Box(code)) if coded else row for row, code in _rows(plan))
    return AnnexPage(plan.title, tuple(_heads(plan)), headings, rows, (plan.issuer or "").upper())


def _heads(plan: Plan) -> Iterator[str]:
    """Yield the title of the annex and the plan that it comes with: the plan's own lines, or the usual ones."""
    yield "PHỤ LỤC"
    lines = plan.annex or (plan.title.upper(),)
    yield from lines
    words = fold(" ".join([*lines, plan.title]))
    if not any(line.startswith("(") for line in lines):
        day = f" ngày {plan.issued.day:02}/{plan.issued.month:02}/{plan.issued.year}" if plan.issued else ""
        issuer = f" của {plan.issuer}" if plan.issuer else ""
        yield f"(Ban hành kèm theo Kế hoạch số {plan.number}{day}{issuer})"
    if plan.year is not None and f"nam {plan.year}" not in words:
        yield f"Năm {plan.year}"


def _rows(plan: Plan) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield the tasks' rows, each with its code.

    A group is a merged task cell where its rows are known by their products, and else a head across the table,
    numbered I, II, …; “Cộng” ends its section before tasks that are in no group.
    """
    sections = 0
    section: list[Task] = []  # the tasks under the last head across the table
    for group, run in groupby(plan.tasks, key=lambda task: task.group):
        tasks = list(run)
        merged = group is not None and len(tasks) > 1 and all(map(_known_by_products, tasks))
        if section and (merged or group is None):
            yield _sum(section), ()
            section = []
        if group is not None and not merged:
            sections += 1
            section = tasks
            yield _section(roman(sections), group), ()
        for n, task in enumerate(tasks):
            name: Box | None = Box((task.name,))
            if merged:
                name = None if n else Box((str(group),), down=len(tasks))
            yield _task(plan, task, name), (task.code,) if task.code else ()


def _section(number: str, group: str) -> Row:
    wide = len(HEADINGS) - 1
    return (Box((number,), bold=True), Box((group,), across=wide, bold=True), *[None] * (wide - 1))


def _sum(tasks: Sequence[Task]) -> Row:
    amount = sum(task.amount or 0 for task in tasks)
    return (Box(("Cộng",), across=AMOUNT, bold=True), *[None] * (AMOUNT - 1), _money(amount), Box())


def _known_by_products(task: Task) -> bool:
    return task.name == (joined(task.products) or task.group)


def _task(plan: Plan, task: Task, name: Box | None) -> Row:
    number = f"{task.id}." if task.id.isdigit() else task.id
    return (
        Box((number,)),
        name,
        Box(_bulleted(task.products)),
        Box(_agencies(plan, task.lead, task.lead_text)),
        Box(_agencies(plan, task.coordinating, task.coordinating_text)),
        Box(_schedule(task)),
        _funds(task),
        Box((task.note,) if task.note else ()),
    )


def _bulleted(items: Sequence[str]) -> tuple[str, ...]:
    """Write several items each with a dash, as the original does; one by itself."""
    return tuple(items) if len(items) < 2 else tuple(f"- {item}" for item in items)


def _agencies(plan: Plan, ids: Sequence[str], text: Sequence[str]) -> tuple[str, ...]:
    return _bulleted(text or [plan.agencies[i].name for i in ids])


def _schedule(task: Task) -> tuple[str, ...]:
    form = task.schedule
    if not isinstance(form, ExplicitSchedule):
        return _bulleted(form)
    if form.text is None and form.dates:
        return _bulleted([f"Ngày {d.day:02}/{d.month:02}/{d.year}" for d in form.dates])
    return task.words


def _money(amount: int) -> Box:
    return Box((f"{amount:,}".replace(",", "."),), amount=amount)


def _funds(task: Task) -> Box:
    """Write the amount, and under it the source of funds where it is more than the plan's own budget."""
    words = _funding_words(task.funding, task.amount is not None) if task.funding else []
    if task.amount is None:
        return Box(_bulleted(words))
    amount = _money(task.amount)
    if not words:
        return amount
    return Box(amount.lines + (_bulleted(words) if len(words) > 1 else (f"({words[0]})",)))


def _funding_words(funding: Funding, has_amount: bool) -> list[str]:
    """Return the source's words; where they do not tell its kind, the words for that kind come first."""
    words = list(funding.text)
    if words and funding_kind(words, has_amount=has_amount) == (str(funding.kind), True):
        return words
    if funding.kind is FundingKind.BUDGET:
        return words
    return [FUNDING_WORDS[str(funding.kind)], *words]
