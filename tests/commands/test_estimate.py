"""The round of section IV.1 as an office goes through it: the table goes out, is filled in, comes back, goes on.

By hand, of the folder's plan: task 1 has 10.000.001 asked for and task 4 13.000.000; of task 2, led by A and B, 90 are
asked for, 41 of them for A, so 49 in common; of task 3 the first and the third district ask for 11 and 13 million.
"""

import csv
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cchc_cli.commands import Exit
from tests.conftest import Ran, cchc

PLAN = """\
number: 1/KH
title: Kế hoạch thử
issuer: Ủy ban nhân dân tỉnh A
year: 2020
agencies:
  s: {name: Sở S}
  tc: {name: Sở Tài chính}
  a: {name: Đài A}
  b: {name: Báo B}
  h1: {name: Huyện Một}
  h2: {name: Huyện Hai}
  h3: {name: Huyện Ba}
  hs: {name: UBND các huyện, members: [h1, h2, h3]}
  xa: {name: UBND các xã, size: 20}
tasks:
  - {id: "1", name: Việc riêng, lead: s, schedule: 12 lần/năm, amount: 10.000.001}
  - {id: "2", name: Việc hai cơ quan, lead: [a, b], schedule: 12 lần/năm, amount: 100}
  - {id: "3", name: Việc của các huyện, lead: hs, schedule: 12 lần/năm, amount: 30.000.000}
  - {id: "4", name: Việc của xã, lead: xa, schedule: 12 lần/năm, amount: 20.000.000}
duties:
  - {id: V.1, agencies: s, text: [Tổng hợp], work: {name: Báo cáo, lead: s, schedule: hằng quý}}
  - {id: V.2, agencies: tc, text: ["Sở Tài chính: Chủ trì thẩm định kinh phí."]}
"""
LOG = """\
- {id: r1, task: "1", date: 2020-01-02, proposed: 10.000.001}
- {id: r2, task: "2", date: 2020-01-02, proposed: 90}
- {id: r3, task: "2", date: 2020-01-03, agency: a, proposed: 41}
- {id: r4, task: "3", date: 2020-01-03, agency: h1, proposed: 11.000.000}
- {id: r5, task: "3", date: 2020-01-03, agency: h3, proposed: 13.000.000}
- {id: r6, task: "4", date: 2020-01-03, proposed: 13.000.000}
"""
TABLE = "tong-hop-du-toan.xlsx"
ROWS = {"1": "G8", "h1": "G11", "h3": "G12", "4": "G14", "common": "G17", "a": "G18"}
"""The cells in which each row of the first table is decided."""
PAPER, DAY = "C5", "F5"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "progress.yaml").write_text(LOG, "utf-8")
    assert cchc("estimate", "-o", "out", folder=tmp_path).code == Exit.OK
    return tmp_path


def sheet_of(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path).worksheets[0]


def fill(
    folder: Path, cells: Mapping[str, object], name: str = "back.xlsx", table: str = f"out/{TABLE}"
) -> str:
    book = openpyxl.load_workbook(folder / table)
    for place, value in cells.items():
        book.worksheets[0][place] = value
    book.save(folder / name)
    return name


def figures(folder: Path, stage: str = "appraised") -> dict[str, Any]:
    answer = json.loads(cchc("estimate", "--stage", stage, "-f", "json", folder=folder).out)
    return {row["task"]: row[stage] for row in answer["tables"]["estimates"]["rows"]}


def codes(ran: Ran) -> list[str]:
    return [word.strip("[]") for word in ran.err.split() if word.startswith("[") and word.endswith("]")]


# -- what goes out


