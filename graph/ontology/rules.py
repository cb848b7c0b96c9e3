"""What only the whole ontology shows: names used twice, patterns that cannot hold, no type for sources."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from graph.datatypes.identifier import Enumeration
from graph.datatypes.text import Text, fold
from graph.errors import allowed_instead
from graph.ontology import entity
from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import DerivedType, Label, Ontology, Pattern
from graph.ontology.patterns import MAXIMUM_WAYS

SOURCE = "Source"
"""The node type whose nodes are cited."""

_INDISTINCT = "the stores cannot tell them apart"
_ROOT_FIELDS = frozenset({"node", "nodes", "search", "paths", "common", "network", "diff", "analysis", "ontology"})

STEPS = ("close", "reopen", "confirm", "delete", "rekey", "merge", "split", "erase", "undo", "revert")
"""The steps of a write that are on records of any type, or on revisions."""

_FILTERED = frozenset({"type", *(prop.name for prop in entity.OF_NODES)})
"""What a condition on nodes of several types names beside the types themselves: `{unit: {kind: ...}, name: ...}`."""

_Breach: TypeAlias = tuple[str, str]
"""The name of the type at fault, and a message."""


def note_broken_rules(ontology: Ontology, places: Mapping[str, DeclaredValue]) -> None:
    """Notes every breach of a rule at the declaration of the type that it concerns; `places` has these by name."""
    rules = (
        _root_fields,
        _connection_fields,
        _fields_of_nodes,
        _kinds,
        _names_by_case,
        _type_of_sources,
        _patterns,
        _representation,
        _steps,
        _aliases,
    )
    for rule in rules:
        for name, message in rule(ontology):
            places[name].note(message)


def _root_fields(ontology: Ontology) -> Iterator[_Breach]:
    fields = [(node.name, field) for node in ontology.nodes.values() for field in (node.singular, node.plural)]
    fields += [(derived.name, derived.root) for derived in ontology.derived.values()]
    for node in ontology.nodes.values():
        if node.singular == entity.CITATIONS:
            yield node.name, f"the filter of nodes of any type has {node.singular!r} already: what they cite"
    reserved = dict.fromkeys(_ROOT_FIELDS, "the product") | dict.fromkeys(_FILTERED, "the filter of nodes of any type")
    yield from _taken_fields("root field", fields, reserved)


def _steps(ontology: Ontology) -> Iterator[_Breach]:
    """The members of a step of a write: one for each type, beside those for records of any type."""
    members = [(node.name, node.singular) for node in ontology.nodes.values()]
    members += [(type_.name, type_.singular) for type_ in ontology.relationships.values()]
    yield from _taken_fields("member of a write's step", members, dict.fromkeys(STEPS, "the product"))


def _aliases(ontology: Ontology) -> Iterator[_Breach]:
    """A column or cell says what it means, so an alias is that of one type, property or value among its like."""
    types = {element.name: (element.name, element.label, element.aliases) for element in ontology.elements}
    yield from _shared_aliases(types.values())
    for element in ontology.elements:
        properties = [(prop.name, prop.label, prop.aliases) for prop in element.properties]
        values = [
            [(value, label, prop.value_aliases.get(value, ())) for value, label in prop.values.items()]
            for prop in element.properties
        ]
        for names in (properties, *values):
            yield from ((element.name, message) for _, message in _shared_aliases(names))


def _shared_aliases(names: Iterable[tuple[str, Label, tuple[str, ...]]]) -> Iterator[_Breach]:
    """The aliases of one name that are another one's name, label or alias, without regard to case and width."""
    called = [
        (name, {fold(text) for text in (name, label.zh, label.en, *aliases)}, aliases) for name, label, aliases in names
    ]
    for name, _, aliases in called:
        for other, texts, _ in called:
            for alias in aliases:
                if other != name and fold(alias) in texts:
                    yield (
                        name,
                        f"the alias {alias!r} of {name} is also what {other} is called; leave it out of one of them",
                    )


def _connection_fields(ontology: Ontology) -> Iterator[_Breach]:
    types = ontology.all_relationships
    ends = [(type_.name, end.field) for type_ in types for end in type_.ends]
    return _taken_fields("field", ends, {})


def _taken_fields(what: str, fields: Iterable[tuple[str, str]], reserved: Mapping[str, str]) -> Iterator[_Breach]:
    """The fields, as (type, field), that are reserved or that an earlier type has; '' is one that could not be read."""
    owners = dict(reserved)
    for type_name, field in fields:
        if field in owners:
            yield type_name, f"the {what} {field!r} is taken by {owners[field]}"
        if field:
            owners[field] = type_name


def _fields_of_nodes(ontology: Ontology) -> Iterator[_Breach]:
    """Connections are fields of the same GraphQL type as properties."""
    for node_type in ontology.nodes.values():
        names = {*node_type.by_name, entity.CITATIONS, entity.KIND}
        for connection in ontology.connections_of(node_type.name):
            if connection.field in names:
                message = f"the field {connection.field!r} is also a property of {node_type.name}"
                yield connection.relationship.name, f"{message}; give one of them another name"


def _kinds(ontology: Ontology) -> Iterator[_Breach]:
    """All nodes show a kind, as a text: nodes of several types stand beside each other in one selection."""
    for node_type in ontology.nodes.values():
        kind = node_type.by_name.get(entity.KIND)
        if kind is not None and not isinstance(kind.datatype, Enumeration | Text):
            reason = f"is of type {kind.datatype.name}, but all nodes show it as a text"
            yield node_type.name, f"the property {entity.KIND!r} {reason}; allowed: enum, text, or another name"


