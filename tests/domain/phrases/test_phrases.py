"""Schedule phrases against dates worked out by hand."""

from datetime import date
from pathlib import Path

import pytest

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.schedule import Kind, Part, Period
from cchc_cli.domain.phrases import parse_phrase, schedule_of
from cchc_cli.files.plan.workdays import load_workdays
from tests.conftest import plan_of

DATA = Path(__file__).parents[2] / "data"


def table(name: str) -> list[tuple[str, ...]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


ROWS = table("phrases.tsv")
MUST_HOLD = table("phrases_must_hold.tsv") + table("phrases_families.tsv")
EITHER = table("phrases_either.tsv")
FIVE_YEARS = Period(date(2021, 1, 1), date(2025, 12, 31))
SECOND_HALF = Period(date(2021, 7, 1), date(2021, 12, 31))


def parts(phrase: str, year: int = 2021) -> tuple[Part, ...]:
    return parse_phrase(phrase, Period.of_year(year), load_workdays())


def dues(phrase: str, year: int = 2021) -> list[date]:
    return sorted(d for part in parts(phrase, year) for d in part.due)


def refusal(phrase: str, span: Period | None = None) -> PhraseError:
    with pytest.raises(PhraseError) as caught:
        parse_phrase(phrase, span or Period.of_year(2021), load_workdays())
    return caught.value


def days(text: str, year: int = 2021) -> list[date]:
    """Read “31/3 30/6” as days of a year."""
    return [date(year, int(m), int(d)) for d, m in (pair.split("/") for pair in text.split())]


@pytest.mark.parametrize(("phrase", "year", "kinds", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_table(phrase: str, year: str, kinds: str, expected: str) -> None:
    if kinds == "refused":
        with pytest.raises(PhraseError):
            parts(phrase, int(year))
        return
    assert ",".join(part.kind for part in parts(phrase, int(year))) == kinds
    if expected != "-":
        assert " ".join(map(str, dues(phrase, int(year)))) == expected


def reading(phrase: str, year: str) -> tuple[str, str]:
    """Return the kinds of a phrase and its dates, or that it is refused."""
    try:
        found = parts(phrase, int(year))
    except PhraseError:
        return "refused", ""
    return ",".join(sorted({p.kind for p in found})), " ".join(sorted(str(d) for p in found for d in p.due))


@pytest.mark.parametrize(("phrase", "year", "kinds", "expected"), MUST_HOLD, ids=[r[0] for r in MUST_HOLD])
def test_phrases_collected_from_plans_hold(phrase: str, year: str, kinds: str, expected: str) -> None:
    assert reading(phrase, year) == (kinds, expected)


@pytest.mark.parametrize(("phrase", "year", "kinds", "expected"), EITHER, ids=[r[0] for r in EITHER])
def test_where_officials_differ_one_reading_or_a_refusal(
    phrase: str, year: str, kinds: str, expected: str
) -> None:
    found = reading(phrase, year)
    if kinds == "-":
        # No reading is right, but that of periods of days that begin with the plan.
        assert found[0] == ("recurring" if phrase == "1 số/10 ngày" else "refused")
    else:
        # A row may leave open which days a rhythm falls on.
        assert found in [("refused", ""), (kinds, expected or found[1])]


MONTH_ENDS = "31/1 28/2 31/3 30/4 31/5 30/6 31/7 31/8 30/9 31/10 30/11 31/12"
QUARTER_ENDS = "31/3 30/6 30/9 31/12"
TWICE_A_MONTH = (
    "15/1 31/1 14/2 28/2 15/3 31/3 15/4 30/4 15/5 31/5 15/6 30/6 "
    "15/7 31/7 15/8 31/8 15/9 30/9 15/10 31/10 15/11 30/11 15/12 31/12"
)
RECURRING = {
    MONTH_ENDS: """
        01 lần/tháng; 1 lần / 1 tháng; mỗi tháng 01 lần; mỗi tháng một lần; một tháng một lần; Hàng tháng; hang thang
        HẰNG THÁNG; từng tháng; 01 tháng/lần; 12 lần/năm; 12 số (01 số/tháng); 01 số/tháng (12 số/năm)
        12 kỳ (hằng tháng); 12 kỳ/năm, hằng tháng; hằng tháng (12 số/năm); 01 chuyên mục mỗi tháng; 1 tin hằng tháng
        báo cáo tháng; định kỳ hằng tháng; Định kỳ tháng; cuối tháng; cuối mỗi tháng; ngày cuối tháng
        ngày cuối cùng của tháng; ngày 31 hằng tháng; monthly; every month; each month; once a month; 1 per month
        one issue a month; 12 issues/year; the last day of each month; end of each month
        Hằng tháng trong năm 2021; Năm 2021, hằng tháng; hằng tháng, năm 2021
        tháng cuối mỗi tháng""",
    TWICE_A_MONTH: """
        02 lần/tháng; 2 lần/ 1 tháng; mỗi tháng 02 lần; hai lần một tháng; một tháng hai lần; hằng tháng 02 tin
        mỗi tháng phát sóng 02 chương trình; 02 tin, bài/tháng; 02 tin/bài mỗi tháng; 24 số/năm (02 số/tháng)
        nửa tháng một lần; nửa tháng/lần; 01 lần/nửa tháng; mỗi nửa tháng 01 tin
        24 số (02 số/tháng x 12 tháng); 02 số/tháng × 12 tháng = 24 số
        24 số/năm; twice a month; two per month; 2 news items per month; twice monthly; 24 issues (2 per month)""",
    QUARTER_ENDS: """
        01 lần/quý; mỗi quý 01 lần; một quý một lần; 1 kỳ/quý; hằng quý; theo quý; định kỳ hàng quý; 3 tháng/lần
        03 tháng một lần; 03 tháng 1 lần; ba tháng một lần; 01 số/ 3 tháng; 3 tháng/số; 04 kỳ/năm (hằng quý)
        cuối mỗi quý; cuối quý; tháng cuối quý
        Mỗi đơn vị 01 lần/quý; 01 lần/quý/đơn vị; 01 lần/quý/huyện; 01 buổi/quý/xã, phường, thị trấn
        quarterly; every 3 months; every three months
        once per quarter; each quarter; 4 per year; end of each quarter; tháng 3, 6, 9, 12 hằng năm
        a report every quarter""",
    "30/6 31/12": """
        6 tháng/lần; 06 tháng một lần; sáu tháng một lần; nửa năm một lần; 02 lần/năm; mỗi năm 02 đợt; một năm hai lần
        02 lần/năm (6 tháng/lần); hai lần mỗi năm; twice a year; twice yearly; every 6 months; semi-annually
        tháng 6 và tháng 12 hằng năm; 02 hội nghị/năm vào tháng 6 và tháng 12; 02 hội nghị trong năm 2021""",
    "31/12": "01 lần/năm; 01 năm/lần; hằng năm; mỗi năm một lần; annually; once a year; every year; quý IV hằng năm",
    "28/2 30/4 30/6 31/8 31/10 31/12": "2 tháng/lần; 01 lần/02 tháng; hai tháng một lần; every 2 months",
    "30/4 31/8 31/12": "4 tháng/lần; 03 cuộc/năm; ba lần/năm; three times a year",
    "31/3 30/6 30/6 30/9 30/9 31/12 31/12 31/12": """
        định kỳ quý, 6 tháng, 9 tháng, năm; báo cáo quý, 06 tháng, 09 tháng và năm
        hằng quý, 6 tháng, 9 tháng và năm; quý, 6 tháng, 9 tháng, năm""",
    "30/6 31/12 31/12": "06 tháng, năm; 6 tháng và năm; báo cáo 6 tháng, năm",
    "30/6 30/9 31/12 31/12": "báo cáo 6 tháng, 9 tháng, năm; 6 tháng, 9 tháng, năm",
    "30/9": "báo cáo 9 tháng",
    "30/6": "01 hội nghị/năm (quý II); hằng năm, vào tháng 6; quý II hằng năm; 6 tháng đầu mỗi năm",
    "14/12": "trước ngày 15/12 hằng năm; Hằng năm, trước ngày 15/12",
    "1/1 1/4 1/7 1/10": "đầu mỗi quý; ngày đầu tiên của quý",
    "15/2 15/5 15/8 15/11": "giữa mỗi quý",
    "25/3 25/6 25/9 25/12": """
        ngày 25 tháng cuối quý; ngày 25 của tháng cuối mỗi quý; hằng quý, vào ngày 25 của tháng cuối quý
        01 báo cáo/quý, chậm nhất ngày 25 tháng cuối quý; the 25th of the last month of each quarter""",
    "20/1 20/2 20/3 20/4 20/5 20/6 20/7 20/8 20/9 20/10 20/11 20/12": """
        ngày 20 hằng tháng; ngày 20 mỗi tháng; vào ngày 20 hàng tháng; chậm nhất là ngày 20 hằng tháng
        mỗi tháng 01 lần vào ngày 20; hằng tháng, vào ngày 20; định kỳ hằng tháng (ngày 20); trước ngày 21 hằng tháng
        on the 20th of every month; each month on the 20th; monthly by the 20th; by the 20th of each month""",
    "5/2 5/3 5/4 5/5 5/6 5/7 5/8 5/9 5/10 5/11 5/12": "ngày 05 tháng sau; by the 5th of the following month",
    "9/4 9/7 9/10": "trước ngày 10 của tháng đầu quý sau",
    "31/3 30/4 31/5 30/6": """
        hằng tháng từ tháng 3 đến tháng 6; monthly from March to June 2021; 01 số/tháng (tháng 3 - 6)""",
    # The last working days of 2021's months: 30–31/1, 27–28/2 and 30–31/10 are weekends, 30/4 is a day off.
    "29/1 26/2 31/3 29/4 31/5 30/6 30/7 31/8 30/9 29/10 30/11 31/12": """
        ngày làm việc cuối cùng của tháng; ngày làm việc cuối tháng; last working day of each month""",
    # First Mondays of 2021.
    "4/1 1/2 1/3 5/4 3/5 7/6 5/7 2/8 6/9 4/10 1/11 6/12": "thứ Hai đầu tháng; first Monday of each month",
}  # fmt: skip
ONCE = {
    "31/3": "Quý I; Quý 1/2021; tháng 3; 3 tháng đầu năm; Q1 2021; cuối tháng 3/2021; hết quý I; trước tháng 4",
    "30/6": """
        Quý II; Quý II/2021; Qúy II/2021; Quí II/2021; QUÝ II NĂM 2021; quy ii nam 2021; Quý hai; Trong quý II/2021
        Quý I, II/2021; Quý I và II; quý I, quý II/2021; quý I - II/2021; từ quý I đến quý II; quý I + quý II
        Q.II/2021; Q.I, Q.II/2021; Q.I - Q.II/2021; T.6/2021; T5-T6/2021; T4-6/2021; sơ kết 6 tháng
        Quý I/2021 - Quý II/2021; 6 tháng đầu năm; 06 tháng đầu năm 2021; sáu tháng đầu năm; nửa đầu năm 2021
        Tháng 6/2021; tháng 06 năm 2021; 6/2021; 06-2021; T6/2021; tháng sáu; cuối quý II; cuối tháng 6; giữa năm 2021
        từ tháng 4 đến tháng 6; tháng 4, 5, 6; Tháng 4-6/2021; tháng 4 - tháng 6 năm 2021; đến hết tháng 6/2021
        Đến 30/6/2021; chậm nhất 30/6; Hoàn thành trước 01/7/2021; trước quý III; xong trong tháng 6; 30/6/2021
        ngày 30 tháng 6 năm 2021; ngày 30/6; 30-6-2021; 30.6.2021; 2021-06-30; ngày 30 tháng 6; Thời hạn: 30/6/2021
        Tiến độ: Quý II/2021; Hội nghị tập huấn (quý II/2021); từ nay đến 30/6; từ 01/3 đến 30/6/2021
        Từ tháng 11/2020 đến tháng 6/2021; second quarter; Q2/2021; 2nd quarter of 2021; H1 2021; first half of 2021
        by the end of June 2021; by June 30, 2021; June 2021; 30 June 2021; Jun 2021; from March to June 2021
        the first 6 months of 2021; no later than 30 Jun 2021; until 30 June; on or before 30/6/2021; before July 2021
        April - June 2021; within Q2; ngày cuối cùng của quý II; trong 6 tháng đầu năm 2021; 01 hội nghị (quý II)""",
    "30/9": "9 tháng đầu năm; 09 tháng đầu năm 2021; Tháng 7, 8, 9/2021; tháng 3 - tháng 9/2021; đến hết quý III",
    "31/12": """
        Năm 2021; trong năm; trong năm 2021; cuối năm; 6 tháng cuối năm; 3 tháng cuối năm 2021; quý cuối năm; H2
        nửa cuối năm 2021; Quý IV; quý tư; Q4; end of 2021; in 2021; last quarter of 2021; hết năm 2021; tháng 12""",
    "15/5": "giữa tháng 5; giữa tháng 5/2021; nửa đầu tháng 5/2021; mid-May 2021; giữa quý II; ngày 15/5/2021",
    "1/5": "đầu tháng 5/2021; ngày đầu tháng 5",
    "31/5": "nửa cuối tháng 5/2021; tháng 5; trước ngày 01/6/2021; từ ngày 16 đến ngày 31/5/2021",
    "10/5": """
        05-10/5/2021; từ 05-10/5/2021; ngày 10/5; từ ngày 01 đến ngày 10/5/2021; 10 ngày đầu tháng 5
        ngày 1-10/5/2021; ngày 10 tháng 5""",
    "30/4 30/9": "tháng 4 và tháng 9; tháng 4, tháng 9/2021; Các tháng 4, 9; April and September 2021; tháng 4 & 9",
    QUARTER_ENDS: "Các tháng 3, 6, 9, 12; tháng 3, 6, 9 và 12/2021; March, June, September and December 2021",
    "30/6 31/12": """
        sơ kết 6 tháng, tổng kết năm; sơ kết 6 tháng đầu năm, tổng kết năm
        quý II, IV; Quý II và Quý IV/2021; 02 hội nghị (quý II và quý IV); Q2, Q4 2021""",
    "15/3 15/6": "ngày 15/3, 15/6; 15/3/2021 và 15/6/2021; ngày 15 tháng 3 và ngày 15 tháng 6",
    "10/5 20/5": "ngày 10, 20/5/2021; ngày 10 và 20 tháng 5; ngày 10 và ngày 20/5; 10 tháng 5 và 20 tháng 5",
    "28/5": "thứ Sáu cuối tháng 5/2021; last Friday of May 2021",
}  # fmt: skip


def listed(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (phrase.strip(), expected)
        for expected, text in table.items()
        for line in text.splitlines()
        for phrase in line.split(";")
        if phrase.strip()
    ]


@pytest.mark.parametrize(("phrase", "expected"), listed(RECURRING))
def test_recurring(phrase: str, expected: str) -> None:
    (part,) = parts(phrase)
    assert part.kind is Kind.RECURRING
    assert list(part.due) == days(expected)


@pytest.mark.parametrize(("phrase", "expected"), listed(ONCE))
def test_once(phrase: str, expected: str) -> None:
    assert {part.kind for part in parts(phrase)} == {Kind.ONCE}
    assert dues(phrase) == days(expected)


def test_weeks_and_weekdays() -> None:
    year = list(Period.of_year(2021).days())
    sundays = [d for d in year if d.weekday() == 6]
    for phrase in ("mỗi tuần 1 chương trình", "01 số/tuần", "weekly", "tuần một lần", "Chủ nhật hằng tuần"):
        assert dues(phrase) == sundays, phrase
    # Pairs of the weeks that end in the year: 28/12–10/1, 11/1–24/1, …
    for phrase in ("hai tuần một lần", "2 tuần/lần", "every two weeks", "fortnightly", "every other week"):
        assert dues(phrase) == sundays[1::2], phrase
    for phrase in ("thứ Hai hằng tuần", "Thứ 2 mỗi tuần", "mỗi thứ Hai", "every Monday", "on Mondays"):
        assert dues(phrase) == [d for d in year if d.weekday() == 0], phrase
    assert dues("thứ 2, thứ 4 và thứ 6 hằng tuần") == [d for d in year if d.weekday() in (0, 2, 4)]
    assert dues("hằng ngày") == dues("daily") == dues("1 tin/ngày") == year
    assert len(dues("3 lần/ngày")) == 3 * 365
    # Three in a week: its days ⌊7/3⌋, ⌊14/3⌋ and 7, Tuesday, Thursday and Sunday.
    assert dues("3 lần/tuần")[-3:] == days("21/12 23/12 26/12")


def test_weeks_are_53_in_a_year_with_53_sundays() -> None:
    assert len(dues("53 số (01 số/tuần)", 2023)) == 53
    assert refusal("53 số (01 số/tuần)").fault_args["product"] == 52


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("Thường xuyên", "1/1", "31/12"),
        ("thuong xuyen", "1/1", "31/12"),
        ("Thường xuyên, liên tục trong năm", "1/1", "31/12"),
        ("- Tiếp phát thường xuyên.", "1/1", "31/12"),
        ("Cập nhật thường xuyên", "1/1", "31/12"),
        ("liên tục; quanh năm", "1/1", "31/12"),
        ("cả năm 2021", "1/1", "31/12"),
        ("trong suốt năm 2021", "1/1", "31/12"),
        ("thường xuyên 24/7", "1/1", "31/12"),
        ("ongoing", "1/1", "31/12"),
        ("year-round", "1/1", "31/12"),
        ("throughout the year", "1/1", "31/12"),
        ("Từ Quý II", "1/4", "31/12"),
        ("Từ tháng 3/2021 trở đi", "1/3", "31/12"),
        ("Quý II/2021 trở đi", "1/4", "31/12"),
        ("bắt đầu từ ngày 15/3", "15/3", "31/12"),
        ("from March 2021 onwards", "1/3", "31/12"),
        ("Từ năm 2019", "1/1", "31/12"),
        ("Thường xuyên trong quý II/2021", "1/4", "30/6"),
        ("Thường xuyên, trong quý II", "1/4", "30/6"),
        ("Thường xuyên, năm 2021", "1/1", "31/12"),
        ("Năm 2021, thường xuyên", "1/1", "31/12"),
        ("Thường xuyên từ tháng 3 đến tháng 10/2021", "1/3", "31/10"),
        ("Từ tháng 3 đến tháng 10: thường xuyên", "1/3", "31/10"),
        ("thường xuyên đến hết tháng 10/2021", "1/1", "31/10"),
        ("thường xuyên (quý I - III)", "1/1", "30/9"),
        ("thường xuyên, đến hết tháng 10", "1/1", "31/10"),
        ("thường xuyên từ tháng 3, đến hết tháng 10", "1/3", "31/10"),
    ],
)
def test_ongoing(phrase: str, start: str, end: str) -> None:
    for part in parts(phrase):
        assert part.kind is Kind.ONGOING
        assert part.due == ()
    assert parts(phrase)[-1].window == Period(*days(f"{start} {end}"))


@pytest.mark.parametrize(
    "phrase",
    """Khi có yêu cầu; khi phát sinh; Đột xuất; Theo lịch riêng; Định kỳ theo lịch Ban Tuyên giáo Tỉnh ủy
    Theo kế hoạch của Sở Nội vụ, Sở Tư pháp; Theo kế hoạch hằng năm của Bộ Nội vụ; Theo Kế hoạch năm 2021
    theo chỉ đạo của Thường trực Tỉnh ủy; theo quy định tại Quyết định số 225/QĐ-TTg ngày 04/02/2016
    sau khi có hướng dẫn của Bộ Nội vụ; theo tiến độ của đề án
    theo Nghị quyết số 22/2016/NQ-HĐND ngày 24/9/2016; Theo hướng dẫn về cơ chế một cửa; tùy tình hình
    trong vòng 15 ngày kể từ ngày ban hành; Trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản
    chậm nhất 10 ngày sau khi kết thúc hội nghị; within 15 days of issue
    as required; on request; when needed; ad hoc; according to the plan of the Department""".replace(
        "\n", ";"
    ).split(";"),
)
def test_external(phrase: str) -> None:
    (part,) = parts(phrase)
    assert (part.kind, part.due) == (Kind.EXTERNAL, ())


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("Thường xuyên; định kỳ hằng quý", "ongoing recurring"),
        ("Định kỳ hằng quý và đột xuất khi có yêu cầu", "recurring external"),
        ("Thường xuyên (khi có yêu cầu)", "ongoing external"),
        ("Quý II: 01 hội nghị; Quý IV: 02 hội nghị", "once once"),
        ("- Báo: 02 bài/tháng;\n- Đài: 01 phóng sự/quý", "recurring recurring"),
        ("01 lần/quý, 01 lần/năm", "recurring recurring"),
        ("Tiếp phát thường xuyên.\n- Nêu gương người tốt (01 mục/1tháng)", "ongoing recurring"),
        ("Cấp huyện: 02 lần/tháng; cấp xã: 01 lần/tháng", "recurring recurring"),
        ("trước ngày 20/6 và trước ngày 20/12", "once once"),
        ("Theo kế hoạch, hoàn thành trước 15/12", "external once"),
        ("Quý I và cả năm", "once ongoing"),
        ("hằng tháng, tổng kết năm", "recurring once"),
        ("Hoàn thành trong tháng 6/2021 và duy trì thường xuyên", "once ongoing"),
    ],
)
def test_several_parts_stand_in_the_order_of_the_phrase(phrase: str, kinds: str) -> None:
    assert [str(part.kind) for part in parts(phrase)] == kinds.split()


