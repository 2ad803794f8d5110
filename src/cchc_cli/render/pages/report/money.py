"""The money of a report: the sums in words, and the table by work."""

from collections.abc import Callable, Iterator

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.document import (
    As,
    Cell,
    Field,
    Screen,
    Table,
    table,
)
from cchc_cli.render.live import Live
from cchc_cli.render.pages.budget import UNAPPROVED, execution, rate, steps_shown
from cchc_cli.render.pages.report.naming import work_names


def money_sentences(report: PeriodicReport, language: Language, most: int | None = None) -> Iterator[str]:
    """Say the totals of each step of the money, with the main ones in words, then what is odd about them.

    Of more than `most` odd amounts the others are told as how many.
    """
    number = language.number
    total, money = report.budget.total, execution(report.budget.total)
    if total.amount is not None:
        yield language(
            "report.estimate",
            amount=number(total.amount),
            funded=number(total.funded),
            tasks=number(total.tasks),
            words=_words(total.amount, language),
        )
    elif None in total.joint:
        yield language("report.unknown_estimate")
    else:
        yield language("report.no_estimate_own" if report.own else "report.no_estimate")
    for step in Step:
        amount = money.at(step)
        if amount is None:
            key = "report.no_data_own" if step in total.joint else "report.no_data"
            yield language(f"report.unknown_{step}", no_data=language(key))
        else:
            yield language(f"report.{step}", amount=number(amount), words=_words(amount, language))
    if money.spent_unapproved:
        yield language("report.spent_unapproved", amount=number(money.spent_unapproved))
    if report.spent and not report.from_the_start:
        yield language("report.spent_in_period", amount=number(sum(a for _, a in report.spent)))
    if money.rate is not None:
        yield language(
            "report.rate",
            rate=language.percent(money.rate),
            spent=number(money.spent_approved or 0),
            approved=number(money.approved or 0),
        )
        if money.apart:
            yield language("report.rate_apart")
    if joint := joint_money(report):
        yield language("report.joint_money", tasks=", ".join(joint))
    findings = report.status.findings
    for f in findings[:most]:
        yield language(
            f"report.finding_{f.code}",
            task=f.task,
            who=f.who or language("check.whole_task"),
            amount=number(f.amount),
            limit=number(f.limit or 0),
        )
    if most is not None and (more := len(findings) - most) > 0:
        yield language("report.more_findings", count=language.number(more))


def joint_money(report: PeriodicReport) -> tuple[str, ...]:
    """Return the works (ids) of which some money stands for others too, in one agency's report."""
    return tuple(row.key[0] for row in report.budget.rows if row.joint)


def money_note(report: PeriodicReport, language: Language) -> str:
    """Say how the table of money is to be read."""
    note = language("report.money_note")
    return f"{note} {language('report.joint_note')}" if report.budget.total.joint else note


def _words(amount: int, language: Language) -> str:
    words = in_words(amount, language.code)
    return words[:1].upper() + words[1:]


def money_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each work that has an estimate, or of which the log tells money; the sums below."""
    total, in_period = report.budget.total, {row.key: row for row in report.in_period.rows}

    def joint(row: BudgetRow | None, step: Step | None, amount: int | None) -> Cell:
        return language("report.joint_cell") if row and amount is None and step in row.joint else amount

    def field(key: str, step: Step | None, of: Callable[[BudgetRow], int | None]) -> Field[BudgetRow]:
        def cell(row: BudgetRow) -> Cell:
            return joint(row, step, of(row))

        title = language(f"report.{key}_column")
        live = UNAPPROVED if key == "spent_unapproved" else None
        return Field(title, cell, As.MONEY, summed=True, total=cell(total), key=key, live=live)

    def share(row: BudgetRow) -> Cell:
        money = rate(row)
        return "" if money is None else money

    spent, name = dict(report.spent), work_names(report, language)
    spent_now: Field[BudgetRow] = Field(
        language("report.spent_in_period_column"),
        lambda row: joint(in_period.get(row.key), Step.SPENT, spent.get(row.key[0])),
        As.MONEY,
        summed=True,
        total=joint(report.in_period.total, Step.SPENT, spent_in_period_total(report)),
    )
    steps = {key: Step.SPENT if key == "spent_unapproved" else Step(key) for key in steps_shown(total)}
    fields: tuple[Field[BudgetRow], ...] = (
        Field(language("report.no"), lambda row: row.key[0]),
        Field(
            language("report.task"),
            lambda row: name(row.key[0], row.name[0] or ""),
            total=language("report.total"),
            screen=Screen.CUT,
        ),
        field("estimate", None, lambda row: row.amount),
        *(field(key, steps[key], of) for key, of in steps_shown(total).items()),
        *(() if report.from_the_start else (spent_now,)),
        # Of money apart the sums below are no numerator and denominator of the rate; the sentence names these.
        Field(
            language("report.rate_column"),
            share,
            As.SHARE,
            total="" if execution(total).apart else share(total),
            live=Live(
                (Step.SPENT,),
                (*steps.keys() - {*Step},),
                over=Step.APPROVED,
                given=(Step.SPENT,),
                nothing="",
            ),
        ),
    )
    return table(fields, _with_money(report), language("report.sheet_money"))


def has_money(report: PeriodicReport) -> bool:
    """Return whether the table of money has a row."""
    return any(_with_money(report))


def _with_money(report: PeriodicReport) -> Iterator[BudgetRow]:
    rows = report.budget.rows
    return (row for row in rows if row.amount is not None or row.joint or execution(row) != Execution())


def spent_in_period_total(report: PeriodicReport) -> int | None:
    return sum(amount for _, amount in report.spent) if report.spent else None
