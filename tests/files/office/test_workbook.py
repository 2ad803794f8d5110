"""Workbooks: read as other programs read them, whatever their XML looks like, and never more than is in the file."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import product
from pathlib import Path
from posixpath import normpath
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.limits import MAX_COLUMNS, MAX_ROWS
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.office.workbook import OpenWorkbook, SheetCells, Value
from tests.files.office.hostile_documents import S, inline, workbook, zipped


def cells(data: bytes, name: str = "") -> SheetCells:
    """Return a sheet of a workbook, the first one where none is named."""
    with ZipFile(BytesIO(data)) as archive:
        book = OpenWorkbook("a.xlsx", archive, MAX_ROWS, MAX_COLUMNS, whole_file("paper-too-large", "a.xlsx"))
        return book.sheet(name or book.names[0])


def refusal(tmp_path: Path, data: bytes) -> str:
    """Return the code that a workbook is refused with, nothing where it is read."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    try:
        read_paper(path)
    except Rejected as rejected:
        (diagnostic,) = rejected.diagnostics
        return diagnostic.code
    return ""


def table(tmp_path: Path, data: bytes) -> PaperTable:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    (found,) = read_paper(path).blocks
    assert isinstance(found, PaperTable)
    return found


def _same(ours: Value, theirs: object) -> bool:
    if isinstance(theirs, str):
        return ours == clean(theirs).strip()
    return type(ours) is type(theirs) and ours == theirs


# -- what is in a workbook

_FIRST, _LAST = datetime.fromisoformat("1900-03-01"), datetime.fromisoformat("9999-12-31")
MOMENTS = st.datetimes(_FIRST, _LAST).map(lambda moment: moment.replace(microsecond=0))
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(-9.99e307, 9.99e307),  # Excel has none beyond
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
    MOMENTS,
    MOMENTS.map(datetime.date),
    st.times().map(lambda t: t.replace(microsecond=0)),
    st.timedeltas(timedelta(0), timedelta(90)).map(lambda d: timedelta(seconds=int(d.total_seconds()))),
)


@given(st.lists(st.lists(VALUES, min_size=1, max_size=4), min_size=1, max_size=4), st.integers(0, 3))
@settings(deadline=None, max_examples=60)
def test_every_value_is_read_as_another_reader_reads_it(
    rows: Sequence[Sequence[object]], column: int
) -> None:
    book = openpyxl.Workbook()
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1 + column):
            cell = book.active.cell(r, c)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # and no formula where it begins with “=”
    stream = BytesIO()
    book.save(stream)
    ours = cells(stream.getvalue())
    theirs = CalamineWorkbook.from_filelike(BytesIO(stream.getvalue())).get_sheet_by_index(0)
    for r, row in enumerate(theirs.to_python(skip_empty_area=False)):
        for c, value in enumerate(row):
            assert _same(ours.value(r, c), value), (r, c, value)


