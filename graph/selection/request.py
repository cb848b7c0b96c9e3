"""What of the graph is asked for: all of it, or the network around some nodes, of some types, on a day.

The arguments mean the same wherever they come from: GraphQL, an export, an analysis, a report, the command line. Their
bounds, and the codes and messages of their refusals, stand here and nowhere else.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import orjson

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import EdgeKind, Extract
from graph.plan.identity import parse_id, read_ids
from graph.plan.network import EDGES_PER_NODE, MAXIMUM_DEPTH, MAXIMUM_NODES, Network, NetworkView
from graph.plan.plan import Plan
from graph.plan.slot import Argument, Constant, Slot
from graph.stores.store import PlanRequest, Store

Types: TypeAlias = tuple[tuple[NodeType, ...], tuple[RelationshipType, ...], tuple[DerivedType, ...]]
"""Node types, recorded relationship types, derived ones."""

DEFAULT_DEPTH, DEFAULT_LIMIT = 1, 300

BY_TYPES = (ParameterName("nodeTypes"), " or ", ParameterName("relationshipTypes"))
NARROW = ("narrow it by ", ParameterName("around"), ", ", ParameterName("asOf"), ", ", *BY_TYPES)
"""Parts of messages: what selects, and what to do about a selection that is too large."""


def around_slot(argument: Argument, ontology: Ontology) -> Slot:
    """The global ids of the nodes to begin with."""

    def read(value: object) -> list[str]:
        ids = read_ids(value, tuple(ontology.nodes))
        if len(ids) > MAXIMUM_NODES:
            raise ValueError(f"{len(ids)} ids; allowed: at most {MAXIMUM_NODES}")
        return ids

    return Slot(argument, read, "around", Code.BAD_ID)


def limit_slot(argument: Argument) -> Slot:
    """How many nodes at most."""
    return Slot(argument, lambda value: _within(value, range(1, MAXIMUM_NODES + 1)), "limit", Code.BAD_RANGE)


def depth_of(argument: Constant) -> int:
    """How many relationships away, which is part of a plan; raises RequestError."""
    try:
        return _within(argument.value, range(MAXIMUM_DEPTH + 1))
    except ValueError as error:
        raise RequestError(Code.BAD_RANGE, ParameterName("depth"), f": {error}") from None


def day_slot(argument: Argument) -> Slot:
    """The day that governs what is seen."""
    return Slot(argument, only_day, "asOf", Code.BAD_DATE)


def _within(value: object, allowed: range) -> int:
    if not isinstance(value, int) or value not in allowed:
        raise ValueError(f"{value!r} is out of range; allowed: {allowed.start} to {allowed.stop - 1}")
    return value


def not_there(day: str) -> RequestError:
    """Why nothing is answered around nodes none of which is there, on a day or, where it is '', at any time."""
    on = f" on {day}" if day else ""
    message = f": no such node is there{on}; look it up by search, which shows its key and id"
    return RequestError(Code.BAD_ID, ParameterName("around"), message)


@dataclass(frozen=True, slots=True)
class Selection:
    """Nodes and relationships of these types; around some nodes, by their global ids, or all where there are none.

    As of a day, or of all recorded time where it is ''. `depth` and `limit` are those of a network.
    """

    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]
    derived: tuple[DerivedType, ...] = ()
    as_of: str = ""
    around: tuple[str, ...] = ()
    depth: int = DEFAULT_DEPTH
    limit: int = DEFAULT_LIMIT

    def text(self, ontology: Ontology) -> str:
        """The selection as a citation tells it."""
        named = orjson.dumps([":".join(parse_id(identity)) for identity in self.around]).decode()
        parts = [f"around: {named}, depth: {self.depth}, limit: {self.limit}"] if self.around else []
        if len(self.nodes) < len(ontology.nodes):
            parts.append(f"nodeTypes: [{', '.join(node.name for node in self.nodes)}]")
        edges: tuple[EdgeKind, ...] = (*self.relationships, *self.derived)
        if edges == (*ontology.relationships.values(), *ontology.derived.values()):
            parts.append("relationshipTypes: all")
        elif self.derived or len(self.relationships) < len(ontology.relationships):
            parts.append(f"relationshipTypes: [{', '.join(kind.name for kind in edges)}]")
        return f"network({', '.join(parts)})" if parts else "the whole graph"

    def plan(self, ontology: Ontology) -> Plan:
        """The plan of the network around its nodes, with all its edges and numbers."""
        network = Network(
            around_slot(Constant(list(self.around)), ontology),
            self.depth,
            limit_slot(Constant(self.limit)),
            self.relationships,
            self.derived,
            tuple(node.name for node in self.nodes),
        )
        return Plan(network, day_slot(Constant(self.as_of)) if self.as_of else None)


def types_of(ontology: Ontology, nodes: Collection[str] | None, relationships: Collection[str] | None) -> Types:
    """Types by name, in the ontology's order; None stands for all, of relationships for all that are recorded."""
    return (
        tuple(node for name, node in ontology.nodes.items() if nodes is None or name in nodes),
        tuple(kind for name, kind in ontology.relationships.items() if relationships is None or name in relationships),
        tuple(kind for name, kind in ontology.derived.items() if relationships is not None and name in relationships),
    )


