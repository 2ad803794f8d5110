"""`cchc import` and `cchc export` as they are typed: exit codes, what is written where, nothing overwritten."""

import json
from pathlib import Path

import pytest

from cchc_cli.commands import Exit, waiting
from cchc_cli.commands.app import run
from cchc_cli.commands.waiting import Waiting
from tests.files.office.annex_documents import HEADINGS, Sheet, word

HEAD = ["KẾ HOẠCH", "Tuyên truyền năm 2021", "PHỤ LỤC", "(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/01/2021)"]
CLEAR = ["1", "Chuyên mục trên báo", "12 số", "Báo tỉnh", "Sở Nội vụ", "01 số/tháng", "60.000.000", ""]
VAGUE = ["2", "In tờ gấp", "", "Sở Nội vụ", "", "Vài lần trong năm", "Khoảng 5 triệu", ""]

Captured = pytest.CaptureFixture[str]


def document(tmp_path: Path, *rows: list[str], name: str = "ke-hoach.docx") -> Path:
    path = tmp_path / name
    path.write_bytes(word(Sheet([HEADINGS, *rows], HEAD)))
    return path


def test_a_clear_document_becomes_a_plan_that_every_command_takes(tmp_path: Path, capsys: Captured) -> None:
    plan = tmp_path / "plan_2021.yaml"
    assert run(["import", str(document(tmp_path, CLEAR)), "-o", str(plan)]) == Exit.OK
    out, err = capsys.readouterr()
    assert out == ""
    assert "1 nhiệm vụ, 1 có số tiền, cộng 60.000.000 đ; 2 cơ quan." in err
    assert "KIỂM TRA:" not in plan.read_text("utf-8")
    log = tmp_path / "progress.yaml"
    log.write_text('- {task: "1", date: 2021-01-30}\n', encoding="utf-8")
    assert run(["validate", str(plan), str(log)]) == Exit.OK
    capsys.readouterr()
    assert run(["budget", "--plan", str(plan), "--format", "json"]) == Exit.OK
    assert json.loads(capsys.readouterr().out)["total"]["amount"] == 60_000_000
    # 12 month ends a year; of those up to 28/2/2021 the second is not done, and overdue on 1/3.
    assert run(["check", str(log), "--plan", str(plan), "--as-of", "28/02/2021"]) == Exit.OK
    assert run(["check", str(log), "--plan", str(plan), "--as-of", "01/03/2021"]) == 1


def test_findings_say_where_what_and_what_to_do(tmp_path: Path, capsys: Captured) -> None:
    plan = tmp_path / "plan.yaml"
    assert run(["import", str(document(tmp_path, CLEAR, VAGUE)), "-o", str(plan)]) == Exit.FINDINGS
    err = capsys.readouterr().err
    lines = plan.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines, 1) if "Vài lần trong năm" in line)
    assert f"Bảng 1, dòng 3, cột 6 (Thời gian) → {plan}:{at}: phải điền [" in err
    assert "  “Vài lần trong năm”" in err
    assert f"chưa dùng được: phải điền dòng {at}." in err
    assert "KIỂM TRA: " in lines[at - 1]
    # The rough amount is marked too, and keeps nothing from being used.
    (about,) = (line for line in lines if line.strip().startswith("amount: 5.000.000"))
    assert "# KIỂM TRA: " in about


def test_a_lead_that_is_several_is_told_as_validate_tells_it(tmp_path: Path, capsys: Captured) -> None:
    plan = tmp_path / "plan.yaml"
    row = [*CLEAR[:3], "UBND các xã, phường, đặc khu", *CLEAR[4:]]
    assert run(["import", str(document(tmp_path, row)), "-o", str(plan)]) == Exit.FINDINGS
    err = capsys.readouterr().err
    lines = plan.read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(lines, 1) if 'name: "UBND các xã, phường, đặc khu"' in line)
    assert f"{plan}:{at}: cần xem [group-unsized]" in err
    assert (
        "chạy: cchc members ubnd-cac-xa-phuong-dac-khu TỆP; chưa có thì thêm dưới name một dòng size: SỐ_ĐƠN_VỊ."
        in err
    )
    assert "# KIỂM TRA: “UBND các xã, phường, đặc khu” là nhiều đơn vị" in lines[at - 1]
    # The file can be used, and says the same until the line is added.
    assert run(["validate", str(plan)]) == Exit.OK
    assert f"{plan}:{at}:11: cảnh báo [group-unsized]" in capsys.readouterr().err
    lines.insert(at, "    size: 78")
    plan.write_text("\n".join(lines) + "\n", "utf-8")
    assert run(["validate", str(plan)]) == Exit.OK
    assert "group-unsized" not in capsys.readouterr().err


def test_findings_as_json_go_to_stdout_alone(tmp_path: Path, capsys: Captured) -> None:
    plan = tmp_path / "plan.yaml"
    assert (
        run(["import", str(document(tmp_path, VAGUE)), "-o", str(plan), "--format", "json"]) == Exit.FINDINGS
    )
    answer = json.loads(capsys.readouterr().out)
    assert [(f["code"], f["row"], f["column"], f["must_finish"]) for f in answer["rows"]] == [
        ("phrase-not-understood", 2, 6, True),
        ("amount-about", 2, 7, False),
    ]
    assert all(f["line"] and f["message"] and f["fix"] for f in answer["rows"])
    assert answer["rows"][0]["words"] == "Vài lần trong năm"


