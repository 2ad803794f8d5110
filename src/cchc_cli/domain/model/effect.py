"""What became of each record of a log: whether it counts, and which other one it is that it does not."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.model.record import Record, effective


class Effect(StrEnum):
    """Whether a record counts, and why not."""

    COUNTS = "counts"
    CORRECTED = "corrected"  # another stands in for it
    TAKEN_BACK = "taken-back"
    TAKES_BACK = "takes-back"  # it says nothing but that
    REPEATED = "repeated"  # another form says the very same


class Outcome(NamedTuple):
    """What became of a record; `by` corrected it or took it back."""

    effect: Effect
    by: Record | None = None


def outcomes(records: Sequence[Record]) -> list[Outcome]:
    """Return what became of each record of a log, in order.

    A correction is taken back by a record that takes nothing more than that back (`void`), or that says again what
    it had corrected (`record.undone`).
    """
    by_id = {record.id: record for record in records if record.id is not None}
    follower = followers(records)
    counting = set(map(id, effective(records)))

    def outcome(record: Record) -> Outcome:
        by = follower.get(record.id or "")
        if record.void:
            return Outcome(Effect.TAKES_BACK)
        if by is None:
            return Outcome(Effect.COUNTS if id(record) in counting else Effect.REPEATED)
        before = by_id.get(record.supersedes or "")
        restored = before is not None and before.content == by.content
        return Outcome(Effect.TAKEN_BACK if by.void or restored else Effect.CORRECTED, by)

    return [outcome(record) for record in records]


def followers(records: Sequence[Record]) -> Mapping[str, Record]:
    """Return the record that stands in for each, by the id of the one that it replaces."""
    return {record.supersedes: record for record in records if record.supersedes is not None}


def last_of(record: Record, follower: Mapping[str, Record]) -> Record:
    """Return the record that now stands in the place of one, at the end of its corrections."""
    while (after := follower.get(record.id or "")) is not None:
        record = after
    return record
