"""The reference against examples worked out by hand: those of the design and of the shipped plan."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from tests.reference.log import Entry, standing
from tests.reference.money import NOTHING, Row, by_lead, by_work
from tests.reference.plan import (
    Agency,
    Dates,
    Ongoing,
    Part,
    Plan,
    Rate,
    Reporting,
    Reports,
    Span,
    Work,
    dues,
    windows,
)
from tests.reference.status import Standing, silences, standings

YEAR = Span(date(2020, 1, 1), date(2020, 12, 31))
USUAL = Reporting()
DATA = Path(__file__).parents[2] / "data"


def plan(*parts: Part, span: Span = YEAR, size: int | None = None, reporting: Reporting = USUAL) -> Plan:
    """Return a plan of one work that one agency leads."""
    return Plan(span, (Agency("a", size=size),), (Work("1", ("a",), parts),), reporting)


def only(plan: Plan, entries: list[Entry], as_of: date) -> Standing:
    (found,) = standings(plan, entries, as_of)
    return found


def done(count: int, day: date) -> list[Entry]:
    return [Entry("r1", "1", day, count=count)]


def days(plan: Plan, printed: bool | None = None) -> list[str]:
    found = dues(plan, plan.works[0])
    return [f"{due.day.day}/{due.day.month}" for due in found if printed in (None, due.printed)]


def test_the_days_that_a_rate_is_spread_over() -> None:
    assert days(plan(Rate(4, 1)))[36:40] == ["7/10", "15/10", "23/10", "31/10"]
    yearly = "24/1 17/2 12/3 6/4 30/4 24/5 18/6 12/7 6/8 31/8 24/9 18/10 12/11 6/12 31/12"
    assert days(plan(Rate(15, 12))) == yearly.split()
    assert days(plan(Rate(15, 12)), printed=True) == ["31/12"]
    assert days(plan(Rate(4, 1)), printed=True)[:3] == ["31/1", "29/2", "31/3"]


def test_a_plan_that_starts_and_ends_inside_periods() -> None:
    span = Span(date(2020, 2, 10), date(2020, 5, 20))
    assert days(plan(Rate(2, 1), span=span)) == ["14/2", "29/2", "15/3", "31/3", "15/4", "30/4", "15/5"]
    assert days(plan(Rate(2, 1), span=span), printed=True) == ["29/2", "31/3", "30/4"]
    assert days(plan(Rate(1, 12), span=span)) == []


def test_weeks_that_end_inside_the_plan_count() -> None:
    span = Span(date(2021, 1, 1), date(2021, 1, 20))  # a Friday, a Wednesday
    assert days(plan(Rate(2, 0), span=span)) == ["3/1", "6/1", "10/1", "13/1", "17/1"]
    assert days(plan(Rate(2, 0), span=span), printed=True) == ["3/1", "10/1", "17/1"]


def test_days_off_move_where_a_plan_says_so() -> None:
    """18/1/2020 is a Saturday; 25/1 is Tết, off from 23/1 to 29/1; 31/12/2022 a Saturday at the plan's end."""
    part = Dates((date(2020, 1, 18), date(2020, 1, 25)))
    assert days(replace(plan(part), roll=1)) == ["20/1", "30/1"]
    assert days(replace(plan(part), roll=-1)) == ["17/1", "22/1"]
    end = Span(date(2022, 1, 1), date(2022, 12, 31))
    assert days(replace(plan(Rate(1, 12), span=end), roll=1)) == ["31/12"]


def test_a_duty_to_report_follows_the_reporting_of_the_plan() -> None:
    assert days(plan(Reports())) == ["20/3", "20/6", "20/9", "20/12"]
    later = Reporting(cutoff_day=25, deadline_day=5)
    assert days(plan(Reports(("H1", "Y")), reporting=later)) == ["5/7", "5/1"]


def test_the_days_over_which_silence_is_judged() -> None:
    assert [(w.start, w.end) for w in windows(plan())] == [
        (date(2019, 12, 15), date(2020, 3, 14)),
        (date(2020, 3, 15), date(2020, 6, 14)),
        (date(2020, 6, 15), date(2020, 9, 14)),
        (date(2020, 9, 15), date(2020, 12, 14)),
    ]


def test_behind_stands_apart_from_overdue() -> None:
    """Task 3 with 7 of 11 done on 15/10/2020 (its 8th date is 12/7); a district of task 19 with 10 of 38."""
    found = only(plan(Rate(15, 12)), done(7, date(2020, 7, 1)), date(2020, 10, 15))
    assert (found.overdue, found.behind, found.behind_since) == (0, 4, date(2020, 7, 12))
    assert (found.due_so_far, found.days_behind, found.state) == (11, 95, "behind")
    # On 15/10 itself that day's due is not late yet: 37 are, of which 36 by 30/9.
    found = only(plan(Rate(4, 1)), done(10, date(2020, 7, 1)), date(2020, 10, 15))
    assert (found.overdue, found.oldest_due, found.days_overdue) == (26, date(2020, 3, 31), 198)
    assert (found.behind, found.behind_since, found.days_behind) == (1, date(2020, 10, 7), 8)
    assert found.due_so_far == 38


