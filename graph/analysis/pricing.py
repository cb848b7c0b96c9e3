"""What analyses cost, in the unit of `graph/plan/weights.py`: by what is selected, then by the graph that was read.

Before the graph is read, its size is what the selection allows (`limit`), or what is usual where the whole graph is
selected. Once it is known, the cost is corrected, and an analysis that costs too much is refused before it runs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.analysis.betweenness import MAXIMUM_EXACT_WORK
from graph.analysis.catalog import Analysis
from graph.analysis.graph import Graph
from graph.plan import weights
from graph.plan.cost import Cost, at, because, total
from graph.selection.selection import Selection

_REMEDY = "select less of the graph by around, limit, nodeTypes or relationshipTypes"


@dataclass(frozen=True, slots=True)
class GraphSize:
    """How many nodes and edges a graph has."""

    nodes: float
    edges: float


def expected_size(selection: Selection) -> GraphSize:
    """The size that the graph of a selection usually has."""
    if selection.around:
        return GraphSize(selection.limit, selection.limit * weights.NETWORK_EDGES)
    recorded, derived = len(selection.relationship_types), len(selection.derived_types)
    edges = weights.RELATIONSHIPS * recorded + weights.PAIRS * derived
    return GraphSize(weights.NODES * len(selection.node_types), edges)


def size_of(graph: Graph) -> GraphSize:
    """The size of a graph that was read."""
    return GraphSize(len(graph.nodes), len(graph.edges))


def analyses_cost(selection: Selection, analyses: Mapping[str, Analysis], size: GraphSize) -> Cost:
    """What it costs to read a graph of this size and to analyze it; `analyses` by the response keys of their fields."""
    records = size.nodes + size.edges
    around = weights.NETWORK_AS_GRAPH if selection.around else 0
    read = around + weights.READ_RECORD * records
    computed = (at(key, because(_REMEDY, _computing(analysis, size))) for key, analysis in analyses.items())
    return Cost(weights.ROOT_FIELD) + because(_REMEDY, read) + total(computed)


def _computing(analysis: Analysis, size: GraphSize) -> float:
    """Betweenness looks at all edges for each node; in large graphs it is estimated, from a sample of the nodes."""
    records = size.nodes + size.edges
    if analysis.from_ties is None:
        return weights.ANALYZED_RECORD * records
    work = size.nodes * size.edges
    if work > MAXIMUM_EXACT_WORK:
        return weights.ESTIMATED_RECORD * records
    return weights.ANALYZED_RECORD * records + weights.EXACT_STEP * work
