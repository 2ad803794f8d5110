"""What a form asks for beside what is due, and what stands in a workbook where nothing is asked for.

The broadcaster's form of Q1 2020 (15/12/2019 to 14/3/2020) has, by hand: task 3, 15 a year, on 24/1, 17/2 and 12/3;
tasks 4 and 5, due each quarter's end, so first on 31/3, after the period; V.5, months' ends, 31/1 and 29/2. They stand
in rows 10 to 16, extra rows in 18 to 25, the estimate of task 3 in row 28, targets in 31 to 33, words in 35 and 37.
"""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.workbook import Workbook

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.figures.register import words_of
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import parse_period
from cchc_cli.domain.model.sent import SentState
from cchc_cli.domain.reports.collect import FilledForm
from cchc_cli.domain.reports.form import form_of
from cchc_cli.files.forms.form import RefusedForm, read_form
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.log import Log
from cchc_cli.files.plan.load import load_plan

LOADED = load_plan(None)
PLAN = LOADED.plan
SHEET = "Biểu báo cáo"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    folder = tmp_path / "bieu"
    folder.mkdir()
    path = folder / "dai-ptth.xlsx"
    assert run(["form", "-a", "dai-ptth", "--period", "Q1", "-o", str(path)]) == Exit.OK
    return path


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "progress.yaml"
    path.write_text("- {plan: 444/KH-UBND}\n- {task: 3, date: 2020-01-02, approved: 70.000.000}\n", "utf-8")
    return path


def _change(path: Path, change: Callable[[Workbook], object]) -> None:
    book: Workbook = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def _fill(path: Path, cells: Mapping[str, object]) -> None:
    _change(path, lambda book: [book[SHEET].__setitem__(place, value) for place, value in cells.items()])


def _read(path: Path) -> FilledForm:
    return read_form(path, PLAN)


def _told(form: FilledForm) -> list[tuple[str, str]]:
    return [(d.place, d.code) for d in (*form.left_out, *form.warnings)]


def _log(path: Path) -> Log:
    return load_log([path], LOADED)


# -- what is asked for


def test_work_under_way_is_asked_for_by_its_next_due_date(form: Path) -> None:
    sheet = openpyxl.load_workbook(form)[SHEET]
    asked = [(sheet.cell(row, 1).value, sheet.cell(row, 4).value.date()) for row in range(10, 17)]
    assert asked == [
        ("3", date(2020, 1, 24)),
        ("3", date(2020, 2, 17)),
        ("3", date(2020, 3, 12)),
        ("4", date(2020, 3, 31)),
        ("5", date(2020, 3, 31)),
        ("V.5", date(2020, 1, 31)),
        ("V.5", date(2020, 2, 29)),
    ]
    assert sheet["D13"].number_format == '"→ "dd/mm/yyyy'
    _fill(form, {"J13": "Đang dựng, xong 60%", "F14": date(2020, 3, 10)})
    under_way, early = _read(form).records
    # How far it is completes nothing; what was done early is of its own due date.
    assert under_way == Record(
        task="4",
        agency="dai-ptth",
        date=date(2020, 3, 14),
        count=0,
        note="Đang dựng, xong 60%",
        due=date(2020, 3, 31),
        form=under_way.form,
    )
    assert (early.task, early.due, early.completions(dated=True)) == ("5", date(2020, 3, 31), 1)


def test_work_whose_window_is_not_open_yet_is_not_asked_for() -> None:
    # Task 16 is of Quý II (1/4 to 30/6), task 7 of October: the first quarter's data close on 14/3.
    period = parse_period("Q1", 2020, PLAN.reporting)
    asked = {row.task: row.kind for row in form_of(LOADED, "so-tttt", period).rows if row.due}
    assert not {"16", "7"} & asked.keys()
    assert asked["20"] == "ahead"  # once a quarter, first due on 31/3


def test_the_day_of_the_form_serves_rows_with_a_number_or_an_amount_and_no_day(form: Path) -> None:
    _fill(form, {"C7": date(2020, 3, 10), "E10": 2, "E11": 1, "G11": 4_600_000, "G15": 500_000})
    read = _read(form)
    assert _told(read) == []
    assert [(r.task, r.date, r.count, r.spent) for r in read.records] == [
        ("3", date(2020, 3, 10), 2, None),
        ("3", date(2020, 3, 10), 1, 4_600_000),
        ("V.5", date(2020, 3, 10), 0, 500_000),
    ]
    _fill(form, {"F12": date(2020, 3, 12), "F13": date(2020, 5, 30)})
    # After the day up to which the form gives data, and after the period: both are told and taken.
    assert _told(_read(form)) == [
        (f"{SHEET}!F12", "form-date-after-closing"),
        (f"{SHEET}!F13", "form-date-after-closing"),
    ]
    assert len(_read(form).records) == 5


