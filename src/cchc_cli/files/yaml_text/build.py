"""Plain data to a frozen model: pydantic's errors as faults with paths, unknown keys with the nearest known one."""

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from cchc_cli.domain.model.faults import Fault, Path
from cchc_cli.domain.model.plan import Value
from cchc_cli.domain.model.text import nearest

_Model = TypeVar("_Model", bound=BaseModel)

# What pydantic calls the faults that our own validators do not raise.
_CODES = {
    "missing": "key-missing",
    "extra_forbidden": "key-unknown",
    "string_type": "text-expected",
    "string_pattern_mismatch": "value-empty",
    "tuple_type": "list-expected",
    "dict_type": "mapping-expected",
    "model_type": "mapping-expected",
    "model_attributes_type": "mapping-expected",
    "bool_type": "choice-unknown",
}


def build(model: type[_Model], data: object, at: Path = ()) -> tuple[_Model | None, list[Fault]]:
    """Return the model that `data` describes, or None and every fault in it; paths start with `at`."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        # `input` is not asked for: with a large file it would hold everything a second time.
        found = error.errors(include_url=False, include_input=False)
    known = _known_keys(model)
    return None, [_fault(dict(e), data, at, known) for e in found]


def _fault(error: dict[str, Any], data: object, at: Path, known: dict[str, list[str]]) -> Fault:
    path, value = _path_in(data, error["loc"])
    code = _CODES.get(error["type"], error["type"])
    args: dict[str, Any] = dict(error.get("ctx") or {})
    if code == "key-unknown" and value == "" and str(path[-1])[:1].isdigit():
        # `{amount: 1,2 tỷ}`: between braces a comma ends the value.
        return Fault("comma-splits", at + path, {"value": path[-1]}, on_key=True)
    if code == "key-unknown":
        holder = next((p for p in reversed(path[:-1]) if p in known), "")
        near = nearest(str(path[-1]), known[str(holder)])
        return Fault(
            code, at + path, {"key": path[-1], "near": near or "", "known": known[str(holder)]}, on_key=True
        )
    if code == "key-missing":
        return Fault(code, at + path, {"key": error["loc"][-1]})
    if value == "" and code in ("list-expected", "mapping-expected", "text-expected"):
        code = "value-empty"
    if code == "choice-unknown" and "choices" not in args:
        args = {"value": value if isinstance(value, str) else "", "choices": ["true", "false"]}
    return Fault(code, at + path, args)


def _path_in(data: Any, loc: tuple[int | str, ...]) -> tuple[Path, object]:
    """Keep the steps of `loc` that `data` has: pydantic adds the names of union branches, and missing keys."""
    path: list[str | int] = []
    for step in loc:
        named = isinstance(data, dict) and step in data
        numbered = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if named or numbered:
            data = data[step]
        else:
            continue  # also the 0 of a single value where a list may stand
        path.append(step)
    return tuple(path), data


def _known_keys(model: type[BaseModel]) -> dict[str, list[str]]:
    """Return the keys of each model by the field that holds it (`""` for the root)."""
    known: dict[str, list[str]] = {}
    waiting: list[tuple[str, type[BaseModel]]] = [("", model)]
    while waiting:
        holder, current = waiting.pop()
        if holder in known:
            continue
        known[holder] = [f.alias or name for name, f in current.model_fields.items()]
        for name, info in current.model_fields.items():
            waiting += [(info.alias or name, m) for m in _models_in(info.annotation)]
    return known


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return [annotation]
    return [m for inner in get_args(annotation) for m in _models_in(inner)]
