"""`cchc form`: the Excel forms in which agencies tell what they did."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands.deliver import file_name, hand_over, hand_over_each
from cchc_cli.commands.options import LANGUAGE, Agencies, Force, Lang, PlanFile, option
from cchc_cli.commands.usage import agencies, as_of, bad

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.model.reporting import ReportingPeriod
    from cchc_cli.domain.rules.loaded import LoadedPlan


def run(
    agency: Agencies = None,
    everyone: Annotated[bool, option("--all", help="opt_form_all")] = False,
    period: Annotated[str | None, option("--period", help="opt_form_period", metavar="mv_period")] = None,
    progress: Annotated[
        list[Path] | None, option("--progress", help="opt_form_progress", metavar="mv_progress")
    ] = None,
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_form_output", metavar="mv_file")
    ] = None,
    plan: PlanFile = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    if everyone == bool(agency):
        raise bad("form_whose")
    if output is None:
        raise bad("form_output")

    from cchc_cli.domain.reports.form import answering, form_of
    from cchc_cli.files.log.load import load_log
    from cchc_cli.files.plan.load import load_plan
    from cchc_cli.render.papers import form_xlsx

    loaded = load_plan(plan)
    asked = named_period(loaded.plan, period) if period is not None else None
    units = answering(loaded.plan, agencies(loaded.plan, agency))
    if not units:
        raise bad("form_nothing", agencies=", ".join(agency or ()))
    single = output.suffix.lower() == ".xlsx"
    if single and len(units) > 1:
        raise bad("form_folder", count=len(units))
    done = _done(loaded, load_log(progress, loaded.plan).records) if progress else None
    files: dict[str, bytes] = {}
    for unit in units:
        form = form_of(loaded, unit, asked, done)
        files[file_name(unit, "xlsx", files)] = form_xlsx.write(form, LANGUAGE)
    if single:
        hand_over(next(iter(files.values())), output, force)
    else:
        hand_over_each(files, output, force)


def named_period(plan: "Plan", written: str) -> "ReportingPeriod":
    """Return the reporting period that a person names: of this year, as long as the plan has it, if none is said."""
    from pydantic_core import PydanticCustomError

    from cchc_cli.domain.model.reporting import MONTHS, parse_period

    year = min(max(as_of(None).year, plan.span.start.year), plan.span.end.year)
    try:
        return parse_period(written, year, plan.reporting)
    except PydanticCustomError:
        raise bad("period", value=written, known=", ".join(MONTHS)) from None


def _done(loaded: "LoadedPlan", records: "tuple[Record, ...]") -> dict[tuple[str, str], int]:
    """Return how much of each work each unit has done by the log, whenever that was."""
    from cchc_cli.domain.reports.check import check_report

    report = check_report(
        loaded,
        records,
        loaded.plan.span.end,
    )
    return {(item.task, item.agency): item.done for item in report.items}
