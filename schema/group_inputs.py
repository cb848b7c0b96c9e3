"""Input types of `groups`: which groups remain, and in which order they come.

groups(by: [KIND], having: {count: {gte: 3}, max: {weight: {gt: 5}}}, orderBy: [{avg: {weight: DESC}}, {kind: ASC}])
"""

from collections.abc import Collection, Mapping

from graph.datatypes.number import Decimal, Integer
from graph.ontology.model import Label
from graph.plan.groupable import Groupable, RowProperties
from graph.plan.groups import Measure
from schema import names
from schema.connections import GROUP_ORDER
from schema.filters import filter_name
from schema.group_by import TYPE
from schema.inputs import DIRECTION
from schema.strawberry_types import Types

GROUP_MEASURE_ORDER = "GroupMeasureOrder"
_REMAIN = "留下的组：各条件皆须成立。\nWhich groups remain: all of these hold."
_MEASURES = {
    Measure.MIN: Label("最小值", "The least value"),
    Measure.MAX: Label("最大值", "The greatest value"),
    Measure.SUM: Label("合计", "The sum"),
    Measure.AVG: Label("平均值", "The average"),
}
_ORDER = "组的次序：依组的一个字段，须为该组所有。\nAn order by a field of the groups; one that they have."
_MEASURED = {"GroupBounds": (Measure.MIN, Measure.MAX), "GroupNumbers": (Measure.SUM, Measure.AVG)}


def declare_having(types: Types, stem: str, groupable: Groupable) -> None:
    """Adds the input types by which groups are chosen, one for all connections whose measures have a stem."""
    having = [types.member(name, filter_name(Integer()), label) for name, label in numbers(groupable).items()]
    for suffix, measures in _MEASURED.items():
        if measured := groupable.measured(measures[0]):
            filters = _filters(measured, measures[0])
            members = [types.member(name, filters[name], prop.prop.label) for name, prop in measured.items()]
            types.input(names.group_having(stem, suffix), members, _REMAIN)
            of_measure = names.group_having(stem, suffix)
            having += [types.member(measure, of_measure, _MEASURES[measure]) for measure in measures]
    types.input(names.group_having(stem), having, _REMAIN)


def declare_group_order(types: Types, groupables: Collection[Groupable]) -> None:
    """Adds the input type of an order of groups, one for all connections: it has whatever some group has.

    Whether the groups of a connection have it is known when a plan is made, as with `by`.
    """
    measured = names.joined_labels(
        {name: row_property.prop.label for name, row_property in groupable.properties.items()}
        for groupable in groupables
    )
    of_measures = [types.member(name, DIRECTION, label) for name, label in measured.items()]
    types.input(GROUP_MEASURE_ORDER, of_measures, _ORDER, one_of=True)
    values = names.joined_labels({**numbers(groupable), **labels(groupable)} for groupable in groupables)
    order = [types.member(name, DIRECTION, label) for name, label in values.items()]
    order += [types.member(measure, GROUP_MEASURE_ORDER, label) for measure, label in _MEASURES.items()]
    types.input(GROUP_ORDER, order, _ORDER, one_of=True)


def labels(groupable: Groupable) -> dict[str, Label]:
    """What the rows of a connection may be grouped by, with its labels."""
    by_type = {TYPE: Label("节点类型", "Type of node")} if groupable.typed else {}
    nodes = dict.fromkeys(groupable.nodes, Label("节点", "Node"))
    return {name: row_property.prop.label for name, row_property in groupable.values.items()} | by_type | nodes


def numbers(groupable: Groupable) -> Mapping[str, Label]:
    """The numbers of a group that say how large it is, with their labels."""
    return {"count": Label("行数", "How many rows")} | dict.fromkeys(
        groupable.distinct, Label("不同节点数", "How many different nodes")
    )


def _filters(measured: RowProperties, measure: Measure) -> dict[str, str]:
    """Sums and averages are decimals, whatever they are of."""
    if measure is Measure.SUM:
        return dict.fromkeys(measured, filter_name(Decimal()))
    return {name: filter_name(row_property.prop.datatype) for name, row_property in measured.items()}
