"""Many plans added up: a province's, a nation's. Levels stand apart; within one, figures add up.

The province's task for its districts and the districts' own plans are the same work: no sum goes over levels.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.faults import Diagnostic


class RollupDimension(StrEnum):
    """What the rows of a roll-up stand for, within a level."""

    LEVEL = "level"
    PROVINCE = "province"
    PLAN = "plan"
    AGENCY = "agency"  # of the same folded name
    TASK = "task"  # of the same folded name
    SOURCE = "source"
    QUARTER = "quarter"


OF_PLANS = frozenset({RollupDimension.LEVEL, RollupDimension.PROVINCE, RollupDimension.PLAN})
"""Dimensions whose rows are of whole plans: only they tell of targets."""


LEVELS = ("central", "province", "district", "commune", None)
"""Of plans, the highest first; None: not known."""


class RollupRow(NamedTuple):
    """The sums of the plans of one `level` that share a `key`, with its name; None: not known.

    A plan's key is its file, its name the number; `issuer` and `province` are a plan's too. `plans` counts the plans,
    `followed` those of them that have a log: of no other is anything known to be done or late, and where none is
    followed all that a log tells is None. `works` are tasks of a unit that owes them. `due` due dates of followed plans
    have come, `kept` of them are filled; `overdue` and `behind` are those that are not, `late_works` the works with any
    overdue, `days_overdue` the longest. `silent` works have no due dates, and told nothing in the last reporting period
    that is over.
    `amount` is the estimate in đồng, None where no task has one. `targets` counts those of the plans, `read` of which
    something was read, `met` of which the reading reaches the aim; None where rows are not of whole plans.

    A quarter has the due dates that lie in it, and the works that have one there, but no days overdue; its money is the
    estimate alone.
    """

    level: str | None
    key: str | None
    name: str | None = None
    issuer: str | None = None
    province: str | None = None
    plans: int = 0
    followed: int = 0
    works: int = 0
    due: int | None = None
    kept: int | None = None
    overdue: int | None = None
    behind: int | None = None
    late_works: int | None = None
    days_overdue: int | None = None
    silent: int | None = None
    amount: int | None = None
    execution: Execution = Execution()
    targets: int | None = None
    read: int | None = None
    met: int | None = None

    @property
    def completion(self) -> Fraction | None:
        """The share of the due dates so far that are filled; None where none has come."""
        return Fraction(self.kept or 0, self.due) if self.due else None

    @property
    def urgency(self) -> tuple[int, int, int, int, str, str]:
        """What sorts the worst first; where nothing is late, by name, and plans of one number by their files."""
        late = (self.overdue, self.days_overdue, self.behind, self.silent)
        first, second, third, fourth = (-(number or 0) for number in late)
        return first, second, third, fourth, self.name or "", self.key or ""


class FaultyFile(NamedTuple):
    """A file that can't be used, with its first error and how many it has: its plan is in no sum."""

    file: str
    first: Diagnostic
    errors: int


class Overlap(NamedTuple):
    """Work that stands in more than one plan: `tasks` tasks of the plan `file`, and what they are worth, in đồng.

    Of two levels, it is what a plan gives to units of a lower one of which `plans` plans of the same province are here
    too: each counts in its own level, and no sum goes over both. Of one level, it stands in the plan `other` too, and
    counts there alone.
    """

    file: str
    level: str | None
    other_level: str | None
    other: str | None
    plans: int
    tasks: int
    amount: int | None


class RollupNote(StrEnum):
    """What a reader must know to read the table right."""

    LEVELS_APART = "levels-apart"  # the same work may stand in plans of two levels
    WITHOUT_LOG = "without-log"  # of some plans nothing is known to be done or late
    LEVEL_UNKNOWN = "level-unknown"  # neither a plan's key nor its issuer's words say its level
    PROVINCE_BY_FOLDER = (
        "province-by-folder"  # a plan that names no province has that of the plan in a folder above
    )
    SEVERAL_YEARS = "several-years"  # plans of several years are added up
    COUNTED_IN_EACH_ROW = "counted-in-each-row"  # what several lead together counts in the row of each
    TIME_ASSUMED = "time-assumed"  # the plan does not say when an amount is used
    COPIES_DIFFER = (
        "copies-differ"  # a log is named as a copy of another one, and each has records of its own
    )
    NOT_WHOLE = "not-whole"  # a file could not be used: its plan is in no sum


class RollupReport(NamedTuple):
    """Plans under a folder, added up as of a day. `rows` are by the dimension, the worst first within each level;
    `levels` has the total of each level. `task` are words that the tasks' names have to have; empty: all tasks. Of a
    `year`, only plans that have days in it are there.

    `copies` are pairs of a file and the one whose copy it is, `replaced` of a plan's file and that of the one that
    amends it: neither counts. `passed` are files that are neither a plan nor a log. `unleveled` are the files of plans
    of no known level, `by_folder` counts the plans whose province is that of a folder, `years` are the first and the
    last year of the plans, each once. `differing` are logs named as copies of others where each has
    records of its own: all count. `warnings` counts what else is to be looked at in `warned` files.
    """

    folder: str
    as_of: date
    by: RollupDimension
    task: str
    year: int | None
    rows: tuple[RollupRow, ...]
    levels: tuple[RollupRow, ...]
    faults: tuple[FaultyFile, ...]
    copies: tuple[tuple[str, str], ...]
    replaced: tuple[tuple[str, str], ...]
    overlaps: tuple[Overlap, ...]
    passed: tuple[str, ...]
    unleveled: tuple[str, ...]
    by_folder: int
    years: tuple[tuple[int, int], ...]
    differing: tuple[str, ...]
    warnings: int
    warned: int
    shared: bool

    @property
    def notes(self) -> tuple[RollupNote, ...]:
        """What a reader must know, in the order in which it is told."""
        conditions = {
            RollupNote.NOT_WHOLE: bool(self.faults),
            RollupNote.LEVELS_APART: len(self.levels) > 1,
            RollupNote.WITHOUT_LOG: any(row.followed < row.plans for row in self.levels),
            RollupNote.LEVEL_UNKNOWN: bool(self.unleveled),
            RollupNote.COPIES_DIFFER: bool(self.differing),
            RollupNote.PROVINCE_BY_FOLDER: bool(self.by_folder),
            RollupNote.SEVERAL_YEARS: len(self.years) > 1,
            RollupNote.COUNTED_IN_EACH_ROW: self.shared,
            RollupNote.TIME_ASSUMED: self.by is RollupDimension.QUARTER,
        }
        return tuple(note for note, holds in conditions.items() if holds)
