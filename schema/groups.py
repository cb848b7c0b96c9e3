"""Types of the field `groups` of connections: what their rows may be grouped by, and what a group shows.

    type UnitGroup { kind: UnitKind, since: DateSpan, ..., count: Int!, distinctNodes: Int!, min: EntityGroupBounds! }

`graph/plan/groupable.py` says which properties group and which are measured, so resolvers and schema agree on it. What
`by` takes is in `group_by.py`, and what chooses and orders groups in `group_inputs.py`.
"""

from collections.abc import Callable

from strawberry.types.field import StrawberryField

from graph.ontology.model import NO_LABEL, Ontology
from graph.plan.groupable import (
    Groupable,
    RowProperties,
    RowProperty,
    list_of_nodes,
    rows_of_changes,
    rows_of_connection,
    rows_of_pairs,
    rows_of_shared,
)
from graph.plan.groups import Measure, NodeGrouping
from schema import names
from schema.common import COMMON
from schema.group_by import TYPE, declare_group_by
from schema.group_inputs import declare_group_order, declare_having, labels, numbers
from schema.outputs import property_type
from schema.scalars import DateSpan
from schema.strawberry_types import TypeReference, Types, field, optional

_GROUP = "一组；所示的值须列于 `by`。\nA group; the values that it shows must stand in `by`."
_BOUNDS = "一组中最小或最大的值。\nThe least or greatest values of a group."
_NUMBERS = "一组中数值的合计或平均。\nSums or averages of a group, with at most four decimals."


def declare_groups(types: Types, ontology: Ontology) -> None:
    """Adds the types of the groups of all connections but `search`, which has none."""
    groupables, measured = _groupables(ontology), dict[str, Groupable]()
    declare_group_by(types)
    declare_group_order(types, [groupable for _, groupable in groupables.values()])
    for stem, (measured_stem, groupable) in groupables.items():
        measured.setdefault(measured_stem, groupable)
        _declare_group(types, stem, measured_stem, groupable)
    for measured_stem, groupable in measured.items():
        _declare_measures(types, measured_stem, groupable)
    declare_having(types, measured)


def _groupables(ontology: Ontology) -> dict[str, tuple[str, Groupable]]:
    """What is grouped, by the stems of all connections, each with the stem of what is measured."""
    groupables = {node.name: (names.list_measured_stem(node), list_of_nodes(node)) for node in ontology.nodes.values()}
    for connection in names.connections_apart(ontology):
        stem = names.connection_stem(connection)
        groupables[stem] = (names.measured_stem(ontology, connection), rows_of_connection(ontology, connection))
    for derived in ontology.derived.values():
        if derived.root:
            groupables[derived.root] = (derived.root, rows_of_pairs(ontology, derived, names.pair_ends(derived)))
    groupables[names.CHANGE] = (names.CHANGE, rows_of_changes())
    groupables[COMMON] = (names.ENTITY, rows_of_shared())
    return groupables


def _declare_group(types: Types, stem: str, measured_stem: str, groupable: Groupable) -> None:
    value_types: dict[str, TypeReference] = {
        name: DateSpan if row_property.dated else _value_type(types, row_property)
        for name, row_property in groupable.values.items()
    }
    value_types |= {name: types.named(_node_type(grouping)) for name, grouping in groupable.nodes.items()}
    value_types |= {TYPE: types.named(names.NODE_TYPE)} if groupable.typed else {}
    deprecated = {name: row_property.prop.deprecated for name, row_property in groupable.values.items()}
    fields = [
        field(name, optional(value_types[name]), names.describe(label), deprecated=deprecated.get(name, NO_LABEL))
        for name, label in labels(groupable).items()
    ]
    fields += [field(name, int, names.describe(label)) for name, label in numbers(groupable).items()]
    types.object(names.group(stem), [*fields, *_measures(types, measured_stem, groupable)], _GROUP)


def _node_type(grouping: NodeGrouping) -> str:
    return grouping.node_types[0] if len(grouping.node_types) == 1 else names.ENTITY


def _value_type(types: Types, row_property: RowProperty) -> TypeReference:
    return property_type(types, row_property.owner, row_property.prop)


def _measures(types: Types, stem: str, groupable: Groupable) -> list[StrawberryField]:
    """The fields of a group for what is measured of it. GraphQL has no object types without fields."""
    bounds, figures = types.named(names.group_bounds(stem)), types.named(names.group_numbers(stem))
    measures = [
        field("min", bounds, "最小值。\nThe least values."),
        field("max", bounds, "最大值。\nThe greatest values."),
    ]
    if groupable.measured(Measure.SUM):
        measures += [field("sum", figures, "合计。\nSums."), field("avg", figures, "平均值。\nAverages.")]
    return measures


def _declare_measures(types: Types, stem: str, groupable: Groupable) -> None:
    bounds = _value_fields(groupable.measured(Measure.MIN), lambda prop: _value_type(types, prop))
    types.object(names.group_bounds(stem), bounds, _BOUNDS)
    if numeric := groupable.measured(Measure.SUM):
        types.object(names.group_numbers(stem), _value_fields(numeric, lambda _: float), _NUMBERS)


def _value_fields(
    properties: RowProperties, value_type: Callable[[RowProperty], TypeReference]
) -> list[StrawberryField]:
    """A field for each property, null where no row of the group has a value."""
    return [
        field(
            name,
            optional(value_type(row_property)),
            names.describe(row_property.prop.label),
            deprecated=row_property.prop.deprecated,
        )
        for name, row_property in properties.items()
    ]
