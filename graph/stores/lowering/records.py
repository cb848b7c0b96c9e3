"""What an answer shows of nodes and relationships: their fields, their sources, and the nodes at their ends.

A node of which { name sources { locator } } is selected:

SQL       json_object('name', t1.`name`, 'sources', json((SELECT ... FROM json_each(t1.`sources`) t2)))
Cypher    [n1.`name`, COLLECT { UNWIND range(0, size(n1.`_cited_keys`) - 1) AS i2 ... RETURN [n1.`_cited_places`[i2]] }]
"""

from dataclasses import dataclass
from typing import assert_never

from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.output import (
    CitationFact,
    CitationOutput,
    Citations,
    CitedSource,
    Connected,
    Field,
    HopFact,
    HopOutput,
    HopRelationship,
    Identity,
    NodeMembers,
    NodeOutput,
    RecordOutput,
    RelationshipEnd,
    RelationshipFact,
    RelationshipOutput,
)
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope, field_of


def node_object(scope: Scope, node: str, members: NodeMembers) -> Expression:
    """The node under a variable, with what is selected of it."""
    return scope.dialect.object_of([(member.key, _of_node(scope, node, member.output)) for member in members])


def _of_node(scope: Scope, node: str, output: NodeOutput) -> Part:
    match output:
        case Connected(connection):
            return scope.dialect.connection(scope, node, connection)
        case TypeLabel():
            return scope.dialect.type_label(scope, output)
        case KindLabel(kind):
            return scope.dialect.kind_label(scope, field_of(node, kind.name), output)
        case _:
            return of_record(scope, node, output)


def of_record(scope: Scope, variable: str, output: RecordOutput) -> Part:
    """What both nodes and relationships show."""
    match output:
        case Literal(text):
            return Fixed(text)
        case Field(name, affinity):
            return scope.dialect.value(field_of(variable, name), affinity)
        case Identity():
            return Expression(scope.identity(variable))
        case Citations(members):
            return citations(scope, variable, members)
        case _:
            assert_never(output)


def citations(scope: Scope, variable: str, members: Members[CitationOutput], *, of_fact: bool = False) -> Expression:
    """The citations of the record under a variable, or of a fact: see `Dialect.cited`."""

    def show(locator: str, source: str) -> Expression:
        return scope.dialect.object_of(
            [(member.key, _of_citation(scope, locator, source, member.output)) for member in members]
        )

    with_source = any(isinstance(member.output, CitedSource) for member in members)
    return scope.dialect.citations(scope, variable, show, with_source=with_source, of_fact=of_fact)


def _of_citation(scope: Scope, locator: str, source: str, output: CitationOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case CitationFact.LOCATOR:
            return Expression(locator)
        case CitedSource(members):
            return node_object(scope, source, members)
        case _:
            assert_never(output)


FORWARD = Fixed(False)


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship that is to be shown: its variable, its type, its ends, and whether a path walks it back."""

    variable: str
    relationship_type: Part
    source: EndNode
    target: EndNode
    reversed: Part = FORWARD


def hop_object(scope: Scope, hop: Hop, members: Members[HopOutput]) -> Expression:
    """A hop of a path, with what is selected of it and of its relationship."""
    return scope.dialect.object_of([(member.key, _of_hop(scope, hop, member.output)) for member in members])


def _of_hop(scope: Scope, hop: Hop, output: HopOutput) -> Part:
    match output:
        case HopFact():
            return hop.reversed
        case HopRelationship(members):
            return relationship_object(scope, hop, members)
        case _:
            return of_record(scope, hop.variable, output)


def relationship_object(scope: Scope, hop: Hop, members: Members[RelationshipOutput]) -> Expression:
    """A relationship, with what is selected of it and of its ends."""
    return scope.dialect.object_of([(member.key, _of_relationship(scope, hop, member.output)) for member in members])


def _of_relationship(scope: Scope, hop: Hop, output: RelationshipOutput) -> Part:
    match output:
        case RelationshipFact():
            return hop.relationship_type
        case RelationshipEnd(choice, is_source):
            end = hop.source if is_source else hop.target
            node_types = end.node_types or tuple(choice)
            return scope.dialect.chosen_node(scope, end, {name: choice[name] for name in node_types})
        case _:
            return of_record(scope, hop.variable, output)
