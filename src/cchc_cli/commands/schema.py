"""`cchc schema`: the JSON Schema of plan files and progress logs, for editors."""

import json
from typing import Annotated

import typer

from cchc_cli.commands.options import Lang, argument
from cchc_cli.commands.usage import bad

KINDS = ("plan", "progress")


def run(kind: Annotated[str, argument("arg_schema", "mv_schema")] = "plan", lang: Lang = None) -> None:
    if kind not in KINDS:
        raise bad("schema_kind", kind=kind, known=", ".join(KINDS))
    from cchc_cli.files.plan.schema import schema

    typer.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
