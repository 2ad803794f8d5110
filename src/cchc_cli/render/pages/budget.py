"""A budget laid out: how much, by whom, from which source, when."""

from collections.abc import Iterator
from typing import Any

from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import (
    NONE,
    UNDATED,
    BudgetNote,
    BudgetReport,
    BudgetRow,
    Dimension,
)
from cchc_cli.domain.reports.spending import Execution
from cchc_cli.messages import DASH, Language
from cchc_cli.render.document import As, Block, Cell, Column, Document, Note, Row, Table, Tone

_ROMAN = ("I", "II", "III", "IV")


def document(report: BudgetReport, language: Language) -> Document:
    """Lay a budget out as one table with its total, the total in words, and what a reader must know."""
    by = [language(f"budget.by_{dimension}") for dimension in report.by]
    words = by[0] if len(by) == 1 else language("budget.crossed", first=by[0], second=by[1])
    table = _table(report, language) if len(report.by) == 1 else _cross(report, language)
    return Document(
        title=language("budget.title", number=report.plan.number, by=words),
        subtitle=report.plan.title,
        blocks=(*_only(report, language), table, *_notes(report, language)),
    )


def _only(report: BudgetReport, language: Language) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("budget.only", agencies=language.join(report.agencies)), Tone.QUIET)


def _table(report: BudgetReport, language: Language) -> Table:
    followed = report.total.execution is not None
    once = BudgetNote.COUNTED_IN_EACH_ROW not in report.notes
    steps = [
        *(Column(language(f"budget.{step}"), As.MONEY, summed=True) for step in (*Step, "remaining")),
        Column(language("budget.rate"), As.SHARE),
    ]
    shares = [Column(language("budget.share"), As.SHARE), Column(language("budget.bar"), As.BAR)]
    columns = (
        Column(language(f"budget.col_{report.by[0]}")),
        Column(language("budget.tasks"), As.COUNT, summed=once),
        Column(language("budget.funded"), As.COUNT, summed=once),
        Column(language("budget.amount"), As.MONEY, summed=True),
        *(steps if followed else shares),
    )
    return Table(
        columns=columns,
        rows=tuple(Row((_label(report, row, 0, language), *_cells(row))) for row in report.rows),
        total=Row((language("budget.total"), *_cells(report.total)), Tone.STRONG),
        name=language("budget.sheet"),
    )


def _cells(row: BudgetRow) -> tuple[Cell, ...]:
    counted: tuple[Cell, ...] = (row.tasks, row.funded, row.amount)
    if row.execution is None:
        # The total has no bar: it would dwarf every row.
        return (*counted, DASH if row.amount is None else row.share, row.bar)
    return (*counted, *map(row.execution.at, Step), row.execution.remaining, row.execution.rate)


def _cross(report: BudgetReport, language: Language) -> Table:
    by_row, by_column = report.margins
    cells = {row.key: row.amount for row in report.rows}

    def at(first: BudgetRow, second: BudgetRow) -> Cell:
        # Empty where the plan has no task; a dash where its tasks name no amount.
        return cells.get((first.key[0], second.key[0]), "")

    return Table(
        columns=(
            Column(language(f"budget.col_{report.by[0]}")),
            *(Column(_label(report, row, 1, language), As.MONEY, summed=True) for row in by_column),
            Column(language("budget.total"), As.MONEY, summed=True),
        ),
        rows=tuple(
            Row((_label(report, row, 0, language), *(at(row, column) for column in by_column), row.amount))
            for row in by_row
        ),
        total=Row(
            (language("budget.total"), *(column.amount for column in by_column), report.total.amount),
            Tone.STRONG,
        ),
        name=language("budget.sheet"),
    )


def _label(report: BudgetReport, row: BudgetRow, place: int, language: Language) -> str:
    """Return what a row stands for; `place` says of which dimension of the report it is."""
    # A margin has one dimension, whichever of the report's two it is.
    at = place if len(row.key) > 1 else 0
    many_columns = report.margins or report.total.execution is not None
    if many_columns and report.by[place] is Dimension.AGENCY:
        return report.plan.agencies[row.key[at]].label
    return _words(report.by[place], row.key[at], row.name[at], language, short=place == 1)


def _words(dimension: Dimension, key: str, name: str | None, language: Language, *, short: bool) -> str:
    match dimension:
        case Dimension.TASK:
            return f"{key}. {name}"
        case Dimension.SOURCE:
            return language(f"budget.source_{key}")
        case Dimension.MONTH if key != UNDATED:
            form = "budget.month_short" if short else "budget.month"
            return language(form, month=int(key[5:]), year=key[:4])
        case Dimension.QUARTER if key != UNDATED:
            number = int(key[-1])
            return language("budget.quarter", quarter=number, roman=_ROMAN[number - 1], year=key[:4])
        case _ if name is not None:
            return name
        case Dimension.LEVEL if key == NONE:
            return language("budget.no_level")
        case Dimension.GROUP:
            return language("budget.no_group")
        case _:
            return language("budget.undated")


def _notes(report: BudgetReport, language: Language) -> Iterator[Block]:
    total = report.total
    if total.amount is not None:
        words = in_words(total.amount, language.code)
        yield Note(language("budget.words", words=words[:1].upper() + words[1:]))
    said = language("budget.funded_of", funded=total.funded, tasks=total.tasks)
    if report.unfunded:
        kinds = (
            language(
                "budget.unfunded_kind", kind=language(f"budget.source_{kind}"), count=language.number(count)
            )
            for kind, count in report.unfunded
        )
        said += " " + language("budget.unfunded", kinds=" · ".join(kinds))
    yield Note(said)
    for note in report.notes:
        if note is not BudgetNote.WITHOUT_AMOUNT:
            yield Note(language(f"budget.note_{note}"), Tone.QUIET)
    if report.margins and total.execution is not None:
        yield Note(language("budget.note_cross"), Tone.QUIET)


def payload(report: BudgetReport) -> dict[str, Any]:
    """Return a budget as plain data: amounts in đồng, None where there is none, notes as codes.

    Names are those of the plan, and in its language. A row by two dimensions has a list of two keys, and of
    two names. Rows say what stands at each step of the money where a log was given.
    """
    crossed = len(report.by) == 2
    vietnamese = Language("vi")

    def row_of(row: BudgetRow) -> dict[str, Any]:
        names = [
            name or _words(dimension, key, name, vietnamese, short=False)
            for dimension, key, name in zip(report.by, row.key, row.name, strict=True)
        ]
        return {
            "key": list(row.key) if crossed else row.key[0],
            "name": names if crossed else names[0],
            **_sums(row),
        }

    return {
        "plan": {"number": report.plan.number, "title": report.plan.title, "year": report.plan.year},
        "by": [str(dimension) for dimension in report.by],
        "rows": [row_of(row) for row in report.rows],
        "total": _sums(report.total),
        "notes": [str(note) for note in report.notes],
    }


def _sums(row: BudgetRow) -> dict[str, Any]:
    sums: dict[str, Any] = {"tasks": row.tasks, "funded": row.funded, "amount": row.amount}
    return sums if row.execution is None else sums | _steps(row.execution)


def _steps(execution: Execution) -> dict[str, Any]:
    rate = execution.rate
    return {
        **{str(step): execution.at(step) for step in Step},
        "remaining": execution.remaining,
        "rate": None if rate is None else round(float(rate), 6),
    }
