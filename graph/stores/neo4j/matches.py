"""Walks as Cypher: what is matched from a node at hand, under which variables.

unit { pairedWith }    MATCH (n1)-[r3:`PAIRED_WITH`]->(n2), where n2 may be of either type
"""

import dataclasses
from collections.abc import Sequence
from typing import assert_never

from graph.ontology.model import DerivedType
from graph.plan.filters import ALL_KEPT, KeptEdges
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin, Shared
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.lowering.validity import valid
from graph.stores.neo4j import clauses
from graph.stores.neo4j.changes import changes_match
from graph.stores.neo4j.clauses import arrow, one_of_types, with_
from graph.stores.neo4j.derivations import all_paths, derived_edges
from graph.stores.neo4j.shared import shared_match
from graph.stores.quoting import identifier


def matches(scope: Scope, origin: Origin, owner: str, *, grouped: bool = True, typed: bool = True) -> Sequence[Match]:
    """The rows of a walk from the node under `owner`: a single match, since a pattern meets nodes of any type."""
    return [_match(scope, origin, owner, grouped=grouped)]


def _match(scope: Scope, origin: Origin, owner: str, *, grouped: bool) -> Match:
    match origin:
        case AllNodes(node_type):
            node = scope.variable("n")
            pattern = f"({node}:{identifier(node_type.name)})"
            return Match(clauses.match_(pattern), node=node, node_types=(node_type.name,))
        case Expansion():
            return _expansion(scope, origin, owner)
        case Derivation(derived, backward) if grouped:
            return derived_edges(scope, derived, owner, backward=backward)
        case Derivation():
            return _paths(scope, origin, owner)
        case AllPairs(derived):
            return pairs(scope, derived)
        case Changes():
            return changes_match(scope, origin)
        case Shared():
            return shared_match(scope, origin)
        case _:
            assert_never(origin)


def _expansion(scope: Scope, walk: Expansion, owner: str) -> Match:
    """The far node's types follow from the relationship's; without a label its degree alone answers a count."""
    node, edge = scope.variable("n"), scope.variable("r")
    pattern = f"({owner}){arrow(identifier(walk.relationship.name), edge, backward=walk.backward)}({node})"
    return Match(clauses.match_(pattern), tuple(valid(scope, edge)), node, walk.types, edge=edge)


def _paths(scope: Scope, walk: Derivation, owner: str) -> Match:
    """A row for each path, so that whoever asks whether there is one may end with the first."""
    node = scope.variable("n")
    paths = all_paths(scope, walk.derived, owner, node, backward=walk.backward)
    ends = (node, owner) if walk.backward else (owner, node)
    return Match(f"{paths} {with_(node)}", node=node, node_types=walk.types, distinct=node, ends=ends)


def pairs(scope: Scope, derived: DerivedType, kept: KeptEdges = ALL_KEPT, *, patterns: bool = False) -> Match:
    """The edges that are kept; of a symmetric type those from the node whose id comes first, so each comes once.

    With `patterns`, they have the names of those by which they hold, too.
    """
    source = scope.variable("s")
    labels = one_of_types(derived.source.types)
    start = clauses.match_(f"({source}:{labels})", valid(scope, source))
    edges = derived_edges(scope, derived, source, carried=[source], kept=kept, patterns=patterns)
    once = (f"{source}.id < {edges.node}.id",) if derived.symmetric else ()
    return dataclasses.replace(edges, clauses=f"{start} {edges.clauses}", conditions=once, source=source)
