"""The consolidated estimate: what every sum is of, who is missing, and that nothing absent is taken for zero.

Worked out by hand from the shipped log: 2, 3, 6, 8, 12, 14, 15, 16 and 20 asked in January for 50 + 70 + 50 + 150 + 30
+ 70 + 100 + 60 + 120 = 700 million, appraised in February at 50 + 70 + 50 + 140 + 30 + 65 + 100 + 60 + 120 = 685 and
approved so; 7 and 13 asked for 100 each in June, appraised at 90 and 95, of which 90 are approved; 18 asked for 70.
"""

from datetime import date

import pytest

from cchc_cli.domain.figures.spending import money_of_tasks
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.reports.estimate import (
    STAGES,
    EstimateGap,
    EstimateReport,
    appraiser_of,
    estimate_report,
)
from tests.conftest import plan_of, records_of
from tests.domain.reports.test_report import LOADED, RECORDS

MILLION = 10**6
PLAN = LOADED.plan
OCTOBER = date(2020, 10, 20)


def report_at(stage: Step, day: date = OCTOBER) -> EstimateReport:
    return estimate_report(PLAN, RECORDS, stage, day)


def test_in_january_nine_of_thirteen_tasks_have_an_estimate() -> None:
    report = report_at(Step.PROPOSED, date(2020, 1, 31))
    total = report.total
    assert (total.tasks, total.estimated, total.estimate) == (13, 13, 1_000 * MILLION)
    assert (total.counts[Step.PROPOSED], total.amounts) == (9, {Step.PROPOSED: 700 * MILLION})
    assert (total.compared, total.basis, total.difference) == (9, 700 * MILLION, 0)
    assert [(gap.task, gap.who, gap.lacks) for gap in report.gaps] == [
        ("7", ("Sở TT&TT",), Step.PROPOSED),
        ("13", ("Sở TT&TT",), Step.PROPOSED),
        ("17", ("Sở TT&TT",), Step.PROPOSED),
        ("18", ("Sở VHTTDL",), Step.PROPOSED),
    ]


@pytest.mark.parametrize(
    ("stage", "count", "amount", "basis", "difference"),
    [
        (Step.PROPOSED, 12, 970, 970, 0),
        (Step.APPRAISED, 11, 870, 900, -30),
        (Step.APPROVED, 10, 775, 775, 0),
    ],
)
def test_each_stage_is_held_against_the_step_before_it(
    stage: Step, count: int, amount: int, basis: int, difference: int
) -> None:
    total = report_at(stage).total
    assert (total.counts[stage], total.amounts[stage]) == (count, amount * MILLION)
    assert (total.compared, total.basis, total.difference) == (count, basis * MILLION, difference * MILLION)


def test_sections_are_by_agency_and_add_up_to_the_total() -> None:
    report = report_at(Step.APPROVED)
    sums = [
        (section.agency, section.total.tasks, section.total.amounts.get(Step.APPROVED))
        for section in report.sections
    ]
    assert sums == [
        ("so-tttt", 10, 655 * MILLION),
        ("so-vhttdl", 1, None),
        ("bao-ha-tinh", 1, 50 * MILLION),
        ("dai-ptth", 1, 70 * MILLION),
    ]
    assert [(a.agency, a.tasks, a.amount) for a in report.allocations] == [
        ("so-tttt", 8, 655 * MILLION),
        ("bao-ha-tinh", 1, 50 * MILLION),
        ("dai-ptth", 1, 70 * MILLION),
    ]


def test_who_lacks_an_earlier_step_is_told_by_that() -> None:
    assert [(gap.task, gap.lacks) for gap in report_at(Step.APPROVED).gaps] == [
        ("13", Step.APPROVED),
        ("17", Step.PROPOSED),
        ("18", Step.APPRAISED),
    ]


def test_a_step_after_the_stage_is_not_in_its_table() -> None:
    assert {step for row in report_at(Step.PROPOSED).rows for step in row.amounts} == {Step.PROPOSED}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("day", ["2019-12-31", "2020-01-16", "2020-02-20", "2020-07-10", "2020-12-31"])
def test_every_sum_is_that_of_the_budget(stage: Step, day: str) -> None:
    as_of = date.fromisoformat(day)
    budget = budget_report(LOADED, [Dimension.TASK], records=RECORDS, as_of=as_of).total
    total = report_at(stage, as_of).total
    assert budget.execution
    assert total.estimate == budget.amount
    for step in STAGES[: STAGES.index(stage) + 1]:
        assert total.amounts.get(step) == budget.execution.at(step)


def test_the_lines_are_those_of_the_record_that_holds() -> None:
    lines = {row.task: [line.amount for line in row.lines] for row in report_at(Step.APPRAISED).itemised}
    assert lines == {
        "2": [40 * MILLION, 10 * MILLION],
        "3": [69 * MILLION, MILLION],
        "8": [72 * MILLION, 30 * MILLION, 38 * MILLION],
    }


def test_the_bodies_are_those_that_the_plan_names() -> None:
    report = report_at(Step.PROPOSED)
    # Who submits to the issuer section IV.1 says in words that can be read in two ways.
    assert [body and body.name for body in (report.sender, report.appraiser, report.submitter)] == [
        "Sở Thông tin và Truyền thông",
        "Sở Tài chính",
        None,
    ]


# -- several leads

SEVERAL = plan_of(
    {"lead": ["dai", "bao"], "amount": "100"},
    {"lead": ["dai", "bao"], "amount": "90", "scope": "total"},
    {"lead": "huyen", "amount": "31"},
    {"lead": "xa", "amount": "20"},
    {"lead": "huyen"},
)