@pytest.mark.parametrize(
    ("phrase", "count", "unit", "minimum", "words"),
    [
        ("Số lượng: 15 số/năm", 15, "số", False, "Số lượng: 15 số/năm"),
        ("01 per quarter", 1, None, False, "01 per quarter"),
        ("hằng quý", 1, None, False, "hằng quý"),
        ("at least twice a month", 2, None, True, "at least twice a month"),
        ("Tối thiểu mỗi quý 01 lần", 1, "lần", True, "Tối thiểu mỗi quý 01 lần"),
        ("từ 02 tin/tháng trở lên", 2, "tin", True, "từ 02 tin/tháng trở lên"),
        ("không ít hơn 04 số/quý", 4, "số", True, "không ít hơn 04 số/quý"),
        ("Ít nhất 02 tin, bài/tháng", 2, "tin, bài", True, "Ít nhất 02 tin, bài/tháng"),
        ("48 số (04 số/tháng)", 4, "số", False, "48 số (04 số/tháng)"),
        ("04 số (01 lần/quý)", 1, "lần", False, "04 số (01 lần/quý)"),
        ("mỗi tháng hai chuyên mục", 2, "chuyên mục", False, "mỗi tháng hai chuyên mục"),
        ("20 tin/năm", 20, "tin", False, "20 tin/năm"),
        ("hai mươi lăm tin một năm", 25, "tin", False, "hai mươi lăm tin một năm"),
        ("mười hai số/năm", 12, "số", False, "mười hai số/năm"),
        ("năm lần/năm", 5, "lần", False, "năm lần/năm"),
        ("02 (hai) số/tháng", 2, "số", False, "02 (hai) số/tháng"),
        ("Định kỳ 03 tháng/lần", 1, "lần", False, "Định kỳ 03 tháng/lần"),
        ("ngày 05 và 20 hằng tháng", 2, None, False, "ngày 05 và 20 hằng tháng"),
        ("hằng tháng, vào ngày 5, 15 và 25", 3, None, False, "hằng tháng, vào ngày 5, 15 và 25"),
        ("1.000 tin/năm", 1000, "tin", False, "1.000 tin/năm"),
        ("Quý I/2021: 02 hội nghị", 2, "hội nghị", False, "Quý I/2021: 02 hội nghị"),
        ("Tháng 10/2021", None, None, False, "Tháng 10/2021"),
        ("Hoàn thành trong quý I/2021", None, None, False, "Hoàn thành trong quý I/2021"),
    ],
)
def test_what_a_part_counts(
    phrase: str, count: int | None, unit: str | None, minimum: bool, words: str
) -> None:
    (part,) = parts(phrase)
    assert (part.count, part.unit, part.minimum, part.words) == (count, unit, minimum, words)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Từ tháng 3 đến hết năm", "31/12"),
        ("từ tháng 3 đến hết năm 2021", "31/12"),
        ("Tháng 3 đến năm", "31/12"),
        ("Từ quý II đến hết năm", "31/12"),
        ("Từ 01/3 đến hết năm nay", "31/12"),
        ("đến hết năm", "31/12"),
        ("from March to the end of the year", "31/12"),
        ("from March to the end of October", "31/10"),
        ("tháng ba, tháng năm", "31/3 31/5"),
        ("Tháng 6 - 2021", "30/6"),
        ("Quý I - 2021", "31/3"),
        ("Quý I - năm 2021", "31/3"),
    ],
)
def test_a_year_is_no_fifth_month_and_no_end_of_a_range(phrase: str, expected: str) -> None:
    assert dues(phrase) == days(expected)


