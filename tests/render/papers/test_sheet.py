"""An agency's sheet on paper and as a web page: what stands on it, and that it is one page, whoever it is of."""

import io
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX

from cchc_cli.domain.model.plan import Contact
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.sheet import AgencySheet, agency_sheets, sheeted
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language, inert
from cchc_cli.render.document import As, Column, Document, Heading, Note, Row, Table
from cchc_cli.render.pages import sheet as view
from cchc_cli.render.papers import one_page, sheet_docx, sheet_html
from tests.conftest import plan_of, records_of
from tests.render.formats.test_html import Reader, chromium, needs_chromium
from tests.render.papers.test_report_docx import TEXTS

TESTS = Path(__file__).parents[2]
VI, EN = Language("vi"), Language("en")
DAY = date(2020, 10, 20)
LOADED = load_plan(None)
RECORDS = load_log([TESTS.parent / "data" / "progress_2020.yaml"], LOADED).records
PLAN_158 = load_plan(TESTS / "data" / "plans" / "plan_158.yaml")
GROUPS_158 = "ubnd-cac-xa-phuong-dac-khu"
RECORDS_158 = records_of(
    *(
        {"task": "9", "agency": commune, "date": f"2026-0{1 + n % 9}-20", "count": str(1 + n % 18)}
        for n, commune in enumerate(PLAN_158.plan.members(GROUPS_158))
    ),
    {"task": "14", "agency": "so-tt-tt", "date": "2026-02-01", "proposed": "20.000.000"},
)


def sheet_of(
    agency: str,
    loaded: LoadedPlan = LOADED,
    records: Sequence[Record] | None = RECORDS,
    as_of: date = DAY,
    sent: Sequence[Sent] = (),
) -> AgencySheet:
    (sheet,) = agency_sheets(loaded, records, as_of, (agency,), sent=sent)
    return sheet


def all_sheets() -> Iterator[AgencySheet]:
    groups = (*sheeted(LOADED.plan), "ubnd-huyen", "co-quan-chu-quan")
    for records, day in ((RECORDS, DAY), (None, date(2020, 1, 1))):
        yield from agency_sheets(LOADED, records, day, groups)
    yield from agency_sheets(PLAN_158, RECORDS_158, date(2026, 10, 20), (*sheeted(PLAN_158.plan), GROUPS_158))


def paper(sheet: AgencySheet, language: Language = VI) -> WordDocument:
    return docx.Document(io.BytesIO(sheet_docx.write(sheet, language)))


def rows(word: WordDocument, place: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in word.tables[place].rows]


def said(word: WordDocument) -> str:
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def test_what_it_owes_now_its_tasks_its_money_and_whom_it_asks() -> None:
    word = paper(sheet_of("dai-ptth"))
    assert [p.text for p in word.paragraphs if p.text] == [
        "Phiếu theo dõi nhiệm vụ: Đài Phát thanh và Truyền hình tỉnh",
        "Kế hoạch 444/KH-UBND: Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2020",
        "Đến ngày 20/10/2020 đã đạt 24/27 hạn đã đến (88,9%); quá hạn 2 việc, chậm nhịp 1 việc.",
        "Phải làm ngay",
        "Báo cáo Quý III/2020: đã có số liệu của mọi nhiệm vụ phải báo cáo.",
        "Nhiệm vụ chủ trì (4)",
        "~ ngày chia đều, kế hoạch không ghi; chậm nhịp chưa phải là quá hạn.",
        "Kinh phí (đồng)",
        "Liên hệ",
    ]
    now = rows(word, 0)
    assert [(row[0].split(".")[0], *row[1:]) for row in now[1:]] == [
        ("5", "1", "30/09/2020", "Quá hạn 20 ngày"),
        ("V", "1", "30/09/2020", "Quá hạn 20 ngày"),
        ("3", "1", "~18/10/2020", "Chậm nhịp 2 ngày"),
        ("V", "1", "31/10/2020", "còn 11 ngày"),
        ("3", "1", "~12/11/2020", "còn 23 ngày"),
    ]
    assert [row[-4:] for row in rows(word, 1)[1:]] == [
        ["11/12", "11/15", "~12/11/2020", "Chậm nhịp"],
        ["3/3", "3/4", "31/12/2020", "Đang thực hiện"],
        ["2/3", "2/4", "31/12/2020", "Quá hạn"],
        ["8/9", "8/12", "31/10/2020", "Quá hạn"],
    ]
    amounts = ["70.000.000"] * 4 + ["46.000.000", "24.000.000"]
    assert rows(word, 2)[1:] == [["3", *amounts], ["Cộng", *amounts]]
    short = "[……]"
    assert rows(word, 3)[1:] == [
        ["Hỏi, phản ánh", "Sở Thông tin và Truyền thông", short, short, short],
        ["Đầu mối", "Đài Phát thanh và Truyền hình tỉnh", short, short, short],
    ]
    marked = [run.text for t in word.tables for row in t.rows for cell in row.cells
              for p in cell.paragraphs for run in p.runs
              if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]  # fmt: skip
    assert marked == [short] * 6


