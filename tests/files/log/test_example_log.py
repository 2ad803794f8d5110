"""`data/progress_2020.yaml`, the worked example: it is a good log, and it shows every kind of record."""

import re
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from cchc_cli.domain.figures.lines import lines_of_tasks
from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.record import Step, effective
from cchc_cli.domain.model.sent import SentPaper
from cchc_cli.domain.reports.budget import Dimension, budget_report
from cchc_cli.domain.reports.check import CheckReport, State, check_report
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language

DATA = Path(__file__).parents[3] / "data"
TEXT = (DATA / "progress_2020.yaml").read_text(encoding="utf-8")
LOADED = load_plan(DATA / "plan_2020.yaml")
PLAN = LOADED.plan
LOG = load_log([DATA / "progress_2020.yaml"], LOADED)
RECORDS = LOG.records
WORKS = {work.id: work for work in PLAN.works}


def test_it_says_that_it_is_made_up() -> None:
    head = TEXT.split("\n- ", 1)[0]
    assert "VÍ DỤ" in head
    assert "giả định" in head


def test_records_are_numbered_and_oldest_first() -> None:
    assert [record.id for record in RECORDS] == [f"r{n}" for n in range(1, len(RECORDS) + 1)]
    assert all(earlier.date <= later.date for earlier, later in pairwise(RECORDS))
    assert date(2020, 1, 1) <= RECORDS[0].date
    assert RECORDS[-1].date <= date(2020, 10, 19)


def test_two_letters_were_sent_to_who_was_late() -> None:
    letters = [entry for entry in LOG.sent if entry.sent is SentPaper.LETTER]
    assert [(entry.agency, entry.date) for entry in letters] == [
        ("dai-ptth", date(2020, 7, 8)),
        ("dai-ptth", date(2020, 10, 5)),
    ]
    to = frozenset({"dai-ptth"})
    late = [check_report(LOADED, RECORDS, entry.date, agencies=to).late for entry in letters]
    assert [[item.task for group in groups for item in group.items] for groups in late] == [
        ["5"],
        ["4", "5", "V.5"],
    ]


def test_what_was_sent_is_numbered_and_of_the_year() -> None:
    assert [entry.id for entry in LOG.sent] == [f"s{n}" for n in range(1, len(LOG.sent) + 1)]
    assert all(entry.date <= date(2020, 10, 19) for entry in LOG.sent)


def test_every_record_is_about_the_plan_by_an_agency_that_owes_it() -> None:
    for record in RECORDS:
        if record.target is not None:
            assert record.target in {target.id for target in PLAN.targets}, record
            assert record.value is not None, record
            continue
        assert record.task in WORKS, record
        assert PLAN.unit_of(WORKS[record.task], record.agency) is not None, record


def test_a_count_of_units_is_of_a_group_by_size_and_within_it() -> None:
    for record in RECORDS:
        if record.units is not None:
            assert record.task in ("1", "9", "21"), record
            assert record.agency in (None, "ubnd-xa"), record
            assert record.units <= 216, record


def test_corrections_name_an_earlier_record_of_the_same_work() -> None:
    by_id = {record.id: record for record in RECORDS}
    corrections = [record for record in RECORDS if record.supersedes]
    assert [(c.task, c.void) for c in corrections] == [("21", False), ("14", True)]
    for record in corrections:
        wrong = by_id[record.supersedes]
        assert RECORDS.index(wrong) < RECORDS.index(record)
        assert (wrong.task, wrong.date) == (record.task, record.date)
    assert len(effective(RECORDS)) == len(RECORDS) - 3


def test_a_reading_with_a_fraction_rounds_to_its_value() -> None:
    readings = [record for record in RECORDS if record.target]
    fractions = 0
    for record in readings:
        if match := re.search(r"(\d+)/(\d+)", " ".join((*record.evidence, record.note or ""))):
            fractions += 1
            assert record.value == f"{int(match[1]) / int(match[2]):.0%}"
    assert fractions == 3


