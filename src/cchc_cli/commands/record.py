"""`cchc record`: add a result to a progress log, and tell where its task stands."""

from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import Delivery, as_json, choose, hand_over, note, say
from cchc_cli.commands.options import Format, Lang, PlanFile, argument, option
from cchc_cli.commands.usage import agency as meant
from cchc_cli.commands.usage import as_of, bad

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.reports.record import RecordReport, Words
    from cchc_cli.files.log.append import Appended


def run(
    words: Annotated[list[str] | None, argument("arg_record", "mv_log_task")] = None,
    date: Annotated[str | None, option("--date", "-d", help="opt_date", metavar="mv_date")] = None,
    count: Annotated[str | None, option("--count", "-n", help="opt_count", metavar="mv_count")] = None,
    units: Annotated[str | None, option("--units", help="opt_units", metavar="mv_count")] = None,
    agency: Annotated[
        str | None,
        option("--agency", "-a", help="opt_unit", metavar="mv_agency"),
    ] = None,
    spent: Annotated[str | None, option("--spent", help="opt_spent", metavar="mv_amount")] = None,
    evidence: Annotated[
        list[str] | None, option("--evidence", help="opt_evidence", metavar="mv_text")
    ] = None,
    cause: Annotated[str | None, option("--cause", help="opt_cause", metavar="mv_text")] = None,
    remark: Annotated[str | None, option("--note", help="opt_note", metavar="mv_text")] = None,
    proposed: Annotated[str | None, option("--proposed", help="opt_proposed", metavar="mv_amount")] = None,
    appraised: Annotated[str | None, option("--appraised", help="opt_appraised", metavar="mv_amount")] = None,
    approved: Annotated[str | None, option("--approved", help="opt_approved", metavar="mv_amount")] = None,
    target: Annotated[str | None, option("--target", help="opt_target", metavar="mv_target")] = None,
    value: Annotated[str | None, option("--value", help="opt_value", metavar="mv_value")] = None,
    supersedes: Annotated[
        str | None, option("--supersedes", help="opt_supersedes", metavar="mv_record")
    ] = None,
    undo: Annotated[bool, option("--undo", help="opt_undo")] = False,
    yes: Annotated[bool, option("--yes", help="opt_sure")] = False,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    *,
    language: Lang,
) -> int:
    to = choose("record", format, None, False, language)

    from cchc_cli.commands.loading import parted

    logs, bare = parted(words)
    given: dict[str, str | list[str] | None] = {
        "task": bare[0] if bare and not undo else None,
        "target": target,
        "date": date,
        "agency": agency,
        "count": count,
        "units": units,
        "spent": spent,
        "proposed": proposed,
        "appraised": appraised,
        "approved": approved,
        "value": value,
        "evidence": evidence or None,
        "cause": cause,
        "note": remark,
    }
    values = {key: value for key, value in given.items() if value is not None}
    _fit_together(values, supersedes, undo)

    from cchc_cli.commands.asking import all_meant, complete
    from cchc_cli.commands.loading import load_file, log_and_plan, log_head, tell
    from cchc_cli.domain.reports.record import record_report
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.opening import opening_for
    from cchc_cli.files.log.record import add, begins_anew, correct
    from cchc_cli.files.log.record import undo as take_back

    progress, file = log_and_plan(plan, logs, language)
    today = as_of(None)
    loaded = load_file(file, language)
    if agency is not None:
        work = loaded.plan.works_by_id.get(str(values.get("task")))
        values["agency"] = meant(loaded.plan, agency, work)
    # Whatever is asked is asked before the log is locked: others write meanwhile.
    anew = not undo and (supersedes is None or begins_anew(progress, supersedes, values))
    whole = complete(loaded.plan, today, language, values) if anew else values

    def write(sure: bool) -> "Appended":
        if undo:
            return take_back(progress, loaded.plan, bare[0] if bare else None)
        if supersedes is not None:
            return correct(progress, loaded.plan, supersedes, whole, sure=sure)
        head = log_head(progress, loaded.plan.number, language)
        opening = opening_for(progress, loaded.plan, file)
        return add(progress, loaded.plan, whole, head=head, opening=opening, sure=sure)

    try:
        log = write(yes)
    except Rejected as rejected:
        if not all_meant(rejected.diagnostics, language):
            raise
        log = write(sure=True)
    tell(log.warnings, language)
    if not log.added:
        _tell_register(to, loaded.plan, progress, log)
        return Exit.OK
    *others, record = log.added
    if others or log.sent:
        count, sent = language.number(len(log.added)), language.number(len(log.sent))
        note(language("record.batch_taken_back", count=count, sent=sent))
    report = record_report(loaded, str(progress), log.records, record, created=log.created, today=today)
    _tell(to, report)
    return Exit.OK


def _fit_together(words: "Words", supersedes: str | None, undo: bool) -> None:
    """Refuse options that say two things at once, or half of one."""
    if undo and (words or supersedes is not None):
        raise bad("record_alone")
    unpaired = ("value" in words) != ("target" in words) and supersedes is None
    if unpaired or ("target" in words and "task" in words):
        raise bad("record_value")


def _tell_register(to: Delivery, plan: "Plan", progress: "Path", log: "Appended") -> None:
    """Say that what was sent, and no record, was taken back."""
    from cchc_cli.render.pages import record as view

    if to.form == JSON:
        hand_over(to, as_json(view.register_payload(plan, str(progress), log.sent[-1])))
    else:
        count = to.language.number(len(log.sent))
        say(to.language("record.register_taken_back", file=progress, count=count))


def _tell(to: Delivery, report: "RecordReport") -> None:
    """Say what was written and where its task stands; on the side, what is most likely a slip."""
    from cchc_cli.render.pages import record as view

    for line in view.slips(report, to.language):
        note(line)
    if to.form == JSON:
        hand_over(to, as_json(view.payload(report)))
        return
    if report.created:
        note(to.language("record.created", file=report.file))
    for line in (view.written(report, to.language), *view.status(report, to.language)):
        say(line)
