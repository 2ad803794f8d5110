"""The rows of small plans, worked out by hand beside each test."""

from datetime import date
from typing import Any

import pytest

from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.rollup.rows import day_rows, fact_rows
from cchc_cli.domain.reports.rollup.tables import DayRows, FactRows, PlanRow, StatusRow
from cchc_cli.domain.rules.loaded import LoadedPlan
from tests.conftest import plan_of, records_of

QUARTERLY = "01 số/quý"
"""Each quarter's last day, which the plan prints."""


def loaded_of(*tasks: Any, **head: Any) -> LoadedPlan:
    return LoadedPlan(plan_of(*({"schedule": QUARTERLY, **task} for task in tasks), **head), Workdays({}))


def facts_of(*tasks: Any, records: Any = None, **head: Any) -> FactRows:
    log = None if records is None else records_of(*records)
    return fact_rows(loaded_of(*tasks, **head), log, ["so.yaml"] * len(log or ()))


def on(day: date, *tasks: Any, records: Any = None, **head: Any) -> DayRows:
    return day_rows(loaded_of(*tasks, **head), None if records is None else records_of(*records), day)


def test_a_task_with_its_log() -> None:
    # Due on 31/3 and 30/6 by 15/7: one was done on 10/4, so 30/6 is missed since 15 days.
    rows = on(
        date(2020, 7, 15),
        {"schedule": QUARTERLY, "amount": "101"},
        records=[
            {"date": "2020-01-10", "approved": "90"},
            {"date": "2020-04-10", "spent": "30"},
            {"date": "2020-08-01", "spent": "5"},  # after the day
        ],
    )
    assert rows.statuses == (
        StatusRow(
            task="1",
            unit="dai",
            unit_name="Đài Phát thanh",
            lead="dai",
            first=True,
            state="overdue",
            due=2,
            of=4,
            done=1,
            kept=1,
            overdue=1,
            behind=0,
            days_overdue=15,
            days_behind=0,
            oldest_due=date(2020, 6, 30),
            next_due=date(2020, 9, 30),
            silent_since=None,
        ),
    )
    # 101 over four due dates: 25 each, and the đồng that is left to the first.
    estimate = [("2020-Q1", 26), ("2020-Q2", 25), ("2020-Q3", 25), ("2020-Q4", 25)]
    assert rows.money == (
        *(("1", "dai", quarter, "estimate", amount) for quarter, amount in estimate),
        ("1", "dai", None, "approved", 90),
        ("1", "dai", None, "spent", 30),
    )


def test_without_a_log_nothing_is_known_to_be_done_or_late() -> None:
    rows = on(date(2020, 7, 15), {"schedule": QUARTERLY, "amount": "4"})
    (status,) = rows.statuses
    assert (status.due, status.of, status.next_due) == (2, 4, date(2020, 9, 30))
    only_a_log_tells = ("state", "done", "kept", "overdue", "behind", "days_overdue", "days_behind")
    assert [getattr(status, name) for name in only_a_log_tells] == [None] * 7
    assert (status.oldest_due, status.silent_since) == (None, None)
    assert {row.step for row in rows.money} == {"estimate"}


def test_an_empty_log_is_a_log() -> None:
    (status,) = on(date(2020, 7, 15), {"schedule": QUARTERLY}, records=[]).statuses
    assert (status.state, status.done, status.overdue) == ("overdue", 0, 2)
    assert facts_of({}, records=[]).plan.followed
    assert not facts_of({}).plan.followed


def test_what_several_owe_each_is_a_row_of_each_unit_in_its_lead() -> None:
    # A group of two, and an agency: three units; 7 đồng for two leads are 4 and 3.
    task = {"schedule": "Quý II/2020", "lead": ["huyen", "dai"], "amount": "7"}
    rows = on(date(2020, 7, 15), task, records=[{"date": "2020-05-05", "agency": "huyen-2", "spent": "2"}])
    assert [(r.unit, r.lead, r.first, r.done, r.overdue) for r in rows.statuses] == [
        ("huyen-1", "huyen", True, 0, 1),
        ("huyen-2", "huyen", True, 1, 0),
        ("dai", "dai", True, 0, 1),
    ]
    assert rows.money == (
        ("1", "huyen", "2020-Q2", "estimate", 4),
        ("1", "dai", "2020-Q2", "estimate", 3),
        ("1", "huyen", None, "spent", 2),
        ("1", "huyen", None, "spent_unapproved", 2),
    )