@pytest.mark.parametrize(
    ("phrase", "each"),
    [
        (
            "ngày 05 hằng tháng và ngày 10 của tháng đầu quý",
            [
                "5/1 5/2 5/3 5/4 5/5 5/6 5/7 5/8 5/9 5/10 5/11 5/12",
                "10/1 10/4 10/7 10/10",
            ],
        ),
        ("ngày cuối quý và ngày 15/12", [QUARTER_ENDS, "15/12"]),
        ("cuối tháng, cuối quý, cuối năm", [MONTH_ENDS, QUARTER_ENDS, "31/12"]),
        ("Quý II và cuối tháng", ["30/6", MONTH_ENDS]),
        ("ngày 15/3/2021 và ngày cuối quý", ["15/3", QUARTER_ENDS]),
        ("tháng 6 và tháng 12 hằng năm", ["30/6 31/12"]),
        ("tháng 2 - 5 và ngày cuối tháng", ["31/5", MONTH_ENDS]),
    ],
)
def test_times_of_different_periods_are_parts_of_their_own(phrase: str, each: list[str]) -> None:
    assert [list(part.due) for part in parts(phrase)] == [days(text) for text in each]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("01 số/tháng (đến hết quý II)", "31/1 28/2 31/3 30/4 31/5 30/6"),
        ("Hằng tháng (đến tháng 3)", "31/1 28/2 31/3"),
        ("02 bài/năm, hoàn thành trước ngày 30/11/2021", "29/11 29/11"),
        ("Báo cáo năm, chậm nhất 15/12/2021", "15/12"),
    ],
)
def test_a_rate_keeps_to_the_day_that_bounds_it(phrase: str, expected: str) -> None:
    (part,) = parts(phrase)
    assert part.kind is Kind.RECURRING
    assert list(part.due) == days(expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("02 số/tháng, đến hết quý II", "15/1 31/1 14/2 28/2 15/3 31/3 15/4 30/4 15/5 31/5 15/6 30/6"),
        ("đến hết quý I, 01 số/tháng", "31/1 28/2 31/3"),
        ("02 số/tháng từ tháng 3, đến hết quý II", "15/3 31/3 15/4 30/4 15/5 31/5 15/6 30/6"),
        # Where work merely runs until a day, what would come after it does not.
        ("01 số/quý, đến hết tháng 8", "31/3 30/6"),
        # What must be completed by a day is owed whole: the fourth quarter's by then.
        ("01 lần/quý, hoàn thành trước 15/12", "31/3 30/6 30/9 14/12"),
        ("01 lần/quý (chậm nhất 15/12)", "31/3 30/6 30/9 15/12"),
        ("01 lần/quý. Hoàn thành trước 15/12", "31/3 30/6 30/9 14/12"),
        ("01 lần/quý; xong trước 15/12", "31/3 30/6 30/9 14/12"),
        ("01 số/tháng (quý I và quý IV)", "31/1 28/2 31/3 31/10 30/11 31/12"),
        ("06 số (01 số/tháng) (quý I và quý IV)", "31/1 28/2 31/3 31/10 30/11 31/12"),
        ("Quý II, IV (trước ngày 25 tháng cuối quý)", "24/6 24/12"),
        ("Trước 15/12: 01 lần/quý", "31/3 30/6 30/9 14/12"),
        ("04 số (01 số/quý), hoàn thành trước 15/12", "31/3 30/6 30/9 14/12"),
        ("ngày 20 hằng tháng, đến hết quý I", "20/1 20/2 20/3"),
        ("Từ tháng 3 đến tháng 5, ngày 20 hằng tháng", "20/3 20/4 20/5"),
        ("Quý II: 01 số/tháng", "30/4 31/5 30/6"),
        ("01 số/quý, năm 2021", QUARTER_ENDS),
    ],
)
def test_a_last_day_bounds_a_rate_and_is_no_date_more(phrase: str, expected: str) -> None:
    (part,) = parts(phrase)
    assert (part.kind, part.words) == (Kind.RECURRING, phrase)
    assert list(part.due) == days(expected)


