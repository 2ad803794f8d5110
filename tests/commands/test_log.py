"""`cchc log`: the book is read, with what counts and what does not; a record is shown whole, with its corrections."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import cchc

BOOK = """\
# the shipped plan's
- {id: r1, task: 3, date: 2020-02-10, spent: 4.600.000}
- {id: r2, task: 3, date: 2020-03-02, count: 2, spent: 9.200.000, evidence: Biên bản 5}
- {id: r3, task: 3, date: 2020-03-02, count: 3, spent: 13.800.000, supersedes: r2}
- {id: b1, task: 3, date: 2020-03-03, batch: k7m2p, form: Q1-2020/aaaaa/10}
- {id: b2, task: 3, date: 2020-03-03, batch: z8x4t, form: Q1-2020/bbbbb/10}

- id: r4
  task: 3
  date: 2020-03-05
- {id: r5, task: 3, date: 2020-03-05, supersedes: r4, void: true}
- {id: r6, task: 3, date: 2020-01-05, approved: 60.000.000}
- {id: r7, task: 3, date: 2020-04-05, approved: 70.000.000}
- {id: r8, target: 1, date: 2020-04-06, value: 95%}
- {id: r9, task: 9, agency: huyen-can-loc, date: 2020-04-07, count: 0, cause: Mưa lũ}
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "progress.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def rows(log: Path, *words: str) -> Any:
    done = cchc("log", log, *words, "-f", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)["tables"]["log"]


def squeezed(shown: str) -> set[str]:
    """Return the lines of a page without the room between its columns."""
    return {" ".join(line.split()) for line in shown.splitlines()}


def test_the_book_is_listed_in_its_order_with_what_counts(log: Path) -> None:
    listed = rows(log)["rows"]
    assert [(row["id"], row["effect"], row["superseded_by"], row["line"]) for row in listed] == [
        ("r1", "counts", None, 2),
        ("r2", "corrected", "r3", 3),
        ("r3", "counts", None, 4),
        ("b1", "counts", None, 5),
        ("b2", "repeated", None, 6),
        ("r4", "taken-back", "r5", 8),
        ("r5", "takes-back", None, 11),
        ("r6", "counts", None, 12),
        ("r7", "counts", None, 13),
        ("r8", "counts", None, 14),
        ("r9", "counts", None, 15),
    ]
    shown = squeezed(cchc("log", log, env={"COLUMNS": "120"}).out)
    assert {
        "r2 02/03/2020 3 Đài PTTH tỉnh 2 số; chi 9.200.000 đ; Biên bản 5 × đã sửa",
        "r3 02/03/2020 3 Đài PTTH tỉnh 3 số; chi 13.800.000 đ; thay bản ghi r2 ● được tính",
        "r4 05/03/2020 3 Đài PTTH tỉnh 1 số × đã rút",
        "r5 05/03/2020 3 Đài PTTH tỉnh rút lại bản ghi r4 – rút lại",
        "b2 03/03/2020 3 Đài PTTH tỉnh 1 số × trùng",
        "r8 06/04/2020 chỉ tiêu 1 95% ● được tính",
        "r9 07/04/2020 9 Huyện Can Lộc lý do: Mưa lũ ● được tính",
        "11/11 bản ghi trong sổ; 7 được tính.",
    } <= shown


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--task", "9"], ["r9"]),
        (["-a", "can loc"], ["r9"]),
        (["--from", "05/03/2020", "--to", "2020-04-05"], ["r4", "r5", "r7"]),
        (["--batch", "k7m2p"], ["b1"]),
        (["--task", "3", "--to", "10/02/2020"], ["r1", "r6"]),
        (["--money"], ["r1", "r2", "r3", "r6", "r7"]),
        (["--from", "2021-01-01"], []),
    ],
)
def test_records_are_picked(log: Path, words: list[str], ids: list[str]) -> None:
    assert [row["id"] for row in rows(log, *words)["rows"]] == ids


