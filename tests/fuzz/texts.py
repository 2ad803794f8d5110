"""Strict YAML, plans and progress logs."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from cchc_cli.commands import Exit
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.faults import Path as Place
from cchc_cli.domain.model.text import nfc
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.read import decode
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.read import records_from
from cchc_cli.files.plan.load import load_plan, plan_from
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import locate, read
from cchc_cli.files.yaml_text.write import write
from tests.fuzz.judging import DATA, answered, codes, judged, laid
from tests.fuzz.words import AMOUNTS, phrases

_ERRORS = Path(__file__).parents[1] / "errors"

PLAN = """\
number: 1/KH-UBND
title: "Tuyên truyền: cải cách"
year: 2020
levels: {tinh: Cấp tỉnh}
agencies:
  a: {name: Sở A, short: A, level: tinh, valid: {to: 2020-12-31}, successors: [b]}
  b: {name: Sở B, members: [c]}
  c:
    name: Sở C
tasks:
  - id: 1
    name: Việc một
    lead: a
    schedule: [Hằng tháng, "Quý I/2020; 02 lần/quý"]
    amount: 1,2 tỷ
    products: [Tin, Bài]
  - {id: 2, name: Việc hai, lead: b, coordinating: [c], schedule: Tháng 3/2020, amount: 70.000.000}
"""
LOG = """\
# Sổ theo dõi
- {id: r1, task: 3, date: 2020-01-20, spent: 1.000.000, evidence: ["Số 1", "Số 2"]}
- id: r2
  task: "3"
  date: 2020-02-24
  count: 2
  note: |
    Hai dòng
    ghi chú
- {id: r3, target: 1, value: 95%, date: 2020-03-01}
- {id: r4, supersedes: r1, task: 3, date: 2020-01-21}
"""


def plans() -> list[bytes]:
    """Return plans, and each fault of one that the tests show."""
    return [PLAN.encode(), (DATA / "starter.yaml").read_bytes(), *_reproducers(_ERRORS)]


def logs() -> list[bytes]:
    """Return progress logs, and each fault of one that the tests show."""
    return [LOG.encode(), (DATA / "progress_2020.yaml").read_bytes(), *_reproducers(_ERRORS / "progress")]


def _reproducers(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("*.yaml")) if path.stat().st_size < 20_000]


_MARKS = ["2020-12-31", "2020", "no", "x: y", "- x\n", "\n  ", "\n- "]


@cache
def words() -> list[str]:
    """Return the keys of files, and what stands in them."""
    written = "".join(text.decode("utf-8", "replace") for text in (*plans(), *logs()))
    return [*sorted(set(re.findall(r"[a-z_]{3,}", written))), *AMOUNTS, *phrases()[::7], *_MARKS]


LONGEST_KEY = 500
"""Characters. YAML has a form of its own for a key of more than 1024 on a line; none of a plan's is nearly as long."""


def yaml_text(data: bytes) -> object:
    """Hold that a text has faults with a place, or reads as another reader says, and the same when written anew."""
    try:
        text = decode("x.yaml", data).text
    except Rejected as rejected:
        return judged(rejected.diagnostics)
    found, forms = read(text)
    if forms:
        return judged(place("x.yaml", text, forms, ()))
    assert found == _of_another(text)
    everywhere = {at for at, _ in _places(found)}
    assert locate(text, everywhere).keys() == everywhere
    if isinstance(found, dict) and all(len(str(at[-1])) < LONGEST_KEY for at in everywhere):
        assert read(write(found, {})) == (found or None, [])
    return type(found), len(everywhere)


def _of_another(text: str) -> Any:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        return _composed(loader.get_data() if loader.check_data() else None)
    finally:
        loader.dispose()


def _composed(value: Any) -> Any:
    if isinstance(value, dict):
        return {nfc(key): _composed(inner) for key, inner in value.items()}
    return (
        list(map(_composed, value))
        if isinstance(value, list)
        else nfc(value)
        if isinstance(value, str)
        else value
    )


def _places(value: Any, at: Place = ()) -> Iterator[tuple[Place, Any]]:
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, child in children:
        yield (*at, key), child
        yield from _places(child, (*at, key))


