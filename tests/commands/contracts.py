"""The published schemas, held by a validator that shares no code with the program."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from cchc_cli.commands import DIMENSIONS, ROLLUP_DIMENSIONS, STAGES, Exit
from cchc_cli.commands.schema import ANSWERS
from cchc_cli.messages import Language
from cchc_cli.render.json_schema import json_schema
from tests.conftest import cchc
from tests.reference.generate import cases


@cache
def published(name: str, lang: str = "en") -> dict[str, Any]:
    """Return the schema of an answer, by the name that `cchc schema` takes."""
    return json_schema(name, import_module(ANSWERS[name]).CONTRACT, Language(lang))


@cache
def validator(name: str) -> Validator:
    """Return what holds answers against a schema, dates too."""
    schema = published(name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def wrong(name: str, answer: object) -> list[str]:
    """Return what is not as published in an answer: where, and what."""
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(answer)]


def asked_by(line: list[str]) -> str:
    """Return the name of the answer that a command line asks for."""
    command, *options = line
    named = (f"{command}-{option.removeprefix('--')}" for option in options)
    return next((name for name in named if name in ANSWERS), command)


def row_of(name: str) -> dict[str, Any]:
    """Return the schema of a row of an answer's main table."""
    parts = published(name)["properties"]
    if "tables" in parts:
        parts = next(iter(parts["tables"]["properties"].values()))["properties"]
    row: dict[str, Any] = parts["rows"]["items"]
    return row


def spoiled(value: Any, schema: Any, at: str = "$") -> Iterator[tuple[str, Any]]:
    """Yield what a value may not be, each with what is wrong of it: a key too many, one too few, a value of no form."""
    if isinstance(value, dict):
        yield f"{at}: a key more", {**value, "more": None}
        for key, part in value.items():
            if key in schema["required"]:
                yield f"{at}: no {key}", {other: each for other, each in value.items() if other != key}
            for what, other in spoiled(part, schema["properties"][key], f"{at}.{key}"):
                yield what, {**value, key: other}
    elif isinstance(value, list):
        for what, other in spoiled(value[0], schema.get("items"), f"{at}[0]") if value else ():
            yield what, [other, *value[1:]]
        yield f"{at}: an item of no form", [*value, {"of": None}]
    else:
        yield f"{at}: of no form", {"of": value}
        for other in _OTHERWISE.get(type(value), ()):
            if not (other is None and nullable(schema)) and "anyOf" not in schema:
                yield f"{at}: {other!r}", other


_OTHERWISE = {
    int: ("1", 0.5, True, None),
    float: ("0.5", None),
    bool: (1, "true", None),
    str: (True, 0.5, None),
}
"""What JSON may have in place of a value, and readers would take for another."""


def nullable(shape: Any) -> bool:
    """Return whether a value may be null."""
    return any("null" in each.get("type", ()) for each in (shape, *shape.get("anyOf", ())))


