"""Rules that concern more than one declaration: names used once, patterns that can hold, a type for sources."""

from collections.abc import Iterator, Mapping

from graph.errors import allowed_instead
from graph.ontology import entity
from graph.ontology.declaration import Declared
from graph.ontology.model import DerivedType, Ontology, Pattern

SOURCE = "Source"
"""The node type that citations name."""

_ALIKE = "the stores cannot tell them apart"
_ROOT_FIELDS = frozenset({"node", "nodes", "search", "paths", "network", "diff", "analysis", "ontology"})


def note_broken_rules(ontology: Ontology, places: Mapping[str, Declared]) -> None:
    """Notes every mistake that only the whole ontology shows, at the declaration it concerns."""
    for name, message in (*_names(ontology), *_sources(ontology), *_patterns(ontology)):
        places[name].wrong(message)


def _names(ontology: Ontology) -> Iterator[tuple[str, str]]:
    taken: dict[str, str] = dict.fromkeys(_ROOT_FIELDS, "the product")
    for node in ontology.nodes.values():
        for field in filter(None, (node.singular, node.plural)):
            if field in taken:
                yield node.name, f"the root field {field!r} is taken by {taken[field]}"
            taken[field] = node.name
    for derived in ontology.derived.values():
        if derived.root in taken:
            yield derived.name, f"the root field {derived.root!r} is taken by {taken[derived.root]}"
        if derived.root:
            taken[derived.root] = derived.name
    fields: dict[str, str] = {}
    for relationship in ontology.all_relationships:
        for field in filter(None, (relationship.source.field, relationship.target.field)):
            if field in fields:
                yield relationship.name, f"the field {field!r} is taken by {fields[field]}"
            fields[field] = relationship.name
    yield from _clashes(ontology)
    yield from _spellings(ontology)


def _spellings(ontology: Ontology) -> Iterator[tuple[str, str]]:
    """SQLite tells names of tables and columns apart without regard to case."""
    elements: dict[str, str] = {}
    for element in ontology.elements:
        first = elements.setdefault(element.name.lower(), element.name)
        if first != element.name:
            yield element.name, f"{element.name!r} differs from {first!r} by case only; {_ALIKE}"
        names: dict[str, str] = {}
        for prop in element.properties:
            first = names.setdefault(prop.name.lower(), prop.name)
            if first != prop.name:
                yield element.name, f"the properties {first!r} and {prop.name!r} differ by case only; {_ALIKE}"


def _clashes(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for node in ontology.nodes.values():
        names = [prop.name for prop in node.properties] + [entity.CITATIONS]
        for connection in ontology.connections_of(node.name):
            if connection.field in names:
                yield (
                    connection.relationship.name,
                    f"the field {connection.field!r} is also a property of {node.name}; give one of them another name",
                )


def _sources(ontology: Ontology) -> Iterator[tuple[str, str]]:
    if SOURCE not in ontology.nodes and ontology.nodes:
        yield next(iter(ontology.nodes)), f"no node type {SOURCE!r} is declared; citations name nodes of that type"


def _patterns(ontology: Ontology) -> Iterator[tuple[str, str]]:
    for derived in ontology.derived.values():
        unknown = [name for name in (*derived.source.types, *derived.target.types) if name not in ontology.nodes]
        for name in unknown:
            yield derived.name, f"unknown node type {name!r}; {allowed_instead(name, ontology.nodes)}"
        if not unknown and derived.source.types and derived.target.types:
            for pattern in derived.patterns:
                yield from (
                    (derived.name, f"pattern {pattern.name}: {why}") for why in _impossible(ontology, derived, pattern)
                )


def _impossible(ontology: Ontology, derived: DerivedType, pattern: Pattern) -> Iterator[str]:
    here = derived.source.types
    for hop in pattern.hops:
        relationship = ontology.relationships.get(hop.relationship)
        if relationship is None:
            allowed = allowed_instead(hop.relationship, ontology.relationships)
            yield f"unknown relationship {hop.relationship!r}; {allowed}"
            return
        possible = {far for owner in here for far in relationship.partners(owner, backward=hop.backward)}
        for name in sorted(set(hop.types) - possible):
            allowed = allowed_instead(name, sorted(possible))
            yield f"{hop.relationship} does not lead from {' | '.join(here)} to {name!r}; {allowed}"
        here = hop.types
    if pattern.hops and here != derived.target.types:
        yield f"it ends at {' | '.join(here)}, but {derived.name} leads to {derived.target.types[0]}"
