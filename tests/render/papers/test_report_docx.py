"""The periodic report on paper, held against NĐ 30/2020 point by point; and as a page and a workbook."""

import html
import io
import re
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from cchc_cli.domain.model.reporting import asked_period
from cchc_cli.domain.reports.report import PeriodicReport, periodic_report
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.messages import LANGUAGES, Language, inert
from cchc_cli.render.cells import blank
from cchc_cli.render.formats import terminal
from cchc_cli.render.formats import xlsx as excel
from cchc_cli.render.pages import report as view
from cchc_cli.render.pages.report import money, units
from cchc_cli.render.papers import official, report_docx, report_html
from tests.conftest import plan_of, records_of
from tests.domain.reports.test_report import LOADED, MINIMAL, NO_DAYS_OFF, RECORDS, of_444, report_of
from tests.render.formats.test_html import CHROMIUM, Reader, chromium, needs_chromium
from tests.render.sample_documents import HOSTILE

VI = Language()
Q3 = of_444("Q3")
EMPTY = report_of(plan_of(**MINIMAL), (), "Q3", year=2021)


def paper(report: PeriodicReport = Q3, language: Language = VI, dated: date | None = None) -> WordDocument:
    return docx.Document(io.BytesIO(report_docx.write(report, language, dated)))


def everything(word: WordDocument) -> str:
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(p.text for p in word.paragraphs), *cells])


def head(word: WordDocument) -> list[list[str]]:
    left, right = word.tables[0].rows[0].cells
    return [[p.text for p in cell.paragraphs if p.text] for cell in (left, right)]


def table_of(word: WordDocument, heading: str) -> Any:
    """Return the first table of which a cell of the first row begins with some words."""
    return next(t for t in word.tables if any(c.text.startswith(heading) for c in t.rows[0].cells))


def blanks(word: WordDocument) -> set[str]:
    paragraphs = [
        *word.paragraphs,
        *(p for t in word.tables for row in t.rows for cell in row.cells for p in cell.paragraphs),
    ]
    marked = (run for p in paragraphs for run in p.runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW)
    return {run.text for run in marked}


# -- the form


def test_the_two_heads() -> None:
    assert head(paper(dated=date(2020, 2, 5))) == [
        ["UBND TỈNH HÀ TĨNH", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Số: [……]/BC-STTTT"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hà Tĩnh, ngày 05 tháng 02 năm 2020",
        ],
    ]
    assert head(paper(dated=date(2020, 9, 21)))[1][2] == "Hà Tĩnh, ngày 21 tháng 9 năm 2020"
    assert head(paper())[1][2] == "Hà Tĩnh, ngày [……] tháng [……] năm 2020"


