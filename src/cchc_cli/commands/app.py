"""The `cchc` command: finds a command's file when it is asked for, and is the one place that ends a run."""

import errno
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOBase
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer._click.core import augment_usage_errors
from typer._click.exceptions import UsageError
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from cchc_cli.commands import BY, COMMANDS, MODULES, Exit, ending
from cchc_cli.commands.completion import offering
from cchc_cli.commands.deliver import Delivery, broken, fault_lines, hand_over, note, note_lines, say
from cchc_cli.commands.options import Lang, PlanFile, option
from cchc_cli.commands.usage import Usage, bad, extra, in_words, unknown
from cchc_cli.messages import LANGUAGES, Language, one_line

if TYPE_CHECKING:
    from cchc_cli.render.formats.terminal import Line

_HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}


class Command(TyperCommand):
    """A command whose help page is in the person's language, examples last."""

    allow_extra_args = True
    """Words too many are told by us."""

    def make_parser(self, ctx: Any) -> Any:
        parser: Any = super().make_parser(ctx)
        for param in self.params:
            if param.name == "by":  # `--by-agency` is `--by agency`
                action = "append_const" if param.multiple else "store_const"
                for word in BY[self.name]:
                    parser.add_option(opts=[f"--by-{word}"], dest="by", action=action, const=word, obj=param)
        return parser

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if ctx.resilient_parsing and any(args[-1:] == [name] for p in self.params for name in _valued(p)):
            args = args[:-1]  # its value is being typed: what stands before it is read all the same
        with augment_usage_errors(ctx):
            left = super().parse_args(ctx, args)
            if left and not ctx.resilient_parsing:
                raise extra(left)
        return left

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _write_help(self, ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        shorthands = [f"--by-{word}" for word in BY.get(self.name, ())]
        found = [CompletionItem(name) for name in shorthands if incomplete and name.startswith(incomplete)]
        return _in_words(self, ctx, super().shell_complete(ctx, incomplete) + found)


def _valued(param: Any) -> Sequence[str]:
    """Return the names of a parameter that takes a value after them."""
    is_option = param.param_type_name == "option" and not param.is_flag
    return param.opts if is_option else ()


class Commands(TyperGroup):
    """A group whose commands are imported one at a time, when they are called."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with augment_usage_errors(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cchc_cli.commands.{MODULES.get(cmd_name, cmd_name)}")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name, cls=Command, context_settings=_HELP_OPTIONS)(module.run)
        return offering(get_command(alone))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from cchc_cli.domain.model.text import nearest

            raise Usage(*unknown("no_such_command", nearest(args[0], COMMANDS), name=args[0]))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _write_help(self, ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        return _in_words(self, ctx, super().shell_complete(ctx, incomplete))


def _in_words(command: Any, ctx: Any, offered: list[Any]) -> list[Any]:
    """Give the names of options and commands that a shell is offered their help."""
    from cchc_cli.commands.help import helps

    texts = helps(command, ctx)
    for item in offered:
        item.help = texts.get(item.value, "")
    return offered


def _write_help(command: Any, ctx: Any, formatter: Any) -> None:
    from cchc_cli.commands.help import write_help

    write_help(command, ctx, formatter)


def _version(asked: bool) -> None:
    if asked:
        from cchc_cli import __version__

        say(f"cchc {__version__}")
        raise typer.Exit


def _install_completion(ctx: typer.Context, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from cchc_cli.commands.shells import install_script

        shell, file = install_script()
        say(ctx.obj("usage.completion_installed", shell=shell, file=file))
        raise typer.Exit


def _show_completion(ctx: typer.Context, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from cchc_cli.commands.shells import script

        hand_over(Delivery(ctx.obj), f"{script()}\n".encode())
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings=_HELP_OPTIONS,
)


@app.callback()
def _root(
    ctx: typer.Context,
    plan: PlanFile = None,
    version: Annotated[
        bool, option("--version", help="opt_version", callback=_version, is_eager=True)
    ] = False,
    *,
    language: Lang,
    install_completion: Annotated[
        bool,
        option(
            "--install-completion", help="opt_install_completion", callback=_install_completion, is_eager=True
        ),
    ] = False,
    show_completion: Annotated[
        bool,
        option("--show-completion", help="opt_show_completion", callback=_show_completion, is_eager=True),
    ] = False,
) -> int:
    if ctx.invoked_subcommand is None:
        from cchc_cli.commands.overview import run as overview

        return overview(plan, language)
    if plan is not None and not _takes_plan(ctx):
        raise bad("no_plan_option", command=ctx.invoked_subcommand)
    return Exit.OK


def _takes_plan(ctx: Any) -> bool:
    command = ctx.command.get_command(ctx, ctx.invoked_subcommand)
    return any("--plan" in param.opts for param in command.params)


def asked_language(argv: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of a run: `--lang` before `CCHC_LANG` before Vietnamese.

    A `--lang` that names no language is left to its option, which refuses it. Raises `Usage` for the variable.
    """
    words = argv[: argv.index("--")] if "--" in argv else argv
    named = [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    named += [following for word, following in pairwise(words) if word == "--lang"]
    known = [code for code in named if code in LANGUAGES]
    variable = environment.get("CCHC_LANG") or LANGUAGES[0]
    if not known and variable not in LANGUAGES:
        raise bad("lang_variable", value=variable, known=", ".join(LANGUAGES))
    return Language(known[-1] if known else variable)


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is told in words on stderr."""
    from cchc_cli.files.disk.commit import COMMITS

    COMMITS.written.clear()
    COMMITS.begun = None
    language = Language()
    try:
        for stream in (sys.stdout, sys.stderr):
            # A console in another encoding (Windows, LC_ALL=C) must not lose Vietnamese letters.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        language = asked_language(argv, os.environ)
        if "_CCHC_COMPLETE" in os.environ:
            from cchc_cli.commands.shells import answer_shells

            answer_shells()
        result = offering(get_command(app))(
            args=list(argv), prog_name="cchc", standalone_mode=False, obj=language
        )
        if result == Exit.STOPPED:  # what the library makes of Ctrl-C
            raise KeyboardInterrupt
        sys.stdout.flush()
        if result and not isinstance(
            result, Exit
        ):  # the library's own 1 does not say that something is overdue
            raise SystemExit(result)
        code = int(result)
    except BaseException as error:
        ending.deaf()
        code = _broken_off(error, COMMITS.written, language)
    if (lost := ending.lost()) is not None:
        _broken_off(lost, COMMITS.written, language)
    return code


def _broken_off(error: BaseException, written: Sequence[Path], language: Language) -> int:
    """Say why a command did not come to its end, and return the exit code; nothing goes wrong here any more."""
    try:
        code, lines = _last_words(error, written, language)
    except BaseException as failure:  # the words themselves: a text is missing, memory is out, Ctrl-C again
        code, lines = (Exit.OK if written else Exit.BUG), []
        with suppress(BaseException):
            lines = _plain(f"cchc: {failure!r:.300}")
    with suppress(BaseException):
        sys.stdout.flush()
    for tell in (note_lines, lambda lines: note(*("".join(text for text, _ in line) for line in lines))):
        with suppress(BaseException):
            tell(lines)
            sys.stderr.flush()
            break
    return code


def _last_words(
    error: BaseException, written: Sequence[Path], language: Language
) -> tuple[int, "Sequence[Line]"]:
    """Return the exit code of a command that did not come to its end, and the lines that say why."""
    from cchc_cli.files.disk.rejected import Rejected

    if isinstance(error, Rejected):
        from cchc_cli.files.disk.lock import Busy

        refused = Exit.BUSY if isinstance(error, Busy) else Exit.BAD_INPUT
        return refused, fault_lines(error.diagnostics, language)
    if written:
        # A result is in its file, and not all was said of it: nobody must do it again.
        files = ", ".join(map(str, written[:3])) + (f", … ({len(written)})" if len(written) > 3 else "")
        return Exit.OK, _plain(language("usage.unsaid", files=files, reason=_reason(error)))
    match error:
        case UsageError():
            from cchc_cli.render.formats.terminal import FAULT

            message, way = in_words(error, language)
            begins = language("usage.error")
            first, *more = broken(f"{begins}: {message}", sys.stderr).split("\n")
            said = [(begins, FAULT), (first.removeprefix(begins), "")]
            return Exit.BAD_INPUT, [said, *_plain(*more, way)]
        # The library ends so when the reader of a pipe has gone, having put its own writer over stdout.
        case SystemExit(code=code) if code in (None, 0) or not isinstance(sys.stdout, TextIOBase):
            return Exit.OK, []
        case SystemExit(code=code):
            return Exit.BAD_INPUT, _plain(language("usage.library", detail=code))
        case ending.Stopped(code=code):
            return code, _plain(_stopped(language))
        case KeyboardInterrupt() | typer.Abort():
            return Exit.STOPPED, _plain(_stopped(language))
        case OSError(errno=errno.EPIPE | errno.EINVAL):
            return Exit.OK, []
        case OSError(filename=None):
            return Exit.BAD_INPUT, _plain(language("usage.no_output", reason=_reason(error)))
        case OSError():
            return Exit.BAD_INPUT, _plain(language("usage.os", reason=_reason(error), file=error.filename))
        case MemoryError():
            return Exit.BAD_INPUT, _plain(language("usage.memory"))
    if os.environ.get("CCHC_DEBUG"):
        from traceback import format_exception

        return Exit.BUG, _plain(*"".join(format_exception(error)).rstrip("\n").split("\n"))
    detail = one_line(str(error)[:300])
    return Exit.BUG, _plain(*language("usage.bug", kind=type(error).__name__, detail=detail).split("\n"))


def _stopped(language: Language) -> str:
    from cchc_cli.files.disk.commit import COMMITS

    if COMMITS.begun is None:
        return language("usage.stopped")
    return language("usage.stopped_midway", file=str(COMMITS.begun))


def _plain(*lines: str) -> "list[Line]":
    return [[(line, "")] for line in lines]


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