def test_a_plan_without_amounts_has_no_estimate_to_hand_over(tmp_path: Path) -> None:
    amounts = (", amount: 10.000.001", ", amount: 100", ", amount: 30.000.000", ", amount: 20.000.000")
    plan = PLAN
    for amount in amounts[:3]:
        plan = plan.replace(amount, "")
    (tmp_path / "plan.yaml").write_text(plan.replace(amounts[3], ", amount: 0"), "utf-8")
    for command in (
        ("estimate", "-o", "out"),
        ("estimate", "-o", "t.xlsx"),
        ("form", "--estimate", "-o", "out"),
    ):
        ran = cchc(*command, folder=tmp_path)
        assert (ran.code, [path.name for path in tmp_path.iterdir()]) == (Exit.BAD_INPUT, ["plan.yaml"])
        assert "1/KH" not in ran.err or command[0] == "estimate"


def test_a_folder_takes_the_paper_of_the_stage_and_the_table(folder: Path) -> None:
    names = {path.name for path in (folder / "out").iterdir()}
    assert names == {"cong-van-tham-dinh.docx", TABLE}
    for stage, paper in (("appraised", "to-trinh-du-toan.docx"), ("approved", "thong-bao-phan-bo.docx")):
        assert cchc("estimate", "--stage", stage, "-o", stage, folder=folder).code == Exit.OK
        assert {path.name for path in (folder / stage).iterdir()} == {paper, TABLE}


def test_who_has_sent_nothing_is_said_beside_the_papers(folder: Path) -> None:
    ran = cchc("estimate", "-o", "more", folder=folder)
    assert ran.err.splitlines() == [
        "Đã ghi 2 tệp vào more",
        "Chưa có dự toán ở 1 nhiệm vụ: nhiệm vụ 3 (Huyện Hai).",
    ]


def test_one_file_alone_has_the_form_of_its_suffix(folder: Path) -> None:
    for name in ("a.docx", "a.xlsx", "a.csv", "a.json", "a.html", "a.md"):
        assert cchc("estimate", "-o", name, folder=folder).code == Exit.OK
    assert cchc("estimate", "-o", "a.pdf", folder=folder).code == Exit.BAD_INPUT
    assert cchc("estimate", "--stage", "spent", folder=folder).code == Exit.BAD_INPUT
    assert cchc("estimate", "-o", "more", "-f", "csv", folder=folder).code == Exit.BAD_INPUT


def test_the_rows_of_the_table_stand_where_the_tests_fill_them_in(folder: Path) -> None:
    sheet = sheet_of(folder / "out" / TABLE)
    names = {key: sheet[f"B{place[1:]}"].value for key, place in ROWS.items()}
    assert names == {
        "1": "Việc riêng",
        "h1": "- Huyện Một",
        "h3": "- Huyện Ba",
        "4": "Việc của xã",
        "common": "- Chung, chưa chia cho cơ quan nào",
        "a": "- Đài A",
    }
    assert [sheet[f"{place.replace('G', 'E')}"].value for place in ROWS.values()] == [
        10_000_001,
        11_000_000,
        13_000_000,
        13_000_000,
        49,
        41,
    ]
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert {*ROWS.values(), PAPER, DAY} <= unlocked
    assert not any(sheet[place].protection.locked for place in ROWS.values())
    assert {place for place in unlocked if place[0] in "ABDE" and place not in ("C5", "D5")} == set()


