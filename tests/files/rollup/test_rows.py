"""A plan and its logs from their texts: what is refused, what is merged, and what the day does not change."""

from datetime import date

import pytest

from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.rollup.rows import rows_of

PLAN = Source(
    "plan.yaml",
    """\
number: 12/KH-UBND
title: Tuyên truyền CCHC năm 2026
issuer: UBND xã Can Lộc, tỉnh Hà Tĩnh
year: 2026
agencies:
  dai: {name: Đài truyền thanh xã}
  vp: {name: Văn phòng HĐND và UBND xã}
tasks:
  - {id: 1, name: Tin trên loa, lead: Đài truyền thanh xã, schedule: 01 tin/quý, amount: 4.000.000}
  - {id: 2, name: Báo cáo, lead: [dai, vp], schedule: Quý II/2026}
""",
)
DAY = date(2026, 7, 10)


def log(name: str, *records: str) -> Source:
    return Source(
        name, "".join(f"- {{{record}}}\n" for record in ("plan: 12/KH-UBND, file: plan.yaml", *records))
    )


def test_a_plan_and_its_log() -> None:
    rows = rows_of(PLAN, [log("so.yaml", "id: r1, task: 1, date: 2026-03-30, spent: 1 triệu")], DAY)
    plan = rows.facts.plan
    assert (plan.number, plan.starts, plan.ends) == ("12/KH-UBND", date(2026, 1, 1), date(2026, 12, 31))
    assert (plan.level, plan.province, plan.followed) == ("commune", "Hà Tĩnh", True)
    assert [(a.agency, a.folded) for a in rows.facts.agencies] == [
        ("dai", "dai truyen thanh xa"),
        ("vp", "van phong hoi dong nhan dan va uy ban nhan dan xa"),
    ]
    (record,) = rows.facts.records
    # A task with one lead is that lead's, whom the record need not name.
    assert (record.agency, record.spent, record.log) == ("dai", 1_000_000, "so.yaml")
    # Due 31/3 and 30/6, of which one is filled; the report is due 30/6 of both.
    assert [(s.task, s.unit, s.due, s.kept, s.overdue) for s in rows.day.statuses] == [
        ("1", "dai", 2, 1, 1),
        ("2", "dai", 1, 0, 1),
        ("2", "vp", 1, 0, 1),
    ]
    assert rows.warnings == ()


def test_facts_are_the_same_on_every_day() -> None:
    logs = [log("so.yaml", "task: 1, date: 2026-03-30", "task: 1, date: 2026-09-01, approved: 3 triệu")]
    early, late = (rows_of(PLAN, logs, day) for day in (date(2026, 1, 1), date(2027, 1, 1)))
    assert early.facts == late.facts
    assert early.day != late.day


def test_a_record_of_several_logs_counts_once() -> None:
    shared = "id: r1, task: 1, date: 2026-03-30, spent: 1 triệu"
    logs = [
        log("cu.yaml", shared),
        log("so.yaml", shared, "id: r2, task: 1, date: 2026-06-30, supersedes: r1"),
    ]
    rows = rows_of(PLAN, logs, DAY)
    assert [(r.n, r.record, r.counts, r.log) for r in rows.facts.records] == [
        (1, "so.yaml#r1", False, "so.yaml"),
        (2, "so.yaml#r2", True, "so.yaml"),
    ]
    assert [row for row in rows.day.money if row.step == "spent"] == []


def test_every_error_is_told_at_once() -> None:
    logs = [
        log("a.yaml", "task: 9, date: 2026-03-30"),
        log("b.yaml", "task: 1, date: 31/31/2026", "task: 8, date: x"),
    ]
    with pytest.raises(Rejected) as rejected:
        rows_of(PLAN, logs, DAY)
    found = [(d.file, d.line, d.code) for d in rejected.value.diagnostics if d.is_error]
    assert [place[:2] for place in found] == [("a.yaml", 2), ("b.yaml", 2), ("b.yaml", 3), ("b.yaml", 3)]


def test_a_faulty_plan_is_refused_with_its_own_errors() -> None:
    faulty = PLAN._replace(
        text=PLAN.text.replace("lead: [dai, vp]", "lead: [dai, xx]").replace("tin/quý", "tin/xx")
    )
    with pytest.raises(Rejected) as rejected:
        rows_of(faulty, [log("a.yaml", "task: 9, date: 2026-03-30")], DAY)
    found = [(d.file, d.line, d.code) for d in rejected.value.diagnostics]
    assert found == [("plan.yaml", 9, "phrase-not-understood"), ("plan.yaml", 10, "agency-unknown")]


def test_a_log_of_another_plan_is_refused() -> None:
    other = Source("so.yaml", "- {plan: 13/KH-UBND}\n- {task: 1, date: 2026-03-30}\n")
    with pytest.raises(Rejected) as rejected:
        rows_of(PLAN, [other], DAY)
    assert [d.code for d in rejected.value.diagnostics] == ["log-of-another-plan"]


@pytest.mark.parametrize("name", ["so (1).yaml", "2026 - Copy/so.yaml"])
def test_a_copy_of_a_log_that_says_otherwise_is_told(name: str) -> None:
    first = "id: r1, task: 1, date: 2026-03-30, spent: 1 triệu"
    second = "id: r2, task: 1, date: 2026-06-30, count: 0, spent: 2 triệu"
    corrected = first.replace("1 triệu", "3 triệu")
    original = log("so.yaml", corrected, second)
    (warning,) = rows_of(PLAN, [original, log(name, first)], DAY).warnings
    assert (warning.code, warning.file, warning.is_error) == ("log-copy-differs", name, False)
    # What is all in the other one says nothing more, whichever of them it is.
    assert rows_of(PLAN, [original, log(name, second)], DAY).warnings == ()
    assert rows_of(PLAN, [log("so.yaml", first), log(name, first, second)], DAY).warnings == ()
    assert rows_of(PLAN, [original, log("khac.yaml", first)], DAY).warnings == ()


def test_warnings_of_the_plan_and_of_its_logs_come_along() -> None:
    plan = PLAN._replace(text=PLAN.text + "reporting: {cutoff_day: 14, deadline_day: 15}\n")
    before = rows_of(plan, [], DAY).warnings
    assert before != ()
    assert {d.file for d in before} == {"plan.yaml"}
    late = log("so.yaml", "task: 1, date: 2027-06-01")
    assert {d.file for d in rows_of(plan, [late], DAY).warnings} == {"plan.yaml", "so.yaml"}


def test_a_copy_saved_with_other_comments_and_days_is_the_same_plan() -> None:
    text = PLAN.text.replace("year: 2026", "# năm\nperiod: {start: 2026-01-01, end: 31/12/2026}")
    again = PLAN._replace(text=text.replace("4.000.000", '"4 triệu"'))
    assert rows_of(again, [], DAY).facts.plan.identity == rows_of(PLAN, [], DAY).facts.plan.identity
