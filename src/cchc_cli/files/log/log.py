"""A log as commands know it: what was read of one or more files, and found sound."""

from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.sent import Sent
from cchc_cli.files.disk.read import Source

DOUBTS = frozenset({"record-units-unsaid", "record-due-twice", "record-days-twice"})
"""Warnings of a log's records by which its figures may be wrong until a person has mended them."""

Records = tuple[Record, ...]
"""What a progress log holds: records, oldest first."""

Register = tuple[Sent, ...]
"""What a progress log says was sent, oldest first."""


class Log(NamedTuple):
    """The records of one or more logs, agencies named by their ids, in the order of the files.

    `sent` is what they say was sent and is not taken back, of alike entries one. `repeated` counts the records that
    stood in more than one file and were taken once; `copies` are files whose names say that they are copies of
    another of these. `warnings` are what should be looked at in the records; `origins` are the file of each, and its
    place in that file's list; `sources` the files.
    """

    records: Records
    sent: Register = ()
    repeated: int = 0
    copies: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    origins: tuple[tuple[str, int], ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether figures may be wrong until a person mends what is warned of."""
        return any(warning.code in DOUBTS for warning in self.warnings)
