"""The consolidated estimate laid out: the table by agency, and what it says in sentences."""

from collections.abc import Callable, Iterator, Sequence

from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.estimate import STAGES, EstimateGap, EstimateReport, EstimateRow, EstimateSum
from cchc_cli.messages import MOST_LISTED, Language
from cchc_cli.render.cells import roman
from cchc_cli.render.document import (
    As,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Note,
    Row,
    Screen,
    Table,
    Tone,
)
from cchc_cli.render.payload import (
    Contract,
    Getter,
    Getters,
    Payload,
    TableContract,
    formed,
    maybe,
    optional,
    within,
)


def document(report: EstimateReport, language: Language) -> Document:
    """Lay the estimate out as one table, with what a reader must know."""
    return Document(
        title=language("estimate.title", number=report.plan.number),
        subtitle=language(
            "estimate.subtitle",
            title=report.plan.title,
            stage=language(f"estimate.stage_{report.stage}"),
            day=language.date(report.as_of),
        ),
        blocks=tuple(_blocks(report, language)),
    )


def _blocks(report: EstimateReport, language: Language) -> Iterator[Block]:
    yield Note(language("estimate.unit"), Tone.QUIET)
    yield table(report, language)
    if words := total_words(report, language):
        yield Note(words)
    for sentence in (*sum_sentences(report, language), *gap_sentences(report, language)):
        yield Note(sentence)
    if report.above:
        yield Note(above_sentence(report, language), Tone.SOON)
    yield Note(difference_note(report, language), Tone.QUIET)
    if report.itemised:
        yield Heading(language("estimate.lines"))
        yield lines_table(report, language)


def columns(report: EstimateReport, language: Language) -> tuple[Column, ...]:
    """Return the columns of the table: the steps up to the stage, each an amount."""
    texts = [
        Column(language("estimate.no"), As.ID),
        Column(language("estimate.task"), screen=Screen.CUT),
        Column(language("estimate.agency")),
    ]
    money = [
        Column(language(f"estimate.{key}"), As.MONEY) for key in ("amount", *steps(report), "difference")
    ]
    return (*texts, *money, Column(language("estimate.note")))


def steps(report: EstimateReport) -> tuple[Step, ...]:
    """Return the steps up to the stage, in order."""
    return STAGES[: STAGES.index(report.stage) + 1]


def table(report: EstimateReport, language: Language) -> Table:
    """Return the table: a row of each section's sum over those of its tasks, and under each task its parts."""
    lines: list[Row] = []
    for n, section in enumerate(report.sections, 1):
        name = section.name or language("estimate.several")
        counted = counted_words(report, section.total, language)
        lines.append(Row((roman(n), name, "", *_sums(report, section.total), counted), Tone.STRONG))
        for row in section.rows:
            lines.append(_line(report, row, row.task, row.name, row.who, language))
            lines += (_line(report, part, "", part_name(part, language), "", language) for part in row.parts)
    counted = counted_words(report, report.total, language)
    total = Row(("", language("estimate.total"), "", *_sums(report, report.total), counted), Tone.STRONG)
    return Table(columns(report, language), tuple(lines), total, language("estimate.sheet"))


def lines_table(report: EstimateReport, language: Language) -> Table:
    """Return the lines that make the amounts of the stage, each row's under its sum."""
    titles = ("item", "unit", "quantity", "price", "amount")
    kinds = (As.TEXT, As.TEXT, As.TEXT, As.MONEY, As.MONEY)
    columns = [Column(language("estimate.no"), As.ID)]
    columns += (Column(language(f"tasks.line_{key}"), kind) for key, kind in zip(titles, kinds, strict=True))
    lines: list[Row] = []
    for row in report.itemised:
        total = sum(line.amount for line in row.lines)
        lines.append(Row((row.task, lines_head(row), "", "", "", total), Tone.STRONG))
        lines += (
            Row(("", line.item, line.unit or "", language.decimal(line.quantity), line.price, line.amount))
            for line in row.lines
        )
    return Table(tuple(columns), tuple(lines), name=language("estimate.lines_sheet"))


def lines_head(row: EstimateRow) -> str:
    """Return what stands over the lines of a row: its task, and whose they are."""
    return f"{row.name} ({row.who})" if row.who else row.name


