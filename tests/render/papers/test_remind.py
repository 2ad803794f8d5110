"""A letter that urges on paper and as a table, and the e-mail beside it, read back by who knows neither."""

import email
import io
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.policy import default

import docx
import openpyxl
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX

from cchc_cli.domain.model.reporting import asked_period
from cchc_cli.domain.reports.remind import RemindLetter, RemindReport, remind_report
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import LANGUAGES, Language, one_line
from cchc_cli.render.formats import xlsx
from cchc_cli.render.pages import remind as view
from cchc_cli.render.papers import remind_docx, remind_eml
from tests.conftest import plan_of, reckoned, records_of
from tests.domain.reports.test_remind import LOADED, PLAN, of_444
from tests.render.sample_documents import HOSTILE

VI = Language()
DATED = date(2020, 10, 21)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> RemindReport:
    """The small plan on 10/7/2020, with two letters to Báo before."""
    folder = tmp_path_factory.mktemp("remind")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    lines = (f"- {{sent: letter, agency: bao, state: made, date: 2020-0{month}-04}}\n" for month in (5, 6))
    (folder / "log.yaml").write_text("".join(lines), "utf-8")
    loaded = load_plan(folder / "plan.yaml")
    log = load_log([folder / "log.yaml"], loaded)
    return remind_report(loaded, log.records, date(2020, 7, 10), sent=log.sent)


def letter_to(agency: str, report: RemindReport) -> RemindLetter:
    return next(letter for letter in report.letters if letter.agency == agency)


def paper(report: RemindReport, agency: str | None, language: Language = VI) -> WordDocument:
    letter = letter_to(agency, report) if agency is not None else None
    return docx.Document(io.BytesIO(remind_docx.write(report, letter, language)))


def body(word: WordDocument) -> str:
    return "\n".join(p.text for p in word.paragraphs)


def rows(word: WordDocument, n: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in word.tables[n].rows]


