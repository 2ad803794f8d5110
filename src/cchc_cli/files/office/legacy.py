"""Vietnamese as it was written before Unicode: TCVN3 (fonts .VnTime, ABC) and VNI (fonts VNI-Times).

Such a text looks right in its own fonts only; to every other reader it is other letters. Where a font says which of
the two it is, the table below is sure; where none does, a person is told.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from cchc_cli.domain.annex.paper import Paper, Place, Remark
from cchc_cli.files.disk.rejected import whole_file

TCVN3, VNI = "TCVN3", "VNI"

# TCVN 5712:1993, VN3; a blank is no letter of it. Capitals with tones are small letters in fonts of capitals.
_FROM_A1 = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"
_TCVN3 = {0xA1 + n: letter for n, letter in enumerate(_FROM_A1) if letter != " "}

_BASES = "aeoyuôö"
_TONES = dict(
    zip(
        "ùøûõïâáàåãäêéèúüë",
        ["́", "̀", "̉", "̃", "̣", "̂", "̂́", "̂̀", "̂̉", "̂̃", "̣̂", "̆", "̆́", "̆̀", "̆̉", "̆̃", "̣̆"],
        strict=True,
    )
)  # fmt: skip
_ALONE = dict(zip("æóòôöñî", "ỉĩịơưđỵ", strict=True))
_VNI = re.compile(f"([{_BASES}])([{''.join(_TONES)}])|[{''.join(_ALONE)}]", re.IGNORECASE)

_UNICODE = re.compile("[ĂăĐđƠơƯưẠ-ỹ]")
"""Letters that neither of the two has: a text with them is Unicode, whatever its font."""

# What stands directly behind a small letter in the one and in no Unicode text.
_AS_TCVN3 = re.compile("[a-z][µ¶·¸¹¨»¼½¾Æ©ÇÈÉË®ÎÏÐÑªÓÔÕÖØÜÞßäå«æçëîïñöøûüþ]|®[a-zµ-þ]")
_AS_VNI = re.compile("[aeo][âåäëïûøùõü]|[uyöô][øûï]|ñ[aeiouö]")
_SEEN = {TCVN3: _AS_TCVN3, VNI: _AS_VNI}
_FEW = 5
"""Words that a document of another tongue may have too."""


def encoding_of(font: str) -> str:
    """Return the encoding that a font is for; nothing for a font of Unicode.

    >>> encoding_of(".VnTimeH"), encoding_of("VNI-Times"), encoding_of("Times New Roman")
    ('TCVN3', 'VNI', '')
    """
    name = font.casefold()
    return TCVN3 if name.startswith(".vn") else VNI if name.startswith("vni") else ""


def in_unicode(text: str, font: str) -> str:
    """Return a text that is written in a font of one of the two encodings; what is Unicode stays as it is.

    >>> in_unicode("KÕ ho¹ch", ".VnTime"), in_unicode("Keá hoaïch", "VNI-Times"), in_unicode("sè", ".VnArialH")
    ('Kế hoạch', 'Kế hoạch', 'SỐ')
    """
    encoding = encoding_of(font)
    if not encoding or _UNICODE.search(text):
        return text
    if encoding == VNI:
        # A word can be parted into runs between a letter and its mark, which then belongs to the letter before.
        first = _TONES.get(text[:1].lower(), "")
        return first + _VNI.sub(_vni_letter, text[1:] if first else text)
    read = text.translate(_TCVN3)
    # LibreOffice numbers fonts of one name.
    return read.upper() if font.casefold().rstrip("0123456789").endswith("h") else read


def _vni_letter(found: re.Match[str]) -> str:
    base, tone = found[1], found[2]
    if base is None:
        letter = _ALONE[found[0].lower()]
        return letter.upper() if found[0].isupper() else letter
    return normalize("NFC", _ALONE_BASE.get(base, base) + _TONES[tone.lower()])


_ALONE_BASE = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}


def in_known_letters(file: str, paper: Paper) -> Paper:
    """Return a document whose letters are Unicode, with a remark on each place that seems to be none.

    Raises `Rejected` where most of it is in letters of before Unicode, and no font says which.
    """
    seen = dict.fromkeys(_SEEN, 0)
    in_unicode = 0
    remarks: list[Remark] = []
    for text, place in _texts(paper):
        if text.isascii():
            continue
        if _UNICODE.search(text):
            in_unicode += 1
            continue
        found = {name: len(pattern.findall(text)) for name, pattern in _SEEN.items()}
        if count := max(found.values()):
            name = next(name for name in found if found[name] == count)
            seen[name] += count
            remarks.append(Remark("text-legacy", {"encoding": name, "quoted": text[:60]}, place))
    if len(remarks) > in_unicode and sum(seen.values()) > _FEW:
        raise whole_file("paper-legacy", file, encoding=max(seen, key=lambda name: seen[name]))
    return replace(paper, remarks=(*paper.remarks, *remarks)) if len(remarks) > 1 else paper


def _texts(paper: Paper) -> Iterator[tuple[str, Place | None]]:
    """Yield a document's paragraphs and cells."""
    for block in paper.blocks:
        if isinstance(block, str):
            yield block, None
            continue
        for index, row in enumerate(block.rows):
            for column, cell in enumerate(row):
                if cell.own:
                    yield cell.own, block.place(index, column)
