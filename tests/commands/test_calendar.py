"""`cchc calendar` as calendar files: for all, and one for each agency."""

import json
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
        ("--as-of", "2020-10-15"),
        ("--update", "lich.ics"),
        ("--split", "agency", "--update", "khong-co", "-o", "lich"),
    ],
)
def test_what_does_not_fit_together_is_said(arguments: tuple[str, ...]) -> None:
    assert "Lệnh chưa đúng" in run(*arguments, code=2).err


def test_a_file_in_the_folder_s_place_is_left(tmp_path: Path) -> None:
    (tmp_path / "lich").write_text("của tôi", "utf-8")
    assert "[output-not-folder]" in run("--split", "agency", "-o", tmp_path / "lich", code=2).err
    assert (tmp_path / "lich").read_text("utf-8") == "của tôi"


# -- by the log, and after the calendar of the last time

SPLIT = """\
number: 1/KH-UBND
title: Lịch
year: 2020
agencies: {so-a: {name: Sở A}, so-b: {name: Sở B}, so-c: {name: Sở C}}
tasks:
  - {id: 1, name: Việc một, lead: so-a, schedule: 01 lần/quý}
  - {id: 2, name: Việc hai, lead: so-b, schedule: Tháng 5}
"""


def entries(file: Path) -> dict[str, Any]:
    return {str(entry["uid"]): entry for entry in read(file.read_bytes()).subcomponents}


def cancelled(file: Path) -> int:
    return sum(entry.get("status") == "CANCELLED" for entry in entries(file).values())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SPLIT, "utf-8")
    (tmp_path / "progress.yaml").write_text("- {plan: 1/KH-UBND, file: plan.yaml}\n", "utf-8")
    (tmp_path / "done.yaml").write_text("- {id: r1, task: 1, date: 2020-03-30}\n", "utf-8")
    return tmp_path


def in_folder(folder: Path, *arguments: object, code: int = 0) -> Ran:
    done = cchc("calendar", *arguments, folder=folder)
    assert done.code == code, done.err
    return done


def test_the_log_beside_the_plan_says_what_is_done(folder: Path) -> None:
    table = in_folder(folder, "Q1", "--as-of", "01/04/2020").out
    assert "Quá hạn" in table
    assert "Tình trạng theo sổ tiến độ, tính đến 01/04/2020." in table
    table = in_folder(folder, "done.yaml", "Q1", "--as-of", "01/04/2020").out
    assert "Hoàn thành đúng hạn" in table
    (row, *_) = json.loads(in_folder(folder, "done.yaml", "-f", "json", "--as-of", "2020-04-01").out)[
        "tables"
    ]["dues"]["rows"]
    assert (row["status"], row["filled"], row["filled_on"]) == ("done", 1, "2020-03-30")
    (first, *_) = read(in_folder(folder, "done.yaml", "-f", "ics", "--todo").data).todos
    assert (first["status"], first["completed"].to_ical()) == ("COMPLETED", b"20200330T000000Z")
    # A record counts from its own day on.
    (first, *_) = read(in_folder(folder, "done.yaml", "-f", "ics", "--as-of", "2020-03-29").data).events
    assert not first["summary"].startswith("✓")


def test_a_month_is_no_folder_of_its_name(folder: Path) -> None:
    (folder / "10").mkdir()
    assert "tháng 10/2020" in in_folder(folder, "10").out
    assert "[folder-without-logs]" in in_folder(folder, "./10", code=2).err


