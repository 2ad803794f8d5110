"""English recurrences of a public test suite: each read as the rule that it states, by our own rule, or refused."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr

from cchc_cli.domain.dues import PhraseError
from tests.domain.phrases.test_phrases import dues, table

ROWS = table("recurrent.tsv")
YEAR = 2010
DAYS = [date(YEAR, 1, 1) + timedelta(days=n) for n in range(365)]
MONTH_ENDS = [day for day in DAYS if (day + timedelta(days=1)).day == 1]
# Where no day is named, work falls due at the end of its period; “until” holds its last month.
OWN = {
    "every other day": DAYS[1::2],
    "every 3 days": DAYS[2::3],
    "every 4 days": DAYS[3::4],
    "every 4th day": DAYS[3::4],
    "weekly": [day for day in DAYS if day.isoweekday() == 7],
    "monthly": MONTH_ENDS,
    "yearly": DAYS[-1:],
    "every wed until november": [day for day in DAYS if day.isoweekday() == 3 and day.month < 12],
}


def stated(rule: str) -> list[date]:
    """Return the days of a rule in its year, worked out by another reader of rules; a date is itself."""
    if not rule.startswith("FREQ"):
        return [date.fromisoformat(rule)]
    parts = dict(part.split("=") for part in rule.split(";"))
    start = datetime.strptime(parts.pop("DTSTART", f"{YEAR}0101"), "%Y%m%d")  # noqa: DTZ007  # a day, no moment
    parts["UNTIL"] = min(parts.get("UNTIL", "9"), f"{YEAR}1231")
    found = rrulestr(";".join(f"{key}={value}" for key, value in parts.items()), dtstart=start)
    return [moment.date() for moment in found]


@pytest.mark.parametrize(("phrase", "rule", "verdict"), ROWS, ids=[row[0] for row in ROWS])
def test_a_recurrence(phrase: str, rule: str, verdict: str) -> None:
    expected = OWN[phrase] if verdict == "own" else stated(rule)
    try:
        found = dues(phrase, expected[0].year)
    except PhraseError:
        assert verdict == "refused"
        return
    assert verdict != "refused"
    assert found == expected


def test_most_are_right_and_none_is_misread() -> None:
    verdicts = Counter(verdict for _, _, verdict in ROWS)
    assert verdicts["right"] >= 90
    assert verdicts["own"] == len(OWN)
