"""`cchc members`: a sheet of units goes into a plan, all else in the file stays; a sheet that is doubtful is told."""

from pathlib import Path

import pytest
import xlsxwriter

from tests.conftest import cchc

PLAN = """\
# kế hoạch nhập từ Word
number: 1/KH
title: Tuyên truyền   # một năm
year: 2026
levels: {xa: Cấp xã}
agencies:
  so-a: {name: Sở A}
  # các xã
  cac-xa:
    name: "UBND các xã"   # chưa kể tên
    level: xa

tasks:
  - {id: 1, name: Đưa tin, lead: cac-xa, schedule: Tháng 3/2026}
"""

AFTER = PLAN.replace(
    "    level: xa\n",
    "    level: xa\n"
    "    members: [ubnd-xa-gio-linh, ubnd-xa-cua-viet]\n"
    '  ubnd-xa-gio-linh: {name: "UBND xã Gio Linh", short: "xã Gio Linh", level: xa, '
    'contact: {person: "Lê Văn A", email: "a@gl.vn", phone: "0912 345 678"}}\n'
    '  ubnd-xa-cua-viet: {name: "UBND xã Cửa Việt", level: xa}\n',
)

ROWS: list[list[object]] = [
    ["TT", "Tên đơn vị", "Tên viết tắt", "Người liên hệ", "Email", "Điện thoại"],
    [1, "UBND xã Gio Linh", "xã Gio Linh", "Lê Văn A", "a@gl.vn", "0912 345 678"],
    [2, "UBND xã Cửa Việt", "", "", "", ""],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_bytes(b"\xef\xbb\xbf" + PLAN.encode())
    book = xlsxwriter.Workbook(tmp_path / "xa.xlsx")
    sheet = book.add_worksheet("Các xã")
    for n, row in enumerate(ROWS):
        sheet.write_row(n, 0, row)
    book.close()
    lines = [";".join(map(str, row)) for row in ROWS]
    (tmp_path / "xa.csv").write_text("\n".join(lines), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ("cac-xa", "xa.xlsx"),
        ("cac xa", "xa.csv"),
        ("plan.yaml", "UBND các xã", "xa.csv"),
        ("cac-xa", "xa.csv", "-p", "plan.yaml"),
    ],
)
def test_units_go_into_the_plan_and_all_else_stays(folder: Path, words: tuple[str, ...]) -> None:
    done = cchc("members", *words, folder=folder)
    assert (done.code, done.err) == (0, "Đã ghi plan.yaml\n")
    assert (folder / "plan.yaml").read_bytes() == b"\xef\xbb\xbf" + AFTER.encode()
    assert "+ ubnd-xa-gio-linh" in done.out
    assert "+ 2 cơ quan mới;" in " ".join(done.out.split())
    assert cchc("validate", folder=folder).err == ""
    recorded = cchc("record", "1", "-a", "gio linh", "-d", "18/03/2026", folder=folder)
    assert recorded.code == 0
    assert "agency: ubnd-xa-gio-linh}" in (folder / "progress.yaml").read_text("utf-8")
    # The same list once more changes nothing.
    again = cchc("members", "cac-xa", "xa.csv", folder=folder)
    assert (again.code, again.err) == (0, "")
    assert (folder / "plan.yaml").read_bytes() == b"\xef\xbb\xbf" + AFTER.encode()


