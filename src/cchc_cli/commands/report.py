"""`cchc report`: the periodic report, as the paper that is owed, a page to look at, or a workbook."""

from pathlib import Path
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
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from datetime import date as date_of

    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.reports.report import PeriodicReport
    from cchc_cli.domain.rules.loaded import LoadedPlan


def run(
    words: Annotated[list[str] | None, argument("arg_progress_period", "mv_logs_period")] = None,
    period: Annotated[str | None, option("--period", help="opt_period", metavar="mv_period")] = None,
    year: Annotated[int | None, year_option("opt_period_year")] = None,
    agency: Annotated[
        str | None,
        option("--agency", "-a", help="opt_reporter", metavar="mv_agency"),
    ] = None,
    compare: Annotated[Path | None, option("--compare", help="opt_compare", metavar="mv_file")] = None,
    annex_units: Annotated[bool, option("--annex-units", help="opt_annex_units")] = False,
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
    from cchc_cli.domain.reports.report import PastLog, periodic_report
    from cchc_cli.render.pages import report as view
    from cchc_cli.render.pages.report.naming import cut_short, signed_early

    logs, bare = parted(words)
    period = one_period(bare, period)
    with Waiting(language("report.drawing")) as waiting:
        loaded, log = load_followed(plan, logs, language)
        waiting.part(1, 3)
        with refusing():
            asked = reported_period(loaded.plan, period, today, year)
        reporter = agencies(loaded.plan, [agency] if agency is not None else None)
        past = PastLog(*_records_of(compare, language)) if compare is not None else None
        with refusing():
            report = periodic_report(
                loaded,
                log.records,
                asked,
                today,
                reporter=next(iter(reporter), None),
                sent=log.sent,
                past=past,
            )
        waiting.part(2, 3)
        paper = _paper(to, report, paper_day, by_unit=annex_units)
    if not report.finished:
        note(cut_short(report, language))
    if paper_day and (early := signed_early(report, paper_day, language)):
        note(early)
    if paper is not None:
        hand_over(to, paper)
    else:
        deliver(
            to,
            document=lambda: view.document(report, language, by_unit=annex_units, flat=to.form == "xlsx"),
            payload=lambda: view.payload(report),
        )
    return Exit.OK


def _records_of(log: Path, language: Language) -> "tuple[LoadedPlan, tuple[Record, ...]]":
    """Read a past log and the plan that it says it is of."""
    from cchc_cli.commands.loading import load_followed

    loaded, past = load_followed(None, [log], language)
    return loaded, past.records


def _paper(
    to: Delivery, report: "PeriodicReport", paper_day: "date_of | None", *, by_unit: bool
) -> bytes | None:
    """Return the report as the paper that is signed, or as the web page; None where it is any other table."""
    if to.form == "docx":
        from cchc_cli.render.papers import report_docx

        return report_docx.write(report, to.language, paper_day, by_unit=by_unit)
    if to.form == "html":
        from cchc_cli.render.papers import report_html

        return report_html.write(report, to.language, by_unit=by_unit)
    return None
