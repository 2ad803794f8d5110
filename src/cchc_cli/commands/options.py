"""The options that commands share, each with one name and one meaning everywhere.

Help and metavars are keys of the topic `help`: they are put into words when a help page is written, in the
language of the run.
"""

from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli.commands.usage import bad
from cchc_cli.messages import LANGUAGES, Language

YEARS = (1900, 2200)
"""The first and the last year that makes sense."""


def option(*names: str, help: str, metavar: str | None = None, **more: Any) -> Any:  # noqa: A002
    """Declare an option by the keys of its help and of what stands for its value."""
    # Whether a file can be read is told by whoever reads it, like all else about files.
    return typer.Option(*names, help=help, metavar=metavar, show_default=False, readable=False, **more)


def argument(help: str, metavar: str, **more: Any) -> Any:  # noqa: A002
    """Declare an argument; see `option`."""
    return typer.Argument(help=help, metavar=metavar, show_default=False, readable=False, **more)


def whole(*names: str, help: str, metavar: str, low: int, high: int) -> Any:  # noqa: A002
    """Declare an option that takes a whole number from `low` to `high`."""

    def read(written: str | int) -> int:
        digits = str(written).strip()
        if not (digits.isascii() and digits.isdigit() and low <= int(digits[:9]) <= high):
            raise bad("whole", name=names[0], low=low, high=high, value=written)
        return int(digits)

    return option(*names, help=help, metavar=metavar, parser=read)


def year(help: str, *names: str) -> Any:  # noqa: A002
    """Declare an option that takes a year."""
    return whole("--year", *names, help=help, metavar="mv_year", low=YEARS[0], high=YEARS[1])


def _known(code: str) -> str:
    if code and code not in LANGUAGES:
        raise bad("lang", value=code, known=", ".join(LANGUAGES))
    return code


def _of_run(ctx: typer.Context, value: object) -> Language:
    """Return the language of the run: help and faults need it before options are read, so it is known already."""
    language: Language = ctx.obj
    return language


def _before_command(ctx: typer.Context, value: Path | None) -> Path | None:
    """Return the plan that is named after the command, else the one before it."""
    return ctx.parent.params["plan"] if value is None and ctx.parent is not None else value


def plan_option(help: str) -> Any:  # noqa: A002
    """Declare the option that names a plan, before or after the command."""
    return option("--plan", "-p", help=help, metavar="mv_file", callback=_before_command)


PlanFile = Annotated[Path | None, plan_option("opt_plan")]
Format = Annotated[str | None, option("--format", "-f", help="opt_format", metavar="mv_format")]
PlanFormat = Annotated[str | None, option("--format", "-f", help="opt_format_plan", metavar="mv_format")]
Output = Annotated[Path | None, option("--output", "-o", help="opt_output", metavar="mv_file")]
Force = Annotated[bool, option("--force", help="opt_force")]
NoRecord = Annotated[bool, option("--no-record", help="opt_no_record")]
Agencies = Annotated[list[str] | None, option("--agency", "-a", help="opt_agency", metavar="mv_agency")]
AsOf = Annotated[str | None, option("--as-of", help="opt_as_of", metavar="mv_date")]
Lang = Annotated[
    Language,
    option(
        "--lang", help="opt_lang", metavar="mv_lang", parser=_known, callback=_of_run, default_factory=str
    ),
]