def several(*records: dict[str, object], stage: Step = Step.PROPOSED, plan: Plan = SEVERAL) -> EstimateReport:
    return estimate_report(plan, records_of(*({"date": "2020-01-02", **record} for record in records)), stage)


def test_parts_and_what_is_in_common_add_up_to_the_task() -> None:
    report = several({"proposed": "91"}, {"agency": "dai", "proposed": "40"})
    (section,) = (section for section in report.sections if section.agency is None)
    row = section.rows[0]
    assert (row.agencies, row.estimate, row.amounts, row.difference) == (
        ("dai", "bao"),
        100,
        {Step.PROPOSED: 91},
        -9,
    )
    assert [(part.agency, part.amounts[Step.PROPOSED]) for part in row.parts] == [(None, 51), ("dai", 40)]
    assert [part.estimate for part in row.parts] == [None, None]
    assert [(a.agency, a.amount) for a in report.allocations] == [("dai", 40), (None, 51)]


def test_a_task_of_which_some_have_sent_nothing_is_not_compared() -> None:
    report = several({"agency": "dai", "proposed": "40"})
    row = report.rows[-2]
    assert (row.task, row.partial, row.difference) == ("1", True, None)
    assert (report.total.counts[Step.PROPOSED], report.total.partial, report.total.compared) == (1, 1, 0)
    assert EstimateGap("1", "Nhiệm vụ 1", ("Báo",), Step.PROPOSED) in report.gaps


def test_leads_of_a_shared_quota_have_one_estimate_together() -> None:
    report = several({"task": "2", "agency": "bao", "proposed": "80"})
    row = next(row for row in report.rows if row.task == "2")
    assert (row.partial, row.difference, [part.agency for part in row.parts]) == (False, -10, ["bao"])
    assert "2" not in {gap.task for gap in report.gaps}


def test_a_group_has_its_members_for_parts_and_a_sized_one_none() -> None:
    report = several(
        {"task": "3", "agency": "huyen-2", "proposed": "13"},
        {"task": "3", "agency": "huyen-1", "proposed": "12"},
        {"task": "4", "agency": "xa", "proposed": "13"},
    )
    districts, communes = (next(row for row in report.rows if row.task == id_) for id_ in "34")
    assert [part.agency for part in districts.parts] == ["huyen-1", "huyen-2"]
    assert (districts.agency, districts.amounts, districts.difference) == ("huyen", {Step.PROPOSED: 25}, -6)
    assert (communes.agency, communes.parts, communes.difference) == ("xa", (), -7)


def test_who_funds_its_work_itself_is_asked_for_nothing_but_shown_where_it_asks() -> None:
    assert "5" not in {row.task for row in several().rows}
    report = several({"task": "5", "agency": "huyen-1", "proposed": "7"})
    row = next(row for row in report.rows if row.task == "5")
    assert (row.estimate, row.amounts, row.difference) == (None, {Step.PROPOSED: 7}, None)
    assert "5" not in {gap.task for gap in report.gaps}


def test_a_written_zero_is_an_amount() -> None:
    row = several({"task": "2", "proposed": "0"}).rows[-1]
    assert (row.amounts, row.difference) == ({Step.PROPOSED: 0}, -90)


def test_what_goes_above_the_step_before_is_told_of_the_part() -> None:
    report = several(
        {"agency": "dai", "proposed": "40"},
        {"agency": "bao", "proposed": "50"},
        {"agency": "dai", "appraised": "45"},
        {"agency": "bao", "appraised": "45"},
        stage=Step.APPRAISED,
    )
    assert [(row.agency, row.difference) for row in report.above] == [("dai", 5)]


def test_of_a_record_that_also_tells_of_work_neither_note_nor_evidence_is_of_the_money() -> None:
    report = several(
        {
            "task": "2",
            "agency": "dai",
            "count": "1",
            "proposed": "5",
            "note": "Đã phát",
            "evidence": "Số 1",
        }
    )
    row = next(row for row in report.rows if row.task == "2")
    assert (row.note, report.evidence, report.evidenced) == (None, (), False)


# -- who appraises


@pytest.mark.parametrize(
    ("agency", "text", "rules", "appraises"),
    [
        ("bao", "Báo: Chủ trì, phối hợp với Đài thẩm định kinh phí.", (), "bao"),
        ("bao", "Thẩm định dự toán của các cơ quan.", (), "bao"),
        ("bao", "Chủ trì thẩm định nội dung các bài viết.", (), None),
        ("bao", "Phối hợp với Đài thẩm định kinh phí.", (), None),
        ("bao", "Chủ trì tổng hợp dự toán, gửi Đài thẩm định kinh phí.", (), None),
        ("bao", "Tuyên truyền.", ("Các cơ quan gửi Báo thẩm định.",), "bao"),
        ("dai", "Đài: Chủ trì thẩm định kinh phí.", ("Các cơ quan gửi Báo thẩm định.",), None),
        ("huyen", "Chủ trì thẩm định kinh phí.", (), None),
    ],
)
def test_who_appraises_is_found_only_where_it_is_certain(
    agency: str, text: str, rules: tuple[str, ...], appraises: str | None
) -> None:
    duty = {"id": "V.1", "agencies": [agency], "text": [text]}
    assert appraiser_of(plan_of({}, duties=[duty], funding_rules=list(rules))) == appraises


def test_nothing_is_known_of_an_empty_log() -> None:
    report = estimate_report(PLAN, (), Step.APPRAISED)
    assert (report.total.amounts, report.total.difference, report.evidence) == ({}, None, ())
    assert len(report.gaps) == report.total.tasks == 13
    assert not money_of_tasks(PLAN, ())
