"""`cchc estimate`: the consolidated estimate of section IV.1, and the paper that carries it on."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import STAGES, Exit
from cchc_cli.commands.deliver import Delivery, choose, deliver, hand_over, hand_over_all, note, writes
from cchc_cli.commands.options import AsOf, Force, Format, Lang, PlanFile, argument, option
from cchc_cli.commands.usage import as_of as day_of
from cchc_cli.commands.usage import bad, day
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from datetime import date as date_of

    from cchc_cli.domain.reports.estimate import EstimateReport


def run(
    words: Annotated[list[str] | None, argument("arg_estimate", "mv_logs")] = None,
    stage: Annotated[str, option("--stage", help="opt_stage", metavar="mv_stage")] = STAGES[0],
    as_of: AsOf = None,
    dated: Annotated[str | None, option("--date", help="opt_dated", metavar="mv_date")] = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_estimate_output", metavar="mv_file")
    ] = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    whole = output is not None and not writes("estimate", output) and (output.is_dir() or not output.suffix)
    to = (
        Delivery(language, output=output, force=force)
        if whole
        else choose("estimate", format, output, force, language)
    )
    if whole and format is not None:
        raise bad("estimate_folder", folder=str(output))
    if stage not in STAGES:
        raise bad("stage", stage=stage, known=", ".join(STAGES))
    last_day, paper_day = day_of(as_of), day(dated)

    from cchc_cli.commands.loading import load_both, parted
    from cchc_cli.domain.model.record import Step
    from cchc_cli.domain.reports.estimate import estimate_report
    from cchc_cli.render.pages import estimate as view

    loaded, log = load_both(plan, parted(words, most=0).logs, language)
    records = log.records if log is not None else ()
    if ahead := sum(record.date > last_day for record in records):
        note(language("check.ahead", count=language.number(ahead), day=language.date(last_day)))
    report = estimate_report(loaded.plan, records, Step(stage), last_day)
    if to.output is not None and not report.rows:
        raise bad("estimate_nothing", number=loaded.plan.number)
    if whole:
        hand_over_all(to, _papers(report, language, paper_day))
    elif to.form in ("docx", "xlsx"):
        hand_over(to, _paper(to.form, report, language, paper_day))
    else:
        deliver(
            to,
            document=lambda: view.document(report, language),
            payload=lambda: view.payload(report),
        )
    if to.output is not None:
        note(*view.gap_sentences(report, language))
        if report.above:
            note(view.above_sentence(report, language))
    return Exit.OK


def _papers(report: "EstimateReport", language: Language, dated: "date_of | None") -> dict[str, bytes]:
    """Return the papers of a stage by their files' names."""
    return {
        f"{language(f'estimate.file_{name}')}.{form}": _paper(form, report, language, dated)
        for name, form in ((report.stage, "docx"), ("table", "xlsx"))
    }


def _paper(form: str, report: "EstimateReport", language: Language, dated: "date_of | None") -> bytes:
    if form == "docx":
        from cchc_cli.render.papers import estimate_docx

        return estimate_docx.write(report, language, dated)
    from cchc_cli.render.papers import estimate_xlsx

    return estimate_xlsx.write(report, language)
