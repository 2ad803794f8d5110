"""Agencies that come and go, and a plan of two levels: Vietnam dropped its district level on 1 July 2025."""

import json
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.read import Source
from cchc_cli.files.plan.load import plan_from
from tests.files.office.annex_documents import HEADINGS, Sheet, word

PLAN = """\
number: 20/KH-UBND
title: Tuyên truyền cải cách hành chính 6 tháng cuối năm 2025
period: {start: 2025-07-01, end: 2025-12-31}
levels: {tinh: Cấp tỉnh, xa: Cấp xã}
agencies:
  so-khcn: {name: Sở Khoa học và Công nghệ, level: tinh}
  so-tttt:
    {name: Sở Thông tin và Truyền thông, level: tinh, valid: {to: 2025-02-28}, successors: so-khcn}
  thanh-sen: {name: UBND phường Thành Sen, level: xa, valid: {from: 2025-07-01}}
  can-loc: {name: UBND xã Can Lộc, level: xa, valid: {from: 2025-07-01}}
  ubnd-xa: {name: "UBND các xã, phường", level: xa, members: [thanh-sen, can-loc]}
tasks:
  - {id: 1, name: Chuyên mục trên báo, lead: so-khcn, schedule: 01 số/tháng, amount: 60.000.000}
  - {id: 2, name: Phát thanh cơ sở, lead: ubnd-xa, coordinating: so-khcn, schedule: hằng quý}
"""
LOG = """\
- {task: "1", date: 2025-07-30}
- {task: "2", agency: UBND xã Can Lộc, date: 2025-09-20}
"""


def warnings(text: str) -> list[Diagnostic]:
    return list(plan_from(Source("plan.yaml", text)).warnings)


def told(text: str) -> list[tuple[str, int]]:
    return [(d.code, d.line) for d in warnings(text)]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


# -- a plan of two levels in every command


def test_it_is_sound_and_an_ended_agency_that_nobody_names_is_no_warning(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["validate", str(plan)]) == Exit.OK
    out, err = capsys.readouterr()
    assert "2 nhiệm vụ, 5 cơ quan" in out
    assert err == ""


def test_its_budget_has_two_levels(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["budget", "-p", str(plan), "--by", "level", "--format", "json"]) == Exit.OK
    answer = json.loads(capsys.readouterr().out)
    assert [(r["level"], r["tasks"], r["amount"]) for r in answer["rows"]] == [
        ("tinh", 1, 60_000_000),
        ("xa", 1, None),
    ]


def test_its_calendar_begins_in_july_and_counts_communes(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["calendar", "-p", str(plan), "--month", "9", "--format", "json"]) == Exit.OK
    due = json.loads(capsys.readouterr().out)["tables"]["dues"]["rows"]
    # Month ends from July on: September's is the third of six. Two quarters are left of the year.
    assert [(d["task"], d["n"], d["of"], d["due"], d["units"]) for d in due] == [
        ("1", 3, 6, "2025-09-30", 1),
        ("2", 1, 2, "2025-09-30", 2),
    ]


def test_its_progress_is_followed_by_commune(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "progress.yaml"
    log.write_text(LOG, encoding="utf-8")
    assert (
        run(["check", str(log), "-p", str(plan), "--as-of", "2025-10-01", "--format", "json"]) == Exit.OVERDUE
    )
    items = json.loads(capsys.readouterr().out)["tables"]["items"]["rows"]
    # Of July, August and September one issue is there; of the third quarter one commune's.
    assert {(i["task"], i["agency"], i["due_so_far"], i["done"], i["overdue"]) for i in items} == {
        ("1", "so-khcn", 3, 1, 2),
        ("2", "thanh-sen", 1, 0, 1),
        ("2", "can-loc", 1, 1, 0),
    }


def test_it_is_imported_without_a_district(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        list(HEADINGS),
        [
            "1",
            "Chuyên mục trên báo",
            "12 số",
            "Sở Khoa học và Công nghệ",
            "",
            "01 số/tháng",
            "60.000.000",
            "",
        ],
        ["2", "Phát thanh cơ sở", "", "UBND các xã, phường", "Sở Nội vụ", "hằng quý", "", ""],
    ]
    before = [
        "KẾ HOẠCH",
        "Tuyên truyền cải cách hành chính năm 2026",
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch số 20/KH-UBND ngày 05/12/2025 của UBND tỉnh)",
    ]
    (tmp_path / "kh.docx").write_bytes(word(Sheet(rows, before)))
    made = tmp_path / "plan.yaml"
    assert run(["import", str(tmp_path / "kh.docx"), "-o", str(made)]) in (Exit.OK, Exit.FINDINGS)
    assert run(["budget", "-p", str(made), "--by", "level", "--format", "json"]) == Exit.OK
    rows_of = json.loads(capsys.readouterr().out)["rows"]
    assert {r["level"] for r in rows_of} == {"tinh", "xa"}
    assert run(["calendar", "-p", str(made)]) == Exit.OK
    (tmp_path / "log.yaml").write_text('- {task: "1", date: 2026-01-30}\n', encoding="utf-8")
    assert run(["check", str(tmp_path / "log.yaml"), "-p", str(made), "--as-of", "2026-01-31"]) == Exit.OK


