"""The catalog of analyses: each with its name, label, rows and parameters, and the function that computes it.

The schema, its resolvers, `gongjian analyse` and the tests of the documentation all follow from `ANALYSES`. A new
analysis is a function in a module of this folder, and an entry here.

    ANALYSES["degree"].result(selected_graph, {})
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from graph.analysis.betweenness import betweenness
from graph.analysis.centrality import cores, degree, pagerank, weighted_degree
from graph.analysis.communities import DEFAULT_RESOLUTION, DEFAULT_SEED, Cluster, communities
from graph.analysis.connectivity import Bridge, CutNode, bridges, components, cut_nodes
from graph.analysis.coverage import VISIT_TYPES, Gap, Site, coverage_gaps, visited_sites
from graph.analysis.mode_projections import Link, one_mode, two_mode
from graph.analysis.pairs import (
    DATED_TYPES,
    DEFAULT_BURST_DAYS,
    DEFAULT_BURST_EDGES,
    DEFAULT_MONTHS,
    DIRECT_TYPES,
    JOINT_TYPES,
    Burst,
    Dormant,
    OneSided,
    burst_only_pairs,
    dormant_ties,
    one_sided_pairs,
)
from graph.analysis.parameters import Arguments, Parameter, ParameterType
from graph.analysis.result import Group, Result, Score
from graph.analysis.selected_graph import SelectedGraph
from graph.analysis.stated_and_counted import Difference, countable_fields, stated_and_counted
from graph.errors import Code, ParameterName, RequestError
from graph.layout.ties import Ties
from graph.ontology.model import Label
from graph.plan.identity import as_global_id, legible

Compute: TypeAlias = Callable[[SelectedGraph, Arguments], Result[Any]]


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis, by its name in GraphQL and on the command line.

    `row_type` is the named tuple of its rows; the schema takes names from it and from its fields. `compute` takes
    arguments that are checked and complete. `from_ties` computes the same from ties alone. Only an analysis without
    parameters that may hold Python's lock for long has it: it then runs in another process, to which ties are sent
    faster than a graph.
    """

    name: str
    label: Label
    row_type: type
    compute: Compute
    parameters: tuple[Parameter, ...] = ()
    from_ties: Callable[[Ties], Result[Any]] | None = None

    def result(self, selected_graph: SelectedGraph, arguments: Arguments) -> Result[Any]:
        """The result, with the defaults of parameters that are not given.

        Raises RequestError where an argument cannot be taken (`Parameter.check`), where the selection lacks types that
        the analysis needs (BAD_FILTER), and where its result would be too large (COST_EXCEEDED).
        """
        values = {parameter.name: parameter.default for parameter in self.parameters if parameter.default is not None}
        values |= {name: value for name, value in arguments.items() if value is not None}
        for parameter in self.parameters:
            parameter.check(self.name, values.get(parameter.name), selected_graph.selected_types)
        return self.compute(selected_graph, values)


def _of_ties(
    name: str, label: Label, row_type: type, function: Callable[[Ties], Result[Any]], *, holds_lock: bool = False
) -> Analysis:
    """An analysis of ties that has no parameters."""
    from_ties = function if holds_lock else None
    return Analysis(
        name, label, row_type, lambda selected_graph, _arguments: function(selected_graph.ties), from_ties=from_ties
    )


def _node_types(name: str, label: Label) -> Parameter:
    return Parameter(name, ParameterType.NODE_TYPES, label, required=True)


def _integer(name: str, label: Label, default: int, minimum: int, maximum: int) -> Parameter:
    return Parameter(name, ParameterType.INTEGER, label, default, minimum, maximum)


_RESOLUTION = Parameter(
    "resolution",
    ParameterType.DECIMAL,
    Label("分辨率，越大社群越小", "Higher finds smaller ones"),
    default=DEFAULT_RESOLUTION,
    minimum=0.01,
    maximum=100,
)
# As large as an Int of GraphQL may be.
_SEED = _integer("seed", Label("随机种子", "The seed of chance"), DEFAULT_SEED, 0, 2**31 - 1)

_NODE_TYPE = Parameter("kind", ParameterType.NODE_TYPE, Label("节点类型", "The type of node"), required=True)
_SHARED_TYPES = _node_types("through", Label("通过哪些类型的节点", "Through nodes of which types"))
_OTHER_TYPES = _node_types("others", Label("与哪些类型的节点", "With nodes of which types"))
_RELATIONSHIP_TYPES = Parameter(
    "relationshipTypes", ParameterType.RELATIONSHIP_TYPES, Label("哪些关系", "Which relationships"), required=True
)

_DAY = Parameter("day", ParameterType.DAY, Label("截至哪一天；默认为 asOf", "Before which day; asOf when not given"))
_MONTHS = _integer("months", Label("多少个月没有活动", "Months without activity"), DEFAULT_MONTHS, 1, 1_200)
_NODE = Parameter("of", ParameterType.NODE, Label("只看与哪个节点的联系", "Only ties with this node"))

_DAYS = _integer("days", Label("多少天之内", "Within how many days"), DEFAULT_BURST_DAYS, 1, 36_600)
_MINIMUM_EDGES = _integer("least", Label("至少多少条关系", "Of how many edges at least"), DEFAULT_BURST_EDGES, 2, 1_000)


def _communities(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Cluster]:
    return communities(selected_graph.ties, arguments["resolution"], arguments["seed"])


