"""`cchc check`: what is overdue, how long, whose; what falls due soon; who has not reported; an agency's sheet."""

from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, choose, choose_folder, deliver, hand_over, hand_over_each
from cchc_cli.commands.options import (
    Agencies,
    AsOf,
    Force,
    Format,
    Lang,
    Output,
    PlanFile,
    argument,
    option,
    whole,
)
from cchc_cli.commands.usage import agencies, as_of, bad, refusing
from cchc_cli.commands.waiting import Waiting

if TYPE_CHECKING:
    from datetime import date as date_of

    from cchc_cli.domain.reports.missing import MissingReport
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.log.log import Log

SOON = 14
"""Days ahead that count as soon, where nobody says."""

SHEETS = ("docx", "html")
"""The forms in which one agency has a sheet, in place of a table."""


def run(
    words: Annotated[list[str] | None, argument("arg_progress_missing", "mv_logs_period")] = None,
    date: AsOf = None,
    within: Annotated[
        int | None, whole("--within", help="opt_within", metavar="mv_days", low=0, high=366)
    ] = None,
    agency: Agencies = None,
    everything: Annotated[bool, option("--all", help="opt_all")] = False,
    missing: Annotated[bool, option("--missing", help="opt_missing")] = False,
    period: Annotated[str | None, option("--period", help="opt_missing_period", metavar="mv_period")] = None,
    remind: Annotated[bool, option("--remind", help="opt_remind")] = False,
    strict: Annotated[bool, option("--strict", help="opt_strict")] = False,
    split: Annotated[str | None, option("--split", help="opt_split_sheets", metavar="mv_split")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    if split is None:
        to = choose("check", format, output, force, language)
    else:
        to = choose_folder(split, SHEETS, format, output, force, language)
    day = as_of(date)
    if split is not None and (missing or everything):
        raise bad("split_sheets_alone")
    if missing and (everything or strict or within is not None):
        raise bad("missing_alone")
    if remind and not missing:
        raise bad("remind_of_missing")

    from cchc_cli.commands.loading import enter, load_both, load_followed, one_period, parted
    from cchc_cli.domain.figures.register import made
    from cchc_cli.domain.model.sent import SentState
    from cchc_cli.domain.reports.check import check_report
    from cchc_cli.render.pages import check as view

    logs, bare = parted(words)
    if not missing and (bare or period is not None):
        raise bad("not_log", value=bare[0]) if bare else bad("period_of_missing")
    period = one_period(bare, period)
    if split is not None or (len(agency or ()) == 1 and to.form in SHEETS and not (missing or everything)):
        loaded, begun = load_both(plan, logs, language)
        return _sheets(to, loaded, begun, day, within, agency, split, strict=strict)
    loaded, log = load_followed(plan, logs, language)
    units = agencies(loaded.plan, agency)
    if missing:
        silent = _missing(to, loaded, log, period, day, units)
        if remind:
            reminded = [agency for unit in silent.silent for agency in unit.unit]
            entries = made(reminded, silent.period, day, SentState.REMINDED)
            return enter(plan, logs, loaded.plan, entries, language, "collect.reminded_today")
        return Exit.OK
    report = check_report(loaded, log.records, day, within=SOON if within is None else within, agencies=units)
    deliver(
        to,
        document=lambda: view.document(report, language, everything=everything, flat=to.form == "xlsx"),
        payload=lambda: view.payload(report),
    )
    odd = report.behind or report.findings or log.doubtful
    return Exit.OVERDUE if report.late or (strict and odd) else Exit.OK


def _sheets(
    to: Delivery,
    loaded: "LoadedPlan",
    log: "Log | None",
    day: "date_of",
    within: int | None,
    agency: list[str] | None,
    split: str | None,
    *,
    strict: bool,
) -> Exit:
    """Write the one-page sheet of an agency or a group, or one for each agency."""
    from cchc_cli.domain.reports.sheet import WITHIN, agency_sheets, sheeted

    asked = agencies(loaded.plan, agency)
    whose = sheeted(loaded.plan, asked)
    if not whose:
        raise bad("sheet_nothing", agencies=", ".join(agency or ()))
    if to.form == "docx":
        from cchc_cli.render.papers.sheet_docx import write
    else:
        from cchc_cli.render.papers.sheet_html import write
    files: dict[str, bytes] = {}
    late = odd = False
    with Waiting(to.language("sheet.drawing")) as waiting:
        sheets = agency_sheets(
            loaded,
            log.records if log is not None else None,
            day,
            tuple(asked) if split is None else whose,
            within=WITHIN if within is None else within,
            sent=log.sent if log is not None else (),
        )
        for sheet in waiting.through(tuple(sheets)):
            files[sheet.agency] = write(sheet, to.language)
            late |= sheet.followed and any(task.late for task in sheet.tasks)
            odd |= sheet.followed and any(task.behind for task in sheet.tasks)
    if split is None:
        hand_over(to, *files.values())
    else:
        hand_over_each(to, files, to.form)
    return Exit.OVERDUE if late or (strict and odd) else Exit.OK


def _missing(
    to: Delivery,
    loaded: "LoadedPlan",
    log: "Log",
    period: str | None,
    day: "date_of",
    units: frozenset[str],
) -> "MissingReport":
    """List who has no record in a period, the last that has ended where none is named."""
    from cchc_cli.domain.model.reporting import reported_period
    from cchc_cli.domain.reports.missing import missing_report
    from cchc_cli.render.pages import missing as view

    with refusing():
        asked = reported_period(loaded.plan, period, day)
    report = missing_report(loaded, log.records, asked, day, agencies=units, sent=log.sent)
    deliver(
        to,
        document=lambda: view.document(report, to.language),
        payload=lambda: view.payload(report),
    )
    return report
