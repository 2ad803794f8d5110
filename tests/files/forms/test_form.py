"""Forms: drawn up for each agency, filled in as people do, and collected into a log: once, whole, nothing guessed.

The form of the broadcaster for Q3 of 2020 (15/6 to 14/9) has, by hand: task 3, 15 a year, the 7th to the 10th at
7·0,8 = 5,6 months, which is the 18th of June (0,6·30), then 12/7, 6/8 and 31/8; tasks 4 and 5, a quarter's end,
30/6; the duty V.5, months' ends, 30/6, 31/7 and 31/8. They stand in rows 10 to 18, extra rows in 20 to 27.
"""

import json
import os
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.reporting import parse_period
from cchc_cli.domain.reports.collect import Fate, FilledForm, decide
from cchc_cli.domain.reports.form import Known, answering, form_of
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.forms.form import forms_in, read_form
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan

LOADED = load_plan(None)
PLAN = LOADED.plan
Q3 = parse_period("Q3", 2020, PLAN.reporting)
SHEET = "Biểu báo cáo"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return _drawn(tmp_path, "dai-ptth")


def _drawn(folder: Path, agency: str, *more: str) -> Path:
    path = folder / f"{agency}.xlsx"
    assert run(["form", "--agency", agency, "--period", "Q3", "-o", str(path), *more]) == Exit.OK
    return path


def _fill(path: Path, cells: Mapping[str, object]) -> None:
    book: Workbook = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book[SHEET][place] = value
    book.save(path)


def _read(path: Path) -> FilledForm:
    return read_form(path, PLAN)


def _said(form: FilledForm) -> list[dict[str, Any]]:
    """Return the fields that each record says, without which form and row it came from."""
    leave = {"form", "due", "agency"}
    return [{key: value for key, value in r.entries.items() if key not in leave} for r in form.records]


def _wrong(form: FilledForm) -> list[tuple[str, str]]:
    return [(d.place.partition("!")[2], d.code) for d in form.left_out]


def _refused(path: Path) -> list[str]:
    with pytest.raises(Rejected) as rejected:
        _read(path)
    return [d.code for d in rejected.value.diagnostics]


@pytest.mark.parametrize("agency", ["dai-ptth", "so-tu-phap"])
def test_a_form_of_the_whole_plan_is_read_as_it_is_drawn_and_as_it_is_filled_in(
    tmp_path: Path, agency: str
) -> None:
    """It has no period: an empty value, for which a workbook has no cell."""
    path = tmp_path / "form.xlsx"
    assert run(["form", "--agency", agency, "-o", str(path)]) == Exit.OK
    assert _said(_read(path)) == []
    _fill(path, {})
    assert _said(_read(path)) == []


# -- what is on a form


def test_a_form_has_a_row_for_each_due_date_of_the_period() -> None:
    form = form_of(LOADED, "dai-ptth", Q3)
    assert [(row.task, row.due) for row in form.rows if row.task] == [
        ("3", "2020-06-18"),
        ("3", "2020-07-12"),
        ("3", "2020-08-06"),
        ("3", "2020-08-31"),
        ("4", "2020-06-30"),
        ("5", "2020-06-30"),
        ("V.5", "2020-06-30"),
        ("V.5", "2020-07-31"),
        ("V.5", "2020-08-31"),
    ]
    assert [row.kind for row in form.rows if not row.task] == [""] * 8 + ["target"] * 3


def test_with_a_log_a_form_asks_only_for_what_is_open_and_for_what_is_late() -> None:
    # Of task 3 five are done: 24/1 … 30/4. The sixth fell due on 24/5 (4,8 months: 0,8·31 = 24,8), before the period.
    form = form_of(LOADED, "dai-ptth", Q3, Known({("3", ("dai-ptth",)): 5, ("4", ("dai-ptth",)): 4}))
    assert [row.due for row in form.rows if row.task == "3" and row.due] == [
        "2020-05-24",
        "2020-06-18",
        "2020-07-12",
        "2020-08-06",
        "2020-08-31",
    ]
    assert not any(row.task == "4" for row in form.rows)
    # Of what has an estimate of the plan and no step of a budget in the log, that is asked for.
    assert [(row.task, row.kind) for row in form.rows if row.task and not row.due] == [("3", "estimate")]
    assert [(t.id, t.done, t.of) for t in form.tasks][:3] == [("3", 5, 15), ("4", 4, 4), ("5", 0, 4)]


