"""`cchc` alone: what it says of a plan in each state that a year brings, on one screen."""

import re
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from tests.conftest import Ran, cchc

PLAN = """\
number: 7/KH
title: Kế hoạch thử
year: 2026
agencies:
  so-a: {name: Sở A}
  so-b: {name: Sở B}
  xa-1: {name: Xã Một}
  xa-2: {name: Xã Hai}
  xa: {name: Các xã, members: [xa-1, xa-2]}
tasks:
  - {id: 1, name: Bài đăng, lead: so-a, schedule: 01 bài/quý, amount: 10.000.000}
  - {id: 2, name: Tập huấn cho cán bộ của các xã và các tổ công nghệ số cộng đồng, lead: xa, schedule: 02 lần/năm}
  - {id: 3, name: Phóng sự, lead: so-b, schedule: 15 số/năm}
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return tmp_path


def shown(folder: Path, today: str, *words: object, **env: str) -> Ran:
    """Return what `cchc` says in a folder on a day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cchc_cli.commands.overview.as_of", lambda _: date.fromisoformat(today))
        done = cchc(*words, folder=folder, env={"COLUMNS": "80", **env})
    assert all(len(line) <= 80 for line in done.out.splitlines())
    assert len(done.out.splitlines()) <= 24, done.out
    return done


def facts(done: Ran) -> dict[str, str]:
    """Return what the first table says."""
    assert (done.code, done.err) == (Exit.OK, "")
    table = done.out.split("\n\n")[1].splitlines()
    edge = table[1].index(" ") + 2
    said: list[tuple[str, str]] = []
    for line in table[2:]:
        name, value = line[:edge].strip(), line[edge:].strip()
        said.append((name, value) if name else (said[-1][0], f"{said.pop()[1]} {value}"))
    return dict(said)


def commands(done: Ran) -> list[str]:
    """Return the commands that are to be typed next."""
    return re.findall(r"^(cchc .*?)(?:  +\S.*)?$", done.out, re.MULTILINE)


def log(folder: Path, *records: str) -> None:
    lines = "".join(f"- {{{record}}}\n" for record in records)
    (folder / "progress.yaml").write_text(f"- {{plan: 7/KH, file: plan.yaml}}\n{lines}", "utf-8")


def test_an_empty_folder_shows_how_to_begin(tmp_path: Path) -> None:
    done = shown(tmp_path, "2026-02-03")
    assert (done.code, done.err) == (Exit.OK, "")
    assert done.out.startswith("Thư mục này chưa có kế hoạch (plan.yaml)\n")
    assert commands(done)[:2] == ["cchc import ke-hoach.docx -o plan.yaml", "cchc new --empty -o plan.yaml"]
    assert "444/KH-UBND" in done.out
    for command in ("cchc new --empty -o plan.yaml", "cchc budget --by-agency", "cchc calendar --month 10"):
        assert command in commands(done)
        assert cchc(*command.split()[1:], folder=tmp_path).code == Exit.OK
    assert "There is no plan in this folder" in shown(tmp_path.parent, "2026-02-03", CCHC_LANG="en").out


def test_without_a_log_nothing_is_overdue_and_the_log_is_to_be_begun(here: Path) -> None:
    done = shown(here, "2026-06-24")
    # Due within seven days: task 1 and both communes on 30/6; of 15 a year the seventh on 18/6 is past, the eighth
    # is due 6,4 months after the start: day ⌊0,4 × 31⌋ = 12 of July.
    assert facts(done) == {
        "Công việc": "3 nhiệm vụ, 0 việc định kỳ; 01/01/2026 – 31/12/2026",
        "Sổ tiến độ": "chưa có: chưa biết việc nào đã xong",
        "Đến hạn trong 7 ngày": "3 việc",
        "Kinh phí (đồng)": "khái toán 10.000.000",
    }
    assert "Quá hạn" not in done.out
    # The first half's data closed on 14/6.
    assert commands(done) == ["cchc record 1", "cchc form H1", "cchc calendar"]


