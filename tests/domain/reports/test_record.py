"""One record: what it adds, corrects or takes back, what is odd about it, and where its task stands."""

from datetime import date
from typing import Any

import pytest

from cchc_cli.domain.model.faults import Fault
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.record import (
    completed,
    correction,
    is_budgeting,
    names_another,
    record_report,
    taking_back,
    to_correct,
)
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language
from cchc_cli.render.pages.record import status

LOADED = load_plan(None)
FIRST = date(2020, 1, 24)


def product(day: date = FIRST, **more: Any) -> Record:
    return Record(**{"id": "r1", "task": "3", "agency": "dai-ptth", "date": day, **more})


@pytest.mark.parametrize(
    ("keys", "budgeting"),
    [
        ({"proposed"}, True),
        ({"approved", "note", "agency"}, True),
        ({"proposed", "count"}, False),
        ({"proposed", "spent"}, False),
        ({"spent"}, False),
        ({"count"}, False),
        (set(), False),
    ],
)
def test_a_step_of_the_budget_alone_may_be_the_whole_task_s(keys: set[str], budgeting: bool) -> None:
    assert is_budgeting(keys) is budgeting


def test_a_correction_keeps_what_is_not_said_again_and_nothing_of_where_the_old_one_came_from() -> None:
    old = product(count=2, note="a", form="Q1-2020/abc/10")
    words = {"count": "3"}
    assert completed(old, words) == {"task": "3", "date": "2020-01-24", "count": "3"}
    new = correction(old, product(count=3), words)
    assert new == product(id=None, count=3, note="a", supersedes="r1")
    taken_back = product(id="r2", supersedes="r1", void=True)
    assert not correction(taken_back, product(count=3), words).void


@pytest.mark.parametrize(
    ("words", "another"),
    [
        ({"count": "3"}, False),
        ({"task": "3"}, False),
        ({"task": "4"}, True),
        ({"target": "1"}, True),
    ],
)
def test_words_are_of_another_task_only_where_they_name_it(words: dict[str, str], another: bool) -> None:
    assert names_another(product(), words) is another


def test_what_cannot_be_corrected_is_said() -> None:
    log = [product()]
    assert to_correct(log, "r1", {"count": "3"}) == log[0]
    assert to_correct(log, "r1", {"target": "1", "value": "95%"}) == log[0]  # it becomes a reading
    assert to_correct(log, "r11", {}) == Fault(
        "supersedes-nothing", ("supersedes",), {"id": "r11", "near": "r1"}
    )
    assert to_correct(log, "x", {}) == Fault("supersedes-nothing", ("supersedes",), {"id": "x", "near": ""})
    assert to_correct(log, "r1", {"value": "95%"}) == Fault("value-without-target", ("value",), {"id": "r1"})


def test_the_last_record_is_taken_back_where_it_has_an_id() -> None:
    found = taking_back([product()])
    assert not isinstance(found, Fault)
    (record,) = found
    assert (record.supersedes, record.void, record.date) == ("r1", True, FIRST)
    assert taking_back([]) == Fault("undo-nothing")
    assert taking_back([product(), record]) == Fault("undo-nothing")
    facts = {"task": "3", "date": FIRST}
    assert taking_back([product(id=None)]) == Fault("undo-without-id", args=facts)


def test_a_task_stands_where_it_stands_today_or_on_the_record_s_day_where_the_plan_is_past() -> None:
    log = (product(),)
    for today, day in [(date(2020, 3, 1), date(2020, 3, 1)), (date(2026, 3, 1), FIRST)]:
        report = record_report(LOADED, "p.yaml", log, log[0], created=True, today=today)
        assert report.check is not None
        assert report.check.as_of == day
        (item,) = (item for item in report.check.items if item.task == "3")
        # 15 a year fall due first on 24/1, next on 17/2.
        assert item.done == 1
        assert item.state is (State.IN_PROGRESS if day == FIRST else State.BEHIND)
        assert report.schedule is not None
        assert len(report.schedule.due) == 15


def test_a_day_to_come_and_the_same_once_more_are_most_likely_slips() -> None:
    today = date(2020, 3, 1)

    def slips(*log: Record) -> tuple[bool, str | None]:
        report = record_report(LOADED, "p.yaml", log, log[-1], created=False, today=today)
        return report.ahead, report.twin.id if report.twin is not None else None

    assert slips(product()) == (False, None)
    assert slips(product(), product(id="r2")) == (False, "r1")
    assert slips(product(), product(id="r2", count=2)) == (False, None)
    assert slips(product(), product(date(2020, 3, 2), id="r2")) == (True, None)


def test_a_reading_of_a_target_and_a_step_of_a_whole_task_have_no_status() -> None:
    reading = Record(id="r1", target="1", date=FIRST, value="95%")
    whole = Record(id="r1", task="9", date=FIRST, proposed=50_000_000)
    for record in (reading, whole):
        report = record_report(LOADED, "p.yaml", [record], record, created=False, today=FIRST)
        assert report.unit is None
        assert status(report, Language("en")) == []
        assert (report.schedule is None) is (record is reading)