def test_a_shared_quota_is_a_row_of_each_lead_and_counts_in_the_first() -> None:
    task = {"schedule": "Quý II/2020", "lead": ["dai", "bao"], "scope": "total"}
    rows = on(date(2020, 7, 15), task, records=[]).statuses
    assert [(r.unit, r.unit_name, r.lead, r.first, r.overdue) for r in rows] == [
        ("dai; bao", "Đài Phát thanh; Báo", "dai", True, 1),
        ("dai; bao", "Đài Phát thanh; Báo", "bao", False, 1),
    ]


def test_facts_of_a_plan() -> None:
    duty = {"id": "V.1", "agencies": ["dai"], "text": ["x"]}
    facts = facts_of(
        {"schedule": QUARTERLY, "amount": "0", "group": "I", "lead": ["dai", "xa"], "name": "Tin,  BÀI"},
        {"schedule": "2 số/năm", "funding": {"kind": "integrated"}},
        duties=[duty | {"work": {"name": "Báo cáo", "lead": "bao", "schedule": "Thường xuyên"}}],
    )
    # 216 communes stand behind a group that lists none.
    assert [tuple(row) for row in facts.tasks] == [
        (
            *("1", False, None, "Tin,  BÀI", "tin, bai", "I", "budget", 0),
            "Đài Phát thanh; UBND các xã",
            "Cấp tỉnh",
            217,
        ),
        (
            *("2", False, None, "Nhiệm vụ 2", "nhiem vu 2", None, "integrated", None),
            "Đài Phát thanh",
            "Cấp tỉnh",
            1,
        ),
        (*("V.1", True, None, "Báo cáo", "bao cao", None, "unspecified", None), "Báo", "Cấp tỉnh", 1),
    ]
    # Of two in a year the plan prints the last day alone: 30/6 is the even spread.
    assert [tuple(row) for row in facts.dues] == [
        *(("1", n, day, True) for n, day in enumerate(QUARTER_ENDS, 1)),
        ("2", 1, date(2020, 6, 30), False),
        ("2", 2, date(2020, 12, 31), True),
    ]
    assert facts.agencies[4:6] == (
        ("huyen", "UBND các huyện", "uy ban nhan dan cac huyen", "Cấp huyện", None),
        ("xa", "UBND các xã", "uy ban nhan dan cac xa", None, 216),
    )


QUARTER_ENDS = (date(2020, 3, 31), date(2020, 6, 30), date(2020, 9, 30), date(2020, 12, 31))


def test_a_record_that_was_corrected_or_taken_back_does_not_count() -> None:
    facts = facts_of(
        {},
        targets=[{"id": "a", "text": "Đủ tin"}],
        records=[
            {"id": "r1", "date": "2020-04-01", "agency": "dai", "count": "3", "spent": "10"},
            {"id": "r2", "date": "2020-04-02", "supersedes": "r1", "units": "2"},
            {"id": "r3", "date": "2020-04-03", "supersedes": "r2", "void": "true"},
            {"date": "2020-04-04", "target": "a", "value": "95%"},
            {"date": "2020-04-05", "proposed": "3", "appraised": "2", "approved": "1"},
        ],
    )
    nothing = (None,) * 4
    assert [tuple(row) for row in facts.records] == [
        (1, "r1", "1", None, "dai", date(2020, 4, 1), 3, None, 10, None, None, None, False, "so.yaml"),
        (2, "r2", "1", None, None, date(2020, 4, 2), None, 2, *nothing, False, "so.yaml"),
        (3, "r3", "1", None, None, date(2020, 4, 3), None, None, *nothing, False, "so.yaml"),
        (4, None, None, "a", None, date(2020, 4, 4), None, None, *nothing, True, "so.yaml"),
        (5, None, "1", None, None, date(2020, 4, 5), None, None, None, 3, 2, 1, True, "so.yaml"),
    ]


