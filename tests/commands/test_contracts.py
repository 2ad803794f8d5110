"""The schemas of what commands tell programs; `test_payloads` holds the answers against them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.commands import COMMANDS, JSON
from cchc_cli.commands.schema import ANSWERS, FILES, KINDS
from cchc_cli.messages import LANGUAGES
from cchc_cli.messages.payload import ANSWERS as MEANINGS
from tests.commands.contracts import LOG, PLAN, of_plan, published, validator, wrong
from tests.conftest import cchc

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.json"))


def test_there_is_a_schema_for_each_command_that_writes_json_and_each_has_its_meaning() -> None:
    commands = {name for name, can in COMMANDS.items() if JSON in can.formats}
    assert {name.partition("-")[0] for name in ANSWERS} == commands
    assert MEANINGS.keys() == ANSWERS.keys()
    assert (*FILES, *ANSWERS) == KINDS


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_schema_is_one_and_describes_every_key(name: str, lang: str) -> None:
    assert json.loads(cchc("schema", name, "--lang", lang).out) == published(name, lang)
    validator(name)
    for where, mapping in mappings(published(name, lang)):
        assert mapping["additionalProperties"] is False, where
        for key, part in mapping["properties"].items():
            assert part.get("description") or key in ("rows", "total"), f"{where}.{key}"


def mappings(schema: Any, where: str = "$") -> Iterator[tuple[str, Any]]:
    """Yield every object that a schema describes."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield where, schema
        for key, part in schema.items():
            yield from mappings(part, f"{where}.{key}")


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_answer_is_as_published(path: Path) -> None:
    assert wrong(path.stem.partition("_")[0], json.loads(path.read_text("utf-8"))) == []


@pytest.mark.once
def test_an_answer_is_the_same_in_both_languages() -> None:
    for line in of_plan(PLAN, LOG, "2020-10-20", "Q3"):
        vi, en = (cchc(*line, "-f", "json", "--lang", lang) for lang in LANGUAGES)
        assert vi.data == en.data, line
