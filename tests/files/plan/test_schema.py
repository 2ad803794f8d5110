"""The published JSON Schemas: current, in words, and agreeing with the strict reader on what a file may hold."""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.money import parse_amount
from cchc_cli.files.plan.schema import schema
from cchc_cli.messages import LANGUAGES, Language
from tests.conftest import AGENCIES, plan_of

DATA = Path(__file__).resolve().parents[3] / "data"
KINDS = ("plan", "progress")


def published(kind: str, lang: str = "vi") -> dict[str, Any]:
    return schema(kind, lambda key: Language(lang)(f"schema.{key}"))


AMOUNT = re.compile(published("plan")["$defs"]["amount"]["pattern"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_that_of_the_values(kind: str) -> None:
    shipped = json.loads((DATA / f"{kind}.schema.json").read_text("utf-8"))
    assert shipped == published(kind), "run `make schema`"


def test_the_schema_says_what_a_plan_must_have() -> None:
    plan = published("plan")
    assert set(plan["required"]) == {"number", "title", "agencies", "tasks"}  # and one of year, period
    assert set(plan["$defs"]["Task"]["required"]) == {"id", "name", "lead", "schedule"}
    assert plan["$defs"]["Agency"]["required"] == ["name"]
    assert plan["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_no_mapping_lets_an_unknown_key_pass_and_nothing_may_be_null(kind: str) -> None:
    found = published(kind)
    mappings = [each for each in (found, *found["$defs"].values()) if "properties" in each]
    assert mappings
    assert all(each["additionalProperties"] is False for each in mappings)
    assert "null" not in json.dumps(found)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_is_described(kind: str, lang: str) -> None:
    found = published(kind, lang)
    keys = [
        part for each in (found, *found["$defs"].values()) for part in each.get("properties", {}).values()
    ]
    assert len(keys) >= {"plan": 76, "progress": 18}[kind]
    assert all(part["description"] for part in keys)


def test_dates_amounts_years_and_counts_have_patterns_and_examples_that_fit_them() -> None:
    shapes = published("plan")["$defs"] | published("progress")["$defs"]
    for name in ("date", "amount", "year", "whole", "count", "day_of_month", "rule"):
        assert shapes[name]["examples"]
        for example in shapes[name]["examples"]:
            assert re.search(shapes[name]["pattern"], str(example)), name


GROUPED = st.integers(0, 10**12).map(lambda n: f"{n:,}".replace(",", "."))
SCALES = st.sampled_from(
    ["tỷ", "Tỷ", "TỶ", "ty", "tỉ", "nghìn tỷ", "triệu", "TRIỆU", "tr", "trieu", "nghìn", "ngàn", "k"]
)
DONG = st.sampled_from(["", " đồng", " Đồng", "đ", " VNĐ", "vnd", " ₫"])
ORDINARY = st.one_of(
    st.builds("{}{}".format, GROUPED, DONG),
    st.builds("{}{}".format, st.integers(0, 10**13), DONG),
    st.builds("{} {}{}".format, st.integers(0, 900), SCALES, DONG),
    st.builds(
        "{},{} {}{}".format,
        st.integers(0, 900),
        st.integers(1, 99),
        st.sampled_from(["tỷ", "triệu", "TỶ"]),
        DONG,
    ),
    st.builds("{} tỷ {} triệu{}".format, st.integers(1, 99), st.integers(1, 999), DONG),
    st.builds("{} {} rưỡi".format, st.integers(1, 99), st.sampled_from(["tỷ", "triệu"])),
)


TOKENS = st.sampled_from(
    [
        *"0123456789",
        *".,  ",
        "000",
        "500",
        ".000",
        ",5",
        " tỷ",
        "tr",
        " triệu ",
        " nghìn",
        " rưỡi",
        "đ",
        "VND ",
        " dong",
    ]
)
ANYTHING = st.lists(TOKENS, min_size=1, max_size=7).map("".join)
"""What may be an amount, and mostly is none."""


@given(ORDINARY | ANYTHING)
def test_the_pattern_of_amounts_lets_every_amount_pass_that_is_read(words: str) -> None:
    with suppress(BadValue):
        parse_amount(words)
        assert AMOUNT.search(words)


@given(ORDINARY)
def test_every_ordinary_amount_is_read(words: str) -> None:
    assert parse_amount(words) >= 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_yaml_that_is_shipped_names_its_schema(kind: str) -> None:
    first = (DATA / f"{kind}_2020.yaml").read_text("utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={kind}.schema.json"


PLAN = plan_of(
    {"id": "7"}, {"id": "07"}, {"id": "V.1"}, targets=[{"id": "1", "text": "Đủ tin"}], submits="dai"
)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("plan", {"agency": list(AGENCIES), "level": ["tinh", "huyen"]}),
        ("progress", {"agency": list(AGENCIES), "task": [7, "07", "V.1"], "target": [1]}),
    ],
)
def test_the_schema_of_a_plan_names_what_is_in_it_and_takes_other_names_too(
    kind: str, named: dict[str, list[object]]
) -> None:
    found = schema(kind, lambda key: Language("vi")(f"schema.{key}"), PLAN)
    general = published(kind)
    for name, ids in named.items():
        other, *known = found["$defs"].pop(name)["anyOf"]
        assert other == {"$ref": "#/$defs/text"}
        assert [each["const"] for each in known] == ids
        assert all(each["description"] for each in known)
    assert found["$defs"].keys() == general["$defs"].keys()
    bare = json.dumps(found)
    assert all(f'"#/$defs/{name}"' in bare for name in named)
    for name in named:
        bare = bare.replace(f'"#/$defs/{name}"', '"#/$defs/text"')
    assert json.loads(bare) == general
