"""The zip file that a .docx or .xlsx is, opened only when nothing in it is a trap.

A few hundred kB of zip can hold gigabytes, or XML whose entities grow or read other files. Office files have
neither, so both are refused before any reader sees them.
"""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from xml.etree.ElementTree import fromstring
from xml.parsers.expat import ParserCreate

from cchc_cli.domain.annex.paper import EXPORTED
from cchc_cli.files.disk.rejected import whole_file
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.xml import NO_XML, PIECE, parse

MAX_ENTRIES = 5_000
MAX_UNPACKED = 400_000_000
"""Bytes of all entries. A table of 50,000 rows as LibreOffice writes it takes 250 MB."""

MAX_RATIO = 250
"""How often the packed size the unpacked one may be, beyond `RATIO_FROM` bytes. Repetitive XML reaches 100."""

RATIO_FROM = 10_000_000

_PROPERTIES = {
    "docProps/core.xml": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords",
    "meta.xml": "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}keyword",
}
"""Where Office and OpenDocument keep a document's title, and under which name its keywords."""


def open_office_zip(file: str, data: bytes, needed: str) -> zipfile.ZipFile:
    """Return the zip of an Office file, every entry of it checked.

    `needed` is the part that makes it what it is (`word/document.xml`). Raises `Rejected` for a broken or
    encrypted zip, one that unpacks to too much, macros, and XML with a document type.
    """
    archive = _opened(file, data)
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
    if len({name.lower() for name in names}) != len(names):
        raise whole_file("zip-broken", file)
    for name in names:
        _check(file, archive, name)
    return archive


def _opened(file: str, data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except Exception:  # what the library says of a broken directory differs by where it is broken
        raise whole_file("zip-broken", file) from None


def pieces(file: str, archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield an entry's content, piece by piece. Raises `Rejected` where it is not as the zip's directory says."""
    try:
        with archive.open(name) as stream:
            while piece := stream.read(PIECE):
                yield piece
    except Exception:  # zipfile, zlib, bz2 and lzma have an exception each, and zipfile raises others besides
        raise whole_file("zip-broken", file) from None


def _check(file: str, archive: zipfile.ZipFile, name: str) -> None:
    """Read an entry to its end; XML is looked into. What is no XML is told by who wants to read it as such."""
    content = pieces(file, archive, name)
    if name.lower().endswith((".xml", ".rels")):
        with suppress(*NO_XML):
            parse(file, name, content, ParserCreate())
    for _ in content:
        pass


_UNDATED = (1980, 1, 1, 0, 0, 0)
"""The moment of a part of an archive that says none."""

_MOMENT = re.compile(rb"<dcterms:(created|modified)[^>]*>([^<]*)<")


def is_as_made(archive: zipfile.ZipFile) -> bool:
    """Whether no program has saved a workbook since this one made it: each writes when, there or on the parts."""
    name = "docProps/core.xml"
    found = dict(_MOMENT.findall(archive.read(name))) if name in archive.namelist() else {}
    undated = all(part.date_time == _UNDATED for part in archive.infolist())
    return undated and len(found) > 1 and found[b"created"] == found[b"modified"]


def plan_title(archive: zipfile.ZipFile) -> str:
    """Return the plan's title from the properties of a document that this program wrote; else nothing.

    Other documents' titles are whatever their template was called.
    """
    part = next((name for name in _PROPERTIES if name in archive.namelist()), None)
    if part is None:
        return ""
    try:
        properties = fromstring(archive.read(part))
    except NO_XML:
        return ""
    keywords = next(properties.iter(_PROPERTIES[part]), None)
    title = next(properties.iter("{http://purl.org/dc/elements/1.1/}title"), None)
    if keywords is None or keywords.text != EXPORTED or title is None:
        return ""
    return clean(title.text or "").strip()
