"""The JSON Schema (draft 2020-12) of a command's answer, from its `Contract` and the forms of its words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from cchc_cli.domain.annex.ledger import CellFate
from cchc_cli.domain.figures.spending import FindingCode
from cchc_cli.domain.model.effect import Effect
from cchc_cli.domain.model.faults import Severity
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.plan import Address, FundingKind
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Kind
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.model.stretch import CODES
from cchc_cli.domain.phrases.covers import Span
from cchc_cli.domain.phrases.joining import ROLES
from cchc_cli.domain.reports.budget import UNDATED, UNSPECIFIED, Dimension
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.collect import Fate
from cchc_cli.domain.reports.diff import ChangeKind
from cchc_cli.domain.reports.estimate import STAGES
from cchc_cli.domain.reports.new import Reason
from cchc_cli.domain.reports.report import PastGap, PastKind
from cchc_cli.domain.reports.rollup import LEVELS, RollupDimension
from cchc_cli.messages import LANGUAGES, Language
from cchc_cli.messages.payload import ANSWERS, ENVELOPE, FORMS, NOTES, TABLES, WORDS
from cchc_cli.render.payload import PLAN_FACTS, Contract, Getters, Key, TableContract, key_of

_Schema = dict[str, Any]

_NULL: _Schema = {"type": "null"}
_TEXT: _Schema = {"type": "string"}
_ID: _Schema = {"type": "string", "minLength": 1}
_DATE: _Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
_WHOLE: _Schema = {"type": "integer", "minimum": 1}
_COUNT: _Schema = {"type": "integer", "minimum": 0}


def _list(items: _Schema | bool) -> _Schema:
    return {"type": "array", "items": items}


def _one_of(values: Iterable[str]) -> _Schema:
    return {"type": "string", "enum": list(map(str, values))}


SHAPES: dict[str, _Schema] = {
    "id": _ID,
    "ids": _list(_ID),
    "id_or_ids": {"anyOf": [_ID, {**_list(_ID), "minItems": 1}]},
    "text": _TEXT,
    "texts": _list(_TEXT),
    "scalar": {"anyOf": [_TEXT, {"type": "integer"}]},
    "date": _DATE,
    "dates": _list(_DATE),
    "month": {"type": "string", "pattern": rf"^(\d{{4}}-\d\d|{UNDATED})$"},
    "quarter": {"type": "string", "pattern": rf"^(\d{{4}}-Q[1-4]|{UNDATED})$"},
    "period": {"type": "string", "pattern": rf"^({'|'.join(CODES)})-\d{{4}}$"},
    "count": _COUNT,
    "whole": _WHOLE,
    "wholes": _list(_WHOLE),
    "number": {"type": "number", "exclusiveMinimum": 0},
    "dong": _COUNT,
    "balance": {"type": "integer"},
    "share": {"type": "number", "minimum": 0},
    "flag": {"type": "boolean"},
    "kind": _one_of(Kind),
    "kinds": _list(_one_of(Kind)),
    "role": _one_of(ROLES),
    "compared": _one_of(("now", *PastKind)),
    "gap": _one_of(PastGap),
    "status": _one_of(State),
    "stage": _one_of(STAGES),
    "source": _one_of((*FundingKind, UNSPECIFIED)),
    "funding": _one_of(FundingKind),
    "change": _one_of(ChangeKind),
    "reason": _one_of(Reason),
    "severity": _one_of(Severity),
    "effect": _one_of(Effect),
    "paper": _one_of(SentPaper),
    "state": _one_of(SentState),
    "finding": _one_of(FindingCode),
    "fate": _one_of(Fate),
    "cell_fate": _one_of(CellFate),
    "address": _one_of(Address),
    "dimension": _one_of(Dimension),
    "rollup_dimension": _one_of(RollupDimension),
    "plan_level": _one_of(filter(None, LEVELS)),
    "uncounted": _one_of(("copy", "replaced")),
}
"""How each form of a word's value is written, but those that hold words themselves."""


def _declared(**more: Any) -> Key[Any, None]:
    """Return what stands for a key of a value that answers take as it is: nothing gets it."""
    return Key(lambda _: None, **more)


_LINE: Getters[Any] = {
    word: _declared(nullable=field.default is None) for word, field in EstimateLine.keys().items()
}
_MAPPINGS: dict[str, Getters[Any]] = {
    "plan": PLAN_FACTS,
    "counts": {step: _declared(form="count") for step in STAGES},
    # All of an entry but its id and its day may be left out; a period may be without its year.
    "record": {
        word: _declared(
            form="text" if word == "period" else None,
            optional=frozenset() if word in ("id", "date") else frozenset({word}),
        )
        for word in (*Record.keys(), *Sent.keys())
    },
}
_LISTED: dict[str, Getters[Any]] = {"lines": _LINE, "spans": {word: _declared() for word in Span._fields}}


