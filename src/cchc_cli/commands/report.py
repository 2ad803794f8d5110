"""`cchc report`: the periodic report, as the paper that is owed, a page to look at, or a workbook."""

from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, choose, deliver, hand_over, note
from cchc_cli.commands.options import (
    AsOf,
    Force,
    Format,
    Lang,
    Output,
    PlanFile,
    argument,
    option,
)
from cchc_cli.commands.options import year as year_option
from cchc_cli.commands.usage import agencies, as_of, day, refusing

if TYPE_CHECKING:
    from datetime import date as date_of

    from cchc_cli.domain.reports.report import PeriodicReport


def run(
    words: Annotated[list[str] | None, argument("arg_progress_period", "mv_logs_period")] = None,
    period: Annotated[str | None, option("--period", help="opt_period", metavar="mv_period")] = None,
    year: Annotated[int | None, year_option("opt_period_year")] = None,
    agency: Annotated[
        str | None,
        option("--agency", "-a", help="opt_reporter", metavar="mv_agency"),
    ] = None,
    date: AsOf = None,
    dated: Annotated[str | None, option("--date", help="opt_dated", metavar="mv_date")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("report", format, output, force, language)
    today, paper_day = as_of(date), day(dated)

    from cchc_cli.commands.loading import load_followed, one_period, parted
    from cchc_cli.domain.model.reporting import reported_period
    from cchc_cli.domain.reports.report import periodic_report
    from cchc_cli.render.pages import report as view

    logs, bare = parted(words)
    period = one_period(bare, period)
    loaded, log = load_followed(plan, logs, language)
    with refusing():
        asked = reported_period(loaded.plan, period, today, year)
    reporter = agencies(loaded.plan, [agency] if agency is not None else None)
    with refusing():
        report = periodic_report(
            loaded, log.records, asked, today, reporter=next(iter(reporter), None), sent=log.sent
        )
    if not report.finished:
        note(view.cut_short(report, language))
    if paper_day and (early := view.signed_early(report, paper_day, language)):
        note(early)
    _write(to, report, paper_day)
    return Exit.OK


def _write(to: Delivery, report: "PeriodicReport", paper_day: "date_of | None") -> None:
    """Write the report as the paper that is signed, as the web page, or as any other table."""
    if to.form == "docx":
        from cchc_cli.render.papers import report_docx

        hand_over(to, report_docx.write(report, to.language, paper_day))
    elif to.form == "html":
        from cchc_cli.render.papers import report_html

        hand_over(to, report_html.write(report, to.language))
    else:
        from cchc_cli.render.pages import report as view

        deliver(
            to,
            document=lambda: view.document(report, to.language),
            payload=lambda: view.payload(report),
        )
