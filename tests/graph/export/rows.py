"""Rows as a store streams them, of the types of the shipped ontology."""

from graph.datatypes.base import Stored
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import Row, fields_of
from graph.plan.identity import global_id


def row_of(
    element_type: NodeType | RelationshipType | DerivedType, key: str, *last_columns: object, **values: Stored
) -> Row:
    """A row of these values, in which all others are missing; citations and ends are the last columns."""
    stored = {"id": global_id(element_type.name, key), "key": key, "aliases": [], **values}
    return [*(stored.get(name) for name in fields_of(element_type)), *last_columns]
