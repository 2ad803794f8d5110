"""`data/progress_2020.yaml`, the worked example: it is a good log, and it shows every kind of record."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import yaml

from cchc_cli.domain.plan import Plan
from cchc_cli.domain.progress import Record, effective

DATA = Path(__file__).parents[1] / "data"
TEXT = (DATA / "progress_2020.yaml").read_text(encoding="utf-8")
PLAN = Plan.model_validate(
    yaml.load((DATA / "plan_2020.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
)
RECORDS = [Record.model_validate(record) for record in yaml.load(TEXT, Loader=yaml.BaseLoader)]
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


def test_every_record_is_about_the_plan_by_an_agency_that_owes_it() -> None:
    for record in RECORDS:
        if record.target is not None:
            assert record.target in {target.id for target in PLAN.targets}, record
            assert record.value is not None, record
            continue
        assert record.task in WORKS, record
        units = PLAN.units(WORKS[record.task])
        assert record.agency in units if len(units) > 1 else record.agency is None, record


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
