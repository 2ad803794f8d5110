"""`cchc budget`: how much, by whom, from which source, when."""

from typing import Annotated

from cchc_cli.commands import DIMENSIONS, Exit
from cchc_cli.commands.deliver import choose, deliver, note
from cchc_cli.commands.options import Agencies, AsOf, Force, Format, Lang, Output, PlanFile, argument, option
from cchc_cli.commands.usage import agencies, bad
from cchc_cli.commands.usage import as_of as day_of


def run(
    words: Annotated[list[str] | None, argument("arg_progress_optional", "mv_logs")] = None,
    by: Annotated[list[str] | None, option("--by", help="opt_by", metavar="mv_dimension")] = None,
    agency: Agencies = None,
    as_of: AsOf = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("budget", format, output, force, language)
    dimensions = by or ["agency"]
    for dimension in dimensions:
        if dimension not in DIMENSIONS:
            raise bad("dimension", dimension=dimension, known=", ".join(DIMENSIONS))
    if len(dimensions) > 2 or len(set(dimensions)) < len(dimensions):
        raise bad("dimensions")
    last_day = day_of(as_of)

    from cchc_cli.commands.loading import load_both, parted
    from cchc_cli.domain.reports.budget import Dimension, budget_report
    from cchc_cli.render.pages import budget as view

    loaded, log = load_both(plan, parted(words, most=0).logs, language)
    records = log.records if log is not None else None
    if ahead := sum(record.date > last_day for record in records or ()):
        note(language("check.ahead", count=language.number(ahead), day=language.date(last_day)))
    report = budget_report(
        loaded,
        [Dimension(d) for d in dimensions],
        agencies=agencies(loaded.plan, agency),
        records=records,
        as_of=last_day,
    )
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    return Exit.OK
