"""Input types of `where` and `orderBy`, for nodes, for connections and for their edges."""

from collections.abc import Iterable, Mapping, Sequence

from strawberry.types.field import StrawberryField

from graph.ontology import entity
from graph.ontology.model import Connection, Element, Label, Ontology, Property, RelationshipType
from schema import names
from schema.filters import NODE_TYPE, filter_name, filter_of
from schema.names import description
from schema.types import Types, field, listed, optional

ENTITY = "Entity"
DIRECTION = "Direction"
QUANTIFIERS = ("some", "none", "all", "single")

DERIVED_FILTERS = {prop.name: filter_name(prop.datatype) for prop in entity.OF_DERIVED}
"""What may be asked of the edges of a derived relationship: members, and the types of their filters."""

_COMMON = Element(ENTITY, Label("", ""), Label("", ""), entity.OF_NODES)


def declare_inputs(types: Types, ontology: Ontology) -> None:
    """Makes all of them."""
    types.enumeration(DIRECTION, {"ASC": Label("升序", "Ascending"), "DESC": Label("降序", "Descending")})
    of_type = members(types, {"type": names.filter_input(NODE_TYPE)})
    where_input(types, names.where(ENTITY), [*of_type, *_filters(types, _COMMON)])
    order_input(types, names.order(ENTITY), directions(_COMMON.properties))
    for node in ontology.nodes.values():
        fields = [connection.field for connection in ontology.connections_of(node.name)]
        quantified = members(types, {name: names.quantifier(name) for name in fields})
        where_input(types, names.where(node.name), [*_filters(types, node), *quantified])
        order_input(types, names.order(node.name), directions(node.properties))
    for relationship in ontology.relationships.values():
        where_input(types, names.edge_where(relationship.name), _filters(types, relationship))
        order_input(types, names.edge_order(relationship.name), directions(shown_properties(relationship)))
    for derived in ontology.derived.values():
        where_input(types, names.edge_where(derived.name), members(types, DERIVED_FILTERS))
        order_input(types, names.edge_order(derived.name), directions(entity.OF_DERIVED))
    for connection in ontology.connections.values():
        _of_connection(types, connection)


def _of_connection(types: Types, connection: Connection) -> None:
    field_name, relationship, far = connection.field, connection.relationship.name, far_type(connection)
    where = names.where(field_name)
    parts = {"node": names.where(far), "edge": names.edge_where(relationship)}
    where_input(types, where, members(types, parts))
    types.input(names.quantifier(field_name), members(types, dict.fromkeys(QUANTIFIERS, where)))
    order_input(types, names.order(field_name), {"node": names.order(far), "edge": names.edge_order(relationship)})


def far_type(connection: Connection) -> str:
    """The type of a connection's nodes: Entity where there may be several."""
    return connection.far.types[0] if len(connection.far.types) == 1 else ENTITY


def members(types: Types, of: Mapping[str, str]) -> list[StrawberryField]:
    """Members of an input type by name, each of a type by name, and free to be left out."""
    return [field(name, optional(types.named(type_name))) for name, type_name in of.items()]


def _filters(types: Types, element: Element) -> list[StrawberryField]:
    return [
        field(prop.name, optional(filter_of(types, element, prop)), description(prop.label))
        for prop in shown_properties(element)
    ]


def shown_properties(element: Element) -> list[Property]:
    """The properties as the ontology has them; a relationship's key serves the loader only."""
    hidden = (entity.KEY,) if isinstance(element, RelationshipType) else ()
    return [prop for prop in element.properties if prop not in hidden]


def where_input(types: Types, name: str, fields: Sequence[StrawberryField]) -> None:
    """Makes an input type of conditions: all fields hold, and words over them."""
    itself = types.named(name)
    words = [
        field("AND", optional(listed(itself))),
        field("OR", optional(listed(itself))),
        field("NOT", optional(itself)),
    ]
    types.input(name, [*fields, *words])


def order_input(types: Types, name: str, of: Mapping[str, str]) -> None:
    """Makes an input type of orders, which takes one of its members."""
    types.input(name, members(types, of), one_of=True)


def directions(properties: Iterable[Property]) -> dict[str, str]:
    """The members of an order by these properties, as far as one can be ordered by."""
    return {prop.name: DIRECTION for prop in properties if prop.datatype.order is not None}