def test_letters_of_the_heads_have_their_sizes_and_forms() -> None:
    left, right = paper().tables[0].rows[0].cells
    forms = {
        run.text: (run.font.size.pt if run.font.size else None, bool(run.bold), bool(run.italic))
        for cell in (left, right)
        for p in cell.paragraphs
        for run in p.runs
    }
    assert forms["UBND TỈNH HÀ TĨNH"] == (12, False, False)
    assert forms["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"] == (12, True, False)
    assert forms["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == (12, True, False)
    assert forms["Độc lập - Tự do - Hạnh phúc"] == (13, True, False)
    assert forms["Hà Tĩnh"] == (13, False, True)
    # A line under the sender, under the motto, and under the subject.
    assert len(paper().element.body.findall(".//" + qn("w:pBdr"))) == 3


def test_the_title_the_receiver_and_the_end() -> None:
    said = [p.text for p in paper().paragraphs]
    at = said.index("BÁO CÁO")
    assert said[at + 1].replace("\xa0", " ") == (
        "Kết quả thực hiện Kế hoạch Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2020\n(quý III năm 2020)"
    )
    assert said[at + 3] == "Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh"
    opening = said[at + 4]
    assert "Kế hoạch số 444/KH-UBND ngày 16/12/2019 của Ủy ban nhân dân tỉnh Hà Tĩnh" in opening
    assert "số liệu từ ngày 15/6/2020 đến hết ngày 14/9/2020" in opening
    assert sum(text.endswith("./.") for text in said) == 1


def test_parts_are_numbered_in_order() -> None:
    parts = [p.text for p in paper().paragraphs if re.match(r"[IVX]+\. ", p.text)]
    assert parts == [
        "I. CÔNG TÁC CHỈ ĐẠO, HƯỚNG DẪN",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. NHIỆM VỤ CHẬM TIẾN ĐỘ",
        "IV. ĐƠN VỊ CHƯA CÓ SỐ LIỆU BÁO CÁO TRONG KỲ",
        "V. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN",
        "VI. NHIỆM VỤ QUÝ IV NĂM 2020",
        "VII. ĐỀ XUẤT, KIẾN NGHỊ",
    ]


def parts_from(word: WordDocument, number: str) -> list[str]:
    """Return the headings and paragraphs of the body from a part on, without its tables."""
    said = [p.text for p in word.paragraphs]
    at = next(n for n, text in enumerate(said) if text.startswith(f"{number}. "))
    return [text for text in said[at:] if text]


def test_the_year_tells_of_the_days_left_and_leaves_the_next_year_to_a_person() -> None:
    word = paper(of_444("Y"))
    assert parts_from(word, "VI")[:8] == [
        "VI. NHIỆM VỤ TRONG THỜI GIAN CÒN LẠI CỦA KẾ HOẠCH",
        "Các sản phẩm đến hạn từ ngày 15/12/2020 đến hết ngày 31/12/2020 (dấu ~: ngày theo nhịp chia đều, Kế hoạch "
        "không ghi):",
        "Tiếp tục thực hiện đến khi Kế hoạch kết thúc (ngày 31/12/2020) các nhiệm vụ thường xuyên: "
        "1, 2, 6, 8, 10, 12, 13, 14, 15, 17, 18, 21, 22.",
        "Nhiệm vụ theo lịch riêng của cơ quan chủ trì: 11.",
        "[…… nhiệm vụ trọng tâm khác và giải pháp thực hiện ……]",
        "VII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021",
        "[…… phương hướng, nhiệm vụ trọng tâm năm 2021 ……]",
        "VIII. ĐỀ XUẤT, KIẾN NGHỊ",
    ]
    assert "[…… phương hướng, nhiệm vụ trọng tâm năm 2021 ……]" in blanks(word)
    assert "/2021" not in everything(word)  # no due date is one of the year after


def test_the_last_report_is_of_the_days_after_the_year() -> None:
    word = paper(periodic_report(LOADED, RECORDS, asked_period(LOADED.plan, "rest"), date(2021, 1, 20)))
    said = [p.text.replace("\xa0", " ") for p in word.paragraphs]
    at = said.index("BÁO CÁO")
    assert said[at + 1].endswith("\n(từ ngày 15/12/2020 đến hết ngày 31/12/2020)")
    assert "báo cáo kết quả thực hiện từ ngày 15/12/2020 đến hết ngày 31/12/2020 như sau:" in said[at + 4]
    assert parts_from(word, "VI")[:2] == [
        "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021",
        "[…… phương hướng, nhiệm vụ trọng tâm năm 2021 ……]",
    ]
    # It is written in January of the year after.
    assert head(word)[1][2] == "Hà Tĩnh, ngày [……] tháng [……] năm 2021"


def test_a_report_cut_short_tells_what_comes_from_the_next_day_on() -> None:
    assert parts_from(paper(of_444("Q3", date(2020, 7, 11))), "VI")[:2] == [
        "VI. NHIỆM VỤ ĐẾN HẾT QUÝ IV NĂM 2020",
        "Các sản phẩm đến hạn từ ngày 12/7/2020 đến hết ngày 14/12/2020 (dấu ~: ngày theo nhịp chia đều, Kế hoạch "
        "không ghi):",
    ]


def test_annexes_are_broad_numbered_on_their_own_and_repeat_their_headings() -> None:
    word = paper()
    upright, *annexes = word.sections
    assert upright.orientation == WD_ORIENT.PORTRAIT
    assert [s.orientation for s in annexes] == [WD_ORIENT.LANDSCAPE] * 3
    starts = [s._sectPr.find(qn("w:pgNumType")) for s in annexes]
    assert [start is not None and start.get(qn("w:start")) for start in starts] == ["1"] * 3
    said = [p.text for p in word.paragraphs]
    assert "PHỤ LỤC I" in [text.upper() for text in said]
    assert said.count("(Kèm theo Báo cáo số [……]/BC-STTTT ngày [……] tháng [……] năm 2020 của "
                      "Sở Thông tin và Truyền thông)") == 3  # fmt: skip
    for table in word.tables[-3:]:
        properties = table.rows[0]._tr.trPr
        assert properties is not None
        assert properties.find(qn("w:tblHeader")) is not None
    assert len(word.tables[-3].rows) == 1 + 25
    assert [cell.text for cell in word.tables[-2].rows[-1].cells][1:] == [
        *("Tổng cộng", "1.000.000.000", "900.000.000", "870.000.000", "775.000.000"),
        # 14.500.000 of it, of task 17, was spent without approval; 444.500.000 / 775.000.000 = 57,35… %
        *("459.000.000", "14.500.000", "277.800.000", "57,4%"),
    ]


def test_the_signature_and_who_receives_it() -> None:
    left, right = table_of(paper(), "Nơi nhận").rows[0].cells
    assert [p.text for p in left.paragraphs] == [
        "Nơi nhận:",
        "- Như trên;",
        "- […… nơi nhận khác, nếu có ……];",
        "- Lưu: VT, […… đơn vị soạn thảo, số bản ……].",
    ]
    assert [p.text for p in right.paragraphs][-1] == "[…… họ và tên ……]"
    committee = paper(of_444("Q3", reporter="huyen-can-loc"))
    # Without money to tell of there is no second annex.
    assert committee.tables[-2].rows[0].cells[1].paragraphs[0].text == "TM. ỦY BAN NHÂN DÂN"
    assert "Phụ lục II" not in everything(committee)
    assert "Số liệu chi tiết theo Phụ lục II." in everything(paper())
    # A committee writes no body over its own, and its own name in full; its place is not that of the province.
    assert head(committee)[0] == ["ỦY BAN NHÂN DÂN HUYỆN CAN LỘC", "Số: [……]/BC-UBND"]
    assert head(committee)[1][2].startswith("[…… địa danh ……], ngày ")
    city = paper(of_444("Q3", reporter="tp-ha-tinh"))
    assert head(city)[0][0] == "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ TĨNH"
    # So do the sentences that name the sender: the opening, what the report holds (two), the end, the annex.
    assert everything(city).count("Ủy ban nhân dân thành phố Hà Tĩnh") == 5
    assert "UBND thành phố Hà Tĩnh" not in everything(city)


def test_a_short_name_of_the_sender_is_written_out_where_the_plan_has_the_words() -> None:
    agencies = {"so": {"name": "Sở TT&TT", "aliases": ["Sở Thông tin và Truyền thông", "Sở T4"]}}
    duty = {
        "id": "V.1",
        "agencies": "so",
        "text": "x",
        "work": {"name": "Báo cáo", "lead": "so", "schedule": "hằng quý"},
    }
    issuer = {"issuer": "UBND TP Hà Tĩnh", "duties": [duty]}
    word = paper(
        report_of(plan_of({"lead": "so", "schedule": "hằng quý"}, agencies=agencies, **issuer), (), "Q3")
    )
    assert head(word)[0] == ["UBND TP HÀ TĨNH", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Số: [……]/BC-STTTT"]


# -- what it says


def test_figures_in_the_text_are_those_counted_by_hand() -> None:
    said = everything(paper())
    assert "7/10 nhiệm vụ hoàn thành đủ sản phẩm đến hạn, đạt 70,0%" in said
    assert "đã hoàn thành 366/472 lượt, đạt 77,5%" in said
    assert "Khái toán: 1.000.000.000 đồng cho 13/22 nhiệm vụ (Bằng chữ: Một tỷ đồng)." in said
    assert "Đã chi: 459.000.000 đồng (Bằng chữ: Bốn trăm năm mươi chín triệu đồng)." in said
    assert "Riêng trong kỳ đã chi 277.800.000 đồng." in said
    assert "Nhiệm vụ 17 (Sở TT&TT): đã chi 14.500.000 đồng khi chưa có số liệu phê duyệt." in said
    assert "3 nhiệm vụ có sản phẩm quá hạn, 13 đơn vị chậm, lâu nhất 76 ngày" in said
    assert "Nhiệm vụ 16: “Hai phóng sự phải ghi hình lại” (Sở TT&TT)." in said
    assert "chưa có số liệu" in said


def items(word: WordDocument) -> dict[str, str]:
    """Return what is said of each task under “Kết quả theo nhiệm vụ”, by its id, from the result on."""
    found = (re.match(r"- Nhiệm vụ (\S+): (.*)", p.text) for p in word.paragraphs)
    return {match[1]: match[2] for match in reversed([*found]) if match}  # reasons are told further down


@pytest.mark.parametrize(
    ("task", "words"),
    [
        # Four records of one number each, none of which says how many; ten so far, of the ten that have come of 15
        # spread over the year, of which the plan prints the last day alone.
        ("3", "(Đài PTTH tỉnh): đã ghi nhận 4 lần (kế hoạch trong kỳ 4 số theo nhịp chia đều); lũy kế 10 lần, đến hạn "
              "10 số theo nhịp chia đều."),
        # Counted by the paper itself: 14, 18 and 20.
        ("2", "(Báo Hà Tĩnh): 20 sản phẩm; lũy kế 52 sản phẩm."),
        # One record, on 11/8, without a count; one in March.
        ("12", "(Sở TT&TT): đã ghi nhận 1 lần; lũy kế 2 lần."),
        # 12 for each of 13 from 15/6 to 7/9; up to 7/9 33, where 31/8 demands 32: one by the spread, of 13 districts.
        ("19", "(UBND cấp huyện): 156 số (kế hoạch trong kỳ 156, có phần theo nhịp chia đều); lũy kế 326 số, đến hạn "
               "429, trong đó 13 theo nhịp chia đều; 0/13 đơn vị cấp huyện đạt; còn (xong/đến hạn): Huyện Hương Khê "
               "(22/33), TX Hồng Lĩnh (24/33), TX Kỳ Anh (24/33), Huyện Đức Thọ (24/33), Huyện Nghi Xuân (24/33) và "
               "8 đơn vị khác, xem Phụ lục III."),
        # Ends of quarters are printed.
        ("5", "(Đài PTTH tỉnh): 1 số (kế hoạch trong kỳ 1); lũy kế 1 số, đến hạn 2. Minh chứng: Chương trình với Sở Tư "
              "pháp về đăng ký hộ tịch trực tuyến (Đài PTTH tỉnh)."),
        # Nothing of it falls due before 31/12. Hương Sơn 2 and 150 communes, and two in June; Thạch Hà did not say.
        ("9", "152 lần và 1 lần ghi nhận không nêu số lượng; lũy kế 154 lần và 1 lần ghi nhận không nêu số lượng."),
        # What is evidence is said to be, and whose it is.
        ("16", "(Sở TT&TT): 6 sản phẩm (kế hoạch trong kỳ 1); lũy kế 6 sản phẩm, đến hạn 1. Minh chứng: 06 bài, phóng "
               "sự về hệ thống quản lý chất lượng ISO 9001:2015; Biên bản nghiệm thu ngày 10/7/2020 (Sở TT&TT)."),
    ],
)  # fmt: skip
def test_what_nobody_counted_is_only_recorded(task: str, words: str) -> None:
    assert items(paper())[task].endswith(words)


def test_nothing_planned_is_not_told_as_a_plan_of_zero() -> None:
    said = everything(paper()) + everything(paper(of_444("Y"))) + everything(paper(of_444("M1")))
    assert "kế hoạch trong kỳ 0" not in said
    assert "đến hạn 0" not in said
    assert "planned in the period: 0" not in everything(paper(Q3, Language("en")))


def test_evidence_is_said_to_be_each_units_own() -> None:
    report = report_of(
        plan_of({"lead": "huyen", "schedule": "01 lần/quý"}),
        records_of(
            {"agency": "huyen-1", "date": "2020-07-01", "units": "1", "evidence": ["Công văn 1.", "Ảnh;"]},
            {"agency": "huyen-2", "date": "2020-07-02"},
            {"agency": "huyen-2", "date": "2020-07-02", "count": "2", "evidence": "Biên bản"},
            {"agency": "huyen-1", "date": "2020-07-03", "count": "1", "evidence": "Công văn 1."},
        ),
        "Q3",
    )
    assert items(paper(report))["1"] == (
        "Nhiệm vụ 1 (UBND các huyện): 4 lần và 1 lần ghi nhận không nêu số lượng (kế hoạch trong kỳ 2 lần); "
        "lũy kế 4 lần và 1 lần ghi nhận không nêu số lượng, đến hạn 4 lần; 2/2 đơn vị cấp huyện đạt. "
        "Minh chứng: Công văn 1; Ảnh (Huyện Một); Biên bản (Huyện Hai)."
    )


def test_a_unit_tells_only_what_is_its_own() -> None:
    city = paper(of_444("H1", reporter="tp-ha-tinh"))
    said = everything(city)
    # No targets: none was read by the city itself. No other units, no group that its figures might be taken for.
    headings = [p.text for p in city.paragraphs if re.match(r"([IVX]+|\d)\. ", p.text)]
    assert headings[1:6] == [
        "II. KẾT QUẢ THỰC HIỆN",
        *("1. Tiến độ chung", "2. So sánh với các kỳ trước", "3. Kết quả theo nhiệm vụ", "4. Kinh phí"),
    ]
    assert "IV. VIỆC CHƯA CÓ SỐ LIỆU TRONG KỲ" in headings
    # Of task 1 it told on 13/3, before the cut-off of Quý I.
    assert "Chưa có số liệu từ ngày 15/3/2020 đến hết ngày 14/6/2020: nhiệm vụ 1." in said
    for words in (
        "chỉ tiêu",
        "cấp huyện",
        "13 đơn vị",
        "đơn vị chậm",
        "Mọi đơn vị",
        "nhóm đơn vị",
        "Cơ quan chủ trì",
    ):
        assert words not in said
    assert (
        "Ủy ban nhân dân thành phố Hà Tĩnh chủ trì 3 nhiệm vụ, việc định kỳ của Kế hoạch; trong kỳ 3 nhiệm vụ có số "
        "liệu được ghi nhận, 0 nhiệm vụ chưa có số liệu."
    ) in said
    assert "Tính theo lượt đến hạn: đã hoàn thành 20/21 lượt, đạt" in said
    # The plan has estimates, though none for these tasks.
    assert (
        "Kế hoạch không nêu khái toán cho các nhiệm vụ này; không có khái toán không phải là 0 đồng." in said
    )
    # 20 of the 20 that 31/5 demands; 7/6 is no date of the plan.
    assert "Tính đến hết ngày 14/6/2020, không có nhiệm vụ nào quá hạn." in said
    assert "nhiệm vụ 19 (TP Hà Tĩnh: 1 sản phẩm, từ ngày 07/6/2020)" in said
    village = everything(paper(of_444("Q3", reporter="huyen-huong-khe")))
    assert "Tính đến hết ngày 14/9/2020: 1 nhiệm vụ có sản phẩm quá hạn, lâu nhất 76 ngày." in village
    assert items(city)["19"].endswith(
        "các huyện, thành phố, thị xã: 20 số (kế hoạch trong kỳ 21, có phần theo nhịp chia đều)."
    )
    news = everything(paper(of_444("Q3", reporter="bao-ha-tinh")))
    assert (
        "Các nhiệm vụ phải báo cáo trong kỳ đều có số liệu từ ngày 15/6/2020 đến hết ngày 14/9/2020." in news
    )
    # Its only work falls due on 31/12.
    assert "Không có việc phải báo cáo trong kỳ." in everything(paper(of_444("Q1", reporter="vp-ubnd-tinh")))


def test_of_a_shared_quota_a_unit_tells_what_all_did_and_with_whom() -> None:
    """Its own part beside what is due of all is no figure that either would stand behind."""
    plan = plan_of({"lead": ["dai", "bao"], "schedule": "02 lần/quý", "scope": "total"})
    records = records_of(
        {"agency": "dai", "date": "2020-02-01", "count": "1"},
        {"agency": "bao", "date": "2020-02-02", "count": "1", "evidence": "Số báo", "cause": "Chờ giấy"},
    )
    own = paper(report_of(plan, records, "H1", reporter="dai"))
    said = everything(own)
    # 02 a quarter: 15/2, 31/3 and 15/5 have come by 14/6 for both together, who did two; 31/3 demands two.
    assert items(own)["1"] == (
        "Nhiệm vụ 1 (chung với Báo): 2 lần (kế hoạch trong kỳ 3, có phần theo nhịp chia đều). Minh chứng: Số báo (Báo)."
    )
    assert (
        "Số liệu của nhiệm vụ giao chung là của mọi cơ quan cùng thực hiện, không tách riêng: nhiệm vụ 1 (chung với "
        "Báo)."
    ) in said
    assert "đã hoàn thành 2/3 lượt, đạt 66,7%" in said
    assert "Nhiệm vụ 1: “Chờ giấy” (Báo)." in said
    assert "nhiệm vụ 1 (Đài; Báo: 1 sản phẩm, từ ngày 15/5/2020)" in said
    (row,) = [[cell.text for cell in row.cells] for row in table_of(own, "Tình trạng").rows[1:]]
    assert row[:8] == ["1", "Nhiệm vụ 1 (chung với Báo)", "02 lần/quý", "8", "3", "2", "2", "66,7%"]
    coming = next(table for table in own.tables if table.rows[0].cells[-1].text == "Hạn hoàn thành")
    assert coming.rows[1].cells[1].text == "Nhiệm vụ 1 (chung với Báo)"
    # The other lead's report has the same figures; the whole plan's names both.
    other = paper(report_of(plan, records, "H1", reporter="bao"))
    assert items(other)["1"] == items(own)["1"].replace("chung với Báo", "chung với Đài")
    assert items(paper(report_of(plan, records, "H1")))["1"].startswith("Nhiệm vụ 1 (Đài; Báo): 2 lần (")


def test_a_shared_quota_that_is_late_names_its_partners_and_counts_as_one_unit() -> None:
    plan = plan_of({"lead": ["dai", "bao"], "schedule": "02 lần/quý", "scope": "total"})
    own = report_of(plan, (), "H1", reporter="dai")
    assert "Nhiệm vụ 1. Nhiệm vụ 1 (chung với Báo)" in everything(paper(own))
    assert "<strong>1</strong> <span>lâu nhất 75 ngày</span>" in report_html.write(own, VI).decode()
    whole = report_of(plan, (), "H1")
    # Two are overdue since 31/3, 75 days.
    assert units.late_sentence(whole, VI) == (
        "Tính đến hết ngày 14/06/2020: 1 nhiệm vụ có sản phẩm quá hạn, 1 đơn vị chậm, lâu nhất 75 ngày. Các cơ quan "
        "được giao chung một nhiệm vụ (Đài; Báo) tính là một."
    )
    assert units.silent_sentence(whole, VI).startswith("1/1 đơn vị có việc trong kỳ chưa báo cáo: ")
    assert units.silent_sentence(whole, VI).endswith(
        " Các cơ quan được giao chung một nhiệm vụ (Đài Phát thanh; Báo) tính là một."
    )
    assert "giao chung" not in units.silent_sentence(Q3, VI) + units.late_sentence(Q3, VI)


def money_of(report: PeriodicReport) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table_of(paper(report), "Khái toán").rows[1:]]


def test_money_of_a_whole_task_of_several_leads_is_not_split_in_the_report_of_one() -> None:
    plan = plan_of(
        {"lead": ["dai", "bao"], "amount": "200.000.000", "schedule": "01 lần/quý"},
        {"amount": "50.000.000", "schedule": "01 lần/quý"},
    )
    records = records_of(
        {"task": "1", "date": "2020-01-10", "approved": "100.000.000"},
        {"task": "1", "agency": "dai", "date": "2020-02-10", "spent": "80.000.000"},
        {"task": "2", "date": "2020-01-10", "approved": "40.000.000"},
        {"task": "2", "date": "2020-02-10", "spent": "10.000.000"},
    )
    own = report_of(plan, records, "H1", reporter="dai")
    assert list(money.money_sentences(own, VI)) == [
        "Khái toán: 50.000.000 đồng cho 1/2 nhiệm vụ (Bằng chữ: Năm mươi triệu đồng).",
        "Dự toán đề nghị: chưa có số liệu.",
        "Dự toán được thẩm định: chưa có số liệu.",
        "Được phê duyệt: 40.000.000 đồng (Bằng chữ: Bốn mươi triệu đồng).",
        "Đã chi: 90.000.000 đồng (Bằng chữ: Chín mươi triệu đồng).",
        "Tỷ lệ đã chi trên số được phê duyệt: 25,0% (10.000.000/40.000.000 đồng).",
        "Tỷ lệ đã chi không tính các nhiệm vụ mà số phê duyệt hoặc số chi có phần ghi chung.",
        "Các số trên không gồm phần kinh phí ghi chung cho nhiều cơ quan, không tách được, của nhiệm vụ: 1.",
    ]
    # The sums of the columns are no numerator and denominator of the rate: the sentence names these.
    assert money_of(own) == [
        ["1", "Nhiệm vụ 1", "chung", "—", "—", "chung", "80.000.000", ""],
        ["2", "Nhiệm vụ 2", "50.000.000", "—", "—", "40.000.000", "10.000.000", "25,0%"],
        ["", "Tổng cộng", "50.000.000", "—", "—", "40.000.000", "90.000.000", ""],
    ]
    assert "“chung”: ghi chung cho nhiều cơ quan, không tách được nên không cộng." in everything(paper(own))
    answer = view.payload(own)
    assert answer.facts["joint_money"] == ("1",)
    assert own.budget.rows[0].amount is None
    # The other lead has nothing of its own at all.
    other = report_of(plan, records, "H1", reporter="bao")
    assert list(money.money_sentences(other, VI)) == [
        "Kế hoạch không nêu khái toán riêng của cơ quan báo cáo.",
        "Dự toán đề nghị: chưa có số liệu.",
        "Dự toán được thẩm định: chưa có số liệu.",
        "Kinh phí được phê duyệt: chưa có số liệu ghi riêng.",
        "Kinh phí đã chi: chưa có số liệu.",
        "Các số trên không gồm phần kinh phí ghi chung cho nhiều cơ quan, không tách được, của nhiệm vụ: 1.",
    ]
    assert money_of(other) == [
        ["1", "Nhiệm vụ 1", "chung", "—", "—", "chung", "—", ""],
        ["", "Tổng cộng", "chung", "—", "—", "chung", "—", ""],
    ]
    # 80 + 10 of 100 + 40.
    whole = list(money.money_sentences(report_of(plan, records, "H1"), VI))
    assert whole[-1] == "Tỷ lệ đã chi trên số được phê duyệt: 64,3% (90.000.000/140.000.000 đồng)."
    source = report_html.write(own, VI).decode()
    assert "không tách được, của nhiệm vụ: 1." in source
    assert "<strong>25,0%</strong> <span>10.000.000/40.000.000</span>" in source
    assert "<strong>0</strong> <span></span>" in source  # nothing is late, and no units are counted
    assert "Kinh phí theo cơ quan chủ trì" not in source


def test_too_much_money_of_a_whole_task_is_told_of_the_whole_alone() -> None:
    """The 120 are of two: none of them can sign for what the other spent."""
    plan = plan_of(
        {"lead": ["dai", "bao"], "schedule": "01 lần/quý"}, {"amount": "30.000.000", "schedule": "01 lần/quý"}
    )
    records = records_of(
        {"task": "1", "date": "2020-01-10", "approved": "100.000.000"},
        {"task": "1", "agency": "dai", "date": "2020-02-10", "spent": "40.000.000"},
        {"task": "1", "agency": "bao", "date": "2020-02-11", "spent": "80.000.000"},
        {"task": "2", "date": "2020-02-12", "spent": "10.000.000"},
    )
    joint = "Nhiệm vụ 1 (cả nhiệm vụ): đã chi 120.000.000 đồng, vượt số được phê duyệt 100.000.000 đồng."
    own = "Nhiệm vụ 2 (Đài): đã chi 10.000.000 đồng khi chưa có số liệu phê duyệt."
    assert list(money.money_sentences(report_of(plan, records, "H1"), VI))[-2:] == [joint, own]
    for reporter in ("dai", "bao"):
        said = list(money.money_sentences(report_of(plan, records, "H1", reporter=reporter), VI))
        assert not any("120.000.000" in sentence for sentence in said)
        assert (own in said) == (reporter == "dai")


def test_silent_works_of_a_unit_stand_in_the_order_of_the_plan() -> None:
    both = {"lead": ["dai", "bao"], "schedule": "01 lần/quý"}
    plan = plan_of(both, {**both, "scope": "total"})
    report = report_of(plan, (), "H1", reporter="bao")
    assert units.silent_sentence(report, VI) == (
        "Chưa có số liệu từ ngày 15/03/2020 đến hết ngày 14/06/2020: nhiệm vụ 1, 2."
    )
    assert units.silent_sentence(report, Language("en")) == (
        "Tasks without data from 2020-03-15 to 2020-06-14: 1, 2."
    )


def test_what_is_spent_of_a_whole_task_in_the_period_is_joint_too() -> None:
    plan = plan_of({"lead": ["dai", "bao"], "schedule": "01 lần/quý"})
    records = records_of(
        {"agency": "dai", "date": "2020-02-10", "approved": "100"},
        {"date": "2020-07-10", "spent": "60"},
    )
    own = report_of(plan, records, "Q3", reporter="dai")
    # Nothing may be held against the 100: how much of the 60 is of it nobody said.
    assert money_of(own) == [
        ["1", "Nhiệm vụ 1", "—", "—", "—", "100", "chung", "chung", ""],
        ["", "Tổng cộng", "—", "—", "—", "100", "chung", "chung", ""],
    ]
    (row,) = own.budget.rows
    assert row.execution is not None
    assert (row.execution.rate, row.execution.remaining) == (None, None)


@pytest.mark.parametrize("scope", ["each", "total"])
def test_a_member_of_a_group_does_not_tell_the_groups_money_as_its_own(scope: str) -> None:
    plan = plan_of({"lead": "huyen", "schedule": "01 lần/quý", "amount": "90", "scope": scope})
    each = scope == "each"
    records = records_of(
        {"date": "2020-01-10", "approved": "60"},
        {"agency": "huyen-1", "date": "2020-02-10", "spent": "20"},
        {"agency": "huyen-2", "date": "2020-02-11", "spent": "30"},
    )
    own = report_of(plan, records, "H1", reporter="huyen-1")
    spent = "20" if each else "chung"
    assert money_of(own) == [
        [
            "1",
            "Nhiệm vụ 1" if each else "Nhiệm vụ 1 (chung với UBND các huyện)",
            "chung",
            "—",
            "—",
            "chung",
            spent,
            "",
        ],
        ["", "Tổng cộng", "chung", "—", "—", "chung", spent, ""],
    ]
    assert not own.status.findings
    # 50 of 60.
    assert money_of(report_of(plan, records, "H1"))[0][-4:] == ["—", "60", "50", "83,3%"]


def test_a_unit_has_its_own_part_of_what_was_divided() -> None:
    plan = plan_of({"lead": ["dai", "bao"], "schedule": "01 lần/quý"})
    records = records_of(
        {"date": "2020-01-10", "approved": "100"},
        {"agency": "dai", "date": "2020-01-11", "approved": "60"},
        {"agency": "dai", "date": "2020-02-10", "spent": "70"},
        {"agency": "bao", "date": "2020-02-10", "spent": "20"},
    )
    own = report_of(plan, records, "H1", reporter="dai")
    # 40 are still of both, of which some of the 70 may be: no rate, and no finding.
    assert money_of(own)[0] == ["1", "Nhiệm vụ 1", "—", "—", "—", "60", "70", ""]
    assert "không tách được, của nhiệm vụ: 1." in everything(paper(own))
    assert not own.status.findings
    assert all(row.execution and not row.execution.unapproved for row in own.budget.rows)
    # Divided to the end, it is each one's: 70 of 60.
    divided = (*records, *records_of({"agency": "bao", "date": "2020-01-12", "approved": "40"}))
    assert money_of(report_of(plan, divided, "H1", reporter="dai"))[0] == [
        *("1", "Nhiệm vụ 1", "—", "—", "—", "60", "70", "116,7%")
    ]
    assert money_of(report_of(plan, divided, "H1", reporter="bao"))[0][-3:] == ["40", "20", "50,0%"]


@pytest.mark.parametrize("period", ["Q1", "H1", "Q3", "Y", "rest"])
def test_a_printed_rate_is_that_of_the_figures_printed_beside_it(period: str) -> None:
    asked = asked_period(LOADED.plan, period)
    word = paper(periodic_report(LOADED, RECORDS, asked, date(2021, 1, 20)))
    heads, *rows = ([cell.text for cell in row.cells] for row in table_of(word, "Tình trạng").rows)
    due, kept, rate = (
        heads.index(head) for head in ("Đến hạn lũy kế", "Đã xong trong số đến hạn", "Tỷ lệ hoàn thành")
    )
    rated = [row for row in rows if row[rate]]
    assert rated
    if period == "rest":
        # What is due on the last day is not due soon when that day is over.
        nine, twenty = (row for row in rows if row[0] in ("9", "20"))
        assert (nine[-1], twenty[-1]) == ("Đến hạn, chưa xong (9/15 đơn vị)", "Đến hạn, chưa xong")
        assert "Sắp đến hạn" not in [row[-1] for row in rows]
    for row in rated:
        share = Fraction(int(row[kept].replace(".", "")), int(row[due].replace(".", "")))
        assert VI.percent(share) == row[rate]
    if period == "rest":
        # 157 were finished by 231 units that owe one each; Hương Sơn's second is of no due date.
        (nine,) = (row for row in rows if row[0] == "9")
        assert [nine[due], nine[due + 1], nine[kept], nine[rate]] == ["230", "157", "156", "67,8%"]


def test_a_zero_is_printed_only_where_none_was_answered() -> None:
    plan = plan_of(*({"schedule": "01 lần/quý"} for _ in range(4)))
    records = records_of(
        {"task": "1", "date": "2020-07-01", "cause": "Chờ kinh phí"},
        {"task": "2", "date": "2020-07-01", "count": "0", "cause": "Chờ kinh phí"},
        {"task": "3", "date": "2020-07-01", "evidence": "Công văn 1"},
        {"task": "3", "date": "2020-07-02", "count": "1"},
    )
    report = report_of(plan, records, "Q3")
    assert [(r.done, r.done_so_far, r.has_data) for r in report.results] == [
        *((None, None, True), (0, 0, True), (1, 1, True), (None, None, False)),
    ]
    rows = [[cell.text for cell in row.cells] for row in table_of(paper(report), "Tình trạng").rows[1:]]
    # Due in the period, done in it; due so far, done so far, done of what is due, the rate.
    assert [row[5:11] for row in rows] == [
        ["1", "—", "2", "—", "0", "0,0%"],
        ["1", "0", "2", "0", "0", "0,0%"],
        ["1", "1", "2", "1", "1", "50,0%"],
        ["1", "chưa có số liệu", "2", "chưa có số liệu", "0", "0,0%"],
    ]
    tables = view.payload(report).tables
    assert isinstance(tables, Mapping)
    keys = tables["results"].keys
    done = [row[keys.index("done_in_period")] for row in tables["results"].values]
    assert (done, [row[keys.index("done")] for row in tables["results"].values]) == ([None, 0, 1, None],) * 2
    told = items(paper(report))
    assert told["1"] == (
        "Nhiệm vụ 1 (Đài): chưa nêu sản phẩm hoàn thành (kế hoạch trong kỳ 1 lần); lũy kế chưa nêu sản phẩm hoàn "
        "thành, đến hạn 2 lần."
    )
    assert told["2"] == "Nhiệm vụ 2 (Đài): 0 lần (kế hoạch trong kỳ 1); lũy kế 0 lần, đến hạn 2."
    assert report.results[0].finished == ()


def test_what_the_even_spread_alone_asks_is_said_to_be_that() -> None:
    said = [p.text for p in paper().paragraphs]
    # Of task 3 ten of ten; of task 19 one of 33 for each of 13 districts, which are behind since 7/9.
    assert (
        "Đến ngày 14/9/2020, 10 nhiệm vụ có sản phẩm đến hạn (trong đó 2 nhiệm vụ có hạn theo nhịp chia đều, Kế hoạch "
        "không ghi ngày); 7/10 nhiệm vụ hoàn thành đủ sản phẩm đến hạn, đạt 70,0%."
    ) in said
    # 10 and 13.
    assert "Trong 472 lượt đến hạn có 23 lượt theo nhịp chia đều, Kế hoạch không ghi ngày." in said
    # After what is overdue, and not called so.
    late = next(
        n for n, text in enumerate(said) if text.startswith("Tính đến hết ngày 14/9/2020: 3 nhiệm vụ")
    )
    behind = said.index(
        "Tính đến hết ngày 14/9/2020, 1 nhiệm vụ chậm so với nhịp chia đều; Kế hoạch không ghi các ngày này nên chưa "
        "phải là quá hạn: nhiệm vụ 19 (13 đơn vị cấp huyện: 13 sản phẩm, từ ngày 07/9/2020)."
    )
    assert late < behind < next(n for n, text in enumerate(said) if text.startswith("IV. "))
    coming = next(table for table in paper().tables if table.rows[0].cells[-1].text == "Hạn hoàn thành")
    dates = {row.cells[0].text: row.cells[-1].text for row in coming.rows[1:]}
    assert dates["3"] == "~24/9/2020; ~18/10/2020; ~12/11/2020; ~06/12/2020"
    assert dates["5"] == "30/9/2020"
    assert dates["19"] == "12 hạn, từ ~15/9/2020 đến ~07/12/2020"


@pytest.mark.parametrize(
    ("done", "words"),
    [
        # Of 31/3, 30/6, 30/9 and 31/12: two are overdue, the last falls due on the day on which the data close.
        (
            1,
            "Đến hạn ngày 31/12/2020, hết ngày chưa hoàn thành: nhiệm vụ 1 (Huyện Một và Huyện Hai: 2 sản phẩm).",
        ),
        (
            3,
            "Đến hạn ngày 31/12/2020, hết ngày chưa hoàn thành: nhiệm vụ 1 (Huyện Một và Huyện Hai: 2 sản phẩm).",
        ),
        (4, None),
    ],
)
def test_what_falls_due_on_the_last_day_is_told_and_not_called_overdue(done: int, words: str | None) -> None:
    plan = plan_of({"lead": "huyen", "schedule": "01 lần/quý"})
    records = records_of(
        *({"agency": f"huyen-{n}", "date": "2020-02-01", "count": str(done)} for n in (1, 2))
    )
    rest = periodic_report(
        LoadedPlan(plan, NO_DAYS_OFF), records, asked_period(plan, "rest"), date(2021, 1, 5)
    )
    assert sum(late.item.overdue for late in rest.late) == 2 * max(0, 3 - done)
    said = [p.text for p in paper(rest).paragraphs if "hết ngày chưa hoàn thành" in p.text]
    assert said == ([words] if words else [])


def test_where_every_due_date_is_printed_nothing_is_said_of_a_spread() -> None:
    plan = plan_of({"schedule": "01 lần/quý"}, {"schedule": "Tháng 2/2020"})
    said = everything(paper(report_of(plan, records_of({"date": "2020-03-01", "count": "1"}), "Q3")))
    assert "nhịp chia đều" not in said.replace("ngày mà Kế hoạch không ghi là theo nhịp chia đều", "")
    assert "~" not in said


def test_a_work_that_is_only_behind_is_not_late() -> None:
    # 7 of 11 done by 14/10: 12/7 is the 8th of 15 dates, of which the plan prints 31/12 alone.
    records = records_of({"task": "3", "date": "2020-06-20", "count": "7"})
    report = report_of(LOADED.plan, records, "M10")
    assert "3" not in {late.item.task for late in report.late}
    assert ("nhiệm vụ 3 (Đài PTTH tỉnh: 4 sản phẩm, từ ngày 12/7/2020)") in everything(paper(report))
    (strip,) = re.findall(r"<b>3\.</b>.*?</li>", report_html.write(report, VI).decode(), re.DOTALL)
    assert "due late" not in strip
    assert "chậm so với nhịp chia đều" in report_html.write(report, VI).decode()
    assert "behind the even spread" in everything(paper(report, Language("en")))
    behind = view.payload(report).tables
    assert isinstance(behind, dict)
    assert ("3", "dai-ptth", "behind") in [row[:3] for row in behind["behind"].values]


def test_a_target_is_a_units_where_the_unit_read_it() -> None:
    readings = records_of(
        {"target": "1", "date": "2020-06-01", "value": "92%"},
        {"target": "1", "date": "2020-06-02", "value": "100%", "agency": "tp-ha-tinh"},
        {"target": "4", "date": "2020-06-03", "value": "88%", "agency": "huyen-can-loc"},
        {"target": "5", "date": "2020-06-03", "value": "70%", "agency": "tp-ha-tinh", "id": "a"},
        {"target": "5", "date": "2020-06-04", "value": "75%", "agency": "huyen-can-loc", "supersedes": "a"},
    )
    own = report_of(LOADED.plan, readings, "H1", reporter="tp-ha-tinh")
    assert [(t.id, t.words) for t in own.status.targets] == [("1", "100%")]
    said = everything(paper(own))
    assert "4. Thực hiện các chỉ tiêu" in said
    assert "Đã có số liệu riêng của 1 chỉ tiêu, 1 chỉ tiêu đạt mức đề ra." in said
    assert "5. Kinh phí" in said
    assert [(t.id, t.words) for t in report_of(LOADED.plan, readings, "H1").status.targets if t.words] == [
        *(("1", "100%"), ("4", "88%"), ("5", "75%")),
    ]


def test_what_only_a_person_can_write_is_a_marked_blank() -> None:
    marked = blanks(paper())
    own = ("direction", "assessment", "cause", "difficulties", "next", "proposals")
    for key in (*(f"report.blank_{what}" for what in own), "official.signer", "official.name"):
        assert blank(key, VI) in marked
    dated = blanks(paper(dated=date(2020, 9, 21)))
    assert "[……]" in dated  # the number is always given by hand


def test_what_the_plan_does_not_say_is_a_blank_too() -> None:
    word = paper(EMPTY)
    assert head(word)[0] == ["[…… CƠ QUAN CHỦ QUẢN, NẾU CÓ ……]", "[…… TÊN CƠ QUAN BAN HÀNH VĂN BẢN ……]",
                             "Số: [……]/BC-[…… CHỮ VIẾT TẮT ……]"]  # fmt: skip
    said = everything(word)
    assert "Kính gửi: […… cơ quan nhận báo cáo ……]" in said
    assert "Trong kỳ chưa có số liệu nào được ghi nhận." in said
    assert "Kế hoạch không nêu khái toán; không có khái toán không phải là 0 đồng." in said
    assert "Kinh phí đã chi: chưa có số liệu." in said
    assert said.count(" 0 đồng") == said.count("không phải là 0 đồng")


def test_a_report_before_its_period_ends_says_so() -> None:
    said = everything(paper(of_444("Q3", date(2020, 7, 11))))
    assert (
        "Kỳ báo cáo chưa kết thúc: số liệu chốt ngày 14/9/2020, báo cáo này tính đến hết ngày 11/7/2020."
        in said
    )


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sở Thông tin và Truyền thông", "STTTT"),
        ("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"),
        ("Báo Hà Tĩnh", "BHT"),
        ("Đài Phát thanh và Truyền hình tỉnh", "ĐPTTH"),
        ("Ủy ban nhân dân thành phố Hà Tĩnh", "UBND"),
        ("VNPT Hà Tĩnh", "VNPT"),
        ("A", "A"),
    ],
)
def test_the_letters_of_a_body(name: str, short: str) -> None:
    assert official.letters(name) == short


