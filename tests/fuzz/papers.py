"""Documents that are imported, and filled forms that are collected."""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import openpyxl

from cchc_cli.commands import Exit
from cchc_cli.files.disk.read import Source, decode
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.read import records_from
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.yaml_text.read import read
from tests.files.office.annex_documents import ACROSS, HEADINGS, MERGED, Sheet, excel, word
from tests.files.office.hostile_documents import KINDS, odf_row, open_document
from tests.fuzz.judging import answered, codes, laid
from tests.fuzz.texts import PLAN, shipped
from tests.fuzz.words import AMOUNTS, phrases

_ROWS = """\
I|Công tác tuyên truyền|<|<|<|<|<|<
1|Việc một|- Tin|Sở Nội vụ|Các Sở: Y tế, Tư pháp|Hằng quý|70.000.000|x
2|Việc hai|Tờ rơi|^|nt|Quý I/2021|1,2 tỷ|
2.1|Việc ba||UBND cấp xã||Trước 15/6|50|Lồng ghép
|Tổng cộng|||||1.270.000.050|"""
_ABOVE = "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH|Số: 12/KH-UBND|KẾ HOẠCH|Tuyên truyền năm 2021|PHỤ LỤC|(ĐVT: đồng)"
ANNEX = Sheet(
    [HEADINGS, *(row.split("|") for row in _ROWS.splitlines())],
    _ABOVE.split("|"),
    ["TM. ỦY BAN NHÂN DÂN", "- Lưu: VT."],
)
_TWO_ROWS = [["STT", "Nội dung", "Đơn vị", "Thời gian"], ["1", "Họp", "Sở Y tế", "Hằng tháng"]]
TWO = Sheet(_TWO_ROWS, ["PHỤ LỤC II"])


_SMALL = 1500
"""Bytes."""


@cache
def word_documents() -> list[bytes]:
    """Return documents of Word: made by another writer, and by the program itself."""
    made = [word(ANNEX), word(ANNEX, TWO), word(Sheet([], ["Điều 1."])), _exported("p.docx")]
    return [*map(_only, made), *_repeated(".docx")]


def _repeated(*suffixes: str) -> list[bytes]:
    """Return what is made to take long, in a size that takes no time."""
    made = (kind(_SMALL) for kind in KINDS.values())
    return [data for name, data in made if name.endswith(suffixes) and len(data) < 10 * _SMALL]


_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.]+Z")