def test_money_adds_up_as_it_counts(log: Path) -> None:
    answer = rows(log, "--money")
    # 4.600.000 + 13.800.000 spent; what was corrected is no part of it. Of two approvals the later one holds.
    assert answer["total"] == {
        "items": 5,
        "proposed": None,
        "appraised": None,
        "approved": 70_000_000,
        "spent": 18_400_000,
    }
    page = cchc("log", "--money", env={"COLUMNS": "80"}, folder=log.parent).out
    shown = squeezed(page)
    assert max(map(len, page.splitlines())) <= 80
    assert {
        "r2 02/03/2020 3 Đài PTTH tỉnh Đã chi 9.200.000 × đã sửa",
        "Phê duyệt lần sau thay lần trước 2 70.000.000",
        "Đã chi cộng lại 2 18.400.000",
    } <= shown
    assert rows(log)["total"] is None
    # Of what was all corrected nothing adds up, and no heading stands over nothing.
    (log.parent / "gone.yaml").write_text(
        BOOK + "- {id: r10, task: 3, date: 2020-02-10, supersedes: r1, void: true}\n"
    )
    gone = cchc(
        "log", "gone.yaml", "--money", "--from", "2020-02-01", "--to", "2020-02-29", folder=log.parent
    )
    assert "r1 10/02/2020 3 Đài PTTH tỉnh Đã chi 4.600.000 × đã rút" in squeezed(gone.out)
    assert ("Cách tính" in page, "Cách tính" in gone.out) == (True, False)


def test_what_was_sent_stands_below_and_is_of_no_task(log: Path) -> None:
    log.write_text(
        BOOK
        + "- {id: s1, sent: form, agency: dai-ptth, period: Q1, state: made, date: 2020-03-01}\n"
        + "- {id: s2, sent: form, agency: dai-ptth, period: Q1, state: received, date: 2020-03-16, batch: k7m2p, "
        + "difficulties: thiếu người, proposals: thêm người}\n"
        + "- {id: s3, sent: letter, agency: huyen-can-loc, state: reminded, date: 2020-03-16}\n",
        "utf-8",
    )
    shown = squeezed(cchc("log", log, env={"COLUMNS": "140"}).out)
    assert {
        "s1 01/03/2020 Đài PTTH tỉnh biểu báo cáo Quý I/2020 đã lập",
        "s2 16/03/2020 Đài PTTH tỉnh biểu báo cáo Quý I/2020 đã nhận khó khăn: thiếu người; kiến nghị: thêm người "
        "k7m2p",
        "s3 16/03/2020 Huyện Can Lộc văn bản đôn đốc cả kế hoạch đã nhắc",
        "11/11 bản ghi trong sổ; 7 được tính.",
    } <= shown

    def sent(*words: str) -> list[str]:
        answer = json.loads(cchc("log", log, *words, "-f", "json").out)
        return [row["id"] for row in answer["tables"]["sent"]["rows"]]

    assert sent() == ["s1", "s2", "s3"]
    assert sent("-a", "can loc") == ["s3"]
    assert sent("--batch", "k7m2p") == ["s2"]
    assert sent("--to", "2020-03-01") == ["s1"]
    assert sent("--money") == sent("--task", "3") == sent("r1") == []
    # An entry that the list names is shown by its id, alone.
    assert (sent("s3"), rows(log, "s3")["rows"]) == (["s3"], [])
    alone = squeezed(cchc("log", log, "s3", env={"COLUMNS": "140"}).out)
    assert "s3 16/03/2020 Huyện Can Lộc văn bản đôn đốc cả kế hoạch đã nhắc" in alone
    assert not any("bản ghi trong sổ" in line for line in alone)


def test_one_record_is_shown_whole_with_its_corrections(log: Path) -> None:
    shown = cchc("log", log, "r2").out
    for fact, words in [
        ("Hiệu lực", "× đã sửa ở r3"),
        ("Đơn vị", "Đài PTTH tỉnh"),
        ("Nội dung", "2 số; chi 9.200.000 đ"),
        ("Minh chứng", "Biên bản 5"),
        ("Chỗ trong sổ", f"{log}:3"),
    ]:
        assert any(line.startswith(fact) and line.endswith(words) for line in shown.splitlines()), fact
    assert [row["id"] for row in rows(log, "r2")["rows"]] == ["r2", "r3"]
    assert [row["id"] for row in rows(log, "r5")["rows"]] == ["r4", "r5"]
    alone = cchc("log", log, "b1").out
    assert "Từ biểu       Quý I/2020, dòng 10" in alone
    assert "Đợt ghi       k7m2p" in alone
    assert "Các lần ghi" not in alone


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["r22"], "Sổ không có bản ghi “r22”. Có phải ý bạn là r2?"),
        (["r2", "r3"], "thừa: r3"),
        (["r2", "--task", "3"], "xem một bản ghi (r2) thì không kèm --task"),
        (["--task", "99"], "Kế hoạch không có nhiệm vụ “99”."),
        (["--batch", "k7m2"], "Sổ không có đợt ghi “k7m2”. Có phải ý bạn là k7m2p?"),
        (["--from", "31/02/2020"], "Không có ngày “31/02/2020” trong lịch"),
    ],
)
def test_what_is_not_there_is_told(log: Path, words: list[str], said: str) -> None:
    done = cchc("log", log, *words)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_in_a_folder_the_log_needs_no_name(log: Path) -> None:
    assert cchc("log", "r9", folder=log.parent).code == 0
    assert "cchc log r9" in cchc("log", folder=log.parent).out


