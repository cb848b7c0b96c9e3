"""The ontology as the rest of the product sees it: frozen, checked, and without a trace of YAML.

>>> ontology.nodes["Unit"].by_name["kind"].values["SCHOOL"].en
'School'
>>> [connection.field for connection in ontology.connections_of("Service")]
['offeredBy', 'indicators']
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.datatypes.base import Affinity, Datatype
from graph.datatypes.division_code import is_within
from graph.datatypes.identifier import FORMATS, read_identifier
from graph.ontology.routes import Route


@dataclass(frozen=True, slots=True)
class Label:
    """What people read for a name, in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """The Chinese text for "zh", the English one for every other language."""
        return self.zh if language == "zh" else self.en


NO_LABEL = Label("", "")

INSTANTS = frozenset({"createdAt", "updatedAt"})
"""The properties that a store itself says of a record."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or a relationship.

    `required` means that every record has a value. `values` has the labels of an enumeration's values, in the order of
    their declaration; for other types it is empty. `requires` and `not_below` name properties of the same type: the one
    that has a value wherever this one has, and the number that this one is not less than; '' where there is none.
    `deprecated` says why it will go, and what to use instead; `deprecated_values` says it of values of an enumeration.
    `aliases` are other names that spreadsheets have for it, and `value_aliases` those of values of an enumeration.
    """

    name: str
    datatype: Datatype
    label: Label
    description: Label = NO_LABEL
    required: bool = False
    values: Mapping[str, Label] = field(default_factory=dict)
    requires: str = ""
    not_below: str = ""
    deprecated: Label = NO_LABEL
    deprecated_values: Mapping[str, Label] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    value_aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def stored(self, suffix: str = "") -> str:
        """The name of the stored field with a suffix of the datatype, as `name_fold` of `name`."""
        return self.name + suffix

    @property
    def fields(self) -> Mapping[str, Affinity]:
        """What each stored field holds, by its name; the value itself comes first."""
        return {self.stored(suffix): affinity for suffix, affinity in self.datatype.fields.items()}


@dataclass(frozen=True)
class Element:
    """What node types and relationship types have in common. `properties` begin with the common ones of `entity.py`.

    `deprecated` says why the type will go, and what to use instead. `aliases` are other names that spreadsheets have
    for it.
    """

    name: str
    label: Label
    description: Label
    properties: tuple[Property, ...]
    deprecated: Label = field(default=NO_LABEL, kw_only=True)
    aliases: tuple[str, ...] = field(default=(), kw_only=True)

    @functools.cached_property
    def by_name(self) -> Mapping[str, Property]:
        """The properties by their names, in the order of `properties`."""
        return {prop.name: prop for prop in self.properties}

    @functools.cached_property
    def stored_fields(self) -> Mapping[str, Affinity]:
        """What each stored field of a record holds, by its name, in the order in which records list their values."""
        return {name: affinity for prop in self.properties for name, affinity in prop.fields.items()}

    @functools.cached_property
    def written_fields(self) -> tuple[str, ...]:
        """The stored fields that `Record.values` hold, in their order."""
        return tuple(name for name in self.stored_fields if name not in INSTANTS)

    @functools.cached_property
    def period_places(self) -> tuple[int, int]:
        """Where since and until stand among the values of a record."""
        return self.written_fields.index("since"), self.written_fields.index("until")

    @functools.cached_property
    def written_places(self) -> tuple[tuple[str, int, int], ...]:
        """Each property with where its stored fields begin among the values of a record, and where the next ones do."""
        places, first = [], 0
        for prop in self.properties:
            if prop.name not in INSTANTS:
                places.append((prop.name, first, first + len(prop.fields)))
                first += len(prop.fields)
        return tuple(places)


