"""What is read of one plan for the roll-up: facts that hold on every day, and where the plan stands on one."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b

from cchc_cli.domain.figures.spending import TaskMoney
from cchc_cli.domain.model.plan import Plan, PlanLevel, Task
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.text import fold, in_full
from cchc_cli.domain.reports.budget import estimate_shares, source_of, step_shares
from cchc_cli.domain.reports.check import CheckItem, CheckReport, check_report
from cchc_cli.domain.reports.rollup.seat import province_of, seat_of
from cchc_cli.domain.reports.rollup.tables import (
    AgencyRow,
    DayRows,
    DueRow,
    FactRows,
    MoneyRow,
    PlanRow,
    RecordRow,
    StatusRow,
    TargetRow,
    WorkRow,
)
from cchc_cli.domain.rules.loaded import LoadedPlan

ESTIMATE = "estimate"
"""The step of the money that stands in the plan."""
UNAPPROVED = "spent_unapproved"
"""The step of what was spent of no approval; it is in what was spent too."""


def fact_rows(loaded: LoadedPlan, records: Sequence[Record] | None, logs: Sequence[str] = ()) -> FactRows:
    """Return what a plan and the records of its logs say on every day.

    `records` is None where the plan has no log; `logs` are the files in which they stand, one for each.
    """
    plan = loaded.plan
    duties = {duty.id for duty in plan.duties}
    return FactRows(
        plan=_plan_row(plan, followed=records is not None),
        agencies=tuple(
            AgencyRow(i, a.name, folded_name(a.name), plan.level_of((i,)), a.size)
            for i, a in plan.agencies.items()
        ),
        tasks=tuple(_work_row(plan, work, duty=work.id in duties) for work in plan.works),
        dues=tuple(_due_rows(loaded)),
        records=tuple(_record_rows(records or (), logs)),
    )


def day_rows(loaded: LoadedPlan, records: Sequence[Record] | None, as_of: date) -> DayRows:
    """Return where a plan stands on a day; `records` is None where it has no log."""
    report = check_report(loaded, records or (), as_of)
    return DayRows(
        statuses=tuple(_status_rows(report, followed=records is not None)),
        money=tuple(_money_rows(loaded, report.money)),
        targets=tuple(TargetRow(t.id, t.text, t.aim_words, t.words, t.date, t.met) for t in report.targets),
    )


def kind_of(name: str) -> str:
    """Return a task's name as tasks of several plans are compared.

    >>> kind_of("Hội nghị  TẬP HUẤN") == kind_of("hội nghị tập huấn")
    True
    """
    return fold(name)


def folded_name(name: str) -> str:
    """Return an agency's name as agencies of several plans are compared.

    >>> folded_name("UBND tỉnh") == folded_name("Ủy ban nhân dân tỉnh")
    True
    """
    return fold(in_full(name))


def _plan_row(plan: Plan, *, followed: bool) -> PlanRow:
    start, end = plan.span
    # What was issued before its first day is of the units that there are by then.
    said = seat_of(plan.issuer or "", max(start, plan.issued or start))
    level = plan.level or said.level
    province = province_of(plan.province) if plan.province else said.province
    return PlanRow(
        number=plan.number,
        title=plan.title,
        issuer=plan.issuer,
        level=level and str(level),
        level_from=_from(plan.level, level),
        province=province,
        province_from=_from(plan.province, province),
        starts=start,
        ends=end,
        identity=_identity(plan, sure=level is PlanLevel.CENTRAL or province is not None),
        amends="\n".join(plan.amends) or None,
        followed=followed,
    )


def _from(own: str | None, found: str | None) -> str | None:
    return "plan" if own else "issuer" if found else None


def _identity(plan: Plan, *, sure: bool) -> str:
    """Return what copies of a plan have in common.

    Plans of several offices may have one number and one title, and the names of communes recur: where it is not `sure`
    which office issued the plan, all that it makes whom do is part of it.
    """
    start, end = plan.span
    named = plan.bare_number, folded_name(plan.issuer or ""), f"{start}/{end}", fold(plan.title)
    if sure and plan.issuer:
        return " | ".join(named)
    agencies = [agency.name for agency in plan.agencies.values()]
    tasks = [(w.id, w.name, w.lead, w.words, w.amount) for w in plan.works]
    content = repr((plan.place, agencies, tasks)).encode()
    return " | ".join((*named, blake2b(content, digest_size=8).hexdigest()))


def _work_row(plan: Plan, work: Task, *, duty: bool) -> WorkRow:
    return WorkRow(
        task=work.id,
        duty=duty,
        code=work.code,
        name=work.name,
        kind=kind_of(work.name),
        part=work.group,
        source=str(source_of(work)),
        amount=work.amount,
        lead="; ".join(plan.agencies[lead].name for lead in work.lead),
        tiers=plan.level_of(work.lead),
        units=sum(plan.size_of(work, unit) for unit in plan.owing(work)),
    )


def _due_rows(loaded: LoadedPlan) -> Iterator[DueRow]:
    for work in loaded.plan.works:
        schedule = loaded.schedule(work)
        for n, day in enumerate(schedule.due):
            yield DueRow(work.id, n + 1, day, n not in schedule.assumed)


def _record_rows(records: Sequence[Record], logs: Sequence[str]) -> Iterator[RecordRow]:
    counting = set(map(id, effective(records)))
    for n, (record, log) in enumerate(zip(records, logs, strict=True), 1):
        yield RecordRow(
            n,
            record.id,
            record.task,
            record.target,
            record.agency,
            record.date,
            record.count,
            record.units,
            record.spent,
            record.proposed,
            record.appraised,
            record.approved,
            id(record) in counting,
            log,
        )


def _status_rows(report: CheckReport, *, followed: bool) -> Iterator[StatusRow]:
    agencies = report.plan.agencies
    for item in report.items:
        unit = "; ".join(item.unit)
        name = "; ".join([agencies[agency].name for agency in item.unit])
        for lead in item.lead:
            first = lead == item.lead[0]
            yield _status(item, unit, name, lead, first=first) if followed else StatusRow(
                item.task, unit, name, lead, first, None, item.due, item.of,
                None, None, None, None, None, None, None, item.next_due, None,
            )  # fmt: skip


def _status(item: CheckItem, unit: str, name: str, lead: str, *, first: bool) -> StatusRow:
    return StatusRow(
        task=item.task,
        unit=unit,
        unit_name=name,
        lead=lead,
        first=first,
        state=str(item.state),
        due=item.due,
        of=item.of,
        done=item.done,
        kept=item.kept,
        overdue=item.overdue,
        behind=item.behind,
        days_overdue=item.days_overdue,
        days_behind=item.days_behind,
        oldest_due=item.oldest_due,
        next_due=item.next_due,
        silent_since=item.silent_since,
    )


def _money_rows(loaded: LoadedPlan, money: Sequence[TaskMoney]) -> Iterator[MoneyRow]:
    for task, lead, quarter, amount in estimate_shares(loaded):
        yield MoneyRow(task, lead, quarter, ESTIMATE, amount)
    for task, lead, step, amount in step_shares(loaded.plan, money):
        yield MoneyRow(task, lead, None, str(step or UNAPPROVED), amount)
