"""`cchc members`: the units of a group, from a sheet into a plan."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import note, show
from cchc_cli.commands.options import Lang, PlanFile, argument
from cchc_cli.commands.usage import agency, bad
from cchc_cli.messages import LANGUAGES, Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.rules.loaded import LoadedPlan


def run(
    words: Annotated[list[str] | None, argument("arg_members", "mv_members")] = None,
    plan: PlanFile = None,
    *,
    language: Lang,
) -> int:
    from cchc_cli.commands.loading import parted
    from cchc_cli.files.log.find import find_plan
    from cchc_cli.files.plan.load import load_plan
    from cchc_cli.files.plan.members import join
    from cchc_cli.render.pages import members as view
    from cchc_cli.render.pages import validate as diagnostics

    plans, rest = parted(words, most=2)
    if len(rest) < 2 or len(plans) > 1:
        raise bad("members_form")
    if plans and plan is not None and plans[0] != plan:
        raise bad("members_plans", plan=plan, other=plans[0])
    file = plans[0] if plans else find_plan(plan, (), os.environ).file
    if file is None:
        raise bad("members_shipped")
    loaded = load_plan(file)
    before = loaded.plan
    group = agency(before, rest[0])
    if not before.agencies[group].is_group:
        raise bad("members_no_group", agency=before.agencies[group].name, id=group)
    # `cchc import` may have written it in either language.
    name = before.agencies[group].name
    unsized = [Language(code)("faults.group-unsized", agency=name) for code in LANGUAGES]
    joined = join(file, group, Path(rest[1]), unsized)
    note(*diagnostics.brief(joined.doubts, language))
    show(view.document(before, joined.plan, group, joined.members, language), language)
    if joined.changed:
        note(language("usage.written", file=str(file)))
    if joined.settled:
        note(language("members.settled"))
    unfit = _unfit(file, loaded, joined.plan, language)
    return Exit.FINDINGS if joined.doubts or unfit else Exit.OK


def _unfit(file: Path, before: "LoadedPlan", plan: "Plan", language: Language) -> bool:
    """Say whether the log that goes with a plan was sound with it and is no more."""
    from dataclasses import replace

    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.find import find_log
    from cchc_cli.files.log.load import load_log

    log = find_log(file, os.environ)
    try:
        load_log([log], before)
    except Rejected:
        return False
    try:
        load_log([log], replace(before, plan=plan, digest=None))
    except Rejected as rejected:
        note(language("members.log_unfit", file=str(log), count=len(rejected.diagnostics)))
        return True
    return False
