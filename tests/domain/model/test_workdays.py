"""Working days, and the shipped list of days off."""

import importlib.util
import shutil
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest

from cchc_cli.domain.model.plan import DayOff
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.files.disk import shipped
from cchc_cli.files.plan.workdays import load_workdays

WORKDAYS = load_workdays()


def test_tet_2020_is_off_from_23_to_29_january() -> None:
    tet = [day for day in range(20, 32) if not WORKDAYS.is_workday(date(2020, 1, day))]
    assert tet == [23, 24, 25, 26, 27, 28, 29]


def test_national_day_is_one_day_in_2020_and_two_from_2021() -> None:
    assert WORKDAYS.is_workday(date(2020, 9, 1))
    assert WORKDAYS.is_workday(date(2020, 9, 3))
    assert not WORKDAYS.is_workday(date(2021, 9, 3))


@pytest.mark.parametrize(
    ("day_off", "make_up"),
    [
        (date(2024, 4, 29), date(2024, 5, 4)),
        (date(2025, 5, 2), date(2025, 4, 26)),
        (date(2026, 1, 2), date(2026, 1, 10)),
        (date(2026, 8, 31), date(2026, 8, 22)),
    ],
)
def test_a_saturday_makes_up_for_a_swapped_day(day_off: date, make_up: date) -> None:
    assert make_up.weekday() == 5
    assert WORKDAYS.is_workday(make_up)
    assert WORKDAYS.is_make_up(make_up)
    assert WORKDAYS.name(make_up) is None
    assert not WORKDAYS.is_workday(day_off)
    assert WORKDAYS.name(day_off)


def test_a_proposed_day_off_is_worked() -> None:
    assert WORKDAYS.is_workday(date(2026, 11, 24))


def test_nearest_working_days_step_over_tet() -> None:
    # 25/1/2020 is the first day of Tết: work stops on Wednesday 22/1 and starts again on Thursday 30/1.
    assert WORKDAYS.on_or_before(date(2020, 1, 25)) == date(2020, 1, 22)
    assert WORKDAYS.on_or_after(date(2020, 1, 25)) == date(2020, 1, 30)
    assert WORKDAYS.on_or_before(date(2020, 1, 22)) == date(2020, 1, 22)
    assert WORKDAYS.on_or_after(date(2020, 1, 30)) == date(2020, 1, 30)


def test_a_make_up_saturday_can_be_the_nearest_working_day() -> None:
    assert WORKDAYS.on_or_before(date(2024, 5, 5)) == date(2024, 5, 4)


def test_a_weekend_has_no_name_and_a_day_off_on_a_weekend_has_one() -> None:
    assert WORKDAYS.name(date(2020, 2, 1)) is None
    assert WORKDAYS.name(date(2020, 1, 25)) == "Tết Nguyên Đán"


def test_an_unlisted_year_knows_weekends_and_fixed_days_only() -> None:
    assert WORKDAYS.listed(2020)
    assert not WORKDAYS.listed(2027)
    off = [d for d in _days(2027) if d.weekday() < 5 and not WORKDAYS.is_workday(d)]
    # In 2027 the 1st of May is a Saturday.
    assert off == [date(2027, 1, 1), date(2027, 4, 30), date(2027, 9, 2)]
    assert WORKDAYS.name(date(2027, 5, 1)) == "Ngày Quốc tế Lao động"


def test_a_plan_overrides_the_list_both_ways() -> None:
    own = load_workdays(
        [
            DayOff(date=date(2020, 6, 15), name="Mất điện"),
            DayOff(date=date(2020, 9, 2), name="Trực", working=True),
            DayOff(date=date(2024, 5, 4), name="Nghỉ"),
        ]
    )
    assert own.name(date(2020, 6, 15)) == "Mất điện"
    assert own.is_workday(date(2020, 9, 2))
    assert not own.is_workday(date(2024, 5, 4))
    assert own.name(date(2024, 5, 4)) == "Nghỉ"


def test_a_plans_own_days_do_not_make_its_year_listed() -> None:
    assert not load_workdays([DayOff(date=date(2027, 2, 8), name="Tết")]).listed(2027)


def test_days_off_agree_with_an_independent_library() -> None:
    """`holidays` lacks the swap of 2/1/2026 and takes the proposed 24/11/2026 for law."""
    years = range(2020, 2027)
    theirs = holidays.country_holidays("VN", years=years)
    differing = {
        day
        for year in years
        for day in _days(year)
        if day.weekday() < 5 and (day in theirs) == WORKDAYS.is_workday(day)
    }
    assert differing == {date(2026, 1, 2), date(2026, 11, 24)}


def test_no_list_at_all_is_weekends_and_fixed_days() -> None:
    bare = Workdays({})
    assert bare.is_workday(date(2020, 1, 23))
    assert not bare.is_workday(date(2020, 1, 1))


@pytest.mark.parametrize("root", ["site-packages", "checkout/src"])
def test_shipped_data_is_found_in_a_wheel_and_in_a_checkout(tmp_path: Path, root: str) -> None:
    module = tmp_path / root / "cchc_cli" / "files" / "disk" / "shipped.py"
    module.parent.mkdir(parents=True)
    shutil.copy(Path(shipped.__file__), module)
    data = module.parents[2] / "data" if root == "site-packages" else tmp_path / "checkout" / "data"
    data.mkdir()
    spec = importlib.util.spec_from_file_location("shipped_elsewhere", module)
    assert spec
    assert spec.loader
    elsewhere = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(elsewhere)
    assert elsewhere.shipped("plan.yaml") == data / "plan.yaml"


def _days(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]
