"""Names in capitals, as they stand in a letterhead or a title, in ordinary letters."""

import re
from collections.abc import Iterable, Iterator

from cchc_cli.domain.annex.head.lines import DATED, OF_UNIT, OFFICES
from cchc_cli.domain.model.text import fold

_UNIT_WORD = r"(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)"
_KINDS = re.compile(OFFICES.lower())
_JOINED = re.compile(r".*(?:\bVÀ|,|[-–])$")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_SHORTEST = 8
"""Letters of a title that can be told from an abbreviation."""
_UNNAMED = re.compile(
    rf"\b{_UNIT_WORD} (?!(?:và|năm|giai|có|hội|trong|của|về|đến|theo|từ|với|tại|để|{_UNIT_WORD})\b)([^\W\d_])"
)
_OFFICIAL = re.compile(
    r"\b(?:luật|nghị quyết|nghị định|chỉ thị|quyết định|đề án|chương trình|đại hội|đảng|chính phủ)\b"
)


def goes_on(upper: str, lower: str) -> bool:
    """Return whether an office's name in a letterhead goes on in the line below it.

    >>> goes_on("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"), goes_on("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ")
    (True, False)
    """
    if OF_UNIT.fullmatch(lower):
        return not re.search(rf"\b{_UNIT_WORD}\s", upper.lower())
    return is_broken(upper, lower) or not _KINDS.match(lower.lower())


def is_broken(upper: str, lower: str) -> bool:
    """Return whether a name breaks off at the end of a line: “SỞ VĂN HÓA, THỂ THAO | VÀ DU LỊCH”."""
    return _JOINED.fullmatch(upper) is not None or lower.startswith("VÀ ")


def office(name: str, everything: str) -> str:
    """Return an office's name in capitals as the text writes it elsewhere, or by the rule of official names.

    The kind of office and of unit are small, what it is for begins with a capital, names of places are capital
    (Nghị định 30/2020/NĐ-CP, Phụ lục II).

    >>> office("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", ""), office("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "")
    ('Ủy ban nhân dân tỉnh Hà Tĩnh', 'Sở Khoa học và Công nghệ')
    """
    written = _elsewhere(name, everything)
    if written or not name.isupper():
        return (written or name)[0].upper() + (written or name)[1:]
    low = name.lower()
    kind = _KINDS.match(low)
    if kind is None:
        return name
    first = _small(name[: kind.end()])
    first = first[0].upper() + first[1:]
    parted = re.fullmatch(rf"(.*?)(?:\b({_UNIT_WORD})\s+(.*))?", _small(name[kind.end() :]))
    assert parted is not None
    own, unit, place = parted[1].strip(), parted[2] or "", _capital(parted[3] or "")
    if kind[0] in ("sở", "bộ"):
        own = re.sub(r"(^|, |- |và )(\w)", lambda m: m[1] + m[2].upper(), own)
    elif re.fullmatch(r"(?:tỉnh|thành|huyện|thị|quận) \w+", kind[0]):
        own = _capital(own)
    whole = " ".join(filter(None, (first, own[:1].upper() + own[1:], unit, place)))
    whole = re.sub(r"(?<=khu vực )[ivx]+(?!\w)", lambda m: m[0].upper(), whole)
    return _with_names(whole, _names_in(everything.split("\n")))


def in_sentence(title: str, lines: Iterable[str], letterhead: Iterable[str]) -> str:
    """Return a title in capitals as a sentence, where every name in it is known; as it is, otherwise.

    Names are those that the text writes in small letters, or that the letterhead has.

    >>> in_sentence("CẢI CÁCH HÀNH CHÍNH TỈNH HÀ TĨNH NĂM 2026", [], ["TỈNH HÀ TĨNH"])
    'Cải cách hành chính tỉnh Hà Tĩnh năm 2026'
    >>> in_sentence("PHÁT TRIỂN DU LỊCH HUYỆN KỲ ANH", [], [])
    'PHÁT TRIỂN DU LỊCH HUYỆN KỲ ANH'
    """
    if not title.isupper() or len(title) < _SHORTEST:
        return title[:1].upper() + title[1:]
    written = [line for line in lines if not line.isupper()]
    if found := _elsewhere(title, "\n".join(written)):
        return found[0].upper() + found[1:]
    known = _names_in(written)
    for head in letterhead:
        # “UBND TỈNH HÀ TĨNH”, “Hà Tĩnh, ngày …”
        if named := re.search(rf"\b{_UNIT_WORD}\s+([^,]+)$", head.lower()) or re.match(
            r"([^,]+),", head.lower()
        ):
            known.add(_capital(named[1]))
    low = _with_names(_small(title), known)
    if any(found[1].islower() for found in _UNNAMED.finditer(low)) or _OFFICIAL.search(low):
        return title
    return low[0].upper() + low[1:]


def _names_in(lines: Iterable[str]) -> set[str]:
    """Return the names of persons and places that lines have: in a sentence, or before “, ngày …”."""
    written = [line for line in lines if not line.isupper()]
    places = (DATED.match(line) for line in written)
    named = {found["place"] for found in places if found and found["place"].istitle()}
    return named.union(*map(_proper, written))


def _with_names(low: str, known: Iterable[str]) -> str:
    """Return words in small letters with the names in them that are known."""
    for name in sorted((name for name in known if name.lower() in low), key=len, reverse=True):
        low = re.sub(rf"\b{re.escape(name.lower())}\b", name, low)
    return low


def _proper(line: str) -> Iterator[str]:
    """Yield the names in a line that is not in capitals: two words or more that begin with one, in a sentence."""
    words = line.split()
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and words[end][:1].isupper() and words[end][1:].islower():
            end += 1
        if end > at + 1 and words[at - 1][-1].isalnum():
            yield " ".join(words[at:end])
        at = end + 1


def _small(words: str) -> str:
    return " ".join(word if _is_abbreviation(word) else word.lower() for word in words.split())


def _capital(words: str) -> str:
    return " ".join(word.capitalize() for word in words.split())


def _is_abbreviation(word: str) -> bool:
    """Return whether a word in capitals is no Vietnamese syllable: CCHC, UBND, 57-NQ/TW, IV."""
    bare = fold(re.sub(r"[^\w&/.-]", "", word)).strip(".-/")
    if any(c.isdigit() or c in "&/" for c in bare):
        return True
    parts = [part for part in bare.split("-") if part]
    return bare != "" and not all(map(_SYLLABLE.fullmatch, parts))


def _elsewhere(name: str, everything: str) -> str:
    """Return a name as the text writes it where it does not write it in capitals, or nothing."""
    folded, flat = fold(name), " ".join(everything.split())
    folded_flat = fold(flat)
    at = folded_flat.find(folded)
    while at >= 0 and len(folded_flat) == len(flat):
        written = flat[at : at + len(folded)]
        if not written.isupper():
            return written
        at = folded_flat.find(folded, at + 1)
    return ""