def test_the_contacts_that_a_plan_gives_stand_in_place_of_blanks() -> None:
    agencies = dict(LOADED.plan.agencies)
    agencies["so-tttt"] = replace(
        agencies["so-tttt"], contact=Contact(person="Nguyễn Văn A", phone="0239 123 456")
    )
    agencies["dai-ptth"] = replace(agencies["dai-ptth"], reports_to="bao-ha-tinh")
    loaded = replace(LOADED, plan=replace(LOADED.plan, agencies=agencies))
    contacts = rows(paper(sheet_of("dai-ptth", loaded)), 3)[1:]
    assert contacts[0] == [
        *("Hỏi, phản ánh", "Sở Thông tin và Truyền thông", "Nguyễn Văn A", "0239 123 456", "[……]")
    ]
    assert contacts[1][:2] == ["Báo cáo qua", "Báo Hà Tĩnh"]
    assert [row[0] for row in rows(paper(sheet_of("so-tttt", loaded)), 3)[1:]] == ["Đầu mối"]


def test_a_plan_that_names_nobody_to_ask_leaves_a_blank() -> None:
    loaded = LoadedPlan(plan_of({"schedule": "hằng quý"}), Workdays({}))
    contacts = rows(paper(sheet_of("dai", loaded, ())), -1)
    assert contacts[1] == ["Hỏi, phản ánh", "[…… cơ quan theo dõi kế hoạch ……]", *["[……]"] * 3]


def test_a_group_has_a_row_for_each_member_the_longest_overdue_first() -> None:
    word = paper(sheet_of("ubnd-huyen"))
    text = said(word)
    assert "Báo cáo Quý III/2020: 2/13 đơn vị chưa có số liệu của nhiệm vụ 1." in text
    assert "Quá hạn: 3/13 đơn vị, lâu nhất 81 ngày" in text
    units = rows(word, 2)
    assert len(units) == 14
    assert units[1] == ["UBND huyện Vũ Quang", "24/38", "1", "81", "1", "chưa có"]
    assert units[4] == ["UBND thành phố Hà Tĩnh", "38/38", "0", "—", "0", "đã có"]


def test_who_is_asked_and_not_urged_is_asked_here_too() -> None:
    asked, urged = said(paper(sheet_of("vp-ubnd-tinh"))), said(paper(sheet_of("so-tu-phap")))
    assert ("Đề nghị thực hiện" in asked, "Phải làm ngay" in asked) == (True, False)
    assert ("Đề nghị thực hiện" in urged, "Phải làm ngay" in urged) == (False, True)


def test_a_sized_group_tells_of_the_units_beyond_whole_rounds() -> None:
    assert "Quá hạn; thêm 128/216 đơn vị" in said(paper(sheet_of("ubnd-xa")))


def test_what_there_is_no_room_for_is_counted_and_where_all_of_it_is() -> None:
    word = paper(sheet_of(GROUPS_158, PLAN_158, RECORDS_158, date(2026, 10, 20)))
    shown = len(rows(word, 2)) - 1
    assert 5 < shown < 78
    command = f"cchc check --agency {GROUPS_158} --all"
    assert f"Còn {78 - shown} dòng nữa; xem tất cả: {command}" in said(word)


def test_many_tasks_are_named_in_brief_and_their_money_adds_up() -> None:
    word = paper(sheet_of("so-tttt"))
    assert len(rows(word, 1)) == 13
    money = rows(word, 2)
    assert len(money) == 12
    assert money[-1] == ["Cộng", *(f"{n}.000" for n in ("810.000", "780.000", "750.000", "655.000",
                                                        "406.000", "263.500"))]  # fmt: skip
    assert "không tính vào số còn lại: 14.500.000 đ (nhiệm vụ 17)." in said(word)


def test_what_several_have_together_is_called_so() -> None:
    sheet = sheet_of("so-tt-tt", PLAN_158, RECORDS_158, date(2026, 10, 20))
    word = paper(sheet)
    (joint,) = (row for row in rows(word, 2) if row[0] == "14")
    assert joint == ["14", "chung", "20.000.000", "—", "—", "—", "—"]
    assert "“chung”: ghi chung cho nhiều cơ quan" in said(word)
    task = {"lead": ["dai", "bao"], "schedule": "04 số/năm", "scope": "total"}
    loaded = LoadedPlan(plan_of(task), Workdays({}))
    assert "1. Nhiệm vụ 1 (chung với Báo)" in said(paper(sheet_of("dai", loaded, ())))