def test_the_same_report_gives_the_same_paper_at_any_time() -> None:
    file = report_docx.write(Q3, VI)
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert file == report_docx.write(Q3, VI)


def test_both_languages_have_every_word() -> None:
    for report in (Q3, EMPTY, of_444("Y"), of_444("M1"), of_444("Q3", date(2020, 1, 1))):
        for code in LANGUAGES:
            language = Language(code)
            assert everything(paper(report, language))
            assert report_html.write(report, language)
            assert view.document(report, language).blocks
            assert view.payload(report).plan is report.plan


# -- hostile text


# A plan can't hold an empty text, nor half a character.
TEXTS = [text for text in HOSTILE if text.strip() and "\ud800" not in text]


def hostile_report() -> PeriodicReport:
    """A plan and a log that say nothing but hostile things, wherever a text can stand."""
    texts = TEXTS
    agencies = {f"a{n}": {"name": text, "short": text} for n, text in enumerate(texts)}
    tasks = [
        {
            "id": f"{n}",
            "name": text,
            "lead": f"a{n}",
            "schedule": "01 lần/quý",
            "amount": "1000",
            "products": text,
        }
        for n, text in enumerate(texts)
    ]
    nasty = "{title}\0{0}<b>&%s" + "".join(texts)
    heads: dict[str, Any] = {"number": nasty, "title": nasty, "issuer": nasty, "place": nasty}
    duty = {"id": "V", "agencies": "a0", "text": nasty, "work": {"name": f"báo cáo {nasty}", "lead": "a0",
            "schedule": "hằng quý"}}  # fmt: skip
    targets = [{"id": "1", "text": nasty, "value": "100%"}]
    plan = plan_of(*tasks, **heads, year="2021", agencies=agencies, duties=[duty], targets=targets)
    records = [
        {
            "task": f"{n}",
            "agency": f"a{n}",
            "date": "2021-07-01",
            "spent": "5",
            "cause": text,
            "evidence": text,
        }
        for n, text in enumerate(texts)
    ]
    reading = {"target": "1", "date": "2021-07-01", "value": nasty}
    return report_of(plan, records_of(*records, reading), "Q3", year=2021)