def test_money_steps_go_down_and_spending_stays_within_what_was_approved() -> None:
    steps: dict[str, dict[str, int]] = {}
    for record in effective(RECORDS):
        if record.task is None:
            continue
        told = steps.setdefault(record.task, {})
        for name in ("proposed", "appraised", "approved", "spent"):
            amount: int | None = getattr(record, name)
            if amount is not None:
                told[name] = told.get(name, 0) + amount
    approved = [task for task, told in steps.items() if "approved" in told]
    assert sorted(approved, key=int) == ["2", "3", "6", "7", "8", "12", "14", "15", "16", "20"]
    # 13 was appraised and waits; 18 was proposed and waits; 17 spends before anything was approved.
    assert {t: list(told) for t, told in steps.items() if "proposed" in told and "approved" not in told} == {
        "13": ["proposed", "appraised"],
        "18": ["proposed"],
    }
    assert [t for t, told in steps.items() if "spent" in told and "approved" not in told] == ["17"]
    for task, told in steps.items():
        amount = WORKS[task].amount
        if told:
            assert amount is not None
            assert amount >= told.get("proposed", 0) >= told.get("appraised", 0) >= told.get("approved", 0)
            assert told.get("approved", amount) >= told.get("spent", 0)


# Approved and spent of the tasks of which both are known, in thousand đồng; each sum by hand from the records.
APPROVED_AND_SPENT = {
    "2": (50_000, 9_000 + 13_000 + 14_500),
    "3": (70_000, 4_600 + 4_600 + 18_400 + 18_400),
    "6": (50_000, 12_000 + 12_000 + 12_500),
    "8": (140_000, 45_000 + 52_000),
    "12": (30_000, 7_000 + 8_000),
    "14": (65_000, 18_000 + 22_000),
    "15": (100_000, 20_000 + 35_000),
    "16": (60_000, 58_500),
    "20": (120_000, 30_000 + 30_000 + 29_500),
}


def test_what_is_left_is_what_is_approved_less_what_of_it_is_spent() -> None:
    """775 million approved, 90 of it for task 7, which spent none; 474 spent, so 301 are left: 474/775 = 61,16… %."""
    report = budget_report(LOADED, [Dimension.TASK], records=RECORDS, as_of=date(2020, 10, 20))
    money = {row.key[0]: row.execution for row in report.rows if row.execution != Execution()}
    known = {
        task: (found.at(Step.APPROVED), found.at(Step.SPENT), found.remaining)
        for task, found in money.items()
        if found and found.at(Step.APPROVED) is not None
    }
    assert known == {
        "7": (90_000_000, None, 90_000_000),
        **{
            task: (approved * 1000, spent * 1000, (approved - spent) * 1000)
            for task, (approved, spent) in APPROVED_AND_SPENT.items()
        },
    }
    total, advance = report.total.execution, money["17"]
    assert total is not None
    assert advance is not None
    # Task 17 spent 6 + 8,5 million before anything was approved for it: they stand apart.
    assert (advance.at(Step.SPENT), advance.spent_unapproved, advance.remaining) == (
        14_500_000,
        14_500_000,
        None,
    )
    assert (total.at(Step.APPROVED), total.at(Step.SPENT)) == (775_000_000, 488_500_000)
    assert (total.spent_approved, total.spent_unapproved) == (474_000_000, 14_500_000)
    assert total.remaining == sum(found.remaining or 0 for found in money.values() if found) == 301_000_000
    assert (total.rate, Language("vi").percent(total.rate)) == (Fraction(474, 775), "61,2%")


