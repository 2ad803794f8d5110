"""`cchc` alone: the plan at a glance, as of today."""

from functools import partial

from cchc_cli.commands.deliver import show
from cchc_cli.commands.options import LANGUAGE
from cchc_cli.commands.usage import as_of


def run() -> None:
    from cchc_cli.domain.phrases import schedule_of
    from cchc_cli.domain.reports.overview import overview_report
    from cchc_cli.files.plan.load import load_plan
    from cchc_cli.render.pages import overview as view

    loaded = load_plan(None)
    schedules = partial(schedule_of, plan=loaded.plan, workdays=loaded.workdays)
    show(view.document(overview_report(loaded.plan, schedules, as_of(None)), LANGUAGE))
