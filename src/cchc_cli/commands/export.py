"""`cchc export`: a plan's tasks as the annex table of the original, in Word or Excel."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, hand_over, suffixes
from cchc_cli.commands.options import Force, Lang, Output, argument
from cchc_cli.commands.usage import bad


def run(
    plan: Annotated[Path | None, argument("arg_export", "mv_file")] = None,
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    from importlib import import_module

    from cchc_cli.commands.loading import load
    from cchc_cli.render.papers.annex import lay_out

    if output is None:
        raise bad("export_output", known=suffixes("export"))
    to = choose("export", None, output, force, language)
    writer = import_module(f"cchc_cli.render.papers.annex_{to.form}")
    page = lay_out(load(plan, language).plan, language)
    hand_over(to, writer.write(page, language))
    return Exit.OK
