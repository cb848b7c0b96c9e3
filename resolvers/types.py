"""Reads the types that arguments name: they are part of a plan, and known when it is made."""

from graph.ontology.model import DerivedType, Ontology, RelationshipType
from resolvers.document import Value, as_list
from schema.names import constant


def constants(value: Value) -> list[str]:
    """The values of an enumeration that a list names, each once; null counts as none."""
    texts = [str(getattr(item, "value", "")) for item in as_list(value)]
    return list(dict.fromkeys(text for text in texts if text))


def node_types(value: Value, ontology: Ontology) -> tuple[str, ...]:
    """Types of node by their constants; all of them where none are given."""
    if value is None:
        return tuple(ontology.nodes)
    by_constant = {constant(name): name for name in ontology.nodes}
    return tuple(by_constant[text] for text in constants(value))


def relationship_types(
    value: Value, ontology: Ontology
) -> tuple[tuple[RelationshipType, ...], tuple[DerivedType, ...]]:
    """Types of relationship, recorded and derived; all recorded ones where none are given."""
    if value is None:
        return tuple(ontology.relationships.values()), ()
    chosen = set(constants(value))
    recorded = tuple(one for name, one in ontology.relationships.items() if name in chosen)
    return recorded, tuple(one for name, one in ontology.derived.items() if name in chosen)
