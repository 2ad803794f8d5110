"""Two plans compared; what became of each task, and the sums, were worked out by hand."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.reports.diff import ChangeKind, DiffReport, FieldChange, diff_report
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.plan.load import plan_from

OLD = """\
number: 1/KH
title: Kế hoạch năm 2020
year: 2020
agencies:
  so-a: {name: Sở A}
  so-b: {name: Sở B, valid: {to: 2020-12-31}, successors: so-c}
  so-c: {name: Sở C}
  bao: {name: Báo tỉnh}
tasks:
  - {id: 1, name: Chuyên mục, lead: so-a, schedule: 15 số/năm, amount: 70.000.000}
  - {id: 2, name: Hội nghị, lead: so-b, schedule: Quý II/2020, amount: 30.000.000}
  - {id: 3, name: Tờ rơi, lead: so-a, schedule: Thường xuyên trong năm 2020, funding: {kind: integrated}}
  - {id: 4, name: Thi tìm hiểu, lead: bao, schedule: 01 lần/quý, amount: 1.000.001}
"""
NEW = """\
number: 2/KH
title: Kế hoạch năm 2021
year: 2021
agencies:
  so-a: {name: Sở A}
  so-c: {name: Sở C}
  bao-tinh: {name: BÁO TỈNH}
tasks:
  - {id: 1, name: Chuyên mục, lead: so-a, schedule: 15 số/năm, amount: 90.000.000}
  - {id: 2, name: Phóng sự, lead: so-c, schedule: Tháng 9/2021, amount: 5.000.000}
  - {id: 3, name: Hội nghị, lead: so-c, schedule: Quý II/2021, amount: 30.000.000}
  - {id: 4, name: "Thi  tìm hiểu", lead: bao-tinh, schedule: 01 lần/tháng, amount: 1.000.001}
