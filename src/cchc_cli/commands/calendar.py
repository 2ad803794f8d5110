"""`cchc calendar`: what falls due, when, for whom."""

import re
from functools import partial
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands.deliver import CSV, JSON, PAGES, TABLE, choose, deliver, note
from cchc_cli.commands.options import LANGUAGE, Agencies, Force, Format, Lang, Output, PlanFile, option
from cchc_cli.commands.usage import agencies, bad, day

if TYPE_CHECKING:
    from cchc_cli.domain.schedule import Period

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
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = choose(format, output, PAGES)
    if sum((month is not None, quarter is not None, start is not None or end is not None)) > 1:
        raise bad("one_window")

    from cchc_cli.domain.calendar import calendar_report
    from cchc_cli.domain.phrases import schedule_of
    from cchc_cli.files.plan import load_plan
    from cchc_cli.render import calendar as view

    loaded = load_plan(plan)
    window = _window(loaded.plan.span, month, quarter, start, end)
    report = calendar_report(
        loaded.plan,
        window,
        partial(schedule_of, plan=loaded.plan, workdays=loaded.workdays),
        loaded.workdays,
        agencies=agencies(loaded.plan, agency),
        coordinating=coordinating,
    )
    if not report.listed and kind in (JSON, CSV):  # a page says it itself
        note(LANGUAGE("usage.days_off_unlisted"))
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE, brief=kind == TABLE and not agency),
        payload=lambda: view.payload(report),
    )


def _window(
    span: "Period", month: str | None, quarter: str | None, start: str | None, end: str | None
) -> "Period":
    """Return the days that the options mean, inside the plan's span."""
    from cchc_cli.domain.schedule import Period

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
