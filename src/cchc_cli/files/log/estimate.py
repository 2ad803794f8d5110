"""What was decided on a table of the estimate round, into a progress log: all of it in one writing, or nothing."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.record import Opening, Record, Step
from cchc_cli.domain.reports.collect import CollectedForm, Fate, Taken, doubtful, in_force
from cchc_cli.domain.reports.estimate import (
    FilledTable,
    appraiser_of,
    changed_since,
    decide_table,
    estimate_report,
)
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import append, random_suffix
from cchc_cli.files.log.read import of_plan, resolved
from cchc_cli.files.log.slips import purse_of


class CollectedTable(NamedTuple):
    """What became of the rows of a table, and of those that are empty now; what is doubtful in it, and in the log.

    `otherwise` are the tasks of which all rows were decided and the log has another sum: something stands there for the
    whole task, or for an agency that has no row.
    """

    form: CollectedForm
    emptied: tuple[tuple[str, Record], ...]
    doubts: tuple[Diagnostic, ...]
    warnings: tuple[Diagnostic, ...]
    created: bool
    otherwise: tuple[str, ...]


def collect_table(
    path: Path,
    loaded: LoadedPlan,
    table: FilledTable,
    *,
    kept: Collection[str],
    asking: bool,
    head: str,
    opening: Opening,
) -> CollectedTable:
    """Add to a log what was decided on a table that it has not yet.

    The table is refused where the figures that it was built on are others by now. For the rest see
    `files.log.collect`.
    """
    plan = loaded.plan
    decided: list[Taken] = []

    def make(log: Sequence[Record]) -> list[Record]:
        report = estimate_report(plan, of_plan(log, plan), table.stage)
        if (changed := changed_since(table, report)) is not None:
            figures = ["—" if amount is None else amount for amount in (changed.built_on, changed.now)]
            args = {"task": changed.task or "—", "form": figures[0], "log": figures[1]}
            place = f"{table.form.sheet}!A{changed.row}"
            raise Rejected([Diagnostic("estimate-other-round", table.form.file, args=args, place=place)])
        purse = purse_of(plan, log)

        def judge(row: Record, before: Record | None, _alike: Record | None) -> Sequence[Fault]:
            steps = () if row.form in kept else (table.step,)
            return purse.judge(row, before and resolved(before, plan), steps)

        decided[:] = decide_table(log, table, judge)
        if asking and (doubts := doubtful([table.form], decided)):
            raise Rejected(doubts)
        batches = {record.batch for record in log}
        batch = next(name for name in iter(random_suffix, None) if name not in batches)
        return [replace(taken.record, batch=batch) for taken in decided if taken.fate.is_written]

    outcome = append(path, plan, make, head=head, opening=opening)
    written = iter(outcome.added)
    taken = tuple(t._replace(record=next(written)) if t.fate.is_written else t for t in decided)
    form = table.form
    appraiser = appraiser_of(plan) if table.step is Step.APPRAISED else None
    name = plan.agencies[appraiser].label if appraiser else ""
    return CollectedTable(
        CollectedForm(
            form.file, appraiser or "", name, None, form.rows, taken, len(form.left_out), is_estimate=True
        ),
        tuple((form.file, record) for record in in_force(outcome.records, form.empty)),
        doubtful([form], decided),
        outcome.warnings,
        outcome.created and bool(outcome.added),
        tuple(_otherwise(loaded, table, taken, outcome.records)),
    )


def _otherwise(
    loaded: LoadedPlan, table: FilledTable, taken: Sequence[Taken], log: Sequence[Record]
) -> Iterator[str]:
    """Yield the tasks that a log has more or less of, after all rows of a table are in it; see `CollectedTable`."""
    asked = Counter(task for task, _, _ in table.figures.values())
    counted = Counter(t.record.task for t in taken if t.fate.is_written or t.fate is Fate.KNOWN)
    by_rows: Counter[str] = Counter()
    for record in table.form.records:
        # Beside parts that of the whole task has the sum of all.
        if record.agency is not None or asked[record.task or ""] == 1:
            by_rows[record.task or ""] += record.amounts[table.step]
    wholes = {r.task: r.amounts[table.step] for r in table.form.records if r.agency is None}
    report = estimate_report(loaded.plan, of_plan(log, loaded.plan), table.step)
    for row in report.rows:
        expected = wholes.get(row.task, by_rows[row.task])
        if 0 < asked[row.task] == counted[row.task] and row.amounts.get(table.step) != expected:
            yield row.task