def json_schema(name: str, contract: Contract[Any], language: Language) -> _Schema:
    """Return the schema of the answer `name` (`messages.payload.ANSWERS`), its words in a language."""
    return _Publisher(language).answer(name, contract)


class _Publisher:
    """Writes schemas whose words are in one language."""

    def __init__(self, language: Language) -> None:
        self._place = LANGUAGES.index(language.code)

    def answer(self, name: str, contract: Contract[Any]) -> _Schema:
        notes = [{"const": note, "description": NOTES[note][self._place]} for note in contract.notes]
        envelope = {
            "plan": self._where(contract.plan, self._shape("plan")),
            "as_of": self._where(contract.as_of, _DATE),
            "by": self._by(contract.by),
            **self._tables(contract.tables),
            "notes": _list({"oneOf": notes} if notes else False),
        }
        facts = {word: self._value(word, key_of(get)) for word, get in contract.facts.items()}
        described = {key: self._described(part, ENVELOPE[key]) for key, part in envelope.items()}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"cchc {name.replace('-', ' --')} -f json",
            **self._described(_mapping(described | facts), ANSWERS[name]),
        }

    def _by(self, given: object) -> _Schema:
        form = getattr(given, "form", None) or "dimension"
        return self._where(given, {**_list(SHAPES[form]), "minItems": 1})

    def _tables(self, tables: TableContract[Any] | Mapping[str, TableContract[Any]]) -> _Schema:
        """Return the shape of `rows` and `total`, or of `tables`."""
        if isinstance(tables, TableContract):
            return dict(self._table(tables)["properties"])
        named = {key: self._described(self._table(table), TABLES[key]) for key, table in tables.items()}
        return {"tables": _mapping(named)}

    def _described(self, shape: _Schema, said: tuple[str, str]) -> _Schema:
        return {"description": said[self._place], **shape}

    def _where(self, given: object, shape: _Schema) -> _Schema:
        """Return the shape of a part of the envelope: null in an answer that never has it."""
        if given is None:
            return _NULL
        return _nullable(shape) if isinstance(given, Key) and given.nullable else shape

    def _table(self, table: TableContract[Any]) -> _Schema:
        total = _NULL if table.total is None else self._keys(table.total)
        return _mapping(
            {
                "rows": _list(self._keys(table.row)),
                "total": total if table.summed is None else _nullable(total),
            }
        )

    def _keys(self, getters: Getters[Any]) -> _Schema:
        keys = {word: key_of(get) for word, get in getters.items()}
        values = {word: self._value(word, key) for word, key in keys.items()}
        beside = {
            word: [*filter(key.optional.__contains__, values)] for word, key in keys.items() if key.optional
        }
        return _mapping(values, beside)

    def _value(self, word: str, key: Key[Any, Any]) -> _Schema:
        """Return the shape of the value of a word: named after its form where that has a name, and described."""
        form, *said = WORDS[word]
        shape = self._shape(key.form or form)
        named = {"title": FORMS[key.form or form][self._place]} if (key.form or form) in FORMS else {}
        return {"description": said[self._place], **named, **(_nullable(shape) if key.nullable else shape)}

    def _shape(self, form: str) -> _Schema:
        if form in _MAPPINGS:
            return self._keys(_MAPPINGS[form])
        return _list(self._keys(_LISTED[form])) if form in _LISTED else SHAPES[form]


def _mapping(values: _Schema, optional: Mapping[str, list[str]] = MappingProxyType({})) -> _Schema:
    """Return the shape of an object that has each of these keys and no other.

    Those that are `optional` may be left out, each with those that stand beside it.
    """
    required = [key for key in values if key not in optional]
    together = {key: beside for key, beside in optional.items() if len(beside) > 1}
    shape = {"type": "object", "properties": values, "required": required, "additionalProperties": False}
    return {**shape, "dependentRequired": together} if together else shape


def _nullable(shape: _Schema) -> _Schema:
    if "anyOf" in shape:
        return {"anyOf": [*shape["anyOf"], _NULL]}
    values = {"enum": [*shape["enum"], None]} if "enum" in shape else {}
    return {**shape, "type": [shape["type"], "null"], **values}
