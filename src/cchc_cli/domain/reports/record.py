"""What is added to a progress log, corrects or takes back what stands in it, and where its task stands then."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.effect import Effect, followers, last_of, outcomes
from cchc_cli.domain.model.faults import BadValue, Fault
from cchc_cli.domain.model.plan import Plan, Unit
from cchc_cli.domain.model.record import Record, Step, effective, twin, undone
from cchc_cli.domain.model.reporting import recordable
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.model.text import nearest
from cchc_cli.domain.reports.check import CheckReport, check_report
from cchc_cli.domain.rules.loaded import LoadedPlan

Words = Mapping[str, str | list[str]]
"""What a person says of a record, by its keys."""

_LOOKED_THROUGH = 2000
"""Records, the newest, among which an id is looked for that is like a wrong one."""


class RecordReport(NamedTuple):
    """A record as it was written into the log `file`, and where its task stands now.

    `schedule` is the task's, `check` its status: both None where the record is of a target. `unit` is the record's;
    None where it is the whole task's, of several units. Most likely a slip: a record `ahead` of today, one `beyond`
    the last day on which the plan's records are looked for, and one that has a `twin`, which says the very same.
    """

    plan: Plan
    file: str
    record: Record
    created: bool
    schedule: Schedule | None
    unit: Unit | None
    check: CheckReport | None
    beyond: date | None
    ahead: bool
    twin: Record | None


def record_report(
    loaded: LoadedPlan, file: str, log: Sequence[Record], record: Record, *, created: bool, today: date
) -> RecordReport:
    """Report on a record that was just written; in `log` it is the last, its agency named by its id.

    The status is that of today, or of the record's own day where the plan is past or ahead.
    """
    work = loaded.plan.works_by_id[record.task] if record.task is not None else None
    unit = loaded.plan.unit_of(work, log[-1].agency) if work is not None else None
    check = None
    if work is not None:
        day = today if today in loaded.plan.span else record.date
        check = check_report(loaded, log, day, agencies=frozenset(unit or work.lead))
    return RecordReport(
        plan=loaded.plan,
        file=file,
        record=record,
        created=created,
        schedule=loaded.schedule(work) if work is not None else None,
        unit=unit,
        check=check,
        beyond=recordable(loaded.plan).end if record.date > recordable(loaded.plan).end else None,
        ahead=record.date > today,
        twin=twin(log[-1], log),
    )


def is_budgeting(keys: Collection[str]) -> bool:
    """Whether a record of these keys is a step of the budget only: it may be the whole task's."""
    return any(step in keys for step in Step) and "count" not in keys and Step.SPENT not in keys


def recorded_on(plan: Plan, today: date) -> date:
    """Return the day of a record that names none: today. Raises `today-outside` where it is none of the plan's."""
    if today not in (days := recordable(plan)):
        raise BadValue("today-outside", today=today, start=days.start, end=days.end)
    return today


def taking_back(log: Sequence[Record], named: str | None = None) -> tuple[Record, ...] | Fault:
    """Return the records that take back what was entered last, or what is `named` (`undone`), or why there are none."""
    if named is not None and (fault := _unnamed(log, named)):
        return fault
    if found := undone(log, named):
        return found
    if not (in_force := effective(log)):
        return Fault("undo-nothing")
    last = next((record for record in reversed(in_force) if record.id is None), in_force[-1])
    return Fault("undo-without-id", args={"task": last.task or last.target, "date": last.date})


def _unnamed(log: Sequence[Record], named: str) -> Fault | None:
    """Return why a record or a batch can't be taken back by its name; None where it can."""
    follower, became = followers(log), outcomes(log)
    of_batch = [n for n, record in enumerate(log) if record.batch == named and not record.void]
    meant = [n for n, record in enumerate(log) if record.id == named] or of_batch
    if not meant:
        names = dict.fromkeys(n for r in log[-_LOOKED_THROUGH:] for n in (r.id, r.batch) if n)
        return Fault("undo-unknown", args={"id": named, "near": nearest(named, names) or ""})
    if log[meant[0]].void:
        return Fault("undo-of-undo", args={"id": named, "other": log[meant[0]].supersedes})
    ends = {n: last_of(log[n], follower) for n in meant}
    if all(end.void or became[n].effect is Effect.TAKEN_BACK for n, end in ends.items()):
        return Fault("undo-already", args={"id": named, "by": ends[meant[-1]].id or ""})
    corrected = [
        end.id or ""
        for n, end in ends.items()
        if became[n].effect is Effect.CORRECTED
        and not end.void
        and (
            meant != of_batch or end.content != log[n].content
        )  # whose correction was taken back is as it was
    ]
    if corrected:
        code = "undo-corrected" if meant != of_batch else "undo-batch-corrected"
        return Fault(code, args={"id": named, "by": corrected[0], "count": len(corrected)})
    return None


def to_correct(log: Sequence[Record], wrong: str, words: Words) -> Record | Fault:
    """Return the record with the id `wrong`, or why `words` can't stand in for it."""
    old = next((record for record in log if record.id == wrong), None)
    if old is None:
        known = [record.id for record in log[-_LOOKED_THROUGH:] if record.id]
        return Fault(
            "supersedes-nothing", ("supersedes",), {"id": wrong, "near": nearest(wrong, known) or ""}
        )
    if "value" in words and old.target is None and "target" not in words:
        return Fault("value-without-target", ("value",), {"id": wrong})
    return old


def names_another(old: Record, words: Words) -> bool:
    """Whether `words` are of another task or target than a record: of that nothing is taken over."""
    return any(key in words and words[key] != getattr(old, key) for key in ("task", "target"))


def completed(old: Record, words: Words) -> Words:
    """Return `words` with the task or target, and the day, of the record that they correct."""
    subject = {"task": old.task} if old.task is not None else {"target": old.target or ""}
    return {**subject, "date": old.date.isoformat(), **words}


def correction(old: Record, new: Record, keys: Collection[str]) -> Record:
    """Return the record that stands in for `old`: what `keys` name is as in `new`, all else stays.

    The lines of an amount go with it.
    """
    changed = {key: getattr(new, key) for key in keys}
    if changed.keys() & {*Step} - {Step.SPENT}:
        changed["lines"] = ()  # they make another amount
    return replace(old, **changed, id=None, form=None, batch=None, supersedes=old.id, void=False)
