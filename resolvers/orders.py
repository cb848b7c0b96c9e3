"""Reads `orderBy` into orders.

units(orderBy: [{name: DESC}])    OrderTerm(NODE, "name_sort", TEXT, descending), OrderTerm(NODE, "key", TEXT)
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from graph.datatypes.base import Affinity
from graph.ontology.entity import OF_NODES, WEIGHT
from graph.ontology.model import Connection, NodeType, Ontology, Property
from graph.plan.condition import RowPart
from graph.plan.paging import OrderTerm, tie_breaker
from graph.plan.slot import Constant
from graph.plan.walk import AllPairs, Origin
from resolvers.connection_types import OF_EDGES, edge_properties
from resolvers.document_reading import Value, as_list
from schema.names import pair_ends

Orderable: TypeAlias = tuple[RowPart, Mapping[str, Property]]
"""A part of a row, and the properties by which it may be ordered."""

_COMMON = {prop.name: prop for prop in OF_NODES}
_STRONGEST = OrderTerm(RowPart.EDGE, WEIGHT.name, Affinity.INTEGER, descending=True, nullable=False)


def order_of_nodes(value: Value, node: NodeType, origin: Origin) -> tuple[OrderTerm, ...]:
    """The order of a list of nodes: by properties of their type, then by key."""
    return _complete(_terms(value, (RowPart.NODE, node.by_name)), origin)


def order_of_connection(
    value: Value, connection: Connection, ontology: Ontology, origin: Origin
) -> tuple[OrderTerm, ...]:
    """The order of a connection's rows."""
    far = connection.far.types
    edge: Orderable = RowPart.EDGE, edge_properties(connection)
    node: Orderable = RowPart.NODE, ontology.nodes[far[0]].by_name if len(far) == 1 else _COMMON
    return _complete(_terms(value, edge, {"node": node, "edge": edge}), origin)


def order_of_pairs(value: Value, origin: AllPairs, ontology: Ontology) -> tuple[OrderTerm, ...]:
    """The order of all edges of a derived relationship: the strongest first, unless the request says otherwise."""
    source, target = pair_ends(origin.derived)
    ends: dict[str, Orderable] = {
        source: (RowPart.SOURCE, ontology.nodes[origin.derived.source.types[0]].by_name),
        target: (RowPart.NODE, ontology.nodes[origin.derived.target.types[0]].by_name),
    }
    return _complete(_terms(value, (RowPart.EDGE, OF_EDGES), ends) or [_STRONGEST], origin)


def _terms(value: Value, orderable: Orderable, parts: Mapping[str, Orderable] | None = None) -> list[OrderTerm]:
    """The terms of a list of objects with one member each: a property to order by, or a part with a property of it."""
    terms: list[OrderTerm] = []
    for item in as_list(value):
        for name, inner in item.items() if isinstance(item, dict) else ():
            if parts and name in parts:
                terms += _terms(inner, parts[name])
            else:
                terms.append(_term(orderable, name, inner))
    return terms


def _term(part: Orderable, name: str, direction: Value) -> OrderTerm:
    row_part, properties = part
    prop = properties[name]
    suffix = prop.datatype.order or ""
    descending = isinstance(direction, Constant) and direction.value == "DESC"
    return OrderTerm(row_part, prop.stored(suffix), prop.datatype.fields[suffix], descending, not prop.required)


def _complete(terms: Sequence[OrderTerm], origin: Origin) -> tuple[OrderTerm, ...]:
    """The terms and the tie breaker, without those that repeat a field: its first term decides."""
    by_field: dict[tuple[RowPart, str], OrderTerm] = {}
    for term in (*terms, tie_breaker(origin)):
        by_field.setdefault((term.part, term.field), term)
    return tuple(by_field.values())
