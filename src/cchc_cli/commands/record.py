"""`cchc record`: add a result to a progress log, and tell where its task stands."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import Delivery, as_json, choose, hand_over, note, say
from cchc_cli.commands.options import Format, Lang, PlanFile, argument, complete_agency, complete_task, option
from cchc_cli.commands.usage import as_of, bad, unknown
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.reports.check import CheckReport
    from cchc_cli.domain.rules.loaded import LoadedPlan

Given = Mapping[str, str | list[str]]
"""What was said, by the keys of a record."""


def run(
    progress: Annotated[Path, argument("arg_record_progress", "mv_progress")],
    task: Annotated[str | None, argument("arg_record_task", "mv_task", autocompletion=complete_task)] = None,
    date: Annotated[str | None, option("--date", "-d", help="opt_date", metavar="mv_date")] = None,
    count: Annotated[str | None, option("--count", "-n", help="opt_count", metavar="mv_count")] = None,
    units: Annotated[str | None, option("--units", help="opt_units", metavar="mv_count")] = None,
    agency: Annotated[
        str | None,
        option("--agency", "-a", help="opt_unit", metavar="mv_agency", autocompletion=complete_agency),
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
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    *,
    language: Lang,
) -> int:
    to = choose("record", format, None, False, language)
    said: dict[str, str | list[str] | None] = {
        "task": task,
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
    given = {key: words for key, words in said.items() if words is not None}
    if undo and (given or supersedes is not None):
        raise bad("record_alone")
    unpaired = (value is None) != (target is None) and supersedes is None
    if unpaired or (target is not None and task is not None):
        raise bad("record_value")

    from cchc_cli.commands.loading import load
    from cchc_cli.files.disk.read import read_bytes
    from cchc_cli.files.log.append import append

    loaded = load(plan, language)
    if undo or supersedes is not None:
        read_bytes(progress)  # only a new record makes a new log
    make: Callable[[Sequence[Record]], list[Record]]
    if undo:
        make = partial(_undone, progress)
    elif supersedes is not None:
        make = partial(_corrected, progress, loaded.plan, given, supersedes, language)
    else:
        new = _complete(progress, loaded.plan, given, language)
        make = partial(_same, _built(progress, loaded.plan, new))
    head = language("record.head", number=loaded.plan.number, file=progress.name)
    outcome = append(progress, loaded.plan, make, head=head)
    (record,) = outcome.added
    _warn(progress, record, outcome.records, language)
    report = _report(loaded, outcome.records, record)
    _tell(to, loaded, progress, record, outcome.created, report)
    return Exit.OK


def _same(record: "Record", log: Sequence["Record"]) -> list["Record"]:
    return [record]


def _complete(progress: Path, plan: "Plan", given: Given, language: Language) -> Given:
    """Add what was not said: by asking on a terminal, today for the day, and else not at all."""
    from cchc_cli.domain.model.record import Step

    complete = dict(given)
    budgeting = not given.keys().isdisjoint(Step) and given.keys().isdisjoint({"count", Step.SPENT})
    if "task" not in given and "target" not in given:
        if not _asks():
            raise bad("record_subject", file=progress)
        complete["task"] = _ask_task(plan, language)
        if "count" not in given and not budgeting:
            complete["count"] = _ask("ask_count", language, default="1")
    work = plan.works_by_id.get(str(complete.get("task")))
    # A step of the budget may be the whole task's.
    if work is not None and "agency" not in given and not budgeting and _asks():
        owners = plan.units(work)
        if len(owners) > 1:
            complete["agency"] = _ask_agency(plan, owners, language)
    return complete if "date" in complete else {**complete, "date": _today(plan)}


def _today(plan: "Plan") -> str:
    today = as_of(None)
    if today not in plan.span:
        raise bad("record_today", today=today, start=plan.span.start, end=plan.span.end)
    return today.isoformat()


def _asks() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _ask_task(plan: "Plan", language: Language) -> str:
    from cchc_cli.domain.model.text import nearest

    while True:
        task = _ask("ask_task", language)
        if task in plan.works_by_id:
            note(plan.works_by_id[task].name)
            return task
        texts = unknown("task_unknown", nearest(task, plan.works_by_id), task=task)
        note(" ".join(text(language) for text in texts))


def _ask_agency(plan: "Plan", owners: Sequence[str], language: Language) -> str:
    for n, owner in enumerate(owners, 1):
        note(language("record.unit_line", n=n, name=plan.agencies[owner].name))
    numbered = {str(n): owner for n, owner in enumerate(owners, 1)}
    while True:
        words = _ask("ask_agency", language)
        found = numbered.get(words) or plan.find_agency(words)
        if found in owners:
            return str(found)
        note(language("usage.agency_unknown", agency=words))


def _ask(question: str, language: Language, default: str | None = None) -> str:
    answer: str = typer.prompt(language(f"record.{question}"), default=default, err=True)
    return answer.strip()


def _built(progress: Path, plan: "Plan", given: Given) -> "Record":
    """Make the record that was given in words; what is wrong with them is told by the option's name."""
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.model.text import nfc
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.yaml_text.build import build

    words = {key: nfc(v) if isinstance(v, str) else [nfc(each) for each in v] for key, v in given.items()}
    if isinstance(agency := words.get("agency"), str):
        words["agency"] = plan.find_agency(agency) or agency
    record, faults = build(Record, words)
    if record is None:
        places = [f"--{fault.path[0]}" if fault.path else "" for fault in faults]
        raise Rejected(
            Diagnostic(fault.code, str(progress), place=place, args=fault.args)
            for fault, place in zip(faults, places, strict=True)
        )
    return record


