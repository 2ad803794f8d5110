"""`cchc` alone: the plan at a glance, as of today."""

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import show
from cchc_cli.commands.usage import as_of
from cchc_cli.messages import Language


def run(language: Language) -> int:
    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.overview import overview_report
    from cchc_cli.render.pages import overview as view

    show(view.document(overview_report(load(None, language), as_of(None)), language), language)
    return Exit.OK
