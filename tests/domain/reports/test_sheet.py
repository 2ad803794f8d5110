"""An agency's sheet: what it says of the example log of Plan 444 and of small plans, all worked by hand."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.figures.register import Standing
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record, Step
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports import sheet as module
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.reports.check import State, check_report
from cchc_cli.domain.reports.sheet import AgencySheet, agency_sheets, sheeted
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import plan_of, records_of

TESTS = Path(__file__).parents[2]
DAY = date(2020, 10, 20)
LOADED = load_plan(None)
RECORDS = load_log([TESTS.parent / "data" / "progress_2020.yaml"], LOADED).records
PLAN_158 = load_plan(TESTS / "data" / "plans" / "plan_158.yaml")
COMMUNES = PLAN_158.plan.members("ubnd-cac-xa-phuong-dac-khu")


def sheet_of(
    agency: str,
    loaded: LoadedPlan = LOADED,
    records: Sequence[Record] | None = RECORDS,
    as_of: date = DAY,
    sent: Sequence[Sent] = (),
) -> AgencySheet:
    (sheet,) = agency_sheets(loaded, records, as_of, (agency,), sent=sent)
    return sheet


def of_plan(plan: Plan, agency: str, records: Sequence[Record] | None, **more: Any) -> AgencySheet:
    return sheet_of(agency, LoadedPlan(plan, Workdays({})), records, **more)


def figures(sheet: AgencySheet) -> dict[str, tuple[object, ...]]:
    return {
        t.work.id: (t.kept, t.due, t.done, t.of, t.coming[0][0] if t.coming else None, t.soon)
        for t in sheet.tasks
    }


# -- by hand, on 20/10/2020


def test_the_broadcaster() -> None:
    """15/năm has its 12th date on 18/10 and its 13th on 12/11; eleven are done. Quarters end on 30/9 and 31/12."""
    sheet = sheet_of("dai-ptth")
    assert figures(sheet) == {
        "3": (11, 12, 11, 15, date(2020, 11, 12), 1),
        "4": (3, 3, 3, 4, date(2020, 12, 31), 0),
        "5": (2, 3, 2, 4, date(2020, 12, 31), 0),
        "V.5": (8, 9, 8, 12, date(2020, 10, 31), 1),
    }
    late = {t.work.id: (i.overdue, i.oldest_due, i.days_overdue) for t in sheet.tasks for i in t.late}
    assert late == {"5": (1, date(2020, 9, 30), 20), "V.5": (1, date(2020, 9, 30), 20)}
    behind = {t.work.id: (i.behind, i.behind_since, i.days_behind) for t in sheet.tasks for i in t.behind}
    assert behind == {"3": (1, date(2020, 10, 18), 2)}
    assert (sheet.kept, sheet.due) == (24, 27)
    (row,) = (row for row in sheet.money.rows if row.amount is not None)
    assert row.execution is not None
    steps = (Step.PROPOSED, Step.APPRAISED, Step.APPROVED, Step.SPENT)
    assert (row.amount, *map(row.execution.at, steps), row.execution.remaining) == (
        *(70_000_000, 70_000_000, 70_000_000, 70_000_000, 46_000_000),
        24_000_000,
    )
    assert sheet.answer is not None
    assert (sheet.answer.period.code, sheet.answer.owed, sheet.answer.silent) == ("Q3", True, ())
    assert (sheet.office, sheet.through, sheet.units) == ("so-tttt", None, ())


def test_the_office_that_follows_the_plan() -> None:
    """One of Quý II, three of four quarters, reports by 20/3, 20/6 and 20/9: seven, all met."""
    sheet = sheet_of("so-tttt")
    assert len(sheet.tasks) == 12
    assert (sheet.kept, sheet.due) == (7, 7)
    # 50+100+150+30+100+70+100+60+30+120 million; 655 are approved, and 14.5 of the 406 spent are not.
    total = sheet.money.total
    assert total.execution is not None
    assert (total.amount, total.execution.at(Step.SPENT)) == (810_000_000, 406_000_000)
    assert (total.execution.unapproved, total.execution.remaining) == (14_500_000, 263_500_000)
    (month_of_october,) = (task for task in sheet.tasks if task.soon)
    assert (month_of_october.work.id, month_of_october.soon) == ("7", 1)


def test_a_district() -> None:
    """Four a month: 36 by 30/9 and two in October; 24 are done, which is June. Till 19/11 four more fall due."""
    sheet = sheet_of("huyen-vu-quang")
    assert figures(sheet)["19"] == (24, 38, 24, 48, date(2020, 10, 23), 4)
    (item,) = next(task for task in sheet.tasks if task.work.id == "19").items
    assert (item.overdue, item.oldest_due, item.days_overdue) == (12, date(2020, 7, 31), 81)
    assert (item.behind, item.behind_since, item.days_behind) == (2, date(2020, 10, 7), 13)
    assert sheet.answer is not None
    assert sheet.answer.silent == ("1",)
    assert sheet.money.total.execution is not None
    assert sheet.money.total.execution.amounts == {}


def test_a_group_has_its_members_and_folds_its_tasks() -> None:
    sheet = sheet_of("ubnd-huyen")
    assert [task.work.id for task in sheet.tasks] == ["1", "9", "19"]
    assert (sheet.kept, sheet.due, len(sheet.units)) == (468, 13 * 38, 13)
    by_name = {unit.agency: unit for unit in sheet.units}
    vu_quang, can_loc = by_name["huyen-vu-quang"], by_name["huyen-can-loc"]
    assert (vu_quang.kept, vu_quang.due, vu_quang.late, vu_quang.days_overdue) == (24, 38, 1, 81)
    assert (can_loc.kept, can_loc.late, can_loc.behind) == (38, 0, 0)
    assert [unit.agency for unit in sheet.units if unit.answer and unit.answer.silent] == [
        *("huyen-huong-khe", "huyen-vu-quang")
    ]


def test_a_commune_of_a_plan_of_two_levels() -> None:
    """Two a month, one half-year's talk, a report by each 14/3, 14/6, 14/9 and 14/12 of 2026."""
    records = load_records(PLAN_158.plan, ("9", 18), ("10", 1))
    sheet = sheet_of("xa-gio-linh", PLAN_158, records, date(2026, 10, 20))
    assert figures(sheet) == {
        "9": (18, 19, 18, 24, date(2026, 10, 31), 2),
        "10": (1, 1, 1, 2, date(2026, 12, 31), 0),
        "IV.2": (0, 3, 0, 4, date(2026, 12, 14), 0),
    }
    (item,) = sheet.tasks[2].late
    assert (item.overdue, item.oldest_due) == (3, date(2026, 3, 14))


