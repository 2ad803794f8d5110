"""The JSON Schema (draft 2020-12) of plan files and progress logs, taken from the models that read them."""

from typing import Any

from pydantic import TypeAdapter

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record

_TITLES = {"plan": "Kế hoạch (cchc)", "progress": "Sổ tiến độ (cchc)"}


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of a `plan` or `progress` file; descriptions are the models' own docstrings."""
    found = TypeAdapter(Plan if kind == "plan" else tuple[Record, ...]).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": _TITLES[kind]}
