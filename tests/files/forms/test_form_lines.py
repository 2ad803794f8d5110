"""Forms of estimates: drawn up for whom the plan gives an amount, filled in as people do, read or told by the cell.

The newspaper's has one task, 2 of 50.000.000: its row is 10, its lines 11 to 20, the total 21, the words of the whole
23. The department's has ten, 11 rows each: task 6 in row 10, 7 in 21, 8 in 32. Expected amounts are worked out by hand.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from cchc_cli.commands import Exit
from cchc_cli.domain.figures.spending import money_of_tasks
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.record import Step, effective
from cchc_cli.domain.model.sent import SentPaper, SentState
from cchc_cli.domain.reports.collect import FilledForm
from cchc_cli.domain.reports.form_lines import estimate_form, estimating
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.forms.form import read_form
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.log import Log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import cchc, plan_of

LOADED = load_plan(None)
PLAN = LOADED.plan
SHEET = "Dự toán"
DATA = Path(__file__).parents[2] / "data" / "forms"

ITEMS = {"B11": "Trang chuyên mục", "C11": "trang", "D11": 20, "E11": 2_000_000}
"""20 × 2.000.000 = 40.000.000, in the first line of the newspaper's form."""

PAGES = EstimateLine(
    item="Trang chuyên mục", unit="trang", quantity=Fraction(20), price=2_000_000, amount=40_000_000
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    log = "- {plan: 444/KH-UBND}\n"
    (tmp_path / "progress.yaml").write_text(log, "utf-8")
    return tmp_path


@pytest.fixture
def form(folder: Path) -> Path:
    return drawn(folder, "bao-ha-tinh")


def drawn(folder: Path, agency: str, name: str = "") -> Path:
    path = folder / f"{name or agency}.xlsx"
    done = cchc("form", "--estimate", "-a", agency, "-o", path, "--no-record", folder=folder)
    assert done.code == Exit.OK, done.err
    return path


def change(path: Path, how: Callable[[Workbook], object]) -> None:
    book: Workbook = openpyxl.load_workbook(path)
    how(book)
    book.save(path)


def fill(path: Path, cells: Mapping[str, object]) -> None:
    change(path, lambda book: [book[SHEET].__setitem__(place, value) for place, value in cells.items()])


def read(path: Path) -> FilledForm:
    return read_form(path, PLAN)


def wrong(form: FilledForm) -> list[tuple[str, str]]:
    return [(d.place.partition("!")[2], d.code) for d in form.left_out]


def refused(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(Rejected) as rejected:
        read(path)
    return [(d.place.partition("!")[2], d.code) for d in rejected.value.diagnostics]


def collect(folder: Path, *words: object) -> Any:
    return cchc("collect", *words, folder=folder)


def log_of(folder: Path) -> Log:
    return load_log([folder / "progress.yaml"], LOADED)


def proposed(folder: Path) -> dict[str, int | None]:
    """What stands as proposed, by task."""
    return {r.task or "": r.proposed for r in effective(log_of(folder).records) if r.proposed is not None}


# -- who is asked, and what


def test_those_are_asked_that_lead_a_task_with_an_amount() -> None:
    asked = {agency: [task.id for task in tasks] for agency, tasks in estimating(PLAN).items()}
    assert asked == {
        "so-tttt": ["6", "7", "8", "12", "13", "14", "15", "16", "17", "20"],
        "so-vhttdl": ["18"],
        "bao-ha-tinh": ["2"],
        "dai-ptth": ["3"],
    }


def test_who_pays_of_its_own_is_asked_where_the_plan_gives_an_amount_all_the_same() -> None:
    funding = {"kind": "self-funded"}
    plan = plan_of(
        {"lead": "huyen", "funding": funding},
        {"lead": "huyen", "funding": funding, "amount": "100"},
        {"lead": "hoi", "amount": "0"},
        {"lead": "xa", "amount": "50"},
    )
    asked = {agency: [task.id for task in tasks] for agency, tasks in estimating(plan).items()}
    assert asked == {"huyen-1": ["2"], "huyen-2": ["2"], "xa": ["4"]}


def test_a_task_of_several_says_that_its_estimate_is_the_whole_ones(tmp_path: Path) -> None:
    plan = plan_of({"lead": ["dai", "bao"], "amount": "100"}, {"lead": "dai", "amount": "70"})
    units = [
        (task.id, task.amount, task.units)
        for task in estimate_form(plan, "dai", estimating(plan)["dai"], date(2020, 1, 5)).tasks
    ]
    assert units == [("1", 100, 2), ("2", 70, 1)]
    text = (
        "{number: 1/KH, title: Thử, year: 2020, agencies: {a: {name: Sở A}, b: {name: Sở B}}, "
        "tasks: [{id: 1, name: Việc chung, lead: [a, b], schedule: Quý I, amount: 100.000.000}]}\n"
    )
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    assert cchc("form", "--estimate", "-o", "du-toan", folder=tmp_path).code == Exit.OK
    assert sorted(p.name for p in (tmp_path / "du-toan").iterdir()) == ["a.xlsx", "b.xlsx"]
    sheet = openpyxl.load_workbook(tmp_path / "du-toan" / "a.xlsx")[SHEET]
    assert "khái toán là của cả nhiệm vụ, 2 đơn vị cùng chủ trì" in sheet["B10"].value
    # Beside one agency's part the whole says nothing, and no sum is made of it.
    assert (sheet["G10"].value, sheet["H10"].value, sheet["G21"].value) == (100_000_000, None, None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-a", "so-tu-phap"], "không chủ trì nhiệm vụ nào có khái toán"),
        (["Q3"], "--estimate không đi cùng kỳ báo cáo"),
        (["--period", "Q3"], "--estimate không đi cùng kỳ báo cáo"),
    ],
)
def test_nobody_is_asked_for_what_is_none_of_its(folder: Path, words: list[str], said: str) -> None:
    done = cchc("form", "--estimate", *words, folder=folder)
    assert (done.code, said in done.err) == (Exit.BAD_INPUT, True)
    assert not (folder / "bieu-du-toan").exists()


def test_forms_go_into_a_folder_of_their_own_and_into_the_register(folder: Path) -> None:
    assert cchc("form", "--estimate", folder=folder).code == Exit.OK
    assert len(list((folder / "bieu-du-toan").iterdir())) == 4
    sent = [(s.sent, s.agency, s.state, s.period) for s in log_of(folder).sent]
    assert sent == [
        (SentPaper.ESTIMATE, agency, SentState.MADE, None)
        for agency in ("so-tttt", "so-vhttdl", "bao-ha-tinh", "dai-ptth")
    ]


def test_the_sheet_multiplies_and_adds_up_and_says_what_is_wrong(form: Path) -> None:
    book: Workbook = openpyxl.load_workbook(form)
    sheet = book[SHEET]
    assert sheet["F11"].value == '=IF(AND(ISNUMBER(D11),ISNUMBER(E11)),ROUND(D11*E11,0),"")'
    assert sheet["F10"].value == '=IF(COUNT(F11:F20)=0,"",SUM(F11:F20))'
    assert sheet["H10"].value == '=IF(COUNT(F11:F20)=0,"",F10-G10)'
    assert "Vượt khái toán" in sheet["J10"].value
    assert "Thành tiền khác số lượng × đơn giá" in sheet["J11"].value
    assert book["cchc"].sheet_state == "veryHidden"
    unlocked = {cell.coordinate for row in sheet for cell in row if not cell.protection.locked}
    lines = {f"{column}{row}" for column in "BCDEF" for row in range(11, 21)}
    signatures = {cell for cell in unlocked if int(cell[1:]) > 24}
    assert unlocked - signatures - {f"{column}23" for column in "BCDEFGHIJ"} == {*lines, "C7", "I10", "A23"}
    assert len(signatures) == 2


def test_what_the_plan_has_is_filled_in_and_is_nobodys_word_until_it_is_sent_back(tmp_path: Path) -> None:
    text = (
        "{number: 1/KH, title: Thử, year: 2020, agencies: {a: {name: Sở A}}, "
        "tasks: [{id: 1, name: Việc, lead: a, schedule: Quý I, amount: 8.500.000, lines: "
        '[{item: In, unit: tờ, quantity: "1,5", price: 5.000.000, amount: 7.500.000}, '
        "{item: Thiết kế, amount: 1.000.000}]}]}\n"
    )
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    form = tmp_path / "a.xlsx"
    assert cchc("form", "--estimate", "-o", form, folder=tmp_path).code == Exit.OK
    plan = load_plan(tmp_path / "plan.yaml").plan
    untouched = read_form(form, plan)
    assert (untouched.as_made, untouched.records) == (True, ())
    fill(form, {"C7": date(2020, 1, 10)})
    (record,) = read_form(form, plan).records
    assert (record.proposed, record.lines) == (8_500_000, plan.tasks[0].lines)


# -- what is filled in


def test_an_empty_form_tells_nothing(form: Path) -> None:
    assert (read(form).records, read(form).left_out, read(form).warnings) == ((), (), ())
    fill(form, {})
    assert (read(form).records, read(form).left_out, read(form).warnings) == ((), (), ())


SLOPPY: Mapping[str, tuple[Mapping[str, object], int, list[tuple[int | None, int]]]] = {
    "a formula that the program which saved it never worked out": (ITEMS, 40_000_000, [(20, 40_000_000)]),
    "the amount typed beside quantity and price": (
        {**ITEMS, "F11": 40_000_000},
        40_000_000,
        [(20, 40_000_000)],
    ),
    "a lump sum in words": (
        {"B11": "Khoán", "F11": "9 triệu"},
        9_000_000,
        [(None, 9_000_000)],
    ),
    "amounts as text with dots, empty rows between": (
        {**ITEMS, "B15": "Tin, bài", "D15": "1.500", "E15": "5.000", "B18": "Khoán", "F18": "2.500.000đ"},
        # 40.000.000 + 1.500 × 5.000 = 7.500.000 + 2.500.000
        50_000_000,
        [(20, 40_000_000), (1500, 7_500_000), (None, 2_500_000)],
    ),
    "half a quantity, as a number and as text": (
        {"B11": "Giấy", "D11": 1.5, "E11": 100_000, "B12": "Mực", "D12": "2,5", "E12": "100.000"},
        400_000,
        [(1, 150_000), (2, 250_000)],
    ),
    "a product with a fraction of a đồng is rounded": (
        {"B11": "Giấy", "D11": 1.5, "E11": 3_001},
        4_502,
        [(1, 4_502)],
    ),
    "a sum that is no formula any more and agrees": (
        {**ITEMS, "F10": 40_000_000},
        40_000_000,
        [(20, 40_000_000)],
    ),
    "a total that is no formula any more and agrees": (
        {**ITEMS, "F21": "40.000.000"},
        40_000_000,
        [(20, 40_000_000)],
    ),
    "a sum typed without a line": ({"F10": "45 triệu"}, 45_000_000, []),
    "nothing is asked for, and it is said so": (
        {"B11": "Không đề nghị", "F11": 0, "I10": "Tự bố trí"},
        0,
        [(None, 0)],
    ),
    "spaces and line breaks around": (
        {"B11": "  Trang chuyên mục\n", "D11": " 20 ", "E11": "2.000.000 đ "},
        40_000_000,
        [(20, 40_000_000)],
    ),
}


@pytest.mark.parametrize("name", SLOPPY)
def test_what_can_mean_one_thing_is_read(form: Path, name: str) -> None:
    cells, amount, lines = SLOPPY[name]
    fill(form, cells)
    found = read(form)
    assert (found.left_out, found.warnings) == ((), ())
    (record,) = found.records
    assert (record.task, record.agency, record.proposed) == ("2", "bao-ha-tinh", amount)
    assert [(int(n.quantity) if n.quantity else None, n.amount) for n in record.lines] == lines
    assert record.evidence == ("Biểu dự toán của Báo Hà Tĩnh",)


WRONG: Mapping[str, tuple[Mapping[str, object], list[tuple[str, str]]]] = {
    "an amount that is not the product": ({**ITEMS, "F11": 4_000_000}, [("F11", "line-product")]),
    "a sum that is not that of the lines": ({**ITEMS, "F10": 41_000_000}, [("F10", "line-sum")]),
    "a quantity that reads two ways": ({**ITEMS, "D11": "1.5"}, [("D11", "line-quantity-ambiguous")]),
    "words for a quantity": ({**ITEMS, "D11": "vài trang"}, [("D11", "line-quantity")]),
    "a quantity of nought": ({**ITEMS, "D11": 0}, [("D11", "line-quantity")]),
    "a price that reads two ways": ({**ITEMS, "E11": "50,000"}, [("E11", "amount-ambiguous")]),
    "a negative price": ({**ITEMS, "E11": -5}, [("E11", "amount-negative")]),
    "a quantity without a price": ({"B11": "x", "D11": 3}, [("E11", "line-half")]),
    "a price without a quantity": ({"B11": "x", "E11": 3_000, "F11": 3_000}, [("D11", "line-half")]),
    "money for nothing": ({"D11": 2, "E11": 1_000}, [("B11", "form-item-missing")]),
    "a unit alone": ({"C11": "tờ"}, [("B11", "form-item-missing")]),
    "an item without money": ({"B11": "(theo thông tư)"}, [("F11", "form-item-unpriced")]),
    "a note without an estimate": ({"I10": "Đang lập"}, [("I10", "form-note-alone")]),
    "a quantity worked out": ({**ITEMS, "D11": "=4*5"}, [("D11", "form-formula")]),
    "an item that is a formula": ({**ITEMS, "B11": "=A1"}, [("B11", "form-formula")]),
    "figures beside the rows": ({**ITEMS, "F25": 5_000_000}, [("F25", "form-row-stray")]),
    "a total beside sound lines that is not theirs": (
        {**ITEMS, "F21": 41_000_000},
        [("F21", "estimate-sum-typed")],
    ),
    "a total in words beside nothing": ({"F21": "45 triệu"}, [("F21", "estimate-sum-typed")]),
    "no day": ({**ITEMS, "C7": None}, [("C7", "form-cutoff-missing")]),
    "a day of another year": ({**ITEMS, "C7": date(2021, 1, 10)}, [("C7", "form-cutoff-outside")]),
    "each wrong line by its cell": (
        {"B11": "x", "D11": "1.5", "E11": 2, "B12": "y", "F12": "1,2,3", "B13": "z"},
        [("D11", "line-quantity-ambiguous"), ("F12", "amount-grouping"), ("F13", "form-item-unpriced")],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_by_its_cell_and_nothing_is_taken_of_it(form: Path, name: str) -> None:
    cells, faults = WRONG[name]
    fill(form, cells)
    found = read(form)
    assert sorted(wrong(found)) == faults
    if "beside" not in name:
        assert found.records == ()


def test_both_figures_are_told_of_what_does_not_multiply(folder: Path, form: Path) -> None:
    fill(form, {**ITEMS, "F11": 4_000_000})
    done = collect(folder, form)
    assert done.code == Exit.BAD_INPUT
    assert "Dự toán!F11" in done.err
    assert "Thành tiền là 4.000.000 đồng, mà số lượng nhân đơn giá được 40.000.000 đồng" in done.err
    reply = (folder / "bao-ha-tinh.tra-loi.txt").read_text("utf-8")
    assert "Biểu dự toán kinh phí thực hiện Kế hoạch số 444/KH-UBND của quý cơ quan" in reply
    assert "Ô F11, trang “Dự toán”: Thành tiền là 4.000.000 đồng" in reply


def test_a_word_beside_the_cells_is_told_and_not_read(form: Path) -> None:
    fill(form, {**ITEMS, "L11": "xem công văn"})
    found = read(form)
    assert [d.code for d in found.warnings] == ["form-text-stray"]
    assert len(found.records) == 1


MOVED: Mapping[str, tuple[Callable[[Any], object], list[tuple[str, str]]]] = {
    # A row more above the second task: what stood in row 21 is in 22.
    "a row inserted": (lambda sheet: sheet.insert_rows(15), [("A21", "form-row-moved")]),
    "a row deleted": (lambda sheet: sheet.delete_rows(15), [("A20", "form-row-moved")]),
    "a column inserted": (lambda sheet: sheet.insert_cols(3), [("C9", "form-heading")]),
    "another agency": (
        lambda sheet: sheet.__setitem__("A3", "Đơn vị lập dự toán: Báo Hà Tĩnh"),
        [("A3", "form-identity")],
    ),
    "tasks changed places": (
        lambda sheet: [sheet.__setitem__("A10", "7"), sheet.__setitem__("A21", "6")],
        [("A10", "form-row-moved")],
    ),
    "cells of two lines merged": (lambda sheet: sheet.merge_cells("F11:F12"), [("F11", "form-merged")]),
}


@pytest.mark.parametrize("name", MOVED)
def test_a_sheet_that_was_changed_is_refused(folder: Path, name: str) -> None:
    how, faults = MOVED[name]
    form = drawn(folder, "so-tttt")
    fill(form, {"B11": "Bài", "F11": 50_000_000})
    change(form, lambda book: how(book[SHEET]))
    assert refused(form)[: len(faults)] == faults


def test_a_renamed_sheet_is_read_and_a_filled_copy_of_it_is_not(form: Path) -> None:
    fill(form, ITEMS)
    copied = form.with_name("copied.xlsx")
    shutil.copy(form, copied)
    change(form, lambda book: setattr(book[SHEET], "title", "Trang 1"))
    found = read(form)
    assert ([d.code for d in found.warnings], len(found.records)) == (["form-sheet-renamed"], 1)

    def copy(book: Workbook) -> None:
        book.copy_worksheet(book[SHEET])["D11"] = 30

    change(copied, copy)
    assert "form-sheet-copied" in [d.code for d in read(copied).left_out]


def test_an_error_of_excels_is_told_where_it_was_typed_and_worked_out_anew_where_the_form_has_it(
    form: Path,
) -> None:
    fill(form, {**ITEMS, "E11": "#REF!"})
    assert wrong(read(form)) == [("E11", "form-cell-error")]
    fill(form, {**ITEMS, "F11": "=#REF!*2", "F10": "=SUM(#REF!)"})
    (record,) = read(form).records
    assert record.lines == (PAGES,)


def test_a_form_as_libreoffice_saves_it_is_read() -> None:
    """Filled in, and saved with `soffice --convert-to xlsx`: its formulas are worked out, its columns regrouped."""
    found = read_form(DATA / "du-toan-dai-ptth.xlsx", PLAN)
    assert (found.left_out, found.warnings) == ((), ())
    (record,) = found.records
    # 15 × 4.600.000 = 69.000.000, and 1.000.000 as a whole.
    assert (record.task, record.date, record.proposed) == ("3", date(2020, 1, 15), 70_000_000)
    assert [(n.item, n.quantity, n.amount) for n in record.lines] == [
        ("Sản xuất, phát sóng chuyên mục", Fraction(15), 69_000_000),
        ("Xây dựng đề cương kịch bản", None, 1_000_000),
    ]
    assert (record.note, found.words) == ("Theo định mức của Đài", {"note": "Đề nghị cấp trong Quý I"})


# -- collecting


def test_what_is_collected_is_proposed_with_its_lines_and_received(folder: Path, form: Path) -> None:
    fill(form, {**ITEMS, "C7": date(2020, 1, 15), "I10": "Theo hợp đồng", "A23": "Cấp sớm"})
    done = collect(folder, form)
    assert done.code == Exit.OK, done.err
    log = log_of(folder)
    (record,) = log.records
    assert (
        record.entries.items()
        >= {
            "task": "2",
            "agency": "bao-ha-tinh",
            "date": date(2020, 1, 15),
            "proposed": 40_000_000,
            "lines": (PAGES,),
            "evidence": ("Biểu dự toán của Báo Hà Tĩnh",),
            "note": "Theo hợp đồng",
        }.items()
    )
    (sent,) = log.sent
    assert (sent.sent, sent.state, sent.period, sent.note, sent.batch) == (
        SentPaper.ESTIMATE,
        SentState.RECEIVED,
        None,
        "Cấp sớm",
        record.batch,
    )
    assert "Chưa gửi đủ dự toán: Sở TT&TT, Sở VHTTDL, Đài PTTH tỉnh" in done.out
    assert "Chưa báo cáo" not in done.out
    # The same again says nothing new.
    again = collect(folder, form)
    assert (again.code, "Không có gì mới để ghi" in again.err) == (Exit.OK, True)
    assert log_of(folder).records == (record,)


def test_a_blank_form_is_blank_and_a_faulty_one_faulty(folder: Path, form: Path) -> None:
    other = drawn(folder, "dai-ptth")
    fill(form, {})
    fill(other, {"B11": "x", "D11": "1.5", "E11": 2})
    assert collect(folder, form, "--partial").code == Exit.OK
    assert collect(folder, other, "--partial").code == Exit.FINDINGS
    states = {s.agency: s.state for s in log_of(folder).sent}
    assert states == {"bao-ha-tinh": SentState.BLANK, "dai-ptth": SentState.FAULTY}
    assert log_of(folder).records == ()


def test_more_than_the_estimate_is_recorded_and_told(folder: Path, form: Path) -> None:
    fill(form, {**ITEMS, "B12": "Tin", "F12": 12_000_000})
    done = collect(folder, form)
    assert done.code == Exit.FINDINGS
    assert proposed(folder) == {"2": 52_000_000}
    answer = json.loads(collect(folder, form, "-f", "json").out)
    (finding,) = answer["tables"]["findings"]["rows"]
    assert (finding["task"], finding["actual"], finding["limit"]) == ("2", 52_000_000, 50_000_000)
    assert answer["unsent"] == ["so-tttt", "so-vhttdl", "dai-ptth"]
    told = " ".join(done.out.split())
    assert "Nhiệm vụ 2: đề nghị 52.000.000 đ, vượt khái toán 50.000.000 đ của kế hoạch." in told


def test_an_amount_in_millions_is_asked_about(folder: Path, form: Path) -> None:
    fill(form, {"B11": "Trang", "D11": 20, "E11": 2})
    done = collect(folder, form)
    assert (done.code, proposed(folder)) == (Exit.FINDINGS, {})
    assert "Dự toán!F10" in done.err
    assert "40 đồng là quá ít so với khái toán 50.000.000 đồng; có lẽ là 40.000.000 đồng" in done.err
    assert collect(folder, form, "--yes", "F10").code == Exit.OK
    assert proposed(folder) == {"2": 40}


def test_a_changed_form_corrects_what_it_said(folder: Path, form: Path) -> None:
    fill(form, ITEMS)
    collect(folder, form)
    fill(form, {"D11": 25})
    done = collect(folder, form)
    assert (done.code, proposed(folder)) == (Exit.OK, {"2": 50_000_000})
    assert "Đính chính bản ghi trước (1)" in done.out
    first, second = log_of(folder).records
    assert second.supersedes == first.id


def test_a_later_form_holds_and_an_older_one_is_told(folder: Path, form: Path) -> None:
    old = folder / "old.xlsx"
    fill(form, {**ITEMS, "C7": date(2020, 1, 10)})
    shutil.copy(form, old)
    collect(folder, form)
    fill(form, {"D11": 25, "C7": date(2020, 1, 20)})
    collect(folder, form)
    done = collect(folder, old)
    assert (done.code, proposed(folder)) == (Exit.FINDINGS, {"2": 50_000_000})
    assert "lập trước bản ghi" in " ".join(done.out.split())


def test_the_form_of_a_plan_that_grew_replaces_what_the_earlier_one_said(tmp_path: Path) -> None:
    task = "{id: %s, name: Việc %s, lead: a, schedule: Quý I, amount: 10.000.000}"
    head = "number: 1/KH\ntitle: Thử\nyear: 2020\nagencies: {a: {name: Sở A}}\ntasks:\n"
    rows = [f"  - {task % (n, n)}\n" for n in (1, 2)]
    plan = tmp_path / "plan.yaml"
    (tmp_path / "progress.yaml").write_text("- {plan: 1/KH, file: plan.yaml}\n", "utf-8")
    for count, day, amount in ((1, 10, 9_000_000), (2, 11, 9_500_000), (2, 9, 7_000_000)):
        plan.write_text(head + "".join(rows[:count]), "utf-8")
        form = tmp_path / f"a{day}.xlsx"
        assert cchc("form", "--estimate", "-o", form, "--no-record", folder=tmp_path).code == Exit.OK
        fill(form, {"B11": "x", "F11": amount, "C7": date(2020, 1, day)})
    assert [cchc("collect", f"a{day}.xlsx", folder=tmp_path).code for day in (10, 11, 9)] == [0, 0, 3]
    records = load_log([tmp_path / "progress.yaml"], load_plan(plan)).records
    assert [(r.proposed, bool(r.supersedes)) for r in records] == [(9_000_000, False), (9_500_000, True)]
    assert [r.proposed for r in effective(records)] == [9_500_000]


def test_an_estimate_older_than_what_is_recorded_by_hand_is_told(folder: Path, form: Path) -> None:
    words = ["record", "2", "--proposed", "45 triệu", "-d", "2020-01-20"]
    assert cchc(*words, folder=folder).code == Exit.OK
    fill(form, {**ITEMS, "C7": date(2020, 1, 10)})
    assert (collect(folder, form).code, proposed(folder)) == (Exit.FINDINGS, {"2": 45_000_000})
    fill(form, {"C7": date(2020, 1, 21)})
    assert collect(folder, form).code == Exit.OK
    by_hand, of_form = log_of(folder).records
    assert (by_hand.proposed, of_form.proposed, of_form.supersedes) == (45_000_000, 40_000_000, None)
    (money,) = money_of_tasks(PLAN, log_of(folder).records)
    assert money.at(Step.PROPOSED).total == 40_000_000


def test_two_copies_that_say_otherwise_are_told_and_not_written(folder: Path, form: Path) -> None:
    other = folder / "copy.xlsx"
    shutil.copy(form, other)
    fill(form, ITEMS)
    fill(other, {**ITEMS, "D11": 21})
    done = collect(folder, form, other, "--partial")
    assert (done.code, proposed(folder)) == (Exit.FINDINGS, {})
    assert done.err.count("form-row-clash") == 1


def test_a_folder_may_hold_forms_of_both_kinds(folder: Path) -> None:
    mixed = folder / "mixed"
    mixed.mkdir()
    estimate = drawn(mixed, "dai-ptth", "du-toan")
    report = mixed / "bao-cao.xlsx"
    words = ["form", "Q1", "-a", "dai-ptth", "-o", report, "--no-record"]
    assert cchc(*words, folder=folder).code == Exit.OK
    fill(estimate, {"B11": "Sản xuất", "D11": 15, "E11": 4_600_000})
    change(report, lambda book: book.worksheets[0].__setitem__("G10", date(2020, 1, 24)))
    done = cchc("collect", mixed, "-f", "json", folder=folder)
    assert done.code == Exit.OK, done.err
    tables = json.loads(done.out)["tables"]
    assert [(f["agency"], f["period"], f["new"]) for f in tables["forms"]["rows"]] == [
        ("dai-ptth", "Q1-2020", 1),
        ("dai-ptth", None, 1),
    ]
    assert [(s.sent, s.period) for s in log_of(folder).sent] == [
        (SentPaper.FORM, "Q1-2020"),
        (SentPaper.ESTIMATE, None),
    ]
    assert proposed(folder) == {"3": 69_000_000}
    # Of an estimate no report is missing.
    assert [p["period"] for p in tables["periods"]["rows"]] == ["Q1-2020"]


def test_a_batch_of_estimates_is_taken_back_whole(folder: Path, form: Path) -> None:
    fill(form, ITEMS)
    collect(folder, form)
    assert cchc("record", "--undo", folder=folder).code == Exit.OK
    assert (proposed(folder), log_of(folder).sent) == ({}, ())


def test_what_was_collected_is_shown(folder: Path, form: Path) -> None:
    fill(form, ITEMS)
    collect(folder, form)
    (record,) = log_of(folder).records
    fill(form, {"A23": "Cấp sớm"})
    collect(folder, form)
    assert "Cấp sớm" in cchc("log", folder=folder).out
    shown = [" ".join(line.split()) for line in cchc("log", record.id, folder=folder).out.splitlines()]
    assert "Trang chuyên mục trang 20 2.000.000 40.000.000" in shown
    assert "Từ biểu dự toán, dòng 10" in shown


def test_hostile_text_stays_text(folder: Path, form: Path) -> None:
    fill(form, {**ITEMS, "B11": '\'=HYPERLINK("http://x")', "I10": "<b>{x}</b> [a](b)"})
    assert collect(folder, form).code == Exit.OK
    (record,) = log_of(folder).records
    assert (record.lines[0].item, record.note) == ('\'=HYPERLINK("http://x")', "<b>{x}</b> [a](b)")


def test_of_those_that_share_a_quota_one_estimates_for_all(folder: Path) -> None:
    plan = (
        "number: 444/KH-UBND\ntitle: KH\nyear: 2020\nagencies: {a: {name: Sở A}, b: {name: Sở B}}\ntasks:\n"
    )
    plan += "  - {id: 1, name: Hội thi, lead: [a, b], scope: total, schedule: Quý II, amount: 90 triệu}\n"
    (folder / "plan.yaml").write_text(plan, "utf-8")
    (folder / "progress.yaml").write_text("- {plan: 444/KH-UBND, file: plan.yaml}\n", "utf-8")
    path = drawn(folder, "a")
    name = openpyxl.load_workbook(path)[SHEET]["B10"].value
    assert "khái toán chung của 2 đơn vị; một đơn vị lập cho tất cả" in str(name)
    fill(path, {"B11": "Giải thưởng", "F11": 90_000_000})
    done = collect(folder, path, "-f", "json")
    assert (done.code, json.loads(done.out)["unsent"]) == (Exit.OK, [])
    (record,) = load_log([folder / "progress.yaml"], load_plan(folder / "plan.yaml")).records
    assert (record.agency, record.proposed) == ("a", 90_000_000)
