"""What of the graph is selected: all of it, or the network around some nodes; of some types; on a day or over all time.

The same selection is asked for by GraphQL, exports, analyses, reports and the command line. What its parts may be is
decided in `graph/plan/network.py`, since those of the network around some nodes are the arguments of `network`.

    selection = Selection(*types_of(ontology, None, ["PAIRED_WITH"]), around=(community_id,), depth=2)
    resolved = await resolve_selection(store, selection)
    store.extract(resolved.extract)
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import orjson

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import EdgeType, Extract
from graph.plan.filters import ALL_NODES, EdgeFilter, NodeFilter, edge_filter
from graph.plan.identity import parse_id
from graph.plan.network import (
    DEFAULT_DEPTH,
    DEFAULT_LIMIT,
    EDGES_PER_NODE,
    Network,
    NetworkView,
    around_slot,
    depth_of,
    limit_slot,
    no_such_node,
)
from graph.plan.plan import Plan
from graph.plan.slot import Constant, Slot, day_slot
from graph.stores.store import PlanRequest, Store

SelectedTypes: TypeAlias = tuple[tuple[NodeType, ...], tuple[RelationshipType, ...], tuple[DerivedType, ...]]
"""Node types, recorded relationship types, derived relationship types."""

WHOLE_GRAPH = "the whole graph"
"""How citations name a selection without any limit but its day."""

TYPE_PARAMETERS = (ParameterName("nodeTypes"), " or ", ParameterName("relationshipTypes"))
"""The end of a message that says which parameters select types."""

SELECT_LESS = (
    "select less of the graph by ",
    ParameterName("around"),
    ", ",
    ParameterName("asOf"),
    ", ",
    *TYPE_PARAMETERS,
)
"""The end of a message about a selection that is too large: what to do about it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What of the graph is taken: nodes of some types, and the relationships of some types between them.

    `around` are global ids of nodes: only the network around them is taken, `depth` relationships away and `limit`
    nodes at most. Without them all nodes of the types are taken. `as_of` is a day; '' stands for all recorded time.
    `as_known_at` is the revision or instant whose state it is taken from, None of the present one.
    `min_weight`, `patterns` and `where` narrow what is taken, as `graph/plan/filters.py` says; None and () ask nothing.
    """

    node_types: tuple[NodeType, ...]
    relationship_types: tuple[RelationshipType, ...]
    derived_types: tuple[DerivedType, ...] = ()
    as_of: str = ""
    around: tuple[str, ...] = ()
    depth: int = DEFAULT_DEPTH
    limit: int = DEFAULT_LIMIT
    min_weight: int | None = None
    patterns: tuple[str, ...] | None = None
    where: NodeFilter = ALL_NODES
    as_known_at: str | None = None

    @property
    def edge_types(self) -> tuple[EdgeType, ...]:
        """All types of relationship, recorded ones first."""
        return (*self.relationship_types, *self.derived_types)

    def text(self, ontology: Ontology) -> str:
        """The selection beside its day and revision, as citations have it: a `network`, or "the whole graph".

        Nodes are named by type and key, since nobody can read a global id.
        """
        nodes = orjson.dumps([":".join(parse_id(identity)) for identity in self.around]).decode()
        parts = [f"around: {nodes}, depth: {self.depth}, limit: {self.limit}"] if self.around else []
        if len(self.node_types) < len(ontology.nodes):
            parts.append(f"nodeTypes: [{_names(self.node_types)}]")
        if self.edge_types == ontology.all_relationships:
            parts.append("relationshipTypes: all")
        elif self.derived_types or len(self.relationship_types) < len(ontology.relationships):
            parts.append(f"relationshipTypes: [{_names(self.edge_types)}]")
        parts += [] if self.min_weight is None else [f"minWeight: {self.min_weight}"]
        parts += [f"patterns: [{', '.join(self.patterns)}]"] if self.patterns else []
        parts += [f"where: {self.where.text}"] if self.where.asks else []
        return f"network({', '.join(parts)})" if parts else WHOLE_GRAPH

    def edge_filter(self, ontology: Ontology) -> EdgeFilter:
        """Which edges of derived types are taken; raises RequestError where that cannot be asked."""
        weight = None if self.min_weight is None else Constant(self.min_weight)
        return edge_filter(self.derived_types, ontology, weight, self.patterns)

    def network(self, ontology: Ontology) -> Network:
        """The network around its nodes, with all its edges and numbers."""
        return Network(
            around_slot(Constant(list(self.around)), ontology),
            self.depth,
            limit_slot(Constant(self.limit)),
            self.relationship_types,
            self.derived_types,
            tuple(node_type.name for node_type in self.node_types),
            edge_filter=self.edge_filter(ontology),
            where=self.where,
        )


def _names(types: Sequence[NodeType | EdgeType]) -> str:
    return ", ".join(declared.name for declared in types)


def types_of(
    ontology: Ontology, node_types: Collection[str] | None, relationship_types: Collection[str] | None
) -> SelectedTypes:
    """The types with these names, in the order of the ontology; names that are not declared are passed over.

    None stands for all node types, and for all relationship types that are recorded: derived ones only repeat what
    follows from those, so they are selected by name alone.
    """
    recorded, derived = ontology.relationships, ontology.derived
    return (
        tuple(node_type for name, node_type in ontology.nodes.items() if node_types is None or name in node_types),
        tuple(recorded[name] for name in recorded if relationship_types is None or name in relationship_types),
        tuple(derived[name] for name in derived if relationship_types is not None and name in relationship_types),
    )


def check_selection(selection: Selection, ontology: Ontology, argument_names: Collection[str] = ()) -> None:
    """Raises RequestError where a part of the selection is not allowed.

    `argument_names` are the arguments that the caller gave: `depth` or `limit` without `around` is refused, since it
    would do nothing.
    """
    slots = [day_slot(Constant(selection.as_of), "asOf")] if selection.as_of else []
    slots += [around_slot(Constant(list(selection.around)), ontology)] if selection.around else []
    slots += [*selection.edge_filter(ontology).slots, *selection.where.slots]
    for slot in (*slots, limit_slot(Constant(selection.limit))):
        slot.bind({})
    depth_of(selection.depth)
    for name in ("depth", "limit"):
        if name in argument_names and not selection.around:
            raise RequestError(Code.BAD_RANGE, ParameterName(name), ": allowed only with ", ParameterName("around"))


@dataclass(frozen=True, slots=True)
class ResolvedSelection:
    """The extract that holds what is selected.

    `omitted` counts the relationships that lead from its nodes to others; `bound` is the argument that left these
    others out, as "limit: 300" or "depth: 1", and '' where nothing is left out.
    """

    extract: Extract
    omitted: int = 0
    bound: str = ""


async def resolve_selection(store: Store, selection: Selection) -> ResolvedSelection:
    """What to stream of the graph for a selection.

    With `around`, the store is asked for the network first: the extract has just the nodes that a view of it shows.
    Raises RequestError (BAD_ID) where none of the nodes in `around` exists, and whatever the store raises.
    """
    day = only_day(selection.as_of) if selection.as_of else None
    kept = selection.edge_filter(store.ontology)
    extract = Extract(selection.node_types, selection.relationship_types, selection.derived_types, day, None, kept)
    if not selection.around:
        return ResolvedSelection(replace(extract, where=selection.where))
    view = await _read_network(store, selection, selection.network(store.ontology))
    # The nodes in `around` belong to a network whatever their types, so their types are added.
    type_names = {node.type for node in view.nodes} | {node_type.name for node_type in selection.node_types}
    node_types = tuple(node_type for name, node_type in store.ontology.nodes.items() if name in type_names)
    extract = replace(extract, node_types=node_types, among=tuple(node.id for node in view.nodes))
    # A degree counts all relationships of a node, so what is not an end of an edge leads out of the network.
    omitted = sum(node.degree for node in view.nodes) - await _count_ends(store, extract, view, selection.limit)
    if omitted <= 0:
        return ResolvedSelection(extract)
    is_cut = len(view.nodes) >= selection.limit and await _has_more_nodes(store, selection)
    return ResolvedSelection(extract, omitted, f"limit: {selection.limit}" if is_cut else f"depth: {selection.depth}")


async def _has_more_nodes(store: Store, selection: Selection) -> bool:
    """Whether the limit leaves out nodes: a network of exactly as many nodes as allowed may be a whole one."""
    one_more = Slot(Constant(selection.limit + 1), lambda _value: selection.limit + 1, "limit", Code.BAD_RANGE)
    network = replace(selection.network(store.ontology), limit=one_more, edges=False, totals=False)
    return len((await _read_network(store, selection, network)).nodes) > selection.limit


async def _count_ends(store: Store, extract: Extract, view: NetworkView, limit: int) -> int:
    """How many ends all edges between the nodes have."""
    if len(view.edges) < EDGES_PER_NODE * limit:
        return sum(_distinct_ends((edge.source, edge.target)) for edge in view.edges)
    # A view stops at that many edges, but the extract has all of them.
    count = 0
    async with store.extract(extract) as extraction:
        async for batch in extraction.batches:
            if not isinstance(batch.record_type, NodeType):
                count += sum(_distinct_ends(record[-2:]) for record in batch.records)
    return count


def _distinct_ends(ends: Sequence[str]) -> int:
    # A relationship from a node to itself counts once in the node's degree.
    return len(set(ends))


async def _read_network(store: Store, selection: Selection, network: Network) -> NetworkView:
    day = day_slot(Constant(selection.as_of), "asOf") if selection.as_of else None
    (answer,) = await store.read([PlanRequest(Plan(network, day), {})])
    if isinstance(answer, Exception):
        raise answer
    if not isinstance(answer, NetworkView):
        raise TypeError(f"a network was answered by {answer!r}")
    if not answer.nodes:
        raise no_such_node(selection.around, selection.as_of)
    return answer
