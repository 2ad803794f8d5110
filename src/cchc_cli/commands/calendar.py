"""`cchc calendar`: what falls due, when, for whom, and by the log what of it is done."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from cchc_cli.commands import CSV, ICS, JSON, TABLE, Exit
from cchc_cli.commands.deliver import (
    Delivery,
    choose,
    deliver,
    hand_over,
    hand_over_each,
    note,
)
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
)
from cchc_cli.commands.usage import agencies, as_of, bad, day, refusing
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.reports.calendar import CalendarReport, PastCalendar
    from cchc_cli.render.papers.calendar_ics import WrittenCalendar

SPLIT = "agency"
"""By what calendar files can be split."""


def run(
    words: Annotated[list[str] | None, argument("arg_stretch", "mv_logs_stretch")] = None,
    month: Annotated[str | None, option("--month", "-m", help="opt_month", metavar="mv_month")] = None,
    quarter: Annotated[
        str | None, option("--quarter", "-q", help="opt_quarter", metavar="mv_quarter")
    ] = None,
    start: Annotated[str | None, option("--from", help="opt_from", metavar="mv_date")] = None,
    end: Annotated[str | None, option("--to", help="opt_to", metavar="mv_date")] = None,
    agency: Agencies = None,
    coordinating: Annotated[bool, option("--coordinating", help="opt_coordinating")] = False,
    everything: Annotated[bool, option("--all", help="opt_calendar_all")] = False,
    date: AsOf = None,
    plan: PlanFile = None,
    alarm: Annotated[str | None, option("--alarm", help="opt_alarm", metavar="mv_days")] = None,
    todo: Annotated[bool, option("--todo", help="opt_todo")] = False,
    update: Annotated[Path | None, option("--update", help="opt_update", metavar="mv_file")] = None,
    split: Annotated[str | None, option("--split", help="opt_split", metavar="mv_split")] = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = _delivery(format, output, split, force, language)
    if to.form != ICS and (alarm is not None or todo or update is not None):
        raise bad("only_ics")
    days, today = _days_before(alarm), as_of(date)

    from cchc_cli.commands.loading import load_both, parted
    from cchc_cli.domain.reports.calendar import (
        Followed,
        calendar_agencies,
        calendar_report,
        calendar_window,
    )
    from cchc_cli.render.pages import calendar as view

    logs, bare = parted(words, of_stretch=True)
    named = (*bare, month, quarter, start or end)
    if sum(one is not None for one in named) > 1:
        raise bad("one_window")
    loaded, log = load_both(plan, logs, language)
    with refusing():
        window = calendar_window(
            loaded.plan.span,
            loaded.days,
            named=next(iter(bare), None),
            month=month,
            quarter=quarter,
            start=day(start),
            end=day(end),
        )
    asked = agencies(loaded.plan, agency)
    if log is None and date is not None:
        raise bad("as_of_of_log")
    report_of = partial(
        calendar_report,
        loaded,
        followed=Followed(loaded, log.records, today) if log is not None else None,
    )
    report = report_of(window, agencies=asked, coordinating=coordinating)
    if not report.listed and to.form in (JSON, CSV, ICS):  # a page says it itself
        note(language("usage.days_off_unlisted"))
    if to.form == ICS:
        from datetime import UTC, datetime

        writer = _CalendarWriter(loaded.plan, language, datetime.now(UTC), days, todo)

        def of(whose: frozenset[str]) -> _Asked:
            return _Asked(
                report_of(window, agencies=whose, coordinating=coordinating),
                # What was given out is withdrawn only where the plan has it no more, whatever is asked for now.
                None if update is None else report_of(loaded.days, agencies=whose, coordinating=True),
            )

        if split is None:
            _write(to, writer, of(asked), update)
        else:
            its = calendar_agencies(loaded.plan, asked)
            reports = {agency: of(frozenset({agency})) for agency in its}
            _write_each(to, writer, reports, update, everybody=not asked)
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
    fmt: str | None, output: Path | None, split: str | None, force: bool, language: Language
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


class _Asked(NamedTuple):
    """What a calendar is asked for; where one is updated, also `whole`, all that the plan has for its agencies."""

    report: "CalendarReport"
    whole: "CalendarReport | None"

    def without(self, agency: str) -> "_Asked":
        """Return the same of an agency (id) that the plan no longer has."""
        none = self.report._replace(due=(), agencies=(agency,), agency_ids=(agency,))
        return _Asked(none, none)


class _CalendarWriter(NamedTuple):
    """How calendar files are written: of a plan, at a point in time (`now`)."""

    plan: "Plan"
    language: Language
    now: "datetime"
    alarm: int | None
    todo: bool

    def write(self, asked: _Asked, past: "PastCalendar | None") -> "WrittenCalendar":
        """Write a calendar, after the `past` one where there is one."""
        from cchc_cli.render.papers import calendar_ics as ics

        report, whole = asked
        if past is not None and whole is not None:
            return ics.update(whole, past, report, self.language, self.now, alarm=self.alarm, todo=self.todo)
        data = ics.write(report, self.language, self.now, alarm=self.alarm, todo=self.todo)
        return ics.WrittenCalendar(data, len(report.due), 0, 0, 0)

    def fits(self, past: "PastCalendar", file: Path, *, followed: bool) -> "PastCalendar":
        """Return a past calendar.

        Raises a usage error where it holds things to do and events are asked for, and where it says what is done and
        no log is `followed` now.
        """
        if any(entry.to_do is not self.todo for entry in past.entries.values()):
            raise bad("update_event" if self.todo else "update_todo", file=str(file))
        if past.followed and not followed:
            raise bad("update_log", file=str(file))
        return past

    def note_changes(self, update: Path | None, written: "Sequence[WrittenCalendar]") -> None:
        """Say how calendars differ from those of the last time."""
        if update is not None:
            counts = (sum(numbers) for numbers in zip(*(w[1:] for w in written), strict=True))
            names = ("added", "changed", "withdrawn", "same")
            shown = {name: self.language.number(count) for name, count in zip(names, counts, strict=True)}
            note(self.language("usage.calendar_updated", file=str(update), **shown))


def _write(to: Delivery, writer: _CalendarWriter, asked: _Asked, update: Path | None) -> None:
    """Write entries for a calendar program into one file."""
    past, report = None, asked.report
    if update is not None:
        from cchc_cli.files.calendar.load import load_calendar

        past = writer.fits(load_calendar(update, writer.plan), update, followed=report.as_of is not None)
        if {*past.agencies} != {*report.agency_ids}:
            raise bad("update_whose", file=str(update), name=past.name)
    written = writer.write(asked, past)
    hand_over(to, written.data)
    writer.note_changes(update, [written])
    if written.empty:
        note(to.language("usage.nothing_due"))


def _write_each(
    to: Delivery,
    writer: _CalendarWriter,
    reports: "Mapping[str, _Asked]",
    update: Path | None,
    *,
    everybody: bool,
) -> None:
    """Write a file for each agency. Of an agency that is gone the file of the last time withdraws all that it has."""
    past: dict[str, PastCalendar] = {}
    any_of = next(iter(reports.values()))
    if update is not None:
        from cchc_cli.files.calendar.load import load_calendars

        followed = any_of.report.as_of is not None
        past = {
            agency: writer.fits(calendar, update, followed=followed)
            for agency, calendar in load_calendars(update, writer.plan).items()
        }
        if not past:
            raise bad("update_folder", file=str(update))
    if everybody:
        reports = {**reports, **{gone: any_of.without(gone) for gone in past if gone not in reports}}
    with Waiting(to.language("calendar_ics.drawing")) as waiting:
        written = {a: writer.write(reports[a], past.get(a)) for a in waiting.through(reports)}
    hand_over_each(to, {agency: calendar.data for agency, calendar in written.items()}, ICS)
    writer.note_changes(update, [*written.values()])
    if nothing := [name for a, w in written.items() if w.empty for name in reports[a].report.agencies]:
        note(to.language("usage.nothing_due_for", agencies=to.language.join(nothing)))
