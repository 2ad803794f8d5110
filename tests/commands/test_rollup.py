"""`cchc rollup`: figures as `check` and `budget` have them, within levels; faulty files; the database beside."""

import json
import sqlite3
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cchc_cli.commands import Exit
from tests.commands.contracts import LOG, PLAN, many_plans
from tests.commands.small_province import small_province
from tests.conftest import cchc

DAY = "2020-10-20"

COMMUNE = """\
number: {n}/KH-UBND
title: Tuyên truyền
issuer: UBND xã Số {n:02}
level: commune
year: 2020
agencies: {{a: {{name: Văn phòng}}}}
tasks: [{{id: 1, name: Phát thanh, lead: a, schedule: Hằng quý, amount: 1.000.000}}]
"""


def _answer(*words: object) -> Any:
    return json.loads(cchc(*words, "-f", "json").out)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    return many_plans(tmp_path / "many")


@pytest.fixture
def communes(tmp_path: Path) -> Path:
    """Of 25 communes each has done nothing but the tenth, which has done what has come due."""
    folder = tmp_path / "communes"
    for n in range(1, 26):
        (folder / str(n)).mkdir(parents=True)
        (folder / str(n) / "plan.yaml").write_text(COMMUNE.format(n=n), "utf-8")
        done = 3 if n == 10 else 0
        record = f"- {{task: 1, date: 2020-10-01, count: {done}, spent: 1.000}}\n"
        (folder / str(n) / "progress.yaml").write_text(
            f"- {{plan: {n}/KH-UBND, file: plan.yaml}}\n{record}", "utf-8"
        )
    return folder


