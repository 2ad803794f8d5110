"""Lines of an estimate in every command that reads, shows or corrects them."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import cchc

PLAN = """\
number: 1/KH-UBND
title: Tuyên truyền
year: 2026
agencies: {so-a: {name: Sở A}}
tasks:
  - id: 1
    name: In tờ rơi
    lead: so-a
    schedule: Quý II/2026
    amount: 9.502.250
    lines:
      - {item: In tờ rơi, unit: tờ, quantity: 1.500, price: 5.000, amount: 7.500.000}
      - {item: Giấy, unit: ram, quantity: "1,5", price: 1.501.500, amount: 2.252.250}
"""
# 1.500 × 5.000 = 7.500.000; 1,5 × 1.501.500 = 2.252.250; in all 9.752.250, less 250.000.
LOG = """\
- {plan: 1/KH-UBND, file: plan.yaml}
- id: r1
  task: 1
  date: 2026-01-15
  proposed: 8.000.000
  lines:
    - {item: "In, gấp", unit: tờ, quantity: "1,5", price: 5.000.000, amount: 7.500.000}
    - {item: Thiết kế, amount: 500.000}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN.replace("9.502.250", "9.752.250"), "utf-8")
    (tmp_path / "progress.yaml").write_text(LOG, "utf-8")
    return tmp_path


def squeezed(shown: str) -> list[str]:
    """Return the lines of a page without the room between its columns."""
    return [" ".join(line.split()) for line in shown.splitlines()]


def test_lines_that_do_not_add_up_are_told_with_both_figures(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    done = cchc("validate", "plan.yaml", folder=folder)
    assert done.code == 2
    assert "plan.yaml:11:5: " in done.err + done.out
    assert "cộng lại được 9.752.250 đồng, mà số tiền là 9.502.250 đồng" in done.err + done.out


def test_a_task_and_a_record_are_shown_with_their_lines(folder: Path) -> None:
    task = squeezed(cchc("tasks", "1", folder=folder).out)
    assert "In tờ rơi tờ 1.500 5.000 7.500.000" in task
    assert "Giấy ram 1,5 1.501.500 2.252.250" in task
    record = squeezed(cchc("log", "r1", folder=folder).out)
    assert "In, gấp tờ 1,5 5.000.000 7.500.000" in record
    assert "Thiết kế — 500.000" in record
    english = squeezed(cchc("tasks", "1", "--lang", "en", folder=folder).out)
    assert "Giấy ram 1.5 1,501,500 2,252,250" in english


def test_a_workbook_multiplies_and_adds_up(folder: Path) -> None:
    assert cchc("log", "r1", "-p", "plan.yaml", "progress.yaml", "-o", "x.xlsx", folder=folder).code == 0
    page = openpyxl.load_workbook(folder / "x.xlsx").worksheets[1]
    item, whole, total = (
        [cell.value for cell in row][2:5] for row in page.iter_rows(min_row=page.max_row - 2)
    )
    row = page.max_row - 2
    assert item == [1.5, 5_000_000, f'=IF(OR(COUNT(C{row}:D{row})<2),"—",ROUND((N(C{row}))*N(D{row}),0))']
    assert whole == [None, "—", 500_000]  # nothing multiplies to it
    assert total[2] == f'=IF(SUBTOTAL(102,E{row}:E{row + 1})=0,"—",SUBTOTAL(109,E{row}:E{row + 1}))'
    values = openpyxl.load_workbook(folder / "x.xlsx", data_only=True).worksheets[1]
    assert [values.cell(n, 5).value for n in range(row, row + 3)] == [7_500_000, 500_000, 8_000_000]


def test_programs_get_lines_by_keys(folder: Path) -> None:
    (task,) = json.loads(cchc("tasks", "1", "-f", "json", folder=folder).out)["rows"]
    assert task["lines"][1] == {
        "item": "Giấy",
        "unit": "ram",
        "quantity": 1.5,
        "price": 1_501_500,
        "amount": 2_252_250,
    }
    (record,) = json.loads(cchc("log", "r1", "-f", "json", folder=folder).out)["tables"]["log"]["rows"]
    whole = {"unit": None, "quantity": None, "price": None}
    assert record["lines"][1] == {"item": "Thiết kế", **whole, "amount": 500_000}


def test_a_corrected_amount_has_no_lines_any_more(folder: Path) -> None:
    done = cchc("record", "--supersedes", "r1", "--proposed", "8,2 triệu", "--yes", folder=folder)
    assert done.code == 0, done.err
    last = (folder / "progress.yaml").read_text("utf-8").splitlines()[-1]
    assert "proposed: 8.200.000" in last
    assert "lines" not in last


def test_a_correction_of_its_note_keeps_them_and_taking_it_back_restores_them(folder: Path) -> None:
    assert cchc("record", "--supersedes", "r1", "--note", "Chờ duyệt", folder=folder).code == 0
    kept = 'lines: [{item: "In, gấp", unit: "tờ", quantity: "1,5", price: 5.000.000, amount: 7.500.000}'
    assert kept in (folder / "progress.yaml").read_text("utf-8").splitlines()[-1]
    assert cchc("record", "--undo", folder=folder).code == 0
    assert kept in (folder / "progress.yaml").read_text("utf-8").splitlines()[-1]
    assert cchc("validate", "plan.yaml", "progress.yaml", folder=folder).code == 0


def test_plans_that_differ_in_a_line_differ(folder: Path) -> None:
    other = PLAN.replace("9.502.250", "9.752.250").replace("item: Giấy", "item: Giấy A4")
    (folder / "other.yaml").write_text(other, "utf-8")
    done = cchc("diff", "plan.yaml", "other.yaml", "-f", "json", folder=folder)
    (change,) = json.loads(done.out)["tables"]["changes"]["rows"]
    assert change["field"] == "lines"
    assert change["after"].endswith("; Giấy A4: 1,5 ram × 1.501.500 = 2.252.250")


def test_a_plan_carried_to_another_year_keeps_them_with_the_amount(folder: Path) -> None:
    assert cchc("new", "plan.yaml", "--year", "2027", "-o", "next.yaml", folder=folder).code in (0, 3)
    assert "amount: 2.252.250}" in (folder / "next.yaml").read_text("utf-8")
