"""The help pages, in the language of the run: what the commands declare by key is put into words here."""

import sys
from collections.abc import Sequence
from typing import Any

from cchc_cli.commands import BY, COMMANDS, SEASONS, Exit
from cchc_cli.commands.deliver import in_colour, suffixes
from cchc_cli.commands.schema import KINDS
from cchc_cli.messages import LANGUAGES, Language

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"

WIDTH = 100
"""Columns that a help page takes at most."""


def write_help(command: Any, ctx: Any, formatter: Any) -> None:
    """Write the page of a command, or of the program where `command` is the group of them all."""
    language: Language = ctx.obj
    is_group = ctx.parent is None
    params = command.get_params(ctx)
    facts = _facts(command.name)
    text, examples = _text("cchc" if is_group else command.name, language)
    formatter.width = min(formatter.width, WIDTH)
    formatter.write_usage(
        ctx.command_path, " ".join(_usage(params, is_group, language)), language("help.usage")
    )
    formatter.write_paragraph()
    formatter.write_text(text)
    if is_group:
        width = max(map(len, COMMANDS))
        for season, commands in SEASONS.items():
            with formatter.section(_heading(language(f"help.season_{season}"))):
                formatter.write_dl([(name.ljust(width), _summary(name, language)) for name in commands])
                example = _text(next(iter(commands)), language)[1].partition("\n")[0]
                formatter.write(f"{' ' * formatter.current_indent}{language('help.example', line=example)}\n")
    for heading, kind in (("help.arguments", "argument"), ("help.options", "option")):
        rows = [_row(p, facts, language) for p in params if p.param_type_name == kind]
        if rows:
            with formatter.section(_heading(language(heading))):
                formatter.write_dl(rows)
    if examples:
        with formatter.section(_heading(language("help.examples"))):
            for line in examples.splitlines():
                formatter.write(f"{' ' * formatter.current_indent}{line}\n")


def helps(command: Any, ctx: Any) -> dict[str, str]:
    """Return the help of each option of a command by each of its names, and the summary of each command."""
    language: Language = ctx.obj
    facts = _facts(command.name)
    rows = {name: _row(p, facts, language)[1] for p in command.get_params(ctx) for name in p.opts}
    by = {f"--by-{word}": language(f"{command.name}.by_{word}") for word in BY.get(command.name, ())}
    return {**by, **rows, **{name: _summary(name, language) for name in COMMANDS}}


def name_of(param: Any, language: Language) -> str:
    """Return how a parameter is written on the command line: `-p, --plan FILE`, `PROGRESS`."""
    stands_for = language(f"help.{param.metavar}") if param.metavar else ""
    if param.param_type_name == "argument":
        return stands_for
    return f"{', '.join(sorted(param.opts, key=lambda name: name.startswith('--')))} {stands_for}".rstrip()


def _row(param: Any, facts: dict[str, object], language: Language) -> tuple[str, str]:
    # The library adds this option, and has its help in English only.
    key = "opt_help" if "--help" in param.opts else param.help
    return name_of(param, language), language(f"help.{key}", **facts)


def _usage(params: Sequence[Any], is_group: bool, language: Language) -> list[str]:
    """Return the words of a usage line: what must be given bare, what may be in brackets, options last."""
    arguments = [(name_of(p, language), p.required) for p in params if p.param_type_name == "argument"]
    words = [name if required or "[" in name else f"[{name}]" for name, required in arguments]
    return [*([language("help.usage_command")] if is_group else words), language("help.usage_options")]


def _summary(name: str, language: Language) -> str:
    """Return the first sentence of a command's help."""
    return _text(name, language)[0].partition(". ")[0].rstrip(".")


def _text(name: str, language: Language) -> tuple[str, str]:
    """Return what a page says of a command, or of the program, and its examples."""
    text, _, examples = language(f"help.{name}", **_facts(name)).partition("\n\n")
    return text, examples


def _heading(text: str) -> str:
    """Return a heading, bold where a terminal shows it."""
    return f"{_BOLD}{text}{_PLAIN}" if in_colour(sys.stdout) else text


def _facts(command: str) -> dict[str, object]:
    """Return what help texts may name: exit codes, and what the command can write."""
    formats = COMMANDS[command].formats if command in COMMANDS else ()
    return {
        **{code.name.lower(): code for code in Exit},
        "formats": ", ".join(formats),
        "format": "".join(formats[:1]),
        "suffixes": suffixes(command) if command in COMMANDS else "",
        "dimensions": ", ".join(BY.get(command, ())),
        "languages": ", ".join(LANGUAGES),
        "language": LANGUAGES[0],
        "schemas": ", ".join(KINDS),
        "schema": KINDS[0],
    }