@pytest.mark.parametrize("by", ["level", "province", "plan", "source", "task"])
def test_the_figures_of_one_plan_are_those_of_its_own_commands(by: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(Path(PLAN).read_bytes())
    text = Path(LOG).read_text("utf-8")
    (tmp_path / "progress.yaml").write_text(text.replace("../", ""), "utf-8")
    answer = _answer("rollup", tmp_path, "--by", by, "--as-of", DAY)
    rows = answer["tables"]["rows"]["rows"]
    items = _answer("check", LOG, "--plan", PLAN, "--as-of", DAY)["tables"]["items"]["rows"]
    money = _answer("budget", LOG, "--plan", PLAN, "--as-of", DAY)["total"]
    for ours, theirs in (
        ("due_so_far", "due_so_far"),
        ("kept", "kept"),
        ("overdue", "overdue"),
        ("behind", "behind"),
    ):
        assert sum(row[ours] for row in rows) == sum(item[theirs] for item in items)
    assert sum(row["works"] for row in rows) == len(items)
    assert max(row["days_overdue"] for row in rows) == max(item["days_overdue"] for item in items)
    for step in ("amount", "proposed", "appraised", "approved", "spent", "spent_unapproved", "remaining"):
        assert sum(row[step] or 0 for row in rows) == money[step]
    (level,) = answer["tables"]["levels"]["rows"]
    assert level["rate"] == money["rate"]


def test_a_person_is_shown_the_worst_of_each_level_and_a_program_all(communes: Path) -> None:
    shown = cchc("rollup", communes, "--as-of", DAY)
    assert (shown.code, shown.err) == (Exit.OK, "")
    assert shown.out.count("/KH-UBND, UBND xã") == 20
    assert "Chưa in: 5 dòng ở Cấp xã. Thêm --all để in hết." in shown.out
    assert "UBND xã Số 10" not in shown.out  # is not late
    whole = cchc("rollup", communes, "--as-of", DAY, "--all").out
    assert whole.count("/KH-UBND, UBND xã") == 25
    assert "Chưa in" not in whole
    rows = _answer("rollup", communes, "--as-of", DAY)["tables"]["rows"]["rows"]
    assert len(rows) == 25
    assert (rows[-1]["issuer"], rows[-1]["overdue"], rows[0]["overdue"]) == ("UBND xã Số 10", 0, 3)
    assert cchc("rollup", communes, "--as-of", DAY, "-f", "csv").out.count("\n") == 26


def test_a_workbook_has_every_row_and_a_live_total_of_the_level(communes: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    assert cchc("rollup", communes, "--as-of", DAY, "-o", file).code == Exit.OK
    book = openpyxl.load_workbook(BytesIO(file.read_bytes()))
    assert book.sheetnames == ["Các cấp", "Cấp xã, theo kế hoạch"]
    header, *rows, total = [row for row in book.worksheets[1].iter_rows(values_only=True) if row[0]][1:]
    assert len(rows) == 25
    at = {heading: n for n, heading in enumerate(header)}
    assert str(total[at["Quá hạn"]]).count("SUBTOTAL(109,") == 1
    assert total[at["Ngày quá hạn"]] == 203  # of 31/3, by 20/10: a longest one is no sum


def test_there_is_no_total_over_levels(many: Path) -> None:
    answer = _answer("rollup", many, "--as-of", DAY)
    assert {table["total"] for table in answer["tables"].values()} == {None}
    assert "levels-apart" in answer["notes"]
    page = cchc("rollup", many, "--as-of", DAY).out
    assert "Tổng cộng" not in page
    assert "Mỗi cấp cộng riêng" in page


def test_a_faulty_file_is_told_with_its_line_and_stops_none(many: Path) -> None:
    done = cchc("rollup", many, "--as-of", DAY)
    assert done.code == Exit.FINDINGS
    assert f"{many}/b/plan.yaml:5:48: lỗi [phrase-not-understood]" in done.err
    assert f"{many}/c/plan.yaml: lỗi [file-empty]" in done.err
    assert "b/plan.yaml:5:48" in done.out
    faults = _answer("rollup", many, "--as-of", DAY)["tables"]["faults"]["rows"]
    assert [(fault["file"], fault["line"], fault["errors"]) for fault in faults] == [
        ("b/plan.yaml", 5, 1),
        ("c/plan.yaml", None, 1),
    ]


def test_many_errors_of_a_file_are_counted(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COMMUNE.format(n=1), "utf-8")
    wrong = COMMUNE.format(n=2).replace("lead: a", "lead: b").replace("Hằng quý", "Vài lần")
    (tmp_path / "plan_2.yaml").write_text(wrong, "utf-8")
    done = cchc("rollup", tmp_path, env={"CCHC_LANG": "en"})
    assert done.code == Exit.FINDINGS
    assert done.err.count("error [") == 1
    assert "1 more error in these files; cchc validate FILE shows all of a file." in done.err


def test_the_database_is_kept_and_brought_up_to_date(many: Path, tmp_path: Path) -> None:
    kept, report = tmp_path / "kept.db", tmp_path / "report.json"
    first = cchc("rollup", many, "--as-of", DAY, "-o", kept)
    assert "Tổng hợp các kế hoạch" in first.out
    assert f"Đã ghi {kept}: " in first.err
    both = cchc("rollup", many, "--as-of", DAY, "--database", kept, "-o", report)
    assert (both.code, both.out) == (Exit.FINDINGS, "")
    assert "0 kế hoạch đọc mới" in both.err
    assert cchc("rollup", many, "--as-of", DAY, "-f", "json").out == report.read_text("utf-8")
    with sqlite3.connect(kept) as database:
        assert database.execute("SELECT as_of, complete FROM runs").fetchall() == [(DAY, 1)]
        assert database.execute("SELECT count(*) FROM sqlite_temp_master").fetchone() == (0,)
    database.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["{many}", "--by", "group"], "không cộng được theo “group”; chọn một trong: level, province, plan"),
        (
            ["{many}", "-o", "a.db", "--database", "b.db"],
            "nêu cơ sở dữ liệu một lần: -o a.db hoặc --database b.db",
        ),
        (["{many}", "-o", "a.pdf"], "ghi được: .xlsx, .docx, .csv, .json, .md, .html, .db, .sqlite"),
        (["{many}", "--jobs", "0"], "--jobs cần một số nguyên từ 1 đến 1000"),
        (["{many}", "--year", "20"], "--year cần một số nguyên"),
        (["nowhere"], "nowhere"),
        (["empty"], "empty"),
        ([], "thiếu THƯ_MỤC"),
    ],
)
def test_what_can_not_be_done_is_refused_before_anything_is_written(
    many: Path, words: list[str], said: str
) -> None:
    folder = many.parent
    (folder / "empty").mkdir()
    before = sorted(folder.rglob("*"))
    done = cchc("rollup", *(word.format(many=many) for word in words), folder=folder)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert said in done.err
    assert sorted(folder.rglob("*")) == before


