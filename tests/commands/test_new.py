"""A plan carried to another year by its text: what is blanked, what stays, and that the lines named are the lines."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.yaml_text.edit import Edit, edit
from cchc_cli.files.yaml_text.read import read, scalars

SHIPPED = shipped("plan_2020.yaml")
HEAD = """\
number: 1/KH
title: Tuyên truyền
year: 2020
agencies: {a: {name: Sở A}}
tasks:
"""


def carried(tmp_path: Path, text: str, year: int, capsys: pytest.CaptureFixture[str]) -> tuple[str, Any]:
    """Carry a plan and return the new text, and the answer as JSON."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_bytes(text.encode())
    assert (
        run(["new", str(old), "--year", str(year), "-o", str(new), "--format", "json", "--force"]) == Exit.OK
    )
    return new.read_bytes().decode(), json.loads(capsys.readouterr().out)


def finish(answer: Any) -> list[int]:
    return sorted({c["line"] for c in answer["tables"]["changes"]["rows"] if c["must_finish"]})


def refused(text: str) -> list[int]:
    """Return the lines that strict validation refuses."""
    try:
        plan_from(Source("new.yaml", text))
    except Rejected as rejected:
        return sorted({d.line for d in rejected.diagnostics})
    return []


def schedules(tmp_path: Path, capsys: pytest.CaptureFixture[str], *written: str) -> list[str]:
    """Return what becomes of each schedule, as it is written in a flow mapping, of a plan of 2020 in 2021."""
    tasks = "".join(
        f"  - {{id: {n}, name: Việc {n}, lead: a, schedule: {w}}}\n" for n, w in enumerate(written, 1)
    )
    text, _ = carried(tmp_path, HEAD + tasks, 2021, capsys)
    return [line.partition("schedule: ")[2] for line in text.splitlines()[5:]]


# -- the shipped plan


def test_of_the_shipped_plan_only_the_named_lines_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = SHIPPED.read_text("utf-8")
    after, answer = carried(tmp_path, before, 2021, capsys)
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    changed = [n for n, (a, b) in enumerate(zip(old, new, strict=True), 1) if a != b]
    assert changed == [c["line"] for c in answer["tables"]["changes"]["rows"]]
    # Number, title, date of issue, year, two lines of the annex, and the fourteen rows whose time names 2020.
    in_2020 = [n for n, line in enumerate(old, 1) if re.match(r" +schedule: .*2020", line)]
    assert len(in_2020) == 14
    assert changed == [16, 17, 20, 21, 591, 592, *in_2020]
    assert old[20].replace("year: 2020", "year: 2021") == new[20]


def test_strict_validation_points_at_exactly_those_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, answer = carried(tmp_path, SHIPPED.read_text("utf-8"), 2021, capsys)
    assert refused(text) == finish(answer)
    lines = text.split("\n")
    assert all('""   # KIỂM TRA: năm trước: “' in lines[n - 1] for n in finish(answer))
    assert "năm trước: “Tháng 10/2020”; gợi ý: “Tháng 10/2021”" in text


def test_filled_in_it_is_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, _ = carried(tmp_path, SHIPPED.read_text("utf-8"), 2021, capsys)
    text = re.sub(r'""   # KIỂM TRA: .*; gợi ý: “(.*)”', r'"\1"', text)
    text = text.replace('number: ""', 'number: "9/KH"').replace('issued: ""', "issued: 2020-12-20")
    text = text.replace('  - ""   # KIỂM TRA', '  - "(Kèm theo)"   # KIỂM TRA')
    plan = plan_from(Source("new.yaml", text)).plan
    assert (plan.year, plan.number, len(plan.tasks)) == (2021, "9/KH", 22)
    assert plan.works_by_id["7"].schedule == ("Tháng 10/2021",)
    assert plan.works_by_id["3"].schedule == ("Số lượng và tần suất phát sóng: 15 số/năm",)


def test_prose_that_still_names_the_year_is_told_not_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, answer = carried(tmp_path, SHIPPED.read_text("utf-8"), 2021, capsys)
    lines = text.split("\n")
    assert all("2020" in lines[n - 1] for n in answer["still_named_on"])
    assert sum("2020" in line for line in lines) == len(answer["still_named_on"]) + len(
        [n for n in finish(answer) if "2020" in lines[n - 1]]
    )


