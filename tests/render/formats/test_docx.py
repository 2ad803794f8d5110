"""The Word file, read back by python-docx, and by LibreOffice as it prints."""

import io
import re
import subprocess
import warnings
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from cchc_cli.messages import Language, inert
from cchc_cli.render.document import As, Column, Document, Heading, Note, Row, Screen, Table
from cchc_cli.render.formats import docx as word
from tests.render.sample_documents import HOSTILE, budget, hostile


def read(document: Document) -> WordDocument:
    return docx.Document(io.BytesIO(word.write(document, Language())))


def test_pages_are_as_decree_30_2020_says() -> None:
    section = read(Document("Ngắn", (Note("Một đoạn."),))).sections[0]
    assert section.orientation == WD_ORIENT.PORTRAIT
    assert [round((side or 0) / Mm(1)) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round((side or 0) / Mm(1)) for side in margins] == [20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert not section.first_page_header.paragraphs[0].runs
    assert "PAGE" in section.header.paragraphs[0]._p.xml


def test_every_letter_is_in_times_new_roman() -> None:
    parts = zipfile.ZipFile(io.BytesIO(word.write(budget(), Language())))
    used = {p.style.style_id for p in read(budget()).element.body.iter() if hasattr(p, "style_id")}
    styles = docx.Document(io.BytesIO(word.write(budget(), Language()))).styles
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Body Text", "Table Text", "Caption", *used):
        fonts = styles[name].element.rPr.rFonts
        assert {fonts.get(qn(f"w:{s}")) for s in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert b'w:lang w:val="vi-VN"' in parts.read("word/styles.xml")


def test_headings_are_real_headings_and_the_title_a_title() -> None:
    paragraphs = read(budget()).paragraphs
    styles = [(p.style.name, p.text) for p in paragraphs if p.style and p.text]
    assert styles[0] == ("Title", "Kinh phí theo cơ quan chủ trì")
    assert ("Heading 1", "Việc cần chú ý") in styles
    deep = read(Document("T", (Heading("a", 2), Heading("b", 3)))).paragraphs
    assert [p.style.name for p in deep if p.style] == ["Title", "Heading 1", "Heading 2"]


def test_a_table_says_what_the_report_says_without_its_bars() -> None:
    first, second, month = read(budget()).tables
    rows = [[cell.text for cell in row.cells] for row in first.rows]
    assert rows[0] == ["Cơ quan chủ trì", "Nhiệm vụ", "Có kinh phí", "Khái toán (đ)", "Tỷ trọng"]
    assert rows[1] == ["Sở Thông tin và Truyền thông", "12", "10", "810.000.000", "81,0%"]
    assert rows[5] == ["Sở Tư pháp", "1", "0", "—", "—"]
    assert rows[6] == ["Tổng cộng", "18", "13", "1.000.000.000", "100,0%"]
    assert "\n" in second.rows[2].cells[1].text
    assert [cell.text for cell in month.rows[1].cells] == ["", "", "", "1", "2\nNgày nghỉ", "3", "4"]


def test_the_heading_of_a_table_repeats_and_rows_stay_whole() -> None:
    table = read(budget()).tables[0]
    heads = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows
    ]
    assert heads == [True] + [False] * 6
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_broad_table_gets_broad_pages() -> None:
    columns = tuple(Column(f"Cột {n}", As.MONEY) for n in range(9))
    section = read(Document("Rộng", (Table(columns, (Row((10**9,) * 9),)),))).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width or 0) > (section.page_height or 0)
    assert read(budget()).sections[0].orientation == WD_ORIENT.PORTRAIT


def test_parts_of_a_table_are_written_without_a_word_from_the_library() -> None:
    columns = tuple(Column(f"Cột {n}", As.MONEY) for n in range(15))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        parts = read(Document("Rộng", (Table(columns, (Row((10**9,) * 15),)),)))
    assert len(parts.tables) > 1
    (style,) = {p.style.name for p in parts.paragraphs if p.style and p.text.startswith("Phần ")}
    assert style == "Table Text"


def test_hostile_text_is_text() -> None:
    file = read(hostile())
    said = [p.text for p in file.paragraphs] + [c.text for t in file.tables for r in t.rows for c in r.cells]
    for text in HOSTILE:
        assert said.count(inert(text)) >= 2
    fields = re.findall(r"<w:(?:fldSimple|instrText|hyperlink|altChunk)", file.element.xml)
    assert fields == []


def test_the_properties_are_the_report_s() -> None:
    properties = read(budget()).core_properties
    assert (properties.title, properties.author, properties.comments) == (budget().title, "", "")


def test_a_long_table_is_written_in_linear_time() -> None:
    """1,200 rows of 8; a table read or written cell by cell by its place takes minutes for it."""
    table = Table(
        tuple(Column(f"Cột {n}") for n in range(8)), tuple(Row(("Nội dung",) * 8) for _ in range(1200))
    )
    assert len(read(Document("Dài", (table,))).tables[0].rows) == 1201


