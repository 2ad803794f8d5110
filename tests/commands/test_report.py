"""`cchc report`: which period it takes, what it writes, and what it says where it can't."""

import json
from pathlib import Path

import pytest

from cchc_cli.commands.app import run

DATA = Path(__file__).parents[2] / "data"
PLAN, LOG = DATA / "plan_2020.yaml", str(DATA / "progress_2020.yaml")


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    assert run(["report", LOG, *arguments]) == code
    captured = capsys.readouterr()
    return captured.out, captured.err


@pytest.mark.parametrize(
    ("as_of", "period", "finished"),
    [
        # Data of Quý I close on 14/3, of six months on 14/6, of Quý III on 14/9, of the year on 14/12.
        ("2020-06-14", "Q1-2020", True),
        ("2020-06-15", "H1-2020", True),
        ("2020-10-20", "Q3-2020", True),
        ("2026-01-01", "Y-2020", True),
    ],
)
def test_without_a_period_it_is_the_last_that_has_ended(
    capsys: pytest.CaptureFixture[str], as_of: str, period: str, finished: bool
) -> None:
    out, err = said(capsys, "--as-of", as_of, "--format", "json", "-p", str(PLAN))
    report = json.loads(out)
    assert (report["period"], report["finished"], err) == (period, finished, "")


def test_a_period_that_has_not_ended_is_told_on_the_side(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, "--period", "quý III", "--as-of", "11/07/2020", "--format", "json")
    assert (json.loads(out)["to"], json.loads(out)["as_of"]) == ("2020-09-14", "2020-07-11")
    assert "14/09/2020" in err