@pytest.mark.parametrize(
    ("phrase", "start", "due"),
    [
        ("Quý II, trước 15/6", "1/4", "14/6"),
        ("Quý I, II, chậm nhất 15/6/2021", "1/1", "15/6"),
        ("Tháng 6/2021, chậm nhất ngày 20", "1/6", "20/6"),
        ("Từ tháng 3, đến hết tháng 6", "1/3", "30/6"),
        ("Từ tháng 3 đến trước 15/12", "1/3", "14/12"),
        ("02 hội nghị (quý II, trước 15/6)", "1/4", "14/6"),
        ("Quý II; hoàn thành trước 15/6", "1/4", "14/6"),
        ("Quý II: tháng 5", "1/5", "31/5"),
        ("Năm 2021: quý II", "1/4", "30/6"),
        ("Quý II (tháng 5/2021)", "1/5", "31/5"),
        # A report on a quarter ends after it.
        ("Báo cáo quý I: trước 15/4", "1/1", "14/4"),
    ],
)
def test_a_time_and_its_last_day_are_one_due_date(phrase: str, start: str, due: str) -> None:
    (part,) = parts(phrase)
    assert part.kind is Kind.ONCE
    assert set(part.due) == set(days(due))
    assert part.window == Period(*days(f"{start} {due}"))