def _undone(progress: Path, log: Sequence["Record"]) -> list["Record"]:
    from cchc_cli.domain.model.record import effective, undone
    from cchc_cli.files.disk.rejected import whole_file

    record = undone(log)
    if record is not None:
        return [record]
    if not (in_force := effective(log)):
        raise whole_file("undo-nothing", str(progress))
    last = in_force[-1]
    raise whole_file("undo-without-id", str(progress), task=last.task or last.target, date=last.date)


def _corrected(
    progress: Path, plan: "Plan", given: Given, wrong: str, language: Language, log: Sequence["Record"]
) -> list["Record"]:
    """Make the record that stands in for the one with the id `wrong`.

    What is not said again stays, while the record is of the same task or target; of another, nothing does.
    """
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.text import nearest
    from cchc_cli.files.disk.rejected import Rejected

    old = next((record for record in log if record.id == wrong), None)
    if old is None:
        near = nearest(wrong, [record.id for record in log[-2000:] if record.id]) or ""
        args = {"id": wrong, "near": near}
        raise Rejected([Diagnostic("supersedes-nothing", str(progress), place="--supersedes", args=args)])
    if ("task" in given and given["task"] != old.task) or (
        "target" in given and given["target"] != old.target
    ):
        new = _built(progress, plan, _complete(progress, plan, given, language))
        return [replace(new, supersedes=wrong)]
    if "value" in given and old.target is None:
        raise bad("record_value")
    subject = {"task": old.task} if old.task is not None else {"target": old.target or ""}
    new = _built(progress, plan, {**subject, "date": old.date.isoformat(), **given})
    changed = {key: getattr(new, key) for key in given}
    return [replace(old, **changed, id=None, form=None, supersedes=wrong, void=False)]


def _warn(progress: Path, record: "Record", log: Sequence["Record"], language: Language) -> None:
    """Say what is most likely a slip: a day to come, or a result recorded before."""
    from cchc_cli.domain.model.record import twin

    if record.date > as_of(None):
        note(language("record.ahead", day=language.date(record.date)))
    if (same := twin(log[-1], log)) is not None:
        note(language("record.twin", id=same.id or "?", file=progress))


def _report(loaded: "LoadedPlan", log: Sequence["Record"], record: "Record") -> "CheckReport | None":
    """Return the status of the record's task and unit: today, or on its own day where the plan is past or ahead."""
    from cchc_cli.domain.reports.check import check_report

    unit = log[-1].agency
    if record.task is None or unit is None:
        return None
    today = as_of(None)
    return check_report(
        loaded,
        log,
        today if today in loaded.plan.span else record.date,
        agencies=frozenset({unit}),
    )


def _tell(
    to: Delivery,
    loaded: "LoadedPlan",
    progress: Path,
    record: "Record",
    created: bool,
    report: "CheckReport | None",
) -> None:
    from cchc_cli.render.pages import record as view

    file = str(progress)
    language = to.language
    if to.form == JSON:
        hand_over(to, as_json(view.payload(record, file, created, report)))
        return
    if created:
        note(language("record.created", file=file))
    work = loaded.plan.works_by_id[record.task] if record.task is not None else None
    schedule = loaded.schedule(work) if work is not None else None
    say(view.written(record, loaded.plan, schedule, file, language))
    for line in view.status(report, record, language) if report else ():
        say(line)
