"""`cchc collect`: read filled forms, and add what they say to a progress log in one writing."""

import functools
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver, fault_lines, note, note_lines
from cchc_cli.commands.options import Format, Lang, NoRecord, PlanFile, argument, option
from cchc_cli.commands.usage import as_of, bad
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.reports.collect import CollectReport, FilledForm
    from cchc_cli.domain.reports.estimate import FilledTable
    from cchc_cli.files.disk.rejected import Rejected

_Outcome = TypeVar("_Outcome")


def run(
    words: Annotated[list[str], argument("arg_collect", "mv_log_forms")],
    partial: Annotated[bool, option("--partial", help="opt_partial")] = False,
    yes: Annotated[list[str] | None, option("--yes", help="opt_keep", metavar="mv_cell")] = None,
    no_record: NoRecord = False,
    replies: Annotated[Path | None, option("--replies", help="opt_replies", metavar="mv_folder")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    *,
    language: Lang,
) -> int:
    to = choose("collect", format, None, False, language)

    from cchc_cli.commands.loading import load_file, log_and_plan, log_head, tell
    from cchc_cli.domain.reports.collect import Fate, collected_only, kept_rows, without_clashes
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.forms.estimate import is_table, read_tables
    from cchc_cli.files.forms.form import forms_in, read_forms
    from cchc_cli.files.log.collect import collect
    from cchc_cli.files.log.estimate import collect_table
    from cchc_cli.files.log.folder import is_log_file
    from cchc_cli.files.log.opening import opening_for
    from cchc_cli.render.pages import collect as view

    logs = [Path(word) for word in words if is_log_file(word)]
    forms = [Path(word) for word in words if not is_log_file(word)]
    if not forms:
        raise bad("no_forms")
    progress, file = log_and_plan(plan, logs, language)
    loaded = load_file(file, language)
    today, files = as_of(None), forms_in(forms)
    returned = [file for file in files if is_table(file)]
    tables, refused_tables = read_tables(returned, loaded.plan, today)
    read, refused = read_forms(_shown([f for f in files if f not in returned], language), loaded.plan)
    sound = without_clashes(read)
    everything = (*sound, *(table.form for table in tables))
    faults = [fault for rejected in (*refused, *refused_tables) for fault in rejected.diagnostics]
    faults += (fault for form in everything for fault in form.left_out)
    reply = functools.partial(_reply, loaded.plan, sound, refused, replies, language)
    looked_at = [warning for form in everything for warning in form.warnings]
    if faults and not partial:
        reply(())
        note(language("collect.hint_partial"))
        raise Rejected([*faults, *looked_at])
    if faults or looked_at:
        note_lines(fault_lines([*faults, *looked_at], language))
    for form in everything:
        if (last := max((record.date for record in form.records), default=today)) > today:
            note(language("collect.ahead", file=form.file, day=language.date(last)))
    kept, unknown = kept_rows(everything, yes or ())
    for cell in unknown:
        note(language("collect.no_such_cell", cell=cell))
    head = log_head(progress, loaded.plan.number, language)
    opening = opening_for(progress, loaded.plan, file)
    decided = []
    for table in tables:
        write_table = functools.partial(collect_table, progress, loaded, table, head=head, opening=opening)
        decided.append(_written(write_table, [table.form], kept, language))
        _tell_table(table, decided[-1].otherwise, today, language)
    if sound or refused or not decided:
        write = functools.partial(
            collect,
            progress,
            loaded,
            sound,
            today=today,
            refused=refused,
            recorded=not no_record,
            head=head,
            opening=opening,
        )
        report, doubts, warnings = _written(write, sound, kept, language)
    else:
        report, doubts, warnings = collected_only(loaded.plan, str(progress), len(refused)), (), ()
    for one in decided:
        report = report._replace(
            forms=(*report.forms, one.form),
            emptied=(*report.emptied, *one.emptied),
            created=report.created or one.created,
        )
        doubts, warnings = (*doubts, *one.doubts), (*warnings, *one.warnings)
    report = report._replace(refused=report.refused + len(refused_tables))
    tell(warnings, language)
    if doubts:
        note_lines(fault_lines(doubts, language))
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    _tell(report, language)
    if any(form.words for form in sound) and (no_record or not progress.exists()):
        note(language("collect.words_left"))
    reply(doubts)
    above = report.above or any(warning.code == "estimate-above" for warning in looked_at)
    return Exit.FINDINGS if faults or doubts or above or report.count(Fate.DIFFERENT) else Exit.OK


def _written(
    write: Callable[..., _Outcome], forms: "Sequence[FilledForm]", kept: frozenset[str], language: Language
) -> _Outcome:
    """Write what forms say; on a terminal a person is asked first about what is doubtful in it."""
    from cchc_cli.commands.asking import meant, on_terminal
    from cchc_cli.domain.figures.slips import SLIPS
    from cchc_cli.domain.reports.collect import kept_rows
    from cchc_cli.files.disk.rejected import Rejected

    try:
        return write(kept=kept, asking=on_terminal())
    except Rejected as rejected:
        if rejected.diagnostics[0].code not in SLIPS:
            raise
        cells = [f"{doubt.file}:{doubt.place}" for doubt in rejected.diagnostics if meant(doubt, language)]
        return write(kept=kept | kept_rows(forms, cells)[0], asking=False)


def _tell_table(table: "FilledTable", otherwise: Sequence[str], today: date, language: Language) -> None:
    """Say what a table that came back leaves open, and of which tasks the log says otherwise."""
    if table.undecided:
        of = len(table.figures)
        note(language("estimate.undecided", file=table.form.file, count=table.undecided, of=of))
    if table.form.records and not table.dated:
        note(language("estimate.undated", file=table.form.file, day=language.date(today)))
    if otherwise:
        note(language("estimate.otherwise", file=table.form.file, tasks=", ".join(otherwise)))


def _tell(report: "CollectReport", language: Language) -> None:
    """Say on the side what was written, and what was left out: the totals of the table's columns."""
    from cchc_cli.domain.reports.collect import Fate
    from cchc_cli.files.log.folder import LOG_FILE

    if report.created:
        note(language("record.created", file=report.file))
    if report.written:
        note(language("collect.written", count=language.number(report.written), file=report.file))
    elif not report.registered:
        note(language("collect.nothing"))
    if report.registered:
        note(language("collect.registered", count=language.number(len(report.registered)), file=report.file))
    if report.batch is not None:
        file = "" if report.file == LOG_FILE else f"{report.file} "
        note(language("collect.batch", file=file, batch=report.batch))
    for text, count in (
        ("collect.partly", report.left_out),
        ("collect.refused", report.refused),
        ("collect.doubtful_rows", report.count(Fate.DOUBTFUL)),
        ("collect.different_rows", report.count(Fate.DIFFERENT)),
    ):
        if count:
            note(language(text, count=language.number(count)))


def _reply(
    plan: "Plan",
    forms: "Sequence[FilledForm]",
    refused: "Sequence[Rejected]",
    folder: Path | None,
    language: Language,
    doubts: "Sequence[Diagnostic]",
) -> None:
    """Write a reply to the sender of each form in which something is to be mended, and say where it is.

    Beside the form, or in a folder; what is there of that name stays, and a reply that is there already is enough.
    """
    from cchc_cli.domain.model.reporting import period_of
    from cchc_cli.domain.reports.form_lines import CODE as ESTIMATE_CODE
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.disk.write import make_folder, write_new
    from cchc_cli.files.forms.form import RefusedForm
    from cchc_cli.render.pages.missing import period_words
    from cchc_cli.render.papers import reply

    wrong = [
        (form, [*form.left_out, *(doubt for doubt in doubts if doubt.file == form.file), *form.warnings])
        for form in forms
        if form.left_out or any(doubt.file == form.file for doubt in doubts)
    ]
    senders = [(form.file, form.agency, form.code, form.window, found) for form, found in wrong]
    senders += (
        (r.diagnostics[0].file, r.agency, r.code, r.window, [*r.diagnostics])
        for r in refused
        if isinstance(r, RefusedForm)
    )
    written: list[str] = []
    for file, agency, code, window, faults in senders:
        estimate = code == ESTIMATE_CODE
        period = period_of(code, window, plan.reporting) if code and not estimate else None
        text = reply.write(
            plan.agencies[agency].name,
            plan.number,
            None if estimate else period_words(period, language),
            Path(file).name,
            faults,
            language,
        )
        to = folder or Path(file).parent
        try:
            with make_folder(to):
                path = write_new(to / language("reply.file", form=Path(file).stem), text.encode())
        except Rejected as rejected:
            note_lines(fault_lines(rejected.diagnostics, language))
        else:
            written.append(str(path))
    if written:
        note(language("collect.replies", count=language.number(len(written)), files=", ".join(written)))


def _shown(files: Sequence[Path], language: Language) -> Iterator[Path]:
    """Go through files, and show a person who waits how far it is."""
    with Waiting(language("collect.reading")) as waiting:
        yield from waiting.through(files)
