"""Walks as Cypher: what is matched from a node at hand, under which variables.

Periods of derived relationships are carried as text that sorts; `graph/plan/routes.py` tells how.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.ontology.model import DerivedType
from graph.plan.condition import Subject
from graph.plan.routes import Route, routes
from graph.plan.walk import DERIVED_FIELDS, AllNodes, AllPairs, Changes, Derivation, Expansion, Origin
from graph.stores.neo4j.quoting import identifier, literal
from graph.stores.neo4j.scope import Scope, prop, where


@dataclass(frozen=True, slots=True)
class Match:
    """Clauses that bring rows: the node under `node`, and what of the edge its fields need under `carried`.

    `source` is the variable of a pair's source, or of a changed relationship's. `computed` are fields of the edge that
    it does not hold itself. `clauses` end where a WHERE may follow.
    """

    clauses: str
    conditions: tuple[str, ...]
    node: str
    carried: tuple[str, ...]
    edge: str
    edge_id: str
    derived: bool
    source: str = ""
    computed: Mapping[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> str:
        """What a WITH must carry on."""
        return ", ".join(filter(None, (self.source, self.node, *self.carried)))

    def field(self, subject: Subject, name: str) -> str:
        """A field of the node, of the edge, or of a pair's source."""
        if subject is Subject.EDGE:
            return self.edge_field(name)
        return prop(self.node if subject is Subject.NODE else self.source, name)

    def edge_field(self, name: str) -> str:
        """A field of the edge."""
        if not self.derived:
            return self.computed.get(name) or prop(self.edge, name)
        return self.edge_id if name == "id" else f"{self.edge}_{name}"


def match(scope: Scope, origin: Origin, owner: str, *, grouped: bool = True) -> Match:
    """The rows of a walk from the node under `owner`.

    A derived relationship that is not grouped brings a row for each path, and no fields of the edge.
    """
    match origin:
        case AllNodes(node_type):
            node = scope.variable("n")
            found = f"MATCH ({node}:{identifier(node_type.name)})"
            return Match(found, tuple(scope.valid(node)), node, (), "", "", False)
        case Expansion():
            return _expansion(scope, origin, owner)
        case AllPairs():
            return _pairs(scope, origin)
        case Changes():
            return _changes(scope, origin)
        case Derivation():
            return _derivation(scope, origin, owner, grouped=grouped)


def arrow(relationship: str, variable: str, *, backward: bool) -> str:
    """A relationship of a pattern."""
    left, right = ("<-", "-") if backward else ("-", "->")
    return f"{left}[{variable}:{identifier(relationship)}]{right}"


def _expansion(scope: Scope, walk: Expansion, owner: str) -> Match:
    """The far node's types follow from the relationship's; without a label its degree alone answers a count."""
    node, edge = scope.variable("n"), scope.variable("r")
    hop = arrow(walk.relationship.name, edge, backward=walk.backward)
    found = f"MATCH ({owner}){hop}({node})"
    return Match(found, tuple(scope.valid(edge, node)), node, (edge,), edge, "", False)