def load_records(plan: Plan, *done: tuple[str, int]) -> tuple[Record, ...]:
    return records_of(
        *(
            {"task": task, "agency": "xa-gio-linh", "date": "2026-06-20", "count": str(count)}
            for task, count in done
        )
    )


# -- the figures are those of the other commands


@pytest.mark.parametrize("loaded", [LOADED, PLAN_158], ids=["444", "158"])
def test_its_items_are_those_that_a_check_of_the_agency_has(loaded: LoadedPlan) -> None:
    records = RECORDS if loaded is LOADED else load_records(loaded.plan, ("9", 18))
    day = date(loaded.plan.span.start.year, 10, 20)
    few = [a for a in loaded.plan.agencies if a not in COMMUNES[3:]]
    asked = [a for a in few if check_report(loaded, (), day, agencies=frozenset({a})).items]
    for sheet in agency_sheets(loaded, records, day, asked):
        report = check_report(loaded, records, day, within=30, agencies=frozenset({sheet.agency}))
        items = [item for task in sheet.tasks for item in task.items]
        assert sorted(items, key=repr) == sorted(report.items, key=repr)
        assert (sheet.kept, sheet.due) == (report.kept, report.due)


def test_its_money_is_that_of_the_agency_s_budget_where_none_is_joint() -> None:
    apart = 0
    for sheet in agency_sheets(LOADED, RECORDS, DAY, sheeted(LOADED.plan)):
        budget = budget_report(
            LOADED, [Dimension.TASK], agencies=frozenset({sheet.agency}), records=RECORDS, as_of=DAY
        )
        if not sheet.money.total.joint:
            assert (sheet.money.rows, sheet.money.total) == (budget.rows, budget.total)
            apart += 1
    assert apart > 20


def test_the_log_is_gone_through_once_for_all_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Counter[str] = Counter()
    for name in ("check_report", "missing_report", "money_of_tasks", "standings"):
        monkeypatch.setattr(module, name, counted(getattr(module, name), calls))
    sheets = [*agency_sheets(PLAN_158, (), date(2026, 10, 20), sheeted(PLAN_158.plan))]
    assert len(sheets) == 83
    assert set(calls.values()) == {1}
    assert len(calls) == 4


