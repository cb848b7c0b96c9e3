"""Input types of `where` and `orderBy`, for nodes, for connections and for their edges."""

from collections.abc import Iterable

from strawberry.types.field import StrawberryField

from graph.ontology import entity
from graph.ontology.model import Connection, DerivedType, Element, Label, Ontology, Property, RelationshipType
from schema import names
from schema.filters import NODE_TYPE, filter_name, filter_of
from schema.names import description
from schema.types import TypeReference, Types, field, listed, optional

ENTITY = "Entity"
DIRECTION = "Direction"
QUANTIFIERS = ("some", "none", "all", "single")

_COMMON = Element(ENTITY, Label("", ""), Label("", ""), entity.OF_NODES)


def declare_inputs(types: Types, ontology: Ontology) -> None:
    """Makes all of them."""
    types.enumeration(DIRECTION, {"ASC": Label("升序", "Ascending"), "DESC": Label("降序", "Descending")})
    of_type = field("type", optional(types.named(f"{NODE_TYPE}Filter")))
    where_input(types, names.where(ENTITY), [of_type, *_filters(types, _COMMON)])
    _order(types, names.order(ENTITY), _sortable(_COMMON.properties))
    for node in ontology.nodes.values():
        quantified = [
            field(connection.field, optional(types.named(names.quantifier(connection.field))))
            for connection in ontology.connections_of(node.name)
        ]
        where_input(types, names.where(node.name), [*_filters(types, node), *quantified])
        _order(types, names.order(node.name), _sortable(node.properties))
    for relationship in ontology.relationships.values():
        where_input(types, names.edge_where(relationship.name), _filters(types, relationship))
        _order(types, names.edge_order(relationship.name), _sortable(shown_properties(relationship)))
    for derived in ontology.derived.values():
        filters = [field(prop.name, optional(types.named(filter_name(prop.datatype)))) for prop in entity.OF_DERIVED]
        where_input(types, names.edge_where(derived.name), filters)
        _order(types, names.edge_order(derived.name), _sortable(entity.OF_DERIVED))
    for connection in ontology.connections.values():
        _of_connection(types, connection)


def _of_connection(types: Types, connection: Connection) -> None:
    far, relationship = far_type(connection), connection.relationship
    where = names.where(connection.field)
    where_input(
        types,
        where,
        [
            field("node", optional(types.named(names.where(far)))),
            field("edge", optional(types.named(names.edge_where(relationship.name)))),
        ],
    )
    types.input(names.quantifier(connection.field), [field(word, optional(types.named(where))) for word in QUANTIFIERS])
    types.input(
        names.order(connection.field),
        [
            field("node", optional(types.named(names.order(far)))),
            field("edge", optional(types.named(names.edge_order(relationship.name)))),
        ],
        one_of=True,
    )


def far_type(connection: Connection) -> str:
    """The type of a connection's nodes: Entity where there may be several."""
    return connection.far.types[0] if len(connection.far.types) == 1 else ENTITY


def _filters(types: Types, element: Element) -> list[StrawberryField]:
    return [
        field(prop.name, optional(filter_of(types, element, prop)), description(prop.label))
        for prop in shown_properties(element)
    ]


def shown_properties(element: Element | RelationshipType | DerivedType) -> list[Property]:
    """The properties as the ontology has them: a relationship's key serves the loader only, a weight is computed."""
    if isinstance(element, DerivedType):
        return [entity.SINCE, entity.UNTIL]
    hidden = (entity.KEY,) if isinstance(element, RelationshipType) else ()
    return [prop for prop in element.properties if prop not in hidden]


def _sortable(properties: Iterable[Property]) -> list[str]:
    return [prop.name for prop in properties if prop.datatype.order is not None]


def where_input(types: Types, name: str, fields: list[StrawberryField]) -> None:
    """Makes an input type of conditions: all fields hold, and words over them."""
    itself: TypeReference = types.named(name)
    words = [
        field("AND", optional(listed(itself))),
        field("OR", optional(listed(itself))),
        field("NOT", optional(itself)),
    ]
    types.input(name, [*fields, *words])


def _order(types: Types, name: str, properties: list[str]) -> None:
    direction = types.named(DIRECTION)
    types.input(name, [field(prop, optional(direction)) for prop in properties], one_of=True)
