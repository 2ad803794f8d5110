"""The shipped list of days off, `workdays.tsv`, as working days."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from cchc_cli.domain.model.plan import DayOff
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.files.disk.shipped import shipped

# The list's kinds of row. A day that is only proposed (`unconfirmed`) stays a working day.
_OFF = ("holiday", "observed_off", "swap_off")
_WORKING = "makeup_workday"


def load_workdays(extra: Sequence[DayOff] = ()) -> Workdays:
    """Return the working days of the shipped list, where the days that a plan gives replace the list's own.

    A plan's days do not make its year a listed one: nothing says that they are all of them.
    """
    return _workdays(tuple(extra))


# Phrases are remembered by the calendar that they were read with: the same days are the same calendar.
@lru_cache(maxsize=16)
def _workdays(extra: tuple[DayOff, ...]) -> Workdays:
    off: dict[date, str] = {}
    working: set[date] = set()
    years: set[int] = set()
    lines = shipped("workdays.tsv").read_text(encoding="utf-8").splitlines()
    _headings, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    for written, _weekday, kind, name, *_ in rows:
        day = date.fromisoformat(written)
        years.add(day.year)
        if kind in _OFF:
            off[day] = name
        elif kind == _WORKING:
            working.add(day)
    for given in extra:
        if given.working:
            working.add(given.date)
        else:
            working.discard(given.date)
            off[given.date] = given.name
    return Workdays(off, frozenset(working), frozenset(years))
