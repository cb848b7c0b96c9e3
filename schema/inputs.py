"""Input types of `where` and `orderBy`: for nodes of a type, for the rows of connections, and for their edges.

A condition on a node says what holds of its properties, and, by a quantifier, of the rows of its connections:

    units(where: { name: { contains: "街道" }, pairedWith: { some: { edge: { since: { lte: "2020" } } } } })
"""

from collections.abc import Sequence

from strawberry.types.field import StrawberryField

from graph.datatypes.base import Operator
from graph.datatypes.number import Integer
from graph.ontology import entity
from graph.ontology.model import (
    NO_LABEL,
    Connection,
    DerivedType,
    Element,
    Label,
    NodeType,
    Ontology,
    Property,
    RelationshipType,
)
from graph.ontology.rules import SOURCE
from schema import names
from schema.connections import pair_types
from schema.filters import filter_name, filter_of, operators
from schema.outputs import CITATION, exposed_properties
from schema.strawberry_types import Types, field, listed, optional

DIRECTION = "Direction"
QUANTIFIERS = {
    "some": Label("至少一行符合", "At least one row does"),
    "none": Label("没有一行符合", "No row does"),
    "all": Label("每一行都符合", "Every row does"),
    "single": Label("恰有一行符合", "Just one row does"),
}
COUNT, EVIDENCE = "count", "evidence"
"""The member beside the quantifiers that compares how many rows there are; and that for the facts of an edge."""

_CONNECTIVES = {
    "AND": Label("全部成立", "All hold"),
    "OR": Label("至少一个成立", "At least one holds"),
    "NOT": Label("不成立", "It does not hold"),
}
_PARTS = {"node": Label("节点", "The node"), "edge": Label("关系", "The edge")}
_END = Label("该端的节点", "The node at this end")
_EVIDENCE = Label("依据", "The facts by which it holds")
_HOW_MANY = Label("行数", "How many rows")
_WHICH = Label("数哪些行", "Which rows count")
_TYPE = Label("节点类型", "Type of node")
_SOURCE = Label("来源", "The source")
_COUNTED = """行数的条件；where 只数符合条件的行。
How many rows there are, or for how many `where` holds."""
_ORDERED = """按行数排序；where 只数符合条件的行。
An order by how many rows there are, or for how many `where` holds."""
_OF_ANY = """对可为多种类型的节点的条件：各类型共有的属性，或其中一种类型的条件。
Conditions on nodes that may be of several types: on what all of them have, or, below the name of a type, on what nodes
of that type have."""
_OF_CITATION = """一条出处的条件：在来源中的位置，以及来源本身。
A condition on a citation: where in the source, and the source itself."""
_OF_NETWORKS = """对网络中节点的条件：共有的属性，须所有节点符合；某一类型的条件，只须该类型的节点符合。
Conditions on the nodes of a network: on what all of them have, which must hold of every node; and, below the name of a
type, what must hold of nodes of that type. Nodes of other types are not touched by it."""
_COMMON = Element(names.ENTITY, NO_LABEL, NO_LABEL, entity.OF_NODES)
_DERIVED = Element(names.DERIVED, NO_LABEL, NO_LABEL, entity.OF_DERIVED)


def declare_inputs(types: Types, ontology: Ontology) -> None:
    """Adds the input types of all node types, relationship types, connections and pairs."""
    types.enumeration(DIRECTION, {"ASC": Label("升序", "Ascending"), "DESC": Label("降序", "Descending")})
    of_all = [*_filters(types, _COMMON), _cited(types)]
    by_type = [
        types.member(node.singular, names.where(node.name), node.label, node.deprecated)
        for node in ontology.nodes.values()
    ]
    types.input(names.NETWORK_WHERE, [*of_all, *by_type], _OF_NETWORKS)
    of_type = types.member("type", names.filter_input(names.NODE_TYPE), _TYPE)
    _where_input(types, names.where(names.ENTITY), [of_type, *of_all, *by_type], _OF_ANY)
    _order_input(types, names.order(names.ENTITY), _directions(types, _COMMON))
    for node in ontology.nodes.values():
        _declare_node_inputs(types, ontology, node)
    for relationship in names.edges_apart(ontology):
        _where_input(types, names.edge_where(relationship), [*_filters(types, relationship), _cited(types)])
        _order_input(types, names.edge_order(relationship), _directions(types, relationship))
    for derived in ontology.derived.values():
        _declare_fact_inputs(types, derived)
        _where_input(types, names.edge_where(derived), _asked_of_edges(types, derived))
        if derived.root:
            _declare_pair_inputs(types, derived)
    if ontology.derived:
        _order_input(types, f"{names.DERIVED}EdgeOrder", _directions(types, _DERIVED))
    for connection in names.connections_apart(ontology):
        _declare_connection_inputs(types, connection)
    _declare_citation_inputs(types)


