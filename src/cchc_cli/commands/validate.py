"""`cchc validate`: whether plans and progress logs are sound, and nothing else."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands.deliver import note
from cchc_cli.commands.options import LANGUAGE, Lang, PlanFile, argument


def run(
    files: Annotated[list[Path], argument("arg_validate", "mv_files")],
    plan: PlanFile = None,
    lang: Lang = None,
) -> None:
    from cchc_cli.files.diagnostics import Rejected
    from cchc_cli.files.validation import validate
    from cchc_cli.render import diagnostics

    verdicts = validate(files, plan)
    for verdict in verdicts:
        if verdict.sound:
            print(LANGUAGE(f"usage.sound_{verdict.kind}", file=verdict.file, **verdict.counts))
    warnings = [d for v in verdicts for d in v.diagnostics if not d.is_error]
    if any(not v.sound for v in verdicts):
        raise Rejected([d for v in verdicts for d in v.diagnostics])
    if warnings:
        note(diagnostics.page(warnings, LANGUAGE))
