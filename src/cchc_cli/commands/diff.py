"""`cchc diff`: what is different between two plans. The exit code is 0, whether they differ or not."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import LANGUAGE, Force, Format, Lang, Output, argument


def run(
    old: Annotated[Path, argument("arg_old", "mv_old")],
    new: Annotated[Path, argument("arg_newer", "mv_new")],
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = choose(format, output)

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.diff import diff_report
    from cchc_cli.render.pages import diff as view

    report = diff_report(load(old), load(new))
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE),
        payload=lambda: view.payload(report),
    )