def test_without_a_log_it_says_only_what_the_plan_says() -> None:
    word = paper(sheet_of("dai-ptth", records=None))
    text = said(word)
    assert "Ngày 20/10/2020 chưa có sổ tiến độ" in text
    for words in ("Quá hạn", "Chậm nhịp", "chưa có số liệu", "Đạt hạn", "Đã chi"):
        assert words not in text
    assert [row[-2:] for row in rows(word, 1)[1:]] == [
        ["~12/11/2020, ~06/12/2020, 31/12/2020", "70.000.000"],
        ["31/12/2020", "—"],
        ["31/12/2020", "—"],
        ["31/10/2020, 30/11/2020, 31/12/2020", "—"],
        ["", "70.000.000"],
    ]


def test_many_tasks_without_a_log_keep_their_words_for_when_and_their_estimates() -> None:
    table = rows(paper(sheet_of("so-tttt", records=None, as_of=date(2020, 1, 2))), 0)
    assert len(table) == 14
    assert table[2][-2:] == ["Thường xuyên trong năm 2020", "50.000.000"]
    assert table[-1] == ["Cộng", "", "810.000.000"]


def test_of_many_dates_some_are_listed_and_the_rest_counted() -> None:
    """Four a month: 24 of them in a year's first half, 48 in all."""
    sheet = sheet_of("huyen-can-loc", records=None, as_of=date(2020, 1, 1))
    (dates,) = (row[-2] for row in rows(paper(sheet), 1) if row[0].startswith("19."))
    assert dates.startswith("~07/01/2020, ~15/01/2020, ~23/01/2020, 31/01/2020, ")
    assert dates.endswith(" và 33 hạn nữa")
    assert len(dates.split(", ")) == 16


def test_an_empty_log_is_said_to_tell_nothing() -> None:
    text = said(paper(sheet_of("dai-ptth", records=())))
    assert "Chưa có số liệu nào về các nhiệm vụ này." in text
    assert "đã đạt 0/27 hạn đã đến (0,0%)" in text


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ((SentState.MADE,), "; biểu lập ngày 15/09/2020."),
        ((SentState.MADE, SentState.RECEIVED), "; biểu nhận ngày 15/09/2020."),
        ((SentState.BLANK, SentState.REMINDED), "; biểu nhận ngày 15/09/2020 còn để trống; đã nhắc 1 lần."),
        ((SentState.FAULTY,), "; biểu nhận ngày 15/09/2020 có lỗi, chưa thu."),
    ],
)
def test_how_its_form_stands(states: Sequence[SentState], words: str) -> None:
    sent = [
        Sent(sent=SentPaper.FORM, agency="dai-ptth", period="Q3-2020", state=state, date=date(2020, 9, 15))
        for state in states
    ]
    assert f"mọi nhiệm vụ phải báo cáo{words}" in said(paper(sheet_of("dai-ptth", sent=sent)))


def test_in_english() -> None:
    text = said(paper(sheet_of("dai-ptth"), EN))
    assert "24 of 27 due dates by 2020-10-20 are met (88.9%); 2 tasks overdue, 1 behind." in text
    assert "in 11 days" in text
    assert "20 days overdue" in text


def test_the_web_page_says_the_same() -> None:
    sheet = sheet_of("dai-ptth")
    page = Reader(sheet_html.write(sheet, VI).decode()).text
    for words in said(paper(sheet)).split("\n"):
        assert words in page


# -- hostile text


def hostile() -> Iterator[AgencySheet]:
    nasty = "{title}\0{0}<b>&%s" + "".join(TEXTS)
    contact = {"person": nasty, "email": nasty, "phone": nasty}
    agencies = {f"a{n}": {"name": text, "contact": contact} for n, text in enumerate(TEXTS)}
    agencies["a1"] |= {"reports_to": "a2"}
    agencies["long"] = {"name": "W" * 500, "contact": contact}
    leads = [*agencies]
    tasks = [
        {"id": f"{n}{text}", "name": text, "lead": lead, "schedule": "01 lần/quý", "amount": "1000",
         "products": [text, nasty]}
        for n, (text, lead) in enumerate(zip([*TEXTS, "Ư" * 5000], leads, strict=True))
    ]  # fmt: skip
    tasks += [{"name": f"{nasty} {n}", "lead": "a0", "schedule": "hằng quý"} for n in range(300)]
    heads: dict[str, Any] = {"number": nasty, "title": nasty, "agencies": agencies}
    loaded = LoadedPlan(plan_of(*tasks, **heads), Workdays({}))
    return agency_sheets(loaded, (), DAY, leads)


