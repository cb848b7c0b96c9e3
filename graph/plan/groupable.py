"""What the rows of each kind of connection may be grouped by, and what is counted and measured of a group.

coBuilding    properties  weight, since, until, and those of both nodes, as unitKind and communityKind
              nodes       unit, community
              distinct    distinctUnits, distinctCommunities
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import Enumeration, Instant
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text
from graph.ontology.entity import DISTINCT, NODE, OF_DERIVED, OF_NODES, SINCE, UNTIL
from graph.ontology.model import Connection, DerivedType, Label, NodeType, Ontology, Property
from graph.plan.condition import RowPart
from graph.plan.groups import DistinctNodes, Grouping, Measure, Measured, NodeGrouping, Span, SpanGrouping

_GROUPED = (Boolean, Date, Enumeration, Integer, Text)
_NUMBERS = (Decimal, Integer)
_ORDERED = (*_NUMBERS, Date, Instant)


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

    @property
    def dated(self) -> bool:
        """Whether it also groups by the years, quarters and months of its values."""
        return isinstance(self.prop.datatype, Date)

    def by_span(self, span: Span) -> SpanGrouping:
        """How a date groups by a stretch of the calendar."""
        return SpanGrouping(self.part, self.prop.name, span)

    def measured(self, measure: Measure) -> Measured | None:
        """How it is measured: numbers in every way, dates and instants by their least and greatest."""
        datatype = self.prop.datatype
        if not isinstance(datatype, _NUMBERS if measure in (Measure.SUM, Measure.AVG) else _ORDERED):
            return None
        day = self.prop.stored(datatype.order) if datatype.order else ""
        return Measured(measure, self.part, self.prop.name, datatype.fields[""], day)


def is_measured(prop: Property) -> bool:
    """Whether groups tell the least and the greatest of its values."""
    return isinstance(prop.datatype, _ORDERED)


RowProperties: TypeAlias = Mapping[str, RowProperty]
"""The properties of a connection's rows by the names that tell them apart."""


@dataclass(frozen=True, slots=True)
class Groupable:
    """What rows may be grouped by, and what is told of a group, by the fields of a group that show it.

    `typed`: they are also grouped by the type of their node, which may be one of several.
    """

    properties: RowProperties
    nodes: Mapping[str, NodeGrouping] = field(default_factory=dict)
    distinct: Mapping[str, DistinctNodes] = field(default_factory=dict)
    typed: bool = False

    @property
    def values(self) -> RowProperties:
        """The properties that group."""
        return {name: row_property for name, row_property in self.properties.items() if row_property.grouping}

    def measured(self, measure: Measure) -> RowProperties:
        """The properties that are measured in this way."""
        return {name: row_property for name, row_property in self.properties.items() if row_property.measured(measure)}

    @property
    def dates(self) -> RowProperties:
        """Those that also group by years, quarters and months."""
        return {name: row_property for name, row_property in self.properties.items() if row_property.dated}


def list_of_nodes(node: NodeType) -> Groupable:
    """A list of nodes: all properties of the node type."""
    return Groupable(properties_of_nodes(node), distinct={DISTINCT: DistinctNodes(RowPart.NODE)})


def rows_of_connection(ontology: Ontology, connection: Connection) -> Groupable:
    """A connection of a node: the properties of its edges and nodes, and the node itself.

    A node that is of one type is also called after it, unless a property has that name.
    """
    properties, far = properties_of_connection(ontology, connection), connection.far.types
    node = NodeGrouping(RowPart.NODE, far)
    own_name = ontology.nodes[far[0]].singular if len(far) == 1 else NODE
    nodes = {NODE: node} if own_name in properties else {NODE: node, own_name: node}
    return Groupable(properties, nodes, {DISTINCT: DistinctNodes(RowPart.NODE)}, typed=len(far) > 1)


def rows_of_pairs(ontology: Ontology, derived: DerivedType, ends: tuple[str, str]) -> Groupable:
    """All edges of a derived relationship: its properties, both nodes under the names of their `ends`, and theirs.

    Each end has a number of its own: `distinctUnits`, or `distinctFrom` where both are of one type.
    """
    properties = properties_of_pairs(ontology, derived, ends)
    sides = ((RowPart.SOURCE, derived.source.types), (RowPart.NODE, derived.target.types))
    nodes = {end: NodeGrouping(part, types) for end, (part, types) in zip(ends, sides, strict=True)}
    alike = derived.source.types == derived.target.types
    distinct = {
        _prefixed("distinct", end if alike else ontology.nodes[types[0]].plural): DistinctNodes(part)
        for end, (part, types) in zip(ends, sides, strict=True)
    }
    return Groupable(properties, nodes, distinct)


def rows_of_changes() -> Groupable:
    """Changed relationships."""
    return Groupable(properties_of_changes())


def rows_of_shared() -> Groupable:
    """The nodes that several nodes share, which may be of any type."""
    return Groupable(_named("", (), "", OF_NODES), distinct={DISTINCT: DistinctNodes(RowPart.NODE)}, typed=True)


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

CAUSES = {"EVENT": Label("事件", "Event"), "CORRECTION": Label("更正", "Correction")}
"""Why a relationship is seen on one of the days only: the world changed, or what is recorded of it did."""

_CHANGE = Property("change", Enumeration(tuple(CHANGES)), Label("变化", "Change"))
_CAUSE = Property("cause", Enumeration(tuple(CAUSES)), Label("原因", "Cause"))
_TYPE = Property("type", Enumeration(()), Label("关系类型", "Type of relationship"))


def properties_of_changes() -> RowProperties:
    """Those of changed relationships; the enumerations are called `Change`, `Cause` and so on."""
    properties = {prop.name: RowProperty(RowPart.EDGE, "", prop) for prop in (_CHANGE, _CAUSE, SINCE, UNTIL)}
    return {_TYPE.name: RowProperty(RowPart.EDGE, "Relationship", _TYPE), **properties}


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