def test_ongoing_work_has_a_few_rows_without_a_due_date() -> None:
    form = form_of(LOADED, "ubnd-xa", Q3)
    assert form.head.size == 216
    assert [(r.task, r.due, r.kind) for r in form.rows if r.task == "1"] == [("1", "", "ongoing")] * 3
    assert form.inputs[-1] == "units"


def test_each_leading_unit_has_a_form_and_no_group_of_listed_members() -> None:
    units = answering(PLAN)
    assert len(units) == 25
    assert {"tp-ha-tinh", "huyen-can-loc", "ubnd-xa", "so-noi-vu"} <= set(units)
    assert not {"ubnd-huyen", "so-tai-chinh"} & set(units)
    assert len(answering(PLAN, ["ubnd-huyen"])) == 13
    assert answering(PLAN, ["so-tai-chinh"]) == ()


def test_the_workbook_is_locked_but_for_its_inputs_and_checks_what_is_typed(form: Path) -> None:
    book: Workbook = openpyxl.load_workbook(form)
    sheet = book[SHEET]
    assert book["cchc"].sheet_state == "veryHidden"
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert [sheet.cell(9, n).value for n in range(1, 11)] == [
        "Mã",
        "Nhiệm vụ",
        "Thời gian theo kế hoạch",
        "Hạn",
        "Số lượng",
        "Ngày hoàn thành",
        "Đã chi (đồng)",
        "Minh chứng (số văn bản, sản phẩm, địa chỉ)",
        "Nguyên nhân chậm",
        "Tình hình, ghi chú",
    ]
    unlocked = {c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked}
    inputs = {f"{column}{row}" for row in (*range(10, 19), *range(20, 28)) for column in "EFGHIJ"}
    # Under the table three readings of targets, two cells for words, and who signs.
    targets = {f"{column}{row}" for row in range(30, 33) for column in "BFGH"}
    words = {f"{column}{row}" for row in (34, 36) for column in "ABCDEFGHIJ"}
    chosen = {f"B{row}" for row in range(20, 28)}
    assert unlocked == inputs | chosen | targets | words | {"C7", "B40", "I40"}
    checks = {str(v.sqref): v for v in sheet.data_validations.dataValidation}
    assert {place: v.type for place, v in checks.items()} == {
        "C7": "date",
        "F10:F27": "date",
        "E10:E27": "whole",
        "G10:G27": "whole",
        "B20:B27": "list",
        "B30:B32": "list",
        "F30:F32": "date",
    }
    assert checks["E10:E27"].error == "Số lượng là số nguyên, từ 0 trở lên."
    choices = checks["B20:B27"].formula1.removeprefix("cchc!").replace("$", "")
    offered = [str(cell.value) for row in book["cchc"][choices] for cell in row]
    assert [words.partition(" ")[0] for words in offered] == ["3.", "4.", "5.", "V.5."]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet["D10"].value == datetime(2020, 6, 18)  # noqa: DTZ001
    assert sheet["C7"].value == datetime(2020, 9, 14)  # noqa: DTZ001


def test_the_same_form_is_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = (_drawn(tmp_path / n, "so-noi-vu").read_bytes() for n in "ab")
    assert first == second


def test_one_form_for_each_unit_in_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "bieu"
    assert run(["form", "--all", "--period", "quý 3", "-o", str(folder)]) == Exit.OK
    assert len(list(folder.iterdir())) == 25
    assert (
        run(["form", "--all", "--period", "Q3", "-o", str(folder)]) == Exit.BAD_INPUT
    )  # nothing is replaced
    assert run(["form", "--all", "--period", "Q3", "-o", str(folder), "--force"]) == Exit.OK
    assert run(["form", "--agency", "ubnd-huyen", "-o", str(tmp_path / "x.xlsx")]) == Exit.BAD_INPUT
    assert run(["form", "--agency", "so-tai-chinh", "-o", str(tmp_path / "x.xlsx")]) == Exit.BAD_INPUT
    assert run(["form", "-o", str(tmp_path / "x.xlsx")]) == Exit.BAD_INPUT
    assert "13 biểu" in capsys.readouterr().err


# -- reading what people type


def test_an_empty_form_tells_nothing(form: Path) -> None:
    assert _read(form)[5:8] == ((), (), ())


