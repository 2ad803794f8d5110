"""Working days of civil servants: Monday to Friday, less the days off, plus the days that make up for one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5

# Bộ luật Lao động 2019 Điều 112, less what follows the lunar calendar or is set year by year.
_FIXED = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế Lao động",
    (9, 2): "Quốc khánh",
}


# Compared and hashed as itself: a year's phrases are remembered by the calendar that they were read with.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Workdays:
    """Which days are worked.

    `off` names each day off by its date; `working` holds the days worked although they would be off, such as
    a Saturday that makes up for a Monday. `years` are those whose official days off are all in `off`; in any
    other year only weekends and the days off fixed in the solar calendar are known (see `listed`).
    """

    off: Mapping[date, str]
    working: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def listed(self, year: int) -> bool:
        """Whether the official days off of `year` are known; where not, Tết and Giỗ Tổ are missing."""
        return year in self.years

    def name(self, day: date) -> str | None:
        """Return the name of the day off that `day` is; None for a working day and a plain weekend."""
        if day in self.working:
            return None
        fixed = None if self.listed(day.year) else _FIXED.get((day.month, day.day))
        return self.off.get(day, fixed)

    def is_make_up(self, day: date) -> bool:
        """Whether `day` is worked in place of another day."""
        return day in self.working

    def is_workday(self, day: date) -> bool:
        """Whether offices work on `day`."""
        return day in self.working or (day.weekday() < _SATURDAY and self.name(day) is None)

    def on_or_before(self, day: date) -> date:
        """Return the last working day that is not after `day`."""
        while not self.is_workday(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """Return the first working day that is not before `day`."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def after(self, day: date, count: int) -> date:
        """Return the working day that is so many working days after `day`, which itself does not count."""
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day
