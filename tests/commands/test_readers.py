"""JSON and CSV as DuckDB, pandas and jq read them: types, dates, ids and sums are as the schema has them."""

import doctest
import json
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pytest

from tests.commands.contracts import ITEMISED, LOG, PLAN, PROPOSED, asked_by, row_of
from tests.conftest import cchc

pytestmark = pytest.mark.once

DOCS = Path(__file__).parents[2] / "docs"

LINES = {
    "money": ["budget", LOG, "--by", "agency"],
    "ids of digits": ["estimate", "small-log.yaml", "--plan", "small.yaml"],
    "lines": ["tasks", "--plan", "small.yaml"],
    "dates": ["calendar"],
    "states": ["check", LOG, "--as-of", "2020-10-20"],
    "tasks": ["tasks"],
    "log": ["log", LOG],
    "results": ["report", LOG, "Q3"],
    "changes": ["diff", "small.yaml", PLAN],
    "no dates": ["calendar", "--from", "2020-01-01", "--to", "2020-01-01"],
    "no changes": ["diff", PLAN, PLAN],
    "no records": ["log", LOG, "--to", "2019-12-31"],
    "nobody": ["check", LOG, "--missing", "--as-of", "2020-10-20", "-a", "so-tttt"],
}
each = pytest.mark.parametrize("line", LINES.values(), ids=LINES)

TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "string": "VARCHAR", "date": "DATE"}
"""How DuckDB calls what JSON Schema calls otherwise."""


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.yaml").write_text(ITEMISED, "utf-8")
    Path("small-log.yaml").write_text(PROPOSED, "utf-8")


def types_of(line: list[str]) -> dict[str, str]:
    """Return the type of each key of the rows that a command line asks for; of a list that of its items."""
    return {key: _type(part) for key, part in row_of(asked_by(line))["properties"].items()}


def _type(part: Any) -> str:
    if "anyOf" in part:  # an id or a list of ids, a text or a number
        return "VARCHAR"
    kinds = {part["type"]} if isinstance(part["type"], str) else {*part["type"]} - {"null"}
    (kind,) = kinds
    if kind == "array":
        return f"{_type(part['items'])}[]"
    return TYPES.get("date" if part.get("format") == "date" else kind, "")


def saved(line: list[str], form: str) -> str:
    """Write an answer into a file; return its name."""
    assert cchc(*line, "-o", f"answer.{form}").code in (0, 1, 3)
    return f"answer.{form}"


def rows_of(line: list[str]) -> tuple[str, list[dict[str, Any]]]:
    """Return where the rows of the main table stand in the JSON of an answer, and the rows."""
    answer = json.loads(Path(saved(line, "json")).read_text("utf-8"))
    if "tables" not in answer:
        return "rows", answer["rows"]
    name = next(iter(answer["tables"]))
    return f"tables['{name}'].rows", answer["tables"][name]["rows"]


def as_json(value: object) -> object:
    """Return a value of a reader as JSON has it: a date in ISO form, a list of such."""
    if isinstance(value, list):
        return list(map(as_json, value))
    return value if value is None or isinstance(value, str | int | float | dict) else str(value)


def as_cell(value: object) -> object:
    """Return a value of JSON as a cell of CSV holds it."""
    if isinstance(value, dict):
        return ": ".join("" if each is None else str(each) for each in value.values())
    if isinstance(value, list):
        return "|".join(map(str, map(as_cell, value))) or None
    return value


@each
def test_duckdb_finds_the_types_of_json_by_itself(line: list[str]) -> None:
    where, rows = rows_of(line)
    if not rows:  # what has no rows has no columns in JSON: CSV has its header
        return
    found = duckdb.read_json("answer.json").project(f"unnest({where}, recursive := true)")
    types = types_of(line)
    mixed = [key for key in types if {type(row.get(key)) for row in rows} >= {str, list}]
    for key, kind in zip(found.columns, map(str, found.types), strict=True):
        values = [row[key] for row in rows if row[key] not in (None, [])]
        if values and types[key] != "[]":  # those of objects are read below
            assert kind == ("JSON" if key in mixed else types[key]), key
    got = [dict(zip(found.columns, map(as_json, values), strict=True)) for values in found.fetchall()]
    got = [{key: json.loads(str(row[key])) if key in mixed else row[key] for key in row} for row in got]
    assert got == rows


