"""The JSON Schema (draft 2020-12) of plan files and progress logs, taken from the values that they are read into."""

from collections.abc import Callable
from typing import Any

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening, Record
from cchc_cli.domain.model.sent import Sent

_KINDS: dict[str, Any] = {"plan": Plan, "progress": tuple[Opening | Record | Sent, ...]}


def schema(kind: str, text: Callable[[str], str]) -> dict[str, Any]:
    """Return the schema of a `plan` or `progress` file.

    `text` gives its words: the title for `plan`, what a mapping is for `plan.Task`, what a key of it means for
    `plan.Task.amount`, and what is wrong with a value that is not as `date` has it for `wrong.date`.
    """
    from pydantic import TypeAdapter

    found = TypeAdapter(_KINDS[kind]).json_schema()
    shapes: dict[str, Any] = found.pop("$defs")
    if "items" in found:
        # Told apart by a key, the first is held against one shape alone, and an editor says what that one lacks.
        opening, record, sent = found["items"].pop("anyOf")
        entry = {"if": {"required": ["sent"]}, "then": sent, "else": record}
        first = {"if": {"required": ["plan"]}, "then": opening, "else": entry}
        found |= {"prefixItems": [first], "items": entry}
    mappings = {**shapes, found["title"]: found} if "properties" in found else shapes
    for name, mapping in mappings.items():
        # What pydantic takes from the class is for developers: its name, and its docstring, which may be gone.
        mapping.pop("title")
        mapping.pop("description", None)
        mapping["description"] = text(f"{kind}.{name}")
        for key, part in mapping["properties"].items():
            mapping["properties"][key] = {"description": text(f"{kind}.{name}.{key}"), **_bare(part)}
    root = _named({**found, "title": text(kind)}, shapes, text)
    shapes |= {name: _named(shape, shapes, text) for name, shape in list(shapes.items())}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": shapes}


def _bare(part: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is as if it were not said: a title that is the key again, and that nothing is the default."""
    silent = {"title"} | ({"default"} if part.get("default") in (None, [], {}) else set())
    return {key: value for key, value in part.items() if key not in silent}


def _named(part: Any, shapes: dict[str, Any], text: Callable[[str], str]) -> Any:
    """Return a part of a schema with each shape that has a name put among `shapes`, and referred to."""
    if isinstance(part, list):
        return [_named(each, shapes, text) for each in part]
    if not isinstance(part, dict):
        return part
    part = {key: _named(value, shapes, text) for key, value in part.items()}
    if (name := part.pop("$anchor", None)) is None:
        return part
    own = {key: part.pop(key) for key in ("description", "default") if key in part}
    shapes.setdefault(name, {**part, "errorMessage": text(f"wrong.{name}")})
    return {**own, "$ref": f"#/$defs/{name}"}
