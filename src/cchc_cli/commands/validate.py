"""`cchc validate`: whether plans and progress logs are sound, and nothing else."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import fault_lines, note, note_lines, say
from cchc_cli.commands.options import Lang, PlanFile, argument, option
from cchc_cli.commands.usage import bad
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.files.log.validate import Verdict

_MARKS_SHOWN = 10


def run(
    files: Annotated[list[Path] | None, argument("arg_validate", "mv_files")] = None,
    repair: Annotated[bool, option("--repair", help="opt_repair")] = False,
    plan: PlanFile = None,
    *,
    language: Lang,
) -> int:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.find import find_log, find_plan
    from cchc_cli.files.log.log import DOUBTS
    from cchc_cli.files.log.validate import validate

    if not files:
        log = find_log(plan, os.environ)
        own = find_plan(plan, [log], os.environ).file
        files = [file for file in (own, log) if file is not None and (file == own or log.is_file())]
        if not files:
            raise bad("missing", name=language("help.mv_files"))
    repaired = {str(file): _repair(file, language) for file in files} if repair else {}
    verdicts = validate(files, plan, os.environ)
    for verdict in verdicts:
        if verdict.sound:
            say(language(f"usage.sound_{verdict.kind}", file=verdict.file, **verdict.counts))
        if verdict.copy_of is not None:
            note(language("usage.log_copy", file=verdict.file, other=verdict.copy_of))
        if verdict.marked:
            note(_marks(verdict, language))
    warnings = [d for v in verdicts for d in v.diagnostics if not d.is_error]
    if any(not v.sound for v in verdicts):
        whole = [
            Diagnostic("log-not-torn", v.file)
            for v in verdicts
            if not v.sound and not repaired.get(v.file, True)
        ]
        raise Rejected([*(d for v in verdicts for d in v.diagnostics), *whole])
    if warnings:
        note_lines(fault_lines(warnings, language))
    return Exit.FINDINGS if any(warning.code in DOUBTS for warning in warnings) else Exit.OK


def _marks(verdict: "Verdict", language: Language) -> str:
    count, lines = language.number(len(verdict.marked)), ", ".join(map(str, verdict.marked[:_MARKS_SHOWN]))
    more = ", …" if len(verdict.marked) > _MARKS_SHOWN else ""
    return language("usage.marks", file=verdict.file, count=count, lines=lines + more)


def _repair(file: Path, language: Language) -> bool:
    """Cut off the torn end of a log, and say so; return whether there was one."""
    from cchc_cli.files.log.torn import repair

    done = repair(file, datetime.now())  # noqa: DTZ005 - the official's own clock
    if done is None:
        return False
    size = language.number(done.size)
    note(language("record.repaired", file=file, line=done.line, size=size, side=done.side))
    return True
