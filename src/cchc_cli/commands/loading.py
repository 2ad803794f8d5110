"""Reading the plan of a command: what should be looked at in it is said once, on stderr."""

from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.commands.deliver import note
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.rules.loaded import LoadedPlan

_SHOWN = 5
"""Warnings said in words; `cchc validate` says them all."""


def load(plan: Path | None, language: Language) -> "LoadedPlan":
    """Read a plan, the shipped one where None; say its warnings in a line each, alike ones once. Raises `Rejected`."""
    from cchc_cli.files.plan.load import load_plan

    loaded = load_plan(plan)
    if loaded.warnings:
        from cchc_cli.render.pages import validate as diagnostics

        alike = {(d.code, repr(d.args)): d for d in reversed(loaded.warnings)}
        warnings = sorted(alike.values(), key=lambda d: d.line)
        for line in diagnostics.brief(warnings[:_SHOWN], language):
            note(line)
        if (more := len(warnings) - _SHOWN) > 0:
            note(language("usage.more_warnings", count=language.number(more), file=warnings[0].file))
    return loaded
