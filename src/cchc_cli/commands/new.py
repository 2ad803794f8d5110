"""`cchc new`: last year's plan carried to another year, by text; or a starter plan."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import (
    Delivery,
    as_json,
    fault_lines,
    hand_over,
    note,
    note_lines,
    note_page,
    show,
    shown,
    suffix_of,
)
from cchc_cli.commands.options import Force, Lang, PlanFormat, argument, option
from cchc_cli.commands.options import year as year_option
from cchc_cli.commands.usage import as_of, bad, refusing

if TYPE_CHECKING:
    from cchc_cli.domain.reports.new import CarriedPlan


def run(
    plan: Annotated[Path | None, argument("arg_new", "mv_file")] = None,
    year: Annotated[int | None, year_option("opt_new_year")] = None,
    empty: Annotated[bool, option("--empty", help="opt_empty")] = False,
    accept: Annotated[bool, option("--accept", help="opt_accept")] = False,
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_plan_output", metavar="mv_file")
    ] = None,
    format: PlanFormat = None,  # noqa: A002
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = Delivery(language, shown("new", format), output, force)
    if output is not None:
        suffix_of("new", output)
    if empty == (plan is not None):
        raise bad("new_form")
    if accept and empty:
        raise bad("accept_empty")
    if plan is None:
        _starter(year or as_of(None).year, to)
    elif year is None:
        raise bad("new_needs_year")
    else:
        _carried(plan, year, accept, to)
    return Exit.OK


def _starter(year: int, to: Delivery) -> None:
    from cchc_cli.files.plan.new import starter

    hand_over(to, starter(year).encode())
    if to.output is not None:
        note(to.language("new.starter", year=year, plan=str(to.output)))


def _carried(plan: Path, year: int, accept: bool, to: Delivery) -> None:
    from cchc_cli.files.plan.new import carry
    from cchc_cli.render.pages import new as view

    name = str(to.output) if to.output else "plan.yaml"
    with refusing():
        carried = carry(plan, year, name, partial(view.comment, language=to.language), accept=accept)
    if to.output is not None or to.form != JSON:
        hand_over(to, carried.text.encode())
    _tell(to, carried)


def _tell(to: Delivery, carried: "CarriedPlan") -> None:
    """List the changes on stdout, or beside the plan's text, on stderr; then what else is to be looked at."""
    from cchc_cli.render.formats import terminal
    from cchc_cli.render.pages import new as view

    language = to.language
    if to.form == JSON:
        hand_over(Delivery(language), as_json(view.payload(carried, language)))
        return
    document = view.document(carried, language)
    if to.output is None:
        note_page(terminal.plain(terminal.write(document, language, 100)))
    else:
        show(document, language)
    if carried.findings:
        note_lines([[], *fault_lines(carried.findings, language)])