# -- agencies named on days when they are not


def test_a_lead_that_has_ended_is_a_warning_that_names_its_successor() -> None:
    text = PLAN.replace("lead: so-khcn", "lead: so-tttt")
    (warning,) = warnings(text)
    assert (warning.code, warning.line) == ("agency-ended", 13)
    assert warning.args["successors"] == ["Sở Khoa học và Công nghệ"]


def test_coordinating_agencies_and_those_of_duties_are_looked_at_too() -> None:
    text = PLAN.replace("coordinating: so-khcn", "coordinating: so-tttt")
    text += "duties:\n  - {id: V.1, agencies: so-tttt, text: Đôn đốc}\n"
    assert told(text) == [("agency-ended", 14), ("agency-ended", 16)]


def test_without_successors_it_is_said_that_none_is_known() -> None:
    text = PLAN.replace("lead: so-khcn", "lead: so-tttt").replace(", successors: so-khcn", "")
    assert told(text) == [("agency-ended-alone", 13)]


def test_a_member_that_ends_is_told_once_where_its_group_lists_it() -> None:
    text = PLAN.replace(
        "Can Lộc, level: xa, valid: {from: 2025-07-01}", "Can Lộc, level: xa, valid: {to: 31/8/2025}"
    )
    text += "  - {id: 3, name: Việc, lead: ubnd-xa, schedule: hằng tháng}\n"
    assert told(text) == [("agency-ended-alone", 11)]


@pytest.mark.parametrize(
    ("schedule", "codes"),
    [
        ("Tháng 7/2025", []),  # done by the day on which it ends
        ("Tháng 8/2025", ["agency-ended"]),
        ("hằng quý", ["agency-ended"]),
        ("Thường xuyên", ["agency-ended"]),
        ("theo lịch Ban Tuyên giáo", []),  # no day is known, and it is there on some day of the plan
    ],
)
def test_only_work_after_its_end_is_a_warning(schedule: str, codes: list[str]) -> None:
    text = PLAN.replace("to: 2025-02-28", "to: 2025-07-31").replace(
        "lead: so-khcn, schedule: 01 số/tháng", f"lead: so-tttt, schedule: {schedule}"
    )
    assert [d.code for d in warnings(text)] == codes


@pytest.mark.parametrize(
    ("schedule", "codes"),
    [
        ("Quý IV/2025", []),
        ("Quý III/2025", ["agency-not-yet"]),
        ("hằng tháng", ["agency-not-yet"]),
        ("Thường xuyên", ["agency-not-yet"]),
        ("Từ Quý IV/2025", []),
    ],
)
def test_work_before_an_agency_begins_is_a_warning(schedule: str, codes: list[str]) -> None:
    text = PLAN.replace(
        "Sở Khoa học và Công nghệ, level: tinh", "Sở mới, level: tinh, valid: {from: 2025-10-01}"
    )
    text = text.replace(", coordinating: so-khcn", "").replace("01 số/tháng", schedule)
    assert [d.code for d in warnings(text)] == codes


def test_an_unknown_successor_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("successors: so-khcn", "successors: so-khcnn"), encoding="utf-8")
    assert run(["validate", str(path)]) == 2
    assert "agency-unknown" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["budget", "calendar", "tasks"])
def test_every_command_says_the_warning_once_beside_its_answer(
    command: str, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = PLAN.replace("lead: so-khcn", "lead: so-tttt").replace(
        "coordinating: so-khcn", "coordinating: so-tttt"
    )
    plan.write_text(text, encoding="utf-8")
    assert run([command, "-p", str(plan), "--format", "json"]) == Exit.OK
    out, err = capsys.readouterr()
    json.loads(out)
    assert err.count("Sở Thông tin và Truyền thông") == 1
    assert "Sở Khoa học và Công nghệ" in err
    assert err.count("\n") == 1
