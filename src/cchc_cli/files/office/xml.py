"""The XML of office files, read piece by piece by expat, so that none of it has to be held."""

from collections.abc import Callable, Iterable, Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse
from xml.parsers.expat import ExpatError, XMLParserType
from zipfile import ZipFile

from cchc_cli.files.disk.rejected import whole_file

NO_XML = (ExpatError, ParseError, LookupError, ValueError)
"""What the parsers raise: LookupError for an encoding that they don't know, ValueError for one they can't read."""

MAX_DEPTH = 250
"""Elements in elements. A document with tables in text boxes in tables has some sixty."""

PIECE = 1 << 20
"""Bytes that are read at a time."""

LONGEST_TOKEN = 4_000_000
"""Bytes of a tag or a comment. Word keeps drawings in attributes, some 100 kB of them. A token that goes on in the
next piece is read anew from its beginning: one without end would take the square of its length."""


def parse(file: str, part: str, pieces: Iterable[bytes], parser: XMLParserType) -> None:
    """Feed a part of an office file to a parser.

    Raises `Rejected` for a document type, which office files don't have and whose entities grow or read other
    files, and for a token without end; one of `NO_XML` for what is none.
    """

    def refuse(*_: object) -> None:
        raise whole_file("zip-document-type", file, part=part)

    parser.StartDoctypeDeclHandler = refuse
    fed = 0
    for piece in pieces:
        parser.Parse(piece, False)
        fed += len(piece)
        if fed - parser.CurrentByteIndex > LONGEST_TOKEN:
            raise whole_file("zip-broken", file)
    parser.Parse(b"", True)


def elements(
    file: str, archive: ZipFile, part: str, progress: Callable[[int, int], None] | None
) -> Iterator[tuple[str, Element]]:
    """Yield the beginnings and ends of a part's elements. Raises `Rejected` for what is no XML."""
    size = archive.getinfo(part).file_size
    with archive.open(part) as stream:
        try:
            yield from iterparse(_MeteredStream(stream, size, progress), events=("start", "end"))
        except NO_XML:
            raise whole_file("zip-broken", file) from None


class _MeteredStream:
    """A stream that tells how much of it is read."""

    def __init__(self, stream: IO[bytes], size: int, progress: Callable[[int, int], None] | None) -> None:
        self._stream, self._size, self._progress, self._done = stream, size, progress, 0

    def read(self, size: int = -1) -> bytes:
        # In larger pieces than are asked for: a long tag is read anew with each piece that it goes on in.
        data = self._stream.read(max(size, PIECE))
        self._done += len(data)
        if self._progress:
            self._progress(self._done, self._size)
        return data
