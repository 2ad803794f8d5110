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
        """It has a step of the budget and says nothing of work or payment."""
        return self.count is None and self.units is None and self.spent is None and self._steps

    @property
    def _steps(self) -> bool:
        return any(getattr(self, step) is not None for step in STEPS)

    @property
    def words_alone(self) -> bool:
        """It has a cause, evidence or a note, and no more."""
        figures = (self.count, self.units, self.spent)
        words = (self.evidence, self.note, self.cause)
        return all(f is None for f in figures) and any(w is not None for w in words) and not self._steps

    def products(self, *, dated: bool, sized: bool) -> int:
        """Return what the record completes.

        §5: “`count` is 1 where a record names none; but a record of only `cause`, `evidence` or `note` on dated
        work completes nothing”. §4.5: “products = count × units, one rule for dated and ongoing work”. A pure
        step of the budget completes nothing.
        """
        if self.count is None and (self.pure_step or (dated and self.words_alone)):
            return 0
        count = 1 if self.count is None else self.count
        return count * (self.units or 1) if sized else count


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """Return the records that count, in the log's order.

    §5: “A correction is a new record (`supersedes`, `void`).” A correction stands in for the one it names; a void
    takes back the one it names, with all that this one did. What was wrong was so from the start: the days of
    corrections do not matter.
    """
    undone: set[str] = set()
    replaced: set[str] = set()
    for entry in reversed(entries):
        if entry.supersedes is not None and entry.key not in undone:
            (undone if entry.void else replaced).add(entry.supersedes)
    return [entry for entry in entries if not entry.void and entry.key not in undone | replaced]
