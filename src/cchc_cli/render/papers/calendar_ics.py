"""iCalendar (RFC 5545): the due dates of a calendar report as all-day events, or as things to do."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event, Todo

from cchc_cli.domain.reports.calendar import CalendarReport, DueItem
from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import ASSUMED

_NAMESPACE = UUID("93ffdf91-05ef-4ecd-aaeb-f74dfc8ab91f")
"""Ours alone, and never changed: it makes the UID of an entry the same in every export."""

_MORNING = timedelta(hours=8)
"""When an alarm rings on its day; a day begins at midnight, which is no hour to ring."""


def write(
    report: CalendarReport, language: Language, now: datetime, *, alarm: int | None = None, todo: bool = False
) -> bytes:
    """Write each due date of `report` as an all-day VEVENT, or with `todo` as a VTODO.

    An entry's UID is made of the plan's number, the task, the leads and the place in the task's schedule, so
    that importing a later export updates the entries of an earlier one. `now` (aware) stamps the entries and,
    in minutes, numbers their revision: the later export wins. `alarm` rings so many days before, in the
    morning. What has no due date is not in the file.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//cchc-cli//cchc//{language.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = _name(report, language)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for item in report.due:
        calendar.add_component(_entry(item, report, language, now, alarm, Todo() if todo else Event()))
    data: bytes = calendar.to_ical()
    return data


def _name(report: CalendarReport, language: Language) -> str:
    if not report.agencies:
        return _line(language("calendar_ics.calendar", number=report.plan.number))
    return _line(
        language("calendar_ics.calendar.of", number=report.plan.number, agencies=", ".join(report.agencies))
    )


def _entry(
    item: DueItem,
    report: CalendarReport,
    language: Language,
    now: datetime,
    alarm: int | None,
    entry: Event | Todo,
) -> Event | Todo:
    stamp = now.astimezone(UTC).replace(microsecond=0)
    who = ", ".join(item.who)
    turn = f" ({ASSUMED if item.assumed else ''}{item.n}/{item.of})" if item.of > 1 else ""
    summary = _line(f"{who}: {item.name}{turn}")
    key = "\n".join((report.plan.number, item.task, str(item.n), *item.lead))
    entry.add("uid", str(uuid5(_NAMESPACE, key)))
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", int(stamp.timestamp()) // 60)
    if isinstance(entry, Todo):
        entry.add("due", item.due)
        entry.add("status", "NEEDS-ACTION")
    else:
        entry.add("dtstart", item.due)
        entry.add("dtend", item.due + timedelta(days=1))
        # A due date takes nobody's time: the day stays free.
        entry.add("transp", "TRANSPARENT")
        entry.add("x-microsoft-cdo-busystatus", "FREE")
    entry.add("summary", summary)
    entry.add("description", _description(item, report, language))
    entry.add("categories", [_line(name) for name in item.who])
    if alarm is not None:
        entry.add_component(
            _alarm(alarm, language("calendar_ics.alarm", summary=summary), of_todo=isinstance(entry, Todo))
        )
    return entry


def _description(item: DueItem, report: CalendarReport, language: Language) -> str:
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
    if item.last_workday != item.due:
        lines.append(language("calendar_ics.last-workday", day=language.date(item.last_workday)))
    lines.append(language("calendar_ics.plan", number=report.plan.number, title=report.plan.title))
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
