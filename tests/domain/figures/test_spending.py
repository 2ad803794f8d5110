"""What stands at the steps of a task's money: expected values are worked out by hand beside each test."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.figures.spending import (
    Execution,
    MoneyFinding,
    StepAmounts,
    money_findings,
    money_of_tasks,
)
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import Dimension, budget_report
from tests.conftest import plan_of, reckoned, records_of
from tests.domain.reports.test_budget import never

PLAN = plan_of(
    {"lead": ["dai", "bao"], "amount": "100"},
    {"lead": "huyen", "amount": "50"},
    {"lead": "hoi"},
    {"lead": ["dai", "huyen"], "scope": "total", "amount": "100"},
)
"""Two agencies lead; a group, of which each member owes; one agency, without an estimate; one quota for all leads."""


def amounts_of(
    *records: Mapping[str, object], step: Step = Step.APPROVED, day: date = date.max
) -> StepAmounts:
    """What stands at a step of the only task that the records are of."""
    (money,) = money_of_tasks(PLAN, records_of(*records), day)
    return money.at(step)


def approved(amount: int, day: str = "2020-02-01", agency: str = "", **more: object) -> dict[str, object]:
    return {"date": day, "approved": str(amount), **({"agency": agency} if agency else {}), **more}


def spent(amount: int, agency: str = "", day: str = "2020-03-01", **more: object) -> dict[str, object]:
    return {
        "date": day,
        "count": "0",
        "spent": str(amount),
        **({"agency": agency} if agency else {}),
        **more,
    }


def findings(*records: Mapping[str, object], plan: Plan = PLAN, asked: tuple[str, ...] = ()) -> list[Any]:
    """The findings as (code, task, agency, amount, limit)."""
    found = money_findings(plan, money_of_tasks(plan, records_of(*records)), Selection(plan, asked))
    return [(str(f.code), f.task, f.agency, f.amount, f.limit) for f in found]


# -- what stands


@pytest.mark.parametrize(
    ("records", "units", "rest"),
    [
        ([approved(100)], {}, 100),
        # 100 for the task, then 60 and 40 for its units: the parts have replaced the whole.
        ([approved(100), approved(60, agency="dai")], {"dai": 60}, 40),
        (
            [approved(100), approved(60, agency="dai"), approved(40, agency="bao")],
            {"dai": 60, "bao": 40},
            None,
        ),
        # Units may be given more than the whole was; it is the parts that count then.
        (
            [approved(100), approved(60, agency="dai"), approved(70, agency="bao")],
            {"dai": 60, "bao": 70},
            None,
        ),
        # Parts that do not reach the whole leave the rest to the task, though every unit has one.
        ([approved(100), approved(60, agency="dai"), approved(30, agency="bao")], {"dai": 60, "bao": 30}, 10),
        # Once they have reached it, a part that is cut is cut, and the whole does not come back.
        (
            [
                approved(100),
                approved(60, agency="dai"),
                approved(40, agency="bao"),
                approved(50, agency="dai"),
            ],
            {"dai": 50, "bao": 40},
            None,
        ),
        # A unit's latest amount is its own, whatever it was before.
        ([approved(100), approved(60, agency="dai"), approved(20, agency="dai")], {"dai": 20}, 80),
        # A whole after the parts takes their place.
        ([approved(60, agency="dai"), approved(90)], {}, 90),
        ([approved(60, agency="dai"), approved(90), approved(10, agency="bao")], {"bao": 10}, 80),
        # Nothing may be approved: that is an amount, and a part reaches it.
        ([approved(0)], {}, 0),
        ([approved(0), approved(5, agency="dai")], {"dai": 5}, None),
    ],
)
def test_a_breakdown_replaces_the_whole_as_far_as_it_goes(
    records: list[dict[str, object]], units: dict[str, int], rest: int | None
) -> None:
    found = amounts_of(*records)
    assert found == StepAmounts(units, rest)
    assert found.total == sum(units.values()) + (rest or 0)


def test_days_are_in_order_whatever_the_order_of_the_log_and_later_ones_do_not_count_yet() -> None:
    whole, part = approved(100, "2020-01-10"), approved(60, "2020-02-10", "dai")
    assert amounts_of(part, whole) == amounts_of(whole, part) == StepAmounts({"dai": 60}, 40)
    assert amounts_of(part, whole, day=date(2020, 2, 9)) == StepAmounts({}, 100)
    # Of one day the later in the log.
    same_day = approved(60, "2020-01-10", "dai")
    assert amounts_of(whole, same_day) == StepAmounts({"dai": 60}, 40)
    assert amounts_of(same_day, whole) == StepAmounts({}, 100)


def test_a_record_without_an_agency_is_the_only_units() -> None:
    # Written with the unit and without it, it is one amount, not two.
    of_one = (approved(5, task="3"), approved(7, task="3", agency="hoi"), approved(6, task="3"))
    assert amounts_of(*of_one) == StepAmounts({"hoi": 6})
    paid = (spent(2, task="3"), spent(3, task="3", agency="hoi"))
    assert amounts_of(*paid, step=Step.SPENT) == StepAmounts({"hoi": 5})


def test_leads_that_share_a_quota_divide_its_money_and_a_group_its_part_among_its_members() -> None:
    # 100 for the task, 60 of it the group's, 25 of these a member's; 40 are left to the task. Where members have
    # more than the group was given it is 25 + 45 = 70, and 30 are left.
    records = [
        approved(100, task="4"),
        approved(60, task="4", agency="huyen"),
        approved(25, task="4", agency="huyen-1"),
    ]
    assert amounts_of(*records) == StepAmounts({"huyen": 60}, 40)
    assert amounts_of(*records, approved(45, task="4", agency="huyen-2")) == StepAmounts({"huyen": 70}, 30)
    # What no lead is named for is paid by all of them.
    paid = (spent(5, task="4"), spent(7, "dai", task="4"), spent(1, "huyen-2", task="4"))
    assert amounts_of(*paid, step=Step.SPENT) == StepAmounts({"dai": 7, "huyen": 1}, 5)


def test_leads_that_share_a_quota_are_one_unit() -> None:
    shared = ("dai", "huyen")
    # What is approved for a member is for all, and another's spending is of it.
    log = (approved(25, task="4", agency="huyen-1"), spent(20, "dai", task="4"))
    assert findings(*log) == []
    assert findings(*log, spent(6, task="4"), asked=("huyen-2",)) == [
        ("spent-above-approved", "4", shared, 26, 25)
    ]
    assert findings(spent(5, task="4"), spent(6, "huyen-2", task="4")) == [
        ("spent-without-approval", "4", shared, 11, None)
    ]
    (finding,) = money_findings(
        PLAN, money_of_tasks(PLAN, records_of(spent(5, "dai", task="4"))), Selection(PLAN)
    )
    assert finding.who == "Đài; UBND các huyện"
    # In the rows of leads what one spends of what is approved for the other is gone below zero.
    report = budget_report(
        reckoned(PLAN, never), [Dimension.AGENCY], records=records_of(*log, spent(3, task="4"))
    )
    assert {row.key[0]: row.execution and row.execution.remaining for row in report.rows} == {
        "dai": -22,  # 20, and 2 of the 3 that all paid
        "huyen": 24,  # 25 less the third
        "bao": None,
        "hoi": None,
    }
    total = report.total.execution
    assert total is not None
    assert (total.remaining, total.spent_unapproved) == (2, 0)


# -- what is odd


def test_what_is_approved_for_the_whole_is_approved_for_each_unit() -> None:
    # 20 + 20 of 100, and 5 of 50: nothing is odd.
    records = [
        approved(100),
        approved(50, task="2"),
        spent(20, "dai"),
        spent(20, "bao"),
        spent(5, "huyen-1", task="2"),
    ]
    assert findings(*records) == []
    first, second = money_of_tasks(PLAN, records_of(*records))
    assert first.unapproved.total == second.unapproved.total == 0
    # With 61 more it is 101 of 100, whoever paid: the task's, which two lead.
    assert findings(*records, spent(61, "bao")) == [
        ("spent-above-approved", "1", None, 101, 100),
        ("spent-above-estimate", "1", None, 101, 100),
    ]
    # One group leads the second: 51 of 50 are the group's.
    assert findings(*records, spent(46, "huyen-2", task="2")) == [
        ("spent-above-approved", "2", "huyen", 51, 50),
        ("spent-above-estimate", "2", "huyen", 51, 50),
    ]


@pytest.mark.parametrize(
    ("records", "found"),
    [
        # 100 for the task, 60 of it one unit's: 40 are left for what it has above that, and for the other.
        ([spent(70, "dai"), spent(30, "bao")], []),
        ([spent(70, "dai"), spent(31, "bao")], [("spent-above-approved", None, 101, 100)]),
        # 50 of the other alone are above the 40, though only half of the 100 is spent.
        ([spent(50, "bao")], [("spent-above-approved", None, 50, 40)]),
    ],
)
def test_above_its_part_a_unit_spends_what_is_the_tasks(
    records: list[dict[str, object]], found: list[tuple[object, ...]]
) -> None:
    bare = plan_of({"lead": ["dai", "bao"]})
    got = findings(approved(100), approved(60, agency="dai"), *records, plan=bare)
    assert got == [(code, "1", agency, amount, limit) for code, agency, amount, limit in found]


def test_where_only_units_have_approvals_each_is_held_against_its_own() -> None:
    records = (approved(60, agency="dai"), spent(61, "dai"), spent(5, "bao"))
    # 61 of 60; and nothing is approved for the other.
    assert findings(*records) == [
        ("spent-without-approval", "1", "bao", 5, None),
        ("spent-above-approved", "1", "dai", 61, 60),
    ]
    assert findings(*records, asked=("bao",)) == [("spent-without-approval", "1", "bao", 5, None)]


def test_the_whole_and_its_parts_are_held_against_one_another_as_far_as_each_goes() -> None:
    def appraised(amount: int, agency: str = "") -> dict[str, object]:
        return {"date": "2020-01-20", "appraised": str(amount), **({"agency": agency} if agency else {})}

    # 60 + 40 approved by unit of 90 appraised for the task.
    by_unit = (approved(60, agency="dai"), approved(40, agency="bao"))
    assert findings(appraised(90), *by_unit) == [("approved-above-appraised", "1", None, 100, 90)]
    assert findings(appraised(100), *by_unit) == []
    # 95 approved for the task of 50 + 40 appraised by unit.
    assert findings(appraised(50, "dai"), appraised(40, "bao"), approved(95)) == [
        ("approved-above-appraised", "1", None, 95, 90)
    ]
    # Both by unit: in all 100 of 110, and yet one has 10 more than it may.
    assert findings(appraised(50, "dai"), appraised(60, "bao"), *by_unit) == [
        ("approved-above-appraised", "1", "dai", 60, 50)
    ]


def test_an_estimate_is_the_tasks_and_the_steps_above_it_are_odd() -> None:
    steps = {"proposed": "101", "appraised": "101", "approved": "101"}
    records: list[dict[str, object]] = [{"date": "2020-02-10", "agency": "dai", **steps}, spent(101, "dai")]
    assert findings(*records) == [
        ("proposed-above-estimate", "1", None, 101, 100),
        ("approved-above-estimate", "1", None, 101, 100),
        ("spent-above-estimate", "1", None, 101, 100),
    ]
    # It is told to whoever leads the task, and to nobody else; as much as the estimate is no more than it.
    assert [code for code, *_ in findings(*records, asked=("bao",))] == [
        code for code, *_ in findings(*records)
    ]
    assert findings(*records, asked=("hoi",)) == []
    assert findings({"date": "2020-02-10", "agency": "dai", "proposed": "100"}) == []
    # Without an estimate there is none to be above.
    assert findings(approved(10**9, task="3")) == []


def test_a_finding_of_a_whole_task_names_its_lead_where_one_leads() -> None:
    (finding,) = money_findings(
        PLAN, money_of_tasks(PLAN, records_of(approved(51, task="2"))), Selection(PLAN)
    )
    assert (finding.agency, finding.who) == ("huyen", "UBND các huyện")
    (finding,) = money_findings(PLAN, money_of_tasks(PLAN, records_of(approved(101))), Selection(PLAN))
    assert isinstance(finding, MoneyFinding)
    assert (finding.agency, finding.who) == (None, None)


# -- in tables


def test_what_is_spent_without_approval_is_in_no_rate_and_no_remainder() -> None:
    # 10 are spent on the second, of which nothing is approved; 100 are approved for the first.
    records = records_of(approved(100), spent(10, "huyen-1", task="2"))
    report = budget_report(reckoned(PLAN, never), [Dimension.TASK], records=records)
    assert [(row.key[0], row.execution) for row in report.rows[:2]] == [
        ("1", Execution({Step.APPROVED: 100})),
        ("2", Execution({Step.SPENT: 10}, 10)),
    ]
    total = report.total.execution
    assert total == Execution({Step.APPROVED: 100, Step.SPENT: 10}, 10)
    assert total is not None
    assert (total.remaining, total.rate, total.spent_unapproved) == (100, Fraction(0), 10)


def test_by_agency_the_tasks_own_goes_evenly_to_the_leads_that_wait_for_theirs() -> None:
    def by_agency(*records: Mapping[str, object]) -> dict[str, int | None]:
        plan = plan_of({"lead": ["dai", "bao", "huyen"], "amount": "100"})
        report = budget_report(reckoned(plan, never), [Dimension.AGENCY], records=records_of(*records))
        assert report.total.execution is not None
        assert report.total.execution.at(Step.APPROVED) == 100
        return {row.key[0]: row.execution and row.execution.at(Step.APPROVED) for row in report.rows}

    # 34 + 33 + 33, as the estimate is divided.
    assert by_agency(approved(100)) == {"dai": 34, "bao": 33, "huyen": 33}
    # Of 40 that are left beside the 60 of one lead, 20 for each other.
    assert by_agency(approved(100), approved(60, agency="dai")) == {"dai": 60, "bao": 20, "huyen": 20}
    # A group waits while one of its members does: 30 + 70/3, of which 24 go to the first.
    member = approved(30, agency="huyen-1")
    assert by_agency(approved(100), member) == {"dai": 24, "bao": 23, "huyen": 53}
    # Where every unit has its own, what is left is all leads': 16 + 15 + 15 of 46.
    rest = [approved(n, agency=a) for a, n in (("dai", 10), ("bao", 20), ("huyen-1", 20), ("huyen-2", 4))]
    assert by_agency(approved(100), *rest) == {"dai": 26, "bao": 35, "huyen": 39}


def test_money_spent_on_a_duty_is_in_a_row_of_its_own() -> None:
    work = {"name": "Báo cáo", "lead": ["dai"], "schedule": "x"}
    duty = {"id": "V.1", "agencies": ["dai"], "text": ["Báo cáo"], "work": work}
    plan = plan_of({"amount": "100"}, duties=[duty])
    records = records_of({"task": "V.1", "date": "2020-03-01", "spent": "7"})
    report = budget_report(reckoned(plan, never), [Dimension.TASK], records=records)
    assert [(row.key[0], row.name[0], row.tasks, row.execution) for row in report.rows] == [
        ("1", "Nhiệm vụ 1", 1, Execution()),
        ("V.1", "Báo cáo", 0, Execution({Step.SPENT: 7}, 7)),
    ]
    assert (report.total.tasks, report.total.execution) == (1, Execution({Step.SPENT: 7}, 7))
