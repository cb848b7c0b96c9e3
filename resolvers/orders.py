"""Reads `orderBy` into orders."""

from collections.abc import Mapping, Sequence

from graph.datatypes.base import Affinity
from graph.ontology.entity import OF_NODES, WEIGHT
from graph.ontology.model import Connection, NodeType, Ontology, Property
from graph.plan.condition import Subject
from graph.plan.connection import OrderTerm, tie
from graph.plan.slot import Constant
from graph.plan.walk import AllPairs, Origin
from resolvers.document import Value, as_list
from resolvers.walks import OF_EDGES, edge_properties
from schema.names import pair_ends

_COMMON = {prop.name: prop for prop in OF_NODES}


def order_of_nodes(value: Value, node: NodeType, origin: Origin) -> tuple[OrderTerm, ...]:
    """The order of a list of nodes of a type."""
    return _complete([_term(Subject.NODE, item, node.by_name) for item in _items(value)], origin)


def order_of_connection(
    value: Value, connection: Connection, ontology: Ontology, origin: Origin
) -> tuple[OrderTerm, ...]:
    """The order of a connection's rows."""
    far = connection.far.types
    of_nodes = ontology.nodes[far[0]].by_name if len(far) == 1 else _COMMON
    terms = []
    for item in _items(value):
        (side, inner), *_ = item.items()
        properties = of_nodes if side == Subject.NODE else edge_properties(connection)
        terms += [_term(Subject(side), one, properties) for one in _items(inner)]
    return _complete(terms, origin)


def order_of_pairs(value: Value, origin: AllPairs, ontology: Ontology) -> tuple[OrderTerm, ...]:
    """The order of all edges of a derived relationship: the strongest first, unless the request says otherwise."""
    ends = {
        name: (subject, ontology.nodes[end.types[0]].by_name)
        for name, subject, end in zip(
            pair_ends(origin.derived),
            (Subject.SOURCE, Subject.NODE),
            (origin.derived.source, origin.derived.target),
            strict=True,
        )
    }
    terms = []
    for item in _items(value):
        (name, inner), *_ = item.items()
        if name in ends:
            subject, properties = ends[name]
            terms += [_term(subject, one, properties) for one in _items(inner)]
        else:
            terms.append(_term(Subject.EDGE, item, OF_EDGES))
    if not terms:
        terms = [OrderTerm(Subject.EDGE, WEIGHT.name, Affinity.INTEGER, descending=True, nullable=False)]
    return _complete(terms, origin)


def _items(value: Value) -> list[dict[str, Value]]:
    return [item for item in as_list(value) if isinstance(item, dict) and item]


def _term(subject: Subject, item: Mapping[str, Value], properties: Mapping[str, Property]) -> OrderTerm:
    (name, direction), *_ = item.items()
    prop = properties[name]
    suffix = prop.datatype.order or ""
    descending = isinstance(direction, Constant) and direction.value == "DESC"
    return OrderTerm(subject, prop.stored(suffix), prop.datatype.fields[suffix], descending, not prop.required)


def _complete(terms: Sequence[OrderTerm], origin: Origin) -> tuple[OrderTerm, ...]:
    """Each field once, and the tie last."""
    kept: dict[tuple[Subject, str], OrderTerm] = {}
    for term in (*terms, tie(origin)):
        kept.setdefault((term.subject, term.field), term)
    return tuple(kept.values())
