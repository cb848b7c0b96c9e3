"""Strawberry types made at run time, which name each other before all of them exist.

>>> types = Types()
>>> types.object("Query", [field("unit", optional(types.named("Unit")), None, [argument("key", strawberry.ID)])])
>>> types.object("Unit", [field("name", str)], "A unit.")
>>> strawberry.Schema(types["Query"])

Strawberry's own `create_type` makes such classes too, but has no interfaces with bases, and no types that are named
before they are made.
"""

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
from strawberry.types.scalar import ScalarDefinition

from graph.errors import Mistake, OntologyError
from graph.ontology.model import NO_LABEL, Label
from schema.names import describe

TypeReference: TypeAlias = Any
"""What Strawberry takes as a type; made at run time, so that no annotation can name it."""

_SCALARS = frozenset({"String", "Int", "Float", "Boolean", "ID", "Date", "PartialDate", "DateTime", "DateSpan", "JSON"})


NONE_DEPRECATED: Mapping[str, Label] = {}


class Types:
    """The types by name. A type may refer to others that are added later, as Strawberry resolves references last."""

    def __init__(self) -> None:
        self._classes: dict[str, type] = {}
        self.scalars: dict[object, ScalarDefinition] = {}

    def __getitem__(self, name: str) -> type:
        return self._classes[name]

    def named(self, name: str) -> TypeReference:
        """A reference to a type by name, which may not exist yet."""
        return _NamedType(name, "schema", None, self._classes)

    def alias(self, name: str, of: str) -> None:
        """Makes references to a name lead to the type of another name."""
        self._add(name, self[of])

    def object(
        self, name: str, fields: Sequence[StrawberryField], description: str | None = None, bases: tuple[type, ...] = ()
    ) -> None:
        """Adds an object type; it inherits the fields of `bases`, which are interfaces."""
        self._add(name, strawberry.type(_class(name, fields, bases), name=name, description=description))

    def interface(
        self, name: str, fields: Sequence[StrawberryField], description: str | None = None, bases: tuple[type, ...] = ()
    ) -> None:
        """Adds an interface; it inherits the fields of `bases`."""
        self._add(name, strawberry.interface(_class(name, fields, bases), name=name, description=description))

    def input(
        self, name: str, fields: Sequence[StrawberryField], description: str | None = None, *, one_of: bool = False
    ) -> None:
        """Adds an input type; with `one_of`, exactly one of its members must be given."""
        self._add(name, strawberry.input(_class(name, fields, ()), name=name, description=description, one_of=one_of))

    def member(self, name: str, type_name: str, label: Label, deprecated: Label = NO_LABEL) -> StrawberryField:
        """A member of an input type that may be left out, whose type is of this name, and described by a label."""
        return field(name, optional(self.named(type_name)), describe(label), deprecated=deprecated)

    def enumeration(
        self,
        name: str,
        labels: Mapping[str, Label],
        description: str | None = None,
        deprecated: Mapping[str, Label] = NONE_DEPRECATED,
    ) -> None:
        """Adds an enumeration, whose values are the names in `labels`; `deprecated` says why some of them will go."""
        members = {
            value: strawberry.enum_value(
                value, description=describe(label), deprecation_reason=describe(deprecated.get(value, NO_LABEL))
            )
            for value, label in labels.items()
        }
        self._add(name, cast("type", strawberry.enum(cast("Any", enum.Enum)(name, members), description=description)))

    def scalar(self, name: str, stand_in: Any, definition: ScalarDefinition) -> None:
        """Adds a scalar; `stand_in` is what Strawberry knows it by."""
        self._add(name, stand_in)
        self.scalars[stand_in] = definition

    def _add(self, name: str, class_: type) -> None:
        if name in self._classes or name in _SCALARS:
            message = f"two GraphQL types would be called {name!r}; rename a type or field of the ontology"
            raise OntologyError([Mistake("ontology", 0, "", message)])
        self._classes[name] = class_


@dataclasses.dataclass(frozen=True)
class _NamedType(LazyType[Any, Any]):
    """A lazy reference that looks its type up in `Types`, where Strawberry's own imports it from a module."""

    classes: Mapping[str, type] = dataclasses.field(default_factory=dict, hash=False, compare=False)

    def resolve_type(self) -> type[Any]:
        return self.classes[self.type_name]


def _class(name: str, fields: Sequence[StrawberryField], bases: tuple[type, ...]) -> type:
    namespace: dict[str, Any] = {field.python_name: field for field in fields}
    namespace["__annotations__"] = {field.python_name: field.type for field in fields}
    return python_types.new_class(name, bases, {}, lambda body: body.update(namespace))


def optional(of_type: TypeReference) -> TypeReference:
    """A type that may be null; all others may not."""
    return StrawberryOptional(of_type)


def listed(of_type: TypeReference) -> TypeReference:
    """A list, whose items may be null only if their type is optional."""
    return StrawberryList(of_type)


def field(
    name: str,
    of_type: TypeReference,
    description: str | None = None,
    arguments: Sequence[StrawberryArgument] = (),
    deprecated: Label = NO_LABEL,
) -> StrawberryField:
    """A field, or the member of an input type; `deprecated` says why it will go, and what to use instead."""
    strawberry_field = StrawberryField(
        python_name=_python_name(name),
        graphql_name=name,
        type_annotation=StrawberryAnnotation(of_type),
        description=description,
        deprecation_reason=describe(deprecated),
    )
    strawberry_field.arguments = list(arguments)
    return strawberry_field


def argument(name: str, of_type: TypeReference, description: str | None = None) -> StrawberryArgument:
    """An argument; it has no default, so one that is left out is absent for the resolver too."""
    return StrawberryArgument(
        python_name=_python_name(name),
        graphql_name=name,
        type_annotation=StrawberryAnnotation(of_type),
        description=description,
    )


def _python_name(name: str) -> str:
    # Names such as `in` and `from` are reserved in Python.
    return f"{name}_"


def value_by_name(source: Mapping[str, object], python_name: str) -> object:
    """Strawberry's default resolver for these types: the source is a mapping by the names of fields in GraphQL."""
    return source[python_name.removesuffix("_")]