@pytest.mark.program("soffice")
@pytest.mark.once
def test_a_spreadsheet_works_out_what_json_says(folder: Path, tmp_path: Path) -> None:
    """As openpyxl saves it no cell of a formula has a value: every figure here is LibreOffice's own."""
    fill(folder, {ROWS["1"]: 9_000_000, ROWS["h1"]: 10_000_000, ROWS["common"]: 9, ROWS["a"]: 31})
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    csv_utf8 = "csv:Text - txt - csv (StarCalc):44,34,76"  # comma, double quote, UTF-8
    command = ["soffice", "--headless", profile, "--convert-to", csv_utf8, "back.xlsx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)
    shown = {row[1]: row[3:7] for row in csv.reader((folder / "back.csv").open(encoding="utf-8"))}
    answer = json.loads(cchc("estimate", "-f", "json", folder=folder).out)["tables"]["estimates"]
    said = {row["name"]: row for row in answer["rows"]} | {"TỔNG CỘNG": answer["total"]}
    for name, row in said.items():
        figures_of = [row[key] for key in ("amount", "proposed", "difference")]
        assert shown[name][:3] == ["" if n is None else f"{n:,}".replace(",", ".") for n in figures_of]
    assert {name: shown[name][3] for name in said} == {
        "Việc riêng": "9.000.000",
        "Việc hai cơ quan": "40",
        "Việc của các huyện": "10.000.000",
        "Việc của xã": "",
        "TỔNG CỘNG": "19.000.040",
    }


# -- what comes back


def test_what_was_decided_goes_into_the_log_row_by_row(folder: Path) -> None:
    back = fill(
        folder,
        {
            ROWS["1"]: "9.000.000",
            ROWS["h1"]: "10 triệu",
            ROWS["4"]: 0,
            "I14": "Chưa cần",
            PAPER: "CV 512/STC-HCSN",
            DAY: "12/02/2020",
        },
    )
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.OK, [])
    assert f"{back}: 3/6 dòng để trống, chưa quyết định." in ran.err.splitlines()
    assert figures(folder) == {"1": 9_000_000, "2": None, "3": 10_000_000, "4": 0}
    lines = (folder / "progress.yaml").read_text("utf-8").splitlines()[-3:]
    for words in ("agency: h1", "appraised: 10.000.000", "date: 2020-02-12", 'evidence: "CV 512/STC-HCSN"'):
        assert words in lines[1]
    assert 'note: "Chưa cần"' in lines[2]


def test_a_group_of_which_nobody_asked_yet_is_decided_for_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "progress.yaml").write_text(
        '- {task: "3", date: 2020-01-03, proposed: 30.000.000}\n', "utf-8"
    )
    assert cchc("estimate", "-o", "out", folder=tmp_path).code == Exit.OK
    back = fill(tmp_path, {"G10": 29_000_000, PAPER: "1/TĐ", DAY: "1/3/2020"})
    assert sheet_of(tmp_path / back)["B10"].value == "Việc của các huyện"
    assert cchc("collect", back, "--no-record", folder=tmp_path).code == Exit.OK
    assert figures(tmp_path)["3"] == 29_000_000
    assert "agency" not in (tmp_path / "progress.yaml").read_text("utf-8").splitlines()[-1]


def test_the_same_file_twice_counts_once_and_more_of_it_adds_to_it(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000_000, DAY: "2020-02-12"})
    assert cchc("collect", back, folder=folder).code == Exit.OK
    log = (folder / "progress.yaml").read_text("utf-8")
    assert "Không có gì mới" in cchc("collect", back, folder=folder).err
    assert (folder / "progress.yaml").read_text("utf-8") == log
    more = fill(folder, {ROWS["1"]: 9_000_000, ROWS["4"]: 12_000_000, DAY: "2020-02-12"})
    assert cchc("collect", more, folder=folder).code == Exit.OK
    assert (folder / "progress.yaml").read_text("utf-8").count("appraised: ") == 2
    changed = fill(folder, {ROWS["1"]: 8_000_000, DAY: "2020-02-12"})
    assert cchc("collect", changed, folder=folder).code == Exit.OK
    assert figures(folder) == {"1": 8_000_000, "2": None, "3": None, "4": 12_000_000}


def test_a_decision_of_a_day_to_come_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN.replace("year: 2020", "year: 2099"), "utf-8")
    assert cchc("estimate", "-o", "out", folder=tmp_path).code == Exit.OK
    ran = cchc("collect", fill(tmp_path, {ROWS["1"]: 9_000_000, DAY: "5/1/2099"}), folder=tmp_path)
    assert (ran.code, "back.xlsx: có ngày ở sau hôm nay (05/01/2099)" in ran.err) == (Exit.OK, True)


