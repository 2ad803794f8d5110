"""The JSON Schema (draft 2020-12) of plan files and progress logs, taken from the values that they are read into."""

from collections.abc import Callable, Mapping
from typing import Any

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.record import Opening, Record
from cchc_cli.domain.model.sent import Sent

_KINDS: dict[str, Any] = {"plan": Plan, "progress": tuple[Opening | Record | Sent, ...]}


_NAMED: dict[str, tuple[str, ...]] = {
    "agency": (
        *("Plan.submits", "Agency.reports_to", "Agency.members", "Agency.successors", "Task.lead"),
        *("Task.coordinating", "Work.lead", "Duty.agencies", "Record.agency", "Sent.agency"),
    ),
    "level": ("Agency.level",),
    "task": ("Record.task",),
    "target": ("Record.target",),
}
"""The keys whose texts name something of the plan."""


def schema(kind: str, text: Callable[[str], str], plan: Plan | None = None) -> dict[str, Any]:
    """Return the schema of a `plan` or `progress` file, or of the files of one plan: it knows what can be named there.

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
    if plan is not None:
        _name(plan, shapes | ({"Plan": root} if kind == "plan" else {}), shapes)
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


def _name(plan: Plan, mappings: Mapping[str, dict[str, Any]], shapes: dict[str, Any]) -> None:
    """Add to `shapes` what can be named of a plan, each with its words; `mappings` refer to it where it is named.

    Any other text may stand there too: a name is taken as well as an id, and whether one is known `validate` says.
    """
    known: dict[str, Mapping[str, str]] = {
        "agency": {key: agency.name for key, agency in plan.agencies.items()},
        "level": plan.levels,
        "task": {work.id: work.name for work in plan.works},
        "target": {target.id: target.text for target in plan.targets},
    }
    for name, places in _NAMED.items():
        for shape, key in (place.split(".") for place in places if place.split(".")[0] in mappings):
            properties = mappings[shape]["properties"]
            properties[key] = _referring(properties[key], name)
            ids = ({"const": _scalar(id_), "description": words} for id_, words in known[name].items())
            # An editor says of a wrong value what the first of them says.
            shapes[name] = {"anyOf": [{"$ref": "#/$defs/text"}, *ids]}


def _referring(part: Any, name: str) -> Any:
    """Return a part of a schema that refers to a shape of this name where it did to any text."""
    if isinstance(part, list):
        return [_referring(each, name) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        key: f"#/$defs/{name}" if (key, value) == ("$ref", "#/$defs/text") else _referring(value, name)
        for key, value in part.items()
    }


def _scalar(text: str) -> str | int:
    """Return an id as YAML has it that is written without quotes: a number, where it is one."""
    return int(text) if text.isascii() and text.isdigit() and str(int(text)) == text else text
