"""Files that are not what they say, or are made to exhaust or to fool their reader."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office import zip as office_zip
from cchc_cli.files.office.paper import read_paper
from cchc_cli.messages import Language
from cchc_cli.render.pages.validate import message, remedy
from tests.files.office.annex_documents import HEADINGS, Sheet, excel, word
from tests.files.office.hostile_documents import W, document

PLAN = Sheet([HEADINGS, ["1", "Việc", "", "Sở Nội vụ", "", "Quý I/2021", "", ""]])


def refusal(tmp_path: Path, name: str, data: bytes) -> str:
    """Return the code with which a file is refused; its texts are whole in both languages."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Rejected) as rejected:
        read_paper(tmp_path / name)
    (diagnostic,) = rejected.value.diagnostics
    for language in (Language("vi"), Language("en")):
        assert "{" not in message(diagnostic, language) + remedy(diagnostic, language)
    return diagnostic.code


def zipped(parts: dict[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", how) as archive:
        for name, content in parts.items():
            # Without a time of day: a worker of pytest's must collect the same bytes as the others.
            archive.writestr(ZipInfo(name), content, how)
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.doc", OLE, "paper-doc"),
        ("a.docx", OLE, "paper-doc"),
        ("a.xls", OLE, "paper-xls"),
        ("a.xlsx", OLE, "paper-xls"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "paper-encrypted"),
        ("a.pdf", b"%PDF-1.7\n", "paper-pdf"),
        ("a.docx", b"%PDF-1.7\n", "paper-pdf"),
        ("a.rtf", b"{\\rtf1 }", "paper-doc"),
        ("a.docx", b"{\\rtf1 }", "paper-doc"),
        ("a.odt", b"PK\x03\x04 nothing more", "zip-broken"),
        ("a.ods", b"TT;Viec", "paper-not-its-suffix"),
        ("a.odt", zipped({"x.txt": b""}), "zip-not-office"),
        ("a.zip", b"PK\x03\x04", "paper-archive"),
        ("a.rar", b"Rar!", "paper-archive"),
        ("a.eml", b"From: a", "paper-mail"),
        ("a.msg", b"x", "paper-mail"),
        ("a.docm", b"PK\x03\x04", "paper-macros"),
        ("a.xlsm", b"PK\x03\x04", "paper-macros"),
        ("a.png", b"\x89PNG", "paper-picture"),
        ("a.JPG", b"\xff\xd8", "paper-picture"),
        ("a.pptx", b"PK\x03\x04", "paper-kind"),
        ("a", b"TT", "paper-kind"),
        ("a.docx", b"TT;Viec", "paper-not-its-suffix"),
        ("a.csv", b"PK\x03\x04", "paper-not-its-suffix"),
        ("a.docx", b"PK\x03\x04 nothing more", "zip-broken"),
        ("a.docx", zipped({"x.txt": b""}), "zip-not-office"),
        ("a.docx", zipped({"word/document.xml": b"<w:document"}), "zip-broken"),
        ("a.txt", "Kế hoạch".encode("utf-16"), "encoding-utf16"),
        ("a.txt", b"", "file-empty"),
    ],
)
def test_files_of_another_kind_are_refused_with_how_to_convert_them(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    assert refusal(tmp_path, name, data) == code


def test_a_workbook_is_not_a_word_document(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.docx", excel(PLAN)) == "zip-not-office"
    assert refusal(tmp_path, "a.xlsx", word(PLAN)) == "zip-not-office"


def test_macros_under_an_innocent_name(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.docx", added(word(PLAN), "word/vbaProject.bin", b"x")) == "paper-macros"
    assert refusal(tmp_path, "a.xlsx", added(excel(PLAN), "xl/vbaProject.bin", b"x")) == "paper-macros"


def added(data: bytes, name: str, content: bytes) -> bytes:
    stream = BytesIO(data)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def test_a_zip_that_unpacks_to_a_thousand_times_its_size(tmp_path: Path) -> None:
    bomb = added(word(PLAN), "word/media/a.bin", bytes(50_000_000))
    assert len(bomb) < 1_000_000
    assert refusal(tmp_path, "a.docx", bomb) == "zip-bomb"
    # Ten megabytes of the quickest XML take some seconds, of the smallest file that holds them.
    small = zipped({"word/document.xml": b"<a/>" * (office_zip.RATIO_FROM // 4 + 1)})
    assert refusal(tmp_path, "b.docx", small) == "zip-bomb"


def test_a_zip_of_many_entries(tmp_path: Path) -> None:
    parts = {f"word/{n}": b"" for n in range(office_zip.MAX_ENTRIES)}
    assert (
        refusal(tmp_path, "a.docx", zipped({**parts, "word/document.xml": b"<a/>"}, ZIP_STORED)) == "zip-bomb"
    )


def test_a_zip_whose_directory_lies_about_a_size(tmp_path: Path) -> None:
    """The central directory says 10 bytes where a megabyte is packed."""
    content = b"<!-- " + b"x" * 1_000_000
    honest = zipped({"word/document.xml": content})
    size = len(content).to_bytes(4, "little")
    lying = honest.replace(size, (10).to_bytes(4, "little"))
    assert lying != honest
    assert refusal(tmp_path, "a.docx", lying) == "zip-broken"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("entity", ['"ha"', 'SYSTEM "file:///etc/passwd"'])
def test_xml_with_entities_is_refused_before_it_is_read(tmp_path: Path, encoding: str, entity: str) -> None:
    xml = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a {entity}>]><w:document {W}><w:body/></w:document>'
    data = zipped({"word/document.xml": xml.encode(encoding)})
    assert refusal(tmp_path, "a.docx", data) == "zip-document-type"
    sheet = zipped({"xl/workbook.xml": b"<workbook/>", "xl/sharedStrings.xml": xml.encode(encoding)})
    assert refusal(tmp_path, "a.xlsx", sheet) == "zip-document-type"


def test_a_document_type_far_into_a_part_is_seen(tmp_path: Path) -> None:
    """The word may lie across two pieces of what is read at once."""
    for before in range((1 << 20) - 12, (1 << 20) + 2):
        data = zipped({"word/document.xml": b" " * before + b"<!DOCTYPE d><d/>"})
        assert refusal(tmp_path, "a.docx", data) == "zip-document-type"


def test_elements_in_elements_without_end(tmp_path: Path) -> None:
    deep = 100_000
    xml = f"<w:document {W}><w:body>{'<w:p>' * deep}{'</w:p>' * deep}</w:body></w:document>"
    assert refusal(tmp_path, "a.docx", zipped({"word/document.xml": xml.encode()})) == "paper-too-large"


def test_a_cell_as_wide_as_the_world(tmp_path: Path) -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc>'
    xml = f"<w:document {W}><w:body><w:tbl><w:tr>{cell * 3}</w:tr></w:tbl></w:body></w:document>"
    assert refusal(tmp_path, "a.docx", zipped({"word/document.xml": xml.encode()})) == "paper-too-large"


def test_two_cells_at_the_ends_of_a_sheet(tmp_path: Path) -> None:
    """Seventeen thousand million cells lie between them."""
    from openpyxl import Workbook

    book = Workbook()
    book.active["A1"] = "TT"
    book.active["XFD1048576"] = "x"
    stream = BytesIO()
    book.save(stream)
    assert refusal(tmp_path, "a.xlsx", stream.getvalue()) == "paper-too-large"


def test_no_file_no_reading(tmp_path: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        read_paper(tmp_path / "none.docx")
    assert rejected.value.diagnostics[0].code == "file-missing"


@pytest.mark.parametrize("number", ["999999", "-1", "9", "9" * 30, "1e9", "٣", "²", "", "x"])
def test_what_is_no_number_where_word_has_one(tmp_path: Path, number: str) -> None:
    """Levels of lists, what they begin at, how many columns a cell covers: read, or refused as too large."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{number}"><w:start w:val="{number}"/>'
        f'<w:lvlText w:val="%1.%9%{number}"/></w:lvl></w:abstractNum><w:num w:numId="1">'
        f'<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{number}"/>'
        "</w:lvlOverride></w:num>"
    )
    listed = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>'
    wide = f'<w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>'
    paragraph = f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{number}"/></w:trPr><w:tc>{wide}{paragraph}</w:tc></w:tr>'
    data = document(
        f"{paragraph}<w:tbl>{row}</w:tbl>", numbering=f"<w:numbering {W}>{numbering}</w:numbering>"
    )
    (tmp_path / "a.docx").write_bytes(data)
    if number in ("9", "999999"):
        assert refusal(tmp_path, "a.docx", data) == "paper-too-large"
    else:
        assert len(read_paper(tmp_path / "a.docx").blocks) == 2


UNKNOWN = ("utf-7", "utf-32", "x-none", "cp037", "base64", "idna", "undefined", "punycode", "utf-16", "")


@pytest.mark.parametrize("encoding", UNKNOWN)
@pytest.mark.parametrize("part", ["document", "numbering", "styles", "comments"])
def test_a_part_of_a_document_in_an_encoding_that_can_not_be_read(
    tmp_path: Path, encoding: str, part: str
) -> None:
    whole = {f"word/{name}.xml": b"<a/>" for name in ("document", "numbering", "styles", "comments")}
    whole[f"word/{part}.xml"] = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    assert refusal(tmp_path, "a.docx", zipped(whole)) == "zip-broken"
