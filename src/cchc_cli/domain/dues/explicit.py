"""Schedules that no phrase says: listed dates, recurrence rules (RFC 5545), dates set elsewhere."""

import re
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from cchc_cli.domain.dues.errors import PhraseError
from cchc_cli.domain.dues.readings import MAX_COUNT
from cchc_cli.domain.model.schedule import FREQUENCIES, RULE_KEYS, Kind, Part, Period

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import ExplicitSchedule


def explicit(form: "ExplicitSchedule", span: Period) -> tuple[Part, ...]:
    """Return the one part that an explicit schedule gives in the plan's days."""
    if form.external is not None:
        return (Part(Kind.EXTERNAL, form.external),)
    count = form.count or 1
    if form.dates:
        outside = [d for d in form.dates if d not in span]
        if outside:
            raise PhraseError("schedule-date-outside", date=outside[0], start=span.start, end=span.end)
        due = tuple(sorted(d for d in form.dates for _ in range(count)))
        return (Part(Kind.ONCE, "", due, form.count, form.unit),)
    assert form.rrule is not None
    due = tuple(d for d in _recurrences(form.rrule, span, MAX_COUNT // count) for _ in range(count))
    return (Part(Kind.RECURRING, form.rrule, due, form.count, form.unit),)


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
