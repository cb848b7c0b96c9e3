"""Groups: by what the rows of a connection are told apart, and what is measured of each group.

activities { groups(by: [KIND]) { kind avg { attendance } } }
Groups((Member("kind", GroupValue(0)), Member("avg", Measures((Member("attendance", Measured(AVG, ...)),)))),
       by=(Grouping(NODE, "kind", TEXT, "kind"),), <groups.first>)
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.datatypes.base import Affinity
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import Enumeration, Instant
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text
from graph.ontology.entity import OF_DERIVED, OF_NODES, SINCE, UNTIL
from graph.ontology.model import Connection, DerivedType, Label, NodeType, Ontology, Property
from graph.plan.condition import RowPart

_GROUPED = (Boolean, Date, Enumeration, Integer, Text)
_NUMBERS = (Decimal, Integer)
_ORDERED = (*_NUMBERS, Date, Instant)


class Measure(StrEnum):
    """What is measured of a property over a group."""

    MIN = "min"
    MAX = "max"
    SUM = "sum"
    AVG = "avg"


@dataclass(frozen=True, slots=True)
class Grouping:
    """Rows are told apart by a stored field, and their groups ordered by it or by another one."""

    part: RowPart
    field: str
    affinity: Affinity
    order: str


@dataclass(frozen=True, slots=True)
class TypeGrouping:
    """Rows are told apart by the type of their node; `names` are the names that are shown."""

    names: Mapping[str, str]


By: TypeAlias = Grouping | TypeGrouping


@dataclass(frozen=True, slots=True)
class GroupValue:
    """The value that the rows of a group have in common, by its place in what they are grouped by."""

    place: int


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of a stored field; dates are compared by their `day` and shown as given."""

    measure: Measure
    part: RowPart
    field: str
    affinity: Affinity
    day: str = ""


@dataclass(frozen=True, slots=True)
class RowProperty:
    """A property of a connection's rows: of a node, or of the relationship; `owner` names its type."""

    part: RowPart
    owner: str
    prop: Property

    @property
    def grouping(self) -> Grouping | None:
        """How it groups; None where hardly two rows would have the same value."""
        datatype = self.prop.datatype
        if not isinstance(datatype, _GROUPED):
            return None
        return Grouping(self.part, self.prop.name, datatype.fields[""], self.prop.stored(datatype.order))

    def measured(self, measure: Measure) -> Measured | None:
        """How it is measured: numbers in every way, dates and instants by their least and greatest."""
        datatype = self.prop.datatype
        if not isinstance(datatype, _NUMBERS if measure in (Measure.SUM, Measure.AVG) else _ORDERED):
            return None
        day = self.prop.stored(datatype.order) if datatype.order else ""
        return Measured(measure, self.part, self.prop.name, datatype.fields[""], day)


RowProperties: TypeAlias = Mapping[str, RowProperty]
"""The properties of a connection's rows by the names that tell them apart."""


def properties_of_nodes(node: NodeType) -> RowProperties:
    """The properties by which a list of nodes may be grouped and measured: all of the node type, by name."""
    return _named(node.name, (), node.name, node.properties)


def properties_of_connection(ontology: Ontology, connection: Connection) -> RowProperties:
    """Those of a connection: of its edges and nodes, of which the nodes' give way to the edges'."""
    relationship, far = connection.relationship, connection.far.types
    edge = OF_DERIVED if isinstance(relationship, DerivedType) else relationship.properties
    node = ontology.nodes[far[0]].properties if len(far) == 1 else OF_NODES
    return _named(relationship.name, edge, far[0], node)


def properties_of_pairs(ontology: Ontology, derived: DerivedType, ends: tuple[str, str]) -> RowProperties:
    """Those of all edges of a derived relationship: its own, and those of both nodes, called after their `ends`."""
    properties = {prop.name: RowProperty(RowPart.EDGE, derived.name, prop) for prop in OF_DERIVED}
    sides = ((RowPart.SOURCE, derived.source), (RowPart.NODE, derived.target))
    for name, (part, end) in zip(ends, sides, strict=True):
        owner = end.types[0]
        for prop in ontology.nodes[owner].properties:
            properties[_prefixed(name, prop.name)] = RowProperty(part, owner, prop)
    return properties


CHANGES = {"ADDED": Label("新增", "Added"), "REMOVED": Label("终止", "Removed")}
"""What may have become of a relationship from one day to another."""

_CHANGE = Property("change", Enumeration(tuple(CHANGES)), Label("变化", "Change"))
_TYPE = Property("type", Enumeration(()), Label("关系类型", "Type of relationship"))


def properties_of_changes() -> RowProperties:
    """Those of changed relationships; the enumerations are called `Change` and `RelationshipType`."""
    properties = {prop.name: RowProperty(RowPart.EDGE, "", prop) for prop in (_CHANGE, SINCE, UNTIL)}
    return {_TYPE.name: RowProperty(RowPart.EDGE, "Relationship", _TYPE), **properties}


def properties_of_shared() -> RowProperties:
    """Those of the nodes that several nodes share, which may be of any type."""
    return _named("", (), "", OF_NODES)


def _prefixed(prefix: str, name: str) -> str:
    return f"{prefix}{name[0].upper()}{name[1:]}"


def _named(edge_owner: str, edge: Iterable[Property], node_owner: str, node: Iterable[Property]) -> RowProperties:
    properties = {prop.name: RowProperty(RowPart.EDGE, edge_owner, prop) for prop in edge}
    for prop in node:
        name = prop.name
        while name in properties:
            name = _prefixed("node", name)
        properties[name] = RowProperty(RowPart.NODE, node_owner, prop)
    return properties
