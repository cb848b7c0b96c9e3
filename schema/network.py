"""The root field `network`: nodes around some nodes, the edges between them, and what was left out, as flat objects."""

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import Ontology
from graph.plan.network import DEFAULT_DEPTH, DEFAULT_LIMIT, EDGES_PER_NODE, MAXIMUM_DEPTH, MAXIMUM_NODES
from graph.plan.pinned import MAXIMUM_COORDINATE, MAXIMUM_PINNED
from schema.names import NETWORK_WHERE, NODE_TYPE, PATTERN, RELATIONSHIP_TYPE
from schema.outputs import kind_fields, node_id, period, relationship_id
from schema.strawberry_types import Types, argument, field, listed, optional

NETWORK, NETWORK_NODE, NETWORK_EDGE, OMITTED = "Network", "NetworkNode", "NetworkEdge", "Omitted"

PINNED_NODE = "PinnedNode"
"""The input type of a node that a picture has already."""


def declare_network(types: Types, ontology: Ontology) -> None:
    """Adds the types of its answer."""
    node_type, relationship_type = types.named(NODE_TYPE), types.named(RELATIONSHIP_TYPE)
    degree = (
        "在所选类型中的关系总数，无论是否显示。\nHow many relationships of the selected types it has, shown or not."
    )
    coordinate = (
        "坐标：同样的节点和边总在同样的位置；边长平均为 50；pinned 中的节点不动。\n"
        "Where a layout places it: always in the same place for the same nodes and edges, which are 50 long on "
        "average. A pinned node is where it was."
    )
    edges = (
        f"这些节点之间的关系，权重大的在前。超过 limit 的 {EDGES_PER_NODE} 倍时，"
        "先为每个到达的节点保留一条通向上一层的，其余按类型轮流保留。\n"
        f"The relationships between these nodes, the heaviest first. Where there are more than {EDGES_PER_NODE} times "
        "limit, these are kept: for each node that was reached, one to the level it was reached from; then others in "
        "turns, one of each type."
    )
    types.object(
        NETWORK_NODE,
        [
            node_id(),
            field("type", node_type),
            field("key", strawberry.ID),
            field("name", str),
            *kind_fields(types),
            field("degree", int, degree),
            field("x", optional(float), coordinate),
            field("y", optional(float), coordinate),
        ],
    )
    types.object(NETWORK_EDGE, _edge_fields(types, ontology))
    _declare_pinned(types)
    types.object(
        OMITTED,
        [
            node_id(),
            field("type", relationship_type),
            field("count", int, "未显示的关系数。\nHow many of its relationships are not shown."),
        ],
        "未显示的部分。\nWhat was left out: relationships of a node that are not among the edges.",
    )
    types.object(
        NETWORK,
        [
            field("nodes", listed(types.named(NETWORK_NODE))),
            field("edges", listed(types.named(NETWORK_EDGE)), edges),
            field("omitted", listed(types.named(OMITTED))),
        ],
        "一组节点周围的网络。\nThe network around some nodes.",
    )


def _declare_pinned(types: Types) -> None:
    bounds = f"-{MAXIMUM_COORDINATE:,.0f} to {MAXIMUM_COORDINATE:,.0f}"
    place = f"它在图中的{{}}，-{MAXIMUM_COORDINATE:.0f} 至 {MAXIMUM_COORDINATE:.0f}。\nWhere it stands, {bounds}."
    types.input(
        PINNED_NODE,
        [
            field("id", strawberry.ID, "全局标识，或类型:键。\nA global id, or Type:key."),
            field("x", float, place.format("横坐标")),
            field("y", float, place.format("纵坐标")),
        ],
        "图中已有的节点及其位置。\nA node that a picture has already, with its place.",
    )


