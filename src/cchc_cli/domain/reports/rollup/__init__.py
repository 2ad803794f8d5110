"""Many plans added up: a province's, a nation's. Levels stand apart; within one, figures add up.

The province's task for its districts and the districts' own plans are the same work: no sum goes over levels.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.record import Step


class RollupDimension(StrEnum):
    """What the rows of a roll-up stand for, within a level."""

    LEVEL = "level"
    PROVINCE = "province"
    PLAN = "plan"
    AGENCY = "agency"  # of the same folded name
    TASK = "task"  # of the same folded name
    SOURCE = "source"
    QUARTER = "quarter"


class RollupRow(NamedTuple):
    """The sums of the plans of one `level` (None: not known) that share a `key`, with the name to show.

    `plans` counts them, `followed` those of them that have a log: of no other is anything known to be done or late.
    `works` are tasks of a unit that owes them. `due` due dates of followed plans have come, `kept` of them are filled;
    `overdue` and `behind` are those that are not, `late_works` the works with any overdue, `days_overdue` the longest.
    `silent` works told nothing in the last reporting period that is over. `amount` is the estimate in đồng, None where
    no task has one; `steps` has what stands at each step of the money, absent where no record speaks of it.
    `targets` counts those of the plans, `read` of which something was read, `met` of which the reading reaches the aim;
    None where rows are of no plan's whole.
    """

    level: str | None
    key: str
    name: str
    plans: int
    followed: int
    works: int
    due: int
    kept: int
    overdue: int
    behind: int
    late_works: int
    days_overdue: int
    silent: int
    amount: int | None
    steps: Mapping[Step, int]
    unapproved: int
    targets: int | None = None
    read: int | None = None
    met: int | None = None

    @property
    def completion(self) -> Fraction | None:
        """The share of the due dates so far that are filled; None where none has come."""
        return Fraction(self.kept, self.due) if self.due else None


class FaultyFile(NamedTuple):
    """A file that could not be read, with its first error and how many it has: its plan is in no sum."""

    file: str
    first: Diagnostic
    errors: int


class Overlap(NamedTuple):
    """Work that stands in two plans: `tasks` of `plan` are those of `other` too; what they are worth, in đồng.

    Of one level they count once, in `other`; of two levels each counts in its own, and no sum goes over both.
    """

    plan: str
    other: str
    levels: tuple[str | None, str | None]
    tasks: int
    amount: int | None


class RollupReport(NamedTuple):
    """Plans under a folder, added up as of a day. `rows` are by the dimension, the worst first within each level;
    `levels` has the total of each level. `task` are words that the tasks' names have to have; empty: all tasks.

    `copies` are pairs of a file and the one whose copy it is, `replaced` of a plan's file and that of the one that
    amends it: neither counts. `passed` are files that are neither a plan nor a log. `changed` were read anew in this
    run, of `files`.
    """

    folder: str
    as_of: date
    by: RollupDimension
    task: str
    rows: tuple[RollupRow, ...]
    levels: tuple[RollupRow, ...]
    faults: tuple[FaultyFile, ...]
    copies: tuple[tuple[str, str], ...]
    replaced: tuple[tuple[str, str], ...]
    overlaps: tuple[Overlap, ...]
    passed: tuple[str, ...]
    years: tuple[int, ...]
    files: int
    changed: int
