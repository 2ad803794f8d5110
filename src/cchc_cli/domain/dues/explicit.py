"""Schedules that no phrase says: listed dates, recurrence rules (RFC 5545), dates set elsewhere."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.dues.readings import MAX_COUNT
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.schedule import FREQUENCIES, RULE_KEYS, Kind, Part, Period

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import ExplicitSchedule, Reporting

_ALL = "all"
"""In place of codes: every period of the plan's `reporting`."""


def explicit(form: "ExplicitSchedule", span: Period, reporting: "Reporting") -> tuple[Part, ...]:
    """Return the one part that an explicit schedule gives in the plan's days, whose reports are as `reporting` says."""
    if form.external is not None:
        return (Part(Kind.EXTERNAL, form.text or form.external),)
    count = form.count or 1
    kind, words = (Kind.ONCE, "") if form.dates else (Kind.RECURRING, form.rrule or ", ".join(form.reporting))
    if outside := [day for day in form.dates if day not in span]:
        raise PhraseError("schedule-date-outside", date=outside[0], start=span.start, end=span.end)
    if form.rrule:
        days = _recurrences(form.rrule, span, MAX_COUNT // count)
    else:
        days = sorted(form.dates) if form.dates else _deadlines(form.reporting, span, reporting)
    due = tuple(day for day in days for _ in range(count))
    return (Part(kind, form.text or words, due, form.count, form.unit),)


def _deadlines(codes: tuple[str, ...], span: Period, reporting: "Reporting") -> list[date]:
    """Return the days by which reports are sent; two of one day are one paper, as that of the second quarter and H1.

    One that is due after the plan's last day is owed all the same.
    """
    from cchc_cli.domain.model.reporting import periods_of

    asked = reporting if codes == (_ALL,) else replace(reporting, periods=codes)
    try:
        found = sorted({p.deadline for p in periods_of(asked, span) if p.deadline >= span.start})
    except BadValue as error:
        raise PhraseError(error.code, **error.fault_args) from None
    if not found:
        raise PhraseError("phrase-no-dates", words=", ".join(codes), start=span.start, end=span.end)
    return found


def _recurrences(text: str, span: Period, limit: int) -> list[date]:
    """Return the days of a recurrence rule that starts with the plan."""
    from dateutil.rrule import rrulestr

    rule = text.strip().upper().removeprefix("RRULE:")
    pairs = dict(pair.partition("=")[::2] for pair in rule.split(";"))
    if unknown := sorted(pairs.keys() - {"FREQ", *RULE_KEYS}):
        raise PhraseError("rrule-key", rule=text, key=unknown[0])
    if pairs.get("FREQ") not in FREQUENCIES:
        raise PhraseError("rrule-frequency", rule=text, choices=list(FREQUENCIES))
    if not re.fullmatch(r"[1-9]\d{0,3}", pairs.get("INTERVAL", "1")):
        raise PhraseError("rrule-invalid", rule=text)  # with an interval of 0 a rule never ends
    try:
        days = rrulestr(f"{rule};UNTIL={span.end:%Y%m%d}", dtstart=datetime.combine(span.start, time.min))
        found = [d.date() for d in islice(days, limit + 1)]
    except (ValueError, KeyError, TypeError, IndexError, OverflowError, AttributeError):
        raise PhraseError("rrule-invalid", rule=text) from None
    if len(found) > limit:
        raise PhraseError("phrase-count", words=text, limit=MAX_COUNT)
    if not found:
        raise PhraseError("phrase-no-dates", words=text, start=span.start, end=span.end)
    return found
