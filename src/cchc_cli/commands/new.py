"""`cchc new`: last year's plan carried to another year, by text; or a starter plan."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import Delivery, as_json, hand_over, note, show, shown, suffix_of
from cchc_cli.commands.options import Force, Format, Lang, argument, option
from cchc_cli.commands.options import year as year_option
from cchc_cli.commands.usage import as_of, bad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.reports.new import NewReport
    from cchc_cli.render.pages.new import Made


def run(
    plan: Annotated[Path | None, argument("arg_new", "mv_file")] = None,
    year: Annotated[int | None, year_option("opt_new_year")] = None,
    empty: Annotated[bool, option("--empty", help="opt_empty")] = False,
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_plan_output", metavar="mv_file")
    ] = None,
    format: Format = None,  # noqa: A002
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = Delivery(language, shown("new", format), output, force)
    if output is not None:
        suffix_of("new", output)
    if empty == (plan is not None):
        raise bad("new_form")
    if plan is None:
        _starter(year or as_of(None).year, to)
    elif year is None:
        raise bad("new_needs_year")
    else:
        _carried(plan, year, to)
    return Exit.OK


def _starter(year: int, to: Delivery) -> None:
    from cchc_cli.files.disk.read import read_source
    from cchc_cli.files.disk.shipped import shipped
    from cchc_cli.files.yaml_text.edit import Edit, edit

    text = edit(read_source(shipped("starter.yaml")).text, [Edit(("year",), str(year))])
    hand_over(to, text.encode())
    if to.output is not None:
        note(to.language("new.starter", year=year, plan=str(to.output)))


def _carried(plan: Path, year: int, to: Delivery) -> None:
    from cchc_cli.domain.reports.new import new_report
    from cchc_cli.files.disk.read import read_source
    from cchc_cli.files.plan.load import plan_from
    from cchc_cli.files.yaml_text.edit import Edit, edit, lines, naming, values
    from cchc_cli.render.pages import new as view

    source = read_source(plan)
    loaded = plan_from(source)
    span = loaded.plan.span
    if year <= span.start.year:
        raise bad("new_year", year=year, old=span.start.year)
    carried = new_report(loaded.plan, year, loaded.workdays)
    paths = [change.path for change in carried.changes]
    old = values(source.text, paths)
    text = edit(
        source.text,
        [Edit(c.path, c.new, view.comment(c, old[c.path], to.language)) for c in carried.changes],
    )
    at = lines(text, paths)
    made = sorted((view.Made(c, at[c.path], old[c.path]) for c in carried.changes), key=lambda m: m.line)
    left = naming(text, range(span.start.year, span.end.year + 1), {m.line for m in made})
    name = str(to.output) if to.output else "plan.yaml"
    found = _findings(name, text, carried, made)
    if to.output is not None or to.form != JSON:
        hand_over(to, text.encode())
    _tell(to, loaded.plan.number, name, carried, made, left, found)


def _findings(name: str, text: str, carried: "NewReport", made: "Sequence[Made]") -> "list[Diagnostic]":
    """Return what a person must look at besides the blanks: agencies that have ended, and all else at fault."""
    from cchc_cli.files.disk.read import Source
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.plan.load import plan_from
    from cchc_cli.files.yaml_text.place import place

    found = list(place(name, text, (), carried.faults)) if carried.faults else []
    blank = {m.line for m in made if not m.change.new}
    try:
        plan_from(Source(name, text))
    except Rejected as rejected:
        found += [d for d in rejected.diagnostics if d.line not in blank and d not in found]
    return found


def _tell(
    to: Delivery,
    number: str,
    name: str,
    carried: "NewReport",
    made: "Sequence[Made]",
    left: "Sequence[int]",
    found: "Sequence[Diagnostic]",
) -> None:
    """List the changes on stdout, or beside the plan's text, on stderr; then what else is to be looked at."""
    from cchc_cli.render.formats import terminal
    from cchc_cli.render.pages import new as view
    from cchc_cli.render.pages import validate as diagnostics

    language = to.language
    if to.form == JSON:
        payload = view.payload(name, carried, made, left, found, language)
        hand_over(Delivery(language), as_json(payload))
        return
    document = view.document(number, carried, made, left, name, language)
    if to.output is None:
        note(terminal.plain(terminal.write(document, language, 100)))
    else:
        show(document, language)
    if found:
        note("\n" + diagnostics.page(found, language).rstrip())
