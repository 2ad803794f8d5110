"""Values that are read from files: frozen dataclasses, whose fields say beside their types how they are read.

Who reads them (`files`) asks for the methods that pydantic names; who makes them in another way never imports it.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, get_args

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**_is):
        """Make a class of values as `dataclasses.dataclass` does, but leave it the methods of `Value`.

        It would compile six methods for each class, which took a tenth of a command's start.
        """

        def made(cls):
            cls = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
            found = fields(cls)
            cls._names = frozenset(field.name for field in found)
            cls._optional = frozenset(
                f.name for f in found if (f.default, f.default_factory) != (MISSING, MISSING)
            )
            cls._made = {f.name: f.default_factory for f in found if f.default_factory is not MISSING}
            cls._content = attrgetter(*(field.name for field in found))
            return cls

        return made


class Value:
    """The base of everything that is read from a file: frozen, and with no key that it does not know.

    A field's key in the file is its name, or the `alias` of its metadata. One that may be left out is None, or
    whatever its default is, where it is; what is written is never None.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}
    published: ClassVar[Mapping[str, Any]] = {}
    """What the published schema says of the fields together, where `__post_init__` or a rule does."""

    _names: ClassVar[frozenset[str]]
    _optional: ClassVar[frozenset[str]]
    _made: ClassVar[Mapping[str, Callable[[], Any]]]
    _content: ClassVar["attrgetter[Any]"]

    if not TYPE_CHECKING:

        def __init__(self, **given):
            if wrong := (given.keys() - self._names) | (self._names - self._optional - given.keys()):
                raise TypeError(f"{type(self).__name__}: unknown or missing {', '.join(sorted(wrong))}")
            # What is not given the class has.
            self.__dict__.update({name: make() for name, make in self._made.items()} | given)
            self.__post_init__()

    def __post_init__(self) -> None:
        """Look at the fields together. Raises `BadValue`."""

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._content(self) == self._content(other)

    def __hash__(self) -> int:
        return hash(self._content(self))

    def __repr__(self) -> str:
        said = (f"{field.name}={getattr(self, field.name)!r}" for field in self.keys().values())
        return f"{type(self).__qualname__}({', '.join(said)})"

    @classmethod
    def keys(cls) -> dict[str, Field[Any]]:
        """Return the fields by their keys in a file, in order."""
        return {field.metadata.get("alias", field.name): field for field in fields(cls)}  # type: ignore[arg-type]  # each is one

    @property
    def entries(self) -> dict[str, Any]:
        """What a file has to hold, key by key: all that is not as if it were left out."""
        values = {key: (getattr(self, field.name), field.default) for key, field in self.keys().items()}
        return {key: value for key, (value, default) in values.items() if value != default}

    @classmethod
    def __get_pydantic_core_schema__(cls, _kind: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        def rule(field: Field[Any]) -> Any:
            kinds = [kind for kind in get_args(field.type) if kind is not type(None)]
            absent = len(kinds) < len(get_args(field.type))
            found = handler.generate_schema(kinds[0] if absent else field.type)
            if field.default_factory is not MISSING:
                return core_schema.with_default_schema(found, default_factory=field.default_factory)
            if field.default is not MISSING:
                return core_schema.with_default_schema(found, default=field.default)
            return found

        keys = cls.keys()
        rules = [
            core_schema.dataclass_field(field.name, rule(field), kw_only=True, validation_alias=key)
            for key, field in keys.items()
        ]
        return core_schema.dataclass_schema(
            cls,
            core_schema.dataclass_args_schema(cls.__name__, rules),
            [field.name for field in keys.values()],
            post_init=cls.__post_init__ is not Value.__post_init__,
            config={"extra_fields_behavior": cls.__pydantic_config__["extra"]},
            ref=cls.__name__,
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> dict[str, Any]:
        found: dict[str, Any] = handler(core)
        handler.resolve_ref_schema(found).update(cls.published)
        return found


class Marker:
    """Beside a type in `Annotated`: how a field is read, and what the published schema says of it.

    `rule` is given the builders of `pydantic_core`, the type, and the way to the rule of any type; `published`
    the way to what pydantic would publish itself.
    """

    def __init__(
        self,
        rule: Callable[[Any, Any, Callable[[Any], Any]], Any],
        published: Callable[[Callable[[], dict[str, Any]]], dict[str, Any]],
    ) -> None:
        self._rule = rule
        self._published = published

    def __get_pydantic_core_schema__(self, kind: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        return self._rule(core_schema, kind, handler.generate_schema)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return dict(self._published(lambda: handler(core)))


def read_by(parse: Callable[[object], object], published: Callable[[], dict[str, Any]]) -> Marker:
    """Return the marker of a field that `parse` reads; it raises `BadValue`. `published` is its JSON Schema."""
    return Marker(lambda core, *_: core.no_info_plain_validator_function(parse), lambda _: published())


def with_shorthand(full: Callable[[object], object], short: Callable[[], dict[str, Any]]) -> Marker:
    """Return the marker of a field that may be written shorter, of which `full` makes what its type is read from.

    `short` is the JSON Schema of what is shorter.
    """
    return Marker(
        lambda core, kind, rule_of: core.no_info_before_validator_function(full, rule_of(kind)),
        lambda inner: {"anyOf": [short(), inner()]},
    )
