"""What a person must look at in a draft, as values."""

from typing import NamedTuple

from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.model.faults import Diagnostic, Fault, Path


class Finding(NamedTuple):
    """Something that a person must look at: the fault (its path is in the draft), the cell, and its words."""

    fault: Fault
    place: Place | None = None
    words: str = ""


class Judged(NamedTuple):
    """A finding as it stands in the written file. `blocks`: the file is no sound plan until it is settled."""

    finding: Finding
    diagnostic: Diagnostic
    blocks: bool


def find_fault(
    code: str, path: Path = (), place: Place | None = None, words: str = "", **args: object
) -> Finding:
    """Return a finding with a fault of its own."""
    return Finding(Fault(code, path, args), place, words)