@dataclass(frozen=True)
class NodeType(Element):
    """A type of node; `singular` is the root field of one of them, by its key, `plural` that of the list.

    `key_format` is the form of its keys, one of FORMATS of `datatypes/identifier.py`, or ''.
    """

    singular: str
    plural: str
    key_format: str = ""

    def read_key(self, text: str) -> str:
        """The key of a node of this type; raises ValueError for what can be none."""
        key = read_identifier(text)
        return FORMATS[self.key_format](key) if self.key_format else key


@dataclass(frozen=True, slots=True)
class End:
    """One end of a relationship type.

    `types` are the node types that may stand there, `field` is the connection field that those nodes offer, and `label`
    what they call the nodes at the other end. With `at_most_one`, a node stands there in one relationship at a time.
    `aliases` are other names that spreadsheets have for a column of the nodes at the other end.
    """

    types: tuple[str, ...]
    field: str
    at_most_one: bool = False
    label: Label = NO_LABEL
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class RelationshipType(Element):
    """A type of recorded relationship, from `source` to `target`.

    `pairs` are the allowed combinations of node types, as (from, to). With `represents`, the node at the source stands
    for the one at the target wherever a pattern says that this one is represented. `told_apart_by` are the properties
    by which relationships of the type are not the same, although their ends are and they hold at the same time.
    `within` are the pairs of node types whose keys are division codes, of which that of the target begins the other.
    """

    source: End
    target: End
    pairs: frozenset[tuple[str, str]]
    represents: bool = False
    told_apart_by: tuple[str, ...] = ()
    within: frozenset[tuple[str, str]] = frozenset()

    @functools.cached_property
    def apart_places(self) -> tuple[int, ...]:
        """Where `told_apart_by` stand among the values of a record."""
        return tuple(map(self.written_fields.index, self.told_apart_by))

    @property
    def singular(self) -> str:
        """What one of them is called where a write says something of it: pairedWith of PAIRED_WITH."""
        first, *others = self.name.split("_")
        return first.lower() + "".join(part.capitalize() for part in others)

    def why_apart(self, source: tuple[str, str], target: tuple[str, str]) -> str:
        """Why the one end, as (type, key), cannot be within the other one by their division codes; '' where it can."""
        if (source[0], target[0]) not in self.within or is_within(source[1], target[1]):
            return ""
        message = f"the division code {source[1]} does not begin with {target[1]}, so it is not within it"
        return f"{message}; expected: the code of the area in which it is"

    @property
    def ends(self) -> tuple[End, ...]:
        """The ends that offer a field each: source, then target."""
        return self.source, self.target

    def partners(self, owner: str, *, backward: bool) -> tuple[str, ...]:
        """The node types at the other end of relationships of `owner`, another node type.

        `backward` means that `owner` is the target. The order is that of the end's `types`.
        """
        if backward:
            return tuple(far for far in self.source.types if (far, owner) in self.pairs)
        return tuple(far for far in self.target.types if (owner, far) in self.pairs)


