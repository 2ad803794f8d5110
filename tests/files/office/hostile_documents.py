"""Documents made to take long: each kind is one thing repeated, in about as many bytes as are asked for.

A kind is a function of a size; what it gives is unpacked about that size. The same kinds are read twice as large
(`test_linear`), at a megabyte (`bench/run.py`) and with letters exchanged (`tests/property/test_office_property`).
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cchc_cli.files.office.limits import BARE_ROWS, LETTERS_OF_A_ROW, MAX_CELLS, MAX_ROWS

Made = tuple[str, bytes]
"""A file's name, which says its kind, and its bytes."""

BARE, FULL = BARE_ROWS - 100, MAX_ROWS - 100
"""How many rows there are, bare ones and others: more would be refused at once, and take no time."""

HEADINGS = ("TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí", "Ghi chú")
LETTER = "KẾ HOẠCH\nTuyên truyền năm 2021\n"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_OFFICE}"'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of parts; without a time of day, so that the same parts give the same bytes."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return stream.getvalue()


def document(body: str, **parts: str) -> bytes:
    """Return a .docx of the XML in its body; `parts` are others of its folder, by name."""
    more = {f"word/{name}.xml": f'<?xml version="1.0"?>{xml}' for name, xml in parts.items()}
    return zipped({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>", **more})


def workbook(*sheets: str, strings: str = "", styles: str = "") -> bytes:
    """Return an .xlsx of the XML in its sheets, in its list of strings and in its styles."""
    numbered = [*enumerate(sheets, 1)]
    named = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n, _ in numbered)
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    related += f'<Relationship Id="s" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    related += f'<Relationship Id="y" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    return zipped(
        {
            "xl/workbook.xml": f"<workbook {S}><sheets>{named}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
            "xl/sharedStrings.xml": f"<sst {S}>{strings}</sst>",
            "xl/styles.xml": f"<styleSheet {S}>{styles}</styleSheet>",
            **{f"xl/worksheets/sheet{n}.xml": f"<worksheet {S}>{xml}</worksheet>" for n, xml in numbered},
        }
    )


_ODF = (
    "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            **{name: name for name in ("office", "text", "table", "style")},
            "draw": "drawing",
            "fo": "xsl-fo-compatible",
            "number": "datastyle",
        }.items()
    )
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def open_document(body: str, kind: str = "text", styles: str = "", pages: str = "") -> bytes:
    """Return an .odt (or, of the kind `spreadsheet`, an .ods) of the XML in its body and its styles."""
    content = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    masters = f"<office:master-styles><style:master-page>{pages}</style:master-page></office:master-styles>"
    return zipped(
        {
            "content.xml": f"<office:document-content{_ODF}>{content}</office:document-content>",
            "styles.xml": f"<office:document-styles{_ODF}>{masters}</office:document-styles>",
        }
    )


def odf_cell(words: str, more: str = "") -> str:
    """Return the XML of a cell with words, and with more attributes."""
    return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"


def odf_row(*words: str, more: str = "") -> str:
    """Return the XML of a row of cells with words, and with more attributes."""
    return f"<table:table-row {more}>{''.join(map(odf_cell, words))}</table:table-row>"


def inline(place: str, words: str) -> str:
    """Return the XML of a cell with words of its own."""
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def _row(
    tt: str = "", task: str = "", lead: str = "", when: str = "", money: str = "", product: str = ""
) -> str:
    """Return a row of CSV under `HEADINGS`."""
    return ";".join((tt, task, product, lead, "", when, money, "")) + "\n"


TASK = {"TT": "1", "Nhiệm vụ": "Viết tin", "Chủ trì": "Sở Nội vụ", "Thời gian": "Quý I/2021"}


def _csv(rows: str) -> Made:
    return "plan.csv", f"{LETTER}{';'.join(HEADINGS)}\n{rows}".encode()


