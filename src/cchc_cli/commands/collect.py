"""`cchc collect`: read filled forms, and add what they say to a progress log in one writing."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver, note
from cchc_cli.commands.options import Format, Lang, PlanFile, argument, option
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.model.reporting import ReportingPeriod
    from cchc_cli.domain.reports.collect import CollectReport, Taken
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.log.append import Appended
    from cchc_cli.files.office.form import FilledForm

MANY = 10
"""Forms from which a person who waits is shown how far it is."""


def run(
    progress: Annotated[Path, argument("arg_record_progress", "mv_progress")],
    forms: Annotated[list[Path], argument("arg_forms", "mv_files")],
    partial: Annotated[bool, option("--partial", help="opt_partial")] = False,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    *,
    language: Lang,
) -> int:
    to = choose("collect", format, None, False, language)

    from cchc_cli.domain.reports.collect import Fate, decide
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.append import append
    from cchc_cli.files.office.form import forms_in
    from cchc_cli.files.plan.load import load_plan
    from cchc_cli.render.pages import collect as view
    from cchc_cli.render.pages import validate as diagnostics

    loaded = load_plan(plan)
    read, refused = _read(forms_in(forms), loaded.plan, language)
    read = _without_clashes(read)
    faults = [*refused, *(fault for form in read for fault in form.left_out)]
    if faults and not partial:
        note(language("collect.hint_partial"))
        raise Rejected(faults)
    if faults:
        note(diagnostics.page(faults, language))
    decided: list[Taken] = []

    def make(log: "tuple[Record, ...]") -> "list[Record]":
        # The log may be read more than once before it is written: the last decision holds.
        decided[:] = decide(log, [record for form in read for record in form.records])
        return [taken.record for taken in decided if taken.fate is not Fate.KNOWN]

    head = language("record.head", number=loaded.plan.number, file=progress.name)
    outcome = append(progress, loaded.plan, make, head=head)
    report = _report(loaded, progress, read, decided, outcome, len({d.file for d in refused}))
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    if report.created:
        note(language("record.created", file=str(progress)))
    count = len(outcome.added)
    if count:
        note(language("collect.written", count=language.number(count), file=str(progress)))
    else:
        note(language("collect.nothing"))
    if faults:
        note(language("collect.partly", count=language.number(len(faults))))
    return Exit.FINDINGS if faults else Exit.OK


def _read(
    files: Sequence[Path], plan: "Plan", language: Language
) -> "tuple[list[FilledForm], list[Diagnostic]]":
    """Read every form; a file of which nothing can be trusted gives only what is wrong with it."""
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.office.form import read_form

    read: list[FilledForm] = []
    refused: list[Diagnostic] = []
    for file in _shown(files, language):
        try:
            read.append(read_form(file, plan))
        except Rejected as rejected:
            refused += rejected.diagnostics
    return read, refused


def _shown(files: Sequence[Path], language: Language) -> Iterator[Path]:
    """Go through many files with a bar on stderr, where a person sees it."""
    if len(files) < MANY or not sys.stderr.isatty():
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    title = language("collect.reading")
    yield from track(files, description=title, console=Console(stderr=True), transient=True)


def _without_clashes(read: "list[FilledForm]") -> "list[FilledForm]":
    """Leave out every row that another copy of its form contradicts: which of them is right nobody knows."""
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.reports.collect import clashes
    from cchc_cli.files.office.form import place_of

    rows = [
        (n, row, record)
        for n, form in enumerate(read)
        for row, record in zip(form.rows, form.records, strict=True)
    ]
    wrong: set[str] = set()
    faults: dict[int, list[Diagnostic]] = {}
    for before, place in clashes([record for *_, record in rows]):
        (other, other_row, record), (n, row, _) = rows[before], rows[place]
        wrong.add(record.form or "")
        args = {"row": str(other_row), "other": read[other].file}
        told = Diagnostic("form-row-clash", read[n].file, args=args, place=place_of(read[n], row))
        faults.setdefault(n, []).append(told)
    if not wrong:
        return read
    cleared: list[FilledForm] = []
    for n, form in enumerate(read):
        kept = [
            (row, r) for row, r in zip(form.rows, form.records, strict=True) if (r.form or "") not in wrong
        ]
        cleared.append(
            form._replace(
                rows=tuple(row for row, _ in kept),
                records=tuple(record for _, record in kept),
                left_out=(*form.left_out, *faults.get(n, ())),
            )
        )
    return cleared


def _report(
    loaded: "LoadedPlan",
    progress: Path,
    read: "Sequence[FilledForm]",
    decided: "Sequence[Taken]",
    outcome: "Appended",
    refused: int,
) -> "CollectReport":
    from cchc_cli.domain.model.reporting import parse_period
    from cchc_cli.domain.reports.collect import CollectedForm, CollectReport, Fate, standing
    from cchc_cli.domain.reports.missing import missing_report

    plan = loaded.plan
    written = iter(outcome.added)
    rows = iter(t if t.fate is Fate.KNOWN else t._replace(record=next(written)) for t in decided)
    forms: list[CollectedForm] = []
    sent: dict[ReportingPeriod | None, set[str]] = {}
    for form in read:
        period = parse_period(form.code, form.window.end.year, plan.reporting) if form.code else None
        taken = tuple(next(rows) for _ in form.rows)
        forms.append(
            CollectedForm(
                form.file,
                form.agency,
                plan.agencies[form.agency].label,
                period,
                form.rows,
                taken,
                len(form.left_out),
            )
        )
        sent.setdefault(period, set()).add(form.agency)
    return CollectReport(
        plan=plan,
        file=str(progress),
        created=outcome.created and bool(outcome.added),
        forms=tuple(forms),
        refused=refused,
        emptied=tuple(
            (form.file, record) for form in read for record in standing(outcome.records, form.empty)
        ),
        missing=tuple(
            missing_report(loaded, outcome.records, period, answered=agencies)
            for period, agencies in sent.items()
        ),
    )
