"""`cchc form`: the Excel forms in which agencies tell what they did."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, hand_over, hand_over_each, note, writes
from cchc_cli.commands.options import Agencies, Force, Lang, NoRecord, PlanFile, argument, option
from cchc_cli.commands.usage import agencies, as_of, bad, refusing
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.model.reporting import ReportingPeriod
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.log.log import Log


def run(
    words: Annotated[list[str] | None, argument("arg_progress_period", "mv_logs_period")] = None,
    agency: Agencies = None,
    everyone: Annotated[bool, option("--all", help="opt_form_all")] = False,
    estimate: Annotated[bool, option("--estimate", help="opt_form_estimate")] = False,
    period: Annotated[str | None, option("--period", help="opt_form_period", metavar="mv_period")] = None,
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_form_output", metavar="mv_file")
    ] = None,
    plan: PlanFile = None,
    force: Force = False,
    no_record: NoRecord = False,
    *,
    language: Lang,
) -> int:
    if everyone and agency:
        raise bad("form_whose")

    from cchc_cli.commands.loading import enter, load_both, one_period, parted
    from cchc_cli.domain.figures.register import made
    from cchc_cli.domain.model.reporting import asked_period
    from cchc_cli.domain.model.sent import SentPaper
    from cchc_cli.domain.reports.form import answering
    from cchc_cli.domain.reports.form_lines import estimating
    from cchc_cli.files.log.find import find_log

    logs, bare = parted(words)
    period = one_period(bare, period)
    loaded, log = load_both(plan, logs, language)
    with refusing():
        asked = asked_period(loaded.plan, period) if period is not None else None
    if estimate and asked is not None:
        raise bad("form_estimate_period")
    units = answering(loaded.plan, agencies(loaded.plan, agency))
    if estimate:
        of_budget = estimating(loaded.plan)
        units = tuple(unit for unit in units if unit in of_budget)
    if not units:
        nothing = "form_nothing_estimate" if estimate else "form_nothing"
        raise bad(nothing, agencies=", ".join(agency or [language("usage.form_everybody")]))
    if output is None:
        output = forms_folder(
            plan, loaded.plan, asked, language, "form_lines.folder" if estimate else "form.folder"
        )
    to = Delivery(language, output=output, force=force)
    single = writes("form", output)
    if single and len(units) > 1:
        raise bad("form_folder", count=len(units))
    draw = _estimates(loaded.plan, language) if estimate else _reports(loaded, asked, log, language)
    with Waiting(language("form.drawing")) as waiting:
        files = {unit: draw(unit) for unit in waiting.through(units)}
    if log is not None and not logs and not estimate:
        note(language("form.by_log", file=find_log(plan, os.environ)))
    if single:
        hand_over(to, files[units[0]])
    else:
        hand_over_each(to, files, "xlsx")
    if log is not None and not no_record:
        paper, said = (
            (SentPaper.ESTIMATE, "form_lines.registered") if estimate else (SentPaper.FORM, "form.registered")
        )
        return enter(plan, logs, loaded.plan, made(units, asked, as_of(None), paper=paper), language, said)
    return Exit.OK


def _reports(
    loaded: "LoadedPlan", period: "ReportingPeriod | None", log: "Log | None", language: Language
) -> Callable[[str], bytes]:
    """Return what draws up the form in which an agency tells what it did."""
    from cchc_cli.domain.reports.form import form_of, known_from
    from cchc_cli.render.papers import form_xlsx

    known = known_from(loaded, log.records) if log is not None else None
    return lambda agency: form_xlsx.write(form_of(loaded, agency, period, known), language)


def _estimates(plan: "Plan", language: Language) -> Callable[[str], bytes]:
    """Return what draws up the form of an agency's estimate."""
    from cchc_cli.domain.reports.form_lines import estimate_form, estimating
    from cchc_cli.render.papers import form_lines_xlsx

    asked, today = estimating(plan), as_of(None)
    return lambda agency: form_lines_xlsx.write(estimate_form(plan, agency, asked[agency], today), language)


def forms_folder(
    given: Path | None,
    plan: "Plan",
    period: "ReportingPeriod | None",
    language: Language,
    name: str = "form.folder",
) -> Path:
    """Return the folder for forms where none is named, beside the log; the year is in it where the plan has several."""
    from cchc_cli.files.log.find import find_log

    several = plan.span.start.year != plan.span.end.year
    parts = [] if period is None else [period.code, str(period.year)][: 1 + several]
    return find_log(given, os.environ).parent / "-".join([language(name), *parts])