def runs(word: WordDocument) -> Iterator[tuple[str, bool]]:
    """Yield each run of text, and whether it is a blank to fill."""
    cells = [p for t in word.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
    for paragraph in (*word.paragraphs, *cells):
        for run in paragraph.runs:
            yield run.text, run.font.highlight_color == WD_COLOR_INDEX.YELLOW


def test_a_letter_is_in_the_form_of_a_cong_van() -> None:
    word = paper(of_444(dated=DATED), "dai-ptth")
    left, right = word.tables[0].rows[0].cells
    assert [p.text for p in left.paragraphs if p.text] == [
        "UBND TỈNH HÀ TĨNH",
        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "Số: [……]/STTTT-[……]",
        "V/v đôn đốc thực hiện Kế hoạch số 444/KH-UBND (lần thứ hai)",
    ]
    assert right.paragraphs[-1].text == "Hà Tĩnh, ngày 21 tháng 10 năm 2020"
    # No name of a type, and the receiver's whole name.
    assert word.paragraphs[0].text == "Kính gửi: Đài Phát thanh và Truyền hình tỉnh"
    assert rows(word, 1) == [
        ["TT", "Nhiệm vụ", "Hạn", "Đã xong/ đến hạn", "Quá hạn (ngày)"],
        *(["1", LATE_5, "30/9/2020", "2/3", "20"], ["2", LATE_V5, "30/9/2020", "8/9", "20"]),
    ]
    assert "còn 2 nhiệm vụ quá hạn" in body(word)
    assert "chậm nhất ngày 28/10/2020" in body(word)
    assert "đã có Công văn số [……] ngày 05/10/2020; đây là văn bản lần thứ hai." in body(word)
    assert body(word).rstrip().endswith("phối hợp của Đài Phát thanh và Truyền hình tỉnh./.")
    assert word.tables[-1].rows[0].cells[0].paragraphs[0].text == "Nơi nhận:"
    assert len(word.sections) == 1


LATE_5 = "5. Chương trình “Gặp gỡ và đối thoại” trên Đài Phát thanh - Truyền hình Hà Tĩnh"
LATE_V5 = (
    "V.5. Gửi các phóng sự truyền thanh truyền truyền CCHC về Sở Thông tin và Truyền thông để chỉ đạo phát trên hệ "
    "thống truyền thanh cơ sở"
)


def test_what_is_not_known_is_a_blank_and_nothing_else_is() -> None:
    word = paper(of_444(), "dai-ptth")
    blanks = {text for text, is_blank in runs(word) if is_blank}
    assert {text for text, _ in runs(word) if "……" in text} == blanks
    assert "trong thời hạn 05 ngày làm việc kể từ ngày ban hành Công văn này" in body(word)
    assert "ngày [……] tháng [……] năm 2020" in word.tables[0].rows[0].cells[1].paragraphs[-1].text


def test_a_letter_to_a_group_lists_its_units_in_an_annex() -> None:
    word = paper(of_444(dated=DATED), "ubnd-huyen")
    assert word.paragraphs[0].text == (
        "Kính gửi: Ủy ban nhân dân các huyện, thành phố, thị xã (theo danh sách tại Phụ lục kèm theo)"
    )
    assert "có 3 cơ quan, đơn vị còn 3 việc quá hạn" in body(word)
    # What several owe has a table of its own, under the name of the task.
    assert rows(word, -1)[1:] == [
        ["1", "Ủy ban nhân dân huyện Hương Khê", "30/9/2020", "34/36", "20"],
        ["2", "Ủy ban nhân dân huyện Kỳ Anh", "30/9/2020", "32/36", "20"],
        ["3", "Ủy ban nhân dân huyện Vũ Quang", "31/7/2020", "24/36", "81"],
    ]
    assert len(word.sections) == 2


def test_a_group_by_size_says_how_many_of_it_did_more() -> None:
    assert rows(paper(of_444(), "ubnd-xa"), 1)[1][3] == "7/9 (thêm 128/216 đơn vị)"


def test_a_group_that_is_not_listed_is_never_counted_as_one_unit() -> None:
    """Three districts and the broadcaster owe something, and some of the 216 communes, nobody knows how many."""
    word = paper(of_444(), None)
    assert "có 4 cơ quan, đơn vị và 1 nhóm đơn vị còn 6 việc quá hạn" in body(word)


def test_an_annex_names_the_tasks_of_a_row_only_where_they_differ() -> None:
    report = of_444(period=asked_period(LOADED.plan, "Q3"))
    word = paper(report, "ubnd-huyen")
    assert "Chưa có số liệu báo cáo quý III năm 2020. Nhiệm vụ 1. Mở chuyên trang" in body(word)
    assert rows(word, -1) == [
        ["TT", "Cơ quan, đơn vị"],
        ["1", "Ủy ban nhân dân huyện Hương Khê"],
        ["2", "Ủy ban nhân dân huyện Vũ Quang"],
    ]


def test_who_is_only_asked_is_not_told_to_be_late(small: RemindReport) -> None:
    word = paper(small, "vp")
    text = "\n".join(text for text, _ in runs(word))
    assert "V/v đề nghị phối hợp thực hiện Kế hoạch số 12/KH-UBND" in "".join(
        p.text for p in word.tables[0].rows[0].cells[0].paragraphs
    )
    assert "trân trọng đề nghị Văn phòng Ủy ban nhân dân tỉnh quan tâm, phối hợp" in body(word)
    assert not [word for word in ("đôn đốc", "quá hạn", "Quá hạn", "khẩn trương") if word in text]
    # The one to all is worded for those that may only be asked, too.
    assert "V/v đề nghị phối hợp" in view.subject(small, None, VI) or "đề nghị" in view.subject(
        small, None, VI
    )
    assert "quá hạn" not in body(paper(small, None))


def test_the_third_letter_names_the_first_and_the_last(small: RemindReport) -> None:
    text = body(paper(small, "bao"))
    assert (
        "đã có 2 công văn, lần thứ nhất ngày 04/5/2020, gần nhất ngày 04/6/2020; đây là văn bản lần thứ ba."
        in text
    )
    assert rows(paper(small, "bao"), 1)[1][1] == "1. Chung (thực hiện chung với Đài PTTH)"


def test_a_collector_is_asked_to_urge_its_units(small: RemindReport) -> None:
    text = body(paper(small, "huyen-a"))
    assert "đề nghị Ủy ban nhân dân huyện A đôn đốc các đơn vị có tên trong Phụ lục" in text


def test_what_is_behind_is_not_called_overdue() -> None:
    without = body(paper(of_444(), "dai-ptth"))
    word = paper(of_444(behind=True), "dai-ptth")
    added = [line for line in body(word).splitlines() if line not in without]
    assert len(added) == 1
    assert "chậm so với nhịp chia đều" in added[0]
    assert "quá hạn" not in added[0]
    # 15 a year: the twelfth is spread to 18/10.
    assert rows(word, 2)[1][2:] == ["~18/10/2020", "11/12", "2"]


def test_the_letter_to_all_has_what_the_office_owes_itself_in_its_annex(small: RemindReport) -> None:
    word = paper(small, None)
    assert "Thực hiện Kế hoạch" in body(word)
    assert "của chính Sở Thông tin và Truyền thông" in body(word)
    assert [row[1] for row in rows(word, -1)[1:]] == ["V.1. Tổng hợp, báo cáo", "5. Của Sở"]
    # The two who share a quota, the three communes and the office of the committee; of the villages nobody knows.
    assert "có 6 cơ quan, đơn vị và 1 nhóm đơn vị với 6 việc" in body(word)


def test_who_has_not_reported_is_urged_to_report() -> None:
    report = of_444(period=asked_period(LOADED.plan, "Q3"))
    word = paper(report, "so-tu-phap")
    subject = [p.text for p in word.tables[0].rows[0].cells[0].paragraphs][-1]
    assert subject == "V/v đôn đốc báo cáo quý III năm 2020 theo Kế hoạch số 444/KH-UBND"
    assert "(từ ngày 15/6/2020 đến hết ngày 14/9/2020) về 1 nhiệm vụ sau" in body(word)
    assert [row[0] for row in rows(word, 1)] == ["TT", "1"]


def test_the_table_beside_has_each_figure_in_a_cell() -> None:
    report = of_444()
    letter = letter_to("ubnd-xa", report)
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(view.workbook(report, letter, VI), VI)))
    cells = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    (head,) = [row for row in cells if row[0] == "TT"]
    (row,) = [row for row in cells if row[0] == 1]
    told = dict(zip(head, row, strict=True))
    assert (told["Đã xong"], told["Đến hạn"], told["Quá hạn (ngày)"]) == (7, 9, 50)
    assert told["Hạn"].date() == date(2020, 8, 31)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_letter_gives_the_same_bytes(code: str) -> None:
    report, language = of_444(dated=DATED, behind=True, within=30), Language(code)
    for letter in (*report.letters, None):
        assert remind_docx.write(report, letter, language) == remind_docx.write(report, letter, language)


