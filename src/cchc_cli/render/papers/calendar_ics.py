"""iCalendar (RFC 5545): the due dates of a calendar report as all-day events, or as things to do.

The files have no METHOD (RFC 5546): they are no invitations, and a program that imports one takes each entry of a known
UID in its latest revision. What was withdrawn stands in them as CANCELLED, and says so for programs that show it still.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard, Todo

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.reports.calendar import CalendarReport, DueItem, PastCalendar, PastEntry, as_mark
from cchc_cli.messages import Language, inert

_NAMESPACE = UUID("93ffdf91-05ef-4ecd-aaeb-f74dfc8ab91f")
"""Ours alone, and never changed: it makes the UID of an entry the same in every export."""

_MORNING = timedelta(hours=8)
"""When an alarm rings on its day; a day begins at midnight, which is no hour to ring."""

_HERE = timedelta(hours=7)
"""Vietnam's clock, the same all year since 1975."""

_HEAD = (
    *("VERSION", "PRODID", "CALSCALE", "METHOD"),
    *("DESCRIPTION", "X-WR-CALDESC", "NAME", "X-WR-CALNAME"),
)
"""How a calendar begins; versions of the library have orders of their own."""

_LONGEST_ALARM = 999
"""Days; an alarm further ahead is none of ours."""


class _Revision(NamedTuple):
    """Of two entries of one UID that of the higher number holds; `stamp` is when it was made, in UTC."""

    number: int
    stamp: datetime


def write(
    report: CalendarReport, language: Language, now: datetime, *, alarm: int | None = None, todo: bool = False
) -> bytes:
    """Write each due date of `report` as an all-day VEVENT, or with `todo` as a VTODO.

    An entry's UID is made of the plan's lasting name, the task, the leads and the place in the task's schedule, so
    that importing a later export updates the entries of an earlier one. `now` (aware) stamps the entries and,
    in minutes, numbers their revision: the later export wins. `alarm` rings so many days before, in the
    morning, for what is not done. What has no due date is not in the file.
    """
    revision = _first(_stamp(now))
    entries = (_entry(item, report.plan, language, revision, alarm, todo=todo) for item in report.due)
    return _calendar(report, language, entries)


class WrittenCalendar(NamedTuple):
    """A calendar file, and how many of its entries are new, changed, withdrawn now, and as they were before."""

    data: bytes
    added: int
    changed: int
    withdrawn: int
    same: int

    @property
    def empty(self) -> bool:
        """Whether it has no entries."""
        return not any(self[1:])


def update(
    report: CalendarReport,
    past: PastCalendar,
    asked: CalendarReport,
    language: Language,
    now: datetime,
    *,
    alarm: int | None = None,
    todo: bool = False,
) -> WrittenCalendar:
    """Write a calendar so that whoever imported the `past` one has after this one what the plan has.

    `report` is all that the plan has for these agencies, of any day and in any part of theirs. What is in `asked`, or
    was in the past calendar, is written. An entry that is the same as before is so byte for byte; one that changed has
    a higher revision, also than a calendar written in between; one that `report` no longer has is withdrawn, and stays
    so. Alarms are those of the past calendar where `alarm` is None.
    """
    stamp, left = _stamp(now), dict(past.entries)
    wanted = {_uid(item, asked.plan) for item in asked.due}
    alarm = _alarm_of(past) if alarm is None else alarm
    entries, added, same = [], 0, 0
    for item in report.due:
        uid = _uid(item, report.plan)
        before = left.pop(uid, None)
        if before is None and uid not in wanted:
            continue
        revision = _Revision(before.revision, before.stamp) if before else _first(stamp)
        entry = _entry(item, report.plan, language, revision, alarm, todo=todo)
        if before is None:
            added += 1
        elif entry.to_ical() in past.written:
            same += 1
        else:
            entry = _entry(item, report.plan, language, _next(before, stamp), alarm, todo=todo)
        entries.append(entry)
    changed = len(entries) - added - same
    entries += [_withdrawn(before, language, stamp) for before in left.values()]
    withdrawn = sum(not before.withdrawn for before in left.values())
    data = _calendar(report, language, entries)
    return WrittenCalendar(data, added, changed, withdrawn, same + len(left) - withdrawn)


