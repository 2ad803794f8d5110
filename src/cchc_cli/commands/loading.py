"""Reading the plan of a command: what should be looked at in it is said once, on stderr."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.commands.deliver import note
from cchc_cli.messages import Language, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.log.load import Log

_SHOWN = 5
"""Warnings said in words; `cchc validate` says them all."""


def load(given: Path | None, language: Language, logs: "Sequence[Path]" = ()) -> "LoadedPlan":
    """Read the plan that is given or meant; see `plan_file` and `load_file`."""
    return load_file(plan_file(given, language, logs), language)


def plan_file(given: Path | None, language: Language, logs: "Sequence[Path]" = ()) -> Path | None:
    """Return the file of the plan that is given or meant (`find_plan`), None for the shipped one; say if assumed."""
    from cchc_cli.files.log.find import find_plan

    found = find_plan(given, logs, os.environ)
    for file in found.gone:
        note(language("usage.plan_gone", file=str(file)))
    if found.assumed is not None:
        note(language("usage.plan_shipped", number=found.assumed))
    return found.file


def log_head(log: Path, number: str, language: Language) -> str:
    """Return the words of the comment above a new log; the plan's number and the log's name are one line each."""
    return language("record.head", number=one_line(number), file=one_line(log.name))


def load_file(file: Path | None, language: Language) -> "LoadedPlan":
    """Read a plan, the shipped one where None; say its warnings in a line each, alike ones once. Raises `Rejected`."""
    from cchc_cli.files.plan.load import load_plan

    loaded = load_plan(file)
    _tell(loaded.warnings, language)
    return loaded


def tell_log(log: "Log", language: Language) -> None:
    """Say what should be looked at in logs: records that were met again, files that are copies, and warnings."""
    if log.repeated:
        note(language("usage.log_repeated", count=language.number(log.repeated)))
    for file, other in log.copies:
        note(language("usage.log_copy", file=file, other=other))
    _tell(log.warnings, language)


def _tell(diagnostics: "Sequence[Diagnostic]", language: Language) -> None:
    """Say warnings in a line each, alike ones once."""
    if not diagnostics:
        return
    from cchc_cli.render.pages import validate as page

    alike = {(d.code, repr(d.args)): d for d in reversed(diagnostics)}
    warnings = sorted(alike.values(), key=lambda d: (d.file, d.line))
    for line in page.brief(warnings[:_SHOWN], language):
        note(line)
    if (more := len(warnings) - _SHOWN) > 0:
        note(language("usage.more_warnings", count=language.number(more), file=warnings[0].file))
