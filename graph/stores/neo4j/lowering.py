"""A plan becomes one Cypher statement that returns one value, and the shape that makes the answer of it.

{ unit(key: "u1") { name } }    MATCH (n1:`Unit` {key: $p0}) RETURN [n1.`name`]
                                lambda row, parameters: {'name': row[0]}
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from graph.ontology.model import Ontology
from graph.plan.network import Network
from graph.plan.output import Connection
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan, RelationshipsByIds, Root
from graph.plan.search import Search
from graph.plan.shared import UnknownNodes
from graph.plan.slot import Slot
from graph.plan.walk import Shared
from graph.stores.lowering.dialect import Decode, EndNode, Expression, Fixed, Parameters, Scope
from graph.stores.lowering.records import Hop, node_object, relationship_object
from graph.stores.lowering.statement import Statement
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import arrow, match_, returning, with_
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.neo4j.labels import ENTITY
from graph.stores.neo4j.network import network
from graph.stores.neo4j.pages import connection
from graph.stores.neo4j.paths import paths
from graph.stores.neo4j.search import KNOWN, known_hits, search
from graph.stores.neo4j.shapes import nullable
from graph.stores.neo4j.shared import unknown_nodes
from graph.stores.neo4j.writer import VERSION_VALUE
from graph.stores.quoting import identifier


@dataclass(frozen=True, slots=True)
class Lowered:
    """A statement and the shape of the one value that it returns; no row is null."""

    statement: Statement
    decode: Decode


OUTDATED = object()
"""Stands for an answer where hits were of another version of the database."""


def lower(ontology: Ontology, plan: Plan) -> Lowered:
    """The statement of a plan, and the shape that makes the answer of what it returns."""
    scope = Scope(CYPHER, ontology, plan.as_of)
    answer = _answer(scope, plan.root)
    return Lowered(Statement(answer.text, scope.slots.by_name), nullable(answer.decode))


def lower_known_search(ontology: Ontology, root: Search, as_of: Slot | None) -> Lowered:
    """The statement that shows hits known beforehand (`search.py`): OUTDATED where they are of another version."""
    scope = Scope(CYPHER, ontology, as_of)
    hits = known_hits(scope, root)
    of_page = nullable(hits.decode)
    is_current = f"{VERSION_VALUE} = ${KNOWN}.version"

    def decode(value: Any, parameters: Parameters) -> Any:
        current, returned = value
        return of_page(returned, parameters) if current else OUTDATED

    answer = _returned(Expression(f"[{is_current}, {hits.text}]", decode, hits.before))
    return Lowered(Statement(answer.text, scope.slots.by_name), nullable(answer.decode))


def _answer(scope: Scope, root: Root) -> Expression:
    match root:
        case ByKey():
            return _by_key(scope, root)
        case ByIds():
            return _by_ids(scope, root)
        case RelationshipsByIds():
            return _relationships_by_ids(scope, root)
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
    node, place, ids = scope.variable("n"), scope.variable("i"), scope.parameter(root.ids)
    chosen = scope.dialect.chosen_node(scope, EndNode(node), root.choice)
    matched = match_(f"({node}:{ENTITY} {{id: {ids}[{place}]}})", valid(scope, node))
    return _in_their_order(root, ids, place, matched, [node], chosen)


def _relationships_by_ids(scope: Scope, root: RelationshipsByIds) -> Expression:
    source, row, target, place = (scope.variable(letter) for letter in "nrni")
    name, ids = root.relationship.name, scope.parameter(root.ids)
    walked = arrow(f"{identifier(name)} {{id: {ids}[{place}]}}", row, backward=False)
    matched = match_(f"({source}){walked}({target})", valid(scope, row, source, target))
    hop = Hop(row, Fixed(name), EndNode(source), EndNode(target))
    variables = [row, source, target]
    return _in_their_order(root, ids, place, matched, variables, relationship_object(scope, hop, root.members))


def _in_their_order(
    root: ByIds | RelationshipsByIds, ids: str, place: str, matched: str, variables: Sequence[str], item: Expression
) -> Expression:
    """What is matched for each id, in a list of its own, since a list of all would leave nulls out."""
    clauses = (
        f"UNWIND range(0, size({ids}) - 1) AS {place}",
        f"OPTIONAL {matched}",
        with_(place, *variables, order_by=[place]),
    )
    listed = f"collect([CASE WHEN {variables[0]} IS NULL THEN null ELSE {item.text} END])"
    of_item = nullable(item.decode)

    def decode(rows: Any, parameters: Parameters) -> Any:
        objects = [of_item(row[0], parameters) for row in rows]
        return objects[0] if root.single else objects

    return _returned(Expression(listed, decode, item.before), *clauses)