def test_of_several_logs_the_file_is_said_and_an_id_is_its_own(log: Path) -> None:
    other = log.with_name("other.yaml")
    other.write_text(
        "- {id: r9, task: 3, date: 2020-05-01}\n- {id: x1, task: 3, date: 2020-05-02}\n", "utf-8"
    )
    named = cchc("log", log.name, other.name, folder=log.parent).out
    assert "other.yaml x1 02/05/2020 3 Đài PTTH tỉnh 1 số ● được tính" in squeezed(named)
    assert cchc("log", log, other, "x1").code == 0
    assert cchc("log", log, other, "r9").code == 2  # both have one
    assert cchc("log", log, other, f"{other}#r9").code == 0


def test_an_id_is_never_broken_and_a_long_one_is_short_in_the_midst_of_words(log: Path) -> None:
    one, two = "20200110-V.5-k7m2p", "20200110-V.5-z9q4t"
    log.write_text(
        f'- {{id: "{one}", task: 3, date: 2020-01-10, evidence: "{"Số 1 phát ngày 10 tháng 1; " * 5}"}}\n'
        f'- {{id: "{two}", task: 3, date: 2020-01-10, supersedes: "{one}"}}\n',
        "utf-8",
    )
    shown = cchc("log", "--lang", "en", env={"COLUMNS": "80"}, folder=log.parent).out
    lines = [line for line in shown.splitlines() if line.startswith("2020")]
    assert [line.split()[0] for line in lines] == [one, two]
    assert "…k7m2p" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_what_forms_said_is_listed_and_taken_back_by_the_batch_that_collect_names(tmp_path: Path) -> None:
    assert cchc("form", "Q3", "-a", "dai-ptth", "-o", "form.xlsx", folder=tmp_path).code == 0
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    book.worksheets[0]["F10"] = date(2020, 6, 18)  # the row of task 3's 7th due date
    book.save(tmp_path / "form.xlsx")
    (tmp_path / "progress.yaml").write_text("- {id: r1, task: 3, date: 2020-01-20}\n", "utf-8")
    told = cchc("collect", "form.xlsx", folder=tmp_path).err
    named = re.search(r"cchc log --batch (\w+); rút lại cả đợt: cchc record --undo (\w+)", told)
    assert named, told
    listed = json.loads(cchc("log", "--batch", named[1], "-f", "json", folder=tmp_path).out)["tables"]
    assert [row["date"] for row in listed["log"]["rows"]] == ["2020-06-18"]
    assert [row["state"] for row in listed["sent"]["rows"]] == ["received"]
    assert cchc("record", "--undo", named[2], folder=tmp_path).code == 0
    left = json.loads(cchc("log", "-f", "json", folder=tmp_path).out)["tables"]
    assert [row["id"] for row in left["log"]["rows"] if row["effect"] == "counts"] == ["r1"]
    assert left["sent"]["rows"] == []


def test_an_empty_log_is_an_empty_book(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    log.write_text("# nothing yet\n", "utf-8")
    done = cchc("log", log)
    assert (done.code, "0/0 bản ghi trong sổ; 0 được tính." in done.out) == (0, True)


def test_of_several_logs_an_id_that_more_than_one_has_is_named_with_its_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(
            f"- {{id: r1, task: 3, date: 2020-01-24, note: {name}}}\n", "utf-8"
        )
    told = cchc("log", "a.yaml", "b.yaml", "r1", "--lang", "en", folder=tmp_path)
    assert (told.code, "Did you mean a.yaml#r1?" in told.err) == (2, True)
    assert cchc("log", "a.yaml", "b.yaml", "a.yaml#r1", folder=tmp_path).code == 0
