"""One plan and its logs, from their texts to their rows in the roll-up."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.reports.rollup.rows import day_rows, fact_rows
from cchc_cli.domain.reports.rollup.tables import PlanRows
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.read import Source
from cchc_cli.files.log.log import Log
from cchc_cli.files.log.read import log_of, named_as_copy
from cchc_cli.files.plan.load import plan_from


def rows_of(plan: Source, logs: Sequence[Source], as_of: date) -> PlanRows:
    """Return what is read of a plan and its logs, of which there may be none, and where the plan stands on a day.

    Nothing but these texts is looked at. Raises `Rejected` with every error: those of the plan, else of all logs.
    """
    return rows_of_read(*read_together(plan, logs), as_of)


def read_together(plan: Source, logs: Sequence[Source]) -> tuple[LoadedPlan, Log | None]:
    """Read a plan and its logs, together one log; None where there are none. Raises as `rows_of` does."""
    loaded = plan_from(plan)
    return loaded, log_of(logs, loaded.plan) if logs else None


def rows_of_read(loaded: LoadedPlan, log: Log | None, as_of: date) -> PlanRows:
    """Return the rows of a plan and its log as they were read (`read_together`)."""
    if log is None:
        return PlanRows(fact_rows(loaded, None), day_rows(loaded, None, as_of), loaded.warnings)
    facts = fact_rows(loaded, log.records, [file for file, _ in log.origins])
    warnings = (*loaded.warnings, *log.warnings, *_copies_that_differ(log))
    return PlanRows(facts, day_rows(loaded, log.records, as_of), warnings)


def _copies_that_differ(log: Log) -> Iterator[Diagnostic]:
    """Yield a warning for each log that is named as a copy, itself or its folder, where both have records of their own.

    It may be an older copy of a log in which a record was corrected since: then both count.
    """
    files = dict.fromkeys(file for file, _ in log.origins)
    copied = [file for file in files if any(map(named_as_copy, PurePosixPath(file).parts))]
    if len(copied) < len(files):
        for file in copied:
            yield Diagnostic("log-copy-differs", file, severity=Severity.WARNING)
