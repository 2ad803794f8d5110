"""Vietnamese text: the one form it is stored in, and the one form it is compared in."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_MARKS = re.compile("[\u0300-\u036f]+")


def nfc(text: str) -> str:
    """Return `text` with every Vietnamese letter as one code point (Unicode NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the form in which two spellings of the same words are equal.

    Case, diacritics, the place of a tone mark, the kind of dash and runs of spaces do not count.

    >>> fold("Qúy  II") == fold("quý ii") == "quy ii"
    True
    >>> fold("Đài PT–TH") == fold("ĐÀI PT-TH")
    True
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))
    bare = bare.replace("đ", "d").replace("–", "-").replace("—", "-").replace("‑", "-")
    return _SPACES.sub(" ", bare).strip()


def nearest(word: str, known: Iterable[str] | Mapping[str, object]) -> str | None:
    """Return the known word most like `word` once both are folded, or None where none is close.

    >>> nearest("so-noi-vuu", ["so-tu-phap", "so-noi-vu"])
    'so-noi-vu'
    """
    import difflib

    folded = {fold(k): k for k in known}
    hits = difflib.get_close_matches(fold(word), folded, n=1, cutoff=0.6)
    return folded[hits[0]] if hits else None
