"""`cchc report`: the periodic report, as the paper that is owed, a page to look at, or a workbook."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import (
    Delivery,
    choose,
    choose_folder,
    deliver,
    hand_over,
    hand_over_all,
    note,
)
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
from cchc_cli.commands.usage import agencies, as_of, bad, day, refusing
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date as date_of

    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.reports.report import PeriodicReport
    from cchc_cli.domain.rules.loaded import LoadedPlan


FORMS = ("html", "docx")
"""The forms in which each agency can have its report in a file of its own."""

INDEX = "index"
"""The name of the page that lists the reports of all agencies."""


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
    split: Annotated[str | None, option("--split", help="opt_split_reports", metavar="mv_split")] = None,
    date: AsOf = None,
    dated: Annotated[str | None, option("--date", help="opt_dated", metavar="mv_date")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    if split is None:
        to = choose("report", format, output, force, language)
    else:
        to = choose_folder(split, FORMS, format, output, force, language)
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
        named = agencies(loaded.plan, [agency] if agency is not None else None)
        past = PastLog(*_records_of(compare, language)) if compare is not None else None
        reporters = (next(iter(named), None),) if split is None else _reporters(loaded.plan, named)
        if not reporters:
            raise bad("reports_nothing", agency=agency)
        with refusing():
            reports = [
                periodic_report(
                    loaded, log.records, asked, today, reporter=reporter, sent=log.sent, past=past
                )
                for reporter in waiting.through(reporters)
            ]
        papers = [_paper(to, report, paper_day, by_unit=annex_units) for report in waiting.through(reports)]
    report, paper = reports[0], papers[0]
    if not report.finished:
        note(cut_short(report, language))
    if paper_day and (early := signed_early(report, paper_day, language)):
        note(early)
    if split is not None:
        hand_over_all(to, _files(to, reporters, reports, papers))
    elif paper is not None:
        hand_over(to, paper)
    else:
        deliver(
            to,
            document=lambda: view.document(report, language, by_unit=annex_units, flat=to.form == "xlsx"),
            payload=lambda: view.payload(report),
        )
    return Exit.OK


def _reporters(plan: "Plan", named: "Collection[str]") -> tuple[str, ...]:
    """Return the agencies (ids) that have works to report on, of those named or in a group named, else of all."""
    from cchc_cli.domain.reports.form import answering

    return tuple(agency for agency in answering(plan, named) if not plan.agencies[agency].is_group)


def _files(
    to: Delivery,
    reporters: "Sequence[str | None]",
    reports: "Sequence[PeriodicReport]",
    papers: "Sequence[bytes | None]",
) -> dict[str, bytes]:
    """Return the paper of each reporter by the name of its file; of web pages, also the one that lists them."""
    from cchc_cli.files.disk.names import file_names

    names = file_names((id_ for id_ in reporters if id_), to.form, kept=(INDEX,)).values()
    files = {name: paper for name, paper in zip(names, papers, strict=True) if paper is not None}
    if to.form == "html":
        from cchc_cli.render.papers.report_html.index import index

        files[f"{INDEX}.html"] = index(dict(zip(names, reports, strict=True)), to.language)
    return files


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
