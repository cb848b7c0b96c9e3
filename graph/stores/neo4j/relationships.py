"""Recorded relationships as objects with both their ends: of changes, of paths, and of the hops of evidence."""

from dataclasses import dataclass

from graph.plan.output import HopEnd, Output, Role, Selection
from graph.stores.neo4j import objects
from graph.stores.neo4j.scope import Scope
from graph.stores.neo4j.shapes import Fixed, Part, Shown, object_of

FORWARD = Fixed(False)


@dataclass(frozen=True, slots=True)
class EndNode:
    """The variable of the node at one end. `types` are those that it may have; without them, all that are shown."""

    node: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relationship:
    """The variable of a relationship, its type, its ends, and whether it is walked to its source."""

    variable: str
    type_of: Part
    source: EndNode
    target: EndNode
    backward: Part = FORWARD


def relationship_object(scope: Scope, given: Relationship, selection: Selection) -> Shown:
    """The relationship with what is shown of it."""
    return object_of([(member.key, _of_relationship(scope, given, member.output)) for member in selection])


def _of_relationship(scope: Scope, given: Relationship, output: Output) -> Part:
    match output:
        case Role.HOP_TYPE:
            return given.type_of
        case Role.HOP_REVERSED:
            return given.backward
        case HopEnd(choice, is_source):
            end = given.source if is_source else given.target
            return objects.chosen_node(scope, end.node, {name: choice[name] for name in end.types or choice})
    return objects.of_record(scope, given.variable, output)