@pytest.mark.parametrize("command", [["report"], ["check", "--missing"]])
def test_the_days_after_the_last_period_are_one_too(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    name, *more = command
    assert run([name, LOG, *more, "--period", "rest", "--as-of", "2021-01-05", "-f", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["period"], said["from"], said["to"]) == ("rest-2020", "2020-12-15", "2020-12-31")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "sau kỳ báo cáo cuối (chốt số liệu ngày 31/12/2020) kế hoạch không còn ngày nào của năm 2020"),
        ("en", "after the last reporting period (it closes on 2020-12-31) the plan has no days left in 2020"),
    ],
)
@pytest.mark.parametrize("command", ["report LOG", "check LOG --missing", "form --all -o forms"])
def test_where_no_days_are_left_every_command_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, words: str, command: str
) -> None:
    plan = tmp_path / "plan.yaml"
    source = PLAN.read_text("utf-8")
    plan.write_text(
        source.replace("cutoff_day: 14 ", "cutoff_day: 31 ").replace("deadline_day: 20", "deadline_day: 5")
    )
    arguments = [LOG if word == "LOG" else word for word in command.split()]
    assert run([*arguments, "--period", "rest", "-p", str(plan), "--lang", language]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


@pytest.mark.parametrize(
    ("agency", "name"),
    [
        ("ubnd-xa", "UBND các xã, phường, thị trấn"),  # 216 communes, followed as one
        ("ubnd-huyen", "UBND các huyện, thành phố, thị xã"),
        ("so-ban-nganh", "Các sở, ban, ngành cấp tỉnh"),
    ],
)
def test_a_group_signs_no_report(capsys: pytest.CaptureFixture[str], agency: str, name: str) -> None:
    out, err = said(capsys, "--agency", agency, "--period", "Q3", code=2)
    assert out == ""
    assert f"“{name}” là một nhóm đơn vị, không đứng tên ký báo cáo; nêu một đơn vị" in err
    assert "bỏ --agency" in err
    _, err = said(capsys, "--agency", agency, "--period", "Q3", "--lang", "en", code=2)
    assert f"“{name}” is a group of units and signs no report; name one unit" in err


@pytest.mark.parametrize(
    ("dated", "words"),
    [("14/09/2020", ""), ("13/09/2020", "Ngày ký 13/09/2020 trước ngày chốt số liệu của kỳ, 14/09/2020.\n")],
)
def test_a_paper_dated_before_its_data_close_is_warned_of(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, dated: str, words: str
) -> None:
    file = tmp_path / "r.docx"
    _, err = said(capsys, "--period", "Q3", "--date", dated, "-p", str(PLAN), "-o", str(file))
    assert err == f"{words}Đã ghi {file}\n"
    assert file.exists()


@pytest.mark.parametrize("suffix", ["docx", "html", "xlsx", "md", "json", "csv"])
def test_it_writes_every_form_and_replaces_nothing_unasked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"bao-cao.{suffix}"
    arguments = ("--period", "Q3", "-o", str(file))
    said(capsys, *arguments)
    before = file.read_bytes()
    assert len(before) > 500
    said(capsys, *arguments, code=2)
    assert file.read_bytes() == before
    said(capsys, *arguments, "--force")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--period", "Z3"), "Z3"),
        (("--agency", "so-tttx"), "so-tttt"),  # a near one is offered
        (("--as-of", "2020-03-14"), "14/03/2020"),  # none has ended yet
        (("--date", "31/02/2020"), "31/02/2020"),
        (("--year", "2031"), "--period"),
        (("--period", "Q4/2019"), "01/01/2020"),
        (("--period", "Y", "--year", "2031"), "31/12/2020"),
        # Its data would begin on 15/12/2020, which is left to the report of the last days.
        (("--period", "Y", "--year", "2021"), "--period rest"),
        (("--agency", "so-tai-chinh"), "“Sở Tài chính” không chủ trì nhiệm vụ nào"),
        (("--agency", "so-tai-chinh"), "cchc tasks -a so-tai-chinh"),
        (("-o", "x.pdf"), ".docx"),
    ],
)
def test_what_it_cannot_do_it_says(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    out, err = said(capsys, *arguments, code=2)
    assert out == ""
    assert words in err


LAST_YEAR = """\
number: 390/KH-UBND
title: Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2019
year: 2019
agencies: {dai: {name: Đài Phát thanh}}
tasks:
  - {id: "1", name: "Chuyên mục “Cải cách hành chính” trên Đài Phát thanh - Truyền hình Hà Tĩnh", lead: dai, schedule: 01 lần/quý}
  - {id: "2", name: Pa nô, lead: dai, schedule: Tháng 3/2019}
"""  # noqa: E501


@pytest.fixture
def last_year(tmp_path: Path) -> Path:
    (tmp_path / "kh.yaml").write_text(LAST_YEAR, "utf-8")
    log = tmp_path / "so.yaml"
    log.write_text(
        "- {plan: 390/KH-UBND, file: kh.yaml}\n- {task: 1, date: 2019-03-20, count: 2, spent: 5.000.000}\n",
        "utf-8",
    )
    return log


def test_a_log_of_another_plan_is_read_by_its_own(
    capsys: pytest.CaptureFixture[str], last_year: Path
) -> None:
    """Of 2019 two of three due dates were met by 14/9: 31/3 and 30/6 of one task, and not the pa nô of March."""
    out, err = said(capsys, "Q3", "--compare", str(last_year), "-p", str(PLAN), "-f", "json")
    assert err == ""
    tables = json.loads(out)["tables"]
    now, before, then = tables["compared_periods"]["rows"]
    assert [row["compared"] for row in (now, before, then)] == ["now", "before", "last-year"]
    assert (then["number"], then["to"], then["kept"], then["due_so_far"]) == (
        "390/KH-UBND",
        "2019-09-14",
        2,
        3,
    )
    assert (then["tasks_overdue"], then["tasks_due"], then["spent"], then["approved"]) == (
        1,
        2,
        5_000_000,
        None,
    )
    (work,) = tables["compared_works"]["rows"]
    assert (work["task"], work["task_before"], work["kept"], work["kept_before"]) == ("3", "1", 10, 2)


def test_what_can_not_be_compared_is_said(
    capsys: pytest.CaptureFixture[str], last_year: Path, tmp_path: Path
) -> None:
    last_year.write_text("- {plan: 390/KH-UBND, file: kh.yaml}\n", "utf-8")
    out, _ = said(capsys, "Q3", "--compare", str(last_year), "-p", str(PLAN))
    words = " ".join(out.split())
    assert (
        "Không so sánh được với cùng kỳ năm trước: sổ tiến độ của Kế hoạch 390/KH-UBND chưa ghi số liệu nào đến hết "
        "kỳ ấy."
    ) in words
    out, err = said(capsys, "Q3", "--compare", str(tmp_path / "none.yaml"), code=2)
    assert (out, "none.yaml" in err) == ("", True)


def test_all_units_stand_in_a_table_where_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    plain, _ = said(capsys, "Q3", "-p", str(PLAN))
    full, _ = said(capsys, "Q3", "-p", str(PLAN), "--annex-units")
    assert "Huyện Vũ Quang" not in plain
    assert "Bảng đủ các đơn vị: thêm --annex-units." in plain
    assert [line for line in full.splitlines() if line.startswith("Huyện Vũ Quang")]