def test_twelve_a_year_in_place_of_fifteen_withdraws_three(tmp_path: Path) -> None:
    plan = PLAN.read_text("utf-8")
    (tmp_path / "15.yaml").write_text(plan, "utf-8")
    (tmp_path / "12.yaml").write_text(plan.replace("15 số/năm", "12 số/năm"), "utf-8")
    file = tmp_path / "lich.ics"
    run("-p", tmp_path / "15.yaml", "-a", "dai-ptth", "--alarm", 7, "-o", file)
    before = entries(file)
    done = run("-p", tmp_path / "12.yaml", "-a", "dai-ptth", "--update", file, "-o", file, "--force")
    # Of task 3 all twelve move, to the last days of the months. Tasks 4 and 5 have 4 each that stay, V.5 has 12.
    assert "0 mục mới, 12 mục thay đổi, 3 mục rút, 20 mục như cũ" in done.err
    after = entries(file)
    assert (cancelled(file), before.keys()) == (3, after.keys())
    shown = [
        e for e in after.values() if e.get("status") != "CANCELLED" and "Nhiệm vụ 3:" in e["description"]
    ]
    assert sorted(e.start.month for e in shown) == list(range(1, 13))
    assert all(len(e.walk("valarm")) == 1 for e in shown)
    written = file.read_bytes()
    again = run("-p", tmp_path / "12.yaml", "-a", "dai-ptth", "--update", file, "-o", file, "--force")
    assert "0 mục mới, 0 mục thay đổi, 0 mục rút, 35 mục như cũ" in again.err
    assert file.read_bytes() == written


def test_a_plan_that_gets_another_number_keeps_its_entries(folder: Path) -> None:
    (folder / "progress.yaml").unlink()
    in_folder(folder, "-o", "lich.ics")
    before = entries(folder / "lich.ics").keys()
    renumbered = SPLIT.replace("number: 1/KH-UBND", "number: 9/QĐ-UBND")
    (folder / "plan.yaml").write_text(renumbered, "utf-8")
    refused = in_folder(folder, "--update", "lich.ics", "-o", "moi.ics", code=2)
    assert "[calendar-of-another-plan]" in refused.err
    assert "uid: 1/KH-UBND" in refused.err
    for same in ("uid: 1/KH-UBND\n", "amends: [1/KH-UBND, 2/KH-UBND]\n"):
        (folder / "plan.yaml").write_text(renumbered + same, "utf-8")
        in_folder(folder, "--update", "lich.ics", "-o", "moi.ics", "--force")
        assert entries(folder / "moi.ics").keys() == before


def test_a_calendar_of_other_agencies_or_of_another_kind_is_not_updated(folder: Path) -> None:
    in_folder(folder, "-a", "so-a", "-o", "a.ics")
    refused = in_folder(folder, "--update", "a.ics", "-o", "b.ics", code=2)
    assert "“Kế hoạch 1/KH-UBND: Sở A”" in refused.err
    refused = in_folder(folder, "-a", "so-a", "--todo", "--update", "a.ics", "-o", "b.ics", code=2)
    assert "bỏ --todo" in refused.err
    in_folder(folder, "-a", "so-a", "--todo", "-o", "todo.ics")
    refused = in_folder(folder, "-a", "so-a", "--update", "todo.ics", "-o", "b.ics", code=2)
    assert "thêm --todo" in refused.err
    assert not (folder / "b.ics").exists()
    # Over the file itself only where that is said.
    kept = (folder / "a.ics").read_bytes()
    assert (
        "[output-exists]" in in_folder(folder, "-a", "so-a", "--update", "a.ics", "-o", "a.ics", code=2).err
    )
    assert (folder / "a.ics").read_bytes() == kept


@pytest.mark.parametrize("split", [(), ("--split", "agency")])
def test_what_was_done_by_a_log_is_not_undone_where_that_is_forgotten(
    folder: Path, split: tuple[str, ...]
) -> None:
    old = "lich" if split else "lich.ics"
    in_folder(folder, "done.yaml", *split, "-o", old)
    (folder / "progress.yaml").unlink()
    refused = in_folder(folder, *split, "--update", old, "-o", "moi.ics", code=2)
    assert f"{old} ghi việc đã xong theo sổ tiến độ: nêu sổ ấy" in refused.err
    assert not (folder / "moi.ics").exists()
    done = in_folder(folder, "done.yaml", *split, "--update", old, "-o", "moi.ics")
    assert "0 mục mới, 0 mục thay đổi, 0 mục rút, 5 mục như cũ" in done.err
    # A log that is new may tell what is done in a calendar that was written without one.
    in_folder(folder, *split, "-o", old, "--force")
    done = in_folder(folder, "done.yaml", *split, "--update", old, "-o", "moi.ics", "--force")
    assert "0 mục mới, 1 mục thay đổi, 0 mục rút, 4 mục như cũ" in done.err