def test_accepted_the_schedules_that_differ_in_the_year_alone_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.yaml"
    assert run(["new", str(SHIPPED), "--year", "2021", "--accept", "-o", str(new)]) == Exit.OK
    assert "Phải điền 5 dòng trước khi dùng: 16, 17, 20, 591, 592." in " ".join(
        capsys.readouterr().out.split()
    )
    text = new.read_text("utf-8")
    # Number, title, day of issue and the annex's two lines are a person's; the fourteen schedules are taken over.
    assert len(re.findall("# KIỂM TRA", text)) == 5
    old = SHIPPED.read_text("utf-8").split("\n")
    written = [(a, b) for a, b in zip(old, text.split("\n"), strict=True) if a != b and "schedule:" in a]
    assert len(written) == 14
    assert all(b == a.replace("2020", "2021") for a, b in written)


def test_what_is_suggested_for_no_year_or_with_quotes_in_it_is_not_taken(tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    tasks = (
        '  - {id: 1, name: Việc, lead: a, schedule: "Quý II"}\n'
        "  - {id: 2, name: Việc, lead: a, schedule: {dates: [2020-03-01]}}\n"
        "  - id: 3\n    name: Việc\n    lead: a\n    schedule: >-\n      02 số:\n      quý II/2020\n"
    )
    old.write_text(HEAD + tasks, "utf-8")
    assert run(["new", str(old), "--year", "2021", "--accept", "-o", str(new)]) == Exit.OK
    data, faults = read(new.read_text("utf-8"))
    assert not faults
    schedules = [task["schedule"] for task in data["tasks"]]  # type: ignore[index]
    # A quarter without a year is the same words next year; a day is no more than last year's.
    assert schedules == ["Quý II", {"dates": [""]}, "02 số: quý II/2021"]


def test_the_marks_that_are_left_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    tasks = "".join(
        f"  - {{id: {n}, name: '# KIỂM TRA: chữ', lead: a, schedule: 01 lần/quý}} # KIỂM TRA: lại\n"
        for n in range(12)
    )
    plan.write_text(f"{HEAD}{tasks}  # KIỂM TRA cả dòng này; KIỂM TRA lần nữa\n  #không KIỂM TRA\n", "utf-8")
    assert run(["validate", str(plan)]) == Exit.OK
    # Lines 6 to 17 are tasks, in whose names the words are no comment; line 18 is a comment alone.
    assert f"{plan}: còn 13 dòng có chú thích KIỂM TRA: 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …. " in (
        capsys.readouterr().err
    )


# -- which schedules stay


@pytest.mark.parametrize(
    "rate",
    ["15 số/năm", "01 lần/quý", "48 số (04 số/tháng)", "Thường xuyên", "Thường xuyên trong năm", "ngày 20 hằng tháng",
     "hằng quý", "Tháng 12 hằng năm", "theo lịch Ban Tuyên giáo"],
)  # fmt: skip
def test_a_rate_without_a_year_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str], rate: str) -> None:
    assert schedules(tmp_path, capsys, rate) == [f"{rate}}}"]


@pytest.mark.parametrize(
    ("phrase", "suggestion"),
    [
        ("Thường xuyên trong năm 2020", "Thường xuyên trong năm 2021"),
        ("Quý II/2020", "Quý II/2021"),
        ("trước ngày 15/12/2020", "trước ngày 15/12/2021"),
        ("Tháng 10", "Tháng 10"),
        ("6 tháng đầu năm", "6 tháng đầu năm"),
        ("Từ Quý II", "Từ Quý II"),
        ("04 số/tháng từ tháng 3 đến tháng 6", "04 số/tháng từ tháng 3 đến tháng 6"),
        ("ngày 29/02/2020", ""),  # 2021 has none
    ],
)
def test_a_time_or_a_year_is_left_to_a_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], phrase: str, suggestion: str
) -> None:
    hint = f"; gợi ý: “{suggestion}”" if suggestion else ""
    assert schedules(tmp_path, capsys, f'"{phrase}"') == [f'""}}   # KIỂM TRA: năm trước: “{phrase}”{hint}']


def test_a_rate_that_does_not_fit_the_new_year_is_left_to_a_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # 52 weeks end in 2021 and in 2022 on a Sunday; 2023 has 53 of them (its first day is one).
    text = HEAD.replace("2020", "2022") + "  - {id: 1, name: Việc, lead: a, schedule: 52 số (01 số/tuần)}\n"
    new, answer = carried(tmp_path, text, 2023, capsys)
    assert answer["tables"]["changes"]["rows"][-1]["reason"] == "unreadable"
    assert refused(new) == finish(answer)


