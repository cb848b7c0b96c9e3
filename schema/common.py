"""The root field `common`: what several nodes share.

type Common { node: Entity!, count: Int!, by: [CommonBy!]! }
"""

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.plan.shared import MAXIMUM_SHARING
from schema import names
from schema.connections import backward_arguments, connection_object, edge_object, forward_arguments
from schema.names import ENTITY, NODE_TYPE, RELATIONSHIP_TYPE
from schema.strawberry_types import Types, argument, field, listed, optional

COMMON = "common"
"""The field, and the stem of the names of its types."""

COMMON_ROW, COMMON_BY = "Common", "CommonBy"

_DESCRIPTION = """几个节点共有什么：与其中每一个都直接相关的节点，沿任一方向；关系多的在前，其次按类型和键。
推导关系在两个节点之间只计一次。
What several nodes share: the nodes to which each of them is directly related, in either direction, by relationships of
these types. Those with most relationships come first, then by type and key. A derived relationship counts once between
two nodes."""


def declare_common(types: Types) -> None:
    """Adds the types of its answer."""
    types.object(
        COMMON_BY,
        [
            field("relationshipType", types.named(RELATIONSHIP_TYPE)),
            field("count", int, "此类关系的数目。\nHow many of this type."),
        ],
        "经由一种关系。\nBy one type of relationship.",
    )
    count = "与所问节点之间的关系总数。\nHow many relationships lead to it from the nodes of `of`."
    by = "经由哪些关系，多的在前。\nBy which types of relationship, those with most relationships first."
    types.object(
        COMMON_ROW,
        [
            field("node", types.named(ENTITY)),
            field("count", int, count),
            field("by", listed(types.named(COMMON_BY)), by),
        ],
        "几个节点共有的一个节点。\nA node that several nodes share.",
    )
    edge_object(types, COMMON, [field("node", types.named(COMMON_ROW))])
    connection_object(types, COMMON, COMMON_ROW, ENTITY)


def common_field(types: Types, when: tuple[StrawberryArgument, ...]) -> StrawberryField:
    """The root field, with its arguments."""
    of = (
        f"2 至 {MAXIMUM_SHARING} 个节点，用全局标识或 `类型:键`；重复的只计一次，未知的报错（BAD_ID）。\n"
        f"2 to {MAXIMUM_SHARING} nodes, by global id or `Type:key`. One that is named twice counts once; an unknown "
        "one is refused (BAD_ID)."
    )
    relationship_types = (
        "经由哪些关系；默认为所有记录的关系。\nBy which types of relationship; all recorded ones when not given."
    )
    node_types = "共有节点的类型。\nOnly nodes of these types."
    where = "共有节点的条件。\nConditions on the nodes that are shared."
    arguments = [
        argument("of", listed(strawberry.ID), of),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), relationship_types),
        argument("nodeTypes", optional(listed(types.named(NODE_TYPE))), node_types),
        argument("where", optional(types.named(names.where(ENTITY))), where),
        *forward_arguments(),
        *backward_arguments(),
        *when,
    ]
    return field(COMMON, optional(types.named(names.connection(COMMON))), _DESCRIPTION, arguments)