def test_what_is_overdue_behind_and_soon_and_who_is_silent(here: Path) -> None:
    log(
        here,
        "id: r1, task: 1, date: 2026-06-20, spent: 4.000.000",
        "id: r2, task: 1, date: 2026-03-01, count: 0, approved: 9.000.000",
        "id: r3, task: 2, agency: xa-1, date: 2026-06-02",
        "id: r4, task: 3, date: 2026-06-01, count: 6",
    )
    done = shown(here, "2026-07-08")
    # Overdue since 30/6: task 1 (one of two). Of 15 a year seven are past (the seventh on 18/6), six are done: one
    # behind; so is the second commune, since of two a year the first on 30/6 is no printed date.
    assert facts(done) == {
        "Quá hạn": "1 việc",
        "Chậm nhịp": "2 việc (ngày chia đều, chưa phải quá hạn)",
        # The eighth of task 3, on 12/7, though the one before it is behind.
        "Đến hạn trong 7 ngày": "1 việc (1 cũng đang chậm)",
        # From 15/3 to 14/6 there is no record of task 1, of which one is due on 31/3; the communes owe nothing then.
        "Chưa báo cáo": "6 tháng đầu năm 2026: 1/2 đơn vị (Sở A)",
        "Kinh phí (đồng)": "khái toán 10.000.000 · phê duyệt 9.000.000 · đã chi 4.000.000 · còn lại 5.000.000",
    }
    rows = done.out.split("\n\n")[2].splitlines()[2:]
    assert [re.split("  +", row) for row in rows[:3]] == [
        ["quá hạn 8 ngày", "1. Bài đăng", "Sở A", "30/06/2026"],
        ["chậm 20 ngày", "3. Phóng sự", "Sở B", "~18/06/2026"],
        ["chậm 8 ngày", "2. Tập huấn cho cán bộ của các xã và các…", "Xã Hai", "~30/06/2026"],
    ]
    assert commands(done) == ["cchc check", "cchc form H1", "cchc report H1 -o bao-cao-H1.docx"]


def test_the_figures_are_those_of_check(here: Path) -> None:
    log(here, "id: r1, task: 3, date: 2026-01-05")
    said = facts(shown(here, "2026-07-08"))
    checked = cchc("check", "--as-of", "2026-07-08", folder=here).out
    silent = cchc("check", "--missing", "--as-of", "2026-07-08", folder=here).out
    assert f"Quá hạn ({said['Quá hạn'].split()[0]})" in checked
    assert re.search(rf"^Chậm .*\({said['Chậm nhịp'].split()[0]}\)$", checked, re.MULTILINE)
    assert said["Chưa báo cáo"].split(": ")[1].partition(" (")[0] in silent


def test_forms_that_are_drawn_up_are_to_be_collected(here: Path) -> None:
    log(here, "id: r1, task: 3, date: 2026-01-05")
    assert cchc("form", "H1", folder=here).code == Exit.OK
    assert "cchc collect bieu-H1" in commands(shown(here, "2026-06-20"))
    # A month after the closing of the data it is no longer what is to be done.
    assert commands(shown(here, "2026-07-15")) == ["cchc check", "cchc remind", "cchc record 1"]


def test_how_the_forms_of_the_silent_stand_is_read_from_the_register(here: Path) -> None:
    sent = "sent: form, period: H1, date: 2026-06-16"
    log(
        here,
        "id: r1, task: 3, date: 2026-01-05",
        f"{sent}, agency: so-a, state: made",
        f"{sent}, agency: so-a, state: received",
        f"{sent}, agency: so-b, state: made",
        f"{sent}, agency: so-b, state: faulty",
        f"{sent}, agency: so-b, state: reminded",
        f"{sent}, agency: so-b, state: reminded",
    )
    done = shown(here, "2026-06-20")
    said = "6 tháng đầu năm 2026: 2/2 đơn vị (Sở A và Sở B); biểu: 2 đã lập, 1 đã nhận, 1 có lỗi, 1 đã nhắc"
    assert facts(done)["Chưa báo cáo"] == said
    assert "cchc collect TỆP…" in commands(done)
    (here / "bieu-H1").mkdir()
    assert "cchc collect bieu-H1" in commands(shown(here, "2026-06-20"))


def test_nothing_pressing_leaves_the_next_record(here: Path) -> None:
    log(here, "id: r1, task: 3, date: 2026-01-05")
    done = shown(here, "2026-01-06")
    assert facts(done)["Quá hạn"] == "0 việc"
    assert commands(done) == ["cchc record 1"]