def _names_by_case(ontology: Ontology) -> Iterator[_Breach]:
    """SQLite tells names of tables and columns apart without regard to case."""
    elements: dict[str, str] = {}
    for element in ontology.elements:
        first = elements.setdefault(element.name.lower(), element.name)
        if first != element.name:
            yield element.name, f"{element.name!r} differs from {first!r} by case only; {_INDISTINCT}"
        names: dict[str, str] = {}
        for prop in element.properties:
            first = names.setdefault(prop.name.lower(), prop.name)
            if first != prop.name:
                message = f"the properties {first!r} and {prop.name!r} differ by case only; {_INDISTINCT}"
                yield element.name, message


def _type_of_sources(ontology: Ontology) -> Iterator[_Breach]:
    if SOURCE not in ontology.nodes and ontology.nodes:
        yield next(iter(ontology.nodes)), f"no node type {SOURCE!r} is declared; citations name nodes of that type"


def _patterns(ontology: Ontology) -> Iterator[_Breach]:
    for derived in ontology.derived.values():
        unknown = [name for name in (*derived.source.types, *derived.target.types) if name not in ontology.nodes]
        for name in unknown:
            yield derived.name, f"unknown node type {name!r}; {allowed_instead(name, ontology.nodes)}"
        if len(derived.routes) > MAXIMUM_WAYS:
            yield (
                derived.name,
                f"its patterns have more than {MAXIMUM_WAYS} ways over node types, representatives included;"
                " name fewer types",
            )
        if derived.root and max(len(derived.source.types), len(derived.target.types)) > 1:
            yield derived.name, f"its root field {derived.root!r} needs one node type at each end; leave `root` out"
        if not unknown and derived.source.types and derived.target.types:
            for pattern in derived.patterns:
                for reason in _why_impossible(ontology, derived, pattern):
                    yield derived.name, f"pattern {pattern.name}: {reason}"


def _why_impossible(ontology: Ontology, derived: DerivedType, pattern: Pattern) -> Iterator[str]:
    """Why no path can ever match a pattern: a hop that no relationship type allows, or a wrong node type at the end."""
    reached = tuple(name for name in pattern.start if name in derived.source.types) or derived.source.types
    for place, hop in enumerate(pattern.hops):
        relationship_type = ontology.relationships.get(hop.relationship)
        if relationship_type is None:
            allowed = allowed_instead(hop.relationship, ontology.relationships)
            yield f"unknown relationship {hop.relationship!r}; {allowed}"
            return  # nothing is known of where the rest of the pattern begins
        starts = {*reached, *_representing(ontology, reached)} if place == 0 and pattern.by_source else {*reached}
        possible = {
            far
            for near in starts
            for backward in hop.directions
            for far in relationship_type.partners(near, backward=backward)
        }
        if place == len(pattern.hops) - 1 and pattern.by_target:
            possible |= {name for name in hop.types if _representing(ontology, (name,)) & possible}
        for name in sorted(set(hop.types) - possible):
            allowed = allowed_instead(name, sorted(possible))
            yield f"{hop.relationship} does not lead from {' | '.join(reached)} to {name!r}; {allowed}"
        reached = hop.types
    if pattern.hops and not set(reached) <= set(derived.target.types):
        yield f"it ends at {' | '.join(reached)}, but {derived.name} leads to {' | '.join(derived.target.types)}"
    yield from _why_unrepresented(derived, pattern)


def _representing(ontology: Ontology, types: Iterable[str]) -> set[str]:
    """The types of those who may represent nodes of some types."""
    return {
        source
        for relationship in ontology.relationships.values()
        if relationship.represents
        for source, target in relationship.pairs
        if target in types
    }


def _why_unrepresented(derived: DerivedType, pattern: Pattern) -> Iterator[str]:
    """Why no other node can ever stand for one that a pattern calls represented."""
    place = derived.patterns.index(pattern)
    routes = [route for route in derived.routes if route.pattern == place]
    for is_represented, by_other, types in (
        (pattern.by_source, any(route.by_source for route in routes), pattern.start),
        (pattern.by_target, any(route.by_target for route in routes), pattern.end),
    ):
        if is_represented and not by_other:
            yield (
                f"nothing that represents {' | '.join(types)} can stand there; leave 'represented' out, or declare"
                " `represents: true` on the relationship type that leads there from what does"
            )


def _representation(ontology: Ontology) -> Iterator[_Breach]:
    """Who represents a node must not be represented by it in turn, directly or over others."""
    represented: dict[str, set[str]] = {}
    representing = [relationship for relationship in ontology.relationships.values() if relationship.represents]
    for relationship in representing:
        for source, target in relationship.pairs:
            represented.setdefault(source, set()).add(target)
    for relationship in representing:
        for source, target in sorted(relationship.pairs):
            if circle := _way_back(represented, source, target):
                yield relationship.name, f"representation is circular: {' represents '.join(circle)}"
                break


def _way_back(represented: Mapping[str, set[str]], start: str, first: str) -> list[str]:
    """The types from `start` over `first` back to `start`, each of which represents the next; none if it never is."""
    ways = {first: [start, first]}
    waiting = [first]
    while waiting and start not in ways:
        name = waiting.pop(0)
        for further in sorted(represented.get(name, set()) - ways.keys()):
            ways[further] = [*ways[name], further]
            waiting.append(further)
    return ways.get(start, [])