@pytest.mark.parametrize("phrase", ["Quý II: ngày 15/6", "Quý II (15/6/2021)", "Tháng 6: ngày 15"])
def test_a_day_under_a_heading_is_the_only_date(phrase: str) -> None:
    assert dues(phrase) == days("15/6")


@pytest.mark.parametrize("sign", [";", ",", "\n-"])
def test_quarters_with_their_last_days_are_a_due_date_each(sign: str) -> None:
    phrase = f"Quý I: trước 15/3{sign} Quý II: trước 15/6"
    assert [list(part.due) for part in parts(phrase)] == [days("14/3"), days("14/6")]


def test_a_number_done_in_one_window_is_due_at_its_end() -> None:
    assert dues("03 lớp trong quý III") == days("30/9 30/9 30/9")


@pytest.mark.parametrize(
    ("phrase", "each"),
    [
        ("02 tin, 01 bài/tháng", [(2, "tin", False, 24), (1, "bài", False, 12)]),
        ("02 tin và 01 bài/tháng", [(2, "tin", False, 24), (1, "bài", False, 12)]),
        ("tối thiểu 02 tin, 01 bài/tháng", [(2, "tin", True, 24), (1, "bài", True, 12)]),
        ("mỗi quý 03 tin, 01 phóng sự", [(3, "tin", False, 12), (1, "phóng sự", False, 4)]),
    ],
)
def test_a_newsrooms_products_share_the_period_said_once(
    phrase: str, each: list[tuple[int, str, bool, int]]
) -> None:
    assert [(p.count, p.unit, p.minimum, len(p.due)) for p in parts(phrase)] == each


