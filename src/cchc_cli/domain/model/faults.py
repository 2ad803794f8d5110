"""What is wrong with a person's data, as values: collected, never raised one by one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Where a value stands in a document: keys and 0-based indexes from the root, `("tasks", 2, "amount")`."""


class Severity(StrEnum):
    """Whether the data can be used as it is."""

    ERROR = "error"
    WARNING = "warning"


class Fault(NamedTuple):
    """One thing wrong, where it is, and the facts that a message about it needs.

    `code` is stable and never translated; the prose is made from `code` and `args` where it is shown.
    `on_key` points at the mapping key at the end of `path` rather than at its value.
    """

    code: str
    path: Path = ()
    args: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    on_key: bool = False


class BadValue(ValueError):  # noqa: N818 - the text is at fault, not the program
    """A text that is no value of its kind: a fault's code, and what its message needs; where it stands is not known."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.fault_args = args


class Diagnostic(NamedTuple):
    """One thing wrong in one file. `line` and `column` count from 1; `line` is 0 where the whole file is meant.

    `place` stands in for line and column where a file has none (a sheet's cell, a table's row).
    """

    code: str
    file: str
    line: int = 0
    column: int = 0
    source: str = ""
    args: Mapping[str, object] = {}
    severity: Severity = Severity.ERROR
    place: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the data can't be used as it is."""
        return self.severity is Severity.ERROR
