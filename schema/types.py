"""Strawberry types made at run time, which name each other before all of them exist."""

import dataclasses
import enum
import types as python_types
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias, cast

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType

from graph.errors import Mistake, OntologyError
from graph.ontology.model import Label
from schema.names import description

TypeReference: TypeAlias = Any
"""What Strawberry takes as a type; made at run time, so that no annotation can name it."""

_SCALARS = frozenset({"String", "Int", "Float", "Boolean", "ID", "Date", "DateTime"})


class Types:
    """The types by name. Each is made when all are declared."""

    def __init__(self) -> None:
        self._made: dict[str, type] = {}

    def __getitem__(self, name: str) -> type:
        return self._made[name]

    def named(self, name: str) -> TypeReference:
        """A type by name, which may not exist yet."""
        return _Named(name, "schema", None, self._made)

    def object(
        self, name: str, fields: Sequence[StrawberryField], about: str | None = None, bases: tuple[type, ...] = ()
    ) -> None:
        """Makes an object type."""
        self._add(name, strawberry.type(_class(name, fields, bases), name=name, description=about))

    def interface(
        self, name: str, fields: Sequence[StrawberryField], about: str | None = None, bases: tuple[type, ...] = ()
    ) -> None:
        """Makes an interface."""
        self._add(name, strawberry.interface(_class(name, fields, bases), name=name, description=about))

    def input(
        self, name: str, fields: Sequence[StrawberryField], about: str | None = None, *, one_of: bool = False
    ) -> None:
        """Makes an input type."""
        self._add(name, strawberry.input(_class(name, fields, ()), name=name, description=about, one_of=one_of))

    def enumeration(self, name: str, values: Mapping[str, Label], about: str | None = None) -> None:
        """Makes an enumeration, whose values are their names."""
        members = {
            value: strawberry.enum_value(value, description=description(label)) for value, label in values.items()
        }
        self._add(name, cast("type", strawberry.enum(cast("Any", enum.Enum)(name, members), description=about)))

    def _add(self, name: str, made: type) -> None:
        if name in self._made or name in _SCALARS:
            message = f"two GraphQL types would be called {name!r}; rename a type or field of the ontology"
            raise OntologyError([Mistake("ontology", 0, "", message)])
        self._made[name] = made


@dataclasses.dataclass(frozen=True)
class _Named(LazyType[Any, Any]):
    """A reference that looks into `Types` instead of a module."""

    made: Mapping[str, type] = dataclasses.field(default_factory=dict, hash=False, compare=False)

    def resolve_type(self) -> type[Any]:
        return self.made[self.type_name]


def _class(name: str, fields: Sequence[StrawberryField], bases: tuple[type, ...]) -> type:
    namespace: dict[str, Any] = {field.python_name: field for field in fields}
    namespace["__annotations__"] = {field.python_name: field.type for field in fields}
    return python_types.new_class(name, bases, {}, lambda body: body.update(namespace))


def optional(of: TypeReference) -> TypeReference:
    """A type that may be null."""
    return StrawberryOptional(of)


def listed(of: TypeReference) -> TypeReference:
    """A list."""
    return StrawberryList(of)


def field(
    name: str,
    of: TypeReference,
    about: str | None = None,
    arguments: Sequence[StrawberryArgument] = (),
) -> StrawberryField:
    """A field; its value is that of the same name in a mapping, unless the schema has a resolver for it."""
    made = StrawberryField(
        python_name=_python_name(name),
        graphql_name=name,
        type_annotation=StrawberryAnnotation(of),
        description=about,
    )
    made.arguments = list(arguments)
    return made


def argument(name: str, of: TypeReference, about: str | None = None) -> StrawberryArgument:
    """An argument, absent unless given."""
    return StrawberryArgument(
        python_name=_python_name(name),
        graphql_name=name,
        type_annotation=StrawberryAnnotation(of),
        description=about,
    )


def _python_name(name: str) -> str:
    """A name with a line after it, since `in` and `from` are no names in Python."""
    return f"{name}_"


def value_by_name(source: Mapping[str, object], python_name: str) -> object:
    """Strawberry's default resolver, for sources that are mappings by the names of fields in GraphQL."""
    return source[python_name.removesuffix("_")]
