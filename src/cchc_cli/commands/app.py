"""The `cchc` command: finds a command's file when it is asked for, and is the one place that ends a run."""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOBase
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from cchc_cli.commands import BAD_INPUT, BUG, BUSY, COMMANDS, OK, STOPPED
from cchc_cli.commands.options import LANGUAGE, Lang, option

_HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}

# The options that the command-line library adds, whose help it has in English only.
_LIBRARY_OPTIONS = {
    "-h, --help": "help.opt_help",
    "--install-completion": "help.opt_install_completion",
    "--show-completion": "help.opt_show_completion",
}


class Command(TyperCommand):
    """A command whose help page is in the person's language, examples last."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _write_help(self, ctx, formatter)


class Commands(TyperGroup):
    """A group whose commands are imported one at a time, when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cchc_cli.commands.{COMMANDS[cmd_name]}")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        text = LANGUAGE(f"help.{cmd_name}")
        alone.command(cmd_name, cls=Command, help=text, context_settings=_HELP_OPTIONS)(module.run)
        return get_command(alone)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _write_help(self, ctx, formatter)


def _write_help(command: Any, ctx: Any, formatter: Any) -> None:
    formatter.width = min(formatter.width, 100)
    text, _, examples = (command.help or "").partition("\n\n")
    is_group = isinstance(command, Commands)
    params = command.get_params(ctx)
    formatter.write_usage(ctx.command_path, " ".join(_usage(params, is_group)), LANGUAGE("help.usage"))
    formatter.write_paragraph()
    formatter.write_text(text)
    if is_group:
        with formatter.section(LANGUAGE("help.commands")):
            formatter.write_dl([(name, _summary(name)) for name in COMMANDS])
    for heading, kind in (("help.arguments", "argument"), ("help.options", "option")):
        rows = [
            _record(p, ctx) for p in params if p.param_type_name == kind and not getattr(p, "hidden", False)
        ]
        if rows:
            with formatter.section(LANGUAGE(heading)):
                formatter.write_dl(rows)
    if examples:
        with formatter.section(LANGUAGE("help.examples")):
            for line in examples.splitlines():
                formatter.write(f"{' ' * formatter.current_indent}{line}\n")


def _usage(params: Sequence[Any], is_group: bool) -> list[str]:
    """Return the words of a usage line: what must be given bare, what may be in brackets, options last."""
    arguments = [p for p in params if p.param_type_name == "argument"]
    words = [p.metavar if p.required else f"[{p.metavar}]" for p in arguments]
    return [*([LANGUAGE("help.usage_command")] if is_group else words), LANGUAGE("help.usage_options")]


def _summary(name: str) -> str:
    """Return the first sentence of a command's help."""
    return LANGUAGE(f"help.{name}").partition("\n")[0].partition(". ")[0].rstrip(".")


def _record(param: Any, ctx: Any) -> tuple[str, str]:
    """Return how a parameter is written, and its help in the person's language."""
    if param.param_type_name == "argument":
        return param.metavar, param.help or ""
    names, text = param.get_help_record(ctx)
    return names, LANGUAGE(_LIBRARY_OPTIONS[names]) if names in _LIBRARY_OPTIONS else text


def _version(asked: bool) -> None:
    if asked:
        from cchc_cli import __version__

        typer.echo(f"cchc {__version__}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings=_HELP_OPTIONS,
    help=LANGUAGE("help.cchc"),
)


@app.callback()
def _root(
    ctx: typer.Context,
    lang: Lang = None,
    version: Annotated[
        bool, option("--version", help="opt_version", callback=_version, is_eager=True)
    ] = False,
) -> None:
    if ctx.invoked_subcommand is None:
        from cchc_cli.commands.overview import run as overview

        overview()


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is told in words on stderr."""
    for stream in (sys.stdout, sys.stderr):
        # A console in another encoding (Windows, LC_ALL=C) must not lose Vietnamese letters.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = get_command(app)(args=list(argv), prog_name="cchc", standalone_mode=False)
        if result == STOPPED:  # what the library makes of Ctrl-C
            raise KeyboardInterrupt
        sys.stdout.flush()
        return result if isinstance(result, int) else OK
    except SystemExit as end:
        # The library ends so when the reader of a pipe has gone, having put its own writer over stdout.
        return (
            end.code if isinstance(end.code, int) and isinstance(sys.stdout, TextIOBase) else _closed_pipe()
        )
    except (KeyboardInterrupt, typer.Abort):
        return _say(LANGUAGE("usage.stopped"), STOPPED)
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.EINVAL):
            return _closed_pipe()
        reason = LANGUAGE("usage.os", reason=error.strerror or str(error), file=str(error.filename or ""))
        return _say(reason, BAD_INPUT)
    except MemoryError:
        return _say(LANGUAGE("usage.memory"), BAD_INPUT)
    except Exception as error:
        return _told(error)


def _told(error: Exception) -> int:
    from cchc_cli.files.disk.rejected import Rejected

    if isinstance(error, Rejected):
        from cchc_cli.render.pages import validate as diagnostics

        busy = any(d.code == "log-busy" for d in error.diagnostics)
        return _say(diagnostics.page(error.diagnostics, LANGUAGE), BUSY if busy else BAD_INPUT)
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        from cchc_cli.commands.usage import explain

        return _say(explain(error, LANGUAGE), BAD_INPUT)
    if os.environ.get("CCHC_DEBUG"):
        raise error
    return _say(LANGUAGE("usage.bug", kind=type(error).__name__, detail=str(error)[:300]), BUG)


def _say(text: str, code: int) -> int:
    try:
        sys.stdout.flush()
        sys.stderr.write(text.rstrip("\n") + "\n")
        sys.stderr.flush()
    except OSError:
        return _closed_pipe()
    return code


def _closed_pipe() -> int:
    """End quietly where the reader of the output has gone; the interpreter must not flush to it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):
            continue
    return OK
