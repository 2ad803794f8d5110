"""The workbook, read back by programs that did not write it: openpyxl, calamine, LibreOffice."""

import csv
import io
import re
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from cchc_cli.messages import Language, inert
from cchc_cli.render.document import As, Column, Document, Heading, Note, Row, Table
from cchc_cli.render.formats import xlsx as excel
from tests.render.sample_documents import HOSTILE, budget, hostile

pytestmark = pytest.mark.filterwarnings("ignore:.*xtension is not supported:UserWarning:openpyxl")


def read(document: Document, language: str = "vi", *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(excel.write(document, Language(language))), data_only=values)


def test_a_sheet_per_table_named_for_what_it_holds() -> None:
    assert read(budget()).sheetnames == ["Theo cơ quan", "Việc cần chú ý", "Tháng 10 2020"]


def test_amounts_are_numbers_in_the_vietnamese_form() -> None:
    page = read(budget())["Theo cơ quan"]
    assert [c.value for c in page["D"][5:11]] == [
        810_000_000, 70_000_000, 70_000_000, 50_000_000, "—",
        '=IF(SUBTOTAL(102,D6:D10)=0,"—",SUBTOTAL(109,D6:D10))',
    ]  # fmt: skip
    assert page["D6"].number_format == "[$-42A]#,##0"  # the heading says đồng
    assert page["B6"].number_format == "[$-42A]#,##0"
    assert (page["E6"].value, page["E6"].number_format) == (0.81, "[$-42A]0.0%")


def test_the_sum_is_stored_for_a_reader_that_does_not_compute() -> None:
    assert read(budget(), values=True)["Theo cơ quan"]["D11"].value == 1_000_000_000
    rows = CalamineWorkbook.from_filelike(io.BytesIO(excel.write(budget(), Language()))).get_sheet_by_index(0)
    assert rows.to_python()[10][:5] == ["Tổng cộng", 18, 13, 1_000_000_000, 1]


def test_dates_are_dates() -> None:
    page = read(budget())["Việc cần chú ý"]
    assert page["D4"].value == datetime(2020, 10, 18)  # noqa: DTZ001
    assert page["D4"].number_format == "dd/mm/yyyy"
    assert read(budget(), "en")["Việc cần chú ý"]["D4"].number_format == "yyyy-mm-dd"


def test_the_sheet_is_ready_to_read_filter_and_print() -> None:
    page = read(budget())["Theo cơ quan"]
    assert page.freeze_panes == "A6"
    assert page.auto_filter.ref == "A5:F10"  # and not the total
    assert page.print_title_rows == "$5:$5"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.page_setup.scale is None  # as it is: letters of 12 points
    assert (page.row_breaks.brk, page.col_breaks.brk) == ([], [])
    assert page.oddFooter.left.text == "Kinh phí theo cơ quan chủ trì"
    assert page.oddFooter.right.text == "Trang &P/&N"
    assert all(page.column_dimensions[c].width <= 61 for c in "ABCDEF")
    assert read(budget()).properties.title == "Kinh phí theo cơ quan chủ trì"


def test_what_sums_a_table_up_stands_over_it_and_how_to_read_it_under_it() -> None:
    page = read(budget())["Theo cơ quan"]
    (first, *_), (total, *_), (last, *_) = (page[n] for n in (3, 11, 13))
    assert (first.value, total.value) == ("Bằng chữ: Một tỷ đồng.", "Tổng cộng")
    assert last.value == "13/18 nhiệm vụ có khái toán; không có khái toán không phải là 0 đồng."


def test_what_is_as_high_as_a_small_screen_is_not_frozen() -> None:
    notes = tuple(Note(f"Câu {n}.") for n in range(14))
    table = Table((Column("Tên"),), (Row(("a",)),))
    page = read(Document("Dài", (*notes, table))).active
    assert page is not None
    assert page.freeze_panes is None


def test_what_has_no_table_of_its_own_shares_the_sheet_before() -> None:
    """A page with a heading and one line would be left over."""
    table = Table((Column("Tên"),), (Row(("a",)),))
    book = read(Document("Hai", (Heading("Một"), table, Heading("Hai"), Note("Không có gì."))))
    (page,) = book.worksheets
    assert [row[0] for row in page.values] == ["Hai", "Một", None, "Tên", "a", None, "Hai", "Không có gì."]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert excel.write(budget(), Language()) == excel.write(budget(), Language())


def test_hostile_text_stays_text() -> None:
    book = read(hostile())
    page = book.worksheets[0]
    found = [cell for (cell,) in page.iter_rows(min_col=1, max_col=1)]
    assert not [cell for cell in found if cell.data_type == "f" or cell.hyperlink]
    listed = [cell.value for cell in found]
    assert [text for text in HOSTILE if inert(text) not in listed] == []
    assert [c.coordinate for row in page.iter_rows() for c in row if c.data_type == "f"] == [
        f"B{2 * len(HOSTILE) + 8}"
    ]
    assert book.sheetnames == [
        "a b c x dài hơn ba mươi mốt ký",
        "A b c x Dài hơn ba mươi mốt (2)",
        "Tháng 2 2020",
    ]


def test_what_no_cell_holds_is_cut_and_said() -> None:
    """Excel's limit counts UTF-16 units, so an emoji counts twice and is never split."""
    long = "😀" * 16_384  # 32,768 units
    page = read(Document("Dài", (Note("n" * 32_767), Note(long)))).active
    assert page is not None
    texts = [cell.value for (cell,) in page.iter_rows(min_col=1, max_col=1) if cell.value]
    assert texts[1] == "n" * 32_767
    assert texts[2] == "😀" * 16_378 + "… (cắt bớt)"  # (32767 - 11) / 2
    assert texts[3].startswith("Có 1 ô dài hơn")


def test_a_table_without_rows_has_no_formula() -> None:
    table = Table((Column("Tên"), Column("Tiền", As.MONEY, summed=True)), (), Row(("Tổng", 0)))
    page = read(Document("Rỗng", (table,))).active
    assert page is not None
    assert [c.value for c in page[4]][:2] == ["Tổng", 0]


@pytest.mark.program("soffice")
def test_libreoffice_computes_the_sum_anew_and_draws_dots(tmp_path: Path) -> None:
    """The stored values of the formulas are taken away, so what LibreOffice shows it has computed."""
    source = io.BytesIO(excel.write(budget(), Language()))
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", content))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    csv_utf8 = "csv:Text - txt - csv (StarCalc):44,34,76"  # comma, double quote, UTF-8
    command = ["soffice", "--headless", profile, "--convert-to", csv_utf8, "--outdir", ".", "b.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    rows = list(csv.reader((tmp_path / "b.csv").open(encoding="utf-8")))
    assert rows[10][:5] == ["Tổng cộng", "18", "13", "1.000.000.000", "100,0%"]


def test_twenty_thousand_rows_are_written_and_read_back() -> None:
    columns = (Column("Tên"), Column("Tiền", As.MONEY, summed=True), Column("Hạn", As.DATE))
    rows = tuple(Row(("Tuyên truyền cải cách", n * 1000, date(2020, 1, 1))) for n in range(20_000))
    document = Document("Lớn", (Table(columns, rows, Row(("Tổng", 199_990_000_000, None))),))
    data = excel.write(document, Language())
    read_back = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    assert sum(row[1] for row in read_back[:-1] if isinstance(row[1], int | float)) == 199_990_000_000
    assert read_back[-1][1] == 199_990_000_000