def test_hostile_text_is_text_on_paper() -> None:
    report = hostile_report()
    word = paper(report)
    said = everything(word).replace("\xa0", " ")
    for text in TEXTS:
        assert inert(text).rstrip(" ;.") in said
    # The number and the day of the annexes are still blanks where they belong.
    assert said.count("[……]/BC-") == 3


def test_hostile_text_is_text_on_a_page() -> None:
    report = hostile_report()
    source = report_html.write(report, VI).decode()
    read, plain = Reader(source), Reader(report_html.write(Q3, VI).decode())
    assert {tag for tag, _ in read.tags} <= {tag for tag, _ in plain.tags}
    assert not [a for _, a in read.tags if any(name.startswith("on") for name in a)]
    for text in TEXTS:
        assert inert(text).strip(" ;.") in read.text


# -- the page


def test_the_page_tells_what_is_late_first() -> None:
    read = Reader(report_html.write(Q3, VI).decode())
    titles = re.findall(r"<h2[^>]*>(.*?)</h2>", report_html.write(Q3, VI).decode())
    assert titles[0] == "Nhiệm vụ chậm tiến độ"
    assert [tag for tag, _ in read.tags].count("h1") == 1
    assert all(a.get("role") == "img" or a.get("aria-hidden") == "true" for a in read.named("svg"))
    assert all(a.get("aria-label") for a in read.named("svg") if a.get("role") == "img")
    assert all(a.get("scope") in ("col", "row") for a in read.named("th"))
    assert not read.named("script", "img", "iframe", "form")
    assert all(str(a["href"]).startswith("#") for a in read.named("a"))


