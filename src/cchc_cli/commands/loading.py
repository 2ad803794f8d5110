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
    tell(loaded.warnings, language)
    return loaded


def tell_log(log: "Log", language: Language) -> None:
    """Say what should be looked at in logs: records that were met again, files that are copies, and warnings."""
    if log.repeated:
        note(language("usage.log_repeated", count=language.number(log.repeated)))
    for file, other in log.copies:
        note(language("usage.log_copy", file=file, other=other))
    tell(log.warnings, language)


def tell(diagnostics: "Sequence[Diagnostic]", language: Language) -> None:
    """Say warnings in a line each, alike ones once, with how many more there are of them."""
    if not diagnostics:
        return
    from cchc_cli.render.pages import validate as page

    alike: dict[object, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        alike.setdefault((diagnostic.code, _fact(diagnostic)), []).append(diagnostic)
    groups = sorted(alike.values(), key=lambda group: (group[0].file, group[0].line))
    lines = page.brief([group[0] for group in groups[:_SHOWN]], language)
    for group, line in zip(groups, lines, strict=False):
        more = len({(other.file, other.line, other.place) for other in group}) - 1
        note(f"{line} {language('usage.alike', count=language.number(more))}" if more else line)
    if (more := len(groups) - _SHOWN) > 0:
        note(language("usage.more_warnings", count=language.number(more), file=groups[0][0].file))


_OWN = frozenset({"id", "file", "line", "date", "due"})
"""Facts of a warning that are the single record's: without them many may be alike."""


def _fact(diagnostic: "Diagnostic") -> str:
    return repr({key: value for key, value in diagnostic.args.items() if key not in _OWN})
