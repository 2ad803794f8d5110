"""`cchc import`: from the Word, Excel, CSV or text file of a plan to a plan file, and what to look at in it."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands import JSON, Exit
from cchc_cli.commands.deliver import Delivery, as_json, hand_over, note, note_page, shown, suffix_of
from cchc_cli.commands.options import Force, Lang, Output, PlanFormat, argument, option
from cchc_cli.commands.usage import bad
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import one_line

ACCOUNTS = ("html", JSON)
"""The forms of an import's account."""


def run(
    file: Annotated[Path, argument("arg_import", "mv_file")],
    output: Output = None,
    agencies: Annotated[Path | None, option("--agencies", help="opt_agencies", metavar="mv_file")] = None,
    plan_number: Annotated[
        str | None, option("--plan-number", help="opt_plan_number", metavar="mv_text")
    ] = None,
    explain: Annotated[bool, option("--explain", help="opt_import_explain")] = False,
    format: PlanFormat = None,  # noqa: A002
    force: Force = False,
    *,
    language: Lang,
) -> int:
    from functools import partial

    from cchc_cli.files.plan.draft import read_draft, write_draft
    from cchc_cli.files.plan.workdays import load_workdays
    from cchc_cli.render.pages import import_plan as findings

    form = shown("import", format)
    if output is not None and not explain:
        suffix_of("import", output)
    account = _form_of_account(output) if explain else ""
    workdays = load_workdays()
    name = str(output) if output and not explain else "plan.yaml"
    with Waiting(language("import_plan.reading")) as waiting:
        paper, draft, known = read_draft(file, agencies, workdays, waiting.part, plan_number)
        head = language("import_plan.head", file=one_line(file.name), plan=one_line(Path(name).name))
        written = write_draft(draft, name, head, partial(findings.comment, language=language))
    if explain:
        from cchc_cli.render.papers import import_account as accounts

        of = (paper, draft.account, written.judged, file.name)
        data = accounts.write(*of, language) if account == "html" else as_json(accounts.payload(*of))
        hand_over(Delivery(language, account, output, force), data)
        note(findings.summary(draft, str(file), language))
        return Exit.FINDINGS if written.judged else Exit.OK
    if output is not None or form != JSON:
        hand_over(Delivery(language, form, output, force), written.text.encode())
    if form == JSON:
        hand_over(Delivery(language), as_json(findings.payload(written.judged, name, language)))
    elif written.judged:
        note_page(findings.page(written.judged, language))
    note(findings.summary(draft, str(file), language))
    if known is not None:
        shipped = f"{language('import_plan.shipped')} ({known.number})"
        note(language("import_plan.known", plan=str(agencies or shipped)))
    note(findings.verdict(written.judged, written.lines, name, language))
    return Exit.FINDINGS if written.judged else Exit.OK


def _form_of_account(output: Path | None) -> str:
    """Return the form of the account: the suffix of its file, JSON on stdout."""
    form = output.suffix.lower().removeprefix(".") if output else JSON
    if form not in ACCOUNTS:
        raise bad("suffix", suffix=form, known=", ".join(f".{known}" for known in ACCOUNTS))
    return form
