"""What the command-line library has for itself alone. Up to typer 0.25 it is click's, afterwards typer's own copy."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, get_type_hints

import typer

_HOME, _, _ = typer.BadParameter.__module__.rpartition(".")

exceptions: Any = import_module(f"{_HOME}.exceptions")
augment_usage_errors: Any = import_module(f"{_HOME}.core").augment_usage_errors
"""A context in which an error that does not know its command gets to know it."""


def keep_help(command: Any, run: Callable[..., Any]) -> None:
    """Give the arguments of a command the help that they were declared with: click 8.5 drops it from typer's."""
    if any(param.help is None for param in command.params):
        declared = get_type_hints(run, include_extras=True)
        for param in command.params:
            param.help = declared[param.name].__metadata__[0].help


def completion_item(value: str, help: str = "") -> Any:  # noqa: A002
    """Return what the library passes on to a shell."""
    return import_module(f"{_HOME}.shell_completion").CompletionItem(value, help=help)
