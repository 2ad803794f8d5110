"""A calendar file of due dates, read back: only one that `calendar` wrote, and of the same plan."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from icalendar import Calendar

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.scalars import YEARS
from cchc_cli.domain.reports.calendar import PastCalendar, PastEntry, of_mark
from cchc_cli.files.disk.read import decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected, whole_file

MAX_BYTES = 20_000_000
"""The due dates of 300 tasks take 9 MB."""

_ENTRY = re.compile(r"BEGIN:V(?:EVENT|TODO)\r\n(?:(?!BEGIN:V[ET]).*\r\n)*?END:V(?:EVENT|TODO)\r\n")

_UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""Made of a name (RFC 9562, 5.5), as ours are; those of calendar programs are random or have words in them."""

_MOST_REVISIONS = 2**31 - 1
"""Of a whole number in iCalendar (RFC 5545, 3.3.8)."""

_Kind = TypeVar("_Kind")


def load_calendar(path: Path, plan: Plan) -> PastCalendar:
    """Return the calendar of `plan` that a file holds.

    Raises `Rejected` for what is no calendar or not whole, was not written by this program, or is of another plan.
    """
    file, text = decode(str(path), read_bytes(path, MAX_BYTES))
    try:
        calendar = Calendar.from_ical(text)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise whole_file("calendar-unreadable", file) from error
    if calendar.name != "VCALENDAR":
        raise whole_file("calendar-unreadable", file)
    name, of = str(calendar.get("X-WR-CALNAME", "")), _texts(calendar.get("X-CCHC-PLAN", []))
    if len(of) != 1:
        raise whole_file("calendar-not-ours", file)
    if of[0] != plan.lasting_name:
        raise whole_file("calendar-of-another-plan", file, name=name, of=of[0], uid=plan.lasting_name)
    entries: dict[str, PastEntry] = {}
    for entry in _entries(calendar, file):
        if entry.uid not in entries or entries[entry.uid].revision < entry.revision:
            entries[entry.uid] = entry
    lines = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return PastCalendar(
        name=name,
        agencies=_texts(calendar.get("X-CCHC-AGENCY", [])),
        followed="X-CCHC-AS-OF" in calendar,
        entries=entries,
        written=frozenset(match[0].encode() for match in _ENTRY.finditer(lines)),
    )


def load_calendars(folder: Path, plan: Plan) -> dict[str, PastCalendar]:
    """Return by the id of its agency each calendar of `plan` that a folder holds.

    Raises `Rejected` with what is wrong with each of them (`load_calendar`), and for one of no agency or several.
    """
    found: dict[str, PastCalendar] = {}
    wrong: list[Diagnostic] = []
    for path in sorted(folder.glob("*.ics")):
        try:
            calendar = load_calendar(path, plan)
            if len(calendar.agencies) != 1 or calendar.agencies[0] in found:
                raise whole_file("calendar-not-of-one", str(path), name=calendar.name)
            found[calendar.agencies[0]] = calendar
        except Rejected as rejected:
            wrong += rejected.diagnostics
    if wrong:
        raise Rejected(wrong)
    return found


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(of_mark(str(value)) for value in (values if isinstance(values, list) else [values]))


def _plain(value: Any) -> Any:
    """Return what the library read of a property; None for one that it could not read."""
    try:
        return getattr(value, "dt", value)
    except ValueError:
        return None


def _entries(calendar: Calendar, file: str) -> Iterator[PastEntry]:
    for n, component in enumerate(calendar.subcomponents, 1):
        if component.name in ("VEVENT", "VTODO"):
            yield _entry(component, file, n)


def _entry(component: Any, file: str, n: int) -> PastEntry:
    def value(key: str, kind: type[_Kind], sound: Callable[[_Kind], bool] = lambda _: True) -> _Kind:
        read = _plain(component.get(key))
        if not isinstance(read, kind) or not sound(read):
            raise whole_file("calendar-entry", file, n=n, key=key)
        return read

    to_do = component.name == "VTODO"
    # Not `walk`, which calls itself for what is inside: a file can be of any depth.
    alarms = (_plain(alarm.get("TRIGGER")) for alarm in component.subcomponents if alarm.name == "VALARM")
    return PastEntry(
        uid=str(value("UID", str, lambda uid: _UID.fullmatch(uid) is not None)),
        revision=int(value("SEQUENCE", int, lambda number: 0 <= number < _MOST_REVISIONS)),
        stamp=value("DTSTAMP", datetime, lambda stamp: stamp.utcoffset() == timedelta(0)),
        # A point in time is a date to Python, and none here.
        day=value("DUE" if to_do else "DTSTART", date, lambda day: type(day) is date and day.year in YEARS),
        summary=str(value("SUMMARY", str)),
        description=str(component.get("DESCRIPTION", "")),
        categories=tuple(map(str, getattr(component.get("CATEGORIES"), "cats", ()))),
        to_do=to_do,
        withdrawn=component.get("STATUS") == "CANCELLED",
        alarm=next((alarm for alarm in alarms if isinstance(alarm, timedelta)), None),
    )
