"""Reads `orderBy` into orders.

units(orderBy: [{name: DESC}])                   OrderTerm(NODE, "name_sort", TEXT, descending), then by key
units(orderBy: [{pairedWith: {count: DESC}}])    CountTerm(NODE, Expansion(PAIRED_WITH, ...), TRUE, descending)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.datatypes.base import Affinity
from graph.ontology.entity import OF_NODES, WEIGHT
from graph.ontology.model import Connection, NodeType, Ontology, Property
from graph.plan.condition import TRUE, Exists, RowPart, derived_depth
from graph.plan.paging import CountTerm, OrderTerm, Term, tie_breaker
from graph.plan.slot import Constant
from graph.plan.walk import AllPairs, Origin
from resolvers.arguments import MAXIMUM_DERIVED_DEPTH, refuse_deep
from resolvers.conditions import ConditionReader
from resolvers.connection_types import OF_EDGES, edge_properties, walk
from resolvers.document_reading import Value, as_list
from schema.inputs import COUNT
from schema.names import pair_ends


@dataclass(frozen=True, slots=True)
class _Orderable:
    """A part of a row, the properties by which it may be ordered, and the type of node whose connections count."""

    part: RowPart
    properties: Mapping[str, Property]
    node_type: str = ""


_COMMON = {prop.name: prop for prop in OF_NODES}
_STRONGEST = OrderTerm(RowPart.EDGE, WEIGHT.name, Affinity.INTEGER, descending=True, nullable=False)


class OrderReader:
    """Reads in which order a request wants rows, by the ontology."""

    def __init__(self, ontology: Ontology, conditions: ConditionReader) -> None:
        self._ontology = ontology
        self._conditions = conditions

    def of_nodes(self, value: Value, node: NodeType, origin: Origin) -> tuple[Term, ...]:
        """The order of a list of nodes: by properties of their type, or by numbers of rows, then by key."""
        return _complete(self._terms(value, self._of_type(RowPart.NODE, (node.name,))), origin)

    def of_connection(self, value: Value, connection: Connection, origin: Origin) -> tuple[Term, ...]:
        """The order of a connection's rows."""
        edge = _Orderable(RowPart.EDGE, edge_properties(connection))
        node = self._of_type(RowPart.NODE, connection.far.types)
        return _complete(self._terms(value, edge, {"node": node, "edge": edge}), origin)

    def of_pairs(self, value: Value, origin: AllPairs) -> tuple[Term, ...]:
        """The order of all edges of a derived relationship: the strongest first, unless the request says otherwise."""
        source, target = pair_ends(origin.derived)
        ends = {
            source: self._of_type(RowPart.SOURCE, origin.derived.source.types),
            target: self._of_type(RowPart.NODE, origin.derived.target.types),
        }
        return _complete(self._terms(value, _Orderable(RowPart.EDGE, OF_EDGES), ends) or [_STRONGEST], origin)

    def _of_type(self, part: RowPart, node_types: Sequence[str]) -> _Orderable:
        if len(node_types) > 1:
            return _Orderable(part, _COMMON)
        return _Orderable(part, self._ontology.nodes[node_types[0]].by_name, node_types[0])

    def _terms(self, value: Value, orderable: _Orderable, parts: Mapping[str, _Orderable] | None = None) -> list[Term]:
        """The terms of a list of objects with one member each.

        A member is a property to order by, a connection whose rows are counted, or a part with one of these.
        """
        terms: list[Term] = []
        for item in as_list(value):
            for name, inner in item.items() if isinstance(item, dict) else ():
                if parts and name in parts:
                    terms += self._terms(inner, parts[name])
                elif name in orderable.properties:
                    terms.append(_by_property(orderable.part, orderable.properties[name], inner))
                else:
                    terms.append(self._by_count(orderable, name, inner))
        return terms

    def _by_count(self, orderable: _Orderable, name: str, value: Value) -> CountTerm:
        counted = value if isinstance(value, dict) else {}
        connection = self._ontology.connections[name]
        way, path = walk(orderable.node_type, connection), f"orderBy.{name}.where"
        where = self._conditions.of_connection(counted["where"], connection, path) if "where" in counted else TRUE
        refuse_deep(derived_depth(Exists(way, where)), MAXIMUM_DERIVED_DEPTH, "orderBy: derived relationships")
        return CountTerm(orderable.part, way, where, descending(counted.get(COUNT)))


def _by_property(part: RowPart, prop: Property, direction: Value) -> OrderTerm:
    suffix = prop.datatype.order or ""
    affinity = prop.datatype.fields[suffix]
    return OrderTerm(part, prop.stored(suffix), affinity, descending(direction), not prop.required)


def descending(direction: Value) -> bool:
    """Whether a direction is DESC."""
    return isinstance(direction, Constant) and direction.value == "DESC"


def _complete(terms: Sequence[Term], origin: Origin) -> tuple[Term, ...]:
    """The terms and the tie breaker, without those that repeat another: its first term decides."""
    by_name: dict[str, Term] = {}
    last = tie_breaker(origin)
    for term in (*terms, last):
        by_name.setdefault(term.name, term)
    first = by_name[last.name]
    if isinstance(first, OrderTerm):
        by_name[last.name] = replace(first, walk=last.walk)
    return tuple(by_name.values())
