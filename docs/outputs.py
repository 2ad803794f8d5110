"""What each command tells programs, from its schema: the makers of `outputs.md`."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from cchc_cli.commands.schema import ANSWERS
from cchc_cli.messages import Language
from cchc_cli.messages.payload import ENVELOPE, FORMS, TABLES, WORDS
from cchc_cli.render.json_schema import SHAPES, json_schema
from docs.markdown import either, spans, table


def envelope(language: Language) -> str:
    """Return what each key of the envelope means."""
    titles = either(language, "Khóa", "Key"), either(language, "Nghĩa", "Meaning")
    return table(titles, ((f"`{key}`", either(language, *said)) for key, said in ENVELOPE.items()))


def answers(language: Language) -> str:
    """Return which facts, tables, keys and notes each answer has."""
    parts = []
    for name, module in ANSWERS.items():
        schema = json_schema(name, import_module(module).CONTRACT, language)
        command = f"cchc {name.replace('-', ' --')}"
        parts += [f"### `{command}`", f"{schema['description'][0].upper()}{schema['description'][1:]}."]
        parts.append(table(_titles(language), _rows(schema, language)))
    return "\n\n".join(parts)


def _titles(language: Language) -> tuple[str, str, str]:
    return (
        either(language, "Chỗ", "Place"),
        either(language, "Nghĩa", "Meaning"),
        either(language, "Khóa hoặc giá trị", "Keys or values"),
    )


def _rows(schema: Mapping[str, Any], language: Language) -> Iterator[tuple[str, str, str]]:
    parts = schema["properties"]
    if facts := {key: part for key, part in parts.items() if key not in ENVELOPE}:
        said = either(language, "của cả câu trả lời, cạnh khung", "of the whole answer, beside the envelope")
        yield "—", said, _keys({"properties": facts, "required": facts})
    several = parts["tables"]["properties"] if "tables" in parts else None
    for name, each in (several or {"": schema}).items():
        place = f"`tables.{name}." if name else "`"
        rows, total = (each["properties"][key] for key in ("rows", "total"))
        said = either(language, *(TABLES[name] if name else ("các dòng", "the rows")))
        yield f"{place}rows`", said, _keys(rows["items"])
        if "properties" in total:
            nullable = "?" if "null" in total["type"] else ""
            yield f"{place}total`{nullable}", either(language, "tổng", "what they add up to"), _keys(total)
    if notes := parts["notes"]["items"]:
        listed = "; ".join(f"`{note['const']}` {note['description']}" for note in notes["oneOf"])
        yield "`notes`", either(language, *ENVELOPE["notes"]), listed


def _keys(mapping: Mapping[str, Any]) -> str:
    """Return the keys of an object: with `?` where null may stand, in brackets where some answers lack it."""
    keys = ((key, f"`{key}`" + "?" * _may_be_null(part)) for key, part in mapping["properties"].items())
    return ", ".join(shown if key in mapping["required"] else f"({shown})" for key, shown in keys)


def _may_be_null(shape: Mapping[str, Any]) -> bool:
    return any("null" in each.get("type", ()) for each in (shape, *shape.get("anyOf", ())))


def words(language: Language) -> str:
    """Return what each word means, and how its values are written."""
    titles = (
        either(language, "Khóa", "Key"),
        either(language, "Dạng", "Form"),
        either(language, "Nghĩa", "Meaning"),
    )
    return table(
        titles,
        (
            (f"`{word}`", _form(form, language), either(language, *said))
            for word, (form, *said) in WORDS.items()
        ),
    )


def _form(form: str, language: Language) -> str:
    return either(language, *FORMS[form]) if form in FORMS else spans(SHAPES[form]["enum"])