def test_a_printed_date_of_one_part_demands_nothing_of_another() -> None:
    both = plan(Rate(1, 3), Rate(15, 12))
    found = only(both, [], date(2020, 4, 15))
    assert (found.overdue, found.oldest_due, found.behind) == (1, date(2020, 3, 31), 4)


def test_late_looks_at_printed_dates() -> None:
    quarterly = plan(Rate(2, 3))
    assert not only(quarterly, done(1, date(2020, 3, 1)), date(2020, 3, 2)).filled_late  # assumed: 14/2
    assert only(quarterly, done(1, date(2020, 4, 1)), date(2020, 4, 2)).filled_late == 1
    late = [Entry("r1", "1", date(2020, 3, 1), count=1), Entry("r2", "1", date(2020, 4, 1), count=7)]
    assert only(quarterly, late, date(2020, 4, 2)).state == "done_late"
    assert only(quarterly, done(8, date(2020, 3, 31)), date(2020, 4, 2)).state == "done"


def test_a_group_counts_whole_rounds_and_the_rest_as_units() -> None:
    for part in (Rate(4, 12), Ongoing()):
        found = only(plan(part, size=216), [Entry("r1", "1", date(2020, 3, 1), units=150)], date(2020, 3, 2))
        assert (found.done, found.rest) == (0, 150)
        found = only(
            plan(part, size=216), [Entry("r1", "1", date(2020, 3, 1), count=4, units=150)], date(2020, 3, 2)
        )
        assert (found.done, found.rest) == (2, 168)


def test_a_quota_that_is_shared() -> None:
    """One item in the name of all: 4 of one agency fill the quota of both."""
    both = Plan(YEAR, (Agency("a0"), Agency("a1")), (Work("1", ("a0", "a1"), (Rate(4, 12),), shared=True),))
    found = only(both, [Entry("r1", "1", date(2020, 3, 1), "a0", count=4)], date(2020, 6, 1))
    assert (found.units, found.done, found.state) == (("a0", "a1"), 4, "done")


@pytest.mark.parametrize(
    ("entry", "products"),
    [
        (Entry("r1", "1", date(2020, 3, 1)), 1),
        (Entry("r1", "1", date(2020, 3, 1), spent=5, evidence="x"), 1),
        (Entry("r1", "1", date(2020, 3, 1), cause="x"), 0),
        (Entry("r1", "1", date(2020, 3, 1), evidence="x", note="y"), 0),
        (Entry("r1", "1", date(2020, 3, 1), evidence="x", count=1), 1),
        (Entry("r1", "1", date(2020, 3, 1), approved=5, evidence="x"), 0),
        (Entry("r1", "1", date(2020, 3, 1), approved=5, count=2), 2),
        (Entry("r1", "1", date(2020, 3, 1), approved=5, spent=5), 0),
    ],
)
def test_what_a_record_completes(entry: Entry, products: int) -> None:
    assert entry.products(dated=True, size=None) == products


def test_words_alone_are_a_product_of_ongoing_work() -> None:
    assert Entry("r1", "1", date(2020, 3, 1), note="x").products(dated=False, size=None) == 1


def test_corrections_of_corrections() -> None:
    first, second, third = (
        Entry("r1", "1", date(2020, 3, 1)),
        Entry("r2", "1", date(2020, 3, 1), supersedes="r1"),
        Entry("r3", "1", date(2020, 3, 1), supersedes="r2"),
    )
    taken_back = Entry("r3", "1", date(2020, 3, 1), supersedes="r2", void=True)
    assert standing([first, second, third]) == [third]
    assert standing([first, second, taken_back]) == []


def test_silence_of_ongoing_work() -> None:
    """silent_in_Q1_only, only_january, count0_is_an_answer, cases of the issue."""
    ongoing = plan(Ongoing())
    january, april = Entry("r1", "1", date(2020, 1, 10)), Entry("r2", "1", date(2020, 4, 10))
    nought = Entry("r3", "1", date(2020, 2, 10), count=0, cause="x")
    assert only(ongoing, [], date(2020, 3, 14)).state == "ongoing"  # the period is not over
    assert only(ongoing, [april], date(2020, 3, 15)).state == "no_report"
    assert only(ongoing, [april], date(2020, 6, 15)).state == "ongoing"  # an older gap is history
    assert only(ongoing, [january], date(2020, 6, 15)).state == "no_report"
    assert only(ongoing, [nought], date(2020, 3, 15)).state == "ongoing"
    assert only(ongoing, [Entry("r1", "1", date(2020, 2, 1), approved=5)], date(2020, 3, 15)).silent


