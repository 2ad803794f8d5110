"""Vietnamese text: the one form it is stored in, and the one form it is compared in."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sized
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]+")


_MOST_MARKS = 30
_TWO_MARKS = "\u0344\u0f73\u0f75\u0f81"
"""Letters that are two marks once they are taken apart, though by themselves they count as none."""

_MARK_RUN = re.compile(rf"[^\x00-\u02ff\u1e00-\u1eff\w\s]{{{_MOST_MARKS + 1},}}")


def nfc(text: str) -> str:
    """Return `text` with every Vietnamese letter as one code point (Unicode NFC)."""
    # Nearly all text is in this form, which is told at once.
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _stream_safe(text))


def _stream_safe(text: str) -> str:
    """Return `text` with a joiner after each thirty marks of one letter (UAX #15, 13.1 Stream-Safe Text).

    To normalize is to sort the marks of each letter, which takes the square of their number.
    """
    return _MARK_RUN.sub(_joined, text) if len(text) > _MOST_MARKS else text


def _joined(run: re.Match[str]) -> str:
    letters: list[str] = []
    marks = 0
    for letter in run[0]:
        marks = marks + 1 if unicodedata.combining(letter) or letter in _TWO_MARKS else 0
        if marks > _MOST_MARKS:
            letters.append("\u034f")
            marks = 1
        letters.append(letter)
    return "".join(letters)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal.

    Case, diacritics, the place of a tone mark, the kind of dash and runs of spaces do not count.

    >>> fold("Qúy  II") == fold("quý ii") == "quy ii"
    True
    >>> fold("Đài PT–TH") == fold("ĐÀI PT-TH")
    True
    """
    bare = text.casefold()
    if not bare.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFD", _stream_safe(bare)))
        bare = bare.replace("đ", "d").replace("–", "-").replace("—", "-").replace("‑", "-")
    return " ".join(bare.split())


_WRITTEN_OUT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "ĐBQH": "đại biểu Quốc hội",
    "UB": "Ủy ban",
    "TP": "thành phố",
    "TX": "thị xã",
}
"""What letters in the name of a body always stand for; “TT” may be a town, a centre or information."""


def in_full(name: str) -> str:
    """Write out the letters in the name of a body that always stand for the same words.

    >>> in_full("UBND TP. Hà Tĩnh"), in_full("TX Hồng Lĩnh"), in_full("Sở TT&TT")
    ('Ủy ban nhân dân thành phố Hà Tĩnh', 'Thị xã Hồng Lĩnh', 'Sở TT&TT')
    """
    letters = "|".join(_WRITTEN_OUT)
    full = re.sub(
        rf"(?<!\w)({letters}|Tp|Tx)(?!\w)(\. *)?",
        lambda found: _WRITTEN_OUT[found[1].upper()] + (" " if found[2] else ""),
        name,
    )
    return full[:1].upper() + full[1:]


def is_abbreviated(name: str) -> bool:
    """Whether a name has letters that stand for words: “Sở TT&TT”; one in capitals throughout has none.

    >>> is_abbreviated("Đài PTTH tỉnh"), is_abbreviated("Sở Nội vụ"), is_abbreviated("SỞ NỘI VỤ")
    (True, False, False)
    """
    words = () if name.isupper() else re.split(r"[\W\d_]+", name)
    return "&" in name or any(len(word) > 1 and word.isupper() for word in words)


_LONGEST_SLIP = 100
_MOST_KNOWN = 2_000


def nearest(word: str, known: Iterable[str] | Mapping[str, object]) -> str | None:
    """Return the known word most like `word` once both are folded, or None where none is close.

    It is a courtesy, and none that has to be waited for: not for long words, nor among very many.

    >>> nearest("so-noi-vuu", ["so-tu-phap", "so-noi-vu"])
    'so-noi-vu'
    """
    import difflib

    if not 0 < len(word) <= _LONGEST_SLIP or (isinstance(known, Sized) and len(known) > _MOST_KNOWN):
        return None
    folded = {fold(k): k for k in known}
    hits = difflib.get_close_matches(fold(word), folded, n=1, cutoff=0.6)
    return folded[hits[0]] if hits else None
