"""Input types of `where` and `orderBy`: for nodes of a type, for the rows of connections, and for their edges.

A condition on a node says what holds of its properties, and, by a quantifier, of the rows of its connections:

    units(where: { name: { contains: "街道" }, pairedWith: { some: { edge: { since: { lte: "2020" } } } } })
"""

from collections.abc import Iterable, Mapping, Sequence

from strawberry.types.field import StrawberryField

from graph.datatypes.base import Operator
from graph.datatypes.number import Integer
from graph.ontology import entity
from graph.ontology.model import Connection, DerivedType, Element, Label, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from schema import names
from schema.connections import far_type, pair_types
from schema.filters import filter_name, filter_of, operand
from schema.outputs import CITATION, exposed_properties
from schema.strawberry_types import Types, field, listed, optional

DIRECTION = "Direction"
QUANTIFIERS = ("some", "none", "all", "single")
COUNT, EVIDENCE = "count", "evidence"
"""The member beside the quantifiers that compares how many rows there are; and that for the facts of an edge."""

_DERIVED_FILTERS = {prop.name: filter_name(prop.datatype) for prop in entity.OF_DERIVED}
_COUNTED = """行数的条件；where 只数符合条件的行。
A condition on how many rows there are; with `where`, of those for which it holds."""
_ORDERED = """按行数排序；where 只数符合条件的行。
An order by how many rows there are; with `where`, by how many of those for which it holds."""
_OF_ANY = """对可为多种类型的节点的条件：各类型共有的属性，或其中一种类型的条件。
Conditions on nodes that may be of several types: on what all of them have, or, below the name of a type, on what nodes
of that type have."""
_OF_CITATION = """一条出处的条件：在来源中的位置，以及来源本身。
A condition on a citation: where in the source, and the source itself."""
_OF_NETWORKS = """对网络中节点的条件：共有的属性，须所有节点符合；某一类型的条件，只须该类型的节点符合。
Conditions on the nodes of a network: on what all of them have, which must hold of every node; and, below the name of a
type, what must hold of nodes of that type. Nodes of other types are not touched by it."""
_COMMON = Element(names.ENTITY, Label("", ""), Label("", ""), entity.OF_NODES)


def declare_inputs(types: Types, ontology: Ontology) -> None:
    """Adds the input types of all node types, relationship types, connections and pairs."""
    types.enumeration(DIRECTION, {"ASC": Label("升序", "Ascending"), "DESC": Label("降序", "Descending")})
    by_type = _members(types, {"type": names.filter_input(names.NODE_TYPE)})
    of_all = [*_filters(types, _COMMON), *_cited(types)]
    by_one_type = _members(types, {node.singular: names.where(node.name) for node in ontology.nodes.values()})
    types.input(names.NETWORK_WHERE, [*of_all, *by_one_type], _OF_NETWORKS)
    _where_input(types, names.where(names.ENTITY), [*by_type, *of_all, *by_one_type], _OF_ANY)
    _order_input(types, names.order(names.ENTITY), _directions(_COMMON.properties))
    for node in ontology.nodes.values():
        fields = [connection.field for connection in ontology.connections_of(node.name)]
        quantifiers = _members(types, {name: names.quantifier(name) for name in fields})
        _where_input(types, names.where(node.name), [*_filters(types, node), *_cited(types), *quantifiers])
        counts = {name: names.count_order(name) for name in fields}
        _order_input(types, names.order(node.name), _directions(node.properties) | counts)
    for relationship in ontology.relationships.values():
        _where_input(types, names.edge_where(relationship.name), [*_filters(types, relationship), *_cited(types)])
        _order_input(types, names.edge_order(relationship.name), _of_relationship(relationship))
    for derived in ontology.derived.values():
        _declare_fact_inputs(types, derived)
        _where_input(types, names.edge_where(derived.name), _members(types, _asked_of_edges(derived)))
        _order_input(types, names.edge_order(derived.name), _directions(entity.OF_DERIVED))
        if derived.root:
            _declare_pair_inputs(types, derived)
    for connection in ontology.connections.values():
        _declare_connection_inputs(types, connection)
    _declare_citation_inputs(types)


