"""What states a unit, and where; which words name a total."""

import pytest

from cchc_cli.domain.annex.units import (
    Unit,
    is_unread_unit,
    stated_in,
    total_of,
    unit_for,
    unit_of,
    year_column,
    year_of,
)
from cchc_cli.domain.model.schedule import Period

HEADINGS = {
    "Kinh phí (ĐVT: triệu đồng)": 10**6,
    "KINH PHÍ (TRIỆU ĐỒNG)": 10**6,
    "Kinh phí triệu đồng": 10**6,
    "Kinh phí (triệu\nđồng)": 10**6,
    "Kinh phí (tr.đ)": 10**6,
    "Kinh phí (trđ)": 10**6,
    "Kinh phí (tr)": 10**6,
    "Kinh phí (10^6đ)": 10**6,
    "Kinh phí (Ng.đ)": 10**3,
    "Kinh phí (ngđ)": 10**3,
    "Kinh phí (triệu VNĐ)": 10**6,
    "Kinh phí (triệu đồng/năm)": 10**6,
    "Kinh phí (1.000.000đ)": 10**6,
    "Kinh phí (10⁶ đồng)": 10**6,
    "Kinh phi (trieu dong)": 10**6,
    "Budget (million VND)": 10**6,
    "Dự toán (1.000 đồng)": 10**3,
    "Kinh phí (x1000đ)": 10**3,
    "Kinh phí (x 1.000 đ)": 10**3,
    "Kinh phí 1.000đ": 10**3,
    "Kinh phí, nghìn đồng": 10**3,
    "Dự toán (ngàn đ)": 10**3,
    "Kinh phí (Tỷ đồng)": 10**9,
    "Kinh phí (tỷ)": 10**9,
    "Kinh phí (đồng)": 1,
    "Kinh phí (VNĐ)": 1,
    "Kinh phí ĐVT: đồng": 1,
    "Kinh phí": None,
    "Kinh phí hoạt động": None,
    "Kinh phí hợp đồng": None,
    "Kinh phi hoat dong": None,
    "Hội đồng nhân dân": None,
    "Tỷ lệ": None,
}

LINES = {
    "(Triệu đồng)": 10**6,
    "Nghìn đồng": 10**3,
    "(x1000đ)": 10**3,
    "Đơn vị tính: Triệu đồng": 10**6,
    "Đơn vị tính : 1.000 đồng": 10**3,
    "ĐVT: 1.000đ": 10**3,
    "ĐVT: tr.đ": 10**6,
    "đvt: trđ": 10**6,
    "Đvt: Nghìn  đồng": 10**3,
    "ĐVT: tỷ đồng": 10**9,
    "ĐVT: tr": 10**6,
    "ĐVT: 10³ đồng": 10**3,
    "ĐVT: 10^6 đồng": 10**6,
    "Đơn vị tính: 1 triệu đồng": 10**6,
    "ĐVT: 01 triệu đồng": 10**6,
    "Đơn vị tính: một nghìn đồng": 10**3,
    "Unit: VND million": 10**6,
    "Đơn vị tính (kinh phí): triệu đồng": 10**6,
    "Số tiền trong biểu là nghìn đồng": 10**3,
    "Đơn vị tính: trăm triệu đồng": None,
    "Mức hỗ trợ số tiền là 1 triệu đồng": None,
    "[Đơn vị tính: triệu đồng]": 10**6,
    "(đ)": 1,
    "D": None,
    "(D)": None,
    "Đ": None,
    "[Nghìn đồng]": 10**3,
    "ĐVT: đồng VN": 1,
    "ĐVT: đ": 1,
    "(Đơn vị: VNĐ)": 1,
    "Don vi tinh: trieu dong": 10**6,
    "Unit: million VND": 10**6,
    "Đơn vị tính trong bảng: triệu đồng": 10**6,
    "- Đơn vị tính kinh phí: triệu đồng": 10**6,
    "Ghi chú: Kinh phí tính bằng nghìn đồng.": 10**3,
    "Ghi chú: đơn vị tính triệu đồng": 10**6,
    "* Ghi chú: ĐVT là triệu đồng": 10**6,
    "(Kinh phí tính theo nghìn đồng)": 10**3,
    "Kinh phí: triệu đồng": 10**6,
    "DANH MỤC NHIỆM VỤ (Triệu đồng)": 10**6,
    "DANH MỤC (Đơn vị: nghìn đồng)": 10**3,
    "Các cơ quan, đơn vị bố trí 50 triệu đồng": None,
    "Mỗi đơn vị 5 triệu đồng": None,
    "Tổng kinh phí: 1.250 triệu đồng": None,
    "Kinh phí 50 triệu đồng (Năm mươi triệu đồng)": None,
    "Danh mục nhiệm vụ của các cơ quan, đơn vị": None,
    "Đơn vị chủ trì: Hội đồng": None,
    "Đơn vị tính: người": None,
    "Nâng cao chất lượng hoạt động": None,
}


