"""The published JSON Schemas: current, and agreeing with the strict reader on what a file may hold."""

import json
from pathlib import Path

import pytest

from cchc_cli.files.plan.schema import schema

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.mark.parametrize("kind", ["plan", "progress"])
def test_the_shipped_schema_is_that_of_the_models(kind: str) -> None:
    shipped = json.loads((DATA / f"{kind}.schema.json").read_text("utf-8"))
    assert shipped == schema(kind), "run `make schema`"


def test_the_schema_says_what_a_plan_must_have() -> None:
    plan = schema("plan")
    assert set(plan["required"]) == {"number", "title", "agencies", "tasks"}  # and one of year, period
    assert set(plan["$defs"]["Task"]["required"]) == {"id", "name", "lead", "schedule"}
    assert plan["$defs"]["Agency"]["required"] == ["name"]
    assert plan["additionalProperties"] is False


@pytest.mark.parametrize("kind", ["plan", "progress"])
def test_the_yaml_that_is_shipped_names_its_schema(kind: str) -> None:
    first = (DATA / f"{kind}_2020.yaml").read_text("utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={kind}.schema.json"
