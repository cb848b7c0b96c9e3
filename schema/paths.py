"""The root field `paths`: the shortest paths between two nodes."""

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.plan.paths import DEFAULT_PATH_LENGTH, DEFAULT_PATHS, MAXIMUM_PATH_LENGTH
from schema.names import RELATIONSHIP_TYPE
from schema.outputs import HOP
from schema.strawberry_types import Types, argument, field, listed, optional

PATH = "Path"


def declare_paths(types: Types) -> None:
    """Adds the type of a path."""
    hops = "从 from 到 to 依次经过的关系。\nThe relationships in the order of the walk."
    types.object(
        PATH,
        [field("length", int, "关系数。\nHow many relationships."), field("hops", listed(types.named(HOP)), hops)],
        "两个节点之间的一条路径。\nA way from one node to another.",
    )


def paths_field(types: Types, as_of: StrawberryArgument) -> StrawberryField:
    """The root field, with its arguments."""
    lengths = f"1 to {MAXIMUM_PATH_LENGTH}; {DEFAULT_PATH_LENGTH} when not given."
    default = f"默认 {DEFAULT_PATH_LENGTH}。"
    max_length = f"最多几个关系，1 至 {MAXIMUM_PATH_LENGTH}；{default}\nHow many relationships at most, {lengths}"
    first = f"最多几条；默认 {DEFAULT_PATHS}。\nHow many paths at most; {DEFAULT_PATHS} when not given."
    relationship_types = (
        "沿哪些关系；默认为所有记录的关系。\nAlong which relationships; all recorded ones when not given."
    )
    arguments = [
        argument("from", strawberry.ID, "起点的全局标识。\nThe global id of a node."),
        argument("to", strawberry.ID, "终点的全局标识。\nThe global id of another node."),
        argument("maxLength", optional(int), max_length),
        argument("first", optional(int), first),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), relationship_types),
        as_of,
    ]
    description = "两个节点为何相连：最短的几条路径。\nWhy two nodes are connected: the shortest paths between them."
    return field("paths", optional(listed(types.named(PATH))), description, arguments)
