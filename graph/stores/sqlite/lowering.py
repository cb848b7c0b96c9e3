"""A plan becomes one SQL statement that returns the answer's JSON text, or no row where the answer is null.

Networks and paths are walked instead, from frontier to frontier: see `network.py` and `paths.py`.

    { unit(key: "u1") { name } }    SELECT json_object('name', t1.`name`) FROM `Unit` t1 WHERE t1.key = $p0
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, assert_never

import apsw
import orjson

from graph.ontology.model import Ontology
from graph.plan.network import Network
from graph.plan.output import Connection
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan, RelationshipsByIds
from graph.plan.search import Search
from graph.plan.shared import UnknownNodes
from graph.plan.walk import Shared
from graph.stores.lowering.dialect import EndNode, Fixed, Scope, where
from graph.stores.lowering.records import Hop, node_object, relationship_object
from graph.stores.lowering.statement import Statement
from graph.stores.lowering.validity import valid
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.network import NetworkWalk
from graph.stores.sqlite.pages import connection
from graph.stores.sqlite.paths import PathWalk
from graph.stores.sqlite.search import search
from graph.stores.sqlite.shared import shared_query
from graph.stores.sqlite.sql import Select, from_table
from graph.stores.sqlite.tables import ENTITY, FROM, FROM_TYPE, ROW, TO, TO_TYPE
from graph.stores.sqlite.walk_tables import Parameters, as_parameter


class Query:
    """A plan that is answered by one statement."""

    def __init__(self, scope: Scope, query: Select) -> None:
        tables = ", ".join(f"{name} AS MATERIALIZED ({text})" for name, text in scope.tables.values())
        self._statement = Statement(f"{f'WITH {tables} ' if tables else ''}{query}", scope.slots.by_name)

    @property
    def texts(self) -> list[str]:
        """The text of the one statement, in a list, as a walk has several."""
        return [self._statement.text]

    def bind(self, variables: Mapping[str, object]) -> Parameters:
        """The parameters for one request; raises RequestError for a value that cannot be read."""
        return {name: as_parameter(value) for name, value in self._statement.bind(variables).items()}

    def read(self, connection: apsw.Connection, parameters: Parameters) -> orjson.Fragment | UnknownNodes | None:
        """The answer as JSON, or None; or those of the nodes asked for that are not there."""
        row = connection.execute(self._statement.text, parameters).fetchone()
        if row is None or row[0] in (None, "null"):
            return None
        unknown = orjson.loads(row[1]) if len(row) > 1 else []
        return UnknownNodes(unknown) if unknown else orjson.Fragment(row[0])


Lowered: TypeAlias = Query | NetworkWalk | PathWalk


def lower(ontology: Ontology, plan: Plan) -> Lowered:
    """What answers a plan: a statement, or a walk of several."""
    match plan.root:
        case Network():
            return NetworkWalk(ontology, plan.root, plan.as_of)
        case Paths():
            return PathWalk(ontology, plan.root, plan.as_of, is_past=plan.is_past)
        case Connection(origin=Shared() as origin):
            scope = Scope(SQL, ontology, plan.as_of, plan.is_past)
            page = connection(scope, "", plan.root)
            return Query(scope, shared_query(scope, origin, page.text))
        case ByKey() | ByIds() | RelationshipsByIds() | Connection() | Search():
            scope = Scope(SQL, ontology, plan.as_of, plan.is_past)
            return Query(scope, _query(scope, plan.root))
        case _:
            assert_never(plan.root)


def _query(scope: Scope, root: ByKey | ByIds | RelationshipsByIds | Connection | Search) -> Select:
    match root:
        case ByKey():
            return _by_key(scope, root)
        case ByIds():
            return _by_ids(scope, root)
        case RelationshipsByIds():
            return _relationships_by_ids(scope, root)
        case Search():
            return Select([search(scope, root).text])
        case Connection():
            return Select([connection(scope, "", root).text])
        case _:
            assert_never(root)


def _by_key(scope: Scope, root: ByKey) -> Select:
    node = scope.variable("t")
    conditions = [f"{node}.key = {scope.parameter(root.key)}", *valid(scope, node)]
    rows = f"{from_table(identifier(root.node_type), node)}{where(conditions)}"
    return Select([node_object(scope, node, root.members).text], rows)


def _by_ids(scope: Scope, root: ByIds) -> Select:
    ids, nodes = scope.variable("t"), []
    for node_type, members in root.choice.items():
        node = scope.variable("t")
        conditions = [f"{node}.id = {ids}.value", *valid(scope, node)]
        rows = f"{from_table(identifier(node_type), node)}{where(conditions)}"
        nodes.append(f"({Select([node_object(scope, node, members).text], rows)})")
    return _in_their_order(scope, root, ids, nodes)


def _relationships_by_ids(scope: Scope, root: RelationshipsByIds) -> Select:
    ids, row, name = scope.variable("t"), scope.variable("t"), root.relationship.name
    source, target = (scope.variable("t") for _ in range(2))
    ends = (
        EndNode(f"{row}.{FROM}", root.relationship.source.types, f"{row}.{FROM_TYPE}"),
        EndNode(f"{row}.{TO}", root.relationship.target.types, f"{row}.{TO_TYPE}"),
    )
    conditions = [f"{row}.id = {ids}.value", *valid(scope, row, source, target)]
    tables = from_table(identifier(name), row)
    if scope.as_of is not None:
        joins = ((source, FROM), (target, TO))
        tables += "".join(f" JOIN {ENTITY} {node} ON {node}.{ROW} = {row}.{end}" for node, end in joins)
    item = relationship_object(scope, Hop(row, Fixed(name), *ends), root.members)
    return _in_their_order(scope, root, ids, [f"({Select([item.text], f'{tables}{where(conditions)}')})"])


def _in_their_order(scope: Scope, root: ByIds | RelationshipsByIds, ids: str, texts: Sequence[str]) -> Select:
    """The objects for each id, of which at most one of the texts has any."""
    object_or_null = f"coalesce({', '.join([*texts, literal('null')])})"
    answer = object_or_null if root.single else f"json_group_array(json({object_or_null}))"
    return Select([answer], f"FROM json_each({scope.parameter(root.ids)}) {ids}")
