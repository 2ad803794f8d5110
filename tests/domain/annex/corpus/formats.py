"""Formats: OpenDocument beside Office, CSV with either mark, old files that are refused, old fonts."""

from collections.abc import Sequence

from tests.domain.annex.corpus.document import (
    ACROSS,
    ANY,
    HEADINGS,
    MERGED,
    Ask,
    Block,
    Document,
    Kind,
    May,
    NewSheet,
    Table,
    Task,
    Tell,
    Truth,
    letter,
)

# fmt: off
KIND = Kind("format")

_ROWS = [
    [*HEADINGS[:-1], "Kinh phí (triệu đồng)"],
    ["I", "Tuyên truyền", ACROSS, ACROSS, ACROSS, ACROSS],
    ["1", "Chuyên trang", "Báo Hà Tĩnh", "Sở Nội vụ", "Hằng tháng", "60"],
    ["2", "Chuyên mục", "Sở Nội vụ", "Sở Tư pháp, Sở Tài chính", "Quý II/2026", "45,5"],
    ["II", "Tập huấn", ACROSS, ACROSS, ACROSS, ACROSS],
    ["1", "Lớp nghiệp vụ", "Sở Nội vụ", MERGED, "Tháng 9/2026", "1.200"],
    ["", "Tổng cộng", "", "", "", "1.305,5"],
]
_ROWS[5][3] = ""
_TASKS = [
    Task("Chuyên trang", ("Báo Hà Tĩnh",), "Hằng tháng", 60_000_000, ("Sở Nội vụ",), "Tuyên truyền"),
    Task("Chuyên mục", amount=45_500_000, coordinating=("Sở Tư pháp", "Sở Tài chính"), group="Tuyên truyền"),
    Task("Lớp nghiệp vụ", schedule="Tháng 9/2026", amount=1_200_000_000, group="Tập huấn"),
]
for _suffix in (".odt", ".ods", ".docx", ".xlsx"):
    KIND.add(f"bang-{_suffix[1:]}", _ROWS, _TASKS, letter(style="table"), suffix=_suffix)
_flat = [[("" if c in (ACROSS, MERGED) else c) for c in row] for row in _ROWS]
for _mark, _name in ((";", "cham-phay"), (",", "phay")):
    KIND.add(f"csv-{_name}", _flat, _TASKS, letter(style="table"), suffix=".csv", delimiter=_mark)
KIND.add("csv-chi-co-bang", _flat, _TASKS, (), suffix=".csv", truth=Truth(
    title=Ask(), number=Ask(), year=Ask(), issuer=None,
))
KIND.add("odt-gop-doc", [
    ["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
    ["1", "Tuyên truyền trên báo", "Chuyên trang", "Báo Hà Tĩnh", "Quý I/2026", "60.000.000"],
    ["2", MERGED, "Chuyên mục", "Sở Nội vụ", "Quý II/2026", "40.000.000"],
], [Task("Chuyên trang", ("Báo Hà Tĩnh",), "Quý I/2026", 60_000_000, group="Tuyên truyền trên báo"),
    Task("Chuyên mục", amount=40_000_000, group="Tuyên truyền trên báo")], suffix=".odt")
_sheets: list[Block] = [NewSheet("PL1"), *letter(style="table"), Table(_ROWS), NewSheet("Nháp", hidden=True),
                        Table([HEADINGS, ["1", "Việc đã bỏ", "Sở Y tế", "", "Quý I/2026", "9.000.000"]])]
KIND.add("ods-trang-an", _sheets, _TASKS, (), suffix=".ods", tells=[Tell(("Nháp", "Việc đã bỏ"), codes=("sheet",))])
KIND.add("ods-dong-an", [Table([*_ROWS[:4], ["3", "Việc đã bỏ", "Sở Y tế", "", "Quý I/2026", "9"], *_ROWS[4:]], hidden=(4,))],
         _TASKS, letter(style="table"), suffix=".ods", tells=[Tell(("Việc đã bỏ",), codes=("hidden",))])

# ---- old files

for _suffix in (".doc", ".xls", ".pdf"):
    KIND.documents.append(
        Document(f"format-cu-{_suffix[1:]}", "format", ("KẾ HOẠCH",), Truth(refused=True), suffix=_suffix)
    )

# ---- the old fonts TCVN3 (.VnTime) and VNI: the same words, as those fonts hold them

# TCVN3 has a letter of its own for each vowel with its mark, those of ISO 8859-1 at other places.
_TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ¡¢£¤¥¦§", strict=True,
))
_VNI = dict(zip(
    "áàảãạâấầẩẫậăắằẳẵặđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ",
    ["aù", "aø", "aû", "aõ", "aï", "aâ", "aá", "aà", "aå", "aã", "aä", "aê", "aé", "aè", "aú", "aü", "aë", "ñ", "eù", "eø", "eû", "eõ", "eï", "eâ", "eá", "eà", "eå", "eã", "eä", "í", "ì", "æ", "ó", "ò", "où", "oø", "oû", "oõ", "oï", "oâ", "oá", "oà", "oå", "oã", "oä", "ô", "ôù", "ôø", "ôû", "ôõ", "ôï", "uù", "uø", "uû", "uõ", "uï", "ö", "öù", "öø", "öû", "öõ", "öï", "yù", "yø", "yû", "yõ", "î"], strict=True,
))


def _typed(words: str, table: dict[str, str]) -> str:
    # TCVN3 writes capitals as small letters in a font of capitals.
    return "".join(table.get(letter_, table.get(letter_.lower(), letter_)) for letter_ in words)


def _old(name: str, table: dict[str, str]) -> None:
    rows: Sequence[Sequence[str]] = [[_typed(cell, table) for cell in row] for row in (HEADINGS, *_flat[2:4])]
    head = [line if isinstance(line, str) else "UBND" for line in letter()]
    blocks: list[Block] = [*(_typed(line, table) for line in head), Table(rows)]
    tasks = [Task(May(ANY), May(ANY), May(ANY), May(ANY), May(ANY), May(ANY)) for _ in range(2)]
    KIND.add(name, blocks, tasks, (), truth=Truth(
        title=May(ANY), number=None, year=May(ANY), issuer=None, unusual=True,
    ), tells=[Tell(("TCVN3", "VNI", "font-old"), codes=("font", "tcvn", "vni", "legacy"))])


_old("tcvn3", _TCVN3)
_old("vni", _VNI)
