"""What Word and Excel show otherwise than it stands in the file, or not at all: left out, and told at its place."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.files.office.hidden import runs, shown_part
from cchc_cli.files.office.limits import within_limits
from cchc_cli.files.office.looks import without_marks
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.office.sheets import read_workbook
from cchc_cli.files.office.workbook import column_letters
from tests.files.office.test_word import docx, grid, listed, p, read, tbl, tc


def told(paper: Paper) -> list[tuple[str, Sequence[object], Sequence[object] | None]]:
    """Return each remark as its code, its facts and its place (table, row, column)."""
    return [(r.code, [*r.args.values()], r.place and r.place[:3]) for r in paper.remarks]


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def para(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="1F4E79"/>'
SUPER = '<w:vertAlign w:val="superscript"/>'

# -- Word


@pytest.mark.parametrize("mark", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="true"/>'])
def test_struck_words_of_a_cell_are_left_out(mark: str) -> None:
    paper = read(tbl([tc(para(run("70.000.000", mark), run("80.000.000"))), tc(p("b"))]))
    assert grid(paper) == [["80.000.000", "b"]]
    assert told(paper) == [("text-struck", ["70.000.000"], (1, 1, 1))]


def test_a_struck_row_is_told_once() -> None:
    struck = [tc(para(run(words, "<w:strike/>"))) for words in ("2", "Việc bỏ", "Sở Y tế")]
    paper = read(tbl([tc(p("1")), tc(p("Việc")), tc(p("Sở"))], struck))
    assert grid(paper) == [["1", "Việc", "Sở"], ["", "", ""]]
    assert told(paper) == [("text-struck", ["2; Việc bỏ; Sở Y tế"], (1, 2, 0))]


def test_what_is_not_struck_is_read() -> None:
    off = run("a", '<w:strike w:val="0"/>') + run("b", '<w:dstrike w:val="false"/>')
    assert read(para(off)).blocks == ("ab",)


def test_a_style_can_strike_and_a_run_can_take_it_back() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Con"><w:basedOn w:val="Bo"/></w:style>'
    )
    named = '<w:rStyle w:val="Con"/>'
    paper = read(para(run("bỏ", named), run("còn", named + '<w:strike w:val="0"/>')), styles=styles)
    assert paper.blocks == ("còn",)
    assert told(paper) == [("text-struck", ["bỏ"], None)]


def test_the_number_of_a_struck_line_goes_with_it_and_is_counted() -> None:
    body = [p("a", listed(1)), para(run("b", "<w:strike/>"), properties=listed(1)), p("c", listed(1))]
    assert read("".join(body)).blocks == ("1. a", "3. c")


def test_an_empty_cell_that_a_style_numbers_holds_its_number() -> None:
    first = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="paragraph" w:styleId="TT">{first}</w:style>'
    numbered = tc(para(properties='<w:pStyle w:val="TT"/>'))
    assert grid(read(tbl([numbered, tc(p("a"))], [numbered, tc(p("b"))]), styles=styles)) == [
        ["1.", "a"],
        ["2.", "b"],
    ]


def test_hidden_and_white_words_are_told() -> None:
    cells = [tc(para(run("a"), run("ẩn", "<w:vanish/>"))), tc(para(run("trắng", WHITE)))]
    paper = read(tbl(cells) + para(run("c"), run("ẩn nữa", "<w:vanish/>")))
    assert grid(paper) == [["a", ""]]
    assert paper.blocks[1] == "c"
    assert told(paper) == [("text-unseen", ["ẩn; trắng"], (1, 1, 0)), ("text-unseen", ["ẩn nữa"], None)]


def test_white_words_on_a_colour_are_read() -> None:
    styles = f'<w:style w:type="table" w:styleId="Xanh"><w:tcPr>{DARK}</w:tcPr></w:style>'
    white = para(run("a", WHITE))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="Xanh"/></w:tblPr><w:tr>{tc(white)}</w:tr></w:tbl>'
    assert grid(read(table, styles=styles)) == [["a"]]
    assert grid(read(tbl([tc(white, DARK)]))) == [["a"]]
    assert read(para(run("a", WHITE + DARK))).blocks == ("a",)
    assert read(para(run("a", WHITE), properties=DARK)).blocks == ("a",)
    # A table after one that is coloured is none.
    assert told(read(table + tbl([tc(white)]), styles=styles)) == [("text-unseen", ["a"], (2, 1, 1))]


def read_whole(data: bytes, tmp_path: Path, name: str = "a.docx") -> Paper:
    (tmp_path / name).write_bytes(data)
    return read_paper(tmp_path / name)


def test_a_raised_figure_is_the_mark_of_a_note(tmp_path: Path) -> None:
    money = para(run("85"), run("1", SUPER), run(" triệu"))
    area = para(run("50 m"), run("2", SUPER), run(" (10"), run("6", SUPER), run(" đồng)"))
    year = para(run("Năm 2021"), run("(2)", SUPER))
    paper = read_whole(docx(year + tbl([tc(money), tc(area), tc(para(run("7", SUPER)))])), tmp_path)
    assert paper.blocks[0] == "Năm 2021"
    assert grid(paper) == [["85 triệu", "50 m² (10⁶ đồng)", "7"]]
    assert told(paper) == [("figure-raised", ["85¹ triệu"], (1, 1, 1))]


def test_raised_amounts_and_words_stay() -> None:
    assert read(para(run("50.000", SUPER), run("st", SUPER))).blocks == ("50.000st",)


def test_notes_are_kept_apart_and_their_marks_in_cells_told() -> None:
    def mark(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    line = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>_</w:t></w:r></w:p></w:footnote>'
    notes = line + "".join(
        f'<w:footnote w:id="{n}">{p(words)}</w:footnote>' for n, words in ((1, "một"), (2, "hai"))
    )
    paper = read(
        para(run("chữ"), mark(1)) + tbl([tc(p("a")), tc(para(run("85"), mark(2), run(" triệu")))]),
        footnotes=notes,
    )
    assert paper.blocks[0] == "chữ"
    assert grid(paper) == [["a", "85 triệu"]]
    assert paper.notes == ("một", "hai")
    assert told(paper) == [("note-mark", ["hai"], (1, 1, 2))]


def test_heads_and_feet_of_pages_are_given_without_page_numbers() -> None:
    paper = read(
        p("a"), header1=p("Đơn vị tính: triệu đồng"), header2=p("Đơn vị tính: triệu đồng"), footer1=p("- 2 -")
    )
    assert paper.margins == ("Đơn vị tính: triệu đồng",)
    assert paper.blocks == ("a",)


# -- Excel


def made(**formats: Mapping[str, object]) -> tuple[Any, Any, dict[str, Any], BytesIO]:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    return book, book.add_worksheet("PL"), {n: book.add_format(dict(f)) for n, f in formats.items()}, stream


def closed(book: Any, stream: BytesIO) -> Paper:
    book.close()
    return within_limits("a.xlsx", read_workbook("a.xlsx", stream.getvalue()))


def test_a_struck_cell_is_not_read_and_a_struck_part_neither() -> None:
    book, sheet, looks, stream = made(struck={"font_strikeout": True}, plain={})
    sheet.write_row(0, 0, ["TT", "Nhiệm vụ", "Kinh phí"])
    sheet.write(1, 0, 1)
    sheet.write(1, 1, "Việc")
    sheet.write(1, 2, 70_000_000, looks["struck"])
    sheet.write_rich_string(2, 1, "Việc ", looks["struck"], "cũ", looks["plain"], "mới")
    for column, value in enumerate((3, "Bỏ", "5")):
        sheet.write(3, column, value, looks["struck"])
    paper = closed(book, stream)
    assert grid(paper)[1:] == [["1", "Việc", ""], ["", "Việc mới", ""], ["", "", ""]]
    assert told(paper) == [
        ("text-struck", ["70000000"], (1, 2, 3)),
        ("text-struck", ["cũ"], (1, 3, 2)),
        ("text-struck", ["3; Bỏ; 5"], (1, 4, 0)),
    ]


def test_white_cells_and_formats_that_show_nothing() -> None:
    formats = {"white": {"font_color": "#FFFFFF"}, "head": {"font_color": "#FFFFFF", "bg_color": "#1F4E79"}}
    book, sheet, looks, stream = made(**formats, none={"num_format": ";;;"})
    sheet.write(0, 0, "Nhiệm vụ", looks["head"])
    sheet.write(1, 0, "trắng", looks["white"])
    sheet.write(2, 0, 7, looks["none"])
    sheet.write(3, 0, "a")
    paper = closed(book, stream)
    assert grid(paper) == [["Nhiệm vụ"], [""], [""], ["a"]]
    assert told(paper) == [("text-unseen", ["trắng"], (1, 2, 1)), ("text-unseen", ["7"], (1, 3, 1))]


def test_a_raised_figure_in_a_cell_of_runs() -> None:
    book, sheet, looks, stream = made(up={"font_script": 1}, plain={})
    sheet.write_rich_string(0, 0, "85", looks["up"], "1", looks["plain"], " triệu")
    sheet.write_rich_string(0, 1, "50 m", looks["up"], "2", looks["plain"], " sàn")
    paper = closed(book, stream)
    assert grid(paper) == [["85 triệu", "50 m² sàn"]]
    assert told(paper) == [("figure-raised", ["85¹ triệu"], (1, 1, 1))]


def test_hidden_rows_columns_and_sheets_are_told_and_the_others_keep_their_numbers() -> None:
    book, sheet, _, stream = made()
    for row in range(5):
        sheet.write_row(row, 0, [f"a{row}", f"b{row}", f"c{row}", f"d{row}"])
    for row in (1, 2):
        sheet.set_row(row, None, None, {"hidden": True})
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.set_column(1, 2, None, None, {"hidden": True})
    for name, words in (("cũ", "x"), ("rỗng", "")):
        other = book.add_worksheet(name)
        other.write(0, 0, words)
        other.hide()
    paper = closed(book, stream)
    assert grid(paper) == [["a0", "d0"], ["a3", "d3"], ["a4", "d4"]]
    (table,) = paper.blocks
    assert isinstance(table, PaperTable)
    assert table.place(1, 1) == Place(1, 4, 4, "PL")
    assert table.column_at(table.place(1, 1)) == 1
    assert table.column_at(Place(1, 4, 2, "PL")) == -1
    assert told(paper) == [
        ("rows-hidden", [2, "2–3"], (1, 0, 0)),
        ("columns-hidden", [2, "B–C"], (1, 0, 0)),
        ("sheets-hidden", [1, "cũ"], None),
    ]


def test_a_hidden_sheet_that_is_larger_than_any_plan_is_not_read() -> None:
    book, sheet, _, stream = made()
    sheet.write(0, 0, "a")
    other = book.add_worksheet("dữ liệu")
    other.write(99_999, 0, "x")
    other.hide()
    paper = closed(book, stream)
    assert grid(paper) == [["a"]]
    assert told(paper) == [("sheets-hidden", [1, "dữ liệu"], None)]


def test_rows_and_columns_of_no_size_are_hidden() -> None:
    book, sheet, _, stream = made()
    sheet.write_row(0, 0, ["a", "b"])
    sheet.write_row(1, 0, ["c", "d"])
    sheet.set_row(1, 0)
    sheet.set_column(1, 1, 0)
    assert grid(closed(book, stream)) == [["a"]]


def test_filtered_rows_are_hidden_rows() -> None:
    book, sheet, _, stream = made()
    sheet.write_row(0, 0, ["Nhiệm vụ", "Năm"])
    for row, year in enumerate((2020, 2021, 2020), 1):
        sheet.write_row(row, 0, [f"Việc {row}", year])
        if year == 2020:
            sheet.set_row(row, None, None, {"hidden": True})
    sheet.autofilter(0, 0, 3, 1)
    sheet.filter_column(1, "x == 2021")
    paper = closed(book, stream)
    assert grid(paper) == [["Nhiệm vụ", "Năm"], ["Việc 2", "2021"]]
    assert told(paper) == [("rows-hidden", [2, "2, 4"], (1, 0, 0))]


def test_what_is_hidden_is_not_remarked_for_its_look() -> None:
    book, sheet, looks, stream = made(struck={"font_strikeout": True}, day={"num_format": "dd/mm/yyyy"})
    sheet.write(0, 0, "a")
    sheet.write(1, 0, "bỏ", looks["struck"])
    sheet.write_datetime(1, 1, date(2021, 1, 1), looks["day"])
    sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    sheet.set_row(1, None, None, {"hidden": True})
    assert told(closed(book, stream)) == [("rows-hidden", [1, "2"], (1, 0, 0))]


def test_a_merged_cell_begins_where_it_is_first_seen() -> None:
    book, sheet, _, stream = made()
    sheet.merge_range(0, 0, 2, 2, "gộp")
    sheet.write_column(0, 3, ["x", "y", "z"])
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_column(0, 0, None, None, {"hidden": True})
    (table,) = closed(book, stream).blocks
    assert isinstance(table, PaperTable)
    assert [[tuple(cell) for cell in row] for row in table.rows] == [
        [("gộp", False, False), ("gộp", False, True), ("y", False, False)],
        [("gộp", True, False), ("gộp", True, True), ("z", False, False)],
    ]


def test_numbers_count_as_they_are_stored() -> None:
    formats = {
        "k": {"num_format": "#,##0,"},
        "m": {"num_format": '#,##0.0,, "tr"'},
        "e": {"num_format": "0.00E+00"},
    }
    formats |= {
        "p": {"num_format": "0.0%"},
        "d": {"num_format": "mm/yyyy"},
        "q": {"num_format": '#,##0 "a,"'},
    }
    book, sheet, looks, stream = made(**formats)
    for row, (value, name) in enumerate(
        ((50_000, "k"), (7_000, "k"), (1.5e9, "m"), (5e7, "e"), (0.612, "p"), (5, "q"))
    ):
        sheet.write(row, 0, value, looks[name])
    sheet.write_datetime(6, 0, date(2021, 10, 1), looks["d"])
    sheet.write_string(7, 0, "50.000.000")
    sheet.write(8, 0, 1234.5 * 1.1)
    paper = closed(book, stream)
    assert [text for (text,) in grid(paper)] == [
        "50000", "7000", "1500000000", "50000000", "61,2%", "5", "10/2021", "50.000.000", "1357,95",
    ]  # fmt: skip
    assert told(paper) == [
        ("cell-scaled", [2, "50", "50000", 1000], (1, 1, 1)),
        ("cell-scaled", [1, "1500", "1500000000", 1_000_000], (1, 3, 1)),
    ]


def test_heads_of_printed_pages_text_boxes_and_comments() -> None:
    book, sheet, _, stream = made()
    sheet.write(0, 0, "a")
    sheet.set_header('&L&"Arial,Bold"&12Đơn vị tính: triệu đồng&RTrang &P')
    sheet.insert_textbox(2, 2, "Ghi chú dưới bảng")
    sheet.write_comment(0, 0, "xem lại")
    paper = closed(book, stream)
    assert paper.margins == ("Đơn vị tính: triệu đồng",)
    assert paper.notes == ("Ghi chú dưới bảng",)
    assert told(paper) == [("comments-ignored", [1], None)]


def test_comments_that_another_program_writes() -> None:
    from openpyxl.comments import Comment

    book, stream = openpyxl.Workbook(), BytesIO()
    book.active["A1"] = "a"
    book.active["A1"].comment = Comment("x", "y")
    book.save(stream)
    assert told(read_workbook("a.xlsx", stream.getvalue())) == [("comments-ignored", [1], None)]


# -- what all kinds share


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ("85¹ triệu", "85 triệu"),
        ("Sở Nội vụ²", "Sở Nội vụ"),
        ("Sở Y tế⁽¹⁾, Sở Tư pháp¹²", "Sở Y tế, Sở Tư pháp"),
        ("200 m², 5 km², 7m³, đồng/m²", "200 m², 5 km², 7m³, đồng/m²"),
        ("ĐVT: 10⁶ đồng, 10³ đồng", "ĐVT: 10⁶ đồng, 10³ đồng"),
        ("110⁶ đồng", "110 đồng"),
        ("đồng m¹, cm⁴, xm²", "đồng m, cm, xm"),
        ("³", "3"),
        ("CO₂", "CO₂"),
        ("ho¹ch", "ho¹ch"),
    ],
)
def test_raised_figures_refer_to_notes_but_for_units_and_powers(words: str, read_as: str) -> None:
    assert without_marks(words) == read_as
    paper = within_limits("a", Paper((words, PaperTable(1, ((Cell(words), Cell(words, left=True)),)))))
    assert paper.blocks[0] == read_as
    assert grid(paper) == [[read_as, read_as]]
    # Behind letters it is a note's mark; behind a figure it may be one of its digits.
    expected = [("figure-raised", [words], (1, 1, 1))] if words in ("85¹ triệu", "110⁶ đồng") else []
    assert told(paper) == expected


def test_runs_of_numbers() -> None:
    assert runs([0, 1, 2, 4], column_letters) == "A–C, E"
    assert runs(range(0, 100, 2), str).endswith("37, 39, …")


def test_a_table_of_hidden_rows_alone_is_none() -> None:
    table = PaperTable(1, ((Cell("a"),),), "S")
    shown, remarks = shown_part(table, {0}, set(), column_letters)
    assert shown.rows == ()
    assert [r.code for r in remarks] == ["rows-hidden"]