"""


def compared(old: str = OLD, new: str = NEW) -> DiffReport:
    return diff_report(plan_from(Source("old.yaml", old)), plan_from(Source("new.yaml", new)))


def outcomes(report: DiffReport) -> list[tuple[str, str | None, str | None, list[str]]]:
    return [
        (
            str(c.kind),
            c.before.id if c.before else None,
            c.after.id if c.after else None,
            [f.field for f in c.fields],
        )
        for c in report.tasks
    ]


def test_what_became_of_each_task() -> None:
    assert outcomes(compared()) == [
        ("changed", "1", "1", ["amount"]),
        ("added", None, "2", []),  # the number 2 went to another task: “Hội nghị” is now 3
        ("renumbered", "2", "3", ["lead"]),
        ("changed", "4", "4", ["name", "schedule", "due"]),
        ("dropped", "3", None, []),
    ]


def test_fields_are_told_before_and_after() -> None:
    report = compared()
    fields = {f.field: (f.before, f.after) for f in report.tasks[3].fields}
    assert fields["schedule"] == ("01 lần/quý", "01 lần/tháng")
    assert fields["due"] == (4, 12)
    assert report.tasks[2].fields[0] == ("lead", "Sở B", "Sở C")
    assert [f.field for f in report.head] == [
        "number", "title", "start", "end", *["agencies"] * 4,
    ]  # fmt: skip


def test_a_task_of_the_same_id_with_a_new_name_is_changed() -> None:
    report = compared(OLD, OLD.replace("name: Tờ rơi", "name: Tờ gấp"))
    assert outcomes(report)[2] == ("changed", "3", "3", ["name"])
    assert report.count(ChangeKind.SAME) == 3


def test_tasks_of_one_name_are_told_apart_by_their_groups() -> None:
    head = "number: 1\ntitle: T\nyear: 2020\nagencies: {a: {name: A}}\ntasks:\n"
    task = "  - {{id: {}, group: {}, name: X, lead: a, schedule: hằng quý}}\n"
    old = head + task.format(1, "I") + task.format(2, "II")
    new = head + task.format(3, "II") + task.format(4, "I")
    assert outcomes(compared(old, new)) == [("renumbered", "2", "3", []), ("renumbered", "1", "4", [])]


def test_a_name_that_several_tasks_have_is_no_renumbering() -> None:
    head = "number: 1\ntitle: T\nyear: 2020\nagencies: {a: {name: A}}\ntasks:\n"
    task = "  - {{id: {}, name: X, lead: a, schedule: hằng quý}}\n"
    report = compared(head + task.format(1) + task.format(2), head + task.format(7) + task.format(8))
    assert [o[0] for o in outcomes(report)] == ["added", "added", "dropped", "dropped"]


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        ("Quý II/2020", "Quý II/2021", []),  # the same quarter of the plan's year
        ("Quý II/2020", "quý 2 năm 2021", []),
        ("Quý II/2020", "Quý II", ["schedule"]),  # a year that is said is not one that is not
        ("Quý II/2020", "Quý III/2021", ["schedule"]),
        ("01 lần/quý", "1 lần / quý", []),
        ("01 lần/quý", "tối thiểu 01 lần/quý", ["schedule"]),
        ("Thường xuyên trong năm 2020", "Thường xuyên trong năm 2021", []),
        ("15 số/năm", "16 số/năm", ["schedule", "due"]),
        ("{dates: [2020-03-01]}", "{dates: [2021-03-01]}", []),
        ("{dates: [2020-03-01]}", "{dates: [2021-03-02]}", ["schedule"]),
        ("{external: Lịch}", "{external: Lịch khác}", ["schedule"]),
        ("01 lần/tuần", "01 lần/tuần", []),
    ],
)
def test_schedules_are_compared_by_their_rule(before: str, after: str, fields: list[str]) -> None:
    plan = "number: 1\ntitle: T\nyear: {year}\nagencies: {{a: {{name: A}}}}\n"
    plan += "tasks:\n  - {{id: 1, name: X, lead: a, schedule: {it}}}\n"
    report = compared(plan.format(year=2020, it=before), plan.format(year=2021, it=after))
    assert [f.field for f in report.tasks[0].fields] == fields
    assert report.moved_along == (not fields and before != after)


def test_a_plan_of_more_years_has_more_due_dates() -> None:
    new = OLD.replace("year: 2020", "period: {start: 2020-01-01, end: 2021-12-31}")
    changes = {c.task.id: c.fields for c in compared(OLD, new).tasks}
    assert ("due", 4, 8) in changes["4"]


def test_a_group_that_loses_a_member_is_a_change_of_its_tasks() -> None:
    plan = "number: 1\ntitle: T\nyear: 2020\nagencies: {a: {name: A}, b: {name: B}, g: {name: G, members: [a, b]}}\n"
    plan += "tasks:\n  - {id: 1, name: X, lead: g, schedule: hằng quý}\n"
    (change,) = compared(plan, plan.replace("[a, b]", "[a]")).tasks
    assert change.fields == (("units", 2, 1),)


def test_amounts_by_agency_add_up_and_successors_are_named() -> None:
    report = compared()
    assert [(a.before_id, a.after_id, a.before, a.after, a.difference, a.successors) for a in report.amounts] == [
        ("so-a", "so-a", 70_000_000, 90_000_000, 20_000_000, ()),
        (None, "so-c", None, 35_000_000, 35_000_000, ()),
        ("so-b", None, 30_000_000, None, -30_000_000, ("Sở C",)),
        ("bao", "bao-tinh", 1_000_001, 1_000_001, 0, ()),
    ]  # fmt: skip
    total = report.total
    assert (total.before, total.after, total.difference) == (101_000_001, 126_000_001, 25_000_000)
    assert total.before == sum(a.before or 0 for a in report.amounts)
    assert total.after == sum(a.after or 0 for a in report.amounts)
    assert total.difference == sum(a.difference or 0 for a in report.amounts)


def test_a_plan_against_itself_is_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text(NEW, "utf-8")
    assert run(["diff", str(tmp_path / "a.yaml"), str(tmp_path / "a.yaml")]) == Exit.OK
    assert "Hai kế hoạch như nhau." in capsys.readouterr().out


EVERY_KEY = """\
number: 1/KH
uid: ke-hoach
amends: [9/KH]
title: Kế hoạch
issuer: UBND tỉnh Hà Tĩnh
place: Hà Tĩnh
level: province
province: Hà Tĩnh
issued: 2019-12-16
year: 2020
roll: next
units: [vở chèo]
basis: [Nghị quyết 30c]
aims: [Một, Hai]
requirements: [Ba, Bốn]
targets: [{id: a, code: "01", text: Chỉ tiêu, value: 100%}]
contents: [Trước, {text: Sau, items: [đầu, cuối]}]
forms: [Trang tin]
levels: {tinh: Cấp tỉnh, xa: Cấp xã}
agencies:
  a: {name: Sở A, short: SA, level: tinh, aliases: [Sở Á], address: request, reports_to: b,
      contact: {person: Bà X, phone: "1"}}
  b: {name: Sở B, valid: {from: 2019-01-01, to: 2021-06-30}, successors: [a]}
  c: {name: Các xã, members: [d], level: xa}
  d: {name: Xã D}
  e: {name: Các phường, size: 5}
tasks:
  - {id: "1", code: "7", group: I, name: Chuyên mục, products: [Tin], lead: [a], lead_text: [Sở A nói],
     coordinating: [b], coordinating_text: [Sở B nói], schedule: [15 số/năm], amount: 20,
     funding: {kind: budget, text: [Ngân sách]}, scope: total, note: Ghi,
     lines: [{item: Công, unit: công, quantity: 2, price: 10, amount: 20}]}
  - {id: "2", name: Họp, lead: [b], schedule: {dates: [2020-02-03], text: theo lịch}}
funding_rules: [Từ ngân sách]
duties:
  - {id: V.1, code: "8", agencies: [a], text: [Chủ trì],
     work: {name: Báo cáo, lead: [a], schedule: hằng quý, scope: each}}
