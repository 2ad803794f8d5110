"""Values that are read from files: frozen dataclasses, whose fields say beside their types how they are read.

Who reads them (`files`) asks for the methods that pydantic names; who makes them in another way never imports it.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any, ClassVar, get_args


@dataclass(frozen=True, kw_only=True)
class Value:
    """The base of everything that is read from a file: frozen, and with no key that it does not know.

    A field's key in the file is its name, or the `alias` of its metadata. One that may be left out is None, or
    whatever its default is, where it is; what is written is never None.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}
    published: ClassVar[Mapping[str, Any]] = {}
    """What the published schema says of the fields together, where `__post_init__` or a rule does."""

    @classmethod
    def keys(cls) -> dict[str, Field[Any]]:
        """Return the fields by their keys in a file, in order."""
        return {field.metadata.get("alias", field.name): field for field in fields(cls)}

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
            post_init=hasattr(cls, "__post_init__"),
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
