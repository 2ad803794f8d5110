"""A log in plain figures: which of its records count, and for how much (design §5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

STEPS = ("proposed", "appraised", "approved")


@dataclass(frozen=True)
class Entry:
    """One record; what it does not say is None."""

    key: str
    work: str
    day: date
    agency: str | None = None
    count: int | None = None
    units: int | None = None
    spent: int | None = None
    proposed: int | None = None
    appraised: int | None = None
    approved: int | None = None
    evidence: str | None = None
    note: str | None = None
    cause: str | None = None
    supersedes: str | None = None
    void: bool = False

    @property
    def pure_step(self) -> bool:
        """It has a step of the budget, and says of work or payment no more than that there was none."""
        return self._steps and not self.count and self.units is None and self.spent is None

    @property
    def _steps(self) -> bool:
        return any(getattr(self, step) is not None for step in STEPS)

    @property
    def words_alone(self) -> bool:
        """It has a cause, evidence or a note, and no more."""
        figures = (self.count, self.units, self.spent)
        words = (self.evidence, self.note, self.cause)
        return all(f is None for f in figures) and any(w is not None for w in words) and not self._steps

    def products(self, *, dated: bool, size: int | None) -> int:
        """Return what the record completes: of a group of a `size`, counted in units.

        §5: “`count` is 1 where a record names none; but a record of only `cause`, `evidence` or `note` on dated
        work completes nothing”. §4.5: “products = count × units, one rule for dated and ongoing work”. A step of
        the budget without a count completes nothing.
        """
        if self.count is None and (self._steps or (dated and self.words_alone)):
            return 0
        count = 1 if self.count is None else self.count
        if size is None or count == 0:
            return count
        assert self.units is not None, (
            "Settled: “a size group's record without `units` is asked about or refused”"
        )
        return count * self.units


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """Return the records that count, in the log's order.

    §5: “A correction is a new record (`supersedes`, `void`). Nothing is ever rewritten.” What a record names is
    out for good: to take a correction back, a log says the old thing anew. It was wrong from the start, whatever
    the day of the correction.
    """
    out = {entry.supersedes for entry in entries}
    return [entry for entry in entries if not entry.void and entry.key not in out]