def test_an_estimate_and_the_reading_of_a_target_become_records(form: Path) -> None:
    _fill(form, {"G28": "65 triệu", "H28": "Tờ trình 12", "B31": "4.", "G31": "96%", "F31": "10/03/2020"})
    _change(form, lambda book: setattr(book[SHEET]["G32"], "number_format", "0%"))
    _fill(form, {"B32": "5", "G32": 0.985})
    read = _read(form)
    assert _told(read) == []
    estimate, first, second = read.records
    assert (estimate.task, estimate.agency, estimate.proposed, estimate.evidence, estimate.date) == (
        "3",
        "dai-ptth",
        65_000_000,
        ("Tờ trình 12",),
        date(2020, 3, 14),
    )
    assert (first.target, first.value, first.date, first.agency) == (
        "4",
        "96%",
        date(2020, 3, 10),
        "dai-ptth",
    )
    assert (second.target, second.value, second.date) == ("5", "98,5%", date(2020, 3, 14))


def test_what_is_half_filled_in_under_the_table_is_told(form: Path) -> None:
    _fill(form, {"H28": "Tờ trình 12", "G31": "96%", "B32": "4", "B33": "Chỉ tiêu lạ", "G33": "1%"})
    assert _told(_read(form)) == [
        (f"{SHEET}!G28", "form-row-empty"),
        (f"{SHEET}!B31", "form-task-missing"),
        (f"{SHEET}!G32", "form-row-empty"),
        (f"{SHEET}!B33", "target-unknown"),
    ]


def test_a_target_of_which_one_form_gives_two_readings_of_a_day_is_told(form: Path) -> None:
    _fill(form, {"B31": "4", "G31": "96%", "B32": "4", "G32": "98%", "B33": "5", "G33": "96%"})
    read = _read(form)
    assert _told(read) == [(f"{SHEET}!B32", "form-row-clash")]
    assert [(r.target, r.value) for r in read.records] == [("4", "96%"), ("5", "96%")]


def test_an_estimate_that_the_log_has_is_not_asked_for(form: Path, log: Path) -> None:
    anew = form.with_name("moi.xlsx")
    assert run(["form", str(log), "Q1", "-a", "dai-ptth", "-o", str(anew), "--no-record"]) == Exit.OK
    words = [cell.value for row in openpyxl.load_workbook(anew)[SHEET].iter_rows() for cell in row]
    assert "Dự toán đề nghị (đồng)" not in words
    assert "Dự toán đề nghị (đồng)" in [c.value for row in openpyxl.load_workbook(form)[SHEET] for c in row]


# -- what stands where nothing is asked for


def test_a_renamed_sheet_is_read_and_told(form: Path) -> None:
    _fill(form, {"F10": date(2020, 1, 24)})
    _change(form, lambda book: setattr(book[SHEET], "title", "Quý I"))
    read = _read(form)
    assert len(read.records) == 1
    assert _told(read) == [("Quý I!A1", "form-sheet-renamed")]


def test_a_filled_copy_of_the_sheet_is_a_fault_and_an_equal_one_is_not(form: Path) -> None:
    _change(form, lambda book: setattr(book.copy_worksheet(book[SHEET]), "title", "Chép"))
    assert _told(_read(form)) == []
    _change(form, lambda book: book["Chép"].__setitem__("F11", date(2020, 2, 17)))
    read = _read(form)
    assert _told(read) == [("Chép!F11", "form-sheet-copied")]
    assert read.left_out[0].args == {"sheet": "Chép", "own": SHEET, "cells": "F11"}


