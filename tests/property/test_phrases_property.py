"""What holds for every phrase: sorted dates inside the plan, the right number of them, one meaning said again."""

from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import floor

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.schedule import Kind, Period
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import parse_phrase, read
from cchc_cli.domain.phrases.saying import say
from cchc_cli.files.plan.workdays import load_workdays


@cache
def workdays() -> Workdays:
    return load_workdays()


YEARS = st.integers(2000, 2040)
SPANS = st.builds(
    lambda start, days: Period(start, start + timedelta(days=days)),
    st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.integers(0, 2200),
)

COUNTS = st.integers(1, 99).map(lambda n: f"{n:02}")
UNITS = st.sampled_from(["số", "lần", "tin, bài", "chương trình", "hội nghị tập huấn"])
PERIODS = st.sampled_from(["ngày", "tuần", "tháng", "quý", "năm", "2 tháng", "6 tháng", "2 tuần"])
QUARTERS = st.sampled_from(["I", "II", "III", "IV", "1", "4"]).map("quý {}".format)
MONTHS = st.integers(1, 12).map("tháng {}".format)
DAYS = st.builds("ngày {}/{}".format, st.integers(1, 28), st.integers(1, 12))
NARROW = st.sampled_from(
    ["", "cuối ", "đầu ", "giữa ", "nửa đầu ", "tuần cuối ", "ngày làm việc cuối cùng của ", "thứ Sáu cuối "]
)
NAMES = st.one_of(st.builds("{}{}".format, NARROW, QUARTERS | MONTHS), DAYS)
WITH_YEAR = st.builds("{}{}".format, NAMES, st.sampled_from(["", "/2021", " năm 2021"]))
TIMES = st.one_of(
    st.builds("{}{}".format, st.sampled_from(["", "trước ", "chậm nhất ", "trong "]), WITH_YEAR),
    st.builds("từ {} đến {}".format, WITH_YEAR, WITH_YEAR),
    st.builds("{} và {}".format, MONTHS, MONTHS),
    st.sampled_from(["6 tháng đầu năm", "9 tháng đầu năm 2021", "năm 2021", "trong năm", "từ quý II"]),
)
RATES = st.one_of(
    st.builds("{} {}/{}".format, COUNTS, UNITS, PERIODS),
    st.builds("tối thiểu {} {}/{}".format, COUNTS, UNITS, PERIODS),
    st.builds("hằng {}".format, st.sampled_from(["ngày", "tuần", "tháng", "quý", "năm"])),
    st.builds("định kỳ {}, {}".format, PERIODS, PERIODS),
    st.builds("ngày {} hằng tháng".format, st.integers(1, 31)),
    st.builds("trước ngày {} của tháng cuối quý".format, st.integers(1, 31)),
    st.builds("{} hằng năm".format, NAMES),
    st.builds("{} {} ({})".format, COUNTS, UNITS, TIMES),
    st.builds("{} {}/{} ({})".format, COUNTS, UNITS, PERIODS, TIMES),
)
LAST_DAYS = st.builds(
    "{} {}".format, st.sampled_from(["trước", "chậm nhất", "đến hết", "hoàn thành trước"]), WITH_YEAR
)
PHRASES = st.one_of(
    RATES,
    TIMES,
    st.builds("{}{} {}".format, RATES | TIMES, st.sampled_from([",", ":", ""]), LAST_DAYS),
    st.builds("báo cáo {}, 9 tháng, {}".format, PERIODS, LAST_DAYS),
    st.builds("thường xuyên từ {}, {}".format, WITH_YEAR, LAST_DAYS),
    st.builds("{} tin, {} bài/{}".format, COUNTS, COUNTS, PERIODS),
    st.builds("{0} số/tháng x {1} tháng = {2} số".format, COUNTS, COUNTS, COUNTS),
    st.builds("{}, {}, {}".format, PERIODS, PERIODS, PERIODS),
    st.builds("{}/đơn vị".format, RATES),
    st.builds("sơ kết {}, tổng kết năm".format, PERIODS),
    st.builds("T.{} - T.{}/2021".format, st.integers(1, 12), st.integers(1, 12)),
    st.builds("trong vòng {} ngày kể từ {}".format, COUNTS, WITH_YEAR | st.just("ngày ban hành")),
    st.sampled_from(
        ["thường xuyên", "theo lịch của Sở Nội vụ", "khi có yêu cầu", "thường xuyên trong năm 2021"]
    ),
    st.builds("{}; {}".format, RATES, TIMES),
)


@given(PHRASES, SPANS)
def test_dates_are_in_order_and_inside_the_plan(phrase: str, span: Period) -> None:
    try:
        parts = parse_phrase(phrase, span, workdays())
    except PhraseError:
        return
    for part in parts:
        assert list(part.due) == sorted(part.due)
        assert all(day in span for day in part.due)
        assert bool(part.due) == (part.kind in (Kind.RECURRING, Kind.ONCE))
        assert part.words in phrase
        if part.window:
            assert part.window.start >= span.start
            assert part.window.end <= span.end


