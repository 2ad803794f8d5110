"""`cchc validate`: whether plans and progress logs are sound, and nothing else."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

from cchc_cli.commands.deliver import note
from cchc_cli.commands.options import LANGUAGE, Lang, PlanFile, argument, option


def run(
    files: Annotated[list[Path], argument("arg_validate", "mv_files")],
    repair: Annotated[bool, option("--repair", help="opt_repair")] = False,
    plan: PlanFile = None,
    lang: Lang = None,
) -> None:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.validate import validate
    from cchc_cli.render.pages import validate as diagnostics

    repaired = {str(file): _repair(file) for file in files} if repair else {}
    verdicts = validate(files, plan)
    for verdict in verdicts:
        if verdict.sound:
            print(LANGUAGE(f"usage.sound_{verdict.kind}", file=verdict.file, **verdict.counts))
    warnings = [d for v in verdicts for d in v.diagnostics if not d.is_error]
    if any(not v.sound for v in verdicts):
        whole = [
            Diagnostic("log-not-torn", v.file)
            for v in verdicts
            if not v.sound and not repaired.get(v.file, True)
        ]
        raise Rejected([*(d for v in verdicts for d in v.diagnostics), *whole])
    if warnings:
        note(diagnostics.page(warnings, LANGUAGE))


def _repair(file: Path) -> bool:
    """Cut off the torn end of a log, and say so; return whether there was one."""
    from cchc_cli.files.log.torn import repair

    done = repair(file, datetime.now())  # noqa: DTZ005 - the official's own clock
    if done is None:
        return False
    size = LANGUAGE.number(done.size)
    note(LANGUAGE("record.repaired", file=file, line=done.line, size=size, side=done.side))
    return True
