"""The analyses that there are: the one list from which fields, commands and reports follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.analysis.betweenness import betweenness
from graph.analysis.bursts import Burst, bursts
from graph.analysis.centrality import cores, degree, pagerank, weighted_degree
from graph.analysis.communities import Cluster, communities
from graph.analysis.connectivity import Bridge, CutNode, bridges, components, cut_nodes
from graph.analysis.dormant import Dormant, dormant
from graph.analysis.extraction import Extracted
from graph.analysis.gaps import Gap, gaps
from graph.analysis.modes import Link, one_mode, two_mode
from graph.analysis.one_sided import OneSided, one_sided
from graph.analysis.pairs import DIRECT, JOINT
from graph.analysis.parameters import Given, Parameter, ParameterType
from graph.analysis.result import Group, Result, Score
from graph.analysis.stated import Difference, countings, differences
from graph.analysis.visits import VISITS, Site, sites
from graph.errors import Code, ParameterName, RequestError
from graph.layout.ties import Ties
from graph.ontology.model import Label


@dataclass(frozen=True, slots=True)
class Analysis:
    """An analysis: its name, what it tells, the type of its rows, its parameters, and what computes it.

    `apart` computes the same of ties alone, in another process: for what would hold Python's lock for long.
    """

    name: str
    label: Label
    row: type
    compute: Callable[[Extracted, Given], Result[Any]]
    parameters: tuple[Parameter, ...] = ()
    apart: Callable[[Ties], Result[Any]] | None = None

    def of(self, extracted: Extracted, given: Given) -> Result[Any]:
        """The result; raises RequestError where a parameter is missing or out of range."""
        known = {one.name: one for one in self.parameters}
        values = {name: one.default for name, one in known.items() if one.default is not None}
        values |= {name: value for name, value in given.items() if value is not None}
        for name, one in known.items():
            one.refuse(self.name, values.get(name), extracted.selected)
        return self.compute(extracted, values)


def _dormant(extracted: Extracted, given: Given) -> Result[Any]:
    day = given.get("day") or extracted.day
    if not day:
        missing = " is missing; allowed: a day (2021-01-28), or that of "
        raise RequestError(Code.BAD_DATE, *_DAY.within("dormantTies"), missing, ParameterName("asOf"))
    of = given.get("of")
    if of is not None and of not in extracted.graph.by_id:
        message = f": {of[:80]!r} is no node of the selection; allowed: one of them"
        raise RequestError(Code.BAD_ID, *_OF.within("dormantTies"), message)
    return dormant(extracted.graph, day, given["months"], extracted.some_of((*DIRECT, *JOINT)), of)


_KIND = Parameter("kind", ParameterType.NODE_TYPE, Label("节点类型", "The type of node"), required=True)
_ALONG = Parameter(
    "relationshipTypes",
    ParameterType.RELATIONSHIP_TYPES,
    Label("哪些关系", "Which relationships"),
    required=True,
)


def _nodes(name: str, zh: str, en: str) -> Parameter:
    return Parameter(name, ParameterType.NODE_TYPES, Label(zh, en), required=True)


def _count(name: str, zh: str, en: str, default: int, least: int, most: int) -> Parameter:
    return Parameter(name, ParameterType.INTEGER, Label(zh, en), default, least, most)


_LEIDEN = (
    Parameter(
        "resolution", ParameterType.DECIMAL, Label("分辨率，越大社群越小", "Higher finds smaller ones"), 1.0, 0.01, 100
    ),
    _count("seed", "随机种子", "The seed of chance", 7, 0, 2**31 - 1),
)
_DAY = Parameter("day", ParameterType.DAY, Label("截至哪一天；默认为 asOf", "Before which day; asOf when not given"))
_OF = Parameter("of", ParameterType.NODE, Label("只看与哪个节点的联系", "Only ties with this node"))
_DORMANT = (_DAY, _count("months", "多少个月没有活动", "Months without activity", 12, 1, 1_200), _OF)
_BURSTS = (
    _count("days", "多少天之内", "Within how many days", 31, 1, 36_600),
    _count("least", "至少多少条关系", "Of how many edges at least", 2, 2, 1_000),
)

_ALL = (
    Analysis(
        "degree",
        Label("度：与多少个节点相连", "With how many others a node is tied"),
        Score,
        lambda extracted, _: degree(extracted.ties),
    ),
    Analysis(
        "weightedDegree",
        Label("加权度", "The sum of the weights of a node's ties"),
        Score,
        lambda extracted, _: weighted_degree(extracted.ties),
    ),
    Analysis(
        "betweenness",
        Label("介数中心性", "On which part of the shortest paths a node lies"),
        Score,
        lambda extracted, _: betweenness(extracted.ties),
        apart=betweenness,
    ),
    Analysis(
        "pagerank",
        Label("PageRank", "How often a walker passes a node"),
        Score,
        lambda extracted, _: pagerank(extracted.ties),
    ),
    Analysis(
        "cores",
        Label("核心与边缘（k 核）", "Core and periphery: the k-core that a node is in"),
        Score,
        lambda extracted, _: cores(extracted.ties),
    ),
    Analysis(
        "communities",
        Label("社群（网络意义上的，非社区）", "Groups tied among themselves more than chance would have it"),
        Cluster,
        lambda extracted, given: communities(extracted.ties, given["resolution"], given["seed"]),
        _LEIDEN,
    ),
    Analysis(
        "components",
        Label("连通分量", "Nodes tied with each other, directly or through others"),
        Group,
        lambda extracted, _: components(extracted.ties),
    ),
    Analysis(
        "cutNodes",
        Label("割点：失去则网络断开", "Nodes whose loss disconnects others"),
        CutNode,
        lambda extracted, _: cut_nodes(extracted.ties),
    ),
    Analysis(
        "bridges",
        Label("桥：失去则网络断开的联系", "Ties whose loss disconnects nodes"),
        Bridge,
        lambda extracted, _: bridges(extracted.ties),
    ),
    Analysis(
        "oneMode",
        Label("单模投影：共有同一节点者相连", "Nodes of a type, linked by what they share"),
        Link,
        lambda extracted, given: one_mode(extracted.graph, given["kind"], given["through"]),
        (_KIND, _nodes("through", "通过哪些类型的节点", "Through nodes of which types")),
    ),
    Analysis(
        "twoMode",
        Label("双模投影", "Nodes of a type, linked with nodes of others"),
        Link,
        lambda extracted, given: two_mode(extracted.graph, given["kind"], given["others"]),
        (_KIND, _nodes("others", "与哪些类型的节点", "With nodes of which types")),
    ),
    Analysis("dormantTies", Label("沉寂的联系", "Ties without activity of late"), Dormant, _dormant, _DORMANT),
    Analysis(
        "oneSidedPairs",
        Label("单向的联系", "Pairs tied from one side only"),
        OneSided,
        lambda extracted, _: one_sided(extracted.graph, extracted.some_of(DIRECT), joint=extracted.all_of(JOINT)),
    ),
    Analysis(
        "burstOnlyPairs",
        Label("一时的联系", "Pairs of which all that is recorded falls within a few days"),
        Burst,
        lambda extracted, given: bursts(
            extracted.graph, given["days"], given["least"], extracted.some_of((*DIRECT, *JOINT))
        ),
        _BURSTS,
    ),
    Analysis(
        "coverageGaps",
        Label("覆盖缺口", "Nodes of a type that no relationship of some types reaches"),
        Gap,
        lambda extracted, given: gaps(extracted.graph, given["kind"], given["relationshipTypes"]),
        (_KIND, _ALONG),
    ),
    Analysis(
        "visitedSites",
        Label("受访的示范点", "Demonstration sites, by visits"),
        Site,
        lambda extracted, _: sites(extracted.graph, extracted.some_of(VISITS)),
    ),
    Analysis(
        "statedAndCounted",
        Label("来源所述与所计不符者", "Stated totals that differ from what is counted"),
        Difference,
        lambda extracted, _: differences(extracted.graph, countings(extracted.ontology, extracted.selected)),
    ),
)

ANALYSES: Mapping[str, Analysis] = {analysis.name: analysis for analysis in _ALL}
