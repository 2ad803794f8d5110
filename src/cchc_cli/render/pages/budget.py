"""A budget laid out: how much, by whom, from which source, when."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.figures.spending import Execution
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
from cchc_cli.messages import DASH, Language
from cchc_cli.render.cells import roman
from cchc_cli.render.document import As, Block, Cell, Document, Field, Named, Note, Screen, Table, Tone, table
from cchc_cli.render.live import Live, most_of, total_of
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, optional, within


def document(report: BudgetReport, language: Language) -> Document:
    """Lay a budget out as one table with its total, the total in words, and what a reader must know."""
    by = [language(f"budget.by_{dimension}") for dimension in report.by]
    words = by[0] if len(by) == 1 else language("budget.crossed", first=by[0], second=by[1])
    layout = _table if len(report.by) == 1 else _cross
    return Document(
        title=language("budget.title", number=report.plan.number, by=words),
        subtitle=report.plan.title,
        blocks=(*_only(report, language), layout(report, language), *_notes(report, language)),
    )


def _only(report: BudgetReport, language: Language) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("budget.only", agencies=language.join(report.agencies)), Tone.QUIET)


def execution(row: BudgetRow) -> Execution:
    """Return the steps of a row's money; where no log was given, none is known."""
    return row.execution or Execution()


def _at(step: Step) -> Callable[[BudgetRow], int | None]:
    return lambda row: execution(row).at(step)


STEPS: Mapping[str, Callable[[BudgetRow], int | None]] = {str(step): _at(step) for step in Step}
"""What stands at each step of a row's money, by the step's name."""


def spent_unapproved(row: BudgetRow) -> int | None:
    """Return how much of what was spent is not approved."""
    return execution(row).spent_unapproved


def steps_shown(total: BudgetRow) -> Mapping[str, Callable[[BudgetRow], int | None]]:
    """Return the steps that a table for people has: what was spent without approval only where something was."""
    return {**STEPS, **({"spent_unapproved": spent_unapproved} if spent_unapproved(total) else {})}


UNAPPROVED = Live((Step.SPENT,), unless=Step.APPROVED, given=(Step.SPENT,))
"""All that was spent where nothing is approved, and nothing where it is; where only a part is, no column tells it."""


def rate(row: BudgetRow) -> Fraction | None:
    """Return the share of what is approved that is spent."""
    return execution(row).rate


def _remaining(row: BudgetRow) -> int | None:
    return execution(row).remaining


def _table(report: BudgetReport, language: Language) -> Table:
    def field(
        key: str,
        of: Callable[[BudgetRow], Cell],
        kind: As,
        *,
        summed: bool = False,
        live: Live | None = None,
    ) -> Field[BudgetRow]:
        return Field(language(f"budget.{key}"), of, kind, summed, of(report.total), key=key, live=live)

    once = BudgetNote.COUNTED_IN_EACH_ROW not in report.notes
    fields = [
        _heads(report, language),
        field("tasks", lambda row: row.tasks, As.COUNT, summed=once),
        field("funded", lambda row: row.funded, As.COUNT, summed=once),
        field("amount", lambda row: row.amount, As.MONEY, summed=True),
    ]
    if report.total.execution is None:
        of_all = Live(("amount",), over=total_of("amount"))
        fields.append(
            field("share", lambda row: DASH if row.amount is None else row.share, As.SHARE, live=of_all)
        )
        # The total has no bar: it would dwarf every row.
        of_most = Live(("amount",), over=most_of("amount"), nothing="")
        fields.append(field("bar", lambda row: row.bar, As.BAR, live=of_most))
    else:
        steps = steps_shown(report.total)
        live = {"spent_unapproved": UNAPPROVED}
        fields += [field(step, of, As.MONEY, summed=True, live=live.get(step)) for step, of in steps.items()]
        unapproved = (*steps.keys() - STEPS.keys(),)
        left = Live((Step.APPROVED, *unapproved), (Step.SPENT,), given=(Step.APPROVED,))
        fields.append(field("remaining", _remaining, As.MONEY, summed=True, live=left))
        # What does not remain of what is approved: what was spent of no approval is in neither.
        spent = Live((Step.APPROVED,), ("remaining",), over=Step.APPROVED, given=(Step.SPENT,))
        fields.append(field("rate", rate, As.SHARE, live=spent))
    return table(fields, report.rows, language("budget.sheet"))


def _heads(report: BudgetReport, language: Language) -> Field[BudgetRow]:
    """Return the first column, which says what each row stands for."""
    return Field(
        language(f"budget.col_{report.by[0]}"),
        lambda row: _label(report, row, 0, language),
        total=language("budget.total"),
        screen=Screen.CUT if report.by[0] is Dimension.TASK else Screen.PLAIN,
    )