def test_decomposed_letters_read_alike() -> None:
    import unicodedata

    for phrase in ("Thường xuyên trong năm 2021", "Từ Qúy I/2021", "mỗi quý một lần", "sáu tháng một lần"):
        (part,) = parts(unicodedata.normalize("NFD", phrase))
        assert (part.kind, part.due) == (parts(phrase)[0].kind, parts(phrase)[0].due)


def test_a_plan_has_words_of_its_own_for_what_is_counted() -> None:
    phrase = "02 lượt xe loa/tháng"
    assert refusal(phrase).fault_args["words"] == "xe loa"
    (part,) = parse_phrase(phrase, Period.of_year(2021), load_workdays(), ("lượt xe loa",))
    assert (part.count, part.unit, len(part.due)) == (2, "lượt xe loa", 24)
    assert schedule("Xe loa: 01 xe loa/quý", units=["xe loa"]) == days(QUARTER_ENDS)


def test_two_meanings_are_shown_side_by_side() -> None:
    error = refusal("ngay 05 thang sau")  # sáu or sau, where no diacritics are typed
    assert error.code == "phrase-two-readings"
    assert (error.fault_args["first"], error.fault_args["second"]) == (
        "ngày 5 tháng 6",
        "ngày 5 tháng tiếp theo",
    )