def test_numbers_amounts_and_dates_as_people_type_them(form: Path) -> None:
    _fill(
        form,
        {
            "F10": datetime(2020, 6, 18),  # noqa: DTZ001
            "G10": 4_600_000,
            "H10": "Số 7\nSố 8",
            "E11": "2",
            "F11": "12/07/2020",
            "G11": "4.600.000",
            "F12": 44_049,  # Excel's number of 6/8/2020, where the cell lost its format
            "G12": "4,6 triệu",
            "F13": "31.08.2020",
            "I13": "Chờ duyệt kịch bản",
            "F14": "5/7/2020",  # the fifth of July, always
        },
    )
    read = _read(form)
    assert read.left_out == ()
    assert read.rows == (10, 11, 12, 13, 14)
    assert _said(read) == [
        {"task": "3", "date": date(2020, 6, 18), "spent": 4_600_000, "evidence": ("Số 7", "Số 8")},
        {"task": "3", "date": date(2020, 7, 12), "count": 2, "spent": 4_600_000},
        {"task": "3", "date": date(2020, 8, 6), "spent": 4_600_000},
        {"task": "3", "date": date(2020, 8, 31), "count": 1, "cause": "Chờ duyệt kịch bản"},
        {"task": "4", "date": date(2020, 7, 5)},
    ]
    assert {record.agency for record in read.records} == {"dai-ptth"}


def test_a_cause_or_money_alone_is_no_finished_product(form: Path) -> None:
    _fill(form, {"C7": date(2020, 9, 10), "I10": "Chưa có kinh phí", "G11": 2_000_000})
    assert _said(_read(form)) == [
        {"task": "3", "date": date(2020, 9, 10), "count": 0, "cause": "Chưa có kinh phí"},
        {"task": "3", "date": date(2020, 9, 10), "count": 0, "spent": 2_000_000},
    ]
    assert [record.completions(dated=True) for record in _read(form).records] == [0, 0]


def test_ongoing_work_without_a_day_is_of_the_day_of_the_form(tmp_path: Path) -> None:
    path = _drawn(tmp_path, "ubnd-xa")
    book: Workbook = openpyxl.load_workbook(path)
    row = next(r for r in range(10, 30) if book[SHEET].cell(r, 1).value == "1")
    _fill(path, {f"E{row}": 520, f"K{row}": 188, f"H{row + 1}": "Báo cáo 5"})
    read = _read(path)
    assert _said(read) == [{"task": "1", "date": date(2020, 9, 14), "count": 520, "units": 188}]
    assert _wrong(read) == [(f"E{row + 1}", "form-count-missing")]


def test_an_extra_row_tells_of_the_task_that_was_chosen(form: Path) -> None:
    label = openpyxl.load_workbook(form)["cchc"]["B15"].value
    assert str(label).startswith("4. ")
    _fill(form, {"B20": label, "F20": date(2020, 9, 1), "B21": "V.5", "F21": "02/09/2020"})
    assert [(r["task"], r["date"]) for r in _said(_read(form))] == [
        ("4", date(2020, 9, 1)),
        ("V.5", date(2020, 9, 2)),
    ]


def test_every_fault_is_told_at_once_by_its_cell_and_the_good_rows_stand(form: Path) -> None:
    _fill(
        form,
        {
            "F10": "10/20/2020",  # a month first is never guessed
            "E11": 1.5,
            "F11": date(2020, 7, 12),
            "F12": date(2020, 8, 6),
            "G12": "1.2 tỷ",
            "E13": 1.5,
            "F14": date(2019, 7, 12),
            "F15": "tháng 7",
            "F16": date(2020, 6, 30),
            "H17": "Báo cáo 7",
            "B20": "Nhiệm vụ 99",
            "F20": date(2020, 6, 30),
            "E21": 1,
            "B22": "3",
            "G16": -5,
        },
    )
    read = _read(form)
    assert _wrong(read) == [
        ("F10", "date-impossible"),
        ("E11", "number-invalid"),
        ("G12", "amount-ambiguous"),
        ("E13", "number-invalid"),
        ("F14", "record-date-outside"),
        ("F15", "date-invalid"),
        ("G16", "amount-negative"),
        ("E17", "form-count-missing"),
        ("B20", "form-task-unknown"),
        ("B21", "form-task-missing"),
        ("E22", "form-row-empty"),
    ]
    assert read.records == ()


