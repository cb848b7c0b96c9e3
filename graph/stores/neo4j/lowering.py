"""A plan becomes one Cypher statement that returns one value, and the shape that makes the answer of it."""

from dataclasses import dataclass

from graph.plan.connection import Connection
from graph.plan.network import Network
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan, Root
from graph.plan.search import Search
from graph.stores.neo4j.labels import ENTITY
from graph.stores.neo4j.network import network
from graph.stores.neo4j.objects import chosen_node, node_object
from graph.stores.neo4j.pages import connection
from graph.stores.neo4j.paths import paths
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.search import search
from graph.stores.neo4j.shapes import Decode, Shown, nullable
from graph.stores.statement import Statement


@dataclass(frozen=True, slots=True)
class Lowered:
    """A statement and the shape of the one value that it returns; no row is null."""

    statement: Statement
    decode: Decode


def lower(plan: Plan) -> Lowered:
    """The statement of a plan."""
    scope = Scope(plan.as_of)
    shown = _shown(scope, plan.root)
    return Lowered(Statement(shown.text, scope.slots.by_name), nullable(shown))


def _shown(scope: Scope, root: Root) -> Shown:
    match root:
        case ByKey():
            return _by_key(scope, root)
        case ByIds():
            return _by_ids(scope, root)
        case Network():
            return _returned(network(scope, root))
        case Paths():
            return _returned(paths(scope, root))
        case Search():
            return _returned(search(scope, root))
        case Connection():
            return _returned(connection(scope, "", root))


def _returned(found: Shown) -> Shown:
    return Shown(f"{found.before} RETURN {found.text}", found.decode)


def _by_key(scope: Scope, root: ByKey) -> Shown:
    node = scope.variable("n")
    shown = node_object(scope, node, root.selection)
    found = (
        f"MATCH ({node}:{identifier(root.node_type)} {{key: {scope.parameter(root.key)}}}){where(scope.valid(node))}"
    )
    return Shown(f"{found}{shown.before} RETURN {shown.text}", shown.decode)


def _by_ids(scope: Scope, root: ByIds) -> Shown:
    node, place, ids = scope.variable("n"), scope.variable("i"), scope.parameter(root.ids)
    shown = chosen_node(scope, node, root.choice)
    decode = nullable(shown)
    text = (
        f"UNWIND range(0, size({ids}) - 1) AS {place}"
        f" OPTIONAL MATCH ({node}:{ENTITY} {{id: {ids}[{place}]}}){where(scope.valid(node))}"
        f" WITH {place}, {node} ORDER BY {place}{shown.before}"
        f" RETURN collect([CASE WHEN {node} IS NULL THEN null ELSE {shown.text} END])"
    )
    if root.single:
        return Shown(text, lambda rows, given: decode(rows[0][0], given))
    return Shown(text, lambda rows, given: [decode(row[0], given) for row in rows])