def alternatives(schema: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Yield where a schema leaves a choice: a key that may be left out, a value that may be null."""
    for key, part in schema.get("properties", {}).items():
        yield from [] if key in schema["required"] else [(f"{at}.{key}", "left out")]
        yield from alternatives(part, f"{at}.{key}")
    if isinstance(schema.get("items"), dict):
        yield from alternatives(schema["items"], f"{at}[]")
    if nullable(schema) and schema.get("type") != "null":
        yield at, "null"


def taken(value: Any, schema: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Yield which of these choices an answer takes."""
    if value is None:
        yield at, "null"
    elif isinstance(value, dict):
        for key, part in schema["properties"].items():
            yield from (
                taken(value[key], part, f"{at}.{key}") if key in value else [(f"{at}.{key}", "left out")]
            )
    elif isinstance(value, list):
        for each in value:
            yield from taken(each, schema.get("items", {}), f"{at}[]")


# -- what is asked

ROOT = Path(__file__).parents[2]
PLAN, LOG = (str(ROOT / "data" / name) for name in ("plan_2020.yaml", "progress_2020.yaml"))
PLAN_158 = str(ROOT / "tests" / "data" / "plans" / "plan_158.yaml")

MINIMAL = """\
number: 1/KH
title: Tuyên truyền
year: 2020
agencies: {a: {name: Sở A}}
tasks: [{id: 1, name: Việc, lead: a, schedule: Thường xuyên}]
"""
ITEMISED = """\
number: 1/KH
title: Tuyên truyền
year: 2020
agencies: {a: {name: Sở A}, b: {name: Sở B, successors: a}}
tasks:
  - id: "01"
    name: Việc
    lead: [a, b]
    schedule: [Thường xuyên, Tháng 3/2020]
    amount: 5.000.000
    lines: [{item: Khoán, amount: 5.000.000}]
  - {id: "02", name: Việc nữa, lead: b, schedule: Tháng 5/2020}
targets: [{id: T1, text: Đạt 90%, value: 90%}]
"""
PROPOSED = """\
- {id: r1, task: "01", date: 2020-02-03, proposed: 4.000.000, lines: [{item: Khoán, amount: 4.000.000}]}
- {id: r2, task: "02", date: 2020-02-03, proposed: 4.000.000}
"""
FORMS: dict[tuple[str, ...], dict[str, object]] = {
    (): {"F10": date(2020, 3, 30), "B25": "T1. Đạt 90% (90%)", "F25": date(2020, 6, 1), "G25": "96%"},
    ("H1",): {"F10": date(2020, 3, 20)},
    ("--estimate",): {"B11": "Khoán", "F11": 6_000_000},
}
"""Forms of Sở A, of the whole plan first, and what is filled in. The second names another day for one due date."""
CUT = """\
number: 1/KH
title: Tuyên truyền
period: {start: 2020-01-01, end: 2020-02-20}
agencies: {a: {name: Sở A}}
tasks: [{id: 1, name: Việc, lead: a, schedule: 02 lần/quý}]
"""
"""Of its two due dates one is left, that no words print, and no date comes after it."""
MANY = {
    "plan.yaml": MINIMAL.replace(
        "tasks: [", "issuer: UBND tỉnh Hà Tĩnh\nlevels: {huyen: Cấp huyện}\ntasks: ["
    ).replace("{name: Sở A}", "{name: UBND các huyện, size: 2, level: huyen}"),
    "plan (2).yaml": "",
    "a/plan.yaml": ITEMISED.replace("1/KH", "2/KH") + "issuer: UBND huyện Can Lộc\n",
    "a/plan_q1.yaml": CUT.replace("1/KH", "3/KH") + "issuer: UBND huyện Can Lộc\n",
    "a/progress.yaml": f"- {{plan: 2/KH, file: plan.yaml}}\n{PROPOSED}- {{target: T1, date: 2020-03-01, value: 95%}}\n",
    "b/plan.yaml": MINIMAL.replace("1/KH", "5/KH").replace("Thường xuyên", "Vài lần"),
    "b/plan_6.yaml": MINIMAL.replace("1/KH", "6/KH") + "amends: 7/KH\nissuer: Sở Y tế\n",
    "b/plan_7.yaml": MINIMAL.replace("1/KH", "7/KH") + "issuer: Sở Y tế\n",
    "c/plan.yaml": "",
    "d/plan.yaml": MINIMAL.replace("1/KH", "8/KH") + "issuer: Chính phủ\n",
    "d/plan_9.yaml": MINIMAL.replace("1/KH", "9/KH"),
    "notes.yaml": "a: 1\n",
}
"""Files of many plans: of two levels and of none, one faulty, a copy, one that is replaced, and no plan at all."""

CASES = 8
"""Random plans with logs of each of two seeds."""


def asked(folder: Path) -> Iterator[list[str]]:
    """Yield command lines that ask of real plans, of small ones with an empty log, and of random ones."""
    empty = _file(folder / "empty.yaml", "[]")
    for day in ("2019-12-20", "2020-06-20", "2020-10-20", "2021-02-15"):
        yield from of_plan(PLAN, LOG, day, "H1")
    yield from of_plan(PLAN_158, empty, "2026-10-20", "Q3")
    minimal = _file(folder / "minimal.yaml", MINIMAL)
    yield from of_plan(minimal, empty, "2020-10-20", "Q1")
    yield ["record", str(folder / "new.yaml"), "--plan", minimal, "1", "--date", "2020-02-03"]
    yield from of_plan(_file(folder / "cut.yaml", CUT), empty, "2020-03-20", "Q1")
    itemised, log = _file(folder / "itemised.yaml", ITEMISED), _file(folder / "log.yaml", PROPOSED)
    yield from of_plan(itemised, log, "2020-10-20", "Q1")
    yield ["record", log, "--plan", itemised, "--supersedes", "r1", "--proposed", "4,5 triệu"]
    yield ["record", log, "--plan", itemised, "--undo"]
    collected = ["collect", str(folder / "collected.yaml"), "--plan", itemised]
    yield [
        *collected,
        *(_filled(folder / f"{n}.xlsx", itemised, *form) for n, form in enumerate(FORMS.items())),
    ]
    many = many_plans(folder / "many")
    for by in ROLLUP_DIMENSIONS:
        yield ["rollup", str(many), "--by", by, "--as-of", "2020-03-20", "--jobs", "1"]
    yield ["rollup", str(many), "--task", "việc", "--year", "2020", "--as-of", "2020-03-20", "--jobs", "1"]
    for seed in (1, 2):
        for n, case in enumerate(islice(cases(seed), CASES)):
            plan, log = (
                _file(folder / f"{kind}-{seed}-{n}.yaml", text)
                for kind, text in (("plan", case.plan_text), ("log", case.log_text))
            )
            yield from of_plan(plan, log, case.as_of.isoformat(), "Y")


def many_plans(folder: Path) -> Path:
    """Return a folder of many plans."""
    for name, text in MANY.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(MANY["plan.yaml"] if name == "plan (2).yaml" else text, "utf-8")
    return folder


def _file(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    return str(path)


def _filled(path: Path, plan: str, asked_for: tuple[str, ...], cells: Mapping[str, object]) -> str:
    assert cchc("form", *asked_for, "--agency", "a", "--plan", plan, "-o", path).code == 0
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(path)
    return str(path)


def of_plan(plan: str, log: str, day: str, period: str) -> Iterator[list[str]]:
    """Yield command lines that ask of a plan and a log, as of a day and of a period."""
    at = ["--plan", plan]
    for by in DIMENSIONS:
        yield ["budget", *at, "--by", by]
        yield ["budget", log, *at, "--by", by, "--as-of", day]
    yield ["budget", log, *at, "--by", "task", "--by", "quarter"]
    yield from (
        ["calendar", *at],
        ["tasks", *at],
        ["diff", plan, PLAN],
        ["diff", PLAN, plan],
        ["diff", plan, plan],
    )
    yield from (["estimate", log, *at, "--stage", stage, "--as-of", day] for stage in STAGES)
    yield ["check", log, *at, "--as-of", day]
    yield ["check", log, *at, "--missing", "--period", period, "--as-of", day]
    yield from (["remind", log, *at, "--as-of", day], ["log", log, *at], ["log", log, *at, "--money"])
    yield ["report", log, *at, "--period", period]


def answer_to(line: list[str]) -> Any:
    """Return the answer to a command line."""
    ran = cchc(*line, "-f", "json")
    assert ran.code in (Exit.OK, Exit.OVERDUE, Exit.FINDINGS), ran.err
    return json.loads(ran.out)