def test_units_are_no_more_than_the_group_has(tmp_path: Path) -> None:
    path = _drawn(tmp_path, "ubnd-xa")
    _fill(path, {"E10": 3, "K10": 217})
    assert _wrong(_read(path)) == [("K10", "units-too-many")]


def test_a_formula_is_no_data(form: Path) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "G10": "=2300000*2", "H11": "=HYPERLINK(1)"})
    read = _read(form)
    assert _wrong(read) == [("G10", "form-formula"), ("H11", "form-formula")]
    assert read.records == ()


def test_text_that_looks_like_a_formula_is_text(form: Path) -> None:
    book: Workbook = openpyxl.load_workbook(form)
    book[SHEET]["F10"] = date(2020, 6, 18)
    cell = book[SHEET]["H10"]
    cell.value, cell.data_type = "=cmd|' /C calc'!A0", "s"
    book.save(form)
    assert _read(form).records[0].evidence == ("=cmd|' /C calc'!A0",)


def test_the_day_of_the_form_lies_in_its_period(form: Path) -> None:
    _fill(form, {"C7": date(2020, 9, 20), "F10": date(2020, 6, 18)})
    read = _read(form)
    assert _wrong(read) == [("C7", "form-cutoff-outside")]
    assert read.records == ()
    _fill(form, {"C7": None})
    assert _wrong(_read(form)) == [("C7", "form-cutoff-missing")]


# -- what is refused whole


def test_what_was_moved_merged_or_taken_away_is_refused(form: Path, tmp_path: Path) -> None:
    def changed(change: Any) -> list[str]:
        path = tmp_path / "changed.xlsx"
        book: Workbook = openpyxl.load_workbook(form)
        change(book)
        book.save(path)
        return _refused(path)

    assert changed(lambda b: b[SHEET].insert_cols(5))[0] == "form-heading"
    assert set(changed(lambda b: b[SHEET].delete_cols(9))) == {"form-heading"}
    assert changed(lambda b: b[SHEET].insert_rows(12)) == ["form-row-moved"]
    assert changed(lambda b: b[SHEET].merge_cells("F10:F12")) == ["form-merged"]
    assert changed(lambda b: b[SHEET].merge_cells("E9:F9"))[0] == "form-heading"

    def renamed_beside_another(book: Workbook) -> None:
        book[SHEET].title = "Sheet1"
        book.create_sheet("Sheet2")

    assert changed(renamed_beside_another) == ["form-sheet-missing"]
    assert changed(lambda b: b[SHEET].__setitem__("A3", "Đơn vị báo cáo: Báo Hà Tĩnh")) == ["form-identity"]
    assert changed(lambda b: b[SHEET].__setitem__("A4", "Kỳ báo cáo: Quý IV/2020")) == ["form-identity"]
    assert changed(lambda b: b.remove(b["cchc"])) == ["form-unknown"]

    def facts(key: str, column: int, value: str) -> Any:
        def change(book: Workbook) -> None:
            for row in book["cchc"].iter_rows():
                if row[0].value == key:
                    row[column].value = value
                    return

        return change

    assert changed(facts("version", 1, "3")) == ["form-version"]
    assert changed(facts("plan", 1, "12/KH-UBND")) == ["form-other-plan"]
    assert changed(facts("span", 1, "2021-01-01")) == ["form-other-year"]
    assert changed(facts("agency", 1, "so-noi-vu")) == ["form-altered"]
    assert changed(facts("agency", 1, "so-khac")) == ["form-other-agency"]
    assert changed(facts("row", 2, "5")) == ["form-altered"]
    assert changed(facts("row", 1, "x")) == ["form-altered"]
    assert changed(facts("window", 1, "hôm nay")) == ["form-altered"]
    assert changed(facts("cutoff", 1, "$C$7")) == ["form-altered"]


def test_what_is_filled_in_beside_the_rows_is_told(form: Path) -> None:
    _fill(form, {"E19": 3, "F33": date(2020, 9, 1)})
    assert _wrong(_read(form)) == [("E19", "form-row-stray"), ("F33", "form-row-stray")]


