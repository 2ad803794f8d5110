"""`cchc check`: what is overdue, how long, whose; what falls due soon; who has not reported."""

from functools import partial
from pathlib import Path
from typing import Annotated

from cchc_cli.commands import app
from cchc_cli.commands.deliver import choose, deliver, note
from cchc_cli.commands.options import (
    LANGUAGE,
    Agencies,
    AsOf,
    Force,
    Format,
    Lang,
    Output,
    PlanFile,
    argument,
    option,
)
from cchc_cli.commands.usage import agencies, as_of, bad


def run(
    progress: Annotated[list[Path], argument("arg_progress", "mv_progress")],
    date: AsOf = None,
    within: Annotated[int, option("--within", help="opt_within", metavar="mv_days")] = 14,
    agency: Agencies = None,
    everything: Annotated[bool, option("--all", help="opt_all")] = False,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> int:
    kind = choose(format, output)
    day = as_of(date)
    if not 0 <= within <= 366:
        raise bad("within")

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.phrases import schedule_of
    from cchc_cli.domain.status import status_report
    from cchc_cli.files.progress import load_log
    from cchc_cli.render import check as view

    loaded = load(plan)
    log = load_log(progress, loaded.plan)
    if log.repeated:
        note(LANGUAGE("usage.log_repeated", count=LANGUAGE.number(log.repeated)))
    report = status_report(
        loaded.plan,
        log.records,
        partial(schedule_of, plan=loaded.plan, workdays=loaded.workdays),
        day,
        within=within,
        agencies=agencies(loaded.plan, agency),
    )
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE, everything=everything, flat=kind == "xlsx"),
        payload=lambda: view.payload(report),
    )
    return app.OVERDUE if report.has_overdue else app.OK
