"""The door: plain data to values of the domain, and what pydantic's core finds wrong as faults with paths."""

from dataclasses import MISSING
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator, ValidationError, core_schema

from cchc_cli.domain.model.faults import BadValue, Fault, Path
from cchc_cli.domain.model.text import nearest
from cchc_cli.domain.model.value import Value

_Kind = TypeVar("_Kind")

# What pydantic calls the faults of a value that our own readers do not raise.
_CODES = {
    "string_type": "text-expected",
    "string_unicode": "text-not-unicode",
    "string_pattern_mismatch": "value-empty",
    "tuple_type": "list-expected",
    "dict_type": "mapping-expected",
    "dataclass_type": "mapping-expected",
}


class _Rules:
    """Works out the rule of a type from what the type says, for the few types that files are made of.

    Pydantic itself would do the same (`cchc schema` has it do so), but half of a command's start would be its.
    """

    def generate_schema(self, kind: Any) -> CoreSchema:
        origin, inner = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._of(inner[1], inner[0])
        if origin is tuple:
            return core_schema.tuple_variable_schema(self.generate_schema(inner[0]))
        if origin is dict:
            return core_schema.dict_schema(self.generate_schema(inner[0]), self.generate_schema(inner[1]))
        return core_schema.str_schema() if kind is str else self._of(kind, kind)

    def _of(self, says: Any, kind: Any) -> CoreSchema:
        rule: CoreSchema = says.__get_pydantic_core_schema__(kind, self)
        return rule


@cache
def validator(kind: Any) -> SchemaValidator:
    """Return what reads values of a kind, worked out when it is first asked for."""
    return SchemaValidator(_Rules().generate_schema(kind))


def build(kind: type[_Kind], data: object, at: Path = ()) -> tuple[_Kind | None, list[Fault]]:
    """Return the value that `data` describes, or None and every fault in it; paths start with `at`."""
    try:
        return validator(kind).validate_python(data), []  # type: ignore[arg-type]  # a class is hashable
    except ValidationError as error:
        # `input` is not asked for: with a large file it would hold everything a second time.
        found = error.errors(include_url=False, include_input=False)
    known = _known_keys(kind)
    return None, [_fault(dict(e), data, at, known) for e in found]


def _fault(error: dict[str, Any], data: object, at: Path, known: dict[str, dict[str, bool]]) -> Fault:
    path, value = _path_in(data, error["loc"])
    refused = error.get("ctx", {}).get("error")
    if isinstance(refused, BadValue) and (value != "" or refused.code.endswith("-empty")):
        return Fault(refused.code, at + path, refused.fault_args)
    kind = error["type"]
    if kind == "missing":
        return Fault("key-missing", at + path, {"key": error["loc"][-1]})
    holder = next((p for p in reversed(path[:-1]) if p in known), "")
    keys = known[str(holder)]
    if kind != "unexpected_keyword_argument":
        if value != "":
            return Fault(_CODES[kind], at + path)
        if path and keys.get(str(path[-1])):
            return Fault("value-empty-required", at + path, {"key": path[-1]})
        return Fault("value-empty", at + path)
    if value == "" and str(path[-1])[:1].isdigit():
        # `{amount: 1,2 tỷ}`: between braces a comma ends the value.
        return Fault("comma-splits", at + path, {"value": path[-1]}, on_key=True)
    args = {"key": path[-1], "near": nearest(str(path[-1]), keys) or "", "known": list(keys)}
    return Fault("key-unknown", at + path, args, on_key=True)


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


def _known_keys(kind: object) -> dict[str, dict[str, bool]]:
    """Return the keys of each mapping by the key that holds it (`""` for the root, or an item of the root).

    With each key stands whether it is required.
    """
    known: dict[str, dict[str, bool]] = {}
    waiting = [("", value) for value in _values_in(kind)]
    while waiting:
        holder, current = waiting.pop()
        if holder in known:
            continue
        keys = current.keys()
        known[holder] = {key: field.default is MISSING for key, field in keys.items()}
        waiting += [(key, value) for key, field in keys.items() for value in _values_in(field.type)]
    return known


def _values_in(annotation: object) -> list[type[Value]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return [annotation]
    return [value for inner in get_args(annotation) for value in _values_in(inner)]
