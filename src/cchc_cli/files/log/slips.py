"""What a log leaves to be spent, by which amounts that are to be added to it are judged."""

from collections.abc import Sequence

from cchc_cli.domain.figures.slips import Purse
from cchc_cli.domain.model.faults import Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.rules.checks import check_records
from cchc_cli.files.log.read import of_plan


def purse_of(plan: Plan, log: Sequence[Record]) -> Purse:
    """Return what may still be spent beside the records of a log as it is written.

    A faulty log has none that count: `append` refuses it.
    """
    faulty = any(fault.severity is Severity.ERROR for fault in check_records(log, plan))
    return Purse(plan, of_plan(() if faulty else log, plan))