def test_every_due_date_and_every_result_stands_in_the_strip_of_its_work() -> None:
    source = report_html.write(Q3, VI).decode()
    assert source.count('class="due') - 4 == sum(len(r.dues) for r in Q3.results)  # four stand in the key
    assert source.count('class="record') - 1 == sum(len(r.finished) for r in Q3.results)
    # 15 dates a year: the first, 24/1, is 24/366 of the year, at the end of which 31/12 stands.
    strip = source[source.index("<b>3.</b>") :]
    strip = strip[: strip.index("</li>")]
    places = re.findall(r'translate\(([\d.]+)\)"><rect class="due', strip)
    assert (places[0], places[-1], len(places)) == ("65.6", "1000", 15)
    # Five of the year lie ahead of 14/9 and are empty; no date before it is.
    assert strip.count('height="0"') == 5
    assert "due late" not in strip


def test_money_bars_are_as_long_as_their_amounts() -> None:
    source = report_html.write(Q3, VI).decode()
    bar = source[source.index("<strong>Sở Thông tin và Truyền thông</strong>") :]
    # 810 million of estimates is the longest; 655 approved and 376,5 spent are 80,9 and 46,5 of it.
    assert re.findall(r'<rect class="(\w+)" width="([\d.]+)"', bar)[:3] == [
        ("estimate", "100"),
        ("approved", "80.9"),
        ("spent", "46.5"),
    ]


