"""`cchc calendar` as calendar files: for all, and one for each agency."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.conftest import Ran, cchc

PLAN = Path(__file__).parents[2] / "data" / "plan_2020.yaml"
TWO_NAMES = """\
number: 1/KH-UBND
title: Hai tên gần nhau
year: 2020
agencies:
  Sở A: {name: Sở A}
  so-a: {name: Sở khác}
  nhóm/../x: {name: Nhóm, members: [Sở A, so-a]}
tasks:
  - {id: 1, name: Việc chung, lead: nhóm/../x, schedule: 4 lần/năm}
  - {id: 2, name: Việc riêng, lead: so-a, schedule: Thường xuyên}
"""


def run(*arguments: object, code: int = 0) -> Ran:
    done = cchc("calendar", *arguments)
    assert done.code == code, done.err
    return done


def read(data: bytes) -> Any:
    return icalendar.Calendar.from_ical(data)


def test_october_2020_as_events_with_an_alarm(tmp_path: Path) -> None:
    """The dates of October as the plan's text gives them: see the calendar command's own tests."""
    run("--month", 10, "--alarm", "7d", "-o", tmp_path / "lich.ics")
    events = read((tmp_path / "lich.ics").read_bytes()).events
    days = [7, 15, 18, 23, 31, 31, 31, 31, 31]
    assert [event.start for event in events] == [date(2020, 10, day) for day in days]
    assert [event.end - event.start for event in events] == [timedelta(days=1)] * 9
    assert all(len(event.walk("valarm")) == 1 for event in events)


@pytest.mark.parametrize(
    ("plain", "named"),
    [
        (("--month", "10"), ("--month", "tháng 10/2020")),
        (("--month", "10"), ("--month", "October")),
        (("--quarter", "3"), ("--quarter", "quý III")),
        (("--quarter", "2020-3"), ("--quarter", "Q3 2020")),
    ],
)
def test_a_month_or_a_quarter_may_be_named_in_words(plain: tuple[str, str], named: tuple[str, str]) -> None:
    assert run(*plain).data == run(*named).data


def test_things_to_do_go_to_a_pipe() -> None:
    done = run("--month", 10, "--todo", "--format", "ics", "-p", PLAN)
    assert len(read(done.data).todos) == 9
    assert done.err == ""


def test_each_agency_has_its_file(tmp_path: Path) -> None:
    run("--split", "agency", "-o", tmp_path / "lich")
    files = {path.name: read(path.read_bytes()) for path in (tmp_path / "lich").iterdir()}
    assert len([name for name in files if name.startswith(("huyen-", "tp-", "tx-"))]) == 13
    assert "ubnd-huyen.ics" not in files
    of_tv = [event["uid"] for event in files["dai-ptth.ics"].events]
    everything = {event["uid"] for event in read(run("-f", "ics").data).events}
    assert set(of_tv) < everything
    refused = run("--split", "agency", "-o", tmp_path / "lich", code=2)
    assert refused.err.count("[output-exists]") == 1
    assert all(name in refused.err for name in files)
    run("--split", "agency", "--agency", "dai-ptth", "-o", tmp_path / "lich", "--force")


def test_ids_that_are_alike_or_like_paths_are_files_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(TWO_NAMES, "utf-8")
    run("--plan", tmp_path / "plan.yaml", "--split", "agency", "-o", tmp_path / "lich")
    assert sorted(p.name for p in (tmp_path / "lich").iterdir()) == ["so-a-2.ics", "so-a.ics"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--alarm", "x", "-f", "ics"),
        ("--alarm", "7d"),
        ("--todo", "-f", "json"),
        ("--split", "agency"),
        ("--split", "task", "-o", "lich"),
        ("--split", "agency", "-f", "json", "-o", "lich"),
        ("--agency", "so-tu-phap", "-f", "ics"),
    ],
)
def test_what_does_not_fit_together_is_said(arguments: tuple[str, ...]) -> None:
    assert "Lệnh chưa đúng" in run(*arguments, code=2).err


def test_a_file_in_the_folder_s_place_is_left(tmp_path: Path) -> None:
    (tmp_path / "lich").write_text("của tôi", "utf-8")
    assert "[output-not-folder]" in run("--split", "agency", "-o", tmp_path / "lich", code=2).err
    assert (tmp_path / "lich").read_text("utf-8") == "của tôi"
