"""`cchc` alone: the folder's plan as of today and what to type next; where there is none, how to begin."""

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import show
from cchc_cli.commands.usage import as_of
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.reports.overview import OverviewReport


def run(plan: Path | None, language: Language) -> int:
    from cchc_cli.commands.form import forms_folder
    from cchc_cli.commands.loading import load_both
    from cchc_cli.domain.model.reporting import periods_of
    from cchc_cli.domain.reports.overview import overview_report
    from cchc_cli.files.log.find import find_log, find_plan
    from cchc_cli.render.pages import overview as view

    log = find_log(plan, os.environ)
    found = find_plan(plan, [log], os.environ)
    if found.assumed is not None and not log.is_file():
        show(view.beginning(found.assumed, language), language)
        return Exit.OK
    loaded, read = load_both(plan, (), language)
    its = loaded.plan
    made = (p for p in periods_of(its.reporting, its.span) if forms_folder(plan, its, p, language).is_dir())
    report = overview_report(
        loaded,
        read.records if read is not None else None,
        as_of(None),
        sent=read.sent if read is not None else (),
        forms=frozenset(period.code for period in made),
    )
    show(view.document(report, _facts(report, plan, found.file, language), language), language)
    return Exit.OK


def _facts(
    report: "OverviewReport", given: Path | None, file: Path | None, language: Language
) -> dict[str, str]:
    """Return what the commands to type next are made of."""
    from cchc_cli.commands.form import forms_folder
    from cchc_cli.files.disk.shipped import SHIPPED_PLAN, shipped

    plan, period = report.plan, report.period
    several = plan.span.start.year != plan.span.end.year
    code = "" if period is None else f"{period.code}/{period.year}" if several else period.code
    forms = forms_folder(given, plan, period, language)
    return {
        "cchc": "cchc" if given is None else f"cchc -p {shlex.quote(str(given))}",
        "plan": shlex.quote(str(file or shipped(SHIPPED_PLAN))),
        "task": shlex.quote(
            next((work.task for work in report.pressing), next((w.id for w in plan.works), ""))
        ),
        "year": str(plan.span.end.year + 1),
        "period": code,
        "period_name": code.replace("/", "-"),
        "forms": shlex.quote(str(forms)) if forms.is_dir() else language("help.mv_files"),
    }
