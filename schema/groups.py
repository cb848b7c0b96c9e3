"""Types of `groups`: by what the rows of a connection may be grouped, and what a group shows."""

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
)
from schema import names
from schema.filters import NODE_TYPE
from schema.names import description
from schema.outputs import property_type
from schema.types import TypeReference, Types, field, optional

TYPE = "type"
"""What rows are grouped by where their nodes may be of several types."""

_OF_TYPE = Label("节点类型", "Type of node")


def declare_groups(types: Types, ontology: Ontology) -> None:
    """Makes all of them."""
    for node in ontology.nodes.values():
        _declare(types, node.name, properties_of_nodes(node), several=False)
    for connection in ontology.connections.values():
        properties = properties_of_connection(ontology, connection)
        _declare(types, connection.field, properties, several=len(connection.far.types) > 1)
    for derived in filter(lambda one: one.root, ontology.derived.values()):
        properties = properties_of_pairs(ontology, derived, names.pair_ends(derived))
        _declare(types, derived.root, properties, several=False)
    _declare(types, names.CHANGE, properties_of_changes(), several=False)


def _declare(types: Types, of: str, properties: RowProperties, *, several: bool) -> None:
    grouped = {name: one for name, one in properties.items() if one.grouping is not None}
    labels = {names.constant(name): one.prop.label for name, one in grouped.items()}
    labels |= {names.constant(TYPE): _OF_TYPE} if several else {}
    types.enumeration(names.group_by(of), labels, "分组所依据的属性。\nWhat rows are grouped by.")
    values = _values(grouped, lambda one: property_type(types, one.owner, one.prop))
    values += [field(TYPE, optional(types.named(NODE_TYPE)), description(_OF_TYPE))] if several else []
    count = field("count", int, "组内的行数。\nHow many rows are in the group.")
    about = "一组；所示的值须列于 `by`。\nA group; the values that are shown must stand in `by`."
    types.object(names.group(of), [*values, count, *_measures(types, of, properties)], about)


def _measures(types: Types, of: str, properties: RowProperties) -> list[StrawberryField]:
    ordered = {name: one for name, one in properties.items() if one.measured(Measure.MIN)}
    bounds = _values(ordered, lambda one: property_type(types, one.owner, one.prop))
    types.object(names.group_bounds(of), bounds, "一组中最小或最大的值。\nThe least or greatest values of a group.")
    least = types.named(names.group_bounds(of))
    found = [field("min", least, "最小值。\nThe least values."), field("max", least, "最大值。\nThe greatest values.")]
    numbers = {name: one for name, one in properties.items() if one.measured(Measure.SUM)}
    if not numbers:
        return found
    about = "一组中数值的合计或平均。\nSums or averages of a group, with at most four decimals."
    types.object(names.group_numbers(of), _values(numbers, lambda _: float), about)
    summed = types.named(names.group_numbers(of))
    return [*found, field("sum", summed, "合计。\nSums."), field("avg", summed, "平均值。\nAverages.")]


def _values(properties: RowProperties, type_of: Callable[[RowProperty], TypeReference]) -> list[StrawberryField]:
    """What a group shows of these properties; null where no row has a value."""
    return [field(name, optional(type_of(one)), description(one.prop.label)) for name, one in properties.items()]