closing: [Trên đây]
recipients: [Như trên]
signature: [CHỦ TỊCH]
submits: a
annex: [PHỤ LỤC]
reporting: {cutoff_day: 10, deadline_day: 12, periods: [H1, Y]}
days_off: [{date: 2020-01-02, name: Nghỉ bù, working: false}]
"""


def _changed(tree: Any) -> Iterator[Any]:
    """Yield a tree of YAML with one thing left out or other than it was, for each thing in it."""
    match tree:
        case dict():
            for key, inner in tree.items():
                yield {k: v for k, v in tree.items() if k != key}
                yield from ({**tree, key: other} for other in _changed(inner))
        case list():
            for n, inner in enumerate(tree):
                yield tree[:n] + tree[n + 1 :]
                yield from ([*tree[:n], other, *tree[n + 1 :]] for other in _changed(inner))
        case bool():
            yield not tree
        case int():
            yield tree + 1
        case date():
            yield tree + timedelta(1)
        case str():
            yield tree + " khác"
            yield from (
                "province each integrated none request invite 90% a b hằng_tháng".replace("_", " ").split(" ")
            )


def test_whatever_differs_is_told() -> None:
    before = plan_from(Source("old.yaml", EVERY_KEY))
    seen: set[str] = set()
    same = 0
    for tree in _changed(yaml.safe_load(EVERY_KEY)):
        try:
            after = plan_from(Source("new.yaml", yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)))
        except Rejected:
            continue
        report = diff_report(before, after)
        changed = len(report.head) + report.moved_along + len(report.tasks) - report.count(ChangeKind.SAME)
        seen |= {change.field for change in report.head}
        assert bool(changed) == (after.plan != before.plan), tree
        same += not changed
    assert seen >= {
        "level",
        "province",
        "targets",
        "agencies",
        "days_off",
        "aims",
        "contents",
        "duties",
        "reporting",
    }
    assert same < 20


def test_what_stands_beside_the_tasks_is_told_by_what_is_other_in_it() -> None:
    new = EVERY_KEY.replace("value: 100%", "value: 90%").replace("aims: [Một, Hai]", "aims: [Hai, Một]")
    new = (
        new.replace("size: 5", "size: 6").replace("2020-01-02", "2020-01-03").replace("level: province\n", "")
    )
    assert compared(EVERY_KEY, new).head == (
        FieldChange("level", ("province",), None),
        FieldChange("aims", ("Một",), ("Hai",)),
        FieldChange("aims", ("Hai",), ("Một",)),
        FieldChange("targets", ("a", "value", "100%"), ("a", "value", "90%")),
        FieldChange("agencies", ("e", "size", 5), ("e", "size", 6)),
        FieldChange("days_off", (date(2020, 1, 2),), (date(2020, 1, 3),)),
    )


# -- what is handed over


@pytest.fixture
def plans(tmp_path: Path) -> list[str]:
    hostile = NEW.replace("name: Phóng sự", 'name: "=1+1 [red]x[/red] \\e[31m <b>&\\nhai"')
    for name, text in (("old.yaml", OLD), ("new.yaml", hostile)):
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")]


def test_json_has_a_row_for_each_changed_field(
    plans: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["diff", *plans, "-f", "json"]) == Exit.OK
    answer = json.loads(capfdbinary.readouterr().out)
    tables = answer["tables"]
    assert {row["change"]: row["tasks"] for row in tables["summary"]["rows"]} == {
        "added": 1, "dropped": 1, "changed": 2, "renumbered": 1, "same": 0,
    }  # fmt: skip
    assert answer["moved_along"] == 1
    assert tables["changes"]["rows"][0] == {
        "change": "changed", "task_before": "1", "task_after": "1", "name": "Chuyên mục",
        "field": "amount", "before": 70_000_000, "after": 90_000_000,
    }  # fmt: skip
    assert tables["amounts"]["total"] == {
        "amount_before": 101_000_001, "amount_after": 126_000_001, "difference": 25_000_000,
    }  # fmt: skip


def test_hostile_text_is_inert_on_the_terminal_and_in_csv(
    plans: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["diff", *plans, "-f", "csv"]) == Exit.OK
    rows = list(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode())))
    assert [r["name"] for r in rows if r["change"] == "added"] == ["'=1+1 [red]x[/red] ␛[31m <b>&\nhai"]
    assert run(["diff", *plans]) == Exit.OK
    assert b"\x1b" not in capfdbinary.readouterr().out


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "md", "csv", "json"])
def test_every_form_is_written(plans: list[str], suffix: str, tmp_path: Path) -> None:
    out = tmp_path / f"d.{suffix}"
    assert run(["diff", *plans, "-o", str(out)]) == Exit.OK
    assert out.stat().st_size > 400
    if suffix == "html":
        assert "<b>&" not in out.read_text("utf-8")
