"""Types of the field `groups` of connections: what their rows may be grouped by, and what a group shows.

    type UnitGroup { kind: UnitKind, since: Date, ..., count: Int!, min: UnitGroupBounds!, max: UnitGroupBounds! }

`graph/plan/groups.py` says which properties group and which are measured, so resolvers and schema agree on it.
"""

from collections.abc import Callable

from strawberry.types.field import StrawberryField

from graph.ontology.model import Label, Ontology
from graph.plan.groups import (
    Measure,
    RowProperties,
    RowProperty,
    properties_of_changes,
    properties_of_connection,
    properties_of_nodes,
    properties_of_pairs,
    properties_of_shared,
)
from schema import names
from schema.common import COMMON
from schema.outputs import property_type
from schema.strawberry_types import TypeReference, Types, field, optional

TYPE = "type"
"""The field of a group by the type of its nodes, where the nodes of a connection may be of several types."""

_TYPE_LABEL = Label("节点类型", "Type of node")


def declare_groups(types: Types, ontology: Ontology) -> None:
    """Adds the types of the groups of all connections but `search`, which has none."""
    for node in ontology.nodes.values():
        _declare_group(types, node.name, properties_of_nodes(node))
    for connection in ontology.connections.values():
        properties = properties_of_connection(ontology, connection)
        _declare_group(types, connection.field, properties, by_type=len(connection.far.types) > 1)
    for derived in ontology.derived.values():
        if derived.root:
            properties = properties_of_pairs(ontology, derived, names.pair_ends(derived))
            _declare_group(types, derived.root, properties)
    _declare_group(types, names.CHANGE, properties_of_changes())
    _declare_group(types, COMMON, properties_of_shared(), by_type=True)


def _declare_group(types: Types, stem: str, properties: RowProperties, *, by_type: bool = False) -> None:
    def value_type(row_property: RowProperty) -> TypeReference:
        return property_type(types, row_property.owner, row_property.prop)

    grouping = {name: row_property for name, row_property in properties.items() if row_property.grouping is not None}
    labels = {names.constant(name): row_property.prop.label for name, row_property in grouping.items()}
    values = _value_fields(grouping, value_type)
    if by_type:
        labels[names.constant(TYPE)] = _TYPE_LABEL
        values.append(field(TYPE, optional(types.named(names.NODE_TYPE)), names.describe(_TYPE_LABEL)))
    types.enumeration(names.group_by(stem), labels, "分组所依据的属性。\nWhat rows are grouped by.")
    values.append(field("count", int, "组内的行数。\nHow many rows are in the group."))
    description = "一组；所示的值须列于 `by`。\nA group; the values that are shown must stand in `by`."
    types.object(names.group(stem), [*values, *_measures(types, stem, properties, value_type)], description)


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
