"""Walks as Cypher: what is matched from a node at hand, under which variables."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.ontology.model import DerivedType
from graph.plan.condition import Subject
from graph.plan.routes import routes
from graph.plan.walk import DERIVED_FIELDS, AllNodes, AllPairs, Changes, Derivation, Expansion, Origin
from graph.stores.neo4j.derivations import all_paths, earliest, grouped_edges, latest
from graph.stores.neo4j.quoting import identifier, literal
from graph.stores.neo4j.scope import Scope, arrow, prop, where


@dataclass(frozen=True, slots=True)
class Match:
    """Clauses that bring rows, and the variables of what a row holds; the clauses end where a WHERE may follow.

    `edge` is the variable of a relationship, or of a derived one the beginning of the names of its fields' variables;
    `edge_id` is how a derived one's id is written. `source` is a pair's source, or a changed relationship's.
    `computed` are fields that a relationship does not hold itself.
    """

    clauses: str
    conditions: tuple[str, ...]
    node: str
    edge: str = ""
    edge_id: str = ""
    derived: bool = False
    source: str = ""
    computed: Mapping[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> str:
        """What a WITH must carry on."""
        of_edge = [f"{self.edge}_{name}" for name in DERIVED_FIELDS] if self.derived and self.edge else [self.edge]
        return ", ".join(filter(None, (self.source, self.node, *of_edge)))

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
            return Match(found, tuple(scope.valid(node)), node)
        case Expansion():
            return _expansion(scope, origin, owner)
        case AllPairs():
            return _pairs(scope, origin)
        case Changes():
            return _changes(scope, origin)
        case Derivation():
            return _derivation(scope, origin, owner, grouped=grouped)


def _expansion(scope: Scope, walk: Expansion, owner: str) -> Match:
    """The far node's types follow from the relationship's; without a label its degree alone answers a count."""
    node, edge = scope.variable("n"), scope.variable("r")
    hop = arrow(walk.relationship.name, edge, backward=walk.backward)
    found = f"MATCH ({owner}){hop}({node})"
    return Match(found, tuple(scope.valid(edge, node)), node, edge)


def _derivation(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> Match:
    node, edge = scope.variable("n"), scope.variable("d")
    paths = all_paths(scope, routes(walk.derived, backward=walk.backward), owner, node, edge, dated=grouped)
    if not grouped:
        return Match(f"{paths} WITH {node}", tuple(scope.valid(node)), node, derived=True)
    scope.groups += 1
    edge_id = _edge_id(walk.derived, owner, node, backward=walk.backward)
    found = f"{paths} {grouped_edges(node, edge)}"
    return Match(found, tuple(scope.valid(node)), node, edge, edge_id, derived=True)


def _pairs(scope: Scope, walk: AllPairs) -> Match:
    source, node, edge = scope.variable("s"), scope.variable("n"), scope.variable("d")
    start = f"MATCH ({source}:{identifier(walk.derived.source.types[0])}){where(scope.valid(source))}"
    paths = all_paths(scope, routes(walk.derived), source, node, edge)
    found = f"{start} {paths} {grouped_edges(f'{source}, {node}', edge)}"
    scope.groups += 1
    edge_id = _edge_id(walk.derived, source, node, backward=False)
    return Match(found, tuple(scope.valid(node)), node, edge, edge_id, derived=True, source=source)


def spread(scope: Scope, derived: DerivedType, starts: str, *, backward: bool, dated: bool) -> Match:
    """The edges of a derived relationship from all nodes of a list, which stand under `source`."""
    start, node, edge = scope.variable("f"), scope.variable("n"), scope.variable("d")
    start_type = (derived.target if backward else derived.source).types[0]
    paths = all_paths(scope, routes(derived, backward=backward), start, node, edge, dated=dated)
    found = (
        f"UNWIND {starts} AS {start} WITH {start} WHERE {start}:{identifier(start_type)}"
        f" {paths} {grouped_edges(f'{start}, {node}', edge, dated=dated)}"
    )
    edge_id = _edge_id(derived, start, node, backward=backward)
    return Match(found, (), node, edge, edge_id, derived=True, source=start)


def _changes(scope: Scope, walk: Changes) -> Match:
    """What came has come on the latest first day of the three, and what went has gone on their earliest last day."""
    source, edge, node = scope.variable("s"), scope.variable("r"), scope.variable("n")
    kinds = "|".join(identifier(relationship.name) for relationship in walk.relationships)
    then = " AND ".join(scope.held(walk.before, edge, source, node))
    now = " AND ".join(scope.held(walk.after, edge, source, node))
    onward = f"{scope.parameter(walk.after)} > {scope.parameter(walk.before)}"
    first = latest([f"coalesce({variable}.since_day, '')" for variable in (edge, source, node)])
    last = earliest([f"coalesce({variable}.until_day, '~')" for variable in (edge, source, node)])
    computed = {
        "type": f"type({edge})",
        "change": f"CASE WHEN {now} THEN 'ADDED' ELSE 'REMOVED' END",
        "day": f"CASE WHEN ({now}) = ({onward}) THEN {first} ELSE {last} END",
    }
    found = f"MATCH ({source})-[{edge}:{kinds}]->({node})"
    return Match(found, (f"({then}) <> ({now})",), node, edge, source=source, computed=computed)


def _edge_id(derived: DerivedType, near: str, far: str, *, backward: bool) -> str:
    source, target = (far, near) if backward else (near, far)
    return f"{literal(derived.name + ':')} + {source}.id + ':' + {target}.id"