def _only(data: bytes) -> bytes:
    """Return an office file without the parts that are not read, which changes would be lost in, and today's date."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(stream, "w", ZIP_DEFLATED) as kept:
        for name in archive.namelist():
            if name in _PARTS or re.fullmatch(
                r"docProps/core.xml|xl/.*(?:sheet\d+|workbook)\.xml(?:\.rels)?", name
            ):
                kept.writestr(ZipInfo(name), _STAMP.sub(b"2020-01-01T00:00:00Z", archive.read(name)))
    return stream.getvalue()


@cache
def workbooks() -> list[bytes]:
    """Return workbooks: made by two other writers, and by the program itself."""
    book = openpyxl.load_workbook(BytesIO(excel(ANNEX)))
    page = book.worksheets[0]
    page["F9"], page["G9"] = date(2021, 3, 1), "=SUM(G1:G8)"
    stream = BytesIO()
    book.save(stream)
    made = [excel(ANNEX), excel(ANNEX, TWO), stream.getvalue(), _exported("p.xlsx")]
    return [*map(_only, made), *_repeated(".xlsx")]


@cache
def open_documents(suffix: str) -> list[bytes]:
    """Return OpenDocument files: of a table, its lists and styles, and what is made to take long."""
    rows = "".join(odf_row(*("" if c in (ACROSS, MERGED) else c for c in row)) for row in ANNEX.rows)
    lines = "".join(f"<text:p>{line}</text:p>" for line in ANNEX.before)
    styles = (
        '<style:style style:name="S" style:family="text"><style:text-properties '
        'style:text-line-through-style="solid"/></style:style><text:list-style style:name="L">'
        '<text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    )
    struck = '<text:p><text:span text:style-name="S">x</text:span></text:p>'
    kind = "text" if suffix == ".odt" else "spreadsheet"
    body = f"{lines if kind == 'text' else ''}<table:table>{rows}</table:table>{struck}"
    return [
        open_document(body, kind, styles, "<style:header><text:p>ĐVT: đồng</text:p></style:header>"),
        *_repeated(suffix),
    ]


def _exported(name: str) -> bytes:
    folder = laid({"plan.yaml": PLAN.encode()})
    assert answered(folder, "export", "plan.yaml", "-o", name).code == Exit.OK
    return (folder / name).read_bytes()


@cache
def tables() -> list[bytes]:
    """Return tables as text: by separator, quoted, and as converters write them."""
    rows = [[cell if cell not in (ACROSS, MERGED) else "" for cell in row] for row in ANNEX.rows]
    quoted = [";".join(f'"{cell}"' for cell in row) for row in rows]
    tabbed = ["\n".join(f"\t{cell}" for cell in row) for row in rows]
    written = ([*ANNEX.before, *quoted], map(",".join, rows), map("\t".join, rows), tabbed)
    return ["\n".join(lines).encode() for lines in written] + _repeated(".csv", ".txt")


_PARTS = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml", "styles.xml"]
_PARTS += ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]
_EMPTY = "w:p w:tc w:tr w:tbl w:br w:tab w:bookmarkStart w:ins w:del w:sdt w:txbxContent c v f is t row mergeCell sheet"
_EMPTY += " w:strike w:vanish text:p text:s text:span text:list text:list-item text:note table:table table:table-row"
_EMPTY += " table:table-cell table:covered-table-cell table:table-column office:annotation draw:frame"
_NUMBERED = "w:gridSpan w:vMerge w:ilvl w:numId w:gridBefore"
_MARKUP = [
    *(f"<{tag}/>" for tag in _EMPTY.split()),
    *(
        f'<{tag} w:val="{value}"/>'
        for tag in _NUMBERED.split()
        for value in ["0", "-1", "2", "999999", "restart"]
    ),
    *(
        f'<table:table-cell table:number-{name}="{value}"><text:p>x</text:p></table:table-cell>'
        for name in ("columns-repeated", "columns-spanned", "rows-spanned")
        for value in ["0", "-1", "2", "16384"]
    ),
    *(f'<table:table-row table:number-rows-repeated="{value}"/>' for value in ["0", "2", "1048576"]),
    *(f' table:visibility="{value}"' for value in ["collapse", "filter", "visible"]),
    *(f'<mergeCell ref="{value}"/>' for value in ["A1", "A1:XFD1048576", "B2:C3", "a1", "C3:B2"]),
    *(f'<c r="{value}"/>' for value in ["A1", "XFD1048576", "$A$1", "B", "7", "1048577"]),
    *(f'<c r="B2" t="{kind}"><v>7</v></c>' for kind in ["s", "str", "b", "e", "d", "n", "inlineStr"]),
    *[
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
        "<w:tc><w:p/></w:tc>",
        "<!-- x -->",
        "<![CDATA[x]]>",
        "<!DOCTYPE x>",
    ],
]
"""Elements that mean something to a reader, many at the edge of what they may say."""


@cache
def words() -> list[str]:
    """Return what stands in cells, what holds it, and what begins a part."""
    cells = {cell for row in (*ANNEX.rows, *TWO.rows) for cell in row} | {*ANNEX.before, *ANNEX.after}
    more = ["Sở Nội vụ, Sở Y tế; UBND các huyện", "ĐVT: triệu đồng", "[bookmark: x]"]
    return [*sorted(cells), *more, *AMOUNTS, *phrases()[::9], *_MARKUP, *(f"\0{name}" for name in _PARTS)]


def imported(suffix: str) -> Callable[[bytes], object]:
    """Return the check of documents of a suffix: a plan is made whose faults are told, or nothing is written."""

    def check(data: bytes) -> object:
        folder = laid({f"paper{suffix}": data})
        plan = folder / "plan.yaml"
        ran = answered(folder, "import", f"paper{suffix}", "-o", "plan.yaml", "-f", "json")
        if ran.code == Exit.BAD_INPUT:
            assert not plan.exists()
            return codes(ran)
        text = decode("plan.yaml", plan.read_bytes()).text
        found, forms = read(text)
        assert found
        assert not forms
        findings = json.loads(ran.out)["rows"]
        assert (ran.code == Exit.OK) == (not findings)
        for finding in findings:
            assert finding["message"]
            assert finding["fix"]
        # What a person must finish are the lines that are refused.
        assert {finding["line"] for finding in findings if finding["must_finish"]} == _refused(text)
        return tuple(sorted({str(finding["code"]) for finding in findings}))

    return check


def _refused(text: str) -> set[int]:
    try:
        plan_from(Source("plan.yaml", text))
    except Rejected as rejected:
        return {one.line for one in rejected.diagnostics if one.is_error}
    return set()


@cache
def _estimate() -> bytes:
    """Return the form of an agency's estimate with a line of each sort, and a note."""
    folder = laid({})
    assert answered(folder, "form", "--estimate", "-a", "dai-ptth", "-o", "f.xlsx").code == Exit.OK
    book = openpyxl.load_workbook(folder / "f.xlsx")
    page = book.worksheets[0]
    page["B11"], page["C11"], page["D11"], page["E11"] = "Sản xuất", "số", 15, "4.600.000"
    page["B12"], page["F12"], page["I10"], page["A23"] = "Khoán", 1_000_000, "Theo định mức", "Cấp sớm"
    page["B13"], page["D13"], page["E13"], page["F13"] = "Giấy", "1,5", 3_001, 4_502
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _filled(agency: str) -> bytes:
    """Return an agency's form with its first rows filled in."""
    folder = laid({})
    assert answered(folder, "form", "-a", agency, "--period", "Q3", "-o", "f.xlsx").code == Exit.OK
    book = openpyxl.load_workbook(folder / "f.xlsx")
    page = book.worksheets[0]
    page["E10"], page["F10"], page["G10"], page["H10"] = 1, date(2020, 6, 18), "1,5 triệu", "Số 1"
    page["F11"], page["G11"], page["I11"] = "12/7/2020", 1000, "Mưa lũ"
    page["B20"] = "x"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@cache