def test_after_the_year_it_is_summed_up_and_carried_over(here: Path) -> None:
    dues = [("1", "so-a", 4), ("2", "xa-1", 2), ("2", "xa-2", 2), ("3", "so-b", 15)]
    log(here, *(f"task: {task}, agency: {unit}, count: {n}, date: 2026-12-10" for task, unit, n in dues))
    done = shown(here, "2027-02-01")
    assert facts(done)["Chưa báo cáo"] == "Năm 2026: không còn đơn vị nào"
    assert commands(done) == [
        "cchc report Y -o bao-cao-Y.docx",
        "cchc new plan.yaml --year 2027 -o plan_2027.yaml",
    ]
    for command in commands(done):
        assert cchc(*command.split()[1:], folder=here).code == Exit.OK


def test_no_record_is_to_be_typed_on_a_day_that_is_none_of_the_plans(here: Path) -> None:
    # Money is paid until the end of January; the first report's data open on 15/12 of the year before.
    assert commands(shown(here, "2027-01-31"))[0] == "cchc record 1"
    assert commands(shown(here, "2027-02-01")) == [
        "cchc form Y",
        "cchc new plan.yaml --year 2027 -o plan_2027.yaml",
    ]
    assert commands(shown(here, "2025-12-15")) == ["cchc record 1", "cchc calendar"]
    assert commands(shown(here, "2025-12-14")) == ["cchc calendar"]


def test_what_is_soon_due_counts_though_it_is_late_too_and_each_task_that_is_not_shown_once(
    here: Path,
) -> None:
    text = PLAN + "".join(
        f"  - {{id: {n}, name: Việc {n}, lead: so-b, schedule: [03 số/tháng, Quý I]}}\n" for n in (4, 5)
    )
    (here / "plan.yaml").write_text(text, "utf-8")
    log(here, "id: r1, task: 3, date: 2026-01-05, spent: 4.000.000")
    done = shown(here, "2026-06-24")
    said = facts(done)
    # Overdue: task 1 since 31/3, tasks 4 and 5 since 31/1; behind, from 10/6 and 20/6, are 4 and 5 again, and 3.
    assert (said["Quá hạn"], said["Chậm nhịp"].split(" (")[0]) == ("3 việc", "3 việc")
    # On 30/6: tasks 1, 4, 5 and both communes, which are not late.
    assert said["Đến hạn trong 7 ngày"] == "5 việc (3 cũng đang chậm)"
    assert said["Kinh phí (đồng)"].endswith("đã chi 4.000.000 (4.000.000 chưa duyệt) · còn lại —")
    # Tasks 4, 5 and 1 are shown, 2 and 3 are not.
    assert "… và 2 nhiệm vụ nữa" in done.out


def test_a_plan_that_is_named_is_in_the_commands_to_type(here: Path) -> None:
    (here / "sub").mkdir()
    (here / "plan.yaml").rename(here / "kế hoạch.yaml")
    done = shown(here / "sub", "2026-01-06", "-p", "../kế hoạch.yaml")
    assert (done.code, done.err) == (Exit.OK, "")
    named = "cchc -p '../kế hoạch.yaml'"
    assert commands(done) == [f"{named} record 1", f"{named} calendar"]


def test_a_plan_without_tasks_has_its_day_too(here: Path) -> None:
    text = PLAN.partition("tasks:")[0]
    (here / "plan.yaml").write_text(f"{text}tasks: []\n", "utf-8")
    assert commands(shown(here, "2026-01-06")) == ["cchc calendar"]
    assert "cchc record MÃ" in cchc("check", folder=here).err
    log(here)
    done = shown(here, "2026-01-06")
    assert facts(done)["Kinh phí (đồng)"] == "khái toán — · phê duyệt — · đã chi — · còn lại —"


def test_a_faulty_plan_or_log_is_told_as_by_other_commands(here: Path) -> None:
    (here / "progress.yaml").write_text("- {task: 9, date: 2026-02-17}\n", "utf-8")
    done = cchc(folder=here)
    assert (done.code, done.out) == (Exit.BAD_INPUT, "")
    assert "progress.yaml:1:" in done.err
    assert cchc("-p", "none.yaml", folder=here).code == Exit.BAD_INPUT


def test_the_shipped_plan_with_its_log_is_no_empty_folder(tmp_path: Path) -> None:
    assert cchc("record", "3", "--date", "2020-01-22", folder=tmp_path).code == Exit.OK
    done = shown(tmp_path, "2020-03-20")
    assert (done.code, done.err) == (Exit.OK, "")
    assert "Quá hạn" in facts(done)
    assert commands(done)[:2] == ["cchc check", "cchc form Q1"]
