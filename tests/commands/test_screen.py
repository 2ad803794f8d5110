"""What a person sees at once: answers of a real plan on a terminal of eighty columns."""

import re
from pathlib import Path

from cchc_cli.files.disk.shipped import shipped
from cchc_cli.render.cells import display_width
from tests.conftest import cchc

LOG = shipped("progress_2020.yaml")
SCREEN = 24


def shown(*arguments: object, folder: Path | None = None) -> list[str]:
    return cchc(*arguments, env={"COLUMNS": "80"}, folder=folder).out.splitlines()


def test_october_takes_two_screens_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    lines = shown("calendar", "--month", "10", folder=tmp_path)
    assert len(lines) <= 2 * SCREEN
    assert all(display_width(line) <= 80 for line in lines)
    # Thirteen tasks run all year, one has a calendar set elsewhere.
    (undated,) = (line for line in lines if line.startswith("Thường xuyên (13): nhiệm vụ "))
    assert undated == ("Thường xuyên (13): nhiệm vụ 1, 2, 6, 8, 10, 12, 13, 14, 15, 17, 18, 21, 22. Theo")
    everything = shown("calendar", "--month", "10", "--all", folder=tmp_path)
    assert "Thường xuyên (13)" in everything
    assert any(line.startswith("10. Tuyên truyền, phổ") for line in everything)
    # Five dates on 31/10: the day is written once.
    assert sum("31/10/2020" in line for line in lines) == 1
    assert sum("″" in line for line in lines) == 4


def test_each_due_date_of_a_year_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    brief, everything = (shown("calendar", *more, folder=tmp_path) for more in ((), ("--all",)))
    assert not any("31/10/2020" in line for line in brief)
    assert any("31/10/2020" in line for line in everything)


def test_what_is_overdue_has_one_header_and_no_row_says_a_number_alone(tmp_path: Path) -> None:
    lines = shown("check", LOG, "--as-of", "2020-10-20", folder=tmp_path)
    overdue = lines[lines.index("Quá hạn (6)") : lines.index("Chậm so với nhịp chia đều (5)")]
    assert sum(line.startswith("Nhiệm vụ") for line in overdue) == 1
    assert len(overdue) <= SCREEN
    assert not any(re.match(r"(\d+|V\.\d+)\.\s*($|\s{2})", line) for line in lines)
    assert sum("~07/10/2020" in line for line in lines) == 4
    assert "Kế hoạch không ghi các ngày này mà phần mềm chia đều: chậm nhịp chưa phải là quá" in lines


def test_what_is_behind_and_overdue_too_is_said_to_be_counted_as_overdue(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "number: 1/KH\ntitle: Kế hoạch\nyear: 2020\nagencies: {so-a: {name: Sở A}}\ntasks:\n"
        "  - {id: 1, name: Tin bài, lead: so-a, schedule: 02 tin/tháng}\n"
        "  - {id: 2, name: Phóng sự, lead: so-a, schedule: 15 số/năm}\n",
        "utf-8",
    )
    (tmp_path / "progress.yaml").write_text("- {id: r1, task: 1, count: 1, date: 2020-01-10}\n", "utf-8")
    # Task 1: one of two by 31/1, a printed day, and the third of mid-February; task 2: 24/1 and 17/2, both assumed.
    lines = shown("check", "--as-of", "2020-02-20", folder=tmp_path)
    assert {"Quá hạn (1)", "Chậm so với nhịp chia đều (2)"} < set(lines)
    assert "1 việc trong đó cũng quá hạn; tổng số ở cuối tính các việc ấy là quá hạn." in lines
    assert lines[-1] == "Tổng số 2 việc theo từng đơn vị: Quá hạn 1 · Chậm nhịp 1."


def test_seventy_eight_communes_with_the_same_figures_are_one_row(tmp_path: Path) -> None:
    communes = "".join(f"  xa-{n}: {{name: UBND xã {n}}}\n" for n in range(78))
    members = ", ".join(f"xa-{n}" for n in range(78))
    (tmp_path / "plan.yaml").write_text(
        f"number: 1/KH\ntitle: Kế hoạch\nyear: 2020\nagencies:\n{communes}"
        f"  cap-xa: {{name: UBND các xã, members: [{members}]}}\n"
        "tasks:\n  - {id: 1, name: Tin bài, lead: cap-xa, schedule: 01 lần/tháng}\n",
        "utf-8",
    )
    (tmp_path / "progress.yaml").write_text("- {id: r1, task: 1, agency: xa-5, date: 2020-01-31}\n", "utf-8")
    lines = shown("check", "--as-of", "2020-03-01", folder=tmp_path)
    # By 29 February 77 communes owe two months, the one that did January owes February alone.
    assert "Quá hạn (78)" in lines
    rows = [line for line in lines if "UBND xã" in line]
    assert len(rows) == 2
    assert any(
        re.search(r"UBND xã 0 và 76 đơn vị nữa \(--all\) +0/2 +2 +31/01/2020 +30", row) for row in rows
    )
    everything = shown("check", "--as-of", "2020-03-01", "--all", folder=tmp_path)
    assert sum("UBND xã" in line for line in everything) == 78