def test_listed_dates_are_left_to_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dates, monthly, external = schedules(
        tmp_path,
        capsys,
        "{dates: [2020-03-01, 15/9/2020]}",
        '{rrule: "FREQ=MONTHLY;BYMONTHDAY=5"}',
        "{external: Lịch năm 2020}",
    )
    assert (
        dates == '{dates: ["", ""]}}   # KIỂM TRA: năm trước: “2020-03-01”; KIỂM TRA: năm trước: “15/9/2020”'
    )
    assert monthly == '{rrule: "FREQ=MONTHLY;BYMONTHDAY=5"}}'
    assert external == '{external: ""}}   # KIỂM TRA: năm trước: “Lịch năm 2020”'


def test_days_off_and_duties_are_carried_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = HEAD + (
        "  - {id: 1, name: Việc, lead: a, schedule: [hằng quý, Tháng 5/2020]}\n"
        "duties:\n"
        "  - {id: V.1, agencies: a, text: Gửi, work: {name: Gửi, lead: a, schedule: Quý IV}}\n"
        "days_off:\n"
        "  - {date: 2020-06-01, name: Nghỉ}\n"
    )
    new, answer = carried(tmp_path, text, 2021, capsys)
    assert finish(answer) == [1, 6, 8, 10] == refused(new)
    assert 'schedule: [hằng quý, ""]' in new


@pytest.mark.parametrize("amends", ["7/KH", "[7/KH, 8/KH]", "\n  - 7/KH"])
def test_next_year_s_plan_has_neither_the_lasting_name_nor_the_log_of_this_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], amends: str
) -> None:
    task = "  - {id: 1, name: Việc, lead: a, schedule: hằng quý}\n"
    new, answer = carried(tmp_path, f"{HEAD}{task}uid: 5/KH\namends: {amends}\n", 2021, capsys)
    assert 'uid: ""   # KIỂM TRA' in new
    assert not re.search(r"^[^#]*[578]/KH", new, re.M)
    assert refused(new) == finish(answer)


