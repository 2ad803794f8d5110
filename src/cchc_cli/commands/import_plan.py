"""`cchc import`: from the Word, Excel, CSV or text file of a plan to a plan file, and what to look at in it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import Delivery, as_json, hand_over, note, shown, suffix_of
from cchc_cli.commands.options import Force, Format, Lang, Output, argument, option
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.annex.draft import Draft
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.workdays import Workdays

_READING = 60
"""Percent of an import's time that reading the document takes; understanding it takes the rest."""


def run(
    file: Annotated[Path, argument("arg_import", "mv_file")],
    output: Output = None,
    agencies: Annotated[Path | None, option("--agencies", help="opt_agencies", metavar="mv_file")] = None,
    format: Format = None,  # noqa: A002
    force: Force = False,
    *,
    language: Lang,
) -> int:
    from functools import partial

    from cchc_cli.files.plan.draft import write_draft
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.render.pages import import_plan as findings

    form = shown("import", format)
    if output is not None:
        suffix_of("import", output)
    workdays = load_workdays()
    name = str(output) if output else "plan.yaml"
    with Waiting(language("import_plan.reading")) as waiting:
        draft, known = _draft(file, agencies, workdays, waiting, language)
        head = language("import_plan.head", file=file.name, plan=Path(name).name)
        written = write_draft(draft, name, head, partial(findings.comment, language=language))
    if output is not None or form != JSON:
        hand_over(Delivery(language, form, output, force), written.text.encode())
    if form == JSON:
        answer = {"plan": name, "findings": findings.payload(written.judged, language)}
        hand_over(Delivery(language), as_json(answer))
    elif written.judged:
        note(findings.page(written.judged, language))
    note(findings.summary(draft, str(file), language))
    if known:
        note(language("import_plan.known", plan=known))
    note(findings.verdict(written.judged, written.lines, name, language))
    return Exit.FINDINGS if written.judged else Exit.OK


def _draft(
    file: Path, agencies: Path | None, workdays: "Workdays", waiting: Waiting, language: Language
) -> "tuple[Draft, str]":
    """Return the draft of a document, and the name of the plan whose agencies are known in it."""
    from cchc_cli.domain.annex.draft import NoAnnex, draft_plan, read_letter
    from cchc_cli.files.disk.rejected import whole_file
    from cchc_cli.files.office.paper import read_paper

    paper = read_paper(file, lambda done, total: waiting.part(done * _READING, total * 100))
    known, name = _known_plan(agencies, read_letter(paper).issuer, language)
    try:
        draft = draft_plan(paper, known, workdays)
    except NoAnnex:
        raise whole_file("annex-unfound", str(file)) from None
    waiting.part(85, 100)
    return draft, name


def _known_plan(agencies: Path | None, issuer: str, language: Language) -> "tuple[Plan | None, str]":
    """Return the plan whose agencies are known, and its name: the given one, or the shipped one of one issuer."""
    from cchc_cli.domain.model.text import fold
    from cchc_cli.files.plan.load import load_plan

    if agencies is not None:
        return load_plan(agencies).plan, str(agencies)
    shipped = load_plan(None).plan
    if issuer and fold(issuer) == fold(shipped.issuer or ""):
        return shipped, f"{language('import_plan.shipped')} ({shipped.number})"
    return None, ""