def test_a_table_without_a_day_is_of_the_day_on_which_it_is_collected_once(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000_000})
    ran = cchc("collect", back, folder=folder)
    assert "không ghi ngày văn bản" in ran.err
    assert "Không có gì mới" in cchc("collect", back, folder=folder).err


def test_what_is_in_common_is_recorded_before_its_parts(folder: Path) -> None:
    """49 in common and 41 of A become 45 and 40: 85 in all, whichever of them is decided first."""
    for cells in ({ROWS["common"]: 45}, {ROWS["common"]: 45, ROWS["a"]: 40}):
        assert cchc("collect", fill(folder, {**cells, DAY: "2020-02-12"}), folder=folder).code == Exit.OK
    assert figures(folder)["2"] == 85
    answer = json.loads(cchc("estimate", "--stage", "appraised", "-f", "json", folder=folder).out)
    parts = {
        part["agency"]: part["appraised"] for part in answer["tables"]["parts"]["rows"] if part["task"] == "2"
    }
    assert parts == {None: 45, "a": 40}
    budget = json.loads(cchc("budget", "--by", "task", "-f", "json", folder=folder).out)
    assert {row["task"]: row["appraised"] for row in budget["rows"]}["2"] == 85


def test_a_sum_that_the_log_has_otherwise_is_told(folder: Path) -> None:
    """Of task 3 the two districts get 10 and 12 million; 30 were appraised for the whole before, so 8 are left."""
    words = ("--appraised", "30.000.000", "--date", "2020-02-01")
    assert cchc("record", "3", *words, folder=folder).code == Exit.OK
    half = fill(folder, {ROWS["h1"]: 10_000_000, DAY: "2020-02-12"})
    assert "tổng khác" not in cchc("collect", half, folder=folder).err
    both = fill(
        folder, {ROWS["1"]: 1_000_001, ROWS["h1"]: 10_000_000, ROWS["h3"]: 12_000_000, DAY: "2020-02-12"}
    )
    assert "ở nhiệm vụ 3, sổ có tổng khác bảng này" in cchc("collect", both, folder=folder).err
    assert figures(folder)["3"] == 30_000_000


def test_two_steps_of_one_day_are_no_two_answers_to_one_question(folder: Path) -> None:
    for stage, cell in (("proposed", "G8"), ("appraised", "H8")):
        assert cchc("estimate", "--stage", stage, "-o", stage, folder=folder).code == Exit.OK
        back = fill(folder, {cell: 9_000_000, DAY: "2020-02-12"}, table=f"{stage}/{TABLE}")
        ran = cchc("collect", back, "--no-record", folder=folder)
        assert (ran.code, "cảnh báo" in ran.err) == (Exit.OK, False)
    assert figures(folder, "approved")["1"] == 9_000_000


def test_a_whole_round(folder: Path) -> None:
    decided = {"1": 10_000_000, "h1": 11_000_000, "h3": 12_000_000, "4": 13_000_000, "common": 49, "a": 41}
    back = fill(folder, {**{ROWS[key]: amount for key, amount in decided.items()}, DAY: "2020-02-12"})
    assert cchc("collect", back, folder=folder).code == Exit.OK
    assert cchc("estimate", "--stage", "appraised", "-o", "up", folder=folder).code == Exit.OK
    table = f"up/{TABLE}"
    places = {key: place.replace("G", "H") for key, place in ROWS.items()}
    back = fill(
        folder, {**{places[key]: amount for key, amount in decided.items()}, "F5": "2020-02-25"}, table=table
    )
    assert cchc("collect", back, folder=folder).code == Exit.OK
    assert figures(folder, "approved") == {"1": 10_000_000, "2": 90, "3": 23_000_000, "4": 13_000_000}
    total = 10_000_000 + 23_000_000 + 13_000_000 + 90
    checked = json.loads(cchc("budget", "-f", "json", folder=folder).out)
    assert checked["total"]["approved"] == total


