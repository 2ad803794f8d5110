"""What was recorded, in words and as plain data, and where the task stands now."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.reports.check import CheckItem, CheckReport
from cchc_cli.domain.reports.record import RecordReport
from cchc_cli.messages import Language, one_line
from cchc_cli.render.pages.check import ITEMS, details
from cchc_cli.render.payload import Contract, Payload, TableContract, maybe


def slips(report: RecordReport, language: Language) -> list[str]:
    """Say what is most likely a slip: a day to come, and a result recorded before."""
    lines: list[str] = []
    if report.ahead:
        lines.append(language("record.ahead", day=language.date(report.record.date)))
    if report.beyond is not None:
        day, end = language.date(report.record.date), language.date(report.beyond)
        lines.append(language("record.beyond", day=day, end=end))
    if report.twin is not None:
        lines.append(language("record.twin", id=report.twin.id or "?", file=report.file))
    return lines


def written(report: RecordReport, language: Language) -> str:
    """Say in one line what was written."""
    what = ", ".join(_parts(report, language))
    return language("record.written", id=report.record.id, file=report.file, what=what)


def _parts(report: RecordReport, language: Language) -> Iterator[str]:
    record, plan = report.record, report.plan
    yield _subject(record, language)
    if record.agency is not None:
        found = plan.find_agency(record.agency)
        yield plan.agencies[found].label if found else record.agency
    if record.void:
        yield language("record.taken_back", id=record.supersedes)
        return
    done = record.completions(dated=bool(report.schedule and report.schedule.due))
    yield from results(record, done, report.schedule, language)
    if record.task is not None and not done and not record.budgets:
        yield language("record.none_done")
    yield language("record.day", day=language.date(record.date))
    if record.supersedes is not None:
        yield language("record.in_place", id=record.supersedes)


def results(record: Record, done: int, schedule: Schedule | None, language: Language) -> Iterator[str]:
    """Say how many products a record tells of, of how many units, and what money at which steps."""
    if done:
        yield language("record.count", count=language.number(done), unit=_unit(schedule, language))
    if record.units is not None:
        yield language("record.units", units=language.number(record.units))
    for step, amount in record.amounts.items():
        yield language(f"record.{step}", amount=language.money(amount))


def _subject(record: Record, language: Language) -> str:
    if record.target is not None and record.value is not None:
        return language("record.reading", target=record.target, value=record.value)
    if record.target is not None:
        return language("record.target", target=record.target)
    return language("record.task", task=record.task)


def _unit(schedule: Schedule | None, language: Language) -> str:
    words = {part.unit for part in schedule.parts if part.unit} if schedule else set()
    return words.pop() if len(words) == 1 else language("record.product")


def status(report: RecordReport, language: Language) -> list[str]:
    """Say where the record's task stands, a line for each unit that the report has of it, and what is odd."""
    task, check = report.record.task, report.check
    if check is None:
        return []
    items = (item for item in check.items if item.task == task and item.unit == report.unit)
    lines = [_where(item, check, language) for item in items]
    for finding in check.findings:
        if finding.task == task:
            lines.append(
                language(
                    "record.finding",
                    finding=language(f"check.finding_{finding.code}"),
                    amount=language.money(finding.amount),
                    limit=language.money(finding.limit),
                )
            )
    return [one_line(line) for line in lines]


def _where(item: CheckItem, report: CheckReport, language: Language) -> str:
    state = language(f"check.state_{item.state}")
    parts = [
        language("record.progress", state=state, done=language.number(item.done), of=language.number(item.of))
        if item.of
        else state
    ]
    if item.oldest_due is not None:
        parts.append(
            language("record.late", count=language.number(item.overdue), day=language.date(item.oldest_due))
        )
    if item.behind_since is not None:
        since = language.date(item.behind_since)
        parts.append(language("record.behind", count=language.number(item.behind), day=since))
    parts += details(item, language)
    day = language.date(report.as_of)
    return language("record.status", task=item.task, who=item.who, day=day, state="; ".join(parts))


class _Entered(NamedTuple):
    """What was entered into a log, a record or an entry of the register, and where the record's task stands."""

    plan: Plan
    file: str
    created: bool
    entry: Record | Sent
    items: tuple[CheckItem, ...] = ()
    as_of: date | None = None


CONTRACT = Contract[_Entered](
    lambda entered: entered.plan,
    TableContract(ITEMS, lambda entered: entered.items),
    maybe(lambda entered: entered.as_of),
    facts={
        "id": lambda entered: entered.entry.id,
        "file": lambda entered: entered.file,
        "created": lambda entered: entered.created,
        "record": lambda entered: entered.entry.entries,
    },
)


def payload(report: RecordReport) -> Payload:
    """Return what was recorded, keys as in the log, and where its task stands, as data."""
    record, check = report.record, report.check
    items = check.items if check else ()
    of_unit = tuple(i for i in items if i.task == record.task and i.unit == report.unit)
    return CONTRACT.payload(
        _Entered(report.plan, report.file, report.created, record, of_unit, check and check.as_of)
    )


def register_payload(plan: Plan, file: str, entry: Sent) -> Payload:
    """Return the entry that was added to the register of what was sent, as data; it is of no task."""
    return CONTRACT.payload(_Entered(plan, file, False, entry))
