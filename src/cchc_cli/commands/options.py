"""The options that commands share, each with one name and one meaning everywhere."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli.messages import from_process

LANGUAGE = from_process(sys.argv[1:])
"""The language of this process: help pages are made when commands are declared, before options are read."""


def option(*names: str, help: str, metavar: str | None = None, **more: Any) -> Any:  # noqa: A002
    """Declare an option whose help is the text `help` of the topic `help`."""
    shown = LANGUAGE(f"help.{metavar}") if metavar else None
    return typer.Option(*names, help=LANGUAGE(f"help.{help}"), metavar=shown, show_default=False, **more)


def argument(help: str, metavar: str, **more: Any) -> Any:  # noqa: A002
    """Declare an argument; see `option`."""
    shown = LANGUAGE(f"help.{metavar}")
    return typer.Argument(help=LANGUAGE(f"help.{help}"), metavar=shown, show_default=False, **more)


def complete_agency(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete an agency's id from the plan on the command line."""
    from cchc_cli.commands.completion import agencies

    return agencies(ctx, incomplete)


def complete_task(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete a task's id from the plan on the command line."""
    from cchc_cli.commands.completion import tasks

    return tasks(ctx, incomplete)


PlanFile = Annotated[Path | None, option("--plan", "-p", help="opt_plan", metavar="mv_file")]
Format = Annotated[str | None, option("--format", "-f", help="opt_format", metavar="mv_format")]
Output = Annotated[Path | None, option("--output", "-o", help="opt_output", metavar="mv_file")]
Force = Annotated[bool, option("--force", help="opt_force")]
Agencies = Annotated[
    list[str] | None,
    option("--agency", "-a", help="opt_agency", metavar="mv_agency", autocompletion=complete_agency),
]
AsOf = Annotated[str | None, option("--as-of", help="opt_as_of", metavar="mv_date")]
Lang = Annotated[str | None, option("--lang", help="opt_lang", metavar="mv_lang")]
