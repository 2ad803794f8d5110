"""`cchc budget`: how much, by whom, from which source, when."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands.deliver import choose, deliver, note, tell_repeated
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
from cchc_cli.commands.usage import agencies, bad
from cchc_cli.commands.usage import as_of as day_of

DIMENSIONS = ("agency", "task", "group", "source", "level", "quarter", "month")


def run(
    progress: Annotated[list[Path] | None, argument("arg_progress_optional", "mv_progress")] = None,
    by: Annotated[list[str] | None, option("--by", help="opt_by", metavar="mv_dimension")] = None,
    by_agency: Annotated[bool, option("--by-agency", help="opt_by_agency")] = False,
    by_task: Annotated[bool, option("--by-task", help="opt_by_short", hidden=True)] = False,
    by_group: Annotated[bool, option("--by-group", help="opt_by_short", hidden=True)] = False,
    by_source: Annotated[bool, option("--by-source", help="opt_by_short", hidden=True)] = False,
    by_level: Annotated[bool, option("--by-level", help="opt_by_short", hidden=True)] = False,
    by_quarter: Annotated[bool, option("--by-quarter", help="opt_by_short", hidden=True)] = False,
    by_month: Annotated[bool, option("--by-month", help="opt_by_short", hidden=True)] = False,
    agency: Agencies = None,
    as_of: AsOf = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = choose(format, output)
    flags = (by_agency, by_task, by_group, by_source, by_level, by_quarter, by_month)
    dimensions = [*(by or ()), *(d for d, on in zip(DIMENSIONS, flags, strict=True) if on)] or ["agency"]
    for dimension in dimensions:
        if dimension not in DIMENSIONS:
            raise bad("dimension", dimension=dimension, known=", ".join(DIMENSIONS))
    if len(dimensions) > 2 or len(set(dimensions)) < len(dimensions):
        raise bad("dimensions")
    last_day = day_of(as_of)

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.budget import Dimension, budget_report
    from cchc_cli.render.pages import budget as view

    loaded = load(plan)
    records = None
    if progress:
        from cchc_cli.files.log.load import load_log

        log = load_log(progress, loaded.plan)
        tell_repeated(log.repeated)
        records = log.records
        if ahead := sum(record.date > last_day for record in records):
            note(LANGUAGE("check.ahead", count=LANGUAGE.number(ahead), day=LANGUAGE.date(last_day)))
    report = budget_report(
        loaded,
        [Dimension(d) for d in dimensions],
        agencies=agencies(loaded.plan, agency),
        records=records,
        as_of=last_day,
    )
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE),
        payload=lambda: view.payload(report),
    )
