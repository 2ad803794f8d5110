"""What is most likely a slip of a thousandfold: limits are worked out by hand beside each test."""

from collections.abc import Mapping

import pytest

from cchc_cli.domain.figures.slips import SLIPS, Purse
from cchc_cli.domain.model.faults import Fault
from cchc_cli.domain.model.plan import Plan
from tests.conftest import plan_of, records_of

PLAN = plan_of(
    {"lead": ["dai", "bao"], "amount": "150000000"}, {"lead": "hoi"}, {"lead": "bao", "amount": "0"}
)
"""150 million for two agencies; a task without an estimate; one whose estimate is a written zero."""


def judged(record: Mapping[str, object], *log: Mapping[str, object], plan: Plan = PLAN) -> list[Fault]:
    usual = {"agency": "dai", "date": "2020-02-01", "count": "0"}
    records = (
        {key: value for key, value in (usual | {**r}).items() if value is not None} for r in (*log, record)
    )
    *before, last = records_of(*records)
    return list(Purse(plan, before).judge(last))


def slips_of(record: Mapping[str, object], *log: Mapping[str, object]) -> list[tuple[object, ...]]:
    """Codes, each with the amounts that are named: the limit and what was most likely meant."""
    found = judged(record, *log)
    assert {fault.code for fault in found} <= set(SLIPS)
    return [(fault.code, fault.args.get("limit"), fault.args.get("likely")) for fault in found]


@pytest.mark.parametrize(
    ("amount", "likely"),
    [
        # A thousandfold and a millionfold of it between 15 and 180 million.
        ("150", 150_000_000),
        ("150000", 150_000_000),
        ("15", 15_000_000),
        ("180", 180_000_000),
        ("15000", 15_000_000),
        ("180000", 180_000_000),
        # A little outside on either side, and between the two.
        ("14", None),
        ("181", None),
        ("14999", None),
        ("180001", None),
        ("2000", None),
        ("0", None),
        # What is meant, and what is too much, which is a finding and no slip.
        ("150000000", None),
        ("150000000000", None),
    ],
)
@pytest.mark.parametrize("step", ["proposed", "appraised", "approved"])
def test_a_step_is_a_slip_where_a_thousandfold_of_it_is_about_the_estimate(
    step: str, amount: str, likely: int | None
) -> None:
    expected = [("slip-step-thousandth", 150_000_000, likely)] if likely else []
    assert slips_of({step: amount}) == expected
    assert all(fault.path == (step,) for fault in judged({step: amount}))
    # Without an estimate, or where it is zero, there is nothing to be near.
    assert slips_of({step: amount, "task": "2", "agency": "hoi"}) == []
    assert slips_of({step: amount, "task": "3", "agency": "bao"}) == []


def test_nothing_is_paid_for_less_than_a_thousand_dong() -> None:
    assert slips_of({"spent": "60"}) == [("slip-spent-small", None, 60_000)]
    assert slips_of({"spent": "999", "task": "2", "agency": "hoi"}) == [("slip-spent-small", None, 999_000)]
    # An ordinary small payment passes, and so does a zero that is written.
    for amount in ("1000", "2000", "150000", "0"):
        assert slips_of({"spent": amount}) == []


def test_no_more_is_paid_than_is_left_of_what_is_approved() -> None:
    approved = {"approved": "100000000", "agency": None}
    half = {"approved": "60000000"}  # for `dai`, so that 40 are left to the task
    # 100 for the task: 30 spent by one, 70 left for either.
    log = (approved, {"spent": "30000000"})
    assert slips_of({"spent": "70000000", "agency": "bao"}, *log) == []
    assert slips_of({"spent": "70000001", "agency": "bao"}, *log) == [("slip-spent-above", 70_000_000, None)]
    # 60 for one and 40 for the task: what one spends above its own is of the 40.
    assert slips_of({"spent": "40000000", "agency": "bao"}, approved, half) == []
    assert slips_of({"spent": "40000001", "agency": "bao"}, approved, half) == [
        ("slip-spent-above", 40_000_000, None)
    ]
    above = {"spent": "75000000"}
    assert slips_of({"spent": "25000001", "agency": "bao"}, approved, half, above) == [
        ("slip-spent-above", 25_000_000, None)
    ]
    assert slips_of({"spent": "25000001"}, approved, half, above) == [("slip-spent-above", 25_000_000, None)]
    # Nothing is left where all is spent, and less than nothing where more is.
    for spent in ("100000000", "120000000"):
        assert slips_of({"spent": "5000"}, approved, {"spent": spent}) == [("slip-spent-above", 0, None)]


def test_where_nothing_is_approved_for_a_unit_the_estimate_is_what_there_is() -> None:
    assert slips_of({"spent": "150000000"}) == []
    assert slips_of({"spent": "150000001"}) == [("slip-spent-above", 150_000_000, None)]
    # 60 are approved for the other, of which 50 are spent: 100 of the 150 are left.
    log = ({"approved": "60000000"}, {"spent": "50000000"})
    assert slips_of({"spent": "100000001", "agency": "bao"}, *log) == [
        ("slip-spent-above", 100_000_000, None)
    ]
    # With neither there is no limit.
    assert slips_of({"spent": "900000000000", "task": "2", "agency": "hoi"}) == []


def test_leads_that_share_a_quota_share_what_is_left() -> None:
    plan = plan_of({"lead": ["dai", "huyen"], "scope": "total", "amount": "100000000"})
    log = (
        {"approved": "60000000"},
        {"spent": "20000000", "agency": "huyen-1"},
        {"spent": "30000000", "agency": None},
    )
    # 60 approved for one are for both, and 50 of them are spent, 30 in the name of all.
    for agency in ("dai", "huyen-2", None):
        assert judged({"spent": "10000000", "agency": agency}, *log, plan=plan) == []
        (slip,) = judged({"spent": "10000001", "agency": agency}, *log, plan=plan)
        assert (slip.code, slip.args["limit"]) == ("slip-spent-above", 10_000_000)


def test_too_much_by_a_thousandfold_names_what_was_most_likely_meant() -> None:
    approved = {"approved": "100000000", "agency": None}
    assert slips_of({"spent": "4600000000"}, approved) == [
        ("slip-spent-thousandfold", 100_000_000, 4_600_000)
    ]
    assert slips_of({"spent": "4600000000000"}, approved) == [
        ("slip-spent-thousandfold", 100_000_000, 4_600_000)
    ]
    # A thousandth of 200 million is 200.000: too little beside 100 million to have been meant.
    assert slips_of({"spent": "200000000"}, approved) == [("slip-spent-above", 100_000_000, None)]


def test_of_several_records_each_is_judged_by_what_those_before_it_left() -> None:
    purse = Purse(PLAN, records_of({"date": "2020-01-01", "approved": "100000000"}))
    first, second, third, instead = records_of(
        *(
            {"date": "2020-02-01", "agency": "dai", "spent": spent}
            for spent in ("60000000", "50000000", "40000000", "70000000")
        )
    )
    assert [len(purse.judge(record)) for record in (first, second, third)] == [0, 1, 0]
    # 70 in place of the 60: of 100 less 40 there are 60. It is told, and the 60 stay.
    (slip,) = purse.judge(instead, first)
    assert (slip.code, slip.args["limit"]) == ("slip-spent-above", 60_000_000)
    (slip,) = purse.judge(third)
    assert slip.args["limit"] == 0
    # A person who is sure is not asked, and what was paid is gone.
    assert purse.judge(instead, first, ()) == ()
    (slip,) = purse.judge(third)
    assert slip.args["limit"] == 0