def test_without_a_file_to_write_the_plan_goes_to_stdout(tmp_path: Path, capsys: Captured) -> None:
    assert run(["import", str(document(tmp_path, CLEAR))]) == Exit.OK
    assert 'number: "7/KH-UBND"' in capsys.readouterr().out
    assert not list(tmp_path.glob("*.yaml"))


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: Captured) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("# của tôi\n", encoding="utf-8")
    source = str(document(tmp_path, CLEAR))
    assert run(["import", source, "-o", str(plan)]) == Exit.BAD_INPUT
    assert "[output-exists]" in capsys.readouterr().err
    assert plan.read_text("utf-8") == "# của tôi\n"
    assert run(["import", source, "-o", str(plan), "--force"]) == Exit.OK


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import"], "thiếu"),
        (["import", "none.docx"], "[file-missing]"),
        (["import", "{source}", "-o", "plan.xlsx"], ".yaml"),
        (["import", "{source}", "--format", "csv"], "json"),
        (["export"], "đuôi .docx, .xlsx: -o TÊN."),
        (["export", "-o", "a.pdf"], ".docx, .xlsx"),
    ],
)
def test_a_wrong_command_line_is_explained(
    tmp_path: Path, capsys: Captured, words: list[str], said: str
) -> None:
    source = str(document(tmp_path, CLEAR))
    assert run([w.format(source=source) for w in words]) == Exit.BAD_INPUT
    assert said in capsys.readouterr().err


def test_a_document_without_an_annex_is_refused(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "cong-van.docx"
    path.write_bytes(word(Sheet([["Nơi nhận", "Chủ tịch"]], ["CÔNG VĂN"])))
    assert run(["import", str(path)]) == Exit.BAD_INPUT
    assert "[annex-unfound]" in capsys.readouterr().err


def test_known_agencies_keep_their_ids(tmp_path: Path, capsys: Captured) -> None:
    known = tmp_path / "known.yaml"
    known.write_text(
        "number: 1/KH\ntitle: Cũ\nyear: 2020\nlevels: {tinh: Cấp tỉnh}\nagencies:\n"
        "  bao: {name: Báo Quảng Trị, aliases: [Báo tỉnh], level: tinh}\ntasks: []\n",
        encoding="utf-8",
    )
    plan = tmp_path / "plan.yaml"
    source = str(document(tmp_path, CLEAR))
    assert run(["import", source, "-o", str(plan), "--agencies", str(known)]) == Exit.OK
    text = plan.read_text("utf-8")
    assert "lead: bao\n" in text
    assert 'lead_text: "Báo tỉnh"' in text
    assert str(known) in capsys.readouterr().err


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_exported_and_imported_again(tmp_path: Path, capsys: Captured, suffix: str) -> None:
    annex, plan = tmp_path / f"phu-luc.{suffix}", tmp_path / "plan.yaml"
    assert run(["export", "-o", str(annex)]) == Exit.OK
    assert run(["import", str(annex), "-o", str(plan)]) == Exit.OK
    assert "22 nhiệm vụ, 13 có số tiền, cộng 1.000.000.000 đ" in capsys.readouterr().err


def test_the_bar_waits_is_drawn_on_terminals_only_and_cleared(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    with Waiting("Đang đọc") as bar:
        bar.part(1, 2)
    monkeypatch.setattr(waiting, "_PATIENCE", -1.0)
    with Waiting("Đang đọc") as bar:
        bar.part(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Waiting("Đang đọc") as bar:
        bar.part(1, 2)
        bar.part(101, 200)
    assert capsys.readouterr().err == f"\rĐang đọc {'█' * 15}{'░' * 15}  50 %\r\x1b[K"


def test_the_account_says_of_each_cell_what_became_of_it(tmp_path: Path, capsys: Captured) -> None:
    source = str(document(tmp_path, CLEAR, VAGUE))
    assert run(["import", source, "--explain"]) == Exit.FINDINGS
    answer = json.loads(capsys.readouterr().out)
    cells = {(c["table"], c["row"], c["column"]): c for c in answer["rows"]}
    assert answer["file"] == "ke-hoach.docx"
    assert [cells[1, 2, n]["reading"] for n in range(1, 8)] == [
        "number", "name", "products", "lead", "coordinating", "schedule", "amount",
    ]  # fmt: skip
    assert (cells[1, 3, 6]["fate"], cells[1, 3, 6]["findings"]) == ("left", ["phrase-not-understood"])
    # The title, “(Kèm theo …)” and all else of the head is in it too: four lines, then the table's cells.
    assert [c["words"] for c in answer["rows"][:4]] == HEAD


def test_the_account_is_a_page_too_and_no_plan_is_written(tmp_path: Path, capsys: Captured) -> None:
    source, page = str(document(tmp_path, CLEAR, VAGUE)), tmp_path / "soat.html"
    assert run(["import", source, "--explain", "-o", str(page)]) == Exit.FINDINGS
    text = page.read_text("utf-8")
    assert "? phải xem" in text.replace("</span>", "").replace('<span aria-hidden="true">', "")
    assert 'class="left"' in text
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".yaml"] == []
    assert run(["import", source, "--explain", "-o", str(tmp_path / "soat.pdf")]) == Exit.BAD_INPUT
    assert ".html, .json" in capsys.readouterr().err