def test_a_plan_of_several_years_keeps_its_length(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = HEAD.replace("year: 2020", 'period: {start: "2021-01-01", end: 31/12/2025}')
    text += "  - {id: 1, name: Việc, lead: a, schedule: hằng năm}\n"
    new, answer = carried(tmp_path, text, 2026, capsys)
    assert 'period: {start: "2026-01-01", end: 2030-12-31}' in new
    assert (answer["from"], answer["to"]) == ("2026-01-01", "2030-12-31")


def test_an_agency_that_has_ended_is_told_with_its_successor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD.replace(
        "{a: {name: Sở A}}", "{a: {name: Sở A, valid: {to: 2020-12-31}, successors: b}, b: {name: Sở B}}"
    )
    text += "  - {id: 1, name: Việc, lead: a, schedule: Tháng 3/2020}\n"
    _, answer = carried(tmp_path, text, 2021, capsys)
    (found,) = answer["tables"]["findings"]["rows"]
    assert (found["code"], found["line"]) == ("agency-ended", 6)
    assert "Sở B" in found["fix"]


# -- the text


ODD = """\
number: 'a''b'
title: >-   # đề mục
    Kế hoạch
    năm 2020

# sau
tasks: [{id: "1", schedule: "Quý I/2020", note: "dài
    # không phải chú thích
    dòng"}, {id: 2, dates: [2020-01-01,2020-02-01]}] # cũ
last:
- schedule: Quý II/2020 và
    Quý III/2020
- - |
    abc 2020

  # c
- schedule: >
    x 2020"""
EDITED = """\
number: ""   # n
title: ""   # đề mục   # t

# sau
tasks: [{id: "1", schedule: "", note: "dài
    # không phải chú thích
    dòng"}, {id: 2, dates: ["",""]}] # cũ   # q; d; e
last:
- schedule: ""   # l
- - ""   # m

  # c
- schedule: ""   # x"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_form_of_a_scalar_is_replaced_and_nothing_else(newline: str) -> None:
    places: list[tuple[tuple[str | int, ...], str]] = [
        (("number",), "n"), (("title",), "t"), (("tasks", 0, "schedule", 0), "q"), (("tasks", 1, "dates", 0), "d"),
        (("tasks", 1, "dates", 1), "e"), (("last", 0, "schedule", 0), "l"), (("last", 1, 0), "m"),
        (("last", 2, "schedule", 0), "x"),
    ]  # fmt: skip
    text = ODD.replace("\n", newline)
    assert edit(text, [Edit(path, "", said) for path, said in places]) == EDITED.replace("\n", newline)


@settings(max_examples=25, deadline=None)
@given(st.data(), st.sampled_from(["\n", "\r\n"]))
def test_any_values_of_a_plan_can_be_blanked_and_the_rest_of_the_text_stays(
    data: st.DataObject, newline: str
) -> None:
    text = SHIPPED.read_text("utf-8").replace("\n", newline)
    everything = dict(scalars(text))
    paths = data.draw(st.lists(st.sampled_from(list(everything)), min_size=1, max_size=20, unique=True))
    new = edit(text, [Edit(path, "", "cũ") for path in paths])
    # What is read back is for `edit` itself to look at; here: every letter outside the values is still there.
    rest, at = "", 0
    for scalar in sorted(everything[path] for path in paths):
        rest += text[at : scalar.start]
        at = scalar.end
    rest += text[at:]
    assert new.replace("   # cũ", "").replace('""', "") == rest.replace('""', "")


def test_a_new_value_keeps_the_quotes_of_the_old_one() -> None:
    for old, new in (("2020", "2021"), ('"2020"', '"2021"'), ("'2020'", "'2021'"), (">-\n  2020", "2021")):
        assert edit(
            f"year: {old} # c\n" if ">" not in old else f"year: {old}\n", [Edit(("year",), "2021")]
        ) == (f"year: {new} # c\n" if ">" not in old else f"year: {new}\n")


def test_old_words_cannot_leave_their_comment() -> None:
    said = 'a\nb: "c" \u2028 \x1b[31m \u202e'
    new = edit("number: x\n", [Edit(("number",), "", said)])
    assert new.count("\n") == 1
    assert "\x1b" not in new
    assert read(new) == ({"number": ""}, [])


def test_letters_in_two_forms_and_beyond_the_first_plane_do_not_shift_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "# 😀 Kế hoạch\n" + HEAD + '  - {id: 1, name: "😀 Việc", lead: a, schedule: "Quý II/2020"}\n'
    new, answer = carried(tmp_path, text, 2021, capsys)
    assert finish(answer) == [2, 7] == refused(new)
    assert new.startswith("# 😀 Kế hoạch\n")


# -- the command line


def test_the_starter_plan_is_sound_and_of_the_asked_year(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    starter = tmp_path / "starter.yaml"
    assert run(["new", "--empty", "--year", "2031", "-o", str(starter)]) == Exit.OK
    text = starter.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    plan = plan_from(Source("starter.yaml", text)).plan
    assert (plan.year, len(plan.tasks), len(plan.duties)) == (2031, 2, 1)
    assert sum(bool(a.members) for a in plan.agencies.values()) == 1
    for command in ("budget", "calendar", "tasks"):
        assert run([command, "-p", str(starter)]) == Exit.OK


def test_changes_are_listed_on_stdout_with_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", str(SHIPPED), "--year", "2021", "-o", str(tmp_path / "new.yaml")]) == Exit.OK
    out = capsys.readouterr().out
    assert re.search(r"712 +Thời gian của 7 +có ghi năm +Tháng 10/2020", out)
    assert "Phải điền 19 dòng" in out


def test_without_a_file_the_plan_goes_to_stdout_and_the_list_beside_it(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert run(["new", str(SHIPPED), "--year", "2021"]) == Exit.OK
    out, err = capfdbinary.readouterr()
    data, faults = read(out.decode())
    assert isinstance(data, dict)
    assert (data["year"], faults) == ("2021", [])
    assert "Tháng 10/2020" in err.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", str(SHIPPED)],
        ["new", str(SHIPPED), "--empty"],
        ["new", str(SHIPPED), "--year", "2020"],
        ["new", str(SHIPPED), "--year", "99"],
        ["new", str(SHIPPED), "--year", "2021", "-o", "x.docx"],
        ["new", "không-có.yaml", "--year", "2021"],
    ],
)
def test_what_cannot_be_carried_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == Exit.BAD_INPUT
    assert capsys.readouterr().err


def test_an_existing_file_stays_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "new.yaml"
    there.write_text("của tôi", "utf-8")
    assert run(["new", str(SHIPPED), "--year", "2021", "-o", str(there)]) == Exit.BAD_INPUT
    assert there.read_text("utf-8") == "của tôi"