def test_silence_of_dated_work() -> None:
    """One of its dates in the window is unfilled at the window's end, and no record is of the window."""
    twice = plan(Dates((date(2020, 3, 10), date(2020, 6, 10))))
    assert only(twice, [], date(2020, 3, 15)).silent
    assert only(twice, done(1, date(2020, 3, 15)), date(2020, 3, 15)).silent
    assert not only(twice, done(2, date(2020, 3, 1)), date(2020, 6, 15)).silent
    assert only(twice, done(1, date(2020, 3, 1)), date(2020, 6, 15)).silent
    first, second = windows(twice)[:2]
    assert silences(twice, done(2, date(2020, 3, 15)), date(2020, 6, 15), first) == {("1", ("a",))}
    assert silences(twice, done(2, date(2020, 3, 15)), date(2020, 6, 15), second) == set()


def money_plan(amount: int | None = 100) -> Plan:
    return Plan(YEAR, (Agency("a0"), Agency("a1")), (Work("1", ("a0", "a1"), (Rate(4, 12),), amount=amount),))


def test_a_step_of_the_whole_and_a_breakdown() -> None:
    """whole_then_per_agency: 100 for the whole, then 60 and 40: 100 in all, never 200."""
    whole = Entry("r1", "1", date(2020, 1, 10), approved=100)
    parts = [Entry(f"r{a}", "1", date(2020, 2, 10), a, approved=n) for a, n in (("a0", 60), ("a1", 40))]
    end = date(2020, 12, 31)
    spending = [Entry("s", "1", date(2020, 3, 1), "a1", count=0, spent=20)]
    for log, rest in (([whole], 100), ([whole, parts[0]], 40), ([whole, *parts], 0)):
        rows = by_lead(money_plan(), log + spending, end)
        assert rows[None].approved == rest
        assert sum(rows.values(), NOTHING) == by_work(money_plan(), log + spending, end)["1"]
        assert by_work(money_plan(), log + spending, end)["1"] == Row(100, 0, 0, 100, 20, 0)
    anew = Entry("r9", "1", date(2020, 3, 10), approved=90)
    assert by_lead(money_plan(), [whole, *parts, anew], end) == {None: Row(100, 0, 0, 90, 0, 0)}


def test_approval_is_judged_for_task_and_unit() -> None:
    parts = Entry("r1", "1", date(2020, 1, 10), "a0", approved=60)
    spending = Entry("r2", "1", date(2020, 3, 1), "a1", count=0, spent=20)
    row = by_work(money_plan(), [parts, spending], date(2020, 12, 31))["1"]
    assert (row.remaining, row.rate, row.spent_unapproved) == (60, Fraction(0), 20)


def shipped() -> tuple[Plan, list[Entry]]:
    """Return the shipped plan's money and its example log, read here in the plainest way."""
    text = yaml.load((DATA / "plan_2020.yaml").read_text("utf-8"), yaml.BaseLoader)
    log = yaml.load((DATA / "progress_2020.yaml").read_text("utf-8"), yaml.BaseLoader)
    agencies = tuple(
        Agency(key, tuple(a.get("members", ())), int(a["size"]) if "size" in a else None)
        for key, a in text["agencies"].items()
    )
    works = tuple(
        Work(t["id"], (t["lead"],) if isinstance(t["lead"], str) else tuple(t["lead"]), (), amount=amount(t))
        for t in [*text["tasks"], *({"id": d["id"], **d["work"]} for d in text["duties"] if "work" in d)]
    )
    entries = [
        Entry(
            r["id"],
            r["task"],
            date.fromisoformat(r["date"]),
            r.get("agency"),
            spent=amount(r, "spent"),
            proposed=amount(r, "proposed"),
            appraised=amount(r, "appraised"),
            approved=amount(r, "approved"),
            supersedes=r.get("supersedes"),
            void=r.get("void") == "true",
        )
        for r in log
        if "task" in r
    ]
    return Plan(YEAR, agencies, works), entries


def amount(row: dict[str, str], key: str = "amount") -> int | None:
    return int(row[key].replace(".", "")) if key in row else None


def test_the_money_of_the_shipped_example() -> None:
    """As of 20/10/2020: approved 775.000.000, spent of it 474.000.000, left 301.000.000; 14.500.000 apart."""
    rows = by_work(*shipped(), date(2020, 10, 20))
    total = sum(rows.values(), NOTHING)
    assert (total.amount, total.approved) == (1_000_000_000, 775_000_000)
    assert (total.spent - total.spent_unapproved, total.spent_unapproved) == (474_000_000, 14_500_000)
    assert sum(row.remaining for row in rows.values()) == total.remaining == 301_000_000
    assert total.rate == Fraction(474, 775)
    assert sum(by_lead(*shipped(), date(2020, 10, 20)).values(), NOTHING) == total