def forms() -> list[bytes]:
    """Return filled forms, as another writer saves them, and one as the program draws it up."""
    folder = laid({})
    answered(folder, "form", "-a", "so-noi-vu", "--period", "Y", "-o", "f.xlsx")
    filled = _filled("dai-ptth"), _filled("ubnd-xa"), _estimate()
    return list(map(_only, (*filled, (folder / "f.xlsx").read_bytes())))


@cache
def _good() -> bytes:
    """Return the form that is collected beside every input; it has nothing wrong."""
    folder = laid({})
    assert answered(folder, "form", "-a", "bao-ha-tinh", "--period", "Q3", "-o", "f.xlsx").code == Exit.OK
    book = openpyxl.load_workbook(folder / "f.xlsx")
    book.worksheets[0]["F10"] = date(2020, 7, 1)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def form(data: bytes) -> object:
    """Hold that a form is read or what is wrong is told, and that it takes no other form along."""
    folder = laid({"a.xlsx": data, "good.xlsx": _good()})
    ran = answered(folder, "collect", "log.yaml", "a.xlsx", "good.xlsx", "--partial")
    assert ran.code in (Exit.OK, Exit.FINDINGS) or "form-clash" in codes(ran), ran
    written, _ = records_from(decode("log.yaml", (folder / "log.yaml").read_bytes()), shipped().plan)
    assert any(record.date == date(2020, 7, 1) and record.agency == "bao-ha-tinh" for record in written), ran
    return ran.code, codes(ran), len(written)
