"""`cchc calendar`: what falls due, when, for whom."""

import re
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import CSV, ICS, JSON, TABLE, Exit
from cchc_cli.commands.deliver import (
    Delivery,
    choose,
    deliver,
    hand_over,
    hand_over_each,
    note,
)
from cchc_cli.commands.options import Agencies, Force, Format, Lang, Output, PlanFile, argument, option
from cchc_cli.commands.usage import agencies, bad, day, refusing
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cchc_cli.domain.reports.calendar import CalendarReport

SPLIT = "agency"
"""By what calendar files can be split."""


def run(
    period: Annotated[str | None, argument("arg_stretch", "mv_stretch")] = None,
    month: Annotated[str | None, option("--month", "-m", help="opt_month", metavar="mv_month")] = None,
    quarter: Annotated[
        str | None, option("--quarter", "-q", help="opt_quarter", metavar="mv_quarter")
    ] = None,
    start: Annotated[str | None, option("--from", help="opt_from", metavar="mv_date")] = None,
    end: Annotated[str | None, option("--to", help="opt_to", metavar="mv_date")] = None,
    agency: Agencies = None,
    coordinating: Annotated[bool, option("--coordinating", help="opt_coordinating")] = False,
    everything: Annotated[bool, option("--all", help="opt_calendar_all")] = False,
    plan: PlanFile = None,
    alarm: Annotated[str | None, option("--alarm", help="opt_alarm", metavar="mv_days")] = None,
    todo: Annotated[bool, option("--todo", help="opt_todo")] = False,
    split: Annotated[str | None, option("--split", help="opt_split", metavar="mv_split")] = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = _delivery(format, output, split, force, language)
    if to.form != ICS and (alarm is not None or todo):
        raise bad("only_ics")
    days = _days_before(alarm)
    named = (period, month, quarter, start or end)
    if sum(one is not None for one in named) > 1:
        raise bad("one_window")

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.calendar import agency_calendars, calendar_report, calendar_window
    from cchc_cli.render.pages import calendar as view

    loaded = load(plan, language)
    with refusing():
        window = calendar_window(
            loaded.plan.span,
            loaded.days,
            named=period,
            month=month,
            quarter=quarter,
            start=day(start),
            end=day(end),
        )
    asked = agencies(loaded.plan, agency)
    report = calendar_report(loaded, window, agencies=asked, coordinating=coordinating)
    if not report.listed and to.form in (JSON, CSV, ICS):  # a page says it itself
        note(language("usage.days_off_unlisted"))
    if to.form == ICS:
        each = None
        if split is not None:
            each = agency_calendars(loaded, window, agencies=asked, coordinating=coordinating)
        _write_entries(to, report, each, days, todo)
        return Exit.OK
    deliver(
        to,
        document=lambda: view.document(
            report, language, brief=to.form == TABLE and not (agency or everything)
        ),
        payload=lambda: view.payload(report),
    )
    return Exit.OK


def _delivery(
    fmt: str | None, output: "Path | None", split: str | None, force: bool, language: Language
) -> Delivery:
    """Return what is asked for. Split up, the output is a folder, and the format iCalendar."""
    if split is None:
        return choose("calendar", fmt, output, force, language)
    if split != SPLIT:
        raise bad("split", value=split)
    if output is None or fmt not in (None, ICS):
        raise bad("split_form")
    return Delivery(language, ICS, output, force)


def _days_before(alarm: str | None) -> int | None:
    """Read `7d` (or `7`) as a number of days."""
    if alarm is None:
        return None
    match = re.fullmatch(r"([0-9]{1,3})d?", alarm.strip().lower())
    if match is None:
        raise bad("alarm", value=alarm)
    return int(match[1])


def _write_entries(
    to: Delivery,
    report: "CalendarReport",
    each: "Mapping[str, CalendarReport] | None",
    days: int | None,
    todo: bool,
) -> None:
    """Write entries for a calendar program: in one file, or one for each agency."""
    from datetime import UTC, datetime

    from cchc_cli.render.papers import calendar_ics as ics

    if not report.due:
        raise bad("nothing_due")
    made = datetime.now(UTC)
    if each is None:
        hand_over(to, ics.write(report, to.language, made, alarm=days, todo=todo))
        return
    files = {unit: ics.write(its, to.language, made, alarm=days, todo=todo) for unit, its in each.items()}
    hand_over_each(to, files, ICS)
