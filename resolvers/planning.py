"""Makes the plan of a root field: its kind by the field's name, the rest from arguments and selection sets."""

import functools
from collections.abc import Callable
from typing import TypeAlias

from graph.ontology.model import DerivedType, NodeType, Ontology
from graph.plan.connection import Connection
from graph.plan.plan import ByIds, ByKey, Plan, Root
from graph.plan.walk import AllNodes, AllPairs
from resolvers import slots
from resolvers.changes import changes
from resolvers.conditions import ConditionReader
from resolvers.document import Arguments, Document
from resolvers.network import network
from resolvers.orders import order_of_nodes, order_of_pairs
from resolvers.paths import paths
from resolvers.rows import rows_of_nodes, rows_of_pairs
from resolvers.search import search
from resolvers.selections import Fields, Selections

RootReader: TypeAlias = Callable[[Selections, Fields, Arguments], Root]


class Planner:
    """Makes plans for one ontology."""

    def __init__(self, ontology: Ontology, limits: slots.PageLimits) -> None:
        self._ontology = ontology
        self._limits = limits
        self._conditions = ConditionReader(ontology)
        self._roots = _root_readers(ontology)

    def plan(self, document: Document, nodes: Fields) -> Plan:
        """The plan of the root field that `nodes` select; raises RequestError for what it cannot mean."""
        arguments = document.arguments(nodes[0])
        day = slots.day(arguments.get("asOf"))
        selections = Selections(self._ontology, self._limits, self._conditions, document, day)
        root = self._roots[nodes[0].name.value](selections, nodes, arguments)
        return Plan(root, day, tuple(selections.unused))


def _root_readers(ontology: Ontology) -> dict[str, RootReader]:
    found: dict[str, RootReader] = {"network": network, "paths": paths, "diff": changes, "search": search}
    found |= {"node": functools.partial(_by_ids, "id"), "nodes": functools.partial(_by_ids, "ids")}
    for node in ontology.nodes.values():
        found[node.singular] = functools.partial(_by_key, node)
        found[node.plural] = functools.partial(_all, node)
    for derived in ontology.derived.values():
        if derived.root:
            found[derived.root] = functools.partial(_pairs, derived)
    return found


def _by_ids(argument: str, selections: Selections, nodes: Fields, arguments: Arguments) -> ByIds:
    types = tuple(selections.ontology.nodes)
    found = slots.ids(arguments.get(argument), argument, types, selections.limits)
    return ByIds(found, selections.choice(types, nodes), single=argument == "id")


def _by_key(node: NodeType, selections: Selections, nodes: Fields, arguments: Arguments) -> ByKey:
    return ByKey(node.name, slots.key(arguments.get("key")), selections.node(node.name, nodes))


def _all(node: NodeType, selections: Selections, nodes: Fields, arguments: Arguments) -> Connection:
    origin = AllNodes(node)
    where = selections.conditions.of_nodes(arguments.get("where"), node.name)
    order = order_of_nodes(arguments.get("orderBy"), node, origin)
    return selections.paged(arguments, origin, where, order, selections.connection(rows_of_nodes(node), nodes))


def _pairs(derived: DerivedType, selections: Selections, nodes: Fields, arguments: Arguments) -> Connection:
    origin = AllPairs(derived)
    where = selections.conditions.of_pairs(arguments.get("where"), derived)
    order = order_of_pairs(arguments.get("orderBy"), origin, selections.ontology)
    shown = selections.connection(rows_of_pairs(derived, selections.ontology), nodes)
    return selections.paged(arguments, origin, where, order, shown)
