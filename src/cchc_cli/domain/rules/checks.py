"""The rules between a plan's values, and between a log's records and their plan. A check is a function in a tuple."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.faults import BadValue, Fault, Path, Severity
from cchc_cli.domain.model.lines import line_faults, total
from cchc_cli.domain.model.plan import ExplicitSchedule, Plan, Task
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.reporting import asked_period, recordable, reporting_faults
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.model.text import fold, nearest
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import is_dated, schedule_of
from cchc_cli.domain.rules.lifetimes import lifetime_faults

Faults = Iterator[Fault]

MAX_YEARS = 30
"""Plans last one, five or ten years; far more is a slip in a year, and centuries of due dates."""


def check_plan(plan: Plan, workdays: Workdays) -> tuple[Fault, ...]:
    """Return every fault of a plan whose values are each well formed: errors and warnings, unordered."""
    first = [fault for check in STRUCTURE for fault in check(plan)]
    if any(f.code in ("span-reversed", "span-too-long") for f in first):
        # Schedules and reporting periods need a sound span; everything else in them stands on its own.
        return tuple(first)
    rest = (reporting_faults, lifetime_faults, _schedules)
    return (*first, *(fault for check in rest for fault in check(plan, workdays)))


def _span(plan: Plan) -> Faults:
    if plan.period is not None and plan.period.start > plan.period.end:
        yield Fault("span-reversed", ("period",), {"start": plan.period.start, "end": plan.period.end})
    years = plan.span.end.year - plan.span.start.year + 1
    if years > MAX_YEARS:
        yield Fault("span-too-long", ("period",), {"years": years, "limit": MAX_YEARS})


def _unique_ids(plan: Plan) -> Faults:
    works: list[tuple[str, Path]] = [(t.id, ("tasks", i, "id")) for i, t in enumerate(plan.tasks)]
    works += [(d.id, ("duties", i, "id")) for i, d in enumerate(plan.duties)]
    targets: list[tuple[str, Path]] = [(t.id, ("targets", i, "id")) for i, t in enumerate(plan.targets)]
    for ids in (works, targets):
        seen: set[str] = set()
        for written, path in ids:
            if written in seen:
                yield Fault("id-twice", path, {"id": written})
            seen.add(written)


def _known_agencies(plan: Plan) -> Faults:
    for written, path in _agencies_named(plan):
        if written not in plan.agencies and plan.find_agency(written) is None:
            yield unknown_agency(plan, written, path)


def unknown_agency(plan: Plan, written: str, path: Path) -> Fault:
    """Return the fault of an agency that the plan does not have, with the nearest one that it has."""
    near = nearest(written, plan.agency_index)
    return Fault("agency-unknown", path, {"agency": written, "near": plan.agency_index[near] if near else ""})


def _agencies_named(plan: Plan) -> Iterator[tuple[str, Path]]:
    def each(written: Iterable[str], *path: str | int) -> Iterator[tuple[str, Path]]:
        return ((name, (*path, i)) for i, name in enumerate(written))

    for i, task in enumerate(plan.tasks):
        yield from each(task.lead, "tasks", i, "lead")
        yield from each(task.coordinating, "tasks", i, "coordinating")
    for i, duty in enumerate(plan.duties):
        yield from each(duty.agencies, "duties", i, "agencies")
        if duty.work:
            yield from each(duty.work.lead, "duties", i, "work", "lead")
    for agency_id, agency in plan.agencies.items():
        yield from each(agency.members, "agencies", agency_id, "members")
        yield from each(agency.successors, "agencies", agency_id, "successors")
        if agency.reports_to is not None:
            yield agency.reports_to, ("agencies", agency_id, "reports_to")
    if plan.submits is not None:
        yield plan.submits, ("submits",)


def _levels(plan: Plan) -> Faults:
    for agency_id, agency in plan.agencies.items():
        if agency.level is not None and agency.level not in plan.levels:
            near = nearest(agency.level, plan.levels) or ""
            yield Fault(
                "level-unknown", ("agencies", agency_id, "level"), {"level": agency.level, "near": near}
            )


def _groups(plan: Plan) -> Faults:
    for agency_id, agency in plan.agencies.items():
        path: Path = ("agencies", agency_id, "members")
        if agency.members and agency.size is not None and agency.size != len(agency.members):
            args = {"size": agency.size, "members": len(agency.members)}
            yield Fault("group-size", ("agencies", agency_id, "size"), args)
        members = [plan.find_agency(member) or member for member in agency.members]
        for i, member in enumerate(members):
            if member in members[:i]:
                yield Fault("member-twice", (*path, i), {"agency": agency.members[i]})
        if _reaches_itself(plan, agency_id):
            yield Fault("group-in-itself", path, {"agency": agency_id})


def _reports_to(plan: Plan) -> Faults:
    above = {
        agency_id: plan.find_agency(agency.reports_to)
        for agency_id, agency in plan.agencies.items()
        if agency.reports_to is not None
    }
    for agency_id in above:
        seen: set[str] = set()
        at = above[agency_id]
        while at in above and at != agency_id and at not in seen:
            seen.add(at)
            at = above[at]
        if at == agency_id:
            path = ("agencies", agency_id, "reports_to")
            yield Fault("reports-to-itself", path, {"agency": plan.agencies[agency_id].name})


def _unsized(plan: Plan) -> Faults:
    """Warn of a lead that is several by its name and one by the plan: one of them would do the work of all."""
    leads = dict.fromkeys(
        agency_id for work in plan.works for lead in work.lead if (agency_id := plan.find_agency(lead))
    )
    for agency_id in leads:
        agency = plan.agencies[agency_id]
        if not agency.members and agency.size is None and _SEVERAL in agency.name.casefold().split():
            path = ("agencies", agency_id, "name")
            yield Fault("group-unsized", path, {"agency": agency.name, "id": agency_id}, Severity.WARNING)


_SEVERAL = "các"


def _lines(plan: Plan) -> Faults:
    for i, task in enumerate(plan.tasks):
        path: Path = ("tasks", i, "lines")
        yield from line_faults(task.lines, task.amount, path)
        if task.lines and task.amount is None:
            yield Fault("line-without-amount", path, {"total": total(task.lines)}, on_key=True)


def _reaches_itself(plan: Plan, agency_id: str) -> bool:
    seen: set[str] = set()
    waiting = list(plan.agencies[agency_id].members)
    while waiting:
        current = plan.find_agency(waiting.pop())
        if current == agency_id:
            return True
        if current is not None and current not in seen:
            seen.add(current)
            waiting += plan.agencies[current].members
    return False


def _spellings(plan: Plan) -> Faults:
    owners: dict[str, str] = {}
    for agency_id, agency in plan.agencies.items():
        for field, spellings in (
            ("name", (agency.name,)),
            ("short", (agency.short,)),
            ("aliases", agency.aliases),
        ):
            for spelling in spellings:
                owner = owners.setdefault(fold(spelling), agency_id) if spelling else agency_id
                if owner != agency_id:
                    yield Fault(
                        "agency-spelling-shared",
                        ("agencies", agency_id, field),
                        {"spelling": spelling, "other": owner},
                    )


def _validity(plan: Plan) -> Faults:
    for agency_id, agency in plan.agencies.items():
        valid = agency.valid
        if valid and valid.start and valid.end and valid.start > valid.end:
            yield Fault(
                "span-reversed", ("agencies", agency_id, "valid"), {"start": valid.start, "end": valid.end}
            )


STRUCTURE: tuple[Callable[[Plan], Faults], ...] = (
    _span,
    _unique_ids,
    _known_agencies,
    _levels,
    _groups,
    _reports_to,
    _unsized,
    _spellings,
    _validity,
    _lines,
)


def _schedules(plan: Plan, workdays: Workdays) -> Faults:
    places: list[Path] = [("tasks", i, "schedule") for i in range(len(plan.tasks))]
    places += [("duties", i, "work", "schedule") for i, duty in enumerate(plan.duties) if duty.work]
    for work, path in zip(plan.works, places, strict=True):
        try:
            schedule_of(work, plan, workdays)
        except PhraseError:
            yield from _phrase_faults(work, path, plan, workdays)


def _phrase_faults(work: Task, path: Path, plan: Plan, workdays: Workdays) -> Faults:
    """Find which of a schedule's phrases are at fault, each at its own place."""
    form = work.schedule
    if isinstance(form, ExplicitSchedule):
        alone = [(work, path)]
    else:
        alone = [(replace(work, schedule=(p,)), (*path, i)) for i, p in enumerate(form)]
    for single, place in alone:
        try:
            schedule_of(single, plan, workdays)
        except PhraseError as error:
            yield Fault(error.code, place, error.fault_args)


