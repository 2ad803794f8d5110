"""Money from the command line: logs that were misread once, with what is right of each worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.commands import Exit
from tests.conftest import cchc

PLAN = """\
number: "1/KH"
title: "Kế hoạch thử"
year: 2020
agencies:
  a0: {name: "Sở A"}
  a1: {name: "Sở B"}
  m0: {name: "Xã Một"}
  m1: {name: "Xã Hai"}
  g: {name: "UBND các xã", members: [m0, m1]}
tasks:
  - {id: "1", name: "Hai cơ quan cùng chủ trì", lead: [a0, a1], schedule: "Quý IV", amount: 100.000.000}
  - {id: "2", name: "Nhóm xã", lead: g, schedule: "Quý IV", amount: 50.000.000}
"""

WHOLE_TASK_APPROVAL = """\
- {task: "1", date: 2020-02-01, approved: 100.000.000}
- {task: "2", date: 2020-02-01, approved: 50.000.000}
- {task: "1", date: 2020-03-01, agency: a0, count: 0, spent: 20.000.000}
- {task: "1", date: 2020-03-01, agency: a1, count: 0, spent: 20.000.000}
- {task: "2", date: 2020-03-01, agency: m0, count: 0, spent: 5.000.000}
"""
WHOLE_THEN_PER_AGENCY = """\
- {task: "1", date: 2020-01-10, approved: 100.000.000}
- {task: "1", date: 2020-02-10, agency: a0, approved: 60.000.000}
- {task: "1", date: 2020-02-10, agency: a1, approved: 40.000.000}
"""
ABOVE_ESTIMATE = """\
- {task: "1", agency: a0, date: 2020-02-10, proposed: 900.000.000}
- {task: "1", agency: a0, date: 2020-02-11, appraised: 900.000.000}
- {task: "1", agency: a0, date: 2020-02-12, approved: 900.000.000}
"""
UNAPPROVED_BESIDE_APPROVED = """\
- {task: "2", date: 2020-03-10, count: 0, spent: 10.000.000}
- {task: "7", date: 2020-03-10, approved: 100.000.000}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return tmp_path


def _log(folder: Path, text: str) -> Path:
    (folder / "log.yaml").write_text(text, "utf-8")
    return folder / "log.yaml"


def _json(*words: object, code: int = Exit.OK) -> Any:
    done = cchc(*words, "--format", "json")
    assert done.code == code, done.err
    return json.loads(done.out)


def test_what_is_approved_for_the_whole_task_covers_what_its_units_spend(folder: Path) -> None:
    log = _log(folder, WHOLE_TASK_APPROVAL)
    assert _json("check", log, "--as-of", "2020-04-01", "--strict")["tables"]["findings"]["rows"] == []
    budget = _json("budget", log, "--by", "task")
    assert [(row["approved"], row["spent"], row["remaining"], row["rate"]) for row in budget["rows"]] == [
        (100_000_000, 40_000_000, 60_000_000, 0.4),
        (50_000_000, 5_000_000, 45_000_000, 0.1),
    ]
    assert (budget["total"]["spent_unapproved"], budget["total"]["remaining"]) == (0, 105_000_000)


def test_a_breakdown_by_agency_replaces_the_whole(folder: Path) -> None:
    log = _log(folder, WHOLE_THEN_PER_AGENCY)
    budget = _json("budget", log)
    assert [(row["agency"], row["approved"]) for row in budget["rows"]] == [
        ("a0", 60_000_000),
        ("a1", 40_000_000),
        ("g", None),
    ]
    assert budget["total"]["approved"] == 100_000_000
    # Before the breakdown it is the whole task's, divided as the estimate is.
    before = _json("budget", log, "--as-of", "2020-02-09")
    assert [row["approved"] for row in before["rows"]] == [50_000_000, 50_000_000, None]


def test_what_is_above_the_estimate_is_a_finding_that_strict_counts(folder: Path) -> None:
    log = _log(folder, ABOVE_ESTIMATE)
    assert cchc("check", log, "--as-of", "2020-04-01").code == Exit.OK
    answer = _json("check", log, "--as-of", "2020-04-01", "--strict", code=Exit.OVERDUE)
    # The estimate of 100 million is the task's, which two agencies lead: no agency's own.
    about = {"task": "1", "agency": None, "actual": 900_000_000, "limit": 100_000_000}
    assert answer["tables"]["findings"]["rows"] == [
        {"code": "proposed-above-estimate", **about},
        {"code": "approved-above-estimate", **about},
    ]
    shown = cchc("check", log, "--as-of", "2020-04-01").out
    assert "cả nhiệm vụ Phê duyệt vượt khái toán 900.000.000 100.000.000" in " ".join(shown.split())
    report = cchc("report", log, "--period", "Q1", "--format", "md")
    assert (
        "Nhiệm vụ 1 (cả nhiệm vụ): phê duyệt 900.000.000 đồng, vượt khái toán 100.000.000 đồng." in report.out
    )


def test_what_is_spent_without_approval_is_in_no_rate(tmp_path: Path) -> None:
    """10 million spent on task 2 of the shipped plan, 100 million approved for task 7: 0 % of it, not 10 %."""
    log = _log(tmp_path, UNAPPROVED_BESIDE_APPROVED)
    total = _json("budget", log)["total"]
    assert (total["approved"], total["spent"], total["spent_unapproved"]) == (
        100_000_000,
        10_000_000,
        10_000_000,
    )
    assert (total["remaining"], total["rate"]) == (100_000_000, 0)
    assert _json("check", log, "--as-of", "2020-03-11", code=Exit.OVERDUE)["tables"]["findings"]["rows"] == [
        {
            "code": "spent-without-approval",
            "task": "2",
            "agency": "bao-ha-tinh",
            "actual": 10_000_000,
            "limit": None,
        }
    ]
    report = cchc("report", log, "--period", "Q1", "--format", "md", "--lang", "en").out
    assert "VND 10,000,000 of it were spent with no approval recorded, and are in no rate." in report
    assert "Spent of what is approved: 0.0% (VND 0 of 100,000,000)." in report


def test_a_table_has_a_column_for_what_is_not_approved_only_where_something_is(folder: Path) -> None:
    assert "chưa duyệt" not in cchc("budget", _log(folder, WHOLE_TASK_APPROVAL), "--format", "md").out
    unapproved = '- {task: "2", date: 2020-03-01, agency: m0, count: 0, spent: 5.000.000}\n'
    shown = cchc("budget", _log(folder, unapproved), "--format", "md").out
    assert "| Đã chi (đ) | Trong đó chưa duyệt (đ) | Còn lại (đ) |" in shown


@pytest.mark.parametrize("by", [["month"], ["quarter"], ["agency", "quarter"]])
def test_in_time_the_estimate_stands_alone_and_it_is_said_why(folder: Path, by: list[str]) -> None:
    words = [word for dimension in by for word in ("--by", dimension)]
    log = _log(folder, WHOLE_TASK_APPROVAL)
    with_log, without = _json("budget", log, *words), _json("budget", *words, "--plan", folder / "plan.yaml")
    assert with_log.pop("notes") == [*without.pop("notes"), "steps-undated"]
    assert with_log == without
    assert "không có thời gian sử dụng" in " ".join(cchc("budget", log, *words).out.split())