def test_help_that_is_not_asked_for_again_is_not_withdrawn(folder: Path) -> None:
    helped = SPLIT.replace("{id: 2, ", "{id: 2, coordinating: so-a, ")
    (folder / "plan.yaml").write_text(helped, "utf-8")
    in_folder(folder, "-a", "so-a", "--coordinating", "-o", "a.ics")
    done = in_folder(folder, "-a", "so-a", "--update", "a.ics", "-o", "b.ics")
    assert "0 mục mới, 0 mục thay đổi, 0 mục rút, 5 mục như cũ" in done.err
    # Help that the plan no longer asks for is.
    (folder / "plan.yaml").write_text(SPLIT, "utf-8")
    in_folder(folder, "-a", "so-a", "--update", "a.ics", "-o", "b.ics", "--force")
    assert cancelled(folder / "b.ics") == 1


def test_each_agency_s_file_is_updated_and_that_of_one_that_is_gone_is_withdrawn(folder: Path) -> None:
    done = in_folder(folder, "--split", "agency", "-o", "lich")
    assert "Không có việc nào đến hạn, tệp lịch không có mục nào: Sở C." in done.err
    names = {path.name for path in (folder / "lich").iterdir()}
    assert names == {"so-a.ics", "so-b.ics", "so-c.ics"}
    (zone,) = read((folder / "lich" / "so-c.ics").read_bytes()).subcomponents
    assert zone.name == "VTIMEZONE"
    # Sở B is merged into Sở C, and Sở A owes half as much.
    changed = SPLIT.replace("so-b: {name: Sở B}, ", "").replace("lead: so-b", "lead: so-c")
    (folder / "plan.yaml").write_text(changed.replace("01 lần/quý", "02 lần/năm"), "utf-8")
    done = in_folder(folder, "--split", "agency", "--update", "lich", "-o", "lich", "--force")
    assert "1 mục mới, 2 mục thay đổi, 3 mục rút, 0 mục như cũ" in done.err
    assert {path.name for path in (folder / "lich").iterdir()} == names
    counts = {
        name: (len(entries(folder / "lich" / name)), cancelled(folder / "lich" / name)) for name in names
    }
    assert counts == {"so-a.ics": (4, 2), "so-b.ics": (1, 1), "so-c.ics": (1, 0)}
    files = {path.name: path.read_bytes() for path in (folder / "lich").iterdir()}
    in_folder(folder, "--split", "agency", "--update", "lich", "-o", "lich", "--force")
    assert {path.name: path.read_bytes() for path in (folder / "lich").iterdir()} == files
    # Asked for one agency, the others' files are left alone.
    (folder / "plan.yaml").write_text(SPLIT, "utf-8")
    in_folder(folder, "--split", "agency", "-a", "so-c", "--update", "lich", "-o", "lich", "--force")
    assert cancelled(folder / "lich" / "so-c.ics") == 1
    assert (folder / "lich" / "so-a.ics").read_bytes() == files["so-a.ics"]


def test_a_stretch_without_due_dates_is_an_empty_calendar(folder: Path) -> None:
    done = in_folder(folder, "--month", 1, "-f", "ics")
    assert [component.name for component in read(done.data).subcomponents] == ["VTIMEZONE"]
    assert "Không có việc nào đến hạn trong khoảng này" in done.err
