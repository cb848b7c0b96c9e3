"""The types of connections and of their edges, and the fields that lead to them."""

from collections.abc import Sequence

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from schema import names
from schema.types import Types, argument, field, listed, optional

PAGE_INFO = "PageInfo"

_OF_PAIRS = "每行有两个节点，故没有 nodes。\nA row shows two nodes, so there is no `nodes`."


def declare_page_info(types: Types) -> None:
    """Makes the type that tells where a page stands."""
    types.object(
        PAGE_INFO,
        [
            field("hasNextPage", bool),
            field("hasPreviousPage", bool),
            field("startCursor", optional(str)),
            field("endCursor", optional(str)),
        ],
    )


def connection_field(
    types: Types,
    name: str,
    of: str,
    about: str | None,
    extra: Sequence[StrawberryArgument] = (),
    *,
    nullable: bool = False,
) -> StrawberryField:
    """A connection with its arguments; `of` is the node type or field that its types are named after."""
    arguments = [
        argument("where", optional(types.named(names.where(of)))),
        argument("orderBy", optional(listed(types.named(names.order(of))))),
        *forward_arguments(),
        *backward_arguments(),
        *extra,
    ]
    connection = types.named(names.connection(of))
    return field(name, optional(connection) if nullable else connection, about, arguments)


def forward_arguments() -> list[StrawberryArgument]:
    """The arguments of a page from the front."""
    return [argument("first", optional(int)), argument("after", optional(str))]


def backward_arguments() -> list[StrawberryArgument]:
    """The arguments of a page from the end."""
    return [argument("last", optional(int)), argument("before", optional(str))]


def connection_object(types: Types, of: str, node: str = "", *, grouped: bool = True) -> None:
    """Makes the type of a connection; without `node` its rows are pairs, and it has no `nodes`."""
    fields = [field("edges", listed(types.named(names.edge(of))))]
    if node:
        fields.append(field("nodes", listed(types.named(node))))
    fields += [
        field("pageInfo", types.named(PAGE_INFO)),
        field("totalCount", int, "不计分页的总数。\nHow many there are, whatever the page."),
    ]
    if grouped:
        fields.append(_groups_field(types, of))
    types.object(names.connection(of), fields, None if node else _OF_PAIRS)


def _groups_field(types: Types, of: str) -> StrawberryField:
    about = "不计分页的分组统计。\nThe rows in groups, whatever the page: the largest first; without `by`, all in one."
    by = argument("by", optional(listed(types.named(names.group_by(of)))))
    return field("groups", listed(types.named(names.group(of))), about, [by, argument("first", optional(int))])


def edge_object(types: Types, of: str, fields: Sequence[StrawberryField]) -> None:
    """Makes the type of a connection's edges."""
    types.object(names.edge(of), [field("cursor", str), *fields])
