"""The papers of the estimate round: whom they name, which figures they state, and what they leave for a person."""

import io
import json
import re
from dataclasses import replace
from datetime import date

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument

from cchc_cli.domain.model.plan import Contact, Plan
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.estimate import STAGES, EstimateReport, estimate_report
from cchc_cli.messages import LANGUAGES, Language
from cchc_cli.render.formats import json as as_json
from cchc_cli.render.pages import estimate as view
from cchc_cli.render.papers import estimate_docx, estimate_xlsx
from tests.conftest import plan_of, records_of
from tests.domain.reports.test_estimate import PLAN, SEVERAL, report_at
from tests.render.papers.test_report_docx import blanks, everything, head
from tests.render.sample_documents import HOSTILE

VI = Language()


def paper(report: EstimateReport, language: Language = VI, dated: date | None = None) -> WordDocument:
    return docx.Document(io.BytesIO(estimate_docx.write(report, language, dated)))


def test_a_letter_asks_the_finance_body_to_appraise() -> None:
    word = paper(report_at(Step.PROPOSED), dated=date(2020, 1, 20))
    assert head(word) == [
        [
            "UBND TỈNH HÀ TĨNH",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            "Số: [……]/STTTT-[……]",
            "V/v thẩm định dự toán kinh phí thực hiện Kế hoạch số 444/KH-UBND",
        ],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hà Tĩnh, ngày 20 tháng 01 năm 2020",
        ],
    ]
    words = everything(word)
    for sentence in (
        "Kính gửi: Sở Tài chính",
        "Đề nghị: 970.000.000 đồng (Bằng chữ: Chín trăm bảy mươi triệu đồng), của 12/13 nhiệm vụ đã có dự toán.",
        "Khái toán trong Kế hoạch: 1.000.000.000 đồng, của 13/13 nhiệm vụ trong bảng.",
        "So với khái toán của 12 nhiệm vụ có cả hai số (970.000.000 đồng): không chênh lệch.",
        "Chưa có dự toán ở 1 nhiệm vụ: nhiệm vụ 17 (Sở TT&TT).",
    ):
        assert sentence in words
    assert "[…… lý do; thời hạn bổ sung hoặc hướng xử lý ……]" in blanks(word)
    assert "[…… ngày, tháng ……]" in blanks(word)


def test_a_letter_ends_with_whom_to_ask_where_the_plan_says_it() -> None:
    report = report_at(Step.PROPOSED)
    assert report.sender is not None
    assert "xem xét, quyết định./." in everything(paper(report))
    sender = replace(report.sender, contact=Contact(person="Phòng CNTT", phone="0239 123 456"))
    words = everything(paper(report._replace(sender=sender)))
    assert "xem xét, quyết định." in words
    assert "Thông tin liên hệ của Sở Thông tin và Truyền thông: Phòng CNTT, 0239 123 456./." in words


def test_signatures_never_stand_alone_on_a_page() -> None:
    word = paper(report_at(Step.PROPOSED))
    note, words = (
        next(p for p in word.paragraphs if p.text.startswith(start))
        for start in ("Chênh lệch là", "(Bằng chữ")
    )
    assert note.paragraph_format.keep_with_next
    assert words.paragraph_format.keep_with_next


def test_a_submission_states_what_was_appraised_in_words() -> None:
    word = paper(report_at(Step.APPRAISED))
    words = everything(word)
    assert head(word)[0][1:] == ["[…… CƠ QUAN TRÌNH ……]", "Số: [……]/TTr-[…… CHỮ VIẾT TẮT ……]"]
    assert "TỜ TRÌNH" in words
    assert "Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh" in words
    assert (
        "với tổng số tiền 870.000.000 đồng (Bằng chữ: Tám trăm bảy mươi triệu đồng), của 11/13 nhiệm vụ đã thẩm định"
    ) in words
    # One of eleven figures names a paper.
    assert "(Công văn thẩm định số 512/STC-HCSN; […… văn bản thẩm định khác, nếu có ……])" in words
    assert "Nguồn kinh phí: […… nguồn ngân sách, năm ……]." in words
    assert {
        "[…… cơ quan trình ……]",
        "[…… nguồn ngân sách, năm ……]",
        "[…… văn bản thẩm định khác, nếu có ……]",
    } <= blanks(word)