def _one_cell(column: str, repeated: str, before: str = "") -> Callable[[int], Made]:
    """Return the kind whose only task, in Word, has a cell of words that are repeated."""

    def made(size: int) -> Made:
        words = before + repeated * (size // len(repeated.encode()))
        cells = {**TASK, column: words.replace("\n", "</w:t><w:br/><w:t>")}
        row = _line(*(cells.get(heading, "") for heading in HEADINGS))
        return "plan.docx", document(f"<w:tbl>{_line(*HEADINGS)}{row}</w:tbl>")

    return made


def _rows(*rows: str, first: str = "", last: str = "") -> Callable[[int], Made]:
    """Return the kind whose rows are repeated; `{n}` in them is the number of the round."""

    def made(size: int) -> Made:
        together = "".join(rows)
        letters = len(together.replace(";", "").replace("{n}", "1").replace("\n", "")) // len(rows)
        most = FULL if letters > LETTERS_OF_A_ROW else BARE
        rounds = min(size // len(together.encode()), most // len(rows))
        return _csv(first + _numbered(together, rounds) + last)

    return made


def _numbered(repeated: str, rounds: int, start: int = 1) -> str:
    return "".join(repeated.replace("{n}", str(n)) for n in range(start, start + rounds))


def _text(before: str, repeated: str, after: str = "") -> Callable[[int], Made]:
    """Return the kind of a letter in which something is repeated, above a table of one task."""
    table = "\nPHỤ LỤC\n" + "".join(f"\t{heading}\n" for heading in HEADINGS[:6])
    table += "".join(f"\t{words}\n" for words in ("1", "Viết tin", "", "Sở Nội vụ", "", "Quý I/2021"))

    def made(size: int) -> Made:
        words = _numbered(repeated, size // len(repeated.encode()))
        return "plan.txt", f"{before}{words}{after}{table}".encode()

    return made


def _word(before: str, repeated: str, after: str = "", **parts: str) -> Callable[[int], Made]:
    def made(size: int) -> Made:
        words = _numbered(repeated, size // len(repeated.encode()))
        return "plan.docx", document(f"{before}{words}{after}", **parts)

    return made


def _cell(words: str) -> str:
    return f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def _line(*words: str) -> str:
    return f"<w:tr>{''.join(map(_cell, words))}</w:tr>"


_HEAD = _line(*HEADINGS[:6])
_TASK = _line("{n}", "Viết tin", "Tin", "Sở Nội vụ", "Sở Y tế", "Quý I/2021")
_NOTED = '<w:r><w:footnoteReference w:id="{n}"/></w:r>'
_NOTE = '<w:footnote w:id="{n}"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
_LISTED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr></w:pPr></w:p>'
_LEVEL = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999"/><w:numFmt w:val="lowerLetter"/>'
    f'<w:lvlText w:val="{"%1" * 900}"/></w:lvl></w:abstractNum>'
)
_LIST = (
    '<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{n}"/></w:lvlOverride></w:num>'
)


def _lists(size: int) -> Made:
    rounds = size // len(_LISTED + _LIST)
    numbering = f"<w:numbering {W}>{_LEVEL}{_numbered(_LIST, rounds)}</w:numbering>"
    return "plan.docx", document(_numbered(_LISTED, rounds), numbering=numbering)


_SHEET_HEAD = "".join(inline(f"{'ABCDEFGH'[n]}1", words) for n, words in enumerate(HEADINGS))


def _sheet(repeated: str, after: str = "", first: str = "", **parts: str) -> Callable[[int], Made]:
    """Return the kind of a sheet whose rows are repeated, from the third one on; what comes after them too."""

    def made(size: int) -> Made:
        rounds = min(size // len(repeated + after), BARE)
        rows, ends = _numbered(repeated, rounds, 3), _numbered(after, rounds, 3)
        head = f'<row r="1">{_SHEET_HEAD}</row>{first}'
        return "plan.xlsx", workbook(f"<sheetData>{head}{rows}</sheetData>{ends}", **parts)

    return made


def _sheets(size: int) -> Made:
    one = f'<sheetData><row r="1">{_SHEET_HEAD}</row></sheetData>'
    return "plan.xlsx", workbook(*[one] * (size // len(one)))


def _formats(size: int) -> Made:
    one = '<numFmt numFmtId="{n}" formatCode="[[[aaaa"/>'
    formats = "".join(one.replace("{n}", str(n)) for n in range(size // len(one)))
    return "plan.xlsx", workbook("", styles=f"<numFmts>{formats}</numFmts>")


def _open(
    before: str, repeated: str, after: str = "", kind: str = "text", styles: str = ""
) -> Callable[[int], Made]:
    """Return the kind of an OpenDocument file in which something is repeated, fewer times than rows are read."""

    def made(size: int) -> Made:
        words = _numbered(repeated, min(size // len(repeated.encode()), BARE))
        many = _numbered(styles, size // len(styles)) if styles else ""
        suffix = "odt" if kind == "text" else "ods"
        return f"plan.{suffix}", open_document(f"{before}{words}{after}", kind, many)

    return made


_OPEN_HEAD = f"<table:table>{odf_row(*HEADINGS)}"
_OPEN_TASK = odf_row("{n}", "Viết tin", "Tin", "Sở Nội vụ", "Sở Y tế", "Quý I/2021")
_OPEN_LIST = (
    '<text:list text:continue-numbering="true" text:style-name="L">'
    "<text:list-item><text:p/></text:list-item></text:list>"
)
_OPEN_LEVEL = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    "</text:list-style>"
)
_TALL = odf_cell("x", 'table:number-rows-spanned="99999"')
_OPEN_TALL = f"<table:table-row>{_TALL}</table:table-row>"
_VALUE = odf_cell("x", 'office:value-type="float" office:value="{n}"')
_OPEN_NUMBERS = f"<table:table-row>{_VALUE * 8}</table:table-row>"


def _heading(before: str, repeated: str) -> Callable[[int], Made]:
    def made(size: int) -> Made:
        words = repeated * (size // len(repeated.encode()))
        return "plan.csv", f"TT;Nhiệm vụ;{before}{words};Chủ trì;Thời gian\n1;a;;b;c\n".encode()

    return made


_WIDE = f"1;a;b;c{';x' * 96}\n"

KINDS: dict[str, Callable[[int], Made]] = {
    # -- one cell
    "heading-brackets": _heading("Nhiệm vụ ", "("),
    "heading-leads": _heading("", "chủ trì "),
    "number-digits": _one_cell("TT", "1"),
    "number-dots": _one_cell("TT", "1."),
    "name-words": _one_cell("Nhiệm vụ", "Việc "),
    "name-lines": _one_cell("Nhiệm vụ", "Việc\n"),
    "name-marks": _one_cell("Nhiệm vụ", "\u0301\u0323"),
    "products-bullets": _one_cell("Sản phẩm", "- Tin\n"),
    "products-lines": _one_cell("Sản phẩm", "tin\n"),
    "money-digits": _one_cell("Kinh phí", "9"),
    "money-groups": _one_cell("Kinh phí", ".999"),
    "money-commas": _one_cell("Kinh phí", "1,"),
    "money-marks": _one_cell("Kinh phí", "1..,"),
    "money-scales": _one_cell("Kinh phí", "1 tỷ "),
    "money-lines": _one_cell("Kinh phí", "1 triệu\n"),
    "money-brackets": _one_cell("Kinh phí", "(a\n- 5.000.000 đ;"),
    "schedule-words": _one_cell("Thời gian", "Quý I/2021; "),
    "schedule-lines": _one_cell("Thời gian", "Quý I/2021\n"),
    "agencies-commas": _one_cell("Chủ trì", "Sở Y tế, "),
    "agencies-and": _one_cell("Chủ trì", "bên này và "),
    "agencies-words": _one_cell("Chủ trì", "một, hai, ba, "),
    "agencies-departments": _one_cell("Chủ trì", "Nội vụ, Văn hóa, Thể thao và Du lịch, ", "Các Sở: "),
    "agencies-semicolons": _one_cell("Chủ trì", "Các Sở: a, b; "),
    "agencies-list": _one_cell("Chủ trì", "a, b, c; ", "Các Sở: "),
    "agencies-nobody": _one_cell("Chủ trì", "các sở, ban, ngành, "),
    "agencies-lines": _one_cell("Chủ trì", "Sở Y tế\nphòng này\n"),
    "agencies-brackets": _one_cell("Chủ trì", "(Sở [Y tế "),
    "agencies-labels": _one_cell("Chủ trì", "Chủ trì: a\nPhối hợp: b\n"),
    "agencies-lead-words": _one_cell("Chủ trì", "a chủ trì "),
    "agencies-units": _one_cell("Chủ trì", "UBND huyện A, thị xã B, "),
    "note-items": _one_cell("Ghi chú", "x; "),
    # -- rows
    "tasks": _rows(_row("{n}", "a", "b", "c")),
    "tasks-understood": _rows(_row("{n}", "Viết tin {n}", "Sở Y tế", "Quý I/2021", "5.000.000")),
    "tasks-without-number": _rows(_row("", "a", "Sở Y tế", "Quý I/2021")),
    "tasks-of-one-number": _rows(_row("", "a", "b", "c"), first=_row(*TASK.values())),
    "agencies-new": _rows(_row("{n}", "a", "Sở A{n}", "Quý I/2021")),
    "agencies-of-one-slug": _rows(_row("{n}", "a", f"Sở {'rất dài ' * 8} {{n}}", "Quý I/2021")),
    "schedules-new": _rows(_row("{n}", "a", "Sở Y tế", "Trước ngày {n}")),
    "rows-go-on": _rows(_row("", "Việc"), first=_row(*TASK.values())),
    "rows-of-products": _rows(_row(product="Tin"), first=_row(*TASK.values())),
    "rows-blank": _rows(_row(), first=_row(*TASK.values()), last=_row(*TASK.values())),
    "rows-as-above": _rows(_row("{n}", "a"), first=_row("1", "a", "Sở Y tế, " * 100, "Quý I/2021")),
    "rows-wide": lambda size: (
        "plan.csv",
        f"TT;Nhiệm vụ;Chủ trì;Thời gian{';' * 90}\n{'1;a' * min(size // 4, MAX_CELLS // 100)}\n".encode(),
    ),
    "columns-unknown": lambda size: (
        "plan.csv",
        f"TT;Nhiệm vụ;Chủ trì;Thời gian{';?' * 96}\n{_WIDE * (size // len(_WIDE))}".encode(),
    ),
    "sections-empty": _rows(_row("I", "Phần {n}")),
    "sections-used": _rows(_row("I", "Phần {n}"), _row("{n}", "a", "b", "c")),
    "sections-then-tasks": lambda size: _csv(
        "".join(_row("I", f"P{n}") for n in range(min(size // 40, BARE // 2)))
        + _row("1", "a", "b", "c") * min(size // 40, BARE // 2)
    ),
    "sections-in-sections": lambda size: _csv(
        "".join(_row("1" + ".1" * n, "P") for n in range(int(size**0.5)))
        + _row("1", "a", "b", "c") * min(size // 24, BARE - 1000)
    ),
    "sections-of-long-names": _rows(_row("1", "a", "b", "c"), first=_row("I", "Phần " * 9_000)),
    "sections-with-money": _rows(_row("I", "Phần", money="5.000.000")),
    "totals": _rows(_row("{n}", "a", "b", "c", "5.000.000"), _row("", "Cộng", money="5")),
    "total-of-digits": lambda size: _csv(_row(*TASK.values()) + _row("", "Tổng cộng " + "1" * size)),
    # -- CSV
    "quotes": lambda size: _csv(_row("1", '"' + '""' * (size // 2) + '"')),
    "quote-unclosed": lambda size: _csv(
        _row(*TASK.values()) * (size // 80) + '"' + _row("1", "a") * (size // 40)
    ),
    "separators": lambda size: ("plan.csv", (";" * size).encode()),
    "ragged": lambda size: ("plan.csv", (";" * (size // 2) + "\n" * (size // 2)).encode()),
    # -- the letter
    "text-numbers": _text("", "Số/"),
    "text-codes": _text("", "Số 1/a", "\nKẾ HOẠCH\nTuyên truyền năm 2021"),
    "text-with": _text("(", "kèm theo Kế hoạch số 1/"),
    "text-dots": _text("Hà Tĩnh, ngày", "."),
    "text-spaces": _text("Hà Tĩnh, ngày", " \n"),
    "text-bookmarks": _text("", "[bookmark: "),
    "text-issuers": _text("", "SỞ SỞ SỞ\n"),
    "text-issuer": _text("SỞ " * 9_000 + "\n", "SỞ "),
    "text-years": _text("KẾ HOẠCH\n", "năm 2021 - 20"),
    "text-basis": _text("KẾ HOẠCH\nTuyên truyền năm 2021\n", "Căn cứ a\n"),
    "text-sections": _text(LETTER, "I. Phần {n}\nb\n"),
    "text-paragraphs": _text(f"{LETTER}I. MỤC ĐÍCH\n", "- a\n"),
    "text-targets": _text(f"{LETTER}I. CHỈ TIÊU\n", "1% 1,1 "),
    "text-duties": _text(f"{LETTER}V. TỔ CHỨC THỰC HIỆN\n", "{n}. Sở A{n}: làm\n"),
    "text-duty-lines": _text(f"{LETTER}V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế làm\n", "b\n"),
    "text-duty-words": _text(f"{LETTER}V. TỔ CHỨC THỰC HIỆN\n1. ", "Sở Nội vụ, "),
    "text-duties-plain": _text(f"{LETTER}V. TỔ CHỨC THỰC HIỆN\n", "{n}. Sở Nội vụ làm\n"),
    "text-rhythms": _text(f"{LETTER}V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: ", "hằng tháng, quý "),
    "text-recipients": _text(f"{LETTER}Nơi nhận:\n", "- a;\n"),
    "text-signed": _text(LETTER, "TM. UBND\n"),
    "text-units": _text(LETTER, "(ĐVT: đồng......"),
    "text-cells": lambda size: ("plan.txt", ("\tTT\n" + "\tViệc\nb\n" * (size // 9)).encode()),
    "text-cell-lines": lambda size: ("plan.txt", ("\tTT\n\tViệc\n\t1\n" + "b\n" * (size // 2)).encode()),
    "text-tables": lambda size: ("plan.txt", ("\tTT\n\ta\n\t1\n\tb\n" * (size // 14)).encode()),
    # -- Word
    "word-bookmarks": _word("", '<w:bookmarkStart w:id="1"/><w:p><w:r><w:t>x</w:t></w:r></w:p>'),
    "word-paragraphs": _word("", "<w:p/>"),
    "word-runs": _word("<w:p>", "<w:r><w:t>x</w:t></w:r>", "</w:p>"),
    "word-runs-deep": _word("<w:p>" + "<w:r>" * 200, "<w:t>x</w:t>", "</w:r>" * 200 + "</w:p>"),
    "word-paragraphs-deep": _word("<w:p>" * 200, "<w:t>x</w:t>", "</w:p>" * 200),
    "word-cell-deep": _word(
        "<w:tbl><w:tr><w:tc>" + "<w:p>" * 200, "<w:t>x</w:t>", "</w:p>" * 200 + "</w:tc></w:tr></w:tbl>"
    ),
    "word-tables": _word(f"<w:tbl>{_HEAD}</w:tbl>", f"<w:tbl>{_TASK}</w:tbl>"),
    "word-annexes": _word("", f"<w:p><w:r><w:t>x</w:t></w:r></w:p><w:tbl>{_HEAD}{_TASK}</w:tbl>"),
    "word-tables-unread": _word(
        f"<w:tbl>{_HEAD}{_TASK}</w:tbl>",
        "<w:p><w:r><w:t>x</w:t></w:r></w:p><w:tbl>" + _line("a", "b", "c", "d") + "</w:tbl>",
    ),
    "word-rows": _word(f"<w:tbl>{_HEAD}", _TASK, "</w:tbl>"),
    "word-rows-bare": _word(f"<w:tbl>{_HEAD}", "<w:tr><w:tc/></w:tr>", "</w:tbl>"),
    "word-rows-spans": _word(
        f"<w:tbl>{_HEAD}", '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr></w:tc></w:tr>', "</w:tbl>"
    ),
    "word-cells-down": _word(
        f"<w:tbl>{_HEAD}{_TASK}",
        f"<w:tr>{'<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>' * 6}</w:tr>",
        "</w:tbl>",
    ),
    "word-cell-tables": _word(
        f"<w:tbl>{_HEAD}<w:tr><w:tc>", f"<w:tbl>{_line('a')}</w:tbl>", "</w:tc></w:tr></w:tbl>"
    ),
    "word-tables-nested": _word(
        f"<w:tbl>{_HEAD}", f"<w:tr><w:tc><w:tbl>{_line('a')}</w:tbl></w:tc></w:tr>", "</w:tbl>"
    ),
    "word-boxes": _word(
        "",
        f"<w:p><w:r><w:pict><w:txbxContent><w:tbl>{_line('a')}</w:tbl></w:txbxContent></w:pict></w:r></w:p>",
    ),
    "word-lists": _lists,
    "word-struck": _word("<w:p>", "<w:r><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r>", "</w:p>"),
    "word-struck-cells": _word(
        f"<w:tbl>{_HEAD}",
        f"<w:tr>{'<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r></w:p></w:tc>' * 6}</w:tr>",
        "</w:tbl>",
    ),
    "word-raised": _word(
        "<w:p>", '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>', "</w:p>"
    ),
    "word-styles-of-runs": _word(
        "<w:p>", '<w:r><w:rPr><w:rStyle w:val="s{n}"/></w:rPr><w:t>x</w:t></w:r>', "</w:p>"
    ),
    "word-fonts": _word(
        "<w:p>", '<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>ho¹ch </w:t></w:r>', "</w:p>"
    ),
    "word-notes": lambda size: (
        "plan.docx",
        document(
            f"<w:p>{_numbered(_NOTED, size // 200)}</w:p>",
            footnotes=f"<w:footnotes {W}>{_numbered(_NOTE, size // 200)}</w:footnotes>",
        ),
    ),
    "word-margins": lambda size: (
        "plan.docx",
        document("", header1=f"<w:hdr {W}>{'<w:p><w:r><w:t>x</w:t></w:r></w:p>' * (size // 40)}</w:hdr>"),
    ),
    "text-marks": _text("", "m²"),
    "text-marks-raised": _text("", "85¹ "),
    "text-legacy": _text("", "ho¹ch tuyªn "),
    # -- OpenDocument
    "odt-paragraphs": _open("", "<text:p>x</text:p>"),
    "odt-rows": _open(_OPEN_HEAD, _OPEN_TASK, "</table:table>"),
    "odt-spans": _open("<text:p>", '<text:span text:style-name="T{n}">x</text:span>', "</text:p>"),
    "odt-spans-deep": _open(
        "<text:p>" + "<text:span>" * 200, "x<text:s/>", "</text:span>" * 200 + "</text:p>"
    ),
    "odt-frames": _open("<text:p>", "<draw:frame><text:p>x</text:p></draw:frame>", "</text:p>"),
    "odt-lists": _open("", _OPEN_LIST, styles=_OPEN_LEVEL),
    "odt-lists-in-one": _open(
        '<text:list text:style-name="L">',
        "<text:list-item><text:p>a</text:p></text:list-item>",
        "</text:list>",
    ),
    "odt-styles": _open("", "<text:p/>", styles='<style:style style:name="P{n}" style:family="paragraph"/>'),
    "odt-notes": _open(
        "<text:p>", "<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>", "</text:p>"
    ),
    "odt-changes": _open(
        "<text:tracked-changes>",
        "<text:changed-region><text:p>x</text:p></text:changed-region>",
        "</text:tracked-changes>",
    ),
    "odt-tables-nested": _open(
        _OPEN_HEAD,
        f"<table:table-row><table:table-cell><table:table>{odf_row('a')}</table:table></table:table-cell></table:table-row>",
        "</table:table>",
    ),
    "ods-rows": _open(_OPEN_HEAD, _OPEN_TASK, "</table:table>", "spreadsheet"),
    "ods-rows-blank": _open(_OPEN_HEAD, "<table:table-row/>", f"{_OPEN_TASK}</table:table>", "spreadsheet"),
    "ods-rows-hidden": _open(
        _OPEN_HEAD, odf_row("{n}", more='table:visibility="collapse"'), "</table:table>", "spreadsheet"
    ),
    "ods-merged": _open(
        _OPEN_HEAD,
        _OPEN_TALL,
        "</table:table>",
        "spreadsheet",
    ),
    "ods-numbers": _open(
        _OPEN_HEAD,
        _OPEN_NUMBERS,
        "</table:table>",
        "spreadsheet",
    ),
    "ods-sheets": _open("", "<table:table><table:table-row/></table:table>", "", "spreadsheet"),
    "ods-columns": _open(
        "<table:table>", '<table:table-column table:visibility="collapse"/>', "</table:table>", "spreadsheet"
    ),
    "word-properties": _word("<w:p><w:pPr>", "<w:x/>", "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"),
    "word-row-properties": _word("<w:tbl><w:tr><w:trPr>", "<w:x/>", f"</w:trPr>{_cell('a')}</w:tr></w:tbl>"),
    "word-attribute": _word('<w:p w:a="', "x", '"/>'),
    "word-comment": _word("<!--", "x", "-->"),
    # -- Excel
    "excel-rows": _sheet(
        f'<row r="{{n}}">{"".join(inline(f"{column}{{n}}", "x") for column in "ABCDEFGH")}</row>'
    ),
    "excel-strings": _sheet(
        '<row r="{n}"><c r="A{n}" t="s"><v>0</v></c><c r="B{n}" t="s"><v>0</v></c></row>',
        strings=f"<si><t>{'Việc ' * 90}</t></si>",
    ),
    "excel-dates": _sheet(
        '<row r="{n}"><c r="F{n}" s="1"><v>44197</v></c></row>',
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    ),
    "excel-formulas": _sheet('<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="G{n}"><f>1/0</f></c></row>'),
    "excel-merged-rows": _sheet(
        f'<row r="{{n}}">{inline("A{n}", "x")}</row>', '<mergeCell ref="A{n}:H{n}"/>'
    ),
    "excel-merged-once": _sheet(
        f'<row r="{{n}}">{inline("A{n}", "1")}</row>',
        first=f'<row r="2">{inline("B2", "Việc " * 9)}</row></sheetData><mergeCell ref="B2:H9999"/><sheetData>',
    ),
    "excel-merged-over": _sheet('<row r="{n}"><c r="A{n}"><v>1</v></c></row>', '<mergeCell ref="A1:H9999"/>'),
    "excel-far-columns": _sheet('<row><c r="T{n}"><v>1</v></c></row>'),
    "excel-without-places": _sheet("<row><c><v>1</v></c><c><v>2</v></c></row>"),
    "excel-sheets": _sheets,
    "excel-runs": _sheet(
        '<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>',
        strings=f"<si>{'<r><rPr><strike/></rPr><t>x</t></r>' * 30}</si>",
    ),
    "excel-runs-of-one": lambda size: (
        "plan.xlsx",
        workbook("", strings=f"<si>{'<r><rPr><strike/></rPr><t>x</t></r>' * (size // 36)}</si>"),
    ),
    "excel-rows-hidden": _sheet('<row r="{n}" hidden="1"><c r="A{n}"><v>1</v></c></row>'),
    "excel-columns-hidden": _sheet('<row r="{n}"/>', '<col min="1" max="16384" hidden="1"/>'),
    "excel-numbers-divided": _sheet(
        '<row r="{n}"><c r="G{n}" s="1"><v>5000</v></c></row>',
        styles='<numFmts><numFmt numFmtId="99" formatCode="#,##0,"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="99"/></cellXfs>',
    ),
    "excel-format": lambda size: (
        "plan.xlsx",
        workbook(
            "",
            styles=f'<numFmts><numFmt numFmtId="99" formatCode="{"0," * (size // 2)}"/></numFmts>'
            '<cellXfs><xf numFmtId="99"/></cellXfs>',
        ),
    ),
    "excel-margin": lambda size: (
        "plan.xlsx",
        workbook(f"<headerFooter><oddHeader>{'&amp;L&amp;quot;' * (size // 13)}</oddHeader></headerFooter>"),
    ),
    "excel-open-tags": lambda size: ("plan.xlsx", workbook("<sheetData>" + "<c " * (size // 3))),
    "excel-deep": lambda size: ("plan.xlsx", workbook("<sheetData>" + "<c>" * (size // 3))),
    "excel-formats": _formats,
    "excel-number": lambda size: (
        "plan.xlsx",
        workbook(f'<sheetData><row r="1"><c r="A1"><v>{"7" * size}x</v></c></row></sheetData>'),
    ),
}
"""The kinds by name."""
