"""Selections: what of the graph is taken away or analyzed; all of it, or the network around some nodes, on a day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import orjson

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import EdgeKind, Extract
from graph.plan.identity import parse_id, read_ids
from graph.plan.network import DEEPEST, EDGES_PER_NODE, Network
from graph.plan.output import Column, Listed, Member, Section
from graph.plan.plan import Plan
from graph.plan.slot import Constant, Slot
from graph.stores.store import Asked, Store

Types: TypeAlias = tuple[tuple[NodeType, ...], tuple[RelationshipType, ...], tuple[DerivedType, ...]]
"""Types of node, recorded types of relationship, derived ones."""

MOST_NODES = 1_000
"""Nodes of a network, and nodes to begin with."""

BY_TYPES = (ParameterName("nodeTypes"), " or ", ParameterName("relationshipTypes"))
NARROW = ("narrow it by ", ParameterName("around"), ", ", ParameterName("asOf"), ", ", *BY_TYPES)
"""Parts of messages: what selects, and what to do about a selection that is too large."""


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
    depth: int = 1
    limit: int = 300

    def text(self, ontology: Ontology) -> str:
        """The selection as a citation tells it."""
        named = orjson.dumps([":".join(parse_id(one)) for one in self.around]).decode()
        parts = [f"around: {named}, depth: {self.depth}, limit: {self.limit}"]
        parts = parts if self.around else []
        if len(self.nodes) < len(ontology.nodes):
            parts.append(f"nodeTypes: [{', '.join(node.name for node in self.nodes)}]")
        edges: tuple[EdgeKind, ...] = (*self.relationships, *self.derived)
        if edges == (*ontology.relationships.values(), *ontology.derived.values()):
            parts.append("relationshipTypes: all")
        elif self.derived or len(self.relationships) < len(ontology.relationships):
            parts.append(f"relationshipTypes: [{', '.join(kind.name for kind in edges)}]")
        return f"network({', '.join(parts)})" if parts else "the whole graph"


def types_of(ontology: Ontology, nodes: Collection[str] | None, relationships: Collection[str] | None) -> Types:
    """Types by name, in the ontology's order; None stands for all, of relationships for all that are recorded."""
    return (
        tuple(node for name, node in ontology.nodes.items() if nodes is None or name in nodes),
        tuple(kind for name, kind in ontology.relationships.items() if relationships is None or name in relationships),
        tuple(kind for name, kind in ontology.derived.items() if relationships is not None and name in relationships),
    )


def checked(selection: Selection, ontology: Ontology, given: Collection[str] = ()) -> Selection:
    """The selection itself; raises RequestError where a part of it is out of range, or one given would do nothing."""
    try:
        if selection.as_of:
            only_day(selection.as_of)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, ParameterName("asOf"), f": {error}") from None
    try:
        read_ids(list(selection.around), tuple(ontology.nodes))
    except ValueError as error:
        raise RequestError(Code.BAD_ID, ParameterName("around"), f": {error}") from None
    _refuse("depth", selection.depth, range(DEEPEST + 1))
    _refuse("limit", selection.limit, range(1, MOST_NODES + 1))
    _refuse("around", len(selection.around), range(MOST_NODES + 1), "the number of nodes: ")
    for name in ("depth", "limit"):
        if name in given and not selection.around:
            raise RequestError(Code.BAD_RANGE, ParameterName(name), ": only with ", ParameterName("around"))
    return selection


def _refuse(name: str, given: int, allowed: range, what: str = "") -> None:
    if given not in allowed:
        message = f": {what}{given} is out of range; allowed: {allowed.start} to {allowed.stop - 1}"
        raise RequestError(Code.BAD_RANGE, ParameterName(name), message)


@dataclass(frozen=True, slots=True)
class Found:
    """What the store is to stream, and how many relationships lead from there to nodes that `bound` left out."""

    extract: Extract
    omitted: int = 0
    bound: str = ""


async def find(store: Store, selection: Selection) -> Found:
    """What to stream; for a network, its nodes are found first."""
    day = only_day(selection.as_of) if selection.as_of else None
    wanted = Extract(selection.nodes, selection.relationships, selection.derived, day)
    if not selection.around:
        return Found(wanted)
    answer = await _network(store, selection)
    among = tuple(node["id"] for node in answer["nodes"])
    # Nodes to begin with are there whatever their types.
    types = {parse_id(one)[0] for one in among} | {node.name for node in selection.nodes}
    nodes = tuple(node for name, node in store.ontology.nodes.items() if name in types)
    wanted = replace(wanted, nodes=nodes, among=among)
    omitted = sum(node["degree"] for node in answer["nodes"]) - await _ends(store, wanted, answer["edges"], selection)
    bound = "limit" if len(answer["nodes"]) >= selection.limit else "depth"
    return Found(wanted, omitted, f"{bound}: {getattr(selection, bound)}") if omitted > 0 else Found(wanted)


async def _ends(store: Store, wanted: Extract, shown: Sequence[Mapping[str, str]], selection: Selection) -> int:
    """How often nodes are ends of edges; a network shows not all of them where they are very many."""
    if len(shown) < EDGES_PER_NODE * selection.limit:
        return sum(len({edge["source"], edge["target"]}) for edge in shown)
    count = 0
    async with store.extract(wanted) as extraction:
        async for some in extraction.rows:
            count += sum(len(set(row[-2:])) for row in some.rows) if not isinstance(some.of, NodeType) else 0
    return count


async def _network(store: Store, selection: Selection) -> Mapping[str, Any]:
    """Nodes, each with the number of its relationships, shown or not; and edges."""
    shown = (
        Member("nodes", Listed(Section.NODES, (Member("id", Column("id")), Member("degree", Column("degree"))))),
        Member(
            "edges", Listed(Section.EDGES, (Member("source", Column("source")), Member("target", Column("target"))))
        ),
    )
    network = Network(
        _slot("around", list(selection.around)),
        selection.depth,
        _slot("limit", selection.limit),
        selection.relationships,
        selection.derived,
        tuple(node.name for node in selection.nodes),
        {name: name for name in store.ontology.nodes},
        (),
        shown,
    )
    day = Slot(Constant(selection.as_of), only_day, "asOf", Code.BAD_DATE) if selection.as_of else None
    (answer,) = await store.read([Asked(Plan(network, day), {})])
    if isinstance(answer, Exception):
        raise answer
    found: Mapping[str, Any] = orjson.loads(orjson.dumps(answer))
    if not found["nodes"]:
        on = f" on {selection.as_of}" if selection.as_of else ""
        message = f": no such node is there{on}; look it up by search, which shows its key and id"
        raise RequestError(Code.BAD_ID, ParameterName("around"), message)
    return found


def _slot(name: str, value: list[str] | int) -> Slot:
    return Slot(Constant(value), lambda _given: value, name, Code.BAD_RANGE)