def test_files_that_are_no_forms(form: Path, tmp_path: Path) -> None:
    def file(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    sound = form.read_bytes()
    assert _refused(file("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))) == ["paper-xls"]
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert _refused(file("b.xlsx", encrypted)) == ["paper-encrypted"]
    assert _refused(file("c.xlsm", sound)) == ["paper-macros"]
    assert _refused(file("d.xls", sound)) == ["paper-xls"]
    assert _refused(file("e.docx", sound)) == ["paper-kind"]
    assert _refused(file("f.xlsx", b"xin ch\xc3\xa0o")) == ["paper-not-its-suffix"]
    assert _refused(file("g.xlsx", sound[:3000])) == ["zip-broken"]
    assert _refused(tmp_path / "none.xlsx") == ["file-missing"]
    plain = openpyxl.Workbook()
    plain.save(tmp_path / "h.xlsx")
    assert _refused(tmp_path / "h.xlsx") == ["form-unknown"]


def test_a_zip_that_unpacks_to_too_much_and_a_sheet_of_a_million_rows(form: Path, tmp_path: Path) -> None:
    def with_sheet(name: str, old: bytes, new: bytes) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(form) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.namelist():
                data = source.read(entry)
                target.writestr(entry, data.replace(old, new) if entry.endswith("sheet1.xml") else data)
        return path

    bomb = with_sheet("bomb.xlsx", b"</sheetData>", b"</sheetData>" + b" " * 90_000_000)
    assert bomb.stat().st_size < 200_000
    assert _refused(bomb) == ["zip-bomb"]
    far = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    assert _refused(with_sheet("far.xlsx", b"</sheetData>", far)) == ["form-too-large"]
    entity = with_sheet("entity.xlsx", b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet')
    assert _refused(entity) == ["zip-document-type"]


def test_a_folder_is_its_workbooks(tmp_path: Path, form: Path) -> None:
    for name in ("~$dai-ptth.xlsx", ".x.xlsx", "thu.pdf", "b.xls"):
        (tmp_path / name).write_bytes(b"x")
    assert [p.name for p in forms_in([tmp_path, form])] == ["b.xls", "dai-ptth.xlsx"]
    (tmp_path / "rong").mkdir()
    with pytest.raises(Rejected) as rejected:
        forms_in([tmp_path / "rong"])
    assert rejected.value.diagnostics[0].code == "folder-without-forms"


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_to_itself_is_no_form(tmp_path: Path) -> None:
    loop = tmp_path / "loop.xlsx"
    loop.symlink_to(loop)
    assert forms_in([loop, loop]) == (loop,)
    assert _refused(loop) == ["file-unreadable"]


# -- collecting


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "so" / "progress.yaml"


def _collect(log: Path, *words: str | Path) -> int:
    log.parent.mkdir(exist_ok=True)
    return run(["collect", str(log), *map(str, words)])


def _records(log: Path) -> tuple[Record, ...]:
    return load_log([log], LOADED).records


def test_collecting_writes_every_row_once(form: Path, log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "G10": 4_600_000, "F16": date(2020, 6, 30)})
    assert _collect(log, form) == Exit.OK
    records = _records(log)
    assert [(r.task, r.agency, r.date, r.spent) for r in records] == [
        ("3", "dai-ptth", date(2020, 6, 18), 4_600_000),
        ("V.5", "dai-ptth", date(2020, 6, 30), None),
    ]
    assert records[0].form
    assert records[0].form.startswith("Q3-2020/")
    assert records[0].form.endswith("/10")
    said = capsys.readouterr()
    assert "Đã ghi 2 bản ghi" in said.err
    before = log.read_bytes()
    assert before.startswith(b"# yaml-language-server")
    assert _collect(log, form.parent) == Exit.OK
    assert log.read_bytes() == before
    assert "Không có gì mới" in capsys.readouterr().err


def test_a_row_that_changed_corrects_what_was_collected(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "G10": 4_600_000})
    _collect(log, form)
    _fill(form, {"G10": 4_700_000})
    capsys.readouterr()
    assert _collect(log, form, "-f", "json") == Exit.OK
    told = json.loads(capsys.readouterr().out)
    assert told["tables"]["forms"]["total"] == {
        "new": 0,
        "known": 0,
        "correction": 1,
        "different": 0,
        "doubtful": 0,
        "left_out": 0,
    }
    assert told["refused"] == 0
    (row,) = told["tables"]["records"]["rows"]
    assert (row["row"], row["fate"], row["task"], row["spent"]) == (10, "correction", "3", 4_700_000)
    assert row["supersedes"] == _records(log)[0].id
    first, second = _records(log)
    assert (second.supersedes, second.spent, first.spent) == (first.id, 4_700_000, 4_600_000)
    before = log.read_bytes()
    assert _collect(log, form) == Exit.OK
    assert log.read_bytes() == before
    # And back again: the form says what it said at first, which is now a change.
    _fill(form, {"G10": 4_600_000})
    assert _collect(log, form) == Exit.OK
    assert [r.spent for r in _records(log)] == [4_600_000, 4_700_000, 4_600_000]


def test_what_a_person_corrected_or_took_back_stays(form: Path, log: Path) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "F11": date(2020, 7, 12)})
    _collect(log, form)
    first, second = _records(log)
    run(["record", str(log), "--supersedes", str(first.id), "--count", "2"])
    run(["record", str(log), "--supersedes", str(second.id), "--note", "x"])
    run(["record", str(log), "--undo"])
    before = log.read_bytes()
    assert _collect(log, form) == Exit.OK
    assert log.read_bytes() == before


