"""The root field `diff`: the relationships that are seen on one of two days and not on the other."""

from strawberry.types.field import StrawberryField

from graph.plan.groupable import CHANGES
from schema import names
from schema.connections import backward_arguments, connection_object, edge_object, forward_arguments
from schema.outputs import relationship_object
from schema.scalars import Date
from schema.strawberry_types import Types, argument, field, listed, optional

RELATIONSHIP = "Relationship"
"""A recorded relationship of any type."""


def declare_changes(types: Types) -> None:
    """Adds the types of its answer."""
    change = names.pascal(names.CHANGE)
    types.enumeration(change, CHANGES, "关系的变化。\nWhat became of a relationship.")
    relationship_object(types, RELATIONSHIP, "一个所记录的关系。\nA recorded relationship.")
    edge_object(
        types,
        names.CHANGE,
        [
            field("change", types.named(change), "在后一日新增或终止。\nWhether it is seen on the second day, or was."),
            field("relationship", types.named(RELATIONSHIP)),
        ],
    )
    connection_object(types, names.CHANGE)


def changes_field(types: Types) -> StrawberryField:
    """The root field, with its arguments."""
    description = (
        "两日之间关系的变化，按变化之日排序。\n"
        "Relationships that are seen on one of two days and not on the other, by the day on which they came or went;"
        " one is seen when it and both its ends hold."
    )
    arguments = [
        argument("from", Date, "前一日。\nThe first day."),
        argument("to", Date, "后一日。\nThe second day; it may be the earlier one."),
        argument(
            "types",
            optional(listed(types.named(names.RELATIONSHIP_TYPE))),
            "所记录的关系类型。\nRecorded types; all by default.",
        ),
        *forward_arguments(),
        *backward_arguments(),
    ]
    return field("diff", optional(types.named(names.connection(names.CHANGE))), description, arguments)