@needs_chromium
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_draws_it_without_a_complaint(tmp_path: Path, width: int) -> None:
    assert CHROMIUM
    page = tmp_path / "page.html"
    page.write_bytes(report_html.write(Q3, VI))
    shot = tmp_path / "page.png"
    out = chromium(
        tmp_path,
        f"--window-size={width},1400",
        "--enable-logging=stderr",
        f"--screenshot={shot}",
        page.as_uri(),
    )
    assert shot.stat().st_size > 20_000
    assert "CONSOLE" not in out.stderr


@needs_chromium
@pytest.mark.parametrize("width", [390, 1280])
def test_no_text_makes_the_page_wider_than_its_window(tmp_path: Path, width: int) -> None:
    source = report_html.write(hostile_report(), VI).decode()
    inner = re.sub(r"<meta http-equiv[^>]*>", "", source)  # so that the frame may say how wide it is
    outer = (
        f'<iframe width="{width}" height="900" frameborder="0" srcdoc="{html.escape(inner)}"></iframe>'
        "<script>onload = () => document.title = "
        "frames[0].document.documentElement.scrollWidth</script>"
    )
    (tmp_path / "page.html").write_text(outer, "utf-8")
    dom = chromium(tmp_path, "--window-size=1400,1000", "--dump-dom", (tmp_path / "page.html").as_uri())
    assert re.findall(r"<title>(\d+)</title>", dom.stdout) == [str(width)]


