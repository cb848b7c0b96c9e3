"""Types of the field `groups` of connections: what their rows may be grouped by, and what a group shows.

    type UnitGroup { kind: UnitKind, since: DateSpan, ..., count: Int!, distinctNodes: Int!, min: UnitGroupBounds! }

`graph/plan/groupable.py` says which properties group and which are measured, so resolvers and schema agree on it. What
`by` takes is in `group_by.py`, and what chooses and orders groups in `group_inputs.py`.
"""

from collections.abc import Callable

from strawberry.types.field import StrawberryField

from graph.ontology.model import Label, Ontology
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
from schema.group_inputs import declare_group_inputs
from schema.outputs import property_type
from schema.scalars import DateSpan
from schema.strawberry_types import TypeReference, Types, field, optional

_TYPE_LABEL = Label("节点类型", "Type of node")
_NODE_LABEL = Label("节点", "Node")
_DISTINCT_LABEL = Label("组内不同节点的数目。", "How many different nodes are in the group.")


def declare_groups(types: Types, ontology: Ontology) -> None:
    """Adds the types of the groups of all connections but `search`, which has none."""
    for node in ontology.nodes.values():
        _declare_group(types, node.name, list_of_nodes(node))
    for connection in ontology.connections.values():
        _declare_group(types, connection.field, rows_of_connection(ontology, connection))
    for derived in ontology.derived.values():
        if derived.root:
            _declare_group(types, derived.root, rows_of_pairs(ontology, derived, names.pair_ends(derived)))
    _declare_group(types, names.CHANGE, rows_of_changes())
    _declare_group(types, COMMON, rows_of_shared())


def _declare_group(types: Types, stem: str, groupable: Groupable) -> None:
    def value_type(row_property: RowProperty) -> TypeReference:
        return property_type(types, row_property.owner, row_property.prop)

    def grouped_type(row_property: RowProperty) -> TypeReference:
        return DateSpan if row_property.dated else value_type(row_property)

    labels = {name: row_property.prop.label for name, row_property in groupable.values.items()}
    fields = _value_fields(groupable.values, grouped_type)
    if groupable.typed:
        labels[TYPE] = _TYPE_LABEL
        fields.append(field(TYPE, optional(types.named(names.NODE_TYPE)), names.describe(_TYPE_LABEL)))
    for name, grouping in groupable.nodes.items():
        labels[name] = _NODE_LABEL
        fields.append(field(name, optional(types.named(_node_type(grouping))), names.describe(_NODE_LABEL)))
    declare_group_by(types, stem, groupable, labels)
    declare_group_inputs(types, stem, groupable)
    fields.append(field("count", int, "组内的行数。\nHow many rows are in the group."))
    fields += [field(name, int, names.describe(_DISTINCT_LABEL)) for name in groupable.distinct]
    description = "一组；所示的值须列于 `by`。\nA group; the values that are shown must stand in `by`."
    types.object(names.group(stem), [*fields, *_measures(types, stem, groupable.properties, value_type)], description)


def _node_type(grouping: NodeGrouping) -> str:
    return grouping.node_types[0] if len(grouping.node_types) == 1 else names.ENTITY


def _measures(
    types: Types, stem: str, properties: RowProperties, value_type: Callable[[RowProperty], TypeReference]
) -> list[StrawberryField]:
    ordered = {name: row_property for name, row_property in properties.items() if row_property.measured(Measure.MIN)}
    description = "一组中最小或最大的值。\nThe least or greatest values of a group."
    types.object(names.group_bounds(stem), _value_fields(ordered, value_type), description)
    bounds = types.named(names.group_bounds(stem))
    measures = [
        field("min", bounds, "最小值。\nThe least values."),
        field("max", bounds, "最大值。\nThe greatest values."),
    ]
    numeric = {name: row_property for name, row_property in properties.items() if row_property.measured(Measure.SUM)}
    if numeric:  # GraphQL has no object types without fields.
        description = "一组中数值的合计或平均。\nSums or averages of a group, with at most four decimals."
        types.object(names.group_numbers(stem), _value_fields(numeric, lambda _: float), description)
        numbers = types.named(names.group_numbers(stem))
        measures += [field("sum", numbers, "合计。\nSums."), field("avg", numbers, "平均值。\nAverages.")]
    return measures


def _value_fields(
    properties: RowProperties, value_type: Callable[[RowProperty], TypeReference]
) -> list[StrawberryField]:
    """A field for each property, null where no row of the group has a value."""
    return [
        field(name, optional(value_type(row_property)), names.describe(row_property.prop.label))
        for name, row_property in properties.items()
    ]
