"""Makes the plan of a root field: its kind by the field's name, the rest from its arguments and selection sets.

{ unit(key: "u1") { name } }    Plan(ByKey("Unit", <key>, (Member("name", Field("name", TEXT)),)), as_of=None)
"""

import functools
from collections.abc import Callable
from typing import TypeAlias, cast

from graph.errors import Code
from graph.ontology.entity import LABELS
from graph.ontology.model import DerivedType, NodeType, Ontology
from graph.plan.condition import TRUE
from graph.plan.network import (
    DEFAULT_DEPTH,
    DEFAULT_LIMIT,
    EdgeColumn,
    EdgeList,
    Network,
    NetworkOutput,
    NodeColumn,
    NodeLabels,
    NodeList,
    OmittedColumn,
    OmittedList,
    around_slot,
    depth_of,
    limit_slot,
    shows_edges,
    shows_patterns,
    shows_totals,
)
from graph.plan.output import Connection, ConnectionFact
from graph.plan.paging import BY_COUNT, BY_DAY, PageLimits
from graph.plan.paths import (
    DEFAULT_PATH_LENGTH,
    DEFAULT_PATHS,
    MAXIMUM_PATH_LENGTH,
    PathFact,
    PathGroupFact,
    PathGroupOutput,
    PathGroups,
    PathList,
    PathNode,
    PathOutput,
    Paths,
    PathsOutput,
    PathStepFact,
    PathSteps,
)
from graph.plan.plan import PART_IDS, ByIds, ByKey, Parts, Plan, Root, known_at_slot
from graph.plan.search import Search
from graph.plan.search_text import read_text
from graph.plan.shared import of_slot
from graph.plan.slot import Constant, Operand, Slot, Variable, day_slot
from graph.plan.walk import AllNodes, AllPairs, Changes, Shared
from resolvers import arguments, connection_types
from resolvers.conditions import ConditionReader
from resolvers.document_reading import Arguments, Document, as_argument, as_constant
from resolvers.orders import OrderReader
from resolvers.selection_sets import Fields, SelectionSetReader
from schema.names import constant
from schema.network import NETWORK, NETWORK_EDGE, NETWORK_NODE, OMITTED
from schema.outputs import RELATIONSHIP
from schema.paths import PATH, PATH_EDGE, PATH_GROUP, PATH_STEP, PATHS

RootReader: TypeAlias = Callable[[SelectionSetReader, Fields, Arguments], Root]


class Planner:
    """Makes plans for one ontology."""

    def __init__(self, ontology: Ontology, limits: PageLimits) -> None:
        self._ontology = ontology
        self._limits = limits
        self._conditions = ConditionReader(ontology)
        self._orders = OrderReader(ontology, self._conditions)
        self._roots = _root_readers(ontology)

    def plan(self, document: Document, nodes: Fields) -> Plan:
        """The plan of the root field that `nodes` select; raises RequestError for what it cannot mean."""
        field_arguments = document.arguments(nodes[0])
        as_of = as_argument(field_arguments.get("asOf"))
        day = None if as_of is None else day_slot(as_of, "asOf")
        known = as_argument(field_arguments.get("asKnownAt"))
        reader = SelectionSetReader(self._ontology, self._limits, self._conditions, self._orders, document, day)
        root = self._roots[nodes[0].name.value](reader, nodes, field_arguments)
        response_key = (nodes[0].alias or nodes[0].name).value
        parts = _parts(root, reader, nodes, response_key)
        as_known_at = None if known is None else known_at_slot(known)
        return Plan(root, day, tuple(reader.unused), parts, response_key, as_known_at)

    def plan_of_ids(self, document: Document, nodes: Fields) -> Plan:
        """The plan of a field that shows the nodes and relationships whose ids a request has as PART_IDS."""
        reader = SelectionSetReader(self._ontology, self._limits, self._conditions, self._orders, document, None)
        ids = Slot(Variable(PART_IDS), lambda listed: cast("Operand", listed), "ids", Code.BAD_ID)
        root = ByIds(ids, reader.choice(tuple(self._ontology.nodes), nodes), single=False)
        response_key = (nodes[0].alias or nodes[0].name).value
        return Plan(root, None, tuple(reader.unused), _parts(root, reader, nodes, response_key), response_key)