def test_a_later_list_adds_to_the_group_and_says_who_is_not_in_it(folder: Path) -> None:
    cchc("members", "cac-xa", "xa.csv", folder=folder)
    (folder / "more.csv").write_text("UBND xã Gio Linh\nUBND xã Bến Hải\nSở A\n", "utf-8")
    done = cchc("members", "cac-xa", "more.csv", folder=folder)
    assert done.code == 0
    text = (folder / "plan.yaml").read_text("utf-8-sig")
    assert "members: [ubnd-xa-gio-linh, ubnd-xa-cua-viet, ubnd-xa-ben-hai, so-a]" in text
    words = " ".join(done.out.split())
    assert "= so-a" in words
    assert "+ 1 cơ quan mới; = 1 cơ quan kế hoạch đã có" in words
    assert "Nhóm nay có 4 đơn vị." in words
    assert "Không có trong danh sách mà vẫn ở trong nhóm: UBND xã Cửa Việt." in words


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("KIỂM TRA: {vi}", ""),
        ("KIỂM TRA: {en}", ""),
        ("KIỂM TRA: xem lại tên; {vi}", "   # KIỂM TRA: xem lại tên"),
        ("KIỂM TRA: {vi}; xem lại tên", "   # KIỂM TRA: xem lại tên"),
    ],
)
def test_the_mark_that_a_group_has_no_units_goes_when_it_has_them(
    folder: Path, comment: str, left: str
) -> None:
    marks = {
        "vi": "“UBND các xã” là nhiều đơn vị nhưng kế hoạch không ghi members hay size: một đơn vị làm xong là cả "
        "nhóm xong",
        "en": "“UBND các xã” is several units, but the plan has no members or size for it: what one does is done for "
        "all",
    }
    plan = folder / "plan.yaml"
    plan.write_text(PLAN.replace("chưa kể tên", comment.format_map(marks)), "utf-8")
    done = cchc("members", "cac-xa", "xa.csv", folder=folder)
    said = "Đã bỏ chú thích KIỂM TRA nói rằng nhóm chưa ghi các đơn vị.\n"
    assert (done.code, done.err) == (0, f"Đã ghi plan.yaml\n{said}")
    assert plan.read_text("utf-8") == AFTER.replace("   # chưa kể tên", left)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("Tên đơn vị;Email\nUBND xã Một;a@b.vn\nUBND xã Hai;b.vn\n", "new.csv: B3: lỗi [roster-email]"),
        ("UBND xã Một\nUBND xã Mốt\n", "new.csv: A2: lỗi [roster-twice]"),
        ("Tên đơn vị;Email\n", "[roster-empty]"),
    ],
)
def test_a_list_that_is_not_understood_is_told_by_its_cell_and_nothing_is_written(
    folder: Path, rows: str, said: str
) -> None:
    (folder / "new.csv").write_text(rows, "utf-8")
    done = cchc("members", "cac-xa", "new.csv", folder=folder)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert (folder / "plan.yaml").read_text("utf-8-sig") == PLAN


def test_a_doubt_is_told_and_the_units_are_written(folder: Path) -> None:
    (folder / "new.csv").write_text("UBND xã Hải Lăng\nUBND xã Hải Lăngg\n", "utf-8")
    done = cchc("members", "cac-xa", "new.csv", folder=folder)
    assert done.code == 3
    assert "new.csv: A2: cảnh báo: “UBND xã Hải Lăngg” gần giống “UBND xã Hải Lăng” ở dòng 1." in done.err
    assert "ubnd-xa-hai-langg" in (folder / "plan.yaml").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "nêu nhóm và tệp danh sách: cchc members NHÓM TỆP.xlsx"),
        (("cac-xa",), "nêu nhóm và tệp danh sách"),
        (("so-a", "xa.csv"), "“Sở A” không phải một nhóm trong kế hoạch."),
        (("cac-xa", "none.csv"), "[file-missing]"),
        (("xyz", "xa.csv"), "Kế hoạch không có cơ quan “xyz”."),
        (("other.yaml", "cac-xa", "xa.csv", "-p", "plan.yaml"), "hai kế hoạch khác nhau"),
    ],
)
def test_what_is_asked_wrongly_is_told(folder: Path, words: tuple[str, ...], said: str) -> None:
    done = cchc("members", *words, folder=folder)
    assert done.code == 2
    assert said in done.err
    assert (folder / "plan.yaml").read_text("utf-8-sig") == PLAN


def test_the_shipped_plan_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "xa.csv").write_text("Xã A\n", "utf-8")
    done = cchc("members", "so-ban-nganh", "xa.csv", folder=tmp_path)
    assert (done.code, "kế hoạch kèm sẵn không sửa được" in done.err) == (2, True)


def test_a_log_that_the_group_answered_in_is_told_to_fit_no_more(folder: Path) -> None:
    (folder / "progress.yaml").write_text("- {task: 1, date: 2026-03-18}\n", "utf-8")
    done = cchc("members", "cac-xa", "xa.csv", folder=folder)
    assert done.code == 3
    assert "Sổ tiến độ progress.yaml có 1 chỗ không còn khớp" in done.err