REFUSED = [
    ("", "phrase-empty", ""),
    ("Vài lần trong năm", "phrase-not-understood", "Vài"),
    ("khoảng 3 lần (01 lần/quý)", "phrase-not-understood", "khoảng"),
    ("Vài lần (01 lần/quý)", "phrase-not-understood", "Vài"),
    ("Nhiều lần (01 lần/quý)", "phrase-not-understood", "Nhiều"),
    ("Không thường xuyên", "phrase-not-understood", "Không"),
    ("thỉnh thoảng", "phrase-not-understood", "thỉnh thoảng"),
    ("gần 10 tin/tháng", "phrase-not-understood", "gần"),
    ("02 (ba) lần/tháng", "phrase-not-understood", None),
    ("2021-03-01/2021-03-31", "phrase-not-understood", None),
    ("không quá 02 lần/tháng", "phrase-not-understood", "không quá"),
    ("tối đa 5 tin/tháng", "phrase-not-understood", "tối đa"),
    ("Dừng phát sóng (quý II)", "phrase-not-understood", "Dừng"),
    ("Quý I năm sau", "phrase-not-understood", "sau"),
    ("15 số/2021", "phrase-not-understood", None),
    ("2-3 lần/tháng", "phrase-not-understood", "2-3"),
    ("1,5 lần/tháng", "phrase-not-understood", "1,5"),
    ("01 lần/quý hoặc đột xuất", "phrase-not-understood", "hoặc"),
    ("once or twice a month", "phrase-not-understood", "or"),
    ("Sau tháng 6", "phrase-not-understood", "Sau"),
    ("Sau Tết", "phrase-not-understood", "Sau Tết"),
    ("Rằm tháng 7", "phrase-not-understood", "Rằm"),
    ("tháng 7 âm lịch", "phrase-not-understood", "âm lịch"),
    ("tháng Giêng", "phrase-not-understood", None),
    ("Chiều thứ Sáu hằng tuần", "phrase-not-understood", "Chiều"),
    ("early June", "phrase-not-understood", "early"),
    ("about 3 times a year", "phrase-not-understood", "about"),
    ("Mùa hè 2021", "phrase-not-understood", None),
    ("01 lần/quý trừ quý I", "phrase-not-understood", "trừ"),
    ("02 lần/tháng, trừ tháng Tết", "phrase-not-understood", "trừ"),
    ("T3", "phrase-not-understood", "T3"),
    ("15", "phrase-not-understood", "15"),
    ("Thường xuyên, quý II", "phrase-two-readings", "Thường xuyên, quý II"),
    ("biweekly", "phrase-two-readings", "biweekly"),
    ("bimonthly", "phrase-two-readings", "bimonthly"),
    ("tháng 2 lần", "phrase-two-readings", "tháng 2 lần"),
    ("hằng tháng (12 số)", "phrase-two-readings", "hằng tháng (12 số)"),
    ("các tháng 3, 5 và năm 2021", "phrase-two-readings", "các tháng 3, 5 và năm 2021"),
    ("02 số/tháng, quý II", "phrase-two-readings", "02 số/tháng, quý II"),
    # Weeks of a month: which days they are differs from office to office.
    ("tuần cuối tháng 5", "phrase-not-understood", "tuần"),
    ("tuần đầu tháng 5/2021", "phrase-not-understood", None),
    ("last week of May 2021", "phrase-not-understood", None),
    ("first week of May", "phrase-not-understood", None),
    ("02 số/tháng, trước 01/01/2021", "phrase-outside-plan", None),
    ("Quý II, trước 15/12", "phrase-last-day", "Quý II, trước 15/12"),
    ("tháng 3, tháng 9, trước 15/9", "phrase-last-day", None),
    ("T6", "phrase-not-understood", "T6"),
    ("T2-T6", "phrase-not-understood", "T2"),
    ("10-05/5/2021", "phrase-reversed", None),
    ("6 tháng, năm 2021", "phrase-not-understood", None),
    ("02 lần/tháng, quý, năm", "phrase-not-understood", None),
    ("nửa tháng 2 lần", "phrase-not-understood", None),
    ("trong vòng 15 ngày kể từ ngày 15/3/2021", "phrase-not-understood", None),
    ("hằng quý, trong vòng 5 ngày kể từ ngày hết quý", "phrase-not-understood", None),
    ("chậm nhất 05 ngày sau khi kết thúc quý", "phrase-not-understood", None),
    ("sơ kết, tổng kết năm", "phrase-not-understood", None),
    ("02 tin/tháng, 01 bài", "phrase-period-missing", "01 bài"),
    ("02 số/tháng, ngày 15/6", "phrase-not-understood", "ngày 15/6"),
    ("01 lần/quý (15/3, 15/6, 15/9, 15/12)", "phrase-not-understood", "15/3, 15/6, 15/9, 15/12"),
    ("báo cáo quý trước ngày 15/3, 15/6", "phrase-not-understood", "trước ngày 15/3, 15/6"),
    ("thường xuyên (quý I và quý IV)", "phrase-not-understood", None),
    ("năm 2021, quý II", "phrase-two-readings", "năm 2021, quý II"),
    ("Tháng 5 (quý II)", "phrase-last-day", None),
    ("Định kỳ", "phrase-period-missing", "Định kỳ"),
    ("Định kỳ và đột xuất", "phrase-period-missing", "Định kỳ"),
    ("48 số", "phrase-period-missing", "48 số"),
    ("01 hội nghị, 04 tin/tháng", "phrase-period-missing", "01 hội nghị"),
    ("Ngày 20", "phrase-month-missing", "Ngày 20"),
    ("hằng quý, trước ngày 15", "phrase-month-missing", "trước ngày 15"),
    ("thứ Hai", "phrase-month-missing", "thứ Hai"),
    ("Tháng 5/21", "phrase-year-short", "Tháng 5/21"),
    ("15/12/21", "phrase-year-short", "15/12/21"),
    ("31/02/2021", "phrase-date-impossible", "31/02/2021"),
    ("ngày 31/4", "phrase-date-impossible", "ngày 31/4"),
    ("5/13/2021", "phrase-date-impossible", "5/13/2021"),
    ("ngày 32 hằng tháng", "phrase-date-impossible", "ngày 32"),
    ("29/02/2021", "phrase-day-impossible", "29/02/2021"),
    ("Tháng 13/2021", "phrase-month-impossible", "Tháng 13"),
    ("tháng 0", "phrase-month-impossible", "tháng 0"),
    ("Quý V/2021", "phrase-quarter-impossible", "Quý V"),
    ("quý 5", "phrase-quarter-impossible", "quý 5"),
    ("Quý IV - Quý I", "phrase-reversed", "Quý IV - Quý I"),
    ("từ 30/9/2021 đến 1/3/2021", "phrase-reversed", "từ 30/9/2021 đến 1/3/2021"),
    ("Giai đoạn 2025-2021", "phrase-reversed", None),
    ("Tháng 10/2020", "phrase-outside-plan", "Tháng 10/2020"),
    ("Quý I/2022", "phrase-outside-plan", "Quý I/2022"),
    ("trước ngày 01/01/2021", "phrase-outside-plan", "trước ngày 01/01/2021"),
    ("Từ tháng 11/2021 đến tháng 2/2022", "phrase-outside-plan", None),
    ("2 năm/lần", "phrase-no-dates", "2 năm/lần"),
    ("1000000000 số/năm", "phrase-count", "1000000000 số"),
    ("100 tin/ngày", "phrase-count", "100 tin/ngày"),
    ("0 lần/năm", "phrase-count-zero", "0 lần"),
    ("0 số", "phrase-count-zero", "0 số"),
    ("03 cuộc (quý I và quý III)", "phrase-count-of-times", None),
    ("50 số (04 số/tháng)", "phrase-total", "50 số (04 số/tháng)"),
    ("04 số/tháng (50 số/năm)", "phrase-total", None),
    ("04 số/tháng, 50 số/năm", "phrase-total", None),
    ("25 số (02 số/tháng x 12 tháng)", "phrase-total", "25 số (02 số/tháng x 12 tháng)"),
    ("02 số/tháng x 12 tháng = 25 số", "phrase-total", "02 số/tháng x 12 tháng = 25 số"),
    ("12 số (02 số/tháng x 6 tháng)", "phrase-total", None),
    ("25 số/năm; 02 số/tháng", "phrase-total", "25 số/năm; 02 số/tháng"),
    ("05 kỳ/năm (hằng quý)", "phrase-total", None),
    ("04 số/tháng (01 số/tuần)", "phrase-total-uneven", None),
    ("05 số/5 tháng (01 số/2 tháng)", "phrase-total-uneven", None),
    ("48 số (04 số/tháng", "phrase-bracket", None),
    ("10 tháng cuối quý", "phrase-longer-than-period", None),
    ("Từ thứ 2 đến thứ 6 hằng tuần", "phrase-not-understood", "Từ thứ 2 đến thứ 6 hằng tuần"),
    ("từ 1/3 đến 31/3 hằng năm", "phrase-not-understood", None),
    ("Tháng 3, năm", "phrase-not-understood", "năm"),
    ("Q1 until Thursday", "phrase-month-missing", None),
    ("suốt 15/6/2021 - thứ Hai", "phrase-not-understood", None),
    ("02 tin/năm đến ngày 15", "phrase-month-missing", "đến ngày 15"),
    ("end of month onwards", "phrase-not-understood", "onwards"),
    ("trước 15/6/2021 trở đi", "phrase-not-understood", None),
    ("a" * 401, "phrase-too-long", None),
]


@pytest.mark.parametrize(("phrase", "code", "quoted"), REFUSED, ids=[r[0][:40] for r in REFUSED])
def test_refused(phrase: str, code: str, quoted: str | None) -> None:
    error = refusal(phrase)
    assert error.code == code
    if quoted is not None:
        assert error.fault_args["words"] == quoted


@pytest.mark.parametrize(
    "phrase", ["24 số/năm; 02 số/tháng", "02 số/tháng.\n- 24 số/năm", "24 số; 02 số/tháng"]
)
def test_a_total_may_stand_apart_from_its_rate(phrase: str) -> None:
    (part,) = parts(phrase)
    assert list(part.due) == days(TWICE_A_MONTH)