def _cross(report: BudgetReport, language: Language) -> Table:
    by_row, by_column = report.margins
    amounts = {row.key: row.amount for row in report.rows}

    def field(column: BudgetRow) -> Field[BudgetRow]:
        def of(row: BudgetRow) -> Cell:
            # Empty where the plan has no task; a dash where its tasks name no amount.
            return amounts.get((row.key[0], column.key[0]), "")

        return Field(
            _label(report, column, 1, language),
            of,
            As.MONEY,
            summed=True,
            total=column.amount,
            key=f"part {column.key[0]}",
            group=_quarter(report.by[1], column.key[0]),
        )

    def whole(row: BudgetRow) -> Cell:
        return row.amount

    columns = [*map(field, by_column)]
    total = Field(
        language("budget.total"),
        whole,
        As.MONEY,
        summed=True,
        total=report.total.amount,
        key="amount",
        live=Live(tuple(column.key for column in columns)),
    )
    fields = (_heads(report, language), *columns, total)
    return table(fields, by_row, language("budget.sheet"))


def _quarter(dimension: Dimension, key: str) -> str:
    """Return to which quarter a month belongs; nothing else belongs together with its neighbours."""
    if dimension is not Dimension.MONTH or key == UNDATED:
        return ""
    return f"{key[:4]}-{(int(key[5:]) + 2) // 3}"


def _label(report: BudgetReport, row: BudgetRow, place: int, language: Language) -> str:
    """Return what a row stands for; `place` says of which dimension of the report it is."""
    # A margin has one dimension, whichever of the report's two it is.
    at = place if len(row.key) > 1 else 0
    many_columns = report.margins or report.total.execution is not None
    if report.by[place] is Dimension.AGENCY:
        agency = report.plan.agencies[row.key[at]]
        return agency.label if many_columns else Named(agency.name, agency.label)
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
            return language("budget.quarter", quarter=number, roman=roman(number), year=key[:4])
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
        yield Note(language("budget.words", words=words[:1].upper() + words[1:]), key="amount")
    counts = language("budget.funded_of", funded=total.funded, tasks=total.tasks)
    if report.unfunded:
        kinds = (
            language(
                "budget.unfunded_kind", kind=language(f"budget.source_{kind}"), count=language.number(count)
            )
            for kind, count in report.unfunded
        )
        counts += " " + language("budget.unfunded", kinds=" · ".join(kinds))
    yield Note(counts)
    for note in report.notes:
        if note is not BudgetNote.WITHOUT_AMOUNT:
            yield Note(language(f"budget.note_{note}"), Tone.QUIET)
    if report.margins and total.execution is not None:
        yield Note(language("budget.note_cross"), Tone.QUIET)


_NAMES = {Dimension.AGENCY: "agency_name", Dimension.TASK: "name", Dimension.LEVEL: "level_name"}
"""Under which key the name of a dimension's key stands; the others are codes, or names themselves."""


_SUMS: Getters[BudgetRow] = {
    "tasks": lambda row: row.tasks,
    "funded": lambda row: row.funded,
    "amount": maybe(lambda row: row.amount),
}
_EXECUTION: Getters[BudgetRow] = {
    **{step: maybe(at) for step, at in STEPS.items()},
    "spent_unapproved": maybe(spent_unapproved),
    "remaining": maybe(_remaining),
    "rate": maybe(rate),
}


class _Placed(NamedTuple):
    """A row, with the dimensions whose keys it has, in order."""

    by: tuple[Dimension, ...]
    row: BudgetRow


def placed(report: BudgetReport) -> Iterator[_Placed]:
    """Yield the rows of a budget."""
    return (_Placed(report.by, row) for row in report.rows)


def _keys(dimension: Dimension) -> Getters[_Placed]:
    """Return the keys that a row has by a dimension."""

    def key(of: _Placed) -> str | None:
        return of.row.key[of.by.index(dimension)] or None

    def name(of: _Placed) -> str | None:
        return of.row.name[of.by.index(dimension)]

    # Some tasks stand under no group, some agencies are of no level.
    missing = dimension in (Dimension.GROUP, Dimension.LEVEL)
    keys = {str(dimension): key, **({_NAMES[dimension]: name} if dimension in _NAMES else {})}
    return {word: maybe(get) for word, get in keys.items()} if missing else keys


def _columns(report: BudgetReport) -> tuple[str, ...]:
    dimensions = [key for dimension in report.by for key in _keys(dimension)]
    followed = () if report.total.execution is None else _EXECUTION
    return (*dimensions, *_SUMS, *followed)


def _noted(note: BudgetNote) -> Callable[[BudgetReport], bool]:
    return lambda report: note in report.notes


CONTRACT = Contract[BudgetReport](
    lambda report: report.plan,
    TableContract(
        {
            **{key: get for dimension in Dimension for key, get in optional(_keys(dimension)).items()},
            **within(lambda of: of.row, _SUMS),
            **optional(within(lambda of: of.row, _EXECUTION)),
        },
        placed,
        within(lambda report: report.total, {**_SUMS, **optional(_EXECUTION)}),
        _columns,
    ),
    maybe(lambda report: report.as_of),
    lambda report: report.by,
    notes={str(note): _noted(note) for note in BudgetNote},
)

FIGURES: Getters[BudgetRow] = {**_SUMS, **_EXECUTION}
BY_TASK: Getters[_Placed] = {**_keys(Dimension.TASK), **within(lambda of: of.row, FIGURES)}
"""What data say of the money of a task that is followed."""


def payload(report: BudgetReport) -> Payload:
    """Return a budget as data: a row has a key for each dimension, and the steps of its money with a log."""
    return CONTRACT.payload(report)
