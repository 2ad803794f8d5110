"""`cchc form`: the Excel forms in which agencies tell what they did."""

from pathlib import Path
from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, hand_over, hand_over_each, writes
from cchc_cli.commands.options import Agencies, Force, Lang, PlanFile, option
from cchc_cli.commands.usage import agencies, bad, refusing


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
    *,
    language: Lang,
) -> int:
    if everyone == bool(agency):
        raise bad("form_whose")
    if output is None:
        raise bad("form_output")

    from cchc_cli.commands.loading import load, tell_log
    from cchc_cli.domain.model.reporting import asked_period
    from cchc_cli.domain.reports.form import answering, form_of, known_from
    from cchc_cli.files.log.load import load_log
    from cchc_cli.render.papers import form_xlsx

    loaded = load(plan, language, progress or ())
    with refusing():
        asked = asked_period(loaded.plan, period) if period is not None else None
    units = answering(loaded.plan, agencies(loaded.plan, agency))
    if not units:
        raise bad("form_nothing", agencies=", ".join(agency or ()))
    to = Delivery(language, output=output, force=force)
    single = writes("form", output)
    if single and len(units) > 1:
        raise bad("form_folder", count=len(units))
    known = None
    if progress:
        log = load_log(progress, loaded.plan)
        tell_log(log, language)
        known = known_from(loaded, log.records)
    files = {unit: form_xlsx.write(form_of(loaded, unit, asked, known), language) for unit in units}
    if single:
        hand_over(to, files[units[0]])
    else:
        hand_over_each(to, files, "xlsx")
    return Exit.OK
