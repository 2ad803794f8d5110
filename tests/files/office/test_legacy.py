"""Letters of before Unicode: converted where a font says which they are, told where none does."""

import unicodedata
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.annex.paper import Cell, Paper, PaperTable, Place
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office.legacy import in_known_letters, in_unicode
from cchc_cli.files.office.paper import read_paper
from tests.files.office.test_looks import para, run, told
from tests.files.office.test_word import grid, read, tbl, tc

LETTERS = "ăâđêôơư" + "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưy"
    for tone in ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
)
TCVN3 = "¨©®ª«¬­" + "¸µ¶·¹¾»¼½ÆÊÇÈÉËÐÌÎÏÑÕÒÓÔÖÝ×ØÜÞãßáâäèåæçéíêëìîóïñòôøõö÷ùýúûüþ"
"""The same letters as TCVN 5712:1993 (VN3) has them."""

_VNI = (
    "aê aâ ñ eâ oâ ô ö aù aø aû aõ aï aé aè aú aü aë aá aà aå aã aä eù eø eû eõ eï eá eà eå eã eä "
    "í ì æ ó ò où oø oû oõ oï oá oà oå oã oä ôù ôø ôû ôõ ôï uù uø uû uõ uï öù öø öû öõ öï yù yø yû yõ î"
)
VNI = _VNI.split(" ")


def test_each_letter_has_its_place_in_both_tables() -> None:
    assert len(LETTERS) == len(TCVN3) == len(VNI) == 67
    for letter, tcvn3, vni in zip(LETTERS, TCVN3, VNI, strict=True):
        assert in_unicode(tcvn3, ".VnTime") == letter
        assert in_unicode(tcvn3, ".VnTimeH") == letter.upper()
        assert in_unicode(vni, "VNI-Times") == letter
        assert in_unicode(vni.upper(), "VNI-Times") == letter.upper()


@given(st.text(LETTERS + "bcdghklmnpqrstvx 0123456789.,/", max_size=40))
def test_a_text_that_is_already_unicode_stays(words: str) -> None:
    assert in_unicode(words, "Times New Roman") == words
    if any(letter in words for letter in "ăđơưạế"):
        assert in_unicode(words, ".VnTime") == words
        assert in_unicode(words, "VNI-Times") == words


@pytest.mark.parametrize(
    ("written", "font", "words"),
    [
        ("Së Néi vô chñ tr×", ".VnTime", "Sở Nội vụ chủ trì"),
        ("QuyÕt ®Þnh sè 5", ".VnArial", "Quyết định số 5"),
        ("ñy ban nh©n d©n", ".VnTimeH", "ỦY BAN NHÂN DÂN"),
        ("ñy ban", ".VnTimeH1", "ỦY BAN"),
        ("Sôû Noäi vuï chuû trì", "VNI-Times", "Sở Nội vụ chủ trì"),
        ("UÛY BAN NHAÂN DAÂN", "VNI-Helve", "ỦY BAN NHÂN DÂN"),
        ("Quyeát ñònh soá 5", "VNI-Times", "Quyết định số 5"),
    ],
)
def test_words_in_a_font_of_before_unicode(written: str, font: str, words: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    paper = read(tbl([tc(para(run(written, fonts)))]))
    assert grid(paper) == [[words]]
    assert [(code, facts[1]) for code, facts, _ in told(paper)] == [("letters-converted", words)]


def test_a_mark_whose_letter_is_in_the_run_before() -> None:
    fonts = '<w:rFonts w:hAnsi="VNI-Times"/>'
    assert read(
        para(run("Ke", fonts), run("á hoa", fonts), run("ïch, sô", fonts), run("û", fonts))
    ).blocks == ("Kế hoạch, sở",)


def test_the_font_of_a_style_and_of_all_paragraphs() -> None:
    fonts = '<w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr>'
    named = f'<w:style w:type="paragraph" w:styleId="Cu">{fonts}</w:style>'
    styled = para(run("ho¹ch"), properties='<w:pStyle w:val="Cu"/>')
    assert read(styled, styles=named).blocks == ("hoạch",)
    everywhere = f"<w:docDefaults><w:rPrDefault>{fonts}</w:rPrDefault></w:docDefaults>"
    new = run("hoạch 2021¹", '<w:rFonts w:hAnsi="Arial"/>')
    assert read(para(run("ho¹ch ")) + para(new), styles=everywhere).blocks == ("hoạch", "hoạch 2021¹")


def test_a_workbook_in_fonts_of_before_unicode(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    old, new = book.add_format({"font_name": ".VnTime"}), book.add_format({"font_name": "Arial"})
    sheet = book.add_worksheet("PL")
    sheet.write(0, 0, "Së T­ ph¸p", old)
    sheet.write_rich_string(0, 1, new, "Sở ", old, "Y tÕ")
    sheet.write(0, 2, 50, old)
    book.close()
    paper = read_paper(tmp_path / "a.xlsx")
    assert grid(paper) == [["Sở Tư pháp", "Sở Y tế", "50"]]
    assert told(paper) == [("letters-converted", ["TCVN3", "Sở Tư pháp"], None)]


@pytest.mark.parametrize(
    ("encoding", "rows"),
    [
        (
            "TCVN3",
            [
                ["NhiÖm vô", "C¬ quan chñ tr×"],
                ["KÕ ho¹ch tuyªn truyÒn", "Së Néi vô"],
                ["Rµ so¸t", "Së T ph¸p"],
            ],
        ),
        (
            "VNI",
            [["Nhieäm vuï", "Cô quan chuû trì"], ["Keá hoaïch tuyeân truyeàn", "Sôû Noäi vuï"], ["a", "b"]],
        ),
    ],
)
def test_letters_that_no_font_tells_of_are_refused(
    tmp_path: Path, encoding: str, rows: list[list[str]]
) -> None:
    book, stream = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    (tmp_path / "a.xlsx").write_bytes(stream.getvalue())
    (tmp_path / "a.csv").write_text("\n".join(map(";".join, rows)), "utf-8")
    for name in ("a.xlsx", "a.csv"):
        with pytest.raises(Rejected) as rejected:
            read_paper(tmp_path / name)
        (fault,) = rejected.value.diagnostics
        assert (fault.code, fault.args) == ("paper-legacy", {"encoding": encoding})


def test_single_places_in_old_letters_are_told() -> None:
    rows = tuple(
        (Cell("Sở Nội vụ"), Cell(words)) for words in ("KÕ ho¹ch", "Kế hoạch", "Së T­ ph¸p", "hoaïch tuyeân")
    )
    paper = in_known_letters("a", Paper(("Kế hoạch năm 2021", PaperTable(1, rows))))
    assert [(r.code, r.args["encoding"], r.place) for r in paper.remarks] == [
        ("text-legacy", "TCVN3", Place(1, 1, 2)),
        ("text-legacy", "TCVN3", Place(1, 3, 2)),
        ("text-legacy", "VNI", Place(1, 4, 2)),
    ]


@pytest.mark.parametrize(
    "words", ["Citroën", "Müller", "85 m² × 20", "«Cải cách»", "hoà, uý, thuở, khoản", "5µm"]
)
def test_a_foreign_word_is_no_old_letter(words: str) -> None:
    paper = Paper((words, PaperTable(1, ((Cell("Sở Nội vụ"), Cell("Quý I")),))))
    assert in_known_letters("a", paper).remarks == ()