def _declare_node_inputs(types: Types, ontology: Ontology, node: NodeType) -> None:
    connections = ontology.connections_of(node.name)
    quantifiers, counts = (
        [
            types.member(it.field, called(names.connection_stem(it)), it.label, it.relationship.deprecated)
            for it in connections
        ]
        for called in (names.quantifier, names.count_order)
    )
    _where_input(types, names.where(node.name), [*_filters(types, node), _cited(types), *quantifiers])
    _order_input(types, names.order(node.name), [*_directions(types, node), *counts])


def _declare_connection_inputs(types: Types, connection: Connection) -> None:
    stem, relationship, node_type = (
        names.connection_stem(connection),
        connection.relationship,
        names.far_type(connection),
    )
    where = {"node": names.where(node_type), "edge": names.edge_where(relationship)}
    _where_input(types, names.where(stem), [types.member(name, of, _PARTS[name]) for name, of in where.items()])
    _declare_quantifier(types, stem)
    direction = field(COUNT, types.named(DIRECTION), names.describe(_HOW_MANY))
    types.input(names.count_order(stem), [direction, types.member("where", names.where(stem), _WHICH)], _ORDERED)
    order = {"node": names.order(node_type), "edge": names.edge_order(relationship)}
    _order_input(types, names.order(stem), [types.member(name, of, _PARTS[name]) for name, of in order.items()])


def _declare_quantifier(types: Types, stem: str) -> None:
    """Conditions on several rows at once: some of them, none, all, just one, or how many."""
    quantified = [types.member(word, names.where(stem), label) for word, label in QUANTIFIERS.items()]
    count = types.member(COUNT, names.count_filter(stem), _HOW_MANY)
    types.input(names.quantifier(stem), [*quantified, count])
    numbers = operators(Integer(), int, without=(Operator.IS_NULL,))
    types.input(names.count_filter(stem), [*numbers, types.member("where", names.where(stem), _WHICH)], _COUNTED)


def _declare_citation_inputs(types: Types) -> None:
    """Conditions on what is cited."""
    locator = types.member(entity.LOCATOR.name, filter_name(entity.LOCATOR.datatype), entity.LOCATOR.label)
    source = types.member("source", names.where(SOURCE), _SOURCE)
    _where_input(types, names.where(CITATION), [locator, source], _OF_CITATION)
    _declare_quantifier(types, CITATION)


def _cited(types: Types) -> StrawberryField:
    """The condition on what a record or a fact cites."""
    quantifier = optional(types.named(names.quantifier(CITATION)))
    return field(entity.CITATIONS, quantifier, "出处的条件。\nConditions on what it cites.")


def _declare_fact_inputs(types: Types, derived: DerivedType) -> None:
    stem = names.evidence(derived.name)
    filters = [
        field(prop.name, optional(filter_of(types, derived.name, prop)), names.describe(prop.label))
        for prop in entity.of_facts(derived)
    ]
    _where_input(types, names.fact_where(derived.name), [*filters, _cited(types)])
    _declare_quantifier(types, stem)


def _asked_of_edges(types: Types, derived: DerivedType) -> list[StrawberryField]:
    """The filters of what a derived relationship computes for its edges, its evidence included."""
    filters = [types.member(prop.name, filter_name(prop.datatype), prop.label) for prop in entity.OF_DERIVED]
    return [*filters, types.member(EVIDENCE, names.quantifier(names.evidence(derived.name)), _EVIDENCE)]


def _declare_pair_inputs(types: Types, derived: DerivedType) -> None:
    ends = pair_types(derived)
    where = [types.member(end, names.where(node_type), _END) for end, node_type in ends.items()]
    _where_input(types, names.where(derived.root), [*where, *_asked_of_edges(types, derived)])
    order = [types.member(end, names.order(node_type), _END) for end, node_type in ends.items()]
    _order_input(types, names.order(derived.root), [*order, *_directions(types, _DERIVED)])


def _filters(types: Types, element: Element) -> list[StrawberryField]:
    return [
        field(
            _name(element, prop),
            optional(filter_of(types, element.name, prop)),
            names.describe(prop.label),
            deprecated=prop.deprecated,
        )
        for prop in exposed_properties(element)
    ]


def _name(element: Element, prop: Property) -> str:
    """What a property is called: a relationship is no node, and the id that its edges show is called otherwise."""
    return entity.RELATIONSHIP_ID if prop is entity.ID and isinstance(element, RelationshipType) else prop.name


def _where_input(
    types: Types, name: str, conditions: Sequence[StrawberryField], description: str | None = None
) -> None:
    itself = types.named(name)
    connectives = [
        field(word, optional(itself if word == "NOT" else listed(itself)), names.describe(label))
        for word, label in _CONNECTIVES.items()
    ]
    types.input(name, [*conditions, *connectives], description)


def _order_input(types: Types, name: str, members: Sequence[StrawberryField]) -> None:
    # The members of an input object have no order of their own, so each term of an order is an object with one member.
    types.input(name, members, one_of=True)


def _directions(types: Types, element: Element) -> list[StrawberryField]:
    return [
        types.member(_name(element, prop), DIRECTION, prop.label, prop.deprecated)
        for prop in exposed_properties(element)
        if prop.datatype.order is not None
    ]