@dataclass(frozen=True, slots=True)
class Hop:
    """A step of a pattern: over which relationship type, whether against its direction, and to which node types.

    With `either`, the direction makes no difference.
    """

    relationship: str
    backward: bool
    types: tuple[str, ...]
    either: bool = False

    @property
    def directions(self) -> tuple[bool, ...]:
        """The ways in which it may be walked: whether backward."""
        return (False, True) if self.either else (self.backward,)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way in which a derived relationship may hold: hops that lead from nodes of the types `start` to its target.

    `by_source` and `by_target` tell that the node at that end may be represented by another one. `weak` tells that it
    alone says little, so pictures draw what holds by weak patterns only as a weaker tie.
    """

    name: str
    label: Label
    start: tuple[str, ...]
    hops: tuple[Hop, ...]
    by_source: bool = False
    by_target: bool = False
    weak: bool = False

    @property
    def end(self) -> tuple[str, ...]:
        """The node types to which it leads."""
        return self.hops[-1].types if self.hops else ()

    def turned(self) -> "Pattern":
        """The same from its end."""
        starts = (self.start, *(hop.types for hop in self.hops))
        hops = tuple(
            Hop(hop.relationship, not hop.backward and not hop.either, types, hop.either)
            for hop, types in reversed(list(zip(self.hops, starts, strict=False)))
        )
        return Pattern(self.name, self.label, self.end, hops, self.by_target, self.by_source, self.weak)


@dataclass(frozen=True)
class DerivedType:
    """A type of relationship that nobody records, but that follows from others by `patterns`.

    `routes` are these with a type chosen for each node. The ends of a symmetric type are one and the same, and so is
    its field: it has one edge between two nodes, which leads from the one whose id comes first. `root` is the root
    field of all its edges; '' where there is none.
    """

    name: str
    label: Label
    description: Label
    source: End
    target: End
    patterns: tuple[Pattern, ...]
    routes: tuple[Route, ...] = ()
    root: str = ""
    symmetric: bool = False
    deprecated: Label = NO_LABEL

    @property
    def ends(self) -> tuple[End, ...]:
        """As of RelationshipType; a symmetric type has one, at which both nodes stand."""
        return (self.source,) if self.symmetric else (self.source, self.target)

    @property
    def directions(self) -> tuple[bool, ...]:
        """The ends from which it is seen, as `backward` of connections and walks."""
        return (False,) if self.symmetric else (False, True)

    def walked(self, *, backward: bool) -> tuple[Route, ...]:
        """The routes from its source, or from its target; those of a symmetric type are the same from either end."""
        if backward and not self.symmetric:
            return tuple(route.reversed() for route in self.routes)
        return self.routes

    def partners(self, owner: str, *, backward: bool) -> tuple[str, ...]:
        """As of RelationshipType."""
        routes = self.walked(backward=backward)
        reached = {route.legs[-1].end_type for route in routes if route.legs[0].start_type == owner}
        return tuple(far for far in (self.source if backward else self.target).types if far in reached)


@dataclass(frozen=True, slots=True)
class Connection:
    """A connection field of node types: a relationship type seen from one of its ends.

    `backward` means seen from the target, so that the field leads against the direction of the relationships.
    """

    field: str
    relationship: RelationshipType | DerivedType
    backward: bool

    @property
    def near(self) -> End:
        """The end whose nodes offer the field."""
        return self.relationship.target if self.backward else self.relationship.source

    @property
    def label(self) -> Label:
        """What the nodes at the other end are called: by the end's label, else by the relationship's with an arrow."""
        if self.near.label != NO_LABEL:
            return self.near.label
        label, template = self.relationship.label, "← {}" if self.backward else "{} →"
        return Label(template.format(label.zh), template.format(label.en))

    @property
    def far(self) -> End:
        """The end to which the field leads."""
        return self.relationship.source if self.backward else self.relationship.target


@dataclass(frozen=True)
class Ontology:
    """All types by their names, in the order of their declaration, on which colors and the schema's order depend."""

    nodes: Mapping[str, NodeType]
    relationships: Mapping[str, RelationshipType]
    derived: Mapping[str, DerivedType]

    @property
    def all_relationships(self) -> tuple[RelationshipType | DerivedType, ...]:
        """The relationship types, recorded ones first, then derived ones."""
        return (*self.relationships.values(), *self.derived.values())

    @property
    def elements(self) -> tuple[NodeType | RelationshipType, ...]:
        """The types of records: node types first, then recorded relationship types."""
        return (*self.nodes.values(), *self.relationships.values())

    @functools.cached_property
    def connections(self) -> Mapping[str, Connection]:
        """The connection fields by their names; a name stands for one end of one relationship type (`rules.py`)."""
        connections: dict[str, Connection] = {}
        for relationship_type in self.all_relationships:
            for end, backward in zip(relationship_type.ends, (False, True), strict=False):
                connections[end.field] = Connection(end.field, relationship_type, backward)
        return connections

    def connections_of(self, node_type: str) -> tuple[Connection, ...]:
        """The connection fields that a node type offers; none for a name that is not declared."""
        return tuple(connection for connection in self.connections.values() if node_type in connection.near.types)
