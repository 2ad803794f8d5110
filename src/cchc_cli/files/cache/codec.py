"""Values of the domain as plain data that JSON can hold, and back, as their types say.

Many values of one type are packed together, field by field: of alike ones one is kept, and a field that has its default
in all of them is left out. So a plan of 100,000 tasks comes back with no line of Python run for each of them. What is
unpacked is taken for what was packed: whoever keeps the data has to see that it is.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial
from itertools import chain, count, islice, repeat
from operator import attrgetter
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

_Kind = TypeVar("_Kind")


class _Packing(NamedTuple):
    """How values of a type, many at a time, become plain data and come back; `plain` ones are compared at once."""

    pack: Callable[[Sequence[Any]], Any]
    unpack: Callable[[Any], list[Any]]
    plain: bool = True


def pack(kind: type[_Kind], value: _Kind) -> Any:
    """Return a value as plain data. Raises TypeError for one that is not all as its type says."""
    return _column(kind).pack((value,))  # type: ignore[arg-type]  # a class is hashable


def unpack(kind: type[_Kind], data: Any) -> _Kind:
    """Return the value of a type that `pack` made the data of; of other data anything, or any exception."""
    value: _Kind
    (value,) = _column(kind).unpack(data)  # type: ignore[arg-type]  # a class is hashable
    return value


@cache
def _column(kind: Any) -> _Packing:
    """Pack values of a type, of one of several, or None: those that are not alike, and the place of each in them."""
    kinds = [each for each in _alternatives(kind) if each is not type(None)]
    packings = [_packing(each) for each in kinds]
    classes = tuple(get_origin(each) or each for each in kinds)
    compared = {own for own, packing in zip(classes, packings, strict=True) if packing.plain}
    plain, usual = len(compared) == len(classes), {*classes, type(None)}

    def key(value: object) -> object:
        # Unlike any value, the class stands before what is alike only where it is the same.
        return value if type(value) in compared else (object, id(value))

    key_of: Callable[[object], object] = key if compared else id

    def pack(values: Sequence[Any]) -> Any:
        kinds_met = set(map(type, values))
        if strays := [met for met in kinds_met - usual if not issubclass(met, classes)]:
            raise TypeError(f"{strays} among {kind}")
        if len(values) == len(kinds_met) == len(classes) == 1 and values[0] is not None:
            return [None, packings[0].pack(values)]
        keys = values if plain else list(map(key_of, values))
        unlike = dict(zip(keys, values, strict=True))
        nothing = {None if plain else key_of(None): -1} if type(None) in kinds_met else {}
        for each in nothing:
            del unlike[each]
        if len(classes) == 1:
            sorts = [unlike]
            if len(unlike) == len(values):
                return [None, packings[0].pack(list(unlike.values()))]
        else:
            sorts = [{k: v for k, v in unlike.items() if isinstance(v, own)} for own in classes]
        packed = [packing.pack(list(sort.values())) for packing, sort in zip(packings, sorts, strict=True)]
        places = dict(zip(chain.from_iterable(sorts), count())) | nothing
        return [list(map(places.__getitem__, keys)), *packed]

    def unpack(data: Any) -> list[Any]:
        at, *sorts = data
        found = [v for packing, sort in zip(packings, sorts, strict=True) for v in packing.unpack(sort)]
        return found if at is None else list(map([*found, None].__getitem__, at))

    return _Packing(pack, unpack, plain)


def _alternatives(kind: Any) -> list[Any]:
    """Return the types that an annotation names, each without what it says beside them."""
    if get_origin(kind) is Annotated:
        return _alternatives(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return [bare for each in get_args(kind) for bare in _alternatives(each)]
    return [kind]


def _packing(kind: Any) -> _Packing:
    """Pack values of one type, none of them None."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind in (str, int, bool):
        return _Packing(list, list)
    if kind is object:
        return _each(_tagged, _untagged, plain=False)
    if kind is date:
        return _each(date.isoformat, date.fromisoformat)
    if origin is tuple and inner[-1] is not ...:
        hints = {str(n): each for n, each in enumerate(inner)}
        return _fields(list, hints, {}, lambda _, columns: zip(*columns.values(), strict=True))
    if origin in (tuple, frozenset):
        return _many(origin, _column(inner[0]))
    if origin is not None and issubclass(origin, Mapping):
        entries = _many(tuple, _packing(tuple[inner]))  # type: ignore[valid-type]  # made of what was found
        return _Packing(
            lambda values: entries.pack([tuple(value.items()) for value in values]),
            lambda data: list(map(dict, entries.unpack(data))),
            plain=False,
        )
    if issubclass(kind, StrEnum | Fraction):
        return _each(str, kind)
    if not is_dataclass(kind):
        return _fields(
            list,
            kind.__annotations__,
            kind._field_defaults,
            lambda _, columns: map(kind._make, zip(*columns.values(), strict=True)),
        )
    hints = {field.name: field.type for field in fields(kind)}
    defaults = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    # All of one value at once: it is far from the next one in memory.
    contents = attrgetter(*hints, "__class__")
    return _fields(lambda values: map(contents, values), hints, defaults, partial(_frozen, kind))


