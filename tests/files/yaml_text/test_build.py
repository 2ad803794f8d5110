"""The door works out by itself what pydantic would work out, without pydantic: both find the same."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.model.plan import Plan
from cchc_cli.files.log.log import Records
from cchc_cli.files.yaml_text.build import validator
from cchc_cli.files.yaml_text.read import read

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted([*(ROOT / "tests" / "errors").rglob("*.yaml"), *(ROOT / "data").glob("*_2020.yaml")])


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_pydantic_finds_what_its_core_finds(file: Path) -> None:
    data, _ = read(file.read_text("utf-8"))
    kind: Any = Records if isinstance(data, list) else Plan

    def outcome(reader: Any) -> object:
        try:
            return reader.validate_python(data)
        except ValidationError as error:
            return [(e["type"], e["loc"], str(e.get("ctx"))) for e in error.errors()]

    assert outcome(validator(kind)) == outcome(TypeAdapter(kind))