def counted_words(report: EstimateReport, total: EstimateSum, language: Language) -> str:
    """Return of how many tasks the sum of the stage is; nothing where it is of all."""
    if total.counts[report.stage] == total.tasks:
        return ""
    return language("estimate.counted", count=total.counts[report.stage], of=total.tasks)


def part_name(part: EstimateRow, language: Language) -> str:
    """Return what stands for a part of a task in the column of names."""
    return language("estimate.part", who=part.who) if part.agencies else language("estimate.common")


def row_note(report: EstimateReport, row: EstimateRow, language: Language) -> str:
    """Return the remark on a row: what it lacks, or what its record says."""
    if row.partial:
        return language(f"estimate.partly_{report.stage}")
    gaps = (gap for gap in report.gaps if gap.task == row.task and report.stage not in row.amounts)
    gap = next(gaps, None)
    return language(f"estimate.lacks_{gap.lacks}") if gap is not None else row.note or ""


def _line(
    report: EstimateReport, row: EstimateRow, number: str, name: str, who: str, language: Language
) -> Row:
    amounts = (row.amounts.get(step) for step in steps(report))
    cells: tuple[Cell, ...] = (number, name, who, row.estimate, *amounts, row.difference)
    return Row((*cells, row_note(report, row, language)))


def _sums(report: EstimateReport, total: EstimateSum) -> tuple[int | None, ...]:
    amounts = (total.amounts.get(step) for step in steps(report))
    return (total.estimate, *amounts, total.difference)


def dong(amount: int, language: Language) -> str:
    """Write an amount as a paper does: “775.000.000 đồng”."""
    return language("estimate.dong", amount=language.number(amount))


def total_words(report: EstimateReport, language: Language) -> str:
    """Return the total of the stage in words; empty where there is none."""
    amount = report.total.amounts.get(report.stage)
    return words_of(amount, language) if amount is not None else ""


def words_of(amount: int, language: Language) -> str:
    """Return an amount in words, in brackets."""
    words = in_words(amount, language.code)
    return language("estimate.words", words=words[:1].upper() + words[1:])


def sum_sentences(report: EstimateReport, language: Language, words: str = "") -> Iterator[str]:
    """Yield what the table adds up to, each sum with the number of tasks that it is of.

    `words` stand behind the amount of the stage.
    """
    total = report.total
    if total.estimate is not None:
        yield language(
            "estimate.estimate_of",
            amount=dong(total.estimate, language),
            count=total.estimated,
            of=total.tasks,
        )
    for step in steps(report):
        yield step_sentence(report, step, language, words if step is report.stage else "")
    yield from difference_sentence(report, language)


def step_sentence(report: EstimateReport, step: Step, language: Language, words: str = "") -> str:
    """Return what a step adds up to, with the amount's `words` behind it."""
    total = report.total
    amount = total.amounts.get(step)
    if amount is None:
        return language(f"estimate.none_{step}", of=total.tasks)
    partly = (
        language("estimate.partly", count=total.partial) if step is report.stage and total.partial else ""
    )
    return language(
        f"estimate.has_{step}",
        amount=f"{dong(amount, language)} {words}".rstrip(),
        count=total.counts[step],
        of=total.tasks,
        partly=partly,
    )


def difference_sentence(report: EstimateReport, language: Language) -> Iterator[str]:
    """Yield how the stage differs from the step before it, where both are known of a task."""
    total = report.total
    if total.difference is not None and total.basis is not None:
        key = "same" if total.difference == 0 else "more" if total.difference > 0 else "less"
        yield language(
            f"estimate.{key}",
            before=language(f"estimate.before_{report.stage}"),
            count=total.compared,
            basis=dong(total.basis, language),
            amount=dong(abs(total.difference), language),
        )


def gap_sentences(report: EstimateReport, language: Language) -> Iterator[str]:
    """Yield which tasks have no figure at the stage, and whose they are, by what they lack."""
    for step in steps(report):
        tasks: dict[tuple[str, ...], list[str]] = {}
        for gap in report.gaps:
            if gap.lacks is step:
                tasks.setdefault(gap.who, []).append(gap.task)
        if tasks:
            parts = (
                language("estimate.gap", tasks=", ".join(ids), who=language.some(who))
                for who, ids in tasks.items()
            )
            count = len({id_ for ids in tasks.values() for id_ in ids})
            yield language(f"estimate.gap_{step}", count=count, tasks=_listed([*parts], language))