def check_records(records: Iterable[Record], plan: Plan) -> Faults:
    """Yield every fault of one log's records against their plan; paths are `(index, key)`."""
    listed = tuple(records)
    rules = (partial(_record_date, recordable(plan)), *(partial(rule, plan) for rule in RECORD_RULES))
    # What a record leaves open is asked of it until another one stands in for it.
    of_latest = (*rules, partial(_record_unsaid, plan))
    corrected = {record.supersedes for record in listed if record.supersedes is not None}
    for index, record in enumerate(listed):
        for rule in rules if record.id in corrected else of_latest:
            for fault in rule(record):
                yield fault._replace(path=(index, *fault.path))
    yield from _ids(listed)


def check_sent(entries: Iterable[Sent], plan: Plan) -> Faults:
    """Yield every fault of what one log says was sent, against its plan; paths are `(index, key)`."""
    listed = tuple(entries)
    for index, entry in enumerate(listed):
        if plan.find_agency(entry.agency) is None:
            yield unknown_agency(plan, entry.agency, (index, "agency"))
        try:
            if entry.period is not None:
                asked_period(plan, entry.period)
        except BadValue as error:
            if error.code == "period-unknown":
                yield Fault(error.code, (index, "period"), error.fault_args)
            else:
                args = {"value": entry.period, "start": plan.span.start, "end": plan.span.end}
                yield Fault("period-not-of-plan", (index, "period"), args)
    yield from _ids(listed)