COMMANDS = [
    *[
        "budget --by-agency -p plan.yaml -f json",
        "calendar -p plan.yaml -f json",
        "check -p plan.yaml -f json",
    ],
    *[
        "tasks -p plan.yaml",
        "report --period Q3 -p plan.yaml -o r.docx",
        "report --period Y -p plan.yaml -o r.html",
    ],
    *["export plan.yaml -o p.docx", "export plan.yaml -o p.xlsx", "new plan.yaml --year 2021 -o new.yaml"],
    *[
        "form --all --period Q3 -p plan.yaml -o forms",
        "diff plan.yaml plan.yaml -f json",
        "calendar -p plan.yaml -f ics",
    ],
    *[
        "record log.yaml 1 -d 2020-03-01 -p plan.yaml",
        "budget --by month -p plan.yaml -f csv",
        "-p plan.yaml",
    ],
]


def plan(data: bytes) -> object:
    """Hold that a plan is refused with places, or loads, has its days, and a command answers from it."""
    try:
        source = decode("plan.yaml", data)
    except Rejected as rejected:
        return judged(rejected.diagnostics)
    try:
        loaded = plan_from(source)
    except Rejected as rejected:
        return judged(rejected.diagnostics)
    if loaded.warnings:
        judged(loaded.warnings)
    for work in loaded.plan.works_by_id.values():
        assert all(day in loaded.plan.span for day in loaded.schedule(work).due)
    line = COMMANDS[crc32(data) % len(COMMANDS)]
    folder = laid({"plan.yaml": data})
    ran = answered(folder, *line.split())
    if line.startswith("new ") and ran.code != Exit.BAD_INPUT:
        _sound_but_for_what_is_to_finish((folder / "new.yaml").read_bytes())
    return line, ran.code, codes(ran), len(loaded.plan.tasks), len(loaded.plan.agencies)


def _sound_but_for_what_is_to_finish(data: bytes) -> None:
    found, forms = read(decode("new.yaml", data).text)
    assert found
    assert not forms


@cache
def shipped() -> LoadedPlan:
    """Return the plan that is shipped."""
    return load_plan(None)


def log(data: bytes) -> object:
    """Hold that commands agree on a log, that adding to it keeps its bytes and records, and repair leaves it sound."""
    came = _read(data)
    folder = laid({"log.yaml": data})
    path = folder / "log.yaml"
    sound = isinstance(came, int)
    verdict = answered(folder, "validate", "log.yaml", "-p", str(DATA / "plan_2020.yaml"))
    if data.strip(b" \n") and not _is_a_plan(data):
        assert (verdict.code in (Exit.OK, Exit.FINDINGS)) == sound, verdict
    added = answered(
        folder, "record", "log.yaml", "3", "-d", "2020-05-24", "--evidence", "Số: 1", "--count", "1"
    )
    after = path.read_bytes()
    if added.code == Exit.BAD_INPUT:
        assert after == data
        repaired = answered(folder, "validate", "log.yaml", "--repair")
        rest = path.read_bytes()
        assert data.startswith(rest)
        if rest != data:
            (side,) = folder.glob("log.yaml.torn-*")
            assert rest + side.read_bytes() == data
        return came, codes(added), repaired.code, codes(repaired)
    assert added.code == Exit.OK, added
    assert sound or not data.removeprefix(b"\xef\xbb\xbf").strip()
    assert after.startswith(data)
    assert _read(after) == (came + 1 if isinstance(came, int) else 1)
    return came, codes(added)


def _read(data: bytes) -> int | tuple[str, ...]:
    """Return how many records a log holds, or the codes of its faults."""
    found: tuple[Diagnostic, ...]
    try:
        source = decode("log.yaml", data)
    except Rejected as rejected:
        return judged(rejected.diagnostics)
    try:
        return len(records_from(source, shipped().plan)[0])
    except Rejected as rejected:
        found = rejected.diagnostics
    return judged(found)


def _is_a_plan(data: bytes) -> bool:
    """Whether a file is judged as a plan: told by its root."""
    try:
        found, _ = read(decode("log.yaml", data).text)
    except Rejected:
        return False
    return not isinstance(found, list)
