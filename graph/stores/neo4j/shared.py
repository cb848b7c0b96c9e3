"""What several nodes share as Cypher: their relationships, grouped by where they lead, as far as all lead there.

`near` are the nodes asked for; `kind` and `c` tell how many relationships of a type there are between two nodes.

    MATCH (near:`Entity`) WHERE near.id IN $p0
    CALL (near) { MATCH (near)-[r:`PAIRED_WITH`]-(far) RETURN far, type(r) AS kind, count(*) AS c UNION ALL ... }
    WITH far AS n1, count(DISTINCT near) AS met, sum(c) AS d1_count, collect([kind, c]) AS d1_ties
    WHERE met = size($p0) AND NOT n1.id IN $p0
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, assert_never

from graph.ontology.model import DerivedType
from graph.plan.members import Literal
from graph.plan.output import TieFact, TieOutput, Ties
from graph.plan.walk import SHARED_FIELDS, Shared
from graph.stores.lowering.dialect import Expression, Match, Parameters, Scope, any_of
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import call, match_, node_type_of, one_of_types, returning, union_all, with_
from graph.stores.neo4j.derivations import all_paths
from graph.stores.neo4j.labels import ENTITY
from graph.stores.quoting import identifier, literal


def shared_match(scope: Scope, origin: Shared) -> Match:
    """The shared nodes, with SHARED_FIELDS."""
    node, edge = scope.variable("n"), scope.variable("d")
    fields = {name: f"{edge}_{name}" for name in SHARED_FIELDS}
    of = scope.parameter(origin.of)
    shared = [f"met = size({of})", f"NOT {node}.id IN {of}"]
    if len(origin.types) < len(scope.ontology.nodes):
        shared.append(any_of([f"{node}:{identifier(name)}" for name in origin.types]))
    counted = f"sum(c) AS {fields['count']}", f"collect([kind, c]) AS {fields['ties']}"
    clauses = (
        match_(f"(near:{ENTITY})", [f"near.id IN {of}", *valid(scope, "near")]),
        call(["near"], union_all(list(_ties(scope, origin)))),
        with_(f"far AS {node}", "count(DISTINCT near) AS met", *counted, conditions=shared),
        with_(node, f"{node_type_of(node)} AS {fields['type']}", fields["count"], fields["ties"]),
    )
    return Match(" ".join(clauses), node=node, node_types=origin.types, edge_fields=fields, groups=True)


def unknown_nodes(scope: Scope, origin: Shared) -> str:
    """The list of those ids asked for that are not there."""
    there = match_(f"(known:{ENTITY} {{id: asked}})", valid(scope, "known"))
    missing = with_("asked", conditions=[f"NOT {scope.dialect.exists(there)}"])
    return f"COLLECT {{ UNWIND {scope.parameter(origin.of)} AS asked {missing} {returning('asked')} }}"


def _ties(scope: Scope, origin: Shared) -> Iterator[str]:
    if origin.relationships:
        types = one_of_types(relationship.name for relationship in origin.relationships)
        walked = match_(f"(near)-[r:{types}]-(far)", valid(scope, "r"))
        yield f"{walked} {returning('far', 'type(r) AS kind', 'count(*) AS c')}"
    for derived in origin.derived:
        yield f"{_derived_ties(scope, derived)} {returning('far', f'{literal(derived.name)} AS kind', '1 AS c')}"


def _derived_ties(scope: Scope, derived: DerivedType) -> str:
    """One for two nodes, whichever is the source, and however many paths there are."""
    queries = []
    for backward in derived.directions:
        start = derived.target if backward else derived.source
        at_start = any_of([f"near:{identifier(name)}" for name in start.types])
        paths = all_paths(scope, derived, "near", "far", backward=backward)
        queries.append(f"{with_('near', conditions=[at_start])} {paths} {returning('far')}")
    return f"{call(['near'], union_all(queries))} {with_('DISTINCT far')}"


def ties(output: Ties, pairs: str) -> Expression:
    """The relationship types of a list of pairs, with how many there are of each."""

    def decode(value: Any, _parameters: Parameters) -> Any:
        counted: Counter[str] = Counter()
        for kind, number in value:
            counted[kind] += number
        ordered = sorted(counted.items(), key=lambda tie: (-tie[1], tie[0]))
        return [{member.key: _of_tie(tie, member.output) for member in output.members} for tie in ordered]

    return Expression(pairs, decode)


def _of_tie(tie: tuple[str, int], output: TieOutput) -> str | int | None:
    match output:
        case Literal(text):
            return text
        case TieFact.RELATIONSHIP_TYPE:
            return tie[0]
        case TieFact.COUNT:
            return tie[1]
        case _:
            assert_never(output)