# -- the e-mail


def with_mail(name: str, address: str = "dai@x.vn; vt@x.vn", dated: date | None = DATED) -> RemindReport:
    """A plan of one agency of this name, whose only work is overdue."""
    plan = plan_of(
        {"lead": "a", "schedule": "Tháng 3/2020", "name": name},
        agencies={
            "a": {"name": name, "contact": {"email": address, "person": name}},
            "so": {
                "name": "Sở Văn hóa, Thể thao và Du lịch",
                "contact": {"email": "so@x.vn", "person": name},
            },
        },
        duties=[
            {
                "id": "V.1",
                "agencies": "so",
                "text": "Báo cáo",
                "work": {"name": "Báo cáo", "lead": "so", "schedule": {"external": "theo yêu cầu"}},
            }
        ],
        issuer="UBND tỉnh",
        place=name,
    )
    from cchc_cli.domain.phrases import schedule_of

    loaded = reckoned(plan, lambda task: schedule_of(task, plan, LOADED.workdays))
    return remind_report(loaded, records_of(), date(2020, 10, 20), dated=dated)


def mail(
    report: RemindReport, letter: RemindLetter | None, file: str = "a.docx"
) -> tuple[EmailMessage, bytes]:
    attached = {file: b"PK\x03\x04", "bieu-a.xlsx": b"\x00\xff", "lich-a.ics": "BEGIN:VCALENDAR Đ".encode()}
    data = remind_eml.write(report, letter, file, attached, VI)
    assert data == remind_eml.write(report, letter, file, attached, VI)
    read = email.message_from_bytes(data, policy=default)
    assert isinstance(read, EmailMessage)
    return read, data


