"""Which lines stand behind the amounts of a task: those of the record that decided each amount last."""

from collections.abc import Iterable, Mapping
from datetime import date

from cchc_cli.domain.figures.spending import decisions
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Record, Step

Standing = Mapping[tuple[str, Step], Mapping[str | None, tuple[EstimateLine, ...]]]
"""Lines by task and step, and there by agency; None is the whole task's."""


def lines_of_tasks(plan: Plan, records: Iterable[Record], as_of: date = date.max) -> Standing:
    """Return the lines that stand on `as_of`, as `money_of_tasks` has the amounts that they add up to.

    A decision on the whole takes the place of the parts' lines. One on a part leaves none for what is the whole's:
    its lines made an amount that is divided now. What was decided without lines has none.
    """
    found: dict[tuple[str, Step], dict[tuple[str, ...], tuple[EstimateLine, ...]]] = {}
    for task, path, record in decisions(plan, records, as_of):
        for step in record.amounts.keys() - {Step.SPENT}:
            before = found.get((task, step), {})
            apart = {at: lines for at, lines in before.items() if not _overlap(at, path)}
            found[task, step] = {**apart, path: record.lines}
    return {key: _by_agency(lines) for key, lines in found.items()}


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the money of one path is part of that of another, or the other way round."""
    return all(a == b for a, b in zip(one, other, strict=False))


def _by_agency(
    by_path: Mapping[tuple[str, ...], tuple[EstimateLine, ...]],
) -> dict[str | None, tuple[EstimateLine, ...]]:
    """Put together the lines of each part of a task; a part of a part is its."""
    found: dict[str | None, tuple[EstimateLine, ...]] = {}
    for path, lines in by_path.items():
        part = path[0] if path else None
        found[part] = found.get(part, ()) + lines
    return {part: lines for part, lines in found.items() if lines}