def _ids(entries: Iterable[Record | Sent]) -> Faults:
    """Yield the faults of the names of entries, and of those by which an entry speaks of one before it."""
    known: set[str] = set()
    replaced: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.supersedes is not None:
            if entry.supersedes not in known:
                near = nearest(entry.supersedes, known)
                yield Fault(
                    "supersedes-nothing", (index, "supersedes"), {"id": entry.supersedes, "near": near or ""}
                )
            elif entry.supersedes in replaced:
                yield Fault("supersedes-twice", (index, "supersedes"), {"id": entry.supersedes})
            replaced.add(entry.supersedes)
        if entry.id is not None:
            if entry.id in known:
                yield Fault("id-twice", (index, "id"), {"id": entry.id})
            known.add(entry.id)


def _record_date(days: Period, record: Record) -> Faults:
    args = {"date": record.date, "start": days.start, "end": days.end}
    if record.date < days.start:
        yield Fault("record-date-outside", ("date",), args)
    elif record.date > days.end:
        yield Fault("record-date-late", ("date",), args, Severity.WARNING)


def _record_count(_: Plan, record: Record) -> Faults:
    if record.count == 0 and not record.amounts and record.cause is None and record.note is None:
        yield Fault("record-of-nothing", ("count",))


def _record_lines(_: Plan, record: Record) -> Faults:
    if not record.lines:
        return
    steps = [amount for step, amount in record.amounts.items() if step is not Step.SPENT]
    if len(steps) != 1:
        yield Fault("line-step", ("lines",), {"total": total(record.lines)}, on_key=True)
    yield from line_faults(record.lines, steps[0] if len(steps) == 1 else None, ("lines",))


def _record_target(plan: Plan, record: Record) -> Faults:
    if record.target is not None and record.target not in plan.targets_by_id:
        near = nearest(record.target, plan.targets_by_id) or ""
        yield Fault("target-unknown", ("target",), {"target": record.target, "near": near})


def _record_owner(plan: Plan, record: Record) -> Faults:
    if record.task is None:
        return
    work = plan.works_by_id.get(record.task)
    if work is None:
        if plan.amends:
            yield Fault("task-dropped", ("task",), {"task": record.task}, Severity.WARNING)
            return
        near = nearest(record.task, plan.works_by_id)
        yield Fault("task-unknown", ("task",), {"task": record.task, "near": near or ""})
        return
    agency_id = plan.find_agency(record.agency) if record.agency is not None else None
    if record.agency is not None and agency_id is None:
        yield unknown_agency(plan, record.agency, ("agency",))
        return
    unit = plan.unit_of(work, agency_id)
    if unit is not None:
        yield from _record_units(plan, record, agency_id or unit[0])
        return
    units = [plan.label_of(unit) for unit in plan.owing(work)]
    if agency_id is not None:
        code = "record-group-not-unit" if agency_id in work.lead else "record-not-owner"
        args = {"agency": plan.agencies[agency_id].label, "task": work.id, "units": units}
        yield Fault(code, ("agency",), args)
    elif not record.budgets and not record.void:
        # A step of the budget may be the whole task's; work, spending and answers are somebody's.
        yield Fault("record-unit-missing", ("task",), {"task": work.id, "units": units})


def _record_units(plan: Plan, record: Record, agency_id: str) -> Faults:
    agency = plan.agencies[agency_id]
    if record.units is not None and agency.size is None:
        yield Fault("units-not-group", ("units",), {"agency": agency.label})
    elif record.units is not None and record.units > (agency.size or 0):
        yield Fault("units-too-many", ("units",), {"units": record.units, "size": agency.size})


def _record_unsaid(plan: Plan, record: Record) -> Faults:
    """Warn of what a record leaves open and a person most likely meant to say."""
    work = plan.works_by_id.get(record.task or "")
    if work is None or record.void:
        return
    if record.only_tells and is_dated(work, plan):
        yield Fault("record-only-tells", ("task",), severity=Severity.WARNING)
    for fault in units_unsaid(plan, record):
        yield fault._replace(severity=Severity.WARNING)


def units_unsaid(plan: Plan, record: Record) -> Faults:
    """Yield the fault of work of a group that is not listed of which is not said by how many units it was done.

    In a log such a record speaks for all of them; where a person can still say it, it is refused.
    """
    work = plan.works_by_id.get(record.task or "")
    if work is None or record.units is not None:
        return
    unit = plan.unit_of(work, plan.find_agency(record.agency) if record.agency is not None else None)
    size = plan.size_of(work, unit) if unit is not None else 1
    if unit is not None and size > 1 and record.completions(dated=is_dated(work, plan)):
        args = {"agency": plan.label_of(unit), "size": size, "id": record.id or "…"}
        yield Fault("record-units-unsaid", ("units",), args)


RECORD_RULES: tuple[Callable[[Plan, Record], Faults], ...] = (
    _record_count,
    _record_lines,
    _record_target,
    _record_owner,
)
