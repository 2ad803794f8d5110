"""The zip file that a .docx or .xlsx is, opened only when nothing in it is a trap.

A few hundred kB of zip can hold gigabytes, or XML whose entities grow or read other files. Office files have
neither, so both are refused before any reader sees them.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import ParseError, fromstring

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.clean import clean

MAX_ENTRIES = 5_000
MAX_UNPACKED = 400_000_000
"""Bytes of all entries. A table of 50,000 rows as LibreOffice writes it takes 250 MB."""

MAX_RATIO = 250
"""How often the packed size the unpacked one may be, beyond `RATIO_FROM` bytes. Repetitive XML reaches 100."""

RATIO_FROM = 50_000_000

_PROPERTIES = "docProps/core.xml"
_CHUNK = 1 << 20
_FORBIDDEN = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_LONGEST = max(map(len, _FORBIDDEN))


def open_office_zip(file: str, data: bytes, needed: str) -> zipfile.ZipFile:
    """Return the zip of an Office file, every entry of it checked.

    `needed` is the part that makes it what it is (`word/document.xml`). Raises `Rejected` for a broken or
    encrypted zip, one that unpacks to too much, macros, and XML with a document type.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        entries = archive.infolist()
        unpacked = sum(e.file_size for e in entries)
        grown = unpacked > RATIO_FROM and unpacked > MAX_RATIO * len(data)
        if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or grown:
            raise whole_file("zip-bomb", file, size=unpacked // 1_000_000, entries=len(entries))
        names = [e.filename for e in entries]
        if any(e.flag_bits & 1 for e in entries):
            raise whole_file("paper-encrypted", file)
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise whole_file("paper-macros", file)
        if needed not in names:
            raise whole_file("zip-not-office", file, part=needed)
        if len(set(names)) != len(names):
            raise whole_file("zip-broken", file)
        for entry in entries:
            # Sizes in a zip's directory may lie: reading ends with an error where the content is not as said.
            for chunk in chunks(archive, entry.filename, _LONGEST):
                if entry.filename.lower().endswith((".xml", ".rels")) and any(f in chunk for f in _FORBIDDEN):
                    raise whole_file("zip-document-type", file, part=entry.filename)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise whole_file("zip-broken", file) from None
    return archive


def plan_title(archive: zipfile.ZipFile) -> str:
    """Return the plan's title from the properties of a document that this program wrote; else nothing.

    Other documents' titles are whatever their template was called.
    """
    if _PROPERTIES not in archive.namelist():
        return ""
    try:
        properties = fromstring(archive.read(_PROPERTIES))
    except ParseError:
        return ""
    keywords = properties.findtext(
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
    )
    title = properties.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    return clean(title).strip() if keywords == EXPORTED else ""


def chunks(archive: zipfile.ZipFile, name: str, overlap: int) -> Iterator[bytes]:
    """Yield an entry's content, each piece with the `overlap` last bytes before it, so that no word is cut."""
    tail = b""
    with archive.open(name) as stream:
        while piece := stream.read(_CHUNK):
            yield tail + piece
            tail = piece[-overlap:]
