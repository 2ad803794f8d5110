"""The queries of docs/rollup.md, on a database that a run makes; what they answer is worked out beside it."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.files.rollup.gather import gather

DOCS = Path(__file__).parents[3] / "docs"

PLAN = """\
number: {number}/KH-UBND
title: Tuyên truyền
issuer: {issuer}
year: 2020
agencies: {{a: {{name: Văn phòng}}}}
tasks:
  - {{id: 1, name: Hệ thống TRUYỀN THANH, lead: a, schedule: Hằng quý, amount: 8.000.000}}
  - {{id: 2, name: Hội nghị, lead: a, schedule: Trước ngày 15/11/2020}}
"""
LOG = """\
- {plan: 2/KH-UBND, file: plan.yaml}
- {task: 1, date: 2020-03-30}
- {task: 1, date: 2020-03-31, count: 0, approved: 5.000.000, spent: 3.000.000}
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A province's plan without a log, a district's with one, as of 20 October 2020."""
    issuers = {"": "UBND tỉnh Hà Tĩnh", "can-loc": "UBND huyện Can Lộc"}
    for number, (folder, issuer) in enumerate(issuers.items(), 1):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "plan.yaml").write_text(PLAN.format(number=number, issuer=issuer), "utf-8")
    (tmp_path / "can-loc" / "progress.yaml").write_text(LOG, "utf-8")
    with gather(tmp_path, None, date(2020, 10, 20)) as connection:
        yield connection


ANSWERS: list[list[tuple[object, ...]]] = [
    # Due on 31/3 (done), 30/6 (overdue for 112 days), 30/9.
    [("2/KH-UBND", "UBND huyện Can Lộc", 2, 112)],
    [
        ("district", "Hà Tĩnh", "approved", 5_000_000),
        ("district", "Hà Tĩnh", "estimate", 8_000_000),
        ("district", "Hà Tĩnh", "spent", 3_000_000),
        ("province", "Hà Tĩnh", "estimate", 8_000_000),
    ],
    [("Hà Tĩnh", "UBND huyện Can Lộc", "Hệ thống TRUYỀN THANH", 1, 3)],
    [("2020-11-14", 1, "Văn phòng", "Hội nghị", f"{number}/KH-UBND") for number in (1, 2)],
    [("province", "Hà Tĩnh", "plan.yaml")],
]


@pytest.mark.parametrize("paper", ["rollup.md", "rollup.vi.md"])
def test_the_queries_of_the_paper_answer(database: sqlite3.Connection, paper: str) -> None:
    queries = re.findall(r"^```sql\n(.*?)^```", (DOCS / paper).read_text("utf-8"), re.M | re.S)
    assert len(queries) == len(ANSWERS)
    for query, answer in zip(queries, ANSWERS, strict=True):
        assert database.execute(query).fetchall() == answer, query