# -- what is refused


def test_a_table_built_on_other_figures_is_of_another_round(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000_000, DAY: "2020-02-12"})
    assert (
        cchc("record", "4", "--proposed", "14.000.000", "--date", "2020-02-01", folder=folder).code == Exit.OK
    )
    log = (folder / "progress.yaml").read_text("utf-8")
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.BAD_INPUT, ["estimate-other-round"])
    assert "nhiệm vụ 4 trong bảng là 13.000.000, theo sổ nay là 14.000.000" in ran.err
    assert (folder / "progress.yaml").read_text("utf-8") == log


def test_a_table_of_another_plan_is_refused(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000_000})
    (folder / "plan.yaml").write_text(PLAN.replace("1/KH", "2/KH"), "utf-8")
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.BAD_INPUT, ["form-other-plan"])


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"D8": 20_000_000}, "estimate-cell-changed", "D8"),
        ({"E14": 14_000_000}, "estimate-cell-changed", "E14"),
        ({"C8": "Sở T"}, "estimate-cell-changed", "C8"),
        ({"B8": "Việc của xã", "B14": "Việc riêng"}, "form-row-moved", "A8"),
        ({"G6": "Phê duyệt"}, "estimate-cell-changed", "G6"),
        ({"G7": 99}, "estimate-sum-typed", "G7"),
        ({"F8": 5}, "estimate-sum-typed", "F8"),
        ({"G8": "x"}, "amount-invalid", "G8"),
        ({"G8": -5}, "amount-negative", "G8"),
        ({"G8": 1.5}, "amount-fraction", "G8"),
        ({"G8": "50,000"}, "amount-ambiguous", "G8"),
        ({"G8": "=E8*0,9"}, "form-formula", "G8"),
        ({"F5": "mai"}, "date-invalid", "F5"),
        ({"G30": 5}, None, ""),
        ({"G13": 5}, "estimate-sum-typed", "G13"),
    ],
)
def test_a_changed_cell_is_named(
    folder: Path, cells: dict[str, object], code: str | None, place: str
) -> None:
    back = fill(folder, {ROWS["4"]: 13_000_000, DAY: "2020-02-12", **cells})
    ran = cchc("collect", back, folder=folder)
    if code is None:  # beneath the signatures
        assert (ran.code, codes(ran)) == (Exit.OK, [])
    else:
        assert ran.code == Exit.BAD_INPUT
        assert f"{back}: Tổng hợp!{place}: lỗi [{code}]" in ran.err
        assert (folder / "progress.yaml").read_text("utf-8") == LOG


def test_an_amount_in_a_cell_over_two_rows_is_nobodys(folder: Path) -> None:
    back = fill(folder, {ROWS["h1"]: 24_000_000, DAY: "2020-02-12"})
    book = openpyxl.load_workbook(folder / back)
    book.worksheets[0].merge_cells(f"{ROWS['h1']}:{ROWS['h3']}")
    book.save(folder / back)
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.BAD_INPUT, ["form-merged"])


def test_a_sum_that_was_typed_over_with_what_it_is_does_no_harm(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000_000, "G7": 9_000_000, "E7": "10.000.001", DAY: "2020-02-12"})
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.OK, [])


def test_good_rows_may_be_taken_without_the_faulty_ones(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: "x", ROWS["4"]: 12_000_000, DAY: "2020-02-12"})
    assert cchc("collect", "--partial", back, folder=folder).code == Exit.FINDINGS
    assert figures(folder) == {"1": None, "2": None, "3": None, "4": 12_000_000}


def test_more_than_was_asked_for_is_told_and_taken(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 11_000_000, DAY: "2020-02-12"})
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.FINDINGS, ["estimate-above"])
    assert "11.000.000 đồng, cao hơn số trước đó là 10.000.001 đồng" in ran.err
    assert figures(folder)["1"] == 11_000_000