def test_an_email_is_ready_to_send_and_unsent() -> None:
    report = with_mail("Đài Phát thanh, Truyền hình tỉnh")
    read, data = mail(report, report.letters[0])
    assert [(a.display_name, a.addr_spec) for a in read["To"].addresses] == [
        ("Đài Phát thanh, Truyền hình tỉnh", "dai@x.vn"),
        ("Đài Phát thanh, Truyền hình tỉnh", "vt@x.vn"),
    ]
    assert [(a.display_name, a.addr_spec) for a in read["From"].addresses] == [
        ("Sở Văn hóa, Thể thao và Du lịch", "so@x.vn")
    ]
    assert read["Subject"] == "V/v đôn đốc thực hiện Kế hoạch số 444/KH-UBND"
    assert read["Date"].datetime.date() == DATED
    assert read["X-Unsent"] == "1"
    text = read.get_body()
    assert text is not None
    assert "Kính gửi: Đài Phát thanh, Truyền hình tỉnh" in text.get_content().splitlines()
    assert "chậm nhất ngày 28/10/2020" in text.get_content()
    assert [(p.get_filename(), p.get_payload(decode=True)) for p in read.iter_attachments()] == [
        ("a.docx", b"PK\x03\x04"),
        ("bieu-a.xlsx", b"\x00\xff"),
        ("lich-a.ics", "BEGIN:VCALENDAR Đ".encode()),
    ]
    assert not read.defects
    # RFC 5322: lines end in CRLF, are ASCII, and none but the long name of a type has more than 78 letters.
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.isascii()
    assert all(len(line) <= 78 or line.startswith(b"Content-Type: ") for line in data.splitlines())


def test_a_long_name_is_encoded_word_by_word() -> None:
    """Readers that keep the space between encoded words, as the standard library's, still break no word."""
    name = "Đài Phát thanh và Truyền hình tỉnh và " + "dài" * 40
    report = with_mail(name)
    read, _ = mail(report, report.letters[0])
    found = [" ".join(a.display_name.split(" ")).replace("  ", " ") for a in read["To"].addresses]
    assert [shown[:37] for shown in found] == [name[:37]] * 2
    assert [shown.replace(" ", "") for shown in found] == [name.replace(" ", "")] * 2


def test_an_email_without_a_date_is_for_a_letter_without_one() -> None:
    report = with_mail("Đài", dated=None)
    assert mail(report, report.letters[0])[0]["Date"] is None


def test_the_letter_to_all_goes_to_every_address() -> None:
    report = with_mail("Đài")
    read, _ = mail(report, None)
    assert [a.addr_spec for a in read["To"].addresses] == ["dai@x.vn", "vt@x.vn"]


WRITABLE = [text for text in HOSTILE if text.encode(errors="ignore").decode() == text]
"""All but halves of letters, which no file holds."""


@pytest.mark.parametrize(
    "name", [*WRITABLE, "A\r\nBcc: evil@x.vn", "A\nBcc: evil@x.vn\n\n<b>", '"a" <evil@x.vn>, b']
)
def test_no_name_adds_a_header_or_an_address(name: str) -> None:
    report = with_mail(name)
    (letter,) = report.letters
    read, data = mail(report, letter)
    head = data.partition(b"\r\n\r\n")[0]
    keys = [line.partition(b":")[0] for line in head.split(b"\r\n") if not line.startswith(b" ")]
    assert keys == [b"From", b"To", b"Subject", b"Date", b"X-Unsent", b"MIME-Version", b"Content-Type"]
    assert [a.addr_spec for a in read["To"].addresses] == ["dai@x.vn", "vt@x.vn"]
    assert not read.defects
    text = read.get_body()
    assert text is not None
    assert one_line(letter.receiver.full_name).strip() in text.get_content()
    # Nor does any come alive on paper.
    assert paper(report, "a").paragraphs


@pytest.mark.parametrize(
    "address",
    [
        "dai@x.vn\nBcc: evil@x.vn",
        "dai",
        "dai@x",
        "@x.vn",
        "a b@x.vn",
        "dai@x.vn <evil@x.vn>",
        "đài@x.vn",
        "a..b@x.vn",
    ],
)
def test_what_is_no_address_gets_no_email(address: str) -> None:
    (letter,) = with_mail("Đài", address).letters
    assert letter.receiver.mail == ()
    assert letter.receiver.contact is not None
    (told,) = view.mail_remarks(with_mail("Đài", address), VI)
    assert one_line(address) in one_line(told)


def test_an_address_of_the_most_letters() -> None:
    longest = "a" * (254 - len("@x.vn")) + "@x.vn"
    assert with_mail("Đài", longest).letters[0].receiver.mail == (longest,)
    assert with_mail("Đài", f"a{longest}").letters[0].receiver.mail == ()
