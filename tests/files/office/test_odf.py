"""OpenDocument texts and sheets: read as a person sees them in LibreOffice, whatever repeats, hides or merges."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cchc_cli.domain.annex.paper import EXPORTED, Paper, PaperTable
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office.odf import read_odf
from cchc_cli.files.office.paper import read_paper
from tests.files.office.hostile_documents import odf_cell, odf_row, open_document, zipped


def text(body: str, styles: str = "", pages: str = "") -> Paper:
    return read_odf("a.odt", open_document(body, "text", styles, pages), ".odt")


def sheet(body: str, styles: str = "", more: str = 'table:name="PL"') -> Paper:
    data = open_document(f"<table:table {more}>{body}</table:table>", "spreadsheet", styles)
    return read_odf("a.ods", data, ".ods")


def tables(paper: Paper) -> list[PaperTable]:
    return [block for block in paper.blocks if isinstance(block, PaperTable)]


def grid(paper: Paper) -> list[list[str]]:
    (table,) = tables(paper)
    return [[cell.text for cell in row] for row in table.rows]


def told(paper: Paper) -> list[tuple[str, Sequence[object], Sequence[object] | None]]:
    """Return each remark as its code, its facts and its place (table, row, column)."""
    return [(r.code, [*r.args.values()], r.place and r.place[:3]) for r in paper.remarks]


def style(name: str, family: str, properties: str, more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}</style:style>'


STRUCK = '<style:text-properties style:text-line-through-style="solid"/>'
RAISED = '<style:text-properties style:text-position="super 58%"/>'
WHITE = '<style:text-properties fo:color="#ffffff"/>'
SEVENTY = 'table:style-name="S" office:value-type="float" office:value="70"'
MANY = 'table:number-columns-repeated="16384"'
DARK = '<style:table-cell-properties fo:background-color="#1f4e79"/>'


# -- texts


def test_spaces_tabs_and_breaks_are_what_a_reader_sees() -> None:
    body = "Quý \n  I<text:s text:c='2'/>năm<text:tab/>2021<text:line-break/>dòng <text:span>hai</text:span>"
    assert text(p(body)).blocks == ("Quý I  năm 2021\ndòng hai",)


def level(number: int, form: str, more: str = "") -> str:
    suffix = 'style:num-suffix="."'
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {suffix} {more}/>'


LISTS = (
    f'<text:list-style style:name="L">{level(1, "1")}{level(2, "1", "text:display-levels=@2@")}</text:list-style>'
    f'<text:list-style style:name="R">{level(1, "I", "text:start-value=@3@")}'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
).replace("@", '"')


def listed(*items: str, more: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list {more}>{inside}</text:list>"


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def test_numbers_that_are_drawn_are_read() -> None:
    body = listed(p("a") + p("thêm") + listed(p("b"), p("c")), p("d"), more='text:style-name="L"')
    body += listed(p("e") + listed(p("f")), more='text:style-name="R"')
    assert text(body, LISTS).blocks == ("1. a", "thêm", "1.1. b", "1.2. c", "2. d", "III. e", "- f")


def test_a_list_goes_on_only_where_it_says_so() -> None:
    first = listed(p("a"), p("b"), more='text:style-name="L" xml:id="x"')
    anew = listed(p("c"), more='text:style-name="L" xml:id="y"')
    on = listed(p("d"), more='text:style-name="L" text:continue-list="x"')
    numbering = listed(p("e"), more='text:style-name="L" text:continue-numbering="true"')
    blocks = text(first + anew + on + numbering, LISTS).blocks
    assert blocks == ("1. a", "2. b", "1. c", "3. d", "4. e")


def test_a_column_of_drawn_numbers_in_a_table() -> None:
    numbered = [
        listed("<text:p/>", more='text:style-name="L" text:continue-numbering="true"'),
        listed("<text:p/>", more='text:style-name="L" text:continue-numbering="true"'),
    ]
    rows = "".join(
        f"<table:table-row><table:table-cell>{number}</table:table-cell>{odf_cell('Việc')}</table:table-row>"
        for number in numbered
    )
    assert grid(text(f"<table:table>{rows}</table:table>", LISTS)) == [["1.", "Việc"], ["2.", "Việc"]]


def test_deleted_text_is_not_read_and_said() -> None:
    gone = "<text:changed-region><text:deletion><text:p>bỏ</text:p></text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{gone}{gone}</text:tracked-changes><text:p>còn<text:change/></text:p>"
    paper = text(body)
    assert paper.blocks == ("còn",)
    assert told(paper) == [("changes-tracked", [2], None)]


def test_comments_are_not_read_and_said() -> None:
    note = "<office:annotation><text:p>ghi</text:p></office:annotation>"
    paper = text(f"<text:p>chữ{note}</text:p><table:table>{odf_row(f'ô{note}')}</table:table>")
    assert paper.blocks[0] == "chữ"
    assert grid(paper) == [["ô"]]
    assert told(paper) == [("comments-ignored", [2], None)]


def test_notes_are_kept_apart_and_their_marks_in_cells_said() -> None:
    def note(words: str) -> str:
        return (
            "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            f"<text:p>{words}</text:p></text:note-body></text:note>"
        )

    row = odf_row("a", f"85{note('hai')} triệu")
    paper = text(f"<text:p>chữ{note('một')}</text:p><table:table>{row}</table:table>")
    assert paper.blocks[0] == "chữ"
    assert grid(paper) == [["a", "85 triệu"]]
    assert paper.notes == ("một", "hai")
    assert told(paper) == [("note-mark", ["hai"], (1, 1, 2))]


def test_struck_raised_and_unseen_words() -> None:
    styles = style("S", "text", STRUCK) + style("R", "text", RAISED) + style("W", "text", WHITE)
    styles += style("H", "text", '<style:text-properties text:display="none"/>') + style(
        "D", "table-cell", DARK
    )

    def span(name: str, words: str) -> str:
        return f'<text:span text:style-name="{name}">{words}</text:span>'

    dark = 'table:style-name="D"'
    cells = odf_cell(span("S", "70") + "80") + odf_cell(f"85{span('R', '1')} triệu, 5 m{span('R', '2')}")
    cells += (
        odf_cell(span("W", "trắng")) + odf_cell(span("W", "đầu cột"), dark) + odf_cell(f"a{span('H', 'ẩn')}")
    )
    paper = text(f"<table:table><table:table-row>{cells}</table:table-row></table:table>", styles)
    assert grid(paper) == [["80", "85¹ triệu, 5 m²", "", "đầu cột", "a"]]
    assert told(paper) == [("text-struck", ["70"], (1, 1, 1)), ("text-unseen", ["trắng; ẩn"], (1, 1, 0))]


def test_frames_and_the_tables_in_them() -> None:
    table = f"<table:table>{odf_row('a', 'b')}</table:table>"
    box = f"<draw:frame><draw:text-box><text:p>trong</text:p>{table}</draw:text-box></draw:frame>"
    paper = text(f"<text:p>trước{box}</text:p><text:p>sau</text:p>")
    assert [b for b in paper.blocks if isinstance(b, str)] == ["trước", "trong", "sau"]
    assert grid(paper) == [["a", "b"]]
    assert told(paper) == [("textbox-table", [], (1, 0, 0))]


def test_a_table_in_a_cell_is_joined_to_it_and_said() -> None:
    inner = f"<table:table>{odf_row('b', 'c')}</table:table>"
    cell = f"<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>"
    paper = text(f"<table:table><table:table-row>{cell}{odf_cell('d')}</table:table-row></table:table>")
    assert grid(paper) == [["a\nb\nc", "d"]]
    assert told(paper) == [("nested-table", [], (1, 1, 1))]


def test_heads_and_feet_of_pages_without_their_numbers() -> None:
    pages = (
        "<style:header><text:p>Đơn vị tính: triệu đồng</text:p></style:header>"
        "<style:footer><style:region-left><text:p>Trang <text:page-number>1</text:page-number></text:p>"
        "</style:region-left></style:footer>"
    )
    paper = text("<text:p>a</text:p>", pages=pages)
    assert paper.blocks == ("a",)
    assert paper.margins == ("Đơn vị tính: triệu đồng",)


def test_letters_of_before_unicode_are_converted_where_the_font_says_so() -> None:
    styles = style("T", "text", '<style:text-properties style:font-name=".VnTime"/>')
    paper = text('<text:p><text:span text:style-name="T">KÕ ho¹ch t­ ph¸p</text:span></text:p>', styles)
    assert paper.blocks == ("Kế hoạch tư pháp",)
    assert told(paper) == [("letters-converted", ["TCVN3", "Kế hoạch tư pháp"], None)]


# -- sheets


def test_merged_cells_are_at_every_place_that_they_cover() -> None:
    tall = odf_cell("a", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    rows = f"<table:table-row>{tall}<table:covered-table-cell/>{odf_cell('b')}</table:table-row>"
    rows += '<table:table-row table:number-rows-repeated="2"><table:covered-table-cell '
    rows += f'table:number-columns-repeated="2"/>{odf_cell("c")}</table:table-row>'
    (table,) = tables(sheet(rows))
    assert [[(c.text, c.above, c.left) for c in row] for row in table.rows] == [
        [("a", False, False), ("a", False, True), ("b", False, False)],
        [("a", True, False), ("a", True, True), ("c", False, False)],
        [("a", True, False), ("a", True, True), ("c", False, False)],
    ]


def test_a_number_counts_as_it_is_and_not_as_it_is_shown() -> None:
    def cell(kind: str, value: str, shown: str, more: str = "") -> str:
        return odf_cell(
            shown, f'office:value-type="{kind}" office:{"date-" * (kind == "date")}value="{value}" {more}'
        )

    styles = '<number:number-style style:name="N"><number:number number:display-factor="1000"/></number:number-style>'
    styles += '<number:date-style style:name="M"><number:month/><number:year/></number:date-style>'
    styles += style("K", "table-cell", "", 'style:data-style-name="N"')
    styles += style("T", "table-cell", "", 'style:data-style-name="M"')
    first = [
        cell("float", "50000000", "5E+07"),
        cell("currency", "1500.5", "1.501 ₫"),
        cell("percentage", "0.612", "61%"),
    ]
    second = [
        cell("date", "2021-10-01", "10/2021", 'table:style-name="T"'),
        cell("date", "2021-03-15", "15/3"),
    ]
    third = [
        cell("float", "50000", "50", 'table:style-name="K"'),
        cell("float", "7000", "7", 'table:style-name="K"'),
    ]
    paper = sheet(
        "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in (first, second, third)),
        styles,
    )
    assert grid(paper) == [
        ["50000000", "1500,5", "61,2%"],
        ["10/2021", "15/03/2021", ""],
        ["50000", "7000", ""],
    ]
    assert told(paper) == [
        ("cell-scaled", [1, "50", "50000", 1000], (1, 3, 1)),
        ("cell-scaled", [1, "7", "7000", 1000], (1, 3, 2)),
    ]


def test_errors_and_formulas_without_a_value_are_said() -> None:
    wrong = odf_cell("#REF!", 'office:value-type="string" calcext:value-type="error" table:formula="of:=1"')
    bare = '<table:table-cell table:formula="of:=1"/>'
    paper = sheet(f"<table:table-row>{odf_cell('a')}{wrong}{bare}{odf_cell('b')}</table:table-row>")
    assert grid(paper) == [["a", "", "", "b"]]
    assert told(paper) == [("cell-uncomputed", [], (1, 1, 2)), ("cell-uncomputed", [], (1, 1, 3))]


def test_hidden_rows_and_columns_are_told_and_the_others_keep_their_numbers() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    rows = (
        odf_row("a", "b", "c")
        + odf_row("x", "y", "z", more='table:visibility="filter"')
        + odf_row("d", "", "e")
    )
    paper = sheet(columns + rows)
    (table,) = tables(paper)
    assert grid(paper) == [["a", "c"], ["d", "e"]]
    assert table.place(1, 1)[:3] == (1, 3, 3)
    assert told(paper) == [("rows-hidden", [1, "2"], (1, 0, 0)), ("columns-hidden", [1, "B"], (1, 0, 0))]


def test_a_merged_cell_begins_where_it_is_first_seen() -> None:
    tall = odf_cell("a", 'table:number-rows-spanned="3"')
    rows = (
        f'<table:table-row table:visibility="collapse">{tall}</table:table-row>'
        + odf_row("", "b")
        + odf_row("", "c")
    )
    (table,) = tables(sheet(rows))
    assert [[(c.text, c.above) for c in row] for row in table.rows] == [
        [("a", False), ("b", False)],
        [("a", True), ("c", False)],
    ]


def test_hidden_sheets_are_named_where_something_is_in_them() -> None:
    hidden = style("G", "table", '<style:table-properties table:display="false"/>')
    bodies = [
        f"<table:table table:name='A'>{odf_row('a')}</table:table>",
        f"<table:table table:name='B' table:style-name='G'>{odf_row('b')}</table:table>",
        f"<table:table table:name='C' table:style-name='G'>{odf_row('')}</table:table>",
        f"<table:table table:name='file:///a.ods#$D' table:style-name='G'>{odf_row('d')}</table:table>",
    ]
    paper = read_odf("a.ods", open_document("".join(bodies), "spreadsheet", hidden), ".ods")
    assert grid(paper) == [["a"]]
    assert told(paper) == [("sheets-hidden", [1, "B"], None)]


def test_a_struck_cell_of_a_sheet_is_not_read() -> None:
    paper = sheet(
        odf_row("a") + f"<table:table-row>{odf_cell('70', SEVENTY)}{odf_cell('b')}</table:table-row>",
        style("S", "table-cell", STRUCK),
    )
    assert grid(paper) == [["a", ""], ["", "b"]]
    assert told(paper) == [("text-struck", ["70"], (1, 2, 1))]


def test_what_repeats_to_the_end_of_a_sheet_takes_no_room() -> None:
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = f"<table:table-row>{odf_cell('a')}{blank}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="1048575">{blank}</table:table-row>'
    columns = '<table:table-column table:number-columns-repeated="16384" table:visibility="collapse"/>'
    assert grid(sheet(rows)) == [["a"]]
    paper = sheet(columns + rows)
    assert paper.blocks == ()
    assert told(paper) == [("columns-hidden", [1, "A"], (1, 0, 0))]


@pytest.mark.parametrize(
    "rows",
    [
        odf_row("a", more='table:number-rows-repeated="1048576"'),
        f"<table:table-row>{odf_cell('a', MANY)}</table:table-row>",
        odf_row("a") + '<table:table-row table:number-rows-repeated="99999"/>' + odf_row("b"),
        f"<table:table-row><table:table-cell table:number-columns-repeated='200'/>{odf_cell('a')}</table:table-row>",
    ],
)
def test_what_is_larger_than_any_plan_is_refused(rows: str) -> None:
    with pytest.raises(Rejected) as rejected:
        sheet(rows)
    assert rejected.value.diagnostics[0].code == "paper-too-large"


# -- files


def test_a_sheet_is_no_text_and_an_encrypted_file_is_told(tmp_path: Path) -> None:
    def refused(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Rejected) as rejected:
            read_paper(tmp_path / name)
        return rejected.value.diagnostics[0].code

    assert refused("a.odt", open_document("", "spreadsheet")) == "zip-not-office"
    assert refused("a.ods", open_document("", "text")) == "zip-not-office"
    stream = BytesIO(open_document(""))
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert refused("a.odt", stream.getvalue()) == "paper-encrypted"


@pytest.mark.parametrize(("keyword", "title"), [(EXPORTED, "Cải cách"), ("khác", "")])
def test_the_title_of_a_document_that_the_program_wrote_outlives_libreoffice(
    keyword: str, title: str
) -> None:
    stream = BytesIO(open_document("<text:p>a</text:p>"))
    spaces = (
        'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:d="http://purl.org/dc/elements/1.1/"'
    )
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        said = f"<m:keyword>{keyword}</m:keyword><d:title>Cải cách</d:title>"
        archive.writestr("meta.xml", f"<a {spaces}><b>{said}</b></a>")
    assert read_odf("a.odt", stream.getvalue(), ".odt").title == title


def test_elements_in_elements_without_end() -> None:
    with pytest.raises(Rejected) as rejected:
        text("<text:p>" + "<text:span>" * 100_000 + "</text:span>" * 100_000 + "</text:p>")
    assert rejected.value.diagnostics[0].code == "paper-too-large"


@pytest.mark.parametrize("encoding", ["utf-7", "x-none", "utf-32", ""])
@pytest.mark.parametrize("part", ["content", "styles"])
def test_a_part_in_an_encoding_that_can_not_be_read(tmp_path: Path, encoding: str, part: str) -> None:
    parts = {f"{name}.xml": b"<a/>" for name in ("content", "styles")}
    parts[f"{part}.xml"] = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    (tmp_path / "a.odt").write_bytes(zipped(parts))
    with pytest.raises(Rejected) as rejected:
        read_paper(tmp_path / "a.odt")
    assert rejected.value.diagnostics[0].code == "zip-broken"


def test_a_number_of_repeats_that_is_none() -> None:
    for number in ("", "-1", "x", "9" * 30, "²", "0"):
        rows = (
            f"<table:table-row><table:table-cell table:number-columns-repeated='{number}'/></table:table-row>"
        )
        assert grid(sheet(odf_row("a") + rows)) == [["a"]]
