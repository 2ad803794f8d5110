"""Agencies that are given work on days when they no longer are, or are not yet: warnings that name who took over.

Offices are merged and parted, and Vietnam dropped its district level on 1 July 2025 (Luật Tổ chức chính quyền
địa phương 2025): a plan goes on naming them, and only a person can say whose the work is now.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.faults import Fault, Path, Severity
from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import schedule_of

Days = tuple[date, date]
"""The first and the last day on which an agency must be there."""


def lifetime_faults(plan: Plan, workdays: Workdays) -> Iterator[Fault]:
    """Yield a warning for each agency named in work on days outside its `valid`; of a group, each member's.

    A member is told once, where its group lists it.
    """
    if not any(agency.valid for agency in plan.agencies.values()):
        return
    told: set[Path] = set()
    for names, path, days in _named(plan, workdays):
        for fault in _faults(plan, names, path, days):
            if fault.path not in told:
                told.add(fault.path)
                yield fault


def _named(plan: Plan, workdays: Workdays) -> Iterator[tuple[Iterable[str], Path, Days]]:
    """Yield who is named for work, where, and for which days."""
    for i, task in enumerate(plan.tasks):
        if days := _days(task, plan, workdays):
            yield task.lead, ("tasks", i, "lead"), days
            yield task.coordinating, ("tasks", i, "coordinating"), days
    for i, duty in enumerate(plan.duties):
        yield duty.agencies, ("duties", i, "agencies"), _some_day(plan)
        if duty.work and (days := _days(plan.works_by_id[duty.id], plan, workdays)):
            yield duty.work.lead, ("duties", i, "work", "lead"), days


def _days(work: Task, plan: Plan, workdays: Workdays) -> Days | None:
    """Return the first and last day that a schedule asks for; None where it can't be read, which is told apart."""
    try:
        schedule = schedule_of(work, plan, workdays)
    except PhraseError:
        return None
    windows = [part.window or plan.span for part in schedule.parts if part.kind is Kind.ONGOING]
    firsts = [*schedule.due[:1], *(window.start for window in windows)]
    lasts = [*schedule.due[-1:], *(window.end for window in windows)]
    return (min(firsts), max(lasts)) if firsts else _some_day(plan)


def _some_day(plan: Plan) -> Days:
    """Return what is asked where no day is known: to be there on some day of the plan.

    So the first day is the plan's last, and the last its first: an agency must neither begin after the plan
    nor end before it.
    """
    return plan.span.end, plan.span.start


def _faults(plan: Plan, names: Iterable[str], path: Path, days: Days) -> Iterator[Fault]:
    waiting = [(name, (*path, i)) for i, name in enumerate(names)]
    seen: set[str] = set()
    while waiting:
        name, place = waiting.pop(0)
        agency_id = plan.find_agency(name)
        if agency_id is None or agency_id in seen:
            continue
        seen.add(agency_id)
        found = _fault(plan, agency_id, place, days)
        if found:
            yield found
        else:
            members = plan.agencies[agency_id].members
            waiting += [(m, ("agencies", agency_id, "members", i)) for i, m in enumerate(members)]


def _fault(plan: Plan, agency_id: str, path: Path, days: Days) -> Fault | None:
    agency = plan.agencies[agency_id]
    first, last = days
    if agency.valid is None:
        return None
    if agency.valid.end and agency.valid.end < last:
        names = [plan.agencies[s].name for s in map(plan.find_agency, agency.successors) if s]
        ended = {"agency": agency.name, "end": agency.valid.end, "successors": names}
        return Fault("agency-ended" if names else "agency-ended-alone", path, ended, Severity.WARNING)
    if agency.valid.start and agency.valid.start > first:
        begun = {"agency": agency.name, "start": agency.valid.start}
        return Fault("agency-not-yet", path, begun, Severity.WARNING)
    return None
