"""What was sent to agencies and came back: the register of sending, entries of a progress log beside its records."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.scalars import Date, Flag, Text, choice
from cchc_cli.domain.model.value import Value, dataclass


class SentPaper(StrEnum):
    """What is sent."""

    FORM = "form"
    LETTER = "letter"
    ESTIMATE = "estimate"


class SentState(StrEnum):
    """What became of it; `blank` and `faulty` say that it came back, and how."""

    MADE = "made"
    RECEIVED = "received"
    BLANK = "blank"
    FAULTY = "faulty"
    REMINDED = "reminded"


@dataclass(frozen=True, kw_only=True)
class Sent(Value):
    """An entry of the register: on `date` the paper of `agency` for a reporting `period` came into `state`.

    Without a period it is of the whole plan. `difficulties`, `proposals` and `note`, which explains an estimate, are
    the agency's own words in a form that came back. Entries of one `batch` were added together, with the records of
    it. One with `supersedes` stands in for the entry named, with `void` it only takes that back.
    """

    id: Text | None = None
    sent: Annotated[SentPaper, choice(SentPaper)]
    agency: Text
    period: Text | None = None
    state: Annotated[SentState, choice(SentState)]
    date: Date
    difficulties: Text | None = None
    proposals: Text | None = None
    note: Text | None = None
    batch: Text | None = None
    supersedes: Text | None = None
    void: Flag = False

    published: ClassVar[Mapping[str, Any]] = {
        "if": {"required": ["void"], "properties": {"void": {"enum": [True, "true"]}}},
        "then": {"required": ["supersedes"]},
    }

    def __post_init__(self) -> None:
        if self.void and self.supersedes is None:
            raise BadValue("record-void")


def in_force(entries: Iterable[Sent]) -> tuple[Sent, ...]:
    """Return the entries of one log that no later one supersedes, and that take nothing back."""
    listed = tuple(entries)
    replaced = {entry.supersedes for entry in listed if entry.supersedes}
    return tuple(e for e in listed if not e.void and (e.id is None or e.id not in replaced))


def withdrawn(entries: Iterable[Sent], names: Iterable[str | None]) -> tuple[Sent, ...]:
    """Return what takes back the entries in force of some batches or ids; one without an id stays."""
    gone = {name for name in names if name is not None}
    return tuple(
        Sent(
            sent=entry.sent,
            agency=entry.agency,
            period=entry.period,
            state=entry.state,
            date=entry.date,
            supersedes=entry.id,
            void=True,
        )
        for entry in in_force(entries)
        if not gone.isdisjoint((entry.batch, entry.id)) and entry.id is not None
    )