LONG = " ".join(f"w{n}abcdefg" for n in range(375))
_SUMS = [123_456_789_012] * 8
TALL = Table(
    (
        *(Column("Cơ quan"), Column("Tiền", As.MONEY), Column("Việc"), Column("Tiền nữa cột này", As.MONEY)),
        *(Column(f"C{n}", As.MONEY) for n in range(8)),
    ),
    (
        *[Row(("Sở A", 1_000_000, "ngắn", 2_000_000, *_SUMS))] * 7,
        Row(("Sở B", 7_777_777, LONG, 8_888_888, *_SUMS)),
        *[Row(("Sở C", 3_000_000, "ngắn", 4_000_000, *_SUMS))] * 3,
    ),
)


def test_a_row_that_is_higher_than_a_page_goes_on_on_the_next() -> None:
    tables = read(Document("Cao", (TALL,))).tables
    kept = [[row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows] for table in tables]
    assert sorted(map(sum, kept)) == [11, *[12] * (len(kept) - 1)]


@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
@pytest.mark.once
def test_libreoffice_prints_it_with_numbered_pages_and_repeated_headings(tmp_path: Path) -> None:
    rows = tuple(Row((f"Nhiệm vụ {n}", n)) for n in range(120))
    document = Document("Danh mục nhiệm vụ", (Table((Column("Tên việc"), Column("Số", As.COUNT)), rows),))
    (tmp_path / "a.docx").write_bytes(word.write(document, Language()))
    (tmp_path / "b.docx").write_bytes(word.write(Document("Cao", (TALL,)), Language()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "a.docx", "b.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    command = ["pdftotext", "-raw", "b.pdf", "-"]
    text = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert [word for word in LONG.split() if word not in text] == []
    command = ["pdftotext", "-layout", "a.pdf", "-"]
    text = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    pages = text.removesuffix("\f").split("\f")
    assert len(pages) > 2
    assert all("Tên việc" in page for page in pages)
    numbers = [page.split("\n")[0].strip() for page in pages]
    assert numbers == ["Danh mục nhiệm vụ", *(str(n) for n in range(2, len(pages) + 1))]


def test_a_name_stands_once_beside_its_rows_which_stay_on_one_page() -> None:
    columns = (Column("Nhiệm vụ", screen=Screen.DITTO), Column("Đơn vị"))
    works = ("1. Báo cáo", "1. Báo cáo", "2. Tin", "3. Bài", "4. Ảnh")
    rows = tuple(Row(cells) for cells in zip(works, "ABCDE", strict=True))
    (grid,) = read(Document("T", (Table(columns, rows, Row(("Cộng", "5"))),))).tables
    assert [[cell.text for cell in row.cells] for row in grid.rows[1:4]] == [
        ["1. Báo cáo", "A"],
        ["1. Báo cáo", "B"],
        ["2. Tin", "C"],
    ]
    assert [len(row._tr.findall(f".//{qn('w:vMerge')}")) for row in grid.rows] == [0, 1, 1, 0, 0, 0, 0]
    kept = [bool(row._tr.findall(f".//{qn('w:keepNext')}")) for row in grid.rows]
    # The heading and the shared name with the row after each; the last two rows with the total.
    assert kept == [True, True, False, False, True, True, False]


def test_a_broad_table_turns_all_pages_of_its_document() -> None:
    broad = Table(tuple(Column(f"Cột {n}", As.MONEY) for n in range(9)), (Row((10**9,) * 9),))
    narrow = Table((Column("a"),), (Row(("b",)),))
    # A page for each kind of table would leave most of them empty.
    (section,) = read(Document("T", (narrow, Heading("Rộng"), broad, Heading("Hẹp"), narrow))).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.different_first_page_header_footer


def test_a_table_in_parts_says_which_part_is_which() -> None:
    wide = Table(
        (Column("Tên"), *(Column(f"{n}/2020", As.MONEY) for n in range(1, 13))),
        (Row(("a", *(10**12,) * 12)),),
    )
    file = read(Document("T", (wide,)))
    said = [p.text for p in file.paragraphs if p.text.startswith("Phần")]
    assert said == [f"Phần {n}/{len(file.tables)} của bảng" for n in range(1, len(file.tables) + 1)]
    heads = [[cell.text for cell in table.rows[0].cells] for table in file.tables]
    assert len(heads) > 1
    assert {head[0] for head in heads} == {"Tên"}
    assert [title for head in heads for title in head[1:]] == [f"{n}/2020" for n in range(1, 13)]


def test_a_table_without_rows_is_said_in_words() -> None:
    file = read(Document("T", (Table((Column("Tháng"),), (), Row(("Tổng cộng",))),)))
    assert not file.tables
    assert file.paragraphs[-1].text == "Bảng không có dòng nào."
