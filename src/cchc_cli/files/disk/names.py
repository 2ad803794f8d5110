"""Names for files that are made of somebody's words: good on every drive and system."""

import re
from collections.abc import Iterable

from cchc_cli.domain.model.text import fold

_LONGEST = 100
"""Letters of a name before its suffix and number, of a byte each: far less than any drive refuses."""

# Windows keeps these for devices, whatever suffix follows.
_DEVICE = re.compile("con|prn|aux|nul|clock|conin|conout|(com|lpt)[0-9]")


def file_names(words: Iterable[str], suffix: str, kept: Iterable[str] = ()) -> dict[str, str]:
    """Return a file name for each of some ids, which may hold what no file name may, or differ by an accent only.

    A name is of small letters of ASCII, digits and dashes, of bounded length, and that of no device. Those `kept` for
    something else, without suffix, are not given.

    >>> file_names(["Sở Nội vụ", "so noi vu", "CON", "nul. ", "…"], "xlsx").values()
    dict_values(['so-noi-vu.xlsx', 'so-noi-vu-2.xlsx', 'co-quan-con.xlsx', 'co-quan-nul.xlsx', 'co-quan.xlsx'])
    """
    names: dict[str, str] = {}
    taken = set(kept)
    numbers: dict[str, int] = {}
    for word in words:
        stem = name = _stem(word)
        while name in taken:
            numbers[stem] = numbers.get(stem, 1) + 1
            name = f"{stem}-{numbers[stem]}"
        taken.add(name)
        names[word] = f"{name}.{suffix}"
    return names


def _stem(word: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", fold(word)).strip("-")[:_LONGEST].rstrip("-") or "co-quan"
    return f"co-quan-{stem}" if _DEVICE.fullmatch(stem) else stem
