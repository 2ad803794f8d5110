"""The XML of office files, read piece by piece by expat, so that none of it has to be held."""

from collections.abc import Iterable
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError, XMLParserType

from cchc_cli.files.disk.rejected import whole_file

NO_XML = (ExpatError, ParseError, LookupError, ValueError)
"""What the parsers raise: LookupError for an encoding that they don't know, ValueError for one they can't read."""

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
