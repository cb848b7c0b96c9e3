"""Paths as Cypher: the shortest by Neo4j's own search from both ends, then longer ones, length by length.

Longer ones are matched only where there are shorter ones, and fewer than asked for. `found1`, `found2`... are the paths
so far, each a list of relationships with whether they are walked to their sources.

    Along two types, at most 2 hops:
    MATCH p = allShortestPaths((a)-[:`PAIRED_WITH`|`PARTICIPATES_IN`*..2]-(b))
    WITH p, [x IN relationships(p) | x._mark] AS marks ORDER BY marks LIMIT $p0
"""

import itertools
from collections.abc import Sequence
from typing import assert_never

from graph.ontology.model import RelationshipType
from graph.plan.output import HopOutput, Hops, Literal, Members
from graph.plan.paths import PathFact, PathOutput, Paths
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope, where
from graph.stores.lowering.records import Hop, hop_object
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import call, collected, match_, one_of_types, returning, with_
from graph.stores.neo4j.labels import ENTITY, MARK


def paths(scope: Scope, plan: Paths) -> Expression:
    """The paths: clauses and the value to return."""
    first = scope.parameter(plan.first)
    ends = " ".join(_end(scope, node, slot) for node, slot in (("a", plan.source), ("b", plan.target)))
    clauses = [ends, with_("a", "b")]
    clauses += [call(["a", "b"], _shortest(scope, plan, first)), with_("a", "b", "found AS found1")]
    for length in range(2, plan.length + 1):
        so_far = f"found{length - 1}"
        longer = _longer(scope, plan.relationships, length, first)
        clauses.append(call(["a", "b", so_far], longer))
        clauses.append(with_("a", "b", f"({so_far} + found)[0..{first}] AS found{length}"))
    listed = _listed(scope, plan, f"found{plan.length}")
    return Expression(listed.text, listed.decode, " ".join(clauses) + listed.before)


def _end(scope: Scope, node: str, identity: Slot) -> str:
    return f"OPTIONAL {match_(f'({node}:{ENTITY} {{id: {scope.parameter(identity)}}})', valid(scope, node))}"


def _shortest(scope: Scope, plan: Paths, first: str) -> str:
    """All paths of the smallest length. Neo4j refuses to look for one from a node to itself."""
    if not plan.relationships:
        return returning("[] AS found")
    held = [f"all(x IN {parts}(p) WHERE {' AND '.join(valid(scope, 'x'))})" for parts in ("relationships", "nodes")]
    pattern = f"(a)-[:{_types(plan.relationships)}*..{plan.length}]-(b)"
    walked = "[i IN range(0, size(hops) - 1) | [hops[i], startNode(hops[i]) <> met[i]]]"
    clauses = (
        with_("a", "b", conditions=["a <> b"]),
        f"MATCH p = allShortestPaths({pattern}){where(held if scope.as_of else [])}",
        with_("p", f"[x IN relationships(p) | x.{MARK}] AS marks", order_by=["marks"], limit=first),
        with_("relationships(p) AS hops", "nodes(p) AS met", "marks", order_by=["marks"]),
        returning(f"collect({walked}) AS found"),
    )
    return " ".join(clauses)


def _types(relationships: Sequence[RelationshipType]) -> str:
    return one_of_types(relationship.name for relationship in relationships)


def _longer(scope: Scope, relationships: Sequence[RelationshipType], length: int, first: str) -> str:
    """The paths of one length; none where enough shorter ones were met, or none at all."""
    if not relationships:
        return returning("[] AS found")
    so_far, types = f"found{length - 1}", _types(relationships)
    nodes = ["a", *(f"n{place}" for place in range(1, length)), "b"]
    hops = [f"r{place}" for place in range(length)]
    pattern = "(a)" + "".join(f"-[{hop}:{types}]-({node})" for hop, node in zip(hops, nodes[1:], strict=True))
    apart = [f"{node} <> {other}" for node, other in itertools.combinations(nodes, 2)]
    walked = ", ".join(f"[{hop}, startNode({hop}) <> {node}]" for hop, node in zip(hops, nodes, strict=False))
    marks = [f"m{hop}" for hop in hops]
    named = [f"{hop}.{MARK} AS {mark}" for hop, mark in zip(hops, marks, strict=True)]
    wanted = f"0 < size({so_far}) AND size({so_far}) < {first} AND size({so_far}[0]) < {length}"
    clauses = (
        with_("*", conditions=[wanted]),
        match_(pattern, [*apart, *valid(scope, *hops, *nodes[1:-1])]),
        with_(f"[{walked}] AS path", *named, order_by=marks, limit=first),
        returning("collect(path) AS found"),
    )
    return " ".join(clauses)


def _listed(scope: Scope, plan: Paths, paths: str) -> Expression:
    """The paths in their order, as objects."""
    path = scope.dialect.object_of([(member.key, _of_path(scope, member.output)) for member in plan.members])
    rows = f"UNWIND range(0, size({paths}) - 1) AS i {with_(f'{paths}[i] AS p', 'i', order_by=['i'])}"
    return collected(scope, [paths], rows, path)


def _of_path(scope: Scope, output: PathOutput) -> Part:
    match output:
        case PathFact.LENGTH:
            return Expression("size(p)")
        case Hops(members):
            return _hops(scope, members)
        case Literal(text):
            return Fixed(text)
        case _:
            assert_never(output)


def _hops(scope: Scope, members: Members[HopOutput]) -> Expression:
    hop = Hop("r", Expression("type(r)"), EndNode("s"), EndNode("t"), Expression("back"))
    ends = with_("r", "back", "startNode(r) AS s", "endNode(r) AS t", "j", order_by=["j"])
    rows = f"UNWIND range(0, size(p) - 1) AS j {with_('p[j][0] AS r', 'p[j][1] AS back', 'j')} {ends}"
    return collected(scope, ["p"], rows, hop_object(scope, hop, members))