def test_who_submits_is_the_one_that_the_plan_says() -> None:
    agencies = {"s": {"name": "Sở Nội vụ"}, "dai": {"name": "Đài"}}
    plan = plan_of({"amount": "100"}, agencies=agencies, submits="s", issuer="UBND tỉnh A")
    word = paper(estimate_report(plan, records_of({"date": "2020-01-02", "appraised": "90"}), Step.APPRAISED))
    assert head(word)[0] == ["UBND TỈNH A", "SỞ NỘI VỤ", "Số: [……]/TTr-SNV"]
    assert "[…… cơ quan trình ……]" not in blanks(word)


def test_a_notice_tells_each_agency_of_its_allocation() -> None:
    word = paper(report_at(Step.APPROVED))
    words = everything(word)
    assert "THÔNG BÁO" in words
    # The body that sends it does not write to itself.
    paragraphs = [p.text for p in word.paragraphs]
    assert paragraphs[paragraphs.index("Kính gửi: ") + 1 :][:2] == [
        "- Báo Hà Tĩnh;",
        "- Đài Phát thanh và Truyền hình tỉnh.",
    ]
    table = next(t for t in word.tables if t.rows[0].cells[0].text == "Cơ quan, đơn vị")
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        ["Sở Thông tin và Truyền thông", "8", "655.000.000"],
        ["Báo Hà Tĩnh", "1", "50.000.000"],
        ["Đài Phát thanh và Truyền hình tỉnh", "1", "70.000.000"],
        ["TỔNG CỘNG", "", "775.000.000"],
    ]
    assert "Quyết định số 611/QĐ-UBND ngày 25/02/2020" in words


@pytest.mark.parametrize("stage", STAGES)
def test_with_nothing_known_every_figure_is_a_blank(stage: Step) -> None:
    report = estimate_report(PLAN, (), stage)
    word = paper(report)
    assert VI(f"estimate.none_{stage}", of=13) in everything(word)
    amounts = re.findall(r"[\d.]+ đồng", "\n".join(p.text for p in word.paragraphs))
    # What the plan itself says is known all the same.
    assert {*amounts} <= {"1.000.000.000 đồng"}
    if stage is Step.APPRAISED:
        assert {"[…… số tiền ……]", "[…… bằng chữ ……]", "[…… số, ngày văn bản thẩm định ……]"} <= blanks(word)
    if stage is Step.APPROVED:
        assert {
            "[…… các cơ quan, đơn vị được phân bổ ……]",
            "[…… số, ngày quyết định phê duyệt ……]",
        } <= blanks(word)


def test_bodies_that_the_plan_does_not_name_are_blanks() -> None:
    plan = plan_of({"amount": "100"})
    word = paper(estimate_report(plan, records_of({"date": "2020-01-02", "proposed": "90"})))
    assert head(word)[0][:2] == [
        "[…… CƠ QUAN CHỦ QUẢN, NẾU CÓ ……]",
        "[…… CƠ QUAN TỔNG HỢP DỰ TOÁN ……]",
    ]
    assert {"[…… cơ quan tài chính ……]", "[…… cấp có thẩm quyền quyết định ……]"} <= blanks(word)


COMMUNES = {f"xa-{n}": {"name": f"UBND xã Số {n:02}"} for n in range(1, 79)}
MANY: Plan = plan_of(
    *({"lead": id_, "amount": "1.000.000"} for id_ in COMMUNES),
    agencies=COMMUNES,
    issuer="UBND tỉnh A",
)