# Work that owes on 20/10/2020, by hand: (due dates so far, done, overdue, behind, oldest due, next due).
# Task 3 has 12 of its 15 spread dates by 18/10 and 11 done: behind, since the plan prints the year's end alone.
# Task 19: 4 × 9 by 30/9, which the plan prints, then the spread dates 07 and 15/10: 38. Task 21 has 1.640
# commune-months of 216 communes: 7 whole months of 9. V.1 owes a report by 20/3, 20/6, 20/9 and 20/12.
STANDING = {
    ("3", "dai-ptth"): ("behind", 12, 11, 0, 1, "", "12/11"),
    ("4", "dai-ptth"): ("in_progress", 3, 3, 0, 0, "", "31/12"),
    ("5", "dai-ptth"): ("overdue", 3, 2, 1, 0, "30/09", "31/12"),
    ("7", "so-tttt"): ("due_soon", 0, 0, 0, 0, "", "31/10"),
    ("16", "so-tttt"): ("done_late", 1, 6, 0, 0, "", ""),
    ("19", "huyen-huong-son"): ("due_soon", 38, 38, 0, 0, "", "23/10"),
    ("19", "tx-hong-linh"): ("due_soon", 38, 39, 0, 0, "", "31/10"),
    ("19", "huyen-thach-ha"): ("behind", 38, 36, 0, 2, "", "23/10"),
    ("19", "huyen-huong-khe"): ("overdue", 38, 34, 2, 2, "30/09", "23/10"),
    ("19", "huyen-ky-anh"): ("overdue", 38, 32, 4, 2, "30/09", "23/10"),
    ("19", "huyen-vu-quang"): ("overdue", 38, 24, 12, 2, "31/07", "23/10"),
    ("20", "so-tttt"): ("in_progress", 3, 3, 0, 0, "", "31/12"),
    ("21", "ubnd-xa"): ("overdue", 9, 7, 2, 0, "31/08", "31/10"),
    ("V.1", "so-tttt"): ("in_progress", 3, 3, 0, 0, "", "20/12"),
    ("V.2", "so-noi-vu"): ("due_soon", 9, 9, 0, 0, "", "31/10"),
    ("V.5", "dai-ptth"): ("overdue", 9, 8, 1, 0, "30/09", "31/10"),
}


@pytest.fixture(scope="module")
def report() -> CheckReport:
    return check_report(LOADED, RECORDS, date(2020, 10, 20))


def test_where_the_work_stands_on_20_october(report: CheckReport) -> None:
    def day(of: date | None) -> str:
        return f"{of:%d/%m}" if of else ""

    items = {(item.task, *item.unit): item for item in report.items}
    assert {
        key: (i.state, i.due, i.done, i.overdue, i.behind, day(i.oldest_due), day(i.next_due))
        for key, i in items.items()
        if key in STANDING
    } == STANDING
    overdue = {key for key, item in items.items() if item.state is State.OVERDUE}
    assert overdue == {key for key, standing in STANDING.items() if standing[0] == "overdue"}
    silent = {key: i.silent_since for key, i in items.items() if i.silent_since}
    assert silent == {
        ("1", "huyen-huong-khe"): date(2020, 3, 15),  # the last on 13/3: silent in H1 and in Q3
        ("1", "huyen-vu-quang"): date(2020, 3, 15),
        ("10", "so-tu-phap"): date(2020, 6, 15),
        ("22", "hiep-hoi-dn"): date(2020, 6, 15),
    }


def test_the_example_in_numbers(report: CheckReport) -> None:
    """67 items: task 1 has 17 units, task 9 has 15, task 19 has 13; 19 tasks and 3 duties have one each.

    Due so far: 12 + 3 + 3 + 1 + 13 × 38 + 3 + 9 + 3 + 9 + 9; 31 of those are missing.
    """
    assert {state.value: count for state, count in report.counts} == {
        "overdue": 6,
        "behind": 2,
        "due_soon": 11,
        "no_report": 4,
        "in_progress": 5,  # the communes at task 9: 150 of 216 did theirs
        "not_started": 8,
        "ongoing": 24,
        "unscheduled": 0,
        "done_late": 1,
        "done": 6,
    }
    assert (report.kept, report.due, report.ahead) == (515, 546, 0)
    assert [(finding.code.value, finding.task) for finding in report.findings] == [
        ("spent-without-approval", "17")
    ]


def test_three_tasks_of_three_agencies_show_a_whole_round_with_lines() -> None:
    standing = lines_of_tasks(PLAN, RECORDS)
    rounds = {
        (task, agency): [sum(line.amount for line in standing[task, step][agency]) for step in _ROUND]
        for task, agency in (("2", "bao-ha-tinh"), ("3", "dai-ptth"), ("8", "so-tttt"))
    }
    assert rounds == {
        ("2", "bao-ha-tinh"): [50_000_000, 50_000_000, 50_000_000],
        ("3", "dai-ptth"): [70_000_000, 70_000_000, 70_000_000],
        ("8", "so-tttt"): [150_000_000, 140_000_000, 140_000_000],
    }


_ROUND = (Step.PROPOSED, Step.APPRAISED, Step.APPROVED)
