"""What is wrong with a command line, in words."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from cchc_cli.commands.options import LANGUAGE
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan


def bad(key: str, /, **args: object) -> typer.BadParameter:
    """Return the usage error whose text is `usage.<key>`."""
    return typer.BadParameter(LANGUAGE(f"usage.{key}", **args))


@contextmanager
def refusing() -> Iterator[None]:
    """Tell a fault of what was written on the command line as a usage error; what a file may have too, in its words."""
    from cchc_cli.domain.model.faults import BadValue, Diagnostic

    try:
        yield
    except BadValue as error:
        from cchc_cli.messages.usage import TEXTS
        from cchc_cli.render.pages.validate import message, remedy

        if error.code in TEXTS:
            dates = {k: LANGUAGE.date(v) for k, v in error.fault_args.items() if isinstance(v, date)}
            raise bad(error.code, **{**error.fault_args, **dates}) from None
        fault = Diagnostic(error.code, "", args=error.fault_args)
        raise typer.BadParameter(f"{message(fault, LANGUAGE)}. {remedy(fault, LANGUAGE)}.") from None


def day(written: str | None) -> date | None:
    """Read a date given as an option; the fault is the same as in a file."""
    if written is None:
        return None
    from cchc_cli.domain.model.faults import BadValue
    from cchc_cli.domain.model.scalars import parse_date

    try:
        return parse_date(written)
    except BadValue as error:
        said = LANGUAGE(f"faults.{error.code}", **error.fault_args)
        raise typer.BadParameter(f"{said}. {LANGUAGE(f'faults.{error.code}.fix')}.") from None


def as_of(written: str | None) -> date:
    """Return the day that a report is asked for; today where none is."""
    return day(written) or date.today()  # noqa: DTZ011 - the official's own day


def agencies(plan: "Plan", written: Sequence[str] | None) -> frozenset[str]:
    """Return the ids of the agencies named on the command line. Every name that is not known is told at once."""
    found = {name: plan.find_agency(name) for name in written or ()}
    unknown = [name for name, agency_id in found.items() if agency_id is None]
    if unknown:
        from cchc_cli.domain.rules.checks import unknown_agency

        said = []
        for name in unknown:
            near = unknown_agency(plan, name, ()).args["near"]
            hint = " " + LANGUAGE("usage.near", near=near) if near else ""
            said.append(LANGUAGE("usage.agency_unknown", agency=name) + hint)
        raise typer.BadParameter(" ".join(said))
    return frozenset(agency_id for agency_id in found.values() if agency_id)


def explain(error: Any, language: Language) -> str:
    """Put a usage error of the command-line library into words, with the way to the command's help."""
    kind = type(error).__name__
    name = getattr(error, "option_name", None) or ""
    param = getattr(error, "param", None)
    if not name and param is not None:
        name = param.opts[-1] if param.param_type_name == "option" else param.make_metavar(error.ctx)
    near = ", ".join(getattr(error, "possibilities", None) or ())
    message = getattr(error, "message", "") or str(error)
    match kind:
        case "NoSuchOption":
            said = language("usage.no_such_option", name=name)
        case "MissingParameter":
            said = language("usage.missing", name=name)
        case "BadOptionUsage":
            said = language("usage.option_value", name=name)
        case "UsageError" if message.startswith("No such command"):
            said, near = _no_such_command(message.split("'")[1], language)
        case "UsageError" if message.startswith("Got unexpected extra"):
            said = language("usage.extra", words=message.partition("(")[2].rstrip(")"))
        case "BadParameter" if param is not None and name:
            said = language("usage.bad_value", name=name, message=message)
        case _:
            said = message
    if near:
        said += " " + language("usage.near", near=near)
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "cchc"
    return f"{language('usage.error')}: {said}\n{language('usage.help', command=f'{path} --help')}"


def _no_such_command(name: str, language: Language) -> tuple[str, str]:
    from cchc_cli.commands import COMMANDS
    from cchc_cli.domain.model.text import nearest

    return language("usage.no_such_command", name=name), nearest(name, COMMANDS) or ""
