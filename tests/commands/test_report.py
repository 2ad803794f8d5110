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