def counted(function: Callable[..., object], calls: Counter[str]) -> Callable[..., object]:
    def call(*args: object, **more: object) -> object:
        calls[function.__name__] += 1
        return function(*args, **more)

    return call


# -- what is not known


def test_without_a_log_nothing_is_late_and_nobody_silent() -> None:
    sheet = sheet_of("dai-ptth", records=None)
    assert (sheet.followed, sheet.recorded, sheet.answer) == (False, False, None)
    assert sheet.money.total.execution is None
    assert sheet.money.total.amount == 70_000_000


def test_an_empty_log_leaves_all_of_it_undone_and_says_that_nothing_is_told() -> None:
    sheet = sheet_of("dai-ptth", records=())
    assert (sheet.followed, sheet.recorded, sheet.kept, sheet.due) == (True, False, 0, 27)
    assert sheet.answer is not None
    assert sheet.answer.silent == ("3", "4", "5", "V.5")
    assert sheet_of("dai-ptth").recorded


def test_a_record_after_the_day_tells_nothing_yet() -> None:
    plan = plan_of({"schedule": "04 số/năm"})
    assert not of_plan(plan, "dai", records_of({"date": "2020-10-21"})).recorded
    assert of_plan(plan, "dai", records_of({"date": "2020-10-20"})).recorded


def test_before_the_first_period_is_over_no_answer_is_asked() -> None:
    assert sheet_of("dai-ptth", as_of=date(2020, 3, 14)).answer is None
    answer = sheet_of("dai-ptth", as_of=date(2020, 3, 15)).answer
    assert answer is not None
    assert answer.period.code == "Q1"


def test_how_its_form_stands_by_the_register() -> None:
    def entry(state: SentState, day: int) -> Sent:
        return Sent(
            sent=SentPaper.FORM, agency="dai-ptth", period="Q3-2020", state=state, date=date(2020, 9, day)
        )

    sent = [entry(SentState.MADE, 15), entry(SentState.REMINDED, 18), entry(SentState.BLANK, 21)]
    answer = sheet_of("dai-ptth", sent=sent).answer
    assert answer is not None
    assert answer.form == Standing(date(2020, 9, 15), date(2020, 9, 21), SentState.BLANK, 1)


# -- who has a sheet


def test_agencies_that_lead_or_that_others_report_through_have_a_sheet() -> None:
    agencies = {
        "so": {"name": "Sở A"},
        "huyen": {"name": "Huyện B"},
        "xa-1": {"name": "Xã C", "reports_to": "huyen"},
        "xa-2": {"name": "Xã D", "reports_to": "huyen"},
        "khac": {"name": "Sở E"},
    }
    tasks: tuple[dict[str, object], ...] = (
        {"lead": "xa-1", "schedule": "hàng tháng"},
        {"lead": ["so", "xa-2"], "schedule": "hằng quý"},
    )
    plan = plan_of(*tasks, agencies=agencies)
    assert sheeted(plan) == ("so", "huyen", "xa-1", "xa-2")
    assert sheeted(plan, {"khac", "huyen"}) == ("huyen",)
    assert sheeted(plan, {"khac"}) == ()
    records = records_of({"date": "2020-06-30", "count": "6"})
    sheet = of_plan(plan, "huyen", records)
    assert sheet.tasks == ()
    assert [(u.name, u.kept, u.due, u.late) for u in sheet.units] == [("Xã C", 6, 9, 1), ("Xã D", 0, 3, 1)]
    assert of_plan(plan, "xa-1", records).through == "huyen"


def test_a_group_that_is_listed_has_none_of_its_own_and_its_members_have() -> None:
    plan = plan_of({"lead": "huyen", "schedule": "hằng quý"}, {"lead": "xa", "schedule": "hằng quý"})
    assert sheeted(plan) == ("huyen-1", "huyen-2", "xa")
    assert sheeted(plan, {"huyen"}) == ("huyen-1", "huyen-2")


# -- what several owe together


def test_what_is_owed_together_is_on_the_sheet_of_each_and_its_money_in_none() -> None:
    task = {"lead": ["dai", "bao"], "schedule": "04 số/năm", "scope": "total", "amount": "8.000.000"}
    records = records_of({"date": "2020-03-31", "count": "2", "spent": "1.000.000"})
    for agency in ("dai", "bao"):
        sheet = of_plan(plan_of(task), agency, records)
        (item,) = sheet.tasks[0].items
        assert (item.unit, item.done, item.state) == (("dai", "bao"), 2, State.BEHIND)
        assert sheet.money.total.amount is None
        assert sheet.money.total.joint == {None, Step.SPENT}