# -- the workbook, the terminal, LibreOffice


def test_the_workbook_has_a_sheet_for_each_table_and_live_sums() -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel.write(view.document(Q3, VI, flat=True), VI)))
    assert book.sheetnames == [
        *("Chậm tiến độ", "Kết quả", "So sánh", "Kinh phí", "Chưa báo cáo", "Chỉ tiêu", "Kỳ tới")
    ]
    assert len(list(book["Chậm tiến độ"].iter_rows())) > len(Q3.late) == 13
    (total,) = (row for row in book["Kinh phí"].iter_rows(values_only=True) if "Tổng cộng" in row)
    # Sums of the rows that a filter leaves, a dash where none of them has an amount.
    assert all("SUBTOTAL(109" in str(cell) for cell in total[2:8])


def test_the_terminal_shows_it() -> None:
    text = terminal.plain(terminal.write(view.document(Q3, VI), VI, 120))
    assert "366/472" in text


@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
@pytest.mark.once
def test_libreoffice_prints_it(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(report_docx.write(Q3, VI, date(2020, 9, 21)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "a.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    command = ["pdftotext", "-layout", "a.pdf", "-"]
    pages = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    first, second, *_ = pages.split("\f")
    assert "Độc lập - Tự do - Hạnh phúc" in first
    assert not re.match(r"\s*1\s*\n", first)
    assert re.match(r"\s*2\s*\n", second)


def test_each_unit_is_behind_since_its_own_day() -> None:
    """Four a year each, spread over the ends of quarters: Đài did one, Báo none, by 14/9."""
    plan = plan_of({"lead": ["dai", "bao"], "schedule": "04 số/năm"})
    said = everything(paper(report_of(plan, records_of({"agency": "dai", "date": "2020-03-01"}), "Q3")))
    assert "nhiệm vụ 1 (Báo: 2 sản phẩm, từ ngày 31/3/2020; Đài: 1 sản phẩm, từ ngày 30/6/2020)" in said


def test_what_falls_due_on_the_last_day_is_told_apart_from_what_was_due_before() -> None:
    """Fifteen a year, ten done: by 31/12 four spread dates were missed, and one falls due that day."""
    plan = plan_of({"schedule": "15 số/năm"})
    records = records_of({"date": "2020-03-01", "count": "10"})
    rest = asked_period(plan, "rest")
    said = everything(paper(periodic_report(LoadedPlan(plan, NO_DAYS_OFF), records, rest, date(2021, 1, 5))))
    assert "Đến hạn ngày 31/12/2020, hết ngày chưa hoàn thành: nhiệm vụ 1 (Đài: 1 sản phẩm)." in said
    assert "nhiệm vụ 1 (Đài: 4 sản phẩm, từ ngày 24/9/2020)" in said
