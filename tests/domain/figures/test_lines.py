"""Which lines stand behind a task's amounts: expected values are worked out by hand beside each test."""

from collections.abc import Mapping
from datetime import date

from cchc_cli.domain.figures.lines import lines_of_tasks
from cchc_cli.domain.figures.spending import money_of_tasks
from cchc_cli.domain.model.record import Step
from tests.conftest import plan_of, records_of

PLAN = plan_of(
    {"lead": ["dai", "bao"], "amount": "100"},
    {"lead": "dai", "amount": "50"},
    {"lead": ["dai", "huyen"], "scope": "total", "amount": "100"},
)
"""Two agencies that owe each; one agency; one quota for all leads, of which one is a group of two."""


def proposed(
    *amounts: int, agency: str = "", day: str = "2020-01-15", task: str = "1", **more: object
) -> dict[str, object]:
    """A record of lines with these amounts, called by them."""
    lines = [{"item": f"mục {amount}", "amount": str(amount)} for amount in amounts]
    of = {"agency": agency} if agency else {}
    return {"task": task, "date": day, "proposed": str(sum(amounts)), "lines": lines, **of, **more}


def standing(
    *records: Mapping[str, object], task: str = "1", step: Step = Step.PROPOSED, day: date = date.max
) -> dict[str | None, list[int]]:
    """The amounts of the lines that stand, by agency; where all of what stands has lines, they make it."""
    found = lines_of_tasks(PLAN, records_of(*records), day).get((task, step), {})
    (money,) = (m for m in money_of_tasks(PLAN, records_of(*records), day) if m.task.id == task)
    amounts = money.at(step)
    for agency, lines in found.items():
        whole = amounts.rest if agency is None else amounts.parts[agency]
        assert sum(line.amount for line in lines) <= (whole or 0)
    return {agency: [line.amount for line in lines] for agency, lines in found.items()}


def test_each_agency_has_its_own_lines_and_the_latest_hold() -> None:
    first, second = proposed(30, 10, agency="dai"), proposed(20, agency="bao")
    assert standing(first, second) == {"dai": [30, 10], "bao": [20]}
    later = proposed(35, agency="dai", day="2020-01-20")
    assert standing(later, first, second) == {"dai": [35], "bao": [20]}
    assert standing(later, first, second, day=date(2020, 1, 19)) == {"dai": [30, 10], "bao": [20]}


def test_a_whole_recorded_later_takes_the_place_of_the_parts() -> None:
    assert standing(proposed(30, agency="dai"), proposed(60, 5)) == {None: [60, 5]}
    bare = {"date": "2020-01-16", "proposed": "65"}
    assert standing(proposed(30, agency="dai"), bare) == {}


def test_of_a_whole_that_is_divided_the_parts_lines_stand_alone() -> None:
    # Of 65 the agency has 30: 35 are the whole task's still, and no line says of what.
    assert standing(proposed(60, 5), proposed(30, agency="dai")) == {"dai": [30]}


def test_an_amount_that_is_decided_without_lines_has_none() -> None:
    bare = {"date": "2020-01-16", "proposed": "40", "agency": "dai"}
    assert standing(proposed(30, agency="dai"), bare) == {}


def test_the_only_lead_is_whose_lines_are_that_name_none() -> None:
    assert standing(proposed(30, task="2"), task="2") == {"dai": [30]}
    assert standing(proposed(30, task="2"), proposed(7, task="2", agency="dai"), task="2") == {"dai": [7]}


def test_the_lines_of_a_groups_members_are_the_groups() -> None:
    members = proposed(5, task="3", agency="huyen-1"), proposed(6, 1, task="3", agency="huyen-2")
    assert standing(*members, task="3") == {"huyen": [5, 6, 1]}
    assert standing(*members, proposed(20, task="3", agency="huyen"), task="3") == {"huyen": [20]}


def test_steps_stand_apart_and_what_is_taken_back_is_gone() -> None:
    appraised = {
        "date": "2020-02-01",
        "appraised": "9",
        "agency": "dai",
        "lines": [{"item": "x", "amount": "9"}],
    }
    records = (proposed(30, agency="dai", id="r1"), appraised)
    assert standing(*records) == {"dai": [30]}
    assert standing(*records, step=Step.APPRAISED) == {"dai": [9]}
    back = {"date": "2020-01-16", "agency": "dai", "supersedes": "r1", "void": "true"}
    assert standing(*records, back) == {}
