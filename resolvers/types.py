"""Reads the types that arguments name: they are part of a plan, and known when it is made.

One rule for all arguments: absent and null mean all types, of relationship all that are recorded; an empty list is
refused, since nobody means an answer about nothing.
"""

from collections.abc import Iterable
from typing import TypeAlias

from graph.errors import Code, RequestError
from graph.ontology.model import DerivedType, Ontology, RelationshipType
from graph.plan.slot import Constant
from resolvers.document import Arguments, Value, as_list
from schema.names import constant

RelationshipTypes: TypeAlias = tuple[tuple[RelationshipType, ...], tuple[DerivedType, ...]]
"""Recorded and derived ones."""


def constants(value: Value) -> tuple[str, ...]:
    """The values of an enumeration that a list names, each once; null names none."""
    return tuple(dict.fromkeys(str(item.value) for item in as_list(value) if isinstance(item, Constant)))


def node_types(arguments: Arguments, argument: str, ontology: Ontology) -> tuple[str, ...]:
    """The names of the types of node that an argument names; of all where it is absent."""
    by_constant = {constant(name): name for name in ontology.nodes}
    chosen = _chosen(arguments, argument, by_constant)
    return tuple(by_constant[text] for text in chosen) if chosen else tuple(ontology.nodes)


def relationship_types(arguments: Arguments, argument: str, ontology: Ontology) -> RelationshipTypes:
    """The types of relationship that an argument names; all recorded ones where it is absent."""
    chosen = _chosen(arguments, argument, (*ontology.relationships, *ontology.derived))
    derived = tuple(one for name, one in ontology.derived.items() if name in chosen)
    return _recorded(chosen, ontology), derived


def recorded_types(arguments: Arguments, argument: str, ontology: Ontology) -> tuple[RelationshipType, ...]:
    """Likewise, where only recorded types make sense; a derived one is refused."""
    chosen = _chosen(arguments, argument, ontology.relationships)
    for name in chosen:
        if name in ontology.derived:
            _refuse_derived(argument, ontology.derived[name])
    return _recorded(chosen, ontology)


def _chosen(arguments: Arguments, argument: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The constants that are named; none where the argument is absent."""
    value = arguments.get(argument)
    chosen = constants(value)
    if value is not None and not chosen:
        message = f"{argument}: an empty list; allowed: {', '.join(allowed)}; leave {argument} out to mean all"
        raise RequestError(Code.BAD_FILTER, message)
    return chosen


def _recorded(chosen: tuple[str, ...], ontology: Ontology) -> tuple[RelationshipType, ...]:
    return tuple(one for name, one in ontology.relationships.items() if not chosen or name in chosen)


def _refuse_derived(argument: str, derived: DerivedType) -> None:
    followed = {hop.relationship for pattern in derived.patterns for hop in pattern.hops}
    message = (
        f"{argument}: {derived.name} is not recorded, but follows from others; ask for {', '.join(sorted(followed))}"
    )
    raise RequestError(Code.BAD_FILTER, message)