def _root_readers(ontology: Ontology) -> dict[str, RootReader]:
    readers: dict[str, RootReader] = {
        "network": _network,
        "paths": _paths,
        "common": _common,
        "diff": _changes,
        "search": _search,
    }
    readers |= {"node": functools.partial(_by_ids, "id"), "nodes": functools.partial(_by_ids, "ids")}
    for node in ontology.nodes.values():
        readers[node.singular] = functools.partial(_by_key, node)
        readers[node.plural] = functools.partial(_all_nodes, node)
    for derived in ontology.derived.values():
        if derived.root:
            readers[derived.root] = functools.partial(_pairs, derived)
    return readers


def _by_key(node: NodeType, reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> ByKey:
    return ByKey(node.name, arguments.key(field_arguments.get("key"), node.name), reader.node(node.name, nodes))


def _by_ids(argument: str, reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> ByIds:
    """`node(id:)` shows the only one, `nodes(ids:)` a list."""
    ontology = reader.ontology
    ids = arguments.ids(
        field_arguments.get(argument), argument, (*ontology.nodes, *ontology.relationships), reader.limits
    )
    return ByIds(ids, reader.choice(tuple(ontology.nodes), nodes), single=argument == "id")


def _parts(root: Root, reader: SelectionSetReader, nodes: Fields, response_key: str) -> Parts | None:
    """What answers ids, of which only a request tells of what they are."""
    if not isinstance(root, ByIds):
        return None
    node_types = tuple(reader.ontology.nodes)
    relationship = reader.relationship(RELATIONSHIP, node_types, node_types, nodes)
    return Parts(root.choice, relationship, root.single, response_key)


def _all_nodes(node: NodeType, reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Connection:
    origin = AllNodes(node)
    where = reader.conditions.of_nodes(field_arguments.get("where"), (node.name,))
    order = reader.orders.of_nodes(field_arguments.get("orderBy"), node, origin)
    members = reader.connection(connection_types.list_of_nodes(node), nodes)
    return reader.paged(field_arguments, origin, where, order, members)


def _pairs(derived: DerivedType, reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Connection:
    origin = AllPairs(derived)
    where = reader.conditions.of_pairs(field_arguments.get("where"), derived)
    order = reader.orders.of_pairs(field_arguments.get("orderBy"), origin)
    members = reader.connection(connection_types.pairs(derived, reader.ontology), nodes)
    return reader.paged(field_arguments, origin, where, order, members)


def _changes(reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Connection:
    """`diff`: the relationships that changed between two days."""
    recorded, derived = arguments.relationship_types(field_arguments, "types", reader.ontology)
    before, after = (arguments.one_day(field_arguments.get(name), name) for name in ("from", "to"))
    known = arguments.known_states(field_arguments)
    members = reader.connection(connection_types.changes(recorded, derived), nodes)
    return reader.paged(field_arguments, Changes(recorded, before, after, derived, known=known), TRUE, BY_DAY, members)


def _common(reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Connection:
    """What several nodes share."""
    ontology = reader.ontology
    recorded, derived = arguments.relationship_types(field_arguments, "relationshipTypes", ontology)
    node_types = arguments.node_types(field_arguments, "nodeTypes", ontology)
    of = of_slot(arguments.required(field_arguments.get("of"), "of"), ontology)
    where = reader.conditions.of_any_nodes(field_arguments.get("where"))
    members = reader.connection(connection_types.shared(node_types, len(recorded) + len(derived)), nodes)
    return reader.paged(field_arguments, Shared(of, recorded, derived, node_types), where, BY_COUNT, members)


def _search(reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Search:
    """The plan names no types where all are meant."""
    node_types = arguments.node_types(field_arguments, "types", reader.ontology)
    named = node_types if len(node_types) < len(reader.ontology.nodes) else ()
    text = Slot(arguments.required(field_arguments.get("text"), "text"), read_text, "text", Code.BAD_TEXT)
    members = reader.search(connection_types.hits(node_types), nodes)
    search = Search(text, named, arguments.page(field_arguments, reader.limits), members)
    reader.check(search, text)
    return search


def _paths(reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Paths:
    node_types = tuple(reader.ontology.nodes)

    def show_path(name: str, fields: Fields) -> PathOutput:
        return reader.hops(node_types, fields) if name == "hops" else PathFact(name)

    def show_edge(_name: str, fields: Fields) -> PathOutput:
        return PathNode(reader.select(fields, (PATH,), show_path))

    def show(name: str, fields: Fields) -> PathsOutput:
        match name:
            case "edges":
                return PathList(reader.select(fields, (PATH_EDGE,), show_edge))
            case "nodes":
                return PathList(reader.select(fields, (PATH,), show_path))
            case "groups":
                return _path_groups(reader, fields)
            case _:
                return ConnectionFact(name)

    default = min(DEFAULT_PATHS, reader.limits.maximum)
    return Paths(
        arguments.node_id(field_arguments.get("from"), "from", node_types),
        arguments.node_id(field_arguments.get("to"), "to", node_types),
        arguments.length(
            field_arguments.get("maxLength"), "maxLength", range(1, MAXIMUM_PATH_LENGTH + 1), DEFAULT_PATH_LENGTH
        ),
        reader.limits.size(as_argument(field_arguments.get("first")), "first", default),
        arguments.recorded_types(field_arguments, "relationshipTypes", reader.ontology),
        reader.select(nodes, (PATHS,), show),
    )


def _path_groups(reader: SelectionSetReader, nodes: Fields) -> PathGroups:
    type_names = {name: constant(name) for name in reader.ontology.nodes}

    def show(name: str, fields: Fields) -> PathGroupOutput:
        if name == "steps":
            return PathSteps(reader.select(fields, (PATH_STEP,), lambda fact, _: PathStepFact(fact)), type_names)
        return PathGroupFact(name)

    first = as_argument(reader.document.arguments(nodes[0]).get("first"))
    return PathGroups(reader.select(nodes, (PATH_GROUP,), show), reader.limits.size(first, "groups.first"))


def _network(reader: SelectionSetReader, nodes: Fields, field_arguments: Arguments) -> Network:
    """Edges and numbers are read only where something selected needs them."""
    ontology = reader.ontology
    type_names = {name: constant(name) for name in ontology.nodes}

    def show_of_node(name: str, fields: Fields) -> NodeColumn | NodeLabels:
        if name not in LABELS:
            return NodeColumn(name)
        return NodeLabels({of_type: reader.label(of_type, name, fields) for of_type in ontology.nodes})

    def show(name: str, fields: Fields) -> NetworkOutput:
        match name:
            case "nodes":
                return NodeList(reader.select(fields, (NETWORK_NODE,), show_of_node), type_names)
            case "edges":
                return EdgeList(reader.select(fields, (NETWORK_EDGE,), lambda column, _: EdgeColumn(column)))
            case _:
                return OmittedList(reader.select(fields, (OMITTED,), lambda column, _: OmittedColumn(column)))

    recorded, derived = arguments.relationship_types(field_arguments, "relationshipTypes", ontology)
    members = reader.select(nodes, (NETWORK,), show)
    kept = arguments.edges_kept(field_arguments, derived, ontology)
    where = reader.conditions.of_network(field_arguments.get("where"))
    # At depth 0, say, no statement has them.
    reader.unused += [*kept.slots, *where.slots]
    pinned = arguments.pinned(field_arguments.get("pinned"), ontology)
    # No statement ever has these.
    reader.unused += [] if pinned is None else [pinned]
    return Network(
        around_slot(arguments.required(field_arguments.get("around"), "around"), ontology),
        depth_of(as_constant(field_arguments.get("depth"), DEFAULT_DEPTH)),
        limit_slot(as_argument(field_arguments.get("limit")) or Constant(DEFAULT_LIMIT)),
        recorded,
        derived,
        arguments.node_types(field_arguments, "nodeTypes", ontology),
        shows_edges(members),
        shows_totals(members),
        members,
        kept,
        where,
        shows_patterns(members),
        pinned,
    )
