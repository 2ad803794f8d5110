"""Reading the plan and the log of a command: what should be looked at in them is said once, on stderr."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import note
from cchc_cli.commands.usage import bad, extra
from cchc_cli.messages import Language, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.sent import Sent
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.log.find import Parted
    from cchc_cli.files.log.log import Log

_SHOWN = 5
"""Warnings said in words; `cchc validate` says them all."""


def parted(words: "Sequence[str] | None", most: int = 1, *, of_stretch: bool = False) -> "Parted":
    """Part a command's bare words into logs and at most so many others (`find.parted`)."""
    from cchc_cli.files.log import find

    found = find.parted(words or (), of_stretch=of_stretch)
    if len(found.rest) > most:
        raise extra(found.rest[most:])
    return found


def one_period(bare: "Sequence[str]", option: str | None) -> str | None:
    """Return the period that is named by a bare word or by `--period`, or by both alike."""
    from cchc_cli.domain.model.stretch import read_stretch

    if bare and option is not None and read_stretch(bare[0]) != read_stretch(option):
        raise bad("period_twice", bare=bare[0], option=option)
    return bare[0] if bare else option


def load(given: Path | None, language: Language) -> "LoadedPlan":
    """Read the plan that is given or meant, by the log that is meant too; see `plan_file` and `load_file`."""
    from cchc_cli.files.log.find import find_log

    log = find_log(given, os.environ)
    return load_file(plan_file(given, language, [log] if log.is_file() else []), language)


def load_followed(given: Path | None, logs: "Sequence[Path]", language: Language) -> "tuple[LoadedPlan, Log]":
    """Read a plan and its log: the logs that are named, else the one that is meant, which has to be there."""
    loaded, log = load_both(given, logs, language, needed=True)
    if log is None:
        from cchc_cli.files.log.find import find_log

        task = next((work.id for work in loaded.plan.works), language("help.mv_task"))
        raise bad("no_log", file=find_log(given, os.environ), task=task)
    return loaded, log


def load_both(
    given: Path | None, logs: "Sequence[Path]", language: Language, *, needed: bool = False
) -> "tuple[LoadedPlan, Log | None]":
    """Read a plan and its log: the logs that are named, else the one that is meant, where there is one.

    Where it is not `needed`, one that is meant and of another plan is left out, and that is said.
    """
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.find import find_log
    from cchc_cli.files.log.load import load_log

    meant = find_log(given, os.environ)
    files = logs or ([meant] if meant.is_file() else [])
    loaded = load_file(plan_file(given, language, files), language)
    if not files:
        return loaded, None
    try:
        log = load_log(files, loaded)
    except Rejected as rejected:
        if needed or logs or rejected.diagnostics[0].code != "log-of-another-plan":
            raise
        note(language("usage.log_left_out", file=str(meant), number=loaded.plan.number))
        return loaded, None
    tell_log(log, language)
    return loaded, log


def log_and_plan(given: Path | None, logs: "Sequence[Path]", language: Language) -> tuple[Path, Path | None]:
    """Return the log to write to, and the file of its plan; a log that is meant and not there is begun."""
    from cchc_cli.files.log.find import find_log

    if len(logs) > 1:
        raise bad("one_log", files=", ".join(map(str, logs)))
    log = logs[0] if logs else find_log(given, os.environ)
    # What is beside a log that is not there yet, and that nobody named, says nothing of its plan.
    return log, plan_file(given, language, [log] if logs or log.is_file() else [])


def enter(
    given: Path | None,
    logs: "Sequence[Path]",
    plan: "Plan",
    entries: "Sequence[Sent]",
    language: Language,
    text: str,
) -> Exit:
    """Enter into the register of the log that was read what it does not say yet, and say so in a `text` of its own.

    Nothing is entered where there is no log, or several: where some are named, that is said. What the entries are of
    is written by then, so a log that can't be written is a finding.
    """
    from cchc_cli.domain.figures.register import news
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.append import append
    from cchc_cli.files.log.find import find_log

    log = logs[0] if logs else find_log(given, os.environ)
    if len(logs) > 1 or not log.is_file():
        if logs:
            note(language("usage.not_entered", files=", ".join(map(str, logs))))
        return Exit.OK
    try:
        added = append(log, plan, lambda _: (), send=lambda sent, _: news(plan, sent, entries)).sent
    except Rejected as rejected:
        from cchc_cli.render.pages.validate import message, sentence

        reason = sentence(message(rejected.diagnostics[0], language))
        note(language("usage.register_closed", file=str(log), reason=reason))
        return Exit.FINDINGS
    if added:
        note(language(text, count=language.number(len(added)), file=str(log)))
    return Exit.OK


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
