"""The command line: one thin file a command, options -> load -> compute -> render.

What the commands have in common is declared here, once: how a run ends, which commands there are and what each
can write, by what a budget can be totalled.
"""

from enum import IntEnum
from typing import NamedTuple


class Exit(IntEnum):
    """How a run ends. Every command returns one of these."""

    OK = 0
    OVERDUE = 1
    """Something is overdue (`check`)."""
    BAD_INPUT = 2
    """Bad data or usage; nothing was written."""
    FINDINGS = 3
    """Done, with findings to look at (`import`, `collect`)."""
    BUG = 70
    """A fault of the program."""
    BUSY = 75
    """Another goes on writing the same log."""
    STOPPED = 130
    """Stopped by Ctrl-C, and nothing was written. Once a result is in its file a run ends as it would have."""
    TERMINATED = 143
    """The same by SIGTERM; as here, another signal ends a run with 128 and its number."""


TABLE, JSON, CSV, ICS = "table", "json", "csv", "ics"
NOT_TEXT = ("xlsx", "docx")
"""Forms that only a file can hold."""


class Outputs(NamedTuple):
    """What a command can write: on stdout by `--format`, the first where none is named; into a file by suffix."""

    formats: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()


def _outputs(*suffixes: str) -> Outputs:
    """Return the outputs of a report: a table, and each form both on stdout, where it is text, and in a file."""
    return Outputs((TABLE, *(form for form in suffixes if form not in NOT_TEXT)), suffixes)


_PAGES = _outputs("xlsx", "docx", CSV, JSON, "md", "html")
_ANSWER = Outputs((TABLE, JSON))
DATABASES = ("db", "sqlite")
"""Suffixes of the database of a roll-up, which is kept beside an answer in a form of its own."""
_PLAN = Outputs(("yaml", JSON), ("yaml", "yml"))

# In the order in which a year meets them; a group's first command stands for it, with its first example.
SEASONS: dict[str, dict[str, Outputs]] = {
    "begin": {
        "import": _PLAN,
        "members": Outputs(),
        "budget": _PAGES,
        "calendar": _outputs(*_PAGES.suffixes, ICS),
        "tasks": _PAGES,
        "estimate": _PAGES,
    },
    "month": {
        "record": _ANSWER,
        "check": _PAGES,
        "remind": Outputs((TABLE, JSON), ("docx",)),
        "log": _PAGES,
    },
    "quarter": {
        "form": Outputs(suffixes=("xlsx",)),
        "collect": _ANSWER,
        "report": _PAGES,
        "rollup": Outputs(_PAGES.formats, (*_PAGES.suffixes, *DATABASES)),
    },
    "end": {
        "new": _PLAN,
        "diff": _PAGES,
    },
    "files": {
        "validate": Outputs(),
        "explain": _PAGES,
        "export": Outputs(suffixes=("docx", "xlsx")),
        "schema": Outputs(),
    },
}

COMMANDS = {name: outputs for commands in SEASONS.values() for name, outputs in commands.items()}

MODULES = {"import": "import_plan"}
"""The module of a command has its name, where Python lets it."""

DIMENSIONS = ("agency", "task", "group", "source", "level", "quarter", "month")
"""By what a budget can be totalled: the values of `Dimension`, which is not imported before it is needed."""

ROLLUP_DIMENSIONS = ("level", "province", "plan", "agency", "task", "source", "quarter")
"""By what many plans can be added up: the values of `RollupDimension`."""

BY: dict[str | None, tuple[str, ...]] = {"budget": DIMENSIONS, "rollup": ROLLUP_DIMENSIONS}
"""What the `--by` of a command takes."""

STAGES = ("proposed", "appraised", "approved")
"""The stages of the estimate round: the values of the `Step`s that its papers are of."""