def test_hostile_text_is_text() -> None:
    plain = {tag for tag, _ in Reader(sheet_html.write(sheet_of("dai-ptth"), VI).decode()).tags}
    for sheet, text in zip(hostile(), TEXTS, strict=False):
        page = Reader(sheet_html.write(sheet, VI).decode())
        # A table too broad for a page stands in parts.
        assert not [tag for tag in page.tags if tag[0] not in plain and tag != ("div", {"class": "part"})]
        assert not [a for _, a in page.tags if any(name.startswith("on") for name in a)]
        words = " ".join(inert(text).split())
        for where in (page.text, said(paper(sheet))):
            assert words[:100] in " ".join(where.split())


# -- one page


def test_the_first_that_fits_is_taken_and_else_the_last() -> None:
    def document(lines: int) -> Document:
        return Document("T", (Heading("H"), *(Note("x") for _ in range(lines))))

    assert one_page.fitting(map(document, (400, 100, 20, 10)), VI) == document(20)
    assert one_page.fitting(map(document, (400, 100)), VI) == document(100)
    with pytest.raises(ValueError, match="no document"):
        one_page.fitting((), VI)


def test_short_columns_stand_on_one_line_and_all_are_as_broad_as_the_page() -> None:
    table = Table(
        (Column("Nhiệm vụ"), Column("Hạn", As.DATE), Column("Tình trạng")),
        (Row(("một hai ba bốn " * 20, DAY, "Quá hạn 20 ngày")),),
    )
    name, day, state = one_page.column_widths(table, VI)
    assert name + day + state == pytest.approx(165 * 72 / 25.4)
    assert name > 250
    assert day > 50


def printed(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """Return what `pdftotext` finds in each file that LibreOffice prints, page by page, with places."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", *(f"{name}.docx" for name in files)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=600)
    found = {}
    for name in files:
        command = ["pdftotext", "-bbox-layout", f"{name}.pdf", "-"]
        found[name] = subprocess.run(
            command, cwd=folder, check=True, capture_output=True, text=True, timeout=600
        ).stdout
    return found


@pytest.mark.once
@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
def test_each_is_one_page_of_libreoffice_and_no_higher_than_was_reckoned(tmp_path: Path) -> None:
    """Communes differ in little but their names: of those that are reckoned alike the widest name stands for all."""
    chosen: dict[tuple[object, ...], AgencySheet] = {}
    heights: dict[int, float] = {}
    known = [*all_sheets()]
    for sheet in [*known, *hostile()]:
        height = heights[id(sheet)] = one_page._height(one_page.fitting(view.documents(sheet, VI), VI), VI)
        assert height <= one_page._HEIGHT
        alike = sheet.plan.number, round(height, 3), len(sheet.tasks), sheet.followed
        if alike not in chosen or len(sheet.name) > len(chosen[alike].name):
            chosen[alike] = sheet
    sheets = {f"s{n}": sheet for n, sheet in enumerate(chosen.values())}
    files = {name: sheet_docx.write(sheet, VI) for name, sheet in sheets.items()}
    top = 20 * 72 / 25.4
    for name, text in printed(tmp_path, files).items():
        assert text.count("<page ") == 1, sheets[name].agency
        if sheets[name] not in known:  # lines of letters of other scripts may be higher
            continue
        bottom = max(float(y) for y in re.findall(r'<word [^>]*yMax="([\d.]+)"', text))
        assert bottom <= top + heights[id(sheets[name])], sheets[name].agency


@pytest.mark.once
@needs_chromium
@pytest.mark.program("pdftotext")
def test_each_prints_on_one_page_of_a_browser(tmp_path: Path) -> None:
    """All sheets in one print, each beginning a page: there are as many pages as sheets."""
    pages = [sheet_html.write(sheet, VI).decode() for sheet in [*all_sheets(), *hostile()]]
    mains = [re.sub(r"(?s).*<body>(.*)</body>.*", r"\1", page) for page in pages]
    head = pages[0].partition("<body>")[0].replace("</style>", "main { break-after: page; }</style>")
    (tmp_path / "all.html").write_text(head + "<body>" + "".join(mains) + "</body></html>", "utf-8")
    out = tmp_path / "all.pdf"
    chromium(tmp_path, f"--print-to-pdf={out}", "--no-pdf-header-footer", (tmp_path / "all.html").as_uri())
    command = ["pdftotext", "-layout", str(out), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout
    printed_pages = text.removesuffix("\f").split("\f")
    assert len(printed_pages) == len(pages)
    assert all(page.strip().startswith("Phiếu theo dõi") for page in printed_pages)