def test_a_row_that_is_emptied_takes_nothing_back_and_is_said(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _fill(form, {"F10": date(2020, 6, 18)})
    _collect(log, form)
    before = log.read_bytes()
    _fill(form, {"F10": None})
    capsys.readouterr()
    assert _collect(log, form, "-f", "json") == Exit.OK
    assert log.read_bytes() == before
    (emptied,) = json.loads(capsys.readouterr().out)["tables"]["emptied"]["rows"]
    assert emptied == {"file": str(form), "id": _records(log)[0].id, "task": "3"}


def test_one_fault_and_nothing_is_written(
    form: Path, log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = _drawn(tmp_path, "so-noi-vu")
    _fill(form, {"F10": date(2020, 6, 18), "F11": "13/13/2020"})
    _fill(other, {"F10": date(2020, 6, 30)})
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04")
    assert _collect(log, tmp_path) == Exit.BAD_INPUT
    assert not log.exists()
    err = capsys.readouterr().err
    assert f"{form}: {SHEET}!F11: " in err
    assert "[date-impossible]" in err
    assert "[zip-broken]" in err
    assert _collect(log, tmp_path, "--partial", "-f", "json") == Exit.FINDINGS
    told = json.loads(capsys.readouterr().out)
    assert [(r.task, r.agency) for r in _records(log)] == [("3", "dai-ptth"), ("V.2", "so-noi-vu")]
    tables = told["tables"]
    assert [(r["agency"], r["row"]) for r in tables["records"]["rows"]] == [
        ("dai-ptth", 10),
        ("so-noi-vu", 10),
    ]
    assert [(f["agency"], f["new"], f["left_out"]) for f in tables["forms"]["rows"]] == [
        ("dai-ptth", 1, 1),
        ("so-noi-vu", 1, 0),
    ]
    assert told["refused"] == 1


def test_two_copies_of_a_form_that_contradict_each_other(
    form: Path, log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "F11": date(2020, 7, 12)})
    copy = tmp_path / "ban-sao.xlsx"
    copy.write_bytes(form.read_bytes())
    _fill(copy, {"F11": date(2020, 7, 13)})
    assert _collect(log, tmp_path) == Exit.BAD_INPUT
    assert "[form-row-clash]" in capsys.readouterr().err
    assert _collect(log, tmp_path, "--partial") == Exit.FINDINGS
    assert [r.date for r in _records(log)] == [date(2020, 6, 18)]


def test_who_has_not_sent_one_is_said(form: Path, log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _collect(log, form, "-f", "json") == Exit.OK
    tables = json.loads(capsys.readouterr().out)["tables"]
    (period,) = tables["periods"]["rows"]
    assert (period["period"], period["from"], period["to"]) == ("Q3-2020", "2020-06-15", "2020-09-14")
    silent = {unit["agency"] for unit in tables["silent"]["rows"]}
    # A form that came back empty is no answer.
    assert {"dai-ptth", "so-noi-vu", "tp-ha-tinh", "ubnd-xa"} <= silent
    assert len(silent) == len(tables["silent"]["rows"]) == period["units"]
    assert not log.exists()


def test_the_rest_of_the_plan_is_asked_for_and_collected_as_any_period(
    tmp_path: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rest.xlsx"
    period = ["--period", "những ngày còn lại"]
    assert run(["form", "--agency", "dai-ptth", *period, "-o", str(path)]) == Exit.OK
    sheet = openpyxl.load_workbook(path)[SHEET]
    words = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Kỳ báo cáo: Những ngày còn lại của kế hoạch (từ 15/12/2020 đến hết 31/12/2020)" in words
    # The last numbers of tasks 3, 4 and 5 and of V.5 fall due on 31/12; the first stands in row 10.
    _fill(path, {"F10": date(2020, 12, 30)})
    capsys.readouterr()
    assert _collect(log, path, "-f", "json") == Exit.OK
    (period_row,) = json.loads(capsys.readouterr().out)["tables"]["periods"]["rows"]
    assert (period_row["period"], period_row["from"]) == ("rest-2020", "2020-12-15")
    (record,) = _records(log)
    assert (record.task, record.due, record.date) == ("3", date(2020, 12, 31), date(2020, 12, 30))
    assert str(record.form).startswith("rest-2020/")


def test_a_form_drawn_up_anew_knows_what_was_told_before(form: Path, log: Path, tmp_path: Path) -> None:
    _fill(form, {"F10": date(2020, 6, 18), "F11": date(2020, 7, 12)})
    _collect(log, form)
    again = tmp_path / "moi"
    again.mkdir()
    anew = _drawn(again, "dai-ptth", str(log))
    # With a log there is a column more, and the two that are done are no longer asked for: 5 others are.
    book: Workbook = openpyxl.load_workbook(anew)
    assert book[SHEET]["E10"].value == "2/15"
    assert book[SHEET]["D10"].value == datetime(2020, 3, 12)  # noqa: DTZ001
    _fill(anew, {"G10": date(2020, 6, 18), "G11": date(2020, 8, 6)})
    assert _collect(log, anew) == Exit.OK
    assert [r.date for r in _records(log)] == [date(2020, 6, 18), date(2020, 7, 12), date(2020, 8, 6)]


def test_rows_are_held_against_the_log_one_for_one() -> None:
    def row(form: str, day: int, **more: Any) -> Record:
        return Record(task="3", agency="dai-ptth", date=date(2020, 7, day), form=form, **more)

    log = [row("Q3-2020/a/10", 1, id="r1"), row("Q3-2020/a/11", 2, id="r2")]
    rows = [
        row("Q3-2020/a/10", 1),  # the same row, the same words
        row("Q3-2020/a/11", 3),  # the same row, other words
        row("Q3-2020/b/10", 2),  # told before in the same period, by a form drawn up earlier
        row("Q3-2020/b/11", 2),  # twice now: one more than before
        row("H1-2020/c/10", 1),  # another period says the very same
        row("H1-2020/c/11", 4),  # and something more
        row("H1-2020/c/11", 4),  # the same form sent twice
    ]
    taken = decide(PLAN, log, rows)
    assert [t.fate for t in taken] == [
        Fate.KNOWN,
        Fate.CORRECTION,
        Fate.KNOWN,
        Fate.NEW,
        Fate.KNOWN,
        Fate.NEW,
        Fate.KNOWN,
    ]
    assert taken[1].record.supersedes == "r2"


# -- amounts that are most likely slips


def _slipped(form: Path) -> None:
    """60.000 typed in an English Excel is 60; beside it an ordinary payment, and another that is small and ordinary."""
    _fill(form, {"F10": date(2020, 6, 18), "G10": 60, "F11": date(2020, 7, 12), "G11": 4_600_000})
    _fill(form, {"F12": date(2020, 8, 6), "G12": 150_000})


def test_a_cell_that_is_most_likely_a_slip_is_left_out_and_the_rest_is_taken(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _slipped(form)
    capsys.readouterr()
    assert _collect(log, form, "-f", "json") == Exit.FINDINGS
    out, err = capsys.readouterr()
    assert f"{form}: {SHEET}!G10: lỗi [slip-spent-small]" in err
    assert "có lẽ là 60.000 đồng" in err
    assert "nếu đúng là 60 đồng thì thêm --yes G10." in err
    assert "1 dòng đáng ngờ chưa ghi" in err
    assert "Bỏ lại" not in err
    assert [record.spent for record in _records(log)] == [4_600_000, 150_000]
    tables = json.loads(out)["tables"]
    assert [(row["row"], row["fate"], row["id"] is None) for row in tables["records"]["rows"]] == [
        (10, "doubtful", True),
        (11, "new", False),
        (12, "new", False),
    ]
    assert tables["forms"]["total"]["doubtful"] == 1
    # Written as it was meant the row is taken, and nothing is left to say.
    _fill(form, {"G10": 60_000})
    assert _collect(log, form) == Exit.OK
    assert [record.spent for record in _records(log)] == [4_600_000, 150_000, 60_000]


@pytest.mark.parametrize(
    "cell", ["G10", "g10", "$G$10", f"{SHEET}!G10", "dai-ptth.xlsx:G10", f"FILE:{SHEET}!G10"]
)
def test_the_cells_that_are_named_are_kept(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str], cell: str
) -> None:
    _slipped(form)
    assert _collect(log, form, "--yes", cell.replace("FILE", str(form))) == Exit.OK
    assert [record.spent for record in _records(log)] == [60, 4_600_000, 150_000]
    # Collected once it is known, and not asked about again; a cell that is none is told.
    capsys.readouterr()
    assert _collect(log, form, "--yes", "G99") == Exit.OK
    assert "--yes G99: không phải ô tiền của đúng một dòng đã điền" in capsys.readouterr().err


def test_of_several_forms_a_cell_is_named_with_its_form(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = _drawn(form.parent, "bao-ha-tinh")
    for path in (form, other):
        _fill(path, {"F10": date(2020, 6, 30), "G10": 60})
    capsys.readouterr()
    assert _collect(log, form, other, "--yes", "G10") == Exit.FINDINGS
    told = capsys.readouterr().err
    assert "--yes G10: không phải ô tiền của đúng một dòng" in told
    assert f'thì thêm --yes "{other}:G10".' in told
    assert not log.exists()
    assert _collect(log, form, other, "--yes", f"{other}:G10") == Exit.FINDINGS
    assert [(record.agency, record.spent) for record in _records(log)] == [("bao-ha-tinh", 60)]


def test_on_a_terminal_each_cell_is_asked_about(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _slipped(form)
    _fill(form, {"F13": date(2020, 8, 31), "G13": 70})
    answers = {"Vẫn ghi 60 đồng?": True, "Vẫn ghi 70 đồng?": False}
    monkeypatch.setattr("cchc_cli.commands.asking.on_terminal", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda question, **_: answers.pop(question))
    assert _collect(log, form) == Exit.FINDINGS
    assert answers == {}
    assert [record.spent for record in _records(log)] == [60, 4_600_000, 150_000]
    assert f"{SHEET}!G13: lỗi [slip-spent-small]" in capsys.readouterr().err


def test_what_a_form_spends_is_held_against_what_is_left_row_by_row(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """10 million approved: 4,6 and 4,6 pass, the third 4,6 is more than the 0,8 that are left."""
    log.parent.mkdir()
    log.write_text("- {id: a, task: 3, date: 2020-02-01, approved: 10.000.000}\n", "utf-8")
    for row in (10, 11, 12):
        _fill(form, {f"F{row}": date(2020, 6, row), f"G{row}": 4_600_000})
    assert _collect(log, form) == Exit.FINDINGS
    told = capsys.readouterr().err
    assert f"{SHEET}!G12: lỗi [slip-spent-above]" in told
    assert "vượt số còn lại là 800.000 đồng" in told
    assert len(_records(log)) == 3
    # Corrected to less, the first leaves room for the third, which is judged after it.
    _fill(form, {"G10": 800_000})
    assert _collect(log, form) == Exit.OK
    assert sum(record.spent or 0 for record in effective(_records(log))) == 10_000_000


def test_a_doubtful_row_is_no_answer_to_its_due_date(form: Path, log: Path) -> None:
    """Of two copies of a form both are doubtful, and the form of the half-year that says it right is taken."""
    half_year = form.with_name("h1.xlsx")
    words = ["form", "--agency", "dai-ptth", "--period", "H1", "-o", str(half_year)]
    assert run(words) == Exit.OK
    quarter = form.with_name("q1.xlsx")
    assert run([*words[:4], "Q1", "-o", str(quarter)]) == Exit.OK
    for path, amount in ((quarter, 60), (half_year, 60_000)):
        book: Workbook = openpyxl.load_workbook(path)
        row = next(n for n in range(10, 40) if book[SHEET].cell(n, 1).value == "3")
        day = book[SHEET].cell(row, 4).value
        _fill(path, {f"F{row}": day, f"G{row}": amount})
    copy = quarter.with_name("q1 (1).xlsx")
    copy.write_bytes(quarter.read_bytes())
    assert _collect(log, quarter, copy, half_year) == Exit.FINDINGS
    assert [record.spent for record in _records(log)] == [60_000]