@given(st.integers(1, 60), st.sampled_from([1, 2, 3, 4, 6, 12]), YEARS)
def test_a_rate_falls_due_by_fractions_of_its_period(count: int, months: int, year: int) -> None:
    """Rule 1, worked out with fractions: the k-th of N in M months is due k·M/N months after the start."""
    expected = []
    for first in range(0, 12, months):
        for k in range(1, count + 1):
            after = Fraction(k * months, count)
            if after.denominator == 1:
                month = first + int(after)
                expected.append(date(year, month, monthrange(year, month)[1]))
            else:
                month = first + floor(after) + 1
                days = monthrange(year, month)[1]
                expected.append(date(year, month, max(1, floor((after - floor(after)) * days))))
    (part,) = parse_phrase(f"{count} số/{months} tháng", Period.of_year(year), workdays())
    assert list(part.due) == expected
    assert len(part.due) == count * (12 // months)


@given(YEARS)
def test_weeks_end_on_the_sundays_of_the_plan(year: int) -> None:
    span = Period.of_year(year)
    (part,) = parse_phrase("hằng tuần", span, workdays())
    assert list(part.due) == [day for day in span.days() if day.isoweekday() == 7]


@given(PHRASES)
@example("định kỳ quý, 6 tháng, 9 tháng và năm")
@example("04 số/tháng (48 số/năm)")
@example("ngày 05 và 20 hằng tháng")
@example("trước ngày 05 tháng sau")
@example("by the last Friday of each month")
@example("H2 2021")
@example("báo cáo 9 tháng, chậm nhất 30/9")
@example("12 kỳ (hằng tháng)")
@example("nửa tháng một lần")
@example("thường xuyên từ tháng 3, đến hết tháng 10")
@example("hằng tháng, tổng kết năm")
@example("Tháng 6/2021, chậm nhất ngày 20")
@example("twice monthly")
@example("twice in Q2")
@example("at least monthly")
@example("suốt từ tháng 3 đến tháng 5")
@example("giữa quý II")
@example("from now until 30 June 2021")
@example("02 tin/tháng từ tháng 3 đến tháng 10/2021")
def test_what_is_said_again_means_the_same(phrase: str) -> None:
    try:
        readings = read(phrase)
    except PhraseError:
        return
    for reading in readings:
        (again,) = read(say(reading))
        assert repr(again.meaning) == repr(reading.meaning)


WORDS = st.sampled_from(
    [
        "ngày",
        "tuần",
        "tháng",
        "quý",
        "năm",
        "hằng",
        "mỗi",
        "định",
        "kỳ",
        "trước",
        "sau",
        "đến",
        "từ",
        "trong",
        "cuối",
        "đầu",
        "giữa",
        "nửa",
        "thứ",
        "hai",
        "ba",
        "tư",
        "sáu",
        "mười",
        "thường",
        "xuyên",
        "theo",
        "lịch",
        "khi",
        "có",
        "lần",
        "số",
        "tin",
        "bài",
        "I",
        "II",
        "IV",
        "1",
        "2",
        "03",
        "15",
        "31",
        "2021",
        "2020",
        "48",
        "(",
        ")",
        "/",
        "-",
        ",",
        ";",
        ".",
        ":",
        "và",
        "or",
        "of",
        "the",
        "each",
        "every",
        "first",
        "last",
        "working",
        "day",
        "days",
        "month",
        "quarter",
        "year",
        "Q1",
        "20th",
        "May",
        "monthly",
        "before",
        "by",
        "một",
        "tiếp",
        "vài",
        "sau",
        "x",
        "=",
        "Q",
        "T",
        "T6",
        "bài",
        "đơn",
        "vị",
        "vòng",
        "kể",
        "sơ",
        "tổng",
        "kết",
    ]
)


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60), SPANS)
@example("0" * 400, Period.of_year(2021))
@example("(" * 200, Period.of_year(2021))
@example("9999999999999999999999 số/năm", Period.of_year(2021))
@example("31/12/9999", Period(date(9999, 1, 1), date(9999, 12, 31)))
@example("02 tin/tuần", Period(date(9999, 1, 1), date(9999, 12, 31)))
@example("hằng tuần", Period(date(1, 1, 1), date(1, 12, 31)))
@example("trước ngày 05 tháng sau", Period(date(9999, 1, 1), date(9999, 12, 31)))
def test_nothing_but_a_refusal_comes_of_any_text(phrase: str, span: Period) -> None:
    with suppress(PhraseError):
        parse_phrase(phrase, span, workdays())
