"""`cchc form`: the Excel forms in which agencies tell what they did."""

import os
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


def run(
    words: Annotated[list[str] | None, argument("arg_progress_period", "mv_logs_period")] = None,
    agency: Agencies = None,
    everyone: Annotated[bool, option("--all", help="opt_form_all")] = False,
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
    from cchc_cli.domain.reports.form import answering, form_of, known_from
    from cchc_cli.files.log.find import find_log
    from cchc_cli.render.papers import form_xlsx

    logs, bare = parted(words)
    period = one_period(bare, period)
    loaded, log = load_both(plan, logs, language)
    with refusing():
        asked = asked_period(loaded.plan, period) if period is not None else None
    units = answering(loaded.plan, agencies(loaded.plan, agency))
    if not units:
        raise bad("form_nothing", agencies=", ".join(agency or ()))
    if output is None:
        output = forms_folder(plan, loaded.plan, asked, language)
    to = Delivery(language, output=output, force=force)
    single = writes("form", output)
    if single and len(units) > 1:
        raise bad("form_folder", count=len(units))
    known = known_from(loaded, log.records) if log is not None else None
    with Waiting(language("form.drawing")) as waiting:
        files = {
            unit: form_xlsx.write(form_of(loaded, unit, asked, known), language)
            for unit in waiting.through(units)
        }
    if log is not None and not logs:
        note(language("form.by_log", file=find_log(plan, os.environ)))
    if single:
        hand_over(to, files[units[0]])
    else:
        hand_over_each(to, files, "xlsx")
    if log is not None and not no_record:
        return enter(plan, logs, loaded.plan, made(units, asked, as_of(None)), language, "form.registered")
    return Exit.OK


def forms_folder(
    given: Path | None, plan: "Plan", period: "ReportingPeriod | None", language: Language
) -> Path:
    """Return the folder for forms where none is named, beside the log; the year is in it where the plan has several."""
    from cchc_cli.files.log.find import find_log

    several = plan.span.start.year != plan.span.end.year
    parts = [] if period is None else [period.code, str(period.year)][: 1 + several]
    return find_log(given, os.environ).parent / "-".join([language("form.folder"), *parts])