def _edge_fields(types: Types, ontology: Ontology) -> list[StrawberryField]:
    """What a network shows of an edge; patterns where there may be derived ones."""
    patterns = (
        "依据类型，依声明的次序，各列一次；所记录的关系没有，为空。\n"
        "The patterns by which it holds, each once, in the order of their declaration; null for a recorded one."
    )
    of_derived = [field("patterns", optional(listed(types.named(PATTERN))), patterns)]
    return [
        relationship_id(),
        field("type", types.named(RELATIONSHIP_TYPE)),
        field("source", strawberry.ID, "起点的全局标识。\nThe global id of the node it leads from."),
        field("target", strawberry.ID, "终点的全局标识。\nThe global id of the node it leads to."),
        *period(described=True),
        field("weight", int, "依据的数目；所记录的关系为一。\nPieces of evidence; 1 for a recorded relationship."),
        *(of_derived if ontology.derived else []),
    ]


def filter_arguments(types: Types, ontology: Ontology) -> list[StrawberryArgument]:
    """What narrows a network beside types: its derived edges, where there may be any, and its nodes."""
    min_weight = (
        "推导关系的强度下限，不小于一；所记录的关系不受影响。\n"
        "The least weight of derived relationships, 1 or more. Recorded ones are not touched."
    )
    patterns = (
        "只要有一项依据属于这些类型的推导关系；其强度仍计所有依据。\n"
        "Only derived relationships that have evidence of one of these patterns; their weight counts all of it."
    )
    where = "只要符合条件的节点；开始的节点总是保留。\nOnly nodes that satisfy it. Those to begin with always stay."
    of_edges = [
        argument("minWeight", optional(int), min_weight),
        argument("patterns", optional(listed(types.named(PATTERN))), patterns),
    ]
    of_nodes = argument("where", optional(types.named(NETWORK_WHERE)), where)
    return [*(of_edges if ontology.derived else []), of_nodes]


def network_field(types: Types, ontology: Ontology, when: tuple[StrawberryArgument, ...]) -> StrawberryField:
    """The root field, with its arguments."""
    depth = (
        f"层数，0 至 {MAXIMUM_DEPTH}；默认 {DEFAULT_DEPTH}。\n"
        f"How many relationships away, 0 to {MAXIMUM_DEPTH}; {DEFAULT_DEPTH} when not given."
    )
    relationship_types = (
        "沿哪些关系；默认为所有记录的关系。\nAlong which relationships; all recorded ones when not given."
    )
    node_types = (
        "到哪些类型的节点；默认不限；开始的节点不限类型。\n"
        "To nodes of which types; any when not given. Those to begin with may be of any type."
    )
    around = (
        f"从哪些节点开始，最多 {MAXIMUM_NODES} 个，依次最先显示；未知的略去，全部未知则报错（BAD_ID）。\n"
        f"The nodes to begin with, by global id, at most {MAXIMUM_NODES:,}: shown first and in this order. Unknown "
        "ones are left out; if all are unknown, the error is BAD_ID."
    )
    limit = (
        f"节点数上限，1 至 {MAXIMUM_NODES}，包括开始的节点；默认 {DEFAULT_LIMIT}。\n"
        f"How many nodes at most, 1 to {MAXIMUM_NODES:,}, those to begin with among them; "
        f"{DEFAULT_LIMIT} when not given."
    )
    pinned = (
        f"图中已有的节点，最多 {MAXIMUM_PINNED} 个：位置不变，新节点放在与之相连的节点旁；"
        "不在这个网络中的，其位置仍然空着。\n"
        f"The nodes that a picture has already, at most {MAXIMUM_PINNED:,}: they stay where they are, and new nodes "
        "are placed beside those to which they are tied. The places of those that are not in this network stay free."
    )
    arguments = [
        argument("around", listed(strawberry.ID), around),
        argument("depth", optional(int), depth),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), relationship_types),
        argument("nodeTypes", optional(listed(types.named(NODE_TYPE))), node_types),
        argument("limit", optional(int), limit),
        *filter_arguments(types, ontology),
        argument("pinned", optional(listed(types.named(PINNED_NODE))), pinned),
        *when,
    ]
    description = "网络视图：节点、边，以及省略了什么。\nThe network view: nodes, edges, and what was left out."
    return field("network", optional(types.named(NETWORK)), description, arguments)
