"""Input types of `groups`: which groups remain, and in which order they come.

groups(by: [KIND], having: {count: {gte: 3}, max: {weight: {gt: 5}}}, orderBy: [{avg: {weight: DESC}}, {kind: ASC}])
"""

from collections.abc import Collection, Iterable, Mapping

from graph.datatypes.number import Decimal, Integer
from graph.ontology.model import Label
from graph.plan.groupable import Groupable
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
ANY = ""
"""The stem of the input types that choose the groups of any connection: `GroupHaving`."""


def declare_having(types: Types, measured: Mapping[str, Groupable]) -> None:
    """Adds the input types by which groups are chosen, one for all connections: they have whatever some group has.

    Whether the groups of a connection have it is known when a plan is made, as with `by`. A connection that measures
    something of which another one has the name, but with another type of value, has input types of its own.
    """
    filters, alike = dict[str, str](), dict[str, Groupable]()
    for stem, groupable in measured.items():
        own = _bounds_filters([groupable])
        if all(filters.get(name, filter_type) == filter_type for name, filter_type in own.items()):
            filters |= own
            alike[stem] = groupable
        else:
            _declare_having(types, stem, [groupable])
    _declare_having(types, ANY, alike.values())
    for stem in alike:
        types.alias(names.group_having(stem), names.group_having(ANY))


def _declare_having(types: Types, stem: str, groupables: Collection[Groupable]) -> None:
    having = [
        types.member(name, filter_name(Integer()), label)
        for name, label in names.joined_labels(map(numbers, groupables)).items()
    ]
    sums = dict.fromkeys(_measured(groupables, Measure.SUM), filter_name(Decimal()))
    for suffix, measures, filters in (
        ("GroupBounds", (Measure.MIN, Measure.MAX), _bounds_filters(groupables)),
        ("GroupNumbers", (Measure.SUM, Measure.AVG), sums),
    ):
        if filters:
            labels_of = _measured(groupables, measures[0])
            of_measure = names.group_having(stem, suffix)
            members = [types.member(name, filter_type, labels_of[name]) for name, filter_type in filters.items()]
            types.input(of_measure, members, _REMAIN)
            having += [types.member(measure, of_measure, _MEASURES[measure]) for measure in measures]
    types.input(names.group_having(stem), having, _REMAIN)


def _bounds_filters(groupables: Collection[Groupable]) -> dict[str, str]:
    """The filters of the least and greatest values, by the names of their properties."""
    return {
        name: filter_name(row_property.prop.datatype)
        for groupable in groupables
        for name, row_property in groupable.measured(Measure.MIN).items()
    }


def _measured(groupables: Iterable[Groupable], measure: Measure) -> dict[str, Label]:
    """The properties that are measured in this way, with their labels."""
    return names.joined_labels(
        {name: row_property.prop.label for name, row_property in groupable.measured(measure).items()}
        for groupable in groupables
    )


def declare_group_order(types: Types, groupables: Collection[Groupable]) -> None:
    """Adds the input type of an order of groups, one for all connections: it has whatever some group has.

    Whether the groups of a connection have it is known when a plan is made, as with `by`.
    """
    measured = _measured(groupables, Measure.MIN)
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
