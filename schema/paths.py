"""The root field `paths`: the shortest paths between two nodes, and how many there are.

type PathConnection { edges: [PathEdge!]! nodes: [Path!]! totalCount: Int groups(first: Int): [PathGroup!] }
"""

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.plan.paths import DEFAULT_PATH_LENGTH, DEFAULT_PATHS, MAXIMUM_COUNTED_PATHS, MAXIMUM_PATH_LENGTH
from schema.names import NODE_TYPE, RELATIONSHIP_TYPE
from schema.outputs import HOP
from schema.strawberry_types import Types, argument, field, listed, optional

PATHS, PATH_EDGE, PATH, PATH_GROUP, PATH_STEP = "Paths", "PathEdge", "Path", "PathGroup", "PathStep"


def declare_paths(types: Types) -> None:
    """Adds the types of its answer."""
    hops = "从 from 到 to 依次经过的关系。\nThe relationships in the order of the walk."
    types.object(
        PATH,
        [field("length", int, "关系数。\nHow many relationships."), field("hops", listed(types.named(HOP)), hops)],
        "两个节点之间的一条路径。\nA way from one node to another.",
    )
    types.object(PATH_EDGE, [field("node", types.named(PATH))])
    _declare_groups(types)
    total = (
        f"长度之内的全部路径数；超过 {MAXIMUM_COUNTED_PATHS} 条时为 null。\n"
        f"How many paths of the allowed length there are in all; null where there are more than "
        f"{MAXIMUM_COUNTED_PATHS:,}."
    )
    groups = (
        f"全部路径的分组：短的在前，其次大的在前；超过 {MAXIMUM_COUNTED_PATHS} 条时为 null。\n"
        "All these paths in groups: by length, then the largest first; null where there are more than "
        f"{MAXIMUM_COUNTED_PATHS:,} paths."
    )
    first_groups = argument("first", optional(int), "最多几组。\nHow many groups at most.")
    types.object(
        PATHS,
        [
            field("edges", listed(types.named(PATH_EDGE))),
            field("nodes", listed(types.named(PATH))),
            field("totalCount", optional(int), total),
            field("groups", optional(listed(types.named(PATH_GROUP))), groups, [first_groups]),
        ],
        "最短的若干条路径；没有游标，要更多就加大 first。\n"
        "The shortest paths. There are no cursors: for more, ask for a larger `first`.",
    )


def _declare_groups(types: Types) -> None:
    types.object(
        PATH_STEP,
        [
            field("relationshipType", types.named(RELATIONSHIP_TYPE)),
            field("reversed", bool, "是否逆着关系方向。\nWhether it is walked from `to` to `from`."),
            field("nodeType", types.named(NODE_TYPE), "所到节点的类型。\nThe type of the node that it leads to."),
        ],
        "一组路径共同的一步。\nA step that all paths of a group take.",
    )
    ways = (
        "经过不同节点的路径数：只在并行关系上不同的计为一条。\n"
        "How many of them meet other nodes: those that differ only in parallel relationships count once."
    )
    types.object(
        PATH_GROUP,
        [
            field("length", int, "关系数。\nHow many relationships each has."),
            field("count", int, "路径数。\nHow many paths."),
            field("ways", int, ways),
            field("steps", listed(types.named(PATH_STEP))),
        ],
        "只在中间节点上不同的路径，如“经由 11 个共同的项目”。\n"
        "Paths that differ only in the nodes between: 11 projects in common.",
    )


def paths_field(types: Types, when: tuple[StrawberryArgument, ...]) -> StrawberryField:
    """The root field, with its arguments."""
    lengths = f"1 to {MAXIMUM_PATH_LENGTH}; {DEFAULT_PATH_LENGTH} when not given."
    default = f"默认 {DEFAULT_PATH_LENGTH}。"
    max_length = f"最多几个关系，1 至 {MAXIMUM_PATH_LENGTH}；{default}\nHow many relationships at most, {lengths}"
    first = f"最多几条；默认 {DEFAULT_PATHS}。\nHow many paths at most; {DEFAULT_PATHS} when not given."
    relationship_types = (
        "沿哪些关系；默认为所有记录的关系。\nAlong which relationships; all recorded ones when not given."
    )
    arguments = [
        argument("from", strawberry.ID, "起点，用全局标识或 `类型:键`。\nA node, by global id or `Type:key`."),
        argument("to", strawberry.ID, "终点，用全局标识或 `类型:键`。\nAnother node, by global id or `Type:key`."),
        argument("maxLength", optional(int), max_length),
        argument("first", optional(int), first),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), relationship_types),
        *when,
    ]
    description = "两个节点为何相连：最短的几条路径。\nWhy two nodes are connected: the shortest paths between them."
    return field("paths", optional(types.named(PATHS)), description, arguments)
