"""`cchc schema`: the JSON Schema of plan files and progress logs, for editors, and of what commands tell programs."""

import json
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

from cchc_cli.commands import COMMANDS, JSON, MODULES, Exit
from cchc_cli.commands.deliver import Delivery, hand_over
from cchc_cli.commands.loading import load
from cchc_cli.commands.options import Lang, argument, plan_option
from cchc_cli.commands.usage import bad
from cchc_cli.messages import Language

FILES = ("plan", "progress")
_PAPERS = "cchc_cli.render.papers"
_PAGES = "cchc_cli.render.pages"

ANSWERS = {
    **{name: f"{_PAGES}.{MODULES.get(name, name)}" for name, can in COMMANDS.items() if JSON in can.formats},
    "check-missing": f"{_PAGES}.missing",
    "import-explain": f"{_PAPERS}.import_account",
}
"""The module that declares the answer of each command, and of a command with an option that asks for another one."""

KINDS = (*FILES, *ANSWERS)


def run(
    kind: Annotated[str, argument("arg_schema", "mv_schema")] = "plan",
    plan: Annotated[Path | None, plan_option("opt_schema_plan")] = None,
    *,
    language: Lang,
) -> int:
    if kind not in KINDS:
        raise bad("schema_kind", kind=kind, known=", ".join(KINDS))
    text = json.dumps(_schema(kind, plan, language), ensure_ascii=False, indent=2) + "\n"
    hand_over(Delivery(language), text.encode())
    return Exit.OK


def _schema(kind: str, plan: Path | None, language: Language) -> dict[str, Any]:
    if kind in FILES:
        from cchc_cli.files.plan.schema import schema

        known = None if plan is None else load(plan, language).plan
        return schema(kind, lambda key: language(f"schema.{key}"), known)
    if plan is not None:
        raise bad("schema_plan")
    from cchc_cli.render.json_schema import json_schema

    return json_schema(kind, import_module(ANSWERS[kind]).CONTRACT, language)
