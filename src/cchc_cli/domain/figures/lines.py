"""Which lines stand behind the amounts of a task: those of the record that decided each amount last."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

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
    found: dict[tuple[str, Step], _OfTask] = {}
    for task, path, record in decisions(plan, records, as_of):
        for step in record.amounts.keys() - {Step.SPENT}:
            _put(found.setdefault((task, step), {}), path, record.lines)
    return {key: _by_agency(parts) for key, parts in found.items()}


_OfTask = dict[str | None, dict[tuple[str, ...], tuple[EstimateLine, ...]]]
"""The lines of a task by its parts, None for what is the whole's, and in each by their paths (`parts_of`)."""


def _put(parts: _OfTask, path: tuple[str, ...], lines: tuple[EstimateLine, ...]) -> None:
    """Take lines in the place of those of which their money is a part, or the other way round."""
    if not path:
        parts.clear()
    parts.pop(None, None)
    part = path[0] if path else None
    own = {} if len(path) < 2 else parts.get(part, {})
    own.pop(path[:1], None)
    own.pop(path, None)
    own[path] = lines
    parts[part] = own


def _by_agency(parts: _OfTask) -> dict[str | None, tuple[EstimateLine, ...]]:
    """Put together the lines of each part of a task; a part of a part is its."""
    found = {part: tuple(chain.from_iterable(own.values())) for part, own in parts.items()}
    return {part: lines for part, lines in found.items() if lines}
