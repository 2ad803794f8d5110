"""What filled forms say, into a progress log: all of it in one writing, or nothing."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cchc_cli.domain.figures.register import news
from cchc_cli.domain.figures.slips import told_again
from cchc_cli.domain.model.faults import Diagnostic, Fault
from cchc_cli.domain.model.record import Opening, Record, Step
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.reports.collect import (
    CollectReport,
    FilledForm,
    Sender,
    Taken,
    collect_report,
    decide,
    doubtful,
    returned,
)
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.forms.form import RefusedForm
from cchc_cli.files.log.append import append, random_suffix
from cchc_cli.files.log.read import resolved
from cchc_cli.files.log.slips import purse_of


def collect(
    path: Path,
    loaded: LoadedPlan,
    forms: Sequence[FilledForm],
    *,
    today: date,
    refused: Sequence[Rejected],
    recorded: bool,
    kept: Collection[str],
    asking: bool,
    head: str,
    opening: Opening,
) -> tuple[CollectReport, tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Add to a log what forms of its plan say that it has not yet.

    Tell what became of each row, what is doubtful in the forms, and what is in the log.

    `refused` are the files that gave no form. Unless `recorded`, the register of sending stays as it is. `kept` are
    the keys of the rows whose amounts are meant, however odd; where somebody can be asked of the others they are
    raised, as `Rejected`, and nothing is written. `head`, `opening` and what else is raised are as in `append`.
    """
    decided: list[Taken] = []
    batch = ""
    senders = [Sender(r.agency, r.code, r.window) for r in refused if isinstance(r, RefusedForm)]

    def send(sent: Sequence[Sent], new: Sequence[Record]) -> Sequence[Sent]:
        # Only a log that is there keeps a register; the forms alone begin none.
        if not recorded or not (new or path.exists()):
            return ()
        faulty = {doubt.file for doubt in doubtful(forms, decided)}
        return news(loaded.plan, sent, returned(forms, faulty, senders, today, batch))

    def make(log: Sequence[Record]) -> list[Record]:
        nonlocal batch
        # The log may be read more than once before it is written: the last decision holds.
        purse = purse_of(loaded.plan, log)

        def judge(row: Record, before: Record | None, alike: Record | None) -> Sequence[Fault]:
            if alike is not None and row.form not in kept and (again := told_again(row, alike)):
                return [again]
            steps = () if row.form in kept else tuple(Step)
            return purse.judge(row, before and resolved(before, loaded.plan), steps)

        decided[:] = decide(loaded.plan, log, [record for form in forms for record in form.records], judge)
        if asking and (doubts := doubtful(forms, decided)):
            raise Rejected(doubts)
        batches = {record.batch for record in log}
        batch = next(name for name in iter(random_suffix, None) if name not in batches)
        return [replace(taken.record, batch=batch) for taken in decided if taken.fate.is_written]

    outcome = append(path, loaded.plan, make, send=send, head=head, opening=opening)
    report = collect_report(
        loaded,
        str(path),
        forms,
        _as_written(decided, outcome.added),
        outcome.records,
        outcome.register,
        today=today,
        created=outcome.created and bool(outcome.added),
        refused=len(refused),
        registered=outcome.sent,
    )
    return report, doubtful(forms, decided), outcome.warnings


def _as_written(decided: Sequence[Taken], added: Sequence[Record]) -> Sequence[Taken]:
    """Put the records as they went into the log, with their ids, in place of the rows that they were made of."""
    written = iter(added)
    taken = [t._replace(record=next(written)) if t.fate.is_written else t for t in decided]
    of_row = {t.record.form: t.record for t in taken if t.fate.is_written}
    return [
        t._replace(other=of_row[t.other.form]) if t.other is not None and t.other.form in of_row else t
        for t in taken
    ]
