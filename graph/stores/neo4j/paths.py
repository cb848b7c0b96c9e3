"""Paths as Cypher: the shortest by Neo4j's own search from both ends, then longer ones, length by length.

Longer ones are matched only where there are shorter ones, and fewer than asked for. `found1`, `found2`... are the paths
so far, each a list of relationships with whether they are walked to their sources. Where paths are counted, `counted`
are all of every length, by their steps.

    Along two types, at most 2 hops:
    MATCH p = allShortestPaths((a)-[:`PAIRED_WITH`|`PARTICIPATES_IN`*..2]-(b))
    WITH p, [x IN relationships(p) | x._mark] AS marks ORDER BY marks LIMIT $p0
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from graph.ontology.model import RelationshipType
from graph.plan.members import Literal, Members
from graph.plan.output import ConnectionFact, HopOutput, Hops
from graph.plan.paths import (
    MAXIMUM_COUNTED_PATHS,
    PathFact,
    PathGroups,
    PathList,
    PathNode,
    PathOutput,
    Paths,
    PathsOutput,
)
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import Decode, EndNode, Expression, Fixed, Parameters, Part, Scope, where
from graph.stores.lowering.paths import CountedPaths, Step, path_groups, path_total
from graph.stores.lowering.records import Hop, hop_object
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import call, collected, match_, node_type_of, one_of_types, returning, union_all, with_
from graph.stores.neo4j.labels import ENTITY, MARK
from graph.stores.neo4j.shapes import nullable


def paths(scope: Scope, plan: Paths) -> Expression:
    """The paths and what is counted of them: clauses, and the list to return."""
    first = scope.parameter(plan.first)
    ends = " ".join(_end(scope, node, slot) for node, slot in (("a", plan.source), ("b", plan.target)))
    clauses = [ends, with_("a", "b")]
    clauses += _search(scope, plan, first) if plan.lists else []
    clauses += [_counted(scope, plan)] if plan.counts else []
    lists = {
        member.key: _listed(scope, member.output, f"found{plan.length}")
        for member in plan.members
        if isinstance(member.output, PathList)
    }
    texts = [*(listed.text for listed in lists.values()), *(["counted"] if plan.counts else [])]
    before = "".join(listed.before for listed in lists.values())
    return Expression(f"[{', '.join(texts)}]", _decoder(scope, plan, lists), " ".join(clauses) + before)


def _decoder(scope: Scope, plan: Paths, lists: Mapping[str, Expression]) -> Decode:
    """Makes the answer of the lists, each for its response key, and of what was counted, which stands behind them."""
    limits = {
        member.key: scope.slots.name(member.output.limit)
        for member in plan.members
        if isinstance(member.output, PathGroups)
    }
    decoders = {key: nullable(listed.decode) for key, listed in lists.items()}

    def decode(values: Any, parameters: Parameters) -> dict[str, Any]:
        by_key = dict(zip(decoders, values, strict=False))
        counted = [_counted_paths(*group) for group in values[-1]] if plan.counts else []

        def show(key: str, output: PathsOutput) -> Any:
            match output:
                case Literal(text):
                    return text
                case ConnectionFact.TOTAL:
                    return path_total(counted)
                case PathGroups():
                    return path_groups(counted, output, parameters[limits[key]])
                case PathList():
                    return decoders[key](by_key[key], parameters)
                case _:
                    assert_never(output)

        return {member.key: show(member.key, member.output) for member in plan.members}

    return decode


def _counted_paths(steps: Sequence[Sequence[Any]], paths: int, ways: int) -> CountedPaths:
    return CountedPaths(tuple(map(Step._make, steps)), paths, ways)


def _search(scope: Scope, plan: Paths, first: str) -> Iterator[str]:
    """The paths to show, the shortest first."""
    yield call(["a", "b"], _shortest(scope, plan, first))
    yield with_("a", "b", "found AS found1")
    for length in range(2, plan.length + 1):
        so_far = f"found{length - 1}"
        longer = _longer(scope, plan.relationships, length, first)
        yield call(["a", "b", so_far], longer)
        yield with_("a", "b", f"({so_far} + found)[0..{first}] AS found{length}")


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
    so_far, along = f"found{length - 1}", _Along.of_length(scope, relationships, length)
    walked = ", ".join(f"[{hop}, {back}]" for hop, back in zip(along.hops, along.backward, strict=True))
    marks = [f"m{hop}" for hop in along.hops]
    named = [f"{hop}.{MARK} AS {mark}" for hop, mark in zip(along.hops, marks, strict=True)]
    wanted = f"0 < size({so_far}) AND size({so_far}) < {first} AND size({so_far}[0]) < {length}"
    clauses = (
        with_("*", conditions=[wanted]),
        along.match,
        with_(f"[{walked}] AS path", *named, order_by=marks, limit=first),
        returning("collect(path) AS found"),
    )
    return " ".join(clauses)


@dataclass(frozen=True, slots=True)
class _Along:
    """All paths of one length from `a` to `b`: the clause that matches them, their relationships and their nodes.

    `backward` has expressions for whether each relationship is walked to its source.
    """

    match: str
    hops: Sequence[str]
    nodes: Sequence[str]
    backward: Sequence[str]

    @classmethod
    def of_length(cls, scope: Scope, relationships: Sequence[RelationshipType], length: int) -> "_Along":
        types = _types(relationships)
        nodes = ["a", *(f"n{place}" for place in range(1, length)), "b"]
        hops = [f"r{place}" for place in range(length)]
        pattern = "(a)" + "".join(f"-[{hop}:{types}]-({node})" for hop, node in zip(hops, nodes[1:], strict=True))
        apart = [f"{node} <> {other}" for node, other in itertools.combinations(nodes, 2)]
        backward = [f"startNode({hop}) <> {node}" for hop, node in zip(hops, nodes, strict=False)]
        return cls(match_(pattern, [*apart, *valid(scope, *hops, *nodes[1:-1])]), hops, nodes, backward)


def _counted(scope: Scope, plan: Paths) -> str:
    """All paths of every length by their steps; Neo4j stops where there is one more than may be counted."""
    queries = []
    for length in range(1, plan.length + 1) if plan.relationships else ():
        along = _Along.of_length(scope, plan.relationships, length)
        steps = ", ".join(
            f"[type({hop}), {back}, {node_type_of(node)}]"
            for hop, back, node in zip(along.hops, along.backward, along.nodes[1:], strict=True)
        )
        met = ", ".join(f"{node}.id" for node in along.nodes)
        queries.append(f"{along.match} {returning(f'[{steps}] AS steps', f'[{met}] AS met')}")
    if not queries:
        return call([], returning("[] AS counted"))
    types = _types(plan.relationships)
    return call(
        ["a", "b"],
        with_("a", "b", conditions=["a <> b"]),
        # Where nothing leads from one to the other, which is soon known, nothing is counted length by length.
        match_(f"connected = shortestPath((a)-[:{types}*..{plan.length}]-(b))"),
        with_("a", "b"),
        call(["a", "b"], union_all(queries)),
        with_("steps", "met", limit=str(MAXIMUM_COUNTED_PATHS + 1)),
        with_("steps", "count(*) AS paths", "count(DISTINCT met) AS ways"),
        returning("collect([steps, paths, ways]) AS counted"),
    )


def _listed(scope: Scope, output: PathList, paths: str) -> Expression:
    """The paths in their order, as objects."""
    rows = f"UNWIND range(0, size({paths}) - 1) AS i {with_(f'{paths}[i] AS p', 'i', order_by=['i'])}"
    return collected(scope, [paths], rows, _path_object(scope, output.members))


def _path_object(scope: Scope, members: Members[PathOutput]) -> Expression:
    return scope.dialect.object_of([(member.key, _of_path(scope, member.output)) for member in members])


def _of_path(scope: Scope, output: PathOutput) -> Part:
    match output:
        case PathFact.LENGTH:
            return Expression("size(p)")
        case PathNode(members):
            return _path_object(scope, members)
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
