"""Reading the plan of a command: what should be looked at in it is said once, on stderr."""

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.commands.deliver import note
from cchc_cli.commands.options import LANGUAGE

if TYPE_CHECKING:
    from cchc_cli.files.plan import LoadedPlan

_SHOWN = 5
"""Warnings said in words; `cchc validate` says them all."""


def load(plan: Path | None) -> "LoadedPlan":
    """Read a plan, the shipped one where None, and say its warnings in a line each. Raises `Rejected`."""
    from cchc_cli.files.plan import load_plan

    loaded = load_plan(plan)
    if loaded.warnings:
        from cchc_cli.render import diagnostics

        for line in diagnostics.brief(loaded.warnings[:_SHOWN], LANGUAGE):
            note(line)
        if (more := len(loaded.warnings) - _SHOWN) > 0:
            file = loaded.warnings[0].file
            note(LANGUAGE("usage.more_warnings", count=LANGUAGE.number(more), file=file))
    return loaded