def _derivation(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> Match:
    node, edge = scope.variable("n"), scope.variable("d")
    ways = [route.reversed() if walk.backward else route for route in routes(walk.derived)]
    found = _all_paths(scope, ways, owner, node, edge)
    if not grouped:
        return Match(f"{found} WITH {node}", tuple(scope.valid(node)), node, (), "", "", True)
    scope.groups += 1
    ends = (node, owner) if walk.backward else (owner, node)
    edge_id = _edge_id(walk.derived, *ends)
    return Match(f"{found} {_grouped(node, edge)}", tuple(scope.valid(node)), node, _carried(edge), edge, edge_id, True)


def _pairs(scope: Scope, walk: AllPairs) -> Match:
    source, node, edge = scope.variable("s"), scope.variable("n"), scope.variable("d")
    start = f"MATCH ({source}:{identifier(walk.derived.source.types[0])}){where(scope.valid(source))}"
    paths = _all_paths(scope, list(routes(walk.derived)), source, node, edge)
    found = f"{start} {paths} {_grouped(f'{source}, {node}', edge)}"
    scope.groups += 1
    edge_id = _edge_id(walk.derived, source, node)
    return Match(found, tuple(scope.valid(node)), node, _carried(edge), edge, edge_id, True, source)


def spread(scope: Scope, derived: DerivedType, starts: str, *, backward: bool) -> Match:
    """The edges of a derived relationship from all nodes of a list, which stand under `source`."""
    start, node, edge = scope.variable("f"), scope.variable("n"), scope.variable("d")
    ways = [route.reversed() if backward else route for route in routes(derived)]
    start_type = (derived.target if backward else derived.source).types[0]
    found = (
        f"UNWIND {starts} AS {start} WITH {start} WHERE {start}:{identifier(start_type)}"
        f" {_all_paths(scope, ways, start, node, edge)} {_grouped(f'{start}, {node}', edge)}"
    )
    ends = (node, start) if backward else (start, node)
    return Match(found, (), node, _carried(edge), edge, _edge_id(derived, *ends), True, start)


def _changes(scope: Scope, walk: Changes) -> Match:
    """What came has come on the latest first day of the three, and what went has gone on their earliest last day."""
    source, edge, node = scope.variable("s"), scope.variable("r"), scope.variable("n")
    kinds = "|".join(identifier(relationship.name) for relationship in walk.relationships)
    then = " AND ".join(scope.held(walk.before, edge, source, node))
    now = " AND ".join(scope.held(walk.after, edge, source, node))
    onward = f"{scope.parameter(walk.after)} > {scope.parameter(walk.before)}"
    first = _largest([f"coalesce({variable}.since_day, '')" for variable in (edge, source, node)])
    last = _smallest([f"coalesce({variable}.until_day, '~')" for variable in (edge, source, node)])
    computed = {
        "type": f"type({edge})",
        "change": f"CASE WHEN {now} THEN 'ADDED' ELSE 'REMOVED' END",
        "day": f"CASE WHEN ({now}) = ({onward}) THEN {first} ELSE {last} END",
    }
    found = f"MATCH ({source})-[{edge}:{kinds}]->({node})"
    return Match(found, (f"({then}) <> ({now})",), node, (edge,), edge, "", False, source, computed)


def _edge_id(derived: DerivedType, source: str, target: str) -> str:
    return f"{literal(derived.name + ':')} + {source}.id + ':' + {target}.id"


def _carried(edge: str) -> tuple[str, ...]:
    return tuple(f"{edge}_{name}" for name in DERIVED_FIELDS)


def _all_paths(scope: Scope, ways: Sequence[Route], owner: str, node: str, edge: str) -> str:
    parts = [_paths_of(scope, route, owner, node, edge) for route in ways]
    return f"CALL ({owner}) {{ {' UNION ALL '.join(parts)} }}"


def _grouped(nodes: str, edge: str) -> str:
    """The edges by their nodes. Every variable is the edge's own: a condition after this sees those before it, too."""
    since = f"CASE {edge}_s WHEN '' THEN null ELSE substring({edge}_s, {{}}) END"
    until = f"CASE {edge}_u WHEN '~' THEN null ELSE substring({edge}_u, {{}}) END"
    return (
        f"WITH {nodes}, count(*) AS {edge}_weight, min({edge}_s) AS {edge}_s, max({edge}_u) AS {edge}_u"
        f" WITH {nodes}, {edge}_weight,"
        f" {since.format('10')} AS {edge}_since, {since.format('0, 10')} AS {edge}_since_day,"
        f" {until.format('10')} AS {edge}_until, {until.format('0, 10')} AS {edge}_until_day"
    )


def _paths_of(scope: Scope, route: Route, owner: str, node: str, edge: str) -> str:
    path = path_of(scope, route, owner, node)
    return (
        f"MATCH {path.pattern}{where(path.conditions)}"
        f" RETURN {node}, {_largest(path.sinces)} AS {edge}_s, {_smallest(path.untils)} AS {edge}_u"
    )


@dataclass(frozen=True, slots=True)
class Path:
    """A route as a pattern: its conditions, and the variables of its nodes and hops in the order of the route."""

    pattern: str
    conditions: tuple[str, ...]
    nodes: tuple[str, ...]
    hops: tuple[str, ...]

    @property
    def sinces(self) -> list[str]:
        """The starts of all hops."""
        return [f"coalesce({hop}.since_day + {hop}.since, '')" for hop in self.hops]

    @property
    def untils(self) -> list[str]:
        """The ends of all hops."""
        return [f"coalesce({hop}.until_day + {hop}.until, '~')" for hop in self.hops]


def path_of(scope: Scope, route: Route, start: str, end: str) -> Path:
    """The paths along a route between two variables, of which `end` may be new."""
    nodes = [start, *(scope.variable("m") for _ in route.legs[1:]), end]
    hops = [scope.variable("h") for _ in route.legs]
    pattern = f"({start})"
    for leg, hop, node in zip(route.legs, hops, nodes[1:], strict=True):
        pattern += f"{arrow(leg.relationship, hop, backward=leg.backward)}({node}:{identifier(leg.end_type)})"
    conditions = [*scope.valid(*hops, *nodes[1:-1])]
    if route.legs[0].start_type == route.legs[-1].end_type:
        conditions.append(f"{start} <> {end}")
    if scope.as_of is None and len(hops) > 1:
        starts = [f"coalesce({hop}.since_day, '')" for hop in hops]
        ends = [f"coalesce({hop}.until_day, '~')" for hop in hops]
        conditions.append(f"{_largest(starts)} <= {_smallest(ends)}")
    return Path(pattern, tuple(conditions), tuple(nodes), tuple(hops))


def _largest(texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    return f"reduce(x = '', t IN [{', '.join(texts)}] | CASE WHEN t > x THEN t ELSE x END)"


def _smallest(texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    return f"reduce(x = '~', t IN [{', '.join(texts)}] | CASE WHEN t < x THEN t ELSE x END)"
