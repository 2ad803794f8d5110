"""`cchc explain`: how schedule phrases are read, and the dates that they give."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import Force, Format, Lang, Output, PlanFile, argument
from cchc_cli.commands.options import year as year_option


def run(
    phrases: Annotated[list[str], argument("arg_phrases", "mv_phrases")],
    year: Annotated[int | None, year_option("opt_year", "-y")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("explain", format, output, force, language)

    from cchc_cli.domain.model.schedule import Period
    from cchc_cli.domain.phrases import explain
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.render.pages import explain as view

    if year is not None and plan is None:
        given, span, workdays = None, Period.of_year(year), load_workdays()
    else:
        from cchc_cli.commands.loading import load

        loaded = load(plan, language)
        given = loaded.plan
        span = Period.of_year(year) if year is not None else given.span
        workdays = loaded.workdays
    units = given.units if given else ()
    explained = [explain(phrase, span, workdays, units) for phrase in _given(phrases)]
    deliver(
        to,
        document=lambda: view.document(explained, span, language),
        payload=lambda: view.payload(explained, span, given, language),
    )
    return Exit.BAD_INPUT if any(e.error for e in explained) else Exit.OK


def _given(phrases: Sequence[str]) -> Iterator[str]:
    """Yield the phrases of the command line; `-` stands for those on stdin, one a line."""
    for phrase in phrases:
        if phrase != "-":
            yield phrase
            continue
        from cchc_cli.files.disk.read import decode

        lines = decode("-", sys.stdin.buffer.read()).text.splitlines()
        yield from (line for line in lines if line.strip())
