"""Output types: interfaces, node types, edges, relationships, evidence."""

from collections.abc import Sequence

import strawberry
from strawberry.types.field import StrawberryField

from graph.datatypes.identifier import Enumeration
from graph.datatypes.text import Texts
from graph.ontology import entity
from graph.ontology.model import Connection, DerivedType, Label, NodeType, Ontology, Property
from graph.ontology.rules import SOURCE
from schema import names
from schema.connections import connection_field, connection_object, declare_page_info, edge_object
from schema.filters import NODE_TYPE
from schema.inputs import ENTITY, far_type, shown_properties
from schema.names import description
from schema.scalars import Date, output_type
from schema.types import TypeReference, Types, argument, field, listed, optional

NODE = "Node"
CITATION = "Citation"
HOP = "Hop"
RELATIONSHIP_TYPE = "RelationshipType"


def declare_outputs(types: Types, ontology: Ontology) -> None:
    """Makes all of them."""
    _enumerations(types, ontology)
    _shared(types)
    for node in ontology.nodes.values():
        _node(types, ontology, node)
        connection_object(types, node.name, node.name)
        edge_object(types, node.name, [field("node", types.named(node.name))])
    for connection in ontology.connections.values():
        far = far_type(connection)
        connection_object(types, connection.field, far)
        edge_object(types, connection.field, [field("node", types.named(far)), *_edge_fields(types, connection)])
    for derived in ontology.derived.values():
        _evidence(types, derived)


def _enumerations(types: Types, ontology: Ontology) -> None:
    for element in ontology.elements:
        for prop in element.properties:
            if isinstance(prop.datatype, Enumeration):
                name = names.enumeration(element.name, prop.name)
                types.enumeration(name, prop.values, description(element.label, prop.label))
    every = {names.constant(name): node.label for name, node in ontology.nodes.items()}
    types.enumeration(NODE_TYPE, every, "节点类型。\nThe types of node.")
    kinds = {one.name: one.label for one in ontology.all_relationships}
    types.enumeration(RELATIONSHIP_TYPE, kinds, "关系类型。\nThe types of relationship, derived ones included.")


def _shared(types: Types) -> None:
    identity = field("id", strawberry.ID, description(entity.ID.label, entity.ID.description))
    types.interface(NODE, [identity], "具有全局标识的对象。\nWhat has a global id.")
    common = [_property(types, ENTITY, prop) for prop in entity.OF_NODES if prop is not entity.ID]
    about = "所有节点共有的字段。\nWhat all nodes have."
    types.interface(ENTITY, [*common, citations_field(types)], about, bases=(types[NODE],))
    types.object(
        CITATION,
        [
            field("locator", str, "出处在来源中的位置。\nWhere in the source."),
            field("source", types.named(SOURCE), "来源。\nThe source."),
        ],
        "一条事实的出处。\nWhere a fact is stated.",
    )
    declare_page_info(types)
    walked = field("reversed", bool, "路径是否逆着关系方向。\nWhether the path walks it from `to` to `from`.")
    relationship_object(types, HOP, "路径中的一个关系。\nA relationship of a path.", [walked])


def relationship_object(types: Types, name: str, about: str, own: Sequence[StrawberryField] = ()) -> None:
    """Makes a type of recorded relationships of any type."""
    end = types.named(ENTITY)
    types.object(
        name,
        [
            field("id", strawberry.ID),
            field("type", types.named(RELATIONSHIP_TYPE)),
            *own,
            *(field(prop.name, optional(Date)) for prop in (entity.SINCE, entity.UNTIL)),
            field("from", end, "关系所记录的起点。\nIts source, as recorded."),
            field("to", end, "关系所记录的终点。\nIts target, as recorded."),
            citations_field(types),
        ],
        about,
    )


def citations_field(types: Types) -> StrawberryField:
    """The field of sources."""
    about = "出处：来源及其中的位置。\nWhere it is stated: sources, and where in them."
    return field(entity.CITATIONS, listed(types.named(CITATION)), about)


def property_type(types: Types, owner: str, prop: Property) -> TypeReference:
    """The type of a property's values."""
    if isinstance(prop.datatype, Enumeration):
        return types.named(names.enumeration(owner, prop.name))
    return output_type(prop.datatype)


def _property(types: Types, owner: str, prop: Property) -> StrawberryField:
    about = description(prop.label, prop.description)
    if prop in (entity.ID, entity.KEY):
        return field(prop.name, strawberry.ID, about)
    of = property_type(types, owner, prop)
    never_null = prop.required or isinstance(prop.datatype, Texts)
    return field(prop.name, of if never_null else optional(of), about)


def _node(types: Types, ontology: Ontology, node: NodeType) -> None:
    own = [_property(types, node.name, prop) for prop in node.properties if prop not in entity.OF_NODES]
    connections = [
        connection_field(types, one.field, one.field, description(one.label, one.relationship.description))
        for one in ontology.connections_of(node.name)
    ]
    types.object(node.name, [*own, *connections], description(node.label, node.description), bases=(types[ENTITY],))


def _edge_fields(types: Types, connection: Connection) -> list[StrawberryField]:
    relationship = connection.relationship
    if isinstance(relationship, DerivedType):
        return derived_fields(types, relationship)
    return [
        *(_property(types, relationship.name, prop) for prop in shown_properties(relationship)),
        citations_field(types),
    ]


def derived_fields(types: Types, derived: DerivedType) -> list[StrawberryField]:
    """What the edges of a derived relationship have."""
    about = "依据：所找到的路径。\nThe paths found; by default and at most as many as a page may hold."
    return [
        field("id", strawberry.ID),
        *(_property(types, derived.name, prop) for prop in entity.OF_DERIVED),
        field(
            "evidence",
            listed(types.named(names.evidence(derived.name))),
            about,
            [argument("first", optional(int))],
        ),
    ]


def _evidence(types: Types, derived: DerivedType) -> None:
    pattern = f"{names.pascal(derived.name)}Pattern"
    labels: dict[str, Label] = {one.name: one.label for one in derived.patterns}
    types.enumeration(pattern, labels, description(derived.label))
    types.object(
        names.evidence(derived.name),
        [field("pattern", types.named(pattern)), field("hops", listed(types.named(HOP)))],
        description(derived.label),
    )
