"""Ill-formed values set aside, so that all the rest of a file is checked in the same run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from cchc_cli.domain.model.faults import Fault, Path

# What stands for a value that must be there: it is found at fault at times, and never told of.
_OF_PLAN: Mapping[str, object] = {"number": "?", "title": "?", "agencies": {}, "tasks": []}
_OF_ITEM: Mapping[str | int, Mapping[str, object]] = {
    "agencies": {"name": "?"},
    "tasks": {"id": "?", "name": "?", "lead": "?", "schedule": "thường xuyên"},
    "duties": {"id": "?", "agencies": "?", "text": "?"},
}
_ANY_YEAR, _ANY_DATE = "2020", "2020-01-01"

# Keys of an agency whose words are no spelling of it; an unknown key's may be meant for one.
_NO_SPELLINGS = frozenset({"level", "members", "size", "valid", "successors"})


def mended_plan(data: Mapping[str, Any], faults: Iterable[Fault]) -> tuple[dict[str, Any], frozenset[Path]]:
    """Return a plan's data without the values at fault, and the paths of those: what is found there is no news.

    Of agencies, tasks and duties each is mended in its place; of the rest whole values are left out. Where
    neither a year nor a period is sound, a year stands in, and its path is `("year",)`.
    """
    aside = _set_aside(faults, lambda path: path[:2] if path and path[0] in _OF_ITEM else ())
    at_top = aside.setdefault((), set())
    if not at_top.isdisjoint({"year", "period"}) or ("year" in data) == ("period" in data):
        at_top |= {"year", "period"}
    sound = _with(_without(data, at_top), _OF_PLAN, at_top)
    if "year" in at_top:
        sound["year"] = _ANY_YEAR
    for copied in {str(at[0]) for at in aside if len(at) == 2} - at_top:
        sound[copied] = sound[copied].copy()
    for at, keys in aside.items():
        if len(at) == 2 and at[0] not in at_top:
            part, item = at
            items = sound[str(part)]
            items[item] = _with(_without(items[item], keys), _OF_ITEM[part], keys)
            if part == "agencies":
                items[item]["aliases"] = _spellings(data["agencies"][item])
                keys.add("aliases")
    return sound, _paths(aside)


def mended_log(data: Sequence[Any], faults: Iterable[Fault]) -> tuple[list[Any], frozenset[Path]]:
    """Return a log's data without the values at fault, and the paths of those, as `mended_plan` does."""
    aside = _set_aside(faults, lambda path: path[:1])
    sound = list(data)
    for at, keys in aside.items():
        for index in at:
            record = _without(data[int(index)], keys)
            if "supersedes" not in record:
                record.pop("void", None)
            if "task" in record:
                record.pop("target", None)
            needed = {"date": _ANY_DATE} if "target" in record else {"date": _ANY_DATE, "task": "?"}
            sound[int(index)] = _with(record, needed, keys)
    return sound, _paths(aside)


def _set_aside(faults: Iterable[Fault], holder_of: Callable[[Path], Path]) -> dict[Path, set[str]]:
    """Return for each mapping that holds values at fault their keys in it."""
    aside: dict[Path, set[str]] = {}
    for fault in faults:
        holder = holder_of(fault.path)
        keys = aside.setdefault(holder, set())
        inner = fault.path[len(holder) :]
        if inner:
            keys.add(str(inner[0]))
        elif fault.code == "key-missing":
            keys.add(str(fault.args["key"]))
    return aside


def _without(value: object, keys: set[str]) -> dict[str, Any]:
    return {k: v for k, v in value.items() if k not in keys} if isinstance(value, dict) else {}


def _with(value: dict[str, Any], stand_ins: Mapping[str, object], keys: set[str]) -> dict[str, Any]:
    """Put in what must be there and is not, and add its keys to `keys`."""
    keys |= stand_ins.keys() - value.keys()
    return {**stand_ins, **value}


def _spellings(agency: object) -> list[str]:
    """Return every text of an ill-formed agency that may be a name of it."""
    if not isinstance(agency, dict):
        return []
    written = [value for key, value in agency.items() if key not in _NO_SPELLINGS]
    texts = [text for value in written for text in (value if isinstance(value, list) else [value])]
    return [text for text in texts if isinstance(text, str) and text.strip()]


def _paths(aside: Mapping[Path, Iterable[str]]) -> frozenset[Path]:
    return frozenset((*at, key) for at, keys in aside.items() for key in keys)