@each
def test_duckdb_reads_csv_where_it_is_told_what_is_text(line: list[str]) -> None:
    _, rows = rows_of(line)
    types = {key: "VARCHAR" if kind.endswith("]") else kind for key, kind in types_of(line).items()}
    header = Path(saved(line, "csv")).read_text("utf-8-sig").partition("\n")[0].strip().split(",")
    texts = {key: kind for key, kind in types.items() if kind == "VARCHAR" and key in header}
    found = duckdb.read_csv("answer.csv", header=True, dtype=texts)
    assert found.columns == header
    for key, kind in zip(header, map(str, found.types), strict=True):
        if any(row[key] is not None for row in rows):
            assert kind == types[key], key
    got = [list(map(as_json, values)) for values in found.fetchall()]
    assert got == [list(map(as_cell, row.values())) for row in rows]


@each
def test_pandas_reads_csv_where_it_is_told_what_is_text_and_what_dates(line: list[str]) -> None:
    _, rows = rows_of(line)
    types = types_of(line)
    header = pandas.read_csv(saved(line, "csv"), nrows=0).columns
    whole = {"BIGINT": "Int64", "BOOLEAN": "boolean", "DOUBLE": "Float64"}
    table = pandas.read_csv(
        "answer.csv",
        dtype={key: whole.get(types[key], "str") for key in header if types[key] != "DATE"},
        parse_dates=[key for key in header if types[key] == "DATE"],
    )
    assert len(table) == len(rows)
    for key in header:
        got = [None if pandas.isna(value) else value for value in table[key]]
        dates = types[key] == "DATE" and rows
        assert [str(v.date()) if dates and v else v for v in got] == [as_cell(row[key]) for row in rows], key
        if types[key] == "BIGINT":
            assert table[key].sum() == sum(row[key] or 0 for row in rows)


@pytest.mark.program("jq")
@pytest.mark.parametrize("by", ["agency", "source", "task"])
def test_jq_adds_up_the_rows_to_their_total(by: str) -> None:
    saved(["budget", LOG, "--by", by], "json")
    sums = ", ".join(f"([.rows[].{key} // 0] | add), .total.{key}" for key in ("amount", "approved"))
    assert json.loads(jq(f"[{sums}]", "answer.json")) == [1_000_000_000] * 2 + [775_000_000] * 2


def jq(*words: str) -> str:
    return subprocess.run(["jq", *words], capture_output=True, text=True, check=True, timeout=600).stdout


papers = pytest.mark.parametrize("name", ["outputs.md", "outputs.vi.md"])


@papers
def test_what_a_paper_shows_of_duckdb_and_pandas_is_so(name: str) -> None:
    shown = shown_in(name, "pycon")
    examples = doctest.DocTestParser().get_doctest("".join(shown), {}, name, name, 0)
    assert len(examples.examples) > 6
    assert doctest.DocTestRunner().run(examples).failed == 0


@pytest.mark.program("jq")
@papers
def test_what_a_paper_shows_of_jq_is_so(name: str) -> None:
    pieces = [
        piece for block in shown_in(name, "sh") for piece in re.split(r"^\$ jq ", block, flags=re.M)[1:]
    ]
    assert len(pieces) > 2
    for piece in pieces:
        command, _, expected = piece.partition("\n")
        assert jq(*shlex.split(command)) == expected


def shown_in(name: str, kind: str) -> list[str]:
    """Return the blocks of a kind in a paper, whose commands have written their files here."""
    text = (DOCS / name).read_text("utf-8")
    for command in re.findall(r"^\$ cchc (.* -o .*)$", text, re.M):
        assert cchc(*shlex.split(command)).code == 0
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.M | re.S)
