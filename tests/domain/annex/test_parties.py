"""Who leads and who coordinates, from the columns of an annex to the tasks of a plan."""

from typing import Any

import pytest

from cchc_cli.domain.annex.draft import Draft, draft_plan
from cchc_cli.domain.annex.registry import Registry
from cchc_cli.files.plan.load import known_plan, load_plan
from cchc_cli.files.plan.workdays import load_workdays
from tests.domain.annex.test_shapes import head, read_docx
from tests.files.office.annex_documents import Sheet

WORKDAYS = load_workdays()
ISSUER = "Ủy ban nhân dân tỉnh Hà Tĩnh"


def drafted(headings: list[str], cells: list[str]) -> Draft:
    """Draft a plan of one task whose columns between its name and its time are given."""
    rows = [["TT", "Nội dung", *headings, "Thời gian"], ["1", "Việc một", *cells, "Quý II/2021"]]
    return draft_plan(read_docx(Sheet(rows, head("Tuyên truyền năm 2021"))), None, WORKDAYS)


def task(draft: Draft) -> dict[str, Any]:
    found = draft.data["tasks"]
    assert isinstance(found, list)
    keys = ("lead", "lead_text", "coordinating", "coordinating_text")
    return {key: found[0][key] for key in keys if key in found[0]}


def found(draft: Draft) -> list[tuple[str, object]]:
    return [(f.fault.code, f.words) for f in draft.findings]


@pytest.mark.parametrize("heading", ["Cơ quan thực hiện", "Cơ quan chủ trì", "Cơ quan chủ trì, phối hợp"])
def test_a_cell_of_both_is_parted_whatever_heads_it(heading: str) -> None:
    draft = drafted([heading], ["Sở Nội vụ phối hợp Sở Tư pháp"])
    assert task(draft) == {"lead": "so-noi-vu", "coordinating": "so-tu-phap"}
    assert not draft.findings


def test_the_words_stand_beside_where_they_say_more_than_names() -> None:
    draft = drafted(["Cơ quan thực hiện"], ["Chủ trì: Sở Nội vụ; phối hợp: Sở Y tế và các đơn vị liên quan"])
    assert task(draft) == {
        "lead": "so-noi-vu",
        "coordinating": "so-y-te",
        "coordinating_text": ["Sở Y tế", "các đơn vị liên quan"],
    }
    assert not draft.findings


def test_several_under_who_does_it_all_lead_and_under_both_it_takes_a_person() -> None:
    cell = ["Sở Nội vụ, Sở Y tế"]
    assert task(drafted(["Cơ quan thực hiện"], cell))["lead"] == ["so-noi-vu", "so-y-te"]
    assert not drafted(["Cơ quan thực hiện"], cell).findings
    both = drafted(["Cơ quan chủ trì, phối hợp"], cell)
    assert found(both) == [("parties-unlabelled", "Sở Nội vụ, Sở Y tế")]


def test_a_leader_named_among_those_who_coordinate_takes_a_person() -> None:
    columns = ["Cơ quan chủ trì", "Cơ quan phối hợp"]
    draft = drafted(columns, ["Sở Nội vụ", "Sở Y tế chủ trì; Sở Tư pháp"])
    assert found(draft) == [("parties-unlabelled", "Sở Y tế chủ trì; Sở Tư pháp")]
    draft = drafted(columns, ["Sở Nội vụ; phối hợp: Sở Y tế", "Sở Tư pháp"])
    assert task(draft)["coordinating"] == ["so-y-te", "so-tu-phap"]
    assert not draft.findings


def test_a_cell_of_leaders_that_names_none_is_found_and_kept() -> None:
    draft = drafted(["Cơ quan chủ trì"], ["Phối hợp thực hiện"])
    assert task(draft) == {"lead": "", "lead_text": "Phối hợp thực hiện"}
    assert found(draft) == [("parties-unlabelled", "Phối hợp thực hiện")]
    draft = drafted(["Cơ quan chủ trì"], ["Phối hợp: Sở Y tế"])
    assert task(draft)["coordinating"] == "so-y-te"
    assert found(draft) == [("parties-unlabelled", "Phối hợp: Sở Y tế")]


def test_words_that_are_no_agency_are_quoted_and_kept() -> None:
    columns = ["Cơ quan chủ trì", "Cơ quan phối hợp"]
    for words in ("Sở Y tế hướng dẫn", "Trong tháng 3: Sở Y tế", "hướng dẫn"):
        draft = drafted(columns[:1], [words])
        assert found(draft) == [("agency-unclear", words)]
        draft = drafted(columns, ["Sở Nội vụ", words])
        assert task(draft)["lead"] == "so-noi-vu"
        assert [f.fault.path for f in draft.findings] == [("tasks", 0, "coordinating")]


@pytest.mark.parametrize(
    ("duty", "ids"),
    [
        ("Sở Nội vụ: Theo dõi việc thực hiện.", ["so-noi-vu"]),
        ("Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế: theo dõi.", ["so-noi-vu"]),
        ("Các Sở: Nội vụ, Y tế: cung cấp thông tin.", ["so-noi-vu", "so-y-te"]),
        ("Đề nghị Tỉnh đoàn: phối hợp tuyên truyền.", ["tinh-doan"]),
        ("Trước ngày 15 hằng tháng: gửi báo cáo.", []),
        ("Sở Nội vụ là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện.", ["so-noi-vu"]),
        ("Sở Tài chính, Sở Nội vụ tham mưu bố trí kinh phí.", ["so-tai-chinh", "so-noi-vu"]),
        ("Việc này do người đứng đầu có trách nhiệm.", []),
        ("Sở Nội vụ, các cơ quan liên quan: theo dõi.", ["so-noi-vu"]),
    ],
)
def test_whom_a_duty_speaks_to(duty: str, ids: list[str]) -> None:
    assert Registry(None).addressed(duty) == ids


def test_a_duty_whose_first_words_go_on_speaks_to_the_agency_that_they_begin_with() -> None:
    registry = Registry(load_plan(None).plan)
    assert registry.addressed("Sở Nội vụ có trách nhiệm: theo dõi.") == ["so-noi-vu"]
    assert registry.addressed("Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp theo dõi.") == ["so-noi-vu"]


@pytest.mark.parametrize(
    ("issuer", "years", "offered"),
    [
        (ISSUER, (2020, 2020), True),
        (ISSUER.upper(), (2019, 2021), True),
        (ISSUER, (2021, 2021), False),
        (ISSUER, (2026, 2026), False),
        (ISSUER, None, False),
        ("Ủy ban nhân dân tỉnh Quảng Trị", (2020, 2020), False),
        ("", (2020, 2020), False),
    ],
)
def test_the_shipped_agencies_are_of_their_place_and_time(
    issuer: str, years: tuple[int, int] | None, offered: bool
) -> None:
    assert (known_plan(None, issuer, years) is not None) == offered