def test_with_many_agencies_the_allocations_stand_in_an_annex_of_their_own() -> None:
    records = records_of(
        *({"task": str(n), "date": "2020-01-02", "approved": "900.000"} for n in range(1, 79))
    )
    word = paper(estimate_report(MANY, records, Step.APPROVED))
    paragraphs = [p.text for p in word.paragraphs]
    assert "Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục" in paragraphs
    assert [text for text in paragraphs if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    table = next(t for t in word.tables if t.rows[0].cells[0].text == "Cơ quan, đơn vị")
    assert (len(table.rows), table.rows[-1].cells[2].text) == (80, "70.200.000")


def test_of_many_who_sent_nothing_some_are_named_and_all_stand_in_the_table() -> None:
    word = paper(estimate_report(MANY, ()))
    sentence = next(p.text for p in word.paragraphs if "Chưa có dự toán ở 78 nhiệm vụ: " in p.text)
    assert sentence.count("nhiệm vụ") == 9
    assert sentence.endswith("… và 70 nữa.")
    assert everything(word).count("Chưa có dự toán") >= 78


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("language", [Language(code) for code in LANGUAGES])
def test_every_figure_on_paper_and_in_the_workbook_is_that_of_json(stage: Step, language: Language) -> None:
    report = report_at(stage)
    answer = json.loads(as_json.write(view.payload(report)))["tables"]["estimates"]
    keys = ("amount", *view.steps(report), "difference")
    expected = {row["task"]: [row[key] for key in keys] for row in answer["rows"]}
    table = next(t for t in paper(report, language).tables if len(t.rows) > 15)
    lines = [[cell.text for cell in row.cells] for row in table.rows]
    for line in lines:
        if line[0] in expected:
            found = [
                None if text == "—" else int(re.sub(r"[.,]", "", text)) for text in line[3 : 3 + len(keys)]
            ]
            assert found == expected.pop(line[0])
    assert not expected
    total = [int(re.sub(r"[.,]", "", text)) for text in lines[-1][3 : 3 + len(keys)]]
    assert total == [answer["total"][key] for key in keys]
    book = openpyxl.load_workbook(io.BytesIO(estimate_xlsx.write(report, language)), data_only=True)
    sheet = book.worksheets[0]
    rows = {row[0].value: [cell.value for cell in row[3 : 3 + len(keys)]] for row in sheet.iter_rows()}
    for row in answer["rows"]:
        assert [value if value != "" else None for value in rows[row["task"]]] == [row[key] for key in keys]


@pytest.mark.once
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("hostile", [text for text in HOSTILE if "\ud800" not in text])
def test_names_from_a_plan_stay_words(stage: Step, hostile: str) -> None:
    agencies = {"dai": {"name": hostile}, "bao": {"name": f"{hostile}!"}}
    plan = plan_of(
        {"name": hostile, "lead": ["dai", "bao"], "amount": "100"}, agencies=agencies, issuer=hostile
    )
    records = records_of(
        *(
            {"date": "2020-01-02", "agency": id_, step: "40", "note": hostile, "evidence": hostile}
            for id_ in agencies
            for step in STAGES
        )
    )
    report = estimate_report(plan, records, stage)
    word = paper(report)
    assert "40" in everything(word)
    book = openpyxl.load_workbook(io.BytesIO(estimate_xlsx.write(report, VI)))
    formulas = {
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert all(re.fullmatch(r'=IF\((?:COUNT|OR)\([^"]*(?:""[^"]*)*\).*', formula) for formula in formulas)


def test_the_same_report_gives_the_same_bytes() -> None:
    report = estimate_report(SEVERAL, records_of({"date": "2020-01-02", "agency": "dai", "proposed": "40"}))
    assert estimate_docx.write(report, VI) == estimate_docx.write(report, VI)
    assert estimate_xlsx.write(report, VI) == estimate_xlsx.write(report, VI)