def test_another_sheet_a_comment_and_words_beside_the_cells_are_told(form: Path) -> None:
    def add(book: Workbook) -> None:
        book.create_sheet("Danh sách")["B2"] = "Tin 1"
        book[SHEET]["F10"].comment = Comment("Xem phụ lục", "a")
        book[SHEET]["L10"] = "Đã gọi điện"
        book[SHEET]["B10"] = "Chuyên mục (đã xong)"
        book[SHEET]["B41"] = "Nguyễn Văn A"  # who signs has a cell

    _change(form, add)
    read = _read(form)
    assert _told(read) == [
        (f"{SHEET}!B10", "form-text-stray"),
        ("Danh sách!B2", "form-sheet-beside"),
        (SHEET, "form-notes-unread"),
    ]
    assert read.warnings[0].args == {"count": 2, "cells": "B10, L10", "words": "Chuyên mục (đã xong)"}


@pytest.mark.parametrize("place", ["A2", "A3", "A4"])
def test_a_form_whose_plan_name_or_period_was_changed_is_refused_by_its_cell(form: Path, place: str) -> None:
    _fill(form, {place: "Đơn vị báo cáo: Báo Hà Tĩnh", "F10": date(2020, 1, 24)})
    with pytest.raises(RefusedForm) as refused:
        _read(form)
    assert [(d.code, d.place) for d in refused.value.diagnostics] == [("form-identity", f"{SHEET}!{place}")]
    assert (refused.value.agency, refused.value.code) == ("dai-ptth", "Q1")


# -- the register of sending


def test_forms_that_are_made_and_come_back_stand_in_the_register_once(form: Path, log: Path) -> None:
    folder = log.parent / "moi"
    for _ in range(2):
        assert run(["form", str(log), "Q1", "-a", "dai-ptth", "-o", str(folder), "--force"]) == Exit.OK
    assert [(s.agency, s.period, s.state) for s in _log(log).sent] == [
        ("dai-ptth", "Q1-2020", SentState.MADE)
    ]
    # As it was made it has not come back; saved and empty it is blank; with a fault it is faulty.
    assert run(["collect", str(log), str(folder)]) == Exit.OK
    _fill(folder / "dai-ptth.xlsx", {})
    run(["collect", str(log), str(folder)])
    _fill(folder / "dai-ptth.xlsx", {"F10": date(2020, 1, 24), "F11": "hôm qua", "A35": "Thiếu máy quay"})
    assert run(["collect", str(log), str(folder)]) == Exit.BAD_INPUT  # nothing is written
    for _ in range(2):
        run(["collect", str(log), str(folder), "--partial"])
    assert [s.state for s in _log(log).sent] == [SentState.MADE, SentState.BLANK, SentState.FAULTY]


def test_nothing_is_entered_without_a_log_and_where_nobody_wants_it(form: Path, log: Path) -> None:
    before = log.read_bytes()
    assert (
        run(["form", str(log), "Q1", "-a", "bao-ha-tinh", "-o", f"{form.parent}/b.xlsx", "--no-record"]) == 0
    )
    _fill(form, {})
    assert run(["collect", str(log), str(form), "--no-record"]) == Exit.OK
    assert log.read_bytes() == before
    new = log.with_name("moi.yaml")
    assert run(["collect", str(new), str(form)]) == Exit.OK
    assert not new.exists()