def _first(stamp: datetime) -> _Revision:
    return _Revision(int(stamp.timestamp()) // 60, stamp)


def _next(before: PastEntry, stamp: datetime) -> _Revision:
    return _Revision(max(before.revision + 1, _first(stamp).number), stamp)


def _stamp(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(microsecond=0)


def _alarm_of(past: PastCalendar) -> int | None:
    """Return how many days ahead the alarms of a calendar ring; None where it has none."""
    days = ((_MORNING - entry.alarm).days for entry in past.entries.values() if entry.alarm is not None)
    return next((ahead for ahead in days if 0 <= ahead <= _LONGEST_ALARM), None)


def _calendar(report: CalendarReport, language: Language, entries: Iterable[Event | Todo]) -> bytes:
    calendar = Calendar()
    calendar.canonical_order = _HEAD
    calendar.add("prodid", f"-//cchc-cli//cchc//{language.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = _name(report, language)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    # By these the calendar is known again when it is to be updated.
    calendar.add("x-cchc-plan", as_mark(report.plan.lasting_name))
    for agency in report.agency_ids:
        calendar.add("x-cchc-agency", as_mark(agency))
    if report.as_of is not None:
        calendar.add("x-cchc-as-of", report.as_of.isoformat())
    for entry in entries:
        calendar.add_component(entry)
    if not calendar.subcomponents:
        calendar.add_component(_timezone())
    data: bytes = calendar.to_ical()
    return data


def _timezone() -> Timezone:
    """Return what stands in a calendar without entries, which may not be empty (RFC 5545, 3.6)."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - a local time by definition
    standard.add("tzoffsetfrom", _HERE)
    standard.add("tzoffsetto", _HERE)
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    zone.add_component(standard)
    return zone


def _name(report: CalendarReport, language: Language) -> str:
    if not report.agencies:
        return _line(language("calendar_ics.calendar", number=report.plan.number))
    return _line(
        language("calendar_ics.calendar.of", number=report.plan.number, agencies=", ".join(report.agencies))
    )


def _uid(item: DueItem, plan: Plan) -> str:
    """Return the lasting name of a due date: a date that is moved keeps it."""
    place = f"{item.part + 1}.{item.nth}" if item.part else str(item.nth)
    return str(uuid5(_NAMESPACE, "\n".join((plan.lasting_name, item.task, place, *item.lead))))


def _entry(
    item: DueItem, plan: Plan, language: Language, revision: _Revision, alarm: int | None, *, todo: bool
) -> Event | Todo:
    done = item.progress is not None and item.progress.finished is not None
    summary = _summary(item, language)
    entry = _dated(_uid(item, plan), revision, item.due, todo=todo)
    # A thing to do is ticked off by its program.
    entry.add("summary", f"✓ {summary}" if done and not todo else summary)
    entry.add("description", _description(item, plan, language))
    entry.add("categories", [_line(name) for name in item.who])
    if todo:
        _add_progress(entry, item)
    if alarm is not None and not done:
        entry.add_component(_alarm(alarm, language("calendar_ics.alarm", summary=summary), of_todo=todo))
    return entry


def _withdrawn(before: PastEntry, language: Language, stamp: datetime) -> Event | Todo:
    """Return what takes an entry back; one that was withdrawn before as it was."""
    revision, summary = _Revision(before.revision, before.stamp), before.summary
    if not before.withdrawn:
        revision = _next(before, stamp)
        summary = language("calendar_ics.withdrawn", summary=summary)
    entry = _dated(inert(before.uid), revision, before.day, todo=before.to_do)
    entry.add("status", "CANCELLED")
    entry.add("summary", _line(summary))
    entry.add("description", inert(before.description))
    if before.categories:
        entry.add("categories", [_line(name) for name in before.categories])
    return entry


def _dated(uid: str, revision: _Revision, day: date, *, todo: bool) -> Event | Todo:
    entry: Event | Todo = Todo() if todo else Event()
    entry.add("uid", uid)
    entry.add("dtstamp", revision.stamp)
    entry.add("last-modified", revision.stamp)
    entry.add("sequence", revision.number)
    if todo:
        entry.add("due", day)
    else:
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        # A due date takes nobody's time: the day stays free.
        entry.add("transp", "TRANSPARENT")
        entry.add("x-microsoft-cdo-busystatus", "FREE")
    return entry


def _add_progress(entry: Event | Todo, item: DueItem) -> None:
    """Say of a thing to do how far it is, and when it was done (RFC 5545, 3.8.1.8 and 3.8.2.1)."""
    if item.progress is None or not item.progress.done:
        entry.add("status", "NEEDS-ACTION")
    elif item.progress.finished is None:
        entry.add("status", "IN-PROCESS")
        entry.add("percent-complete", 100 * item.progress.done // item.units)
    else:
        entry.add("status", "COMPLETED")
        # Midnight in UTC is the morning of the same day in Vietnam.
        entry.add("completed", datetime.combine(item.progress.finished, time(), UTC))
        entry.add("percent-complete", 100)


def _summary(item: DueItem, language: Language) -> str:
    """Return who owes what, the how manieth, and in words where the date is assumed or some units have done it."""
    remarks = [f"{item.n}/{item.of}"] if item.of > 1 else []
    if item.assumed:
        remarks.append(language("calendar_ics.summary.assumed"))
    if partly := _partly(item, language):
        remarks.append(partly)
    turn = f" ({', '.join(remarks)})" if remarks else ""
    return _line(f"{', '.join(item.who)}: {item.name}{turn}")


def _partly(item: DueItem, language: Language) -> str:
    if item.progress is None or item.progress.finished or not item.progress.done:
        return ""
    done, units = language.number(item.progress.done), language.number(item.units)
    return language("calendar_ics.partly", done=done, units=units)


def _description(item: DueItem, plan: Plan, language: Language) -> str:
    lines = [
        language("calendar_ics.task", task=item.task, name=item.name),
        language("calendar_ics.lead", who=", ".join(item.who)),
    ]
    if item.of > 1 or item.minimum:
        lines.append(
            language(
                "calendar_ics.turn.minimum" if item.minimum else "calendar_ics.turn", n=item.n, of=item.of
            )
        )
    if item.assumed:
        lines.append(language("calendar_ics.assumed"))
    if item.units > 1:
        lines.append(language("calendar_ics.units", units=language.number(item.units)))
    if item.progress is not None and item.progress.finished is not None:
        lines.append(language("calendar_ics.done", day=language.date(item.progress.finished)))
    if item.last_workday != item.due:
        lines.append(language("calendar_ics.last-workday", day=language.date(item.last_workday)))
    lines.append(language("calendar_ics.plan", number=plan.number, title=plan.title))
    return inert("\n".join(lines))


def _alarm(days: int, text: str, *, of_todo: bool) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    # A VTODO has no start here, so its alarm is set from its end, the due date (RFC 5545, 3.8.6.3).
    related = {"RELATED": "END"} if of_todo else {}
    alarm.add("trigger", _MORNING - timedelta(days=days), parameters=related)
    return alarm


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", inert(text)).strip()
