"""Every key of a plan and of a log, from their schemas: the makers of `files.md`."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cchc_cli.files.disk.shipped import shipped
from cchc_cli.files.plan.schema import schema
from cchc_cli.files.yaml_text.read import read
from cchc_cli.messages import Language
from docs.markdown import anchor, code_span, either, plain, spans, table

PAPER = Path(__file__).with_suffix(".md")
"""Its own examples show the keys that the shipped plan does without."""

_FORMS = {
    "text": ("chữ", "text"),
    "uid": ("một từ", "one word"),
    "date": ("ngày", "date"),
    "year": ("năm", "year"),
    "whole": ("số nguyên, từ 1", "whole number, from 1"),
    "count": ("số nguyên, từ 0", "whole number, from 0"),
    "day_of_month": ("ngày trong tháng, 1–31", "day of a month, 1–31"),
    "flag": ("`true` hoặc `false`", "`true` or `false`"),
    "rule": ("quy tắc RFC 5545", "rule of RFC 5545"),
    "amount": ("số tiền", "amount"),
    "quantity": ("số lượng, có thể lẻ", "quantity, may have decimals"),
}
"""What the schema calls the forms of a value."""

_LONGEST = 60
"""Characters of an example."""


def plan_keys(language: Language) -> str:
    return _Keys("plan", language).tables()


def progress_keys(language: Language) -> str:
    return _Keys("progress", language).tables()


def sent_keys(language: Language) -> str:
    return _Keys("progress", language, "Sent").tables()


class _Keys:
    """The keys of a kind of file as its schema has them, mapping by mapping."""

    def __init__(self, kind: str, language: Language, root: str = "Record") -> None:
        described = schema(kind, lambda key: language(f"schema.{key}"))
        self.language = language
        self.shapes: dict[str, Any] = described["$defs"]
        self.root = described if "properties" in described else self.shapes[root]
        self.values = _values(kind)
        self.places: dict[str, str] = {}  # of each mapping, where it is first met
        self._find(self.root, "")

    def _find(self, mapping: Any, path: str) -> None:
        for key, part in mapping["properties"].items():
            for place, name in self._within(part, _step(path, key)):
                if name not in self.places:
                    self.places[name] = place
                    self._find(self.shapes[name], place)

    def _within(self, part: Any, path: str) -> Iterator[tuple[str, str]]:
        """Yield the mappings that a key's value may be or hold: where, and by what name."""
        if "properties" in self.shapes.get(name := _name(part), ()):
            yield path, name
        for choice in _choices(part):
            yield from self._within(choice, path)
        if "items" in part:
            yield from self._within(part["items"], f"{path}[]")
        if isinstance(named := part.get("additionalProperties"), dict):
            yield from self._within(named, f"{path}.…")

    def tables(self) -> str:
        blocks = [plain(self.root["description"]), self._table(self.root, "")]
        for name, place in self.places.items():
            mapping = self.shapes[name]
            blocks += [
                f"### {self._heading(place)}",
                plain(mapping["description"]),
                self._table(mapping, place),
            ]
        return "\n\n".join(blocks)

    def _heading(self, place: str) -> str:
        return f"{either(self.language, 'Khóa của', 'Keys of')} `{place}`"

    def _table(self, mapping: Any, path: str) -> str:
        words = ("Khóa", "Key"), ("Dạng", "Form"), ("Nghĩa", "Meaning"), ("Ví dụ", "Example")
        rows = (
            (
                f"**`{key}`**" if key in mapping.get("required", ()) else f"`{key}`",
                self._form(part),
                plain(part["description"]),
                self._example(part, _step(path, key)),
            )
            for key, part in mapping["properties"].items()
        )
        return table([either(self.language, *word) for word in words], rows)

    def _form(self, part: Any) -> str:
        if name := _name(part):
            if name in _FORMS:
                return either(self.language, *_FORMS[name])
            return (
                f"[{either(self.language, 'nhóm khóa', 'keys')}](#{anchor(self._heading(self.places[name]))})"
            )
        if "enum" in part:
            return spans(part["enum"])
        if "items" in part:
            return f"{either(self.language, 'danh sách', 'list')}: {self._form(part['items'])}"
        if isinstance(named := part.get("additionalProperties"), dict):
            return f"{either(self.language, 'mã', 'id')}: {self._form(named)}"
        first, *others = _choices(part)
        listed = either(self.language, ", hoặc danh sách", ", or a list")
        if [other.get("items") for other in others] == [first]:
            return self._form(first) + listed
        return either(self.language, ", hoặc ", ", or ").join(map(self._form, (first, *others)))

    def _example(self, part: Any, path: str) -> str:
        if (value := self.values.get(path)) is not None:
            return code_span(value)
        known = part.get("examples") or part.get("enum") or self.shapes.get(_name(part), {}).get("examples")
        return code_span(str(known[0])) if known else "—"


def _step(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _choices(part: Any) -> list[Any]:
    return [*part.get("anyOf", ()), *part.get("oneOf", ())]


def _name(part: Any) -> str:
    return str(part.get("$ref", "")).rpartition("/")[2]


def _values(kind: str) -> dict[str, str]:
    """Return a value of each key that the shipped plan or log has, or else the parts that are shown here."""
    shown = re.findall(r"^```yaml\n(.*?)^```", PAPER.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    texts = [shipped(f"{kind}_2020.yaml").read_text("utf-8"), *shown]
    root = dict if kind == "plan" else list
    found: dict[str, str] = {}
    for data, _ in map(read, texts):
        if isinstance(data, root):
            for path, value in _flat(data, ""):
                found.setdefault(path, value)
    return found


def _flat(data: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield every value below `data` with the path that the schema's keys have."""
    if isinstance(data, dict):
        for key, value in data.items():
            # The keys of agencies and levels are ids.
            yield from _flat(value, f"{path}.…" if path in ("agencies", "levels") else _step(path, key))
    elif isinstance(data, list):
        if data and all(isinstance(item, str) for item in data):
            yield path, _short(data)
        for item in data:
            yield from _flat(item, f"{path}[]" if path else "")
    elif isinstance(data, str):
        yield path, _short([data])


def _short(values: Sequence[str]) -> str:
    text = values[0] if len(values) == 1 else f"[{', '.join(values)}]"
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
