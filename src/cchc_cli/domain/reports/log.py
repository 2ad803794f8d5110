"""The records of a log as a book to read: each with what became of it, and what of the money counts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import money_of_tasks
from cchc_cli.domain.model.effect import Effect, followers, last_of, outcomes
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.reporting import ReportingPeriod, asked_period
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.rules.loaded import LoadedPlan


class LogEntry(NamedTuple):
    """A record and what became of it: `by` is the id of the record that corrected it or took it back.

    `name` is that of its task, or the words of its target; `who` is the label of its agency. `done` is how many
    products it says were finished. It stands in `file` on a `line`.
    """

    record: Record
    effect: Effect
    by: str | None
    name: str
    who: str | None
    schedule: Schedule | None
    done: int
    file: str
    line: int

    @property
    def id(self) -> str:
        """The record's id in its own file."""
        return (self.record.id or "").removeprefix(f"{self.file}#")

    @property
    def counts(self) -> bool:
        """Whether it is in what the commands reckon."""
        return self.effect is Effect.COUNTS


class SentEntry(NamedTuple):
    """What was sent or came back, whose (`who` is its label), of which period; None is the whole plan."""

    entry: Sent
    who: str
    period: ReportingPeriod | None


class LogReport(NamedTuple):
    """The records that were asked for, newest last, of how many in the log; `sent` is what was sent beside them.

    `money` is what those that count make at each step, in đồng: spending adds up, of the other steps the last decision
    holds. It is None where money was not asked for, and lacks the steps that none of them speaks of. With `whole`,
    the record of that id was asked for: entries are it, what it corrects, and what corrected it.
    """

    plan: Plan
    entries: tuple[LogEntry, ...]
    of: int
    sent: tuple[SentEntry, ...] = ()
    money: Mapping[Step, int] | None = None
    whole: LogEntry | None = None


class Wanted(NamedTuple):
    """Which records are asked for; what is not said keeps all of them."""

    task: str | None = None
    agencies: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    batch: str | None = None
    money: bool = False


def log_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    places: Sequence[tuple[str, int]],
    wanted: Wanted,
    sent: Sequence[Sent] = (),
) -> LogReport:
    """Return the records of a log that are `wanted`, and what was sent; `places` are the file and line of each record.

    What was sent is of no task, and no money.
    """
    entries = _entries(loaded, records, places)
    selection = Selection(loaded.plan, wanted.agencies)
    kept = tuple(entry for entry in entries if _is_wanted(entry.record, wanted, selection.has))
    money: dict[Step, int] | None = None
    if wanted.money:
        money = {}
        for task in money_of_tasks(loaded.plan, [entry.record for entry in kept if entry.counts]):
            for step, amounts in task.steps.items():
                money[step] = money.get(step, 0) + amounts.total
    of_work = wanted.task is not None or wanted.money
    register = () if of_work else tuple(s for s in sent if _is_asked(s, wanted, selection.has))
    return LogReport(loaded.plan, kept, len(entries), tuple(_sent(loaded.plan, s) for s in register), money)


def _sent(plan: Plan, entry: Sent) -> SentEntry:
    period = asked_period(plan, entry.period) if entry.period is not None else None
    return SentEntry(entry, plan.agencies[entry.agency].label, period)


def one_record(
    loaded: LoadedPlan, records: Sequence[Record], places: Sequence[tuple[str, int]], named: str
) -> LogReport | None:
    """Return the record of an id, with all that it corrects and that corrected it; None where there is none.

    Of several logs an id is led by its file's name, and need not be where only one has it.
    """
    meant = [r for r in records if r.id == named] or [
        r for r in records if (r.id or "").endswith(f"#{named}")
    ]
    if len(meant) != 1:
        return None
    follower = followers(records)
    end = last_of(meant[0], follower)
    entries = _entries(loaded, records, places)
    chain = [entry for entry in entries if last_of(entry.record, follower) is end]
    whole = next(entry for entry in chain if entry.record is meant[0])
    return LogReport(loaded.plan, tuple(chain), len(records), whole=whole)


def one_sent(plan: Plan, sent: Sequence[Sent], named: str) -> LogReport | None:
    """Return what was sent, of an id, with no record beside it; None where there is none."""
    meant = [entry for entry in sent if entry.id == named]
    return LogReport(plan, (), of=0, sent=(_sent(plan, meant[0]),)) if len(meant) == 1 else None


def _entries(
    loaded: LoadedPlan, records: Sequence[Record], places: Sequence[tuple[str, int]]
) -> tuple[LogEntry, ...]:
    plan = loaded.plan
    entries: list[LogEntry] = []
    for record, became, (file, line) in zip(records, outcomes(records), places, strict=True):
        work = plan.works_by_id.get(record.task or "")
        schedule = loaded.schedule(work) if work is not None else None
        target = plan.targets_by_id.get(record.target or "")
        entries.append(
            LogEntry(
                record=record,
                effect=became.effect,
                by=became.by.id if became.by is not None else None,
                name=work.name if work is not None else target.text if target is not None else "",
                who=plan.agencies[record.agency].label if record.agency is not None else None,
                schedule=schedule,
                done=record.completions(dated=bool(schedule and schedule.due)),
                file=file,
                line=line,
            )
        )
    return tuple(entries)


def _is_wanted(record: Record, wanted: Wanted, has: Callable[[str], bool]) -> bool:
    return (
        (wanted.task is None or record.task == wanted.task)
        and (not wanted.money or bool(record.amounts))
        and _is_asked(record, wanted, has)
    )


def _is_asked(entry: Record | Sent, wanted: Wanted, has: Callable[[str], bool]) -> bool:
    return (
        (not wanted.agencies or (entry.agency is not None and has(entry.agency)))
        and (wanted.start is None or entry.date >= wanted.start)
        and (wanted.end is None or entry.date <= wanted.end)
        and (wanted.batch is None or entry.batch == wanted.batch)
    )
