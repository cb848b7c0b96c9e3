"""The types of connections and of their edges, and the fields that lead to them.

    type UnitConnection { edges: [UnitEdge!]! nodes: [Unit!]! pageInfo: PageInfo! totalCount: Int! groups(...): ... }

A `stem` is the name that the types of a connection are made of; see `schema/names.py`.
"""

from collections.abc import Sequence

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import NO_LABEL, DerivedType, Label
from schema import names
from schema.strawberry_types import Types, argument, field, listed, optional

PAGE_INFO, GROUP_BY, GROUP_ORDER = "PageInfo", "GroupBy", "GroupOrder"


_BY = "依据：组的字段名，大写，如 KIND。\nBy what: names of its fields, in capitals, such as KIND."


def declare_page_info(types: Types) -> None:
    """Adds the type that says whether there are rows before and after a page."""
    types.object(
        PAGE_INFO,
        [
            field("hasNextPage", bool),
            field("hasPreviousPage", bool),
            field("startCursor", optional(str)),
            field("endCursor", optional(str)),
        ],
    )


def pair_types(derived: DerivedType) -> dict[str, str]:
    """The node types of a pair's source and target, by the fields of both."""
    source, target = names.pair_ends(derived)
    return {source: derived.source.types[0], target: derived.target.types[0]}


def connection_field(
    types: Types,
    name: str,
    stem: str,
    description: str | None,
    additional_arguments: Sequence[StrawberryArgument] = (),
    *,
    nullable: bool = False,
    deprecated: Label = NO_LABEL,
) -> StrawberryField:
    """A field that leads to a connection, with the arguments for its conditions, its order and its page."""
    arguments = [
        argument("where", optional(types.named(names.where(stem))), "条件。\nWhich rows."),
        argument("orderBy", optional(listed(types.named(names.order(stem)))), "次序。\nTheir order."),
        *forward_arguments(),
        *backward_arguments(),
        *additional_arguments,
    ]
    connection = types.named(names.connection(stem))
    return field(name, optional(connection) if nullable else connection, description, arguments, deprecated)


def forward_arguments() -> list[StrawberryArgument]:
    """The arguments of a page that begins at the first row, or after a cursor."""
    return [
        argument("first", optional(int), "前几行。\nHow many rows from the first."),
        argument("after", optional(str), "在此游标之后。\nBehind this cursor."),
    ]


def backward_arguments() -> list[StrawberryArgument]:
    """The arguments of a page that ends at the last row, or before a cursor."""
    return [
        argument("last", optional(int), "末几行。\nHow many rows up to the last."),
        argument("before", optional(str), "在此游标之前。\nBefore this cursor."),
    ]


def connection_object(types: Types, stem: str, node_type: str, measured: str | None) -> None:
    """Adds the type of a connection, whose edges lead to nodes of a type.

    Its rows are grouped, unless there is no stem of what is `measured` of groups.
    """
    fields = [
        field("edges", listed(types.named(names.edge(stem)))),
        field("nodes", listed(types.named(node_type))),
        field("pageInfo", types.named(PAGE_INFO)),
        field("totalCount", int, "不计分页的总数。\nHow many there are, whatever the page."),
    ]
    if measured is not None:
        fields.append(_groups_field(types, stem, measured))
    types.object(names.connection(stem), fields)


def _groups_field(types: Types, stem: str, measured: str) -> StrawberryField:
    description = "全部行的分组统计。\nAll rows in groups, the largest first; without `by`, in one group."
    arguments = [
        argument("by", optional(listed(types.named(GROUP_BY))), _BY),
        argument("having", optional(types.named(names.group_having(measured))), "留下哪些组。\nWhich groups remain."),
        argument("orderBy", optional(listed(types.named(GROUP_ORDER))), "次序。\nTheir order."),
        argument("first", optional(int), "前几组。\nHow many groups."),
    ]
    return field("groups", listed(types.named(names.group(stem))), description, arguments)


def edge_object(types: Types, stem: str, fields: Sequence[StrawberryField]) -> None:
    """Adds the type of a connection's edges, which have a cursor and these fields."""
    types.object(names.edge(stem), [field("cursor", str), *fields])
