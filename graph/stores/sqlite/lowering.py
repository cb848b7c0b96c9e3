"""A plan becomes one SQL statement that returns the answer's JSON text, or no row where the answer is null."""

from graph.ontology.model import Ontology
from graph.plan.connection import Connection
from graph.plan.network import Network
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan, Root
from graph.plan.search import Search
from graph.stores.sqlite.network import network
from graph.stores.sqlite.objects import node_object
from graph.stores.sqlite.pages import connection
from graph.stores.sqlite.paths import paths
from graph.stores.sqlite.quoting import identifier
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.search import search
from graph.stores.statement import Statement


def lower(ontology: Ontology, plan: Plan) -> Statement:
    """The statement of a plan."""
    scope = Scope(ontology, plan.as_of)
    return Statement(_text(scope, plan.root), scope.slots.by_name)


def _text(scope: Scope, root: Root) -> str:
    match root:
        case ByKey():
            return _by_key(scope, root)
        case ByIds():
            return _by_ids(scope, root)
        case Network():
            return network(scope, root)
        case Paths():
            return paths(scope, root)
        case Search():
            return f"SELECT {search(scope, root)}"
        case Connection():
            return f"SELECT {connection(scope, '', root)}"


def _by_key(scope: Scope, root: ByKey) -> str:
    node = scope.alias()
    conditions = [f"{node}.key = {scope.parameter(root.key)}", *scope.valid(node)]
    shown = node_object(scope, node, root.selection)
    return f"SELECT {shown} FROM {identifier(root.node_type)} {node}{where(conditions)}"


def _by_ids(scope: Scope, root: ByIds) -> str:
    given = scope.alias()
    found = []
    for node_type, selection in root.choice.items():
        node = scope.alias()
        conditions = [f"{node}.id = {given}.value", *scope.valid(node)]
        shown = node_object(scope, node, selection)
        found.append(f"(SELECT {shown} FROM {identifier(node_type)} {node}{where(conditions)})")
    one = f"coalesce({', '.join(found)}, 'null')"
    shown = one if root.single else f"json_group_array(json({one}))"
    return f"SELECT {shown} FROM json_each({scope.parameter(root.ids)}) {given}"
