"""`cchc calendar`: what falls due, when, for whom."""

import re
from functools import partial
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands.deliver import (
    CSV,
    JSON,
    PAGES,
    TABLE,
    choose,
    deliver,
    file_name,
    hand_over,
    hand_over_each,
    note,
)
from cchc_cli.commands.options import LANGUAGE, Agencies, Force, Format, Lang, Output, PlanFile, option
from cchc_cli.commands.usage import agencies, bad, day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.schedule import Period
    from cchc_cli.domain.reports.calendar import CalendarReport

ICS = "ics"

_MONTH = r"(?:(\d{4})[-/])?(\d{1,2})|(\d{1,2})/(\d{4})"
_QUARTER = r"(?:(\d{4})[-/])?[Qq]?([1-4])|[Qq]?([1-4])/(\d{4})"


def run(
    month: Annotated[str | None, option("--month", "-m", help="opt_month", metavar="mv_month")] = None,
    quarter: Annotated[
        str | None, option("--quarter", "-q", help="opt_quarter", metavar="mv_quarter")
    ] = None,
    start: Annotated[str | None, option("--from", help="opt_from", metavar="mv_date")] = None,
    end: Annotated[str | None, option("--to", help="opt_to", metavar="mv_date")] = None,
    agency: Agencies = None,
    coordinating: Annotated[bool, option("--coordinating", help="opt_coordinating")] = False,
    plan: PlanFile = None,
    alarm: Annotated[str | None, option("--alarm", help="opt_alarm", metavar="mv_days")] = None,
    todo: Annotated[bool, option("--todo", help="opt_todo")] = False,
    split: Annotated[str | None, option("--split", help="opt_split", metavar="mv_split")] = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = _kind(format, output, split)
    if kind != ICS and (alarm is not None or todo):
        raise bad("only_ics")
    days = _days_before(alarm)
    if sum((month is not None, quarter is not None, start is not None or end is not None)) > 1:
        raise bad("one_window")

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.calendar import calendar_report
    from cchc_cli.render.pages import calendar as view

    loaded = load(plan)
    window = _window(loaded.plan.span, month, quarter, start, end)
    report_of = partial(
        calendar_report,
        loaded,
        window,
        coordinating=coordinating,
    )
    asked = agencies(loaded.plan, agency)
    report = report_of(agencies=asked)
    if not report.listed and kind in (JSON, CSV, ICS):  # a page says it itself
        note(LANGUAGE("usage.days_off_unlisted"))
    if kind == ICS:
        if not report.due:
            raise bad("nothing_due")
        write = partial(_entries, days=days, todo=todo)
        if split is not None and output is not None:
            each = _each_agency(loaded.plan, asked, lambda one: report_of(agencies=frozenset({one})))
            hand_over_each({name: write(report) for name, report in each.items()}, output, force)
        else:
            hand_over(write(report), output, force)
        return
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE, brief=kind == TABLE and not agency),
        payload=lambda: view.payload(report),
    )


def _kind(fmt: str | None, output: "Path | None", split: str | None) -> str:
    """Return the format that is asked for. Split up, the output is a folder, and the format iCalendar."""
    if split is None:
        return choose(fmt, output, (*PAGES, ICS))
    if split != "agency":
        raise bad("split", value=split)
    if output is None or fmt not in (None, ICS):
        raise bad("split_form")
    return ICS


def _days_before(alarm: str | None) -> int | None:
    """Read `7d` (or `7`) as a number of days."""
    if alarm is None:
        return None
    match = re.fullmatch(r"([0-9]{1,3})d?", alarm.strip().lower())
    if match is None:
        raise bad("alarm", value=alarm)
    return int(match[1])


def _entries(report: "CalendarReport", *, days: int | None, todo: bool) -> bytes:
    from datetime import UTC, datetime

    from cchc_cli.render.papers import calendar_ics as ics

    return ics.write(report, LANGUAGE, datetime.now(UTC), alarm=days, todo=todo)


def _each_agency(
    plan: "Plan", asked: frozenset[str], report_of: "Callable[[str], CalendarReport]"
) -> dict[str, "CalendarReport"]:
    """Return by file name the report of each agency that something falls due for.

    A group whose members are listed has no file of its own: each member has one.
    """
    wanted = dict.fromkeys(unit for agency in asked or plan.agencies for unit in plan.members(agency))
    files: dict[str, CalendarReport] = {}
    for agency in plan.agencies:
        if agency in wanted and (report := report_of(agency)).due:
            files[file_name(agency, "ics", files)] = report
    return files


def _window(
    span: "Period", month: str | None, quarter: str | None, start: str | None, end: str | None
) -> "Period":
    """Return the days that the options mean, inside the plan's span."""
    from cchc_cli.domain.model.schedule import Period

    if month is not None:
        first, number = _numbered(_MONTH, month, "month", span)
        if not 1 <= number <= 12:
            raise bad("month", value=month)
        asked = Period.of_months(first, number, 1)
    elif quarter is not None:
        first, number = _numbered(_QUARTER, quarter, "quarter", span)
        asked = Period.of_months(first, number * 3 - 2, 3)
    else:
        first_day, last_day = day(start) or span.start, day(end) or span.end
        if first_day > last_day:
            raise bad("reversed", start=LANGUAGE.date(first_day), end=LANGUAGE.date(last_day))
        asked = Period(first_day, last_day)
    inside = asked.overlap(span)
    if inside is None:
        raise bad("outside", start=LANGUAGE.date(span.start), end=LANGUAGE.date(span.end))
    return inside


def _numbered(form: str, written: str, what: str, span: "Period") -> tuple[int, int]:
    """Return the year and the number of a month or quarter as a person writes it; the year may be the plan's."""
    match = re.fullmatch(form, written.strip())
    if not match:
        raise bad(what, value=written)
    year_first, number, number_first, year_last = match.groups()
    year = year_first or year_last
    if year is None and span.start.year != span.end.year:
        raise bad("which_year")
    return int(year or span.start.year), int(number or number_first)
