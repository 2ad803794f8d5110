"""What a Word document can hold around the words of a table: lists, merges, changes, boxes, nested tables."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cchc_cli.domain.annex.paper import Paper, PaperTable
from cchc_cli.files.office.word import read_word
from tests.files.office.annex_documents import Sheet, word

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
NUMBERING = """
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="3">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4">
  <w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Numbered"/></w:style>
"""


def docx(body: str, **parts: str) -> bytes:
    """Return a .docx of bare parts: its body, and the contents of other parts by name."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        )
        for name, content in {"numbering": NUMBERING, "styles": STYLES, **parts}.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {NAMESPACES}>{content}</w:{name}>")
    return stream.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tbl(*rows: Sequence[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def read(body: str, **parts: str) -> Paper:
    return read_word("x.docx", docx(body, **parts))


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def grid(paper: Paper) -> list[list[str]]:
    (table,) = (b for b in paper.blocks if isinstance(b, PaperTable))
    return [[cell.text for cell in row] for row in table.rows]


def codes(paper: Paper) -> list[str]:
    return [r.code for r in paper.remarks]


def test_numbers_that_word_draws_are_read() -> None:
    body = [
        p("", listed(1)),
        p("x", listed(1, 1)),
        p("x", listed(1, 1)),
        p("", listed(1)),
        p("x", listed(1, 1)),
    ]
    body += [p("y", listed(3)), p("y", listed(3)), p("z", listed(2)), p("n", listed(4)), p("n", listed(4))]
    # A list that starts anew counts by itself; the first goes on.
    body += [p("x", listed(1))]
    assert read("".join(body)).blocks == (
        "1.", "1.1. x", "1.2. x", "2.", "2.1. x", "III. y", "IV. y", "- z", "1. n", "2. n", "3. x",
    )  # fmt: skip


def test_a_style_can_number_its_paragraphs_and_those_based_on_it() -> None:
    styled = [p("a", f'<w:pStyle w:val="{style}"/>') for style in ("Numbered", "Child", "Unknown")]
    off = p("b", '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert read("".join([*styled, off])).blocks == ("1. a", "2. a", "a", "b")


def test_merged_cells_are_at_every_place_that_they_cover() -> None:
    restart, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    paper = read(
        tbl(
            [tc(p("a"), restart), tc(p("b"), wide)],
            [tc(p(""), on), tc(p("c")), tc(p("d"))],
            [tc(p("e"), wide + restart), tc(p("f"))],
            [tc(p(""), wide + on), tc(p("g"))],
        )
    )
    assert grid(paper) == [["a", "b", "b"], ["a", "c", "d"], ["e", "e", "f"], ["e", "e", "g"]]
    (table,) = paper.blocks
    assert isinstance(table, PaperTable)
    assert [[(c.above, c.left) for c in row] for row in table.rows] == [
        [(False, False), (False, False), (False, True)],
        [(True, False), (False, False), (False, False)],
        [(False, False), (False, True), (False, False)],
        [(True, False), (True, True), (False, False)],
    ]


def test_a_row_may_begin_further_in() -> None:
    paper = read(
        "<w:tbl>"
        f"<w:tr>{tc(p('a'))}{tc(p('b'))}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc(p("c"))}</w:tr>'
        f"<w:tr>{tc(p('d'))}</w:tr>"
        "</w:tbl>"
    )
    assert grid(paper) == [["a", "b"], ["", "c"], ["d", ""]]


def test_tracked_changes_are_read_as_accepted_and_said() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    gone = "<w:r><w:delText>cũ</w:delText></w:r>"
    changed = f"<w:p>{run.format('Quý ')}<w:del>{gone}</w:del><w:ins>{run.format('II')}</w:ins></w:p>"
    moved = f"<w:p><w:moveFrom>{run.format('x')}</w:moveFrom><w:moveTo>{run.format('y')}</w:moveTo></w:p>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{tc(p('bỏ'))}</w:tr>"
    paper = read(f"{changed}{moved}<w:tbl><w:tr>{tc(p('còn'))}</w:tr>{deleted}</w:tbl>")
    assert paper.blocks[:2] == ("Quý II", "y")
    assert grid(paper) == [["còn"]]
    assert [(r.code, r.args["count"]) for r in paper.remarks] == [("changes-tracked", 5)]


def test_comments_are_not_read_and_said() -> None:
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    anchor = f'<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>chữ</w:t></w:r>{mark}</w:p>'
    paper = read(anchor, comments=f'<w:comment w:id="0">{p("ghi bên lề")}</w:comment>')
    assert paper.blocks == ("chữ",)
    assert [(r.code, r.args["count"]) for r in paper.remarks] == [("comments-ignored", 1)]


def test_a_table_in_a_text_box_is_found_once() -> None:
    box = f"<w:txbxContent>{p('đầu')}{tbl([tc(p('a')), tc(p('b'))])}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    choice = f"<mc:Choice><w:drawing>{shape}</w:drawing></mc:Choice>"
    drawing = f"<mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    paper = read(f"<w:p><w:r><w:t>trước</w:t></w:r><w:r>{drawing}</w:r></w:p>{p('sau')}")
    assert [b for b in paper.blocks if isinstance(b, str)] == ["trước", "đầu", "sau"]
    assert grid(paper) == [["a", "b"]]
    assert codes(paper) == ["textbox-table"]


def test_a_table_in_a_cell_is_joined_to_it_and_said_with_its_place() -> None:
    inner = tbl([tc(p("b")), tc(p("c"))])
    paper = read(tbl([tc(p("x")), tc(p("y"))], [tc(p("a") + inner + p("d")), tc(p("e"))]))
    assert grid(paper) == [["x", "y"], ["a\nb\nc\nd", "e"]]
    (remark,) = paper.remarks
    assert remark.code == "nested-table"
    assert remark.place is not None
    assert (remark.place.table, remark.place.row, remark.place.column) == (1, 2, 1)


def test_what_nobody_sees_is_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r>'
    assert read(f"<w:p>{hidden}{field}{shown}</w:p>").blocks == ("hiện",)


def test_letters_are_composed_and_spaces_plain() -> None:
    run = (
        "<w:r><w:t xml:space='preserve'>Cải\u00a0ca\u0301ch</w:t><w:br/>"
        "<w:t>hành\u00ad</w:t><w:noBreakHyphen/><w:t>chính</w:t></w:r>"
    )
    assert read(f"<w:p>{run}</w:p>").blocks == ("Cải cách\nhành-chính",)


def test_content_controls_and_links_hold_text_like_any_other() -> None:
    link = "<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>"
    cell = f"<w:sdt><w:sdtContent>{tc(link)}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert grid(read(f"<w:sdt><w:sdtContent><w:tbl>{row}</w:tbl></w:sdtContent></w:sdt>")) == [["liên kết"]]


@pytest.mark.parametrize("rows", [1, 500])
def test_a_document_of_python_docx(rows: int) -> None:
    paper = read_word("x.docx", word(Sheet([["TT", "Việc"], *([str(n), f"Việc {n}"] for n in range(rows))])))
    assert len(grid(paper)) == rows + 1