def test_a_target_is_met_by_the_last_reading_up_to_the_day() -> None:
    targets = [{"id": "a", "text": "Đủ tin", "value": "95%"}, {"id": "b", "text": "Hài lòng"}]
    readings = [
        {"target": "a", "date": f"2020-0{n}-01", "value": f"{value}%"} for n, value in ((3, 96), (5, 94))
    ]
    log = {"records": readings, "targets": targets}
    assert on(date(2020, 4, 1), {}, **log).targets[0] == ("a", "Đủ tin", "95%", "96%", date(2020, 3, 1), True)
    assert on(date(2020, 6, 1), {}, **log).targets[0] == (
        "a",
        "Đủ tin",
        "95%",
        "94%",
        date(2020, 5, 1),
        False,
    )
    assert on(date(2020, 6, 1), {}, **log).targets[1] == ("b", "Hài lòng", None, None, None, None)


def plan_row(**head: Any) -> PlanRow:
    return facts_of({"amount": "5"}, **head).plan


@pytest.mark.parametrize(
    ("head", "level", "province"),
    [
        ({}, (None, None), (None, None)),
        ({"issuer": "UBND tỉnh Hà Tĩnh"}, ("province", "issuer"), ("Hà Tĩnh", "issuer")),
        ({"issuer": "UBND thị xã Kỳ Anh", "place": "Hà Tĩnh"}, ("district", "issuer"), (None, None)),
        ({"issuer": "UBND xã A", "province": "tỉnh Hà Tĩnh"}, ("commune", "issuer"), ("Hà Tĩnh", "plan")),
        ({"issuer": "Sở Nội vụ", "level": "province"}, ("province", "plan"), (None, None)),
        ({"issuer": "UBND tỉnh A", "level": "district"}, ("district", "plan"), ("A", "issuer")),
    ],
)
def test_level_and_province_are_the_plans_own_words_before_the_issuers(
    head: Any, level: object, province: object
) -> None:
    row = plan_row(**head)
    assert ((row.level, row.level_from), (row.province, row.province_from)) == (level, province)


def test_a_plan_that_was_issued_before_its_first_day_is_of_the_units_of_that_day() -> None:
    hue = {"issuer": "UBND thành phố Huế", "issued": "2024-12-20"}
    assert plan_row(**hue, year="2025").level == "province"
    assert plan_row(**hue, year="2024").level == "district"
    # Issued in its course, when there were districts no more.
    ha_tinh = {"issuer": "UBND thành phố Hà Tĩnh", "year": "2025"}
    assert plan_row(**ha_tinh, issued="2025-07-02").level is None
    assert plan_row(**ha_tinh, issued="2025-06-30").level == "district"


def test_copies_of_a_plan_have_one_identity_however_they_were_saved() -> None:
    head = {"issuer": "UBND tỉnh Hà Tĩnh", "number": "12/KH-UBND"}
    again = {"issuer": "Ủy ban  nhân dân TỈNH Hà Tĩnh", "number": "12 / kh-ubnd", "year": "2020"}
    assert plan_row(**head).identity == plan_row(**again, roll="next").identity
    others = (
        {"number": "13/KH-UBND"},
        {"issuer": "UBND tỉnh Nghệ An"},
        {"year": "2021"},
        {"title": "KH khác"},
    )
    assert len({plan_row(**(head | other)).identity for other in ({}, *others)}) == 5


@pytest.mark.parametrize("issuer", [{}, {"issuer": "UBND xã Tân Lập"}])
def test_plans_of_offices_that_are_not_told_apart_are_one_only_where_all_is_the_same(issuer: Any) -> None:
    head = {"number": "12/KH-UBND", **issuer}
    same, other = (facts_of({"amount": amount}, **head).plan.identity for amount in ("5", "6"))
    assert plan_row(**head).identity == same != other
    assert plan_row(**head, place="Nghèn").identity != same
    # Where its province is said, a plan that was changed is the same plan.
    told = ({"amount": "5"}, {"amount": "6"})
    if issuer:
        of_ha_tinh = {facts_of(task, province="Hà Tĩnh", **head).plan.identity for task in told}
        assert len(of_ha_tinh) == 1