def _declare_connection_inputs(types: Types, connection: Connection) -> None:
    stem, relationship_type, node_type = connection.field, connection.relationship.name, far_type(connection)
    where = {"node": names.where(node_type), "edge": names.edge_where(relationship_type)}
    _where_input(types, names.where(stem), _members(types, where))
    _declare_quantifier(types, stem)
    direction = field(COUNT, types.named(DIRECTION))
    types.input(names.count_order(stem), [direction, *_members(types, {"where": names.where(stem)})], _ORDERED)
    order = {"node": names.order(node_type), "edge": names.edge_order(relationship_type)}
    _order_input(types, names.order(stem), order)


def _declare_quantifier(types: Types, stem: str) -> None:
    """Conditions on several rows at once: some of them, none, all, just one, or how many."""
    quantified = dict.fromkeys(QUANTIFIERS, names.where(stem)) | {COUNT: names.count_filter(stem)}
    types.input(names.quantifier(stem), _members(types, quantified))
    numbers = [field(name.value, operand(name, int)) for name in Integer().comparisons if name is not Operator.IS_NULL]
    types.input(names.count_filter(stem), [*numbers, *_members(types, {"where": names.where(stem)})], _COUNTED)


def _declare_citation_inputs(types: Types) -> None:
    """Conditions on what is cited."""
    filters = {entity.LOCATOR.name: filter_name(entity.LOCATOR.datatype), "source": names.where(SOURCE)}
    _where_input(types, names.where(CITATION), _members(types, filters), _OF_CITATION)
    _declare_quantifier(types, CITATION)


def _cited(types: Types) -> list[StrawberryField]:
    """The condition on what a record or a fact cites."""
    quantifier = optional(types.named(names.quantifier(CITATION)))
    return [field(entity.CITATIONS, quantifier, "出处的条件。\nConditions on what it cites.")]


def _declare_fact_inputs(types: Types, derived: DerivedType) -> None:
    stem = names.evidence(derived.name)
    filters = [
        field(prop.name, optional(filter_of(types, derived.name, prop)), names.describe(prop.label))
        for prop in entity.of_facts(derived)
    ]
    _where_input(types, names.fact_where(derived.name), [*filters, *_cited(types)])
    _declare_quantifier(types, stem)


def _asked_of_edges(derived: DerivedType) -> dict[str, str]:
    """The filters of what a derived relationship computes for its edges, its evidence included."""
    return _DERIVED_FILTERS | {EVIDENCE: names.quantifier(names.evidence(derived.name))}


def _declare_pair_inputs(types: Types, derived: DerivedType) -> None:
    ends = pair_types(derived)
    where = {end: names.where(node_type) for end, node_type in ends.items()} | _asked_of_edges(derived)
    _where_input(types, names.where(derived.root), _members(types, where))
    order = {end: names.order(node_type) for end, node_type in ends.items()} | _directions(entity.OF_DERIVED)
    _order_input(types, names.order(derived.root), order)


def _members(types: Types, type_names: Mapping[str, str]) -> list[StrawberryField]:
    return [field(name, optional(types.named(type_name))) for name, type_name in type_names.items()]


def _filters(types: Types, element: Element) -> list[StrawberryField]:
    return [
        field(_name(element, prop), optional(filter_of(types, element.name, prop)), names.describe(prop.label))
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
        field("AND", optional(listed(itself))),
        field("OR", optional(listed(itself))),
        field("NOT", optional(itself)),
    ]
    types.input(name, [*conditions, *connectives], description)


def _order_input(types: Types, name: str, type_names: Mapping[str, str]) -> None:
    # The members of an input object have no order of their own, so each term of an order is an object with one member.
    types.input(name, _members(types, type_names), one_of=True)


def _of_relationship(relationship: RelationshipType) -> dict[str, str]:
    properties = {_name(relationship, prop): prop for prop in exposed_properties(relationship)}
    return {name: DIRECTION for name, prop in properties.items() if prop.datatype.order is not None}


def _directions(properties: Iterable[Property]) -> dict[str, str]:
    return {prop.name: DIRECTION for prop in properties if prop.datatype.order is not None}
