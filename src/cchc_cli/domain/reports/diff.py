"""Two plans held against each other: tasks added, dropped, changed; amounts by agency before and after.

A task is the same one where its id and its name (folded) are; else where its name alone is, which is a
renumbering; else where its id is. Agencies are the same by id, else by name, folded.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from cchc_cli.domain.model.plan import ExplicitSchedule, Plan, ScheduleForm, Task
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.phrases import read
from cchc_cli.domain.phrases.saying import say
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.rules.loaded import LoadedPlan

Item = tuple[str | int | date, ...]
"""One thing that a plan says beside its tasks: the keys that lead to it in the file, and what stands there."""

Value = str | int | date | Item | None
"""What stands in a field. Lists of a task are told as one text, items parted by `; `."""


class ChangeKind(StrEnum):
    """What became of a task."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    SAME = "same"


class FieldChange(NamedTuple):
    """A field that does not say the same in both plans."""

    field: str
    before: Value
    after: Value


class TaskChange(NamedTuple):
    """What became of one task (or scheduled duty). A renumbered task may have changed fields too."""

    kind: ChangeKind
    before: Task | None
    after: Task | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def task(self) -> Task:
        """The task as the later plan that has it says."""
        task = self.after or self.before
        assert task is not None
        return task


class AmountChange(NamedTuple):
    """An agency's amounts, in đồng; None where the plan names none for it, which counts nothing in a sum.

    `successors` are the names of the agencies that took over its work.
    """

    before_id: str | None
    after_id: str | None
    name: str
    before: int | None
    after: int | None
    successors: tuple[str, ...] = ()

    @property
    def difference(self) -> int | None:
        """After less before; None where neither plan names an amount."""
        if self.before is None and self.after is None:
            return None
        return (self.after or 0) - (self.before or 0)


class DiffReport(NamedTuple):
    """What is different between two plans. `moved_along` counts tasks whose schedule says the same in other words,
    or in another year as the plans do. In which order tasks, agencies and leads stand says nothing.
    """

    old: Plan
    new: Plan
    head: tuple[FieldChange, ...]
    tasks: tuple[TaskChange, ...]
    moved_along: int
    amounts: tuple[AmountChange, ...]
    total: AmountChange

    def count(self, kind: ChangeKind) -> int:
        """Return how many tasks became `kind`."""
        return sum(change.kind is kind for change in self.tasks)

    def of(self, *kinds: ChangeKind) -> tuple[TaskChange, ...]:
        """Return the tasks that became one of `kinds`, in the order of the plans."""
        return tuple(change for change in self.tasks if change.kind in kinds)


def diff_report(before_plan: LoadedPlan, after_plan: LoadedPlan) -> DiffReport:
    """Compare two sound plans."""
    old, new = before_plan.plan, after_plan.plan
    same_agency = _same_agencies(old, new)
    fields = _Fields(before_plan, after_plan, same_agency)
    before = {id(a): b for b, a in pairs(old.works, new.works)}
    taken = {id(b) for b in before.values()}
    changes = [
        fields.change(before[id(task)], task)
        if id(task) in before
        else TaskChange(ChangeKind.ADDED, None, task)
        for task in new.works
    ]
    changes += [TaskChange(ChangeKind.DROPPED, task, None) for task in old.works if id(task) not in taken]
    amounts, total = _amounts(before_plan, after_plan, same_agency)
    head = (*_head(old, new), *_beside(old, new, same_agency))
    return DiffReport(old, new, head, tuple(changes), fields.moved_along, amounts, total)


Likeness = Callable[[Task], object]
"""What tasks of two plans have in common that are one."""

LIKENESSES: tuple[Likeness, ...] = (
    lambda task: (task.id, fold(task.name)),
    lambda task: (fold(task.name), fold(task.group or "")),
    lambda task: fold(task.name),
    lambda task: task.id,
)


def pairs(
    old: Sequence[Task], new: Sequence[Task], likenesses: Sequence[Likeness] = LIKENESSES
) -> Iterator[tuple[Task, Task]]:
    """Yield each pair of tasks that are one, the surest likeness first.

    What several tasks of a plan have in common (a name), or none has (None), says nothing by itself.
    """
    for key in likenesses:
        there, here = _by(key, old), _by(key, new)
        found_now = [(there[k], task) for k, task in here.items() if k in there]
        yield from found_now
        found = {id(task) for pair in found_now for task in pair}
        old = [task for task in old if id(task) not in found]
        new = [task for task in new if id(task) not in found]


