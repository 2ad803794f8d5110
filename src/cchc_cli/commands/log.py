"""`cchc log`: the records of a progress log as a book to read, or one of them whole."""

from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import Agencies, Force, Format, Lang, Output, PlanFile, argument, option
from cchc_cli.commands.usage import Usage, agencies, bad, day, unknown


def run(
    words: Annotated[list[str] | None, argument("arg_log", "mv_log_record")] = None,
    task: Annotated[str | None, option("--task", help="opt_log_task", metavar="mv_task")] = None,
    agency: Agencies = None,
    start: Annotated[str | None, option("--from", help="opt_from", metavar="mv_date")] = None,
    end: Annotated[str | None, option("--to", help="opt_to", metavar="mv_date")] = None,
    batch: Annotated[str | None, option("--batch", help="opt_batch", metavar="mv_batch")] = None,
    money: Annotated[bool, option("--money", help="opt_money")] = False,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("log", format, output, force, language)
    first, last = day(start), day(end)

    from cchc_cli.commands.loading import load_followed, parted
    from cchc_cli.domain.model.text import nearest
    from cchc_cli.domain.reports.log import Wanted, log_report, one_record, one_sent
    from cchc_cli.files.log.load import places_of
    from cchc_cli.render.pages import log as view

    logs, named = parted(words)
    if named and (task, agency, first, last, batch, money) != (None, None, None, None, None, False):
        raise bad("log_alone", id=named[0])
    loaded, log = load_followed(plan, logs, language)
    if named:
        found = one_record(loaded, log.records, places_of(log), named[0])
        found = found or one_sent(loaded.plan, log.sent, named[0])
        if found is None:
            ids = [record.id for record in log.records if record.id]
            several = (name for name in ids if name.endswith(f"#{named[0]}"))
            raise Usage(*unknown("record_unknown", next(several, nearest(named[0], ids)), id=named[0]))
        report = found
    else:
        if task is not None and task not in loaded.plan.works_by_id:
            raise Usage(*unknown("task_unknown", nearest(task, loaded.plan.works_by_id), task=task))
        batches = {r.batch for r in log.records if r.batch} | {s.batch for s in log.sent if s.batch}
        if batch is not None and batch not in batches:
            raise Usage(*unknown("batch_unknown", nearest(batch, batches), batch=batch))
        units = agencies(loaded.plan, agency)
        wanted = Wanted(task, units, first, last, batch, money)
        report = log_report(loaded, log.records, places_of(log), wanted, log.sent)
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    return Exit.OK
