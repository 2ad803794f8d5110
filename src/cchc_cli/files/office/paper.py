"""A document that a person gives, read by the reader of its kind."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cchc_cli.domain.annex.paper import Paper
from cchc_cli.files.disk.read import decode, read_bytes
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.grid import without_slips
from cchc_cli.files.office.legacy import in_known_letters
from cchc_cli.files.office.limits import within_limits

MAX_BYTES = 50_000_000
"""A plan in Word takes 100 kB; with a hundred photographs it may reach this."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"

_ZIPPED = (".docx", ".xlsx", ".odt", ".ods")
KINDS = (*_ZIPPED, ".csv", ".tsv", ".txt")
_REFUSED = {
    ".doc": "paper-doc",
    ".rtf": "paper-doc",
    ".xls": "paper-xls",
    ".docm": "paper-macros",
    ".xlsm": "paper-macros",
    ".dotm": "paper-macros",
    ".xltm": "paper-macros",
    ".pdf": "paper-pdf",
    ".zip": "paper-archive",
    ".rar": "paper-archive",
    ".7z": "paper-archive",
    ".eml": "paper-mail",
    ".msg": "paper-mail",
    ".jpg": "paper-picture",
    ".jpeg": "paper-picture",
    ".png": "paper-picture",
    ".tif": "paper-picture",
    ".tiff": "paper-picture",
    ".bmp": "paper-picture",
    ".gif": "paper-picture",
    ".webp": "paper-picture",
    ".heic": "paper-picture",
}

Progress = Callable[[int, int], None]
"""Told how many of how many rows are read, now and then."""


def read_paper(path: Path, progress: Progress | None = None) -> Paper:
    """Read a Word, Excel, OpenDocument, CSV or text file. Raises `Rejected` for another, with how to convert it.

    What a file is, its first bytes say; the suffix only chooses between kinds that look alike.
    """
    with exhausting(str(path)):
        return without_slips(within_limits(str(path), in_known_letters(str(path), _read(path, progress))))


def _read(path: Path, progress: Progress | None) -> Paper:
    file, suffix = str(path), path.suffix.lower()
    data = checked_bytes(path, KINDS)
    if suffix == ".docx":
        from cchc_cli.files.office.word import read_word

        return read_word(file, data, progress)
    if suffix == ".xlsx":
        from cchc_cli.files.office.sheets import read_workbook

        return read_workbook(file, data, progress)
    if suffix in _ZIPPED:
        from cchc_cli.files.office.odf import read_odf

        return read_odf(file, data, suffix, progress)
    from cchc_cli.files.office.plain import read_csv, read_text

    text = decode(file, data).text
    return read_text(file, text) if suffix == ".txt" else read_csv(file, text)


@contextmanager
def exhausting(file: str) -> Iterator[None]:
    """Tell of a file whose reading takes more memory than there is, so that others can still be read."""
    try:
        yield
    except (MemoryError, RecursionError):
        raise whole_file("paper-exhausting", file) from None


def checked_bytes(path: Path, kinds: Sequence[str], limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file that is of one of `kinds` (suffixes), and is what its suffix says.

    Raises `Rejected` for every other, with how to convert it.
    """
    suffix = path.suffix.lower()
    data = read_bytes(path, limit)
    file = str(path)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise whole_file("paper-encrypted", file)
        workbook = suffix.startswith(".xl")
        raise whole_file("paper-xls" if workbook else "paper-doc", file)
    if data.startswith(b"%PDF"):
        raise whole_file("paper-pdf", file)
    if data.startswith(b"{\\rtf"):
        raise whole_file("paper-doc", file)
    if suffix in _REFUSED:
        raise whole_file(_REFUSED[suffix], file)
    if suffix not in kinds:
        raise whole_file("paper-kind", file, suffix=suffix or path.name, known=kinds)
    if data.startswith(_ZIP) != (suffix in _ZIPPED):
        raise whole_file("paper-not-its-suffix", file, suffix=suffix)
    return data