def test_a_thousandth_is_asked_about(folder: Path) -> None:
    back = fill(folder, {ROWS["1"]: 9_000, DAY: "2020-02-12"})
    ran = cchc("collect", back, folder=folder)
    assert (ran.code, codes(ran)) == (Exit.FINDINGS, ["slip-step-thousandth"])
    assert figures(folder)["1"] is None
    assert cchc("collect", back, "--yes", ROWS["1"], folder=folder).code == Exit.OK
    assert figures(folder)["1"] == 9_000


def test_two_copies_that_say_otherwise_leave_the_row_out(folder: Path) -> None:
    one = fill(folder, {ROWS["1"]: 9_000_000, ROWS["4"]: 12_000_000, DAY: "2020-02-12"}, "one.xlsx")
    two = fill(folder, {ROWS["1"]: 8_000_000, ROWS["4"]: 12_000_000, DAY: "2020-02-12"}, "two.xlsx")
    ran = cchc("collect", "--partial", one, two, folder=folder)
    assert "form-row-clash" in codes(ran)
    assert figures(folder) == {"1": None, "2": None, "3": None, "4": 12_000_000}


def test_a_hidden_sheet_that_was_changed_is_refused(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "out" / TABLE)
    for row in book["cchc"].iter_rows():
        if row[0].value == "row" and row[2].value == "4":
            row[5].value = "1"
    book.worksheets[0][ROWS["1"]] = 9_000_000
    book.save(folder / "back.xlsx")
    ran = cchc("collect", "back.xlsx", folder=folder)
    assert (ran.code, codes(ran)) == (Exit.BAD_INPUT, ["form-altered"])


def test_a_renamed_sheet_is_read_and_a_copy_that_says_otherwise_is_a_fault(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "out" / TABLE)
    book.worksheets[0][ROWS["1"]] = 9_000_000
    book.worksheets[0][DAY] = "2020-02-12"
    book.worksheets[0].title = "Thẩm định"
    book.save(folder / "back.xlsx")
    assert cchc("collect", "back.xlsx", folder=folder).code == Exit.OK
    assert figures(folder)["1"] == 9_000_000
    copy = book.copy_worksheet(book.worksheets[0])
    copy[ROWS["4"]] = 1_000_000
    book.worksheets[0].title = "Tổng hợp"
    book.save(folder / "back.xlsx")
    ran = cchc("collect", "back.xlsx", folder=folder)
    assert (ran.code, codes(ran)) == (Exit.BAD_INPUT, ["form-sheet-copied"])


@pytest.mark.program("soffice")
def test_a_table_that_libreoffice_saved_is_read(folder: Path, tmp_path: Path) -> None:
    fill(folder, {ROWS["1"]: 9_000_000, ROWS["h1"]: "10 triệu", DAY: "2020-02-12"})
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", "saved", "back.xlsx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)
    ran = cchc("collect", "saved/back.xlsx", folder=folder)
    assert (ran.code, codes(ran)) == (Exit.OK, [])
    assert figures(folder) == {"1": 9_000_000, "2": None, "3": 10_000_000, "4": None}


def test_a_table_and_a_form_may_stand_in_one_folder(folder: Path) -> None:
    assert cchc("form", "-a", "s", "-o", "form.xlsx", "--no-record", folder=folder).code == Exit.OK
    (folder / "in").mkdir()
    shutil.move(folder / "form.xlsx", folder / "in" / "form.xlsx")
    fill(folder, {ROWS["1"]: 9_000_000, DAY: "2020-02-12"}, "in/table.xlsx")
    ran = cchc("collect", "in", "-f", "json", folder=folder)
    assert ran.code == Exit.OK
    forms = json.loads(ran.out)["tables"]["forms"]["rows"]
    assert {form["file"]: (form["agency"], form["new"]) for form in forms} == {
        "in/form.xlsx": ("s", 0),
        "in/table.xlsx": ("tc", 1),
    }
