"""Resolves `ontology`, the same for every request: it is told once, and each selection takes its part of that.

It passes through like a store's answer, since all of it is thousands of leaves, and aliases multiply them.
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
from resolvers.document import Document, variables_of
from schema import ontology as names
from schema.inputs import shown_properties
from schema.names import constant

Told: TypeAlias = Mapping[str, Any]
"""An object by the names of its fields, that of its type among them."""

_TYPE = "__typename"


def selected(told: Told, info: GraphQLResolveInfo[Any]) -> dict[str, Any]:
    """What a root field selects of the ontology."""
    document = Document(info.fragments, variables_of(info), frozenset())
    return _members([told], document, info.field_nodes)[0]


def _members(objects: Sequence[Told], document: Document, nodes: Sequence[FieldNode]) -> list[dict[str, Any]]:
    """What is selected of objects of one type; the selection set is read once for all of them."""
    shown: list[dict[str, Any]] = [{} for _ in objects]
    fields = document.fields(nodes, (objects[0][_TYPE],)) if objects else {}
    for key, found in fields.items():
        name = found[0].name.value
        values = [one[name] for one in objects]
        for one, value in zip(shown, _values(values, document, found), strict=True):
            one[key] = value
    return shown


def _values(values: Sequence[Any], document: Document, nodes: Sequence[FieldNode]) -> Sequence[Any]:
    """The same field of several objects: leaves as they are, objects and lists of them by what is selected."""
    if nodes[0].selection_set is None:
        return values
    below = iter(_members([one for value in values for one in _listed(value)], document, nodes))
    return [_like(value, below) for value in values]


def _listed(value: Any) -> Sequence[Told]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _like(value: Any, below: Iterator[Any]) -> Any:
    if value is None:
        return None
    return [next(below) for _ in value] if isinstance(value, list) else next(below)


def told_of(ontology: Ontology) -> Told:
    """All that there is to tell."""
    nodes, relationships = colors(ontology.nodes), colors(one.name for one in ontology.all_relationships)
    return {
        _TYPE: names.ONTOLOGY,
        "nodeTypes": [_node_type(one, ontology, nodes[name]) for name, one in ontology.nodes.items()],
        "relationshipTypes": [_relationship_type(one, relationships[one.name]) for one in ontology.all_relationships],
    }


def _node_type(node: NodeType, ontology: Ontology, color: str) -> Told:
    return {
        _TYPE: names.NODES,
        "type": constant(node.name),
        "name": node.name,
        **_labels(node.label, node.description),
        "color": color,
        "singular": node.singular,
        "plural": node.plural,
        "properties": list(map(_property, node.properties)),
        "connections": [_connection(one, node.name) for one in ontology.connections_of(node.name)],
    }


def _relationship_type(relationship: RelationshipType | DerivedType, color: str) -> Told:
    if isinstance(relationship, DerivedType):
        properties, patterns = [entity.ID, *entity.OF_DERIVED], relationship.patterns
    else:
        properties, patterns = shown_properties(relationship), ()
    return {
        _TYPE: names.RELATIONSHIPS,
        "type": relationship.name,
        **_labels(relationship.label, relationship.description),
        "color": color,
        "derived": isinstance(relationship, DerivedType),
        "from": list(map(constant, relationship.source.types)),
        "to": list(map(constant, relationship.target.types)),
        "properties": list(map(_property, properties)),
        "patterns": [{_TYPE: names.PATTERN, "name": one.name, "label": _label(one.label)} for one in patterns],
    }


def _property(prop: Property) -> Told:
    values = prop.values.items()
    return {
        _TYPE: names.PROPERTY,
        "name": prop.name,
        **_labels(prop.label, prop.description),
        "datatype": prop.datatype.name,
        "values": [{_TYPE: names.VALUE, "value": value, "label": _label(label)} for value, label in values],
    }


def _connection(connection: Connection, owner: str) -> Told:
    ends = connection.relationship.partners(owner, backward=connection.backward)
    return {
        _TYPE: names.CONNECTION,
        "field": connection.field,
        "label": _label(connection.label),
        "type": connection.relationship.name,
        "backward": connection.backward,
        "ends": list(map(constant, ends)),
    }


def _labels(label: Label, description: Label) -> Told:
    return {"label": _label(label), "description": None if description == NO_LABEL else _label(description)}


def _label(label: Label) -> Told:
    return {_TYPE: names.LABEL, "zh": label.zh, "en": label.en}
