"""`cchc diff`: what is different between two plans. The exit code is 0, whether they differ or not."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import Force, Format, Lang, Output, argument


def run(
    old: Annotated[Path, argument("arg_old", "mv_old")],
    new: Annotated[Path, argument("arg_newer", "mv_new")],
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("diff", format, output, force, language)

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.diff import diff_report
    from cchc_cli.render.pages import diff as view

    report = diff_report(load(old, language), load(new, language))
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    return Exit.OK
