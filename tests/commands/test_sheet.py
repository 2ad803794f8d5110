"""`cchc check` of one agency as its sheet, and `--split agency`: which file is written, and what is refused."""

import io
import json
from pathlib import Path

import docx
import pytest

from cchc_cli.commands import Exit
from tests.conftest import cchc

LOG = Path(__file__).resolve().parents[2] / "data" / "progress_2020.yaml"
DAY = ("--as-of", "20/10/2020")


def title(data: bytes) -> str:
    return docx.Document(io.BytesIO(data)).paragraphs[0].text


def test_one_agency_s_word_file_is_its_sheet(tmp_path: Path) -> None:
    ran = cchc("check", LOG, *DAY, "-a", "dai-ptth", "-o", "phieu.docx", folder=tmp_path)
    assert ran.code == Exit.OVERDUE
    assert title((tmp_path / "phieu.docx").read_bytes()).startswith("Phiếu theo dõi nhiệm vụ: Đài")
    ran = cchc("check", LOG, *DAY, "-a", "so-tttt", "-f", "html")
    assert ran.code == Exit.OK
    assert "<h1>Phiếu theo dõi nhiệm vụ: Sở Thông tin và Truyền thông</h1>" in ran.out


@pytest.mark.parametrize("words", [(), ("-a", "dai-ptth", "-a", "so-tttt"), ("-a", "dai-ptth", "--all")])
def test_of_several_or_whole_it_is_the_table_as_before(tmp_path: Path, words: tuple[str, ...]) -> None:
    cchc("check", LOG, *DAY, *words, "-o", "a.docx", folder=tmp_path)
    assert title((tmp_path / "a.docx").read_bytes()).startswith("Tiến độ Kế hoạch 444/KH-UBND")


def test_the_exit_code_is_that_of_the_agency_s_check(tmp_path: Path) -> None:
    for agency, strict in (("dai-ptth", ()), ("so-tttt", ()), ("huyen-thach-ha", ("--strict",))):
        words = ("check", LOG, *DAY, "-a", agency, *strict)
        sheet = cchc(*words, "-o", f"{agency}.html", folder=tmp_path)
        assert sheet.code == cchc(*words).code


def test_days_ahead_that_are_soon_are_thirty_unless_said(tmp_path: Path) -> None:
    words = ("check", LOG, *DAY, "-a", "dai-ptth", "-f", "html")
    assert "12/11/2020" in cchc(*words).out.partition("<h2>Nhiệm vụ")[0]
    assert "12/11/2020" not in cchc(*words, "--within", "14").out.partition("<h2>Nhiệm vụ")[0]


def test_split_writes_a_sheet_for_each_agency_that_leads(tmp_path: Path) -> None:
    ran = cchc("check", LOG, *DAY, "--split", "agency", "-o", "phieu", folder=tmp_path)
    assert (ran.code, ran.err.splitlines()[-1]) == (Exit.OVERDUE, "Đã ghi 25 tệp vào phieu")
    names = {path.name for path in (tmp_path / "phieu").iterdir()}
    assert len(names) == 25
    assert {"dai-ptth.docx", "huyen-can-loc.docx", "ubnd-xa.docx"} <= names
    assert not {"ubnd-huyen.docx", "so-tai-chinh.docx"} & names
    words = ("--split", "agency", "-a", "ubnd-huyen", "-f", "html", "-o", "huyen")
    cchc("check", LOG, *DAY, *words, folder=tmp_path)
    assert len([*(tmp_path / "huyen").glob("huyen-*.html")]) == 10


def test_without_a_log_a_sheet_says_what_the_plan_says(tmp_path: Path) -> None:
    ran = cchc("check", *DAY, "-a", "dai-ptth", "-f", "html", folder=tmp_path)
    assert ran.code == Exit.OK
    assert "chưa có sổ tiến độ" in ran.out
    ran = cchc("check", *DAY, "--split", "agency", "-o", "phieu", folder=tmp_path)
    assert ran.code == Exit.OK
    assert cchc("check", *DAY, "-a", "dai-ptth", folder=tmp_path).code == Exit.BAD_INPUT


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("-a", "so-tai-chinh", "-o", "a.docx"), "so-tai-chinh không chủ trì việc nào"),
        (("-a", "so-tai-chinh", "--split", "agency", "-o", "a"), "so-tai-chinh không chủ trì việc nào"),
        (("--split", "agency"), "thêm -o THƯ_MỤC"),
        (("--split", "agency", "-f", "xlsx", "-o", "a"), "-f docx hoặc -f html"),
        (("--split", "task", "-o", "a"), "--split chỉ nhận “agency”"),
        (("--split", "agency", "--missing", "-o", "a"), "--split không đi cùng --missing và --all"),
        (("--split", "agency", "--all", "-o", "a"), "--split không đi cùng --missing và --all"),
    ],
)
def test_what_is_refused(tmp_path: Path, words: tuple[str, ...], reason: str) -> None:
    ran = cchc("check", LOG, *DAY, *words, folder=tmp_path)
    assert ran.code == Exit.BAD_INPUT
    assert reason in " ".join(ran.err.split())
    assert [*tmp_path.iterdir()] == []


def test_what_it_counts_is_what_the_data_count() -> None:
    words = ("check", LOG, *DAY, "-a", "huyen-vu-quang")
    items = json.loads(cchc(*words, "-f", "json").out)["tables"]["items"]
    page = cchc(*words, "-f", "html").out
    assert f"đã đạt {items['total']['kept']}/{items['total']['due_so_far']} hạn" in page
    (late,) = (row for row in items["rows"] if row["overdue"])
    assert f"Quá hạn {late['days_overdue']} ngày" in page
