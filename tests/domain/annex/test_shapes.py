"""Annexes of many shapes, each as Word and as Excel have it; what they mean was worked out by hand."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.annex.draft import Draft, NoAnnex, draft_plan
from cchc_cli.domain.annex.paper import Paper
from cchc_cli.files.office.plain import read_csv
from cchc_cli.files.office.sheets import read_workbook
from cchc_cli.files.office.word import read_word
from cchc_cli.files.plan.draft import PlanDraft, write_draft
from cchc_cli.files.plan.workdays import load_workdays
from tests.conftest import plan_of
from tests.files.office.annex_documents import ACROSS as A
from tests.files.office.annex_documents import HEADINGS, Sheet, excel, word
from tests.files.office.annex_documents import MERGED as M

WORKDAYS = load_workdays()
RESAVED = Path(__file__).parents[2] / "data" / "libreoffice"
"""Each shape as LibreOffice 7.4 writes it: the .docx of `word`, opened there and saved again."""


def read_docx(*sheets: Sheet) -> Paper:
    return read_word("ke-hoach.docx", word(*sheets))


READERS: dict[str, Callable[[str], Paper]] = {
    "word": lambda shape: read_docx(*SHAPES[shape]),
    "libreoffice": lambda shape: read_word(shape, (RESAVED / f"{shape}.docx").read_bytes()),
    "excel": lambda shape: read_workbook("ke-hoach.xlsx", excel(*SHAPES[shape])),
}
every_form = pytest.mark.parametrize("read", READERS.values(), ids=READERS)


def drafted(paper: Paper) -> Draft:
    return draft_plan(paper, None, WORKDAYS)


def finished(draft: Draft) -> PlanDraft:
    return write_draft(draft, "plan.yaml", "", lambda ds: f"KIỂM TRA: {', '.join(d.code for d in ds)}")


def tasks(draft: Draft) -> list[dict[str, Any]]:
    found = draft.data["tasks"]
    assert isinstance(found, list)
    return found


def column(draft: Draft, key: str) -> list[Any]:
    return [task.get(key) for task in tasks(draft)]


def codes(draft: Draft) -> list[str]:
    return sorted(f.fault.code for f in draft.findings)


def head(title: str, number: str = "15/KH-UBND", day: str = "05/01/2021") -> list[str]:
    return ["KẾ HOẠCH", title, "PHỤ LỤC", f"(Kèm theo Kế hoạch số {number} ngày {day} của UBND tỉnh)"]


# -- 1. section heads, million đồng, a column of results at the end, a total

SECTIONS = Sheet(
    [
        ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện",
         "Kinh phí (triệu đồng)", "Sản phẩm, kết quả"],
        ["I", "Công tác chỉ đạo", A, A, A, A, A],
        ["1", "Ban hành Kế hoạch", "Sở Nội vụ", "Các sở, ban, ngành", "Tháng 01/2021", "", "Kế hoạch"],
        ["2", "Hội nghị quán triệt", "Sở Nội vụ", "UBND cấp huyện", "Quý I/2021", "45,5", "Hội nghị"],
        ["II", "Tuyên truyền trên báo chí", A, A, A, A, A],
        ["1", "Chuyên mục trên báo in", "Báo Quảng Trị", "Sở Nội vụ", "12 số/năm (01 số/tháng)", "120", "12 số"],
        ["2", "Phóng sự truyền hình", "Đài PTTH tỉnh", "nt", "Hằng quý", "1.200", "04 phóng sự"],
        ["Tổng cộng", A, A, A, A, "1.365,5", ""],
    ],
    before=[
        "ỦY BAN NHÂN DÂN",
        "TỈNH QUẢNG TRỊ",
        "Số: 15/KH-UBND",
        "Quảng Trị, ngày 05 tháng 01 năm 2021",
        "KẾ HOẠCH",
        "Tuyên truyền cải cách hành chính năm 2021",
        "Căn cứ Chương trình tổng thể cải cách hành chính;",
        "I. MỤC ĐÍCH",
        "- Nâng cao nhận thức.",
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ",
    ],
)  # fmt: skip


@every_form
def test_section_heads_are_groups_and_number_their_rows(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("sections"))
    assert column(draft, "id") == ["I.1", "I.2", "II.1", "II.2"]
    assert column(draft, "group") == ["Công tác chỉ đạo"] * 2 + ["Tuyên truyền trên báo chí"] * 2
    # 45,5 triệu · 120 triệu · 1.200 triệu: thousands are grouped by “.”, decimals parted by “,”.
    assert column(draft, "amount") == [None, "45.500.000", "120.000.000", "1.200.000.000"]
    assert draft.amounts == (None, 45_500_000, 120_000_000, 1_200_000_000)
    assert column(draft, "coordinating")[2:] == ["so-noi-vu", "so-noi-vu"]  # “nt”: as above
    assert codes(draft) == []  # the total is right: 45,5 + 120 + 1.200 = 1.365,5


@every_form
def test_the_letterhead_says_number_date_issuer_and_place(read: Callable[[str], Paper]) -> None:
    data = drafted(read("sections")).data
    assert {k: data[k] for k in ("number", "issued", "issuer", "place", "year", "title", "aims")} == {
        "number": "15/KH-UBND",
        "issued": "2021-01-05",
        "issuer": "Ủy ban nhân dân tỉnh Quảng Trị",
        "place": "Quảng Trị",
        "year": "2021",
        "title": "Tuyên truyền cải cách hành chính năm 2021",
        "aims": ["Nâng cao nhận thức."],
    }


def test_a_total_that_the_rows_do_not_add_up_to_is_found() -> None:
    rows = [*SECTIONS.rows[:-1], ["Tổng cộng", A, A, A, A, "1.356,5", ""]]
    draft = drafted(read_docx(Sheet(rows, SECTIONS.before)))
    (finding,) = draft.findings
    assert finding.fault.code == "total-differs"
    assert finding.fault.args == {"stated": 1_356_500_000, "total": 1_365_500_000}
    assert finding.place is not None
    assert finding.place.column == 6


# -- 2. other columns, other order, headings over two rows, thousand đồng, a source of funds

ORDER = Sheet(
    [
        ["Thời hạn hoàn thành", "Nhiệm vụ cụ thể", "TT", "Đơn vị thực hiện", A, "Dự toán", A, "Ghi chú"],
        [M, M, M, "Chủ trì", "Phối hợp", "Số tiền\n(1.000 đồng)", "Nguồn kinh phí", M],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["Trước ngày 15/12/2022", "Biên tập sổ tay", "01.", "Sở Tư pháp",
         "Sở Nội vụ, Tài chính; UBND các huyện: Kỳ Anh, Can Lộc", "25.000", "Ngân sách tỉnh", ""],
        ["Quý II/2022", "Tập huấn", "02.", "Sở Nội vụ", "", "1.500", "Xã hội hóa", "Làm 2 lớp"],
        ["Vài lần trong năm", "Tờ gấp", "03.", "", "Sở Nội vụ", "", "Lồng ghép", ""],
    ],
    before=head("Tuyên truyền năm 2022"),
)  # fmt: skip


@every_form
def test_columns_are_found_by_their_headings_in_any_order(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("order"))
    assert column(draft, "id") == ["1", "2", "3"]
    assert column(draft, "name") == ["Biên tập sổ tay", "Tập huấn", "Tờ gấp"]
    assert column(draft, "amount") == ["25.000.000", "1.500.000", None]
    assert [t["funding"]["kind"] for t in tasks(draft)] == ["budget", "non-state", "integrated"]
    assert column(draft, "note") == [None, "Làm 2 lớp", None]
    assert column(draft, "coordinating") == [
        ["so-noi-vu", "so-tai-chinh", "ubnd-huyen-ky-anh", "ubnd-huyen-can-loc"],
        None,
        "so-noi-vu",
    ]


@every_form
def test_what_is_not_understood_is_kept_marked_and_placed(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("order"))
    blank, phrase = sorted(draft.findings, key=lambda f: f.fault.code)
    assert (blank.fault.code, blank.fault.path) == ("cell-as-above", ("tasks", 2, "lead"))
    assert blank.place is not None
    assert (blank.place.column, blank.place.heading) == (4, "Đơn vị thực hiện Chủ trì")
    assert phrase.fault.path == ("tasks", 2, "schedule")
    assert phrase.words == "Vài lần trong năm"
    result = finished(draft)
    lines = result.text.splitlines()
    # Only the phrase keeps the file from being a plan: the blank cell was read as the one above it.
    assert [lines[n - 1].strip() for n in result.lines] == [
        f'schedule: "Vài lần trong năm"   # KIỂM TRA: {phrase.fault.code}'
    ]
    assert [line.strip() for line in lines if "cell-as-above" in line] == [
        "lead: so-noi-vu   # KIỂM TRA: cell-as-above"
    ]


# -- 3. two levels: no districts

TWO_LEVELS = Sheet(
    [
        HEADINGS,
        ["1", "Truyền thông mô hình chính quyền 02 cấp", "- Tin, bài\n- Video", "Sở Khoa học và Công nghệ",
         "Các sở, ban, ngành; UBND các xã, phường", "Thường xuyên", "200.000.000", ""],
        ["2", "Chuyên mục trên báo", "Chuyên mục", "Báo và Phát thanh, truyền hình tỉnh", "", "04 số/tháng",
         "Kinh phí chi thường xuyên", ""],
        ["3", "Phát thanh cơ sở", "Bản tin", "UBND các xã, phường",
         "Sở Nông nghiệp và Môi trường, Sở Dân tộc và Tôn giáo", "02 tin/tuần", "Các xã, phường tự bố trí", ""],
    ],
    before=head("Truyền thông cải cách hành chính năm 2026", "12/KH-UBND", "10/01/2026"),
)  # fmt: skip


@every_form
def test_a_plan_of_two_levels_has_no_third(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("two"))
    assert draft.data["levels"] == {"tinh": "Cấp tỉnh", "xa": "Cấp xã"}
    assert column(draft, "products") == [["Tin, bài", "Video"], ["Chuyên mục"], ["Bản tin"]]
    assert column(draft, "coordinating")[2] == ["so-nong-nghiep-va-moi-truong", "so-dan-toc-va-ton-giao"]
    assert [t["funding"]["kind"] for t in tasks(draft)] == ["budget", "recurrent", "self-funded"]
    assert codes(draft) == []
    assert finished(draft).lines == ()


# -- 4. several annexes, each numbered from one

SEVERAL = [
    Sheet(
        [
            HEADINGS,
            ["1", "Việc A", "", "Sở Nội vụ", "", "Quý I/2023", "10.000.000", ""],
            ["2", "Việc B", "", "Sở Tài chính", "", "Quý II/2023", "20.000.000", ""],
            ["Tổng cộng", A, A, A, A, A, "30.000.000", ""],
        ],
        before=[*head("Tuyên truyền CCHC năm 2023")[:2], "PHỤ LỤC 1", "NHIỆM VỤ CẤP TỈNH"],
    ),
    Sheet(
        [
            HEADINGS,
            ["1", "Việc C", "", "UBND cấp huyện", "", "Quý III/2023", "", ""],
            ["2", "Việc D", "", "UBND cấp xã", "", "Hằng tháng", "", ""],
        ],
        before=["PHỤ LỤC 2", "NHIỆM VỤ CẤP HUYỆN, CẤP XÃ"],
    ),
]


@every_form
def test_several_annexes_are_one_plan(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("several"))
    assert column(draft, "id") == ["PL1.1", "PL1.2", "PL2.1", "PL2.2"]
    assert column(draft, "name") == ["Việc A", "Việc B", "Việc C", "Việc D"]
    assert codes(draft) == ["number-unfound"]
    assert finished(draft).lines == (1,)


# -- 5. amounts in words, lead and coordinating in one column, several years

IN_WORDS = Sheet(
    [
        ["TT", "Nội dung", "Chủ trì, phối hợp thực hiện", "Tiến độ", "Khái toán kinh phí", "Ghi chú"],
        ["1", "Việc một", "Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp, Sở Tài chính", "Quý I/2021",
         "50 triệu đồng (ngân sách tỉnh)", ""],
        ["2", "Việc hai", "- Chủ trì: Báo tỉnh\n- Phối hợp: Các sở, ngành", "Hằng tháng", "1,2 tỷ", ""],
        ["3", "Việc ba", "Sở Nội vụ", "Tháng 3 - tháng 10/2022", "Khoảng 30 triệu đồng", ""],
        ["4", "Việc bốn", "Sở Y tế", "Quanh năm", "- Ngân sách tỉnh: 300 triệu\n- Ngân sách xã: 200 triệu", ""],
        ["5", "Việc năm", "Theo phân công của Chủ tịch", "Khi có yêu cầu", "Chưa xác định", ""],
        ["6", "Việc sáu", "Sở Y tế, Sở Xây dựng", "Quý V/2021", "50,000 đồng", ""],
    ],
    before=head("Tuyên truyền CCHC giai đoạn 2021-2025"),
)  # fmt: skip


@every_form
def test_amounts_in_words_are_read_or_kept(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("words"))
    assert draft.data["period"] == {"start": "2021-01-01", "end": "2025-12-31"}
    assert draft.amounts == (50_000_000, 1_200_000_000, 30_000_000, None, None, None)
    assert column(draft, "amount")[3:] == [
        "Ngân sách tỉnh: 300 triệu - Ngân sách xã: 200 triệu",
        None,
        "50,000 đồng",
    ]
    funding = column(draft, "funding")
    assert funding[0] == {"kind": "budget", "text": "ngân sách tỉnh"}
    assert funding[2] == {"kind": "budget", "text": "Khoảng 30 triệu đồng"}
    assert funding[4] == {"kind": "other", "text": "Chưa xác định"}
    assert column(draft, "lead")[:2] == ["so-noi-vu", "bao-tinh"]
    assert column(draft, "coordinating")[:2] == [["so-tu-phap", "so-tai-chinh"], "cac-so-nganh"]
    by_task: dict[object, list[str]] = {}
    for finding in draft.findings:
        by_task.setdefault(finding.fault.path[1], []).append(finding.fault.code)
    assert by_task == {
        2: ["amount-about"],
        3: ["amount-several"],
        4: ["agency-unclear"],
        5: ["parties-unlabelled", "phrase-quarter-impossible", "amount-ambiguous"],
    }
    result = finished(draft)
    assert [result.text.splitlines()[n - 1].split(":")[0].strip() for n in result.lines] == [
        "amount",
        "schedule",
        "amount",
    ]


@pytest.mark.parametrize(
    ("cell", "amount", "words"),
    [
        ("1.000.000\n- Tỉnh 600.000\n- Xã 400.000", 1_000_000, ["Tỉnh 600.000", "Xã 400.000"]),
        ("1.000.000\n- Tỉnh 600.000\n- Xã 300.000", None, None),  # the parts are not the whole
        (
            "50.000.000\n30.000.000 (ngân sách xã)",
            None,
            None,
        ),  # two amounts, and no one says that they add up
        ("50.000.000\n(ngân sách tỉnh)", 50_000_000, "ngân sách tỉnh"),
        ("Ngân sách tỉnh: 50.000.000 đồng", 50_000_000, "Ngân sách tỉnh"),
        ("Không quá 50 triệu", 50_000_000, "Không quá 50 triệu"),
        ("Theo Nghị quyết số 22/2016/NQ-HĐND năm 2020", None, "Theo Nghị quyết số 22/2016/NQ-HĐND năm 2020"),
        ("-", None, None),
    ],
)
def test_no_amount_slips(cell: str, amount: int | None, words: object) -> None:
    rows = [HEADINGS, ["1", "Việc", "", "Sở Nội vụ", "", "Quý I/2021", cell, ""]]
    draft = drafted(read_docx(Sheet(rows, head("Tuyên truyền năm 2021"))))
    assert draft.amounts == (amount,)
    assert tasks(draft)[0].get("funding", {}).get("text") == words
    if amount is None and words is None and cell != "-":
        assert codes(draft) == ["amount-several"]
        assert len(finished(draft).lines) == 1


@pytest.mark.parametrize(
    ("cell", "amount", "code"),
    [
        ("70", 70_000_000, None),
        ("70 triệu", 70_000_000, None),  # its own unit, and the column's
        ("1,5", 1_500_000, None),
        ("1.200", 1_200_000_000, None),
        ("70.000.000", None, "amount-column"),  # đồng written out under “triệu đồng”
        ("1.5", None, "amount-ambiguous"),
    ],
)
def test_an_amount_in_the_unit_of_its_column(cell: str, amount: int | None, code: str | None) -> None:
    rows = [[*HEADINGS[:6], "Kinh phí (ĐVT: triệu đồng)", ""]]
    rows += [["1", "Việc", "", "Sở Nội vụ", "", "Quý I/2021", cell, ""]]
    draft = drafted(read_docx(Sheet(rows, head("Tuyên truyền năm 2021"))))
    assert draft.amounts == (amount,)
    assert codes(draft) == ([code] if code else [])
    # What is kept is never taken for an amount in đồng.
    assert len(finished(draft).lines) == (1 if code else 0)


YEARS = Sheet(
    [
        ["STT", "Nhiệm vụ, giải pháp", "Cơ quan tham mưu", "Cơ quan phối hợp", "Thời gian thực hiện", A,
         "Kinh phí (triệu đồng)", A, A, "Sản phẩm hoàn thành"],
        [M, M, M, M, "Bắt đầu", "Kết thúc", "Tổng", "Ngân sách tỉnh", "Xã hội hóa", M],
        ["A", "Cấp tỉnh", A, A, A, A, A, A, A, A],
        ["I", "Tuyên truyền", A, A, A, A, A, A, A, A],
        ["1", "Việc một", "Sở Nội vụ", "Sở NV, TP, TC", "Tháng 3/2021", "Tháng 6/2021", "100", "70", "30", "Tờ rơi"],
        ["2", "Việc hai", "Sở Y tế", "", "Quý I/2022", "Quý IV/2022", "100", "70", "20", ""],
        ["B", "Cấp huyện", A, A, A, A, A, A, A, A],
        ["I", "Tuyên truyền ở huyện", A, A, A, A, A, A, A, A],
        ["1", "Việc ba", "UBND cấp huyện", "", "", "Năm 2023", "", "50", "", ""],
        ["2", "Việc bốn", "UBND cấp huyện", "", "", "Năm 2023", "", "50", "10", ""],
    ],
    before=head("Tuyên truyền cải cách hành chính giai đoạn 2021-2025"),
)  # fmt: skip


def test_money_and_time_in_several_columns() -> None:
    draft = drafted(read_docx(YEARS))
    # Numbers begin again in each I, and each I in each of A and B.
    assert column(draft, "id") == ["A.I.1", "A.I.2", "B.I.1", "B.I.2"]
    assert column(draft, "group")[2] == "Cấp huyện / Tuyên truyền ở huyện"
    assert column(draft, "schedule") == [
        "Từ Tháng 3/2021 đến Tháng 6/2021",
        "Từ Quý I/2022 đến Quý IV/2022",
        "Năm 2023",
        "Năm 2023",
    ]
    # 70 + 30 = 100; 70 + 20 is not; a sole part is the amount; two parts without a total are not added up.
    assert draft.amounts == (100_000_000, 100_000_000, 50_000_000, None)
    assert [(f.fault.code, f.fault.path[1]) for f in draft.findings] == [
        ("parts-differ", 1),
        ("amount-several", 3),
        ("agencies-alike", "so-nv"),
    ]
    assert draft.findings[0].fault.args == {"stated": 100_000_000, "total": 90_000_000}
    assert len(finished(draft).lines) == 1


DOTTED = Sheet(
    [
        ["TT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian hoàn thành", "Dự toán, nguồn kinh phí", "Ghi chú"],
        ["1", "Công tác tuyên truyền", "", "", "", ""],
        ["1.1", "Viết tin bài", "Trung tâm Văn hóa, Thông tin và Thể thao", "Thường xuyên",
         "50.000.000 đồng từ ngân sách huyện", ""],
        ["1.2", "Phát thanh", "Đài truyền thanh cấp xã", "Hằng tuần", "70", ""],
        ["2", "Hội nghị", "Phòng Nội vụ, Phòng Tư pháp", "30/6/2021", "-", ""],
        ["", "Tổng cộng", "", "", "50.000.070", ""],
        ["", "(Bằng chữ: Năm mươi triệu không trăm bảy mươi đồng)", "", "", "", ""],
    ],
    before=[
        "UBND HUYỆN CAN LỘC",
        "Số: 45 /KH-UBND",
        "Can Lộc, ngày      tháng 01 năm 2021",
        "KẾ HOẠCH",
        "Tuyên truyền công tác cải cách hành chính",
        "trên địa bàn huyện năm 2021",
        "-----------",
        "Thực hiện Kế hoạch số 444/KH-UBND của UBND tỉnh, UBND huyện ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Nâng cao nhận thức.",
        "II. GIẢI PHÁP",
        "Đẩy mạnh tuyên truyền.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Nội vụ: Chủ trì.",
        "2. UBND các xã: Hằng quý báo cáo.",
        "Trên đây là Kế hoạch.",
        "PHỤ LỤC",
    ],
)  # fmt: skip


def test_numbers_of_two_levels_and_a_letter_with_blanks() -> None:
    draft = drafted(read_docx(DOTTED))
    data = draft.data
    assert (data["number"], data["issuer"], data["place"]) == ("45/KH-UBND", "UBND huyện Can Lộc", "Can Lộc")
    assert data["title"] == "Tuyên truyền công tác cải cách hành chính trên địa bàn huyện năm 2021"
    assert "issued" not in data  # the day is left blank in the letter
    assert data["aims"] == ["Nâng cao nhận thức."]
    assert column(draft, "id") == ["1.1", "1.2", "2"]
    assert column(draft, "group") == ["Công tác tuyên truyền"] * 2 + [None]
    assert column(draft, "lead")[2] == ["phong-noi-vu", "phong-tu-phap"]
    assert column(draft, "funding")[0] == {"kind": "budget", "text": "từ ngân sách huyện"}
    assert [(f.fault.code, f.words) for f in draft.findings] == [
        ("amount-small", "70"),
        ("duty-rhythm", "Hằng quý"),
        ("section-unread", "II. GIẢI PHÁP"),
    ]
    assert finished(draft).lines == ()


def test_a_month_that_excel_keeps_as_a_day_is_said_on_its_line() -> None:
    from datetime import date
    from io import BytesIO

    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"])
    book.active.append([1, "Việc một", "Sở Nội vụ", date(2021, 10, 1)])
    book.active.append([1.1, "Việc hai", "Sở Nội vụ", date(2021, 10, 15)])
    stream = BytesIO()
    book.save(stream)
    draft = drafted(read_workbook("x.xlsx", stream.getvalue()))
    assert column(draft, "id") == ["1", "1.1"]
    assert column(draft, "schedule") == ["01/10/2021", "15/10/2021"]
    (found,) = (f for f in draft.findings if f.fault.code == "cell-date")
    assert found.fault.path == ("tasks", 0, "schedule")


def test_signatures_below_a_sheet_are_not_rows() -> None:
    sheet = Sheet([*SECTIONS.rows, [""] * 7, ["", "", "", "", "TM. ỦY BAN NHÂN DÂN", "", ""],
                   [""] * 7, ["", "", "", "", "Nguyễn Văn A", "", ""]], SECTIONS.before)  # fmt: skip
    for paper in (read_docx(sheet), read_workbook("x.xlsx", excel(sheet))):
        draft = drafted(paper)
        assert len(tasks(draft)) == 4
        assert codes(draft) == []


# -- 6. rows without numbers, a row that goes on, merged numbers, unknown columns

LOOSE = Sheet(
    [
        ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian", "Kinh phí", "Lãnh đạo phụ trách"],
        ["1", "Việc một", "Tờ rơi", "Sở Nội vụ", "Quý I/2021", "10.000.000", "Phó Chủ tịch"],
        ["", "", "Áp phích", "", "", "", ""],
        ["2", "Việc hai", "Bản tin", "Sở Y tế", "Quý II/2021", "", ""],
        [M, M, "Phóng sự", "Sở Y tế", "Quý III/2021", "", ""],
        ["2.1", "Việc con", "", "Sở Y tế", "Quý IV/2021", "20.000.000", ""],
        ["2.2", "Việc con khác", "", M, M, M, ""],
    ],
    before=head("Tuyên truyền năm 2021"),
)


@every_form
def test_rows_that_go_on_and_rows_of_their_own(read: Callable[[str], Paper]) -> None:
    draft = drafted(read("loose"))
    assert column(draft, "id") == ["1", "2", "2.2", "2.1", "2.2"]
    assert tasks(draft)[0]["products"] == ["Tờ rơi", "Áp phích"]
    assert column(draft, "group") == [None] * 5
    assert column(draft, "name") == ["Việc một", "Việc hai", "Việc hai", "Việc con", "Việc con khác"]
    # A merged amount is one amount: written once, and said.
    assert draft.amounts == (10_000_000, None, None, 20_000_000, None)
    assert tasks(draft)[0]["note"] == "Lãnh đạo phụ trách: Phó Chủ tịch"
    assert codes(draft) == ["amount-shared", "column-unknown", "row-unnumbered"]


SHAPES: dict[str, Sequence[Sheet]] = {
    "sections": [SECTIONS],
    "order": [ORDER],
    "two": [TWO_LEVELS],
    "several": SEVERAL,
    "words": [IN_WORDS],
    "loose": [LOOSE],
}


@pytest.mark.program("soffice")
@pytest.mark.once
def test_libreoffice_changes_nothing(tmp_path: Path) -> None:
    """What LibreOffice writes today reads the same as what was saved for these tests."""
    for shape, sheets in SHAPES.items():
        (tmp_path / f"{shape}.docx").write_bytes(word(*sheets))
    files = [str(tmp_path / f"{shape}.docx") for shape in SHAPES]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(tmp_path / "out"),
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )
    for shape in SHAPES:
        resaved = drafted(read_word(shape, (tmp_path / "out" / f"{shape}.docx").read_bytes()))
        assert resaved == drafted(READERS["word"](shape)), shape


def test_a_blank_leader_of_the_first_row_is_a_line_to_finish() -> None:
    rows = [HEADINGS, ["1", "Việc", "", "", "", "Quý I/2021", "", ""]]
    result = finished(drafted(read_docx(Sheet(rows, head("Tuyên truyền năm 2021")))))
    assert [result.text.splitlines()[n - 1].strip() for n in result.lines] == [
        'lead: ""   # KIỂM TRA: cell-blank'
    ]


def test_what_a_bad_value_hides_is_found_too() -> None:
    """Two rows with one number are found although an amount is not even well formed."""
    rows = [
        HEADINGS,
        ["1", "Việc một", "", "Sở Nội vụ", "", "Quý I/2021", "50,000", ""],
        ["1", "Việc hai", "", "Sở Nội vụ", "", "Quý I/2021", "", ""],
    ]
    result = finished(drafted(read_docx(Sheet(rows, head("Tuyên truyền năm 2021")))))
    assert [j.diagnostic.code for j in result.judged if j.blocks] == ["amount-ambiguous", "id-twice"]


def test_a_table_split_over_pages_is_one() -> None:
    first = Sheet([HEADINGS, ["1", "Việc một", "", "Sở Nội vụ", "", "Quý I/2021", "10.000.000", ""]],
                  before=head("Tuyên truyền năm 2021"))  # fmt: skip
    again = Sheet(
        [HEADINGS, ["2", "Việc hai", "", "Sở Y tế", "", "Quý I/2021", "20.000.000", ""]], before=[""]
    )
    bare = Sheet([["3", "Việc ba", "", "Sở Y tế", "", "Quý I/2021", "30.000.000", ""],
                  ["Tổng cộng", A, A, A, A, A, "60.000.000", ""]], before=[""])  # fmt: skip
    draft = drafted(read_docx(first, again, bare))
    assert column(draft, "id") == ["1", "2", "3"]
    assert codes(draft) == []


def test_other_tables_are_not_the_annex() -> None:
    left = "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\nSố: 15/KH-UBND"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQuảng Trị, ngày 05 tháng 01 năm 2021"
    letterhead = Sheet([[left, right]])
    draft = drafted(read_docx(letterhead, Sheet(SECTIONS.rows, SECTIONS.before[4:])))
    assert draft.data["number"] == "15/KH-UBND"
    assert draft.data["place"] == "Quảng Trị"
    assert len(tasks(draft)) == 4
    with pytest.raises(NoAnnex):
        drafted(read_docx(letterhead))


def test_csv_in_each_separator() -> None:
    for mark in ";\t,":
        rows = [["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (triệu đồng)"],
                ["1", "In tờ gấp", "Sở Nội vụ", "Quý I/2021", "70"]]  # fmt: skip
        draft = drafted(read_csv("plan.csv", "\n".join(mark.join(row) for row in rows)))
        assert draft.amounts == (70_000_000,)
        assert column(draft, "schedule") == ["Quý I/2021"]


COUNTED = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí"]


def counted(number: str, amount: str, lead: str = "Sở Y tế") -> list[str]:
    return [number, f"Việc {number}", lead, "Quý I/2021", amount]


def test_the_unit_above_the_first_page_holds_on_the_next() -> None:
    first = Sheet([COUNTED, counted("1", "45.500")], before=[*head("Năm 2021"), "ĐVT: nghìn đồng"])
    again = Sheet([COUNTED, counted("2", "120.000")], before=[""])
    assert column(drafted(read_docx(first, again)), "amount") == ["45.500.000", "120.000.000"]


@pytest.mark.parametrize(
    "parts", [("NSTW", "NSĐP"), ("Năm 2021", "Năm 2022"), ("Trong đó: NST", "Nguồn khác")]
)
def test_the_parts_of_an_amount_are_counted_as_it_is(parts: tuple[str, str]) -> None:
    rows = [[*COUNTED[:4], "Tổng kinh phí (triệu đồng)", *parts], [*counted("1", "45"), "22", "23"]]
    draft = drafted(
        read_docx(Sheet(rows, before=["KẾ HOẠCH", "Chuyển đổi số giai đoạn 2021 - 2022", "PHỤ LỤC"]))
    )
    assert (draft.amounts, codes(draft)) == ((45_000_000,), ["number-unfound"])
    apart = [[*COUNTED[:4], "Tổng kinh phí (triệu đồng)", *parts], [*counted("1", "45"), "22", "24"]]
    draft = drafted(
        read_docx(Sheet(apart, before=["KẾ HOẠCH", "Chuyển đổi số giai đoạn 2021 - 2022", "PHỤ LỤC"]))
    )
    found = next(f.fault.args for f in draft.findings if f.fault.code == "parts-differ")
    assert found == {"stated": 45_000_000, "total": 46_000_000}


def test_a_later_annex_that_names_no_unit_is_said() -> None:
    first = Sheet([COUNTED, counted("1", "45.500")], before=[*head("Năm 2021"), "ĐVT: nghìn đồng"])
    other = Sheet([COUNTED, counted("2", "120.000")], before=["PHỤ LỤC 2"])
    assert codes(drafted(read_docx(first, other))) == ["amount-unit"]
    unit = Sheet([[*COUNTED[:4], "Kinh phí (đồng)"], counted("2", "120.000")], before=["PHỤ LỤC 2"])
    assert codes(drafted(read_docx(first, unit))) == []


def test_a_unit_that_is_not_known_is_left() -> None:
    above = [*head("Năm 2021"), "(ĐVT: trăm triệu đồng)"]
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", "45.000.000")], before=above)))
    assert [(f.fault.code, f.words) for f in draft.findings] == [("line-left", "(ĐVT: trăm triệu đồng)")]


@pytest.mark.parametrize(
    ("name", "other", "when"),
    [
        ("Nội dung thực hiện", "Đơn vị tham gia", "Hoàn thành trước"),
        ("Đầu việc", "Các cơ quan liên quan", "Dự kiến hoàn thành"),
        ("Nội dung triển khai", "Cơ quan, đơn vị phối hợp", "Hoàn thành trước ngày"),
    ],
)
def test_headings_in_other_words(name: str, other: str, when: str) -> None:
    rows = [
        ["TT", name, "Cơ quan chủ trì", other, when],
        ["1", "Tập huấn", "Sở Nội vụ", "Sở Y tế", "30/6/2021"],
    ]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert codes(draft) == []
    keys = ("name", "lead", "coordinating", "schedule")
    assert [column(draft, key) for key in keys] == [["Tập huấn"], ["so-noi-vu"], ["so-y-te"], ["30/6/2021"]]


def test_rows_without_headings_go_on_behind_a_page_number_or_in_the_count() -> None:
    first = Sheet([COUNTED, counted("1", "45.000.000")], before=head("Năm 2021"))
    more = Sheet([counted("2", "120.000.000")], before=["Trang 2"])
    on = Sheet([counted("3", "5.000.000")], before=["Các việc khác của năm"])
    anew = Sheet([counted("1", "7.000.000")], before=["Các việc của cấp xã"])
    draft = drafted(read_docx(first, more, on, anew))
    assert column(draft, "amount") == ["45.000.000", "120.000.000", "5.000.000"]
    assert [(f.fault.code, f.place and f.place.table, f.words) for f in draft.findings] == [
        ("table-unread", 4, ""),
        ("line-left", 0, "Các việc khác của năm"),
    ]


def test_parties_labelled_in_the_column_of_the_leader() -> None:
    lead = "Chủ trì: Sở Y tế; phối hợp: Sở Tư pháp, Hội Nông dân"
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", "45.000.000", lead)], before=head("Năm 2021"))))
    assert column(draft, "lead") == ["so-y-te"]
    assert column(draft, "coordinating") == [["so-tu-phap", "hoi-nong-dan"]]


def test_a_total_that_is_not_read_is_said() -> None:
    total = ["", "Tổng cộng", "", "", "45,000"]
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", "45.000.000"), total], before=head("Năm 2021"))))
    assert codes(draft) == ["total-unread"]


def test_an_amount_for_each_of_several_is_no_whole_one() -> None:
    rows = [COUNTED, counted("1", "50 triệu đồng/huyện")]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert codes(draft) == ["amount-about"]


def test_a_workbook_names_its_plan_under_its_title() -> None:
    above = ["KẾ HOẠCH", "Tuyên truyền năm 2021", head("")[3], "ĐVT: nghìn đồng"]
    paper = read_workbook("k.xlsx", excel(Sheet([COUNTED, counted("1", "45.500")], before=above)))
    draft = drafted(paper)
    assert (draft.data["number"], draft.data["title"]) == ("15/KH-UBND", "Tuyên truyền năm 2021")
    assert column(draft, "amount") == ["45.500.000"]


def test_numbers_under_the_heading_of_an_item() -> None:
    rows = [["Mục", *COUNTED[1:]], counted("1.1", "45.000.000")]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert column(draft, "id") == ["1.1"]
    assert codes(draft) == []


@pytest.mark.parametrize("cell", ["-5.000.000", "-5000000", "−5.000.000", "10.000.000 USD", "$5.000.000"])
def test_a_minus_or_another_currency_is_no_amount_in_dong(cell: str) -> None:
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", cell)], before=head("Năm 2021"))))
    assert column(draft, "amount") == [cell]
    assert codes(draft) == ["amount-invalid"]
    assert finished(draft).lines


def test_an_amount_behind_a_bullet_is_read_without_grouping_too() -> None:
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", "- 5000000")], before=head("Năm 2021"))))
    assert column(draft, "amount") == ["5.000.000"]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Đơn vị tính: Triệu đồng", []),
        ("(ĐVT: 1.000 đồng)", []),
        ("Danh mục nhiệm vụ (Đơn vị: nghìn đồng)", ["Danh mục nhiệm vụ"]),
        ("Danh mục nhiệm vụ của các cơ quan, đơn vị", ["Danh mục nhiệm vụ của các cơ quan, đơn vị"]),
    ],
)
def test_the_unit_of_the_document_is_not_that_of_the_plan(line: str, kept: list[str]) -> None:
    draft = drafted(read_docx(Sheet([COUNTED, counted("1", "45")], before=[*head("Năm 2021"), line])))
    annex = draft.data.get("annex", [])
    assert isinstance(annex, list)
    assert annex[1:] == kept


def test_a_formula_without_a_value_is_said() -> None:
    from io import BytesIO

    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    rows: list[list[object]] = [["KẾ HOẠCH"], ["Năm 2021"], list(COUNTED)]
    rows += [["1", "A", "Sở Y tế", "Quý I", "=2*5000000"], ["2", "B", "Sở Y tế", "Quý I", "#REF!"]]
    for row in rows:
        sheet.append(row)
    data = BytesIO()
    book.save(data)
    draft = drafted(read_workbook("k.xlsx", data.getvalue()))
    found = [
        f.place and (f.place.row, f.place.column) for f in draft.findings if f.fault.code == "cell-uncomputed"
    ]
    assert found == [(4, 5), (5, 5)]


STRETCHES = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Bắt đầu", "Kết thúc"]


@pytest.mark.parametrize(
    ("start", "end", "schedule"),
    [
        ("Thường xuyên", "", "Thường xuyên"),
        ("Thường xuyên", A, "Thường xuyên"),
        ("Quý II/2021", "", "Từ Quý II/2021"),
        ("01/3/2021", "30/6/2021", "Từ 01/3/2021 đến 30/6/2021"),
    ],
)
def test_a_beginning_does_not_take_the_end_of_the_row_above(start: str, end: str, schedule: str) -> None:
    rows = [STRETCHES, ["1", "Việc một", "Sở Y tế", "01/01/2021", "31/12/2021"]]
    rows += [["2", "Việc hai", "Sở Y tế", start, end]]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert column(draft, "schedule") == ["Từ 01/01/2021 đến 31/12/2021", schedule]
    assert codes(draft) == []


def test_the_row_that_numbers_the_columns_may_add_them_up() -> None:
    heads = [*COUNTED[:4], "Tổng kinh phí (đồng)", "Kinh phí tỉnh (đồng)", "Kinh phí huyện (đồng)"]
    numbers = ["(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)"]
    rows = [heads, numbers, [*counted("1", "50.000.000"), "30.000.000", "20.000.000"]]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert column(draft, "id") == ["1"]


def test_a_row_without_a_number_under_a_new_head_has_an_id() -> None:
    rows = [COUNTED, ["A", "Phần một", "", "", ""], counted("1", "45.000.000"), ["B", "Phần hai", "", "", ""]]
    rows += [["", "Việc sót", "Sở Y tế", "Quý I/2021", "5.000.000"], counted("3", "45.000.000")]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert column(draft, "id") == ["1", "B.1", "3"]
    assert codes(draft) == ["row-unnumbered"]


def test_a_leader_who_is_called_so_is_named_without_it() -> None:
    rows = [COUNTED, counted("1", "45.000.000", "Sở Y tế (chủ trì)")]
    draft = drafted(read_docx(Sheet(rows, before=head("Năm 2021"))))
    assert (column(draft, "lead"), column(draft, "lead_text")) == (["so-y-te"], ["Sở Y tế (chủ trì)"])


def test_a_task_whose_amount_is_that_of_its_parts_is_said() -> None:
    rows = [COUNTED, counted("1", "15.000.000"), counted("1.1", "5.000.000"), counted("1.2", "10.000.000")]
    draft = drafted(read_docx(Sheet([*rows, counted("2", "7.000.000")], before=head("Năm 2021"))))
    assert [(f.fault.code, f.fault.path) for f in draft.findings] == [
        ("amount-twice", ("tasks", 0, "amount"))
    ]
    other = [*rows[:2], counted("1.1", "6.000.000"), rows[3]]
    assert codes(drafted(read_docx(Sheet(other, before=head("Năm 2021"))))) == []


def test_a_column_of_unknown_meaning_is_told_once_and_all_its_words_are_kept() -> None:
    unknown = [f"Cột {n}" for n in range(30)]
    rows = [["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", *unknown]]
    rows += [[str(n), "In tờ gấp", "Sở Nội vụ", "Quý I/2021", *map(str, range(30))] for n in (1, 2)]
    draft = drafted(read_csv("plan.csv", "\n".join(";".join(row) for row in rows)))
    assert column(draft, "note") == ["; ".join(f"{title}: {n}" for n, title in enumerate(unknown))] * 2
    found = [f.fault.args for f in draft.findings if f.fault.code == "column-unknown"]
    assert found == [{"title": title, "count": 2} for title in unknown]


def test_a_known_plans_words_for_what_is_counted_are_known_and_kept() -> None:
    rows = [["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
            ["1", "Tuyên truyền bằng xe loa", "Sở Nội vụ", "02 lượt xe loa/tháng"]]  # fmt: skip
    paper = read_docx(Sheet(rows, before=head("Năm 2021")))
    known = plan_of({"schedule": "hằng quý"}, units=["lượt xe loa"])
    assert codes(drafted(paper)) == ["phrase-not-understood"]
    draft = draft_plan(paper, known, WORKDAYS)
    assert codes(draft) == []
    assert draft.data["units"] == ["lượt xe loa"]
    assert "phrase-not-understood" not in finished(draft).text
