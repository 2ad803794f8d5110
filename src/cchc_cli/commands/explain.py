"""`cchc explain`: how schedule phrases are read, and the dates that they give."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import LANGUAGE, Force, Format, Lang, Output, PlanFile, argument, option


def run(
    phrases: Annotated[list[str], argument("arg_phrases", "mv_phrases")],
    year: Annotated[
        int | None, option("--year", "-y", help="opt_year", metavar="mv_year", min=1900, max=2999)
    ] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = choose(format, output, ("json", "md", "html"))

    from cchc_cli.domain.model.schedule import Period
    from cchc_cli.domain.phrases import explain
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.render.pages import explain as view

    if year is not None and plan is None:
        span, workdays = Period.of_year(year), load_workdays()
    else:
        from cchc_cli.files.plan.load import load_plan

        loaded = load_plan(plan)
        span = Period.of_year(year) if year is not None else loaded.plan.span
        workdays = loaded.workdays
    explained = [explain(phrase, span, workdays) for phrase in _given(phrases)]
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(explained, span, LANGUAGE),
        payload=lambda: view.payload(explained, LANGUAGE),
    )
    if any(e.error for e in explained):
        from cchc_cli.commands import BAD_INPUT

        raise typer.Exit(BAD_INPUT)


def _given(phrases: Sequence[str]) -> Iterator[str]:
    """Yield the phrases of the command line; `-` stands for those on stdin, one a line."""
    for phrase in phrases:
        if phrase != "-":
            yield phrase
            continue
        from cchc_cli.files.disk.read import decode

        lines = decode("-", sys.stdin.buffer.read()).text.splitlines()
        yield from (line for line in lines if line.strip())