def above_sentence(report: EstimateReport, language: Language) -> str:
    """Return which rows go above the step before, and by how much."""
    listed = [
        language(
            "estimate.above_row",
            task=row.task,
            who=row.who or language("estimate.common").lstrip("- "),
            amount=f"+{dong(row.difference or 0, language)}",
        )
        for row in report.above
    ]
    before = language(f"estimate.before_{report.stage}")
    return language("estimate.above", before=before, rows=_listed(listed, language))


def _listed(parts: Sequence[str], language: Language) -> str:
    """Write parts that hold commas as a list, no longer than a person reads (`Language.some`)."""
    return language.some(parts) if len(parts) > MOST_LISTED else "; ".join(parts)


def difference_note(report: EstimateReport, language: Language) -> str:
    """Return what the difference is of, and of how many tasks where some have none."""
    total = report.total
    return language(
        "estimate.minus" if total.compared == total.tasks else "estimate.minus_of",
        step=language(f"estimate.{report.stage}").lower(),
        before=language(f"estimate.before_{report.stage}"),
        count=total.compared,
    )


def _at(step: Step) -> Getter[EstimateRow | EstimateSum]:
    return maybe(lambda row: row.amounts.get(step))


_STEPS: Getters[EstimateRow | EstimateSum] = {
    Step.PROPOSED: _at(Step.PROPOSED),
    **optional({Step.APPRAISED: _at(Step.APPRAISED)}),
    **optional({Step.APPROVED: _at(Step.APPROVED)}),
}
"""Those up to the stage stand there."""

_REMARKS: Getters[EstimateRow] = {
    "difference": maybe(lambda row: row.difference),
    "note": maybe(lambda row: row.note),
}
_TASKS: Getters[EstimateRow] = {
    "task": lambda row: row.task,
    "name": lambda row: row.name,
    "agency": formed("id_or_ids", lambda row: row.agency or row.agencies),
    "amount": maybe(lambda row: row.estimate),
    **_STEPS,
    **_REMARKS,
}
_PARTS: Getters[EstimateRow] = {
    "task": lambda row: row.task,
    "agency": maybe(lambda row: row.agency),
    **_STEPS,
    **_REMARKS,
}
_LINES: Getters[tuple[EstimateRow, EstimateLine]] = {
    "task": lambda pair: pair[0].task,
    "agency": maybe(lambda pair: pair[0].agency),
    "item": lambda pair: pair[1].item,
    "unit": maybe(lambda pair: pair[1].unit),
    "quantity": maybe(lambda pair: pair[1].quantity),
    "price": maybe(lambda pair: pair[1].price),
    "amount": lambda pair: pair[1].amount,
}
_GAPS: Getters[EstimateGap] = {
    "task": lambda gap: gap.task,
    "name": lambda gap: gap.name,
    "who": lambda gap: gap.who,
    "lacks": lambda gap: gap.lacks,
}


_SUMS: Getters[EstimateSum] = {
    "amount": maybe(lambda total: total.estimate),
    **_STEPS,
    "difference": maybe(lambda total: total.difference),
}


def _reached(row: Getters[EstimateRow]) -> Callable[[EstimateReport], tuple[str, ...]]:
    """Return the keys of a row without the steps beyond the stage."""
    return lambda report: tuple(key for key in row if key not in STAGES or key in steps(report))


CONTRACT = Contract[EstimateReport](
    lambda report: report.plan,
    {
        "estimates": TableContract(
            _TASKS, lambda report: report.rows, within(lambda report: report.total, _SUMS), _reached(_TASKS)
        ),
        "parts": TableContract(
            _PARTS, lambda report: (part for row in report.rows for part in row.parts), keys=_reached(_PARTS)
        ),
        "lines": TableContract(
            _LINES, lambda report: ((row, line) for row in report.itemised for line in row.lines)
        ),
        "gaps": TableContract(_GAPS, lambda report: report.gaps),
    },
    lambda report: report.as_of,
    facts={
        "stage": lambda report: report.stage,
        "tasks": lambda report: report.total.tasks,
        "funded": lambda report: report.total.estimated,
        "counts": lambda report: dict(report.total.counts),
    },
)


def payload(report: EstimateReport) -> Payload:
    """Return the estimate as data: a row a task, the parts of those that several lead, who lacks a figure."""
    return CONTRACT.payload(report)