@pytest.mark.parametrize("phrase", ["Báo: 24 số/năm; Đài: 02 số/tháng", "01 lần/quý; 01 lần/năm"])
def test_two_rates_of_two_things_stay_apart(phrase: str) -> None:
    assert len(parts(phrase)) == 2


def test_a_wrong_total_shows_the_sum() -> None:
    shown = refusal("50 số (04 số/tháng)").fault_args
    assert (shown["count"], shown["periods"], shown["product"], shown["total"]) == (4, 12, 48, 50)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("hằng năm", "2021-12-31 2022-12-31 2023-12-31 2024-12-31 2025-12-31"),
        ("02 năm/lần", "2022-12-31 2024-12-31"),
        ("Quý II/2023", "2023-06-30"),
        ("01 hội nghị/năm (quý II)", "2021-06-30 2022-06-30 2023-06-30 2024-06-30 2025-06-30"),
        ("trước 15/12 hằng năm", "2021-12-14 2022-12-14 2023-12-14 2024-12-14 2025-12-14"),
        ("ngày 29/02 hằng năm", "2021-02-28 2022-02-28 2023-02-28 2024-02-29 2025-02-28"),
        ("01 cuộc/năm từ năm 2024", "2024-12-31 2025-12-31"),
        ("Giai đoạn 2021-2025", "2025-12-31"),
        ("năm 2022 - 2023", "2023-12-31"),
    ],
)
def test_a_plan_of_several_years(phrase: str, expected: str) -> None:
    (part,) = parse_phrase(phrase, FIVE_YEARS, load_workdays())
    assert " ".join(map(str, part.due)) == expected


def test_totals_in_a_plan_of_several_years() -> None:
    for phrase in ("48 số/năm (04 số/tháng)", "240 số (04 số/tháng)"):
        assert len(parse_phrase(phrase, FIVE_YEARS, load_workdays())[0].due) == 240
    assert refusal("48 số (04 số/tháng)", FIVE_YEARS).fault_args["product"] == 240


@pytest.mark.parametrize("phrase", ["Quý II", "6 tháng đầu năm", "trước ngày 15/12", "trong năm", "cuối năm"])
def test_a_year_that_is_missing_is_asked_for(phrase: str) -> None:
    error = refusal(phrase, FIVE_YEARS)
    assert error.code == "phrase-year-missing"
    assert (error.fault_args["first"], error.fault_args["last"]) == ("2021", "2025")


def test_a_plan_of_part_of_a_year() -> None:
    def in_half(phrase: str) -> list[date]:
        return list(parse_phrase(phrase, SECOND_HALF, load_workdays())[0].due)

    # The last eight of the year's fifteen; those before the plan's first day are dropped.
    assert in_half("15 số/năm") == days("12/7 6/8 31/8 24/9 18/10 12/11 6/12 31/12")
    assert in_half("hằng quý") == days("30/9 31/12")
    assert in_half("06 số (01 số/tháng)") == days("31/7 31/8 30/9 31/10 30/11 31/12")
    assert refusal("12 số (01 số/tháng)", SECOND_HALF).code == "phrase-total"
    assert refusal("Quý I", SECOND_HALF).code == "phrase-outside-plan"


def test_a_window_that_fits_one_year_only_needs_no_year() -> None:
    span = Period(date(2020, 12, 15), date(2021, 12, 14))
    assert parse_phrase("Tháng 3", span, load_workdays())[0].due == (date(2021, 3, 31),)
    assert refusal("Tháng 12", span).code == "phrase-year-missing"


# -- schedules of tasks


def schedule(form: object, **more: object) -> list[date]:
    plan = plan_of({"schedule": form}, **{"year": "2021", **more})
    return list(schedule_of(plan.tasks[0], plan, load_workdays()).due)


def refused(form: object) -> str:
    with pytest.raises(PhraseError) as caught:
        schedule(form)
    return caught.value.code


def test_several_phrases_make_one_schedule() -> None:
    assert schedule(["hằng quý", "tháng 5", "thường xuyên"]) == days("31/3 31/5 30/6 30/9 31/12")


def test_a_plan_may_roll_its_due_dates() -> None:
    # 31/1/2021 is a Sunday, 28/2 too, 31/7 a Saturday; 31/10 a Sunday.
    assert schedule(["ngày 31/1", "ngày 31/7"], roll="next") == days("1/2 2/8")
    assert schedule(["ngày 31/1", "ngày 31/7"], roll="prev") == days("29/1 30/7")
    # 31/12/2022 is a Saturday: the next working day is no longer in the plan.
    assert schedule("31/12/2022", year="2022", roll="next") == days("31/12", 2022)


def test_dates_and_rules_given_outright() -> None:
    assert schedule({"dates": ["15/6/2021", "2021-03-15"]}) == days("15/3 15/6")
    assert schedule({"external": "theo lịch của Sở"}) == []
    assert schedule({"rrule": "FREQ=MONTHLY;BYMONTHDAY=-1"}) == days(MONTH_ENDS)
    assert schedule({"rrule": "RRULE:FREQ=MONTHLY;INTERVAL=6;BYDAY=-1FR"}) == days("29/1 30/7")
    assert schedule({"rrule": "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "count": "2"}) == days("1/6 1/6")


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"dates": ["15/6/2020"]}, "schedule-date-outside"),
        ({"rrule": "FREQ=HOURLY"}, "rrule-frequency"),
        ({"rrule": "BYDAY=MO"}, "rrule-frequency"),
        ({"rrule": "FREQ=DAILY;COUNT=3"}, "rrule-key"),
        ({"rrule": "FREQ=DAILY;UNTIL=20210301"}, "rrule-key"),
        ({"rrule": "FREQ=DAILY;BYHOUR=3"}, "rrule-key"),
        ({"rrule": "FREQ=DAILY;INTERVAL=0"}, "rrule-invalid"),
        ({"rrule": "FREQ=DAILY;INTERVAL=-1"}, "rrule-invalid"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=XX"}, "rrule-invalid"),
        ({"rrule": "FREQ=MONTHLY;BYMONTHDAY=x"}, "rrule-invalid"),
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"}, "phrase-no-dates"),
        ({"rrule": "FREQ=DAILY", "count": "1000"}, "phrase-count"),
        ({"rrule": "hằng quý"}, "rrule-key"),
    ],
)
def test_rules_refused(form: object, code: str) -> None:
    assert refused(form) == code