def a_workbook_of_everything() -> bytes:
    """Return a workbook made by XlsxWriter with every kind of cell that a form or an annex has."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    day, span = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "[h]:mm"})
    bold = book.add_format({"bold": True})
    sheet, hidden, far = book.add_worksheet("Phụ lục"), book.add_worksheet("ẩn"), book.add_worksheet("xa")
    hidden.hide()
    for row, value in enumerate(
        ("Tuyên truyền", " cách ", "=A1", "50.000", "", "a\nb", "_x0041_", "&<>\"'", "0")
    ):
        sheet.write_string(row, 0, value)
    for row, number in enumerate((0, 1, -1, 50_000_000, 0.1, 1.5, 1e15, 123456789.125, 1e-9)):
        sheet.write_number(row, 1, number)
        sheet.write_number(row, 2, abs(number) % 50_000, day)
        sheet.write_number(row, 3, abs(number) % 5, span)
    sheet.write_rich_string(9, 0, "Sở ", bold, "Nội", " vụ")
    sheet.write_boolean(9, 1, True)
    sheet.write_boolean(9, 2, False)
    sheet.write_datetime(9, 3, datetime(2020, 10, 1, 8, 30), day)  # noqa: DTZ001 - a sheet's times are in no zone
    sheet.write_formula(10, 0, "=1+1", None, 2)
    sheet.write_formula(10, 1, '="a"', None, "a")
    sheet.write_formula(10, 2, "=1/0", None, "#DIV/0!")
    sheet.write_formula(10, 3, "=TRUE", None, True)
    sheet.merge_range(12, 0, 13, 2, "gộp")
    sheet.merge_range(12, 4, 15, 4, 7)
    sheet.set_row(3, None, None, {"hidden": True})
    hidden.write_string(0, 0, "của biểu")
    far.write_number(199, 40, 5)
    book.close()
    return stream.getvalue()


def made_by_openpyxl() -> bytes:
    """Return the same workbook as openpyxl writes it: formulas are not worked out, sheets lie elsewhere."""
    book, stream = openpyxl.load_workbook(BytesIO(a_workbook_of_everything())), BytesIO()
    book.active["A7"] = None  # it would write “_x0041_” as another letter
    book.save(stream)
    return stream.getvalue()


MADE = {"XlsxWriter": a_workbook_of_everything, "openpyxl": made_by_openpyxl}


@pytest.mark.parametrize("writer", MADE)
def test_a_workbook_is_read_cell_by_cell_as_two_other_readers_read_it(writer: str) -> None:
    data = MADE[writer]()
    calamine = CalamineWorkbook.from_filelike(BytesIO(data))
    other = openpyxl.load_workbook(BytesIO(data), data_only=True)
    with ZipFile(BytesIO(data)) as archive:
        book = OpenWorkbook("a.xlsx", archive, MAX_ROWS, MAX_COLUMNS, whole_file("paper-too-large", "a.xlsx"))
        assert [*book.names] == calamine.sheet_names == other.sheetnames
        assert [*book.shown] == ["Phụ lục", "xa"]
        for name in book.names:
            ours = book.sheet(name)
            for r, row in enumerate(calamine.get_sheet_by_name(name).to_python(skip_empty_area=False)):
                for c, value in enumerate(row):
                    assert _same(ours.value(r, c), value), (name, r, c, value)
            for cell in (cell for row in other[name].iter_rows() for cell in row):
                found = ours.value(cell.row - 1, cell.column - 1)
                value = "" if cell.value is None or cell.data_type == "e" else cell.value
                if isinstance(value, datetime) and not isinstance(found, datetime):
                    assert value.time() == time()
                    value = value.date()
                assert found == (clean(value).strip() if isinstance(value, str) else value), cell
            merged = {
                ((m.min_row - 1, m.min_col - 1), (m.max_row - 1, m.max_col - 1))
                for m in other[name].merged_cells.ranges
            }
            assert {*ours.merged} == merged
        assert book.sheet("Phụ lục").formulas == {(10, column) for column in range(4)}


FORMATS = [
    "General", "0", "0.00", "#,##0", '#,##0 "đồng"', '0 "ngày"', "dd/mm/yyyy", "d-mmm", "hh:mm", "h:mm AM/PM",
    "a/p", "mm:ss.0", "[h]:mm", "[hh]:mm:ss", "[ss]", "[mm]", "yyyy", "[$-42A]dd mmmm yyyy", "[Red]0;[Blue]-0",
    "[>=100][Magenta]0.00", "[Red]dd/mm", '"d"0', "\\d0", "_d0", "*d0", "0;dd/mm", "@", "[$-1010000]d/m/yy;@",
    "mm/yyyy", "Q0", "[h", '"mở', "\\", "0.00E+00", "# ?/?", "[DBNum1]General", "[$₫-42A] #,##0", "[hm]:ss",
]  # fmt: skip


NUMBERS = (0.25, 1, 59, 60, 61, 44197, 44197.5, 2958465, 2958466, -1.5)


@pytest.mark.parametrize("code", FORMATS)
@pytest.mark.parametrize("since_1904", [False, True])
def test_a_number_is_a_day_where_its_format_says_so(code: str, since_1904: bool) -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"date_1904": since_1904})
    sheet, look = book.add_worksheet(), book.add_format({"num_format": code})
    for row, number in enumerate(NUMBERS):
        sheet.write_number(row, 0, number, look)
    book.close()
    theirs = CalamineWorkbook.from_filelike(BytesIO(stream.getvalue())).get_sheet_by_index(0)
    ours = cells(stream.getvalue())
    for row, (number, (value,)) in enumerate(zip(NUMBERS, theirs.to_python(), strict=True)):
        found = ours.value(row, 0)
        # Below nothing there is no time of day.
        assert found == value or (number < 0 and found == number), (number, found, value)


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A1" t="d"><v>2021-03-04</v></c>', date(2021, 3, 4)),
        ('<c r="A1" t="d"><v>2021-03-04T05:06:07</v></c>', datetime.fromisoformat("2021-03-04T05:06:07")),
        ('<c r="A1" t="d"><v>05:06</v></c>', time(5, 6)),
        ('<c r="A1" t="d"><v>hôm nay</v></c>', "hôm nay"),
        ('<c r="A1"><v>không</v></c>', "không"),
        ('<c r="A1"><v>1_0</v></c>', "1_0"),
        ('<c r="A1"><v>nan</v></c>', "nan"),
        ('<c r="A1"><v> 12 </v></c>', 12.0),
        (f'<c r="A1"><v>{"9" * 5000}</v></c>', "9" * 5000),
        ('<c r="A1"><v>1e999</v></c>', "1e999"),
        ('<c r="A1" s="1"><v>-1e999</v></c>', "-1e999"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="e"><v>#REF!</v></c>', ""),
        ('<c r="A1" t="str"><f>A2</f><v>ba</v></c>', "ba"),
        ('<c r="A1" t="s"><v>1</v></c>', "hai"),
        ('<c r="A1" t="s"><v/></c>', ""),
        ('<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>', "a b"),
        ('<c r="A1" t="inlineStr"><is><t>một_x000A_hai</t></is></c>', "một\nhai"),
        ('<c r="A1" t="inlineStr"><is><t><![CDATA[<c r="ZZ9">]]></t></is></c>', '<c r="ZZ9">'),
        ('<c r="A1" s="1"><v>1e300</v></c>', 1e300),
        ('<c r="A1" s="2"><v>-1e300</v></c>', -1e300),
        ('<c r="A1" s="1"><v>44197</v></c>', date(2021, 1, 1)),
        ('<c r="A1" s="999999999999"><v>3</v></c>', 3.0),
        ('<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A1"><x:v>3</x:v></x:c>', 3.0),
        ("<c><v>3</v></c>", 3.0),
        ('<c r="a1"><v>3</v></c>', 3.0),
        ("<c\nr = '$A$1' ><v>3</v></c>", 3.0),
    ],
)  # fmt: skip
def test_a_cell_however_it_is_written(xml: str, value: object) -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>'
    strings = "<si><t>một</t></si><si><t>hai</t></si>"
    data = workbook(f"<sheetData><row>{xml}</row></sheetData>", strings=strings, styles=styles)
    assert cells(data).value(0, 0) == value


def test_formulas_and_what_was_never_worked_out() -> None:
    row = (
        '<c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>1</f></c><c r="C1"><f/><v></v></c>'
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="e"><f>1/0</f><v>x</v></c>'
    )
    sheet = cells(workbook(f"<sheetData><row r='1'>{row}</row></sheetData>"))
    assert sheet.formulas == {(0, 0), (0, 1), (0, 2), (0, 3), (0, 5)}
    assert sheet.unread == {(0, 1), (0, 2), (0, 4), (0, 5)}


def test_merged_cells_stand_at_every_place_that_they_cover(tmp_path: Path) -> None:
    body = f'<row r="1">{inline("A1", "a")}</row><row r="3">{inline("C3", "b")}</row>'
    merged = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:XFD1048576"/></mergeCells>'
    a, b, nothing = Cell("a"), Cell("b"), Cell()
    assert table(tmp_path, workbook(f"<sheetData>{body}</sheetData>{merged}")).rows == (
        (a, a._replace(left=True), nothing),
        (a._replace(above=True), a._replace(above=True, left=True), nothing),
        (nothing, nothing, b),
    )


@pytest.mark.parametrize(
    "target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./WORKSHEETS/Sheet1.xml"]
)
def test_a_sheet_wherever_it_is(tmp_path: Path, target: str) -> None:
    with ZipFile(BytesIO(workbook(f"<sheetData><row>{inline('A1', 'a')}</row></sheetData>"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace("worksheets/sheet1.xml", target)
    assert table(tmp_path, zipped(parts)).rows == ((Cell("a"),),)


def test_a_strict_workbook_with_prefixes_of_its_own_and_folders_with_spaces() -> None:
    main, office = (
        f"http://purl.oclc.org/ooxml/{n}" for n in ("spreadsheetml/main", "officeDocument/relationships")
    )
    targets = {"worksheet": "../Trang tính/a b.xml", "sharedStrings": "../s/t.xml", "styles": "/s/u.xml"}
    related = "".join(
        f'<p:Relationship Id="{kind}" Type="{office}/{kind}" Target="{to}"/>' for kind, to in targets.items()
    )
    cells_xml = '<x:c t="s"><x:v>0</x:v></x:c><x:c s="0"><x:v>1</x:v></x:c>'
    cells_xml += '<x:c t="d"><x:v>2021-01-02T00:00:00Z</x:v></x:c>'
    data = zipped(
        {
            "xl/workbook.xml": f'<x:workbook xmlns:x="{main}" xmlns:o="{office}"><x:workbookPr date1904="true"/>'
            '<x:sheets><x:sheet name="A" sheetId="1" o:id="worksheet"/></x:sheets></x:workbook>',
            "xl/_rels/workbook.xml.rels": f'<p:Relationships xmlns:p="p">{related}</p:Relationships>',
            "s/t.xml": f'<x:sst xmlns:x="{main}"><x:si><x:t>một</x:t></x:si></x:sst>',
            "s/u.xml": f'<x:styleSheet xmlns:x="{main}"><x:cellXfs><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
            "Trang tính/a b.xml": f'<x:worksheet xmlns:x="{main}"><x:row>{cells_xml}</x:row></x:worksheet>',
        }
    )
    sheet = cells(data)
    assert [sheet.value(0, n) for n in range(3)] == [
        "một",
        date(1904, 1, 2),
        datetime.fromisoformat("2021-01-02"),
    ]


def test_formulas_without_a_result_beyond_the_limits_are_not_gathered(tmp_path: Path) -> None:
    row = "<c><f/></c>" * (MAX_COLUMNS + 1)
    assert refusal(tmp_path, workbook(f"<sheetData><row>{row}</row></sheetData>")) == "paper-too-large"


def test_a_name_of_a_sheet_is_no_longer_than_names_are(tmp_path: Path) -> None:
    with ZipFile(BytesIO(workbook(f"<sheetData><row>{inline('A1', 'a')}</row></sheetData>"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace('name="S1"', f'name="{"S" * 9_000}"')
    assert table(tmp_path, zipped(parts)).sheet == "S" * 255


# -- what is made to exhaust its reader

PLACES = [
    "r='XFD1048576'",
    'r="XFD1048576"',
    "r = 'xfd1048576'",
    'x=">" r="XFD1048576"',
    'r="&#88;FD1048576"',
    'r="A1048576"',
    'r="XFD1"',
    'r="A999999999999999999999999"',
    'r="A4294967297"',
    'r="AAAAAAAA1"',
]
NAMES = [("c", "row"), ("x:c", "x:row")]
FOLDERS = ["worksheets/sheet1.xml", "Worksheets/sheet1.xml", "../other/s.bin", "../[Content_Types].png"]


@pytest.mark.parametrize(("place", "names", "folder"), [*product(PLACES, NAMES, FOLDERS)])
def test_two_cells_at_the_ends_of_a_sheet_however_they_are_hidden(
    tmp_path: Path, place: str, names: tuple[str, str], folder: str
) -> None:
    """Room for all that lies between them would end the program, which nothing can catch."""
    c, row = names
    spaces = f'{S} xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    first, last = (f"<{row}><{c} {at}><v>1</v></{c}></{row}>" for at in ('r="A1"', place))
    sheet = f'<worksheet {spaces}><dimension ref="A1"/><sheetData>{first}{last}</sheetData></worksheet>'
    with ZipFile(BytesIO(workbook(""))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    del parts["xl/worksheets/sheet1.xml"]
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace("worksheets/sheet1.xml", folder)
    parts[normpath(f"xl/{folder}")] = sheet
    assert refusal(tmp_path, zipped(parts)) == "paper-too-large"


def test_a_coloured_cell_at_the_end_of_a_sheet_is_none(tmp_path: Path) -> None:
    body = f'<row r="1">{inline("A1", "a")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert table(tmp_path, workbook(f"<sheetData>{body}</sheetData>")).rows == ((Cell("a"),),)


@pytest.mark.parametrize(
    "said", ['uniqueCount="99999999999"', 'count="-1" uniqueCount="18446744073709551615"']
)
def test_what_a_list_says_of_its_length_is_no_reason_to_make_room(tmp_path: Path, said: str) -> None:
    with ZipFile(BytesIO(workbook(f"<sheetData><row>{inline('A1', 'a')}</row></sheetData>"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["xl/sharedStrings.xml"] = f"<sst {S} {said}/>"
    assert table(tmp_path, zipped(parts)).rows == ((Cell("a"),),)


def test_a_document_of_another_reader_in_a_workbook_is_not_read(tmp_path: Path) -> None:
    repeated = '<table:table-row table:number-rows-repeated="1048576"/>'
    parts = {"xl/workbook.xml": "<workbook", "content.xml": repeated, "xl/workbook.bin": "x", "mimetype": "x"}
    assert refusal(tmp_path, zipped(parts)) == "zip-broken"


@pytest.mark.parametrize(
    "merged",
    [
        '<mergeCell ref="A1:C3"/>' * 2,
        '<mergeCell ref="A1:C3"/><mergeCell ref="A1:A3"/>',
        "".join(f'<mergeCell ref="A1:C{n}"/>' for n in range(1, 99)),
        '<mergeCell ref="A"/>',
        '<mergeCell ref=""/>',
        "<mergeCell/>",
    ],
)
def test_merged_cells_over_each_other_or_nowhere(tmp_path: Path, merged: str) -> None:
    body = f'<row r="1">{inline("A1", "a")}</row><row r="3">{inline("C3", "b")}</row>'
    assert refusal(tmp_path, workbook(f"<sheetData>{body}</sheetData>{merged}")) == "zip-broken"


def test_one_long_text_in_every_cell(tmp_path: Path) -> None:
    row = "".join('<c t="s"><v>0</v></c>' for _ in range(100))
    data = workbook(
        f"<sheetData>{f'<row>{row}</row>' * 20}</sheetData>", strings=f"<si><t>{'Việc ' * 9_000}</t></si>"
    )
    assert len(data) < 10_000
    assert refusal(tmp_path, data) == "paper-too-large"
    columns = "".join(f'<mergeCell ref="{letter}1:{letter}1000"/>' for letter in "ABCDEFGH")
    body = "".join(inline(f"{letter}1", "Việc " * 200) for letter in "ABCDEFGH")
    merged = workbook(f"<sheetData><row>{body}</row><row>{inline('I1000', 'a')}</row></sheetData>{columns}")
    assert refusal(tmp_path, merged) == "paper-too-large"


def test_one_sheet_under_many_names(tmp_path: Path) -> None:
    with ZipFile(BytesIO(workbook("<sheetData/>", "<sheetData/>"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace("sheet2.xml", "sheet1.xml")
    assert refusal(tmp_path, zipped(parts)) == "zip-broken"


@pytest.mark.parametrize(
    "sheet",
    ["<sheetData>" + "<c " * 9_000, "<sheetData>" + "<c>" * 9_000, f'<c r="{"A" * 9_000}"><v>1</v></c>',
     '<c r="1"><v>1</v></c>', '<c r="A0"><v>1</v></c>', '<c r="A-1"><v>1</v></c>', '<c t="s"><v>9</v></c>',
     '<c t="s"><v>-1</v></c>', f'<c t="s"><v>{"9" * 5_000}</v></c>', "<sheetData>\x00</sheetData>"],
)  # fmt: skip
def test_a_sheet_that_is_none(tmp_path: Path, sheet: str) -> None:
    assert refusal(tmp_path, workbook(sheet)) == "zip-broken"


UNKNOWN = (
    "utf-7",
    "utf-32",
    "x-none",
    "shift_jis",
    "cp037",
    "base64",
    "idna",
    "undefined",
    "punycode",
    "utf-16",
)


@pytest.mark.parametrize("encoding", UNKNOWN)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_part_in_an_encoding_that_can_not_be_read(tmp_path: Path, encoding: str, part: str) -> None:
    with ZipFile(BytesIO(workbook("<sheetData/>"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + parts[part]
    assert refusal(tmp_path, zipped(parts)) == "zip-broken"


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "iso-8859-1", "windows-1252", "cp1258"])
def test_a_sheet_in_another_encoding_than_most(tmp_path: Path, encoding: str) -> None:
    with ZipFile(BytesIO(workbook(""))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    sheet = f"<worksheet {S}><sheetData><row>{inline('A1', 'Bê tông')}</row></sheetData></worksheet>"
    parts["xl/worksheets/sheet1.xml"] = f'<?xml version="1.0" encoding="{encoding}"?>{sheet}'.encode(encoding)
    assert table(tmp_path, zipped(parts)).rows == ((Cell("Bê tông"),),)


@pytest.mark.parametrize("encoding", UNKNOWN)
def test_properties_that_can_not_be_read_are_none(tmp_path: Path, encoding: str) -> None:
    with ZipFile(BytesIO(workbook(f"<sheetData><row>{inline('A1', 'a')}</row></sheetData>"))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = f'<?xml version="1.0" encoding="{encoding}"?><a/>'
    assert table(tmp_path, zipped(parts)).rows == ((Cell("a"),),)


def test_a_sheet_of_nothing_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook("<sheetData/>"))
    assert read_paper(path) == Paper(())
