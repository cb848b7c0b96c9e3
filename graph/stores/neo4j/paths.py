"""Paths as Cypher: the shortest by Neo4j's own search from both ends, then longer ones, length by length.

Longer ones are matched only where there are shorter ones, and fewer than asked for. `found1`, `found2`... are the paths
so far, each a list of relationships with whether they are walked to their sources.
"""

import itertools
from collections.abc import Sequence

from graph.ontology.model import RelationshipType
from graph.plan.output import Hops, Literal, Member, Role, Selection
from graph.plan.paths import Paths
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.labels import ENTITY, MARK
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.relationships import EndNode, Relationship, relationship_object
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.shapes import Fixed, Part, Shown, list_of, object_of


def paths(scope: Scope, given: Paths) -> Shown:
    """The paths: clauses and the value to return."""
    first = scope.parameter(given.first)
    clauses = [_ends(scope, given), f"CALL (a, b) {{ {_shortest(scope, given, first)} }} WITH a, b, found AS found1"]
    for length in range(2, given.length + 1):
        so_far = f"found{length - 1}"
        clauses.append(
            f"CALL (a, b, {so_far}) {{ {_longer(scope, given.relationships, length, first)} }}"
            f" WITH a, b, ({so_far} + found)[0..{first}] AS found{length}"
        )
    groups = scope.groups
    shown = object_of([(member.key, _shown(scope, member)) for member in given.selection])
    found = f"found{given.length}"
    rows = f"UNWIND range(0, size({found}) - 1) AS i WITH {found}[i] AS p, i ORDER BY i{shown.before}"
    listed = list_of(gathered(scope, found, rows, shown.text, groups), shown.decode)
    return Shown(listed.text, listed.decode, " ".join(clauses) + listed.before)


def _ends(scope: Scope, given: Paths) -> str:
    parts = [
        f"OPTIONAL MATCH ({node}:{ENTITY} {{id: {scope.parameter(slot)}}}){where(scope.valid(node))}"
        for node, slot in (("a", given.source), ("b", given.target))
    ]
    return f"{' '.join(parts)} WITH a, b"


def _shortest(scope: Scope, given: Paths, first: str) -> str:
    """All paths of the smallest length. Neo4j refuses to look for one from a node to itself."""
    if not given.relationships:
        return "RETURN [] AS found"
    held = [f"all(x IN {parts}(p) WHERE {' AND '.join(scope.valid('x'))})" for parts in ("relationships", "nodes")]
    pattern = f"(a)-[:{_kinds(given.relationships)}*..{given.length}]-(b)"
    return (
        f"WITH a, b WHERE a <> b MATCH p = allShortestPaths({pattern}){where(held if scope.as_of else [])}"
        f" WITH p, [x IN relationships(p) | x.{MARK}] AS marks ORDER BY marks LIMIT {first}"
        " WITH relationships(p) AS hops, nodes(p) AS met, marks ORDER BY marks"
        " RETURN collect([i IN range(0, size(hops) - 1) | [hops[i], startNode(hops[i]) <> met[i]]]) AS found"
    )


def _kinds(types: Sequence[RelationshipType]) -> str:
    return "|".join(identifier(one.name) for one in types)


def _longer(scope: Scope, types: Sequence[RelationshipType], length: int, first: str) -> str:
    """The paths of one length; none where enough shorter ones were found, or none at all."""
    if not types:
        return "RETURN [] AS found"
    so_far, kinds = f"found{length - 1}", _kinds(types)
    nodes = ["a", *(f"n{place}" for place in range(1, length)), "b"]
    hops = [f"r{place}" for place in range(length)]
    pattern = "(a)" + "".join(f"-[{hop}:{kinds}]-({node})" for hop, node in zip(hops, nodes[1:], strict=True))
    conditions = [f"{one} <> {other}" for one, other in itertools.combinations(nodes, 2)]
    conditions += scope.valid(*hops, *nodes[1:-1])
    walked = ", ".join(f"[{hop}, startNode({hop}) <> {node}]" for hop, node in zip(hops, nodes, strict=False))
    return (
        f"WITH * WHERE 0 < size({so_far}) AND size({so_far}) < {first} AND size({so_far}[0]) < {length}"
        f" MATCH {pattern}{where(conditions)}"
        f" WITH [{walked}] AS path, {', '.join(f'{hop}.{MARK} AS m{hop}' for hop in hops)}"
        f" ORDER BY {', '.join(f'm{hop}' for hop in hops)} LIMIT {first} RETURN collect(path) AS found"
    )


def _shown(scope: Scope, member: Member) -> Part:
    match member.output:
        case Role.LENGTH:
            return Shown("size(p)")
        case Hops(selection):
            return _hops(scope, selection)
        case Literal(text):
            return Fixed(text)
    raise TypeError(f"no Cypher for {member.output!r} of a path")


def _hops(scope: Scope, selection: Selection) -> Shown:
    groups = scope.groups
    hop = Relationship("r", Shown("type(r)"), EndNode("s"), EndNode("t"), Shown("back"))
    shown = relationship_object(scope, hop, selection)
    rows = (
        "UNWIND range(0, size(p) - 1) AS j WITH p[j][0] AS r, p[j][1] AS back, j"
        f" WITH r, back, startNode(r) AS s, endNode(r) AS t, j ORDER BY j{shown.before}"
    )
    return list_of(gathered(scope, "p", rows, shown.text, groups), shown.decode)