@pytest.mark.parametrize("title", HEADINGS)
def test_the_unit_of_a_heading(title: str) -> None:
    assert unit_of(title) == HEADINGS[title]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_states_a_unit_and_one_that_only_speaks_of_money(line: str) -> None:
    assert stated_in(line) == LINES[line]


def test_a_unit_of_money_that_is_not_known_is_told_from_one_that_counts_something_else() -> None:
    assert is_unread_unit("(ĐVT: trăm triệu đồng)")
    assert is_unread_unit("Đơn vị tính: 1.000 USD")
    others = ("ĐVT: triệu đồng", "Đơn vị tính: người", "Đơn vị: Hội đồng nhân dân", "ĐVT: %")
    assert not any(map(is_unread_unit, others))


def test_the_nearest_statement_holds_and_another_is_told() -> None:
    thousand, million = "ĐVT: nghìn đồng", "(Triệu đồng)"
    assert unit_for("Kinh phí", ["PHỤ LỤC", million]) == Unit(10**6, million)
    assert unit_for("Kinh phí (đồng)", ["PHỤ LỤC", million]) == Unit(1, "Kinh phí (đồng)", million)
    assert unit_for("Kinh phí", [], ["Ghi chú", million]) == Unit(10**6, million)
    assert unit_for("Kinh phí", [], [], [million]) == Unit(10**6, million)
    assert unit_for("Kinh phí", ["PHỤ LỤC", million], [thousand]) == Unit(10**6, million, thousand)
    assert unit_for("Kinh phí", ["PHỤ LỤC"]) is None


def test_what_stands_under_another_head_is_said_of_another_table() -> None:
    assert unit_for("Kinh phí", ["ĐVT: nghìn đồng", "PHỤ LỤC II", "DANH MỤC"]) is None
    assert unit_for("Kinh phí", [], ["PHỤ LỤC II", "(Triệu đồng)"]) is None


def test_the_year_of_a_column() -> None:
    assert [year_of(t) for t in ("Năm 2026", "Kinh phí", "2025 - 2026", "20265")] == [2026, None, None, None]
    year = Period.of_year(2026)
    assert year_column(["", "Tổng", "2025", "2026", "2027"], year) == 3
    assert year_column(["", "Tổng", "2026"], year) is None
    assert year_column(["2024", "2025"], year) is None
    assert year_column(["2025", "2026"], Period(year.start, Period.of_year(2027).end)) is None


SUMS = {
    "whole": "Tổng cộng|* Tổng cộng|TỔNG CỘNG:|TC|Tổng|Tổng số|Tổng kinh phí|Tổng cộng (A+B)|Tổng (I+II)|III. Tổng cộng"
    "|Tổng nhu cầu kinh phí|Tổng kinh phí thực hiện: 5 triệu đồng|Tong cong|Total|Grand total"
    "|T.C|T.cộng|Cộng tổng (I+II)|Tổng A + B|Tổng cộng A + B|Toàn bộ kinh phí",
    "part": "Cộng|CỘNG|Cộng:|Cộng (I+II)|Cộng mục I|Cộng I|Tổng mục II|Tổng cộng phần A|Cộng dồn|Subtotal|Cong"
    "|T.cộng I|Tổng (I)|Tổng kinh phí mục I|Cộng kinh phí|Cộng A + B|Sub total",
    "words": "(Bằng chữ: Một trăm triệu đồng)|Bằng chữ: …|Số tiền bằng chữ: Một tỷ đồng|(Viết bằng chữ: Một tỷ đồng)",
    "": "Công bố thủ tục|CÔNG BỐ|Cổng thông tin điện tử|Cộng đồng|Cộng tác viên|Công tác|Tổng kết năm|Tổng hợp báo cáo"
    "|Tổng đài 1022|Tổng rà soát|Tổng điều tra|Tổng cục|Tổng công ty|Tổng số hóa hồ sơ|TCCS"
    "|Tong ket|Cong bo|Cong khai|",
}


@pytest.mark.parametrize(
    ("kind", "words"), [(kind, w) for kind, all_ in SUMS.items() for w in all_.split("|")]
)
def test_only_words_that_add_up_name_a_total(kind: str, words: str) -> None:
    assert (total_of(words) or "") == kind
