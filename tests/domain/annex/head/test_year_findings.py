"""What a draft says of its plan's year and number, and what it asks; worked out by hand."""

import pytest

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.files.office.plain import read_csv
from cchc_cli.files.plan.workdays import load_workdays

ROWS = ["TT;Nhiệm vụ;Cơ quan chủ trì;Thời gian", "1;Tập huấn;Sở Nội vụ;Quý IV/2026"]
TOP = ["UBND TỈNH HÀ TĨNH", "Số: 12/KH-UBND"]


def drafted(title: str, day: str = "ngày 15 tháng 01 năm 2026", annex: str = "DANH MỤC") -> Draft:
    lines = [*TOP, f"Hà Tĩnh, {day}", "KẾ HOẠCH", title, "PHỤ LỤC", annex, *ROWS]
    return draft_plan(read_csv("k.csv", "\n".join(lines)), None, load_workdays())


def told(draft: Draft) -> list[tuple[str, object]]:
    about_year = [f.fault for f in draft.findings if f.fault.code.startswith(("year", "number"))]
    return [(fault.code, next(iter(fault.args.values()), None)) for fault in about_year]


@pytest.mark.parametrize(
    ("title", "day", "year", "findings"),
    [
        ("Truyền thông năm 2026", "ngày 15 tháng 01 năm 2026", "2026", []),
        ("Truyền thông năm 2026", "ngày 22 tháng 12 năm 2025", "2026", []),
        # Only the day of issue: it is suggested, in December the year after it.
        ("Truyền thông", "ngày 15 tháng 01 năm 2026", "", [("year-unfound", "2026")]),
        ("Truyền thông", "ngày 22 tháng 12 năm 2025", "", [("year-unfound", "2026")]),
        ("Truyền thông", "ngày … tháng 12 năm 2025", "", [("year-unfound", "2026")]),
        ("Thi hành Luật Thanh niên năm 2020", "ngày 15 tháng 01 năm 2026", "", [("year-unfound", "2026")]),
        ("Chuyển đổi số đến năm 2030", "ngày 15 tháng 01 năm 2026", "", [("year-unfound", "2026")]),
        # Before its issue, or long after it.
        ("Truyền thông năm 2025", "ngày 15 tháng 01 năm 2026", "2025", [("year-unlike-issue", "2026")]),
        ("Truyền thông năm 2028", "ngày 15 tháng 01 năm 2026", "2028", [("year-unlike-issue", "2026")]),
        (
            "Kiểm tra năm 2026 và chuẩn bị kiểm tra năm 2027",
            "ngày 15 tháng 01 năm 2026",
            "",
            [("year-several", ["2026", "2027"])],
        ),
    ],
)
def test_the_year_and_what_is_asked_about_it(title: str, day: str, year: str, findings: object) -> None:
    draft = drafted(title, day)
    assert (draft.data["year"], told(draft)) == (year, findings)


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Truyền thông giai đoạn 2026-2030", "2026-01-01", "2030-12-31"),
        ("Truyền thông từ tháng 10/2026 đến tháng 3/2027", "2026-10-01", "2027-03-31"),
        ("Công tác pháp chế năm học 2026-2027", "2026-08-01", "2027-07-31"),
    ],
)
def test_a_plan_of_several_years_has_a_period(title: str, start: str, end: str) -> None:
    draft = drafted(title)
    assert draft.data["period"] == {"start": start, "end": end}
    assert [code for code, _ in told(draft)] == (["year-school"] if "học" in title else [])


def test_an_annex_of_another_plan_is_found_by_its_number_and_the_head_s_is_kept() -> None:
    draft = drafted("Truyền thông năm 2026", annex="(Kèm theo Kế hoạch số 444/KH-UBND ngày 16/12/2019)")
    assert draft.data["number"] == "12/KH-UBND"
    assert told(draft) == [("number-several", ("12/KH-UBND", "444/KH-UBND"))]
