"""What became of each record of a log."""

from datetime import date
from typing import Any

from cchc_cli.domain.model.effect import Effect, outcomes
from cchc_cli.domain.model.record import Record


def record(name: str, **more: Any) -> Record:
    return Record(**{"id": name, "task": "3", "date": date(2020, 10, 1), **more})


def test_each_record_counts_or_it_is_said_why_not() -> None:
    log = [
        record("r1"),
        record("r2", count=2, supersedes="r1"),  # a correction,
        record("r3", count=3, supersedes="r2"),  # that is corrected,
        record("r4", count=2, supersedes="r3"),  # which is taken back: r2 is in force again
        record("r5"),
        record("r6", supersedes="r5", void=True),
        record("f1", form="Q1-2020/aaaaa/10"),
        record("f2", form="Q1-2020/bbbbb/10"),  # another form says the very same
    ]
    assert [(o.effect, o.by and o.by.id) for o in outcomes(log)] == [
        (Effect.CORRECTED, "r2"),
        (Effect.CORRECTED, "r3"),
        (Effect.TAKEN_BACK, "r4"),
        (Effect.COUNTS, None),
        (Effect.TAKEN_BACK, "r6"),
        (Effect.TAKES_BACK, None),
        (Effect.COUNTS, None),
        (Effect.REPEATED, None),
    ]