def _each(to: Callable[[Any], Any], back: Callable[[Any], Any], *, plain: bool = True) -> _Packing:
    return _Packing(lambda values: list(map(to, values)), lambda data: list(map(back, data)), plain)


def _many(kind: Any, items: _Packing) -> _Packing:
    """Pack tuples or sets: how many each has, and the items of all."""

    def unpack(data: Any) -> list[Any]:
        lengths, packed = data
        left = iter(items.unpack(packed))
        return [kind(islice(left, length)) for length in lengths]

    return _Packing(
        lambda values: [list(map(len, values)), items.pack(list(chain.from_iterable(values)))],
        unpack,
        items.plain,
    )


def _fields(
    rows: Callable[[Sequence[Any]], Iterable[tuple[Any, ...]]],
    hints: Mapping[str, Any],
    defaults: Mapping[str, Any],
    make: Callable[[int, dict[str, Iterable[Any]]], Iterable[Any]],
) -> _Packing:
    """Pack values with fields: how many they are, and the columns that are not all of the default."""
    packings = {name: _column(hint) for name, hint in hints.items()}
    absent = object()

    def pack(values: Sequence[Any]) -> Any:
        columns = {}
        for (name, packing), column in zip(packings.items(), zip(*rows(values), strict=True), strict=False):
            if column.count(defaults.get(name, absent)) < len(values):
                columns[name] = packing.pack(column)
        return [len(values), columns]

    def unpack(data: Any) -> list[Any]:
        count, columns = data
        return list(
            make(
                count,
                {
                    name: packing.unpack(columns[name])
                    if name in columns
                    else repeat(defaults.get(name), count)
                    for name, packing in packings.items()
                },
            )
        )

    return _Packing(pack, unpack, plain=False)


def _frozen(kind: Any, count: int, columns: dict[str, Iterable[Any]]) -> list[Any]:
    """Make frozen dataclasses; what all have of the class is left to it."""
    made = [object.__new__(kind) for _ in range(count)]
    for name, column in columns.items():
        if not isinstance(column, repeat) or getattr(kind, name, None) is not next(column, None):
            deque(map(object.__setattr__, made, repeat(name), column), maxlen=0)
    return made


def _tagged(value: Any) -> Any:
    """Pack a value by what it is itself: what JSON has of itself is itself, anything else a list led by its name."""
    if value is None or type(value) in (str, int, bool):
        return value
    if type(value) in (list, tuple):
        return [type(value).__name__, *map(_tagged, value)]
    if type(value) in (date, Fraction):
        return [type(value).__name__, str(value)]
    raise TypeError(f"{type(value)} is not packed")


_TAGS: dict[str, Callable[..., object]] = {
    "list": lambda *values: list(map(_untagged, values)),
    "tuple": lambda *values: tuple(map(_untagged, values)),
    "date": date.fromisoformat,
    "Fraction": Fraction,
}


def _untagged(data: Any) -> object:
    return _TAGS[data[0]](*data[1:]) if isinstance(data, list) else data
