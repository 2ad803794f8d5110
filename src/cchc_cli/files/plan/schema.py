"""The JSON Schema (draft 2020-12) of plan files and progress logs, taken from the models that read them."""

from typing import Any

from cchc_cli.domain.model.plan import Plan
from cchc_cli.files.log.load import Records

_TITLES = {"plan": "Kế hoạch (cchc)", "progress": "Sổ tiến độ (cchc)"}


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a `plan` or `progress` file; descriptions are the models' own docstrings."""
    model = Plan if kind == "plan" else Records
    found = model.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": _TITLES[kind]}