def checked(selection: Selection, ontology: Ontology, arguments: Collection[str] = ()) -> Selection:
    """The selection itself; raises RequestError where a part of it cannot be, or an argument would do nothing."""
    days = [day_slot(Constant(selection.as_of))] if selection.as_of else []
    for slot in (*days, around_slot(Constant(list(selection.around)), ontology), limit_slot(Constant(selection.limit))):
        slot.bind({})
    depth_of(Constant(selection.depth))
    for name in ("depth", "limit"):
        if name in arguments and not selection.around:
            raise RequestError(Code.BAD_RANGE, ParameterName(name), ": only with ", ParameterName("around"))
    return selection


@dataclass(frozen=True, slots=True)
class Found:
    """What the store is to stream, and how many relationships lead from there to nodes that `bound` left out."""

    extract: Extract
    omitted: int = 0
    bound: str = ""


async def find(store: Store, selection: Selection) -> Found:
    """What to stream of a selection; for a network, its nodes are looked for first. Raises RequestError for none."""
    day = only_day(selection.as_of) if selection.as_of else None
    extract = Extract(selection.nodes, selection.relationships, selection.derived, day)
    if not selection.around:
        return Found(extract)
    view = await _network(store, selection)
    among = tuple(node.id for node in view.nodes)
    # Nodes to begin with are there whatever their types.
    types = {node.type for node in view.nodes} | {node.name for node in selection.nodes}
    nodes = tuple(node for name, node in store.ontology.nodes.items() if name in types)
    extract = replace(extract, nodes=nodes, among=among)
    omitted = sum(node.degree for node in view.nodes) - await _ends(store, extract, view, selection.limit)
    if omitted <= 0:
        return Found(extract)
    full = len(view.nodes) >= selection.limit
    return Found(extract, omitted, f"limit: {selection.limit}" if full else f"depth: {selection.depth}")


async def _ends(store: Store, extract: Extract, view: NetworkView, limit: int) -> int:
    """How often nodes are ends of edges; a network shows not all of them where they are very many."""
    if len(view.edges) < EDGES_PER_NODE * limit:
        return sum(_distinct_ends((edge.source, edge.target)) for edge in view.edges)
    count = 0
    async with store.extract(extract) as extraction:
        async for batch in extraction.rows:
            if not isinstance(batch.of, NodeType):
                count += sum(_distinct_ends(row[-2:]) for row in batch.rows)
    return count


def _distinct_ends(ends: Sequence[str]) -> int:
    """A relationship from a node to itself counts once for its degree."""
    return len(set(ends))


async def _network(store: Store, selection: Selection) -> NetworkView:
    (answer,) = await store.read([PlanRequest(selection.plan(store.ontology), {})])
    if isinstance(answer, Exception):
        raise answer
    if not isinstance(answer, NetworkView):
        raise TypeError(f"a network was answered by {answer!r}")
    if not answer.nodes:
        raise not_there(selection.as_of)
    return answer
