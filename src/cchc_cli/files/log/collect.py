"""What filled forms say, into a progress log: all of it in one writing, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cchc_cli.domain.model.record import Opening, Record
from cchc_cli.domain.reports.collect import CollectReport, FilledForm, Taken, collect_report, decide
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.append import append, random_suffix


def collect(
    path: Path,
    loaded: LoadedPlan,
    forms: Sequence[FilledForm],
    *,
    today: date,
    refused: int,
    head: str,
    opening: Opening,
) -> CollectReport:
    """Add to a log what forms of its plan say that it has not yet, and report what became of each row.

    `refused` counts the files that gave no form. `head`, `opening` and what is raised are as in `append`.
    """
    decided: list[Taken] = []

    def make(log: Sequence[Record]) -> list[Record]:
        # The log may be read more than once before it is written: the last decision holds.
        decided[:] = decide(log, [record for form in forms for record in form.records])
        batches = {record.batch for record in log}
        batch = next(name for name in iter(random_suffix, None) if name not in batches)
        return [replace(taken.record, batch=batch) for taken in decided if taken.fate.is_written]

    outcome = append(path, loaded.plan, make, head=head, opening=opening)
    written = iter(outcome.added)
    return collect_report(
        loaded,
        str(path),
        forms,
        (t._replace(record=next(written)) if t.fate.is_written else t for t in decided),
        outcome.records,
        today=today,
        created=outcome.created and bool(outcome.added),
        refused=refused,
    )