def _by(key: Likeness, tasks: Sequence[Task]) -> dict[object, Task]:
    keyed = [(key(task), task) for task in tasks]
    counts = Counter(k for k, _ in keyed)
    return {k: task for k, task in keyed if counts[k] == 1 and k is not None}


def _same_agencies(old: Plan, new: Plan) -> dict[str, str]:
    """Return the id in the new plan of each agency of the old plan that it has too."""
    same = {i: i for i in old.agencies if i in new.agencies}
    names = {fold(a.name): i for i, a in new.agencies.items() if i not in same}
    for agency_id, agency in old.agencies.items():
        if agency_id not in same and (found := names.pop(fold(agency.name), None)):
            same[agency_id] = found
    return same


def _head(old: Plan, new: Plan) -> Iterator[FieldChange]:
    for field in ("number", "title", "issuer", "issued", "roll"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield FieldChange(field, before, after)
    if old.span != new.span:
        yield FieldChange("start", old.span.start, new.span.start)
        yield FieldChange("end", old.span.end, new.span.end)


BESIDE = (
    "amends", "uid", "place", "level", "province", "basis", "annex", "aims", "requirements", "targets", "contents",
    "forms", "levels", "agencies", "counted", "funding_rules", "duties", "closing", "recipients", "signature",
    "submits", "reporting", "days_off",
)  # fmt: skip
"""What a plan says beside its tasks, in the order of its papers."""

_AGENCIES = {"members", "reports_to", "successors", "agencies", "submits"}
"""Keys under which agencies stand by their ids."""

_PLAIN = {"id", "name", "text", "date", "items"}
"""Keys that say nothing beside what stands there."""


def _beside(old: Plan, new: Plan, same_agency: Mapping[str, str]) -> Iterator[FieldChange]:
    """Tell each thing that only one of the plans says, beside what the other says in its place.

    Texts that only stand in another order are told one by one too.
    """
    for field in BESIDE:
        key = "units" if field == "counted" else field  # a task's change of units is of its own
        before = dict.fromkeys(_items(key, getattr(old, key), same_agency))
        after = dict.fromkeys(_items(key, getattr(new, key), {}))
        if before.keys() == after.keys() and isinstance(getattr(old, key), tuple):
            told = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        else:
            gone, come = (_by_place(mine, other) for mine, other in ((before, after), (after, before)))
            places = gone | come
            told = [
                pair for place in places for pair in zip_longest(gone.get(place, ()), come.get(place, ()))
            ]
        yield from (FieldChange(field, *pair) for pair in told)


def _by_place(items: Iterable[Item], without: Container[Item]) -> dict[Item, list[Item]]:
    found: dict[Item, list[Item]] = {}
    for item in items:
        if item not in without:
            found.setdefault(item[:-1], []).append(item)
    return found


def _items(key: str, value: object, same_agency: Mapping[str, str]) -> Iterator[Item]:
    """Yield what stands under a key, each with the keys below it that lead there; what is as if absent is not told."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            named = same_agency.get(name, name) if key == "agencies" else name
            yield from ((named, *item) for item in _items("", inner, same_agency))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _items(key, inner, same_agency)
    elif is_dataclass(value):
        own = (getattr(value, "id"),) if hasattr(value, "id") else ()  # noqa: B009 - not every one has it
        for part in fields(value):
            inner = getattr(value, part.name)
            # What a duty schedules is compared as a task.
            if inner != part.default and part.name not in ("id", "work"):
                label = () if part.name in _PLAIN else (part.metadata.get("alias", part.name),)
                yield from ((*own, *label, *item) for item in _items(part.name, inner, same_agency))
    elif value is True:
        yield ()
    elif isinstance(value, str | int | date):
        yield (same_agency.get(value, value) if key in _AGENCIES and isinstance(value, str) else value,)


class _Fields:
    """Compares the fields of two tasks that are one."""

    def __init__(
        self,
        old: LoadedPlan,
        new: LoadedPlan,
        same_agency: Mapping[str, str],
    ) -> None:
        self._old, self._new = old, new
        self._same_agency = same_agency
        self.moved_along = 0

    def change(self, old: Task, new: Task) -> TaskChange:
        fields = tuple(self._changes(old, new))
        if old.id != new.id:
            return TaskChange(ChangeKind.RENUMBERED, old, new, fields)
        return TaskChange(ChangeKind.CHANGED if fields else ChangeKind.SAME, old, new, fields)

    def _changes(self, old: Task, new: Task) -> Iterator[FieldChange]:
        for field in ("code", "group", "name", "products"):
            yield from _plain(field, old, new)
        yield from self._agencies("lead", old.lead, new.lead)
        yield from _plain("lead_text", old, new)
        yield from self._agencies("coordinating", old.coordinating, new.coordinating)
        yield from _plain("coordinating_text", old, new)
        units = len(self._old.plan.owing(old)), len(self._new.plan.owing(new))
        if units[0] != units[1]:
            yield FieldChange("units", *units)
        yield from self._schedule(old, new)
        for field in ("amount", "lines", "scope", "note"):
            yield from _plain(field, old, new)
        kinds = [task.funding.kind if task.funding else None for task in (old, new)]
        if kinds[0] != kinds[1]:
            yield FieldChange("funding", kinds[0], kinds[1])
        words = [task.funding.text if task.funding else () for task in (old, new)]
        if words[0] != words[1]:
            yield FieldChange("funding_text", _told(words[0]), _told(words[1]))

    def _agencies(self, field: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[FieldChange]:
        """The order in which agencies are named says nothing; one that a plan lacks is another agency."""
        if {self._same_agency.get(i, ("old", i)) for i in old} != set(new):
            labels = [
                "; ".join(plan.agencies[i].label for i in ids) or None
                for plan, ids in ((self._old.plan, old), (self._new.plan, new))
            ]
            yield FieldChange(field, labels[0], labels[1])

    def _schedule(self, old: Task, new: Task) -> Iterator[FieldChange]:
        """Compare the rules that give the due dates, each seen from its plan's first year; then their number."""
        before, after = self._old.plan, self._new.plan
        if _rule(old.schedule, before.span, before.units) != _rule(new.schedule, after.span, after.units):
            yield FieldChange("schedule", "; ".join(old.words), "; ".join(new.words))
        elif old.schedule != new.schedule:
            self.moved_along += 1
        dues = len(self._old.schedule(old).due), len(self._new.schedule(new).due)
        if dues[0] != dues[1]:
            yield FieldChange("due", *dues)


def _plain(field: str, old: Task, new: Task) -> Iterator[FieldChange]:
    before, after = getattr(old, field), getattr(new, field)
    if before != after:
        yield FieldChange(field, _told(before), _told(after))


def _told(value: object) -> Value:
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    return value if isinstance(value, str | int | date) else None


_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")


@lru_cache(maxsize=65536)
def _rule(form: ScheduleForm, span: Period, units: tuple[str, ...]) -> tuple[object, ...]:
    """Return what a schedule says of its dates, with years counted from the plan's first."""
    first = span.start.year

    def counted(words: str) -> str:
        return _YEAR.sub(lambda y: f"{int(y[0]) - first:+}", words)

    if isinstance(form, ExplicitSchedule):
        days = tuple((d.year - first, d.month, d.day) for d in form.dates)
        return days, form.rrule, form.reporting, form.external, form.count, form.unit
    return tuple(counted(say(reading)) for phrase in form for reading in read(phrase, units))


def _amounts(
    before_plan: LoadedPlan,
    after_plan: LoadedPlan,
    same: Mapping[str, str],
) -> tuple[tuple[AmountChange, ...], AmountChange]:
    old, new = before_plan.plan, after_plan.plan
    before = budget_report(before_plan, [Dimension.AGENCY])
    after = budget_report(after_plan, [Dimension.AGENCY])
    befores = {row.key[0]: row.amount for row in before.rows}
    afters = {row.key[0]: row.amount for row in after.rows}
    origin = {n: o for o, n in same.items() if o in befores}
    rows = [
        AmountChange(
            origin.get(i), i, new.agencies[i].name, befores.get(origin.get(i, "")), amount, _heirs(new, i)
        )
        for i, amount in afters.items()
    ]
    gone = [i for i in befores if same.get(i) not in afters]
    rows += [
        AmountChange(
            i,
            None,
            old.agencies[i].name,
            befores[i],
            None,
            (_heirs(new, same[i]) if i in same else ()) or _heirs(old, i),
        )
        for i in gone
    ]
    rows = [row for row in rows if row.difference is not None or row.successors]
    rows.sort(key=lambda row: -max(row.before or 0, row.after or 0))
    return tuple(rows), AmountChange(None, None, "", before.total.amount, after.total.amount)


def _heirs(plan: Plan, agency_id: str) -> tuple[str, ...]:
    return tuple(plan.agencies[s].name for s in plan.agencies[agency_id].successors)