def test_a_folder_that_is_mistyped_empties_no_database(many: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    cchc("rollup", many, "--as-of", DAY, "-o", kept)
    before = kept.read_bytes()
    assert cchc("rollup", tmp_path / "nowhere", "-o", kept).code == Exit.BAD_INPUT
    assert kept.read_bytes() == before


def _of_levels(answer: Any, *keys: str) -> dict[str | None, tuple[int | None, ...]]:
    return {row["level"]: tuple(row[key] for key in keys) for row in answer["tables"]["levels"]["rows"]}


def test_a_small_province_adds_up_as_a_person_would_add_it(tmp_path: Path) -> None:
    answer = _answer("rollup", small_province(tmp_path / "x"), "--as-of", DAY)
    # Of the province: 1 by 30/6; 2 for each of two districts at the end of 9 months, of which Can Lộc kept 6; 3 by the
    # end of 3 quarters, of which 2 were kept. Of a district: 18 by the end of 9 months and one more by 15/10, which is
    # assumed; 2 by each of two offices by 30/9. Đức Thọ did 14 and both; Hương Sơn 10, two of them in the copy of its
    # log. Thiên Lộc did 30 of 36 and two more that are assumed; Sơn Tây 3 of 4 by 31/12/2019.
    keys = ("plans", "plans_followed", "works", "due_so_far", "kept", "overdue", "overdue_works", "behind")
    assert _of_levels(answer, *keys) == {
        "province": (1, 1, 4, 1 + 18 + 3, 1 + 6 + 9 + 2, 3 + 1, 2, 0),
        "district": (3, 2, 9, 2 * (19 + 2), (14 + 2) + 10, (18 - 14) + (18 - 10) + 2, 1 + 3, 1 + 1),
        "commune": (2, 2, 2, 38 + 4, 30 + 3, 6 + 1, 2, 2),
        None: (1, 1, 1, 9, 2, 7, 1, 0),
    }
    # From 31/7, 30/6, 31/12/2019 and 31/3 to 20/10.
    assert _of_levels(answer, "days_overdue") == {
        "province": (81,),
        "district": (112,),
        "commune": (294,),
        None: (203,),
    }
    money = ("amount", "proposed", "appraised", "approved", "spent", "spent_unapproved", "remaining")
    million = 1_000_000
    assert _of_levels(answer, *money) == {
        "province": (150 * million, None, None, 50 * million, 65 * million, 20 * million, 5 * million),
        "district": (
            *((10 + 12 + 10) * million, 11 * million, 10_500_000, 10 * million),
            *(5 * million, 1 * million, 6 * million),
        ),
        "commune": (2 * million, *[None] * 6),
        None: (1_200_000, *[None] * 6),
    }
    assert _of_levels(answer, "targets", "targets_read", "targets_met")["province"] == (2, 2, 1)


def test_what_of_a_small_province_does_not_count_is_told(tmp_path: Path) -> None:
    answer = _answer("rollup", small_province(tmp_path / "x"), "--as-of", DAY)
    tables = {name: table["rows"] for name, table in answer["tables"].items()}
    assert [(fault["file"], fault["errors"]) for fault in tables["faults"]] == [
        ("huyen/ky-anh/plan.yaml", 2),
        ("huyen/nghi-xuan/progress.yaml", 1),
        ("mo-coi/progress.yaml", 1),
    ]
    assert {(pair["file"], pair["uncounted"]): pair["counted_in"] for pair in tables["copies"]} == {
        ("huyen/duc-tho/plan.yaml", "replaced"): "huyen/duc-tho/plan_sua_doi.yaml",
        ("huyen/duc-tho - Copy/plan.yaml", "replaced"): "huyen/duc-tho/plan_sua_doi.yaml",
        ("huyen/duc-tho - Copy/plan_sua_doi.yaml", "copy"): "huyen/duc-tho/plan_sua_doi.yaml",
        ("huyen/huong-son/plan (1).yaml", "copy"): "huyen/huong-son/plan.yaml",
    }
    assert tables["overlaps"] == [
        {
            "file": "plan.yaml",
            "level": "province",
            "other_level": "district",
            "counted_in": None,
            "plans": 3,
            "tasks": 1,
            "amount": 30_000_000,
        }
    ]
    assert answer["passed"] == ["so-tay.yaml"]


def test_a_choice_that_nothing_has_is_not_called_a_lack_of_plans(tmp_path: Path) -> None:
    folder = small_province(tmp_path / "x")
    assert "Không kế hoạch nào có điều đang tìm." in cchc("rollup", folder, "--task", "lễ hội").out
    assert "No plan has what is asked for." in cchc("rollup", folder, "--year", "1999", "--lang", "en").out


def test_a_copy_of_a_log_that_differs_is_told_with_its_name(tmp_path: Path) -> None:
    folder = small_province(tmp_path / "x")
    copy = "huyen/huong-son/progress (1).yaml"
    text = (folder / copy).read_text("utf-8")
    assert "progress (1).yaml" not in cchc("rollup", folder, "--as-of", DAY).out
    (folder / copy).write_text(text.replace("20/02/2020, count: 2", "20/02/2020, count: 3"), "utf-8")
    assert f"cả hai đều được tính ({copy})" in " ".join(cchc("rollup", folder, "--as-of", DAY).out.split())
    assert "copies-differ" in _answer("rollup", folder, "--as-of", DAY)["notes"]


def test_who_stops_is_told_what_is_kept(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cchc_cli.files.rollup.store.Store.finish", stopped)
    out = cchc("rollup", str(many), "--as-of", "2020-07-01", "-o", str(many / "tinh.db"))
    assert (out.code, out.out) == (Exit.STOPPED, "")
    assert f"được giữ trong {many / 'tinh.db'}" in out.err.replace("\n", " ")
    assert "chưa ghi gì" not in out.err
    without = cchc("rollup", str(many), "--as-of", "2020-07-01")
    assert (without.code, without.err) == (Exit.STOPPED, "Đã dừng theo yêu cầu; chưa ghi gì.\n")
