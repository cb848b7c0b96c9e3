"""Resolves `ontology`, which is the same for every request: the whole answer is made once, selections take parts of it.

It passes through like a store's answer, since the whole ontology has thousands of leaves, and aliases multiply them.
"""

from typing import Any

from graphql import GraphQLResolveInfo

from graph.export.palette import colors
from graph.ontology import entity
from graph.ontology.model import (
    NO_LABEL,
    Connection,
    DerivedType,
    Label,
    NodeType,
    Ontology,
    Property,
    RelationshipType,
)
from resolvers.document_reading import Document, variables_of
from resolvers.object_selection import TYPENAME, FieldValues, select
from resolvers.pass_through import Complete, Resolver
from schema import ontology as names
from schema.names import constant
from schema.outputs import exposed_properties


def ontology_resolver(ontology: Ontology) -> Resolver:
    """The resolver of the root field; it asks no store."""
    values = ontology_values(ontology)

    def resolve(_source: object, info: GraphQLResolveInfo[Any]) -> Complete:
        document = Document(info.fragments, variables_of(info), frozenset())
        return Complete(select([values], document, info.field_nodes)[0])

    return resolve


def ontology_values(ontology: Ontology) -> FieldValues:
    """The ontology as an object of the type `Ontology`, with all of its fields."""
    node_colors = colors(ontology.nodes)
    relationship_colors = colors(relationship.name for relationship in ontology.all_relationships)
    return {
        TYPENAME: names.ONTOLOGY,
        "nodeTypes": [_node_type(node, ontology, node_colors[name]) for name, node in ontology.nodes.items()],
        "relationshipTypes": [
            _relationship_type(relationship, relationship_colors[relationship.name])
            for relationship in ontology.all_relationships
        ],
    }


def _node_type(node: NodeType, ontology: Ontology, color: str) -> FieldValues:
    return {
        TYPENAME: names.ONTOLOGY_NODE_TYPE,
        "type": constant(node.name),
        "name": node.name,
        **_labels(node),
        "color": color,
        "singular": node.singular,
        "plural": node.plural,
        "properties": list(map(_property, node.properties)),
        "connections": [_connection(connection, node.name) for connection in ontology.connections_of(node.name)],
    }


def _relationship_type(relationship: RelationshipType | DerivedType, color: str) -> FieldValues:
    if isinstance(relationship, DerivedType):
        properties, patterns = [entity.ID, *entity.OF_DERIVED], relationship.patterns
    else:
        properties, patterns = exposed_properties(relationship), ()
    return {
        TYPENAME: names.ONTOLOGY_RELATIONSHIP_TYPE,
        "type": relationship.name,
        **_labels(relationship),
        "color": color,
        "derived": isinstance(relationship, DerivedType),
        "from": list(map(constant, relationship.source.types)),
        "to": list(map(constant, relationship.target.types)),
        "properties": [_property(prop, of_edges=True) for prop in properties],
        "patterns": [
            {
                TYPENAME: names.ONTOLOGY_PATTERN,
                "name": pattern.name,
                "label": _label(pattern.label),
                "weak": pattern.weak,
            }
            for pattern in patterns
        ],
    }


def _property(prop: Property, *, of_edges: bool = False) -> FieldValues:
    """A property under the name of its field."""
    values = prop.values.items()
    name = entity.RELATIONSHIP_ID if of_edges and prop is entity.ID else prop.name
    return {
        TYPENAME: names.ONTOLOGY_PROPERTY,
        "name": name,
        **_labels(prop),
        "datatype": prop.datatype.name,
        "values": [
            {
                TYPENAME: names.ONTOLOGY_VALUE,
                "value": value,
                "label": _label(label),
                "deprecated": _optional(prop.deprecated_values.get(value, NO_LABEL)),
            }
            for value, label in values
        ],
    }


def _connection(connection: Connection, node_type: str) -> FieldValues:
    ends = connection.relationship.partners(node_type, backward=connection.backward)
    return {
        TYPENAME: names.ONTOLOGY_CONNECTION,
        "field": connection.field,
        "label": _label(connection.label),
        "type": connection.relationship.name,
        "backward": connection.backward,
        "ends": list(map(constant, ends)),
    }


def _labels(declared: NodeType | RelationshipType | DerivedType | Property) -> FieldValues:
    return {
        "label": _label(declared.label),
        "description": _optional(declared.description),
        "deprecated": _optional(declared.deprecated),
    }


def _optional(label: Label) -> FieldValues | None:
    return None if label == NO_LABEL else _label(label)


def _label(label: Label) -> FieldValues:
    return {TYPENAME: names.LABEL, "zh": label.zh, "en": label.en}
