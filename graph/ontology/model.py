"""The ontology as the rest of the product sees it: frozen, checked, and without a trace of YAML."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.datatypes.base import Affinity, Datatype


@dataclass(frozen=True, slots=True)
class Label:
    """A text in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in Chinese (zh), or else in English."""
        return self.zh if language == "zh" else self.en


NO_LABEL = Label("", "")


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or a relationship; `values` are the labels of an enumeration's values."""

    name: str
    datatype: Datatype
    label: Label
    description: Label = NO_LABEL
    required: bool = False
    values: Mapping[str, Label] = field(default_factory=dict)

    def stored(self, suffix: str = "") -> str:
        """The name of a stored field."""
        return self.name + suffix

    @property
    def fields(self) -> Mapping[str, Affinity]:
        """The stored fields by name."""
        return {self.stored(suffix): affinity for suffix, affinity in self.datatype.fields.items()}


@dataclass(frozen=True)
class Element:
    """What nodes and relationships have in common. `properties` includes the common ones of `entity.py`."""

    name: str
    label: Label
    description: Label
    properties: tuple[Property, ...]

    @functools.cached_property
    def by_name(self) -> Mapping[str, Property]:
        """The properties by name."""
        return {prop.name: prop for prop in self.properties}

    @functools.cached_property
    def stored_fields(self) -> Mapping[str, Affinity]:
        """Every field that a store keeps of it, in a fixed order."""
        return {name: affinity for prop in self.properties for name, affinity in prop.fields.items()}


@dataclass(frozen=True)
class NodeType(Element):
    """A type of node; `singular` and `plural` are its root fields."""

    singular: str
    plural: str


@dataclass(frozen=True, slots=True)
class End:
    """One end of a relationship type: who may stand there, and the connection field that they offer, with its label."""

    types: tuple[str, ...]
    field: str
    at_most_one: bool = False
    label: Label = NO_LABEL


@dataclass(frozen=True)
class RelationshipType(Element):
    """A type of relationship. `pairs` are the allowed (from, to) types."""

    source: End
    target: End
    pairs: frozenset[tuple[str, str]]

    def partners(self, owner: str, *, backward: bool) -> tuple[str, ...]:
        """The types that may stand at the far end of `owner`'s relationships."""
        if backward:
            return tuple(far for far in self.source.types if (far, owner) in self.pairs)
        return tuple(far for far in self.target.types if (owner, far) in self.pairs)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a pattern: the relationship, whether it is walked against its direction, and where it may lead."""

    relationship: str
    backward: bool
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way in which a derived relationship may hold: hops that lead from its source to its target."""

    name: str
    label: Label
    hops: tuple[Hop, ...]


@dataclass(frozen=True)
class DerivedType:
    """A relationship that is not recorded but follows from others; `root`: the field of all its edges, if any."""

    name: str
    label: Label
    description: Label
    source: End
    target: End
    patterns: tuple[Pattern, ...]
    root: str = ""

    def partners(self, owner: str, *, backward: bool) -> tuple[str, ...]:
        """The types that may stand at the far end; the same for every owner."""
        return self.source.types if backward else self.target.types


@dataclass(frozen=True, slots=True)
class Connection:
    """A connection field of a node type: the relationship seen from one of its ends."""

    field: str
    relationship: RelationshipType | DerivedType
    backward: bool

    @property
    def near(self) -> End:
        """The end of those that offer it."""
        return self.relationship.target if self.backward else self.relationship.source

    @property
    def label(self) -> Label:
        """What those at the far end are called: as declared, else by the relationship, with its direction."""
        if self.near.label != NO_LABEL:
            return self.near.label
        given, form = self.relationship.label, "← {}" if self.backward else "{} →"
        return Label(form.format(given.zh), form.format(given.en))

    @property
    def far(self) -> End:
        """The other end."""
        return self.relationship.source if self.backward else self.relationship.target


@dataclass(frozen=True)
class Ontology:
    """All types by name, in the order of their declaration."""

    nodes: Mapping[str, NodeType]
    relationships: Mapping[str, RelationshipType]
    derived: Mapping[str, DerivedType]

    @property
    def all_relationships(self) -> tuple[RelationshipType | DerivedType, ...]:
        """The relationship types, recorded and derived."""
        return (*self.relationships.values(), *self.derived.values())

    @property
    def elements(self) -> tuple[NodeType | RelationshipType, ...]:
        """Everything that is recorded."""
        return (*self.nodes.values(), *self.relationships.values())

    @functools.cached_property
    def connections(self) -> Mapping[str, Connection]:
        """The connection fields by name; a name stands for one end of one relationship type."""
        found: dict[str, Connection] = {}
        for relationship in self.all_relationships:
            forward = Connection(relationship.source.field, relationship, False)
            backward = Connection(relationship.target.field, relationship, True)
            found |= {forward.field: forward, backward.field: backward}
        return found

    def connections_of(self, node_type: str) -> tuple[Connection, ...]:
        """The connection fields that a node type offers."""
        return tuple(connection for connection in self.connections.values() if node_type in connection.near.types)
