"""What is packed comes back as it was, of every type that a file is read into."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Plan, ScheduleForm
from cchc_cli.domain.model.record import Opening, Record
from cchc_cli.domain.model.schedule import Kind, Part, Period, Schedule
from cchc_cli.domain.model.sent import Sent
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.cache.codec import pack, unpack
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan, plan_from

ROOT = Path(__file__).parents[3]
FILES = sorted(
    file for folder in ("data", "tests/data", "tests/errors") for file in (ROOT / folder).rglob("*.y*ml")
)
SHIPPED = load_plan(None)


def again(kind: Any, value: Any) -> Any:
    """Return what comes back of a value that was written down."""
    return unpack(kind, json.loads(json.dumps(pack(kind, value))))


def _plans() -> list[LoadedPlan]:
    found = []
    for file in FILES:
        try:
            found.append(plan_from(Source(file.name, file.read_text("utf-8"))))
        except (Rejected, UnicodeDecodeError):
            continue
    return found


def test_every_sound_plan_of_these_tests_comes_back() -> None:
    plans = _plans()
    assert len(plans) > 5
    for loaded in plans:
        assert again(Plan, loaded.plan) == loaded.plan
        assert again(tuple[Diagnostic, ...], loaded.warnings) == loaded.warnings
        days = again(Workdays, loaded.workdays)
        for name in ("off", "working", "years"):
            assert getattr(days, name) == getattr(loaded.workdays, name)
        pairs = tuple({work.schedule: loaded.schedule(work) for work in loaded.plan.works}.items())
        assert again(tuple[tuple[ScheduleForm, Schedule], ...], pairs) == pairs


def test_every_sound_log_of_these_tests_comes_back() -> None:
    logs = []
    for file in FILES:
        try:
            logs.append(load_log([file], SHIPPED))
        except Rejected:
            continue
    assert sum(len(log.records) for log in logs) > 100
    for log in logs:
        assert again(tuple[Record, ...], log.records) == log.records
        assert again(tuple[Sent, ...], log.sent) == log.sent
        assert again(tuple[Diagnostic, ...], log.warnings) == log.warnings


_text = st.text(min_size=1)
_day = st.dates()
_lines = st.builds(
    EstimateLine,
    item=_text,
    quantity=st.just(Fraction(3, 7)),
    price=st.integers(0, 10**15),
    amount=st.integers(0, 10**15),
)
_record = st.builds(
    Record,
    task=_text,
    date=_day,
    **{
        name: st.none() | _text
        for name in ("id", "agency", "value", "cause", "note", "form", "batch", "supersedes")
    },
    **{name: st.none() | st.integers(0, 10**15) for name in ("count", "units", "spent", "proposed")},
    due=st.none() | _day,
    lines=st.lists(_lines, max_size=2).map(tuple),
    evidence=st.lists(_text, max_size=3).map(tuple),
)
_argument = st.recursive(
    st.none() | st.booleans() | st.integers() | _text | _day | st.fractions(),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple),
)
_part = st.builds(
    Part,
    st.sampled_from(Kind),
    _text,
    st.lists(_day).map(tuple),
    st.none() | st.integers(),
    st.none() | _text,
    st.booleans(),
    st.none() | st.builds(Period, _day, _day),
    st.frozensets(st.integers(0, 99)),
)


@given(st.lists(_record, max_size=20).map(tuple))
def test_any_records_come_back(records: tuple[Record, ...]) -> None:
    found = again(tuple[Record, ...], records)
    assert found == records
    assert list(map(repr, found)) == list(map(repr, records))
    assert list(map(hash, found)) == list(map(hash, records))


@pytest.mark.once
@given(st.dictionaries(_text, _argument, max_size=4), st.sampled_from(Severity))
def test_any_arguments_of_a_warning_come_back_with_their_types(
    args: Mapping[str, object], severity: Severity
) -> None:
    warnings = (Diagnostic("c", "f", 1, 2, "s", args, severity), Diagnostic("d", "g"))
    assert repr(again(tuple[Diagnostic, ...], warnings)) == repr(warnings)


@given(st.lists(_part, max_size=4).map(tuple))
def test_any_schedule_comes_back(parts: tuple[Part, ...]) -> None:
    schedule = Schedule.of(parts)
    found = again(Schedule, schedule)
    assert found == schedule
    assert [type(part) for part in found.parts] == [Part] * len(parts)


@pytest.mark.parametrize("value", [None, Opening(plan="1/KH"), Opening(plan="1/KH", file="a.yaml")])
def test_nothing_comes_back_as_nothing(value: Opening | None) -> None:
    assert again(Opening | None, value) == value


def test_a_default_that_all_have_takes_no_room_and_is_there_all_the_same() -> None:
    record = Record(task="1", date=date(2020, 1, 1))
    assert "note" not in json.dumps(pack(Record, record))
    assert again(Record, record).note is None


@pytest.mark.parametrize(
    "value",
    [
        Record(task=1, date=date(2020, 1, 1)),  # type: ignore[arg-type]
        Record(task="1", date="2020-01-01"),  # type: ignore[arg-type]
        Record(task="1", date=date(2020, 1, 1), evidence=["x"]),  # type: ignore[arg-type]
    ],
)
def test_what_is_not_of_its_type_is_not_packed(value: Record) -> None:
    with pytest.raises(TypeError):
        pack(Record, value)


@pytest.mark.parametrize("argument", [1.5, b"x", {"a": 1}, Severity.ERROR, object()])
def test_arguments_of_other_kinds_are_not_packed(argument: object) -> None:
    with pytest.raises(TypeError):
        pack(Diagnostic, Diagnostic("c", "f", args={"a": argument}))


def test_values_that_hold_the_same_objects_are_not_mixed_up() -> None:
    @dataclass(frozen=True)
    class Pair:
        flag: bool
        number: int

    assert again(tuple[Pair, ...], (Pair(True, 1), Pair(False, 0))) == (Pair(True, 1), Pair(False, 0))
    assert type(again(Pair, Pair(True, 1)).number) is int
