"""Names of months, quarters and longer parts of a year; every day below is worked out by hand.

The calendar takes calendar days. A report takes the days whose data it holds: by NĐ 09/2019 Điều 12 from the 15th
of the month before to the 14th of its last month.
"""

from datetime import date

import pytest

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.plan import Reporting
from cchc_cli.domain.model.reporting import parse_period
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.stretch import Stretch, days_of, read_stretch

OCTOBER = ("01/10/2020", "31/10/2020"), ("15/09/2020", "14/10/2020")
FEBRUARY = ("01/02/2020", "29/02/2020"), ("15/01/2020", "14/02/2020")
QUARTER = ("01/07/2020", "30/09/2020"), ("15/06/2020", "14/09/2020")
FIRST_HALF = ("01/01/2020", "30/06/2020"), ("15/12/2019", "14/06/2020")
SECOND_HALF = ("01/07/2020", "31/12/2020"), ("15/06/2020", "14/12/2020")
NINE_MONTHS = ("01/01/2020", "30/09/2020"), ("15/12/2019", "14/09/2020")
YEAR = ("01/01/2020", "31/12/2020"), ("15/12/2019", "14/12/2020")

NAMED = {
    "tháng 10": OCTOBER,
    "Tháng 10/2020": OCTOBER,
    "THÁNG 10 NĂM 2020": OCTOBER,
    "tháng10": OCTOBER,
    "M10": OCTOBER,
    "m10 2020": OCTOBER,
    "10/2020": OCTOBER,
    "10-2020": OCTOBER,
    "2020-10": OCTOBER,
    "2020/10": OCTOBER,
    "2020-M10": OCTOBER,
    "October": OCTOBER,
    "October 2020": OCTOBER,
    "october, 2020": OCTOBER,
    "Oct 2020": OCTOBER,
    "2020 October": OCTOBER,
    "tháng 2": FEBRUARY,
    "thang 02/2020": FEBRUARY,
    "2020-02": FEBRUARY,
    "2020-2": FEBRUARY,
    "February": FEBRUARY,
    "quý III/2020": QUARTER,
    "Quý 3": QUARTER,
    "QUÝ III NĂM 2020": QUARTER,
    "Qúy  iii / 2020": QUARTER,
    "quý III – 2020": QUARTER,
    "Q3": QUARTER,
    "q3/2020": QUARTER,
    "Q3 2020": QUARTER,
    "2020-Q3": QUARTER,
    "2020 quý III": QUARTER,
    "third quarter": QUARTER,
    "Third quarter of 2020": QUARTER,
    "quarter 3": QUARTER,
    "H1": FIRST_HALF,
    "6 tháng": FIRST_HALF,
    "6 tháng đầu năm": FIRST_HALF,
    "sáu tháng đầu năm 2020": FIRST_HALF,
    "sau thang dau nam": FIRST_HALF,
    "first half of 2020": FIRST_HALF,
    "H2": SECOND_HALF,
    "6 tháng cuối năm": SECOND_HALF,
    "6 tháng cuối năm 2020": SECOND_HALF,
    "2020-H2": SECOND_HALF,
    "second half": SECOND_HALF,
    "9M": NINE_MONTHS,
    "9 tháng": NINE_MONTHS,
    "chín tháng đầu năm 2020": NINE_MONTHS,
    "first nine months of 2020": NINE_MONTHS,
    "Y": YEAR,
    "năm 2020": YEAR,
    "Năm": YEAR,
    "cả năm": YEAR,
    "cả năm 2020": YEAR,
    "2020": YEAR,
    "year 2020": YEAR,
    # Letters and marks in separate code points, as some keyboards and file systems leave them.
    "Qu\u0079\u0301 III": QUARTER,
    "sa\u0301u tha\u0301ng": FIRST_HALF,
}


@pytest.mark.parametrize("written", NAMED)
def test_a_name_means_calendar_days_or_the_days_of_a_report(written: str) -> None:
    calendar, report = (Period(*map(_day, days)) for days in NAMED[written])
    stretch = read_stretch(written)
    assert stretch is not None
    assert stretch.year == (2020 if "2020" in written else None)
    assert days_of(stretch.code, 2020) == calendar
    assert parse_period(written, 2020, Reporting()).window == report


@pytest.mark.parametrize(
    ("written", "year"),
    [
        *(("rest", None), ("REST", None), ("rest/2020", 2020), ("2020-rest", 2020), ("rest of 2020", 2020)),
        *(("rest of the plan", None), ("Rest of the plan", None), ("rest of the year 2020", 2020)),
        *(
            ("những ngày còn lại", None),
            ("Những ngày còn lại của kế hoạch", None),
            ("thời gian còn lại", None),
        ),
        *(("những ngày còn lại của năm 2020", 2020), ("nhung ngay con lai nam 2020", 2020)),
    ],
)
def test_the_rest_of_a_plan_has_names_too(written: str, year: int | None) -> None:
    assert read_stretch(written) == Stretch("rest", year)


@pytest.mark.parametrize(
    ("written", "month", "quarter"),
    [
        ("3", Stretch("M3"), Stretch("Q3")),
        ("03", Stretch("M3"), None),
        ("10", Stretch("M10"), None),
        ("3/2020", Stretch("M3", 2020), Stretch("Q3", 2020)),
        ("2020-3", Stretch("M3", 2020), Stretch("Q3", 2020)),
        ("III", None, Stretch("Q3")),
        ("iv/2020", None, Stretch("Q4", 2020)),
        ("Q3", Stretch("Q3"), Stretch("Q3")),
        ("13", None, None),
        ("ay", None, None),  # with the m of month it would be May
        ("arter 3", None, None),
    ],
)
def test_a_number_alone_is_of_what_it_is_asked_for(
    written: str, month: Stretch | None, quarter: Stretch | None
) -> None:
    assert (read_stretch(written, "m"), read_stretch(written, "q")) == (month, quarter)


@pytest.mark.parametrize(
    "written",
    [
        *("", " ", "3", "10", "Q", "Q0", "Q5", "q33", "quý V", "quý IIII", "M0", "M13", "M010", "tháng"),
        *("H3", "7 tháng", "Q3/20", "Q1-Q2", "quý III/2020/2020", "2020 2020", "2020-", "/2020", "of 2020"),
        *("0/2020", "13/2020", "2020-13", "102020", "20200", "0000-01", "1899-12", "2201-01", "9999-12"),
        *("sâu tháng đầu năm", "sau tháng đầu năm", "chin tháng", "tháng 10 tháng 10", "ngày 10/2020"),
        *("٣/2020", "quý ³", "-1", "1", "10000", "2020\n2020"),
    ],
)
def test_anything_else_is_no_name(written: str) -> None:
    assert read_stretch(written) is None


def test_the_year_is_the_only_one_or_must_be_said() -> None:
    one, several = Period.of_year(2020), Period(date(2021, 1, 1), date(2025, 12, 31))
    assert Stretch("Q3").year_in(one) == 2020
    assert Stretch("Q3", 2023).year_in(several) == 2023
    with pytest.raises(BadValue) as refused:
        Stretch("Q3").year_in(several)
    assert (refused.value.code, refused.value.fault_args) == ("year-missing", {"example": "Q3/2021"})
    assert read_stretch("Q3/2021") == Stretch("Q3", 2021)  # what the fault proposes is read


def _day(written: str) -> date:
    day, month, year = map(int, written.split("/"))
    return date(year, month, day)