@pytest.mark.parametrize("words", [["{log}", "--no-record"], ["{new}"]])
def test_words_that_no_log_keeps_are_told(
    form: Path, log: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    named = [word.format(log=log, new=log.with_name("moi.yaml")) for word in words]
    run(["collect", *named, str(form), "--lang", "en"])
    assert "Difficulties and proposals" not in capsys.readouterr().err
    _fill(form, {"A35": "Mưa lũ"})
    run(["collect", *named, str(form), "--lang", "en"])
    assert "Difficulties and proposals in the forms were not kept" in capsys.readouterr().err


def test_what_was_sent_goes_into_no_folder_of_logs_and_that_is_told(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = log.read_bytes()
    words = ["check", str(log.parent), "--missing", "Q1", "--remind", "--lang", "en"]
    assert run(words) == Exit.OK
    assert "What was sent is not entered" in capsys.readouterr().err
    assert log.read_bytes() == before


def test_undoing_a_collect_takes_back_that_the_form_came_back(form: Path, log: Path) -> None:
    _fill(form, {"F10": date(2020, 1, 24)})
    run(["collect", str(log), str(form)])
    assert [s.state for s in _log(log).sent] == [SentState.RECEIVED]
    assert run(["record", str(log), "--undo"]) == Exit.OK
    assert _log(log).sent == ()


def test_who_is_silent_is_said_with_how_the_form_stands(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log.open("a", encoding="utf-8") as file:
        for state, day in (("made", 1), ("reminded", 10), ("faulty", 16)):
            file.write(
                f"- {{sent: form, agency: so-tu-phap, period: Q1, state: {state}, date: 2020-03-{day}}}\n"
            )
    text = log.read_text("utf-8").replace("2020-03-1}", "2020-03-01}")
    log.write_text(text, "utf-8")
    words = ["check", str(log), "--missing", "--period", "Q1", "-a", "so-tu-phap"]
    for _ in range(2):  # once a day
        assert run([*words, "--remind", "--as-of", "2020-03-18"]) == Exit.OK
    assert "nhắc 1 đơn vị" in capsys.readouterr().err
    assert run(["check", str(log), "--remind"]) == Exit.BAD_INPUT
    assert run(words) == Exit.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "Lập biểu Biểu nhận về Số lần nhắc" in said
    assert "01/03/2020 có lỗi, 16/03/2020 2" in said


def test_the_overview_counts_forms_that_came_back_blank_or_faulty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ["- {plan: 444/KH-UBND}", "- {task: 3, date: 2020-01-24}"]
    for agency, state in (("so-tu-phap", "faulty"), ("bao-ha-tinh", "blank"), ("so-vhttdl", "blank")):
        lines.append(f"- {{sent: form, agency: {agency}, period: Y, state: {state}, date: 2020-12-16}}")
    Path("progress.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    assert run([]) == Exit.OK
    said = " ".join(capsys.readouterr().out.split())
    assert "biểu: 2 để trống, 1 có lỗi" in said


# -- the reply, and the report


def test_the_sender_of_a_faulty_form_gets_a_reply_and_no_other(
    form: Path, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = form.with_name("bao-ha-tinh.xlsx")
    run(["form", "-a", "bao-ha-tinh", "--period", "Q1", "-o", str(sound)])
    _fill(sound, {})
    _fill(form, {"F10": "10/20/2020", "F11": date(2020, 2, 17), "G11": 60})
    capsys.readouterr()
    assert run(["collect", str(log), str(form.parent), "--partial"]) == Exit.FINDINGS
    reply = form.with_name("dai-ptth.tra-loi.txt")
    assert f"Đã soạn 1 thư trả lời đơn vị (chỗ cần sửa, theo từng ô): {reply}" in capsys.readouterr().err
    assert [path.name for path in form.parent.glob("*.txt")] == [reply.name]
    assert reply.read_text("utf-8").splitlines() == [
        "Kính gửi: Đài Phát thanh và Truyền hình tỉnh",
        "",
        "Biểu báo cáo Quý I/2020 thực hiện Kế hoạch số 444/KH-UBND của quý cơ quan (tệp dai-ptth.xlsx) có những chỗ "
        "cần sửa:",
        "",
        f"1. Ô F10, trang “{SHEET}”: Không có ngày “10/20/2020” trong lịch.",
        "   Cách sửa: Kiểm tra lại ngày và tháng (ngày viết trước).",
        f"2. Ô G11, trang “{SHEET}”: Chi 60 đồng là quá ít; có lẽ là 60.000 đồng.",
        "   Cách sửa: Ghi lại số tiền bằng đồng; nếu số đã ghi là đúng thì trả lời để được ghi nhận.",
        "",
        "Đề nghị quý cơ quan sửa ngay trong tệp đã gửi, lưu lại và gửi lại chính tệp đó.",
    ]
    # The same again is there already; another never takes its place.
    run(["collect", str(log), str(form)])
    _fill(form, {"F12": "hôm nay"})
    run(["collect", str(log), str(form), "--partial"])
    assert sorted(path.name for path in form.parent.glob("*.txt")) == [
        "dai-ptth.tra-loi-2.txt",
        "dai-ptth.tra-loi-3.txt",
        "dai-ptth.tra-loi.txt",
    ]
    folder = form.parent.parent / "thu"
    run(["collect", str(log), str(form), "--replies", str(folder), "--lang", "en"])
    assert [path.name for path in folder.iterdir()] == ["dai-ptth.reply.txt"]


def test_the_report_quotes_what_units_wrote_with_their_names(form: Path, log: Path) -> None:
    from docx import Document

    _fill(form, {"F10": date(2020, 1, 24), "A35": "Thiếu máy quay\nMưa lũ.", "A37": "Cấp thêm 01 máy"})
    run(["collect", str(log), str(form)])
    paper = log.with_name("bao-cao.docx")
    assert run(["report", str(log), "Q1", "-o", str(paper)]) == Exit.OK
    said = [p.text for p in Document(str(paper)).paragraphs]
    quoted = [text for text in said if "Thiếu máy quay" in text or "“Cấp thêm 01 máy”" in text]
    assert quoted == [
        "- Đài Phát thanh và Truyền hình tỉnh: “Thiếu máy quay; Mưa lũ.”",
        "- Đài Phát thanh và Truyền hình tỉnh: “Cấp thêm 01 máy”",
    ]
    assert not any("đề xuất, kiến nghị ……" in text for text in said)
    # Of another period it quotes nothing.
    assert run(["report", str(log), "H1", "-o", str(paper), "--force"]) == Exit.OK
    assert not any("Thiếu máy quay" in p.text for p in Document(str(paper)).paragraphs)


@pytest.mark.parametrize("change", ["insert", "delete"])
def test_words_are_not_read_from_a_cell_that_was_moved(form: Path, change: str) -> None:
    _fill(form, {"A35": "Thiếu máy quay", "A37": "Cấp thêm 01 máy"})

    def move(book: Workbook) -> None:
        for merged in list(book[SHEET].merged_cells.ranges):
            book[SHEET].unmerge_cells(str(merged))
        book[SHEET].insert_rows(35) if change == "insert" else book[SHEET].delete_rows(35)

    _change(form, move)
    with pytest.raises(RefusedForm) as refused:
        _read(form)
    assert {d.code for d in refused.value.diagnostics} == {"form-heading"}


def _quoted(log: Path) -> list[tuple[str | None, str | None]]:
    period = parse_period("Q1", 2020, PLAN.reporting)
    return [(unit.difficulties, unit.proposals) for unit in words_of(PLAN, _log(log).sent, period)]


def test_of_two_copies_of_a_form_the_words_of_both_are_kept(form: Path, log: Path) -> None:
    other = form.with_name("ban-2.xlsx")
    shutil.copy(form, other)
    _fill(form, {"A35": "Mưa lũ", "A37": "Cấp máy"})
    _fill(other, {"A35": "Thiếu người", "A37": "Cấp máy"})
    run(["collect", str(log), str(other), str(form)])
    assert _quoted(log) == [("Thiếu người\nMưa lũ", "Cấp máy")]


def test_a_form_that_says_no_words_or_can_not_be_read_takes_away_none(form: Path, log: Path) -> None:
    bare, torn = form.with_name("bo-sung.xlsx"), form.with_name("hong.xlsx")
    shutil.copy(form, bare)
    shutil.copy(form, torn)
    _fill(form, {"A35": "Mưa lũ"})
    _fill(bare, {"F10": date(2020, 1, 24)})
    _change(torn, lambda book: book[SHEET].delete_rows(12))
    for file in (form, bare, torn):
        run(["collect", str(log), str(file), "--partial"])
    assert [s.state for s in _log(log).sent][1:] == [SentState.RECEIVED, SentState.FAULTY]
    assert _quoted(log) == [("Mưa lũ", None)]


# -- forms that were made before


DATA = Path(__file__).parents[2] / "data" / "forms"


def test_a_form_of_the_first_version_is_still_read() -> None:
    read = _read(DATA / "dai-ptth-Q1.xlsx")
    assert _told(read) == []
    assert [(r.task, r.date, r.spent) for r in read.records] == [
        ("3", date(2020, 1, 24), 4_600_000),
        ("3", date(2020, 2, 17), 4_600_000),
        ("3", date(2020, 3, 12), 4_600_000),
    ]


def test_of_the_first_version_too_a_filled_copy_and_a_changed_name_are_told(tmp_path: Path) -> None:
    assert _told(_read(DATA / "copy_of_sheet_filled.xlsx")) == [("Report (2)!F31", "form-sheet-copied")]
    changed = tmp_path / "a.xlsx"
    book: Workbook = openpyxl.load_workbook(DATA / "dai-ptth-Q1.xlsx")
    book[SHEET]["A3"] = "Đơn vị báo cáo: Báo Hà Tĩnh"
    book.save(changed)
    with pytest.raises(RefusedForm) as refused:
        _read(changed)
    assert refused.value.diagnostics[0].code == "form-identity"
