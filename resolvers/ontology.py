"""Resolves `ontology`, which is the same for every request: the whole answer is made once, selections take parts of it.

It passes through like a store's answer, since the whole ontology has thousands of leaves, and aliases multiply them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from graphql import FieldNode, GraphQLResolveInfo

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
from resolvers.pass_through import Complete, Resolver
from schema import ontology as names
from schema.names import constant
from schema.outputs import exposed_properties

FieldValues: TypeAlias = Mapping[str, Any]
"""An object of the answer with all of its fields, by their names in the schema; `__typename` is among them."""

_TYPENAME = "__typename"


def ontology_resolver(ontology: Ontology) -> Resolver:
    """The resolver of the root field; it asks no store."""
    values = ontology_values(ontology)

    def resolve(_source: object, info: GraphQLResolveInfo[Any]) -> Complete:
        document = Document(info.fragments, variables_of(info), frozenset())
        return Complete(_select([values], document, info.field_nodes)[0])

    return resolve


def _select(objects: Sequence[FieldValues], document: Document, nodes: Sequence[FieldNode]) -> list[dict[str, Any]]:
    """What a selection set selects of objects of one type; it is read once for all of them."""
    answers: list[dict[str, Any]] = [{} for _ in objects]
    fields = document.fields(nodes, (objects[0][_TYPENAME],)) if objects else {}
    for response_key, field_nodes in fields.items():
        name = field_nodes[0].name.value
        values = _select_below([item[name] for item in objects], document, field_nodes)
        for answer, value in zip(answers, values, strict=True):
            answer[response_key] = value
    return answers


def _select_below(values: Sequence[Any], document: Document, nodes: Sequence[FieldNode]) -> Sequence[Any]:
    """The values of one field of all objects: leaves as they are, objects and lists of objects by their selection."""
    if nodes[0].selection_set is None:
        return values
    objects = [item for value in values for item in _objects_in(value)]
    answers = iter(_select(objects, document, nodes))
    return [_in_the_form_of(value, answers) for value in values]


def _objects_in(value: Any) -> Sequence[FieldValues]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _in_the_form_of(value: Any, answers: Iterator[Any]) -> Any:
    if value is None:
        return None
    return [next(answers) for _ in value] if isinstance(value, list) else next(answers)


def ontology_values(ontology: Ontology) -> FieldValues:
    """The ontology as an object of the type `Ontology`, with all of its fields."""
    node_colors = colors(ontology.nodes)
    relationship_colors = colors(relationship.name for relationship in ontology.all_relationships)
    return {
        _TYPENAME: names.ONTOLOGY,
        "nodeTypes": [_node_type(node, ontology, node_colors[name]) for name, node in ontology.nodes.items()],
        "relationshipTypes": [
            _relationship_type(relationship, relationship_colors[relationship.name])
            for relationship in ontology.all_relationships
        ],
    }


def _node_type(node: NodeType, ontology: Ontology, color: str) -> FieldValues:
    return {
        _TYPENAME: names.ONTOLOGY_NODE_TYPE,
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
        _TYPENAME: names.ONTOLOGY_RELATIONSHIP_TYPE,
        "type": relationship.name,
        **_labels(relationship),
        "color": color,
        "derived": isinstance(relationship, DerivedType),
        "from": list(map(constant, relationship.source.types)),
        "to": list(map(constant, relationship.target.types)),
        "properties": [_property(prop, of_edges=True) for prop in properties],
        "patterns": [
            {
                _TYPENAME: names.ONTOLOGY_PATTERN,
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
        _TYPENAME: names.ONTOLOGY_PROPERTY,
        "name": name,
        **_labels(prop),
        "datatype": prop.datatype.name,
        "values": [
            {
                _TYPENAME: names.ONTOLOGY_VALUE,
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
        _TYPENAME: names.ONTOLOGY_CONNECTION,
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
    return {_TYPENAME: names.LABEL, "zh": label.zh, "en": label.en}
