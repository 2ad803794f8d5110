"""`cchc schema`: the JSON Schema of plan files and progress logs, for editors."""

import json
from pathlib import Path
from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, hand_over
from cchc_cli.commands.loading import load
from cchc_cli.commands.options import Lang, argument, plan_option
from cchc_cli.commands.usage import bad

KINDS = ("plan", "progress")


def run(
    kind: Annotated[str, argument("arg_schema", "mv_schema")] = "plan",
    plan: Annotated[Path | None, plan_option("opt_schema_plan")] = None,
    *,
    language: Lang,
) -> int:
    if kind not in KINDS:
        raise bad("schema_kind", kind=kind, known=", ".join(KINDS))
    from cchc_cli.files.plan.schema import schema

    known = None if plan is None else load(plan, language).plan
    found = schema(kind, lambda key: language(f"schema.{key}"), known)
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    hand_over(Delivery(language), text.encode())
    return Exit.OK
