"""The works of two periodic reports, of one plan or of two, that are the same: what may be held against what."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.diff import Likeness, pairs
from cchc_cli.domain.reports.report.outcomes import TaskResult

_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")


class ComparedWorks(NamedTuple):
    """The works that two reports both tell of, now and then; the ids of those that only one of them has."""

    both: tuple[tuple[TaskResult, TaskResult], ...]
    only_now: tuple[str, ...]
    only_then: tuple[str, ...]


def compared_works(
    now: Sequence[TaskResult], plan: Plan, then: Sequence[TaskResult], old: Plan
) -> ComparedWorks:
    """Find the works that are the same.

    They are by the code in another list, or by the name, whatever year it says. An id alone is a place in a list,
    where another plan may have something else.
    """
    here, there = {r.task: r for r in now}, {r.task: r for r in then}
    before, after = [[w for w in p.works if w.id in known] for p, known in ((old, there), (plan, here))]
    same = {work.id: known.id for known, work in pairs(before, after, _LIKENESSES)}
    return ComparedWorks(
        tuple((r, there[same[r.task]]) for r in now if r.task in same),
        tuple(r.task for r in now if r.task not in same),
        tuple(task for task in there if task not in same.values()),
    )


def _name(task: Task) -> str:
    return fold(_YEAR.sub("", task.name))


_LIKENESSES: tuple[Likeness, ...] = (
    lambda task: task.code and fold(task.code),
    lambda task: (task.id, _name(task)),
    lambda task: (_name(task), fold(task.group or "")),
    _name,
)