def _one_mode(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Link]:
    return one_mode(selected_graph.graph, arguments["kind"], arguments["through"])


def _two_mode(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Link]:
    return two_mode(selected_graph.graph, arguments["kind"], arguments["others"])


def _dormant_ties(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Dormant]:
    day = arguments.get("day") or selected_graph.day
    if not day:
        missing = " is missing; allowed: a day (2021-01-28), or that of "
        raise RequestError(Code.BAD_DATE, *_DAY.message_start("dormantTies"), missing, ParameterName("asOf"))
    node, node_id = arguments.get("of"), None
    if node is not None and (node_id := as_global_id(node)) not in selected_graph.graph.by_id:
        message = f": {legible(node)!r} is not in the selection; allowed: the id of a node that is"
        raise RequestError(Code.BAD_ID, *_NODE.message_start("dormantTies"), message)
    return dormant_ties(
        selected_graph.graph, day, arguments["months"], selected_graph.require_any(DATED_TYPES), node_id
    )


def _one_sided_pairs(selected_graph: SelectedGraph, _arguments: Arguments) -> Result[OneSided]:
    # All of the joint types, but any of the direct ones: a pair whose common project was not read would look one-sided.
    direct, joint = selected_graph.require_any(DIRECT_TYPES), selected_graph.require_all(JOINT_TYPES)
    return one_sided_pairs(selected_graph.graph, direct, joint=joint)


def _burst_only_pairs(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Burst]:
    dated = selected_graph.require_any(DATED_TYPES)
    return burst_only_pairs(selected_graph.graph, arguments["days"], arguments["least"], dated)


def _coverage_gaps(selected_graph: SelectedGraph, arguments: Arguments) -> Result[Gap]:
    return coverage_gaps(selected_graph.graph, arguments["kind"], arguments["relationshipTypes"])


def _visited_sites(selected_graph: SelectedGraph, _arguments: Arguments) -> Result[Site]:
    return visited_sites(selected_graph.graph, selected_graph.require_any(VISIT_TYPES))


def _stated_and_counted(selected_graph: SelectedGraph, _arguments: Arguments) -> Result[Difference]:
    return stated_and_counted(
        selected_graph.graph, countable_fields(selected_graph.ontology, selected_graph.selected_types)
    )


_SHAPE_OF_THE_NETWORK = (
    _of_ties("degree", Label("度：与多少个节点相连", "With how many others a node is tied"), Score, degree),
    _of_ties("weightedDegree", Label("加权度", "The sum of the weights of a node's ties"), Score, weighted_degree),
    _of_ties(
        "betweenness",
        Label("介数中心性", "On which part of the shortest paths a node lies"),
        Score,
        betweenness,
        holds_lock=True,
    ),
    _of_ties("pagerank", Label("PageRank", "How often a walker passes a node"), Score, pagerank),
    _of_ties("cores", Label("核心与边缘（k 核）", "Core and periphery: the k-core that a node is in"), Score, cores),
    Analysis(
        "communities",
        Label("社群（网络意义上的，非社区）", "Groups tied among themselves more than chance would have it"),
        Cluster,
        _communities,
        (_RESOLUTION, _SEED),
    ),
    _of_ties(
        "components", Label("连通分量", "Nodes tied with each other, directly or through others"), Group, components
    ),
    _of_ties("cutNodes", Label("割点：失去则网络断开", "Nodes whose loss disconnects others"), CutNode, cut_nodes),
    _of_ties("bridges", Label("桥：失去则网络断开的联系", "Ties whose loss disconnects nodes"), Bridge, bridges),
    Analysis(
        "oneMode",
        Label("单模投影：共有同一节点者相连", "Nodes of a type, linked by what they share"),
        Link,
        _one_mode,
        (_NODE_TYPE, _SHARED_TYPES),
    ),
    Analysis(
        "twoMode",
        Label("双模投影", "Nodes of a type, linked with nodes of others"),
        Link,
        _two_mode,
        (_NODE_TYPE, _OTHER_TYPES),
    ),
)

_QUESTIONS_OF_THE_DOMAIN = (
    Analysis(
        "dormantTies",
        Label("沉寂的联系", "Ties without activity of late"),
        Dormant,
        _dormant_ties,
        (_DAY, _MONTHS, _NODE),
    ),
    Analysis("oneSidedPairs", Label("单向的联系", "Pairs tied from one side only"), OneSided, _one_sided_pairs),
    Analysis(
        "burstOnlyPairs",
        Label("一时的联系", "Pairs of which all that is recorded falls within a few days"),
        Burst,
        _burst_only_pairs,
        (_DAYS, _MINIMUM_EDGES),
    ),
    Analysis(
        "coverageGaps",
        Label("覆盖缺口", "Nodes of a type that no relationship of some types reaches"),
        Gap,
        _coverage_gaps,
        (_NODE_TYPE, _RELATIONSHIP_TYPES),
    ),
    Analysis("visitedSites", Label("受访的示范点", "Demonstration sites, by visits"), Site, _visited_sites),
    Analysis(
        "statedAndCounted",
        Label("来源所述与所计不符者", "Stated totals that differ from what is counted"),
        Difference,
        _stated_and_counted,
    ),
)

ANALYSES: Mapping[str, Analysis] = {
    analysis.name: analysis for analysis in (*_SHAPE_OF_THE_NETWORK, *_QUESTIONS_OF_THE_DOMAIN)
}
"""All analyses by name, in the order in which the schema and the documentation list them."""
