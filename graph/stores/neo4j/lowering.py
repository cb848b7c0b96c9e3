"""A plan becomes one Cypher statement that returns one value, and the shape that makes the answer of it.

{ unit(key: "u1") { name } }    MATCH (n1:`Unit` {key: $p0}) RETURN [n1.`name`]
                                lambda row, parameters: {'name': row[0]}
"""

from dataclasses import dataclass
from typing import Any, assert_never

from graph.ontology.model import Ontology
from graph.plan.network import Network
from graph.plan.output import Connection
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan, Root
from graph.plan.search import Search
from graph.plan.shared import UnknownNodes
from graph.plan.walk import Shared
from graph.stores.lowering.dialect import Decode, EndNode, Expression, Parameters, Scope
from graph.stores.lowering.records import node_object
from graph.stores.lowering.statement import Statement
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import match_, returning, with_
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.neo4j.labels import ENTITY
from graph.stores.neo4j.network import network
from graph.stores.neo4j.pages import connection
from graph.stores.neo4j.paths import paths
from graph.stores.neo4j.search import search
from graph.stores.neo4j.shapes import nullable
from graph.stores.neo4j.shared import unknown_nodes
from graph.stores.quoting import identifier


@dataclass(frozen=True, slots=True)
class Lowered:
    """A statement and the shape of the one value that it returns; no row is null."""

    statement: Statement
    decode: Decode


def lower(ontology: Ontology, plan: Plan) -> Lowered:
    """The statement of a plan, and the shape that makes the answer of what it returns."""
    scope = Scope(CYPHER, ontology, plan.as_of)
    answer = _answer(scope, plan.root)
    return Lowered(Statement(answer.text, scope.slots.by_name), nullable(answer.decode))


def _answer(scope: Scope, root: Root) -> Expression:
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
        case Connection(origin=Shared() as origin):
            return _returned(_shared(scope, root, origin))
        case Connection():
            return _returned(connection(scope, "", root))
        case _:
            assert_never(root)


def _shared(scope: Scope, root: Connection, origin: Shared) -> Expression:
    """A connection of shared nodes, beside the nodes asked for that are not there, which take its place."""
    page = connection(scope, "", root)
    of_page = nullable(page.decode)

    def decode(value: Any, parameters: Parameters) -> Any:
        unknown, returned = value
        return UnknownNodes(unknown) if unknown else of_page(returned, parameters)

    return Expression(f"[{unknown_nodes(scope, origin)}, {page.text}]", decode, page.before)


def _returned(value: Expression, *clauses: str) -> Expression:
    """The statement that returns a value, behind clauses and those that the value needs."""
    parts = [*clauses, value.before.strip(), returning(value.text)]
    return Expression(" ".join(filter(None, parts)), value.decode)


def _by_key(scope: Scope, root: ByKey) -> Expression:
    node = scope.variable("n")
    pattern = f"({node}:{identifier(root.node_type)} {{key: {scope.parameter(root.key)}}})"
    return _returned(node_object(scope, node, root.members), match_(pattern, valid(scope, node)))


def _by_ids(scope: Scope, root: ByIds) -> Expression:
    """Each in a list of its own, since a list of them all would leave nulls out."""
    node, place, ids = scope.variable("n"), scope.variable("i"), scope.parameter(root.ids)
    chosen = scope.dialect.chosen_node(scope, EndNode(node), root.choice)
    clauses = (
        f"UNWIND range(0, size({ids}) - 1) AS {place}",
        f"OPTIONAL {match_(f'({node}:{ENTITY} {{id: {ids}[{place}]}})', valid(scope, node))}",
        with_(place, node, order_by=[place]),
    )
    listed = f"collect([CASE WHEN {node} IS NULL THEN null ELSE {chosen.text} END])"
    of_node = nullable(chosen.decode)

    def decode(rows: Any, parameters: Parameters) -> Any:
        nodes = [of_node(row[0], parameters) for row in rows]
        return nodes[0] if root.single else nodes

    return _returned(Expression(listed, decode, chosen.before), *clauses)
